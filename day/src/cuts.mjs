// What later measures make impossible is cut back by the chain in the last interval before a gate: worked
// out a second time, from the book's own limits and trades, and compared with what the chain did.
import { QUARTER_MS } from './calendar.mjs';
import { limitField } from './grid-book.mjs';
import { quarterWh } from './limits.mjs';
import { offerName, orderKey } from './market.mjs';
import { lesser, total } from './numbers.mjs';
import { payment } from './paper.mjs';
import { divide } from './sharing.mjs';

/** How many intervals ahead the market is whose gate closes next: it alone is cut back. */
const CUT_AHEAD = 2;
/** What nothing was cut back to: the greatest number of 64 bits. */
const NO_CAP = (1n << 64n) - 1n;
/**
 * The chain goes through all accounts when the last interval begins, and once more when three quarters of it
 * are over, for what was declared meanwhile.
 */
const SECOND_ROUND_MS = (QUARTER_MS * 3) / 4;

const SIDES = ['Ask', 'Bid'];
const other = (side) => (side === 'Ask' ? 'Bid' : 'Ask');

/**
 * @typedef {object} Cut what of an account's positions in an interval is cut back
 * @property {{ soldWh: bigint, boughtWh: bigint }} caps what it may sell and buy since
 * @property {[number, bigint][]} offers of its open offers, by their numbers, in Wh
 * @property {['Ask' | 'Bid', number, bigint][]} orders of its orders, by side and price, in Wh
 * @property {{ with: string, side: 'Ask' | 'Bid', priceMills: number, energyWh: bigint, released: bigint }[]} trades of its trades by offers, with what is free again of the other one
 * @property {bigint} released what is free again of its own
 */

/** A cut with plain numbers, so that two of them can be compared as texts. @param {Cut} cut */
function asText({ caps, offers, orders, trades, released }) {
	return JSON.stringify([
		[caps.soldWh, caps.boughtWh].map(String),
		offers.map(([number, energyWh]) => [Number(number), String(energyWh)]),
		orders.map(([side, priceMills, energyWh]) => [side, Number(priceMills), String(energyWh)]),
		trades.map((trade) => [trade.with, trade.side, Number(trade.priceMills), String(trade.energyWh), String(trade.released)]),
		String(released),
	]);
}

export class CutBook {
	/** @param {import('./trade-book.mjs').TradeBook} trades whose orders, offers and trades are cut */
	constructor(trades) {
		this.book = trades;
		/** What accounts may sell and buy at most since they were cut back, by interval and account. @type {Map<string, { soldWh: bigint, boughtWh: bigint }>} */
		this.caps = new Map();
		/** What the chain cut back. @type {{ interval: number, who: string, at: number, cut: Cut }[]} */
		this.made = [];
		/** In what that differs from what had to be cut, of which there must be nothing. @type {string[]} */
		this.differences = [];
		/** What had to be cut until a gate closed, and was not, of which there must be nothing. @type {string[]} */
		this.missed = [];
		/** Over how many gates that were closed was looked. */
		this.gates = 0;
		/** The last interval in which the chain could see everybody's limits, and the number of the last event before it did. @type {{ interval: number, at: number } | undefined} */
		this.looked = undefined;
	}

	/** What an account may commit on a side since it was cut back; nothing where it was not. */
	capOf(who, interval, side) {
		const caps = this.caps.get(`${interval}:${who}`);
		const cap = side === 'Ask' ? caps?.soldWh : caps?.boughtWh;
		return cap === NO_CAP ? undefined : cap;
	}

	/** Whether an account is a member of the community's own grid. */
	isMember(who) {
		return this.book.areas.has(this.book.grid.connections.get(who)?.area);
	}

	/** What measures leave an account on a side, by what is known when an event happens, in Wh: what it has promised by itself does not count. */
	mostWh(who, interval, side, at) {
		return BigInt(quarterWh(this.book.grid.imposed(who, interval, at)[limitField(side)]));
	}

	/** An account's open offers for an interval, in the order of their numbers. */
	offersOf(who, interval) {
		const own = [...this.book.openOffers.values()].filter((offer) => offer.seller === who && offer.interval === interval && offer.leftWh > 0n);
		return own.sort((a, b) => a.number - b.number);
	}

	/** What an account traded by offers on a side, by price and then by the other one's connection point. */
	tradesOf(who, interval, side) {
		const found = new Map();
		for (const { interval: of, seller, buyer, priceMills, energyWh, cutWh } of this.book.trades) {
			if (of !== interval || (side === 'Ask' ? seller : buyer) !== who || energyWh === cutWh) continue;
			const partner = side === 'Ask' ? buyer : seller;
			const key = `${priceMills}:${partner}`;
			const known = found.get(key) ?? { with: partner, priceMills, energyWh: 0n };
			found.set(key, { ...known, energyWh: known.energyWh + energyWh - cutWh });
		}
		const number = (trade) => this.book.grid.connections.get(trade.with).number;
		return [...found.values()].sort((a, b) => a.priceMills - b.priceMills || number(a) - number(b));
	}

	/**
	 * What is to be cut of an account's positions in an interval, by what is known when an event happens: of
	 * what lies beyond its limit first its open offers, then orders and trades by offers, each a part in
	 * proportion to the Wh.
	 * @returns {Cut}
	 */
	due(who, interval, at = Infinity) {
		const { book } = this;
		/** @type {Cut} */
		const cut = { caps: { soldWh: NO_CAP, boughtWh: NO_CAP, ...this.caps.get(`${interval}:${who}`) }, offers: [], orders: [], trades: [], released: 0n };
		for (const side of SIDES) {
			const mostWh = this.mostWh(who, interval, side, at);
			const excessWh = book.committedWh(who, interval, side) - mostWh;
			if (excessWh <= 0n) continue;
			const field = side === 'Ask' ? 'soldWh' : 'boughtWh';
			cut.caps[field] = lesser(cut.caps[field], mostWh);
			const offers = side === 'Ask' ? this.offersOf(who, interval) : [];
			const ofOffers = lesser(excessWh, total(offers.map(({ leftWh }) => leftWh)));
			const parts = divide(ofOffers, offers.map(({ leftWh }) => leftWh), interval);
			for (const [i, { number, priceMills }] of offers.entries()) {
				if (parts[i] === 0n) continue;
				cut.offers.push([number, parts[i]]);
				cut.released += book.costAtMost({ side, energyWh: parts[i], priceMills });
			}
			this.divideFirm(cut, who, interval, side, excessWh - ofOffers);
		}
		return cut;
	}

	/** Adds to a cut what falls to orders and trades on a side. */
	divideFirm(cut, who, interval, side, cutWh) {
		const { book } = this;
		const orders = book.ordersOf(interval, who).filter((order) => order.side === side).sort((a, b) => a.priceMills - b.priceMills);
		const trades = this.tradesOf(who, interval, side);
		const parts = divide(cutWh, [...orders, ...trades].map(({ energyWh }) => energyWh), interval);
		for (const [i, { priceMills }] of orders.entries()) {
			if (parts[i] === 0n) continue;
			cut.orders.push([side, priceMills, parts[i]]);
			cut.released += book.costAtMost({ side, energyWh: parts[i], priceMills });
		}
		for (const [i, trade] of trades.entries()) {
			const energyWh = parts[orders.length + i];
			if (energyWh === 0n) continue;
			cut.trades.push({ with: trade.with, side, priceMills: trade.priceMills, energyWh, released: this.reservedFor(other(side), trade.priceMills, energyWh) });
			cut.released += this.reservedFor(side, trade.priceMills, energyWh);
		}
	}

	/** What is reserved for energy traded by an offer: of a buyer its price, of a seller what it may owe beyond it. */
	reservedFor(side, priceMills, energyWh) {
		return side === 'Bid' ? payment(energyWh, priceMills) : this.book.costAtMost({ side, energyWh, priceMills });
	}

	/** The chain has cut an account back. It must be what was due; the book goes on with what was done. */
	record({ interval, who, cut }) {
		if (!this.isMember(who)) return;
		const { grid, interval: present } = this.book;
		if (interval !== present + CUT_AHEAD) this.differences.push(`${who} in ${interval}: cut back in ${present}, which is not the last interval before its gate`);
		const due = this.due(who, interval, grid.at);
		const [wanted, found] = [asText(due), asText(cut)];
		if (wanted !== found) this.differences.push(`${who} in ${interval}: cut ${found}, must be ${wanted}`);
		this.book.reservations.push({ who, what: 'positions cut back', moved: BigInt(cut.released), due: due.released });
		this.apply(interval, who, cut);
		const numbers = {
			caps: cut.caps,
			offers: cut.offers.map(([number, energyWh]) => [number, BigInt(energyWh)]),
			orders: cut.orders.map(([side, priceMills, energyWh]) => [side, priceMills, BigInt(energyWh)]),
			trades: cut.trades.map((trade) => ({ ...trade, energyWh: BigInt(trade.energyWh) })),
			released: BigInt(cut.released),
		};
		this.made.push({ interval, who, at: grid.at, cut: numbers });
		this.caps.set(`${interval}:${who}`, { soldWh: BigInt(cut.caps.soldWh), boughtWh: BigInt(cut.caps.boughtWh) });
	}

	apply(interval, who, { offers, orders, trades }) {
		const { book } = this;
		const position = book.position(interval, who);
		for (const [number, energyWh] of offers) {
			const name = offerName({ interval, seller: who, number });
			const offer = book.openOffers.get(name);
			if (!offer) continue;
			offer.leftWh -= BigInt(energyWh);
			position.reserved -= book.costAtMost({ side: 'Ask', energyWh, priceMills: offer.priceMills });
			if (offer.leftWh === 0n) book.openOffers.delete(name);
		}
		for (const [side, priceMills, energyWh] of orders) {
			const own = book.orders.get(`${interval}:${who}`);
			const order = own?.get(orderKey({ side, priceMills }));
			if (!order) continue;
			order.energyWh -= BigInt(energyWh);
			position.reserved -= book.costAtMost({ side, energyWh, priceMills });
			if (order.energyWh === 0n) own.delete(orderKey({ side, priceMills }));
		}
		for (const trade of trades) this.undo(interval, who, trade);
	}

	/** Takes energy out of trades by offers, for both sides. */
	undo(interval, who, { with: partner, side, priceMills, energyWh: energy, released }) {
		const { book } = this;
		const energyWh = BigInt(energy);
		const [seller, buyer] = side === 'Ask' ? [who, partner] : [partner, who];
		const due = payment(energyWh, priceMills);
		const [sold, bought] = [book.position(interval, seller), book.position(interval, buyer)];
		sold.soldWh -= energyWh;
		sold.revenue -= due;
		sold.reserved -= this.reservedFor('Ask', priceMills, energyWh);
		sold.sales = lessAt(sold.sales, priceMills, energyWh);
		bought.boughtWh -= energyWh;
		bought.paid -= due;
		bought.reserved -= due;
		bought.purchases = lessAt(bought.purchases, priceMills, energyWh);
		book.reservations.push({ who: partner, what: 'a trade cut back', moved: BigInt(released), due: this.reservedFor(other(side), priceMills, energyWh) });
		let left = energyWh;
		for (const trade of book.trades) {
			if (trade.interval !== interval || trade.seller !== seller || trade.buyer !== buyer || trade.priceMills !== priceMills) continue;
			const part = lesser(left, trade.energyWh - trade.cutWh);
			trade.cutWh += part;
			left -= part;
		}
		if (left > 0n) this.differences.push(`${who} in ${interval}: ${left} Wh cut of a trade with ${partner} that there was not`);
	}

	/**
	 * A block is over. By its end the chain has seen what is known, if it is the first one of an interval or
	 * its second round has begun.
	 */
	look(moment) {
		const { grid, interval } = this.book;
		if (this.looked?.interval === interval && moment % QUARTER_MS < SECOND_ROUND_MS) return;
		this.looked = { interval, at: grid.at };
	}

	/** With a new interval a gate closes: by then nothing may be left to cut of what the chain could see. */
	closeGates(interval) {
		if (this.looked === undefined || interval <= this.looked.interval || !this.book.grid.isLimited) return;
		const closed = this.looked.interval + CUT_AHEAD;
		this.gates += 1;
		for (const who of [...this.book.grid.connections.keys()].filter((one) => this.isMember(one))) {
			for (const side of SIDES) {
				// What was lifted since was nothing to keep to any more.
				const [seen, present] = [this.looked.at, Infinity].map((at) => this.mostWh(who, closed, side, at));
				const excessWh = this.book.committedWh(who, closed, side) - (seen > present ? seen : present);
				if (excessWh > 0n) this.missed.push(`${who} in ${closed}: ${excessWh} Wh of ${side}s were to be cut before its gate closed`);
			}
		}
	}
}

/** Lots with less energy at a price. */
function lessAt(lots, priceMills, energyWh) {
	let left = energyWh;
	return lots.flatMap((lot) => {
		if (lot.priceMills !== priceMills || left === 0n) return [lot];
		const part = lesser(left, lot.energyWh);
		left -= part;
		return lot.energyWh > part ? [{ ...lot, energyWh: lot.energyWh - part }] : [];
	});
}
