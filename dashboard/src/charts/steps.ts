// From values by quarter to the points of steps: pure, so that it can be tested without a page.
import { stack, stackOffsetDiverging } from 'd3-shape';

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

/** Returns the lower and upper bound of each series in each quarter, with the end of the last one. */
export function stacked(series: readonly Stacked[], count: number): Point[][] {
	const rows = Array.from({ length: count }, (_, i) =>
		Object.fromEntries(series.map(({ key, values, below }) => [key, (below ? -1 : 1) * (values[i] ?? 0)])),
	);
	const layers = stack<Record<string, number>>()
		.keys(series.map(({ key }) => key))
		.offset(stackOffsetDiverging)(rows);
	return layers.map((layer) => {
		const points = layer.map(([low, high], x): Point => [x, low, high]);
		const last = points.at(-1);
		return last ? [...points, [count, last[1], last[2]]] : points;
	});
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
