//! What to do next: the submitter without its inputs and outputs.
//!
//! The machine asks for one [`Action`] at a time and is told its result; blocks, news and losses are told as they come. It never waits
//! and never fails, so any order of events can be tried on it. Time is a number of milliseconds that its driver tells.
//!
//! A *scan* goes through all waiting readings in the order of submission. What is next for its meter boards the batch that is being
//! filled; what rides already, or cannot go now, is passed over. A scan begins anew when something that was passed over may go.

mod events;
mod scan;

use super::{
	flights::{Flight, Flights},
	holds::Holds,
	judge::Cause,
	Config, Ms,
};
use crate::{
	chain::{Tip, TxHash, MAX_HEADS},
	outbox::{Outcome, Slot},
};
use energy_primitives::{AreaId, MeterId, SignedReading};
use scan::Scan;

/// How many waiting readings are read at once.
const PAGE: usize = MAX_HEADS;

/// How often the node's pool is asked after what it has.
const SYNC_EVERY: Ms = 30_000;

/// The first pause after a refused transaction; it doubles up to [`LONGEST_PAUSE`].
const FIRST_PAUSE: Ms = 1_000;
const LONGEST_PAUSE: Ms = 60_000;

/// What the driver has to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Action {
	/// Take note of outcomes in the outbox.
	Settle(Vec<(Slot, Outcome)>),
	/// Ask the node for the account's next nonce, its pool included, and for the gateway's area.
	Sync,
	/// Sign a batch.
	Sign { nonce: u32, batch: Vec<SignedReading> },
	/// Hand a transaction to the node.
	Send { nonce: u32, transaction: Vec<u8> },
	/// Read waiting readings.
	Read { after: Option<Slot>, limit: usize },
	/// Ask for heads in the best block.
	AskBest(Vec<MeterId>),
	/// Ask for heads in the finalised block.
	AskFinalised(Vec<MeterId>),
	/// Nothing to do until then, or until something happens.
	Wait(Ms),
}

/// How the node has taken a transaction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Handed {
	/// It is in the pool.
	Taken,
	/// Its nonce is used up: by itself, or by another one.
	Stale,
	/// The pool has no room.
	NoRoom,
	/// It was refused.
	Refused,
}

/// Something worth telling the operator.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Notice {
	/// A meter's readings are held back.
	Held(MeterId, Cause),
	/// A meter's readings go on.
	Released(MeterId),
	/// The account is no gateway.
	NoGateway,
	/// A batch failed as a whole.
	Failed(String),
	/// This many batches will not arrive; their readings are sent again.
	GivenUp(usize),
	/// A batch arrived, this long after it was signed.
	Arrived { readings: usize, after: Ms },
}

/// The state.
pub(super) struct Machine {
	config: Config,
	flights: Flights,
	holds: Holds,
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
	/// Up to which nonce and time transactions of others in the pool are waited for.
	crowd: Option<(u32, Ms)>,
	open_since: Ms,
	paused_until: Ms,
	failures: u32,
	/// Readings have come in since the last page.
	news: bool,
	/// Readings may have come in behind the scan.
	behind: bool,
	/// Something that was passed over may go.
	again: bool,
	/// The same, after the next flight has arrived.
	again_after_landing: bool,
	/// The same, after the next block is final.
	again_at_finality: bool,
	/// Readings that are on their way no more lie behind the scan.
	restart: bool,
}

impl Machine {
	pub fn new(config: Config) -> Self {
		Self {
			config,
			flights: Flights::default(),
			holds: Holds::default(),
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
			crowd: None,
			open_since: 0,
			paused_until: 0,
			failures: 0,
			news: false,
			behind: false,
			again: false,
			again_after_landing: false,
			again_at_finality: false,
			restart: true,
		}
	}

	/// What to do now.
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
		if let Some(flight) = self.flights.unsent().filter(|_| !self.stopping) {
			return Action::Send {
				nonce: flight.nonce,
				transaction: flight.transaction.bytes.clone(),
			};
		}
		let Some(nonce) = self.nonce.filter(|_| !self.stopping) else {
			return Action::Wait(sync_at);
		};
		if let Some((awaited, until)) = self.crowd {
			if tip.nonce < awaited && now < until {
				return Action::Wait(until.min(sync_at));
			}
			self.crowd = None;
		}
		self.fill(now, &tip, nonce, sync_at)
	}

	fn hold(&mut self, meter: MeterId, cause: Cause, now: Ms) {
		// A gap may only be a reading that is stored a moment later.
		let loud = if matches!(cause, Cause::Gap { .. }) { 2 } else { 1 };
		if self.holds.place(meter, cause, now) == Some(loud) {
			self.notices.push(Notice::Held(meter, cause));
		}
	}

	/// Gives up flights, so that their readings are read again.
	fn give_up(&mut self, lost: impl Fn(&Flight) -> bool) {
		let given_up = self.flights.give_up(lost);
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
		self.flights.close();
		self.restart = true;
	}

	fn pause(&mut self, now: Ms) {
		let pause = (FIRST_PAUSE << self.failures.min(16)).min(LONGEST_PAUSE);
		self.failures = self.failures.saturating_add(1);
		self.paused_until = now.saturating_add(pause);
	}
}

/// What the driver asks.
impl Machine {
	/// Whether all that was sent has arrived and is taken note of.
	pub fn at_rest(&self) -> bool {
		self.outcomes.is_empty() && self.flights.len() == 0
	}

	/// Whether this transaction is on its way.
	pub fn awaits(&self, hash: &TxHash) -> bool {
		self.flights.iter().any(|flight| flight.transaction.hash == *hash)
	}

	/// How many batches are on their way.
	pub fn in_flight(&self) -> usize {
		self.flights.len()
	}

	/// How many meters are held.
	pub fn on_hold(&self) -> usize {
		self.holds.len()
	}

	/// What is worth telling since the last time.
	pub fn take_notices(&mut self) -> Vec<Notice> {
		std::mem::take(&mut self.notices)
	}
}
