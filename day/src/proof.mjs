// The proof that the chain accepted a reading, checked without the chain: the Merkle tree of RFC
// 6962 with BLAKE2b-256.
import { hexToU8a, u8aConcat, u8aToHex } from '@polkadot/util';
import { blake2AsU8a } from '@polkadot/util-crypto';

const leafHash = (leaf) => blake2AsU8a(u8aConcat([0], leaf));
const nodeHash = (left, right) => blake2AsU8a(u8aConcat([1], left, right));

/** Returns on which side of each node a leaf lies, from the root down: true for the left. */
function sidesOf(index, leaves) {
	const sides = [];
	while (leaves > 1) {
		// The left subtree holds the largest power of two that is smaller than the whole.
		let left = 1;
		while (left * 2 < leaves) left *= 2;
		sides.push(index < left);
		if (index < left) leaves = left;
		else {
			index -= left;
			leaves -= left;
		}
	}
	return sides;
}

/**
 * The root that a proof leads to: the reading was accepted if it is the one on chain. Throws where
 * the path cannot be one.
 * @param {{ signed: string, index: number, leaves: number, path: string[] }} proof as `production_proveReadings` returns it
 * @returns {string} hex
 */
export function rootOf({ signed, index, leaves, path }) {
	if (!Number.isInteger(index) || !Number.isInteger(leaves) || index < 0 || index >= leaves) throw new Error(`there is no leaf ${index} of ${leaves}`);
	const sides = sidesOf(index, leaves);
	if (sides.length !== path.length) throw new Error(`a path of ${path.length} hashes, where ${sides.length} lead to the root`);
	const root = sides.reverse().reduce((hash, isLeft, at) => {
		const neighbour = hexToU8a(path[at]);
		return isLeft ? nodeHash(hash, neighbour) : nodeHash(neighbour, hash);
	}, leafHash(hexToU8a(signed)));
	return u8aToHex(root);
}
