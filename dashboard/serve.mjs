#!/usr/bin/env node
// Serves the built page, and passes its questions on to a node. It needs no package.
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { makeFilter } from './serve/filter.mjs';
import { hostIsOurs, hostsOf, isLoopback, originIsOurs } from './serve/hosts.mjs';
import { metadataOf } from './serve/metadata.mjs';
import { publicKeyOf } from './serve/own.mjs';
import { rpcProxy } from './serve/rpc-proxy.mjs';
import { answer, HEADERS, readPage } from './serve/static.mjs';

const USAGE = `Serves the dashboard, and passes its questions on to a node.

  --port PORT      where to listen (5170)
  --host ADDRESS   on which address (127.0.0.1: only this machine); 0.0.0.0 for all
  --name NAME      a name that the server goes by, beside its addresses; may be repeated
  --node URL       the node (ws://127.0.0.1:9944)
  --own ADDRESS    answer only questions about this account, and what is about nobody; may be repeated
  --folder DIR     the built page (dist, beside this file)
  --help
`;

const OPTIONS = {
	port: { type: 'string', default: '5170' },
	host: { type: 'string', default: '127.0.0.1' },
	name: { type: 'string', multiple: true, default: [] },
	node: { type: 'string', default: 'ws://127.0.0.1:9944' },
	own: { type: 'string', multiple: true, default: [] },
	folder: { type: 'string', default: fileURLToPath(new URL('dist', import.meta.url)) },
	help: { type: 'boolean', default: false },
};

/** Reads the command line; throws with what is wrong with it. */
function readOptions() {
	const { values } = parseArgs({ options: OPTIONS });
	const port = Number(values.port);
	if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new Error(`--port needs a number from 1 to 65535, not ${values.port}`);
	if (!values.node.startsWith('ws://') || !URL.canParse(values.node))
		throw new Error(`--node needs an address as ws://127.0.0.1:9944, not ${values.node}`);
	const own = values.own.length > 0 ? new Set(values.own.map(publicKeyOf)) : undefined;
	return { ...values, port, own, node: new URL(values.node) };
}

function main() {
	let options;
	try {
		options = readOptions();
	} catch (error) {
		console.error(`${error.message}\n\n${USAGE}`);
		process.exit(2);
	}
	if (options.help) return console.log(USAGE);
	const { port, host, name: names, node, own, folder } = options;
	const files = readPage(folder);
	const hosts = hostsOf({ host, port, names });
	const metadata = metadataOf(node);
	const server = createServer({ requestTimeout: 30_000, headersTimeout: 10_000 }, (request, response) => {
		if (hostIsOurs(hosts, request)) return void answer(files, metadata, request, response).catch(() => response.destroy());
		response.writeHead(421, { ...HEADERS, 'Content-Type': 'text/plain; charset=utf-8' });
		return response.end('This server does not go by that name. Its --name option adds one.\n');
	});
	server.on(
		'upgrade',
		rpcProxy({
			node,
			isOurs: (request) => hostIsOurs(hosts, request) && originIsOurs(hosts, request),
			filter: makeFilter({ own, loopback: isLoopback(host) && names.length === 0 }),
		}),
	);
	server.on('error', (error) => {
		console.error(error.code === 'EADDRINUSE' ? `port ${port} is taken by another program; choose another one with --port` : error.message);
		process.exit(1);
	});
	server.listen(port, host, () => console.log(`http://${host === '0.0.0.0' || host === '::' ? 'localhost' : host}:${port}/`));
	for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(0));
	return undefined;
}

main();
