// A chain of very many accounts, end to end, for scripts/scale.sh.
//
//   node scale.mjs --url URL --pid PID --folder FOLDER [--quarters N] [--report-json FILE] [--sizes]
//
// The chain is one that runtime/examples/scale_genesis.rs has made, on a node that makes blocks when
// it is asked (--simulation-manual). Every meter signs a reading for each quarter of an hour, all are
// submitted, accepted, shared and settled; then every account's money is worked out from the readings
// alone and compared with what the chain has stored. PID and FOLDER are the node's, whose memory and
// files are measured. The exit code is 0 if all is as it should be.
import { stringToU8a } from '@polkadot/util';
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { Chain, palletAccount, plain } from './src/chain.mjs';
import { Recomputation, noTotals } from './src/scale/money.mjs';
import { Run } from './src/scale/run.mjs';
import { membersOf, numbered, pagesOf, sizeOf, walletsOf } from './src/scale/state.mjs';
import { stopwatch } from './src/scale/measure.mjs';
import { EVERYTHING } from './src/sharing.mjs';

const { values } = parseArgs({
	options: {
		url: { type: 'string', default: 'ws://127.0.0.1:9944' },
		pid: { type: 'string' },
		folder: { type: 'string' },
		quarters: { type: 'string', default: '4' },
		sizes: { type: 'boolean', default: false },
		'report-json': { type: 'string' },
	},
});
const quarters = Number(values.quarters);
if (!(Number.isInteger(quarters) && quarters >= 1 && quarters <= 8)) throw new Error('--quarters goes from 1 to 8: then the first one closes');
if (!values.pid || !values.folder) throw new Error('--pid and --folder name the node');

const FUND = palletAccount(stringToU8a('nrgy/com'));
const MOST_MISTAKES = 10;

const say = (line) => console.log(`    ${line}`);
const chain = await Chain.connect(values.url);
const { api } = chain;

/** The zone as it will be in the quarters: its areas with edges, terms and tariff. */
async function gridOf(members, interval) {
	const { ancestors: [root] } = await chain.view('gridApi', 'getArea', members[0].area);
	const all = [...(await numbered(chain, api.query.gridManagement.areas))].map(([id, area]) => ({ id, ...area }));
	const own = all.filter((area) => area.id === root || area.ancestors[0] === root);
	const energy = (watts) => BigInt(watts) / 4n;
	const areas = new Map(own.map(({ id, ancestors: above, edge }) => [id, {
		name: `area ${id}`,
		parent: above.at(-1),
		importWh: energy(edge.importLimitW),
		exportWh: energy(edge.exportLimitW),
		gridFeeMills: edge.gridFeeMills,
	}]));
	const terms = new Map();
	const supplies = [];
	for (const id of areas.keys()) {
		terms.set(id, (await chain.view('tradingApi', 'getSharingTerms', id, interval)) ?? undefined);
		supplies.push(await chain.view('gridApi', 'getSupplyTerms', id, interval));
	}
	const [{ tariff, supplier }] = supplies;
	if (supplies.some((other) => JSON.stringify(other.tariff) !== JSON.stringify(tariff) || other.supplier !== supplier)) {
		throw new Error('the areas have different tariffs or suppliers');
	}
	const leftAlone = plain(api.consts.p2pTrading.leftForFees) + plain(api.consts.balances.existentialDeposit);
	return { supplier, grid: { areas, terms, tariff, leftAlone } };
}

/** The accounts with what they have before the first quarter. */
async function accountsOf(members, wallets) {
	const [clearing, participations] = [await pagesOf(chain, api.query.p2pTrading.clearingPages), await pagesOf(chain, api.query.p2pTrading.sharingMembers)];
	return members.map((member) => {
		const { available = 0n, reserved = 0n, withSupplier = 0n } = clearing.get(member.page)?.[member.slot] ?? {};
		if (reserved !== 0n) throw new Error(`${member.who} has something reserved before the first quarter`);
		const participation = participations.get(member.page)?.[member.slot]?.participation ?? EVERYTHING;
		return { ...member, participation, available, withSupplier, wallet: wallets.get(member.who) ?? 0n, totals: noTotals() };
	});
}

/** What differs, some of it in words. */
class Differences {
	constructor() {
		this.compared = 0;
		this.found = 0;
	}

	compare(what, ours, theirs) {
		this.compared += 1;
		if (ours === theirs) return;
		this.found += 1;
		if (this.found <= MOST_MISTAKES) say(`✘ ${what}: worked out ${ours}, the chain has ${theirs}`);
	}
}

/** Compares what the chain has stored with what was worked out, account by account. */
async function compare(recomputed, supplierOf, walletsBefore) {
	const differences = new Differences();
	const { clearingPages, totals, openBills } = api.query.p2pTrading;
	// What stands on an open bill is not in the totals yet.
	const [clearing, closed, open, wallets] = [await pagesOf(chain, clearingPages), await pagesOf(chain, totals), await pagesOf(chain, openBills), await walletsOf(chain)];
	const sums = { available: 0n, withSupplier: 0n };
	for (const { who, page, slot, available, withSupplier, wallet, totals: own } of recomputed.accounts) {
		const stored = clearing.get(page)?.[slot] ?? { available: 0n, reserved: 0n, withSupplier: 0n };
		const sum = (name) => [closed, open].reduce((all, pages) => all + (pages.get(page)?.[slot]?.[name] ?? 0n), 0n);
		differences.compare(`${who}, available`, available, stored.available);
		differences.compare(`${who}, reserved`, 0n, stored.reserved);
		differences.compare(`${who}, with its supplier`, withSupplier, stored.withSupplier);
		differences.compare(`${who}, wallet`, wallet, wallets.get(who) ?? 0n);
		for (const [name, value] of Object.entries(own)) differences.compare(`${who}, ${name}`, value, sum(name));
		for (const name of ['soldWh', 'boughtWh', 'revenue', 'paid']) differences.compare(`${who}, ${name}`, 0n, sum(name));
		sums.available += available;
		sums.withSupplier += withSupplier;
	}
	const { deposit, owes } = plain(await api.query.p2pTrading.supplierAccounts(supplierOf));
	differences.compare("the supplier's deposit", recomputed.supplier.deposit, deposit);
	differences.compare('what the supplier owes', sums.withSupplier, owes);
	differences.compare("the supplier's wallet", recomputed.supplier.wallet, wallets.get(supplierOf));
	differences.compare("the fund's wallet", (walletsBefore.get(FUND) ?? 0n) + recomputed.income, wallets.get(FUND) ?? 0n);
	// Everything else has what it had: the gateways too, whose batches are free.
	const known = new Set([supplierOf, FUND, ...recomputed.accounts.map(({ who }) => who)]);
	const pool = palletAccount(api.consts.p2pTrading.palletId.toU8a());
	known.add(pool);
	for (const [who, before] of walletsBefore) if (!known.has(who)) differences.compare(`${who}, wallet`, before, wallets.get(who) ?? 0n);
	const existential = plain(api.consts.balances.existentialDeposit);
	differences.compare('the pool', sums.available + deposit + existential, wallets.get(pool));
	const all = (of) => [...of.values()].reduce((sum, value) => sum + value, 0n);
	differences.compare('all wallets', all(walletsBefore), all(wallets));
	return differences;
}

/** Compares the results of sharing in an interval. */
async function compareShared(differences, interval, { clearings }) {
	for (const [area, ours] of clearings) {
		const market = plain(await api.query.p2pTrading.areaMarkets(interval, area));
		if (!market?.shared) {
			differences.compare(`area ${area}, interval ${interval}, price`, ours.priceMills, null);
			continue;
		}
		for (const [name, value] of Object.entries(market.shared.clearing)) {
			for (const [inner, number] of typeof value === 'object' && value !== null ? Object.entries(value) : [['', value]]) {
				const own = inner ? ours[name][inner] : ours[name];
				differences.compare(`area ${area}, interval ${interval}, ${name} ${inner}`, own === null ? null : BigInt(own), number === null ? null : BigInt(number));
			}
		}
	}
}

/** The storage items that grow with accounts and intervals. */
const ITEMS = {
	System: ['Account'],
	GridManagement: ['Connections', 'Indices', 'ConnectionPages'],
	EnergyProduction: ['Accounts', 'Meters', 'MeterKeys', 'Flows', 'Intervals'],
	P2pTrading: ['ClearingPages', 'Totals', 'OpenBills', 'ClosedBills', 'SharingMembers', 'SharingPages', 'AreaMarkets', 'Ladders'],
};

async function sizesOf() {
	const sizes = {};
	for (const [pallet, items] of Object.entries(ITEMS)) {
		const section = api.query[pallet[0].toLowerCase() + pallet.slice(1)];
		for (const item of items) {
			const entry = section[item[0].toLowerCase() + item.slice(1)];
			sizes[`${pallet}.${item}`] = await sizeOf(chain, entry.keyPrefix());
		}
	}
	return sizes;
}

async function main() {
	const reading = stopwatch();
	const members = await membersOf(chain);
	const walletsBefore = await walletsOf(chain);
	const accounts = await accountsOf(members, walletsBefore);
	const run = new Run(chain, members, { pid: Number(values.pid), folder: values.folder, say });
	say(`${members.length} accounts in ${run.gateways.size} areas, ${run.batches.length} batches a quarter; read in ${reading().toFixed(1)} s`);
	const figures = await run.play(quarters);

	const working = stopwatch();
	const { supplier, grid } = await gridOf(members, run.first);
	const recomputed = new Recomputation(grid, accounts, {
		...plain(await api.query.p2pTrading.supplierAccounts.at(await api.rpc.chain.getBlockHash(0), supplier)),
		wallet: walletsBefore.get(supplier),
	});
	const shared = [];
	for (let quarter = 0; quarter < quarters; quarter++) shared.push(recomputed.settle(run.first + quarter, (member) => run.energy(member, quarter)));
	const differences = await compare(recomputed, supplier, walletsBefore);
	for (const [quarter, result] of shared.entries()) await compareShared(differences, run.first + quarter, result);
	figures.recomputing = working();
	figures.compared = differences.compared;
	figures.differences = differences.found;
	figures.shared = shared.map(({ clearings, sharedWh }) => ({
		sharedWh,
		areas: [...clearings].map(([area, { priceMills, soldWh, boughtWh, flowWh }]) => ({ area, priceMills, soldWh, boughtWh, flowWh })),
	}));
	figures.income = recomputed.income;
	if (values.sizes) figures.sizes = await sizesOf();
	report(figures);
	if (values['report-json']) writeFileSync(values['report-json'], JSON.stringify(figures, (_, value) => (typeof value === 'bigint' ? value.toString() : value), '\t'));
	return differences.found === 0;
}

function report({ accounts, readings, settlements, idle, baseline, started, beforeSettlement, ended, blocks, compared, differences, recomputing, shared, income, sizes }) {
	const mean = (list, of) => list.reduce((sum, one) => sum + of(one), 0) / list.length;
	const submitted = mean(readings, ({ pool, seconds }) => pool + seconds);
	const settled = mean(settlements, ({ seconds }) => seconds);
	const lines = [
		['readings: seconds a quarter', `${submitted.toFixed(1)} (pool ${mean(readings, ({ pool }) => pool).toFixed(1)}, ${mean(readings, (one) => one.blocks).toFixed(1)} blocks ${mean(readings, ({ seconds }) => seconds).toFixed(1)})`],
		['readings a second', Math.round(accounts / submitted)],
		['sharing and settlement: seconds a quarter', `${settled.toFixed(1)} (${mean(settlements, (one) => one.blocks).toFixed(1)} blocks, the longest ${Math.max(...settlements.map(({ longest }) => longest)).toFixed(2)})`],
		['settlements a second', Math.round(accounts / settled)],
		['both, of the 900 s of a quarter', `${(submitted + settled).toFixed(1)} s`],
		['signing, by the driver', `${mean(readings, ({ signing }) => signing).toFixed(1)} s`],
		['first reading of each meter', `${(baseline.pool + baseline.seconds).toFixed(1)} s`],
		['blocks; the longest', `${blocks}; ${Math.max(...[...readings, ...settlements, baseline, ...idle].map(({ longest }) => longest)).toFixed(2)} s`],
		['bytes of readings in blocks, a quarter', `${(readings[0].bytes / 1e6).toFixed(2)} MB`],
		['memory: after the start; most while reading; most in all; in the end', `${started.memory.present}; ${beforeSettlement.memory.most}; ${ended.memory.most}; ${ended.memory.present} MiB (reading the genesis took ${started.memory.most})`],
		['disk: after the start; before settlement; in the end', `${started.disk}; ${beforeSettlement.disk}; ${ended.disk} MiB`],
		['intervals without readings, settled between', `${idle.reduce((sum, one) => sum + one.blocks, 0)} blocks, ${idle.reduce((sum, one) => sum + one.seconds, 0).toFixed(1)} s`],
	];
	for (const [name, value] of lines) say(`${name}: ${value}`);
	for (const [quarter, { sharedWh, areas }] of shared.entries()) {
		say(`quarter ${quarter + 1}: ${sharedWh} Wh shared; ${areas.map(({ area, priceMills, flowWh }) => `area ${area} at ${priceMills ?? '–'} mills, ${flowWh} Wh out`).join('; ')}`);
	}
	say(`income of the edges: ${income} plancks`);
	if (sizes) for (const [item, { count, keyBytes, valueBytes }] of Object.entries(sizes)) say(`${item}: ${count} × (${keyBytes.toFixed(0)} + ${valueBytes.toFixed(1)} bytes)`);
	say(`${differences === 0 ? '✔' : '✘'} ${compared} amounts compared in ${recomputing.toFixed(1)} s, ${differences} differ`);
}

let isGood = false;
try {
	isGood = await main();
} finally {
	await chain.disconnect();
}
process.exit(isGood ? 0 : 1);
