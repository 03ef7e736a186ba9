// A hardware wallet signs: for the chain's own token it is carried out, for another one it is refused, and the page says why. On a
// runtime that was built without the metadata's hash the page says that too.
import { Visitor } from './browser.mjs';
import { hardware } from './hardware-wallet.mjs';

const OPERATOR = { path: '//Bob', name: 'Bob' };

/** The last words of what was said. */
const said = (result) => result.said.split('\n').slice(-4).join(' | ');

/** Has an operator report a load with such a wallet. */
async function report(check, browser, url, wallet, load) {
	const visitor = await Visitor.come(browser, url, { account: OPERATOR, wallet });
	const { page } = visitor;
	await visitor.go('operator');
	await page.locator('[name=load]').fill(load);
	await page.locator('[name=generation]').fill('1');
	await page.getByTestId('report').click();
	const result = await visitor.sign();
	check.equal('it signed once', visitor.signed.length, 1);
	if (result.ok) await page.getByText(`${load} kW`).first().waitFor();
	check.equal('and the page has nothing to complain about', visitor.troubles.join(' | '), '');
	await visitor.leave();
	return result;
}

/** @param {boolean} hasHash whether the node's runtime was built with the metadata's hash */
export async function hardwarePart(check, browser, url, nodeUrl, hasHash) {
	const own = await report(check, browser, url, await hardware(nodeUrl), '3.3');
	if (!hasHash) {
		check.that('without the hash in the runtime the page says so', !own.ok && /not built for hardware wallets/.test(own.said), said(own));
		return;
	}
	check.that('a hardware wallet signs, and it is carried out', own.ok, said(own));
	const other = await report(check, browser, url, await hardware(nodeUrl, 'XYZ'), '4.4');
	check.that(
		'for a token with another symbol it is refused, and the page says why',
		!other.ok && /The signature does not fit/.test(other.said) && /token/.test(other.said),
		said(other),
	);
}
