// What grid.mjs reads and prints: quantities, times, tables, turns. No node is needed. Its times are those of Berlin, where clocks change.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Refused } from '../src/chain.mjs';
import { check, COMMANDS, optionsOf, usage } from '../src/grid/commands.mjs';
import { isCovered, isShed, merged } from '../src/grid/limits.mjs';
import { flowText } from '../src/grid/market.mjs';
import { energyOf, keptOf, mostCost, nextStep, peaksOf } from '../src/grid/peaks.mjs';
import { csvText, listText, parseCsv, tableText } from '../src/grid/tables.mjs';
import { Calendar, minutesOf, spellMs } from '../src/grid/time.mjs';
import { classOf, clean, measureText, millihertzOf, permilleOf, powerOf, powerText, priceOf, tokensText, voltageOf } from '../src/grid/words.mjs';

process.env.TZ = 'Europe/Berlin';
const QUARTER_MS = 900_000;
const at = (text) => Date.parse(text) / QUARTER_MS;
/** The calendar when that interval is the present one. */
const calendar = (text) => new Calendar({ interval: at(text), length_ms: QUARTER_MS });
const refused = (run, pattern) => assert.throws(run, (error) => error instanceof Refused && pattern.test(error.message));

test('a power has its unit, and is a whole number of W', () => {
	for (const [text, power] of [
		['0', 0],
		['100W', 100],
		['4.2kW', 4_200],
		['4.2 kW', 4_200],
		['0.0005MW', 500],
		['1GW', 1e9],
		['11.000kW', 11_000],
	])
		assert.equal(powerOf(text), power, text);
	for (const text of ['11', '1.5W', '0.0001kW', '4,2kW', '-1kW', '1e3W', 'kW', '', undefined, '99999999999999GW', '11KW'])
		refused(() => powerOf(text), /power|whole number|too much/);
	assert.deepEqual([0, 999, 4_200, 160_000, 1_250_000].map(powerText), ['0 W', '999 W', '4.2 kW', '160 kW', '1.25 MW']);
});

test('what was measured is refused where the unit is another one', () => {
	assert.equal(millihertzOf('50.02'), 50_020);
	assert.equal(millihertzOf('49.985Hz'), 49_985);
	for (const text of ['50020', '0', '5', '50.0001', 'x', undefined]) refused(() => millihertzOf(text), /Hz|frequency/);
	assert.equal(voltageOf('101.5'), 1_015);
	assert.equal(voltageOf('100%'), 1_000);
	for (const text of ['230.25', '0', '400', '0.5', undefined]) refused(() => voltageOf(text), /voltage/);
	assert.equal(permilleOf('62.5', 'it'), 625);
	refused(() => permilleOf('62.55', 'it'), /decimal/);
	assert.equal(classOf('standard'), 'Standard');
	refused(() => classOf('vip'), /critical, essential, standard, interruptible/);
});

test('how long something takes is a whole number of intervals', () => {
	const now = calendar('2026-11-30T10:00Z');
	for (const [text, intervals] of [
		['15min', 1],
		['45min', 3],
		['2h', 8],
		['1h30min', 6],
		['3d', 288],
		['1d12h', 144],
	])
		assert.equal(now.duration(text), intervals, text);
	for (const text of ['10min', '0min', '2', 'h', '', '-1h', '1h 30min', '90', undefined])
		refused(() => now.duration(text), /how long|whole number|at least/);
	assert.equal(minutesOf('1d1h1min'), 1_501);
	assert.deepEqual([30_000, 60_000, 5_400_000, 90_000_000].map(spellMs), ['30 s', '1 min', '1 h 30 min', '1 d 1 h']);
});

test('a time is the next one on local clocks', () => {
	const now = calendar('2026-11-30T10:15Z'); // 11:15 in Berlin
	assert.equal(now.interval('now'), at('2026-11-30T10:15Z'));
	assert.equal(now.interval('+2h'), at('2026-11-30T12:15Z'));
	assert.equal(now.interval('11:30'), at('2026-11-30T10:30Z'));
	assert.equal(now.interval('11:15'), at('2026-12-01T10:15Z'), 'the present one has begun');
	assert.equal(now.interval('02:00'), at('2026-12-01T01:00Z'));
	assert.equal(now.interval('2026-12-24T17:30'), at('2026-12-24T16:30Z'));
	assert.equal(now.interval('2026-12-24 17:30'), at('2026-12-24T16:30Z'));
	assert.equal(now.interval('2026-12-24T17:30+00:00'), at('2026-12-24T17:30Z'));
	for (const text of ['11:20', '25:00', '17.30', 'noon', '2026-02-30T10:00', '+10min', '', undefined])
		refused(() => now.interval(text), /no interval begins|there is no|says not when|how long|whole number/);
	assert.equal(now.span(at('2026-11-30T10:15Z'), at('2026-11-30T12:15Z')), 'Mon 30 Nov 11:15 – 13:15');
	assert.equal(now.span(at('2026-11-30T22:45Z'), at('2026-12-01T00:00Z')), 'Mon 30 Nov 23:45 – Tue 1 Dec 01:00');
	assert.equal(now.text(Date.parse('2027-01-01T00:00Z')), 'Fri 1 Jan 2027 01:00');
});

test('in the nights in which clocks change there is no time that clocks do not show', () => {
	const spring = calendar('2026-03-28T22:00Z');
	refused(() => spring.interval('02:30'), /no 02:30 on that day/);
	assert.equal(spring.interval('03:00'), at('2026-03-29T01:00Z'));
	const autumn = calendar('2026-10-24T22:00Z');
	assert.equal(autumn.interval('03:00'), at('2026-10-25T02:00Z'));
	assert.equal(autumn.interval('2026-10-25T02:30+01:00'), at('2026-10-25T01:30Z'), 'the second one has its zone');
});

test('what others have written changes neither the screen nor a spreadsheet', () => {
	assert.equal(clean('hot\u001b[2J\nlifted \u202eyb'), 'hot\ufffd[2J\ufffdlifted \ufffdyb');
	assert.equal(
		tableText(
			['n', 'reason'],
			[
				[1, 'a\nb'],
				[12, 'c'],
			],
		),
		' n  reason\n 1  a\ufffdb\n12  c',
	);
	assert.equal(
		listText([
			['a', 'b'],
			['long', ['c', 'd\te']],
		]),
		'a     b\nlong  c\n      d\ufffde',
	);
	assert.equal(
		csvText(
			['n', 'reason'],
			[
				[1, '=1+1'],
				[-2, 'a "b", c'],
				[3, '@x'],
			],
		),
		'\ufeffn,reason\r\n1,\'=1+1\r\n-2,"a ""b"", c"\r\n3,\'@x\r\n',
	);
	assert.deepEqual(parseCsv('\ufeffaccount,from\r\n5F, 17:30\n\n# none\n5G,"+1h"\n'), [
		{ account: '5F', from: '17:30' },
		{ account: '5G', from: '+1h' },
	]);
});

test('measures in words', () => {
	for (const [protocol, text] of [
		['SuspendTrading', 'no trading'],
		[{ Curtail: { export_permille: 625 } }, 'export up to 62.5 %'],
		[{ Curtail: { export_permille: 0 } }, 'no export'],
		[{ ShedLoad: { from_class: 'Standard', groups: 3 } }, 'load shed from standard on, 3 of 12 groups at a time'],
		[{ ShedLoad: { from_class: 'Essential', groups: 12 } }, 'load shed from essential on, all at a time'],
		['Island', 'island'],
	])
		assert.equal(measureText(protocol), text);
});

test('intervals with the same limits are one row', () => {
	const one = (interval, import_limit_w, why = '') => ({ interval, limits: { import_limit_w, export_limit_w: 0 }, why });
	assert.deepEqual(
		merged([one(1, 5), one(2, 5), one(3, 5, 'envelope'), one(4, 0), one(6, 0)]).map(({ from, until }) => [from, until]),
		[
			[1, 3],
			[3, 4],
			[4, 5],
			[6, 7],
		],
	);
	const period = (from, until, import_limit_w) => ({ from, until, limits: { import_limit_w, export_limit_w: 0 } });
	const wanted = period(10, 14, 5);
	assert.ok(isCovered([period(12, 20, 5), period(8, 12, 5)], wanted));
	assert.ok(!isCovered([period(8, 12, 5), period(13, 20, 5)], wanted), 'one interval lacks');
	assert.ok(!isCovered([period(8, 20, 6)], wanted));
	assert.ok(!isCovered([], wanted));
});

test('a flow is compared with what the edge carries in its direction', () => {
	const flow = (flow_wh, import_limit_wh = 20_000, export_limit_wh = 10_000) => flowText({ flow_wh, import_limit_wh, export_limit_wh });
	assert.equal(flow(0), 'nothing');
	assert.equal(flow(-9_000), '9 kWh in, 45 % of what the edge carries');
	assert.equal(flow(8_999), '8.999 kWh out, 89 % of what the edge carries');
	assert.equal(flow(9_000), '9 kWh out, 90 % of what the edge carries: a peak');
	assert.equal(flow(-1, 0), '1 Wh in, the edge carries nothing: a peak');
});

test('a peak is as long as it lasts one way, with how much less brings it below the mark', () => {
	const load = (interval, flow_wh, import_limit_wh = 2_000) => ({ interval, flow_wh, import_limit_wh, export_limit_wh: 1_000 });
	const peaks = (...loads) => peaksOf(loads, QUARTER_MS);
	assert.deepEqual(peaks(load(1, 0), load(2, -1_799), load(3, 899)), []);
	assert.deepEqual(peaks(load(1, -1_900), load(2, -2_000), load(3, 950), load(5, 900)), [
		{ from: 1, until: 3, way: 'in', percent: 100, less_w: 900 },
		{ from: 3, until: 4, way: 'out', percent: 95, less_w: 300 },
		{ from: 5, until: 6, way: 'out', percent: 90, less_w: 100 },
	]);
	// An edge that carries nothing, as that of an island: all of it has to go.
	assert.deepEqual(peaks(load(1, -250, 0)), [{ from: 1, until: 2, way: 'in', percent: Infinity, less_w: 1_100 }]);
	for (const flow of [-1_800, -1_850, -1_999]) {
		const [{ less_w }] = peaks(load(1, flow));
		assert.ok(-flow - less_w / 4 < 1_800, `${flow}`);
	}
});

test('what flexibility costs at most is reckoned as the chain does', () => {
	const costs = { lengthMs: QUARTER_MS, mill: 1_000_000_000n };
	assert.equal(energyOf(3_000, QUARTER_MS), 750);
	assert.equal(energyOf(101, QUARTER_MS), 25, 'each interval rounded down');
	assert.equal(mostCost(3_000, 2, 200, costs), 300_000_000_000n);
	assert.equal(mostCost(1, 1, 1, { ...costs, lengthMs: 3_600_000, mill: 1n }), 1n, 'rounded up');
	assert.equal(mostCost(1e12, 16, 2_047, costs), 8_188_000_000_000_000_000_000n, 'beyond what a number holds exactly');
	assert.equal(tokensText(300_000_000_000n, 12), '0.3 tokens');
	assert.equal(tokensText('1000000000000', 12), '1 token');
	assert.equal(tokensText(1_000_000_999_999n, 12), '1 token', 'to the millionth');
	assert.equal(tokensText(0, 12), '0 tokens');
	assert.equal(priceOf('0'), 0);
	refused(() => priceOf('0', 1), /from 1 to 2047/);
	refused(() => priceOf('2048'), /from 0 to 2047/);
});

test('what was kept is what did not flow above the limit, of intervals that were measured', () => {
	const kept = (...energies) => {
		const measured = energies.map(([imported_wh, estimated = false], interval) => ({ interval, energy: { imported_wh, exported_wh: 9_999, estimated } }));
		const { intervals, kept_wh, missed_wh } = keptOf({ direction: 'Import', limitW: 4_001, acceptedW: 1_000, lengthMs: QUARTER_MS }, measured);
		return [intervals, kept_wh, missed_wh];
	};
	assert.deepEqual(kept(), [0, 0, 0]);
	assert.deepEqual(kept([0], [1_001]), [2, 500, 0], 'a Wh that the limit allows in part is allowed');
	assert.deepEqual(kept([1_101], [5_000]), [2, 150, 350], 'never more missed than was accepted');
	assert.deepEqual(kept([1_101, true], [1_000]), [1, 250, 0]);
});

test('when something can be done about a request', () => {
	const next = (phase, due, unsettled = 1) => nextStep({ terms: { closes_at: 90, until: 110 }, phase, due, unsettled }, 100);
	assert.equal(next('Open', 90), 90);
	assert.deepEqual([next({ Activating: 3 }, 90), next({ Settling: 0 }, 90), next({ Releasing: 1 }, 90)], [100, 100, 100]);
	assert.equal(next('Activated', 90), 110, 'its time has to be over');
	assert.equal(next('Activated', 130), 130, 'it is looked at again only then');
	assert.equal(next('Activated', 90, 0), 100, 'nothing is left to wait for');
});

test('a moment is written as a command takes it', () => {
	const now = calendar('2026-11-30T10:15Z');
	const ms = Date.parse('2026-12-01T06:00Z');
	assert.equal(now.word(ms), '2026-12-01T07:00');
	for (const text of ['2026-12-01T06:00Z', '2026-10-25T00:30Z', '2026-10-25T01:30Z', '2026-03-29T01:00Z'])
		assert.equal(now.moment(now.word(Date.parse(text))), Date.parse(text), text);
});

test('nobody has a second turn before all had one', () => {
	const measure = { protocol: { ShedLoad: { from_class: 'Standard', groups: 3 } }, from: 100, until: 108, firstGroups: [0, 10, 7] };
	const shed = (className, interval) => [...Array(12).keys()].filter((number) => isShed(measure, { number, className }, interval));
	assert.deepEqual(shed('Standard', 100), [0, 10, 11]);
	assert.deepEqual(shed('Standard', 101), [1, 2, 3]);
	assert.deepEqual(shed('Interruptible', 100), [7, 8, 9]);
	assert.deepEqual(
		['Critical', 'Essential'].map((className) => shed(className, 100)),
		[[], []],
	);
	assert.deepEqual(
		[99, 108].map((interval) => shed('Standard', interval)),
		[[], []],
	);
	const four = [100, 101, 102, 103].flatMap((interval) => shed('Standard', interval));
	assert.deepEqual(
		[...four].sort((a, b) => a - b),
		[...Array(12).keys()],
	);
});

test('a command has the words and the options that it says', () => {
	for (const [name, command] of Object.entries(COMMANDS)) {
		assert.ok(command.help.endsWith('.'), `${name} says what it does`);
		for (const option of optionsOf(command)) assert.ok(usage(name, command).includes(`--${option.name}`), name);
	}
	const { suspend, turns } = COMMANDS;
	check('suspend', suspend, ['0'], { for: '1h', reason: 'x' });
	refused(() => check('suspend', suspend, [], { for: '1h', reason: 'x' }), /suspend AREA --for LONG --reason TEXT/);
	refused(() => check('suspend', suspend, ['0', '1'], { for: '1h', reason: 'x' }), /given so/);
	refused(() => check('suspend', suspend, ['0'], { for: '1h' }), /--reason is needed/);
	refused(() => check('suspend', suspend, ['0'], { for: '1h', reason: 'x', from: '17:00' }), /no option --from/);
	check('turns', turns, ['3'], {});
	check('turns', turns, ['3', '5F'], {});
});
