//! Tasmota's telemetry.

use crate::{device, offset, on, with, RECEIVED_MS};
use meter_payloads::{
	formats::tasmota::parse, Clock, Context, Format, PayloadError, RegisterNames, Settings, Total, Zone,
};
use std::sync::LazyLock;

/// A plug's telemetry.
pub const SENSOR: &str = r#"{"Time":"2026-11-22T18:15:03","ENERGY":{"TotalStartTime":"2024-03-01T09:12:44","Total":1834.207,
"Yesterday":3.118,"Today":2.904,"Period":11,"Power":142,"ApparentPower":151,"ReactivePower":50,"Factor":0.94,"Voltage":231,"Current":0.653}}"#;

/// A three-phase meter with both directions, answering `Status 10`, its time as an epoch.
pub const STATUS: &str = r#"{"StatusSNS":{"Time":"2026-11-22T18:15:03","Epoch":1795367703,"ENERGY":{"Total":[512.2503,498.7,501.0004],
"Today":[1,2,3],"ExportActive":[10.5,0,0.4999],"Power":[1,2,3]}}}"#;

static IN_BERLIN: LazyLock<Settings> = LazyLock::new(|| Settings {
	zone: Zone::named("Europe/Berlin").unwrap(),
	..Settings::default()
});

static IN_WINTER: LazyLock<Settings> = LazyLock::new(|| offset(60));

fn placed(settings: &Settings) -> Context<'_> {
	with(settings, "tele/plug-12/SENSOR")
}

#[test]
fn a_plug_has_its_total() {
	let measurement = parse(&on("tele/plug-12/SENSOR"), SENSOR.as_bytes()).unwrap();
	assert_eq!((measurement.import_wh, measurement.export_wh), (Some(1_834_207), None));
	assert_eq!(measurement.device, device("plug-12", ""));
	assert_eq!(measurement.format, Format::Tasmota);
	// Nobody said where the plug's local time is.
	assert_eq!((measurement.at_ms, measurement.clock), (RECEIVED_MS, Clock::Arrival));
	for settings in [&IN_WINTER, &IN_BERLIN] {
		let measurement = parse(&placed(settings), SENSOR.as_bytes()).unwrap();
		assert_eq!(
			(measurement.at_ms, measurement.clock),
			(1_795_367_703_000, Clock::Device)
		);
	}
}

#[test]
fn phases_are_added_up_before_they_are_rounded() {
	let settings = saying(Total::Import);
	let measurement = parse(&with(&settings, "stat/cellar/meter/STATUS10"), STATUS.as_bytes()).unwrap();
	assert_eq!(
		(measurement.import_wh, measurement.export_wh),
		(Some(1_511_950), Some(10_999))
	);
	assert_eq!(measurement.device, device("cellar/meter", ""));
	assert_eq!(
		(measurement.at_ms, measurement.clock),
		(1_795_367_703_000, Clock::Device)
	);
}

#[test]
fn the_prefix_may_stand_behind_the_name() {
	assert_eq!(
		parse(&on("home/plug/tele/SENSOR"), SENSOR.as_bytes()).unwrap().device,
		device("home/plug", "")
	);
	// FullTopic house/%prefix%/%topic%/, and a name that holds the prefix.
	for (topic, name) in [
		("house/tele/plug/SENSOR", "house/plug"),
		("house/tele/tele/SENSOR", "house/tele"),
		("tele/tele/plug/SENSOR", "tele/plug"),
	] {
		assert_eq!(
			parse(&on(topic), SENSOR.as_bytes()).unwrap().device,
			device(name, ""),
			"{topic}"
		);
	}
	for topic in [
		"",
		"SENSOR",
		"tele/SENSOR",
		"tele/plug/STATE",
		"tele/plug/STATUS8",
		"stat/plug/SENSOR",
		"x/y/SENSOR",
	] {
		assert_eq!(
			parse(&on(topic), SENSOR.as_bytes()),
			Err(PayloadError::Topic),
			"{topic}"
		);
	}
	assert_eq!(parse(&on("tele//SENSOR"), SENSOR.as_bytes()), Err(PayloadError::Device));
}

#[test]
fn a_clock_that_shows_no_time_is_not_believed() {
	for time in [
		r#""1970-01-01T00:00:09""#,
		"9",
		r#""2026-11-31T18:15:03""#,
		r#""yesterday""#,
		"null",
		"-5",
		"1e300",
		"[]",
	] {
		let text = SENSOR.replacen(r#""2026-11-22T18:15:03""#, time, 1);
		let measurement = parse(&placed(&IN_WINTER), text.as_bytes()).unwrap();
		assert_eq!(
			(measurement.at_ms, measurement.clock),
			(RECEIVED_MS, Clock::Arrival),
			"{time}"
		);
	}
}

#[test]
fn each_way_to_write_the_time_is_read() {
	for time in [
		"1795367703",
		"1795367703000",
		r#""2026-11-22T17:15:03Z""#,
		r#""2026-11-22T18:15:03+01:00""#,
		r#""2026-11-22T12:15:03-0500""#,
		r#""2026-11-22T18:15:03""#,
		r#""2026-11-22T18:15:03","Epoch":1795367703"#,
	] {
		let text = SENSOR.replacen(r#""2026-11-22T18:15:03""#, time, 1);
		let at = |settings| parse(&placed(settings), text.as_bytes()).map(|found| (found.at_ms, found.clock));
		assert_eq!(at(&IN_BERLIN), Ok((1_795_367_703_000, Clock::Device)), "{time}");
		let ignoring = Settings {
			ignore_time: true,
			..IN_BERLIN.clone()
		};
		assert_eq!(at(&ignoring), Ok((RECEIVED_MS, Clock::Arrival)), "{time}");
	}
}

/// What is said of a topic whose devices count both directions.
fn saying(total: Total) -> Settings {
	Settings {
		total: Some(total),
		..Settings::default()
	}
}

#[test]
fn what_total_counts_beside_an_export_is_asked_for() {
	let text = r#"{"ENERGY":{"Total":0.00627,"Today":0.00634,"ExportActive":[0.02465,0.00001,0.00001]}}"#;
	let read = |settings: &Settings, text: &str| {
		let found = parse(&with(settings, "tele/em/SENSOR"), text.as_bytes())?;
		Ok::<_, PayloadError>((found.import_wh, found.export_wh))
	};
	assert!(matches!(
		read(&Settings::default(), text),
		Err(PayloadError::Unclear { .. })
	));
	assert_eq!(read(&saying(Total::Net), text), Ok((Some(30), Some(24))));
	assert_eq!(read(&saying(Total::Import), text), Ok((Some(6), Some(24))));
	// A day of sun: less was taken than given.
	let sunny = text.replace("\"Total\":0.00627", "\"Total\":-0.00467");
	assert_eq!(read(&saying(Total::Net), &sunny), Ok((Some(20), Some(24))));
	assert_eq!(
		read(&saying(Total::Import), &sunny),
		Err(PayloadError::Negative("Total".into()))
	);
	// More given than is counted as given is no register.
	let wrong = text.replace("\"Total\":0.00627", "\"Total\":-1");
	assert_eq!(
		read(&saying(Total::Net), &wrong),
		Err(PayloadError::Negative("Total".into()))
	);
	// Phases of which some give.
	let phases = r#"{"ENERGY":{"Total":[1.5,-0.25,0.125],"Today":[0,0,0],"ExportActive":[0,0.5,0]}}"#;
	assert_eq!(read(&saying(Total::Net), phases), Ok((Some(1_875), Some(500))));
	assert_eq!(
		read(&saying(Total::Import), phases),
		Err(PayloadError::Negative("Total".into()))
	);
	// One direction needs nothing said, and has no net.
	let one = r#"{"ENERGY":{"Total":2.5,"Today":1}}"#;
	assert_eq!(read(&Settings::default(), one), Ok((Some(2_500), None)));
	assert_eq!(read(&saying(Total::Import), one), Ok((Some(2_500), None)));
	assert_eq!(
		read(&saying(Total::Net), one),
		Err(PayloadError::Missing("ExportActive".into()))
	);
	let export = r#"{"ENERGY":{"ExportActive":2.5}}"#;
	assert_eq!(read(&Settings::default(), export), Ok((None, Some(2_500))));
	// Where the import has a field of its own, nothing has to be said: Total is the sum of both
	// directions there.
	let own = r#"{"ENERGY":{"Total":8,"Today":1,"ImportActive":5.5,"ExportActive":[1.5,1]}}"#;
	for settings in [Settings::default(), saying(Total::Import), saying(Total::Net)] {
		assert_eq!(read(&settings, own), Ok((Some(5_500), Some(2_500))));
	}
	assert_eq!(
		read(&Settings::default(), &own.replace("5.5", "-5.5")),
		Err(PayloadError::Negative("ImportActive".into()))
	);
}

#[test]
fn the_shape_of_today_distinguishes_phases_from_tariffs() {
	let read = |total: &str, today: &str| {
		let text = SENSOR.replace("1834.207", total).replace(r#""Today":2.904"#, today);
		parse(&on("tele/p/SENSOR"), text.as_bytes()).map(|found| found.import_wh.unwrap())
	};
	// The sum and its tariffs, of firmware before 9.3: the tariffs may be younger than the sum.
	assert_eq!(read("[36.130,3.869,27.505]", r#""Today":2.468"#), Ok(36_130));
	assert_eq!(read("[0.001,0.001,0.000]", r#""Today":0.001"#), Ok(1));
	// Phases, also where one is the sum of the others by chance, as in a device's first minutes.
	assert_eq!(read("[0.002,0.001,0.001]", r#""Today":[0.002,0.001,0.001]"#), Ok(4));
	assert_eq!(read("[1834.207,1000.1,834.107]", r#""Today":[1,1,1]"#), Ok(3_668_414));
	assert_eq!(read("[0,0,0]", r#""Today":[0,0,0]"#), Ok(0));
	// A number is a number, whatever Today is.
	assert_eq!(read("5.5", r#""Today":[1,1,1]"#), Ok(5_500));
	assert!(matches!(
		read("[1,1,1]", r#""Yesterday2":1"#),
		Err(PayloadError::Unclear { .. })
	));
	assert!(read("[]", r#""Today":[]"#).is_err());
}

#[test]
fn registers_that_users_have_named_are_named_in_the_configuration() {
	let text =
		r#"{"Time":"2023-02-28T11:41:19","E320":{"E_in":1234.567,"E_out":[1.234,2],"Power":2,"Meter_id":"0a01"}}"#;
	let read = |import: Option<&str>, export: Option<&str>, is_wh| {
		let settings = Settings {
			registers: Some(RegisterNames {
				section: Some("E320".into()),
				import: import.map(Into::into),
				export: export.map(Into::into),
				is_wh,
			}),
			..Settings::default()
		};
		let found = parse(&with(&settings, "tele/reader/SENSOR"), text.as_bytes())?;
		Ok::<_, PayloadError>((found.import_wh, found.export_wh))
	};
	assert_eq!(
		read(Some("E_in"), Some("E_out"), false),
		Ok((Some(1_234_567), Some(3_234)))
	);
	assert_eq!(read(Some("E_in"), None, true), Ok((Some(1_234), None)));
	assert_eq!(read(Some("E_sum"), None, false), Err(PayloadError::NoRegister));
	assert!(matches!(
		read(Some("Meter_id"), None, false),
		Err(PayloadError::Kind { .. })
	));
	// Without that, it is said what looks like one; power and the like do not.
	let unclear = |text: &str| parse(&on("tele/reader/SENSOR"), text.as_bytes()).unwrap_err();
	for (text, field) in [
		(text, "E320.E_in"),
		(r#"{"SML":{"1_8_0":5.5}}"#, "SML.1_8_0"),
		(r#"{"Zaehler":{"Stand":5}}"#, "Zaehler.Stand"),
		(r#"{"SPM":{"Energy":[1.25,0],"Today":[0,0]}}"#, "SPM.Energy"),
		(r#"{"COUNTER":{"C1":77}}"#, "COUNTER.C1"),
	] {
		assert!(
			matches!(unclear(text), PayloadError::Unclear { field: found, .. } if found == field),
			"{text}"
		);
	}
	for text in [
		r#"{"ENERGY":{"Power":3,"Voltage":230,"Current":0.1,"Today":1}}"#,
		r#"{"AM2301":{"Temperature":21.4,"Humidity":50},"TempUnit":"C"}"#,
		r#"{"ENERGY":{"TotalStartTime":"2023-01-10T00:00:00","Total":null}}"#,
	] {
		assert_eq!(unclear(text), PayloadError::NoRegister, "{text}");
	}
}

#[test]
fn telemetry_without_a_sound_register_is_refused() {
	let parse = |text: &str| parse(&on("tele/p/SENSOR"), text.as_bytes()).unwrap_err();
	assert_eq!(
		parse(r#"{"Time":"2026-11-22T18:15:03","AM2301":{"Temperature":21.4}}"#),
		PayloadError::NoRegister
	);
	assert_eq!(parse(r#"{"ENERGY":{"Power":3}}"#), PayloadError::NoRegister);
	assert_eq!(
		parse(&SENSOR.replace("1834.207", "-0.4")),
		PayloadError::Negative("Total".into())
	);
	assert!(matches!(
		parse(&SENSOR.replace("1834.207", "\"1834.207\"")),
		PayloadError::Kind { .. }
	));
	assert!(matches!(
		parse(&SENSOR.replace("1834.207", "[]")),
		PayloadError::Kind { .. }
	));
	assert!(matches!(
		parse(&SENSOR.replace("1834.207", "nan")),
		PayloadError::Syntax(_)
	));
	assert_eq!(
		parse(&SENSOR.replace("1834.207", "1e30")),
		PayloadError::OutOfRange("Total".into())
	);
	assert_eq!(
		parse(&SENSOR.replace("\"Today\"", "\"Total\"")),
		PayloadError::Duplicate("Total".into())
	);
	assert!(matches!(parse(&SENSOR[..200]), PayloadError::Syntax(_)));
}
