use super::{
	reading::{self, printable, Way},
	CliError,
};
use crate::config::Config;
use clap::Args;
use meter_payloads::{formats::mapping::profiles, topics::answer_topic, Content};
use std::{
	fs::File,
	io::{self, Read, Write},
	path::{Path, PathBuf},
	sync::Arc,
};

/// The longest payload that is tried, in bytes.
const MAX_BYTES: u64 = 1 << 20;

/// Show what would be read of a payload, or why not, and propose the configuration. Nothing is
/// signed or sent.
#[derive(Clone, Debug, Args)]
pub(super) struct TryPayload {
	/// A format (json, cbor, tasmota, shelly, dsmr, ocmf), a profile, `config` for what the
	/// configuration says of the topic, or `any`.
	#[arg(required_unless_present = "list")]
	format: Option<String>,

	/// Files with a payload each; `-` is standard input.
	#[arg(value_name = "FILE", required_unless_present = "list")]
	files: Vec<PathBuf>,

	/// The topic that it came on. Without it, one that such devices use.
	#[arg(long)]
	topic: Option<String>,

	/// More lines of the topic's configuration, such as `time_zone = "Europe/Berlin"`.
	#[arg(long = "set", value_name = "LINE")]
	lines: Vec<String>,

	/// Name the profiles of the catalogue instead.
	#[arg(long)]
	list: bool,
}

impl TryPayload {
	/// Does what was asked.
	pub fn run(self, config: &Path) -> Result<(), CliError> {
		let mut out = io::stdout().lock();
		if self.list {
			for (name, profile) in profiles::all() {
				writeln!(out, "{name:22} {}", profile.about)?;
			}
			return Ok(());
		}
		let configured = match (self.format.as_deref(), config.exists()) {
			(Some("config"), _) => Some(Config::load(config)?),
			(_, true) => Config::load(config).ok(),
			_ => None,
		};
		let mut fails = false;
		for file in &self.files {
			let payload = read(file)?;
			writeln!(out, "{} ({} bytes)", file.display(), payload.len())?;
			let (text, is_read) = self.describe(&payload, configured.as_ref())?;
			fails |= !is_read;
			writeln!(out, "{text}")?;
		}
		match fails {
			true => Err(CliError::NotRead),
			false => Ok(()),
		}
	}

	/// Returns what is said of a payload, and whether it was read.
	fn describe(&self, payload: &[u8], config: Option<&Config>) -> Result<(String, bool), CliError> {
		let format = self.format.as_deref().unwrap_or("any");
		let more: String = self.lines.iter().map(|line| format!("{line}\n")).collect();
		let ways = match format {
			"any" => Way::all(self.topic.as_deref(), &more),
			"config" => vec![self.configured(config)?],
			name => vec![Way::named(name, &more).map_err(CliError::Way)?],
		};
		let meters = reading::meters(config);
		let (mut read, mut refused) = (Vec::new(), Vec::new());
		for way in &ways {
			let topic = self.topic.clone().unwrap_or_else(|| way.usual_topic(payload));
			match way.read(&topic, payload) {
				Ok(content) => {
					let is_part = matches!(&content, Content::Measured(all) if all.is_empty());
					let lines = reading::describe(&content, meters.as_ref());
					let mut text: String = lines.iter().map(|line| format!("  {}: {line}\n", way.name)).collect();
					if format != "config" && !is_part {
						let filter = profiles::find(&way.name).map_or(topic.as_str(), |profile| &profile.filter);
						text.push_str(&reading::proposal(
							way,
							self.topic.as_deref().unwrap_or(filter),
							&content,
						));
					}
					read.push(text);
				},
				Err(error) => refused.push(format!("  {}: not read: {}\n", way.name, printable(&error.to_string()))),
			}
		}
		if !read.is_empty() {
			return Ok((read.join("\n"), true));
		}
		let topic = self.topic.as_deref().unwrap_or("device");
		let mut text = refused.concat();
		if let Some(guess) = reading::guess(topic, payload) {
			text.push_str(&guess);
		}
		Ok((text, false))
	}

	fn configured(&self, config: Option<&Config>) -> Result<Way, CliError> {
		let topic = self.topic.as_deref().ok_or(CliError::NoTopic)?;
		let routes = config.ok_or(CliError::NoTopic)?.routes()?;
		let route = routes.get(&answer_topic(topic)).or_else(|| routes.get(topic));
		Ok(Way {
			name: "config".into(),
			lines: String::new(),
			route: Arc::clone(route.ok_or(CliError::NoTopic)?),
		})
	}
}

fn read(file: &Path) -> io::Result<Vec<u8>> {
	let mut payload = Vec::new();
	match file.as_os_str() == "-" {
		true => io::stdin().lock().take(MAX_BYTES).read_to_end(&mut payload)?,
		false => File::open(file)?.take(MAX_BYTES).read_to_end(&mut payload)?,
	};
	Ok(payload)
}

#[cfg(test)]
mod tests {
	use super::*;

	fn attempt(format: &str, topic: Option<&str>, payload: &[u8]) -> (String, bool) {
		let command = TryPayload {
			format: Some(format.into()),
			files: Vec::new(),
			topic: topic.map(Into::into),
			lines: Vec::new(),
			list: false,
		};
		command.describe(payload, None).unwrap()
	}

	#[test]
	fn what_is_read_is_shown_and_its_configuration_proposed() {
		let (text, is_read) = attempt(
			"zigbee2mqtt",
			Some("zigbee2mqtt/plug"),
			br#"{"energy":1232.36,"produced_energy":44.37}"#,
		);
		assert!(is_read);
		assert!(
			text.contains("device \"plug\": import 1232.360 kWh, export 44.370 kWh, at its arrival"),
			"{text}"
		);
		for line in [
			"filter = \"zigbee2mqtt/plug\"",
			"profile = \"zigbee2mqtt\"",
			"device = \"plug\"",
			"wiring = \"as-measured\"",
		] {
			assert!(text.contains(line), "{line}: {text}");
		}
		// What is proposed is a configuration, but for the numbers that only its user knows.
		let proposed = text.split_once("[[topics]]").unwrap().1;
		let table: Result<toml::Table, _> = format!("[[topics]]{proposed}").parse();
		assert!(table.is_ok(), "{proposed}");
	}

	#[test]
	fn every_example_of_the_catalogue_is_found_by_its_topic() {
		for (name, profile) in profiles::all() {
			let messages = profile.examples.iter().flat_map(|example| &example.messages);
			let found = messages.filter(|(topic, payload)| {
				let (text, _) = attempt("any", Some(topic), payload.as_bytes());
				text.contains(&format!("  {name}: "))
			});
			assert!(found.count() > 0, "{name}");
		}
	}

	#[test]
	fn why_a_payload_is_not_read_is_said_and_a_mapping_proposed() {
		let (text, is_read) = attempt("tasmota", None, br#"{"Time":"2026-11-22T18:15:04","POWER":"ON"}"#);
		assert!(!is_read && text.contains("tasmota: not read: "), "{text}");
		let (text, is_read) = attempt("any", Some("cellar/meter"), br#"{"meter":{"energy_import":12.5}}"#);
		assert!(!is_read);
		assert!(
			text.contains("format = \"mapping\"") && text.contains("path = \"meter.energy_import\""),
			"{text}"
		);
	}

	#[test]
	fn an_unknown_format_is_refused_with_a_list_of_the_known_ones() {
		let command = TryPayload {
			format: Some("zigbee".into()),
			files: Vec::new(),
			topic: None,
			lines: Vec::new(),
			list: false,
		};
		let error = command.describe(b"{}", None).map(drop).unwrap_err().to_string();
		assert!(error.contains("zigbee2mqtt"), "{error}");
	}
}
