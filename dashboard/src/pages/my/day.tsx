// A day of a member: where its energy came from, what it cost, and each quarter of an hour of it.
import { useMemo, type ReactNode } from 'react';
import type { Statement } from '../../chain/answers.ts';
import { loadEnergy, type EnergyOf } from '../../chain/energy.ts';
import { useInfo, useLive, usePresent } from '../../chain/hooks.ts';
import { StepChart } from '../../charts/step-chart.tsx';
import { permilleOf, sourcesOf, sumUp, type Sums } from '../../lib/sums.ts';
import { tariffOf } from '../../lib/tariff.ts';
import { dayOf } from '../../lib/time.ts';
import { useFormat } from '../../ui/format.tsx';
import { Card, Figure, Note, Waiting } from '../../ui/kit.tsx';
import { StatementCard } from './statement.tsx';

export function Day({ who, area, date, children }: { who: string; area: number; date: string; children: ReactNode }) {
	const { t, cal } = useFormat();
	const { zone, lengthMs } = useInfo();
	const { from, count } = dayOf(date, zone, lengthMs);
	const energy = useLive(`energy ${who} ${area} ${date}`, ({ api }, at) => loadEnergy(api, who, area, from, count, at));
	const sums = useMemo(() => {
		if (!energy.data) return undefined;
		const { statements, generated, schedule } = energy.data;
		return sumUp(
			statements,
			(interval) => generated.get(interval),
			(interval) => tariffOf(schedule, interval),
		);
	}, [energy.data]);
	return (
		<>
			<div className="no-print flex flex-wrap items-center justify-between gap-3">
				<h2 className="text-lg">{cal.day(date)}</h2>
				{children}
			</div>
			{!energy.data || !sums || energy.pending ? (
				<Card>
					<Waiting error={energy.error} rows={8} />
				</Card>
			) : energy.data.statements.length === 0 ? (
				<Card>
					<Note>{t.my.nothingThatDay}</Note>
				</Card>
			) : (
				<div className="no-print space-y-4">
					<Totals sums={sums} />
					<Card title={t.my.course}>
						<EnergyChart energy={energy.data} from={from} count={count} />
					</Card>
					<StatementCard who={who} date={date} statements={energy.data.statements} generated={energy.data.generated} />
				</div>
			)}
		</>
	);
}

function Totals({ sums }: { sums: Sums }) {
	const { t, n } = useFormat();
	const share = (part: bigint) => n.permille(permilleOf(part, sums.used));
	const saved = sums.alone - sums.cost;
	const earns = sums.cost < 0n;
	return (
		<Card>
			<div className="grid grid-cols-2 gap-x-4 gap-y-5 lg:grid-cols-4" data-testid="totals">
				<Figure
					label={t.my.used}
					{...(sums.generated === undefined ? {} : { mark: 'bg-own' })}
					value={n.kwh(sums.used)}
					unit="kWh"
					detail={sums.generated === undefined ? undefined : t.my.ownPlant(n.energy(sums.own))}
				/>
				<Figure label={t.my.fromCommunity} mark="bg-community" value={n.kwh(sums.community)} unit="kWh" detail={share(sums.community)} />
				<Figure label={t.my.fromSupplier} mark="bg-supplier" value={n.kwh(sums.supplier)} unit="kWh" detail={share(sums.supplier)} />
				<Figure
					label={earns ? t.my.earned : t.my.cost}
					value={n.amount(earns ? -sums.cost : sums.cost, 2)}
					unit={n.symbol}
					detail={saved >= 0n ? t.my.saved(n.money(saved, 2)) : t.my.lost(n.money(-saved, 2))}
				/>
			</div>
			<ShareBar sums={sums} />
			{sums.exported > 0n && (
				<p className="mt-3 text-sm">{t.my.fedIn(n.energy(sums.exported), n.energy(sums.toCommunity), n.energy(sums.toSupplier))}</p>
			)}
			{sums.open > 0 && <Note>{t.my.open(sums.open)}</Note>}
			{sums.estimated > 0 && <Note kind="alert">{t.my.estimated(sums.estimated)}</Note>}
		</Card>
	);
}

/** The parts of what was used, side by side. */
function ShareBar({ sums }: { sums: Sums }) {
	const { t, n } = useFormat();
	if (sums.used <= 0n) return null;
	const parts = [
		{ key: 'own', wh: sums.own > 0n ? sums.own : 0n },
		{ key: 'community', wh: sums.community },
		{ key: 'supplier', wh: sums.supplier },
	];
	let at = 0;
	return (
		<svg
			role="img"
			aria-label={t.my.shares(n.energy(sums.own), n.energy(sums.community), n.energy(sums.supplier))}
			width="100%"
			height={18}
			className="mt-4 block"
		>
			{parts.map(({ key, wh }) => {
				const width = permilleOf(wh, sums.used) / 10;
				const x = at;
				at += width;
				return width > 0 ? (
					<rect key={key} x={`${x}%`} width={`${width}%`} height={18} fill={`var(--${key})`} stroke="var(--card)" strokeWidth={2} />
				) : null;
			})}
		</svg>
	);
}

function EnergyChart({ energy, from, count }: { energy: EnergyOf; from: number; count: number }) {
	const { t, n } = useFormat();
	const { interval } = usePresent();
	const { statements, generated } = energy;
	const at = new Map(statements.map((one) => [one.interval, one]));
	const parts = Array.from({ length: count }, (_, i) => {
		const statement: Statement | undefined = at.get(from + i);
		return statement?.import_wh === undefined ? undefined : sourcesOf(statement, generated.get(from + i));
	});
	const pick = (read: (part: NonNullable<(typeof parts)[number]>) => bigint) =>
		parts.map((part) => part && Math.max(0, Number(read(part))));
	const hasPlant = generated.size > 0;
	return (
		<StepChart
			label={t.my.courseLabel}
			from={from}
			count={count}
			areas={[
				...(hasPlant ? [{ key: 'own', label: t.my.fromOwn, colour: 'own', values: pick(({ own }) => own) }] : []),
				{ key: 'community', label: t.my.fromCommunity, colour: 'community', values: pick(({ community }) => community) },
				{ key: 'supplier', label: t.my.fromSupplier, colour: 'supplier', hatched: true, values: pick(({ supplier }) => supplier) },
				...(hasPlant
					? [
							{
								key: 'toCommunity',
								label: t.my.toCommunity,
								colour: 'community',
								below: true,
								values: pick(({ toCommunity }) => toCommunity),
							},
							{
								key: 'toSupplier',
								label: t.my.toSupplier,
								colour: 'supplier',
								hatched: true,
								below: true,
								values: pick(({ toSupplier }) => toSupplier),
							},
						]
					: []),
			]}
			format={(wh) => n.energy(Math.round(wh))}
			tick={(wh) => n.kwh(Math.round(wh), 1)}
			unit={hasPlant ? t.my.axis : 'kWh'}
			present={interval}
		/>
	);
}
