// What a node looks at before it starts, and what it says of itself.
import assert from 'node:assert/strict';
import { chmodSync, readdirSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { keys } from '../src/local.mjs';
import { Network, sleep } from '../src/processes.mjs';

let network, spec;

before(async () => {
	network = await Network.create();
	spec = await network.spec('dev');
});

after(() => network?.close());

/** Waits until a node that must not start has ended, and returns its log. */
async function refused(node) {
	const end = await Promise.race([node.ended, sleep(90_000).then(() => undefined)]);
	if (!end) await node.kill9();
	assert.ok(end, `it still runs${node.tail()}`);
	assert.notEqual(end.code, 0);
	return node.log();
}

test('it names itself in the log as peers and the chain know it, and is ready', async () => {
	const node = await network.start(spec, { name: 'one', key: keys.alice, validator: '//Alice' });
	assert.match(node.log(), new RegExp(`This node is ${keys.alice.nodeId} .* and ${keys.alice.peerId}`));
	const readiness = await node.waitFor('ready', async () => {
		const answer = await node.rpc('node_readiness');
		return answer.ready && answer;
	});
	assert.deepEqual(readiness.reasons, []);
	assert.equal(readiness.keys, 'Active');
	const value = (all, name) => [...all].find(([key]) => key.startsWith(`energy_chain_${name}`))?.[1];
	// They are taken once a block, so they follow what the node answers by some seconds.
	const metrics = await node.waitFor('metrics', async () => {
		const all = await node.metrics();
		return value(all, 'node_ready') === 1 && value(all, 'area_state') !== undefined && all;
	});
	assert.equal(value(metrics, 'validators'), 1);
	assert.ok(value(metrics, 'interval') > 1_000_000);
	assert.ok([...metrics.keys()].some((name) => name.startsWith('substrate_block_height')));
	await node.stop();
});

test('a specification with another genesis under the same id is refused, and both are named', async () => {
	const changed = structuredClone(spec.json);
	// The balance of nobody in particular: any other byte of the state will do.
	changed.genesis.raw.top['0x00'] = '0x00';
	const node = await network.start(network.writeSpec(changed), { name: 'one', validator: '//Alice', answers: false });
	const log = await refused(node);
	const hashes = log.match(/has the genesis block (0x[0-9a-f]{64}), and the database .* has (0x[0-9a-f]{64})/);
	assert.ok(hashes, log.slice(-2_000));
	assert.notEqual(hashes[1], hashes[2]);
	assert.match(log, /purge-chain/);
});

test('a validator without session keys says so, and is not ready', async () => {
	const node = await network.start(spec, { name: 'keyless', args: ['--validator'] });
	await node.waitFor('a warning', () => node.log().includes('no session keys of a validator'), { seconds: 30 });
	const readiness = await node.rpc('node_readiness');
	assert.equal(readiness.ready, false);
	assert.equal(readiness.keys, 'Missing');
	assert.ok(readiness.reasons.some((reason) => reason.includes('--validator')));
	await node.stop();
});

test('a node key that others can read becomes its owner’s alone', async () => {
	const file = join(network.folder, 'open-key');
	writeFileSync(file, keys.bob.secret);
	chmodSync(file, 0o644);
	const node = await network.start(spec, { name: 'open', keyFile: file });
	assert.match(node.log(), /could be read by others/);
	await node.stop();
	assert.equal(statSync(file).mode & 0o777, 0o600);
});

test('a database whose files are cut off says that it is damaged, and how to recover', async () => {
	let node = await network.start(spec, { name: 'damaged', validator: '//Alice' });
	await node.waitFor('blocks', async () => (await node.best()) >= 2);
	const folder = join(node.base, 'chains', spec.id, 'paritydb', 'full');
	const tables = () => readdirSync(folder).filter((name) => /^(index|table)_/.test(name));
	// The database writes its tables some time after its log.
	await node.waitFor('tables', async () => tables().length > 0);
	await node.stop();
	const files = tables();
	for (const file of files) truncateSync(join(folder, file), Math.floor(statSync(join(folder, file)).size / 2));
	node = await network.start(spec, { name: 'damaged', validator: '//Alice', answers: false });
	assert.match(await refused(node), /purge-chain/);
});

test('a database that held a chain and looks empty is not begun anew', async () => {
	let node = await network.start(spec, { name: 'emptied', validator: '//Alice' });
	await node.stop();
	const folder = join(node.base, 'chains', spec.id, 'paritydb', 'full');
	for (const file of readdirSync(folder)) if (/^(index|table|log)/.test(file)) truncateSync(join(folder, file), 0);
	// The node itself leaves this mark after a minute with final blocks.
	writeFileSync(join(folder, 'holds-a-chain'), '');
	node = await network.start(spec, { name: 'emptied', validator: '//Alice', answers: false });
	assert.match(await refused(node), /damaged|cannot be opened|cut off/);
});
