// A ledger of the day that is independent of the chain: it follows from the readings that the
// meters signed, from the events of each block, and from the agreed tariff. It uses none of the
// pallets' own sums, so that it can prove or disprove them. It needs only the blocks, so that an
// interrupted day can be resumed.
import { fillOf, isFull, priceStep, remainder } from './auction.mjs';
import { monthOf, QUARTER_MS } from './calendar.mjs';
import { monthOfCredit } from './carbon.mjs';
import { PLANCKS_PER_WH_MILL } from './community.mjs';
import { CreditableMeter } from './creditable.mjs';
import { GridBook } from './grid-book.mjs';
import { offerName } from './market.mjs';
import { divided, NETTED_ESTIMATES, withSupplier } from './paper.mjs';
import { affordable, CONNECTIONS_PER_PAGE, edgesLeft, EVERYTHING, fillsOf, limitOf, takingPart, termsWithin } from './sharing.mjs';

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

/**
 * What `energyWh` costs at `priceMills` mills per kWh, in plancks. Exact: a Wh at a mill is a whole
 * number of plancks.
 */
export const payment = (energyWh, priceMills) => BigInt(energyWh) * BigInt(priceMills) * PLANCKS_PER_WH_MILL;

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

/**
 * @typedef {object} Position what an account did in an interval, in Wh and plancks
 * @property {number} interval
 * @property {string} who
 * @property {number | undefined} area where it traded
 * @property {bigint} importWh
 * @property {bigint} exportWh
 * @property {bigint} generatedWh
 * @property {bigint} soldWh by offers and by orders
 * @property {bigint} boughtWh
 * @property {bigint} revenue
 * @property {bigint} paid
 * @property {bigint} sharedSoldWh in sharing
 * @property {bigint} sharedBoughtWh
 * @property {bigint} sharedRevenue
 * @property {bigint} sharedPaid
 * @property {bigint} reserved what its orders, offers and purchases can cost, less what was released before settlement
 * @property {import('./paper.mjs').Lot[]} sales what it sold, with the prices
 * @property {import('./paper.mjs').Lot[]} purchases what it bought
 * @property {boolean} apart whether its energy is estimated, and not netted
 * @property {number} measuredBy how many of the meters at its connection measured just this interval, in time
 */

/** The key of an order among its owner's for an interval. */
export const orderKey = ({ side, priceMills }) => `${side}:${priceMills}`;

const total = (values) => values.reduce((sum, value) => sum + value, 0n);

export class Ledger {
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
		Object.assign(this, { supplier, network, fund, treasurer, tariff });
		/**
		 * The registers at installation, by owner and whether they settle.
		 * @type {Map<string, any>}
		 */
		this.installed = new Map(meters.map((meter) => [`${meter.owner.address}:${meter.isConnection}`, { ...meter.registers, isClean: meter.role !== 'Connection' }]));
		/** Who is connected within which limits, and what measures leave of them. */
		this.grid = new GridBook(this);
		/** The events of the block that is recorded, by when they happened. @type {Map<import('./chain.mjs').ChainEvent, number>} */
		this.order = new Map();
		/**
		 * The areas with their edges, as they were agreed, by id.
		 * @type {Map<number, import('./auction.mjs').MarketArea>}
		 */
		this.areas = new Map();
		/** Who placed orders in the auction. @type {Set<string>} */
		this.traders = new Set();
		/**
		 * Orders that were not cancelled, by interval and account, then by side and price.
		 * @type {Map<string, Map<string, import('./auction.mjs').Order>>}
		 */
		this.orders = new Map();
		/**
		 * The auctions' results, by interval, then by area.
		 * @type {Map<number, Map<number, import('./auction.mjs').Clearing>>}
		 */
		this.clearings = new Map();
		/**
		 * What was reserved for orders and offers, and released when they were cancelled or expired,
		 * and what it had to be.
		 * @type {{ who: string, what: string, moved: bigint, due: bigint }[]}
		 */
		this.reservations = [];
		this.placed = 0;
		this.cancelled = 0;
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
		/** @type {Map<string, Position>} */
		this.positions = new Map();
		/** What the chain published of each settlement. @type {Map<string, any[]>} */
		this.settled = new Map();
		/** @type {{ offer: import('./market.mjs').OfferId, seller: string, interval: number, energyWh: bigint, priceMills: number }[]} */
		this.offers = [];
		/**
		 * Offers of which something is left, by name.
		 * @type {Map<string, { seller: string, interval: number, area: number, priceMills: number, leftWh: bigint }>}
		 */
		this.openOffers = new Map();
		/** @type {{ offer: import('./market.mjs').OfferId, buyer: string, seller: string, interval: number, energyWh: bigint, priceMills: number, paid: bigint }[]} */
		this.trades = [];
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
		 * @type {Map<number, { owner: string, isConnection: boolean, last: any, counter: CreditableMeter | undefined }>}
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
		 * The interval of the first reading, after which energy is counted.
		 * @type {number | undefined}
		 */
		this.baseline = undefined;
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
		/**
		 * What lies in the market for each account, and what of it is reserved.
		 * @type {Map<string, { available: bigint, reserved: bigint }>}
		 */
		this.money = new Map();
	}

	/** @returns {Position} */
	position(interval, who) {
		const key = `${interval}:${who}`;
		let position = this.positions.get(key);
		if (!position) {
			position = { interval, who, area: undefined, importWh: 0n, exportWh: 0n, generatedWh: 0n, soldWh: 0n, boughtWh: 0n, revenue: 0n, paid: 0n, sharedSoldWh: 0n, sharedBoughtWh: 0n, sharedRevenue: 0n, sharedPaid: 0n, reserved: 0n, sales: [], purchases: [], apart: false, measuredBy: 0 };
			this.positions.set(key, position);
		}
		return position;
	}

	/** @param {import('./chain.mjs').Block} block */
	recordBlock({ moment, calls, events }) {
		this.interval = Math.floor(moment / QUARTER_MS);
		// What a call does by hand comes between the events of others.
		const byHand = new Map(calls.filter(({ section, method, errorName }) => section === 'p2pTrading' && method === 'settle' && !errorName).map((call) => [call.events.at(-1), call]));
		this.order = new Map();
		for (const event of events) {
			this.grid.at += 1;
			this.order.set(event, this.grid.at);
			this.recordEvent(event);
			if (byHand.has(event)) this.recordByHand(byHand.get(event));
		}
		for (const call of calls) this.recordCall(call);
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
		} else if (section === 'p2pTrading' && method === 'placeOrders') {
			const placed = events.find((event) => event.method === 'OrdersPlaced');
			this.recordOrders(args()[0], placed.data, this.order.get(placed));
		} else if (section === 'p2pTrading' && method === 'cancelOrders') {
			this.recordCancellation(args()[0], events.find((event) => event.method === 'OrdersCancelled').data);
		}
	}

	/**
	 * What an order or an offer can cost at most: a bid its limit, an ask or an offer what the
	 * supplier's shortfall price is above its own.
	 */
	costAtMost({ side, energyWh, priceMills }) {
		const { shortfallPriceMills } = this.tariff;
		return payment(energyWh, side === 'Bid' ? priceMills : Math.max(0, shortfallPriceMills - priceMills));
	}

	/**
	 * Orders that the chain accepted. One for the same interval, side and price as an earlier one
	 * adds to it.
	 */
	recordOrders(orders, { who, area, reserved }, at) {
		if (!this.areas.has(area)) return;
		this.traders.add(who);
		this.placed += orders.length;
		let due = 0n;
		for (const { interval, side, priceMills, energyWh } of orders) {
			const key = `${interval}:${who}`;
			if (!this.orders.has(key)) this.orders.set(key, new Map());
			const own = this.orders.get(key);
			const known = own.get(orderKey({ side, priceMills }));
			own.set(orderKey({ side, priceMills }), { side, priceMills, area, energyWh: (known?.energyWh ?? 0n) + BigInt(energyWh) });
			const cost = this.costAtMost({ side, energyWh, priceMills });
			const position = this.position(interval, who);
			position.area = area;
			position.reserved += cost;
			due += cost;
			this.grid.committed(who, interval, side, this.committedWh(who, interval, side), at);
		}
		this.reservations.push({ who, what: 'orders placed', moved: BigInt(reserved), due });
	}

	recordCancellation(keys, { who, released }) {
		if (!this.traders.has(who)) return;
		this.cancelled += keys.length;
		let due = 0n;
		for (const { interval, ...key } of keys) {
			const own = this.orders.get(`${interval}:${who}`);
			const order = own?.get(orderKey(key));
			if (!order) continue;
			const cost = this.costAtMost(order);
			this.position(interval, who).reserved -= cost;
			due += cost;
			own.delete(orderKey(key));
		}
		this.reservations.push({ who, what: 'orders cancelled', moved: BigInt(released), due });
	}

	/** What an account has committed to give (asks) or to take (bids) in an interval whose gate is open, in Wh. */
	committedWh(who, interval, side) {
		const ordered = this.ordersOf(interval, who).filter((order) => order.side === side).map(({ energyWh }) => energyWh);
		const position = this.positions.get(`${interval}:${who}`);
		const offered = [...this.openOffers.values()].filter((offer) => side === 'Ask' && offer.seller === who && offer.interval === interval).map(({ leftWh }) => leftWh);
		return total([...ordered, ...offered, (side === 'Ask' ? position?.soldWh : position?.boughtWh) ?? 0n]);
	}

	/** An account's orders for an interval. */
	ordersOf(interval, who) {
		return [...(this.orders.get(`${interval}:${who}`)?.values() ?? [])];
	}

	/** Everybody's orders for an interval. */
	ordersFor(interval) {
		return [...this.traders].flatMap((who) => this.ordersOf(interval, who).map((order) => ({ ...order, who })));
	}

	/** What the orders of an interval got, in areas that were cleared. */
	fills(interval) {
		const clearings = this.clearings.get(interval);
		return this.ordersFor(interval).filter(({ area }) => clearings?.has(area)).map((order) => {
			const clearing = clearings.get(order.area);
			const energyWh = fillOf(order, clearing);
			return { order, energyWh, due: payment(energyWh, clearing.priceMills ?? 0) };
		});
	}

	/** An area's result: what each of its orders got is certain now. */
	recordClearing({ interval, area, clearing, income }) {
		if (!this.areas.has(area)) return;
		if (!this.clearings.has(interval)) this.clearings.set(interval, new Map());
		const result = { ...clearing, income: BigInt(income) };
		this.clearings.get(interval).set(area, result);
		for (const { order, energyWh, due } of this.fills(interval).filter(({ order }) => order.area === area)) {
			const position = this.position(interval, order.who);
			if (order.side === 'Ask') {
				position.soldWh += energyWh;
				position.revenue += due;
				position.sales.push({ energyWh, priceMills: clearing.priceMills ?? 0 });
			} else {
				position.boughtWh += energyWh;
				position.paid += due;
				position.purchases.push({ energyWh, priceMills: clearing.priceMills ?? 0 });
			}
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
			this.baseline ??= reading.interval;
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
			this.meters.set(data.meter, { owner: data.owner, isConnection, last, counter: isClean ? new CreditableMeter() : undefined });
		} else if (section === 'gridManagement') {
			if (method === 'Connected') this.recordConnection(data.who, data.connection.area);
			this.grid.record(method, data, this.interval);
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
		} else if (method === 'AreaCleared') this.recordClearing(data);
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

	/** What lies in the market for an account. */
	moneyOf(who) {
		if (!this.money.has(who)) this.money.set(who, { available: 0n, reserved: 0n });
		return this.money.get(who);
	}

	/**
	 * What moves the money that lies in the market for accounts. What is reserved and is not there is
	 * drawn from the wallet; what is not reserved any more stays.
	 */
	recordMoney(method, data) {
		const reserve = (who, amount) => {
			const money = this.moneyOf(who);
			const missing = BigInt(amount) - (money.available - money.reserved);
			if (missing > 0n) money.available += missing;
			money.reserved += BigInt(amount);
		};
		const release = (who, amount) => (this.moneyOf(who).reserved -= BigInt(amount));
		if (method === 'Deposited') this.moneyOf(data.who).available += BigInt(data.amount);
		else if (method === 'Withdrawn') this.moneyOf(data.who).available -= BigInt(data.amount);
		else if (method === 'OrdersPlaced') reserve(data.who, data.reserved);
		else if (method === 'EnergyOfferCreated') reserve(data.offer.seller, data.reserved);
		else if (method === 'EnergyOfferAccepted') reserve(data.buyer, data.paid);
		else if (method === 'OrdersCancelled') release(data.who, data.released);
		else if (method === 'EnergyOfferCancelled') release(data.offer.seller, data.released);
		else if (method === 'EnergyOffersExpired') release(data.seller, data.released);
		else if (method === 'PageSettled' && this.areas.has(data.area)) {
			for (const { who } of data.accounts) this.settleMoney(this.position(data.interval, who));
		}
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
			// Nobody shares what it was not to take or to give.
			const excess = this.grid.breach(position);
			const side = ownShortfallWh > 0n ? 'Bid' : 'Ask';
			const ownWh = side === 'Bid' ? without(ownShortfallWh, excess?.importExcessWh) : without(ownSurplusWh, excess?.exportExcessWh);
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

	recordOffer(data) {
		const { interval, seller } = data.offer;
		const energyWh = BigInt(data.energyWh);
		this.offers.push({ ...data, ...data.offer, energyWh });
		if (!this.areas.has(data.area)) return;
		const offer = { seller, interval, area: data.area, priceMills: data.priceMills, leftWh: energyWh };
		this.openOffers.set(offerName(data.offer), offer);
		const due = this.costAtMost({ side: 'Ask', energyWh, priceMills: data.priceMills });
		const position = this.position(interval, seller);
		position.area = data.area;
		position.reserved += due;
		this.grid.committed(seller, interval, 'Ask', this.committedWh(seller, interval, 'Ask'), this.grid.at);
		this.reservations.push({ who: seller, what: 'an offer made', moved: BigInt(data.reserved), due });
	}

	/** What is reserved for the sale stays so: it was reserved with the offer. */
	recordAcceptance(data) {
		const { interval, seller: sellerId } = data.offer;
		const energyWh = BigInt(data.energyWh);
		this.trades.push({ ...data, ...data.offer, energyWh });
		const open = this.openOffers.get(offerName(data.offer));
		if (open) open.leftWh -= energyWh;
		const due = payment(energyWh, data.priceMills);
		const seller = this.position(interval, sellerId);
		seller.soldWh += energyWh;
		seller.revenue += due;
		seller.sales.push({ energyWh, priceMills: data.priceMills });
		const buyer = this.position(interval, data.buyer);
		buyer.area ??= open?.area;
		buyer.boughtWh += energyWh;
		buyer.paid += due;
		buyer.reserved += due;
		buyer.purchases.push({ energyWh, priceMills: data.priceMills });
		this.grid.committed(data.buyer, interval, 'Bid', this.committedWh(data.buyer, interval, 'Bid'), this.grid.at);
	}

	/** Offers of a seller that are open no longer: what was reserved for what is left of them is free. */
	recordEndOf(names, seller, what, { energyWh, released }) {
		const ended = names.map((name) => this.openOffers.get(name)).filter((offer) => offer !== undefined);
		if (ended.length === 0) return;
		let due = 0n;
		for (const { interval, leftWh, priceMills } of ended) {
			const cost = this.costAtMost({ side: 'Ask', energyWh: leftWh, priceMills });
			this.position(interval, seller).reserved -= cost;
			due += cost;
		}
		for (const name of names) this.openOffers.delete(name);
		const leftWh = total(ended.map((offer) => offer.leftWh));
		this.reservations.push({ who: seller, what, moved: BigInt(released), due });
		this.reservations.push({ who: seller, what: `${what}, in Wh`, moved: BigInt(energyWh), due: leftWh });
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

	/** Returns the sums of an account's day. */
	account(who) {
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
			if (position.who !== who) continue;
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
	supply() {
		const sum = { deliveredWh: 0n, takenWh: 0n, received: 0n, paid: 0n };
		for (const position of this.positions.values()) {
			if (position.who === this.supplier) continue;
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
		let change = grants + revenue + sharedRevenue + fromSupplier - paid - sharedPaid - toSupplier - toFund - charged - fees - (this.certificates.get(who) ?? 0n);
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
const without = (energyWh, lessWh = 0) => (energyWh > BigInt(lessWh) ? energyWh - BigInt(lessWh) : 0n);

/** Adds to an entry of a map of sums. */
function add(sums, key, amount) {
	sums.set(key, (sums.get(key) ?? 0n) + BigInt(amount));
}
