// What checks the links of the built book: it finds a page, a file and an anchor that are not there, and nothing else.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { checkLinks } from '../../scripts/book-links.mjs';

function book(t, files) {
	const folder = mkdtempSync(join(tmpdir(), 'book.'));
	t.after(() => rmSync(folder, { recursive: true }));
	mkdirSync(join(folder, 'guides'));
	for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
	return checkLinks(folder);
}

test('links to pages, anchors, files and elsewhere hold', (t) => {
	const { wrong, count, pages } = book(t, {
		'index.html': '<h1 id="top">A</h1><a class="x" href="guides/a.html#one">a</a> <a href="#top">up</a> <img src="a.png"> <a href="https://example.org/x#y">x</a>',
		'guides/a.html': '<h2 id="one">One</h2><a href="../index.html">up</a><script>const html = \'<a href="nowhere.html">\';</script><!-- <a href="gone.html"> -->',
		'a.png': '',
	});
	assert.deepEqual(wrong, []);
	assert.deepEqual([pages, count], [2, 4]);
});

test('a page that is not there, an anchor that a page has not, and a way out of the book are found', (t) => {
	const { wrong } = book(t, {
		'index.html': '<a href="b.html">b</a><a href="guides/a.html#two">two</a><img alt="" src="pictures/none.png">',
		'guides/a.html': '<h2 id="one">One</h2><a href="../../README.html">out</a>',
	});
	assert.deepEqual(wrong.toSorted(), [
		'guides/a.html: ../../README.html: leads out of the book',
		'index.html: b.html: is not there',
		'index.html: guides/a.html#two: has no such anchor',
		'index.html: pictures/none.png: is not there',
	]);
});
