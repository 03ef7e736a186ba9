// Local time: the quarters of an hour of a day in a time zone, on days of 92, 96 and 100 of them.

/** The length of the data's intervals. */
export const QUARTER_MS = 900_000;
const HOUR_MS = 3_600_000;
/** Every time zone is less than 15 hours away from UTC, and a day is never longer than 25 hours. */
const REACH_MS = 15 * HOUR_MS;
const LONGEST_DAY_MS = 25 * HOUR_MS;

/**
 * The month of a moment in UTC, as the chain writes it: year × 100 + month, so July 2026 is 202607.
 */
export const monthOf = (moment) => new Date(moment).getUTCFullYear() * 100 + new Date(moment).getUTCMonth() + 1;
/** When a month begins. */
export const beginOfMonth = (month) => Date.UTC(Math.floor(month / 100), (month % 100) - 1);
/** The month after another one. */
export const nextMonth = (month) => (month % 100 === 12 ? month + 89 : month + 1);
/** The month before another one. */
export const previousMonth = (month) => (month % 100 === 1 ? month - 89 : month - 1);
/** "July 2016". */
export const monthName = (month) => new Date(beginOfMonth(month)).toLocaleString('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/**
 * Returns what the calendar and the clock of a time zone show at a moment: { date: '2016-07-25',
 * time: '14:15' }.
 */
function clockOf(timeZone) {
	const format = new Intl.DateTimeFormat('en-GB', {
		timeZone,
		hourCycle: 'h23',
		year: 'numeric',
		month: '2-digit',
		day: '2-digit',
		hour: '2-digit',
		minute: '2-digit',
	});
	return (moment) => {
		const part = Object.fromEntries(format.formatToParts(moment).map(({ type, value }) => [type, value]));
		return { date: `${part.year}-${part.month}-${part.day}`, time: `${part.hour}:${part.minute}` };
	};
}

/**
 * A day of a time zone. Its quarters are counted from 0 at local midnight; negative ones belong to
 * the day before.
 */
export class LocalDay {
	/** @param {string} date YYYY-MM-DD @param {string} timeZone a name of the IANA's, as Europe/Berlin */
	constructor(date, timeZone) {
		const noon = new Date(`${date}T12:00:00Z`);
		if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || Number.isNaN(noon.getTime()) || noon.toISOString().slice(0, 10) !== date) {
			throw new Error(`${date} is not a date, YYYY-MM-DD`);
		}
		try {
			this.clock = clockOf(timeZone);
		} catch {
			throw new Error(`${timeZone} is not the name of a time zone`);
		}
		Object.assign(this, { date, timeZone });
		const midnight = Date.parse(`${date}T00:00:00Z`);
		const moments = [];
		for (let moment = midnight - REACH_MS; moment < midnight + REACH_MS + LONGEST_DAY_MS; moment += QUARTER_MS) {
			if (this.clock(moment).date === date) moments.push(moment);
		}
		/** When it begins. */
		[this.start] = moments;
		/** How many quarters it has: 96, but for the days on which the clocks change. */
		this.quarters = moments.length;
	}

	/** The chain's interval that a quarter is. */
	intervalOf(quarter) {
		return this.start / QUARTER_MS + quarter;
	}

	/** The quarter that an interval of the chain is. */
	quarterOf(interval) {
		return interval - this.start / QUARTER_MS;
	}

	/**
	 * What clocks show when a quarter begins: "14:15"; "24:00" at the day's end. Twice the same
	 * hour where they are put back.
	 */
	clockTime(quarter) {
		return quarter === this.quarters ? '24:00' : this.clock(this.start + quarter * QUARTER_MS).time;
	}

	/**
	 * The quarter of "HH:MM", the first of two where the clocks are put back, or of its number.
	 * "24:00" and the number after the last end the day.
	 */
	quarterOfTime(text) {
		if (/^\d+$/.test(text) && Number(text) <= this.quarters) return Number(text);
		const wanted = /^\d:/.test(text) ? `0${text}` : text;
		for (let quarter = 0; quarter <= this.quarters; quarter++) if (this.clockTime(quarter) === wanted) return quarter;
		throw new Error(`${text} is not a quarter of an hour of ${this.date}`);
	}

	/** "25 July 2016". */
	get name() {
		return new Date(`${this.date}T12:00:00Z`).toLocaleString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
	}

	/** The day before. */
	before() {
		return new LocalDay(this.clock(this.start - 1).date, this.timeZone);
	}

	/** The chain's months that a range of its quarters lies in. A local day may lie in two. */
	months(from = 0, to = this.quarters) {
		const first = monthOf(this.start + from * QUARTER_MS);
		const last = monthOf(this.start + to * QUARTER_MS - 1);
		return first === last ? [first] : [first, last];
	}
}
