//! What the gateway has taken and the chain has not yet: readings on disk, in the order in which
//! they are submitted.
//!
//! One file ([redb](https://docs.rs/redb)), written by one process. Every change is a transaction
//! that is on disk, both phases of it, when the call returns; a crash at any point leaves the state
//! before it or after it. Calls block: asynchronous callers use `spawn_blocking`.
//!
//! | table | row | kept |
//! |---|---|---|
//! | pending | a signed reading, by its [`Slot`] | until the chain has it, or refuses it for good |
//! | index | the body of a pending reading, by meter, epoch, sequence and version | as long |
//! | delivered | the newest reading of a meter that the chain has | until a newer one replaces it |
//! | meters | the state of a meter that this gateway signs for ([`EdgeMeter`]) | always |
//! | keys | the key of a meter and its epoch, as the chain returned them | always |
//! | dead letters | what was refused, with the reason ([`DeadLetter`]) | a ring of [`OutboxLimits::max_dead_letters`], of which a hundredth, but 16 at least, may be of one topic or meter and one reason |
//! | senders of dead letters | their numbers, by topic or meter and reason | as long |
//! | meta | version, genesis hash, counts | always |
//!
//! **Duplicates.** A reading's identity is its meter, epoch and sequence. The same body again
//! changes nothing, also after delivery. Another body for the same identity is stored once, as
//! version 1: the chain needs both to prove the equivocation. A third goes to the dead letters.

mod changes;
mod error;
mod ring;
mod settle;
mod tables;
#[cfg(test)]
mod tests;

pub use changes::{Change, Committed};
pub use error::{OutboxError, Refusal};
pub use settle::Outcome;

use codec::{Decode, Encode};
use energy_primitives::{Energy, Interval, MeterId, MeterKey, Moment, Reading, SignedReading};
use meter_payloads::{balance::Balance, MeterRegisters};
use redb::{ConcurrencyMode, Database, ReadOnlyDatabase, ReadableDatabase, ReadableTable, ReadableTableMetadata};
use sp_core::H256;
use std::{
	ops::Bound,
	path::{Path, PathBuf},
	sync::Arc,
};
use tables::{SlotKey, DEAD_LETTERS, DELIVERED, DELIVERED_COUNT, KEYS, META, METERS, PENDING, REFUSED_COUNT};
use tokio::sync::watch;

/// A stored reading's place. Ascending order is the order of submission: oldest interval first,
/// then by meter, so that a batch holds neighbouring meters; of one meter ascending sequence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Slot {
	/// The interval of the reading.
	pub interval: Interval,
	/// Its meter.
	pub meter: MeterId,
	/// The epoch of the meter's key.
	pub epoch: u32,
	/// Its sequence number.
	pub sequence: u32,
	/// 0; or 1 for a second, different reading with the same meter, epoch and sequence, which is
	/// evidence.
	pub version: u8,
}

impl Slot {
	/// Returns the place of a reading.
	pub fn of(reading: &Reading, version: u8) -> Self {
		Self {
			interval: reading.interval,
			meter: reading.meter,
			epoch: reading.epoch,
			sequence: reading.sequence,
			version,
		}
	}
}

/// The state of a meter that this gateway signs for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Encode)]
pub struct EdgeMeter {
	/// Its registers, as far as its device has published.
	pub registers: MeterRegisters,
	/// The public key that signs, ed25519; `None` until the chain has returned of the meter.
	pub key: Option<[u8; 32]>,
	/// The epoch of that key.
	pub epoch: u32,
	/// The last sequence number that is used up in that epoch.
	pub sequence: u32,
	/// The last interval that the chain, or a signed reading, has in that epoch.
	pub interval: Option<Interval>,
	/// What is added to the device's import register, in Wh, so that it goes on from what the chain
	/// knows.
	pub import_base: Energy,
	/// What is added to the device's export register, in Wh.
	pub export_base: Energy,
	/// The import register of the last signed reading, in Wh.
	pub import_wh: Energy,
	/// The export register of the last signed reading, in Wh.
	pub export_wh: Energy,
	/// Its registers with phases balanced, where the configuration wants them so.
	pub balance: Option<Balance>,
}

impl Decode for EdgeMeter {
	/// States of before there was a balance end where it stands now.
	fn decode<I: codec::Input>(input: &mut I) -> Result<Self, codec::Error> {
		Ok(Self {
			registers: Decode::decode(input)?,
			key: Decode::decode(input)?,
			epoch: Decode::decode(input)?,
			sequence: Decode::decode(input)?,
			interval: Decode::decode(input)?,
			import_base: Decode::decode(input)?,
			export_base: Decode::decode(input)?,
			import_wh: Decode::decode(input)?,
			export_wh: Decode::decode(input)?,
			balance: match input.remaining_len()? {
				Some(0) => None,
				_ => Decode::decode(input)?,
			},
		})
	}
}

/// What was refused.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
pub struct DeadLetter {
	/// When, in Unix ms.
	pub at_ms: Moment,
	/// The topic that it came on.
	pub source: String,
	/// The reason in one word, as the metrics name it.
	pub reason: String,
	/// The reason in a sentence.
	pub detail: String,
	/// The beginning of the payload, as many bytes as [`OutboxLimits::max_dead_letter_bytes`] says.
	/// Empty for a refused reading.
	pub payload: Vec<u8>,
	/// The whole length of the payload, in bytes.
	pub payload_len: u32,
	/// The reading, where it is one.
	pub reading: Option<SignedReading>,
}

/// How large an outbox may grow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OutboxLimits {
	/// The most readings that wait for the chain. Beyond it [`Outbox::commit`] is
	/// [`OutboxError::Full`].
	pub max_pending: u64,
	/// The most dead letters that are kept. The oldest make room.
	pub max_dead_letters: u64,
	/// The most bytes of a payload that a dead letter keeps.
	pub max_dead_letter_bytes: usize,
	/// The most memory for pages of the file, in bytes.
	pub cache_bytes: usize,
}

impl Default for OutboxLimits {
	fn default() -> Self {
		Self {
			max_pending: 5_000_000,
			max_dead_letters: 10_000,
			max_dead_letter_bytes: 512,
			cache_bytes: 16 << 20,
		}
	}
}

/// What an outbox holds and has held.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
	/// Readings that wait for the chain.
	pub pending: u64,
	/// Readings that the chain has, since the file was made.
	pub delivered: u64,
	/// Readings that were refused for good, since the file was made.
	pub refused: u64,
	/// Dead letters that are kept.
	pub dead_letters: u64,
	/// The file's length, in bytes.
	pub bytes: u64,
}

/// The durable outbox. Cheap to clone; calls block.
#[derive(Clone)]
pub struct Outbox {
	shared: Arc<Shared>,
}

struct Shared {
	database: Database,
	path: PathBuf,
	limits: OutboxLimits,
	/// Rises with each commit that stored a reading.
	news: watch::Sender<u64>,
	/// How many readings wait.
	pending: watch::Sender<u64>,
}

impl Outbox {
	/// Opens the file, or makes it. Only one process may.
	pub fn open(path: &Path, limits: OutboxLimits) -> Result<Self, OutboxError> {
		let database = Database::builder()
			.set_concurrency_mode(ConcurrencyMode::SingleWriter)
			.set_cache_size(limits.cache_bytes)
			// An altered or damaged file is reported, not trusted.
			.set_check_integrity_on_open(true)
			.create(path)
			.map_err(|error| OutboxError::open(path, error))?;
		only_for_its_owner(path).map_err(|error| OutboxError::open(path, error.into()))?;
		let transaction = database.begin_write()?;
		let pending = tables::prepare(&transaction)?;
		transaction.commit()?;
		Ok(Self {
			shared: Arc::new(Shared {
				database,
				path: path.into(),
				limits,
				news: watch::Sender::new(0),
				pending: watch::Sender::new(pending),
			}),
		})
	}

	/// Makes the changes in order, in one durable transaction: all are on disk when it returns, or
	/// none. Returns what became of each.
	pub fn commit(&self, changes: Vec<Change>) -> Result<Vec<Committed>, OutboxError> {
		let transaction = self.shared.database.begin_write()?;
		let (committed, pending) = changes::apply(&transaction, &self.shared.limits, changes)?;
		transaction.commit()?;
		self.shared.pending.send_replace(pending);
		if committed.iter().any(|what| what.is_news()) {
			self.shared.news.send_modify(|news| *news = news.wrapping_add(1));
		}
		Ok(committed)
	}

	/// Returns at most `limit` waiting readings behind `after`, or from the first one on, in the
	/// order of submission.
	pub fn pending(&self, after: Option<Slot>, limit: usize) -> Result<Vec<(Slot, SignedReading)>, OutboxError> {
		let transaction = self.shared.database.begin_read()?;
		let table = transaction.open_table(PENDING)?;
		let after = after.map(SlotKey::from);
		let from = match &after {
			Some(key) => Bound::Excluded(&key.0),
			None => Bound::Unbounded,
		};
		let mut pending = Vec::with_capacity(limit.min(4_096));
		for row in table
			.range::<&[u8; SlotKey::LEN]>((from, Bound::Unbounded))?
			.take(limit)
		{
			let (key, value) = row?;
			pending.push((SlotKey(*key.value()).into(), tables::signed_reading(value.value())?));
		}
		Ok(pending)
	}

	/// Takes note of what became of readings, in one durable transaction. What is delivered is
	/// removed and counted, what is refused goes to the dead letters. Slots that do not wait are
	/// passed over, so that sample an outcome twice changes nothing.
	pub fn settle(&self, outcomes: &[(Slot, Outcome)]) -> Result<(), OutboxError> {
		let transaction = self.shared.database.begin_write()?;
		let pending = settle::apply(&transaction, &self.shared.limits, outcomes)?;
		transaction.commit()?;
		self.shared.pending.send_replace(pending);
		Ok(())
	}

	/// Returns what it holds and has held. What cannot be read counts as zero.
	pub fn counts(&self) -> Counts {
		let tables = || -> Result<Counts, OutboxError> {
			let transaction = self.shared.database.begin_read()?;
			let meta = transaction.open_table(META)?;
			Ok(Counts {
				pending: transaction.open_table(PENDING)?.len()?,
				delivered: tables::count(&meta, DELIVERED_COUNT)?,
				refused: tables::count(&meta, REFUSED_COUNT)?,
				dead_letters: transaction.open_table(DEAD_LETTERS)?.len()?,
				bytes: 0,
			})
		};
		Counts {
			bytes: std::fs::metadata(&self.shared.path).map_or(0, |metadata| metadata.len()),
			..tables().unwrap_or_default()
		}
	}

	/// Returns the first slot in the order of submission: the oldest interval that waits.
	pub fn oldest(&self) -> Result<Option<Slot>, OutboxError> {
		let table = self.shared.database.begin_read()?.open_table(PENDING)?;
		let first = table.first()?.map(|(key, _)| SlotKey(*key.value()).into());
		Ok(first)
	}

	/// Rises with each commit that stored a reading.
	pub fn wait_for_news(&self) -> watch::Receiver<u64> {
		self.shared.news.subscribe()
	}

	/// Returns how many readings wait, now and after each change.
	pub fn watch_pending(&self) -> watch::Receiver<u64> {
		self.shared.pending.subscribe()
	}

	/// Returns how large it may grow.
	pub fn limits(&self) -> OutboxLimits {
		self.shared.limits
	}

	/// Returns the states of all meters that this gateway signs for.
	pub fn edge_meters(&self) -> Result<Vec<(MeterId, EdgeMeter)>, OutboxError> {
		let table = self.shared.database.begin_read()?.open_table(METERS)?;
		let mut meters = Vec::new();
		for row in table.iter()? {
			let (meter, state) = row?;
			meters.push((meter.value(), tables::decode(state.value(), "a meter's state")?));
		}
		Ok(meters)
	}

	/// Keeps keys of meters with their epochs, so that signatures are checked after a restart
	/// without a node too.
	pub fn keep_keys(&self, keys: &[(MeterId, u32, MeterKey)]) -> Result<(), OutboxError> {
		let transaction = self.shared.database.begin_write()?;
		let mut table = transaction.open_table(KEYS)?;
		for (meter, epoch, key) in keys {
			(epoch, key).using_encoded(|bytes| table.insert(meter, bytes).map(drop))?;
		}
		drop(table);
		Ok(transaction.commit()?)
	}

	/// Returns at most `limit` of the keys that are kept.
	pub fn keys(&self, limit: usize) -> Result<Vec<(MeterId, u32, MeterKey)>, OutboxError> {
		let table = self.shared.database.begin_read()?.open_table(KEYS)?;
		let mut keys = Vec::new();
		for row in table.iter()?.take(limit) {
			let (meter, kept) = row?;
			let (epoch, key) = tables::decode(kept.value(), "a meter's key")?;
			keys.push((meter.value(), epoch, key));
		}
		Ok(keys)
	}

	/// Returns the newest sequence number of a meter, with its epoch, that the chain is known to have.
	pub fn delivered(&self, meter: MeterId) -> Result<Option<(u32, u32)>, OutboxError> {
		let table = self.shared.database.begin_read()?.open_table(DELIVERED)?;
		let row = table.get(meter)?;
		let delivered = row.map(|row| tables::decode::<tables::Delivered>(row.value(), "a meter's last reading"));
		Ok(delivered.transpose()?.map(|last| (last.epoch, last.sequence)))
	}

	/// Returns the chain that this outbox belongs to, once it is pinned.
	pub fn genesis(&self) -> Result<Option<H256>, OutboxError> {
		let meta = self.shared.database.begin_read()?.open_table(META)?;
		tables::genesis(&meta)
	}

	/// Binds the outbox to the chain of this genesis hash. [`OutboxError::OtherChain`] if it is
	/// bound to another one: its readings are signed for that.
	pub fn pin_genesis(&self, genesis: H256) -> Result<(), OutboxError> {
		match self.genesis()? {
			Some(pinned) if pinned == genesis => Ok(()),
			Some(pinned) => Err(OutboxError::OtherChain { pinned, found: genesis }),
			None => {
				let transaction = self.shared.database.begin_write()?;
				tables::set_genesis(&transaction, genesis)?;
				Ok(transaction.commit()?)
			},
		}
	}

	/// Returns at most `limit` dead letters with their numbers, oldest first, behind the number
	/// `after` or from the first one on.
	pub fn dead_letters(&self, after: Option<u64>, limit: usize) -> Result<Vec<(u64, DeadLetter)>, OutboxError> {
		tables::dead_letters(&self.shared.database, after, limit)
	}
}

/// The dead letters of an outbox that may be another, running process's.
pub struct DeadLetters(ReadOnlyDatabase);

impl DeadLetters {
	/// Opens the file, which must exist.
	pub fn open(path: &Path) -> Result<Self, OutboxError> {
		Database::builder()
			.set_concurrency_mode(ConcurrencyMode::SingleWriter)
			.set_cache_size(1 << 20)
			.open_read_only(path)
			.map(Self)
			.map_err(|error| OutboxError::open(path, error))
	}

	/// Returns at most `limit` dead letters with their numbers, oldest first, behind the number
	/// `after` or from the first one on.
	pub fn read(&self, after: Option<u64>, limit: usize) -> Result<Vec<(u64, DeadLetter)>, OutboxError> {
		tables::dead_letters(&self.0, after, limit)
	}
}

/// Households' readings are personal data: only the program's user may read the file.
fn only_for_its_owner(path: &Path) -> std::io::Result<()> {
	#[cfg(unix)]
	{
		use std::os::unix::fs::PermissionsExt;
		std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o600))?;
	}
	#[cfg(not(unix))]
	let _ = path;
	Ok(())
}
