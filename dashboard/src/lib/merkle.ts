// The proof that the chain accepted a reading, checked without the chain, by the project's verifier.
import { hexToBytes } from '@noble/hashes/utils.js';
import { rootBy } from '../../../clients/verify/src/merkle.mjs';

/** A leaf with its path to the root, all in hex. */
export interface Proof {
	signed: string;
	index: number;
	leaves: number;
	path: string[];
	root: string;
}

const digits = (hex: string): string => hex.replace(/^0x/, '');

/** Whether a proof leads from its leaf to a root. */
export function holds({ signed, index, leaves, path }: Proof, root: string): boolean {
	if (!Number.isInteger(index) || !Number.isInteger(leaves) || index < 0 || index >= leaves) return false;
	const leaf = { bytes: hexToBytes(digits(signed)), index, leaves, path: path.map((hash) => hexToBytes(digits(hash))) };
	try {
		return digits(rootBy(leaf)) === digits(root);
	} catch {
		// The path is too short or too long for that leaf.
		return false;
	}
}
