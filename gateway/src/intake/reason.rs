use crate::{PayloadError, RegisterError};
use std::{
	collections::HashMap,
	time::{Duration, Instant},
};
use thiserror::Error;

/// Why a message is not taken.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum Refused {
	/// Its payload is not right.
	#[error("{0}")]
	Payload(PayloadError),
	/// Its topic is not one of the configuration's.
	#[error("its topic is not one of the configuration's")]
	Topic,
	/// It tells no time of its own, and is old, or its topic's payloads have to tell one.
	#[error(
		"it tells no time of its own that can be used, which it must here: set own_time = false, or for a local time time_zone, of the topic, and do \
		 not publish it as retained"
	)]
	NoTime,
	/// No meter is configured for its device.
	#[error("there is no meter for the device {0}")]
	Device(String),
	/// The register cannot be taken.
	#[error("{0}")]
	Register(RegisterError),
	/// It is older than what the device told before.
	#[error("it is older than what the device told before")]
	Late,
	/// It would be stamped with this machine's time, and that is not the chain's.
	#[error(
		"it tells no time of its own, and this machine's clock is minutes or more from the chain's time (or the chain stands still), or was set before a node \
		 was reached: set the clock"
	)]
	GatewayClock,
	/// A device that counts both directions, and a wiring that does not say which of them is the plant's output.
	#[error(
		"the device counts both directions: say which is the plant's output with wiring = \"plant-import\" or \"plant-export\" of the device"
	)]
	Wiring,
	/// Phases are to be balanced, and one direction alone was told.
	#[error("phases = \"balanced\" of the device needs both registers in one payload, and it tells one")]
	Phases,
	/// The signature is not that of the meter's key on this chain.
	#[error("the signature is not the meter's over this reading on this chain")]
	Signature,
	/// The meter has a newer key.
	#[error("the meter has a newer key: this reading's epoch is over")]
	EpochOver,
}

impl Refused {
	/// The reason in one word, as the metrics and dead letters name it.
	pub fn label(&self) -> &'static str {
		match self {
			Self::Payload(error) => of_payload(error),
			Self::Topic => "topic",
			Self::NoTime => "no_time",
			Self::Device(_) => "unknown_device",
			Self::Late => "late",
			Self::GatewayClock => "gateway_clock",
			Self::Wiring => "wiring",
			Self::Phases => "phases",
			Self::Register(error) => match error {
				RegisterError::Ahead => "clock_ahead",
				RegisterError::Behind => "clock_behind",
				RegisterError::Conflict => "register_conflict",
				RegisterError::Full => "register_full",
				RegisterError::Interval => "interval_range",
			},
			Self::Signature => "bad_signature",
			Self::EpochOver => "epoch_over",
		}
	}
}

fn of_payload(error: &PayloadError) -> &'static str {
	match error {
		PayloadError::TooLarge { .. } => "too_large",
		PayloadError::NotText => "not_text",
		PayloadError::Syntax(_) => "syntax",
		PayloadError::TooDeep => "too_deep",
		PayloadError::TooMany(_) => "too_many",
		PayloadError::Unsupported(_) => "unsupported",
		PayloadError::Duplicate(_) => "field_twice",
		PayloadError::Missing(_) => "field_missing",
		PayloadError::Unknown(_) => "field_unknown",
		PayloadError::Kind { .. } => "field_kind",
		PayloadError::OutOfRange(_) => "out_of_range",
		PayloadError::Negative(_) => "negative",
		PayloadError::Unit(_) => "unit",
		PayloadError::Time(_) => "time",
		PayloadError::OtherJson => "other_json",
		PayloadError::FixedOffset => "utc_offset",
		PayloadError::LineEnds => "line_ends",
		PayloadError::Encrypted(_) => "encrypted",
		PayloadError::Binary(_) => "binary",
		PayloadError::Unclear { .. } => "unclear",
		PayloadError::Curve(_) => "curve",
		PayloadError::Encoding(_) => "encoding",
		PayloadError::Topic => "topic",
		PayloadError::Device => "device_name",
		PayloadError::Checksum { .. } => "checksum",
		PayloadError::Key => "station_key",
		PayloadError::Algorithm => "algorithm",
		PayloadError::Signature => "bad_signature",
		PayloadError::Backwards(_) => "backwards",
		PayloadError::Unusable => "unusable",
		PayloadError::NoRegister => "no_register",
	}
}

/// Why the end of an interval of an edge meter is not signed. What flowed is not lost: the next reading's registers hold it.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum NotSigned {
	/// The chain has not told of the meter yet, or knows none.
	#[error("the chain has not told of this meter: it is not registered, or no node was reached yet")]
	NotRegistered,
	/// The key store lacks the key that the chain knows.
	#[error("the key store has no key of this meter with the public part that the chain knows, {0}")]
	NoKey(String),
	/// The interval is before the first one that the chain would take.
	#[error("the interval is before the first one that the chain takes of this meter")]
	TooEarly,
	/// The chain, or a signed reading, tells of this interval or a later one already.
	#[error("the interval, or a later one, is told already")]
	Told,
	/// More energy than the rated power gives since the last reading: the chain would refuse it.
	#[error("more energy than the rated power gives since the last reading")]
	BeyondRatedPower,
	/// There are no more sequence numbers, or the register has reached the largest number.
	#[error("the sequence number or a register has reached the largest number")]
	Full,
}

impl NotSigned {
	/// The reason in one word, as the metrics name it.
	pub fn label(&self) -> &'static str {
		match self {
			Self::NotRegistered => "not_registered",
			Self::NoKey(_) => "no_key",
			Self::TooEarly => "too_early",
			Self::Told => "told",
			Self::BeyondRatedPower => "beyond_rated_power",
			Self::Full => "full",
		}
	}
}

/// Lets one line of a kind through in ten seconds.
#[derive(Default)]
pub(super) struct RateLimit {
	last: HashMap<&'static str, (Instant, u64)>,
}

impl RateLimit {
	const PAUSE: Duration = Duration::from_secs(10);

	/// Whether a line of this kind may be written, and how many were not since the last one.
	pub fn pass(&mut self, kind: &'static str) -> Option<u64> {
		let now = Instant::now();
		match self.last.get_mut(kind) {
			Some((last, left_out)) if now.duration_since(*last) < Self::PAUSE => {
				*left_out = left_out.saturating_add(1);
				None
			},
			known => {
				let left_out = known.map_or(0, |(_, left_out)| *left_out);
				self.last.insert(kind, (now, 0));
				Some(left_out)
			},
		}
	}
}
