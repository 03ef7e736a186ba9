// The root of a state, from everything that is stored: the trie that `trie.mjs` reads proofs of.
import { concat, littleEndian } from './bytes.mjs';
import { blake2b256 } from './hashes.mjs';
import { compactBytes } from './scale.mjs';
import { toNibbles } from './trie.mjs';

/** The longest value that stands in its node, and the longest node that stands in its parent, in bytes. */
const MAX_INLINE_VALUE = 32;
const MAX_INLINE_NODE = 31;

/** Returns a node's first bytes: the bits of its kind, and how many nibbles it skips. */
function headerBytes(bits, length, nibbles) {
	const most = 255 >> length;
	const kind = bits << (8 - length);
	if (nibbles < most) return [kind | nibbles];
	const rest = nibbles - most;
	return [kind | most, ...Array.from({ length: Math.floor(rest / 255) }, () => 255), rest % 255];
}

const withLength = (bytes) => concat(compactBytes(bytes.length), bytes);

/** Returns nibbles as bytes; of an odd number, the first stands alone. */
function fromNibbles(nibbles) {
	const even = nibbles.length % 2 === 0 ? nibbles : [0, ...nibbles];
	return Uint8Array.from({ length: even.length / 2 }, (_, at) => (even[2 * at] << 4) | even[2 * at + 1]);
}

/** Builds the nodes of a trie, and hands each that has a hash to `onNode`. */
class Builder {
	constructor(onNode) {
		this.onNode = onNode;
	}

	hashed(bytes) {
		this.onNode(bytes);
		return blake2b256(bytes);
	}

	/** Returns a node of entries that share all nibbles before `depth`, in the order of their keys. */
	node(entries, depth) {
		const [first, last] = [entries[0].path, entries.at(-1).path];
		let end = depth;
		while (end < first.length && first[end] === last[end]) end += 1;
		const partial = first.slice(depth, end);
		const own = first.length === end ? entries[0].value : null;
		const isHashed = own !== null && own.length > MAX_INLINE_VALUE;
		const value = own === null ? [] : isHashed ? this.hashed(own) : withLength(own);
		if (own !== null && entries.length === 1) {
			const header = isHashed ? headerBytes(0b001, 3, partial.length) : headerBytes(0b01, 2, partial.length);
			return concat(header, fromNibbles(partial), value);
		}
		const kind = { true: [0b0001, 4], false: own === null ? [0b10, 2] : [0b11, 2] }[isHashed];
		const { present, children } = this.children(own === null ? entries : entries.slice(1), end);
		return concat(headerBytes(...kind, partial.length), fromNibbles(partial), littleEndian(present, 2), value, ...children);
	}

	children(entries, depth) {
		let present = 0;
		const children = [];
		for (let from = 0; from < entries.length; ) {
			const nibble = entries[from].path[depth];
			let to = from;
			while (to < entries.length && entries[to].path[depth] === nibble) to += 1;
			const child = this.node(entries.slice(from, to), depth + 1);
			children.push(withLength(child.length > MAX_INLINE_NODE ? this.hashed(child) : child));
			present |= 1 << nibble;
			from = to;
		}
		return { present, children };
	}
}

const byPath = ({ path: one }, { path: other }) => {
	const at = one.findIndex((nibble, index) => nibble !== other[index]);
	if (at === -1) return one.length - other.length;
	return at >= other.length ? 1 : one[at] - other[at];
};

/**
 * Returns the root of what is stored.
 * @param {[Uint8Array, Uint8Array][]} entries keys and values, in any order
 * @param {(node: Uint8Array) => void} [onNode] is given each node, and each value that has a hash of its own
 * @returns {Uint8Array}
 */
export function trieRoot(entries, onNode = () => {}) {
	if (entries.length === 0) return blake2b256([0]);
	const sorted = entries.map(([key, value]) => ({ path: toNibbles(key), value })).sort(byPath);
	const builder = new Builder(onNode);
	return builder.hashed(builder.node(sorted, 0));
}
