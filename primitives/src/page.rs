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

/// The most ids that a page looks at. Those of what has been removed are among them.
const MAX_IDS: usize = 1_024;

/// Returns a page of what is numbered from 0 to before `end`, from the id `from` on.
pub fn page_by_id<Item>(
	from: Option<u32>,
	end: u32,
	limit: Option<u32>,
	read: impl Fn(u32) -> Option<Item>,
) -> Page<Item, u32> {
	let mut ids = from.unwrap_or(0)..end;
	let items = ids
		.by_ref()
		.take(MAX_IDS)
		.filter_map(read)
		.take(page_items(limit))
		.collect();
	Page {
		items,
		next: ids.next(),
	}
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
}
