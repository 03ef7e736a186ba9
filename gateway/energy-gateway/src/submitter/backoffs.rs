//! Meters whose readings wait, each for a time that doubles with every attempt.

use super::{verdict::Cause, Ms};
use crate::backoff::Backoff;
use energy_primitives::{MeterId, Reading};
use std::{
	collections::{BTreeSet, HashMap, HashSet},
	time::Duration,
};

/// How long a meter's readings wait, the first time and at most.
const WAITS: Backoff = Backoff {
	first: Duration::from_secs(5),
	longest: Duration::from_secs(600),
};

/// The most meters that are kept. A further one is only checked again sooner.
const MAX_METERS: usize = 100_000;

#[derive(Clone, Copy, Debug)]
struct Waiting {
	cause: Cause,
	/// When the meter is checked again; `None` while one of its readings is sent as a trial, which
	/// shows whether the others can follow.
	until: Option<Ms>,
	tries: u32,
}

/// All meters whose readings wait.
#[derive(Default)]
pub(super) struct Backoffs {
	meters: HashMap<MeterId, Waiting>,
	/// When they are checked again; without those that a trial is sent of.
	ends: BTreeSet<(Ms, MeterId)>,
	/// Meters that became due before the present scan, and have not been checked in it.
	due: HashSet<MeterId>,
}

impl Backoffs {
	/// Returns how many meters there are.
	pub fn len(&self) -> usize {
		self.meters.len()
	}

	/// Lets a meter's readings wait, longer than the last time. Returns how often in a row they have
	/// waited, or `None` if there are too many meters.
	pub fn add(&mut self, meter: MeterId, cause: Cause, now: Ms) -> Option<u32> {
		if self.meters.len() >= MAX_METERS && !self.meters.contains_key(&meter) {
			return None;
		}
		let tries = self.remove(meter).map_or(1, |waiting| waiting.tries.saturating_add(1));
		let until = now.saturating_add(WAITS.pause_ms(tries.saturating_sub(1)));
		self.ends.insert((until, meter));
		let waiting = Waiting {
			cause,
			until: Some(until),
			tries,
		};
		self.meters.insert(meter, waiting);
		Some(tries)
	}

	/// One reading of the meter is sent as a trial, if its readings wait.
	pub fn start_trial(&mut self, meter: MeterId) {
		if let Some(waiting) = self.remove(meter) {
			self.meters.insert(meter, Waiting { until: None, ..waiting });
		}
	}

	/// Lets a meter's readings wait no longer. Returns whether they did.
	pub fn end(&mut self, meter: MeterId) -> bool {
		self.remove(meter).is_some()
	}

	/// Whether a meter's readings wait, or one of them is a trial: then one is sent at a time.
	pub fn contains(&self, meter: MeterId) -> bool {
		self.meters.contains_key(&meter)
	}

	/// Whether a reading is not to be checked now. One that closes the gap that the others wait for is.
	pub fn must_wait(&self, reading: &Reading) -> bool {
		self.meters.get(&reading.meter).is_some_and(|waiting| {
			let awaited = matches!(waiting.cause, Cause::Gap { expected } if reading.sequence <= expected);
			waiting.until.is_some() && !awaited && !self.due.contains(&reading.meter)
		})
	}

	/// Returns when the next meter is due.
	pub fn next_due(&self) -> Option<Ms> {
		self.ends.first().map(|(until, _)| *until)
	}

	/// A scan of all pending readings begins: meters that are due by now are checked in it.
	pub fn begin_scan(&mut self, now: Ms) {
		while let Some((until, meter)) = self.ends.first().copied().filter(|(until, _)| *until <= now) {
			self.ends.remove(&(until, meter));
			self.due.insert(meter);
		}
	}

	/// The scan has seen all pending readings: a due meter that had none is removed.
	pub fn end_scan(&mut self) {
		for meter in std::mem::take(&mut self.due) {
			self.meters.remove(&meter);
		}
	}

	fn remove(&mut self, meter: MeterId) -> Option<Waiting> {
		let waiting = self.meters.remove(&meter)?;
		if let Some(until) = waiting.until {
			self.ends.remove(&(until, meter));
		}
		self.due.remove(&meter);
		Some(waiting)
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use energy_primitives::ReadingQuality;

	const FIRST: Ms = 5_000;
	const LONGEST: Ms = 600_000;

	fn reading(meter: MeterId, sequence: u32) -> Reading {
		Reading {
			meter,
			epoch: 0,
			sequence,
			interval: 1,
			import_wh: 0,
			export_wh: 0,
			quality: ReadingQuality::Measured,
		}
	}

	#[test]
	fn a_wait_doubles_up_to_ten_minutes() {
		let mut backoffs = Backoffs::default();
		let mut lengths = Vec::new();
		for _ in 0..10 {
			backoffs.add(1, Cause::Suspended, 1_000);
			lengths.extend(backoffs.next_due().map(|until| until - 1_000));
		}
		assert_eq!(lengths[..4], [5_000, 10_000, 20_000, 40_000]);
		assert_eq!(lengths[9], LONGEST);
		assert_eq!(backoffs.len(), 1);
	}

	#[test]
	fn a_meter_that_is_due_is_checked_in_the_next_scan_and_removed_if_nothing_waits() {
		let mut backoffs = Backoffs::default();
		backoffs.add(1, Cause::Suspended, 0);
		backoffs.add(2, Cause::Suspended, 0);
		backoffs.begin_scan(FIRST - 1);
		assert!(backoffs.must_wait(&reading(1, 4)));
		backoffs.begin_scan(FIRST);
		assert!(!backoffs.must_wait(&reading(1, 4)));
		backoffs.add(1, Cause::Suspended, FIRST);
		backoffs.end_scan();
		assert!(backoffs.must_wait(&reading(1, 4)));
		assert!(!backoffs.contains(2));
		assert_eq!(backoffs.next_due(), Some(3 * FIRST));
	}

	#[test]
	fn the_reading_that_closes_a_gap_does_not_wait() {
		let mut backoffs = Backoffs::default();
		backoffs.add(1, Cause::Gap { expected: 4 }, 0);
		assert!(!backoffs.must_wait(&reading(1, 4)));
		assert!(backoffs.must_wait(&reading(1, 5)));
		backoffs.start_trial(1);
		assert!(backoffs.contains(1) && !backoffs.must_wait(&reading(1, 5)));
		assert_eq!(backoffs.next_due(), None);
		assert!(backoffs.end(1) && !backoffs.contains(1));
	}
}
