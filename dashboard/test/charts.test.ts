// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { cumulate } from '../src/charts/depth.tsx';
import { linear, round } from '../src/charts/scale.ts';
import { extent, runs, stacked, stepArea, stepPath } from '../src/charts/steps.ts';

describe('steps', () => {
	it('end where the last quarter ends, and leave gaps where nothing is known', () => {
		expect(runs([1, 2, undefined, 3])).toEqual([
			[
				[0, 1],
				[1, 2],
				[2, 2],
			],
			[
				[3, 3],
				[4, 3],
			],
		]);
		expect(runs([undefined, undefined])).toEqual([]);
	});

	it('are stacked upwards, and downwards for what lies below', () => {
		const layers = stacked(
			[
				{ key: 'a', values: [1] },
				{ key: 'b', values: [2] },
				{ key: 'c', values: [4], below: true },
			],
			1,
		);
		expect(layers).toEqual([
			[
				[0, 0, 1],
				[1, 0, 1],
			],
			[
				[0, 1, 3],
				[1, 1, 3],
			],
			[
				[0, -4, 0],
				[1, -4, 0],
			],
		]);
		expect(extent(layers, [[7, undefined]])).toEqual([-4, 7]);
	});

	it('are drawn so that each value holds until the next, and areas are closed', () => {
		expect(
			stepPath([
				[0, 10],
				[5, 20.126],
				[9, 20.126],
			]),
		).toBe('M0,10H5V20.13H9V20.13');
		expect(
			stepArea([
				[0, 100, 10],
				[5, 90, 20],
				[9, 90, 20],
			]),
		).toBe('M0,10H5V20H9V20L9,90V90H5V100H0Z');
		expect([stepPath([]), stepArea([])]).toEqual(['', '']);
	});

	it('have an extent where there is nothing', () => {
		expect(extent([], [])).toEqual([0, 1]);
		expect(extent([], [[undefined]], false)).toEqual([0, 1]);
		expect(extent([], [[5, 5]], false)).toEqual([5, 6]);
	});
});

describe('scales', () => {
	it('lead there and back', () => {
		const scale = linear([0, 96], [0, 480]);
		expect(scale(48)).toBe(240);
		expect(scale.invert(240)).toBe(48);
		expect(round([0, 15.3], [100, 0], 4).domain).toEqual([0, 20]);
	});

	it('have round marks, exact below one, and round ends around them', () => {
		expect(linear([0, 20], [0, 1]).ticks(4)).toEqual([0, 5, 10, 15, 20]);
		expect(linear([0.02, 0.31], [0, 1]).ticks(3)).toEqual([0.1, 0.2, 0.3]);
		expect(linear([-1_500, 2_600], [0, 1]).ticks(4)).toEqual([-1_000, 0, 1_000, 2_000]);
		expect(linear([7, 7], [0, 1]).ticks(4)).toEqual([7]);
		for (const [low, high] of [
			[0, 15.3],
			[-3.2, 0.4],
			[120, 310],
			[0, 0.07],
			[-9_999, 12_345],
		] as const) {
			const scale = round([low, high], [0, 1], 4);
			const marks = scale.ticks(4);
			expect(marks[0]).toBe(scale.domain[0]);
			expect(marks.at(-1)).toBe(scale.domain[1]);
			expect(scale.domain[0]).toBeLessThanOrEqual(low);
			expect(scale.domain[1]).toBeGreaterThanOrEqual(high);
			expect(marks.length).toBeGreaterThanOrEqual(3);
			expect(marks.length).toBeLessThanOrEqual(10);
		}
	});
});

it('the depth of a book is cumulated from the best price on', () => {
	expect(
		cumulate([
			{ price_mills: 200, energy_wh: 5n },
			{ price_mills: 190, energy_wh: 7n },
		]),
	).toEqual([
		[200, 5],
		[190, 12],
	]);
});
