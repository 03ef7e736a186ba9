// A WebSocket by hand: one that a browser's page opens, and one that asks without reading the answers.
import { randomBytes } from 'node:crypto';
import { connect } from 'node:net';

/**
 * Opens a WebSocket with these headers. Returns the status of the answer, and the socket. The socket does not read unless it is
 * resumed.
 * @returns {Promise<{ status: number, socket: import('node:net').Socket, send: (text: string) => boolean }>}
 */
export function openWebSocket(port, headers = {}) {
	return new Promise((resolve, reject) => {
		const socket = connect(port, '127.0.0.1');
		const lines = Object.entries({
			host: `127.0.0.1:${port}`,
			connection: 'Upgrade',
			upgrade: 'websocket',
			'sec-websocket-version': '13',
			'sec-websocket-key': randomBytes(16).toString('base64'),
			...headers,
		}).map(([name, value]) => `${name}: ${value}\r\n`);
		socket.once('error', reject);
		socket.once('close', () => reject(new Error('closed')));
		socket.once('connect', () => socket.write(`GET / HTTP/1.1\r\n${lines.join('')}\r\n`));
		socket.once('data', (data) => {
			socket.pause();
			const status = Number(/^HTTP\/1\.1 (\d+)/.exec(data.toString('latin1'))?.[1]);
			resolve({ status, socket, send: (text) => socket.write(frame(text)) });
		});
	});
}

/** A text as a client's frame. */
function frame(text) {
	const payload = Buffer.from(text);
	const mask = randomBytes(4);
	for (let i = 0; i < payload.length; i++) payload[i] ^= mask[i % 4];
	let head;
	if (payload.length < 126) head = Buffer.from([0x81, 0x80 | payload.length]);
	else if (payload.length < 65_536) {
		head = Buffer.from([0x81, 0x80 | 126, 0, 0]);
		head.writeUInt16BE(payload.length, 2);
	} else {
		head = Buffer.alloc(10);
		head[0] = 0x81;
		head[1] = 0x80 | 127;
		head.writeBigUInt64BE(BigInt(payload.length), 2);
	}
	return Buffer.concat([head, mask, payload]);
}
