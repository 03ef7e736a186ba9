import assert from 'node:assert/strict';
import { test } from 'node:test';
import { GridBook } from '../src/grid-book.mjs';
import { CLASSES, classesShed, excessWh, groupsOff, kept, kindOf, least, leaves, leavesOfEdge, quarterWh } from '../src/limits.mjs';

const OWN = { importLimitW: 30_000, exportLimitW: 117_200 };
const connection = (of = {}) => ({ ...OWN, class: 'Standard', number: 0, ...of });
const measure = (protocol, of = {}) => ({ area: 1, protocol, from: 100, turnsBefore: new Map(), ...of });

test('a limit in W is a quarter of it in Wh, rounded down', () => {
	assert.deepEqual([0, 3, 4, 46_880, 1_001].map(quarterWh), [0, 0, 1, 11_720, 250]);
	assert.deepEqual(least({ importLimitW: 1, exportLimitW: 9 }, { importLimitW: 5, exportLimitW: 2 }), { importLimitW: 1, exportLimitW: 2 });
	assert.deepEqual(['Island', { Curtail: {} }, { ShedLoad: {} }].map(kindOf), ['Island', 'Curtail', 'ShedLoad']);
});

test('a curtailment leaves a part of what is given, of connections and edges, and all of what is taken', () => {
	const curtail = measure({ Curtail: { exportPermille: 400 } });
	assert.deepEqual(leaves(curtail, connection(), 100), { importLimitW: 30_000, exportLimitW: 46_880 });
	assert.deepEqual(leaves(curtail, connection({ class: 'Critical', exportLimitW: 1_001 }), 100), { importLimitW: 30_000, exportLimitW: 400 }, 'rounded down, and for everybody');
	assert.deepEqual(leavesOfEdge(curtail, { importLimitW: 7, exportLimitW: 9 }, 2), { importLimitW: 7, exportLimitW: 3 });
	assert.equal(leaves(measure({ Curtail: { exportPermille: 0 } }), connection(), 100).exportLimitW, 0);
});

test('an island cuts its own edge and no other, and limits no connection', () => {
	assert.deepEqual(leavesOfEdge(measure('Island'), OWN, 1), { importLimitW: 0, exportLimitW: 0 });
	assert.deepEqual(leavesOfEdge(measure('Island'), OWN, 2), OWN);
	assert.deepEqual(leaves(measure('Island'), connection(), 100), OWN);
	assert.deepEqual(leaves(measure('SuspendTrading'), connection(), 100), OWN);
	assert.deepEqual(leavesOfEdge(measure({ ShedLoad: { fromClass: 'Standard', groups: 12 } }), OWN, 1), OWN);
});

test('load is shed by classes and in turns: of twelve groups some at a time, the next ones in the next interval', () => {
	assert.deepEqual([0, 1, 3, 4].map((intervals) => groupsOff(0, 3, intervals)), [[0, 1, 2], [3, 4, 5], [9, 10, 11], [0, 1, 2]]);
	assert.deepEqual(groupsOff(15, 5, 1), [8, 9, 10, 11, 0], 'after fifteen turns of an earlier measure');
	assert.deepEqual(CLASSES.slice(1).map((fromClass) => classesShed({ ShedLoad: { fromClass } })), [['Essential', 'Standard', 'Interruptible'], ['Standard', 'Interruptible'], ['Interruptible']]);
	const shed = measure({ ShedLoad: { fromClass: 'Standard', groups: 3 } });
	const imports = (of, interval) => leaves(shed, connection(of), interval).importLimitW;
	assert.deepEqual([100, 101, 104].map((interval) => imports({ number: 34 }, interval)), [30_000, 30_000, 30_000], 'number 34 stands in group 10');
	assert.deepEqual([103, 107].map((interval) => imports({ number: 34 }, interval)), [0, 0]);
	for (const priority of ['Critical', 'Essential']) for (let interval = 100; interval < 112; interval++) assert.equal(imports({ class: priority }, interval), 30_000);
	assert.equal(leaves(shed, connection(), 100).exportLimitW, 117_200, 'what it gives it may give');
	const everybody = measure({ ShedLoad: { fromClass: 'Interruptible', groups: 12 } });
	for (let number = 0; number < 12; number++) assert.equal(leaves(everybody, connection({ number, class: 'Interruptible' }), 105).importLimitW, 0);
});

test('a breach lies beyond the limit by more than 4 % of the rating and 100 W, and counts from the limit', () => {
	// 4 % of 117 200 W are 4 688 W: 51 568 W over a quarter of an hour.
	assert.equal(excessWh(12_892, 46_880, 117_200), 0);
	assert.equal(excessWh(12_893, 46_880, 117_200), 12_893 - 11_720);
	assert.deepEqual([25, 26].map((energyWh) => excessWh(energyWh, 0, 1_000)), [0, 26], 'at least 100 W');
	assert.equal(excessWh(301, 0, 30_000), 301);
	assert.equal(excessWh(300, 0, 30_000), 0);
});

test('devices that obey give or take as much as the limit lets through, and what is made and used behind it stays', () => {
	assert.deepEqual(kept({ loadWh: 500, generationWh: 20_000 }, { importLimitW: 0, exportLimitW: 46_880 }), { loadWh: 500, generationWh: 12_220 });
	assert.deepEqual(kept({ loadWh: 500, generationWh: 120 }, { importLimitW: 0, exportLimitW: 0 }), { loadWh: 120, generationWh: 120 });
	assert.deepEqual(kept({ loadWh: 500, generationWh: 0 }, { importLimitW: 30_000, exportLimitW: 0 }), { loadWh: 500, generationWh: 0 });
	assert.deepEqual(kept({ loadWh: 0, generationWh: 300 }, { importLimitW: 0, exportLimitW: 1_000 }), { loadWh: 0, generationWh: 250 });
});

/** A book of a root 0 with areas 1 and 2 below, and of three members in 1. */
function bookOf() {
	const area = (name, parent) => ({ name, parent, limitW: 60_000, importWh: 15_000n, exportWh: 15_000n, gridFeeMills: 10 });
	const ledger = { areas: new Map([[0, area('Root')], [1, area('North', 0)], [2, area('West', 0)]]), pages: [{ area: 1, accounts: ['a', 'b', 'c'] }], positions: new Map(), settled: new Map() };
	const book = new GridBook(ledger);
	for (const who of ['a', 'b', 'c']) book.record('Connected', { who, connection: { area: 1, importLimitW: 30_000, exportLimitW: 20_000n, class: 'Standard', endsAt: null } }, 90);
	const declare = (incident, protocol, { area: where = 1, from, until, at }) => book.record('EmergencyImplemented', { incident, area: where, protocol, by: 'Council', confirmedBy: null, from, until, reason: '0x00' }, at ?? from);
	const lift = (incident, interval, where = 1) => book.record('EmergencyLifted', { incident, area: where, by: 'Council' }, interval);
	return { book, ledger, declare, lift };
}

test('a market sees the measures that were known when its gate closed, and those alone', () => {
	const { book, ledger, declare, lift } = bookOf();
	declare(0, 'Island', { from: 110, until: 114, at: 108 });
	const flows = (interval) => book.edges(interval).get(1).exportWh;
	assert.deepEqual([109, 110, 113, 114].map(flows), [15_000n, 0n, 0n, 15_000n], 'announced two intervals ahead it counts from its begin on');
	assert.equal(book.edges(109), ledger.areas);
	assert.equal(book.edges(110).get(2).exportWh, 15_000n);
	lift(0, 111);
	assert.deepEqual([111, 112, 113].map(flows), [0n, 0n, 15_000n], 'a gate that has closed has closed');
	assert.deepEqual([110, 111].map((interval) => book.edgeLimits(1, interval).exportLimitW), [0, 60_000], 'what flows may flow at once');

	declare(1, { Curtail: { exportPermille: 500 } }, { area: 0, from: 120, until: 124 });
	assert.deepEqual([120, 121, 122, 123].map(flows), [15_000n, 15_000n, 7_500n, 7_500n], 'declared at once it comes too late for two gates');
	assert.equal(book.edges(122).get(1).importWh, 15_000n);
	assert.deepEqual([1, 2].map((area) => book.wasCut(area, 119, 120)), [true, true], 'above, and in all that lies below');
	assert.equal(book.wasCut(2, 107, 108), false, 'what is declared beside an area does not concern it');
	assert.equal(book.wasCut(1, 107, 108), true);
});

test('only a suspension suspends trading', () => {
	const { book, declare, lift } = bookOf();
	declare(0, { ShedLoad: { fromClass: 'Standard', groups: 1 } }, { from: 100, until: 110 });
	declare(1, { Curtail: { exportPermille: 1 } }, { from: 100, until: 110 });
	declare(2, 'Island', { from: 100, until: 110 });
	assert.ok(!book.wasSuspended(1, 105));
	declare(3, 'SuspendTrading', { area: 0, from: 102, until: 106 });
	assert.deepEqual([102, 103, 105, 106].map((gate) => book.wasSuspended(1, gate)), [false, true, true, false]);
	lift(3, 104, 0);
	assert.deepEqual([104, 105].map((gate) => book.wasSuspended(1, gate)), [true, false]);
	assert.ok(!book.wasCut(1, 103, 110) && book.wasCut(1, 102, 102));
});

test('a measure that sheds load goes on where the last one of its area stopped, lifted or not', () => {
	const { book, declare, lift } = bookOf();
	const shed = { ShedLoad: { fromClass: 'Standard', groups: 5 } };
	declare(0, shed, { from: 100, until: 108 });
	lift(0, 101);
	declare(1, shed, { from: 102, until: 103 });
	declare(2, shed, { from: 103, until: 104, at: 102 });
	const off = (interval) => ['a', 'b', 'c'].filter((who) => book.limits(who, interval).importLimitW === 0).join('');
	assert.deepEqual([100, 101, 102, 103].map(off), ['abc', '', 'abc', ''], 'groups 0 to 4, then 5 to 9 when it was lifted, 10 to 2, 3 to 7');
});

test('whoever is limited must keep to what was known when an interval began, and was not lifted before its end', () => {
	const { book, ledger, declare, lift } = bookOf();
	declare(0, { Curtail: { exportPermille: 500 } }, { from: 100, until: 110 });
	lift(0, 103);
	const breach = (interval, exportWh) => book.breach({ who: 'a', interval, importWh: 0n, exportWh: BigInt(exportWh) });
	assert.equal(breach(100, 5_000), undefined, 'it was declared while the energy flowed');
	assert.deepEqual(breach(101, 5_000), { interval: 101, limits: { importLimitW: 30_000, exportLimitW: 10_000 }, importExcessWh: 0, exportExcessWh: 2_500 });
	assert.equal(breach(101, 2_700), undefined, 'within the tolerance');
	assert.equal(breach(103, 5_000), undefined, 'lifted');
	ledger.settled.set('101:a', [{ estimated: true }]);
	assert.equal(breach(101, 5_000), undefined, 'an estimate shows no breach');
});

test('what was known when an order was placed counts for it, not what came later', () => {
	const { book, declare, lift } = bookOf();
	book.at = 5;
	declare(0, { Curtail: { exportPermille: 500 } }, { from: 100, until: 110, at: 95 });
	book.at = 9;
	lift(0, 96);
	book.committed('a', 105, 'Ask', 5_000n, 4);
	book.committed('a', 105, 'Ask', 5_000n, 9);
	assert.deepEqual([book.beyond.length, book.within], [0, 0]);
	book.committed('a', 105, 'Ask', 2_500n, 7);
	assert.deepEqual([book.beyond.length, book.within], [0, 1]);
	book.committed('a', 105, 'Ask', 2_501n, 7);
	assert.match(book.beyond.join(), /a in 105: Asks of 2501 Wh within a limit of 10000 W/);
});

test('what the book does not know the meaning of ends the day', () => {
	const { book, declare } = bookOf();
	assert.throws(() => declare(0, { Throttle: {} }, { from: 1, until: 2 }), /a measure of the kind Throttle/);
	assert.throws(() => book.record('EnvelopePublished', { who: 'a', period: {} }, 100), /EnvelopePublished is an event that this day's book does not know/);
	book.record('EnvelopePublished', { who: 'stranger', period: {} }, 100);
	assert.throws(() => book.record('EmergencyLifted', { incident: 7, area: 1, by: 'Council' }, 100), /never declared/);
	declare(0, { Throttle: {} }, { area: 9, from: 1, until: 2 });
	assert.equal(book.incidents.length, 0, 'of other zones nothing is recorded');
});

test('a charge for breaches comes from what is free in the market, and is the fund\'s', async () => {
	const { Ledger } = await import('../src/ledger.mjs');
	const { payment } = await import('../src/paper.mjs');
	const ledger = new Ledger({ supplier: 's', fund: 'f', treasurer: 't', tariff: { shortfallPriceMills: 300, surplusPriceMills: 80 }, meters: [] });
	ledger.areas = bookOf().ledger.areas;
	ledger.interval = 90;
	const emit = (section, method, data) => ledger.recordEvent({ section, method, data });
	emit('gridManagement', 'Connected', { who: 'a', connection: { area: 1, importLimitW: 30_000, exportLimitW: 20_000, class: 'Standard', endsAt: null } });
	emit('p2pTrading', 'BreachChargeSet', { area: 1, chargeMills: 500, from: 100 });
	emit('gridManagement', 'EmergencyImplemented', { incident: 0, area: 1, protocol: { Curtail: { exportPermille: 500 } }, by: 'Council', confirmedBy: null, from: 98, until: 110, reason: '0x00' });
	for (const interval of [99, 100]) ledger.meter(interval, 'a', { isConnection: true, importWh: 0, exportWh: 4_000 });
	for (const interval of [99, 100]) emit('p2pTrading', 'PageSettled', { interval, area: 1, supplier: 's', accounts: [{ who: 'a', estimated: false }] });
	const [surplus, charge] = [payment(4_000n, 80), payment(1_500n, 500)];
	assert.deepEqual([99, 100].map((interval) => ledger.chargeOf(ledger.position(interval, 'a'))), [0n, charge], 'nothing is charged before it was agreed');
	assert.equal(ledger.money.get('a').available, surplus < charge ? surplus : 2n * surplus - charge, 'the charge comes first, and takes what is there');
	assert.equal(ledger.expectedChange('a'), 2n * surplus - charge);
	assert.equal(ledger.expectedChange('f'), charge);
});
