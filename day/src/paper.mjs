// What an account's trades are short of energy, and what that costs: the chain's rule, worked out a
// second time, Wh by Wh in the order in which they count.
import { PLANCKS_PER_WH_MILL } from './community.mjs';

/** How many estimated intervals of a month are settled like measured ones. */
export const NETTED_ESTIMATES = 24;

/**
 * @typedef {object} Lot energy at a price
 * @property {number} priceMills
 * @property {bigint} energyWh
 */

/**
 * What `energyWh` costs at `priceMills` mills per kWh, in plancks. Exact: a Wh at a mill is a whole
 * number of plancks.
 */
export const payment = (energyWh, priceMills) => BigInt(energyWh) * BigInt(priceMills) * PLANCKS_PER_WH_MILL;

/**
 * Returns what of the lots is left when `energyWh` is taken from the first ones.
 * @param {Lot[]} lots
 * @param {bigint} energyWh
 */
function without(lots, energyWh) {
	const left = [];
	for (const lot of lots) {
		const taken = lot.energyWh < energyWh ? lot.energyWh : energyWh;
		energyWh -= taken;
		if (lot.energyWh > taken) left.push({ ...lot, energyWh: lot.energyWh - taken });
	}
	return { left, beyond: energyWh };
}

/**
 * Divides an account's interval before sharing. The dearest sales are delivered first and the
 * cheapest purchases used first; what was sold and not delivered is paired with what was bought and
 * not used.
 *
 * @param {object} of
 * @param {bigint} of.importWh
 * @param {bigint} of.exportWh
 * @param {Lot[]} of.sales
 * @param {Lot[]} of.purchases
 * @param {boolean} of.apart whether import and export are estimated and not netted
 * @param {{ shortfallPriceMills: number, surplusPriceMills: number }} of.tariff
 * @returns what it has beyond its sales and lacks beyond its purchases, in Wh; what sales cost that it did not deliver, what
 *   purchases give back that it did not use, and what is the community fund's, in plancks
 */
export function divided({ importWh, exportWh, sales, purchases, apart, tariff: { shortfallPriceMills, surplusPriceMills } }) {
	const net = apart ? 0n : exportWh - importWh;
	const dearest = [...sales].sort((a, b) => b.priceMills - a.priceMills);
	const cheapest = [...purchases].sort((a, b) => a.priceMills - b.priceMills);
	const sold = without(dearest, net > 0n ? net : 0n);
	const bought = without(cheapest, net < 0n ? -net : 0n);
	let [undelivered, unused, toFund] = [sold.left, bought.left, 0n];
	while (undelivered.length > 0 && unused.length > 0) {
		const [sale, purchase] = [undelivered[0], unused[0]];
		const energyWh = sale.energyWh < purchase.energyWh ? sale.energyWh : purchase.energyWh;
		if (sale.priceMills > purchase.priceMills) toFund += payment(energyWh, sale.priceMills - purchase.priceMills);
		undelivered = without(undelivered, energyWh).left;
		unused = without(unused, energyWh).left;
	}
	let [cover, returned] = [0n, 0n];
	for (const { energyWh, priceMills } of undelivered) cover += payment(energyWh, Math.max(priceMills, shortfallPriceMills));
	for (const { energyWh, priceMills } of unused) returned += payment(energyWh, Math.min(priceMills, surplusPriceMills));
	return { ownSurplusWh: apart ? exportWh : sold.beyond, ownShortfallWh: apart ? importWh : bought.beyond, cover, returned, toFund };
}

/**
 * Returns what an account owes its supplier for an interval, what the supplier owes it, and what is
 * the community fund's. The supplier takes and delivers what sharing left.
 *
 * @param {Parameters<typeof divided>[0] & { sharedSoldWh?: bigint, sharedBoughtWh?: bigint }} of
 */
export function withSupplier({ sharedSoldWh = 0n, sharedBoughtWh = 0n, ...of }) {
	const { shortfallPriceMills, surplusPriceMills } = of.tariff;
	const { ownSurplusWh, ownShortfallWh, cover, returned, toFund } = divided(of);
	return {
		toSupplier: cover + payment(ownShortfallWh - sharedBoughtWh, shortfallPriceMills),
		fromSupplier: returned + payment(ownSurplusWh - sharedSoldWh, surplusPriceMills),
		toFund,
	};
}
