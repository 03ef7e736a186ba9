// Lists that the chain answers a page at a time: one page is shown, and the way to the next and back to the first.
import { useState, type ReactNode } from 'react';
import type { Api } from '../chain/connection.ts';
import { SLOWLY_MS, useLive, type Live } from '../chain/hooks.ts';
import { readPlace, type Page, type Place } from '../chain/pages.ts';
import { useFormat } from './format.tsx';
import { Note, Waiting } from './kit.tsx';
import { Table, type Column } from './table.tsx';

/** A page of a list, and where it begins. */
export interface Paged<Item> {
	found: Live<Page<Item, unknown>>;
	items: readonly Item[];
	/** Whether it is not the first one. */
	isLater: boolean;
	go: (place: unknown) => void;
}

/**
 * Reads a page of the lists of some areas, and the same page anew as time goes by.
 * @param key what the lists depend on: where it changes, the first page is shown
 * @param read a page of an area's list
 * @param complete reads what belongs to the items that are shown
 * @param round the page that is shown is read anew at once where this changes
 */
export function usePaged<Item, Key, Whole = Item>(
	key: string,
	areas: readonly number[],
	limit: number,
	read: (api: Api, at: string, area: number, from: Key | undefined, most: number) => Promise<Page<Item, Key>>,
	complete: (api: Api, at: string, items: Item[]) => Promise<Whole[]> | Whole[] = (_, __, items) => items as unknown as Whole[],
	round = '',
): Paged<Whole> {
	const [gone, go] = useState<{ key: string; place: Place<Key> | undefined }>();
	const place = gone?.key === key ? gone.place : undefined;
	const found = useLive(
		`${key} ${JSON.stringify(place)} ${round}`,
		async ({ api }, at) => {
			const page = await readPlace<Item, Key>(areas, limit, place, (area, from, most) => read(api, at, area, from, most));
			return { items: await complete(api, at, page.items), next: page.next };
		},
		SLOWLY_MS,
	);
	return {
		found,
		items: found.data?.items ?? [],
		isLater: place !== undefined,
		go: (next) => go({ key, place: next as Place<Key> | undefined }),
	};
}

/** Leads to the next page of the chain's list, and back to the first. */
export function Pager<Place>({ isLater, next, onGo }: { isLater: boolean; next: Place | undefined; onGo: (place?: Place) => void }) {
	const { t } = useFormat();
	if (!isLater && next === undefined) return null;
	return (
		<div className="mt-3 flex gap-2">
			{isLater && (
				<button type="button" className="button small" onClick={() => onGo()}>
					{t.first}
				</button>
			)}
			{next !== undefined && (
				<button type="button" className="button small" onClick={() => onGo(next)}>
					{t.more}
				</button>
			)}
		</div>
	);
}

/** The button at the end of a list that grows with each click. */
export function More({ onClick }: { onClick: () => void }) {
	const { t } = useFormat();
	return (
		<button type="button" className="button small mt-3" onClick={onClick}>
			{t.more}
		</button>
	);
}

/** A page of a list as a table, with what stands for it while it is read, and where there is nothing. */
export function PagedTable<Item>({
	list: { found, items, isLater, go },
	none,
	good = false,
	row,
	...table
}: {
	list: Paged<Item>;
	none: string;
	/** Whether it is good that there is nothing. */
	good?: boolean;
	row: (item: Item) => ReactNode;
	label: string;
	testId: string;
	columns: readonly Column[];
}) {
	return (
		<div aria-busy={found.pending}>
			{!found.data ? (
				<Waiting error={found.error} />
			) : items.length === 0 ? (
				<Note kind={good ? 'good' : 'info'}>{none}</Note>
			) : (
				<Table {...table}>{items.map(row)}</Table>
			)}
			<Pager isLater={isLater} next={found.data?.next} onGo={go} />
		</div>
	);
}
