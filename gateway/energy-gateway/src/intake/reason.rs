use meter_payloads::{PayloadError, RegisterError};
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
	/// It carries no time of its own, and is old, or its topic's payloads must have one.
	#[error(
		"it carries no time of its own that can be used, which it must here: set own_time = false, or for a local time time_zone, of the topic, and do \
		 not publish it as retained"
	)]
	NoTime,
	/// No meter is configured for its device.
	#[error("there is no meter for the device {0}")]
	Device(String),
	/// The register cannot be taken.
	#[error("{0}")]
	Register(RegisterError),
	/// It is older than what the device published before.
	#[error("it is older than what the device published before")]
	Late,
	/// It would be stamped with this machine's time, and that is not the chain's.
	#[error(
		"it carries no time of its own, and this machine's clock is minutes or more from the chain's time (or the chain stands still), or was set before a node \
		 was reached: set the clock"
	)]
	GatewayClock,
	/// A device that counts both directions, and a wiring that does not say which of them is the
	/// plant's output.
	#[error(
		"the device counts both directions: say which is the plant's output with wiring = \"plant-import\" or \"plant-export\" of the device"
	)]
	Wiring,
	/// Phases are to be balanced, and one direction alone was published.
	#[error("phases = \"balanced\" of the device needs both registers in one payload, and it has one")]
	Phases,
	/// The signature is not that of the meter's key on this chain.
	#[error("the signature is not the meter's over this reading on this chain")]
	Signature,
	/// The meter has a newer key.
	#[error("the meter has a newer key: this reading's epoch is over")]
	EpochOver,
}

impl Refused {
	/// Returns the reason in one word, as the metrics and dead letters name it.
	pub fn label(&self) -> &'static str {
		match self {
			Self::Payload(error) => error.label(),
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

/// Why the end of an interval of an edge meter is not signed. What flowed is not lost: the next
/// reading's registers hold it.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum NotSigned {
	/// The chain has not returned the meter yet, or knows none.
	#[error("this meter is not known from the chain: it is not registered, or no node was reached yet")]
	NotRegistered,
	/// The key store lacks the key that the chain knows.
	#[error("the key store has no key of this meter with the public part that the chain knows, {0}")]
	NoKey(String),
	/// The interval is before the first one that the chain would take.
	#[error("the interval is before the first one that the chain takes of this meter")]
	TooEarly,
	/// This interval or a later one has a reading already.
	#[error("the interval, or a later one, has a reading already")]
	HasReading,
	/// More energy than the rated power gives since the last reading: the chain would refuse it.
	#[error("more energy than the rated power gives since the last reading")]
	BeyondRatedPower,
	/// There are no more sequence numbers, or the register has reached the largest number.
	#[error("the sequence number or a register has reached the largest number")]
	Full,
}

impl NotSigned {
	/// Returns the reason in one word, as the metrics name it.
	pub fn label(&self) -> &'static str {
		match self {
			Self::NotRegistered => "not_registered",
			Self::NoKey(_) => "no_key",
			Self::TooEarly => "too_early",
			Self::HasReading => "has_reading",
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
