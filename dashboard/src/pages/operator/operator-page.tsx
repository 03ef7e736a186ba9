// What an operator does: reports the status, connects members, and suspends trading where it must.
import { useState } from 'react';
import type { Area } from '../../chain/answers.ts';
import { useChain } from '../../chain/hooks.ts';
import { inOrder, isOperated, zoneOf } from '../../chain/grid.ts';
import { useFormat } from '../../ui/format.tsx';
import { Card, Choice, Field, Pairs, StateBadge } from '../../ui/kit.tsx';
import { useSubmit } from '../../ui/submission.tsx';
import { setQuery, useRoute } from '../../ui/router.ts';
import { useSigner } from '../../ui/session.tsx';
import { EmergencyCard } from './emergency.tsx';
import { IncidentsCard } from './incidents.tsx';
import { ConnectionsCard } from './connections.tsx';
import { InvitationsCard } from './invitations.tsx';
import { MetersCard } from './meters.tsx';
import { ProducersCard } from './producers.tsx';
import { StatusForm } from './status-form.tsx';

type View = 'grid' | 'members' | 'meters' | 'incidents';

export default function OperatorPage() {
	const { t, area: nameOf } = useFormat();
	const { roles, areas } = useSigner();
	const { query } = useRoute();
	const [view, setView] = useState<View>('grid');
	const zones = [...new Set(areas.filter((area) => isOperated(area, roles.operates)).map(zoneOf))];
	const operated = zones.flatMap((zone) => inOrder(areas, zone)).filter((area) => isOperated(area, roles.operates));
	// Where somebody is connected there is something to do.
	const busiest = operated.find(({ connections, children }) => connections + children > 0) ?? operated[0];
	const chosen = operated.find(({ area }) => String(area) === query.get('area')) ?? busiest;
	if (!chosen) return null;
	return (
		<div className="space-y-4">
			<div className="flex flex-wrap items-center justify-between gap-3">
				<h1>{t.pages.operator}</h1>
				<label className="flex items-center gap-2">
					<span className="text-sm text-muted">{t.connection.area}</span>
					<select
						className="input w-auto"
						value={chosen.area}
						onChange={(event) => setQuery({ area: event.target.value })}
						data-testid="area"
					>
						{operated.map((area) => (
							<option key={area.area} value={area.area}>
								{' '.repeat(area.ancestors.length * 3)}
								{nameOf(area)}
							</option>
						))}
					</select>
				</label>
			</div>
			<Choice
				label={t.operator.views}
				value={view}
				onChange={setView}
				options={[
					['grid', t.operator.grid],
					['members', t.operator.members],
					['meters', t.operator.meters],
					['incidents', t.operator.incidents],
				]}
			/>
			{view === 'grid' && <GridView key={chosen.area} area={chosen} />}
			{view === 'members' && (
				<>
					<ConnectionsCard key={chosen.area} area={chosen} />
					<InvitationsCard key={`invited ${chosen.area}`} area={chosen} />
				</>
			)}
			{view === 'meters' && (
				<>
					<MetersCard key={chosen.area} area={chosen} />
					<ProducersCard area={chosen} />
				</>
			)}
			{view === 'incidents' && <IncidentsCard area={chosen} />}
		</div>
	);
}

function GridView({ area }: { area: Area }) {
	const { t, n, cal } = useFormat();
	return (
		<div className="grid items-start gap-4 lg:grid-cols-2">
			<Card title={t.operator.lastStatus} aside={<StateBadge state={area.state.type} />}>
				<Pairs
					pairs={[
						[t.operator.measured, area.status ? cal.moment(Number(area.measured_at)) : t.now.neverMeasured],
						...(area.status
							? ([
									[t.operator.frequency, `${n.fixed(BigInt(area.status.frequency_millihertz), 3, 3)} Hz`],
									[t.operator.voltage, n.permille(area.status.voltage_permille)],
									[t.operator.load, n.power(area.status.load_w)],
									[t.operator.generation, n.power(area.status.generation_w)],
								] as const)
							: []),
						[t.operator.importLimit, n.power(area.import_limit_w)],
						[t.operator.exportLimit, n.power(area.export_limit_w)],
						[t.operator.fee, n.price(area.grid_fee_mills)],
					]}
				/>
			</Card>
			<StatusForm area={area} />
			<NameForm key={area.name} area={area} />
			<EmergencyCard area={area} />
		</div>
	);
}

/** The most bytes of an area's name. */
const MOST_NAME_BYTES = 32;

function NameForm({ area }: { area: Area }) {
	const { t } = useFormat();
	const { api } = useChain();
	const submit = useSubmit();
	const [name, setName] = useState(area.name);
	const bytes = new TextEncoder().encode(name.trim());
	const tooLong = bytes.length > MOST_NAME_BYTES;
	return (
		<Card title={t.operator.name} className="lg:col-span-2">
			<form
				className="grid items-start gap-4 md:grid-cols-[1fr_auto]"
				onSubmit={(event) => {
					event.preventDefault();
					submit({
						title: t.operator.rename,
						says: [
							[t.connection.area, t.area(area.area)],
							[t.operator.name, name.trim() || '–'],
						],
						tx: api.tx.GridManagement.set_area_name({ area: area.area, name: bytes }),
					});
				}}
			>
				<Field label={t.operator.name} hint={t.operator.nameHint} error={tooLong ? t.emergency.reasonTooLong(MOST_NAME_BYTES) : undefined}>
					<input className="input" name="area-name" value={name} onChange={(event) => setName(event.target.value)} />
				</Field>
				<button type="submit" className="button md:mt-6" disabled={tooLong || name.trim() === area.name}>
					{t.operator.rename}
				</button>
			</form>
		</Card>
	);
}
