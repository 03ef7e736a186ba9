// The proof of the market for flexibility: what was accepted and at which price, what was kept, and the
// money for it.
import { mostCost } from './flexibility-book.mjs';
import { total } from './numbers.mjs';
import { payment } from './paper.mjs';
import { verdict } from './verdict.mjs';

/** The checks of a day in which flexibility is asked for. @param {import('./check.mjs').Evidence} evidence @returns {import('./check.mjs').Check[]} */
export function checkFlexibility(evidence) {
	return [cleared(evidence), settled(evidence), paidFor(evidence)];
}

const requestsOf = ({ ledger }) => [...ledger.flexibility.requests.values()];

/**
 * Commitments count from what meters measured on earlier days; the cheapest were accepted, all at one price,
 * those at the price in proportion; and what was accepted is the limit that was published.
 */
function cleared(evidence) {
	const { ledger, flexibility: { planned } } = evidence;
	const requests = requestsOf(evidence);
	const deviations = [...ledger.flexibility.uncleared];
	if (requests.length !== planned) deviations.push(`${requests.length} requests, must be ${planned}`);
	const commitments = requests.flatMap((request) => request.commitments);
	for (const { id, clearing, commitments: own, terms } of requests) {
		if (clearing === undefined) deviations.push(`request ${id} was not cleared`);
		const acceptedW = total(own.map((one) => one.acceptedW));
		const offeredW = total(own.map(({ powerW }) => powerW));
		const due = offeredW < terms.powerW ? offeredW : terms.powerW;
		if (acceptedW !== due) deviations.push(`request ${id}: ${acceptedW} W accepted, must be ${due}`);
		for (const { who, priceMills, acceptedW: part } of own) if (part > 0n && priceMills > clearing.priceMills) deviations.push(`request ${id}, ${who}: accepted at ${clearing.priceMills} mills, below its price of ${priceMills}`);
	}
	const sum = (field) => total(commitments.map((one) => one[field]));
	return verdict('flexibility was cleared as it was offered', deviations, `${requests.length} requests, ${commitments.length} commitments: ${sum('acceptedW')} of ${sum('powerW')} W accepted`);
}

/** What was kept and missed follows from the signed readings, of every interval and to the Wh. */
function settled(evidence) {
	const { ledger } = evidence;
	const deviations = [...ledger.flexibility.unsettled];
	let [kept, missed] = [0n, 0n];
	for (const { id, commitments, terms } of requestsOf(evidence)) {
		for (const { who, acceptedW, result } of commitments.filter((one) => one.acceptedW > 0n)) {
			if (!result) {
				deviations.push(`request ${id}, ${who}: not settled`);
				continue;
			}
			const due = (acceptedW / 4n) * BigInt(terms.until - terms.from);
			if (result.keptWh + result.missedWh !== due) deviations.push(`request ${id}, ${who}: ${result.keptWh} Wh kept and ${result.missedWh} missed, must be ${due}`);
			kept += result.keptWh;
			missed += result.missedWh;
		}
	}
	return verdict('flexibility was kept or charged for', deviations, `${kept} Wh kept, ${missed} Wh missed`);
}

/** All that was on hold for a request was paid to those who kept their word, or went back; what others missed is the fund's. */
function paidFor(evidence) {
	const { ledger, flexibility: { open } } = evidence;
	const deviations = open.map((id) => `request ${id} is not over`);
	let [paid, charged, returned] = [0n, 0n, 0n];
	for (const { id, commitments, clearing, terms, budget } of requestsOf(evidence)) {
		const own = commitments.flatMap(({ result }) => result ?? []);
		const out = total(own.map((result) => result.paid));
		const first = mostCost(terms.powerW, terms.until - terms.from, terms.maxPriceMills);
		if (clearing) {
			const due = total(own.map(({ keptWh }) => payment(keptWh, clearing.priceMills)));
			if (out !== due) deviations.push(`request ${id}: ${out} plancks paid, must be ${due}`);
			const fines = total(own.map(({ missedWh }) => payment(missedWh, clearing.priceMills)));
			const taken = total(own.map((result) => result.charged));
			if (taken !== fines) deviations.push(`request ${id}: ${taken} plancks charged, must be ${fines}`);
			if (budget + out > first) deviations.push(`request ${id}: ${budget + out} plancks paid and given back, of ${first}`);
		}
		paid += out;
		charged += total(own.map((result) => result.charged));
		returned += first - out;
	}
	const received = total(ledger.flexibility.moved.filter(({ to }) => to === ledger.fund).map(({ amount }) => amount));
	if (received !== charged) deviations.push(`the fund received ${received} plancks, must be ${charged}`);
	return verdict('flexibility was paid by who asked for it', deviations, `${paid} plancks paid, ${charged} charged, ${returned} back`);
}
