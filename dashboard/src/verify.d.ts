// The project's verifier, which is JavaScript: what is used of it here.
declare module '*/clients/verify/src/index.mjs' {
	export function verifyText(
		text: string,
		anchor: unknown,
	): { ok: boolean; steps: { name: string; ok: boolean; detail: string }[]; claim: Record<string, unknown> | null };
	export function describe(document: unknown): string[];
	export function anchorOfSpec(spec: unknown): {
		format: 'energy-chain-anchor/1';
		genesis: string;
		set_id: number;
		authorities: { key: string; weight: number }[];
	};
}
