// The supplier's prices over time.
import type { Tariff } from './sums.ts';

/** An entry of an area's schedule: who supplies from an interval on. */
export interface Period {
	from: number;
	supplier?: { account: string; tariff: Tariff } | undefined;
}

export type Schedule = readonly Period[];

/** Returns who supplies in an interval, at which prices; nothing where nobody does. */
export function supplierAt(schedule: Schedule, interval: number): { account: string; tariff: Tariff } | undefined {
	return schedule.findLast(({ from }) => from <= interval)?.supplier;
}

/** Returns the tariff of an interval; nothing where nobody supplies. */
export function tariffOf(schedule: Schedule, interval: number): Tariff | undefined {
	return supplierAt(schedule, interval)?.tariff;
}
