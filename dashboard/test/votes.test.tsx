// @vitest-environment jsdom
// The validators' votes, as a node says them; without the method there is nothing to show.
import { render, screen } from '@testing-library/preact';
import { beforeEach, expect, it, vi } from 'vitest';
import './setup.ts';

const STATE = {
	setId: 3,
	best: {
		round: 1_234,
		totalWeight: 4,
		thresholdWeight: 3,
		prevotes: { currentWeight: 4, missing: [] },
		precommits: { currentWeight: 2, missing: ['5a', '5b'] },
	},
	background: [],
};

// The methods of a node are asked for once.
beforeEach(() => vi.resetModules());

async function show(methods: string[], state: () => Promise<unknown>) {
	const { VotesCard } = await import('../src/pages/network/votes.tsx');
	const asked = vi.fn((method: string) => (method === 'rpc_methods' ? Promise.resolve({ methods }) : state()));
	// The modules are fresh, so what stands around has to be of the same copy.
	const { Around, fakeChain } = await import('./around.tsx');
	const { startLanguage } = await import('../src/i18n/index.ts');
	await startLanguage();
	render(
		<Around chain={fakeChain({}, asked)}>
			<VotesCard />
		</Around>,
	);
	return asked;
}

it('are counted, with how many are needed', async () => {
	await show(['grandpa_roundState'], () => Promise.resolve(STATE));
	const votes = await screen.findByTestId('votes');
	expect(votes.textContent).toContain('Set of validators3');
	expect(votes.textContent).toContain('Round1,234');
	expect(votes.textContent).toContain('Prevotes4 of 4, 3 needed');
	expect(votes.textContent).toContain('Precommits2 of 4, 3 needed');
});

it('are not known to a node that takes no part', async () => {
	await show(['grandpa_roundState'], () => Promise.reject(new Error('GRANDPA RPC endpoint not ready')));
	expect(await screen.findByText(/takes no part in making blocks final/)).toBeTruthy();
});

it('are left out where the node has no such method', async () => {
	const asked = await show(['system_health'], () => Promise.resolve(STATE));
	await vi.waitFor(() => expect(asked).toHaveBeenCalledWith('rpc_methods'));
	expect(screen.queryByText('Votes on finality')).toBeNull();
	expect(asked).not.toHaveBeenCalledWith('grandpa_roundState');
});
