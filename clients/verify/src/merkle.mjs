// The trees of readings and bills: those of RFC 6962, section 2.1, with BLAKE2b-256.
import { Refused, toHex } from './bytes.mjs';
import { blake2b256 } from './hashes.mjs';

const LEAF = [0];
const NODE = [1];

/** Returns the hash of a leaf. */
export const leafHash = (leaf) => blake2b256(LEAF, leaf);

const nodeHash = (left, right) => blake2b256(NODE, left, right);

/** Returns on which side of each node a leaf lies, from the root down: true for the left. */
function sidesOf(index, leaves) {
	const sides = [];
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

/**
 * Returns the root that a path leads to from a leaf, as text.
 * @param {{ bytes: Uint8Array, index: number, leaves: number, path: Uint8Array[] }} leaf
 */
export function rootBy({ bytes, index, leaves, path }) {
	if (index >= leaves) throw new Refused(`there is no leaf ${index} of ${leaves}`);
	const sides = sidesOf(index, leaves);
	if (sides.length !== path.length) throw new Refused(`a path of ${path.length} hashes, where ${sides.length} lead to the root`);
	const up = sides.reverse();
	return toHex(up.reduce((hash, isLeft, at) => (isLeft ? nodeHash(hash, path[at]) : nodeHash(path[at], hash)), leafHash(bytes)));
}

/** Reads a tree that still grows: how many leaves it has, and the roots of its full subtrees. */
export function readTree(reader) {
	const leaves = Number(reader.compact());
	const peaks = reader.list(() => reader.take(32));
	// The root joins them from the last one on.
	const root = peaks.reduceRight((right, left) => (right ? nodeHash(left, right) : left), null);
	return { leaves, root: root && toHex(root) };
}
