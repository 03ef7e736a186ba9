//! What clients ask of this pallet beyond a single record.

use crate::{Config, Offers, OpenOffers, Pallet};
use alloc::vec::Vec;
use energy_primitives::{Interval, Offer, OfferId};

/// How many offers one answer holds.
const MAX_LISTED: usize = 256;

impl<T: Config> Pallet<T> {
	/// Offers for an interval that can still be accepted, up to 256. None once its gate has closed, although they may not have expired yet.
	pub(crate) fn open_offers(interval: Interval) -> Vec<(OfferId, Offer<T::AccountId>)> {
		if interval <= Self::last_closed() {
			return Vec::new();
		}
		OpenOffers::<T>::iter_prefix_values(interval)
			.flatten()
			.filter_map(|id| Offers::<T>::get(id).map(|offer| (id, offer)))
			.take(MAX_LISTED)
			.collect()
	}
}
