// Commands about areas, their suppliers, and who reports and operates.
import { Refused } from '../chain.mjs';
import { spellMs } from './time.mjs';
import {
	addressOf,
	bytesOf,
	clean,
	measureText,
	millihertzOf,
	percentText,
	permilleOf,
	powerOf,
	powerText,
	priceOf,
	voltageOf,
	wholeOf,
} from './words.mjs';

/** The five states, and what each of them means for the members. */
export const STATES = {
	Normal: 'normal: within its limits',
	Alert: 'alert: no room for the next disturbance, a curtailment, or no report for half an hour',
	Restoration: 'restoration: on its way back from an emergency or a blackout',
	Emergency: 'emergency: outside its limits, a measure for it in force, or no report for an hour',
	Blackout: 'blackout: without voltage',
};

/** The thresholds of an area's state: their options, their names on chain, how they are read. */
const THRESHOLDS = {
	'alert-load': ['alert_load_permille', (text) => permilleOf(text, 'a load')],
	'emergency-load': ['emergency_load_permille', (text) => permilleOf(text, 'a load')],
	'normal-voltage': ['normal_voltage_deviation_permille', (text) => permilleOf(text, 'a deviation')],
	'alert-voltage': ['alert_voltage_deviation_permille', (text) => permilleOf(text, 'a deviation')],
	'normal-frequency': ['normal_frequency_deviation_millihertz', (text) => wholeOf(text, 'a deviation in mHz', 0, 10_000)],
	'alert-frequency': ['alert_frequency_deviation_millihertz', (text) => wholeOf(text, 'a deviation in mHz', 0, 10_000)],
};

/** The longest name that an area can have, in bytes. */
const NAME_BYTES = 32;

/** A name that no command takes for a number. */
function nameOf(text) {
	if (/^\d*$/.test(text)) throw new Refused('a name is more than digits: those are numbers of areas');
	return bytesOf(text, 'the name', NAME_BYTES);
}

const latestFee = (area) => area.next_grid_fee?.grid_fee_mills ?? area.grid_fee_mills;
const edgeOf = (area, limits = {}) => ({
	importLimitW: limits.import_limit_w ?? area.import_limit_w,
	exportLimitW: limits.export_limit_w ?? area.export_limit_w,
	gridFeeMills: latestFee(area),
});
const tariffText = (tariff) => `${tariff.shortfall_price_mills} mills for a kWh that is short, ${tariff.surplus_price_mills} for a surplus`;
const sameTariff = (a, b) => a?.shortfall_price_mills === b.shortfall_price_mills && a?.surplus_price_mills === b.surplus_price_mills;
const camelCase = (name) => name.replace(/_([a-z])/g, (_, letter) => letter.toUpperCase());

export function statusText(status) {
	if (status.voltage_permille === 0 || status.frequency_millihertz === 0) return 'no voltage';
	const { frequency_millihertz, voltage_permille, load_w, generation_w } = status;
	return `${(frequency_millihertz / 1e3).toFixed(3)} Hz, ${percentText(voltage_permille)} voltage, load ${powerText(load_w)}, generation ${powerText(generation_w)}`;
}

function edgeText(area) {
	if (area.ancestors.length === 0 && area.import_limit_w === 0 && area.export_limit_w === 0) return 'none';
	return `import ${powerText(area.import_limit_w)}, export ${powerText(area.export_limit_w)}`;
}

/** The measures that count in an area: its own, and those of the areas above. */
export async function measuresOf(view, area) {
	const all = await view.pages('grid_getMeasures', [area.area]);
	return all.filter((measure) => measure.area === area.area || area.ancestors.includes(measure.area));
}

async function overview(view, area) {
	const { calendar } = view;
	const measures = await measuresOf(view, area);
	const line = (one) => measureLine(view, one);
	const proposals = (await view.ask('grid_getMeasureProposals', area.area)).filter((one) => one.area === area.area);
	const measured = area.status
		? `${statusText(area.status)}; ${calendar.text(area.measured_at)}, ${spellMs(view.age(area.measured_at))} ago`
		: 'nothing yet';
	return [
		['area', await view.nameOf(area.area)],
		['above', area.ancestors.length ? await view.nameOf(area.ancestors.at(-1)) : 'nothing: it is a zone of its own'],
		['state', STATES[area.state]],
		['measured', measured],
		['trading', area.trading_suspended ? 'suspended' : 'open'],
		['in force', await Promise.all(measures.filter((one) => one.in_force).map(line))],
		['to come', await Promise.all(measures.filter((one) => !one.in_force).map(line))],
		[
			'proposed',
			proposals.map((one) => `${one.proposal}: ${measureText(one.protocol)}, open until ${calendar.text(calendar.begin(one.open_until + 1))}`),
		],
		['edge', edgeText(area)],
		[
			'grid fee',
			`${area.grid_fee_mills} mills per kWh${area.next_grid_fee ? `, ${area.next_grid_fee.grid_fee_mills} from ${calendar.text(calendar.begin(area.next_grid_fee.from))} on` : ''}`,
		],
		['supplier', area.supply ? `${area.supply.supplier}: ${tariffText(area.supply.tariff)}` : 'nobody: nothing can be traded'],
		['floor', (await hasFloor(view, area)) ? 'envelopes leave controllable devices their 4.2 kW' : 'off'],
		[
			'alert from',
			`${percentText(area.thresholds.alert_load_permille)} of the edge; emergency from ${percentText(area.thresholds.emergency_load_permille)}`,
		],
		['members', `${area.connections}, ${area.invitations} invited`],
	].map(([name, value]) => [name, Array.isArray(value) && value.length === 0 ? 'nothing' : value]);
}

async function measureLine(view, measure) {
	return `incident ${measure.incident}: ${measureText(measure.protocol)} in area ${await view.nameOf(measure.area)}, ${view.calendar.span(measure.from, measure.until)}`;
}

/** Whether the floor counts in an area: by its own rule, or by that of the nearest area above. */
async function hasFloor(view, area) {
	for (const id of [area.area, ...[...area.ancestors].reverse()]) {
		const rule = await view.state.query.gridManagement.floorRules(id);
		if (rule.isSome) return rule.unwrap().isTrue;
	}
	return false;
}

/** What grid-management keeps for accounts and areas, by its keys. */
async function keysOf(view, map, area) {
	const keys = await view.state.query.gridManagement[map].keys();
	return keys.map(({ args: [who, id] }) => ({ account: who.toString(), area: id.toNumber() })).filter((one) => one.area === area.area);
}

/** @type {Record<string, import('./commands.mjs').Command>} */
export const AREAS = {
	areas: {
		help: 'All areas.',
		async run({ view, show }) {
			const areas = [...(await view.areas()).values()];
			const rows = areas.map((area) => [
				area.area,
				area.name || '-',
				area.ancestors.at(-1) ?? '-',
				area.state.toLowerCase(),
				area.trading_suspended ? 'suspended' : 'open',
				edgeText(area),
				area.connections,
			]);
			show({ header: ['area', 'name', 'below', 'state', 'trading', 'edge', 'members'], rows, answer: areas });
		},
	},

	area: {
		words: 'AREA',
		help: 'What is going on in an area: its state and why, what is in force and proposed, its edge and its supplier.',
		async run({ view, rest, show }) {
			const area = await view.area(rest[0]);
			show({ list: await overview(view, area), answer: area });
		},
	},

	'add-area': {
		words: 'NAME',
		options: 'below! import! export!',
		help: "A new area below another one, with that one's supplier, tariff and grid fee.",
		async run({ api, view, rest, values, account, done, send }) {
			const [name] = rest;
			const bytes = nameOf(name);
			const parent = await view.area(values.below);
			await view.ensureOperator(account(), parent);
			const limits = { import_limit_w: powerOf(values.import), export_limit_w: powerOf(values.export) };
			const siblings = [...(await view.areas()).values()].filter((one) => one.ancestors.at(-1) === parent.area);
			const alike = (one) => one.import_limit_w === limits.import_limit_w && one.export_limit_w === limits.export_limit_w;
			const named = siblings.find((one) => one.name === name);
			if (named && alike(named)) return done(`area ${named.area} is called so and has these limits`, { already: true });
			if (named) throw new Refused(`area ${named.area} is called so, and has other limits; edge changes them`);
			// What a command that was cut off has left: the area, without its name.
			let id = siblings.find((one) => one.name === '' && one.connections === 0 && alike(one))?.area;
			if (id === undefined) {
				const { schedule } = await view.ask('grid_getSupply', parent.area);
				const latest = schedule.at(-1)?.supplier;
				if (!latest) throw new Refused(`nobody supplies area ${parent.area} in the end; the council names a supplier`);
				const tariff = { shortfallPriceMills: latest.tariff.shortfall_price_mills, surplusPriceMills: latest.tariff.surplus_price_mills };
				const events = await send(api.tx.gridManagement.createArea(parent.area, edgeOf(parent, limits), latest.account, tariff));
				id = events.find(({ method }) => method === 'AreaCreated').data.area.toNumber();
			}
			const events = await send(api.tx.gridManagement.setAreaName(id, bytes));
			done(`area ${id} ${clean(name)} lies below area ${await view.nameOf(parent.area)}, ${edgeText({ ancestors: [parent.area], ...limits })}`, {
				events,
			});
		},
	},

	'name-area': {
		words: 'AREA NAME',
		help: 'What an area is called; it identifies nothing.',
		async run({ api, view, rest, account, done, send }) {
			const [area, bytes] = [await view.area(rest[0]), nameOf(rest[1])];
			if (area.name === rest[1]) return done('it is called so', { already: true });
			await view.ensureOperator(account(), area);
			const events = await send(api.tx.gridManagement.setAreaName(area.area, bytes));
			done(`area ${area.area} is called ${clean(rest[1])}`, { events });
		},
	},

	edge: {
		words: 'AREA',
		options: 'import! export!',
		help: "The most that an area's edge carries, from now on. What is traded for intervals whose gate has closed stays.",
		async run({ api, view, rest, values, account, done, send }) {
			const area = await view.area(rest[0]);
			const limits = { import_limit_w: powerOf(values.import), export_limit_w: powerOf(values.export) };
			if (area.import_limit_w === limits.import_limit_w && area.export_limit_w === limits.export_limit_w)
				return done('the edge has these limits', { already: true });
			await view.ensureOperator(account(), area);
			if (area.ancestors.length === 0 && limits.import_limit_w === 0 && limits.export_limit_w === 0)
				throw new Refused('a root with limits of 0 has no edge at all: nothing would be limited');
			const thresholds = Object.fromEntries(Object.entries(area.thresholds).map(([name, value]) => [camelCase(name), value]));
			const events = await send(api.tx.gridManagement.updateArea(area.area, edgeOf(area, limits), thresholds));
			done(`the edge of area ${await view.nameOf(area.area)}: ${edgeText({ ...area, ...limits })}, until now ${edgeText(area)}`, { events });
		},
	},

	thresholds: {
		words: 'AREA',
		options: Object.keys(THRESHOLDS).join(' '),
		help: 'From which load (percent of the edge), and beyond which deviation of the voltage (percent) and of the frequency (mHz) an area is in alert and in an emergency. Without options: what they are.',
		async run({ api, view, rest, values, account, done, send, show }) {
			const area = await view.area(rest[0]);
			const given = Object.entries(THRESHOLDS).filter(([option]) => values[option] !== undefined);
			if (given.length === 0) return show({ list: thresholdsList(area.thresholds), answer: area.thresholds });
			const wanted = { ...area.thresholds, ...Object.fromEntries(given.map(([option, [name, read]]) => [name, read(values[option])])) };
			if (given.every(([, [name]]) => wanted[name] === area.thresholds[name])) return done('they are so', { already: true });
			await view.ensureOperator(account(), area);
			const thresholds = Object.fromEntries(Object.entries(wanted).map(([name, value]) => [camelCase(name), value]));
			const events = await send(api.tx.gridManagement.updateArea(area.area, edgeOf(area), thresholds));
			done(`the thresholds of area ${await view.nameOf(area.area)} are set; its state follows them with the next report`, { events });
		},
	},

	supply: {
		words: 'AREA',
		help: 'Who supplies an area at which prices, now and later, and what the operator may change.',
		async run({ view, rest, show }) {
			const area = await view.area(rest[0]);
			const [supply, proposal] = await Promise.all([view.ask('grid_getSupply', area.area), view.ask('grid_getTariffProposal', area.area)]);
			const { calendar } = view;
			const period = ({ from, supplier }) =>
				`${from === 0 ? 'from the beginning' : `from ${calendar.text(calendar.begin(from))}`} on: ${supplier ? `${supplier.account}, ${tariffText(supplier.tariff)}` : 'nobody'}`;
			const band = supply.band?.band;
			const list = [
				['prices', supply.schedule.map(period)],
				[
					'band',
					band ? [`lowest: ${tariffText(band.lowest)}`, `highest: ${tariffText(band.highest)}`] : 'none: the supplier is asked about every change',
				],
				[
					'proposed',
					proposal
						? `${tariffText(proposal.tariff)}; the supplier accepts until ${calendar.text(calendar.begin(proposal.open_until + 1))}`
						: 'nothing',
				],
			];
			show({ list, answer: { ...supply, proposal } });
		},
	},

	'set-tariff': {
		words: 'AREA',
		options: 'shortfall! surplus! from',
		help: "Other prices of the area's supplier, in mills per kWh, beyond the trading horizon of seven days or from a later time on. Beyond the supplier's band it is a proposal to it.",
		async run({ api, view, rest, values, account, done, send }) {
			const area = await view.area(rest[0]);
			const tariff = tariffOf(values);
			const latest = (await view.ask('grid_getSupply', area.area)).schedule.at(-1)?.supplier;
			const proposal = await view.ask('grid_getTariffProposal', area.area);
			if (sameTariff(latest?.tariff, tariff)) return done('these are the prices, or will be', { already: true });
			if (proposal && sameTariff(proposal.tariff, tariff)) return done('this is proposed; the supplier has not accepted it yet', { already: true });
			if (!latest) throw new Refused(`nobody supplies area ${area.area} in the end; the council names a supplier`);
			await view.ensureOperator(account(), area);
			const from = values.from === undefined ? null : view.calendar.interval(values.from);
			const events = await send(api.tx.gridManagement.setSupplyTerms(area.area, latest.account, chainTariff(tariff), from));
			const proposed = events.some(({ method }) => method === 'TariffProposed');
			done(proposed ? `proposed to ${latest.account}, which has to accept it; nothing has changed` : `set: ${tariffText(tariff)}`, { events });
		},
	},

	'accept-tariff': {
		words: 'AREA',
		options: 'shortfall! surplus!',
		help: 'The supplier accepts the prices that the operator has proposed, and names them.',
		async run({ api, view, rest, values, done, send }) {
			const area = await view.area(rest[0]);
			const tariff = tariffOf(values);
			const proposal = await view.ask('grid_getTariffProposal', area.area);
			const latest = (await view.ask('grid_getSupply', area.area)).schedule.at(-1)?.supplier;
			if (!proposal && sameTariff(latest?.tariff, tariff)) return done('these will be the prices', { already: true });
			if (!proposal) throw new Refused('nothing is proposed');
			if (!sameTariff(proposal.tariff, tariff)) throw new Refused(`proposed is ${tariffText(proposal.tariff)}`);
			const events = await send(api.tx.gridManagement.acceptTariff(area.area, chainTariff(tariff), proposal.from));
			done(`accepted: ${tariffText(tariff)}`, { events });
		},
	},

	operators: {
		words: 'AREA',
		help: 'Who operates an area, by itself or by one above it.',
		async run({ view, rest, show }) {
			const area = await view.area(rest[0]);
			const found = [];
			for (const id of [...area.ancestors, area.area]) found.push(...(await view.pages('grid_getOperators', [id])));
			const rows = await view.each(found, async (one) => [one.account, await view.nameOf(one.area)]);
			show({ header: ['operator', 'of area'], rows, answer: found, empty: 'nobody; the council authorises operators' });
		},
	},

	report: {
		words: 'AREA',
		options: 'frequency voltage load generation blackout?',
		help: "What was measured: Hz, percent of the nominal voltage, power. The area's state follows from it. --blackout in place of them: there is no voltage; trading is suspended.",
		async run({ api, view, rest, values, account, done, send }) {
			const area = await view.area(rest[0]);
			const status = measuredOf(values);
			const may =
				(await view.ask('grid_isStatusReporter', account(), area.area)) || (await view.ask('grid_isAuthorizedOperator', account(), area.area));
			if (!may) throw new Refused(`${account()} neither operates area ${await view.nameOf(area.area)} nor reports its status`);
			const events = await send(api.tx.gridManagement.updateGridStatus(area.area, status));
			const { oldState, newState } = events.find(({ method }) => method === 'GridStatusUpdated').data;
			const began = events.find(({ method }) => method === 'EmergencyImplemented');
			const ended = events.find(({ method }) => method === 'EmergencyLifted');
			const more = began ? `; incident ${began.data.incident}: trading is suspended` : ended ? `; incident ${ended.data.incident} has ended` : '';
			done(`area ${await view.nameOf(area.area)}: ${STATES[newState.type]}; before, ${oldState.type.toLowerCase()}${more}`, { events });
		},
	},

	status: {
		words: 'AREA',
		help: 'The last reports of an area, at most 96, and the state that followed from each.',
		async run({ view, rest, show }) {
			const area = await view.area(rest[0]);
			const records = await view.pages('grid_getStatusRecords', [area.area]);
			const rows = records.map((one) => [view.calendar.text(one.at), one.state.toLowerCase(), statusText(one.status)]);
			show({ header: ['reported', 'state', 'measured'], rows, answer: records, empty: 'nothing was reported' });
		},
	},

	reporter: {
		words: 'AREA ADDRESS',
		options: 'remove?',
		help: 'Lets the key of a control system or a gateway report the status of an area, and do nothing else; or ends that.',
		async run({ api, view, rest, values, account, done, send }) {
			const [area, who] = [await view.area(rest[0]), addressOf(api, rest[1])];
			const wanted = !values.remove;
			if ((await view.ask('grid_isStatusReporter', who, area.area)) === wanted)
				return done(wanted ? 'it reports already' : 'it does not report', { already: true });
			await view.ensureOperator(account(), area);
			const events = await send(api.tx.gridManagement.setStatusReporter(who, area.area, wanted));
			done(`${who} ${wanted ? 'reports' : 'no longer reports'} the status of area ${await view.nameOf(area.area)}`, { events });
		},
	},

	reporters: {
		words: 'AREA',
		help: 'Which keys report the status of an area besides its operators.',
		async run({ view, rest, show }) {
			const found = await keysOf(view, 'reporters', await view.area(rest[0]));
			show({ header: ['reporter'], rows: found.map((one) => [one.account]), answer: found, empty: 'nobody but the operators' });
		},
	},
};

const tariffOf = (values) => ({
	shortfall_price_mills: priceOf(values.shortfall),
	surplus_price_mills: priceOf(values.surplus),
});
const chainTariff = (tariff) => ({ shortfallPriceMills: tariff.shortfall_price_mills, surplusPriceMills: tariff.surplus_price_mills });

function measuredOf(values) {
	const numbers = ['frequency', 'voltage', 'load', 'generation'];
	if (values.blackout) {
		if (numbers.some((name) => values[name] !== undefined)) throw new Refused('--blackout stands alone');
		return { frequencyMillihertz: 0, voltagePermille: 0, loadW: 0, generationW: 0 };
	}
	const missing = numbers.find((name) => values[name] === undefined);
	if (missing) throw new Refused(`--${missing} is needed; or --blackout, where there is no voltage`);
	return {
		frequencyMillihertz: millihertzOf(values.frequency),
		voltagePermille: voltageOf(values.voltage),
		loadW: powerOf(values.load),
		generationW: powerOf(values.generation),
	};
}

const thresholdsList = (of) => [
	['load', `alert from ${percentText(of.alert_load_permille)} of the edge, emergency from ${percentText(of.emergency_load_permille)}`],
	[
		'voltage',
		`alert beyond ±${percentText(of.normal_voltage_deviation_permille)}, emergency beyond ±${percentText(of.alert_voltage_deviation_permille)}`,
	],
	[
		'frequency',
		`${of.nominal_frequency_millihertz / 1e3} Hz; alert beyond ±${of.normal_frequency_deviation_millihertz} mHz, emergency beyond ±${of.alert_frequency_deviation_millihertz} mHz`,
	],
];
