import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AREAS, clockTime, community, DAY_START, edgeWh, FEEDERS, intervalOf, quarterOf, ROOT } from '../src/community.mjs';
import { quarterOfTime, range } from '../src/options.mjs';

const sum = (values) => [...values].reduce((a, b) => a + b, 0);

test('the data are those of 14 households and 8 plants on a sunny day', async () => {
	const { households, day, dayBefore } = await community();
	assert.equal(households.length, 14);
	assert.equal(households.filter(({ plantW }) => plantW > 0).length, 8);
	assert.equal(day.length, 96);
	assert.equal(dayBefore.length, 96);
	assert.equal(sum(day.map(({ generation }) => sum(generation.values()))), 1_773_453);
	assert.equal(new Set(households.map(({ address }) => address)).size, 14);
});

test('every household hangs on one feeder, with a gateway of its own, and cables carry what the plants feed in', async () => {
	const { households, gateways, day } = await community();
	assert.equal(AREAS.length, 4);
	assert.deepEqual(FEEDERS.flatMap((feeder) => feeder.households).sort((a, b) => a - b), households.map(({ number }) => number));
	assert.deepEqual([...gateways.keys()], FEEDERS.map(({ name }) => name));
	assert.equal(new Set([...gateways.values()].map(({ address }) => address)).size, FEEDERS.length);
	assert.equal(edgeWh({ capacityW: 60_000 }), 15_000);
	for (const { name, carriesW, capacityW, households: own } of FEEDERS) {
		assert.ok(capacityW <= carriesW && households.filter(({ feeder }) => feeder === name).length === own.length);
		const exports = day.map(({ generation, load }) => 4 * own.reduce((all, number) => all + generation.get(number) - load.get(number), 0));
		assert.ok(Math.max(...exports) < 0.9 * carriesW, `${name} is no cause for an alert`);
	}
	assert.deepEqual(ROOT.households, []);
});

test('quarters and intervals are counted from midnight UTC', () => {
	assert.equal(intervalOf(0) * 900_000, DAY_START);
	assert.equal(quarterOf(intervalOf(57)), 57);
	assert.equal(clockTime(57), '14:15');
	assert.equal(clockTime(96), '24:00');
	assert.equal(clockTime(-4), '23:00');
});

test('a part of the day is chosen by times, by a number, or both', () => {
	assert.deepEqual(range({}), { from: 0, to: 96 });
	assert.deepEqual(range({ intervals: '12' }), { from: 45, to: 57 });
	assert.deepEqual(range({ intervals: '96' }), { from: 0, to: 96 });
	assert.deepEqual(range({ from: '10:00', intervals: '8' }), { from: 40, to: 48 });
	assert.deepEqual(range({ to: '24:00', intervals: '8' }), { from: 88, to: 96 });
	assert.deepEqual(range({ from: '06:15', to: '12:00' }), { from: 25, to: 48 });
	assert.throws(() => range({ intervals: '5' }), /at least/);
	assert.throws(() => range({ from: '23:30', intervals: '8' }), /at least|of the day/);
	assert.throws(() => range({ from: '10:00', to: '12:00', intervals: '7' }), /contradict/);
	assert.throws(() => quarterOfTime('10:07'), /quarter of an hour/);
	assert.throws(() => quarterOfTime('24:15'), /quarter of an hour/);
});
