// Nodes on machines of their own, as far as one machine can give them: each in a network namespace, with an address of its own on a bridge
// that can be taken apart. Two groups of nodes that do not see each other are two bridges.
//
// It needs root and Linux. `inNamespaces` starts the script anew in namespaces that go with it, so nothing of it is left on the machine.
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Network, Node } from './processes.mjs';

const MARK = '--in-namespaces';

/** Whether the script runs in namespaces of its own. */
export const isInside = () => process.argv.includes(MARK);

/** Starts a script anew in namespaces of its own, and ends with its exit status. */
export function inNamespaces(url) {
	if (process.getuid() !== 0) throw new Error('it needs root: its nodes have networks of their own');
	const words = ['--mount', '--net', '--pid', '--fork', '--mount-proc', '--kill-child', process.execPath, fileURLToPath(url), MARK];
	// The day's packages and the network's are two installations of the same versions; polkadot.js would remark on it.
	const env = { ...process.env, POLKADOTJS_DISABLE_ESM_CJS_WARNING: '1' };
	const child = spawn('unshare', [...words, ...process.argv.slice(2)], { stdio: 'inherit', env });
	for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
	child.once('exit', (code) => process.exit(code ?? 1));
}

const ip = (...words) => execFileSync('ip', words, { stdio: ['ignore', 'ignore', 'inherit'] });

export class SeparateNetwork extends Network {
	/** Lays the bridges: two for the nodes, one by which the test asks them, whatever the nodes see of each other. */
	static async create(options) {
		const network = await super.create(options);
		network.numbers = new Map();
		ip('link', 'set', 'lo', 'up');
		mkdirSync('/run/netns', { recursive: true });
		execFileSync('mount', ['-t', 'tmpfs', 'tmpfs', '/run/netns']);
		for (const bridge of ['left', 'right', 'control']) {
			ip('link', 'add', bridge, 'type', 'bridge');
			ip('link', 'set', bridge, 'up');
		}
		ip('addr', 'add', '10.78.0.254/24', 'dev', 'control');
		return network;
	}

	makeNode(options) {
		if (!this.numbers.has(options.name)) this.connect(options.name);
		return new SeparateNode(this, options);
	}

	/** Gives a node its namespace, with an address for its peers and one for the test. */
	connect(name) {
		const number = this.numbers.size + 1;
		this.numbers.set(name, number);
		const space = `node${number}`;
		ip('netns', 'add', space);
		ip('-n', space, 'link', 'set', 'lo', 'up');
		for (const [inside, bridge, net] of [['peers', 'left', '10.77.0'], ['control', 'control', '10.78.0']]) {
			const outside = `${bridge}${number}`;
			ip('link', 'add', outside, 'type', 'veth', 'peer', 'name', inside, 'netns', space);
			ip('link', 'set', outside, 'master', bridge, 'up');
			ip('-n', space, 'addr', 'add', `${net}.${number}/24`, 'dev', inside);
			ip('-n', space, 'link', 'set', inside, 'up');
		}
	}

	/** Leaves these nodes on a bridge of their own; all others are on the other one. */
	part(nodes) {
		for (const [name, number] of this.numbers) ip('link', 'set', `left${number}`, 'master', nodes.some((node) => node.name === name) ? 'right' : 'left');
	}

	/** Brings all together again. */
	heal() {
		this.part([]);
	}
}

class SeparateNode extends Node {
	get number() {
		return this.network.numbers.get(this.name);
	}

	get host() {
		return `10.78.0.${this.number}`;
	}

	get address() {
		return `/ip4/10.77.0.${this.number}/tcp/${this.ports.p2p}/p2p/${this.key.peerId}`;
	}

	launch(args) {
		// The test asks from outside of the node's namespace; nobody else can.
		const open = ['--unsafe-rpc-external', '--rpc-cors', 'all', '--prometheus-external'];
		const own = args.map((word) => word.replace('/ip4/127.0.0.1/', `/ip4/10.77.0.${this.number}/`));
		// `ip netns exec` becomes the node, so the process is the node's.
		super.launch([...own, ...open], ['ip', 'netns', 'exec', `node${this.number}`]);
	}
}
