// A chain for tests: authorities with keys, a state, blocks that are signed as GRANDPA signs them. It is
// written from the formats' descriptions and shares with the verifier only its hash functions, its keys of
// storage, its builder of tries, and how much weight decides.
import { ed25519 } from '@noble/curves/ed25519.js';
import { concat, littleEndian, toHex } from '../../src/bytes.mjs';
import { threshold } from '../../src/grandpa.mjs';
import { blake2b256 } from '../../src/hashes.mjs';
import { accountKey, entryKey, itemKey, numberKey } from '../../src/keys.mjs';
import { leafHash } from '../../src/merkle.mjs';
import { compactBytes } from '../../src/scale.mjs';
import { addressOf } from '../../src/ss58.mjs';
import { trieRoot } from '../../src/trie-root.mjs';
import { ProvedState } from '../../src/trie.mjs';

export const u16 = (value) => littleEndian(value, 2);
export const u32 = (value) => littleEndian(value, 4);
export const u64 = (value) => littleEndian(value, 8);
export const u128 = (value) => littleEndian(value, 16);
export const compact = (value) => compactBytes(Number(value));
export const bytesOf = (bytes) => concat(compact(bytes.length), bytes);
export const textOf = (text) => bytesOf(new TextEncoder().encode(text));
export const listOf = (items) => concat(compact(items.length), ...items);
export const some = (bytes) => concat([1], bytes);
export const NONE = Uint8Array.of(0);

/** An account for tests, and its address. */
export const account = (number) => new Uint8Array(32).fill(number);
export const address = (number) => addressOf(account(number));

/** Authorities with their secret keys. */
export function authorities(count, from = 1) {
	return Array.from({ length: count }, (_, at) => {
		const secret = new Uint8Array(32).fill(from + at);
		return { secret, key: ed25519.getPublicKey(secret), weight: 1 };
	});
}

export const shown = (set) => set.map(({ key, weight }) => ({ key: toHex(key), weight }));

/** Returns a header, encoded. `next` are the authorities that it hands over to. */
export function header({ parent = new Uint8Array(32), number, stateRoot = new Uint8Array(32), next, delay = 0 }) {
	const slot = concat([6], new TextEncoder().encode('aura'), bytesOf(u64(number)));
	const change = next && concat([4], new TextEncoder().encode('FRNK'), bytesOf(concat([1], listOf(next.map(({ key, weight }) => concat(key, u64(weight)))), u32(delay))));
	const seal = concat([5], new TextEncoder().encode('aura'), bytesOf(new Uint8Array(64).fill(9)));
	return concat(parent, compact(number), stateRoot, new Uint8Array(32).fill(3), listOf([slot, ...(change ? [change] : []), seal]));
}

/** Returns a voter's signed precommit. */
export function vote({ secret, key }, { hash, number, round = 5, setId }) {
	const message = concat([1], hash, u32(number), u64(round), u64(setId));
	return concat(hash, u32(number), ed25519.sign(message, secret), key);
}

/** Returns a justification of a block by votes for it. */
export function justification(block, votes, { round = 5, ancestors = [] } = {}) {
	return concat(u64(round), block.hash, u32(block.number), listOf(votes), listOf(ancestors));
}

/** Returns a justification by all of `voters`. */
export const signedBy = (voters, block, setId) => justification(block, voters.map((voter) => vote(voter, { ...block, setId })));

/** Returns the nodes of a state that lead to what stands under some keys. */
export function nodesFor(entries, keys) {
	const nodes = [];
	const root = trieRoot(entries, (node) => nodes.push(node));
	const all = new Map(nodes.map((node) => [toHex(blake2b256(node)), node]));
	const needed = new Map();
	// Each read stops at the first node that is missing, and names it.
	const readAll = () => {
		try {
			const state = new ProvedState(root, [...needed.values()]);
			keys.forEach((key) => state.read(key));
			return null;
		} catch (error) {
			return error.message.match(/0x[0-9a-f]{64}/)[0];
		}
	};
	for (let missing = readAll(); missing; missing = readAll()) needed.set(missing, all.get(missing));
	return { root, nodes: [...needed.values()] };
}

const TIME = 1_767_225_600_000;
export const LENGTH = 900_000;
const GENESIS = new Uint8Array(32).fill(0xee);
const GENESIS_KEY = entryKey('System', 'BlockHash', numberKey(0));
const common = (genesis) => [
	[GENESIS_KEY, genesis],
	[itemKey('Timestamp', 'Now'), u64(TIME)],
	[itemKey('GridManagement', 'IntervalLength'), u64(LENGTH)],
	[itemKey('GridManagement', 'LocalTime'), concat(u16(60), [1])],
	// What else stands in a state: values that are long, short, and keys that begin alike.
	[itemKey('System', 'Number'), u32(77)],
	[new TextEncoder().encode(':code'), new Uint8Array(5000).fill(8)],
	...Array.from({ length: 40 }, (_, at) => [entryKey('CarbonOffset', 'Vintages', numberKey(at)), new Uint8Array(80).fill(at)]),
	...Array.from({ length: 20 }, (_, at) => [entryKey('EnergyProduction', 'Meters', numberKey(at)), new Uint8Array(3).fill(at)]),
];

/** The form of a document without what a kind adds. */
export function document({ what, claim, entries, keys, leaf = null, set = authorities(4), voters = set, setId = 0, handovers = [], number = 77, genesis = GENESIS }) {
	const state = [...common(genesis), ...entries];
	const { root, nodes } = nodesFor(state, [...keys, GENESIS_KEY, itemKey('Timestamp', 'Now')]);
	const bytes = header({ number, stateRoot: root });
	const block = { hash: blake2b256(bytes), number };
	return {
		format: 'energy-chain-proof/1',
		what,
		genesis: toHex(genesis),
		claim,
		block: { number, hash: toHex(block.hash), at: TIME },
		header: toHex(bytes),
		storage: nodes.map(toHex),
		leaf,
		finality: { set_id: setId, authorities: shown(set), justification: toHex(signedBy(voters, block, setId)) },
		handovers,
	};
}

/** The anchor of such a document's chain. */
export const anchor = (set = authorities(4), setId = 0) => ({ format: 'energy-chain-anchor/1', genesis: toHex(GENESIS), set_id: setId, authorities: shown(set) });

/** Returns a certificate as it is stored. */
export const certificateBytes = ({ kind = [0], owner = account(7), vintages = [[51_611_392, 1500n], [51_611_393, 20n]], beneficiary = 'Bäckerei Müller', reason = 'Jahr 2016', at = TIME - 5000 } = {}) =>
	concat(kind, owner, listOf(vintages.map(([credit, amount]) => concat(u32(credit), u128(amount)))), textOf(beneficiary), textOf(reason), some(new TextEncoder().encode('DE')), some(concat(u32(201_607), u32(201_608))), u64(at));

const certificateKey = (id) => entryKey('CarbonOffset', 'Certificates', numberKey(id));

/** A document that proves certificate 3 of those that there are. */
export function certificate(options = {}) {
	const claim = {
		certificate: 3,
		kind: 'Retirement',
		account: address(7),
		vintages: [{ credit: 51_611_392, amount: '1500' }, { credit: 51_611_393, amount: '20' }],
		beneficiary: 'Bäckerei Müller',
		reason: 'Jahr 2016',
		jurisdiction: 'DE',
		period: { from: 201_607, to: 201_608 },
		at: TIME - 5000,
	};
	const entries = Array.from({ length: 6 }, (_, id) => [certificateKey(id), certificateBytes(id === 3 ? {} : { owner: account(id + 20) })]);
	return document({ what: 'certificate', claim, entries, keys: [certificateKey(3)], ...options });
}

const share = (source, energy) => concat([source], compact(energy));
const row = ({ who, delivered = 0, open = 0, received = [] }) => concat(account(who), compact(delivered), compact(12), some([0]), compact(open), listOf(received.map(([source, energy]) => share(source, energy))));

/** A document that proves an account's matched origin on two pages, on the second with an open interval. */
export function matchedOrigin({ newest = 1_639_200, progress = 1_642_172, complete = true, claim = {} } = {}) {
	const place = (item, ...parts) => entryKey('CarbonOffset', item, ...parts);
	const month = 201_610;
	const pages = place('OriginPagesOf', accountKey(account(7)), numberKey(month));
	const [first, second] = [2, 5].map((page) => place('OriginPages', numberKey(page), numberKey(month)));
	const mix = place('OriginMixes', numberKey(0), numberKey(newest));
	const reached = place('OriginProgress', numberKey(0));
	const plant = place('CleanProducers', accountKey(account(7)), numberKey(0));
	const entries = [
		[pages, listOf([u32(2), u32(5)])],
		[first, concat(u32(0), u32(newest - 9), listOf([row({ who: 8, open: 44 }), row({ who: 7, delivered: 900, received: [[1, 2_500], [0, 1_999]] })]))],
		[second, concat(u32(0), u32(newest), listOf([row({ who: 7, delivered: 50, open: 100, received: [[0, 500]] })]))],
		[mix, concat(compact(800), compact(1000), listOf([share(0, 300), share(2, 100)]))],
		...(progress === null ? [] : [[reached, u32(progress)]]),
		[plant, concat([0], compact(10_000), compact(1), [1])],
	];
	const keys = [pages, first, second, mix, reached, plant, itemKey('GridManagement', 'LocalTime'), itemKey('GridManagement', 'IntervalLength')];
	const stated = {
		account: address(7),
		month,
		delivered_wh: 950,
		// 1 999 + 500 + 100 Wh × 300 / 1000 = 32 499 thousandths; 2 500; 100 Wh × 100 / 1000.
		received: [{ source: 'Solar', energy_wh: 32 }, { source: 'Wind', energy_wh: 2 }, { source: 'Hydro', energy_wh: 10 }],
		complete,
		time_zone: { offset_minutes: 60, eu_summer_time: true },
		interval_length_ms: LENGTH,
		zones: [0],
		carrier: 'Electricity',
		issuer: toHex(GENESIS),
		from_storage: false,
		plants: [{ zone: 0, source: 'Solar', capacity_w: 10_000, capacity_changes: 1, status: 'Approved' }],
		...claim,
	};
	return document({ what: 'matched-origin', claim: stated, entries, keys });
}

const node = (left, right) => blake2b256([1], left, right);

/** Returns the tree of five leaves as it is stored, and the path of the last but one. */
function tree(leaf) {
	const hashes = [0, 1, 2, 3, 4].map((at) => (at === 3 ? leafHash(leaf) : leafHash(Uint8Array.of(at))));
	const [a, b, c, d, e] = hashes;
	const full = node(node(a, b), node(c, d));
	return { stored: concat(compact(5), listOf([full, e])), root: node(full, e), path: [c, node(a, b), e].map(toHex) };
}

/** A document that proves a bill, the fourth of five. */
export function bill() {
	const energies = [1, 2, 3, 4, 5, 6, 7, 8].map((at) => 1000 * at);
	const leaf = concat(u32(202_512), account(7), u32(4), ...energies.map(u64), u32(3), ...[11n, 12n, 13n, 14n, 10n ** 20n, 16n, 17n].map(u128), u64(18), u64(19), u128(20n), u128(21n), u128(22n));
	const names = ['produced', 'consumed', 'sold', 'bought', 'shared_sold', 'shared_bought', 'shortfall', 'surplus'];
	const claim = {
		month: 202_512,
		who: address(7),
		area: 4,
		...Object.fromEntries(names.map((name, at) => [`${name}_wh`, energies[at]])),
		estimated_intervals: 3,
		revenue: '11',
		paid: '12',
		shared_revenue: '13',
		shared_paid: '14',
		to_supplier: '100000000000000000000',
		from_supplier: '16',
		to_fund: '17',
		corrected_import_wh: 18,
		corrected_export_wh: 19,
		corrections_received: '20',
		corrections_paid: '21',
		arrears: '22',
	};
	const key = entryKey('P2pTrading', 'BillTrees', numberKey(202_512));
	const { stored, path } = tree(leaf);
	return document({ what: 'bill', claim, entries: [[key, stored]], keys: [key], leaf: { bytes: toHex(leaf), index: 3, leaves: 5, path } });
}

/** A document that proves a reading; `closed` is whether the chain keeps only the root of its tree. */
export function reading({ closed = false } = {}) {
	const signature = new Uint8Array(64).fill(0x5a);
	const leaf = concat(u32(9), u32(1), u32(44), u32(1_963_583), u64(123_456), u64(789), [0], [0], signature);
	const claim = { meter: 9, epoch: 1, sequence: 44, interval: 1_963_583, import_wh: 123_456, export_wh: 789, quality: 'Measured', signature: toHex(signature), tree_interval: 1_963_590, interval_length_ms: LENGTH };
	const key = entryKey('EnergyProduction', 'Intervals', numberKey(1_963_590));
	const { stored, root, path } = tree(leaf);
	const readings = closed ? concat([1], compact(5), some(root)) : concat([0], stored);
	const entries = [[key, concat(compact(70_000), compact(3), compact(0), compact(99), readings)]];
	return document({ what: 'reading', claim, entries, keys: [key, itemKey('GridManagement', 'IntervalLength')], leaf: { bytes: toHex(leaf), index: 3, leaves: 5, path } });
}

/** Returns how a set hands over to the next one with a block. */
export function handover({ set, setId, number, next, voters = set, delay }) {
	const bytes = header({ number, next, delay });
	const block = { hash: blake2b256(bytes), number };
	return { set_id: setId, header: toHex(bytes), justification: toHex(signedBy(voters, block, setId)) };
}

/** Those of a set, each of weight 1, whose votes decide. */
const deciders = (set) => set.slice(0, threshold(shown(set)));

/**
 * A certificate after so many hand-overs, from each set of authorities to one that shares none with it, as the node exports it: with no
 * more votes than decide, but for the first hand-over, which keeps all; and the anchor of the first set.
 */
export function certificateAfter(handovers, count) {
	const sets = Array.from({ length: handovers + 1 }, (_, at) => authorities(count, 1 + at * 20));
	const steps = sets.slice(0, -1).map((set, at) => handover({ set, setId: at, number: at + 2, next: sets[at + 1], voters: at === 0 ? set : deciders(set) }));
	const last = sets.at(-1);
	return { text: JSON.stringify(certificate({ set: last, voters: deciders(last), setId: handovers, handovers: steps })), known: anchor(sets[0]) };
}
