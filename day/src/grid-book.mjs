// What the grid's events say, without the chain's own answers: who is connected within which limits,
// which measures were declared and when, what they leave of every limit, and who did not keep to it.
import { stringToU8a, u8aToHex } from '@polkadot/util';
import { classesShed, excessWh, GROUPS, groupsOff, kindOf, least, leaves, leavesOfEdge, quarterWh } from './limits.mjs';
import { CONNECTIONS_PER_PAGE } from './sharing.mjs';

/** The kinds of measures that are known here. */
const KINDS = new Set(['SuspendTrading', 'Curtail', 'ShedLoad', 'Island']);
/** How many intervals before delivery a market's gate closes. */
const GATE_CLOSURE = 1;
/**
 * What would change limits in a way that is not worked out here. A day in which it happens cannot be
 * proved.
 */
const UNKNOWN = new Set(['ConnectionUpdated', 'Disconnected', 'NoticeGiven', 'EnvelopePublished', 'DefaultEnvelopeSet', 'ContractAccepted', 'AreaRemoved']);

/** The limit that counts for what is given (asks) or taken (bids). */
export const limitField = (side) => (side === 'Ask' ? 'exportLimitW' : 'importLimitW');

/** A text as the chain has it. */
export const asBytes = (text) => u8aToHex(stringToU8a(text));

/**
 * @typedef {object} Incident a measure that was declared
 * @property {number} incident its record
 * @property {number} area
 * @property {import('./limits.mjs').Protocol} protocol
 * @property {any} by @property {any} confirmedBy
 * @property {string} reason as bytes
 * @property {number} since the interval in which it was declared @property {number} sinceAt the event, by its number
 * @property {number} from the first interval in which it counts @property {number} until the first in which it does not
 * @property {number | undefined} liftedIn @property {number | undefined} liftedAt @property {any} liftedBy
 * @property {Map<string, number>} turnsBefore how many groups of each class had their turn before it
 *
 * @typedef {{ who: string, area: number, importLimitW: number, exportLimitW: number, class: string, number: number }} Connection
 */

export class GridBook {
	/** @param {import('./ledger.mjs').Ledger} ledger whose areas, pages and positions it uses */
	constructor(ledger) {
		this.ledger = ledger;
		/** @type {Map<string, Connection>} */
		this.connections = new Map();
		/** Of the community's areas. @type {Incident[]} */
		this.incidents = [];
		/** How many groups have had their turn, by area and class. @type {Map<string, number>} */
		this.turns = new Map();
		/** The breaches that the chain put on record. @type {{ who: string, breach: any }[]} */
		this.recorded = [];
		/** How much was ordered or offered beyond a limit, of which there must be nothing. @type {string[]} */
		this.beyond = [];
		/** How many orders and offers were accepted within a limit that a measure had lowered. */
		this.within = 0;
		/** What areas charge for energy beyond limits, each from an interval on. @type {Map<number, { from: number, chargeMills: number | null }[]>} */
		this.charges = new Map();
		/** What the chain charged. @type {{ interval: number, who: string, energyWh: bigint, amount: bigint }[]} */
		this.charged = [];
		/** What accounts have promised to take or to give at most, for flexibility. @type {{ who: string, direction: 'Import' | 'Export', from: number, until: number, limitW: number, at: number }[]} */
		this.promises = [];
		/** The number of the event that is recorded. */
		this.at = 0;
	}

	/** Whether any measure limits what flows, now or later. */
	get isLimited() {
		return this.promises.length > 0 || this.incidents.some(({ protocol }) => protocol !== 'SuspendTrading');
	}

	/** @param {string} method @param {any} data @param {number} interval */
	record(method, data, interval) {
		if (method === 'Connected') this.connect(data);
		else if (method === 'EmergencyImplemented') this.declare(data, interval);
		else if (method === 'EmergencyLifted') this.lift(data, interval);
		else if (method === 'LimitBreached') this.recorded.push(data);
		else if (UNKNOWN.has(method) && (this.ledger.areas.has(data.area) || this.connections.has(data.who))) {
			throw new Error(`${method} is an event that this day's book does not know the meaning of`);
		}
	}

	connect({ who, connection: { area, importLimitW, exportLimitW, class: priority } }) {
		const page = this.ledger.pages.findIndex((one) => one.area === area && one.accounts.includes(who));
		const number = page * CONNECTIONS_PER_PAGE + this.ledger.pages[page].accounts.indexOf(who);
		this.connections.set(who, { who, area, importLimitW: Number(importLimitW), exportLimitW: Number(exportLimitW), class: priority, number });
	}

	declare({ incident, area, protocol, by, confirmedBy, from, until, reason }, interval) {
		if (!this.ledger.areas.has(area)) return;
		if (!KINDS.has(kindOf(protocol))) throw new Error(`a measure of the kind ${kindOf(protocol)}, which this day's book does not know`);
		const turnsBefore = new Map();
		for (const priority of protocol.ShedLoad ? classesShed(protocol) : []) {
			const before = this.turns.get(`${area}:${priority}`) ?? 0;
			turnsBefore.set(priority, before);
			this.turns.set(`${area}:${priority}`, before + protocol.ShedLoad.groups * (until - from));
		}
		this.incidents.push({ incident, area, protocol, by, confirmedBy, reason, since: interval, sinceAt: this.at, from, until, liftedIn: undefined, liftedAt: undefined, liftedBy: undefined, turnsBefore });
	}

	lift({ incident, area, by }, interval) {
		if (!this.ledger.areas.has(area)) return;
		const lifted = this.incidents.find((one) => one.incident === incident);
		if (!lifted) throw new Error(`measure ${incident} was lifted, and never declared`);
		Object.assign(lifted, { liftedIn: interval, liftedAt: this.at, liftedBy: by });
		// Whose turn it was in the interval in which it was lifted has had it.
		const intervals = Math.max(0, interval - lifted.from + 1);
		for (const [priority, before] of lifted.turnsBefore) this.turns.set(`${area}:${priority}`, before + lifted.protocol.ShedLoad.groups * intervals);
	}

	/** An area and those above it. */
	upwards(area) {
		const found = [];
		for (let at = area; at !== undefined; at = this.ledger.areas.get(at)?.parent) found.push(at);
		return found;
	}

	/** The measures of an area and of those above it. */
	concerning(area) {
		if (this.incidents.length === 0) return [];
		const areas = this.upwards(area);
		return this.incidents.filter((incident) => areas.includes(incident.area));
	}

	/** Whether trading was suspended in an area when a gate closed: its orders go back. */
	wasSuspended(area, gate) {
		return this.concerning(area).some(({ protocol, since, until, liftedIn = Infinity }) => protocol === 'SuspendTrading' && since < gate && gate <= liftedIn && gate < until);
	}

	/** Whether a measure that lowers what edges carry was declared from one interval to another. */
	wasCut(area, first, last) {
		return this.concerning(area).some(({ protocol, since }) => !protocol.ShedLoad && since >= first && since <= last);
	}

	/**
	 * The zone's areas in the market of an interval, with what their edges carry by the measures that were
	 * known when its gate closed.
	 * @returns {Map<number, import('./auction.mjs').MarketArea>}
	 */
	edges(interval) {
		const gate = interval - GATE_CLOSURE;
		const lowers = ({ protocol }) => protocol.Curtail !== undefined || protocol === 'Island';
		const counts = ({ since, liftedIn = Infinity, from, until, ...of }) => lowers(of) && since < gate && gate <= liftedIn && from <= interval && interval < until;
		const { areas } = this.ledger;
		if (!this.incidents.some(counts)) return areas;
		return new Map([...areas].map(([id, area]) => {
			if (area.parent === undefined) return [id, area];
			const { importLimitW, exportLimitW } = this.edge(id, counts);
			return [id, { ...area, importWh: BigInt(quarterWh(importLimitW)), exportWh: BigInt(quarterWh(exportLimitW)) }];
		}));
	}

	/** What the measures that count leave of an area's edge. */
	edge(area, counts) {
		const { limitW } = this.ledger.areas.get(area);
		const own = { importLimitW: limitW, exportLimitW: limitW };
		return this.concerning(area).filter(counts).reduce((limits, incident) => least(limits, leavesOfEdge(incident, own, area)), own);
	}

	/** Whether a measure counts in an interval by what is known when an event happens, by default at last. */
	static covers({ sinceAt, from, until, liftedIn, liftedAt = Infinity }, interval, at = Infinity) {
		if (sinceAt > at) return false;
		const end = liftedAt <= at ? Math.min(until, liftedIn ?? until) : until;
		return from <= interval && interval < end;
	}

	/** What an area's edge may carry in an interval, by what is known. */
	edgeLimits(area, interval) {
		return this.edge(area, (incident) => GridBook.covers(incident, interval));
	}

	/** What the measures that count leave of a connection's limits. */
	limitsBy(connection, interval, counts) {
		const { importLimitW, exportLimitW } = connection;
		return this.concerning(connection.area).filter(counts).reduce((limits, incident) => least(limits, leaves(incident, connection, interval)), { importLimitW, exportLimitW });
	}

	/**
	 * What measures leave an account to take and to give in an interval, by what is known when an event
	 * happens, by default at last.
	 */
	imposed(who, interval, at = Infinity) {
		const connection = this.connections.get(who);
		return connection && this.limitsBy(connection, interval, (incident) => GridBook.covers(incident, interval, at));
	}

	/** What an account may take and give in an interval, by what is known when an event happens, by default at last. */
	limits(who, interval, at = Infinity) {
		const imposed = this.imposed(who, interval, at);
		const own = this.promises.filter((promise) => promise.who === who && promise.at <= at && promise.from <= interval && interval < promise.until);
		return own.reduce((limits, { direction, limitW }) => {
			const field = direction === 'Import' ? 'importLimitW' : 'exportLimitW';
			return { ...limits, [field]: Math.min(limits[field], limitW) };
		}, imposed);
	}

	/** An account has promised to stay below a limit. No measure: what it misses of it is charged for by itself. */
	promise(promised) {
		this.promises.push({ ...promised, at: this.at });
	}

	/** The measures that an account had to keep to in an interval: known when it began, and not lifted before its end. */
	binding(area, interval) {
		return this.concerning(area).filter((incident) => incident.since < interval && GridBook.covers(incident, interval));
	}

	/**
	 * By how much an account exceeded its limits in an interval, by what its meters measured; nothing where
	 * no measure bound anybody of its area.
	 * @param {import('./ledger.mjs').Position} position
	 * @param {boolean} all whether energy beyond the connection's own limits counts without a measure, too
	 */
	breach({ who, interval, importWh, exportWh }, all = false) {
		const connection = this.connections.get(who);
		// An estimate says how much flowed, and not when.
		if (!connection || this.ledger.settled.get(`${interval}:${who}`)?.[0].estimated) return undefined;
		const binding = this.binding(connection.area, interval);
		if (binding.length === 0 && !all) return undefined;
		const limits = this.limitsBy(connection, interval, (incident) => binding.includes(incident));
		const importExcessWh = excessWh(Number(importWh), limits.importLimitW, connection.importLimitW);
		const exportExcessWh = excessWh(Number(exportWh), limits.exportLimitW, connection.exportLimitW);
		return importExcessWh > 0 || exportExcessWh > 0 ? { interval, limits, importExcessWh, exportExcessWh } : undefined;
	}

	/** What an area charges in an interval, in mills per kWh beyond a limit; null where it charges nothing. */
	chargeIn(area, interval) {
		return this.charges.get(area)?.findLast(({ from }) => from <= interval)?.chargeMills ?? null;
	}

	/** @param {string} method @param {any} data */
	recordCharge(method, data) {
		if (method === 'BreachChargeSet') {
			const kept = (this.charges.get(data.area) ?? []).filter(({ from }) => from < data.from);
			this.charges.set(data.area, [...kept, { from: data.from, chargeMills: data.chargeMills }]);
		} else if (method === 'BreachesCharged') {
			for (const [who, energyWh, amount] of data.accounts) this.charged.push({ interval: data.interval, who, energyWh: BigInt(energyWh), amount: BigInt(amount) });
		}
	}

	/** Everybody's breaches, by what was settled. */
	breaches() {
		const { ledger } = this;
		return [...ledger.positions.values()]
			.filter(({ interval, who }) => ledger.settled.has(`${interval}:${who}`))
			.map((position) => ({ who: position.who, breach: this.breach(position, this.chargeIn(this.connections.get(position.who)?.area, position.interval) !== null) }))
			.filter(({ breach }) => breach !== undefined);
	}

	/**
	 * Sees whether what an account has ordered and offered for an interval lies within its limit, and within
	 * what it was cut back to.
	 */
	committed(who, interval, side, committedWh, at, capWh = undefined) {
		const own = this.connections.get(who);
		const limits = this.limits(who, interval, at);
		if (!own || !limits) return;
		const field = limitField(side);
		if (limits[field] < own[field]) this.within += 1;
		if (committedWh > BigInt(quarterWh(limits[field]))) this.beyond.push(`${who} in ${interval}: ${side}s of ${committedWh} Wh within a limit of ${limits[field]} W`);
		if (capWh !== undefined && committedWh > capWh) this.beyond.push(`${who} in ${interval}: ${side}s of ${committedWh} Wh after it was cut back to ${capWh} Wh`);
	}

	/**
	 * Who was shed in each interval of an area's measures, by class, in the order of time. The interval in
	 * which a measure was lifted was somebody's turn.
	 * @returns {{ interval: number, area: number, priority: string, shed: Connection[], all: Connection[] }[]}
	 */
	turnsTaken() {
		const shedding = this.incidents.filter(({ protocol }) => protocol.ShedLoad).sort((a, b) => a.from - b.from);
		return shedding.flatMap(({ area, protocol, turnsBefore, from, until, liftedIn }) => {
			const end = liftedIn === undefined ? until : Math.min(until, liftedIn + 1);
			const below = [...this.connections.values()].filter((connection) => this.upwards(connection.area).includes(area));
			return Array.from({ length: Math.max(0, end - from) }, (_, i) => from + i).flatMap((interval) =>
				[...turnsBefore].map(([priority, before]) => {
					const off = groupsOff(before, protocol.ShedLoad.groups, interval - from);
					const all = below.filter((connection) => connection.class === priority);
					return { interval, area, priority, all, shed: all.filter(({ number }) => off.includes(number % GROUPS)) };
				}),
			);
		});
	}
}
