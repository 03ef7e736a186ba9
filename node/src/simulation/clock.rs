//! Virtual time.

use energy_chain_runtime::SLOT_DURATION;
use sp_consensus_aura::Slot;
use std::{
	sync::{
		atomic::{AtomicU64, Ordering},
		Arc,
	},
	time::Instant,
};

/// Virtual time in Unix milliseconds. It runs as fast as real time, and can be set forward.
#[derive(Clone)]
pub struct Clock {
	started: Instant,
	/// Virtual time when the clock was started, plus all that it was set forward by.
	base_ms: Arc<AtomicU64>,
}

impl Clock {
	/// Starts a clock at `moment`.
	pub fn at(moment: u64) -> Self {
		Self {
			started: Instant::now(),
			base_ms: Arc::new(AtomicU64::new(moment)),
		}
	}

	fn elapsed_ms(&self) -> u64 {
		u64::try_from(self.started.elapsed().as_millis()).unwrap_or(u64::MAX)
	}

	/// Returns the present virtual time.
	pub fn now(&self) -> u64 {
		self.base_ms.load(Ordering::SeqCst).saturating_add(self.elapsed_ms())
	}

	/// Sets the clock to `moment` if that lies ahead. Returns the time it then is.
	pub fn advance_to(&self, moment: u64) -> u64 {
		self.base_ms
			.fetch_max(moment.saturating_sub(self.elapsed_ms()), Ordering::SeqCst);
		self.now()
	}

	/// Returns the time of the block that follows one with the slot `parent`. If that slot is not
	/// over yet, the clock is set forward to its end.
	pub fn next_block(&self, parent: Option<Slot>) -> u64 {
		let earliest = parent.map_or(0, |slot| (u64::from(slot) + 1) * SLOT_DURATION);
		self.advance_to(earliest)
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn the_clock_goes_forward_only() {
		let clock = Clock::at(1_000_000);
		assert!(clock.advance_to(2_000_000) >= 2_000_000);
		assert!(clock.advance_to(1_500_000) >= 2_000_000);
		assert!(clock.now() < 2_060_000);
	}

	#[test]
	fn a_block_lies_in_a_later_slot_than_its_parent() {
		let clock = Clock::at(600_000);
		assert!(clock.next_block(None) >= 600_000);
		assert_eq!(clock.next_block(Some(200.into())) / SLOT_DURATION, 201);
	}
}
