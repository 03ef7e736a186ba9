// How people trade. Everyone expects what was at the same time the day before, the simplest
// forecast there is, which differs from the day by the weather. Most of what they expect they order
// in the auction the evening before, for the whole day; the rest they keep for offers among the
// neighbours of their feeder: those who expect a surplus offer it, those who expect a shortfall buy
// the cheapest.

/** Amounts are in steps of this many Wh: nobody trades single Wh. */
const STEP_WH = 10;
/**
 * A seller keeps this share of its forecast back, since a promise not kept costs more than energy
 * not sold.
 */
const CAUTION = 0.1;
/** Sellers differ by up to this many mills. */
const SPREAD = 7;

/**
 * This share of a forecast goes to the auction, the rest to offers, so that together they stay
 * within what is expected.
 */
export const AUCTION_SHARE = 0.7;
/**
 * A forecast is cut into parts that are less and less certain. A part that fails to come, with this
 * risk, must be bought from the supplier after all, or sold to it: so an order's limit stays away
 * from the supplier's price by that share of the tariff's range.
 */
const TRANCHES = [
	{ share: 0.7, risk: 0.02 },
	{ share: 0.2, risk: 0.1 },
	{ share: 0.1, risk: 0.22 },
];
/** People value the same risk differently, by up to so many of these steps. */
const TEMPERS = 5;
const TEMPER = 0.006;
/** Below this share of what was expected, people cancel orders for the coming hour. */
const DOUBT = 0.8;

/**
 * An offer is known by when it is delivered, who sells, and the seller's number for it.
 * @typedef {{ interval: number, seller: string, number: number }} OfferId
 */

/** @param {OfferId} offer */
export const offerName = ({ interval, seller, number }) => `${interval}/${seller}/${number}`;

/** The key of an order among its owner's for an interval. */
export const orderKey = ({ side, priceMills }) => `${side}:${priceMills}`;

const toStep = (wh) => Math.floor(wh / STEP_WH) * STEP_WH;

/**
 * What a household expects to feed in (positive) or to take (negative), in Wh, from the same
 * quarter of the day before.
 */
export function forecast(dayBefore, number) {
	return dayBefore.generation.get(number) - dayBefore.load.get(number);
}

/**
 * An amount in parts, each in whole steps, the first with what is left; parts that would be too
 * small go to the first as well.
 * @param {number} wh @param {{ share: number }[]} parts @param {number} least
 */
function cut(wh, parts, least) {
	const all = toStep(wh);
	const [, ...others] = parts.map(({ share }) => toStep(all * share)).map((part) => (part < least ? 0 : part));
	const first = all - others.reduce((a, b) => a + b, 0);
	return first < least ? parts.map(() => 0) : [first, ...others];
}

/**
 * A household's orders for a quarter: asks for a surplus, bids for a shortfall, the less certain
 * the further from the supplier's price.
 * @param {import('./community.mjs').Household} household @param {import('./community.mjs').Quarter} dayBefore
 * @param {number} interval @param {{ shortfallPriceMills: number, surplusPriceMills: number }} tariff @param {number} minEnergyWh
 * @returns {{ interval: number, side: 'Bid' | 'Ask', priceMills: number, energyWh: number }[]}
 */
export function ordersFor({ number }, dayBefore, interval, tariff, minEnergyWh = STEP_WH) {
	const net = forecast(dayBefore, number);
	const parts = cut(Math.abs(net) * AUCTION_SHARE, TRANCHES, Math.max(STEP_WH, minEnergyWh));
	const range = tariff.shortfallPriceMills - tariff.surplusPriceMills;
	return TRANCHES.map(({ risk }, i) => {
		const distance = Math.round(range * (risk + (number % TEMPERS) * TEMPER));
		const priceMills = net > 0 ? tariff.surplusPriceMills + distance : tariff.shortfallPriceMills - distance;
		return { interval, side: net > 0 ? /** @type {const} */ ('Ask') : /** @type {const} */ ('Bid'), priceMills, energyWh: parts[i] };
	}).filter(({ energyWh }) => energyWh > 0);
}

/**
 * The supplier's orders for a quarter. It brings the market of the town: where it expects the
 * community to have energy over it takes so much (Wh) at each of some prices above its surplus
 * price, and where it expects it to lack some it gives so much at each of some prices below its
 * shortfall price, so many mills away. What it knows the day before costs it less than what comes
 * unannounced.
 * @param {import('./community.mjs').Community} people @param {import('./community.mjs').Quarter} expected @param {number} interval
 */
export function supplierOrders({ households, tariff, supplierOrders: steps }, expected, interval) {
	const over = households.reduce((sum, { number }) => sum + forecast(expected, number), 0) > 0;
	const side = over ? /** @type {const} */ ('Bid') : /** @type {const} */ ('Ask');
	const { mills, energyWh } = steps[side];
	return mills.map((away) => ({ interval, side, priceMills: over ? tariff.surplusPriceMills + away : tariff.shortfallPriceMills - away, energyWh }));
}

/**
 * Which of its orders a household takes back: if much less has come of late than it expected, it
 * drops the least certain part of each coming interval, the ask with the highest price or the bid
 * with the lowest.
 * @param {{ interval: number, side: string, priceMills: number }[]} orders that can still be cancelled
 * @param {number} expectedWh what it expected of the last quarter, net @param {number} actualWh what it was
 */
export function cancellationsFor(orders, expectedWh, actualWh) {
	if (expectedWh === 0 || actualWh / expectedWh >= DOUBT) return [];
	const side = expectedWh > 0 ? 'Ask' : 'Bid';
	const intervals = [...new Set(orders.map(({ interval }) => interval))];
	return intervals.flatMap((interval) => {
		const own = orders.filter((order) => order.interval === interval && order.side === side).sort((a, b) => a.priceMills - b.priceMills);
		// The only part of an interval's is the certain one.
		if (own.length < 2) return [];
		const { priceMills } = side === 'Ask' ? own.at(-1) : own[0];
		return [{ interval, side, priceMills }];
	});
}

/**
 * A price between what the supplier pays and what it asks: near the one when there is plenty, near
 * the other when there is little.
 * @param {{ shortfallPriceMills: number, surplusPriceMills: number }} tariff @param {number} supplyWh @param {number} demandWh @param {number} number
 */
export function priceFor(tariff, supplyWh, demandWh, number) {
	const scarcity = demandWh / Math.max(1, supplyWh + demandWh);
	const range = tariff.shortfallPriceMills - tariff.surplusPriceMills;
	const priceMills = tariff.surplusPriceMills + Math.round(range * scarcity) + (number % SPREAD);
	return Math.min(tariff.shortfallPriceMills, Math.max(tariff.surplusPriceMills, priceMills));
}

/**
 * The offers of an interval within a feeder, of what was kept back from the auction. Without a
 * neighbour who will be short nobody offers.
 * @param {import('./community.mjs').Household[]} households @param {import('./community.mjs').Quarter} dayBefore
 * @returns {{ household: import('./community.mjs').Household, energyWh: number, priceMills: number }[]}
 */
export function offersFor(households, dayBefore, tariff, minEnergyWh = STEP_WH) {
	const nets = households.map((household) => ({ household, net: forecast(dayBefore, household.number) }));
	const supply = nets.reduce((sum, { net }) => sum + Math.max(0, net), 0);
	const demand = nets.reduce((sum, { net }) => sum + Math.max(0, -net), 0);
	if (demand === 0) return [];
	return nets
		.map(({ household, net }) => ({
			household,
			energyWh: toStep(net * (1 - AUCTION_SHARE) * (1 - CAUTION)),
			priceMills: priceFor(tariff, supply, demand, household.number),
		}))
		.filter(({ energyWh }) => energyWh >= Math.max(STEP_WH, minEnergyWh));
}

/**
 * Who accepts how much of which offer, for the part of its forecast that it has not ordered in the
 * auction. Buyers come in an order that turns with the interval, so that nobody is always first.
 * @param {{ offer: OfferId, seller: string, energyWh: number, priceMills: number }[]} offers
 * @param {import('./community.mjs').Household[]} households @param {import('./community.mjs').Quarter} dayBefore
 * @param {number} turn @param {number} minEnergyWh the least that can be accepted, and that may remain
 */
export function acceptancesFor(offers, households, dayBefore, turn, minEnergyWh = STEP_WH) {
	const least = Math.max(STEP_WH, minEnergyWh);
	const cheapest = offers.map((offer) => ({ ...offer })).sort((a, b) => a.priceMills - b.priceMills || (offerName(a.offer) < offerName(b.offer) ? -1 : 1));
	const first = turn % households.length;
	const buyers = [...households.slice(first), ...households.slice(0, first)];
	const acceptances = [];
	for (const buyer of buyers) {
		let wanted = toStep(-forecast(dayBefore, buyer.number) * (1 - AUCTION_SHARE));
		for (const offer of cheapest) {
			if (wanted < least) break;
			if (offer.seller === buyer.address || offer.energyWh === 0) continue;
			let energyWh = Math.min(wanted, offer.energyWh);
			// Take it whole, or leave a rest that someone else can take.
			const rest = offer.energyWh - energyWh;
			if (rest > 0 && rest < least) energyWh = toStep(offer.energyWh - least);
			if (energyWh < least) continue;
			offer.energyWh -= energyWh;
			wanted -= energyWh;
			acceptances.push({ buyer, offer: offer.offer, energyWh, priceMills: offer.priceMills });
		}
	}
	return acceptances;
}
