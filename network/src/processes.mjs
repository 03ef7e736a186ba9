// Real nodes on one machine: starting, asking, and ending them.
//
//   const network = await Network.create();
//   const spec = await network.spec('local');                       // a raw chain specification in a file
//   const alice = await network.start(spec, { name: 'alice', validator: '//Alice' });
//   const bob = await network.start(spec, { name: 'bob', validator: '//Bob', bootnodes: [alice] });
//   await bob.waitFor('peers', async () => (await bob.health()).peers > 0);
//   await network.close();                                          // ends all nodes, removes the folder
//
// Network
//   Network.create({ binary, folder, keep })   the node's binary, by default ENERGY_CHAIN_NODE_BINARY or the build of
//                                              scripts/lib.sh; a new folder by default; `keep` leaves it there
//   spec(chain)                                writes the raw specification of `--chain CHAIN`; returns { file, id, json }
//   writeSpec(json)                            writes a specification that a test has changed; returns the same
//   start(spec, options)                       starts a node, returns once its RPC answers. Options:
//     name        its name and folder; a second start under the name goes on with what is there
//     validator   a secret phrase whose session keys go into its keystore; it runs with --validator
//     key         its network key, of `nodeKey()`; by default a new one that stays with the name
//     keyFile     a file with a network key that is there already, instead
//     ports       { rpc, p2p, metrics }; free ones by default, and kept with the name
//     bootnodes   nodes, or addresses
//     reserved    nodes, or addresses
//     discover    whether its peers learn private addresses from it (true); otherwise they know each other by the specification only
//     args        more arguments
//     answers     whether to wait for its RPC (true)
//   run(args)                                  runs the binary to its end: { status, stdout, stderr }
//   close()                                    ends every node, and throws if one did not end by itself
//
// A node
//   name, folder, base, logFile, pid, key, ports, url, ws, address
//   rpc(method, ...params)     JSON-RPC over HTTP; throws the error that the node returns
//   health(), best(), finalized(), metrics()   metrics: Map from 'name{label="…"}' to its number
//   log()                      what it has logged so far
//   waitFor(what, probe, { seconds, every })   until `probe` returns something true, which it returns; throws with the
//                              end of the log when the time is over or the node has ended
//   stop()                     SIGTERM; throws unless it ends by itself
//   kill9()                    SIGKILL, as a power cut
//   pause(), resume()          SIGSTOP and SIGCONT: a node that hangs
//   running, ended             whether it runs; a promise of { code, signal }
//
// Every node listens on 127.0.0.1 only and is ended by its process id; what a test leaves behind is ended when the test's
// process exits.
import { spawn, spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, mkdtempSync, openSync, closeSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { nodeKey, writeSessionKeys } from './keys.mjs';

/** How long a node may take until its RPC answers: a development build reads a large specification. */
const START_SECONDS = 120;
/** How long a node may take to end. */
const STOP_SECONDS = 30;
const LOG_TAIL = 4_000;
/**
 * A node that was asked to end, on a busy machine: one part of its network service ended before another that still asked it, and that one
 * panicked. Seen in the engine of syncing; paritytech/polkadot#6368 is the same panic in another part.
 */
const PANIC_AT_THE_END = /SelectNextSome polled after terminated/;

export const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** The processes that still run, so that none outlives the test. */
const children = new Set();
process.on('exit', () => {
	for (const child of children) child.kill('SIGKILL');
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1));

/** Where scripts/lib.sh builds the node. */
function builtNode() {
	const cache = process.env.ENERGY_CHAIN_CACHE ?? join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'energy-chain');
	return join(process.env.CARGO_TARGET_DIR ?? join(cache, 'target'), 'debug', 'energy-chain-node');
}

const given = new Set();
/** A port of 127.0.0.1 that nothing listens on, below the range that the system hands out by itself. */
export async function freePort() {
	for (let tries = 0; tries < 200; tries++) {
		const port = 20_000 + Math.floor(Math.random() * 10_000);
		if (given.has(port)) continue;
		const free = await new Promise((resolve) => {
			const server = createServer().once('error', () => resolve(false));
			server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
		});
		if (free) {
			given.add(port);
			return port;
		}
	}
	throw new Error('no free port found between 20000 and 29999');
}

/** Waits until `probe` returns something true, and returns that. What it throws counts as false. */
export async function waitFor(what, probe, { seconds = 60, every = 250, context = () => '' } = {}) {
	const until = Date.now() + 1_000 * seconds;
	let last;
	for (;;) {
		try {
			const value = await probe();
			if (value) return value;
			last = undefined;
		} catch (error) {
			if (error.fatal) throw error;
			last = error;
		}
		if (Date.now() > until) throw new Error(`${what}: not within ${seconds} s${last ? ` (${last.message})` : ''}${context()}`);
		await sleep(every);
	}
}

/** The numbers of a page of Prometheus metrics, by name and labels. */
export function parseMetrics(text) {
	const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
	return new Map(lines.map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.slice(line.lastIndexOf(' ') + 1))]));
}

export class Network {
	static async create({ binary = process.env.ENERGY_CHAIN_NODE_BINARY ?? builtNode(), folder, keep = false } = {}) {
		if (!existsSync(binary)) throw new Error(`the node is not built: ${binary} is missing`);
		return new this(binary, folder ?? mkdtempSync(join(tmpdir(), 'energy-network.')), keep);
	}

	constructor(binary, folder, keep) {
		this.binary = binary;
		this.folder = folder;
		this.keep = keep;
		/** @type {Map<string, Node>} the newest process of each name */
		this.nodes = new Map();
		this.specs = 0;
	}

	/** Runs the binary to its end. */
	run(args, options = {}) {
		const { status, stdout, stderr, error } = spawnSync(this.binary, args, { encoding: 'utf8', maxBuffer: 1 << 28, ...options });
		if (error) throw error;
		return { status, stdout, stderr };
	}

	async spec(chain) {
		const { status, stdout, stderr } = this.run(['export-chain-spec', '--chain', chain, '--raw']);
		if (status !== 0) throw new Error(`export-chain-spec failed: ${stderr}`);
		return this.writeSpec(JSON.parse(stdout));
	}

	writeSpec(json) {
		const file = join(this.folder, `spec-${this.specs++}.json`);
		writeFileSync(file, JSON.stringify(json));
		return { file, id: json.id, json };
	}

	/** A node of this network; other networks have other ones. */
	makeNode(options) {
		return new Node(this, options);
	}

	async start(spec, { name, validator, key, keyFile, ports, bootnodes = [], reserved = [], discover = true, args = [], answers = true }) {
		const before = this.nodes.get(name);
		if (before?.running) throw new Error(`${name} runs already`);
		const folder = join(this.folder, name);
		const node = this.makeNode({
			name,
			folder,
			key: key ?? before?.key ?? nodeKey(),
			ports: { rpc: 0, p2p: 0, metrics: 0, ...before?.ports, ...ports },
		});
		for (const port of Object.keys(node.ports)) node.ports[port] ||= await freePort();
		mkdirSync(folder, { recursive: true });
		if (!keyFile) {
			keyFile = join(folder, 'node-key');
			writeFileSync(keyFile, node.key.secret, { mode: 0o600 });
		}
		if (validator) await writeSessionKeys(join(node.base, 'chains', spec.id, 'keystore'), validator);
		node.launch([
			...['--chain', spec.file, '--base-path', node.base, '--name', name, '--node-key-file', keyFile],
			...['--listen-addr', `/ip4/127.0.0.1/tcp/${node.ports.p2p}`, '--rpc-port', `${node.ports.rpc}`],
			...['--prometheus-port', `${node.ports.metrics}`, '--no-mdns', '--no-telemetry', '--allow-private-ip'],
			...(discover ? ['--discover-local'] : []),
			...(validator ? ['--validator'] : []),
			...bootnodes.flatMap((peer) => ['--bootnodes', peer.address ?? peer]),
			...reserved.flatMap((peer) => ['--reserved-nodes', peer.address ?? peer]),
			...args,
		]);
		this.nodes.set(name, node);
		if (answers) await node.waitFor('its RPC answers', () => node.health(), { seconds: START_SECONDS });
		return node;
	}

	async close() {
		const ends = await Promise.allSettled([...this.nodes.values()].filter((node) => node.running).map((node) => node.stop()));
		if (!this.keep) rmSync(this.folder, { recursive: true, force: true });
		const failed = ends.find(({ status }) => status === 'rejected');
		if (failed) throw failed.reason;
	}
}

export class Node {
	constructor(network, { name, folder, key, ports }) {
		Object.assign(this, { network, name, folder, key, ports });
		this.base = join(folder, 'base');
		this.logFile = join(folder, 'log');
		this.running = false;
	}

	/** Where the test reaches it. */
	get host() {
		return '127.0.0.1';
	}

	get url() {
		return `http://${this.host}:${this.ports.rpc}`;
	}

	get ws() {
		return `ws://${this.host}:${this.ports.rpc}`;
	}

	get address() {
		return `/ip4/127.0.0.1/tcp/${this.ports.p2p}/p2p/${this.key.peerId}`;
	}

	get pid() {
		return this.process.pid;
	}

	/** Starts the process; `through` is a program that becomes the node. */
	launch(args, through = []) {
		appendFileSync(this.logFile, `\n--- ${new Date().toISOString()} ${args.join(' ')}\n`);
		const log = openSync(this.logFile, 'a');
		const [program, ...words] = [...through, this.network.binary, ...args];
		this.process = spawn(program, words, { stdio: ['ignore', log, log] });
		closeSync(log);
		this.running = true;
		children.add(this.process);
		this.ended = new Promise((resolve) => {
			const end = (code, signal) => {
				this.running = false;
				children.delete(this.process);
				resolve({ code, signal });
			};
			this.process.once('exit', end).once('error', () => end(null, null));
		});
	}

	log() {
		return existsSync(this.logFile) ? readFileSync(this.logFile, 'utf8') : '';
	}

	waitFor(what, probe, { seconds = 60, every = 250 } = {}) {
		const guarded = () => {
			if (this.running) return probe();
			throw Object.assign(new Error(`${this.name} has ended while waiting: ${what}${this.tail()}`), { fatal: true });
		};
		return waitFor(`${this.name}: ${what}`, guarded, { seconds, every, context: () => this.tail() });
	}

	tail() {
		return `\n--- the end of the log of ${this.name}\n${this.log().slice(-LOG_TAIL)}`;
	}

	async rpc(method, ...params) {
		const response = await fetch(this.url, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }),
			signal: AbortSignal.timeout(30_000),
		});
		const { result, error } = await response.json();
		if (error) throw Object.assign(new Error(`${method}: ${error.message}${error.data ? `: ${error.data}` : ''}`), { code: error.code });
		return result;
	}

	health() {
		return this.rpc('system_health');
	}

	/** The number of the best block. */
	async best() {
		return Number((await this.rpc('chain_getHeader')).number);
	}

	/** The number of the last final block. */
	async finalized() {
		const hash = await this.rpc('chain_getFinalizedHead');
		return Number((await this.rpc('chain_getHeader', hash)).number);
	}

	async metrics() {
		const response = await fetch(`http://${this.host}:${this.ports.metrics}/metrics`, { signal: AbortSignal.timeout(10_000) });
		return parseMetrics(await response.text());
	}

	async stop() {
		if (!this.running) return;
		this.process.kill('SIGTERM');
		const late = sleep(1_000 * STOP_SECONDS).then(() => 'late');
		const end = await Promise.race([this.ended, late]);
		if (end === 'late') {
			await this.kill9();
			throw new Error(`${this.name} did not end within ${STOP_SECONDS} s${this.tail()}`);
		}
		if (end.code !== 0 && end.signal !== 'SIGTERM' && !PANIC_AT_THE_END.test(this.tail())) throw new Error(`${this.name} ended with ${end.code ?? end.signal}${this.tail()}`);
	}

	async kill9() {
		if (!this.running) return;
		this.process.kill('SIGKILL');
		await this.ended;
	}

	pause() {
		this.process.kill('SIGSTOP');
	}

	resume() {
		this.process.kill('SIGCONT');
	}
}
