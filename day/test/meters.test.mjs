import assert from 'node:assert/strict';
import { test } from 'node:test';
import { signatureVerify } from '@polkadot/util-crypto';
import { loadCommunity } from '../src/community.mjs';
import { CreditableMeter } from '../src/creditable.mjs';
import { energyOf, MESSAGE_LENGTH, Meter, metersOf, readingMessage } from '../src/meters.mjs';

const GENESIS = `0x${'09'.repeat(32)}`;
const reading = { meter: 7, epoch: 0, sequence: 1, interval: 1_630_000, importWh: 1n, exportWh: 2n, quality: 'Measured' };

test('a reading is signed over 81 bytes of fixed order and width', () => {
	const message = readingMessage(GENESIS, reading);
	assert.equal(message.length, MESSAGE_LENGTH);
	const hex = Buffer.from(message).toString('hex');
	assert.equal(
		hex,
		[
			Buffer.from('energy-reading/1').toString('hex'),
			'09'.repeat(32),
			'07000000',
			'00000000',
			'01000000',
			'30df1800',
			'0100000000000000',
			'0200000000000000',
			'00',
		].join(''),
	);
	assert.equal(readingMessage(GENESIS, { ...reading, quality: 'Estimated' })[80], 1);
});

test('registers beyond 2^53 keep every Wh', () => {
	const message = readingMessage(GENESIS, { ...reading, importWh: 2n ** 64n - 1n });
	assert.deepEqual([...message.subarray(64, 72)], Array(8).fill(255));
});

test('meters of all three kinds of keys sign what verifies under their key', async () => {
	const { households } = await loadCommunity();
	const owner = households[1];
	for (const keyType of ['ed25519', 'sr25519', 'ecdsa']) {
		const meter = new Meter({ uri: '//Meter//test', keyType, owner, role: 'Connection', ratedPowerW: 30_000 });
		meter.id = 3;
		meter.count(5, 0);
		const signed = meter.read(GENESIS, 1_630_000);
		assert.equal(signed.reading.sequence, 1);
		const [signature] = Object.values(signed.signature);
		const message = readingMessage(GENESIS, signed.reading);
		assert.ok(signatureVerify(message, signature, meter.pair.address).isValid, keyType);
		assert.equal(signature.length, keyType === 'ecdsa' ? 65 : 64);
		const [key] = Object.values(meter.key);
		assert.equal(key.length, keyType === 'ecdsa' ? 33 : 32);
	}
});

test('every household has a meter at its connection, and one more at its plant', async () => {
	const { households, quarters } = await loadCommunity();
	const meters = metersOf(households);
	assert.equal(meters.length, 14 + 8);
	assert.equal(new Set(meters.map(({ pair }) => pair.address)).size, meters.length);
	assert.deepEqual(new Set(meters.map(({ keyType }) => keyType)), new Set(['ed25519', 'sr25519', 'ecdsa']));
	for (const meter of meters) {
		for (const quarter of quarters) {
			const { importWh, exportWh } = energyOf(meter, quarter);
			assert.ok(importWh === 0 || exportWh === 0);
			assert.ok(Math.max(importWh, exportWh) <= Math.floor(meter.ratedPowerW / 4), 'within the rated power');
		}
	}
});

test('what earns credits is the rise beyond all that a meter ever took, between two measured readings', () => {
	const counted = (steps) => {
		const meter = new CreditableMeter();
		return steps.map(([importWh, exportWh, more], i) => Number(meter.count({ interval: i, quality: 'Measured', ...more }, { importWh: BigInt(importWh), exportWh: BigInt(exportWh) })));
	};
	assert.deepEqual(counted([[0, 100], [0, 200], [0, 300]]), [0, 200, 300], 'the first has none before it');
	assert.deepEqual(counted([[0, 0], [20, 0], [0, 20], [0, 5]]), [0, 0, 0, 5], 'a battery gives back what it took');
	assert.deepEqual(counted([[0, 0], [10, 30], [50, 0], [0, 60]]), [0, 20, 0, 10]);
	assert.deepEqual(counted([[0, 0], [0, 7, { quality: 'Estimated' }], [0, 7], [0, 7]]), [0, 0, 0, 7], 'neither an estimate nor what follows on it');
	assert.deepEqual(counted([[0, 0], [0, 7, { interval: 5 }], [0, 7, { interval: 6 }]]), [0, 0, 7], 'nor what came after a gap');
	assert.deepEqual(counted([[0, 0], [0, 20, { quality: 'Unsynchronised' }], [20, 0], [0, 20]]), [0, 0, 0, 0], 'the mark moves also when nothing is earned');
});

test('the registers at installation are those of the device', async () => {
	const { households } = await loadCommunity();
	const [meter] = metersOf(households);
	assert.deepEqual(meter.registers, { importWh: 1_000_000n, exportWh: 2_000_000n });
	meter.count(5, 0);
	assert.equal(meter.registers.importWh, 1_000_005n);
});
