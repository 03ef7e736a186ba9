//! Shelly devices of each generation.

use crate::{device, on, RECEIVED_MS};
use meter_payloads::{formats::shelly::parse, Clock, Format, Measurement, PayloadError};

pub const INFO: &str = r#"{"wifi_sta":{"connected":true},"time":"17:20","unixtime":1795368000,"relays":[{"ison":true}],
"meters":[{"power":60.0,"is_valid":true,"timestamp":1795371600,"counters":[60.0,59.9,60.1],"total":7199}],
"emeters":[{"power":812.4,"pf":0.98,"voltage":229.6,"is_valid":true,"total":44710.9,"total_returned":1203.4},
{"power":0,"is_valid":false,"total":5.0,"total_returned":0.0}]}"#;

pub const NOTIFY: &str = r#"{"src":"shellypro3em-a1b2c3d4e5f6","dst":"grid/pro/events","method":"NotifyStatus","params":{"ts":1795367703.62,
"emdata:0":{"id":0,"a_total_act_energy":100.5,"total_act":3021.77,"total_act_ret":15.99},
"em1data:1":{"id":1,"total_act_energy":0.06,"total_act_ret_energy":0},
"switch:0":{"id":0,"apower":12.1,"aenergy":{"total":9007199254740993.75,"by_minute":[1.1,2.2,3.3],"minute_ts":1795367700}},
"switch:1":{"id":1,"output":true},"em:0":{"a_act_power":5.0}}}"#;

fn one(topic: &str, text: &str) -> Measurement {
	let [measurement] = <[_; 1]>::try_from(parse(&on(topic), text.as_bytes()).unwrap()).unwrap();
	measurement
}

#[test]
fn the_first_generation_has_a_register_per_topic() {
	let taken = one("shellies/shellyem-B4E62D/emeter/0/total", "44710.9");
	assert_eq!((taken.import_wh, taken.export_wh), (Some(44_710), None));
	assert_eq!(taken.device, device("shellyem-B4E62D", "emeter:0"));
	assert_eq!(
		(taken.at_ms, taken.clock, taken.format),
		(RECEIVED_MS, Clock::Arrival, Format::Shelly)
	);
	let given = one("shellies/shellyem-B4E62D/emeter/0/total_returned", "1203.4");
	assert_eq!((given.import_wh, given.export_wh), (None, Some(1_203)));
	assert_eq!(given.device, taken.device);
	// 7199 watt-minutes are 119.98 Wh.
	let plug = one("shellies/shellyplug-s-1/relay/0/energy", "7199");
	assert_eq!(plug.import_wh, Some(119));
	assert_eq!(plug.device, device("shellyplug-s-1", "meter:0"));
}

#[test]
fn the_first_generation_has_all_in_its_status() {
	let measurements = parse(&on("shellies/shellyem-B4E62D/info"), INFO.as_bytes()).unwrap();
	let found: Vec<_> = measurements
		.iter()
		.map(|m| (m.device.channel(), m.import_wh, m.export_wh))
		.collect();
	assert_eq!(
		found,
		[("emeter:0", Some(44_710), Some(1_203)), ("meter:0", Some(119), None)]
	);
}

#[test]
fn later_generations_notify_of_their_components() {
	let measurements = parse(&on("grid/pro/events/rpc"), NOTIFY.as_bytes()).unwrap();
	let found: Vec<_> = measurements
		.iter()
		.map(|m| (m.device.channel(), m.import_wh, m.export_wh))
		.collect();
	assert_eq!(
		found,
		[
			("emdata:0", Some(3_021), Some(15)),
			("em1data:1", Some(0), Some(0)),
			("switch:0", Some(9_007_199_254_740_993), None),
		]
	);
	for measurement in measurements {
		assert_eq!(
			(measurement.at_ms, measurement.clock),
			(1_795_367_703_620, Clock::Device)
		);
		assert_eq!(measurement.device.device(), "shellypro3em-a1b2c3d4e5f6");
	}
}

#[test]
fn later_generations_have_a_component_on_its_topic() {
	let text = r#"{"id":0,"output":true,"aenergy":{"total":11.679}}"#;
	let measurement = one("home/shellyplus1pm-7c87/status/switch:0", text);
	assert_eq!((measurement.import_wh, measurement.export_wh), (Some(11), None));
	assert_eq!(measurement.device, device("home/shellyplus1pm-7c87", "switch:0"));
	assert_eq!(measurement.clock, Clock::Arrival);
	let phase = one(
		"pro/status/em1data:2",
		r#"{"id":2,"total_act_energy":2776175.11,"total_act_ret_energy":571584.87}"#,
	);
	assert_eq!((phase.import_wh, phase.export_wh), (Some(2_776_175), Some(571_584)));
	// A prefix as the first generation has it makes no device of the first generation.
	let named = one("shellies/kitchen/status/pm1:0", r#"{"aenergy":{"total":5}}"#);
	assert_eq!(named.device, device("shellies/kitchen", "pm1:0"));
}

#[test]
fn a_counter_of_both_directions_is_taken_apart() {
	let read = |both: &str, given: &str| {
		let text = format!(r#"{{"id":0,"aenergy":{{"total":{both}}},"ret_aenergy":{{"total":{given}}}}}"#);
		parse(&on("p/status/pm1:0"), text.as_bytes()).map(|found| (found[0].import_wh, found[0].export_wh))
	};
	assert_eq!(read("100", "40"), Ok((Some(60), Some(40))));
	assert_eq!(read("11.679", "2.0"), Ok((Some(9), Some(2))));
	assert_eq!(read("100", "null"), Ok((Some(100), None)));
	assert_eq!(read("null", "40"), Ok((None, Some(40))));
	// Rounding of each makes no negative register; anything else does.
	assert_eq!(read("40.000", "40.062"), Ok((Some(0), Some(40))));
	assert!(matches!(read("40", "43"), Err(PayloadError::Negative(_))));
	for kind in ["switch", "cover", "light", "rgb", "rgbw", "cct", "rgbcct"] {
		let topic = format!("p/status/{kind}:0");
		let text = br#"{"aenergy":{"total":100.5},"ret_aenergy":{"total":40.25}}"#;
		let found = &parse(&on(&topic), text).unwrap()[0];
		assert_eq!((found.import_wh, found.export_wh), (Some(60), Some(40)), "{kind}");
	}
}

#[test]
fn lights_and_rollers_of_the_first_generation_count_watt_minutes() {
	for (path, channel) in [
		("relay/1/energy", "meter:1"),
		("light/0/energy", "meter:0"),
		("color/0/energy", "meter:0"),
		("white/3/energy", "meter:3"),
		("roller/0/energy", "meter:0"),
		("relay/energy", "meter:0"),
		("roller/energy", "meter:0"),
	] {
		let found = one(&format!("shellies/bulb/{path}"), "7199");
		assert_eq!(
			(found.import_wh, found.device.channel()),
			(Some(119), channel),
			"{path}"
		);
	}
	// The same count once more, in another unit.
	let parse = |topic, text: &str| parse(&on(topic), text.as_bytes()).unwrap_err();
	assert!(parse("shellies/em/emeter/0/energy", "5").is_harmless());
	for path in ["shellies/x/pump/0/energy", "shellies/x/gas/total"] {
		assert!(matches!(parse(path, "5"), PayloadError::Unclear { .. }), "{path}");
	}
}

#[test]
fn answers_to_calls_have_components_that_can_be_distinguished() {
	let text = r#"{"id":7,"src":"shellypro3em-0","dst":"b","result":{"id":2,"total_act_energy":5.5,"total_act_ret_energy":1}}"#;
	let found = one("b/rpc", text);
	assert_eq!(found.device, device("shellypro3em-0", "em1data:2"));
	assert_eq!((found.import_wh, found.export_wh), (Some(5), Some(1)));
	let all = r#"{"id":7,"src":"plug","result":{"sys":{},"switch:0":{"aenergy":{"total":7}},"switch:1":{"aenergy":{"total":8}}}}"#;
	let found = parse(&on("b/rpc"), all.as_bytes()).unwrap();
	assert_eq!(
		found.iter().map(|found| found.import_wh).collect::<Vec<_>>(),
		[Some(7), Some(8)]
	);
	let refused = |result: &str| {
		let text = format!(r#"{{"id":7,"src":"plug","result":{result}}}"#);
		parse(&on("b/rpc"), text.as_bytes()).unwrap_err()
	};
	assert!(matches!(
		refused(r#"{"id":0,"aenergy":{"total":7}}"#),
		PayloadError::Unclear { .. }
	));
	for result in ["null", "[]", "{}", r#"{"id":0,"output":true}"#, "5"] {
		assert!(refused(result).is_harmless(), "{result}");
	}
}

#[test]
fn a_component_that_is_not_known_is_refused_if_it_counts_energy() {
	let refused = |topic: &str, text: &str| parse(&on(topic), text.as_bytes()).unwrap_err();
	let pump = r#"{"id":0,"aenergy":{"total":7}}"#;
	assert!(matches!(refused("p/status/pump:0", pump), PayloadError::Unclear { field, .. } if field == "pump:0"));
	let text = format!(r#"{{"src":"s","method":"NotifyStatus","params":{{"pump:0":{pump}}}}}"#);
	assert!(matches!(refused("p/events/rpc", &text), PayloadError::Unclear { .. }));
	assert!(refused("p/status/temperature:0", r#"{"id":0,"tC":21.5}"#).is_harmless());
}

#[test]
fn a_clock_that_was_never_set_is_not_believed() {
	for ts in ["12.5", "null", "-1", "\"now\"", "1e300"] {
		let text = NOTIFY.replace("1795367703.62", ts);
		let measurements = parse(&on("p/events/rpc"), text.as_bytes()).unwrap();
		assert!(measurements
			.iter()
			.all(|m| (m.at_ms, m.clock) == (RECEIVED_MS, Clock::Arrival)));
	}
}

#[test]
fn what_has_no_register_is_no_fault() {
	for (topic, text) in [
		("shellies/shellyem-B4E62D/emeter/0/power", "812.4"),
		("shellies/shellyem-B4E62D/online", "true"),
		("shellies/shellyplug-s-1/relay/0", "on"),
		("shellies/shelly1/info", r#"{"relays":[{"ison":true}]}"#),
		("p/status/sys", r#"{"mac":"A8"}"#),
		("p/status/switch:0", r#"{"id":0,"output":false}"#),
		("p/status/em1data:0", r#"{"id":0,"total_act_energy":null}"#),
		(
			"p/events/rpc",
			r#"{"src":"s","method":"NotifyEvent","params":{"ts":1}}"#,
		),
		(
			"p/events/rpc",
			r#"{"src":"s","method":"NotifyStatus","params":{"ts":1,"switch:0":null,"em:0":{}}}"#,
		),
	] {
		assert_eq!(
			parse(&on(topic), text.as_bytes()),
			Err(PayloadError::NoRegister),
			"{topic}"
		);
	}
}

#[test]
fn what_is_not_sound_is_refused() {
	let parse = |topic, text: &str| parse(&on(topic), text.as_bytes()).unwrap_err();
	assert_eq!(parse("shellies/x", "5"), PayloadError::Topic);
	assert_eq!(parse("p/rpc2", "{}"), PayloadError::Topic);
	assert!(parse("p/rpc", "{}").is_harmless());
	assert_eq!(parse("shellies/x/emeter/00/total", "5"), PayloadError::Topic);
	assert_eq!(parse("shellies/x/emeter/256/total", "5"), PayloadError::Topic);
	assert!(matches!(
		parse("shellies/x/emeter/0/total", "5 Wh"),
		PayloadError::Kind { .. }
	));
	assert!(matches!(
		parse("shellies/x/emeter/0/total", ""),
		PayloadError::Kind { .. }
	));
	assert_eq!(
		parse("shellies/x/emeter/0/total", "-5"),
		PayloadError::Negative("total".into())
	);
	assert!(matches!(parse("p/events/rpc", "{}"), PayloadError::Missing(_)));
	assert!(matches!(
		parse("p/events/rpc", &NOTIFY.replace("3021.77", "\"3021.77\"")),
		PayloadError::Kind { .. }
	));
	assert!(matches!(
		parse("p/events/rpc", &NOTIFY.replace("3021.77", "true")),
		PayloadError::Kind { .. }
	));
	assert_eq!(
		parse("p/status/switch:0", r#"{"aenergy":{"total":-1.5}}"#),
		PayloadError::Negative("total".into())
	);
	assert!(matches!(
		parse("p/status/switch:0", r#"{"aenergy":7}"#),
		PayloadError::Kind { .. }
	));
	let many: Vec<_> = (0..17)
		.map(|n| format!(r#""pm1:{n}":{{"aenergy":{{"total":1}}}}"#))
		.collect();
	let text = format!(
		r#"{{"src":"s","method":"NotifyStatus","params":{{{}}}}}"#,
		many.join(",")
	);
	assert_eq!(parse("p/events/rpc", &text), PayloadError::TooMany("channels".into()));
	assert!(matches!(
		parse("p/status/switch:0", &" ".repeat(20_000)),
		PayloadError::TooLarge { .. }
	));
}
