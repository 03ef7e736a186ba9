//! From a message to what the outbox keeps: parsed by its topic's format, then either a meter's own
//! signed reading, checked where the meter's key is known, or a device's sample, which goes into
//! the registers of the meter that this gateway signs for.
//!
//! Every message ends as changes of the outbox, as a dead letter, or as nothing of interest;
//! nothing is thrown away without a count.

mod clock;
mod edge;
mod meter_states;
mod reason;
#[cfg(test)]
mod tests;
mod worker;

pub use clock::ChainTime;
pub use meter_states::{MeterStates, MAX_KEYS, MAX_QUESTION};
pub use reason::{NotSigned, Refused};
pub use worker::{Acknowledgement, Message, Worker};

use crate::{
	config::{Config, ConfigError},
	keystore::Keystore,
	meters::{MeterMap, Wiring},
	metrics::{FormatLabel, Metrics, ReasonLabel, RefusalLabel},
	outbox::{Change, Committed, DeadLetter, EdgeMeter, Outbox, OutboxError},
	readings::{is_signed, of_payload},
};
use energy_primitives::{MeterId, Moment, SignedReading};
use meter_payloads::{
	formats::shelly, registers::Taken, Clock, Content, DeviceId, Format, Measurement, PayloadError, Route, Routes,
};
use reason::RateLimit;
use sp_core::H256;
use std::collections::{HashMap, HashSet};

/// Devices that the configuration does not fit, or has none of, and that are remembered, so that
/// each makes one dead letter.
const MAX_UNKNOWN_DEVICES: usize = 4_096;

/// A message as the intake takes it.
#[derive(Clone, Copy, Debug)]
pub struct Incoming<'a> {
	/// Its topic.
	pub topic: &'a str,
	/// Its payload.
	pub payload: &'a [u8],
	/// Whether the broker kept it and gave it out on subscription.
	pub is_retained: bool,
	/// When it arrived, in Unix ms.
	pub received_ms: Moment,
}

/// Turns messages into changes of the outbox.
pub struct Intake {
	routes: Routes,
	map: MeterMap,
	keys: Keystore,
	genesis: H256,
	verify: bool,
	states: MeterStates,
	metrics: Metrics,
	meters: HashMap<MeterId, EdgeMeter>,
	/// The states before the changes that are not committed yet.
	before: HashMap<MeterId, EdgeMeter>,
	/// What the operator has to correct, by device or topic: refused once.
	refused_once: HashSet<String>,
	/// Devices that have published both directions in counters of which the one needs the other.
	both_ways: HashSet<DeviceId>,
	log: RateLimit,
}

impl Intake {
	/// With the devices and topics of the configuration, the keys, and the states that the outbox
	/// has kept.
	pub fn new(
		config: &Config,
		keys: Keystore,
		outbox: &Outbox,
		genesis: H256,
		states: MeterStates,
		metrics: Metrics,
	) -> Result<Self, IntakeError> {
		let map = config.meters()?;
		let mut meters: HashMap<MeterId, EdgeMeter> = outbox.edge_meters()?.into_iter().collect();
		meters.retain(|meter, _| config.devices.iter().any(|device| device.meter == *meter));
		Ok(Self {
			routes: config.routes()?,
			map,
			keys,
			genesis,
			verify: config.intake.verify,
			states,
			metrics,
			meters,
			before: HashMap::new(),
			refused_once: HashSet::new(),
			both_ways: HashSet::new(),
			log: RateLimit::default(),
		})
	}

	/// Takes a message: appends what the outbox has to keep for it.
	pub fn take(&mut self, message: &Incoming, changes: &mut Vec<Change>) {
		let Some(route) = self.routes.get(message.topic).cloned() else {
			// The broker sends what was subscribed to in an earlier session, until they are
			// unsubscribed.
			self.refuse("none", message, Refused::Topic, None, changes);
			return;
		};
		let format = route.format.name();
		self.metrics
			.messages_received
			.get_or_create(&FormatLabel { format })
			.inc();
		match route.read(message.topic, message.received_ms, message.payload) {
			Ok(Content::Signed(payload)) => self.take_signed(format, message, of_payload(&payload), changes),
			Ok(Content::Measured(measurements)) => {
				for (at, measurement) in measurements.iter().enumerate() {
					let of_device = |other: &Measurement| other.device == measurement.device;
					let is_alone = !measurements
						.iter()
						.enumerate()
						.any(|(index, other)| index != at && of_device(other));
					if let Err(refused) = self.take_measurement(&route, message, measurement, is_alone, changes) {
						self.refuse_measurement(format, message, measurement, refused, changes);
					}
				}
			},
			Err(error) if error.is_harmless() => {
				self.metrics
					.messages_ignored
					.get_or_create(&FormatLabel { format })
					.inc();
			},
			Err(error @ PayloadError::Unclear { .. }) => {
				self.refuse_once(format, message, message.topic, Refused::Payload(error), changes);
			},
			Err(error) => self.refuse(format, message, Refused::Payload(error), None, changes),
		}
	}

	/// Takes a reading that its meter has signed.
	fn take_signed(
		&mut self,
		format: &'static str,
		message: &Incoming,
		signed: SignedReading,
		changes: &mut Vec<Change>,
	) {
		match self.check(&signed) {
			Ok(()) => changes.push(Change::Reading {
				signed,
				at_ms: message.received_ms,
				source: message.topic.into(),
			}),
			Err(refused) => self.refuse(format, message, refused, Some(signed), changes),
		}
	}

	/// The changes are on disk.
	pub fn committed(&mut self, committed: &[Committed]) {
		self.before.clear();
		for what in committed {
			match what {
				Committed::Stored => drop(self.metrics.readings_stored.inc()),
				Committed::Evidence => drop(self.metrics.readings_evidence.inc()),
				Committed::Duplicate => drop(self.metrics.readings_duplicate.inc()),
				Committed::Refused(refusal) => self.metrics.count_refused(refusal.label()),
				Committed::Kept => {},
			}
		}
	}

	/// The changes are not on disk: the messages that they came of will come again.
	pub fn rolled_back(&mut self) {
		for (meter, state) in self.before.drain() {
			self.meters.insert(meter, state);
		}
	}

	/// Whether a signed reading is passed on. What is not known here, the chain decides.
	fn check(&self, signed: &SignedReading) -> Result<(), Refused> {
		let reading = &signed.reading;
		if !self.verify {
			return Ok(());
		}
		match self.states.key(reading.meter) {
			Some((epoch, key)) if epoch == reading.epoch => match is_signed(signed, &self.genesis, &key) {
				true => Ok(()),
				false => Err(Refused::Signature),
			},
			Some((epoch, _)) if epoch > reading.epoch => Err(Refused::EpochOver),
			_ => {
				self.states.want(reading.meter);
				Ok(())
			},
		}
	}

	/// Takes what a device published. `is_alone`: nothing else in the payload is of the same device.
	fn take_measurement(
		&mut self,
		route: &Route,
		message: &Incoming,
		measurement: &Measurement,
		is_alone: bool,
		changes: &mut Vec<Change>,
	) -> Result<(), Refused> {
		let is_stamped_here = measurement.clock == Clock::Arrival;
		if is_stamped_here && (route.own_time || message.is_retained) {
			return Err(Refused::NoTime);
		}
		let entry = self.map.get(&measurement.device).copied();
		let entry = entry.ok_or_else(|| Refused::Device(measurement.device.to_string()))?;
		if is_stamped_here && !self.states.time().agrees(message.received_ms) {
			return Err(Refused::GatewayClock);
		}
		if entry.wiring == Wiring::Plant && measurement.export_wh.is_some() {
			return Err(Refused::Wiring);
		}
		if entry.is_balanced && (measurement.import_wh.is_none() || measurement.export_wh.is_none()) {
			return Err(Refused::Phases);
		}
		self.check_both_ways(measurement)?;
		let mut state = self.meters.get(&entry.meter).copied().unwrap_or_default();
		let before = state;
		let outcome = edge::Edge {
			entry: &entry,
			states: &self.states,
			keys: &self.keys,
			genesis: &self.genesis,
		}
		.take(&mut state, message.received_ms, measurement);
		match outcome.signed {
			Some(Ok(signed)) => changes.push(Change::Reading {
				signed,
				at_ms: message.received_ms,
				source: message.topic.into(),
			}),
			Some(Err(not_signed)) => self.not_signed(entry.meter, &not_signed),
			None => {},
		}
		if state != before {
			self.before.entry(entry.meter).or_insert(before);
			self.meters.insert(entry.meter, state);
			changes.push(Change::Meter(entry.meter, state));
		}
		for taken in outcome.taken.iter().flatten() {
			self.metrics.count_taken(*taken);
		}
		match outcome.error {
			Some(error) => Err(Refused::Register(error)),
			// A record of several readings repeats what an earlier one held.
			None if is_alone && outcome.taken.contains(&Some(Taken::Late)) => Err(Refused::Late),
			None => Ok(()),
		}
	}

	/// Refuses one counter without the other, of a device that has published both: the one counts
	/// both directions, and means nothing alone.
	fn check_both_ways(&mut self, measurement: &Measurement) -> Result<(), Refused> {
		if measurement.format != Format::Shelly || !shelly::needs_both(measurement.device.channel()) {
			return Ok(());
		}
		match (measurement.import_wh, measurement.export_wh) {
			(Some(_), Some(_)) => {
				self.both_ways.insert(measurement.device.clone());
				Ok(())
			},
			(Some(_), None) if self.both_ways.contains(&measurement.device) => {
				Err(Refused::Payload(PayloadError::Missing("ret_aenergy".into())))
			},
			_ => Ok(()),
		}
	}

	/// Refuses what a device published: each time, or once where only the operator can correct it.
	fn refuse_measurement(
		&mut self,
		format: &'static str,
		message: &Incoming,
		measurement: &Measurement,
		refused: Refused,
		changes: &mut Vec<Change>,
	) {
		match refused {
			Refused::Device(_) | Refused::Wiring | Refused::Phases => {
				let device = measurement.device.to_string();
				self.refuse_once(format, message, &device, refused, changes);
			},
			refused => self.refuse(format, message, refused, None, changes),
		}
	}

	fn not_signed(&mut self, meter: MeterId, not_signed: &NotSigned) {
		let reason = not_signed.label();
		self.metrics
			.intervals_not_signed
			.get_or_create(&ReasonLabel { reason })
			.inc();
		if let Some(left_out) = self.log.pass(reason) {
			tracing::warn!(meter, reason, left_out, "an interval is not signed: {not_signed}");
		}
	}

	/// Refuses what only the operator can correct: it makes one dead letter for each device or topic,
	/// and is counted each time.
	fn refuse_once(
		&mut self,
		format: &'static str,
		message: &Incoming,
		name: &str,
		refused: Refused,
		changes: &mut Vec<Change>,
	) {
		let reason = refused.label();
		let key = format!("{reason} {name}");
		if self.refused_once.len() < MAX_UNKNOWN_DEVICES && self.refused_once.insert(key) {
			self.refuse(format, message, refused, None, changes);
		} else {
			self.metrics
				.messages_refused
				.get_or_create(&RefusalLabel { format, reason })
				.inc();
		}
	}

	/// Counts, logs, and keeps as a dead letter what is not taken.
	fn refuse(
		&mut self,
		format: &'static str,
		message: &Incoming,
		refused: Refused,
		reading: Option<SignedReading>,
		changes: &mut Vec<Change>,
	) {
		let reason = refused.label();
		self.metrics
			.messages_refused
			.get_or_create(&RefusalLabel { format, reason })
			.inc();
		if let Some(left_out) = self.log.pass(reason) {
			let meter = reading.map(|signed| signed.reading.meter);
			tracing::warn!(
				topic = printable(message.topic),
				format,
				reason,
				meter,
				left_out,
				"refused: {refused}"
			);
		}
		changes.push(Change::DeadLetter(DeadLetter {
			at_ms: message.received_ms,
			source: message.topic.into(),
			reason: reason.into(),
			detail: refused.to_string(),
			payload: if reading.is_some() {
				Vec::new()
			} else {
				message.payload.into()
			},
			payload_len: u32::try_from(message.payload.len()).unwrap_or(u32::MAX),
			reading,
		}));
	}
}

/// Why there is no intake.
#[derive(Debug, thiserror::Error)]
pub enum IntakeError {
	/// The configuration is not right.
	#[error(transparent)]
	Config(#[from] ConfigError),
	/// The outbox cannot be read.
	#[error(transparent)]
	Outbox(#[from] OutboxError),
}

/// Returns a text for the log: at most 128 characters, none of which steers a terminal.
fn printable(text: &str) -> String {
	text.chars().take(128).filter(|c| !c.is_control()).collect()
}
