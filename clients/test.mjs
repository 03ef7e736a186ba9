#!/usr/bin/env node
// Tests the clients against a node:
//
//   npm --prefix clients run e2e                      starts a node of its own, on a chain of its own
//   npm --prefix clients run e2e -- --url URL         only compares the answers of a node that runs, whatever is on its chain
//
// 1. The node's runtime is the one whose metadata is committed.
// 2. The example of each client reads a constant, the runtime API, storage and JSON-RPC, and places an order.
// 3. Every method of the node has a definition for polkadot.js, which decodes its answers to what the node sent.
//
// ENERGY_CHAIN_NODE_BINARY names another node than that of scripts/lib.sh; --without-subxt leaves out what needs cargo.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { ApiPromise, Keyring, WsProvider } from '@polkadot/api';
import { hexToU8a } from '@polkadot/util';
import { rpc, types } from 'energy-chain-polkadot-js';
import { freePort, Process, until } from '../dashboard/e2e/processes.mjs';
import { METADATA } from './polkadot-js/scripts/generate.mjs';
import { sweep } from './test/sweep.mjs';

const { values } = parseArgs({ options: { url: { type: 'string' }, 'without-subxt': { type: 'boolean', default: false } } });
const CLIENTS = fileURLToPath(new URL('.', import.meta.url));
const run = promisify(execFile);
/** A quarter of an hour of a summer's day. */
const START_MS = Date.UTC(2026, 6, 1, 10, 0, 1);
const CONNECTION = [10_000, 10_000, 'Standard'];
/** Accounts of the development chain that have tokens and no role, one for each client. */
const MEMBERS = ['//Alice//stash', '//Bob//stash', '//Charlie//stash'];
/** The sections that every Substrate node has: polkadot.js leaves out their aliases, and what the newer interface has. */
const OF_SUBSTRATE =
	/^(account|archive|author|bitswap|chain|chainHead|chainSpec|childstate|rpc|state|subscribe|sudo|system|transaction|transactionWatch|unsubscribe)_/;

const say = (text) => console.log(`    ✓ ${text}`);

/** Signs and sends a call, and waits for its block. */
function execute(signer, call) {
	return new Promise((resolve, reject) => {
		call
			.signAndSend(signer, ({ isCompleted, status, dispatchError }) => {
				if (!isCompleted) return;
				// A block of the simulation may be final before anybody says that it is there.
				if ((status.isInBlock || status.isFinalized) && !dispatchError) resolve();
				else reject(new Error(`${call.method.section}.${call.method.method} failed: ${dispatchError ?? status.type}`));
			})
			.catch(reject);
	});
}

/** The members' accounts, and their keys of the kinds that a meter may have. */
const KINDS = { Ed25519: 'ed25519', Sr25519: 'sr25519', Ecdsa: 'ecdsa' };
const membersOf = () => MEMBERS.map((path) => new Keyring({ type: 'sr25519' }).addFromUri(path));
const operator = () => new Keyring({ type: 'sr25519' }).addFromUri('//Bob');

/** Connects the members to area 0. */
async function connectMembers({ tx }) {
	const members = membersOf();
	// One more is invited only, so that there is an invitation to read.
	const invited = [...members, new Keyring({ type: 'sr25519' }).addFromUri('//Dave//stash')];
	await execute(operator(), tx.utility.batchAll(invited.map(({ address }) => tx.gridManagement.connect(address, 0, ...CONNECTION))));
	await Promise.all(members.map((member) => execute(member, tx.gridManagement.acceptConnection(0, ...CONNECTION))));
}

/** Gives each member a meter, without which it cannot order; the meters' keys are of each kind. */
async function meterMembers({ tx }) {
	const meters = Object.entries(KINDS).map(([kind, type], i) => {
		const { publicKey } = new Keyring({ type }).addFromUri(`//Meter//${i}`);
		return tx.energyProduction.registerMeter(
			membersOf()[i].address,
			'Connection',
			10_000,
			{ [kind]: publicKey },
			{ importWh: 0, exportWh: 0 },
		);
	});
	await execute(operator(), tx.utility.batchAll(meters));
}

async function checkMetadata(api, provider) {
	const version = readFileSync(METADATA)[4];
	const answer = await provider.send('state_call', ['Metadata_metadata_at_version', `0x${version.toString(16).padStart(2, '0')}000000`]);
	const metadata = api.registry.createType('Option<Bytes>', hexToU8a(answer)).unwrap();
	const advice = 'take it over with  npm --prefix dashboard run metadata  and  npm --prefix clients run generate';
	assert.ok(
		Buffer.from(metadata.toU8a(true)).equals(readFileSync(METADATA)),
		`the node's runtime has other metadata than what is committed: ${advice}`,
	);
	say('the metadata is that of the runtime');
}

/** Runs an example, and checks what it says against what the chain has. */
async function checkExample(name, command, args, member, provider, options = {}) {
	const before = Date.now();
	const { stdout } = await run(command, args, { cwd: CLIENTS, timeout: 300_000, ...options });
	const [mill, roles, wallet, connection, placed] = stdout.trim().split('\n');
	assert.equal(mill, 'a mill is 1000000000 plancks', name);
	assert.match(roles, /^roles: ./, name);
	assert.match(wallet, /^the wallet holds [1-9]\d+ plancks$/, name);
	assert.equal(connection, 'connected to area 0, with up to 10000 W of export', name);
	const [, interval, reserved] =
		/^placed for interval (\d+): (\d+) plancks are reserved$/.exec(placed.replaceAll(',', '')) ?? assert.fail(`${name}: ${placed}`);
	const { items } = await provider.send('trading_getOrders', [member.address]);
	assert.deepEqual(
		items.map(({ order, reserved: held }) => ({ ...order, held })),
		[{ interval: Number(interval), side: 'Ask', price_mills: 150, energy_wh: 500, held: reserved }],
		name,
	);
	say(`${name}: reads and orders, ${((Date.now() - before) / 1_000).toFixed(1)} s`);
}

/** @param {number} least how many methods have something to answer at least */
async function checkAnswers(url, least) {
	const { differences, answered, empty, missing, others } = await sweep(url);
	assert.deepEqual(differences, []);
	const ours = others.filter((name) => !OF_SUBSTRATE.test(name));
	assert.deepEqual(ours, [], 'the node has methods without a definition');
	const lacking = missing.filter((name) => !name.startsWith('simulation_'));
	assert.deepEqual(lacking, [], 'the node lacks methods that have a definition');
	assert.ok(answered.length >= least, `only ${answered.length} methods had something to answer: ${answered.join(' ')}`);
	say(`${answered.length} methods' answers are decoded to what the node sent`);
	say(`${empty.length} answered nothing but null, 0, false or an empty list: ${empty.join(' ')}`);
}

async function all(url) {
	const provider = new WsProvider(url, 1_000, {}, 60_000);
	const api = await ApiPromise.create({ provider, rpc, types, noInitWarn: true });
	try {
		await checkMetadata(api, provider);
		await connectMembers(api);
		await meterMembers(api);
		const [first, second, third] = membersOf();
		const experimental = typeof WebSocket === 'undefined' ? ['--experimental-websocket', '--no-warnings'] : [];
		await checkExample('polkadot.js', process.execPath, ['examples/polkadot-js.mjs', url, MEMBERS[0]], first, provider);
		await checkExample('PAPI', process.execPath, [...experimental, 'examples/papi.mjs', url, MEMBERS[1]], second, provider);
		if (!values['without-subxt']) {
			const cargo = [
				'run',
				'--quiet',
				'--locked',
				'--manifest-path',
				'subxt/Cargo.toml',
				'--example',
				'first_steps',
				'--',
				url,
				MEMBERS[2],
			];
			await checkExample('subxt', 'cargo', cargo, third, provider);
		}
		await checkAnswers(url, 40);
	} finally {
		await api.disconnect();
	}
}

/** Starts a node in virtual time, runs `use` with its address, and ends it. */
async function withNode(use) {
	const folder = mkdtempSync(join(tmpdir(), 'energy-chain-clients.'));
	const port = await freePort();
	const log = join(folder, 'node.log');
	const more = ['--simulation', '--simulation-start', String(START_MS), '--no-prometheus'];
	const process_ = new Process('node', 'scripts/test-node.sh', [join(folder, 'chain'), String(port), ...more], log);
	try {
		const answers = () =>
			fetch(`http://127.0.0.1:${port}/health`).then(
				({ ok }) => ok,
				() => false,
			);
		await until('the node answers', async () => {
			if (!process_.runs) throw new Error(`the node ended: ${readFileSync(log, 'utf8').slice(-2_000)}`);
			return answers();
		});
		await use(`ws://127.0.0.1:${port}`);
	} finally {
		await process_.end();
		rmSync(folder, { recursive: true, force: true });
	}
}

if (values.url) await checkAnswers(values.url, 1);
else await withNode(all);
