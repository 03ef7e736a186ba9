// The proof that the chain accepted a reading, checked without the chain: the Merkle tree of RFC
// 6962 with BLAKE2b-256.
import { blake2b } from '@noble/hashes/blake2.js';
import { bytesToHex, concatBytes, hexToBytes } from '@noble/hashes/utils.js';

/** A leaf with its path to the root, all in hex. */
export interface Proof {
	signed: string;
	index: number;
	leaves: number;
	path: string[];
	root: string;
}

const bytes = (hex: string): Uint8Array => hexToBytes(hex.replace(/^0x/, ''));
const hash = (...parts: Uint8Array[]): Uint8Array => blake2b(concatBytes(...parts), { dkLen: 32 });
const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);

/** Returns on which side of each node a leaf lies, from the root down: true for the left. */
function sidesOf(index: number, leaves: number): boolean[] {
	const sides: boolean[] = [];
	let [at, size] = [index, leaves];
	while (size > 1) {
		// The left subtree holds the largest power of two that is smaller than the whole.
		let left = 1;
		while (left * 2 < size) left *= 2;
		const isLeft = at < left;
		sides.push(isLeft);
		if (!isLeft) at -= left;
		size = isLeft ? left : size - left;
	}
	return sides;
}

/** Whether a proof leads from its leaf to a root. */
export function holds({ signed, index, leaves, path }: Proof, root: string): boolean {
	if (!Number.isInteger(index) || !Number.isInteger(leaves) || index < 0 || index >= leaves) return false;
	const sides = sidesOf(index, leaves);
	if (sides.length !== path.length) return false;
	let node = hash(LEAF, bytes(signed));
	for (const [i, isLeft] of sides.reverse().entries()) {
		const neighbour = bytes(path[i] ?? '');
		node = isLeft ? hash(NODE, node, neighbour) : hash(NODE, neighbour, node);
	}
	return bytesToHex(node) === root.replace(/^0x/, '');
}
