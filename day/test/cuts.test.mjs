import assert from 'node:assert/strict';
import { test } from 'node:test';
import { QUARTER_MS } from '../src/calendar.mjs';
import { check } from '../src/check.mjs';
import { clear } from '../src/clearing.mjs';
import { Ledger } from '../src/ledger.mjs';
import { measuresOf } from '../src/measures.mjs';
import { payment } from '../src/paper.mjs';
import { startOf } from '../src/sharing.mjs';
import { failures, played, summaryOf } from './played.mjs';

const NO_CAP = 2n ** 64n - 1n;
const CUT = 'what measures made impossible was cut back';
/** The interval whose gate closes next, and the present one. */
const [DELIVERY, PRESENT] = [102, 100];

/** A book of two members of one area, 'a' and 'b', who may take 4 000 W and give 8 000 W: 1 000 and 2 000 Wh. */
function bookOf() {
	const ledger = new Ledger({ supplier: 's', fund: 'f', treasurer: 't', tariff: { shortfallPriceMills: 300, surplusPriceMills: 80 }, meters: [] });
	ledger.areas = new Map([[0, { name: 'Root', parent: undefined, limitW: 60_000, importWh: 0n, exportWh: 0n, gridFeeMills: 0 }]]);
	const emit = (section, method, data) => {
		ledger.grid.at += 1;
		ledger.recordEvent({ section, method, data });
	};
	const trading = (method, data) => emit('p2pTrading', method, data);
	/** Blocks without calls, so many ms into an interval. */
	const block = (interval, ms, events = []) => ledger.recordBlock({ moment: interval * QUARTER_MS + ms, calls: [], events: events.map(([section, method, data]) => ({ section, method, data })) });
	block(PRESENT, 1_000);
	for (const who of ['a', 'b', 'c']) emit('gridManagement', 'Connected', { who, connection: { area: 0, importLimitW: 4_000, exportLimitW: 8_000, class: 'Standard', endsAt: null } });
	const offer = (seller, number, energyWh, priceMills) => trading('EnergyOfferCreated', { offer: { interval: DELIVERY, seller, number }, area: 0, energyWh, priceMills, reserved: payment(energyWh, 300 - priceMills) });
	const accept = (seller, number, buyer, energyWh, priceMills) => trading('EnergyOfferAccepted', { offer: { interval: DELIVERY, seller, number }, buyer, energyWh, priceMills, paid: payment(energyWh, priceMills) });
	const order = (who, side, priceMills, energyWh) => {
		ledger.recordOrders([{ interval: DELIVERY, side, priceMills, energyWh }], { who, area: 0, reserved: payment(energyWh, side === 'Bid' ? priceMills : 300 - priceMills) });
	};
	const curtail = (exportPermille, of = {}) => emit('gridManagement', 'EmergencyImplemented', { incident: ledger.grid.incidents.length, area: 0, protocol: { Curtail: { exportPermille } }, by: 'Council', confirmedBy: null, from: PRESENT, until: 110, reason: '0x00', ...of });
	const shed = () => curtail(0, { protocol: { ShedLoad: { fromClass: 'Standard', groups: 12 } } });
	const cut = (who, data) => trading('PositionsCut', { interval: DELIVERY, who, cut: data });
	return { ledger, cuts: ledger.cuts, offer, accept, order, curtail, shed, cut, block, trading };
}

test('what nobody has accepted goes first, in proportion and to the Wh', () => {
	const { ledger, cuts, offer, order, curtail, cut } = bookOf();
	offer('a', 0, 700n, 100);
	offer('a', 1, 300n, 200);
	order('a', 'Ask', 150, 1_000n);
	assert.deepEqual(cuts.due('a', DELIVERY), { caps: { soldWh: NO_CAP, boughtWh: NO_CAP }, offers: [], orders: [], trades: [], released: 0n });
	// 1 500 Wh may be given of 2 000: half of the 1 000 that are offered go.
	curtail(750, { from: DELIVERY });
	const due = cuts.due('a', DELIVERY);
	assert.equal(due.caps.soldWh, 1_500n);
	const parts = new Map(due.offers);
	assert.equal(parts.get(0) + parts.get(1), 500n);
	assert.deepEqual([parts.get(0), parts.get(1)], [350n, 150n]);
	assert.deepEqual([due.orders, due.trades], [[], []]);
	assert.equal(due.released, payment(350n, 200) + payment(150n, 100));
	const { reserved } = ledger.moneyOf('a');
	cut('a', due);
	assert.deepEqual([cuts.differences, cuts.made.length], [[], 1]);
	assert.equal(ledger.moneyOf('a').reserved, reserved - due.released);
	assert.equal(ledger.committedWh('a', DELIVERY, 'Ask'), 1_500n);
	assert.deepEqual([...ledger.openOffers.values()].map(({ leftWh }) => leftWh), [350n, 150n]);
	assert.ok(ledger.reservations.every(({ moved, due: wanted }) => moved === wanted));
	assert.deepEqual(cuts.due('a', DELIVERY).offers, [], 'nothing is left to cut');
	assert.equal(cuts.capOf('a', DELIVERY, 'Ask'), 1_500n);
	assert.equal(cuts.capOf('a', DELIVERY, 'Bid'), undefined);
});

test('which Wh is rounded begins elsewhere in each interval', () => {
	const { cuts, offer, curtail } = bookOf();
	offer('a', 0, 3n, 100);
	offer('a', 1, 3n, 100);
	offer('a', 2, 1_997n, 100);
	curtail(999, { from: DELIVERY });
	// 5 of 2 003 Wh: the first one is that behind the start of the interval.
	const { offers } = cuts.due('a', DELIVERY);
	assert.equal(offers.reduce((sum, [, energyWh]) => sum + energyWh, 0n), 5n);
	const before = startOf(2_003n, DELIVERY);
	assert.ok(before > 6n && before < 2_003n, 'it begins inside of the third offer');
	assert.deepEqual(offers, [[2, 5n]]);
});

test('then orders and trades by offers are cut, of both sides, and nobody pays for it', () => {
	const { ledger, cuts, offer, accept, order, curtail, cut } = bookOf();
	offer('a', 0, 600n, 100);
	accept('a', 0, 'b', 400n, 100);
	accept('a', 0, 'c', 100n, 100);
	order('a', 'Ask', 120, 300n);
	order('a', 'Ask', 250, 200n);
	curtail(250, { from: DELIVERY });
	// 500 Wh may be given of 1 100: the 100 that are offered go, and half of 1 000.
	const due = cuts.due('a', DELIVERY);
	assert.deepEqual(due.offers, [[0, 100n]]);
	assert.deepEqual(due.orders, [['Ask', 120, 150n], ['Ask', 250, 100n]]);
	assert.deepEqual(due.trades, [
		{ with: 'b', side: 'Ask', priceMills: 100, energyWh: 200n, released: payment(200n, 100) },
		{ with: 'c', side: 'Ask', priceMills: 100, energyWh: 50n, released: payment(50n, 100) },
	]);
	assert.equal(due.released, payment(100n, 200) + payment(150n, 180) + payment(100n, 50) + payment(250n, 200));
	cut('a', due);
	assert.deepEqual(cuts.differences, []);
	assert.ok(ledger.reservations.every(({ moved, due: wanted }) => moved === wanted));
	const [sold, bought] = ['a', 'b'].map((who) => ledger.position(DELIVERY, who));
	assert.deepEqual([sold.soldWh, sold.revenue], [250n, payment(250n, 100)]);
	assert.equal(sold.sales.reduce((sum, { energyWh, priceMills }) => sum + payment(energyWh, priceMills), 0n), sold.revenue);
	assert.deepEqual([bought.boughtWh, bought.paid, bought.reserved], [200n, payment(200n, 100), payment(200n, 100)]);
	assert.equal(ledger.moneyOf('b').reserved, payment(200n, 100));
	assert.equal(sold.reserved, payment(250n, 200) + payment(150n, 180) + payment(100n, 50), 'for what is left');
	assert.equal(ledger.moneyOf('a').reserved + due.released, payment(600n, 200), 'orders were noted without their events');
	assert.deepEqual(ledger.ordersOf(DELIVERY, 'a').map(({ energyWh }) => energyWh), [150n, 100n], 'the auction is cleared with what is left');
	assert.deepEqual(ledger.trades.map(({ cutWh }) => cutWh), [200n, 50n]);
	assert.equal(ledger.openOffers.size, 0);
});

test('a purchase is cut with the sale that it is, and what both had reserved is free', () => {
	const { ledger, cuts, offer, accept, order, shed, cut } = bookOf();
	offer('a', 0, 500n, 100);
	accept('a', 0, 'b', 500n, 100);
	order('b', 'Bid', 200, 100n);
	shed();
	const due = cuts.due('b', DELIVERY);
	assert.deepEqual(due, {
		caps: { soldWh: NO_CAP, boughtWh: 0n },
		offers: [],
		orders: [['Bid', 200, 100n]],
		trades: [{ with: 'a', side: 'Bid', priceMills: 100, energyWh: 500n, released: payment(500n, 200) }],
		released: payment(100n, 200) + payment(500n, 100),
	});
	cut('b', due);
	assert.deepEqual(cuts.differences, []);
	const [sold, bought] = ['a', 'b'].map((who) => ledger.position(DELIVERY, who));
	assert.deepEqual([sold.soldWh, sold.revenue, sold.reserved, sold.sales, bought.boughtWh, bought.paid, bought.purchases], [0n, 0n, 0n, [], 0n, 0n, []]);
	assert.equal(ledger.hasPosition(DELIVERY, 'b'), false);
	assert.equal(ledger.moneyOf('a').reserved, 0n);
});

test('whoever was cut back commits no more, though limits rise again, and shares no more', () => {
	const { ledger, cuts, order, curtail, cut, trading } = bookOf();
	order('a', 'Ask', 150, 1_000n);
	curtail(250, { from: DELIVERY });
	cut('a', cuts.due('a', DELIVERY));
	ledger.recordEvent({ section: 'gridManagement', method: 'EmergencyLifted', data: { incident: 0, area: 0, by: 'Council' } });
	assert.deepEqual(ledger.grid.beyond, []);
	ledger.grid.at += 1;
	order('a', 'Ask', 160, 1n);
	assert.match(ledger.grid.beyond.join(), /a in 102: Asks of 501 Wh after it was cut back to 500 Wh/);
	const position = ledger.position(DELIVERY, 'a');
	position.exportWh = 800n;
	assert.equal(ledger.unsharedWh(position, 'Ask'), 300n);
	position.importWh = 700n;
	assert.equal(ledger.unsharedWh(position, 'Bid'), 0n);
	trading('PositionsCut', { interval: DELIVERY, who: 'stranger', cut: { caps: {}, offers: [], orders: [], trades: [], released: 0n } });
	assert.equal(cuts.made.length, 1, 'of other grids nothing is recorded');
});

test('a cut that is not what was due is found, whatever is wrong in it', () => {
	const wrong = (change, text, at = DELIVERY) => {
		const { cuts, ledger, offer, accept, order, curtail, trading } = bookOf();
		offer('a', 0, 600n, 100);
		accept('a', 0, 'b', 400n, 100);
		order('a', 'Ask', 120, 400n);
		curtail(250, { from: PRESENT });
		const due = cuts.due('a', DELIVERY);
		change(due);
		trading('PositionsCut', { interval: at, who: 'a', cut: due });
		assert.match(cuts.differences.join('; '), text);
		return { cuts, ledger };
	};
	wrong((due) => (due.caps.soldWh += 1n), /must be/);
	wrong((due) => (due.offers[0][1] -= 1n), /must be/);
	wrong((due) => (due.offers[0][0] = 7), /must be/);
	wrong((due) => due.offers.pop(), /must be/);
	wrong((due) => (due.orders[0][2] += 1n), /must be/);
	wrong((due) => (due.orders[0][1] = 121), /must be/);
	wrong((due) => (due.trades[0].energyWh += 1n), /must be/);
	wrong((due) => (due.trades[0].with = 'c'), /there was not/);
	const released = wrong((due) => (due.released += 1n), /must be/);
	assert.ok(released.ledger.reservations.some(({ moved, due }) => moved !== due), 'and so is what was released');
	const ofOther = wrong((due) => (due.trades[0].released += 1n), /must be/);
	assert.ok(ofOther.ledger.reservations.some(({ moved, due }) => moved !== due));
	wrong(() => {}, /cut back in 100, which is not the last interval before its gate/, DELIVERY + 1);
});

test('what was to be cut and was not is found when the gate closes', () => {
	const declared = (ms, of = {}) => ['gridManagement', 'EmergencyImplemented', { incident: 0, area: 0, protocol: { Curtail: { exportPermille: 250 } }, by: 'Council', confirmedBy: null, from: PRESENT, until: 110, reason: '0x00', ...of }];
	const missed = (blocks, lifted) => {
		const { cuts, order, block } = bookOf();
		order('a', 'Ask', 150, 1_000n);
		for (const [ms, events] of blocks) block(PRESENT, ms, events);
		if (lifted) block(PRESENT, QUARTER_MS - 2_000, [['gridManagement', 'EmergencyLifted', { incident: 0, area: 0, by: 'Council' }]]);
		block(PRESENT + 1, 1_000);
		return cuts.missed;
	};
	const late = (QUARTER_MS * 3) / 4;
	assert.match(missed([[60_000, [declared()]], [late, []]]).join(), /a in 102: 500 Wh of Asks were to be cut before its gate closed/);
	assert.equal(missed([[late + 1, [declared()]]]).length, 1, 'the chain looks at the end of the block in which it was declared');
	assert.deepEqual(missed([[60_000, [declared()]]]), [], 'no block came in time for the second round');
	assert.deepEqual(missed([[60_000, [declared()]], [late, []]], true), [], 'it was lifted before the gate');
});

/** The North gives next to nothing from ten o'clock on, declared half an hour before. */
const strict = (of) => {
	const curtailment = { area: 'North', from: '12:00', minutes: 60, by: 'operator' };
	const measures = [
		{ ...curtailment, what: { curtail: { exportPermille: 30 } }, reason: 'Repair' },
		{ ...curtailment, area: 'South', what: { shedLoad: { fromClass: 'Standard', groups: 5 } }, reason: 'Short of power' },
	];
	Object.assign(of, { measures: measuresOf(measures, of) });
};

test('a day on which offers, orders and trades are cut back adds up', async () => {
	const result = await played({ from: 40, to: 60, describe: strict, arrange: (chain) => (chain.clear = clear) });
	const { evidence, ledger } = result;
	assert.deepEqual(failures(evidence), []);
	const { made } = ledger.cuts;
	for (const what of ['offers', 'orders', 'trades']) assert.ok(made.some(({ cut }) => cut[what].length > 0), what);
	const { detail } = check(evidence).find(({ name }) => name === CUT);
	assert.match(detail, new RegExp(`^${made.length} times, \\d+ Wh of offers`));
	const [{ cut: cutBack }] = summaryOf(result).measures;
	assert.ok(cutBack.soldWh > 0n && cutBack.times > 0);
	// A part of it that is forgotten by the book does not add up.
	const [trade] = ledger.trades.filter(({ cutWh }) => cutWh > 0n);
	trade.cutWh -= 1n;
	assert.ok(failures(evidence).includes('nobody paid above a limit or got below one') || trade.priceMills === 0);
	trade.cutWh += 1n;
	for (const list of ['differences', 'missed']) {
		ledger.cuts[list].push('something');
		assert.deepEqual(failures(evidence), [CUT]);
		ledger.cuts[list].pop();
	}
});

test('a chain that forgets to cut back is found out', async () => {
	const { evidence } = await played({ from: 44, to: 56, describe: strict, arrange: (chain) => (chain.forgetsCuts = true) });
	assert.ok(failures(evidence).includes(CUT));
});

test('a chain that cuts one too many is found out', async () => {
	const spoil = (cut) => ({ ...cut, released: cut.released + 1n });
	const { evidence } = await played({ from: 44, to: 56, describe: strict, arrange: (chain) => (chain.spoilCut = spoil) });
	const found = failures(evidence);
	assert.ok(found.includes(CUT) && found.includes('orders and offers reserve what they can cost'));
});
