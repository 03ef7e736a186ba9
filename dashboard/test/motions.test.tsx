// @vitest-environment jsdom
// What a motion of the council would do, in words and units, as what is signed.
import { act, fireEvent, render, screen, within } from '@testing-library/preact';
import { beforeAll, beforeEach, expect, it, vi } from 'vitest';
import './setup.ts';
import { startLanguage } from '../src/i18n/index.ts';
import { Motions } from '../src/pages/network/motions.tsx';
import { Around, fakeChain, FROM, textOf, WHO } from './around.tsx';

vi.mock('../src/chain/errors.ts', async (original) => ({
	...(await original<object>()),
	docsOf: () => Promise.resolve(new Map([['GridManagement.create_area', 'Creates an area below another one.']])),
}));

beforeAll(startLanguage);

const OTHER = '5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty';
const call = {
	type: 'GridManagement',
	value: {
		type: 'create_area',
		value: {
			parent: 3,
			edge: { import_limit_w: 7_560n, export_limit_w: 11_000n, grid_fee_mills: 10 },
			supplier: OTHER,
			tariff: { shortfall_price_mills: 300, surplus_price_mills: 80 },
			from: FROM + 57,
			class: { type: 'Standard', value: undefined },
			protocol: { type: 'Curtail', value: { export_permille: 600 } },
			reason: Uint8Array.from('New street', (letter) => letter.charCodeAt(0)),
			proposal: undefined,
			authorized: true,
		},
	},
};
const made = vi.fn();

function chain(motion: object) {
	const tx = (name: string) => (parameters: object) => {
		made(name, parameters);
		return {
			getEncodedData: () => Promise.resolve(new Uint8Array(40)),
			getEstimatedFees: () => Promise.resolve(1n),
			decodedCall: { type: 'Council', value: { type: name, value: parameters } },
		};
	};
	const roles = { operates: [], supplies: [], receives: [], gateway_of: [], meters: [], invited_to: [], council_member: true };
	return fakeChain({
		tx: { Utility: { batch: tx('batch') }, Council: { vote: tx('vote'), close: tx('close') } },
		apis: {
			GridApi: { get_areas: () => Promise.resolve({ items: [], next: undefined }) },
			ParticipantApi: { get_roles: () => Promise.resolve(roles) },
		},
		query: {
			System: { Account: { getValue: () => Promise.resolve({ data: { free: 0n, frozen: 0n } }) } },
			Council: {
				Proposals: { getValue: () => Promise.resolve(['0xabcdef0123456789']) },
				ProposalOf: { getValues: () => Promise.resolve([motion]) },
				Voting: { getValues: () => Promise.resolve([{ index: 4, threshold: 2, ayes: [], nays: [] }]) },
			},
		},
	});
}

const pairsOf = (list: Element) =>
	Object.fromEntries([...list.querySelectorAll('dt')].map((term) => [textOf(term), textOf(term.nextElementSibling ?? term)]));
beforeEach(() => made.mockClear());

const EXPECTED = {
	Parent: 'Area 3',
	'May take': '7.56 kW',
	'May feed in': '11.0 kW',
	'Grid fee of the edge': '0.010 NRG/kWh',
	Supplier: '5FHneW…94ty',
	'Shortfall price': '0.300 NRG/kWh',
	'Surplus price': '0.080 NRG/kWh',
	From: '25 Jul 2016, 14:15',
	'Order of load shedding': 'Standard',
	Measure: 'Feed-in limited to 60.0 %',
	Reason: 'New street',
	Proposal: '–',
	Authorized: 'Yes',
};

it('stands there with what it does, and each parameter with its unit', async () => {
	render(
		<Around chain={chain(call)} who={WHO}>
			<Motions />
		</Around>,
	);
	const item = within(await screen.findByTestId('motions')).getByRole('listitem');
	await within(item).findByText('Creates an area below another one.');
	expect(textOf(item)).toContain('Motion 4: GridManagement.create_area');
	expect(pairsOf(item.querySelector('dl')!)).toEqual(EXPECTED);
});

it('says the same where a vote on it is signed', async () => {
	render(
		<Around chain={chain(call)} who={WHO}>
			<Motions />
		</Around>,
	);
	await screen.findByTestId('motions');
	await act(async () => void fireEvent.click(screen.getByRole('button', { name: 'Vote yes' })));
	expect(made).toHaveBeenLastCalledWith('vote', { proposal: '0xabcdef0123456789', index: 4, approve: true });
	const [signed, whole] = [...screen.getByRole('dialog').querySelectorAll('dl')].map(pairsOf);
	expect(signed).toMatchObject(EXPECTED);
	// And what is sent, in the same words.
	expect(whole).toMatchObject({ Index: '4', Approve: 'Yes' });
});

it('of calls within a call names each of them', async () => {
	const inner = { type: 'GridManagement', value: { type: 'remove_area', value: { area: 5 } } };
	render(
		<Around chain={chain({ type: 'Utility', value: { type: 'batch_all', value: { calls: [inner, inner] } } })} who={WHO}>
			<Motions />
		</Around>,
	);
	const list = (await screen.findByTestId('motions')).querySelector('dl');
	expect(textOf(list!)).toBe('CallsGridManagement.remove_areaAreaArea 5CallsGridManagement.remove_areaAreaArea 5');
});
