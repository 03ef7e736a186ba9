//! Payloads of the field: each as its line in `tests/cases/cases.tsv` says.

use crate::{TopicConfig, RECEIVED_MS};
use meter_payloads::{Clock, Content, Measurement};
use std::{fs, path::Path};

fn folder() -> &'static Path {
	Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/cases"))
}

/// Unix ms of `YYYY-MM-DDTHH:MM:SS`, UTC.
fn unix_ms(text: &str) -> u64 {
	let at: jiff::civil::DateTime = text.parse().unwrap();
	let at = at.to_zoned(jiff::tz::TimeZone::UTC).unwrap();
	u64::try_from(at.timestamp().as_millisecond()).unwrap()
}

/// Whether a measurement is what `channel imp=… exp=… at=…` says.
fn is(measurement: &Measurement, found: &str) -> bool {
	let (mut channel, mut import, mut export, mut at) = ("", None, None, None);
	for part in found.split_whitespace() {
		match part.split_once('=') {
			Some(("imp", number)) => import = Some(number.parse().unwrap()),
			Some(("exp", number)) => export = Some(number.parse().unwrap()),
			Some(("at", text)) => at = Some((unix_ms(text), Clock::Device)),
			None if part == "arrival" => at = Some((RECEIVED_MS, Clock::Arrival)),
			_ => channel = part,
		}
	}
	(measurement.import_wh, measurement.export_wh) == (import, export)
		&& Some((measurement.at_ms / 1_000 * 1_000, measurement.clock)) == at
		&& measurement.device.channel() == channel
}

/// What is wrong with a case; nothing if it is as it says.
fn try_case(line: &str) -> Option<String> {
	let [case, format, topic, options, expected] = line.split('\t').collect::<Vec<_>>().try_into().unwrap();
	let payload = fs::read(folder().join(format!("{case}.txt"))).unwrap();
	let config = TopicConfig::new(topic, format, options);
	let routes = config.routes();
	let read = routes.get(topic).unwrap().read(topic, RECEIVED_MS, &payload);
	let (kind, rest) = expected.split_once(' ').unwrap_or((expected, ""));
	let is_right = match (kind, &read) {
		("nothing", Err(error)) => error.is_harmless(),
		("refuses", Err(error)) => {
			let (label, text) = rest.split_once(' ').unwrap_or((rest, ""));
			error.label() == label && error.to_string().contains(text)
		},
		("reads", Ok(Content::Measured(found))) => {
			let expected: Vec<&str> = rest.split(';').collect();
			found.len() == expected.len() && found.iter().zip(expected).all(|(found, expected)| is(found, expected))
		},
		_ => false,
	};
	(!is_right).then(|| format!("{case} [{options}]\n  expected {expected}\n  and it is {read:?}"))
}

#[test]
fn every_payload_of_the_field_is_read_right_or_refused_with_its_remedy() {
	let cases = fs::read_to_string(folder().join("cases.tsv")).unwrap();
	let cases: Vec<&str> = cases.lines().filter(|line| !line.starts_with('#')).collect();
	let wrong: Vec<String> = cases.iter().filter_map(|line| try_case(line)).collect();
	assert!(
		wrong.is_empty(),
		"{} of {}:\n{}",
		wrong.len(),
		cases.len(),
		wrong.join("\n")
	);
	// No payload lies there without being tried.
	for file in fs::read_dir(folder()).unwrap() {
		let name = file.unwrap().file_name().into_string().unwrap();
		if let Some(case) = name.strip_suffix(".txt") {
			assert!(cases.iter().any(|line| line.split('\t').next() == Some(case)), "{case}");
		}
	}
}
