//! Pauses that double with each failure in a row.

use std::time::Duration;

/// How long to wait before trying again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Backoff {
	/// The shortest pause.
	pub first: Duration,
	/// The longest pause.
	pub longest: Duration,
}

impl Backoff {
	/// Returns the first pause, doubled so many times, at most the longest one.
	pub fn pause(&self, doublings: u32) -> Duration {
		let factor = 1u32.checked_shl(doublings).unwrap_or(u32::MAX);
		self.first.saturating_mul(factor).min(self.longest)
	}

	/// Returns the same in ms.
	pub fn pause_ms(&self, doublings: u32) -> u64 {
		u64::try_from(self.pause(doublings).as_millis()).unwrap_or(u64::MAX)
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn a_pause_doubles_up_to_the_longest() {
		let backoff = Backoff {
			first: Duration::from_millis(500),
			longest: Duration::from_secs(30),
		};
		let pauses = [0, 1, 2, 5, 6, 7, 31, 32, u32::MAX].map(|doublings| backoff.pause_ms(doublings));
		assert_eq!(
			pauses,
			[500, 1_000, 2_000, 16_000, 30_000, 30_000, 30_000, 30_000, 30_000]
		);
		let endless = Backoff {
			longest: Duration::MAX,
			..backoff
		};
		assert!(endless.pause(40) > endless.pause(30));
		assert_eq!(endless.pause(40), endless.pause(u32::MAX));
	}
}
