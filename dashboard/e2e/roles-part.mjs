// Each role does its main job through the page, with a wallet that signs for real.
import { Chain } from '../../day/src/chain.mjs';
import { Visitor } from './browser.mjs';
import { keyOf } from './wallet.mjs';

const links = (visitor) => visitor.page.locator('nav a').allInnerTexts();
const said = (text, pattern) => pattern.test(text.replace(/\s+/g, ' '));

async function asVisitor(check, browser, url) {
	const visitor = await Visitor.come(browser, url);
	await visitor.go('now');
	check.equal('a visitor sees two pages', (await links(visitor)).join(', '), 'Now, Network');
	check.that('the grid with its areas', (await visitor.page.getByTestId('grid').locator('li').count()) >= 4);
	await visitor.go('network');
	check.that('and how the chain does', said(await visitor.page.getByTestId('blocks').innerText(), /Newest block \d/));
	// The way to an account: a wallet that the visitor does not have.
	await visitor.page.getByTestId('account').click();
	await visitor.page.getByRole('button', { name: 'Development accounts' }).click();
	await visitor.page.getByRole('list', { name: 'Accounts' }).waitFor();
	check.that(
		'development accounts are there on a development chain',
		(await visitor.page.getByRole('list', { name: 'Accounts' }).locator('li').count()) > 10,
	);
	await visitor.page.keyboard.press('Escape');
	await visitor.page.locator('dialog').waitFor({ state: 'detached' });
	check.that('Escape closes a dialog', true);
	await visitor.leave();
	return visitor.troubles;
}

async function asHousehold(check, browser, url, household) {
	const visitor = await Visitor.come(browser, url, { account: household });
	const { page } = visitor;
	await visitor.go('trade');

	await page.getByLabel('Takes part').fill('50');
	await page.getByTestId('save-sharing').click();
	check.that('a household says how much it shares', (await visitor.sign()).ok);
	await page.waitForFunction(() => document.querySelector('[data-testid=save-sharing]')?.hasAttribute('disabled'));

	await page.locator('[name=day]').selectOption({ index: 1 });
	await page.locator('[name=from]').selectOption({ label: '12:00–12:15' });
	await page.locator('[name=to]').selectOption({ label: '13:45–14:00' });
	await page.locator('[name=energy]').fill('0.25');
	await page.locator('[name=price]').fill('0.2');
	await page.getByTestId('preview').waitFor();
	check.that(
		'it sees what eight orders reserve',
		said(await page.getByTestId('preview').innerText(), /Reserved 0\.400000 NRG/),
		'eight times 250 Wh at 0.2',
	);
	await page.getByTestId('place').click();
	const placed = await visitor.sign();
	check.that('it places eight orders with one signature', placed.ok && visitor.signed.length === 2);
	check.that('in words and units', said(placed.said, /Energy in all 2\.000 kWh/) && said(placed.said, /8 orders/));
	await page.waitForFunction(() => document.querySelectorAll('[data-testid=orders] tbody tr').length === 8);
	check.that('it finds them among its own', true);
	await page.getByRole('button', { name: 'Mark all' }).click();
	await page.getByTestId('cancel-orders').click();
	check.that('and takes them back', (await visitor.sign()).ok);
	await page.getByText('You have no open orders.').waitFor();

	await visitor.go('my');
	await page.getByTestId('deposit').click();
	await page.getByLabel('Amount').fill('1.5');
	await page.getByRole('button', { name: 'Continue' }).click();
	check.that('it deposits money', (await visitor.sign()).ok);
	await page.getByTestId('withdraw').click();
	await page.getByLabel('Amount').fill('1,5');
	await page.getByRole('button', { name: 'Continue' }).click();
	check.that('and withdraws it', (await visitor.sign()).ok);
	await page.getByRole('button', { name: 'Register a plant' }).click();
	await page.locator('[name=plant-power]').fill('5');
	await page.getByRole('button', { name: 'Continue' }).click();
	check.that('it registers a plant', (await visitor.sign()).ok);
	await visitor.leave();
	return visitor.troubles;
}

async function asNeighbours(check, browser, url, seller, buyer) {
	const one = await Visitor.come(browser, url, { account: seller });
	await one.go('trade');
	await one.page.getByRole('button', { name: 'Offers' }).click();
	await one.page.locator('[name=day]').selectOption({ index: 1 });
	await one.page.locator('[name=from]').selectOption({ label: '12:00–12:15' });
	await one.page.locator('[name=offer-energy]').fill('0.5');
	await one.page.locator('[name=offer-price]').fill('0.15');
	await one.page.getByTestId('make-offer').click();
	check.that('a neighbour makes an offer', (await one.sign()).ok);
	await one.leave();

	const other = await Visitor.come(browser, url, { account: buyer });
	await other.go('trade');
	await other.page.getByRole('button', { name: 'Offers' }).click();
	await other.page.locator('[name=day]').selectOption({ index: 1 });
	await other.page.locator('[name=from]').selectOption({ label: '12:00–12:15' });
	await other.page.getByTestId('offers').getByRole('button', { name: 'Accept' }).first().click();
	await other.page.getByLabel('Energy in all (kWh)').fill('0.2');
	await other.page.getByRole('button', { name: 'Continue' }).click();
	const accepted = await other.sign();
	check.that('another one accepts a part of it', accepted.ok && said(accepted.said, /You pay 0\.030000 NRG/));
	await other.page.getByTestId('offers').getByText('0.300').waitFor();
	await other.leave();
	return [...one.troubles, ...other.troubles];
}

async function asOperator(check, browser, url, household, guest) {
	const operator = await Visitor.come(browser, url, { account: { path: '//Bob', name: 'Bob' } });
	const { page } = operator;
	await operator.go('operator');
	await page.locator('[name=load]').fill('42.5');
	await page.locator('[name=generation]').fill('12');
	await page.getByTestId('report').click();
	check.that('the operator reports the status', (await operator.sign()).ok);
	await page.getByText('42.5 kW').waitFor();

	await page.locator('[name=area-name]').fill('Substation');
	await page.getByRole('button', { name: 'Rename the area' }).click();
	check.that('names the area', (await operator.sign()).ok);
	await page.getByTestId('area').locator('option', { hasText: 'Substation' }).waitFor({ state: 'attached' });

	await page.getByRole('button', { name: 'Measures', exact: true }).click();
	await page.locator('[name=reason]').fill('Test of the page');
	await page.getByTestId('declare').click();
	check.that('suspends trading', (await operator.sign()).ok);
	const trader = await Visitor.come(browser, url, { account: household });
	await trader.go('trade');
	await trader.page.locator('[name=day]').selectOption({ index: 1 });
	await trader.page.locator('[name=energy]').fill('0.25');
	await trader.page.locator('[name=price]').fill('0.2');
	await trader.page.getByTestId('preview').getByRole('alert').waitFor();
	const preview = await trader.page.getByTestId('preview').innerText();
	check.that('a household reads before it signs why it cannot order', said(preview, /Trading is suspended in this area/));
	check.that('and cannot', await trader.page.getByTestId('place').isDisabled());
	await trader.go('now');
	check.that(
		'everybody sees it',
		await trader.page
			.getByText(/Trading suspended/)
			.first()
			.isVisible(),
	);
	await trader.leave();
	const inForce = page.getByTestId('measures').locator('li').filter({ hasText: 'Test of the page' });
	await inForce.getByRole('button', { name: 'Lift' }).click();
	check.that('and lifts it', (await operator.sign()).ok);
	await inForce.waitFor({ state: 'detached' });
	await page.getByRole('button', { name: 'Incidents' }).click();
	await page.getByTestId('incidents').waitFor();
	check.that('both are on record', said(await page.getByTestId('incidents').innerText(), /lifted before its time Test of the page/));

	await page.getByRole('button', { name: 'Meters and plants' }).click();
	await operator.settled();
	await page.getByRole('button', { name: 'Approve' }).first().click();
	check.that('the operator approves the plant', (await operator.sign()).ok);
	await page.getByRole('button', { name: 'Members' }).click();
	await page.getByTestId('invite').click();
	await page.locator('[name=address]').fill(keyOf(guest.path).address);
	await page.getByRole('button', { name: 'Continue' }).click();
	check.that('the operator invites somebody', (await operator.sign()).ok);
	await operator.page.getByTestId('invitations').waitFor();
	check.equal('who stands among the invited', await operator.page.getByTestId('invitations').locator('tbody tr').count(), 1);
	await operator.leave();

	const invited = await Visitor.come(browser, url, { account: guest });
	await invited.go('my');
	await invited.page.getByTestId('invitation').getByRole('button', { name: 'Accept the connection' }).click();
	check.that('who accepts without a token', (await invited.sign()).ok);
	await invited.page.getByRole('link', { name: 'Trade' }).waitFor();
	check.that('and can trade from then on', true);
	await invited.page.getByRole('button', { name: 'Register a plant' }).click();
	await invited.page.locator('[name=plant-power]').fill('5');
	await invited.page.getByRole('button', { name: 'Continue' }).click();
	const poor = await invited.sign();
	check.that('but reads that a fee needs tokens', !poor.ok && said(poor.said, /not have enough for the fee/), poor.said.split('\n').at(-3));
	await invited.leave();
	return [...operator.troubles, ...trader.troubles, ...invited.troubles];
}

async function asCouncil(check, browser, url, nodeUrl) {
	const chain = await Chain.connect(nodeUrl);
	const { api } = chain;
	const call = api.tx.gridManagement.setNetworkAccount(0, null);
	await chain.execute(keyOf('//Alice'), api.tx.council.propose(2, call, call.encodedLength));
	await chain.disconnect();
	const member = await Visitor.come(browser, url, { account: { path: '//Alice', name: 'Alice' } });
	await member.go('network');
	await member.page.getByTestId('motions').waitFor();
	await member.page.getByRole('button', { name: 'Vote yes' }).click();
	check.that('a member of the council votes on a motion', (await member.sign()).ok);
	await member.page.getByText('1 of 2 votes needed').waitFor();
	await member.leave();
	return member.troubles;
}

async function asBuyer(check, browser, url) {
	const buyer = await Visitor.come(browser, url, { account: { path: '//Ferdie', name: 'Ferdie' } });
	await buyer.go('carbon?view=certificates');
	const row = buyer.page.getByTestId('certificates').locator('tbody tr').first();
	await row.getByRole('button', { name: 'Show' }).click();
	await buyer.page.locator('dialog dl').waitFor();
	check.that('a buyer of credits sees a certificate', said(await buyer.page.locator('dialog').innerText(), /kg CO₂e/));
	await buyer.page.keyboard.press('Escape');
	await buyer.go('carbon?view=mine');
	await buyer.page.getByTestId('holdings').getByRole('button', { name: 'Retire' }).first().click();
	await buyer.page.locator('[name=credits]').fill('2');
	await buyer.page.locator('[name=claim]').fill('Test of the page');
	await buyer.page.getByRole('button', { name: 'Continue' }).click();
	const retired = await buyer.sign();
	check.that('and retires credits', retired.ok && said(retired.said, /Amount 2\.000 kg CO₂e/), retired.ok ? '' : retired.said);
	await buyer.leave();

	const stranger = await Visitor.come(browser, url);
	await stranger.go('carbon?certificate=0');
	await stranger.page.locator('dialog dl').waitFor();
	check.that('and so does who has its code', said(await stranger.page.locator('dialog').innerText(), /kg CO₂e/));
	await stranger.leave();
	return [...buyer.troubles, ...stranger.troubles];
}

export async function rolesPart(check, browser, url, nodeUrl) {
	const household = { path: '//Household/1', name: 'Household 1' };
	const neighbour = { path: '//Household/2', name: 'Household 2' };
	const guest = { path: '//Household/77', name: 'Guest' };
	const troubles = [];
	const role = (name, does) => check.part(name, async () => troubles.push(...(await does())));
	await role('A visitor', () => asVisitor(check, browser, url));
	await role('A household', () => asHousehold(check, browser, url, household));
	await role('Neighbours', () => asNeighbours(check, browser, url, neighbour, household));
	await role('The operator', () => asOperator(check, browser, url, household, guest));
	await role('The council', () => asCouncil(check, browser, url, nodeUrl));
	await role('A buyer of credits', () => asBuyer(check, browser, url));
	check.equal('no page complained, nothing broke the content policy, nobody asked elsewhere', troubles.join(' | '), '');
}
