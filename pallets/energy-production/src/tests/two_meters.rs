//! A battery between two meters of one account: it earns nothing for what it took from the grid,
//! through whichever of them it gives that back.

use super::*;
use energy_primitives::Interval;

const HALF: Power = CAPACITY / 2;

fn install(role: MeterRole, seed: u32) -> Device {
	Device::install_rated(SOLAR, role, KeyPair::ed25519(seed), HALF)
}

fn register_half(role: MeterRole, seed: u32) -> sp_runtime::DispatchResult {
	EnergyProduction::register_meter(signed(OPERATOR), SOLAR, role, HALF, key(seed), registers(0, 0))
}

fn key(seed: u32) -> MeterKey {
	KeyPair::ed25519(seed).public()
}

fn deficit(meter: MeterId) -> u64 {
	record(meter).generation.map_or(0, |generation| generation.deficit_wh)
}

/// The device's reading of an interval, as soon as that is over.
fn read(device: &mut Device, interval: Interval, import_wh: u64, export_wh: u64) {
	set_current(interval + 1);
	assert_accepted(device.read(interval, import_wh, export_wh));
}

#[test]
fn no_meter_stands_beside_one_that_measures_connection_and_generation() {
	run_in_village(|| {
		install(BOTH, 1);
		for role in [CONNECTION, BOTH] {
			assert_noop!(register_half(role, 2), Error::<Test>::NotTheOnlyMeter);
		}
		// Nor one at the plant: what that measures flows through both.
		assert_noop!(register_half(PLANT, 2), Error::<Test>::NotTheOnlyMeter);
		suspend(0);
		assert_ok!(register_half(PLANT, 2));
		assert_noop!(resume(0), Error::<Test>::NotTheOnlyMeter);
		suspend(1);
		assert_ok!(register_half(CONNECTION, 3));
		assert_noop!(resume(0), Error::<Test>::NotTheOnlyMeter);
		assert_noop!(exchange(0, key(70), HALF), Error::<Test>::NotTheOnlyMeter);
		assert_noop!(register_half(BOTH, 4), Error::<Test>::NotTheOnlyMeter);
		// Two that only settle stand beside each other, and each can be exchanged.
		assert_ok!(register_half(CONNECTION, 4));
		assert_ok!(exchange(2, key(71), HALF));
		suspend(2);
		suspend(3);
		assert_ok!(resume(0));
		assert_ok!(exchange(0, key(72), HALF));
		assert_noop!(resume(3), Error::<Test>::NotTheOnlyMeter);
		assert_noop!(exchange(3, key(73), HALF), Error::<Test>::NotTheOnlyMeter);
	})
}

#[test]
fn a_new_meter_gives_back_what_the_one_before_it_took() {
	run_in_village(|| {
		for role in [BOTH, PLANT] {
			let first = NextMeter::<Test>::get();
			let begin = EnergyProduction::get_producer_info(SOLAR).unwrap().metered_wh;
			let earned = creditable(SOLAR, july());
			set_current(NOON + 10 * first);
			let mut old = install(role, 10 + first);
			read(&mut old, NOON + 10 * first, 0, 0);
			read(&mut old, NOON + 10 * first + 1, 1_000, 0);
			suspend(first);
			let mut new = install(role, 30 + first);
			assert_eq!((deficit(0), deficit(first + 1)), (1_000, 0));
			read(&mut new, NOON + 10 * first + 2, 0, 0);
			read(&mut new, NOON + 10 * first + 3, 0, 1_000);
			assert_eq!((creditable(SOLAR, july()), deficit(0)), (earned, 0));
			read(&mut new, NOON + 10 * first + 4, 0, 300);
			assert_eq!(creditable(SOLAR, july()), earned + 300);
			assert_eq!(
				EnergyProduction::get_producer_info(SOLAR).unwrap().metered_wh,
				begin + 1_300
			);
			suspend(first + 1);
		}
	})
}

#[test]
fn what_was_taken_stays_with_the_account_whichever_meter_is_active() {
	run_in_village(|| {
		let mut first = install(BOTH, 1);
		read(&mut first, NOON, 0, 0);
		read(&mut first, NOON + 1, 700, 0);
		suspend(0);
		let mut second = install(BOTH, 2);
		read(&mut second, NOON + 2, 200, 0);
		assert_eq!((deficit(0), deficit(1)), (900, 0));
		suspend(1);
		assert_ok!(resume(0));
		suspend(0);
		assert_ok!(exchange(1, key(70), HALF));
		assert_eq!((deficit(0), deficit(1)), (900, 0));
	})
}

#[test]
fn a_battery_between_two_meters_of_a_plant_earns_nothing_for_what_it_took() {
	run_in_village(|| {
		let (mut takes, mut gives) = (install(PLANT, 1), install(PLANT, 2));
		for meter in [&mut takes, &mut gives] {
			read(meter, NOON, 0, 0);
		}
		// Every night it takes 1 kWh through the one and gives 900 Wh of that back through the other.
		for night in 0..3 {
			let interval = NOON + 1 + 2 * night;
			read(&mut takes, interval, 1_000, 0);
			read(&mut gives, interval, 0, 0);
			read(&mut takes, interval + 1, 0, 0);
			read(&mut gives, interval + 1, 0, 900);
		}
		assert_eq!((creditable(SOLAR, july()), deficit(0), deficit(1)), (0, 300, 0));
		// To show first what was given earns what the battery holds, once.
		for (interval, deficit_wh) in [(NOON + 7, 1_000), (NOON + 8, 1_100), (NOON + 9, 1_200)] {
			read(&mut gives, interval, 0, 900);
			read(&mut takes, interval, 1_000, 0);
			assert_eq!((creditable(SOLAR, july()), deficit(0)), (600, deficit_wh));
		}
	})
}

#[test]
fn a_meter_beside_one_that_measures_both_is_noticed() {
	new_test_ext().execute_with(|| {
		for who in [SOLAR, HOME] {
			connect(who, VILLAGE);
		}
		approved_plant(SOLAR, EnergySource::Solar);
		install(CONNECTION, 1);
		install(CONNECTION, 2);
		assert_ok!(EnergyProduction::do_try_state());
		tamper(0, |meter| {
			meter.role = BOTH;
			meter.generation = Meter::new(
				0,
				crate::meters::Site {
					area: VILLAGE,
					zone: VILLAGE,
					limit_w: LIMIT,
				},
				BOTH,
				crate::meters::NewDevice {
					rated_power_w: HALF,
					key: key(9),
					registers: registers(0, 0),
				},
				NOON,
			)
			.generation;
		});
		Accounts::<Test>::mutate_extant(SOLAR, |account| {
			account.generating = 1;
			account.generating_w = HALF;
		});
		assert_eq!(
			EnergyProduction::do_try_state(),
			Err("invariant 19: a meter beside one that measures connection and generation at once".into())
		);
	})
}
