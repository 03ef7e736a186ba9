//! The second pass: what each account of a page got.

use super::types::SharingPage;
use crate::{AreaMarkets, Config, Pallet, SharingPages};
use energy_primitives::{ConnectionPages, Interval};
use frame_support::traits::Defensive;

impl<T: Config> Pallet<T> {
	/// Divides the result of sharing among the accounts of the next page. It does not depend on whether
	/// any of them can be settled, so that whoever cannot keeps its part, and the others theirs.
	pub(crate) fn fill_page(interval: Interval, number: u32) {
		let mut entries: SharingPage = SharingPages::<T>::get(interval, number);
		let Some(connections) = T::Grid::page(number).filter(|_| !entries.is_empty()) else {
			return;
		};
		let Some(mut market) = AreaMarkets::<T>::get(interval, connections.area) else {
			return;
		};
		// What is divided by weights is divided at once.
		let Some(shared) = market.shared.as_mut().filter(|shared| !shared.keyed) else {
			return;
		};
		let mut fill = shared.fill(interval);
		for entry in &mut entries {
			let filled_wh = fill.take(entry.side, entry.limit_mills, entry.energy_wh);
			entry.filled_wh = filled_wh.defensive().unwrap_or_default();
		}
		shared.taken = fill.taken();
		AreaMarkets::<T>::insert(interval, connections.area, market);
		SharingPages::<T>::insert(interval, number, entries);
	}
}
