// The bill of materials against the rules of CycloneDX 1.6 that concern the fields it has. A validator with the official schema would be a
// dependency of its own; supply-chain/README.md says with which one the files were compared.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { bill, cargoUrl, crateComponents, npmUrl } from '../src/cyclonedx.mjs';
import { cargoLock, ROOT } from '../src/packages.mjs';
import { ways } from '../src/spdx.mjs';

const folder = mkdtempSync(join(tmpdir(), 'energy-chain-sbom.'));
after(() => rmSync(folder, { recursive: true }));
const write = (name) => {
	const out = join(folder, name);
	execFileSync('node', [join(ROOT, 'supply-chain/sbom.mjs'), '--out', out], { env: { ...process.env, SOURCE_DATE_EPOCH: '1700000000' }, stdio: ['ignore', 'ignore', 'inherit'] });
	return Object.fromEntries(readdirSync(out).map((file) => [file, readFileSync(join(out, file), 'utf8')]));
};
const bills = write('once');

const KEYS = new Set(['type', 'bom-ref', 'name', 'version', 'scope', 'hashes', 'licenses', 'purl', 'externalReferences']);
const LENGTHS = { 'SHA-256': 64, 'SHA-512': 128 };

function checkComponent(component) {
	const { name, version, purl } = component;
	for (const key of Object.keys(component)) assert.ok(KEYS.has(key), `${name}: ${key}`);
	assert.match(component.type, /^(application|library)$/);
	assert.ok(name && version, JSON.stringify(component));
	assert.match(purl, /^pkg:(cargo|npm)\/(%40[\w.-]+\/)?[\w.-]+@[\w.%-]+$/);
	assert.equal(component['bom-ref'], purl);
	for (const { alg, content } of component.hashes ?? []) assert.match(content, new RegExp(`^[0-9a-f]{${LENGTHS[alg]}}$`));
	// One choice: an expression, or a list of names. An expression is always right.
	assert.equal(component.licenses.length, 1, name);
	assert.ok(ways(component.licenses[0].expression).length && !component.licenses[0].expression.includes('/'), name);
	for (const { type, url } of component.externalReferences ?? []) assert.ok(type === 'vcs' && new URL(url));
}

for (const [file, text] of Object.entries(bills)) {
	test(`${file} is a CycloneDX document of version 1.6`, () => {
		const document = JSON.parse(text);
		assert.equal(document.bomFormat, 'CycloneDX');
		assert.equal(document.specVersion, '1.6');
		assert.equal(document.version, 1);
		assert.match(document.serialNumber, /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/);
		assert.equal(document.metadata.timestamp, '2023-11-14T22:13:20Z');
		checkComponent(document.metadata.component);
		document.components.forEach(checkComponent);
		const refs = [document.metadata.component, ...document.components].map((one) => one['bom-ref']);
		assert.equal(new Set(refs).size, refs.length, 'a reference stands twice');
		const known = new Set(refs);
		for (const { ref, dependsOn } of document.dependencies) {
			assert.ok(known.has(ref), ref);
			for (const needed of dependsOn) assert.ok(known.has(needed), needed);
			assert.equal(new Set(dependsOn).size, dependsOn.length);
		}
		assert.equal(new Set(document.dependencies.map(({ ref }) => ref)).size, document.dependencies.length);
		// What comes from a registry can be compared with what was downloaded.
		const ours = document.components.filter((one) => !one.hashes).map((one) => one.name);
		assert.deepEqual(
			ours.filter((name) => !/^(energy-|pallet-|meter-payloads)/.test(name)),
			[],
		);
	});
}

test('everything that is linked is reached from the top', () => {
	const { metadata, dependencies, components } = JSON.parse(bills['node.cdx.json']);
	const needs = new Map(dependencies.map(({ ref, dependsOn }) => [ref, dependsOn]));
	const reached = new Set([metadata.component['bom-ref']]);
	for (const one of reached) for (const next of needs.get(one) ?? []) reached.add(next);
	assert.equal(reached.size, components.length + 1);
});

test('the files name what is in the lock file, and the runtime less than the node', () => {
	const lock = cargoLock('.');
	const named = (file) => new Set(JSON.parse(bills[file]).components.map((one) => `${one.name}@${one.version}`));
	const [node, runtime] = [named('node.cdx.json'), named('runtime.cdx.json')];
	for (const key of [...node, ...runtime]) assert.ok(lock.has(key), key);
	assert.ok([...node].some((key) => key.startsWith('sc-network@')) && ![...runtime].some((key) => key.startsWith('sc-')));
});

test('the same sources give the same bytes', () => {
	assert.deepEqual(write('twice'), bills);
});

test('another content has another number', () => {
	const top = { type: 'library', name: 'top', version: '1.0.0', license: 'MIT', purl: cargoUrl('top', '1.0.0') };
	const of = (license) => {
		const packages = new Map([['top@1.0.0', { ...top, license, ours: true, needs: new Set() }]]);
		return bill({ top: { ...top, license }, parts: crateComponents(packages, new Map()), time: new Date(0) }).serialNumber;
	};
	assert.notEqual(of('MIT'), of('ISC'));
	assert.equal(npmUrl('@polkadot/api', '16.5.6'), 'pkg:npm/%40polkadot/api@16.5.6');
	assert.equal(cargoUrl('a', '1.0.0+build'), 'pkg:cargo/a@1.0.0%2Bbuild');
});
