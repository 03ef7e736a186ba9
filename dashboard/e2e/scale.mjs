#!/usr/bin/env node
// The operator's page on a chain of many members: every view opens, with a bounded number of rows and of
// questions to the node; the last page can be reached, and each member found. See README.md.
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { AccountId } from '@polkadot-api/substrate-bindings';
import { Chain } from '../../day/src/chain.mjs';
import { launch, Visitor } from './browser.mjs';
import { Checks } from './checks.mjs';
import { freePort, run, startNode, startServer } from './processes.mjs';

const USAGE = `Opens the operator's page on a chain of many members. It needs the built node, the built page, and
the example scale_genesis beside the node.

  --accounts N   how many members, 1000 at least, in four areas (10000)
  --help
`;

const { values } = parseArgs({
	options: { accounts: { type: 'string', default: '10000' }, help: { type: 'boolean', default: false } },
});
if (values.help) {
	console.log(USAGE);
	process.exit(0);
}

const ACCOUNTS = Number(values.accounts);
/** The zone of the accounts, and the last of its four feeders (runtime/examples/scale_genesis.rs). */
const [ZONE, LAST] = [1, 5];
const IN_LAST = ACCOUNTS - 3 * Math.floor(ACCOUNTS / 4);
/** In the quarter that begins here the first energy is metered: 25 July 2016, 10:00 UTC. */
const START_MS = 1_469_440_800_000;
const OPERATOR = { path: '//Bob', name: 'Bob' };
/** The most questions that opening a view may take, and the most rows that it may show. */
const VIEWS = {
	grid: { questions: 100, rows: 0 },
	measures: { questions: 100, rows: 0 },
	limits: { questions: 200, rows: 25, table: 'envelopes' },
	members: { questions: 100, rows: 50, table: 'members' },
	meters: { questions: 100, rows: 100, table: 'meters' },
	incidents: { questions: 100, rows: 0 },
};

const folder = mkdtempSync(join(tmpdir(), 'dashboard-scale.'));
const log = (name) => join(folder, `${name}.log`);
const check = new Checks();
let node, server, browser;

/** The address of an account, by its place in the genesis. */
function addressOf(number) {
	const place = Buffer.alloc(4);
	place.writeUInt32LE(number);
	return AccountId(42).dec(createHash('sha256').update('energy-scale/account').update(place).digest());
}

const rowsOf = (page, table) => page.getByTestId(table).locator('tbody tr').count();

/** Waits until the page of a list that was asked for is there. */
async function turned(visitor) {
	await visitor.page.waitForFunction(() => document.querySelectorAll('[aria-busy=true]').length === 0);
	await visitor.settled();
}

/** Goes on until there is no next page. Returns how many rows there were, and the most at once. */
async function toTheEnd(visitor, table) {
	const { page } = visitor;
	const next = page.getByTestId(table).locator('xpath=ancestor::section').getByRole('button', { name: 'Show more' });
	await page.getByTestId(table).waitFor();
	const seen = new Set();
	let [most, pages] = [0, 0];
	for (;;) {
		const rows = await page
			.getByTestId(table)
			.locator('tbody tr')
			.evaluateAll((all) => all.map((row) => row.textContent));
		for (const row of rows) seen.add(row);
		[most, pages] = [Math.max(most, rows.length), pages + 1];
		if ((await next.count()) === 0) return { seen: seen.size, most, pages };
		await next.click();
		await turned(visitor);
	}
}

async function opensViews(visitor) {
	for (const [view, { questions, rows, table }] of Object.entries(VIEWS)) {
		const before = visitor.questions;
		await visitor.go(`operator?area=${ZONE}&view=${view}`);
		await turned(visitor);
		const asked = visitor.questions - before;
		check.that(`${view} opens with at most ${questions} questions`, asked <= questions, String(asked));
		if (table) {
			await visitor.page.getByTestId(table).waitFor();
			check.equal(`${view} shows one page`, await rowsOf(visitor.page, table), rows);
		}
		check.note(`heap, ${view}: ${(await visitor.heap()).toFixed(1)} MB`);
	}
}

async function reachesTheEnd(visitor) {
	await visitor.go(`operator?area=${LAST}&view=members`);
	await turned(visitor);
	let before = visitor.questions;
	const members = await toTheEnd(visitor, 'members');
	check.that('no page has more than 50 members', members.most <= 50, `${members.pages} pages`);
	check.equal('all members of an area can be reached', members.seen, IN_LAST);
	check.that('with few questions for each page', visitor.questions - before <= members.pages * 20, String(visitor.questions - before));
	check.note(`heap, on the last page of members: ${(await visitor.heap()).toFixed(1)} MB`);
	await visitor.page.getByRole('button', { name: 'To the beginning' }).first().click();
	await turned(visitor);
	check.equal('and the first page again', await rowsOf(visitor.page, 'members'), 50);

	await visitor.go(`operator?area=${ZONE}&view=meters`);
	await turned(visitor);
	before = visitor.questions;
	const meters = await toTheEnd(visitor, 'meters');
	check.equal('all meters of the zone can be reached', meters.seen, ACCOUNTS);
	check.that('no page has more than 100 meters', meters.most <= 100, `${meters.pages} pages`);
	check.that('with few questions for each page', visitor.questions - before <= meters.pages * 20, String(visitor.questions - before));
	check.note(`heap, on the last page of meters: ${(await visitor.heap()).toFixed(1)} MB`);
	await visitor.page.locator('[name=silent]').check();
	await turned(visitor);
	check.equal('the silent ones come by the page too', await rowsOf(visitor.page, 'meters'), 100);
}

async function findsMembers(visitor) {
	const { page } = visitor;
	for (const view of ['members', 'limits']) {
		const { table } = VIEWS[view];
		await visitor.go(`operator?area=${ZONE}&view=${view}`);
		await turned(visitor);
		for (const [what, sought] of [
			['by its address', addressOf(ACCOUNTS - 1)],
			['by its name', 'the last'],
		]) {
			await page.locator('[name=find]').fill(sought);
			await turned(visitor);
			await page.waitForFunction((id) => document.querySelectorAll(`[data-testid=${id}] tbody tr`).length === 1, table);
			check.that(`a member is found ${what} under ${view}`, (await page.getByTestId(table).innerText()).includes('The last one'));
		}
	}
}

async function all() {
	const spec = join(folder, 'spec.json');
	await run('scripts/scale-genesis.sh', [String(ACCOUNTS), spec], log('genesis'));
	const [nodePort, port] = [await freePort(), await freePort()];
	node = await startNode(join(folder, 'chain'), nodePort, START_MS + 1_000, log('node'), ['--chain', spec, '--simulation-manual']);
	const chain = await Chain.connect(`ws://127.0.0.1:${nodePort}`);
	for (let blocks = 0; blocks < 3; blocks++) await chain.seal();
	server = await startServer(port, nodePort, log('server'));
	browser = await launch();
	const visitor = await Visitor.come(browser, `http://127.0.0.1:${port}/`, { account: OPERATOR });
	const names = JSON.stringify({ [addressOf(ACCOUNTS - 1)]: 'The last one' });
	await visitor.page.addInitScript((text) => localStorage.setItem('names', text), names);
	await visitor.go('now');
	await check.part('Each view', () => opensViews(visitor));
	await check.part('The last page', () => reachesTheEnd(visitor));
	await check.part('A member is found', () => findsMembers(visitor));
	check.equal('the page complained of nothing', visitor.troubles.join(' | '), '');
	await chain.disconnect();
}

async function cleanUp() {
	await browser?.close().catch(() => undefined);
	await server?.end();
	await node?.end();
	if (check.failed.length === 0) rmSync(folder, { recursive: true, force: true });
	else console.log(`\n  what was written: ${folder}`);
}
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void cleanUp().then(() => process.exit(130)));

try {
	await all();
} catch (error) {
	check.that('the test came to its end', false, error.stack);
}
await cleanUp();
console.log(`\n  ${check.passed} passed, ${check.failed.length} failed${check.failed.map((name) => `\n    ✗ ${name}`).join('')}`);
process.exitCode = check.failed.length === 0 ? 0 : 1;
