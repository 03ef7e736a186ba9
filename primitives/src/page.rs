//! Long lists, a page at a time.

use crate::Interval;
use alloc::vec::Vec;
use macro_rules_attribute::apply;

/// The most items on a page, and the number of items by default.
pub const MAX_PAGE_ITEMS: u32 = 256;

/// A part of a list.
#[apply(answer_type!)]
pub struct Page<Item, Key> {
	/// The items, in the order of their storage. A page may hold fewer than asked for and still not
	/// be the last.
	pub items: Vec<Item>,
	/// What to pass as `from` to get the next page; `None` on the last page. It need not be the key
	/// of an item.
	pub next: Option<Key>,
}

/// Returns how many items a page has when `limit` items are asked for.
pub fn page_items(limit: Option<u32>) -> usize {
	limit.unwrap_or(MAX_PAGE_ITEMS).clamp(1, MAX_PAGE_ITEMS) as usize
}

/// The most intervals that a page of a range looks at, and how many by default: two days.
pub const MAX_RANGE: u32 = 192;

/// Returns how many intervals a page looks at when `limit` are asked for.
pub fn range_intervals(limit: Option<u32>) -> u32 {
	limit.unwrap_or(MAX_RANGE).clamp(1, MAX_RANGE)
}

/// Returns a page of what there is in `intervals` intervals, from the interval `from` on and before `end`.
pub fn page_by_interval<Item>(
	from: Interval,
	intervals: u32,
	end: Interval,
	read: impl FnMut(Interval) -> Option<Item>,
) -> Page<Item, Interval> {
	let next = from.saturating_add(intervals).min(end);
	Page {
		items: (from..next).filter_map(read).collect(),
		next: Some(next).filter(|next| *next < end),
	}
}

/// The most entries that a page looks at: most of them may not be what is asked for. Of what is
/// numbered, what has been removed is among them.
pub const MAX_LOOKED_AT: usize = 1_024;

/// Returns a page of what is numbered from 0 to before `end`, from the id `from` on.
pub fn page_by_id<Item>(
	from: Option<u32>,
	end: u32,
	limit: Option<u32>,
	read: impl Fn(u32) -> Option<Item>,
) -> Page<Item, u32> {
	page_of_ids(from.unwrap_or(0)..end, limit, read)
}

/// Returns a page of what is numbered from 0 to before `end`, from the id `from` down to the first,
/// by default from the last.
pub fn page_by_id_down<Item>(
	from: Option<u32>,
	end: u32,
	limit: Option<u32>,
	read: impl Fn(u32) -> Option<Item>,
) -> Page<Item, u32> {
	let end = from.map_or(end, |from| from.saturating_add(1).min(end));
	page_of_ids((0..end).rev(), limit, read)
}

fn page_of_ids<Item>(
	mut ids: impl Iterator<Item = u32>,
	limit: Option<u32>,
	read: impl Fn(u32) -> Option<Item>,
) -> Page<Item, u32> {
	let items = ids
		.by_ref()
		.take(MAX_LOOKED_AT)
		.filter_map(read)
		.take(page_items(limit))
		.collect();
	Page {
		items,
		next: ids.next(),
	}
}

/// Returns a page of the entries of a map, which begin behind the key that was asked for. The next page
/// begins behind the last one that was looked at.
pub fn page_by_key<Key, Value, Item>(
	entries: impl Iterator<Item = (Key, Value)>,
	limit: Option<u32>,
	read: impl Fn(&Key, Value) -> Option<Item>,
) -> Page<Item, Key> {
	let limit = page_items(limit);
	let (mut items, mut last) = (Vec::new(), None);
	for (looked_at, (key, value)) in entries.enumerate() {
		if items.len() >= limit || looked_at >= MAX_LOOKED_AT {
			return Page { items, next: last };
		}
		items.extend(read(&key, value));
		last = Some(key);
	}
	Page { items, next: None }
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn a_page_holds_an_item_and_never_more_than_it_may() {
		assert_eq!(page_items(None), 256);
		assert_eq!(page_items(Some(0)), 1);
		assert_eq!(page_items(Some(10)), 10);
		assert_eq!(page_items(Some(u32::MAX)), 256);
	}

	#[test]
	fn pages_by_id_lead_through_all_that_is_there() {
		let even = |id: u32| id.is_multiple_of(2).then_some(id);
		let page = page_by_id(None, 9, Some(3), even);
		assert_eq!((page.items, page.next), (alloc::vec![0, 2, 4], Some(5)));
		let page = page_by_id(Some(5), 9, Some(3), even);
		assert_eq!((page.items, page.next), (alloc::vec![6, 8], None));
		let page = page_by_id(Some(9), 9, None, even);
		assert_eq!((page.items, page.next), (alloc::vec![], None));
		// Where much has been removed, a page may be empty and not the last.
		let page = page_by_id(None, 5_000, None, |_| None::<u32>);
		assert_eq!((page.items, page.next), (alloc::vec![], Some(1_024)));
	}

	#[test]
	fn pages_from_the_newest_down_lead_through_all_that_is_there() {
		let even = |id: u32| id.is_multiple_of(2).then_some(id);
		let page = page_by_id_down(None, 9, Some(3), even);
		assert_eq!((page.items, page.next), (alloc::vec![8, 6, 4], Some(3)));
		let page = page_by_id_down(Some(3), 9, Some(3), even);
		assert_eq!((page.items, page.next), (alloc::vec![2, 0], None));
		// Nothing is newer than the newest, and where there is nothing there is no page.
		assert_eq!(page_by_id_down(Some(u32::MAX), 9, Some(1), even).items, [8]);
		assert!(page_by_id_down(Some(3), 0, None, even).items.is_empty());
		let page = page_by_id_down(None, 5_000, None, |_| None::<u32>);
		assert_eq!((page.items, page.next), (alloc::vec![], Some(5_000 - 1_024 - 1)));
	}

	#[test]
	fn pages_of_a_map_begin_behind_what_was_looked_at() {
		let entries = |from: Option<u32>| {
			(0..10u32)
				.filter(move |key| Some(*key) > from)
				.map(|key| (key, key * 10))
		};
		let even = |key: &u32, value: u32| key.is_multiple_of(2).then_some(value);
		let (mut seen, mut from) = (Vec::new(), None);
		loop {
			let page = page_by_key(entries(from), Some(2), even);
			assert!(page.items.len() <= 2);
			seen.extend(page.items);
			from = page.next;
			if from.is_none() {
				break;
			}
		}
		assert_eq!(seen, [0, 20, 40, 60, 80]);
		// A full page that nothing stands behind is the last one.
		let page = page_by_key(entries(Some(7)), Some(2), |_, value| Some(value));
		assert_eq!((page.items, page.next), (alloc::vec![80, 90], None));
		// It looks at no more, however few it finds.
		let page = page_by_key((0..5_000u32).map(|key| (key, ())), None, |_, ()| None::<u32>);
		assert_eq!((page.items, page.next), (alloc::vec![], Some(1_023)));
	}
}
