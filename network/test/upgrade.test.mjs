// The council upgrades the runtime of four validators while members pay, trade and are metered. What the migration has to change is compared
// before and after, everything else stays; nothing that a node accepted is lost; and the nodes agree, one that comes later included.
//
// ENERGY_CHAIN_NEXT_RUNTIME names the next runtime; scripts/network.sh builds it (runtime/src/migrations/trial.rs).
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { xxhashAsHex } from '@polkadot/util-crypto';
import { difference } from '../../day/src/hostile/judge.mjs';
import { fourValidators } from '../src/four.mjs';
import { Load } from '../src/load.mjs';
import { keys } from '../src/local.mjs';
import { Observer } from '../src/observer.mjs';
import { Network } from '../src/processes.mjs';
import { nextRuntime, slots, stateUnder, upgradeRuntime } from '../src/upgrade.mjs';

/** Short intervals, so that meters are read and markets cleared before, during and after it. */
const INTERVAL_MS = 60_000;
/** How many blocks are looked at before the upgrade, and after the migration. */
const BLOCKS = 15;
const PATIENCE_SECONDS = 300;

const code = nextRuntime();
const skip = !code && 'ENERGY_CHAIN_NEXT_RUNTIME names no runtime with a higher version';

let network, spec, nodes, load, observer, migratedIn;

const prefix = (...names) => `0x${names.map((name) => xxhashAsHex(name, 128).slice(2)).join('')}`;
const CURSOR = prefix('MultiBlockMigrations', 'Cursor');
const hashOf = (number) => nodes[0].rpc('chain_getBlockHash', number);

before(async () => {
	if (skip) return;
	network = await Network.create();
	const four = await fourValidators(network, INTERVAL_MS, { others: ['eve'] });
	spec = four.spec;
	nodes = Object.values(four.validators);
	load = await Load.create(nodes);
	observer = new Observer(nodes);
	load.start();
});

after(async () => {
	await observer?.end();
	await load?.close();
	await network?.close();
});

/** Waits until so many blocks after one are final. */
const goesOn = (from) => nodes[0].waitFor('blocks become final', async () => (await nodes[0].finalized()) >= from + BLOCKS, { seconds: PATIENCE_SECONDS });

/** The first block after one that leaves no migration behind, once it is final. */
async function endOfMigration(appliedIn) {
	return nodes[0].waitFor('the migration is done', async () => {
		const final = await nodes[0].finalized();
		for (let number = appliedIn + 1; number <= final; number++) if (!(await nodes[0].rpc('state_getStorage', CURSOR, await hashOf(number)))) return number;
		return undefined;
	}, { seconds: PATIENCE_SECONDS });
}

/** Every connection after a block, by its account, as a node has it. */
async function connections(node, number) {
	const { items, next } = await node.rpc('grid_getConnections', null, null, await hashOf(number));
	assert.equal(next, null);
	return new Map(items.map(({ account, connection }) => [account, connection]));
}

const raised = (connection) => {
	const more = (limit) => limit + Math.floor(limit / 10);
	return { ...connection, import_limit_w: more(connection.import_limit_w), export_limit_w: more(connection.export_limit_w) };
};

/** The keys under a prefix whose values two blocks leave differently. */
async function changed(names, from, to) {
	const [old, present] = await Promise.all([from, to].map(async (number) => stateUnder(nodes[0], prefix(...names), await hashOf(number))));
	return difference(old, present);
}

/** How many transactions that somebody signed are in blocks. */
const signedIn = (first, last) =>
	load.ask(async (api) => {
		let count = 0;
		for (let number = first; number <= last; number++) {
			const { block } = await api.rpc.chain.getBlock(await hashOf(number));
			count += block.extrinsics.filter(({ isSigned }) => isSigned).length;
		}
		return count;
	});

test('the council upgrades the runtime while members trade, and nothing is lost', { skip }, async () => {
	const began = await nodes[0].best();
	await goesOn(began);
	const { appliedIn, ...versions } = await upgradeRuntime(load, nodes, code);
	assert.equal(versions.after, versions.before + 1);
	migratedIn = await endOfMigration(appliedIn);
	await goesOn(migratedIn);
	const last = await nodes[0].finalized();
	const done = await load.finish();
	console.log(`version ${versions.before} to ${versions.after}: applied in block ${appliedIn}, migrated in block ${migratedIn}`);
	const figures = { before: await slots(nodes[0], began, appliedIn), during: await slots(nodes[0], appliedIn, migratedIn), after: await slots(nodes[0], migratedIn, last) };
	for (const [when, { blocks, missed }] of Object.entries(figures)) console.log(`${when} it ${blocks} blocks, and ${missed} slots without one`);
	console.log(`load: ${JSON.stringify(done)}`);

	// It takes several blocks, and they hold what the chain itself puts into them.
	assert.ok(migratedIn > appliedIn + 1);
	assert.equal(await signedIn(appliedIn + 1, migratedIn), 0);
	assert.ok((await signedIn(began, appliedIn)) > 0);
	assert.ok((await signedIn(migratedIn + 1, last)) > 0);

	assert.equal(done.lost, 0);
	assert.equal(done.paidTransfers, done.transfers);
	assert.equal(done.acceptedReadings, done.readings);
	assert.ok(done.orders > 0 && done.readings > 0);

	for (const node of nodes) {
		const old = await connections(node, appliedIn);
		const present = await connections(node, migratedIn);
		assert.ok(old.size > 0);
		assert.deepEqual(present, new Map([...old].map(([account, connection]) => [account, raised(connection)])));
	}
	const moved = await changed(['GridManagement'], appliedIn, migratedIn);
	assert.deepEqual(moved.filter((key) => !key.startsWith(prefix('GridManagement', 'Connections'))), []);
	assert.deepEqual(await changed(['Balances'], appliedIn, migratedIn), []);
	assert.deepEqual(await changed(['System', 'Account'], appliedIn, migratedIn), []);
});

test('every node has the same blocks and the same state, one that comes later too', { skip }, async () => {
	const eve = await network.start(spec, { name: 'eve', key: keys.eve, bootnodes: nodes });
	nodes.push(eve);
	await eve.waitFor('it has gone through the upgrade', async () => (await eve.finalized()) > migratedIn, { seconds: PATIENCE_SECONDS });
	console.log(`${await observer.nothingTakenBack()} final blocks looked up again on each node`);
	assert.ok((await observer.sameState()) > migratedIn);
});
