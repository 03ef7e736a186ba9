#!/usr/bin/env node
// Compares what scripts/bench.sh measured with its targets: prints the machine, tables and a plot,
// and writes them into docs/.
//
//   node scripts/bench-report.mjs FOLDER [--quick] [--write] [--colour]
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, release, totalmem } from 'node:os';
import { join } from 'node:path';

const [folder, ...options] = process.argv.slice(2);
const [quick, write, colour] = ['--quick', '--write', '--colour'].map((option) => options.includes(option));

// What the runtime's own example `weights` printed: its constants, and what each call of a member
// weighs. Times here are in µs.
const { constants, calls } = JSON.parse(readFileSync(join(folder, 'runtime.json'), 'utf8'));
const micros = (picoseconds) => picoseconds / 1e6;
const BASE_EXTRINSIC = micros(constants.base_extrinsic_ps);
const READ = micros(constants.read_ps);
const WRITE = micros(constants.write_ps);
const BLOCK = micros(constants.block_ps);
const NORMAL_SHARE = micros(constants.normal_ps);
const RESERVE = BLOCK - NORMAL_SHARE;
const STEPS_PER_BLOCK = constants.steps_per_block;
const SECONDS_PER_BLOCK = constants.block_ms / 1_000;
const BLOCKS_PER_INTERVAL = constants.interval_ms / constants.block_ms;
/** The largest batch of readings, and how many meters and accounts a page holds. */
const READINGS = constants.readings_per_batch;
const METERS_PER_PAGE = constants.meters_per_page;
const ACCOUNTS_PER_PAGE = constants.accounts_per_page;
/** The most orders of a call, the largest zone. */
const ORDERS = constants.orders_per_call;
const LARGEST_ZONE = constants.areas_per_zone;
/** How many meters one chain shall be able to take a reading of in every interval. */
const METERS = 1_000_000;
/**
 * Benchmarks of what is checked of every transaction; the check of the metadata's hash weighs
 * nothing.
 */
const EXTENSIONS = [
	'check_non_zero_sender', 'check_spec_version', 'check_tx_version', 'check_genesis', 'check_mortality_immortal_transaction',
	'check_nonce', 'check_weight', 'weight_reclaim',
];

const MARKDOWN = 'docs/performance.md';
const PLOT = 'docs/performance.svg';
const BEGIN = '<!-- numbers: begin; written by scripts/bench.sh --write -->';
const END = '<!-- numbers: end -->';

/**
 * @typedef {{ base: number, slope: number }} Cost in µs, with the database
 * @typedef {{ what: string, measured: number, limit: number, atLeast?: boolean, digits: number, unit: string }} Target
 */

/**
 * The weights that the benchmark command made of its measurements, one file per pallet.
 * @returns {Map<string, Cost>} by `pallet::benchmark`
 */
function readWeights(folder) {
	const weights = new Map();
	for (const file of readdirSync(folder)) {
		for (const line of readFileSync(join(folder, file), 'utf8').split('\n').filter((text) => text.trim())) {
			const [name, ...numbers] = line.split('\t');
			const [time, reads, writes, timeSlope, readSlope, writeSlope] = numbers.map(Number);
			weights.set(`${file.replace(/\.rs$/, '')}::${name.trim()}`, {
				base: time / 1e6 + reads * READ + writes * WRITE,
				slope: timeSlope / 1e6 + readSlope * READ + writeSlope * WRITE,
			});
		}
	}
	return weights;
}

/** The market's own benchmark. @returns {Map<string, number>} */
function readMarket(file) {
	const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
	return new Map(lines.map((line) => line.split('\t')).map(([name, value]) => [name, Number(value)]));
}

/** Times of one call, in µs: the median, and what 95 of 100 stay below. */
function readTimes(file) {
	const times = JSON.parse(readFileSync(file, 'utf8'))
		.flatMap((benchmark) => benchmark.time_results)
		.map((result) => result.extrinsic_time / 1e3)
		.sort((a, b) => a - b);
	const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))];
	return { median: at(0.5), most: at(0.95), count: times.length };
}

/** The value, or an end with a reason. */
function known(map, name) {
	const value = map.get(name);
	if (value === undefined || Number.isNaN(value.base ?? value)) throw new Error(`${name} was not measured`);
	return value;
}

const weights = readWeights(join(folder, 'weights'));
const market = readMarket(join(folder, 'market.tsv'));
const small = readTimes(join(folder, 'clear-64.json'));
const large = readTimes(join(folder, `clear-${LARGEST_ZONE}.json`));
const ofMarket = (name) => known(market, name);
const weight = (name, count = 0) => {
	const { base, slope } = known(weights, name);
	return base + slope * count;
};
const trading = (name, count) => weight(`pallet_p2p_trading::${name}`, count);

const overhead =
	BASE_EXTRINSIC +
	weight('pallet_transaction_payment::charge_transaction_payment') +
	weight('participants::connected') +
	EXTENSIONS.reduce((sum, name) => sum + weight(`frame_system_extensions::${name}`), 0);
const unit = overhead + weight('pallet_balances::transfer_keep_alive');
/** Orders for a day, one an interval, lie on so many pages of 32 intervals. */
const ORDER_PAGES = 4;
// Of both sides: one transfer draws from the wallet what the clearing account lacks.
const orders = overhead + trading('place_orders', ORDERS) + trading('order_pages', ORDER_PAGES);
/**
 * An account's part of the settlement of a full page: where nobody has traded, and where everybody
 * has. And what it costs to draw from a wallet, of an account that owes more than lies in the pool
 * for it.
 */
const untraded = trading('settle_page', ACCOUNTS_PER_PAGE) / ACCOUNTS_PER_PAGE;
const settlement = untraded + known(weights, 'pallet_p2p_trading::settle_traders').slope;
const drawn = known(weights, 'pallet_p2p_trading::draw_from_wallets').slope;
/** A whole batch whose meters lie on `meterPages` pages, and what they measured on `flowPages`. */
const batch = (meterPages, flowPages) =>
	overhead +
	weight('pallet_energy_production::submit_readings', READINGS) +
	weight('pallet_energy_production::meter_pages', meterPages - 1) +
	weight('pallet_energy_production::flow_pages', flowPages - 1);
const neighbours = batch(READINGS / METERS_PER_PAGE, READINGS / ACCOUNTS_PER_PAGE);
const reading = neighbours / READINGS;
const scattered = batch(READINGS, READINGS) / READINGS;

/** @type {Target[]} */
const targets = [
	{ what: `an order, of ${ORDERS} in a place_orders`, measured: orders / ORDERS / unit, limit: 0.35, digits: 3, unit: 'transfers' },
	{ what: 'create_energy_offer', measured: (overhead + trading('create_energy_offer')) / unit, limit: 2, digits: 2, unit: 'transfers' },
	{
		what: 'transfer_carbon_credits against assets.transfer',
		measured: (overhead + weight('pallet_carbon_offset::transfer_carbon_credits')) / (overhead + weight('pallet_assets::transfer')),
		limit: 1.3, digits: 2, unit: 'times',
	},
	{ what: 'settlement of an account that trades, of a full page', measured: settlement / unit, limit: 1.5, digits: 2, unit: 'transfers' },
	{ what: 'settlement of one that only has a meter', measured: untraded, limit: 40, digits: 1, unit: 'µs' },
	{ what: 'clearing 64 areas × 2 048 levels, WebAssembly', measured: small.median / 1e3, limit: 25, digits: 1, unit: 'ms' },
	{ what: `a signed reading, of ${READINGS} neighbours`, measured: reading, limit: 166, digits: 1, unit: 'µs' },
	{ what: 'a transfer against such a reading', measured: unit / reading, limit: 5, atLeast: true, digits: 1, unit: 'times' },
	{
		what: 'a million meters: of what ordinary transactions may use', measured: (METERS * reading) / (NORMAL_SHARE * BLOCKS_PER_INTERVAL),
		limit: 0.75, digits: 2, unit: 'of it',
	},
	{
		what: 'clearing 1 000 000 orders against 1 000', measured: ofMarket('clear_1_000_000_to_1_000_orders'), limit: 1.2, digits: 2,
		unit: 'times',
	},
	{
		what: 'sort-and-match of 1 000 000 orders against clearing', measured: ofMarket('sort_and_match_to_clear'), limit: 100,
		atLeast: true, digits: 0, unit: 'times',
	},
];

/** How much of a target is used up: up to 1 it is met. @param {Target} target */
const used = ({ measured, limit, atLeast }) => (atLeast ? limit / measured : measured / limit);
const met = (target) => used(target) <= 1;
const number = (value, digits) => value.toFixed(digits).replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ' ');
const count = (value) => number(Math.floor(value), 0);
const measuredText = ({ measured, digits, unit: of }) => `${number(measured, digits)} ${of}`;
const limitText = ({ limit, atLeast }) => `${atLeast ? '≥' : '≤'} ${limit}`;

const machine = [
	`${cpus().length} × ${cpus()[0].model.trim()}`,
	`${Math.round(totalmem() / 2 ** 30)} GiB of memory`,
	`${process.platform === 'linux' ? 'Linux' : process.platform} ${release()}`,
].join(', ');

const ms = (micros) => `${number(micros / 1e3, 1)} ms`;
const us = (micros) => `${number(micros, 1)} µs`;
const extrinsic = (name, calls) => {
	const whole = overhead + weight(name, calls);
	return `${number(whole, 0)} µs, ${number(whole / unit, 2)} transfers`;
};

const facts = [
	['one whole balances.transfer_keep_alive, the unit', `${number(unit, 0)} µs`],
	['clearing 64 areas in WebAssembly: 95 of 100 runs stay below', ms(small.most)],
	['its weight, with all reads and writes', ms(trading('clear_market', 64))],
	[`clearing ${LARGEST_ZONE} areas, the largest zone, in WebAssembly`, ms(large.median)],
	['its weight, with all reads and writes', ms(trading('clear_market', LARGEST_ZONE))],
	['the part of a block that is kept for such work', ms(RESERVE)],
	['clearing 64 areas as native code', ms(ofMarket('clear_64_areas_2_048_levels'))],
	[`clearing ${LARGEST_ZONE} areas as native code`, ms(ofMarket('clear_256_areas_2_048_levels'))],
	['clearing 64 areas with 1 000 orders, native', us(ofMarket('clear_64_areas_1_000_orders'))],
	['clearing 64 areas with 1 000 000 orders, native', us(ofMarket('clear_64_areas_1_000_000_orders'))],
	['sort-and-match of 1 000 000 orders in one area, native', us(ofMarket('sort_and_match_1_000_000_orders'))],
	['clearing the same orders from their ladder, native', us(ofMarket('clear_1_area_1_000_000_orders'))],
	['adding one order to a ladder, native', `${number(ofMarket('add_order_to_ladder'), 1)} ns`],
	[`a signed reading, of ${READINGS} meters that share no page`, us(scattered)],
	['signed readings a second, if there is nothing else', count(NORMAL_SHARE / SECONDS_PER_BLOCK / reading)],
	['settlement of a page of which nobody has traded', us(untraded * ACCOUNTS_PER_PAGE)],
	['drawing from the wallet of one account of it', us(drawn)],
];

const compared = [
	['balances.transferKeepAlive', extrinsic('pallet_balances::transfer_keep_alive')],
	['assets.transfer', extrinsic('pallet_assets::transfer')],
	['assets.transferKeepAlive', extrinsic('pallet_assets::transfer_keep_alive')],
	['carbonOffset.transferCarbonCredits', extrinsic('pallet_carbon_offset::transfer_carbon_credits')],
	['p2pTrading.createEnergyOffer', extrinsic('pallet_p2p_trading::create_energy_offer')],
	['p2pTrading.acceptEnergyOffer', extrinsic('pallet_p2p_trading::accept_energy_offer')],
	['p2pTrading.placeOrders, 1 order', extrinsic('pallet_p2p_trading::place_orders', 1)],
	[`p2pTrading.placeOrders, ${ORDERS} orders`, extrinsic('pallet_p2p_trading::place_orders', ORDERS)],
	[`p2pTrading.cancelOrders, ${ORDERS} orders`, extrinsic('pallet_p2p_trading::cancel_orders', ORDERS)],
	[`energyProduction.submitReadings, ${READINGS} neighbours`, `${number(neighbours, 0)} µs, ${number(neighbours / unit, 2)} transfers`],
];

// What a member pays for, by the weights in the sources: a change that makes one of its calls
// dearer shows here.
const [transfer] = calls;
const ofMembers = calls.map(({ call, ps }) => [call, `${number(micros(ps), 0)} µs, ${number(ps / transfer.ps, 2)} transfers`]);

// What a quarter of an hour holds, by weight: that is, what validators of this speed are sure to
// keep up with.
const blocks = BLOCKS_PER_INTERVAL;
const perOrder = orders / ORDERS;
// Of four tasks the settlement is the third: it has the steps that those before it leave, and takes
// one for a page.
const settlementSteps = (STEPS_PER_BLOCK * 3) / 4;
const capacity = [
	['orders, if there is nothing else', count(Math.floor(NORMAL_SHARE / orders) * ORDERS * blocks)],
	['readings, if there is nothing else', count((NORMAL_SHARE / reading) * blocks)],
	['settlements of who trades, in the part of a block that is kept for such work', count((RESERVE / settlement) * blocks)],
	['settlements of who only has a meter, in that part', count((RESERVE / untraded) * blocks)],
	[`settlements, by the bound of ${number(STEPS_PER_BLOCK, 0)} steps a block`, count(settlementSteps * ACCOUNTS_PER_PAGE * blocks)],
	['accounts with a reading, an order and a settlement each, by weight', count((BLOCK * blocks) / (reading + perOrder + settlement))],
];

// ---------------------------------------------------------------------------------------------------------------------
// In the terminal
// ---------------------------------------------------------------------------------------------------------------------

const paint = (code, text) => (colour ? `\u001b[${code}m${text}\u001b[0m` : text);
const bold = (text) => paint(1, text);
const wide = Math.max(...[...facts, ...compared, ...ofMembers, ...capacity].map(([what]) => what.length), ...targets.map(({ what }) => what.length));
const say = (line = '') => console.log(line ? `    ${line}` : '');

say(machine);
if (quick) say('a quick run: few samples, so the numbers are rough');
say();
say(bold(`${'target'.padEnd(wide)}  ${'measured'.padStart(18)}  ${'target'.padStart(8)}`));
for (const target of targets) {
	const mark = met(target) ? paint(32, '✓') : paint(31, '✗');
	say(`${target.what.padEnd(wide)}  ${measuredText(target).padStart(18)}  ${limitText(target).padStart(8)}  ${mark}`);
}
const list = (heading, rows) => {
	say();
	say(bold(heading));
	for (const [what, value] of rows) say(`${what.padEnd(wide)}  ${value.padStart(18)}`);
};
list('beside them', facts);
list('whole extrinsics', compared);
list('what a member calls, by the weights that the chain charges', ofMembers);
list('in a quarter of an hour, on validators of this speed', capacity);

const BAR = 40;
say();
say(bold('how much of each target is used up'));
for (const target of targets) {
	const share = used(target);
	const bar = '█'.repeat(Math.max(1, Math.round(Math.min(share, 1.25) * BAR))).padEnd(BAR);
	const drawn = `${bar.slice(0, BAR)}│${bar.slice(BAR)}`;
	say(`${target.what.padEnd(wide)}  ${paint(met(target) ? 32 : 31, drawn)} ${number(share * 100, 0)} %`);
}
say();

// ---------------------------------------------------------------------------------------------------------------------
// In the documentation
// ---------------------------------------------------------------------------------------------------------------------

/** Rows of a Markdown table. */
const table = (head, rows) =>
	[`| ${head.join(' | ')} |`, `|${head.map((_, index) => (index ? '---:|' : '---|')).join('')}`, ...rows.map((row) => `| ${row.join(' | ')} |`)].join('\n');

function markdown() {
	return [
		`Measured on ${new Date().toISOString().slice(0, 10)}: ${machine}.`,
		table(
			['', 'measured', 'target', ''],
			targets.map((target) => [target.what, measuredText(target), limitText(target), met(target) ? '✓' : '✗']),
		),
		'![How much of each target is used up](performance.svg)',
		table(['beside them', ''], facts),
		table(['whole extrinsics', ''], compared),
		table(['what a member calls, by the weights that the chain charges', ''], ofMembers),
		table(['in a quarter of an hour, on validators of this speed', ''], capacity),
	].join('\n\n');
}

const escaped = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/**
 * Two panels: the share of each target that is used, and times of clearing and of matching on a
 * scale of powers of ten.
 */
function svg() {
	const [width, left, right, row] = [880, 350, 90, 30];
	const full = (width - left - right) / 1.25;
	const lines = [];
	const text = (x, y, content, attributes = '') => lines.push(`<text x="${x}" y="${y}" ${attributes}>${escaped(content)}</text>`);
	const bar = (y, length, fill) => lines.push(`<rect x="${left}" y="${y}" width="${length.toFixed(1)}" height="16" rx="2" fill="${fill}"/>`);

	let y = 30;
	text(20, y, 'How much of each target is used up', 'class="heading"');
	y += 18;
	const top = y;
	for (const target of targets) {
		const share = used(target);
		text(left - 10, y + 17, target.what, 'text-anchor="end"');
		bar(y + 4, Math.max(2, Math.min(share, 1.25) * full), met(target) ? '#2f8f5b' : '#c0392b');
		const label = `${measuredText(target)} (${limitText(target)})`;
		const inside = share > 0.55;
		const x = left + (inside ? Math.min(share, 1.25) * full - 8 : Math.max(2, share * full) + 8);
		text(x.toFixed(1), y + 17, label, inside ? 'text-anchor="end" fill="#ffffff"' : '');
		y += row;
	}
	lines.push(`<line x1="${left + full}" y1="${top}" x2="${left + full}" y2="${y}" stroke="#222222" stroke-dasharray="4 3"/>`);
	text(left + full, y + 16, 'target', 'text-anchor="middle"');

	y += 56;
	text(20, y, 'Time to the price, native code, each step ten times the one before', 'class="heading"');
	y += 18;
	const times = [
		['64 areas, 1 000 orders: clearing', ofMarket('clear_64_areas_1_000_orders'), '#2f6fb0'],
		['64 areas, 1 000 000 orders: clearing', ofMarket('clear_64_areas_1_000_000_orders'), '#2f6fb0'],
		['1 area, 1 000 000 orders: clearing', ofMarket('clear_1_area_1_000_000_orders'), '#2f6fb0'],
		['1 area, 1 000 000 orders: sort and match', ofMarket('sort_and_match_1_000_000_orders'), '#b07a2f'],
	];
	const least = Math.floor(Math.log10(Math.min(...times.map(([, value]) => value))));
	const most = Math.ceil(Math.log10(Math.max(...times.map(([, value]) => value))));
	const decade = (width - left - right) / (most - least);
	const bottom = y + times.length * row;
	for (let power = least; power <= most; power += 1) {
		const x = (left + (power - least) * decade).toFixed(1);
		lines.push(`<line x1="${x}" y1="${y}" x2="${x}" y2="${bottom}" stroke="#dddddd"/>`);
		text(x, bottom + 16, power < 3 ? `${10 ** power} µs` : `${10 ** (power - 3)} ms`, 'text-anchor="middle"');
	}
	for (const [what, value, fill] of times) {
		text(left - 10, y + 17, what, 'text-anchor="end"');
		const length = Math.max(2, (Math.log10(value) - least) * decade);
		bar(y + 4, length, fill);
		text((left + length + 8).toFixed(1), y + 17, value < 1e3 ? us(value) : ms(value));
		y += row;
	}
	const height = bottom + 34;
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">`,
		'<title>What the market and the meters cost, against their targets</title>',
		'<style>text { font: 13px sans-serif; fill: #222222 } text[fill] { fill: #ffffff } .heading { font-weight: bold; font-size: 15px }</style>',
		`<rect width="${width}" height="${height}" fill="#ffffff"/>`,
		...lines,
		'</svg>',
		'',
	].join('\n');
}

if (write) {
	const page = readFileSync(MARKDOWN, 'utf8');
	const [from, to] = [page.indexOf(BEGIN), page.indexOf(END)];
	if (from < 0 || to < from) throw new Error(`${MARKDOWN} has no place for the numbers: ${BEGIN} … ${END}`);
	writeFileSync(MARKDOWN, `${page.slice(0, from + BEGIN.length)}\n\n${markdown()}\n\n${page.slice(to)}`);
	writeFileSync(PLOT, svg());
	say(`written: ${MARKDOWN}, ${PLOT}`);
}

const missed = targets.filter((target) => !met(target));
if (missed.length) {
	say(paint(31, `✗ missed: ${missed.map(({ what }) => what).join('; ')}`));
	process.exitCode = 1;
} else {
	say(paint(32, `✓ all ${targets.length} targets are met`));
}
