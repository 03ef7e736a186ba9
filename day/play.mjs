#!/usr/bin/env node
// Plays a real day of a village's grid on a running node, and proves that it adds up. See README.md.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { Chain, palletAccount } from './src/chain.mjs';
import { check } from './src/check.mjs';
import { Clock } from './src/clock.mjs';
import { clockTime, community, intervalOf, QUARTER_MS, QUARTERS, TARIFF } from './src/community.mjs';
import { closeMonth } from './src/credits.mjs';
import { Day } from './src/day.mjs';
import { Ledger } from './src/ledger.mjs';
import { metersOf } from './src/meters.mjs';
import { quarterOfTime, range } from './src/options.mjs';
import { render, toJson } from './src/report.mjs';
import { findGrid, setUp } from './src/setup.mjs';
import { summarize } from './src/summary.mjs';

const USAGE = `Plays ${QUARTERS} quarters of an hour of 25 July 2016 on a node started with --dev --simulation.

  --url URL            the node (default ws://127.0.0.1:9944)
  --from HH:MM         begin here instead of 00:00 (a quarter's number will do, here and below)
  --to HH:MM           end here instead of 24:00
  --intervals N        play N quarters, around noon unless --from or --to is given; every step is in it (at least 6)
  --pause HH:MM        stop before this quarter; the same command without it goes on, with the same chain
  --report-json FILE   write the report as JSON too
  --help
`;
/** The set-up takes place in the quarter before the first offers, which come three quarters ahead. */
const EVENING = 4;
/** Every so many quarters progress gets a line of its own where there is no terminal. */
const PROGRESS_QUARTERS = 8;

const OPTIONS = {
	url: { type: 'string', default: 'ws://127.0.0.1:9944' },
	from: { type: 'string' },
	to: { type: 'string' },
	intervals: { type: 'string' },
	pause: { type: 'string' },
	'report-json': { type: 'string' },
	help: { type: 'boolean', default: false },
};

const say = (text) => console.log(`  ${text}`);

/** One line that moves on in a terminal, a line now and then elsewhere. */
function progress(day, quarter, state, done, steps) {
	const bar = '█'.repeat(Math.round((done / steps) * 30)).padEnd(30, '░');
	const line = `  ${clockTime(quarter)}  ${bar}  ${day.ledger.trades.length} trades, ${day.ledger.settled.size} settled, ${state}`;
	if (process.stdout.isTTY) process.stdout.write(`\r\u001b[K${line}${done === steps ? '\n' : ''}`);
	else if (done === steps || done % PROGRESS_QUARTERS === 0) console.log(line);
}

/** Sees that the day lies ahead, and sets the clock to the evening before it. */
async function enterEvening(clock, from) {
	const evening = intervalOf(from - EVENING) * QUARTER_MS;
	const now = await clock.now();
	if (now >= evening + QUARTER_MS / 2) {
		const when = new Date(now).toISOString().slice(0, 16);
		throw new Error(`the chain's clock shows ${when}, too late for a day that is prepared at ${new Date(evening).toISOString().slice(0, 16)}; start a fresh chain`);
	}
	if (now < evening) await clock.advanceTo(evening);
}

/** The evening before, on a fresh chain. */
async function begin(chain, clock, people, meters, ledger, day) {
	await enterEvening(clock, day.from);
	await chain.catchUp();
	const firstBlock = chain.height;
	const before = await chain.balances(firstBlock);
	// The book begins with the balances that it will be held against.
	chain.onBlock((block) => ledger.bookBlock(block));
	console.log(`\nThe evening of ${new Date(await clock.now()).toUTCString().slice(5, 22)}`);
	day.enterGrid(await setUp(chain, people, meters, say));
	const orders = await day.orderAhead();
	say(`${ledger.traders.size} accounts placed ${orders} orders in the auctions of the day.`);
	return { firstBlock, before };
}

/** What has been played before, from the chain's blocks. */
async function replay(chain, ledger, day) {
	console.log(`\nThis chain's day has begun already; reading its ${chain.height} blocks`);
	let before;
	try {
		before = await chain.balances(0);
	} catch (error) {
		throw new Error(`the node has not kept the state of its first block, with --state-pruning archive it would (${error.message})`);
	}
	chain.onBlock((block) => ledger.bookBlock(block));
	chain.onBlock((block) => day.hear(block));
	chain.height = 0;
	await chain.catchUp();
	if (ledger.issued.length > 0) throw new Error('this chain has had its day, credits and all; start a fresh chain to play it again');
	return { firstBlock: 0, before };
}

async function play(options) {
	const started = Date.now();
	const { from, to } = range(options);
	const pause = options.pause === undefined ? undefined : quarterOfTime(options.pause);
	const people = await community();
	const meters = metersOf(people.households);
	const chain = await Chain.connect(options.url);
	const clock = new Clock(chain);
	const { supplier, operator, council } = people.roles;
	const ledger = new Ledger({ supplier: supplier.address, operator: operator.address, treasurer: council.address, tariff: TARIFF });
	const length = Number(await chain.api.query.gridManagement.intervalLength());
	if (length !== QUARTER_MS) throw new Error(`the chain's intervals last ${length} ms, the data's ${QUARTER_MS} ms`);
	const connection = await chain.view('gridApi', 'getConnection', people.households[0].address);
	const grid = connection && (await findGrid(chain, people));
	const day = new Day({ chain, clock, people, meters, ledger, grid, from, to });
	const { firstBlock, before } = connection ? await replay(chain, ledger, day) : await begin(chain, clock, people, meters, ledger, day);

	console.log('\nThe day');
	const first = day.takeUp();
	if (connection) await day.orderAhead(first);
	const steps = day.steps(first);
	for (const [i, quarter] of steps.entries()) {
		if (quarter === pause) {
			await chain.disconnect();
			console.log(`\nPaused at ${clockTime(quarter)}. The same command without --pause goes on.`);
			return undefined;
		}
		const state = await day.step(quarter);
		progress(day, quarter, state, i + 1, steps.length);
	}
	const byHand = await day.settleAll();
	say(`All ${ledger.settled.size} settlements are done${byHand > 0 ? `, ${byHand} of them by hand` : ''}.`);

	console.log("\nThe month's end");
	const credit = await closeMonth(chain, clock, people, day.area, say);

	const after = await chain.balances(chain.height);
	const chainSums = new Map(
		await Promise.all([...people.households, supplier].map(async ({ address }) => [address, await chain.view('tradingApi', 'getEnergyBalance', address)])),
	);
	const checks = check({
		ledger,
		households: people.households,
		intervals: day.intervals(),
		data: day.dataTotals(),
		before,
		after,
		supplier: supplier.address,
		operator: operator.address,
		pool: palletAccount(chain.api.consts.p2pTrading.palletId.toU8a()),
		chainSums,
		credit,
	});
	await chain.disconnect();
	const run = { seconds: (Date.now() - started) / 1_000, blocks: chain.height - firstBlock, transactions: chain.included };
	return summarize({ run, symbol: chain.api.registry.chainTokens[0], people, ledger, day, credit, checks });
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
