// The account's connection to the grid, its meters, and the invitations that it may accept.
import { useState } from 'react';
import type { Connection } from '../../chain/answers.ts';
import { useChain, useLive } from '../../chain/hooks.ts';
import { useFormat } from '../../ui/format.tsx';
import { Card, Note, Pairs, Waiting } from '../../ui/kit.tsx';
import { useSigner } from '../../ui/session.tsx';
import { SignButton } from '../../ui/submission.tsx';
import { PlantDialog } from './plant-dialog.tsx';

export function Invitations() {
	const { t, n, area: areaName } = useFormat();
	const { roles } = useSigner();
	const { api } = useChain();
	return roles.invitations.map(({ area, invitation }) => {
		const { import_limit_w, export_limit_w, class: priority } = invitation;
		const says = [
			[t.connection.area, areaName(area)],
			[t.connection.import, n.power(import_limit_w)],
			[t.connection.export, n.power(export_limit_w)],
			[t.connection.class, t.classes[priority.type]],
		] as const;
		return (
			<Card key={area} title={t.connection.invited} className="border-accent">
				<div className="space-y-4" data-testid="invitation">
					<Pairs pairs={says} />
					<Note>{t.connection.acceptMeans}</Note>
					<div className="flex flex-wrap gap-2">
						<SignButton
							look="primary"
							title={t.connection.accept}
							intent={() => ({
								says,
								remark: t.connection.acceptMeans,
								tx: api.tx.GridManagement.accept_connection({ area, import_limit_w, export_limit_w, class: priority }),
							})}
						/>
						<SignButton
							look=""
							title={t.connection.decline}
							intent={() => ({ says, tx: api.tx.GridManagement.decline_connection({ area }) })}
						/>
					</div>
				</div>
			</Card>
		);
	});
}

export function ConnectionCard({ who, connection }: { who: string; connection: Connection }) {
	const { t, n, cal, area: areaName } = useFormat();
	const { roles } = useSigner();
	const meters = useLive(`meters ${who}`, async ({ api }, at) => {
		const ids = await api.apis.ProductionApi.get_meters(who, { at });
		const states = await api.apis.ProductionApi.get_meter_states(ids, { at });
		return ids.map((meter, i) => ({ meter, state: states[i] }));
	});
	const { producer } = roles;
	const { api } = useChain();
	const [registering, setRegistering] = useState(false);
	return (
		<Card title={t.connection.title} className="no-print">
			<div className="grid gap-6 md:grid-cols-2">
				<Pairs
					pairs={[
						[t.connection.area, areaName(connection.area)],
						[t.connection.import, n.power(connection.import_limit_w)],
						[t.connection.export, n.power(connection.export_limit_w)],
						[t.connection.class, t.classes[connection.class.type]],
						...(connection.ends_at === undefined ? [] : [[t.connection.ends, cal.intervalAndDate(connection.ends_at)] as const]),
						...(producer
							? [
									[
										t.connection.plant,
										`${t.sources[producer.source.type]}, ${n.power(producer.capacity_w)} (${t.plantStates[producer.status.type]})`,
									] as const,
								]
							: []),
					]}
				/>
				<div>
					<h3 className="mb-2">{t.connection.meters}</h3>
					{!meters.data ? (
						<Waiting error={meters.error} />
					) : (
						<ul className="space-y-2 text-[0.9375rem]">
							{meters.data.map(({ meter, state }) => (
								<li key={meter} className="flex flex-wrap justify-between gap-x-4">
									<span>
										{t.connection.meter(meter)} <span className="text-muted">{state && t.meterRoles[state.role.type]}</span>
									</span>
									<span className="text-muted tabular-nums">
										{state?.last ? t.connection.lastReading(cal.intervalAndDate(state.last.interval)) : t.connection.noReading}
										{state && !state.active && <strong className="text-bad"> · {t.connection.suspended}</strong>}
									</span>
								</li>
							))}
							{meters.data.length === 0 && <Note>{t.connection.noMeters}</Note>}
						</ul>
					)}
				</div>
			</div>
			<div className="mt-4 flex flex-wrap gap-2">
				{!producer && (
					<button type="button" className="button small" onClick={() => setRegistering(true)}>
						{t.connection.register}
					</button>
				)}
				{connection.ends_at === undefined && (
					<SignButton
						title={t.connection.notice}
						intent={() => ({
							says: [[t.connection.area, areaName(connection.area)]],
							remark: t.connection.noticeMeans,
							tx: api.tx.GridManagement.give_notice(),
						})}
					/>
				)}
			</div>
			{registering && <PlantDialog onClose={() => setRegistering(false)} />}
		</Card>
	);
}
