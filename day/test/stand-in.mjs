// A stand-in for the node: it keeps balances, accounts in the market, offers, orders and meters by
// the rules of the chain, as plainly as can be, so that the play, its book, its checks and its
// report can be tried without a node. It is no measure of the chain.
import { stringToU8a, u8aToHex } from '@polkadot/util';
import { fillOf, priceStep } from '../src/auction.mjs';
import { beginOfMonth, monthOf, nextMonth, QUARTER_MS } from '../src/calendar.mjs';
import { creditId, creditsFor } from '../src/carbon.mjs';
import { PLANCKS_PER_WH_MILL, TOKEN } from '../src/community.mjs';
import { offerName } from '../src/market.mjs';
import { total } from '../src/numbers.mjs';
import { gridOf } from '../src/setup.mjs';
import { clear as share } from '../src/clearing.mjs';
import { clear } from './clearing.mjs';
import { CutStandIn, divideByWh } from './cut-stand-in.mjs';
import { Refusal } from './grid-stand-in.mjs';

const FEE = 1_000_000n;
const POOL = 'pool';
const FUND = 'fund';
const METER_DEADLINE = 8;
const GATE_CLOSURE = 1;
const FIRM_ORDERS = 1;
const CONNECTIONS_PER_PAGE = 32;
const BLOCK_MS = 6_000;
const FACTOR_STANDING = 3 * 24 * 3_600_000;
const CHALLENGE_WINDOW = 3 * 24 * 3_600_000;
const CERTIFICATE_PRICE = 10n ** 10n;
const CERTIFICATE_BYTE_PRICE = 10n ** 7n;
const OFFERS_PER_PAGE = 3;
const ROOT_ID = 0;

/** The areas of a community on the stand-in, numbered in their order: the root is 0. */
export const gridIn = ({ areas }) => gridOf(areas, new Map(areas.map(({ name }, id) => [name, id])));
/** What a certificate costs on the stand-in. */
export const certificatePrice = (bytes) => CERTIFICATE_PRICE + BigInt(bytes) * CERTIFICATE_BYTE_PRICE;
const worth = (energyWh, priceMills) => BigInt(energyWh) * BigInt(priceMills) * PLANCKS_PER_WH_MILL;

const least = (...values) => values.reduce((a, b) => (a < b ? a : b));
const most = (...values) => values.reduce((a, b) => (a > b ? a : b));

/** The connection points in pages of one area each, by their accounts. */
function pagesOf(areaOf) {
	const pages = [];
	for (const [who, area] of areaOf) {
		let page = pages.find((one) => one.area === area && one.accounts.length < CONNECTIONS_PER_PAGE);
		if (!page) pages.push((page = { area, accounts: [] }));
		page.accounts.push(who);
	}
	return pages;
}

/** Any call, by name: { section, method, args }. */
const calls = new Proxy({}, { get: (_, section) => new Proxy({}, { get: (__, method) => (...args) => ({ section, method, args }) }) });

export class StandIn extends CutStandIn {
	/** @param {import('../src/community.mjs').Community} people @param {import('../src/meters.mjs').Meter[]} meters */
	constructor(people, meters) {
		super(people, gridIn(people));
		this.genesisHash = `0x${'11'.repeat(32)}`;
		this.api = {
			tx: calls,
			consts: {
				p2pTrading: { minEnergy: 10 },
				energyProduction: { meterDeadline: METER_DEADLINE },
				gridManagement: { shortEmergency: 16 },
				carbonOffset: { factorStanding: FACTOR_STANDING, challengeWindow: CHALLENGE_WINDOW, minRetirement: 1_000 },
			},
			query: { assets: { asset: async (credit) => ({ unwrap: () => ({ supply: { toBigInt: () => this.supplyOf(credit) } }) }) } },
		};
		this.meters = meters;
		this.tariff = people.tariff;
		this.supplier = people.roles.supplier.address;
		/** How auctions are cleared: what several could trade at one price goes to one after the other. */
		this.clear = clear;
		this.network = people.roles.network?.address ?? FUND;
		this.areaOf = new Map([[this.supplier, ROOT_ID], ...people.households.map(({ address, feeder }) => [address, this.grid.ids.get(feeder)])]);
		const accounts = [...Object.values(people.roles), ...people.gateways.values(), ...people.households].map(({ address }) => address);
		this.pages = pagesOf(this.areaOf);
		/** What lies in the pool for accounts, and for the supplier. */
		this.clearingAccounts = new Map([...this.areaOf.keys()].map((who) => [who, { available: 0n, reserved: 0n }]));
		this.supplierDeposit = 0n;
		/** By interval and account: what is reserved for it. */
		this.reserved = new Map();
		this.of = new Map([...accounts.map((who) => [who, 10_000n * TOKEN]), [POOL, TOKEN], [FUND, 0n]]);
		this.now = 0;
		this.queue = [];
		this.listeners = [];
		this.events = [];
		this.blocks = [];
		this.offers = new Map();
		this.registers = new Map();
		this.flows = new Map();
		this.positions = new Map();
		/** By interval and account, then by side and price. */
		this.orders = new Map();
		/** By interval; none where the market was void. */
		this.clearings = new Map();
		/**
		 * The page whose turn it is, to offer what it shares or to be settled; those before it, and all
		 * intervals before its own, are done.
		 */
		this.next = undefined;
		/** By area: on which terms is shared, each from an interval on. */
		this.terms = new Map();
		/** By account: how it takes part, each from an interval on. */
		this.participations = new Map();
		/** By interval: what accounts ask and bid in sharing. */
		this.entries = new Map();
		/** By interval and account: what it shared. */
		this.sharedOf = new Map();
		/** What was asked for, and when it is due. */
		this.issuances = [];
		/** By interval and area: what the edge earned in sharing. */
		this.sharedIncome = new Map();
		/** Intervals whose pages are settled, and whose markets are to be closed. */
		this.closing = new Set();
		/** By interval and account: whom the chain cannot settle, though a call can. */
		this.stubborn = new Set();
		/** By interval and page: who is left unsettled in it. */
		this.frozen = new Map();
		/** Clean generation by account and month. */
		this.generated = new Map();
		/** The same by interval and account. */
		this.generatedIn = new Map();
		/** What of it members received in the same interval, by account and month. */
		this.matched = new Map();
		this.factors = new Map();
		/** Credits by id, then by account. */
		this.credits = new Map();
	}

	get interval() {
		return Math.floor(this.now / QUARTER_MS);
	}

	/** The first interval that still takes readings. */
	get oldestOpen() {
		return this.interval - METER_DEADLINE;
	}

	async balances() {
		return { of: new Map(this.of), issuance: total([...this.of.values()]) };
	}

	async market(_, accounts, suppliers) {
		const read = async (method, all) => new Map(await Promise.all(all.map(async (who) => [who, await this.view('tradingApi', method, who)])));
		return { accounts: await read('getClearingAccount', accounts), suppliers: await read('getSupplierAccount', suppliers) };
	}

	async rpc(method, moment) {
		if (method === 'simulation_now') return this.now;
		if (moment < this.now) throw new Error('virtual time does not go back');
		this.now = moment;
		return null;
	}

	/** The time of the last block. */
	get moment() {
		return this.now;
	}

	/** Lets it be a second after the beginning of an interval. */
	async advance(interval) {
		this.now = interval * QUARTER_MS + 1_000;
	}

	onBlock(listener) {
		this.listeners.push(listener);
	}

	emit(section, method, data, submission) {
		const event = { section, method, data, block: 0 };
		submission?.events.push(event);
		this.events.push(event);
	}

	async submit(signer, call, { mayFail = false } = {}) {
		const submission = { label: call.method, events: [], mayFail, error: undefined, errorName: undefined };
		this.queue.push({ who: signer.address, call, submission });
		return submission;
	}

	async execute(signer, call, options) {
		const submission = await this.submit(signer, call, options);
		await this.seal();
		return submission;
	}

	async seal() {
		this.now += BLOCK_MS;
		// Before anything else of the block.
		this.clearDue(this.interval + GATE_CLOSURE);
		this.next ??= this.begin(this.oldestOpen);
		const calls = [];
		for (const { who, call, submission } of this.queue.splice(0)) {
			const known = { ...call, args: () => call.args, error: undefined, errorName: undefined, events: submission.events };
			calls.push(known);
			try {
				this[call.method]?.(who, submission, ...call.args);
			} catch (error) {
				if (!(error instanceof Refusal)) throw error;
				submission.error = submission.errorName = known.errorName = error.message;
				if (!submission.mayFail) throw new Error(`${call.method}: ${error.message}`);
			}
			if (call.method === 'submitReadings') continue;
			this.of.set(who, this.of.get(who) - FEE);
			this.of.set(FUND, this.of.get(FUND) + FEE);
			this.emit('balances', 'Withdraw', { who, amount: FEE });
			this.emit('balances', 'Deposit', { who: FUND, amount: FEE });
			this.emit('transactionPayment', 'TransactionFeePaid', { who, actualFee: FEE, tip: 0n }, submission);
		}
		this.cutDue(this.interval + GATE_CLOSURE + 1);
		this.expireDue(this.interval + GATE_CLOSURE);
		this.settleDue();
		this.advanceFlexibility();
		this.mintDue();
		const block = { number: this.blocks.length + 1, moment: this.now, calls, events: this.events.splice(0) };
		this.blocks.push(block);
		for (const listener of this.listeners) listener(block);
	}

	move(from, to, amount) {
		this.of.set(from, this.of.get(from) - amount);
		this.of.set(to, this.of.get(to) + amount);
		this.emit('balances', 'Transfer', { from, to, amount });
	}

	/** Reserves an amount for an interval; what the account's money in the pool lacks comes from its wallet. */
	reserve(interval, who, amount) {
		const account = this.clearingAccounts.get(who);
		const missing = amount - (account.available - account.reserved);
		if (missing > 0n) {
			this.move(who, POOL, missing);
			account.available += missing;
		}
		account.reserved += amount;
		const key = `${interval}:${who}`;
		this.reserved.set(key, (this.reserved.get(key) ?? 0n) + amount);
	}

	/** What is not reserved any more stays in the pool, and is free. */
	release(interval, who, amount) {
		const key = `${interval}:${who}`;
		this.clearingAccounts.get(who).reserved -= amount;
		this.reserved.set(key, this.reserved.get(key) - amount);
	}

	/** What an order or an offer can cost at most. */
	costAtMost({ side, energyWh, priceMills }) {
		return worth(energyWh, side === 'Bid' ? priceMills : Math.max(0, this.tariff.shortfallPriceMills - priceMills));
	}

	position(interval, who) {
		const key = `${interval}:${who}`;
		if (!this.positions.has(key)) this.positions.set(key, { soldWh: 0n, boughtWh: 0n, revenue: 0n, paid: 0n });
		return this.positions.get(key);
	}

	/** What an account has committed to give or to take in an interval, in Wh. */
	committed(interval, who, side) {
		const { soldWh, boughtWh } = this.position(interval, who);
		const offered = [...this.offers.values()].filter((offer) => side === 'Ask' && offer.seller === who && offer.interval === interval);
		const ordered = [...(this.orders.get(`${interval}:${who}`)?.values() ?? [])].filter((order) => order.side === side);
		return total([...offered, ...ordered].map(({ energyWh }) => energyWh)) + (side === 'Ask' ? soldWh : boughtWh);
	}

	openTrading(interval, who) {
		if (this.isSuspendedNow(this.areaOf.get(who))) throw new Refusal('TradingSuspended');
		if (this.interval + GATE_CLOSURE >= interval) throw new Refusal('GateClosed');
	}

	createEnergyOffer(seller, submission, interval, energy, priceMills) {
		this.openTrading(interval, seller);
		this.ensureWithin(seller, interval, 'Ask', this.committed(interval, seller, 'Ask') + BigInt(energy));
		const offer = { interval, seller, number: this.offers.size };
		const area = this.areaOf.get(seller);
		const reserved = this.costAtMost({ side: 'Ask', energyWh: energy, priceMills });
		this.reserve(interval, seller, reserved);
		this.offers.set(offerName(offer), { id: offer, seller, interval, energyWh: BigInt(energy), priceMills, area });
		this.emit('p2pTrading', 'EnergyOfferCreated', { offer, area, energyWh: BigInt(energy), priceMills, reserved }, submission);
	}

	acceptEnergyOffer(buyer, submission, id, energy) {
		const offer = this.offers.get(offerName(id));
		this.openTrading(offer.interval, buyer);
		if (this.areaOf.get(buyer) !== offer.area) throw new Refusal('OtherArea');
		this.ensureWithin(buyer, offer.interval, 'Bid', this.committed(offer.interval, buyer, 'Bid') + BigInt(energy));
		const energyWh = BigInt(energy);
		if (energyWh > offer.energyWh) throw new Refusal('ExceedsOffer');
		const paid = worth(energyWh, offer.priceMills);
		offer.energyWh -= energyWh;
		this.reserve(offer.interval, buyer, paid);
		const bought = this.position(offer.interval, buyer);
		bought.boughtWh += energyWh;
		bought.paid += paid;
		const seller = this.position(offer.interval, offer.seller);
		seller.soldWh += energyWh;
		seller.revenue += paid;
		this.trades.push({ interval: offer.interval, seller: offer.seller, buyer, priceMills: offer.priceMills, energyWh });
		this.emit('p2pTrading', 'EnergyOfferAccepted', { offer: id, buyer, energyWh, priceMills: offer.priceMills, paid, revenue: paid }, submission);
	}

	/** What is left of offers whose gate has closed is not offered any more. */
	expireDue(closed) {
		const left = [...this.offers.values()].filter(({ interval, energyWh }) => interval <= closed && energyWh > 0n);
		for (const key of new Set(left.map(({ interval, seller }) => `${interval}:${seller}`))) {
			const own = left.filter(({ interval, seller }) => `${interval}:${seller}` === key);
			const [{ interval, seller }] = own;
			const released = total(own.map((offer) => this.costAtMost({ ...offer, side: 'Ask' })));
			const energyWh = total(own.map((offer) => offer.energyWh));
			for (const offer of own) offer.energyWh = 0n;
			this.release(interval, seller, released);
			this.emit('p2pTrading', 'EnergyOffersExpired', { seller, interval, energyWh, released });
		}
	}

	placeOrders(who, submission, orders) {
		const placed = new Map();
		for (const { interval, side, energyWh } of orders) {
			this.openTrading(interval, who);
			const key = `${interval}:${side}`;
			placed.set(key, (placed.get(key) ?? this.committed(interval, who, side)) + BigInt(energyWh));
			this.ensureWithin(who, interval, side, placed.get(key));
		}
		const area = this.areaOf.get(who);
		let reserved = 0n;
		for (const { interval, side, priceMills, energyWh } of orders) {
			const key = `${interval}:${who}`;
			if (!this.orders.has(key)) this.orders.set(key, new Map());
			const own = this.orders.get(key);
			const known = own.get(side + priceMills)?.energyWh ?? 0n;
			own.set(side + priceMills, { side, priceMills, area, energyWh: known + BigInt(energyWh) });
			const cost = this.costAtMost({ side, energyWh, priceMills });
			this.reserve(interval, who, cost);
			reserved += cost;
		}
		this.emit('p2pTrading', 'OrdersPlaced', { who, area, orders: orders.length, reserved }, submission);
	}

	cancelOrders(who, submission, keys) {
		let released = 0n;
		for (const { interval, side, priceMills } of keys) {
			if (this.interval + GATE_CLOSURE >= interval) throw new Refusal('GateClosed');
			if (this.interval + GATE_CLOSURE + FIRM_ORDERS >= interval) throw new Refusal('OrdersFirm');
			const own = this.orders.get(`${interval}:${who}`);
			const order = own?.get(side + priceMills);
			if (!order) throw new Refusal('UnknownOrder');
			own.delete(side + priceMills);
			const cost = this.costAtMost(order);
			this.release(interval, who, cost);
			released += cost;
		}
		this.emit('p2pTrading', 'OrdersCancelled', { who, orders: keys.length, released }, submission);
	}

	ordersFor(interval) {
		return [...this.orders].filter(([key]) => key.startsWith(`${interval}:`)).flatMap(([, own]) => [...own.values()]);
	}

	/** What is suspended when the gate closes stays void. */
	clearDue(interval) {
		const orders = this.ordersFor(interval);
		const gate = interval - GATE_CLOSURE;
		if (this.wasSuspended(ROOT_ID, gate) || this.clearings.has(interval) || orders.length === 0) return;
		const clearings = this.clear(this.marketAreas(interval), orders);
		for (const [area, { parent }] of this.grid.areas) {
			const clearing = clearings.get(area);
			const step = parent === undefined ? 0 : priceStep(clearing.flowWh, clearing.priceMills, clearings.get(parent).priceMills);
			const flow = clearing.flowWh < 0n ? -clearing.flowWh : clearing.flowWh;
			clearing.income = worth(flow, step);
			const { income, ...published } = clearing;
			this.emit('p2pTrading', 'AreaCleared', { interval, area, clearing: published, income });
		}
		this.clearings.set(interval, { clearings, bought: new Map(), sold: new Map() });
		this.emit('p2pTrading', 'MarketCleared', { interval, zone: ROOT_ID, areas: clearings.size, tradedWh: 0n });
	}

	/** A motion of a council of one. */
	propose(_, submission, __, { args: [call] }) {
		this[call.method]('root', submission, ...call.args);
		this.emit('councilRoot', 'DispatchedAsRoot', { result: { Ok: [] } }, submission);
	}

	deposit(who, submission, amount) {
		this.move(who, POOL, amount);
		this.clearingAccounts.get(who).available += amount;
		this.emit('p2pTrading', 'Deposited', { who, amount }, submission);
	}

	setSharingTerms(who, submission, area, terms) {
		if (who !== 'root') throw new Refusal('BadOrigin');
		const from = this.interval + GATE_CLOSURE + 1;
		this.terms.set(area, [...(this.terms.get(area) ?? []), { from, terms }]);
		this.emit('p2pTrading', 'SharingTermsSet', { area, terms, from }, submission);
	}

	setParticipation(who, submission, limits, percent) {
		const from = this.interval + GATE_CLOSURE + 1;
		this.participations.set(who, [...(this.participations.get(who) ?? []), { from, limits, percent }]);
		this.emit('p2pTrading', 'ParticipationSet', { who, participation: { limits, percent }, from }, submission);
	}

	/** Where an interval's settlement begins: with what is offered, where anybody shares. */
	begin(interval) {
		return { interval, isOffering: this.terms.size > 0, page: 0 };
	}

	/** What an account sold and bought ahead, in Wh. */
	tradedAhead(interval, who) {
		const key = `${interval}:${who}`;
		let { soldWh, boughtWh } = this.positions.get(key) ?? { soldWh: 0n, boughtWh: 0n };
		for (const order of this.orders.get(key)?.values() ?? []) {
			const clearing = this.clearings.get(interval)?.clearings.get(order.area);
			if (!clearing) continue;
			if (order.side === 'Ask') soldWh += fillOf(order, clearing);
			else boughtWh += fillOf(order, clearing);
		}
		return { soldWh, boughtWh };
	}

	/** The accounts of a page offer what they have, and bid for what they lack and can pay. */
	offerPage(interval, page) {
		const { area, accounts } = this.pages[page];
		const terms = this.terms.get(area)?.findLast(({ from }) => from <= interval)?.terms;
		if (!this.entries.has(interval)) this.entries.set(interval, []);
		if (!terms) return;
		for (const who of accounts) {
			const flow = this.flows.get(`${interval}:${who}`);
			if (!flow?.complete || who === this.supplier) continue;
			const { soldWh, boughtWh } = this.tradedAhead(interval, who);
			const net = flow.exportWh - flow.importWh;
			const side = net > soldWh ? 'Ask' : 'Bid';
			const { importExcessWh, exportExcessWh } = this.breachOf(interval, who, flow);
			const excessWh = most(BigInt(side === 'Ask' ? exportExcessWh : importExcessWh), this.beyondCap(interval, who, side, flow));
			const ownWh = (side === 'Ask' ? net - soldWh : -net - boughtWh) - excessWh;
			const { limits, percent } = this.participations.get(who)?.findLast(({ from }) => from <= interval) ?? { limits: {}, percent: 100 };
			const priceMills = side === 'Ask' ? Math.max(terms.sellAtMills, limits.sellAtLeastMills ?? 0) : Math.min(terms.buyAtMills, limits.buyAtMostMills ?? Infinity);
			let energyWh = ownWh > 0n ? (ownWh * BigInt(percent)) / 100n : 0n;
			const account = this.clearingAccounts.get(who);
			// As much as it can pay, Wh by Wh.
			if (side === 'Bid') while (worth(energyWh, priceMills) > account.available - account.reserved && energyWh > 0n) energyWh -= 1n;
			if (energyWh === 0n) continue;
			if (side === 'Bid') {
				account.reserved += worth(energyWh, priceMills);
				const key = `${interval}:${who}`;
				this.reserved.set(key, (this.reserved.get(key) ?? 0n) + worth(energyWh, priceMills));
			}
			this.entries.get(interval).push({ who, area, page, side, priceMills, energyWh });
		}
	}

	/** Clears what was offered on what the auction left of the edges, and divides it Wh by Wh. */
	shareZone(interval) {
		const entries = (this.entries.get(interval) ?? []).sort((a, b) => a.page - b.page);
		if (entries.length === 0) return;
		const edges = new Map([...this.marketAreas(interval)].map(([id, area]) => {
			const flow = this.clearings.get(interval)?.clearings.get(id).flowWh ?? 0n;
			const [importWh, exportWh] = [area.importWh + (flow < 0n ? flow : 0n), area.exportWh - (flow > 0n ? flow : 0n)];
			return [id, { ...area, importWh, exportWh }];
		}));
		const results = share(edges, entries);
		let sharedWh = 0n;
		for (const [area, clearing] of results) {
			if (clearing.priceMills === null) continue;
			const { parent } = edges.get(area);
			const step = parent === undefined ? 0 : priceStep(clearing.flowWh, clearing.priceMills, results.get(parent).priceMills);
			const income = worth(clearing.flowWh < 0n ? -clearing.flowWh : clearing.flowWh, step);
			this.sharedIncome.set(`${interval}:${area}`, income);
			this.emit('p2pTrading', 'AreaShared', { interval, area, clearing, income });
			sharedWh += clearing.boughtWh;
			for (const side of ['Ask', 'Bid']) this.divideFills(interval, entries.filter((entry) => entry.area === area && entry.side === side), side, clearing);
		}
		if (sharedWh > 0n) this.emit('p2pTrading', 'ZoneShared', { interval, zone: ROOT_ID, sharedWh });
	}

	divideFills(interval, entries, side, { priceMills, marginalAsks, marginalBids }) {
		const { orderedWh, filledWh } = side === 'Ask' ? marginalAsks : marginalBids;
		const parts = divideByWh(filledWh, entries.map((entry) => (entry.priceMills === priceMills ? entry.energyWh : 0n)), orderedWh, interval);
		for (const [i, { who, priceMills: limit, energyWh }] of entries.entries()) {
			const got = limit === priceMills ? parts[i] : (side === 'Ask') === (limit < priceMills) ? energyWh : 0n;
			const isAsk = side === 'Ask';
			this.sharedOf.set(`${interval}:${who}`, {
				sharedSoldWh: isAsk ? got : 0n,
				sharedBoughtWh: isAsk ? 0n : got,
				sharedRevenue: isAsk ? worth(got, priceMills) : 0n,
				sharedPaid: isAsk ? 0n : worth(got, priceMills),
			});
		}
	}

	/**
	 * What an account's orders come to; what they got is counted for the market's own settlement.
	 */
	settleOrders(who, interval) {
		const key = `${interval}:${who}`;
		const own = [...(this.orders.get(key)?.values() ?? [])];
		this.orders.delete(key);
		const sum = { soldWh: 0n, boughtWh: 0n, revenue: 0n, paid: 0n };
		const market = this.clearings.get(interval);
		for (const order of own) {
			if (!market) continue;
			const priceMills = market.clearings.get(order.area).priceMills ?? 0;
			const energyWh = fillOf(order, market.clearings.get(order.area));
			const [wh, money, counted] = order.side === 'Bid' ? ['boughtWh', 'paid', market.bought] : ['soldWh', 'revenue', market.sold];
			sum[wh] += energyWh;
			sum[money] += worth(energyWh, priceMills);
			counted.set(order.area, (counted.get(order.area) ?? 0n) + energyWh);
		}
		return { ...sum, any: own.length > 0 };
	}

	/**
	 * After all accounts: the roundings to the supplier's account, the edges' earnings to the network
	 * or, where they were cut after the gate, to the fund.
	 */
	closeMarkets(interval) {
		const { clearings = new Map(), bought, sold } = this.clearings.get(interval) ?? {};
		for (const area of this.grid.areas.keys()) {
			const shared = this.sharedIncome.get(`${interval}:${area}`);
			if (!clearings.has(area) && shared === undefined) continue;
			const { priceMills, soldWh, boughtWh, income: ahead } = clearings.get(area) ?? { soldWh: 0n, boughtWh: 0n, income: 0n };
			const income = ahead + (shared ?? 0n);
			const roundingWh = (bought?.get(area) ?? 0n) - boughtWh + soldWh - (sold?.get(area) ?? 0n);
			const rounding = worth(roundingWh, priceMills ?? 0);
			const incomeTo = income > 0n ? (this.wasCut(area, interval) ? FUND : this.network) : null;
			this.supplierDeposit += rounding;
			if (incomeTo) this.move(POOL, incomeTo, income);
			this.emit('p2pTrading', 'MarketSettled', { interval, area, supplier: this.supplier, roundingWh, rounding, incomeTo, income, toFund: 0n });
		}
	}

	batchAll(who, submission, inner) {
		for (const call of inner) this[call.method](who, submission, ...call.args);
	}

	submitReadings(gateway, submission, batch) {
		for (const { reading } of batch) {
			const meter = this.meters[reading.meter];
			const last = this.registers.get(reading.meter);
			this.registers.set(reading.meter, reading);
			const complete = last.interval === reading.interval - 1 && reading.interval >= this.oldestOpen;
			const flow = { importWh: reading.importWh - last.importWh, exportWh: reading.exportWh - last.exportWh, complete };
			if (meter.isConnection && complete) this.measured.set(`${reading.interval}:${meter.owner.address}`, flow);
			if (meter.isConnection && flow.importWh + flow.exportWh > 0n) this.flows.set(`${reading.interval}:${meter.owner.address}`, flow);
			if (meter.role === 'Connection' || last.interval === undefined) continue;
			const key = `${meter.owner.address}:${monthOf(reading.interval * QUARTER_MS)}`;
			this.generated.set(key, (this.generated.get(key) ?? 0n) + flow.exportWh);
			this.generatedIn.set(`${reading.interval}:${meter.owner.address}`, flow.exportWh);
		}
		this.emit('energyProduction', 'ReadingsSubmitted', { gateway, results: batch.map(() => 'Accepted') }, submission);
	}

	/**
	 * Shares and settles all that is final, page after page, and closes the markets of what is settled
	 * whole.
	 */
	settleDue() {
		const { next } = this;
		while (next.interval < this.oldestOpen) {
			if (next.isOffering) {
				for (; next.page < this.pages.length; next.page += 1) this.offerPage(next.interval, next.page);
				this.shareZone(next.interval);
				Object.assign(next, { isOffering: false, page: 0 });
			}
			for (; next.page < this.pages.length; next.page += 1) this.settlePage(next.interval, next.page, this.pages[next.page].accounts);
			this.closing.add(next.interval);
			Object.assign(next, this.begin(next.interval + 1));
		}
		for (const interval of this.closing) {
			if ([...this.frozen.keys()].some((key) => key.startsWith(`${interval}:`))) continue;
			this.closing.delete(interval);
			this.closeMarkets(interval);
		}
	}

	/** By hand: the next step of the page that comes next, or who of a page could not be settled before. */
	settle(_, submission, interval, page) {
		if (interval >= this.oldestOpen) throw new Refusal('TooEarly');
		const [{ next }, key] = [this, `${interval}:${page}`];
		const left = this.frozen.get(key);
		if (left) {
			this.frozen.delete(key);
			this.settlePage(interval, page, left, submission);
			return;
		}
		if (interval < next.interval || (interval === next.interval && !next.isOffering && page < next.page)) throw new Refusal('AlreadySettled');
		if (interval > next.interval || page !== next.page || page >= this.pages.length) throw new Refusal('NotNext');
		if (next.isOffering) this.offerPage(interval, page);
		else this.settlePage(interval, page, this.pages[page].accounts, submission);
		next.page += 1;
	}

	settlePage(interval, page, accounts, submission) {
		const able = accounts.filter((who) => !this.stubborn.delete(`${interval}:${who}`));
		const unable = accounts.filter((who) => !able.includes(who));
		for (const who of unable) this.emit('p2pTrading', 'SettlementFailed', { interval, who, error: 'Corrupt' });
		if (unable.length > 0) this.frozen.set(`${interval}:${page}`, unable);
		const rows = able.map((who) => this.settleAccount(interval, who)).filter((row) => row !== undefined);
		this.balance(rows.map(({ who, fromSupplier, toSupplier }) => ({ who, amount: fromSupplier - toSupplier })));
		if (rows.length === 0) return;
		this.emit('p2pTrading', 'PageSettled', { interval, area: this.pages[page].area, page, supplier: this.supplier, accounts: rows }, submission);
	}

	/** What an account traded is paid; nothing where it did nothing. */
	settleAccount(interval, who) {
		const key = `${interval}:${who}`;
		const offers = this.position(interval, who);
		const orders = this.settleOrders(who, interval);
		const { importWh, exportWh, complete } = this.flows.get(key) ?? { importWh: 0n, exportWh: 0n };
		const released = this.reserved.get(key) ?? 0n;
		const shared = this.sharedOf.get(key) ?? { sharedSoldWh: 0n, sharedBoughtWh: 0n, sharedRevenue: 0n, sharedPaid: 0n };
		for (const known of [this.positions, this.flows, this.reserved]) known.delete(key);
		const [soldWh, boughtWh, revenue, paid] = ['soldWh', 'boughtWh', 'revenue', 'paid'].map((field) => offers[field] + orders[field]);
		if (soldWh + boughtWh + importWh + exportWh === 0n && !orders.any) return undefined;
		this.judge(interval, who, { importWh, exportWh });
		const imbalanceWh = exportWh - importWh - soldWh + boughtWh - shared.sharedSoldWh + shared.sharedBoughtWh;
		if (complete) this.match(interval, who, least(soldWh, most(exportWh - importWh, 0n)) + shared.sharedSoldWh);
		const own = who === this.supplier;
		const toSupplier = imbalanceWh < 0n && !own ? worth(-imbalanceWh, this.tariff.shortfallPriceMills) : 0n;
		const fromSupplier = imbalanceWh > 0n && !own ? worth(imbalanceWh, this.tariff.surplusPriceMills) : 0n;
		const account = this.clearingAccounts.get(who);
		account.available += revenue - paid + shared.sharedRevenue - shared.sharedPaid;
		account.reserved -= released;
		return { who, importWh, exportWh, estimated: false, soldWh, boughtWh, revenue, paid, ...shared, imbalanceWh, toSupplier, fromSupplier, toFund: 0n, released };
	}

	/** What a plant delivered to members in the interval of its generation earns no credits. */
	match(interval, who, deliveredWh) {
		const key = `${who}:${monthOf(interval * QUARTER_MS)}`;
		const matched = this.matched.get(key) ?? 0n;
		const freeWh = (this.generated.get(key) ?? 0n) - matched;
		this.matched.set(key, matched + least(deliveredWh, this.generatedIn.get(`${interval}:${who}`) ?? 0n, freeWh));
	}

	/**
	 * What accounts owe the supplier is paid from what is free in the pool, then from their wallets;
	 * what it owes them, from its deposit, then from its wallet.
	 */
	balance(changes) {
		for (const { who, amount } of changes.filter(({ amount: change }) => change < 0n)) {
			const account = this.clearingAccounts.get(who);
			const free = account.available - account.reserved;
			const fromPool = -amount < free ? -amount : free;
			account.available -= fromPool;
			if (-amount > fromPool) this.move(who, POOL, -amount - fromPool);
			this.supplierDeposit -= amount;
		}
		const due = total(changes.map(({ amount }) => (amount > 0n ? amount : 0n)));
		if (due > this.supplierDeposit) {
			this.move(this.supplier, POOL, due - this.supplierDeposit);
			this.supplierDeposit = due;
		}
		for (const { who, amount } of changes.filter(({ amount: change }) => change > 0n)) {
			this.clearingAccounts.get(who).available += amount;
			this.supplierDeposit -= amount;
		}
	}

	/** Connects everybody and registers the meters, as the set-up does. */
	registerMeters() {
		for (const [who, area] of this.areaOf) this.emit('gridManagement', 'Connected', { who, connection: { ...this.connectionOf(who), area } });
		this.meters.forEach((meter, id) => {
			this.registers.set(id, meter.registers);
			this.emit('energyProduction', 'MeterRegistered', { meter: id, owner: meter.owner.address, role: meter.role, registers: meter.registers });
		});
	}

	publishEmissionFactor(who, _, zone, month, mg, finality) {
		const known = this.factors.get(month);
		if (finality === 'Provisional') {
			this.factors.set(month, { mg, since: Math.max(this.now, beginOfMonth(nextMonth(month))), by: who, finality });
			return;
		}
		if (zone !== ROOT_ID || !known || known.mg !== mg) throw new Refusal('FactorDiffers');
		if (known.by === who) throw new Refusal('SameVerifier');
		if (this.now < known.since + FACTOR_STANDING) throw new Refusal('FactorTooNew');
		known.finality = finality;
	}

	supplyOf(credit) {
		return [...(this.credits.get(credit)?.values() ?? [])].reduce((a, b) => a + b, 0n);
	}

	giveCredits(credit, who, amount) {
		if (!this.credits.has(credit)) this.credits.set(credit, new Map());
		const holdings = this.credits.get(credit);
		holdings.set(who, (holdings.get(who) ?? 0n) + amount);
	}

	issueCarbonCredits(_, submission, producer, zone, month) {
		const factor = this.factors.get(month);
		if (factor?.finality !== 'Final') throw new Refusal('UnknownEmissionFactor');
		const { source } = this.people.households.find(({ address }) => address === producer);
		const credit = creditId(month, source);
		const key = `${producer}:${month}`;
		const amount = creditsFor((this.generated.get(key) ?? 0n) - (this.matched.get(key) ?? 0n), factor.mg, source);
		const issuance = this.issuances.length;
		this.issuances.push({ issuance, producer, credit, zone, amount, due: this.now + CHALLENGE_WINDOW });
		this.emit('carbonOffset', 'IssuanceRequested', { issuance, producer, credit, zone, amount }, submission);
	}

	/** Mints two issuances in a block, as the chain mints no more than it may. */
	mintDue() {
		for (const issuance of this.issuances.filter(({ due }) => due <= this.now).slice(0, 2)) {
			const { due, ...minted } = issuance;
			issuance.due = Infinity;
			this.giveCredits(minted.credit, minted.producer, minted.amount);
			this.emit('carbonOffset', 'CarbonCreditsIssued', minted);
		}
	}

	transferCarbonCredits(from, submission, credit, to, amount) {
		this.giveCredits(credit, from, -amount);
		this.giveCredits(credit, to, amount);
		this.emit('carbonOffset', 'CarbonCreditsTransferred', { credit, from, to, amount }, submission);
	}

	retireCarbonCredits(who, submission, credit, amount, ...texts) {
		const [beneficiary, reason] = texts.map((text) => u8aToHex(stringToU8a(text)));
		const price = certificatePrice(stringToU8a(texts.join('')).length);
		this.giveCredits(credit, who, -amount);
		this.move(who, FUND, price);
		this.emit('carbonOffset', 'CarbonCreditsRetired', { certificate: 0, who, vintages: [{ credit, amount }], claim: { beneficiary, reason }, price }, submission);
	}

	async view(api, method, ...params) {
		if (api === 'gridApi') return this.viewGrid(method, params);
		if (method === 'getClearingAccount') {
			const { available, reserved } = this.clearingAccounts.get(params[0]) ?? { available: 0n, reserved: 0n };
			return { available, reserved, owedToSupplier: 0n, owedBySupplier: 0n, free: available - reserved };
		}
		if (method === 'getSupplierAccount') return { deposit: params[0] === this.supplier ? this.supplierDeposit : 0n, owes: 0n };
		if (method === 'getMatchedOrigin') {
			const own = [...this.matched].filter(([key, wh]) => key.startsWith(`${params[0]}:`) && wh > 0n);
			return { items: own.map(([key, deliveredWh]) => ({ month: Number(key.split(':')[1]), deliveredWh, received: [] })), next: null };
		}
		if (method === 'getCarbonCreditsBalance') return this.credits.get(params[1])?.get(params[0]) ?? 0n;
		if (method === 'getOpenOffers') {
			const [wanted, from] = params;
			const open = [...this.offers.values()].filter(({ interval, energyWh }) => interval === wanted && energyWh > 0n);
			const first = from === null ? 0 : open.findIndex(({ id }) => offerName(id) === offerName(from)) + 1;
			const items = open.slice(first, first + OFFERS_PER_PAGE).map(({ id, ...offer }) => ({ ...offer, number: id.number }));
			return { items, next: first + items.length < open.length ? open[first + items.length - 1].id : null };
		}
		throw new Error(`${api}.${method} is not stood in for`);
	}
}

export { FUND, POOL };
