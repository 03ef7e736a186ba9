// A file is checked in the browser, without an account and without asking the node: one of a real chain,
// and the same with a letter changed.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { REPOSITORY } from './processes.mjs';
import { Visitor } from './browser.mjs';

const SAMPLES = join(REPOSITORY, 'clients/verify/test/sample');
const file = (name, text) => ({ name, mimeType: 'application/json', buffer: Buffer.from(text) });

export async function checkPart(check, browser, url, folder) {
	const text = readFileSync(join(SAMPLES, 'certificate.json'), 'utf8');
	const forged = JSON.parse(text);
	forged.claim.reason = `${forged.claim.reason}!`;
	const visitor = await Visitor.come(browser, url);
	const { page } = visitor;
	await visitor.go('carbon?view=check');
	await page.locator('[name=anchor]').setInputFiles(join(SAMPLES, 'anchor.json'));
	await page.locator('[name=proof]').setInputFiles(file('certificate.json', text));
	await page.getByRole('button', { name: 'Check', exact: true }).click();
	await page.getByTestId('proven').waitFor();
	check.that('a certificate of another chain holds, step by step', /The proof holds/.test(await page.getByTestId('checked').innerText()));
	await page.screenshot({ path: `${folder}/carbon-checked.png`, fullPage: true });
	const wrong = await visitor.axe();
	check.that('axe has nothing against what is shown', wrong.length === 0, wrong.join(' | '));
	await page.locator('[name=proof]').setInputFiles(file('forged.json', JSON.stringify(forged)));
	await page.getByRole('button', { name: 'Check', exact: true }).click();
	await page.getByText('Nothing is proved.').waitFor();
	check.that('with a letter changed it does not', (await page.getByTestId('proven').count()) === 0);
	await page.screenshot({ path: `${folder}/carbon-refused.png`, fullPage: true });
	check.equal('nothing went wrong, and nobody was asked', visitor.troubles.join(' | '), '');
	await visitor.leave();
}
