// Passes the page's WebSocket on to the node, message by message.
import { request as httpRequest } from 'node:http';
import { CLOSE, closeFrame, frame, FrameError, Reader, TEXT } from './frames.mjs';
import { judge } from './filter.mjs';

/** What a client may send in one message, in bytes: a signed transaction with a full batch of orders is far smaller. */
const MOST_FROM_CLIENT = 1 << 20;
/** What the node may answer, in bytes; the node itself stops earlier. */
const MOST_FROM_NODE = 32 << 20;
const MOST_CONNECTIONS = 64;
/** Paused above so many unsent bytes. */
const HIGH_WATER = 1 << 20;

const refuse = (socket, status, text) =>
	socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Type: text/plain\r\nContent-Length: ${text.length + 1}\r\n\r\n${text}\n`);

/** Writes to one side, and lets the other one wait while that does not take it. */
function send(to, from, bytes) {
	to.write(bytes);
	if (to.writableLength > HIGH_WATER && !from.isPaused()) {
		from.pause();
		to.once('drain', () => from.resume());
	}
}

/** Joins a client that asked for an upgrade to the node that has accepted it. */
function join(client, node, filter) {
	const fromClient = new Reader({ masked: true, most: MOST_FROM_CLIENT });
	const fromNode = new Reader({ masked: false, most: MOST_FROM_NODE });
	const guarded = (reader, take) => (bytes) => {
		try {
			for (const message of reader.read(bytes)) take(message);
		} catch (error) {
			const code = error instanceof FrameError ? error.code : 1011;
			client.end(closeFrame(code, error instanceof FrameError ? error.message : 'failed', false));
			node.destroy();
		}
	};
	client.on(
		'data',
		guarded(fromClient, ({ opcode, payload }) => {
			if (opcode !== TEXT) return send(node, client, frame(opcode, payload, true));
			const verdict = judge(payload.toString('utf8'), filter);
			if (verdict.pass) send(node, client, frame(TEXT, payload, true));
			else send(client, client, frame(TEXT, Buffer.from(verdict.reply), false));
		}),
	);
	node.on(
		'data',
		guarded(fromNode, ({ opcode, payload }) => {
			send(client, node, frame(opcode, payload, false));
			if (opcode === CLOSE) client.end();
		}),
	);
}

/**
 * Returns a handler of upgrades.
 * @param {{ node: URL, isOurs: (request: import('node:http').IncomingMessage) => boolean, filter: (request: unknown) => string | undefined }} options
 */
export function rpcProxy({ node, isOurs, filter }) {
	let connections = 0;
	return (request, client, head) => {
		client.on('error', () => client.destroy());
		if ((request.url ?? '').split('?')[0] !== '/rpc') return refuse(client, '404 Not Found', 'There is nothing here.');
		if (!isOurs(request)) return refuse(client, '403 Forbidden', 'This page may not use the node.');
		if (connections >= MOST_CONNECTIONS) return refuse(client, '503 Service Unavailable', 'Too many connections.');
		connections += 1;
		client.once('close', () => (connections -= 1));
		const ask = httpRequest({
			host: node.hostname,
			port: node.port || 80,
			path: node.pathname,
			headers: {
				Connection: 'Upgrade',
				Upgrade: 'websocket',
				// Without extensions: what is compressed could not be judged.
				'Sec-WebSocket-Version': request.headers['sec-websocket-version'] ?? '13',
				'Sec-WebSocket-Key': request.headers['sec-websocket-key'] ?? '',
			},
		});
		ask.on('error', () => refuse(client, '502 Bad Gateway', 'The node does not answer.'));
		ask.on('response', () => refuse(client, '502 Bad Gateway', 'The node refused the connection.'));
		ask.on('upgrade', (response, upstream, first) => {
			client.write(
				`HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Accept: ${response.headers['sec-websocket-accept']}\r\n\r\n`,
			);
			upstream.on('error', () => client.destroy());
			upstream.once('close', () => client.end());
			client.once('close', () => upstream.destroy());
			join(client, upstream, filter);
			if (first.length > 0) upstream.unshift(first);
			if (head.length > 0) client.unshift(head);
		});
		ask.end();
		return undefined;
	};
}
