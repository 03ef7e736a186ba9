// Orders for many intervals at once, and what is reserved for one until it is settled.
import type { Tariff } from './sums.ts';
import { cost } from './units.ts';

export type Side = 'Bid' | 'Ask';

/** An order of the auction. */
export interface Order {
	interval: number;
	side: Side;
	price_mills: number;
	energy_wh: bigint;
}

/** Prices lie on a ladder of 2 048 levels. */
export const HIGHEST_PRICE = 2_047;

/** Returns one order for each interval of a range, both ends included. */
export function ordersFor(from: number, to: number, side: Side, priceMills: number, energyWh: bigint): Order[] {
	return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => ({
		interval: from + i,
		side,
		price_mills: priceMills,
		energy_wh: energyWh,
	}));
}

/**
 * Returns what is reserved for an order: what a bid may cost, what buying an ask's energy from the
 * supplier would cost more than it brings.
 */
export function reservedFor(order: Order, tariff: Tariff): bigint {
	if (order.side === 'Bid') return cost(order.energy_wh, order.price_mills);
	return cost(order.energy_wh, Math.max(0, tariff.shortfall_price_mills - order.price_mills));
}
