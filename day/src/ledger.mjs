// A ledger of the day that is independent of the chain: it follows from the readings that the
// meters signed, from the events of each block, and from the agreed tariff. It uses none of the
// pallets' own sums, so that it can prove or disprove them. It needs only the blocks, so that an
// interrupted day can be resumed.
import { fillOf, isFull, remainder } from './auction.mjs';
import { monthOf, QUARTER_MS } from './calendar.mjs';
import { PLANCKS_PER_WH_MILL } from './community.mjs';
import { CreditableMeter } from './creditable.mjs';
import { offerName } from './market.mjs';
import { NETTED_ESTIMATES, withSupplier } from './paper.mjs';

/**
 * How many intervals before delivery a market's gate closes: it is cleared by the orders and
 * suspensions of that moment.
 */
const GATE_CLOSURE = 1;

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
 * @property {bigint} reserved what its orders, offers and purchases can cost, less what was released before settlement
 * @property {import('./paper.mjs').Lot[]} sales what it sold, with the prices
 * @property {import('./paper.mjs').Lot[]} purchases what it bought
 * @property {boolean} apart whether its energy is estimated, and not netted
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
		/**
		 * When trading was suspended in an area and all below it: the interval of the beginning
		 * and, where it is over, of the end.
		 * @type {{ area: number, since: number, liftedIn: number | undefined }[]}
		 */
		this.suspensions = [];
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
		 * Calls of the trading pallet that failed.
		 * @type {{ method: string, errorName: string }[]}
		 */
		this.refusals = [];
		/** What could not be paid when it was due, of which there must be nothing. @type {any[]} */
		this.arrears = [];
	}

	/** @returns {Position} */
	position(interval, who) {
		const key = `${interval}:${who}`;
		let position = this.positions.get(key);
		if (!position) {
			position = { interval, who, area: undefined, importWh: 0n, exportWh: 0n, generatedWh: 0n, soldWh: 0n, boughtWh: 0n, revenue: 0n, paid: 0n, reserved: 0n, sales: [], purchases: [], apart: false };
			this.positions.set(key, position);
		}
		return position;
	}

	/** @param {import('./chain.mjs').Block} block */
	recordBlock({ moment, calls, events }) {
		this.interval = Math.floor(moment / QUARTER_MS);
		for (const event of events) this.recordEvent(event);
		for (const call of calls) this.recordCall(call);
	}

	/** @param {import('./chain.mjs').Call} call */
	recordCall({ section, method, args, errorName, events }) {
		if (section === 'energyProduction' && method === 'submitReadings') {
			const published = events.find((event) => event.method === 'ReadingsSubmitted');
			if (published) this.recordReadings(args()[0], published.data.results);
		} else if (section === 'p2pTrading' && errorName) {
			this.refusals.push({ method, errorName });
		} else if (section === 'p2pTrading' && method === 'placeOrders') {
			this.recordOrders(args()[0], events.find((event) => event.method === 'OrdersPlaced').data);
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
	recordOrders(orders, { who, area, reserved }) {
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
			return { order, energyWh, due: payment(energyWh, clearing.priceMills) };
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
		} else if (section === 'gridManagement' && method === 'EmergencyImplemented') {
			this.suspensions.push({ area: data.area, since: this.interval, liftedIn: undefined });
		} else if (section === 'gridManagement' && method === 'EmergencyLifted') {
			this.suspensions.findLast(({ area }) => area === data.area).liftedIn = this.interval;
		}
	}

	recordBalances(method, data) {
		for (const [who, amount] of MOVES[method]?.(data) ?? []) add(this.moved, who, amount);
		if (method === 'Transfer' && data.from === this.treasurer) add(this.grants, data.to, data.amount);
	}

	recordTrading(method, data) {
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
			for (const account of data.accounts) this.recordSettlement({ ...account, interval, area, supplier });
		} else if (method === 'ArrearsRecorded') this.arrears.push(data);
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

	recordCarbon(method, data) {
		if (method === 'CarbonCreditsIssued') this.issued.push(data);
		else if (method === 'CarbonCreditsTransferred') this.creditTransfers.push(data);
		else if (method === 'CarbonCreditsRetired') {
			this.retired.push(data);
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
			recipient: this.wasCut(area, interval) ? this.fund : (this.network ?? this.fund),
			full: isFull(this.areas.get(area), clearing),
		};
	}

	/** The suspensions of an area and of those above it. */
	suspensionsOf(area) {
		const above = [];
		for (let at = area; at !== undefined; at = this.areas.get(at)?.parent) above.push(at);
		return this.suspensions.filter((suspension) => above.includes(suspension.area));
	}

	/**
	 * Whether trading was suspended in an area when the gate of an interval closed: then its orders
	 * go back.
	 */
	wasSuspended(area, interval) {
		const gate = interval - GATE_CLOSURE;
		return this.suspensionsOf(area).some(({ since, liftedIn = Infinity }) => since < gate && gate <= liftedIn);
	}

	/**
	 * Whether an area was suspended after the gate of an interval had closed and before its end:
	 * then its edge's income is the fund's.
	 */
	wasCut(area, interval) {
		return this.suspensionsOf(area).some(({ since }) => since >= interval - GATE_CLOSURE && since <= interval);
	}

	/** What every area's auction left, of every interval that was cleared. */
	markets() {
		const profits = this.profitsOnPaper();
		return [...this.clearings].flatMap(([interval, clearings]) =>
			[...clearings.keys()].map((area) => ({ interval, area, ...this.market(interval, area), toFund: profits.get(`${interval}:${area}`) ?? 0n })),
		);
	}

	/**
	 * Returns the settlement of a position: what was metered and traded, what was reserved for it
	 * and is not any more, the imbalance, what goes to and comes from the supplier for it, and what
	 * goes to the community fund.
	 * @param {Position} position
	 */
	settle(position) {
		const { importWh, exportWh, soldWh, boughtWh, revenue, paid, reserved } = position;
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
			released: reserved,
			imbalanceWh: exportWh - importWh - (soldWh - boughtWh),
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
			shortWh: 0n,
			longWh: 0n,
			toSupplier: 0n,
			fromSupplier: 0n,
			toFund: 0n,
			fees: this.fees.get(who) ?? 0n,
			grants: this.grants.get(who) ?? 0n,
		};
		for (const position of this.positions.values()) {
			if (position.who !== who) continue;
			for (const field of ['importWh', 'exportWh', 'generatedWh', 'soldWh', 'boughtWh', 'revenue', 'paid']) sum[field] += position[field];
			const { imbalanceWh, toSupplier, fromSupplier, toFund } = this.settle(position);
			if (imbalanceWh < 0n) sum.shortWh -= imbalanceWh;
			else sum.longWh += imbalanceWh;
			sum.toFund += toFund;
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
	 * `markets` saves working them out again.
	 */
	expectedChange(who, markets = this.markets()) {
		const { revenue, paid, toSupplier, fromSupplier, toFund, fees, grants } = this.account(who);
		let change = grants + revenue + fromSupplier - paid - toSupplier - toFund - fees - (this.certificates.get(who) ?? 0n);
		if (who === this.treasurer) change -= total([...this.grants.values()]);
		if (who === this.supplier) {
			const supply = this.supply();
			change += supply.received - supply.paid + total(markets.map(({ rounding }) => rounding));
		}
		if (who === this.fund) {
			const onPaper = [...this.positions.values()].map((position) => this.settle(position).toFund);
			change += total([...this.fees.values(), ...this.certificates.values(), ...onPaper]);
		}
		return change + total(markets.filter(({ recipient }) => recipient === who).map(({ income }) => income));
	}

	/**
	 * What an account generated that earns credits, by month, in Wh.
	 * @returns {Map<number, bigint>}
	 */
	creditableOf(who) {
		const own = [...this.creditable].filter(([key]) => key.startsWith(`${who}:`));
		return new Map(own.map(([key, energyWh]) => [Number(key.split(':')[1]), energyWh]));
	}
}

/** Adds to an entry of a map of sums. */
function add(sums, key, amount) {
	sums.set(key, (sums.get(key) ?? 0n) + BigInt(amount));
}
