import assert from 'node:assert/strict';
import test from 'node:test';
import { PLANCKS_PER_WH_MILL } from '../src/community.mjs';
import { dayProRata, proRata } from '../src/pro-rata.mjs';

const TARIFF = { shortfallPriceMills: 300, surplusPriceMills: 80 };
const mills = (wh, price) => BigInt(wh) * BigInt(price) * PLANCKS_PER_WH_MILL;

test('a surplus is divided in proportion to what neighbours lack', () => {
	const due = proRata([600n, -300n, -900n], 190, TARIFF);
	assert.deepEqual(due, [-mills(600, 190), mills(150, 190) + mills(150, 300), mills(450, 190) + mills(450, 300)]);
});

test('what is over goes to the supplier', () => {
	assert.deepEqual(proRata([600n, 200n, -400n], 190, TARIFF), [-mills(300, 190) - mills(300, 80), -mills(100, 190) - mills(100, 80), mills(400, 190)]);
});

test('without a price, or without neighbours, everything is the supplier\'s', () => {
	assert.deepEqual(proRata([600n, -600n], undefined, TARIFF), [-mills(600, 80), mills(600, 300)]);
	assert.deepEqual(proRata([600n, 0n], 190, TARIFF), [-mills(600, 80), 0n]);
});

test('each feeder divides for itself, at the middle of its terms, and nobody is worse off', () => {
	const households = ['a', 'b', 'c'].map((address, i) => ({ address, feeder: i < 2 ? 'near' : 'far' }));
	const areas = [
		{ name: 'near', sharing: { sellAtMills: 180, buyAtMills: 200 } },
		{ name: 'far', sharing: { sellAtMills: 180, buyAtMills: 200 } },
	];
	const at = (who, importWh, exportWh) => ({ interval: 1, who, importWh: BigInt(importWh), exportWh: BigInt(exportWh) });
	const costs = dayProRata([at('a', 0, 500), at('b', 500, 0), at('c', 500, 0), at('supplier', 9, 9)], households, areas, TARIFF);
	assert.deepEqual([...costs], [['a', -mills(500, 190)], ['b', mills(500, 190)], ['c', mills(500, 300)]]);
});
