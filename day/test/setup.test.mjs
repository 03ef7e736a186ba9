import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadCommunity } from '../src/community.mjs';
import { metersOf } from '../src/meters.mjs';
import { findGrid, gridOf, setUp } from '../src/setup.mjs';
import { EVERYTHING } from '../src/sharing.mjs';
import { Evening } from './evening.mjs';

for (const name of ['village', 'suburb']) {
	test(`the evening of the ${name}: founded, invited, accepted, and only then paid`, async () => {
		const people = await loadCommunity(name);
		const meters = metersOf(people.households);
		const chain = new Evening();
		const said = [];
		const grid = await setUp(chain, people, meters, (text) => said.push(text));
		assert.deepEqual(grid, gridOf(people.areas, grid.ids));
		for (const { name: area, parent, capacityW, gridFeeMills } of people.areas) {
			const made = chain.areas[grid.ids.get(area)];
			assert.deepEqual([made.parent, made.edgeW, made.fee], [parent === undefined ? null : grid.ids.get(parent), capacityW, gridFeeMills]);
			assert.deepEqual(made.tariff, people.tariff);
		}
		for (const { name: area, sharing } of people.areas) assert.deepEqual(chain.areas[grid.ids.get(area)].sharing, sharing);
		for (const { address, deposit, participation } of people.households) {
			assert.equal(chain.deposits.get(address) ?? 0n, deposit);
			assert.deepEqual(chain.participations.get(address) ?? EVERYTHING, participation);
		}
		assert.ok(people.households.filter(({ deposit }) => deposit > 0n).length > 10 && chain.participations.size === 2);
		assert.equal(chain.accounts.network, people.roles.network?.address);
		assert.deepEqual(chain.accounts.operators, [people.roles.operator, people.roles.secondOperator].flatMap((pair) => pair?.address ?? []));
		for (const { address, feeder } of people.households) assert.equal(chain.connections.get(address).area, grid.ids.get(feeder));
		assert.equal(chain.connections.get(people.roles.supplier.address).area, grid.root);
		assert.equal(chain.meters.length, meters.length);
		assert.ok([...chain.plants.values()].every(({ steps }) => steps.join() === 'registered,approved,clean,verified'));
		assert.ok(chain.verifiers.includes(people.roles.secondVerifier.address) && chain.buyers.has(people.roles.buyer.address));
		const order = chain.log.map(({ method }) => method);
		assert.ok(order.lastIndexOf('acceptConnection') < order.indexOf('transferKeepAlive'), 'nobody needs tokens to accept');
		assert.ok(order.lastIndexOf('transferKeepAlive') < order.indexOf('deposit'), 'what is deposited must be there');
		assert.ok(order.lastIndexOf('acceptConnection') < order.indexOf('updateArea'), 'connections are made for what the cables carry');
		assert.ok(said.length >= 5 && said.every((text) => !text.includes('undefined')), said.join('\n'));
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
