// Which part of the day to play.
import { QUARTERS } from './community.mjs';

/** Fewer quarters have no room for trading before, in and after the emergency. */
const LEAST_QUARTERS = 6;
/** The emergency lies 7/12 into what is played, at best where the plants are at their height. */
const HEIGHT_QUARTER = 52;

/** The quarter of "HH:MM", or of its number; "24:00" and "96" end the day. */
export function quarterOfTime(text) {
	if (/^\d+$/.test(text) && Number(text) <= QUARTERS) return Number(text);
	const match = /^(\d{1,2}):(\d{2})$/.exec(text);
	const minutes = match ? Number(match[1]) * 60 + Number(match[2]) : NaN;
	if (!(minutes <= 1_440 && minutes % 15 === 0 && Number(match[2]) < 60)) throw new Error(`${text} is not a quarter of an hour of the day`);
	return minutes / 15;
}

/**
 * The first quarter, and the one after the last.
 * @param {{ from?: string, to?: string, intervals?: string }} options
 */
export function range({ from, to, intervals }) {
	let begin = from === undefined ? undefined : quarterOfTime(from);
	let end = to === undefined ? undefined : quarterOfTime(to);
	if (intervals !== undefined) {
		const count = Number(intervals);
		if (!Number.isInteger(count)) throw new Error(`--intervals ${intervals} is not a number of quarters`);
		if (begin !== undefined && end !== undefined && end - begin !== count) throw new Error('--from, --to and --intervals contradict each other');
		if (begin === undefined && end === undefined) begin = Math.min(QUARTERS - count, Math.max(0, HEIGHT_QUARTER - Math.floor((count * 7) / 12)));
		begin ??= end - count;
		end ??= begin + count;
	}
	begin ??= 0;
	end ??= QUARTERS;
	if (begin < 0 || end > QUARTERS || end - begin < LEAST_QUARTERS) {
		throw new Error(`play at least ${LEAST_QUARTERS} quarters of the ${QUARTERS} of the day`);
	}
	return { from: begin, to: end };
}
