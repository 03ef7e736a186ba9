// What the accounts of the scale test use and generate: made up, the same in every run, and different
// enough that each quarter of an hour some have energy over and some lack it.

/** How many of a hundred accounts of a feeder have a plant, feeder by feeder. */
const PLANTS = [55, 35, 20, 5];
/** How much of its peak a plant gives in the quarters, one after the other, as clouds come up. */
const SUN_PERCENT = [100, 40, 15, 2];

/** Thirty-two bits that look like chance, of two numbers. */
export function mixed(a, b) {
	let bits = (Math.imul(a + 1, 0x9e3779b1) ^ Math.imul(b + 1, 0x85ebca6b)) >>> 0;
	bits = Math.imul(bits ^ (bits >>> 16), 0x7feb352d) >>> 0;
	bits = Math.imul(bits ^ (bits >>> 15), 0x846ca68b) >>> 0;
	return (bits ^ (bits >>> 16)) >>> 0;
}

/**
 * What an account's meter counts in a quarter of an hour, in Wh.
 * @param {number} account its number
 * @param {number} feeder which one it is connected to, from 0
 * @param {number} quarter which one it is, from 0
 */
export function energyOf(account, feeder, quarter) {
	const base = 30 + (mixed(account, 1) % 220);
	const load = Math.floor((base * (60 + (mixed(account, 100 + quarter) % 80))) / 100);
	const hasPlant = mixed(account, 2) % 100 < PLANTS[feeder];
	const peak = hasPlant ? 500 + (mixed(account, 3) % 1_400) : 0;
	const generated = Math.floor((peak * SUN_PERCENT[quarter % SUN_PERCENT.length]) / 100);
	// A cloud that passes, or a kettle: within the quarter energy flowed in both directions.
	const both = mixed(account, 200 + quarter) % 10 === 0 ? 7 : 0;
	return { importWh: Math.max(0, load - generated) + both, exportWh: Math.max(0, generated - load) + both };
}
