// The plants of an area, and whether the operator has approved them.
import type { Area, Producer } from '../../chain/answers.ts';
import { withBelow } from '../../chain/grid.ts';
import { useChain } from '../../chain/hooks.ts';
import { useFormat } from '../../ui/format.tsx';
import { Card } from '../../ui/kit.tsx';
import { PagedTable, usePaged } from '../../ui/pages.tsx';
import { useSigner } from '../../ui/session.tsx';
import { SignButton } from '../../ui/submission.tsx';

const PER_PAGE = 50;

export function ProducersCard({ area }: { area: Area }) {
	const { t } = useFormat();
	const { areas } = useSigner();
	const list = usePaged<Producer, string>(`plants ${area.area}`, withBelow(areas, area.area), PER_PAGE, (api, at, one, from, most) =>
		api.apis.ProductionApi.get_producers(one, from, most, { at }),
	);
	return (
		<Card title={t.plants.title} className="mt-4">
			<PagedTable
				list={list}
				none={t.plants.none}
				label={t.plants.title}
				testId="plants"
				columns={[t.meters.owner, t.plants.source, `#${t.meters.rated}`, `#${t.plants.made}`, t.statement.state, `.${t.offers.act}`]}
				row={(plant) => <PlantRow key={plant.account} plant={plant} />}
			/>
		</Card>
	);
}

function PlantRow({ plant: { account: who, producer: info } }: { plant: Producer }) {
	const { t, n, account } = useFormat();
	const { api } = useChain();
	const approve = info.status.type !== 'Approved';
	return (
		<tr>
			<td>{account(who)}</td>
			<td>{t.sources[info.source.type]}</td>
			<td className="number">{n.power(info.capacity_w)}</td>
			<td className="number">{n.energy(info.metered_wh + info.manual_wh, 1)}</td>
			<td>{t.plantStates[info.status.type]}</td>
			<td className="text-end">
				<SignButton
					look={`small ${approve ? 'primary' : 'danger'}`}
					title={approve ? t.plants.approve : t.plants.suspend}
					intent={() => ({
						says: [
							[t.meters.owner, account(who)],
							[t.plants.source, t.sources[info.source.type]],
							[t.meters.rated, n.power(info.capacity_w)],
						],
						remark: approve ? t.plants.approveMeans : t.plants.suspendMeans,
						tx: approve
							? api.tx.EnergyProduction.approve_producer({ producer: who })
							: api.tx.EnergyProduction.suspend_producer({ producer: who }),
					})}
				/>
			</td>
		</tr>
	);
}
