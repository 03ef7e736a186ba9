// The plants of an area, those first that wait for the operator's approval.
import type { Area } from '../../chain/answers.ts';
import { readOfAreas, withBelow } from '../../chain/grid.ts';
import { SLOWLY_MS, useChain, useLive } from '../../chain/hooks.ts';
import { useFormat } from '../../ui/format.tsx';
import { Card, Note, Waiting } from '../../ui/kit.tsx';
import { Table } from '../../ui/table.tsx';
import { useSigner } from '../../ui/session.tsx';
import { SignButton } from '../../ui/submission.tsx';

const ORDER = { Pending: 0, Approved: 1, Suspended: 2 } as const;

export function ProducersCard({ area }: { area: Area }) {
	const { t, n, account } = useFormat();
	const { api } = useChain();
	const { areas } = useSigner();
	const here = withBelow(areas, area.area);
	const plants = useLive(
		`plants ${area.area}`,
		async ({ api: chain }, at) => {
			const found = await readOfAreas(here, (one, from: string | undefined) =>
				chain.apis.ProductionApi.get_producers(one, from, undefined, { at }),
			);
			return found.sort((a, b) => ORDER[a.producer.status.type] - ORDER[b.producer.status.type]);
		},
		SLOWLY_MS,
	);
	return (
		<Card title={t.plants.title} className="mt-4">
			{!plants.data ? (
				<Waiting error={plants.error} />
			) : plants.data.length === 0 ? (
				<Note>{t.plants.none}</Note>
			) : (
				<Table
					label={t.plants.title}
					columns={[t.meters.owner, t.plants.source, `#${t.meters.rated}`, `#${t.plants.made}`, t.statement.state, `.${t.offers.act}`]}
				>
					{plants.data.map(({ account: who, producer: info }) => {
						const approve = info.status.type !== 'Approved';
						return (
							<tr key={who}>
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
					})}
				</Table>
			)}
		</Card>
	);
}
