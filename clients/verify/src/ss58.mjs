// Accounts as SS58 addresses.
import { concat, isSame, Refused } from './bytes.mjs';
import { blake2b512 } from './hashes.mjs';

const ALPHABET = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
const PREFIX = new TextEncoder().encode('SS58PRE');
const ACCOUNT_LENGTH = 32;
const CHECKSUM_LENGTH = 2;

/** Returns the bytes of a text of base 58. */
function fromBase58(text) {
	const digits = [...text].map((letter) => ALPHABET.indexOf(letter));
	if (digits.includes(-1)) throw new Refused(`${text} is not an address`);
	let value = digits.reduce((sum, digit) => sum * 58n + BigInt(digit), 0n);
	const bytes = [];
	for (; value > 0n; value >>= 8n) bytes.unshift(Number(value & 255n));
	return Uint8Array.from([...digits.slice(0, digits.findIndex((digit) => digit > 0)).map(() => 0), ...bytes]);
}

/** Returns the account of an address, of whatever network. */
export function accountOf(address) {
	if (typeof address !== 'string' || address.length > 60) throw new Refused('an account is not written as an address');
	const bytes = fromBase58(address);
	// The network's number takes two bytes from 64 on.
	const prefix = bytes[0] < 64 ? 1 : 2;
	const end = bytes.length - CHECKSUM_LENGTH;
	const isRight = end - prefix === ACCOUNT_LENGTH && bytes[0] < 128 && isSame(bytes.slice(end), blake2b512(PREFIX, bytes.slice(0, end)).slice(0, CHECKSUM_LENGTH));
	if (!isRight) throw new Refused(`${address} is not an address`);
	return bytes.slice(prefix, end);
}

/** Returns the address of an account in the network of a number below 64; 42 is that of any Substrate chain. */
export function addressOf(account, network = 42) {
	const payload = concat([network], account);
	const bytes = concat(payload, blake2b512(PREFIX, payload).slice(0, CHECKSUM_LENGTH));
	let value = bytes.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
	let text = '';
	for (; value > 0n; value /= 58n) text = ALPHABET[Number(value % 58n)] + text;
	return bytes[0] === 0 ? `1${text}` : text;
}
