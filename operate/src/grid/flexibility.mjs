// Commands about the market for flexibility: an operator asks for less import or export in an area, members commit to a lower limit at a
// price, and their meters show whether they kept to it.
import { Refused } from '../chain.mjs';
import { History } from './history.mjs';
import { keptOf, LEAST_W, mostCost, nextStep } from './peaks.mjs';
import { tableText } from './tables.mjs';
import { addressOf, energyText, kindOf, powerOf, powerText, priceOf, tokensText, wholeOf } from './words.mjs';

const DIRECTIONS = { import: 'Import', export: 'Export' };
/** How many steps a call does at most, and how many calls one command makes. */
const MOST_STEPS = 32;
const MOST_CALLS = 64;

const lessText = ({ direction, power_w }) => `${powerText(power_w)} less ${direction.toLowerCase()}`;
const priceText = (mills) => `${mills} mills per kWh`;
const decimalsOf = (api) => api.registry.chainDecimals[0];
const tokens = (api, plancks) => tokensText(plancks, decimalsOf(api));
const sameTerms = (a, b) => Object.keys(a).every((name) => a[name] === b[name]);

/** What money costs here, for `mostCost`. */
const costs = ({ api, view }) => ({ lengthMs: view.calendar.lengthMs, mill: api.consts.gridManagement.mill.toBigInt() });
const constant = (api, name) => api.consts.gridManagement[name].toNumber();

/** How far a request has come, in words. */
export function stateText(view, request) {
	const { calendar } = view;
	const { terms, phase, clearing, commitments, unsettled } = request;
	const [kind, next] = kindOf(phase);
	const time = (interval) => calendar.text(calendar.begin(interval));
	switch (kind) {
		case 'Open':
			return terms.closes_at > calendar.current ? `open until ${time(terms.closes_at)}` : 'closed, to be cleared';
		case 'Activating':
			return `cleared, envelopes are being published: ${next} of ${commitments}`;
		case 'Settling':
			return `being settled: ${next} of ${commitments}`;
		case 'Releasing':
			return `withdrawn, commitments are being released: ${next} of ${commitments}`;
		default:
	}
	const agreed = clearing ? `${powerText(request.activated_w)} agreed at ${priceText(clearing.price_mills)}` : 'cleared';
	if (calendar.current < terms.from) return `${agreed}, begins ${time(terms.from)}`;
	if (calendar.current < terms.until) return `${agreed}, in force`;
	return `${agreed}, over; waits for the meters of ${unsettled}`;
}

/** The requests of an area, of those above it and, with `below`, of those below it. */
export async function requestsOf(view, area, { below = true } = {}) {
	const asking = new Set((await view.state.query.gridManagement.areaFlexibility.keys()).map(({ args: [id] }) => id.toNumber()));
	const others = below ? (await view.below(area)).filter((one) => one.area !== area.area && asking.has(one.area)) : [];
	const lists = await view.each([area, ...others], (one) => view.pages('grid_getFlexibilityRequests', [one.area]));
	return [...new Map(lists.flat().map((one) => [one.id, one])).values()].sort((a, b) => a.id - b.id);
}

export const ladderOf = (view, id) => view.ask('grid_getFlexibilityLadder', id);

/** A request by its number: what the node says of it, or undefined where it is over. */
async function findRequest(view, word) {
	const id = wholeOf(word, 'a request', 0, 4_294_967_295);
	const found = await view.ask('grid_getFlexibilityRequest', id);
	if (!found && id >= (await view.state.query.gridManagement.nextFlexibilityRequest()).toNumber()) throw new Refused(`there is no request ${id}`);
	return { id, request: found?.request };
}

async function openRequest(view, word) {
	const { id, request } = await findRequest(view, word);
	if (!request) throw new Refused(`request ${id} is over: kept ${id} says how it ended`);
	const { calendar } = view;
	const isOpen = kindOf(request.phase)[0] === 'Open' && request.terms.closes_at > calendar.current;
	if (isOpen) return { id, request };
	const closed = `it closed ${calendar.text(calendar.begin(request.terms.closes_at))}`;
	throw new Refused(`nobody commits to request ${id} any more: ${kindOf(request.phase)[0] === 'Releasing' ? 'it was withdrawn' : closed}`);
}

/** Refuses what the account cannot put on hold, with the fee. Returns what it has. */
async function ensureMoney({ api, view, account }, call, amount) {
	const { data } = await view.state.query.system.account(account());
	const { partialFee } = await call.paymentInfo(account());
	// What an account keeps while it has anything on hold.
	const free = data.free.toBigInt() - api.consts.balances.existentialDeposit.toBigInt();
	const has = free > 0n ? free : 0n;
	const needed = amount + partialFee.toBigInt();
	if (needed > has)
		throw new Refused(
			`${tokens(api, amount)} are put on hold, and the fee is ${tokens(api, partialFee.toBigInt())}: ${account()} has ${tokens(api, has)} for it`,
		);
	return has;
}

/** What an operator asks for, with the reasons for which the chain would refuse it. */
function termsOf({ api, view, values }) {
	const { calendar } = view;
	const direction = DIRECTIONS[values.less];
	if (!direction) throw new Refused(`--less is import or export, not ${values.less}`);
	const power = powerOf(values.power);
	if (power < LEAST_W) throw new Refused(`flexibility is asked for from ${powerText(LEAST_W)} on`);
	const price = priceOf(values.price, 1);
	const from = calendar.interval(values.from);
	const duration = calendar.duration(values.for);
	const [longest, activation, horizon] = ['maxFlexibilityIntervals', 'activationTime', 'tradingHorizon'].map((name) => constant(api, name));
	const closes = values.closes === undefined ? from - activation : calendar.interval(values.closes);
	if (duration > longest) throw new Refused(`flexibility is asked for ${calendar.spell(longest)} at a time at most: ask twice`);
	const earliest = calendar.current + 1 + activation;
	if (from < earliest)
		throw new Refused(
			`it begins ${calendar.text(calendar.begin(earliest))} at the earliest: members need time to commit, and devices ${calendar.spell(activation)} to learn of it. What is sooner takes an envelope or a measure`,
		);
	if (closes <= calendar.current)
		throw new Refused(`members need time to commit: it closes ${calendar.text(calendar.begin(calendar.current + 1))} at the earliest`);
	if (closes + activation > from)
		throw new Refused(
			`it closes ${calendar.text(calendar.begin(from - activation))} at the latest: ${calendar.spell(activation)} before it begins, so that devices learn of it`,
		);
	if (from + duration > calendar.current + horizon + 1) throw new Refused(`flexibility is asked for ${calendar.spell(horizon)} ahead at most`);
	return { direction, power_w: power, from, until: from + duration, max_price_mills: price, closes_at: closes };
}

const whatText = async (view, { area, terms }) =>
	`${lessText(terms)} in area ${await view.nameOf(area)} and below, ${view.calendar.span(terms.from, terms.until)}`;

/** The offered levels as a table. */
const ladderText = (ladder) =>
	tableText(
		['mills per kWh', 'less', 'with all that is cheaper'],
		ladder.map((level) => [level.price_mills, powerText(level.power_w), powerText(level.cumulative_w)]),
	);

/** What a member may be counted from, with what it follows from. */
const referenceText = ({ limit_w, metered_w }) =>
	`counted from ${powerText(Math.min(limit_w, metered_w))} on: it may have ${powerText(limit_w)} then, and its meters measured ${powerText(metered_w)} at that time of day, on the second highest of the last five days`;

/** A clearing of an event as an answer of the node has it. */
const clearingOf = (clearing) =>
	clearing.isSome ? { price_mills: clearing.unwrap().priceMills.toNumber(), accepted_w: clearing.unwrap().acceptedW.toNumber() } : null;

/** What became of a request's commitments: from its events where they are settled, else from what meters have shown so far. */
async function outcomeOf(view, id, current) {
	const history = await new History(view, id).events();
	const request = current ?? history.request;
	const members = new Map();
	const found = { request, complete: history.complete, oldest: history.oldest, members, released: [], cancelled: false };
	for (const { method, data, block, at } of history.events) {
		const who = data.who?.toString();
		if (method === 'FlexibilityCleared') found.clearing = clearingOf(data.clearing);
		else if (method === 'FlexibilityRequestCancelled') found.cancelled = true;
		else if (method === 'FlexibilityReleased') found.released.push(who);
		else if (method === 'FlexibilityActivated') members.set(who, { accepted_w: data.acceptedW.toNumber(), limit_w: data.limitW.toNumber() });
		else if (method === 'FlexibilitySettled') {
			const { keptWh, missedWh, paid, charged } = data.result;
			const numbers = { kept_wh: keptWh.toNumber(), missed_wh: missedWh.toNumber(), paid: paid.toString(), charged: charged.toString() };
			members.set(who, { ...members.get(who), ...numbers, block, at });
		} else if (method === 'FlexibilityRequestClosed') Object.assign(found, { returned: data.returned.toString(), closed_at: at });
	}
	if (current) await measuredSoFar(view, id, current, members);
	return found;
}

/** Adds to the members of a request that is not over what their meters have shown. */
async function measuredSoFar(view, id, { terms }, members) {
	const { lengthMs, current } = view.calendar;
	const all = (await view.pages('grid_getFlexibilityCommitments', [id])).filter(({ commitment }) => commitment.accepted_w > 0);
	const end = Math.min(terms.until, current);
	await view.each(all, async ({ commitment: { who, reference_w, accepted_w } }) => {
		const limitW = reference_w - accepted_w;
		const pages = end > terms.from ? await view.pages('production_getEnergyProductions', [who], { from: terms.from, until: end }) : [];
		const measured = pages.filter(({ interval }) => interval < end);
		members.set(who, { accepted_w, limit_w: limitW, ...keptOf({ direction: terms.direction, limitW, acceptedW: accepted_w, lengthMs }, measured) });
	});
}

/** A row of who kept to a request. */
function keptRow(api, view, terms, write, [account, one]) {
	const isSettled = one.paid !== undefined;
	const shown = isSettled
		? `settled ${view.calendar.text(one.at)}`
		: `measured so far: ${one.intervals ?? 0} of ${terms ? terms.until - terms.from : '?'} intervals`;
	return [
		write(account),
		one.accepted_w === undefined ? '' : powerText(one.accepted_w),
		one.limit_w === undefined ? '' : powerText(one.limit_w),
		energyText(one.kept_wh ?? 0),
		energyText(one.missed_wh ?? 0),
		isSettled ? tokens(api, one.paid) : '',
		isSettled ? tokens(api, one.charged) : '',
		shown,
	];
}

/** How a request ended, or how far it is. */
function endText(api, view, { request, complete, oldest, members, released, clearing, cancelled, returned, closed_at }, current) {
	if (current) return stateText(view, current);
	if (closed_at === undefined)
		return complete
			? 'over'
			: `over before block ${oldest}, the oldest one that this node has kept: ask a node with --state-pruning archive (--url)`;
	const when = view.calendar.text(closed_at);
	const rest = returned === undefined || !request ? '' : `; ${tokens(api, returned)} were given back at the end`;
	if (cancelled) return `withdrawn, over since ${when}; nothing was paid${rest}`;
	if (!clearing && members.size === 0 && released.length === 0) return `nobody had committed, over since ${when}; nothing was paid${rest}`;
	return `over since ${when}${rest}`;
}

/** @type {Record<string, import('./commands.mjs').Command>} */
export const FLEXIBILITY = {
	flexibility: {
		words: 'AREA',
		help: 'The requests for flexibility in an area, above it and below that are not over: what is asked for, how far each has come, and what is on hold for it.',
		async run({ api, view, rest, show }) {
			const found = await requestsOf(view, await view.area(rest[0]));
			const rows = await view.each(found, async ({ id, request }) => [
				id,
				await view.nameOf(request.area),
				lessText(request.terms),
				view.calendar.span(request.terms.from, request.terms.until),
				request.terms.max_price_mills,
				stateText(view, request),
				`${powerText(request.offered_w)} by ${request.commitments}`,
				tokens(api, request.budget),
			]);
			const header = ['request', 'area', 'asked for', 'when', 'mills at most', 'state', 'offered', 'on hold'];
			show({ header, rows, answer: found, empty: 'nothing is asked for' });
		},
	},

	'request-flexibility': {
		words: 'AREA',
		options: 'less! power! from! for! price! closes preview?',
		help: 'Asks the members of an area and below for less import or export than they would have, at a price of so many mills per kWh at most. The most that it can cost is put on hold. Members commit until it closes: an hour before it begins, or earlier. --preview says what it would put on hold, and signs nothing.',
		async run(context) {
			const { api, view, rest, values, account, done, send, show } = context;
			const area = await view.area(rest[0]);
			const terms = termsOf(context);
			const { calendar } = view;
			await view.ensureOperator(account(), area);
			const own = (await requestsOf(view, area, { below: false })).filter(({ request }) => request.area === area.area);
			const there = own.find(({ request }) => request.payer === account() && sameTerms(terms, request.terms) && kindOf(request.phase)[0] === 'Open');
			if (there) return done(`it is request ${there.id}, ${stateText(view, there.request)}`, { already: true });
			const most = constant(api, 'maxFlexibilityRequests');
			if (own.length >= most) throw new Refused(`area ${await view.nameOf(area.area)} has ${most} requests that are not over, and can have no more`);
			const budget = mostCost(terms.power_w, terms.until - terms.from, terms.max_price_mills, costs(context));
			const { direction, power_w, from, until, max_price_mills, closes_at } = terms;
			const call = api.tx.gridManagement.requestFlexibility(area.area, direction, power_w, from, until, max_price_mills, closes_at);
			const has = await ensureMoney(context, call, budget);
			const what = await whatText(view, { area: area.area, terms });
			const close = calendar.text(calendar.begin(closes_at));
			if (values.preview) {
				const list = [
					['asked for', what],
					['pays', `${priceText(max_price_mills)} at most, for what did not flow`],
					['closes', `${close}; until then you can cancel it`],
					['on hold', `${tokens(api, budget)}, the most that it can cost; what is not needed comes back`],
					['there is', `${tokens(api, has)} of ${account()}`],
					['signed', 'nothing: leave --preview out'],
				];
				return show({ list, answer: { area: area.area, terms, budget: String(budget), free: String(has) } });
			}
			const events = await send(call);
			const { request } = events.find(({ method }) => method === 'FlexibilityRequested').data;
			done(
				`request ${request}: ${what}, at ${priceText(max_price_mills)} at most. Members commit until ${close}. ${tokens(api, budget)} are on hold, the most that it can cost`,
				{ events },
			);
		},
	},

	'cancel-flexibility': {
		words: 'REQUEST',
		help: 'Withdraws a request as long as members commit to it. They are released, what is on hold comes back, and nobody pays anything.',
		async run({ api, view, rest, account, done, send }) {
			const { id, request } = await findRequest(view, rest[0]);
			if (!request) return done(`request ${id} is over`, { already: true });
			if (kindOf(request.phase)[0] === 'Releasing') return done(`request ${id} is ${stateText(view, request)}`, { already: true });
			if (request.payer !== account()) throw new Refused(`only who pays for a request withdraws it: ${request.payer}`);
			if (kindOf(request.phase)[0] !== 'Open' || request.terms.closes_at <= view.calendar.current)
				throw new Refused(
					`request ${id} closed ${view.calendar.text(view.calendar.begin(request.terms.closes_at))}: what was accepted is agreed, and is paid for if it is kept`,
				);
			const events = await send(api.tx.gridManagement.cancelFlexibilityRequest(id));
			done(`request ${id} is withdrawn: ${await whatText(view, request)}. ${tokens(api, request.budget)} come back`, { events });
		},
	},

	commitments: {
		words: 'REQUEST',
		help: 'Who has committed to a request, in the order in which they would be taken: the cheapest first. When it is cleared, all that are taken get the price of the dearest of them.',
		async run({ api, view, rest, show, write }) {
			const { id, request } = await findRequest(view, rest[0]);
			if (!request) throw new Refused(`request ${id} is over: kept ${id} says how it ended`);
			const [ladder, found] = await Promise.all([ladderOf(view, id), view.pages('grid_getFlexibilityCommitments', [id])]);
			const ranked = found
				.map(({ number, commitment }) => ({ number, ...commitment }))
				.sort((a, b) => a.price_mills - b.price_mills || a.number - b.number);
			const isCleared = request.clearing !== null && request.clearing !== undefined;
			const list = [
				['request', `${id}: ${await whatText(view, request)}`],
				['state', stateText(view, request)],
				['pays', `${priceText(request.terms.max_price_mills)} at most; ${tokens(api, request.budget)} of ${request.payer} are on hold`],
				['offered', `${powerText(request.offered_w)} of ${powerText(request.terms.power_w)}, by ${request.commitments}`],
				['accepted', isCleared ? `${powerText(request.clearing.accepted_w)} at ${priceText(request.clearing.price_mills)}` : 'not cleared yet'],
			];
			const header = ['member', 'mills at least', 'less', 'from', 'to', 'accepted', 'on hold'];
			const rows = ranked.map((one) => [
				write(one.who),
				one.price_mills,
				powerText(one.reference_w - one.limit_w),
				powerText(one.reference_w),
				powerText(one.limit_w),
				isCleared ? powerText(one.accepted_w) : '',
				tokens(api, one.collateral),
			]);
			const tables = ranked.length ? [ladderText(ladder), tableText(header, rows)] : [];
			show({ list, tables, file: [header, rows], answer: { id, request, ladder, commitments: found } });
		},
	},

	kept: {
		words: 'REQUEST',
		help: 'Who kept to a request: what meters have shown so far, and, once it is settled, what each member got for what it kept and paid for what it missed. Of a request that is over it needs a node that has kept the states of its blocks.',
		async run({ api, view, rest, show, write }) {
			const { id, request: current } = await findRequest(view, rest[0]);
			const outcome = await outcomeOf(view, id, current);
			const { request, members, released } = outcome;
			const clearing = request?.clearing ?? outcome.clearing;
						const sum = (name, add = (a, b) => a + b, none = 0) => [...members.values()].map((one) => one[name] ?? none).reduce(add, none);
			const money = (name) => tokens(api, sum(name, (a, b) => BigInt(a) + BigInt(b), 0n));
			const list = [
				['request', request ? `${id}: ${await whatText(view, request)}` : id],
				['state', endText(api, view, outcome, current)],
			];
			// Of a request that is over this node may know nothing.
			if (request)
				list.push(
					['agreed', clearing && members.size ? `${powerText(request.activated_w)} of ${members.size}, at ${priceText(clearing.price_mills)}` : 'nothing'],
					['released', `${released.length} without pay or charge`],
				);
			if (current && !outcome.complete) list.push(['not shown', `what was decided before block ${outcome.oldest}, the oldest one that this node has kept`]);
			const isSettled = [...members.values()].some((one) => one.paid !== undefined);
			const what = isSettled ? [`; ${money('paid')} were paid for it`, `; ${money('charged')} were charged for it, for the community fund`] : ['', ''];
			if (members.size) list.push(['kept', energyText(sum('kept_wh')) + what[0]], ['missed', energyText(sum('missed_wh')) + what[1]]);
			const header = ['member', 'less', 'to', 'kept', 'missed', 'got', 'paid', 'how sure'];
			const rows = [...members].map((one) => keptRow(api, view, request?.terms, write, one));
			const answer = { ...outcome, id, members: [...members].map(([account, one]) => ({ account, ...one })) };
			show({ list, tables: rows.length ? [tableText(header, rows)] : [], file: [header, rows], answer });
		},
	},

	advance: {
		words: 'REQUEST',
		help: 'Goes on with a request that should have gone on by itself and has not, because blocks were full: clears it, publishes envelopes, settles. Anybody with a role may; it costs a fee.',
		async run({ api, view, rest, account, done, send, fresh }) {
			account();
			let now = view;
			const events = [];
			for (let calls = 0; calls < MOST_CALLS; calls++) {
				const { id, request } = await findRequest(now, rest[0]);
				const wait = request && (await waitText(now, request));
				if (!request || wait) {
					const text = request ? `request ${id}: ${stateText(now, request)}; ${wait}` : `request ${id} is over: kept ${id} says how it ended`;
					return done(text, { already: calls === 0, events });
				}
				try {
					events.push(...(await send(api.tx.gridManagement.advanceFlexibility(id, MOST_STEPS))));
				} catch (error) {
					// A block has gone on with it meanwhile.
					if (/NothingDue/.test(error.message)) return done(`request ${id} has gone on by itself`, { events });
					if (!/UnknownFlexibilityRequest/.test(error.message)) throw error;
				}
				now = await fresh();
			}
			done('it goes on; give the command again', { events });
		},
	},

	commit: {
		words: 'REQUEST',
		options: 'limit! price! preview?',
		help: 'A member commits to stay below a limit in the time of a request, for so many mills per kWh at least. It is firm. As much as it could be charged for what it misses is put on hold. --preview says from which power it would be counted and what would be put on hold, and signs nothing.',
		async run(context) {
			const { api, view, rest, values, account, done, send, show } = context;
			const limit = powerOf(values.limit);
			const price = priceOf(values.price);
			const { id, request } = await openRequest(view, rest[0]);
			const { terms } = request;
			const who = addressOf(api, account());
			const connection = await view.connection(who);
			const all = await commitmentsOf(view, who);
			const before = all.find((one) => one.id === id)?.commitment;
			const text = (one) => `to ${powerText(one.limit_w)} for ${priceText(one.price_mills)} at least`;
			if (before?.limit_w === limit && before.price_mills === price) return done(`${who} has committed ${text(before)}`, { already: true });
			if (before) throw new Refused(`${who} has committed ${text(before)}, which is firm`);
			const { ancestors } = (await view.areas()).get(connection.area);
			if (![...ancestors, connection.area].includes(request.area))
				throw new Refused(`request ${id} is for area ${await view.nameOf(request.area)} and below, and ${who} is connected to ${await view.nameOf(connection.area)}`);
			if (price > terms.max_price_mills) throw new Refused(`request ${id} pays ${priceText(terms.max_price_mills)} at most`);
			if (limit > 0 && limit < LEAST_W) throw new Refused(`a limit is 0, or ${powerText(LEAST_W)} at least`);
			const reference = await view.ask('grid_getFlexibilityReference', who, terms.direction, terms.from, terms.until);
			const from = Math.min(reference.limit_w, reference.metered_w);
			if (from - limit < LEAST_W)
				throw new Refused(`the limit lies ${powerText(LEAST_W)} below what it is counted from, at least. It is ${referenceText(reference)}`);
			// A commitment about which nothing is decided yet is a promise too, and not among the contracts.
			const { contracts } = await view.ask('grid_getEnvelope', who);
			const promised = [...contracts, ...all].find((one) => one.from < terms.until && terms.from < one.until);
			if (promised) throw new Refused(`${who} has promised something for a part of this time already: ${view.calendar.span(promised.from, promised.until)}`);
			const collateral = mostCost(from - limit, terms.until - terms.from, terms.max_price_mills, costs(context));
			const call = api.tx.gridManagement.commitFlexibility(id, limit, price);
			const has = await ensureMoney(context, call, collateral);
			const what = `${terms.direction.toLowerCase()} of ${powerText(limit)} at most, ${view.calendar.span(terms.from, terms.until)}`;
			if (values.preview) {
				const list = [
					['committed', what],
					['counted', `${powerText(from - limit)} less, ${referenceText(reference)}`],
					['gets', `${priceText(price)} at least and ${terms.max_price_mills} at most, for what does not flow of what is accepted`],
					['on hold', `${tokens(api, collateral)}, the most that it can be charged for what it misses`],
					['there is', `${tokens(api, has)} of ${who}`],
					['signed', 'nothing: leave --preview out'],
				];
				return show({ list, answer: { request: id, limit_w: limit, price_mills: price, reference, collateral: String(collateral), free: String(has) } });
			}
			const events = await send(call);
			done(`committed to request ${id}: ${what}, ${powerText(from - limit)} less, for ${priceText(price)} at least. ${tokens(api, collateral)} are on hold`, {
				events,
			});
		},
	},
};

/** The commitments of an account that are not settled, with the times of their requests. */
export async function commitmentsOf(view, who) {
	const found = await view.ask('grid_getFlexibilityCommitmentsOf', who);
	return view.each(found, async ({ request: id, commitment }) => {
		const { request } = await view.ask('grid_getFlexibilityRequest', id);
		return { id, commitment, from: request.terms.from, until: request.terms.until };
	});
}

/** What a request waits for; undefined where something can be done about it. */
async function waitText(view, request) {
	const { calendar } = view;
	const { terms, phase, unsettled } = request;
	// Each block asks again whether the readings are final, so that this is due soon and for nothing.
	const isOver = kindOf(phase)[0] === 'Activated' && unsettled > 0 && terms.until <= calendar.current;
	if (isOver && (await view.ask('production_getInterval', terms.until - 1))?.open)
		return 'its meters may still send readings: it is settled by itself once they are final';
	const next = nextStep(request, calendar.current);
	return next > calendar.current ? `nothing is to be done before ${calendar.text(calendar.begin(next))}` : undefined;
}

/** What is asked for and offered at a time, as rows of `OFFER_COLUMNS`. */
export async function offerRows(view, { id, request, ladder }) {
	const first = [id, await view.nameOf(request.area), stateText(view, request)];
	if (ladder.length === 0) return [[...first, '', 'nothing offered yet', '']];
	return ladder.map((level, at) => [
		...(at === 0 ? first : ['', '', '']),
		level.price_mills,
		powerText(level.power_w),
		`${powerText(level.cumulative_w)} of ${powerText(request.terms.power_w)}`,
	]);
}
export const OFFER_COLUMNS = ['request', 'area', 'state', 'mills per kWh', 'less', 'with all that is cheaper'];

