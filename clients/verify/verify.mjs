#!/usr/bin/env node
// Checks a certificate, a matched-origin record, a bill or a reading that a node has exported, without a
// node. Usage: node verify.mjs FILE --anchor ANCHOR.json
// Exits with 0 if everything is proved, with 1 if not, and with 2 if it was not called right.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { describe, verifyText } from './src/index.mjs';

const USAGE = 'usage: node verify.mjs FILE --anchor ANCHOR.json';
function fail(message) {
	console.error(message);
	process.exit(2);
}

function read(path) {
	try {
		return readFileSync(path, 'utf8');
	} catch (error) {
		return fail(`${path} cannot be read: ${error.message}`);
	}
}

function parsed(path) {
	try {
		return JSON.parse(read(path));
	} catch {
		return fail(`${path} is not JSON`);
	}
}

function options() {
	try {
		return parseArgs({ allowPositionals: true, options: { anchor: { type: 'string' } } });
	} catch (error) {
		return fail(`${error.message}\n${USAGE}`);
	}
}

const { values, positionals } = options();
if (positionals.length !== 1 || !values.anchor) fail(USAGE);
const text = read(positionals[0]);
const { ok, steps } = await verifyText(text, parsed(values.anchor));
for (const step of steps) console.log(`${step.ok ? 'ok     ' : 'REFUSED'} ${step.name}: ${step.detail}`);
if (ok) console.log(`\n${describe(JSON.parse(text)).join('\n')}`);
else console.log('\nNothing is proved.');
process.exitCode = ok ? 0 : 1;
