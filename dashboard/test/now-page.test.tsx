// @vitest-environment jsdom
// Flows over edges, against what the market may use and where the chain sees an emergency begin.
import { cleanup, render, screen } from '@testing-library/preact';
import { beforeAll, describe, expect, it } from 'vitest';
import './setup.ts';
import type { Area } from '../src/chain/answers.ts';
import { loadLeft, loadMetered } from '../src/chain/grid.ts';
import { startLanguage } from '../src/i18n/index.ts';
import type { Limits } from '../src/lib/measures.ts';
import { GridTree } from '../src/pages/now/grid-tree.tsx';
import { Around, NOW } from './around.tsx';

beforeAll(startLanguage);

const limits = (into: bigint, out: bigint): Limits => ({ import_limit_w: into, export_limit_w: out });
const area = (of: object = {}) =>
	({
		area: 1,
		name: 'Feeder',
		ancestors: [0],
		...limits(10_000n, 4_000n),
		grid_fee_mills: 0,
		thresholds: { alert_load_permille: 800, emergency_load_permille: 1_100 },
		state: { type: 'Normal' },
		status: { load_w: 1_000n, generation_w: 4_000n },
		measured_at: BigInt(NOW),
		...of,
	}) as unknown as Area;

const show = (one: Area, left: ReadonlyMap<number, Limits> = new Map()) =>
	render(
		<Around>
			<GridTree areas={[one]} markets={undefined} left={left} />
		</Around>,
	);
const label = () =>
	screen
		.getByRole('img')
		.getAttribute('aria-label')
		?.replace(/\u00a0/g, ' ');
const bar = () => [...screen.getByRole('img').querySelectorAll('rect')].at(-1)?.getAttribute('fill');
const marks = () => [...screen.getByRole('img').querySelectorAll('line[stroke-dasharray]')].map((line) => line.getAttribute('x1'));

describe('an edge', () => {
	it('says its flow, what the market may use and where an emergency begins, for both directions', () => {
		show(area());
		expect(label()).toBe('Area 1: 3.0 kW out; the market may use 10.0 kW in, 4.0 kW out; an emergency begins at 11.0 kW in, 4.4 kW out');
		// Of a reach of 11 kW to each side.
		expect(marks()).toEqual(['0%', '70%']);
		expect(screen.getByText(/market 10\.0.kW in, 4\.0.kW out/)).toBeTruthy();
	});

	it('has the colour of the state that the chain has, whatever flows', () => {
		show(area({ status: { load_w: 0n, generation_w: 9_000n } }));
		expect(bar()).toBe('var(--feed)');
		cleanup();
		show(area({ state: { type: 'Alert' }, status: { load_w: 100n, generation_w: 0n } }));
		expect(bar()).toBe('var(--alert)');
		cleanup();
		show(area({ state: { type: 'Emergency' }, status: { load_w: 100n, generation_w: 0n } }));
		expect(bar()).toBe('var(--bad)');
	});

	it('shows what measures leave of the limits, and the emergency where it was', () => {
		show(area(), new Map([[1, limits(10_000n, 2_400n)]]));
		expect(label()).toContain('the market may use 10.0 kW in, 2.4 kW out; an emergency begins at 11.0 kW in, 4.4 kW out');
	});

	it('is none at a root with limits of 0, and that is no emergency', () => {
		show(area({ ancestors: [], ...limits(0n, 0n) }));
		expect(screen.queryByRole('img')).toBeNull();
		expect(screen.getByText('without an edge to a grid above')).toBeTruthy();
	});

	it('of a root that lets nothing out is marked inwards alone', () => {
		show(area({ ancestors: [], ...limits(10_000n, 0n) }));
		expect(marks()).toEqual(['0%']);
		expect(label()).toContain('an emergency begins at 11.0 kW in, – out');
	});
});

describe('what is left of limits', () => {
	const asked: number[] = [];
	const api = {
		apis: {
			GridApi: {
				get_area_limits: (one: number, interval: number) => {
					asked.push(one);
					return Promise.resolve({
						items: one === 2 ? [] : [{ interval, limits: limits(BigInt(one), 0n), island: false }],
						next: undefined,
					});
				},
			},
		},
	} as never;

	it('is asked while a measure is in force, and not otherwise', async () => {
		expect(await loadLeft(api, [1, 2, 3], [{ in_force: false }] as never, 7, '0x01')).toEqual(new Map());
		expect(asked).toEqual([]);
		expect(await loadLeft(api, [1, 2, 3], [{ in_force: true }] as never, 7, '0x01')).toEqual(
			new Map([
				[1, limits(1n, 0n)],
				[3, limits(3n, 0n)],
			]),
		);
	});
});

it('what the meters of several areas measured is added up by interval', async () => {
	const of: Record<number, object[]> = {
		1: [
			{ interval: 10, import_wh: 5n, export_wh: 1n, generated_wh: 2n, connections: 2, estimated: 0 },
			{ interval: 11, import_wh: 7n, export_wh: 0n, generated_wh: 0n, connections: 2, estimated: 0 },
		],
		2: [{ interval: 10, import_wh: 1n, export_wh: 9n, generated_wh: 9n, connections: 1, estimated: 1 }],
	};
	const api = { apis: { ProductionApi: { get_area_energy: (one: number) => Promise.resolve({ items: of[one] ?? [], next: undefined }) } } };
	expect(await loadMetered(api as never, [1, 2, 3], 10, 4, '0x01')).toEqual([
		{ interval: 10, import_wh: 6n, export_wh: 10n, generated_wh: 11n },
		{ interval: 11, import_wh: 7n, export_wh: 0n, generated_wh: 0n },
	]);
});
