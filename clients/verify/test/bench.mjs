// What the check of a document takes of one core, with the signatures checked by Node.js, by its WebCrypto, and in JavaScript. Every
// measurement is a process of its own that does nothing else, and the ways take turns, so that their ratios hold on a busy machine too.
//
//   node test/bench.mjs                         prints a table
//   node test/bench.mjs DOCUMENT ANCHOR WAY     one process; WAY is `node`, `web` or `library`. Prints { first, least } in ms
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { byNode, byWebCrypto } from '../src/ed25519.mjs';
import { timesOf } from './support/cost.mjs';

/** Of each row the number of authorities, and how often they have changed. */
const ROWS = [
	[1, 0],
	[4, 0],
	[4, 10],
	[32, 0],
	[32, 5],
	[32, 10],
];
const WAYS = { node: byNode, web: byWebCrypto, library: () => null };
/** How often each way is started, and how often it checks then. */
const STARTS = 3;
const RUNS = 20;

async function one(document, anchor, way) {
	const quick = await WAYS[way]();
	if (way !== 'library' && !quick) throw new Error(`this Node.js has no ${way}`);
	const known = JSON.parse(readFileSync(anchor, 'utf8'));
	console.log(JSON.stringify(await timesOf(readFileSync(document, 'utf8'), known, { runs: RUNS, options: { quick } })));
}

/** Measures a way in a new process. */
function measured(...words) {
	const { status, stdout, stderr } = spawnSync(process.execPath, [fileURLToPath(import.meta.url), ...words], { encoding: 'utf8' });
	if (status !== 0) throw new Error(stderr);
	return JSON.parse(stdout);
}

/** Measures every way in turn; returns the least of each. */
function row(document, anchor) {
	const best = {};
	for (let start = 0; start < STARTS; start++) {
		for (const way of Object.keys(WAYS)) {
			const found = measured(document, anchor, way);
			best[way] = { first: Math.min(found.first, best[way]?.first ?? Infinity), least: Math.min(found.least, best[way]?.least ?? Infinity) };
		}
	}
	return best;
}

async function table(folder) {
	const { certificateAfter } = await import('./support/chain.mjs');
	console.log(`Node.js ${process.version}, ${cpus().length} cores (${cpus()[0].model}). CPU time of the first check and of the quickest, in ms\n`);
	console.log('| authorities | hand-overs | size | JavaScript | WebCrypto | ratio | Node.js | ratio |\n|---:|---:|---:|---:|---:|---:|---:|---:|');
	for (const [authorities, handovers] of ROWS) {
		const { text, known } = certificateAfter(handovers, authorities);
		const [document, anchor] = [join(folder, 'document.json'), join(folder, 'anchor.json')];
		writeFileSync(document, text);
		writeFileSync(anchor, JSON.stringify(known));
		const { library, web, node } = row(document, anchor);
		const shown = ({ first, least }) => `${first.toFixed(0)}, ${least.toFixed(1)}`;
		const ratio = ({ first, least }) => `${(first / library.first).toFixed(2)}, ${(least / library.least).toFixed(2)}`;
		console.log(`| ${[authorities, handovers, `${(text.length / 1_000).toFixed(1)} kB`, shown(library), shown(web), ratio(web), shown(node), ratio(node)].join(' | ')} |`);
	}
}

const words = process.argv.slice(2);
if (words.length > 0) {
	await one(...words);
} else {
	const folder = mkdtempSync(join(tmpdir(), 'verify-bench-'));
	try {
		await table(folder);
	} finally {
		rmSync(folder, { recursive: true });
	}
}
