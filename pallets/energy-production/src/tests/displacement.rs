//! What a connection point carries: meters in series count nothing twice, at once or one after the
//! other.

use super::*;
use energy_primitives::MeteredEnergy;
use sp_runtime::DispatchResult;

fn key(index: u32) -> MeterKey {
	KeyPair::ed25519(3_000 + index).public()
}

fn register(power: Power, index: u32) -> DispatchResult {
	EnergyProduction::register_meter(
		signed(OPERATOR),
		HOME,
		CONNECTION,
		power,
		key(index),
		Registers::default(),
	)
}

fn rated_power_w() -> Power {
	EnergyProduction::rated_power_w(&HOME)
}

/// Two meters in series at a connection that carries one of them. The second one is installed while
/// the first is suspended.
fn in_series() -> (Device, Device) {
	connect_within(HOME, VILLAGE, CAPACITY, CAPACITY);
	let first = running_meter(HOME, CONNECTION, NOON);
	suspend(0);
	let second = running_meter(HOME, CONNECTION, NOON);
	(first, second)
}

#[test]
fn the_meters_of_a_connection_are_rated_no_higher_than_it_carries() {
	run_in_village(|| {
		connect_within(HOME, VILLAGE, 20_000, 5_000);
		assert_noop!(register(20_001, 0), Error::<Test>::BeyondConnection);
		assert_ok!(register(12_000, 0));
		assert_noop!(register(8_001, 1), Error::<Test>::BeyondConnection);
		assert_noop!(register(MAX_POWER, 1), Error::<Test>::BeyondConnection);
		assert_ok!(register(8_000, 1));
		assert_eq!(rated_power_w(), 20_000);
		assert_noop!(exchange(0, key(2), 12_001), Error::<Test>::BeyondConnection);
		assert_ok!(exchange(0, key(2), 11_000));
		assert_ok!(exchange(1, key(3), 9_000));
		assert_eq!(rated_power_w(), 20_000);
		suspend(0);
		assert_eq!(rated_power_w(), 9_000);
		// The limit that was lowered meanwhile leaves it no room.
		connect_within(HOME, VILLAGE, 19_999, 5_000);
		assert_noop!(resume(0), Error::<Test>::BeyondConnection);
		assert_noop!(exchange(0, key(4), 11_000), Error::<Test>::BeyondConnection);
		connect_within(HOME, VILLAGE, 5_000, 20_000);
		assert_ok!(resume(0));
	})
}

#[test]
fn two_meters_in_series_do_not_double_the_energy() {
	run_in_village(|| {
		connect_within(HOME, VILLAGE, CAPACITY, CAPACITY);
		assert_ok!(register(CAPACITY, 0));
		assert_noop!(register(CAPACITY, 1), Error::<Test>::BeyondConnection);
		assert_noop!(register(1, 1), Error::<Test>::BeyondConnection);
	})
}

#[test]
fn a_meter_of_gross_generation_takes_none_of_the_connections_power() {
	run_in_village(|| {
		connect_within(SOLAR, VILLAGE, CAPACITY, CAPACITY);
		Device::install(SOLAR, PLANT);
		assert_eq!(EnergyProduction::rated_power_w(&SOLAR), 0);
		assert!(!EnergyProduction::is_metered(&SOLAR));
		Device::install(SOLAR, CONNECTION);
		assert_eq!(EnergyProduction::rated_power_w(&SOLAR), CAPACITY);
		assert!(EnergyProduction::is_metered(&SOLAR));
	})
}

#[test]
fn who_has_an_active_meter_at_the_connection_is_metered() {
	run_in_village(|| {
		assert!(!EnergyProduction::is_metered(&HOME));
		assert!(!EnergyProduction::owns_meter(&HOME));
		assert_ok!(register(1, 0));
		assert!(EnergyProduction::is_metered(&HOME));
		suspend(0);
		assert!(!EnergyProduction::is_metered(&HOME));
		assert!(EnergyProduction::owns_meter(&HOME));
		assert_ok!(resume(0));
		assert!(EnergyProduction::is_metered(&HOME));
		assert!(!EnergyProduction::is_metered(&STRANGER));
	})
}

#[test]
fn a_displaced_meter_does_not_count_the_same_energy_again() {
	run_in_village(|| {
		let (mut first, mut second) = in_series();
		set_current(NOON + 3);
		let held_back: Vec<_> = (0..3).map(|index| first.read(NOON + index, 0, FULL)).collect();
		let measured: Vec<_> = (0..3).map(|index| second.read(NOON + index, 0, FULL)).collect();
		assert_eq!(submit(measured), [ReadingResult::Accepted; 3]);
		suspend(1);
		assert_noop!(resume(0), Error::<Test>::MeterDisplaced);
		assert_eq!(
			submit(held_back),
			[ReadingResult::Rejected(ReadingError::MeterSuspended); 3]
		);
		// Nor by what a fitter reads.
		assert_noop!(
			exchange_at(0, key(0), CAPACITY, first.reading.registers()),
			Error::<Test>::BeyondRatedPower
		);
		assert_ok!(exchange(0, key(0), CAPACITY));
		for index in 0..3 {
			assert_eq!(metered(NOON + index, HOME), (0, FULL));
		}
	})
}

#[test]
fn meters_that_displace_each_other_in_every_interval_count_no_more_than_one() {
	run_in_village(|| {
		in_series();
		const ROUNDS: u32 = 12;
		for round in 0..ROUNDS {
			set_current(NOON + round);
			// The one that runs is exchanged with as much as can be, then the other one is
			// installed instead of it, and again.
			for step in 0..4 {
				let (running, other) = if record(1).is_active() { (1, 0) } else { (0, 1) };
				let at = record(running).last.counted_to().1;
				for wh in [2 * FULL, FULL, FULL / 2, 1] {
					let last = registers(at.import_wh, at.export_wh + wh);
					let _ = exchange_at(
						running,
						key(1_000 + 100 * round + 10 * step + wh as u32 % 7),
						CAPACITY,
						last,
					);
				}
				suspend(running);
				assert_noop!(resume(other), Error::<Test>::MeterDisplaced);
				assert_ok!(exchange(other, key(9_000 + 10 * round + step), CAPACITY));
			}
		}
		let given = NetworkTotals::<Test>::get().export_wh;
		assert!(given > 0);
		assert!(given <= u128::from(FULL) * u128::from(ROUNDS + 1), "{given}");
	})
}

#[test]
fn parallel_meters_are_not_displaced_while_there_is_room_for_both() {
	run_in_village(|| {
		let mut first = running_meter(HOME, CONNECTION, NOON);
		suspend(0);
		// The connection carries four of them.
		let mut second = running_meter(HOME, CONNECTION, NOON);
		set_current(NOON + 2);
		suspend(1);
		assert_ok!(resume(0));
		assert_ok!(resume(1));
		let batch = vec![first.read(NOON + 1, 200, 0), second.read(NOON + 1, 100, 0)];
		assert_eq!(submit(batch), [ReadingResult::Accepted; 2]);
		assert_eq!((metered(NOON, HOME), metered(NOON + 1, HOME)), ((150, 0), (150, 0)));
	})
}

#[test]
fn a_stronger_device_displaces_a_suspended_meter_too() {
	run_in_village(|| {
		connect_within(HOME, VILLAGE, 20_000, 20_000);
		assert_ok!(register(CAPACITY, 0));
		assert_ok!(register(CAPACITY, 1));
		suspend(0);
		assert_ok!(exchange(1, key(2), CAPACITY));
		assert_ok!(resume(0));
		suspend(0);
		assert_ok!(exchange(1, key(3), 20_000));
		assert_ok!(exchange(1, key(4), CAPACITY));
		assert_noop!(resume(0), Error::<Test>::MeterDisplaced);
		assert_ok!(exchange(0, key(5), CAPACITY));
	})
}

#[test]
fn the_end_of_a_connection_suspends_its_meters() {
	run_in_village(|| {
		let mut home = running_meter(HOME, CONNECTION, NOON - 1);
		let mut panel = running_meter(SOLAR, PLANT, NOON - 1);
		assert_ok!(register(1, 0));
		suspend(2);
		System::reset_events();
		disconnect(HOME);
		System::assert_has_event(Event::MeterSuspended { meter: 0, by: None }.into());
		assert_eq!(System::events().len(), 1);
		assert_eq!(rated_power_w(), 0);
		assert!(!EnergyProduction::is_metered(&HOME));
		assert_rejected(home.read(NOON - 1, 10, 0), ReadingError::MeterSuspended);
		// Others go on, and who has none is none the worse for it.
		assert_accepted(panel.read(NOON - 1, 0, 10));
		EnergyProduction::connection_ended(&STRANGER);
		assert_eq!(EnergyProduction::account(&STRANGER), None);
		disconnect(SOLAR);
		assert_eq!(generating_w(SOLAR), 0);
		assert_eq!(record(1).generation.unwrap().creditable_from, None);
	})
}

#[test]
fn a_connection_is_read_until_the_interval_that_its_last_settling_meter_has_shown() {
	run_in_village(|| {
		let is_read = |interval| EnergyProduction::is_read_until(&HOME, interval);
		assert!(is_read(Interval::MAX), "without a meter nothing is missing");
		let mut first = running_meter(HOME, CONNECTION, NOON - 1);
		let until = record(0).last.counted_to().0 + 1;
		assert!(is_read(until));
		assert!(!is_read(until + 1));
		// A second one that is installed, and not read, holds it back.
		let second = running_meter(HOME, CONNECTION, NOON - 1);
		set_current(NOON + 2);
		assert_accepted(first.read(NOON + 1, 10, 0));
		assert!(!is_read(NOON + 2));
		suspend(second.reading.meter);
		assert!(is_read(NOON + 2));
		assert!(!is_read(NOON + 3));
	})
}

#[test]
fn what_flows_after_a_connection_has_ended_is_not_billed_to_who_comes_back() {
	run_in_village(|| {
		let mut device = running_meter(HOME, CONNECTION, NOON);
		disconnect(HOME);
		// The next tenant has used electricity.
		set_current(NOON + 5);
		connect(HOME, VILLAGE);
		assert_noop!(resume(0), Error::<Test>::MeterDisplaced);
		let reading = device.read(NOON + 4, 5_000, 0);
		assert_rejected(reading, ReadingError::MeterSuspended);
		assert_noop!(
			exchange_at(0, key(0), CAPACITY, device.reading.registers()),
			Error::<Test>::BeyondRatedPower
		);
		assert_ok!(EnergyProduction::exchange_meter(
			signed(OPERATOR),
			0,
			key(0),
			CAPACITY,
			registers(0, 0),
			registers(5_000, 0)
		));
		assert_eq!(NetworkTotals::<Test>::get().import_wh, 0);
	})
}

#[test]
fn a_connection_that_has_ended_by_notice_takes_no_meter() {
	run_in_village(|| {
		assert_ok!(register(1, 0));
		suspend(0);
		let end = |at| {
			Connections::mutate(|connections| connections.get_mut(&HOME).unwrap().ends_at = at);
		};
		end(Some(NOON));
		assert_noop!(register(1, 1), Error::<Test>::NotConnected);
		assert_noop!(resume(0), Error::<Test>::NotConnected);
		assert_noop!(exchange(0, key(1), 1), Error::<Test>::NotConnected);
		// Until then it is one like any.
		end(Some(NOON + 1));
		assert_ok!(resume(0));
		assert_ok!(exchange(0, key(1), 1));
		assert_ok!(register(1, 2));
	})
}

#[test]
fn a_meter_and_a_plant_wait_for_the_active_ones_left_elsewhere() {
	run_in_village(|| {
		// The grid suspends the meters of a connection that ends; here it has not.
		Device::install(SOLAR, PLANT);
		connect(SOLAR, TOWN);
		assert_noop!(
			EnergyProduction::register_meter(signed(TOWN_OPERATOR), SOLAR, CONNECTION, 1, key(0), registers(0, 0)),
			Error::<Test>::MeterElsewhere
		);
		assert_eq!(
			EnergyProduction::register_producer(signed(SOLAR), EnergySource::Solar, CAPACITY).map_err(|e| e.error),
			Err(Error::<Test>::HasMeter.into())
		);
		reconnect(SOLAR, VILLAGE);
	})
}
