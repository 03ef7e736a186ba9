// The measures of the grid operator that a community's description plans for its day.
import { CLASSES, GROUPS, kindOf } from './limits.mjs';

const QUARTER_MINUTES = 15;
/** How many quarters an operator declares alone: what is longer, or announced, another confirms. */
export const ALONE_QUARTERS = 16;
/** No measure lasts longer. */
const LONGEST_QUARTERS = 96;
/** How many bytes a reason may have. */
const REASON_BYTES = 256;
/** Who declares and confirms measures. */
const AUTHORITIES = ['operator', 'secondOperator', 'council'];

/**
 * @typedef {object} PlannedMeasure
 * @property {string} area its name
 * @property {import('./limits.mjs').Protocol} protocol
 * @property {string} reason
 * @property {number} declared the quarter in which it is declared
 * @property {number} begin the first quarter in which it counts @property {number} end the first in which it does not
 * @property {number | undefined} lifted the quarter in which it is lifted, if that is before its end
 * @property {string} by the role that declares it @property {string | undefined} confirmedBy the role that confirms it
 * @property {number[]} disobey the members whose devices do not keep to it in the first quarter in which they must
 */

const isWhole = (value, low, high) => Number.isInteger(value) && value >= low && value <= high;

/** What is done, as the chain has it. */
function protocolOf(what, where) {
	if (what === 'island') return 'Island';
	const [[name, of] = [], ...others] = typeof what === 'object' && what !== null ? Object.entries(what) : [];
	if (name === 'curtail' && others.length === 0) {
		if (!isWhole(of?.exportPermille, 0, 999)) throw new Error(`${where}: "exportPermille" must be a whole number of thousandths below 1000`);
		return { Curtail: { exportPermille: of.exportPermille } };
	}
	if (name === 'shedLoad' && others.length === 0) {
		if (!CLASSES.slice(1).includes(of?.fromClass)) throw new Error(`${where}: "fromClass" must be one of ${CLASSES.slice(1).join(', ')}; critical connections are never shed`);
		if (!isWhole(of?.groups, 1, GROUPS)) throw new Error(`${where}: "groups" must be a whole number, 1 to ${GROUPS}`);
		return { ShedLoad: { fromClass: of.fromClass, groups: of.groups } };
	}
	throw new Error(`${where}: "what" must be "island", or { "curtail": … } or { "shedLoad": … }`);
}

/** A time of the day as a quarter; `otherwise` where there is none. */
function quarterAt(text, day, where, otherwise) {
	if (text === undefined && otherwise) return otherwise.quarter;
	if (typeof text !== 'string' || !/^\d{1,2}:\d{2}$/.test(text)) throw new Error(`${where} must be a time of the day, as "14:15"`);
	return day.quarterOfTime(text);
}

/** Who declares a measure, and who confirms it. */
function authoritiesOf({ by, confirmedBy }, isAlone, roles, where) {
	for (const [field, role] of [['by', by], ['confirmedBy', confirmedBy]]) {
		if (role === undefined && field === 'confirmedBy') continue;
		if (!AUTHORITIES.includes(role)) throw new Error(`${where}: "${field}" must be one of ${AUTHORITIES.join(', ')}`);
		if (!(role in roles)) throw new Error(`${where}: "${field}" names ${role}, a role that the description does not have`);
	}
	if (by === confirmedBy) throw new Error(`${where}: another than who declares it must confirm it`);
	if (by === 'council' && confirmedBy !== undefined) throw new Error(`${where}: what the council declares nobody confirms`);
	if (by !== 'council' && isAlone !== (confirmedBy === undefined)) {
		throw new Error(`${where}: an operator alone declares what begins at once and lasts for up to ${(ALONE_QUARTERS * QUARTER_MINUTES) / 60} hours; ${isAlone ? 'nobody confirms it' : '"confirmedBy" must say who confirms it'}`);
	}
	return { by, confirmedBy };
}

/** Whose devices do not keep to a measure. */
function disobedienceOf(members, protocol, below, where) {
	if (!Array.isArray(members)) throw new Error(`${where}: "disobey" must be a list of members' numbers`);
	if (members.length > 0 && protocol === 'Island') throw new Error(`${where}: an island limits an edge, and no member disobeys it`);
	for (const member of members) if (!below.includes(member)) throw new Error(`${where}: nobody in the area or below it is member ${member}`);
	return members;
}

/** @returns {PlannedMeasure} */
function measureOf(entry, i, { areas, roles, day }) {
	const where = `measure ${i + 1}`;
	if (entry === null || typeof entry !== 'object') throw new Error(`${where} must be an object`);
	const protocol = protocolOf(entry.what, where);
	const area = areas.find(({ name }) => name === entry.area);
	if (!area) throw new Error(`${where}: there is no area ${entry.area}`);
	if (protocol === 'Island' && area.parent === undefined) throw new Error(`${where}: ${area.name} has no edge to an area above it, and so cannot be an island`);
	const { minutes, reason } = entry;
	if (!isWhole(minutes, QUARTER_MINUTES, LONGEST_QUARTERS * QUARTER_MINUTES) || minutes % QUARTER_MINUTES !== 0) {
		throw new Error(`${where}: "minutes" must be quarters of an hour, ${QUARTER_MINUTES} to ${LONGEST_QUARTERS * QUARTER_MINUTES}`);
	}
	if (typeof reason !== 'string' || reason === '' || Buffer.byteLength(reason) > REASON_BYTES) throw new Error(`${where}: "reason" must be a text of up to ${REASON_BYTES} bytes`);
	const begin = quarterAt(entry.from, day, `${where}: "from"`, undefined);
	const end = begin + minutes / QUARTER_MINUTES;
	if (end > day.quarters) throw new Error(`${where}: it ends after the day`);
	const declared = quarterAt(entry.announcedAt, day, `${where}: "announcedAt"`, { quarter: begin });
	if (declared > begin) throw new Error(`${where}: it is announced after it begins`);
	const lifted = quarterAt(entry.liftedAt, day, `${where}: "liftedAt"`, { quarter: undefined });
	if (lifted !== undefined && (lifted <= begin || lifted >= end)) throw new Error(`${where}: it is lifted between its begin and its end`);
	const isAlone = declared === begin && end - begin <= ALONE_QUARTERS;
	const disobey = disobedienceOf(entry.disobey ?? [], protocol, area.below, where);
	return { area: area.name, protocol, reason, declared, begin, end, lifted, ...authoritiesOf(entry, isAlone, roles, where), disobey };
}

/**
 * The measures that a description plans, in its order.
 * @param {any} entries @param {{ areas: import('./community.mjs').Area[], roles: Record<string, any>, day: import('./calendar.mjs').LocalDay }} community
 * @returns {PlannedMeasure[]}
 */
export function measuresOf(entries, community) {
	if (entries === undefined) return [];
	if (!Array.isArray(entries)) throw new Error('"measures" must be a list');
	const measures = entries.map((entry, i) => measureOf(entry, i, community));
	const last = ({ lifted, end }) => lifted ?? end;
	for (const [i, one] of measures.entries()) {
		for (const [k, other] of measures.entries()) {
			if (k <= i || one.area !== other.area || kindOf(one.protocol) !== kindOf(other.protocol)) continue;
			const names = `measures ${i + 1} and ${k + 1}`;
			if (one.reason === other.reason) throw new Error(`${names} are of one kind and area, and need different reasons`);
			// Of curtailments the strictest counts.
			if (!one.protocol.Curtail && one.declared < last(other) && other.declared < last(one)) throw new Error(`${names} are of one kind and area, and meet`);
		}
	}
	return measures;
}

/** Those that are declared and end within a part of the day. */
export const within = (measures, from, to) => measures.filter(({ declared, end }) => declared >= from && end <= to);
