// The project's verifier, which is JavaScript: what is used of it here.
declare module '*/clients/verify/src/index.mjs' {
	export function verifyText(
		text: string,
		anchor: unknown,
	): Promise<{ ok: boolean; steps: { name: string; ok: boolean; detail: string }[]; claim: Record<string, unknown> | null }>;
	export function describe(document: unknown): string[];
	export function anchorOfSpec(spec: unknown): {
		format: 'energy-chain-anchor/1';
		genesis: string;
		set_id: number;
		authorities: { key: string; weight: number }[];
	};
}

declare module '*/clients/verify/src/merkle.mjs' {
	/** Returns the root that a path leads to from a leaf; throws where the path has another length than the leaf's. */
	export function rootBy(leaf: { bytes: Uint8Array; index: number; leaves: number; path: Uint8Array[] }): string;
}
