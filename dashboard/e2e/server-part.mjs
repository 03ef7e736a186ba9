// The server: who may talk to it, and what it passes on. Raw requests, as no browser would send them.
import { readdirSync, readFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { frame, Reader, TEXT } from '../serve/frames.mjs';
import { REPOSITORY } from './processes.mjs';

/** The most that all of the page's JavaScript may come to, compressed. */
const MOST_BYTES = 180_000;

function sizeOfScripts() {
	const folder = join(REPOSITORY, 'dashboard/dist/assets');
	const scripts = readdirSync(folder).filter((name) => name.endsWith('.js'));
	return scripts.reduce((sum, name) => sum + gzipSync(readFileSync(join(folder, name))).length, 0);
}

/** Asks for a WebSocket; returns the status, and the socket where it was given. */
function upgrade(port, headers) {
	return new Promise((resolve, reject) => {
		const ask = request({
			host: '127.0.0.1',
			port,
			path: '/rpc',
			headers: {
				Connection: 'Upgrade',
				Upgrade: 'websocket',
				'Sec-WebSocket-Version': '13',
				'Sec-WebSocket-Key': 'dGhlIHNhbXBsZSBub25jZQ==',
				...headers,
			},
		});
		ask.once('upgrade', (response, socket) => resolve({ status: response.statusCode, socket }));
		ask.once('response', (response) => {
			response.resume();
			resolve({ status: response.statusCode });
		});
		ask.once('error', reject);
		ask.end();
	});
}

/** Sends messages over a socket, and returns the answers in order. */
function converse(socket, messages) {
	return new Promise((resolve) => {
		const reader = new Reader({ masked: false, most: 1 << 24 });
		const answers = [];
		socket.on('data', (bytes) => {
			for (const { opcode, payload } of reader.read(bytes)) if (opcode === TEXT) answers.push(JSON.parse(payload.toString()));
			if (answers.length === messages.length) {
				socket.destroy();
				resolve(answers);
			}
		});
		for (const message of messages)
			socket.write(frame(TEXT, Buffer.from(typeof message === 'string' ? message : JSON.stringify(message)), true));
	});
}

const get = (port, path, headers = {}) =>
	new Promise((resolve, reject) => {
		request({ host: '127.0.0.1', port, path, headers }, (response) => {
			response.resume();
			resolve({ status: response.statusCode, headers: response.headers });
		})
			.once('error', reject)
			.end();
	});

export async function serverPart(check, port) {
	const host = `127.0.0.1:${port}`;
	const origin = `http://${host}`;
	const page = await get(port, '/', { 'accept-encoding': 'br' });
	const size = sizeOfScripts();
	check.that('all JavaScript together is below 180 kB', size < MOST_BYTES, `${(size / 1_000).toFixed(1)} kB with gzip`);
	check.equal('the page is compressed', page.headers['content-encoding'], 'br');
	check.that(
		'with a strict content policy',
		/default-src 'none'/.test(page.headers['content-security-policy']) && !/unsafe/.test(page.headers['content-security-policy']),
	);
	check.equal('a request for another host is refused', (await get(port, '/', { host: 'evil.example' })).status, 421);
	check.equal('no file outside the page is served', (await get(port, '/../serve.mjs')).status, 404);
	check.equal('nor the metadata of another runtime', (await get(port, `/metadata/0x${'00'.repeat(32)}`)).status, 404);
	check.equal('a foreign origin is refused', (await upgrade(port, { origin: 'http://evil.example', host })).status, 403);
	check.equal('a client without an origin too', (await upgrade(port, { host })).status, 403);
	check.equal(
		'and one that goes by another host’s name',
		(await upgrade(port, { origin: `http://evil.example:${port}`, host: `evil.example:${port}` })).status,
		403,
	);
	const { status, socket } = await upgrade(port, { origin, host });
	check.equal('the page’s own is taken', status, 101);
	const ask = (id, method, params = []) => ({ jsonrpc: '2.0', id, method, params });
	const answers = await converse(socket, [
		ask(1, 'simulation_advanceTo', [4_000_000_000_000]),
		ask(2, 'engine_createBlock', [true, true]),
		ask(3, 'author_insertKey', ['aura', '//Eve', '0x00']),
		'[]',
		ask(4, 'system_chain'),
	]);
	const by = new Map(answers.map((answer) => [answer.id, answer]));
	for (const id of [1, 2, 3])
		check.that(`the page cannot ${['', 'set the clock', 'make blocks', 'insert keys'][id]}`, by.get(id)?.error?.code === -32_601);
	check.that('batches are refused', by.get(null)?.error !== undefined);
	check.that('what it may ask is answered by the node', typeof by.get(4)?.result === 'string', by.get(4)?.result);
}
