use super::{ConfigError, Pull};
use crate::{
	payloads::{
		mapping::{Mapping, MappingSection},
		ocmf::PublicKey,
	},
	RegisterNames, Settings, Total,
};
use serde::Deserialize;
use std::{
	collections::{BTreeSet, HashMap},
	sync::Arc,
};

/// What is subscribed to, and what comes on it.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Topic {
	/// A filter of MQTT topics; `+` stands for one level, `#` for all that follow.
	pub filter: String,
	/// The format of what comes. It need not be said where there is a profile or a mapping.
	#[serde(default)]
	pub format: FormatName,
	/// The catalogue's mapping of such devices.
	pub profile: Option<String>,
	/// Where the registers stand, in devices that the catalogue does not know.
	pub mapping: Option<MappingSection>,
	/// How a profile's devices are named instead, as in a mapping.
	pub device: Option<String>,
	/// How the gateway asks a device that does not publish by itself. Then the filter is one topic, and what the device answers is read as if it had
	/// come on it.
	pub pull: Option<Pull>,
	/// The zone of the devices' clocks, by its name in the IANA database, for formats that tell a local time without its zone.
	pub time_zone: Option<String>,
	/// By how many minutes the devices' clocks are ahead of UTC, in winter and in summer; of `dsmr` in winter. `time_zone` says it better.
	pub utc_offset_min: Option<i32>,
	/// Whether the devices' clocks are left alone, and the time of arrival stands in.
	#[serde(default)]
	pub ignore_time: bool,
	/// Whether the payloads tell their own time, so that they serve late too. Where it is not said, the format says.
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
	/// JSON or numbers, of which a mapping or a profile says where the registers stand.
	#[default]
	Mapping,
}

impl FormatName {
	/// Its name, as the configuration and the metrics have it.
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

	/// Whether its payloads all tell their own time.
	fn tells_time(self) -> bool {
		!matches!(self, Self::Tasmota | Self::Shelly | Self::Dsmr)
	}
}

/// What a topic holds.
#[derive(Clone, Debug)]
pub struct Route {
	/// Its format.
	pub format: FormatName,
	/// What is said of its payloads beyond their format.
	pub settings: Settings,
	/// Whether its payloads tell their own time. Then it is subscribed to with QoS 1, and the broker keeps what comes while the gateway is away; a
	/// payload without a time is refused. Else with QoS 0: a telling that is stamped on arrival must not arrive late.
	pub own_time: bool,
	/// The station's key, of OCMF.
	pub key: Option<PublicKey>,
	/// Where the registers stand.
	pub mapping: Option<Arc<Mapping>>,
	/// The topic that an answer is read as, where the gateway asks the device.
	pub topic: Option<String>,
}

/// Before the topic of an answer.
const PULLED: &str = "+pull/";

/// The topic that an answer to a pull is handed on with. No broker passes on a message with a wildcard in its topic, so none can be taken for an answer.
pub fn pulled(topic: &str) -> String {
	format!("{PULLED}{topic}")
}

/// Returns the topic, as configured, of an answer that is handed on with this one; `None` of what a broker passes on.
pub fn asked(topic: &str) -> Option<&str> {
	topic.strip_prefix(PULLED)
}

/// Which topic holds which format.
#[derive(Clone, Debug, Default)]
pub struct Routes {
	filters: Vec<(String, bool)>,
	exact: HashMap<String, Arc<Route>>,
	patterns: Vec<(String, Arc<Route>)>,
}

impl Routes {
	/// Of the topics that a configuration names.
	pub(crate) fn new(topics: &[Topic]) -> Result<Self, ConfigError> {
		let mut routes = Self::default();
		let mut known = BTreeSet::new();
		for topic in topics {
			let filter = &topic.filter;
			if filter.is_empty() || filter.len() > 1_024 || !rumqttc::valid_filter(filter) {
				return Err(ConfigError::Filter(filter.clone()));
			}
			if !known.insert(filter) {
				return Err(ConfigError::FilterTwice(filter.clone()));
			}
			if topic.key.is_some() != (topic.format == FormatName::Ocmf) {
				return Err(ConfigError::StationKey(filter.clone()));
			}
			let key = topic.key.as_deref().map(|key| {
				PublicKey::from_text(key).map_err(|error| ConfigError::BadStationKey {
					filter: filter.clone(),
					error,
				})
			});
			topic.check_pull()?;
			let mapping = topic.build_mapping()?;
			let tells_time = mapping
				.as_ref()
				.map_or(topic.format.tells_time(), |mapping| mapping.tells_time());
			let own_time = topic.own_time.unwrap_or(tells_time && !topic.ignore_time);
			let route = Arc::new(Route {
				format: topic.format,
				settings: topic.build_settings(own_time)?,
				own_time,
				key: key.transpose()?,
				mapping,
				topic: topic.pull.as_ref().map(|_| filter.clone()),
			});
			if topic.pull.is_some() {
				routes.exact.insert(pulled(filter), route);
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

	/// What a topic holds: what is said of it alone, else what the first filter that it matches says.
	pub fn get(&self, topic: &str) -> Option<&Arc<Route>> {
		let of_pattern = || {
			let mut patterns = self.patterns.iter();
			patterns.find_map(|(filter, route)| rumqttc::matches(topic, filter).then_some(route))
		};
		self.exact.get(topic).or_else(of_pattern)
	}

	/// The filters to subscribe to, each with whether its payloads tell their own time.
	pub fn filters(&self) -> &[(String, bool)] {
		&self.filters
	}
}
