// What can be proved: of each kind, how its claim follows from what is stored on chain. A claim is
// always made from the proven bytes, and never from what the document says of them.
import { Refused, toHex } from './bytes.mjs';
import { monthOf } from './calendar.mjs';
import { accountKey, entryKey, itemKey, numberKey } from './keys.mjs';
import { rootBy, readTree } from './merkle.mjs';
import { decode, toNumber } from './scale.mjs';

/** The sources of energy, in the order of their encoding. */
export const SOURCES = ['Solar', 'Wind', 'Hydro', 'Biomass', 'Geothermal', 'Tidal', 'Nuclear', 'Storage', 'Gas', 'Oil', 'Coal'];
const QUALITIES = ['Measured', 'Estimated', 'Unsynchronised'];
const SIGNATURE_LENGTHS = [64, 64, 65];
/** What is received is counted in thousandths of a Wh. */
const PER_WH = 1000n;

/** Returns what stands under a key, read by `read`; refuses where nothing does. */
function stored(state, key, name, read) {
	const bytes = state.read(key);
	if (!bytes) throw new Refused(`${name} is not in the state of the block`);
	return decode(bytes, name, read);
}

const readText = (reader) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(reader.bytes());
const readAccount = (reader) => toHex(reader.take(32));
const readEnergy = (reader) => toNumber(reader.u64());
const readMoney = (reader) => reader.u128().toString();
const readSource = (reader) => SOURCES[reader.variant(SOURCES.length)];

/** Returns a moment that is stored, in Unix milliseconds. */
const momentAt = (state, pallet, item) => stored(state, itemKey(pallet, item), `${pallet}.${item}`, (reader) => toNumber(reader.u64()));

/** Returns the hash of the genesis block of the chain that a state is of. Every state of a chain holds it. */
export const genesisOf = (state) => stored(state, entryKey('System', 'BlockHash', numberKey(0)), 'the hash of the genesis block', (reader) => toHex(reader.take(32)));

/** Returns the block's own time, in Unix milliseconds. */
export const blockTime = (state) => momentAt(state, 'Timestamp', 'Now');

const intervalLength = (state) => momentAt(state, 'GridManagement', 'IntervalLength');

// ---------------------------------------------------------------------------------------------------
// Certificates
// ---------------------------------------------------------------------------------------------------

function readKind(reader) {
	const kind = reader.variant(3);
	if (kind === 1) return { ConsumptionMatch: { month: reader.u32(), energy_wh: readEnergy(reader) } };
	return kind === 0 ? 'Retirement' : 'Cancellation';
}

const certificate = {
	fields: ['certificate', 'kind', 'account', 'vintages', 'beneficiary', 'reason', 'jurisdiction', 'period', 'at'],
	account: 'account',
	prove(state, { certificate: id }) {
		return stored(state, entryKey('CarbonOffset', 'Certificates', numberKey(id)), `certificate ${id}`, (reader) => ({
			certificate: id,
			kind: readKind(reader),
			account: readAccount(reader),
			vintages: reader.list(() => ({ credit: reader.u32(), amount: readMoney(reader) })),
			beneficiary: readText(reader),
			reason: readText(reader),
			jurisdiction: reader.option(() => String.fromCharCode(...reader.take(2))),
			period: reader.option(() => ({ from: reader.u32(), to: reader.u32() })),
			at: toNumber(reader.u64()),
		}));
	},
	numbers: ['certificate'],
};

// ---------------------------------------------------------------------------------------------------
// Matched origin
// ---------------------------------------------------------------------------------------------------

const readShares = (reader) => reader.list(() => ({ source: readSource(reader), energy: reader.compact() }));

const readRow = (reader) => ({
	account: readAccount(reader),
	delivered: reader.compact(),
	allowance: reader.compact(),
	source: reader.option(() => readSource(reader)),
	open: reader.compact(),
	received: readShares(reader),
});

const readPage = (reader) => ({ zone: reader.u32(), newest: reader.u32(), rows: reader.list(() => readRow(reader)) });

/** Returns each source's part of what was received in an interval, by the mix of the whole zone. */
function divide(open, mix) {
	const whole = [mix.delivered, mix.received, 1n].reduce((most, one) => (one > most ? one : most));
	return mix.clean.map(({ source, energy }) => ({ source, energy: (open * PER_WH * energy) / whole }));
}

/** Returns what an account has on a page: what it delivered, and what it received by source in thousandths of a Wh. */
function ofPage(state, page, account) {
	const rows = page.rows.filter((row) => row.account === account);
	return rows.map(({ delivered, open, received }) => {
		if (open === 0n) return { delivered, received };
		const mix = state.read(entryKey('CarbonOffset', 'OriginMixes', numberKey(page.zone), numberKey(page.newest)));
		const readMix = (reader) => ({ delivered: reader.compact(), received: reader.compact(), clean: readShares(reader) });
		return { delivered, received: [...received, ...(mix ? divide(open, decode(mix, 'the mix of an interval', readMix)) : [])] };
	});
}

/** Returns the sums by source in whole Wh, in the order of the sources. */
function bySource(shares) {
	const sums = new Map();
	for (const { source, energy } of shares) if (sums.has(source) || energy > 0n) sums.set(source, (sums.get(source) ?? 0n) + energy);
	return SOURCES.filter((source) => sums.has(source)).map((source) => ({ source, energy_wh: toNumber(sums.get(source) / PER_WH) }));
}

const STATUSES = ['Pending', 'Approved', 'Revoked'];

/** Reads a clean plant as it was registered with the verifiers of a zone. */
const readPlant = (reader) => ({
	source: readSource(reader),
	capacity_w: toNumber(reader.compact()),
	capacity_changes: toNumber(reader.compact()),
	status: STATUSES[reader.variant(STATUSES.length)],
});

/** Returns the zones of pages, each once and in ascending order. */
const zonesOf = (pages) => [...new Set(pages.map(({ zone }) => zone))].sort((one, other) => one - other);

const readTimeZone = (reader) => ({ offset_minutes: reader.i16(), eu_summer_time: reader.bool() });

const matchedOrigin = {
	fields: ['account', 'month', 'delivered_wh', 'received', 'complete', 'time_zone', 'interval_length_ms', 'zones', 'carrier', 'issuer', 'from_storage', 'plants'],
	account: 'account',
	numbers: ['month'],
	prove(state, { account, month }, bytes) {
		const place = (item, ...parts) => entryKey('CarbonOffset', item, ...parts);
		const numbers = stored(state, place('OriginPagesOf', accountKey(bytes), numberKey(month)), `matched origin of ${month}`, (reader) => reader.list(() => reader.u32()));
		const pages = numbers.map((number) => stored(state, place('OriginPages', numberKey(number), numberKey(month)), `page ${number} of matched origin`, readPage));
		const rows = pages.flatMap((page) => ofPage(state, page, account));
		const length = intervalLength(state);
		const zone = stored(state, itemKey('GridManagement', 'LocalTime'), 'the time zone', readTimeZone);
		const isOver = (page) => {
			const newest = state.read(place('OriginProgress', numberKey(page.zone)));
			return newest !== null && monthOf(decode(newest, 'the progress of matching', (reader) => reader.u32()) * length, zone) > month;
		};
		return {
			account,
			month,
			delivered_wh: toNumber(rows.reduce((sum, row) => sum + row.delivered, 0n)),
			received: bySource(rows.flatMap((row) => row.received)),
			// Every page is looked at, so that each node of the proof is needed.
			complete: pages.map(isOver).every((over) => over),
			time_zone: zone,
			interval_length_ms: length,
			zones: zonesOf(pages),
			// Of every record of every such chain: it counts electricity from generation, and storage is no clean source.
			carrier: 'Electricity',
			issuer: genesisOf(state),
			from_storage: false,
			plants: zonesOf(pages.filter((page) => page.rows.some((row) => row.account === account && row.delivered > 0n))).map((zone) => ({
				zone,
				...stored(state, place('CleanProducers', accountKey(bytes), numberKey(zone)), `the plant in zone ${zone}`, readPlant),
			})),
		};
	},
};

// ---------------------------------------------------------------------------------------------------
// Bills
// ---------------------------------------------------------------------------------------------------

/** The fields of a bill in the order of their encoding, each with how it is read. */
const BILL = Object.entries({
	month: (reader) => reader.u32(),
	who: readAccount,
	area: (reader) => reader.u32(),
	...Object.fromEntries(['produced', 'consumed', 'sold', 'bought', 'shared_sold', 'shared_bought', 'shortfall', 'surplus'].map((name) => [`${name}_wh`, readEnergy])),
	estimated_intervals: (reader) => reader.u32(),
	...Object.fromEntries(['revenue', 'paid', 'shared_revenue', 'shared_paid', 'to_supplier', 'from_supplier', 'to_fund'].map((name) => [name, readMoney])),
	corrected_import_wh: readEnergy,
	corrected_export_wh: readEnergy,
	corrections_received: readMoney,
	corrections_paid: readMoney,
	arrears: readMoney,
});

/** Makes sure that a leaf is in a tree that stands on chain. */
function ensureInTree(leaf, { leaves, root }, name) {
	if (leaf.leaves !== leaves) throw new Refused(`${name} has ${leaves} leaves, not ${leaf.leaves}`);
	if (rootBy(leaf) !== root) throw new Refused(`the path from the leaf does not lead to the root of ${name}`);
}

const bill = {
	fields: BILL.map(([name]) => name),
	account: 'who',
	numbers: ['month'],
	hasLeaf: true,
	prove(state, _claim, _account, leaf) {
		const claim = decode(leaf.bytes, 'the bill', (reader) => Object.fromEntries(BILL.map(([name, read]) => [name, read(reader)])));
		const tree = stored(state, entryKey('P2pTrading', 'BillTrees', numberKey(claim.month)), `the tree of the bills of ${claim.month}`, readTree);
		ensureInTree(leaf, tree, `the tree of the bills of ${claim.month}`);
		return claim;
	},
};

// ---------------------------------------------------------------------------------------------------
// Readings
// ---------------------------------------------------------------------------------------------------

const readReading = (reader) => ({
	meter: reader.u32(),
	epoch: reader.u32(),
	sequence: reader.u32(),
	interval: reader.u32(),
	import_wh: readEnergy(reader),
	export_wh: readEnergy(reader),
	quality: QUALITIES[reader.variant(QUALITIES.length)],
	signature: toHex(reader.take(SIGNATURE_LENGTHS[reader.variant(SIGNATURE_LENGTHS.length)])),
});

/** Reads the readings of an interval: behind its sums, the tree of its readings or the root of that tree. */
function readRecord(reader) {
	for (let sums = 0; sums < 4; sums++) reader.compact();
	if (reader.variant(2) === 0) return readTree(reader);
	return { leaves: Number(reader.compact()), root: reader.option(() => toHex(reader.take(32))) };
}

const reading = {
	fields: ['meter', 'epoch', 'sequence', 'interval', 'import_wh', 'export_wh', 'quality', 'signature', 'tree_interval', 'interval_length_ms'],
	numbers: ['tree_interval'],
	hasLeaf: true,
	prove(state, { tree_interval: interval }, _account, leaf) {
		const claim = decode(leaf.bytes, 'the reading', readReading);
		const tree = stored(state, entryKey('EnergyProduction', 'Intervals', numberKey(interval)), `interval ${interval}`, readRecord);
		ensureInTree(leaf, tree, `the tree of the readings of interval ${interval}`);
		return { ...claim, tree_interval: interval, interval_length_ms: intervalLength(state) };
	},
};

/** The kinds of claims by their names in a document. */
export const KINDS = { certificate, 'matched-origin': matchedOrigin, bill, reading };
