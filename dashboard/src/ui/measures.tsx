// Measures as everybody reads them: what is done where and until when, by whom and why.
import type { ReactNode } from 'react';
import type { Measure } from '../chain/grid.ts';
import { useFormat } from './format.tsx';

/** The measures of a list, each with what can be done about it. */
export function MeasureList({ measures, action }: { measures: readonly Measure[]; action?: (measure: Measure) => ReactNode }) {
	const { t, cal, area, measure: says, authority } = useFormat();
	return (
		<ul className="divide-y divide-line" data-testid="measures">
			{measures.map((one) => (
				<li key={one.incident} className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 py-3">
					<div className="min-w-0">
						<strong>
							{area(one.area)}: {says(one.protocol)}
						</strong>
						<p className="tabular-nums">
							{cal.span(one.from, one.until)}
							{one.in_force && <strong className="text-bad"> · {t.incidents.inForce}</strong>}
						</p>
						<p>{one.cause.type === 'Blackout' ? t.now.blackout : one.reason}</p>
						<p className="text-sm text-muted">
							{authority(one.by)}
							{one.confirmed_by && ` · ${t.incidents.confirmed}: ${authority(one.confirmed_by)}`}
						</p>
					</div>
					{action?.(one)}
				</li>
			))}
		</ul>
	);
}
