// What the scale test reads of the chain's storage: whole items, page by page, as there are very many.
import { hexToU8a } from '@polkadot/util';
import { encodeAddress } from '@polkadot/util-crypto';
import { plain } from '../chain.mjs';

/** How many keys are counted at once: as many as a node gives. */
const KEYS = 1_000;
/** How many values of an item are weighed. */
const SAMPLE = 256;

/** How long an account's id is, which stands at the end of a key. */
const ACCOUNT_LENGTH = 32;
/** Where in an account's record its free and its reserved balance stand, of 16 bytes each: behind four counters. */
const [FREE, RESERVED] = [16, 32];
/** The addresses of a development chain. */
const ADDRESSES = 42;

/**
 * All entries whose keys begin so, as they are stored.
 * @param {import('../chain.mjs').Chain} chain @param {string} prefix hexadecimal
 * @yields {[Uint8Array, Uint8Array]} key, value
 */
async function* entriesOf(chain, prefix) {
	for (let start = null; ; ) {
		const keys = await chain.rpc('state_getKeysPaged', prefix, KEYS, start);
		if (keys.length > 0) {
			const [{ changes }] = await chain.rpc('state_queryStorageAt', keys);
			for (const [key, value] of changes) yield [hexToU8a(key), hexToU8a(value)];
		}
		if (keys.length < KEYS) return;
		start = keys.at(-1);
	}
}

/**
 * All values of a map whose key is a number, as plain data by that number, in its order.
 * @param {import('../chain.mjs').Chain} chain @param {any} map of `api.query`
 * @returns {Promise<Map<number, any>>}
 */
export async function numbered(chain, map) {
	const type = chain.api.registry.createLookupType(map.creator.meta.type.asMap.value);
	const found = [];
	for await (const [key, value] of entriesOf(chain, map.keyPrefix())) {
		const number = new DataView(key.buffer, key.byteOffset).getUint32(key.length - 4, true);
		found.push([number, plain(chain.api.registry.createType(type, value))]);
	}
	return new Map(found.sort(([a], [b]) => a - b));
}

/**
 * Who is connected where: in the order of the pages of connection points, which is that of the
 * accounts' numbers and of their meters.
 * @returns {Promise<{ who: string, area: number, page: number, slot: number }[]>}
 */
export async function membersOf(chain) {
	const pages = await numbered(chain, chain.api.query.gridManagement.connectionPages);
	return [...pages].flatMap(([page, { area, accounts }]) => accounts.map((who, slot) => ({ who, area, page, slot })));
}

/**
 * What is stored for each slot of each page of connection points.
 * @returns {Promise<Map<number, any[]>>}
 */
export async function pagesOf(chain, map) {
	return new Map([...(await numbered(chain, map))].map(([page, content]) => [page, content.accounts ?? content]));
}

/** All accounts' wallets: what is free and what is held. @returns {Promise<Map<string, bigint>>} */
export async function walletsOf(chain) {
	const wallets = new Map();
	for await (const [key, value] of entriesOf(chain, chain.api.query.system.account.keyPrefix())) {
		const view = new DataView(value.buffer, value.byteOffset);
		const balance = (at) => view.getBigUint64(at, true) + (view.getBigUint64(at + 8, true) << 64n);
		wallets.set(encodeAddress(key.subarray(key.length - ACCOUNT_LENGTH), ADDRESSES), balance(FREE) + balance(RESERVED));
	}
	return wallets;
}

/**
 * Counts an item's entries, and weighs some of them.
 * @param {import('../chain.mjs').Chain} chain
 * @param {string} prefix of the keys, hexadecimal
 * @returns {Promise<{ count: number, keyBytes: number, valueBytes: number }>} bytes of one, on average
 */
export async function sizeOf(chain, prefix) {
	let [count, keyBytes, sample] = [0, 0, []];
	for (let start = null; ; ) {
		const keys = await chain.rpc('state_getKeysPaged', prefix, KEYS, start);
		count += keys.length;
		for (const key of keys) keyBytes += key.length / 2 - 1;
		// Some of each thousand, so that the first pages do not stand for all.
		if (sample.length < SAMPLE) sample.push(...keys.filter((_, i) => i % 8 === 0).slice(0, SAMPLE - sample.length));
		if (keys.length < KEYS) break;
		start = keys.at(-1);
	}
	if (count === 0) return { count, keyBytes: 0, valueBytes: 0 };
	const [{ changes }] = await chain.rpc('state_queryStorageAt', sample);
	const bytes = changes.reduce((sum, [, value]) => sum + (value === null ? 0 : value.length / 2 - 1), 0);
	return { count, keyBytes: keyBytes / count, valueBytes: bytes / sample.length };
}
