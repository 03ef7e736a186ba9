//! Whether this machine's clock shows the time, by the chain's.
//!
//! What is stamped on arrival is signed for the interval that this machine's clock shows. A clock
//! that jumps ahead a day would sign today's register for tomorrow's interval, and the chain would
//! take it tomorrow. The chain says which interval it is in; between two answers time is measured
//! without the clock. Until the first answer, a clock that is set while the program runs is not
//! trusted: it may have been right before, or be right now.

use energy_primitives::{Interval, Moment};
use std::{
	sync::{Arc, Mutex, MutexGuard, PoisonError},
	time::Instant,
};

/// How far the clock may be from the chain's time, in ms: blocks are some seconds old, and answers
/// take their time.
const SLACK_MS: Moment = 120_000;

/// The chain's time, as far as it is known. Cheap to clone; clones share it.
#[derive(Clone, Debug, Default)]
pub struct ChainTime {
	state: Arc<Mutex<State>>,
}

#[derive(Clone, Copy, Debug, Default)]
struct State {
	/// What the chain has returned.
	known: Option<Known>,
	/// What this machine's clock showed, and when, as long as the chain has returned nothing.
	began: Option<(Moment, Instant)>,
}

/// Between which two moments the chain's time was, at an instant.
#[derive(Clone, Copy, Debug)]
struct Known {
	interval: Interval,
	from_ms: Moment,
	to_ms: Moment,
	at: Instant,
}

impl Known {
	/// As of this instant.
	fn at(self, now: Instant) -> Self {
		let passed = now.saturating_duration_since(self.at).as_millis();
		let passed = Moment::try_from(passed).unwrap_or(Moment::MAX);
		Self {
			from_ms: self.from_ms.saturating_add(passed),
			to_ms: self.to_ms.saturating_add(passed),
			at: now,
			..self
		}
	}
}

impl ChainTime {
	/// Takes what this machine's clock shows as the program begins.
	pub fn begin(&self, clock_ms: Moment) {
		self.begin_at(clock_ms, Instant::now());
	}

	fn begin_at(&self, clock_ms: Moment, now: Instant) {
		self.lock().began = Some((clock_ms, now));
	}

	/// Takes the interval of the best block.
	pub fn update(&self, interval: Interval, interval_ms: Moment) {
		self.update_at(interval, interval_ms, Instant::now());
	}

	fn update_at(&self, interval: Interval, interval_ms: Moment, now: Instant) {
		let from_ms = Moment::from(interval).saturating_mul(interval_ms);
		let new = Known {
			interval,
			from_ms,
			to_ms: from_ms.saturating_add(interval_ms),
			at: now,
		};
		let mut state = self.lock();
		state.known = Some(match state.known.map(|known| known.at(now)) {
			// A chain that stands still returns nothing new.
			Some(known) if known.interval == interval => known,
			Some(known) if known.interval < interval => {
				let (from_ms, to_ms) = (new.from_ms.max(known.from_ms), new.to_ms.min(known.to_ms));
				match from_ms <= to_ms {
					true => Known { from_ms, to_ms, ..new },
					false => new,
				}
			},
			_ => new,
		});
	}

	/// Whether a time of this machine's clock can be now. Where the chain has returned nothing, it
	/// can, unless the clock was set since the program began.
	pub fn agrees(&self, clock_ms: Moment) -> bool {
		self.agrees_at(clock_ms, Instant::now())
	}

	fn agrees_at(&self, clock_ms: Moment, now: Instant) -> bool {
		let state = *self.lock();
		let (from_ms, to_ms) = match (state.known, state.began) {
			(Some(known), _) => {
				let known = known.at(now);
				(known.from_ms, known.to_ms)
			},
			(None, Some((clock_ms, at))) => {
				let passed = now.saturating_duration_since(at).as_millis();
				let expected = clock_ms.saturating_add(Moment::try_from(passed).unwrap_or(Moment::MAX));
				(expected, expected)
			},
			(None, None) => return true,
		};
		let earliest = from_ms.saturating_sub(SLACK_MS);
		let latest = to_ms.saturating_add(SLACK_MS);
		(earliest..=latest).contains(&clock_ms)
	}

	fn lock(&self) -> MutexGuard<'_, State> {
		self.state.lock().unwrap_or_else(PoisonError::into_inner)
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use std::time::Duration;

	const MS: Moment = 900_000;
	const START: Moment = 1_994_850 * MS;

	#[test]
	fn a_clock_that_jumps_does_not_agree() {
		let (time, now) = (ChainTime::default(), Instant::now());
		assert!(time.agrees_at(0, now));
		time.update_at(1_994_850, MS, now);
		assert!(time.agrees_at(START + 10, now) && time.agrees_at(START + MS, now));
		for wrong in [START + 24 * 3_600_000, START - 3_600_000, 0, Moment::MAX] {
			assert!(!time.agrees_at(wrong, now), "{wrong}");
		}
	}

	#[test]
	fn time_passes_without_a_node_and_without_the_clock() {
		let (time, start) = (ChainTime::default(), Instant::now());
		time.update_at(1_994_850, MS, start);
		let day = Duration::from_secs(86_400);
		assert!(time.agrees_at(START + 86_400_000, start + day));
		assert!(!time.agrees_at(START, start + day));
		// The chain has stood still for that day.
		time.update_at(1_994_850, MS, start + day);
		assert!(time.agrees_at(START + 86_400_000, start + day));
	}

	#[test]
	fn before_the_chain_is_met_a_clock_that_is_set_is_not_believed() {
		let (time, start) = (ChainTime::default(), Instant::now());
		time.begin_at(START, start);
		let (day, later) = (86_400_000, start + Duration::from_secs(3_600));
		assert!(time.agrees_at(START + 3_600_000, later));
		// Clocks are corrected by seconds from time to time.
		assert!(time.agrees_at(START + 3_600_000 - 5_000, later));
		assert!(!time.agrees_at(START + 3_600_000 + day, later));
		assert!(!time.agrees_at(START + 3_600_000 - day, later));
		// The chain decides: the clock was wrong before it was set.
		time.update_at(1_994_850 + 96 + 4, MS, later);
		assert!(time.agrees_at(START + 3_600_000 + day, later));
		assert!(!time.agrees_at(START + 3_600_000, later));
	}

	#[test]
	fn each_interval_narrows_what_time_it_is() {
		let (time, start) = (ChainTime::default(), Instant::now());
		time.update_at(1_994_850, MS, start);
		let later = start + Duration::from_secs(30);
		time.update_at(1_994_851, MS, later);
		assert!(time.agrees_at(START + MS + 5_000, later));
		// Thirty seconds ago the interval before it had not ended.
		assert!(!time.agrees_at(START + MS + 200_000, later));
		// A chain whose clock is set by hand.
		time.update_at(1_994_900, MS, later);
		assert!(time.agrees_at(1_994_900 * MS + 5, later));
		time.update_at(1_994_800, MS, later);
		assert!(time.agrees_at(1_994_800 * MS + 5, later));
	}
}
