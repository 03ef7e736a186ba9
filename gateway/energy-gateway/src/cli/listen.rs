use super::{
	reading::{self, printable, Way},
	runtime, CliError,
};
use crate::{config::Config, meters::MeterMap, mqtt::Endpoint, pull::Puller};
use clap::Args;
use meter_payloads::{topics::answer_topic, Routes};
use rumqttc::{Event, Packet, QoS};
use std::{
	io::{self, Write},
	path::Path,
	sync::Arc,
	time::Duration,
};

/// Listen beside the gateway, and show what would be read of each message, or why not. Nothing is
/// signed or sent.
#[derive(Clone, Debug, Args)]
pub(super) struct Listen {
	/// A topic, or a filter with `+` and `#`. A topic that the configuration has a pull for is
	/// asked once.
	topic: String,

	/// A format or a profile. Without it, what the configuration says of each topic, and every
	/// format and profile where it says nothing.
	#[arg(long)]
	format: Option<String>,

	/// More lines of the topic's configuration, such as `time_zone = "Europe/Berlin"`.
	#[arg(long = "set", value_name = "LINE", requires = "format")]
	lines: Vec<String>,

	/// End after so many messages.
	#[arg(long)]
	count: Option<u64>,

	/// End after so many seconds.
	#[arg(long)]
	seconds: Option<u64>,
}

impl Listen {
	/// Does what was asked.
	pub fn run(self, config: &Path) -> Result<(), CliError> {
		let config = Config::load(config)?;
		let more: String = self.lines.iter().map(|line| format!("{line}\n")).collect();
		let way = self.format.as_deref().map(|format| Way::named(format, &more));
		let listener = Listener {
			way: way.transpose().map_err(CliError::Way)?,
			routes: config.routes()?,
			meters: reading::meters(Some(&config)),
		};
		let pull = config
			.topics
			.iter()
			.find(|topic| topic.filter == self.topic)
			.and_then(|topic| topic.pull.as_ref());
		let runtime = runtime()?;
		match pull {
			Some(pull) => {
				let puller = Puller::new(&self.topic, pull)?;
				let payload = runtime.block_on(puller.once())?;
				let mut out = io::stdout().lock();
				writeln!(out, "{}", printable(&String::from_utf8_lossy(&payload)))?;
				Ok(write!(
					out,
					"{}",
					listener.describe(&answer_topic(&self.topic), &payload, false)
				)?)
			},
			None => {
				let limit = self.seconds.map_or(Duration::MAX, Duration::from_secs);
				let broker = config.broker.as_ref().ok_or(CliError::NoBroker)?;
				let endpoint = Endpoint::listener(broker).map_err(crate::gateway::GatewayError::from)?;
				let heard =
					runtime.block_on(async { tokio::time::timeout(limit, self.listen(&endpoint, &listener)).await });
				heard.unwrap_or(Ok(()))
			},
		}
	}

	async fn listen(&self, endpoint: &Endpoint, listener: &Listener) -> Result<(), CliError> {
		let (client, mut events) = endpoint.client();
		let mut heard = 0u64;
		while self.count.is_none_or(|count| heard < count) {
			match events
				.poll()
				.await
				.map_err(|error| CliError::Broker(error.to_string()))?
			{
				Event::Incoming(Packet::ConnAck(_)) => {
					let subscribed = client.subscribe(&self.topic, QoS::AtMostOnce).await;
					subscribed.map_err(|error| CliError::Broker(error.to_string()))?;
				},
				Event::Incoming(Packet::Publish(publish)) => {
					heard += 1;
					let mut out = io::stdout().lock();
					write!(
						out,
						"{}",
						listener.describe(&publish.topic, &publish.payload, publish.retain)
					)?;
					out.flush()?;
				},
				_ => {},
			}
		}
		Ok(())
	}
}

/// What a message is read with.
struct Listener {
	way: Option<Way>,
	routes: Routes,
	meters: Option<MeterMap>,
}

impl Listener {
	fn describe(&self, topic: &str, payload: &[u8], is_retained: bool) -> String {
		let mut text = format!(
			"{} ({} bytes{})\n",
			printable(topic),
			payload.len(),
			if is_retained { ", retained" } else { "" }
		);
		let ways = match (&self.way, self.routes.get(topic)) {
			(Some(way), _) => vec![way.clone()],
			(None, Some(route)) => vec![Way {
				name: "as configured".into(),
				lines: String::new(),
				route: Arc::clone(route),
			}],
			(None, None) => Way::all(Some(topic), ""),
		};
		let is_guessing = ways.len() > 1;
		let mut is_read = false;
		for way in &ways {
			match way.read(topic, payload) {
				Ok(content) => {
					is_read = true;
					for line in reading::describe(&content, self.meters.as_ref()) {
						text.push_str(&format!("  {}: {line}\n", way.name));
					}
				},
				Err(error) if !is_guessing => {
					text.push_str(&format!(
						"  {}: not read: {}\n",
						way.name,
						printable(&error.to_string())
					));
				},
				Err(_) => {},
			}
		}
		if !is_read && is_guessing {
			match reading::guess(topic, payload) {
				Some(guess) => text.push_str(&format!("  not read by any format or profile; to begin with:\n{guess}")),
				None => text.push_str("  not read by any format or profile\n"),
			}
		}
		text
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	fn listener(topics: &str) -> Listener {
		let text = format!(
			"[chain]\nurls = [\"ws://127.0.0.1:1\"]\n[broker]\nhost = \"h\"\nclient_id = \"c\"\n[outbox]\nfile = \"o\"\n\
			[keys]\nfile = \"k\"\n{topics}\n[[devices]]\ndevice = \"plug\"\nmeter = 7\nrated_power_w = 3000\n"
		);
		let config = Config::parse(&text, Path::new("")).unwrap();
		Listener {
			way: None,
			routes: config.routes().unwrap(),
			meters: reading::meters(Some(&config)),
		}
	}

	#[test]
	fn a_topic_is_read_as_configured_with_what_its_meter_shows() {
		let listener = listener("[[topics]]\nfilter = \"zigbee2mqtt/+\"\nprofile = \"zigbee2mqtt\"\n");
		let text = listener.describe("zigbee2mqtt/plug", br#"{"energy":1.5}"#, true);
		assert!(text.starts_with("zigbee2mqtt/plug (14 bytes, retained)\n"), "{text}");
		assert!(text.contains("meter 7: import 1.500 kWh, export MISSING"), "{text}");
		let text = listener.describe("zigbee2mqtt/other", br#"{"energy":1.5}"#, false);
		assert!(text.contains("no meter is configured for this device"), "{text}");
		let text = listener.describe("zigbee2mqtt/plug", br#"{"energy":-1}"#, false);
		assert!(text.contains("not read: energy is negative"), "{text}");
	}

	#[test]
	fn a_topic_that_is_not_configured_is_read_in_every_way() {
		let listener = listener("[[topics]]\nfilter = \"x\"\nformat = \"json\"\n");
		let text = listener.describe("tele/plug/SENSOR", br#"{"ENERGY":{"Total":3.5}}"#, false);
		assert!(text.contains("  tasmota: device \"plug\": import 3.500 kWh"), "{text}");
		let text = listener.describe("a/\u{1b}[2J", br#"{"energy_total":3.5}"#, false);
		assert!(text.contains("to begin with") && !text.contains('\u{1b}'), "{text}");
		assert!(listener.describe("a", b"\x00\xff", false).contains("not read by any"));
	}
}
