// Lists that the chain answers a page at a time.

export interface Page<Item, Key> {
	items: Item[];
	next?: Key | undefined;
}

/**
 * Reads pages one after the other until there is no more, or enough. A list that is read to its end and goes
 * on behind so many pages is not shown as if it ended there: that is an error. Where a part of it is enough,
 * what so many pages hold is returned.
 */
export async function readPages<Item, Key>(
	read: (from: Key | undefined) => Promise<Page<Item, Key>>,
	enough = Number.POSITIVE_INFINITY,
	first?: Key,
	mostPages = 64,
): Promise<Item[]> {
	const items: Item[] = [];
	let next = first;
	for (let page = 0; page < mostPages; page++) {
		const answer = await read(next);
		items.push(...answer.items);
		next = answer.next;
		if (next === undefined || items.length >= enough) return items;
	}
	if (enough < Number.POSITIVE_INFINITY) return items;
	throw new Error(`more than ${mostPages} pages`);
}

/** Reads what there is in a range of intervals; a page may hold as little as one of them. */
export async function readRange<Item extends { interval: number }>(
	from: number,
	count: number,
	read: (from: number, count: number) => Promise<Page<Item, number>>,
): Promise<Item[]> {
	const end = from + count;
	const all = await readPages(
		(next: number | undefined): Promise<Page<Item, number>> => {
			const begin = next ?? from;
			return begin >= end ? Promise.resolve({ items: [] }) : read(begin, end - begin);
		},
		undefined,
		undefined,
		count + 1,
	);
	return all.filter(({ interval }) => interval < end);
}

/** A place in the lists of several areas, one after the other: the number of the list, and from where in it. */
export interface Place<Key> {
	list: number;
	from?: Key | undefined;
}

/** A page asks the chain no more often than this; where areas are empty, it may hold less than it could. */
const MOST_QUESTIONS = 16;

/**
 * Reads a page of the lists of some areas, one after the other, in the chain's order.
 * @param read a page of the list of an area, of so many items at most
 */
export async function readPlace<Item, Key>(
	areas: readonly number[],
	limit: number,
	place: Place<Key> | undefined,
	read: (area: number, from: Key | undefined, limit: number) => Promise<Page<Item, Key>>,
): Promise<Page<Item, Place<Key>>> {
	const items: Item[] = [];
	let { list, from } = place ?? { list: 0, from: undefined };
	for (let asked = 0; asked < MOST_QUESTIONS && items.length < limit; asked++) {
		const area = areas[list];
		if (area === undefined) break;
		const answer = await read(area, from, limit - items.length);
		items.push(...answer.items);
		from = answer.next;
		if (from === undefined) list += 1;
	}
	return { items, next: list < areas.length ? { list, from } : undefined };
}
