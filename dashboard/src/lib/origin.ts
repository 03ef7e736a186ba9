// What members of a zone delivered to members, from intervals to the series of a chart.
import type { Value } from '../charts/steps.ts';
import { SOURCES, type Source } from './vintage.ts';

/** What was delivered in an interval, and what of it was clean, by source. */
export interface Mix {
	interval: number;
	deliveredWh: bigint;
	clean: readonly { source: Source; wh: bigint }[];
}

export interface MixSeries {
	/** All that was delivered, whatever it was made from. */
	delivered: Value[];
	/** What of it was clean, for each source that occurs. */
	bySource: { source: Source; values: Value[] }[];
}

/** Returns the series of a range of intervals; an interval without a record is a gap. */
export function mixSeries(mixes: readonly Mix[], from: number, count: number): MixSeries {
	const at = new Map(mixes.map((mix) => [mix.interval, mix]));
	const series = (read: (mix: Mix) => bigint): Value[] =>
		Array.from({ length: count }, (_, i) => {
			const mix = at.get(from + i);
			return mix && Number(read(mix));
		});
	const whOf = (mix: Mix, source: Source) => mix.clean.reduce((sum, one) => (one.source === source ? sum + one.wh : sum), 0n);
	return {
		delivered: series(({ deliveredWh }) => deliveredWh),
		bySource: SOURCES.filter((source) => mixes.some((mix) => whOf(mix, source) > 0n)).map((source) => ({
			source,
			values: series((mix) => whOf(mix, source)),
		})),
	};
}
