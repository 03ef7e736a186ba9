// Sends attempts, records what the chain answers, and checks that nothing has changed but fees.
import { u8aToHex } from '@polkadot/util';
import { xxhashAsHex } from '@polkadot/util-crypto';
import { QUARTER_MS } from '../calendar.mjs';

/**
 * Pallets whose storage changes with each block, whatever is sent. Of the first, the accounts are
 * compared all the same.
 */
const MOVING_PALLETS = ['System', 'Timestamp', 'Aura', 'Session', 'Grandpa', 'TransactionPayment'];
/** Entries that the chain changes by itself. */
const MOVING_ENTRIES = [
	['P2pTrading', 'ClearingCursor'],
	['P2pTrading', 'ExpiryCursor'],
	['P2pTrading', 'SettlementCursor'],
	['P2pTrading', 'PruningCursor'],
	// The block from which calls are due that were scheduled: the next one, after each block.
	['Scheduler', 'IncompleteSince'],
];
/** Events that belong to paying the fee and to being refused. */
const HARMLESS = new Set([
	'balances.Withdraw',
	'balances.Deposit',
	'transactionPayment.TransactionFeePaid',
	'system.ExtrinsicFailed',
	'system.ExtrinsicSuccess',
	'energyProduction.ReadingsSubmitted',
	'councilRoot.DispatchedAsRoot',
	'council.Executed',
	'utility.BatchInterrupted',
]);

/**
 * What the pool answers where it refuses a transaction: the account has no role; the call has room
 * of its own in a block, and the account may not make it; the call is free of charge and would
 * fail.
 */
export const NO_ROLE = /custom error: 1$/i;
export const NOT_ENTITLED = /custom error: 2$/i;
export const FREE_CALL_FAILS = /custom error: 3$/i;

const entryPrefix = (pallet, entry) => xxhashAsHex(pallet, 128) + xxhashAsHex(entry, 128).slice(2);

/** The short form of a reading's result: "Accepted", or why it was rejected. */
export const resultName = (result) => (typeof result === 'string' ? result : result.Rejected);

/**
 * @typedef {object} Attempt
 * @property {string} what in words
 * @property {import('@polkadot/keyring/types').KeyringPair} [by] who signs
 * @property {any} [call] what
 * @property {string} [raw] or: the bytes of a transaction, as they are
 * @property {string | RegExp} expect the answer: the runtime's error or result; an expression for what the pool says if it refuses it
 *
 * @typedef {{ what: string, answer: string, ok: boolean, why?: string }} Verdict
 *
 * @typedef {object} Snapshot
 * @property {Map<string, string>} entries
 * @property {Map<string, { free: bigint, held: bigint, references: string }>} accounts
 */

/** What differs between two maps, as keys. */
export function difference(before, after) {
	const changed = [...after].filter(([key, value]) => before.get(key) !== value).map(([key]) => key);
	return [...changed, ...[...before.keys()].filter((key) => !after.has(key))];
}

/**
 * Which accounts differ by more than the fees paid between two snapshots.
 * @param {Snapshot['accounts']} before @param {Snapshot['accounts']} after
 * @param {Map<string, bigint>} fees paid by each account
 * @param {string} collector who gets them
 */
export function strayBalances(before, after, fees, collector) {
	const all = [...fees.values()].reduce((a, b) => a + b, 0n);
	const none = { free: 0n, held: 0n, references: '' };
	return [...new Set([...before.keys(), ...after.keys()])].filter((who) => {
		const [was, is] = [before.get(who) ?? none, after.get(who) ?? none];
		const expected = was.free - (fees.get(who) ?? 0n) + (who === collector ? all : 0n);
		return is.free !== expected || is.held !== was.held || is.references !== was.references;
	});
}

export class Judge {
	/** @param {import('../chain.mjs').Chain} chain @param {string} feeCollector */
	constructor(chain, feeCollector) {
		this.chain = chain;
		this.feeCollector = feeCollector;
		/** @type {{ title: string, verdicts: Verdict[] }[]} */
		this.scenes = [];
		this.blocks = [];
		const { pallets } = chain.api.registry.metadata;
		this.prefixes = pallets
			.filter(({ name, storage }) => storage.isSome && !MOVING_PALLETS.includes(name.toString()))
			.map(({ name }) => ({ name: name.toString(), prefix: xxhashAsHex(name.toString(), 128) }));
		this.moving = MOVING_ENTRIES.map(([pallet, entry]) => entryPrefix(pallet, entry));
		chain.onBlock((block) => this.blocks.push(block));
	}

	begin(title) {
		this.scenes.push({ title, verdicts: [] });
	}

	/** Records something that must have happened. */
	record(what, ok, answer, why) {
		this.scenes.at(-1).verdicts.push({ what, ok, answer, why });
	}

	/** All verdicts. */
	verdicts() {
		return this.scenes.flatMap(({ verdicts }) => verdicts);
	}

	/** @returns {Promise<Snapshot>} the state after the last block that was read */
	async snapshot() {
		const { api } = this.chain;
		const hash = (await api.rpc.chain.getBlockHash(this.chain.height)).toHex();
		const read = (prefix) => this.chain.rpc('state_getPairs', prefix, hash);
		const [accounts, ...pallets] = await Promise.all([
			read(entryPrefix('System', 'Account')),
			...this.prefixes.map(({ prefix }) => read(prefix)),
		]);
		const isMoving = (key) => this.moving.some((prefix) => key.startsWith(prefix));
		return {
			entries: new Map(pallets.flat().filter(([key]) => !isMoving(key))),
			accounts: new Map(
				accounts.map(([key, value]) => {
					const { data, providers, consumers, sufficients } = api.registry.createType('FrameSystemAccountInfo', value);
					const who = api.registry.createType('AccountId', `0x${key.slice(-64)}`).toString();
					return [who, { free: data.free.toBigInt(), held: data.reserved.toBigInt(), references: `${providers}/${consumers}/${sufficients}` }];
				}),
			),
		};
	}

	nameOf(key) {
		return this.prefixes.find(({ prefix }) => key.startsWith(prefix))?.name ?? key;
	}

	/** A submission's answer in a word. */
	answerOf({ error, events }) {
		// "section.Name: documentation" of a pallet's error, JSON of the rest.
		if (error) return error.startsWith('{') ? Object.entries(JSON.parse(error)).flat().map((s) => s[0].toUpperCase() + s.slice(1)).join('.') : error.split(':')[0];
		const find = (section, method) => events.find((event) => event.section === section && event.method === method)?.data;
		const readings = find('energyProduction', 'ReadingsSubmitted');
		if (readings) return readings.results.map(resultName).join(', ');
		const dispatched = find('councilRoot', 'DispatchedAsRoot')?.result ?? find('council', 'Executed')?.result;
		const inner = dispatched?.Err ?? find('utility', 'BatchInterrupted')?.error;
		return inner ? this.chain.describePlainError(inner).split(':')[0].replaceAll('"', '') : 'done';
	}

	/** @param {Attempt} attempt */
	async send({ what, by, call, raw, expect }) {
		const { chain } = this;
		try {
			if (typeof expect === 'string') return await chain.submit(by, call, { mayFail: true, label: what });
			// What the pool is to refuse goes straight to the node, for the library would log each
			// refusal.
			const bytes = raw ?? (await call.signAsync(by, { nonce: await chain.api.rpc.system.accountNextIndex(by.address), era: 0 })).toHex();
			await chain.rpc('author_submitExtrinsic', bytes);
			chain.nonces.clear();
			return { taken: true };
		} catch (error) {
			return { refused: error.message.replace(/^.*refused at the pool: /s, '').replace(/\s+/g, ' ') };
		}
	}

	/**
	 * Sends attempts that must all be refused, and compares the state before and after.
	 * @param {Attempt[]} attempts
	 */
	async refuseAll(attempts) {
		await this.chain.seal();
		const before = await this.snapshot();
		const began = this.chain.moment;
		this.blocks = [];
		const sent = [];
		for (const attempt of attempts) sent.push({ attempt, submission: await this.send(attempt) });
		await this.chain.seal();
		for (const { attempt, submission } of sent) this.judge(attempt, submission);

		const after = await this.snapshot();
		const paid = this.blocks.flatMap(({ events }) => events).filter(({ method }) => method === 'TransactionFeePaid');
		const fees = new Map();
		for (const { data } of paid) fees.set(data.who, (fees.get(data.who) ?? 0n) + BigInt(data.actualFee));
		const changed = difference(before.entries, after.entries).map((key) => `${this.nameOf(key)} ${key}`);
		// When an interval turns the chain does by itself what is due, and it cannot be told apart.
		if (Math.floor(this.chain.moment / QUARTER_MS) > Math.floor(began / QUARTER_MS)) changed.push('the interval turned meanwhile: the scene needs more time before the next one');
		const strays = strayBalances(before.accounts, after.accounts, fees, this.feeCollector);
		const ok = changed.length === 0 && strays.length === 0;
		this.record(
			`storage of ${this.prefixes.length} pallets, ${after.entries.size} entries and ${after.accounts.size} accounts`,
			ok,
			ok ? 'as before, but for the fees' : 'changed',
			[...changed, ...strays.map((who) => `balance or references of ${who}`)].join('\n'),
		);
	}

	judge({ what, expect }, submission) {
		const { refused, taken = false, events = [] } = submission;
		const answer = refused ?? (taken ? 'taken into the pool' : this.answerOf(submission));
		const fits = typeof expect === 'string' ? answer === expect : refused !== undefined && expect.test(answer);
		const why = fits ? [] : [`expected ${expect}`];
		if (!refused && !taken) {
			const fee = events.find(({ method }) => method === 'TransactionFeePaid')?.data.actualFee ?? 0n;
			if (BigInt(fee) === 0n) why.push('it was free of charge');
			const stray = events.map(({ section, method }) => `${section}.${method}`).filter((name) => !HARMLESS.has(name));
			if (stray.length > 0) why.push(`it emitted ${stray.join(', ')}`);
		}
		this.record(what, why.length === 0, answer, why.join('; '));
	}

	/** Executes what must succeed. Returns the submission. */
	async must(by, call, label) {
		return this.chain.execute(by, call, { label });
	}
}

/** A signed transaction with one bit of its call changed. */
export function tampered(signed) {
	const bytes = signed.toU8a();
	bytes[bytes.length - 1] ^= 1;
	return u8aToHex(bytes);
}
