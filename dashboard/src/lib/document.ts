// Documents that the chain knows by their hash only: BLAKE2b-256, as the chain's own.
import { blake2b } from '@noble/hashes/blake2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/** Returns the hash of a document. */
export const documentHash = (bytes: Uint8Array): string => `0x${bytesToHex(blake2b(bytes, { dkLen: 32 }))}`;

/** Returns a typed hash as the chain takes it; nothing where it is none. */
export function parseHash(text: string): string | undefined {
	const match = /^(?:0x)?([0-9a-f]{64})$/i.exec(text.trim());
	return match?.[1] ? `0x${match[1].toLowerCase()}` : undefined;
}
