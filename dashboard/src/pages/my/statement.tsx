// The account's statement of a day, quarter by quarter, to the planck; with the proof of its readings.
import { useState } from 'react';
import type { Statement } from '../../chain/answers.ts';
import { csv, save } from '../../lib/csv.ts';
import { costOf } from '../../lib/sums.ts';
import { useFormat } from '../../ui/format.tsx';
import { Icon } from '../../ui/icons.tsx';
import { Card } from '../../ui/kit.tsx';
import { Table } from '../../ui/table.tsx';
import { ProofDialog } from './proof.tsx';

interface Props {
	who: string;
	date: string;
	statements: readonly Statement[];
	generated: ReadonlyMap<number, bigint>;
}

/** Writes a statement for a spreadsheet: Wh and plancks, so that nothing is rounded. */
function toCsv({ who, date, statements, generated }: Props, name: (interval: number) => string): void {
	const header = [
		'interval',
		'local_time',
		'import_wh',
		'export_wh',
		'generated_wh',
		'sold_ahead_wh',
		'bought_ahead_wh',
		'shared_sold_wh',
		'shared_bought_wh',
		'imbalance_wh',
		'revenue',
		'paid',
		'shared_revenue',
		'shared_paid',
		'to_supplier',
		'from_supplier',
		'to_fund',
		'cost',
		'estimated',
		'settled',
	];
	const rows = statements.map((one) => [
		one.interval,
		name(one.interval),
		one.import_wh,
		one.export_wh,
		generated.get(one.interval),
		one.sold_wh,
		one.bought_wh,
		one.shared_sold_wh,
		one.shared_bought_wh,
		one.imbalance_wh,
		one.revenue,
		one.paid,
		one.shared_revenue,
		one.shared_paid,
		one.to_supplier,
		one.from_supplier,
		one.to_fund,
		costOf(one),
		one.estimated,
		one.settled,
	]);
	save(`${date}-${who.slice(0, 8)}.csv`, 'text/csv;charset=utf-8', csv(header, rows));
}

export function StatementCard(props: Props) {
	const { t, n, cal } = useFormat();
	const [open, setOpen] = useState(false);
	const [proof, setProof] = useState<number>();
	const { statements } = props;
	const decimals = n.decimals;
	return (
		<Card
			title={t.statement.title}
			aside={
				<button type="button" className="button small" onClick={() => toCsv(props, (interval) => cal.interval(interval))}>
					<Icon name="download" />
					CSV
				</button>
			}
		>
			<details onToggle={(event) => setOpen(event.currentTarget.open)}>
				<summary className="py-1 text-sm text-muted">{t.statement.rows(statements.length)}</summary>
				{open && (
					<Table
						label={t.statement.title}
						className="mt-2 max-h-[32rem] overflow-y-auto"
						columns={[
							t.quarter,
							`#${t.statement.imported}`,
							`#${t.statement.exported}`,
							`#${t.statement.ahead}`,
							`#${t.statement.shared}`,
							`#${t.statement.supplier}`,
							`#${t.statement.cost(n.symbol)}`,
							t.statement.state,
							`.${t.proof.title}`,
						]}
					>
						{statements.map((one) => (
							<tr key={one.interval}>
								<th scope="row" className="tabular-nums">
									{cal.interval(one.interval)}
								</th>
								<td className="number">{one.import_wh === undefined ? '–' : n.kwh(one.import_wh, 3)}</td>
								<td className="number">{one.export_wh === undefined ? '–' : n.kwh(one.export_wh, 3)}</td>
								<td className="number">{n.kwh(one.bought_wh - one.sold_wh, 3)}</td>
								<td className="number">{n.kwh(one.shared_bought_wh - one.shared_sold_wh, 3)}</td>
								<td className="number">{one.imbalance_wh === undefined ? '–' : n.kwh(-one.imbalance_wh, 3)}</td>
								<td className="number">{n.amount(costOf(one), decimals)}</td>
								<td className="whitespace-nowrap">
									{one.settled ? t.statement.settled : t.statement.open}
									{one.estimated && ` · ${t.statement.estimated}`}
								</td>
								<td>
									{one.import_wh !== undefined && (
										<button
											type="button"
											className="button small"
											onClick={() => setProof(one.interval)}
											aria-label={t.proof.of(cal.interval(one.interval))}
										>
											<Icon name="link" />
											{t.proof.short}
										</button>
									)}
								</td>
							</tr>
						))}
					</Table>
				)}
			</details>
			<p className="mt-2 text-sm text-muted">{t.statement.signs}</p>
			{proof !== undefined && <ProofDialog who={props.who} interval={proof} onClose={() => setProof(undefined)} />}
		</Card>
	);
}
