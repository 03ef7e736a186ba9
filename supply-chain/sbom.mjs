#!/usr/bin/env node
// Writes a software bill of materials for each thing that is passed on, in CycloneDX's JSON form.
//
//   node supply-chain/sbom.mjs --out FOLDER
//
// node.cdx.json       what is linked into the node's binary, the runtime's native part included
// runtime.cdx.json    what is in the runtime's WebAssembly, which the council decides on
// gateway.cdx.json    what is linked into the gateway's binary
// subxt.cdx.json      what is linked with the client for subxt
// dashboard.cdx.json  the npm packages that the web page is built from
//
// The same sources give the same bytes: the time in the files is SOURCE_DATE_EPOCH where it is set, else that of the last commit.
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { bill, cargoUrl, crateComponents, npmComponents, npmUrl } from './src/cyclonedx.mjs';
import { cargoLock, crates, GATEWAY, NODE, npmPackages, ROOT, RUNTIME, SUBXT } from './src/packages.mjs';

const { out } = parseArgs({ options: { out: { type: 'string' } } }).values;
if (!out) throw new Error('--out FOLDER is needed');
mkdirSync(out, { recursive: true });

const lastCommit = () => execFileSync('git', ['log', '-1', '--format=%ct'], { cwd: ROOT, encoding: 'utf8' });
const time = new Date(1000 * Number(process.env.SOURCE_DATE_EPOCH ?? lastCommit()));

function write(name, document) {
	const file = resolve(join(out, `${name}.cdx.json`));
	writeFileSync(file, `${JSON.stringify(document, null, '\t')}\n`);
	console.log(`${file}: ${document.components.length} components`);
}

for (const program of [NODE, RUNTIME, GATEWAY, SUBXT]) {
	const found = crates(program);
	const own = [...found.values()].find((one) => one.name === program.package);
	const top = { type: program === RUNTIME || program === SUBXT ? 'library' : 'application', name: own.name, version: own.version, license: own.license, purl: cargoUrl(own.name, own.version) };
	write(program.name, bill({ top, parts: crateComponents(found, cargoLock(program.workspace)), time }));
}

const { name, version, packages } = npmPackages('dashboard');
write('dashboard', bill({ top: { type: 'application', name, version, license: 'Apache-2.0', purl: npmUrl(name, version) }, parts: npmComponents(packages), time }));
