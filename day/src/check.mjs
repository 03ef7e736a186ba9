// The proof: energy in = energy out to the Wh, money in = money out to the planck, credits =
// generation to the gram.
import { flaws } from './auction.mjs';
import { creditsFor } from './carbon.mjs';
import { checkFlexibility } from './check-flexibility.mjs';
import { checkMeasures } from './check-measures.mjs';
import { clear, difference, idle } from './clearing.mjs';
import { offerName } from './market.mjs';
import { inMarket, wealth } from './money.mjs';
import { total } from './numbers.mjs';
import { payment } from './paper.mjs';
import { verdict } from './verdict.mjs';

/**
 * @typedef {object} Evidence
 * @property {import('./ledger.mjs').Ledger} ledger
 * @property {import('./community.mjs').Household[]} households
 * @property {number[]} intervals the intervals played
 * @property {number[]} earlier those before the day in which some meters were read already
 * @property {{ planned: number, open: number[] }} flexibility how many requests were planned, and which the chain still has
 * @property {Map<string, { load: bigint, generation: bigint }>} data what the data say of each household over those intervals, by address
 * @property {number} gridMgPerKwh what a kWh from the grid emits
 * @property {(texts: number) => bigint} certificatePrice what a certificate costs, by the bytes of its texts
 * @property {import('./money.mjs').Money} before the day
 * @property {import('./money.mjs').Money} after
 * @property {string} supplier
 * @property {{ name: string, address: string }[]} others the accounts beside the households and the supplier that the report has a name for
 * @property {string} pool the account that the market's money lies in
 * @property {Map<string, any>} chainSums what the trading pallet's API returns for each household and the supplier, by address
 * @property {{ id: number, supply: bigint, holdings: Map<string, bigint> }[]} credits
 * @property {{ answers: number, differences: string[] }} limits how many of the chain's answers about limits were compared with the book, and which differed
 * @property {{ interval: number, errorName: string }[]} trials in which intervals somebody tried to order beyond a limit
 * @property {{ breaches: Map<string, any[]>, incidents: any[] }} records what the chain answers about breaches, by account, and about measures
 * @property {Map<string, { month: number, deliveredWh: string, received: { source: string, energyWh: string }[] }[]>} origin the chain's record of matched origin, of each household by month
 *
 * @typedef {{ name: string, ok: boolean, detail: string }} Check
 */

/** @param {Evidence} evidence @returns {Check[]} */
export function check(evidence) {
	return [
		readingsAccepted(evidence),
		metersFitTheData(evidence),
		settledOnce(evidence),
		energyBalances(evidence),
		tradesPaid(evidence),
		orderedMoneyReserved(evidence),
		limitsKept(evidence),
		pricesAndFlows(evidence),
		voidWhereSuspended(evidence),
		auctionPaidOut(evidence),
		sharingFollows(evidence),
		sharingHarmsNobody(evidence),
		balancesFollow(evidence),
		poolHoldsWhatAccountsSay(evidence),
		nothingIsOpen(evidence),
		everyPlanckMoved(evidence),
		issuanceIsWhole(evidence),
		chainAgrees(evidence),
		creditsAsGenerated(evidence),
		originMatched(evidence),
		creditsAccounted(evidence),
		certificatesPaid(evidence),
		emergencyRefused(evidence),
		...(evidence.ledger.grid.isLimited ? checkMeasures(evidence) : []),
		...(evidence.flexibility.planned > 0 ? checkFlexibility(evidence) : []),
	];
}

/** Everybody who trades. */
const participants = ({ households, supplier }) => [...households, { name: 'the supplier', address: supplier }];

function readingsAccepted({ ledger }) {
	const others = ledger.readingResults.filter((result) => result !== 'Accepted');
	return verdict(
		'every reading was accepted',
		others.map((result) => JSON.stringify(result)),
		`${ledger.readingResults.length} signed readings`,
	);
}

function metersFitTheData({ ledger, households, intervals, data }) {
	const deviations = [];
	for (const { name, address } of households) {
		const account = ledger.account(address, intervals[0]);
		const expected = data.get(address);
		if (account.consumedWh !== expected.load) deviations.push(`${name} used ${expected.load} Wh, its meters counted ${account.consumedWh}`);
		if (account.generatedWh !== expected.generation) {
			deviations.push(`${name} generated ${expected.generation} Wh, its meters counted ${account.generatedWh}`);
		}
	}
	const used = total([...data.values()].map(({ load }) => load));
	const made = total([...data.values()].map(({ generation }) => generation));
	return verdict('the meters counted what the data say', deviations, `${used} Wh used, ${made} Wh generated`);
}

function settledOnce(evidence) {
	const { ledger, intervals, earlier } = evidence;
	const deviations = [];
	let settlements = 0;
	for (const interval of [...earlier, ...intervals]) {
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
 * Per interval: what the meters exported, and what the supplier delivered by the settlements'
 * events and between the roundings of the auction, is what the meters imported and what the
 * supplier took. And each settlement is the one that follows from the meter, the trades and the
 * tariff.
 */
function energyBalances({ ledger, intervals, earlier }) {
	const deviations = [];
	let turnover = 0n;
	const played = new Set([...earlier, ...intervals]);
	/** @type {Map<number, bigint>} */
	const net = new Map();
	for (const position of ledger.positions.values()) {
		if (!played.has(position.interval) || !ledger.hasPosition(position.interval, position.who)) continue;
		const published = ledger.settled.get(`${position.interval}:${position.who}`)?.[0];
		const settlement = ledger.settle(position);
		for (const [field, value] of Object.entries(settlement)) {
			if (published === undefined || BigInt(published[field]) !== value) {
				deviations.push(`${position.who} in ${position.interval}: ${field} ${published?.[field]}, must be ${value}`);
			}
		}
		// By the terms of the area in which it traded, and by no other supplier.
		if (published && published.supplier !== ledger.supplier) deviations.push(`${position.who} in ${position.interval}: settled with ${published.supplier}`);
		if (published && position.area !== undefined && published.area !== position.area) {
			deviations.push(`${position.who} in ${position.interval}: settled in area ${published.area}, must be ${position.area}`);
		}
		const { imbalanceWh } = settlement;
		// Exports and the supplier's deliveries (negative imbalances) come in; imports and what the
		// supplier takes go out.
		const balance = position.exportWh - position.importWh - BigInt(published?.imbalanceWh ?? 0);
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
		.filter(({ energyWh, priceMills, paid }) => paid !== undefined && BigInt(paid) !== payment(energyWh, priceMills))
		.map(({ offer, paid, energyWh, priceMills }) => `offer ${offerName(offer)}: ${paid} paid, ${payment(energyWh, priceMills)} due`);
	for (const { debtor, creditor, amount } of ledger.arrears) deviations.push(`${debtor} could not pay ${amount} to ${creditor}`);
	const paid = total(ledger.trades.map(({ energyWh, priceMills }) => payment(energyWh, priceMills)));
	return verdict('every accepted offer was paid at its price', deviations, `${ledger.trades.length} acceptances, ${paid} plancks, no arrears`);
}

/**
 * For a bid its limit is reserved, for an ask and an offer what the supplier's shortfall price is
 * above theirs; and as much is free again when they are cancelled, cut back or expire. What is released with
 * settlement, `energyBalances` compares.
 */
function orderedMoneyReserved({ ledger }) {
	const deviations = ledger.reservations.filter(({ moved, due }) => moved !== due).map(({ who, what, moved, due }) => `${who}, ${what}: ${moved}, must be ${due}`);
	return verdict('orders and offers reserve what they can cost', deviations, `${ledger.placed} orders, ${ledger.cancelled} cancelled; ${ledger.offers.length} offers`);
}

/**
 * No account pays more than its limits, gets less than them, or gets more energy than it ordered;
 * by the settlements' events.
 */
function limitsKept({ ledger }) {
	const deviations = [];
	let filled = 0;
	/** By interval and account. @type {Map<string, { atMost: bigint, atLeast: bigint }>} */
	const bounds = new Map();
	const bind = (interval, who, bound, amount) => {
		const key = `${interval}:${who}`;
		if (!bounds.has(key)) bounds.set(key, { atMost: 0n, atLeast: 0n });
		bounds.get(key)[bound] += amount;
	};
	for (const interval of ledger.clearings.keys()) {
		for (const { order, energyWh } of ledger.fills(interval)) {
			if (energyWh === 0n) continue;
			filled += 1;
			if (energyWh > order.energyWh) deviations.push(`${order.who} in ${interval}: ${energyWh} Wh of an order of ${order.energyWh}`);
			bind(interval, order.who, order.side === 'Bid' ? 'atMost' : 'atLeast', payment(energyWh, order.priceMills));
		}
	}
	// An offer's price is a limit on both sides.
	for (const { interval, seller, buyer, energyWh, cutWh, priceMills } of ledger.trades) {
		bind(interval, buyer, 'atMost', payment(energyWh - cutWh, priceMills));
		bind(interval, seller, 'atLeast', payment(energyWh - cutWh, priceMills));
	}
	for (const [key, { atMost, atLeast }] of bounds) {
		const published = ledger.settled.get(key)?.[0];
		if (!published) continue;
		const { who, interval } = published;
		if (BigInt(published.paid) > atMost) deviations.push(`${who} in ${interval} paid ${published.paid}, at its limits ${atMost}`);
		if (BigInt(published.revenue) < atLeast) deviations.push(`${who} in ${interval} got ${published.revenue}, at its limits ${atLeast}`);
	}
	return verdict('nobody paid above a limit or got below one', deviations, `${filled} orders filled in whole or in part`);
}

/** Each area's price, volumes and flow, against its orders and the zone's edges. */
function pricesAndFlows({ ledger }) {
	const deviations = [...ledger.clearings].flatMap(([interval, clearings]) =>
		flaws(ledger.grid.edges(interval), clearings, ledger.ordersFor(interval)).map((flaw) => `interval ${interval}, ${flaw}`),
	);
	const markets = ledger.markets();
	for (const { interval, area, rent, fee } of markets) if (rent < 0n || fee < 0n) deviations.push(`interval ${interval}, area ${area}: a rent below 0`);
	const full = markets.filter((market) => market.full).length;
	const detail = `${ledger.clearings.size} auctions in ${ledger.areas.size} areas, an edge full ${full} times: only there prices part`;
	return verdict('prices and flows follow from orders and edges', deviations, detail);
}

/**
 * What bids paid is what asks got, the edges earned and the roundings left; and the chain published
 * the same of each area, with what trades without energy earned for the fund.
 */
function auctionPaidOut({ ledger }) {
	const deviations = [];
	const markets = ledger.markets();
	for (const { interval, area, clearing, income } of markets) {
		if (clearing.income !== income) deviations.push(`interval ${interval}, area ${area}: income ${clearing.income}, must be ${income}`);
	}
	// What is passed on is more than the auction's: what the edge earned in sharing too, also where
	// there was no auction.
	const closings = new Map(ledger.closings().map((closing) => [`${closing.interval}:${closing.area}`, closing]));
	for (const [key, { interval, area, roundingWh, rounding, income, toFund, recipient }] of closings) {
		const published = ledger.marketsSettled.get(key) ?? [];
		const left = income !== 0n || roundingWh !== 0n || toFund !== 0n;
		if (published.length === 0 && !left) continue;
		if (published.length !== 1) {
			deviations.push(`the market of interval ${interval} in area ${area} was settled ${published.length} times`);
			continue;
		}
		const wanted = { roundingWh, rounding, income, toFund, supplier: ledger.supplier, incomeTo: income > 0n ? recipient : null };
		for (const [field, value] of Object.entries(wanted)) {
			const amount = typeof value === 'bigint' ? BigInt(published[0][field]) : published[0][field];
			// Who receives nothing does not matter.
			if (amount === value || (field === 'supplier' && roundingWh === 0n)) continue;
			deviations.push(`interval ${interval}, area ${area}: ${field} ${amount}, must be ${value}`);
		}
	}
	// Where nothing was traded the area's balance is closed too, and must be 0.
	for (const published of [...ledger.marketsSettled.values()].flat()) {
		const { interval, area } = published;
		if (closings.has(`${interval}:${area}`) || !ledger.areas.has(area)) continue;
		const amounts = [published.roundingWh, published.rounding, published.income, published.toFund].map(BigInt);
		if (amounts.some((amount) => amount !== 0n)) deviations.push(`interval ${interval}, area ${area}: ${amounts} left without a market`);
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

/**
 * What everybody offered in sharing follows from the signed readings, from what it had traded, its
 * terms and its money. Cleared once more on what the auction left of the edges it comes to what the
 * chain published, of each area and interval, and nothing better was to be had. What each account
 * then got is compared with its settlement, by `energyBalances`.
 */
function sharingFollows({ ledger }) {
	const deviations = ledger.notShared.map(({ interval, zone }) => `interval ${interval}: zone ${zone} could not share`);
	const incomes = new Map(ledger.sharedMarkets().map(({ interval, area, income }) => [`${interval}:${area}`, income]));
	let [offers, sharedWh, intervals] = [0, 0n, 0];
	for (const [interval, own] of ledger.sharingOffers) {
		const published = ledger.shared.get(interval) ?? new Map();
		if (own.length === 0 && published.size === 0) continue;
		const edges = ledger.edgesLeft(interval);
		const results = clear(edges, own);
		for (const [area, { name }] of edges) {
			const found = published.get(area);
			// Of an area in which nothing was shared nothing is published.
			if ((results.get(area).priceMills === null) !== (found === undefined)) deviations.push(`interval ${interval}, ${name}: ${found ? 'a result' : 'no result'}, although ${found ? 'nothing' : 'something'} was to be shared`);
			const differs = difference(results.get(area), found ?? idle());
			if (found && differs) deviations.push(`interval ${interval}, ${name}: ${differs}`);
			const income = incomes.get(`${interval}:${area}`);
			if (found && found.income !== income) deviations.push(`interval ${interval}, ${name}: income ${found.income}, must be ${income}`);
		}
		const all = new Map([...edges.keys()].map((area) => [area, published.get(area) ?? idle()]));
		for (const flaw of flaws(edges, all, own)) deviations.push(`interval ${interval}, ${flaw}`);
		const bought = total([...results.values()].map(({ boughtWh }) => boughtWh));
		const said = ledger.zonesShared.get(interval) ?? 0n;
		if (said !== bought) deviations.push(`interval ${interval}: ${said} Wh shared, must be ${bought}`);
		offers += own.length;
		sharedWh += bought;
		if (bought > 0n) intervals += 1;
	}
	for (const interval of ledger.shared.keys()) if (!ledger.sharingOffers.has(interval)) deviations.push(`interval ${interval}: shared, and nobody offered`);
	return verdict('what was shared follows from the meters', deviations, `${sharedWh} Wh in ${intervals} intervals, of ${offers} offers and bids`);
}

/**
 * What members got in sharing is what its results say, to the Wh and the planck, and nobody sold
 * below its limit or the supplier's price, bought above them, or shared more than it had or lacked.
 */
function sharingHarmsNobody({ ledger }) {
	const deviations = [];
	const { surplusPriceMills, shortfallPriceMills } = ledger.tariff;
	let [sold, bought, received, paid] = [0n, 0n, 0n, 0n];
	for (const [interval, results] of ledger.shared) {
		for (const [area, { priceMills, soldWh, boughtWh }] of results) {
			const own = ledger.sharingOffers.get(interval).filter((offer) => offer.area === area);
			const sum = (side) => total(own.filter((offer) => offer.side === side).map(({ filledWh }) => filledWh));
			const got = [sum('Ask'), sum('Bid')];
			if (got[0] !== soldWh || got[1] !== boughtWh) deviations.push(`interval ${interval}, area ${area}: members sold and bought ${got}, must be ${soldWh},${boughtWh}`);
			for (const { who, side, priceMills: limit, energyWh, ownWh, filledWh } of own.filter((offer) => offer.filledWh > 0n)) {
				const isWorse = side === 'Ask' ? priceMills < limit || priceMills < surplusPriceMills : priceMills > limit || priceMills > shortfallPriceMills;
				if (isWorse) deviations.push(`${who} in ${interval}: ${side} at ${limit} mills filled at ${priceMills}`);
				if (filledWh > energyWh || energyWh > ownWh) deviations.push(`${who} in ${interval}: ${filledWh} of ${energyWh} of ${ownWh} Wh`);
			}
			sold += soldWh;
			bought += boughtWh;
			received += payment(soldWh, priceMills ?? 0);
			paid += payment(boughtWh, priceMills ?? 0);
		}
	}
	const income = total(ledger.sharedMarkets().map((market) => market.income));
	if (sold !== bought) deviations.push(`${sold} Wh sold, ${bought} Wh bought`);
	if (paid !== received + income) deviations.push(`${paid} paid, ${received} received, ${income} for the grid`);
	return verdict('who shared got no less than from the supplier', deviations, `${paid} = ${received} + ${income} grid, plancks`);
}

/**
 * Every account of the chain, with a name where it has one: the fund, the network, the verifiers
 * and strangers too. What it has lies in its wallet and in the market.
 */
function balancesFollow(evidence) {
	const { ledger, others, pool, before, after } = evidence;
	const names = new Map([...others, ...participants(evidence)].map(({ name, address }) => [address, name]));
	const accounts = new Set([...before.of.keys(), ...after.of.keys(), ...names.keys()]);
	const closings = ledger.closings();
	// The pool has a check of its own.
	accounts.delete(pool);
	const deviations = [];
	for (const who of accounts) {
		const change = wealth(after, who) - wealth(before, who);
		const expected = ledger.expectedChange(who, closings);
		if (change !== expected) deviations.push(`${names.get(who) ?? who}: ${change} plancks, must be ${expected}`);
	}
	// What lies in the market follows for itself: what everybody can pay for in sharing depends on it.
	for (const { name, address } of participants(evidence)) {
		const at = ({ market }) => market.accounts.get(address)?.available ?? 0n;
		const [change, expected] = [at(after) - at(before), ledger.money.get(address)?.available ?? 0n];
		if (change !== expected) deviations.push(`${name}, in the market: ${change} plancks, must be ${expected}`);
	}
	return verdict('money in = money out, for each account', deviations, `${accounts.size} accounts, wallet and market, as trades, auctions, tariff and fees say`);
}

/** What lies in the pool beyond what it held before is somebody's, to the planck. */
function poolHoldsWhatAccountsSay({ pool, before, after }) {
	const change = (after.of.get(pool) ?? 0n) - (before.of.get(pool) ?? 0n);
	const due = inMarket(after) - inMarket(before);
	const deviations = change === due ? [] : [`${change} plancks more than before, in the market's accounts ${due}`];
	return verdict('the pool holds what its accounts say', deviations, `${inMarket(after)} plancks, difference 0`);
}

/** When all is settled, nothing stands for anything that is open, and what was owed is paid. */
function nothingIsOpen(evidence) {
	const deviations = [];
	for (const { name, address } of participants(evidence)) {
		const account = evidence.after.market.accounts.get(address);
		const wanted = { reserved: 0n, owedToSupplier: 0n, owedBySupplier: 0n, free: account?.available };
		for (const [field, value] of Object.entries(wanted)) {
			if (account?.[field] !== value || value === undefined) deviations.push(`${name}.${field}: ${account?.[field]}, must be ${value}`);
		}
	}
	const { owes } = evidence.after.market.suppliers.get(evidence.supplier) ?? {};
	if (owes !== 0n) deviations.push(`the supplier owes ${owes}`);
	return verdict('nothing is reserved, and nobody owes anything', deviations, `${participants(evidence).length} accounts in the market`);
}

function everyPlanckMoved({ ledger, before, after }) {
	const deviations = [];
	const accounts = new Set([...before.of.keys(), ...after.of.keys(), ...ledger.moved.keys()]);
	for (const who of accounts) {
		const change = (after.of.get(who) ?? 0n) - (before.of.get(who) ?? 0n);
		const published = ledger.moved.get(who) ?? 0n;
		if (change !== published) deviations.push(`${who}: ${change} plancks, its events say ${published}`);
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
	if (change !== moved) deviations.push(`issuance changed by ${change}, the events say ${moved}`);
	const detail = `${after.issuance} plancks; ${change === 0n ? 'nothing made or burnt' : `${-change} burnt as fees`}`;
	return verdict('all balances together are the issuance', deviations, detail);
}

function chainAgrees(evidence) {
	const { ledger, chainSums } = evidence;
	const deviations = [];
	for (const { name, address } of participants(evidence)) {
		const own = ledger.account(address);
		const published = chainSums.get(address);
		const pairs = [
			['producedWh', own.exportWh],
			['consumedWh', own.importWh],
			['soldWh', own.soldWh],
			['boughtWh', own.boughtWh],
			['revenue', own.revenue],
			['paid', own.paid],
			['sharedSoldWh', own.sharedSoldWh],
			['sharedBoughtWh', own.sharedBoughtWh],
			['sharedRevenue', own.sharedRevenue],
			['sharedPaid', own.sharedPaid],
			['shortfallWh', own.shortWh],
			['surplusWh', own.longWh],
			['toSupplier', own.toSupplier],
			['fromSupplier', own.fromSupplier],
			['estimatedIntervals', 0n],
			['openSoldWh', 0n],
			['openBoughtWh', 0n],
			['arrears', 0n],
			['receivables', 0n],
		];
		for (const [field, value] of pairs) {
			if (BigInt(published?.[field] ?? -1) !== value) deviations.push(`${name}.${field}: ${published?.[field]}, must be ${value}`);
		}
	}
	return verdict("the chain's own sums agree with this ledger", deviations, `${chainSums.size} energy balances`);
}

/**
 * Of each plant and month, what its readings earn that is not matched; and all that its meter counted can
 * earn something, for none was estimated.
 */
function creditsAsGenerated({ ledger, households, gridMgPerKwh }) {
	const deviations = [];
	for (const { name, address, source } of households.filter(({ plantW }) => plantW > 0)) {
		const months = ledger.creditableOf(address);
		const [earning, generated] = [total([...months.values()]), ledger.account(address).generatedWh];
		if (earning !== generated) deviations.push(`${name}: ${earning} Wh that earn, of ${generated}`);
		const own = ledger.issued.filter(({ producer }) => producer === address);
		const unmatched = ledger.earningOf(address);
		for (const month of new Set([...months.keys(), ...own.map((one) => one.month)])) {
			const due = creditsFor(unmatched.get(month) ?? 0n, gridMgPerKwh, source);
			const issued = total(own.filter((one) => one.month === month).map(({ amount }) => BigInt(amount)));
			if (due !== issued) deviations.push(`${name}: ${issued} g of month ${month}, must be ${due}`);
		}
	}
	const all = total(ledger.issued.map(({ amount }) => BigInt(amount)));
	return verdict('credits issued = unmatched clean kWh × factor', deviations, `${all} g CO2e in ${ledger.issued.length} issuances`);
}

/**
 * What clean plants delivered to members in the quarter of an hour in which it was generated is matched, to the
 * Wh; and nobody received more of it than was delivered. Shares are rounded down, to a thousandth of a Wh each.
 */
function originMatched({ ledger, households, origin }) {
	const deviations = [];
	let [delivered, received] = [0n, 0n];
	for (const { name, address } of households) {
		for (const { month, deliveredWh, received: sources } of origin.get(address) ?? []) {
			const due = ledger.matchedOf(address).get(month) ?? 0n;
			if (BigInt(deliveredWh) !== due) deviations.push(`${name}: ${deliveredWh} Wh matched in month ${month}, must be ${due}`);
			delivered += BigInt(deliveredWh);
			received += total(sources.map(({ energyWh }) => BigInt(energyWh)));
		}
	}
	const due = total(households.flatMap(({ address }) => [...ledger.matchedOf(address).values()]));
	if (delivered !== due) deviations.push(`${delivered} Wh are matched, must be ${due}`);
	if (received > delivered) deviations.push(`${received} Wh were received, ${delivered} delivered`);
	return verdict('clean energy counts once', deviations, `${delivered} Wh delivered to members, ${received} Wh received`);
}

function creditsAccounted({ ledger, credits }) {
	const deviations = [];
	for (const id of new Set([...credits.map((credit) => credit.id), ...ledger.issued.map(({ credit }) => credit)])) {
		const { supply = 0n, holdings = new Map() } = credits.find((credit) => credit.id === id) ?? {};
		const sum = (events) => total(events.filter(({ credit }) => credit === id).map(({ amount }) => BigInt(amount)));
		const [issued, retired, held] = [sum(ledger.issued), sum(ledger.retired), total([...holdings.values()])];
		if (supply + retired !== issued) deviations.push(`${issued} of ${id} issued, ${supply} in circulation, ${retired} retired`);
		if (held !== supply) deviations.push(`${held} of ${id} in accounts, ${supply} in circulation`);
	}
	const all = (of) => total(of.map(({ amount }) => BigInt(amount)));
	const circulating = total(credits.map(({ supply }) => supply));
	return verdict('credits issued = held + retired', deviations, `${all(ledger.issued)} = ${circulating} + ${all(ledger.retired)} g CO2e`);
}

/** A certificate stays on the chain for good, so it is paid for by its bytes. */
function certificatesPaid({ ledger, certificatePrice }) {
	const bytes = (hex) => (hex.length - 2) / 2;
	const deviations = ledger.retired
		.map(({ certificate, beneficiary, reason, price }) => ({ certificate, price: BigInt(price), due: certificatePrice(bytes(beneficiary) + bytes(reason)) }))
		.filter(({ price, due }) => price !== due)
		.map(({ certificate, price, due }) => `certificate ${certificate}: ${price} plancks, must be ${due}`);
	const paid = total(ledger.retired.map(({ price }) => BigInt(price)));
	return verdict('certificates were paid for', deviations, `${ledger.retired.length} certificates, ${paid} plancks to the community's fund`);
}

/** Orders go back where trading was suspended when the gate closed, and nowhere else. */
function voidWhereSuspended({ ledger, intervals }) {
	const deviations = [];
	let count = 0;
	for (const interval of intervals) {
		const orders = ledger.ordersFor(interval);
		const isVoid = orders.some(({ area }) => !ledger.clearings.get(interval)?.has(area));
		const suspended = orders.some(({ area }) => ledger.wasSuspended(area, interval));
		if (isVoid) count += 1;
		if (isVoid !== suspended) deviations.push(`interval ${interval}: ${isVoid ? 'void' : 'cleared'}, although ${suspended ? 'suspended' : 'open'} when its gate closed`);
	}
	return verdict('no auction void but for a suspension', deviations, `${count} auctions`);
}

function emergencyRefused({ ledger }) {
	const refused = ledger.refusals.filter(({ errorName }) => errorName === 'TradingSuspended').map(({ method }) => method);
	const deviations = ['createEnergyOffer', 'placeOrders'].filter((method) => !refused.includes(method)).map((method) => `${method} was not refused`);
	return verdict('the emergency refused trading', deviations, refused.join(', '));
}
