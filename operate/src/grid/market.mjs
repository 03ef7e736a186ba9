// Commands about what the market brings to the grid: the load to come, and what energy beyond a limit costs.
import { ladderOf, OFFER_COLUMNS, offerRows, requestsOf } from './flexibility.mjs';
import { flowOf, MARKED, peaksOf } from './peaks.mjs';
import { tableText } from './tables.mjs';
import { spellMs } from './time.mjs';
import { energyText, kindOf, powerText } from './words.mjs';

/** What is shown where nothing else is asked for. */
const SHOWN = '6h';

const partText = (percent) => (percent === Infinity ? 'the edge carries nothing' : `${percent} % of what the edge carries`);

/** A flow over an edge in words; negative where it flows in. */
export function flowText(load) {
	const { way, energy, percent, isPeak } = flowOf(load);
	return energy === 0 ? 'nothing' : `${energyText(energy)} ${way}, ${partText(percent)}${isPeak ? ': a peak' : ''}`;
}

const directionOf = ({ way }) => (way === 'in' ? 'Import' : 'Export');

/** The requests for flexibility that concern a peak, with what is offered at which price. */
function against(peak, requests) {
	const concerns = ({ terms, phase }) =>
		terms.direction === directionOf(peak) && terms.from < peak.until && peak.from < terms.until && kindOf(phase)[0] !== 'Releasing';
	return requests.filter(({ request }) => concerns(request));
}

/** How to ask for what a peak takes, as long as there is time to. */
function adviceText(api, view, area, peak) {
	const { calendar } = view;
	const [activation, longest] = ['activationTime', 'maxFlexibilityIntervals'].map((name) => api.consts.gridManagement[name].toNumber());
	const from = Math.max(peak.from, calendar.current + 1 + activation);
	if (from >= peak.until) return 'it is too late to ask for flexibility: envelopes for controllable devices (publish), then a measure';
	const time = spellMs(Math.min(peak.until - from, longest) * calendar.lengthMs).replaceAll(' ', '');
	const what = `--less ${directionOf(peak).toLowerCase()} --power ${powerText(peak.less_w).replace(' ', '')}`;
	return `nobody is asked for less then: request-flexibility ${area.area} ${what} --from ${calendar.word(calendar.begin(from))} --for ${time} --price MILLS`;
}

/** A peak in words, and what is on offer against it. */
async function peakText(api, view, area, peak) {
	const full = peak.percent >= 100 ? '; orders beyond what it carries get nothing' : '';
	const less = `${powerText(peak.less_w)} less ${directionOf(peak).toLowerCase()} bring it below ${MARKED} %`;
	const first = `peak ${view.calendar.span(peak.from, peak.until)}, up to ${partText(peak.percent)}${full}: ${less}`;
	if (peak.requests.length === 0) return `${first}\n${adviceText(api, view, area, peak)}`;
	const rows = (await view.each(peak.requests, (one) => offerRows(view, one))).flat();
	return `${first}\n${tableText(OFFER_COLUMNS, rows)}`;
}

/** @type {Record<string, import('./commands.mjs').Command>} */
export const MARKET = {
	load: {
		words: 'AREA',
		options: 'from for',
		help: `What is to flow in an area and over its edge by the auction: what is cleared, or what the orders so far would come to. For six hours, or another time. From ${MARKED} % of what the edge carries on it is a peak, and the flexibility on offer against it is shown, the cheapest first. What is not ordered ahead is not in it.`,
		async run({ api, view, rest, values, show }) {
			const area = await view.area(rest[0]);
			const { calendar } = view;
			const from = calendar.interval(values.from ?? 'now');
			const until = from + calendar.duration(values.for ?? SHOWN);
			const found = (await view.pages('trading_getIndicativeLoad', [area.area], { from, until })).filter((one) => one.interval < until);
			const peaks = peaksOf(found, calendar.lengthMs);
			const asked = peaks.length ? await requestsOf(view, area) : [];
			const requests = await view.each(asked, async (one) => ({ ...one, ladder: await ladderOf(view, one.id) }));
			for (const peak of peaks) peak.requests = against(peak, requests);
			const rows = found.map((one) => [
				calendar.span(one.interval, one.interval + 1),
				one.cleared ? 'cleared' : 'by orders so far',
				energyText(one.sold_wh),
				energyText(one.bought_wh),
				flowText(one),
			]);
			const tables = await view.each(peaks, (peak) => peakText(api, view, area, peak));
			show({
				header: ['when', 'how sure', 'sold', 'bought', 'over the edge'],
				rows,
				tables,
				answer: { load: found, peaks },
				empty: 'nothing is ordered',
			});
		},
	},

	charge: {
		words: 'AREA',
		help: 'What a kWh beyond the limits of a connection costs in an area, now and after the notice of seven days.',
		async run({ api, view, rest, show }) {
			const area = await view.area(rest[0]);
			const { calendar } = view;
			const later = calendar.current + api.consts.gridManagement.tradingHorizon.toNumber() + 1;
			const [now, then] = await Promise.all([calendar.current, later].map((interval) => view.ask('trading_getBreachCharge', area.area, interval)));
			const text = (charge) => (charge === null ? 'nothing' : `${charge} mills per kWh`);
			const list = [
				['now', text(now)],
				[`from ${calendar.text(calendar.begin(later))} on`, text(then)],
			];
			show({ list, answer: { now, then, then_from: later } });
		},
	},
};
