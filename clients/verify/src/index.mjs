// Checks a document that the energy chain's node has exported, without a node. It works in a browser and
// in Node.js, and asks nobody.
//
// What it trusts is the anchor: the hash of the chain's genesis block and the authorities of its first
// set, which the checker has from the chain's published specification and not from whom the document is of.
// From there on everything follows by hashes and signatures.
import { Refused, toHex } from './bytes.mjs';
import { blockTime, genesisOf } from './claims.mjs';
import { isEqual, parse, readAnchor, readDocument } from './document.mjs';
import { checkAuthorities, checkJustification, decodeHeader, nextAuthorities } from './grandpa.mjs';
import { accountOf } from './ss58.mjs';
import { ProvedState } from './trie.mjs';

export { ANCHOR_FORMAT, FORMAT } from './document.mjs';
export { anchorOfSpec } from './anchor.mjs';
export { describe } from './words.mjs';

/** Makes sure that the document is of the anchor's chain, and begins with the set that the anchor knows. */
function checkChain(proof, anchor) {
	if (proof.genesis !== anchor.genesis) throw new Refused(`it is of the chain ${proof.genesis}, the anchor is of ${anchor.genesis}`);
	const first = (proof.handovers[0] ?? proof.set).setId;
	if (first !== anchor.setId) throw new Refused(`its signatures begin with authority set ${first}, and the anchor knows set ${anchor.setId}; it can be exported from that set on`);
	return `genesis ${proof.genesis}`;
}

function checkHeader(proof) {
	const header = decodeHeader(proof.header);
	if (header.hash !== proof.block.hash) throw new Refused(`its hash is ${header.hash}, not that of the block`);
	if (header.number !== proof.block.number) throw new Refused(`it is that of block ${header.number}, not of block ${proof.block.number}`);
	return header;
}

/** Returns the claim that the proven bytes make. */
function readState(proof, header) {
	const state = new ProvedState(header.stateRoot, proof.nodes);
	const { claim, kind, leaf } = proof;
	const account = kind.account ? accountOf(claim[kind.account]) : null;
	const given = account ? { ...claim, [kind.account]: toHex(account) } : claim;
	const proven = kind.prove(state, given, account, leaf);
	// The signatures do not say of which chain they are: keys that a validator uses on two chains would let a
	// document of one pass for one of the other.
	const genesis = genesisOf(state);
	if (genesis !== proof.genesis) throw new Refused(`the block is of the chain ${genesis}, not of ${proof.genesis}`);
	const at = blockTime(state);
	if (at !== proof.block.at) throw new Refused(`the block is of ${new Date(at).toISOString()}, not of ${new Date(proof.block.at).toISOString()}`);
	state.ensureAllUsed();
	return { given, proven };
}

function checkClaim({ given, proven }) {
	const other = Object.keys(proven).find((field) => !isEqual(given[field], proven[field]));
	if (other) throw new Refused(`\`${other}\` is ${JSON.stringify(proven[other])} on chain, and not ${JSON.stringify(given[other])}`);
}

/** Follows the authorities from the anchor's set to the one that made the block final. */
async function followHandovers(proof, anchor, quick) {
	let set = { setId: anchor.setId, authorities: anchor.authorities };
	let last = 0;
	for (const { setId, header: bytes, justification } of proof.handovers) {
		if (setId !== set.setId) throw new Refused(`after set ${set.setId} comes the hand-over of set ${setId}`);
		const header = decodeHeader(bytes);
		const authorities = nextAuthorities(header);
		if (!authorities) throw new Refused(`block ${header.number} does not hand over from set ${setId}`);
		if (header.number <= last) throw new Refused(`block ${header.number} cannot hand over after block ${last}`);
		last = header.number;
		await checkJustification(justification, header, set, quick);
		set = { setId: set.setId + 1, authorities: checkAuthorities(authorities) };
	}
	if (proof.block.number <= last) throw new Refused(`block ${proof.block.number} is not after the last hand-over, block ${last}`);
	if (!isEqual(set, proof.set)) throw new Refused('the authorities of the document are not those that the hand-overs lead to');
	return set;
}

/** The longest explanation. */
const MAX_DETAIL = 400;

/** Returns a message without what could steer a terminal: parts of it may be the document's own words. */
const harmless = (text) => text.replace(/[^\x20-\x7e\u00a0-\u024f]/g, '?').slice(0, MAX_DETAIL);

/** Runs the steps one after the other until one refuses. */
async function run(steps) {
	const done = [];
	for (const [name, step] of steps) {
		try {
			done.push({ name, ok: true, detail: await step() });
		} catch (error) {
			const detail = error instanceof Refused ? error.message : `it cannot be read: ${error.message}`;
			done.push({ name, ok: false, detail: harmless(detail) });
			return done;
		}
	}
	return done;
}

/**
 * Checks a document against an anchor.
 * @param {unknown} document as the node's `…_export…` methods return it
 * @param {unknown} anchor what the checker knows of the chain, see `anchorOfSpec`
 * @param {{ quick?: ((signed: import('./ed25519.mjs').Signed) => boolean | Promise<boolean>) | null }} [options] another check
 *   of Ed25519 signatures than the platform's, or `null` for none: see `firstWrong`
 * @returns {Promise<{ ok: boolean, steps: { name: string, ok: boolean, detail: string }[], claim: object | null }>}
 */
export async function verifyProof(document, anchor, { quick } = {}) {
	let proof, known, header, state;
	const steps = await run([
		['anchor', () => ((known = readAnchor(anchor)), `${known.authorities.length} authorities of set ${known.setId}`)],
		['form', () => ((proof = readDocument(document)), document.format)],
		['chain', () => checkChain(proof, known)],
		['header', () => ((header = checkHeader(proof)), `block ${header.number}, ${header.hash}`)],
		['state', () => ((state = readState(proof, header)), `${proof.nodes.length} nodes lead from the state root ${toHex(header.stateRoot)} to what is claimed`)],
		['claim', () => (checkClaim(state), 'every field is the one on chain')],
		[
			'authorities',
			async () => {
				await followHandovers(proof, known, quick);
				return `${proof.handovers.length} hand-overs from set ${known.setId} to set ${proof.set.setId}`;
			},
		],
		[
			'finality',
			async () => {
				const { voters, of } = await checkJustification(proof.justification, header, proof.set, quick);
				return `${voters} of ${of} authorities signed that the block is final`;
			},
		],
	]);
	const ok = steps.every((step) => step.ok);
	return { ok, steps, claim: ok ? document.claim : null };
}

/** Checks a file's text, as `verifyProof` does its content. */
export async function verifyText(text, anchor, options) {
	let document;
	const [step] = await run([['file', () => ((document = parse(text)), `${text.length} characters`)]]);
	if (!step.ok) return { ok: false, steps: [step], claim: null };
	const result = await verifyProof(document, anchor, options);
	return { ...result, steps: [step, ...result.steps] };
}

