// Lists that the chain answers a page at a time.
import { expect, it, vi } from 'vitest';
import { readPages, readPlace, readRange } from '../src/chain/pages.ts';

/** The numbers from 0 to before `end`, three on a page at most. */
const numbers = (end: number) => (from: number | undefined, most: number) => {
	const begin = from ?? 0;
	const next = Math.min(end, begin + Math.min(3, most));
	return Promise.resolve({ items: Array.from({ length: next - begin }, (_, i) => begin + i), next: next < end ? next : undefined });
};

it('a list is read to its end, or until there is enough', async () => {
	const read = (from: number | undefined) => numbers(10)(from, 3);
	expect(await readPages(read)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
	expect(await readPages(read, 4)).toEqual([0, 1, 2, 3, 4, 5]);
	expect(await readPages(read, undefined, 8)).toEqual([8, 9]);
});

it('a list that does not end is an error, not a shorter list', async () => {
	const endless = vi.fn((from: number | undefined) => Promise.resolve({ items: [1], next: (from ?? 0) + 1 }));
	await expect(readPages(endless)).rejects.toThrow('more than 64 pages');
	expect(endless).toHaveBeenCalledTimes(64);
});

it('where a part is enough, what so many pages hold is returned', async () => {
	const read = vi.fn((from = 0) => Promise.resolve({ items: from % 32 === 0 ? [from] : [], next: from + 1 }));
	expect(await readPages(read, 25)).toEqual([0, 32]);
	expect(read).toHaveBeenCalledTimes(64);
});

it('a range of intervals is read to its end, though each page holds a single one', async () => {
	const read = vi.fn((from: number) => Promise.resolve({ items: [{ interval: from }], next: from + 1 }));
	expect(await readRange(100, 96, read)).toHaveLength(96);
	expect(read).toHaveBeenCalledTimes(96);
	const stuck = vi.fn((from: number) => Promise.resolve({ items: [{ interval: from }], next: from }));
	await expect(readRange(100, 96, stuck)).rejects.toThrow('more than 97 pages');
});

it('a range of intervals ends where it should, wherever pages end', async () => {
	const read = vi.fn((from: number, count: number) =>
		Promise.resolve({
			items: Array.from({ length: Math.min(5, count + 1) }, (_, i) => ({ interval: from + i })),
			next: from + Math.min(5, count),
		}),
	);
	expect((await readRange(100, 7, read)).map(({ interval }) => interval)).toEqual([100, 101, 102, 103, 104, 105, 106]);
	expect(read.mock.calls).toEqual([
		[100, 7],
		[105, 2],
	]);
});

it('the lists of several areas follow one another, in pages of their own', async () => {
	const lists: Record<number, number> = { 4: 2, 5: 0, 6: 7 };
	const read = vi.fn((area: number, from: number | undefined, most: number) => numbers(lists[area] ?? 0)(from, most));
	const [seen, places]: [number[][], unknown[]] = [[], []];
	for (let place: Parameters<typeof readPlace<number, number>>[2] | 'first' = 'first'; place !== undefined;) {
		const page: Awaited<ReturnType<typeof readPlace<number, number>>> = await readPlace(
			[4, 5, 6],
			4,
			place === 'first' ? undefined : place,
			read,
		);
		seen.push(page.items);
		places.push(page.next);
		place = page.next;
	}
	expect(seen).toEqual([[0, 1, 0, 1], [2, 3, 4, 5], [6]]);
	expect(places).toEqual([{ list: 2, from: 2 }, { list: 2, from: 6 }, undefined]);
});

it('a page asks a bounded number of questions, however many areas are empty', async () => {
	const read = vi.fn(() => Promise.resolve({ items: [], next: undefined }));
	const areas = Array.from({ length: 40 }, (_, i) => i);
	const page = await readPlace<number, number>(areas, 50, undefined, read);
	expect(page).toEqual({ items: [], next: { list: 16, from: undefined } });
	expect(read).toHaveBeenCalledTimes(16);
});
