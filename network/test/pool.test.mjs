// Nothing that the pool of a node accepts vanishes, however busy the machine is. ENERGY_CHAIN_POOL names a type of pool other than the
// node's default; ENERGY_CHAIN_POOL_TRANSACTIONS says how many transactions each account sends.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { connect, keyOf } from '../src/council.mjs';
import { startValidators } from '../src/local.mjs';
import { Network } from '../src/processes.mjs';

const EACH = Number(process.env.ENERGY_CHAIN_POOL_TRANSACTIONS ?? 300);
const SENDERS = ['//Alice', '//Bob', '//Charlie', '//Dave', '//Eve', '//Ferdie'];
/** How many are sent without waiting for an answer. */
const AT_ONCE = 50;
const PATIENCE_SECONDS = 600;

let network, nodes, api;

before(async () => {
	network = await Network.create();
	const spec = await network.spec('local');
	const args = process.env.ENERGY_CHAIN_POOL ? ['--pool-type', process.env.ENERGY_CHAIN_POOL] : [];
	nodes = await startValidators(network, spec, { args });
	await nodes.alice.waitFor('blocks are final', async () => (await nodes.alice.finalized()) >= 2, { seconds: 180 });
	api = await connect(nodes.alice);
});

after(async () => {
	await api?.disconnect();
	await network?.close();
});

test('every transaction that is accepted gets into a block', async () => {
	const signed = await Promise.all(
		SENDERS.map(async (phrase) => {
			const key = keyOf(phrase);
			const first = (await api.rpc.system.accountNextIndex(key.address)).toNumber();
			const calls = [];
			for (let i = 0; i < EACH; i++) {
				const call = api.tx.system.remark(`0x${i.toString(16).padStart(64, '0')}`);
				calls.push(await call.signAsync(key, { nonce: first + i }));
			}
			return { address: key.address, first, calls };
		}),
	);
	const began = Date.now();
	const accepted = await Promise.all(
		signed.map(async ({ calls }) => {
			let count = 0;
			for (let i = 0; i < calls.length; i += AT_ONCE) {
				const answers = await Promise.allSettled(calls.slice(i, i + AT_ONCE).map((call) => api.rpc.author.submitExtrinsic(call)));
				count += answers.filter(({ status }) => status === 'fulfilled').length;
			}
			return count;
		}),
	);
	const included = async () => Promise.all(signed.map(async ({ address, first }) => (await api.query.system.account(address)).nonce.toNumber() - first));
	const total = (counts) => counts.reduce((sum, count) => sum + count, 0);
	await nodes.alice
		.waitFor('all are in blocks', async () => total(await included()) >= total(accepted), { seconds: PATIENCE_SECONDS, every: 2_000 })
		.catch(() => {});
	const inBlocks = await included();
	console.log(`${total(accepted)} of ${EACH * SENDERS.length} accepted, ${total(inBlocks)} in blocks after ${((Date.now() - began) / 1_000).toFixed(0)} s`);
	assert.deepEqual(inBlocks, accepted);
	assert.equal(total(accepted), EACH * SENDERS.length);
});
