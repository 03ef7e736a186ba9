// A stand-in for the chain on the evening of the set-up: it keeps to the order in which roles,
// areas, connections, plants and meters must be made. It is no measure of the chain.
import assert from 'node:assert/strict';

/** Any call, by name, as polkadot.js has it. */
const calls = new Proxy({}, {
	get: (_, section) => new Proxy({}, { get: (__, method) => (...args) => ({ args, method: { section, method, encodedLength: 1 } }) }),
});

/** The rules of the evening: who may do what after what. Whatever breaks one is an error. */
export class Evening {
	constructor({ verifiers = [], buyers = [] } = {}) {
		this.areas = [];
		this.invitations = new Map();
		this.connections = new Map();
		this.meters = [];
		this.deposits = new Map();
		this.participations = new Map();
		this.verifiers = verifiers;
		this.buyers = new Set(buyers);
		this.plants = new Map();
		this.accounts = {};
		this.log = [];
		this.api = {
			tx: calls,
			query: {
				verifierMembers: { members: async () => this.verifiers },
			},
		};
	}

	async submit(signer, call) {
		const submission = { label: call.method.method, events: [] };
		this.run(signer.address, call, submission.events);
		return submission;
	}

	execute(signer, call) {
		return this.submit(signer, call);
	}

	async seal() {}

	async view(_, method, of) {
		if (method === 'getArea') return this.areas[of] ? { area: of, ancestors: this.above(of).slice(1).reverse() } : null;
		if (method === 'isBuyer') return this.buyers.has(of);
		if (method === 'currentInterval') return { interval: 1_000 };
		if (method === 'getSharingTerms') return this.areas[of]?.sharing ?? null;
		assert.equal(method, 'getConnection');
		return this.connections.get(of) ?? null;
	}

	run(who, { method: { method }, args }, events) {
		this.log.push({ who, method, args });
		assert.ok(typeof this[method] === 'function', `${method} belongs to no evening`);
		this[method](who, events, ...args);
	}

	batchAll(who, events, inner) {
		for (const call of inner) this.run(who, call, events);
	}

	propose(_, events, threshold, asRootCall) {
		assert.equal(threshold, 1);
		this.run('root', asRootCall.args[0], events);
		events.push({ section: 'councilRoot', method: 'DispatchedAsRoot', data: { result: { Ok: [] } } });
	}

	createArea(who, events, parent, { importLimitW, gridFeeMills: fee }, supplier, tariff) {
		assert.equal(who, 'root', 'an area with a fee of its own is the council\'s to make');
		assert.ok(parent === null || parent < this.areas.length, 'those above come first');
		this.areas.push({ parent, edgeW: importLimitW, fee, supplier, tariff });
		events.push({ section: 'gridManagement', method: 'AreaCreated', data: { area: this.areas.length - 1 } });
	}

	setOperatorAuthorization(who, _, operator, area) {
		assert.equal(who, 'root');
		// The first operates alone, the second confirms what is long.
		this.accounts = { operator, ...this.accounts, area, operators: [...(this.accounts.operators ?? []), operator] };
	}

	setNetworkAccount(who, _, area, network) {
		assert.equal(who, 'root');
		Object.assign(this.accounts, { network });
	}

	addMember(who, _, verifier) {
		assert.equal(who, 'root');
		this.verifiers.push(verifier);
	}

	registerBuyer(_, __, buyer) {
		this.buyers.add(buyer);
	}

	/** An area and those above it, the root last. */
	above(area) {
		const found = [];
		for (let at = area; at !== null; at = this.areas[at].parent) found.push(at);
		return found;
	}

	edges(area) {
		return this.above(area).map((at) => this.areas[at].edgeW);
	}

	connect(operator, _, who, area, importLimitW, exportLimitW, priority) {
		assert.equal(operator, this.accounts.operator);
		assert.ok(this.edges(area).every((edgeW) => Math.max(importLimitW, exportLimitW) <= edgeW), 'a connection within its edges');
		this.invitations.set(who, { area, importLimitW, exportLimitW, priority });
	}

	acceptConnection(who, _, area, importLimitW, exportLimitW, priority) {
		assert.deepEqual(this.invitations.get(who), { area, importLimitW, exportLimitW, priority });
		this.connections.set(who, { area, importLimitW, exportLimitW });
	}

	registerGateway(operator, _, gateway) {
		assert.equal(operator, this.accounts.operator);
		assert.notEqual(gateway, operator);
	}

	transferKeepAlive(_, __, to, amount) {
		assert.ok(amount >= 10n ** 12n && to);
	}

	setSharingTerms(who, _, area, terms, from) {
		assert.equal(who, 'root', 'terms of sharing are the council\'s');
		const { tariff } = this.areas[area];
		assert.ok(tariff.surplusPriceMills <= terms.sellAtMills && terms.sellAtMills <= terms.buyAtMills && terms.buyAtMills <= tariff.shortfallPriceMills);
		assert.equal(from, null);
		this.areas[area].sharing = terms;
	}

	deposit(who, _, amount) {
		assert.ok(this.connections.has(who) && amount > 0n);
		this.deposits.set(who, amount);
	}

	setParticipation(who, _, limits, percent) {
		assert.ok(this.connections.has(who));
		this.participations.set(who, { limits, percent });
	}

	registerProducer(who, _, source, powerW) {
		assert.ok(this.connections.has(who));
		this.plants.set(who, { source, powerW, steps: ['registered'] });
	}

	approveProducer(_, __, who) {
		this.plants.get(who).steps.push('approved');
	}

	registerMeter(operator, _, owner, role, powerW, key, registers) {
		assert.equal(operator, this.accounts.operator);
		const { importLimitW, exportLimitW } = this.connections.get(owner);
		assert.ok(role !== 'Connection' || powerW <= Math.max(importLimitW, exportLimitW));
		assert.ok(registers.importWh >= 0n && registers.exportWh > 0n);
		this.meters.push(owner);
	}

	updateArea(_, __, area, { importLimitW, gridFeeMills: fee }) {
		assert.equal(fee, this.areas[area].fee, 'an operator changes no fee');
		this.areas[area].edgeW = importLimitW;
	}

	registerCleanEnergyProducer(who) {
		this.plants.get(who).steps.push('clean');
	}

	approveCleanEnergyProducer(_, __, who, zone, powerW) {
		assert.deepEqual([zone, powerW], [0, this.plants.get(who).powerW]);
		this.plants.get(who).steps.push('verified');
	}
}
