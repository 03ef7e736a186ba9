// The hash functions of the chain's state and blocks.
import { blake2b } from '@noble/hashes/blake2.js';
import { concat, littleEndian } from './bytes.mjs';

/** Returns the BLAKE2b hash of 256 bits. */
export const blake2b256 = (...parts) => blake2b(concat(...parts), { dkLen: 32 });

/** Returns the BLAKE2b hash of 512 bits. */
export const blake2b512 = (...parts) => blake2b(concat(...parts), { dkLen: 64 });

const MASK = (1n << 64n) - 1n;
const [P1, P2, P3, P4, P5] = [0x9e3779b185ebca87n, 0xc2b2ae3d27d4eb4fn, 0x165667b19e3779f9n, 0x85ebca77c2b2ae63n, 0x27d4eb2f165667c5n];
const times = (one, other) => (one * other) & MASK;
const rotate = (value, by) => ((value << by) | (value >> (64n - by))) & MASK;

/** Returns a whole number from bytes, the least first. */
function whole(bytes) {
	let value = 0n;
	for (let at = bytes.length; at-- > 0; ) value = (value << 8n) | BigInt(bytes[at]);
	return value;
}

/**
 * XXH64 of fewer than 32 bytes, which is all that the keys of a proof need: the names of pallets and of
 * their storage, and numbers.
 */
function xxh64(bytes, seed) {
	if (bytes.length >= 32) throw new RangeError('only fewer than 32 bytes are hashed so');
	let hash = (seed + P5 + BigInt(bytes.length)) & MASK;
	let at = 0;
	for (; at + 8 <= bytes.length; at += 8) {
		const lane = times(rotate(times(whole(bytes.subarray(at, at + 8)), P2), 31n), P1);
		hash = (times(rotate(hash ^ lane, 27n), P1) + P4) & MASK;
	}
	if (at + 4 <= bytes.length) {
		hash = (times(rotate(hash ^ times(whole(bytes.subarray(at, at + 4)), P1), 23n), P2) + P3) & MASK;
		at += 4;
	}
	for (; at < bytes.length; at++) hash = times(rotate(hash ^ times(BigInt(bytes[at]), P5), 11n), P1);
	hash = times(hash ^ (hash >> 33n), P2);
	hash = times(hash ^ (hash >> 29n), P3);
	return hash ^ (hash >> 32n);
}

/** Returns Substrate's `twox` hash of 64 or 128 bits. */
export const twox = (bytes, bits) => concat(...Array.from({ length: bits / 64 }, (_, seed) => littleEndian(xxh64(bytes, BigInt(seed)), 8)));
