// Which part of the day to play.

/** Fewer quarters have no room for trading before, in and after the emergency. */
const LEAST_QUARTERS = 6;
/** The emergency lies 7/12 into what is played, at best where solar plants are at their height. */
const HEIGHT = '13:00';

/**
 * The first quarter, and the one after the last.
 * @param {{ from?: string, to?: string, intervals?: string }} options
 * @param {import('./calendar.mjs').LocalDay} day
 */
export function range({ from, to, intervals }, day) {
	let begin = from === undefined ? undefined : day.quarterOfTime(from);
	let end = to === undefined ? undefined : day.quarterOfTime(to);
	if (intervals !== undefined) {
		const count = Number(intervals);
		if (!Number.isInteger(count)) throw new Error(`--intervals ${intervals} is not a number of quarters`);
		if (begin !== undefined && end !== undefined && end - begin !== count) throw new Error('--from, --to and --intervals contradict each other');
		if (begin === undefined && end === undefined) begin = Math.min(day.quarters - count, Math.max(0, day.quarterOfTime(HEIGHT) - Math.floor((count * 7) / 12)));
		begin ??= end - count;
		end ??= begin + count;
	}
	begin ??= 0;
	end ??= day.quarters;
	if (begin < 0 || end > day.quarters || end - begin < LEAST_QUARTERS) {
		throw new Error(`play at least ${LEAST_QUARTERS} quarters of the ${day.quarters} of the day`);
	}
	return { from: begin, to: end };
}
