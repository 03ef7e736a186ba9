// The bill of a month: on the page, on paper, and for a spreadsheet.
import { useState } from 'react';
import { createPortal } from 'react-dom';
import type { Bill, BillInfo } from '../../chain/answers.ts';
import { useInfo, useLive, usePresent } from '../../chain/hooks.ts';
import { monthOf, previousMonth } from '../../lib/time.ts';
import { csv, save } from '../../lib/csv.ts';
import { ExportButton } from '../../ui/export-button.tsx';
import { useFormat, type Format } from '../../ui/format.tsx';
import { Icon } from '../../ui/icons.tsx';
import { Card, Choice, Note, Scroll, Waiting } from '../../ui/kit.tsx';

/** A line of a bill: energy and money, each if there is some. */
interface Line {
	key: keyof Format['t']['bill']['lines'];
	wh?: bigint;
	/** In plancks: above 0 to pay, below 0 to get. */
	amount?: bigint;
}

/** Returns the lines of a bill. */
export function linesOf(bill: Bill): Line[] {
	return [
		{ key: 'consumed', wh: bill.consumed_wh },
		{ key: 'produced', wh: bill.produced_wh },
		{ key: 'bought', wh: bill.bought_wh, amount: bill.paid },
		{ key: 'sold', wh: bill.sold_wh, amount: -bill.revenue },
		{ key: 'sharedBought', wh: bill.shared_bought_wh, amount: bill.shared_paid },
		{ key: 'sharedSold', wh: bill.shared_sold_wh, amount: -bill.shared_revenue },
		{ key: 'shortfall', wh: bill.shortfall_wh, amount: bill.to_supplier },
		{ key: 'surplus', wh: bill.surplus_wh, amount: -bill.from_supplier },
		{
			key: 'corrections',
			wh: bill.corrected_import_wh + bill.corrected_export_wh,
			amount: bill.corrections_paid - bill.corrections_received,
		},
		{ key: 'fund', amount: bill.to_fund },
	];
}

/** Returns what a bill comes to, in plancks. */
export const totalOf = (bill: Bill): bigint => linesOf(bill).reduce((sum, { amount = 0n }) => sum + amount, 0n);

/** Wh times mills are whole millionths of a token. */
const EXACT_DECIMALS = 6;

export function BillCard({ who }: { who: string }) {
	const { t, cal } = useFormat();
	const { zone } = useInfo();
	const { moment } = usePresent();
	const month = monthOf(moment, zone);
	const bills = useLive(`bills ${who} ${month}`, async ({ api }, at) => {
		const months = [previousMonth(month), month];
		const found = await Promise.all(months.map((one) => api.apis.TradingApi.get_bill(who, one, { at })));
		return found.filter((one) => one !== undefined);
	});
	const [chosen, setChosen] = useState<string>();
	const shown =
		bills.data?.find(({ bill }) => String(bill.month) === chosen) ?? bills.data?.find(({ closed }) => closed) ?? bills.data?.[0];
	return (
		<Card
			title={<span className="no-print">{t.bill.title}</span>}
			aside={
				bills.data &&
				bills.data.length > 1 && (
					<Choice
						label={t.bill.month}
						value={String(shown?.bill.month ?? '')}
						onChange={setChosen}
						options={bills.data.map(({ bill }) => [String(bill.month), cal.month(bill.month)] as const)}
					/>
				)
			}
		>
			{!bills.data ? <Waiting error={bills.error} /> : shown ? <BillView info={shown} /> : <Note>{t.bill.none}</Note>}
		</Card>
	);
}

function BillView({ info }: { info: BillInfo }) {
	const { t, n, cal } = useFormat();
	const { bill } = info;
	const toCsv = () =>
		save(
			`${bill.month}-${bill.who.slice(0, 8)}.csv`,
			'text/csv;charset=utf-8',
			csv(
				['line', 'wh', 'plancks'],
				[...linesOf(bill).map(({ key, wh, amount }) => [t.bill.lines[key], wh, amount]), [t.bill.total, undefined, totalOf(bill)]],
			),
		);
	return (
		<div data-testid="bill">
			<BillTable info={info} decimals={3} />
			<div className="no-print mt-4 flex flex-wrap gap-2">
				<button type="button" className="button" onClick={printBill}>
					<Icon name="print" />
					{t.bill.print}
				</button>
				<button type="button" className="button" onClick={toCsv}>
					<Icon name="download" />
					CSV
				</button>
				{info.closed && <ExportButton method="trading_exportBills" params={[bill.who, bill.month]} file={`bill-${bill.month}`} />}
			</div>
			{!info.closed && <p className="mt-3 text-sm text-muted">{t.bill.running(cal.month(bill.month))}</p>}
			{createPortal(
				<div className="print-root">
					<h1>{t.bill.heading(cal.month(bill.month))}</h1>
					<p className="my-3 break-all">
						{t.bill.member}: {bill.who}
					</p>
					<BillTable info={info} decimals={EXACT_DECIMALS} />
					<p className="mt-6 text-sm">{info.closed ? t.bill.provable : t.bill.running(cal.month(bill.month))}</p>
					<p className="text-sm">{t.bill.units(n.symbol)}</p>
				</div>,
				document.body,
			)}
		</div>
	);
}

/** Lets the browser print the bill, and nothing else of the page. */
function printBill(): void {
	document.body.classList.add('printing');
	window.addEventListener('afterprint', () => document.body.classList.remove('printing'), { once: true });
	window.print();
}

/** @param decimals of money: as many as matter on the page, all of them on paper */
function BillTable({ info: { bill }, decimals }: { info: BillInfo; decimals: number }) {
	const { t, n } = useFormat();
	const total = totalOf(bill);
	return (
		<Scroll label={t.bill.title}>
			<table className="table">
				<caption className="sr-only">{t.bill.title}</caption>
				<thead>
					<tr>
						<th scope="col">{t.bill.item}</th>
						<th scope="col" className="number">
							kWh
						</th>
						<th scope="col" className="number">
							{t.bill.amount(n.symbol)}
						</th>
					</tr>
				</thead>
				<tbody>
					{linesOf(bill).map(({ key, wh, amount }) => (
						<tr key={key}>
							<th scope="row" className="whitespace-normal">
								{t.bill.lines[key]}
							</th>
							<td className="number">{wh === undefined ? '' : n.kwh(wh, 3)}</td>
							<td className="number">{amount === undefined ? '' : n.amount(amount, decimals)}</td>
						</tr>
					))}
				</tbody>
				<tfoot>
					<tr className="font-semibold">
						<th scope="row" className="border-t border-line">
							{total < 0n ? t.bill.toGet : t.bill.toPay}
						</th>
						<td className="border-t border-line" />
						<td className="number border-t border-line">{n.amount(total < 0n ? -total : total, decimals)}</td>
					</tr>
				</tfoot>
			</table>
			{bill.arrears > 0n && <p className="mt-2 text-sm text-bad">{t.bill.arrears(n.money(bill.arrears, n.decimals))}</p>}
			{bill.estimated_intervals > 0 && <p className="mt-2 text-sm">{t.bill.estimated(bill.estimated_intervals)}</p>}
		</Scroll>
	);
}
