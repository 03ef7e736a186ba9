#!/usr/bin/env node
// Writes the anchor of a chain from its raw specification: what `verify.mjs` trusts. Get the specification
// from whoever runs the chain, not from whom a document is of.
// Usage: node anchor.mjs RAW-SPEC.json > anchor.json
import { readFileSync } from 'node:fs';
import { anchorOfSpec } from './src/index.mjs';

const [path] = process.argv.slice(2);
if (!path) {
	console.error('usage: node anchor.mjs RAW-SPEC.json > anchor.json');
	process.exit(2);
}
try {
	console.log(JSON.stringify(anchorOfSpec(JSON.parse(readFileSync(path, 'utf8'))), null, '\t'));
} catch (error) {
	console.error(`${path}: ${error.message}`);
	process.exitCode = 1;
}
