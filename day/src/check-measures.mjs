// The proof of the measures: what they left of every limit, who did not keep to it, whose turn it was,
// and that the chain says the same.
import { clear, difference, idle } from './clearing.mjs';
import { payment } from './paper.mjs';
import { verdict } from './verdict.mjs';

/** @typedef {import('./check.mjs').Evidence} Evidence */

/** The checks of a day with measures. @param {Evidence} evidence @returns {import('./check.mjs').Check[]} */
export function checkMeasures(evidence) {
	return [
		limitsAsPublished(evidence),
		nothingBeyondLimits(evidence),
		cutBackAsDue(evidence),
		marketsKeepToEdges(evidence),
		breachesOnRecord(evidence),
		turnsAreFair(evidence),
		incidentsOnRecord(evidence),
	];
}

/** Two breaches are the same if they are of one account and interval, by as much, beyond the same limits. */
const breachText = (name, { interval, limits, importExcessWh, exportExcessWh }) =>
	`${name} in ${interval}: ${importExcessWh} Wh beyond ${limits.importLimitW} W taken, ${exportExcessWh} Wh beyond ${limits.exportLimitW} W given`;

/** What is in one list and not, or not as often, in the other, in words. */
function unlike(own, found, of) {
	const times = (list, wanted) => list.filter((one) => one === wanted).length;
	return [...new Set([...own, ...found])]
		.filter((one) => times(own, one) !== times(found, one))
		.map((one) => `${one}: ${of} ${times(found, one)} times, must be ${times(own, one)}`);
}

/** The chain's answers about effective limits, asked in every quarter around a measure, are those of the book at that moment. */
function limitsAsPublished({ limits: { answers, differences } }) {
	return verdict('limits follow from the measures', differences, `${answers} limits of connections and edges`);
}

/** Whatever was accepted lay within what measures left at that moment; and what was tried beyond it was refused. */
function nothingBeyondLimits({ ledger, trials }) {
	const { beyond, within } = ledger.grid;
	const refused = (interval, errorName) => ledger.refusals.some((refusal) => refusal.interval === interval && refusal.errorName === errorName);
	const accepted = trials.filter(({ interval, errorName }) => !refused(interval, errorName)).map(({ interval, errorName }) => `in ${interval} nothing was refused by ${errorName}`);
	return verdict('nothing was accepted beyond a limit', [...beyond, ...accepted], `${within} orders and offers within a lowered limit, ${trials.length} beyond one refused`);
}

/**
 * What a later measure made impossible was cut back before the gate closed, offers first, then orders and
 * trades in proportion to the Wh, of both sides of a trade, and what was reserved for it is free again.
 */
function cutBackAsDue({ ledger: { cuts } }) {
	const sum = (list, energyOf) => list.reduce((all, one) => all + energyOf(one), 0n);
	const of = (kind, energyOf) => sum(cuts.made, ({ cut }) => sum(cut[kind], energyOf));
	const [offers, orders, trades] = [of('offers', ([, wh]) => wh), of('orders', ([, , wh]) => wh), of('trades', ({ energyWh }) => energyWh)];
	return verdict('what measures made impossible was cut back', [...cuts.differences, ...cuts.missed], `${cuts.made.length} times, ${offers} Wh of offers, ${orders} of orders, ${trades} of trades; ${cuts.gates} gates`);
}

/** The auctions whose edges a measure had lowered, cleared once more on those edges. */
function marketsKeepToEdges({ ledger }) {
	const deviations = [];
	let count = 0;
	for (const [interval, published] of ledger.clearings) {
		const edges = ledger.grid.edges(interval);
		if (edges === ledger.areas) continue;
		count += 1;
		const orders = ledger.ordersFor(interval).filter(({ area }) => published.has(area));
		const sorted = new Map([...edges].sort(([a], [b]) => a - b));
		for (const [area, own] of clear(sorted, orders)) {
			const { name, parent, importWh, exportWh } = edges.get(area);
			const found = published.get(area) ?? idle();
			const differs = difference(own, found);
			if (differs) deviations.push(`interval ${interval}, ${name}: ${differs}`);
			const { flowWh } = found;
			if (parent !== undefined && (flowWh > exportWh || -flowWh > importWh)) deviations.push(`interval ${interval}, ${name}: ${flowWh} Wh over an edge for ${exportWh} out and ${importWh} in`);
		}
	}
	return verdict('markets keep to the lowered edges', deviations, `${count} auctions cleared once more`);
}

/**
 * Who exceeded a limit that bound it is on record, by as much, and nobody else; by the events and by
 * what the chain answers. And the charges are the area's.
 */
function breachesOnRecord({ ledger, households, records: { breaches } }) {
	const { grid } = ledger;
	const names = new Map(households.map(({ name, address }) => [address, name]));
	const texts = (list) => list.map(({ who, breach }) => breachText(names.get(who) ?? who, breach));
	const own = texts(grid.breaches());
	const answered = [...breaches].flatMap(([who, list]) => list.map((breach) => ({ who, breach })));
	const ofMembers = grid.recorded.filter(({ who }) => grid.connections.has(who));
	const charges = [...ledger.positions.values()].map((position) => ({ position, due: ledger.chargeOf(position) })).filter(({ due }) => due > 0n);
	const wanted = charges.map(({ position, due }) => `${position.who} in ${position.interval}: ${due} plancks`);
	const found = grid.charged.filter(({ who }) => grid.connections.has(who)).map(({ who, interval, amount }) => `${who} in ${interval}: ${amount} plancks`);
	const deviations = [...unlike(own, texts(ofMembers), 'reported'), ...unlike(own, texts(answered), 'answered'), ...unlike(wanted, found, 'charged')];
	for (const { who, interval, energyWh, amount } of grid.charged) {
		const chargeMills = grid.chargeIn(grid.connections.get(who)?.area, interval);
		if (grid.connections.has(who) && amount !== payment(energyWh, chargeMills ?? 0)) deviations.push(`${who} in ${interval}: ${amount} for ${energyWh} Wh`);
	}
	const beyondWh = grid.breaches().reduce((sum, { breach }) => sum + breach.importExcessWh + breach.exportExcessWh, 0);
	return verdict('breaches on record are those of the meters', deviations, `${own.length} breaches, ${beyondWh} Wh beyond limits, ${wanted.length} charged`);
}

/** Of each class nobody is shed twice before all were, over all measures of an area. */
function turnsAreFair({ ledger }) {
	const deviations = [];
	const turns = ledger.grid.turnsTaken();
	/** How often each account was shed, by area and class. @type {Map<string, Map<string, number>>} */
	const counts = new Map();
	for (const { interval, area, priority, shed, all } of turns) {
		const key = `${area}:${priority}`;
		if (!counts.has(key)) counts.set(key, new Map(all.map(({ who }) => [who, 0])));
		const own = counts.get(key);
		for (const { who } of shed) own.set(who, own.get(who) + 1);
		const times = [...own.values()];
		if (times.length > 0 && Math.max(...times) - Math.min(...times) > 1) deviations.push(`interval ${interval}, ${priority} of area ${area}: somebody was shed ${Math.max(...times)} times, and somebody ${Math.min(...times)} times`);
	}
	const sheddings = turns.reduce((sum, { shed }) => sum + shed.length, 0);
	return verdict('load was shed in turns', deviations, `${sheddings} times, in ${new Set(turns.map(({ interval }) => interval)).size} quarters`);
}

/** The chain's record of every measure is what its events said. */
function incidentsOnRecord({ ledger, records: { incidents } }) {
	const text = ({ incident, area, protocol, by, confirmedBy, from, until, liftedBy }) => JSON.stringify({ incident, area, protocol, by, confirmedBy, from, until, liftedBy: liftedBy ?? null });
	const found = incidents.map((record) => text({ ...record, liftedBy: record.lifted?.by }));
	const deviations = unlike(ledger.grid.incidents.map(text), found, 'on record');
	return verdict('every measure has its record', deviations, `${incidents.length} measures, ${incidents.filter(({ lifted }) => lifted).length} of them lifted`);
}
