// Arithmetic about peaks, and about the flexibility that is asked for against them, without a chain.
import { kindOf } from './words.mjs';

const HOUR_MS = 3_600_000;
/** From this part of what an edge carries on, in percent, a flow is marked. */
export const MARKED = 90;
/** Flexibility is asked for and offered from this power on, in W. */
export const LEAST_W = 100;

/** Which way energy flows over an edge, and which part that is of what the edge carries that way, in percent. */
export function flowOf({ flow_wh: flow, import_limit_wh: into, export_limit_wh: out }) {
	const [way, energy, limit] = flow < 0 ? ['in', -flow, into] : ['out', flow, out];
	const percent = energy === 0 ? 0 : limit === 0 ? Infinity : Math.floor((100 * energy) / limit);
	return { way, energy, limit, percent, isPeak: percent >= MARKED };
}

/**
 * The peaks in a list of loads, each as long as it lasts: which way, the greatest part of what the edge carries, and how much less brings
 * all of it below the mark, in W, in steps that can be asked for.
 * @param {{ interval: number, flow_wh: number, import_limit_wh: number, export_limit_wh: number }[]} loads
 */
export function peaksOf(loads, lengthMs) {
	const peaks = [];
	for (const load of loads) {
		const { way, energy, limit, percent, isPeak } = flowOf(load);
		if (!isPeak) continue;
		const beyond = ((100 * energy - MARKED * limit) * HOUR_MS) / (100 * lengthMs);
		// What is just at the mark is marked too, so that a little more has to go.
		const less_w = LEAST_W * (Math.floor(beyond / LEAST_W) + 1);
		const last = peaks.at(-1);
		if (last?.until === load.interval && last.way === way) {
			last.until++;
			last.percent = Math.max(last.percent, percent);
			last.less_w = Math.max(last.less_w, less_w);
		} else peaks.push({ from: load.interval, until: load.interval + 1, way, percent, less_w });
	}
	return peaks;
}

/** The energy of a power over one interval, in Wh. */
export const energyOf = (power, lengthMs) => Number((BigInt(power) * BigInt(lengthMs)) / BigInt(HOUR_MS));

/** The most that a power over some intervals costs at a price, in plancks: as the chain reckons it. */
export function mostCost(power, intervals, priceMills, { lengthMs, mill }) {
	const energy = BigInt(energyOf(power, lengthMs)) * BigInt(intervals);
	return (energy * BigInt(priceMills) * mill + 999n) / 1_000n;
}

/** In which interval something can be done about a request next. Where that is not to come, it may still wait for its meters. */
export function nextStep({ terms, phase, due, unsettled }, current) {
	const [kind] = kindOf(phase);
	if (kind === 'Open') return terms.closes_at;
	if (kind !== 'Activated' || unsettled === 0) return current;
	return Math.max(due, terms.until);
}

/**
 * How much of what was accepted of a commitment did not flow, as far as meters have shown it: an interval that is estimated, or not there,
 * is not measured. The chain reckons the same when it settles.
 * @param {{ interval: number, energy: { exported_wh: number, imported_wh: number, estimated: boolean } }[]} measured
 */
export function keptOf({ direction, limitW, acceptedW, lengthMs }, measured) {
	const accepted = energyOf(acceptedW, lengthMs);
	const allowed = Number((BigInt(limitW) * BigInt(lengthMs) + BigInt(HOUR_MS - 1)) / BigInt(HOUR_MS));
	const shown = measured.filter(({ energy }) => !energy.estimated);
	const missed = shown
		.map(({ energy }) => (direction === 'Import' ? energy.imported_wh : energy.exported_wh))
		.map((flowed) => Math.min(Math.max(flowed - allowed, 0), accepted))
		.reduce((sum, one) => sum + one, 0);
	return { intervals: shown.length, kept_wh: shown.length * accepted - missed, missed_wh: missed };
}
