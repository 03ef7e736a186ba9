//! What is long settled is forgotten, so that the state does not grow without end: trades, and what meters told. The events stay with the
//! blocks.

use crate::{
	sheets::place_of, AreaMarkets, Config, Cursor, OrderSheets, Pallet, Positions, Pruning, Stuck, WeightInfo,
};
use energy_primitives::{Interval, MeteredEnergy};
use frame_support::{pallet_prelude::*, weights::WeightMeter};

/// How many keys go at once, and at most of one interval in a block: so many accounts would have to trade in each of the blocks of an interval for
/// the pruning to fall behind.
pub(crate) const PRUNE: u32 = 512;

impl<T: Config> Pallet<T> {
	/// The first interval that is too young to be pruned.
	fn retained_from() -> Option<Interval> {
		Some(Cursor::<T>::get()?.interval.saturating_sub(T::Retention::get()))
	}

	/// Whether the records of an interval are gone, or may be going. By its age, not by how far the pruning is: an interval whose positions are half
	/// gone must not look as if those accounts had never been settled.
	pub(crate) fn is_pruned(interval: Interval) -> bool {
		Self::retained_from().is_some_and(|first| interval < first)
			&& !Stuck::<T>::contains_key(place_of(interval).0, interval)
	}

	/// Forgets intervals that were settled long enough ago, in order, as far as weight and steps reach.
	pub(crate) fn prune_due(meter: &mut WeightMeter, steps: &mut u32) {
		let Some(due) = Self::retained_from() else {
			return;
		};
		let mut next = Pruning::<T>::get().unwrap_or_else(T::Metering::oldest_open);
		let worst = T::WeightInfo::prune(PRUNE);
		while next < due && *steps > 0 && meter.can_consume(worst) {
			*steps = steps.saturating_sub(1);
			let (removed, done) = Self::prune(next);
			meter.consume(T::WeightInfo::prune(removed));
			if !done {
				// The rest of the interval waits for the next block: within this one its removed keys would be met again.
				break;
			}
			next = next.saturating_add(1);
		}
		Pruning::<T>::put(next);
	}

	/// Removes some records of an interval. Returns how many, and whether none are left. What could not be settled stays.
	pub(crate) fn prune(interval: Interval) -> (u32, bool) {
		let (number, _) = place_of(interval);
		if Stuck::<T>::contains_key(number, interval) {
			return (0, true);
		}
		// A sheet goes with the last of its intervals.
		Self::forget(interval, interval.checked_add(1) == Some(Self::sheet_end(number)))
	}

	/// Removes some records of a settled interval, and with `sheets` those of its orders too, unless an interval on them is not settled. Returns how
	/// many, and whether none are left.
	pub(crate) fn forget(interval: Interval, sheets: bool) -> (u32, bool) {
		let (number, _) = place_of(interval);
		let positions = Positions::<T>::clear_prefix(interval, PRUNE, None);
		let mut removed = positions.loops;
		if positions.maybe_cursor.is_some() {
			return (removed, false);
		}
		let (flows, forgotten) = T::Metering::forget(interval, PRUNE.saturating_sub(removed));
		removed = removed.saturating_add(flows);
		if !forgotten {
			return (removed, false);
		}
		let markets = AreaMarkets::<T>::clear_prefix(interval, PRUNE.saturating_sub(removed), None);
		removed = removed.saturating_add(markets.loops);
		if markets.maybe_cursor.is_some() {
			return (removed, false);
		}
		if sheets && Stuck::<T>::iter_key_prefix(number).next().is_none() {
			let sheets = OrderSheets::<T>::clear_prefix(number, PRUNE.saturating_sub(removed), None);
			removed = removed.saturating_add(sheets.loops);
			if sheets.maybe_cursor.is_some() {
				return (removed, false);
			}
		}
		(removed, true)
	}
}
