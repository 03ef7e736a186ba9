// A server that answers for one account only.
import { Visitor } from './browser.mjs';

/** @param {{ path: string, name: string }} own whose server it is @param {{ path: string, name: string }} other somebody else */
export async function ownPart(check, browser, url, own, other) {
	const one = await Visitor.come(browser, url, { account: own });
	await one.go('now');
	check.that('its owner sees the grid', (await one.page.getByTestId('grid').locator('li').count()) >= 4);
	await one.go('my');
	await one.page.getByTestId('totals').waitFor();
	check.that('and the own energy', /Used \d/.test((await one.page.getByTestId('totals').innerText()).replace(/\s+/g, ' ')));
	await one.go('trade');
	await one.page.getByTestId('save-sharing').waitFor();
	await one.page.getByLabel('Takes part').fill('75');
	await one.page.getByTestId('save-sharing').click();
	await one.page
		.getByText(/0\.0\d+\sNRG/)
		.first()
		.waitFor();
	check.that('and can sign', true);
	await one.leave();

	const another = await Visitor.come(browser, url, { account: other });
	await another.page.goto(`${url}#/my`);
	await another.page.getByTestId('grid').waitFor();
	// Time enough for what would come.
	await another.page.waitForTimeout(3_000);
	check.equal('nobody else sees an account', await another.page.getByTestId('page-my').count(), 0);
	await another.leave();
}
