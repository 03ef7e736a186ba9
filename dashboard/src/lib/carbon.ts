// The arithmetic of credits, as the chain does it: exact, and without a page. Amounts are in grams CO2e,
// energy in Wh, factors in mg CO2e per kWh, money in plancks.
import { vintageOf } from './vintage.ts';

/** Micrograms in a gram: a mg per kWh is a µg per Wh. */
const MICROGRAMS = 1_000_000n;
/** What the chain counts for each vintage of a certificate beyond the first, in bytes of text. */
const VINTAGE_BYTES = 20;

/** What an account has of a vintage. */
export interface Held {
	credit: number;
	free: bigint;
	listed: bigint;
}

/** An amount of a vintage. */
export interface Part {
	credit: number;
	amount: bigint;
}

const min = (a: bigint, b: bigint): bigint => (a < b ? a : b);
const sumOf = (parts: readonly Part[]): bigint => parts.reduce((sum, { amount }) => sum + amount, 0n);

/** Returns what can be retired, cancelled or passed on: a gram stays as long as something is listed. */
export const spendable = ({ free, listed }: Held): bigint => (listed > 0n && free > 0n ? free - 1n : free);

/** Returns what can be listed for sale: a gram stays. */
export const listable = ({ free }: Held): bigint => (free > 0n ? free - 1n : 0n);

/** Returns what credits cost. */
export const paymentOf = (grams: bigint, pricePerGram: bigint): bigint => grams * pricePerGram;

/** Returns what of a payment goes to the community's fund, rounded down. */
export const feeOf = (payment: bigint, feePerMillion: number): bigint => (payment * BigInt(feePerMillion)) / 1_000_000n;

/** Returns as how many bytes of text a certificate is charged. */
export const chargedBytes = (textBytes: number, vintages: number): number => textBytes + VINTAGE_BYTES * Math.max(0, vintages - 1);

/** Returns what energy from the grid has emitted, rounded up. */
export function emittedBy(wh: bigint, factorMgPerKwh: number): bigint {
	return (wh * BigInt(factorMgPerKwh) + MICROGRAMS - 1n) / MICROGRAMS;
}

/** What has become of a producer's energy of a month, in Wh, and of its credits. */
export interface Issuance {
	creditable_wh: bigint;
	matched_wh: bigint;
	credited_wh: bigint;
	pending_wh: bigint;
	refused_wh: bigint;
	issued: bigint;
	withdrawn: bigint;
}

/**
 * Returns what was issued beyond what the energy earns by now: the factor was corrected, or less is metered
 * than was credited.
 */
export function overIssued(month: Issuance, factorMgPerKwh: number, lifeCycleMgPerKwh: number): bigint {
	const left = month.creditable_wh - month.refused_wh - month.pending_wh - month.matched_wh;
	const credited = min(month.credited_wh, left > 0n ? left : 0n);
	const earned = (credited * BigInt(Math.max(0, factorMgPerKwh - lifeCycleMgPerKwh))) / MICROGRAMS;
	const net = month.issued - month.withdrawn;
	return net > earned ? net - earned : 0n;
}

/** Why amounts cannot be retired together. */
export type RetirementFault = 'nothing' | 'tooMuch' | 'tooLittle';

/**
 * Returns why some amounts cannot be retired together; nothing where they can.
 * @param least they come to this at least, or are all that the account has of each of them
 */
export function retirementFault(parts: readonly Part[], held: readonly Held[], least: bigint): RetirementFault | undefined {
	const given = parts.filter(({ amount }) => amount > 0n);
	if (given.length === 0) return 'nothing';
	const of = (credit: number) => held.find((one) => one.credit === credit);
	const isCovered = ({ credit, amount }: Part) => {
		const one = of(credit);
		return one !== undefined && amount <= spendable(one);
	};
	if (!given.every(isCovered)) return 'tooMuch';
	const isWhole = given.every(({ credit, amount }) => {
		const one = of(credit);
		return one !== undefined && amount === one.free + one.listed;
	});
	return isWhole || sumOf(given) >= least ? undefined : 'tooLittle';
}

/** What is retired against an account's own consumption of a month. */
export interface Match {
	/** What its meters imported less what it received from clean plants of members, in Wh. */
	energyWh: bigint;
	/** What that emitted. */
	emitted: bigint;
	/** What of it is not made up for yet. */
	open: bigint;
	/** What the account has to make up for it, in the order of its vintages. */
	parts: Part[];
	/** All parts together. */
	sum: bigint;
}

/** Returns what would be retired against a month's consumption. */
export function matchOf(
	month: number,
	consumedWh: bigint,
	receivedWh: bigint,
	factorMgPerKwh: number,
	covered: bigint,
	held: readonly Held[],
): Match {
	const energyWh = consumedWh > receivedWh ? consumedWh - receivedWh : 0n;
	const emitted = emittedBy(energyWh, factorMgPerKwh);
	const open = emitted > covered ? emitted - covered : 0n;
	let left = open;
	const parts: Part[] = [];
	for (const one of held) {
		const amount = vintageOf(one.credit).month === month ? min(spendable(one), left) : 0n;
		if (amount > 0n) parts.push({ credit: one.credit, amount });
		left -= amount;
	}
	return { energyWh, emitted, open, parts, sum: open - left };
}

/** Whether a match is enough for a certificate. */
export const matchIsEnough = ({ open, sum }: Match, least: bigint): boolean => sum > 0n && (sum === open || sum >= least);

/**
 * Returns whole minutes up to a moment, rounded up so that nothing is said to be over before it is; 0
 * once it has come.
 */
export const minutesUntil = (until: number, now: number): number => Math.max(0, Math.ceil((until - now) / 60_000));
