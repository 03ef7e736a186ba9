// Plays days against the stand-in, for tests.
import assert from 'node:assert/strict';
import { check } from '../src/check.mjs';
import { Clock } from '../src/clock.mjs';
import { loadCommunity } from '../src/community.mjs';
import { closeMonth, originOf } from '../src/credits.mjs';
import { Day } from '../src/day.mjs';
import { Ledger } from '../src/ledger.mjs';
import { metersOf } from '../src/meters.mjs';
import { moneyAt } from '../src/money.mjs';
import { agreeOnSharing } from '../src/setup.mjs';
import { summarize } from '../src/summary.mjs';
import { certificatePrice, FUND, gridIn, POOL, StandIn } from './stand-in.mjs';

/** People with meters that sign nothing: signatures are tried on their own, and cost time. */
async function silentPeople(name, date) {
	const people = await loadCommunity(name, date);
	const meters = metersOf(people.households);
	for (const meter of meters) meter.sign = (_, reading) => ({ reading });
	return { people, meters };
}

const bookOf = ({ roles: { supplier, network, council }, tariff }, meters) =>
	new Ledger({ supplier: supplier.address, network: network?.address, fund: FUND, treasurer: council.address, tariff, meters });

/**
 * Plays quarters of a day against the stand-in, and gathers the evidence as the play does. With a
 * cut, a second player takes the day up there. `arrange` is called before the first quarter.
 */
export async function played({ name = 'village', date, from = 0, to, cut, arrange = () => {}, describe = () => {} } = {}) {
	let { people, meters } = await silentPeople(name, date);
	describe(people);
	to ??= people.day.quarters;
	const chain = new StandIn(people, meters);
	const clock = new Clock(chain);
	const before = await moneyAt(chain, 0, people);
	let ledger = bookOf(people, meters);
	chain.onBlock((block) => ledger.recordBlock(block));
	let day = new Day({ chain, clock, people, meters, ledger, grid: gridIn(people), from, to });
	const { historyFrom } = day.flexibility;
	await clock.enter(people.day.intervalOf(historyFrom ?? from) - 4);
	chain.registerMeters();
	await chain.seal();
	if (historyFrom !== undefined) {
		day.findMeters();
		await day.flexibility.playEarlier(from - 4);
	}
	await agreeOnSharing(chain, people, gridIn(people).ids);
	await day.orderAhead();
	arrange(chain, people);
	for (const quarter of day.steps(day.resume())) {
		if (quarter === cut) break;
		await day.step(quarter);
	}
	if (cut !== undefined) {
		({ people, meters } = await silentPeople(name, date));
		ledger = bookOf(people, meters);
		day = new Day({ chain, clock, people, meters, ledger, grid: gridIn(people), from: 0, to });
		for (const block of chain.blocks) {
			ledger.recordBlock(block);
			day.followBlock(block);
		}
		const steps = day.steps(day.resume());
		assert.equal(steps[0], cut);
		const { placed } = ledger;
		assert.equal(await day.orderAhead(cut), placed, 'nobody orders twice');
		chain.listeners = [(block) => ledger.recordBlock(block)];
		for (const quarter of steps) await day.step(quarter);
	}
	const byHand = await day.settleAll();
	const credit = await closeMonth(chain, clock, people, ledger, day.area, () => {});
	const evidence = {
		ledger,
		households: people.households,
		intervals: day.intervals(),
		earlier: day.earlier(),
		flexibility: { planned: day.flexibility.planned.length, open: await day.flexibility.stillOpen() },
		data: day.dataTotals(),
		before,
		after: await moneyAt(chain, chain.blocks.length, people),
		supplier: people.roles.supplier.address,
		others: [{ name: 'the fund', address: FUND }],
		pool: POOL,
		chainSums: new Map(
			[...people.households, people.roles.supplier].map(({ address }) => {
				const { exportWh, importWh, soldWh, boughtWh, shortWh, longWh, revenue, paid, toSupplier, fromSupplier, ...of } = ledger.account(address);
				const { sharedSoldWh, sharedBoughtWh, sharedRevenue, sharedPaid } = of;
				const shared = { sharedSoldWh, sharedBoughtWh, sharedRevenue, sharedPaid };
				const settled = { soldWh, boughtWh, shortfallWh: shortWh, surplusWh: longWh, estimatedIntervals: 0, revenue, paid, ...shared, toSupplier, fromSupplier };
				const open = { openSoldWh: 0n, openBoughtWh: 0n, arrears: 0n, receivables: 0n };
				return [address, { producedWh: exportWh, consumedWh: importWh, ...settled, ...open }];
			}),
		),
		gridMgPerKwh: people.emission.gridMgPerKwh,
		certificatePrice,
		credits: credit.credits,
		origin: await originOf(chain, people, ledger),
		limits: day.desk.compared,
		trials: day.desk.trials,
		records: await day.desk.records(),
	};
	return { people, day, ledger, evidence, credit, chain, byHand };
}

/** What the report shows of a day that was played; the run and the checks do not matter. */
export const summaryOf = ({ people, day, ledger, evidence, credit }, of = {}) =>
	summarize({ run: { seconds: 1, blocks: 1, transactions: 1 }, symbol: 'NRG', people, ledger, day, credit, after: evidence.after, checks: [], ...of });

export const failures = (evidence) => check(evidence).filter(({ ok }) => !ok).map(({ name }) => name);
