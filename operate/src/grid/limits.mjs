// Arithmetic about limits and turns, without a chain.
import { kindOf, ROTATION_GROUPS } from './words.mjs';

/** The classes that can be shed, in the order in which the chain keeps their turns. */
const SHED = ['Essential', 'Standard', 'Interruptible'];

const same = (a, b) => a.limits.import_limit_w === b.limits.import_limit_w && a.limits.export_limit_w === b.limits.export_limit_w;

/**
 * Intervals that follow on each other with the same limits, and for the same reason, as one row.
 * @param {{ interval: number, limits: { import_limit_w: number, export_limit_w: number }, why: string }[]} intervals
 */
export function merged(intervals) {
	const rows = [];
	for (const one of intervals) {
		const last = rows.at(-1);
		if (last && last.until === one.interval && last.why === one.why && same(last, one)) last.until++;
		else rows.push({ from: one.interval, until: one.interval + 1, limits: one.limits, why: one.why });
	}
	return rows;
}

/** Whether every interval of a range has just these limits in a list of periods. */
export function isCovered(periods, { from, until, limits }) {
	let next = from;
	for (const period of [...periods].sort((a, b) => a.from - b.from)) {
		if (period.from <= next && next < period.until && same(period, { limits })) next = period.until;
	}
	return next >= until;
}

/** Whether it is the turn of a connection to be shed in an interval; `number` is that of its connection point. */
export function isShed(measure, { number, className }, interval) {
	const [kind, of] = kindOf(measure.protocol);
	const at = SHED.indexOf(className);
	if (kind !== 'ShedLoad' || at < SHED.indexOf(of.from_class) || at === -1 || interval < measure.from || interval >= measure.until) return false;
	const first = measure.firstGroups[at] + (interval - measure.from) * of.groups;
	const behind = ((((number % ROTATION_GROUPS) - first) % ROTATION_GROUPS) + ROTATION_GROUPS) % ROTATION_GROUPS;
	return behind < of.groups;
}
