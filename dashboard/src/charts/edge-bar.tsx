// What flows over an edge, between what may flow in and what may flow out.

interface Props {
	label: string;
	/** In W; above 0 out of the area, below 0 into it. */
	flow: number | undefined;
	/** What the market may use, in W. */
	importLimit: number;
	exportLimit: number;
	/** From which flow on the area is in alert and in an emergency, in W. */
	alertAt: number;
	emergencyAt: number;
}

const HEIGHT = 22;

/** Percent of the width; 50 is no flow. */
const place = (watts: number, reach: number): number => 50 + (50 * Math.max(-reach, Math.min(reach, watts))) / reach;

export function EdgeBar({ label, flow, importLimit, exportLimit, alertAt, emergencyAt }: Props) {
	const reach = Math.max(importLimit, exportLimit, emergencyAt, Math.abs(flow ?? 0), 1);
	const zero = 50;
	const end = place(flow ?? 0, reach);
	const size = Math.abs(flow ?? 0);
	const colour = size >= emergencyAt ? 'bad' : size >= alertAt ? 'alert' : (flow ?? 0) >= 0 ? 'feed' : 'community';
	return (
		<svg role="img" aria-label={label} width="100%" height={HEIGHT} className="block">
			<rect y={4} width="100%" height={HEIGHT - 8} rx={4} fill="var(--sunken)" />
			<rect
				x={`${place(-importLimit, reach)}%`}
				y={4}
				width={`${place(exportLimit, reach) - place(-importLimit, reach)}%`}
				height={HEIGHT - 8}
				fill="var(--line)"
			/>
			<rect x={`${Math.min(zero, end)}%`} y={6} width={`${Math.abs(end - zero)}%`} height={HEIGHT - 12} fill={`var(--${colour})`} />
			<line x1="50%" x2="50%" y1={1} y2={HEIGHT - 1} stroke="var(--ink)" strokeWidth={2} />
			{[-emergencyAt, emergencyAt].map((watts) => (
				<line
					key={watts}
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
