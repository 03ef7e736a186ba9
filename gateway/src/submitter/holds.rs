//! Meters whose readings are held back, each for a while that doubles.

use super::{judge::Cause, Ms};
use energy_primitives::{MeterId, Reading};
use std::collections::{BTreeSet, HashMap, HashSet};

/// How long a meter is held the first time.
pub(super) const FIRST_HOLD: Ms = 5_000;

/// How long it is held at most.
pub(super) const LONGEST_HOLD: Ms = 600_000;

/// How many meters are held at most. What would be held beyond is only judged again sooner.
const MOST: usize = 100_000;

#[derive(Clone, Copy, Debug)]
struct Hold {
	cause: Cause,
	/// `None` while it is on trial: one of its readings may go, and shows whether the rest may.
	until: Option<Ms>,
	tries: u32,
}

/// All holds.
#[derive(Default)]
pub(super) struct Holds {
	meters: HashMap<MeterId, Hold>,
	/// When they end, those on trial left out.
	ends: BTreeSet<(Ms, MeterId)>,
	/// Those that had ended when the present scan began, and were not judged since.
	open: HashSet<MeterId>,
}

impl Holds {
	/// How many meters are held.
	pub fn len(&self) -> usize {
		self.meters.len()
	}

	/// Holds a meter, longer than the last time. Tells how often in a row it has been held, or `None` if there are too many.
	pub fn place(&mut self, meter: MeterId, cause: Cause, now: Ms) -> Option<u32> {
		if self.meters.len() >= MOST && !self.meters.contains_key(&meter) {
			return None;
		}
		let tries = self.remove(meter).map_or(1, |hold| hold.tries.saturating_add(1));
		let doublings = tries.saturating_sub(1).min(16);
		let until = now.saturating_add((FIRST_HOLD << doublings).min(LONGEST_HOLD));
		self.ends.insert((until, meter));
		let hold = Hold {
			cause,
			until: Some(until),
			tries,
		};
		self.meters.insert(meter, hold);
		Some(tries)
	}

	/// Lets one reading of a meter go. Nothing if it is not held.
	pub fn try_out(&mut self, meter: MeterId) {
		if let Some(hold) = self.remove(meter) {
			self.meters.insert(meter, Hold { until: None, ..hold });
		}
	}

	/// Ends a meter's hold for good. Tells whether it was held.
	pub fn lift(&mut self, meter: MeterId) -> bool {
		self.remove(meter).is_some()
	}

	/// Whether a meter is held or on trial: then one reading goes at a time.
	pub fn contains(&self, meter: MeterId) -> bool {
		self.meters.contains_key(&meter)
	}

	/// Whether a reading is not even to be judged now. What a gap waits for is.
	pub fn keep_back(&self, reading: &Reading) -> bool {
		self.meters.get(&reading.meter).is_some_and(|hold| {
			let awaited = matches!(hold.cause, Cause::Gap { expected } if reading.sequence <= expected);
			hold.until.is_some() && !awaited && !self.open.contains(&reading.meter)
		})
	}

	/// When the next hold ends.
	pub fn next_end(&self) -> Option<Ms> {
		self.ends.first().map(|(until, _)| *until)
	}

	/// A scan of all waiting readings begins: what has ended by now is judged in it.
	pub fn begin_scan(&mut self, now: Ms) {
		while let Some((until, meter)) = self.ends.first().copied().filter(|(until, _)| *until <= now) {
			self.ends.remove(&(until, meter));
			self.open.insert(meter);
		}
	}

	/// The scan has seen all waiting readings: a meter that had none is held no more.
	pub fn end_scan(&mut self) {
		for meter in std::mem::take(&mut self.open) {
			self.meters.remove(&meter);
		}
	}

	fn remove(&mut self, meter: MeterId) -> Option<Hold> {
		let hold = self.meters.remove(&meter)?;
		if let Some(until) = hold.until {
			self.ends.remove(&(until, meter));
		}
		self.open.remove(&meter);
		Some(hold)
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use energy_primitives::ReadingQuality;

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
	fn a_hold_doubles_up_to_ten_minutes() {
		let mut holds = Holds::default();
		let mut lengths = Vec::new();
		for _ in 0..10 {
			holds.place(1, Cause::Suspended, 1_000);
			lengths.extend(holds.next_end().map(|until| until - 1_000));
		}
		assert_eq!(lengths[..4], [5_000, 10_000, 20_000, 40_000]);
		assert_eq!(lengths[9], LONGEST_HOLD);
		assert_eq!(holds.len(), 1);
	}

	#[test]
	fn an_ended_hold_is_judged_in_the_next_scan_and_forgotten_if_nothing_waits() {
		let mut holds = Holds::default();
		holds.place(1, Cause::Suspended, 0);
		holds.place(2, Cause::Suspended, 0);
		holds.begin_scan(FIRST_HOLD - 1);
		assert!(holds.keep_back(&reading(1, 4)));
		holds.begin_scan(FIRST_HOLD);
		assert!(!holds.keep_back(&reading(1, 4)));
		holds.place(1, Cause::Suspended, FIRST_HOLD);
		holds.end_scan();
		assert!(holds.keep_back(&reading(1, 4)));
		assert!(!holds.contains(2));
		assert_eq!(holds.next_end(), Some(3 * FIRST_HOLD));
	}

	#[test]
	fn what_a_gap_waits_for_is_let_through() {
		let mut holds = Holds::default();
		holds.place(1, Cause::Gap { expected: 4 }, 0);
		assert!(!holds.keep_back(&reading(1, 4)));
		assert!(holds.keep_back(&reading(1, 5)));
		holds.try_out(1);
		assert!(holds.contains(1) && !holds.keep_back(&reading(1, 5)));
		assert_eq!(holds.next_end(), None);
		assert!(holds.lift(1) && !holds.contains(1));
	}
}
