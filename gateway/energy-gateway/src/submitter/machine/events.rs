//! What the driver passes on: results of actions, blocks, new readings.

use super::{Machine, Notice, PAGE, RETRIES};
use crate::{
	chain::{MeterState, Signed, Tip, TxHash, TxOutcome},
	outbox::{Outcome, Refusal, Slot},
	submitter::{
		machine::Submission,
		pending_batches::Place,
		verdict::{by_finalised_state, Cause, Past},
		Ms,
	},
};
use energy_primitives::{AreaId, MeterId, ReadingError, ReadingResult, SignedReading};

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
			.pending_batches
			.iter()
			.find(|batch| batch.nonce >= tip.nonce && batch.is_expired(tip.number))
			.map(|batch| batch.nonce);
		if let Some(nonce) = first_expired {
			self.give_up(|batch| batch.nonce >= nonce);
		}
	}

	/// There is a new finalised block with these outcomes, after which the account's nonce is `nonce`.
	pub fn on_finalised(&mut self, now: Ms, nonce: u32, outcomes: Vec<(TxHash, TxOutcome)>) {
		let mut was_included = false;
		for (hash, outcome) in outcomes {
			let Some(batch) = self.pending_batches.included(&hash) else {
				continue;
			};
			was_included = true;
			match outcome {
				TxOutcome::Results(results) if results.len() == batch.slots.len() => {
					self.notices.push(Notice::Included {
						readings: results.len(),
						after: now.saturating_sub(batch.signed_at),
					});
					for (slot, result) in batch.slots.iter().zip(results) {
						self.on_result(now, *slot, result);
					}
				},
				TxOutcome::Results(_) => self.start_over(),
				TxOutcome::Failed(reason) => {
					self.notices.push(Notice::Failed(reason));
					self.start_over();
					self.pause(now);
					self.synced = None;
				},
			}
		}
		if was_included {
			self.forget_page();
			self.again |= std::mem::take(&mut self.again_after_inclusion);
		}
		if self.pending_batches.iter().any(|batch| batch.nonce < nonce) {
			self.give_up(|batch| batch.nonce < nonce);
		}
		self.again |= std::mem::take(&mut self.again_at_finality);
	}

	fn on_result(&mut self, now: Ms, slot: Slot, result: ReadingResult) {
		use ReadingError::*;
		let refused = |error| Some(Outcome::Refused(Refusal::Chain(error)));
		let (outcome, cause) = match result {
			ReadingResult::Accepted | ReadingResult::Duplicate => {
				if self.backoffs.end(slot.meter) {
					self.notices.push(Notice::Released(slot.meter));
					self.again = true;
				}
				self.failures = 0;
				(Some(Outcome::Delivered), None)
			},
			ReadingResult::Rejected(error) => match error {
				UnknownMeter => (None, Some(Cause::UnknownMeter)),
				MeterSuspended => (None, Some(Cause::Suspended)),
				// The meter's present state decides what that means.
				WrongEpoch | WrongSequence | IntervalInFuture => (None, Some(Cause::NotYet(error))),
				BadSignature | IntervalNotAfterLast | RegisterFell | BeyondRatedPower | Equivocation | Overflow => {
					self.backoffs.end(slot.meter);
					(refused(error), None)
				},
			},
		};
		if let Some(cause) = cause {
			self.back_off(slot.meter, cause, now);
		}
		if !matches!(outcome, Some(Outcome::Delivered)) {
			self.pending_batches.remove(slot.meter);
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
			self.paused_until = now.saturating_add(RETRIES.pause_ms(u32::MAX));
		}
		self.areas = areas;
		for batch in self.pending_batches.iter_mut().filter(|batch| batch.nonce >= next) {
			batch.is_submitted = false;
		}
		let own = self.pending_batches.next_nonce().unwrap_or(0);
		self.nonce = Some(own.max(next));
		if next > own && self.tip.is_some_and(|tip| next > tip.nonce) && self.pool_conflict.is_none() {
			self.pool_conflict = Some((next, now.saturating_add(POOL_PATIENCE)));
		}
	}

	/// The batch is signed.
	pub fn on_signed(&mut self, now: Ms, nonce: u32, transaction: Signed, mortality_start: u64) {
		self.pending_batches.queue(nonce, transaction, mortality_start, now);
		self.nonce = nonce.checked_add(1);
	}

	/// The batch cannot be signed: the chain's runtime asks for something unknown.
	pub fn on_unsigned(&mut self, now: Ms) {
		self.start_over();
		self.pause(now);
	}

	/// What the node answered to the transaction of this nonce.
	pub fn on_submitted(&mut self, now: Ms, nonce: u32, submission: Submission) {
		match submission {
			Submission::Taken | Submission::Stale => {
				if let Some(batch) = self.pending_batches.get_mut(nonce) {
					batch.is_submitted = true;
				}
				if submission == Submission::Taken {
					self.failures = 0;
				} else {
					self.nonce = None;
					self.synced = None;
					self.pause(now);
				}
			},
			Submission::NoRoom => self.pause(now),
			Submission::Refused => {
				self.give_up(|batch| batch.nonce >= nonce);
				self.pause(now);
			},
		}
	}

	/// Waiting readings behind the one that was asked for.
	pub fn on_page(&mut self, page: Vec<(Slot, SignedReading)>) {
		self.scan.rows = self.scan.rows.saturating_add(page.len() as u64);
		self.scan.last_page = page.len() < PAGE;
		self.scan.page = page.into();
		self.scan.states = None;
	}

	/// The states in the best block of the meters that were asked for.
	pub fn on_best_states(&mut self, meters: &[MeterId], states: Vec<Option<MeterState>>) {
		self.scan.states = Some(meters.iter().copied().zip(states).collect());
	}

	/// The finalised states of the meters that were asked for.
	pub fn on_finalised_states(&mut self, now: Ms, states: Vec<Option<MeterState>>) {
		for ((slot, signed), state) in std::mem::take(&mut self.past).into_iter().zip(states) {
			let outcome = match by_finalised_state(&slot, &signed.reading, state.as_ref()) {
				Past::Delivered => Outcome::Delivered,
				Past::Refused(refusal) => Outcome::Refused(refusal),
				Past::Evidence => {
					if self.pending_batches.place(&slot, &signed.reading) == Place::Free {
						self.add(now, slot, signed);
					} else {
						self.again_after_inclusion = true;
					}
					continue;
				},
				Past::NotFinal => {
					self.again_at_finality = true;
					continue;
				},
			};
			self.again |= self.backoffs.end(slot.meter);
			self.outcomes.push((slot, outcome));
		}
	}

	/// No further batch goes.
	pub fn on_stop(&mut self) {
		self.stopping = true;
		self.pending_batches.clear();
	}
}
