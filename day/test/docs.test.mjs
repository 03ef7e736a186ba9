// The documentation against what it documents: the list of RPC methods has all readers and what the
// node declares itself, with their parameters, and the README names the version that is installed
// here.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';

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

test('the links of the documentation lead somewhere', () => {
	const broken = markdown().flatMap((path) => {
		const links = [...read(path).replaceAll(/```[\s\S]*?```/g, '').matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/g)].map(([, link]) => link);
		// Those with `::` are rustdoc's.
		return links.filter((link) => !link.includes('::') && !existsSync(file(posix.join(posix.dirname(path), link)))).map((link) => `${path}: ${link}`);
	});
	assert.deepEqual(broken, []);
});

test('every page of the book is in its table of contents', () => {
	const listedPages = [...read('docs/SUMMARY.md').matchAll(/\]\(([^)]+)\)/g)].map(([, page]) => `docs/${page}`);
	const pages = markdown().filter((path) => path.startsWith('docs/') && path !== 'docs/SUMMARY.md');
	assert.deepEqual(pages.filter((page) => !listedPages.includes(page)), []);
});
