// The node: connecting, sending transactions without waiting one by one, and reading each block's
// events once.
import { ApiPromise, WsProvider } from '@polkadot/api';
import { BN, hexToU8a, stringToU8a, u8aConcat } from '@polkadot/util';
import { encodeAddress } from '@polkadot/util-crypto';

/** After so many blocks a transaction that is still in the pool is an error. */
const PATIENCE_BLOCKS = 20;
/** How long to wait for a block of a node that seals by itself. */
const SEAL_WAIT_MS = 250;
/** How much longer each time to wait for the pool to show what has been submitted. */
const POOL_WAIT_MS = 25;
/** How long a node may take to start. */
const CONNECT_MS = 60_000;

/**
 * Events of what the chain does by itself between the inherents and the first transaction. They
 * carry the number of that transaction, although they do not belong to it; in a block without
 * transactions, a number that none has.
 */
const BEFORE_TRANSACTIONS = new Set(['p2pTrading.AreaCleared', 'p2pTrading.MarketCleared', 'p2pTrading.MarketNotCleared']);

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Returns the account of a pallet, by the eight bytes of its id. */
export function palletAccount(palletId) {
	return encodeAddress(u8aConcat(stringToU8a('modl'), palletId, new Uint8Array(32)).subarray(0, 32), 42);
}

/** Returns what a promise returns, or throws after a time. */
async function within(ms, promise, otherwise) {
	let timer;
	const late = new Promise((_, reject) => {
		timer = setTimeout(() => reject(new Error(otherwise)), ms);
	});
	try {
		return await Promise.race([promise, late]);
	} finally {
		clearTimeout(timer);
	}
}

/**
 * @typedef {object} ChainEvent an event with plain values: numbers up to 32 bits, BigInts beyond, addresses, hex strings
 * @property {string} section
 * @property {string} method
 * @property {Record<string, any>} data
 * @property {number} block
 *
 * @typedef {object} Call a call of a block with its result
 * @property {string} section
 * @property {string} method
 * @property {() => any[]} args
 * @property {string | undefined} error
 * @property {string | undefined} errorName
 * @property {ChainEvent[]} events
 *
 * @typedef {{ number: number, moment: number, calls: Call[], events: ChainEvent[] }} Block
 *
 * @typedef {object} Submission
 * @property {string} label
 * @property {string} hash
 * @property {boolean} mayFail
 * @property {string | undefined} error "section.Name: its documentation"
 * @property {string | undefined} errorName the error's name alone
 * @property {ChainEvent[]} events
 */

/** A codec value of polkadot.js as plain data. */
export function plain(value) {
	if (value === null || value === undefined) return null;
	if (typeof value !== 'object') return value;
	if (typeof value.toBigInt === 'function' && typeof value.bitLength === 'function') {
		const number = value.toBigInt();
		return value.bitLength() <= 32 ? Number(number) : number;
	}
	// Before options: polkadot.js calls an enum's variant without content none too.
	if (typeof value.isBasic === 'boolean' && 'inner' in value) {
		// A variant without content is its name, also in an enum where others have some.
		const content = value.isBasic ? null : plain(value.inner);
		return content === null ? value.type : { [value.type]: content };
	}
	if (typeof value.isNone === 'boolean') return value.isNone ? null : plain(value.unwrap());
	const raw = value.toRawType?.();
	if (raw === 'AccountId') return value.toString();
	if (raw === 'bool') return value.isTrue;
	if (raw === 'Null') return null;
	if (value instanceof Map) return Object.fromEntries([...value].map(([name, inner]) => [String(name), plain(inner)]));
	if (value instanceof Uint8Array) return value.toHex();
	if (Array.isArray(value)) return [...value].map(plain);
	return value.toJSON?.() ?? value;
}

/** @returns {ChainEvent} */
function plainEvent(event, block) {
	const names = event.data.names ?? [...event.data.keys()];
	return {
		section: event.section,
		method: event.method,
		data: Object.fromEntries(names.map((name, i) => [name, plain(event.data[i])])),
		block,
	};
}

export class Chain {
	/** @param {string} url */
	static async connect(url) {
		const provider = new WsProvider(url, 1_000, {}, 60_000);
		// The methods of the simulation and of the pallets are called by name; the library warns of
		// each it does not know.
		const api = await within(CONNECT_MS, ApiPromise.create({ provider, noInitWarn: true }), `no node answers at ${url}`);
		const chain = new Chain(provider, api);
		chain.height = await chain.bestHeight();
		return chain;
	}

	/** @param {WsProvider} provider @param {ApiPromise} api */
	constructor(provider, api) {
		this.provider = provider;
		this.api = api;
		this.genesisHash = api.genesisHash.toHex();
		/** The last block whose events have been read. */
		this.height = 0;
		/** How many transactions of ours are in blocks. */
		this.included = 0;
		/** The time of that block. */
		this.moment = 0;
		/** @type {((block: Block) => void)[]} */
		this.listeners = [];
		/** @type {Map<string, Promise<number>>} */
		this.nonces = new Map();
		/** @type {Map<string, Submission>} */
		this.pending = new Map();
	}

	/** Calls a method of the node that the library has no name for. */
	rpc(method, ...params) {
		return this.provider.send(method, params);
	}

	/** Calls a runtime API. Returns plain data. */
	async view(api, method, ...params) {
		return plain(await this.api.call[api][method](...params));
	}

	/** Has `listener` called with each block once, in order. */
	onBlock(listener) {
		this.listeners.push(listener);
	}

	async bestHeight() {
		return (await this.api.rpc.chain.getHeader()).number.toNumber();
	}

	/** Returns the next nonce of an account, a new one at each call. */
	nonce(address) {
		const next = this.nonces.get(address) ?? this.api.rpc.system.accountNextIndex(address).then((index) => index.toNumber());
		this.nonces.set(address, next.then((n) => n + 1));
		return next;
	}

	/**
	 * Signs a call and submits it to the node's pool. After `seal` the submission has its result.
	 * @param {import('@polkadot/keyring/types').KeyringPair} signer @param {any} call
	 * @param {{ mayFail?: boolean, label?: string }} [options] `mayFail`: a failure is an answer, not the end
	 * @returns {Promise<Submission>}
	 */
	async submit(signer, call, { mayFail = false, label = `${call.method.section}.${call.method.method}` } = {}) {
		const nonce = await this.nonce(signer.address);
		// Immortal: with virtual time a day's blocks go by in seconds, and an era would need a
		// block's hash for each signature.
		const signed = await call.signAsync(signer, { nonce, era: 0 });
		/** @type {Submission} */
		const submission = { label, hash: signed.hash.toHex(), mayFail, error: undefined, errorName: undefined, events: [] };
		this.pending.set(submission.hash, submission);
		try {
			await this.api.rpc.author.submitExtrinsic(signed);
		} catch (error) {
			this.pending.delete(submission.hash);
			this.nonces.delete(signer.address);
			throw new Error(`${label} was refused at the pool: ${error.message}`);
		}
		return submission;
	}

	/** Submits one call and seals it. */
	async execute(signer, call, options) {
		const submission = await this.submit(signer, call, options);
		await this.seal();
		return submission;
	}

	/**
	 * Makes blocks until everything submitted is in one, and reads their events. Throws if a call
	 * failed that must not. A node that seals by itself may have made the blocks already: only what
	 * is in them counts.
	 */
	async seal() {
		const submissions = [...this.pending.values()];
		for (let attempt = 0; attempt === 0 || this.pending.size > 0; attempt++) {
			if (attempt === PATIENCE_BLOCKS) {
				const waiting = [...this.pending.values()].map(({ label }) => label).join(', ');
				throw new Error(`${this.pending.size} transactions are still not in a block after ${attempt}: ${waiting}`);
			}
			await sleep(attempt * POOL_WAIT_MS);
			await this.createBlock();
			await this.catchUp();
		}
		const failed = submissions.filter(({ error, mayFail }) => error && !mayFail);
		if (failed.length > 0) throw new Error(failed.map(({ label, error }) => `${label} failed: ${error}`).join('\n'));
	}

	async createBlock() {
		try {
			await this.rpc('engine_createBlock', true, true);
		} catch (error) {
			// Without that method the node makes its blocks in its own time.
			if (!/method not found/i.test(error.message)) throw error;
			await sleep(SEAL_WAIT_MS);
		}
	}

	/** Reads every block that has not been read. */
	async catchUp() {
		const best = await this.bestHeight();
		while (this.height < best) await this.readBlock(this.height + 1);
	}

	async readBlock(number) {
		const hash = await this.api.rpc.chain.getBlockHash(number);
		const [{ block }, records] = await Promise.all([this.api.rpc.chain.getBlock(hash), this.api.query.system.events.at(hash)]);
		this.height = number;
		const calls = block.extrinsics.map((extrinsic) => ({
			section: extrinsic.method.section,
			method: extrinsic.method.method,
			// Most are never read, so plain data is made only when it is asked for.
			args: () => extrinsic.method.args.map(plain),
			error: undefined,
			errorName: undefined,
			events: [],
		}));
		const events = records.map(({ event, phase }) => {
			const one = plainEvent(event, number);
			if (phase.isApplyExtrinsic) {
				const call = calls[phase.asApplyExtrinsic.toNumber()];
				const isOwn = call && (call.method === 'clearMarket' || !BEFORE_TRANSACTIONS.has(`${one.section}.${one.method}`));
				if (!isOwn) return one;
				call.events.push(one);
				if (one.section === 'system' && one.method === 'ExtrinsicFailed') Object.assign(call, this.describeError(event.data[0]));
			}
			return one;
		});
		const clock = calls.find(({ section, method }) => section === 'timestamp' && method === 'set');
		if (clock) this.moment = Number(clock.args()[0]);
		for (const listener of this.listeners) listener({ number, moment: this.moment, calls, events });
		block.extrinsics.forEach((extrinsic, i) => {
			const submission = this.pending.get(extrinsic.hash.toHex());
			if (!submission) return;
			const { error, errorName, events: own } = calls[i];
			Object.assign(submission, { error, errorName, events: own });
			this.included += 1;
			this.pending.delete(submission.hash);
		});
	}

	/** A dispatch error in words. */
	describeError(dispatchError) {
		if (!dispatchError.isModule) return { error: dispatchError.toString(), errorName: dispatchError.type };
		const { section, name, docs } = this.api.registry.findMetaError(dispatchError.asModule);
		return { error: `${section}.${name}: ${docs.join(' ').trim()}`, errorName: name };
	}

	/** The same for an error that an event has as plain data. */
	describePlainError(error) {
		if (!error?.Module) return JSON.stringify(error);
		const { section, name, docs } = this.api.registry.findMetaError({ index: new BN(error.Module.index), error: hexToU8a(error.Module.error) });
		return `${section}.${name}: ${docs.join(' ').trim()}`;
	}

	/**
	 * All accounts' balances after block `number`, free and held together, with the total issuance.
	 */
	async balances(number) {
		const hash = await this.api.rpc.chain.getBlockHash(number);
		const at = await this.api.at(hash);
		const [accounts, issuance] = await Promise.all([at.query.system.account.entries(), at.query.balances.totalIssuance()]);
		return {
			of: new Map(accounts.map(([key, { data }]) => [key.args[0].toString(), data.free.toBigInt() + data.reserved.toBigInt()])),
			issuance: issuance.toBigInt(),
		};
	}

	/**
	 * What lies in the market's pool after block `number` for accounts, and for suppliers beside
	 * that.
	 * @param {number} number @param {string[]} accounts @param {string[]} suppliers
	 * @returns {Promise<import('./money.mjs').Money['market']>}
	 */
	async market(number, accounts, suppliers) {
		const { call } = await this.api.at(await this.api.rpc.chain.getBlockHash(number));
		const read = async (method, all) => new Map(await Promise.all(all.map(async (who) => [who, plain(await call.tradingApi[method](who))])));
		const [ofAccounts, ofSuppliers] = await Promise.all([read('getClearingAccount', accounts), read('getSupplierAccount', suppliers)]);
		return { accounts: ofAccounts, suppliers: ofSuppliers };
	}

	/** The first event of a kind among a submission's. */
	static event(submission, section, method) {
		const found = submission.events.find((event) => event.section === section && event.method === method);
		if (!found) throw new Error(`${submission.label} gave no event ${section}.${method}`);
		return found.data;
	}

	async disconnect() {
		await this.api.disconnect();
	}
}
