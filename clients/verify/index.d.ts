/** An Ed25519 signature with what was signed, and the public key. */
export interface Signed {
	signature: Uint8Array;
	message: Uint8Array;
	key: Uint8Array;
}

/** A quick check of a signature, whose yes is true. What it says no to is checked again in JavaScript. */
export type QuickCheck = (signed: Signed) => boolean | Promise<boolean>;

export interface Options {
	/** By default the platform's own check, where it has one. `null`: in JavaScript only. */
	quick?: QuickCheck | null;
}

export interface Authority {
	/** The Ed25519 public key, in hex. */
	key: string;
	weight: number;
}

/** What the checker knows of the chain, not from whom the document is of. */
export interface Anchor {
	format: 'energy-chain-anchor/1';
	genesis: string;
	/** The number of the set of authorities. */
	set_id: number;
	authorities: Authority[];
}

/** What was exported, once it has been checked. */
export interface ProofDocument {
	format: 'energy-chain-proof/1';
	what: 'certificate' | 'matched-origin' | 'bill' | 'reading';
	genesis: string;
	claim: Record<string, unknown>;
	block: { number: number; hash: string; at: number };
	header: string;
	storage: string[];
	leaf: { bytes: string; index: number; leaves: number; path: string[] } | null;
	finality: { set_id: number; authorities: Authority[]; justification: string };
	handovers: { set_id: number; header: string; justification: string }[];
}

export interface Step {
	/** `file`, `anchor`, `form`, `chain`, `header`, `state`, `claim`, `authorities` or `finality`. */
	name: string;
	ok: boolean;
	/** What was seen, or why it was refused, in English. */
	detail: string;
}

export interface Result {
	ok: boolean;
	/** The steps that were taken; where the document is refused, the last one says why. */
	steps: Step[];
	/** The claim if everything is proved, else null. */
	claim: Record<string, unknown> | null;
}

export const FORMAT: 'energy-chain-proof/1';
export const ANCHOR_FORMAT: 'energy-chain-anchor/1';

/** Checks a document against an anchor. It asks nobody. */
export function verifyProof(document: unknown, anchor: unknown, options?: Options): Promise<Result>;

/** Checks a file's text, as `verifyProof` does its content. */
export function verifyText(text: string, anchor: unknown, options?: Options): Promise<Result>;

/** Returns what a document proves, as lines of text. Only for a document that has been checked. */
export function describe(document: ProofDocument): string[];

/** Returns the anchor of a chain from its raw specification. */
export function anchorOfSpec(spec: unknown): Anchor;
