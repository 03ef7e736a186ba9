#!/usr/bin/env node
// Makes the definitions for polkadot.js, and the types of the JSON-RPC methods, from the runtime's metadata: the node has a
// method for each function of the runtime APIs that docs/rpc.md names. What it answers by itself is in node-methods.mjs.
//
//   node polkadot-js/scripts/generate.mjs            writes them
//   node polkadot-js/scripts/generate.mjs --check    says whether those that are there are the same
import { mkdirSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { polkadotJs } from './definitions.mjs';
import { jsonRpc } from './json-rpc.mjs';
import { Readers } from './metadata.mjs';
import { NODE_METHODS, NODE_TYPES } from './node-methods.mjs';

const CLIENTS = fileURLToPath(new URL('../..', import.meta.url));
const REPOSITORY = fileURLToPath(new URL('../../..', import.meta.url));
/** The one copy of the metadata; the dashboard's `npm run metadata` takes over another. */
export const METADATA = `${REPOSITORY}dashboard/.papi/metadata/energy.scale`;
/** The folders that hold generated files only. */
const FOLDERS = ['polkadot-js/rpc', 'polkadot-js/types', 'papi/json-rpc'];

/** The methods that docs/rpc.md lists, each with the names of its parameters. */
export function listed() {
	const rows = readFileSync(`${REPOSITORY}docs/rpc.md`, 'utf8').matchAll(/^\| `(\w+_\w+)`(?: ▣)?(?: ⌂)? \|(.*?)\|/gm);
	return new Map([...rows].map(([, name, parameters]) => [name, [...parameters.matchAll(/`(\w+)`/g)].map(([, one]) => one)]));
}

/** All methods with their types: `{ methods, declarations, specVersion }`. */
export function readMethods() {
	const readers = new Readers(readFileSync(METADATA));
	const methods = new Map(Object.entries(NODE_METHODS));
	for (const section of new Set([...listed().keys()].map((name) => name.slice(0, name.indexOf('_'))))) {
		for (const [name, reader] of readers.behind(section)) methods.set(name, { ...reader, historic: true });
	}
	return { methods, declarations: [...readers.declarations.values(), ...NODE_TYPES], specVersion: readers.specVersion };
}

/** Every generated file by its path from here. */
export function generated() {
	const { methods, declarations, specVersion } = readMethods();
	const files = new Map();
	for (const [path, text] of polkadotJs(methods, declarations, specVersion)) files.set(`polkadot-js/${path}`, text);
	for (const [path, text] of jsonRpc(methods, declarations)) files.set(`papi/${path}`, text);
	return files;
}

/** The paths of files that differ from what would be generated. */
export function differences() {
	const files = generated();
	const there = FOLDERS.flatMap((folder) =>
		existsSync(CLIENTS + folder) ? readdirSync(CLIENTS + folder).map((name) => `${folder}/${name}`) : [],
	);
	const changed = [...files].filter(([path, text]) => !existsSync(CLIENTS + path) || readFileSync(CLIENTS + path, 'utf8') !== text);
	return [...changed.map(([path]) => path), ...there.filter((path) => !files.has(path))];
}

function write() {
	for (const folder of FOLDERS) rmSync(CLIENTS + folder, { recursive: true, force: true });
	for (const [path, text] of generated()) {
		mkdirSync(dirname(CLIENTS + path), { recursive: true });
		writeFileSync(CLIENTS + path, text);
	}
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	if (process.argv.includes('--check')) {
		const changed = differences();
		for (const path of changed) console.error(`clients/${path} is not what the metadata says; run  npm --prefix clients run generate`);
		process.exitCode = changed.length ? 1 : 0;
	} else {
		write();
	}
}
