//! In which intervals areas were without voltage, as their operators reported: what was traded for an
//! interval without electricity is undone.
//!
//! It counts only while an emergency is in force. So an operator whose cooldown runs undoes no trades
//! by reporting a blackout, as little as it suspends any.

use crate::{AreaOf, AreaState, Areas, Blackouts, Config, Error, Pallet, RecentBlackout, RecentIntervals};
use energy_primitives::{AreaId, GridState, Interval, IntervalClock, ZoneId};
use frame_support::traits::DefensiveOption;
use sp_runtime::DispatchResult;

impl RecentIntervals {
	/// Whether it is on record that it happened in an interval.
	fn includes(&self, interval: Interval) -> bool {
		self.newest
			.checked_sub(interval)
			.and_then(|back| self.bits.checked_shr(back))
			.is_some_and(|bits| bits & 1 == 1)
	}
}

impl<T: Config> Pallet<T> {
	/// Notes the present interval if a status has reported a blackout.
	pub(crate) fn note_blackout(area: AreaId, entry: &AreaOf<T>, area_state: &AreaState) -> DispatchResult {
		let current = Self::current();
		let is_dark = area_state.state == GridState::Blackout;
		if !is_dark || area_state.emergency_in_force(current).is_none() {
			return Ok(());
		}
		Blackouts::<T>::try_mutate(entry.zone(area), |records| {
			match records.binary_search_by_key(&area, |record| record.area) {
				Ok(index) => {
					if let Some(record) = records.get_mut(index) {
						record.dark.add(current);
					}
				},
				Err(index) => {
					let dark = RecentIntervals::only(current);
					// There is a place for every area of a zone.
					records
						.try_insert(index, RecentBlackout { area, dark })
						.ok()
						.defensive_ok_or(Error::<T>::Corrupt)?;
				},
			}
			Ok(())
		})
	}

	/// Whether a blackout of an area, or of one above it, was reported in an interval. What lies 128
	/// intervals or more before the newest is not on record, and counts as none.
	pub(crate) fn was_dark_in(area: AreaId, interval: Interval) -> bool {
		let Some(entry) = Areas::<T>::get(area) else {
			return false;
		};
		let records = Blackouts::<T>::get(entry.zone(area));
		!records.is_empty()
			&& entry.self_and_ancestors(area).any(|id| {
				let mut records = records.iter();
				records.any(|record| record.area == id && record.dark.includes(interval))
			})
	}

	/// Drops the record of the blackouts of an area that is removed.
	pub(crate) fn drop_blackouts(zone: ZoneId, area: AreaId) {
		Blackouts::<T>::mutate_exists(zone, |entry| {
			if let Some(records) = entry {
				records.retain(|record| record.area != area);
				if records.is_empty() {
					*entry = None;
				}
			}
		});
	}
}
