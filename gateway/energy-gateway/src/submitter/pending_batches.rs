//! Pending batches: signed and queued, submitted to a node, and not yet included in a finalised block.

use super::Ms;
use crate::{
	chain::{Signed, TxHash, MORTALITY},
	outbox::Slot,
};
use energy_primitives::{MeterId, Reading, SignedReading};
use std::collections::{HashMap, VecDeque};

/// A signed batch that no finalised block is known to include.
pub(super) struct PendingBatch {
	pub nonce: u32,
	pub transaction: Signed,
	/// The number of the block from which its mortality is counted.
	pub mortality_start: u64,
	pub slots: Vec<Slot>,
	/// Whether it was submitted to the node, as far as is known. Otherwise it is queued.
	pub is_submitted: bool,
	/// When it was signed.
	pub signed_at: Ms,
}

impl PendingBatch {
	/// Whether no block after `best` can include it.
	pub fn is_expired(&self, best: u64) -> bool {
		best.saturating_add(1) >= self.mortality_start.saturating_add(MORTALITY)
	}
}

/// A meter's readings in pending batches and in the batch that is being filled.
#[derive(Clone, Copy, Debug)]
struct InFlight {
	last: Slot,
	readings: u32,
	/// The last one is evidence of an equivocation: nothing of this meter may follow it.
	ends_with_evidence: bool,
}

/// How a reading relates to its meter's readings in flight.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
	/// None of the meter's readings is in flight.
	Free,
	/// The reading is in flight, or a later one is.
	InFlight,
	/// It is the next one after the last in flight.
	Next,
	/// It contradicts the last one in flight.
	Evidence,
	/// It must wait until the readings in flight are included.
	Later,
}

/// All pending batches in the order of their nonces, and the batch that is being filled.
#[derive(Default)]
pub(super) struct PendingBatches {
	batches: VecDeque<PendingBatch>,
	filling: Vec<(Slot, SignedReading)>,
	in_flight: HashMap<MeterId, InFlight>,
}

impl PendingBatches {
	/// Returns how many batches are pending.
	pub fn len(&self) -> usize {
		self.batches.len()
	}

	/// Returns how many batches are not included in the best chain, in which the account's next nonce
	/// is `nonce`.
	pub fn pooled(&self, nonce: u32) -> usize {
		self.batches.iter().filter(|batch| batch.nonce >= nonce).count()
	}

	/// Returns the nonce after that of the last batch.
	pub fn next_nonce(&self) -> Option<u32> {
		self.batches.back().map(|batch| batch.nonce.saturating_add(1))
	}

	/// Returns the first batch that is queued and not submitted.
	pub fn queued(&self) -> Option<&PendingBatch> {
		self.batches.iter().find(|batch| !batch.is_submitted)
	}

	/// Returns the batch with a nonce.
	pub fn get_mut(&mut self, nonce: u32) -> Option<&mut PendingBatch> {
		self.batches.iter_mut().find(|batch| batch.nonce == nonce)
	}

	/// Returns all pending batches.
	pub fn iter_mut(&mut self) -> impl Iterator<Item = &mut PendingBatch> {
		self.batches.iter_mut()
	}

	/// Returns all pending batches.
	pub fn iter(&self) -> impl Iterator<Item = &PendingBatch> {
		self.batches.iter()
	}

	/// Returns the readings of the batch that is being filled.
	pub fn filling(&self) -> &[(Slot, SignedReading)] {
		&self.filling
	}

	/// Returns how a reading relates to its meter's readings in flight.
	pub fn place(&self, slot: &Slot, reading: &Reading) -> Place {
		let Some(in_flight) = self.in_flight.get(&reading.meter) else {
			return Place::Free;
		};
		let last = &in_flight.last;
		if last.epoch != reading.epoch {
			return Place::Later;
		}
		if reading.sequence == last.sequence && slot != last && !in_flight.ends_with_evidence {
			return Place::Evidence;
		}
		if reading.sequence <= last.sequence {
			return Place::InFlight;
		}
		if last.sequence.checked_add(1) == Some(reading.sequence) && !in_flight.ends_with_evidence {
			return Place::Next;
		}
		Place::Later
	}

	/// Adds a reading to the batch that is being filled.
	pub fn add(&mut self, slot: Slot, signed: SignedReading) {
		self.filling.push((slot, signed));
		count(&mut self.in_flight, slot);
	}

	/// The batch that was being filled is signed: it is queued.
	pub fn queue(&mut self, nonce: u32, transaction: Signed, mortality_start: u64, now: Ms) {
		let slots = self.filling.drain(..).map(|(slot, _)| slot).collect();
		self.batches.push_back(PendingBatch {
			nonce,
			transaction,
			mortality_start,
			slots,
			is_submitted: false,
			signed_at: now,
		});
	}

	/// A finalised block includes this transaction: returns its batch, if it is one, which is
	/// pending no longer.
	pub fn included(&mut self, hash: &TxHash) -> Option<PendingBatch> {
		let index = self.batches.iter().position(|batch| batch.transaction.hash == *hash)?;
		let batch = self.batches.remove(index)?;
		for slot in &batch.slots {
			if let Some(in_flight) = self.in_flight.get_mut(&slot.meter) {
				in_flight.readings = in_flight.readings.saturating_sub(1);
				if in_flight.readings == 0 {
					self.in_flight.remove(&slot.meter);
				}
			}
		}
		Some(batch)
	}

	/// Gives up the batches for which `is_lost` holds, and the batch that is being filled, whose
	/// readings may follow theirs. Returns how many batches were given up.
	pub fn give_up(&mut self, is_lost: impl Fn(&PendingBatch) -> bool) -> usize {
		let before = self.batches.len();
		self.batches.retain(|batch| !is_lost(batch));
		let given_up = before - self.batches.len();
		if given_up > 0 {
			self.filling.clear();
			self.recount();
		}
		given_up
	}

	/// Removes a meter's readings from the batch that is being filled.
	pub fn remove(&mut self, meter: MeterId) {
		if self.filling.iter().any(|(slot, _)| slot.meter == meter) {
			self.filling.retain(|(slot, _)| slot.meter != meter);
			self.recount();
		}
	}

	/// Gives up the batch that is being filled.
	pub fn clear(&mut self) {
		if !self.filling.is_empty() {
			self.filling.clear();
			self.recount();
		}
	}

	fn recount(&mut self) {
		self.in_flight.clear();
		let pending = self.batches.iter().flat_map(|batch| &batch.slots);
		for slot in pending.chain(self.filling.iter().map(|(slot, _)| slot)) {
			count(&mut self.in_flight, *slot);
		}
	}
}

fn count(in_flight: &mut HashMap<MeterId, InFlight>, slot: Slot) {
	in_flight
		.entry(slot.meter)
		.and_modify(|in_flight| {
			in_flight.ends_with_evidence |= slot.sequence == in_flight.last.sequence;
			in_flight.last = slot;
			in_flight.readings = in_flight.readings.saturating_add(1);
		})
		.or_insert(InFlight {
			last: slot,
			readings: 1,
			ends_with_evidence: false,
		});
}
