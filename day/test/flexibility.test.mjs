import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check } from '../src/check.mjs';
import { loadCommunity } from '../src/community.mjs';
import { acceptedParts, clearFlexibility, energyOf, missedWh, mostCost, secondHighest } from '../src/flexibility-book.mjs';
import { requestsOf, requestsWithin } from '../src/flexibility-plan.mjs';
import { payment } from '../src/paper.mjs';
import { render } from '../src/report.mjs';
import { failures, played, summaryOf } from './played.mjs';

const people = await loadCommunity();
const CLEARED = 'flexibility was cleared as it was offered';
const SETTLED = 'flexibility was kept or charged for';
const PAID = 'flexibility was paid by who asked for it';
const morning = {
	area: 'Substation', direction: 'import', powerW: 5_000, askedAt: '04:00', closesAt: '05:45', from: '07:00', minutes: 60, maxPrice: 400,
	commitments: [{ member: 1, limitW: 1_200, price: 150 }, { member: 8, limitW: 0, price: 400 }], disobey: [8],
};

test('a request is read with its quarters and who commits', () => {
	const [request] = requestsOf([morning], people);
	assert.deepEqual(request, {
		area: 'Substation', direction: 'Import', powerW: 5_000, asked: 16, closes: 23, begin: 28, end: 32, maxPriceMills: 400,
		commitments: [{ member: 1, limitW: 1_200, priceMills: 150 }, { member: 8, limitW: 0, priceMills: 400 }], disobey: [8],
	});
	assert.deepEqual(requestsOf(undefined, people), []);
	assert.deepEqual([[0, 96], [16, 32], [17, 96], [0, 31]].map(([from, to]) => requestsWithin([request], from, to).length), [1, 1, 0, 0], 'what is put before the part that is played, or ends after it, is not in it');
	assert.equal(people.flexibility.length, 1, 'the village plans one');
});

test('what is wrong with a request is said, and which it is', () => {
	const wrong = (change, error) => assert.throws(() => requestsOf([morning, { ...morning, from: '08:00', closesAt: '06:45', ...change }], people), error);
	wrong({ area: 'East' }, /flexibility 2: there is no area East/);
	wrong({ direction: 'both' }, /"direction" must be "import" or "export"/);
	for (const powerW of [99, 0.5, '5000', undefined]) wrong({ powerW }, /"powerW" must be a whole number of W, at least 100/);
	for (const maxPrice of [0, 2_048, 1.5, undefined]) wrong({ maxPrice }, /"maxPrice" must be a whole number of mills, 1 to 2047/);
	for (const minutes of [0, 20, 255, undefined]) wrong({ minutes }, /"minutes" must be quarters of an hour, 15 to 240/);
	wrong({ from: '7' }, /"from" must be a time of the day/);
	wrong({ from: '23:30' }, /it ends after the day/);
	wrong({ closesAt: '07:15' }, /it closes an hour before it begins, or earlier/);
	wrong({ askedAt: '06:45' }, /it closes after it is put/);
	wrong({ commitments: undefined }, /"commitments" must be a list/);
	wrong({ commitments: [{ member: 99, limitW: 100, price: 1 }] }, /flexibility 2, commitment 1: nobody in the area or below it is member 99/);
	wrong({ area: 'West', disobey: [] }, /nobody in the area or below it is member 1/);
	for (const limitW of [50, -1, '100', undefined]) wrong({ commitments: [{ member: 1, limitW, price: 1 }] }, /"limitW" must be a whole number of W, 0 or at least 100/);
	for (const price of [401, -1, undefined]) wrong({ commitments: [{ member: 1, limitW: 100, price }] }, /"price" must be a whole number of mills, no more than "maxPrice"/);
	wrong({ commitments: [morning.commitments[0], morning.commitments[0]] }, /a member commits once/);
	wrong({ disobey: [10] }, /member 10 does not commit, and so does not disobey/);
	wrong({ disobey: 8 }, /"disobey" must be a list/);
	wrong({ from: '07:30', closesAt: '06:00' }, /member 1 commits to two requests for the same quarters/);
	assert.throws(() => requestsOf([7], people), /flexibility 1 must be an object/);
	assert.throws(() => requestsOf({}, people), /"flexibility" must be a list/);
});

test('the cheapest are accepted first, all at one price, and at that price in proportion to the W', () => {
	const commitments = [[30, 250n], [10, 300n], [40, 900n], [30, 251n]].map(([priceMills, powerW]) => ({ priceMills, powerW }));
	const clear = (askedW) => {
		const clearing = clearFlexibility(commitments, askedW);
		return [clearing.priceMills, clearing.acceptedW, acceptedParts(commitments, clearing)];
	};
	assert.deepEqual(clear(1n), [10, 1n, [0n, 1n, 0n, 0n]]);
	assert.deepEqual(clear(300n), [10, 300n, [0n, 300n, 0n, 0n]]);
	assert.deepEqual(clear(400n), [30, 400n, [49n, 300n, 0n, 51n]]);
	assert.deepEqual(clear(5_000n), [40, 1_701n, [250n, 300n, 900n, 251n]]);
	assert.equal(clearFlexibility([], 100n), null);
	assert.deepEqual(acceptedParts(commitments, null), [0n, 0n, 0n, 0n]);
});

test('what flows beyond the limit is missed, and never more than was accepted', () => {
	assert.deepEqual([0n, 250n, 251n, 300n, 351n, 9_999n].map((flowWh) => missedWh(flowWh, 1_000n, 100n)), [0n, 0n, 1n, 50n, 100n, 100n]);
	assert.equal(missedWh(251n, 1_001n, 100n), 0n, 'a Wh that the limit allows in part');
	assert.deepEqual([energyOf(1_003n), mostCost(1_003n, 4, 200)], [250n, payment(1_000n, 200)]);
	assert.deepEqual([[], [9n], [9n, 3n], [3n, 9n, 9n, 1n, 4n]].map(secondHighest), [0n, 0n, 3n, 9n]);
});

const PART = { from: 12, to: 44 };

test('the village plays a morning peak with flexibility, and its book proves it', async () => {
	const result = await played(PART);
	const { evidence, ledger, day, chain } = result;
	assert.deepEqual(failures(evidence), []);
	const summary = summaryOf(result, { checks: check(evidence) });
	const [request, ...others] = summary.flexibility;
	assert.deepEqual(others, []);
	assert.deepEqual([request.asked, request.closes, request.from, request.until, request.priceMills, request.acceptedW], ['04:00', '05:45', '07:00', '08:00', 180, 5_000n]);
	const of = (number) => request.members.find(({ name }) => name === `Household ${number}`);
	assert.deepEqual([of(5).acceptedW, of(5).paid, of(5).charged], [0n, 0n, 0n], 'dearer than what is needed');
	assert.ok(of(8).missedWh > 0n && of(8).charged === payment(of(8).missedWh, 180), 'who does not keep to it is charged');
	for (const number of [1, 7, 10]) assert.ok(of(number).missedWh === 0n && of(number).paid === payment(of(number).keptWh, 180), `member ${number}`);
	assert.equal(of(10).referenceW, 4_022n, 'what the meter showed at the same time before');
	assert.equal(request.paid + request.returned, mostCost(5_000n, 4, 400));
	// Its devices kept to it, and what it got is a part of its day.
	const { households } = result.people;
	const [ten] = households.filter(({ number }) => number === 10);
	const interval = day.intervals()[28 - PART.from];
	assert.ok(ledger.position(interval, ten.address).importWh <= 625n && result.people.dataAt(28).load.get(10) > 625);
	assert.equal(summary.accounts.find(({ address }) => address === ten.address).flexibility, of(10).paid);
	assert.ok(ledger.grid.breaches().length === 0, 'what is missed of a promise is no breach');
	const text = render(summary);
	assert.match(text, /07:00–08:00 {2}Substation, 5\.00 kW less taken from the grid/);
	assert.ok(text.split('\n').every((line) => [...line].length <= 130));
	// Those who commit were measured on the days before, and nobody else; their day is the day alone.
	assert.equal(day.earlier().length, 12 - (28 - 192));
	// In the last one all meters show the registers that they begin with.
	assert.ok(day.earlier().slice(0, -1).every((earlier) => households.every(({ address, number }) => ledger.positions.has(`${earlier}:${address}`) === [1, 5, 7, 8, 10].includes(number))));
	assert.equal(summary.accounts.find(({ address }) => address === ten.address).importWh, ledger.account(ten.address, day.intervals()[0]).importWh);
	assert.ok(ledger.account(ten.address).importWh > summary.accounts.find(({ address }) => address === ten.address).importWh);
	assert.equal(chain.requests.length, 1);
});

test('a day that is broken off in a request is taken up again', async () => {
	for (const cut of [14, 20, 29, 38]) {
		const { evidence, chain } = await played({ ...PART, cut });
		assert.deepEqual(failures(evidence), [], `cut at ${cut}`);
		assert.equal(chain.requests.length, 1, 'nothing is asked for twice');
	}
});

test('less export is asked for in the same way, and what nobody commits to costs nothing', async () => {
	const request = { ...morning, askedAt: '08:00', closesAt: '09:00', from: '10:00', minutes: 30 };
	const describe = (of) => Object.assign(of, {
		flexibility: requestsOf([
			{ ...request, direction: 'export', powerW: 8_000, commitments: [{ member: 11, limitW: 0, price: 90 }, { member: 13, limitW: 1_000, price: 50 }], disobey: [] },
			{ ...request, area: 'South', commitments: [], disobey: [] },
		], of),
	});
	const { evidence, ledger } = await played({ from: 30, to: 52, describe });
	assert.deepEqual(failures(evidence), []);
	const [first, second] = [...ledger.flexibility.requests.values()];
	assert.ok(first.commitments.length === 2 && first.commitments[1].result.keptWh > 0n);
	assert.deepEqual([second.clearing, second.commitments], [null, []]);
});

test('who usually takes less than it would promise does not commit', async () => {
	const describe = (of) => Object.assign(of, { flexibility: requestsOf([{ ...morning, commitments: [{ member: 14, limitW: 0, price: 1 }, morning.commitments[0]], disobey: [] }], of) });
	const { evidence, ledger } = await played({ ...PART, describe });
	assert.deepEqual(failures(evidence), []);
	assert.equal([...ledger.flexibility.requests.values()][0].commitments.length, 1);
});

test('what is wrong with flexibility is found', async () => {
	const spoiled = async (method, change, expected) => {
		const arrange = (chain) => {
			chain.spoilFlexibility = (of, data) => (of === method ? change(structuredClone(data)) : data);
		};
		const { evidence } = await played({ from: 14, to: 42, arrange });
		const found = failures(evidence);
		assert.ok(expected.every((name) => found.includes(name)), `${method}: ${found.join()}`);
	};
	await spoiled('FlexibilityRequested', (data) => ({ ...data, budget: data.budget - 1n }), [CLEARED]);
	await spoiled('FlexibilityCommitted', (data) => ({ ...data, referenceW: data.referenceW + 1n }), [CLEARED]);
	await spoiled('FlexibilityCleared', (data) => ({ ...data, clearing: { ...data.clearing, priceMills: 181 } }), [CLEARED]);
	await spoiled('FlexibilityActivated', (data) => ({ ...data, limitW: data.limitW + 1n }), [CLEARED]);
	await spoiled('FlexibilitySettled', (data) => ({ ...data, result: { ...data.result, keptWh: data.result.keptWh + 1n } }), [SETTLED]);
	await spoiled('FlexibilityRequestClosed', (data) => ({ ...data, returned: data.returned + 1n }), [SETTLED]);

	const { evidence, ledger } = await played({ from: 14, to: 42 });
	const [request] = [...ledger.flexibility.requests.values()];
	const [first] = request.commitments;
	const wrong = (change, restore) => {
		change();
		const found = failures(evidence);
		restore();
		assert.deepEqual(failures(evidence), []);
		return found;
	};
	assert.deepEqual(wrong(() => (first.result.keptWh += 1n), () => (first.result.keptWh -= 1n)), [SETTLED, PAID]);
	assert.deepEqual(wrong(() => (first.acceptedW -= 4n), () => (first.acceptedW += 4n)), [CLEARED, SETTLED]);
	assert.deepEqual(wrong(() => (first.result.paid += 1n), () => (first.result.paid -= 1n)), [PAID]);
	const [moved] = ledger.flexibility.moved;
	assert.deepEqual(wrong(() => (moved.amount += 1n), () => (moved.amount -= 1n)), ['money in = money out, for each account']);
	assert.deepEqual(wrong(() => evidence.flexibility.open.push(0), () => evidence.flexibility.open.pop()), [PAID]);
	assert.deepEqual(wrong(() => (evidence.flexibility.planned += 1), () => (evidence.flexibility.planned -= 1)), [CLEARED]);
});
