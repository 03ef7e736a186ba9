//! The clearing of what the areas of a zone share, between the two passes.

use super::types::SharedMarket;
use crate::{types::Book, AreaMarkets, Config, Error, Event, Pallet};
use energy_market::{grid_income, net_cost, Taken};
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
		let results = Self::compute(&market)?;
		let mut shared_wh: u128 = 0;
		for ((area, parent), clearing) in market.areas.iter().zip(&market.parents).zip(&results) {
			if *clearing == Clearing::default() {
				continue;
			}
			let income = match parent.and_then(|above| results.get(above)) {
				Some(above) => grid_income(clearing, above, T::Mill::get()).ok_or(Error::<T>::Overflow)?,
				None => 0,
			};
			let cost = net_cost(clearing, T::Mill::get()).ok_or(Error::<T>::Overflow)?;
			AreaMarkets::<T>::try_mutate(interval, area.area, |slot| {
				let market = slot.get_or_insert_with(Default::default);
				market.income = market.income.checked_add(income).ok_or(Error::<T>::Overflow)?;
				market.area_balance = market.area_balance.checked_sub(cost).ok_or(Error::<T>::Overflow)?;
				market.energy_wh = market
					.energy_wh
					.checked_add(i128::from(clearing.sold_wh))
					.and_then(|sum| sum.checked_sub(clearing.bought_wh.into()))
					.ok_or(Error::<T>::Overflow)?;
				market.shared = Some(SharedMarket {
					clearing: *clearing,
					taken: Taken::default(),
				});
				Ok::<_, Error<T>>(())
			})?;
			shared_wh = shared_wh.saturating_add(clearing.bought_wh.into());
			Self::deposit_event(Event::AreaShared {
				interval,
				area: area.area,
				clearing: *clearing,
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
