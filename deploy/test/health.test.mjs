// The health checks of the images, against servers that answer as a node or a gateway does, and as neither should.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const script = (name) => fileURLToPath(new URL(`../../docker/${name}`, import.meta.url));

/** Runs a check against a server; returns its exit status. */
async function check(name, variable, answer, args = []) {
	const server = createServer(answer);
	await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
	try {
		return await run(name, variable, server.address().port, args);
	} finally {
		server.closeAllConnections();
		server.close();
	}
}

const run = (name, variable, port, args = []) =>
	new Promise((resolve, reject) => {
		const child = spawn('bash', [script(name), ...args], { env: { ...process.env, [variable]: `${port}` }, stdio: 'ignore' });
		child.once('error', reject).once('exit', resolve);
	});

/** A node, which answers each method with its own result. */
const node = (results) => (request, response) => {
	const parts = [];
	request.on('data', (part) => parts.push(part)).on('end', () => {
		const { id, method } = JSON.parse(Buffer.concat(parts).toString());
		const body = JSON.stringify({ jsonrpc: '2.0', id, ...(method in results ? { result: results[method] } : { error: { code: -32601, message: 'Method not found' } }) });
		response.setHeader('content-type', 'application/json').end(body);
	});
};
const health = (answer, args) => check('health.sh', 'RPC_PORT', answer, args);

test('a node that is ready is healthy, one that is not says why', async () => {
	assert.equal(await health(node({ node_readiness: { ready: true, reasons: [] } })), 0);
	assert.equal(await health(node({ node_readiness: { ready: false, reasons: ['it has no peers'] } })), 1);
	assert.equal(await health(node({})), 1);
});

test('whether it answers can be asked alone', async () => {
	assert.equal(await health(node({ system_health: { peers: 0 } }), ['answers']), 0);
	assert.equal(await health(node({}), ['answers']), 1);
});

test('a server that ends, and a closed port, are not healthy', async () => {
	assert.notEqual(await health((request) => request.socket.destroy()), 0);
	assert.notEqual(await health((_, response) => response.writeHead(500).end()), 0);
	assert.notEqual(await run('health.sh', 'RPC_PORT', 1), 0);
});

test('a server that is silent is not healthy, within the time that Docker gives', async () => {
	const begin = Date.now();
	assert.notEqual(await health(() => undefined), 0);
	assert.ok(Date.now() - begin < 5_000);
});

test('a gateway is healthy where readings can flow', async () => {
	const gateway = (status) => check('gateway-health.sh', 'HTTP_PORT', (_, response) => response.writeHead(status).end('{}'));
	assert.equal(await gateway(200), 0);
	assert.notEqual(await gateway(503), 0);
	assert.notEqual(await run('gateway-health.sh', 'HTTP_PORT', 1), 0);
});
