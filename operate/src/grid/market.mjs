// Commands about what the market brings to the grid: the load to come, and what energy beyond a limit costs.
import { energyText } from './words.mjs';

/** What is shown where nothing else is asked for. */
const SHOWN = '6h';
/** From this part of what an edge carries on, in percent, a flow is marked. */
const MARKED = 90;

/** A flow over an edge in words; negative where it flows in. */
export function flowText({ flow_wh: flow, import_limit_wh: into, export_limit_wh: out }) {
	if (flow === 0) return 'nothing';
	const [energy, limit, way] = flow < 0 ? [-flow, into, 'in'] : [flow, out, 'out'];
	const percent = limit === 0 ? Infinity : Math.floor((100 * energy) / limit);
	const part = limit === 0 ? 'the edge carries nothing' : `${percent} % of what the edge carries`;
	return `${energyText(energy)} ${way}, ${part}${percent >= MARKED ? ': a peak' : ''}`;
}

/** @type {Record<string, import('./commands.mjs').Command>} */
export const MARKET = {
	load: {
		words: 'AREA',
		options: 'from for',
		help: 'What is to flow in an area and over its edge by the auction: what is cleared, or what the orders so far would come to. For six hours, or another time. What is not ordered ahead is not in it.',
		async run({ view, rest, values, show }) {
			const area = await view.area(rest[0]);
			const { calendar } = view;
			const from = calendar.interval(values.from ?? 'now');
			const until = from + calendar.duration(values.for ?? SHOWN);
			const found = (await view.pages('trading_getIndicativeLoad', [area.area], { from, until })).filter((one) => one.interval < until);
			const rows = found.map((one) => [
				calendar.span(one.interval, one.interval + 1),
				one.cleared ? 'cleared' : 'by orders so far',
				energyText(one.sold_wh),
				energyText(one.bought_wh),
				flowText(one),
			]);
			show({ header: ['when', 'how sure', 'sold', 'bought', 'over the edge'], rows, answer: found, empty: 'nothing is ordered' });
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
