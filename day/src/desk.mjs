// The grid operator's desk: measures are declared, confirmed and lifted at their time, and the devices
// behind the connections keep to them. What the chain answers about limits is compared with the book.
import { QUARTER_MS } from './calendar.mjs';
import { Chain } from './chain.mjs';
import { asBytes, limitField } from './grid-book.mjs';
import { kept, kindOf, leaves, quarterWh } from './limits.mjs';
import { within } from './measures.mjs';
import { asRoot } from './setup.mjs';

/** Limits are asked for from the last interval on, for so many. */
const ASKED_INTERVALS = 10;
/** When the chain looks for the second time for what is to be cut back: in the last quarter of an interval. */
const LATE_MS = (QUARTER_MS * 4) / 5;
/** What an attempt to order beyond a limit is for. */
const TRIAL_WH = 100;

export class Desk {
	/** @param {import('./day.mjs').Day} day */
	constructor(day) {
		this.day = day;
		/** What the chain said that accounts may take and give, by account and interval. @type {Map<string, import('./limits.mjs').Limits>} */
		this.asked = new Map();
		/** How many answers were compared with the book, and which differed. */
		this.compared = { answers: 0, differences: /** @type {string[]} */ ([]) };
		/** In which intervals somebody tried to order beyond a limit. @type {{ interval: number, errorName: string }[]} */
		this.trials = [];
	}

	/** The measures of the part of the day that is played. */
	get measures() {
		const { people, from, to } = this.day;
		return within(people.measures, from, to);
	}

	get book() {
		return this.day.ledger.grid;
	}

	/** The record of a planned measure, once it is declared. @returns {import('./grid-book.mjs').Incident | undefined} */
	incidentOf({ area, protocol, reason }) {
		const [id, kind, bytes] = [this.day.grid.ids.get(area), kindOf(protocol), asBytes(reason)];
		return this.book.incidents.find((incident) => incident.area === id && kindOf(incident.protocol) === kind && incident.reason === bytes);
	}

	/** What is planned for a quarter: measures to declare, late ones too, and to lift. */
	due(quarter) {
		const declare = this.measures.filter((measure) => measure.declared <= quarter && quarter < (measure.lifted ?? measure.end) && !this.incidentOf(measure));
		const lift = this.measures.filter((measure) => {
			const incident = this.incidentOf(measure);
			return (measure.lifted ?? Infinity) <= quarter && quarter < measure.end && incident !== undefined && incident.liftedIn === undefined;
		});
		return { declare, lift };
	}

	/** Lifts what is to be lifted. Returns whether that was anything: no status is reported then, so that the restoration shows. */
	async lift(quarter) {
		const { lift } = this.due(quarter);
		for (const measure of lift) {
			const { incident } = this.incidentOf(measure);
			await this.sign(measure.by, this.day.tx.gridManagement.liftMeasure(incident), 'lifting a measure');
		}
		return lift.length > 0;
	}

	/**
	 * Declares what is to be declared, and tries to order beyond what it leaves. A node has blocks all the
	 * time, this day only where something is done: one more, late in the quarter, lets the chain cut back
	 * what this makes impossible before the next gate closes.
	 */
	async declare(quarter) {
		const { declare } = this.due(quarter);
		for (const measure of declare) {
			await this.declareOne(measure, quarter);
			if (!this.day.isSuspended(quarter)) await this.tryBeyond(measure, quarter);
		}
		if (declare.length === 0) return;
		await this.day.clock.reach(this.day.calendar.intervalOf(quarter) * QUARTER_MS + LATE_MS);
		await this.day.chain.seal();
	}

	async declareOne({ area, protocol, reason, by, confirmedBy, begin, end }, quarter) {
		const { day } = this;
		const { implementEmergencyProtocol, proposeMeasure, confirmMeasure } = day.tx.gridManagement;
		const id = day.grid.ids.get(area);
		const first = Math.max(begin, quarter);
		const from = begin > quarter ? day.calendar.intervalOf(begin) : null;
		if (confirmedBy === undefined && from === null) {
			await this.sign(by, implementEmergencyProtocol(id, protocol, end - first, reason), 'declaring a measure');
			return;
		}
		const proposed = await this.sign(by, proposeMeasure(id, protocol, from, end - first, reason), 'proposing a measure');
		if (confirmedBy === undefined) return;
		const { proposal } = Chain.event(proposed, 'gridManagement', 'MeasureProposed');
		await this.sign(confirmedBy, confirmMeasure(id, proposal), 'confirming a measure');
	}

	/** Has a role sign a call; the council by a motion. */
	sign(role, call, label) {
		const { chain, people } = this.day;
		return role === 'council' ? asRoot(chain, people.roles.council, call, label) : chain.execute(people.roles[role], call, { label });
	}

	/**
	 * A member whom a measure limits tries to order more than it leaves, in the first interval that is still
	 * open; that must be refused.
	 */
	async tryBeyond(measure, quarter) {
		const { chain, people, tx, calendar, openAhead } = this.day;
		const incident = this.incidentOf(measure);
		const [side, field, priceMills, errorName] = measure.protocol.Curtail ? ['Ask', 'exportLimitW', people.tariff.shortfallPriceMills, 'ExceedsExportLimit'] : ['Bid', 'importLimitW', 1, 'ExceedsImportLimit'];
		for (let ahead = Math.max(quarter + openAhead, measure.begin); incident && ahead < measure.end; ahead++) {
			const interval = calendar.intervalOf(ahead);
			const limited = people.households.find(({ address, [field]: own }) => this.book.limits(address, interval)[field] < own);
			if (!limited) continue;
			const energyWh = Math.max(0, this.room(limited.address, interval, side)) + TRIAL_WH;
			await chain.execute(limited.pair, tx.p2pTrading.placeOrders([{ interval, side, priceMills, energyWh }]), { mayFail: true });
			this.trials.push({ interval: calendar.intervalOf(quarter), errorName });
			return;
		}
	}

	/** What the chain has on record of everybody's breaches, and of the measures. */
	async records() {
		const { chain, people, area } = this.day;
		const breaches = new Map(await Promise.all(people.households.map(async ({ address }) => [address, await chain.view('gridApi', 'getLimitBreaches', address)])));
		const { items } = await chain.view('gridApi', 'getAreaIncidents', area, null, null);
		return { breaches, incidents: items };
	}

	/** How much more an account can offer or buy in an interval, by its limit and by what it was cut back to, in Wh. */
	room(address, interval, side) {
		const { ledger } = this.day;
		const mostWh = quarterWh(this.book.limits(address, interval)[limitField(side)]);
		const capWh = ledger.cuts.capOf(address, interval, side);
		return Math.min(mostWh, Number(capWh ?? mostWh)) - Number(ledger.committedWh(address, interval, side));
	}

	/**
	 * Asks the chain for everybody's limits, and those of all edges, and compares them with the book. Where
	 * no measure is near there is nothing to ask.
	 */
	async ask(quarter) {
		const { chain, people, grid, calendar } = this.day;
		const first = calendar.intervalOf(quarter - 1);
		const isNear = this.book.incidents.some(({ until, liftedIn = Infinity }) => Math.min(until, liftedIn + 1) >= first) || this.book.promises.some(({ until }) => until >= first);
		if (!isNear) return;
		const differs = (own, { importLimitW, exportLimitW }) => own.importLimitW !== Number(importLimitW) || own.exportLimitW !== Number(exportLimitW);
		const compare = (name, own, interval, limits) => {
			this.compared.answers += 1;
			if (differs(own, limits)) this.compared.differences.push(`${name} in ${interval}: ${limits.importLimitW} and ${limits.exportLimitW} W, must be ${own.importLimitW} and ${own.exportLimitW}`);
		};
		const members = [...people.households, { name: 'the supplier', address: people.roles.supplier.address }];
		const ofMembers = members.map(async ({ name, address }) => {
			const { items } = await chain.view('gridApi', 'getEffectiveLimits', address, first, ASKED_INTERVALS);
			if (items.length !== ASKED_INTERVALS) throw new Error(`the chain knows no limits of ${name}`);
			for (const { interval, limits } of items) {
				compare(name, this.book.limits(address, interval), interval, limits);
				this.asked.set(`${interval}:${address}`, { importLimitW: Number(limits.importLimitW), exportLimitW: Number(limits.exportLimitW) });
			}
		});
		const ofEdges = [...grid.areas].map(async ([id, { name }]) => {
			const { items } = await chain.view('gridApi', 'getAreaLimits', id, first, ASKED_INTERVALS);
			if (items.length !== ASKED_INTERVALS) throw new Error(`the chain knows no limits of ${name}`);
			for (const { interval, limits } of items) compare(name, this.book.edgeLimits(id, interval), interval, limits);
		});
		await Promise.all([...ofMembers, ...ofEdges]);
	}

	/**
	 * What the connections take and give in a quarter, by the data and by the limits that the chain
	 * published; where it was not asked, for the day was taken up again later, by the book's. Some do not
	 * obey.
	 * @param {number} quarter @returns {import('./community.mjs').Quarter}
	 */
	obeyed(quarter) {
		const { people, calendar } = this.day;
		const data = people.dataAt(quarter);
		const interval = calendar.intervalOf(quarter);
		if (![...this.book.incidents, ...this.book.promises].some(({ from, until }) => from <= interval && interval < until)) return data;
		const obeying = { load: new Map(data.load), generation: new Map(data.generation) };
		for (const household of people.households) {
			const { number, address } = household;
			if (this.disobeys(household, quarter) || this.day.flexibility.disobeys(number, quarter)) continue;
			const limits = this.asked.get(`${interval}:${address}`) ?? this.book.limits(address, interval);
			const { loadWh, generationWh } = kept({ loadWh: data.load.get(number), generationWh: data.generation.get(number) }, limits);
			obeying.load.set(number, loadWh);
			obeying.generation.set(number, generationWh);
		}
		return obeying;
	}

	/** Whether a member's devices do not keep to a measure in a quarter: the first in which they must. */
	disobeys({ number, address }, quarter) {
		const connection = this.book.connections.get(address);
		return this.measures.filter(({ disobey }) => disobey.includes(number)).some((measure) => {
			const incident = this.incidentOf(measure);
			if (!incident) return false;
			const limits = (interval) => {
				const left = leaves(incident, connection, interval);
				return left.importLimitW < connection.importLimitW || left.exportLimitW < connection.exportLimitW;
			};
			// It must keep to what was known when the quarter began.
			let first = Math.max(incident.from, incident.since + 1);
			while (first < incident.until && !limits(first)) first += 1;
			return first === this.day.calendar.intervalOf(quarter);
		});
	}
}
