// What four validators have made final is proved without a node, from the specification alone: by each node's export, after other keys have
// taken over, and while one of them is down.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { hexToU8a, u8aToHex } from '@polkadot/util';
import { Meter } from '../../day/src/meters.mjs';
import { connect, decide, keyOf, send } from '../src/council.mjs';
import { fourValidators } from '../src/four.mjs';
import { council, VALIDATORS } from '../src/local.mjs';
import { Network, sleep } from '../src/processes.mjs';

const COMMANDS = fileURLToPath(new URL('../../clients/verify/', import.meta.url));
/** What the export exits with where something is not final yet. */
const NOT_FINAL = 3;
/** Short intervals, so that a reading is there soon. */
const INTERVAL_MS = 60_000;
const TOKEN = 1_000_000_000_000n;
/** The readings of an interval are kept outside of the state, where a node is told to. */
const ARGS = ['--enable-offchain-indexing', 'true'];
/** How many blocks a decision of the council needs at most on a busy machine. */
const DECISION_BLOCKS = 20;
/** A justification, as it is encoded: the round, the block's hash and number; then how many votes there are, and each of them. */
const VOTES_AT = 8 + 32 + 4;
const VOTE_LENGTH = 32 + 4 + 64 + 32;

let network, spec, nodes, api, anchor, meter, interval;

const path = (name) => join(network.folder, name);
const read = (name) => JSON.parse(readFileSync(path(name), 'utf8'));
const write = (name, content) => writeFileSync(path(name), JSON.stringify(content));

function run(command, ...words) {
	const { status, stdout, stderr } = spawnSync(process.execPath, [join(COMMANDS, command), ...words], { encoding: 'utf8' });
	return { status, stdout, stderr };
}

/** Exports the reading to a file, once it is final on that node; returns the document. */
async function exported(node, name, ...words) {
	return node.waitFor(`${name} is exported`, () => {
		const { status, stdout, stderr } = run('export.mjs', '--node', node.url, 'reading', `${meter.id}`, `${interval}`, ...words);
		if (status === NOT_FINAL) return false;
		assert.equal(status, 0, stderr);
		writeFileSync(path(name), stdout);
		return JSON.parse(stdout);
	}, { seconds: 120, every: 2_000 });
}

/** Makes sure that a file is proved; returns how many authorities signed its block. */
function proved(name, known = 'anchor.json') {
	const { status, stdout, stderr } = run('verify.mjs', path(name), '--anchor', path(known));
	assert.equal(status, 0, stdout + stderr);
	return Number(/finality: (\d+) of 4 authorities signed/.exec(stdout)[1]);
}

/** Makes sure that a file is refused, in which step, and why. */
function refused(name, step, why, known = 'anchor.json') {
	const { status, stdout, stderr } = run('verify.mjs', path(name), '--anchor', path(known));
	assert.equal(status, 1, stdout + stderr);
	const [, where, reason] = /^REFUSED (\w+): (.*)$/m.exec(stdout);
	assert.equal(where, step, reason);
	assert.match(reason, why);
}

/** A household with a meter, and the reading of an interval that has ended since it was registered. */
async function submitReading() {
	const { tx } = api;
	const owner = keyOf('//Household/1');
	const invite = [tx.gridManagement.connect(owner.address, 0, 11_000, 11_000, 'Standard'), tx.balances.transferKeepAlive(owner.address, 100n * TOKEN)];
	await send(api, tx.utility.batchAll(invite), keyOf('//Bob'));
	await send(api, tx.gridManagement.acceptConnection(0, 11_000, 11_000, 'Standard'), owner);
	meter = new Meter({ uri: '//Meter//1', keyType: 'ed25519', owner: { number: 1 }, role: 'Connection', ratedPowerW: 11_000 });
	await send(api, tx.energyProduction.registerMeter(owner.address, meter.role, meter.ratedPowerW, meter.key, meter.registers), keyOf('//Bob'));
	meter.id = (await api.call.productionApi.getMeters(owner.address)).toJSON()[0];
	interval = Math.floor(Date.now() / INTERVAL_MS) + 1;
	while (Date.now() < (interval + 1) * INTERVAL_MS) await sleep(1_000);
	meter.count(20, 0);
	const events = await send(api, tx.energyProduction.submitReadings([meter.read(api.genesisHash.toHex(), interval)]), keyOf('//Eve'), { final: true });
	const { results } = events.find(({ section, method }) => section === 'energyProduction' && method === 'ReadingsSubmitted').data;
	assert.equal(results[0].toString(), 'Accepted');
}

before(async () => {
	network = await Network.create();
	({ spec, validators: nodes } = await fourValidators(network, INTERVAL_MS, { args: ARGS }));
	const { status, stdout, stderr } = run('anchor.mjs', spec.file);
	assert.equal(status, 0, stderr);
	writeFileSync(path('anchor.json'), stdout);
	anchor = JSON.parse(stdout);
	api = await connect(nodes.alice);
	await submitReading();
});

after(async () => {
	await api?.disconnect();
	await network?.close();
});

test('the specification alone leads to the four authorities', async () => {
	assert.equal(anchor.genesis, await nodes.alice.rpc('chain_getBlockHash', 0));
	assert.equal(anchor.authorities.length, VALIDATORS.length);
});

test('each node exports a document that is proved by three votes of four or more', async () => {
	for (const [name, node] of Object.entries(nodes)) {
		const { finality, handovers, claim } = await exported(node, `${name}.json`);
		assert.deepEqual([finality.set_id, finality.authorities, handovers], [0, anchor.authorities, []]);
		assert.equal(claim.import_wh, Number(meter.importWh));
		assert.ok(proved(`${name}.json`) >= 3);
	}
});

// The way that keys take through the sessions needs twenty minutes here; scripts/offline.sh goes it in virtual time. What GRANDPA does with
// the change at its end is the same if the council, as root, names the voters of the next set.
test('after new keys have taken over the same anchor proves it by the hand-over', async () => {
	const voters = [];
	for (const phrase of VALIDATORS) {
		const node = nodes[phrase.slice(2).toLowerCase()];
		const made = await node.rpc('author_rotateKeysWithOwner', u8aToHex(keyOf(phrase).publicKey));
		// First the key of Aura, then the one of GRANDPA.
		voters.push(hexToU8a(made.keys).subarray(32, 64));
	}
	const at = (await nodes.alice.best()) + DECISION_BLOCKS;
	const change = api.createType('(u32, u32, Vec<([u8; 32], u64)>, Option<u32>)', [at, 0, voters.map((key) => [key, 1]), null]);
	await decide(api, api.tx.system.setStorage([[api.query.grandpa.pendingChange.key(), change.toHex()]]), council(), { asRoot: true });
	assert.ok((await nodes.alice.best()) < at, 'the decision came after its block');
	await nodes.bob.waitFor('the new keys make blocks final', async () => (await nodes.bob.finalized()) > at + 1, { seconds: 300 });

	const document = await exported(nodes.bob, 'later.json');
	assert.equal(document.finality.set_id, 1);
	assert.deepEqual(document.finality.authorities.map(({ key }) => key), voters.map((key) => u8aToHex(key)));
	assert.deepEqual(document.handovers.map(({ set_id: set }) => set), [0]);
	assert.ok(proved('later.json') >= 3);
	// What was exported before is still good.
	proved('alice.json');

	write('gap.json', { ...document, handovers: [] });
	refused('gap.json', 'chain', /begin with authority set 1, and the anchor knows set 0/);
	const { set_id, authorities } = document.finality;
	write('later-anchor.json', { ...anchor, set_id, authorities });
	await exported(nodes.bob, 'short.json', '--set', '1');
	assert.deepEqual(read('short.json').handovers, []);
	assert.ok(proved('short.json', 'later-anchor.json') >= 3);
	refused('alice.json', 'chain', /begin with authority set 0, and the anchor knows set 1/, 'later-anchor.json');
});

test('while a validator is down the three others are enough, and two are not', async () => {
	await nodes.dave.stop();
	// What was voted on before may have its vote.
	const height = await nodes.alice.best();
	await nodes.alice.waitFor('finality goes on', async () => (await nodes.alice.finalized()) > height + 1, { seconds: 120 });
	const document = await exported(nodes.alice, 'three.json');
	assert.ok(document.block.number > height);
	assert.equal(document.handovers.length, 1);
	assert.equal(proved('three.json'), 3);

	const bytes = hexToU8a(document.finality.justification);
	const votes = bytes[VOTES_AT] >> 2;
	const first = VOTES_AT + 1;
	const fewer = Uint8Array.of(...bytes.subarray(0, VOTES_AT), (votes - 1) << 2, ...bytes.subarray(first + VOTE_LENGTH));
	write('two.json', { ...document, finality: { ...document.finality, justification: u8aToHex(fewer) } });
	refused('two.json', 'finality', /votes of weight 2, where 3 decides|headers that prove nothing/);
	const forged = bytes.slice();
	forged[first + 40] ^= 1;
	write('forged.json', { ...document, finality: { ...document.finality, justification: u8aToHex(forged) } });
	refused('forged.json', 'finality', /the signature of/);
});
