// What was traded ahead, by the events: orders, offers, acceptances, what auctions gave, what was cut
// back, and what lies in the market for it. A part of the ledger.
import { fillOf } from './auction.mjs';
import { CutBook } from './cuts.mjs';
import { GridBook } from './grid-book.mjs';
import { offerName, orderKey } from './market.mjs';
import { total } from './numbers.mjs';
import { payment } from './paper.mjs';

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

export class TradeBook {
	/** @param {{ shortfallPriceMills: number, surplusPriceMills: number }} tariff */
	constructor(tariff) {
		this.tariff = tariff;
		/** Who is connected within which limits, and what measures leave of them. */
		this.grid = new GridBook(this);
		/** What was cut back, and had to be. */
		this.cuts = new CutBook(this);
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
		 * What was reserved for orders and offers, and released when they were cancelled, cut back or
		 * expired, and what it had to be.
		 * @type {{ who: string, what: string, moved: bigint, due: bigint }[]}
		 */
		this.reservations = [];
		this.placed = 0;
		this.cancelled = 0;
		/** @type {Map<string, Position>} */
		this.positions = new Map();
		/** @type {{ offer: import('./market.mjs').OfferId, seller: string, interval: number, energyWh: bigint, priceMills: number }[]} */
		this.offers = [];
		/**
		 * Offers of which something is left, by name.
		 * @type {Map<string, { seller: string, number: number, interval: number, area: number, priceMills: number, leftWh: bigint }>}
		 */
		this.openOffers = new Map();
		/**
		 * What was accepted, and how much of it was cut back since.
		 * @type {{ offer: import('./market.mjs').OfferId, buyer: string, seller: string, interval: number, energyWh: bigint, cutWh: bigint, priceMills: number, paid: bigint }[]}
		 */
		this.trades = [];
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
			this.noteCommitment(who, interval, side);
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

	/** Sees whether what an account has committed lies within its limit, and within what it was cut back to. */
	noteCommitment(who, interval, side, at = this.grid.at) {
		this.grid.committed(who, interval, side, this.committedWh(who, interval, side), at, this.cuts.capOf(who, interval, side));
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

	recordOffer(data) {
		const { interval, seller } = data.offer;
		const energyWh = BigInt(data.energyWh);
		this.offers.push({ ...data, ...data.offer, energyWh });
		if (!this.areas.has(data.area)) return;
		const offer = { seller, number: data.offer.number, interval, area: data.area, priceMills: data.priceMills, leftWh: energyWh };
		this.openOffers.set(offerName(data.offer), offer);
		const due = this.costAtMost({ side: 'Ask', energyWh, priceMills: data.priceMills });
		const position = this.position(interval, seller);
		position.area = data.area;
		position.reserved += due;
		this.noteCommitment(seller, interval, 'Ask');
		this.reservations.push({ who: seller, what: 'an offer made', moved: BigInt(data.reserved), due });
	}

	/** What is reserved for the sale stays so: it was reserved with the offer. */
	recordAcceptance(data) {
		const { interval, seller: sellerId } = data.offer;
		const energyWh = BigInt(data.energyWh);
		this.trades.push({ ...data, ...data.offer, energyWh, cutWh: 0n });
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
		this.noteCommitment(data.buyer, interval, 'Bid');
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
		else if (method === 'PositionsCut') {
			release(data.who, data.cut.released);
			for (const { with: other, released } of data.cut.trades) release(other, released);
		}
	}
}
