//! The grid as an auction needs it: which areas trade, over which edges, at which fees.

use crate::{Areas, Config, NetworkAccounts, Pallet, RecentSuspensions, ZoneAreas};
use alloc::vec::Vec;
use energy_primitives::{AreaId, Interval, Limits, MarketArea, MarketGrid, ZoneId};
use frame_support::traits::Get;

/// A removed area has no zone and does not trade.
impl<T: Config> MarketGrid<T::AccountId> for Pallet<T> {
	/// Takes two reads while nothing in the zone is suspended.
	fn trading_suspended(area: AreaId) -> bool {
		let Some(entry) = Areas::<T>::get(area) else {
			return true;
		};
		let suspensions = Self::suspensions_in_force(entry.zone(area));
		!suspensions.is_empty()
			&& entry
				.self_and_ancestors(area)
				.any(|id| suspensions.binary_search(&id).is_ok())
	}

	/// The edges' own limits: no measure that exists as yet changes them. The root's edge leads out
	/// of the zone, so that nothing flows over it here. Its limits and fees are on
	/// record for the gates of the last 32 intervals at least, its suspensions for that of the present
	/// one, which is the one that auctions are cleared for.
	fn market_areas(zone: ZoneId, delivery: Interval, gate: Interval) -> Vec<MarketArea> {
		let suspensions = Self::suspensions_at_gate(zone, gate);
		ZoneAreas::<T>::get(zone)
			.into_iter()
			.filter_map(|area| Areas::<T>::get(area).map(|entry| (area, entry)))
			.map(|(area, entry)| {
				let parent = entry.parent();
				let Limits {
					import_limit_w,
					export_limit_w,
				} = parent.map(|_| entry.limits_at(gate)).unwrap_or_default();
				MarketArea {
					area,
					parent,
					import_limit_w,
					export_limit_w,
					grid_fee_mills: entry.fee_at(delivery),
					suspended: entry
						.self_and_ancestors(area)
						.any(|id| suspensions.binary_search(&id).is_ok()),
				}
			})
			.collect()
	}

	/// Reads the area and its zone's recent suspensions. Yes for a removed area, and for what lies
	/// more than 128 intervals before the newest cut, as there is no record of it.
	fn edge_was_cut(area: AreaId, delivery: Interval, gate: Interval) -> bool {
		let Some(entry) = Areas::<T>::get(area) else {
			return true;
		};
		if entry.lowered.is_some_and(|lowered| lowered.may_include(gate, delivery)) {
			return true;
		}
		let suspended = RecentSuspensions::<T>::get(entry.zone(area));
		Self::is_on_record(&suspended, &entry, area, |begun| begun.may_include(gate, delivery))
	}

	fn was_dark(area: AreaId, interval: Interval) -> bool {
		Self::was_dark_in(area, interval)
	}

	fn zone_size(zone: ZoneId) -> u32 {
		ZoneAreas::<T>::decode_len(zone)
			.and_then(|areas| u32::try_from(areas).ok())
			.unwrap_or(0)
	}

	fn max_zone_size() -> u32 {
		T::MaxZoneAreas::get()
	}

	/// None for a removed area.
	fn network_account(area: AreaId) -> Option<T::AccountId> {
		Self::self_and_ancestors(area)
			.into_iter()
			.find_map(NetworkAccounts::<T>::get)
	}
}
