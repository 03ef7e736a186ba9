#!/usr/bin/env node
// Holds every crate that is linked and every npm package that is installed to the lists of deny.toml.
//
//   node supply-chain/licences.mjs
//
// cargo-deny does the same for the crates where it is installed; this needs cargo and Node.js alone. It adds what deny.toml cannot say:
// the runtime's WebAssembly holds nothing under the GPL, the npm packages follow the same list, every archive has its hash in a lock file,
// and no licence stands in the list that nothing needs. The exit status is 1 where something is refused.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { judgeCrates, judgeNpm, readRules, unusedRules } from './src/judge.mjs';
import { cargoLock, crates, GATEWAY, NODE, npmFolders, npmPackages, ROOT, RUNTIME, SUBXT } from './src/packages.mjs';

const rules = readRules(readFileSync(join(ROOT, 'deny.toml'), 'utf8'));
const refused = [];
for (const program of [NODE, RUNTIME, GATEWAY, SUBXT]) {
	const found = crates(program);
	const without = program === RUNTIME ? /GPL/ : undefined;
	const bad = judgeCrates(found, cargoLock(program.workspace), rules, { without });
	console.log(`${program.name}: ${found.size} crates, ${bad.length} refused`);
	refused.push(...bad.map((reason) => `${program.name}: ${reason}`));
}
for (const folder of npmFolders()) {
	const { packages } = npmPackages(folder);
	const bad = judgeNpm(packages, rules);
	console.log(`${folder}: ${packages.length} npm packages, ${bad.length} refused`);
	refused.push(...bad.map((reason) => `${folder}: ${reason}`));
}
refused.push(...unusedRules(rules));
for (const reason of refused) console.error(`refused: ${reason}`);
process.exitCode = refused.length ? 1 : 0;
