// What a document and its check cost.
import assert from 'node:assert/strict';
import { verifyText } from '../../src/index.mjs';

/** The most that a document may be. */
const MAX_BYTES = 150_000;
const RUNS = 20;

/** Returns the CPU time that something takes, in ms: what else runs on the machine counts little. */
async function cpuTime(act) {
	const before = process.cpuUsage();
	await act();
	const { user, system } = process.cpuUsage(before);
	return (user + system) / 1_000;
}

/** Checks a document so many times, and returns the CPU time of the first check and of the quickest one. */
export async function timesOf(text, known, { runs = RUNS, options } = {}) {
	const times = [];
	for (let run = 0; run < runs; run++) {
		const check = async () => {
			const { ok, steps } = await verifyText(text, known, options);
			assert.ok(ok, JSON.stringify(steps.at(-1)));
		};
		times.push(await cpuTime(check));
	}
	return { first: times[0], least: Math.min(...times) };
}

/** Makes sure that a document is proved and no larger than it may be, and says what its check took. */
export async function isProvedAndSmall(context, text, known) {
	const { first, least } = await timesOf(text, known, { runs: 3 });
	context.diagnostic(`${text.length} bytes; ${first.toFixed(1)} ms the first time, ${least.toFixed(1)} ms at best`);
	assert.ok(text.length < MAX_BYTES, `${text.length} bytes`);
}
