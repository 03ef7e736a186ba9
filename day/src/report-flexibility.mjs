// Flexibility in the report: what was asked for, at which price and from whom, what was kept and what it cost.
import { mostCost } from './flexibility-book.mjs';
import { kwh, tokens, total } from './numbers.mjs';

/**
 * @typedef {object} FlexibilityReport
 * @property {string} area @property {'Import' | 'Export'} direction @property {bigint} powerW asked for @property {number} maxPriceMills
 * @property {string} by @property {string} asked when @property {string} closes @property {string} from @property {string} until
 * @property {number | undefined} priceMills @property {bigint} acceptedW
 * @property {{ name: string, limitW: bigint, referenceW: bigint, priceMills: number, offeredW: bigint, acceptedW: bigint, keptWh: bigint,
 *   missedWh: bigint, paid: bigint, charged: bigint }[]} members
 * @property {bigint} keptWh @property {bigint} missedWh @property {bigint} paid @property {bigint} charged @property {bigint} returned to the operator
 */

/** What the report shows of the requests that were put. @returns {FlexibilityReport[]} */
export function summarizeFlexibility(day) {
	const { calendar, people } = day;
	const timeOf = (interval) => calendar.clockTime(calendar.quarterOf(interval));
	const none = { keptWh: 0n, missedWh: 0n, paid: 0n, charged: 0n };
	return day.flexibility.planned.flatMap((planned) => {
		const request = day.flexibility.requestOf(planned);
		if (!request) return [];
		const { terms, clearing, since } = request;
		const members = request.commitments.map(({ who, limitW, referenceW, priceMills, powerW, acceptedW, result }) => ({
			name: people.households.find(({ address }) => address === who)?.name ?? who,
			limitW, referenceW, priceMills, offeredW: powerW, acceptedW,
			...(result ?? none),
		}));
		const sum = (field) => total(members.map((member) => member[field]));
		const [keptWh, missedWh, paid, charged] = ['keptWh', 'missedWh', 'paid', 'charged'].map(sum);
		return [{
			area: planned.area, direction: terms.direction, powerW: terms.powerW, maxPriceMills: terms.maxPriceMills, by: people.names.operator,
			asked: timeOf(since), closes: timeOf(terms.closesAt), from: timeOf(terms.from), until: timeOf(terms.until),
			priceMills: clearing?.priceMills, acceptedW: clearing?.acceptedW ?? 0n,
			members, keptWh, missedWh, paid, charged,
			returned: mostCost(terms.powerW, terms.until - terms.from, terms.maxPriceMills) - paid,
		}];
	});
}

const kw = (powerW) => (Number(powerW) / 1_000).toFixed(2);

/**
 * @param {FlexibilityReport[]} requests @param {string} symbol @param {(colour: string, text: string) => string} paint
 * @param {typeof import('./report.mjs').table} table
 */
export function renderFlexibility(requests, symbol, paint, table) {
	return requests.flatMap((request, i) => {
		const rows = request.members.map((member) => [
			member.name, kw(member.referenceW), kw(member.limitW), String(member.priceMills), kw(member.offeredW), kw(member.acceptedW),
			kwh(member.keptWh, 3), kwh(member.missedWh, 3), tokens(member.paid), tokens(member.charged),
		]);
		const what = request.direction === 'Import' ? 'taken from the grid' : 'given to the grid';
		const header = ['member', 'usual kW', 'limit kW', 'mills', 'offered kW', 'accepted kW', 'kept kWh', 'missed kWh', 'paid', 'charged'];
		return [
			...(i > 0 ? [''] : []),
			`  ${request.from}–${request.until}  ${paint('bold', request.area)}, ${kw(request.powerW)} kW less ${what}, for ${request.maxPriceMills} mills per kWh at most.`,
			`               Asked for at ${request.asked} by ${request.by}, open until ${request.closes}; ${request.priceMills === undefined ? 'nobody committed' : `${kw(request.acceptedW)} kW were accepted at ${request.priceMills} mills`}.`,
			'',
			...(rows.length > 0 ? [...table(header, rows, paint).map((text) => `  ${text}`), ''] : []),
			`  ${kwh(request.keptWh, 3)} kWh did not flow, for which ${request.by} paid ${tokens(request.paid)} ${symbol}; of what was on hold for it ${tokens(request.returned)} went back.`,
			`  ${kwh(request.missedWh, 3)} kWh were promised and flowed all the same: ${tokens(request.charged)} ${symbol} for the community's fund.`,
			paint('dim', '  "Usual": the second highest mean power of the same time on the last five days, from which a promise is counted.'),
		];
	});
}
