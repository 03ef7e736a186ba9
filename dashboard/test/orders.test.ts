import { describe, expect, it } from 'vitest';
import { ordersFor, reservedFor } from '../src/lib/orders.ts';
import { cost } from '../src/lib/units.ts';

const TARIFF = { shortfall_price_mills: 300, surplus_price_mills: 80 };

describe('what is reserved', () => {
	it('for a bid is what it may cost', () => {
		expect(reservedFor({ interval: 100, side: 'Bid', price_mills: 190, energy_wh: 500n }, TARIFF)).toBe(cost(500n, 190));
	});
	it('for an ask is what the supplier costs more, and nothing above its price', () => {
		expect(reservedFor({ interval: 100, side: 'Ask', price_mills: 190, energy_wh: 500n }, TARIFF)).toBe(cost(500n, 110));
		expect(reservedFor({ interval: 100, side: 'Ask', price_mills: 400, energy_wh: 500n }, TARIFF)).toBe(0n);
	});
});

describe('orders for a range', () => {
	it('are one for each interval, both ends included', () => {
		expect(ordersFor(100, 102, 'Bid', 200, 250n).map(({ interval }) => interval)).toEqual([100, 101, 102]);
		expect(ordersFor(100, 99, 'Bid', 200, 250n)).toEqual([]);
	});
});
