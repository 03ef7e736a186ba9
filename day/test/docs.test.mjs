// The documentation against what it documents: the list of RPC methods has all readers and what the
// node declares itself, with their parameters, and the README names the version that is installed
// here.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
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
	const tables = read('primitives/src/readers.rs').matchAll(/Api, (\w+), read_much: \[([^\]$]*)\],\n([\s\S]*?)\n\t\t\}\n\t\};/g);
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
