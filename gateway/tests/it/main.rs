//! One program of all tests, so that it is linked once.

mod mapping;
mod ocmf;
mod own;
mod p1;
mod registers;
mod robust;
mod shelly;
mod tasmota;
mod vectors;

use energy_gateway::{Context, DeviceId};

/// 2026-11-22 17:20:00 UTC.
pub const RECEIVED_MS: u64 = 1_795_368_000_000;

/// A payload that has just arrived on a topic.
pub fn on(topic: &str) -> Context<'_> {
	Context {
		topic,
		received_ms: RECEIVED_MS,
		utc_offset_min: None,
	}
}

/// A device's name.
pub fn device(device: &str, channel: &str) -> DeviceId {
	DeviceId::new(device, channel).unwrap()
}
