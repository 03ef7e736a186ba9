// What the JSON-RPC server refuses, and that no client keeps the others from being answered.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { openWebSocket } from '../src/raw-socket.mjs';
import { Network, sleep } from '../src/processes.mjs';

/** One address may have a quarter of the 100 connections. */
const CONNECTIONS_OF_ADDRESS = 25;
/** No answer of a light method may take longer, whatever others ask for. */
const MAX_LATENCY_MS = 1_000;
/** What a node may need under abuse, beyond what it needs otherwise. */
const MAX_GROWTH_MB = 400;

let network, node;

before(async () => {
	network = await Network.create();
	node = await network.start(await network.spec('dev'), { name: 'one', validator: '//Alice' });
});

after(() => network?.close());

const request = (method, params = []) => JSON.stringify({ jsonrpc: '2.0', id: 1, method, params });
const residentMb = () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${node.pid}/status`, 'utf8'))[1]) / 1_024;

async function post(body, headers = {}) {
	const response = await fetch(node.url, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body });
	return { status: response.status, body: await response.text(), allowed: response.headers.get('access-control-allow-origin') };
}

test('a page of a foreign origin is refused, by WebSocket and by HTTP', async () => {
	for (const origin of ['https://evil.example', 'http://localhost.evil.example', 'null']) {
		const { status, socket } = await openWebSocket(node.ports.rpc, { origin });
		socket.destroy();
		assert.equal(status, 403, origin);
		assert.equal((await post(request('system_chain'), { origin })).status, 403, origin);
	}
});

test('own pages and programs are served', async () => {
	for (const headers of [{ origin: 'http://localhost:5170' }, { origin: 'https://polkadot.js.org' }, {}]) {
		const { status, socket } = await openWebSocket(node.ports.rpc, headers);
		socket.destroy();
		assert.equal(status, 101, headers.origin);
		assert.equal((await post(request('system_chain'), headers)).status, 200, headers.origin);
	}
	assert.equal((await post(request('system_chain'), { origin: 'http://localhost:5170' })).allowed, 'http://localhost:5170');
	assert.ok((await node.rpc('rpc_methods')).methods.includes('grandpa_proveFinality'));
	assert.ok(await node.rpc('grandpa_roundState'));
});

test('a page that has a name of its own for this machine is refused', async () => {
	const { status, socket } = await openWebSocket(node.ports.rpc, { host: `evil.example:${node.ports.rpc}` });
	socket.destroy();
	assert.equal(status, 403);
});

test('one address cannot take all connections', async () => {
	// Those of the requests before.
	await sleep(6_000);
	const open = [];
	let refused = 0;
	for (let i = 0; i < CONNECTIONS_OF_ADDRESS + 10; i++) {
		const { status, socket } = await openWebSocket(node.ports.rpc);
		if (status === 429) refused += 1;
		else open.push(socket);
	}
	assert.ok(open.length <= CONNECTIONS_OF_ADDRESS && open.length >= CONNECTIONS_OF_ADDRESS - 3, `${open.length} were let in`);
	assert.ok(refused >= 10);
	for (const socket of open) socket.destroy();
	await node.waitFor('it answers again', () => node.health());
});

test('parameters that are longer than any list may be are refused at once', async () => {
	const meters = Array.from({ length: 100_000 }, (_, i) => i);
	const began = Date.now();
	await assert.rejects(node.rpc('production_getMeterStates', meters), { code: -32_602 });
	assert.ok(Date.now() - began < 2_000);
});

test('nobody keeps chain_getHeader from being answered', async () => {
	const before = residentMb();
	const firstBlock = await node.best();
	const busy = [];
	// A client that asks for the metadata 3 000 times and reads nothing.
	const silent = await openWebSocket(node.ports.rpc);
	for (let i = 0; i < 3_000; i++) silent.send(request('state_getMetadata'));
	// One that sends lists of 14 MB.
	const long = request('production_getMeterStates', [Array.from({ length: 2_000_000 }, (_, i) => i)]);
	for (let i = 0; i < 8; i++) {
		const client = await openWebSocket(node.ports.rpc);
		for (let j = 0; j < 5; j++) client.send(long);
		busy.push(client.socket);
	}
	// Four that ask for much, and read.
	for (let i = 0; i < 4; i++) {
		const client = await openWebSocket(node.ports.rpc);
		client.socket.on('data', () => {}).resume();
		for (let j = 0; j < 500; j++) client.send(request('grid_getAreas'));
		busy.push(client.socket);
	}
	const latencies = [];
	const until = Date.now() + 30_000;
	while (Date.now() < until) {
		const began = performance.now();
		await node.rpc('chain_getHeader');
		latencies.push(performance.now() - began);
		await sleep(50);
	}
	const growth = residentMb() - before;
	for (const socket of [silent.socket, ...busy]) socket.destroy();
	latencies.sort((a, b) => a - b);
	const most = latencies.at(-1);
	console.log(
		`${latencies.length} times chain_getHeader: median ${latencies[latencies.length >> 1].toFixed(0)} ms, longest ${most.toFixed(0)} ms; memory +${growth.toFixed(0)} MB`,
	);
	assert.ok(most < MAX_LATENCY_MS, `${most} ms`);
	assert.ok(growth < MAX_GROWTH_MB, `${growth} MB`);
	const blocks = (await node.best()) - firstBlock;
	assert.ok(blocks >= 3, `${blocks} blocks in half a minute`);
});
