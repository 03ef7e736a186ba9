// @vitest-environment jsdom
// The pages about credits, with a chain that answers what a test wants.
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import './setup.ts';
import { startLanguage } from '../src/i18n/index.ts';
import { checkFile, readAnchorFile } from '../src/lib/check.ts';
import { documentHash } from '../src/lib/document.ts';
import { creditOf } from '../src/lib/vintage.ts';
import { CheckView } from '../src/pages/carbon/check.tsx';
import { Collect } from '../src/pages/carbon/collect.tsx';
import { FactorsCard } from '../src/pages/carbon/factors.tsx';
import { Market } from '../src/pages/carbon/market.tsx';
import { Mine } from '../src/pages/carbon/mine.tsx';
import { OriginView } from '../src/pages/carbon/origin.tsx';
import { PendingCard } from '../src/pages/carbon/pending.tsx';
import { VerifierView } from '../src/pages/carbon/verifier.tsx';
import { Around, callsOf, fakeChain, FROM, NOW, page, textOf, WHO } from './around.tsx';

// The verifier has tests of its own; here it says what a test wants.
vi.mock('../src/lib/check.ts', () => ({ checkFile: vi.fn(), readAnchorFile: vi.fn() }));

const OTHER = '5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty';
const THIRD = '5FLSigC9HGRKVhB9FiEo4Y3koPsNmBmLJbpXg2mp1hXcS59Y';
const JULY = creditOf(201_607, 'Solar');
const JUNE = creditOf(201_606, 'Solar');
const vintage = (credit: number) => ({ month: Math.floor(credit / 256), source: { type: 'Solar' } });
const constant = (value: unknown) => () => Promise.resolve(value);

const CONSTANTS = {
	MinRetirement: constant(1_000n),
	MinListing: constant(1_000n),
	MaxListingPeriod: constant(92n * 86_400_000n),
	MarketFee: constant(10_000),
	MaxVintages: constant(7),
	MaxTextLength: constant(256),
	MaxFactorMgPerKwh: constant(2_000_000),
	LifeCycleMgPerKwh: constant([[{ type: 'Solar' }, 41_000]]),
};

const ROLES = {
	connection: undefined,
	invited_to: [],
	operates: [],
	supplies: [],
	receives: [],
	gateway_of: [],
	meters: [],
	producer: undefined,
	council_member: false,
	verifier: false,
	validator: false,
	buyer: true,
	holds_credits: true,
};

/** What was asked to be signed: the call's name and its parameters. */
const made = vi.fn();

/** A chain on which an account has some roles, and whose readers answer as given. */
function chainOf(roles: object, carbon: Record<string, unknown>, query: Record<string, unknown> = {}) {
	return fakeChain({
		constants: { CarbonOffset: CONSTANTS },
		tx: { CarbonOffset: callsOf('CarbonOffset', made) },
		apis: {
			GridApi: { get_areas: () => page([{ area: 0, name: 'Village', ancestors: [] }]) },
			ParticipantApi: { get_roles: () => Promise.resolve({ ...ROLES, ...roles }) },
			CarbonApi: {
				get_carbon_account: () => Promise.resolve({ pending: 0n, issued: 9_000n, retired: 0n, cancelled: 0n, withdrawn: 0n }),
				get_network_carbon_account: () => Promise.resolve({ pending: 1n, issued: 10_000n, retired: 2n, cancelled: 3n, withdrawn: 4n }),
				get_carbon_deficit: () => Promise.resolve(0n),
				get_certificate_price: (bytes: number) => Promise.resolve(10_000_000_000n + BigInt(bytes) * 10_000_000n),
				...carbon,
			},
		},
		query: {
			System: { Account: { getValue: () => Promise.resolve({ data: { free: 1_000_000_000_000n, frozen: 0n } }) } },
			CarbonOffset: query,
			Verifiers: { Members: { getValue: () => Promise.resolve([WHO, OTHER, THIRD]) } },
		},
	});
}

const type = (name: string, text: string) =>
	act(async () => {
		const input = document.querySelector<HTMLInputElement>(`[name="${name}"]`);
		if (!input) throw new Error(`no field ${name}`);
		input.value = text;
		fireEvent.input(input);
	});
const press = (name: string | RegExp) => act(async () => void fireEvent.click(screen.getByRole('button', { name })));

beforeAll(startLanguage);
beforeEach(() => {
	made.mockClear();
	location.hash = '';
});

describe('the market', () => {
	const listing = { listing: 4, seller: OTHER, credit: JULY, amount: 1_250n, price: 100_000_003n, expires_at: BigInt(NOW + 86_400_000) };
	const readers = {
		get_vintages: () => page([{ credit: JULY, vintage: vintage(JULY) }]),
		get_listings: () => page([listing]),
		get_listings_of: () => Promise.resolve([{ ...listing, listing: 9, seller: WHO }]),
	};

	it('sells a part, and says to the planck what it costs before anything is signed', async () => {
		render(
			<Around chain={chainOf({}, readers)} who={WHO}>
				<Market />
			</Around>,
		);
		await screen.findByTestId('listings');
		expect(textOf(screen.getByTestId('listings'))).toContain('0.100000003');
		await press('Buy');
		await type('bought', '0.333');
		const dialog = screen.getByRole('dialog');
		expect(textOf(dialog)).toContain('You pay0.033300000999 NRG');
		expect(textOf(dialog)).toContain('Of it to the seller0.03296700099 NRG');
		expect(textOf(dialog)).toContain('1 % for the community’s fund0.000333000009 NRG');
		await press('Continue');
		expect(made).toHaveBeenCalledWith('buy_credits', { listing: 4, amount: 333n });
		expect(textOf(screen.getByRole('dialog'))).toContain('You pay0.033300000999 NRG');
	});

	it('does not let anybody buy more than there is, or than the wallet pays for', async () => {
		const dear = { ...listing, price: 10n ** 12n };
		render(
			<Around chain={chainOf({}, { ...readers, get_listings: () => page([dear]) })} who={WHO}>
				<Market />
			</Around>,
		);
		await screen.findByTestId('listings');
		await press('Buy');
		const next = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Continue' });
		expect(textOf(screen.getByRole('dialog'))).toContain('There are 1.000 NRG in your wallet.');
		expect(next().disabled).toBe(true);
		await type('bought', '0.001');
		expect(next().disabled).toBe(false);
		await type('bought', '1.251');
		expect(next().disabled).toBe(true);
		expect(made).not.toHaveBeenCalled();
	});

	it('gives back what one has listed', async () => {
		render(
			<Around chain={chainOf({}, readers)} who={WHO}>
				<Market />
			</Around>,
		);
		await screen.findByTestId('own-listings');
		await press('Take back');
		expect(made).toHaveBeenCalledWith('delist_credits', { listing: 9 });
	});
});

describe('what an account has', () => {
	const held = [
		{ credit: JUNE, vintage: vintage(JUNE), free: 600n, listed: 0n },
		{ credit: JULY, vintage: vintage(JULY), free: 3_000n, listed: 500n },
	];
	const show = async () => {
		render(
			<Around chain={chainOf({}, { get_credits: () => page(held) })} who={WHO}>
				<Mine who={WHO} />
			</Around>,
		);
		await screen.findByTestId('holdings');
	};

	it('is listed at a price for a gram, as it was typed for a kilogram', async () => {
		await show();
		await press('Sell');
		await type('listed', '2');
		await type('price', '0,25');
		await press('Continue');
		expect(made).toHaveBeenCalledWith('list_credits', {
			credit: JULY,
			amount: 2_000n,
			price: 250_000_000n,
			expires_at: BigInt(NOW + 30 * 86_400_000),
		});
		expect(textOf(screen.getByRole('dialog'))).toContain('You get0.495 NRG');
	});

	it('is retired from several vintages in one certificate, at its price', async () => {
		await show();
		await press('Retire several vintages');
		await type(`credits-${JUNE}`, '0.6');
		await type(`credits-${JULY}`, '0.4');
		await type('claim', 'A trip');
		await type('country', 'de');
		await type('period-from', '2016-06');
		await type('period-to', '2016-07');
		await waitFor(() => expect(textOf(screen.getByRole('dialog'))).toContain('costs 0.01026 NRG'));
		await press('Continue');
		const [name, { vintages, claim }] = made.mock.calls[0] ?? [];
		expect(name).toBe('retire_vintages');
		expect(vintages).toEqual([
			{ credit: JULY, amount: 400n },
			{ credit: JUNE, amount: 600n },
		]);
		const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
		expect([text(claim.beneficiary), text(claim.reason)]).toEqual(['', 'A trip']);
		expect(claim).toMatchObject({ jurisdiction: '0x4445', period: { from: 201_606, to: 201_607 } });
	});

	it('is not retired below the least amount, without a reason, or for months in the wrong order', async () => {
		await show();
		await press('Retire several vintages');
		const next = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Continue' });
		await type(`credits-${JULY}`, '0.999');
		await type('claim', 'A trip');
		expect(next().disabled).toBe(true);
		await type(`credits-${JULY}`, '1');
		expect(next().disabled).toBe(false);
		await type('period-from', '2016-08');
		await type('period-to', '2016-07');
		expect(next().disabled).toBe(true);
		await type('period-to', '2016-08');
		expect(next().disabled).toBe(false);
		await type('claim', ' ');
		expect(next().disabled).toBe(true);
	});
});

describe('what is pending', () => {
	const of = (issuance: number, producer: string, stage: object) => ({
		issuance,
		producer,
		zone: 0,
		vintage: vintage(JULY),
		energy_wh: 12_345n,
		amount: 9_000n,
		stage,
	});
	const challengeable = { type: 'Challengeable', value: { until: BigInt(NOW + 2 * 3_600_000) } };
	const disputed = { type: 'Disputed', value: { until: BigInt(NOW + 86_400_000), uphold: 0, reject: 1, quorum: 2 } };
	const show = async (roles: object, items: object[], votes: object[] = []) => {
		render(
			<Around
				chain={chainOf(
					roles,
					{ get_pending_issuances: () => page(items) },
					{ Disputes: { getValues: (keys: unknown[]) => Promise.resolve(keys.map((_, i) => votes[i])) } },
				)}
				who={WHO}
			>
				<PendingCard />
			</Around>,
		);
		await screen.findByTestId('pending');
	};

	it('shows the stage and the time that is left', async () => {
		await show({}, [of(3, OTHER, challengeable)]);
		expect(textOf(screen.getByTestId('pending'))).toContain('Open to disputeuntil 25 Jul 2016, 16:15, 2 hours left');
		expect(screen.queryByRole('button', { name: 'Dispute' })).toBeNull();
	});

	it('a verifier disputes it with a document, but not its own', async () => {
		await show({ verifier: true }, [of(4, WHO, challengeable), of(3, OTHER, challengeable)]);
		expect(screen.getAllByRole('button', { name: 'Dispute' })).toHaveLength(1);
		await press('Dispute');
		await type('document', 'nonsense');
		expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Continue' }).disabled).toBe(true);
		await type('document', 'ab'.repeat(32));
		await press('Continue');
		expect(made).toHaveBeenCalledWith('dispute_issuance', { issuance: 3, document: `0x${'ab'.repeat(32)}` });
	});

	it('a verifier votes once, and sees the count and how many decide', async () => {
		await show(
			{ verifier: true },
			[of(5, OTHER, disputed), of(4, OTHER, disputed), of(3, WHO, disputed)],
			[
				{ uphold: [], reject: [OTHER] },
				{ uphold: [WHO], reject: [OTHER] },
				{ uphold: [], reject: [OTHER] },
			],
		);
		expect(textOf(screen.getByTestId('pending'))).toContain('0 for it, 1 against, 2 decide');
		expect(screen.getAllByRole('button', { name: 'Uphold' })).toHaveLength(1);
		expect(screen.getByText('voted')).toBeTruthy();
		await press('Reject');
		expect(made).toHaveBeenCalledWith('vote_on_issuance', { issuance: 5, vote: { type: 'Reject', value: undefined } });
	});

	it('anybody has it issued when it is due', async () => {
		await show({}, [of(3, OTHER, { type: 'Mintable' })]);
		await press('Issue now');
		expect(made).toHaveBeenCalledWith('mint_carbon_credits', { issuance: 3 });
	});
});

describe('emission factors', () => {
	const paper = documentHash(new TextEncoder().encode('paper'));
	const proposal = {
		month: 201_606,
		mg_per_kwh: 941_000,
		finality: { type: 'Provisional' },
		factor_document: paper,
		factor_source: 'Grid Office, yearly mix',
		provisional_until: BigInt(Date.UTC(2016, 6, 5)),
	};
	const show = async (june: object | undefined, correction?: object) => {
		const ofJune = (value: object | undefined) => () => page(value ? [value] : []);
		render(
			<Around
				chain={chainOf({ verifier: true }, { get_emission_factors: ofJune(june), get_factor_corrections: ofJune(correction) })}
				who={WHO}
			>
				<FactorsCard who={WHO} />
			</Around>,
		);
		const table = await screen.findByTestId('factors');
		return within(table).getByText('June 2016').closest('tr') as HTMLElement;
	};
	const sourceBytes = new TextEncoder().encode('Grid Office, yearly mix');
	const call = { zone: 0, month: 201_606, mg_per_kwh: 941_000, factor_document: paper, factor_source: sourceBytes };

	it('a second verifier confirms what it has worked out as well, by the same document', async () => {
		const row = await show({ ...proposal, proposer: OTHER });
		expect(textOf(row)).toContain('can be made final by another verifier');
		await press('Make final');
		const next = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Continue' });
		await type('factor', '940');
		await type('document', paper);
		expect(next().disabled).toBe(true);
		await type('factor', '941');
		expect(next().disabled).toBe(false);
		await type('document', 'ab'.repeat(32));
		expect(next().disabled).toBe(true);
		await type('document', paper);
		await press('Continue');
		expect(made).toHaveBeenCalledWith('publish_emission_factor', { ...call, finality: { type: 'Final', value: undefined } });
	});

	it('nobody confirms its own, one that is too recent, or one whose proposer has left', async () => {
		await show({ ...proposal, proposer: WHO });
		expect(screen.queryByRole('button', { name: 'Make final' })).toBeNull();
		cleanup();
		const recent = await show({ ...proposal, proposer: OTHER, provisional_until: BigInt(NOW - 1 + 3 * 86_400_000) });
		expect(textOf(recent)).toContain('can be made final from 28 Jul 2016, 14:14 on');
		cleanup();
		const left = await show({ ...proposal, proposer: '5DAAnrj7VHTznn2AWBemMuyBwZWs6FNFjdyVXUeYum3PTXFy' });
		expect(textOf(left)).toContain('is no verifier any more');
		expect(screen.queryByRole('button', { name: 'Make final' })).toBeNull();
	});

	it('a final one is corrected downwards only', async () => {
		const final = { ...proposal, proposer: OTHER, finality: { type: 'Final' }, confirmed_by: THIRD, confirmed_at: 1n };
		const row = await show(final, { ...proposal, mg_per_kwh: 900_000, proposer: OTHER });
		expect(textOf(row)).toContain('941 g CO₂e/kWh, final');
		expect(textOf(row)).toContain('Grid Office, yearly mix');
		expect(textOf(row)).toContain('900 g CO₂e/kWh, proposed by');
		await act(async () => void fireEvent.click(within(row).getByRole('button', { name: 'Correct' })));
		await type('document', paper);
		await type('factor', '941');
		expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Continue' }).disabled).toBe(true);
		await type('factor', '899.5');
		expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Continue' }).disabled).toBe(true);
		await type('source', ' Grid Office, yearly mix ');
		await press('Continue');
		expect(made).toHaveBeenCalledWith('correct_emission_factor', {
			...call,
			mg_per_kwh: 899_500,
			finality: { type: 'Provisional', value: undefined },
		});
	});
});

describe('matched origin', () => {
	it('is there by month and source, and for a day as a chart with its table', async () => {
		const chain = chainOf(
			{},
			{
				get_matched_origin: () =>
					page([
						{ month: 201_606, delivered_wh: 0n, received: [{ source: { type: 'Wind' }, energy_wh: 7_000n }] },
						{
							month: 201_607,
							delivered_wh: 1_500n,
							received: [
								{ source: { type: 'Solar' }, energy_wh: 2_345n },
								{ source: { type: 'Wind' }, energy_wh: 5n },
							],
						},
					]),
				get_origin_mixes: (_: number, from: number) =>
					page([{ interval: from + 1, delivered_wh: 900n, received_wh: 900n, clean: [{ source: { type: 'Solar' }, energy_wh: 600n }] }]),
			},
			{ OriginProgress: { getValue: () => Promise.resolve(FROM + 50) } },
		);
		render(
			<Around chain={chain} who={WHO}>
				<OriginView who={WHO} area={0} />
			</Around>,
		);
		const months = within(await screen.findByTestId('origin')).getAllByRole('row');
		expect(months.slice(1).map(textOf)).toEqual(['July 20161.5002.3450.005', 'June 20160.0000.0007.000']);
		expect(await screen.findByRole('img', { name: /What members delivered to members over the day/ })).toBeTruthy();
		expect(screen.getByText('Among members of Area 0, Monday, 25 July 2016')).toBeTruthy();
		const details = screen.getByText('As a table').closest('details');
		if (!details) throw new Error('no table');
		await act(async () => {
			details.open = true;
			fireEvent(details, new Event('toggle'));
		});
		const rows = within(details).getAllByRole('row');
		expect(textOf(rows[1] as Element)).toBe('00:00–00:15––');
		expect(textOf(rows[2] as Element)).toBe('00:15–00:300.600 kWh0.900 kWh');
	});
});

describe('what verifiers say of a plant', () => {
	const paper = documentHash(new TextEncoder().encode('paper'));
	const plant = (status: string) => ({
		producer: OTHER,
		zone: 0,
		registration: { source: { type: 'Solar' }, capacity_w: 5_000n, capacity_changes: 0, status: { type: status } },
	});
	const show = async (status: string, ...stated: object[]) => {
		const chain = chainOf(
			{ verifier: true },
			{
				get_clean_energy_producers: () => page([plant(status)]),
				get_issuances: () => page([{ month: 201_607, credited_wh: 2_000n }]),
				get_emission_factors: () => page([]),
				get_factor_corrections: () => page([]),
				get_withdrawal_proposals: () => Promise.resolve(stated),
			},
		);
		render(
			<Around chain={chain} who={WHO}>
				<VerifierView who={WHO} />
			</Around>,
		);
		await screen.findByTestId('clean-producers');
	};
	const next = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Continue' });

	it('approves the capacity that was found, and no other than the registered one', async () => {
		await show('Pending');
		await press('Approve');
		expect(next().disabled).toBe(true);
		await type('capacity', '5.001');
		expect(next().disabled).toBe(true);
		await type('capacity', '5');
		await press('Continue');
		expect(made).toHaveBeenCalledWith('approve_clean_energy_producer', { producer: OTHER, zone: 0, capacity_w: 5_000n });
	});

	const fill = async () => {
		await press('Take back');
		await type('month', '2016-07');
		await screen.findByText(/^Credits were issued for/);
		await type('document', paper);
		await type('energy', '1');
	};
	const call = { producer: OTHER, zone: 0, month: 201_607, energy_wh: 1_000n, document: paper };

	it('takes back no more than was credited, and says when a statement takes effect', async () => {
		await show('Approved');
		await fill();
		await type('energy', '2.001');
		expect(next().disabled).toBe(true);
		await type('energy', '1');
		expect(screen.getByText(/takes effect when another verifier/)).toBeTruthy();
		await press('Continue');
		expect(made).toHaveBeenCalledWith('withdraw_carbon_credits', call);
	});

	it('confirms what another verifier has stated, but not its own statement', async () => {
		await show('Approved', { energy_wh: 1_000n, document: paper, proposer: THIRD });
		await fill();
		expect(screen.getByText(/has stated the same: this takes effect at once/)).toBeTruthy();
		expect(next().disabled).toBe(false);
		cleanup();
		await show('Approved', { energy_wh: 1_000n, document: paper, proposer: WHO });
		await fill();
		expect(next().disabled).toBe(true);
		await type('energy', '0.9');
		expect(next().disabled).toBe(false);
	});
});

describe('what a producer has too much', () => {
	const issuance = {
		month: 201_607,
		creditable_wh: 3_000n,
		matched_wh: 0n,
		credited_wh: 2_000n,
		pending_wh: 0n,
		refused_wh: 0n,
		issued: 1_800n,
		withdrawn: 0n,
	};
	const show = (deficit: bigint, issued: bigint) =>
		render(
			<Around
				chain={chainOf(
					{},
					{
						get_clean_energy_producer: () => Promise.resolve({ source: { type: 'Solar' } }),
						get_issuances: () => page([{ ...issuance, issued }]),
						get_emission_factors: () =>
							page([{ month: 201_607, mg_per_kwh: 941_000, finality: { type: 'Final' }, corrected_mg_per_kwh: 841_000 }]),
						get_carbon_deficit: () => Promise.resolve(deficit),
						get_credits: () => page([{ credit: JUNE, vintage: vintage(JUNE), free: 900n, listed: 600n }]),
					},
				)}
				who={WHO}
			>
				<Collect producer={OTHER} zone={0} />
			</Around>,
		);

	it('is taken back by anybody who asks, and the amount is said beforehand', async () => {
		show(0n, 1_800n);
		await screen.findByText(/beyond what the energy earns: 0\.200.kg/);
		await press('Take back');
		expect(made).toHaveBeenCalledWith('collect_over_issuance', { producer: OTHER, zone: 0, month: 201_607 });
		expect(screen.getByText(/^It is burnt from what the producer has of that vintage/)).toBeTruthy();
	});

	it('is made up for from another vintage, listed credits too, up to what is owed', async () => {
		show(1_200n, 1_600n);
		await screen.findByText(/has 1\.200.kg.CO₂e of Solar, June 2016 for that/);
		await press('Take back');
		expect(made).toHaveBeenCalledWith('collect_deficit', { producer: OTHER, credit: JUNE });
	});

	it('is not offered where there is nothing', async () => {
		const { container } = show(0n, 1_600n);
		await act(async () => undefined);
		expect(container.querySelector('button')).toBeNull();
	});
});

describe('a check without a node', () => {
	const anchor = { format: 'energy-chain-anchor/1' as const, genesis: '0x00', set_id: 0, authorities: [] };
	const choose = (name: string, content: string) =>
		act(async () => {
			const input = document.querySelector<HTMLInputElement>(`[name="${name}"]`);
			if (!input) throw new Error(`no field ${name}`);
			Object.defineProperty(input, 'files', { value: [new File([content], `${name}.json`)], configurable: true });
			input.dispatchEvent(new Event('change', { bubbles: true }));
		});
	const show = () =>
		render(
			<Around chain={chainOf({}, {})}>
				<CheckView />
			</Around>,
		);

	it('says step by step what holds, and what the file proves', async () => {
		vi.mocked(readAnchorFile).mockResolvedValue(anchor);
		vi.mocked(checkFile).mockResolvedValue({
			ok: true,
			steps: [{ name: 'header', ok: true, detail: 'block 7' }],
			proven: ['Certificate 3: 1 kg'],
		});
		show();
		const check = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Check' });
		expect(check().disabled).toBe(true);
		await choose('proof', 'the file');
		expect(check().disabled).toBe(true);
		await choose('anchor', 'the anchor');
		await press('Check');
		await waitFor(() => expect(checkFile).toHaveBeenCalledWith('the file', anchor));
		expect(readAnchorFile).toHaveBeenCalledWith('the anchor');
		const found = screen.getByTestId('checked');
		expect(textOf(found)).toContain('The proof holds: all of it follows from the chain.');
		expect(textOf(found)).toContain('The block holdsblock 7');
		expect(textOf(found)).toContain('Certificate 3: 1 kg');
		// What was found out is not about another file.
		await choose('proof', 'another');
		expect(screen.getByTestId('checked').textContent).toBe('');
	});

	it('says which step refuses a file, and that nothing is proved', async () => {
		vi.mocked(readAnchorFile).mockResolvedValue(anchor);
		vi.mocked(checkFile).mockResolvedValue({
			ok: false,
			steps: [
				{ name: 'form', ok: true, detail: 'x' },
				{ name: 'claim', ok: false, detail: '`amount` is 1 on chain' },
			],
			proven: [],
		});
		show();
		await choose('proof', 'the file');
		await choose('anchor', 'the anchor');
		await press('Check');
		const found = screen.getByTestId('checked');
		await waitFor(() => expect(textOf(found)).toContain('Nothing is proved.'));
		expect(textOf(found)).toContain('What is claimed does not hold`amount` is 1 on chain');
		expect(screen.queryByTestId('proven')).toBeNull();
	});

	it('warns of an anchor that only the node vouches for', async () => {
		vi.mocked(checkFile).mockResolvedValue({ ok: true, steps: [], proven: [] });
		const answers: Record<string, unknown> = {
			chainSpec_v1_genesisHash: '0x11',
			archive_v1_call: { success: true, value: `0x04${'aa'.repeat(32)}0100000000000000` },
		};
		const chain = fakeChain({}, (method) => Promise.resolve(answers[method]));
		render(
			<Around chain={chain}>
				<CheckView />
			</Around>,
		);
		await choose('proof', 'the file');
		await press('This page’s node');
		expect(screen.getByText(/Whoever runs it could deceive you/)).toBeTruthy();
		await press('Check');
		await waitFor(() => expect(textOf(screen.getByTestId('checked'))).toContain('if this page’s node has named the right chain'));
		expect(checkFile).toHaveBeenLastCalledWith('the file', {
			format: 'energy-chain-anchor/1',
			genesis: '0x11',
			set_id: 0,
			authorities: [{ key: `0x${'aa'.repeat(32)}`, weight: 1 }],
		});
	});
});
