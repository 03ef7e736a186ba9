// What a day would have cost if neighbours had only divided what was left over, in proportion, at one
// price: the simplest scheme there is, to compare the chain with.
import { PLANCKS_PER_WH_MILL } from './community.mjs';
import { total } from './numbers.mjs';

/**
 * Divides the surpluses of a quarter among those who lack something, in proportion; what is not shared
 * goes to the supplier, or comes from it. Returns what each pays in plancks; below 0 where it earns.
 * @param {bigint[]} netWh what each fed in beyond what it took
 * @param {number | undefined} priceMills of what is shared; nothing is where there is none
 * @param {{ shortfallPriceMills: number, surplusPriceMills: number }} tariff
 */
export function proRata(netWh, priceMills, { shortfallPriceMills, surplusPriceMills }) {
	const surplusWh = total(netWh.filter((wh) => wh > 0n));
	const shortfallWh = -total(netWh.filter((wh) => wh < 0n));
	const sharedWh = priceMills === undefined || surplusWh === 0n || shortfallWh === 0n ? 0n : surplusWh < shortfallWh ? surplusWh : shortfallWh;
	return netWh.map((wh) => {
		if (wh === 0n) return 0n;
		const [ownWh, allWh, supplierMills] = wh > 0n ? [wh, surplusWh, surplusPriceMills] : [-wh, shortfallWh, shortfallPriceMills];
		const worth = (energyWh, mills) => energyWh * BigInt(mills) * PLANCKS_PER_WH_MILL;
		// Shares of a Wh are left over: at most one for each of them.
		const partWh = (sharedWh * ownWh) / allWh;
		const amount = worth(partWh, priceMills ?? 0) + worth(ownWh - partWh, supplierMills);
		return wh > 0n ? -amount : amount;
	});
}

/**
 * Returns what each household's day would have cost, by its address: each feeder for itself, half-way
 * between the prices of its terms of sharing.
 * @param {Iterable<{ interval: number, who: string, importWh: bigint, exportWh: bigint }>} positions
 * @param {{ address: string, feeder: string }[]} households
 * @param {{ name: string, sharing?: { sellAtMills: number, buyAtMills: number } }[]} areas
 */
export function dayProRata(positions, households, areas, tariff) {
	const feederOf = new Map(households.map(({ address, feeder }) => [address, feeder]));
	const termsOf = new Map(areas.map(({ name, sharing }) => [name, sharing]));
	const quarters = new Map();
	for (const position of positions) {
		const feeder = feederOf.get(position.who);
		if (feeder === undefined) continue;
		const key = `${position.interval}:${feeder}`;
		if (!quarters.has(key)) quarters.set(key, { feeder, positions: [] });
		quarters.get(key).positions.push(position);
	}
	const costs = new Map(households.map(({ address }) => [address, 0n]));
	for (const { feeder, positions: of } of quarters.values()) {
		const terms = termsOf.get(feeder);
		const priceMills = terms && Math.floor((terms.sellAtMills + terms.buyAtMills) / 2);
		const due = proRata(of.map(({ importWh, exportWh }) => exportWh - importWh), priceMills, tariff);
		of.forEach(({ who }, i) => costs.set(who, costs.get(who) + due[i]));
	}
	return costs;
}
