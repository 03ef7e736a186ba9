// From values by quarter to the points of steps: pure, so that it can be tested without a page.
export type Value = number | undefined;
export type Point = readonly [x: number, low: number, high: number];

/** Returns the runs of values without a gap, each with the point that ends its last step. */
export function runs(values: readonly Value[]): [x: number, y: number][][] {
	const all: [number, number][][] = [];
	let run: [number, number][] = [];
	const end = (x: number) => {
		const last = run.at(-1);
		if (last) all.push([...run, [x, last[1]]]);
		run = [];
	};
	for (const [x, y] of values.entries()) {
		if (y === undefined) end(x);
		else run.push([x, y]);
	}
	end(values.length);
	return all;
}

/** A series that is stacked; one that lies below counts downwards. */
export interface Stacked {
	key: string;
	values: readonly Value[];
	below?: boolean | undefined;
}

/**
 * Returns the lower and upper bound of each series in each quarter, with the end of the last one. What lies
 * above zero is stacked upwards, what lies below downwards.
 */
export function stacked(series: readonly Stacked[], count: number): Point[][] {
	const tops = Array.from({ length: count }, () => 0);
	const bottoms = Array.from({ length: count }, () => 0);
	return series.map(({ values, below }) => {
		const points = tops.map((_, x): Point => {
			const value = (below ? -1 : 1) * (values[x] ?? 0);
			const stack = value < 0 ? bottoms : tops;
			const from = value === 0 ? 0 : (stack[x] ?? 0);
			stack[x] = (stack[x] ?? 0) + value;
			return [x, Math.min(from, from + value), Math.max(from, from + value)];
		});
		const last = points.at(-1);
		return last ? [...points, [count, last[1], last[2]]] : points;
	});
}

/** Places on a drawing, to a hundredth of a pixel. */
const at = (place: number): string => String(Math.round(place * 100) / 100);

/** Returns the path of steps: each value holds until the next point. */
export function stepPath(points: readonly (readonly [x: number, y: number])[]): string {
	return points.map(([x, y], i) => (i === 0 ? `M${at(x)},${at(y)}` : `H${at(x)}V${at(y)}`)).join('');
}

/** Returns the outline of the area between two paths of steps. */
export function stepArea(points: readonly (readonly [x: number, low: number, high: number])[]): string {
	if (points.length === 0) return '';
	const top = stepPath(points.map(([x, , high]) => [x, high]));
	// On the way back each value holds until the point before.
	const back = [...points].reverse().map(([x, low], i) => (i === 0 ? `L${at(x)},${at(low)}` : `V${at(low)}H${at(x)}`));
	return `${top}${back.join('')}Z`;
}

/** Returns the least and the greatest value that is drawn; 0 is always among them. */
export function extent(layers: readonly (readonly Point[])[], lines: readonly (readonly Value[])[], fromZero = true): [number, number] {
	const values = [
		...layers.flatMap((layer) => layer.flatMap(([, low, high]) => [low, high])),
		...lines.flatMap((line) => line.filter((value) => value !== undefined)),
	];
	const least = Math.min(...(fromZero ? [0] : []), ...values);
	const greatest = Math.max(...(fromZero ? [0] : []), ...values);
	if (!Number.isFinite(least) || !Number.isFinite(greatest)) return [0, 1];
	return least === greatest ? [least, least + 1] : [least, greatest];
}
