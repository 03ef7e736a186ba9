//! Pruning: the records of an interval are deleted long after its settlement, so that the state
//! does not grow without end: trades, and what meters measured. The events stay with the blocks.

use crate::{
	ahead::order_pages::page_and_slot, AreaMarkets, Config, CorrectionPages, DarkFlows, OrderPages, Pallet, Positions,
	PruningCursor, SettledApart, SettlementCursor, SharingPages, UnsettledIntervals, WeightInfo,
};
use energy_primitives::{Interval, MeteredEnergy};
use frame_support::{pallet_prelude::*, weights::WeightMeter};
use sp_io::MultiRemovalResults;

/// How many records are deleted in one step, and at most of one interval in a block: so many
/// accounts would have to trade in each of the blocks of an interval for the pruning to fall
/// behind.
pub(crate) const RECORDS_PER_STEP: u32 = 512;

impl<T: Config> Pallet<T> {
	/// Returns the first interval that is too young to be pruned.
	fn retained_from() -> Option<Interval> {
		let progress = SettlementCursor::<T>::get()?;
		Some(progress.interval.saturating_sub(T::Retention::get()))
	}

	/// Whether the records of an interval are deleted, or may be. By its age, not by how far the
	/// pruning has come: an interval whose positions are half deleted must not look as if those
	/// accounts had never been settled.
	pub(crate) fn is_pruned(interval: Interval) -> bool {
		Self::retained_from().is_some_and(|first| interval < first)
			&& !UnsettledIntervals::<T>::contains_key(page_and_slot(interval).0, interval)
	}

	/// Prunes intervals that were settled long enough ago, in order, as far as weight and steps reach.
	pub(crate) fn prune_due(meter: &mut WeightMeter, steps: &mut u32) {
		let Some(due) = Self::retained_from() else {
			return;
		};
		let mut next = PruningCursor::<T>::get().unwrap_or_else(T::Metering::oldest_open);
		let worst = T::WeightInfo::prune(RECORDS_PER_STEP);
		while next < due && *steps > 0 && meter.can_consume(worst) {
			*steps = steps.saturating_sub(1);
			let (deleted, done) = Self::prune(next);
			meter.consume(T::WeightInfo::prune(deleted));
			if !done {
				// The rest of the interval waits for the next block: within this one its deleted
				// keys would be met again.
				break;
			}
			next = next.saturating_add(1);
		}
		PruningCursor::<T>::put(next);
	}

	/// Deletes some records of an interval. Returns how many, and whether none are left. What could
	/// not be settled stays.
	pub(crate) fn prune(interval: Interval) -> (u32, bool) {
		let (page, _) = page_and_slot(interval);
		if UnsettledIntervals::<T>::contains_key(page, interval) {
			return (0, true);
		}
		// An order page goes with the last of its intervals.
		Self::delete_records(interval, interval.checked_add(1) == Some(Self::order_page_end(page)))
	}

	/// Deletes some records of a settled interval, and `with_orders` those of its order pages too,
	/// unless an interval on them is not settled. Returns how many, and whether none are left.
	pub(crate) fn delete_records(interval: Interval, with_orders: bool) -> (u32, bool) {
		let (page, _) = page_and_slot(interval);
		let removed = |removed: MultiRemovalResults| (removed.loops, removed.maybe_cursor.is_none());
		let with_orders = with_orders && UnsettledIntervals::<T>::iter_key_prefix(page).next().is_none();
		let tables: [&dyn Fn(u32) -> (u32, bool); 8] = [
			&|limit| removed(Positions::<T>::clear_prefix(interval, limit, None)),
			&|limit| T::Metering::forget(interval, limit),
			&|limit| removed(SettledApart::<T>::clear_prefix(interval, limit, None)),
			&|limit| removed(SharingPages::<T>::clear_prefix(interval, limit, None)),
			&|limit| removed(CorrectionPages::<T>::clear_prefix(interval, limit, None)),
			&|limit| removed(DarkFlows::<T>::clear_prefix(interval, limit, None)),
			&|limit| removed(AreaMarkets::<T>::clear_prefix(interval, limit, None)),
			&|limit| match with_orders {
				true => removed(OrderPages::<T>::clear_prefix(page, limit, None)),
				false => (0, true),
			},
		];
		let mut deleted = 0u32;
		for delete in tables {
			let (count, done) = delete(RECORDS_PER_STEP.saturating_sub(deleted));
			deleted = deleted.saturating_add(count);
			if !done {
				return (deleted, false);
			}
		}
		(deleted, true)
	}
}
