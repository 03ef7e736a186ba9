// The day, interval by interval: what the operator measures, what the meters tell, what the households trade.
import { dataAt, intervalOf, QUARTER_MS, quarterOf } from './community.mjs';
import { energyOf } from './meters.mjs';
import { acceptancesFor, offersFor } from './market.mjs';

/** Offers are made this many intervals ahead, and accepted one interval later, just before the gate closes. */
const OFFER_AHEAD = 3;
const ACCEPT_AHEAD = 2;
/** Wh of a quarter of an hour in W. */
const W_PER_WH = 4;
/** How far the voltage rises with the power fed back, in thousandths per W; an ordinary village line. */
const RISE_PERMILLE_PER_W = 0.25 / 1_000;
/** What the operator measures when the emergency of the play begins: a tap changer stuck too high, beyond 15 %. */
const STUCK_PERMILLE = 1_160;
/** And while it lasts. */
const STRAINED_PERMILLE = 1_120;
/** What is tried to trade while trading stands still. */
const TRIAL_WH = 100;
const REASON = 'Tap changer stuck: voltage 16 % too high while the plants feed in';

/**
 * When the emergency begins and ends: 14:00 to 15:00 in a whole day, at the same place in a part of it.
 * @param {number} from first quarter played @param {number} to quarter after the last
 */
export function emergencyOf(from, to) {
	const begin = from + Math.floor(((to - from) * 7) / 12);
	return { begin, end: begin + Math.max(1, Math.floor((to - from) / 24)) };
}

/** What is measured in the area over a quarter: the data's power, and a frequency and a voltage that go with it. */
export function measure(quarter, number, voltagePermille) {
	const loadW = W_PER_WH * [...quarter.load.values()].reduce((a, b) => a + b, 0);
	const generationW = W_PER_WH * [...quarter.generation.values()].reduce((a, b) => a + b, 0);
	return {
		// The frequency belongs to the continent, not to the village: a few mHz up and down.
		frequencyMhz: 50_000 + (((number * 37) % 41) - 20),
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
	 * @param {number} of.area
	 * @param {number} of.from first quarter @param {number} of.to quarter after the last
	 */
	constructor({ chain, clock, people, meters, ledger, area, from, to }) {
		Object.assign(this, { chain, clock, people, meters, ledger, area, from, to });
		this.tx = chain.api.tx;
		this.emergency = emergencyOf(from, to);
		this.reason = REASON;
		/** Whether trading stands still, by the events. */
		this.halted = false;
		this.minEnergyWh = Number(chain.api.consts.p2pTrading.minEnergy ?? 1);
		this.meterDeadline = Number(chain.api.consts.energyProduction.meterDeadline);
		/** The state that the chain told, by quarter. @type {Map<number, { state: string, suspended: boolean }>} */
		this.states = new Map();
	}

	/** The quarters to go through, from the first offers to the last interval's final settlement. */
	steps(first = this.from - OFFER_AHEAD) {
		const last = this.to + this.meterDeadline;
		return Array.from({ length: last - first + 1 }, (_, i) => first + i);
	}

	/**
	 * Takes up a day that the blocks tell of: the meters go on from their last readings. Tells the next quarter to go through. What
	 * stood still with the node stands still; a power cut costs the trades of its time and no more.
	 */
	takeUp() {
		const known = [...this.ledger.meters];
		for (const meter of this.meters) {
			const found = known.find(([, { owner, isConnection }]) => owner === meter.owner.address && isConnection === meter.isConnection);
			if (!found) throw new Error('the set-up was broken off before the meters were registered; start a fresh chain');
			const [id, { last }] = found;
			meter.id = id;
			if (last) Object.assign(meter, { sequence: last.sequence, importWh: BigInt(last.importWh), exportWh: BigInt(last.exportWh) });
		}
		const { baseline } = this.ledger;
		if (baseline === undefined) return this.from - OFFER_AHEAD;
		this.from = quarterOf(baseline) + 1;
		this.emergency = emergencyOf(this.from, this.to);
		const { last } = this.ledger.meters.get(this.meters[0].id);
		return quarterOf(last.interval) + 2;
	}

	/** The intervals played. */
	intervals() {
		return Array.from({ length: this.to - this.from }, (_, i) => intervalOf(this.from + i));
	}

	isPlayed(quarter) {
		return quarter >= this.from && quarter < this.to;
	}

	isSuspended(quarter) {
		return quarter >= this.emergency.begin && quarter < this.emergency.end;
	}

	/** What earlier blocks tell of the grid, where a day is taken up again; later the chain is asked. @param {import('./chain.mjs').Block} block */
	hear({ moment, events }) {
		const quarter = quarterOf(Math.floor(moment / QUARTER_MS));
		for (const { section, method, data } of events) {
			if (section !== 'gridManagement' || data.area !== this.area) continue;
			if (method === 'EmergencyImplemented') {
				this.halted = true;
				this.states.set(quarter, { state: 'Emergency', suspended: true });
			}
			if (method === 'EmergencyLifted') {
				this.halted = false;
				this.states.set(quarter, { state: 'Restoration', suspended: false });
			}
			if (method === 'GridStatusUpdated') this.states.set(quarter, { state: this.halted ? 'Emergency' : data.newState, suspended: this.halted });
		}
	}

	/** One interval: everyone acts on what has been until now, and one block holds it all. */
	async step(quarter) {
		await this.clock.enter(intervalOf(quarter));
		await this.submitReadings(quarter);
		// The operator lifts the emergency with the last status still standing, so that the next one shows the way back.
		if (quarter === this.emergency.end) await this.lift();
		else await this.reportStatus(quarter);
		if (!this.isSuspended(quarter)) {
			await this.trade(quarter);
		}
		const settling = await this.settleByHand(quarter);
		await this.chain.seal();
		if (settling?.errorName && settling.errorName !== 'AlreadySettled') throw new Error(`${settling.label} failed: ${settling.error}`);
		if (quarter === this.emergency.begin) await this.suspend(quarter);
		const { state, tradingSuspended } = await this.chain.view('gridApi', 'getCurrentGridStatus', this.area);
		this.states.set(quarter, { state, suspended: tradingSuspended });
		return state;
	}

	/** Every meter's signed registers for the interval that has just ended, in one batch of the gateway. */
	async submitReadings(quarter) {
		const ended = quarter - 1;
		// The interval before the first is the baseline: registers without energy of ours.
		if (!this.isPlayed(ended) && ended !== this.from - 1) return;
		const batch = this.meters.map((meter) => {
			if (this.isPlayed(ended)) {
				const { importWh, exportWh } = energyOf(meter, dataAt(this.people, ended));
				meter.count(importWh, exportWh);
			}
			return meter.read(this.chain.genesisHash, intervalOf(ended));
		});
		await this.chain.submit(this.people.roles.gateway, this.tx.energyProduction.submitReadings(batch));
	}

	async reportStatus(quarter) {
		let voltage;
		if (quarter === this.emergency.begin) voltage = STUCK_PERMILLE;
		else if (this.isSuspended(quarter)) voltage = STRAINED_PERMILLE;
		const status = measure(dataAt(this.people, quarter - 1), quarter, voltage);
		await this.chain.submit(this.people.roles.operator, this.tx.gridManagement.updateGridStatus(this.area, status));
	}

	/** Whoever expects a surplus three intervals on offers it; offers for the interval before that are taken. */
	async trade(quarter) {
		const { households } = this.people;
		const { tariff } = this.ledger;
		const submissions = [];
		if (this.isPlayed(quarter + OFFER_AHEAD)) {
			const before = this.people.dayBefore[quarter + OFFER_AHEAD];
			for (const { household, energyWh, price } of offersFor(households, before, tariff, this.minEnergyWh)) {
				const offer = this.tx.p2pTrading.createEnergyOffer(intervalOf(quarter + OFFER_AHEAD), energyWh, price);
				submissions.push(this.chain.submit(household.pair, offer));
			}
		}
		if (this.isPlayed(quarter + ACCEPT_AHEAD)) {
			const before = this.people.dayBefore[quarter + ACCEPT_AHEAD];
			const offers = await this.openOffers(quarter + ACCEPT_AHEAD);
			for (const { buyer, offer, energyWh } of acceptancesFor(offers, households, before, quarter, this.minEnergyWh)) {
				submissions.push(this.chain.submit(buyer.pair, this.tx.p2pTrading.acceptEnergyOffer(offer, energyWh)));
			}
		}
		await Promise.all(submissions);
	}

	/** Open offers of this area for a quarter, as the chain tells them to anyone who asks. */
	async openOffers(quarter) {
		const open = await this.chain.view('tradingApi', 'getOpenOffers', intervalOf(quarter));
		return open
			.filter(([, offer]) => offer.area === this.area)
			.map(([id, { seller, energyWh, price }]) => ({ offer: id, seller, energyWh: Number(energyWh), price }));
	}

	/** The emergency: the operator stops trading, and whoever tries all the same is refused. */
	async suspend(quarter) {
		const { roles, households } = this.people;
		// It would last half as long again, if it were not lifted.
		const length = Math.ceil((this.emergency.end - this.emergency.begin) * 1.5) + 1;
		const duration = Math.min(length, Number(this.chain.api.consts.gridManagement.shortEmergency));
		await this.chain.execute(
			roles.operator,
			this.tx.gridManagement.implementEmergencyProtocol(this.area, 'SuspendTrading', duration, REASON),
		);
		const seller = households.find(({ plantW }) => plantW > 0);
		const trial = this.tx.p2pTrading.createEnergyOffer(intervalOf(quarter + OFFER_AHEAD), TRIAL_WH, this.ledger.tariff.surplusPrice);
		await this.chain.execute(seller.pair, trial, { mayFail: true });
		const [open] = await this.openOffers(quarter + ACCEPT_AHEAD);
		if (!open) return;
		const buyer = households.find(({ plantW }) => plantW === 0);
		const purchase = this.tx.p2pTrading.acceptEnergyOffer(open.offer, Math.min(open.energyWh, TRIAL_WH));
		await this.chain.execute(buyer.pair, purchase, { mayFail: true });
	}

	async lift() {
		await this.chain.execute(this.people.roles.operator, this.tx.gridManagement.liftEmergency(this.area));
	}

	/**
	 * Settlement runs by itself; but anyone may ask for it, and one household does so for one interval at the first moment it can.
	 * The chain may have been quicker.
	 */
	async settleByHand(quarter) {
		const chosen = this.from + Math.floor((this.to - this.from) / 2);
		if (quarter !== chosen + this.meterDeadline + 1) return undefined;
		const { pair, address } = this.people.households[0];
		return this.chain.submit(pair, this.tx.p2pTrading.settle(address, intervalOf(chosen)), { mayFail: true });
	}

	/** What is not settled yet, of what was played. */
	unsettled() {
		const { ledger } = this;
		return this.intervals().flatMap((interval) =>
			this.people.households
				.filter(({ address }) => ledger.hasPosition(interval, address) && !ledger.settled.has(`${interval}:${address}`))
				.map(({ address }) => ({ interval, address })),
		);
	}

	/** Lets the chain settle what is due, block by block; what it leaves, the operator settles by hand. */
	async settleAll(maxBlocks = 50) {
		for (let blocks = 0; blocks < maxBlocks && this.unsettled().length > 0; blocks++) await this.chain.seal();
		const rest = this.unsettled();
		for (const { interval, address } of rest) {
			await this.chain.submit(this.people.roles.operator, this.tx.p2pTrading.settle(address, interval), { mayFail: true });
		}
		if (rest.length > 0) await this.chain.seal();
		return rest.length;
	}

	/** What the data say of each household over the quarters played. */
	dataTotals() {
		return new Map(
			this.people.households.map(({ number, address }) => {
				const sum = { load: 0n, generation: 0n };
				for (let quarter = this.from; quarter < this.to; quarter++) {
					const data = dataAt(this.people, quarter);
					sum.load += BigInt(data.load.get(number));
					sum.generation += BigInt(data.generation.get(number));
				}
				return [address, sum];
			}),
		);
	}
}
