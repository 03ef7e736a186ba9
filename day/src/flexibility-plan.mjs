// The requests for flexibility that a community's description plans for its day, and who commits to them.
import { QUARTER_MS } from './calendar.mjs';

const QUARTER_MINUTES = 15;
/** Flexibility is asked for so many quarters at a time at most. */
const LONGEST_QUARTERS = 16;
/** So many quarters lie between the last commitment and the first quarter that counts. */
const ACTIVATION_QUARTERS = 4;
/** A limit is 0 or at least this, and so is what is asked for. */
const LEAST_W = 100;
const HIGHEST_PRICE = 2_047;
const DIRECTIONS = { import: 'Import', export: 'Export' };

/** A commitment is counted from what meters measured in the same intervals of earlier days: of so many intervals each. */
export const DAY_INTERVALS = (24 * 3_600_000) / QUARTER_MS;
/** Of how many earlier days a member must have measured something: one alone counts for nothing. */
export const DAYS_OF_HISTORY = 2;

/**
 * @typedef {object} PlannedCommitment
 * @property {number} member its number @property {number} limitW @property {number} priceMills
 *
 * @typedef {object} PlannedRequest
 * @property {string} area its name
 * @property {'Import' | 'Export'} direction of what there shall be less @property {number} powerW how much less
 * @property {number} asked the quarter in which it is put @property {number} closes the quarter with whose begin nobody commits any more
 * @property {number} begin the first quarter @property {number} end the first in which it does not count
 * @property {number} maxPriceMills
 * @property {PlannedCommitment[]} commitments
 * @property {number[]} disobey the members whose devices do not keep to what they promised
 */

const isWhole = (value, low, high) => Number.isInteger(value) && value >= low && value <= high;

function quarterAt(text, day, where) {
	if (typeof text !== 'string' || !/^\d{1,2}:\d{2}$/.test(text)) throw new Error(`${where} must be a time of the day, as "07:00"`);
	return day.quarterOfTime(text);
}

/** @returns {PlannedCommitment} */
function commitmentOf(entry, i, { maxPrice }, below, where) {
	const at = `${where}, commitment ${i + 1}`;
	if (!below.includes(entry?.member)) throw new Error(`${at}: nobody in the area or below it is member ${entry?.member}`);
	if (entry.limitW !== 0 && !isWhole(entry.limitW, LEAST_W, Number.MAX_SAFE_INTEGER)) throw new Error(`${at}: "limitW" must be a whole number of W, 0 or at least ${LEAST_W}`);
	if (!isWhole(entry.price, 0, maxPrice)) throw new Error(`${at}: "price" must be a whole number of mills, no more than "maxPrice"`);
	return { member: entry.member, limitW: entry.limitW, priceMills: entry.price };
}

/** @returns {PlannedRequest} */
function requestOf(entry, i, { areas, day }) {
	const where = `flexibility ${i + 1}`;
	if (entry === null || typeof entry !== 'object') throw new Error(`${where} must be an object`);
	const area = areas.find(({ name }) => name === entry.area);
	if (!area) throw new Error(`${where}: there is no area ${entry.area}`);
	const direction = DIRECTIONS[entry.direction];
	if (!direction) throw new Error(`${where}: "direction" must be "import" or "export"`);
	if (!isWhole(entry.powerW, LEAST_W, Number.MAX_SAFE_INTEGER)) throw new Error(`${where}: "powerW" must be a whole number of W, at least ${LEAST_W}`);
	if (!isWhole(entry.maxPrice, 1, HIGHEST_PRICE)) throw new Error(`${where}: "maxPrice" must be a whole number of mills, 1 to ${HIGHEST_PRICE}`);
	const { minutes } = entry;
	if (!isWhole(minutes, QUARTER_MINUTES, LONGEST_QUARTERS * QUARTER_MINUTES) || minutes % QUARTER_MINUTES !== 0) {
		throw new Error(`${where}: "minutes" must be quarters of an hour, ${QUARTER_MINUTES} to ${LONGEST_QUARTERS * QUARTER_MINUTES}`);
	}
	const [begin, closes, asked] = ['from', 'closesAt', 'askedAt'].map((field) => quarterAt(entry[field], day, `${where}: "${field}"`));
	const end = begin + minutes / QUARTER_MINUTES;
	if (end > day.quarters) throw new Error(`${where}: it ends after the day`);
	if (closes + ACTIVATION_QUARTERS > begin) throw new Error(`${where}: it closes an hour before it begins, or earlier`);
	if (asked >= closes) throw new Error(`${where}: it closes after it is put`);
	if (!Array.isArray(entry.commitments)) throw new Error(`${where}: "commitments" must be a list`);
	const commitments = entry.commitments.map((one, k) => commitmentOf(one, k, entry, area.below, where));
	const members = commitments.map(({ member }) => member);
	if (new Set(members).size !== members.length) throw new Error(`${where}: a member commits once`);
	const disobey = entry.disobey ?? [];
	if (!Array.isArray(disobey)) throw new Error(`${where}: "disobey" must be a list of members' numbers`);
	for (const member of disobey) if (!members.includes(member)) throw new Error(`${where}: member ${member} does not commit, and so does not disobey`);
	return { area: area.name, direction, powerW: entry.powerW, asked, closes, begin, end, maxPriceMills: entry.maxPrice, commitments, disobey };
}

/**
 * The requests that a description plans, in its order.
 * @param {any} entries @param {{ areas: import('./community.mjs').Area[], day: import('./calendar.mjs').LocalDay }} community
 * @returns {PlannedRequest[]}
 */
export function requestsOf(entries, community) {
	if (entries === undefined) return [];
	if (!Array.isArray(entries)) throw new Error('"flexibility" must be a list');
	const requests = entries.map((entry, i) => requestOf(entry, i, community));
	for (const [i, one] of requests.entries()) {
		for (const other of requests.slice(i + 1)) {
			if (one.begin >= other.end || other.begin >= one.end) continue;
			const both = one.commitments.find(({ member }) => other.commitments.some((commitment) => commitment.member === member));
			if (both) throw new Error(`flexibility: member ${both.member} commits to two requests for the same quarters`);
		}
	}
	return requests;
}

/**
 * The first quarter of the time before the day in which those who will commit must be measured: what counts
 * is what their meters showed in the same quarters of earlier days. Nothing where nobody commits.
 * @param {PlannedRequest[]} requests
 */
export function historyBefore(requests) {
	const begins = requests.filter(({ commitments }) => commitments.length > 0).map(({ begin }) => begin);
	return begins.length > 0 ? Math.min(...begins) - DAYS_OF_HISTORY * DAY_INTERVALS : undefined;
}

/** Those that are put and end within a part of the day. */
export const requestsWithin = (requests, from, to) => requests.filter(({ asked, end }) => asked >= from && end <= to);
