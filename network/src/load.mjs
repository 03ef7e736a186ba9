// What goes on in a community while its nodes fail: transfers, orders in the auction, readings that meters sign. Each transaction is sent
// to one node, as a client would, and followed until it is final. A client that does not see it final in time sends the same one again to
// another node, as the gateway does: it counts once.
import { Keyring } from '@polkadot/keyring';
import { Meter } from '../../day/src/meters.mjs';
import { connect, keyOf, send } from './council.mjs';
import { sleep, waitFor } from './processes.mjs';

/** Households with a meter, who trade, and such without, who pay each other. */
const TRADERS = 6;
const PAYERS = 4;
const TOKEN = 1_000_000_000_000n;
/** What each transfer moves. */
const AMOUNT = 1_000_000_000n;
/** How long a client waits before it sends the same transaction again. */
const RESEND_SECONDS = 30;
/** How many transactions an account has on the way at most: beyond that a client waits. */
const MOST_PENDING = 20;
const EVERY_MS = { transfers: 700, orders: 4_000 };
/** Orders are for an interval whose gate is open for a while. */
const AHEAD = 4;
/** What a node answers that has the transaction, or a block has it. */
const HAS_IT = [1013, 1012];

class Sender {
	constructor(load, pair) {
		Object.assign(this, { load, pair, nonce: 0, first: 0, pending: new Map(), accepted: 0, refused: 0, resent: 0 });
		this.key = load.api.query.system.account.key(pair.address);
	}

	async begin(node) {
		this.nonce = this.first = await this.finalNonce(node);
	}

	/** How many of its transactions are final. */
	async finalNonce(node) {
		const storage = await node.rpc('state_getStorage', this.key, await node.rpc('chain_getFinalizedHead'));
		return storage ? Buffer.from(storage.slice(2, 10), 'hex').readUInt32LE() : 0;
	}

	/** Signs the next transaction and gives it to a node. */
	async submit(call) {
		if (this.busy || this.pending.size >= MOST_PENDING) return;
		this.busy = true;
		let one = this.sign(call);
		try {
			// A node that dies with the call has not accepted it, as far as the client knows: it asks the next one.
			while (!this.load.ended) {
				if (one.rules !== this.load.runtimeVersion) one = this.sign(call);
				const verdict = await this.give(one);
				if (verdict === 'accepted') {
					this.pending.set(this.nonce, { ...one, at: Date.now() });
					this.accepted++;
					this.nonce++;
				}
				if (verdict === 'refused') this.refused++;
				if (verdict !== 'gone') return;
				await sleep(200);
			}
		} finally {
			this.busy = false;
		}
	}

	/** The transaction, and the version of the rules that its signature names. */
	sign(call, nonce = this.nonce) {
		const { genesisHash } = this.load.api;
		const rules = this.load.runtimeVersion;
		return { call, rules, signed: call.sign(this.pair, { nonce, era: 0, blockHash: genesisHash, genesisHash, runtimeVersion: rules }).toHex() };
	}

	/** Gives a transaction to a node. Where no answer comes, nobody knows whether it was taken: `gone`. */
	async give({ signed, rules }) {
		try {
			await this.load.someNode().rpc('author_submitExtrinsic', signed);
			return 'accepted';
		} catch (error) {
			if (error.code === undefined || error instanceof DOMException) return 'gone';
			// It is in the pool, or in a block: an answer that did not come was a yes.
			if (HAS_IT.includes(error.code) || /outdated/.test(error.message)) return 'accepted';
			// A signature names the version of the rules: after an upgrade the client signs again.
			if (rules !== this.load.runtimeVersion || (await this.load.rulesChanged())) return 'gone';
			this.load.reasons.set(error.message, (this.load.reasons.get(error.message) ?? 0) + 1);
			return 'refused';
		}
	}

	/** Forgets what is final, and sends again what should be. */
	async follow(node) {
		const done = await this.finalNonce(node);
		for (const nonce of [...this.pending.keys()].filter((one) => one < done)) this.pending.delete(nonce);
		for (const [nonce, one] of this.pending) {
			if (Date.now() - one.at < 1_000 * RESEND_SECONDS) continue;
			if (one.rules !== this.load.runtimeVersion) Object.assign(one, this.sign(one.call, nonce));
			one.at = Date.now();
			this.resent++;
			await this.give(one);
		}
	}
}

export class Load {
	/**
	 * Connects the households and registers their meters.
	 * @param {import('./processes.mjs').Node[]} nodes
	 */
	static async create(nodes) {
		const load = new Load();
		Object.assign(load, { nodes, ended: false, reasons: new Map(), readings: { sent: 0, accepted: 0 }, loops: [] });
		load.api = await connect(nodes[0]);
		const { tx } = load.api;
		const people = Array.from({ length: TRADERS + PAYERS }, (_, i) => ({ number: i + 1, pair: keyOf(`//Household/${i + 1}`), isSeller: i % 2 === 0 }));
		load.intervalMs = Number(await load.api.query.gridManagement.intervalLength());
		const invite = people.flatMap(({ pair }) => [tx.gridManagement.connect(pair.address, 0, 11_000, 11_000, 'Standard'), tx.balances.transferKeepAlive(pair.address, 10_000n * TOKEN)]);
		await send(load.api, tx.utility.batchAll(invite), keyOf('//Bob'));
		await Promise.all(people.map(({ pair }) => send(load.api, tx.utility.batchAll([tx.gridManagement.acceptConnection(0, 11_000, 11_000, 'Standard'), tx.p2pTrading.deposit(5_000n * TOKEN)]), pair)));
		const traders = people.slice(0, TRADERS);
		load.meters = traders.map((owner) => new Meter({ uri: `//Meter//${owner.number}`, keyType: 'sr25519', owner: { ...owner, address: owner.pair.address }, role: 'Connection', ratedPowerW: 11_000 }));
		await send(load.api, tx.utility.batchAll(load.meters.map((meter) => tx.energyProduction.registerMeter(meter.owner.address, meter.role, meter.ratedPowerW, meter.key, meter.registers))), keyOf('//Bob'), { final: true });
		for (const meter of load.meters) meter.id = (await load.api.call.productionApi.getMeters(meter.owner.address)).toJSON()[0];
		load.sink = new Keyring({ type: 'sr25519' }).addFromUri('//Alice//stash').address;
		load.before = await load.sinkBalance();
		load.payers = people.slice(TRADERS).map(({ pair }) => new Sender(load, pair));
		load.traders = traders.map(({ pair, isSeller }) => Object.assign(new Sender(load, pair), { isSeller }));
		load.gateway = new Sender(load, keyOf('//Eve'));
		load.senders = [...load.payers, ...load.traders, load.gateway];
		for (const sender of load.senders) await sender.begin(nodes[0]);
		// From here on it only signs; the node that it was connected to may be killed.
		await load.api.disconnect();
		load.runtimeVersion = load.api.runtimeVersion;
		load.lastRead = Math.floor(Date.now() / load.intervalMs);
		return load;
	}

	/** Asks polkadot.js on a node that runs. */
	async ask(question) {
		const api = await connect(await this.witness());
		try {
			return await question(api);
		} finally {
			await api.disconnect();
		}
	}

	sinkBalance() {
		return this.ask(async (api) => (await api.query.system.account(this.sink)).data.free.toBigInt());
	}

	/** Learns the version of the rules; returns whether it is another one than before. */
	async rulesChanged() {
		const found = await this.someNode().rpc('state_getRuntimeVersion').catch(() => undefined);
		if (!found || found.specVersion === Number(this.runtimeVersion.specVersion)) return false;
		this.runtimeVersion = this.api.registry.createType('RuntimeVersion', found);
		return true;
	}

	/** A node that runs, another one each time. */
	someNode() {
		const running = this.nodes.filter((node) => node.running);
		if (!running.length) throw new Error('no node runs');
		return running[Math.floor(Math.random() * running.length)];
	}

	/** A node that answers, to ask for what is final. */
	async witness() {
		for (const node of this.nodes.filter((one) => one.running)) {
			const answers = await node.rpc('chain_getFinalizedHead').catch(() => undefined);
			if (answers) return node;
		}
		return undefined;
	}

	start() {
		const { tx } = this.api;
		const loop = (ms, act) => this.loops.push(this.repeat(ms, act));
		loop(EVERY_MS.transfers, () => Promise.all(this.payers.map((sender) => sender.submit(tx.balances.transferKeepAlive(this.sink, AMOUNT)))));
		loop(EVERY_MS.orders, () =>
			Promise.all(
				this.traders.map((sender) => {
					const interval = Math.floor(Date.now() / this.intervalMs) + AHEAD;
					const order = sender.isSeller ? { side: 'Ask', priceMills: 120 } : { side: 'Bid', priceMills: 180 };
					return sender.submit(tx.p2pTrading.placeOrders([{ interval, ...order, energyWh: 10 }]));
				}),
			),
		);
		loop(1_000, () => this.read());
		loop(2_000, async () => {
			const node = await this.witness();
			if (node) for (const sender of this.senders) await sender.follow(node).catch(() => undefined);
		});
	}

	async repeat(ms, act) {
		while (!this.ended) {
			await act().catch((error) => this.reasons.set(error.message, (this.reasons.get(error.message) ?? 0) + 1));
			await sleep(ms);
		}
	}

	/** The meters sign the interval that has ended last, and the gateway brings it. */
	async read() {
		const ended = Math.floor(Date.now() / this.intervalMs) - 1;
		if (ended <= this.lastRead || this.gateway.busy || this.gateway.pending.size) return;
		this.lastRead = ended;
		const batch = this.meters.map((meter) => {
			meter.count(meter.owner.isSeller ? 0 : 20, meter.owner.isSeller ? 20 : 0);
			return meter.read(this.api.genesisHash.toHex(), ended);
		});
		this.readings.sent += batch.length;
		await this.gateway.submit(this.api.tx.energyProduction.submitReadings(batch));
	}

	/** Ends the load, waits until everything that was accepted is final, and says what came of it. */
	async finish({ seconds = 180 } = {}) {
		this.ended = true;
		await Promise.all(this.loops);
		const missing = () => this.senders.reduce((sum, { pending }) => sum + pending.size, 0);
		await waitFor('all transactions are final', async () => {
			const node = await this.witness();
			for (const sender of this.senders) await sender.follow(node);
			return missing() === 0;
		}, { seconds, every: 1_000 }).catch(() => undefined);
		const sum = (list, field) => list.reduce((total, one) => total + one[field], 0);
		const paid = (await this.sinkBalance()) - this.before;
		const transfers = sum(this.payers, 'accepted');
		return {
			accepted: sum(this.senders, 'accepted'),
			lost: missing(),
			refused: sum(this.senders, 'refused'),
			resent: sum(this.senders, 'resent'),
			transfers,
			// Each transfer once: money neither lost nor paid twice.
			paidTransfers: Number(paid / AMOUNT),
			orders: sum(this.traders, 'accepted'),
			readings: this.readings.sent,
			acceptedReadings: await this.readingsOnChain(),
			reasons: Object.fromEntries(this.reasons),
		};
	}

	/** How many readings the chain has of the meters: their sequence numbers say it. */
	async readingsOnChain() {
		const states = await this.ask(async (api) => (await api.call.productionApi.getMeterStates(this.meters.map(({ id }) => id))).toJSON());
		return states.reduce((total, { last }) => total + (last?.sequence ?? 0), 0);
	}

	async close() {
		this.ended = true;
		await this.api.disconnect();
		await Promise.all(this.loops);
	}
}
