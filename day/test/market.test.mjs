import assert from 'node:assert/strict';
import { test } from 'node:test';
import { community } from '../src/community.mjs';
import { acceptancesFor, forecast, offersFor, priceFor } from '../src/market.mjs';

const TARIFF = { shortfallPrice: 300, surplusPrice: 80 };
const quarter = (entries) => ({
	load: new Map(entries.map(([number, load]) => [number, load])),
	generation: new Map(entries.map(([number, , generation]) => [number, generation])),
});
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
		[[1, 630]],
	);
});

test('buyers take the cheapest first, in whole or in part, and never their own', () => {
	const offers = [
		{ offer: 1n, seller: 'household-1', energyWh: 500, price: 120 },
		{ offer: 2n, seller: 'household-2', energyWh: 1_000, price: 90 },
	];
	const people = [house(1), house(2), house(3), house(4)];
	const taken = acceptancesFor(offers, people, quarter([[1, 0, 900], [2, 0, 900], [3, 800, 0], [4, 600, 0]]), 0);
	assert.deepEqual(
		taken.map(({ buyer, offer, energyWh }) => [buyer.number, offer, energyWh]),
		[[3, 2n, 800], [4, 2n, 200], [4, 1n, 400]],
	);
	assert.equal(offers[1].energyWh, 1_000, 'the offers as told are left alone');
});

test('no acceptance leaves less than the least that can be traded', () => {
	const offers = [{ offer: 1n, seller: 'household-2', energyWh: 100, price: 90 }];
	const taken = acceptancesFor(offers, [house(1)], quarter([[1, 90, 0]]), 0, 20);
	assert.deepEqual(taken.map(({ energyWh }) => energyWh), [80]);
});

test('over the real day, no more is taken than is offered', async () => {
	const { households, dayBefore } = await community();
	let traded = 0;
	dayBefore.forEach((before, i) => {
		const offers = offersFor(households, before, TARIFF).map(({ household, energyWh, price }, n) => ({
			offer: BigInt(n),
			seller: household.address,
			energyWh,
			price,
		}));
		for (const { offer } of offers) {
			const { energyWh, seller } = offers[Number(offer)];
			const taken = acceptancesFor(offers, households, before, i).filter((a) => a.offer === offer);
			assert.ok(taken.reduce((all, a) => all + a.energyWh, 0) <= energyWh);
			assert.ok(taken.every(({ buyer }) => buyer.address !== seller));
			traded += taken.reduce((all, a) => all + a.energyWh, 0);
		}
	});
	assert.ok(traded > 50_000, `${traded} Wh traded`);
});
