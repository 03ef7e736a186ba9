//! From devices to the chain's meters.

use energy_gateway::meters::{MapError, MeterEntry, MeterMap, Wiring};
use energy_primitives::ReadingQuality::Measured;
use meter_payloads::{
	formats::{shelly, tasmota},
	Context, DeviceId, LatePolicy, MeterRegisters, RegisterConfig, Settings,
};
use std::{num::NonZeroU32, sync::LazyLock};

static PLAIN: LazyLock<Settings> = LazyLock::new(Settings::default);

fn on(topic: &str) -> Context<'_> {
	Context {
		topic,
		received_ms: 1_795_368_000_000,
		settings: &PLAIN,
	}
}

fn device(device: &str, channel: &str) -> DeviceId {
	DeviceId::new(device, channel).unwrap()
}

fn entry(meter: u32, wiring: Wiring, has_import: bool, has_export: bool) -> MeterEntry {
	let registers = RegisterConfig {
		interval_ms: 900_000,
		tolerance_ms: 60_000,
		rated_w: 5_000,
		wraps_at_wh: None,
		max_ahead_ms: 5_000,
		max_behind_ms: u64::MAX,
		late: LatePolicy::Estimate,
		has_import,
		has_export,
	};
	MeterEntry {
		meter,
		wiring,
		is_balanced: false,
		registers,
	}
}

#[test]
fn a_plug_before_an_inverter_becomes_a_reading_of_generation() {
	let mut map = MeterMap::default();
	map.insert(device("plug-12", ""), entry(41, Wiring::Plant, false, true))
		.unwrap();
	let measurement = tasmota::parse(
		&on("tele/plug-12/SENSOR"),
		br#"{"Epoch":1795367703,"ENERGY":{"Total":1834.207,"Today":2.904}}"#,
	)
	.unwrap();
	let entry = map.get(&measurement.device).unwrap();
	let mut state = MeterRegisters::default();
	let end = entry.push(&mut state, 1_795_367_703_500, &measurement).end.unwrap();
	let reading = entry.reading(3, NonZeroU32::new(9).unwrap(), &end);
	assert_eq!((reading.meter, reading.epoch, reading.sequence), (41, 3, 9));
	// 17:15:03 is three seconds after the end of interval 1 994 852, 17:00 to 17:15.
	assert_eq!(
		(reading.interval, reading.import_wh, reading.export_wh),
		(1_994_852, 0, 1_834_207)
	);
	assert_eq!(reading.quality, Measured);
}

#[test]
fn wiring_says_what_a_register_is_to_the_grid() {
	let text = br#"{"id":0,"total_act_energy":500,"total_act_ret_energy":20}"#;
	let [measurement] = <[_; 1]>::try_from(shelly::parse(&on("em/status/em1data:0"), text).unwrap()).unwrap();
	for (wiring, registers) in [
		(Wiring::AsMeasured, (Some(500), Some(20))),
		(Wiring::Reversed, (Some(20), Some(500))),
		(Wiring::Load, (Some(500), None)),
		(Wiring::Plant, (None, Some(500))),
	] {
		assert_eq!(wiring.registers(&measurement), registers);
	}
}

#[test]
fn a_device_has_one_meter_and_a_meter_one_device() {
	let mut map = MeterMap::default();
	assert!(map.is_empty());
	map.insert(device("em", "em1data:0"), entry(1, Wiring::AsMeasured, true, true))
		.unwrap();
	map.insert(device("em", "em1data:1"), entry(2, Wiring::Load, true, false))
		.unwrap();
	let again = map.insert(device("em", "em1data:0"), entry(3, Wiring::AsMeasured, true, true));
	assert_eq!(again, Err(MapError::Device));
	assert_eq!(
		map.insert(device("em", "x"), entry(2, Wiring::Load, true, false)),
		Err(MapError::Meter)
	);
	assert_eq!(map.len(), 2);
	assert_eq!(map.get(&device("em", "em1data:1")).unwrap().meter, 2);
	assert_eq!(map.get(&device("em", "")), None);
	// The number that was refused with its device is free.
	map.insert(device("em", "x"), entry(3, Wiring::Load, true, false))
		.unwrap();
}

#[test]
fn an_entry_that_could_never_have_a_register_is_refused() {
	let mut map = MeterMap::default();
	let mut insert = |entry| map.insert(device("d", ""), entry);
	assert_eq!(
		insert(entry(1, Wiring::AsMeasured, false, false)),
		Err(MapError::NoRegister)
	);
	assert_eq!(insert(entry(1, Wiring::Plant, true, false)), Err(MapError::NoRegister));
	assert_eq!(insert(entry(1, Wiring::Load, true, true)), Err(MapError::NoRegister));
	let mut no_length = entry(1, Wiring::Load, true, false);
	no_length.registers.interval_ms = 0;
	assert_eq!(insert(no_length), Err(MapError::Interval));
	let mut patient = entry(1, Wiring::Load, true, false);
	patient.registers.tolerance_ms = 900_000;
	assert_eq!(insert(patient), Err(MapError::Tolerance));
}
