import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fillOf, flaws, priceFlaw, priceStep, remainder } from '../src/auction.mjs';
import { clear } from './clearing.mjs';

const margin = (orderedWh, filledWh) => ({ orderedWh: BigInt(orderedWh), filledWh: BigInt(filledWh) });
const order = (area, side, priceMills, energyWh) => ({ area, side, priceMills, energyWh: BigInt(energyWh) });
const edge = (parent, capacityWh, gridFeeMills) => ({ name: `area below ${parent}`, parent, importWh: BigInt(capacityWh), exportWh: BigInt(capacityWh), gridFeeMills });
const ROOT = { name: 'root', parent: undefined, importWh: 0n, exportWh: 0n, gridFeeMills: 0 };
/** Sun in 1, shade in 2, over an edge that carries 100 Wh. */
const VILLAGE = new Map([[0, ROOT], [1, edge(0, 100, 10)], [2, edge(0, 1_000, 10)]]);
const NOON = [order(1, 'Ask', 85, 500), order(2, 'Bid', 290, 300)];

test('what an order gets follows from its limit and the result', () => {
	const clearing = { priceMills: 100, marginalAsks: margin(300, 200), marginalBids: margin(70, 30) };
	assert.equal(fillOf(order(0, 'Ask', 99, 50), clearing), 50n);
	assert.equal(fillOf(order(0, 'Ask', 101, 50), clearing), 0n);
	assert.equal(fillOf(order(0, 'Bid', 101, 50), clearing), 50n);
	assert.equal(fillOf(order(0, 'Bid', 99, 50), clearing), 0n);
	assert.equal(fillOf(order(0, 'Ask', 100, 50), clearing), 33n, 'a third of an ask is lost, rounded down');
	assert.equal(fillOf(order(0, 'Bid', 100, 50), clearing), 22n, 'a bid is rounded up');
	assert.equal(fillOf(order(0, 'Bid', 100, 50), { ...clearing, marginalBids: margin(0, 0) }), 0n);
});

test('a full edge sets prices apart, and what lies between is its rent', () => {
	const clearings = clear(VILLAGE, NOON);
	assert.deepEqual([...clearings.values()].map(({ flowWh }) => flowWh), [0n, 100n, -100n]);
	assert.equal(clearings.get(1).priceMills, 85, 'the sun is cheap');
	assert.equal(clearings.get(2).priceMills, 290, 'the shade is dear');
	assert.deepEqual(flaws(VILLAGE, clearings, NOON), []);
	const left = remainder(clearings.get(1), clearings.get(0), NOON.slice(0, 1));
	assert.deepEqual(left, { roundingWh: 0n, flowWh: 100n, step: 280 - 85 });
});

test('an edge with room sets prices apart by its fee and no more', () => {
	const roomy = new Map([...VILLAGE, [1, edge(0, 1_000, 10)]]);
	const clearings = clear(roomy, NOON);
	assert.equal(clearings.get(0).priceMills - clearings.get(1).priceMills, 10);
	assert.equal(clearings.get(2).priceMills - clearings.get(0).priceMills, 10);
	assert.deepEqual(flaws(roomy, clearings, NOON), []);
});

test('each way in which a price and a flow can contradict each other is found', () => {
	const cable = edge(0, 100, 10);
	const fits = (flow, own) => priceFlaw(cable, BigInt(flow), own, 200) === undefined;
	assert.ok(fits(50, 190) && !fits(50, 189) && !fits(50, 191));
	assert.ok(fits(100, 190) && fits(100, 85) && !fits(100, 191));
	assert.ok(fits(-50, 210) && !fits(-50, 209) && !fits(-50, 211));
	assert.ok(fits(-100, 210) && fits(-100, 290) && !fits(-100, 209));
	assert.ok(fits(0, 190) && fits(0, 210) && !fits(0, 189) && !fits(0, 211));
	assert.ok(!fits(101, 100) && !fits(-101, 300));
	const dead = edge(0, 0, 10);
	assert.equal(priceFlaw(dead, 0n, 5, 200), undefined, 'over an edge that carries nothing any price may differ');
});

test('energy is never carried to where it is cheaper', () => {
	assert.equal(priceStep(10n, 85, 200), 115);
	assert.equal(priceStep(-10n, 290, 200), 90);
	assert.equal(priceStep(0n, 85, 200), 0);
});

test('a clearing that does not fit its orders is found out', () => {
	const spoilt = (area, change) => {
		const clearings = clear(VILLAGE, NOON);
		clearings.set(area, { ...clearings.get(area), ...change });
		return flaws(VILLAGE, clearings, NOON).join('; ');
	};
	assert.match(spoilt(1, { priceMills: 200 }), /200 mills where 100 of 100 Wh flow out to 280 mills|must be/);
	assert.match(spoilt(1, { soldWh: 101n }), /Asks of 101 Wh traded, must be 100/);
	assert.match(spoilt(2, { flowWh: -99n }), /neither used nor passed on/);
	assert.match(spoilt(1, { flowWh: 101n }), /101 Wh flow over an edge for 100/);
	assert.match(spoilt(0, { flowWh: 1n }), /flow out at the top/);
	assert.match(spoilt(2, { marginalBids: margin(300, 301) }), /get 301 of 300 Wh/);
	assert.match(spoilt(2, { marginalBids: margin(200, 100) }), /Bids of 200 Wh at the price, must be 300/);
	const clearings = clear(VILLAGE, NOON);
	clearings.delete(1);
	assert.match(flaws(VILLAGE, clearings, NOON).join(), /orders, and no clearing/);
});

/** Numbers that look random and are the same each time. */
function dice(seed) {
	let state = seed;
	return (sides) => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		return Math.floor((state / 2 ** 32) * sides);
	};
}

test('clearings of all kinds of trees and orders stand the check, and what bids pay is what asks, edges and roundings get', () => {
	for (let seed = 1; seed <= 150; seed++) {
		const roll = dice(seed);
		const areas = new Map([[0, ROOT]]);
		const size = 1 + roll(7);
		for (let id = 1; id < size; id++) areas.set(id, edge(roll(id), [0, 20, 200, 10_000][roll(4)], [0, 3, 50][roll(3)]));
		const spread = 1 + roll(60);
		const orders = Array.from({ length: roll(60) }, () =>
			order(roll(size), roll(2) === 0 ? 'Bid' : 'Ask', 100 + roll(spread), 1 + roll(150)),
		);
		const clearings = clear(areas, orders);
		assert.deepEqual(flaws(areas, clearings, orders), [], `seed ${seed}`);

		let pool = 0n;
		for (const [id, clearing] of clearings) {
			const own = orders.filter(({ area }) => area === id);
			for (const one of own) {
				const energyWh = fillOf(one, clearing);
				assert.ok(energyWh >= 0n && energyWh <= one.energyWh);
				pool += (one.side === 'Bid' ? 1n : -1n) * energyWh * BigInt(clearing.priceMills ?? 0);
			}
			const { roundingWh, flowWh, step } = remainder(clearing, clearings.get(areas.get(id).parent), own);
			assert.ok(roundingWh >= 0n && step >= 0);
			pool -= roundingWh * BigInt(clearing.priceMills ?? 0) + flowWh * BigInt(step);
		}
		assert.equal(pool, 0n, `seed ${seed}`);
	}
});

test('where nothing was traded and nothing flows there is no price, and trades that would have been worth it are missed', () => {
	const apart = [order(1, 'Ask', 285, 500), order(2, 'Bid', 290, 300)];
	const clearings = clear(VILLAGE, apart);
	assert.deepEqual([...clearings.values()].map(({ priceMills }) => priceMills), [null, null, null], 'two fees of 10 lie between 285 and 290');
	assert.deepEqual(flaws(VILLAGE, clearings, apart), []);
	assert.equal(fillOf(apart[0], clearings.get(1)), 0n);

	const found = (orders, areas = VILLAGE) => flaws(areas, clearings, orders).join('; ');
	assert.match(found(NOON), /nothing was traded, although/, 'between 85 and 290 mills is more than both fees');
	assert.match(found([order(0, 'Bid', 100, 5), order(0, 'Ask', 99, 5)]), /root: nothing was traded, although a bid or an edge goes to 100 mills/);
	assert.match(found([order(1, 'Ask', 89, 5), order(0, 'Bid', 100, 5)]), /although/);
	assert.equal(found([order(1, 'Ask', 90, 5), order(0, 'Bid', 100, 5)]), '', 'nobody has to trade for nothing');
	const dead = new Map([...VILLAGE, [1, edge(0, 0, 10)]]);
	assert.equal(found(NOON, dead), '', 'over an edge that carries nothing nothing can be traded');

	const spoil = (id, change) => flaws(VILLAGE, new Map([...clearings, [id, { ...clearings.get(id), ...change }]]), apart).join('; ');
	assert.match(spoil(0, { priceMills: 1_023 }), /a price of 1023 where nothing was traded/);
	const traded = clear(VILLAGE, NOON);
	traded.set(1, { ...traded.get(1), priceMills: null });
	assert.match(flaws(VILLAGE, traded, NOON).join('; '), /no price where energy was traded or flows/);
});

test('an area beside the trade has no price, and still must not have been worth trading with', () => {
	const trade = [order(1, 'Ask', 85, 50), order(1, 'Bid', 290, 50)];
	const clearings = clear(VILLAGE, trade);
	assert.deepEqual([...clearings.values()].map(({ priceMills }) => priceMills === null), [true, false, true]);
	const { priceMills } = clearings.get(1);
	assert.deepEqual(flaws(VILLAGE, clearings, trade), []);
	const missed = [...trade, order(2, 'Bid', priceMills + 21, 10)];
	assert.match(flaws(VILLAGE, clearings, missed).join('; '), /although/);
	assert.deepEqual(flaws(VILLAGE, clearings, [...trade, order(2, 'Bid', priceMills + 20, 10)]), []);
});
