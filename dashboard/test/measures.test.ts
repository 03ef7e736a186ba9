import { describe, expect, it } from 'vitest';
import { causesOf, floorOf, isLimit, isShort, mayLift, primacyOf, runsOf, type Bounds, type Protocol } from '../src/lib/measures.ts';

const limits = (imported: bigint, exported: bigint) => ({ import_limit_w: imported, export_limit_w: exported });
const measure = (from: number, until: number, protocol: Protocol) => ({ from, until, protocol });

type Known = Bounds<ReturnType<typeof measure>>;
const bounds = (part: Partial<Known> = {}): Known => ({
	own: limits(11_000n, 10_000n),
	priority: 'Standard',
	default: limits(11_000n, 10_000n),
	periods: [],
	contracts: [],
	flexibility: [],
	measures: [],
	...part,
});

describe('the floor of controllable devices', () => {
	it('is 4.2 kW for each that stands alone', () => {
		expect([0, 1, 2, 9].map((devices) => floorOf(devices, false))).toEqual([0n, 4_200n, 8_400n, 37_800n]);
	});
	it('falls with their number behind one energy manager, as in the ruling’s table', () => {
		const floors = Array.from({ length: 11 }, (_, devices) => floorOf(devices, true));
		expect(floors).toEqual([0n, 4_200n, 7_560n, 10_500n, 13_020n, 15_120n, 16_800n, 18_060n, 18_900n, 19_320n, 21_210n]);
	});
});

describe('limits', () => {
	it('below 100 W are 0', () => {
		expect([0n, 99n, 100n, 11_000n].map(isLimit)).toEqual([true, false, true, true]);
	});
});

describe('who decides', () => {
	it('one operator alone declares what begins at once and is short', () => {
		expect(isShort(undefined, 16, 16)).toBe(true);
		expect(isShort(undefined, 17, 16)).toBe(false);
		expect(isShort(100, 1, 16)).toBe(false);
	});
	it('decides from the highest area on that it operates', () => {
		const feeder = { area: 5, ancestors: [0, 2] };
		expect([[0], [2, 5], [5], [3]].map((operates) => primacyOf(feeder, operates))).toEqual([1, 2, 3, Number.POSITIVE_INFINITY]);
	});
	it('lifts nothing of the council, nor of who decides further up', () => {
		const operator = { type: 'Operator' };
		expect(mayLift({ by: operator, primacy: 2 }, 2)).toBe(true);
		expect(mayLift({ by: operator, primacy: 1 }, 2)).toBe(false);
		expect(mayLift({ by: { type: 'Council' }, primacy: 0 }, 1)).toBe(false);
		expect(mayLift({ by: operator, confirmed_by: { type: 'Council' }, primacy: 0 }, 1)).toBe(false);
		expect(mayLift({ by: { type: 'Reporter' }, primacy: 255 }, Number.POSITIVE_INFINITY)).toBe(false);
	});
});

describe('why a connection is limited', () => {
	const at = (interval: number, imported: bigint, exported: bigint) => ({ interval, limits: limits(imported, exported) });

	it('is nothing where its own limits count', () => {
		expect(causesOf(at(7, 11_000n, 10_000n), bounds({ measures: [measure(5, 9, { type: 'Island' })] }))).toEqual([]);
	});
	it('is the measure, the envelope or the contract that sets the limit, and not a laxer one', () => {
		const half = measure(5, 9, { type: 'Curtail', value: { export_permille: 500 } });
		const most = measure(5, 9, { type: 'Curtail', value: { export_permille: 900 } });
		const period = (imported: bigint, exported: bigint) => ({ from: 6, until: 8, limits: limits(imported, exported) });
		const known = bounds({ measures: [half, most], periods: [period(4_200n, 10_000n)], contracts: [period(6_000n, 5_000n)] });
		expect(causesOf(at(5, 11_000n, 5_000n), known)).toEqual([half]);
		expect(causesOf(at(6, 4_200n, 5_000n), known)).toEqual([half, 'envelope', 'contract']);
		expect(causesOf(at(8, 11_000n, 5_000n), known)).toEqual([half]);
		expect(causesOf(at(9, 11_000n, 10_000n), known)).toEqual([]);
	});
	it('is the default where no envelope is published', () => {
		const known = bounds({ default: limits(5_000n, 0n), periods: [{ from: 6, until: 8, limits: limits(9_000n, 9_000n) }] });
		expect(causesOf(at(5, 5_000n, 0n), known)).toEqual(['default']);
		expect(causesOf(at(6, 9_000n, 9_000n), known)).toEqual(['envelope']);
	});
	it('is load shedding where a connection of its classes may take nothing', () => {
		const shed = measure(5, 9, { type: 'ShedLoad', value: { from_class: { type: 'Standard' }, groups: 3 } });
		const off = at(6, 0n, 10_000n);
		expect(causesOf(off, bounds({ measures: [shed] }))).toEqual([shed]);
		expect(causesOf(at(6, 11_000n, 10_000n), bounds({ measures: [shed] }))).toEqual([]);
		expect(causesOf(off, bounds({ measures: [shed], priority: 'Essential' }))).toEqual([]);
		expect(causesOf(off, bounds({ measures: [shed], priority: 'Critical' }))).toEqual([]);
	});
	it('is told once for all intervals in which it is the same', () => {
		const half = measure(5, 7, { type: 'Curtail', value: { export_permille: 500 } });
		const exported = [10_000n, 5_000n, 5_000n, 10_000n];
		const runs = runsOf(
			exported.map((one, i) => at(4 + i, 11_000n, one)),
			bounds({ measures: [half] }),
		);
		expect(runs.map(({ from, until, causes }) => [from, until, causes])).toEqual([
			[4, 5, []],
			[5, 7, [half]],
			[7, 8, []],
		]);
	});
});
