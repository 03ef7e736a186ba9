import { describe, expect, it } from 'vitest';
import {
	Calendar,
	addDays,
	clock,
	dateOf,
	dayOf,
	daysOf,
	intervalName,
	isSummer,
	monthOf,
	openIn,
	previousMonth,
	startOfDay,
} from '../src/lib/time.ts';

const BERLIN = { offset_minutes: 60, eu_summer_time: true };
const AZORES = { offset_minutes: -60, eu_summer_time: true };
const KATHMANDU = { offset_minutes: 345, eu_summer_time: false };
const UTC = { offset_minutes: 0, eu_summer_time: false };
const QUARTER = 900_000;

/** The same by the browser's own calendar, for places that the chain's rule describes. */
const byIntl = (moment: number, timeZone: string): string =>
	new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(moment);

describe('local time', () => {
	it('is what clocks in Berlin, on the Azores and in Kathmandu show', () => {
		for (let moment = Date.UTC(2016, 0, 1); moment < Date.UTC(2017, 0, 1); moment += 7 * 3_600_000 + QUARTER) {
			for (const [zone, name] of [
				[BERLIN, 'Europe/Berlin'],
				[AZORES, 'Atlantic/Azores'],
				[KATHMANDU, 'Asia/Kathmandu'],
			] as const) {
				expect(`${dateOf(moment, zone)} ${clock(moment, zone)}`).toBe(byIntl(moment, name));
			}
		}
	});

	it('changes on the last Sundays of March and October, at one o’clock UTC', () => {
		expect(isSummer(Date.UTC(2016, 2, 27, 0, 59))).toBe(false);
		expect(isSummer(Date.UTC(2016, 2, 27, 1))).toBe(true);
		expect(isSummer(Date.UTC(2016, 9, 30, 0, 59))).toBe(true);
		expect(isSummer(Date.UTC(2016, 9, 30, 1))).toBe(false);
	});
});

describe('days', () => {
	it('have 96 quarters, 92 when clocks go forward, 100 when they go back', () => {
		expect(dayOf('2016-07-25', BERLIN, QUARTER)).toEqual({ date: '2016-07-25', from: Date.UTC(2016, 6, 24, 22) / QUARTER, count: 96 });
		expect(dayOf('2016-03-27', BERLIN, QUARTER).count).toBe(92);
		expect(dayOf('2016-10-30', BERLIN, QUARTER).count).toBe(100);
		expect(dayOf('2016-10-30', UTC, QUARTER).count).toBe(96);
	});

	it('follow on each other without a gap, also where clocks change at midnight', () => {
		for (const zone of [BERLIN, AZORES, KATHMANDU]) {
			let date = '2016-03-25';
			for (let i = 0; i < 230; i++) {
				const day = dayOf(date, zone, QUARTER);
				expect(day.from + day.count).toBe(dayOf(addDays(date, 1), zone, QUARTER).from);
				expect(dateOf(startOfDay(date, zone), zone)).toBe(date);
				expect(dateOf(startOfDay(date, zone) - 1, zone)).toBe(addDays(date, -1));
				date = addDays(date, 1);
			}
		}
	});

	it('lead over months and years', () => {
		expect(addDays('2016-02-28', 1)).toBe('2016-02-29');
		expect(addDays('2016-01-01', -1)).toBe('2015-12-31');
		expect(previousMonth(201_601)).toBe(201_512);
		expect(monthOf(Date.UTC(2016, 6, 31, 22), BERLIN)).toBe(201_608);
		expect(monthOf(Date.UTC(2016, 6, 31, 21, 59), BERLIN)).toBe(201_607);
	});
});

describe('names of intervals', () => {
	const at = (zone: typeof BERLIN, ...utc: [number, number, number, number, number?]) =>
		intervalName(Date.UTC(...utc) / QUARTER, zone, QUARTER);

	it('are local, and the last one of a day ends at 24:00', () => {
		expect(at(BERLIN, 2016, 6, 25, 12, 15)).toBe('14:15–14:30');
		expect(at(BERLIN, 2016, 6, 25, 21, 45)).toBe('23:45–24:00');
	});

	it('keep the hour that comes twice apart', () => {
		expect(at(BERLIN, 2016, 9, 30, 0, 0)).toBe('02:00–02:15');
		expect(at(BERLIN, 2016, 9, 30, 1, 0)).toBe('02:00B–02:15');
		expect(at(BERLIN, 2016, 9, 30, 2, 0)).toBe('03:00–03:15');
	});

	it('make a span, with the day it ends on where that is another', () => {
		const calendar = new Calendar('en-GB', BERLIN, QUARTER);
		const from = Date.UTC(2016, 6, 25, 12, 15) / QUARTER;
		expect(calendar.span(from, from + 4)).toBe('25 Jul, 14:15 – 15:15');
		expect(calendar.span(from, from + 39)).toBe('25 Jul, 14:15 – 24:00');
		expect(calendar.span(from, from + 40)).toBe('25 Jul, 14:15 – 26 Jul, 00:15');
	});

	it('are written as the language does', () => {
		const moment = Date.UTC(2016, 6, 25, 12, 15);
		expect(new Calendar('en-GB', BERLIN, QUARTER).moment(moment)).toBe('25 Jul 2016, 14:15');
		expect(new Calendar('de-DE', BERLIN, QUARTER).moment(moment)).toBe('25. Juli 2016, 14:15');
		expect(new Calendar('de-DE', BERLIN, QUARTER).month(201_607)).toBe('Juli 2016');
		expect(new Calendar('en-GB', BERLIN, QUARTER).end(Date.UTC(2016, 6, 25, 21, 45) / QUARTER)).toBe('24:00');
	});
});

describe('days to choose from', () => {
	it('are those that the first and the last interval lie in, with the intervals between', () => {
		const first = Date.UTC(2016, 2, 26, 21) / QUARTER;
		const days = daysOf(first, first + 100, BERLIN, QUARTER);
		expect(days.map(({ date, count }) => [date, count])).toEqual([
			['2016-03-26', 96],
			['2016-03-27', 92],
			['2016-03-28', 96],
		]);
		expect(days.map((day) => openIn(day, first, first + 100).length)).toEqual([8, 92, 1]);
	});
});
