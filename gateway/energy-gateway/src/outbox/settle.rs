use super::{
	ring::Ring,
	tables::{self, Body, Delivered, Readings},
	DeadLetter, OutboxError, OutboxLimits, Refusal, Slot,
};
use energy_primitives::{Moment, Reading, ReadingError};
use redb::{ReadableTableMetadata, WriteTransaction};
use std::{
	cmp::Ordering,
	time::{SystemTime, UNIX_EPOCH},
};

/// What became of a waiting reading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
	/// A finalised block shows that the chain has it.
	Delivered,
	/// The chain can never take it.
	Refused(Refusal),
}

/// Takes note of the outcomes. Returns how many readings wait then.
pub(super) fn apply(
	transaction: &WriteTransaction,
	limits: &OutboxLimits,
	outcomes: &[(Slot, Outcome)],
) -> Result<u64, OutboxError> {
	let mut readings = Readings::open(transaction)?;
	let mut ring = Ring::new(transaction, limits);
	let (mut delivered, mut refused) = (0u64, 0u64);
	for (slot, outcome) in outcomes {
		let Some(signed) = readings.take(*slot)? else {
			continue;
		};
		match outcome {
			Outcome::Delivered => {
				delivered = delivered.saturating_add(1);
				note_delivered(&mut readings, &signed.reading)?;
			},
			Outcome::Refused(refusal) => {
				refused = refused.saturating_add(1);
				if *refusal == Refusal::Chain(ReadingError::Equivocation) {
					note_contradiction(&mut readings, &signed.reading)?;
				}
				ring.push(DeadLetter::of_reading(signed, now_ms(), "chain", *refusal))?;
			},
		}
	}
	let pending = readings.pending.len()?;
	drop(readings);
	tables::add(transaction, tables::DELIVERED_COUNT, delivered)?;
	tables::add(transaction, tables::REFUSED_COUNT, refused)?;
	Ok(pending)
}

/// Keeps the newest delivered reading of a meter.
fn note_delivered(readings: &mut Readings, reading: &Reading) -> Result<(), OutboxError> {
	let last = readings.last(reading.meter)?;
	match last.map(|last| (last.epoch, last.sequence).cmp(&(reading.epoch, reading.sequence))) {
		Some(Ordering::Greater) => Ok(()),
		Some(Ordering::Equal) => note_contradiction(readings, reading),
		Some(Ordering::Less) | None => readings.set_last(
			reading.meter,
			Delivered {
				epoch: reading.epoch,
				sequence: reading.sequence,
				body: Body::of(reading),
				contradicted: false,
			},
		),
	}
}

/// Keeps that another reading has contradicted the newest delivered one, if it has.
fn note_contradiction(readings: &mut Readings, reading: &Reading) -> Result<(), OutboxError> {
	match readings.last(reading.meter)? {
		Some(last)
			if (last.epoch, last.sequence) == (reading.epoch, reading.sequence) && last.body != Body::of(reading) =>
		{
			let contradicted = true;
			readings.set_last(reading.meter, Delivered { contradicted, ..last })
		},
		_ => Ok(()),
	}
}

/// Returns the time, in Unix ms.
fn now_ms() -> Moment {
	let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
	Moment::try_from(since.as_millis()).unwrap_or(Moment::MAX)
}
