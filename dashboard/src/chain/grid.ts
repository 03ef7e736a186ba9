// The grid: areas, their states, prices and flows.
import type { Schedule } from '../lib/tariff.ts';
import type { Answer, Area, Incident, StatusRecord, ZoneMarkets } from './answers.ts';
import type { Api } from './connection.ts';
import { readPages } from './pages.ts';

/** Returns the ids of an area and of those below it. */
export const withBelow = (areas: readonly Area[], root: number): ReadonlySet<number> =>
	new Set(areas.filter(({ area, ancestors }) => area === root || ancestors.includes(root)).map(({ area }) => area));

/** Returns all areas. */
export async function loadAreas(api: Api, at: string): Promise<Area[]> {
	return (await readPages((from: number | undefined) => api.apis.GridApi.get_areas(from, undefined, { at }))).items;
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
export async function loadMarkets(api: Api, zone: number, from: number, count: number, at: string): Promise<ZoneMarkets[]> {
	const end = from + count;
	const read = (next: number | undefined) => {
		const begin = next ?? from;
		return begin >= end
			? Promise.resolve({ items: [], next: undefined })
			: api.apis.TradingApi.get_markets(zone, begin, end - begin, { at });
	};
	return (await readPages(read)).items.filter(({ interval }) => interval < end);
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
	return (await readPages((from: number | undefined) => api.apis.GridApi.get_area_incidents(area, from, undefined, { at }), most)).items;
}

/** Whether the measure of a record is in force. */
export const isInForce = ({ lifted, from, until }: Incident, interval: number): boolean =>
	lifted === undefined && from <= interval && interval < until;

/** A measure in force or to come. */
export type Measure = Answer<'GridApi', 'get_measures'>['items'][number];

/** Returns the measures in force or to come in an area, above it and below. */
export async function loadMeasures(api: Api, area: number, at: string): Promise<Measure[]> {
	return (await readPages((from: number | undefined) => api.apis.GridApi.get_measures(area, from, undefined, { at }))).items;
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
 * Reads a list of each of some areas, one after the other, until there is enough.
 * @param read a page of the list of an area
 */
export async function readOfAreas<Item, Key>(
	areas: Iterable<number>,
	read: (area: number, from: Key | undefined) => Promise<{ items: Item[]; next?: Key | undefined }>,
	enough = Number.POSITIVE_INFINITY,
): Promise<Item[]> {
	const items: Item[] = [];
	for (const area of areas) {
		if (items.length >= enough) break;
		items.push(...(await readPages((from: Key | undefined) => read(area, from), enough - items.length)).items);
	}
	return items;
}
