// The record of emergencies, and its export for whoever has to know.
import type { Area, Incident } from '../../chain/answers.ts';
import { isInForce, loadIncidents } from '../../chain/grid.ts';
import { SLOWLY_MS, useLive, usePresent } from '../../chain/hooks.ts';
import { csv, save } from '../../lib/csv.ts';
import { toJson } from '../../lib/json.ts';
import { useFormat } from '../../ui/format.tsx';
import { Icon } from '../../ui/icons.tsx';
import { Card, Note, Waiting } from '../../ui/kit.tsx';

/** The newest of them; older ones the chain still answers by their ids. */
const MOST = 1_024;

export function IncidentsCard({ area }: { area: Area }) {
	const { t, cal, area: nameOf } = useFormat();
	const found = useLive(`incidents ${area.area}`, ({ api }, at) => loadIncidents(api, area.area, at, MOST), SLOWLY_MS);
	const exportCsv = (incidents: readonly Incident[]) =>
		save(
			`incidents-${area.area}.csv`,
			'text/csv;charset=utf-8',
			csv(
				['incident', 'area', 'measure', 'cause', 'reason', 'by', 'declared', 'from', 'until', 'lifted'],
				incidents.map((one) => [
					one.incident,
					nameOf(one.area),
					one.protocol.type,
					one.cause.type,
					one.reason,
					one.by.type === 'Council' ? 'Council' : `${one.by.type} ${one.by.value}`,
					...[Number(one.at), one.from * cal.lengthMs, one.until * cal.lengthMs, one.lifted && Number(one.lifted.at)].map(
						(moment) => moment && new Date(moment).toISOString(),
					),
				]),
			),
		);
	return (
		<Card
			title={t.incidents.title}
			aside={
				found.data &&
				found.data.length > 0 && (
					<div className="flex gap-2">
						<button type="button" className="button small" onClick={() => exportCsv(found.data ?? [])}>
							<Icon name="download" />
							CSV
						</button>
						<button
							type="button"
							className="button small"
							onClick={() => save(`incidents-${area.area}.json`, 'application/json', toJson(found.data))}
						>
							<Icon name="download" />
							JSON
						</button>
					</div>
				)
			}
		>
			{!found.data ? (
				<Waiting error={found.error} />
			) : found.data.length === 0 ? (
				<Note kind="good">{t.incidents.none}</Note>
			) : (
				<ul className="divide-y divide-line" data-testid="incidents">
					{found.data.map((incident) => (
						<IncidentItem key={incident.incident} incident={incident} />
					))}
				</ul>
			)}
		</Card>
	);
}

function IncidentItem({ incident }: { incident: Incident }) {
	const { t, cal, area: nameOf, account } = useFormat();
	const { interval } = usePresent();
	const { by, lifted, until } = incident;
	const end = lifted ? Number(lifted.at) : until * cal.lengthMs;
	return (
		<li className="py-3">
			<div className="flex flex-wrap justify-between gap-x-4">
				<strong>
					{t.incidents.number(incident.incident)} · {nameOf(incident.area)} ·{' '}
					{incident.cause.type === 'Blackout' ? t.states.Blackout : t.incidents.measures[incident.protocol.type]}
				</strong>
				<span className="text-sm text-muted tabular-nums">
					{cal.moment(Number(incident.at))} – {cal.moment(end)}
					{isInForce(incident, interval) && <strong className="text-bad"> · {t.incidents.inForce}</strong>}
				</span>
			</div>
			<p>{incident.reason}</p>
			<p className="text-sm text-muted">
				{t.authorities[by.type]} {by.type !== 'Council' && account(by.value)}
				{lifted && ` · ${t.incidents.lifted}`}
			</p>
		</li>
	);
}
