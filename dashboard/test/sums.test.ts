import { describe, expect, it } from 'vitest';
import { aloneOf, costOf, permilleOf, sourcesOf, sumUp, type Quarter } from '../src/lib/sums.ts';
import { supplierAt, tariffOf } from '../src/lib/tariff.ts';
import { cost } from '../src/lib/units.ts';

const TARIFF = { shortfall_price_mills: 300, surplus_price_mills: 80 };
const quarter = (part: Partial<Quarter>): Quarter => ({
	interval: 1,
	import_wh: 0n,
	export_wh: 0n,
	sold_wh: 0n,
	bought_wh: 0n,
	shared_sold_wh: 0n,
	shared_bought_wh: 0n,
	imbalance_wh: 0n,
	revenue: 0n,
	paid: 0n,
	shared_revenue: 0n,
	shared_paid: 0n,
	to_supplier: 0n,
	from_supplier: 0n,
	to_fund: 0n,
	estimated: false,
	settled: true,
	...part,
});

describe('where energy came from', () => {
	it('what was not bought came from the supplier', () => {
		const parts = sourcesOf(quarter({ import_wh: 1_000n, bought_wh: 600n, shared_bought_wh: 100n, imbalance_wh: -300n }), undefined);
		expect(parts).toEqual({ own: 0n, community: 700n, supplier: 300n, toCommunity: 0n, toSupplier: 0n });
	});

	it('what was bought and not used went to the supplier, and was fed in by nobody', () => {
		const parts = sourcesOf(quarter({ import_wh: 500n, bought_wh: 600n, imbalance_wh: 100n }), undefined);
		expect(parts).toEqual({ own: 0n, community: 500n, supplier: 0n, toCommunity: 0n, toSupplier: 0n });
	});

	it('what was sold and not delivered the supplier made up for, and nobody here used it', () => {
		const parts = sourcesOf(quarter({ export_wh: 200n, sold_wh: 500n, imbalance_wh: -300n }), 250n);
		expect(parts).toEqual({ own: 50n, community: 0n, supplier: 0n, toCommunity: 200n, toSupplier: 0n });
	});

	it('what was fed in beyond what was sold the supplier took', () => {
		const parts = sourcesOf(quarter({ export_wh: 900n, sold_wh: 300n, shared_sold_wh: 100n, imbalance_wh: 500n }), 1_000n);
		expect(parts).toEqual({ own: 100n, community: 0n, supplier: 0n, toCommunity: 400n, toSupplier: 500n });
	});

	it('the parts are the whole, whatever was traded', () => {
		for (const imbalance of [-900n, -1n, 0n, 1n, 900n]) {
			const parts = sourcesOf(quarter({ import_wh: 700n, export_wh: 40n, imbalance_wh: imbalance }), 100n);
			expect(parts.community + parts.supplier).toBe(700n);
			expect(parts.toCommunity + parts.toSupplier).toBe(40n);
			expect(parts.own).toBe(60n);
		}
	});
});

describe('what it cost', () => {
	const bought = quarter({ import_wh: 1_000n, bought_wh: 700n, imbalance_wh: -300n, paid: cost(700n, 190), to_supplier: cost(300n, 300) });

	it('is what members and supplier got, less what they paid', () => {
		expect(costOf(bought)).toBe(cost(700n, 190) + cost(300n, 300));
		expect(costOf(quarter({ revenue: 5n, shared_revenue: 3n, from_supplier: 2n, to_fund: 1n }))).toBe(-9n);
	});

	it('is compared with the supplier alone, who nets within an interval', () => {
		expect(aloneOf(bought, TARIFF)).toBe(cost(1_000n, 300));
		expect(aloneOf(quarter({ import_wh: 100n, export_wh: 400n }), TARIFF)).toBe(-cost(300n, 80));
		expect(aloneOf(bought, undefined)).toBe(0n);
	});

	it('adds up over a day', () => {
		const sold = quarter({ interval: 2, export_wh: 500n, sold_wh: 500n, revenue: cost(500n, 190), settled: false, estimated: true });
		const sums = sumUp(
			[bought, sold],
			(interval) => (interval === 2 ? 600n : undefined),
			() => TARIFF,
		);
		expect(sums.used).toBe(1_100n);
		expect(sums.generated).toBe(600n);
		expect(sums.cost).toBe(costOf(bought) + costOf(sold));
		expect(sums.alone).toBe(cost(1_000n, 300) - cost(500n, 80));
		expect([sums.settled, sums.open, sums.estimated]).toEqual([1, 1, 1]);
	});

	it('knows no generation where none is metered', () => {
		expect(
			sumUp(
				[bought],
				() => undefined,
				() => TARIFF,
			).generated,
		).toBeUndefined();
	});

	it('has no part of nothing', () => {
		expect(permilleOf(1n, 0n)).toBe(0);
		expect(permilleOf(1n, 3n)).toBe(333);
	});
});

describe('the schedule of suppliers', () => {
	const schedule = [
		{ from: 10, supplier: { account: 'A', tariff: TARIFF } },
		{ from: 20 },
		{ from: 30, supplier: { account: 'B', tariff: TARIFF } },
	];
	it('holds from an entry to the next', () => {
		expect(supplierAt(schedule, 9)).toBeUndefined();
		expect(supplierAt(schedule, 10)?.account).toBe('A');
		expect(tariffOf(schedule, 25)).toBeUndefined();
		expect(supplierAt(schedule, 99)?.account).toBe('B');
	});
});
