// Flexibility as the chain counts it: where an edge comes near its limit, what a request or a commitment may cost,
// and how far a request has come.
import type { Period } from './measures.ts';
import { cost, energyOf } from './units.ts';

export type Direction = 'Import' | 'Export';

/** What an operator asks for. */
export interface Terms extends Period {
	/** Of what there shall be less. */
	direction: { type: Direction };
	power_w: bigint;
	max_price_mills: number;
	/** The interval with whose begin nobody commits any more. */
	closes_at: number;
}

/** The least that is asked for or offered, in W. */
export const LEAST_FLEXIBILITY_W = 100n;

/** Returns the energy of a power over some intervals, in Wh: each of them rounded down, as the chain does. */
export const energyOver = (watts: bigint, { from, until }: Period, lengthMs: number): bigint =>
	energyOf(watts, lengthMs) * BigInt(Math.max(0, until - from));

/** Returns the most that a power over some intervals costs at a price, in plancks. */
export const mostCost = (watts: bigint, period: Period, mills: number, lengthMs: number): bigint =>
	cost(energyOver(watts, period, lengthMs), mills);

/** Returns the mean power at which energy flows in an interval, in W; of what flows in as of what flows out. */
export const powerOf = (wh: bigint, lengthMs: number): bigint => (wh * 3_600_000n) / BigInt(lengthMs);

/** What is to flow over the edge of an area in an interval; below zero into it. */
export interface Load {
	interval: number;
	flow_wh: bigint;
	import_limit_wh: bigint;
	export_limit_wh: bigint;
}

/** Intervals one after the other in which an edge is at 90 % of its limit or above, in one direction. */
export interface Tight extends Period {
	direction: Direction;
	/** The most of the limit that is used, in thousandths. */
	permille: number;
	/** How much less brings all of it below 90 %, in W, in steps that can be asked for. */
	less_w: bigint;
}

/** From which part of a limit on an edge counts as short of room, in thousandths. */
const TIGHT_PERMILLE = 900n;

/** Returns when an edge comes to 90 % of its limit or above. */
export function tightRuns(loads: readonly Load[], lengthMs: number): Tight[] {
	const runs: Tight[] = [];
	for (const { interval, flow_wh, import_limit_wh, export_limit_wh } of loads) {
		const direction = flow_wh < 0n ? 'Import' : 'Export';
		const [flow, limit] = flow_wh < 0n ? [-flow_wh, import_limit_wh] : [flow_wh, export_limit_wh];
		if (flow === 0n || flow * 1_000n < limit * TIGHT_PERMILLE) continue;
		// Without any room all of it is used.
		const permille = limit === 0n ? 1_000 : Number((flow * 1_000n) / limit);
		const beyond = powerOf(flow * 1_000n - limit * TIGHT_PERMILLE, lengthMs * 1_000);
		// What is just at the mark counts too, so that a little more has to go.
		const less_w = LEAST_FLEXIBILITY_W * (beyond / LEAST_FLEXIBILITY_W + 1n);
		const last = runs.at(-1);
		if (last?.until === interval && last.direction === direction) {
			last.until += 1;
			last.permille = Math.max(last.permille, permille);
			if (less_w > last.less_w) last.less_w = less_w;
		} else runs.push({ from: interval, until: interval + 1, direction, permille, less_w });
	}
	return runs;
}

/** How far a request has come, as far as somebody who reads about it has to know. */
export type Stage = 'open' | 'clearing' | 'activating' | 'agreed' | 'running' | 'settling' | 'withdrawn';

/** Returns how far a request has come in an interval. */
export function stageOf({ phase, terms }: { phase: { type: string }; terms: Terms }, interval: number): Stage {
	if (phase.type === 'Open') return interval < terms.closes_at ? 'open' : 'clearing';
	if (phase.type === 'Releasing') return 'withdrawn';
	if (phase.type === 'Activating') return 'activating';
	return interval < terms.from ? 'agreed' : interval < terms.until ? 'running' : 'settling';
}

/** Returns from which power a commitment is counted, in W: no more than is allowed, and than was measured. */
export const referenceOf = ({ limit_w, metered_w }: { limit_w: bigint; metered_w: bigint }): bigint =>
	limit_w < metered_w ? limit_w : metered_w;

/** What a commitment comes to. */
export interface Outlook {
	/** How much less, in W. */
	power_w: bigint;
	/** What all of it is paid at the least and at the most, in plancks; the most is also what is on hold, and what is lost if all is missed. */
	least: bigint;
	most: bigint;
}

/** Returns what a commitment to a limit comes to; nothing where it is too little. */
export function outlookOf(terms: Terms, reference_w: bigint, limit_w: bigint, mills: number, lengthMs: number): Outlook | undefined {
	const power_w = reference_w - limit_w;
	if (power_w < LEAST_FLEXIBILITY_W) return undefined;
	const at = (price: number) => mostCost(power_w, terms, price, lengthMs);
	return { power_w, least: at(mills), most: at(terms.max_price_mills) };
}
