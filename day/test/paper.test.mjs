import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PLANCKS_PER_WH_MILL } from '../src/community.mjs';
import { withSupplier } from '../src/paper.mjs';

const tariff = { shortfallPriceMills: 300, surplusPriceMills: 80 };

/** In Wh × mills. */
function settled(of) {
	const due = withSupplier({ importWh: 0n, exportWh: 0n, sales: [], purchases: [], apart: false, tariff, ...of });
	return Object.values(due).map((plancks) => Number(plancks / PLANCKS_PER_WH_MILL));
}

test('what a meter measures alone is settled at the tariff', () => {
	assert.deepEqual(settled({ importWh: 10n, exportWh: 4n }), [6 * 300, 0, 0]);
	assert.deepEqual(settled({ importWh: 4n, exportWh: 10n }), [0, 6 * 80, 0]);
	assert.deepEqual(settled({ importWh: 4n, exportWh: 10n, apart: true }), [4 * 300, 10 * 80, 0]);
});

test('a sale that was not delivered costs its own price or more, a purchase that was not used gives back its own or less', () => {
	const sales = [{ priceMills: 2_040, energyWh: 5n }, { priceMills: 120, energyWh: 5n }];
	assert.deepEqual(settled({ sales }), [5 * 2_040 + 5 * 300, 0, 0]);
	assert.deepEqual(settled({ sales, exportWh: 5n }), [5 * 300, 0, 0]);
	const purchases = [{ priceMills: 10, energyWh: 5n }, { priceMills: 120, energyWh: 5n }];
	assert.deepEqual(settled({ purchases }), [0, 5 * 10 + 5 * 80, 0]);
	assert.deepEqual(settled({ purchases, importWh: 5n }), [0, 5 * 80, 0]);
});

test('the profit of a sale and a purchase without energy is the fund\'s', () => {
	const sales = [{ priceMills: 250, energyWh: 10n }];
	const purchases = [{ priceMills: 100, energyWh: 6n }];
	assert.deepEqual(settled({ sales, purchases }), [4 * 300, 0, 6 * 150]);
	assert.deepEqual(settled({ sales: [{ priceMills: 90, energyWh: 6n }], purchases }), [0, 0, 0]);
});
