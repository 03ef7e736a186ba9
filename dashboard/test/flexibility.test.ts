import { CompatibilityLevel as levels } from '@polkadot-api/metadata-compatibility';
import { describe, expect, it } from 'vitest';
import {
	energyOver,
	mostCost,
	outlookOf,
	powerOf,
	referenceOf,
	stageOf,
	tightRuns,
	type Load,
	type Terms,
} from '../src/lib/flexibility.ts';
import { CompatibilityLevel } from '../src/lib/unused.ts';

const QUARTER = 900_000;
const terms = (part: Partial<Terms> = {}): Terms => ({
	direction: { type: 'Import' },
	power_w: 2_000n,
	from: 100,
	until: 104,
	max_price_mills: 200,
	closes_at: 96,
	...part,
});

describe('energy and money', () => {
	it('each interval is rounded down, as the chain does', () => {
		expect(energyOver(1_000n, { from: 5, until: 9 }, QUARTER)).toBe(1_000n);
		// 1 003 W are 250.75 Wh in a quarter of an hour.
		expect(energyOver(1_003n, { from: 5, until: 9 }, QUARTER)).toBe(1_000n);
		expect(energyOver(1_003n, { from: 5, until: 5 }, QUARTER)).toBe(0n);
		expect(energyOver(1_003n, { from: 6, until: 5 }, QUARTER)).toBe(0n);
	});
	it('2 kW over an hour at 0.2 cost 0.4 at the most', () => {
		expect(mostCost(2_000n, terms(), 200, QUARTER)).toBe(400_000_000_000n);
	});
	it('power is that of the energy, of both directions', () => {
		expect([powerOf(250n, QUARTER), powerOf(-250n, QUARTER), powerOf(0n, QUARTER)]).toEqual([1_000n, -1_000n, 0n]);
	});
});

describe('an edge is short of room', () => {
	const load = (interval: number, flow: bigint, imported = 1_000n, exported = 1_000n): Load => ({
		interval,
		flow_wh: flow,
		import_limit_wh: imported,
		export_limit_wh: exported,
	});

	const runs = (loads: Load[]) => tightRuns(loads, QUARTER);

	it('at 90 % of the limit of the direction in which it flows, and not below', () => {
		expect(runs([load(1, 899n), load(2, -899n), load(3, 0n)])).toEqual([]);
		expect(runs([load(1, 900n)])).toEqual([{ from: 1, until: 2, direction: 'Export', permille: 900, less_w: 100n }]);
		expect(runs([load(1, -900n, 1_000n, 10n)])[0]?.direction).toBe('Import');
		expect(runs([load(1, 950n, 10n, 2_000n)])).toEqual([]);
	});
	it('where nothing may flow and something does, not where nothing does', () => {
		expect(runs([load(1, 0n, 0n, 0n), load(2, 5n, 0n, 0n)])).toEqual([
			{ from: 2, until: 3, direction: 'Export', permille: 1_000, less_w: 100n },
		]);
	});
	it('for as long as it stays so in one direction, with the most that it comes to', () => {
		const all = runs([load(1, 900n), load(2, 1_000n), load(3, 950n), load(4, -950n), load(5, 100n), load(6, -900n)]);
		expect(all).toEqual([
			{ from: 1, until: 4, direction: 'Export', permille: 1_000, less_w: 500n },
			{ from: 4, until: 5, direction: 'Import', permille: 950, less_w: 300n },
			{ from: 6, until: 7, direction: 'Import', permille: 900, less_w: 100n },
		]);
	});
	it('two runs with a gap between are two', () => {
		expect(runs([load(1, 900n), load(3, 900n)]).map(({ from }) => from)).toEqual([1, 3]);
	});
});

describe('how far a request has come', () => {
	const stage = (type: string, interval: number) => stageOf({ phase: { type }, terms: terms() }, interval);

	it('follows from its phase and the time', () => {
		expect([95, 96].map((interval) => stage('Open', interval))).toEqual(['open', 'clearing']);
		expect([99, 100, 103, 104].map((interval) => stage('Activated', interval))).toEqual(['agreed', 'running', 'running', 'settling']);
		expect([stage('Activating', 97), stage('Settling', 110), stage('Releasing', 90)]).toEqual(['activating', 'settling', 'withdrawn']);
	});
});

describe('a commitment', () => {
	it('counts from what is allowed, or from what was measured where that is less', () => {
		expect(referenceOf({ limit_w: 11_000n, metered_w: 3_000n })).toBe(3_000n);
		expect(referenceOf({ limit_w: 2_000n, metered_w: 3_000n })).toBe(2_000n);
	});
	it('of 1.5 kW over an hour gets its price at the least and the highest at the most', () => {
		expect(outlookOf(terms(), 3_500n, 2_000n, 100, QUARTER)).toEqual({
			power_w: 1_500n,
			least: 150_000_000_000n,
			most: 300_000_000_000n,
		});
	});
	it('below 100 W is none', () => {
		expect(outlookOf(terms(), 3_500n, 3_401n, 100, QUARTER)).toBeUndefined();
		expect(outlookOf(terms(), 3_500n, 3_400n, 100, QUARTER)?.power_w).toBe(100n);
		expect(outlookOf(terms(), 3_500n, 4_000n, 100, QUARTER)).toBeUndefined();
	});
});

it('what stands in for the client’s comparison has its levels', () => {
	for (const [name, level] of Object.entries(CompatibilityLevel)) expect(levels[name as keyof typeof levels], name).toBe(level);
});
