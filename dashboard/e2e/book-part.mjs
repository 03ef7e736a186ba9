// What the page shows of a day, against the book that the day's player keeps of its own, from signed
// readings and events.
import { readFileSync } from 'node:fs';
import { Visitor } from './browser.mjs';

const kwh = (wh) => {
	const rounded = (BigInt(wh) + 5n) / 10n;
	return `${(rounded / 100n).toLocaleString('en-GB')}.${String(rounded % 100n).padStart(2, '0')}`;
};

/** Reads the statement's file as the browser saves it. */
async function downloadedRows(page) {
	const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'CSV' }).first().click()]);
	const [header, ...rows] = readFileSync(await download.path(), 'utf8')
		.replace('\ufeff', '')
		.trim()
		.split('\r\n')
		.map((line) => line.split(','));
	return rows.map((row) => Object.fromEntries(header.map((name, i) => [name, row[i]])));
}

const total = (rows, field) => rows.reduce((sum, row) => sum + BigInt(row[field] || 0), 0n);

/** @param {{ accounts: any[], sharing: { accounts: any[] } }} book the player's report */
export async function bookPart(check, browser, url, book, households, date) {
	for (const number of households) {
		const own = book.accounts[number - 1];
		const shared = book.sharing.accounts[number - 1];
		const visitor = await Visitor.come(browser, url, { account: { path: `//Household/${number}`, name: own.name } });
		await visitor.go(`my?day=${date}`);
		const shown = (await visitor.page.getByTestId('totals').innerText()).replace(/\s+/g, ' ');
		check.that(
			`household ${number} used what its meters measured`,
			shown.includes(`Used ${kwh(own.consumedWh)} kWh`),
			`${kwh(own.consumedWh)} kWh; ${shown}`,
		);
		const rows = await downloadedRows(visitor.page);
		const same = (name, found, wanted) => check.equal(`household ${number}: ${name}`, String(found), String(wanted));
		same('Wh taken from the grid', total(rows, 'import_wh'), own.importWh);
		same('Wh fed in', total(rows, 'export_wh'), own.exportWh);
		same('Wh generated', total(rows, 'generated_wh'), own.producedWh);
		same('Wh sold in sharing', total(rows, 'shared_sold_wh'), shared.sharedSoldWh);
		same('Wh bought in sharing', total(rows, 'shared_bought_wh'), shared.sharedBoughtWh);
		same('plancks paid', total(rows, 'paid') + total(rows, 'shared_paid') + total(rows, 'to_supplier'), own.paid);
		same('plancks received', total(rows, 'revenue') + total(rows, 'shared_revenue') + total(rows, 'from_supplier'), own.received);
		same('cost in plancks', total(rows, 'cost'), shared.cost);
		const gain = BigInt(shared.alone) - BigInt(shared.cost);
		const cents = ((gain < 0n ? -gain : gain) + 5_000_000_000n) / 10_000_000_000n;
		const saved = `${cents / 100n}.${String(cents % 100n).padStart(2, '0')} NRG ${gain < 0n ? 'worse' : 'better'}`;
		check.that(`household ${number}: what it saved`, shown.includes(saved), saved);
		check.equal(`household ${number}: nothing went wrong`, visitor.troubles.join(' | '), '');
		await visitor.leave();
	}
}
