//! The guide to meters: each of its blocks of configuration reads the messages below it as it says.

use energy_gateway::{
	config::Config,
	envelopes::{Facts, Horizon, Payloads},
	meters::MeterMap,
};
use energy_primitives::{Connection, EnvelopeInfo, EnvelopePeriod, IntervalLimits, Limits, Power, PriorityClass};
use meter_payloads::{topics::answer_topic, Clock, Content, Measurement};
use serde_json::Value;
use std::path::Path;

/// 2026-11-22 17:20:00 UTC.
const RECEIVED_MS: u64 = 1_795_368_000_000;

const GUIDE: &str = include_str!("../../../docs/guides/meters.md");

/// With this heading the section begins that is not about meters.
const ENVELOPES: &str = "\n## What a connection may take and give\n";

/// What every configuration needs beside a block.
const REST: &str = r#"
[chain]
urls = ["ws://127.0.0.1:9944"]
[broker]
host = "127.0.0.1"
client_id = "test"
[outbox]
file = "outbox"
[keys]
file = "keys"
"#;

/// The fenced blocks of a text, each with its kind.
fn blocks(text: &str) -> Vec<(&str, String)> {
	let mut blocks = Vec::new();
	let mut open: Option<(&str, String)> = None;
	for line in text.lines() {
		match (line.strip_prefix("```"), &mut open) {
			(Some(kind), None) => open = Some((kind, String::new())),
			(Some(_), Some(_)) => blocks.extend(open.take()),
			(None, Some((_, block))) => {
				block.push_str(line);
				block.push('\n');
			},
			(None, None) => {},
		}
	}
	assert!(open.is_none(), "a block has no end");
	blocks
}

/// Messages: a topic and its payload in one line, or a topic and a telegram in the lines below it.
fn messages(block: &str) -> Vec<(String, Vec<u8>)> {
	let (first, rest) = block.split_once('\n').unwrap();
	if !first.contains(' ') {
		return vec![(first.into(), rest.replace('\n', "\r\n").into_bytes())];
	}
	let lines = block.lines().map(|line| line.split_once(' ').unwrap());
	lines.map(|(topic, payload)| (topic.into(), payload.into())).collect()
}

/// What a meter shows, as the guide writes it.
fn shown(meters: &MeterMap, measurement: &Measurement) -> String {
	let entry = meters.get(&measurement.device);
	let entry = entry.unwrap_or_else(|| panic!("no meter for {}", measurement.device));
	let (import, export) = entry.wiring.registers(measurement);
	let found = [
		("import", entry.registers.has_import, import),
		("export", entry.registers.has_export, export),
	];
	let kwh = |wh: u64| format!("{}.{:03} kWh", wh / 1_000, wh % 1_000);
	let found = found.iter().filter(|(_, has, _)| *has);
	let found: Vec<String> = found
		.filter_map(|(name, _, wh)| Some(format!("{name} {}", kwh((*wh)?))))
		.collect();
	format!("meter {}: {}", entry.meter, found.join(", "))
}

fn read(config: &str, block: &str) -> Vec<String> {
	let text = format!("{REST}\n{config}");
	let config = Config::parse(&text, Path::new("")).unwrap_or_else(|error| panic!("{error}\n{config}"));
	let (routes, meters) = (config.routes().unwrap(), config.meters().unwrap());
	let mut lines = Vec::new();
	for (at, (topic, payload)) in (0..).zip(messages(block)) {
		let asked = answer_topic(&topic);
		let route = routes.get(&asked).or_else(|| routes.get(&topic));
		let route = route.unwrap_or_else(|| panic!("nothing holds on {topic}"));
		match route.read(&topic, RECEIVED_MS + at, &payload) {
			Ok(Content::Measured(measurements)) => {
				// What must have a time and has none would be refused.
				assert!(
					measurements.iter().all(|m| m.clock == Clock::Device || !route.own_time),
					"{topic}"
				);
				lines.extend(measurements.iter().map(|m| shown(&meters, m)));
			},
			Ok(Content::Signed(_)) => panic!("{topic}: nobody has signed it"),
			Err(error) if error.is_harmless() => {},
			Err(error) => panic!("{topic}: {error}"),
		}
	}
	lines
}

#[test]
fn every_block_of_the_guide_reads_what_the_guide_says() {
	let (guide, _) = GUIDE.split_once(ENVELOPES).unwrap();
	let blocks = blocks(guide);
	let (triples, rest) = blocks.as_chunks::<3>();
	assert!(rest.is_empty());
	for triple in triples {
		let [(config_kind, config), (messages_kind, messages), (reads_kind, reads)] = triple;
		assert_eq!(
			[*config_kind, *messages_kind, *reads_kind],
			["toml", "mqtt", "reads"],
			"{config}"
		);
		assert_eq!(read(config, messages), reads.lines().collect::<Vec<_>>(), "{config}");
	}
	// Twenty devices, of which one in two ways, stations that sign, Home Assistant, and a mapping
	// of one's own.
	let devices = guide
		.lines()
		.filter(|line| line.starts_with("## ") && line.contains(". "));
	assert_eq!((devices.count(), triples.len()), (20, 24));
}

fn limits(import_limit_w: Power, export_limit_w: Power) -> Limits {
	Limits {
		import_limit_w,
		export_limit_w,
	}
}

/// What the chain says of the connection that the guide's messages are about.
fn facts(interval: u32) -> Facts {
	let published = limits(4_200, 12_000);
	let known = [
		(limits(4_200, 10_000), true),
		(limits(8_000, 3_000), false),
		(limits(8_000, 0), false),
	];
	Facts {
		connection: Some(Connection {
			area: 0,
			import_limit_w: 17_250,
			export_limit_w: 10_000,
			class: PriorityClass::Standard,
			ends_at: None,
		}),
		envelope: Some(EnvelopeInfo {
			default: limits(8_000, 3_000),
			devices: 1,
			managed: false,
			floor_w: 4_200,
			periods: vec![EnvelopePeriod {
				from: interval,
				until: interval + 1,
				limits: published,
				primacy: 1,
			}],
			contracts: Vec::new(),
			offered: None,
		}),
		limits: (interval..)
			.zip(known)
			.map(|(interval, (limits, published))| IntervalLimits {
				interval,
				limits,
				published,
			})
			.collect(),
	}
}

#[test]
fn the_messages_of_the_guide_are_those_that_the_gateway_publishes() {
	let (_, section) = GUIDE.split_once(ENVELOPES).unwrap();
	let blocks = blocks(section);
	let kinds: Vec<&str> = blocks.iter().map(|(kind, _)| *kind).collect();
	assert_eq!(kinds, ["toml", "json", "json", "acl"]);
	let text = format!(
		"{REST}\n[[topics]]\nfilter = \"energy/+/reading\"\nformat = \"json\"\n{}",
		blocks[0].1
	);
	let config = Config::parse(&text, Path::new("")).unwrap();
	let envelopes = config.envelopes.unwrap();
	let addressee = envelopes.addressees().unwrap().remove(0);
	for topic in [addressee.envelope_topic(), addressee.default_topic()] {
		assert!(section.contains(&format!("| `{topic}` |")), "{topic}");
	}
	let json = |text: &str| serde_json::from_str::<Value>(text).unwrap();
	let message = json(&blocks[1].1);
	let interval = u32::try_from(message["interval"].as_u64().unwrap()).unwrap();
	let horizon = Horizon {
		interval,
		interval_ms: config.chain.interval_ms,
		intervals: envelopes.intervals,
		valid_intervals: envelopes.valid_intervals,
	};
	let payloads = Payloads::new(&addressee.address, &facts(interval), &horizon).unwrap();
	assert_eq!(json(&payloads.envelope), message);
	assert_eq!(json(&payloads.default), json(&blocks[2].1));
}

#[test]
fn the_example_refuses_no_plug_as_it_comes() {
	let config = Config::parse(include_str!("../gateway.example.toml"), Path::new("")).unwrap();
	let routes = config.routes().unwrap();
	let route = routes.get("tele/plug/SENSOR").unwrap();
	let payload = include_bytes!("../../meter-payloads/tests/cases/T01-plug-local-time.txt");
	let Ok(Content::Measured(read)) = route.read("tele/plug/SENSOR", RECEIVED_MS, payload) else {
		panic!("it is refused");
	};
	assert_eq!((read[0].import_wh, read[0].clock), (Some(1_290_817), Clock::Arrival));
	assert!(!route.own_time);
}
