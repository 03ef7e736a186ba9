// The keys of the chain's storage.
import { blake2b } from '@noble/hashes/blake2.js';
import { concat, littleEndian } from './bytes.mjs';
import { twox } from './hashes.mjs';

const name = (text) => twox(new TextEncoder().encode(text), 128);

/** Returns the key of a storage value, or the part that all keys of a map begin with. */
export const itemKey = (pallet, item) => concat(name(pallet), name(item));

/** Returns a number of 32 bits as part of a map's key, hashed by `Twox64Concat`. */
export function numberKey(value) {
	const bytes = littleEndian(value, 4);
	return concat(twox(bytes, 64), bytes);
}

/** Returns an account as part of a map's key, hashed by `Blake2_128Concat`. */
export const accountKey = (account) => concat(blake2b(account, { dkLen: 16 }), account);

/** Returns the key of an entry of a map. */
export const entryKey = (pallet, item, ...parts) => concat(itemKey(pallet, item), ...parts);
