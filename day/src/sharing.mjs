// Sharing, calculated independently of the chain: what an account offers of what it metered and did
// not trade ahead, on which terms, and how much of it is shared, to the Wh.
import { PLANCKS_PER_WH_MILL } from './community.mjs';

/**
 * @typedef {object} Terms an area's prices, in mills per kWh
 * @property {number} sellAtMills surpluses are sold at this or above
 * @property {number} buyAtMills shortfalls are bought at this or below
 *
 * @typedef {object} Participation how an account takes part
 * @property {{ sellAtLeastMills: number | null, buyAtMostMills: number | null }} limits its own, tighter prices
 * @property {number} percent how much of its energy
 *
 * @typedef {object} Offer what an account asks or bids in an interval
 * @property {string} who @property {number} area @property {number} page @property {number} slot
 * @property {'Ask' | 'Bid'} side @property {number} priceMills its limit
 * @property {bigint} ownWh its own surplus or shortfall
 * @property {bigint} energyWh what of that it asks or bids
 * @property {bigint} filledWh what it got
 */

/** How an account takes part that has said nothing: with all its energy, on the area's terms. */
export const EVERYTHING = { limits: { sellAtLeastMills: null, buyAtMostMills: null }, percent: 100 };

/** How many connection points of an area share a page: they are counted page by page. */
export const CONNECTIONS_PER_PAGE = 32;

const WORD = 1n << 64n;
/** 2⁶⁴ divided by the golden ratio, as the chain has it. */
const STEP = 0x9e3779b97f4a7c15n;

/** An area's terms within the tariff; none where that leaves no price between them. @returns {Terms | undefined} */
export function termsWithin({ sellAtMills, buyAtMills }, { shortfallPriceMills, surplusPriceMills }) {
	const within = { sellAtMills: Math.max(sellAtMills, surplusPriceMills), buyAtMills: Math.min(buyAtMills, shortfallPriceMills) };
	return within.sellAtMills <= within.buyAtMills ? within : undefined;
}

/** At which price an account asks or bids: its own limit, where it is tighter than the area's terms. */
export function limitOf(side, { sellAtMills, buyAtMills }, { sellAtLeastMills, buyAtMostMills }) {
	return side === 'Ask' ? Math.max(sellAtMills, sellAtLeastMills ?? sellAtMills) : Math.min(buyAtMills, buyAtMostMills ?? buyAtMills);
}

/** The part of an own surplus or shortfall that takes part, rounded down. */
export const takingPart = (energyWh, percent) => (energyWh * BigInt(percent)) / 100n;

/** How much of what an account lacks its free money pays for at its limit. */
export function affordable(energyWh, priceMills, free) {
	if (priceMills === 0) return energyWh;
	const covered = (free > 0n ? free : 0n) / (BigInt(priceMills) * PLANCKS_PER_WH_MILL);
	return covered < energyWh ? covered : energyWh;
}

/** After how many of `sum` Wh the order of an interval begins in which they are counted. */
export const startOf = (sum, interval) => (((STEP * BigInt(interval)) % WORD) * sum) >> 64n;

/**
 * Divides `totalWh` among energies that lie one behind the other, beginning at the start of the
 * interval: each gets what the whole times its end comes to, rounded down, less the same of its
 * beginning. So the parts are whole and add up to the total.
 * @param {bigint} totalWh @param {bigint[]} energies in Wh @param {number} interval
 */
export function divide(totalWh, energies, interval) {
	const sum = energies.reduce((all, energyWh) => all + energyWh, 0n);
	if (sum === 0n) return energies.map(() => 0n);
	const upTo = (end) => (totalWh * end) / sum;
	// Counted from the start, what lies before it comes last.
	let at = (sum - startOf(sum, interval)) % sum;
	return energies.map((energyWh) => {
		const part = upTo(at + energyWh) - upTo(at);
		at = (at + energyWh) % sum;
		return part;
	});
}

/**
 * What each of an area's offers got, in their order: all within the price, nothing beyond it, and at
 * the price a part of what the clearing filled there.
 * @param {Pick<Offer, 'side' | 'priceMills' | 'energyWh'>[]} offers in the order of pages and slots
 * @param {Omit<import('./auction.mjs').Clearing, 'income'>} clearing the area's
 * @param {number} interval
 */
export function fillsOf(offers, { priceMills, marginalAsks, marginalBids }, interval) {
	if (priceMills === null) return offers.map(() => 0n);
	const isAtPrice = (side) => (offer) => offer.side === side && offer.priceMills === priceMills;
	const parts = new Map();
	for (const [side, { filledWh }] of [['Ask', marginalAsks], ['Bid', marginalBids]]) {
		const atPrice = offers.filter(isAtPrice(side));
		const divided = divide(filledWh, atPrice.map(({ energyWh }) => energyWh), interval);
		atPrice.forEach((offer, i) => parts.set(offer, divided[i]));
	}
	return offers.map((offer) => {
		if (offer.priceMills === priceMills) return parts.get(offer);
		return (offer.side === 'Ask') === (offer.priceMills < priceMills) ? offer.energyWh : 0n;
	});
}

/**
 * What the ahead market leaves of the areas' edges: each direction less what flows in it already. That
 * trading was suspended changes nothing: what is shared has flowed.
 * @param {Map<number, import('./auction.mjs').MarketArea>} areas
 * @param {(area: number) => bigint} aheadOf what flows over an area's edge, positive to the area above
 * @returns {Map<number, import('./auction.mjs').MarketArea>} in the order of their numbers, which is the chain's
 */
export function edgesLeft(areas, aheadOf) {
	const left = (limitWh, usedWh) => (usedWh > limitWh ? 0n : limitWh - usedWh);
	return new Map([...areas].sort(([a], [b]) => a - b).map(([id, area]) => {
		const flow = aheadOf(id);
		return [id, { ...area, importWh: flow < 0n ? left(area.importWh, -flow) : area.importWh, exportWh: flow > 0n ? left(area.exportWh, flow) : area.exportWh }];
	}));
}

/** How many days of sharing an account should have money for. */
const MONTH_DAYS = 30n;

/**
 * What a month's sharing costs at most that takes so much as a day's import at this price, in
 * plancks: what onboarding proposes to deposit.
 * @param {bigint | number} importWh in a day @param {number} buyAtMills
 */
export const monthOfSharing = (importWh, buyAtMills) => BigInt(importWh) * MONTH_DAYS * BigInt(buyAtMills) * PLANCKS_PER_WH_MILL;
