// The course of a day: load and generation as they were measured, prices as they were cleared.
import type { Area, Incident, StatusRecord, ZoneMarkets } from '../../chain/answers.ts';
import type { Metered } from '../../chain/grid.ts';
import { useInfo, usePresent } from '../../chain/hooks.ts';
import { StepChart, type LineSeries } from '../../charts/step-chart.tsx';
import { tariffOf, type Schedule } from '../../lib/tariff.ts';
import { useFormat } from '../../ui/format.tsx';
import { Note } from '../../ui/kit.tsx';

const COLOURS = ['community', 'feed', 'own', 'supplier', 'accent', 'alert'];
const DASHES = [undefined, '6 3', '2 3', '8 3 2 3'];

export function LoadChart({
	history,
	incidents,
	from,
	count,
}: {
	history: readonly StatusRecord[];
	incidents: readonly Incident[];
	from: number;
	count: number;
}) {
	const { t, n } = useFormat();
	const { lengthMs } = useInfo();
	const { interval } = usePresent();
	const at = new Map(history.map(({ at: moment, status }) => [Math.floor(Number(moment) / lengthMs), status]));
	const values = (read: (status: StatusRecord['status']) => bigint) =>
		Array.from({ length: count }, (_, i) => {
			// A measurement that comes a little late leaves a quarter without one; the last one holds on.
			const status = at.get(from + i) ?? (at.has(from + i + 1) ? at.get(from + i - 1) : undefined);
			return status && Number(read(status));
		});
	const generation = values(({ generation_w }) => generation_w);
	if (generation.every((value) => value === undefined)) return <Note>{t.now.nothingMeasured}</Note>;
	const bands = incidents
		.filter((one) => one.cause.type === 'Declared' && one.protocol.type === 'SuspendTrading')
		.map((one) => ({ from: one.from, to: one.lifted ? Math.ceil(Number(one.lifted.at) / lengthMs) : one.until, label: one.reason }));
	return (
		<>
			<StepChart
				label={t.now.powerLabel}
				from={from}
				count={count}
				areas={[{ key: 'generation', label: t.now.generation, colour: 'own', values: generation }]}
				lines={[{ key: 'load', label: t.now.loadName, colour: 'ink', values: values(({ load_w }) => load_w) }]}
				format={(watts) => n.power(watts)}
				tick={(watts) => n.fixed(BigInt(Math.round(watts)), 3, 0)}
				unit="kW"
				present={interval}
				bands={bands}
			/>
			{bands.some((band) => band.to > from && band.from < from + count) && <p className="mt-1 text-sm text-muted">{t.now.bands}</p>}
		</>
	);
}

/** What the meters at all connections of the zone measured, and what its plants generated. */
export function MeteredChart({ metered, from, count }: { metered: readonly Metered[]; from: number; count: number }) {
	const { t, n } = useFormat();
	const { interval } = usePresent();
	if (metered.length === 0) return <Note>{t.my.nothingThatDay}</Note>;
	const at = new Map(metered.map((one) => [one.interval, one]));
	const line = (key: 'import_wh' | 'export_wh' | 'generated_wh', label: string, colour: string): LineSeries => ({
		key,
		label,
		colour,
		values: Array.from({ length: count }, (_, i) => {
			const wh = at.get(from + i)?.[key];
			return wh === undefined ? undefined : Number(wh);
		}),
	});
	return (
		<StepChart
			label={t.now.meteredLabel}
			from={from}
			count={count}
			lines={[
				line('import_wh', t.statement.imported, 'supplier'),
				line('export_wh', t.statement.exported, 'feed'),
				line('generated_wh', t.now.generation, 'own'),
			]}
			format={(wh) => n.energy(Math.round(wh), 3)}
			tick={(wh) => n.kwh(Math.round(wh), 1)}
			unit="kWh"
			present={interval}
		/>
	);
}

export function PriceChart({
	areas,
	markets,
	schedule,
	from,
	count,
}: {
	areas: readonly Area[];
	markets: readonly ZoneMarkets[];
	schedule: Schedule;
	from: number;
	count: number;
}) {
	const { t, n, area: nameOf } = useFormat();
	const { interval } = usePresent();
	const prices = new Map(markets.map((zone) => [zone.interval, new Map(zone.areas.map((one) => [one.area, one.clearing?.price_mills]))]));
	const lines: LineSeries[] = areas
		.map(({ area }, i) => {
			const values = Array.from({ length: count }, (_, q) => prices.get(from + q)?.get(area));
			const dash = DASHES[i % DASHES.length];
			return {
				key: `area ${area}`,
				label: nameOf(area),
				colour: COLOURS[i % COLOURS.length] ?? 'ink',
				values,
				...(dash === undefined ? {} : { dash }),
			};
		})
		.filter(({ values }) => values.some((value) => value !== undefined));
	if (lines.length === 0) return <Note>{t.now.noPrices}</Note>;
	const tariff = Array.from({ length: count }, (_, q) => tariffOf(schedule, from + q));
	return (
		<StepChart
			label={t.now.pricesLabel}
			from={from}
			count={count}
			lines={[
				...lines,
				{ key: 'shortfall', label: t.supplierSells, colour: 'muted', values: tariff.map((one) => one?.shortfall_price_mills), dash: '1 4' },
				{ key: 'surplus', label: t.supplierBuys, colour: 'muted', values: tariff.map((one) => one?.surplus_price_mills), dash: '1 4' },
			]}
			format={(mills) => n.fixed(BigInt(Math.round(mills)), 3, 3)}
			tick={(mills) => n.fixed(BigInt(Math.round(mills)), 3, 2)}
			unit={`${n.symbol}/kWh`}
			present={interval}
		/>
	);
}
