// The zone's areas as a tree, each with what flows over its edge.
import { EdgeBar } from '../../charts/edge-bar.tsx';
import type { Area, ZoneMarkets } from '../../chain/answers.ts';
import { useInfo, usePresent } from '../../chain/hooks.ts';
import { useFormat } from '../../ui/format.tsx';
import { StateBadge } from '../../ui/kit.tsx';

/** A measurement that is older than so many intervals says little about now. */
export const OLD_INTERVALS = 2;

/** Returns what flows out of an area, in W; below 0 it flows in. */
const flowOf = (status: { load_w: bigint; generation_w: bigint } | undefined): number | undefined =>
	status && Number(status.generation_w) - Number(status.load_w);

export function GridTree({ areas, markets }: { areas: readonly Area[]; markets: ZoneMarkets | undefined }) {
	const { t, n, cal, area: nameOf } = useFormat();
	const { moment } = usePresent();
	const { lengthMs } = useInfo();
	return (
		<>
			<ul className="divide-y divide-line" data-testid="grid">
				{areas.map((area) => {
					const flow = flowOf(area.status);
					const market = markets?.areas.find((one) => one.area === area.area);
					const price = market?.clearing?.price_mills ?? market?.shared?.price_mills;
					// Depth in the tree; further in there is no room for more on a phone.
					const depth = Math.min(3, area.ancestors.length);
					const limit = Number(flow !== undefined && flow < 0 ? area.import_limit_w : area.export_limit_w);
					const describe = flow === undefined ? t.now.noFlow : flow >= 0 ? t.now.flowOut(n.power(flow)) : t.now.flowIn(n.power(-flow));
					return (
						<li key={area.area} className="grid items-center gap-x-5 gap-y-1 py-2.5 md:grid-cols-[15rem_1fr_19rem]">
							<div className="flex min-w-0 items-center gap-2">
								{depth > 0 && (
									<svg aria-hidden="true" width={depth * 18} height={28} className="shrink-0 text-muted">
										<path d={`M${depth * 18 - 12} 0 v14 h10`} fill="none" stroke="currentColor" strokeWidth={2} />
									</svg>
								)}
								<span className="truncate font-semibold">{nameOf(area)}</span>
								<StateBadge state={area.state.type} />
							</div>
							<div className={depth > 0 ? 'ps-9 md:ps-0' : ''}>
								<EdgeBar
									label={t.now.edge(nameOf(area), describe, n.power(limit))}
									flow={flow}
									importLimit={Number(area.import_limit_w)}
									exportLimit={Number(area.export_limit_w)}
									alertAt={(limit * area.thresholds.alert_load_permille) / 1_000}
									emergencyAt={(limit * area.thresholds.emergency_load_permille) / 1_000}
								/>
							</div>
							<div className={`text-sm md:text-end ${depth > 0 ? 'ps-9 md:ps-0' : ''}`}>
								<span className="font-medium tabular-nums">{describe}</span>
								<span className="block text-muted">
									{[
										t.now.limit(n.power(limit, 0)),
										area.grid_fee_mills > 0 ? t.now.fee(n.fixed(BigInt(area.grid_fee_mills), 3, 3)) : undefined,
										area.status && moment - Number(area.measured_at) > OLD_INTERVALS * lengthMs
											? t.now.measuredAt(cal.shortMoment(Number(area.measured_at)))
											: undefined,
										price === undefined ? undefined : t.now.areaPrice(n.fixed(BigInt(price), 3, 3)),
									]
										.filter(Boolean)
										.join(' · ')}
								</span>
							</div>
						</li>
					);
				})}
			</ul>
			<p className="mt-2 text-sm text-muted">{t.now.legend}</p>
		</>
	);
}
