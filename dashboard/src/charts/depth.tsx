// The depth of an auction: how much is bid at a price or more, and asked at a price or less.
import { linear, round } from './scale.ts';
import { stepArea } from './steps.ts';
import { useFormat } from '../ui/format.tsx';
import { useWidth } from './width.ts';

export interface Level {
	price_mills: number;
	energy_wh: bigint;
}

/** Returns the sums from the best price on, each with its price. */
export function cumulate(levels: readonly Level[]): [price: number, wh: number][] {
	let sum = 0;
	return levels.map(({ price_mills, energy_wh }) => [price_mills, (sum += Number(energy_wh))]);
}

const MARGIN = { top: 10, right: 12, bottom: 26, left: 48 };

export function DepthChart({
	label,
	bids,
	asks,
	price,
	height = 200,
}: {
	label: string;
	bids: readonly Level[];
	asks: readonly Level[];
	price: number | undefined;
	height?: number;
}) {
	const { n } = useFormat();
	const [element, width] = useWidth();
	const [bid, ask] = [cumulate(bids), cumulate(asks)];
	const prices = [...bid, ...ask].map(([mills]) => mills);
	const [low, high] = [Math.min(...prices), Math.max(...prices)];
	const pad = Math.max(5, (high - low) * 0.05);
	const x = linear([Math.max(0, low - pad), high + pad], [0, width - MARGIN.left - MARGIN.right]);
	const y = round([0, Math.max(1, bid.at(-1)?.[1] ?? 0, ask.at(-1)?.[1] ?? 0)], [height - MARGIN.top - MARGIN.bottom, 0], 4);
	const bottom = y(0);
	const shape = (points: [number, number][], edge: number) => {
		const last = points.at(-1);
		const all: [number, number][] = last ? [...points, [edge, last[1]]] : [];
		return stepArea(all.map(([mills, wh]) => [x(mills), bottom, y(wh)] as const));
	};
	const [left, right] = x.domain;
	return (
		<div ref={element}>
			<svg role="img" aria-label={label} width={width} height={height} className="block">
				<g transform={`translate(${MARGIN.left},${MARGIN.top})`}>
					<g className="axis" aria-hidden="true">
						{y.ticks(4).map((wh) => (
							<g key={wh} transform={`translate(0,${y(wh)})`}>
								<line x2={x(right)} />
								<text x={-8} dy="0.32em" textAnchor="end">
									{n.kwh(Math.round(wh), 1)}
								</text>
							</g>
						))}
						{x.ticks(Math.max(2, Math.floor(width / 110))).map((mills) => (
							<text key={mills} x={x(mills)} y={bottom + 19} textAnchor="middle">
								{n.fixed(BigInt(Math.round(mills)), 3, 3)}
							</text>
						))}
					</g>
					{/* Bids run down from the best, so their steps lie the other way round. */}
					<path d={shape(bid, left)} fill="var(--community)" opacity={0.55} stroke="var(--community)" />
					<path d={shape(ask, right)} fill="var(--supplier)" opacity={0.55} stroke="var(--supplier)" />
					{price !== undefined && (
						<line x1={x(price)} x2={x(price)} y1={0} y2={bottom} stroke="var(--ink)" strokeWidth={2} strokeDasharray="4 3" />
					)}
				</g>
			</svg>
		</div>
	);
}
