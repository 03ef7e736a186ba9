// The documentation against what it documents: the list of RPC methods has all readers and what the
// node declares itself, with their parameters, and the README names the version that is installed
// here.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';
import { FOLDER, PICTURES } from '../../dashboard/e2e/guide-pictures.mjs';

const file = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const read = (path) => readFileSync(file(path), 'utf8');
const camelCase = (name) => name.replace(/_([a-z])/g, (_, letter) => letter.toUpperCase());

/** The rows of the list: each method with its parameters, and whether it reads much. */
function listed() {
	const rows = read('docs/rpc.md').matchAll(/^\| `(\w+_\w+)`( ▣)?( ⌂)? \|(.*?)\|/gm);
	return new Map([...rows].map(([, name, much, , parameters]) => [name, { much: much !== undefined, parameters: [...parameters.matchAll(/`(\w+)`/g)].map(([, one]) => one) }]));
}

/** The readers of the tables, as the node names them. */
function readers() {
	const sources = ['primitives/src/readers.rs', 'primitives/src/readers/carbon_table.rs'].map(read).join('\n');
	const tables = sources.matchAll(/Api, (\w+), read_much: \[([^\]$]*)\],\n([\s\S]*?)\n\t\t\}\n\t\};/g);
	return [...tables].flatMap(([, prefix, much, body]) => {
		const names = much.split(',').map((name) => name.trim());
		return [...body.matchAll(/\bfn (\w+)\(([\s\S]*?)\)\s*->/g)].map(([, name, list]) => ({
			name: `${prefix}_${camelCase(name)}`,
			much: names.includes(name),
			parameters: [...list.matchAll(/(\w+): /g)].map(([, one]) => one),
		}));
	});
}

test('every reader is in the list, with its parameters, and marked if it reads much', () => {
	const list = listed();
	const all = readers();
	assert.ok(all.length > 40, `${all.length} readers`);
	for (const { name, ...reader } of all) assert.deepEqual(list.get(name), reader, name);
});

test('what the node declares itself is in the list, and nothing else', () => {
	const sources = ['node/src/rpc', 'node/src/simulation'].flatMap((folder) => readdirSync(file(folder)).map((name) => read(`${folder}/${name}`)));
	const own = sources.flatMap((source) => [...source.matchAll(/#\[method\(name = "(\w+)"/g)].map(([, name]) => name));
	const engine = ['engine_createBlock', 'engine_finalizeBlock'];
	const known = new Set([...readers().map(({ name }) => name), ...own, ...engine]);
	assert.deepEqual([...listed().keys()].filter((name) => !known.has(name)), []);
	for (const name of ['production_proveReadings', 'simulation_now', 'simulation_advanceTo']) assert.ok(own.includes(name) && listed().has(name), name);
});

test('the README installs the version that the day is tested with', () => {
	const { packages } = JSON.parse(read('day/package-lock.json'));
	const pinned = [...read('README.md').matchAll(/(@polkadot\/[\w-]+)@(\d[\w.-]*)/g)];
	assert.ok(pinned.length > 0);
	for (const [, name, version] of pinned) assert.equal(version, packages[`node_modules/${name}`].version, name);
});

/** The project's own Markdown files, by their paths. */
function markdown() {
	const skipped = new Set(['node_modules', 'target', '.git', 'dist', '.papi']);
	const inside = (folder) =>
		readdirSync(file(folder || '.'), { withFileTypes: true }).flatMap((entry) => {
			const path = folder ? `${folder}/${entry.name}` : entry.name;
			if (entry.isDirectory()) return skipped.has(entry.name) ? [] : inside(path);
			return entry.name.endsWith('.md') ? [path] : [];
		});
	return inside('');
}

/** What a page links to of the project's own, outside its examples. */
const linksOf = (path) => [...read(path).replaceAll(/```[\s\S]*?```/g, '').matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/g)].map(([, link]) => link);

test('the links of the documentation lead somewhere', () => {
	const broken = markdown().flatMap((path) => {
		// Those with `::` are rustdoc's.
		return linksOf(path).filter((link) => !link.includes('::') && !existsSync(file(posix.join(posix.dirname(path), link)))).map((link) => `${path}: ${link}`);
	});
	assert.deepEqual(broken, []);
});

test('no link of the book leaves it', () => {
	const pages = markdown().filter((path) => path.startsWith('docs/'));
	const leaving = pages.flatMap((path) => {
		return linksOf(path).filter((link) => !posix.join(posix.dirname(path), link).startsWith('docs/')).map((link) => `${path}: ${link}`);
	});
	assert.deepEqual(leaving, []);
});

test('every page of the book is in its table of contents', () => {
	const listedPages = [...read('docs/SUMMARY.md').matchAll(/\]\(([^)]+)\)/g)].map(([, page]) => `docs/${page}`);
	const pages = markdown().filter((path) => path.startsWith('docs/') && path !== 'docs/SUMMARY.md');
	assert.deepEqual(pages.filter((page) => !listedPages.includes(page)), []);
});

/** The pictures of a page: what is said for those who do not see them, and where they lie. */
const picturesOf = (path) => [...read(path).matchAll(/!\[([^\]]*)\]\(([^)]+)\)/g)].map(([, alt, link]) => ({ alt, file: posix.join(posix.dirname(path), link) }));

test('every guide has a picture of those that the page’s test takes, with words for who does not see it', () => {
	const guides = readdirSync(file('docs/guides')).filter((name) => name.endsWith('.md'));
	const used = guides.flatMap((name) => {
		const pictures = picturesOf(`docs/guides/${name}`);
		assert.ok(pictures.length > 0, `${name} has no picture`);
		for (const { alt, file: path } of pictures) {
			assert.ok(alt.split(/\s+/).length >= 4, `${name}: ${path}: "${alt}" says too little`);
			assert.ok(existsSync(file(path)), `${name}: ${path} is not there`);
		}
		return pictures.map((picture) => `${name}: ${picture.file}`);
	});
	const taken = PICTURES.map((picture) => `${picture.guide}.md: ${FOLDER}/${picture.file}`);
	assert.deepEqual(used.toSorted(), taken.toSorted());
	assert.deepEqual(readdirSync(file(FOLDER)).toSorted(), [...new Set(PICTURES.map((picture) => picture.file))].toSorted());
});

test('the pictures are small', () => {
	const sizes = readdirSync(file(FOLDER)).map((name) => [name, statSync(file(`${FOLDER}/${name}`)).size]);
	assert.deepEqual(sizes.filter(([, size]) => size >= 150_000), []);
	const all = sizes.reduce((sum, [, size]) => sum + size, 0);
	assert.ok(all < 2_500_000, `${all} bytes`);
});
