// Generated from the metadata of the runtime by polkadot-js/scripts/generate.mjs; not to be edited.
import type { Bytes, Enum, Json, Option, Struct, Text, Vec, bool, u32 } from '@polkadot/types-codec';
import type { H256 } from '@polkadot/types/interfaces';
import type { EnergyReading } from '../types/metering.mjs';
import type { EnergyBill } from '../types/trading.mjs';

/** A reading, and the proof that the chain accepted it. */
export interface EnergyReadingProof extends Struct {
	readonly reading: EnergyReading;
	readonly signed: Bytes;
	readonly index: u32;
	readonly leaves: u32;
	readonly path: Vec<H256>;
	readonly root: H256;
}

/** A bill, and the proof that the chain closed it. */
export interface EnergyBillProof extends Struct {
	readonly bill: EnergyBill;
	readonly leaf: Bytes;
	readonly index: u32;
	readonly leaves: u32;
	readonly path: Vec<H256>;
	readonly root: H256;
}

/** A page of documents, each to be kept as it is. */
export interface EnergyProofDocumentPage extends Struct {
	readonly items: Vec<Json>;
	readonly next: Option<u32>;
}

/** What is known of a validator's session keys. */
export interface EnergyKeys extends Enum {
	readonly isActive: boolean;
	readonly isRegistered: boolean;
	readonly isMissing: boolean;
	readonly type: 'Active' | 'Registered' | 'Missing';
}

/** What a node knows of itself. */
export interface EnergyReadiness extends Struct {
	readonly ready: bool;
	readonly reasons: Vec<Text>;
	readonly validator: bool;
	readonly keys_: Option<EnergyKeys>;
	readonly node: Option<H256>;
	readonly peer: Text;
	readonly listed: bool;
	readonly peers: u32;
	readonly syncing: bool;
	readonly best: u32;
	readonly finalized: u32;
}

/** The types in polkadot.js's words. */
declare const types: Record<string, any>;
export default types;
