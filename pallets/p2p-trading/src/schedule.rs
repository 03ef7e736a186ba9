//! What the council sets for an area from an interval on, with a notice.

use crate::{Config, Error, Pallet};
use energy_primitives::{Interval, IntervalClock};
use frame_support::{pallet_prelude::*, BoundedVec};

/// An entry of a schedule, which holds until the next one.
pub(crate) trait Dated: Copy {
	/// Returns its first interval.
	fn from(&self) -> Interval;
}

/// Returns the entry that holds in an interval. Entries stand in the order of their intervals.
pub(crate) fn entry_at<Entry: Dated>(schedule: &[Entry], interval: Interval) -> Option<&Entry> {
	schedule.iter().rev().find(|entry| entry.from() <= interval)
}

/// Returns a schedule without what no interval from `first_needed` on needs any longer, and with a change in
/// place of what begins from `earliest` on; `None` where it has no room.
pub(crate) fn changed<Entry: Dated, Size: Get<u32>>(
	schedule: &BoundedVec<Entry, Size>,
	first_needed: Interval,
	earliest: Interval,
	change: Entry,
) -> Option<BoundedVec<Entry, Size>> {
	let past = schedule
		.iter()
		.rposition(|entry| entry.from() <= first_needed)
		.unwrap_or(0);
	let kept = schedule.iter().skip(past).filter(|entry| entry.from() < earliest);
	let mut changed = BoundedVec::new();
	for entry in kept.copied().chain([change]) {
		changed.try_push(entry).ok()?;
	}
	Some(changed)
}

impl<T: Config> Pallet<T> {
	/// Returns the first interval that a change with a notice can begin with.
	pub(crate) fn earliest_change(notice: Interval) -> Result<Interval, DispatchError> {
		T::Clock::current()
			.checked_add(notice)
			.and_then(|last| last.checked_add(1))
			.ok_or(Error::<T>::Overflow.into())
	}
}
