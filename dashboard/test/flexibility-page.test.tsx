// @vitest-environment jsdom
// Flexibility on the operator's page and on a member's, with a chain that answers what a test wants.
import { act, fireEvent, render, screen, within } from '@testing-library/preact';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import './setup.ts';
import type { Area, Connection } from '../src/chain/answers.ts';
import { startLanguage } from '../src/i18n/index.ts';
import { NO_LIMIT_W } from '../src/lib/measures.ts';
import { FlexibilityCard } from '../src/pages/my/flexibility.tsx';
import { LimitsCard } from '../src/pages/my/limits.tsx';
import { FlexibilityView } from '../src/pages/operator/flexibility.tsx';
import { Around, callsOf, fakeChain, FROM, page, textOf, WHO } from './around.tsx';

const OTHER = '5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty';
const PRESENT = FROM + 57;
const AREAS = [
	{ area: 0, name: 'Village', ancestors: [] },
	{ area: 1, name: 'Feeder', ancestors: [0] },
] as unknown as [Area, Area];
const limits = (imported: bigint, exported: bigint) => ({ import_limit_w: imported, export_limit_w: exported });
const CONNECTION = { area: 1, ...limits(11_000n, 10_000n), class: { type: 'Standard' }, ends_at: undefined } as unknown as Connection;
const TERMS = {
	direction: { type: 'Import' },
	power_w: 2_000n,
	from: PRESENT + 8,
	until: PRESENT + 12,
	max_price_mills: 200,
	closes_at: PRESENT + 4,
};
const REQUEST = {
	id: 3,
	request: {
		area: 1,
		payer: WHO,
		terms: TERMS,
		phase: { type: 'Open' },
		due: TERMS.closes_at,
		commitments: 2,
		unsettled: 2,
		offered_w: 2_500n,
		clearing: undefined as object | undefined,
		activated_w: 0n,
		budget: 400_000_000_000n,
	},
};
const CLEARED = {
	...REQUEST,
	request: {
		...REQUEST.request,
		phase: { type: 'Activated' },
		clearing: { price_mills: 150, accepted_w: 2_000n, marginal: { offered_w: 1_500n, accepted_w: 1_000n } },
		activated_w: 2_000n,
		budget: 300_000_000_000n,
	},
};
const COMMITMENT = {
	request: 3,
	number: 0,
	commitment: {
		who: WHO,
		limit_w: 1_500n,
		reference_w: 3_000n,
		price_mills: 150,
		before_w: 0n,
		accepted_w: 1_000n,
		collateral: 150_000_000_000n,
		ended_in: undefined,
	},
};
const load = (i: number, flow_wh: bigint) => ({
	interval: PRESENT + i,
	cleared: false,
	sold_wh: 0n,
	bought_wh: 0n,
	flow_wh,
	import_limit_wh: 10_000n,
	export_limit_wh: 10_000n,
});

/** What was asked to be signed: the call's name and its parameters. */
const made = vi.fn();

function chainOf(grid: Record<string, unknown>, loads: object[] = [], wallet = 10n ** 12n) {
	const none = { connection: CONNECTION, invited_to: [], supplies: [], receives: [], gateway_of: [], meters: [] };
	return fakeChain({
		tx: { GridManagement: callsOf('GridManagement', made) },
		apis: {
			GridApi: {
				get_areas: () => page(AREAS),
				get_measures: () => page([]),
				get_area_limits: () =>
					page(Array.from({ length: 24 }, (_, i) => ({ interval: PRESENT + i, limits: limits(40_000n, 40_000n), island: false }))),
				get_flexibility_requests: () => page([REQUEST]),
				get_flexibility_request: () => Promise.resolve(REQUEST),
				get_flexibility_ladder: () =>
					Promise.resolve([
						{ price_mills: 100, power_w: 1_000n, cumulative_w: 1_000n },
						{ price_mills: 150, power_w: 1_500n, cumulative_w: 2_500n },
					]),
				get_flexibility_commitments: () => page([COMMITMENT]),
				get_flexibility_commitments_of: () => Promise.resolve([]),
				get_flexibility_reference: () => Promise.resolve({ limit_w: 11_000n, metered_w: 3_000n }),
				...grid,
			},
			TradingApi: { get_indicative_load: () => page(loads) },
			ParticipantApi: { get_roles: () => Promise.resolve({ ...none, operates: [0] }) },
		},
		query: { System: { Account: { getValue: () => Promise.resolve({ data: { free: wallet, frozen: 0n } }) } } },
	});
}

const show = (element: React.ReactNode, ...chain: Parameters<typeof chainOf>) =>
	render(
		<Around chain={chainOf(...chain)} who={WHO}>
			{element}
		</Around>,
	);
const type = (name: string, text: string) =>
	act(async () => {
		const input = document.querySelector<HTMLInputElement>(`[name="${name}"]`);
		if (!input) throw new Error(`no field ${name}`);
		input.value = text;
		fireEvent.input(input);
	});
const press = (name: string | RegExp) => act(async () => void fireEvent.click(screen.getByRole('button', { name })));
const valueOf = (name: string) => document.querySelector<HTMLInputElement>(`[name="${name}"]`)?.value;

beforeAll(startLanguage);
beforeEach(() => made.mockClear());

describe('the operator', () => {
	const view = <FlexibilityView area={AREAS[1]} />;

	it('sees when the edge comes to 90 % of its limit, and that is asked for first', async () => {
		show(view, {}, [load(0, 9_500n), load(5, -8_999n), load(8, -9_000n), load(9, -9_800n)]);
		const text = textOf(await screen.findByTestId('load'));
		expect(text).toMatch(/At 90 % of the limit or above.*out of the area, 95\.0 %.*into the area, 98\.0 %/);
		expect(valueOf('flex-direction')).toBe('Import');
		// 800 Wh above 90 % in a quarter of an hour are 3.2 kW, and it is to be below.
		expect(valueOf('flex-power')).toBe('3.3');
		expect([valueOf('flex-from'), valueOf('flex-until')]).toEqual([String(PRESENT + 8), String(PRESENT + 10)]);
	});

	it('sees the limits where nobody has ordered', async () => {
		show(view, {});
		const card = await screen.findByTestId('load');
		expect(textOf(card)).toMatch(/Nobody has ordered for the coming hours yet/);
		expect(card.querySelectorAll('path[stroke="var(--bad)"]')).toHaveLength(2);
	});

	it('reads that it is calm, and that a root has no edge', async () => {
		show(view, {}, [load(0, 100n)]);
		expect(textOf(await screen.findByTestId('load'))).toMatch(/No coming quarter of an hour reaches 90 %/);
		show(<FlexibilityView area={AREAS[0]} />, {});
		expect(await screen.findByText('without an edge to a grid above')).toBeTruthy();
	});

	it('reads what is offered, the cheapest first, and withdraws its own open request', async () => {
		show(view, {});
		const rows = within(await screen.findByTestId('ladder')).getAllByRole('row');
		expect(rows.slice(1).map(textOf)).toEqual(['0.100 NRG/kWh1.0 kW1.0 kW', '0.150 NRG/kWh1.5 kW2.5 kW']);
		await press('Withdraw the request');
		expect(made).toHaveBeenCalledWith('cancel_flexibility_request', { request: 3 });
	});

	it('cannot withdraw another’s, nor one that is cleared', async () => {
		const others = { ...REQUEST, request: { ...REQUEST.request, payer: OTHER } };
		show(view, { get_flexibility_requests: () => Promise.resolve({ items: [others, CLEARED], next: undefined }) });
		const text = textOf(await screen.findByTestId('requests'));
		expect(screen.queryByRole('button', { name: 'Withdraw the request' })).toBeNull();
		expect(text).toMatch(/takes commitments/);
		expect(text).toMatch(/cleared, still to come.*Price0\.150 NRG\/kWh.*Accepted2\.0 kW.*On hold0\.300 NRG/);
	});

	it('goes on with what is overdue', async () => {
		const late = { ...CLEARED, request: { ...CLEARED.request, due: PRESENT - 1 } };
		show(view, { get_flexibility_requests: () => Promise.resolve({ items: [late], next: undefined }) });
		await screen.findByTestId('requests');
		await press('Go on with it');
		expect(made).toHaveBeenCalledWith('advance_flexibility', { request: 3, steps: 32 });
	});

	it('reads what is put on hold before it asks', async () => {
		show(view, {});
		await screen.findByTestId('flexibility-preview');
		await type('flex-power', '0.05');
		expect(screen.getByText('At least 0.1 kW.')).toBeTruthy();
		await type('flex-power', '2');
		await type('flex-price', '0.2');
		expect(textOf(screen.getByTestId('flexibility-preview'))).toMatch(/Energy that does not flow2\.000 kWhOn hold0\.400 NRG/);
		await press('Request flexibility');
		expect(made).toHaveBeenCalledWith('request_flexibility', {
			area: 1,
			direction: expect.objectContaining({ type: 'Import' }),
			power_w: 2_000n,
			from: PRESENT + 5,
			until: PRESENT + 9,
			max_price_mills: 200,
			closes_at: PRESENT + 1,
		});
	});

	it('cannot ask for more than its wallet has', async () => {
		show(view, {}, [], 10n ** 11n);
		await screen.findByTestId('flexibility-preview');
		await type('flex-power', '2');
		await type('flex-price', '0.2');
		expect(screen.getByText(/There are 0\.100.NRG in your wallet/)).toBeTruthy();
		expect(screen.getByTestId<HTMLButtonElement>('request-flexibility').disabled).toBe(true);
	});
});

describe('a member', () => {
	const card = <FlexibilityCard who={WHO} connection={CONNECTION} />;

	it('reads what it could offer, and commits to a limit at a price', async () => {
		show(card, {});
		const text = textOf(await screen.findByTestId('chance'));
		expect(text).toMatch(/AreaFeeder|AreaArea 1/);
		expect(text).toMatch(/Your meters lately3\.0 kWYour limit11\.0 kWA commitment counts from3\.0 kW/);
		await press('Commit');
		await type('flex-limit', '2.95');
		expect(screen.getByText('At least 0.1 kW below 3.0 kW.')).toBeTruthy();
		await type('flex-limit', '1.5');
		await type('flex-own-price', '0.21');
		expect(screen.getByText(/At most 0\.200/)).toBeTruthy();
		await type('flex-own-price', '0.1');
		expect(textOf(screen.getByTestId('commit-preview'))).toBe(
			'You offer1.5 kWIf all is accepted and kept, you get0.150 NRG to 0.300 NRGOn hold0.300 NRGIf all is missed, you pay at most0.300 NRG',
		);
		await press('Continue');
		expect(made).toHaveBeenCalledWith('commit_flexibility', { request: 3, limit_w: 1_500n, price_mills: 100 });
	});

	it('whose meters measured too little has nothing to offer', async () => {
		show(card, { get_flexibility_reference: () => Promise.resolve({ limit_w: 11_000n, metered_w: 99n }) });
		expect(textOf(await screen.findByTestId('chance'))).toMatch(/too little for a commitment/);
		expect(screen.queryByTestId('commit')).toBeNull();
	});

	it('sees its commitment wait, and what was accepted at which price', async () => {
		const waiting = { ...COMMITMENT, commitment: { ...COMMITMENT.commitment, accepted_w: 0n } };
		const { unmount } = show(card, { get_flexibility_commitments_of: () => Promise.resolve([waiting]) });
		expect(textOf(await screen.findByTestId('own-commitment'))).toMatch(/takes commitments.*You offer1\.5 kW.*You take at most1\.5 kW/);
		expect(screen.queryByTestId('chance')).toBeNull();
		unmount();
		show(card, {
			get_flexibility_requests: () => Promise.resolve({ items: [CLEARED], next: undefined }),
			get_flexibility_request: () => Promise.resolve(CLEARED),
			get_flexibility_commitments_of: () => Promise.resolve([COMMITMENT]),
		});
		expect(textOf(await screen.findByTestId('own-commitment'))).toMatch(
			/Accepted1\.0 kWPrice0\.150 NRG\/kWhYou take at most2\.0 kWOn hold0\.150 NRG/,
		);
	});

	it('reads that it is limited by what it has promised', async () => {
		const promised = { from: TERMS.from, until: TERMS.until, limits: limits(2_000n, NO_LIMIT_W), primacy: 2 };
		const envelope = {
			default: limits(11_000n, 10_000n),
			devices: 0,
			managed: false,
			floor_w: 0n,
			periods: [],
			contracts: [promised],
			offered: undefined,
		};
		show(<LimitsCard who={WHO} connection={CONNECTION} />, {
			get_flexibility_request: () => Promise.resolve(CLEARED),
			get_flexibility_commitments_of: () => Promise.resolve([COMMITMENT]),
			get_envelope: () => Promise.resolve(envelope),
			get_effective_limits: () =>
				Promise.resolve({
					items: [7, 8].map((i) => ({ interval: PRESENT + i, limits: limits(i < 8 ? 11_000n : 2_000n, 10_000n), published: false })),
					next: undefined,
				}),
			get_limit_breaches: () => Promise.resolve([]),
		});
		const text = textOf(await screen.findByTestId('limits'));
		expect(text).toMatch(/2\.0 kW in, 10\.0 kW outPromised flexibility/);
		expect(text).not.toContain('Contract');
	});
});
