// The stand-in cuts back what measures have made impossible, Wh by Wh.
import { quarterWh } from '../src/limits.mjs';
import { offerName } from '../src/market.mjs';
import { total } from '../src/numbers.mjs';
import { FlexibilityStandIn } from './flexibility-stand-in.mjs';
import { Refusal } from './grid-stand-in.mjs';

const NO_CAP = 2n ** 64n - 1n;

/** Divides Wh in proportion, one after the other, from the place on at which an interval begins to count. */
export function divideByWh(totalWh, energies, sumWh, interval) {
	const [all, filled] = [Number(sumWh), Number(totalWh)];
	let at = all - Number((((0x9e3779b97f4a7c15n * BigInt(interval)) & (2n ** 64n - 1n)) * sumWh) / 2n ** 64n);
	return energies.map((energyWh) => {
		let part = 0n;
		for (let wh = 0n; wh < energyWh; wh++, at++) if (Math.floor((filled * ((at % all) + 1)) / all) > Math.floor((filled * (at % all)) / all)) part += 1n;
		return part;
	});
}

export class CutStandIn extends FlexibilityStandIn {
	constructor(...of) {
		super(...of);
		/** What was traded by offers, acceptance by acceptance. */
		this.trades = [];
		/** What accounts were cut back to, by interval and account. */
		this.caps = new Map();
		/** Spoils a cut before it is published, to try what finds it. */
		this.spoilCut = (cut) => cut;
		/** Whether the chain forgets to cut back. */
		this.forgetsCuts = false;
	}

	capOf(interval, who, side) {
		const { soldWh, boughtWh } = this.caps.get(`${interval}:${who}`) ?? { soldWh: NO_CAP, boughtWh: NO_CAP };
		return side === 'Ask' ? soldWh : boughtWh;
	}

	ensureWithin(who, interval, side, committedWh) {
		super.ensureWithin(who, interval, side, committedWh);
		if (committedWh > this.capOf(interval, who, side)) throw new Refusal(side === 'Ask' ? 'ExceedsExportLimit' : 'ExceedsImportLimit');
	}

	/** What an account took or gave beyond what it was cut back to: it is not shared. */
	beyondCap(interval, who, side, { importWh, exportWh }) {
		const [flowWh, cap] = [side === 'Ask' ? exportWh : importWh, this.capOf(interval, who, side)];
		return flowWh > cap ? flowWh - cap : 0n;
	}

	/** Cuts everybody back in the market whose gate closes next. */
	cutDue(interval) {
		if (this.forgetsCuts) return;
		for (const { accounts } of this.pages) for (const who of accounts) this.cutBack(interval, who);
	}

	cutBack(interval, who) {
		const cut = { caps: { ...(this.caps.get(`${interval}:${who}`) ?? { soldWh: NO_CAP, boughtWh: NO_CAP }) }, offers: [], orders: [], trades: [], released: 0n };
		const limits = this.imposedOn(who, interval);
		for (const side of ['Ask', 'Bid']) {
			const mostWh = BigInt(quarterWh(side === 'Ask' ? limits.exportLimitW : limits.importLimitW));
			const excessWh = this.committed(interval, who, side) - mostWh;
			if (excessWh <= 0n) continue;
			const field = side === 'Ask' ? 'soldWh' : 'boughtWh';
			if (mostWh < cut.caps[field]) cut.caps[field] = mostWh;
			const left = side === 'Ask' ? this.cutOffers(interval, who, excessWh, cut) : excessWh;
			this.cutFirm(interval, who, side, left, cut);
		}
		if (cut.offers.length + cut.orders.length + cut.trades.length === 0) return;
		this.release(interval, who, cut.released);
		this.caps.set(`${interval}:${who}`, cut.caps);
		this.emit('p2pTrading', 'PositionsCut', { interval, who, cut: this.spoilCut(cut) });
	}

	cutOffers(interval, who, excessWh, cut) {
		const offers = [...this.offers.values()].filter((offer) => offer.seller === who && offer.interval === interval && offer.energyWh > 0n);
		const sum = total(offers.map(({ energyWh }) => energyWh));
		const cutWh = excessWh < sum ? excessWh : sum;
		const parts = divideByWh(cutWh, offers.map(({ energyWh }) => energyWh), sum, interval);
		offers.forEach((offer, i) => {
			if (parts[i] === 0n) return;
			offer.energyWh -= parts[i];
			cut.offers.push([this.offers.get(offerName(offer.id)).id.number, parts[i]]);
			cut.released += this.costAtMost({ side: 'Ask', energyWh: parts[i], priceMills: offer.priceMills });
		});
		return excessWh - cutWh;
	}

	/** Orders by their prices, then trades by price and by the other one's connection point. */
	cutFirm(interval, who, side, cutWh, cut) {
		const own = this.orders.get(`${interval}:${who}`) ?? new Map();
		const orders = [...own.values()].filter((order) => order.side === side).sort((a, b) => a.priceMills - b.priceMills);
		const trades = this.tradesWith(interval, who, side);
		const sum = total([...orders, ...trades].map(({ energyWh }) => energyWh));
		const parts = divideByWh(cutWh, [...orders, ...trades].map(({ energyWh }) => energyWh), sum, interval);
		orders.forEach((order, i) => {
			if (parts[i] === 0n) return;
			order.energyWh -= parts[i];
			if (order.energyWh === 0n) own.delete(side + order.priceMills);
			cut.orders.push([side, order.priceMills, parts[i]]);
			cut.released += this.costAtMost({ side, energyWh: parts[i], priceMills: order.priceMills });
		});
		trades.forEach(({ partner, priceMills }, i) => {
			const energyWh = parts[orders.length + i];
			if (energyWh > 0n) this.cutTrade(interval, who, { partner, side, priceMills, energyWh }, cut);
		});
	}

	tradesWith(interval, who, side) {
		const found = new Map();
		for (const { interval: of, seller, buyer, priceMills, energyWh } of this.trades) {
			if (of !== interval || (side === 'Ask' ? seller : buyer) !== who) continue;
			const partner = side === 'Ask' ? buyer : seller;
			const known = found.get(priceMills + partner) ?? { partner, priceMills, number: this.connectionOf(partner).number, energyWh: 0n };
			known.energyWh += energyWh;
			found.set(priceMills + partner, known);
		}
		return [...found.values()].filter(({ energyWh }) => energyWh > 0n).sort((a, b) => a.priceMills - b.priceMills || a.number - b.number);
	}

	cutTrade(interval, who, { partner, side, priceMills, energyWh }, cut) {
		const [seller, buyer] = side === 'Ask' ? [who, partner] : [partner, who];
		const price = this.costAtMost({ side: 'Bid', energyWh, priceMills });
		const collateral = this.costAtMost({ side: 'Ask', energyWh, priceMills });
		const [sold, bought] = [this.position(interval, seller), this.position(interval, buyer)];
		sold.soldWh -= energyWh;
		sold.revenue -= price;
		bought.boughtWh -= energyWh;
		bought.paid -= price;
		let left = energyWh;
		for (const trade of this.trades) {
			if (trade.interval !== interval || trade.seller !== seller || trade.buyer !== buyer || trade.priceMills !== priceMills) continue;
			const part = trade.energyWh < left ? trade.energyWh : left;
			trade.energyWh -= part;
			left -= part;
		}
		const released = side === 'Ask' ? price : collateral;
		this.release(interval, partner, released);
		cut.trades.push({ with: partner, side, priceMills, energyWh, released });
		cut.released += side === 'Ask' ? collateral : price;
	}
}
