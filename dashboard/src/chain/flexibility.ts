// Requests for flexibility, and the commitments to them.
import type { Load } from '../lib/flexibility.ts';
import type { Limits } from '../lib/measures.ts';
import type { Answer } from './answers.ts';
import type { Api } from './connection.ts';
import { readPages, readRange } from './pages.ts';

export type FlexibilityRequest = NonNullable<Answer<'GridApi', 'get_flexibility_request'>>;
export type Commitment = Answer<'GridApi', 'get_flexibility_commitments_of'>[number];
export type Level = Answer<'GridApi', 'get_flexibility_ladder'>[number];

/** Returns the requests of an area and of those above it that are not over. */
export function loadRequests(api: Api, area: number, at: string): Promise<FlexibilityRequest[]> {
	return readPages((from: number | undefined) => api.apis.GridApi.get_flexibility_requests(area, from, undefined, { at }));
}

/** What an area's edge carries in an interval, and what is to flow over it; nothing where nobody has ordered. */
export interface EdgeLoad {
	interval: number;
	limits: Limits;
	load: Load | undefined;
}

/** Returns what an area's edge carries in a range of intervals, and what is to flow over it. */
export async function loadEdge(api: Api, area: number, from: number, count: number, at: string): Promise<EdgeLoad[]> {
	const [limits, loads] = await Promise.all([
		readRange(from, count, (begin, most) => api.apis.GridApi.get_area_limits(area, begin, most, { at })),
		readRange<Load>(from, count, (begin, most) => api.apis.TradingApi.get_indicative_load(area, begin, most, { at })),
	]);
	return limits.map((one) => ({ ...one, load: loads.find(({ interval }) => interval === one.interval) }));
}

/** Returns an account's commitments that are not settled, each with what it is to. */
export async function loadCommitments(api: Api, who: string, at: string) {
	const commitments = await api.apis.GridApi.get_flexibility_commitments_of(who, { at });
	const found = await Promise.all(
		commitments.map(async (one) => ({ ...one, to: await api.apis.GridApi.get_flexibility_request(one.request, { at }) })),
	);
	return found.flatMap(({ to, ...one }) => (to ? [{ ...one, to }] : []));
}

export type OwnCommitment = Awaited<ReturnType<typeof loadCommitments>>[number];
