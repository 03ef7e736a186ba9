import { blake2b } from '@noble/hashes/blake2.js';
import { bytesToHex, concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { describe, expect, it } from 'vitest';
import { holds } from '../src/lib/merkle.ts';

const hash = (...parts: Uint8Array[]) => blake2b(concatBytes(...parts), { dkLen: 32 });
const leaf = (data: Uint8Array) => hash(Uint8Array.of(0), data);

/** The tree of RFC 6962, written down as its definition has it. */
function rootOf(leaves: Uint8Array[]): Uint8Array {
	if (leaves.length === 1) return leaf(leaves[0]!);
	const left = 2 ** Math.floor(Math.log2(leaves.length - 1));
	return hash(Uint8Array.of(1), rootOf(leaves.slice(0, left)), rootOf(leaves.slice(left)));
}

function pathOf(index: number, leaves: Uint8Array[]): Uint8Array[] {
	if (leaves.length === 1) return [];
	const left = 2 ** Math.floor(Math.log2(leaves.length - 1));
	return index < left
		? [...pathOf(index, leaves.slice(0, left)), rootOf(leaves.slice(left))]
		: [...pathOf(index - left, leaves.slice(left)), rootOf(leaves.slice(0, left))];
}

const hex = (bytes: Uint8Array) => `0x${bytesToHex(bytes)}`;
const proofOf = (index: number, leaves: Uint8Array[]) => ({
	signed: hex(leaves[index]!),
	index,
	leaves: leaves.length,
	path: pathOf(index, leaves).map(hex),
	root: hex(rootOf(leaves)),
});

describe('a proof', () => {
	const all = Array.from({ length: 13 }, (_, i) => utf8ToBytes(`reading ${i}`));

	it('of every leaf of trees of every size leads to the root', () => {
		for (let size = 1; size <= all.length; size++) {
			const leaves = all.slice(0, size);
			for (let index = 0; index < size; index++) {
				const proof = proofOf(index, leaves);
				expect(holds(proof, proof.root)).toBe(true);
			}
		}
	});

	it('of something else does not', () => {
		const proof = proofOf(5, all);
		expect(holds({ ...proof, signed: hex(utf8ToBytes('forged')) }, proof.root)).toBe(false);
		expect(holds({ ...proof, index: 6 }, proof.root)).toBe(false);
		expect(holds({ ...proof, index: 13 }, proof.root)).toBe(false);
		expect(holds({ ...proof, index: -1 }, proof.root)).toBe(false);
		expect(holds({ ...proof, path: proof.path.slice(1) }, proof.root)).toBe(false);
		expect(holds(proof, hex(leaf(utf8ToBytes('another'))))).toBe(false);
	});
});
