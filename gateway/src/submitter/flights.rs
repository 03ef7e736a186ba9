//! Batches on their way: signed, and not yet seen in a finalised block.

use super::Ms;
use crate::{
	chain::{Signed, TxHash, MORTALITY},
	outbox::Slot,
};
use energy_primitives::{MeterId, Reading, SignedReading};
use std::collections::{HashMap, VecDeque};

/// A batch on its way.
pub(super) struct Flight {
	pub nonce: u32,
	pub transaction: Signed,
	/// The block that its mortality counts from.
	pub birth: u64,
	pub slots: Vec<Slot>,
	/// Whether the node has it, as far as is known.
	pub sent: bool,
	/// When it was signed.
	pub since: Ms,
}

impl Flight {
	/// Whether no block after `best` can take it.
	pub fn expired(&self, best: u64) -> bool {
		best.saturating_add(1) >= self.birth.saturating_add(MORTALITY)
	}
}

/// What of a meter is on its way, or in the batch that is being filled.
#[derive(Clone, Copy, Debug)]
struct Riding {
	last: Slot,
	readings: u32,
	/// It ends with evidence: nothing of this meter goes after it.
	sealed: bool,
}

/// How a reading stands to what is on its way of its meter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
	/// Nothing of its meter is on its way.
	Free,
	/// It is on its way itself, or one after it is.
	Aboard,
	/// It follows on the last one.
	Next,
	/// It contradicts the last one.
	Evidence,
	/// It has to wait until what is on its way has arrived.
	Later,
}

/// All flights in the order of their nonces, and the batch that is being filled.
#[derive(Default)]
pub(super) struct Flights {
	flights: VecDeque<Flight>,
	open: Vec<(Slot, SignedReading)>,
	riding: HashMap<MeterId, Riding>,
}

impl Flights {
	/// How many there are.
	pub fn len(&self) -> usize {
		self.flights.len()
	}

	/// How many the chain has not taken into a best block, after which the account's nonce is `nonce`.
	pub fn pooled(&self, nonce: u32) -> usize {
		self.flights.iter().filter(|flight| flight.nonce >= nonce).count()
	}

	/// The nonce after the last flight's.
	pub fn next_nonce(&self) -> Option<u32> {
		self.flights.back().map(|flight| flight.nonce.saturating_add(1))
	}

	/// The first flight that the node has not got.
	pub fn unsent(&self) -> Option<&Flight> {
		self.flights.iter().find(|flight| !flight.sent)
	}

	/// The flight with a nonce.
	pub fn get_mut(&mut self, nonce: u32) -> Option<&mut Flight> {
		self.flights.iter_mut().find(|flight| flight.nonce == nonce)
	}

	/// All flights.
	pub fn iter_mut(&mut self) -> impl Iterator<Item = &mut Flight> {
		self.flights.iter_mut()
	}

	/// All flights.
	pub fn iter(&self) -> impl Iterator<Item = &Flight> {
		self.flights.iter()
	}

	/// The batch that is being filled.
	pub fn open(&self) -> &[(Slot, SignedReading)] {
		&self.open
	}

	/// How a reading stands to what is on its way of its meter.
	pub fn place(&self, slot: &Slot, reading: &Reading) -> Place {
		let Some(riding) = self.riding.get(&reading.meter) else {
			return Place::Free;
		};
		let last = &riding.last;
		if last.epoch != reading.epoch {
			return Place::Later;
		}
		if reading.sequence == last.sequence && slot != last && !riding.sealed {
			return Place::Evidence;
		}
		if reading.sequence <= last.sequence {
			return Place::Aboard;
		}
		if last.sequence.checked_add(1) == Some(reading.sequence) && !riding.sealed {
			return Place::Next;
		}
		Place::Later
	}

	/// Puts a reading into the batch that is being filled.
	pub fn board(&mut self, slot: Slot, signed: SignedReading) {
		self.open.push((slot, signed));
		ride(&mut self.riding, slot);
	}

	/// The batch that is being filled takes off.
	pub fn take_off(&mut self, nonce: u32, transaction: Signed, birth: u64, now: Ms) {
		let slots = self.open.drain(..).map(|(slot, _)| slot).collect();
		self.flights.push_back(Flight {
			nonce,
			transaction,
			birth,
			slots,
			sent: false,
			since: now,
		});
	}

	/// The flight of this transaction has arrived.
	pub fn land(&mut self, hash: &TxHash) -> Option<Flight> {
		let place = self
			.flights
			.iter()
			.position(|flight| flight.transaction.hash == *hash)?;
		let flight = self.flights.remove(place)?;
		for slot in &flight.slots {
			if let Some(riding) = self.riding.get_mut(&slot.meter) {
				riding.readings = riding.readings.saturating_sub(1);
				if riding.readings == 0 {
					self.riding.remove(&slot.meter);
				}
			}
		}
		Some(flight)
	}

	/// Gives up those flights that `lost` says, and the batch that is being filled, which may follow on them. Tells how many.
	pub fn give_up(&mut self, lost: impl Fn(&Flight) -> bool) -> usize {
		let before = self.flights.len();
		self.flights.retain(|flight| !lost(flight));
		let given_up = before - self.flights.len();
		if given_up > 0 {
			self.open.clear();
			self.recount();
		}
		given_up
	}

	/// Takes a meter's readings out of the batch that is being filled.
	pub fn unload(&mut self, meter: MeterId) {
		if self.open.iter().any(|(slot, _)| slot.meter == meter) {
			self.open.retain(|(slot, _)| slot.meter != meter);
			self.recount();
		}
	}

	/// Gives up the batch that is being filled.
	pub fn close(&mut self) {
		if !self.open.is_empty() {
			self.open.clear();
			self.recount();
		}
	}

	fn recount(&mut self) {
		self.riding.clear();
		let flying = self.flights.iter().flat_map(|flight| &flight.slots);
		for slot in flying.chain(self.open.iter().map(|(slot, _)| slot)) {
			ride(&mut self.riding, *slot);
		}
	}
}

fn ride(riding: &mut HashMap<MeterId, Riding>, slot: Slot) {
	riding
		.entry(slot.meter)
		.and_modify(|riding| {
			riding.sealed |= slot.sequence == riding.last.sequence;
			riding.last = slot;
			riding.readings = riding.readings.saturating_add(1);
		})
		.or_insert(Riding {
			last: slot,
			readings: 1,
			sealed: false,
		});
}
