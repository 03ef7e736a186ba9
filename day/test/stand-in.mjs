// A stand-in for the node: it keeps balances, offers and meters by the rules of the chain, as plainly as can be, so that the play, its
// book, its checks and its report can be tried without a node. It is no measure of the chain.
import { PLANCKS_PER_WH_MILL, QUARTER_MS, TOKEN } from '../src/community.mjs';

const FEE = 1_000_000n;
const POOL = 'pool';
const FUND = 'fund';
const METER_DEADLINE = 8;
const GATE_CLOSURE = 1;

/** Any call, by name: { section, method, args }. */
const calls = new Proxy({}, { get: (_, section) => new Proxy({}, { get: (__, method) => (...args) => ({ section, method, args }) }) });

class Refusal extends Error {}

export class StandIn {
	constructor(people, tariff) {
		this.genesisHash = `0x${'11'.repeat(32)}`;
		this.api = {
			tx: calls,
			consts: { p2pTrading: { minEnergy: 1 }, energyProduction: { meterDeadline: METER_DEADLINE }, gridManagement: { shortEmergency: 16 } },
		};
		this.people = people;
		this.tariff = tariff;
		this.supplier = people.roles.supplier.address;
		const accounts = [...Object.values(people.roles), ...people.households].map(({ address }) => address);
		this.of = new Map([...accounts.map((who) => [who, 10_000n * TOKEN]), [POOL, TOKEN], [FUND, 0n]]);
		this.now = 0;
		this.queue = [];
		this.listeners = [];
		this.events = [];
		this.blocks = [];
		this.offers = new Map();
		this.registers = new Map();
		this.flows = new Map();
		this.positions = new Map();
		this.suspended = false;
		this.state = 'Normal';
	}

	get interval() {
		return Math.floor(this.now / QUARTER_MS);
	}

	balances() {
		return { of: new Map(this.of), issuance: [...this.of.values()].reduce((a, b) => a + b, 0n) };
	}

	async rpc(method, moment) {
		if (method === 'simulation_now') return this.now;
		this.now = moment;
		return null;
	}

	onBlock(listener) {
		this.listeners.push(listener);
	}

	emit(section, method, data, submission) {
		const event = { section, method, data, block: 0 };
		submission?.events.push(event);
		this.events.push(event);
	}

	async submit(signer, call, { mayFail = false } = {}) {
		const submission = { label: call.method, events: [], mayFail, error: undefined, errorName: undefined };
		this.queue.push({ who: signer.address, call, submission });
		return submission;
	}

	async execute(signer, call, options) {
		const submission = await this.submit(signer, call, options);
		await this.seal();
		return submission;
	}

	async seal() {
		const calls = [];
		for (const { who, call, submission } of this.queue.splice(0)) {
			const told = { ...call, args: () => call.args, error: undefined, errorName: undefined, events: submission.events };
			calls.push(told);
			try {
				this[call.method]?.(who, submission, ...call.args);
			} catch (error) {
				if (!(error instanceof Refusal)) throw error;
				submission.error = submission.errorName = told.errorName = error.message;
				if (!submission.mayFail) throw new Error(`${call.method}: ${error.message}`);
			}
			if (call.method === 'submitReadings') continue;
			this.move(who, FUND, FEE);
			this.emit('transactionPayment', 'TransactionFeePaid', { who, actualFee: FEE, tip: 0n });
		}
		for (const key of new Set([...this.positions.keys(), ...this.flows.keys()])) {
			const [interval, who] = key.split(':');
			if (Number(interval) + METER_DEADLINE < this.interval) this.settle(null, null, who, Number(interval));
		}
		const block = { number: this.blocks.length + 1, moment: this.now, calls, events: this.events.splice(0) };
		this.blocks.push(block);
		for (const listener of this.listeners) listener(block);
	}

	move(from, to, amount) {
		this.of.set(from, this.of.get(from) - amount);
		this.of.set(to, this.of.get(to) + amount);
		this.emit('balances', 'Transfer', { from, to, amount });
	}

	position(interval, who) {
		const key = `${interval}:${who}`;
		if (!this.positions.has(key)) this.positions.set(key, { soldWh: 0n, boughtWh: 0n, revenue: 0n });
		return this.positions.get(key);
	}

	openTrading(interval) {
		if (this.suspended) throw new Refusal('TradingSuspended');
		if (this.interval + GATE_CLOSURE >= interval) throw new Refusal('GateClosed');
	}

	createEnergyOffer(seller, submission, interval, energy, price) {
		this.openTrading(interval);
		const offer = BigInt(this.offers.size);
		this.offers.set(offer, { seller, interval, energyWh: BigInt(energy), price, area: 0 });
		this.emit('p2pTrading', 'EnergyOfferCreated', { offer, seller, area: 0, interval, energyWh: BigInt(energy), price, backing: 0n }, submission);
	}

	acceptEnergyOffer(buyer, submission, id, energy) {
		const offer = this.offers.get(id);
		this.openTrading(offer.interval);
		const energyWh = BigInt(energy);
		if (energyWh > offer.energyWh) throw new Refusal('ExceedsOffer');
		const paid = energyWh * BigInt(offer.price) * PLANCKS_PER_WH_MILL;
		offer.energyWh -= energyWh;
		this.move(buyer, POOL, paid);
		this.position(offer.interval, buyer).boughtWh += energyWh;
		const seller = this.position(offer.interval, offer.seller);
		seller.soldWh += energyWh;
		seller.revenue += paid;
		const { interval, price } = offer;
		this.emit('p2pTrading', 'EnergyOfferAccepted', { offer: id, buyer, seller: offer.seller, interval, energyWh, price, paid, revenue: paid }, submission);
	}

	submitReadings(gateway, submission, batch) {
		for (const { reading } of batch) {
			const meter = this.people.meters[reading.meter];
			const last = this.registers.get(reading.meter);
			this.registers.set(reading.meter, reading);
			if (!last || !meter.isConnection) continue;
			const flow = { importWh: reading.importWh - last.importWh, exportWh: reading.exportWh - last.exportWh };
			this.flows.set(`${reading.interval}:${meter.owner.address}`, flow);
		}
		this.emit('energyProduction', 'ReadingsSubmitted', { gateway, results: batch.map(() => 'Accepted') }, submission);
	}

	settle(_, submission, who, interval) {
		const key = `${interval}:${who}`;
		if (!this.positions.has(key) && !this.flows.has(key)) throw new Refusal('AlreadySettled');
		const { soldWh, boughtWh, revenue } = this.position(interval, who);
		const { importWh, exportWh } = this.flows.get(key) ?? { importWh: 0n, exportWh: 0n };
		this.positions.delete(key);
		this.flows.delete(key);
		if (soldWh + boughtWh + importWh + exportWh === 0n) return;
		const imbalanceWh = exportWh - importWh - soldWh + boughtWh;
		const toSupplier = imbalanceWh < 0n ? -imbalanceWh * BigInt(this.tariff.shortfallPrice) * PLANCKS_PER_WH_MILL : 0n;
		const fromSupplier = imbalanceWh > 0n ? imbalanceWh * BigInt(this.tariff.surplusPrice) * PLANCKS_PER_WH_MILL : 0n;
		if (revenue > 0n) this.move(POOL, who, revenue);
		if (toSupplier > 0n) this.move(who, this.supplier, toSupplier);
		if (fromSupplier > 0n) this.move(this.supplier, who, fromSupplier);
		const data = { interval, who, soldWh, boughtWh, importWh, exportWh, imbalanceWh, revenue, toSupplier, fromSupplier, arrears: 0n };
		this.emit('p2pTrading', 'IntervalSettled', data, submission ?? undefined);
	}

	/** As the set-up leaves it. */
	registerMeters() {
		this.people.meters.forEach(({ owner, role }, meter) => this.emit('energyProduction', 'MeterRegistered', { meter, owner: owner.address, role }));
	}

	updateGridStatus(_, __, area, { voltagePermille }) {
		this.state = voltagePermille > 1_150 ? 'Emergency' : voltagePermille > 1_100 ? 'Alert' : 'Normal';
		this.emit('gridManagement', 'GridStatusUpdated', { area, newState: this.state });
	}

	implementEmergencyProtocol(_, __, area) {
		this.suspended = true;
		this.state = 'Emergency';
		this.emit('gridManagement', 'EmergencyImplemented', { area });
	}

	liftEmergency(_, __, area) {
		this.suspended = false;
		this.state = 'Restoration';
		this.emit('gridManagement', 'EmergencyLifted', { area });
	}

	async view(api, method, ...params) {
		if (method === 'getCurrentGridStatus') return { state: this.state, tradingSuspended: this.suspended };
		if (method === 'getOpenOffers') return [...this.offers].filter(([, o]) => o.interval === params[0] && o.energyWh > 0n);
		throw new Error(`${api}.${method} is not stood in for`);
	}
}

export { POOL };
