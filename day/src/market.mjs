// How households trade: whoever expects a surplus offers it, whoever expects a shortfall buys the cheapest. Nobody knows the day to
// come: everyone expects what was at the same time the day before, the plainest forecast there is, and is wrong by the weather.

/** Amounts are told in steps of this many Wh: nobody trades single Wh. */
const STEP_WH = 10;
/** A seller keeps this share of its forecast back, since a promise not kept costs more than energy not sold. */
const CAUTION = 0.1;
/** Sellers differ by up to this many mills. */
const SPREAD = 7;

const toStep = (wh) => Math.floor(wh / STEP_WH) * STEP_WH;

/** What a household expects to feed in (positive) or to take (negative), in Wh, from the same quarter of the day before. */
export function forecast(dayBefore, number) {
	return dayBefore.generation.get(number) - dayBefore.load.get(number);
}

/**
 * A price between what the supplier pays and what it asks: near the one when there is plenty, near the other when there is little.
 * @param {{ shortfallPrice: number, surplusPrice: number }} tariff @param {number} supplyWh @param {number} demandWh @param {number} number
 */
export function priceFor(tariff, supplyWh, demandWh, number) {
	const scarcity = demandWh / Math.max(1, supplyWh + demandWh);
	const range = tariff.shortfallPrice - tariff.surplusPrice;
	const price = tariff.surplusPrice + Math.round(range * scarcity) + (number % SPREAD);
	return Math.min(tariff.shortfallPrice, Math.max(tariff.surplusPrice, price));
}

/**
 * The offers of an interval.
 * @param {import('./community.mjs').Household[]} households @param {import('./community.mjs').Quarter} dayBefore
 * @returns {{ household: import('./community.mjs').Household, energyWh: number, price: number }[]}
 */
export function offersFor(households, dayBefore, tariff, minEnergyWh = STEP_WH) {
	const nets = households.map((household) => ({ household, net: forecast(dayBefore, household.number) }));
	const supply = nets.reduce((sum, { net }) => sum + Math.max(0, net), 0);
	const demand = nets.reduce((sum, { net }) => sum + Math.max(0, -net), 0);
	return nets
		.map(({ household, net }) => ({
			household,
			energyWh: toStep(net * (1 - CAUTION)),
			price: priceFor(tariff, supply, demand, household.number),
		}))
		.filter(({ energyWh }) => energyWh >= Math.max(STEP_WH, minEnergyWh));
}

/**
 * Who accepts how much of which offer. Buyers come in an order that turns with the interval, so that nobody is always first.
 * @param {{ offer: bigint, seller: string, energyWh: number, price: number }[]} offers
 * @param {import('./community.mjs').Household[]} households @param {import('./community.mjs').Quarter} dayBefore
 * @param {number} turn @param {number} minEnergyWh the least that can be accepted, and that may remain
 */
export function acceptancesFor(offers, households, dayBefore, turn, minEnergyWh = STEP_WH) {
	const least = Math.max(STEP_WH, minEnergyWh);
	const book = offers.map((offer) => ({ ...offer })).sort((a, b) => a.price - b.price || Number(a.offer - b.offer));
	const first = turn % households.length;
	const buyers = [...households.slice(first), ...households.slice(0, first)];
	const acceptances = [];
	for (const buyer of buyers) {
		let wanted = toStep(-forecast(dayBefore, buyer.number));
		for (const offer of book) {
			if (wanted < least) break;
			if (offer.seller === buyer.address || offer.energyWh === 0) continue;
			let energyWh = Math.min(wanted, offer.energyWh);
			// Take it whole, or leave a rest that someone else can take.
			const rest = offer.energyWh - energyWh;
			if (rest > 0 && rest < least) energyWh = toStep(offer.energyWh - least);
			if (energyWh < least) continue;
			offer.energyWh -= energyWh;
			wanted -= energyWh;
			acceptances.push({ buyer, offer: offer.offer, energyWh, price: offer.price });
		}
	}
	return acceptances;
}
