//! What is read of a payload, and why not, as text: for setting up a meter.

use crate::{
	config::{Config, Topic},
	meters::MeterMap,
	mqtt::now_ms,
};
use jiff::Timestamp;
use meter_payloads::{
	filter,
	formats::mapping::{self, profiles},
	Clock, Content, FormatName, Measurement, PayloadError, Route, Routes,
};
use std::sync::Arc;

/// The formats that a payload is tried in where none is named.
const FORMATS: [FormatName; 5] = [
	FormatName::Json,
	FormatName::Cbor,
	FormatName::Tasmota,
	FormatName::Shelly,
	FormatName::Dsmr,
];

/// A way to read payloads: what it is called, and the configuration that says so.
#[derive(Clone)]
pub(super) struct Way {
	pub name: String,
	/// The lines of `[[topics]]` behind the filter.
	pub lines: String,
	pub route: Arc<Route>,
}

/// Returns a text in which nothing steers a terminal.
pub(super) fn printable(text: &str) -> String {
	text.chars().take(400).filter(|c| !c.is_control()).collect()
}

impl Way {
	/// Of a format or a profile, with more lines of configuration.
	pub(super) fn named(name: &str, more: &str) -> Result<Self, String> {
		let lines = match profiles::find(name) {
			Some(_) => format!("profile = \"{name}\"\n{more}"),
			None => format!("format = {}\n{more}", toml::Value::from(name)),
		};
		Self::of(name, lines)
	}

	fn of(name: &str, lines: String) -> Result<Self, String> {
		let text = format!("filter = \"topic\"\n{lines}");
		let topic: Topic = toml::from_str(&text).map_err(|error| {
			let names: Vec<&str> = profiles::all().map(|(name, _)| name).collect();
			format!("{}; the profiles are {}", error.message(), names.join(", "))
		})?;
		let routes = Routes::new(std::slice::from_ref(&topic)).map_err(|error| error.to_string())?;
		let route = routes.get("topic").cloned().ok_or("there is no route")?;
		Ok(Self {
			name: name.into(),
			lines,
			route,
		})
	}

	/// Every format and every profile that may hold on a topic.
	pub(super) fn all(topic: Option<&str>, more: &str) -> Vec<Self> {
		let formats = FORMATS.iter().map(|format| format.name());
		let fits = |filter: &str| topic.is_none_or(|topic| filter::matches(filter, topic));
		let profiles = profiles::all()
			.filter(|(_, profile)| fits(&profile.filter))
			.map(|(name, _)| name);
		formats
			.chain(profiles)
			.filter_map(|name| Self::named(name, more).or_else(|_| Self::named(name, "")).ok())
			.collect()
	}

	/// Returns what is read.
	pub(super) fn read(&self, topic: &str, payload: &[u8]) -> Result<Content, PayloadError> {
		self.route.read(topic, now_ms(), payload)
	}

	/// Returns a topic that such a payload may have come on, where none is given.
	pub(super) fn usual_topic(&self, payload: &[u8]) -> String {
		let has = |part: &[u8]| payload.windows(part.len()).any(|window| window == part);
		match self.route.format {
			FormatName::Tasmota => "tele/device/SENSOR".into(),
			FormatName::Shelly if has(b"\"method\"") => "device/events/rpc".into(),
			FormatName::Shelly => "shellies/device/info".into(),
			FormatName::Mapping => {
				let examples = profiles::find(&self.name).map(|profile| profile.examples.iter());
				let messages = examples.into_iter().flatten().flat_map(|example| &example.messages);
				let topic = messages.map(|(topic, _)| topic.clone()).next();
				topic.unwrap_or("device".into())
			},
			_ => "device".into(),
		}
	}
}

/// Returns what was read, a line for each meter, with the meter's registers by the configuration.
pub(super) fn describe(content: &Content, meters: Option<&MeterMap>) -> Vec<String> {
	match content {
		Content::Signed(reading) => {
			vec![format!(
				"a reading that meter {} has signed: epoch {}, sequence {}, interval {}, import {} Wh, export {} Wh; the signature is checked later",
				reading.meter, reading.epoch, reading.sequence, reading.interval, reading.import_wh, reading.export_wh
			)]
		},
		Content::Measured(all) if all.is_empty() => {
			vec!["a part of a register: the other parts come on other topics".into()]
		},
		Content::Measured(all) => all.iter().map(|measurement| line(measurement, meters)).collect(),
	}
}

fn line(measurement: &Measurement, meters: Option<&MeterMap>) -> String {
	let wh = |register: Option<u64>| register.map_or("no".into(), kilowatt_hours);
	let device = &measurement.device;
	let channel = match device.channel() {
		"" => String::new(),
		channel => format!(", channel {:?}", printable(channel)),
	};
	let time = match measurement.clock {
		Clock::Device => format!("at {} of its own clock", time(measurement.at_ms)),
		Clock::Arrival => "at its arrival".into(),
	};
	let mut text = format!(
		"device {:?}{channel}: import {}, export {}, {time}",
		printable(device.device()),
		wh(measurement.import_wh),
		wh(measurement.export_wh),
	);
	let Some(meters) = meters else { return text };
	match meters.get(device) {
		None => text.push_str("\n    no meter is configured for this device"),
		Some(entry) => {
			let (import, export) = entry.wiring.registers(measurement);
			let registers = &entry.registers;
			let missing = [
				("import", registers.has_import, import),
				("export", registers.has_export, export),
			];
			let shown = missing
				.iter()
				.filter(|(_, has, _)| *has)
				.map(|(name, _, register)| match register {
					Some(register) => format!("{name} {}", kilowatt_hours(*register)),
					None => {
						format!("{name} MISSING: nothing is signed before the device publishes it, or `{name} = false`")
					},
				});
			let shown: Vec<String> = shown.collect();
			let balanced = if entry.is_balanced {
				", before its phases are balanced"
			} else {
				""
			};
			text.push_str(&format!("\n    meter {}: {}{balanced}", entry.meter, shown.join(", ")));
		},
	}
	text
}

/// Returns a register in kWh, with all its digits.
fn kilowatt_hours(wh: u64) -> String {
	format!("{}.{:03} kWh", wh / 1_000, wh % 1_000)
}

fn time(at_ms: u64) -> String {
	let at = i64::try_from(at_ms)
		.ok()
		.and_then(|at_ms| Timestamp::from_millisecond(at_ms).ok());
	at.map_or_else(
		|| format!("{at_ms} ms"),
		|at| at.strftime("%Y-%m-%d %H:%M:%S UTC").to_string(),
	)
}

/// Returns the configuration that reads this, to be completed for the meter.
pub(super) fn proposal(way: &Way, filter: &str, content: &Content) -> String {
	let mut text = format!("[[topics]]\nfilter = {}\n{}", toml::Value::from(filter), way.lines);
	if let Some(url) = profiles::find(&way.name).and_then(|profile| profile.url.as_deref()) {
		text.push_str(&format!(
			"# If the gateway is to ask the device (then filter is one topic, without wildcards):\n# pull = {{ url = \"{url}\" }}\n"
		));
	}
	let Content::Measured(all) = content else { return text };
	for measurement in all {
		let device = &measurement.device;
		let wiring = match (measurement.import_wh, measurement.export_wh) {
			(Some(_), Some(_)) => "wiring = \"as-measured\"\n",
			(None, Some(_)) => "wiring = \"plant-export\"\n",
			_ => "wiring = \"load\"               # \"plant\" if an inverter is behind it, \"as-measured\" if it is a connection's\n",
		};
		let channel = match device.channel() {
			"" => String::new(),
			channel => format!("channel = {}\n", toml::Value::from(channel)),
		};
		text.push_str(&format!(
			"\n[[devices]]\ndevice = {}\n{channel}meter = 0                     # its number on the chain\n{wiring}\
			rated_power_w = 0             # as on the chain\n",
			toml::Value::from(device.device())
		));
	}
	text
}

/// Returns a mapping to begin with, where nothing reads the payload.
pub(super) fn guess(topic: &str, payload: &[u8]) -> Option<String> {
	let lines = mapping::propose(topic, payload)?;
	Some(format!(
		"[[topics]]\nfilter = {}\nformat = \"mapping\"\n[topics.mapping]\n# A guess of names and units: check them against the device's display.\n{lines}",
		toml::Value::from(topic)
	))
}

/// Returns the meters of a configuration, if there is one.
pub(super) fn meters(config: Option<&Config>) -> Option<MeterMap> {
	config
		.and_then(|config| config.meters().ok())
		.filter(|meters| !meters.is_empty())
}
