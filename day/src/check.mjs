// The proof: energy in = energy out to the Wh, money in = money out to the planck, credits as generated to the gram.
import { creditsFor } from './carbon.mjs';
import { payment } from './ledger.mjs';

/** How many of the deviations of a failed check are told. */
const TOLD = 5;

/**
 * @typedef {object} Evidence
 * @property {import('./ledger.mjs').Ledger} ledger
 * @property {import('./community.mjs').Household[]} households
 * @property {number[]} intervals the intervals played
 * @property {Map<string, { load: bigint, generation: bigint }>} data what the data say of each household over those intervals, by address
 * @property {{ of: Map<string, bigint>, issuance: bigint }} before balances before the day
 * @property {{ of: Map<string, bigint>, issuance: bigint }} after
 * @property {string} supplier
 * @property {string} pool the account that money waits in until it is settled
 * @property {Map<string, any>} chainSums what the trading pallet tells of each household, by address
 * @property {{ id: number, supply: bigint, holdings: Map<string, bigint> }} credit
 *
 * @typedef {{ name: string, ok: boolean, detail: string }} Check
 */

/** @param {Evidence} evidence @returns {Check[]} */
export function check(evidence) {
	return [
		readingsAccepted(evidence),
		metersTellTheData(evidence),
		settledOnce(evidence),
		energyBalances(evidence),
		tradesPaid(evidence),
		balancesFollow(evidence),
		poolIsEmpty(evidence),
		everyPlanckMoved(evidence),
		issuanceIsWhole(evidence),
		chainAgrees(evidence),
		creditsAsGenerated(evidence),
		creditsAccounted(evidence),
		emergencyRefused(evidence),
	];
}

/** @returns {Check} */
function verdict(name, deviations, detail) {
	if (deviations.length === 0) return { name, ok: true, detail };
	const more = deviations.length > TOLD ? ` … and ${deviations.length - TOLD} more` : '';
	return { name, ok: false, detail: deviations.slice(0, TOLD).join('; ') + more };
}

const total = (values) => values.reduce((sum, value) => sum + value, 0n);

function readingsAccepted({ ledger }) {
	const others = ledger.readingResults.filter((result) => result !== 'Accepted');
	return verdict(
		'every reading was accepted',
		others.map((result) => JSON.stringify(result)),
		`${ledger.readingResults.length} signed readings`,
	);
}

function metersTellTheData({ ledger, households, data }) {
	const deviations = [];
	for (const { name, address } of households) {
		const account = ledger.account(address);
		const expected = data.get(address);
		if (account.consumedWh !== expected.load) deviations.push(`${name} used ${expected.load} Wh, its meters tell ${account.consumedWh}`);
		if (account.generatedWh !== expected.generation) {
			deviations.push(`${name} generated ${expected.generation} Wh, its meters tell ${account.generatedWh}`);
		}
	}
	const used = total([...data.values()].map(({ load }) => load));
	const made = total([...data.values()].map(({ generation }) => generation));
	return verdict('the meters tell what the data say', deviations, `${used} Wh used, ${made} Wh generated`);
}

function settledOnce({ ledger, households, intervals }) {
	const deviations = [];
	let settlements = 0;
	for (const interval of intervals) {
		for (const { name, address } of households) {
			const count = ledger.settled.get(`${interval}:${address}`)?.length ?? 0;
			const due = ledger.hasPosition(interval, address) ? 1 : 0;
			if (count !== due) deviations.push(`interval ${interval} of ${name} was settled ${count} times, not ${due}`);
			settlements += due;
		}
	}
	return verdict('every interval of every household settled once', deviations, `${settlements} settlements`);
}

/**
 * Per interval: what the meters exported, and what the supplier delivered by the settlements' events, is what the meters imported and
 * what the supplier took. And each settlement is the one that follows from the meter, the trades and the tariff.
 */
function energyBalances({ ledger, intervals }) {
	const deviations = [];
	let turnover = 0n;
	const played = new Set(intervals);
	/** @type {Map<number, bigint>} */
	const net = new Map();
	for (const position of ledger.positions.values()) {
		if (!played.has(position.interval) || !ledger.hasPosition(position.interval, position.who)) continue;
		const told = ledger.settled.get(`${position.interval}:${position.who}`)?.[0];
		const settlement = ledger.settle(position);
		for (const [field, value] of Object.entries(settlement)) {
			if (told === undefined || BigInt(told[field]) !== value) {
				deviations.push(`${position.who} in ${position.interval}: ${field} ${told?.[field]}, must be ${value}`);
			}
		}
		const { imbalanceWh } = settlement;
		// Exports and the supplier's deliveries (negative imbalances) come in; imports and what the supplier takes go out.
		const balance = position.exportWh - position.importWh - BigInt(told?.imbalanceWh ?? 0);
		net.set(position.interval, (net.get(position.interval) ?? 0n) + balance);
		turnover += position.exportWh + (imbalanceWh < 0n ? -imbalanceWh : 0n);
	}
	for (const [interval, balance] of net) if (balance !== 0n) deviations.push(`interval ${interval}: ${balance} Wh too many`);
	return verdict('energy in = energy out, in each interval', deviations, `${turnover} Wh in, ${turnover} Wh out, difference 0 Wh`);
}

function tradesPaid({ ledger }) {
	const deviations = ledger.trades
		.filter(({ energyWh, price, paid }) => paid !== undefined && BigInt(paid) !== payment(energyWh, price))
		.map(({ offer, paid, energyWh, price }) => `offer ${offer}: ${paid} paid, ${payment(energyWh, price)} due`);
	for (const { interval, who } of ledger.arrears) deviations.push(`${who} is in arrears for ${interval}`);
	const paid = total(ledger.trades.map(({ energyWh, price }) => payment(energyWh, price)));
	return verdict('every trade was paid at its price', deviations, `${ledger.trades.length} trades, ${paid} plancks, no arrears`);
}

function balancesFollow({ ledger, households, supplier, before, after }) {
	const people = [...households, { name: 'the supplier', address: supplier }];
	const deviations = [];
	for (const { name, address } of people) {
		const change = (after.of.get(address) ?? 0n) - (before.of.get(address) ?? 0n);
		const expected = ledger.expectedChange(address);
		if (change !== expected) deviations.push(`${name}: ${change} plancks, must be ${expected}`);
	}
	return verdict('money in = money out, for each account', deviations, `${people.length} balances as trades, tariff and fees say`);
}

function poolIsEmpty({ pool, before, after }) {
	const change = (after.of.get(pool) ?? 0n) - (before.of.get(pool) ?? 0n);
	return verdict('the pool paid out what was paid in', change === 0n ? [] : [`${change} plancks remain`], 'difference 0 plancks');
}

function everyPlanckMoved({ ledger, before, after }) {
	const deviations = [];
	const accounts = new Set([...before.of.keys(), ...after.of.keys(), ...ledger.moved.keys()]);
	for (const who of accounts) {
		const change = (after.of.get(who) ?? 0n) - (before.of.get(who) ?? 0n);
		const told = ledger.moved.get(who) ?? 0n;
		if (change !== told) deviations.push(`${who}: ${change} plancks, its events tell ${told}`);
	}
	return verdict('every change of a balance has its events', deviations, `${accounts.size} accounts of the whole chain`);
}

function issuanceIsWhole({ ledger, before, after }) {
	const deviations = [];
	for (const [when, balances] of [['before', before], ['after', after]]) {
		const sum = total([...balances.of.values()]);
		if (sum !== balances.issuance) deviations.push(`${when}: ${sum} plancks in accounts, ${balances.issuance} issued`);
	}
	const change = after.issuance - before.issuance;
	const moved = total([...ledger.moved.values()]);
	if (change !== moved) deviations.push(`issuance changed by ${change}, the events tell ${moved}`);
	const detail = `${after.issuance} plancks; ${change === 0n ? 'nothing made or burnt' : `${-change} burnt as fees`}`;
	return verdict('all balances together are the issuance', deviations, detail);
}

function chainAgrees({ ledger, households, chainSums }) {
	const deviations = [];
	for (const { name, address } of households) {
		const own = ledger.account(address);
		const told = chainSums.get(address);
		const pairs = [
			['producedWh', own.exportWh],
			['consumedWh', own.importWh],
			['soldWh', own.soldWh],
			['boughtWh', own.boughtWh],
			['openSoldWh', 0n],
			['openBoughtWh', 0n],
			['arrears', 0n],
			['receivables', 0n],
		];
		for (const [field, value] of pairs) {
			if (BigInt(told?.[field] ?? -1) !== value) deviations.push(`${name}.${field}: ${told?.[field]}, must be ${value}`);
		}
	}
	return verdict("the chain's own sums agree with this book", deviations, `${households.length} energy balances`);
}

function creditsAsGenerated({ ledger, households }) {
	const deviations = [];
	for (const { name, address } of households.filter(({ plantW }) => plantW > 0)) {
		const due = creditsFor(ledger.account(address).generatedWh);
		const issued = total(ledger.issued.filter(({ producer }) => producer === address).map(({ amount }) => BigInt(amount)));
		if (due !== issued) deviations.push(`${name}: ${issued} g, must be ${due}`);
	}
	const all = total(ledger.issued.map(({ amount }) => BigInt(amount)));
	return verdict('credits issued = clean generation × factor', deviations, `${all} g CO2e to ${ledger.issued.length} producers`);
}

function creditsAccounted({ ledger, credit }) {
	const issued = total(ledger.issued.map(({ amount }) => BigInt(amount)));
	const retired = total(ledger.retired.map(({ amount }) => BigInt(amount)));
	const held = total([...credit.holdings.values()]);
	const deviations = [];
	if (credit.supply + retired !== issued) deviations.push(`${issued} issued, ${credit.supply} in circulation, ${retired} retired`);
	if (held !== credit.supply) deviations.push(`${held} in accounts, ${credit.supply} in circulation`);
	return verdict('credits issued = held + retired', deviations, `${issued} = ${credit.supply} + ${retired} g CO2e`);
}

function emergencyRefused({ ledger }) {
	const refused = ledger.refusals.filter(({ errorName }) => errorName === 'TradingSuspended').map(({ method }) => method);
	const deviations = refused.includes('createEnergyOffer') ? [] : ['no offer was refused'];
	return verdict('the emergency refused trading', deviations, refused.join(', '));
}
