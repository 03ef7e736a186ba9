// The meters of an area, the silent ones first.
import { useState } from 'react';
import type { Area } from '../../chain/answers.ts';
import { SLOWLY_MS, useInfo, useLive, usePresent } from '../../chain/hooks.ts';
import { readOfAreas, withBelow } from '../../chain/grid.ts';
import { silentFor } from '../../lib/meters.ts';
import { useFormat } from '../../ui/format.tsx';
import { useSigner } from '../../ui/session.tsx';
import { Card, Note, Waiting } from '../../ui/kit.tsx';
import { Checkbox, Table } from '../../ui/table.tsx';

const PER_PAGE = 100;

export function MetersCard({ area }: { area: Area }) {
	const { t, n, cal, account, area: nameOf } = useFormat();
	const { areas } = useSigner();
	const here = withBelow(areas, area.area);
	const { meterDeadline } = useInfo();
	const { interval } = usePresent();
	const [onlySilent, setOnlySilent] = useState(false);
	const [shown, setShown] = useState(PER_PAGE);
	const meters = useLive(
		`area meters ${area.area}`,
		({ api }, at) =>
			readOfAreas(here, (one, from: number | undefined) => api.apis.ProductionApi.get_area_meters(one, from, undefined, { at })),
		SLOWLY_MS,
	);
	const sorted = (meters.data ?? [])
		.map((meter) => ({ meter, silent: silentFor(meter.state, interval) }))
		.sort((a, b) => b.silent - a.silent || a.meter.meter - b.meter.meter);
	const silent = sorted.filter(({ silent: since, meter }) => since > 1 && meter.state.active).length;
	const rows = sorted.filter(({ silent: since }) => !onlySilent || since > 1);
	return (
		<Card
			title={t.meters.title(sorted.length)}
			aside={<Checkbox label={t.meters.onlySilent(silent)} checked={onlySilent} onChange={setOnlySilent} />}
		>
			{!meters.data ? (
				<Waiting error={meters.error} />
			) : rows.length === 0 ? (
				<Note kind={onlySilent ? 'good' : 'info'}>{onlySilent ? t.meters.allSpeak : t.meters.none}</Note>
			) : (
				<Table
					label={t.operator.meters}
					testId="meters"
					columns={[t.proof.meter, t.meters.owner, t.members.area, t.meters.role, `#${t.meters.rated}`, t.meters.last, t.statement.state]}
				>
					{rows.slice(0, shown).map(({ meter: { meter, owner, state }, silent: since }) => (
						<tr key={meter}>
							<td className="tabular-nums">{meter}</td>
							<td>{account(owner)}</td>
							<td>{nameOf(state.area)}</td>
							<td>{t.meterRoles[state.role.type]}</td>
							<td className="number">{n.power(state.rated_power_w)}</td>
							<td className="whitespace-nowrap tabular-nums">{state.last ? cal.intervalAndDate(state.last.interval) : '–'}</td>
							<td className="whitespace-nowrap">
								{!state.active ? (
									<span className="text-bad">{t.connection.suspended}</span>
								) : since <= 1 ? (
									<span className="text-good">{t.meters.speaks}</span>
								) : (
									<span className={since > meterDeadline ? 'font-semibold text-bad' : 'text-alert'}>
										{t.meters.silent((since * cal.lengthMs) / 60_000)}
									</span>
								)}
							</td>
						</tr>
					))}
				</Table>
			)}
			{rows.length > shown && (
				<button type="button" className="button small mt-3" onClick={() => setShown(shown + PER_PAGE)}>
					{t.more}
				</button>
			)}
			<p className="mt-2 text-sm text-muted">{t.meters.means(meterDeadline / 4)}</p>
		</Card>
	);
}
