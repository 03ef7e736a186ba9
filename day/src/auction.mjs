// What an auction on a grid with limits must come to, by arithmetic of our own: what each order gets, what each edge earns, and whether
// prices and flows are those that the orders and the edges call for. Prices that fit all of it are the best there are: no other
// exchange within the limits would be worth more to those who trade.

/**
 * @typedef {object} MarketArea an area with the edge to the one above, as it was agreed
 * @property {string} name
 * @property {number | undefined} parent
 * @property {bigint} importWh the most that flows in over its edge in an interval @property {bigint} exportWh the most that flows out
 * @property {number} gridFee mills per kWh over its edge
 *
 * @typedef {{ side: 'Bid' | 'Ask', price: number, energyWh: bigint, area: number }} Order
 *
 * @typedef {{ orderedWh: bigint, filledWh: bigint }} Margin
 *
 * @typedef {object} Clearing
 * @property {number | null} price none where nothing was traded and nothing flowed
 * @property {bigint} soldWh @property {bigint} boughtWh
 * @property {bigint} flowWh over its edge, positive to the area above
 * @property {Margin} marginalAsks @property {Margin} marginalBids
 * @property {bigint} income of the edge, in plancks
 */

/** The ladder of prices, in mills per kWh. */
const HIGHEST_PRICE = 2_047;

const total = (values) => values.reduce((sum, value) => sum + value, 0n);
const magnitude = (value) => (value < 0n ? -value : value);

/** What an order gets: all of it strictly within the price; at the price its share of what is left, asks rounded down and bids up. */
export function fillOf({ side, price, energyWh }, clearing) {
	if (clearing.price === null) return 0n;
	if (price !== clearing.price) return (side === 'Ask') === (price < clearing.price) ? energyWh : 0n;
	const { orderedWh, filledWh } = side === 'Ask' ? clearing.marginalAsks : clearing.marginalBids;
	if (orderedWh === 0n) return 0n;
	const share = energyWh * filledWh;
	return side === 'Ask' ? share / orderedWh : (share + orderedWh - 1n) / orderedWh;
}

/** By how many mills per kWh energy is dearer where it flows to than where it comes from. */
export function priceStep(flowWh, own, above) {
	if (flowWh === 0n) return 0;
	return flowWh > 0n ? above - own : own - above;
}

/** Whether as much flows over an edge as it can carry. */
export const isFull = ({ exportWh, importWh }, { flowWh }) => (flowWh > 0n && flowWh === exportWh) || (flowWh < 0n && -flowWh === importWh);

/** What is wrong with the price below an edge, if anything, given the flow over it. */
export function priceFlaw({ importWh, exportWh, gridFee }, flowWh, own, above) {
	const [low, high] = [above - gridFee, above + gridFee];
	if (flowWh > exportWh || -flowWh > importWh) return `${flowWh} Wh flow over an edge for ${exportWh} out and ${importWh} in`;
	if (flowWh > 0n) {
		const fits = flowWh === exportWh ? own <= low : own === low;
		return fits ? undefined : `${own} mills where ${flowWh} of ${exportWh} Wh flow out to ${above} mills`;
	}
	if (flowWh < 0n) {
		const fits = -flowWh === importWh ? own >= high : own === high;
		return fits ? undefined : `${own} mills where ${-flowWh} of ${importWh} Wh flow in from ${above} mills`;
	}
	// Nothing flows: it must not have been worth its fee, on each side only where something could have.
	const fits = (exportWh === 0n || own >= low) && (importWh === 0n || own <= high);
	return fits ? undefined : `${own} mills beside ${above} where nothing flows`;
}

/** What flows over the edges right below an area. */
const flowsBelow = (areas, clearings, id) => [...areas].filter(([, { parent }]) => parent === id).map(([child]) => clearings.get(child)?.flowWh ?? 0n);

/** What is wrong with an area's own orders and volumes, in words. */
function flawsOfArea(clearing, own, below) {
	const found = [];
	const { price, soldWh, boughtWh, flowWh, marginalAsks, marginalBids } = clearing;
	const sum = (side, fits) => total(own.filter((order) => order.side === side && fits(order.price)).map(({ energyWh }) => energyWh));
	// Without a price no order is at it, and none within it.
	const sides = [
		['Ask', marginalAsks, soldWh, (limit) => price !== null && limit < price],
		['Bid', marginalBids, boughtWh, (limit) => price !== null && limit > price],
	];
	for (const [side, { orderedWh, filledWh }, traded, inside] of sides) {
		const atPrice = sum(side, (limit) => limit === price);
		if (orderedWh !== atPrice) found.push(`${side}s of ${orderedWh} Wh at the price, must be ${atPrice}`);
		if (filledWh < 0n || filledWh > atPrice) found.push(`${side}s at the price get ${filledWh} of ${atPrice} Wh`);
		const due = sum(side, inside) + filledWh;
		if (traded !== due) found.push(`${side}s of ${traded} Wh traded, must be ${due}`);
	}
	const left = soldWh - boughtWh + total(below) - flowWh;
	if (left !== 0n) found.push(`${left} Wh neither used nor passed on`);
	const moves = [soldWh, boughtWh, flowWh, ...below].some((wh) => wh !== 0n);
	if (moves !== (price !== null)) found.push(moves ? 'no price where energy was traded or flows' : `a price of ${price} where nothing was traded and nothing flows`);
	return found;
}

/** The prices at which none of an area's orders would have traded: from its highest bid to its lowest ask. */
function idleRange(own) {
	const limits = (side) => own.filter((order) => order.side === side).map(({ price }) => price);
	return { low: Math.max(0, ...limits('Bid')), high: Math.min(HIGHEST_PRICE, ...limits('Ask')) };
}

/**
 * What is wrong with areas without a price: none of their orders, nor anything over their edges, may have been worth trading. So each must have prices
 * that keep to its orders and to the edges. They are narrowed down from the leaves to the root: what is left there can be chosen, and then downwards.
 */
function flawsOfIdle(areas, clearings, orders) {
	const found = [];
	const ranges = new Map();
	for (const [id, { price }] of clearings) {
		ranges.set(id, price === null ? idleRange(orders.filter((order) => order.area === id)) : { low: price, high: price });
	}
	for (const [id, { name, parent, importWh, exportWh, gridFee }] of [...areas].reverse()) {
		const own = ranges.get(id);
		if (!own) continue;
		if (own.low > own.high) {
			found.push(`${name}: nothing was traded, although a bid or an edge goes to ${own.low} mills and an ask or an edge begins at ${own.high}`);
			continue;
		}
		const above = ranges.get(parent);
		const bothPriced = clearings.get(id).price !== null && clearings.get(parent)?.price !== null;
		if (!above || bothPriced || clearings.get(id).flowWh !== 0n) continue;
		if (exportWh > 0n) above.high = Math.min(above.high, own.high + gridFee);
		if (importWh > 0n) above.low = Math.max(above.low, own.low - gridFee);
	}
	return found;
}

/**
 * What is wrong with the clearing of an interval, in words.
 * @param {Map<number, MarketArea>} areas those above before those below them @param {Map<number, Clearing>} clearings by area
 * @param {Order[]} orders that were on the books
 */
export function flaws(areas, clearings, orders) {
	const found = [...areas].flatMap(([id, area]) => {
		const clearing = clearings.get(id);
		const own = orders.filter((order) => order.area === id);
		if (!clearing) return own.length > 0 ? [`${area.name}: orders, and no clearing`] : [];
		const flawed = flawsOfArea(clearing, own, flowsBelow(areas, clearings, id));
		const { price, flowWh } = clearing;
		const above = clearings.get(area.parent);
		if (area.parent === undefined) {
			if (flowWh !== 0n) flawed.push(`${flowWh} Wh flow out at the top`);
		} else if (!above) flawed.push('no clearing above');
		else if (price !== null && above.price !== null) flawed.push(priceFlaw(area, flowWh, price, above.price));
		return flawed.filter((flaw) => flaw !== undefined).map((flaw) => `${area.name}: ${flaw}`);
	});
	return [...found, ...flawsOfIdle(areas, clearings, orders)];
}

/**
 * What an area's clearing leaves beside the fills: the Wh between what all its bids got and all its asks gave, which the supplier makes up
 * for, and what its edge earns.
 * @param {Clearing} clearing @param {Clearing | undefined} above the clearing of the area above @param {Order[]} own the area's orders
 */
export function remainder(clearing, above, own) {
	const filled = (side) => total(own.filter((order) => order.side === side).map((order) => fillOf(order, clearing)));
	const step = above ? priceStep(clearing.flowWh, clearing.price, above.price) : 0;
	return {
		roundingWh: filled('Bid') - clearing.boughtWh + clearing.soldWh - filled('Ask'),
		flowWh: magnitude(clearing.flowWh),
		step,
	};
}
