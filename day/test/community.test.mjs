import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';
import { beginOfMonth, LocalDay, monthName, monthOf, nextMonth, previousMonth } from '../src/calendar.mjs';
import { Community, edgeWh, loadCommunity } from '../src/community.mjs';
import { metersOf } from '../src/meters.mjs';
import { range } from '../src/options.mjs';

const sum = (values) => [...values].reduce((a, b) => a + b, 0);
const ZONE = 'Europe/Berlin';

test('the village has 14 households and 8 plants, and a sunny day', async () => {
	const { households, quarters, before, owners } = await loadCommunity();
	assert.equal(households.length, 14);
	assert.equal(owners.length, 8);
	assert.equal(quarters.length, 96);
	assert.equal(before.length, 96);
	assert.equal(sum(quarters.map(({ generation }) => sum(generation.values()))), 1_773_453);
	assert.equal(new Set(households.map(({ address }) => address)).size, 14);
});

test('its sun is highest when it is in Germany, a little after one by summer time', async () => {
	const { quarters, day } = await loadCommunity();
	const generation = quarters.map((quarter) => sum(quarter.generation.values()));
	const height = generation.indexOf(Math.max(...generation));
	assert.equal(day.clockTime(height), '13:00');
	assert.equal(new Date(day.start + height * 900_000).toISOString(), '2016-07-25T11:00:00.000Z', 'two hours earlier on the chain');
});

test('every household hangs on one area, with a gateway of its own, and cables carry what the plants feed in', async () => {
	for (const name of ['village', 'suburb']) {
		const { households, gateways, quarters, areas, feeders, root } = await loadCommunity(name);
		assert.deepEqual(feeders.flatMap((feeder) => feeder.households).sort((a, b) => a - b), households.map(({ number }) => number));
		assert.deepEqual([...gateways.keys()], feeders.map((feeder) => feeder.name));
		assert.equal(new Set([...gateways.values()].map(({ address }) => address)).size, feeders.length);
		assert.equal(root.below.length, households.length);
		for (const { name: area, carriesW, capacityW, below } of areas) {
			assert.ok(capacityW <= carriesW);
			const flows = quarters.map(({ generation, load }) => 4 * Math.abs(below.reduce((all, number) => all + generation.get(number) - load.get(number), 0)));
			assert.ok(Math.max(...flows) < (area === root.name ? 1 : 0.9) * carriesW, `${area} is no cause for an alert`);
		}
	}
	assert.equal(edgeWh({ capacityW: 60_000 }), 15_000);
});

test('the suburb is another grid: 41 members on its own branches, one of them below another', async () => {
	const { households, areas, roles, tariff, day, owners } = await loadCommunity('suburb');
	assert.deepEqual([households.length, owners.length, metersOf(households).length], [41, 6, 47]);
	assert.deepEqual(areas.map(({ name, parent }) => [name, parent]).at(-1), ['Hill', 'Street']);
	assert.equal(roles.network, undefined);
	assert.deepEqual([tariff.shortfallPriceMills, day.date, day.start], [320, '2016-01-28', Date.UTC(2016, 0, 27, 23)]);
});

test('a local day has 96 quarters, 92 when the clocks go forward, 100 when they go back', () => {
	const day = new LocalDay('2016-07-25', ZONE);
	assert.equal(day.start, Date.UTC(2016, 6, 24, 22), 'Germany is two hours ahead of UTC in July');
	assert.equal(new LocalDay('2016-02-29', ZONE).start, Date.UTC(2016, 1, 28, 23), 'and one in February');
	assert.equal(day.intervalOf(0) * 900_000, day.start);
	assert.equal(day.quarterOf(day.intervalOf(57)), 57);
	assert.deepEqual([57, 96, -4].map((quarter) => day.clockTime(quarter)), ['14:15', '24:00', '23:00']);
	assert.equal(day.name, '25 July 2016');
	assert.equal(day.before().date, '2016-07-24');

	const spring = new LocalDay('2016-03-27', ZONE);
	assert.equal(spring.quarters, 92);
	assert.deepEqual([7, 8, 92, -1].map((quarter) => spring.clockTime(quarter)), ['01:45', '03:00', '24:00', '23:45']);
	assert.equal(spring.quarterOfTime('03:00'), 8);
	assert.throws(() => spring.quarterOfTime('02:30'), /not a quarter of an hour of 2016-03-27/);
	const autumn = new LocalDay('2016-10-30', ZONE);
	assert.equal(autumn.quarters, 100);
	assert.deepEqual([8, 11, 12, 16, 100].map((quarter) => autumn.clockTime(quarter)), ['02:00', '02:45', '02:00', '03:00', '24:00']);
	assert.deepEqual(['02:00', '12', '03:00', '100', '24:00'].map((text) => autumn.quarterOfTime(text)), [8, 12, 16, 100, 100]);
	assert.equal(new LocalDay('2016-03-28', ZONE).start - spring.start, 92 * 900_000);
	assert.equal(new LocalDay('2016-10-31', ZONE).start - autumn.start, 100 * 900_000);
	// New Zealand is on the other side: a day of 96 quarters that begins on the day before.
	assert.equal(new LocalDay('2016-07-25', 'Pacific/Auckland').start, Date.UTC(2016, 6, 24, 12));

	assert.throws(() => new LocalDay('2015-02-29', ZONE), /not a date/);
	assert.throws(() => new LocalDay('25.07.2016', ZONE), /not a date/);
	assert.throws(() => new LocalDay('2016-07-25', 'Germany'), /not the name of a time zone/);
});

test('the chain counts months in UTC, so the first hours of a local month are of the one before', () => {
	const july = 201_607;
	assert.equal(monthOf(Date.UTC(2016, 6, 31, 23, 59)), july);
	assert.equal(beginOfMonth(nextMonth(july)), Date.UTC(2016, 7, 1));
	assert.equal(monthName(july), 'July 2016');
	assert.deepEqual([nextMonth(201_612), previousMonth(201_701), nextMonth(july)], [201_701, 201_612, 201_608]);
	assert.deepEqual(new LocalDay('2016-07-31', ZONE).months(), [july]);
	assert.deepEqual(new LocalDay('2016-08-01', ZONE).months(), [july, july + 1]);
	assert.deepEqual(new LocalDay('2016-08-01', ZONE).months(8), [july + 1]);
});

test('a part of the day is chosen by times, by a number, or both', () => {
	const day = new LocalDay('2016-07-25', ZONE);
	const part = (options) => range(options, day);
	assert.deepEqual(part({}), { from: 0, to: 96 });
	assert.deepEqual(part({ intervals: '12' }), { from: 45, to: 57 });
	assert.deepEqual(part({ intervals: '96' }), { from: 0, to: 96 });
	assert.deepEqual(part({ from: '10:00', intervals: '8' }), { from: 40, to: 48 });
	assert.deepEqual(part({ to: '24:00', intervals: '8' }), { from: 88, to: 96 });
	assert.deepEqual(part({ from: '06:15', to: '12:00' }), { from: 25, to: 48 });
	assert.throws(() => part({ intervals: '5' }), /at least/);
	assert.throws(() => part({ from: '23:30', intervals: '8' }), /at least|of the day/);
	assert.throws(() => part({ from: '10:00', to: '12:00', intervals: '7' }), /contradict/);
	assert.throws(() => day.quarterOfTime('10:07'), /quarter of an hour/);
	assert.throws(() => day.quarterOfTime('24:15'), /quarter of an hour/);
	assert.deepEqual(range({}, new LocalDay('2016-03-27', ZONE)), { from: 0, to: 92 });
	assert.deepEqual(range({ intervals: '100' }, new LocalDay('2016-10-30', ZONE)), { from: 0, to: 100 });
});

/** A copy of the village, to be changed. */
function copyOfVillage(t) {
	const folder = mkdtempSync(join(tmpdir(), 'community-'));
	t.after(() => rmSync(folder, { recursive: true }));
	cpSync(fileURLToPath(new URL('../communities/village', import.meta.url)), folder, { recursive: true });
	const edit = (file, change) => writeFileSync(join(folder, file), change(readFileSync(join(folder, file), 'utf8')));
	return { folder, edit, describe: (change) => edit('community.json', (text) => JSON.stringify(change(JSON.parse(text)))) };
}

test('a community can be any folder: one area, one table of all days, a solar park without a load', async (t) => {
	const { folder, edit, describe } = copyOfVillage(t);
	describe(({ roles, ...of }) => ({
		...of,
		name: 'hamlet',
		roles: { ...roles, network: undefined },
		sharing: { sellAt: 100, buyAt: 250 },
		areas: [{ name: 'All', capacityW: 250_000, gateway: '//Eve//All' }],
		measures: undefined,
		flexibility: undefined,
		table: 'quarters.csv',
	}));
	writeFileSync(join(folder, 'members.csv'), 'number,area,import_limit_w,export_limit_w,source,plant_w\n1,All,10000,0,,\n7,All,1000,20000,Wind,20000\n');
	const day = new LocalDay('2016-07-25', ZONE);
	const rows = Array.from({ length: 192 }, (_, i) => `${new Date(day.before().start + i * 900_000).toISOString()},${i},${2 * i}`);
	writeFileSync(join(folder, 'quarters.csv'), ['time,load1_wh,plant7_wh', ...rows].join('\n'));
	const people = await loadCommunity(folder);
	assert.deepEqual([people.households.length, people.areas.length, people.feeders.length], [2, 1, 1]);
	assert.deepEqual([people.quarters[0].load.get(1), people.quarters[95].generation.get(7), people.expected[5].load.get(1)], [96, 382, 5]);
	assert.deepEqual(people.areas[0].sharing, { sellAtMills: 100, buyAtMills: 250 });
	// What it used the day before, times thirty, at the price it buys at; the park takes nothing.
	assert.deepEqual(people.households.map(({ deposit }) => deposit), [(95n * 96n / 2n) * 30n * 250n * 1_000_000n, 0n]);
	const [, park] = metersOf(people.households);
	assert.deepEqual([park.role, park.isConnection], [{ ConnectionAndGeneration: 'Wind' }, true]);

	edit('quarters.csv', (text) => text.replace('\n2016-07-25T10:00:00.000Z', '\n2016-07-25T10:15:00.000Z'));
	await assert.rejects(loadCommunity(folder), /stands at the wrong place/);
	edit('quarters.csv', (text) => text.split('\n').slice(0, -1).join('\n'));
	await assert.rejects(loadCommunity(folder), /has 95 rows of 2016-07-25, which has 96 quarters/);
});

test('what is wrong in a description or a table is said', async (t) => {
	const { folder, edit, describe } = copyOfVillage(t);
	const original = readFileSync(join(folder, 'community.json'), 'utf8');
	const wrong = async (change, error) => {
		describe(change);
		await assert.rejects(loadCommunity(folder), error);
		writeFileSync(join(folder, 'community.json'), original);
	};
	const inArea = (index, change) => (of) => ({ ...of, areas: of.areas.map((area, i) => (i === index ? { ...area, ...change } : area)) });
	await wrong(({ tariff, ...of }) => of, /the tariff is missing/);
	await wrong((of) => ({ ...of, tariff: { shortfallPrice: 80, surplusPrice: 300 } }), /pays more than it takes/);
	await wrong((of) => ({ ...of, tariff: { shortfallPrice: 2_048, surplusPrice: 0 } }), /whole number of mills, 0 to 2047/);
	await wrong((of) => ({ ...of, timeZone: 'Berlin' }), /not the name of a time zone/);
	await wrong((of) => ({ ...of, areas: [] }), /the root first/);
	await wrong(inArea(1, { parent: 'East' }), /no area before it is called East/);
	await wrong(inArea(1, { parent: undefined }), /the first area has no "parent"/);
	await wrong(inArea(1, { name: 'South' }), /two areas are called South/);
	await wrong(inArea(1, { gateway: undefined }), /North has members and no "gateway"/);
	await wrong(inArea(1, { capacityW: 200_000 }), /no more than the cable carries/);
	await wrong(inArea(1, { name: 'East' }), /there is no area North/);
	await wrong((of) => ({ ...of, roles: { ...of.roles, buyer: undefined } }), /role buyer is missing/);
	await wrong((of) => ({ ...of, measures: { ...of.measures } }), /"measures" must be a list/);
	await wrong((of) => ({ ...of, flexibility: { ...of.flexibility } }), /"flexibility" must be a list/);
	await wrong((of) => ({ ...of, roles: { ...of.roles, secondOperator: undefined } }), /measure 1: "confirmedBy" names secondOperator, a role that the description does not have/);
	const sharing = (change) => (of) => ({ ...of, sharing: { ...of.sharing, ...change } });
	await wrong(sharing({ sellAt: 79 }), /area North, sharing: prices lie within the tariff/);
	await wrong(sharing({ buyAt: 301 }), /prices lie within the tariff/);
	await wrong(sharing({ sellAt: 191 }), /"sellAt" not above "buyAt"/);
	await wrong(sharing({ buyAt: undefined }), /"buyAt" must be a whole number of mills/);
	await wrong(sharing({ members: [{ number: 15 }] }), /nobody is member 15/);
	await wrong(sharing({ members: [{ number: 4, percent: 101 }] }), /"percent" must be a whole number of percent, 0 to 100/);
	await wrong(sharing({ members: [{ number: 4, buyAtMost: 2_048 }] }), /"buyAtMost" must be a whole number of mills/);
	await wrong(inArea(2, { sharing: { sellAt: 10, buyAt: 20 } }), /area West, sharing/);
	await assert.rejects(loadCommunity(folder, '2016-07-26'), /there is no .*2016-07-26\.csv/);
	await assert.rejects(loadCommunity('nowhere'), /there is no .*nowhere/);

	const members = readFileSync(join(folder, 'members.csv'), 'utf8');
	const wrongMembers = async (change, error) => {
		edit('members.csv', change);
		await assert.rejects(loadCommunity(folder), error);
		writeFileSync(join(folder, 'members.csv'), members);
	};
	await wrongMembers((text) => text.replace('19000,Solar,19000', '18000,Solar,19000'), /a plant of 19000 W behind a connection that gives 18000 W/);
	await wrongMembers((text) => text.replace('19000,Solar,19000', '19000,Coal,19000'), /a source is one of Solar/);
	await wrongMembers((text) => text.replace('\n2,home', '\n1,home'), /two members with the same number/);
	await wrongMembers((text) => text.replace('\n14,heat pump', '\n15,heat pump'), /no column load15_wh/);
	await wrongMembers((text) => text.replace('Interruptible', 'Sheddable'), /class Sheddable is none of/);
	await wrongMembers((text) => text.replace('30000,0', '30000'), /10 fields, where the header has 11/);
	await wrongMembers((text) => text.replace(/\n14,.*/, ''), /nobody is member load14_wh/);

	edit('days/2016-07-25.csv', (text) => text.replace(',282,', ',282.5,'));
	await assert.rejects(loadCommunity(folder), /row 2, load1_wh: "282.5" is not a whole number/);
	edit('days/2016-07-25.csv', (text) => text.replace('T00:00+02:00', ' 00:00'));
	await assert.rejects(loadCommunity(folder), /not a time with its offset/);
});

test('each area shares on its own terms, or on those of all, or not at all', async (t) => {
	const { folder, describe } = copyOfVillage(t);
	describe((of) => ({ ...of, areas: of.areas.map((area) => ({ ...area, ...(area.name === 'West' ? { sharing: { sellAt: 150, buyAt: 200 } } : area.name === 'South' ? { sharing: null } : {}) })) }));
	const { areas, households } = await loadCommunity(folder);
	const [root, north, west, south] = areas.map((area) => area.sharing);
	assert.deepEqual([root, south], [undefined, undefined], 'at the root nobody is connected who shares');
	assert.deepEqual([north, west], [{ sellAtMills: 190, buyAtMills: 190 }, { sellAtMills: 150, buyAtMills: 200 }]);
	for (const { feeder, deposit, participation, number } of households) {
		if (feeder === 'South') assert.equal(deposit, 0n);
		assert.equal(participation.percent, number === 12 ? 50 : 100);
		assert.equal(participation.limits.sellAtLeastMills, number === 4 ? 210 : null);
	}
});

test('after a night that lacked an hour people expect what was last before it', async () => {
	const [{ households }, spring] = [await loadCommunity(), new LocalDay('2016-03-27', ZONE)];
	const numbered = (day) => Array.from({ length: day.quarters }, (_, quarter) => ({ load: new Map([[1, quarter]]), generation: new Map() }));
	const day = new LocalDay('2016-03-28', ZONE);
	const areas = [{ name: 'All', households: [], below: [] }];
	const people = new Community({ day, areas, households: households.slice(0, 0), quarters: numbered(day), before: numbered(spring) });
	const expected = ['01:45', '02:00', '02:45', '03:00', '23:45'].map((time) => people.expected[day.quarterOfTime(time)].load.get(1));
	assert.deepEqual(expected, [7, 7, 7, 8, 91]);
	assert.deepEqual([people.dataAt(-1).load.get(1), people.dataAt(0).load.get(1), people.dataAt(200).load.get(1)], [91, 0, 95]);
});
