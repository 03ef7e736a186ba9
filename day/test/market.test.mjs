import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadCommunity } from '../src/community.mjs';
import { acceptancesFor, AUCTION_SHARE, cancellationsFor, forecast, offersFor, ordersFor, priceFor, supplierOrders } from '../src/market.mjs';

const TARIFF = { shortfallPriceMills: 300, surplusPriceMills: 80 };
const quarter = (entries) => ({
	load: new Map(entries.map(([number, load]) => [number, load])),
	generation: new Map(entries.map(([number, , generation]) => [number, generation])),
});
const offerOf = (number) => ({ interval: 7, seller: `household-${number}`, number: 0 });
const house = (number) => ({ number, address: `household-${number}` });

test('everyone expects what was the day before', () => {
	assert.equal(forecast(quarter([[1, 300, 1_000]]), 1), 700);
	assert.equal(forecast(quarter([[1, 300, 0]]), 1), -300);
});

test('prices lie within the tariff, lower the more there is', () => {
	const plenty = priceFor(TARIFF, 50_000, 1_000, 1);
	const scarce = priceFor(TARIFF, 1_000, 5_000, 1);
	assert.ok(plenty >= 80 && plenty < scarce && scarce <= 300);
	assert.equal(priceFor(TARIFF, 0, 1_000, 6), 300);
});

test('who expects a surplus offers it, less some caution, in whole steps', () => {
	const offers = offersFor([house(1), house(2), house(3)], quarter([[1, 300, 1_000], [2, 500, 0], [3, 100, 105]]), TARIFF);
	assert.deepEqual(
		offers.map(({ household, energyWh }) => [household.number, energyWh]),
		[[1, 180]],
	);
	assert.deepEqual(offersFor([house(1)], quarter([[1, 300, 1_000]]), TARIFF), [], 'where nobody will be short nobody offers');
});

test('buyers take the cheapest first, in whole or in part, and never their own', () => {
	const offers = [
		{ offer: offerOf(1), seller: 'household-1', energyWh: 150, priceMills: 120 },
		{ offer: offerOf(2), seller: 'household-2', energyWh: 300, priceMills: 90 },
	];
	const people = [house(1), house(2), house(3), house(4)];
	const taken = acceptancesFor(offers, people, quarter([[1, 0, 900], [2, 0, 900], [3, 800, 0], [4, 600, 0]]), 0);
	assert.deepEqual(
		taken.map(({ buyer, offer, energyWh }) => [buyer.number, offer.seller, energyWh]),
		[[3, 'household-2', 240], [4, 'household-2', 60], [4, 'household-1', 120]],
	);
	assert.equal(offers[1].energyWh, 300, 'the offers as given are left alone');
});

test('no acceptance leaves less than the least that can be traded', () => {
	const offers = [{ offer: offerOf(2), seller: 'household-2', energyWh: 100, priceMills: 90 }];
	const taken = acceptancesFor(offers, [house(1)], quarter([[1, 300, 0]]), 0, 20);
	assert.deepEqual(taken.map(({ energyWh }) => energyWh), [80]);
});

test('most of a forecast is ordered the evening before, the less certain part of it further from the supplier\'s price', () => {
	const day = quarter([[1, 0, 10_000], [2, 10_000, 0], [3, 10, 0]]);
	const asks = ordersFor(house(1), day, 7, TARIFF);
	assert.deepEqual(asks.map(({ side, energyWh }) => [side, energyWh]), [['Ask', 4_900], ['Ask', 1_400], ['Ask', 700]]);
	assert.ok(asks.every(({ priceMills, interval }, i) => interval === 7 && priceMills > TARIFF.surplusPriceMills && priceMills > (asks[i - 1]?.priceMills ?? 0)));
	const bids = ordersFor(house(2), day, 7, TARIFF);
	assert.equal(bids.reduce((sum, { energyWh }) => sum + energyWh, 0), 10_000 * AUCTION_SHARE);
	assert.ok(bids.every(({ side, priceMills }, i) => side === 'Bid' && priceMills < TARIFF.shortfallPriceMills && priceMills < (bids[i - 1]?.priceMills ?? 300)));
	assert.deepEqual(ordersFor(house(3), day, 7, TARIFF), [], 'a few Wh are nothing to order');
	const small = ordersFor(house(1), quarter([[1, 0, 60]]), 7, TARIFF);
	assert.deepEqual(small.map(({ energyWh }) => energyWh), [40], 'what is too small for parts is one order');
});

test('the supplier takes what the community has over and gives what it lacks, always between its own two prices', () => {
	const steps = { Bid: { mills: [60, 20], energyWh: 100 }, Ask: { mills: [40, 5], energyWh: 100 } };
	const hamlet = { households: [house(1)], tariff: TARIFF, supplierOrders: steps };
	const noon = supplierOrders(hamlet, quarter([[1, 0, 10_000]]), 7);
	const night = supplierOrders(hamlet, quarter([[1, 10_000, 0]]), 7);
	assert.ok(noon.length > 1 && noon.every(({ side, priceMills }) => side === 'Bid' && priceMills > 80 && priceMills < 300));
	assert.ok(night.length > 1 && night.every(({ side, priceMills }) => side === 'Ask' && priceMills > 80 && priceMills < 300));
});

test('who is disappointed takes the least certain orders back, and no others', () => {
	const orders = [85, 102, 128].flatMap((priceMills) => [7, 8].map((interval) => ({ interval, side: 'Ask', priceMills })));
	assert.deepEqual(cancellationsFor(orders, 1_000, 900), []);
	assert.deepEqual(cancellationsFor(orders, 1_000, 700), [{ interval: 7, side: 'Ask', priceMills: 128 }, { interval: 8, side: 'Ask', priceMills: 128 }]);
	assert.deepEqual(cancellationsFor(orders, -1_000, -700), [], 'asks are left alone by who expects to need more');
	const bids = [296, 278].map((priceMills) => ({ interval: 7, side: 'Bid', priceMills }));
	assert.deepEqual(cancellationsFor(bids, -1_000, 50), [{ interval: 7, side: 'Bid', priceMills: 278 }]);
	assert.deepEqual(cancellationsFor(bids.slice(1), -1_000, 50), [], 'the only one is the certain one');
	assert.deepEqual(cancellationsFor(orders, 0, 10), []);
});

test('over the real day, each connection carries what its owner orders and offers together', async () => {
	const people = await loadCommunity();
	const { households, before: dayBefore } = people;
	dayBefore.forEach((before, interval) => {
		for (const household of households) {
			const sums = { Ask: 0, Bid: 0 };
			const orders = ordersFor(household, before, interval, TARIFF, 10);
			for (const { side, energyWh } of orders) sums[side] += energyWh;
			for (const { household: seller, energyWh } of offersFor(households, before, TARIFF, 10)) if (seller === household) sums.Ask += energyWh;
			assert.ok(orders.every(({ energyWh }) => energyWh >= 10) && orders.length <= 4);
			assert.ok(sums.Ask <= Math.max(0, forecast(before, household.number)) && sums.Ask <= household.exportLimitW / 4);
			assert.ok(sums.Bid <= Math.max(0, -forecast(before, household.number)) && sums.Bid <= household.importLimitW / 4);
		}
		assert.ok(supplierOrders(people, before, interval).length <= 4, 'no more than an order page of 32 intervals has room for');
	});
});

test('over the real day, no more is taken than is offered', async () => {
	const { households, before: dayBefore } = await loadCommunity();
	let traded = 0;
	dayBefore.forEach((before, i) => {
		const offers = offersFor(households, before, TARIFF).map(({ household, energyWh, priceMills }) => ({
			offer: offerOf(household.number),
			seller: household.address,
			energyWh,
			priceMills,
		}));
		for (const { offer, energyWh, seller } of offers) {
			const taken = acceptancesFor(offers, households, before, i).filter((a) => a.offer === offer);
			assert.ok(taken.reduce((all, a) => all + a.energyWh, 0) <= energyWh);
			assert.ok(taken.every(({ buyer }) => buyer.address !== seller));
			traded += taken.reduce((all, a) => all + a.energyWh, 0);
		}
	});
	assert.ok(traded > 15_000, `${traded} Wh traded`);
});
