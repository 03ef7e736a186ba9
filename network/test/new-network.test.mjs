// A network is founded as a consortium would: each organisation makes its keys, the description is filled in, and the nodes start with
// what comes out. Its list of nodes holds from the first block on.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { after, before, test } from 'node:test';
import { cryptoWaitReady, mnemonicGenerate } from '@polkadot/util-crypto';
import { connect, decide, keyOf } from '../src/council.mjs';
import { freePort, Network, sleep } from '../src/processes.mjs';

const EXAMPLE = fileURLToPath(new URL('../../examples/networks/microgrid.json', import.meta.url));

let network, description, accounts, nodes, config;

before(async () => {
	network = await Network.create();
	await cryptoWaitReady();
	accounts = new Map();
	nodes = new Map();
});

after(() => network?.close());

const baseOf = (name) => join(network.folder, name, 'base');

function found(json, out) {
	config = join(network.folder, 'description.json');
	writeFileSync(config, JSON.stringify(json));
	return network.run(['new-network', '--config', config, '--out', join(network.folder, out)]);
}

test('an example that is not filled in is refused, and says what is missing', () => {
	const { status, stderr } = network.run(['new-network', '--config', EXAMPLE, '--out', join(network.folder, 'none')]);
	assert.notEqual(status, 0);
	assert.match(stderr, /<account of Harbour School>/);
	assert.ok(!existsSync(join(network.folder, 'none')));
});

test('each organisation makes its keys once', async () => {
	let text = readFileSync(EXAMPLE, 'utf8');
	for (const name of new Set([...text.matchAll(/<account of ([^>]+)>/g)].map(([, name]) => name))) {
		const phrase = mnemonicGenerate();
		accounts.set(name, keyOf(phrase));
		text = text.replaceAll(`<account of ${name}>`, accounts.get(name).address);
	}
	const id = JSON.parse(text).id;
	for (const name of new Set([...text.matchAll(/<peer of ([^>]+)>/g)].map(([, name]) => name))) {
		const owner = (accounts.get(name) ?? [...accounts.values()][0]).address;
		const args = ['new-keys', '--owner', owner, '--chain-id', id, '--base-path', baseOf(name)];
		const first = network.run(args);
		assert.equal(first.status, 0, first.stderr);
		const keys = JSON.parse(first.stdout);
		const again = JSON.parse(network.run(args).stdout);
		assert.deepEqual([again.keys, again.node, again.peer], [keys.keys, keys.node, keys.peer]);
		const keyFile = join(baseOf(name), 'chains', id, 'network', 'secret_ed25519');
		assert.equal(statSync(keyFile).mode & 0o777, 0o600);
		nodes.set(name, { ...keys, keyFile, port: await freePort() });
		text = text.replaceAll(`<peer of ${name}>`, keys.peer).replaceAll(`<keys of ${name}>`, keys.keys).replaceAll(`<proof of ${name}>`, keys.proof);
	}
	description = JSON.parse(text);
	for (const { name, validator } of description.organisations) {
		if (validator) validator.address = `/ip4/127.0.0.1/tcp/${nodes.get(name).port}/p2p/${nodes.get(name).peer}`;
	}
});

test('the keys of somebody else and a network of two are refused', () => {
	const stolen = structuredClone(description);
	stolen.organisations[0].validator.keys = stolen.organisations[1].validator.keys;
	assert.match(found(stolen, 'stolen').stderr, /proof of the session keys/);
	const small = structuredClone(description);
	for (const organisation of small.organisations.slice(2)) delete organisation.validator;
	assert.match(found(small, 'small').stderr, /2 validators/);
});

test('the network is made, and starts: blocks become final, and a stranger gets none', async () => {
	const { status, stdout, stderr } = found(description, 'out');
	assert.equal(status, 0, stderr);
	const out = join(network.folder, 'out');
	assert.deepEqual(readdirSync(join(out, 'checklists')).length, description.organisations.length);
	const spec = { file: join(out, `${description.id}.raw.json`), id: description.id };
	const genesis = /genesis block (0x[0-9a-f]{64})/.exec(stdout)[1];

	const started = [];
	for (const { name, validator } of description.organisations) {
		if (!validator) continue;
		const { keyFile, port } = nodes.get(name);
		started.push(await network.start(spec, { name, keyFile, ports: { p2p: port }, discover: false, args: ['--validator'] }));
	}
	assert.equal(await started[0].rpc('chain_getBlockHash', 0), genesis);
	await started[0].waitFor('final blocks', async () => (await started[0].finalized()) >= 3, { seconds: 180 });
	for (const node of started) {
		await node.waitFor('it is ready', async () => (await node.rpc('node_readiness')).ready);
		assert.equal((await node.health()).peers, started.length - 1);
	}
	assert.equal(await started[0].rpc('network_getNodeRule'), 'Listed');

	const stranger = await network.start(spec, { name: 'stranger' });
	await sleep(15_000);
	assert.equal(await stranger.best(), 0);
	await stranger.stop();

	const api = await connect(started[1]);
	const members = description.organisations.slice(0, 3).map(({ name }) => accounts.get(name));
	await decide(api, api.tx.system.remark('0x00'), members, { asRoot: true });
	await api.disconnect();

	// Whichever node is down, the others stay together and go on: there is no node that all depend on.
	await started[0].stop();
	const height = await started[1].finalized();
	await started[1].waitFor('finality goes on', async () => (await started[1].finalized()) >= height + 3, { seconds: 120 });
	for (const node of started.slice(1)) assert.equal((await node.health()).peers, started.length - 2);
});

test('a folder that is not empty is left alone', () => {
	const { status, stderr } = found(description, 'out');
	assert.notEqual(status, 0);
	assert.match(stderr, /is not empty/);
});
