// What is refused, and why. The last tests read the project's own files.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { judgeCrates, judgeNpm, readRules, unusedRules } from '../src/judge.mjs';
import { npmFolders, npmPackages, parseLock, parsePackageLock, parseTree, ROOT } from '../src/packages.mjs';
import { acceptedWay, ways } from '../src/spdx.mjs';
import { parseToml } from '../src/toml.mjs';

const DENY = `
[licenses]
allow = ["MIT", "Apache-2.0", "BSD-3-Clause", "GPL-3.0-or-later WITH Classpath-exception-2.0"] # comment
exceptions = [{ crate = "webpki-roots", allow = ["MPL-2.0"] }]
[bans]
deny = [{ crate = "pallet-sudo", reason = "no key stands above the council" }]
[sources]
unknown-registry = "deny"
unknown-git = "deny"
allow-registry = ["https://registry.example/index"]
`;
const HASH = 'ab'.repeat(32);
const locked = (name, more = {}) => new Map([[`${name}@1.0.0`, { source: 'registry+https://registry.example/index', checksum: HASH, ...more }]]);
const crate = (name, license) => new Map([[`${name}@1.0.0`, { name, version: '1.0.0', license, ours: false, needs: new Set() }]]);
const judge = (name, license, { lock = {}, ...options } = {}) => judgeCrates(crate(name, license), locked(name, lock), readRules(DENY), options);

test('an expression is the list of ways to satisfy it', () => {
	assert.deepEqual(ways('MIT'), [['MIT']]);
	assert.deepEqual(ways('MIT/Apache-2.0'), [['MIT'], ['Apache-2.0']]);
	assert.deepEqual(ways('(MIT OR Apache-2.0) AND Unicode-3.0'), [['MIT', 'Unicode-3.0'], ['Apache-2.0', 'Unicode-3.0']]);
	assert.deepEqual(ways('MIT OR ISC AND Zlib'), [['MIT'], ['ISC', 'Zlib']]);
	assert.deepEqual(ways('GPL-3.0-or-later WITH Classpath-exception-2.0'), [['GPL-3.0-or-later WITH Classpath-exception-2.0']]);
	for (const bad of ['', '(MIT', 'MIT OR', 'AND MIT', 'MIT Apache-2.0', 'MIT)']) assert.throws(() => ways(bad), /expression|bracket/, bad);
	assert.equal(acceptedWay('GPL-3.0-only OR ISC', (one) => one === 'MIT'), undefined);
});

test('a crate is refused for its licence, its name, and where it comes from', () => {
	assert.deepEqual(judge('good', 'MIT OR GPL-3.0-only'), []);
	assert.match(judge('copyleft', 'GPL-3.0-only')[0], /its licence is GPL-3.0-only/);
	assert.match(judge('both', 'MIT AND GPL-3.0-only')[0], /its licence is/);
	assert.match(judge('unsaid', '')[0], /names no licence/);
	assert.match(judge('pallet-sudo', 'MIT')[0], /no key stands above/);
	assert.match(judge('forked', 'MIT', { lock: { source: 'git+https://git.example/forked' } })[0], /comes from git/);
	assert.match(judge('other', 'MIT', { lock: { source: 'registry+https://other.example/index' } })[0], /comes from registry/);
	assert.match(judge('changed', 'MIT', { lock: { checksum: undefined } })[0], /no hash/);
	assert.match(judgeCrates(crate('unlocked', 'MIT'), new Map(), readRules(DENY))[0], /does not have it/);
});

test('an exception is for its crate alone', () => {
	assert.deepEqual(judge('webpki-roots', 'MPL-2.0'), []);
	assert.match(judge('other', 'MPL-2.0')[0], /its licence is MPL-2.0/);
});

test('the GPL is refused without the exception, and in the runtime with it', () => {
	const linked = 'GPL-3.0-or-later WITH Classpath-exception-2.0';
	assert.deepEqual(judge('sc-network', linked), []);
	assert.match(judge('sc-network', 'GPL-3.0-or-later')[0], /its licence is/);
	assert.match(judge('sc-network', linked, { without: /GPL/ })[0], /its licence is/);
	assert.deepEqual(judge('array-bytes', 'Apache-2.0/GPL-3.0', { without: /GPL/ }), []);
});

test('a list that lets everything in, or that nothing needs, is refused', () => {
	assert.throws(() => readRules(DENY.replace('unknown-git = "deny"', 'unknown-git = "allow"')), /from anywhere/);
	const rules = readRules(DENY);
	judgeCrates(crate('one', 'MIT'), locked('one'), rules);
	assert.deepEqual(
		unusedRules(rules).map((line) => line.split(' ').pop()),
		['Apache-2.0', 'BSD-3-Clause', 'Classpath-exception-2.0', 'webpki-roots'],
	);
});

test('npm packages follow the same list, with a hash each', () => {
	const one = { path: 'node_modules/one', name: 'one', version: '1.0.0', license: 'MIT', integrity: `sha512-${'A'.repeat(86)}==` };
	const judgeOne = (more) => judgeNpm([{ ...one, ...more }], readRules(DENY));
	assert.deepEqual(judgeOne({}), []);
	assert.match(judgeOne({ license: 'GPL-3.0-only' })[0], /licence is GPL/);
	assert.match(judgeOne({ license: undefined })[0], /names no licence/);
	assert.match(judgeOne({ integrity: undefined })[0], /no hash/);
	assert.match(judgeOne({ integrity: `sha1-${'A'.repeat(27)}=` })[0], /no hash/);
	assert.match(judgeOne({ resolved: 'https://registry.example/one.tgz' })[0], /where it comes from/);
	assert.deepEqual(judgeOne({ license: 'MPL-2.0', development: true }), []);
	assert.match(judgeOne({ license: 'MPL-2.0' })[0], /licence is MPL/);
});

test('the reader of deny.toml refuses what it does not know', () => {
	assert.deepEqual(parseToml('[a]\nb = ["x", { c = true, d-e = 0xf }]\n'.replace('0xf', '15')), { a: { b: ['x', { c: true, 'd-e': 15 }] } });
	for (const bad of ['[a', 'a = ', 'a = "b', '[[a]]', 'a = 1\na = 2', '[a]\n[a]', 'a = b', "a = 'b'"]) assert.throws(() => parseToml(bad), undefined, bad);
});

test('the tree of cargo is read with its edges, each crate once', () => {
	const tree = '0\ttop v0.1.0 (/somewhere/top)\tApache-2.0\thttps://a\n1\tone v1.0.0\tMIT\t\n2\ttwo v2.0.0 (proc-macro)\tMIT\t\n1\ttwo v2.0.0 (proc-macro)\tMIT\t (*)\n';
	const found = parseTree(tree);
	assert.deepEqual([...found.keys()], ['top@0.1.0', 'one@1.0.0', 'two@2.0.0']);
	assert.deepEqual([...found.get('top@0.1.0').needs], ['one@1.0.0', 'two@2.0.0']);
	assert.deepEqual([...found.get('one@1.0.0').needs], ['two@2.0.0']);
	assert.equal(found.get('top@0.1.0').ours, true);
	assert.equal(found.get('one@1.0.0').ours, false);
	assert.throws(() => parseTree('error: something\n'), /not understood/);
});

test('the project has lock files, and each of them is read whole', () => {
	const folders = npmFolders();
	assert.ok(folders.includes('day') && folders.includes('dashboard'), folders.join());
	for (const folder of folders) {
		const lock = JSON.parse(readFileSync(join(ROOT, folder, 'package-lock.json'), 'utf8'));
		const registered = Object.values(lock.packages).filter((entry) => entry.integrity);
		assert.ok(npmPackages(folder).packages.length >= registered.length, folder);
	}
	assert.ok(parseLock(readFileSync(join(ROOT, 'Cargo.lock'), 'utf8')).size > 500);
	assert.throws(() => parsePackageLock('{"lockfileVersion": 1}'), /version 1/);
});
