import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hexToU8a, u8aConcat, u8aToHex } from '@polkadot/util';
import { blake2AsU8a } from '@polkadot/util-crypto';
import { rootOf } from '../src/proof.mjs';

const node = (left, right) => u8aToHex(blake2AsU8a(u8aConcat([1], hexToU8a(left), hexToU8a(right))));
const leaf = (signed) => u8aToHex(blake2AsU8a(u8aConcat([0], hexToU8a(signed))));
const [a, b, c] = ['0x0a', '0x0b', '0x0c'].map(leaf);

test('each of three leaves leads to the root that RFC 6962 draws', () => {
	const root = node(node(a, b), c);
	assert.equal(rootOf({ signed: '0x0a', index: 0, leaves: 3, path: [b, c] }), root);
	assert.equal(rootOf({ signed: '0x0b', index: 1, leaves: 3, path: [a, c] }), root);
	assert.equal(rootOf({ signed: '0x0c', index: 2, leaves: 3, path: [node(a, b)] }), root);
	assert.equal(rootOf({ signed: '0x0a', index: 0, leaves: 1, path: [] }), a);
});

test('a forged reading, another place and another order lead elsewhere', () => {
	const root = node(node(a, b), c);
	assert.notEqual(rootOf({ signed: '0x0d', index: 0, leaves: 3, path: [b, c] }), root);
	assert.notEqual(rootOf({ signed: '0x0a', index: 1, leaves: 3, path: [b, c] }), root);
	assert.notEqual(rootOf({ signed: '0x0a', index: 0, leaves: 3, path: [c, b] }), root);
});

test('a path that cannot be one is refused', () => {
	assert.throws(() => rootOf({ signed: '0x0a', index: 3, leaves: 3, path: [] }), /there is no leaf 3 of 3/);
	assert.throws(() => rootOf({ signed: '0x0a', index: 0, leaves: 3, path: [b] }), /a path of 1 hashes, where 2 lead to the root/);
});
