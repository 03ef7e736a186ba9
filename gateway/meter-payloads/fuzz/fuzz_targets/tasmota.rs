//! Tasmota's telemetry, with whatever may be said of a topic.
#![no_main]

use meter_payloads::{formats::tasmota, Context, RegisterNames, Settings, Total, Zone};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
	let names = RegisterNames {
		section: Some("ENERGY".into()),
		import: Some("Total".into()),
		..RegisterNames::default()
	};
	let zones = [
		(Zone::Unknown, None, None),
		(Zone::Offset(60), Some(Total::Net), None),
		(Zone::Offset(i32::MIN), Some(Total::Import), None),
		(Zone::named("Europe/Dublin").unwrap(), None, Some(names)),
	];
	for (zone, total, registers) in zones {
		let settings = Settings {
			may_be_late: total.is_none(),
			zone,
			total,
			registers,
			..Settings::default()
		};
		for topic in ["tele/plug/SENSOR", "stat/plug/STATUS10"] {
			let context = Context {
				topic,
				received_ms: 1_795_368_000_000,
				settings: &settings,
			};
			let _ = tasmota::parse(&context, bytes);
		}
	}
});
