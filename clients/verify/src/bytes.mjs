// Bytes and their text in hexadecimal digits.

/** The error of everything that a proof is refused for. Its message is for people. */
export class Refused extends Error {}

/** The two digits of each byte, and what each digit's character code stands for; of others 255. */
const PAIRS = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));
const DIGITS = new Uint8Array(128).fill(255);
[...'0123456789abcdef'].forEach((digit, value) => (DIGITS[digit.charCodeAt(0)] = value));

/** Returns what a character stands for as a digit; 255 or nothing where it is none. */
const digitAt = (text, at) => DIGITS[text.charCodeAt(at)];

/**
 * Returns the bytes of `0x` and pairs of digits. There is one way to write them: small letters only.
 * @param {unknown} text
 * @param {string} name what it is, for the message
 * @param {number} [length] how many bytes there must be
 * @returns {Uint8Array}
 */
export function fromHex(text, name, length) {
	const refuse = () => {
		throw new Refused(`${name} is not written as 0x and pairs of the digits 0 to 9 and a to f`);
	};
	if (typeof text !== 'string' || !text.startsWith('0x') || text.length % 2 !== 0) refuse();
	const bytes = new Uint8Array(text.length / 2 - 1);
	for (let at = 0; at < bytes.length; at++) {
		const [high, low] = [digitAt(text, 2 + 2 * at), digitAt(text, 3 + 2 * at)];
		if (!(high < 16 && low < 16)) refuse();
		bytes[at] = 16 * high + low;
	}
	if (length !== undefined && bytes.length !== length) throw new Refused(`${name} has ${bytes.length} bytes, not ${length}`);
	return bytes;
}

/** Returns bytes as `0x` and small hexadecimal digits. */
export function toHex(bytes) {
	let text = '0x';
	for (const byte of bytes) text += PAIRS[byte];
	return text;
}

/** Returns byte arrays, or lists of numbers, one after the other. */
export function concat(...parts) {
	const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
	let at = 0;
	for (const part of parts) {
		all.set(part, at);
		at += part.length;
	}
	return all;
}

/** Whether two byte arrays are the same. */
export const isSame = (one, other) => one.length === other.length && one.every((byte, at) => byte === other[at]);

/** Returns a whole number as bytes, the least first. */
export function littleEndian(value, length) {
	const bytes = new Uint8Array(length);
	let left = BigInt(value);
	for (let at = 0; at < length; at++) {
		bytes[at] = Number(left & 255n);
		left >>= 8n;
	}
	return bytes;
}
