// A ledger of the day that is independent of the chain: it follows from the readings that the
// meters signed, from the events of each block, and from the agreed tariff. It uses none of the
// pallets' own sums, so that it can prove or disprove them. It needs only the blocks, so that an
// interrupted day can be resumed.
import { isFull, priceStep, remainder } from './auction.mjs';
import { monthOf, QUARTER_MS } from './calendar.mjs';
import { monthOfCredit } from './carbon.mjs';
import { CreditableMeter } from './creditable.mjs';
import { FlexibilityBook } from './flexibility-book.mjs';
import { offerName } from './market.mjs';
import { total } from './numbers.mjs';
import { divided, NETTED_ESTIMATES, payment, withSupplier } from './paper.mjs';
import { affordable, CONNECTIONS_PER_PAGE, edgesLeft, EVERYTHING, fillsOf, limitOf, takingPart, termsWithin } from './sharing.mjs';
import { TradeBook } from './trade-book.mjs';

/**
 * How many intervals before delivery a market's gate closes: it is cleared by the orders and
 * suspensions of that moment.
 */
const GATE_CLOSURE = 1;
/** For how many intervals before the gate orders cannot be taken back. */
const FIRM_ORDERS = 1;
/** For how many intervals after its end an interval takes readings that count for sharing. */
const METER_DEADLINE = 8;
/** Of what an account's intervals have sums. */
const SUMS = ['importWh', 'exportWh', 'generatedWh', 'soldWh', 'boughtWh', 'revenue', 'paid', 'sharedSoldWh', 'sharedBoughtWh', 'sharedRevenue', 'sharedPaid'];
/** The events that come after an interval's members have offered what they share. */
const AFTER_OFFERING = new Set(['AreaShared', 'ZoneShared', 'ZoneNotShared', 'PageSettled', 'SettlementFailed', 'MarketSettled', 'SettlementCompleted']);
/** The events of the calls by which orders are placed and taken back. */
const ORDERED = { placeOrders: 'OrdersPlaced', cancelOrders: 'OrdersCancelled' };

/**
 * How each event of the balances pallet changes what accounts have, held amounts included. Events
 * that are not here change nothing.
 */
const MOVES = {
	Transfer: ({ from, to, amount }) => [[from, -amount], [to, amount]],
	TransferOnHold: ({ source, dest, amount }) => [[source, -amount], [dest, amount]],
	TransferAndHold: ({ source, dest, transferred }) => [[source, -transferred], [dest, transferred]],
	ReserveRepatriated: ({ from, to, amount }) => [[from, -amount], [to, amount]],
	Deposit: ({ who, amount }) => [[who, amount]],
	Minted: ({ who, amount }) => [[who, amount]],
	Restored: ({ who, amount }) => [[who, amount]],
	Withdraw: ({ who, amount }) => [[who, -amount]],
	Burned: ({ who, amount }) => [[who, -amount]],
	BurnedHeld: ({ who, amount }) => [[who, -amount]],
	Slashed: ({ who, amount }) => [[who, -amount]],
	Suspended: ({ who, amount }) => [[who, -amount]],
	DustLost: ({ account, amount }) => [[account, -amount]],
};

export class Ledger extends TradeBook {
	/**
	 * @param {object} of
	 * @param {string} of.supplier the supplier's account
	 * @param {string} [of.network] the account that the council named for the grid fees and the congestion rent; without one they are the fund's
	 * @param {string} of.fund the community's fund, where fees go
	 * @param {string} of.treasurer whose transfers are the grants
	 * @param {{ shortfallPriceMills: number, surplusPriceMills: number }} of.tariff
	 * @param {import('./meters.mjs').Meter[]} of.meters with the registers that they are installed with
	 */
	constructor({ supplier, network, fund, treasurer, tariff, meters }) {
		super(tariff);
		Object.assign(this, { supplier, network, fund, treasurer });
		/** What was promised not to flow, and what was paid for it. */
		this.flexibility = new FlexibilityBook(this);
		/**
		 * The registers at installation, by owner and whether they settle.
		 * @type {Map<string, any>}
		 */
		this.installed = new Map(meters.map((meter) => [`${meter.owner.address}:${meter.isConnection}`, { ...meter.registers, isClean: meter.role !== 'Connection' }]));
		/**
		 * What the chain published of each area's auction when it had settled it.
		 * @type {Map<string, any[]>}
		 */
		this.marketsSettled = new Map();
		/** What the balances pallet's events change, per account. @type {Map<string, bigint>} */
		this.moved = new Map();
		/** @type {Map<string, bigint>} */
		this.fees = new Map();
		/** @type {Map<string, bigint>} */
		this.grants = new Map();
		/** What the chain published of each settlement. @type {Map<string, any[]>} */
		this.settled = new Map();
		/** @type {{ producer: string, credit: number, amount: bigint }[]} */
		this.issued = [];
		/** @type {{ from: string, to: string, credit: number, amount: bigint }[]} */
		this.creditTransfers = [];
		/** @type {any[]} */
		this.retired = [];
		/** @type {any[]} */
		this.readingResults = [];
		/**
		 * The meters with their last accepted readings, by id; before the first, with the registers
		 * at installation.
		 * @type {Map<number, { owner: string, isConnection: boolean, last: any, counter: CreditableMeter | undefined, first: number | undefined }>}
		 */
		this.meters = new Map();
		/**
		 * Clean generation that earns credits, by account and month.
		 * @type {Map<string, bigint>}
		 */
		this.creditable = new Map();
		/**
		 * What of that was delivered to members in the interval in which it was generated, and so earns no
		 * credits, by account and month.
		 * @type {Map<string, bigint>}
		 */
		this.matched = new Map();
		/** How many estimated intervals were settled, by account and month. @type {Map<string, number>} */
		this.estimates = new Map();
		/** What certificates cost, by account. @type {Map<string, bigint>} */
		this.certificates = new Map();
		/**
		 * Calls of the trading pallet that failed, with the interval.
		 * @type {{ method: string, errorName: string, interval: number }[]}
		 */
		this.refusals = [];
		/** What could not be paid when it was due, of which there must be nothing. @type {any[]} */
		this.arrears = [];
		/**
		 * The connection points in the order in which they were made, in pages of one area each.
		 * @type {{ area: number, accounts: string[] }[]}
		 */
		this.pages = [];
		/**
		 * On which terms areas share, each from an interval on.
		 * @type {Map<number, { from: number, terms: import('./sharing.mjs').Terms | null }[]>}
		 */
		this.terms = new Map();
		/**
		 * How accounts take part, each from an interval on.
		 * @type {Map<string, { from: number, participation: import('./sharing.mjs').Participation }[]>}
		 */
		this.participations = new Map();
		/**
		 * What was offered in sharing, by interval, in the order of pages and slots.
		 * @type {Map<number, import('./sharing.mjs').Offer[]>}
		 */
		this.sharingOffers = new Map();
		/**
		 * What pages offered by hand, before the chain came to them, by interval and page.
		 * @type {Map<string, import('./sharing.mjs').Offer[]>}
		 */
		this.offeredByHand = new Map();
		/**
		 * The results of sharing, by interval, then by area.
		 * @type {Map<number, Map<number, import('./auction.mjs').Clearing>>}
		 */
		this.shared = new Map();
		/** What the chain says that was bought in a zone, by interval. @type {Map<number, bigint>} */
		this.zonesShared = new Map();
		/** Zones that could not share, of which there must be none. @type {any[]} */
		this.notShared = [];
	}

	/** @param {import('./chain.mjs').Block} block */
	recordBlock({ moment, calls, events }) {
		const interval = Math.floor(moment / QUARTER_MS);
		this.cuts.closeGates(interval);
		this.interval = interval;
		// What a call does by hand comes between the events of others; so do orders, of which the events
		// name no prices: what the chain cuts back at the end of the block it cuts of them too.
		const ofTrading = calls.filter(({ section, errorName }) => section === 'p2pTrading' && !errorName);
		const byHand = new Map(ofTrading.filter(({ method }) => method === 'settle').map((call) => [call.events.at(-1), call]));
		const ofOrders = new Map(ofTrading.filter(({ method }) => method in ORDERED).map((call) => [call.events.find(({ method }) => method === ORDERED[call.method]), call]));
		for (const event of events) {
			this.grid.at += 1;
			this.recordEvent(event);
			if (ofOrders.has(event)) this.recordOrderCall(ofOrders.get(event), event.data);
			if (byHand.has(event)) this.recordByHand(byHand.get(event));
		}
		for (const call of calls) this.recordCall(call);
		this.cuts.look(moment);
	}

	/** Orders that the chain accepted, or took back. */
	recordOrderCall({ method, args }, data) {
		if (method === 'placeOrders') this.recordOrders(args()[0], data);
		else this.recordCancellation(args()[0], data);
	}

	/** A page was settled by hand, or offered what it shares. */
	recordByHand({ args, events }) {
		const [interval, page] = args();
		if (this.sharingOffers.has(interval) || events.some(({ method }) => method === 'PageSettled')) return;
		this.offeredByHand.set(`${interval}:${page}`, this.offerPage(interval, page));
	}

	/** @param {import('./chain.mjs').Call} call */
	recordCall({ section, method, args, errorName, events }) {
		if (section === 'energyProduction' && method === 'submitReadings') {
			const published = events.find((event) => event.method === 'ReadingsSubmitted');
			if (published) this.recordReadings(args()[0], published.data.results);
		} else if (section === 'p2pTrading' && errorName) {
			this.refusals.push({ method, errorName, interval: this.interval });
		}
	}

	/**
	 * What meters counted since their last readings, or since their installation, by the readings
	 * that the chain accepted.
	 */
	recordReadings(batch, results) {
		batch.forEach(({ reading }, i) => {
			this.readingResults.push(results[i]);
			if (results[i] !== 'Accepted') return;
			const meter = this.meters.get(reading.meter);
			const flow = {
				isConnection: meter.isConnection,
				importWh: BigInt(reading.importWh) - BigInt(meter.last.importWh),
				exportWh: BigInt(reading.exportWh) - BigInt(meter.last.exportWh),
			};
			this.meter(reading.interval, meter.owner, flow);
			// A first reading, which follows on the registers at installation, counts nothing here.
			const isMeasured = reading.interval === meter.last.interval + 1 && [reading, meter.last].every(({ quality }) => quality === 'Measured');
			if (meter.isConnection && isMeasured && reading.interval >= this.interval - METER_DEADLINE) this.position(reading.interval, meter.owner).measuredBy += 1;
			const earned = meter.counter?.count(reading, flow);
			if (earned) {
				add(this.creditable, `${meter.owner}:${monthOf(reading.interval * QUARTER_MS)}`, earned);
				this.position(reading.interval, meter.owner).generatedWh += meter.isConnection ? earned : 0n;
			}
			meter.last = reading;
			meter.first ??= reading.interval;
		});
	}

	/** Energy that a meter counted in an interval. */
	meter(interval, who, { isConnection, importWh, exportWh }) {
		const position = this.position(interval, who);
		if (isConnection) {
			position.importWh += BigInt(importWh);
			position.exportWh += BigInt(exportWh);
		} else {
			position.generatedWh += BigInt(exportWh);
		}
	}

	/** @param {import('./chain.mjs').ChainEvent} event */
	recordEvent({ section, method, data }) {
		if (section === 'balances') this.recordBalances(method, data);
		else if (section === 'transactionPayment' && method === 'TransactionFeePaid') add(this.fees, data.who, data.actualFee);
		else if (section === 'p2pTrading') this.recordTrading(method, data);
		else if (section === 'carbonOffset') this.recordCarbon(method, data);
		else if (section === 'energyProduction' && method === 'MeterRegistered') {
			const isConnection = data.role?.Generation === undefined;
			const { isClean, ...last } = this.installed.get(`${data.owner}:${isConnection}`);
			this.meters.set(data.meter, { owner: data.owner, isConnection, last, counter: isClean ? new CreditableMeter() : undefined, first: undefined });
		} else if (section === 'gridManagement') {
			if (method === 'Connected') this.recordConnection(data.who, data.connection.area);
			this.grid.record(method, data, this.interval);
			this.flexibility.record(method, data);
		}
	}

	recordBalances(method, data) {
		for (const [who, amount] of MOVES[method]?.(data) ?? []) add(this.moved, who, amount);
		if (method === 'Transfer' && data.from === this.treasurer) add(this.grants, data.to, data.amount);
	}

	/** A connection point has the next place on its area's last page. */
	recordConnection(who, area) {
		if (this.pages.some((page) => page.area === area && page.accounts.includes(who))) return;
		let page = this.pages.find((one) => one.area === area && one.accounts.length < CONNECTIONS_PER_PAGE);
		if (!page) this.pages.push((page = { area, accounts: [] }));
		page.accounts.push(who);
	}

	recordTrading(method, data) {
		if (AFTER_OFFERING.has(method) && !this.sharingOffers.has(data.interval)) this.offerRest(data.interval);
		this.recordOwnTrading(method, data);
		this.recordMoney(method, data);
		if (method === 'PageSettled' && this.areas.has(data.area)) {
			for (const { who } of data.accounts) this.settleMoney(this.position(data.interval, who));
		}
		this.grid.recordCharge(method, data);
	}

	recordOwnTrading(method, data) {
		if (method === 'EnergyOfferCreated') this.recordOffer(data);
		else if (method === 'EnergyOfferAccepted') this.recordAcceptance(data);
		else if (method === 'EnergyOfferCancelled') {
			this.recordEndOf([offerName(data.offer)], data.offer.seller, 'an offer cancelled', data);
		} else if (method === 'EnergyOffersExpired') {
			const own = [...this.openOffers].filter(([, { seller, interval }]) => seller === data.seller && interval === data.interval);
			this.recordEndOf(own.map(([name]) => name), data.seller, 'offers expired', data);
		} else if (method === 'PositionsCut') this.cuts.record(data);
		else if (method === 'AreaCleared') this.recordClearing(data);
		else if (method === 'MarketSettled') {
			const key = `${data.interval}:${data.area}`;
			this.marketsSettled.set(key, [...(this.marketsSettled.get(key) ?? []), data]);
		} else if (method === 'PageSettled') {
			const { interval, area, supplier } = data;
			for (const account of data.accounts) {
				this.recordSettlement({ ...account, interval, area, supplier });
				if (this.areas.has(area) && !account.estimated) this.matchOrigin(this.position(interval, account.who));
			}
		} else if (method === 'SharingTermsSet') {
			const kept = (this.terms.get(data.area) ?? []).filter(({ from }) => from < data.from);
			this.terms.set(data.area, [...kept, { from: data.from, terms: data.terms }]);
		} else if (method === 'ParticipationSet') {
			this.participations.set(data.who, [...(this.participations.get(data.who) ?? []), data]);
		} else if (method === 'AreaShared') this.recordShared(data);
		else if (method === 'ZoneShared') this.zonesShared.set(data.interval, (this.zonesShared.get(data.interval) ?? 0n) + (this.areas.has(data.zone) ? BigInt(data.sharedWh) : 0n));
		else if (method === 'ZoneNotShared' && this.areas.has(data.zone)) this.notShared.push(data);
		else if (method === 'ArrearsRecorded') this.arrears.push(data);
	}

	/**
	 * What settlement moves: trades are paid, and then what account and supplier owe each other, by
	 * the account as far as nothing else is reserved; the rest comes from its wallet.
	 */
	settleMoney(position) {
		const money = this.moneyOf(position.who);
		const { revenue, paid, sharedRevenue, sharedPaid, toSupplier, fromSupplier, toFund, released } = this.settle(position);
		// What undelivered sales cost is paid at once, from what was reserved for it.
		const cover = position.who === this.supplier ? 0n : divided({ ...position, tariff: this.tariff }).cover;
		money.available += revenue + sharedRevenue - paid - sharedPaid - cover - toFund;
		money.reserved -= released;
		// What energy beyond a limit costs comes from what is free, then from the wallet.
		const charge = this.chargeOf(position);
		const toCharge = money.available - money.reserved;
		money.available -= charge < toCharge ? charge : toCharge > 0n ? toCharge : 0n;
		const due = fromSupplier - (toSupplier - cover);
		const free = money.available - money.reserved;
		money.available += -due > free ? -free : due;
	}

	/** What an account is charged for energy beyond its limits in an interval: the fund's. */
	chargeOf(position) {
		const chargeMills = this.grid.chargeIn(this.grid.connections.get(position.who)?.area, position.interval);
		const breach = chargeMills === null ? undefined : this.grid.breach(position, true);
		return breach ? payment(breach.importExcessWh + breach.exportExcessWh, chargeMills) : 0n;
	}

	/** The terms of an area in an interval, within the tariff; none where nothing is shared. */
	termsOf(area, interval) {
		const terms = this.terms.get(area)?.findLast(({ from }) => from <= interval)?.terms;
		return terms ? termsWithin(terms, this.tariff) : undefined;
	}

	/** How an account takes part in an interval. @returns {import('./sharing.mjs').Participation} */
	participationOf(who, interval) {
		return this.participations.get(who)?.findLast(({ from }) => from <= interval)?.participation ?? EVERYTHING;
	}

	/** Whether all meters at an account's connection measured an interval, in time. */
	isComplete({ who, measuredBy }) {
		const meters = [...this.meters.values()].filter(({ owner, isConnection }) => isConnection && owner === who);
		return meters.length > 0 && measuredBy === meters.length;
	}

	/** Before an interval is shared, all pages have offered what they have or lack. */
	offerRest(interval) {
		this.sharingOffers.set(interval, this.pages.flatMap((_, page) => this.offeredByHand.get(`${interval}:${page}`) ?? this.offerPage(interval, page)));
	}

	/**
	 * What the accounts of a page offer of an interval: their own surplus, or of their own shortfall as
	 * much as their free money pays for, which is reserved. Nothing where not all meters measured the
	 * interval, for one that is silent could make another's part greater.
	 * @returns {import('./sharing.mjs').Offer[]}
	 */
	offerPage(interval, page) {
		const { area, accounts } = this.pages[page] ?? { accounts: [] };
		const terms = this.areas.has(area) ? this.termsOf(area, interval) : undefined;
		if (!terms) return [];
		const offers = [];
		for (const [slot, who] of accounts.entries()) {
			const position = this.positions.get(`${interval}:${who}`);
			if (!position || who === this.supplier || !this.isComplete(position)) continue;
			const { ownSurplusWh, ownShortfallWh } = divided({ ...position, tariff: this.tariff });
			const side = ownShortfallWh > 0n ? 'Bid' : 'Ask';
			const ownWh = without(side === 'Bid' ? ownShortfallWh : ownSurplusWh, this.unsharedWh(position, side));
			const { limits, percent } = this.participationOf(who, interval);
			const priceMills = limitOf(side, terms, limits);
			const money = this.moneyOf(who);
			const wantedWh = takingPart(ownWh, percent);
			const energyWh = side === 'Ask' ? wantedWh : affordable(wantedWh, priceMills, money.available - money.reserved);
			if (energyWh === 0n) continue;
			const reserved = side === 'Ask' ? 0n : payment(energyWh, priceMills);
			position.reserved += reserved;
			money.reserved += reserved;
			offers.push({ who, area, page, slot, side, priceMills, ownWh, energyWh, filledWh: 0n });
		}
		return offers;
	}

	/** What an account does not share: what it was not to take or to give, and what it was cut back by. */
	unsharedWh(position, side) {
		const excess = this.grid.breach(position);
		const beyondLimit = BigInt((side === 'Bid' ? excess?.importExcessWh : excess?.exportExcessWh) ?? 0);
		const flowWh = side === 'Bid' ? position.importWh : position.exportWh;
		const beyondCap = without(flowWh, this.cuts.capOf(position.who, position.interval, side) ?? flowWh);
		return beyondLimit > beyondCap ? beyondLimit : beyondCap;
	}

	/** What an area shared: what each of its members got is certain now. */
	recordShared({ interval, area, clearing, income }) {
		if (!this.areas.has(area)) return;
		if (!this.shared.has(interval)) this.shared.set(interval, new Map());
		this.shared.get(interval).set(area, { ...clearing, income: BigInt(income) });
		const offers = this.sharingOffers.get(interval).filter((offer) => offer.area === area);
		const fills = fillsOf(offers, clearing, interval);
		for (const [i, offer] of offers.entries()) {
			offer.filledWh = fills[i];
			const position = this.position(interval, offer.who);
			const due = payment(offer.filledWh, clearing.priceMills ?? 0);
			if (offer.side === 'Ask') {
				position.sharedSoldWh += offer.filledWh;
				position.sharedRevenue += due;
			} else {
				position.sharedBoughtWh += offer.filledWh;
				position.sharedPaid += due;
			}
		}
	}

	/** What the ahead market left of the edges in an interval, for sharing. */
	edgesLeft(interval) {
		return edgesLeft(this.grid.edges(interval), (area) => this.clearings.get(interval)?.get(area)?.flowWh ?? 0n);
	}

	/** What the chain published of an account's settlement. */
	recordSettlement(data) {
		const key = `${data.interval}:${data.who}`;
		this.settled.set(key, [...(this.settled.get(key) ?? []), data]);
		if (!data.estimated) return;
		const month = `${data.who}:${monthOf(data.interval * QUARTER_MS)}`;
		this.estimates.set(month, (this.estimates.get(month) ?? 0) + 1);
		this.position(data.interval, data.who).apart = this.estimates.get(month) > NETTED_ESTIMATES;
	}

	/**
	 * What a settled account delivered to members of what its plant generated in the same interval: that is
	 * matched, as far as what it has generated so far in the month earns anything.
	 */
	matchOrigin(position) {
		if (!this.isComplete(position)) return;
		const { importWh, exportWh, soldWh, sharedSoldWh, generatedWh } = position;
		const ownWh = exportWh > importWh ? exportWh - importWh : 0n;
		const deliveredWh = (soldWh < ownWh ? soldWh : ownWh) + sharedSoldWh;
		const key = `${position.who}:${monthOf(position.interval * QUARTER_MS)}`;
		const freeWh = (this.creditable.get(key) ?? 0n) - (this.matched.get(key) ?? 0n);
		const least = [deliveredWh, generatedWh, freeWh].reduce((a, b) => (a < b ? a : b));
		if (least > 0n) add(this.matched, key, least);
	}

	recordCarbon(method, data) {
		if (method === 'CarbonCreditsIssued') this.issued.push({ ...data, month: monthOfCredit(data.credit) });
		else if (method === 'CarbonCreditsTransferred') this.creditTransfers.push(data);
		else if (method === 'CarbonCreditsRetired') {
			const { beneficiary, reason } = data.claim;
			this.retired.push(...data.vintages.map((vintage) => ({ ...data, ...vintage, beneficiary, reason })));
			add(this.certificates, data.who, data.price);
		}
	}

	/**
	 * Whether an account traded or measured anything in an interval: otherwise there is nothing to
	 * settle.
	 */
	hasPosition(interval, who) {
		if (this.ordersOf(interval, who).length > 0) return true;
		const position = this.positions.get(`${interval}:${who}`);
		if (!position) return false;
		const { importWh, exportWh, generatedWh, soldWh, boughtWh } = position;
		return [importWh, exportWh, generatedWh, soldWh, boughtWh].some((wh) => wh !== 0n);
	}

	/**
	 * What trades without energy earned, by interval and area: the fund's.
	 * @returns {Map<string, bigint>}
	 */
	profitsOnPaper() {
		const profits = new Map();
		for (const position of this.positions.values()) {
			const { toFund } = this.settle(position);
			if (toFund > 0n) add(profits, `${position.interval}:${position.area}`, toFund);
		}
		return profits;
	}

	/**
	 * Returns what an area's auction leaves beside what its orders got: Wh and money that the
	 * supplier makes up for, and what its edge earns, the fee and the congestion rent apart.
	 */
	market(interval, area) {
		const clearings = this.clearings.get(interval);
		const clearing = clearings.get(area);
		const { parent, gridFeeMills } = this.areas.get(area);
		const own = this.ordersFor(interval).filter((order) => order.area === area);
		const { roundingWh, flowWh, step } = remainder(clearing, clearings.get(parent), own);
		const income = payment(flowWh, step);
		const fee = payment(flowWh, Math.min(step, gridFeeMills));
		return {
			clearing,
			roundingWh,
			rounding: payment(roundingWh, clearing.priceMills ?? 0),
			income,
			fee,
			rent: income - fee,
			recipient: this.recipient(area, interval),
			full: isFull(this.grid.edges(interval).get(area), clearing),
		};
	}

	/**
	 * Whether trading was suspended in an area when the gate of an interval closed: then its orders
	 * go back.
	 */
	wasSuspended(area, interval) {
		return this.grid.wasSuspended(area, interval - GATE_CLOSURE);
	}

	/**
	 * Whether an area's edge was cut, or the area suspended, between the last interval in which orders could
	 * be taken back and the end of an interval: then its edge's income is the fund's.
	 */
	wasCut(area, interval) {
		return this.grid.wasCut(area, interval - GATE_CLOSURE - FIRM_ORDERS - 1, interval);
	}

	/** Who gets what an area's edge earns. */
	recipient(area, interval) {
		return this.wasCut(area, interval) ? this.fund : (this.network ?? this.fund);
	}

	/** What every area's auction left, of every interval that was cleared. */
	markets() {
		const profits = this.profitsOnPaper();
		return [...this.clearings].flatMap(([interval, clearings]) =>
			[...clearings.keys()].map((area) => ({ interval, area, ...this.market(interval, area), toFund: profits.get(`${interval}:${area}`) ?? 0n })),
		);
	}

	/** What every area's edge earns in sharing, the fee and the congestion rent apart. */
	sharedMarkets() {
		return [...this.shared].flatMap(([interval, results]) => {
			const left = this.edgesLeft(interval);
			return [...results].map(([area, clearing]) => {
				const { parent, gridFeeMills } = this.areas.get(area);
				const { flowWh } = clearing;
				const step = results.has(parent) ? priceStep(flowWh, clearing.priceMills, results.get(parent).priceMills) : 0;
				const over = flowWh < 0n ? -flowWh : flowWh;
				const [income, fee] = [payment(over, step), payment(over, Math.min(step, gridFeeMills))];
				return { interval, area, clearing, income, fee, rent: income - fee, recipient: this.recipient(area, interval), full: isFull(left.get(area), clearing) };
			});
		});
	}

	/**
	 * What every area's market passes on when its interval is settled: roundings of the auction, what
	 * its edge earned in the auction and in sharing, and what trades without energy earned.
	 */
	closings() {
		const found = new Map();
		const none = { roundingWh: 0n, rounding: 0n, income: 0n, toFund: 0n };
		const at = (interval, area) => {
			const key = `${interval}:${area}`;
			if (!found.has(key)) found.set(key, { interval, area, ...none, recipient: this.recipient(area, interval) });
			return found.get(key);
		};
		for (const { interval, area, roundingWh, rounding, income } of this.markets()) Object.assign(at(interval, area), { roundingWh, rounding, income });
		for (const { interval, area, income } of this.sharedMarkets()) at(interval, area).income += income;
		for (const [key, toFund] of this.profitsOnPaper()) {
			const [interval, area] = key.split(':').map(Number);
			if (this.areas.has(area)) at(interval, area).toFund = toFund;
		}
		return [...found.values()];
	}

	/**
	 * Returns the settlement of a position: what was metered, traded and shared, what was reserved for it
	 * and is not any more, the imbalance, what goes to and comes from the supplier for it, and what
	 * goes to the community fund.
	 * @param {Position} position
	 */
	settle(position) {
		const { importWh, exportWh, soldWh, boughtWh, revenue, paid, sharedSoldWh, sharedBoughtWh, sharedRevenue, sharedPaid, reserved } = position;
		// The supplier's own imbalance costs it nothing: it would pay itself.
		const own = position.who === this.supplier;
		const due = own ? { toSupplier: 0n, fromSupplier: 0n, toFund: 0n } : withSupplier({ ...position, tariff: this.tariff });
		return {
			importWh,
			exportWh,
			soldWh,
			boughtWh,
			revenue,
			paid,
			sharedSoldWh,
			sharedBoughtWh,
			sharedRevenue,
			sharedPaid,
			released: reserved,
			imbalanceWh: exportWh - importWh - (soldWh - boughtWh) - (sharedSoldWh - sharedBoughtWh),
			...due,
		};
	}

	/** Returns the sums of an account's intervals, from one on: by default of all, those before the day among them. */
	account(who, from = -Infinity) {
		const sum = {
			importWh: 0n,
			exportWh: 0n,
			generatedWh: 0n,
			consumedWh: 0n,
			soldWh: 0n,
			boughtWh: 0n,
			revenue: 0n,
			paid: 0n,
			sharedSoldWh: 0n,
			sharedBoughtWh: 0n,
			sharedRevenue: 0n,
			sharedPaid: 0n,
			aloneToSupplier: 0n,
			aloneFromSupplier: 0n,
			shortWh: 0n,
			longWh: 0n,
			toSupplier: 0n,
			fromSupplier: 0n,
			toFund: 0n,
			charged: 0n,
			fees: this.fees.get(who) ?? 0n,
			grants: this.grants.get(who) ?? 0n,
		};
		for (const position of this.positions.values()) {
			if (position.who !== who || position.interval < from) continue;
			for (const field of SUMS) sum[field] += position[field];
			// What all of its metered energy would have come to with the supplier alone.
			const alone = withSupplier({ ...position, sales: [], purchases: [], sharedSoldWh: 0n, sharedBoughtWh: 0n, tariff: this.tariff });
			sum.aloneToSupplier += alone.toSupplier;
			sum.aloneFromSupplier += alone.fromSupplier;
			const { imbalanceWh, toSupplier, fromSupplier, toFund } = this.settle(position);
			if (imbalanceWh < 0n) sum.shortWh -= imbalanceWh;
			else sum.longWh += imbalanceWh;
			sum.toFund += toFund;
			sum.charged += this.chargeOf(position);
			sum.toSupplier += toSupplier;
			sum.fromSupplier += fromSupplier;
		}
		sum.consumedWh = sum.generatedWh + sum.importWh - sum.exportWh;
		return sum;
	}

	/**
	 * Returns what the supplier delivered to others and took from them beside what was traded, what
	 * it received for it and what it paid.
	 */
	supply(from = -Infinity) {
		const sum = { deliveredWh: 0n, takenWh: 0n, received: 0n, paid: 0n };
		for (const position of this.positions.values()) {
			if (position.who === this.supplier || position.interval < from) continue;
			const { imbalanceWh, toSupplier, fromSupplier } = this.settle(position);
			if (imbalanceWh < 0n) sum.deliveredWh -= imbalanceWh;
			else sum.takenWh += imbalanceWh;
			sum.received += toSupplier;
			sum.paid += fromSupplier;
		}
		return sum;
	}

	/**
	 * Returns by how much the day must have changed what any account of the chain has, in its wallet
	 * and in the market.
	 * `closings` saves working them out again.
	 */
	expectedChange(who, closings = this.closings()) {
		const { revenue, paid, sharedRevenue, sharedPaid, toSupplier, fromSupplier, toFund, charged, fees, grants } = this.account(who);
		let change = grants + revenue + sharedRevenue + fromSupplier - paid - sharedPaid - toSupplier - toFund - charged - fees - (this.certificates.get(who) ?? 0n) + this.flexibility.changeOf(who);
		if (who === this.treasurer) change -= total([...this.grants.values()]);
		if (who === this.supplier) {
			const supply = this.supply();
			change += supply.received - supply.paid + total(closings.map(({ rounding }) => rounding));
		}
		if (who === this.fund) {
			const onPaper = [...this.positions.values()].map((position) => this.settle(position).toFund + this.chargeOf(position));
			change += total([...this.fees.values(), ...this.certificates.values(), ...onPaper]);
		}
		return change + total(closings.filter(({ recipient }) => recipient === who).map(({ income }) => income));
	}

	/**
	 * What an account generated that can earn credits, by month, in Wh.
	 * @returns {Map<number, bigint>}
	 */
	creditableOf(who) {
		return byMonth(this.creditable, who);
	}

	/**
	 * What of that was matched with what members used in the same interval, by month, in Wh.
	 * @returns {Map<number, bigint>}
	 */
	matchedOf(who) {
		return byMonth(this.matched, who);
	}

	/**
	 * What an account generated that earns credits, by month, in Wh.
	 * @returns {Map<number, bigint>}
	 */
	earningOf(who) {
		const matched = this.matchedOf(who);
		return new Map([...this.creditableOf(who)].map(([month, wh]) => [month, wh - (matched.get(month) ?? 0n)]));
	}
}

/** Returns an account's entries of sums by account and month. */
function byMonth(sums, who) {
	const own = [...sums].filter(([key]) => key.startsWith(`${who}:`));
	return new Map(own.map(([key, energyWh]) => [Number(key.split(':')[1]), energyWh]));
}

/** What is left of an energy without another one. */
const without = (energyWh, lessWh) => (energyWh > lessWh ? energyWh - lessWh : 0n);

/** Adds to an entry of a map of sums. */
function add(sums, key, amount) {
	sums.set(key, (sums.get(key) ?? 0n) + BigInt(amount));
}
