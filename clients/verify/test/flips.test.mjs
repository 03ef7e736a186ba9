// A document in which any bit is changed is refused: of a certificate every character in turn, in one of its
// bits, and of the other kinds every third.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { verifyText } from '../src/index.mjs';
import { anchor, authorities, bill, certificate, handover, matchedOrigin, reading } from './support/chain.mjs';

/** Returns whether the text is refused once the bit of a character has been changed. */
async function isRefused(bytes, at, bit, known, options) {
	const changed = bytes.slice();
	changed[at] ^= 1 << bit;
	return !(await verifyText(new TextDecoder().decode(changed), known, options)).ok;
}

/** Returns the changes, one of each character, with which the document is accepted. */
async function accepted(document, step, known = anchor()) {
	const text = JSON.stringify(document);
	assert.ok((await verifyText(text, known)).ok);
	const bytes = new TextEncoder().encode(text);
	const wrong = [];
	for (let at = 0; at < bytes.length; at += step) if (!(await isRefused(bytes, at, at % 7, known))) wrong.push(`bit ${at % 7} of character ${at}: ${text.slice(at - 20, at + 20)}`);
	return wrong;
}

const documents = {
	certificate: [certificate(), 1],
	'matched origin': [matchedOrigin(), 3],
	bill: [bill(), 3],
	reading: [reading(), 3],
	'certificate after a change of the authorities': [certificate({ set: authorities(4, 9), setId: 1, handovers: [handover({ set: authorities(4), setId: 0, number: 5, next: authorities(4, 9) })] }), 3],
};

for (const [name, [document, step]] of Object.entries(documents)) {
	test(`a ${name} is refused with a character changed`, async () => assert.deepEqual(await accepted(document, step), []));
}

test('a certificate is refused with any of the bits of its header and its nodes of the state changed', async () => {
	const document = certificate();
	const text = JSON.stringify(document);
	const bytes = new TextEncoder().encode(text);
	const [from, to] = [text.indexOf('"header"'), text.indexOf('"leaf"')];
	for (let at = from; at < to; at += 23) for (let bit = 0; bit < 8; bit++) assert.ok(await isRefused(bytes, at, bit, anchor()), `bit ${bit} of character ${at}`);
});

test('the check of signatures in JavaScript alone refuses what the one with the platform does', async () => {
	const text = JSON.stringify(certificate());
	const bytes = new TextEncoder().encode(text);
	const from = text.indexOf('"justification"');
	// Digits differ from each other in the lowest bit at least.
	for (let at = from + 18; at < text.length - 20; at += 9) assert.ok(await isRefused(bytes, at, 0, anchor(), { quick: null }), `character ${at}`);
});
