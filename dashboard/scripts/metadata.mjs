#!/usr/bin/env node
// Takes over the metadata of another runtime, and makes the descriptors anew:
//
//   npm run metadata -- --wasm FILE     of a built runtime
//   npm run metadata -- --url URL       of the runtime of a node, ws://127.0.0.1:9944 unless said otherwise
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values } = parseArgs({ options: { wasm: { type: 'string' }, url: { type: 'string', default: 'ws://127.0.0.1:9944' } } });
const root = fileURLToPath(new URL('..', import.meta.url));
const source = values.wasm === undefined ? ['--wsUrl', values.url] : ['--wasm', values.wasm];
const run = (...args) =>
	// Node.js 20 has WebSocket behind a flag only.
	execFileSync('npx', ['papi', ...args], {
		cwd: root,
		stdio: 'inherit',
		env: { ...process.env, NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --experimental-websocket` },
	});

run('add', 'energy', ...source, '--skip-codegen');
// Otherwise it may take the old ones for good enough.
for (const made of ['dist', 'generated.json']) rmSync(`${root}.papi/descriptors/${made}`, { recursive: true, force: true });
execFileSync('node', ['scripts/generate.mjs'], { cwd: root, stdio: 'inherit' });
