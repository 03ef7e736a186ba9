// @vitest-environment jsdom
// Components with a chain that answers what a test wants.
import { act, fireEvent, render, screen, within } from '@testing-library/preact';
import { Subject } from 'rxjs';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { DEV } from '../src/chain/accounts.ts';
import './setup.ts';
import { startLanguage } from '../src/i18n/index.ts';
import { StepChart } from '../src/charts/step-chart.tsx';
import { useSession } from '../src/ui/session.tsx';
import { useSubmit } from '../src/ui/submission.tsx';
import { Around, FROM, WHO } from './around.tsx';

beforeAll(startLanguage);

describe('a chart', () => {
	const chart = (
		<StepChart
			label="Energy over the day"
			from={FROM}
			count={96}
			areas={[{ key: 'a', label: 'used', colour: 'community', values: Array.from({ length: 96 }, (_, i) => (i === 1 ? undefined : i)) }]}
			format={(value) => `${value} Wh`}
			tick={String}
			unit="Wh"
		/>
	);

	it('has a name, and its numbers as a table by local time', () => {
		render(<Around>{chart}</Around>);
		expect(screen.getByRole('img', { name: 'Energy over the day' })).toBeTruthy();
		const details = screen.getByText('As a table').closest('details');
		if (!details) throw new Error('no table');
		details.open = true;
		fireEvent(details, new Event('toggle'));
		const rows = within(details).getAllByRole('row');
		expect(rows).toHaveLength(97);
		expect(rows[1]?.textContent).toBe('00:00–00:150 Wh');
		expect(rows[2]?.textContent).toBe('00:15–00:30–');
		expect(rows[96]?.textContent).toBe('23:45–24:0095 Wh');
	});
});

describe('a submission', () => {
	const events = { current: new Subject<unknown>() };
	const done = vi.fn();

	function Button() {
		const submit = useSubmit();
		const { choose } = useSession();
		const tx = {
			getEstimatedFees: () => Promise.resolve(500_000_000n),
			decodedCall: { type: 'P2pTrading', value: { type: 'deposit', value: { amount: 5n } } },
			signSubmitAndWatch: () => events.current,
		};
		return (
			<button
				type="button"
				onClick={() => {
					choose({ address: WHO, name: 'Alice', source: DEV, signer: () => Promise.resolve({} as never) });
					submit({ title: 'Deposit', says: [['Amount', '5 NRG']], tx: tx as never, onDone: done });
				}}
			>
				go
			</button>
		);
	}

	const open = async () => {
		events.current = new Subject();
		done.mockClear();
		render(
			<Around>
				<Button />
			</Around>,
		);
		await act(async () => void fireEvent.click(screen.getByText('go')));
	};
	const sign = async (...published: unknown[]) => {
		await act(async () => void fireEvent.click(screen.getByTestId('sign')));
		for (const event of published) await act(async () => events.current.next(event));
	};
	const block = { hash: '0x02', number: 8, index: 1 };

	it('shows what is signed, in words and exactly, and its fee', async () => {
		await open();
		const dialog = screen.getByRole('dialog', { name: 'Deposit' });
		expect(within(dialog).getByText('5 NRG')).toBeTruthy();
		expect(within(dialog).getByText('0.000500 NRG')).toBeTruthy();
		expect(dialog.textContent).toContain('P2pTrading.deposit');
	});

	it('is followed until it is final', async () => {
		await open();
		await sign({ type: 'broadcasted' }, { type: 'txBestBlocksState', found: true, ok: true, block });
		expect(screen.getByTestId('progress').dataset['step']).toBe('included');
		expect(done).not.toHaveBeenCalled();
		await act(async () => events.current.next({ type: 'finalized', ok: true, block }));
		expect(screen.getByText('Carried out in block 8, and final.')).toBeTruthy();
		expect(done).toHaveBeenCalledOnce();
	});

	it('says why the chain refused it', async () => {
		await open();
		await sign({ type: 'finalized', ok: false, block, dispatchError: { type: 'Token', value: { type: 'FundsUnavailable' } } });
		expect(screen.getByTestId('progress').dataset['ok']).toBe('false');
		expect(screen.getByText(/do not have enough money/)).toBeTruthy();
		expect(done).not.toHaveBeenCalled();
	});

	it('says why the pool refused it, and lets it be tried again', async () => {
		await open();
		await act(async () => void fireEvent.click(screen.getByTestId('sign')));
		await act(async () => events.current.error({ error: { type: 'Invalid', value: { type: 'Custom', value: 1 } } }));
		expect(screen.getByRole('alert').textContent).toContain('no role on this chain');
		expect(screen.getByText('Try again')).toBeTruthy();
	});

	it('says so where the wallet did not sign', async () => {
		await open();
		await act(async () => void fireEvent.click(screen.getByTestId('sign')));
		await act(async () => events.current.error(new Error('Cancelled')));
		expect(screen.getByRole('alert').textContent).toContain('The wallet did not sign.');
	});
});
