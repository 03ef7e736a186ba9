// energy-node and chain.mjs on real processes: a network of four validators, and a fifth organisation that joins it, with the life of its
// node from the first key to the last. Every command is given twice where it may be.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { appendFileSync, chmodSync, copyFileSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { fourValidators } from '../../network/src/four.mjs';
import { keyOf } from '../../network/src/council.mjs';
import { freePort, Network } from '../../network/src/processes.mjs';

const ENERGY_NODE = fileURLToPath(new URL('../energy-node', import.meta.url));
const CHAIN = fileURLToPath(new URL('../chain.mjs', import.meta.url));
const WAITING = 3;
const OWNER = keyOf('//Erin').address;

let network;
let spec;
let validators;
let genesis;
let erin;

/** A node that energy-node operates: its folder, its settings. */
async function machine(name, settings = {}) {
	const folder = join(network.folder, name);
	mkdirSync(folder, { recursive: true });
	const binary = join(folder, 'energy-chain-node');
	copyFileSync(network.binary, binary);
	const of = {
		NAME: name, ROLE: 'validator', BINARY: binary, HOME: join(folder, 'home'), SPEC: spec.file, GENESIS: genesis, OWNER, SERVICE: 'none',
		LISTEN: `/ip4/127.0.0.1/tcp/${await freePort()}`, RPC_PORT: await freePort(), METRICS_PORT: await freePort(),
		ARGUMENTS: Object.values(validators).map((node) => `--bootnodes ${node.address}`).join(' '),
		...settings,
	};
	const config = join(folder, 'node.env');
	writeFileSync(config, `# Settings of a test.\n${Object.entries(of).map(([key, value]) => `ENERGY_NODE_${key}=${value}`).join('\n')}\n`);
	return { folder, config, home: of.HOME, binary, port: of.RPC_PORT, settings: of };
}

/** Runs energy-node; the exit status has to be the expected one. */
function energyNode(of, words, expected = 0) {
	const { status, stdout, stderr } = spawnSync(ENERGY_NODE, ['--config', of.config, ...words], { encoding: 'utf8', timeout: 400_000 });
	assert.equal(status, expected, `energy-node ${words.join(' ')}\n${stdout}${stderr}`);
	return stdout + stderr;
}

/** Runs chain.mjs with the key of an account. */
function chain(who, words, expected = 0) {
	const file = join(network.folder, `${who}.key`);
	writeFileSync(file, `//${who}\n`, { mode: 0o600 });
	const { status, stdout, stderr } = spawnSync(process.execPath, [CHAIN, '--url', validators.alice.ws, '--key', file, ...words], { encoding: 'utf8', timeout: 300_000 });
	assert.equal(status, expected, `chain.mjs ${words.join(' ')}\n${stdout}${stderr}`);
	return stdout + stderr;
}
/** Three members of the council give the same command: that is two thirds of four. */
const decide = (words) => ['Alice', 'Bob', 'Charlie'].map((who) => chain(who, words)).at(-1);

const request = (of, name) => join(of.home, name);
const sha256 = (file) => createHash('sha256').update(readFileSync(file)).digest('hex');

before(async () => {
	network = await Network.create();
	({ spec, validators } = await fourValidators(network));
	genesis = await validators.alice.rpc('chain_getBlockHash', 0);
	erin = await machine('erin');
});

after(async () => {
	for (const of of [erin].filter(Boolean)) spawnSync(ENERGY_NODE, ['--config', of.config, 'stop']);
	await network?.close();
});

test('keys are made once, and are their owner\'s alone', () => {
	const first = energyNode(erin, ['keys']);
	assert.equal(energyNode(erin, ['keys']), first);
	assert.match(first, /node id {3}0x[0-9a-f]{64}\n/);
	assert.match(first, /proof {5}0x[0-9a-f]+\n/);
	const key = join(erin.home, 'data/chains', spec.id, 'network/secret_ed25519');
	assert.equal(statSync(key).mode & 0o777, 0o600);
	assert.equal(statSync(erin.home).mode & 0o777, 0o700);
});

test('settings that are wrong are refused, each with its reason', async () => {
	for (const [settings, reason] of [
		[{ ROLE: 'miner' }, /validator, full or rpc/],
		[{ GENESIS: 'unknown' }, /hash of the first block/],
		[{ RPC_PORT: 'x' }, /are numbers/],
		[{ SPEC: '/nowhere.json' }, /specification is missing/],
		[{ SURPRISE: '1' }, /unknown setting ENERGY_NODE_SURPRISE/],
	]) {
		assert.match(energyNode(await machine('wrong', settings), ['keys'], 1), reason);
	}
	const injected = await machine('wrong', { NAME: '$(touch /tmp/never)' });
	energyNode(injected, ['keys']);
	assert.ok(!existsSync('/tmp/never'), 'settings were run as a script');
});

test('a node of another chain is stopped', async () => {
	const other = await machine('other', { GENESIS: `0x${'1'.repeat(64)}`, ROLE: 'full' });
	energyNode(other, ['keys']);
	assert.match(energyNode(other, ['start'], 1), /another chain/);
	assert.match(energyNode(other, ['stop']), /does not run/);
});

test('a node joins as far as it is let in', () => {
	// Nobody has put it on the list: it has no peers that stay, and waits.
	const alone = energyNode(erin, ['join'], WAITING);
	assert.match(alone, /waiting for the node to be ready/);
	decide(['allow-node', '--request', request(erin, 'join.json')]);
	assert.match(chain('Alice', ['allow-node', '--request', request(erin, 'join.json')]), /done already/);
	const listed = energyNode(erin, ['join'], WAITING);
	assert.match(listed, /listed {4}yes/);
	assert.match(listed, /set-keys/);
});

test('the owner registers its keys, and nobody else does', () => {
	assert.match(chain('Dave', ['set-keys', '--request', request(erin, 'join.json')], 1), /the keys belong to/);
	assert.match(chain('Erin', ['set-keys', '--request', request(erin, 'join.json')], 1), /pay some fees/);
	assert.match(chain('Alice', ['sign', 'balances.transferKeepAlive', JSON.stringify(OWNER), '10000000000000']), /done/);
	assert.match(chain('Erin', ['set-keys', '--request', request(erin, 'join.json')]), /registered/);
	assert.match(chain('Erin', ['set-keys', '--request', request(erin, 'join.json')]), /done already/);
});

test('the council makes it a validator, and it waits for the sessions', () => {
	assert.match(chain('Erin', ['add-validator', '--request', request(erin, 'join.json')], 1), /not a member/);
	assert.match(decide(['add-validator', '--request', request(erin, 'join.json')]), /decided/);
	assert.match(chain('Alice', ['validators']), /erin: comes, with keys, 1 nodes/);
	assert.match(energyNode(erin, ['join'], WAITING), /within two of them/);
	assert.match(energyNode(erin, ['status', '--wait', '60']), /validates within two sessions\nready/);
});

test('a request of another chain is refused', () => {
	const file = join(network.folder, 'foreign.json');
	writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(request(erin, 'join.json'), 'utf8')), genesis: `0x${'2'.repeat(64)}` }));
	assert.match(chain('Alice', ['allow-node', '--request', file], 1), /not for this one/);
});

test('a key file that others can read is refused', () => {
	const file = join(network.folder, 'open.key');
	writeFileSync(file, '//Alice\n');
	chmodSync(file, 0o644);
	const { status, stderr } = spawnSync(process.execPath, [CHAIN, '--url', validators.alice.ws, '--key', file, 'propose', 'system.remark', '"0x00"'], { encoding: 'utf8' });
	assert.equal(status, 1);
	assert.match(stderr, /can be read by others/);
});

test('a node that runs is left running, and one that was killed starts again', () => {
	assert.match(energyNode(erin, ['start']), /runs/);
	process.kill(Number(readFileSync(join(erin.home, 'node.pid'), 'utf8')), 'SIGKILL');
	energyNode(erin, ['start']);
	energyNode(erin, ['status', '--wait', '120']);
});

test('the keys are backed up and put back, and never run twice by mistake', async () => {
	const file = join(network.folder, 'erin.tar');
	energyNode(erin, ['backup', file]);
	assert.equal(statSync(file).mode & 0o777, 0o600);
	assert.match(energyNode(erin, ['backup', file]), /the same already/);
	assert.match(energyNode(erin, ['restore', file], 1), /stop it first/);

	const spare = await machine('spare', { ROLE: 'validator' });
	assert.match(energyNode(spare, ['restore', file], 1), /must not run twice/);
	energyNode(spare, ['restore', file, '--old-node-is-off']);
	assert.match(energyNode(spare, ['restore', file]), /here already/);
	const id = /node id {3}(0x\w+)/;
	assert.equal(id.exec(energyNode(spare, ['keys']))[1], id.exec(energyNode(erin, ['keys']))[1]);

	const taken = await machine('taken');
	energyNode(taken, ['keys']);
	assert.match(energyNode(taken, ['restore', file, '--old-node-is-off'], 1), /other content/);
	const damaged = join(network.folder, 'damaged.tar');
	const bytes = readFileSync(file);
	bytes[bytes.indexOf('# Settings of a test.')] ^= 1;
	writeFileSync(damaged, bytes);
	assert.match(energyNode(await machine('third'), ['restore', damaged, '--old-node-is-off'], 1), /is damaged/);
});

test('session keys are rotated, the old ones stay until they are not used', () => {
	const before = energyNode(erin, ['keys']);
	const asked = energyNode(erin, ['rotate', 'session'], WAITING);
	assert.equal(energyNode(erin, ['rotate', 'session'], WAITING), asked);
	assert.equal(energyNode(erin, ['keys']), before);
	chain('Erin', ['set-keys', '--request', request(erin, 'rotate-session.json')]);
	energyNode(erin, ['rotate', 'session', '--done']);
	assert.match(energyNode(erin, ['rotate', 'session', '--done']), /no rotation/);
	assert.notEqual(energyNode(erin, ['keys']), before);
});

test('the network key is rotated once the list has the new one', () => {
	energyNode(erin, ['rotate', 'network'], WAITING);
	assert.match(energyNode(erin, ['rotate', 'network', '--done'], WAITING), /not on the list/);
	assert.match(chain('Erin', ['rotate-node', '--request', request(erin, 'rotate-network.json')]), /place of the old one/);
	assert.match(chain('Erin', ['rotate-node', '--request', request(erin, 'rotate-network.json')]), /done already/);
	energyNode(erin, ['rotate', 'network', '--done']);
	assert.match(energyNode(erin, ['rotate', 'network', '--done']), /no rotation/);
	energyNode(erin, ['status', '--wait', '120']);
});

test('the program is upgraded by its hash, and goes back where the new one fails', () => {
	const next = join(network.folder, 'next');
	copyFileSync(network.binary, next);
	appendFileSync(next, '\n');
	assert.match(energyNode(erin, ['upgrade', next, '0'.repeat(64)], 1), /not what the release says/);
	energyNode(erin, ['upgrade', next, sha256(next), '--wait', '120']);
	assert.equal(sha256(erin.binary), sha256(next));
	assert.match(energyNode(erin, ['upgrade', next, sha256(next)]), /already/);

	const broken = join(network.folder, 'broken');
	writeFileSync(broken, '#!/bin/sh\n[ "$1" = --version ] && echo broken 1.0 && exit\nexit 1\n', { mode: 0o755 });
	assert.match(energyNode(erin, ['upgrade', broken, sha256(broken), '--wait', '20'], 1), /taken back/);
	assert.equal(sha256(erin.binary), sha256(next));
	energyNode(erin, ['status', '--wait', '120']);
});

test('the chain is fetched anew, the keys stay', () => {
	const before = energyNode(erin, ['keys']);
	assert.match(energyNode(erin, ['resync'], 1), /--yes/);
	assert.match(energyNode(erin, ['resync', '--yes', '--wait', '180']), /ready/);
	assert.equal(energyNode(erin, ['keys']), before);
});

test('a validator does not leave before the council has removed it', () => {
	assert.match(energyNode(erin, ['leave', join(network.folder, 'last.tar')], WAITING), /waiting for the council/);
	assert.ok(!existsSync(join(network.folder, 'last.tar')));
	energyNode(erin, ['status']);
});

test('a node that is no validator leaves, with its keys saved', async () => {
	const plain = await machine('plain', { ROLE: 'full' });
	energyNode(plain, ['keys']);
	energyNode(plain, ['start']);
	energyNode(plain, ['leave', join(network.folder, 'plain.tar')]);
	assert.match(energyNode(plain, ['leave', join(network.folder, 'plain.tar')]), /has left/);
	assert.match(energyNode(plain, ['stop']), /does not run/);
});
