// Lists that the chain answers a page at a time.

interface Page<Item, Key> {
	items: Item[];
	next?: Key | undefined;
}

/**
 * Reads pages one after the other until there is no more, or enough. A chain that never says so is not
 * followed for ever.
 */
export async function readPages<Item, Key>(
	read: (from: Key | undefined) => Promise<Page<Item, Key>>,
	enough = Number.POSITIVE_INFINITY,
	first?: Key,
	mostPages = 64,
): Promise<{ items: Item[]; next: Key | undefined }> {
	const items: Item[] = [];
	let next = first;
	for (let page = 0; page < mostPages; page++) {
		const answer = await read(next);
		items.push(...answer.items);
		next = answer.next;
		if (next === undefined || items.length >= enough) break;
	}
	return { items, next };
}
