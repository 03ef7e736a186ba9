// The stand-in's grid: measures, and the limits that they leave. As the chain has them, but for all
// that keeps operators apart.
import { stringToU8a, u8aToHex } from '@polkadot/util';
import { classesShed, excessWh, kindOf, least, leaves, leavesOfEdge, quarterWh } from '../src/limits.mjs';

const GATE_CLOSURE = 1;
const CONNECTIONS_PER_PAGE = 32;
const BREACHES_KEPT = 32;
const ROOT_ID = 0;

export class Refusal extends Error {}

export class GridStandIn {
	/** @param {import('../src/community.mjs').Community} people @param {import('../src/setup.mjs').Grid} grid */
	constructor(people, grid) {
		this.people = people;
		this.grid = grid;
		this.measures = [];
		this.proposals = [];
		/** How many groups have had their turn, by area and class. */
		this.turns = new Map();
		this.breachesOf = new Map();
		this.state = 'Normal';
	}

	/** A connection point, with the number that it has on the chain. */
	connectionOf(who) {
		const page = this.pages.findIndex(({ accounts }) => accounts.includes(who));
		const number = page * CONNECTIONS_PER_PAGE + this.pages[page].accounts.indexOf(who);
		const household = this.people.households.find(({ address }) => address === who);
		const limitW = this.people.root.carriesW;
		const { importLimitW = limitW, exportLimitW = limitW, priority = 'Standard' } = household ?? {};
		return { area: this.areaOf.get(who), importLimitW, exportLimitW, class: priority, number };
	}

	upwards(area) {
		const { parent } = this.grid.areas.get(area);
		return parent === undefined ? [area] : [area, ...this.upwards(parent)];
	}

	concerning(area) {
		return this.measures.filter((measure) => this.upwards(area).includes(measure.area));
	}

	isOver({ until, liftedIn }) {
		return liftedIn !== undefined || until <= this.interval;
	}

	isSuspendedNow(area) {
		return this.concerning(area).some((measure) => measure.protocol === 'SuspendTrading' && measure.from <= this.interval && !this.isOver(measure));
	}

	/** Whether a measure counts by what was known when a gate closed. */
	static isKnown({ known, liftedIn = Infinity }, gate) {
		return known < gate && gate <= liftedIn;
	}

	wasSuspended(area, gate) {
		return this.concerning(area).some((measure) => measure.protocol === 'SuspendTrading' && GridStandIn.isKnown(measure, gate) && gate < measure.until);
	}

	wasCut(area, interval) {
		return this.concerning(area).some(({ protocol, known }) => !protocol.ShedLoad && [0, 1, 2, 3].includes(interval - known));
	}

	edgeBy(area, measures) {
		const { limitW } = this.grid.areas.get(area);
		const own = { importLimitW: limitW, exportLimitW: limitW };
		return measures.reduce((limits, measure) => least(limits, leavesOfEdge(measure, own, area)), own);
	}

	/** The areas with their edges in the market of an interval. */
	marketAreas(interval) {
		return new Map([...this.grid.areas].map(([id, area]) => {
			const counting = this.concerning(id).filter((measure) => GridStandIn.isKnown(measure, interval - GATE_CLOSURE) && measure.from <= interval && interval < measure.until);
			const { importLimitW, exportLimitW } = this.edgeBy(id, counting);
			return [id, { ...area, importWh: BigInt(quarterWh(importLimitW)), exportWh: BigInt(quarterWh(exportLimitW)) }];
		}));
	}

	static covers({ from, until, liftedIn = Infinity }, interval) {
		return from <= interval && interval < Math.min(until, liftedIn);
	}

	limitsBy(who, interval, counts) {
		const connection = this.connectionOf(who);
		const { importLimitW, exportLimitW } = connection;
		return this.concerning(connection.area).filter(counts).reduce((limits, measure) => least(limits, leaves(measure, connection, interval)), { importLimitW, exportLimitW });
	}

	/** What measures leave. */
	imposedOn(who, interval) {
		return this.limitsBy(who, interval, (measure) => GridStandIn.covers(measure, interval));
	}

	/** What measures and an account's own promises leave. */
	limitsOf(who, interval) {
		return this.imposedOn(who, interval);
	}

	/** Refuses what an account cannot take or give. */
	ensureWithin(who, interval, side, committedWh) {
		const { importLimitW, exportLimitW } = this.limitsOf(who, interval);
		if (side === 'Ask' && committedWh > BigInt(quarterWh(exportLimitW))) throw new Refusal('ExceedsExportLimit');
		if (side === 'Bid' && committedWh > BigInt(quarterWh(importLimitW))) throw new Refusal('ExceedsImportLimit');
	}

	/** What an account took or gave beyond its limits. */
	breachOf(interval, who, { importWh, exportWh }) {
		const binds = (measure) => measure.known < interval && GridStandIn.covers(measure, interval);
		const [own, limits] = [this.connectionOf(who), this.limitsBy(who, interval, binds)];
		const isBound = this.concerning(own.area).some(binds);
		const importExcessWh = isBound ? excessWh(Number(importWh), limits.importLimitW, own.importLimitW) : 0;
		const exportExcessWh = isBound ? excessWh(Number(exportWh), limits.exportLimitW, own.exportLimitW) : 0;
		return { interval, limits, importExcessWh, exportExcessWh };
	}

	/** With settlement it goes on record. */
	judge(interval, who, flow) {
		const breach = this.breachOf(interval, who, flow);
		if (breach.importExcessWh + breach.exportExcessWh === 0) return;
		this.breachesOf.set(who, [...(this.breachesOf.get(who) ?? []), breach].slice(-BREACHES_KEPT));
		this.emit('gridManagement', 'LimitBreached', { who, breach });
	}

	updateGridStatus(_, __, area, { voltagePermille }) {
		if (area !== ROOT_ID) return;
		const measured = voltagePermille > 1_150 ? 'Emergency' : voltagePermille > 1_100 ? 'Alert' : 'Normal';
		const inForce = this.measures.filter((measure) => measure.area === area && measure.from <= this.interval && !this.isOver(measure));
		this.state = inForce.some(({ protocol }) => !protocol.Curtail) ? 'Emergency' : measured;
		this.emit('gridManagement', 'GridStatusUpdated', { area, newState: measured });
	}

	authorityOf(who) {
		return who === 'root' ? 'Council' : { Operator: who };
	}

	declare(submission, { area, protocol, from, until, reason, by, confirmedBy }) {
		const others = this.measures.filter((measure) => measure.area === area && kindOf(measure.protocol) === kindOf(protocol) && !this.isOver(measure));
		if (!protocol.Curtail && others.length > 0) throw new Refusal('EmergencyInForce');
		const turnsBefore = new Map();
		for (const priority of protocol.ShedLoad ? classesShed(protocol) : []) {
			turnsBefore.set(priority, this.turns.get(area + priority) ?? 0);
			this.turns.set(area + priority, turnsBefore.get(priority) + protocol.ShedLoad.groups * (until - from));
		}
		const incident = this.measures.length;
		const measure = { incident, area, protocol, by, confirmedBy, reason, known: this.interval, from, until, liftedIn: undefined, lifted: null, turnsBefore };
		this.measures.push(measure);
		if (area === ROOT_ID && from === this.interval && !protocol.Curtail) this.state = 'Emergency';
		this.emit('gridManagement', 'EmergencyImplemented', { incident, area, protocol, by, confirmedBy, from, until, reason: u8aToHex(stringToU8a(reason)) }, submission);
	}

	implementEmergencyProtocol(who, submission, area, protocol, duration, reason) {
		this.declare(submission, { area, protocol, from: this.interval, until: this.interval + duration, reason, by: this.authorityOf(who), confirmedBy: null });
	}

	proposeMeasure(who, submission, area, protocol, from, duration, reason) {
		const begin = from ?? this.interval;
		const proposed = { area, protocol, from: begin, until: begin + duration, reason, by: this.authorityOf(who), confirmedBy: null };
		if (who === 'root') {
			this.declare(submission, proposed);
			return;
		}
		this.proposals.push({ ...proposed, who });
		this.emit('gridManagement', 'MeasureProposed', { proposal: this.proposals.length - 1, area, protocol, from, duration, by: who, reason }, submission);
	}

	confirmMeasure(who, submission, area, proposal) {
		const { who: proposer, ...proposed } = this.proposals[proposal] ?? {};
		if (proposed.area !== area) throw new Refusal('UnknownProposal');
		if (proposer === who) throw new Refusal('OwnProposal');
		delete this.proposals[proposal];
		this.declare(submission, { ...proposed, confirmedBy: this.authorityOf(who) });
	}

	liftMeasure(who, submission, incident) {
		const measure = this.measures[incident];
		if (!measure || this.isOver(measure)) throw new Refusal('NoEmergency');
		measure.liftedIn = this.interval;
		measure.lifted = { at: this.now, by: this.authorityOf(who) };
		for (const [priority, before] of measure.turnsBefore) {
			this.turns.set(measure.area + priority, before + measure.protocol.ShedLoad.groups * Math.max(0, this.interval - measure.from + 1));
		}
		if (measure.area === ROOT_ID && !measure.protocol.Curtail) this.state = 'Restoration';
		this.emit('gridManagement', 'EmergencyLifted', { incident, area: measure.area, by: measure.lifted.by }, submission);
	}

	liftEmergency(who, submission, area) {
		const inForce = this.measures.find((measure) => measure.area === area && measure.protocol === 'SuspendTrading' && !this.isOver(measure));
		if (!inForce) throw new Refusal('NoEmergency');
		this.liftMeasure(who, submission, inForce.incident);
	}

	/** What the runtime API answers about the grid. */
	viewGrid(method, params) {
		if (method === 'getCurrentGridStatus') return { state: this.state, tradingSuspended: this.isSuspendedNow(ROOT_ID) };
		if (method === 'getConnectionIndex') return this.connectionOf(params[0]).number;
		if (method === 'getEffectiveLimits' || method === 'getAreaLimits') {
			const [of, from, limit] = params;
			const limitsIn = (interval) => (method === 'getEffectiveLimits' ? this.limitsOf(of, interval) : this.edgeBy(of, this.concerning(of).filter((measure) => GridStandIn.covers(measure, interval))));
			return { items: Array.from({ length: limit }, (_, i) => ({ interval: from + i, limits: limitsIn(from + i) })), next: from + limit };
		}
		if (method === 'getLimitBreaches') return this.breachesOf.get(params[0]) ?? [];
		if (method === 'getAreaIncidents') {
			const items = this.measures.map((measure) => ({ ...measure, cause: 'Declared', stateBefore: 'Normal', stateAfter: null, affectedWh: 0n }));
			return { items: items.reverse(), next: null };
		}
		throw new Error(`gridApi.${method} is not stood in for`);
	}
}
