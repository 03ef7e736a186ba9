// What four validators have made final is proved without a node, from the specification alone: a meter's reading, and the certificate of the
// credits that it earned. By each node's export, after other keys have taken over, and while one of them is down.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { hexToU8a, u8aToHex } from '@polkadot/util';
import { monthOf, previousMonth } from '../../day/src/calendar.mjs';
import { creditsFor, documentHash } from '../../day/src/carbon.mjs';
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
/** The household's connection and its plant. */
const POWER_W = 11_000;
const SOURCE = 'Solar';
/** What it takes in the first interval, and feeds in in the next. */
const TAKEN_WH = 20;
const FED_IN_WH = 150;
/** What a kWh from the grid emits, by the verifiers' factor. */
const GRID_MG_PER_KWH = 400_000;
/** The readings of an interval are kept outside of the state, where a node is told to. */
const ARGS = ['--enable-offchain-indexing', 'true'];
/** How many blocks a decision of the council needs at most on a busy machine. */
const DECISION_BLOCKS = 20;
/** A justification, as it is encoded: the round, the block's hash and number; then how many votes there are, and each of them. */
const VOTES_AT = 8 + 32 + 4;
const VOTE_LENGTH = 32 + 4 + 64 + 32;

let network, spec, nodes, api, anchor, meter, interval, retired;

const path = (name) => join(network.folder, name);
const document = (name) => JSON.parse(readFileSync(path(name), 'utf8'));
const write = (name, content) => writeFileSync(path(name), JSON.stringify(content));

function run(command, ...words) {
	const { status, stdout, stderr } = spawnSync(process.execPath, [join(COMMANDS, command), ...words], { encoding: 'utf8' });
	return { status, stdout, stderr };
}

/** What is exported: its kind, and what it is of. */
const documents = {
	reading: () => ['reading', `${meter.id}`, `${interval}`],
	certificate: () => ['certificate', `${retired.certificate}`],
};

/** Exports a document to a file, once what it says is final on that node; returns it. */
async function exported(node, what, name, ...words) {
	return node.waitFor(`${name} is exported`, () => {
		const { status, stdout, stderr } = run('export.mjs', '--node', node.url, ...documents[what](), ...words);
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

const household = () => keyOf('//Household/1');
const operator = () => keyOf('//Bob');

/** A household with a meter and a plant, which a verifier has approved as clean. */
async function connectHousehold() {
	const { tx } = api;
	const owner = household();
	const connection = [0, POWER_W, POWER_W, 'Standard'];
	const invite = [tx.gridManagement.connect(owner.address, ...connection), tx.balances.transferKeepAlive(owner.address, 100n * TOKEN)];
	await send(api, tx.utility.batchAll(invite), operator());
	await send(api, tx.utility.batchAll([tx.gridManagement.acceptConnection(...connection), tx.energyProduction.registerProducer(SOURCE, POWER_W)]), owner);
	meter = new Meter({ uri: '//Meter//1', keyType: 'ed25519', owner: { number: 1 }, role: { ConnectionAndGeneration: SOURCE }, ratedPowerW: POWER_W });
	const register = tx.energyProduction.registerMeter(owner.address, meter.role, meter.ratedPowerW, meter.key, meter.registers);
	await send(api, tx.utility.batchAll([tx.energyProduction.approveProducer(owner.address), register]), operator());
	await send(api, tx.carbonOffset.registerCleanEnergyProducer(SOURCE), owner);
	await send(api, tx.carbonOffset.approveCleanEnergyProducer(owner.address, 0, POWER_W), keyOf('//Dave'));
	meter.id = (await api.call.productionApi.getMeters(owner.address)).toJSON()[0];
}

/** The meter signs what it has counted by the end of an interval, and the gateway brings it. */
async function read(at, importWh, exportWh) {
	while (Date.now() < (at + 1) * INTERVAL_MS) await sleep(1_000);
	meter.count(importWh, exportWh);
	const events = await send(api, api.tx.energyProduction.submitReadings([meter.read(api.genesisHash.toHex(), at)]), keyOf('//Eve'), { final: true });
	const { results } = events.find(({ section, method }) => section === 'energyProduction' && method === 'ReadingsSubmitted').data;
	assert.equal(results[0].toString(), 'Accepted');
}

/** The council, as root, changes fields of something that is stored. */
async function rewrite(entry, keys, fields) {
	const stored = (await entry(...keys)).unwrap();
	const changed = new stored.constructor(api.registry, { ...stored.toJSON(), ...fields });
	await decide(api, api.tx.system.setStorage([[entry.key(...keys), changed.toHex()]]), council(), { asRoot: true });
}

/**
 * The household gets credits for what its plant has fed in, and retires all of them. Two steps take days, in which verifiers may object: the
 * council puts the confirmation of the factor into the state, and has the request begin in 1970. Everything else goes the way of any credit.
 */
async function retireCredits() {
	const { tx, query, call } = api;
	const { address } = household();
	const { items } = (await call.carbonApi.getIssuances(address, 0, previousMonth(monthOf(Date.now())), null)).toJSON();
	const { month } = items.find(({ creditableWh }) => creditableWh > 0);
	await send(api, tx.carbonOffset.publishEmissionFactor(0, month, GRID_MG_PER_KWH, 'Provisional', documentHash('factor'), 'A test, by no method'), keyOf('//Dave'));
	await rewrite(query.carbonOffset.emissionFactors, [0, month], { confirmation: { verifier: keyOf('//Eve').address, at: Date.now() } });
	const events = await send(api, tx.carbonOffset.issueCarbonCredits(address, 0, month), household());
	const { issuance, credit } = events.find(({ section, method }) => section === 'carbonOffset' && method === 'IssuanceRequested').data;
	await rewrite(query.carbonOffset.pendingIssuances, [issuance], { requestedAt: 0 });
	const balance = async () => (await call.carbonApi.getCarbonCreditsBalance(address, credit)).toBigInt();
	await nodes.alice.waitFor('the credits are minted', async () => (await balance()) > 0n, { seconds: 120 });
	const amount = await balance();
	assert.equal(amount, creditsFor(BigInt(FED_IN_WH), GRID_MG_PER_KWH, SOURCE));
	const done = await send(api, tx.carbonOffset.retireCarbonCredits(credit, amount, 'A household', 'Its own use'), household(), { final: true });
	const { certificate } = done.find(({ section, method }) => section === 'carbonOffset' && method === 'CarbonCreditsRetired').data;
	retired = { certificate: certificate.toNumber(), credit: credit.toNumber(), amount: amount.toString() };
}

before(async () => {
	network = await Network.create();
	({ spec, validators: nodes } = await fourValidators(network, INTERVAL_MS, { args: ARGS }));
	const { status, stdout, stderr } = run('anchor.mjs', spec.file);
	assert.equal(status, 0, stderr);
	writeFileSync(path('anchor.json'), stdout);
	anchor = JSON.parse(stdout);
	api = await connect(nodes.alice);
	await connectHousehold();
	interval = Math.floor(Date.now() / INTERVAL_MS) + 1;
	await read(interval, TAKEN_WH, 0);
	await read(interval + 1, 0, FED_IN_WH);
	await retireCredits();
});

after(async () => {
	await api?.disconnect();
	await network?.close();
});

test('the specification alone leads to the four authorities', async () => {
	assert.equal(anchor.genesis, await nodes.alice.rpc('chain_getBlockHash', 0));
	assert.equal(anchor.authorities.length, VALIDATORS.length);
});

test('each node exports documents that are proved by three votes of four or more', async () => {
	for (const [name, node] of Object.entries(nodes)) {
		for (const what of Object.keys(documents)) {
			const { finality, handovers } = await exported(node, what, `${name}-${what}.json`);
			assert.deepEqual([finality.set_id, finality.authorities, handovers], [0, anchor.authorities, []]);
			assert.ok(proved(`${name}-${what}.json`) >= 3);
		}
		const { certificate, account, vintages, beneficiary } = document(`${name}-certificate.json`).claim;
		assert.equal(document(`${name}-reading.json`).claim.import_wh, Number(meter.importWh));
		assert.deepEqual([certificate, account, beneficiary], [retired.certificate, household().address, 'A household']);
		assert.deepEqual(vintages, [{ credit: retired.credit, amount: retired.amount }]);
	}
	const { claim, ...rest } = document('alice-certificate.json');
	write('more.json', { ...rest, claim: { ...claim, vintages: [{ credit: retired.credit, amount: `1${retired.amount}` }] } });
	refused('more.json', 'claim', /`vintages` is .* on chain, and not /);
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

	const later = await exported(nodes.bob, 'reading', 'later.json');
	assert.equal(later.finality.set_id, 1);
	assert.deepEqual(later.finality.authorities.map(({ key }) => key), voters.map((key) => u8aToHex(key)));
	assert.deepEqual(later.handovers.map(({ set_id: set }) => set), [0]);
	assert.ok(proved('later.json') >= 3);
	assert.equal((await exported(nodes.bob, 'certificate', 'later-certificate.json')).handovers.length, 1);
	assert.ok(proved('later-certificate.json') >= 3);
	// What was exported before is still good.
	for (const what of Object.keys(documents)) proved(`alice-${what}.json`);

	write('gap.json', { ...later, handovers: [] });
	refused('gap.json', 'chain', /begin with authority set 1, and the anchor knows set 0/);
	const { set_id, authorities } = later.finality;
	write('later-anchor.json', { ...anchor, set_id, authorities });
	await exported(nodes.bob, 'reading', 'short.json', '--set', '1');
	assert.deepEqual(document('short.json').handovers, []);
	assert.ok(proved('short.json', 'later-anchor.json') >= 3);
	refused('alice-reading.json', 'chain', /begin with authority set 0, and the anchor knows set 1/, 'later-anchor.json');
});

test('while a validator is down the three others are enough, and two are not', async () => {
	await nodes.dave.stop();
	// What was voted on before may have its vote.
	const height = await nodes.alice.best();
	await nodes.alice.waitFor('finality goes on', async () => (await nodes.alice.finalized()) > height + 1, { seconds: 120 });
	for (const what of Object.keys(documents)) {
		const { block, handovers } = await exported(nodes.alice, what, `three-${what}.json`);
		assert.ok(block.number > height);
		assert.equal(handovers.length, 1);
		assert.equal(proved(`three-${what}.json`), 3);
	}

	const three = document('three-reading.json');
	const bytes = hexToU8a(three.finality.justification);
	const votes = bytes[VOTES_AT] >> 2;
	const first = VOTES_AT + 1;
	const fewer = Uint8Array.of(...bytes.subarray(0, VOTES_AT), (votes - 1) << 2, ...bytes.subarray(first + VOTE_LENGTH));
	write('two.json', { ...three, finality: { ...three.finality, justification: u8aToHex(fewer) } });
	refused('two.json', 'finality', /votes of weight 2, where 3 decides|headers that prove nothing/);
	const forged = bytes.slice();
	forged[first + 40] ^= 1;
	write('forged.json', { ...three, finality: { ...three.finality, justification: u8aToHex(forged) } });
	refused('forged.json', 'finality', /the signature of/);
});
