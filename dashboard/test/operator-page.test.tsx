// @vitest-environment jsdom
// The operator's measures and limits, and what members see of them, with a chain that answers what a test wants.
import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import './setup.ts';
import type { Area } from '../src/chain/answers.ts';
import { startLanguage } from '../src/i18n/index.ts';
import { LimitsCard } from '../src/pages/my/limits.tsx';
import { DeclareCard } from '../src/pages/operator/declare.tsx';
import { ConnectionsCard } from '../src/pages/operator/connections.tsx';
import { EnvelopesCard } from '../src/pages/operator/envelopes.tsx';
import { IncidentsCard } from '../src/pages/operator/incidents.tsx';
import { MeasuresCard } from '../src/pages/operator/measures.tsx';
import { MetersCard } from '../src/pages/operator/meters.tsx';
import { Around, callsOf, fakeChain, FROM, page, textOf, WHO } from './around.tsx';

const OTHER = '5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty';
/** The interval of the chain that stands in. */
const PRESENT = FROM + 57;
const AREAS = [
	{ area: 0, name: 'Village', ancestors: [] },
	{ area: 1, name: 'Feeder', ancestors: [0] },
] as unknown as [Area, Area];
const operator = (value: string) => ({ type: 'Operator', value });
const limits = (imported: bigint, exported: bigint) => ({ import_limit_w: imported, export_limit_w: exported });
const CONNECTION = { area: 1, ...limits(11_000n, 10_000n), class: { type: 'Standard' }, ends_at: undefined };
const ENVELOPE = {
	default: limits(11_000n, 10_000n),
	devices: 0,
	managed: false,
	floor_w: 0n,
	periods: [],
	contracts: [],
	offered: undefined,
};
const MEASURE = {
	incident: 4,
	area: 0,
	protocol: { type: 'Curtail', value: { export_permille: 600 } },
	cause: { type: 'Declared' },
	reason: 'Too much sun',
	by: operator(WHO),
	confirmed_by: undefined,
	primacy: 1,
	from: PRESENT,
	until: PRESENT + 4,
	in_force: true,
};

/** What was asked to be signed: the call's name and its parameters. */
const made = vi.fn();

function chainOf(grid: Record<string, unknown>, operates: number[] = [0], production: Record<string, unknown> = {}) {
	const none = { connection: CONNECTION, invited_to: [], supplies: [], receives: [], gateway_of: [], meters: [] };
	return fakeChain({
		tx: { GridManagement: callsOf('GridManagement', made) },
		apis: {
			GridApi: {
				get_areas: () => page(AREAS),
				get_measures: () => page([]),
				get_measure_proposals: () => Promise.resolve([]),
				get_flexibility_commitments_of: () => Promise.resolve([]),
				...grid,
			},
			ProductionApi: production,
			ParticipantApi: { get_roles: () => Promise.resolve({ ...none, operates }) },
		},
		query: { System: { Account: { getValue: () => Promise.resolve({ data: { free: 0n, frozen: 0n } }) } } },
	});
}

const show = (element: React.ReactNode, grid: Record<string, unknown> = {}, operates?: number[], production?: Record<string, unknown>) =>
	render(
		<Around chain={chainOf(grid, operates, production)} who={WHO}>
			{element}
		</Around>,
	);
const field = (name: string) => {
	const input = document.querySelector<HTMLInputElement | HTMLSelectElement>(`[name="${name}"]`);
	if (!input) throw new Error(`no field ${name}`);
	return input;
};
const type = (name: string, text: string) =>
	act(async () => {
		field(name).value = text;
		fireEvent.input(field(name));
	});
/** `fireEvent.change` would be an input event here. */
const choose = (name: string, value: string | number) =>
	act(async () => {
		field(name).value = String(value);
		field(name).dispatchEvent(new Event('change', { bubbles: true }));
	});
const press = (name: string | RegExp) => act(async () => void fireEvent.click(screen.getByRole('button', { name })));

beforeAll(startLanguage);
beforeEach(() => made.mockClear());

describe('a measure', () => {
	const declare = async () => {
		show(<DeclareCard area={AREAS[0]} />);
		await screen.findByTestId('declare');
		await type('reason', 'Too much sun');
	};
	const reason = new TextEncoder().encode('Too much sun');

	it('that begins at once and is short is declared by one', async () => {
		await declare();
		await press('Declare the measure');
		expect(made).toHaveBeenCalledWith('implement_emergency_protocol', {
			area: 0,
			protocol: expect.objectContaining({ type: 'SuspendTrading' }),
			duration: 4,
			reason,
		});
		expect(screen.getByText(/before operators declare such a measure again/)).toBeTruthy();
	});

	it('that is long is proposed', async () => {
		await declare();
		await choose('duration', 32);
		expect(screen.getByRole<HTMLInputElement>('checkbox').disabled).toBe(true);
		await press('Propose the measure');
		expect(made).toHaveBeenCalledWith('propose_measure', expect.objectContaining({ from: undefined, duration: 32 }));
		expect(screen.getByText(/once another operator of the area/)).toBeTruthy();
	});

	it('that begins later is proposed, and a suspension begins at once', async () => {
		await declare();
		expect(document.querySelector('[name=begin-day]')).toBeNull();
		await choose('measure', 'Island');
		await choose('begin-day', '2016-07-26');
		await choose('begin', FROM + 96 + 48);
		await press('Propose the measure');
		expect(made).toHaveBeenCalledWith('propose_measure', expect.objectContaining({ from: FROM + 144, duration: 4 }));
		expect(screen.getByText('26 Jul, 12:00 – 13:00')).toBeTruthy();
	});

	it('may be left to a second operator though it is short', async () => {
		await declare();
		await act(async () => void fireEvent.click(screen.getByRole('checkbox')));
		await press('Propose the measure');
		expect(made).toHaveBeenCalledWith('propose_measure', expect.objectContaining({ from: undefined, duration: 4 }));
	});

	it('needs a reason, and has to limit something', async () => {
		await declare();
		const button = () => screen.getByTestId<HTMLButtonElement>('declare');
		await choose('measure', 'Curtail');
		for (const [text, good] of [
			['99.9', true],
			['100', false],
			['-1', false],
			['0', true],
			['0.05', false],
		] as const) {
			await type('part', text);
			expect(button().disabled, text).toBe(!good);
		}
		await type('part', '12,5');
		await press('Declare the measure');
		expect(made.mock.lastCall?.[1].protocol).toMatchObject({ type: 'Curtail', value: { export_permille: 125 } });
		await type('reason', ' ');
		expect(button().disabled).toBe(true);
		await type('reason', 'ü'.repeat(129));
		expect(button().disabled).toBe(true);
	});

	it('sheds load by class, in groups that take turns', async () => {
		await declare();
		await choose('measure', 'ShedLoad');
		expect([...(field('class') as HTMLSelectElement).options].map(({ value }) => value)).not.toContain('Critical');
		await choose('class', 'Essential');
		await choose('groups', 12);
		await press('Declare the measure');
		expect(made.mock.lastCall?.[1].protocol).toMatchObject({ type: 'ShedLoad', value: { from_class: { type: 'Essential' }, groups: 12 } });
	});
});

describe('a suspension', () => {
	it('waits for the end of the cooldown that the chain names, and other measures do not', async () => {
		show(<DeclareCard area={{ ...AREAS[0], cooldown_end: PRESENT + 8 }} />);
		await screen.findByTestId('declare');
		await type('reason', 'Again');
		const button = () => screen.getByTestId<HTMLButtonElement>('declare');
		expect(button().disabled).toBe(true);
		expect(screen.getByText('Trading was suspended here. Operators may suspend it again from 25 Jul, 16:15 on.')).toBeTruthy();
		await choose('measure', 'Island');
		expect(button().disabled).toBe(false);
		expect(screen.queryByText(/Trading was suspended here/)).toBeNull();
	});

	it('is possible where the cooldown is over', async () => {
		show(<DeclareCard area={{ ...AREAS[0], cooldown_end: PRESENT }} />);
		await screen.findByTestId('declare');
		await type('reason', 'Again');
		expect(screen.getByTestId<HTMLButtonElement>('declare').disabled).toBe(false);
	});
});

describe('many members', () => {
	/** The members of both areas, as the chain pages them. */
	const of = { 0: 60, 1: 45 } as Record<number, number>;
	const asked: [number, number, number][] = [];
	const name = (area: number, place: number) => `member ${area} ${place}`;
	const readers = {
		get_area_connections: (area: number, from = 0, limit = 256) => {
			asked.push([area, from, limit]);
			const end = Math.min(of[area]!, from + limit);
			return Promise.resolve({
				items: Array.from({ length: end - from }, (_, i) => ({
					account: name(area, from + i),
					connection: { ...CONNECTION, area },
				})),
				next: end < of[area]! ? end : undefined,
			});
		},
		get_connection: (who: string) => Promise.resolve(who === WHO ? CONNECTION : who === OTHER ? { ...CONNECTION, area: 7 } : undefined),
	};
	const rows = () => within(screen.getByTestId('members')).getAllByRole('row').slice(1).map(textOf);

	it('come a page at a time, in the chain’s order, to the last one, and from the beginning again', async () => {
		asked.length = 0;
		show(<ConnectionsCard area={AREAS[0]} />, readers);
		await screen.findByTestId('members');
		expect(rows()).toHaveLength(50);
		expect(asked).toEqual([[0, 0, 50]]);
		await press('Show more');
		await waitFor(() => expect(rows()[0]).toContain('member'));
		await waitFor(() =>
			expect(asked.slice(1)).toEqual([
				[0, 50, 50],
				[1, 0, 40],
			]),
		);
		await waitFor(() => expect(rows()).toHaveLength(50));
		await press('Show more');
		await waitFor(() => expect(rows()).toHaveLength(5));
		expect(asked.at(-1)).toEqual([1, 40, 50]);
		expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull();
		await press('To the beginning');
		await waitFor(() => expect(rows()).toHaveLength(50));
		expect(screen.queryByRole('button', { name: 'To the beginning' })).toBeNull();
	});

	it('are found by address, and by the names of this browser', async () => {
		localStorage.setItem('names', JSON.stringify({ [WHO]: 'Baker Street', [OTHER]: 'Baker elsewhere' }));
		asked.length = 0;
		show(<ConnectionsCard area={AREAS[0]} />, readers);
		await screen.findByTestId('members');
		await type('find', `  ${WHO} `);
		await waitFor(() => expect(rows()).toHaveLength(1));
		expect(rows()[0]).toContain('Baker Street');
		await type('find', 'bAKER');
		// The other one is connected where this account operates nothing.
		await waitFor(() => expect(rows()).toHaveLength(1));
		await type('find', 'nobody');
		await screen.findByText('Nobody is found here.');
		await type('find', '');
		await waitFor(() => expect(rows()).toHaveLength(50));
		localStorage.removeItem('names');
	});

	it('are found behind many of the same name who are connected elsewhere, a page at a time', async () => {
		const called = Array.from({ length: 130 }, (_, i) => `known ${String(i).padStart(3, '0')}`);
		localStorage.setItem('names', JSON.stringify(Object.fromEntries(called.map((who) => [who, `Baker ${who}`]))));
		const connection = (who: string) => ({ ...CONNECTION, area: who < 'known 070' ? 7 : 1 });
		show(<ConnectionsCard area={AREAS[0]} />, { ...readers, get_connection: (who: string) => Promise.resolve(connection(who)) });
		await screen.findByTestId('members');
		await type('find', 'baker');
		await waitFor(() => expect(rows()[0]).toContain('known 070'));
		expect(rows()).toHaveLength(50);
		await press('Show more');
		await waitFor(() => expect(rows()).toHaveLength(10));
		expect(rows()[9]).toContain('known 129');
		expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull();
	});
});

describe('meters', () => {
	const meter = (id: number, last: number) => ({
		meter: id,
		owner: WHO,
		state: { area: 1, role: { type: 'Connection' }, rated_power_w: 11_000n, active: true, last: { interval: last }, next_from: last + 1 },
	});

	it('that are silent are asked of the chain, not looked for among all', async () => {
		const silent = vi.fn((area: number) => page(area === 1 ? [meter(9, PRESENT - 12)] : []));
		show(<MetersCard area={AREAS[0]} />, {}, [0], {
			get_area_meters: (area: number) => page(area === 0 ? [meter(3, PRESENT - 1)] : []),
			get_silent_meters: silent,
		});
		expect(textOf(await screen.findByTestId('meters'))).toContain('heard of');
		expect(screen.getByText(/until 2 hours after it/)).toBeTruthy();
		await act(async () => void fireEvent.click(screen.getByRole('checkbox')));
		await waitFor(() => expect(textOf(screen.getByTestId('meters'))).toContain('silent for 2 hours'));
		expect(silent).toHaveBeenCalledWith(1, PRESENT - 1, undefined, 100, { at: '0x01' });
	});
});

describe('measures in force', () => {
	it('are lifted by who decides as far up, and by nobody below', async () => {
		const measures = [
			MEASURE,
			{ ...MEASURE, incident: 5, by: { type: 'Council', value: undefined }, primacy: 0, reason: 'By the council' },
		];
		const found = { get_measures: () => page(measures) };
		show(<MeasuresCard area={AREAS[0]} />, found);
		const [own, council] = within(await screen.findByTestId('measures')).getAllByRole('listitem');
		expect(textOf(own!)).toContain('Area 0: Feed-in limited to 60.0 %');
		expect(textOf(own!)).toContain('25 Jul, 14:15 – 15:15 · in force');
		expect(within(council!).queryByRole('button')).toBeNull();
		await press('Lift');
		expect(made).toHaveBeenCalledWith('lift_measure', { incident: 4 });
	});

	it('are only read by an operator further down', async () => {
		show(<MeasuresCard area={AREAS[1]} />, { get_measures: () => page([MEASURE]) }, [1]);
		expect(within(await screen.findByTestId('measures')).queryByRole('button')).toBeNull();
	});
});

describe('a proposal', () => {
	const proposal = (by: string) => ({
		proposal: 7,
		area: 0,
		protocol: { type: 'Island', value: undefined },
		from: undefined,
		duration: 32,
		reason: 'Work',
		by,
		open_until: PRESENT + 95,
	});
	const list = (by: string, operates?: number[]) =>
		show(<MeasuresCard area={AREAS[1]} />, { get_measure_proposals: () => Promise.resolve([proposal(by)]) }, operates);

	it('is confirmed by another operator, and not by who made it', async () => {
		list(OTHER);
		await screen.findByTestId('proposals');
		await press('Confirm');
		expect(made).toHaveBeenCalledWith('confirm_measure', { area: 0, proposal: 7 });
	});

	it('is withdrawn by who made it', async () => {
		list(WHO);
		await screen.findByTestId('proposals');
		expect(screen.queryByRole('button', { name: 'Confirm' })).toBeNull();
		await press('Withdraw');
		expect(made).toHaveBeenCalledWith('withdraw_measure_proposal', { area: 0, proposal: 7 });
	});

	it('is nobody’s to decide who operates an area below only', async () => {
		list(OTHER, [1]);
		expect(within(await screen.findByTestId('proposals')).queryByRole('button')).toBeNull();
	});
});

describe('envelopes', () => {
	const members = [OTHER, WHO].map((account) => ({ account, connection: CONNECTION }));
	const readers = (envelope: object = {}) => ({
		get_area_connections: (area: number) => page(area === 1 ? members : []),
		get_envelope: () => Promise.resolve({ ...ENVELOPE, ...envelope }),
		get_effective_limits: () => page([{ interval: PRESENT, limits: limits(11_000n, 6_000n), published: false }]),
		get_limit_breaches: () => Promise.resolve([]),
	});
	const next = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Continue' });

	it('are published for several with one signature', async () => {
		show(<EnvelopesCard area={AREAS[0]} />, readers());
		await screen.findByTestId('envelopes');
		expect(screen.getByTestId<HTMLButtonElement>('publish').disabled).toBe(true);
		await press('Mark all');
		await press('Publish an envelope for 2');
		await type('import', '5');
		await type('export', '0,05');
		expect(screen.getByRole('alert').textContent).toBe('At least 0.1 kW, or 0.');
		expect(next().disabled).toBe(true);
		await type('export', '0');
		await press('Continue');
		// The gate of the next quarter of an hour has closed.
		const period = { from: PRESENT + 2, until: PRESENT + 6, limits: limits(5_000n, 0n) };
		expect(made).toHaveBeenCalledWith('publish_envelopes', {
			area: 1,
			envelopes: members.map(({ account }) => ({ who: account, ...period })),
		});
	});

	it('leave devices their floor, or what the connection carries where that is less', async () => {
		show(<EnvelopesCard area={AREAS[1]} />, readers({ devices: 2, managed: true, floor_w: 7_560n }));
		await screen.findByTestId('envelopes');
		await press(/^Show the limits of 5FHneW/);
		expect(textOf(screen.getByTestId('envelope'))).toContain('2 behind one energy manager, left at least 7.56 kW');
		await press('Set the default');
		await type('import', '7.559');
		expect(screen.getByRole('alert').textContent.replace(/\u00a0/g, ' ')).toBe('At least 7.56 kW, for the controllable devices.');
		await type('import', '7.56');
		await press('Continue');
		expect(made).toHaveBeenLastCalledWith('set_default_envelope', { who: OTHER, limits: limits(7_560n, 10_000n) });
		await press('Cancel');
		// Without a default the connection's own limits count, whatever they will be.
		await press(/^Show the limits of 5FHneW/);
		await press('Set the default');
		await press('Continue');
		expect(made).toHaveBeenLastCalledWith('set_default_envelope', { who: OTHER, limits: undefined });
	});

	it('an operator raises the floor of devices, and does not lower it', async () => {
		show(<EnvelopesCard area={AREAS[1]} />, readers({ devices: 2, managed: false, floor_w: 0n }));
		await screen.findByTestId('envelopes');
		await press(/^Show the limits of 5FHneW/);
		await press('Devices');
		for (const text of ['1', '256', '1.5', '']) {
			await type('devices', text);
			expect(next().disabled, text).toBe(true);
		}
		await type('devices', '3');
		expect(next().disabled).toBe(false);
		await act(async () => void fireEvent.click(screen.getByLabelText(/^One energy manager/)));
		// Three behind a manager have 10.5 kW, two without one 8.4 kW.
		await press('Continue');
		expect(made).toHaveBeenCalledWith('set_controllable_devices', { who: OTHER, devices: 3, managed: true });
	});

	it('a contract is offered without a floor, and taken back', async () => {
		const offered = { from: PRESENT + 9, until: PRESENT + 10, limits: limits(0n, 0n), primacy: 1 };
		show(<EnvelopesCard area={AREAS[1]} />, readers({ devices: 2, floor_w: 8_400n, offered }));
		await screen.findByTestId('envelopes');
		await press(/^Show the limits of 5FHneW/);
		await press('Take the offer back');
		expect(made).toHaveBeenLastCalledWith('offer_contract', { who: OTHER, contract: undefined });
		await press('Cancel');
		await press(/^Show the limits of 5FHneW/);
		await press('Offer a contract');
		await type('import', '1');
		await press('Continue');
		expect(made).toHaveBeenLastCalledWith('offer_contract', {
			who: OTHER,
			contract: { from: PRESENT + 1, until: PRESENT + 5, limits: limits(1_000n, 10_000n) },
		});
	});
});

describe('a member', () => {
	it('lowers the floor of its devices, and does not raise it', async () => {
		show(<LimitsCard who={WHO} connection={CONNECTION as never} />, {
			get_envelope: () => Promise.resolve({ ...ENVELOPE, devices: 2 }),
			get_effective_limits: () => page([{ interval: PRESENT, limits: limits(11_000n, 10_000n), published: false }]),
			get_limit_breaches: () => Promise.resolve([]),
		});
		await screen.findByTestId('limits');
		await press('Change');
		const next = screen.getByRole<HTMLButtonElement>('button', { name: 'Continue' });
		await type('devices', '3');
		expect(next.disabled).toBe(true);
		await type('devices', '1');
		await press('Continue');
		expect(made).toHaveBeenCalledWith('set_controllable_devices', { who: WHO, devices: 1, managed: false });
	});

	it('reads what limits its connection and why, its breaches, and accepts a contract', async () => {
		const offered = { from: PRESENT + 9, until: PRESENT + 11, limits: limits(3_000n, 0n), primacy: 1 };
		const at = (i: number) => limits(11_000n, i < 4 ? 6_000n : 10_000n);
		show(<LimitsCard who={WHO} connection={CONNECTION as never} />, {
			get_measures: () => page([MEASURE, { ...MEASURE, incident: 5, area: 2, reason: 'In an area beside' }]),
			get_envelope: () => Promise.resolve({ ...ENVELOPE, offered }),
			get_effective_limits: () => page(Array.from({ length: 96 }, (_, i) => ({ interval: PRESENT + i, limits: at(i), published: false }))),
			get_limit_breaches: () =>
				Promise.resolve([{ interval: PRESENT - 9, limits: limits(1_000n, 0n), import_excess_wh: 1_750n, export_excess_wh: 0n }]),
		});
		const card = await screen.findByTestId('limits');
		const rows = within(card).getAllByRole('listitem').map(textOf);
		expect(rows.slice(0, 2)).toEqual([
			'25 Jul, 14:15 – 15:1511.0 kW in, 6.0 kW outArea 0: Feed-in limited to 60.0 %',
			'25 Jul, 15:15 – 26 Jul, 14:1511.0 kW in, 10.0 kW outThe connection’s own',
		]);
		expect(textOf(card)).toContain('Too much sun');
		expect(textOf(card)).not.toContain('In an area beside');
		expect(rows.at(-1)).toBe('25 Jul, 12:00 – 12:151.750 kWh too much inLimits: 1.0 kW in, 0.0 kW out');
		await press('Accept the contract');
		const { primacy: _, ...contract } = offered;
		expect(made).toHaveBeenCalledWith('accept_contract', { contract });
	});
});

describe('the record', () => {
	it('is saved with all of it, as JSON and as a table', async () => {
		const incident = {
			...MEASURE,
			at: BigInt(PRESENT * 900_000),
			confirmed_by: operator(OTHER),
			state_before: { type: 'Alert' },
			state_after: { type: 'Normal' },
			affected_wh: 1_250n,
			lifted: { at: BigInt((PRESENT + 1) * 900_000), by: operator(OTHER) },
		};
		const saved: Blob[] = [];
		vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
		vi.stubGlobal(
			'URL',
			Object.assign(URL, { createObjectURL: (blob: Blob) => (saved.push(blob), 'blob:x'), revokeObjectURL: () => undefined }),
		);
		show(<IncidentsCard area={AREAS[0]} />, { get_area_incidents: () => page([incident]) });
		const list = await screen.findByTestId('incidents');
		expect(textOf(list)).toContain('No. 4 · Area 0 · Feed-in limited to 60.0 %');
		expect(textOf(list)).toContain('Energy affected1.250 kWh');
		await press('CSV');
		await press('JSON');
		await waitFor(() => expect(saved).toHaveLength(2));
		const [table, json] = await Promise.all(saved.map((blob) => blob.text()));
		const [header, row] = table!.trim().split('\r\n');
		expect(header).toMatch(
			/incident,area,measure,parameters,cause,reason,by,confirmed_by,primacy,declared,from,until,state_before,state_after,affected_wh,lifted,lifted_by$/,
		);
		expect(row).toBe(
			`4,0,Curtail,"{""export_permille"":600}",Declared,Too much sun,Operator ${WHO},Operator ${OTHER},1,2016-07-25T12:15:00.000Z,` +
				`2016-07-25T12:15:00.000Z,2016-07-25T13:15:00.000Z,Alert,Normal,1250,2016-07-25T12:30:00.000Z,Operator ${OTHER}`,
		);
		expect(JSON.parse(json!)[0]).toMatchObject({ incident: 4, affected_wh: '1250', confirmed_by: { type: 'Operator', value: OTHER } });
	});
});
