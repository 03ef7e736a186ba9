// The market for flexibility by the commands of grid.mjs, on a real node in virtual time: from the peak that is seen coming to what each
// member got for what it kept. Every command that changes something is given twice, and what must be refused is.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { address, openVillage } from './village.mjs';

// The day's packages are another installation of the same versions, of which polkadot.js would remark.
process.env.POLKADOTJS_DISABLE_ESM_CJS_WARNING = '1';
const { Meter } = await import('../../day/src/meters.mjs');

const QUARTER_MS = 900_000;
const DAY = 96;
/** Erin and Frieda live behind the edge, Gustav sells from above it. */
const LANE = 'Mill Lane';
const METERED = ['Erin', 'Frieda'];

let village;
let genesis;
/** The first interval of the peak: the same time of day as what was metered on two days before it. */
let peak;
const grid = (...words) => village.grid(...words);
const refused = (...words) => village.refused(...words);
const read = (...words) => village.read(...words);
const twice = (...words) => village.twice(...words);

/** A moment as the option of a command, whatever the time is. */
const at = (interval) => `${new Date(interval * QUARTER_MS).toISOString().slice(0, 16)}Z`;
const terms = (more = {}) =>
	Object.entries({ less: 'import', power: '3kW', from: at(peak), for: '30min', price: '200', ...more }).flatMap(([name, value]) => [`--${name}`, value]);

const meterOf = (name) => new Meter({ uri: `//Meter//${name}`, keyType: 'ed25519', owner: { number: 0 }, role: 'Connection', ratedPowerW: 8_000 });
const meters = METERED.map(meterOf);

function register(name, { pair, ratedPowerW }) {
	const key = { Ed25519: `0x${Buffer.from(pair.publicKey).toString('hex')}` };
	village.sign('Bob', 'energyProduction.registerMeter', address(name), '"Connection"', String(ratedPowerW), key, { importWh: 0, exportWh: 0 });
}

/** Hands in what both meters show at the ends of some intervals: of each interval what Erin took, and what Frieda took, in Wh. */
function submit(first, taken) {
	const readings = taken.flatMap((energies, more) =>
		meters.map((meter, member) => {
			meter.count(energies[member], 0);
			const { reading, signature } = meter.read(genesis, first + more);
			const [[kind, bytes]] = Object.entries(signature);
			return {
				reading: { ...reading, importWh: Number(reading.importWh), exportWh: Number(reading.exportWh) },
				signature: { [kind]: `0x${Buffer.from(bytes).toString('hex')}` },
			};
		}),
	);
	village.sign('Eve', 'energyProduction.submitReadings', readings);
}

before(async () => {
	village = await openVillage();
	genesis = await village.node.rpc('chain_getBlockHash', 0);
	grid('Bob', 'add-area', LANE, '--below', '0', '--import', '8kW', '--export', '8kW');
	for (const [name, area] of [
		['Erin', LANE],
		['Frieda', LANE],
		['Gustav', '0'],
	]) {
		const limits = ['--import', '8kW', '--export', area === LANE ? '5kW' : '20kW'];
		grid('Bob', 'invite', address(name), area, ...limits);
		grid(name, 'accept', area, ...limits);
		village.fund(name, 20);
	}
	// So that no interval ends before the first reading.
	await village.advanceTo((await village.current()) + 1);
	for (const [id, meter] of meters.entries()) {
		register(METERED[id], meter);
		meter.id = id;
	}
	// Whoever trades ahead has a meter. Nobody asks what this one shows.
	register('Gustav', meterOf('Gustav'));
	const first = (await village.current()) + 1;
	peak = first + 2 * DAY;
	// On two days Erin takes 4 kW at that time, and Frieda 6 kW.
	for (const day of [first, first + DAY]) {
		await village.advanceTo(day + 2);
		submit(day - 1, [
			[0, 0],
			[1_000, 1_500],
			[1_000, 1_500],
		]);
	}
	// The second day is final two hours later.
	await village.advanceTo(first + DAY + 12);
});

after(() => village?.close());

test('a peak is seen coming, with the command that asks for less', () => {
	assert.match(grid('Bob', 'load', LANE, '--for', '1d'), /nothing is ordered/);
	const order = (side, energyWh, priceMills) => [peak, peak + 1].map((interval) => ({ interval, side, priceMills, energyWh }));
	village.sign('Erin', 'p2pTrading.placeOrders', order('Bid', 1_000, 250));
	village.sign('Frieda', 'p2pTrading.placeOrders', order('Bid', 900, 250));
	village.sign('Gustav', 'p2pTrading.placeOrders', order('Ask', 2_500, 150));
	const text = grid('Bob', 'load', LANE, '--for', '1d');
	assert.match(text, /by orders so far .*1.9 kWh in, 95 % of what the edge carries: a peak\n/);
	assert.match(text, /peak .*, up to 95 % of what the edge carries: 500 W less import bring it below 90 %/);
	const [, line] = /nobody is asked for less then: (.*)/.exec(text);
	const words = line.replace('MILLS', '200').split(' ');
	assert.match(grid('Bob', ...words, '--preview'), /500 W less import in area 1 Mill Lane and below/);
	const { load, peaks } = read('load', LANE, '--from', at(peak), '--for', '1h');
	assert.deepEqual(
		load.map(({ interval, flow_wh }) => [interval, flow_wh]),
		[
			[peak, -1_900],
			[peak + 1, -1_900],
		],
	);
	assert.deepEqual(peaks, [{ from: peak, until: peak + 2, way: 'in', percent: 95, less_w: 500, requests: [] }]);
});

test('what cannot be asked for is refused before it is signed', async () => {
	const now = await village.current();
	for (const [more, reason] of [
		[{ less: 'load' }, /--less is import or export/],
		[{ power: '50W' }, /from 100 W on/],
		[{ price: '0' }, /a price in mills is a number from 1 to 2047/],
		[{ for: '5h' }, /4 h at a time at most/],
		[{ from: at(now + 4) }, /begins .* at the earliest: .* 1 h to learn of it/],
		[{ closes: at(peak - 3) }, /closes .* at the latest: 1 h before it begins/],
		[{ closes: at(now) }, /closes .* at the earliest/],
		[{ from: at(now + 7 * DAY), for: '1h' }, /7 d ahead at most/],
		[{ power: '500GW' }, /are put on hold.* Bob|5FHneW46.* has .* for it/],
	])
		assert.match(refused('Bob', 'request-flexibility', LANE, ...terms(more)), reason, JSON.stringify(more));
	assert.match(refused('Erin', 'request-flexibility', LANE, ...terms()), /does not operate/);
	assert.match(refused('Bob', 'request-flexibility', LANE, '--less', 'import'), /--power is needed/);
	assert.match(refused('Bob', 'cancel-flexibility', '0'), /there is no request 0/);
	assert.match(refused('Bob', 'kept', '0'), /there is no request 0/);
});

test('asked for once, with the most that it can cost on hold', () => {
	// 3 kW over half an hour are 1.5 kWh, at 200 mills.
	assert.match(grid('Bob', 'request-flexibility', LANE, ...terms(), '--preview'), /on hold +0.3 tokens, the most that it can cost.*\n.*\nsigned +nothing/);
	assert.match(grid('Bob', 'flexibility', LANE), /nothing is asked for/);
	assert.match(
		twice('Bob', 'request-flexibility', LANE, ...terms()),
		/request 0: 3 kW less import in area 1 Mill Lane and below, .* at 200 mills per kWh at most. Members commit until .* 0.3 tokens are on hold/,
	);
	assert.match(grid('Bob', 'flexibility', '0'), /0 {2}1 Mill Lane {2}3 kW less import .* 200 {2}open until .* 0 W by 0 {2}0.3 tokens/, 'seen from above');
	const [{ request }] = read('flexibility', LANE);
	assert.deepEqual([request.terms.from, request.terms.until, request.terms.closes_at], [peak, peak + 2, peak - 4]);
	assert.match(grid('Bob', 'load', LANE, '--for', '1d'), /1 Mill Lane {2}open until .* {2}nothing offered yet/);
	assert.match(grid('Bob', 'kept', '0'), /state +open until .*\nagreed +nothing/);
	assert.match(twice('Bob', 'advance', '0'), /nothing is to be done before/);
});

test('a member commits to what its meters show that it can do, and to nothing else', () => {
	const commit = (name, limit, price) => ['commit', '0', '--limit', limit, '--price', price];
	const erin = commit('Erin', '2kW', '100');
	assert.match(
		grid('Erin', ...erin, '--preview'),
		/counted +2 kW less, counted from 4 kW on: it may have 8 kW then, and its meters measured 4 kW .*\n.*\non hold +0.2 tokens/,
	);
	assert.match(refused('Erin', ...commit('Erin', '3950W', '100')), /100 W below what it is counted from/);
	assert.match(refused('Erin', ...commit('Erin', '2kW', '201')), /pays 200 mills per kWh at most/);
	assert.match(refused('Erin', ...commit('Erin', '50W', '100')), /0, or 100 W at least/);
	assert.match(refused('Gustav', ...commit('Gustav', '2kW', '100')), /connected to 0 Village/);
	assert.match(refused('Bob', ...commit('Bob', '2kW', '100')), /has no connection/);
	assert.match(twice('Erin', ...erin), /committed to request 0: import of 2 kW at most, .*, 2 kW less, for 100 mills per kWh at least. 0.2 tokens are on hold/);
	assert.match(refused('Erin', ...commit('Erin', '1kW', '100')), /which is firm/);
	twice('Frieda', ...commit('Frieda', '3kW', '150'));
	assert.match(grid('Bob', 'commitments', '0'), /offered +5 kW of 3 kW, by 2\naccepted +not cleared yet/);
	assert.match(grid('Bob', 'load', LANE, '--for', '1d'), / 100 {2}2 kW {2}2 kW of 3 kW\n +150 {2}3 kW {2}5 kW of 3 kW/, 'the cheapest first');
	assert.deepEqual(
		read('commitments', '0').ladder.map(({ price_mills, cumulative_w }) => [price_mills, cumulative_w]),
		[
			[100, 2_000],
			[150, 5_000],
		],
	);
	const rows = grid('Bob', '--csv', 'commitments', '0').split('\r\n');
	assert.match(rows[1], new RegExp(`^${address('Erin')},100,2 kW,4 kW,2 kW,,0.2 tokens$`));
});

test('a request is withdrawn by who pays for it, as long as it is open', async () => {
	grid('Bob', 'request-flexibility', '0', ...terms({ power: '1kW', price: '300' }));
	assert.match(refused('Erin', 'commit', '1', '--limit', '1kW', '--price', '100'), /has promised something for a part of this time already/);
	assert.match(refused('Erin', 'cancel-flexibility', '1'), /only who pays for a request withdraws it/);
	assert.match(twice('Bob', 'cancel-flexibility', '1'), /request 1 is withdrawn: 1 kW less import .* 0.15 tokens come back/);
	assert.match(grid('Bob', 'kept', '1'), /state +withdrawn, over since .*nothing was paid/);
	grid('Bob', 'request-flexibility', LANE, ...terms({ less: 'export', price: '10' }));
	await village.advanceTo(peak - 4);
	assert.match(grid('Bob', 'kept', '2'), /state +nobody had committed, over since .*nothing was paid; 0.015 tokens were given back/);
	assert.match(refused('Bob', 'cancel-flexibility', '0'), /closed .*: what was accepted is agreed/);
	assert.match(refused('Erin', 'commit', '0', '--limit', '0', '--price', '1'), /it closed/);
	assert.match(refused('Bob', 'commitments', '2'), /is over: kept 2/);
});

test('the cheapest are taken, at the price of the dearest of them, and have it as a limit', () => {
	assert.match(grid('Bob', 'commitments', '0'), /state +3 kW agreed at 150 mills per kWh, begins .*\n.*0.225 tokens of .*\n.*\naccepted +3 kW at 150 mills per kWh/);
	const limit = (name) => read('limits', address(name), '--from', at(peak), '--for', '15min')[0];
	assert.deepEqual([limit('Erin').limits.import_limit_w, limit('Frieda').limits.import_limit_w], [2_000, 5_000]);
	assert.equal(limit('Erin').why, 'request 0');
	assert.match(grid('Bob', 'load', LANE, '--for', '3h'), /3 kW agreed at 150 mills per kWh, begins/);
	assert.match(twice('Bob', 'advance', '0'), /nothing is to be done before/);
});

test('meters show who kept it: what was is paid, and what was not goes to the community fund', async () => {
	await village.advanceTo(peak + 1);
	assert.match(grid('Bob', 'kept', '0'), /in force\nagreed +3 kW of 2, at 150 mills per kWh.*\n[^]*measured so far: 0 of 2 intervals/);
	await village.advanceTo(peak + 2);
	// Erin keeps to 2 kW. Frieda, who may take 5 kW, takes 5.6 kW in the second quarter: 150 of the 250 Wh that she offered less.
	submit(peak - 1, [
		[0, 0],
		[500, 1_250],
		[500, 1_400],
	]);
	const text = grid('Bob', 'kept', '0');
	assert.match(text, /over; waits for the meters of 2\n/);
	assert.match(text, /kept +1.35 kWh\nmissed +150 Wh\n/);
	assert.match(text, /350 Wh {2}150 Wh .*measured so far: 2 of 2 intervals/);
	assert.match(grid('Bob', 'advance', '0'), /done already: .* readings: it is settled by itself/);
	await village.advanceTo(peak + 12);
	await village.advanceTo(peak + 13);
	const settled = grid('Bob', 'kept', '0');
	assert.match(settled, /request +0: 3 kW less import in area 1 Mill Lane and below/);
	assert.match(settled, /state +over since .*; 0.0225 tokens were given back at the end/);
	assert.match(settled, /kept +1.35 kWh; 0.2025 tokens were paid for it\nmissed +150 Wh; 0.0225 tokens were charged for it, for the community fund/);
	const { members, clearing, complete } = read('kept', '0');
	assert.equal(complete, true);
	assert.deepEqual(clearing, { price_mills: 150, accepted_w: 3_000 });
	assert.deepEqual(
		members.map(({ account, accepted_w, limit_w, kept_wh, missed_wh, paid, charged }) => [account, accepted_w, limit_w, kept_wh, missed_wh, paid, charged]),
		[
			[address('Erin'), 2_000, 2_000, 1_000, 0, '150000000000', '0'],
			[address('Frieda'), 1_000, 5_000, 350, 150, '52500000000', '22500000000'],
		],
	);
	assert.match(twice('Bob', 'advance', '0'), /request 0 is over/);
	assert.match(twice('Bob', 'cancel-flexibility', '0'), /request 0 is over/);
	assert.match(grid('Bob', 'flexibility', '0'), /nothing is asked for/);
});
