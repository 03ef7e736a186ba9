//! From a message to what the outbox keeps: parsed by its topic's format, then either a meter's own signed reading, checked where the meter's key is
//! known, or a device's telling, which goes into the registers of the meter that this gateway signs for.
//!
//! Every message ends as changes of the outbox, as a dead letter, or as nothing of interest; nothing is thrown away without a count.

mod edge;
mod heads;
mod reason;
#[cfg(test)]
mod tests;
mod worker;

pub use heads::{Heads, MAX_KEYS, MAX_QUESTION};
pub use reason::{NotSigned, Refused};
pub use worker::{Acknowledgement, Message, Worker};

use crate::{
	config::{Config, ConfigError, FormatName, Route, Routes},
	keystore::Keystore,
	metrics::{FormatLabel, Metrics, ReasonLabel, RefusalLabel},
	outbox::{Change, Committed, DeadLetter, EdgeMeter, Outbox, OutboxError},
	payloads::{self, Own},
	Clock, Context, DeviceId, Measurement, MeterMap, PayloadError,
};
use energy_primitives::{MeterId, Moment, SignedReading};
use reason::RateLimit;
use sp_core::H256;
use std::{
	collections::{HashMap, HashSet},
	sync::Arc,
};

/// Devices without a meter that are remembered, so that each makes one dead letter.
const MAX_STRANGERS: usize = 4_096;

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
	heads: Heads,
	metrics: Metrics,
	meters: HashMap<MeterId, EdgeMeter>,
	/// The states before the changes that are not committed yet.
	before: HashMap<MeterId, EdgeMeter>,
	strangers: HashSet<DeviceId>,
	log: RateLimit,
}

/// What a message holds.
enum Content {
	Signed(SignedReading),
	Measured(Vec<Measurement>),
}

impl Intake {
	/// With the devices and topics of the configuration, the keys, and the states that the outbox has kept.
	pub fn new(
		config: &Config,
		keys: Keystore,
		outbox: &Outbox,
		genesis: H256,
		heads: Heads,
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
			heads,
			metrics,
			meters,
			before: HashMap::new(),
			strangers: HashSet::new(),
			log: RateLimit::default(),
		})
	}

	/// Takes a message: appends what the outbox has to keep for it.
	pub fn take(&mut self, message: &Incoming, changes: &mut Vec<Change>) {
		let Some(route) = self.routes.get(message.topic).cloned() else {
			// The broker sends what was subscribed to in an earlier session, until it is told otherwise.
			self.refuse("none", message, Refused::Topic, None, changes);
			return;
		};
		let format = route.format.name();
		self.metrics
			.messages_received
			.get_or_create(&FormatLabel { format })
			.inc();
		match parse(&route, message) {
			Ok(Content::Signed(signed)) => match self.check(&signed) {
				Ok(()) => changes.push(Change::Reading {
					signed,
					at_ms: message.received_ms,
					source: message.topic.into(),
				}),
				Err(refused) => self.refuse(format, message, refused, Some(signed), changes),
			},
			Ok(Content::Measured(measurements)) => {
				for measurement in &measurements {
					self.take_measurement(&route, message, measurement, changes);
				}
			},
			Err(error) if error.is_harmless() => {
				self.metrics
					.messages_ignored
					.get_or_create(&FormatLabel { format })
					.inc();
			},
			Err(error) => self.refuse(format, message, Refused::Payload(error), None, changes),
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

	/// Whether a signed reading may go on. What is not known here, the chain decides.
	fn check(&self, signed: &SignedReading) -> Result<(), Refused> {
		let reading = &signed.reading;
		if !self.verify {
			return Ok(());
		}
		match self.heads.key(reading.meter) {
			Some((epoch, key)) if epoch == reading.epoch => match payloads::is_signed(signed, &self.genesis, &key) {
				true => Ok(()),
				false => Err(Refused::Signature),
			},
			Some((epoch, _)) if epoch > reading.epoch => Err(Refused::EpochOver),
			_ => {
				self.heads.want(reading.meter);
				Ok(())
			},
		}
	}

	fn take_measurement(
		&mut self,
		route: &Route,
		message: &Incoming,
		measurement: &Measurement,
		changes: &mut Vec<Change>,
	) {
		let format = route.format.name();
		if measurement.clock == Clock::Arrival && (route.own_time || message.is_retained) {
			self.refuse(format, message, Refused::NoTime, None, changes);
			return;
		}
		let Some(entry) = self.map.get(&measurement.device).copied() else {
			self.meet_stranger(format, message, &measurement.device, changes);
			return;
		};
		let mut state = self.meters.get(&entry.meter).copied().unwrap_or_default();
		let before = state;
		let told = edge::Edge {
			entry: &entry,
			heads: &self.heads,
			keys: &self.keys,
			genesis: &self.genesis,
		}
		.take(&mut state, message.received_ms, measurement);
		match told.signed {
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
		if let Some(error) = told.error {
			self.refuse(format, message, Refused::Register(error), None, changes);
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

	fn meet_stranger(
		&mut self,
		format: &'static str,
		message: &Incoming,
		device: &DeviceId,
		changes: &mut Vec<Change>,
	) {
		let is_new = self.strangers.len() < MAX_STRANGERS && self.strangers.insert(device.clone());
		if is_new {
			self.refuse(format, message, Refused::Device(device.to_string()), None, changes);
		} else {
			let reason = Refused::DEVICE;
			self.metrics
				.messages_refused
				.get_or_create(&RefusalLabel { format, reason })
				.inc();
		}
	}

	/// Counts, tells, and keeps as a dead letter what is not taken.
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

fn parse(route: &Arc<Route>, message: &Incoming) -> Result<Content, PayloadError> {
	let context = Context {
		topic: message.topic,
		received_ms: message.received_ms,
		utc_offset_min: route.utc_offset_min,
	};
	let own = |own| match own {
		Own::Signed(signed) => Content::Signed(signed),
		Own::Measured(measurement) => Content::Measured(vec![measurement]),
	};
	let one = |measurement| Content::Measured(vec![measurement]);
	match (route.format, &route.key) {
		(FormatName::Json, _) => payloads::json::parse(&context, message.payload).map(own),
		(FormatName::Cbor, _) => payloads::cbor::parse(&context, message.payload).map(own),
		(FormatName::Tasmota, _) => payloads::tasmota::parse(&context, message.payload).map(one),
		(FormatName::Shelly, _) => payloads::shelly::parse(&context, message.payload).map(Content::Measured),
		(FormatName::Dsmr, _) => payloads::dsmr::parse(&context, message.payload).map(one),
		(FormatName::Ocmf, Some(key)) => {
			let record = payloads::ocmf::parse(&context, message.payload, key)?;
			Ok(Content::Measured(record.measurements().cloned().collect()))
		},
		(FormatName::Ocmf, None) => Err(PayloadError::Key),
	}
}

/// A text for the log: at most 128 characters, none of which steers a terminal.
fn printable(text: &str) -> String {
	text.chars().take(128).filter(|c| !c.is_control()).collect()
}
