// What measures leave of limits: the chain's rule, worked out a second time. In W and Wh, with whole
// numbers.
import { QUARTER_MS } from './calendar.mjs';

/** Load is shed by turns of so many groups. */
export const GROUPS = 12;
/** The classes of connections, the most important first. Critical ones are never shed. */
export const CLASSES = ['Critical', 'Essential', 'Standard', 'Interruptible'];
/** What meters may measure beyond a limit: so many hundredths of the connection's own limit, or so many W. */
const TOLERANCE_PERCENT = 4;
const LEAST_TOLERANCE_W = 100;
const HOUR_MS = 3_600_000;

/**
 * @typedef {object} Limits the most that may be taken and given, in W
 * @property {number} importLimitW
 * @property {number} exportLimitW
 *
 * @typedef {'SuspendTrading' | 'Island' | { Curtail: { exportPermille: number } } | { ShedLoad: { fromClass: string, groups: number } }} Protocol
 */

/** The kind of a measure, which is the name that the chain has for it. @param {Protocol} protocol */
export const kindOf = (protocol) => (typeof protocol === 'string' ? protocol : Object.keys(protocol)[0]);

/** What flows in a quarter at a power, in whole Wh. */
export const quarterWh = (powerW) => Math.floor((powerW * QUARTER_MS) / HOUR_MS);

/** The lesser of both in each direction. @param {Limits} a @param {Limits} b @returns {Limits} */
export const least = (a, b) => ({ importLimitW: Math.min(a.importLimitW, b.importLimitW), exportLimitW: Math.min(a.exportLimitW, b.exportLimitW) });

const curtailed = (limits, exportPermille) => ({ ...limits, exportLimitW: Math.floor((limits.exportLimitW * exportPermille) / 1_000) });

/** The classes that a measure sheds. */
export const classesShed = ({ ShedLoad: { fromClass } }) => CLASSES.slice(Math.max(1, CLASSES.indexOf(fromClass)));

/**
 * The groups that have their turn in an interval.
 * @param {number} turnsBefore how many groups of the class have had theirs, counted over all measures of the area
 * @param {number} groups how many have it at a time @param {number} intervals since the measure began
 */
export function groupsOff(turnsBefore, groups, intervals) {
	return Array.from({ length: groups }, (_, i) => (turnsBefore + groups * intervals + i) % GROUPS);
}

/**
 * What a measure leaves of a connection's limits in an interval that it covers.
 * @param {{ protocol: Protocol, from: number, turnsBefore: Map<string, number> }} measure
 * @param {Limits & { class: string, number: number }} connection @param {number} interval @returns {Limits}
 */
export function leaves({ protocol, from, turnsBefore }, { class: priority, number, importLimitW, exportLimitW }, interval) {
	const own = { importLimitW, exportLimitW };
	if (protocol.Curtail) return curtailed(own, protocol.Curtail.exportPermille);
	if (!protocol.ShedLoad || !classesShed(protocol).includes(priority)) return own;
	const off = groupsOff(turnsBefore.get(priority) ?? 0, protocol.ShedLoad.groups, interval - from);
	return off.includes(number % GROUPS) ? { ...own, importLimitW: 0 } : own;
}

/** What a measure leaves of the limits of an area's edge. @returns {Limits} */
export function leavesOfEdge({ protocol, area: declaredIn }, edge, area) {
	if (protocol.Curtail) return curtailed(edge, protocol.Curtail.exportPermille);
	if (protocol === 'Island' && declaredIn === area) return { importLimitW: 0, exportLimitW: 0 };
	return edge;
}

/** How much of an energy lies beyond a limit: nothing where its mean power lies within the tolerance. */
export function excessWh(energyWh, limitW, ownW) {
	const toleranceW = Math.max(Math.floor((ownW * TOLERANCE_PERCENT) / 100), LEAST_TOLERANCE_W);
	return energyWh * HOUR_MS <= (limitW + toleranceW) * QUARTER_MS ? 0 : energyWh - quarterWh(limitW);
}

/**
 * What meters count at a connection whose devices keep to a limit: the plant gives less, or the load
 * takes less, by what lies beyond it.
 * @param {{ loadWh: number, generationWh: number }} flows by the data @param {Limits} limits
 */
export function kept({ loadWh, generationWh }, { importLimitW, exportLimitW }) {
	return {
		loadWh: Math.min(loadWh, generationWh + quarterWh(importLimitW)),
		generationWh: Math.min(generationWh, loadWh + quarterWh(exportLimitW)),
	};
}
