import assert from 'node:assert/strict';
import { test } from 'node:test';
import { beginOfMonth, monthName, monthOf, QUARTER_MS } from '../src/calendar.mjs';
import { check } from '../src/check.mjs';
import { emergencyOf, measure } from '../src/day.mjs';
import { Ledger } from '../src/ledger.mjs';
import { inMarket, wealth } from '../src/money.mjs';
import { payment } from '../src/paper.mjs';
import { render } from '../src/report.mjs';
import { failures, played, summaryOf } from './played.mjs';
import { certificatePrice, FUND, POOL } from './stand-in.mjs';

const refusedBySuspension = ({ refusals }) => refusals.filter(({ errorName }) => errorName === 'TradingSuspended').map(({ method, errorName }) => ({ method, errorName }));

test('a whole day adds up', async () => {
	const result = await played();
	const { day, ledger, evidence, chain, people } = result;
	assert.deepEqual(failures(evidence), []);
	const run = { seconds: 60, blocks: 120, transactions: 1_000 };
	const summary = summaryOf(result, { run, checks: check(evidence) });
	const text = render(summary);
	if (process.env.SHOW_REPORT) console.log(text);
	assert.match(text, /Everything adds up/);
	assert.match(text, /Household 11 +home ☀ 78 kW/);
	assert.ok(text.split('\n').every((line) => [...line].length <= 130), 'no line is wider than a terminal');
	assert.ok(ledger.trades.length > 150, `${ledger.trades.length} trades`);
	const suspended = [...day.states].filter(([, { suspended }]) => suspended).map(([quarter]) => quarter);
	assert.deepEqual(suspended, [56, 57, 58, 59]);
	assert.equal(day.states.get(60).state, 'Restoration');
	assert.deepEqual(refusedBySuspension(ledger), [
		{ method: 'createEnergyOffer', errorName: 'TradingSuspended' },
		{ method: 'placeOrders', errorName: 'TradingSuspended' },
		{ method: 'acceptEnergyOffer', errorName: 'TradingSuspended' },
	]);
	// Money that was released or earned stays in the market; all of it is somebody's.
	const { after, before } = evidence;
	assert.ok(summary.pooled.households > 0n);
	assert.equal(summary.pooled.households + summary.pooled.supplier, inMarket(after));
	assert.equal(after.of.get(POOL) - before.of.get(POOL), inMarket(after));
	const [{ address }] = people.owners;
	const { available } = after.market.accounts.get(address);
	assert.ok(available > 0n && wealth(after, address) === after.of.get(address) + available);
	// One household has asked for a page: what comes first where members share is that it offers.
	const [settle, ...others] = chain.blocks.flatMap(({ calls }) => calls.filter(({ method }) => method === 'settle'));
	assert.ok(others.length === 0 && settle.errorName === undefined);
	assert.ok(!settle.events.some(({ method }) => method === 'PageSettled'));
	assert.equal(ledger.offeredByHand.size, 1);
});

test('a community that shares nothing plays as before, and a page that is asked for is settled', async () => {
	const describe = ({ areas }) => areas.forEach((area) => Object.assign(area, { sharing: undefined }));
	const result = await played({ from: 45, to: 57, describe });
	const { ledger, evidence, chain } = result;
	assert.deepEqual(failures(evidence), []);
	assert.equal(ledger.shared.size, 0);
	const [settle, ...others] = chain.blocks.flatMap(({ calls }) => calls.filter(({ method }) => method === 'settle'));
	assert.ok(others.length === 0 && settle.errorName === undefined);
	assert.equal(settle.events.find(({ method }) => method === 'PageSettled').data.page, 0);
	assert.doesNotMatch(render(summaryOf(result, { checks: check(evidence) })), /── Sharing/);
});

test('neighbours share what they metered beyond their trades, on their own terms', async () => {
	const result = await played();
	const { people, ledger, evidence } = result;
	const { sharing, accounts, names } = summaryOf(result);
	const of = (number) => sharing.accounts.find(({ name }) => name === `Household ${number}`);
	assert.equal(of(4).sharedSoldWh, 0n, 'at 190 mills who sells from 210 on does not');
	assert.ok(of(2).sharedSoldWh > 0n && of(2).sharedRevenue === payment(of(2).sharedSoldWh, 190));
	const half = [...ledger.sharingOffers.values()].flat().filter(({ who }) => who === people.households[11].address);
	assert.ok(half.length > 0 && half.every(({ ownWh, energyWh, side }) => energyWh <= ownWh / 2n && (side === 'Bid' || energyWh === ownWh / 2n)));
	assert.equal(sharing.bids.filled, sharing.asks.filled);
	assert.equal(sharing.inside.sharedWh, sharing.bids.filled);
	assert.ok(sharing.areas.every(({ outWh, inWh }) => outWh === 0n && inWh === 0n), 'at one price nobody pays the fee of an edge');
	// What all gained is what they did not pay the supplier, less what the edges and the fund got.
	const { supplier } = people.roles;
	assert.ok(sharing.accounts.every(({ alone, cost, gain }) => gain === alone - cost));
	const day = accounts.map(({ change, fees, flexibility }) => change + fees - flexibility);
	assert.deepEqual(sharing.accounts.map(({ cost }) => -cost), day, `${names.supplier} apart, money is money`);
	assert.ok(evidence.chainSums.get(supplier.address).sharedSoldWh === 0n, 'the supplier shares nothing');
});

test('where the price to sell at lies below the price to buy at, shared energy pays for its way', async () => {
	const result = await played({ name: 'suburb', from: 40, to: 52 });
	assert.deepEqual(failures(result.evidence), []);
	const { sharing } = summaryOf(result);
	assert.ok(sharing.areas.some(({ outWh }) => outWh > 0n) && sharing.areas.some(({ inWh }) => inWh > 0n));
	assert.ok(sharing.fees > 0n);
});

test('who has no money in the market gets no more than it pays for', async () => {
	const describe = ({ households }) => households.forEach((household) => Object.assign(household, { deposit: 0n }));
	const { ledger, evidence } = await played({ from: 26, to: 40, describe });
	assert.deepEqual(failures(evidence), []);
	const bids = [...ledger.sharingOffers.values()].flat().filter(({ side, who }) => side === 'Bid' && ledger.participationOf(who, 0).percent === 100);
	assert.ok(bids.some(({ ownWh, energyWh }) => energyWh < ownWh), 'some could not pay for all that they lacked');
});

test('what is wrong in sharing is found', async () => {
	const { evidence, people } = await played({ from: 26, to: 38 });
	const { ledger } = evidence;
	assert.deepEqual(failures(evidence), []);
	const follows = 'what was shared follows from the meters';
	const harms = 'who shared got no less than from the supplier';
	const [[interval, results]] = ledger.shared;
	const [[area, clearing]] = results;
	for (const field of ['soldWh', 'boughtWh']) {
		clearing[field] += 1n;
		const found = failures(evidence);
		assert.ok(found.includes(follows) && found.includes(harms), field);
		clearing[field] -= 1n;
	}
	clearing.priceMills += 1;
	assert.ok(failures(evidence).includes(follows));
	clearing.priceMills -= 1;
	clearing.income += 1n;
	assert.deepEqual(failures(evidence), [follows]);
	clearing.income -= 1n;
	results.delete(area);
	assert.ok(failures(evidence).includes(follows), 'a result that was not published');
	results.set(area, clearing);
	ledger.zonesShared.set(interval, ledger.zonesShared.get(interval) + 1n);
	assert.deepEqual(failures(evidence), [follows]);
	ledger.zonesShared.set(interval, ledger.zonesShared.get(interval) - 1n);

	const offer = ledger.sharingOffers.get(interval).find(({ filledWh }) => filledWh > 0n);
	offer.energyWh -= 1n;
	assert.ok(failures(evidence).includes(follows), 'another offer gives another result');
	offer.energyWh += 1n;
	offer.filledWh -= 1n;
	assert.deepEqual(failures(evidence), [harms]);
	offer.filledWh += 1n;

	const [settled] = ledger.settled.get(`${interval}:${offer.who}`);
	for (const field of ['sharedSoldWh', 'sharedBoughtWh', 'sharedRevenue', 'sharedPaid', 'toSupplier', 'fromSupplier', 'released']) {
		settled[field] += 1n;
		assert.deepEqual(failures(evidence), ['energy in = energy out, in each interval'], field);
		settled[field] -= 1n;
	}
	ledger.recordEvent({ section: 'p2pTrading', method: 'ZoneNotShared', data: { interval, zone: 0, error: 'Corrupt' } });
	assert.deepEqual(failures(evidence), [follows]);
	ledger.notShared.pop();
	const [{ address }] = people.households;
	ledger.money.get(address).available += 1n;
	assert.deepEqual(failures(evidence), ['money in = money out, for each account']);
	ledger.money.get(address).available -= 1n;
	assert.deepEqual(failures(evidence), []);
});

test('who has a meter that was silent, late or estimated takes no part', () => {
	const ledger = new Ledger({ supplier: 's', fund: 'f', treasurer: 't', tariff: { shortfallPriceMills: 300, surplusPriceMills: 80 }, meters: [0, 1].map((at) => ({ owner: { address: 'a' }, role: 'Connection', isConnection: true, registers: { importWh: 0n, exportWh: 0n }, at })) });
	for (const meter of [0, 1]) ledger.recordEvent({ section: 'energyProduction', method: 'MeterRegistered', data: { meter, owner: 'a', role: 'Connection' } });
	const read = (meter, interval, quality = 'Measured') => ledger.recordReadings([{ reading: { meter, interval, quality, importWh: 0n, exportWh: BigInt(interval) } }], ['Accepted']);
	ledger.interval = 102;
	for (const meter of [0, 1]) read(meter, 100);
	const isComplete = (interval) => ledger.isComplete(ledger.position(interval, 'a'));
	assert.ok(!isComplete(100), 'a first reading says nothing of how much is of its interval');
	read(0, 101);
	assert.ok(!isComplete(101), 'one of two');
	read(1, 101);
	assert.ok(isComplete(101));
	read(0, 102);
	read(1, 102, 'Estimated');
	assert.ok(!isComplete(102));
	read(0, 103);
	read(1, 103);
	assert.ok(!isComplete(103), 'what follows on an estimate is one too');
	read(0, 105);
	read(1, 104);
	read(1, 105);
	assert.ok(!isComplete(105), 'a gap');
	ledger.interval = 114;
	for (const meter of [0, 1]) read(meter, 106);
	assert.ok(isComplete(106));
	ledger.interval = 116;
	for (const meter of [0, 1]) read(meter, 107);
	assert.ok(!isComplete(107), 'too late');
});

test('what the chain cannot settle is settled by hand, and only then its markets are closed', async () => {
	let left;
	const arrange = (chain, people) => {
		left = `${people.day.intervalOf(51)}:${people.households[3].address}`;
		chain.stubborn.add(left);
	};
	const { evidence, byHand, chain } = await played({ from: 49, to: 55, arrange });
	assert.equal(byHand, 1);
	assert.deepEqual(failures(evidence), []);
	const events = chain.blocks.flatMap(({ events: all }) => all);
	const [interval, who] = left.split(':');
	const settled = events.findIndex(({ method, data }) => method === 'PageSettled' && data.accounts.length === 1 && data.accounts[0].who === who);
	const closed = events.findIndex(({ method, data }) => method === 'MarketSettled' && data.interval === Number(interval));
	assert.ok(settled > 0 && closed > settled);
});

test('around noon the old cable is full: the North is cheap, the others pay for it, and the network has the difference', async () => {
	const result = await played();
	const { people, ledger } = result;
	const { network } = people.roles;
	const { auction, curve } = summaryOf(result);
	const { intervalOf } = { intervalOf: (quarter) => people.day.intervalOf(quarter) };
	const [root, north, west, south] = auction.areas;
	const full = north.quarters.filter((quarter) => quarter.full).map(({ quarter }) => quarter);
	assert.ok(full.length >= 8 && full.every((quarter) => quarter >= 40 && quarter < 60), `full at ${full}`);
	assert.ok([root, west, south].every(({ quarters }) => quarters.every((quarter) => !quarter.full)));
	for (const quarter of full) {
		const [above, below, beside, behind] = [root, north, west, south].map(({ quarters }) => quarters[quarter].priceMills);
		assert.ok(below <= above - 10);
		assert.equal(beside, above - 10, 'the West sends what it has over');
		assert.ok(Math.abs(behind - above) <= 10);
	}
	assert.ok(full.some((quarter) => root.quarters[quarter].priceMills - north.quarters[quarter].priceMills > 15));
	assert.ok(north.rent > 0n && west.rent === 0n && south.rent === 0n);
	assert.equal(ledger.expectedChange(network.address), auction.fees + auction.rent - auction.toFund);
	assert.ok(auction.toFund > 0n, 'of the two intervals that the emergency fell into when their gates had closed');
	assert.equal(ledger.expectedChange(people.roles.operator.address), -ledger.fees.get(people.roles.operator.address) - ledger.flexibility.paidBy(people.roles.operator.address), 'the operator earns nothing, and pays for flexibility');
	const nightly = root.quarters.slice(0, 20).map(({ priceMills }) => priceMills);
	assert.ok(Math.min(...nightly) > Math.max(...root.quarters.slice(40, 56).map(({ priceMills }) => priceMills)), 'nights are dear, noons are cheap');
	assert.deepEqual(auction.void, [58, 59, 60, 61], 'those whose gates closed in the emergency gave everything back');
	assert.equal(curve[58].tradedWh, ledger.trades.filter(({ interval }) => interval === intervalOf(58)).reduce((sum, { energyWh, cutWh }) => sum + Number(energyWh - cutWh), 0));
	assert.ok(auction.cancelled > 20 && auction.placed > 3_000 && auction.cleared === 92);
});

test('a day that is broken off is taken up again from the blocks alone', async () => {
	for (const cut of [40, 62]) {
		const result = await played({ from: 36, to: 72, cut });
		assert.deepEqual(failures(result.evidence), [], `cut at ${cut}`);
		assert.equal(result.day.from, 36);
		const summary = summaryOf(result);
		assert.ok(summary.curve.every(({ state }) => state !== undefined));
		assert.equal(summary.emergency.restoration, 'Restoration');
		assert.deepEqual(summary.curve.filter(({ suspended }) => suspended).map(({ quarter }) => quarter), [57]);
	}
});

test('the least part of a day has every step', async () => {
	const { ledger, evidence } = await played({ from: 49, to: 55 });
	assert.deepEqual(failures(evidence), []);
	assert.ok(ledger.trades.length > 0);
	assert.equal(refusedBySuspension(ledger).length, 3);
});

test('what does not add up is found', async () => {
	const { people, evidence } = await played({ from: 45, to: 57 });
	const intervalOf = (quarter) => people.day.intervalOf(quarter);
	const [{ address }] = evidence.households;
	const spoil = (change) => {
		const copy = { ...evidence, after: { ...evidence.after, of: new Map(evidence.after.of) } };
		return failures({ ...copy, ...change(copy) });
	};
	const lost = spoil(({ after }) => {
		after.of.set(address, after.of.get(address) - 1n);
		return { after };
	});
	assert.deepEqual(lost, [
		'money in = money out, for each account',
		'every change of a balance has its events',
		'all balances together are the issuance',
	]);
	// A planck that is missing in the market is missing in the pool's accounts, and in what the account has.
	const inAccount = (who, change) => {
		const account = evidence.after.market.accounts.get(who);
		const accounts = new Map([...evidence.after.market.accounts, [who, { ...account, ...change(account) }]]);
		return failures({ ...evidence, after: { ...evidence.after, market: { ...evidence.after.market, accounts } } });
	};
	const less = inAccount(address, ({ available, free }) => ({ available: available - 1n, free: free - 1n }));
	assert.deepEqual(less, ['money in = money out, for each account', 'the pool holds what its accounts say']);
	const open = ['nothing is reserved, and nobody owes anything'];
	assert.deepEqual(inAccount(address, () => ({ reserved: 1n })), open);
	assert.deepEqual(inAccount(address, ({ available }) => ({ free: available - 1n })), open);
	for (const owed of ['owedToSupplier', 'owedBySupplier']) {
		assert.deepEqual(inAccount(address, () => ({ [owed]: 1n })), ['money in = money out, for each account', ...open]);
	}
	const ofSupplier = (change) => {
		const suppliers = new Map([...evidence.after.market.suppliers].map(([who, account]) => [who, { ...account, ...change(account) }]));
		return failures({ ...evidence, after: { ...evidence.after, market: { ...evidence.after.market, suppliers } } });
	};
	assert.deepEqual(ofSupplier(({ deposit }) => ({ deposit: deposit + 1n })), ['money in = money out, for each account', 'the pool holds what its accounts say']);
	assert.deepEqual(ofSupplier(() => ({ owes: 1n })), ['money in = money out, for each account', ...open]);
	const emptied = spoil(({ after }) => {
		after.of.set(POOL, after.of.get(POOL) - 1n);
		return { after };
	});
	assert.deepEqual(emptied, ['the pool holds what its accounts say', 'every change of a balance has its events', 'all balances together are the issuance']);

	const [issued] = evidence.credits;
	assert.deepEqual(spoil(() => ({ credits: [{ ...issued, supply: issued.supply + 1n }] })), ['credits issued = held + retired']);
	assert.deepEqual(spoil(() => ({ certificatePrice: (bytes) => certificatePrice(bytes) + 1n })), ['certificates were paid for']);
	assert.deepEqual(spoil(() => ({ gridMgPerKwh: evidence.gridMgPerKwh + 1_000 })), ['credits issued = unmatched clean kWh × factor']);
	const stranger = spoil(({ after }) => {
		after.of.set(FUND, after.of.get(FUND) + 1n);
		return { after };
	});
	assert.ok(stranger.includes('money in = money out, for each account'), "the fund's money is counted too");

	const refusals = evidence.ledger.refusals.splice(0);
	assert.deepEqual(failures(evidence), ['the emergency refused trading']);
	evidence.ledger.refusals.push(...refusals);

	const [[key, forgotten]] = evidence.ledger.settled;
	evidence.ledger.settled.delete(key);
	assert.deepEqual(failures(evidence), ['every interval of every account settled once', 'energy in = energy out, in each interval']);
	evidence.ledger.settled.set(key, forgotten);

	const { ledger } = evidence;
	const clearing = ledger.clearings.get(intervalOf(50)).get(1);
	clearing.priceMills -= 1;
	const found = failures(evidence);
	assert.ok(found.includes('prices and flows follow from orders and edges') && found.includes('the auction paid out what was paid in'), found.join());
	clearing.priceMills += 1;

	const [market] = ledger.marketsSettled.get(`${intervalOf(50)}:1`);
	market.income -= 1n;
	assert.deepEqual(failures(evidence), ['the auction paid out what was paid in']);
	market.income += 1n;
	const { incomeTo } = market;
	market.incomeTo = FUND;
	assert.deepEqual(failures(evidence), ['the auction paid out what was paid in']);
	market.incomeTo = incomeTo;
	ledger.marketsSettled.set(`${intervalOf(50)}:1`, [market, market]);
	assert.deepEqual(failures(evidence), ['the auction paid out what was paid in']);
	ledger.marketsSettled.set(`${intervalOf(50)}:1`, [market]);

	market.toFund += 1n;
	assert.deepEqual(failures(evidence), ['the auction paid out what was paid in']);
	market.toFund -= 1n;

	for (const what of ['orders placed', 'orders cancelled', 'an offer made', 'offers expired', 'offers expired, in Wh']) {
		const reservation = ledger.reservations.find((one) => one.what === what && one.due > 0n);
		reservation.moved -= 1n;
		assert.deepEqual(failures(evidence), ['orders and offers reserve what they can cost'], what);
		reservation.moved += 1n;
	}
	ledger.recordEvent({ section: 'p2pTrading', method: 'ArrearsRecorded', data: { debtor: address, creditor: evidence.supplier, amount: 1n, owed: 1n } });
	assert.deepEqual(failures(evidence), ['every accepted offer was paid at its price']);
	ledger.arrears.pop();

	const incidents = ledger.grid.incidents.splice(0);
	assert.ok(failures(evidence).includes('no auction void but for a suspension'));
	ledger.grid.incidents.push(...incidents);

	const bid = ledger.fills(intervalOf(50)).find(({ order, energyWh }) => order.side === 'Bid' && energyWh > 0n);
	const [settled] = ledger.settled.get(`${intervalOf(50)}:${bid.order.who}`);
	settled.paid *= 10n;
	assert.deepEqual(failures(evidence), ['energy in = energy out, in each interval', 'nobody paid above a limit or got below one']);
	settled.paid /= 10n;

	const [trade] = ledger.trades;
	const [sale] = ledger.settled.get(`${trade.interval}:${trade.seller}`);
	sale.revenue -= 1n;
	assert.ok(failures(evidence).includes('energy in = energy out, in each interval'));
	sale.revenue += 1n;
	for (const [field, value] of [['area', 0], ['supplier', address]]) {
		const was = sale[field];
		sale[field] = value;
		assert.deepEqual(failures(evidence), ['energy in = energy out, in each interval'], field);
		sale[field] = was;
	}
	for (const field of ['released', 'importWh', 'exportWh', 'toFund']) {
		sale[field] += 1n;
		assert.deepEqual(failures(evidence), ['energy in = energy out, in each interval'], field);
		sale[field] -= 1n;
	}

	const [settlement] = [...evidence.ledger.settled.values()];
	settlement[0].imbalanceWh += 1n;
	assert.deepEqual(failures(evidence), ['energy in = energy out, in each interval']);
	settlement[0].imbalanceWh -= 1n;
	evidence.ledger.settled.get(`${settlement[0].interval}:${settlement[0].who}`).push(settlement[0]);
	assert.deepEqual(failures(evidence), ['every interval of every account settled once']);
});

test('the book settles by the tariff', () => {
	const ledger = new Ledger({ supplier: 's', network: 'n', fund: 'f', treasurer: 't', tariff: { shortfallPriceMills: 300, surplusPriceMills: 80 }, meters: [] });
	assert.equal(payment(1_000n, 300), 300_000_000_000n, 'a kWh at 300 mills is 0.3 tokens');
	ledger.meter(5, 'a', { isConnection: true, importWh: 0, exportWh: 900 });
	ledger.recordEvent({ section: 'p2pTrading', method: 'EnergyOfferAccepted', data: { offer: { interval: 5, seller: 'a', number: 0 }, buyer: 'b', energyWh: 1_000n, priceMills: 100, paid: payment(1_000n, 100) } });
	const shared = { sharedSoldWh: 0n, sharedBoughtWh: 0n, sharedRevenue: 0n, sharedPaid: 0n };
	const none = { importWh: 0n, exportWh: 0n, soldWh: 0n, boughtWh: 0n, revenue: 0n, paid: 0n, ...shared, released: 0n };
	const price = payment(1_000n, 100);
	const sale = { exportWh: 900n, soldWh: 1_000n, revenue: price };
	const purchase = { boughtWh: 1_000n, paid: price, released: price };
	assert.deepEqual(ledger.settle(ledger.position(5, 'a')), { ...none, ...sale, imbalanceWh: -100n, toSupplier: payment(100n, 300), fromSupplier: 0n, toFund: 0n });
	assert.deepEqual(ledger.settle(ledger.position(5, 'b')), { ...none, ...purchase, imbalanceWh: 1_000n, toSupplier: 0n, fromSupplier: payment(1_000n, 80), toFund: 0n });
	assert.equal(ledger.expectedChange('a'), payment(1_000n, 100) - payment(100n, 300));
	assert.equal(ledger.expectedChange('b'), payment(1_000n, 80) - payment(1_000n, 100));
	assert.equal(ledger.expectedChange('s'), payment(100n, 300) - payment(1_000n, 80));
});

test('the emergency of a whole day is from 14:00 to 15:00', () => {
	assert.deepEqual(emergencyOf(0, 96), { begin: 56, end: 60 });
	assert.deepEqual(emergencyOf(49, 55), { begin: 52, end: 53 });
});

test('what the operator measures follows from the data', () => {
	const quarter = { load: new Map([[1, 250]]), generation: new Map([[1, 2_750]]) };
	const status = measure(quarter, 0, [1]);
	assert.equal(status.loadW, 1_000);
	assert.equal(status.generationW, 11_000);
	assert.equal(status.voltagePermille, 1_003);
	assert.ok(Math.abs(status.frequencyMillihertz - 50_000) <= 20);
	assert.equal(measure(quarter, 0, []).generationW, 0, 'of an area without plants nothing is measured');
});

test('a winter day of another grid adds up: three levels deep, with import over full edges, and no network account', async () => {
	const result = await played({ name: 'suburb' });
	const { ledger, evidence } = result;
	assert.deepEqual(failures(evidence), []);
	const summary = summaryOf(result, { checks: check(evidence) });
	const text = render(summary);
	if (process.env.SHOW_REPORT) console.log(text);
	assert.match(text, /28 January 2016, 00:00 to 24:00: a day of the suburb/);
	const hill = summary.auction.areas.find(({ name }) => name === 'Hill');
	assert.ok(hill.inWh > hill.outWh && hill.quarters.some(({ full }) => full), 'the Hill takes all that its edge carries');
	assert.ok(hill.rent > 0n);
	assert.equal(summary.auction.toFund, summary.auction.fees + summary.auction.rent, 'without a network account all of it is the fund\'s');
	assert.ok(ledger.trades.length > 0);
});

/** Plays a whole day of the village, and sees that it adds up. */
async function whole(date) {
	const result = await played({ date });
	assert.deepEqual(failures(result.evidence), [], date);
	const summary = summaryOf(result);
	assert.ok(render(summary).split('\n').every((line) => [...line].length <= 134), 'no line is wider than a terminal');
	return { ...result, summary };
}

test('27 March 2016 has 92 quarters: at two the clocks go to three', async () => {
	const { people, day, summary } = await whole('2016-03-27');
	assert.equal(day.intervals().length, 92);
	assert.deepEqual(summary.curve.slice(6, 10).map(({ time }) => time), ['01:30', '01:45', '03:00', '03:15']);
	assert.equal(people.expected[8], people.before[12], 'at three o\'clock people expect what was at three the day before');
});

test('30 October 2016 has 100 quarters: at three the clocks go back to two', async () => {
	const { people, day, summary } = await whole('2016-10-30');
	assert.equal(day.intervals().length, 100);
	assert.deepEqual(summary.curve.slice(10, 16).map(({ time }) => time), ['02:30', '02:45', '02:00', '02:15', '02:30', '02:45']);
	assert.equal(people.expected[8], people.expected[12], 'twice the same hour, twice the same of the day before');
	assert.equal(people.expected[16], people.before[12]);
});

test('29 February 2016 plays as any other day', async () => {
	const { people, credit } = await whole('2016-02-29');
	assert.equal(people.day.before().date, '2016-02-28');
	assert.equal(credit.vintage, 'February 2016');
});

test("a month's last day plays: when it is settled the month is over already, and the clock never goes back", async () => {
	const { credit, chain, ledger } = await whole('2016-07-31');
	assert.equal(credit.vintage, 'July 2016');
	assert.ok(ledger.issued.length > 0 && ledger.issued.every(({ month }) => month === 201_607));
	const moments = chain.blocks.map(({ moment }) => moment);
	assert.ok(moments.every((moment, i) => i === 0 || moment > moments[i - 1]));
	// Local midnight is ten in the evening of the chain's time; two hours later everything is
	// settled.
	const firstOfAugust = beginOfMonth(201_608);
	const reached = moments.findIndex((moment) => moment >= firstOfAugust);
	assert.ok(reached > 0 && moments[reached] < firstOfAugust + QUARTER_MS, 'no jump over the end of the month');
	assert.equal(monthName(monthOf(firstOfAugust - 1)), 'July 2016');
});

test('what is generated in two of the chain\'s months is credited in each', () => {
	const meter = { owner: { address: 'a' }, role: { Generation: 'Wind' }, isConnection: false, registers: { importWh: 0n, exportWh: 0n } };
	const ledger = new Ledger({ supplier: 's', fund: 'f', treasurer: 't', tariff: {}, meters: [meter] });
	ledger.recordEvent({ section: 'energyProduction', method: 'MeterRegistered', data: { meter: 0, owner: 'a', role: meter.role } });
	const first = beginOfMonth(201_608) / QUARTER_MS;
	const readings = [-2, -1, 0, 1].map((at, i) => ({ reading: { meter: 0, interval: first + at, quality: 'Measured', importWh: 0n, exportWh: BigInt(100 * i) } }));
	ledger.recordReadings(readings, readings.map(() => 'Accepted'));
	assert.deepEqual([...ledger.creditableOf('a')], [[201_607, 100n], [201_608, 200n]]);
});
