// The SCALE encoding, read strictly: each value has one encoding, and nothing may be left over.
import { littleEndian, Refused } from './bytes.mjs';

/** Reads values from the front of some bytes. */
export class Reader {
	#bytes;
	#at = 0;
	#name;

	/**
	 * @param {Uint8Array} bytes
	 * @param {string} name what they are, for messages
	 */
	constructor(bytes, name) {
		this.#bytes = bytes;
		this.#name = name;
	}

	/** Refuses the bytes. */
	refuse(reason) {
		throw new Refused(`${this.#name}: ${reason}`);
	}

	/** How many bytes are left. */
	get left() {
		return this.#bytes.length - this.#at;
	}

	/** How many bytes have been read. */
	get position() {
		return this.#at;
	}

	/** Returns the next bytes. */
	take(length) {
		if (length > this.left) this.refuse('it ends too early');
		this.#at += length;
		return this.#bytes.subarray(this.#at - length, this.#at);
	}

	/** Returns a whole number of so many bytes. */
	#whole(length) {
		let value = 0n;
		for (const byte of this.take(length).slice().reverse()) value = (value << 8n) | BigInt(byte);
		return value;
	}

	u8() {
		return this.take(1)[0];
	}

	u16() {
		return Number(this.#whole(2));
	}

	u32() {
		return Number(this.#whole(4));
	}

	/** Returns a bigint. */
	u64() {
		return this.#whole(8);
	}

	/** Returns a bigint. */
	u128() {
		return this.#whole(16);
	}

	i16() {
		return (this.u16() << 16) >> 16;
	}

	bool() {
		return this.variant(2) === 1;
	}

	/** Returns the index of an enumeration's variant, of which there are `count`. */
	variant(count) {
		const index = this.u8();
		if (index >= count) this.refuse(`there is no variant ${index}`);
		return index;
	}

	/** Returns a compact whole number, as a bigint. */
	compact() {
		const first = this.u8();
		const mode = first & 3;
		if (mode === 0) return BigInt(first >> 2);
		if (mode < 3) {
			const rest = this.#whole(mode === 1 ? 1 : 3);
			const value = (rest << 6n) | BigInt(first >> 2);
			if (value < (mode === 1 ? 64n : 1n << 14n)) this.refuse('a number is not written in the shortest way');
			return value;
		}
		const length = (first >> 2) + 4;
		const value = this.#whole(length);
		if (value < (length === 4 ? 1n << 30n : 1n << BigInt(8 * (length - 1)))) this.refuse('a number is not written in the shortest way');
		return value;
	}

	/** Returns a number of things that follow. Each takes a byte at least, so there are no more of them than bytes. */
	count() {
		const count = this.compact();
		if (count > BigInt(this.left)) this.refuse('it ends too early');
		return Number(count);
	}

	/** Returns bytes whose number stands before them. */
	bytes() {
		return this.take(this.count());
	}

	/** Returns a list. */
	list(item) {
		return Array.from({ length: this.count() }, () => item());
	}

	/** Returns a value that may be missing; `null` where it is. */
	option(item) {
		return this.variant(2) === 0 ? null : item();
	}

	/** Makes sure that nothing is left. */
	end() {
		if (this.left > 0) this.refuse(`${this.left} bytes are left over`);
	}
}

/** Returns what `read` makes of all of the bytes. */
export function decode(bytes, name, read) {
	const reader = new Reader(bytes, name);
	const value = read(reader);
	reader.end();
	return value;
}

/** Returns a bigint as the number that stands for it in JSON. */
export function toNumber(value) {
	if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw new Refused(`${value} is more than a number in JSON can say exactly`);
	return Number(value);
}

/** Returns the compact encoding of a whole number below 2³⁰. */
export function compactBytes(value) {
	if (value < 64) return Uint8Array.of(value << 2);
	if (value < 1 << 14) return littleEndian((value << 2) | 1, 2);
	if (value < 2 ** 30) return littleEndian(BigInt(value) * 4n + 2n, 4);
	throw new RangeError(`${value} is not below 2^30`);
}
