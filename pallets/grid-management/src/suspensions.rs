//! What keeps the areas of a zone from trading, in the one list that every trade reads.
//!
//! A suspension stays in its list while it is in force, and until the end of the interval in which
//! it was lifted: a market whose gate closed when that interval began is still to see it. What
//! nobody needs any longer goes with the next entry.

use crate::{Config, Error, Pallet, RecentSuspensions, Suspension, Suspensions};
use alloc::vec::Vec;
use energy_primitives::{AreaId, Interval, IntervalClock, ZoneId};
use frame_support::{traits::DefensiveOption, BoundedVec};
use sp_runtime::DispatchResult;

impl<T: Config> Pallet<T> {
	/// Returns the areas of a zone that keep themselves from trading at present, in the order of
	/// their ids.
	pub(crate) fn suspensions_in_force(zone: ZoneId) -> Vec<AreaId> {
		let suspensions = Suspensions::<T>::get(zone);
		if suspensions.is_empty() {
			return Vec::new();
		}
		let current = Self::current();
		suspensions
			.into_iter()
			.filter(|suspension| suspension.in_force(current))
			.map(|suspension| suspension.area)
			.collect()
	}

	/// Returns the areas of a zone that count as suspended for a market whose gate closed when
	/// `gate` began; for a gate that is yet to come, those that are suspended at present.
	pub(crate) fn suspensions_at_gate(zone: ZoneId, gate: Interval) -> Vec<AreaId> {
		let current = Self::current();
		Suspensions::<T>::get(zone)
			.into_iter()
			.filter(|suspension| match gate <= current {
				true => suspension.in_force_at_begin_of(gate),
				false => suspension.in_force(current),
			})
			.map(|suspension| suspension.area)
			.collect()
	}

	/// Suspends an area's trading from the present interval on. One that follows on another which
	/// was lifted in the same interval goes on with it.
	pub(crate) fn begin_suspension(zone: ZoneId, area: AreaId, until: Interval) -> DispatchResult {
		let current = Self::current();
		let mut suspensions = Suspensions::<T>::get(zone);
		Self::drop_past_suspensions(&mut suspensions, current);
		let suspension = |since| Suspension {
			area,
			since,
			until,
			lifted_in: None,
		};
		match suspensions.binary_search_by_key(&area, |suspension| suspension.area) {
			Ok(index) => {
				if let Some(entry) = suspensions.get_mut(index) {
					*entry = suspension(entry.since);
				}
			},
			// There is a place for every area of a zone.
			Err(index) => suspensions
				.try_insert(index, suspension(current))
				.ok()
				.defensive_ok_or(Error::<T>::Corrupt)?,
		}
		Self::note_in::<RecentSuspensions<T>>(zone, area)?;
		Self::put_suspensions(zone, suspensions);
		Ok(())
	}

	/// Ends an area's suspension before its time. It stays on record for the rest of the interval
	/// if it was in force when that began.
	pub(crate) fn lift_suspension(zone: ZoneId, area: AreaId) {
		let current = Self::current();
		let mut suspensions = Suspensions::<T>::get(zone);
		Self::drop_past_suspensions(&mut suspensions, current);
		if let Ok(index) = suspensions.binary_search_by_key(&area, |suspension| suspension.area) {
			match suspensions.get_mut(index) {
				Some(suspension) if suspension.since < current => suspension.lifted_in = Some(current),
				_ => {
					suspensions.remove(index);
				},
			}
		}
		Self::put_suspensions(zone, suspensions);
	}

	/// Takes an area that is removed off its zone's list.
	pub(crate) fn remove_suspension(zone: ZoneId, area: AreaId) {
		let mut suspensions = Suspensions::<T>::get(zone);
		let before = suspensions.len();
		suspensions.retain(|suspension| suspension.area != area);
		if suspensions.len() != before {
			Self::put_suspensions(zone, suspensions);
		}
	}

	/// Drops the suspensions that were in force neither when the present interval began nor since.
	fn drop_past_suspensions(suspensions: &mut BoundedVec<Suspension, T::MaxZoneAreas>, current: Interval) {
		suspensions.retain(|suspension| suspension.in_force(current) || suspension.in_force_at_begin_of(current));
	}

	/// Stores a zone's suspensions; nothing where there are none.
	fn put_suspensions(zone: ZoneId, suspensions: BoundedVec<Suspension, T::MaxZoneAreas>) {
		if suspensions.is_empty() {
			Suspensions::<T>::remove(zone);
		} else {
			Suspensions::<T>::insert(zone, suspensions);
		}
	}
}
