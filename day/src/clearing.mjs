// The clearing of a zone of areas, calculated independently of the chain and to the Wh: of all
// exchanges within the edges' limits one that is worth most, and of those that are worth as much one
// that trades most. Where that leaves a choice, it is made as the chain says it makes it: prices are
// the middle of what is left open, an area's own orders come before the areas below it, and what
// several could trade at one price is divided among them pro rata.
//
// Curves are in numbers, which are exact far beyond what a community trades.

/** Prices are 0 to 2 047 mills per kWh. */
const LEVELS = 2_048;
/**
 * At each price first its asks begin to sell, then its bids stop buying: between the two as much is
 * traded as can be. A curve has a value before each of these steps, and one behind the last.
 */
const VALUES = 2 * LEVELS + 1;

const clip = (value, low, high) => Math.min(high, Math.max(low, value));
const middle = (low, high) => Math.floor((low + high) / 2);

/** An area's orders by price. */
function ladderOf(orders) {
	const ladder = { Ask: new Float64Array(LEVELS), Bid: new Float64Array(LEVELS) };
	for (const { side, priceMills, energyWh } of orders) ladder[side][priceMills] += Number(energyWh);
	return ladder;
}

/** How much an area sends before each step. */
function curveOf({ Ask: asks, Bid: bids }) {
	const curve = new Float64Array(VALUES);
	let net = -bids.reduce((sum, wh) => sum + wh, 0);
	for (let price = 0; price < LEVELS; price++) {
		curve[2 * price] = net;
		curve[2 * price + 1] = net + asks[price];
		net += asks[price] + bids[price];
	}
	curve[VALUES - 1] = net;
	return curve;
}

/** What an area sends over its edge before a step of the area above: the fee lies between their prices. */
function sentAt(curve, { importWh, exportWh, gridFeeMills }, step) {
	const [out, back] = [step - 2 * gridFeeMills, step + 2 * gridFeeMills];
	return (out >= 0 ? clip(curve[out], 0, Number(exportWh)) : 0) + (back < VALUES ? clip(curve[back], -Number(importWh), 0) : 0);
}

/** The lowest and the highest price at which a curve passes a value. */
function pricesAt(curve, net) {
	let reached = 0;
	while (reached < VALUES && curve[reached] < net) reached += 1;
	let passed = reached;
	while (passed < VALUES && curve[passed] <= net) passed += 1;
	return { low: Math.min(LEVELS - 1, Math.max(0, Math.ceil(reached / 2) - 1)), high: Math.min(LEVELS - 1, Math.floor(Math.max(0, passed - 1) / 2)) };
}

/** The price of an area that sends so much to one with a price above it. */
function priceBelow(curve, { importWh, exportWh, gridFeeMills }, flow, above) {
	const { low, high } = pricesAt(curve, flow);
	const [toExport, toImport] = [Math.max(0, above - gridFeeMills), above + gridFeeMills];
	// An edge with room for more leaves no gain in more, and one that carries something none in less.
	const least = flow < 0 ? toImport : flow < Number(exportWh) ? toExport : low;
	const most = flow > 0 ? toExport : flow > -Number(importWh) ? toImport : high;
	return middle(Math.max(low, least), Math.min(high, most));
}

/** What an area shares out of the step that its net flow lies in, among its orders and the areas below. */
class Step {
	constructor(curve, priceMills, net) {
		this.at = net > curve[2 * priceMills + 1] ? 2 * priceMills + 1 : 2 * priceMills;
		this.energy = net - curve[this.at];
		this.width = curve[this.at + 1] - curve[this.at];
	}

	/** Takes out the part of what adds so much to the step. The last one gets what is left. */
	take(width) {
		if (this.width <= 0) return 0;
		const part = Number((BigInt(this.energy) * BigInt(width)) / BigInt(this.width));
		this.energy -= part;
		this.width -= width;
		return part;
	}
}

/** What an area's own orders trade. */
function tradesOf({ Ask: asks, Bid: bids }, priceMills, step) {
	const [asked, bid] = [asks[priceMills], bids[priceMills]];
	const isOfAsks = step.at % 2 === 0;
	const sold = isOfAsks ? step.take(asked) : asked;
	const bought = isOfAsks ? bid : bid - step.take(bid);
	const sum = (values) => values.reduce((all, wh) => all + wh, 0);
	return {
		soldWh: BigInt(sum(asks.subarray(0, priceMills)) + sold),
		boughtWh: BigInt(sum(bids.subarray(priceMills + 1)) + bought),
		marginalAsks: { orderedWh: BigInt(asked), filledWh: BigInt(sold) },
		marginalBids: { orderedWh: BigInt(bid), filledWh: BigInt(bought) },
	};
}

/** The clearing of an area in which nothing was traded and through which nothing flows. */
export const idle = () => ({
	priceMills: null,
	soldWh: 0n,
	boughtWh: 0n,
	flowWh: 0n,
	marginalAsks: { orderedWh: 0n, filledWh: 0n },
	marginalBids: { orderedWh: 0n, filledWh: 0n },
});

/** Two clearings of an area, in words; nothing where they are the same. */
export function difference(own, published) {
	const fields = ({ priceMills, soldWh, boughtWh, flowWh, marginalAsks, marginalBids }) => ({
		priceMills, soldWh, boughtWh, flowWh,
		asked: marginalAsks.orderedWh, askFilled: marginalAsks.filledWh, bid: marginalBids.orderedWh, bidFilled: marginalBids.filledWh,
	});
	const [wanted, found] = [fields(own), fields(published)];
	return Object.keys(wanted).filter((field) => String(wanted[field]) !== String(found[field])).map((field) => `${field} ${found[field]}, must be ${wanted[field]}`).join(', ');
}

/**
 * Clears a zone.
 * @param {Map<number, import('./auction.mjs').MarketArea>} areas those above before those below them, in the chain's order
 * @param {import('./auction.mjs').Order[]} orders
 * @returns {Map<number, Omit<import('./auction.mjs').Clearing, 'income'>>} by area
 */
export function clear(areas, orders) {
	const ladders = new Map([...areas.keys()].map((id) => [id, ladderOf(orders.filter(({ area }) => area === id))]));
	const curves = new Map([...ladders].map(([id, ladder]) => [id, curveOf(ladder)]));
	for (const [id, area] of [...areas].reverse()) {
		if (area.parent === undefined) continue;
		const [own, above] = [curves.get(id), curves.get(area.parent)];
		for (let step = 0; step < VALUES; step++) above[step] += sentAt(own, area, step);
	}
	const found = new Map();
	for (const [id, area] of areas) {
		const curve = curves.get(id);
		let [flow, priceMills] = [0, 0];
		if (area.parent === undefined) {
			const { low, high } = pricesAt(curve, 0);
			priceMills = middle(low, high);
		} else {
			const above = found.get(area.parent);
			const [least, most] = [sentAt(curve, area, above.step.at), sentAt(curve, area, above.step.at + 1)];
			flow = least + above.step.take(most - least);
			priceMills = priceBelow(curve, area, flow, above.priceMills);
		}
		const step = new Step(curve, priceMills, flow);
		found.set(id, { priceMills, step, trades: { flowWh: BigInt(flow), ...tradesOf(ladders.get(id), priceMills, step) } });
	}
	const flowsBelow = (id) => [...areas].some(([below, { parent }]) => parent === id && found.get(below).trades.flowWh !== 0n);
	return new Map([...found].map(([id, { priceMills, trades }]) => {
		const moves = trades.soldWh !== 0n || trades.boughtWh !== 0n || trades.flowWh !== 0n || flowsBelow(id);
		return [id, moves ? { priceMills, ...trades } : idle()];
	}));
}
