// A linear scale, with round values to mark on it.

export interface Scale {
	(value: number): number;
	/** Returns the value at a place. */
	invert: (place: number) => number;
	/** Returns round values to mark, about so many. */
	ticks: (count: number) => number[];
	domain: readonly [number, number];
	range: readonly [number, number];
}

/**
 * Returns how far round values lie apart where about so many are wanted: 1, 2 or 5 times a power of ten.
 * Where it is below one, how many there are to one, since that is a whole number and exact.
 */
function spacing(span: number, count: number): { step: number; perOne: number | undefined } {
	const wanted = span / Math.max(1, count);
	const exponent = Math.floor(Math.log10(wanted));
	const fraction = wanted / 10 ** exponent;
	const factor = fraction < 1.5 ? 1 : fraction < 3 ? 2 : fraction < 7 ? 5 : 10;
	const perOne = exponent < 0 ? Math.round(10 ** -exponent / factor) : undefined;
	return { step: perOne === undefined || perOne === 0 ? factor * 10 ** exponent : 1 / perOne, perOne: perOne === 0 ? undefined : perOne };
}

/** Returns the round values between two, both included. */
function roundValues(low: number, high: number, count: number): number[] {
	if (!(high > low)) return [low];
	const { step, perOne } = spacing(high - low, count);
	const first = Math.ceil(low / step - 1e-9);
	const last = Math.floor(high / step + 1e-9);
	return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) =>
		perOne === undefined ? (first + i) * step : (first + i) / perOne,
	);
}

/** Returns a scale from values to places. */
export function linear(domain: readonly [number, number], range: readonly [number, number]): Scale {
	const [low, high] = domain;
	const [begin, end] = range;
	const span = high - low || 1;
	return Object.assign((value: number) => begin + ((value - low) / span) * (end - begin), {
		invert: (place: number) => low + ((place - begin) / (end - begin || 1)) * span,
		ticks: (count: number) => roundValues(low, high, count),
		domain,
		range,
	});
}

/** Returns a scale whose ends are round. */
export function round([low, high]: readonly [number, number], range: readonly [number, number], count: number): Scale {
	if (!(high > low)) return linear([low, high], range);
	const { step, perOne } = spacing(high - low, count);
	const at = (steps: number) => (perOne === undefined ? steps * step : steps / perOne);
	return linear([at(Math.floor(low / step + 1e-9)), at(Math.ceil(high / step - 1e-9))], range);
}
