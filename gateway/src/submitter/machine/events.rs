//! What the driver tells: results of actions, blocks, news.

use super::{Machine, Notice, LONGEST_PAUSE, PAGE};
use crate::{
	chain::{Signed, Tip, TxHash, TxOutcome},
	outbox::{Outcome, Refusal, Slot},
	submitter::{
		flights::Place,
		judge::{by_finalised_head, Cause, Past},
		machine::Handed,
		Ms,
	},
};
use energy_primitives::{AreaId, MeterHead, MeterId, ReadingError, ReadingResult, SignedReading};

/// How long transactions that are not ours, or of an earlier run, are waited for.
const POOL_PATIENCE: Ms = 60_000;

impl Machine {
	/// The outbox has taken note of the outcomes.
	pub fn on_settled(&mut self) {
		self.outcomes.clear();
	}

	/// There is a connection, to a node whose best block is `tip`.
	pub fn on_connected(&mut self, now: Ms, tip: Tip) {
		self.connected = true;
		self.synced = None;
		self.nonce = None;
		self.forget_page();
		self.on_best(now, tip);
	}

	/// The connection is lost.
	pub fn on_disconnected(&mut self) {
		self.connected = false;
	}

	/// There is a new best block.
	pub fn on_best(&mut self, _now: Ms, tip: Tip) {
		if self.tip.is_some_and(|before| before.interval != tip.interval) {
			self.again = true;
		}
		self.tip = Some(tip);
		let first_expired = self
			.flights
			.iter()
			.find(|flight| flight.nonce >= tip.nonce && flight.expired(tip.number))
			.map(|flight| flight.nonce);
		if let Some(nonce) = first_expired {
			self.give_up(|flight| flight.nonce >= nonce);
		}
	}

	/// There is a new finalised block with these outcomes, after which the account's nonce is `nonce`.
	pub fn on_finalised(&mut self, now: Ms, nonce: u32, outcomes: Vec<(TxHash, TxOutcome)>) {
		let mut landed = false;
		for (hash, outcome) in outcomes {
			let Some(flight) = self.flights.land(&hash) else {
				continue;
			};
			landed = true;
			match outcome {
				TxOutcome::Judged(results) if results.len() == flight.slots.len() => {
					self.notices.push(Notice::Arrived {
						readings: results.len(),
						after: now.saturating_sub(flight.since),
					});
					for (slot, result) in flight.slots.iter().zip(results) {
						self.on_result(now, *slot, result);
					}
				},
				TxOutcome::Judged(_) => self.start_over(),
				TxOutcome::Failed(reason) => {
					self.notices.push(Notice::Failed(reason));
					self.start_over();
					self.pause(now);
					self.synced = None;
				},
			}
		}
		if landed {
			self.forget_page();
			self.again |= std::mem::take(&mut self.again_after_landing);
		}
		if self.flights.iter().any(|flight| flight.nonce < nonce) {
			self.give_up(|flight| flight.nonce < nonce);
		}
		self.again |= std::mem::take(&mut self.again_at_finality);
	}

	fn on_result(&mut self, now: Ms, slot: Slot, result: ReadingResult) {
		use ReadingError::*;
		let refused = |error| Some(Outcome::Refused(Refusal::Chain(error)));
		let (outcome, cause) = match result {
			ReadingResult::Accepted | ReadingResult::Duplicate => {
				if self.holds.lift(slot.meter) {
					self.notices.push(Notice::Released(slot.meter));
					self.again = true;
				}
				self.failures = 0;
				(Some(Outcome::Delivered), None)
			},
			ReadingResult::Rejected(error) => match error {
				UnknownMeter => (None, Some(Cause::UnknownMeter)),
				MeterSuspended => (None, Some(Cause::Suspended)),
				// Where the meter stands now says what that means.
				WrongEpoch | WrongSequence | IntervalInFuture => (None, Some(Cause::NotYet(error))),
				BadSignature | IntervalNotAfterLast | RegisterFell | BeyondRatedPower | Equivocation | Overflow
				| IntervalSettled => {
					self.holds.lift(slot.meter);
					(refused(error), None)
				},
			},
		};
		if let Some(cause) = cause {
			self.hold(slot.meter, cause, now);
		}
		if !matches!(outcome, Some(Outcome::Delivered)) {
			self.flights.unload(slot.meter);
			self.again = true;
		}
		self.outcomes.extend(outcome.map(|outcome| (slot, outcome)));
	}

	/// Readings were stored.
	pub fn on_news(&mut self) {
		self.news = true;
	}

	/// The account's next nonce, the node's pool included, and the areas that it is a gateway of.
	pub fn on_synced(&mut self, now: Ms, next: u32, areas: Vec<AreaId>) {
		self.synced = Some(now);
		if areas.is_empty() {
			self.notices.push(Notice::NoGateway);
			self.paused_until = now.saturating_add(LONGEST_PAUSE);
		}
		self.areas = areas;
		for flight in self.flights.iter_mut().filter(|flight| flight.nonce >= next) {
			flight.sent = false;
		}
		let own = self.flights.next_nonce().unwrap_or(0);
		self.nonce = Some(own.max(next));
		if next > own && self.tip.is_some_and(|tip| next > tip.nonce) && self.crowd.is_none() {
			self.crowd = Some((next, now.saturating_add(POOL_PATIENCE)));
		}
	}

	/// The batch is signed.
	pub fn on_signed(&mut self, now: Ms, nonce: u32, transaction: Signed, birth: u64) {
		self.flights.take_off(nonce, transaction, birth, now);
		self.nonce = nonce.checked_add(1);
	}

	/// The batch cannot be signed: the chain's runtime asks for something unknown.
	pub fn on_unsigned(&mut self, now: Ms) {
		self.start_over();
		self.pause(now);
	}

	/// How the node has taken the transaction of this nonce.
	pub fn on_handed(&mut self, now: Ms, nonce: u32, handed: Handed) {
		match handed {
			Handed::Taken | Handed::Stale => {
				if let Some(flight) = self.flights.get_mut(nonce) {
					flight.sent = true;
				}
				if handed == Handed::Taken {
					self.failures = 0;
				} else {
					self.nonce = None;
					self.synced = None;
					self.pause(now);
				}
			},
			Handed::NoRoom => self.pause(now),
			Handed::Refused => {
				self.give_up(|flight| flight.nonce >= nonce);
				self.pause(now);
			},
		}
	}

	/// Waiting readings behind the one that was asked for.
	pub fn on_page(&mut self, page: Vec<(Slot, SignedReading)>) {
		self.scan.rows = self.scan.rows.saturating_add(page.len() as u64);
		self.scan.last_page = page.len() < PAGE;
		self.scan.page = page.into();
		self.scan.heads = None;
	}

	/// The heads in the best block of the meters that were asked for.
	pub fn on_best_heads(&mut self, meters: &[MeterId], heads: Vec<Option<MeterHead>>) {
		self.scan.heads = Some(meters.iter().copied().zip(heads).collect());
	}

	/// The finalised heads of the meters that were asked for.
	pub fn on_finalised_heads(&mut self, now: Ms, heads: Vec<Option<MeterHead>>) {
		for ((slot, signed), head) in std::mem::take(&mut self.past).into_iter().zip(heads) {
			let outcome = match by_finalised_head(&slot, &signed.reading, head.as_ref()) {
				Past::Delivered => Outcome::Delivered,
				Past::Refused(refusal) => Outcome::Refused(refusal),
				Past::Evidence => {
					if self.flights.place(&slot, &signed.reading) == Place::Free {
						self.take_aboard(now, slot, signed);
					} else {
						self.again_after_landing = true;
					}
					continue;
				},
				Past::NotFinal => {
					self.again_at_finality = true;
					continue;
				},
			};
			self.again |= self.holds.lift(slot.meter);
			self.outcomes.push((slot, outcome));
		}
	}

	/// No further batch goes.
	pub fn on_stop(&mut self) {
		self.stopping = true;
		self.flights.close();
	}
}
