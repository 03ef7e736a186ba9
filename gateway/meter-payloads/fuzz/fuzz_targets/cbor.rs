//! This project's own CBOR. A signed reading that is taken is written again as it came.
#![no_main]

use meter_payloads::{
	formats::{cbor, Own},
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
	if let Ok(Own::Signed(signed)) = cbor::parse(&context, bytes) {
		let again = cbor::encode(&signed);
		let again: &[u8] = again.as_ref();
		assert_eq!(cbor::parse(&context, again), Ok(Own::Signed(signed)));
		assert_eq!(again, bytes);
	}
});
