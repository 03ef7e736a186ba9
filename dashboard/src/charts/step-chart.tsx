// Values by quarter of an hour: stacked areas, lines over them, a table beside.
import { linear, round, type Scale } from './scale.ts';
import { useId, useState, type PointerEvent } from 'react';
import type { Calendar } from '../lib/time.ts';
import { useFormat } from '../ui/format.tsx';
import { Scroll } from '../ui/kit.tsx';
import { extent, runs, stacked, stepArea, stepPath, type Value } from './steps.ts';
import { useWidth } from './width.ts';

export interface Series {
	key: string;
	label: string;
	/** A colour of the palette. */
	colour: string;
	values: readonly Value[];
}

export interface AreaSeries extends Series {
	below?: boolean;
	/** Hatched, so that it is known without colour. */
	hatched?: boolean;
}

export interface LineSeries extends Series {
	dash?: string;
}

interface Props {
	/** What it shows, in a sentence: the chart's name to a screen reader. */
	label: string;
	/** The first interval. */
	from: number;
	count: number;
	areas?: readonly AreaSeries[];
	lines?: readonly LineSeries[];
	format: (value: number) => string;
	/** Numbers of the axis, shorter than those of the table. */
	tick: (value: number) => string;
	unit: string;
	/** The present interval, where it lies in the range. */
	present?: number | undefined;
	height?: number;
	fromZero?: boolean;
	/** Ranges that are marked: in which trading was suspended. */
	bands?: readonly { from: number; to: number; label: string }[];
}

const MARGIN = { top: 10, right: 12, bottom: 26, left: 48 };

/** Returns the intervals that get a label on the axis: full hours, every so many. */
function ticksOf(from: number, count: number, cal: Calendar, width: number): number[] {
	const all = (count * cal.lengthMs) / 3_600_000;
	const hours = [1, 2, 3, 4, 6, 12].find((step) => (all / step) * 52 <= width) ?? 12;
	return Array.from({ length: count + 1 }, (_, i) => i).filter((i) => {
		const [hour, minute] = cal.begin(from + i).split(':');
		return minute === '00' && Number(hour) % hours === 0;
	});
}

export function StepChart(props: Props) {
	const { label, from, count, areas = [], lines = [], height = 240 } = props;
	const { cal } = useFormat();
	const [element, width] = useWidth();
	const [pointed, setPointed] = useState<number>();
	const inner = width - MARGIN.left - MARGIN.right;
	const layers = stacked(areas, count);
	const x = linear([0, count], [0, inner]);
	const y = round(
		extent(
			layers,
			lines.map(({ values }) => values),
			props.fromZero ?? true,
		),
		[height - MARGIN.top - MARGIN.bottom, 0],
		4,
	);
	const at = pointed ?? (props.present === undefined ? undefined : props.present - from);
	const move = (event: PointerEvent<SVGSVGElement>) => {
		const quarter = Math.floor(x.invert(event.clientX - event.currentTarget.getBoundingClientRect().left - MARGIN.left));
		setPointed(quarter >= 0 && quarter < count ? quarter : undefined);
	};
	return (
		<figure>
			<Legend {...props} at={at !== undefined && at >= 0 && at < count ? at : undefined} />
			<div ref={element}>
				<svg
					role="img"
					aria-label={label}
					width={width}
					height={height}
					className="block touch-pan-y"
					onPointerMove={move}
					onPointerLeave={() => setPointed(undefined)}
				>
					<g transform={`translate(${MARGIN.left},${MARGIN.top})`}>
						<Bands bands={props.bands ?? []} from={from} count={count} x={x} height={height - MARGIN.top - MARGIN.bottom} />
						<Axes
							x={x}
							y={y}
							width={inner}
							ticks={ticksOf(from, count, cal, inner)}
							text={(i) => (i === count ? cal.end(from + i - 1) : cal.begin(from + i))}
							tick={props.tick}
							unit={props.unit}
						/>
						<Areas areas={areas} layers={layers} x={x} y={y} />
						{lines.map(({ key, values, colour, dash }) =>
							runs(values).map((run, i) => (
								<path
									key={`${key} ${i}`}
									d={stepPath(run.map(([q, value]) => [x(q), y(value)] as const))}
									fill="none"
									stroke={`var(--${colour})`}
									strokeWidth={2}
									strokeDasharray={dash}
								/>
							)),
						)}
						{at !== undefined && at >= 0 && at < count && (
							<rect
								x={x(at)}
								width={Math.max(1, x(1) - x(0))}
								y={0}
								height={height - MARGIN.top - MARGIN.bottom}
								fill="var(--ink)"
								opacity={0.12}
							/>
						)}
					</g>
				</svg>
			</div>
			<ChartTable {...props} />
		</figure>
	);
}

function Areas({ areas, layers, x, y }: { areas: readonly AreaSeries[]; layers: ReturnType<typeof stacked>; x: Scale; y: Scale }) {
	const id = useId();
	return areas.map(({ key, colour, hatched }, i) => {
		const path = stepArea((layers[i] ?? []).map(([q, low, high]) => [x(q), y(low), y(high)] as const));
		const pattern = `${id}${key}`;
		return (
			<g key={key}>
				{hatched && (
					<pattern id={pattern} width={6} height={6} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
						<rect width={6} height={6} fill={`var(--${colour})`} opacity={0.45} />
						<rect width={3} height={6} fill={`var(--${colour})`} />
					</pattern>
				)}
				<path d={path} fill={hatched ? `url(#${pattern})` : `var(--${colour})`} opacity={0.9} />
			</g>
		);
	});
}

function Bands({
	bands,
	from,
	count,
	x,
	height,
}: {
	bands: NonNullable<Props['bands']>;
	from: number;
	count: number;
	x: Scale;
	height: number;
}) {
	return bands.map((band) => {
		const [begin, end] = [Math.max(0, band.from - from), Math.min(count, band.to - from)];
		return begin < end ? (
			<rect key={band.from} x={x(begin)} width={x(end) - x(begin)} height={height} fill="var(--bad)" opacity={0.12}>
				<title>{band.label}</title>
			</rect>
		) : null;
	});
}

function Axes({
	x,
	y,
	width,
	ticks,
	text,
	tick,
	unit,
}: {
	x: Scale;
	y: Scale;
	width: number;
	ticks: number[];
	text: (i: number) => string;
	tick: (value: number) => string;
	unit: string;
}) {
	const [bottom] = y.range;
	return (
		<g className="axis" aria-hidden="true">
			{y.ticks(4).map((value) => (
				<g key={value} transform={`translate(0,${y(value)})`}>
					<line x2={width} strokeWidth={value === 0 ? 2 : 1} />
					<text x={-8} dy="0.32em" textAnchor="end">
						{tick(value)}
					</text>
				</g>
			))}
			<text x={-MARGIN.left} y={-1} className="sr-only">
				{unit}
			</text>
			{ticks.map((i) => (
				<g key={i} transform={`translate(${x(i)},${bottom})`}>
					<line y2={5} />
					<text y={19} textAnchor={i === 0 ? 'start' : x(i) > width - 20 ? 'end' : 'middle'}>
						{text(i)}
					</text>
				</g>
			))}
		</g>
	);
}

/** Names the series; with the values of a quarter while one is pointed at. */
function Legend({ areas = [], lines = [], format, from, at, unit }: Props & { at: number | undefined }) {
	const { cal } = useFormat();
	return (
		<figcaption className="mb-2 flex flex-wrap gap-x-4 gap-y-1 text-sm">
			<span className="font-semibold tabular-nums">{at === undefined ? unit : cal.interval(from + at)}</span>
			{[...areas, ...lines].map((series) => {
				const value = at === undefined ? undefined : series.values[at];
				return (
					<span key={series.key} className="flex items-center gap-1.5">
						<svg aria-hidden="true" width={16} height={12}>
							{'dash' in series || lines.includes(series as LineSeries) ? (
								<line
									x1={0}
									x2={16}
									y1={6}
									y2={6}
									stroke={`var(--${series.colour})`}
									strokeWidth={3}
									strokeDasharray={(series as LineSeries).dash}
								/>
							) : (
								<rect width={12} height={12} rx={2} fill={`var(--${series.colour})`} />
							)}
						</svg>
						{series.label}
						{value !== undefined && <span className="text-muted tabular-nums">{format(value)}</span>}
					</span>
				);
			})}
		</figcaption>
	);
}

/** The same as a table, made when somebody opens it. */
function ChartTable({ label, areas = [], lines = [], from, count, format }: Props) {
	const { t, cal } = useFormat();
	const [open, setOpen] = useState(false);
	const series = [...areas, ...lines];
	return (
		<details className="no-print mt-1 text-sm" onToggle={(event) => setOpen(event.currentTarget.open)}>
			<summary className="w-fit py-1 text-muted">{t.asTable}</summary>
			{open && (
				<Scroll label={label} className="max-h-80 overflow-y-auto">
					<table className="table">
						<thead>
							<tr>
								<th scope="col">{t.quarter}</th>
								{series.map(({ key, label: name }) => (
									<th key={key} scope="col" className="number">
										{name}
									</th>
								))}
							</tr>
						</thead>
						<tbody>
							{Array.from({ length: count }, (_, i) => (
								<tr key={i}>
									<th scope="row" className="tabular-nums">
										{cal.interval(from + i)}
									</th>
									{series.map(({ key, values }) => {
										const value = values[i];
										return (
											<td key={key} className="number">
												{value === undefined ? '–' : format(value)}
											</td>
										);
									})}
								</tr>
							))}
						</tbody>
					</table>
				</Scroll>
			)}
		</details>
	);
}
