// The community's clock: local time, days of 92, 96 or 100 quarters of an hour, months. The chain
// counts intervals from 1970 in UTC; its time zone is an offset, with the European Union's summer
// time or without.

/** The time zone as the chain keeps it. */
export interface TimeZone {
	offset_minutes: number;
	eu_summer_time: boolean;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Returns when summer time changes in a month (0 to 11) of a year: its last Sunday, 1:00 UTC. */
function lastSunday(year: number, month: number): number {
	const lastDay = Date.UTC(year, month + 1, 0);
	return lastDay - new Date(lastDay).getUTCDay() * DAY + HOUR;
}

/** Whether the summer time of the European Union is in force. */
export function isSummer(moment: number): boolean {
	const year = new Date(moment).getUTCFullYear();
	return lastSunday(year, 2) <= moment && moment < lastSunday(year, 9);
}

/** Returns what a clock on the wall shows, as if it were UTC. */
export function local(moment: number, zone: TimeZone): number {
	return moment + zone.offset_minutes * MINUTE + (zone.eu_summer_time && isSummer(moment) ? HOUR : 0);
}

/** Returns the local date of a moment, YYYY-MM-DD. */
export function dateOf(moment: number, zone: TimeZone): string {
	return new Date(local(moment, zone)).toISOString().slice(0, 10);
}

/** Returns the local month of a moment as the chain writes it: 202607 is July 2026. */
export function monthOf(moment: number, zone: TimeZone): number {
	const wall = new Date(local(moment, zone));
	return wall.getUTCFullYear() * 100 + wall.getUTCMonth() + 1;
}

/** Returns the month before another one. */
export function previousMonth(month: number): number {
	return month % 100 === 1 ? month - 89 : month - 1;
}

/** Returns the month after another one. */
export function nextMonth(month: number): number {
	return month % 100 === 12 ? month + 89 : month + 1;
}

/** Returns so many months up to one, the earliest first. */
export function monthsUpTo(last: number, count: number): number[] {
	const months = [last];
	for (let month = previousMonth(last); months.length < count; month = previousMonth(month)) months.unshift(month);
	return months;
}

/** Returns the month of "2026-07", as a browser's field for months has it; nothing where it is none. */
export function parseMonth(text: string): number | undefined {
	const match = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(text.trim());
	return match ? Number(match[1]) * 100 + Number(match[2]) : undefined;
}

/** Returns the date so many days later. */
export function addDays(date: string, days: number): string {
	return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

/**
 * Returns when a local day begins. Where clocks change at midnight it may begin at another time than
 * 0:00, or 0:00 may come twice: the first moment of the date counts.
 */
export function startOfDay(date: string, zone: TimeZone): number {
	const standard = Date.parse(`${date}T00:00:00Z`) - zone.offset_minutes * MINUTE;
	return [standard - HOUR, standard].find((moment) => dateOf(moment, zone) === date) ?? standard;
}

/** Returns when a local month begins. */
export function startOfMonth(month: number, zone: TimeZone): number {
	return startOfDay(`${Math.floor(month / 100)}-${String(month % 100).padStart(2, '0')}-01`, zone);
}

/** The intervals of a local day. */
export interface LocalDay {
	date: string;
	/** The first interval. */
	from: number;
	/** How many intervals there are. */
	count: number;
}

/** Returns the intervals of a local day, on days on which the clocks change too. */
export function dayOf(date: string, zone: TimeZone, lengthMs: number): LocalDay {
	const from = Math.ceil(startOfDay(date, zone) / lengthMs);
	const end = Math.ceil(startOfDay(addDays(date, 1), zone) / lengthMs);
	return { date, from, count: end - from };
}

/** Returns the local days that intervals from the first to the last lie in. */
export function daysOf(first: number, last: number, zone: TimeZone, lengthMs: number): LocalDay[] {
	const days: LocalDay[] = [];
	for (let day = dayOf(dateOf(first * lengthMs, zone), zone, lengthMs); day.from <= last; day = dayOf(addDays(day.date, 1), zone, lengthMs))
		days.push(day);
	return days;
}

/** Returns those intervals of a day that lie between the first and the last. */
export function openIn({ from, count }: LocalDay, first: number, last: number): number[] {
	return Array.from({ length: count }, (_, i) => from + i).filter((interval) => first <= interval && interval <= last);
}

/** Returns "14:15", what a clock shows at a moment. */
export function clock(moment: number, zone: TimeZone): string {
	return new Date(local(moment, zone)).toISOString().slice(11, 16);
}

/**
 * Returns "14:15–14:30" for an interval. "24:00" ends a day. In the hour that comes twice the second
 * one is marked with a B, as timetables do.
 */
export function intervalName(interval: number, zone: TimeZone, lengthMs: number): string {
	const begin = interval * lengthMs;
	const end = clock(begin + lengthMs, zone);
	const again = local(begin, zone) === local(begin - HOUR, zone) ? 'B' : '';
	return `${clock(begin, zone)}${again}–${end === '00:00' ? '24:00' : end}`;
}

/** Writes moments and months in a language, by the community's clock. */
export class Calendar {
	private readonly dates: Intl.DateTimeFormat;
	private readonly dayAndMonth: Intl.DateTimeFormat;
	private readonly longDates: Intl.DateTimeFormat;
	private readonly months: Intl.DateTimeFormat;

	constructor(
		readonly locale: string,
		readonly zone: TimeZone,
		readonly lengthMs: number,
	) {
		// What a wall clock shows is kept as if it were UTC.
		const timeZone = 'UTC';
		this.dates = new Intl.DateTimeFormat(locale, { timeZone, day: 'numeric', month: 'short', year: 'numeric' });
		this.dayAndMonth = new Intl.DateTimeFormat(locale, { timeZone, day: 'numeric', month: 'short' });
		this.longDates = new Intl.DateTimeFormat(locale, { timeZone, weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
		this.months = new Intl.DateTimeFormat(locale, { timeZone, month: 'long', year: 'numeric' });
	}

	/** "25 Jul 2016". */
	date(moment: number): string {
		return this.dates.format(local(moment, this.zone));
	}

	/** "25 Jul, 14:15". */
	shortMoment(moment: number): string {
		return `${this.dayAndMonth.format(local(moment, this.zone))}, ${clock(moment, this.zone)}`;
	}

	/** "25 Jul 2016, 14:15". */
	moment(moment: number): string {
		return `${this.date(moment)}, ${clock(moment, this.zone)}`;
	}

	/** "Monday, 25 July 2016" of a date YYYY-MM-DD. */
	day(date: string): string {
		return this.longDates.format(Date.parse(`${date}T00:00:00Z`));
	}

	/** "25 Jul 2016" of a date YYYY-MM-DD. */
	shortDay(date: string): string {
		return this.dates.format(Date.parse(`${date}T00:00:00Z`));
	}

	/** "July 2016" of a month 201607. */
	month(month: number): string {
		return this.months.format(Date.UTC(Math.floor(month / 100), (month % 100) - 1, 1));
	}

	/** "14:15–14:30". */
	interval(interval: number): string {
		return intervalName(interval, this.zone, this.lengthMs);
	}

	/** "25 Jul 2016, 14:15–14:30". */
	intervalAndDate(interval: number): string {
		return `${this.date(interval * this.lengthMs)}, ${this.interval(interval)}`;
	}

	/** "25 Jul, 14:15 – 15:30", or with both days; from the first interval to the one behind the last. */
	span(from: number, until: number): string {
		const [begin, end] = [this.shortMoment(from * this.lengthMs), this.shortMoment(until * this.lengthMs)];
		const sameDay = dateOf(from * this.lengthMs, this.zone) === dateOf(until * this.lengthMs - 1, this.zone);
		return `${begin} – ${sameDay ? this.end(until - 1) : end}`;
	}

	/** "14:30", when an interval ends; "24:00" at the end of a day. */
	end(interval: number): string {
		return this.interval(interval).split('–')[1] ?? '';
	}

	/** "14:15", when an interval begins. */
	begin(interval: number): string {
		return clock(interval * this.lengthMs, this.zone);
	}
}
