#!/usr/bin/env node
// Makes the descriptors from the metadata that is committed, if they are not there or of another one.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const stamp = `${root}.papi/descriptors/dist/.made-from`;
const hash = createHash('sha256')
	.update(readFileSync(`${root}.papi/metadata/energy.scale`))
	.digest('hex');

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== hash) {
	execFileSync('npx', ['papi', 'generate'], { cwd: root, stdio: 'inherit' });
	writeFileSync(stamp, hash);
}
