// When something is, as people say it and as the chain counts it: intervals, local times, how long.
import { Refused } from '../chain.mjs';

const MINUTE_MS = 60_000;
const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const two = (number) => String(number).padStart(2, '0');

/** The name of the time zone that times are read and printed in: this machine's, or what the variable TZ names. */
export const timeZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** How long something takes, in minutes: 45min, 2h, 1h30min, 3d. */
export function minutesOf(text) {
	const found = /^(?:(\d{1,4})d)?(?:(\d{1,5})h)?(?:(\d{1,6})min)?$/.exec(text ?? '');
	if (!found || text === '') throw new Refused(`${text} says not how long: write 45min, 2h, 1h30min or 3d`);
	const [, days = 0, hours = 0, minutes = 0] = found;
	return Number(days) * 24 * 60 + Number(hours) * 60 + Number(minutes);
}

export class Calendar {
	/**
	 * @param {{ interval: number, length_ms: number }} current the present interval, by the chain's clock
	 */
	constructor({ interval, length_ms }) {
		this.current = interval;
		this.lengthMs = length_ms;
	}

	/** When an interval begins, in Unix milliseconds. */
	begin(interval) {
		return interval * this.lengthMs;
	}

	/** How many whole intervals a time lasts, at least one. */
	duration(text) {
		const ms = minutesOf(text) * MINUTE_MS;
		if (ms === 0) throw new Refused('it lasts for an interval at least');
		if (ms % this.lengthMs !== 0) throw new Refused(`${text} is no whole number of intervals, which last ${this.spell(1)}`);
		return ms / this.lengthMs;
	}

	/** The interval that begins then: `now`, `+2h` (so long after the present one), `17:30` (the next), or `2026-11-30T17:30`. */
	interval(text) {
		if (text === 'now') return this.current;
		if (text?.startsWith('+')) return this.current + this.duration(text.slice(1));
		const ms = this.moment(text);
		if (ms % this.lengthMs !== 0)
			throw new Refused(`no interval begins at ${text}: they last ${this.spell(1)}, and one begins at ${this.clock(this.begin(this.current))}`);
		return ms / this.lengthMs;
	}

	/** A moment in Unix milliseconds. */
	moment(text) {
		const clock = /^(\d{1,2}):(\d{2})$/.exec(text ?? '');
		if (clock) return this.next(Number(clock[1]), Number(clock[2]), text);
		const full = /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})(Z|[+-]\d{2}:\d{2})?$/.exec(text ?? '');
		if (!full) throw new Refused(`${text} says not when: write now, +2h, 17:30 or 2026-11-30T17:30`);
		const [, year, month, day, hour, minute, zone] = full;
		if (zone) {
			const ms = Date.parse(`${year}-${month}-${day}T${hour}:${minute}${zone}`);
			if (Number.isNaN(ms)) throw new Refused(`there is no ${text}`);
			return ms;
		}
		return local([year, month, day, hour, minute].map(Number), text);
	}

	/** The next time that clocks here show this, after the present interval has begun. */
	next(hour, minute, text) {
		const from = new Date(this.begin(this.current));
		for (const days of [0, 1, 2]) {
			const day = new Date(from.getFullYear(), from.getMonth(), from.getDate() + days);
			const ms = local([day.getFullYear(), day.getMonth() + 1, day.getDate(), hour, minute], text);
			if (ms > from.getTime()) return ms;
		}
		throw new Refused(`there is no ${text}`);
	}

	/** A moment in words: Mon 30 Nov 17:30; with the year where it is not the present one. */
	text(ms) {
		const date = new Date(ms);
		const year = date.getFullYear() === new Date(this.begin(this.current)).getFullYear() ? '' : ` ${date.getFullYear()}`;
		return `${DAYS[date.getDay()]} ${date.getDate()} ${MONTHS[date.getMonth()]}${year} ${this.clock(ms)}`;
	}

	/** A moment as an option of a command takes it: 2026-11-30T17:30. What clocks here show twice is written in UTC. */
	word(ms) {
		const date = new Date(ms);
		const shown = [date.getFullYear(), date.getMonth() + 1, date.getDate(), date.getHours(), date.getMinutes()];
		if (local(shown) !== ms) return `${date.toISOString().slice(0, 16)}Z`;
		return `${shown.slice(0, 3).map(two).join('-')}T${this.clock(ms)}`;
	}

	clock(ms) {
		const date = new Date(ms);
		return `${two(date.getHours())}:${two(date.getMinutes())}`;
	}

	/** When the intervals from one to another, which is not among them, begin and end. */
	span(from, until) {
		return this.spanMs(this.begin(from), this.begin(until));
	}

	spanMs(begin, end) {
		const oneDay = new Date(begin).toDateString() === new Date(end).toDateString();
		return `${this.text(begin)} – ${oneDay ? this.clock(end) : this.text(end)}`;
	}

	/** How long so many intervals are. */
	spell(intervals) {
		return spellMs(intervals * this.lengthMs);
	}
}

/** A time in words, to the minute: 3 d, 1 h 30 min. */
export function spellMs(ms) {
	const minutes = Math.floor(ms / MINUTE_MS);
	if (minutes === 0) return `${Math.round(ms / 1_000)} s`;
	const parts = [
		[Math.floor(minutes / 1_440), 'd'],
		[Math.floor(minutes / 60) % 24, 'h'],
		[minutes % 60, 'min'],
	];
	return parts
		.filter(([number]) => number > 0)
		.map(([number, unit]) => `${number} ${unit}`)
		.join(' ');
}

/** A local time; refuses one that there is not, as in the night in which clocks are set forward. */
function local([year, month, day, hour, minute], text) {
	const date = new Date(year, month - 1, day, hour, minute);
	const found = [date.getFullYear(), date.getMonth() + 1, date.getDate(), date.getHours(), date.getMinutes()];
	if (String(found) !== String([year, month, day, hour, minute])) throw new Refused(`there is no ${text} on that day`);
	return date.getTime();
}
