#!/usr/bin/env node
// Plays a real day of a community's grid on a running node, and proves that it adds up. See
// README.md.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { stringToU8a } from '@polkadot/util';
import { QUARTER_MS } from './src/calendar.mjs';
import { Chain, palletAccount } from './src/chain.mjs';
import { check } from './src/check.mjs';
import { Clock } from './src/clock.mjs';
import { DEFAULT_COMMUNITY, loadCommunity } from './src/community.mjs';
import { closeMonth, originOf } from './src/credits.mjs';
import { Day } from './src/day.mjs';
import { DAYS_OF_HISTORY, historyBefore, requestsWithin } from './src/flexibility-plan.mjs';
import { Ledger } from './src/ledger.mjs';
import { metersOf } from './src/meters.mjs';
import { moneyAt } from './src/money.mjs';
import { range } from './src/options.mjs';
import { render, toJson } from './src/report.mjs';
import { findGrid, setUp } from './src/setup.mjs';
import { summarize } from './src/summary.mjs';

const USAGE = `Plays a day of a community on a node started with --dev --simulation.

  --url URL            the node (default ws://127.0.0.1:9944)
  --community NAME     which, a folder of communities/ or the path of another one (default ${DEFAULT_COMMUNITY})
  --day YYYY-MM-DD     another day of its table than that of its description
  --start              show when the node's clock must begin for it, for --simulation-start, and play nothing
  --from HH:MM         begin here instead of 00:00, local time (a quarter's number will do, here and below)
  --to HH:MM           end here instead of 24:00
  --intervals N        play N quarters, around noon unless --from or --to is given; every step is in it (at least 6)
  --pause HH:MM        stop before this quarter; the same command without it goes on, with the same chain
  --report-json FILE   write the report as JSON too
  --help
`;
/**
 * The set-up takes place in the quarter before the first offers, which come three quarters ahead.
 */
const EVENING = 4;
/** A node's clock begins so much before that, to leave time for starting. */
const EARLY_MS = 4 * QUARTER_MS;
/** Every so many quarters progress gets a line of its own where there is no terminal. */
const PROGRESS_QUARTERS = 8;

const OPTIONS = {
	url: { type: 'string', default: 'ws://127.0.0.1:9944' },
	community: { type: 'string', default: DEFAULT_COMMUNITY },
	day: { type: 'string' },
	start: { type: 'boolean', default: false },
	from: { type: 'string' },
	to: { type: 'string' },
	intervals: { type: 'string' },
	pause: { type: 'string' },
	'report-json': { type: 'string' },
	help: { type: 'boolean', default: false },
};

/** The community's fund, by the eight bytes of its id. */
const FUND_ID = 'nrgy/com';

const say = (text) => console.log(`  ${text}`);

/** Shows progress: one line that changes in a terminal, a line now and then elsewhere. */
function progress(day, quarter, state, done, steps) {
	const bar = '█'.repeat(Math.round((done / steps) * 30)).padEnd(30, '░');
	const line = `  ${day.calendar.clockTime(quarter)}  ${bar}  ${day.ledger.trades.length} trades, ${day.ledger.settled.size} settled, ${state}`;
	if (process.stdout.isTTY) process.stdout.write(`\r\u001b[K${line}${done === steps ? '\n' : ''}`);
	else if (done === steps || done % PROGRESS_QUARTERS === 0) console.log(line);
}

/** When everything is set up: on the evening before, or before the time in which some meters are read earlier. */
const eveningOf = (calendar, from) => calendar.intervalOf(from - EVENING) * QUARTER_MS;

/** Checks that the day lies ahead, and sets the clock to the evening before it. */
async function enterEvening(clock, calendar, from) {
	const evening = eveningOf(calendar, from);
	const now = await clock.now();
	if (now >= evening + QUARTER_MS / 2) {
		const time = (moment) => new Date(moment).toISOString().slice(0, 16);
		throw new Error(`the chain's clock shows ${time(now)} UTC, too late for a day that is prepared at ${time(evening)}; start a fresh chain, with --simulation-start ${evening - EARLY_MS}`);
	}
	await clock.reach(evening);
}

/** The evening before, on a fresh chain. */
async function begin(chain, clock, people, meters, ledger, day) {
	const { historyFrom } = day.flexibility;
	const isEarlier = historyFrom !== undefined;
	await enterEvening(clock, day.calendar, historyFrom ?? day.from);
	await chain.catchUp();
	const firstBlock = chain.height;
	const before = await moneyAt(chain, firstBlock, people);
	// The ledger begins with the money that it is compared with in the end.
	chain.onBlock((block) => ledger.recordBlock(block));
	const title = (when) => console.log(`\n${when} in ${day.calendar.timeZone}`);
	const evening = `The evening before, ${day.calendar.clockTime(day.from - EVENING)}`;
	title(isEarlier ? `${DAYS_OF_HISTORY} days before, ${day.calendar.clockTime(historyFrom - EVENING)}` : evening);
	await setUp(chain, people, meters, say, async (grid) => {
		day.setGrid(grid);
		if (!isEarlier) return;
		day.findMeters();
		await day.flexibility.playEarlier(day.from - EVENING);
		say('The meters of those who may commit to less were read: a promise counts from what they showed on earlier days.');
		title(evening);
	});
	const orders = await day.orderAhead();
	say(`${ledger.traders.size} accounts placed ${orders} orders in the auctions of the day.`);
	return { firstBlock, before };
}

/** What has been played before, from the chain's blocks. */
async function replay(chain, people, ledger, day) {
	console.log(`\nThis chain's day has begun already; reading its ${chain.height} blocks`);
	let before;
	try {
		before = await moneyAt(chain, 0, people);
	} catch (error) {
		throw new Error(`the node has not kept the state of its first block, with --state-pruning archive it would (${error.message})`);
	}
	chain.onBlock((block) => ledger.recordBlock(block));
	chain.onBlock((block) => day.followBlock(block));
	chain.height = 0;
	await chain.catchUp();
	if (chain.moment < eveningOf(day.calendar, day.from) && ledger.meters.size > 0) throw new Error('the time before the day, in which some meters are read, was broken off; start a fresh chain');
	if (ledger.issued.length > 0) throw new Error('this chain has had its day, credits and all; start a fresh chain to play it again');
	return { firstBlock: 0, before };
}

/** What a certificate costs, by the bytes of its two texts. */
function certificatePrice({ certificatePrice: base, certificateBytePrice: perByte }) {
	return (bytes) => base.toBigInt() + BigInt(bytes) * perByte.toBigInt();
}

async function play(options) {
	const started = Date.now();
	const people = await loadCommunity(options.community, options.day);
	const { from, to } = range(options, people.day);
	if (options.start) {
		const first = historyBefore(requestsWithin(people.flexibility, from, to)) ?? from;
		process.stdout.write(`${eveningOf(people.day, first) - EARLY_MS}\n`);
		return undefined;
	}
	const pause = options.pause === undefined ? undefined : people.day.quarterOfTime(options.pause);
	const meters = metersOf(people.households);
	const chain = await Chain.connect(options.url);
	const clock = new Clock(chain);
	const { supplier, network, council } = people.roles;
	const fund = palletAccount(stringToU8a(FUND_ID));
	const { tariff } = people;
	const ledger = new Ledger({ supplier: supplier.address, network: network?.address, fund, treasurer: council.address, tariff, meters });
	const length = Number((await chain.view('gridApi', 'currentInterval')).lengthMs);
	if (length !== QUARTER_MS) throw new Error(`the chain's intervals last ${length} ms, the data's ${QUARTER_MS} ms`);
	const connection = await chain.view('gridApi', 'getConnection', people.households[0].address);
	const grid = connection && (await findGrid(chain, people));
	const day = new Day({ chain, clock, people, meters, ledger, grid, from, to });
	const { firstBlock, before } = connection ? await replay(chain, people, ledger, day) : await begin(chain, clock, people, meters, ledger, day);

	console.log(`\n${people.day.name} in the ${people.name}`);
	const first = day.resume();
	const steps = day.steps(first);
	const end = people.day.intervalOf(steps.at(-1) + 1) * QUARTER_MS;
	if ((await clock.now()) >= end) throw new Error("the node's clock is past the end of the day; start the node with the same --simulation-start as before");
	if (connection) await day.orderAhead(first);
	for (const [i, quarter] of steps.entries()) {
		if (quarter === pause) {
			await chain.disconnect();
			console.log(`\nPaused at ${people.day.clockTime(quarter)}. The same command without --pause resumes it.`);
			return undefined;
		}
		const state = await day.step(quarter);
		progress(day, quarter, state, i + 1, steps.length);
	}
	const byHand = await day.settleAll();
	say(`All ${ledger.settled.size} settlements are done${byHand > 0 ? `, ${byHand} of them by hand` : ''}.`);

	console.log("\nThe month's end");
	const credit = await closeMonth(chain, clock, people, ledger, day.area, say);

	const after = await moneyAt(chain, chain.height, people);
	const chainSums = new Map(
		await Promise.all([...people.households, supplier].map(async ({ address }) => [address, await chain.view('tradingApi', 'getEnergyBalance', address)])),
	);
	const checks = check({
		ledger,
		households: people.households,
		intervals: day.intervals(),
		earlier: day.earlier(),
		flexibility: { planned: day.flexibility.planned.length, open: await day.flexibility.stillOpen() },
		data: day.dataTotals(),
		before,
		after,
		supplier: supplier.address,
		others: [...Object.entries(people.roles).map(([role, { address }]) => ({ name: people.names[role], address })), { name: "the community's fund", address: fund }],
		pool: palletAccount(chain.api.consts.p2pTrading.palletId.toU8a()),
		chainSums,
		gridMgPerKwh: people.emission.gridMgPerKwh,
		certificatePrice: certificatePrice(chain.api.consts.carbonOffset),
		credits: credit.credits,
		origin: await originOf(chain, people, ledger),
		limits: day.desk.compared,
		trials: day.desk.trials,
		records: await day.desk.records(),
	});
	await chain.disconnect();
	const run = { seconds: (Date.now() - started) / 1_000, blocks: chain.height - firstBlock, transactions: chain.included };
	return summarize({ run, symbol: chain.api.registry.chainTokens[0], people, ledger, day, credit, after, checks });
}

try {
	const { values: options } = parseArgs({ options: OPTIONS });
	if (options.help) {
		process.stdout.write(USAGE);
		process.exit(0);
	}
	const report = await play(options);
	// A day that was paused has none yet.
	if (!report) process.exit(0);
	console.log(render(report, process.stdout.isTTY === true && !process.env.NO_COLOR));
	if (options['report-json']) writeFileSync(options['report-json'], toJson(report));
	process.exit(report.checks.every(({ ok }) => ok) ? 0 : 1);
} catch (error) {
	console.error(`\nThe day broke off: ${error.message}`);
	process.exit(1);
}
