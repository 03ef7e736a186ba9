// The market for flexibility through the page: the operator asks, a member commits, blocks clear it, and both read
// what was accepted at which price.
import { QUARTER_MS } from '../../day/src/calendar.mjs';
import { Chain } from '../../day/src/chain.mjs';
import { Clock } from '../../day/src/clock.mjs';
import { loadCommunity } from '../../day/src/community.mjs';
import { Visitor } from './browser.mjs';
import { LOOKS } from './looks-part.mjs';
import { keyOf } from './wallet.mjs';
import { addressOf, holds, kilowatts, limitsOf, meterOf, named, neighbours, OPERATOR, pass, plainText, said } from './measures-part.mjs';

const DAY = 96;
/** What the member's meter shows in the same quarter of an hour of two days, in Wh: 2 kW and 1.6 kW. */
const BEFORE_WH = [500, 400];
/** The lesser of them counts, for one day alone raises nothing. */
const REFERENCE_W = 1_600n;
/** Readings count for so long after their interval. */
const FINAL_AFTER = 10;
/** Commitments close so long before the first interval at least. */
const ACTIVATION = 4;
const ORDERED_WH = 400;

/** "0.1", of mills. */
const price = (mills) => (mills / 1_000).toFixed(3);

/** The local date of an interval, as the page's fields for days have it. */
const dateOf = (interval) => new Date(interval * QUARTER_MS).toLocaleDateString('sv-SE', { timeZone: 'Europe/Berlin' });

/** A member's meter shows what it used in the same quarter of an hour of two days. Returns the one of the day after. */
async function use(chain, clock, { gateways, households }, number) {
	const { owner, meter } = await meterOf(chain, households, number);
	const first = Math.floor((await clock.now()) / QUARTER_MS) + 1;
	for (const [day, wh] of BEFORE_WH.entries()) {
		const interval = first + day * DAY;
		await clock.enter(interval + 1);
		await chain.seal();
		const before = meter.read(chain.genesisHash, interval - 1);
		meter.count(wh, 0);
		const after = meter.read(chain.genesisHash, interval);
		await chain.execute(gateways.get(owner.feeder), chain.api.tx.energyProduction.submitReadings([before, after]));
	}
	await clock.enter(first + DAY + FINAL_AFTER);
	await chain.seal();
	return first + BEFORE_WH.length * DAY;
}

/** A member buys ahead what somebody in another area sells, so that it is to flow over the edge. Returns when. */
async function order(chain, people, number, area) {
	const { interval } = await chain.view('gridApi', 'currentInterval');
	for (const seller of people.households.filter((one) => one.exportLimitW >= 4 * ORDERED_WH)) {
		if ((await chain.view('gridApi', 'getConnection', seller.address)).area === area) continue;
		const place = (who, side, priceMills) =>
			chain.execute(who, chain.api.tx.p2pTrading.placeOrders([{ interval: interval + 6, side, priceMills, energyWh: ORDERED_WH }]));
		await place(keyOf(named(number).path), 'Bid', 400);
		await place(keyOf(named(seller.number).path), 'Ask', 10);
		return interval + 6;
	}
	throw new Error('nobody in another area feeds in');
}

async function chooseMoment(page, name, interval) {
	await page.locator(`[name=${name}-day]`).selectOption(dateOf(interval));
	await page.locator(`[name=${name}]`).selectOption(String(interval));
}

async function asks(check, operator, chain, area, ordered, from) {
	const { page } = operator;
	await operator.go(`operator?view=flexibility&area=${area}`);
	const { interval } = await chain.view('gridApi', 'currentInterval');
	const { items } = await chain.view('tradingApi', 'getIndicativeLoad', area, ordered, 1);
	check.equal('what is ordered is to flow over the edge', BigInt(items[0].flowWh), BigInt(-ORDERED_WH));
	await page.getByTestId('load').getByText('As a table').click();
	const row = page
		.getByTestId('load')
		.locator('tbody tr')
		.nth(ordered - interval);
	await row.waitFor();
	// Of Wh in a quarter of an hour.
	const shown = [items[0].flowWh, items[0].exportLimitWh, -BigInt(items[0].importLimitWh)].map((wh) => (Number(wh) / 250).toFixed(1));
	const cells = (await row.locator('td').allInnerTexts()).map((text) => plainText(text).replace('−', '-').replace(',', ''));
	check.equal(
		'the coming load and the limits of the edge are those of the chain',
		cells.join(', '),
		shown.map((kw) => `${kw} kW`).join(', '),
	);
	await chooseMoment(page, 'flex-from', from);
	await chooseMoment(page, 'flex-until', from + 1);
	await chooseMoment(page, 'flex-closes', from - ACTIVATION);
	await page.locator('[name=flex-power]').fill('0.5');
	await page.locator('[name=flex-price]').fill('0.2');
	const preview = await page.getByTestId('flexibility-preview').innerText();
	check.that(
		'the operator reads what is put on hold at most',
		said(preview, /Energy that does not flow 0\.125 kWh On hold 0\.025 NRG/),
		preview,
	);
	await page.getByTestId('request-flexibility').click();
	const asked = await operator.sign();
	holds(
		check,
		'and asks for 500 W less',
		asked.ok && said(asked.said, /Power 0\.5 kW .*Highest price 0\.200 NRG\/kWh .*On hold 0\.025 NRG/),
		asked.said,
	);
	await page.getByTestId('requests').getByText('takes commitments').waitFor();
	const { items: requests } = await chain.view('gridApi', 'getFlexibilityRequests', area, null, null);
	const request = requests.at(-1);
	check.equal('the chain has it on hold', String(request.request.budget), '25000000000');
	return request.id;
}

async function commits(check, member, chain, number, id) {
	const { page } = member;
	await member.go('my');
	await page.getByTestId('chance').waitFor();
	const text = plainText(await page.getByTestId('chance').innerText());
	const { terms } = (await chain.view('gridApi', 'getFlexibilityRequest', id)).request;
	const known = await chain.view('gridApi', 'getFlexibilityReference', addressOf(number), 'Import', terms.from, terms.until);
	check.equal('a member’s commitment counts from the lesser of what two days showed', BigInt(known.meteredW), REFERENCE_W);
	check.that('and it reads so', text.includes(`A commitment counts from ${kilowatts(known.meteredW)} kW`), text);
	await page.getByTestId('commit').click();
	await page.locator('[name=flex-limit]').fill('1.55');
	await page.getByText('At least 0.1 kW below 1.6 kW.').waitFor();
	await page.locator('[name=flex-limit]').fill('1');
	await page.locator('[name=flex-own-price]').fill('0.1');
	const preview = await page.getByTestId('commit-preview').innerText();
	check.that(
		'it reads what it gets, what is on hold, and what it pays if it does not keep to it',
		said(
			preview,
			/You offer 0\.6 kW If all is accepted and kept, you get 0\.015 NRG to 0\.030 NRG On hold 0\.030 NRG If all is missed, you pay at most 0\.030 NRG/,
		),
		preview,
	);
	const wrong = await member.axe();
	check.that('the form is accessible', wrong.length === 0, wrong.join(' | '));
	await page.getByRole('button', { name: 'Continue' }).click();
	const committed = await member.sign();
	holds(
		check,
		'it commits to a limit at a price',
		committed.ok && said(committed.said, /You take at most 1\.0 kW Your price at least 0\.100/),
		committed.said,
	);
	await page.getByTestId('own-commitment').getByText('takes commitments').waitFor();
	const [own] = await chain.view('gridApi', 'getFlexibilityCommitmentsOf', addressOf(number));
	check.that('the chain has its commitment', own.request === id && BigInt(own.commitment.limitW) === 1_000n);
}

async function reads(check, operator, member, chain, number, id) {
	const { request } = await chain.view('gridApi', 'getFlexibilityRequest', id);
	const [{ commitment }] = await chain.view('gridApi', 'getFlexibilityCommitmentsOf', addressOf(number));
	const cleared = `Accepted ${kilowatts(commitment.acceptedW)} kW Price ${price(request.clearing.priceMills)} NRG/kWh`;
	const limit = kilowatts(BigInt(commitment.referenceW) - BigInt(commitment.acceptedW));
	await member.go('my');
	await member.page.getByTestId('own-commitment').getByText('cleared, still to come').waitFor();
	const own = plainText(await member.page.getByTestId('own-commitment').innerText());
	check.that(
		'blocks have cleared it; the member reads power, price and limit as the chain has them',
		own.includes(`${cleared} You take at most ${limit} kW`),
		own,
	);
	check.equal('500 W of 600 W', String(commitment.acceptedW), '500');
	const limits = await limitsOf(member);
	check.that('and that it is limited by what it has promised', limits.includes('Promised flexibility'), limits);

	const { page } = operator;
	await page.getByTestId('requests').getByText('cleared, still to come').waitFor();
	const shown = plainText(await page.getByTestId('requests').innerText());
	check.that(
		'the operator reads the same',
		shown.includes(`Price ${price(request.clearing.priceMills)} NRG/kWh Accepted ${kilowatts(request.clearing.acceptedW)} kW`) &&
			shown.includes(`Of it published as limits ${kilowatts(request.activatedW)} kW`),
		shown,
	);
	await page.getByText('1 commitment', { exact: true }).click();
	await page.getByTestId('commitments').locator('tbody tr').first().waitFor();
	const row = plainText(await page.getByTestId('commitments').locator('tbody tr').first().innerText());
	check.that('with each commitment', row.includes(`0.6 kW 0.100 NRG/kWh ${kilowatts(commitment.acceptedW)} kW`), row);
}

async function withdraws(check, operator, chain, area, from) {
	const { page } = operator;
	await operator.go(`operator?view=flexibility&area=${area}`);
	await chooseMoment(page, 'flex-from', from + 8);
	await page.locator('[name=flex-power]').fill('1');
	await page.locator('[name=flex-price]').fill('0.1');
	await page.getByTestId('request-flexibility').click();
	check.that('the operator asks for more', (await operator.sign()).ok);
	await page.getByRole('button', { name: 'Withdraw the request' }).click();
	check.that('and withdraws that', (await operator.sign()).ok);
	await chain.seal();
	await page.getByRole('button', { name: 'Withdraw the request' }).waitFor({ state: 'detached' });
	const { items } = await chain.view('gridApi', 'getFlexibilityRequests', area, null, null);
	check.equal('the other one is left', items.length, 1);
}

/** The views with what is ordered, asked for and committed: as they are, and dark, in German and on a phone at once. */
async function looks(check, browser, url, folder, area, account) {
	for (const { name, ...look } of LOOKS.filter((one) => ['light', 'phone-german'].includes(one.name))) {
		for (const [view, route, who] of [
			['flexibility', `operator?view=flexibility&area=${area}`, OPERATOR],
			['flexibility-member', 'my', account],
		]) {
			const visitor = await Visitor.come(browser, url, { ...look, account: who });
			await visitor.go(route);
			await visitor.page.screenshot({ path: `${folder}/${view}-${name}.png`, fullPage: true });
			const wrong = await visitor.axe();
			const over = await visitor.overflow();
			check.that(
				`${view}, ${name}`,
				wrong.length === 0 && over <= 0 && visitor.troubles.length === 0,
				[...wrong, over > 0 ? `${over} pixels too wide` : '', ...visitor.troubles].filter(Boolean).join(' | '),
			);
			await visitor.leave();
		}
	}
}

/** It lets a day pass, so that a member has used something in the same hour of two days. */
export async function flexibilityPart(check, browser, url, nodeUrl, folder) {
	await check.part('Flexibility', async () => {
		const chain = await Chain.connect(nodeUrl);
		const clock = new Clock(chain);
		const people = await loadCommunity();
		const [, , number] = await neighbours(chain, people);
		const { area } = await chain.view('gridApi', 'getConnection', addressOf(number));
		const from = await use(chain, clock, people, number);
		const operator = await Visitor.come(browser, url, { account: OPERATOR });
		const member = await Visitor.come(browser, url, { account: named(number) });
		const ordered = await order(chain, people, number, area);
		const id = await asks(check, operator, chain, area, ordered, from);
		await commits(check, member, chain, number, id);
		await looks(check, browser, url, folder, area, named(number));
		await clock.enter(from - ACTIVATION);
		await chain.seal();
		await pass(chain, clock, 1);
		await reads(check, operator, member, chain, number, id);
		await withdraws(check, operator, chain, area, from);
		check.equal('no page about flexibility complained', [...operator.troubles, ...member.troubles].join(' | '), '');
		await operator.leave();
		await member.leave();
		await chain.disconnect();
	});
}
