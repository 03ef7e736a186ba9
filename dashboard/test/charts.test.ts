// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { cumulate } from '../src/charts/depth.tsx';
import { linear, round } from '../src/charts/scale.ts';
import { extent, runs, stacked } from '../src/charts/steps.ts';

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
