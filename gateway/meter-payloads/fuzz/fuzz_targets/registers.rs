//! Registers: whatever is published, they never fall. Each sample is 17 bytes: direction, time,
//! register.
#![no_main]

use meter_payloads::{IntervalEnd, LatePolicy, MeterRegisters, RegisterConfig};
use meter_payloads::Quality::Measured;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
	let config = RegisterConfig {
		interval_ms: 900_000,
		tolerance_ms: 60_000,
		rated_w: 12_000,
		wraps_at_wh: bytes.first().and_then(|byte| (byte & 1 == 1).then_some(1_000_000)),
		max_ahead_ms: 5_000,
		max_behind_ms: u64::MAX,
		late: LatePolicy::Estimate,
		has_import: true,
		has_export: bytes.first().is_some_and(|byte| byte & 2 == 2),
	};
	let mut state = MeterRegisters::default();
	let mut last: Option<IntervalEnd> = None;
	for sample in bytes.chunks_exact(17) {
		let word = |from: usize| {
			sample[from..from + 8]
				.iter()
				.fold(0, |sum, byte| sum << 8 | u64::from(*byte))
		};
		let (at_ms, wh) = (word(1), word(9));
		let (import, export) = ((sample[0] & 4 == 0).then_some(wh), (sample[0] & 8 == 0).then_some(wh));
		if let Some(end) = state.push(&config, u64::MAX, at_ms, import, export, Measured).end {
			if let Some(last) = last {
				assert!(end.interval > last.interval);
				assert!(end.import_wh >= last.import_wh && end.export_wh >= last.export_wh);
			}
			last = Some(end);
		}
	}
});
