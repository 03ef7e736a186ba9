//! Pages that hold something for each of their connection points.

use codec::FullCodec;
use energy_primitives::{page_of, ConnectionIndex, CONNECTIONS_PER_PAGE};
use frame_support::{
	storage::StorageMap,
	traits::{ConstU32, Defensive},
	BoundedVec,
};

/// What a page holds for each of its connection points, in the order of their slots. Slots at the end
/// that never had anything may be left out.
pub(crate) type InSlots<Item> = BoundedVec<Item, ConstU32<CONNECTIONS_PER_PAGE>>;

/// Takes what stands under a connection point's former number to its new one, in pages by number.
pub(crate) fn move_slot<Pages, Page, Item>(
	former: ConnectionIndex,
	index: ConnectionIndex,
	item: impl Fn(&mut Page, u8) -> Option<&mut Item>,
) where
	Pages: StorageMap<u32, Page, Query = Page>,
	Page: FullCodec,
	Item: Default + PartialEq,
{
	let (number, slot) = page_of(former);
	let mut page = Pages::get(number);
	let moved = item(&mut page, slot)
		.defensive()
		.map(core::mem::take)
		.unwrap_or_default();
	if moved == Item::default() {
		return;
	}
	Pages::insert(number, page);
	let (number, slot) = page_of(index);
	Pages::mutate(number, |page| {
		if let Some(item) = item(page, slot).defensive() {
			*item = moved;
		}
	});
}

/// Returns what stands in a slot; `None` beyond a page's last slot.
pub(crate) fn slot_mut<Item: Default + Clone>(items: &mut InSlots<Item>, slot: u8) -> Option<&mut Item> {
	let missing = usize::from(slot).saturating_add(1).saturating_sub(items.len());
	for _ in 0..missing {
		items.try_push(Item::default()).ok()?;
	}
	items.get_mut(usize::from(slot))
}
