// Finality: headers, and GRANDPA's justifications of them. A justification holds the votes of a set of
// authorities for a block; with more than two thirds of their weight the block is final.
import { concat, littleEndian, Refused, toHex } from './bytes.mjs';
import { firstWrong } from './ed25519.mjs';
import { blake2b256 } from './hashes.mjs';
import { decode, toNumber } from './scale.mjs';

const ENGINE = new TextEncoder().encode('FRNK');
/** The kinds of a header's digest items, by their index. */
const OTHER = 0;
const CONSENSUS = 4;
const SEAL = 5;
const PRE_RUNTIME = 6;
const ENVIRONMENT_UPDATED = 8;
/** A change of the authorities, among GRANDPA's own items. */
const SCHEDULED_CHANGE = 1;
/** A precommit, among GRANDPA's messages. */
const PRECOMMIT = 1;

function readDigestItem(reader) {
	const kind = reader.u8();
	if (kind === OTHER) return { kind, bytes: reader.bytes() };
	if (kind === ENVIRONMENT_UPDATED) return { kind };
	if ([CONSENSUS, SEAL, PRE_RUNTIME].includes(kind)) return { kind, engine: reader.take(4), bytes: reader.bytes() };
	return reader.refuse(`a digest item of the unknown kind ${kind}`);
}

function readHeader(reader) {
	return {
		parent: toHex(reader.take(32)),
		number: toNumber(reader.compact()),
		stateRoot: reader.take(32),
		extrinsicsRoot: reader.take(32),
		digest: reader.list(() => readDigestItem(reader)),
	};
}

/** Returns a header with its hash. */
export const decodeHeader = (bytes) => ({ ...decode(bytes, 'the header', readHeader), hash: toHex(blake2b256(bytes)) });

/** Returns the authorities that a block hands over to; `null` where it does not. */
export function nextAuthorities(header) {
	const ofGrandpa = header.digest.filter(({ kind, engine }) => kind === CONSENSUS && toHex(engine) === toHex(ENGINE));
	const change = ofGrandpa.find(({ bytes }) => bytes[0] === SCHEDULED_CHANGE);
	if (!change) return null;
	return decode(change.bytes.subarray(1), 'the change of the authorities', (reader) => {
		const authorities = reader.list(() => ({ key: toHex(reader.take(32)), weight: toNumber(reader.u64()) }));
		// The change takes effect with the block itself, as it is made at the end of a session.
		if (reader.u32() !== 0) reader.refuse('it does not take effect at once');
		return authorities;
	});
}

/** Makes sure that a list of authorities can decide anything. */
export function checkAuthorities(authorities) {
	const keys = new Set(authorities.map(({ key }) => key));
	if (authorities.length === 0 || keys.size !== authorities.length) throw new Refused('the authorities are none, or one of them stands twice');
	if (!authorities.every(({ weight }) => Number.isSafeInteger(weight) && weight > 0)) throw new Refused('the weight of an authority is not a number above 0');
	return authorities;
}

/** Returns the least weight that decides: more than two thirds. */
export function threshold(authorities) {
	const total = authorities.reduce((sum, { weight }) => sum + weight, 0);
	return total - Math.floor((total - 1) / 3);
}

/** Reads a header together with its hash: a header among others has no length before it. */
function readAncestor(reader, bytes) {
	const from = reader.position;
	const header = readHeader(reader);
	return { ...header, hash: toHex(blake2b256(bytes.subarray(from, reader.position))) };
}

/** Reads a vote. What was voted for is signed as it stands here. */
function readPrecommit(reader, bytes) {
	const from = reader.position;
	const [hash, number] = [toHex(reader.take(32)), reader.u32()];
	const target = bytes.subarray(from, reader.position);
	const signature = reader.take(64);
	const key = reader.take(32);
	return { hash, number, target, signature, key, voter: toHex(key) };
}

/** Returns a justification. */
export function decodeJustification(bytes) {
	return decode(bytes, 'the justification', (reader) => ({
		round: reader.u64(),
		target: { hash: toHex(reader.take(32)), number: reader.u32() },
		precommits: reader.list(() => readPrecommit(reader, bytes)),
		ancestors: reader.list(() => readAncestor(reader, bytes)),
	}));
}

/** Makes sure that a vote is for a block or for one above it, by headers in between, and notes which of them it takes. */
function checkDescent(precommit, target, ancestors, used) {
	let { hash, number } = precommit;
	while (hash !== target.hash) {
		const header = ancestors.get(hash);
		if (!header || header.number !== number || number <= target.number) throw new Refused('a vote is for a block that does not stand above the final one');
		used.add(hash);
		hash = header.parent;
		number -= 1;
	}
	if (number !== target.number) throw new Refused('a vote names the block with another number');
}

/** Makes sure that every vote is signed: the precommit, the round and the number of the set. */
async function checkSignatures(precommits, round, setId, quick) {
	const place = concat(littleEndian(round, 8), littleEndian(setId, 8));
	const signed = precommits.map(({ target, signature, key }) => ({ signature, key, message: concat([PRECOMMIT], target, place) }));
	const wrong = await firstWrong(signed, quick);
	if (wrong >= 0) throw new Refused(`the signature of ${precommits[wrong].voter} is not right, or is of another set than ${setId}`);
}

/**
 * Makes sure that a set of authorities has made a block final. A voter counts once, however often it
 * voted; every vote must be signed by a member of the set, also beyond what decides, so each byte counts.
 * @param {Uint8Array} bytes the justification
 * @param {{ hash: string, number: number }} block
 * @param {{ setId: number, authorities: { key: string, weight: number }[] }} set
 * @param {((signed: import('./ed25519.mjs').Signed) => boolean | Promise<boolean>) | null} [quick] see `firstWrong`
 * @returns {Promise<{ round: bigint, voters: number, of: number }>}
 */
export async function checkJustification(bytes, block, { setId, authorities }, quick) {
	const { round, target, precommits, ancestors } = decodeJustification(bytes);
	if (target.hash !== block.hash || target.number !== block.number) throw new Refused('the justification is of another block');

	const byHash = new Map(ancestors.map((header) => [header.hash, header]));
	const used = new Set();
	for (const precommit of precommits) checkDescent(precommit, target, byHash, used);
	if (used.size !== ancestors.length) throw new Refused('the justification has headers that prove nothing');

	const weights = new Map(authorities.map(({ key, weight }) => [key, weight]));
	const voters = new Set();
	const votes = new Set();
	for (const precommit of precommits) {
		const vote = `${precommit.voter} ${precommit.hash}`;
		if (!weights.has(precommit.voter)) throw new Refused(`${precommit.voter} voted, who is not in set ${setId}`);
		if (votes.has(vote)) throw new Refused('a vote stands twice in the justification');
		votes.add(vote);
		voters.add(precommit.voter);
	}
	const weight = [...voters].reduce((sum, voter) => sum + weights.get(voter), 0);
	const least = threshold(authorities);
	if (weight < least) throw new Refused(`votes of weight ${weight}, where ${least} decides`);

	await checkSignatures(precommits, round, setId, quick);
	return { round, voters: voters.size, of: authorities.length };
}
