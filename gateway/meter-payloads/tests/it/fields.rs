//! Mappings: any JSON, and numbers on topics of their own, as the configuration says.

use crate::RECEIVED_MS;
use meter_payloads::{formats::mapping::MAX_BYTES, Clock, Content, Measurement, PayloadError, Routes};
use std::path::Path;

fn try_routes(topic: &str) -> Result<Routes, String> {
	crate::routes(&format!("[[topics]]\n{topic}"))
}

fn routes(topic: &str) -> Routes {
	try_routes(topic).unwrap()
}

/// Of a mapping on all topics.
fn mapping(lines: &str) -> Routes {
	routes(&format!(
		"filter = \"#\"\nformat = \"mapping\"\n[topics.mapping]\n{lines}"
	))
}

fn read_at(routes: &Routes, topic: &str, payload: &str, received_ms: u64) -> Result<Vec<Measurement>, PayloadError> {
	match routes
		.get(topic)
		.unwrap()
		.read(topic, received_ms, payload.as_bytes())?
	{
		Content::Measured(measurements) => Ok(measurements),
		Content::Signed(_) => panic!("it is not signed"),
	}
}

fn read(routes: &Routes, topic: &str, payload: &str) -> Result<Vec<Measurement>, PayloadError> {
	read_at(routes, topic, payload, RECEIVED_MS)
}

/// Import and export of the one meter that is read.
fn registers(routes: &Routes, topic: &str, payload: &str) -> Result<(Option<u64>, Option<u64>), PayloadError> {
	let all = read(routes, topic, payload)?;
	let [one] = all.as_slice() else { panic!("{all:?}") };
	Ok((one.import_wh, one.export_wh))
}

#[test]
fn a_value_is_read_however_it_is_written() {
	let routes = mapping("import = { path = \"a\", unit = \"kWh\" }");
	for (value, wh) in [
		("12.5", 12_500),
		("12.0", 12_000),
		("\"12.5\"", 12_500),
		("\" 12.5 \"", 12_500),
		("\"12.5 kWh\"", 12_500),
		("1.25e1", 12_500),
		("0", 0),
		("0.0009999", 0),
		("9007199254740.993", 9_007_199_254_740_993),
	] {
		let payload = format!("{{\"a\":{value}}}");
		assert_eq!(registers(&routes, "x", &payload), Ok((Some(wh), None)), "{value}");
	}
	for nothing in ["null", "\"unknown\"", "\"unavailable\"", "\"nan\"", "\"\""] {
		let payload = format!("{{\"a\":{nothing}}}");
		assert_eq!(read(&routes, "x", &payload), Err(PayloadError::NoRegister), "{nothing}");
	}
	for wrong in [
		"true",
		"\"on\"",
		"\"12,5\"",
		"-1",
		"{}",
		"[1]",
		"\"12.5 MWh\"",
		"\"12.5 W\"",
		"1e60",
		"18446744073709551616",
	] {
		let payload = format!("{{\"a\":{wrong}}}");
		assert!(
			read(&routes, "x", &payload).is_err_and(|error| !error.is_harmless()),
			"{wrong}"
		);
	}
}

#[test]
fn a_payload_that_is_a_number_is_a_register() {
	let routes = mapping(
		"import = { topic = \"total\", unit = \"Wh\" }\nexport = { topic = \"returned\", unit = \"Wh\", factor = 0.1 }",
	);
	assert_eq!(registers(&routes, "m/total", "123.9\n"), Ok((Some(123), None)));
	assert_eq!(registers(&routes, "m/returned", "\"1239\""), Ok((None, Some(123))));
	assert_eq!(read(&routes, "m/total", "7").unwrap()[0].device.device(), "m");
	assert_eq!(read(&routes, "m/power", "7"), Err(PayloadError::NoRegister));
	assert_eq!(read(&routes, "m/total", "unavailable"), Err(PayloadError::NoRegister));
	assert!(read(&routes, "m/total", "{\"x\":1}").is_err());
	assert!(read(&routes, "m/total", "1 2").is_err());
}

#[test]
fn parts_are_added_up_all_or_none() {
	let routes = mapping("import = [{ path = \"l1\", unit = \"kWh\" }, { path = \"l2\", unit = \"kWh\" }, { path = \"l3\", unit = \"kWh\" }]");
	// Each is cut off after they have been added up.
	let sum = registers(&routes, "x", r#"{"l1":0.0004,"l2":0.0004,"l3":0.0004}"#);
	assert_eq!(sum, Ok((Some(1), None)));
	assert_eq!(
		read(&routes, "x", r#"{"l1":1,"l3":1}"#),
		Err(PayloadError::Missing("l2".into()))
	);
	assert_eq!(
		read(&routes, "x", r#"{"l1":1,"l2":null,"l3":1}"#),
		Err(PayloadError::Missing("l2".into()))
	);
	assert_eq!(read(&routes, "x", r#"{"power":1}"#), Err(PayloadError::NoRegister));
}

#[test]
fn a_part_may_be_taken_off_the_others() {
	// Both directions in one register, and one of them apart.
	let routes = mapping(
		"import = [{ path = \"both\", unit = \"Wh\" }, { path = \"given\", unit = \"Wh\", minus = true }]\nexport = { path = \"given\", unit = \"Wh\" }",
	);
	assert_eq!(
		registers(&routes, "x", r#"{"both":100,"given":40}"#),
		Ok((Some(60), Some(40)))
	);
	assert_eq!(
		read(&routes, "x", r#"{"both":39,"given":40}"#),
		Err(PayloadError::Negative("import".into()))
	);
}

#[test]
fn a_unit_may_stand_in_the_payload() {
	let routes = mapping("import = { path = \"v\", unit_path = \"u\" }");
	for (unit, wh) in [
		("Wh", 1_500),
		("kWh", 1_500_000),
		("KWH", 1_500_000),
		("MWh", 1_500_000_000),
	] {
		let payload = format!("{{\"v\":1500,\"u\":\"{unit}\"}}");
		assert_eq!(registers(&routes, "x", &payload), Ok((Some(wh), None)), "{unit}");
	}
	assert_eq!(
		read(&routes, "x", r#"{"v":1,"u":"W"}"#),
		Err(PayloadError::Unit("u".into()))
	);
	assert_eq!(read(&routes, "x", r#"{"v":1}"#), Err(PayloadError::Missing("u".into())));
	let both = mapping("import = { path = \"v\", unit = \"kWh\", unit_path = \"u\" }");
	assert_eq!(registers(&both, "x", r#"{"v":1,"u":"kWh"}"#), Ok((Some(1_000), None)));
	assert_eq!(
		read(&both, "x", r#"{"v":1,"u":"Wh"}"#),
		Err(PayloadError::Unit("u".into()))
	);
}

#[test]
fn a_device_with_several_meters_has_each() {
	let routes = mapping(
		"device_path = \"id\"\n\
		[[topics.mapping.meters]]\nchannel = \"l1\"\nimport = { path = \"energy_l1\", unit = \"kWh\" }\n\
		[[topics.mapping.meters]]\nchannel = \"l2\"\nimport = { path = \"energy_l2\", unit = \"kWh\" }\n",
	);
	let all = read(&routes, "x", r#"{"id":"strip","energy_l1":1,"energy_l2":2.5}"#).unwrap();
	let found: Vec<_> = all.iter().map(|m| (m.device.to_string(), m.import_wh)).collect();
	assert_eq!(
		found,
		[("strip l1".to_string(), Some(1_000)), ("strip l2".into(), Some(2_500))]
	);
	assert_eq!(
		read(&routes, "x", r#"{"id":"strip","energy_l2":2.5}"#).unwrap().len(),
		1
	);
	assert_eq!(
		read(&routes, "x", r#"{"energy_l2":2.5}"#),
		Err(PayloadError::Missing("id".into()))
	);
	for id in ["\"\"", "\"a\\nb\"", "[]"] {
		let payload = format!("{{\"id\":{id},\"energy_l2\":2.5}}");
		assert!(read(&routes, "x", &payload).is_err(), "{id}");
	}
}

#[test]
fn a_time_of_its_own_is_taken_and_a_wrong_one_refused() {
	let lines = |format: &str| {
		format!("import = {{ path = \"e\", unit = \"Wh\" }}\ntime = {{ path = \"t\", format = \"{format}\" }}")
	};
	let at = |routes: &Routes, time: &str| {
		let read = read(routes, "x", &format!("{{\"e\":1,\"t\":{time}}}"))?;
		Ok((read[0].at_ms, read[0].clock))
	};
	let device = Ok((1_795_367_700_000, Clock::Device));
	assert_eq!(at(&mapping(&lines("unix")), "1795367700"), device);
	assert_eq!(at(&mapping(&lines("unix-ms")), "\"1795367700000\""), device);
	assert_eq!(at(&mapping(&lines("iso")), "\"2026-11-22T18:15:00+01:00\""), device);
	let in_zone = |format: &str| {
		routes(&format!(
			"filter = \"#\"\nformat = \"mapping\"\ntime_zone = \"Europe/Berlin\"\n[topics.mapping]\n{}",
			lines(format)
		))
	};
	assert_eq!(at(&in_zone("iso"), "\"2026-11-22T18:15:00\""), device);
	assert_eq!(at(&in_zone("YYMMDDhhmmss"), "\"261122181500\""), device);
	assert_eq!(at(&in_zone("YYMMDDhhmmss"), "261122181500"), device);
	// Without a zone a local time cannot be placed; a clock that was never set neither.
	let arrival = Ok((RECEIVED_MS, Clock::Arrival));
	assert_eq!(at(&mapping(&lines("iso")), "\"2026-11-22T18:15:00\""), arrival);
	assert_eq!(at(&mapping(&lines("unix")), "17"), arrival);
	assert_eq!(at(&mapping(&lines("unix")), "null"), arrival);
	let wrong: Result<(u64, Clock), PayloadError> = at(&mapping(&lines("unix")), "\"soon\"");
	assert_eq!(wrong, Err(PayloadError::Time("t".into())));
	// A payload with its own time is kept by the broker, and must have it.
	assert!(mapping(&lines("unix")).get("x").unwrap().own_time);
	assert!(
		!mapping("import = { path = \"e\", unit = \"Wh\" }")
			.get("x")
			.unwrap()
			.own_time
	);
}

#[test]
fn tariffs_on_topics_of_their_own_make_a_register_once_a_round() {
	let lines = "import = [{ topic = \"t1\", unit = \"kWh\" }, { topic = \"t2\", unit = \"kWh\" }]";
	let routes = mapping(lines);
	let wh = |topic: &str, value: &str, at: u64| {
		let read = read_at(&routes, topic, value, RECEIVED_MS + at).unwrap();
		read.first()
			.map(|one| (one.import_wh.unwrap(), one.at_ms - RECEIVED_MS, one.device.to_string()))
	};
	assert_eq!(wh("m/t1", "1", 0), None);
	assert_eq!(wh("other/t2", "7", 1), None);
	assert_eq!(wh("m/t2", "2", 2), Some((3_000, 2, "m".into())));
	// A round of which a part was lost gives nothing; the next one holds it.
	assert_eq!(wh("m/t1", "1.5", 10_000), None);
	assert_eq!(wh("m/t1", "1.6", 20_000), None);
	assert_eq!(wh("m/t2", "2", 20_003), Some((3_600, 20_003, "m".into())));
	let on_change = mapping(&format!("joined = \"on-change\"\napart_s = 3600\n{lines}"));
	let wh = |topic: &str, value: &str, at: u64| {
		let read = read_at(&on_change, topic, value, RECEIVED_MS + at).unwrap();
		read.first().map(|one| one.import_wh.unwrap())
	};
	assert_eq!(wh("m/t1", "1", 0), None);
	assert_eq!(wh("m/t2", "2", 5_000), Some(3_000));
	assert_eq!(wh("m/t2", "2.5", 900_000), Some(3_500));
	assert_eq!(wh("m/t2", "3", 3_700_000), None);
}

#[test]
fn a_mapping_that_cannot_be_is_refused() {
	for (lines, expected) in [
		("", "neither import nor export"),
		("import = 5", "a register is {"),
		("import = []", "import has more than 16 entries, or none"),
		("import = { path = \"a\" }", "import: unit is missing; it is one of Wh, kWh, MWh, Wmin, Ws"),
		("import = { path = \"a\", unit = \"W\" }", "unit \"W\" is not known"),
		("import = { path = \"a\", unit = \"mWh\" }", "unit \"mWh\" is not known"),
		("import = { path = \"a..b\", unit = \"Wh\" }", "1 to 16 steps"),
		("import = { path = 1, unit = \"Wh\" }", "a path is a text"),
		("import = { pfad = \"a\", unit = \"Wh\" }", "unknown field `pfad`"),
		("import = { path = \"a\", unit = \"Wh\", factor = -1 }", "a factor is a number above zero"),
		("import = { path = \"a\", unit = \"Wh\", factor = 0 }", "a factor is a number above zero"),
		("import = { path = \"a\", unit = \"Wh\", minus = true }", "import: each part is taken off"),
		(
			"import = [{ path = \"a\", unit = \"Wh\" }, { path = \"a\", unit = \"Wh\" }]",
			"would count twice",
		),
		(
			"import = [{ topic = \"a\", unit = \"Wh\" }, { topic = \"b\", unit = \"Wh\", minus = true }]",
			"must come on the same topic",
		),
		("import = { unit = \"Wh\", unit_path = \"u\" }", "unit_path needs a path"),
		("import = { unit = \"Wh\", topic = \"a/#\" }", "not the last levels of a topic"),
		("import = { unit = \"Wh\" }\ndevice = \"{x}\"", "\"{x}\" is not a name"),
		("import = { unit = \"Wh\" }\ndevice = \"a\"\ndevice_path = \"b\"", "device and device_path"),
		(
			"import = { unit = \"Wh\" }\ntime = { path = \"t\", format = \"%s\" }",
			"format \"%s\" is none of unix",
		),
		("import = { unit = \"Wh\" }\napart_s = 0", "apart_s must be from 1 to"),
		("import = { unit = \"Wh\" }\njoined = \"maybe\"", "maybe"),
		(
			"import = { unit = \"Wh\" }\nmeters = [{ channel = \"a\", import = { unit = \"Wh\" } }]",
			"meters, and beside them",
		),
		(
			"meters = [{ channel = \"a\", import = { unit = \"Wh\" } }, { channel = \"a\", import = { unit = \"Wh\" } }]",
			"\"a\" stands twice",
		),
		("colour = 1", "colour"),
	] {
		let error = try_routes(&format!("filter = \"x\"\nformat = \"mapping\"\n[topics.mapping]\n{lines}")).map(drop).unwrap_err();
		assert!(error.contains(expected), "{lines}: {error}");
	}
	for (topic, expected) in [
		("filter = \"x\"", "x needs a format, a profile or a mapping"),
		(
			"filter = \"x\"\nformat = \"mapping\"",
			"needs a format, a profile or a mapping",
		),
		("filter = \"x\"\nprofile = \"zigbee\"", "no profile \"zigbee\""),
		(
			"filter = \"x\"\nformat = \"json\"\nprofile = \"zigbee2mqtt\"",
			"this is another one",
		),
		(
			"filter = \"x\"\nformat = \"tasmota\"\ndevice = \"y\"",
			"this is another one",
		),
		(
			"filter = \"x\"\nprofile = \"zigbee2mqtt\"\nmapping = { import = { unit = \"Wh\" } }",
			"a profile and a mapping",
		),
		(
			"filter = \"x\"\nprofile = \"zigbee2mqtt\"\ndevice = \"{\"",
			"is not a name",
		),
	] {
		let error = try_routes(topic).map(drop).unwrap_err();
		assert!(error.contains(expected), "{topic}: {error}");
	}
}

#[test]
fn a_payload_that_looks_like_a_register_and_is_not_named_is_refused() {
	let routes = routes("filter = \"zigbee2mqtt/+\"\nprofile = \"zigbee2mqtt\"");
	let error = read(&routes, "zigbee2mqtt/strip", r#"{"state":"ON","energy_l1":2.5}"#).unwrap_err();
	assert!(
		!error.is_harmless() && error.to_string().contains("energy_l1"),
		"{error}"
	);
	assert_eq!(
		read(&routes, "zigbee2mqtt/lamp", r#"{"state":"ON"}"#),
		Err(PayloadError::NoRegister)
	);
}

#[test]
fn a_number_where_json_is_looked_for_is_refused() {
	// As vzlogger publishes before timestamps are switched on.
	let routes = routes("filter = \"vzlogger/data/+/raw\"\nprofile = \"vzlogger\"");
	let error = read(&routes, "vzlogger/data/chn0/raw", "14201834.5").unwrap_err();
	assert!(matches!(error, PayloadError::Unclear { .. }), "{error}");
	assert!(error.to_string().contains("publish JSON"), "{error}");
	// Another channel is no business of this mapping, and other texts are no numbers.
	for (topic, text) in [
		("vzlogger/data/chn2/raw", "412"),
		("vzlogger/data/chn0/raw", "nan"),
		("vzlogger/data/chn0/raw", "online"),
	] {
		assert_eq!(read(&routes, topic, text), Err(PayloadError::NoRegister), "{text}");
	}
}

#[test]
fn payloads_are_bounded_and_their_json_is_checked() {
	let routes = mapping("import = { path = \"a\", unit = \"kWh\" }");
	let wide = format!("{{\"a\":1,\"b\":[{}0]}}", "0,".repeat(50_000));
	assert_eq!(registers(&routes, "x", &wide), Ok((Some(1_000), None)));
	let long = format!("{{\"a\":1,\"b\":\"{}\"}}", "x".repeat(MAX_BYTES));
	assert!(matches!(read(&routes, "x", &long), Err(PayloadError::TooLarge { .. })));
	let deep = format!("{{\"a\":1,\"b\":{}{}}}", "[".repeat(60_000), "]".repeat(60_000));
	let _ = read(&routes, "x", &deep);
	for wrong in ["{\"a\":1", "{\"a\":1}x", "{\"a\":1,\"b\":NaN}", "{\"a\":1,\"a\":2}"] {
		assert!(
			read(&routes, "x", wrong).is_err_and(|error| !error.is_harmless()),
			"{wrong}"
		);
	}
}

#[test]
fn a_field_of_the_catalogue_reads_the_cases_of_the_field() {
	let case = |profile: &str, filter: &str, topic: &str, file: &str| {
		let text =
			std::fs::read_to_string(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/cases")).join(file)).unwrap();
		registers(
			&routes(&format!("filter = \"{filter}\"\nprofile = \"{profile}\"")),
			topic,
			&text,
		)
	};
	let zigbee = case(
		"zigbee2mqtt",
		"zigbee2mqtt/+",
		"zigbee2mqtt/meter",
		"X01-zigbee2mqtt.txt",
	);
	assert_eq!(zigbee, Ok((Some(1_232_360), Some(44_370))));
	assert_eq!(
		case("homewizard", "hw/+", "hw/p1", "X02-homewizard.txt"),
		Ok((Some(11_033_430), Some(0)))
	);
	let topic = "N/000000000000/grid/30/Ac/Energy/Forward";
	assert_eq!(
		case("victron-grid", "N/#", topic, "X04-victron.txt"),
		Ok((Some(5_193_746), None))
	);
	let template = case(
		"registers-json",
		"ha/+/reading",
		"ha/meter/reading",
		"X06-ha-to-own-json.txt",
	);
	assert_eq!(template, Ok((Some(12_345_670), Some(89_010))));
}
