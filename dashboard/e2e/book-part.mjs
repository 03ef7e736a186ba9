// What the page shows of a day, against the book that the day's player keeps of its own, from signed
// readings and events.
import { readFileSync } from 'node:fs';
import { Visitor } from './browser.mjs';

const kwh = (wh) => {
	const rounded = (BigInt(wh) + 5n) / 10n;
	return `${(rounded / 100n).toLocaleString('en-GB')}.${String(rounded % 100n).padStart(2, '0')}`;
};

/** Reads a file as the browser saves it. */
async function downloadedRows(page, button) {
	const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
	const [header, ...rows] = readFileSync(await download.path(), 'utf8')
		.replace('\ufeff', '')
		.trim()
		.split('\r\n')
		.map((line) => line.split(','));
	return rows.map((row) => Object.fromEntries(header.map((name, i) => [name, row[i]])));
}

/** The month's bill, line by line. Nothing but the day was played in the month. */
async function checkBill(page, same, own, shared) {
	const bill = page.getByTestId('bill');
	const rows = await downloadedRows(page, bill.getByRole('button', { name: 'CSV' }));
	const line = (name, field) => rows.find((row) => row.line === name)?.[field];
	const energy = {
		'Taken from the grid': own.importWh,
		'Fed into the grid': own.exportWh,
		'Bought ahead from other members': own.boughtWh,
		'Sold ahead to other members': own.soldWh,
		'Bought in sharing': shared.sharedBoughtWh,
		'Sold in sharing': shared.sharedSoldWh,
	};
	for (const [name, wh] of Object.entries(energy)) same(`bill, ${name}, Wh`, line(name, 'wh'), wh);
	same('bill, Bought in sharing, plancks', line('Bought in sharing', 'plancks'), shared.sharedPaid);
	same('bill, Sold in sharing, plancks', line('Sold in sharing', 'plancks'), -BigInt(shared.sharedRevenue));
	const sum = (...names) => names.reduce((all, name) => all + BigInt(line(name, 'plancks')), 0n);
	same('bill, what is paid', sum('Bought ahead from other members', 'Bought in sharing', 'Bought from the supplier'), own.paid);
	same('bill, what is received', -sum('Sold ahead to other members', 'Sold in sharing', 'Sold to the supplier'), own.received);
	same('bill, total', line('Total', 'plancks'), shared.cost);
	const cost = BigInt(shared.cost);
	const mills = ((cost < 0n ? -cost : cost) + 500_000_000n) / 1_000_000_000n;
	const shown = (await bill.locator('tfoot').first().innerText()).replace(/\s+/g, ' ').trim();
	const wanted = `${cost < 0n ? 'To get' : 'To pay'} ${mills / 1_000n}.${String(mills % 1_000n).padStart(3, '0')}`;
	same('bill, total on the page', shown, wanted);
}

const total = (rows, field) => rows.reduce((sum, row) => sum + BigInt(row[field] || 0), 0n);

/** What the meters of the whole zone measured, by the table of the chart. */
async function checkZone(check, browser, url, book, date) {
	const visitor = await Visitor.come(browser, url);
	await visitor.go(`now?day=${date}`);
	const card = visitor.page.getByRole('region', { name: 'Energy at the connections' });
	await card.getByText('As a table').click();
	// The browser reports in its own time that the table is wanted; only then the page makes it.
	await card.locator('tbody tr').first().waitFor();
	const rows = await card.locator('tbody tr').evaluateAll((all) => all.map((row) => [...row.cells].map((cell) => cell.textContent)));
	check.equal('the table of the zone’s meters has a line for each quarter of the day', rows.length, 96);
	const sum = (column) => rows.reduce((all, cells) => all + BigInt(/^[\d,]+\.\d{3}/.exec(cells[column])?.[0].replace(/\D/g, '') ?? 0), 0n);
	const of = (field) => book.accounts.reduce((all, account) => all + BigInt(account[field]), 0n);
	check.equal('the zone took from the grid what all meters measured, in Wh', sum(1), of('importWh'));
	check.equal('and fed in', sum(2), of('exportWh'));
	check.equal('and generated', sum(3), of('producedWh'));
	check.equal('nothing went wrong', visitor.troubles.join(' | '), '');
	await visitor.leave();
}

/** @param {{ accounts: any[], sharing: { accounts: any[] } }} book the player's report */
export async function bookPart(check, browser, url, book, households, date) {
	await checkZone(check, browser, url, book, date);
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
		const rows = await downloadedRows(visitor.page, visitor.page.getByRole('button', { name: 'CSV' }).first());
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
		await checkBill(visitor.page, same, own, shared);
		check.equal(`household ${number}: nothing went wrong`, visitor.troubles.join(' | '), '');
		await visitor.leave();
	}
}
