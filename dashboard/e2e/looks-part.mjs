// What pages look like: a picture of each, axe on each, nothing wider than a phone; by keyboard, in
// German, on paper.
import { Visitor } from './browser.mjs';

const HOUSEHOLD = { path: '//Household/8', name: 'Household 8' };
const OPERATOR = { path: '//Bob', name: 'Bob' };
const BUYER = { path: '//Ferdie', name: 'Ferdie' };
const VERIFIER = { path: '//Dave', name: 'Dave' };
/** The views about credits, and who has a use for them. */
const CREDITS = [
	['market', BUYER],
	['issuance', HOUSEHOLD],
	['origin', HOUSEHOLD],
	['certificates', BUYER],
	['verifier', VERIFIER],
	['check', undefined],
];

const PAGES = [
	['now', undefined],
	['network', undefined],
	['my', HOUSEHOLD],
	['trade', HOUSEHOLD],
	['operator', OPERATOR],
	['carbon', BUYER],
];

export const LOOKS = [
	{ name: 'light', scheme: 'light', width: 1280 },
	{ name: 'dark', scheme: 'dark', width: 1280 },
	{ name: 'phone', scheme: 'light', width: 390 },
	{ name: 'phone-german', scheme: 'dark', width: 390, language: 'de' },
];

async function everyPage(check, browser, url, folder) {
	const troubles = [];
	for (const { name, ...look } of LOOKS) {
		for (const [route, account] of PAGES) {
			const visitor = await Visitor.come(browser, url, { ...look, account });
			await visitor.go(route);
			await visitor.page.screenshot({ path: `${folder}/${route}-${name}.png`, fullPage: true });
			const wrong = await visitor.axe();
			const over = await visitor.overflow();
			check.that(
				`${route}, ${name}`,
				wrong.length === 0 && over <= 0,
				[...wrong, over > 0 ? `${over} pixels too wide` : ''].filter(Boolean).join(' | '),
			);
			troubles.push(...visitor.troubles);
			await visitor.leave();
		}
	}
	check.equal('no page complained', troubles.join(' | '), '');
}

/** The views that hide behind a button, and the dialogs. */
async function hiddenViews(check, browser, url, folder) {
	for (const width of [1280, 390]) {
		const operator = await Visitor.come(browser, url, { account: OPERATOR, width });
		await operator.go('operator');
		for (const view of ['Measures', 'Limits', 'Flexibility', 'Members', 'Meters and plants', 'Incidents']) {
			await operator.page.getByRole('button', { name: view, exact: true }).click();
			await operator.settled();
			await operator.page.screenshot({ path: `${folder}/operator-${view.split(' ')[0].toLowerCase()}-${width}.png`, fullPage: true });
			const wrong = await operator.axe();
			check.that(`${view}, ${width}`, wrong.length === 0 && (await operator.overflow()) <= 0, wrong.join(' | '));
		}
		await operator.leave();
		const member = await Visitor.come(browser, url, { account: HOUSEHOLD, width });
		await member.go('my');
		await member.page.getByText(/^Show \d+ lines/).click();
		await member.page.getByRole('button', { name: /^Proof for 12:00/ }).click();
		await member.page.getByText('The proof holds.').first().waitFor();
		await member.page.screenshot({ path: `${folder}/my-proof-${width}.png` });
		const wrong = await member.axe();
		check.that(`a line's proof holds, ${width}`, wrong.length === 0, wrong.join(' | '));
		await member.page.keyboard.press('Escape');
		await member.go('trade');
		await member.page.locator('[name=day]').selectOption({ index: 1 });
		await member.page.locator('[name=energy]').fill('0.25');
		await member.page.locator('[name=price]').fill('0.2');
		await member.page.getByTestId('place').click();
		await member.page
			.getByText(/0\.0\d+\sNRG/)
			.first()
			.waitFor();
		await member.page.screenshot({ path: `${folder}/trade-signing-${width}.png` });
		const signing = await member.axe();
		check.that(`what is signed, ${width}`, signing.length === 0 && (await member.overflow()) <= 0, signing.join(' | '));
		await member.leave();
	}
}

/** The views about credits, in light and in dark, wide and on a phone, in both languages. */
export async function creditsPart(check, browser, url, folder) {
	for (const [view, account] of CREDITS) {
		for (const { name, ...look } of LOOKS) {
			const visitor = await Visitor.come(browser, url, { ...look, account });
			await visitor.go(`carbon?view=${view}`);
			await visitor.page.screenshot({ path: `${folder}/carbon-${view}-${name}.png`, fullPage: true });
			const wrong = await visitor.axe();
			const over = await visitor.overflow();
			check.that(
				`credits, ${view}, ${name}`,
				wrong.length === 0 && over <= 0 && visitor.troubles.length === 0,
				[...wrong, over > 0 ? `${over} pixels too wide` : '', ...visitor.troubles].filter(Boolean).join(' | '),
			);
			await visitor.leave();
		}
	}
}

async function byKeyboard(check, browser, url) {
	const visitor = await Visitor.come(browser, url, { account: HOUSEHOLD });
	const { page } = visitor;
	await visitor.go('now');
	const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
	await page.keyboard.press('Tab');
	check.equal('the first stop leads to the content', await focused(), 'Skip to the content');
	let stops = 0;
	while ((await focused()) !== 'Trade' && stops < 20) {
		await page.keyboard.press('Tab');
		stops += 1;
	}
	await page.keyboard.press('Enter');
	await page.getByTestId('page-trade').waitFor();
	await visitor.settled();
	const slider = page.getByLabel('Takes part');
	await slider.focus();
	await page.keyboard.press('ArrowLeft');
	while ((await focused()) !== 'Change how I share' && stops < 40) {
		await page.keyboard.press('Tab');
		stops += 1;
	}
	await page.keyboard.press('Enter');
	await page.getByRole('dialog').waitFor();
	check.that('a dialog takes the focus', await page.evaluate(() => document.activeElement?.closest('dialog') !== null));
	while ((await focused()) !== 'Sign' && stops < 60) {
		await page.keyboard.press('Tab');
		stops += 1;
	}
	check.equal('signing is reached with the keyboard alone', await focused(), 'Sign');
	await page.keyboard.press('Escape');
	await visitor.leave();
}

async function onPaper(check, browser, url, folder) {
	const visitor = await Visitor.come(browser, url, { account: HOUSEHOLD });
	const { page } = visitor;
	await visitor.go('my');
	await page.getByTestId('bill').waitFor();
	await page.evaluate(() => (window.print = () => undefined));
	await page.getByRole('button', { name: /^Print/ }).click();
	await page.emulateMedia({ media: 'print' });
	const visible = await page.evaluate(() =>
		[...document.querySelectorAll('h1, h2, nav, header')].filter((one) => one.checkVisibility()).map((one) => one.textContent),
	);
	check.that('only the bill is printed', visible.length === 1 && visible[0]?.startsWith('Electricity bill'), visible.join(' | '));
	const pdf = await page.pdf({ path: `${folder}/bill.pdf`, format: 'A4' });
	check.that(
		'on one sheet',
		(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? []).length === 1,
		`${Math.round(pdf.length / 1_000)} kB`,
	);
	await page.screenshot({ path: `${folder}/bill-print.png`, fullPage: true });
	await visitor.leave();
}

async function inGerman(check, browser, url) {
	const visitor = await Visitor.come(browser, url, { language: 'de', account: HOUSEHOLD });
	await visitor.go('my');
	const text = (await visitor.page.locator('main').innerText()).replace(/\s+/g, ' ');
	check.that('numbers and dates are German', /\d+,\d\d kWh/.test(text) && /\d+\. Juli 2016/.test(text));
	check.equal('the document says so', await visitor.page.evaluate(() => document.documentElement.lang), 'de');
	await visitor.leave();
}

export async function looksPart(check, browser, url, folder) {
	await check.part('Every page, light, dark and on a phone', () => everyPage(check, browser, url, folder));
	await check.part('Views and dialogs', () => hiddenViews(check, browser, url, folder));
	await check.part('By keyboard', () => byKeyboard(check, browser, url));
	await check.part('On paper', () => onPaper(check, browser, url, folder));
	await check.part('In German', () => inGerman(check, browser, url));
}
