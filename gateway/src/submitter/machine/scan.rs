//! Going through what waits, and filling the batch.

use super::{Action, Machine, PAGE};
use crate::{
	chain::Tip,
	outbox::Slot,
	submitter::{
		flights::Place,
		judge::{by_best_head, Verdict},
		Ms,
	},
};
use energy_primitives::{MeterHead, MeterId, SignedReading};
use std::collections::{HashMap, VecDeque};

/// A scan that is under way begins anew after this time at the soonest, for readings that came in behind it.
const LONG_SCAN: Ms = 30_000;

/// Readings that trickle in are read together, this often.
const NEWS_PAUSE: Ms = 250;

/// How far a scan has come.
#[derive(Default)]
pub(super) struct Scan {
	/// The last reading that was passed.
	pub after: Option<Slot>,
	pub page: VecDeque<(Slot, SignedReading)>,
	/// Where the meters of the page stand in the best block.
	pub heads: Option<HashMap<MeterId, Option<MeterHead>>>,
	/// Whether the page is the last one.
	pub last_page: bool,
	/// When readings that have come in are read at the soonest.
	pub next_read: Ms,
	pub since: Ms,
	pub rows: u64,
}

impl Machine {
	/// Fills the batch, and lets it go when it is full or has waited long enough.
	pub(super) fn fill(&mut self, now: Ms, tip: &Tip, nonce: u32, sync_at: Ms) -> Action {
		if self.restart {
			self.begin_scan(now);
		}
		loop {
			let at_end = self.scan.page.is_empty() && self.scan.last_page;
			let overdue = self.open_since.saturating_add(self.config.max_wait_ms);
			let boarded = self.flights.open().len();
			if boarded >= self.config.batch_size || (boarded > 0 && at_end && now >= overdue) {
				let room = self.flights.pooled(tip.nonce) < self.config.max_in_flight
					&& self.flights.len() < self.config.max_unfinalised;
				if !room {
					return Action::Wait(sync_at);
				}
				let batch = self.flights.open().iter().map(|(_, signed)| *signed).collect();
				return Action::Sign { nonce, batch };
			}
			if self.past.len() >= PAGE || (self.scan.page.is_empty() && !self.past.is_empty()) {
				return Action::AskFinalised(self.past.iter().map(|(slot, _)| slot.meter).collect());
			}
			if self.scan.page.is_empty() {
				if at_end {
					self.holds.end_scan();
				}
				let scan_at = self.next_scan(at_end);
				if now >= scan_at {
					self.begin_scan(now);
				} else if at_end && !(self.news && now >= self.scan.next_read) {
					let overdue = if boarded > 0 { overdue } else { Ms::MAX };
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
			if let Some(question) = self.board(now, tip) {
				return question;
			}
		}
	}

	/// Lets readings of the page board until the batch is full. Returns the question that has to be answered first, if there is one.
	fn board(&mut self, now: Ms, tip: &Tip) -> Option<Action> {
		let heads = match self.scan.heads.take() {
			Some(heads) => heads,
			None => {
				let meters = self.candidates();
				if !meters.is_empty() {
					return Some(Action::AskBest(meters));
				}
				HashMap::new()
			},
		};
		while self.flights.open().len() < self.config.batch_size {
			let Some((slot, signed)) = self.scan.page.pop_front() else {
				break;
			};
			self.scan.after = Some(slot);
			let reading = &signed.reading;
			match self.flights.place(&slot, reading) {
				// It may also have been delivered by someone else, which the flight after it shows.
				Place::Aboard | Place::Later => self.again_after_landing = true,
				_ if reading.interval >= tip.interval => {},
				Place::Next | Place::Evidence if self.holds.contains(slot.meter) => self.again_after_landing = true,
				Place::Next | Place::Evidence => self.take_aboard(now, slot, signed),
				Place::Free if self.holds.keep_back(reading) => {},
				Place::Free => match heads.get(&slot.meter) {
					Some(head) => match by_best_head(reading, head.as_ref(), &self.areas, tip.interval) {
						Verdict::Send => {
							self.holds.try_out(slot.meter);
							self.take_aboard(now, slot, signed);
						},
						Verdict::TooEarly => {},
						Verdict::Past => self.past.push((slot, signed)),
						Verdict::Hold(cause) => self.hold(slot.meter, cause, now),
					},
					// It was aboard when the heads were asked for, and has been given up since.
					None => self.again = true,
				},
			}
		}
		self.scan.heads = (!self.scan.page.is_empty()).then_some(heads);
		None
	}

	/// The meters of the page whose heads are needed.
	fn candidates(&self) -> Vec<MeterId> {
		let mut meters: Vec<_> = self
			.scan
			.page
			.iter()
			.filter(|(slot, signed)| {
				!self.holds.keep_back(&signed.reading) && self.flights.place(slot, &signed.reading) == Place::Free
			})
			.map(|(slot, _)| slot.meter)
			.collect();
		meters.sort_unstable();
		meters.dedup();
		meters
	}

	pub(super) fn take_aboard(&mut self, now: Ms, slot: Slot, signed: SignedReading) {
		if self.flights.open().is_empty() {
			self.open_since = now;
		}
		self.flights.board(slot, signed);
	}

	/// When a scan is due.
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
		if let Some(end) = self.holds.next_end() {
			due = due.min(soonest.max(end));
		}
		due
	}

	fn begin_scan(&mut self, now: Ms) {
		self.scan = Scan {
			since: now,
			..Scan::default()
		};
		self.holds.begin_scan(now);
		(self.restart, self.again, self.behind) = (false, false, false);
	}

	/// The page and its heads may tell what is no more.
	pub(super) fn forget_page(&mut self) {
		if !self.scan.page.is_empty() {
			self.scan.page.clear();
			self.scan.last_page = false;
		}
		self.scan.heads = None;
	}
}
