// What an operator does: reports the status, declares measures, connects members, and sets what they may take and
// feed in.
import { useState } from 'react';
import type { Area } from '../../chain/answers.ts';
import { useChain, useLive, usePresent } from '../../chain/hooks.ts';
import { inOrder, isOperated, zoneOf } from '../../chain/grid.ts';
import { useFormat } from '../../ui/format.tsx';
import { Card, Choice, Field, Pairs, StateBadge } from '../../ui/kit.tsx';
import { useSubmit } from '../../ui/submission.tsx';
import { setQuery, useRoute } from '../../ui/router.ts';
import { useSigner } from '../../ui/session.tsx';
import { Select } from '../../ui/table.tsx';
import { DeclareCard } from './declare.tsx';
import { EnvelopesCard } from './envelopes.tsx';
import { FlexibilityView } from './flexibility.tsx';
import { IncidentsCard } from './incidents.tsx';
import { ConnectionsCard } from './connections.tsx';
import { InvitationsCard } from './invitations.tsx';
import { MeasuresCard } from './measures.tsx';
import { MetersCard } from './meters.tsx';
import { ProducersCard } from './producers.tsx';
import { StatusForm } from './status-form.tsx';

const VIEWS = ['grid', 'measures', 'limits', 'flexibility', 'members', 'meters', 'incidents'] as const;

/** A space that a list keeps at the beginning of its lines. */
const NBSP = '\u00a0';

export default function OperatorPage() {
	const { t, area: nameOf } = useFormat();
	const { roles, areas } = useSigner();
	const { query } = useRoute();
	const view = VIEWS.find((one) => one === query.get('view')) ?? 'grid';
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
					<Select
						className="w-auto"
						testId="area"
						value={chosen.area}
						options={operated.map((area) => [area.area, `${NBSP.repeat(area.ancestors.length * 3)}${nameOf(area)}`] as const)}
						onChange={(area) => setQuery({ area: String(area) })}
					/>
				</label>
			</div>
			<Choice
				label={t.operator.views}
				value={view}
				onChange={(next) => setQuery({ view: next })}
				options={VIEWS.map((one) => [one, t.operator[one]] as const)}
			/>
			{view === 'grid' && <GridView key={chosen.area} area={chosen} />}
			{view === 'measures' && (
				<>
					<MeasuresCard area={chosen} />
					<DeclareCard key={chosen.area} area={chosen} />
				</>
			)}
			{view === 'limits' && <EnvelopesCard key={chosen.area} area={chosen} />}
			{view === 'flexibility' && <FlexibilityView key={chosen.area} area={chosen} />}
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
	const { interval } = usePresent();
	const limits = useLive(`edge ${area.area} ${interval}`, ({ api }, at) =>
		api.apis.GridApi.get_area_limits(area.area, interval, 1, { at }),
	);
	const now = limits.data?.items[0]?.limits ?? area;
	// What is left of a limit, and what it is without the measures in force.
	const left = (watts: bigint, own: bigint) => (watts === own ? n.power(own) : t.limits.nowOf(n.power(watts), n.power(own)));
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
						[t.operator.importLimit, left(now.import_limit_w, area.import_limit_w)],
						[t.operator.exportLimit, left(now.export_limit_w, area.export_limit_w)],
						[t.operator.fee, n.price(area.grid_fee_mills)],
					]}
				/>
			</Card>
			<StatusForm area={area} />
			<NameForm key={area.name} area={area} />
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
				<Field label={t.operator.name} hint={t.carbon.publicHint} error={tooLong ? t.carbon.tooLong(MOST_NAME_BYTES) : undefined}>
					<input className="input" name="area-name" value={name} onChange={(event) => setName(event.target.value)} />
				</Field>
				<button type="submit" className="button md:mt-6" disabled={tooLong || name.trim() === area.name}>
					{t.operator.rename}
				</button>
			</form>
		</Card>
	);
}
