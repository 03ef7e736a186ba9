//! Long lists, a page at a time.

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
}
