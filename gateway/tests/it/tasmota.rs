//! Tasmota's telemetry.

use crate::{device, on, RECEIVED_MS};
use energy_gateway::{payloads::tasmota::parse, Clock, Context, Format, PayloadError};

/// A plug's telemetry.
pub const SENSOR: &str = r#"{"Time":"2026-11-22T18:15:03","ENERGY":{"TotalStartTime":"2024-03-01T09:12:44","Total":1834.207,
"Yesterday":3.118,"Today":2.904,"Period":11,"Power":142,"ApparentPower":151,"ReactivePower":50,"Factor":0.94,"Voltage":231,"Current":0.653}}"#;

/// A three-phase meter with both directions, answering `Status 10`, its time as an epoch.
pub const STATUS: &str = r#"{"StatusSNS":{"Time":"2026-11-22T18:15:03","Epoch":1795367703,"ENERGY":{"Total":[512.2503,498.7,501.0004],
"Today":[1,2,3],"ExportActive":[10.5,0,0.4999],"Power":[1,2,3]}}}"#;

fn with_offset(offset: i32) -> Context<'static> {
	Context {
		utc_offset_min: Some(offset),
		..on("tele/plug-12/SENSOR")
	}
}

#[test]
fn a_plug_tells_its_total() {
	let measurement = parse(&on("tele/plug-12/SENSOR"), SENSOR.as_bytes()).unwrap();
	assert_eq!((measurement.import_wh, measurement.export_wh), (Some(1_834_207), None));
	assert_eq!(measurement.device, device("plug-12", ""));
	assert_eq!(measurement.format, Format::Tasmota);
	// Nobody said where the plug's local time is.
	assert_eq!((measurement.at_ms, measurement.clock), (RECEIVED_MS, Clock::Arrival));
	let measurement = parse(&with_offset(60), SENSOR.as_bytes()).unwrap();
	assert_eq!(
		(measurement.at_ms, measurement.clock),
		(1_795_367_703_000, Clock::Device)
	);
}

#[test]
fn phases_are_added_up_before_they_are_rounded() {
	let measurement = parse(&on("stat/cellar/meter/STATUS10"), STATUS.as_bytes()).unwrap();
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
fn a_clock_that_was_never_set_is_not_believed() {
	for time in [r#""1970-01-01T00:00:09""#, "9"] {
		let text = SENSOR.replacen(r#""2026-11-22T18:15:03""#, time, 1);
		let measurement = parse(&with_offset(60), text.as_bytes()).unwrap();
		assert_eq!(
			(measurement.at_ms, measurement.clock),
			(RECEIVED_MS, Clock::Arrival),
			"{time}"
		);
	}
	for time in [r#""2026-11-31T18:15:03""#, r#""yesterday""#, "null", "-5", "1e300"] {
		let text = SENSOR.replacen(r#""2026-11-22T18:15:03""#, time, 1);
		assert!(parse(&with_offset(60), text.as_bytes()).is_err(), "{time}");
	}
}

#[test]
fn an_array_of_a_sum_and_its_tariffs_is_not_added_up() {
	let text = |total: &str| SENSOR.replace("1834.207", total);
	for total in ["[1834.207,1000.1,834.107]", "[1834.207,1000.1,834.108]"] {
		let error = parse(&on("tele/p/SENSOR"), text(total).as_bytes()).unwrap_err();
		assert!(
			matches!(
				error,
				PayloadError::Kind {
					expected: "an element per phase",
					..
				}
			),
			"{total}"
		);
	}
	let new = parse(&on("tele/p/SENSOR"), text("[0,0,0]").as_bytes()).unwrap();
	assert_eq!(new.import_wh, Some(0));
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
