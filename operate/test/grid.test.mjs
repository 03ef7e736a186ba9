// grid.mjs on a real node in virtual time: a zone from its first connection to the record of what was done in it. Every command that
// changes something is given twice, and what must be refused is.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, beforeEach, test } from 'node:test';
import { address, openVillage } from './village.mjs';

// The day's packages are another installation of the same versions, of which polkadot.js would remark.
process.env.POLKADOTJS_DISABLE_ESM_CJS_WARNING = '1';
const { Meter } = await import('../../day/src/meters.mjs');

/** Bob operates the zone; Ferdie is made the second operator, and the others live there. */
const MEMBERS = ['Erin', 'Frieda', 'Gustav', 'Helga'];
const NORMAL = ['--frequency', '50.01', '--voltage', '100.5', '--load', '40kW', '--generation', '12kW'];

let village;
let node;
const grid = (...words) => village.grid(...words);
const refused = (...words) => village.refused(...words);
const read = (...words) => village.read(...words);
const twice = (...words) => village.twice(...words);
const council = (...words) => village.council(...words);
const sign = (...words) => village.sign(...words);
const fund = (name) => village.fund(name);
const current = () => village.current();
const advanceTo = (interval) => village.advanceTo(interval);
const areaState = () => read('area', '0').state;

before(async () => {
	village = await openVillage();
	node = village.node;
});

/** So that no interval ends in the middle of a test. */
beforeEach(async () => advanceTo((await current()) + 1));

after(() => village?.close());

test('a zone begins without a report, and the council names a second operator', () => {
	assert.match(grid('Bob', 'area', 'Village'), /emergency.*\n.*nothing yet/);
	assert.match(refused('Ferdie', 'suspend', '0', '--for', '1h', '--reason', 'none of its business'), /does not operate area 0 Village/);
	council('gridManagement.setOperatorAuthorization', address('Ferdie'), '0', 'true');
	assert.match(grid('Ferdie', 'operators', '0'), new RegExp(address('Ferdie')));
});

test('an area below, with the terms of the one above', () => {
	assert.match(
		twice('Bob', 'add-area', 'Mill Lane', '--below', '0', '--import', '80kW', '--export', '60kW'),
		/area 1 Mill Lane lies below area 0 Village/,
	);
	assert.equal(read('areas').length, 2);
	assert.match(refused('Bob', 'add-area', 'Mill Lane', '--below', '0', '--import', '90kW', '--export', '60kW'), /has other limits/);
	assert.match(twice('Bob', 'edge', 'Mill Lane', '--import', '90kW', '--export', '60kW'), /import 90 kW/);
	assert.match(twice('Bob', 'thresholds', '1', '--alert-load', '85'), /are set/);
	assert.match(grid('Bob', 'thresholds', '1'), /alert from 85 % of the edge/);
	assert.match(refused('Bob', 'name-area', '1', '77'), /more than digits/);
	assert.match(grid('Bob', 'supply', 'Mill Lane'), /300 mills for a kWh that is short, 80 for a surplus/);
});

test("the tariff moves with the supplier's consent", () => {
	const prices = ['--shortfall', '310', '--surplus', '80'];
	assert.match(twice('Bob', 'set-tariff', '1', ...prices), /which has to accept it; nothing has changed/);
	assert.match(refused('Charlie', 'accept-tariff', '1', '--shortfall', '300', '--surplus', '80'), /proposed is 310 mills/);
	assert.match(twice('Charlie', 'accept-tariff', '1', ...prices), /accepted/);
});

test('members are invited, accept what they name, and are changed only as far as they need not agree', () => {
	for (const name of MEMBERS) {
		const area = name === 'Helga' ? 'Mill Lane' : '0';
		const terms = ['--import', '30kW', '--export', '20kW', '--class', name === 'Gustav' ? 'critical' : 'standard'];
		assert.match(twice('Bob', 'invite', address(name), area, ...terms), /it counts once/);
		assert.match(refused(name, 'accept', area, '--import', '31kW', '--export', '20kW'), /offered is: import 30 kW/);
		assert.match(twice(name, 'accept', area, ...terms), /connected to area/);
	}
	assert.equal(read('members', '0').length, 4);
	fund('Erin');
	assert.match(twice('Bob', 'change', address('Frieda'), '--import', '20kW', '--export', '20kW'), /until now import 30 kW/);
	assert.match(refused('Bob', 'change', address('Frieda'), '--import', '25kW', '--export', '20kW'), /needs the member's consent/);
	assert.match(
		refused('Bob', 'change', address('Frieda'), '--import', '20kW', '--export', '20kW', '--class', 'interruptible'),
		/to be shed first needs/,
	);
	assert.match(refused('Bob', 'invite', address('Frieda'), '0', '--import', '200kW', '--export', '20kW'), /BeyondEdge/);
	assert.match(refused('Bob', 'disconnect', address('Frieda')), /add --yes/);
	twice('Bob', 'invite', address('Ida'), '0', '--import', '5kW', '--export', '0');
	twice('Bob', 'withdraw-invitation', address('Ida'), '0');
});

test('a report makes the state, worse at once and better by restoration', () => {
	assert.match(grid('Bob', 'report', '0', ...NORMAL), /normal: within its limits; before, emergency/);
	assert.match(
		grid('Bob', 'report', '0', '--frequency', '50.01', '--voltage', '100', '--load', '150kW', '--generation', '0'),
		/alert: .*before, normal/,
	);
	assert.match(
		grid('Bob', 'report', '0', '--frequency', '48.9', '--voltage', '100', '--load', '40kW', '--generation', '0'),
		/emergency: .*before, alert/,
	);
	assert.match(grid('Bob', 'report', '0', ...NORMAL), /restoration: .*before, emergency/);
	assert.match(grid('Bob', 'report', '0', ...NORMAL), /normal: .*before, restoration/);
	assert.match(refused('Bob', 'report', '0', '--frequency', '50010', '--voltage', '100', '--load', '40kW', '--generation', '0'), /in Hz/);
	assert.match(refused('Bob', 'report', '0', '--frequency', '50.01', '--voltage', '100', '--load', '40'), /--generation is needed/);
	assert.equal(read('status', '0').length, 5);
});

test('the key of a control system reports, and does nothing else', () => {
	assert.match(refused('Scada', 'report', '0', ...NORMAL), /neither operates .* nor reports/);
	twice('Bob', 'reporter', '0', address('Scada'));
	assert.match(grid('Bob', 'reporters', '0'), new RegExp(address('Scada')));
	assert.match(refused('Scada', 'report', '0', ...NORMAL), /needs some tokens/);
	fund('Scada');
	assert.match(grid('Scada', 'report', '0', ...NORMAL), /normal/);
	assert.match(refused('Scada', 'suspend', '0', '--for', '1h', '--reason', 'none of its business'), /does not operate/);
	assert.match(refused('Scada', 'report', '1', ...NORMAL), /neither operates/);
});

test('trading is suspended, lifted, and not again before the cooldown is over', () => {
	assert.match(refused('Bob', 'suspend', '0', '--for', '5h', '--reason', 'too long'), /4 h at most.*--propose/);
	assert.match(refused('Bob', 'suspend', '0', '--for', '10min', '--reason', 'no interval'), /no whole number of intervals/);
	assert.match(refused('Bob', 'suspend', '0', '--for', '1h', '--reason', ' '), /cannot be empty/);
	const said = twice('Bob', 'suspend', 'Mill Lane', '--for', '2h', '--reason', 'switching in the station');
	assert.match(said, /incident 0, in force: no trading in area 1 Mill Lane and below, .*it concerns 1 member/);
	assert.equal(read('area', '1').trading_suspended, true);
	assert.equal(read('area', '0').trading_suspended, false);
	assert.match(refused('Bob', 'suspend', 'Mill Lane', '--for', '3h', '--reason', 'longer'), /EmergencyInForce.*Lift it first/);
	assert.match(refused('Helga', 'lift', '0'), /does not operate/);
	assert.match(twice('Ferdie', 'lift', '0'), /incident 0 is lifted/);
	assert.match(refused('Bob', 'suspend', '0', '--for', '1h', '--reason', 'at once'), /EmergencyTooSoon.*cooldowns AREA/);
	assert.match(grid('Bob', 'cooldowns', '0'), /1 Mill Lane {2}suspension of trading/);
	assert.match(refused('Bob', 'lift', '99'), /no incident 99/);
});

test('a curtailment leaves a part of the export, and a stricter one less', () => {
	assert.match(twice('Bob', 'curtail', '0', '--export-percent', '60', '--for', '1h', '--reason', 'noon'), /incident 1, in force: export up to 60 %/);
	const first = () => read('limits', address('Erin'), '--for', '15min')[0];
	assert.deepEqual([first().limits, first().why], [{ import_limit_w: 30_000, export_limit_w: 12_000 }, 'incident 1']);
	grid('Bob', 'curtail', '0', '--export-percent', '25.5', '--for', '45min', '--reason', 'noon, sunny');
	assert.equal(first().limits.export_limit_w, 5_100);
	assert.equal(read('limits', 'Mill Lane', '--for', '15min')[0].limits.export_limit_w, 15_300);
	assert.match(refused('Bob', 'curtail', '0', '--export-percent', '100', '--for', '1h', '--reason', 'nothing'), /curtail nothing/);
	for (const incident of ['1', '2']) twice('Bob', 'lift', incident);
	assert.equal(first().limits.export_limit_w, 20_000);
});

test("what is long takes two, and load is shed by turns that are the chain's", async () => {
	const line = ['shed', '0', '--from-class', 'standard', '--groups', '4', '--for', '6h', '--from', '+15min', '--reason', 'evening peak'];
	assert.match(refused('Bob', ...line), /add --propose/);
	assert.match(twice('Bob', ...line, '--propose'), /proposal 0: .*It is NOT in force/);
	assert.equal(read('measures', '0').length, 0);
	assert.match(refused('Bob', 'confirm', '0'), /who has proposed it does not confirm it/);
	assert.match(refused('Erin', 'confirm', '0'), /does not operate/);
	assert.match(grid('Ferdie', 'proposals', '0'), /evening peak/);
	assert.match(grid('Ferdie', 'confirm', '0'), /incident 3, to come: load shed from standard on, 4 of 12 groups at a time .*it concerns 4 members/);
	assert.match(refused('Ferdie', 'confirm', '0'), /no open proposal 0/);
	await advanceTo((await current()) + 1);
	const turns = read('turns', '3', '--for', '3h');
	assert.equal(turns.length, 12);
	const limits = Object.fromEntries(MEMBERS.map((name) => [address(name), read('limits', address(name), '--for', '3h')]));
	for (const [at, { interval, off }] of turns.entries()) {
		const shed = Object.entries(limits).filter(([, list]) => list[at].interval === interval && list[at].limits.import_limit_w === 0);
		assert.deepEqual([...off].sort(), shed.map(([account]) => account).sort(), `interval ${interval}`);
	}
	const times = (name) => turns.filter(({ off }) => off.includes(address(name))).length;
	assert.deepEqual(MEMBERS.map(times), [4, 4, 0, 4], 'a third of the time each, and the critical one never');
	assert.match(grid('Bob', 'turns', '3', address('Erin'), '--for', '1h'), /takes nothing/);
	assert.equal(areaState(), 'Emergency');
	twice('Bob', 'lift', '3');
	assert.match(refused('Bob', 'turns', '3'), /is over/);
	grid('Bob', 'suspend', '0', '--for', '8h', '--reason', 'work on the line', '--propose');
	assert.match(grid('Bob', 'withdraw-proposal', '1'), /withdrawn/);
	assert.match(refused('Bob', 'withdraw-proposal', '1'), /no open proposal 1/);
});

test('an island has an edge that carries nothing', () => {
	assert.match(refused('Bob', 'island', '0', '--for', '1h', '--reason', 'a root'), /no area above it/);
	assert.match(twice('Bob', 'island', 'Mill Lane', '--for', '30min', '--reason', 'a fault above'), /incident 4, in force: island/);
	const [now] = read('limits', 'Mill Lane', '--for', '15min');
	assert.deepEqual([now.limits, now.island], [{ import_limit_w: 0, export_limit_w: 0 }, true]);
	twice('Bob', 'lift', '4');
});

test('envelopes are published, run out to the default, and leave the devices their floor', async () => {
	const erin = address('Erin');
	assert.match(refused('Bob', 'publish', erin, '--from', 'now', '--for', '1h', '--import', '4kW', '--export', '0'), /has not begun/);
	// What begins sooner is closed: the market has decided about it.
	twice('Bob', 'publish', erin, '--from', '+30min', '--for', '2h', '--import', '9kW', '--export', '0');
	twice('Bob', 'default', erin, '--import', '25kW', '--export', '10kW');
	const limits = () =>
		read('limits', erin, '--from', '+30min', '--for', '3h').map((one) => [one.limits.import_limit_w, one.limits.export_limit_w, one.why]);
	assert.deepEqual(
		[limits()[0], limits()[7], limits()[8]],
		[
			[9_000, 0, 'envelope'],
			[9_000, 0, 'envelope'],
			[25_000, 10_000, 'default'],
		],
	);

	twice('Bob', 'devices', erin, '2');
	assert.match(refused('Bob', 'devices', erin, '1'), /LowersFloor.*the member lowers it/);
	council('gridManagement.setFloorRule', '0', 'true');
	assert.match(grid('Bob', 'envelope', erin), /an import of 8.4 kW at least/);
	assert.match(
		refused('Bob', 'publish', erin, '--from', '+3h', '--for', '1h', '--import', '8kW', '--export', '0'),
		/has 2 controllable devices.*8.4 kW/,
	);
	twice('Erin', 'devices', erin, '2', '--managed');
	assert.match(grid('Bob', 'envelope', erin), /an import of 7.56 kW at least/);

	const file = join(village.folder, 'envelopes.csv');
	const lines = ['account,from,for,import,export', `${erin},+3h,1h,8kW,0`, `${address('Helga')},+3h,1h,6kW,5kW`];
	writeFileSync(file, [...lines, `${address('Frieda')},+3h,1h,6,5kW`].join('\n'));
	assert.match(refused('Bob', 'publish', '--file', file), /row 3: 6 is no power/);
	assert.equal(read('envelope', address('Helga')).periods.length, 0);
	writeFileSync(file, lines.join('\n'));
	twice('Bob', 'publish', '--file', file);
	assert.deepEqual(
		read('envelope', address('Helga')).periods.map(({ until, from, limits: of }) => [until - from, of]),
		[[4, { import_limit_w: 6_000, export_limit_w: 5_000 }]],
	);
	await advanceTo((await current()) + 10);
	assert.equal(read('limits', erin, '--for', '15min')[0].limits.import_limit_w, 25_000);
});

test('a contract counts once the member has named it', () => {
	const period = ['--from', '+5h', '--for', '2h'];
	twice('Bob', 'contract', address('Erin'), ...period, '--import', '3kW', '--export', '20kW');
	assert.match(refused('Erin', 'accept-contract', ...period, '--import', '4kW', '--export', '20kW'), /offered is: .*import up to 3 kW/);
	twice('Erin', 'accept-contract', ...period, '--import', '3kW', '--export', '20kW');
	const [first] = read('limits', address('Erin'), ...period);
	assert.deepEqual([first.limits.import_limit_w, first.why], [3_000, 'default, contract']);
	grid('Bob', 'contract', address('Frieda'), ...period, '--import', '3kW', '--export', '20kW');
	twice('Bob', 'contract', address('Frieda'), '--none');
});

test('a blackout suspends trading until it is over', async () => {
	assert.match(grid('Scada', 'report', '0', '--blackout'), /blackout: without voltage; .*incident 5: trading is suspended/);
	assert.equal(read('measures', '0')[0].cause, 'Blackout');
	await advanceTo((await current()) + 1);
	assert.match(grid('Bob', 'report', '0', ...NORMAL), /restoration: .*incident 5 has ended/);
	assert.match(grid('Bob', 'report', '0', ...NORMAL), /normal/);
});

test('the record says everything that an auditor asks, in words and in a file', async () => {
	grid('Bob', 'shed', '0', '--from-class', 'interruptible', '--for', '30min', '--reason', '=cmd|" /c calc"!A1, \u001b[31mred');
	await advanceTo((await current()) + 2);
	grid('Bob', 'report', '0', ...NORMAL);
	assert.match(grid('Bob', 'lift', '6'), /^done already: it ended/);
	const report = read('incident', '6');
	assert.equal(report.incident.state_before, 'Normal');
	assert.equal(report.incident.state_after, 'Normal');
	assert.equal(report.incident.until - report.incident.from, 2);
	assert.equal(report.chain, await node.rpc('chain_getBlockHash', 0));
	assert.ok(report.status_records.length >= 2);
	const text = grid('Bob', 'incident', '6');
	assert.match(text, /state after +normal/);
	assert.match(text, /it ran out by itself/);
	assert.ok(!text.includes('\u001b'), 'the reason moves no cursor');
	assert.match(grid('Bob', 'incident', '3'), /confirmed +by operator 5/);
	assert.match(grid('Bob', 'incident', '0'), /lifted .* by operator/);

	const rows = grid('Bob', '--csv', 'incidents', '0').split('\r\n');
	assert.equal(rows.length, 9, 'a header, seven incidents, and the end of the last line');
	assert.match(rows[0], /^\ufeffincident,area,now,measure,declared,when,by,confirmed by,lifted by/);
	assert.ok(rows[1].endsWith('"\'=cmd|"" /c calc""!A1, \ufffd[31mred"'), rows[1]);
	assert.deepEqual(
		read('incidents', '0').map(({ incident }) => incident),
		[6, 5, 4, 3, 2, 1, 0],
	);
	assert.equal(read('incidents', '0', '--newest', '2').length, 2);
});

test('what a meter has measured beyond the limit is on record when it is settled', async () => {
	const frieda = address('Frieda');
	assert.match(grid('Bob', 'breaches', '0'), /none on record/);
	const meter = new Meter({ uri: '//Meter//Frieda', keyType: 'ed25519', owner: { number: 0 }, role: 'Connection', ratedPowerW: 20_000 });
	sign(
		'Bob',
		'energyProduction.registerMeter',
		frieda,
		'"Connection"',
		'20000',
		{ Ed25519: `0x${Buffer.from(meter.pair.publicKey).toString('hex')}` },
		{ importWh: 0, exportWh: 0 },
	);
	meter.id = 0;
	grid('Bob', 'publish', frieda, '--from', '+30min', '--for', '1h', '--import', '4kW', '--export', '0');
	const first = await current();
	const genesis = await node.rpc('chain_getBlockHash', 0);
	// 12 kW for a quarter of an hour, of which 4 kW were allowed.
	for (const [interval, energy] of [
		[first, 0],
		[first + 1, 0],
		[first + 2, 3_000],
	]) {
		await advanceTo(interval + 1);
		meter.count(energy, 0);
		const { reading, signature } = meter.read(genesis, interval);
		const [[kind, bytes]] = Object.entries(signature);
		const registers = { importWh: Number(reading.importWh), exportWh: Number(reading.exportWh) };
		sign('Eve', 'energyProduction.submitReadings', [
			{ reading: { ...reading, ...registers }, signature: { [kind]: `0x${Buffer.from(bytes).toString('hex')}` } },
		]);
	}
	await advanceTo(first + 12);
	const found = await node.waitFor('the interval is settled', async () => (await node.rpc('grid_getLimitBreaches', frieda))[0]);
	assert.deepEqual([found.interval, found.limits.import_limit_w, found.import_excess_wh, found.export_excess_wh], [first + 2, 4_000, 2_000, 0]);
	assert.match(grid('Bob', 'breaches', '0'), new RegExp(`${frieda} {2}2 kWh beyond 4 kW`));
	assert.equal(read('breaches', frieda).length, 1);
});

test('what is ordered, and what a breach will cost', () => {
	assert.match(grid('Bob', 'load', 'Mill Lane', '--for', '12h'), /nothing is ordered/);
	assert.match(grid('Bob', 'charge', '0'), /now +nothing\nfrom .* on +nothing/);
	council('p2pTrading.setBreachCharge', '0', '400', 'null');
	assert.match(grid('Bob', 'charge', '0'), /now +nothing\nfrom .* on +400 mills per kWh/);
});

test('a member is disconnected, and its part is over', () => {
	assert.match(twice('Bob', 'disconnect', address('Helga'), '--yes'), /no longer connected to area 1 Mill Lane/);
	assert.equal(read('members', 'Mill Lane').length, 0);
	assert.match(refused('Bob', 'envelope', address('Helga')), /has no connection/);
});

test('what cannot be is refused with a reason', () => {
	for (const [line, reason] of [
		[['area', '9'], /there is no area 9/],
		[['area', 'Nowhere'], /no area is called Nowhere/],
		[['area'], /it is given so: area AREA/],
		[['envelope', '5abc'], /no address/],
		[['fly'], /unknown command fly/],
		[['constructor'], /unknown command constructor/],
		[['suspend', '0', '--for', '1h', '--reason', 'x', '--from', '17:00'], /no option --from/],
		[['report', '0', '--blackout', '--load', '4kW'], /--blackout stands alone/],
		[['areas', '--nonsense'], /nonsense/],
	])
		assert.match(refused('Bob', ...line), reason, line.join(' '));
});
