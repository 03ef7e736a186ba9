// A linear scale. The ticks are d3's; the rest of its scales would bring colours and formats along.
import { nice, ticks } from 'd3-array';

export interface Scale {
	(value: number): number;
	/** Returns the value at a place. */
	invert: (place: number) => number;
	/** Returns round values to mark, about so many. */
	ticks: (count: number) => number[];
	domain: readonly [number, number];
	range: readonly [number, number];
}

/** Returns a scale from values to places. */
export function linear(domain: readonly [number, number], range: readonly [number, number]): Scale {
	const [low, high] = domain;
	const [begin, end] = range;
	const span = high - low || 1;
	return Object.assign((value: number) => begin + ((value - low) / span) * (end - begin), {
		invert: (place: number) => low + ((place - begin) / (end - begin || 1)) * span,
		ticks: (count: number) => ticks(low, high, count),
		domain,
		range,
	});
}

/** Returns a scale whose ends are round. */
export function round(domain: readonly [number, number], range: readonly [number, number], count: number): Scale {
	const [low = domain[0], high = domain[1]] = nice(domain[0], domain[1], count);
	return linear([low, high], range);
}
