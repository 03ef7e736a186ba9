// The scale test's own arithmetic, and the bytes it makes.
import assert from 'node:assert/strict';
import { createPublicKey, verify } from 'node:crypto';
import { test } from 'node:test';
import { MESSAGE_LENGTH, readingMessage } from '../src/meters.mjs';
import { energyOf } from '../src/scale/curves.mjs';
import { Recomputation, noTotals } from '../src/scale/money.mjs';
import { Meters, SIGNED_LENGTH } from '../src/scale/readings.mjs';
import { EVERYTHING } from '../src/sharing.mjs';

const MILL = 10n ** 9n;
const TARIFF = { shortfallPriceMills: 300, surplusPriceMills: 80 };
const root = { name: 'root', parent: undefined, importWh: 0n, exportWh: 0n, gridFeeMills: 0 };

const account = (who, area, slot, millsInPool) => ({
	who,
	area,
	page: area,
	slot,
	participation: EVERYTHING,
	available: BigInt(millsInPool) * MILL,
	withSupplier: 0n,
	wallet: 1_000n * MILL,
	totals: noTotals(),
});

/** A settled interval of the accounts. */
function settled(areas, terms, accounts, flows) {
	const grid = { areas: new Map(areas), terms: new Map(terms), tariff: TARIFF, leftAlone: 0n };
	const supplier = { deposit: 0n, owes: 0n, wallet: 1_000_000n * MILL };
	const recomputed = new Recomputation(grid, accounts, supplier);
	return { ...recomputed.settle(1_632_712, (i) => flows[i]), recomputed, supplier };
}

test("what the trading pallet's README works out comes out", () => {
	const terms = { sellAtMills: 190, buyAtMills: 190 };
	const [carla, dora] = [account('Carla', 0, 0, 0), account('Dora', 0, 1, 50)];
	const flows = [{ importWh: 0, exportWh: 500 }, { importWh: 800, exportWh: 0 }];
	const { sharedWh, supplier } = settled([[0, root]], [[0, terms]], [carla, dora], flows);
	assert.equal(sharedWh, 263n);
	assert.equal(carla.totals.sharedRevenue, 49_970n * (MILL / 1_000n));
	assert.equal(carla.totals.fromSupplier, (237n * 80n * MILL) / 1_000n);
	assert.equal(dora.totals.toSupplier, (537n * 300n * MILL) / 1_000n);
	// What her clearing account lacks comes from her wallet, and nothing from nowhere.
	assert.equal(dora.available, 0n);
	const all = [carla, dora].reduce((sum, { available, wallet, withSupplier }) => sum + available + wallet + withSupplier, supplier.deposit + supplier.wallet);
	assert.equal(all, (50n + 2_000n + 1_000_000n) * MILL);
});

test('energy pays the fee of the edge that it flows over', () => {
	const edge = { name: 'feeder', parent: 0, importWh: 100n, exportWh: 100n, gridFeeMills: 10 };
	const terms = { sellAtMills: 150, buyAtMills: 230 };
	const accounts = [account('below', 1, 0, 0), account('above', 0, 0, 1_000)];
	const flows = [{ importWh: 0, exportWh: 300 }, { importWh: 300, exportWh: 0 }];
	const { clearings, recomputed } = settled([[0, root], [1, edge]], [[0, terms], [1, terms]], accounts, flows);
	assert.equal(clearings.get(1).flowWh, 100n);
	const difference = clearings.get(0).priceMills - clearings.get(1).priceMills;
	assert.ok(difference >= 10);
	assert.equal(recomputed.income, (100n * BigInt(difference) * MILL) / 1_000n);
	assert.equal(accounts[1].totals.sharedPaid - accounts[0].totals.sharedRevenue, recomputed.income);
});

test('arrears are refused, not overlooked', () => {
	const poor = { ...account('poor', 0, 0, 0), wallet: 0n };
	assert.throws(() => settled([[0, root]], [], [poor], [{ importWh: 100, exportWh: 0 }]), /arrears/);
});

test('readings are the bytes that meters sign, with their signatures', () => {
	const genesis = `0x${'ab'.repeat(32)}`;
	const meters = new Meters(genesis, 3);
	meters.count(1, { importWh: 70_000, exportWh: 3 });
	const bytes = meters.read(0, 3, 1_632_712, 2);
	assert.equal(bytes.length, 3 * SIGNED_LENGTH);
	for (const meter of [0, 1, 2]) {
		const [importWh, exportWh] = meter === 1 ? [70_000n, 3n] : [0n, 0n];
		const message = readingMessage(genesis, { meter, epoch: 0, sequence: 2, interval: 1_632_712, importWh, exportWh, quality: 'Measured' });
		const one = bytes.subarray(meter * SIGNED_LENGTH, (meter + 1) * SIGNED_LENGTH);
		const length = MESSAGE_LENGTH - 48;
		assert.deepEqual(one.subarray(0, length), message.subarray(48));
		assert.equal(one[length], 0);
		assert.ok(verify(null, message, createPublicKey(meters.keys[meter]), one.subarray(length + 1)));
	}
});

test('in every quarter some have energy over and some lack it, and no meter counts more than it can', () => {
	for (let quarter = 0; quarter < 4; quarter++) {
		const nets = Array.from({ length: 1_000 }, (_, i) => energyOf(i, 0, quarter));
		assert.ok(nets.some(({ importWh, exportWh }) => importWh < exportWh));
		assert.ok(nets.some(({ importWh, exportWh }) => importWh > exportWh));
		assert.ok(nets.every(({ importWh, exportWh }) => importWh <= 2_750 && exportWh <= 2_750));
	}
});
