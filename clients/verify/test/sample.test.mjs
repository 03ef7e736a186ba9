// Documents of a real chain, whose blocks GRANDPA made final: `scripts/offline.sh --keep` has made them.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { verifyText } from '../src/index.mjs';
import { isProvedAndSmall } from './support/cost.mjs';

const folder = fileURLToPath(new URL('sample/', import.meta.url));
const read = (name) => readFileSync(`${folder}${name}`, 'utf8');
const anchor = JSON.parse(read('anchor.json'));
const names = readdirSync(folder).filter((name) => name !== 'anchor.json');

test('there is a document of each kind, before and after a change of the authorities', () => {
	const kinds = ['bill', 'certificate', 'matched-origin', 'reading'];
	assert.deepEqual(names.toSorted(), kinds.flatMap((kind) => [`${kind}-handover.json`, `${kind}.json`]).toSorted());
	for (const name of names) assert.equal(JSON.parse(read(name)).handovers.length, name.includes('-handover') ? 1 : 0);
});

for (const name of names) {
	test(`${name} is proved and small`, (context) => isProvedAndSmall(context, read(name), anchor));

	test(`${name} is refused with a bit changed`, async () => {
		const bytes = new TextEncoder().encode(read(name));
		// The last byte ends the line.
		for (let at = 0; at < bytes.length - 1; at += 19) {
			const changed = bytes.slice();
			changed[at] ^= 1 << (at % 7);
			assert.ok(!(await verifyText(new TextDecoder().decode(changed), anchor)).ok, `bit ${at % 7} of byte ${at}`);
		}
	});
}

test('a document of one kind is none of another, and one state does not prove what stands in another', async () => {
	const documents = names.map((name) => JSON.parse(read(name)));
	for (const one of documents) {
		for (const other of documents.filter((document) => document !== one)) {
			for (const part of ['what', 'claim', 'header', 'storage', 'block', 'finality']) {
				const mixed = { ...one, [part]: other[part] };
				if (JSON.stringify(mixed) !== JSON.stringify(one)) assert.ok(!(await verifyText(JSON.stringify(mixed), anchor)).ok, `${part} of ${other.what}`);
			}
		}
	}
});
