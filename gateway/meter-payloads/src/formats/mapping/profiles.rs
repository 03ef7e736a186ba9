//! The catalogue: mappings of common devices, in the folder `profiles`, one file each, compiled in.

use super::{Mapping, MappingError, MappingSection};
use serde::Deserialize;
use std::{collections::BTreeMap, sync::LazyLock};

/// A device's mapping.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Profile {
	/// What it is for, in one line.
	pub about: String,
	/// The topics that such devices publish on, as they are set up at first; for a device that is
	/// asked, a name.
	pub filter: String,
	/// What is asked, for devices that do not publish by themselves: an address, in which `ADDRESS`
	/// stands for the device's.
	pub url: Option<String>,
	/// Where the registers stand.
	pub mapping: MappingSection,
	/// Payloads in the shape that devices send, and what is read of them.
	pub examples: Vec<Example>,
}

/// A payload, and what is read of it.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Example {
	/// The messages, in their order: topic and payload.
	pub messages: Vec<(String, String)>,
	/// What is read of them all. Empty if nothing is.
	pub reads: Vec<Reads>,
}

/// What is read.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reads {
	/// The device.
	pub device: String,
	/// Which of its meters.
	#[serde(default)]
	pub channel: String,
	/// The import register, in Wh.
	pub import_wh: Option<u64>,
	/// The export register, in Wh.
	pub export_wh: Option<u64>,
	/// When it was read, in Unix ms, where the payload carries it.
	pub at_ms: Option<u64>,
}

macro_rules! catalogue {
	($($name:literal,)*) => {
		[$(($name, include_str!(concat!("../../../profiles/", $name, ".toml"))),)*]
	};
}

/// The files.
const FILES: [(&str, &str); 27] = catalogue![
	"ahoydtu",
	"amsreader",
	"amsreader-energy",
	"dsmr-reader",
	"enphase",
	"esphome-dsmr",
	"evcc-charger",
	"fronius-inverter",
	"fronius-meter",
	"go-e",
	"home-assistant",
	"home-assistant-api",
	"home-assistant-export",
	"homewizard",
	"homewizard-v2",
	"opendtu",
	"openhab",
	"openwb",
	"registers-json",
	"sunspec",
	"tasmota-sml",
	"victron-grid",
	"victron-pv",
	"vzlogger",
	"vzlogger-d0",
	"youless",
	"zigbee2mqtt",
];

static CATALOGUE: LazyLock<BTreeMap<&'static str, Profile>> = LazyLock::new(|| {
	// A test reads them all: none is left out here.
	let all = FILES
		.iter()
		.filter_map(|(name, text)| Some((*name, toml::from_str(text).ok()?)));
	all.collect()
});

/// Returns all profiles, by name.
pub fn all() -> impl Iterator<Item = (&'static str, &'static Profile)> {
	CATALOGUE.iter().map(|(name, profile)| (*name, profile))
}

/// Returns the profile of that name.
pub fn find(name: &str) -> Option<&'static Profile> {
	CATALOGUE.get(name)
}

impl Profile {
	/// Returns what reads payloads; with another name of the device than the catalogue's, where one
	/// is given.
	pub fn build(&self, device: Option<&str>) -> Result<Mapping, MappingError> {
		match device {
			Some(device) => self.mapping.named(device).build(),
			None => self.mapping.build(),
		}
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use crate::{filter, Clock, Context, Settings};

	const RECEIVED_MS: u64 = 1_795_368_000_000;

	#[test]
	fn every_profile_is_right_and_reads_its_examples() {
		for (name, text) in FILES {
			let profile: Profile = toml::from_str(text).unwrap_or_else(|error| panic!("{name}: {error}"));
			assert!(text.starts_with("# Source"), "{name} names no source");
			assert!(filter::is_valid(&profile.filter), "{name}");
			assert!(
				profile.examples.iter().any(|example| !example.reads.is_empty()),
				"{name} has no example"
			);
			for example in &profile.examples {
				let mapping = profile.build(None).unwrap_or_else(|error| panic!("{name}: {error}"));
				assert_eq!(read(name, &profile, &mapping, example), example.reads, "{name}");
			}
		}
		assert_eq!(all().count(), FILES.len());
	}

	fn read(name: &str, profile: &Profile, mapping: &Mapping, example: &Example) -> Vec<Reads> {
		let mut all = Vec::new();
		for (at, (topic, payload)) in example.messages.iter().enumerate() {
			assert!(filter::matches(&profile.filter, topic), "{name}: {topic}");
			let received_ms = RECEIVED_MS + at as u64;
			let context = Context {
				topic,
				received_ms,
				settings: &Settings::default(),
			};
			let measurements = match mapping.parse(&context, payload.as_bytes()) {
				Ok(measurements) => measurements,
				Err(error) if error.is_harmless() => Vec::new(),
				Err(error) => panic!("{name}: {topic}: {error}"),
			};
			for measurement in measurements {
				let at_ms = match measurement.clock {
					Clock::Device => Some(measurement.at_ms),
					Clock::Arrival => None,
				};
				assert!(at_ms.is_some() || measurement.at_ms == received_ms, "{name}");
				all.push(Reads {
					device: measurement.device.device().into(),
					channel: measurement.device.channel().into(),
					import_wh: measurement.import_wh,
					export_wh: measurement.export_wh,
					at_ms,
				});
			}
		}
		all
	}

	#[test]
	fn a_device_may_be_named_otherwise() {
		let mapping = find("zigbee2mqtt").unwrap().build(Some("plug-{2}")).unwrap();
		let context = Context {
			topic: "zigbee2mqtt/7",
			received_ms: RECEIVED_MS,
			settings: &Settings::default(),
		};
		let read = mapping.parse(&context, br#"{"energy":1}"#).unwrap();
		assert_eq!(read[0].device.device(), "plug-7");
		assert!(find("zigbee2mqtt").unwrap().build(Some("{x}")).is_err());
		assert!(find("no such").is_none());
	}
}
