import assert from 'node:assert/strict';
import { test } from 'node:test';
import { difference, FREE_CALL_FAILS, Judge, NO_ROLE, NOT_ENTITLED, strayBalances } from '../src/hostile/judge.mjs';

test('a difference is what was added, changed or removed', () => {
	const before = new Map([['a', 1], ['b', 2], ['c', 3]]);
	const after = new Map([['a', 1], ['b', 4], ['d', 5]]);
	assert.deepEqual(difference(before, after).sort(), ['b', 'c', 'd']);
	assert.deepEqual(difference(before, before), []);
});

test('fees may move, and nothing else', () => {
	const account = (free, held = 0n, references = '1/0/0') => ({ free, held, references });
	const before = new Map([['anna', account(100n)], ['bert', account(50n, 7n)], ['fund', account(5n)]]);
	const fees = new Map([['anna', 3n]]);
	const paid = [['anna', account(97n)], ['fund', account(8n)]];
	const stray = (...changes) => strayBalances(before, new Map([...before, ...paid, ...changes]), fees, 'fund');
	assert.deepEqual(stray(), []);
	assert.deepEqual(stray(['anna', account(98n)]), ['anna']);
	assert.deepEqual(stray(['bert', account(49n, 8n)]), ['bert']);
	assert.deepEqual(stray(['bert', account(50n, 7n, '1/1/0')]), ['bert']);
	assert.deepEqual(stray(['new', account(1n)]), ['new']);
});

test('an answer is the error, the result of each reading, or what was dispatched', () => {
	const judge = Object.create(Judge.prototype);
	judge.chain = { describePlainError: (error) => (error.Module ? 'grid.TooDeep: No room.' : JSON.stringify(error)) };
	const answer = (error, ...events) => judge.answerOf({ error, events });
	const event = (section, method, data) => ({ section, method, data });
	assert.equal(answer('p2pTrading.GateClosed: The gate has closed.'), 'p2pTrading.GateClosed');
	assert.equal(answer('{"token":"FundsUnavailable"}'), 'Token.FundsUnavailable');
	assert.equal(answer('BadOrigin'), 'BadOrigin');
	assert.equal(answer(undefined), 'done');
	assert.equal(answer(undefined, event('energyProduction', 'ReadingsSubmitted', { results: ['Accepted', { Rejected: 'WrongEpoch' }] })), 'Accepted, WrongEpoch');
	assert.equal(answer(undefined, event('councilRoot', 'DispatchedAsRoot', { result: { Err: { Module: {} } } })), 'grid.TooDeep');
	assert.equal(answer(undefined, event('councilRoot', 'DispatchedAsRoot', { result: { Err: 'BadOrigin' } })), 'BadOrigin');
});

test('the pool\'s refusals are known by their codes', () => {
	const codes = [1, 2, 3].map((code) => `1010: Invalid Transaction: Custom error: ${code}`);
	const fits = [NO_ROLE, NOT_ENTITLED, FREE_CALL_FAILS].map((expected) => codes.map((message) => expected.test(message)));
	assert.deepEqual(fits, [[true, false, false], [false, true, false], [false, false, true]]);
	assert.ok(!NO_ROLE.test('1010: Invalid Transaction: Custom error: 11'));
});

test('the scenes load, each with what it needs', async () => {
	for (const scene of ['readings', 'trading', 'grid', 'carbon', 'outsiders', 'world']) {
		const exported = Object.values(await import(`../src/hostile/${scene}.mjs`));
		assert.ok(exported.length > 0, scene);
	}
});
