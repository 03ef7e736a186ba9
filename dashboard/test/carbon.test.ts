// The arithmetic of credits, against the chain's.
import { describe, expect, it } from 'vitest';
import {
	chargedBytes,
	emittedBy,
	feeOf,
	listable,
	matchIsEnough,
	matchOf,
	minutesUntil,
	overIssued,
	paymentOf,
	retirementFault,
	spendable,
} from '../src/lib/carbon.ts';
import { decodeAuthorities } from '../src/lib/anchor.ts';
import { documentHash, parseHash } from '../src/lib/document.ts';
import { mixSeries } from '../src/lib/origin.ts';
import { monthsUpTo, nextMonth, parseMonth, previousMonth, startOfMonth } from '../src/lib/time.ts';
import { Numbers, parseFixed } from '../src/lib/units.ts';
import { creditOf, SOURCES, vintageOf } from '../src/lib/vintage.ts';

const BERLIN = { offset_minutes: 60, eu_summer_time: true };
const JULY = creditOf(202_607, 'Solar');
const WIND = creditOf(202_607, 'Wind');
const AUGUST = creditOf(202_608, 'Solar');

describe('a vintage', () => {
	it('has the id that the chain gives it, and back', () => {
		expect(creditOf(201_607, 'Solar')).toBe(51_611_392);
		for (const source of SOURCES) expect(vintageOf(creditOf(202_612, source))).toEqual({ month: 202_612, source });
	});
});

describe('what was issued beyond what energy earns', () => {
	const month = {
		creditable_wh: 3_000n,
		matched_wh: 500n,
		credited_wh: 2_000n,
		pending_wh: 0n,
		refused_wh: 500n,
		issued: 1_800n,
		withdrawn: 0n,
	};

	it('is nothing while the factor stands and the energy is metered', () => {
		expect(overIssued(month, 941_000, 41_000)).toBe(0n);
	});
	it('follows from a lower factor, and from less energy', () => {
		expect(overIssued(month, 841_000, 41_000)).toBe(200n);
		expect(overIssued({ ...month, creditable_wh: 2_000n }, 941_000, 41_000)).toBe(900n);
		expect(overIssued({ ...month, creditable_wh: 0n }, 941_000, 41_000)).toBe(1_800n);
		expect(overIssued(month, 40_000, 41_000)).toBe(1_800n);
	});
	it('is no more than was not withdrawn before', () => {
		expect(overIssued({ ...month, withdrawn: 150n }, 841_000, 41_000)).toBe(50n);
	});
});

describe('a payment', () => {
	it('is amount times price, and its fee is rounded down in favour of the seller', () => {
		const payment = paymentOf(1_250n, 100_003n);
		expect(payment).toBe(125_003_750n);
		expect(feeOf(payment, 10_000)).toBe(1_250_037n);
		expect(feeOf(99n, 10_000)).toBe(0n);
		expect(feeOf(100n, 10_000)).toBe(1n);
	});

	it('is exact beyond what a number of JavaScript holds', () => {
		const price = 2n ** 64n - 1n;
		expect(paymentOf(10n ** 12n, price)).toBe(10n ** 12n * price);
		expect(feeOf(10n ** 12n * price, 10_000)).toBe((10n ** 12n * price) / 100n);
	});

	it('is typed for a kilogram, and is for a gram on the chain', () => {
		const n = new Numbers('en-GB', 'NRG', 12);
		const price = parseFixed('0.1', 9);
		expect(price).toBe(100_000_000n);
		expect(n.carbonPrice(price ?? 0n)).toBe('0.100\u00a0NRG/kg');
		expect(n.carbonPrice(1n)).toBe('0.000000001\u00a0NRG/kg');
		expect(parseFixed('0.0000000001', 9)).toBeUndefined();
		expect(n.exactMoney(paymentOf(1_250n, 100_000_001n))).toBe('0.12500000125\u00a0NRG');
		expect(n.factor(941_500)).toBe('941.5\u00a0g\u00a0CO₂e/kWh');
	});
});

describe('what an account has', () => {
	const held = { credit: JULY, free: 5_000n, listed: 0n };

	it('is free, but for a gram as long as something is for sale', () => {
		expect(spendable(held)).toBe(5_000n);
		expect(spendable({ ...held, listed: 1_000n })).toBe(4_999n);
		expect(spendable({ ...held, free: 0n, listed: 1n })).toBe(0n);
		expect(listable(held)).toBe(4_999n);
		expect(listable({ ...held, free: 0n })).toBe(0n);
	});

	it('is retired from a kilogram on, of all vintages together, or as a whole', () => {
		const all = [held, { credit: WIND, free: 400n, listed: 0n }, { credit: AUGUST, free: 300n, listed: 100n }];
		const fault = (...parts: [number, bigint][]) =>
			retirementFault(
				parts.map(([credit, amount]) => ({ credit, amount })),
				all,
				1_000n,
			);
		expect(fault()).toBe('nothing');
		expect(fault([JULY, 0n])).toBe('nothing');
		expect(fault([JULY, 999n])).toBe('tooLittle');
		expect(fault([JULY, 1_000n])).toBeUndefined();
		expect(fault([JULY, 700n], [WIND, 300n])).toBeUndefined();
		expect(fault([JULY, 5_001n])).toBe('tooMuch');
		expect(fault([WIND, 400n])).toBeUndefined();
		expect(fault([WIND, 400n], [JULY, 0n])).toBeUndefined();
		expect(fault([WIND, 399n])).toBe('tooLittle');
		// A gram stays where something is listed, so that is never all of it.
		expect(fault([AUGUST, 299n])).toBe('tooLittle');
		expect(fault([AUGUST, 300n])).toBe('tooMuch');
		expect(fault([creditOf(201_501, 'Tidal'), 1_000n])).toBe('tooMuch');
	});

	it('costs a certificate by the bytes of its texts, with twenty for each further vintage', () => {
		expect(chargedBytes(40, 1)).toBe(40);
		expect(chargedBytes(40, 3)).toBe(80);
		expect(chargedBytes(0, 0)).toBe(0);
	});
});

describe('what energy emits', () => {
	it('is rounded up, so that nobody makes up for less', () => {
		expect([emittedBy(0n, 941_000), emittedBy(1n, 1), emittedBy(1_000n, 400_000), emittedBy(1_001n, 400_000)]).toEqual([
			0n,
			1n,
			400n,
			401n,
		]);
	});
});

describe('a match with own consumption', () => {
	const held = [
		{ credit: AUGUST, free: 9_000n, listed: 0n },
		{ credit: WIND, free: 1_500n, listed: 0n },
		{ credit: JULY, free: 4_000n, listed: 500n },
	];

	it('takes vintages of the month only, in order, and no more than is open', () => {
		// 10 kWh less 1 received at 400 g: 3 600 g.
		const match = matchOf(202_607, 10_000n, 1_000n, 400_000, 0n, held);
		expect(match).toEqual({
			energyWh: 9_000n,
			emitted: 3_600n,
			open: 3_600n,
			parts: [
				{ credit: WIND, amount: 1_500n },
				{ credit: JULY, amount: 2_100n },
			],
			sum: 3_600n,
		});
		expect(matchIsEnough(match, 1_000n)).toBe(true);
	});

	it('leaves out what is made up for already, and what was received beyond the consumption', () => {
		expect(matchOf(202_607, 10_000n, 1_000n, 400_000, 3_500n, held)).toMatchObject({ open: 100n, sum: 100n });
		expect(matchOf(202_607, 10_000n, 1_000n, 400_000, 3_600n, held)).toMatchObject({ open: 0n, parts: [], sum: 0n });
		expect(matchOf(202_607, 1_000n, 2_000n, 400_000, 0n, held)).toMatchObject({ energyWh: 0n, open: 0n });
	});

	it('is enough as a whole, or from a kilogram on', () => {
		const whole = matchOf(202_607, 100n, 0n, 400_000, 0n, held);
		expect(whole.sum).toBe(40n);
		expect(matchIsEnough(whole, 1_000n)).toBe(true);
		const poor = matchOf(202_607, 10_000n, 0n, 400_000, 0n, [{ credit: WIND, free: 999n, listed: 0n }]);
		expect(matchIsEnough(poor, 1_000n)).toBe(false);
		expect(matchIsEnough(matchOf(202_607, 10_000n, 0n, 400_000, 0n, []), 1_000n)).toBe(false);
	});
});

describe('deadlines', () => {
	it('a month begins at local midnight', () => {
		expect(startOfMonth(202_608, BERLIN)).toBe(Date.UTC(2026, 6, 31, 22));
	});

	it('are never said to be over before they are', () => {
		expect(minutesUntil(60_000, 0)).toBe(1);
		expect(minutesUntil(60_000, 59_999)).toBe(1);
		expect(minutesUntil(60_000, 60_000)).toBe(0);
		expect(minutesUntil(0, 60_000)).toBe(0);
	});

	it('months are counted over the turn of the year', () => {
		expect(nextMonth(202_612)).toBe(202_701);
		expect(nextMonth(202_601)).toBe(202_602);
		expect(previousMonth(nextMonth(202_612))).toBe(202_612);
		expect(monthsUpTo(202_602, 4)).toEqual([202_511, 202_512, 202_601, 202_602]);
		expect(parseMonth('2026-07')).toBe(202_607);
		for (const text of ['', '2026', '2026-13', '2026-7', '07-2026']) expect(parseMonth(text)).toBeUndefined();
	});
});

describe('documents and anchors', () => {
	it('a document has the hash that the chain works with', () => {
		// BLAKE2b-256 of nothing, from RFC 7693's reference implementation.
		expect(documentHash(new Uint8Array())).toBe('0x0e5751c026e543b2e8ab2eb06099daa1d1e5df47778f7787faab45cdf12fe3a8');
		expect(parseHash('0E5751C026E543B2E8AB2EB06099DAA1D1E5DF47778F7787FAAB45CDF12FE3A8 ')).toBe(documentHash(new Uint8Array()));
		for (const text of ['', '0x', 'ab'.repeat(31), 'ab'.repeat(33), 'zz'.repeat(32)]) expect(parseHash(text)).toBeUndefined();
	});

	it('authorities are read from the runtime’s answer, and a cut one is refused', () => {
		const key = (byte: string) => byte.repeat(32);
		const weight = '0100000000000000';
		expect(decodeAuthorities(`0x08${key('aa')}${weight}${key('bb')}0200000000000000`)).toEqual([
			{ key: `0x${key('aa')}`, weight: 1 },
			{ key: `0x${key('bb')}`, weight: 2 },
		]);
		expect(() => decodeAuthorities(`0x08${key('aa')}${weight}`)).toThrow('cut off');
		expect(() => decodeAuthorities(`0x04${key('aa')}${weight}00`)).toThrow('cut off');
		const many = Array.from({ length: 70 }, () => key('aa') + weight).join('');
		expect(decodeAuthorities(`0x1901${many}`)).toHaveLength(70);
	});
});

describe('a mix of origins', () => {
	it('has a series for each source that occurs, with gaps where nothing is on record', () => {
		const { delivered, bySource } = mixSeries(
			[
				{ interval: 10, deliveredWh: 500n, clean: [{ source: 'Wind', wh: 100n }] },
				{
					interval: 12,
					deliveredWh: 900n,
					clean: [
						{ source: 'Solar', wh: 300n },
						{ source: 'Hydro', wh: 0n },
					],
				},
			],
			10,
			3,
		);
		expect(delivered).toEqual([500, undefined, 900]);
		expect(bySource).toEqual([
			{ source: 'Solar', values: [0, undefined, 300] },
			{ source: 'Wind', values: [100, undefined, 0] },
		]);
	});
});
