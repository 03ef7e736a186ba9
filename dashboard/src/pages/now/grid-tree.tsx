// The zone's areas as a tree, each with what flows over its edge.
import { EdgeBar } from '../../charts/edge-bar.tsx';
import type { Area, AreaMarket, ZoneMarkets } from '../../chain/answers.ts';
import { useInfo, usePresent } from '../../chain/hooks.ts';
import type { Limits } from '../../lib/measures.ts';
import { useFormat } from '../../ui/format.tsx';
import { StateBadge } from '../../ui/kit.tsx';

/** A measurement that is older than so many intervals says little about now. */
export const OLD_INTERVALS = 2;

/** Returns what flows out of an area, in W; below 0 it flows in. */
const flowOf = (status: { load_w: bigint; generation_w: bigint } | undefined): number | undefined =>
	status && Number(status.generation_w) - Number(status.load_w);

interface Props {
	areas: readonly Area[];
	markets: ZoneMarkets | undefined;
	/** What is left of the limits of edges, by area, once it is read; nothing of those that no measure limits. */
	left: ReadonlyMap<number, Limits> | undefined;
}

export function GridTree({ areas, markets, left }: Props) {
	const { t } = useFormat();
	return (
		<>
			<ul className="divide-y divide-line" data-testid="grid">
				{areas.map((area) => (
					<AreaItem
						key={area.area}
						area={area}
						market={markets?.areas.find((one) => one.area === area.area)}
						limits={left?.get(area.area) ?? area}
					/>
				))}
			</ul>
			<p className="mt-2 text-sm text-muted">{t.now.legend}</p>
		</>
	);
}

/** Returns the power from which on the chain sees an emergency, in W. A root without an edge has none. */
const emergencyAt = ({ ancestors, thresholds }: Area, limit: bigint): number | undefined =>
	ancestors.length === 0 && limit === 0n ? undefined : Number((limit * BigInt(thresholds.emergency_load_permille)) / 1_000n);

interface AreaProps {
	area: Area;
	market: AreaMarket | undefined;
	limits: Limits;
}

function AreaItem({ area, market, limits }: AreaProps) {
	const { t, n, area: nameOf } = useFormat();
	const flow = flowOf(area.status);
	// Depth in the tree; further in there is no room for more on a phone.
	const depth = Math.min(3, area.ancestors.length);
	const describe = flow === undefined ? t.now.noFlow : flow >= 0 ? t.now.flowOut(n.power(flow)) : t.now.flowIn(n.power(-flow));
	const [into, out] = [emergencyAt(area, area.import_limit_w), emergencyAt(area, area.export_limit_w)];
	const hasEdge = into !== undefined || out !== undefined;
	const both = (a: bigint | number | undefined, b: bigint | number | undefined) =>
		t.limits.both(a === undefined ? '–' : n.power(a), b === undefined ? '–' : n.power(b));
	const uses = both(limits.import_limit_w, limits.export_limit_w);
	return (
		<li className="grid items-center gap-x-5 gap-y-1 py-2.5 md:grid-cols-[15rem_1fr_19rem]">
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
				{hasEdge && (
					<EdgeBar
						label={t.now.edge(nameOf(area), describe, uses, both(into, out))}
						flow={flow}
						market={{ in: Number(limits.import_limit_w), out: Number(limits.export_limit_w) }}
						emergency={{ in: into, out }}
						state={area.state.type}
					/>
				)}
			</div>
			<div className={`text-sm md:text-end ${depth > 0 ? 'ps-9 md:ps-0' : ''}`}>
				<span className="font-medium tabular-nums">{describe}</span>
				<Details area={area} market={market} edge={hasEdge ? t.now.limit(uses) : t.now.noEdge} />
			</div>
		</li>
	);
}

/** What else there is to know of an area, in a line. */
function Details({ area, market, edge }: Pick<AreaProps, 'area' | 'market'> & { edge: string }) {
	const { t, n, cal } = useFormat();
	const { moment } = usePresent();
	const { lengthMs } = useInfo();
	const price = market?.clearing?.price_mills ?? market?.shared?.price_mills;
	const isOld = area.status && moment - Number(area.measured_at) > OLD_INTERVALS * lengthMs;
	return (
		<span className="block text-muted">
			{[
				edge,
				area.grid_fee_mills > 0 && t.now.fee(n.fixed(BigInt(area.grid_fee_mills), 3, 3)),
				isOld && t.now.measuredAt(cal.shortMoment(Number(area.measured_at))),
				price !== undefined && t.now.areaPrice(n.fixed(BigInt(price), 3, 3)),
			]
				.filter(Boolean)
				.join(' · ')}
		</span>
	);
}
