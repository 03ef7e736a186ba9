#!/usr/bin/env node
// The page against a real node that plays a day, in a real browser. See README.md.
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { bookPart } from './book-part.mjs';
import { launch } from './browser.mjs';
import { carbonPart, verifiersPart } from './carbon-part.mjs';
import { checkPart } from './check-part.mjs';
import { Checks } from './checks.mjs';
import { FOLDER } from './guide-pictures.mjs';
import { flexibilityPart } from './flexibility-part.mjs';
import { guidesPart } from './guides-part.mjs';
import { hardwarePart } from './hardware-part.mjs';
import { creditsPart, looksPart } from './looks-part.mjs';
import { measuresPart } from './measures-part.mjs';
import { metadataPart } from './metadata-part.mjs';
import { ownPart } from './own-part.mjs';
import { keyOf } from './wallet.mjs';
import { idlePart, outagePart, speedPart, Watcher } from './outage-part.mjs';
import { picturesPart, proposeUpgrade } from './pictures-part.mjs';
import { freePort, REPOSITORY, run, startNode, startServer } from './processes.mjs';
import { rolesPart } from './roles-part.mjs';
import { serverPart } from './server-part.mjs';
import { setTimeZone } from './time-zone.mjs';

const USAGE = `Plays a day on a node of its own, and has a browser do what people do.

  --intervals N      play a part of the day around noon only, N quarters of an hour
  --pictures DIR     keep the pictures of all pages there
  --guide-pictures   put the pictures of the guides where they are committed, docs/pictures
  --metadata-hash    the node's runtime was built with the metadata's hash: a hardware wallet's signature is valid
  --hardware-only    only have a hardware wallet sign; no day is played
  --help

ENERGY_CHAIN_NODE_BINARY names another node than that of scripts/lib.sh.
`;

const { values } = parseArgs({
	options: {
		intervals: { type: 'string' },
		pictures: { type: 'string' },
		'guide-pictures': { type: 'boolean', default: false },
		'metadata-hash': { type: 'boolean', default: false },
		'hardware-only': { type: 'boolean', default: false },
		help: { type: 'boolean', default: false },
	},
});
if (values.help) {
	console.log(USAGE);
	process.exit(0);
}

/** A member who gets credits and a certificate meanwhile. */
const MEMBER = { path: '//Household/1', name: 'Household 1' };
/** The played day, and the clock of its place. */
const DATE = '2016-07-25';
const BERLIN = { offsetMinutes: 60, euSummerTime: true };

const folder = mkdtempSync(join(tmpdir(), 'dashboard-e2e.'));
const pictures = resolve(values.pictures ?? join(folder, 'pictures'));
const guidePictures = values['guide-pictures'] ? join(REPOSITORY, FOLDER) : join(folder, 'guides');
for (const one of [pictures, guidePictures]) mkdirSync(one, { recursive: true });
const log = (name) => join(folder, `${name}.log`);
const check = new Checks();
const part = values.intervals === undefined ? [] : ['--intervals', values.intervals];

const [nodePort, port] = [await freePort(), await freePort()];
const nodeUrl = `ws://127.0.0.1:${nodePort}`;
const url = `http://127.0.0.1:${port}/`;
let node, server, browser, begin;

async function start() {
	const time = (await run('node', ['day/play.mjs', '--start', ...part], log('start'))).trim();
	begin = () => startNode(join(folder, 'chain'), nodePort, time, log('node'));
	node = await begin();
	server = await startServer(port, nodePort, log('server'));
	browser = await launch();
}

const hardwareScene = () => check.part('A hardware wallet', () => hardwarePart(check, browser, url, nodeUrl, values['metadata-hash']));
const guideScene = (after) => check.part(`The guides’ pictures: ${after}`, () => picturesPart(check, browser, url, guidePictures, after));

async function all() {
	await check.part('The metadata that is committed', () => metadataPart(check, nodeUrl));
	await setTimeZone(nodeUrl, BERLIN);

	console.log('\n  A day is played, and somebody watches');
	const watcher = await Watcher.come(browser, url);
	const report = join(folder, 'report.json');
	await run('node', ['day/play.mjs', '--url', nodeUrl, '--report-json', report, ...part], log('play'));
	await check.part('Who watched', () => watcher.check(check));
	await check.part('The server', () => serverPart(check, port));
	await check.part('Speed', () => speedPart(check, browser, url));
	await check.part('The sums, against the day’s own book', () =>
		bookPart(check, browser, url, JSON.parse(readFileSync(report, 'utf8')), [1, 8, 12], DATE),
	);
	await guideScene('day');
	await looksPart(check, browser, url, pictures);
	await check.part('A file that is checked', () => checkPart(check, browser, url, pictures));
	await rolesPart(check, browser, url, nodeUrl);
	await hardwareScene();
	await carbonPart(check, browser, url, nodeUrl, MEMBER);
	await check.part('The guides about credits', () => guidesPart(check, nodePort));
	await guideScene('credits');
	await check.part('Views about credits', () => creditsPart(check, browser, url, pictures));
	await check.part('A quiet chain', () => idlePart(check, browser, url));
	await check.part('A server for one account', async () => {
		const ownPort = await freePort();
		const ownServer = await startServer(ownPort, nodePort, log('own-server'), ['--own', keyOf(MEMBER.path).address]);
		try {
			await ownPart(check, browser, `http://127.0.0.1:${ownPort}/`, MEMBER, { path: '//Household/8', name: 'Household 8' });
		} finally {
			await ownServer.end();
		}
	});
	await measuresPart(check, browser, url, nodeUrl, pictures);
	await guideScene('measures');
	await flexibilityPart(check, browser, url, nodeUrl, pictures);
	await check.part('A motion', () => proposeUpgrade(nodeUrl));
	await guideScene('motion');
	await check.part('An outage', () =>
		outagePart(
			check,
			browser,
			url,
			() => node.end('SIGKILL'),
			async () => {
				node = await begin();
			},
		),
	);
	await check.part('Verifiers decide', () => verifiersPart(check, browser, url, nodeUrl, pictures));
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
	await start();
	if (values['hardware-only']) await hardwareScene();
	else await all();
} catch (error) {
	check.that('the test came to its end', false, error.stack);
}
await cleanUp();
console.log(`\n  ${check.passed} passed, ${check.failed.length} failed${check.failed.map((name) => `\n    ✗ ${name}`).join('')}`);
process.exitCode = check.failed.length === 0 ? 0 : 1;
