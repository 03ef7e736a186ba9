// Generated from the metadata of the runtime by polkadot-js/scripts/generate.mjs; not to be edited.
/** A whole number of plancks, or of grams of CO2e, as text. */
export type Amount = string;
/** An account in the SS58 form. */
export type Address = string;
/** Bytes in hexadecimal, with 0x before them. */
export type Hex = string;

/** A page of a list: `next` is what to give as `from` for the next page, null on the last one. */
export interface Page<Item, Next> {
	items: Item[];
	next: Next | null;
}

/** A document that proves something without a node; docs/offline-verification.md describes it. */
export interface ProofDocument {
	format: string;
	what: 'certificate' | 'matched-origin' | 'bill' | 'reading';
	genesis: Hex;
	claim: Record<string, unknown>;
	block: { number: number; hash: Hex; at: number };
	header: Hex;
	storage: Hex[];
	leaf: { bytes: Hex; index: number; leaves: number; path: Hex[] } | null;
	finality: { set_id: number; authorities: { key: Hex; weight: number }[]; justification: Hex };
	handovers: { set_id: number; header: Hex; justification: Hex }[];
}
