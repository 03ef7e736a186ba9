use super::*;
use ReadingError::*;

fn key(index: u32) -> MeterKey {
	KeyPair::ed25519(1_000 + index).public()
}

fn register(owner: u64, role: MeterRole, power: u64, key: MeterKey) -> sp_runtime::DispatchResult {
	EnergyProduction::register_meter(signed(OPERATOR), owner, role, power, key, Registers::default())
}

#[test]
fn the_operator_registers_meters_with_numbers_from_zero() {
	run_in_village(|| {
		assert_ok!(register(HOME, CONNECTION, 17_000, key(0)));
		System::assert_last_event(
			Event::MeterRegistered {
				meter: 0,
				owner: HOME,
				area: VILLAGE,
				role: CONNECTION,
				rated_power_w: 17_000,
				registers: registers(0, 0),
			}
			.into(),
		);
		assert_ok!(register(SOLAR, PLANT, CAPACITY, key(1)));
		assert_ok!(register(SOLAR, CONNECTION, 17_000, key(2)));
		assert_eq!(
			EnergyProduction::account(&HOME).unwrap(),
			MeterAccount {
				index: 1,
				former: None,
				meters: vec![0].try_into().unwrap(),
				settling: 1,
				generating: 0,
				active: 1,
				active_settling: 1,
				area: Some(VILLAGE),
				generating_w: 0,
				settling_w: 17_000,
				installed_w: 17_000,
				displacements: 0,
				complete_from: NOON,
			}
		);
		assert_eq!(
			EnergyProduction::account(&SOLAR).unwrap(),
			MeterAccount {
				index: 0,
				former: None,
				meters: vec![1, 2].try_into().unwrap(),
				settling: 1,
				generating: 1,
				active: 2,
				active_settling: 1,
				area: Some(VILLAGE),
				generating_w: CAPACITY,
				settling_w: 17_000,
				installed_w: 17_000,
				displacements: 0,
				complete_from: NOON,
			}
		);
		assert_eq!(NextMeter::<Test>::get(), 3);
		assert_eq!(sequence(2), Some((0, 0)));
		assert_eq!(EnergyProduction::get_meters(SOLAR), [1, 2]);
		assert_eq!(EnergyProduction::owner_of(record(0).owner), Some(HOME));
		assert_eq!(sequence(3), None);
	})
}

#[test]
fn only_the_operator_of_its_area_decides_on_a_meter() {
	run_in_village(|| {
		assert_ok!(register(HOME, CONNECTION, 1, key(0)));
		assert_ok!(register(HOME, CONNECTION, 1, key(1)));
		assert_ok!(EnergyProduction::suspend_meter(signed(OPERATOR), 1));
		for origin in [
			signed(HOME),
			signed(TOWN_OPERATOR),
			RuntimeOrigin::root(),
			RuntimeOrigin::none(),
		] {
			assert_noop!(
				EnergyProduction::register_meter(origin.clone(), HOME, CONNECTION, 1, key(2), registers(0, 0)),
				Error::<Test>::NotOperator
			);
			assert_noop!(
				EnergyProduction::exchange_meter(origin.clone(), 0, key(2), 1, registers(0, 0), registers(0, 0)),
				Error::<Test>::NotOperator
			);
			assert_noop!(EnergyProduction::resume_meter(origin, 1), Error::<Test>::NotOperator);
		}
		for origin in [signed(HOME), signed(TOWN_OPERATOR), RuntimeOrigin::none()] {
			assert_noop!(EnergyProduction::suspend_meter(origin, 0), Error::<Test>::NotOperator);
		}
	})
}

#[test]
fn a_meter_has_a_connected_owner_some_power_and_a_key_of_its_own() {
	run_in_village(|| {
		assert_noop!(register(STRANGER, CONNECTION, 1, key(0)), Error::<Test>::NotConnected);
		assert_noop!(register(HOME, CONNECTION, 0, key(0)), Error::<Test>::ZeroPower);
		assert_noop!(
			register(HOME, CONNECTION, MAX_POWER + 1, key(0)),
			Error::<Test>::PowerTooHigh
		);
		connect_within(HOME, VILLAGE, MAX_POWER, 0);
		assert_ok!(register(HOME, CONNECTION, MAX_POWER, key(0)));
		assert_noop!(register(SOLAR, CONNECTION, 1, key(0)), Error::<Test>::KeyInUse);
	})
}

/// The settling meters together carry no more than the connection does either way. One that measures a
/// house and its plant carries what the house takes, which may be more than the plant gives.
#[test]
fn the_meters_at_a_connection_are_rated_within_the_greater_of_its_limits() {
	run_in_village(|| {
		connect_within(SOLAR, VILLAGE, CAPACITY, CAPACITY / 2);
		assert_noop!(
			register(SOLAR, CONNECTION, CAPACITY + 1, key(0)),
			Error::<Test>::BeyondConnection
		);
		connect_within(SOLAR, VILLAGE, CAPACITY / 2, CAPACITY / 2);
		assert_noop!(register(SOLAR, BOTH, CAPACITY, key(0)), Error::<Test>::BeyondConnection);
		connect_within(SOLAR, VILLAGE, CAPACITY, CAPACITY / 2);
		assert_ok!(register(SOLAR, BOTH, CAPACITY, key(0)));
		// Who only takes has a meter too.
		connect_within(HOME, VILLAGE, CAPACITY, 0);
		assert_ok!(register(HOME, CONNECTION, CAPACITY / 2, key(1)));
		assert_ok!(register(HOME, CONNECTION, CAPACITY / 2, key(2)));
		assert_noop!(register(HOME, CONNECTION, 1, key(3)), Error::<Test>::BeyondConnection);
	})
}

#[test]
fn a_meter_of_gross_generation_needs_an_approved_plant_of_its_source() {
	run_in_village(|| {
		assert_noop!(register(HOME, PLANT, 1, key(0)), Error::<Test>::NoMatchingPlant);
		let wind = MeterRole::Generation(EnergySource::Wind);
		assert_noop!(register(SOLAR, wind, 1, key(0)), Error::<Test>::NoMatchingPlant);
		assert_noop!(
			register(SOLAR, PLANT, CAPACITY + 1, key(0)),
			Error::<Test>::BeyondCapacity
		);
		assert_noop!(
			register(SOLAR, BOTH, CAPACITY + 1, key(0)),
			Error::<Test>::BeyondCapacity
		);
		assert_ok!(EnergyProduction::suspend_producer(signed(OPERATOR), SOLAR));
		assert_noop!(register(SOLAR, PLANT, CAPACITY, key(0)), Error::<Test>::NoMatchingPlant);
		assert_ok!(EnergyProduction::approve_producer(signed(OPERATOR), SOLAR));
		assert_ok!(register(SOLAR, PLANT, CAPACITY, key(0)));
	})
}

#[test]
fn a_plant_that_moved_needs_to_be_looked_at_anew() {
	run_in_village(|| {
		reconnect(SOLAR, TOWN);
		assert_noop!(
			EnergyProduction::register_meter(signed(TOWN_OPERATOR), SOLAR, PLANT, CAPACITY, key(0), registers(0, 0)),
			Error::<Test>::NoMatchingPlant
		);
	})
}

#[test]
fn numbers_are_not_given_twice_when_they_run_out() {
	run_in_village(|| {
		NextMeter::<Test>::put(u32::MAX);
		assert_noop!(register(HOME, CONNECTION, 1, key(0)), Error::<Test>::NumbersExhausted);
		NextMeter::<Test>::put(0);
		assert_ok!(register(HOME, CONNECTION, 1, key(0)));
		tamper(0, |meter| meter.epoch = u32::MAX);
		assert_noop!(exchange(0, key(1), 1), Error::<Test>::NumbersExhausted);
	})
}

#[test]
fn an_exchanged_meter_begins_anew_from_what_the_new_device_shows() {
	run_in_village(|| {
		let mut old = running_meter(HOME, CONNECTION, NOON - 3);
		assert_accepted(old.read(NOON - 3, 100, 0));

		let pair = KeyPair::sr25519(77);
		set_current(NOON - 1);
		let shown = registers(987_654, 0);
		assert_ok!(EnergyProduction::exchange_meter(
			signed(OPERATOR),
			0,
			pair.public(),
			5_000,
			registers(100, 0),
			shown
		));
		set_current(NOON);
		System::assert_last_event(
			Event::MeterExchanged {
				meter: 0,
				epoch: 1,
				old_rated_power_w: CAPACITY,
				rated_power_w: 5_000,
				last: registers(100, 0),
				registers: shown,
			}
			.into(),
		);
		assert_eq!(sequence(0), Some((1, 0)));
		assert_rejected(old.read(NOON - 2, 100, 0), WrongEpoch);
		assert_rejected(Device::new(0, 1, old.pair.clone()).read(NOON - 2, 0, 0), BadSignature);

		let mut new = Device::new(0, 1, pair).showing(shown);
		assert_accepted(new.read(NOON - 2, 0, 0));
		assert_eq!(metered(NOON - 2, HOME), (0, 0));
		assert_accepted(new.read(NOON - 1, 1_250, 0));
		assert_eq!(metered(NOON - 1, HOME), (1_250, 0));

		// Its old key is free, its new one is not.
		assert_ok!(register(SOLAR, CONNECTION, 1, old.pair.public()));
		assert_noop!(
			register(SOLAR, CONNECTION, 1, new.pair.public()),
			Error::<Test>::KeyInUse
		);
	})
}

#[test]
fn no_interval_is_counted_by_two_keys() {
	run_in_village(|| {
		let mut old = running_meter(SOLAR, PLANT, NOON - 3);
		assert_accepted(old.read(NOON - 3, 0, 100));
		let pair = KeyPair::ed25519(77);
		assert_ok!(exchange(0, pair.public(), CAPACITY));
		// The old one's last reading stands, and it has counted nothing since.
		let new = Device::new(0, 1, pair);
		for interval in [NOON - 4, NOON - 3, NOON - 2] {
			assert_rejected(new.clone().read(interval, 0, 0), IntervalNotAfterLast);
		}
		// Exchanging once more before any reading changes nothing of that.
		let pair = KeyPair::ed25519(78);
		assert_ok!(exchange(0, pair.public(), CAPACITY));
		let mut new = Device::new(0, 2, pair);
		assert_rejected(new.clone().read(NOON - 3, 0, 0), IntervalNotAfterLast);
		// The first interval that the new one can count is that of the exchange, which the old one
		// could not have measured.
		assert_accepted(new.read(NOON - 1, 0, 0));
		set_current(NOON + 1);
		assert_accepted(new.read(NOON, 0, 10));
		assert_eq!(EnergyProduction::get_producer_info(SOLAR).unwrap().metered_wh, 110);
	})
}

#[test]
fn a_meter_is_exchanged_only_for_one_that_could_be_registered() {
	run_in_village(|| {
		assert_ok!(register(SOLAR, PLANT, CAPACITY, key(0)));
		assert_ok!(register(HOME, CONNECTION, CAPACITY, key(1)));
		assert_noop!(exchange(2, key(2), 1), Error::<Test>::UnknownMeter);
		assert_noop!(exchange(0, key(0), 1), Error::<Test>::KeyInUse);
		assert_noop!(exchange(0, key(1), 1), Error::<Test>::KeyInUse);
		assert_noop!(exchange(0, key(2), 0), Error::<Test>::ZeroPower);
		assert_noop!(exchange(0, key(2), u64::MAX), Error::<Test>::PowerTooHigh);
		assert_noop!(exchange(0, key(2), CAPACITY + 1), Error::<Test>::BeyondCapacity);
		assert_ok!(exchange(0, key(2), CAPACITY));
	})
}

#[test]
fn a_suspended_meters_readings_are_refused_until_it_is_resumed() {
	run_in_village(|| {
		let mut device = running_meter(HOME, CONNECTION, NOON - 3);
		assert_noop!(
			EnergyProduction::resume_meter(signed(OPERATOR), 0),
			Error::<Test>::NotSuspended
		);
		assert_ok!(EnergyProduction::suspend_meter(signed(OPERATOR), 0));
		System::assert_last_event(
			Event::MeterSuspended {
				meter: 0,
				by: Some(Operator(OPERATOR)),
			}
			.into(),
		);
		assert_noop!(
			EnergyProduction::suspend_meter(signed(OPERATOR), 0),
			Error::<Test>::AlreadySuspended
		);

		let reading = device.read(NOON - 1, 301, 0);
		assert_rejected(reading, MeterSuspended);

		assert_ok!(EnergyProduction::resume_meter(signed(OPERATOR), 0));
		System::assert_last_event(
			Event::MeterResumed {
				meter: 0,
				by: Operator(OPERATOR),
			}
			.into(),
		);
		assert_accepted(reading);
		// What flowed meanwhile is spread over it.
		assert_eq!(metered(NOON - 3, HOME), (100, 0));
		assert_eq!(metered(NOON - 2, HOME), (100, 0));
		assert_eq!(metered(NOON - 1, HOME), (101, 0));
		assert!(flow(NOON - 1, HOME).unwrap().estimated);
	})
}

#[test]
fn there_is_nothing_to_suspend_where_there_is_no_meter() {
	run_in_village(|| {
		assert_noop!(
			EnergyProduction::suspend_meter(signed(OPERATOR), 0),
			Error::<Test>::UnknownMeter
		);
		assert_noop!(
			EnergyProduction::resume_meter(signed(OPERATOR), 0),
			Error::<Test>::UnknownMeter
		);
	})
}

#[test]
fn an_exchange_brings_a_suspended_meter_back() {
	run_in_village(|| {
		assert_ok!(register(HOME, CONNECTION, 1, key(0)));
		assert_ok!(EnergyProduction::suspend_meter(signed(OPERATOR), 0));
		assert_ok!(exchange(0, key(1), 1));
		assert!(record(0).is_active());
	})
}

#[test]
fn a_new_meter_knows_nothing_of_the_time_before_it_was_there() {
	run_in_village(|| {
		let mut device = Device::install(SOLAR, BOTH);
		// A first reading of long ago would make room for years at full power.
		for interval in [0, JULY, NOON - 2] {
			assert_rejected(device.clone().read(interval, 0, 0), IntervalNotAfterLast);
		}
		assert_accepted(device.read(NOON - 1, 0, 0));
		set_current(NOON + 1);
		assert_rejected(device.clone().read(NOON, 0, FULL + 1), BeyondRatedPower);
		assert_accepted(device.read(NOON, 0, FULL));
	})
}

#[test]
fn in_the_first_interval_of_time_a_meter_can_be_registered() {
	run_in_village(|| {
		let mut device = at(0, || Device::install(HOME, CONNECTION));
		at(2, || {
			assert_accepted(device.read(0, 0, 0));
			assert_accepted(device.read(1, 10, 0));
		});
		assert_eq!(metered(1, HOME), (10, 0));
	})
}

#[test]
fn the_meters_of_a_plant_together_measure_no_more_than_it_can_give() {
	run_in_village(|| {
		assert_ok!(register(SOLAR, PLANT, 6_000, key(0)));
		assert_noop!(register(SOLAR, PLANT, 4_001, key(1)), Error::<Test>::BeyondCapacity);
		assert_noop!(register(SOLAR, PLANT, CAPACITY, key(1)), Error::<Test>::BeyondCapacity);
		assert_noop!(register(SOLAR, PLANT, MAX_POWER, key(1)), Error::<Test>::BeyondCapacity);
		assert_ok!(register(SOLAR, PLANT, 4_000, key(1)));
		assert_eq!(generating_w(SOLAR), CAPACITY);

		// A new device counts in the old one's stead.
		assert_noop!(exchange(0, key(3), 6_001), Error::<Test>::BeyondCapacity);
		assert_ok!(exchange(0, key(3), 5_000));
		assert_ok!(exchange(1, key(4), 5_000));
		assert_eq!(generating_w(SOLAR), CAPACITY);
	})
}

#[test]
fn a_suspended_meter_makes_room_for_another_and_has_to_find_it_when_it_comes_back() {
	run_in_village(|| {
		assert_ok!(register(SOLAR, PLANT, CAPACITY, key(0)));
		assert_ok!(EnergyProduction::suspend_meter(signed(OPERATOR), 0));
		assert_eq!(generating_w(SOLAR), 0);
		assert_ok!(register(SOLAR, PLANT, CAPACITY, key(1)));
		assert_noop!(
			EnergyProduction::resume_meter(signed(OPERATOR), 0),
			Error::<Test>::BeyondCapacity
		);
		assert_noop!(exchange(0, key(2), 1), Error::<Test>::BeyondCapacity);
		assert_ok!(EnergyProduction::suspend_meter(signed(OPERATOR), 1));
		assert_ok!(EnergyProduction::resume_meter(signed(OPERATOR), 0));
	})
}

#[test]
fn a_meter_of_a_suspended_plant_can_be_resumed_and_settles_on() {
	run_in_village(|| {
		assert_ok!(register(SOLAR, BOTH, CAPACITY, key(0)));
		assert_ok!(EnergyProduction::suspend_meter(signed(OPERATOR), 0));
		assert_ok!(EnergyProduction::suspend_producer(signed(OPERATOR), SOLAR));
		assert_noop!(exchange(0, key(1), CAPACITY), Error::<Test>::NoMatchingPlant);
		assert_ok!(EnergyProduction::resume_meter(signed(OPERATOR), 0));
	})
}

#[test]
fn who_moves_leaves_no_active_meter_behind() {
	run_in_village(|| {
		let register_in_town = |key| {
			EnergyProduction::register_meter(signed(TOWN_OPERATOR), HOME, CONNECTION, CAPACITY, key, registers(0, 0))
		};
		assert_ok!(register(HOME, CONNECTION, CAPACITY, key(0)));
		reconnect(HOME, TOWN);
		assert_eq!(record(0).status, MeterStatus::Suspended { displacements: 0 });
		// The old one stays where it is.
		for result in [
			EnergyProduction::resume_meter(signed(OPERATOR), 0),
			exchange(0, key(1), CAPACITY),
		] {
			assert_eq!(result, Err(Error::<Test>::NotConnected.into()));
		}
		assert_ok!(register_in_town(key(1)));
		assert_eq!(EnergyProduction::account(&HOME).unwrap().area, Some(TOWN));
		// Its owner comes back, and it does not, for who knows what it has counted meanwhile; but
		// for an exchange.
		reconnect(HOME, VILLAGE);
		assert_noop!(
			EnergyProduction::resume_meter(signed(OPERATOR), 0),
			Error::<Test>::MeterDisplaced
		);
		assert_ok!(exchange(0, key(2), CAPACITY));
	})
}

#[test]
fn the_council_suspends_the_meters_of_an_area_that_is_gone() {
	run_in_village(|| {
		let mut device = running_meter(HOME, CONNECTION, NOON - 1);
		Operators::set(Default::default());
		assert_noop!(
			EnergyProduction::suspend_meter(signed(OPERATOR), 0),
			Error::<Test>::NotOperator
		);
		assert_ok!(EnergyProduction::suspend_meter(RuntimeOrigin::root(), 0));
		System::assert_last_event(
			Event::MeterSuspended {
				meter: 0,
				by: Some(Council),
			}
			.into(),
		);
		assert_rejected(device.read(NOON - 1, 10, 0), MeterSuspended);
		assert_noop!(
			EnergyProduction::suspend_meter(RuntimeOrigin::root(), 0),
			Error::<Test>::AlreadySuspended
		);
	})
}
