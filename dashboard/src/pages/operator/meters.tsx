// The meters of an area: all of them, or those that the chain has not heard of.
import { useState } from 'react';
import type { Area, Meter } from '../../chain/answers.ts';
import { useInfo, usePresent } from '../../chain/hooks.ts';
import { withBelow } from '../../chain/grid.ts';
import { silentFor } from '../../lib/meters.ts';
import { useFormat } from '../../ui/format.tsx';
import { PagedTable, usePaged } from '../../ui/pages.tsx';
import { useSigner } from '../../ui/session.tsx';
import { Card } from '../../ui/kit.tsx';
import { Checkbox } from '../../ui/table.tsx';

const PER_PAGE = 100;

export function MetersCard({ area }: { area: Area }) {
	const { t, cal } = useFormat();
	const { areas } = useSigner();
	const { meterDeadline } = useInfo();
	const { interval } = usePresent();
	const [onlySilent, setOnlySilent] = useState(false);
	const list = usePaged<Meter, number>(
		`meters ${area.area} ${onlySilent}`,
		withBelow(areas, area.area),
		PER_PAGE,
		({ apis: { ProductionApi } }, at, one, from, most) =>
			onlySilent
				? // The reading of the interval that has just ended is still on its way.
					ProductionApi.get_silent_meters(one, interval - 1, from, most, { at })
				: ProductionApi.get_area_meters(one, from, most, { at }),
	);
	return (
		<Card
			title={t.connection.meters}
			aside={<Checkbox name="silent" label={t.meters.onlySilent} checked={onlySilent} onChange={setOnlySilent} />}
		>
			<PagedTable
				list={list}
				none={onlySilent ? t.meters.allSpeak : t.meters.none}
				good={onlySilent}
				label={t.operator.meters}
				testId="meters"
				columns={[t.proof.meter, t.meters.owner, t.members.area, t.meters.role, `#${t.meters.rated}`, t.meters.last, t.statement.state]}
				row={(meter) => <MeterRow key={meter.meter} meter={meter} />}
			/>
			<p className="mt-2 text-sm text-muted">{t.meters.means((meterDeadline * cal.lengthMs) / 60_000)}</p>
		</Card>
	);
}

function MeterRow({ meter: { meter, owner, state } }: { meter: Meter }) {
	const { t, n, cal, account, area: nameOf } = useFormat();
	const { meterDeadline } = useInfo();
	const { interval } = usePresent();
	const since = silentFor(state, interval);
	return (
		<tr>
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
	);
}
