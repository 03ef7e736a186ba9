//! Shelly's messages. The first line is the topic.
#![no_main]

use meter_payloads::{formats::shelly, Context, Settings};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
	let settings = Settings::default();
	let at = bytes.iter().position(|byte| *byte == b'\n').unwrap_or(0);
	let (topic, payload) = bytes.split_at(at);
	if let Ok(topic) = std::str::from_utf8(topic) {
		for topic in [
			topic,
			"shellies/em/info",
			"shellies/em/emeter/0/total",
			"shellies/bulb/light/0/energy",
			"em/events/rpc",
			"bridge/rpc",
			"em/status/pm1:0",
			"em/status/em1data:0",
		] {
			let context = Context {
				topic,
				received_ms: 1_795_368_000_000,
				settings: &settings,
			};
			let _ = shelly::parse(&context, payload);
		}
	}
});
