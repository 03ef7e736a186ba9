// @vitest-environment jsdom
// Snapshots that follow the best block.
import { act, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import './setup.ts';
import type { Chain, ChainState } from '../src/chain/connection.ts';
import { ChainContext, useLive } from '../src/chain/hooks.ts';

/** A chain whose blocks a test makes. */
function chainOf() {
	let state = { best: { hash: '0x1', number: 1 } } as ChainState;
	const listeners = new Set<() => void>();
	const chain = {
		subscribe: (listener: () => void) => {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
		getState: () => state,
		atBest: <T,>(read: (at: string) => Promise<T>) => read(state.best?.hash ?? ''),
	} as unknown as Chain;
	const block = (number: number) =>
		act(async () => {
			state = { ...state, best: { hash: `0x${number}`, number } };
			for (const listener of listeners) listener();
		});
	return { chain, block };
}

/** Reads that a test answers. */
function readsOf() {
	const asked: { at: string; answer: (value: string) => Promise<void>; refuse: (why: string) => Promise<void> }[] = [];
	const read = (_: Chain, at: string) =>
		new Promise<string>((resolve, reject) => {
			asked.push({
				at,
				answer: (value) => act(async () => resolve(value)),
				refuse: (why) => act(async () => reject(new Error(why))),
			});
		});
	return { asked, read };
}

function Reader({ name, read, pace = 0 }: { name: string; read: (chain: Chain, at: string) => Promise<string>; pace?: number }) {
	const { data, pending, error } = useLive(name, read, pace);
	return <output>{`${data ?? '-'} ${pending ? 'pending' : 'there'} ${error ?? ''}`.trim()}</output>;
}

beforeEach(() => {
	vi.useFakeTimers();
});
afterEach(() => {
	vi.useRealTimers();
});

const shown = () => screen.getByRole('status').textContent;

async function show(name: string, pace = 0) {
	const { chain, block } = chainOf();
	const { asked, read } = readsOf();
	const page = (key: string) => (
		<ChainContext value={chain}>
			<Reader name={key} read={read} pace={pace} />
		</ChainContext>
	);
	const { rerender } = render(page(name));
	return { asked, block, change: (key: string) => act(async () => rerender(page(key))) };
}

it('a block is read once, and the next one anew', async () => {
	const { asked, block } = await show('a');
	expect(shown()).toBe('- pending');
	await asked[0]?.answer('one');
	expect(shown()).toBe('one there');
	expect(asked).toHaveLength(1);
	await block(2);
	expect(asked.map(({ at }) => at)).toEqual(['0x1', '0x2']);
	expect(shown()).toBe('one there');
});

it('blocks that come while one is read are taken up by one read', async () => {
	const { asked, block } = await show('a');
	await block(2);
	await block(3);
	expect(asked).toHaveLength(1);
	await asked[0]?.answer('one');
	expect(asked.map(({ at }) => at)).toEqual(['0x1', '0x3']);
});

it('other parameters are read at once, and a late answer to the old ones is dropped', async () => {
	const { asked, change } = await show('a');
	await change('b');
	expect(asked).toHaveLength(2);
	await asked[1]?.answer('of b');
	await asked[0]?.answer('of a');
	expect(shown()).toBe('of b there');
});

it('what could not be read is said, and asked again without news', async () => {
	const { asked } = await show('a');
	await asked[0]?.refuse('no answer');
	expect(shown()).toBe('- there no answer');
	await act(async () => void (await vi.advanceTimersByTimeAsync(4_000)));
	expect(asked).toHaveLength(2);
	await asked[1]?.answer('one');
	expect(shown()).toBe('one there');
});

it('a long list is read slowly, but never forgotten', async () => {
	const { asked, block } = await show('a', 10_000);
	await asked[0]?.answer('one');
	await block(2);
	await block(3);
	expect(asked).toHaveLength(1);
	await act(async () => void (await vi.advanceTimersByTimeAsync(10_000)));
	expect(asked.map(({ at }) => at)).toEqual(['0x1', '0x3']);
});
