// The zone at a glance: what flows, what holds, what it costs, what is in force.
import type { Status } from '../../chain/answers.ts';
import { SLOWLY_MS, useChainState, useInfo, useLive, usePresent } from '../../chain/hooks.ts';
import { inOrder, loadLeft, loadMarkets, loadMetered, loadZoneNow, mainZone, zoneOf, type ZoneNow } from '../../chain/grid.ts';
import { tariffOf } from '../../lib/tariff.ts';
import { dateOf, dayOf } from '../../lib/time.ts';
import { DayPicker } from '../../ui/day-picker.tsx';
import { useFormat } from '../../ui/format.tsx';
import { Card, Figure, Note, StateBadge, Waiting } from '../../ui/kit.tsx';
import { MeasureList } from '../../ui/measures.tsx';
import { setQuery, useRoute } from '../../ui/router.ts';
import { useSession } from '../../ui/session.tsx';
import { Select } from '../../ui/table.tsx';
import { GridTree, OLD_INTERVALS } from './grid-tree.tsx';
import { LoadChart, MeteredChart, PriceChart } from './zone-charts.tsx';

export default function NowPage() {
	const { t } = useFormat();
	const { areas, roles } = useSession();
	const { query } = useRoute();
	const own = areas?.find(({ area }) => area === roles?.connection?.area);
	const wanted = query.get('zone');
	const zone = wanted !== null ? Number(wanted) : own ? zoneOf(own) : mainZone(areas ?? []);
	if (!areas) return <Waiting error={undefined} rows={6} />;
	if (zone === undefined || !areas.some(({ area }) => area === zone)) return <Note>{t.now.noArea}</Note>;
	return <Zone zone={zone} />;
}

/** Chooses between zones, where there is more than one with somebody in it. */
function ZoneChoice({ zone }: { zone: number }) {
	const { t, area } = useFormat();
	const { areas = [] } = useSession();
	const zones = areas.filter(({ ancestors, connections, children }) => ancestors.length === 0 && (connections > 0 || children > 0));
	if (zones.length < 2) return null;
	return (
		<label className="flex items-center gap-2 text-sm">
			<span className="text-muted">{t.zone}</span>
			<Select
				className="w-auto"
				value={zone}
				options={zones.map((one) => [one.area, area(one)] as const)}
				onChange={(next) => setQuery({ zone: String(next) })}
			/>
		</label>
	);
}

/** A day of all meters is read no more often than this. */
const RARELY_MS = 60_000;

function Zone({ zone }: { zone: number }) {
	const { t, area } = useFormat();
	const { areas = [] } = useSession();
	const { lengthMs, zone: timeZone } = useInfo();
	const { interval, moment } = usePresent();
	const { query } = useRoute();
	const now = useLive(`now ${zone}`, ({ api }, at) => loadZoneNow(api, zone, interval, at));
	const today = dateOf(moment, timeZone);
	const measured = (now.data?.history ?? []).map(({ at }) => dateOf(Number(at), timeZone));
	const date = query.get('day') ?? dayToShow(measured, today);
	const { from, count } = dayOf(date, timeZone, lengthMs);
	// Today's prices are known ahead as far as gates have closed.
	const markets = useLive(now.data && `markets ${zone} ${date} ${interval}`, ({ api }, at) => loadMarkets(api, zone, from, count, at));
	const prices = useLive(`price ${zone} ${interval}`, ({ api }, at) => loadMarkets(api, zone, interval, 1, at));
	const own = inOrder(areas, zone);
	const measures = now.data?.measures;
	const left = useLive(
		measures && `left ${zone} ${interval} ${measures.map(({ incident }) => incident).join()}`,
		({ api }, at) =>
			loadLeft(
				api,
				own.map((one) => one.area),
				measures ?? [],
				interval,
				at,
			),
		SLOWLY_MS,
	);
	const metered = useLive(
		now.data && `metered ${zone} ${date}`,
		({ api }, at) =>
			loadMetered(
				api,
				own.filter(({ connections }) => connections > 0).map((one) => one.area),
				from,
				count,
				at,
			),
		RARELY_MS,
	);
	if (!now.data) return <Waiting error={now.error} rows={8} />;
	const data = now.data;
	return (
		<div className="space-y-4">
			<div className="flex flex-wrap items-center justify-between gap-3">
				<h1>{area(zone)}</h1>
				<ZoneChoice zone={zone} />
			</div>
			{data.measures.length > 0 && (
				<Card title={t.measures.title} className="border-bad">
					<MeasureList measures={data.measures} />
				</Card>
			)}
			<Summary
				data={data}
				areas={own}
				zone={zone}
				price={prices.data?.[0]?.areas.find((one) => one.area === zone)?.clearing?.price_mills}
			/>
			<Card title={t.now.grid}>
				<GridTree areas={own} markets={prices.data?.[0]} left={left.data} />
			</Card>
			<div className="flex flex-wrap items-center justify-between gap-3 pt-2">
				<h2 className="text-lg">{t.now.course}</h2>
				<DayPicker date={date} last={today > date ? today : date} onChange={(day) => setQuery({ day })} />
			</div>
			<div className="grid gap-4 xl:grid-cols-2">
				<Card title={t.now.power}>
					<LoadChart history={data.history} incidents={data.incidents} from={from} count={count} />
				</Card>
				<Card title={t.now.prices}>
					{markets.data ? (
						<PriceChart areas={own} markets={markets.data} schedule={data.schedule} from={from} count={count} />
					) : (
						<Waiting error={markets.error} rows={6} />
					)}
				</Card>
				<Card title={t.now.metered}>
					{metered.data ? <MeteredChart metered={metered.data} from={from} count={count} /> : <Waiting error={metered.error} rows={6} />}
				</Card>
			</div>
		</div>
	);
}

/** Returns the day whose course is shown: today if anything was measured, else the day with the most measurements. */
function dayToShow(measured: readonly string[], today: string): string {
	if (measured.length === 0 || measured.includes(today)) return today;
	const count = new Map<string, number>();
	for (const date of measured) count.set(date, (count.get(date) ?? 0) + 1);
	return [...count].reduce((most, one) => (one[1] > most[1] ? one : most))[0];
}

const BADNESS = { Normal: 0, Alert: 1, Restoration: 2, Emergency: 3, Blackout: 4 } as const;

/** Returns the status of the area that is worst off; the first of several, which is the one above. */
function worstOf(all: readonly Status[]): Status | undefined {
	return all.reduce<Status | undefined>(
		(worst, one) => (worst && BADNESS[worst.state.type] >= BADNESS[one.state.type] ? worst : one),
		undefined,
	);
}

function Summary({ data, areas, zone, price }: { data: ZoneNow; areas: readonly Status[]; zone: number; price: number | undefined }) {
	const { t, n, cal, area } = useFormat();
	const { interval, moment } = usePresent();
	const { gateClosure, lengthMs } = useInfo();
	const { arrived } = useChainState();
	const status = areas.find((one) => one.area === zone);
	const worst = worstOf(areas);
	const tariff = tariffOf(data.schedule, interval);
	const isOld = (one: Status) => moment - Number(one.measured_at) > OLD_INTERVALS * lengthMs;
	const left = Math.max(0, (interval + 1) * lengthMs - moment - (Date.now() - (arrived ?? Date.now())));
	return (
		<Card>
			<div className="grid grid-cols-2 gap-x-4 gap-y-5 lg:grid-cols-4">
				<div>
					<div className="mb-1 text-sm text-muted">{t.now.state}</div>
					{worst ? <StateBadge state={worst.state.type} /> : '–'}
					<div className="mt-1.5 text-sm text-muted">
						{!worst?.status
							? t.now.neverMeasured
							: isOld(worst) && worst.state.type !== 'Normal'
								? t.now.stale
								: t.now.stateMeans[worst.state.type]}{' '}
						{worst && worst.area !== zone && t.now.inArea(area(worst.area))}
					</div>
				</div>
				<Figure
					label={t.now.generates}
					value={status?.status ? n.fixed(status.status.generation_w, 3, 1) : '–'}
					unit="kW"
					detail={
						status?.status && (
							<>
								{t.now.load(n.power(status.status.load_w))}
								{isOld(status) && <span className="block text-alert">{t.now.measuredAt(cal.moment(Number(status.measured_at)))}</span>}
							</>
						)
					}
				/>
				<Figure
					label={t.now.price}
					value={price === undefined ? '–' : n.fixed(BigInt(price), 3, 3)}
					unit={`${n.symbol}/kWh`}
					detail={
						tariff && t.now.tariff(n.fixed(BigInt(tariff.surplus_price_mills), 3, 3), n.fixed(BigInt(tariff.shortfall_price_mills), 3, 3))
					}
				/>
				<Figure
					label={t.now.interval}
					value={cal.interval(interval)}
					detail={
						<>
							{t.now.gate(cal.begin(interval + gateClosure + 1), Math.ceil(left / 60_000))}
							{data.sharing && (
								<span className="block">
									{t.now.sharing(n.fixed(BigInt(data.sharing.sell_at_mills), 3, 3), n.fixed(BigInt(data.sharing.buy_at_mills), 3, 3))}
								</span>
							)}
						</>
					}
				/>
			</div>
		</Card>
	);
}
