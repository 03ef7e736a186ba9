import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadCommunity } from '../src/community.mjs';
import { metersOf } from '../src/meters.mjs';
import { findGrid, gridOf, setUp } from '../src/setup.mjs';

/** Any call, by name, as polkadot.js has it. */
const calls = new Proxy({}, {
	get: (_, section) => new Proxy({}, { get: (__, method) => (...args) => ({ args, method: { section, method, encodedLength: 1 } }) }),
});
const codec = (value) => (value === null ? { isNone: true } : { toJSON: () => value });

/** The rules of the evening: who may do what after what. Whatever breaks one is an error. */
class Evening {
	constructor({ verifiers = [], buyers = [] } = {}) {
		this.areas = [];
		this.invitations = new Map();
		this.connections = new Map();
		this.meters = [];
		this.verifiers = verifiers;
		this.buyers = new Set(buyers);
		this.plants = new Map();
		this.accounts = {};
		this.log = [];
		this.api = {
			tx: calls,
			query: {
				verifierMembers: { members: async () => this.verifiers },
				carbonOffset: { buyers: async (who) => codec(this.buyers.has(who) ? {} : null) },
				gridManagement: { areas: async (id) => codec({ parent: this.areas[id].parent }) },
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

	async view(_, method, who) {
		assert.equal(method, 'getConnection');
		return this.connections.get(who) ?? null;
	}

	run(who, { method: { method }, args }, events) {
		this.log.push({ who, method, args });
		assert.ok(typeof this[method] === 'function', `${method} belongs to no evening`);
		this[method](who, events, ...args);
	}

	batchAll(who, events, inner) {
		for (const call of inner) this.run(who, call, events);
	}

	propose(_, events, threshold, mandate) {
		assert.equal(threshold, 1);
		this.run('root', mandate.args[0], events);
		events.push({ section: 'mandate', method: 'DispatchedAsRoot', data: { result: { Ok: [] } } });
	}

	createArea(who, events, parent, importW, exportW, fee, supplier, tariff) {
		assert.equal(who, 'root', 'an area with a fee of its own is the council\'s to make');
		assert.ok(parent === null || parent < this.areas.length, 'those above come first');
		this.areas.push({ parent, edgeW: importW, fee, supplier, tariff });
		events.push({ section: 'gridManagement', method: 'AreaCreated', data: { area: this.areas.length - 1 } });
	}

	setOperatorAuthorization(who, _, operator, area) {
		assert.equal(who, 'root');
		Object.assign(this.accounts, { operator, area });
	}

	setGridAccount(who, _, area, network) {
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

	edges(area) {
		const above = [];
		for (let at = area; at !== null; at = this.areas[at].parent) above.push(this.areas[at].edgeW);
		return above;
	}

	connect(operator, _, who, area, importW, exportW, priority) {
		assert.equal(operator, this.accounts.operator);
		assert.ok(this.edges(area).every((edgeW) => Math.max(importW, exportW) <= edgeW), 'a connection within its edges');
		this.invitations.set(who, { area, importW, exportW, priority });
	}

	acceptConnection(who, _, area, importW, exportW, priority) {
		assert.deepEqual(this.invitations.get(who), { area, importW, exportW, priority });
		this.connections.set(who, { area, importW, exportW });
	}

	registerGateway(operator, _, gateway) {
		assert.equal(operator, this.accounts.operator);
		assert.notEqual(gateway, operator);
	}

	transferKeepAlive(_, __, to, amount) {
		assert.ok(amount >= 10n ** 12n && to);
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
		const { importW, exportW } = this.connections.get(owner);
		assert.ok(role !== 'Connection' || powerW <= Math.max(importW, exportW));
		assert.ok(registers.importWh >= 0n && registers.exportWh > 0n);
		this.meters.push(owner);
	}

	updateArea(_, __, area, importW, exportW, fee) {
		assert.equal(fee, this.areas[area].fee, 'an operator changes no fee');
		this.areas[area].edgeW = importW;
	}

	registerCleanEnergyProducer(who) {
		this.plants.get(who).steps.push('clean');
	}

	approveCleanEnergyProducer(_, __, who, zone, powerW) {
		assert.deepEqual([zone, powerW], [0, this.plants.get(who).powerW]);
		this.plants.get(who).steps.push('verified');
	}
}

for (const name of ['village', 'suburb']) {
	test(`the evening of the ${name}: founded, invited, accepted, and only then paid`, async () => {
		const people = await loadCommunity(name);
		const meters = metersOf(people.households);
		const chain = new Evening();
		const said = [];
		const grid = await setUp(chain, people, meters, (text) => said.push(text));
		assert.deepEqual(grid, gridOf(people.areas, grid.ids));
		for (const { name: area, parent, capacityW, gridFee } of people.areas) {
			const made = chain.areas[grid.ids.get(area)];
			assert.deepEqual([made.parent, made.edgeW, made.fee], [parent === undefined ? null : grid.ids.get(parent), capacityW, gridFee]);
			assert.deepEqual(made.tariff, people.tariff);
		}
		assert.equal(chain.accounts.network, people.roles.network?.address);
		for (const { address, feeder } of people.households) assert.equal(chain.connections.get(address).area, grid.ids.get(feeder));
		assert.equal(chain.connections.get(people.roles.supplier.address).area, grid.root);
		assert.equal(chain.meters.length, meters.length);
		assert.ok([...chain.plants.values()].every(({ steps }) => steps.join() === 'registered,approved,clean,verified'));
		assert.ok(chain.verifiers.includes(people.roles.secondVerifier.address) && chain.buyers.has(people.roles.buyer.address));
		const order = chain.log.map(({ method }) => method);
		assert.ok(order.lastIndexOf('acceptConnection') < order.indexOf('transferKeepAlive'), 'nobody needs tokens to accept');
		assert.ok(order.lastIndexOf('acceptConnection') < order.indexOf('updateArea'), 'connections are made for what the cables carry');
		assert.ok(said.length >= 4 && said.every((text) => !text.includes('undefined')), said.join('\n'));
		assert.deepEqual(await findGrid(chain, people), grid, 'a second player finds the same grid');
	});
}

test('who has an office already is left in it, and a grid without everyone connected is not one', async () => {
	const people = await loadCommunity();
	const { verifier, secondVerifier, buyer } = people.roles;
	const chain = new Evening({ verifiers: [verifier, secondVerifier].map(({ address }) => address), buyers: [buyer.address] });
	await setUp(chain, people, metersOf(people.households), () => {});
	assert.ok(!chain.log.some(({ method }) => method === 'addMember' || method === 'registerBuyer'));
	chain.connections.delete(people.households.at(0).address);
	await assert.rejects(findGrid(chain, people), /broken off before everyone was connected/);
});

test('an area without people is found above those that have some', async () => {
	const people = await loadCommunity('suburb');
	const chain = new Evening();
	const grid = await setUp(chain, people, metersOf(people.households), () => {});
	const street = people.areas.find(({ name }) => name === 'Street');
	const empty = { ...people, areas: people.areas.map((area) => (area === street ? { ...street, households: [] } : area)) };
	assert.equal((await findGrid(chain, empty)).ids.get('Street'), grid.ids.get('Street'));
});
