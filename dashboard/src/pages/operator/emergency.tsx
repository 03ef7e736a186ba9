// Suspends trading in an area and everything below it, and lifts that again.
import { Enum } from 'polkadot-api';
import { useState } from 'react';
import type { Area } from '../../chain/answers.ts';
import { isInForce, loadIncidents } from '../../chain/grid.ts';
import { useChain, useInfo, useLive, usePresent } from '../../chain/hooks.ts';
import { useFormat } from '../../ui/format.tsx';
import { Card, Field, Note, Waiting } from '../../ui/kit.tsx';
import { useSubmit } from '../../ui/submission.tsx';

export function EmergencyCard({ area }: { area: Area }) {
	const { t, cal, area: nameOf, account } = useFormat();
	const { api } = useChain();
	const { interval } = usePresent();
	const submit = useSubmit();
	const incidents = useLive(`emergency ${area.area}`, ({ api: chain }, at) => loadIncidents(chain, area.area, at, 64));
	const here = new Set([area.area, ...area.ancestors]);
	const inForce = incidents.data?.filter((incident) => here.has(incident.area) && isInForce(incident, interval)) ?? [];
	const own = inForce.find((incident) => incident.area === area.area);
	return (
		<Card title={t.emergency.title} className="lg:col-span-2">
			{!incidents.data ? (
				<Waiting error={incidents.error} />
			) : (
				<div className="space-y-4">
					{inForce.map((incident) => (
						<Note key={incident.incident} kind="bad">
							<strong>{t.now.suspended(nameOf(incident.area), cal.moment(incident.until * cal.lengthMs))}</strong>
							<br />
							{incident.reason || t.now.blackout}
							{incident.by.type === 'Operator' && ` (${account(incident.by.value)})`}
						</Note>
					))}
					{own ? (
						<button
							type="button"
							className="button primary"
							data-testid="lift"
							onClick={() =>
								submit({
									title: t.emergency.lift,
									says: [
										[t.connection.area, nameOf(area)],
										[t.emergency.reason, own.reason || t.now.blackout],
									],
									remark: t.emergency.liftMeans,
									tx: api.tx.GridManagement.lift_emergency({ area: area.area }),
								})
							}
						>
							{t.emergency.lift}
						</button>
					) : (
						<DeclareForm area={area} />
					)}
				</div>
			)}
		</Card>
	);
}

function DeclareForm({ area }: { area: Area }) {
	const { t, cal, area: nameOf } = useFormat();
	const { api } = useChain();
	const { maxReasonLength, shortEmergency } = useInfo();
	const { interval } = usePresent();
	const submit = useSubmit();
	const [reason, setReason] = useState('');
	const [duration, setDuration] = useState(4);
	const bytes = new TextEncoder().encode(reason.trim());
	const tooLong = bytes.length > maxReasonLength;
	const steps = [1, 2, 4, 8, shortEmergency].filter((one, i, all) => one <= shortEmergency && all.indexOf(one) === i);
	return (
		<form
			className="grid items-start gap-4 md:grid-cols-[1fr_auto_auto]"
			onSubmit={(event) => {
				event.preventDefault();
				submit({
					title: t.emergency.declare,
					says: [
						[t.connection.area, nameOf(area)],
						[t.emergency.until, cal.moment((interval + duration) * cal.lengthMs)],
						[t.emergency.reason, reason.trim()],
					],
					remark: t.emergency.means,
					tx: api.tx.GridManagement.implement_emergency_protocol({
						area: area.area,
						protocol: Enum('SuspendTrading'),
						duration,
						reason: bytes,
					}),
					onDone: () => setReason(''),
				});
			}}
		>
			<Field
				label={t.emergency.reason}
				hint={t.emergency.reasonHint}
				error={tooLong ? t.emergency.reasonTooLong(maxReasonLength) : undefined}
			>
				<input className="input" name="reason" value={reason} onChange={(event) => setReason(event.target.value)} />
			</Field>
			<Field label={t.emergency.until}>
				<select className="input" value={duration} onChange={(event) => setDuration(Number(event.target.value))}>
					{steps.map((one) => (
						<option key={one} value={one}>
							{cal.moment((interval + one) * cal.lengthMs)}
						</option>
					))}
				</select>
			</Field>
			<button type="submit" className="button danger md:mt-6" disabled={bytes.length === 0 || tooLong} data-testid="suspend">
				{t.emergency.declare}
			</button>
		</form>
	);
}
