#!/usr/bin/env node
// Tries on a running node what a hostile or careless user would, and sees that it is refused and
// changes nothing. See README.md.
import { parseArgs } from 'node:util';
import { Chain } from './src/chain.mjs';
import { Clock } from './src/clock.mjs';
import { loadCommunity } from './src/community.mjs';
import { assets, credits } from './src/hostile/carbon.mjs';
import { connections, consent, emergencies, grid } from './src/hostile/grid.mjs';
import { Judge } from './src/hostile/judge.mjs';
import { outsiders } from './src/hostile/outsiders.mjs';
import { equivocation, readings, registry, rights } from './src/hostile/readings.mjs';
import { auction, clearing, settlement, sharing, trading } from './src/hostile/trading.mjs';
import { FUND, World } from './src/hostile/world.mjs';

const USAGE = `Tries what must be refused, on a node started with --dev --simulation.

  --url URL   the node (default ws://127.0.0.1:9944)
  --help
`;
const WIDTH = 62;
const LONGEST_ANSWER = 70;

const paint = process.stdout.isTTY && !process.env.NO_COLOR ? (code, text) => `\u001b[${code}m${text}\u001b[0m` : (_, text) => text;
const short = (text) => (text.length > LONGEST_ANSWER ? `${text.slice(0, LONGEST_ANSWER - 1)}…` : text);

function print({ title, verdicts }, shorten = short) {
	console.log(`\n${paint(1, title)}`);
	for (const { what, ok, answer, why } of verdicts) {
		console.log(`  ${ok ? paint(32, '✔') : paint(31, '✘')} ${what.padEnd(WIDTH)} ${shorten(answer)}`);
		if (!ok && why) console.log(why.replace(/^/gm, '      '));
	}
}

/** What was not as it should be, once more and in full: a log may show no more than its end. */
function printFailures(scenes) {
	for (const { title, verdicts } of scenes) {
		const failed = verdicts.filter(({ ok }) => !ok);
		if (failed.length > 0) print({ title: `Not as it should be: ${title}`, verdicts: failed }, (answer) => answer);
	}
}

async function run(url) {
	const started = Date.now();
	const { roles } = await loadCommunity();
	const chain = await Chain.connect(url);
	const judge = new Judge(chain, FUND);
	const world = new World(chain, new Clock(chain), roles);
	await world.create();
	console.log(`Run ${world.run}: areas ${world.area} and ${world.otherArea}, interval ${await world.current()}`);

	let traded, ordered, credit;
	const scenes = [
		() => readings(judge, world),
		() => equivocation(judge, world),
		() => registry(judge, world),
		() => rights(judge, world),
		// What the meters measured is settled with the next interval.
		() => world.nextInterval(),
		async () => (traded = await trading(judge, world)),
		async () => (ordered = await auction(judge, world)),
		() => clearing(judge, world, ordered),
		() => settlement(judge, world),
		() => grid(judge, world),
		() => connections(judge, world),
		() => consent(judge, world),
		() => emergencies(judge, world, traded),
		() => sharing(judge, world),
		async () => (credit = await credits(judge, world)),
		() => assets(judge, world, credit),
		() => outsiders(judge, world),
	];
	let printed = 0;
	for (const scene of scenes) {
		try {
			await scene();
		} finally {
			while (printed < judge.scenes.length) print(judge.scenes[printed++]);
		}
	}
	await chain.disconnect();

	const verdicts = judge.verdicts();
	const failed = verdicts.filter(({ ok }) => !ok).length;
	const seconds = ((Date.now() - started) / 1_000).toFixed(0);
	printFailures(judge.scenes);
	console.log(`\n${verdicts.length - failed} of ${verdicts.length} as they should be, in ${seconds} s${failed > 0 ? `; ${failed} are not` : ''}.`);
	return failed === 0;
}

try {
	const { values } = parseArgs({ options: { url: { type: 'string', default: 'ws://127.0.0.1:9944' }, help: { type: 'boolean', default: false } } });
	if (values.help) {
		process.stdout.write(USAGE);
		process.exit(0);
	}
	process.exit((await run(values.url)) ? 0 : 1);
} catch (error) {
	console.error(`\nThe attempts broke off: ${error.message}`);
	process.exit(1);
}
