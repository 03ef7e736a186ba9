// Drives a chain of very many metered accounts through some quarters of an hour: every meter signs
// its reading, gateways submit them, and when no more readings are taken the chain shares and
// settles. Blocks are made when they are asked for, one after the other, in virtual time.
import { Keyring } from '@polkadot/keyring';
import { Clock } from '../clock.mjs';
import { QUARTER_MS } from '../calendar.mjs';
import { plain } from '../chain.mjs';
import { energyOf } from './curves.mjs';
import { diskOf, forgetPeak, memoryOf, stopwatch } from './measure.mjs';
import { Envelopes, Meters } from './readings.mjs';

/** So many readings fit a batch. */
const BATCH = 256;
/** So many batches wait in the pool at most: it holds 20 MB. */
const IN_POOL = 640;
/** So many batches are sent at once. */
const AT_ONCE = 32;
/** So many blocks without any progress are too many. */
const PATIENCE_BLOCKS = 25;
const PAUSE_MS = 40;

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

export class Run {
	/**
	 * @param {import('../chain.mjs').Chain} chain
	 * @param {{ who: string, area: number }[]} members in the order of their meters
	 * @param {{ pid: number, folder: string, say: (text: string) => void }} options the node's process and folder
	 */
	constructor(chain, members, { pid, folder, say }) {
		this.chain = chain;
		this.clock = new Clock(chain);
		this.members = members;
		this.pid = pid;
		this.folder = folder;
		this.say = say;
		this.meters = new Meters(chain.genesisHash, members.length);
		this.envelopes = new Envelopes(chain.api);
		this.deadline = chain.api.consts.energyProduction.meterDeadline.toNumber();
		/** The first area with members: feeders have the numbers from there on. */
		this.firstFeeder = members[0].area;
		const keyring = new Keyring({ type: 'sr25519' });
		const areas = [...new Set(members.map(({ area }) => area))];
		/** By area. */
		this.gateways = new Map(areas.map((area, i) => [area, keyring.addFromUri(`//Gateway//${i + 1}`)]));
		this.batches = this.batchesOf(members);
	}

	/** Neighbouring meters of one area, as many as a batch holds. */
	batchesOf(members) {
		const batches = [];
		for (let from = 0; from < members.length; ) {
			const { area } = members[from];
			let to = from;
			// Batches begin where pages of meters do, so that no page is in two of them but where areas meet.
			const end = Math.min(members.length, (Math.floor(from / BATCH) + 1) * BATCH);
			while (to < end && members[to].area === area) to += 1;
			batches.push({ from, to, area });
			from = to;
		}
		return batches;
	}

	/** What a member's meter counts in a quarter. */
	energy(member, quarter) {
		return energyOf(member, this.members[member].area - this.firstFeeder, quarter);
	}

	/** Makes a block. Returns how long that took, in seconds. */
	async seal() {
		const time = stopwatch();
		await this.chain.createBlock();
		return time();
	}

	/** How far settlement has come. */
	async progress() {
		return plain(await this.chain.api.query.p2pTrading.settlementCursor());
	}

	/** The interval that the newest block is in. */
	async current() {
		return Math.floor(Number(plain(await this.chain.api.query.timestamp.now())) / QUARTER_MS);
	}

	/**
	 * Goes to the beginning of an interval, with one block there, and lets the chain settle all that
	 * is final then.
	 * @returns how many blocks it took, how long they took together and the longest of them, in seconds
	 */
	async settle(interval) {
		await this.clock.enter(interval);
		const final = interval - this.deadline;
		const times = [];
		for (let before; ; ) {
			times.push(await this.seal());
			const progress = await this.progress();
			if (progress.failed) throw new Error(`an account could not be settled in interval ${progress.interval}`);
			if (progress.interval >= final) return { blocks: times.length, seconds: sum(times), longest: Math.max(...times) };
			const now = JSON.stringify(progress);
			if (now === before && times.length > PATIENCE_BLOCKS) throw new Error(`settlement does not get on: ${now}`);
			before = now;
		}
	}

	/** Signs the readings of all meters at the end of an interval, in batches as transactions. */
	async sign(interval) {
		this.meters.sequence += 1;
		const time = stopwatch();
		const signed = [];
		for (const { from, to, area } of this.batches) {
			const gateway = this.gateways.get(area);
			const readings = this.meters.read(from, to, interval, this.meters.sequence);
			signed.push(this.envelopes.seal(gateway, await this.chain.nonce(gateway.address), readings, to - from));
		}
		return { signed, seconds: time() };
	}

	/**
	 * Submits all readings of an interval, and makes blocks until the chain has them.
	 * @returns {Promise<{ signing: number, pool: number, blocks: number, seconds: number, longest: number, bytes: number }>} times in seconds
	 */
	async submit(interval) {
		const { signed, seconds: signing } = await this.sign(interval);
		let pool = 0;
		const times = [];
		for (let at = 0; at < signed.length; at += IN_POOL) {
			const wave = signed.slice(at, at + IN_POOL);
			const time = stopwatch();
			for (let from = 0; from < wave.length; from += AT_ONCE) {
				await Promise.all(wave.slice(from, from + AT_ONCE).map((transaction) => this.chain.rpc('author_submitExtrinsic', transaction)));
			}
			pool += time();
			const wanted = this.batches.slice(0, at + wave.length).reduce((count, { from, to }) => count + to - from, 0);
			for (let [before, idle] = [0, 0]; ; ) {
				times.push(await this.seal());
				const { readings } = await this.chain.view('productionApi', 'getInterval', interval);
				if (readings === wanted) break;
				idle = readings === before ? idle + 1 : 0;
				before = readings;
				if (idle > PATIENCE_BLOCKS) throw new Error(`${readings} of ${wanted} readings of interval ${interval} are in blocks, and no more come`);
				// The pool learns of a block a moment after it.
				await sleep(PAUSE_MS);
			}
		}
		return { signing, pool, blocks: times.length, seconds: sum(times), longest: Math.max(...times), bytes: sum(signed.map(({ length }) => length / 2 - 1)) };
	}

	/** Counts what flows through all meters in a quarter. Returns the sums. */
	count(quarter) {
		const sums = { importWh: 0n, exportWh: 0n };
		for (let member = 0; member < this.members.length; member++) {
			const energy = this.energy(member, quarter);
			this.meters.count(member, energy);
			sums.importWh += BigInt(energy.importWh);
			sums.exportWh += BigInt(energy.exportWh);
		}
		return sums;
	}

	/**
	 * Plays so many quarters.
	 * @param {number} quarters
	 */
	async play(quarters) {
		const { members, say } = this;
		const height = await this.chain.bestHeight();
		const figures = { accounts: members.length, batches: this.batches.length, idle: [], readings: [], settlements: [] };
		figures.started = { memory: memoryOf(this.pid), disk: diskOf(this.folder) };
		forgetPeak(this.pid);
		await this.seal();
		const first = await this.current();
		this.first = first;

		// Before the first quarter every meter is read once, so that all have a reading to count from.
		say(`interval ${first - 1}: the first reading of each meter`);
		figures.idle.push(await this.settle(first));
		figures.baseline = await this.submit(first - 1);

		for (let quarter = 0; quarter < quarters; quarter++) {
			const interval = first + quarter;
			figures.idle.push(await this.settle(interval + 1));
			const sums = this.count(quarter);
			const figure = await this.submit(interval);
			const summary = await this.chain.view('productionApi', 'getInterval', interval);
			if (summary.importWh !== sums.importWh || summary.exportWh !== sums.exportWh || summary.readings !== members.length) {
				throw new Error(`the chain has counted ${JSON.stringify(summary, text)} in interval ${interval}, and not ${JSON.stringify(sums, text)}`);
			}
			figures.readings.push(figure);
			say(`interval ${interval}: ${summary.readings} readings accepted, in ${figure.blocks} blocks, ${(figure.pool + figure.seconds).toFixed(1)} s`);
		}
		// Up to the one before the first: nothing was metered there.
		figures.idle.push(await this.settle(first + this.deadline));
		figures.beforeSettlement = { memory: memoryOf(this.pid), disk: diskOf(this.folder) };
		for (let quarter = 0; quarter < quarters; quarter++) {
			const interval = first + quarter;
			const from = await this.chain.bestHeight();
			const figure = await this.settle(interval + this.deadline + 1);
			if (!(await this.wasCompleted(interval, from))) throw new Error(`interval ${interval} was passed and not settled`);
			figures.settlements.push(figure);
			say(`interval ${interval}: shared and settled, in ${figure.blocks} blocks, ${figure.seconds.toFixed(1)} s`);
		}
		figures.blocks = (await this.chain.bestHeight()) - height;
		figures.ended = { memory: memoryOf(this.pid), disk: diskOf(this.folder) };
		return figures;
	}

	/**
	 * Whether a block behind `from` says that an interval is settled. The events of these blocks are
	 * some millions of bytes, of which only these few matter: they are looked for as they are stored.
	 */
	async wasCompleted(interval, from) {
		const { api } = this.chain;
		const event = api.events.p2pTrading.SettlementCompleted.meta.index.toNumber();
		const pallet = api.runtimeMetadata.asLatest.pallets.find(({ name }) => name.toString() === 'P2pTrading').index.toNumber();
		const sought = Buffer.alloc(6);
		sought[0] = pallet;
		sought[1] = event;
		sought.writeUInt32LE(interval, 2);
		const key = api.query.system.events.key();
		for (let number = await this.chain.bestHeight(); number > from; number--) {
			const hash = (await api.rpc.chain.getBlockHash(number)).toHex();
			const stored = await this.chain.rpc('state_getStorage', key, hash);
			if (Buffer.from(stored.slice(2), 'hex').includes(sought)) return true;
		}
		return false;
	}
}

const sum = (values) => values.reduce((all, value) => all + value, 0);
const text = (_, value) => (typeof value === 'bigint' ? value.toString() : value);
