// What connections may take and feed in beside what they are built for: envelopes, contracts, breaches.
import type { Answer } from './answers.ts';
import type { Api } from './connection.ts';

export type Envelope = NonNullable<Answer<'GridApi', 'get_envelope'>>;
export type EnvelopePeriod = Envelope['periods'][number];
export type Breach = Answer<'GridApi', 'get_limit_breaches'>[number];

/** Reads an account's envelope, its limits in so many intervals from the present one on, and its breaches, the newest first. */
export async function loadLimits(api: Api, who: string, interval: number, count: number, at: string) {
	const { GridApi } = api.apis;
	const [envelope, limits, breaches] = await Promise.all([
		GridApi.get_envelope(who, { at }),
		GridApi.get_effective_limits(who, interval, count, { at }),
		GridApi.get_limit_breaches(who, { at }),
	]);
	return { envelope, limits: limits.items.slice(0, count), breaches: breaches.reverse() };
}
