// Commands about what a connection may take and give in which interval: envelopes, contracts, effective limits.
import { readFileSync } from 'node:fs';
import { Refused } from '../chain.mjs';
import { measuresOf } from './areas.mjs';
import { commitmentsOf } from './flexibility.mjs';
import { isCovered, isShed, merged } from './limits.mjs';
import { parseCsv } from './tables.mjs';
import { addressOf, isAddress, kindOf, powerOf, powerText, wholeOf } from './words.mjs';

const PERIOD = 'from for import export';
/** What effective limits are shown for where nothing else is asked for. */
const SHOWN = '1d';
/** How many connection points have their envelopes on one page of the state. */
const PAGE_CONNECTIONS = 32;
const FILE_COLUMNS = ['account', 'from', 'for', 'import', 'export'];

/** What the chain writes where flexibility that was agreed limits the other direction only, in W. */
const UNLIMITED_W = 1e12;
const upToText = (power) => (power >= UNLIMITED_W ? 'not limited' : `up to ${powerText(power)}`);
const limitsText = (limits) => `import ${upToText(limits.import_limit_w)}, export ${upToText(limits.export_limit_w)}`;
const chainLimits = (limits) => ({ importLimitW: limits.import_limit_w, exportLimitW: limits.export_limit_w });
const sameLimits = (a, b) => a.import_limit_w === b.import_limit_w && a.export_limit_w === b.export_limit_w;
const samePeriod = (a, b) => a.from === b.from && a.until === b.until && sameLimits(a.limits, b.limits);
const decider = (primacy) => (primacy === 0 ? 'the council' : primacy === 1 ? 'an operator of the root' : `an operator on level ${primacy}`);

/** The intervals and limits that words say. */
function periodOf(view, words) {
	for (const name of ['from', 'for', 'import', 'export']) if (!words[name]) throw new Refused(`--${name} is needed`);
	const { calendar } = view;
	const from = calendar.interval(words.from);
	if (from <= calendar.current)
		throw new Refused(`it begins with an interval that has not begun: ${calendar.text(calendar.begin(calendar.current + 1))} at the earliest`);
	return {
		from,
		until: from + calendar.duration(words.for),
		limits: { import_limit_w: powerOf(words.import), export_limit_w: powerOf(words.export) },
	};
}
const limitsOf = (values) => {
	for (const name of ['import', 'export']) if (values[name] === undefined) throw new Refused(`--${name} is needed, or --none`);
	return { import_limit_w: powerOf(values.import), export_limit_w: powerOf(values.export) };
};

/** What is to be published: of one member, or of those in a file. */
function envelopesOf({ api, view, rest, values }) {
	if (!values.file) return [{ account: addressOf(api, rest[0]), ...periodOf(view, values) }];
	if (rest.length || ['from', 'for', 'import', 'export'].some((name) => values[name]))
		throw new Refused('--file has everything: accounts, times and limits');
	const rows = parseCsv(readFileSync(values.file, 'utf8'));
	if (rows.length === 0) throw new Refused(`${values.file} has no line below its first one, ${FILE_COLUMNS.join(',')}`);
	return rows.map((row, at) => {
		try {
			return { account: addressOf(api, row.account), ...periodOf(view, row) };
		} catch (error) {
			throw new Refused(`${values.file}, row ${at + 1}: ${error.message}`);
		}
	});
}

/**
 * The default of a connection: what counts until the gate that was closed when it was decided, and what from then on. The answer of the node
 * has the one of the next interval only.
 */
async function defaultOf(view, account, connection) {
	const own = { import_limit_w: connection.import_limit_w, export_limit_w: connection.export_limit_w };
	const number = await view.ask('grid_getConnectionIndex', account);
	const page = [...(await view.state.query.gridManagement.envelopePages(Math.floor(number / PAGE_CONNECTIONS)))];
	const found = page.find((one) => one.slot.toNumber() === number % PAGE_CONNECTIONS)?.default.unwrapOr(undefined);
	const limitsOr = (limits) =>
		limits?.isSome ? { import_limit_w: limits.unwrap().importLimitW.toNumber(), export_limit_w: limits.unwrap().exportLimitW.toNumber() } : own;
	return { from: found ? found.changedIn.toNumber() + 1 : 0, before: limitsOr(found?.before), limits: limitsOr(found?.limits) };
}

/** Refuses an import below the floor of the member's controllable devices. */
function ensureFloor({ account, connection, info, limits }) {
	const floor = Math.min(info.floor_w, connection.import_limit_w);
	if (limits.import_limit_w >= floor) return;
	throw new Refused(`${account} has ${info.devices} controllable devices: an envelope leaves it ${powerText(floor)} at least`);
}

/** The effective limits of a member, by its address, or of an area's edge, with what they follow from. */
async function effective(view, word, { from, until }) {
	const isMember = isAddress(word);
	const method = isMember ? 'grid_getEffectiveLimits' : 'grid_getAreaLimits';
	const subject = isMember ? word : (await view.area(word)).area;
	const found = await view.pages(method, [subject], { from, most: until - from });
	const connection = isMember ? await view.connection(word) : undefined;
	const area = (await view.areas()).get(isMember ? connection.area : subject);
	const concerning = await reasons(view, area, isMember ? { account: word, connection } : undefined);
	const info = isMember ? await view.ask('grid_getEnvelope', word) : undefined;
	const otherwise = isMember ? await defaultOf(view, word, connection) : undefined;
	const byDefault = ({ interval }) => isMember && !sameLimits(interval < otherwise.from ? otherwise.before : otherwise.limits, connection);
	const envelope = (one) => (one.published ? 'envelope' : byDefault(one) ? 'default' : '');
	const agreed = isMember ? (await commitmentsOf(view, word)).filter((one) => one.commitment.accepted_w > 0) : [];
	const covers =
		({ interval }) =>
		({ from: first, until: end }) =>
			first <= interval && interval < end;
	// The chain keeps what was agreed with a request among the contracts, and a member has one of them at a time.
	const contract = (one) => {
		const request = agreed.find(covers(one));
		return request ? `request ${request.id}` : info?.contracts.some(covers(one)) ? 'contract' : '';
	};
	return found.map((one) => ({ ...one, why: [envelope(one), contract(one), ...concerning(one.interval)].filter(Boolean).join(', ') }));
}

/** What of an area's measures limits a member, or the edge, in an interval. */
async function reasons(view, area, member) {
	const measures = (await measuresOf(view, area)).filter((one) => kindOf(one.protocol)[0] !== 'SuspendTrading');
	const zone = area.ancestors[0] ?? area.area;
	const kept = measures.length && member ? [...(await view.state.query.gridManagement.measures(zone))] : [];
	const number = member && measures.length ? await view.ask('grid_getConnectionIndex', member.account) : undefined;
	const concerns = (measure, interval) => {
		const [kind] = kindOf(measure.protocol);
		if (kind === 'Curtail') return true;
		if (kind === 'Island') return !member && measure.area === area.area;
		const first = kept.find((one) => one.incident.toNumber() === measure.incident)?.firstGroups;
		return (
			member !== undefined &&
			first !== undefined &&
			isShed({ ...measure, firstGroups: [...first].map(Number) }, { number, className: member.connection.class }, interval)
		);
	};
	return (interval) =>
		measures.filter((one) => one.from <= interval && interval < one.until && concerns(one, interval)).map((one) => `incident ${one.incident}`);
}

/** @type {Record<string, import('./commands.mjs').Command>} */
export const ENVELOPES = {
	limits: {
		words: 'ADDRESS|AREA',
		options: 'from for',
		help: "What a connection, or an area's edge, may take and give: the least of its own limits, envelope, contract and measures. For the next day, or another time.",
		async run({ api, view, rest, values, show }) {
			const { calendar } = view;
			const from = calendar.interval(values.from ?? 'now');
			const until = from + calendar.duration(values.for ?? SHOWN);
			const word = isAddress(rest[0]) ? addressOf(api, rest[0]) : rest[0];
			const intervals = await effective(view, word, { from, until });
			const rows = merged(intervals).map((row) => [
				calendar.span(row.from, row.until),
				powerText(row.limits.import_limit_w),
				powerText(row.limits.export_limit_w),
				row.why,
			]);
			show({ header: ['when', 'import up to', 'export up to', 'by'], rows, answer: intervals });
		},
	},

	envelope: {
		words: 'ADDRESS',
		help: 'What is published for a connection, what counts otherwise, and what its owner has promised or may promise.',
		async run({ api, view, rest, show }) {
			const who = addressOf(api, rest[0]);
			const connection = await view.connection(who);
			const info = await view.ask('grid_getEnvelope', who);
			const { calendar } = view;
			const line = ({ from, until, limits }) => `${calendar.span(from, until)}: ${limitsText(limits)}`;
			const published = info.periods.filter((one) => one.until > calendar.current);
			const promised = info.contracts.filter((one) => one.until > calendar.current);
			const { from, before, limits } = await defaultOf(view, who, connection);
			const changes = from > calendar.current && !sameLimits(before, limits);
			const otherwiseText = changes ? `${limitsText(before)}; from ${calendar.text(calendar.begin(from))} on ${limitsText(limits)}` : limitsText(limits);
			const list = [
				['own limits', `${limitsText(connection)}, ${connection.class.toLowerCase()}`],
				['published', published.length ? published.map((one) => `${line(one)}, by ${decider(one.primacy)}`) : 'nothing'],
				['otherwise', otherwiseText],
				['contracts', promised.length ? promised.map(line) : 'none'],
				['offered', info.offered ? line(info.offered) : 'nothing'],
				['devices', `${info.devices} controllable${info.managed ? ', behind one energy manager' : ''}`],
				['floor', info.floor_w ? `an envelope leaves an import of ${powerText(Math.min(info.floor_w, connection.import_limit_w))} at least` : 'none'],
			];
			show({ list, answer: info });
		},
	},

	publish: {
		words: '[ADDRESS]',
		options: `${PERIOD} file`,
		help: 'Publishes an envelope: what a connection may take and give from a time on, for so long. --file: of many, as lines "account,from,for,import,export" below that line.',
		async run(context) {
			const { api, view, account, done, send } = context;
			const wanted = envelopesOf(context);
			const checked = await view.each(wanted, async (one) => {
				const connection = await view.connection(one.account);
				return { ...one, connection, info: await view.ask('grid_getEnvelope', one.account) };
			});
			checked.forEach(ensureFloor);
			const missing = checked.filter((one) => !isCovered(one.info.periods, one));
			if (missing.length === 0) return done(checked.length === 1 ? 'it is published' : `all ${checked.length} are published`, { already: true });
			const byArea = grouped(missing);
			for (const area of byArea.keys()) await view.ensureOperator(account(), { area });
			const most = api.consts.gridManagement.maxEnvelopesPerCall.toNumber();
			const events = [];
			for (const [area, all] of byArea) {
				for (let at = 0; at < all.length; at += most) {
					const some = all
						.slice(at, at + most)
						.map((one) => ({ who: one.account, from: one.from, until: one.until, limits: chainLimits(one.limits) }));
					events.push(...(await send(api.tx.gridManagement.publishEnvelopes(area, some))));
				}
			}
			const [first] = missing;
			const what =
				missing.length === 1 ? `${view.calendar.span(first.from, first.until)}: ${limitsText(first.limits)}` : `${missing.length} envelopes`;
			done(`published: ${what}`, { events });
		},
	},

	default: {
		words: 'ADDRESS',
		options: 'import export none?',
		help: 'What a connection may take and give whenever nothing is published, from the interval after the next one on. --none: its own limits.',
		async run({ api, view, rest, values, account, done, send }) {
			const who = addressOf(api, rest[0]);
			const connection = await view.connection(who);
			const info = await view.ask('grid_getEnvelope', who);
			const limits = values.none ? undefined : limitsOf(values);
			if (sameLimits((await defaultOf(view, who, connection)).limits, limits ?? connection)) return done('it is so', { already: true });
			if (limits) ensureFloor({ account: who, connection, info, limits });
			await view.ensureOperator(account(), { area: connection.area });
			const events = await send(api.tx.gridManagement.setDefaultEnvelope(who, limits ? chainLimits(limits) : null));
			const { calendar } = view;
			const from = calendar.text(calendar.begin(calendar.current + 1 + api.consts.gridManagement.gateClosure.toNumber()));
			done(`where nothing is published, from ${from} on: ${limitsText(limits ?? connection)}`, { events });
		},
	},

	devices: {
		words: 'ADDRESS NUMBER',
		options: 'managed?',
		help: 'How many controllable devices stand at a connection. The operator raises the floor that follows from it, the member lowers it. --managed: one energy manager controls them together.',
		async run({ api, view, rest, values, done, send }) {
			const who = addressOf(api, rest[0]);
			const devices = wholeOf(rest[1], 'the number of devices', 0, 255);
			await view.connection(who);
			const info = await view.ask('grid_getEnvelope', who);
			const managed = Boolean(values.managed) && devices > 0;
			if (info.devices === devices && info.managed === managed) return done('it is so', { already: true });
			const events = await send(api.tx.gridManagement.setControllableDevices(who, devices, managed));
			done(`${devices} controllable devices${managed ? ' behind one energy manager' : ''}`, { events });
		},
	},

	contract: {
		words: 'ADDRESS',
		options: `${PERIOD} none?`,
		help: 'Offers a member a contract: its promise to keep to limits from a time on, for so long. It counts once the member has accepted. --none takes the offer back.',
		async run({ api, view, rest, values, account, done, send }) {
			const who = addressOf(api, rest[0]);
			const connection = await view.connection(who);
			const info = await view.ask('grid_getEnvelope', who);
			const contract = values.none ? undefined : periodOf(view, values);
			if (values.none && !info.offered) return done('nothing is offered', { already: true });
			if (contract && info.contracts.some((one) => samePeriod(one, contract))) return done('the member has promised it', { already: true });
			if (contract && info.offered && samePeriod(info.offered, contract)) return done('it is offered, and not accepted yet', { already: true });
			await view.ensureOperator(account(), { area: connection.area });
			const events = await send(api.tx.gridManagement.offerContract(who, contract ? { ...contract, limits: chainLimits(contract.limits) } : null));
			done(
				contract
					? `offered: ${view.calendar.span(contract.from, contract.until)}, ${limitsText(contract.limits)}; it counts once the member accepts`
					: 'nothing is offered any more',
				{ events },
			);
		},
	},

	'accept-contract': {
		options: PERIOD,
		help: 'The member accepts the contract that it is offered, and names it. From then on nobody changes it.',
		async run({ api, view, values, account, done, send }) {
			const contract = periodOf(view, values);
			await view.connection(account());
			const info = await view.ask('grid_getEnvelope', account());
			const line = (one) => `${view.calendar.span(one.from, one.until)}, ${limitsText(one.limits)}`;
			if (info.contracts.some((one) => samePeriod(one, contract))) return done('it is accepted', { already: true });
			if (!info.offered) throw new Refused('nothing is offered');
			if (!samePeriod(info.offered, contract)) throw new Refused(`offered is: ${line(info.offered)}`);
			const events = await send(api.tx.gridManagement.acceptContract({ ...contract, limits: chainLimits(contract.limits) }));
			done(`promised: ${line(contract)}`, { events });
		},
	},
};

/** Envelopes by the areas of their connections: a call is for one area. */
function grouped(items) {
	const groups = new Map();
	for (const item of items) groups.set(item.connection.area, [...(groups.get(item.connection.area) ?? []), item]);
	return groups;
}
