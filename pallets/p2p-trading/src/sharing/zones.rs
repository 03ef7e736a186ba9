//! The clearing of what the areas of a zone share, between the two passes.

use super::types::SharedMarket;
use crate::{ahead::types::Book, AreaMarkets, Config, Error, Event, Pallet};
use energy_market::Taken;
use energy_primitives::{Clearing, Interval, ZoneId};
use frame_support::{pallet_prelude::*, storage::with_storage_layer};

impl<T: Config> Pallet<T> {
	/// Clears what the areas of a zone share. If that fails, or the zone does not exist any more, the
	/// energy is the suppliers'.
	pub(crate) fn share_or_skip(interval: Interval, zone: ZoneId) {
		match with_storage_layer(|| Self::share_zone(interval, zone)) {
			Err(error) if error != Error::<T>::NothingToClear.into() => {
				Self::deposit_event(Event::ZoneNotShared { interval, zone, error });
			},
			_ => {},
		}
	}

	/// Clears the sharing ladders of a zone on what the ahead market left of its edges, and books the
	/// result.
	pub(crate) fn share_zone(interval: Interval, zone: ZoneId) -> DispatchResult {
		let mut market = Self::zone_market(zone, interval, Book::Sharing)?;
		for (area, edge) in market.areas.iter().zip(&mut market.edges) {
			let ahead = AreaMarkets::<T>::get(interval, area.area).and_then(|market| market.clearing);
			*edge = edge.left(ahead.map_or(0, |clearing| clearing.flow_wh));
		}
		let mut shared_wh: u128 = 0;
		for outcome in Self::outcomes(&market)? {
			let (area, clearing, income) = (outcome.area, outcome.clearing, outcome.income);
			if clearing == Clearing::default() {
				continue;
			}
			AreaMarkets::<T>::try_mutate(interval, area, |slot| {
				let market = slot.get_or_insert_with(Default::default);
				// What an area has divided by weights stays. Energy of others may have passed through it.
				if !market.shared.is_some_and(|shared| shared.keyed) {
					market.shared = Some(SharedMarket {
						clearing,
						taken: Taken::default(),
						keyed: false,
					});
				}
				outcome.book(market).ok_or(Error::<T>::Overflow)
			})?;
			shared_wh = shared_wh.saturating_add(clearing.bought_wh.into());
			Self::deposit_event(Event::AreaShared {
				interval,
				area,
				clearing,
				income,
			});
		}
		if shared_wh > 0 {
			Self::deposit_event(Event::ZoneShared {
				interval,
				zone,
				shared_wh,
			});
		}
		Ok(())
	}
}
