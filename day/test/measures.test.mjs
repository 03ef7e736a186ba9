import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check } from '../src/check.mjs';
import { clear } from '../src/clearing.mjs';
import { loadCommunity } from '../src/community.mjs';
import { measuresOf, within } from '../src/measures.mjs';
import { render } from '../src/report.mjs';
import { failures, played, summaryOf } from './played.mjs';
import { FUND } from './stand-in.mjs';

const people = await loadCommunity();
const curtailment = { what: { curtail: { exportPermille: 400 } }, area: 'North', from: '12:00', minutes: 60, by: 'operator', reason: 'repair' };
const shedding = { ...curtailment, what: { shedLoad: { fromClass: 'Standard', groups: 3 } } };
const island = { ...curtailment, what: 'island' };

test('a measure is read with its quarters, and who declares and confirms it', () => {
	const [first, second, third] = measuresOf([
		curtailment,
		{ ...shedding, area: 'Substation', from: '19:00', minutes: 300, by: 'secondOperator', confirmedBy: 'operator', liftedAt: '20:15', disobey: [8] },
		{ ...island, announcedAt: '11:00', by: 'council' },
	], people);
	const plain = { lifted: undefined, confirmedBy: undefined, disobey: [] };
	assert.deepEqual(first, { ...plain, area: 'North', protocol: { Curtail: { exportPermille: 400 } }, reason: 'repair', declared: 48, begin: 48, end: 52, by: 'operator' });
	assert.deepEqual([second.begin, second.end, second.lifted, second.confirmedBy, second.disobey], [76, 96, 81, 'operator', [8]]);
	assert.deepEqual([third.protocol, third.declared, third.begin, third.by], ['Island', 44, 48, 'council']);
	assert.deepEqual(measuresOf(undefined, people), []);
	assert.deepEqual(within([first, third], 45, 96), [first], 'what is declared before the part that is played is not in it');
	assert.deepEqual(within([first, third], 0, 51), []);
});

test('what is wrong with a measure is said, and which it is', () => {
	const wrong = (change, error, of = curtailment) => assert.throws(() => measuresOf([curtailment, { ...of, reason: 'another', ...change }], people), error);
	wrong({ what: 'blackout' }, /measure 2: "what" must be "island", or/);
	wrong({ what: undefined }, /"what" must be/);
	wrong({ what: null }, /"what" must be/);
	wrong({ what: { curtail: { exportPermille: 1 }, shedLoad: {} } }, /"what" must be/);
	for (const exportPermille of [1_000, -1, 0.5, '400', undefined]) wrong({ what: { curtail: { exportPermille } } }, /"exportPermille" must be a whole number of thousandths below 1000/);
	for (const fromClass of ['Critical', 'standard', undefined]) wrong({ what: { shedLoad: { fromClass, groups: 3 } } }, /"fromClass" must be one of Essential, Standard, Interruptible; critical connections are never shed/);
	for (const groups of [0, 13, 1.5, undefined]) wrong({ what: { shedLoad: { fromClass: 'Standard', groups } } }, /"groups" must be a whole number, 1 to 12/);
	wrong({ area: 'East' }, /there is no area East/);
	wrong({ area: 'Substation' }, /Substation has no edge to an area above it, and so cannot be an island/, island);
	for (const minutes of [0, 10, 20, -15, 24 * 60 + 15, '60', undefined]) wrong({ minutes }, /"minutes" must be quarters of an hour, 15 to 1440/);
	for (const reason of ['', undefined, 7, 'x'.repeat(257)]) wrong({ reason }, /"reason" must be a text of up to 256 bytes/);
	wrong({ from: 48 }, /"from" must be a time of the day, as "14:15"/);
	wrong({ from: undefined }, /"from" must be a time/);
	wrong({ from: '12:07' }, /12:07 is not a quarter of an hour/);
	wrong({ from: '23:30' }, /it ends after the day/);
	wrong({ announcedAt: '12:15', confirmedBy: 'council' }, /announced after it begins/);
	wrong({ liftedAt: '12:00' }, /lifted between its begin and its end/);
	wrong({ liftedAt: '13:00' }, /lifted between its begin and its end/);
	wrong({ by: 'verifier' }, /"by" must be one of operator, secondOperator, council/);
	wrong({ by: undefined }, /"by" must be one of/);
	wrong({ announcedAt: '11:00', confirmedBy: 'supplier' }, /"confirmedBy" must be one of/);
	wrong({ announcedAt: '11:00', confirmedBy: 'operator' }, /another than who declares it must confirm it/);
	wrong({ announcedAt: '11:00' }, /lasts for up to 4 hours; "confirmedBy" must say who confirms it/);
	wrong({ minutes: 255 }, /"confirmedBy" must say who confirms it/);
	wrong({ confirmedBy: 'council' }, /nobody confirms it/);
	wrong({ by: 'council', confirmedBy: 'operator' }, /what the council declares nobody confirms/);
	wrong({ disobey: 8 }, /"disobey" must be a list of members' numbers/);
	wrong({ disobey: [1] }, /nobody in the area or below it is member 1/);
	wrong({ disobey: [8] }, /an island limits an edge, and no member disobeys it/, island);
	assert.throws(() => measuresOf([7], people), /measure 1 must be an object/);
	assert.throws(() => measuresOf([curtailment, curtailment], people), /measures 1 and 2 are of one kind and area, and need different reasons/);
	const twice = (one, other) => measuresOf([one, { ...other, reason: 'another' }], people);
	assert.throws(() => twice(shedding, { ...shedding, from: '12:45' }), /measures 1 and 2 are of one kind and area, and meet/);
	assert.throws(() => twice({ ...island, from: '15:00', announcedAt: '12:30', confirmedBy: 'council' }, island), /and meet/, 'the turns of two would not follow on each other');
	assert.equal(twice(curtailment, { ...curtailment, from: '12:15' }).length, 2, 'of curtailments the strictest counts');
	assert.equal(twice(shedding, { ...shedding, area: 'West' }).length, 2);
	assert.throws(() => measuresOf([{ ...curtailment, by: 'secondOperator' }], { ...people, roles: {} }), /"by" names secondOperator, a role that the description does not have/);
});

test('the village plays a curtailment at noon, an island and load shedding in turns, and its book proves them', async () => {
	const result = await played();
	const { evidence, ledger, day } = result;
	assert.deepEqual(failures(evidence), []);
	const { measures } = summaryOf(result);
	const [curtailed, isle, shed] = measures;
	assert.deepEqual(measures.map(({ kind, area, by, confirmedBy }) => [kind, area, by, confirmedBy]), [['Curtail', 'North', 'Bob', 'Grace'], ['Island', 'West', 'Bob', 'Alice'], ['ShedLoad', 'Substation', 'Bob', undefined]]);
	assert.deepEqual(measures.map(({ declared, from, until, lifted }) => [declared, from, until, lifted]), [['11:00', '12:00', '13:00', undefined], ['17:00', '17:45', '18:15', undefined], ['19:00', '19:00', '21:00', '20:15']]);
	const names = ({ members }) => members.map(({ name }) => name);
	assert.ok(['Household 8', 'Household 11', 'Household 13'].every((name) => names(curtailed).includes(name)) && curtailed.members.every(({ loadWh }) => loadWh === 0n));
	assert.ok(shed.members.length === 14 && shed.members.every(({ generationWh }) => generationWh === 0n), 'in five quarters of a quarter of the groups everybody had a turn');
	assert.deepEqual(isle.members, []);
	assert.deepEqual([curtailed.market.auctions, isle.market.auctions, shed.market], [4, 2, undefined]);
	assert.deepEqual([curtailed.market.limitKw, isle.market.limitKw], [24, 0]);
	assert.ok(isle.market.inside < isle.market.outside - 10, 'an island has a price of its own');
	// Those two, and nobody else.
	assert.deepEqual(measures.flatMap(({ breaches }) => breaches.map(({ name }) => name)), ['Household 13', 'Household 8']);
	assert.equal(ledger.grid.recorded.length, 2);
	assert.deepEqual(day.desk.trials.map(({ errorName }) => errorName), ['ExceedsExportLimit', 'ExceedsImportLimit']);
	assert.deepEqual([76, 80, 81, 82].map((quarter) => day.states.get(quarter).state), ['Emergency', 'Emergency', 'Restoration', 'Normal']);
	const text = render(summaryOf(result, { checks: check(evidence) }));
	assert.match(text, /17:45–18:15 {2}West, island/);
	assert.match(text, /Declared at 19:00 by Bob alone; lifted at 20:15, before its end/);
	assert.match(text, /Household 13 did not keep to it at 12:00/);
});

test('a day without measures plays as before, and says nothing of them', async () => {
	const describe = (of) => Object.assign(of, { measures: [] });
	const result = await played({ from: 44, to: 60, describe });
	assert.deepEqual(failures(result.evidence), []);
	const checks = check(result.evidence);
	assert.ok(!checks.some(({ name }) => name.includes('limit follow') || name.includes('shed')));
	assert.doesNotMatch(render(summaryOf(result, { checks })), /── The measures/);
	assert.equal(result.day.desk.compared.answers > 0, true, 'around the suspension limits are asked for all the same');
});

test('a day that is broken off within a measure is taken up again, and the devices go on keeping to it', async () => {
	for (const [cut, from, to] of [[49, 40, 60], [70, 66, 96], [78, 70, 96]]) {
		const { evidence, day, people: own } = await played({ from, to, cut });
		assert.deepEqual(failures(evidence), [], `cut at ${cut}`);
		assert.ok(day.desk.measures.length > 0 && day.desk.measures.length < own.measures.length);
		assert.equal(day.ledger.grid.incidents.length, 1 + day.desk.measures.length, 'nothing is declared twice');
	}
});

test('measures of a grid of three levels: one counts for all that lies below, another cuts a branch off', async () => {
	const describe = (of) => {
		const measures = [
			{ what: { curtail: { exportPermille: 100 } }, area: of.root.name, from: '09:00', minutes: 120, by: 'council', announcedAt: '08:00', reason: 'Maintenance' },
			{ what: { curtail: { exportPermille: 50 } }, area: 'Street', from: '10:00', minutes: 90, by: 'operator', reason: 'More of it' },
			{ what: 'island', area: 'Street', from: '13:00', minutes: 60, by: 'operator', announcedAt: '12:00', confirmedBy: 'council', reason: 'Switch' },
			{ what: { shedLoad: { fromClass: 'Essential', groups: 5 } }, area: 'Street', from: '16:00', minutes: 60, liftedAt: '16:30', by: 'operator', reason: 'Peak' },
			{ what: { shedLoad: { fromClass: 'Essential', groups: 5 } }, area: 'Street', from: '16:30', minutes: 45, by: 'council', reason: 'It goes on' },
		];
		Object.assign(of, { measures: measuresOf(measures, of) });
	};
	// What several could trade at one price is divided pro rata, as on the chain.
	const arrange = (chain) => (chain.clear = clear);
	const result = await played({ name: 'suburb', from: 28, to: 72, describe, arrange });
	assert.deepEqual(failures(result.evidence), []);
	const { ledger } = result;
	assert.equal(ledger.grid.incidents.length, 6);
	const hill = result.day.grid.ids.get('Hill');
	assert.ok(ledger.grid.turnsTaken().some(({ all }) => all.some(({ area }) => area === hill)), 'whoever lies further down has turns too');
	assert.ok([...ledger.shared].some(([interval]) => ledger.grid.edges(interval) !== ledger.areas), 'sharing keeps to the lowered edges');
	const { measures } = summaryOf(result);
	assert.ok(measures.slice(0, 2).every(({ members }) => members.some(({ generationWh }) => generationWh > 0n)));
});

test('what is wrong with a measure is found', async () => {
	const { evidence, ledger, day } = await played({ from: 44, to: 84 });
	assert.deepEqual(failures(evidence), []);
	const { grid } = ledger;
	const [limits, beyond, edges, breaches, turns, records] = ['limits follow from the measures', 'nothing was accepted beyond a limit', 'markets keep to the lowered edges', 'breaches on record are those of the meters', 'load was shed in turns', 'every measure has its record'];
	const spoil = (change, restore) => {
		change();
		const found = failures(evidence);
		restore();
		assert.deepEqual(failures(evidence), []);
		return found;
	};
	assert.deepEqual(spoil(() => day.desk.compared.differences.push('a limit'), () => day.desk.compared.differences.pop()), [limits]);
	assert.deepEqual(spoil(() => grid.beyond.push('an order'), () => grid.beyond.pop()), [beyond]);
	const { refusals } = ledger;
	const exceeding = refusals.findIndex(({ errorName }) => errorName === 'ExceedsExportLimit');
	const [refusal] = refusals.slice(exceeding);
	assert.deepEqual(spoil(() => refusals.splice(exceeding, 1), () => refusals.splice(exceeding, 0, refusal)), [beyond]);

	const [{ breach }] = grid.recorded;
	assert.deepEqual(spoil(() => (breach.exportExcessWh += 1), () => (breach.exportExcessWh -= 1)), [breaches]);
	assert.deepEqual(spoil(() => grid.recorded.push({ who: evidence.households[0].address, breach }), () => grid.recorded.pop()), [breaches]);
	assert.deepEqual(spoil(() => grid.recorded.push(grid.recorded[0]), () => grid.recorded.pop()), [breaches], 'twice');
	const [[who, list]] = evidence.records.breaches;
	assert.deepEqual(spoil(() => evidence.records.breaches.set(who, [...list, breach]), () => evidence.records.breaches.set(who, list)), [breaches]);
	const charge = { interval: breach.interval, who, energyWh: 1n, amount: 1n };
	assert.deepEqual(spoil(() => grid.charged.push(charge), () => grid.charged.pop()), [breaches]);

	const [incident] = evidence.records.incidents;
	for (const [field, value] of [['until', incident.until + 1], ['confirmedBy', 'Council'], ['by', 'Council'], ['area', 7], ['lifted', incident.lifted ? null : { at: 0, by: 'Council' }]]) {
		const was = incident[field];
		if (was === value) continue;
		assert.deepEqual(spoil(() => (incident[field] = value), () => (incident[field] = was)), [records], field);
	}
	const shed = grid.incidents.find(({ protocol }) => protocol.ShedLoad);
	const after = { ...shed, from: shed.until, until: shed.until + 2, liftedIn: undefined };
	const unfair = spoil(() => grid.incidents.push(after), () => grid.incidents.pop());
	assert.ok(unfair.includes(turns) && unfair.includes(records), 'who had a turn has another before the others');

	const curtailed = grid.incidents.find(({ protocol }) => protocol.Curtail);
	const forgotten = spoil(() => grid.incidents.splice(grid.incidents.indexOf(curtailed), 1), () => grid.incidents.unshift(curtailed));
	assert.ok([breaches, records].every((name) => forgotten.includes(name)), 'a measure that the book does not know');
	assert.ok(forgotten.includes('prices and flows follow from orders and edges'), 'an edge that is not full, and prices that part');
	const { exportPermille } = curtailed.protocol.Curtail;
	const stricter = spoil(() => (curtailed.protocol.Curtail.exportPermille = 100), () => (curtailed.protocol.Curtail.exportPermille = exportPermille));
	assert.ok([edges, breaches].every((name) => stricter.includes(name)));

	// The edge of an area that a measure cut earns nothing for its network account.
	const cut = ledger.closings().filter(({ recipient, income }) => recipient === FUND && income > 0n);
	assert.ok(cut.some(({ interval }) => interval === curtailed.since + 1));
	const later = spoil(() => (curtailed.since -= 4), () => (curtailed.since += 4));
	assert.ok(later.includes('the auction paid out what was paid in'));
});
