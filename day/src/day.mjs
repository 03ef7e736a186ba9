// The day, interval by interval: what the operator measures, what the meters publish, what the
// households trade.
import { QUARTER_MS } from './calendar.mjs';
import { Desk } from './desk.mjs';
import { FlexibilityDesk } from './flexibility-desk.mjs';
import { energyOf } from './meters.mjs';
import { acceptancesFor, cancellationsFor, forecast, offersFor, ordersFor, supplierOrders } from './market.mjs';

/**
 * Offers are made this many intervals ahead, and accepted one interval later, just before the gate
 * closes.
 */
const OFFER_AHEAD = 3;
const ACCEPT_AHEAD = 2;
/** Orders go to the chain in lists of as many as a call takes. */
const ORDERS_PER_CALL = 96;
/** On the hour households reconsider their orders, for the hour whose orders are not firm yet. */
const HOUR = 4;
/** How many intervals before delivery no order is taken any more. */
const GATE_CLOSURE = 1;
/** In the last interval before the gate closes no order is taken back any more. */
const FIRM = 1;
/** How many offers are asked for at once. */
const OFFERS_PER_PAGE = 100;
/** Wh of a quarter of an hour in W. */
const W_PER_WH = 4;
/**
 * How far the voltage rises with the power fed back, in thousandths per W; an ordinary village
 * line.
 */
const RISE_PERMILLE_PER_W = 0.25 / 1_000;
/** How many connection points of an area share a page; the page is settled as one. */
const CONNECTIONS_PER_PAGE = 32;
/** What the chain answers where it has settled a page already, or has not come to it. */
const NOT_BY_HAND = ['AlreadySettled', 'NotNext'];
/** What an attempt to trade during the suspension is for. */
const TRIAL_WH = 100;

/**
 * When the emergency begins and ends: 14:00 to 15:00 in a whole day, at the same place in a part of
 * it.
 * @param {number} from first quarter played @param {number} to quarter after the last
 */
export function emergencyOf(from, to) {
	const begin = from + Math.floor(((to - from) * 7) / 12);
	return { begin, end: begin + Math.max(1, Math.floor((to - from) / 24)) };
}

/** How bad the state of an area is at best by its own measures in force; none where they limit nothing of it. */
function atBest(incidents) {
	if (incidents.length === 0) return undefined;
	return incidents.every(({ protocol }) => protocol.Curtail) ? 'Alert' : 'Emergency';
}

/**
 * What is measured over a quarter in an area with these households: the data's power, and a
 * frequency and a voltage that go with it.
 * @param {import('./community.mjs').Quarter} quarter @param {number} number @param {number[]} households
 * @param {number} [voltagePermille] where it does not follow from the power
 */
export function measure(quarter, number, households, voltagePermille) {
	const powerOf = (energy) => W_PER_WH * households.reduce((sum, household) => sum + energy.get(household), 0);
	const [loadW, generationW] = [powerOf(quarter.load), powerOf(quarter.generation)];
	return {
		// The frequency is the same on the whole continent: a few mHz up and down.
		frequencyMillihertz: 50_000 + (((number * 37) % 41) - 20),
		voltagePermille: voltagePermille ?? Math.round(1_000 + (generationW - loadW) * RISE_PERMILLE_PER_W),
		loadW,
		generationW,
	};
}

export class Day {
	/**
	 * @param {object} of
	 * @param {import('./chain.mjs').Chain} of.chain
	 * @param {import('./clock.mjs').Clock} of.clock
	 * @param {import('./community.mjs').Community} of.people
	 * @param {import('./meters.mjs').Meter[]} of.meters
	 * @param {import('./ledger.mjs').Ledger} of.ledger
	 * @param {import('./setup.mjs').Grid} [of.grid] none before the evening has made it
	 * @param {number} of.from first quarter @param {number} of.to quarter after the last
	 */
	constructor({ chain, clock, people, meters, ledger, grid, from, to }) {
		Object.assign(this, { chain, clock, people, meters, ledger, from, to, calendar: people.day });
		if (grid) this.setGrid(grid);
		this.tx = chain.api.tx;
		this.emergency = emergencyOf(from, to);
		/** What the operator plans and does. */
		this.desk = new Desk(this);
		/** The flexibility that it asks for, and who commits to it. */
		this.flexibility = new FlexibilityDesk(this);
		/** How many intervals ahead the first market is whose gate is open. */
		this.openAhead = GATE_CLOSURE + 1;
		this.minEnergyWh = Number(chain.api.consts.p2pTrading.minEnergy ?? 1);
		this.meterDeadline = Number(chain.api.consts.energyProduction.meterDeadline);
		/**
		 * The state that the chain published, by quarter.
		 * @type {Map<number, { state: string, suspended: boolean }>}
		 */
		this.states = new Map();
	}

	/** @param {import('./setup.mjs').Grid} grid */
	setGrid(grid) {
		this.grid = grid;
		this.ledger.areas = grid.areas;
	}

	/** The root area, with all that is below it. */
	get area() {
		return this.grid.root;
	}

	/**
	 * The quarters to go through, from the first offers to the last interval's final settlement.
	 */
	steps(first = this.from - OFFER_AHEAD) {
		const last = this.to + this.meterDeadline;
		return Array.from({ length: last - first + 1 }, (_, i) => first + i);
	}

	/**
	 * Resumes a day that has begun in the chain's blocks: the meters continue from their last
	 * readings. Returns the next quarter to go through. While the node was down virtual time did
	 * not run, so only the trades of the interrupted quarter are lost.
	 */
	resume() {
		this.findMeters();
		const { baseline } = this;
		if (baseline === undefined) return this.from - OFFER_AHEAD;
		this.from = this.calendar.quarterOf(baseline) + 1;
		this.emergency = emergencyOf(this.from, this.to);
		// If only some gateways' batches came through, the last quarter is repeated for the meters
		// that are missing.
		const read = this.meters.map(({ id }) => this.ledger.meters.get(id).last?.interval ?? baseline - 1);
		return this.calendar.quarterOf(Math.min(...read)) + 2;
	}

	/** The interval of the first reading of a meter that was not read before the day; energy is counted from there on. */
	get baseline() {
		const own = this.meters.filter((meter) => !this.flexibility.isReadEarlier(meter));
		const first = own.map(({ id }) => this.ledger.meters.get(id)?.first).filter((interval) => interval !== undefined);
		return first.length > 0 ? Math.min(...first) : undefined;
	}

	/** Gives the meters the ids that they have on the chain, and the registers that they showed there last. */
	findMeters() {
		const known = [...this.ledger.meters];
		for (const meter of this.meters) {
			const found = known.find(([, { owner, isConnection }]) => owner === meter.owner.address && isConnection === meter.isConnection);
			if (!found) throw new Error('the set-up was broken off before the meters were registered; start a fresh chain');
			const [id, { last }] = found;
			meter.id = id;
			if (last?.sequence) Object.assign(meter, { sequence: last.sequence, importWh: BigInt(last.importWh), exportWh: BigInt(last.exportWh) });
		}
	}

	/** What flows in a quarter: what the data say, as far as limits leave it. */
	dataAt(quarter) {
		return this.isPlayed(quarter) ? this.desk.obeyed(quarter) : this.people.dataAt(quarter);
	}

	/** The intervals played. */
	intervals() {
		return Array.from({ length: this.to - this.from }, (_, i) => this.calendar.intervalOf(this.from + i));
	}

	/** The intervals before those in which some meters were read already. */
	earlier() {
		const { historyFrom } = this.flexibility;
		return historyFrom === undefined ? [] : Array.from({ length: this.from - historyFrom }, (_, i) => this.calendar.intervalOf(historyFrom + i));
	}

	isPlayed(quarter) {
		return quarter >= this.from && quarter < this.to;
	}

	isSuspended(quarter) {
		return quarter >= this.emergency.begin && quarter < this.emergency.end;
	}

	/**
	 * Reads the grid's states from earlier blocks, where a day is resumed; later the chain is
	 * asked.
	 * @param {import('./chain.mjs').Block} block
	 */
	followBlock({ moment, events }) {
		const interval = Math.floor(moment / QUARTER_MS);
		const quarter = this.calendar.quarterOf(interval);
		for (const { section, method, data } of events) {
			if (section !== 'gridManagement' || data.area !== this.area) continue;
			// The book has recorded the block already.
			const inForce = this.ledger.grid.incidents.filter(({ area, from, until, liftedIn }) => area === this.area && from <= interval && interval < until && liftedIn === undefined);
			const suspended = inForce.some(({ protocol }) => protocol === 'SuspendTrading');
			const state = atBest(inForce);
			if (method === 'EmergencyImplemented' && state) this.states.set(quarter, { state, suspended });
			if (method === 'EmergencyLifted') this.states.set(quarter, { state: state ?? 'Restoration', suspended });
			if (method === 'GridStatusUpdated') this.states.set(quarter, { state: state === 'Emergency' ? state : data.newState, suspended });
		}
	}

	/** One interval: everyone acts on what has happened so far, and all of it is in one block. */
	async step(quarter) {
		await this.clock.enter(this.calendar.intervalOf(quarter));
		await this.desk.ask(quarter);
		await this.submitReadings(quarter);
		// The operator lifts the emergency, and measures, before the next status, which then shows the
		// state Restoration.
		const restored = await this.desk.lift(quarter);
		if (quarter === this.emergency.end) await this.lift();
		else if (!restored) await this.reportStatus(quarter);
		if (!this.isSuspended(quarter)) {
			await this.trade(quarter);
			await this.reconsider(quarter);
		}
		const byHand = await this.settleByHand(quarter);
		await this.chain.seal();
		if (byHand?.errorName && !NOT_BY_HAND.includes(byHand.errorName)) throw new Error(`${byHand.label} failed: ${byHand.error}`);
		if (quarter === this.emergency.begin) await this.suspend(quarter);
		await this.desk.declare(quarter);
		await this.flexibility.act(quarter);
		const { state, tradingSuspended } = await this.chain.view('gridApi', 'getCurrentGridStatus', this.area);
		this.states.set(quarter, { state, suspended: tradingSuspended });
		return state;
	}

	/**
	 * Every meter's signed registers for the interval that has just ended, in one batch of each
	 * feeder's gateway.
	 */
	async submitReadings(quarter) {
		const ended = quarter - 1;
		for (const [feeder, gateway] of this.people.gateways) {
			const batch = this.meters.filter(({ owner }) => owner.feeder === feeder).flatMap((meter) => this.readingsOf(meter, ended));
			if (batch.length > 0) await this.chain.submit(gateway, this.tx.energyProduction.submitReadings(batch));
		}
	}

	/**
	 * What a meter signs when a quarter has ended: its registers, for the first time in the quarter before
	 * the first, in which they are those of the installation, so that every later reading covers one
	 * interval. Of the time before the day, what is still missing is made up for.
	 */
	readingsOf(meter, ended) {
		const isEarly = this.flexibility.isReadEarlier(meter);
		const first = (isEarly ? this.flexibility.historyFrom : this.from) - 1;
		const last = this.ledger.meters.get(meter.id)?.last?.interval;
		const known = last === undefined ? first - 1 : this.calendar.quarterOf(last);
		if (known >= ended || ended < first || ended >= this.to) return [];
		const quarters = isEarly && ended < this.from ? Array.from({ length: ended - known }, (_, i) => known + 1 + i) : [ended];
		return quarters.map((quarter) => {
			if (quarter > first) {
				const { importWh, exportWh } = energyOf(meter, this.dataAt(quarter));
				meter.count(importWh, exportWh);
			}
			return meter.read(this.chain.genesisHash, this.calendar.intervalOf(quarter));
		});
	}

	/** What the operator measured in each area. */
	async reportStatus(quarter) {
		const { voltagePermille, strainedPermille } = this.people.emergency;
		let voltage;
		if (quarter === this.emergency.begin) voltage = voltagePermille;
		else if (this.isSuspended(quarter)) voltage = strainedPermille;
		const data = this.dataAt(quarter - 1);
		const calls = this.people.areas.map(({ name, below }) =>
			this.tx.gridManagement.updateGridStatus(this.grid.ids.get(name), measure(data, quarter, below, voltage)),
		);
		await this.chain.submit(this.people.roles.operator, this.tx.utility.batchAll(calls), { label: 'publishing the status' });
	}

	/** Everybody who orders in the auction, with what they order for a quarter of the day. */
	strategies() {
		const { people, minEnergyWh, calendar } = this;
		const expected = (quarter) => people.expected[quarter];
		return [
			...people.households.map((household) => ({
				pair: household.pair,
				orders: (quarter) => ordersFor(household, expected(quarter), calendar.intervalOf(quarter), people.tariff, minEnergyWh),
			})),
			{
				pair: people.roles.supplier,
				orders: (quarter) => supplierOrders(people, expected(quarter), calendar.intervalOf(quarter)),
			},
		];
	}

	/**
	 * The evening before, everybody orders for the whole day. If that was interrupted, those who
	 * have not ordered yet order for what is left. Returns how many orders there are.
	 */
	async orderAhead(present = this.from - OFFER_AHEAD) {
		const { chain, ledger } = this;
		const open = Array.from({ length: this.to - this.from }, (_, i) => this.from + i).filter((quarter) => quarter > present + GATE_CLOSURE);
		const calls = this.strategies()
			.filter(({ pair }) => !ledger.traders.has(pair.address))
			.flatMap(({ pair, orders }) => {
				const all = open.flatMap(orders);
				const lists = Array.from({ length: Math.ceil(all.length / ORDERS_PER_CALL) }, (_, i) => all.slice(i * ORDERS_PER_CALL, (i + 1) * ORDERS_PER_CALL));
				return lists.map((list) => ({ pair, call: this.tx.p2pTrading.placeOrders(list) }));
			});
		for (const { pair, call } of calls) await chain.submit(pair, call);
		if (calls.length > 0) await chain.seal();
		return ledger.placed;
	}

	/**
	 * On the hour, households that had much less in the last quarter than expected cancel their
	 * least certain orders for the coming hour.
	 */
	async reconsider(quarter) {
		const last = quarter - 1;
		if (quarter % HOUR !== 0 || !this.isPlayed(last)) return;
		const { people, calendar } = this;
		const hour = Array.from({ length: HOUR }, (_, i) => quarter + GATE_CLOSURE + FIRM + 1 + i).filter((ahead) => this.isPlayed(ahead));
		for (const { number, address, pair } of people.households) {
			const orders = hour
				.map((ahead) => calendar.intervalOf(ahead))
				.flatMap((interval) => this.ledger.ordersOf(interval, address).map((order) => ({ ...order, interval })));
			const keys = cancellationsFor(orders, forecast(people.expected[last], number), forecast(this.dataAt(last), number));
			if (keys.length > 0) await this.chain.submit(pair, this.tx.p2pTrading.cancelOrders(keys));
		}
	}

	/**
	 * In each feeder, whoever expects a surplus three intervals on offers it; offers for the
	 * interval before that are taken.
	 */
	async trade(quarter) {
		const { people, calendar } = this;
		const submissions = [];
		const [offering, accepting] = [quarter + OFFER_AHEAD, quarter + ACCEPT_AHEAD];
		const open = this.isPlayed(accepting) ? await this.openOffers(accepting) : [];
		for (const { name } of people.feeders) {
			const households = people.households.filter(({ feeder }) => feeder === name);
			if (this.isPlayed(offering)) {
				for (const { household, energyWh, priceMills } of offersFor(households, people.expected[offering], people.tariff, this.minEnergyWh)) {
					const amount = Math.min(energyWh, this.desk.room(household.address, calendar.intervalOf(offering), 'Ask'));
					if (amount < this.minEnergyWh) continue;
					submissions.push(this.chain.submit(household.pair, this.tx.p2pTrading.createEnergyOffer(calendar.intervalOf(offering), amount, priceMills)));
				}
			}
			const offers = open.filter(({ area }) => area === this.grid.ids.get(name));
			if (offers.length === 0) continue;
			const rooms = new Map();
			for (const { buyer, offer, energyWh } of acceptancesFor(offers, households, people.expected[accepting], quarter, this.minEnergyWh)) {
				// Who may not take it does not buy it.
				const room = rooms.get(buyer) ?? this.desk.room(buyer.address, calendar.intervalOf(accepting), 'Bid');
				if (energyWh > room) continue;
				rooms.set(buyer, room - energyWh);
				submissions.push(this.chain.submit(buyer.pair, this.tx.p2pTrading.acceptEnergyOffer(offer, energyWh)));
			}
		}
		await Promise.all(submissions);
	}

	/**
	 * Returns the open offers in the feeders for a quarter, which anyone can read, page by page.
	 */
	async openOffers(quarter) {
		const open = [];
		for (let [from, isLast] = [null, false]; !isLast; isLast = from === null) {
			const { items, next } = await this.chain.view('tradingApi', 'getOpenOffers', this.calendar.intervalOf(quarter), from, OFFERS_PER_PAGE);
			open.push(...items);
			from = next;
		}
		return open
			.filter(({ area }) => this.grid.areas.has(area))
			.map(({ interval, seller, number, area, energyWh, priceMills }) => ({ offer: { interval, seller, number }, area, seller, energyWh: Number(energyWh), priceMills }));
	}

	/**
	 * The emergency: the operator suspends trading in the whole grid; an offer, an order and an
	 * acceptance are tried and must be refused.
	 */
	async suspend(quarter) {
		const { roles, households } = this.people;
		// It would last half as long again if it were not lifted.
		const length = Math.ceil((this.emergency.end - this.emergency.begin) * 1.5) + 1;
		const duration = Math.min(length, Number(this.chain.api.consts.gridManagement.shortEmergency));
		await this.chain.execute(
			roles.operator,
			this.tx.gridManagement.implementEmergencyProtocol(this.area, 'SuspendTrading', duration, this.people.emergency.reason),
		);
		const { createEnergyOffer, acceptEnergyOffer, placeOrders } = this.tx.p2pTrading;
		// Above every bid of the seller's own, so that only the emergency can be the reason for the
		// refusal.
		const [interval, priceMills] = [this.calendar.intervalOf(quarter + OFFER_AHEAD), this.people.tariff.shortfallPriceMills];
		const [seller = households[0]] = this.people.owners;
		await this.chain.execute(seller.pair, createEnergyOffer(interval, TRIAL_WH, priceMills), { mayFail: true });
		await this.chain.execute(seller.pair, placeOrders([{ interval, side: 'Ask', priceMills, energyWh: TRIAL_WH }]), { mayFail: true });
		const [open] = await this.openOffers(quarter + ACCEPT_AHEAD);
		if (!open) return;
		const buyer = households.find(({ address, feeder }) => address !== open.seller && this.grid.ids.get(feeder) === open.area);
		await this.chain.execute(buyer.pair, acceptEnergyOffer(open.offer, Math.min(open.energyWh, TRIAL_WH)), { mayFail: true });
	}

	async lift() {
		await this.chain.execute(this.people.roles.operator, this.tx.gridManagement.liftEmergency(this.area));
	}

	/**
	 * The chain settles by itself, page after page, but any account may settle too: one household
	 * does so for the first page of one interval as soon as it can. Where members share, what comes
	 * first is that the page offers what they have and lack. The chain may have come to it already.
	 */
	async settleByHand(quarter) {
		const chosen = this.from + Math.floor((this.to - this.from) / 2);
		if (quarter !== chosen + this.meterDeadline + 1) return undefined;
		const [{ pair }] = this.people.households;
		return this.chain.submit(pair, this.tx.p2pTrading.settle(this.calendar.intervalOf(chosen), 0), { mayFail: true });
	}

	/** What is not settled yet, of what was played. */
	unsettled() {
		const { ledger } = this;
		return this.intervals().flatMap((interval) =>
			[...this.people.households, this.people.roles.supplier]
				.filter(({ address }) => ledger.hasPosition(interval, address) && !ledger.settled.has(`${interval}:${address}`))
				.map(({ address }) => ({ interval, address })),
		);
	}

	/** Whether the chain has passed on what each market left beside what its members got. */
	marketsSettled() {
		const { ledger } = this;
		return ledger
			.closings()
			.every(({ interval, area, income, roundingWh, toFund }) => (income === 0n && roundingWh === 0n && toFund === 0n) || ledger.marketsSettled.has(`${interval}:${area}`));
	}

	/** The page that an account's connection point lies in. */
	async pageOf(address) {
		return Math.floor((await this.chain.view('gridApi', 'getConnectionIndex', address)) / CONNECTIONS_PER_PAGE);
	}

	/**
	 * Lets the chain settle what is due, block by block; the operator settles what the chain could
	 * not. Returns how much that was.
	 */
	async settleAll(maxBlocks = 50) {
		const isDone = () => this.unsettled().length === 0 && this.marketsSettled() && this.flexibility.isOver;
		for (let blocks = 0; blocks < maxBlocks && !isDone(); blocks++) await this.chain.seal();
		const rest = this.unsettled();
		const pages = new Set(await Promise.all(rest.map(async ({ interval, address }) => `${interval}:${await this.pageOf(address)}`)));
		for (const [interval, page] of [...pages].map((key) => key.split(':').map(Number)).sort(([a, b], [c, d]) => a - c || b - d)) {
			await this.chain.submit(this.people.roles.operator, this.tx.p2pTrading.settle(interval, page), { mayFail: true });
		}
		if (rest.length > 0) await this.chain.seal();
		// The markets of those intervals are closed after that.
		for (let blocks = 0; rest.length > 0 && blocks < maxBlocks && !isDone(); blocks++) await this.chain.seal();
		return rest.length;
	}

	/** What the data say of each household over the quarters played, where its devices kept to its limits. */
	dataTotals() {
		return new Map(
			this.people.households.map(({ number, address }) => {
				const sum = { load: 0n, generation: 0n };
				for (let quarter = this.from; quarter < this.to; quarter++) {
					const data = this.dataAt(quarter);
					sum.load += BigInt(data.load.get(number));
					sum.generation += BigInt(data.generation.get(number));
				}
				return [address, sum];
			}),
		);
	}
}
