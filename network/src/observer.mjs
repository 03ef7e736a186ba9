// What the nodes say while they fail: how long a block takes to become final, and whether anything that was final is taken back.
import { sleep, waitFor } from './processes.mjs';

const EVERY_MS = 250;

export class Observer {
	constructor(nodes) {
		this.nodes = nodes;
		/** When a block's number was seen first, and when it was final first. */
		this.seen = new Map();
		this.final = new Map();
		/** The hashes of final blocks: none may ever change. */
		this.hashes = new Map();
		this.best = 0;
		this.latest = 0;
		this.ended = false;
		this.loop = this.watch();
	}

	async watch() {
		while (!this.ended) {
			await Promise.all(this.nodes.filter((node) => node.running).map((node) => this.look(node).catch(() => undefined)));
			await sleep(EVERY_MS);
		}
	}

	async look(node) {
		const now = Date.now();
		const best = await node.best();
		for (let number = Math.max(this.best + 1, best - 8); number <= best; number++) if (!this.seen.has(number)) this.seen.set(number, now);
		this.best = Math.max(this.best, best);
		const hash = await node.rpc('chain_getFinalizedHead');
		const number = Number((await node.rpc('chain_getHeader', hash)).number);
		const known = this.hashes.get(number);
		if (known && known !== hash) throw new Error(`block ${number} was final twice: ${known} and ${hash}`);
		this.hashes.set(number, hash);
		for (let one = this.latest + 1; one <= number; one++) this.final.set(one, now);
		this.latest = Math.max(this.latest, number);
	}

	/** Seconds from a block's first sight to its finality, for those that were seen first between two moments. */
	latencies(from, to) {
		const found = [];
		for (const [number, seen] of this.seen) if (seen >= from && seen <= to && this.final.has(number)) found.push((this.final.get(number) - seen) / 1_000);
		return found.sort((a, b) => a - b);
	}

	/** Watches for a while: how finality does. */
	async measure(seconds) {
		const from = Date.now();
		const [best, final] = [this.best, this.latest];
		await sleep(1_000 * seconds);
		const list = this.latencies(from, Date.now());
		const mean = list.length ? list.reduce((sum, one) => sum + one, 0) / list.length : undefined;
		return { blocks: this.best - best, final: this.latest - final, meanSeconds: mean, worstSeconds: list.at(-1) };
	}

	/** Whether every node that runs has every final block that was ever seen. */
	async nothingTakenBack() {
		for (const node of this.nodes.filter((one) => one.running)) {
			await waitFor(`${node.name} has all final blocks`, async () => (await node.finalized()) >= this.latest, { seconds: 180 });
			for (const [number, hash] of this.hashes) {
				const found = await node.rpc('chain_getBlockHash', number);
				if (found !== hash) throw new Error(`${node.name} has ${found} as block ${number}; ${hash} was final`);
			}
		}
		return this.hashes.size;
	}

	/** Whether all nodes have the same state after the last block that is final everywhere. */
	async sameState() {
		const running = this.nodes.filter((node) => node.running);
		const number = Math.min(...(await Promise.all(running.map((node) => node.finalized()))));
		const roots = await Promise.all(running.map(async (node) => (await node.rpc('chain_getHeader', await node.rpc('chain_getBlockHash', number))).stateRoot));
		if (new Set(roots).size !== 1) throw new Error(`the nodes do not agree on the state after block ${number}`);
		return number;
	}

	async end() {
		this.ended = true;
		await this.loop;
	}
}
