// The programs that the test starts: a node, the day's player, the page's server. Each is ended by its
// process id.
import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';

export const REPOSITORY = fileURLToPath(new URL('../..', import.meta.url));
const PATIENCE_MS = 120_000;

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Returns a port that nothing listens on. */
export function freePort() {
	return new Promise((resolve, reject) => {
		const server = createServer();
		server.once('error', reject);
		server.listen(0, '127.0.0.1', () => {
			const { port } = server.address();
			server.close(() => resolve(port));
		});
	});
}

/** Waits until something is so; throws after a time. */
export async function until(what, holds, ms = PATIENCE_MS) {
	for (const begin = Date.now(); Date.now() - begin < ms; await sleep(200)) if (await holds()) return;
	throw new Error(`waited in vain: ${what}`);
}

/** A program that runs beside the test. */
export class Process {
	constructor(name, command, args, log) {
		this.name = name;
		this.child = spawn(command, args, { cwd: REPOSITORY, stdio: ['ignore', 'pipe', 'pipe'] });
		const out = createWriteStream(log, { flags: 'a' });
		this.child.stdout.pipe(out, { end: false });
		this.child.stderr.pipe(out, { end: false });
		this.ended = new Promise((resolve) => this.child.once('exit', (code) => resolve(code)));
	}

	get runs() {
		return this.child.exitCode === null && this.child.signalCode === null;
	}

	async end(signal = 'SIGTERM') {
		if (this.runs) this.child.kill(signal);
		await Promise.race([this.ended, sleep(30_000).then(() => this.runs && this.child.kill('SIGKILL'))]);
	}
}

async function answers(url) {
	try {
		return (await fetch(url, { signal: AbortSignal.timeout(2_000) })).ok;
	} catch {
		return false;
	}
}

/** Waits until a program answers; ends it where it does not. */
async function answering(program, what, url, log) {
	try {
		await until(what, async () => {
			if (!program.runs) throw new Error(`the ${program.name} ended, see ${log}`);
			return answers(url);
		});
	} catch (error) {
		await program.end();
		throw error;
	}
	return program;
}

/**
 * Starts a node in virtual time on a chain of its own, or again on the same one.
 * @param {string[]} more what else it is given
 */
export function startNode(folder, port, start, log, more = []) {
	const node = new Process(
		'node',
		'scripts/test-node.sh',
		[folder, String(port), '--simulation', '--simulation-start', String(start), '--no-prometheus', ...more],
		log,
	);
	return answering(node, 'the node answers', `http://127.0.0.1:${port}/health`, log);
}

/** Starts the page's server. */
export function startServer(port, nodePort, log, more = []) {
	const server = new Process(
		'server',
		process.execPath,
		['dashboard/serve.mjs', '--port', String(port), '--node', `ws://127.0.0.1:${nodePort}`, ...more],
		log,
	);
	return answering(server, 'the page is served', `http://127.0.0.1:${port}/`, log);
}

/** Runs a program to its end, and returns what it wrote; throws where it fails. */
export function run(command, args, log) {
	return new Promise((resolve, reject) => {
		const process_ = new Process(command, command, args, log);
		let text = '';
		process_.child.stdout.on('data', (data) => (text += data));
		void process_.ended.then((code) => (code === 0 ? resolve(text) : reject(new Error(`${command} ${args.join(' ')} failed, see ${log}`))));
	});
}
