use super::{DeadLetter, OutboxError, Slot};
use codec::{Decode, DecodeAll, Encode};
use energy_primitives::{MeterId, Reading, ReadingQuality, SignedReading};
use redb::{ReadableDatabase, ReadableTable, ReadableTableMetadata, Table, TableDefinition, WriteTransaction};
use sp_core::H256;
use std::ops::Bound;

pub(super) const PENDING: TableDefinition<&[u8; SlotKey::LEN], &[u8]> = TableDefinition::new("pending");
pub(super) const INDEX: TableDefinition<&[u8; IndexKey::LEN], &[u8]> = TableDefinition::new("index");
pub(super) const DELIVERED: TableDefinition<MeterId, &[u8]> = TableDefinition::new("delivered");
pub(super) const METERS: TableDefinition<MeterId, &[u8]> = TableDefinition::new("meters");
pub(super) const KEYS: TableDefinition<MeterId, &[u8]> = TableDefinition::new("keys");
pub(super) const DEAD_LETTERS: TableDefinition<u64, &[u8]> = TableDefinition::new("dead letters");
pub(super) const DEAD_SENDERS: TableDefinition<&[u8; 16], &[u8]> = TableDefinition::new("senders of dead letters");
pub(super) const META: TableDefinition<&str, &[u8]> = TableDefinition::new("meta");

pub(super) const DELIVERED_COUNT: &str = "delivered";
pub(super) const REFUSED_COUNT: &str = "refused";
const VERSION_ROW: &str = "version";
const GENESIS_ROW: &str = "genesis";
const VERSION: u64 = 1;

/// A slot, big-endian, so that the order of the bytes is the order of slots.
pub(super) struct SlotKey(pub [u8; Self::LEN]);

impl SlotKey {
	pub const LEN: usize = 17;
}

impl From<Slot> for SlotKey {
	fn from(slot: Slot) -> Self {
		let mut key = [slot.version; Self::LEN];
		let parts = [slot.interval, slot.meter, slot.epoch, slot.sequence];
		for (bytes, part) in key.chunks_exact_mut(4).zip(parts) {
			bytes.copy_from_slice(&part.to_be_bytes());
		}
		Self(key)
	}
}

impl From<SlotKey> for Slot {
	fn from(SlotKey(key): SlotKey) -> Self {
		let part = |at: usize| u32::from_be_bytes([key[at], key[at + 1], key[at + 2], key[at + 3]]);
		Self {
			interval: part(0),
			meter: part(4),
			epoch: part(8),
			sequence: part(12),
			version: key[16],
		}
	}
}

/// A reading's identity, and its version.
pub(super) struct IndexKey(pub [u8; Self::LEN]);

impl IndexKey {
	pub const LEN: usize = 13;

	pub fn of(reading: &Reading, version: u8) -> Self {
		let mut key = [version; Self::LEN];
		key.copy_from_slice(&SlotKey::from(Slot::of(reading, version)).0[4..]);
		Self(key)
	}
}

/// A reading without its identity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode)]
pub(super) struct Body {
	interval: u32,
	import_wh: u64,
	export_wh: u64,
	quality: ReadingQuality,
}

impl Body {
	pub fn of(reading: &Reading) -> Self {
		Self {
			interval: reading.interval,
			import_wh: reading.import_wh,
			export_wh: reading.export_wh,
			quality: reading.quality,
		}
	}
}

/// The newest reading of a meter that the chain has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode)]
pub(super) struct Delivered {
	pub epoch: u32,
	pub sequence: u32,
	pub body: Body,
	/// Whether another reading with its sequence number has been submitted too.
	pub contradicted: bool,
}

/// The tables that a change of readings touches.
pub(super) struct Readings<'a> {
	pub pending: Table<'a, &'static [u8; SlotKey::LEN], &'static [u8]>,
	pub index: Table<'a, &'static [u8; IndexKey::LEN], &'static [u8]>,
	pub delivered: Table<'a, MeterId, &'static [u8]>,
}

impl<'a> Readings<'a> {
	pub fn open(transaction: &'a WriteTransaction) -> Result<Self, OutboxError> {
		Ok(Self {
			pending: transaction.open_table(PENDING)?,
			index: transaction.open_table(INDEX)?,
			delivered: transaction.open_table(DELIVERED)?,
		})
	}

	/// Returns the newest reading of the meter that the chain has.
	pub fn last(&self, meter: MeterId) -> Result<Option<Delivered>, OutboxError> {
		let row = self.delivered.get(meter)?;
		row.map(|row| decode(row.value(), "a meter's last reading")).transpose()
	}

	pub fn set_last(&mut self, meter: MeterId, last: Delivered) -> Result<(), OutboxError> {
		Ok(last.using_encoded(|bytes| self.delivered.insert(meter, bytes).map(drop))?)
	}

	/// Returns the body of the waiting reading with this identity and version.
	pub fn waiting(&self, reading: &Reading, version: u8) -> Result<Option<Body>, OutboxError> {
		let row = self.index.get(&IndexKey::of(reading, version).0)?;
		row.map(|row| decode(row.value(), "the index")).transpose()
	}

	pub fn insert(&mut self, signed: &SignedReading, version: u8) -> Result<(), OutboxError> {
		let slot = SlotKey::from(Slot::of(&signed.reading, version));
		signed.using_encoded(|bytes| self.pending.insert(&slot.0, bytes).map(drop))?;
		let key = IndexKey::of(&signed.reading, version);
		Body::of(&signed.reading).using_encoded(|bytes| self.index.insert(&key.0, bytes).map(drop))?;
		Ok(())
	}

	/// Takes the reading out; `None` if none waits there.
	pub fn take(&mut self, slot: Slot) -> Result<Option<SignedReading>, OutboxError> {
		let Some(row) = self.pending.remove(&SlotKey::from(slot).0)? else {
			return Ok(None);
		};
		let signed = signed_reading(row.value())?;
		drop(row);
		self.index.remove(&IndexKey::of(&signed.reading, slot.version).0)?;
		Ok(Some(signed))
	}
}

/// Makes what is not there, checks the version, and returns how many readings wait.
pub(super) fn prepare(transaction: &WriteTransaction) -> Result<u64, OutboxError> {
	let mut meta = transaction.open_table(META)?;
	let version = meta
		.get(VERSION_ROW)?
		.map(|row| decode::<u64>(row.value(), "its version"));
	match version.transpose()? {
		Some(VERSION) => {},
		Some(other) => return Err(OutboxError::Version(other)),
		None => drop(VERSION.using_encoded(|bytes| meta.insert(VERSION_ROW, bytes).map(drop))?),
	}
	transaction.open_table(METERS)?;
	transaction.open_table(KEYS)?;
	transaction.open_table(DEAD_LETTERS)?;
	Ok(Readings::open(transaction)?.pending.len()?)
}

pub(super) fn genesis(meta: &impl ReadableTable<&'static str, &'static [u8]>) -> Result<Option<H256>, OutboxError> {
	let row = meta.get(GENESIS_ROW)?;
	row.map(|row| decode(row.value(), "the genesis hash")).transpose()
}

pub(super) fn set_genesis(transaction: &WriteTransaction, genesis: H256) -> Result<(), OutboxError> {
	let mut meta = transaction.open_table(META)?;
	genesis.using_encoded(|bytes| meta.insert(GENESIS_ROW, bytes).map(drop))?;
	Ok(())
}

pub(super) fn count(meta: &impl ReadableTable<&'static str, &'static [u8]>, name: &str) -> Result<u64, OutboxError> {
	let row = meta.get(name)?;
	row.map_or(Ok(0), |row| decode(row.value(), "a count"))
}

/// Adds to a count. Nothing is written where nothing is added.
pub(super) fn add(transaction: &WriteTransaction, name: &str, more: u64) -> Result<(), OutboxError> {
	if more == 0 {
		return Ok(());
	}
	let mut meta = transaction.open_table(META)?;
	let sum = count(&meta, name)?.saturating_add(more);
	sum.using_encoded(|bytes| meta.insert(name, bytes).map(drop))?;
	Ok(())
}

pub(super) fn dead_letters(
	database: &impl ReadableDatabase,
	after: Option<u64>,
	limit: usize,
) -> Result<Vec<(u64, DeadLetter)>, OutboxError> {
	let table = database.begin_read()?.open_table(DEAD_LETTERS)?;
	let from = after.map_or(Bound::Unbounded, Bound::Excluded);
	let mut letters = Vec::new();
	for row in table.range::<u64>((from, Bound::Unbounded))?.take(limit) {
		let (number, letter) = row?;
		letters.push((number.value(), decode(letter.value(), "a dead letter")?));
	}
	Ok(letters)
}

pub(super) fn decode<T: Decode>(bytes: &[u8], what: &'static str) -> Result<T, OutboxError> {
	T::decode_all(&mut &bytes[..]).map_err(|_| OutboxError::Damaged(what))
}

pub(super) fn signed_reading(bytes: &[u8]) -> Result<SignedReading, OutboxError> {
	decode(bytes, "a reading")
}
