// The record of measures, and its export for whoever has to know.
import type { Area, Incident } from '../../chain/answers.ts';
import { isInForce, loadIncidents } from '../../chain/grid.ts';
import { SLOWLY_MS, useLive, usePresent } from '../../chain/hooks.ts';
import { csv, save } from '../../lib/csv.ts';
import { toJson } from '../../lib/json.ts';
import { useFormat } from '../../ui/format.tsx';
import { Icon } from '../../ui/icons.tsx';
import { Card, Note, Pairs, Waiting } from '../../ui/kit.tsx';

/** The newest of them; older ones the chain still answers by their ids. */
const MOST = 1_024;

/** Returns who decided something, for a file that is read without names. */
const decider = (by: Incident['by'] | undefined) => by && (by.type === 'Council' ? by.type : `${by.type} ${by.value}`);

const utc = (moment: bigint | number) => new Date(Number(moment)).toISOString();

/** Returns a record as a row of a table: energy in Wh, moments in UTC. */
function rowOf(one: Incident, lengthMs: number) {
	const { incident, area, protocol, reason, primacy, affected_wh } = one;
	return {
		incident,
		area,
		measure: protocol.type,
		parameters: protocol.value && toJson(protocol.value).replace(/\s/g, ''),
		cause: one.cause.type,
		reason,
		by: decider(one.by),
		confirmed_by: decider(one.confirmed_by),
		primacy,
		declared: utc(one.at),
		from: utc(one.from * lengthMs),
		until: utc(one.until * lengthMs),
		state_before: one.state_before.type,
		state_after: one.state_after?.type,
		affected_wh,
		lifted: one.lifted && utc(one.lifted.at),
		lifted_by: decider(one.lifted?.by),
	};
}

/** Returns records as a table. */
function tableOf(all: readonly Incident[], lengthMs: number): string {
	const rows = all.map((one) => rowOf(one, lengthMs));
	return csv(
		Object.keys(rows[0] ?? {}),
		rows.map((row) => Object.values(row)),
	);
}

export function IncidentsCard({ area }: { area: Area }) {
	const { t, cal } = useFormat();
	const found = useLive(`incidents ${area.area}`, ({ api }, at) => loadIncidents(api, area.area, at, MOST), SLOWLY_MS);
	const all = found.data ?? [];
	const files = [
		['csv', 'text/csv;charset=utf-8', () => tableOf(all, cal.lengthMs)],
		['json', 'application/json', () => toJson(all)],
	] as const;
	return (
		<Card
			title={t.incidents.title}
			aside={
				all.length > 0 && (
					<div className="flex gap-2">
						{files.map(([kind, type, content]) => (
							<button
								key={kind}
								type="button"
								className="button small"
								onClick={() => save(`incidents-${area.area}.${kind}`, type, content())}
							>
								<Icon name="download" />
								{kind.toUpperCase()}
							</button>
						))}
					</div>
				)
			}
		>
			{!found.data ? (
				<Waiting error={found.error} />
			) : all.length === 0 ? (
				<Note kind="good">{t.incidents.none}</Note>
			) : (
				<ul className="divide-y divide-line" data-testid="incidents">
					{all.map((incident) => (
						<IncidentItem key={incident.incident} incident={incident} />
					))}
				</ul>
			)}
		</Card>
	);
}

function IncidentItem({ incident }: { incident: Incident }) {
	const { t, n, cal, area: nameOf, measure, authority } = useFormat();
	const { interval } = usePresent();
	const { by, confirmed_by, lifted, from, until, state_before, state_after } = incident;
	return (
		<li className="py-3">
			<div className="flex flex-wrap justify-between gap-x-4">
				<strong>
					{t.incidents.number(incident.incident)} · {nameOf(incident.area)} ·{' '}
					{incident.cause.type === 'Blackout' ? t.states.Blackout : measure(incident.protocol)}
				</strong>
				<span className="text-sm text-muted tabular-nums">
					{cal.span(from, until)}
					{isInForce(incident, interval) && <strong className="text-bad"> · {t.incidents.inForce}</strong>}
					{lifted && ` · ${t.incidents.lifted}`}
				</span>
			</div>
			<p>{incident.reason}</p>
			<details className="mt-1 text-sm">
				<summary className="w-fit text-muted">{t.incidents.record}</summary>
				<Pairs
					pairs={[
						[t.incidents.declared, `${cal.moment(Number(incident.at))}, ${authority(by)}`],
						...(confirmed_by ? [[t.incidents.confirmed, authority(confirmed_by)] as const] : []),
						...(lifted ? [[t.incidents.lifted, `${cal.moment(Number(lifted.at))}, ${authority(lifted.by)}`] as const] : []),
						[t.incidents.before, t.states[state_before.type]],
						[t.incidents.after, state_after ? t.states[state_after.type] : '–'],
						[t.incidents.affected, n.energy(incident.affected_wh, 3)],
					]}
				/>
			</details>
		</li>
	);
}
