//! This project's own JSON. A signed reading that is taken survives being written and read again.
#![no_main]

use meter_payloads::{
	formats::{json, Own},
	Context, Settings,
};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
	let settings = Settings::default();
	let context = Context {
		topic: "energy/device",
		received_ms: 1_795_368_000_000,
		settings: &settings,
	};
	if let Ok(Own::Signed(signed)) = json::parse(&context, bytes) {
		let again = json::encode(&signed);
		let again: &[u8] = again.as_ref();
		assert_eq!(json::parse(&context, again), Ok(Own::Signed(signed)));
	}
});
