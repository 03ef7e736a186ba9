//! The ring of dead letters, in which one noisy sender cannot push out all others.

use super::{
	tables::{decode, DEAD_LETTERS, DEAD_SENDERS},
	DeadLetter, OutboxError, OutboxLimits,
};
use codec::Encode;
use redb::{ReadableTable, ReadableTableMetadata, Table, WriteTransaction};
use sp_crypto_hashing::blake2_128;

/// The least that is kept of a sender and a reason, where there is room at all.
const MIN_OF_SENDER: u64 = 16;
/// Of so many dead letters one may be of the same sender and reason.
const SHARE_OF_SENDER: u64 = 100;

/// The ring of dead letters, opened where there is one to write.
pub(super) struct Ring<'a> {
	transaction: &'a WriteTransaction,
	limits: &'a OutboxLimits,
	tables: Option<Tables<'a>>,
}

struct Tables<'a> {
	letters: Table<'a, u64, &'static [u8]>,
	/// The numbers of a sender's letters for a reason, oldest first.
	senders: Table<'a, &'static [u8; 16], &'static [u8]>,
}

impl<'a> Ring<'a> {
	pub fn new(transaction: &'a WriteTransaction, limits: &'a OutboxLimits) -> Self {
		Self {
			transaction,
			limits,
			tables: None,
		}
	}

	/// Appends a letter, cut to what may be kept, and drops the oldest of its sender and reason,
	/// and of all, beyond the limits.
	pub fn push(&mut self, mut letter: DeadLetter) -> Result<(), OutboxError> {
		letter.payload.truncate(self.limits.max_dead_letter_bytes);
		let Tables { letters, senders } = match &mut self.tables {
			Some(tables) => tables,
			none => none.insert(Tables {
				letters: self.transaction.open_table(DEAD_LETTERS)?,
				senders: self.transaction.open_table(DEAD_SENDERS)?,
			}),
		};
		let last = letters.last()?.map(|(number, _)| number.value());
		let number = last.map_or(0, |last| last.saturating_add(1));
		let sender = sender(&letter);
		let mut numbers = numbers_of(senders, &sender)?;
		let most = (self.limits.max_dead_letters / SHARE_OF_SENDER).max(MIN_OF_SENDER);
		while u64::try_from(numbers.len()).unwrap_or(u64::MAX) >= most {
			letters.remove(numbers.remove(0))?;
		}
		numbers.push(number);
		numbers.using_encoded(|bytes| senders.insert(&sender, bytes).map(drop))?;
		letter.using_encoded(|bytes| letters.insert(number, bytes).map(drop))?;
		while letters.len()? > self.limits.max_dead_letters {
			let Some((number, oldest)) = letters.pop_first()? else {
				break;
			};
			let oldest: DeadLetter = decode(oldest.value(), "a dead letter")?;
			forget(senders, &oldest, number.value())?;
		}
		Ok(())
	}
}

/// Whose a letter is, and for what reason: the meter's where it is a reading, else the topic's.
fn sender(letter: &DeadLetter) -> [u8; 16] {
	match &letter.reading {
		Some(signed) => (&letter.reason, signed.reading.meter).using_encoded(blake2_128),
		None => (&letter.reason, &letter.source).using_encoded(blake2_128),
	}
}

fn numbers_of(
	senders: &Table<'_, &'static [u8; 16], &'static [u8]>,
	sender: &[u8; 16],
) -> Result<Vec<u64>, OutboxError> {
	let row = senders.get(sender)?;
	row.map_or(Ok(Vec::new()), |row| decode(row.value(), "the senders of dead letters"))
}

/// Takes a letter that is gone off its sender's.
fn forget(
	senders: &mut Table<'_, &'static [u8; 16], &'static [u8]>,
	letter: &DeadLetter,
	number: u64,
) -> Result<(), OutboxError> {
	let sender = sender(letter);
	let mut numbers = numbers_of(senders, &sender)?;
	numbers.retain(|known| *known != number);
	match numbers.is_empty() {
		true => drop(senders.remove(&sender)?),
		false => numbers.using_encoded(|bytes| senders.insert(&sender, bytes).map(drop))?,
	}
	Ok(())
}
