// What stands in the chain's state, read from the nodes of a proof: a Merkle-Patricia trie of base 16
// with BLAKE2b-256, in the layout of state version 1, where values of more than 32 bytes are nodes of
// their own. Nothing is taken from a node before its hash is the one that leads to it.
import { isSame, Refused, toHex } from './bytes.mjs';
import { blake2b256 } from './hashes.mjs';
import { Reader } from './scale.mjs';

const HASH_LENGTH = 32;

/** The kinds of a node: the bits that its first byte begins with, how many, and what it has. */
const KINDS = [
	{ bits: 0b01, length: 2, branch: false, value: 'inline' },
	{ bits: 0b10, length: 2, branch: true, value: null },
	{ bits: 0b11, length: 2, branch: true, value: 'inline' },
	{ bits: 0b001, length: 3, branch: false, value: 'hash' },
	{ bits: 0b0001, length: 4, branch: true, value: 'hash' },
];

/** Returns bytes as digits of base 16. */
export const toNibbles = (bytes) => Array.from(bytes, (byte) => [byte >> 4, byte & 15]).flat();

/** Reads a node's kind, and how many nibbles it skips. */
function readHeader(reader) {
	const first = reader.u8();
	const kind = KINDS.find(({ bits, length }) => first >> (8 - length) === bits);
	if (!kind) reader.refuse('a node of an unknown kind');
	const most = 255 >> kind.length;
	let nibbles = first & most;
	if (nibbles === most) {
		let more;
		do {
			more = reader.u8();
			nibbles += more;
		} while (more === 255);
	}
	return { kind, nibbles };
}

/** Reads the nibbles that a node skips. An odd number of them begins in the low half of a byte. */
function readPartial(reader, count) {
	const nibbles = toNibbles(reader.take(Math.ceil(count / 2)));
	if (count % 2 === 0) return nibbles;
	if (nibbles[0] !== 0) reader.refuse('a node whose key does not begin with zero');
	return nibbles.slice(1);
}

/** Returns a node: the nibbles it skips, its children, and its value, in place or by its hash. */
function decodeNode(bytes) {
	const reader = new Reader(bytes, 'a node of the state');
	const { kind, nibbles } = readHeader(reader);
	const partial = readPartial(reader, nibbles);
	const present = kind.branch ? reader.u16() : 0;
	const value = { inline: () => ({ bytes: reader.bytes() }), hash: () => ({ hash: reader.take(HASH_LENGTH) }) }[kind.value]?.() ?? null;
	const children = new Map();
	for (let nibble = 0; nibble < 16; nibble++) {
		if ((present >> nibble) & 1) {
			const child = reader.bytes();
			children.set(nibble, child.length === HASH_LENGTH ? { hash: child } : { bytes: child });
		}
	}
	reader.end();
	return { partial, children, value };
}

/** The part of a state that a proof shows. */
export class ProvedState {
	#root;
	#nodes = new Map();
	#used = new Set();

	/**
	 * @param {Uint8Array} root the root of the state, from the header of a block
	 * @param {Uint8Array[]} nodes in any order
	 */
	constructor(root, nodes) {
		this.#root = root;
		for (const node of nodes) {
			const hash = toHex(blake2b256(node));
			if (this.#nodes.has(hash)) throw new Refused('a node of the state stands twice in the proof');
			this.#nodes.set(hash, node);
		}
	}

	/** Returns the node, or the value, that a reference leads to. */
	#follow(reference) {
		if (reference.bytes) return reference.bytes;
		const hash = toHex(reference.hash);
		const node = this.#nodes.get(hash);
		if (!node) throw new Refused(`the node ${hash} of the state is missing, or was changed`);
		this.#used.add(hash);
		return node;
	}

	/**
	 * Returns what is stored under a key; `null` where the proof shows that there is nothing.
	 * @param {Uint8Array} key
	 * @returns {Uint8Array | null}
	 */
	read(key) {
		const path = toNibbles(key);
		let at = 0;
		let next = { hash: this.#root };
		while (next) {
			const node = decodeNode(this.#follow(next));
			if (!isSame(node.partial, path.slice(at, at + node.partial.length))) return null;
			at += node.partial.length;
			if (at === path.length) return node.value && this.#follow(node.value);
			next = node.children.get(path[at]);
			at += 1;
		}
		return null;
	}

	/** Makes sure that the proof has no node that nothing was read from: each of its bytes counts. */
	ensureAllUsed() {
		if (this.#used.size !== this.#nodes.size) throw new Refused('the proof has nodes of the state that prove nothing');
	}
}
