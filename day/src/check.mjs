// The proof: energy in = energy out to the Wh, money in = money out to the planck, credits as generated to the gram.
import { flaws } from './auction.mjs';
import { creditsFor } from './carbon.mjs';
import { payment } from './ledger.mjs';
import { offerName } from './market.mjs';

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
 * @property {string} operator who gets the grid fees and the congestion rent
 * @property {string} pool the account that money waits in until it is settled
 * @property {Map<string, any>} chainSums what the trading pallet tells of each household and the supplier, by address
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
		ordersEscrowed(evidence),
		limitsKept(evidence),
		pricesAndFlows(evidence),
		auctionPaidOut(evidence),
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

/** Everybody who trades. */
const participants = ({ households, supplier }) => [...households, { name: 'the supplier', address: supplier }];

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

function settledOnce(evidence) {
	const { ledger, intervals } = evidence;
	const deviations = [];
	let settlements = 0;
	for (const interval of intervals) {
		for (const { name, address } of participants(evidence)) {
			const count = ledger.settled.get(`${interval}:${address}`)?.length ?? 0;
			const due = ledger.hasPosition(interval, address) ? 1 : 0;
			if (count !== due) deviations.push(`interval ${interval} of ${name} was settled ${count} times, not ${due}`);
			settlements += due;
		}
	}
	return verdict('every interval of every account settled once', deviations, `${settlements} settlements`);
}

/**
 * Per interval: what the meters exported, and what the supplier delivered by the settlements' events and between the roundings of the
 * auction, is what the meters imported and what the supplier took. And each settlement is the one that follows from the meter, the trades and the tariff.
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
	for (const { interval, roundingWh } of ledger.markets()) {
		net.set(interval, (net.get(interval) ?? 0n) + roundingWh);
		turnover += roundingWh;
	}
	for (const [interval, balance] of net) if (balance !== 0n) deviations.push(`interval ${interval}: ${balance} Wh too many`);
	return verdict('energy in = energy out, in each interval', deviations, `${turnover} Wh in, ${turnover} Wh out, difference 0 Wh`);
}

function tradesPaid({ ledger }) {
	const deviations = ledger.trades
		.filter(({ energyWh, price, paid }) => paid !== undefined && BigInt(paid) !== payment(energyWh, price))
		.map(({ offer, paid, energyWh, price }) => `offer ${offerName(offer)}: ${paid} paid, ${payment(energyWh, price)} due`);
	for (const { interval, who } of ledger.arrears) deviations.push(`${who} is in arrears for ${interval}`);
	const paid = total(ledger.trades.map(({ energyWh, price }) => payment(energyWh, price)));
	return verdict('every accepted offer was paid at its price', deviations, `${ledger.trades.length} acceptances, ${paid} plancks, no arrears`);
}

/** Bids lie in the pool at their limits, and come back as they were when they are cancelled. */
function ordersEscrowed({ ledger }) {
	const deviations = ledger.escrows.filter(({ told, due }) => told !== due).map(({ who, told, due }) => `${who}: ${told} plancks moved, must be ${due}`);
	return verdict('orders were paid in and back at their limits', deviations, `${ledger.placed} orders, ${ledger.cancelled} cancelled`);
}

/** Nobody pays more than the limit, nobody gets less, nobody gets more energy than ordered; by what the chain said of each settlement. */
function limitsKept({ ledger }) {
	const deviations = [];
	let filled = 0;
	for (const interval of ledger.clearings.keys()) {
		/** @type {Map<string, { atMost: bigint, atLeast: bigint }>} */
		const bounds = new Map();
		for (const { order, energyWh } of ledger.fills(interval)) {
			if (energyWh === 0n) continue;
			filled += 1;
			const { who } = order;
			if (energyWh > order.energyWh) deviations.push(`${who} in ${interval}: ${energyWh} Wh of an order of ${order.energyWh}`);
			const bound = bounds.get(who) ?? { atMost: 0n, atLeast: 0n };
			bound[order.side === 'Bid' ? 'atMost' : 'atLeast'] += payment(energyWh, order.price);
			bounds.set(who, bound);
		}
		for (const [who, { atMost, atLeast }] of bounds) {
			const told = ledger.settled.get(`${interval}:${who}`)?.[0];
			if (!told) continue;
			if (BigInt(told.paid) > atMost) deviations.push(`${who} in ${interval} paid ${told.paid}, at its limits ${atMost}`);
			if (BigInt(told.revenue) < atLeast) deviations.push(`${who} in ${interval} got ${told.revenue}, at its limits ${atLeast}`);
		}
	}
	return verdict('nobody paid above a limit or got below one', deviations, `${filled} orders filled in whole or in part`);
}

/** Each area's price, volumes and flow, against its orders and the tree's edges. */
function pricesAndFlows({ ledger }) {
	const deviations = [...ledger.clearings].flatMap(([interval, clearings]) =>
		flaws(ledger.areas, clearings, ledger.ordersFor(interval)).map((flaw) => `interval ${interval}, ${flaw}`),
	);
	const markets = ledger.markets();
	for (const { interval, area, rent, fee } of markets) if (rent < 0n || fee < 0n) deviations.push(`interval ${interval}, area ${area}: a rent below 0`);
	const full = markets.filter((market) => market.full).length;
	const detail = `${ledger.clearings.size} auctions in ${ledger.areas.size} areas, an edge full ${full} times: only there prices part`;
	return verdict('prices and flows follow from orders and edges', deviations, detail);
}

/** What bids paid is what asks got, the edges earned and the roundings left; and the chain said the same of each area. */
function auctionPaidOut({ ledger }) {
	const deviations = [];
	const markets = ledger.markets();
	for (const { interval, area, clearing, roundingWh, rounding, income } of markets) {
		if (clearing.income !== income) deviations.push(`interval ${interval}, area ${area}: income ${clearing.income}, must be ${income}`);
		const told = ledger.marketsSettled.get(`${interval}:${area}`) ?? [];
		const left = income !== 0n || roundingWh !== 0n;
		if (told.length === 0 && !left) continue;
		if (told.length !== 1) {
			deviations.push(`the auction of interval ${interval} in area ${area} was settled ${told.length} times`);
			continue;
		}
		const wanted = { roundingWh, rounding, income, supplier: ledger.supplier, operator: ledger.operator };
		for (const [field, value] of Object.entries(wanted)) {
			const amount = typeof value === 'bigint' ? BigInt(told[0][field]) : told[0][field];
			// Whose nothing is does not matter.
			if (amount === value || (field === 'operator' && income === 0n) || (field === 'supplier' && roundingWh === 0n)) continue;
			deviations.push(`interval ${interval}, area ${area}: ${field} ${amount}, must be ${value}`);
		}
	}
	// Where there was no auction, its account is closed all the same, with nothing in it.
	for (const told of [...ledger.marketsSettled.values()].flat()) {
		if (ledger.clearings.has(told.interval) || !ledger.areas.has(told.area)) continue;
		const amounts = [told.roundingWh, told.rounding, told.income].map(BigInt);
		if (amounts.some((amount) => amount !== 0n)) deviations.push(`interval ${told.interval}, area ${told.area}: ${amounts} left without an auction`);
	}
	let [paid, received] = [0n, 0n];
	for (const interval of ledger.clearings.keys()) {
		for (const { order, due } of ledger.fills(interval)) {
			if (order.side === 'Bid') paid += due;
			else received += due;
		}
	}
	const income = total(markets.map((market) => market.income));
	const rounding = total(markets.map((market) => market.rounding));
	const rest = paid - received - income - rounding;
	if (rest !== 0n) deviations.push(`${paid} paid, ${received} received, ${income} for the grid, ${rounding} from rounding: ${rest} too many`);
	return verdict('the auction paid out what was paid in', deviations, `${paid} = ${received} + ${income} grid + ${rounding} rounding`);
}

function balancesFollow(evidence) {
	const { ledger, operator, before, after } = evidence;
	const people = [...participants(evidence), { name: 'the operator', address: operator }];
	const deviations = [];
	for (const { name, address } of people) {
		const change = (after.of.get(address) ?? 0n) - (before.of.get(address) ?? 0n);
		const expected = ledger.expectedChange(address);
		if (change !== expected) deviations.push(`${name}: ${change} plancks, must be ${expected}`);
	}
	return verdict('money in = money out, for each account', deviations, `${people.length} balances as trades, auctions, tariff and fees say`);
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

function chainAgrees(evidence) {
	const { ledger, chainSums } = evidence;
	const deviations = [];
	for (const { name, address } of participants(evidence)) {
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
	return verdict("the chain's own sums agree with this book", deviations, `${chainSums.size} energy balances`);
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
	const deviations = ['createEnergyOffer', 'placeOrders'].filter((method) => !refused.includes(method)).map((method) => `${method} was not refused`);
	return verdict('the emergency refused trading', deviations, refused.join(', '));
}
