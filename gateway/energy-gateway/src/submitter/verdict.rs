//! What to do with a waiting reading, by the state of its meter on chain.

use crate::{
	chain::MeterState,
	outbox::{Refusal, Slot},
};
use energy_primitives::{AreaId, Interval, Reading, ReadingError};

/// Why a meter's readings wait. Nothing is lost: they wait until the meter's state allows
/// them to be sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Cause {
	/// No such meter is registered.
	#[error("the chain knows no such meter: the operator has to register it")]
	UnknownMeter,
	/// The meter belongs to another area.
	#[error("the meter belongs to another area than this gateway's: the operator has to register a gateway there")]
	ForeignGateway,
	/// The meter is suspended.
	#[error("the meter is suspended: the operator has to resume or exchange it")]
	Suspended,
	/// The reading's key is newer than the one that the chain knows.
	#[error("the readings are of a key that the chain does not know yet: the operator has to exchange the meter")]
	NewerEpoch,
	/// Readings before it are missing.
	#[error("the reading with the sequence number {expected} is missing: the operator has to declare the gap")]
	Gap {
		/// The sequence number that the chain waits for.
		expected: u32,
	},
	/// The chain has not taken a reading for a temporary reason.
	#[error("the chain has not taken a reading yet: {0:?}")]
	NotYet(ReadingError),
}

/// What follows from the state in the best block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Verdict {
	/// It is the next one: send it.
	Send,
	/// Its interval has not ended.
	TooEarly,
	/// The chain is past it. The finalised state decides what became of it.
	Past,
	/// It cannot be taken now: it waits.
	BackOff(Cause),
}

/// Decides on a reading by its meter's state in the best block. `areas` are the gateway's, `current`
/// the interval of that block.
pub(super) fn by_best_state(
	reading: &Reading,
	state: Option<&MeterState>,
	areas: &[AreaId],
	current: Interval,
) -> Verdict {
	let Some(state) = state else {
		return Verdict::BackOff(Cause::UnknownMeter);
	};
	if reading.epoch > state.epoch {
		return Verdict::BackOff(Cause::NewerEpoch);
	}
	if reading.epoch < state.epoch || reading.sequence <= state.sequence {
		return Verdict::Past;
	}
	// The chain would take it for a fee, with all that is in the batch.
	if !areas.contains(&state.area) {
		return Verdict::BackOff(Cause::ForeignGateway);
	}
	if !state.active {
		return Verdict::BackOff(Cause::Suspended);
	}
	let expected = state.sequence.saturating_add(1);
	if reading.sequence > expected {
		return Verdict::BackOff(Cause::Gap { expected });
	}
	if reading.interval >= current {
		return Verdict::TooEarly;
	}
	Verdict::Send
}

/// What follows from the finalised state for a reading that the best one is past.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Past {
	/// The chain has it for good.
	Delivered,
	/// The chain can never take it.
	Refused(Refusal),
	/// The chain has another reading with its sequence number: together they prove an equivocation.
	Evidence,
	/// It is not final yet.
	NotFinal,
}

/// Decides on a reading by its meter's finalised state.
pub(super) fn by_finalised_state(slot: &Slot, reading: &Reading, state: Option<&MeterState>) -> Past {
	let Some(state) = state.filter(|state| state.epoch >= reading.epoch) else {
		return Past::NotFinal;
	};
	if state.epoch > reading.epoch {
		return Past::Refused(Refusal::EpochOver);
	}
	if state.sequence < reading.sequence {
		return Past::NotFinal;
	}
	let Some(last) = state.last.filter(|last| last.sequence >= reading.sequence) else {
		// The operator has declared a gap over it.
		return Past::Refused(Refusal::Chain(ReadingError::WrongSequence));
	};
	if last == *reading {
		return Past::Delivered;
	}
	match (last.sequence == reading.sequence, state.active) {
		(true, true) if state.sequence == reading.sequence => Past::Evidence,
		(true, _) => Past::Refused(Refusal::Chain(ReadingError::Equivocation)),
		// Of two with the same number one has been taken, and evidence comes too late.
		(false, _) if slot.version > 0 => Past::Refused(Refusal::Conflict),
		(false, _) => Past::Delivered,
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use energy_primitives::{MeterKey, MeterRole, ReadingQuality};
	use sp_core::ed25519;

	fn reading(epoch: u32, sequence: u32) -> Reading {
		Reading {
			meter: 7,
			epoch,
			sequence,
			interval: 100 + sequence,
			import_wh: 10 * u64::from(sequence),
			export_wh: 0,
			quality: ReadingQuality::Measured,
		}
	}

	fn state(epoch: u32, sequence: u32) -> MeterState {
		MeterState {
			area: 0,
			role: MeterRole::Connection,
			rated_power_w: 1_000,
			key: MeterKey::Ed25519(ed25519::Public::default()),
			epoch,
			active: true,
			sequence,
			last: (sequence > 0).then(|| reading(epoch, sequence)),
			next_from: 0,
			baseline: None,
		}
	}

	fn best(of: &Reading, state: &MeterState) -> Verdict {
		by_best_state(of, Some(state), &[0], 1_000)
	}

	fn last(of: &Reading, state: &MeterState) -> Past {
		by_finalised_state(&Slot::of(of, 0), of, Some(state))
	}

	#[test]
	fn only_the_next_reading_goes() {
		assert_eq!(best(&reading(0, 4), &state(0, 3)), Verdict::Send);
		assert_eq!(
			best(&reading(0, 5), &state(0, 3)),
			Verdict::BackOff(Cause::Gap { expected: 4 })
		);
		assert_eq!(best(&reading(0, 3), &state(0, 3)), Verdict::Past);
		assert_eq!(best(&reading(0, 9), &state(1, 3)), Verdict::Past);
		assert_eq!(best(&reading(1, 1), &state(0, 3)), Verdict::BackOff(Cause::NewerEpoch));
		assert_eq!(
			by_best_state(&reading(0, 4), Some(&state(0, 3)), &[0], 104),
			Verdict::TooEarly
		);
	}

	#[test]
	fn what_the_operator_can_mend_is_held() {
		assert_eq!(
			by_best_state(&reading(0, 1), None, &[0], 1_000),
			Verdict::BackOff(Cause::UnknownMeter)
		);
		assert_eq!(
			by_best_state(&reading(0, 4), Some(&state(0, 3)), &[5, 6], 1_000),
			Verdict::BackOff(Cause::ForeignGateway)
		);
		let suspended = MeterState {
			active: false,
			..state(0, 3)
		};
		assert_eq!(best(&reading(0, 4), &suspended), Verdict::BackOff(Cause::Suspended));
		// What it has published before stands.
		assert_eq!(best(&reading(0, 3), &suspended), Verdict::Past);
		assert_eq!(last(&reading(0, 3), &suspended), Past::Delivered);
	}

	#[test]
	fn finality_decides_what_is_past() {
		assert_eq!(last(&reading(0, 3), &state(0, 3)), Past::Delivered);
		assert_eq!(last(&reading(0, 2), &state(0, 3)), Past::Delivered);
		assert_eq!(last(&reading(0, 4), &state(0, 3)), Past::NotFinal);
		assert_eq!(last(&reading(1, 1), &state(0, 3)), Past::NotFinal);
		assert_eq!(last(&reading(0, 9), &state(1, 0)), Past::Refused(Refusal::EpochOver));
	}

	#[test]
	fn a_declared_gap_swallows_what_is_in_it() {
		let beyond = MeterState {
			sequence: 6,
			..state(0, 3)
		};
		let refused = Past::Refused(Refusal::Chain(ReadingError::WrongSequence));
		assert_eq!(last(&reading(0, 5), &beyond), refused);
		assert_eq!(last(&reading(0, 3), &beyond), Past::Delivered);
		assert_eq!(best(&reading(0, 7), &beyond), Verdict::Send);
		let none = MeterState { last: None, ..beyond };
		assert_eq!(last(&reading(0, 2), &none), refused);
	}

	#[test]
	fn another_body_of_the_last_reading_is_evidence_while_it_can_be() {
		let other = Reading {
			import_wh: 1,
			..reading(0, 3)
		};
		assert_eq!(last(&other, &state(0, 3)), Past::Evidence);
		let suspended = MeterState {
			active: false,
			..state(0, 3)
		};
		assert_eq!(
			last(&other, &suspended),
			Past::Refused(Refusal::Chain(ReadingError::Equivocation))
		);
		assert_eq!(
			by_finalised_state(&Slot::of(&other, 1), &other, Some(&state(0, 4))),
			Past::Refused(Refusal::Conflict)
		);
	}
}
