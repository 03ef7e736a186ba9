// The clearing of a zone of areas, for the stand-in and for the tests of the checks: in the
// simplest way, price by price.
import { total } from '../src/numbers.mjs';

const LEVELS = 2_048;
const clip = (value, low, high) => (value < low ? low : value > high ? high : value);

/**
 * What an area sends at the least below each price, that is with asks below it and bids at it or
 * above: position p of the list.
 */
function curveOf(orders) {
	const curve = new Array(LEVELS + 1).fill(0n);
	for (const { side, priceMills, energyWh } of orders) {
		if (side === 'Ask') for (let p = priceMills + 1; p <= LEVELS; p++) curve[p] += energyWh;
		else for (let p = 0; p <= priceMills; p++) curve[p] -= energyWh;
	}
	return curve;
}

/**
 * @param {Map<number, import('../src/auction.mjs').MarketArea>} areas parents before children
 * @param {import('../src/auction.mjs').Order[]} orders
 * @returns {Map<number, import('../src/auction.mjs').Clearing>}
 */
export function clear(areas, orders) {
	const at = (curve, p) => curve[Math.max(0, Math.min(LEVELS, p))];
	const own = new Map([...areas.keys()].map((id) => [id, curveOf(orders.filter(({ area }) => area === id))]));
	const all = new Map([...own].map(([id, curve]) => [id, [...curve]]));
	const sent = new Map();
	for (const [id, { parent, gridFeeMills, importWh, exportWh }] of [...areas].reverse()) {
		if (parent === undefined) continue;
		const curve = all.get(id);
		const sends = curve.map((_, p) => {
			const [out, back] = [at(curve, p - gridFeeMills), at(curve, p + gridFeeMills)];
			return clip((out > 0n ? out : 0n) + (back < 0n ? back : 0n), -importWh, exportWh);
		});
		sent.set(id, sends);
		all.set(parent, all.get(parent).map((value, p) => value + sends[p]));
	}

	const result = new Map();
	for (const [id, { parent, gridFeeMills, importWh, exportWh }] of areas) {
		const curve = all.get(id);
		const flow = parent === undefined ? 0n : result.get(parent).sends.get(id);
		const isPossible = (p) => {
			if (curve[p] > flow || curve[p + 1] < flow) return false;
			if (parent === undefined) return true;
			const [low, high] = [result.get(parent).priceMills - gridFeeMills, result.get(parent).priceMills + gridFeeMills];
			if (flow > 0n) return flow === exportWh ? p <= low : p === low;
			if (flow < 0n) return -flow === importWh ? p >= high : p === high;
			return (exportWh === 0n || p >= low) && (importWh === 0n || p <= high);
		};
		const prices = Array.from({ length: LEVELS }, (_, p) => p).filter(isPossible);
		if (prices.length === 0) throw new Error(`no price for area ${id}`);
		const priceMills = Math.floor((prices[0] + prices.at(-1)) / 2);

		// Everything begins at the least it can send, and takes what is missing one after the
		// other.
		const children = [...areas].filter(([, { parent: above }]) => above === id).map(([child]) => child);
		let missing = flow - own.get(id)[priceMills] - total(children.map((child) => sent.get(child)[priceMills]));
		const take = (width) => {
			const taken = missing < width ? missing : width;
			missing -= taken;
			return taken;
		};
		const net = own.get(id)[priceMills] + take(own.get(id)[priceMills + 1] - own.get(id)[priceMills]);
		const sends = new Map(children.map((child) => [child, sent.get(child)[priceMills] + take(sent.get(child)[priceMills + 1] - sent.get(child)[priceMills])]));

		const sum = (side, fits) => total(orders.filter((o) => o.area === id && o.side === side && fits(o.priceMills)).map((o) => o.energyWh));
		const [asks, bids] = [sum('Ask', (p) => p === priceMills), sum('Bid', (p) => p === priceMills)];
		const room = net - own.get(id)[priceMills];
		const marginalAsks = { orderedWh: asks, filledWh: asks < room ? asks : room };
		const rest = asks + bids - room;
		const marginalBids = { orderedWh: bids, filledWh: bids < rest ? bids : rest };
		result.set(id, {
			priceMills,
			soldWh: sum('Ask', (p) => p < priceMills) + marginalAsks.filledWh,
			boughtWh: sum('Bid', (p) => p > priceMills) + marginalBids.filledWh,
			flowWh: flow,
			marginalAsks,
			marginalBids,
			sends,
		});
	}
	return new Map([...result].map(([id, { sends, ...clearing }]) => {
		const flows = [clearing.flowWh, ...[...areas].filter(([, { parent }]) => parent === id).map(([child]) => result.get(child).flowWh)];
		const moves = [clearing.soldWh, clearing.boughtWh, ...flows].some((wh) => wh !== 0n);
		const none = { orderedWh: 0n, filledWh: 0n };
		return [id, moves ? clearing : { ...clearing, priceMills: null, marginalAsks: none, marginalBids: none }];
	}));
}
