// The list of nodes, kept by every node: strangers get nothing, who is taken off is cut off, who comes back is let in, and whoever is
// taken off, the others stay together.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { connect, decide } from '../src/council.mjs';
import { council, keys, listedSpec, startValidators } from '../src/local.mjs';
import { Network, sleep } from '../src/processes.mjs';

let network, spec, nodes, eve, api;

before(async () => {
	network = await Network.create();
	spec = listedSpec(network, ['eve']);
	nodes = await startValidators(network, spec);
	eve = await network.start(spec, { name: 'eve', key: keys.eve, bootnodes: Object.values(nodes) });
	await nodes.alice.waitFor('blocks are final', async () => (await nodes.alice.finalized()) >= 2, { seconds: 180 });
	api = await connect(nodes.alice);
});

after(async () => {
	await api?.disconnect();
	await network?.close();
});

const peers = async (node) => (await node.health()).peers;

test('nodes on the list are connected, follow the chain and are ready', async () => {
	for (const node of Object.values(nodes)) {
		await node.waitFor('all peers', async () => (await peers(node)) === 4);
		const readiness = await node.waitFor('ready', async () => {
			const answer = await node.rpc('node_readiness');
			return answer.ready && answer;
		});
		assert.equal(readiness.keys, 'Active');
		assert.equal(readiness.node, node.key.nodeId);
	}
	await eve.waitFor('final blocks', async () => (await eve.finalized()) >= 2);
	assert.equal((await eve.rpc('node_readiness')).keys, null);
});

test('a stranger gets no block, and its connection is cut', async () => {
	const stranger = await network.start(spec, { name: 'stranger', key: keys.stranger, bootnodes: Object.values(nodes) });
	const until = Date.now() + 40_000;
	while (Date.now() < until) {
		assert.equal(await stranger.best(), 0);
		await sleep(1_000);
	}
	assert.equal(await peers(stranger), 0);
	assert.equal((await stranger.rpc('node_readiness')).ready, false);
	const refused = await Promise.all(Object.values(nodes).map(async (node) => (await node.metrics()).size && [...(await node.metrics())]));
	const count = refused.flat().filter(([name]) => name.startsWith('energy_chain_peers_refused')).reduce((sum, [, value]) => sum + value, 0);
	assert.ok(count > 0, 'nobody has cut it off');
	await stranger.stop();
});

test('a node that is taken off the list is cut off within seconds, and comes back when it is listed again', async () => {
	await decide(api, api.tx.validators.withdrawNode(keys.eve.nodeId), council());
	const cut = Date.now();
	await eve.waitFor('no peers', async () => (await peers(eve)) === 0, { seconds: 30 });
	console.log(`cut off ${((Date.now() - cut) / 1_000).toFixed(1)} s after the block`);
	const stoppedAt = await eve.best();
	const finalized = await nodes.bob.finalized();
	await nodes.bob.waitFor('finality goes on', async () => (await nodes.bob.finalized()) >= finalized + 3, { seconds: 90 });
	assert.equal(await eve.best(), stoppedAt);
	for (const node of Object.values(nodes)) assert.equal(await peers(node), 3);
	assert.equal((await eve.rpc('node_readiness')).ready, false);

	const owner = council()[0].address;
	await decide(api, api.tx.validators.allowNode(keys.eve.nodeId, owner, 'Node', 'eve'), council());
	const listed = Date.now();
	await eve.waitFor('it has caught up', async () => (await eve.best()) > stoppedAt + 3 && (await peers(eve)) === 4, { seconds: 120 });
	console.log(`back ${((Date.now() - listed) / 1_000).toFixed(1)} s after the block`);
});

test('a validator cannot be taken off the list, and stays connected', async () => {
	await assert.rejects(decide(api, api.tx.validators.withdrawNode(keys.dave.nodeId), council()));
	assert.equal(await peers(nodes.dave), 4);
});

test('a node that was cut off and is started again is still refused', async () => {
	await decide(api, api.tx.validators.withdrawNode(keys.eve.nodeId), council());
	await eve.waitFor('no peers', async () => (await peers(eve)) === 0, { seconds: 30 });
	await eve.stop();
	eve = await network.start(spec, { name: 'eve', bootnodes: Object.values(nodes) });
	const best = await eve.best();
	await sleep(20_000);
	assert.equal(await eve.best(), best);
	assert.equal(await peers(eve), 0);
});
