import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Keyring } from '@polkadot/keyring';
import { loadCommunity, TOKEN } from '../src/community.mjs';
import { metersOf } from '../src/meters.mjs';
import { onboard, proposedDeposit } from '../src/onboarding.mjs';
import { setUp } from '../src/setup.mjs';
import { Evening } from './evening.mjs';

const village = loadCommunity();

/** A new household of 10 kW, with a plant of so many W. */
function household(number, plantW = 0, source = plantW > 0 ? 'Solar' : undefined) {
	const pair = new Keyring({ type: 'sr25519', ss58Format: 42 }).addFromUri(`//Household/${number}`);
	return { number, pair, address: pair.address, importLimitW: 10_000, exportLimitW: plantW, priority: 'Standard', hasLoad: true, source, plantW };
}

/**
 * Connects households to the village's North, on a chain that has been set up. Returns the
 * signatures, by who gave them.
 */
async function connected(...members) {
	const people = await village;
	const chain = new Evening();
	const grid = await setUp(chain, people, metersOf(people.households), () => {});
	const before = chain.log.length;
	const { operator, verifier } = people.roles;
	const meters = metersOf(members);
	const signatures = await onboard(chain, { area: grid.ids.get('North'), members, meters, operator, verifier, grant: TOKEN });
	assert.equal(chain.meters.slice(-meters.length).join(), meters.map(({ owner }) => owner.address).join());
	assert.ok(!chain.log.slice(before).some(({ method }) => method === 'propose'), 'the council decides nothing of it');
	for (const { address } of members) assert.equal(chain.connections.get(address).area, grid.ids.get('North'));
	return { chain, signatures: signatures.map(({ signer }) => signer.address), operator: operator.address, verifier: verifier.address };
}

test('a household with a plant is connected by five signatures of three signers', async () => {
	const home = household(20, 5_000);
	const { chain, signatures, operator, verifier } = await connected(home);
	assert.deepEqual(signatures, [operator, home.address, operator, home.address, verifier]);
	assert.equal(chain.plants.get(home.address).steps.join(), 'registered,approved,clean,verified');
});

test('a household without a plant is connected by three signatures of two signers', async () => {
	const home = household(21);
	const { signatures, operator } = await connected(home);
	assert.deepEqual(signatures, [operator, home.address, operator]);
});

test('a deposit for sharing takes no signature of its own', async () => {
	const people = await village;
	const chain = new Evening();
	const grid = await setUp(chain, people, metersOf(people.households), () => {});
	const { operator, verifier } = people.roles;
	const [home, area] = [household(25), grid.ids.get('North')];
	const proposed = await proposedDeposit(chain, area, 10_000);
	assert.equal(proposed, 57n * TOKEN, '10 kWh on thirty days at 190 mills');
	const signatures = await onboard(chain, { area, members: [home], meters: metersOf([home]), operator, verifier, grant: TOKEN, deposited: proposed });
	assert.equal(signatures.length, 3);
	assert.equal(chain.deposits.get(home.address), proposed);
	assert.equal(await proposedDeposit(chain, grid.root, 10_000), 0n, 'where nobody shares nothing is proposed');
});

test('more households need no more signatures of the operator and the verifier', async () => {
	const [solar, flat, engine] = [household(22, 4_000), household(23), household(24, 3_000, 'Gas')];
	const { chain, signatures, operator, verifier } = await connected(solar, flat, engine);
	assert.deepEqual(signatures, [operator, solar.address, flat.address, engine.address, operator, solar.address, verifier]);
	assert.equal(chain.plants.get(engine.address).steps.join(), 'registered,approved', 'a gas engine earns no credits');
});

test('an area that is not there is said to be so', async () => {
	await assert.rejects(onboard(new Evening(), { area: 7, members: [], meters: [] }), /there is no area 7/);
});
