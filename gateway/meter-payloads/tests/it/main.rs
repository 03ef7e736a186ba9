//! One program of all tests, so that it is linked once.

mod cases;
mod fields;
mod makers;
mod ocmf;
mod own;
mod p1;
mod registers;
mod robust;
mod shelly;
mod tasmota;
mod topics;
mod vectors;

use meter_payloads::{Context, DeviceId, Routes, Settings, Topic, Zone};
use serde::Deserialize;
use std::sync::LazyLock;

/// 2026-11-22 17:20:00 UTC.
pub const RECEIVED_MS: u64 = 1_795_368_000_000;

/// Of a topic of which nothing is said but its format.
pub static PLAIN: LazyLock<Settings> = LazyLock::new(Settings::default);

/// A payload that has just arrived on a topic.
pub fn on(topic: &str) -> Context<'_> {
	with(&PLAIN, topic)
}

/// The same, on a topic of which more is said.
pub fn with<'a>(settings: &'a Settings, topic: &'a str) -> Context<'a> {
	Context {
		topic,
		received_ms: RECEIVED_MS,
		settings,
	}
}

/// What is said of a topic whose clocks are so many minutes ahead of UTC.
pub fn offset(minutes: i32) -> Settings {
	Settings {
		zone: Zone::Offset(minutes),
		..Settings::default()
	}
}

/// The topics of a configuration.
#[derive(Deserialize)]
struct Topics {
	topics: Vec<Topic>,
}

/// Returns the routes of topics in TOML, or what is wrong with them.
pub fn routes(text: &str) -> Result<Routes, String> {
	let Topics { topics } = toml::from_str(text).map_err(|error| error.to_string())?;
	Routes::new(&topics).map_err(|error| error.to_string())
}

/// A configuration with one topic.
pub struct TopicConfig(String);

impl TopicConfig {
	/// `options` are fields of the topic in TOML, separated by commas; `-` for none.
	pub fn new(topic: &str, format: &str, options: &str) -> Self {
		let options = if options == "-" { "" } else { options };
		Self(format!(
			"topics = [{{ filter = \"{topic}\", format = \"{format}\", {options} }}]\n"
		))
	}

	/// Returns its routes, or what is wrong with it.
	pub fn try_routes(&self) -> Result<Routes, String> {
		routes(&self.0)
	}

	/// Returns its routes.
	pub fn routes(&self) -> Routes {
		self.try_routes().unwrap()
	}
}

/// A device's name.
pub fn device(device: &str, channel: &str) -> DeviceId {
	DeviceId::new(device, channel).unwrap()
}
