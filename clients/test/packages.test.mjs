// What a user gets: the packages, and the README.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path) => readFileSync(root + path, 'utf8');
const readme = read('README.md');

/** The files that a package would have. */
function packed(name) {
	const args = ['pack', '--workspace', name, '--dry-run', '--json', '--ignore-scripts'];
	const answer = JSON.parse(execFileSync('npm', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
	// npm answers a list, in later versions an object by names.
	const [{ files }] = Object.values(answer);
	return files.map(({ path }) => path);
}

test('the packages hold what is imported, and nothing that makes or tests it', () => {
	const folder = (path, under = '') => readdirSync(root + path).map((name) => under + name);
	const polkadotJs = packed('energy-chain-polkadot-js');
	const own = ['codecs.d.mts', 'codecs.mjs', 'index.d.mts', 'index.mjs', 'package.json'];
	assert.deepEqual(polkadotJs.sort(), [...own, ...folder('polkadot-js/rpc', 'rpc/'), ...folder('polkadot-js/types', 'types/')].sort());
	const papi = packed('energy-chain-papi');
	const made = folder('papi/dist', 'dist/').filter((name) => name !== 'dist/.made-from');
	assert.deepEqual(papi.sort(), ['package.json', ...made, ...folder('papi/json-rpc', 'json-rpc/')].sort());
});

test('the README installs the versions that are tested', () => {
	const { packages } = JSON.parse(read('package-lock.json'));
	const pinned = [...readme.matchAll(/ (@?[a-z][\w/-]*)@(\d[\w.]*)/g)];
	assert.deepEqual(pinned.map(([, name]) => name).sort(), [
		'@polkadot-labs/hdkd',
		'@polkadot-labs/hdkd-helpers',
		'@polkadot/api',
		'polkadot-api',
	]);
	for (const [, name, version] of pinned) assert.equal(version, packages[`node_modules/${name}`].version, name);
	const { version } = JSON.parse(read('polkadot-js/package.json'));
	const archives = [...readme.matchAll(/energy-chain-[\w-]+-(\d+\.\d+\.\d+)\.tgz/g)];
	assert.equal(archives.length, 2);
	for (const [, found] of archives) assert.equal(found, version);
	const crates = read('subxt/Cargo.toml');
	for (const [line] of readme.matchAll(/^subxt-signer = .*$/gm)) assert.ok(crates.includes(line), line);
	const [, subxt] = /^subxt = \{ version = "([\d.]+)"/m.exec(crates);
	assert.ok(readme.includes(`subxt ${subxt}, Rust`));
	assert.ok(readme.includes(`\`@polkadot/api\` ${packages['node_modules/@polkadot/api'].version}`));
	assert.ok(readme.includes(`polkadot-api ${packages['node_modules/polkadot-api'].version}`));
});

test('the README shows lines of the programs that are run', () => {
	const programs = { js: [read('examples/polkadot-js.mjs'), read('examples/papi.mjs')], rust: [read('subxt/examples/first_steps.rs')] };
	const blocks = [...readme.matchAll(/^```(js|rust)\n([\s\S]*?)^```$/gm)];
	assert.equal(blocks.length, 3);
	for (const [, language, block] of blocks) {
		const missing = programs[language].map((program) => {
			const lines = new Set(program.split('\n').map((line) => line.trim()));
			return block.split('\n').find((line) => !lines.has(line.trim()));
		});
		assert.ok(missing.includes(undefined), `not in the program: ${missing.join(' / ')}`);
	}
});
