// The guides name buttons, fields and pages as the page names them.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { en } from '../src/i18n/en.ts';

const GUIDES = new URL('../../docs/guides/', import.meta.url);
/** Names in a guide that are of another program or text, of the chain, or of an example. */
const OTHERS = new Set(['Developer → Extrinsics', 'EmergencyTooSoon', 'Herkunftsnachweisregister', 'Installing', 'Village']);
/** It names what stands on the pages of devices. */
const OF_DEVICES = 'meters.md';

/** Returns all texts without parameters of a dictionary. */
function textsOf(messages: object): string[] {
	return Object.values(messages).flatMap((one: unknown) =>
		typeof one === 'string' ? [one] : typeof one === 'object' && one !== null ? textsOf(one) : [],
	);
}

const onePage = (text: string) => text.replace(/```[\s\S]*?```/g, '').replace(/\s+/g, ' ');
/** What stands between single asterisks and begins with a capital is a label. */
const labelsOf = (text: string) => [...text.matchAll(/(?<![*\w])\*([A-ZÄÖÜ][^*]*)\*(?!\*)/g)].map(([, label]) => label ?? '');
/** What stands between double asterisks behind "under" or "page", or before a label, is a page or a view of one. */
const pagesOf = (text: string) =>
	[...text.matchAll(/(?:\b(?:[Uu]nder|page) \*\*([^*]+)\*\*)|(?:\*\*([^*]+)\*\*, \*[A-Z])/g)].map(([, one, other]) => one ?? other ?? '');

describe('what guides name', () => {
	const texts = new Set(textsOf(en));
	const places = new Set([en.accounts.enter, ...Object.values(en.pages), ...Object.values(en.carbon.views), ...textsOf(en.operator)]);
	const guides = readdirSync(GUIDES).filter((name) => name.endsWith('.md') && name !== OF_DEVICES);
	const read = (name: string) => onePage(readFileSync(new URL(name, GUIDES), 'utf8'));

	it.each(guides)('%s', (name) => {
		const text = read(name);
		expect(labelsOf(text).filter((label) => !texts.has(label) && !OTHERS.has(label))).toEqual([]);
		expect(pagesOf(text).filter((page) => !places.has(page))).toEqual([]);
	});

	it('is found in them at all', () => {
		expect(labelsOf(read('consumer.md'))).toContain('Buy at most at');
		expect(pagesOf(read('consumer.md'))).toEqual(expect.arrayContaining(['Trade', 'My energy']));
		expect(labelsOf(read('carbon-buyer.md')).length).toBeGreaterThan(5);
	});
});
