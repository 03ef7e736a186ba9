// Matched origin: clean energy that members delivered to members in the quarter of an hour in which it
// was generated, by month for an account and by quarter for its zone.
import type { Api } from '../../chain/connection.ts';
import { zoneOf } from '../../chain/grid.ts';
import { SLOWLY_MS, useChain, useInfo, useLive, usePresent } from '../../chain/hooks.ts';
import { readRange } from '../../chain/pages.ts';
import { StepChart } from '../../charts/step-chart.tsx';
import { csv, save } from '../../lib/csv.ts';
import { mixSeries } from '../../lib/origin.ts';
import { dateOf, dayOf, monthOf, monthsUpTo } from '../../lib/time.ts';
import { SOURCES, type Source } from '../../lib/vintage.ts';
import { DayPicker } from '../../ui/day-picker.tsx';
import { ExportButton } from '../../ui/export-button.tsx';
import { useFormat } from '../../ui/format.tsx';
import { Icon } from '../../ui/icons.tsx';
import { Card, Note, Waiting } from '../../ui/kit.tsx';
import { setQuery, useRoute } from '../../ui/router.ts';
import { useSigner } from '../../ui/session.tsx';
import { Table } from '../../ui/table.tsx';

const MONTHS = 24;
/** Sources by colours that differ enough; those that are rare share one. */
const COLOURS: Partial<Record<Source, string>> = { Solar: 'own', Wind: 'feed', Hydro: 'accent', Biomass: 'community' };

export function OriginView({ who, area }: { who: string; area: number | undefined }) {
	const { areas } = useSigner();
	const at = areas.find((one) => one.area === area) ?? areas[0];
	return (
		<>
			<MonthsCard who={who} />
			{at && <MixCard zone={zoneOf(at)} />}
		</>
	);
}

async function loadOrigin(api: Api, who: string, month: number, at: string) {
	const first = monthsUpTo(month, MONTHS)[0] ?? month;
	const { items } = await api.apis.CarbonApi.get_matched_origin(who, first, MONTHS, { at });
	return items.reverse();
}

function MonthsCard({ who }: { who: string }) {
	const { t, n, cal } = useFormat();
	const { zone } = useInfo();
	const { moment } = usePresent();
	const month = monthOf(moment, zone);
	const found = useLive(`origin ${who} ${month}`, ({ api }, at) => loadOrigin(api, who, month, at), SLOWLY_MS);
	const rows = found.data ?? [];
	const sources = SOURCES.filter((source) => rows.some(({ received }) => received.some((one) => one.source.type === source)));
	const wh = (row: (typeof rows)[number], source: Source) =>
		row.received.reduce((sum, one) => (one.source.type === source ? sum + one.energy_wh : sum), 0n);
	const toCsv = () =>
		save(
			'matched-origin.csv',
			'text/csv;charset=utf-8',
			csv(
				['month', 'delivered_wh', ...sources.map((source) => `received_${source.toLowerCase()}_wh`)],
				rows.map((row) => [row.month, row.delivered_wh, ...sources.map((source) => wh(row, source))]),
			),
		);
	return (
		<Card
			title={t.carbon.origin.title}
			aside={
				rows.length > 0 && (
					<button type="button" className="button small" onClick={toCsv}>
						<Icon name="download" />
						CSV
					</button>
				)
			}
		>
			<p className="mb-3 max-w-3xl text-sm text-muted">{t.carbon.origin.means}</p>
			{!found.data ? (
				<Waiting error={found.error} />
			) : rows.length === 0 ? (
				<Note>{t.carbon.origin.none}</Note>
			) : (
				<Table
					label={t.carbon.origin.title}
					testId="origin"
					columns={[
						t.carbon.month,
						`#${t.carbon.origin.delivered} (kWh)`,
						...sources.map((source) => `#${t.carbon.origin.received(t.sources[source])} (kWh)`),
						`.${t.offers.act}`,
					]}
				>
					{rows.map((row) => (
						<tr key={row.month}>
							<td>{cal.month(row.month)}</td>
							<td className="number">{n.kwh(row.delivered_wh, 3)}</td>
							{sources.map((source) => (
								<td key={source} className="number">
									{n.kwh(wh(row, source), 3)}
								</td>
							))}
							<td className="text-end">
								<ExportButton method="carbon_exportMatchedOrigin" params={[who, row.month]} file={`matched-origin-${row.month}`} />
							</td>
						</tr>
					))}
				</Table>
			)}
		</Card>
	);
}

/** What members of a zone delivered to members over a day. */
function MixCard({ zone }: { zone: number }) {
	const { t, n, cal, area } = useFormat();
	const { zone: timeZone, lengthMs } = useInfo();
	const { moment, interval } = usePresent();
	const { query } = useRoute();
	const { api } = useChain();
	const today = dateOf(moment, timeZone);
	const progress = useLive(`origin progress ${zone} ${interval}`, async (_, at) => ({
		newest: await api.query.CarbonOffset.OriginProgress.getValue(zone, { at }),
	}));
	const newest = progress.data?.newest;
	const date = query.get('day') ?? (newest === undefined ? today : dateOf(newest * lengthMs, timeZone));
	const { from, count } = dayOf(date, timeZone, lengthMs);
	const found = useLive(`mix ${zone} ${date}`, (_, at) =>
		readRange(from, count, (begin, most) => api.apis.CarbonApi.get_origin_mixes(zone, begin, most, { at })),
	);
	const { delivered, bySource } = mixSeries(
		(found.data ?? []).map((mix) => ({
			interval: mix.interval,
			deliveredWh: mix.delivered_wh,
			clean: mix.clean.map(({ source, energy_wh }) => ({ source: source.type, wh: energy_wh })),
		})),
		from,
		count,
	);
	return (
		<Card
			title={t.carbon.origin.mix(area(zone), cal.day(date))}
			aside={<DayPicker date={date} last={today} onChange={(day) => setQuery({ day })} />}
		>
			{!found.data || found.pending ? (
				<Waiting error={found.error} rows={6} />
			) : found.data.length === 0 ? (
				<Note>{t.carbon.origin.noMix}</Note>
			) : (
				<StepChart
					label={t.carbon.origin.mixLabel}
					from={from}
					count={count}
					areas={bySource.map(({ source, values }) => ({
						key: source,
						label: t.sources[source],
						colour: COLOURS[source] ?? 'supplier',
						hatched: COLOURS[source] === undefined,
						values,
					}))}
					lines={[{ key: 'delivered', label: t.carbon.origin.all, colour: 'ink', values: delivered }]}
					format={(wh) => n.energy(Math.round(wh), 3)}
					tick={(wh) => n.kwh(Math.round(wh), 1)}
					unit="kWh"
					present={interval}
				/>
			)}
		</Card>
	);
}
