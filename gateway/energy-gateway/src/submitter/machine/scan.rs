//! Going through what waits, and filling the batch.

use super::{Action, Machine, PAGE};
use crate::{
	chain::MeterState,
	chain::Tip,
	outbox::Slot,
	submitter::{
		pending_batches::Place,
		verdict::{by_best_state, Verdict},
		Ms,
	},
};
use energy_primitives::{MeterId, SignedReading};
use std::collections::{HashMap, VecDeque};

/// A running scan begins anew after this time at the earliest, for readings that came in
/// behind it.
const LONG_SCAN: Ms = 30_000;

/// Readings that trickle in are read together, this often.
const NEWS_PAUSE: Ms = 250;

/// How far a scan has come.
#[derive(Default)]
pub(super) struct Scan {
	/// The last reading that was passed.
	pub after: Option<Slot>,
	pub page: VecDeque<(Slot, SignedReading)>,
	/// The states of the page's meters in the best block.
	pub states: Option<HashMap<MeterId, Option<MeterState>>>,
	/// Whether the page is the last one.
	pub last_page: bool,
	/// When readings that have come in are read at the soonest.
	pub next_read: Ms,
	pub since: Ms,
	pub rows: u64,
}

impl Machine {
	/// Fills the batch, and has it signed when it is full or has waited long enough.
	pub(super) fn fill(&mut self, now: Ms, tip: &Tip, nonce: u32, sync_at: Ms) -> Action {
		if self.restart {
			self.begin_scan(now);
		}
		loop {
			let at_end = self.scan.page.is_empty() && self.scan.last_page;
			let overdue = self.filling_since.saturating_add(self.config.max_wait_ms);
			let filled = self.pending_batches.filling().len();
			if filled >= self.config.batch_size || (filled > 0 && at_end && now >= overdue) {
				let room = self.pending_batches.pooled(tip.nonce) < self.config.max_in_flight
					&& self.pending_batches.len() < self.config.max_unfinalised;
				if !room {
					return Action::Wait(sync_at);
				}
				let batch = self
					.pending_batches
					.filling()
					.iter()
					.map(|(_, signed)| *signed)
					.collect();
				return Action::Sign { nonce, batch };
			}
			if self.past.len() >= PAGE || (self.scan.page.is_empty() && !self.past.is_empty()) {
				return Action::AskFinalised(self.past.iter().map(|(slot, _)| slot.meter).collect());
			}
			if self.scan.page.is_empty() {
				if at_end {
					self.backoffs.end_scan();
				}
				let scan_at = self.next_scan(at_end);
				if now >= scan_at {
					self.begin_scan(now);
				} else if at_end && !(self.news && now >= self.scan.next_read) {
					let overdue = if filled > 0 { overdue } else { Ms::MAX };
					let news = if self.news { self.scan.next_read } else { Ms::MAX };
					return Action::Wait(scan_at.min(overdue).min(news).min(sync_at));
				}
				self.scan.next_read = now.saturating_add(NEWS_PAUSE);
				self.behind |= std::mem::take(&mut self.news);
				return Action::Read {
					after: self.scan.after,
					limit: PAGE,
				};
			}
			if let Some(question) = self.add_page(now, tip) {
				return question;
			}
		}
	}

	/// Adds readings of the page to the batch until it is full. Returns the question that has to be
	/// answered first, if there is one.
	fn add_page(&mut self, now: Ms, tip: &Tip) -> Option<Action> {
		let states = match self.scan.states.take() {
			Some(states) => states,
			None => {
				let meters = self.candidates();
				if !meters.is_empty() {
					return Some(Action::AskBest(meters));
				}
				HashMap::new()
			},
		};
		while self.pending_batches.filling().len() < self.config.batch_size {
			let Some((slot, signed)) = self.scan.page.pop_front() else {
				break;
			};
			self.scan.after = Some(slot);
			let reading = &signed.reading;
			match self.pending_batches.place(&slot, reading) {
				// Another gateway may have delivered it too, which its batch's inclusion shows.
				Place::InFlight | Place::Later => self.again_after_inclusion = true,
				_ if reading.interval >= tip.interval => {},
				Place::Next | Place::Evidence if self.backoffs.contains(slot.meter) => {
					self.again_after_inclusion = true
				},
				Place::Next | Place::Evidence => self.add(now, slot, signed),
				Place::Free if self.backoffs.must_wait(reading) => {},
				Place::Free => match states.get(&slot.meter) {
					Some(state) => match by_best_state(reading, state.as_ref(), &self.areas, tip.interval) {
						Verdict::Send => {
							self.backoffs.start_trial(slot.meter);
							self.add(now, slot, signed);
						},
						Verdict::TooEarly => {},
						Verdict::Past => self.past.push((slot, signed)),
						Verdict::BackOff(cause) => self.back_off(slot.meter, cause, now),
					},
					// It was in flight when the states were asked for, and has been given up since.
					None => self.again = true,
				},
			}
		}
		self.scan.states = (!self.scan.page.is_empty()).then_some(states);
		None
	}

	/// Returns the meters of the page whose states are needed.
	fn candidates(&self) -> Vec<MeterId> {
		let mut meters: Vec<_> = self
			.scan
			.page
			.iter()
			.filter(|(slot, signed)| {
				!self.backoffs.must_wait(&signed.reading)
					&& self.pending_batches.place(slot, &signed.reading) == Place::Free
			})
			.map(|(slot, _)| slot.meter)
			.collect();
		meters.sort_unstable();
		meters.dedup();
		meters
	}

	pub(super) fn add(&mut self, now: Ms, slot: Slot, signed: SignedReading) {
		if self.pending_batches.filling().is_empty() {
			self.filling_since = now;
		}
		self.pending_batches.add(slot, signed);
	}

	/// Returns when a scan is due.
	fn next_scan(&self, at_end: bool) -> Ms {
		// A scan over many readings that cannot go costs, so it is made the more seldom.
		let pause = if at_end {
			(self.scan.rows / 32).clamp(1_000, LONG_SCAN)
		} else {
			LONG_SCAN
		};
		let soonest = self.scan.since.saturating_add(pause);
		let mut due = Ms::MAX;
		if self.again {
			due = soonest;
		}
		if self.behind {
			due = due.min(soonest.max(self.scan.since.saturating_add(10_000)));
		}
		if let Some(end) = self.backoffs.next_due() {
			due = due.min(soonest.max(end));
		}
		due
	}

	fn begin_scan(&mut self, now: Ms) {
		self.scan = Scan {
			since: now,
			..Scan::default()
		};
		self.backoffs.begin_scan(now);
		(self.restart, self.again, self.behind) = (false, false, false);
	}

	/// The page and its states may be out of date.
	pub(super) fn forget_page(&mut self) {
		if !self.scan.page.is_empty() {
			self.scan.page.clear();
			self.scan.last_page = false;
		}
		self.scan.states = None;
	}
}
