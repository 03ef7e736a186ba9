// Generated from the metadata of the runtime by polkadot-js/scripts/generate.mjs; not to be edited.
import type { Hex } from './common.mjs';
import type { Reading } from './metering.mjs';
import type { Bill } from './trading.mjs';

/** A reading, and the proof that the chain accepted it. */
export interface ReadingProof {
	reading: Reading;
	signed: Hex;
	index: number;
	leaves: number;
	path: Hex[];
	root: Hex;
}

/** A bill, and the proof that the chain closed it. */
export interface BillProof {
	bill: Bill;
	leaf: Hex;
	index: number;
	leaves: number;
	path: Hex[];
	root: Hex;
}

/** What is known of a validator's session keys. */
export type Keys = 'Active' | 'Registered' | 'Missing';

/** What a node knows of itself. */
export interface Readiness {
	ready: boolean;
	reasons: string[];
	validator: boolean;
	keys: Keys | null;
	node: Hex | null;
	peer: string;
	listed: boolean;
	peers: number;
	syncing: boolean;
	best: number;
	finalized: number;
}
