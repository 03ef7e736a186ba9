#!/usr/bin/env node
// Makes the descriptors, dist/, from the metadata that is committed for the dashboard, if they are not there or of another one.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const stamp = `${root}dist/.made-from`;
const config = JSON.parse(readFileSync(`${root}.papi/polkadot-api.json`, 'utf8'));
const hash = createHash('sha256')
	.update(readFileSync(root + config.entries.energy.metadata))
	.digest('hex');

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== hash) {
	for (const made of ['dist', config.descriptorPath]) rmSync(root + made, { recursive: true, force: true });
	execFileSync('npx', ['papi', 'generate'], { cwd: root, stdio: 'inherit' });
	cpSync(`${root}${config.descriptorPath}/dist`, `${root}dist`, { recursive: true });
	writeFileSync(stamp, hash);
}
