#!/usr/bin/env node
// Lets the nodes of a network fail in every way that one machine can show, while members trade and meters are read.
//
//   node network/faults.mjs                  everything; one hundred times kill -9: about an hour
//   node network/faults.mjs --short          a few minutes, as a step of the checks
//   node network/faults.mjs --only kills,flood
//
// Four validators, each with an address of its own on a bridge that can be taken apart, run the preset local_testnet with intervals of a
// minute. What must hold through all of it: nothing that was final is ever taken back; every node has the same state in the end; every
// transaction that a node has accepted is in a final block once, and so is every reading; with one node down finality is at most twice as
// slow. It needs root and Linux, and leaves nothing behind.
//
// Options
//   --short            fewer kills, shorter waits, one node in turn instead of each
//   --kills N          how many kills (100)
//   --only PART,...    undisturbed, oneDown, kills, twoDown, partitionInHalves, partitionOfOne, skew, diskFull, damagedDatabase,
//                      fromGenesis, flood, badRequests, upgrade
//   --report FILE      writes the figures there as JSON
import { availableParallelism, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { PARTS, written } from './src/faults.mjs';
import { Load } from './src/load.mjs';
import { fourValidators } from './src/four.mjs';
import { Observer } from './src/observer.mjs';
import { inNamespaces, isInside, SeparateNetwork } from './src/separate.mjs';

const INTERVAL_MS = 60_000;
const FULL = { kills: 100, measureSeconds: 60, partSeconds: 60, flood: 3_000 };
const SHORT = { kills: 3, downs: 1, measureSeconds: 25, partSeconds: 20, flood: 300 };
/** What a step of the checks has time for. */
const SHORT_PARTS = ['undisturbed', 'oneDown', 'kills', 'partitionInHalves', 'badRequests'];

if (!isInside()) inNamespaces(import.meta.url);
else await main();

async function main() {
	const { values } = parseArgs({
		args: process.argv.slice(2).filter((word) => word !== '--in-namespaces'),
		options: { short: { type: 'boolean' }, kills: { type: 'string' }, only: { type: 'string' }, report: { type: 'string' } },
	});
	const options = { ...(values.short ? SHORT : FULL), ...(values.kills ? { kills: Number(values.kills) } : {}) };
	const parts = values.only ? values.only.split(',') : values.short ? SHORT_PARTS : Object.keys(PARTS);
	const unknown = parts.find((part) => !PARTS[part]);
	if (unknown) throw new Error(`there is no part ${unknown}`);
	// Whatever finality is compared with has to be measured in the same run.
	if (parts.includes('oneDown') && !parts.includes('undisturbed')) parts.unshift('undisturbed');

	const network = await SeparateNetwork.create();
	const report = { cores: availableParallelism(), load: loadavg()[0], parts: {} };
	let observer;
	let load;
	try {
		const { spec, validators } = await fourValidators(network, INTERVAL_MS);
		const nodes = Object.values(validators);
		load = await Load.create(nodes);
		observer = new Observer(nodes);
		load.start();
		const context = { network, spec, validators, nodes, load, observer, options };
		for (const part of parts) {
			const begin = Date.now();
			report.parts[part] = await PARTS[part](context);
			console.log(`✓ ${part}, ${Math.round((Date.now() - begin) / 1_000)} s: ${JSON.stringify(report.parts[part])}`);
		}
		report.load = await load.finish();
		report.finalBlocks = await observer.nothingTakenBack();
		report.sameStateAtBlock = await observer.sameState();
		console.log(`✓ load: ${JSON.stringify(report.load)}`);
		console.log(`✓ ${report.finalBlocks} final blocks looked up again on each node; one state at block ${report.sameStateAtBlock}`);
		const { lost, transfers, paidTransfers, readings, acceptedReadings } = report.load;
		if (lost) throw new Error(`${lost} accepted transactions are in no final block`);
		if (paidTransfers !== transfers) throw new Error(`${transfers} transfers were accepted, and ${paidTransfers} were paid`);
		if (readings !== acceptedReadings) throw new Error(`${readings} readings were sent, and the chain has ${acceptedReadings}`);
		if (values.report) written(values.report, report);
	} finally {
		await observer?.end();
		await load?.close();
		await network.close();
	}
}
