// Every account's money, worked out from the readings alone: what is shared, what the supplier gets
// and pays, and where the money then lies. The chain does this page by page; here it is done area by
// area, with arithmetic of its own, and the result compared with what the chain has stored.
//
// It covers what the scale test does: nobody trades ahead, all meters are read in time, nobody runs
// into arrears.
import { clear } from '../clearing.mjs';
import { PLANCKS_PER_WH_MILL } from '../community.mjs';
import { lesser } from '../numbers.mjs';
import { affordable, fillsOf, limitOf, takingPart } from '../sharing.mjs';

const worth = (energyWh, mills) => energyWh * BigInt(mills) * PLANCKS_PER_WH_MILL;
const positive = (a) => (a > 0n ? a : 0n);

/**
 * @typedef {object} Account
 * @property {string} who @property {number} area @property {number} page @property {number} slot
 * @property {{ limits: { sellAtLeastMills: number | null, buyAtMostMills: number | null }, percent: number }} participation
 * @property {bigint} available what lies in the pool for it, in plancks
 * @property {bigint} withSupplier what its supplier owes it
 * @property {bigint} wallet
 * @property {Totals} totals
 *
 * @typedef {Record<'producedWh' | 'consumedWh' | 'sharedSoldWh' | 'sharedBoughtWh' | 'shortfallWh' | 'surplusWh' | 'sharedRevenue' | 'sharedPaid' | 'toSupplier' | 'fromSupplier', bigint>} Totals
 *
 * @typedef {object} Grid
 * @property {Map<number, import('../auction.mjs').MarketArea>} areas those above before those below them
 * @property {Map<number, import('../sharing.mjs').Terms>} terms by area, within the tariff
 * @property {{ shortfallPriceMills: number, surplusPriceMills: number }} tariff the same everywhere
 * @property {bigint} leftAlone what a settlement leaves in a wallet
 */

/** An account's sums before its first interval. @returns {Totals} */
export const noTotals = () => ({
	producedWh: 0n,
	consumedWh: 0n,
	sharedSoldWh: 0n,
	sharedBoughtWh: 0n,
	shortfallWh: 0n,
	surplusWh: 0n,
	sharedRevenue: 0n,
	sharedPaid: 0n,
	toSupplier: 0n,
	fromSupplier: 0n,
});

export class Recomputation {
	/**
	 * @param {Grid} grid @param {Account[]} accounts in the order of pages and slots
	 * @param {{ deposit: bigint, owes: bigint, wallet: bigint }} supplier
	 */
	constructor(grid, accounts, supplier) {
		this.grid = grid;
		this.accounts = accounts;
		this.supplier = supplier;
		/** What the edges have earned, for the community fund. */
		this.income = 0n;
		/** @type {Map<number, Account[]>} */
		this.pages = new Map();
		for (const account of accounts) {
			if (!this.pages.has(account.page)) this.pages.set(account.page, []);
			this.pages.get(account.page).push(account);
		}
	}

	/**
	 * Shares and settles an interval.
	 * @param {number} interval
	 * @param {(account: number) => { importWh: number, exportWh: number }} metered by the account's place in the order
	 * @returns the clearing of each area, and what was shared in all, in Wh
	 */
	settle(interval, metered) {
		const flows = this.accounts.map((_, i) => {
			const { importWh, exportWh } = metered(i);
			return { importWh: BigInt(importWh), exportWh: BigInt(exportWh) };
		});
		const offers = this.accounts.map((account, i) => this.offerOf(account, flows[i]));
		const clearings = clear(this.grid.areas, offers.filter((offer) => offer));
		const sold = this.accounts.map(() => 0n);
		const bought = this.accounts.map(() => 0n);
		let sharedWh = 0n;
		for (const [area, clearing] of clearings) {
			const there = [...offers.keys()].filter((i) => offers[i]?.area === area);
			const fills = fillsOf(there.map((i) => offers[i]), clearing, interval);
			there.forEach((i, place) => ((offers[i].side === 'Ask' ? sold : bought)[i] = fills[place]));
			sharedWh += clearing.boughtWh;
			this.income += this.incomeOf(area, clearing, clearings);
		}
		this.accounts.forEach((account, i) => {
			const { priceMills } = clearings.get(account.area);
			this.pay(account, flows[i], { soldWh: sold[i], boughtWh: bought[i], priceMills: priceMills ?? 0 });
		});
		for (const page of [...this.pages.keys()].sort((a, b) => a - b)) this.balance(this.pages.get(page));
		return { clearings, sharedWh };
	}

	/** What an account offers of what it has over, or bids for what it lacks. */
	offerOf(account, { importWh, exportWh }) {
		const terms = this.grid.terms.get(account.area);
		const net = exportWh - importWh;
		if (!terms || net === 0n) return undefined;
		const { limits, percent } = account.participation;
		const side = net > 0n ? 'Ask' : 'Bid';
		const priceMills = limitOf(side, terms, limits);
		let energyWh = takingPart(net > 0n ? net : -net, percent);
		if (side === 'Bid') energyWh = affordable(energyWh, priceMills, account.available - positive(-account.withSupplier));
		return energyWh > 0n ? { area: account.area, side, priceMills, energyWh } : undefined;
	}

	/** What the edge of an area earns: the difference of the prices at its ends, for what flows. */
	incomeOf(area, { flowWh, priceMills }, clearings) {
		const { parent } = this.grid.areas.get(area);
		if (parent === undefined || flowWh === 0n) return 0n;
		const above = clearings.get(parent).priceMills;
		return flowWh * BigInt(above - priceMills) * PLANCKS_PER_WH_MILL;
	}

	/** Pays an account's sharing, and puts the rest onto its balance with the supplier. */
	pay(account, { importWh, exportWh }, { soldWh, boughtWh, priceMills }) {
		const { tariff } = this.grid;
		const net = exportWh - importWh;
		const [surplusWh, shortfallWh] = [positive(net) - soldWh, positive(-net) - boughtWh];
		const [revenue, paid] = [worth(soldWh, priceMills), worth(boughtWh, priceMills)];
		const [toSupplier, fromSupplier] = [worth(shortfallWh, tariff.shortfallPriceMills), worth(surplusWh, tariff.surplusPriceMills)];
		account.available += revenue - paid;
		account.withSupplier += fromSupplier - toSupplier;
		const { totals } = account;
		totals.producedWh += exportWh;
		totals.consumedWh += importWh;
		totals.sharedSoldWh += soldWh;
		totals.sharedBoughtWh += boughtWh;
		totals.shortfallWh += shortfallWh;
		totals.surplusWh += surplusWh;
		totals.sharedRevenue += revenue;
		totals.sharedPaid += paid;
		totals.toSupplier += toSupplier;
		totals.fromSupplier += fromSupplier;
	}

	/** Pays what the accounts of a page and their supplier owe each other: first what these owe. */
	balance(accounts) {
		const { supplier, grid } = this;
		const drawable = (wallet) => positive(wallet - grid.leftAlone);
		for (const account of accounts) {
			const owed = positive(-account.withSupplier);
			const fromPool = lesser(owed, account.available);
			const fromWallet = owed - fromPool;
			if (fromWallet > drawable(account.wallet)) throw new Error(`${account.who} would run into arrears, which this recomputation does not cover`);
			account.available -= fromPool;
			account.wallet -= fromWallet;
			account.withSupplier += owed;
			supplier.deposit += owed;
		}
		const due = accounts.reduce((sum, { withSupplier }) => sum + positive(withSupplier), 0n);
		const drawn = lesser(positive(due - supplier.deposit), drawable(supplier.wallet));
		supplier.wallet -= drawn;
		supplier.deposit += drawn;
		for (const account of accounts) {
			const received = lesser(positive(account.withSupplier), supplier.deposit);
			account.withSupplier -= received;
			account.available += received;
			supplier.deposit -= received;
		}
	}
}
