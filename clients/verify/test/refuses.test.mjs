// Who gains by a document that is not true: each cheat, and that it is refused for the right reason.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fromHex, toHex } from '../src/bytes.mjs';
import { blake2b256 } from '../src/hashes.mjs';
import { verifyProof, verifyText } from '../src/index.mjs';
import { entryKey, numberKey } from '../src/keys.mjs';
import { account, address, anchor, authorities, bill, certificate, certificateBytes, handover, header, justification, matchedOrigin, reading, signedBy, vote } from './support/chain.mjs';

/** Makes sure that a document is refused, in which step, and why. */
async function refused(document, step, why, known = anchor()) {
	const result = await verifyProof(document, known);
	assert.equal(result.ok, false);
	assert.equal(result.claim, null);
	const last = result.steps.at(-1);
	assert.equal(last.name, step, last.detail);
	assert.match(last.detail, why);
}

const edited = (document, path, value) => {
	const copy = structuredClone(document);
	const fields = path.split('.');
	const last = fields.pop();
	fields.reduce((at, field) => at[field], copy)[last] = value;
	return copy;
};

const blockOf = (document) => ({ hash: blake2b256(fromHex(document.header, 'it')), number: document.block.number });
const finalBy = (document, bytes) => edited(document, 'finality.justification', toHex(bytes));

test('a claim that says more than the chain is refused, field by field', async () => {
	const changes = {
		'vintages.0.amount': '1501',
		'vintages.1.credit': 51_611_394,
		account: address(8),
		beneficiary: 'Bäckerei Maier',
		reason: '',
		jurisdiction: 'FR',
		period: null,
		kind: 'Cancellation',
		at: 5,
	};
	for (const [path, value] of Object.entries(changes)) await refused(edited(certificate(), `claim.${path}`, value), 'claim', new RegExp(`\`${path.split('.')[0]}\` is`));
	await refused(edited(certificate(), 'claim.vintages', []), 'claim', /`vintages` is/);
	for (const make of [bill, reading, matchedOrigin]) {
		const document = make();
		for (const [field, value] of Object.entries(document.claim).filter(([, one]) => typeof one === 'number')) {
			const result = await verifyProof(edited(document, `claim.${field}`, value + 1), anchor());
			assert.ok(!result.ok && ['claim', 'state'].includes(result.steps.at(-1).name), field);
		}
	}
});

test('a certificate is not proved by another one, whose number is written into it', async () => {
	await refused(edited(certificate(), 'claim.certificate', 4), 'state', /missing|prove nothing|is not in the state/);
});

test('an entry of another map is no certificate', async () => {
	const elsewhere = entryKey('CarbonOffset', 'Drafts', numberKey(3));
	await refused(certificate({ entries: [[elsewhere, certificateBytes()]], keys: [elsewhere] }), 'state', /missing|not in the state/);
});

test('a certificate that is not on chain is not proved by its absence', async () => {
	const key = entryKey('CarbonOffset', 'Certificates', numberKey(3));
	await refused(certificate({ entries: [], keys: [key] }), 'state', /certificate 3 is not in the state/);
});

test('without a node of the state, or with one too many, nothing is proved', async () => {
	const { storage } = certificate();
	for (let at = 0; at < storage.length; at++) await refused(edited(certificate(), 'storage', storage.toSpliced(at, 1)), 'state', /is missing, or was changed/);
	await refused(edited(certificate(), 'storage', [...storage, '0x00']), 'state', /prove nothing/);
	await refused(edited(certificate(), 'storage', [...storage, storage[0]]), 'state', /stands twice/);
	await refused(edited(certificate(), 'storage', []), 'state', /is missing/);
});

test('matched origin counts every page, and is complete only when it is', async () => {
	await refused(matchedOrigin({ progress: 1_642_171 }), 'claim', /`complete` is false/);
	await refused(edited(matchedOrigin(), 'claim.received.0.energy_wh', 33), 'claim', /`received`/);
	await refused(edited(matchedOrigin(), 'claim.account', address(8)), 'state', /missing|not in the state/);
	await refused(edited(matchedOrigin(), 'claim.time_zone.offset_minutes', 0), 'claim', /`time_zone`/);
	const attributes = { 'zones.0': 1, carrier: 'Heat', issuer: toHex(new Uint8Array(32)), from_storage: true, 'plants.0.source': 'Wind', 'plants.0.capacity_w': 10_001, 'plants.0.zone': 1, 'plants.0.status': 'Pending' };
	for (const [path, value] of Object.entries(attributes)) await refused(edited(matchedOrigin(), `claim.${path}`, value), 'claim', new RegExp(`\`${path.split('.')[0]}\` is`));
	await refused(edited(matchedOrigin(), 'claim.plants', []), 'claim', /`plants` is/);
});

test('a bill or a reading of another place in the tree is refused', async () => {
	for (const make of [bill, reading]) {
		for (const index of [0, 1, 2, 4]) await refused(edited(make(), 'leaf.index', index), 'state', /does not lead to the root|hashes, where/);
		await refused(edited(make(), 'leaf.leaves', 6), 'state', /has 5 leaves, not 6/);
		await refused(edited(make(), 'leaf.index', 5), 'state', /no leaf 5 of 5/);
		await refused(edited(make(), 'leaf.path', []), 'state', /a path of 0 hashes/);
		await refused(edited(make(), 'leaf', null), 'form', /the leaf is missing/);
	}
	await refused(edited(reading(), 'claim.tree_interval', 1_963_583), 'state', /missing|prove nothing|not in the state/);
	await refused(edited(certificate(), 'leaf', bill().leaf), 'form', /has no leaf/);
});

test('a document of another chain is refused, and one that only says it is of this one too', async () => {
	const known = { ...anchor(), genesis: toHex(new Uint8Array(32)) };
	await refused(certificate(), 'chain', /it is of the chain/, known);
	const other = authorities(4, 50);
	await refused(certificate({ set: other }), 'authorities', /not those that the hand-overs lead to/);
	// The same with the names of the right authorities: their signatures are missing.
	await refused(edited(certificate({ set: other }), 'finality.authorities', anchor().authorities), 'finality', /who is not in set 0/);
});

test('validators that use their keys on a test network too make no documents of this chain there', async () => {
	const elsewhere = certificate({ genesis: new Uint8Array(32).fill(0xdd) });
	await refused(elsewhere, 'chain', /it is of the chain 0xdd/);
	await refused({ ...elsewhere, genesis: anchor().genesis }, 'state', /the block is of the chain 0xdd/);
});

test('less than two thirds is not final, however it is written', async () => {
	const set = authorities(4);
	const document = certificate({ set });
	const block = blockOf(document);
	const own = (voter, setId = 0) => vote(voter, { ...block, setId });
	await refused(finalBy(document, signedBy(set.slice(0, 2), block, 0)), 'finality', /votes of weight 2, where 3 decides/);
	await refused(finalBy(document, justification(block, [])), 'finality', /votes of weight 0/);
	await refused(finalBy(document, justification(block, [own(set[0]), own(set[1]), own(set[1])])), 'finality', /stands twice/);
	await refused(finalBy(document, justification(block, [own(set[0]), own(set[1]), own(authorities(1, 99)[0])])), 'finality', /who is not in set 0/);
	// A stranger's signature under a member's key.
	const forged = vote({ secret: authorities(1, 99)[0].secret, key: set[2].key }, { ...block, setId: 0 });
	await refused(finalBy(document, justification(block, [own(set[0]), own(set[1]), forged])), 'finality', /signature/);
});

test('votes of another round, another set or for another block do not count', async () => {
	const set = authorities(4);
	const document = certificate({ set });
	const block = blockOf(document);
	const votes = (options) => set.map((voter) => vote(voter, { ...block, setId: 0, ...options }));
	await refused(finalBy(document, justification(block, votes({ round: 6 }))), 'finality', /signature/);
	await refused(finalBy(document, justification(block, votes({ setId: 1 }))), 'finality', /of another set than 0/);
	await refused(finalBy(document, justification(block, votes({ number: 76 }))), 'finality', /number/);
	await refused(finalBy(document, justification(block, votes({ hash: new Uint8Array(32) }))), 'finality', /does not stand above/);
	const other = { hash: new Uint8Array(32).fill(1), number: 77 };
	await refused(finalBy(document, signedBy(set, other, 0)), 'finality', /of another block/);
	await refused(finalBy(document, signedBy(set, { ...block, number: 78 }, 0)), 'finality', /of another block/);
});

test('headers in a justification that prove nothing are refused', async () => {
	const document = certificate();
	const block = blockOf(document);
	const votes = authorities(4).map((voter) => vote(voter, { ...block, setId: 0 }));
	await refused(finalBy(document, justification(block, votes, { ancestors: [header({ parent: block.hash, number: 78 })] })), 'finality', /headers that prove nothing/);
	// A vote for a block beside the final one, with a header that does not lead to it.
	const beside = header({ number: 78 });
	const astray = [...votes.slice(0, 3), vote(authorities(4)[3], { hash: blake2b256(beside), number: 78, setId: 0 })];
	await refused(finalBy(document, justification(block, astray, { ancestors: [beside] })), 'finality', /does not stand above/);
});

test('authorities cannot hand over what is not theirs', async () => {
	const [first, second, thieves] = [authorities(4), authorities(4, 30), authorities(4, 60)];
	const good = handover({ set: first, setId: 0, number: 10, next: second });
	const by = (handovers, set = second, setId = 1) => certificate({ set, setId, handovers });
	await refused(by([handover({ set: thieves, setId: 0, number: 10, next: second })]), 'authorities', /who is not in set 0/);
	await refused(by([handover({ set: first, setId: 0, number: 10, next: second, voters: first.slice(0, 2) })]), 'authorities', /where 3 decides/);
	await refused(by([handover({ set: first, setId: 0, number: 10 })]), 'authorities', /does not hand over/);
	await refused(by([handover({ set: first, setId: 0, number: 10, next: second, delay: 1 })]), 'authorities', /not take effect at once/);
	await refused(by([good], thieves), 'authorities', /not those that the hand-overs lead to/);
	await refused(by([good], second, 2), 'authorities', /not those that the hand-overs lead to/);
	await refused(by([good, good], second, 1), 'authorities', /after set 1 comes the hand-over of set 0/);
	const third = authorities(4, 40);
	await refused(by([good, handover({ set: second, setId: 1, number: 10, next: third })], third, 2), 'authorities', /cannot hand over after block 10/);
	await refused(by([handover({ set: first, setId: 0, number: 77, next: second })]), 'authorities', /is not after the last hand-over, block 77/);
	await refused(by([], second, 1), 'chain', /begin with authority set 1, and the anchor knows set 0/);
	await refused(by([{ ...good, set_id: 1 }]), 'chain', /begin with authority set 1/);
});

test('a set that has ended signs nothing any more', async () => {
	const [first, second] = [authorities(4), authorities(4, 30)];
	const document = certificate({ set: second, setId: 1, handovers: [handover({ set: first, setId: 0, number: 10, next: second })] });
	await refused(finalBy(document, signedBy(first, blockOf(document), 1)), 'finality', /who is not in set 1/);
});

test('a block that is not the proven one is refused', async () => {
	await refused(edited(certificate(), 'block.number', 78), 'header', /that of block 77/);
	await refused(edited(certificate(), 'block.hash', toHex(account(1))), 'header', /its hash is/);
	await refused(edited(certificate(), 'block.at', 5), 'state', /the block is of/);
	await refused(edited(certificate(), 'header', toHex(header({ number: 77 }))), 'header', /its hash is/);
});

test('a document of another form is refused in plain words', async () => {
	await refused({ ...certificate(), format: 'energy-chain-proof/2' }, 'form', /this program reads energy-chain-proof\/1/);
	await refused({ ...certificate(), what: 'licence' }, 'form', /is none of certificate, matched-origin, bill, reading/);
	await refused({ ...certificate(), what: 'toString' }, 'form', /is none of/);
	await refused({ ...certificate(), note: 'paid' }, 'form', /unknown field `note`/);
	await refused(edited(certificate(), 'claim.verified', true), 'form', /unknown field `verified`/);
	await refused(edited(certificate(), 'claim.certificate', '3'), 'form', /not a whole number/);
	await refused(edited(certificate(), 'claim.certificate', 2 ** 32), 'form', /not a whole number/);
	await refused(edited(certificate(), 'header', certificate().header.toUpperCase()), 'form', /is not written as 0x/);
	for (const field of Object.keys(certificate())) {
		const { [field]: _, ...rest } = certificate();
		const result = await verifyProof(rest, anchor());
		assert.ok(!result.ok && result.steps.at(-1).name === 'form', field);
	}
	for (const nothing of [null, undefined, 7, 'x', [], {}]) await refused(nothing, 'form', /.+/);
});

test('nothing is proved against an anchor that is none', async () => {
	for (const wrong of [null, {}, { ...anchor(), authorities: [] }, { ...anchor(), format: 'x' }, { ...anchor(), set_id: -1 }, { ...anchor(), authorities: [...anchor().authorities, anchor().authorities[0]] }]) await refused(certificate(), 'anchor', /.+/, wrong);
	await refused(certificate(), 'anchor', /weight/, { ...anchor(), authorities: anchor().authorities.map((one) => ({ ...one, weight: 0 })) });
});

test('a text in which something stands twice, or is written in another way, is refused', async () => {
	const text = JSON.stringify(certificate());
	const why = async (changed) => (await verifyText(changed, anchor())).steps.at(-1).detail;
	assert.ok((await verifyText(JSON.stringify(certificate(), null, '\t'), anchor())).ok);
	assert.match(await why(text.replace('"claim":{', '"claim":{"reason":"for another",')), /stands twice/);
	assert.match(await why(text.replace('"Jahr 2016"', '"J\\u0061hr 2016"')), /stands twice, or is not written/);
	assert.match(await why(text.slice(1)), /not JSON/);
	assert.match(await why(`"${' '.repeat(4_000_000)}"`), /larger than a proof/);
});

test('what a forger writes does not steer a terminal', async () => {
	const { steps } = await verifyProof({ ...certificate(), '\u001b[2Jok': 1 }, anchor());
	assert.ok(!steps.at(-1).detail.includes('\u001b'));
	const long = await verifyProof(edited(certificate(), 'claim.reason', '\u202e'.repeat(900)), anchor());
	assert.ok(long.steps.at(-1).detail.length <= 400);
});
