// What the result of an auction on a grid with limits must be, calculated independently of the
// chain: what each order gets, what each edge earns, and whether prices and flows follow from the
// orders and the edges. Prices that fit all of it are the best there are: no other exchange within
// the limits would be worth more to those who trade.
import { total } from './numbers.mjs';

/**
 * @typedef {object} MarketArea an area with the edge to the one above, as it was agreed
 * @property {string} name
 * @property {number | undefined} parent
 * @property {number} [limitW] what may flow over its edge in each direction, in W, without any measure
 * @property {bigint} importWh the most that flows in over its edge in an interval @property {bigint} exportWh the most that flows out
 * @property {number} gridFeeMills mills per kWh over its edge
 *
 * @typedef {{ side: 'Bid' | 'Ask', priceMills: number, energyWh: bigint, area: number }} Order
 *
 * @typedef {{ orderedWh: bigint, filledWh: bigint }} Margin
 *
 * @typedef {object} Clearing
 * @property {number | null} priceMills none where nothing was traded and nothing flowed
 * @property {bigint} soldWh @property {bigint} boughtWh
 * @property {bigint} flowWh over its edge, positive to the area above
 * @property {Margin} marginalAsks @property {Margin} marginalBids
 * @property {bigint} income of the edge, in plancks
 */

/** The ladder of prices, in mills per kWh. */
const HIGHEST_PRICE = 2_047;

const magnitude = (value) => (value < 0n ? -value : value);

/**
 * What an order gets: all of it strictly within the price; at the price its share of what is left,
 * asks rounded down and bids up.
 */
export function fillOf({ side, priceMills, energyWh }, clearing) {
	if (clearing.priceMills === null) return 0n;
	if (priceMills !== clearing.priceMills) return (side === 'Ask') === (priceMills < clearing.priceMills) ? energyWh : 0n;
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
export function priceFlaw({ importWh, exportWh, gridFeeMills }, flowWh, own, above) {
	const [low, high] = [above - gridFeeMills, above + gridFeeMills];
	if (flowWh > exportWh || -flowWh > importWh) return `${flowWh} Wh flow over an edge for ${exportWh} out and ${importWh} in`;
	if (flowWh > 0n) {
		const fits = flowWh === exportWh ? own <= low : own === low;
		return fits ? undefined : `${own} mills where ${flowWh} of ${exportWh} Wh flow out to ${above} mills`;
	}
	if (flowWh < 0n) {
		const fits = -flowWh === importWh ? own >= high : own === high;
		return fits ? undefined : `${own} mills where ${-flowWh} of ${importWh} Wh flow in from ${above} mills`;
	}
	// Nothing flows: it must not have been worth its fee, on each side only where something could
	// have.
	const fits = (exportWh === 0n || own >= low) && (importWh === 0n || own <= high);
	return fits ? undefined : `${own} mills beside ${above} where nothing flows`;
}

/** What flows over the edges right below an area. */
const flowsBelow = (areas, clearings, id) => [...areas].filter(([, { parent }]) => parent === id).map(([child]) => clearings.get(child)?.flowWh ?? 0n);

/** What is wrong with an area's own orders and volumes, in words. */
function flawsOfArea(clearing, own, below) {
	const found = [];
	const { priceMills, soldWh, boughtWh, flowWh, marginalAsks, marginalBids } = clearing;
	const sum = (side, fits) => total(own.filter((order) => order.side === side && fits(order.priceMills)).map(({ energyWh }) => energyWh));
	// Without a price no order is at it, and none within it.
	const sides = [
		['Ask', marginalAsks, soldWh, (limit) => priceMills !== null && limit < priceMills],
		['Bid', marginalBids, boughtWh, (limit) => priceMills !== null && limit > priceMills],
	];
	for (const [side, { orderedWh, filledWh }, traded, inside] of sides) {
		const atPrice = sum(side, (limit) => limit === priceMills);
		if (orderedWh !== atPrice) found.push(`${side}s of ${orderedWh} Wh at the price, must be ${atPrice}`);
		if (filledWh < 0n || filledWh > atPrice) found.push(`${side}s at the price get ${filledWh} of ${atPrice} Wh`);
		const due = sum(side, inside) + filledWh;
		if (traded !== due) found.push(`${side}s of ${traded} Wh traded, must be ${due}`);
	}
	const left = soldWh - boughtWh + total(below) - flowWh;
	if (left !== 0n) found.push(`${left} Wh neither used nor passed on`);
	const moves = [soldWh, boughtWh, flowWh, ...below].some((wh) => wh !== 0n);
	if (moves !== (priceMills !== null)) found.push(moves ? 'no price where energy was traded or flows' : `a price of ${priceMills} where nothing was traded and nothing flows`);
	return found;
}

/**
 * The prices at which none of an area's orders would have traded: from its highest bid to its
 * lowest ask.
 */
function idleRange(own) {
	const limits = (side) => own.filter((order) => order.side === side).map(({ priceMills }) => priceMills);
	return { low: Math.max(0, ...limits('Bid')), high: Math.min(HIGHEST_PRICE, ...limits('Ask')) };
}

/**
 * What is wrong with areas without a price: none of their orders, nor anything over their edges,
 * may have been worth trading. So each must have prices that keep to its orders and to the edges.
 * They are narrowed down from the leaves to the root: what is left there can be chosen, and then
 * downwards.
 */
function flawsOfIdle(areas, clearings, orders) {
	const found = [];
	const ranges = new Map();
	for (const [id, { priceMills }] of clearings) {
		ranges.set(id, priceMills === null ? idleRange(orders.filter((order) => order.area === id)) : { low: priceMills, high: priceMills });
	}
	for (const [id, { name, parent, importWh, exportWh, gridFeeMills }] of [...areas].reverse()) {
		const own = ranges.get(id);
		if (!own) continue;
		if (own.low > own.high) {
			found.push(`${name}: nothing was traded, although a bid or an edge goes to ${own.low} mills and an ask or an edge begins at ${own.high}`);
			continue;
		}
		const above = ranges.get(parent);
		const bothPriced = clearings.get(id).priceMills !== null && clearings.get(parent)?.priceMills !== null;
		if (!above || bothPriced || clearings.get(id).flowWh !== 0n) continue;
		if (exportWh > 0n) above.high = Math.min(above.high, own.high + gridFeeMills);
		if (importWh > 0n) above.low = Math.max(above.low, own.low - gridFeeMills);
	}
	return found;
}

/**
 * What is wrong with the clearing of an interval, in words.
 * @param {Map<number, MarketArea>} areas those above before those below them @param {Map<number, Clearing>} clearings by area
 * @param {Order[]} orders that stood when the gate closed
 */
export function flaws(areas, clearings, orders) {
	const found = [...areas].flatMap(([id, area]) => {
		const clearing = clearings.get(id);
		const own = orders.filter((order) => order.area === id);
		if (!clearing) return own.length > 0 ? [`${area.name}: orders, and no clearing`] : [];
		const flawed = flawsOfArea(clearing, own, flowsBelow(areas, clearings, id));
		const { priceMills, flowWh } = clearing;
		const above = clearings.get(area.parent);
		if (area.parent === undefined) {
			if (flowWh !== 0n) flawed.push(`${flowWh} Wh flow out at the top`);
		} else if (!above) flawed.push('no clearing above');
		else if (priceMills !== null && above.priceMills !== null) flawed.push(priceFlaw(area, flowWh, priceMills, above.priceMills));
		return flawed.filter((flaw) => flaw !== undefined).map((flaw) => `${area.name}: ${flaw}`);
	});
	return [...found, ...flawsOfIdle(areas, clearings, orders)];
}

/**
 * What an area's clearing leaves beside the fills: the Wh between what all its bids got and all its
 * asks gave, which the supplier makes up for, and what its edge earns.
 * @param {Clearing} clearing @param {Clearing | undefined} above the clearing of the area above @param {Order[]} own the area's orders
 */
export function remainder(clearing, above, own) {
	const filled = (side) => total(own.filter((order) => order.side === side).map((order) => fillOf(order, clearing)));
	const step = above ? priceStep(clearing.flowWh, clearing.priceMills, above.priceMills) : 0;
	return {
		roundingWh: filled('Bid') - clearing.boughtWh + clearing.soldWh - filled('Ask'),
		flowWh: magnitude(clearing.flowWh),
		step,
	};
}
