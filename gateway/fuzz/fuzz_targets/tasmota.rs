//! Tasmota's telemetry.
#![no_main]

use energy_gateway::{payloads::tasmota, Context};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
	for topic in ["tele/plug/SENSOR", "stat/plug/STATUS10"] {
		for utc_offset_min in [None, Some(60), Some(i32::MIN)] {
			let context = Context {
				topic,
				received_ms: 1_795_368_000_000,
				utc_offset_min,
			};
			let _ = tasmota::parse(&context, bytes);
		}
	}
});
