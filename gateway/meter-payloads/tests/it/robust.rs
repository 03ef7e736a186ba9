//! No payload panics a parser, and what a parser takes is in bounds. The same parsers have fuzz
//! targets in `fuzz/`.

use crate::{ocmf as ocmf_tests, own as own_tests, p1, shelly as shelly_tests, tasmota as tasmota_tests, with};
use meter_payloads::{
	formats::{
		cbor, dsmr, json,
		mapping::{profiles, propose, Mapping, MappingSection},
		ocmf, shelly, tasmota, Own,
	},
	Measurement, RegisterNames, Settings, Total, Zone,
};
use proptest::prelude::*;
use std::sync::LazyLock;

const TOPICS: [&str; 12] = [
	"tele/plug-12/SENSOR",
	"stat/plug-12/STATUS10",
	"shellies/shellyem-1/info",
	"shellies/shellyem-1/emeter/0/total",
	"shellies/plug/relay/0/energy",
	"pro/events/rpc",
	"mybridge/rpc",
	"shellies/bulb/light/0/energy",
	"pro/status/switch:0",
	"pro/status/em1data:1",
	"p1/house",
	"",
];

fn sound(measurement: &Measurement) {
	assert!(measurement.import_wh.is_some() || measurement.export_wh.is_some());
	assert!(!measurement.device.device().is_empty());
}

fn own(own: Own) {
	if let Own::Measured(measurement) = own {
		sound(&measurement);
	}
}

/// What may be said of a topic.
static SETTINGS: LazyLock<Vec<Settings>> = LazyLock::new(|| {
	let zones = [
		Zone::Offset(i32::MIN),
		Zone::Offset(i32::MAX),
		Zone::Offset(120),
		Zone::named("Europe/Dublin").unwrap(),
		Zone::named("Australia/Lord_Howe").unwrap(),
	];
	let names = |section: &str, import: &str| RegisterNames {
		section: Some(section.into()),
		import: Some(import.into()),
		..RegisterNames::default()
	};
	let with_zone = |(at, zone): (usize, Zone)| Settings {
		zone,
		may_be_late: at % 2 == 0,
		total: [None, Some(Total::Net), Some(Total::Import)][at % 3],
		registers: (at == 3).then(|| names("ENERGY", "Total")),
		crc: [None, Some(false), Some(true)][at % 3],
		..Settings::default()
	};
	zones.into_iter().enumerate().map(with_zone).collect()
});

static KEY: LazyLock<ocmf::PublicKey> = LazyLock::new(ocmf_tests::key);

/// One of each kind of field, beside some of the catalogue.
const ALL_FIELDS: &str = r#"
device = "{1}-{2..}"
import = [
	{ path = ["list", { k = "x" }, 0], unit = "kWh", factor = 99999999 },
	{ path = "energy", unit_path = "unit", unit = "Wh", skip_zero = true },
	{ topic = "energy", unit = "Ws" },
]
export = [{ topic = "+/SENSOR", path = "ENERGY.Total", unit = "MWh" }, { topic = "+/SENSOR", path = "total", unit = "Wmin", minus = true }]
time = { path = "Time", format = "YYYY-MM-DDThh:mm:ss" }
joined = "on-change"
"#;

static MAPPINGS: LazyLock<Vec<Mapping>> = LazyLock::new(|| {
	let section: MappingSection = toml::from_str(ALL_FIELDS).unwrap();
	let names = [
		"zigbee2mqtt",
		"registers-json",
		"vzlogger",
		"enphase",
		"youless",
		"openwb",
	];
	let of_catalogue = names
		.iter()
		.map(|name| profiles::find(name).unwrap().build(None).unwrap());
	of_catalogue.chain([section.build().unwrap()]).collect()
});

/// Hands the payload to every parser.
fn every_parser(topic: &str, bytes: &[u8]) {
	// Each payload meets one of them, so that the test stays quick; all of them meet thousands.
	let context = with(&SETTINGS[bytes.len() % SETTINGS.len()], topic);
	let _ = json::parse(&context, bytes).map(own);
	let _ = cbor::parse(&context, bytes).map(own);
	let _ = tasmota::parse(&context, bytes).map(|measurement| sound(&measurement));
	let _ = shelly::parse(&context, bytes).map(|all| all.iter().for_each(sound));
	let _ = dsmr::parse(&context, bytes).map(|measurement| sound(&measurement));
	let _ = ocmf::parse_all(&context, bytes, &KEY).map(|records| {
		records.iter().flat_map(ocmf::Record::measurements).for_each(sound);
	});
	for mapping in MAPPINGS.iter() {
		let _ = mapping.parse(&context, bytes).map(|all| all.iter().for_each(sound));
	}
	if let Some(lines) = propose(topic, bytes) {
		let section: MappingSection = toml::from_str(&lines).unwrap();
		section.build().unwrap();
	}
}

static SAMPLES: LazyLock<Vec<Vec<u8>>> = LazyLock::new(|| {
	let mut samples: Vec<Vec<u8>> = [
		tasmota_tests::SENSOR.to_string(),
		tasmota_tests::STATUS.to_string(),
		shelly_tests::INFO.to_string(),
		shelly_tests::NOTIFY.to_string(),
		p1::sample(),
		ocmf_tests::signed(ocmf_tests::PAYLOAD),
	]
	.map(String::into_bytes)
	.into();
	for signed in own_tests::signed() {
		samples.push(json::encode(&signed).into_bytes());
		samples.push(cbor::encode(&signed));
	}
	let examples = profiles::all().flat_map(|(_, profile)| &profile.examples);
	samples.extend(
		examples
			.flat_map(|example| &example.messages)
			.map(|(_, payload)| payload.clone().into_bytes()),
	);
	for file in std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/cases")).unwrap() {
		let path = file.unwrap().path();
		if path.extension().is_some_and(|extension| extension == "txt") {
			samples.push(std::fs::read(path).unwrap());
		}
	}
	samples.sort();
	samples
});

/// One change of a payload.
#[derive(Clone, Debug)]
enum Change {
	Set(prop::sample::Index, u8),
	Flip(prop::sample::Index, u8),
	Remove(prop::sample::Index, usize),
	Repeat(prop::sample::Index, usize),
	Cut(prop::sample::Index),
	Insert(prop::sample::Index, &'static str),
}

fn change() -> impl Strategy<Value = Change> {
	let pieces = prop::sample::select(vec![
		"-",
		"e999",
		"e-999",
		".",
		"99999999999999999999999",
		"null",
		"[",
		"{",
		"\"",
		"\\",
		"\\ud800",
		"é",
		"\0",
		"|",
		"!",
		"/",
		"(",
		")",
		"*",
		"\r\n",
		"\n!",
		"18446744073709551615",
		"true",
		",",
		":",
	]);
	let at = any::<prop::sample::Index>;
	prop_oneof![
		(at(), any::<u8>()).prop_map(|(at, byte)| Change::Set(at, byte)),
		(at(), 0u8..8).prop_map(|(at, bit)| Change::Flip(at, bit)),
		(at(), 1usize..40).prop_map(|(at, len)| Change::Remove(at, len)),
		(at(), 1usize..60).prop_map(|(at, len)| Change::Repeat(at, len)),
		at().prop_map(Change::Cut),
		(at(), pieces).prop_map(|(at, piece)| Change::Insert(at, piece)),
	]
}

fn apply(mut bytes: Vec<u8>, changes: &[Change]) -> Vec<u8> {
	for change in changes {
		if bytes.is_empty() {
			break;
		}
		let len = bytes.len();
		match change {
			Change::Set(at, byte) => bytes[at.index(len)] = *byte,
			Change::Flip(at, bit) => bytes[at.index(len)] ^= 1 << bit,
			Change::Remove(at, many) => {
				let at = at.index(len);
				bytes.drain(at..(at + many).min(len));
			},
			Change::Repeat(at, many) => {
				let at = at.index(len);
				let part = bytes[at..(at + many).min(len)].to_vec();
				bytes.splice(at..at, part);
			},
			Change::Cut(at) => bytes.truncate(at.index(len)),
			Change::Insert(at, piece) => {
				let at = at.index(len);
				bytes.splice(at..at, piece.bytes());
			},
		}
	}
	bytes
}

#[test]
fn every_sample_cut_anywhere_is_harmless() {
	for sample in SAMPLES.iter() {
		for len in 0..=sample.len() {
			for topic in ["tele/plug-12/SENSOR", "pro/events/rpc"] {
				every_parser(topic, &sample[..len]);
			}
		}
	}
}

#[test]
fn deep_and_wide_payloads_are_refused_quickly() {
	for piece in ["[", "{\"a\":", "{\"ENERGY\":", "OCMF|", "/", "(", "\u{81}", "\u{a1}"] {
		every_parser("tele/plug-12/SENSOR", piece.repeat(4_000).as_bytes());
		every_parser("pro/events/rpc", piece.repeat(1_000_000).as_bytes());
	}
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(30_000))]

	#[test]
	fn arbitrary_bytes_are_harmless(
		topic in prop::sample::select(TOPICS.to_vec()), bytes in prop::collection::vec(any::<u8>(), 0..600),
	) {
		every_parser(topic, &bytes);
	}

	#[test]
	fn changed_samples_are_harmless(
		topic in prop::sample::select(TOPICS.to_vec()),
		sample in any::<prop::sample::Index>(),
		changes in prop::collection::vec(change(), 1..6),
	) {
		let sample = SAMPLES[sample.index(SAMPLES.len())].clone();
		every_parser(topic, &apply(sample, &changes));
	}

	#[test]
	fn changed_telegrams_with_a_right_checksum_are_harmless(changes in prop::collection::vec(change(), 1..6)) {
		let text = p1::sample();
		let changed = apply(text.as_bytes()[..text.len() - 6].to_vec(), &changes);
		if let Ok(text) = String::from_utf8(changed) {
			every_parser("p1/house", p1::telegram(&text).as_bytes());
		}
	}

	#[test]
	fn any_topic_is_harmless(topic in "\\PC{0,40}", tail in prop::sample::select(vec!["", "/SENSOR", "/info", "/events/rpc"])) {
		let topics = [topic.clone(), format!("{topic}{tail}"), format!("shellies/{topic}"), format!("x/status/{topic}")];
		for topic in topics {
			every_parser(&topic, shelly_tests::NOTIFY.as_bytes());
			every_parser(&topic, b"5.5");
		}
	}
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(2_000))]

	#[test]
	fn changed_records_with_a_right_signature_are_harmless(changes in prop::collection::vec(change(), 1..6)) {
		let changed = apply(ocmf_tests::PAYLOAD.as_bytes().to_vec(), &changes);
		if let Ok(text) = String::from_utf8(changed) {
			every_parser("ocmf/1", ocmf_tests::signed(&text).as_bytes());
		}
	}
}
