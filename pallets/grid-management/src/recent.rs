//! When the last edges were cut and the last suspensions began, and what a clearing sees of them.
//!
//! A market is cleared with the edges and the suspensions of the moment when its gate closed. What is cut later, for
//! safety, changes no result; but nobody earns from what an edge could not carry, so its income of that interval goes
//! elsewhere. Who decides what an edge carries therefore moves no price and takes no rent by it, whenever it decides.

use crate::{Area, Areas, Config, Error, Halt, Pallet, PastEdge, RecentIntervals, RecentSuspension, RecentSuspensions};
use energy_primitives::{AreaId, Interval, IntervalClock, Power, ZoneId};
use sp_runtime::DispatchResult;

/// How many intervals a record reaches back from its newest.
const REACH: u32 = u128::BITS;

impl RecentIntervals {
	/// Returns a record of `interval` alone.
	pub fn only(interval: Interval) -> Self {
		Self {
			newest: interval,
			bits: 1,
		}
	}

	/// Adds an interval that is not older than the newest; an older one leaves the record as it is.
	pub fn add(&mut self, interval: Interval) {
		let Some(steps) = interval.checked_sub(self.newest) else {
			return;
		};
		self.newest = interval;
		self.bits = self.bits.checked_shl(steps).unwrap_or(0) | 1;
	}

	/// Whether it happened in an interval from `first` to `last`, or may have, as the record does not reach back so
	/// far.
	pub fn may_include(&self, first: Interval, last: Interval) -> bool {
		if self.newest.saturating_sub(first) >= REACH {
			return true;
		}
		let last = last.min(self.newest);
		let Some(more) = last.checked_sub(first) else {
			return false;
		};
		let ones = u128::MAX
			.checked_shr(REACH.saturating_sub(1).saturating_sub(more))
			.unwrap_or(0);
		let mask = ones.checked_shl(self.newest.saturating_sub(last)).unwrap_or(0);
		self.bits & mask != 0
	}
}

/// Adds an interval to a record that may not be there yet.
pub(crate) fn note(record: &mut Option<RecentIntervals>, interval: Interval) {
	match record {
		Some(record) => record.add(interval),
		None => *record = Some(RecentIntervals::only(interval)),
	}
}

impl<Path> Area<Path> {
	/// Changes the edge in the interval `current`.
	pub(crate) fn set_edge(&mut self, import_capacity_w: Power, export_capacity_w: Power, current: Interval) {
		if (import_capacity_w, export_capacity_w) == (self.import_capacity_w, self.export_capacity_w) {
			return;
		}
		if self.past_edge.is_none_or(|past| past.changed_in != current) {
			self.past_edge = Some(PastEdge {
				changed_in: current,
				import_capacity_w: self.import_capacity_w,
				export_capacity_w: self.export_capacity_w,
			});
		}
		if import_capacity_w < self.import_capacity_w || export_capacity_w < self.export_capacity_w {
			note(&mut self.lowered, current);
		}
		self.import_capacity_w = import_capacity_w;
		self.export_capacity_w = export_capacity_w;
	}

	/// Returns the import and the export capacity when `gate` began; the present ones if it is yet to come. Of an
	/// interval before that of the last change the record says no more than what was before that change.
	pub(crate) fn edge_at(&self, gate: Interval) -> (Power, Power) {
		match self.past_edge {
			Some(past) if gate <= past.changed_in => (past.import_capacity_w, past.export_capacity_w),
			_ => (self.import_capacity_w, self.export_capacity_w),
		}
	}
}

impl<T: Config> Pallet<T> {
	/// Puts on record that a suspension of an area's trading begins.
	pub(crate) fn note_suspension(zone: ZoneId, area: AreaId, current: Interval) -> DispatchResult {
		RecentSuspensions::<T>::try_mutate(zone, |records| {
			match records.binary_search_by_key(&area, |record| record.area) {
				Ok(index) => {
					if let Some(record) = records.get_mut(index) {
						record.begun.add(current);
					}
				},
				Err(index) => {
					let record = RecentSuspension {
						area,
						begun: RecentIntervals::only(current),
					};
					// There is a place for every area of a zone.
					records.try_insert(index, record).map_err(|_| Error::<T>::TreeFull)?;
				},
			}
			Ok(())
		})
	}

	/// Forgets the suspensions of an area that goes.
	pub(crate) fn forget_suspensions(zone: ZoneId, area: AreaId) {
		RecentSuspensions::<T>::mutate_exists(zone, |entry| {
			if let Some(records) = entry {
				records.retain(|record| record.area != area);
				if records.is_empty() {
					*entry = None;
				}
			}
		});
	}

	/// Whether the area's edge was lowered, or the area or one above it suspended, in an interval from `gate` to
	/// `delivery`. Of an area that has gone, and of what lies too far back, the answer is yes: nobody earns from what
	/// nobody knows.
	pub(crate) fn was_cut(area: AreaId, delivery: Interval, gate: Interval) -> bool {
		let Some(entry) = Areas::<T>::get(area) else {
			return true;
		};
		if entry.lowered.is_some_and(|lowered| lowered.may_include(gate, delivery)) {
			return true;
		}
		let suspended = RecentSuspensions::<T>::get(entry.root(area));
		!suspended.is_empty()
			&& entry.lineage(area).any(|id| {
				suspended
					.binary_search_by_key(&id, |record| record.area)
					.ok()
					.and_then(|index| suspended.get(index))
					.is_some_and(|record| record.begun.may_include(gate, delivery))
			})
	}

	/// Whether a halt counts for a market whose gate closed when `gate` began.
	pub(crate) fn halted_at_gate(halt: &Halt, gate: Interval) -> bool {
		let current = Self::current();
		if gate <= current {
			halt.in_force_at_begin_of(gate)
		} else {
			halt.in_force(current)
		}
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use proptest::prelude::*;

	#[test]
	fn a_record_knows_its_intervals_and_no_others() {
		let mut record = RecentIntervals::only(1_000);
		record.add(1_002);
		record.add(1_002);
		record.add(1_127);
		for (first, last, expected) in [
			(1_000, 1_000, true),
			(1_001, 1_001, false),
			(1_001, 1_002, true),
			(1_003, 1_126, false),
			(1_003, 1_127, true),
			(1_127, 9_999, true),
			(1_128, 9_999, false),
		] {
			assert_eq!(record.may_include(first, last), expected, "{first} to {last}");
		}
	}

	#[test]
	fn what_lies_too_far_back_may_have_been() {
		let mut record = RecentIntervals::only(1_000);
		record.add(1_128);
		assert!(record.may_include(1_000, 1_000), "unknown");
		assert!(record.may_include(0, 0), "unknown");
		assert!(!record.may_include(1_001, 1_127));
		record.add(Interval::MAX);
		assert!(!record.may_include(Interval::MAX - 127, Interval::MAX - 1));
		assert!(record.may_include(Interval::MAX - 128, Interval::MAX - 1), "unknown");
	}

	#[test]
	fn time_does_not_run_backwards_in_a_record() {
		let mut record = RecentIntervals::only(1_000);
		record.add(999);
		assert_eq!(record, RecentIntervals::only(1_000));
		assert!(!record.may_include(999, 999));
		assert!(!record.may_include(1_001, 999), "there is nothing between");
	}

	proptest! {
		#[test]
		fn a_record_agrees_with_a_list(
			steps in prop::collection::vec(0u32..40, 1..50),
			first in 0u32..2_200,
			more in 0u32..300,
		) {
			let mut now = 100;
			let mut record = RecentIntervals::only(now);
			let mut list = vec![now];
			for step in steps {
				now += step;
				record.add(now);
				list.push(now);
			}
			let last = first + more;
			let expected = list.iter().any(|interval| (first..=last).contains(interval));
			let unknown = first + 128 <= now;
			prop_assert_eq!(record.may_include(first, last), expected || unknown);
		}
	}
}
