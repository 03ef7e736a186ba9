// The operator's measures through the page: declared by one, proposed and confirmed by two, lifted; envelopes and contracts; what
// members see of them; breaches by their meters; and the records as files.
import { readFileSync } from 'node:fs';
import { QUARTER_MS } from '../../day/src/calendar.mjs';
import { Chain } from '../../day/src/chain.mjs';
import { Clock } from '../../day/src/clock.mjs';
import { loadCommunity } from '../../day/src/community.mjs';
import { metersOf } from '../../day/src/meters.mjs';
import { asRoot } from '../../day/src/setup.mjs';
import { Visitor } from './browser.mjs';
import { LOOKS } from './looks-part.mjs';
import { keyOf } from './wallet.mjs';

export const OPERATOR = { path: '//Bob', name: 'Bob' };
const SECOND = { path: '//Operator/second', name: 'Second operator' };
const COUNCIL = '//Alice';
/** Longer than any cooldown that the day has left. */
const COOLDOWN_INTERVALS = 34;
/** Readings count for so long after their interval; then it is settled, page by page. */
const SETTLED_AFTER = 14;

export const plainText = (text) => text.replace(/\s+/g, ' ');
export const said = (text, pattern) => pattern.test(plainText(text));
export const named = (number) => ({ path: `//Household/${number}`, name: `Household ${number}` });
export const addressOf = (number) => keyOf(`//Household/${number}`).address;

/** Watts as the page writes them: "7.56". */
export const kilowatts = (watts) => (Number(watts) / 1_000).toFixed(3).replace(/0{1,2}$/, '');

/** Lets intervals pass, each with a block. */
export async function pass(chain, clock, intervals) {
	const interval = Math.floor((await clock.now()) / QUARTER_MS);
	for (let i = 1; i <= intervals; i++) {
		await clock.enter(interval + i);
		await chain.seal();
	}
}

/** The council authorises a second operator for the zone of a household, and gives it something for fees. */
async function appoint(chain, zone) {
	const { tx } = chain.api;
	const { address } = keyOf(SECOND.path);
	await asRoot(chain, keyOf(COUNCIL), tx.gridManagement.setOperatorAuthorization(address, zone, true), 'a second operator');
	await chain.execute(keyOf(COUNCIL), tx.balances.transferKeepAlive(address, 10n ** 13n));
}

/** Takes down whether something holds, with what was said where it does not. */
export const holds = (check, name, isSo, text) => check.that(name, isSo, isSo ? '' : plainText(text));

const item = (visitor, list, text) => visitor.page.getByTestId(list).locator('li').filter({ hasText: text });

/** What the page of a member says about its limits. */
export async function limitsOf(visitor) {
	await visitor.go('my');
	await visitor.page.getByTestId('limits').waitFor();
	return plainText(await visitor.page.getByTestId('limits').innerText());
}

async function declares(check, browser, url, chain, member) {
	const operator = await Visitor.come(browser, url, { account: OPERATOR });
	const { page } = operator;
	await operator.go('operator?view=measures');
	await page.locator('[name=measure]').selectOption('Curtail');
	await page.locator('[name=part]').fill('100');
	await page.locator('[name=reason]').fill('Too much sun at noon');
	check.that('a part of 100 % limits nothing, and is not declared', await page.getByTestId('declare').isDisabled());
	await page.locator('[name=part]').fill('60');
	await page.getByTestId('declare').click();
	const declared = await operator.sign();
	holds(
		check,
		'an operator alone limits feed-in for an hour, in words and units',
		declared.ok &&
			said(declared.said, /Measure Feed-in limited to 60\.0 %/) &&
			said(declared.said, /before operators declare such a measure again/),
		declared.said,
	);
	await item(operator, 'measures', 'Too much sun at noon').getByText('in force').waitFor();
	check.that('it stands there as in force', true);

	const own = await chain.view('gridApi', 'getConnection', addressOf(member));
	const visitor = await Visitor.come(browser, url, { account: named(member) });
	const shown = await limitsOf(visitor);
	const [take, feed] = [own.importLimitW, (BigInt(own.exportLimitW) * 6n) / 10n].map(kilowatts);
	holds(
		check,
		'a member reads to what it is limited, and why',
		shown.includes(`${take} kW in, ${feed} kW out`) && /Feed-in limited to 60\.0 %/.test(shown) && shown.includes('Too much sun at noon'),
		shown,
	);
	await visitor.go('now');
	check.that('and so does everybody', await visitor.page.getByText('Too much sun at noon').isVisible());
	await visitor.leave();

	await operator.leave();
	return [...operator.troubles, ...visitor.troubles];
}

async function proposes(check, browser, url, folder) {
	const first = await Visitor.come(browser, url, { account: OPERATOR });
	const { page } = first;
	await first.go('operator?view=measures');
	await page.locator('[name=measure]').selectOption('ShedLoad');
	await page.locator('[name=class]').selectOption('Standard');
	await page.locator('[name=groups]').selectOption('3');
	await page.locator('[name=begin-day]').selectOption({ index: 2 });
	await page.locator('[name=duration]').selectOption('32');
	await page.locator('[name=reason]').fill('Work on the transformer');
	check.that(
		'what is long, or begins later, takes a second operator',
		(await page.locator('[name=second]').isChecked()) && (await page.locator('[name=second]').isDisabled()),
	);
	await page.getByTestId('declare').click();
	const proposed = await first.sign();
	holds(check, 'so it is proposed', proposed.ok && said(proposed.said, /It counts once another operator/), proposed.said);
	const own = item(first, 'proposals', 'Work on the transformer');
	await own.waitFor();
	check.equal('who proposed it cannot confirm it', await own.getByRole('button', { name: 'Confirm' }).count(), 0);
	await pictures(check, browser, url, folder, 'measures', SECOND);
	await first.leave();

	const second = await Visitor.come(browser, url, { account: SECOND });
	await second.go('operator?view=measures');
	await item(second, 'proposals', 'Work on the transformer').getByRole('button', { name: 'Confirm' }).click();
	const confirmed = await second.sign();
	holds(
		check,
		'a second operator reads what it confirms, and by whom it was proposed',
		confirmed.ok &&
			said(confirmed.said, /Load shed, class “Standard” and below, 3 of 12 groups at a time/) &&
			said(confirmed.said, /Proposed by/),
		confirmed.said,
	);
	const listed = item(second, 'measures', 'Work on the transformer');
	await listed.waitFor();
	holds(
		check,
		'then it is to come, with both names',
		said(await listed.innerText(), /Operator .* · Confirmed: Operator/),
		await listed.innerText(),
	);
	await second.page.getByTestId('proposals').waitFor({ state: 'detached' });
	await second.leave();
	return [...first.troubles, ...second.troubles];
}

async function seesTurns(check, browser, url, chain, member) {
	const visitor = await Visitor.come(browser, url, { account: named(member) });
	await limitsOf(visitor);
	const more = visitor.page.getByTestId('limits').getByRole('button', { name: 'Show more' });
	if ((await more.count()) > 0) await more.click();
	const rows = await visitor.page.getByTestId('limits').locator('li').allInnerTexts();
	const off = rows.filter((row) => said(row, / 0\.0 kW in, .*Load shed/));
	const { interval } = await chain.view('gridApi', 'currentInterval');
	const { items } = await chain.view('gridApi', 'getEffectiveLimits', addressOf(member), interval, 96);
	const turns = items.filter(({ limits }) => BigInt(limits.importLimitW) === 0n);
	check.equal('a member sees each of its turns in the night', off.length, turns.length);
	check.that('there are some', turns.length > 0);
	await visitor.leave();
	return visitor.troubles;
}

async function lifts(check, browser, url, chain, zone) {
	const operator = await Visitor.come(browser, url, { account: OPERATOR });
	await operator.go('operator?view=measures');
	for (const reason of ['Too much sun at noon', 'Work on the transformer']) {
		const one = item(operator, 'measures', reason);
		await one.getByRole('button', { name: 'Lift' }).click();
		check.that(`“${reason}” is lifted before its time`, (await operator.sign()).ok);
		await one.waitFor({ state: 'detached' });
	}
	await operator.go('operator?view=incidents');
	const record = item(operator, 'incidents', 'Work on the transformer');
	await record.locator('summary').click();
	holds(
		check,
		'the record says who, when, the state before and after, and the energy',
		said(
			await record.innerText(),
			/Declared .*Operator .* Confirmed Operator .* lifted before its time .* State of the area before .* Energy affected [\d.]+ kWh/,
		),
		plainText(await record.innerText()),
	);
	const { items } = await chain.view('gridApi', 'getAreaIncidents', zone, null, null);
	const saved = async (kind) => {
		const [download] = await Promise.all([
			operator.page.waitForEvent('download'),
			operator.page.getByRole('button', { name: kind }).click(),
		]);
		return readFileSync(await download.path(), 'utf8');
	};
	const records = JSON.parse(await saved('JSON'));
	const newest = records.find(({ reason }) => reason === 'Work on the transformer');
	check.equal('the exported file has every record', records.length, items.length);
	check.that(
		'with all of it',
		newest.confirmed_by?.value === keyOf(SECOND.path).address &&
			newest.lifted.by.value === keyOf(OPERATOR.path).address &&
			newest.affected_wh !== undefined,
		JSON.stringify(newest),
	);
	const table = (await saved('CSV')).trim().split('\r\n');
	check.that(
		'and so has the table',
		table.length === items.length + 1 && table[0].includes('confirmed_by') && /Work on the transformer/.test(table.join()),
	);
	await operator.leave();
	return operator.troubles;
}

/** Publishes an envelope for the members whose rows are given. Returns what was said. */
async function publish(operator, numbers, take, feed) {
	await operator.go('operator?view=limits');
	for (const number of numbers) await operator.page.getByLabel(`Mark Household ${number}`, { exact: true }).check();
	await operator.page.getByTestId('publish').click();
	await operator.page.locator('dialog [name=import]').fill(take);
	await operator.page.locator('dialog [name=export]').fill(feed);
	await operator.page.getByRole('button', { name: 'Continue' }).click();
	return operator.sign();
}

/** Three members of one area, by their numbers: the first may feed in, the last has a meter at its connection alone. */
export async function neighbours(chain, { households }) {
	const metered = new Set(metersOf(households).flatMap(({ owner, role }) => (role === 'Connection' ? [owner.number] : [])));
	const byArea = new Map();
	for (const { number, address } of households) {
		const { area, exportLimitW } = await chain.view('gridApi', 'getConnection', address);
		byArea.set(area, [...(byArea.get(area) ?? []), { number, feedsIn: BigInt(exportLimitW) > 0n }]);
	}
	for (const members of byArea.values()) {
		const first = members.find(({ feedsIn }) => feedsIn);
		const last = members.findLast(({ number }) => metered.has(number) && number !== first?.number);
		const other = members.find((one) => one !== first && one !== last);
		if (first && last && other) return [first, other, last].map(({ number }) => number);
	}
	throw new Error('no area has three members');
}

async function envelopes(check, browser, url, chain, folder, [one, other], zone) {
	const operator = await Visitor.come(browser, url, { account: OPERATOR });
	const { page } = operator;
	const published = await publish(operator, [one, other], '5', '2');
	holds(
		check,
		'one signature publishes an envelope for several members',
		published.ok &&
			[one, other].every((number) => said(published.said, new RegExp(`Household ${number}\\b`))) &&
			said(published.said, /5\.0 kW in, 2\.0 kW out/),
		published.said,
	);
	for (const number of [one, other]) {
		const { periods } = await chain.view('gridApi', 'getEnvelope', addressOf(number));
		check.that(
			`the chain has that of household ${number}`,
			BigInt(periods.at(-1).limits.importLimitW) === 5_000n && periods.at(-1).until > periods.at(-1).from,
		);
	}
	const visitor = await Visitor.come(browser, url, { account: named(one) });
	const shown = await limitsOf(visitor);
	holds(check, 'a member reads from when on it has it', /5\.0 kW in, 2\.0 kW out Operating envelope/.test(shown), shown);

	await asRoot(chain, keyOf(COUNCIL), chain.api.tx.gridManagement.setFloorRule(zone, true), 'a floor for devices');
	const details = async () => {
		await operator.go('operator?view=limits');
		await page.getByRole('button', { name: `Show the limits of Household ${one}`, exact: true }).click();
		await page.getByTestId('envelope').waitFor();
	};
	await details();
	await page.getByRole('button', { name: 'Devices' }).click();
	await page.locator('[name=devices]').fill('2');
	await page.getByLabel('One energy manager controls them together').check();
	await page.getByRole('button', { name: 'Continue' }).click();
	const devices = await operator.sign();
	holds(
		check,
		'the operator registers two devices behind a manager, and reads their floor',
		devices.ok && said(devices.said, /7\.56 kW/),
		devices.said,
	);
	await details();
	await page.getByRole('button', { name: 'Set the default' }).click();
	await page.locator('[name=import]').fill('7');
	await page.getByText('At least 7.56 kW, for the controllable devices.').waitFor();
	check.that('below the floor nothing is set', await page.getByRole('button', { name: 'Continue' }).isDisabled());
	await page.locator('[name=import]').fill('7.56');
	await page.locator('[name=export]').fill('0.05');
	await page.getByText('At least 0.1 kW, or 0.').waitFor();
	await page.locator('[name=export]').fill('4');
	await page.getByRole('button', { name: 'Continue' }).click();
	check.that('at the floor it is', (await operator.sign()).ok);
	await pictures(check, browser, url, folder, 'limits', OPERATOR);
	await visitor.leave();
	await operator.leave();
	return [...operator.troubles, ...visitor.troubles];
}

async function contracts(check, browser, url, chain, one) {
	const operator = await Visitor.come(browser, url, { account: OPERATOR });
	const { page } = operator;
	await operator.go('operator?view=limits');
	await page.getByRole('button', { name: `Show the limits of Household ${one}`, exact: true }).click();
	await page.getByRole('button', { name: 'Offer a contract' }).click();
	await page.locator('[name=import]').fill('3');
	await page.locator('[name=export]').fill('1');
	await page.getByRole('button', { name: 'Continue' }).click();
	check.that('the operator offers a contract', (await operator.sign()).ok);
	const visitor = await Visitor.come(browser, url, { account: named(one) });
	await visitor.go('my');
	await visitor.page.getByRole('button', { name: 'Accept the contract' }).click();
	const accepted = await visitor.sign();
	holds(check, 'the member accepts what it reads', accepted.ok && said(accepted.said, /3\.0 kW in, 1\.0 kW out/), accepted.said);
	await visitor.page.getByRole('button', { name: 'Accept the contract' }).waitFor({ state: 'detached' });
	const shown = await limitsOf(visitor);
	check.that('and is limited by it', /3\.0 kW in, [\d.]+ kW out [^;]*Contract/.test(shown), shown);
	const { contracts: promised } = await chain.view('gridApi', 'getEnvelope', addressOf(one));
	check.equal('the chain has it', promised.length, 1);
	await visitor.leave();
	await operator.leave();
	return [...operator.troubles, ...visitor.troubles];
}

/** The meter at the connection of a household that has no other one, as the chain has heard of it last. */
export async function meterOf(chain, households, number) {
	const owner = households.find((one) => one.number === number);
	const ids = await chain.view('productionApi', 'getMeters', owner.address);
	const states = await chain.view('productionApi', 'getMeterStates', ids);
	const at = states.findIndex(({ role }) => role === 'Connection');
	const meter = metersOf(households).find((one) => one.owner.number === number && one.role === 'Connection');
	const { epoch, last } = states[at];
	Object.assign(meter, { id: ids[at], epoch, sequence: last.sequence, importWh: BigInt(last.importWh), exportWh: BigInt(last.exportWh) });
	return { owner, meter };
}

/** A meter shows more than the envelope allows: it takes the settlement of the interval. */
async function breaks(check, browser, url, chain, clock, { gateways, households }, number) {
	const operator = await Visitor.come(browser, url, { account: OPERATOR });
	check.that('an envelope of 1 kW is published', (await publish(operator, [number], '1', '0')).ok);
	const { owner, meter } = await meterOf(chain, households, number);
	const { periods } = await chain.view('gridApi', 'getEnvelope', owner.address);
	const { from } = periods.at(-1);
	await clock.enter(from + 1);
	await chain.seal();
	const first = meter.read(chain.genesisHash, from - 1);
	meter.count(2_000, 0);
	const second = meter.read(chain.genesisHash, from);
	await chain.execute(gateways.get(owner.feeder), chain.api.tx.energyProduction.submitReadings([first, second]));
	await pass(chain, clock, SETTLED_AFTER);
	const visitor = await Visitor.come(browser, url, { account: named(number) });
	const shown = await limitsOf(visitor);
	holds(
		check,
		'2 kWh in a quarter of an hour at 1 kW are a breach of 1.75 kWh, and the member sees it',
		/Breaches .*1\.750 kWh too much in Limits: 1\.0 kW in, 0\.0 kW out/.test(shown),
		shown,
	);
	await operator.go('operator?view=limits');
	await operator.page.getByRole('button', { name: `Show the limits of Household ${number}`, exact: true }).click();
	check.that('so does the operator', said(await operator.page.getByTestId('envelope').innerText(), /1\.750 kWh too much in/));
	await visitor.leave();
	await operator.leave();
	return [...operator.troubles, ...visitor.troubles];
}

/** Pictures of a view of the operator's, and axe on it. */
async function pictures(check, browser, url, folder, view, account) {
	for (const { name, ...look } of LOOKS) {
		const visitor = await Visitor.come(browser, url, { ...look, account });
		await visitor.go(`operator?view=${view}`);
		await visitor.page.screenshot({ path: `${folder}/operator-${view}-${name}.png`, fullPage: true });
		const wrong = await visitor.axe();
		const over = await visitor.overflow();
		check.that(
			`operator, ${view}, ${name}`,
			wrong.length === 0 && over <= 0 && visitor.troubles.length === 0,
			[...wrong, over > 0 ? `${over} pixels too wide` : '', ...visitor.troubles].filter(Boolean).join(' | '),
		);
		await visitor.leave();
	}
}

/** It lets half a day pass, so that what the day has declared is over. */
export async function measuresPart(check, browser, url, nodeUrl, folder) {
	const chain = await Chain.connect(nodeUrl);
	const clock = new Clock(chain);
	const people = await loadCommunity();
	const troubles = [];
	const part = (name, does) => check.part(name, async () => troubles.push(...(await does())));
	const [one, other, third] = await neighbours(chain, people);
	const { area } = await chain.view('gridApi', 'getConnection', addressOf(one));
	const zone = (await chain.view('gridApi', 'getArea', area)).ancestors[0] ?? area;
	await check.part('A second operator', async () => {
		await appoint(chain, zone);
		await pass(chain, clock, COOLDOWN_INTERVALS);
	});
	await part('A measure of one operator', () => declares(check, browser, url, chain, one));
	await part('A measure of two', () => proposes(check, browser, url, folder));
	await part('Turns', () => seesTurns(check, browser, url, chain, one));
	await part('Lifting, and the record', () => lifts(check, browser, url, chain, zone));
	await part('Envelopes', () => envelopes(check, browser, url, chain, folder, [one, other], zone));
	await part('Contracts', () => contracts(check, browser, url, chain, other));
	await part('A breach', () => breaks(check, browser, url, chain, clock, people, third));
	check.equal('no page about measures complained', troubles.join(' | '), '');
	await chain.disconnect();
}
