#!/usr/bin/env node
// Connects households to an area of a running node in as few signatures as can be. See "A new
// household" in README.md.
import { parseArgs } from 'node:util';
import { Keyring } from '@polkadot/keyring';
import { cryptoWaitReady } from '@polkadot/util-crypto';
import { Chain } from './src/chain.mjs';
import { TOKEN } from './src/community.mjs';
import { CLASSES } from './src/limits.mjs';
import { Meter } from './src/meters.mjs';
import { tokens } from './src/numbers.mjs';
import { batchOf, onboard, proposedDeposit, stepsOf, zoneOf } from './src/onboarding.mjs';

const USAGE = `Connects households to an area: invitation, acceptance, plant, meters, and the verifier's approval of the plant.

  --url URL            the node (default ws://127.0.0.1:9944)
  --area N             where (default 0, the area of a development chain)
  --key URI            a household's key, as //Household/15; may be repeated
  --import-limit W     the most that each may take from the grid (default 10000)
  --export-limit W     the most that each may feed in (default what its plant gives)
  --class CLASS        ${CLASSES.join(', ')} (default Standard)
  --plant W            the rated power of each one's plant (default 0: none)
  --source SOURCE      what the plant makes electricity from (default Solar)
  --grant TOKENS       what the operator gives each for its first fees (default 1)
  --daily-import WH    what each takes from the grid in a day, for the deposit that is proposed (default 10000)
  --deposit TOKENS     what each moves into the market at once, for sharing (default 0); it must be in its wallet
  --operator URI       (default //Bob)
  --verifier URI       (default //Dave)
  --print              show each signature's call as hexadecimal text, and send nothing
  --help

Every limit is in W, and at least 100. Each household gets a meter at its connection point, and one at its plant if it has one; their keys
are derived from the household's. All signatures are made here, so it is for a chain whose keys are yours to use; elsewhere --print
shows what each of the signers has to sign, in this order.

Where the members of the area share, what a household lacks comes from its neighbours as far as it has money in the market. A deposit of a
month's sharing is proposed; it can be made later too, by p2pTrading.deposit.
`;
const OPTIONS = {
	url: { type: 'string', default: 'ws://127.0.0.1:9944' },
	area: { type: 'string', default: '0' },
	key: { type: 'string', multiple: true, default: [] },
	'import-limit': { type: 'string', default: '10000' },
	'export-limit': { type: 'string' },
	class: { type: 'string', default: 'Standard' },
	plant: { type: 'string', default: '0' },
	source: { type: 'string', default: 'Solar' },
	grant: { type: 'string', default: '1' },
	'daily-import': { type: 'string', default: '10000' },
	deposit: { type: 'string', default: '0' },
	operator: { type: 'string', default: '//Bob' },
	verifier: { type: 'string', default: '//Dave' },
	print: { type: 'boolean', default: false },
	help: { type: 'boolean', default: false },
};

/** A whole number of an option. */
function whole(text, name) {
	if (!/^\d{1,12}$/.test(text)) throw new Error(`--${name} ${text} is not a whole number`);
	return Number(text);
}

/** The households of the command line, with their meters. */
function householdsOf(options, keyring) {
	if (options.key.length === 0) throw new Error('name a household with --key');
	if (!CLASSES.includes(options.class)) throw new Error(`--class is one of ${CLASSES.join(', ')}`);
	const plantW = whole(options.plant, 'plant');
	const importLimitW = whole(options['import-limit'], 'import-limit');
	const exportLimitW = whole(options['export-limit'] ?? options.plant, 'export-limit');
	const source = plantW > 0 ? options.source : undefined;
	const members = options.key.map((uri) => {
		const pair = keyring.addFromUri(uri);
		// The meters are new: their registers show nothing yet.
		return { uri, number: 0, pair, address: pair.address, importLimitW, exportLimitW, priority: options.class, plantW, source };
	});
	const meters = members.flatMap((owner) => {
		const of = { owner, keyType: /** @type {const} */ ('sr25519') };
		const connection = { ...of, uri: `${owner.uri}//meter//connection`, role: 'Connection', ratedPowerW: Math.max(importLimitW, exportLimitW) };
		const plant = { ...of, uri: `${owner.uri}//meter//plant`, role: { Generation: source }, ratedPowerW: plantW };
		return plantW > 0 ? [new Meter(connection), new Meter(plant)] : [new Meter(connection)];
	});
	return { members, meters };
}

async function run(options) {
	await cryptoWaitReady();
	const keyring = new Keyring({ type: 'sr25519', ss58Format: 42 });
	const { members, meters } = householdsOf(options, keyring);
	const [operator, verifier] = [options.operator, options.verifier].map((uri) => keyring.addFromUri(uri));
	const area = whole(options.area, 'area');
	const grant = BigInt(whole(options.grant, 'grant')) * TOKEN;
	const deposited = BigInt(whole(options.deposit, 'deposit')) * TOKEN;
	const importWh = whole(options['daily-import'], 'daily-import');
	const chain = await Chain.connect(options.url);
	const of = { area, members, meters, operator, verifier, grant, deposited };
	const show = ({ label, signer, calls }) => `${signer.address}  ${label}: ${calls.map(({ method }) => `${method.section}.${method.method}`).join(', ')}`;
	if (options.print) {
		const { tx } = chain.api;
		for (const step of stepsOf({ ...of, tx, zone: await zoneOf(chain, area) }).flat()) console.log(`${show(step)}\n${batchOf(tx, step).method.toHex()}\n`);
	} else {
		const signatures = await onboard(chain, of);
		for (const step of signatures) console.log(show(step));
		for (const { address } of members) {
			const connection = await chain.view('gridApi', 'getConnection', address);
			const registered = await chain.view('productionApi', 'getMeters', address);
			if (connection?.area !== area || registered.length === 0) throw new Error(`${address} is not connected to area ${area} with its meters`);
			const clean = await chain.view('carbonApi', 'isCleanEnergyProducer', address);
			console.log(`${address} is connected to area ${area}, with meters ${registered.join(' and ')}${clean ? ', and its plant earns credits' : ''}`);
		}
		const signers = new Set(signatures.map(({ signer }) => signer.address)).size;
		console.log(`${signatures.length} signatures of ${signers} signers, no motion of the council.`);
	}
	const proposed = await proposedDeposit(chain, area, importWh);
	if (proposed > 0n) {
		const symbol = chain.api.registry.chainTokens[0];
		console.log(`A month's sharing costs a household that takes ${importWh} Wh a day at most ${tokens(proposed)} ${symbol}: a deposit of that is proposed, ${deposited > 0n ? `${tokens(deposited)} were made` : 'none was made'}.`);
	}
	await chain.disconnect();
}

try {
	const { values } = parseArgs({ options: OPTIONS });
	if (values.help) process.stdout.write(USAGE);
	else await run(values);
	process.exit(0);
} catch (error) {
	console.error(`\nThe households could not be connected: ${error.message}`);
	process.exit(1);
}
