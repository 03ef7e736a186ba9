use energy_primitives::ReadingError;
use redb::{CommitError, DatabaseError, StorageError, TableError, TransactionError};
use sp_core::H256;
use std::path::{Path, PathBuf};
use thiserror::Error;

/// Why the outbox cannot do what it was asked to. But for [`Full`](Self::Full), going on makes no
/// sense: the program ends, and its supervisor starts it again.
#[derive(Debug, Error)]
pub enum OutboxError {
	/// The file cannot be opened.
	#[error("the outbox {path} cannot be opened: {source}")]
	Open {
		/// The file.
		path: PathBuf,
		/// Why.
		source: Box<DatabaseError>,
	},
	/// The file is of a layout that this program does not know.
	#[error("the outbox is of version {0}, which this program does not know")]
	Version(u64),
	/// As many readings wait as may.
	#[error("{pending} readings wait for the chain: there is no room for more")]
	Full {
		/// How many wait.
		pending: u64,
	},
	/// It is bound to another chain.
	#[error("the outbox holds readings for the chain {pinned:?}, and this is the chain {found:?}")]
	OtherChain {
		/// The genesis hash that it is bound to.
		pinned: H256,
		/// The genesis hash of the other chain.
		found: H256,
	},
	/// A row cannot be read.
	#[error("the outbox is damaged: {0} cannot be read")]
	Damaged(&'static str),
	/// The disk failed, or is full.
	#[error("the outbox cannot be read or written: {0}")]
	Storage(Box<redb::Error>),
}

impl OutboxError {
	pub(super) fn open(path: &Path, source: DatabaseError) -> Self {
		Self::Open {
			path: path.into(),
			source: Box::new(source),
		}
	}

	fn storage(error: impl Into<redb::Error>) -> Self {
		Self::Storage(Box::new(error.into()))
	}
}

impl From<StorageError> for OutboxError {
	fn from(error: StorageError) -> Self {
		Self::storage(error)
	}
}

impl From<TableError> for OutboxError {
	fn from(error: TableError) -> Self {
		Self::storage(error)
	}
}

impl From<TransactionError> for OutboxError {
	fn from(error: TransactionError) -> Self {
		Self::storage(error)
	}
}

impl From<CommitError> for OutboxError {
	fn from(error: CommitError) -> Self {
		Self::storage(error)
	}
}

/// Why a reading can never be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Error)]
pub enum Refusal {
	/// The chain refused it.
	#[error("the chain refused it: {}", of_chain(*.0).1)]
	Chain(ReadingError),
	/// Its epoch is over: the meter has a newer key.
	#[error("the meter has a newer key: this reading's epoch is over")]
	EpochOver,
	/// Its sequence number is used up by other readings.
	#[error("two other readings with its sequence number are known already")]
	Conflict,
}

impl Refusal {
	/// Returns the reason in one word, as the metrics and dead letters name it.
	pub fn label(self) -> &'static str {
		match self {
			Self::Chain(error) => of_chain(error).0,
			Self::EpochOver => "epoch_over",
			Self::Conflict => "conflict",
		}
	}
}

/// Returns the chain's reason, in one word and in a sentence.
fn of_chain(error: ReadingError) -> (&'static str, &'static str) {
	match error {
		ReadingError::UnknownMeter => ("unknown_meter", "no such meter is registered"),
		ReadingError::MeterSuspended => ("meter_suspended", "the meter is suspended"),
		ReadingError::WrongEpoch => ("wrong_epoch", "it is of another epoch than the meter's key"),
		ReadingError::BadSignature => ("bad_signature", "the signature is not the meter's on this chain"),
		ReadingError::WrongSequence => ("wrong_sequence", "its sequence number does not follow on the last one"),
		ReadingError::IntervalNotAfterLast => (
			"interval_not_after_last",
			"its interval is not after the last reading's",
		),
		ReadingError::IntervalInFuture => ("interval_in_future", "its interval has not ended"),
		ReadingError::RegisterFell => ("register_fell", "a register is lower than it was"),
		ReadingError::BeyondRatedPower => ("beyond_rated_power", "it is more energy than the rated power allows"),
		ReadingError::Equivocation => (
			"equivocation",
			"it differs from the last reading with its sequence number",
		),
		ReadingError::Overflow => ("overflow", "a sum would exceed 64 bits"),
	}
}
