//! P1 telegrams, as they come and with their checksum put right, so that the fuzzer gets behind it.
#![no_main]

use meter_payloads::{formats::dsmr, Context, Settings};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
	let settings = Settings::default();
	let context = Context {
		topic: "p1/house",
		received_ms: 1_795_368_000_000,
		settings: &settings,
	};
	let _ = dsmr::parse(&context, bytes);
	let mut telegram = [b"/", bytes, b"\r\n!"].concat();
	let checksum = dsmr::crc16(&telegram);
	telegram.extend_from_slice(format!("{checksum:04X}\r\n").as_bytes());
	let _ = dsmr::parse(&context, &telegram);
});
