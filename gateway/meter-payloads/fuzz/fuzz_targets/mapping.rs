//! Mappings: every profile of the catalogue, one of each kind of field, what is proposed for a
//! payload, and telegrams cut out of a stream. The first line is the topic.
#![no_main]

use meter_payloads::{
	formats::mapping::{profiles, propose, Mapping, MappingSection},
	telegrams::Telegrams,
	Context, Settings, Zone,
};
use libfuzzer_sys::fuzz_target;
use std::sync::LazyLock;

const ALL_FIELDS: &str = r#"
device = "{1}-{2..}"
import = [
	{ path = ["a", { k = "x" }, 0], unit = "kWh", factor = 99999999 },
	{ path = "a.b", unit_path = "u", unit = "Wh", skip_zero = true },
	{ topic = "t", unit = "Ws" },
]
export = [{ topic = "+/v", path = "v", unit = "MWh" }, { topic = "+/v", path = "w", unit = "Wmin", minus = true }]
time = { path = "t", format = "DD.MM.YYYY hh:mm:ss" }
joined = "on-change"
"#;

static MAPPINGS: LazyLock<Vec<Mapping>> = LazyLock::new(|| {
	let own: MappingSection = toml::from_str(ALL_FIELDS).unwrap();
	let of_catalogue = profiles::all().map(|(_, profile)| profile.build(None).unwrap());
	of_catalogue.chain([own.build().unwrap()]).collect()
});

fuzz_target!(|bytes: &[u8]| {
	let at = bytes.iter().position(|byte| *byte == b'\n').unwrap_or(0);
	let (topic, payload) = bytes.split_at(at);
	let settings = Settings {
		zone: Zone::Offset(60),
		..Settings::default()
	};
	if let Ok(topic) = std::str::from_utf8(topic) {
		let context = Context {
			topic,
			received_ms: 1_795_368_000_000,
			settings: &settings,
		};
		for mapping in MAPPINGS.iter() {
			for measurement in mapping.parse(&context, payload).unwrap_or_default() {
				assert!(measurement.import_wh.is_some() || measurement.export_wh.is_some());
			}
		}
		if let Some(lines) = propose(topic, payload) {
			let section: MappingSection = toml::from_str(&lines).unwrap();
			assert!(section.build().is_ok());
		}
	}
	let mut telegrams = Telegrams::default();
	for chunk in bytes.chunks(7) {
		for telegram in telegrams.push(chunk) {
			assert!(telegram.starts_with(b"/"));
		}
	}
});
