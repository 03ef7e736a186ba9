//! What keeps the areas of a zone from trading, in the one list that every trade reads.
//!
//! A halt stays in its list while it is in force, and until the end of the interval in which it was lifted: a market
//! whose gate closed when that interval began is still to see it. What nobody needs any longer goes with the next
//! entry.

use crate::{Config, Error, Halt, Halts, Pallet};
use alloc::vec::Vec;
use energy_primitives::{AreaId, Interval, IntervalClock, ZoneId};
use frame_support::BoundedVec;
use sp_runtime::DispatchResult;

impl<T: Config> Pallet<T> {
	/// Returns the areas of a zone that keep themselves from trading at present, in the order of their ids.
	pub(crate) fn halts_in_force(zone: ZoneId) -> Vec<AreaId> {
		let halts = Halts::<T>::get(zone);
		if halts.is_empty() {
			return Vec::new();
		}
		let current = Self::current();
		halts
			.into_iter()
			.filter(|halt| halt.in_force(current))
			.map(|halt| halt.area)
			.collect()
	}

	/// Returns the areas of a zone that count as halted for a market whose gate closed when `gate` began.
	pub(crate) fn halts_at_gate(zone: ZoneId, gate: Interval) -> Vec<AreaId> {
		Halts::<T>::get(zone)
			.into_iter()
			.filter(|halt| Self::halted_at_gate(halt, gate))
			.map(|halt| halt.area)
			.collect()
	}

	/// Lets an area be halted from the present interval on. One that follows on another which was lifted in the same
	/// interval goes on with it.
	pub(crate) fn begin_halt(zone: ZoneId, area: AreaId, until: Interval) -> DispatchResult {
		let current = Self::current();
		let mut halts = Halts::<T>::get(zone);
		Self::forget_past_halts(&mut halts, current);
		let halt = |since| Halt {
			area,
			since,
			until,
			lifted_in: None,
		};
		match halts.binary_search_by_key(&area, |halt| halt.area) {
			Ok(index) => {
				if let Some(entry) = halts.get_mut(index) {
					*entry = halt(entry.since);
				}
			},
			// There is a place for every area of a zone.
			Err(index) => halts
				.try_insert(index, halt(current))
				.map_err(|_| Error::<T>::TreeFull)?,
		}
		Self::note_suspension(zone, area, current)?;
		Self::put_halts(zone, halts);
		Ok(())
	}

	/// Ends an area's halt before its time. It stays on record for the rest of the interval if it was in force when
	/// that began.
	pub(crate) fn lift_halt(zone: ZoneId, area: AreaId) {
		let current = Self::current();
		let mut halts = Halts::<T>::get(zone);
		Self::forget_past_halts(&mut halts, current);
		if let Ok(index) = halts.binary_search_by_key(&area, |halt| halt.area) {
			match halts.get_mut(index) {
				Some(halt) if halt.since < current => halt.lifted_in = Some(current),
				_ => {
					halts.remove(index);
				},
			}
		}
		Self::put_halts(zone, halts);
	}

	/// Takes an area that goes off its zone's list.
	pub(crate) fn remove_halt(zone: ZoneId, area: AreaId) {
		let mut halts = Halts::<T>::get(zone);
		let before = halts.len();
		halts.retain(|halt| halt.area != area);
		if halts.len() != before {
			Self::put_halts(zone, halts);
		}
	}

	/// Drops the halts that were in force neither when the present interval began nor since.
	fn forget_past_halts(halts: &mut BoundedVec<Halt, T::MaxTreeSize>, current: Interval) {
		halts.retain(|halt| halt.in_force(current) || halt.in_force_at_begin_of(current));
	}

	/// Stores a zone's halts; nothing where there are none.
	fn put_halts(zone: ZoneId, halts: BoundedVec<Halt, T::MaxTreeSize>) {
		if halts.is_empty() {
			Halts::<T>::remove(zone);
		} else {
			Halts::<T>::insert(zone, halts);
		}
	}
}
