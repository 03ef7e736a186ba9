//! A small chain with a pool, forks and finality, and a small outbox: what the machine is tried on.

use crate::{
	chain::{MeterState, Signed, Tip, TxHash, TxOutcome, MORTALITY},
	outbox::{Outcome, Refusal, Slot},
	submitter::machine::Submission,
};
use codec::Encode;
use energy_primitives::{
	Interval, MeterId, MeterKey, MeterRole, MeterSignature, Reading, ReadingError, ReadingQuality, ReadingResult,
	SignedReading,
};
use sp_core::{ed25519, H256};
use std::collections::{BTreeMap, BTreeSet};

/// A reading with this import register is beyond the rated power.
pub const TOO_MUCH: u64 = 666_666;

/// Random numbers from a seed.
pub struct Dice(pub u64);

impl Dice {
	pub fn roll(&mut self, sides: u64) -> u64 {
		self.0 ^= self.0 << 13;
		self.0 ^= self.0 >> 7;
		self.0 ^= self.0 << 17;
		(self.0 >> 11) % sides.max(1)
	}

	/// True once in so many times.
	pub fn once_in(&mut self, times: u64) -> bool {
		self.roll(times) == 0
	}
}

pub fn signed(meter: MeterId, sequence: u32, interval: Interval, import_wh: u64) -> SignedReading {
	SignedReading {
		reading: Reading {
			meter,
			epoch: 0,
			sequence,
			interval,
			import_wh,
			export_wh: 0,
			quality: ReadingQuality::Measured,
		},
		signature: MeterSignature::Ed25519(ed25519::Signature::default()),
	}
}

#[derive(Clone, Default)]
struct Meter {
	last: Option<Reading>,
	/// The last sequence number used up; beyond the last reading's where a gap was declared.
	sequence: u32,
	suspended: bool,
}

#[derive(Clone, Default)]
struct State {
	meters: BTreeMap<MeterId, Meter>,
	nonce: u32,
}

struct Block {
	/// The state after it.
	state: State,
	transactions: Vec<Transaction>,
	outcomes: Vec<(TxHash, TxOutcome)>,
	/// What the operator did in it.
	mended: Vec<Mending>,
}

/// What an operator does.
#[derive(Clone, Copy, Debug)]
pub enum Mending {
	Suspend(MeterId),
	Resume(MeterId),
	/// The reading after the last one is given up.
	DeclareGap(MeterId),
}

#[derive(Clone)]
struct Transaction {
	hash: TxHash,
	nonce: u32,
	mortality_start: u64,
	batch: Vec<SignedReading>,
}

pub struct Chain {
	blocks: Vec<Block>,
	/// How many of the blocks are final.
	pub finalised: usize,
	pool: BTreeMap<u32, Transaction>,
	/// Every transaction that was ever signed, by its hash.
	known: BTreeMap<TxHash, Transaction>,
	mending: Vec<Mending>,
	pub interval: Interval,
	/// Batches of which less than half was of use, in final and other blocks.
	pub useless: usize,
}

impl Chain {
	pub fn new(meters: impl IntoIterator<Item = MeterId>) -> Self {
		let state = State {
			meters: meters.into_iter().map(|meter| (meter, Meter::default())).collect(),
			nonce: 0,
		};
		let genesis = Block {
			state,
			transactions: Vec::new(),
			outcomes: Vec::new(),
			mended: Vec::new(),
		};
		Self {
			blocks: vec![genesis],
			finalised: 1,
			pool: BTreeMap::new(),
			known: BTreeMap::new(),
			mending: Vec::new(),
			interval: 1_000_000,
			useless: 0,
		}
	}

	fn state(&self) -> &State {
		&self.blocks[self.blocks.len() - 1].state
	}

	pub fn number(&self) -> u64 {
		self.blocks.len() as u64 - 1
	}

	pub fn tip(&self) -> Tip {
		Tip {
			number: self.number(),
			hash: H256::zero(),
			nonce: self.state().nonce,
			interval: self.interval,
		}
	}

	/// The operator will do this in the next block.
	pub fn mend(&mut self, mending: Mending) {
		self.mending.push(mending);
	}

	pub fn sign(&mut self, nonce: u32, batch: &[SignedReading], salt: u64) -> (Signed, u64) {
		let mortality_start = self.number();
		let bytes = (nonce, batch, mortality_start, salt).encode();
		let hash = sp_crypto_hashing::blake2_256(&bytes);
		let transaction = Transaction {
			hash,
			nonce,
			mortality_start,
			batch: batch.to_vec(),
		};
		self.known.insert(hash, transaction);
		(Signed { hash, bytes }, mortality_start)
	}

	pub fn submit(&mut self, bytes: &[u8]) -> Submission {
		let Some(transaction) = self.known.get(&sp_crypto_hashing::blake2_256(bytes)).cloned() else {
			return Submission::Refused;
		};
		if transaction.nonce < self.state().nonce {
			return Submission::Stale;
		}
		if self.number() + 1 >= transaction.mortality_start + MORTALITY {
			return Submission::Refused;
		}
		match self.pool.get(&transaction.nonce) {
			Some(other) if other.hash != transaction.hash => Submission::Refused,
			_ => {
				self.pool.insert(transaction.nonce, transaction);
				Submission::Taken
			},
		}
	}

	pub fn next_nonce(&self) -> u32 {
		let first = self.state().nonce;
		(first..).find(|nonce| !self.pool.contains_key(nonce)).unwrap_or(first)
	}

	/// The pool loses transactions: all, or one.
	pub fn lose(&mut self, dice: &mut Dice, all: bool) {
		if all {
			self.pool.clear();
		} else if let Some(nonce) = self.pool.keys().copied().nth(dice.roll(4) as usize) {
			self.pool.remove(&nonce);
		}
	}

	/// A block with at most so many transactions.
	pub fn author(&mut self, most: usize) {
		let number = self.number() + 1;
		let mut state = self.state().clone();
		self.pool
			.retain(|nonce, transaction| *nonce >= state.nonce && number < transaction.mortality_start + MORTALITY);
		let mended = std::mem::take(&mut self.mending);
		for mending in &mended {
			state.mend(*mending);
		}
		let mut block = Block {
			state,
			transactions: Vec::new(),
			outcomes: Vec::new(),
			mended,
		};
		while block.transactions.len() < most {
			let Some(transaction) = self.pool.remove(&block.state.nonce) else {
				break;
			};
			block.state.nonce += 1;
			let results: Vec<_> = transaction
				.batch
				.iter()
				.map(|signed| block.state.verdict(&signed.reading, self.interval))
				.collect();
			let useful = results
				.iter()
				.filter(|result| **result == ReadingResult::Accepted)
				.count();
			self.useless += usize::from(2 * useful < results.len());
			block.outcomes.push((transaction.hash, TxOutcome::Results(results)));
			block.transactions.push(transaction);
		}
		self.blocks.push(block);
	}

	/// Blocks that are not final are taken back. Their transactions go back to the pool, or are lost.
	pub fn take_back(&mut self, blocks: usize, lost: bool) {
		for _ in 0..blocks {
			if self.blocks.len() <= self.finalised {
				return;
			}
			if let Some(block) = self.blocks.pop() {
				self.mending.extend(block.mended);
				if !lost {
					let back = block.transactions.into_iter();
					self.pool
						.extend(back.map(|transaction| (transaction.nonce, transaction)));
				}
			}
		}
	}

	/// The next block becomes final.
	pub fn finalise(&mut self) {
		self.finalised = (self.finalised + 1).min(self.blocks.len());
	}

	/// Returns the nonce after a final block, and its outcomes.
	pub fn final_block(&self, number: usize) -> (u32, Vec<(TxHash, TxOutcome)>) {
		let block = &self.blocks[number];
		(block.state.nonce, block.outcomes.clone())
	}

	pub fn states(&self, meters: &[MeterId], finalised: bool) -> Vec<Option<MeterState>> {
		let block = if finalised {
			self.finalised - 1
		} else {
			self.blocks.len() - 1
		};
		let state = &self.blocks[block].state;
		meters
			.iter()
			.map(|meter| {
				state.meters.get(meter).map(|meter| MeterState {
					area: 0,
					role: MeterRole::Connection,
					rated_power_w: 1_000,
					key: MeterKey::Ed25519(ed25519::Public::default()),
					epoch: 0,
					active: !meter.suspended,
					sequence: meter.sequence,
					last: meter.last,
					next_from: 0,
					baseline: None,
				})
			})
			.collect()
	}

	/// Each reading that final blocks have accepted, in order.
	pub fn accepted(&self) -> Vec<Reading> {
		let final_ = &self.blocks[..self.finalised];
		let checked = final_
			.iter()
			.flat_map(|block| block.transactions.iter().zip(&block.outcomes));
		checked
			.flat_map(|(transaction, (_, outcome))| {
				let TxOutcome::Results(results) = outcome else {
					return Vec::new();
				};
				let taken = transaction.batch.iter().zip(results);
				taken
					.filter(|(_, result)| **result == ReadingResult::Accepted)
					.map(|(signed, _)| signed.reading)
					.collect()
			})
			.collect()
	}

	/// Returns the last final sequence number of a meter.
	pub fn final_sequence(&self, meter: MeterId) -> u32 {
		self.blocks[self.finalised - 1].state.meters[&meter].sequence
	}

	/// Whether a final block has suspended a meter.
	pub fn suspended(&self, meter: MeterId) -> bool {
		self.blocks[self.finalised - 1].state.meters[&meter].suspended
	}
}

impl State {
	fn verdict(&mut self, reading: &Reading, current: Interval) -> ReadingResult {
		let rejected = ReadingResult::Rejected;
		let Some(meter) = self.meters.get_mut(&reading.meter) else {
			return rejected(ReadingError::UnknownMeter);
		};
		if meter.suspended {
			return rejected(ReadingError::MeterSuspended);
		}
		if meter.last == Some(*reading) {
			return ReadingResult::Duplicate;
		}
		if meter.last.is_some_and(|last| last.sequence == reading.sequence) {
			meter.suspended = true;
			return rejected(ReadingError::Equivocation);
		}
		if reading.sequence != meter.sequence + 1 {
			return rejected(ReadingError::WrongSequence);
		}
		if reading.interval >= current {
			return rejected(ReadingError::IntervalInFuture);
		}
		if reading.import_wh == TOO_MUCH {
			return rejected(ReadingError::BeyondRatedPower);
		}
		meter.last = Some(*reading);
		meter.sequence = reading.sequence;
		ReadingResult::Accepted
	}

	fn mend(&mut self, mending: Mending) {
		let (Mending::Suspend(meter) | Mending::Resume(meter) | Mending::DeclareGap(meter)) = mending;
		if let Some(meter) = self.meters.get_mut(&meter) {
			match mending {
				Mending::Suspend(_) => meter.suspended = true,
				Mending::Resume(_) => meter.suspended = false,
				Mending::DeclareGap(_) => meter.sequence += 1,
			}
		}
	}
}

/// The outbox, with the outcome of each reading.
#[derive(Default)]
pub struct Store {
	pub pending: BTreeMap<Slot, SignedReading>,
	pub delivered: BTreeSet<Slot>,
	pub refused: BTreeMap<Slot, Refusal>,
}

impl Store {
	pub fn add(&mut self, signed: SignedReading, version: u8) {
		self.pending.insert(Slot::of(&signed.reading, version), signed);
	}

	pub fn page(&self, after: Option<Slot>, limit: usize) -> Vec<(Slot, SignedReading)> {
		let behind = self
			.pending
			.iter()
			.filter(|(slot, _)| after.is_none_or(|after| **slot > after));
		behind.take(limit).map(|(slot, signed)| (*slot, *signed)).collect()
	}

	/// Takes note of outcomes. What is noted as delivered must be final.
	pub fn settle(&mut self, outcomes: &[(Slot, Outcome)], chain: &Chain) {
		for (slot, outcome) in outcomes {
			if self.pending.remove(slot).is_none() {
				continue;
			}
			match outcome {
				Outcome::Delivered => {
					assert!(
						chain.final_sequence(slot.meter) >= slot.sequence,
						"{slot:?} is noted as delivered, and is not final"
					);
					assert!(self.delivered.insert(*slot), "{slot:?} is delivered twice");
				},
				Outcome::Refused(refusal) => {
					self.refused.insert(*slot, *refusal);
				},
			}
		}
	}
}
