// Checks files that a node has exported, with the project's verifier. Its code is fetched when somebody
// checks something.
import type { Anchor } from './anchor.ts';

/** What was found out about a file, step by step. */
export interface Checked {
	ok: boolean;
	steps: { name: string; ok: boolean; detail: string }[];
	/** What the file proves, in words; nothing where it proves nothing. */
	proven: string[];
}

const verifier = () => import('../../../clients/verify/src/index.mjs');

/** Checks a file against what is known of its chain. */
export async function checkFile(text: string, anchor: Anchor): Promise<Checked> {
	const { verifyText, describe } = await verifier();
	const { ok, steps } = await verifyText(text, anchor);
	return { ok, steps, proven: ok ? describe(JSON.parse(text)) : [] };
}

/** Returns an anchor from its file, or from the raw specification of its chain; throws where it is none. */
export async function readAnchorFile(text: string): Promise<Anchor> {
	let content: unknown;
	try {
		content = JSON.parse(text);
	} catch {
		throw new Error('the anchor is not JSON');
	}
	const isSpec = typeof content === 'object' && content !== null && 'genesis' in content && typeof content.genesis === 'object';
	return isSpec ? (await verifier()).anchorOfSpec(content) : (content as Anchor);
}
