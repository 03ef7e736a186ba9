// Credits through the page: a seller and a buyer, a retirement against own consumption, and a plant whose
// new credits two verifiers decide on. Everybody signs with a wallet.
import { beginOfMonth, monthName, monthOf, nextMonth, QUARTER_MS } from '../../day/src/calendar.mjs';
import { Chain } from '../../day/src/chain.mjs';
import { Clock } from '../../day/src/clock.mjs';
import { creditId, creditsFor, documentHash } from '../../day/src/carbon.mjs';
import { loadCommunity } from '../../day/src/community.mjs';
import { metersOf } from '../../day/src/meters.mjs';
import { zoneOf } from '../../day/src/onboarding.mjs';
import { Visitor } from './browser.mjs';
import { keyOf } from './wallet.mjs';

const said = (text, pattern) => pattern.test(text.replace(/\s+/g, ' '));
const DOCUMENT = documentHash('What a kWh from the grid emitted in the month, and how that was worked out');
const SOURCE = 'A test of the page, by no method';
const FACTOR = '941';
const DAY_MS = 86_400_000;

/** The owner of a plant who has most of its credits left, with their id. */
async function richestOwner(chain, { owners, day }) {
	const [month] = day.months();
	const held = await Promise.all(
		owners.map(async (owner) => {
			const credit = creditId(month, owner.source);
			return { owner, credit, grams: BigInt(await chain.view('carbonApi', 'getCarbonCreditsBalance', owner.address, credit)) };
		}),
	);
	return held.sort((a, b) => (a.grams < b.grams ? 1 : -1))[0];
}

const asOwner = ({ number, name }) => ({ path: `//Household/${number}`, name });

/** Buys a part of the cheapest listing. Returns what was said. */
async function buys(buyer, amount) {
	await buyer.go('carbon?view=market');
	await buyer.page.getByTestId('listings').getByRole('button', { name: 'Buy' }).first().click();
	await buyer.page.locator('[name=bought]').fill(amount);
	await buyer.page.getByRole('button', { name: 'Continue' }).click();
	return buyer.sign();
}

/** Puts credits up for sale, at a price for a kilogram. Returns what was said. */
async function lists(seller, kilograms, price) {
	await seller.go('carbon?view=mine');
	await seller.page.getByTestId('holdings').getByRole('button', { name: 'Sell' }).first().click();
	await seller.page.locator('[name=listed]').fill(kilograms);
	await seller.page.locator('[name=price]').fill(price);
	await seller.page.getByRole('button', { name: 'Continue' }).click();
	return seller.sign();
}

async function sells(check, browser, url, owner, member) {
	const seller = await Visitor.come(browser, url, { account: asOwner(owner) });
	const { page } = seller;
	const listed = await lists(seller, '4', '0.1');
	check.that('an owner of credits puts 4 kg up for sale', listed.ok && said(listed.said, /If all of it is bought, buyers pay 0\.400 NRG/));

	const buyer = await Visitor.come(browser, url, { account: { path: '//Ferdie', name: 'Ferdie' } });
	await buyer.go('carbon?view=market');
	const row = buyer.page.getByTestId('listings').locator('tbody tr').first();
	check.that('they stand on the market, with their price for a kilogram', said(await row.innerText(), /4\.000 0\.100/));
	const bought = await buys(buyer, '0.25');
	check.that(
		'a buyer buys a part, and reads what it pays to the planck and what goes to the community',
		bought.ok && said(bought.said, /You pay 0\.025 NRG Of it to the seller 0\.02475 NRG 1 % for the community’s fund 0\.00025 NRG/),
	);
	await buyer.page.getByTestId('listings').getByText('3.750').waitFor();
	const neighbour = await Visitor.come(browser, url, { account: member });
	check.that('a member buys some as well', (await buys(neighbour, '2')).ok);

	await seller.go('carbon?view=market');
	await page.getByTestId('own-listings').getByText('1.750').waitFor();
	await page.getByTestId('own-listings').getByRole('button', { name: 'Take back' }).first().click();
	check.that('the seller takes the rest back', (await seller.sign()).ok);
	await page.getByText('You have nothing for sale.').waitFor();
	check.that('and lists some anew, at another price', (await lists(seller, '1', '0.25')).ok);
	for (const one of [seller, buyer, neighbour]) await one.leave();
	return [seller, buyer, neighbour].flatMap(({ troubles }) => troubles);
}

async function retires(check, browser, url, owner, member) {
	const visitor = await Visitor.come(browser, url, { account: member });
	const { page } = visitor;
	await visitor.go('carbon');
	await page.getByTestId('match').click();
	await page.locator('[name=claim]').fill('July');
	const shown = (await page.locator('dialog').innerText()).replace(/\s+/g, ' ');
	const sum = /To be retired ([\d,.]+) kg/.exec(shown)?.[1];
	// What clean plants of members did not cover, and no more than it has.
	const emitted = Number(/Emitted ([\d.]+) kg/.exec(shown)?.[1]);
	const due = Math.min(2, emitted).toFixed(3);
	await page.getByRole('button', { name: 'Continue' }).click();
	const matched = await visitor.sign();
	check.that('a member retires credits against what its meters took from the grid', matched.ok && emitted > 0 && sum === due, shown);
	check.that(
		'and reads how that comes about',
		said(matched.said, /Taken from the grid [\d.]+ kWh .*Emission factor of the grid \d+ g CO₂e\/kWh/),
	);
	await visitor.go('carbon?view=certificates');
	await page.getByRole('group', { name: 'Whose' }).getByRole('button', { name: 'Mine' }).click();
	const own = page.getByTestId('certificates').locator('tbody tr');
	await page.waitForFunction(() => document.querySelectorAll('[data-testid=certificates] tbody tr').length === 1);
	await own.getByRole('button', { name: 'Show' }).click();
	await page.locator('dialog canvas').waitFor();
	const certificate = (await page.locator('dialog').innerText()).replace(/\s+/g, ' ');
	check.that(
		'its certificate says the same',
		certificate.includes(`Retirement, matched with own consumption Amount ${due} kg`),
		certificate,
	);
	await visitor.leave();

	const other = await Visitor.come(browser, url, { account: asOwner(owner) });
	await other.go('carbon');
	await other.page.getByTestId('holdings').getByRole('button', { name: 'Move' }).first().click();
	await other.page.locator('[name=credits]').fill('1');
	await other.page.locator('[name=registry]').fill('Another registry');
	await other.page.locator('[name=reference]').fill('no. 17');
	await other.page.getByRole('button', { name: 'Continue' }).click();
	check.that('an owner moves a kilogram to another registry', (await other.sign()).ok);
	await other.go('carbon?view=certificates');
	const newest = other.page.getByTestId('certificates').locator('tbody tr').first();
	await newest.getByText('Moved').waitFor();
	check.that('the newest certificate says so', true);
	await other.leave();
	return [...visitor.troubles, ...other.troubles];
}

/** The plant generates in the present month: a reading to begin with, and one an interval later. */
async function generate(chain, clock, { gateways, households }, owner, wh) {
	const ids = await chain.view('productionApi', 'getMeters', owner.address);
	const states = await chain.view('productionApi', 'getMeterStates', ids);
	const at = states.findIndex(({ role }) => JSON.stringify(role).includes('Generation'));
	const [id, { epoch, last }] = [ids[at], states[at]];
	const meter = metersOf(households).filter((one) => one.owner.number === owner.number && one.role !== 'Connection')[0];
	Object.assign(meter, { id, epoch, sequence: last.sequence, importWh: BigInt(last.importWh), exportWh: BigInt(last.exportWh) });
	const interval = Math.floor((await clock.now()) / QUARTER_MS) + 1;
	await clock.enter(interval + 1);
	await chain.seal();
	const first = meter.read(chain.genesisHash, interval - 1);
	meter.count(0, wh);
	const second = meter.read(chain.genesisHash, interval);
	const sent = await chain.execute(gateways.get(owner.feeder), chain.api.tx.energyProduction.submitReadings([first, second]));
	return Chain.event(sent, 'energyProduction', 'ReadingsSubmitted').results;
}

/** Two verifiers agree on a factor of a month: a new one, or a lower one than the one that is final. */
const FIRST = {
	grams: FACTOR,
	other: '940',
	buttons: ['Propose', 'Make final'],
	says: ['a verifier proposes the month’s emission factor', 'a second verifier makes it final'],
};
const CORRECTION = {
	grams: '500',
	other: '501',
	buttons: ['Correct', 'Confirm the correction'],
	says: ['a verifier proposes to correct a final factor', 'a second verifier confirms the correction'],
};

async function agrees(check, browser, url, clock, chain, month, { grams, other, buttons: [propose, confirm], says }) {
	const dave = await Visitor.come(browser, url, { account: { path: '//Dave', name: 'Dave' } });
	await dave.go('carbon?view=verifier');
	const row = (visitor) => visitor.page.getByTestId('factors').locator('tbody tr').filter({ hasText: month });
	await row(dave).getByRole('button', { name: propose }).click();
	if (propose === CORRECTION.buttons[0]) {
		await dave.page.locator('[name=factor]').fill(FACTOR);
		check.that('a correction lowers the factor', /A correction lowers the factor/.test(await dave.page.locator('dialog').innerText()));
	}
	await dave.page.locator('[name=factor]').fill(grams);
	await dave.page.locator('[name=document]').fill(DOCUMENT);
	await dave.page.locator('[name=source]').fill(SOURCE);
	await dave.page.getByRole('button', { name: 'Continue' }).click();
	check.that(says[0], (await dave.sign()).ok);
	await row(dave)
		.getByText(/can be made final from/)
		.waitFor();
	check.that('its source stands there', (await row(dave).innerText()).includes(SOURCE));
	await dave.leave();

	await clock.reach((await clock.now()) + 3 * DAY_MS + 60_000);
	await chain.seal();
	const eve = await Visitor.come(browser, url, { account: { path: '//Eve', name: 'Eve' } });
	await eve.go('carbon?view=verifier');
	await row(eve).getByRole('button', { name: confirm }).click();
	await eve.page.locator('[name=factor]').fill(other);
	await eve.page.locator('[name=document]').fill(DOCUMENT);
	check.that(
		'another factor than the proposed one is not confirmed',
		await eve.page.getByRole('button', { name: 'Continue' }).isDisabled(),
	);
	await eve.page.locator('[name=factor]').fill(grams);
	await eve.page.getByRole('button', { name: 'Continue' }).click();
	check.that(says[1], (await eve.sign()).ok);
	await row(eve)
		.getByText(new RegExp(`${grams}.g.CO₂e/kWh, final`))
		.waitFor();
	await eve.leave();
	return [...dave.troubles, ...eve.troubles];
}

/** What a producer was issued for a month beyond what its energy earns by another factor, worked out here. */
async function excessOf(chain, { address, source }, zone, month, mgPerKwh) {
	const { items } = await chain.view('carbonApi', 'getIssuances', address, zone, month, 1);
	const [of] = items;
	const [credited, net] = [BigInt(of.creditedWh), BigInt(of.issued) - BigInt(of.withdrawn)];
	const rest = BigInt(of.creditableWh) - BigInt(of.matchedWh) - BigInt(of.refusedWh) - BigInt(of.pendingWh);
	return net - creditsFor(credited < rest ? credited : rest, mgPerKwh, source);
}

/** A factor was too high: what was issued too much is taken back, and what the producer no longer has it owes. */
async function collects(check, browser, url, clock, chain, people, owner, lender, newest) {
	const [month] = people.day.months();
	const [credit, borrowed] = [creditId(month, owner.source), creditId(newest, lender.source)];
	const { issueCarbonCredits, transferCarbonCredits } = chain.api.tx.carbonOffset;
	const held = async (which) => BigInt(await chain.view('carbonApi', 'getCarbonCreditsBalance', owner.address, which));
	const owes = async () => BigInt(await chain.view('carbonApi', 'getCarbonDeficit', owner.address));
	const zone = await zoneOf(chain, (await chain.view('productionApi', 'getProducerInfo', owner.address)).area);
	// It gives nearly all of its credits away before anybody finds out.
	const { items } = await chain.view('carbonApi', 'getCredits', owner.address, null, null);
	const free = BigInt(items.find((one) => Number(one.credit) === credit).free);
	await chain.execute(owner.pair, transferCarbonCredits(credit, keyOf('//Ferdie').address, free - 10n));
	// Another one earns some of the newest month, which the chain issues while the correction stands.
	await chain.execute(lender.pair, issueCarbonCredits(lender.address, zone, newest));
	const troubles = await agrees(check, browser, url, clock, chain, monthName(month), CORRECTION);

	const excess = await excessOf(chain, owner, zone, month, Number(CORRECTION.grams) * 1_000);
	const before = await held(credit);
	check.that('what it still has is less than what was too much', excess > before && before > 0n, `${before} of ${excess} g`);
	const producer = await Visitor.come(browser, url, { account: asOwner(owner) });
	await producer.go('carbon?view=issuance');
	const item = (pattern) =>
		producer.page
			.locator('div')
			.filter({ hasText: pattern })
			.filter({ has: producer.page.getByRole('button', { name: 'Take back' }) })
			.last();
	const tooMuch = item(/beyond what the energy earns/);
	await tooMuch.waitFor();
	const kilograms = (value) => `${value / 1_000n}.${String(value % 1_000n).padStart(3, '0')}`;
	check.that('the page names the same amount', said(await tooMuch.innerText(), new RegExp(kilograms(excess))), kilograms(excess));
	await tooMuch.getByRole('button', { name: 'Take back' }).click();
	check.that('what was issued too much is taken back', (await producer.sign()).ok);
	check.equal('it has nothing left of the vintage', await held(credit), 0n);
	check.equal('and owes the rest', await owes(), excess - before);

	const amount = BigInt(await chain.view('carbonApi', 'getCarbonCreditsBalance', lender.address, borrowed));
	check.that('another producer has some of another vintage', amount > 0n && amount < excess - before, `${amount} g`);
	await chain.execute(lender.pair, transferCarbonCredits(borrowed, owner.address, amount));
	const owed = item(/The producer owes credits/);
	await owed.waitFor();
	await owed.getByRole('button', { name: 'Take back' }).click();
	check.that('credits of another vintage make up for it', (await producer.sign()).ok);
	check.equal('all of those are gone', await held(borrowed), 0n);
	check.equal('and it owes so much less', await owes(), excess - before - amount);
	await producer.leave();
	return [...troubles, ...producer.troubles];
}

/** Pictures of what is pending, as a verifier sees it. */
async function pictured(check, visitor, name, folder) {
	for (const width of [1280, 390]) {
		await visitor.page.setViewportSize({ width, height: 900 });
		await visitor.page.screenshot({ path: `${folder}/carbon-${name}-${width}.png`, fullPage: true });
		const wrong = await visitor.axe();
		check.that(`${name}, ${width}`, wrong.length === 0 && (await visitor.overflow()) <= 0, wrong.join(' | '));
	}
}

async function decides(check, browser, url, owner, month, folder) {
	const producer = await Visitor.come(browser, url, { account: asOwner(owner) });
	await producer.go('carbon?view=issuance');
	const row = producer.page.getByTestId('issuances').locator('tbody tr').filter({ hasText: month });
	await row.getByRole('button', { name: /^Ask for/ }).click();
	const asked = await producer.sign();
	check.that(
		'a producer asks for the credits of a month, and reads what it would give',
		asked.ok && said(asked.said, /It would give [\d.]+ kg/),
	);
	await row.getByText(/^No\. \d+ is pending/).waitFor();
	await producer.page.getByTestId('pending').waitFor();
	const pending = (await producer.page.getByTestId('pending').innerText()).replace(/\s+/g, ' ');
	check.that('it stands there as pending, with the time that is left', /Open to dispute until .*, (2|3) days left/.test(pending), pending);

	await pictured(check, producer, 'pending', folder);
	const dave = await Visitor.come(browser, url, { account: { path: '//Dave', name: 'Dave' } });
	await dave.go('carbon?view=issuance');
	await dave.page.getByRole('button', { name: 'Dispute', exact: true }).first().click();
	await dave.page.locator('[name=document]').fill(DOCUMENT);
	await dave.page.getByRole('button', { name: 'Continue' }).click();
	check.that('a verifier disputes it with a document', (await dave.sign()).ok);
	await dave.page.getByText('0 for it, 1 against, 2 decide').waitFor();
	check.that('and sees the count, and how many decide', true);
	await pictured(check, dave, 'disputed', folder);
	await dave.leave();

	const eve = await Visitor.come(browser, url, { account: { path: '//Eve', name: 'Eve' } });
	await eve.go('carbon?view=issuance');
	await eve.page.getByRole('button', { name: 'Reject', exact: true }).first().click();
	check.that('a second verifier votes', (await eve.sign()).ok);
	await eve.page.getByText('Nothing is pending.').waitFor();
	check.that('and that decides', true);
	await eve.leave();
	await producer.page.waitForFunction(
		(name) =>
			[...document.querySelectorAll('[data-testid=issuances] tr')].some(
				(one) => one.textContent.includes(name) && /0\.000\D*0\.000\D*2\.000/.test(one.textContent),
			),
		month,
		{ timeout: 30_000 },
	);
	check.that('the energy is refused', true);
	await producer.leave();
	return [...producer.troubles, ...dave.troubles, ...eve.troubles];
}

/** Another plant than the day's asks for credits, and a verifier looks at it. */
async function approves(check, browser, url, applicant) {
	const producer = await Visitor.come(browser, url, { account: applicant });
	await producer.go('carbon?view=issuance');
	await producer.page.getByTestId('register-clean').click();
	check.that('a plant is registered for credits', (await producer.sign()).ok);
	await producer.page.getByText('waits for a verifier').waitFor();
	await producer.leave();
	// This time by a key that everybody knows, which the page itself signs with.
	const dave = await Visitor.come(browser, url);
	await dave.go('now');
	await dave.page.getByTestId('account').click();
	await dave.page.getByRole('button', { name: 'Development accounts' }).click();
	await dave.page.getByRole('list', { name: 'Accounts' }).getByRole('button', { name: /^Dave/ }).click();
	await dave.page.getByRole('link', { name: 'Carbon' }).waitFor();
	await dave.go('carbon?view=verifier');
	await dave.page.getByTestId('clean-producers').getByRole('button', { name: 'Approve' }).first().click();
	await dave.page.locator('[name=capacity]').fill('6');
	check.that(
		'a verifier who found another capacity cannot approve it',
		await dave.page.getByRole('button', { name: 'Continue' }).isDisabled(),
	);
	await dave.page.locator('[name=capacity]').fill('5');
	await dave.page.getByRole('button', { name: 'Continue' }).click();
	check.that('and approves the one that it found', (await dave.sign()).ok);
	await dave.leave();
	return [...producer.troubles, ...dave.troubles];
}

/** Two verifiers take back the credits of a kWh: the second statement takes effect. */
async function takesBack(check, browser, url, owner, month) {
	const troubles = [];
	for (const [name, title, means] of [
		['Dave', 'a verifier states that energy should not have earned credits', /takes effect when another verifier/],
		['Eve', 'and when a second one states the same, it takes effect at once', /takes effect at once/],
	]) {
		const visitor = await Visitor.come(browser, url, { account: { path: `//${name}`, name } });
		await visitor.go('carbon?view=verifier');
		const cell = visitor.page.getByRole('cell', { name: new RegExp(`^Household ${owner.number} `) });
		const row = visitor.page.getByTestId('clean-producers').locator('tr').filter({ has: cell });
		await row.getByRole('button', { name: 'Take back' }).click();
		await visitor.page.locator('[name=month]').fill(`${Math.floor(month / 100)}-${String(month % 100).padStart(2, '0')}`);
		await visitor.page.getByText(/^Credits were issued for/).waitFor();
		await visitor.page.locator('[name=energy]').fill('1');
		await visitor.page.locator('[name=document]').fill(DOCUMENT);
		await visitor.page.getByRole('button', { name: 'Continue' }).click();
		const stated = await visitor.sign();
		check.that(title, stated.ok && means.test(stated.said));
		await visitor.leave();
		troubles.push(...visitor.troubles);
	}
	return troubles;
}

export async function carbonPart(check, browser, url, nodeUrl, member) {
	const chain = await Chain.connect(nodeUrl);
	const people = await loadCommunity();
	const { owner } = await richestOwner(chain, people);
	const troubles = [];
	const part = (name, does) => check.part(name, async () => troubles.push(...(await does())));
	await part('A seller and a buyer of credits', () => sells(check, browser, url, owner, member));
	await part('Credits against consumption', () => retires(check, browser, url, owner, member));
	await part('A plant that asks for credits', () => approves(check, browser, url, member));
	await part('Credits taken back', () => takesBack(check, browser, url, owner, people.day.months()[0]));
	check.equal('no page about credits complained', troubles.join(' | '), '');
	await chain.disconnect();
}

/** It sets the clock forward by a month, so that nothing of the day is kept: the last part of all. */
export async function verifiersPart(check, browser, url, nodeUrl, folder) {
	const chain = await Chain.connect(nodeUrl);
	const clock = new Clock(chain);
	const people = await loadCommunity();
	const { owner } = await richestOwner(chain, people);
	// Far from a month's ends, where local time does not matter.
	const number = monthOf(await clock.now());
	const month = monthName(number);
	const results = await generate(chain, clock, people, owner, 2_000);
	check.equal('a plant generates 2 kWh more', JSON.stringify(results), '["Accepted","Accepted"]');
	const lender = people.owners.find((one) => one.number !== owner.number);
	const others = await generate(chain, clock, people, lender, 1_000);
	check.equal('and another one 1 kWh', JSON.stringify(others), '["Accepted","Accepted"]');
	await clock.reach(beginOfMonth(nextMonth(number)) + 60_000);
	await chain.seal();
	const troubles = [
		...(await agrees(check, browser, url, clock, chain, month, FIRST)),
		...(await decides(check, browser, url, owner, month, folder)),
		...(await collects(check, browser, url, clock, chain, people, owner, lender, number)),
	];
	check.equal('no page for verifiers complained', troubles.join(' | '), '');
	await chain.disconnect();
}
