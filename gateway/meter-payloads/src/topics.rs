//! Topics: which payloads arrive on them, and with which parser they are read.

mod build;
mod error;

pub use error::TopicError;

use crate::{
	filter,
	formats::{
		self,
		mapping::{Mapping, MappingSection},
		ocmf::PublicKey,
		Own, SignedReading,
	},
	Context, Measurement, Moment, PayloadError, RegisterNames, Settings, Total,
};
use serde::Deserialize;
use std::{
	collections::{BTreeSet, HashMap},
	sync::Arc,
};

/// A topic as a configuration has it. `P` is how a device that does not publish by itself is asked;
/// this crate does not ask devices, so by default there is no such thing.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Topic<P = NoPull> {
	/// A filter of MQTT topics; `+` stands for one level, `#` for all that follow.
	pub filter: String,
	/// The format of the payloads. It can be left out where there is a profile or a mapping.
	#[serde(default)]
	pub format: FormatName,
	/// The catalogue's mapping of such devices.
	pub profile: Option<String>,
	/// Where the registers stand, in devices that the catalogue does not know.
	pub mapping: Option<MappingSection>,
	/// The device's name, instead of the profile's; written as in a mapping.
	pub device: Option<String>,
	/// How the device is asked, where it does not publish by itself. Then the filter is one topic, and
	/// what the device answers is read as if it had been published there.
	#[serde(default = "none")]
	pub pull: Option<P>,
	/// The zone of the devices' clocks, by its name in the IANA database, for formats that send a
	/// local time without its zone.
	pub time_zone: Option<String>,
	/// By how many minutes the devices' clocks are ahead of UTC, in winter and in summer; of `dsmr` in
	/// winter. `time_zone` is better, where the zone is known.
	pub utc_offset_min: Option<i32>,
	/// Whether the devices' clocks are ignored, and the time of arrival is used.
	#[serde(default)]
	pub ignore_time: bool,
	/// Whether the payloads carry their own time, so that they can also be used late. By default as the
	/// format does it.
	pub own_time: Option<bool>,
	/// The charging station's public key, of `ocmf`, as [`PublicKey::from_text`] reads it.
	pub key: Option<String>,
	/// What `Total` counts, of `tasmota`.
	pub total: Option<Total>,
	/// Which fields, or OBIS codes, are the registers, of `tasmota` and `ocmf`.
	pub registers: Option<RegisterNames>,
	/// Whether a telegram must have a checksum, of `dsmr`.
	pub crc: Option<bool>,
}

fn none<T>() -> Option<T> {
	None
}

/// No way to ask a device: a configuration with one is refused.
#[derive(Clone, Debug, Deserialize)]
pub enum NoPull {}

/// A payload format, as the configuration names it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum FormatName {
	/// This project's own JSON: signed readings, and registers of devices.
	Json,
	/// This project's own CBOR: the same.
	Cbor,
	/// Tasmota's telemetry.
	Tasmota,
	/// Shelly devices.
	Shelly,
	/// Telegrams of a meter's P1 port.
	Dsmr,
	/// Open Charge Metering Format.
	Ocmf,
	/// JSON or numbers, with a mapping or a profile to find the registers.
	#[default]
	Mapping,
}

impl FormatName {
	/// Returns its name, as the configuration and the metrics have it.
	pub fn name(self) -> &'static str {
		match self {
			Self::Json => "json",
			Self::Cbor => "cbor",
			Self::Tasmota => "tasmota",
			Self::Shelly => "shelly",
			Self::Dsmr => "dsmr",
			Self::Ocmf => "ocmf",
			Self::Mapping => "mapping",
		}
	}

	/// Whether its payloads all carry their own time.
	fn has_time(self) -> bool {
		!matches!(self, Self::Tasmota | Self::Shelly | Self::Dsmr)
	}
}

/// How the payloads of a topic are read.
#[derive(Clone, Debug)]
pub struct Route {
	/// Their format.
	pub format: FormatName,
	/// What applies to them beyond their format.
	pub settings: Settings,
	/// Whether they carry their own time. Then the topic is subscribed to with QoS 1, the broker keeps
	/// what is published while the gateway is away, and a payload without a time is refused. Otherwise
	/// with QoS 0: a payload that is stamped on arrival must not arrive late.
	pub own_time: bool,
	/// The station's key, of OCMF.
	pub key: Option<PublicKey>,
	/// Where the registers stand.
	pub mapping: Option<Arc<Mapping>>,
	/// The topic that an answer is read with, where the device is asked.
	pub topic: Option<String>,
}

/// What a payload holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Content {
	/// A reading that its meter has signed. The signature has not been verified.
	Signed(SignedReading),
	/// Measurements of devices. None if the payload is a part of a register whose other parts arrive on
	/// other topics.
	Measured(Vec<Measurement>),
}

impl From<Own> for Content {
	fn from(own: Own) -> Self {
		match own {
			Own::Signed(signed) => Self::Signed(signed),
			Own::Measured(measurement) => Self::Measured(vec![measurement]),
		}
	}
}

impl Route {
	/// Reads a payload. But for a mapping that adds up parts of several topics, nothing is remembered
	/// from one payload to the next.
	///
	/// Errors: why it is not right, or of no interest.
	pub fn read(&self, topic: &str, received_ms: Moment, payload: &[u8]) -> Result<Content, PayloadError> {
		let context = Context {
			topic: self.topic.as_deref().unwrap_or(topic),
			received_ms,
			settings: &self.settings,
		};
		let one = |measurement| Content::Measured(vec![measurement]);
		match (self.format, &self.key) {
			(FormatName::Json, _) => formats::json::parse(&context, payload).map(Into::into),
			(FormatName::Cbor, _) => formats::cbor::parse(&context, payload).map(Into::into),
			(FormatName::Tasmota, _) => formats::tasmota::parse(&context, payload).map(one),
			(FormatName::Shelly, _) => formats::shelly::parse(&context, payload).map(Content::Measured),
			(FormatName::Dsmr, _) => formats::dsmr::parse(&context, payload).map(one),
			(FormatName::Ocmf, Some(key)) => {
				let records = formats::ocmf::parse_all(&context, payload, key)?;
				let measurements = records.iter().flat_map(|record| record.measurements().cloned());
				Ok(Content::Measured(measurements.collect()))
			},
			(FormatName::Ocmf, None) => Err(PayloadError::Key),
			(FormatName::Mapping, _) => {
				let mapping = self.mapping.as_ref().ok_or(PayloadError::NoRegister)?;
				mapping.parse(&context, payload).map(Content::Measured)
			},
		}
	}
}

/// What stands before the topic of an answer.
const ANSWER: &str = "+pull/";

/// Returns the topic that a device's answer is passed on with. No broker delivers a message with a
/// wildcard in its topic, so none can be taken for an answer.
pub fn answer_topic(topic: &str) -> String {
	format!("{ANSWER}{topic}")
}

/// Returns the configured topic of an answer; `None` for a topic that a broker delivers.
pub fn configured_topic(topic: &str) -> Option<&str> {
	topic.strip_prefix(ANSWER)
}

/// All topics of a configuration.
#[derive(Clone, Debug, Default)]
pub struct Routes {
	filters: Vec<(String, bool)>,
	exact: HashMap<String, Arc<Route>>,
	patterns: Vec<(String, Arc<Route>)>,
}

impl Routes {
	/// Checks the topics of a configuration.
	pub fn new<P>(topics: &[Topic<P>]) -> Result<Self, TopicError> {
		let mut routes = Self::default();
		let mut known = BTreeSet::new();
		for topic in topics {
			let filter = &topic.filter;
			if !filter::is_valid(filter) {
				return Err(TopicError::Filter(filter.clone()));
			}
			if !known.insert(filter) {
				return Err(TopicError::FilterTwice(filter.clone()));
			}
			let route = Arc::new(topic.build()?);
			if topic.pull.is_some() {
				routes.exact.insert(answer_topic(filter), route);
				continue;
			}
			routes.filters.push((filter.clone(), route.own_time));
			if filter.contains(['+', '#']) {
				routes.patterns.push((filter.clone(), route));
			} else {
				routes.exact.insert(filter.clone(), route);
			}
		}
		Ok(routes)
	}

	/// Returns how the payloads of a topic are read: by the filter that is this topic, else by the
	/// first one that takes it.
	pub fn get(&self, topic: &str) -> Option<&Arc<Route>> {
		let of_pattern = || {
			let mut patterns = self.patterns.iter();
			patterns.find_map(|(filter, route)| filter::matches(filter, topic).then_some(route))
		};
		self.exact.get(topic).or_else(of_pattern)
	}

	/// Returns the filters to subscribe to, each with whether its payloads carry their own time.
	pub fn filters(&self) -> &[(String, bool)] {
		&self.filters
	}
}

impl<P> Topic<P> {
	fn build(&self) -> Result<Route, TopicError> {
		let filter = &self.filter;
		if self.key.is_some() != (self.format == FormatName::Ocmf) {
			return Err(TopicError::StationKey(filter.clone()));
		}
		let key = self.key.as_deref().map(|key| {
			PublicKey::from_text(key).map_err(|error| TopicError::BadStationKey {
				filter: filter.clone(),
				error,
			})
		});
		let mapping = self.build_mapping()?;
		let has_time = mapping
			.as_ref()
			.map_or(self.format.has_time(), |mapping| mapping.has_time());
		let own_time = self.own_time.unwrap_or(has_time && !self.ignore_time);
		Ok(Route {
			format: self.format,
			settings: self.build_settings(own_time)?,
			own_time,
			key: key.transpose()?,
			mapping,
			topic: self.pull.as_ref().map(|_| filter.clone()),
		})
	}
}
