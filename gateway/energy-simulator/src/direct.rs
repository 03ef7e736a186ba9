//! Straight to the chain: batches as a gateway would send them, and what became of each reading.

use crate::SimulateError;
use energy_gateway::chain::{hash_of, sign, Account, Runtime, Session, TxHash, TxOutcome};
use energy_primitives::{ReadingResult, SignedReading};
use serde::Serialize;
use sp_core::H256;
use std::{
	collections::{BTreeMap, HashMap},
	time::Duration,
};
use tokio::time::{self, Instant};

/// Readings of a batch.
const BATCH: usize = 256;

/// Batches that wait for their finalised block at the most.
const INFLIGHT: usize = 128;

/// For how long transactions' eras begin at the same block. A chain in simulation makes ten blocks
/// in a second.
const PER_BIRTH: Duration = Duration::from_secs(2);

/// How often to look for finalised blocks.
const LOOK: Duration = Duration::from_millis(200);

/// How long to wait for any batch before giving up.
const PATIENCE: Duration = Duration::from_secs(120);

/// What became of readings, by the chain's finalised blocks.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub(crate) struct Tally {
	/// Became their meter's newest.
	pub(crate) accepted: u64,
	/// Were their meter's newest already.
	pub(crate) duplicate: u64,
	/// Were not taken, by reason.
	pub(crate) rejected: BTreeMap<String, u64>,
	/// Finalised blocks from the first with a batch to the last.
	pub(crate) blocks: u64,
}

/// A gateway's way to the chain.
pub(crate) struct Direct {
	session: Session,
	account: Account,
	runtime: Runtime,
	mortality_start: (u64, H256),
	born: Instant,
	nonce: u32,
	batch: Vec<SignedReading>,
	inflight: HashMap<TxHash, usize>,
	/// The next finalised block to look at.
	next_block: u64,
	/// The first and the last block that had a batch of ours.
	blocks: Option<(u64, u64)>,
	tally: Tally,
}

impl Direct {
	pub(crate) async fn open(url: &str, account: Account) -> Result<Self, SimulateError> {
		let session = Session::open(url).await?;
		let header = session.header(Some(session.finalised().await?)).await?;
		let mortality_start = (header.number, hash_of(&header));
		Ok(Self {
			runtime: session.runtime(mortality_start.1, mortality_start.0).await?,
			nonce: session.next_nonce(&account).await?,
			session,
			account,
			mortality_start,
			born: Instant::now(),
			batch: Vec::with_capacity(BATCH),
			inflight: HashMap::new(),
			next_block: mortality_start.0 + 1,
			blocks: None,
			tally: Tally::default(),
		})
	}

	/// Takes a reading, and sends a batch when it is full.
	pub(crate) async fn push(&mut self, reading: SignedReading) -> Result<(), SimulateError> {
		self.batch.push(reading);
		if self.batch.len() == BATCH {
			self.flush().await?;
		}
		Ok(())
	}

	/// Sends what there is.
	pub(crate) async fn flush(&mut self) -> Result<(), SimulateError> {
		if self.batch.is_empty() {
			return Ok(());
		}
		self.wait_for(INFLIGHT - 1).await?;
		if self.born.elapsed() > PER_BIRTH {
			let header = self.session.header(Some(self.session.finalised().await?)).await?;
			self.mortality_start = (header.number, hash_of(&header));
			self.born = Instant::now();
		}
		let batch = std::mem::take(&mut self.batch);
		let signed = sign(&self.runtime, &self.account, &batch, self.nonce, self.mortality_start)?;
		self.session.submit(&signed.bytes).await?;
		self.nonce += 1;
		self.inflight.insert(signed.hash, batch.len());
		Ok(())
	}

	/// Waits until all batches are in finalised blocks.
	pub(crate) async fn finish(mut self) -> Result<Tally, SimulateError> {
		self.flush().await?;
		self.wait_for(0).await?;
		self.tally.blocks = self.blocks.map_or(0, |(first, last)| last - first + 1);
		Ok(self.tally)
	}

	async fn wait_for(&mut self, most: usize) -> Result<(), SimulateError> {
		let mut waited_since = Instant::now();
		while self.inflight.len() > most {
			let before = self.inflight.len();
			self.look().await?;
			if self.inflight.len() < before {
				waited_since = Instant::now();
			} else if waited_since.elapsed() > PATIENCE {
				return Err(SimulateError::Stuck(self.inflight.len()));
			} else {
				time::sleep(LOOK).await;
			}
		}
		Ok(())
	}

	/// Reads the finalised blocks that have not been read.
	async fn look(&mut self) -> Result<(), SimulateError> {
		let newest = self.session.header(Some(self.session.finalised().await?)).await?.number;
		while self.next_block <= newest {
			let hash = self.session.hash_of(self.next_block).await?;
			let header = self.session.header(Some(hash)).await?;
			let inflight = &self.inflight;
			for (transaction, outcome) in self
				.session
				.outcomes(&header, |hash| inflight.contains_key(hash))
				.await?
			{
				let first = self.blocks.map_or(self.next_block, |(first, _)| first);
				self.blocks = Some((first, self.next_block));
				self.inflight.remove(&transaction);
				match outcome {
					TxOutcome::Results(results) => results.iter().for_each(|result| self.tally.count(result)),
					TxOutcome::Failed(reason) => return Err(SimulateError::Batch(reason)),
				}
			}
			self.next_block += 1;
		}
		Ok(())
	}
}

impl Tally {
	fn count(&mut self, result: &ReadingResult) {
		match result {
			ReadingResult::Accepted => self.accepted += 1,
			ReadingResult::Duplicate => self.duplicate += 1,
			ReadingResult::Rejected(error) => *self.rejected.entry(format!("{error:?}")).or_default() += 1,
		}
	}
}
