// Commands that read the record: incidents, what belongs to one, and breaches of limits.
import { statusText, STATES } from './areas.mjs';
import { addressOf, authorityText, clean, energyText, isAddress, measureText, memberText, powerText, wholeOf } from './words.mjs';
import { tableText } from './tables.mjs';

/** Reports of the status so long before and after an incident belong to its record. */
const AROUND_MS = 3_600_000;
const NEWEST = 50;

const endOf = (calendar, one) => (one.lifted ? one.lifted.at : calendar.begin(one.until));

/** From when to when it was or is in force. */
function inForce(calendar, one) {
	const [begin, end] = [calendar.begin(one.from), endOf(calendar, one)];
	return end < begin ? 'never: lifted before it began' : calendar.spanMs(begin, end);
}

/** A row of the record, in words. */
async function incidentRow(view, one) {
	const { calendar } = view;
	const over = one.lifted || one.until <= calendar.current;
	const now = over ? 'over' : one.from > calendar.current ? 'to come' : 'in force';
	return [
		one.incident,
		await view.nameOf(one.area),
		now,
		`${measureText(one.protocol)}${one.cause === 'Blackout' ? ' (measured blackout)' : ''}`,
		calendar.text(one.at),
		inForce(calendar, one),
		authorityText(one.by),
		authorityText(one.confirmed_by),
		authorityText(one.lifted?.by),
		one.state_before.toLowerCase(),
		one.state_after?.toLowerCase() ?? '',
		energyText(one.affected_wh),
		one.reason,
	];
}
const COLUMNS = [
	'incident',
	'area',
	'now',
	'measure',
	'declared',
	'when',
	'by',
	'confirmed by',
	'lifted by',
	'state before',
	'state after',
	'energy affected',
	'reason',
];
/** What fits on a screen: number, area, whether it is over, measure, when, who, why. */
const BY = 6;
const ON_SCREEN = [0, 1, 2, 3, 5, BY, 12];

/** The breaches of members in some intervals, from the chain's list of those who have any. */
async function breachesOf(view, area, isMeant) {
	const below = new Set((await view.below(area)).map((one) => one.area));
	const accounts = (await view.state.query.gridManagement.limitBreachesOf.keys()).map(({ args: [who] }) => who.toString());
	const lists = await view.each(accounts, async (account) => {
		const connection = await view.ask('grid_getConnection', account);
		if (!connection || !below.has(connection.area)) return [];
		return (await view.ask('grid_getLimitBreaches', account)).filter(isMeant).map((breach) => ({ account, ...breach }));
	});
	return lists.flat().sort((a, b) => a.interval - b.interval);
}

const breachRow = (view, one) => [
	view.calendar.span(one.interval, one.interval + 1),
	one.account,
	one.import_excess_wh ? `${energyText(one.import_excess_wh)} beyond ${powerText(one.limits.import_limit_w)}` : '',
	one.export_excess_wh ? `${energyText(one.export_excess_wh)} beyond ${powerText(one.limits.export_limit_w)}` : '',
];
const BREACH_COLUMNS = ['when', 'member', 'import', 'export'];

/** Everything that belongs to an incident, of one block. */
async function reportOf(view, number) {
	const incident = await view.incident(number);
	const area = (await view.areas()).get(incident.area);
	const [begin, end] = [Math.min(incident.at, view.calendar.begin(incident.from)), endOf(view.calendar, incident)];
	const records = area ? await view.pages('grid_getStatusRecords', [area.area]) : [];
	const lasted = (one) => one.interval >= incident.from && view.calendar.begin(one.interval) < end;
	const header = await view.api.rpc.chain.getHeader(view.hash);
	return {
		chain: view.api.genesisHash.toHex(),
		read_at: { block: header.number.toNumber(), hash: view.hash, block_time_ms: view.now },
		interval_length_ms: view.calendar.lengthMs,
		incident,
		area: area && {
			area: area.area,
			name: area.name,
			ancestors: area.ancestors,
			connections: (await view.below(area)).reduce((sum, one) => sum + one.connections, 0),
		},
		status_records: records.filter(({ at }) => at >= begin - AROUND_MS && at <= end + AROUND_MS),
		breaches: area ? await breachesOf(view, area, lasted) : [],
	};
}

async function reportLists(view, report) {
	const { incident, area, status_records: records, breaches } = report;
	const { calendar } = view;
	const lifted = incident.lifted
		? `lifted ${calendar.text(incident.lifted.at)} by ${authorityText(incident.lifted.by)}`
		: incident.until <= calendar.current
			? 'it ran out by itself'
			: 'not over yet';
	const after = incident.state_after ? STATES[incident.state_after] : 'not on record: it follows from the first report after the end';
	const list = [
		['incident', `${incident.incident}, chain ${report.chain}, read at block ${report.read_at.block}`],
		['what', `${measureText(incident.protocol)}${incident.cause === 'Blackout' ? ', by a measured blackout' : ''}`],
		['where', `area ${await view.nameOf(incident.area)}${area ? ` and below: ${memberText(area.connections)}` : ', which was removed'}`],
		['why', incident.reason],
		['declared', `${calendar.text(incident.at)} by ${authorityText(incident.by)}`],
		['confirmed', incident.confirmed_by ? `by ${authorityText(incident.confirmed_by)}` : 'not needed: declared alone'],
		['in force', inForce(calendar, incident)],
		['planned', calendar.span(incident.from, incident.until)],
		['end', lifted],
		['state before', STATES[incident.state_before]],
		['state after', after],
		['energy', `${energyText(incident.affected_wh)} reported as not traded, taken or given because of it`],
		['reports', records.length ? `${records.length} from an hour before until an hour after` : 'none within an hour'],
		['breaches', breaches.length ? `${breaches.length} on record` : 'none on record'],
	];
	const tables = [];
	if (records.length)
		tables.push(
			tableText(
				['reported', 'state', 'measured'],
				records.map((one) => [calendar.text(one.at), one.state.toLowerCase(), statusText(one.status)]),
			),
		);
	if (breaches.length)
		tables.push(
			tableText(
				BREACH_COLUMNS,
				breaches.map((one) => breachRow(view, one)),
			),
		);
	return { list, tables };
}

/** @type {Record<string, import('./commands.mjs').Command>} */
export const RECORD = {
	incidents: {
		words: 'AREA',
		options: 'newest',
		help: 'The record of the measures in an area, above it and below, the newest first: the last 50, or so many. --csv and --json have all columns.',
		async run({ view, rest, values, show, write }) {
			const area = await view.area(rest[0]);
			const most = values.newest === undefined ? NEWEST : wholeOf(values.newest, 'how many', 1, 1_000_000);
			const found = await view.pages('grid_getAreaIncidents', [area.area], { most });
			const all = await view.each(found, (one) => incidentRow(view, one));
			const some = (row) => ON_SCREEN.map((at) => row[at]);
			const rows = all.map((row, at) => some(row.with(BY, authorityText(found[at].by, write))));
			show({ header: some(COLUMNS), rows, file: [COLUMNS, all], answer: found, empty: 'nothing was declared' });
		},
	},

	incident: {
		words: 'INCIDENT',
		help: 'The report on one measure: what, where, why, who, from when to when, the states, the reports around it, the breaches. --json is for an auditor.',
		async run({ view, rest, show }) {
			const report = await reportOf(view, wholeOf(rest[0], 'an incident', 0, 4_294_967_295));
			const { list, tables } = await reportLists(view, report);
			show({ list, tables, answer: report });
		},
	},

	breaches: {
		words: 'ADDRESS|AREA',
		help: 'In which intervals meters measured more than was allowed, and by how much: of a member, or of all below an area. The last 32 of each member are kept.',
		async run({ api, view, rest, show }) {
			const found = isAddress(rest[0])
				? (await view.ask('grid_getLimitBreaches', addressOf(api, rest[0]))).map((breach) => ({ account: clean(rest[0]), ...breach }))
				: await breachesOf(view, await view.area(rest[0]), () => true);
			show({ header: BREACH_COLUMNS, rows: found.map((one) => breachRow(view, one)), answer: found, empty: 'none on record' });
		},
	},
};
