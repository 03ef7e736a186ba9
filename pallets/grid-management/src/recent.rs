//! When the last edges were cut and the last suspensions began, and what a clearing sees of them.
//!
//! A market is cleared with the edges and the suspensions of the moment when its gate closed. What
//! is cut later, for safety, changes no result; but the edge's income of that interval does not go
//! to its network account, nor where it was cut just before, when orders were firm already or had
//! no time to be taken back. Whoever sets an edge's limits therefore moves no price and gains no rent
//! by it, whenever it does so.

use crate::{Area, AreaOf, AreaRecord, AreaRecordsOf, Config, Edge, Error, Pallet, PastEdge, RecentIntervals};
use energy_primitives::{AreaId, Interval, IntervalClock, Limits, ZoneId};
use frame_support::{storage::StorageMap, traits::DefensiveOption};
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

	/// Whether it is on record that it happened in an interval.
	pub fn includes(&self, interval: Interval) -> bool {
		self.newest
			.checked_sub(interval)
			.and_then(|back| self.bits.checked_shr(back))
			.is_some_and(|bits| bits & 1 == 1)
	}

	/// Whether it happened in an interval from `first` to `last`, or may have, as the record does
	/// not reach back so far.
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

impl<Ancestors> Area<Ancestors> {
	/// Changes the edge's limits in the interval `current`.
	pub(crate) fn set_limits(&mut self, new: &Edge, current: Interval) {
		let old = self.edge;
		if old.limits() == new.limits() {
			return;
		}
		if self.past_edges.last().is_none_or(|past| past.changed_in != current) {
			if self.past_edges.is_full() {
				self.past_edges.remove(0);
			}
			let past = PastEdge {
				changed_in: current,
				import_limit_w: old.import_limit_w,
				export_limit_w: old.export_limit_w,
			};
			// There is room.
			let _ = self.past_edges.try_push(past);
		}
		if new.import_limit_w < old.import_limit_w || new.export_limit_w < old.export_limit_w {
			note(&mut self.lowered, current);
		}
		self.edge.import_limit_w = new.import_limit_w;
		self.edge.export_limit_w = new.export_limit_w;
	}

	/// Returns the edge's limits when `gate` began; the present ones if it is yet to come. The record
	/// reaches back at least 32 intervals, so to the gate of every interval that is settled in time; of
	/// one before its first change it says what was before that change.
	pub(crate) fn limits_at(&self, gate: Interval) -> Limits {
		let mut past_edges = self.past_edges.iter();
		match past_edges.find(|past| gate <= past.changed_in) {
			Some(past) => Limits {
				import_limit_w: past.import_limit_w,
				export_limit_w: past.export_limit_w,
			},
			None => self.edge.limits(),
		}
	}
}

impl<T: Config> Pallet<T> {
	/// Puts on record that something happened in an area in the present interval.
	pub(crate) fn note_in<Map>(zone: ZoneId, area: AreaId) -> DispatchResult
	where
		Map: StorageMap<ZoneId, AreaRecordsOf<T>, Query = AreaRecordsOf<T>>,
	{
		let current = Self::current();
		Map::try_mutate(zone, |records| {
			match records.binary_search_by_key(&area, |record| record.area) {
				Ok(index) => {
					if let Some(record) = records.get_mut(index) {
						record.intervals.add(current);
					}
				},
				Err(index) => {
					let intervals = RecentIntervals::only(current);
					// There is a place for every area of a zone.
					records
						.try_insert(index, AreaRecord { area, intervals })
						.ok()
						.defensive_ok_or(Error::<T>::Corrupt)?;
				},
			}
			Ok(())
		})
	}

	/// Drops the record of an area that is removed.
	pub(crate) fn drop_record<Map>(zone: ZoneId, area: AreaId)
	where
		Map: StorageMap<ZoneId, AreaRecordsOf<T>, Query = AreaRecordsOf<T>>,
	{
		Map::mutate_exists(zone, |entry| {
			if let Some(records) = entry {
				records.retain(|record| record.area != area);
				if records.is_empty() {
					*entry = None;
				}
			}
		});
	}

	/// Returns the record of an area among those of its zone.
	pub(crate) fn intervals_on_record(records: &AreaRecordsOf<T>, area: AreaId) -> Option<&RecentIntervals> {
		let index = records.binary_search_by_key(&area, |record| record.area).ok()?;
		records.get(index).map(|record| &record.intervals)
	}

	/// Whether the records of a zone say of an area, or of one above it, what is asked for.
	pub(crate) fn is_on_record(
		records: &AreaRecordsOf<T>,
		entry: &AreaOf<T>,
		area: AreaId,
		is_so: impl Fn(&RecentIntervals) -> bool,
	) -> bool {
		!records.is_empty()
			&& entry
				.self_and_ancestors(area)
				.any(|id| Self::intervals_on_record(records, id).is_some_and(&is_so))
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
