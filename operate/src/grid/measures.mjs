// Commands about measures: declared, proposed, confirmed, lifted.
import { Refused } from '../chain.mjs';
import { measuresOf } from './areas.mjs';
import { isShed } from './limits.mjs';
import {
	addressOf,
	authorityText,
	bytesOf,
	classOf,
	clean,
	kindOf,
	measureText,
	memberText,
	permilleOf,
	ROTATION_GROUPS,
	wholeOf,
} from './words.mjs';

const WHEN = 'for! reason! from propose?';
/** How many intervals of a rotation are shown where nothing else is asked for: six hours of quarters. */
const TURNS_SHOWN = 24;

/** A measure as the chain takes it, in the place of how an answer of the node has it. */
function chainProtocol(protocol) {
	const [kind, of] = kindOf(protocol);
	if (kind === 'Curtail') return { Curtail: { exportPermille: of.export_permille } };
	if (kind === 'ShedLoad') return { ShedLoad: { fromClass: of.from_class, groups: of.groups } };
	return { [kind]: null };
}
const same = (a, b) => JSON.stringify(kindOf(a)) === JSON.stringify(kindOf(b));

function reasonOf(api, text) {
	if (text.trim() === '') throw new Refused('the reason is on record for good: it cannot be empty');
	return bytesOf(text, 'the reason', api.consts.gridManagement.maxReasonLength.toNumber());
}

/** What is asked for: where, when, why. Refuses what an operator may not do alone, unless it is proposed. */
async function requestOf({ api, view, rest, values, account }) {
	const area = await view.area(rest[0]);
	const { calendar } = view;
	const duration = calendar.duration(values.for);
	const from = values.from === undefined ? calendar.current : calendar.interval(values.from);
	const reason = reasonOf(api, values.reason);
	const [alone, longest] = ['shortEmergency', 'longEmergency'].map((name) => api.consts.gridManagement[name].toNumber());
	if (from < calendar.current) throw new Refused('it cannot begin in the past');
	if (duration > longest) throw new Refused(`nobody declares a measure for longer than ${calendar.spell(longest)}`);
	if (!values.propose && from > calendar.current) throw new Refused('what begins later takes a second operator: add --propose');
	if (!values.propose && duration > alone)
		throw new Refused(`alone, an operator declares ${calendar.spell(alone)} at most; what is longer takes a second operator: add --propose`);
	await view.ensureOperator(account(), area);
	return { area, duration, from: from > calendar.current ? from : undefined, until: from + duration, reason };
}

/** Declares a measure, or proposes it. */
async function declare(context, protocol) {
	const { api, view, values, account, done, send } = context;
	const { area, duration, from, until, reason } = await requestOf(context);
	const { calendar } = view;
	const where = await whereText(view, area.area, protocol);
	const there = (await measuresOf(view, area)).find(
		(one) => one.area === area.area && same(one.protocol, protocol) && one.until >= until && one.from <= (from ?? calendar.current),
	);
	if (there)
		return done(`incident ${there.incident} is on the list: ${measureText(there.protocol)} ${where}, ${calendar.span(there.from, there.until)}`, {
			already: true,
		});
	if (!values.propose) {
		const events = await send(api.tx.gridManagement.implementEmergencyProtocol(area.area, chainProtocol(protocol), duration, reason));
		return done(await declaredText(view, events), { events });
	}
	const proposals = await view.ask('grid_getMeasureProposals', area.area);
	const open = proposals.find(
		(one) =>
			one.area === area.area && one.by === account() && same(one.protocol, protocol) && (one.from ?? undefined) === from && one.duration === duration,
	);
	if (open) return done(`it is proposal ${open.proposal}, and NOT in force: another operator confirms it`, { already: true });
	const events = await send(api.tx.gridManagement.proposeMeasure(area.area, chainProtocol(protocol), from ?? null, duration, reason));
	const { proposal, openUntil } = events.find(({ method }) => method === 'MeasureProposed').data;
	const last = calendar.text(calendar.begin(openUntil.toNumber() + 1));
	done(
		`proposal ${proposal}: ${measureText(protocol)} ${where} for ${calendar.spell(duration)}. It is NOT in force: another operator confirms it before ${last}`,
		{ events },
	);
}

async function declaredText(view, events) {
	const { incident, area, protocol, from, until } = events.find(({ method }) => method === 'EmergencyImplemented').data;
	const [begin, end] = [from.toNumber(), until.toNumber()];
	const measure = answerProtocol(protocol);
	const state = begin > view.calendar.current ? 'to come' : 'in force';
	const where = await whereText(view, area.toNumber(), measure);
	const members = memberText(await memberCount(view, area.toNumber()));
	return `incident ${incident}, ${state}: ${measureText(measure)} ${where}, ${view.calendar.span(begin, end)}; it concerns ${members}`;
}

/** A measure of an event as an answer of the node has it. */
function answerProtocol(protocol) {
	const { type, value } = protocol;
	if (type === 'Curtail') return { Curtail: { export_permille: value.exportPermille.toNumber() } };
	if (type === 'ShedLoad') return { ShedLoad: { from_class: value.fromClass.type, groups: value.groups.toNumber() } };
	return type;
}

/** An island is an area alone; everything else counts below it too. */
const whereText = async (view, id, protocol) => `in area ${await view.nameOf(id)}${kindOf(protocol)[0] === 'Island' ? '' : ' and below'}`;

async function memberCount(view, id) {
	const area = (await view.areas()).get(id);
	return (await view.below(area)).reduce((sum, one) => sum + one.connections, 0);
}

/** An open proposal of any zone. */
async function proposalOf(view, word) {
	const number = wholeOf(word, 'a proposal', 0, 4_294_967_295);
	for (const zone of [...(await view.areas()).values()].filter((area) => area.ancestors.length === 0)) {
		const found = (await view.ask('grid_getMeasureProposals', zone.area)).find((one) => one.proposal === number);
		if (found) return found;
	}
	throw new Refused(`there is no open proposal ${number}: it was confirmed (see incidents), withdrawn, or has run out`);
}

/** @type {Record<string, import('./commands.mjs').Command>} */
export const MEASURES = {
	suspend: {
		words: 'AREA',
		options: 'for! reason! propose?',
		help: 'No offers, orders and acceptances in an area and below. What was traded stays; metering, sharing and settlement go on.',
		run: (context) => declare(context, 'SuspendTrading'),
	},

	curtail: {
		words: 'AREA',
		options: `export-percent! ${WHEN}`,
		help: 'Connections and edges in an area and below export no more than so many percent of their limits.',
		run(context) {
			const permille = permilleOf(context.values['export-percent'], 'what is left of the export');
			if (permille >= 1_000) throw new Refused('100 percent curtail nothing');
			return declare(context, { Curtail: { export_permille: permille } });
		},
	},

	shed: {
		words: 'AREA',
		options: `from-class! groups ${WHEN}`,
		help: 'Connections of a class and of those less important take nothing, so many of the twelve groups at a time (by default 3); the next ones in the next interval. Critical ones are never shed.',
		run(context) {
			const className = classOf(context.values['from-class']);
			if (className === 'Critical') throw new Refused('critical connections are never shed');
			const groups =
				context.values.groups === undefined ? 3 : wholeOf(context.values.groups, 'how many groups are shed at a time', 1, ROTATION_GROUPS);
			return declare(context, { ShedLoad: { from_class: className, groups } });
		},
	},

	island: {
		words: 'AREA',
		options: WHEN,
		help: "Nothing flows over an area's own edge: it becomes a market of its own.",
		async run(context) {
			const area = await context.view.area(context.rest[0]);
			if (area.ancestors.length === 0) throw new Refused('a root has no area above it: it is a market of its own already');
			return declare(context, 'Island');
		},
	},

	measures: {
		words: 'AREA',
		help: 'What is in force or to come in an area, above it and below.',
		async run({ view, rest, show, write }) {
			const area = await view.area(rest[0]);
			const found = await view.pages('grid_getMeasures', [area.area]);
			const rows = await view.each(found, async (one) => [
				one.incident,
				await view.nameOf(one.area),
				one.in_force ? 'in force' : 'to come',
				measureText(one.protocol),
				view.calendar.span(one.from, one.until),
				authorityText(one.by, write) + (one.confirmed_by ? `, confirmed by ${authorityText(one.confirmed_by, write)}` : ''),
				one.reason,
			]);
			show({ header: ['incident', 'area', 'now', 'measure', 'when', 'by', 'reason'], rows, answer: found, empty: 'nothing is in force or to come' });
		},
	},

	proposals: {
		words: 'AREA',
		help: 'What is proposed in the zone of an area, and waits for a second operator.',
		async run({ view, rest, show, write }) {
			const area = await view.area(rest[0]);
			const found = await view.ask('grid_getMeasureProposals', area.area);
			const { calendar } = view;
			const rows = await view.each(found, async (one) => [
				one.proposal,
				await view.nameOf(one.area),
				measureText(one.protocol),
				one.from === null ? `${calendar.spell(one.duration)} from the confirmation on` : calendar.span(one.from, one.from + one.duration),
				calendar.text(calendar.begin(one.open_until + 1)),
				write(one.by),
				one.reason,
			]);
			show({ header: ['proposal', 'area', 'measure', 'when', 'open until', 'by', 'reason'], rows, answer: found, empty: 'nothing is proposed' });
		},
	},

	confirm: {
		words: 'PROPOSAL',
		help: 'Another operator of the area, or of one above it, confirms what was proposed: it is declared.',
		async run({ api, view, rest, account, done, send }) {
			const proposal = await proposalOf(view, rest[0]);
			if (proposal.by === account())
				throw new Refused('who has proposed it does not confirm it: it takes another operator of the area or of one above it, or the council');
			await view.ensureOperator(account(), { area: proposal.area });
			const events = await send(api.tx.gridManagement.confirmMeasure(proposal.area, proposal.proposal));
			done(`${await declaredText(view, events)}. Proposed by ${proposal.by}: ${clean(proposal.reason)}`, { events });
		},
	},

	'withdraw-proposal': {
		words: 'PROPOSAL',
		help: "Takes a proposal back: one's own, or as somebody who decides as far up.",
		async run({ api, view, rest, account, done, send }) {
			const proposal = await proposalOf(view, rest[0]);
			await view.ensureOperator(account(), { area: proposal.area });
			done('the proposal is withdrawn', { events: await send(api.tx.gridManagement.withdrawMeasureProposal(proposal.area, proposal.proposal)) });
		},
	},

	lift: {
		words: 'INCIDENT',
		help: 'Ends a measure before its time, or before it has begun.',
		async run({ api, view, rest, account, done, send }) {
			const incident = await view.incident(wholeOf(rest[0], 'an incident', 0, 4_294_967_295));
			const { calendar } = view;
			if (incident.lifted)
				return done(`it was lifted ${calendar.text(incident.lifted.at)} by ${authorityText(incident.lifted.by)}`, { already: true });
			if (incident.until <= calendar.current) return done(`it ended ${calendar.text(calendar.begin(incident.until))}`, { already: true });
			await view.ensureOperator(account(), { area: incident.area });
			const events = await send(api.tx.gridManagement.liftMeasure(incident.incident));
			done(`incident ${incident.incident} is lifted: ${measureText(incident.protocol)} in area ${await view.nameOf(incident.area)}`, { events });
		},
	},

	cooldowns: {
		words: 'AREA',
		help: 'Until when operators declare no other measure of a kind alone, in an area, above it or below.',
		async run({ api, view, rest, show }) {
			const area = await view.area(rest[0]);
			const below = new Set((await view.below(area)).map((one) => one.area));
			const zone = area.ancestors[0] ?? area.area;
			const kinds = ['suspension of trading', 'curtailment', 'load shedding', 'island'];
			const { calendar } = view;
			const found = [...(await view.state.query.gridManagement.cooldowns(zone))]
				.map((one) => ({ area: one.area.toNumber(), kind: kinds[one.kind.toNumber()] ?? String(one.kind), until: one.until.toNumber() }))
				.filter((one) => one.until > calendar.current && (below.has(one.area) || area.ancestors.includes(one.area)));
			const rows = await view.each(found, async (one) => [await view.nameOf(one.area), one.kind, calendar.text(calendar.begin(one.until))]);
			const alone = calendar.spell(api.consts.gridManagement.shortEmergency.toNumber());
			show({ header: ['area', 'kind', 'until'], rows, answer: found, empty: `none: an operator declares up to ${alone} alone` });
		},
	},

	turns: {
		words: 'INCIDENT [ADDRESS]',
		options: 'for',
		help: 'Whose turn it is when load is shed: how many members in each interval, or when one of them is off.',
		async run({ api, view, rest, values, show }) {
			const measure = await sheddingOf(view, wholeOf(rest[0], 'an incident', 0, 4_294_967_295));
			const { calendar } = view;
			const who = rest[1] === undefined ? undefined : addressOf(api, rest[1]);
			const members = await numbered(view, measure.area, who);
			const begin = Math.max(measure.from, calendar.current);
			const end = Math.min(measure.until, begin + (values.for === undefined ? TURNS_SHOWN : calendar.duration(values.for)));
			const turns = [];
			for (let interval = begin; interval < end; interval++)
				turns.push({ interval, off: members.filter((one) => isShed(measure, one, interval)).map((one) => one.account) });
			const off = ({ off }) => (who ? (off.length ? 'takes nothing' : 'takes what it may') : `${off.length} of ${members.length}`);
			const rows = turns.map((turn) => [calendar.span(turn.interval, turn.interval + 1), off(turn)]);
			show({ header: ['when', who ? 'the member' : 'members that take nothing'], rows, answer: turns });
		},
	},
};

/** A measure that sheds load, with the groups whose turn it is first. */
async function sheddingOf(view, number) {
	const incident = await view.incident(number);
	if (kindOf(incident.protocol)[0] !== 'ShedLoad') throw new Refused(`incident ${number} sheds no load: ${measureText(incident.protocol)}`);
	const area = (await view.areas()).get(incident.area);
	const list = area ? [...(await view.state.query.gridManagement.measures(area.ancestors[0] ?? area.area))] : [];
	const found = list.find((one) => one.incident.toNumber() === number);
	if (!found || incident.lifted || incident.until <= view.calendar.current) throw new Refused(`incident ${number} is over`);
	return { ...incident, firstGroups: [...found.firstGroups].map(Number) };
}

/** The members below an area, or one of them, with the numbers of their connection points. */
async function numbered(view, id, who) {
	const members = await view.members((await view.areas()).get(id));
	const chosen = who === undefined ? members : members.filter((one) => one.account === who);
	if (who && chosen.length === 0) throw new Refused(`${who} is not connected there`);
	return view.each(chosen, async ({ account, connection }) => ({
		account,
		className: connection.class,
		number: await view.ask('grid_getConnectionIndex', account),
	}));
}
