use super::ConfigError;
use crate::payloads::ocmf::PublicKey;
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
	/// The format of what comes.
	pub format: FormatName,
	/// By how many minutes the devices' clocks are ahead of UTC, for formats that tell a local time without its zone.
	pub utc_offset_min: Option<i32>,
	/// Whether the payloads tell their own time, so that they serve late too. Where it is not said, the format says.
	pub own_time: Option<bool>,
	/// The charging station's public key, of `ocmf`: a DER-encoded SubjectPublicKeyInfo as hexadecimal digits.
	pub key: Option<String>,
}

/// A payload format, as the configuration names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
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
		}
	}

	/// Whether its payloads tell their own time, as a rule.
	fn tells_time(self) -> bool {
		!matches!(self, Self::Tasmota | Self::Shelly)
	}
}

/// What a topic holds.
#[derive(Clone, Debug)]
pub struct Route {
	/// Its format.
	pub format: FormatName,
	/// By how many minutes its devices' clocks are ahead of UTC.
	pub utc_offset_min: Option<i32>,
	/// Whether its payloads tell their own time. Then it is subscribed to with QoS 1, and the broker keeps what comes while the gateway is away; a
	/// payload without a time is refused. Else with QoS 0: a telling that is stamped on arrival must not arrive late.
	pub own_time: bool,
	/// The station's key, of OCMF.
	pub key: Option<PublicKey>,
}

/// Which topic holds which format.
#[derive(Clone, Debug, Default)]
pub struct Routes {
	filters: Vec<(String, bool)>,
	exact: HashMap<String, Arc<Route>>,
	patterns: Vec<(String, Arc<Route>)>,
}

impl Routes {
	pub(super) fn new(topics: &[Topic]) -> Result<Self, ConfigError> {
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
			if topic
				.utc_offset_min
				.is_some_and(|offset| !(-1_440..=1_440).contains(&offset))
			{
				return Err(ConfigError::Offset(filter.clone()));
			}
			let key = topic.key.as_deref().map(|key| {
				let der = hex::decode(key.trim_start_matches("0x")).map_err(|_| crate::PayloadError::Key);
				der.and_then(|der| PublicKey::from_spki(&der))
					.map_err(|error| ConfigError::BadStationKey {
						filter: filter.clone(),
						error,
					})
			});
			let route = Arc::new(Route {
				format: topic.format,
				utc_offset_min: topic.utc_offset_min,
				own_time: topic.own_time.unwrap_or(topic.format.tells_time()),
				key: key.transpose()?,
			});
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
