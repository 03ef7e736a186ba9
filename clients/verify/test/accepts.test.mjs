// What is proved: each kind of document, and the ways in which a set of authorities makes a block final.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blake2b256 } from '../src/hashes.mjs';
import { concat, fromHex, toHex } from '../src/bytes.mjs';
import { describe, verifyProof, verifyText } from '../src/index.mjs';
import { anchor, authorities, bill, certificate, certificateBytes, handover, header, justification, matchedOrigin, reading, signedBy, u32, u64, vote } from './support/chain.mjs';
import { entryKey, numberKey } from '../src/keys.mjs';

async function accepted(document, known = anchor()) {
	const result = await verifyText(JSON.stringify(document), known);
	assert.ok(result.ok, JSON.stringify(result.steps.at(-1)));
	assert.deepEqual(result.claim, document.claim);
	return result;
}

test('a certificate with two vintages is proved, and said in words', async () => {
	const { steps } = await accepted(certificate());
	assert.deepEqual(steps.map(({ name }) => name), ['file', 'anchor', 'form', 'chain', 'header', 'state', 'claim', 'authorities', 'finality']);
	const words = describe(certificate()).join('\n');
	for (const part of ['1500 g CO2e, solar of 2016-07', '20 g CO2e, wind of 2016-07', '"Bäckerei Müller"', 'block 77']) assert.ok(words.includes(part), part);
});

test('certificates of every kind are proved', async () => {
	const key = entryKey('CarbonOffset', 'Certificates', numberKey(3));
	const { claim } = certificate();
	const match = concat([1], u32(201_607), u64(123_456));
	const kinds = [['Cancellation', [2]], [{ ConsumptionMatch: { month: 201_607, energy_wh: 123_456 } }, match]];
	for (const [kind, bytes] of kinds) await accepted(certificate({ claim: { ...claim, kind }, entries: [[key, certificateBytes({ kind: bytes })]] }));
});

test('matched origin follows from all pages of the account, with what is open divided by the mix', async () => {
	await accepted(matchedOrigin());
	const words = describe(matchedOrigin()).join('\n');
	assert.ok(words.includes('0.032 kWh, solar') && words.includes('the month is complete'), words);
	for (const part of ['its plant in zone 0, as registered with the verifiers: solar, 10 kW, approved', 'electricity, in intervals of 15 min, in zone 0; none from storage']) assert.ok(words.includes(part), words);
	// The last interval that began in October, and so no later month.
	await accepted(matchedOrigin({ progress: 1_642_171, complete: false }));
	// Nothing of the zone has been recorded in full yet.
	await accepted(matchedOrigin({ progress: null, complete: false }));
});

test('a bill and a reading are proved by their trees, also where only the root is kept', async () => {
	await accepted(bill());
	await accepted(reading());
	await accepted(reading({ closed: true }));
	assert.ok(describe(bill()).join('\n').includes('for 100000000,'), describe(bill()).join('\n'));
	assert.ok(describe(reading()).join('\n').includes('2026-01-01 00:00:00 UTC'));
});

test('three of four decide, and five of seven', async () => {
	for (const [count, least] of [[1, 1], [2, 2], [3, 3], [4, 3], [7, 5], [10, 7]]) {
		const set = authorities(count);
		const document = certificate({ set });
		const block = { hash: blake2b256(fromHex(document.header, 'it')), number: 77 };
		const sign = (voters) => ({ ...document, finality: { ...document.finality, justification: toHex(signedBy(voters, block, 0)) } });
		await accepted(sign(set.slice(0, least)), anchor(set));
		const { ok, steps } = await verifyProof(sign(set.slice(0, least - 1)), anchor(set));
		assert.ok(!ok && steps.at(-1).detail.includes(`where ${least} decides`), steps.at(-1).detail);
	}
});

test('votes for blocks above count, with the headers in between', async () => {
	const set = authorities(4);
	const document = certificate({ set });
	const block = { hash: blake2b256(fromHex(document.header, 'it')), number: 77 };
	const above = header({ parent: block.hash, number: 78 });
	const higher = { hash: blake2b256(above), number: 78, setId: 0 };
	const votes = [...set.slice(0, 2).map((voter) => vote(voter, { ...block, setId: 0 })), vote(set[2], higher)];
	await accepted({ ...document, finality: { ...document.finality, justification: toHex(justification(block, votes, { ancestors: [above] })) } });
});

test('a voter that voted twice counts once, and does not spoil the votes of the others', async () => {
	const set = authorities(4);
	const document = certificate({ set });
	const block = { hash: blake2b256(fromHex(document.header, 'it')), number: 77 };
	const above = header({ parent: block.hash, number: 78 });
	const higher = { hash: blake2b256(above), number: 78, setId: 0 };
	const own = (voter) => vote(voter, { ...block, setId: 0 });
	const by = (votes) => ({ ...document, finality: { ...document.finality, justification: toHex(justification(block, votes, { ancestors: [above] })) } });
	await accepted(by([own(set[0]), vote(set[0], higher), own(set[1]), own(set[2])]));
	const two = await verifyProof(by([own(set[0]), vote(set[0], higher), own(set[1])]), anchor());
	assert.match(two.steps.at(-1).detail, /votes of weight 2, where 3 decides/);
});

test('authorities that have changed twice are followed', async () => {
	const [first, second, third] = [authorities(4), authorities(5, 3), authorities(4, 20)];
	const handovers = [handover({ set: first, setId: 0, number: 10, next: second }), handover({ set: second, setId: 1, number: 20, next: third })];
	await accepted(certificate({ set: third, setId: 2, handovers }));
	// Who knows a later set needs only what came after it.
	await accepted(certificate({ set: third, setId: 2, handovers: handovers.slice(1) }), anchor(second, 1));
	await accepted(certificate({ set: third, setId: 2 }), anchor(third, 2));
});

test('another quick check of signatures can be given: its yes counts, and its no is looked at again', async () => {
	let asked = 0;
	const count = () => ((asked += 1), true);
	assert.ok((await verifyProof(certificate(), anchor(), { quick: count })).ok);
	assert.equal(asked, 4);
	for (const quick of [() => false, async () => false, null]) assert.ok((await verifyProof(certificate(), anchor(), { quick })).ok);
});
