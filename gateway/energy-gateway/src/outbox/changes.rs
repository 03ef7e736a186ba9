use super::{
	ring::Ring,
	tables::{self, Body, Readings, METERS},
	DeadLetter, EdgeMeter, OutboxError, OutboxLimits, Refusal,
};
use codec::Encode;
use energy_primitives::{MeterId, Moment, SignedReading};
use redb::{ReadableTableMetadata, WriteTransaction};
use std::sync::Arc;

/// What intake changes.
#[derive(Clone, Debug)]
pub enum Change {
	/// A reading to submit.
	Reading {
		/// The reading.
		signed: SignedReading,
		/// When it arrived, in Unix ms.
		at_ms: Moment,
		/// The topic that it came on, for the dead letter that it may become.
		source: Arc<str>,
	},
	/// The new state of a meter that this gateway signs for.
	Meter(MeterId, EdgeMeter),
	/// Something that is refused.
	DeadLetter(DeadLetter),
}

/// What became of a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Committed {
	/// The reading waits for the chain.
	Stored,
	/// The reading waits for the chain, as evidence: another one with its sequence number is known.
	Evidence,
	/// The reading is known already, or older than what the chain has. Nothing changed.
	Duplicate,
	/// The reading can never be taken, and went to the dead letters.
	Refused(Refusal),
	/// The state or the dead letter is kept.
	Kept,
}

impl Committed {
	/// Whether there is something new to submit.
	pub fn is_news(self) -> bool {
		matches!(self, Self::Stored | Self::Evidence)
	}
}

/// Makes the changes. Returns what became of each, and how many readings wait then.
pub(super) fn apply(
	transaction: &WriteTransaction,
	limits: &OutboxLimits,
	changes: Vec<Change>,
) -> Result<(Vec<Committed>, u64), OutboxError> {
	let mut readings = Readings::open(transaction)?;
	let mut meters = transaction.open_table(METERS)?;
	let mut ring = Ring::new(transaction, limits);
	let mut refused = 0u64;
	let mut committed = Vec::with_capacity(changes.len());
	for change in changes {
		committed.push(match change {
			Change::Reading { signed, at_ms, source } => {
				let place = place(&readings, &signed)?;
				match place {
					Committed::Stored => readings.insert(&signed, 0)?,
					Committed::Evidence => readings.insert(&signed, 1)?,
					Committed::Refused(refusal) => {
						refused = refused.saturating_add(1);
						ring.push(DeadLetter::of_reading(signed, at_ms, &source, refusal))?;
					},
					Committed::Duplicate | Committed::Kept => {},
				}
				place
			},
			Change::Meter(meter, state) => {
				state.using_encoded(|bytes| meters.insert(meter, bytes).map(drop))?;
				Committed::Kept
			},
			Change::DeadLetter(letter) => {
				ring.push(letter)?;
				Committed::Kept
			},
		});
	}
	let pending = readings.pending.len()?;
	if pending > limits.max_pending && committed.iter().any(|what| what.is_news()) {
		return Err(OutboxError::Full { pending });
	}
	tables::add(transaction, tables::REFUSED_COUNT, refused)?;
	Ok((committed, pending))
}

/// Returns what is to become of a reading, by what is known of its identity.
fn place(readings: &Readings, signed: &SignedReading) -> Result<Committed, OutboxError> {
	let reading = &signed.reading;
	let body = Body::of(reading);
	let first = match readings.last(reading.meter)? {
		Some(last) if last.epoch > reading.epoch => return Ok(Committed::Refused(Refusal::EpochOver)),
		Some(last) if last.epoch == reading.epoch && last.sequence > reading.sequence => {
			return Ok(Committed::Duplicate)
		},
		Some(last) if last.epoch == reading.epoch && last.sequence == reading.sequence => {
			if last.contradicted && last.body != body {
				return Ok(Committed::Refused(Refusal::Conflict));
			}
			Some(last.body)
		},
		_ => readings.waiting(reading, 0)?,
	};
	Ok(match first {
		None => Committed::Stored,
		Some(first) if first == body => Committed::Duplicate,
		Some(_) => match readings.waiting(reading, 1)? {
			None => Committed::Evidence,
			Some(second) if second == body => Committed::Duplicate,
			Some(_) => Committed::Refused(Refusal::Conflict),
		},
	})
}

impl DeadLetter {
	pub(super) fn of_reading(signed: SignedReading, at_ms: Moment, source: &str, refusal: Refusal) -> Self {
		Self {
			at_ms,
			source: source.into(),
			reason: refusal.label().into(),
			detail: refusal.to_string(),
			payload: Vec::new(),
			payload_len: 0,
			reading: Some(signed),
		}
	}
}
