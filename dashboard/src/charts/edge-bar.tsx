// What flows over an edge, between what may flow in and what may flow out.
import type { State } from '../chain/answers.ts';

interface Props {
	label: string;
	/** In W; above 0 out of the area, below 0 into it. */
	flow: number | undefined;
	/** What the market may use at present, in W. */
	market: { in: number; out: number };
	/** At which power an emergency begins, in W; nothing where none does. */
	emergency: { in: number | undefined; out: number | undefined };
	/** The area's state on the chain. */
	state: State;
}

const HEIGHT = 22;

/** Percent of the width; 50 is no flow. */
const place = (watts: number, reach: number): number => 50 + (50 * Math.max(-reach, Math.min(reach, watts))) / reach;

const colourOf = (state: State, flow: number): string =>
	state === 'Emergency' || state === 'Blackout' ? 'bad' : state === 'Alert' ? 'alert' : flow >= 0 ? 'feed' : 'community';

export function EdgeBar({ label, flow = 0, market, emergency, state }: Props) {
	const reach = Math.max(market.in, market.out, emergency.in ?? 0, emergency.out ?? 0, Math.abs(flow), 1);
	const marks = [emergency.in === undefined ? [] : -emergency.in, emergency.out ?? []].flat();
	const end = place(flow, reach);
	return (
		<svg role="img" aria-label={label} width="100%" height={HEIGHT} className="block">
			<rect y={4} width="100%" height={HEIGHT - 8} rx={4} fill="var(--sunken)" />
			<rect
				x={`${place(-market.in, reach)}%`}
				y={4}
				width={`${place(market.out, reach) - place(-market.in, reach)}%`}
				height={HEIGHT - 8}
				fill="var(--line)"
			/>
			<rect
				x={`${Math.min(50, end)}%`}
				y={6}
				width={`${Math.abs(end - 50)}%`}
				height={HEIGHT - 12}
				fill={`var(--${colourOf(state, flow)})`}
			/>
			<line x1="50%" x2="50%" y1={1} y2={HEIGHT - 1} stroke="var(--ink)" strokeWidth={2} />
			{marks.map((watts, i) => (
				<line
					key={i}
					x1={`${place(watts, reach)}%`}
					x2={`${place(watts, reach)}%`}
					y1={2}
					y2={HEIGHT - 2}
					stroke="var(--bad)"
					strokeWidth={2}
					strokeDasharray="3 2"
				/>
			))}
		</svg>
	);
}
