#!/usr/bin/env node
// A real Prometheus scrapes a real node, with the configuration and the alarms as they are shipped, and is asked every query of the dashboard
// and of the alarms. Every metric in them has to be one that the node serves, or that the gateway's documentation lists.
//
//   node deploy/test/live.mjs
//
// It needs the built node and Debian's package prometheus.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { freePort, Network, waitFor } from '../../network/src/processes.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const read = (path) => readFileSync(join(ROOT, path), 'utf8');

const rules = parse(read('deploy/prometheus/energy-chain.rules.yml')).groups.flatMap((group) => group.rules);
const panels = JSON.parse(read('deploy/grafana/energy-chain.json')).panels.flatMap((panel) => panel.targets ?? []);
const queries = [...rules.map(({ expr }) => expr), ...panels.map(({ expr }) => expr.replaceAll('$chain', '.*'))];
const metricsIn = (query) => [...query.matchAll(/\b((?:substrate|energy_chain|energy_gateway)_\w+)\b/g)].map(([, name]) => name);

const network = await Network.create();
let prometheus;
try {
	const spec = await network.spec('dev');
	const node = await network.start(spec, { name: 'alice', validator: '//Alice' });
	const port = await freePort();
	const folder = join(network.folder, 'prometheus');
	mkdirSync(join(folder, 'targets'), { recursive: true });
	cpSync(join(ROOT, 'deploy/prometheus/energy-chain.rules.yml'), join(folder, 'energy-chain.rules.yml'));
	writeFileSync(join(folder, 'prometheus.yml'), read('deploy/prometheus/prometheus.yml').replace(/(scrape|evaluation)_interval: 15s/g, '$1_interval: 1s'));
	writeFileSync(join(folder, 'targets/node.yml'), `- targets: ["127.0.0.1:${node.ports.metrics}"]\n`);
	const log = openSync(join(folder, 'log'), 'a');
	const words = [`--config.file=${join(folder, 'prometheus.yml')}`, `--storage.tsdb.path=${join(folder, 'data')}`, `--web.listen-address=127.0.0.1:${port}`];
	prometheus = spawn('prometheus', words, { stdio: ['ignore', log, log] });
	process.on('exit', () => prometheus.kill('SIGKILL'));
	await new Promise((resolve, reject) => prometheus.once('spawn', resolve).once('error', reject));
	const ask = async (query) => {
		const answer = await fetch(`http://127.0.0.1:${port}/api/v1/query?query=${encodeURIComponent(query)}`);
		const { status, data, error } = await answer.json();
		assert.equal(status, 'success', `${query}: ${error}`);
		return data.result;
	};
	await waitFor('Prometheus has scraped the node', async () => (await ask('up == 1')).length === 1);
	await node.waitFor('the node is ready', async () => (await node.rpc('node_readiness')).ready, { seconds: 120 });
	// Rates need a while.
	await waitFor('the metrics of blocks move', async () => (await ask('changes(substrate_block_height{status="best"}[1m]) > 1')).length > 0, { seconds: 90 });

	const served = await (await fetch(`http://127.0.0.1:${node.ports.metrics}/metrics`)).text();
	const documented = `${read('docs/metrics.md')}${read('gateway/energy-gateway/README.md').replaceAll(/`(\w+)(\{[^`]*)?`/g, '`energy_gateway_$1`')}`;
	for (const query of queries) {
		for (const name of metricsIn(query)) {
			const isServed = [name, name.replace(/_(bucket|sum|count)$/, '')].some((one) => served.includes(`# TYPE ${one} `));
			// What has labels is served from its first event on, so those of the chain may be missing here: they are documented.
			assert.ok(isServed || !name.startsWith('substrate_'), `the node serves no ${name}`);
			if (!name.startsWith('substrate_')) assert.ok(documented.includes(`\`${name}\``), `${name} is not documented`);
		}
		await ask(query);
	}
	for (const { expr } of panels) {
		const query = expr.replaceAll('$chain', '.*');
		// Without meters and trades some series are not there; those of every node are.
		if (/energy_gateway|readings_total|markets_total|proposer/.test(query)) continue;
		assert.ok((await ask(query)).length > 0, `the dashboard asks for nothing: ${query}`);
	}
	const alarms = async () => {
		const { data } = await (await fetch(`http://127.0.0.1:${port}/api/v1/alerts`)).json();
		return data.alerts.filter(({ state }) => state === 'firing').map(({ labels }) => labels.alertname);
	};
	// The state of areas is taken every half a minute.
	const firing = await waitFor('an alarm', async () => (await alarms()).length && alarms(), { seconds: 90 });
	// No operator reports the grid's state here: the chain takes an area without a report for one in an emergency, and so says the alarm.
	assert.deepEqual(firing, ['AreaInEmergency'], 'a node that is well raises an alarm');
	const loaded = await (await fetch(`http://127.0.0.1:${port}/api/v1/rules`)).json();
	assert.equal(loaded.data.groups.flatMap((group) => group.rules).length, rules.length);
	console.log(`${queries.length} queries, ${rules.length} alarms, ${new Set(queries.flatMap(metricsIn)).size} metrics`);
} finally {
	prometheus?.kill('SIGTERM');
	await network.close();
}
