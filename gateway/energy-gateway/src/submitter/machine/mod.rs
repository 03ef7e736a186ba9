//! What to do next: the submitter without its inputs and outputs.
//!
//! The machine asks for one [`Action`] at a time and gets its result; blocks, new readings and lost
//! connections are passed on when they occur. It never waits and never fails, so any order of
//! events can be tried on it. Time is a number of milliseconds that its driver passes on.
//!
//! A *scan* goes through all waiting readings in the order of submission. The reading that is next
//! for its meter is added to the batch that is being filled; one that is in flight already, or
//! cannot be sent now, is skipped. A new scan begins when a skipped reading may be sent.

mod events;
mod scan;

use super::{
	backoffs::Backoffs,
	pending_batches::{PendingBatch, PendingBatches},
	verdict::Cause,
	Config, Ms,
};
use crate::{
	backoff::Backoff,
	chain::{Tip, TxHash, MAX_METERS},
	outbox::{Outcome, Slot},
};
use energy_primitives::{AreaId, MeterId, SignedReading};
use scan::Scan;
use std::time::Duration;

/// How many waiting readings are read at once.
const PAGE: usize = MAX_METERS;

/// How often the node is asked what its pool has.
const SYNC_EVERY: Ms = 30_000;

/// The pauses after transactions that were refused.
const RETRIES: Backoff = Backoff {
	first: Duration::from_secs(1),
	longest: Duration::from_secs(60),
};

/// What the driver has to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Action {
	/// Take note of outcomes in the outbox.
	Settle(Vec<(Slot, Outcome)>),
	/// Ask the node for the account's next nonce, including its pool, and for the gateway's areas.
	Sync,
	/// Sign a batch.
	Sign { nonce: u32, batch: Vec<SignedReading> },
	/// Submit a transaction to the node.
	Submit { nonce: u32, transaction: Vec<u8> },
	/// Read waiting readings.
	Read { after: Option<Slot>, limit: usize },
	/// Ask for states in the best block.
	AskBest(Vec<MeterId>),
	/// Ask for states in the finalised block.
	AskFinalised(Vec<MeterId>),
	/// Nothing to do until then, or until something happens.
	Wait(Ms),
}

/// What the node answered to a submitted transaction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Submission {
	/// It is in the pool.
	Taken,
	/// Its nonce is used up: by itself, or by another one.
	Stale,
	/// The pool has no room.
	NoRoom,
	/// It was refused.
	Refused,
}

/// Something for the operator.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Notice {
	/// A meter's readings wait.
	BackedOff(MeterId, Cause),
	/// A meter's readings wait no longer.
	Released(MeterId),
	/// The account is no gateway.
	NoGateway,
	/// A batch failed as a whole.
	Failed(String),
	/// So many batches will not be included; their readings are sent again.
	GivenUp(usize),
	/// A batch was included in a finalised block, this long after it was signed.
	Included { readings: usize, after: Ms },
}

/// The state.
pub(super) struct Machine {
	config: Config,
	pending_batches: PendingBatches,
	backoffs: Backoffs,
	scan: Scan,
	/// Readings that the best block is past.
	past: Vec<(Slot, SignedReading)>,
	outcomes: Vec<(Slot, Outcome)>,
	notices: Vec<Notice>,
	connected: bool,
	stopping: bool,
	tip: Option<Tip>,
	areas: Vec<AreaId>,
	/// The nonce of the next batch, once it is known.
	nonce: Option<u32>,
	synced: Option<Ms>,
	/// Transactions in the pool that are not ours: up to which nonce, and until when, they are
	/// waited for.
	pool_conflict: Option<(u32, Ms)>,
	filling_since: Ms,
	paused_until: Ms,
	failures: u32,
	/// Readings have come in since the last page.
	news: bool,
	/// Readings may have come in behind the scan.
	behind: bool,
	/// A reading that was skipped may be sent.
	again: bool,
	/// The same, after the next batch is included.
	again_after_inclusion: bool,
	/// The same, after the next block is final.
	again_at_finality: bool,
	/// Readings that are not in flight any more lie behind the scan.
	restart: bool,
}

impl Machine {
	pub fn new(config: Config) -> Self {
		Self {
			config,
			pending_batches: PendingBatches::default(),
			backoffs: Backoffs::default(),
			scan: Scan::default(),
			past: Vec::new(),
			outcomes: Vec::new(),
			notices: Vec::new(),
			connected: false,
			stopping: false,
			tip: None,
			areas: Vec::new(),
			nonce: None,
			synced: None,
			pool_conflict: None,
			filling_since: 0,
			paused_until: 0,
			failures: 0,
			news: false,
			behind: false,
			again: false,
			again_after_inclusion: false,
			again_at_finality: false,
			restart: true,
		}
	}

	/// Returns what to do now.
	pub fn next(&mut self, now: Ms) -> Action {
		if !self.outcomes.is_empty() {
			return Action::Settle(self.outcomes.clone());
		}
		let Some(tip) = self.tip.filter(|_| self.connected) else {
			return Action::Wait(Ms::MAX);
		};
		let sync_at = self
			.synced
			.map_or(now, |synced| synced.saturating_add(SYNC_EVERY).max(self.paused_until));
		if now >= sync_at {
			return Action::Sync;
		}
		if now < self.paused_until {
			return Action::Wait(self.paused_until);
		}
		if let Some(batch) = self.pending_batches.queued().filter(|_| !self.stopping) {
			return Action::Submit {
				nonce: batch.nonce,
				transaction: batch.transaction.bytes.clone(),
			};
		}
		let Some(nonce) = self.nonce.filter(|_| !self.stopping) else {
			return Action::Wait(sync_at);
		};
		if let Some((awaited, until)) = self.pool_conflict {
			if tip.nonce < awaited && now < until {
				return Action::Wait(until.min(sync_at));
			}
			self.pool_conflict = None;
		}
		self.fill(now, &tip, nonce, sync_at)
	}

	fn back_off(&mut self, meter: MeterId, cause: Cause, now: Ms) {
		// A gap may only be a reading that is stored a moment later.
		let loud = if matches!(cause, Cause::Gap { .. }) { 2 } else { 1 };
		if self.backoffs.add(meter, cause, now) == Some(loud) {
			self.notices.push(Notice::BackedOff(meter, cause));
		}
	}

	/// Gives up pending batches, so that their readings are read again.
	fn give_up(&mut self, lost: impl Fn(&PendingBatch) -> bool) {
		let given_up = self.pending_batches.give_up(lost);
		if given_up > 0 {
			self.notices.push(Notice::GivenUp(given_up));
			self.forget_page();
			self.restart = true;
			// The nonce of the first of them is free again, unless the pool says otherwise.
			self.nonce = None;
			self.synced = None;
		}
	}

	/// The batch that is being filled follows on what has not been taken: it is filled anew.
	fn start_over(&mut self) {
		self.pending_batches.clear();
		self.restart = true;
	}

	fn pause(&mut self, now: Ms) {
		let pause = RETRIES.pause_ms(self.failures);
		self.failures = self.failures.saturating_add(1);
		self.paused_until = now.saturating_add(pause);
	}
}

/// What the driver asks.
impl Machine {
	/// Whether all batches are included, and the outbox has noted it.
	pub fn at_rest(&self) -> bool {
		self.outcomes.is_empty() && self.pending_batches.len() == 0
	}

	/// Whether this transaction is pending.
	pub fn awaits(&self, hash: &TxHash) -> bool {
		self.pending_batches.iter().any(|batch| batch.transaction.hash == *hash)
	}

	/// Returns how many batches are pending.
	pub fn in_flight(&self) -> usize {
		self.pending_batches.len()
	}

	/// Returns how many meters' readings wait.
	pub fn on_hold(&self) -> usize {
		self.backoffs.len()
	}

	/// Returns the notices since the last time.
	pub fn take_notices(&mut self) -> Vec<Notice> {
		std::mem::take(&mut self.notices)
	}
}
