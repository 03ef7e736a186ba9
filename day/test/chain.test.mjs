import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TypeRegistry } from '@polkadot/types';
import { stringToU8a, u8aToString } from '@polkadot/util';
import { decodeAddress } from '@polkadot/util-crypto';
import { Chain, palletAccount, plain } from '../src/chain.mjs';

const registry = new TypeRegistry();
const ALICE = '5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY';

test("a pallet's account is its id, padded", () => {
	const bytes = decodeAddress(palletAccount(stringToU8a('nrgy/p2p')));
	assert.equal(bytes.length, 32);
	assert.equal(u8aToString(bytes), 'modlnrgy/p2p'.padEnd(32, '\0'));
});

test('codec values become plain data', () => {
	assert.equal(plain(registry.createType('u32', 7)), 7);
	assert.equal(plain(registry.createType('u64', 7)), 7n);
	assert.equal(plain(registry.createType('i128', -7)), -7n);
	assert.equal(plain(registry.createType('Compact<u128>', 9)), 9n);
	assert.equal(plain(registry.createType('AccountId', ALICE)), ALICE);
	assert.equal(plain(registry.createType('bool', true)), true);
	assert.equal(plain(registry.createType('bool', false)), false);
	assert.equal(plain(registry.createType('Option<u32>', null)), null);
	assert.equal(plain(registry.createType('Option<u32>', 3)), 3);
	assert.deepEqual(plain(registry.createType('Vec<(u64, bool)>', [[1, true]])), [[1n, true]]);
	assert.equal(plain(registry.createType('Bytes', '0x0102')), '0x0102');
	assert.deepEqual(plain(registry.createType('(u8, Option<AccountId>)', [1, ALICE])), [1, ALICE]);
});

test('enums become a name, or a name with what is inside', () => {
	registry.register({ State: { _enum: ['Normal', 'Alert'] }, Result1: { _enum: { Accepted: 'Null', Rejected: 'State' } }, Published: { who: 'AccountId', state: 'State' } });
	assert.equal(plain(registry.createType('State', 'Alert')), 'Alert');
	assert.deepEqual(plain(registry.createType('Result1', { Rejected: 'Alert' })), { Rejected: 'Alert' });
	assert.deepEqual(plain(registry.createType('Published', { who: ALICE, state: 'Normal' })), { who: ALICE, state: 'Normal' });
	registry.register({ Done: 'Result<(), State>' });
	assert.deepEqual(plain(registry.createType('Done', { Ok: null })), { Ok: [] });
	assert.deepEqual(plain(registry.createType('Done', { Err: 'Alert' })), { Err: 'Alert' });
});

test('two transactions that ask at once get two nonces', async () => {
	let asked = 0;
	const api = {
		genesisHash: { toHex: () => '0x' },
		rpc: { system: { accountNextIndex: async () => ({ toNumber: () => 40 + asked++ }) } },
	};
	const chain = new Chain({}, api);
	assert.deepEqual(await Promise.all([chain.nonce('a'), chain.nonce('a'), chain.nonce('b'), chain.nonce('a')]), [40, 41, 41, 42]);
	assert.equal(asked, 2);
});

/** A node with a pool, that puts everything in it into the next block but what is held back. */
function node({ heldBack = 0, autoSeal = false } = {}) {
	const blocks = [[]];
	let pool = [];
	let held = heldBack;
	const event = (section, method, data, index) => ({
		event: { section, method, data: Object.assign(Object.values(data), { names: Object.keys(data) }) },
		phase: { isApplyExtrinsic: index !== undefined, asApplyExtrinsic: { toNumber: () => index } },
	});
	const make = () => {
		if (held > 0 && pool.length > 0) {
			held -= 1;
			blocks.push([]);
			return;
		}
		blocks.push(pool);
		pool = [];
	};
	const hash = (text) => ({ toHex: () => text });
	const at = (number) => blocks[Number(String(number).slice(1))];
	const api = {
		genesisHash: hash('0x'),
		registry: { findMetaError: () => ({ section: 'p2pTrading', name: 'GateClosed', docs: ['The gate of the interval has closed.'] }) },
		rpc: {
			system: { accountNextIndex: async () => ({ toNumber: () => 0 }) },
			author: {
				submitExtrinsic: async (signed) => {
					if (signed.invalid) throw new Error('1010: Invalid Transaction');
					pool.push(signed);
					if (autoSeal) make();
				},
			},
			chain: {
				getHeader: async () => ({ number: { toNumber: () => blocks.length - 1 } }),
				getBlockHash: async (number) => `#${number}`,
				getBlock: async (number) => ({ block: { extrinsics: at(number) } }),
			},
		},
		query: {
			system: {
				events: {
					at: async (number) =>
						at(number).map((signed, i) =>
							signed.fails
								? event('system', 'ExtrinsicFailed', { dispatchError: { isModule: true, asModule: {} } }, i)
								: event('p2pTrading', 'EnergyOfferCreated', { offer: i }, i),
						),
				},
			},
		},
	};
	const provider = { send: async (method) => (method === 'engine_createBlock' ? make() : null) };
	let made = 0;
	const call = (more = {}) => ({ signAsync: async (_, { nonce }) => ({ hash: hash(`0x${nonce}${made++}`), method: { section: 's', method: 'm', args: [] }, ...more }), method: { section: 's', method: 'm' } });
	return { chain: new Chain(provider, api), call };
}
const ANNA = { address: 'anna' };

for (const options of [{}, { heldBack: 3 }, { autoSeal: true }]) {
	test(`what is submitted comes back with its events (${JSON.stringify(options)})`, async () => {
		const { chain, call } = node(options);
		const heard = [];
		chain.onBlock(({ events }) => heard.push(...events.map(({ method }) => method)));
		const submissions = await Promise.all([chain.submit(ANNA, call()), chain.submit(ANNA, call({ fails: true }), { mayFail: true })]);
		await chain.seal();
		assert.equal(Chain.event(submissions[0], 'p2pTrading', 'EnergyOfferCreated').offer, 0);
		assert.equal(submissions[1].errorName, 'GateClosed');
		assert.equal(submissions[1].error, 'p2pTrading.GateClosed: The gate of the interval has closed.');
		assert.deepEqual(heard, ['EnergyOfferCreated', 'ExtrinsicFailed']);
		assert.equal(chain.included, 2);
	});
}

test('what lies in the market is read after the block that is asked for, as the wallets are', async () => {
	registry.register({
		ClearingAccountInfo: { available: 'u128', reserved: 'u128', owedToSupplier: 'u128', owedBySupplier: 'u128', free: 'u128' },
		SupplierAccount: { deposit: 'u128', owes: 'u128' },
	});
	const { chain } = node();
	const asked = [];
	chain.api.at = async (hash) => ({
		call: {
			tradingApi: {
				getClearingAccount: async (who) => {
					asked.push([hash, who]);
					return registry.createType('ClearingAccountInfo', { available: 7, reserved: 2, free: 5 });
				},
				getSupplierAccount: async () => registry.createType('SupplierAccount', { deposit: 3, owes: 0 }),
			},
		},
	});
	const { accounts, suppliers } = await chain.market(9, ['anna', 'ben'], ['ben']);
	assert.deepEqual(asked, [['#9', 'anna'], ['#9', 'ben']]);
	assert.deepEqual(accounts.get('anna'), { available: 7n, reserved: 2n, owedToSupplier: 0n, owedBySupplier: 0n, free: 5n });
	assert.deepEqual([...suppliers], [['ben', { deposit: 3n, owes: 0n }]]);
});

test('a failure that must not be ends the play, in words', async () => {
	const { chain, call } = node();
	await chain.submit(ANNA, call({ fails: true }), { label: 'an offer' });
	await assert.rejects(chain.seal(), /an offer failed: p2pTrading.GateClosed: The gate of the interval has closed\./);
	await assert.rejects(chain.submit(ANNA, call({ invalid: true }), { label: 'an offer' }), /an offer was refused at the pool: 1010/);
});
