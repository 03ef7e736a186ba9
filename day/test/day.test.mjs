import assert from 'node:assert/strict';
import { test } from 'node:test';
import { creditsFor } from '../src/carbon.mjs';
import { check } from '../src/check.mjs';
import { Clock } from '../src/clock.mjs';
import { community, intervalOf, TARIFF } from '../src/community.mjs';
import { Day, emergencyOf, measure } from '../src/day.mjs';
import { Ledger, payment } from '../src/ledger.mjs';
import { metersOf } from '../src/meters.mjs';
import { render } from '../src/report.mjs';
import { summarize } from '../src/summary.mjs';
import { GRID, POOL, StandIn } from './stand-in.mjs';

/** People with meters that sign nothing: signatures are tried on their own, and cost time. */
async function silentPeople() {
	const people = await community();
	const meters = metersOf(people.households);
	for (const meter of meters) meter.sign = (_, reading) => ({ reading });
	return { people, meters };
}

const bookOf = ({ roles: { supplier, operator, council } }) =>
	new Ledger({ supplier: supplier.address, operator: operator.address, treasurer: council.address, tariff: TARIFF });

/** Plays quarters against the stand-in, and gathers the evidence as the play does. With a cut, a second player takes the day up there. */
async function played(from, to, cut) {
	let { people, meters } = await silentPeople();
	const chain = new StandIn({ ...people, meters }, TARIFF);
	const before = chain.balances();
	let ledger = bookOf(people);
	chain.onBlock((block) => ledger.bookBlock(block));
	chain.registerMeters();
	await chain.seal();
	let day = new Day({ chain, clock: new Clock(chain), people, meters, ledger, grid: GRID, from, to });
	await chain.advance(intervalOf(from) - 4);
	await day.orderAhead();
	for (const quarter of day.steps(day.takeUp())) {
		if (quarter === cut) break;
		await day.step(quarter);
	}
	if (cut !== undefined) {
		({ people, meters } = await silentPeople());
		ledger = bookOf(people);
		day = new Day({ chain, clock: new Clock(chain), people, meters, ledger, grid: GRID, from: 0, to });
		for (const block of chain.blocks) {
			ledger.bookBlock(block);
			day.hear(block);
		}
		const steps = day.steps(day.takeUp());
		assert.equal(steps[0], cut);
		const { placed } = ledger;
		assert.equal(await day.orderAhead(cut), placed, 'nobody orders twice');
		for (const quarter of steps) await day.step(quarter);
	}
	await day.settleAll();
	const owners = people.households.filter(({ plantW }) => plantW > 0);
	for (const { address } of owners) {
		ledger.book({ section: 'carbonOffset', method: 'CarbonCreditsIssued', data: { producer: address, credit: 1, amount: creditsFor(ledger.account(address).generatedWh) } });
	}
	const issued = ledger.issued.reduce((total, { amount }) => total + amount, 0n);
	const evidence = {
		ledger,
		households: people.households,
		intervals: day.intervals(),
		data: day.dataTotals(),
		before,
		after: chain.balances(),
		supplier: people.roles.supplier.address,
		operator: people.roles.operator.address,
		pool: POOL,
		chainSums: new Map(
			[...people.households, people.roles.supplier].map(({ address }) => {
				const { exportWh, importWh, soldWh, boughtWh } = ledger.account(address);
				const open = { openSoldWh: 0n, openBoughtWh: 0n, arrears: 0n, receivables: 0n };
				return [address, { producedWh: exportWh, consumedWh: importWh, soldWh, boughtWh, ...open }];
			}),
		),
		credit: { id: 1, supply: issued, holdings: new Map(ledger.issued.map(({ producer, amount }) => [producer, amount])) },
	};
	return { people, day, ledger, evidence };
}

const suspended = ({ refusals }) => refusals.filter(({ errorName }) => errorName === 'TradingSuspended');

const failures = (evidence) => check(evidence).filter(({ ok }) => !ok).map(({ name }) => name);

test('a whole day adds up', async () => {
	const { people, day, ledger, evidence } = await played(0, 96);
	assert.deepEqual(failures(evidence), []);
	const run = { seconds: 60, blocks: 120, transactions: 1_000 };
	const text = render(summarize({ run, symbol: 'NRG', people, ledger, day, credit: { certificate: 0, beneficiary: 'School', reason: 'Heating' }, checks: check(evidence) }));
	if (process.env.SHOW_REPORT) console.log(text);
	assert.match(text, /Everything adds up/);
	assert.match(text, /Household 11 +home ☀ 78 kW/);
	assert.ok(text.split('\n').every((line) => [...line].length <= 130), 'no line is wider than a terminal');
	assert.ok(ledger.trades.length > 150, `${ledger.trades.length} trades`);
	const halted = [...day.states].filter(([, { suspended }]) => suspended).map(([quarter]) => quarter);
	assert.deepEqual(halted, [56, 57, 58, 59]);
	assert.equal(day.states.get(60).state, 'Restoration');
	assert.deepEqual(suspended(ledger), [
		{ method: 'createEnergyOffer', errorName: 'TradingSuspended' },
		{ method: 'placeOrders', errorName: 'TradingSuspended' },
		{ method: 'acceptEnergyOffer', errorName: 'TradingSuspended' },
	]);
});

test('around noon the old cable is full: the North is cheap, the others pay for it, and the operator has the difference', async () => {
	const { people, day, ledger } = await played(0, 96);
	const { auction, curve } = summarize({ run: {}, symbol: '', people, ledger, day, credit: {}, checks: [] });
	const [root, north, west, south] = auction.areas;
	const full = north.quarters.filter((quarter) => quarter.full).map(({ quarter }) => quarter);
	assert.ok(full.length >= 8 && full.every((quarter) => quarter >= 40 && quarter < 60), `full at ${full}`);
	assert.ok([root, west, south].every(({ quarters }) => quarters.every((quarter) => !quarter.full)));
	for (const quarter of full) {
		const [above, below, beside, behind] = [root, north, west, south].map(({ quarters }) => quarters[quarter].price);
		assert.ok(below <= above - 10);
		assert.equal(beside, above - 10, 'the West sends what it has over');
		assert.ok(Math.abs(behind - above) <= 10);
	}
	assert.ok(full.some((quarter) => root.quarters[quarter].price - north.quarters[quarter].price > 15));
	assert.ok(north.rent > 0n && west.rent === 0n && south.rent === 0n);
	assert.equal(ledger.expectedChange(people.roles.operator.address), auction.fees + auction.rent - ledger.fees.get(people.roles.operator.address));
	const nightly = root.quarters.slice(0, 20).map(({ price }) => price);
	assert.ok(Math.min(...nightly) > Math.max(...root.quarters.slice(40, 56).map(({ price }) => price)), 'nights are dear, noons are cheap');
	assert.deepEqual(auction.void, [58, 59, 60], 'what should have been cleared in the emergency was not');
	assert.equal(curve[58].tradedWh, ledger.trades.filter(({ interval }) => interval === intervalOf(58)).reduce((sum, { energyWh }) => sum + Number(energyWh), 0));
	assert.ok(auction.cancelled > 20 && auction.placed > 3_000 && auction.cleared === 93);
});

test('a day that is broken off is taken up again from the blocks alone', async () => {
	for (const cut of [40, 62]) {
		const { people, day, ledger, evidence } = await played(36, 72, cut);
		assert.deepEqual(failures(evidence), [], `cut at ${cut}`);
		assert.equal(day.from, 36);
		const summary = summarize({ run: {}, symbol: '', people, ledger, day, credit: {}, checks: [] });
		assert.ok(summary.curve.every(({ state }) => state !== undefined));
		assert.equal(summary.emergency.restoration, 'Restoration');
		assert.deepEqual(summary.curve.filter(({ suspended }) => suspended).map(({ quarter }) => quarter), [57]);
	}
});

test('the least part of a day has every step', async () => {
	const { ledger, evidence } = await played(49, 55);
	assert.deepEqual(failures(evidence), []);
	assert.ok(ledger.trades.length > 0);
	assert.equal(suspended(ledger).length, 3);
});

test('what does not add up is found', async () => {
	const { evidence } = await played(45, 57);
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
	assert.deepEqual(spoil(() => ({ credit: { ...evidence.credit, supply: evidence.credit.supply + 1n } })), ['credits issued = held + retired']);

	const refusals = evidence.ledger.refusals.splice(0);
	assert.deepEqual(failures(evidence), ['the emergency refused trading']);
	evidence.ledger.refusals.push(...refusals);

	const [[key, forgotten]] = evidence.ledger.settled;
	evidence.ledger.settled.delete(key);
	assert.deepEqual(failures(evidence), ['every interval of every account settled once', 'energy in = energy out, in each interval']);
	evidence.ledger.settled.set(key, forgotten);

	const { ledger } = evidence;
	const clearing = ledger.clearings.get(intervalOf(50)).get(1);
	clearing.price -= 1;
	const found = failures(evidence);
	assert.ok(found.includes('prices and flows follow from orders and edges') && found.includes('the auction paid out what was paid in'), found.join());
	clearing.price += 1;

	const [market] = ledger.marketsSettled.get(`${intervalOf(50)}:1`);
	market.income -= 1n;
	assert.deepEqual(failures(evidence), ['the auction paid out what was paid in']);
	market.income += 1n;
	ledger.marketsSettled.set(`${intervalOf(50)}:1`, [market, market]);
	assert.deepEqual(failures(evidence), ['the auction paid out what was paid in']);
	ledger.marketsSettled.set(`${intervalOf(50)}:1`, [market]);

	const [escrow] = ledger.escrows.filter(({ due }) => due > 0n);
	escrow.told -= 1n;
	assert.deepEqual(failures(evidence), ['orders were paid in and back at their limits']);
	escrow.told += 1n;

	const bid = ledger.fills(intervalOf(50)).find(({ order, energyWh }) => order.side === 'Bid' && energyWh > 0n);
	const [told] = ledger.settled.get(`${intervalOf(50)}:${bid.order.who}`);
	told.paid *= 10n;
	assert.deepEqual(failures(evidence), ['energy in = energy out, in each interval', 'nobody paid above a limit or got below one']);
	told.paid /= 10n;

	const [settlement] = [...evidence.ledger.settled.values()];
	settlement[0].imbalanceWh += 1n;
	assert.deepEqual(failures(evidence), ['energy in = energy out, in each interval']);
	settlement[0].imbalanceWh -= 1n;
	evidence.ledger.settled.get(`${settlement[0].interval}:${settlement[0].who}`).push(settlement[0]);
	assert.deepEqual(failures(evidence), ['every interval of every account settled once']);
});

test('the book settles by the tariff', () => {
	const ledger = new Ledger({ supplier: 's', operator: 'o', treasurer: 't', tariff: { shortfallPrice: 300, surplusPrice: 80 } });
	assert.equal(payment(1_000n, 300), 300_000_000_000n, 'a kWh at 300 mills is 0.3 tokens');
	ledger.meter(5, 'a', { isConnection: true, importWh: 0, exportWh: 900 });
	ledger.book({ section: 'p2pTrading', method: 'EnergyOfferAccepted', data: { offer: { interval: 5, seller: 'a', number: 0 }, buyer: 'b', energyWh: 1_000n, price: 100, paid: payment(1_000n, 100) } });
	const none = { soldWh: 0n, boughtWh: 0n, revenue: 0n, paid: 0n, refunded: 0n };
	const sale = { soldWh: 1_000n, revenue: payment(1_000n, 100) };
	assert.deepEqual(ledger.settle(ledger.position(5, 'a')), { ...none, ...sale, imbalanceWh: -100n, toSupplier: payment(100n, 300), fromSupplier: 0n });
	assert.deepEqual(ledger.settle(ledger.position(5, 'b')), { ...none, boughtWh: 1_000n, imbalanceWh: 1_000n, toSupplier: 0n, fromSupplier: payment(1_000n, 80) });
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
	assert.ok(Math.abs(status.frequencyMhz - 50_000) <= 20);
	assert.equal(measure(quarter, 0, []).generationW, 0, 'of an area without plants nothing is measured');
});
