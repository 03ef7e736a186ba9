// The market for flexibility by the book: what a commitment counts from, what is accepted at which price,
// what was kept and missed by the signed readings, and the money for it; compared with the chain's events.
import { DAY_INTERVALS } from './flexibility-plan.mjs';
import { quarterWh } from './limits.mjs';
import { lesser, total } from './numbers.mjs';
import { payment } from './paper.mjs';

/** From how many earlier days what a commitment counts from follows. */
const REFERENCE_DAYS = 5;
/** For how many intervals after its end an interval takes readings that count. */
const METER_DEADLINE = 8;
/** A published limit is 0 or at least this. */
const LEAST_LIMIT_W = 100n;
const QUARTERS_PER_HOUR = 4n;

/** What flows in an interval at a power, in whole Wh, rounded down. */
export const energyOf = (powerW) => BigInt(powerW) / QUARTERS_PER_HOUR;

/** The most that a power costs over intervals at a price. */
export const mostCost = (powerW, intervals, priceMills) => payment(energyOf(powerW) * BigInt(intervals), priceMills);

/**
 * Clears a request: the cheapest commitments first, all at the price of the dearest that is needed, and at
 * that price in proportion. Nothing where nobody has committed.
 * @param {{ priceMills: number, powerW: bigint }[]} commitments in the order in which they were made
 * @param {bigint} askedW
 */
export function clearFlexibility(commitments, askedW) {
	const prices = [...new Set(commitments.filter(({ powerW }) => powerW > 0n).map(({ priceMills }) => priceMills))].sort((a, b) => a - b);
	let [clearing, left] = [null, askedW];
	for (const priceMills of prices) {
		if (left === 0n) break;
		const offeredW = total(commitments.filter((one) => one.priceMills === priceMills).map(({ powerW }) => powerW));
		const acceptedW = lesser(offeredW, left);
		left -= acceptedW;
		clearing = { priceMills, acceptedW: askedW - left, marginal: { offeredW, acceptedW } };
	}
	return clearing;
}

/** How much of each commitment is accepted, in their order: at the price itself each up to what is accepted of all up to it. */
export function acceptedParts(commitments, clearing) {
	if (!clearing) return commitments.map(() => 0n);
	const { priceMills, marginal: { offeredW, acceptedW } } = clearing;
	let before = 0n;
	return commitments.map((one) => {
		if (one.priceMills !== priceMills) return one.priceMills < priceMills ? one.powerW : 0n;
		const upTo = (powerW) => (acceptedW * powerW) / offeredW;
		const part = upTo(before + one.powerW) - upTo(before);
		before += one.powerW;
		return part;
	});
}

/** What was missed in an interval: what flowed beyond the limit, and no more than was accepted. A Wh that the limit allows in part is allowed. */
export function missedWh(flowWh, limitW, acceptedWh) {
	const allowed = (limitW + QUARTERS_PER_HOUR - 1n) / QUARTERS_PER_HOUR;
	return flowWh > allowed ? lesser(flowWh - allowed, acceptedWh) : 0n;
}

/** The second highest of several powers: one alone counts for nothing. */
export const secondHighest = (powers) => [...powers, 0n, 0n].sort((a, b) => (a < b ? 1 : -1))[1];

/** Two things with the same fields, in words where they differ. */
function unlike(where, found, wanted) {
	const text = (value) => JSON.stringify(value, (_, inner) => (typeof inner === 'bigint' || typeof inner === 'number' ? String(inner) : inner));
	return Object.keys(wanted).filter((field) => text(found?.[field]) !== text(wanted[field])).map((field) => `${where}: ${field} ${text(found?.[field])}, must be ${text(wanted[field])}`);
}

export class FlexibilityBook {
	/** @param {import('./ledger.mjs').Ledger} ledger whose readings, limits and areas it uses */
	constructor(ledger) {
		this.ledger = ledger;
		/** By their ids. @type {Map<number, any>} */
		this.requests = new Map();
		/** In what the chain's commitments and clearings differ from the book's, of which there must be nothing. @type {string[]} */
		this.uncleared = [];
		/** In what its settlements do. @type {string[]} */
		this.unsettled = [];
		/** What was paid and charged. @type {{ from: string, to: string, amount: bigint }[]} */
		this.moved = [];
	}

	/** By how much flexibility changed what an account has. */
	changeOf(who) {
		return this.paidTo(who) - this.paidBy(who);
	}

	/** What an account got for it. */
	paidTo(who) {
		return total(this.moved.filter(({ to }) => to === who).map(({ amount }) => amount));
	}

	/** What an account paid for it, or was charged. */
	paidBy(who) {
		return total(this.moved.filter(({ from }) => from === who).map(({ amount }) => amount));
	}

	/** @param {string} method @param {any} data */
	record(method, data) {
		if (method === 'FlexibilityRequested') this.recordRequest(data);
		const request = this.requests.get(data.request);
		if (!request) return;
		if (method === 'FlexibilityCommitted') this.recordCommitment(request, data);
		else if (method === 'FlexibilityCleared') this.recordClearing(request, data);
		else if (method === 'FlexibilityActivated') this.recordActivation(request, data);
		else if (method === 'FlexibilityReleased') this.recordRelease(request, data);
		else if (method === 'FlexibilitySettled') this.recordSettlement(request, data);
		else if (method === 'FlexibilityRequestClosed') this.recordEnd(request, data);
		else if (method === 'FlexibilityRequestCancelled') this.uncleared.push(`request ${data.request} was withdrawn`);
	}

	recordRequest({ request: id, area, payer, terms, budget }) {
		if (!this.ledger.areas.has(area)) return;
		const { direction, from, until, maxPriceMills, closesAt } = terms;
		const powerW = BigInt(terms.powerW);
		const request = { id, area, payer, terms: { direction, powerW, from, until, maxPriceMills, closesAt }, since: this.ledger.interval, commitments: [], clearing: undefined, budget: mostCost(powerW, until - from, maxPriceMills), closed: undefined };
		this.uncleared.push(...unlike(`request ${id}`, { budget }, { budget: request.budget }));
		this.requests.set(id, request);
	}

	/** How many intervals the last day lies back that is final as a whole in the intervals of a request. */
	newestDay(until) {
		const { interval } = this.ledger;
		return Math.max(1, Math.ceil(Math.max(0, until - (interval - METER_DEADLINE)) / DAY_INTERVALS));
	}

	/** What flowed in a direction in an interval, by the readings; nothing where it was not measured as a whole, in time. */
	flowIn(who, interval, direction) {
		const position = this.ledger.positions.get(`${interval}:${who}`);
		if (!position || !this.ledger.isComplete(position)) return undefined;
		return direction === 'Import' ? position.importWh : position.exportWh;
	}

	/** The mean power over intervals, in W, rounded down; 0 where something is missing. */
	meanPower(who, direction, from, until) {
		const flows = Array.from({ length: until - from }, (_, i) => from + i).map((interval) => {
			const position = this.ledger.positions.get(`${interval}:${who}`);
			return position && position.importWh + position.exportWh > 0n ? this.flowIn(who, interval, direction) : undefined;
		});
		if (flows.includes(undefined)) return 0n;
		return (total(flows) * QUARTERS_PER_HOUR) / BigInt(until - from);
	}

	/** The power from which a commitment of an account is counted at present: the least of its limits, and what it usually took. */
	referenceOf(who, { direction, from, until }) {
		const { grid } = this.ledger;
		const field = direction === 'Import' ? 'importLimitW' : 'exportLimitW';
		const limits = Array.from({ length: until - from }, (_, i) => BigInt(grid.limits(who, from + i, grid.at)[field]));
		const newest = this.newestDay(until);
		const days = Array.from({ length: REFERENCE_DAYS }, (_, nth) => (newest + nth) * DAY_INTERVALS);
		const meteredW = secondHighest(days.map((back) => this.meanPower(who, direction, from - back, until - back)));
		return [...limits, meteredW].reduce(lesser);
	}

	recordCommitment(request, { number, who, limitW: limit, referenceW, priceMills, collateral }) {
		const { terms, commitments, id } = request;
		const limitW = BigInt(limit);
		const reference = this.referenceOf(who, terms);
		const powerW = reference - limitW;
		const due = mostCost(powerW, terms.until - terms.from, terms.maxPriceMills);
		this.uncleared.push(...unlike(`request ${id}, ${who}`, { number, referenceW, collateral }, { number: commitments.length, referenceW: reference, collateral: due }));
		commitments.push({ who, limitW, referenceW: reference, powerW, priceMills, collateral: due, acceptedW: 0n, result: undefined, released: false });
	}

	recordClearing(request, { clearing }) {
		const { id, terms, commitments } = request;
		request.clearing = clearFlexibility(commitments, terms.powerW);
		if (request.clearing) this.uncleared.push(...unlike(`request ${id}`, clearing, request.clearing));
		else if (clearing !== null) this.uncleared.push(`request ${id} was cleared, although nobody had committed`);
		if (this.ledger.interval < terms.closesAt) this.uncleared.push(`request ${id} was cleared before it closed`);
		const intervals = terms.until - terms.from;
		request.parts = acceptedParts(commitments, request.clearing);
		// What is not needed is free again at once.
		if (request.clearing) request.budget = lesser(request.budget, mostCost(request.clearing.acceptedW, intervals, request.clearing.priceMills));
	}

	/** A commitment with the part of it that is to be accepted. */
	partOf(request, who) {
		const at = request.commitments.findIndex((one) => one.who === who);
		return { commitment: request.commitments[at], part: request.parts?.[at] ?? 0n };
	}

	recordActivation(request, { who, acceptedW, limitW }) {
		const { commitment, part } = this.partOf(request, who);
		const { terms, id, clearing } = request;
		const limit = commitment.referenceW - part;
		this.uncleared.push(...unlike(`request ${id}, ${who}`, { acceptedW, limitW }, { acceptedW: part, limitW: limit }));
		if (this.ledger.interval >= terms.from) this.uncleared.push(`request ${id}, ${who}: activated in ${this.ledger.interval}, after it had begun`);
		commitment.acceptedW = part;
		commitment.collateral = lesser(commitment.collateral, mostCost(part, terms.until - terms.from, clearing.priceMills));
		const publishedW = limit === 0n || limit > LEAST_LIMIT_W ? limit : LEAST_LIMIT_W;
		this.ledger.grid.promise({ who, direction: terms.direction, from: terms.from, until: terms.until, limitW: Number(publishedW) });
	}

	recordRelease(request, { who }) {
		const { commitment, part } = this.partOf(request, who);
		commitment.released = true;
		if (part > 0n) this.uncleared.push(`request ${request.id}, ${who}: released, although ${part} W were accepted`);
	}

	/** What was kept and missed of a commitment, in Wh, and the money for it; nothing where something is not measured. */
	resultOf(request, commitment) {
		const { terms: { direction, from, until }, clearing: { priceMills } } = request;
		const acceptedWh = energyOf(commitment.acceptedW);
		const limitW = commitment.referenceW - commitment.acceptedW;
		const flows = Array.from({ length: until - from }, (_, i) => this.flowIn(commitment.who, from + i, direction));
		if (flows.includes(undefined)) return undefined;
		const missed = total(flows.map((flowWh) => missedWh(flowWh, limitW, acceptedWh)));
		const kept = acceptedWh * BigInt(until - from) - missed;
		return { keptWh: kept, missedWh: missed, paid: lesser(payment(kept, priceMills), request.budget), charged: lesser(payment(missed, priceMills), commitment.collateral) };
	}

	recordSettlement(request, { who, result }) {
		const { commitment } = this.partOf(request, who);
		const due = this.resultOf(request, commitment);
		if (due) this.unsettled.push(...unlike(`request ${request.id}, ${who}`, result, due));
		else this.unsettled.push(`request ${request.id}, ${who}: settled, although not all of it was measured`);
		if (commitment.result) this.unsettled.push(`request ${request.id}, ${who}: settled twice`);
		commitment.result = due ?? { keptWh: 0n, missedWh: 0n, paid: 0n, charged: 0n };
		request.budget -= commitment.result.paid;
		this.moved.push({ from: request.payer, to: who, amount: commitment.result.paid }, { from: who, to: this.ledger.fund, amount: commitment.result.charged });
	}

	recordEnd(request, { returned }) {
		this.unsettled.push(...unlike(`request ${request.id}`, { returned }, { returned: request.budget }));
		const open = request.commitments.filter(({ acceptedW, result, released }) => (acceptedW > 0n ? !result : !released));
		for (const { who } of open) this.unsettled.push(`request ${request.id}, ${who}: neither settled nor released when it was over`);
		request.closed = this.ledger.interval;
	}
}
