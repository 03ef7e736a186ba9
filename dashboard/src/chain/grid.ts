// The grid: areas, their states, prices and flows.
import type { Schedule } from '../lib/tariff.ts';
import type { Answer, Area, Incident, StatusRecord, ZoneMarkets } from './answers.ts';
import type { Api } from './connection.ts';
import { readPages, readRange } from './pages.ts';

/** Returns the ids of an area and of those below it. */
export const withBelow = (areas: readonly Area[], root: number): readonly number[] =>
	areas.filter(({ area, ancestors }) => area === root || ancestors.includes(root)).map(({ area }) => area);

/** Returns all areas. */
export async function loadAreas(api: Api, at: string): Promise<Area[]> {
	return readPages((from: number | undefined) => api.apis.GridApi.get_areas(from, undefined, { at }));
}

/** The root of the zone that an area lies in. */
export const zoneOf = (area: Area): number => area.ancestors[0] ?? area.area;

/** The area above; nothing at a root. */
export const parentOf = (area: Area): number | undefined => area.ancestors.at(-1);

/** Returns the areas of a zone, each before those below it, and siblings by their ids. */
export function inOrder(areas: readonly Area[], zone: number): Area[] {
	const below = (parent: number): Area[] =>
		areas.filter((area) => parentOf(area) === parent).flatMap((area) => [area, ...below(area.area)]);
	return [...areas.filter(({ area }) => area === zone), ...below(zone)];
}

/** Returns the zone that is shown where nobody asks for another: the one with the most connections. */
export function mainZone(areas: readonly Area[]): number | undefined {
	const connections = new Map<number, number>();
	for (const area of areas) connections.set(zoneOf(area), (connections.get(zoneOf(area)) ?? 0) + area.connections);
	return [...connections].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0];
}

/** Whether an account that operates some areas operates this one, as one of them or below. */
export const isOperated = (area: Area, operates: readonly number[]): boolean =>
	operates.includes(area.area) || area.ancestors.some((above) => operates.includes(above));

/** Returns the markets of a zone in a range of intervals. */
export function loadMarkets(api: Api, zone: number, from: number, count: number, at: string): Promise<ZoneMarkets[]> {
	return readRange(from, count, (begin, most) => api.apis.TradingApi.get_markets(zone, begin, most, { at }));
}

/** Returns the schedule of suppliers and tariffs of an area. */
export async function loadSchedule(api: Api, area: number, at: string): Promise<Schedule> {
	return (await api.apis.GridApi.get_supply(area, { at }))?.schedule ?? [];
}

/** What is shown of a zone at present. */
export interface ZoneNow {
	history: StatusRecord[];
	incidents: Incident[];
	measures: Measure[];
	schedule: Schedule;
	sharing: { sell_at_mills: number; buy_at_mills: number } | undefined;
}

/** Returns the records of measures in an area, above it and below, the newest first. */
export async function loadIncidents(api: Api, area: number, at: string, most = 256): Promise<Incident[]> {
	return readPages((from: number | undefined) => api.apis.GridApi.get_area_incidents(area, from, undefined, { at }), most);
}

/** Whether the measure of a record is in force. */
export const isInForce = ({ lifted, from, until }: Incident, interval: number): boolean =>
	lifted === undefined && from <= interval && interval < until;

/** A measure in force or to come. */
export type Measure = Answer<'GridApi', 'get_measures'>['items'][number];

/** Returns the measures in force or to come in an area, above it and below. */
export async function loadMeasures(api: Api, area: number, at: string): Promise<Measure[]> {
	return readPages((from: number | undefined) => api.apis.GridApi.get_measures(area, from, undefined, { at }));
}

/** Reads what there is to know of a zone now, beside its areas. */
export async function loadZoneNow(api: Api, zone: number, interval: number, at: string): Promise<ZoneNow> {
	const [history, incidents, measures, schedule, sharing] = await Promise.all([
		api.apis.GridApi.get_status_history(zone, { at }),
		loadIncidents(api, zone, at, 64),
		loadMeasures(api, zone, at),
		loadSchedule(api, zone, at),
		api.apis.TradingApi.get_sharing_terms(zone, interval, { at }),
	]);
	return { history, incidents, measures, schedule, sharing };
}

/**
 * Returns what is left of the limits of the edges of some areas in an interval. Where no measure is in force
 * that is all of them, and nothing is asked.
 */
export async function loadLeft(api: Api, areas: readonly number[], measures: readonly Measure[], interval: number, at: string) {
	const asked = measures.some(({ in_force }) => in_force) ? areas : [];
	const found = await Promise.all(
		asked.map(async (area) => {
			const { items } = await api.apis.GridApi.get_area_limits(area, interval, 1, { at });
			return items.slice(0, 1).map(({ limits }) => [area, limits] as const);
		}),
	);
	return new Map(found.flat());
}

/** What meters measured together in an interval, in Wh. */
export interface Metered {
	interval: number;
	import_wh: bigint;
	export_wh: bigint;
	generated_wh: bigint;
}

/** Returns what the meters of some areas measured together, in those intervals of a range in which any did. */
export async function loadMetered(api: Api, areas: readonly number[], from: number, count: number, at: string): Promise<Metered[]> {
	const { ProductionApi } = api.apis;
	const sums = new Map<number, Metered>();
	for (const area of areas) {
		for (const one of await readRange(from, count, (begin, most) => ProductionApi.get_area_energy(area, begin, most, { at }))) {
			const sum = sums.get(one.interval);
			sums.set(one.interval, {
				interval: one.interval,
				import_wh: one.import_wh + (sum?.import_wh ?? 0n),
				export_wh: one.export_wh + (sum?.export_wh ?? 0n),
				generated_wh: one.generated_wh + (sum?.generated_wh ?? 0n),
			});
		}
	}
	return [...sums.values()];
}
