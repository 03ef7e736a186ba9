import assert from 'node:assert/strict';
import { test } from 'node:test';
import { flaws } from '../src/auction.mjs';
import { clear } from '../src/clearing.mjs';
import { PLANCKS_PER_WH_MILL } from '../src/community.mjs';
import { total } from '../src/numbers.mjs';
import { affordable, divide, edgesLeft, EVERYTHING, fillsOf, limitOf, monthOfSharing, startOf, takingPart, termsWithin } from '../src/sharing.mjs';
import { clear as simplyCleared } from './clearing.mjs';

const wh = (...values) => values.map(BigInt);

/** Numbers that look random and are the same each time. */
function dice(seed) {
	let state = seed;
	return (sides) => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		return Math.floor((state / 2 ** 32) * sides);
	};
}

/**
 * The division Wh by Wh: all are laid out one after the other, the count begins somewhere among them,
 * and one is taken whenever what is due by then has grown by one.
 */
function dividedByHand(totalWh, energies, interval) {
	const owners = energies.flatMap((energyWh, i) => Array(Number(energyWh)).fill(i));
	const sum = BigInt(owners.length);
	const parts = energies.map(() => 0n);
	const word = 2n ** 64n;
	const first = Number((((0x9e3779b97f4a7c15n * BigInt(interval)) % word) * sum) / word);
	let [due, taken] = [0n, 0n];
	for (let count = 0; count < owners.length; count++) {
		due += totalWh;
		if (due / sum === taken) continue;
		taken += 1n;
		parts[owners[(first + count) % owners.length]] += 1n;
	}
	return parts;
}

test('a division is the one that counts Wh by Wh, whole and complete', () => {
	const roll = dice(7);
	for (let round = 0; round < 400; round++) {
		const energies = Array.from({ length: 1 + roll(9) }, () => BigInt(roll(4) === 0 ? 0 : roll(40)));
		const sum = total(energies);
		const totalWh = BigInt(roll(Number(sum) + 1));
		const interval = 1_632_000 + roll(100_000);
		const parts = divide(totalWh, energies, interval);
		assert.deepEqual(parts, sum === 0n ? energies.map(() => 0n) : dividedByHand(totalWh, energies, interval));
		assert.equal(total(parts), sum === 0n ? 0n : totalWh);
		for (const [i, part] of parts.entries()) {
			assert.ok(part <= energies[i]);
			// Less than a Wh away from the exact share.
			if (sum > 0n) assert.ok(part * sum > totalWh * energies[i] - sum && part * sum < totalWh * energies[i] + sum);
		}
	}
	assert.deepEqual(divide(5n, wh(0, 0), 3), wh(0, 0));
	assert.deepEqual(divide(6n, wh(1, 2, 3), 3), wh(1, 2, 3), 'where there is enough everybody has all');
});

test('the order begins elsewhere in every interval, and everybody is favoured as often', () => {
	assert.equal(startOf(100n, 0), 0n);
	assert.deepEqual([1, 2, 3].map((interval) => startOf(100n, interval)), wh(61, 23, 85), 'by 0.618 of the sum');
	assert.equal(startOf(0n, 5), 0n);
	assert.equal(startOf(10n ** 18n, 2 ** 32 - 1) < 10n ** 18n, true);
	const got = wh(0, 0, 0);
	for (let interval = 0; interval < 3_000; interval++) divide(1n, wh(1, 1, 1), interval).forEach((part, i) => (got[i] += part));
	assert.equal(total(got), 3_000n);
	for (const part of got) assert.ok(part > 990n && part < 1_010n, `${got}`);
});

test('who asks less and who bids more is filled whole, and at the price there are parts', () => {
	const offer = (side, priceMills, energyWh) => ({ side, priceMills, energyWh: BigInt(energyWh) });
	const offers = [offer('Ask', 99, 50), offer('Ask', 100, 30), offer('Bid', 101, 7), offer('Ask', 101, 9), offer('Bid', 100, 40), offer('Ask', 100, 10), offer('Bid', 99, 3)];
	const clearing = { priceMills: 100, marginalAsks: { orderedWh: 40n, filledWh: 13n }, marginalBids: { orderedWh: 40n, filledWh: 40n } };
	const fills = fillsOf(offers, clearing, 1_632_700);
	assert.deepEqual([0, 2, 3, 4, 6].map((i) => fills[i]), wh(50, 7, 0, 40, 0));
	assert.deepEqual([fills[1], fills[5]], divide(13n, wh(30, 10), 1_632_700));
	assert.deepEqual(fillsOf(offers, { ...clearing, priceMills: null }, 1), offers.map(() => 0n));
});

test('terms stay within the tariff, and own limits only make them tighter', () => {
	const tariff = { shortfallPriceMills: 300, surplusPriceMills: 80 };
	const terms = (sellAtMills, buyAtMills) => ({ sellAtMills, buyAtMills });
	assert.deepEqual(termsWithin(terms(190, 190), tariff), terms(190, 190));
	assert.deepEqual(termsWithin(terms(10, 900), tariff), terms(80, 300));
	assert.equal(termsWithin(terms(310, 320), tariff), undefined);
	assert.equal(termsWithin(terms(10, 70), tariff), undefined);
	const limits = (sellAtLeastMills, buyAtMostMills) => ({ sellAtLeastMills, buyAtMostMills });
	assert.deepEqual(['Ask', 'Bid'].map((side) => limitOf(side, terms(150, 200), EVERYTHING.limits)), [150, 200]);
	assert.deepEqual(['Ask', 'Bid'].map((side) => limitOf(side, terms(150, 200), limits(180, 160))), [180, 160]);
	assert.deepEqual(['Ask', 'Bid'].map((side) => limitOf(side, terms(150, 200), limits(0, 2_047))), [150, 200]);
	assert.equal(limitOf('Bid', terms(150, 200), limits(null, 0)), 0);
});

test('a part takes part, and as much as the money pays for', () => {
	assert.deepEqual([0, 1, 50, 99, 100].map((percent) => takingPart(199n, percent)), wh(0, 1, 99, 197, 199));
	// As the chain works it out: hundreds first.
	for (const energyWh of wh(0, 1, 99, 100, 12_345)) for (const percent of [0, 1, 33, 60, 100]) {
		const p = BigInt(percent);
		assert.equal(takingPart(energyWh, percent), (energyWh / 100n) * p + ((energyWh % 100n) * p) / 100n);
	}
	const price = 190n * PLANCKS_PER_WH_MILL;
	assert.equal(affordable(10n, 190, 10n * price), 10n);
	assert.equal(affordable(10n, 190, 10n * price - 1n), 9n);
	assert.equal(affordable(10n, 190, 0n), 0n);
	assert.equal(affordable(10n, 190, -5n), 0n);
	assert.equal(affordable(10n, 0, 0n), 10n, 'what costs nothing needs no money');
	assert.equal(monthOfSharing(10_000, 190), 57n * 10n ** 12n);
});

const ROOT = { name: 'root', parent: undefined, importWh: 0n, exportWh: 0n, gridFeeMills: 0 };
const below = (parent, capacityWh, gridFeeMills) => ({ name: `below ${parent}`, parent, importWh: BigInt(capacityWh), exportWh: BigInt(capacityWh), gridFeeMills });
const order = (area, side, priceMills, energyWh) => ({ area, side, priceMills, energyWh: BigInt(energyWh) });

test('what flows ahead leaves less of its direction, and no more of the other', () => {
	const areas = new Map([[2, below(0, 100, 10)], [0, ROOT], [1, below(0, 100, 10)], [3, below(0, 100, 10)]]);
	const left = edgesLeft(areas, (area) => ({ 1: 30n, 2: -120n })[area] ?? 0n);
	assert.deepEqual([...left.keys()], [0, 1, 2, 3], 'in the order of their numbers');
	assert.deepEqual([...left.values()].map(({ importWh, exportWh }) => [importWh, exportWh]), [[0n, 0n], [100n, 70n], [0n, 100n], [100n, 100n]]);
});

/** Prices and flows of areas, by the same examples that the chain's own clearing is tried on. */
const pricesAndFlows = (...of) => [...clear(...of).values()].map(({ priceMills, flowWh }) => [priceMills, Number(flowWh)]);
const tree = (...areas) => new Map([ROOT, ...areas].map((area, id) => [id, area]));

test('areas clear to the prices and flows of the known examples', () => {
	const single = (...orders) => clear(tree(), orders).get(0);
	assert.deepEqual(single(order(0, 'Ask', 100, 10), order(0, 'Ask', 300, 5), order(0, 'Bid', 201, 10), order(0, 'Bid', 80, 5)).priceMills, 150);
	const shared = single(order(0, 'Ask', 100, 20), order(0, 'Ask', 100, 10), order(0, 'Ask', 90, 10), order(0, 'Bid', 200, 25));
	assert.deepEqual([shared.priceMills, shared.soldWh, shared.boughtWh, shared.marginalAsks], [100, 25n, 25n, { orderedWh: 30n, filledWh: 15n }]);
	const both = single(order(0, 'Ask', 100, 30), order(0, 'Bid', 100, 20));
	assert.deepEqual([both.soldWh, both.boughtWh, both.marginalAsks, both.marginalBids], [20n, 20n, { orderedWh: 30n, filledWh: 20n }, { orderedWh: 20n, filledWh: 20n }]);
	assert.equal(single(order(0, 'Ask', 101, 10), order(0, 'Bid', 100, 10)).priceMills, null);
	assert.equal(single(order(0, 'Bid', 300, 10)).priceMills, null);

	const fair = [order(1, 'Ask', 100, 30), order(2, 'Bid', 100, 30)];
	assert.deepEqual(pricesAndFlows(tree(below(0, 50, 0), below(0, 50, 0)), fair), [[100, 0], [100, 30], [100, -30]]);
	const out = [order(1, 'Ask', 100, 50), order(0, 'Bid', 200, 30)];
	const back = [order(0, 'Ask', 100, 50), order(1, 'Bid', 200, 30)];
	assert.deepEqual(pricesAndFlows(tree(below(0, 40, 20)), out), [[120, 0], [100, 30]]);
	assert.deepEqual(pricesAndFlows(tree(below(0, 40, 20)), back), [[100, 0], [120, -30]]);
	assert.deepEqual(pricesAndFlows(tree(below(0, 40, 101)), out), [[null, 0], [null, 0]]);
	assert.deepEqual(pricesAndFlows(tree(below(0, 40, 100)), out), [[200, 0], [100, 30]]);
	assert.deepEqual(pricesAndFlows(tree(below(0, 10, 20)), out), [[200, 0], [100, 10]]);
	const deep = tree(below(0, 60, 1), below(1, 40, 2), below(2, 15, 3));
	const orders = [order(0, 'Bid', 500, 100), order(1, 'Ask', 400, 90), order(2, 'Ask', 300, 90), order(3, 'Ask', 10, 90)];
	assert.deepEqual(pricesAndFlows(deep, orders), [[500, 0], [400, 60], [300, 40], [10, 15]]);
	const asks = [10, 20, 30].map((energyWh, i) => order(i + 1, 'Ask', 100, energyWh));
	const three = clear(tree(below(0, 99, 0), below(0, 99, 0), below(0, 99, 0)), [order(0, 'Bid', 200, 31), ...asks]);
	assert.deepEqual([...three.values()].map(({ soldWh }) => soldWh), wh(0, 5, 10, 16), 'pro rata, the last gets what is left');
	const through = tree(below(0, 40, 5), below(1, 40, 5));
	assert.deepEqual(pricesAndFlows(through, [order(0, 'Bid', 200, 30), order(2, 'Ask', 100, 50)]), [[110, 0], [105, 30], [100, 30]]);
});

/** What the orders' owners gain together, less what the edges' fees take: in Wh × mills. */
function worthOf(areas, clearings, orders) {
	let worth = 0n;
	for (const [id, { priceMills, marginalAsks, marginalBids, flowWh }] of clearings) {
		worth -= BigInt(areas.get(id).gridFeeMills) * (flowWh < 0n ? -flowWh : flowWh);
		if (priceMills === null) continue;
		for (const { side, priceMills: limit, energyWh } of orders.filter(({ area }) => area === id)) {
			if (limit !== priceMills && (side === 'Ask') === (limit < priceMills)) worth += (side === 'Ask' ? -1n : 1n) * BigInt(limit) * energyWh;
		}
		worth += BigInt(priceMills) * (marginalBids.filledWh - marginalAsks.filledWh);
	}
	return worth;
}

test('on all kinds of trees a clearing has no flaw, is worth what another way finds, and trades no less', () => {
	let more = 0;
	for (let seed = 1; seed <= 150; seed++) {
		const roll = dice(seed);
		const areas = tree();
		const size = 1 + roll(6);
		for (let id = 1; id < size; id++) areas.set(id, below(roll(id), [0, 20, 200, 10_000][roll(4)], [0, 3, 50][roll(3)]));
		// Often all at one price, as in sharing.
		const spread = [1, 2, 60][roll(3)];
		const orders = Array.from({ length: roll(40) }, () => order(roll(size), roll(2) === 0 ? 'Bid' : 'Ask', 100 + roll(spread), 1 + roll(150)));
		const [one, other] = [clear(areas, orders), simplyCleared(areas, orders)];
		assert.deepEqual(flaws(areas, one, orders), [], `seed ${seed}`);
		assert.equal(worthOf(areas, one, orders), worthOf(areas, other, orders), `seed ${seed}`);
		const traded = [one, other].map((clearings) => total([...clearings.values()].map(({ boughtWh }) => boughtWh)));
		assert.ok(traded[0] >= traded[1], `seed ${seed}: ${traded}`);
		if (traded[0] > traded[1]) more += 1;
		assert.deepEqual(clear(areas, [...orders].reverse()), one, 'the order of orders does not matter');
	}
	assert.ok(more > 0, 'of results that are worth as much the one that trades most is not found by itself');
});

test('at one price all that meets is shared, within the edges', () => {
	const areas = tree(below(0, 1_000, 0), below(0, 25, 0));
	const orders = [order(1, 'Bid', 190, 40), order(1, 'Ask', 190, 10), order(2, 'Ask', 190, 100)];
	const results = clear(areas, orders);
	assert.deepEqual([...results.values()].map(({ boughtWh, soldWh, flowWh }) => [boughtWh, soldWh, flowWh]), [[0n, 0n, 0n], [35n, 10n, -25n], [0n, 25n, 25n]]);
	const fee = tree(below(0, 1_000, 1), below(0, 1_000, 1));
	assert.deepEqual([...clear(fee, orders).values()].map(({ boughtWh }) => boughtWh), wh(0, 10, 0), 'nobody pays the fee');
});
