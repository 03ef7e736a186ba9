// What the scale test reads of the chain's storage: whole items, page by page, as there are very many.
import { plain } from '../chain.mjs';

/** How many items are read at once. */
const ITEMS = 500;
/** How many keys are counted at once: as many as a node gives. */
const KEYS = 1_000;
/** How many values of an item are weighed. */
const SAMPLE = 256;

/**
 * All entries of a storage map, as plain data.
 * @param {any} map of `api.query`, possibly at a block
 * @param {any[]} [args] the first keys of a double map
 * @returns {Promise<[any[], any][]>} the keys, the value
 */
export async function entriesOf(map, args = []) {
	const all = [];
	for (let startKey; ; ) {
		const page = await map.entriesPaged({ args, pageSize: ITEMS, startKey });
		for (const [key, value] of page) all.push([key.args.map(plain), plain(value)]);
		if (page.length < ITEMS) return all;
		startKey = page.at(-1)[0].toHex();
	}
}

/**
 * Who is connected where: in the order of the pages of connection points, which is that of the
 * accounts' numbers and of their meters.
 * @returns {Promise<{ who: string, area: number, page: number, slot: number }[]>}
 */
export async function membersOf(api) {
	const pages = (await entriesOf(api.query.gridManagement.connectionPages)).map(([[page], content]) => ({ page, ...content }));
	pages.sort((a, b) => a.page - b.page);
	return pages.flatMap(({ page, area, accounts }) => accounts.map((who, slot) => ({ who, area, page, slot })));
}

/**
 * What lies in the market for accounts, and what it has come to for them; by page, in the order of
 * slots.
 * @returns {Promise<Map<number, any>>}
 */
export async function pagesOf(map) {
	return new Map((await entriesOf(map)).map(([[page], content]) => [page, content.accounts ?? content]));
}

/** All accounts' wallets. @returns {Promise<Map<string, bigint>>} */
export async function walletsOf(api) {
	const entries = await entriesOf(api.query.system.account);
	return new Map(entries.map(([[who], { data }]) => [who, data.free + data.reserved]));
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
