// The formats below a proof, against values that are known from elsewhere.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { concat, fromHex, toHex } from '../src/bytes.mjs';
import { monthOf } from '../src/calendar.mjs';
import { blake2b256, twox } from '../src/hashes.mjs';
import { accountKey, itemKey, numberKey } from '../src/keys.mjs';
import { compactBytes, decode } from '../src/scale.mjs';
import { accountOf, addressOf } from '../src/ss58.mjs';
import { trieRoot } from '../src/trie-root.mjs';
import { ProvedState } from '../src/trie.mjs';

test('keys of storage are those of every Substrate chain', () => {
	assert.equal(toHex(itemKey('System', 'Account')), '0x26aa394eea5630e07c48ae0c9558cef7b99d880ec681799c0cf30e8886371da9');
	assert.equal(toHex(itemKey('Timestamp', 'Now')), '0xf0c365c3cf59d671eb72da0e7a4113c49f1f0515f462cdcf84e0f1d6045dfcbb');
	assert.equal(toHex(itemKey('Grandpa', 'Authorities')), '0x5f9cc45b7a00c5899361e1c6099678dc5e0621c4869aa60c02be9adcc98a0d1d');
	// XXH64 of nothing, with the seed 0.
	assert.equal(toHex(twox(new Uint8Array(), 64)), '0x99e9d85137db46ef');
	assert.equal(numberKey(7).length, 12);
	assert.equal(toHex(accountKey(new Uint8Array(32)).slice(16)), toHex(new Uint8Array(32)));
	assert.throws(() => twox(new Uint8Array(32), 64), RangeError);
});

test('a state without anything has the root of every Substrate chain', () => {
	assert.equal(toHex(trieRoot([])), '0x03170a2e7597b7b7e3d84c05391d139a62b157e78786d8c082f29dcf4c111314');
});

test('Alice has her address, and no other text is one', () => {
	const alice = fromHex('0xd43593c715fdd31c61141abd04a99fd6822c8558854ccde39a5684e7a56da27d', 'Alice');
	const address = '5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY';
	assert.equal(addressOf(alice), address);
	assert.deepEqual(accountOf(address), alice);
	// Kusama's and Acala's addresses of the same key: networks 2 and 10; and one whose number takes two bytes.
	for (const network of [2, 10]) assert.deepEqual(accountOf(addressOf(alice, network)), alice);
	for (const wrong of [address.toLowerCase(), `1${address}`, address.slice(1), '', '0', `${address}1`, 42, null]) assert.throws(() => accountOf(wrong), /not an address|as an address/);
});

test('compact numbers have one encoding', () => {
	for (const value of [0, 1, 63, 64, 16_383, 16_384, 2 ** 30 - 1]) {
		const bytes = compactBytes(value);
		assert.equal(decode(bytes, 'it', (reader) => Number(reader.compact())), value);
	}
	assert.equal(decode(fromHex('0x0300000040', 'it'), 'it', (reader) => reader.compact()), 1n << 30n);
	assert.equal(decode(fromHex('0x13ffffffffffffffff', 'it'), 'it', (reader) => reader.compact()), (1n << 64n) - 1n);
	for (const longer of ['0x0100', '0xfd00', '0x02000000', '0xfeff0000', '0x03ffffff3f', '0x07ffffffff00']) assert.throws(() => decode(fromHex(longer, 'it'), 'it', (reader) => reader.compact()), /shortest/, longer);
});

test('what ends too early or too late is refused', () => {
	assert.throws(() => decode(Uint8Array.of(1, 2, 3), 'it', (reader) => reader.u32()), /it: it ends too early/);
	assert.throws(() => decode(Uint8Array.of(1, 2, 3), 'it', (reader) => reader.u16()), /it: 1 bytes are left over/);
	assert.throws(() => decode(Uint8Array.of(255, 255, 255, 255, 255), 'it', (reader) => reader.list(() => reader.u8())), /ends too early|shortest/);
	assert.throws(() => decode(Uint8Array.of(2), 'it', (reader) => reader.option(() => reader.u8())), /no variant 2/);
	assert.throws(() => decode(Uint8Array.of(2), 'it', (reader) => reader.bool()), /no variant 2/);
});

test('months begin in the local time zone, in summer an hour earlier', () => {
	const berlin = { offset_minutes: 60, eu_summer_time: true };
	assert.equal(monthOf(Date.UTC(2016, 5, 30, 21, 59), berlin), 201_606);
	assert.equal(monthOf(Date.UTC(2016, 5, 30, 22), berlin), 201_607);
	assert.equal(monthOf(Date.UTC(2016, 10, 30, 22, 59), berlin), 201_611);
	assert.equal(monthOf(Date.UTC(2016, 10, 30, 23), berlin), 201_612);
	// The summer of 2016 went from 27 March to 30 October, so the end of March and of October differ.
	assert.equal(monthOf(Date.UTC(2016, 2, 31, 22), berlin), 201_604);
	assert.equal(monthOf(Date.UTC(2016, 9, 31, 22, 59), berlin), 201_610);
	assert.equal(monthOf(Date.UTC(2016, 0, 1, 4, 59), { offset_minutes: -300, eu_summer_time: false }), 201_512);
});

/** A repeatable sequence of numbers from 0 to 1. */
function random(seed) {
	let state = seed;
	return () => ((state = (state * 1_103_515_245 + 12_345) % 2 ** 31) / 2 ** 31);
}

test('everything in a state can be read from its nodes, and nothing else', () => {
	const next = random(7);
	const bytes = (length) => Uint8Array.from({ length }, () => Math.floor(next() * 256));
	for (let round = 0; round < 20; round++) {
		// Keys of a few bytes lie beside and below each other; some share a long beginning, so that nodes skip far.
		const keys = [...Array.from({ length: 40 }, () => bytes(1 + Math.floor(next() * 3))), ...Array.from({ length: 10 }, () => concat(new Uint8Array(200).fill(round), bytes(2)))];
		const entries = new Map(keys.map((key) => [toHex(key), bytes(Math.floor(next() * 70))]));
		const nodes = [];
		const root = trieRoot([...entries].map(([key, value]) => [fromHex(key, 'a key'), value]), (node) => nodes.push(node));
		const unique = [...new Map(nodes.map((node) => [toHex(blake2b256(node)), node])).values()];
		const state = new ProvedState(root, unique);
		for (const [key, value] of entries) assert.deepEqual(state.read(fromHex(key, 'a key')), value);
		state.ensureAllUsed();
		for (let at = 0; at < 50; at++) {
			const key = bytes(1 + Math.floor(next() * 4));
			if (!entries.has(toHex(key))) assert.equal(state.read(key), null);
		}
	}
});

test('hexadecimal digits are written in one way', () => {
	for (const wrong of ['', '0x0', '00', '0xAB', '0x 0', '0xgg', 7, null, undefined]) assert.throws(() => fromHex(wrong, 'it'), /it is not written as 0x/);
	assert.throws(() => fromHex('0x00', 'it', 2), /1 bytes, not 2/);
});
