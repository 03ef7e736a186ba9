//! From the outbox to the chain: every reading once, each meter's in order, none lost.
//!
//! The submitter takes waiting readings in the order of their slots, asks the chain for the states
//! of their meters, and sends what is next for each in batches with consecutive nonces, without
//! waiting for one batch's finality before the next. What became of a reading it takes from
//! finalised blocks only, and only then does the outbox note it.
//!
//! | what the chain says | what becomes of the reading |
//! |---|---|
//! | accepted, duplicate, or the finalised state is past it | delivered |
//! | bad signature, register fell, beyond rated power, interval not after the last, equivocation, overflow, interval settled | refused: a dead letter |
//! | its key's epoch is over, the operator declared a gap over it | refused: a dead letter |
//! | unknown meter, other area, suspended, newer key, a reading missing before it | waits; its meter is checked again after 5 s, doubling up to 10 min |
//! | its interval has not ended | waits for that |
//! | nothing: dropped, expired, invalid, lost with the node | what the states do not show is sent again |
//!
//! A waiting meter is checked by a question to the node, not by a transaction, so nothing useless is
//! sent and no fee is due. A meter that waits, or one with a long backlog, does not delay others.
//! Memory holds the pending batches and a page of waiting readings.

mod backoffs;
mod driver;
mod machine;
mod pending_batches;
#[cfg(test)]
mod tests;
mod verdict;

pub use driver::{run, SubmitterError};
pub use verdict::Cause;

use crate::outbox::Refusal;
use std::time::Duration;

/// Milliseconds since the submitter began.
type Ms = u64;

/// The most readings that a batch may hold on chain.
pub const MAX_BATCH: usize = 256;

/// How the submitter works.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Config {
	/// How many readings a batch holds at most; no more than [`MAX_BATCH`].
	pub batch_size: usize,
	/// How long a batch that is not full waits for more readings, in ms.
	pub max_wait_ms: u64,
	/// How many batches are in the node's pool at most, waiting for a block: with full batches and
	/// blocks of 6 s, 64 are 2 700 readings per second.
	pub max_in_flight: usize,
	/// How many batches wait for finality at most.
	pub max_unfinalised: usize,
	/// How long a shutdown waits for batches that are on their way.
	pub grace: Duration,
}

impl Default for Config {
	fn default() -> Self {
		Self {
			batch_size: MAX_BATCH,
			max_wait_ms: 2_000,
			max_in_flight: 64,
			max_unfinalised: 512,
			grace: Duration::from_secs(5),
		}
	}
}

/// Observes what the submitter does: for metrics. Calls must not block.
pub trait Observer: Send + Sync {
	/// A connection was made or lost.
	fn connected(&self, _connected: bool) {}
	/// A batch was signed, to be submitted to the node.
	fn submitted(&self, _readings: usize) {}
	/// A batch was found in a finalised block, this long after it was signed.
	fn finalised(&self, _after: Duration) {}
	/// Batches ended in no block (`lost`), or failed in one as a whole (`failed`).
	fn failed(&self, _reason: &'static str, _batches: usize) {}
	/// Readings were delivered.
	fn delivered(&self, _readings: u64) {}
	/// A reading was refused for good.
	fn refused(&self, _reason: Refusal) {}
	/// How many batches are on their way, and how many meters are on hold.
	fn state(&self, _in_flight: usize, _on_hold: usize) {}
}

/// Observes nothing.
impl Observer for () {}
