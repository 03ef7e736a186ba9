// The measures in the report: each with when, where, who and why, and what it did to energy and money.
import { kindOf, leaves } from './limits.mjs';
import { kwh, tokens, total } from './numbers.mjs';
import { divided } from './paper.mjs';

/** How many members a line names. */
const NAMES_IN_A_LINE = 5;

/**
 * @typedef {object} MeasureReport
 * @property {string} area @property {string} kind @property {string} what in words @property {string} reason
 * @property {string} by @property {string | undefined} confirmedBy
 * @property {string} declared when @property {string} from @property {string} until @property {string | undefined} lifted
 * @property {number} quarters in how many it counted
 * @property {{ name: string, quarters: number, loadWh: bigint, generationWh: bigint }[]} members whom it limited, and what was kept back by it
 * @property {{ times: number, soldWh: bigint, boughtWh: bigint }} cut what of their trades, orders and offers was cut back before gates closed
 * @property {bigint} undelivered what they owe for sales that they did not deliver, in plancks @property {bigint} returned what they get back for purchases that they did not use
 * @property {{ name: string, time: string, energyWh: number }[]} breaches @property {bigint} charged
 * @property {{ auctions: number, limitKw: number, inside: number | undefined, outside: number | undefined } | undefined} market on the area's lowered edge
 * @property {bigint} toFund what edges earned that went to the community's fund, as they were cut when orders could not be taken back
 */

/** What a measure does, in words. */
function inWords(protocol) {
	if (protocol.Curtail) return `curtailment, exports at ${protocol.Curtail.exportPermille} thousandths at most`;
	if (protocol.ShedLoad) return `load shedding from class ${protocol.ShedLoad.fromClass}, ${protocol.ShedLoad.groups} of 12 groups at a time`;
	return 'island';
}

const mean = (values) => (values.length > 0 ? Math.round(values.reduce((a, b) => a + b, 0) / values.length) : undefined);

/** What the auctions on an area's lowered edge came to; nothing at a root, or where no edge is lowered. */
function marketOf(ledger, incident) {
	const { parent } = ledger.areas.get(incident.area);
	if (parent === undefined || incident.protocol.ShedLoad) return undefined;
	const lowered = [...ledger.clearings].filter(([interval]) => interval >= incident.from && interval < incident.until && ledger.grid.edges(interval) !== ledger.areas);
	const prices = (area) => lowered.flatMap(([, clearings]) => clearings.get(area)?.priceMills ?? []);
	const [limitWh] = lowered.map(([interval]) => ledger.grid.edges(interval).get(incident.area).exportWh);
	return { auctions: lowered.length, limitKw: Number((limitWh ?? 0n) * 4n) / 1_000, inside: mean(prices(incident.area)), outside: mean(prices(parent)) };
}

/** Whom a measure limited, and in which intervals. */
function limitedBy({ ledger, day }, incident, intervals) {
	return day.people.households.flatMap((household) => {
		const connection = ledger.grid.connections.get(household.address);
		if (!ledger.grid.upwards(connection.area).includes(incident.area)) return [];
		const limited = intervals.filter((interval) => {
			const left = leaves(incident, connection, interval);
			return left.importLimitW < connection.importLimitW || left.exportLimitW < connection.exportLimitW;
		});
		return limited.length > 0 ? [{ household, limited }] : [];
	});
}

/** What was cut back of those whom a measure limited or, had it not been lifted, would have: gates close before. */
function cutBackOf(of, incident) {
	const limited = limitedBy(of, incident, Array.from({ length: incident.until - incident.from }, (_, i) => incident.from + i));
	const isInForce = ({ at }) => at > incident.sinceAt && at < (incident.liftedAt ?? Infinity);
	const cuts = of.ledger.cuts.made.filter((cut) => isInForce(cut) && limited.some(({ household, limited: own }) => household.address === cut.who && own.includes(cut.interval)));
	const sum = (side) => total(cuts.flatMap(({ cut: { offers, orders, trades } }) => [
		...(side === 'Ask' ? offers.map(([, energyWh]) => energyWh) : []),
		...orders.filter(([of]) => of === side).map(([, , energyWh]) => energyWh),
		...trades.filter((trade) => trade.side === side).map(({ energyWh }) => energyWh),
	]));
	return { times: cuts.length, soldWh: sum('Ask'), boughtWh: sum('Bid') };
}

/** @returns {MeasureReport} */
function reportOf(of, planned, incident) {
	const { ledger, day, closings } = of;
	const { calendar, people } = day;
	const timeOf = (interval) => calendar.clockTime(calendar.quarterOf(interval));
	const end = Math.min(incident.until, incident.liftedIn ?? incident.until);
	const intervals = Array.from({ length: Math.max(0, end - incident.from) }, (_, i) => incident.from + i);
	const limited = limitedBy(of, incident, intervals);
	const keptBack = (field, { number }, interval) => {
		const quarter = calendar.quarterOf(interval);
		return BigInt(people.dataAt(quarter)[field].get(number) - day.dataAt(quarter)[field].get(number));
	};
	const paper = limited.flatMap(({ household, limited: own }) => own.map((interval) => divided({ ...ledger.position(interval, household.address), tariff: ledger.tariff })));
	const breaches = limited.flatMap(({ household, limited: own }) => {
		const found = own.map((interval) => ledger.grid.breach(ledger.position(interval, household.address))).filter((breach) => breach !== undefined);
		return found.map(({ interval, importExcessWh, exportExcessWh }) => ({ name: household.name, time: timeOf(interval), energyWh: importExcessWh + exportExcessWh }));
	});
	const cut = closings.filter(({ interval, area, income, recipient }) => income > 0n && recipient === ledger.fund && ledger.network !== undefined
		&& !incident.protocol.ShedLoad && [0, 1, 2, 3].includes(interval - incident.since) && ledger.grid.upwards(area).includes(incident.area));
	return {
		area: planned.area,
		kind: kindOf(incident.protocol),
		what: inWords(incident.protocol),
		reason: planned.reason,
		by: people.names[planned.by],
		confirmedBy: planned.confirmedBy && people.names[planned.confirmedBy],
		declared: timeOf(incident.since),
		from: timeOf(incident.from),
		until: timeOf(incident.until),
		lifted: incident.liftedIn === undefined ? undefined : timeOf(incident.liftedIn),
		quarters: intervals.length,
		members: limited.map(({ household, limited: own }) => ({
			name: household.name,
			quarters: own.length,
			loadWh: total(own.map((interval) => keptBack('load', household, interval))),
			generationWh: total(own.map((interval) => keptBack('generation', household, interval))),
		})),
		cut: cutBackOf(of, incident),
		undelivered: total(paper.map(({ cover }) => cover)),
		returned: total(paper.map(({ returned }) => returned)),
		breaches,
		charged: total(limited.flatMap(({ household, limited: own }) => own.map((interval) => ledger.chargeOf(ledger.position(interval, household.address))))),
		market: marketOf(ledger, incident),
		toFund: total(cut.map(({ income }) => income)),
	};
}

/** What the report shows of the measures that were declared. @returns {MeasureReport[]} */
export function summarizeMeasures(ledger, day, closings) {
	return day.desk.measures.flatMap((planned) => {
		const incident = day.desk.incidentOf(planned);
		return incident ? [reportOf({ ledger, day, closings }, planned, incident)] : [];
	});
}

/** A list of names, so many to a line. */
function inLines(entries) {
	const lines = [];
	for (let i = 0; i < entries.length; i += NAMES_IN_A_LINE) lines.push(entries.slice(i, i + NAMES_IN_A_LINE).join(', '));
	return lines.map((line, i) => (i < lines.length - 1 ? `${line},` : `${line}.`));
}

/** @param {MeasureReport[]} measures @param {string} symbol */
export function renderMeasures(measures, symbol, paint) {
	return measures.flatMap((measure, i) => {
		const { members, market, breaches } = measure;
		const load = total(members.map(({ loadWh }) => loadWh));
		const generation = total(members.map(({ generationWh }) => generationWh));
		const ended = measure.lifted ? `lifted at ${measure.lifted}, before its end` : 'ended by itself';
		const agreed = measure.confirmedBy ? `Proposed at ${measure.declared} by ${measure.by}, confirmed by ${measure.confirmedBy}` : `Declared at ${measure.declared} by ${measure.by} alone`;
		const entry = ({ name, loadWh, generationWh }) => `${name} ${kwh(loadWh + generationWh, 2)}`;
		const price = (mills) => (mills === undefined ? 'without a price' : `at ${mills} mills`);
		const indent = ' '.repeat(15);
		return [
			...(i > 0 ? [''] : []),
			`  ${measure.from}–${measure.until}  ${paint('bold', measure.area)}, ${measure.what}`,
			`${indent}${measure.reason}.`,
			`${indent}${agreed}; ${ended}.`,
			...(members.length > 0 ? [`${indent}Of what the table says ${kwh(load, 2)} kWh were not used and ${kwh(generation, 2)} not generated${load + generation > 0n ? ':' : '.'}`, ...inLines(members.filter(({ loadWh, generationWh }) => loadWh + generationWh > 0n).map(entry)).map((line) => `${indent}${line}`)] : []),
			...(measure.cut.times > 0 ? [`${indent}Before gates closed ${kwh(measure.cut.soldWh, 2)} kWh sold or offered ahead and ${kwh(measure.cut.boughtWh, 2)} kWh bought ahead were cut back, at no cost.`] : []),
			...(members.length > 0 && measure.kind === 'Curtail' ? [`${indent}What they had still sold ahead and did not deliver cost them ${tokens(measure.undelivered)} ${symbol}.`] : []),
			...(members.length > 0 && measure.kind === 'ShedLoad' ? [`${indent}For what they had still bought ahead and did not use they got ${tokens(measure.returned)} ${symbol} back.`] : []),
			...(market ? [`${indent}${market.auctions} auctions were cleared with ${market.limitKw} kW out over its edge: ${price(market.inside)} inside, ${price(market.outside)} above, on average.`] : []),
			...(measure.toFund > 0n ? [`${indent}${tokens(measure.toFund)} ${symbol} that edges earned when their gates had closed went to the community's fund.`] : []),
			...breaches.map(({ name, time, energyWh }) => `${indent}${paint('red', `${name} did not keep to it at ${time}`)}: ${kwh(energyWh, 3)} kWh beyond its limit, on record.`),
			...(measure.charged > 0n ? [`${indent}That cost ${tokens(measure.charged)} ${symbol}.`] : []),
		];
	});
}
