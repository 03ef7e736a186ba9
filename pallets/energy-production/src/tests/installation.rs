//! Devices that are installed and taken out: what they show then is where counting begins and ends.

use super::*;
use sp_runtime::DispatchResult;
use ReadingError::{BeyondRatedPower, IntervalNotAfterLast, RegisterFell};

fn key(index: u32) -> KeyPair {
	KeyPair::ed25519(2_000 + index)
}

/// Installs a device at a household, which shows something already.
fn installed(role: MeterRole, shown: Registers) -> Device {
	let owner = if role == CONNECTION { HOME } else { SOLAR };
	Device::install_showing(owner, role, key(0), CAPACITY, shown)
}

/// Takes the device out, which shows `more` than at its last reading, and installs another, which
/// shows nothing.
fn exchange_after(device: &Device, pair: &KeyPair, more: (u64, u64)) -> DispatchResult {
	let before = device.reading.registers();
	let last = registers(before.import_wh + more.0, before.export_wh + more.1);
	exchange_at(device.reading.meter, pair.public(), CAPACITY, last)
}

/// Import and export of a household from `first` until the present interval.
fn booked(who: u64, first: Interval) -> (u64, u64) {
	let current = u32::try_from(Now::get() / energy_primitives::QUARTER_HOUR_MS).unwrap();
	(first..=current).fold((0, 0), |sum, interval| {
		let (import, export) = metered(interval, who);
		(sum.0 + import, sum.1 + export)
	})
}

#[test]
fn a_first_reading_counts_from_what_the_fitter_read() {
	run_in_village(|| {
		// Installed at five past noon; a device that was elsewhere before.
		let mut device = installed(CONNECTION, registers(5_000, 70));
		System::assert_has_event(
			Event::MeterRegistered {
				meter: 0,
				owner: HOME,
				area: VILLAGE,
				role: CONNECTION,
				rated_power_w: CAPACITY,
				registers: registers(5_000, 70),
			}
			.into(),
		);
		let state = EnergyProduction::get_meter_states(vec![0]).remove(0).unwrap();
		assert_eq!(
			(state.baseline, state.next_from),
			(Some(registers(5_000, 70)), NOON - 1)
		);
		set_current(NOON + 1);
		assert_accepted(device.read(NOON, 300, 20));
		assert_eq!(metered(NOON, HOME), (300, 20));
		assert!(!flow(NOON, HOME).unwrap().estimated);
		let state = EnergyProduction::get_meter_states(vec![0]).remove(0).unwrap();
		assert_eq!(state.baseline, None);
	})
}

#[test]
fn energy_before_a_first_reading_that_is_put_off_is_not_free() {
	run_in_village(|| {
		let mut device = installed(CONNECTION, registers(0, 0));
		// A week off line; a device that signs as it sends begins its numbers then.
		set_current(NOON + 672);
		assert_accepted(device.read(NOON + 671, 672_000, 672));
		assert_eq!(booked(HOME, NOON), (672_000, 672));
		// 665 intervals have closed or are the oldest open one.
		assert_eq!(metered(NOON + 664, HOME), (665_000, 665));
		for interval in NOON + 665..NOON + 672 {
			assert_eq!(metered(interval, HOME), (1_000, 1));
			assert!(flow(interval, HOME).unwrap().estimated);
		}
		assert_eq!(NetworkTotals::<Test>::get().import_wh, 672_000);
	})
}

#[test]
fn what_flowed_before_the_first_reading_earns_nothing() {
	run_in_village(|| {
		let mut device = installed(BOTH, registers(0, 0));
		set_current(NOON + 1);
		assert_accepted(device.read(NOON, 0, 900));
		assert_eq!(metered(NOON, SOLAR), (0, 900));
		assert_eq!(creditable(SOLAR, july()), 0);
		set_current(NOON + 2);
		assert_accepted(device.read(NOON + 1, 0, 800));
		assert_eq!(creditable(SOLAR, july()), 800);
		assert_eq!(EnergyProduction::get_producer_info(SOLAR).unwrap().metered_wh, 1_700);
	})
}

#[test]
fn before_it_was_installed_a_device_shows_what_the_fitter_read() {
	run_in_village(|| {
		let device = installed(CONNECTION, registers(100, 100));
		let reading = |import, export| {
			let mut device = device.clone().showing(registers(import, export));
			device.read(NOON - 1, 0, 0)
		};
		for (import, export, error) in [
			(101, 100, BeyondRatedPower),
			(100, 101, BeyondRatedPower),
			(u64::MAX, u64::MAX, BeyondRatedPower),
			(99, 100, RegisterFell),
			(100, 99, RegisterFell),
			(0, 0, RegisterFell),
		] {
			assert_rejected(reading(import, export), error);
		}
		assert_rejected(device.clone().read(NOON - 2, 0, 0), IntervalNotAfterLast);
		assert_accepted(reading(100, 100));
		assert_eq!(flow(NOON - 1, HOME), None);
	})
}

#[test]
fn a_fitter_that_reads_too_much_stops_the_meter_until_an_exchange() {
	run_in_village(|| {
		// A digit too many hides what will flow. The meter does not pass.
		let mut device = installed(CONNECTION, registers(10_000, 0)).showing(registers(1_000, 0));
		set_current(NOON + 3);
		assert_rejected(device.read(NOON, 5, 0), RegisterFell);
		assert_rejected(device.clone().sign(device.reading), RegisterFell);
		// The old device shows less than was read: there is nothing to book, and nothing to take
		// back.
		assert_noop!(
			exchange_at(0, key(1).public(), CAPACITY, registers(1_005, 0)),
			Error::<Test>::RegisterFell
		);
		assert_ok!(EnergyProduction::exchange_meter(
			signed(OPERATOR),
			0,
			key(1).public(),
			CAPACITY,
			registers(10_000, 0),
			registers(1_005, 0)
		));
		let mut device = Device::new(0, 1, key(1)).showing(registers(1_005, 0));
		set_current(NOON + 4);
		assert_accepted(device.read(NOON + 3, 10, 0));
		assert_eq!(booked(HOME, NOON - 8), (10, 0));
	})
}

#[test]
fn a_fitter_that_reads_too_little_is_bounded_by_the_rated_power() {
	run_in_village(|| {
		let device = installed(CONNECTION, registers(0, 0)).showing(registers(90_000, 0));
		set_current(NOON + 1);
		assert_rejected(device.clone().read(NOON, 0, 0), BeyondRatedPower);
		set_current(NOON + 36);
		assert_rejected(device.clone().read(NOON + 34, 0, 0), BeyondRatedPower);
		// What was read is what is billed: the event names it, so the household can see it at once.
		assert_accepted(device.clone().read(NOON + 35, 0, 0));
		assert_eq!(booked(HOME, NOON), (90_000, 0));
	})
}

#[test]
fn an_exchange_books_what_the_old_device_counted_since_its_last_reading() {
	run_in_village(|| {
		let mut old = running_meter(HOME, CONNECTION, NOON - 3);
		assert_accepted(old.read(NOON - 3, 100, 0));
		assert_ok!(exchange_after(&old, &key(1), (301, 31)));
		System::assert_last_event(
			Event::MeterExchanged {
				meter: 0,
				epoch: 1,
				old_rated_power_w: CAPACITY,
				rated_power_w: CAPACITY,
				last: registers(401, 31),
				registers: registers(0, 0),
			}
			.into(),
		);
		// Over the intervals since, the one that has begun among them.
		assert_eq!(metered(NOON - 3, HOME), (100, 0));
		assert_eq!(metered(NOON - 2, HOME), (100, 10));
		assert_eq!(metered(NOON - 1, HOME), (100, 10));
		assert_eq!(metered(NOON, HOME), (101, 11));
		assert!(flow(NOON - 1, HOME).unwrap().estimated);
		// The new one goes on in the same interval.
		set_current(NOON + 1);
		let mut new = Device::new(0, 1, key(1));
		assert_accepted(new.read(NOON, 9, 9));
		assert_eq!(metered(NOON, HOME), (110, 20));
		assert_eq!(NetworkTotals::<Test>::get().import_wh, 410);
	})
}

#[test]
fn a_device_that_never_sent_a_reading_is_exchanged_like_any() {
	run_in_village(|| {
		let device = installed(CONNECTION, registers(7, 0));
		set_current(NOON + 2);
		assert_noop!(
			exchange_at(0, key(1).public(), CAPACITY, registers(6, 0)),
			Error::<Test>::RegisterFell
		);
		assert_noop!(
			exchange_after(&device, &key(1), (3 * FULL + 1, 0)),
			Error::<Test>::BeyondRatedPower
		);
		assert_ok!(exchange_after(&device, &key(1), (3 * FULL, 0)));
		for interval in NOON..NOON + 3 {
			assert_eq!(metered(interval, HOME), (FULL, 0));
		}
	})
}

#[test]
fn what_the_old_device_counted_is_within_its_rated_power_and_does_not_fall() {
	run_in_village(|| {
		let mut old = running_meter(HOME, CONNECTION, NOON - 1);
		assert_accepted(old.read(NOON - 1, 100, 100));
		for last in [registers(99, 100), registers(100, 99), registers(0, 0)] {
			assert_noop!(
				exchange_at(0, key(1).public(), CAPACITY, last),
				Error::<Test>::RegisterFell
			);
		}
		for last in [
			registers(101 + FULL, 100),
			registers(100, 101 + FULL),
			registers(u64::MAX, u64::MAX),
		] {
			assert_noop!(
				exchange_at(0, key(1).public(), CAPACITY, last),
				Error::<Test>::BeyondRatedPower
			);
		}
		assert_ok!(exchange_after(&old, &key(1), (FULL, FULL)));
		assert_eq!(metered(NOON, HOME), (FULL, FULL));
	})
}

#[test]
fn however_often_a_device_is_exchanged_in_an_interval_it_holds_no_more_than_the_rated_power_gives() {
	run_in_village(|| {
		let mut old = running_meter(HOME, CONNECTION, NOON - 1);
		assert_accepted(old.read(NOON - 1, 0, 0));
		assert_ok!(exchange_after(&old, &key(1), (0, 2_000)));
		let second = Device::new(0, 1, key(1));
		assert_noop!(
			exchange_after(&second, &key(2), (0, 501)),
			Error::<Test>::BeyondRatedPower
		);
		assert_ok!(exchange_after(&second, &key(2), (0, 400)));
		// Nor does a reading of the time before make room again.
		let mut third = Device::new(0, 2, key(2));
		assert_accepted(third.read(NOON - 1, 0, 0));
		assert_noop!(
			exchange_after(&third, &key(3), (0, 101)),
			Error::<Test>::BeyondRatedPower
		);
		set_current(NOON + 1);
		assert_rejected(third.clone().read(NOON, 0, 101), BeyondRatedPower);
		assert_accepted(third.read(NOON, 0, 100));
		assert_eq!(metered(NOON, HOME), (0, FULL));
		// From then on it has all its power again.
		set_current(NOON + 2);
		assert_accepted(third.read(NOON + 1, 0, FULL));
	})
}

#[test]
fn a_weaker_device_finds_used_up_what_the_stronger_one_counted() {
	run_in_village(|| {
		let mut old = running_meter(HOME, CONNECTION, NOON - 1);
		assert_accepted(old.read(NOON - 1, 0, 0));
		let last = registers(0, FULL);
		assert_ok!(exchange_at(0, key(1).public(), CAPACITY / 10, last));
		let new = Device::new(0, 1, key(1));
		set_current(NOON + 20);
		// Nine tenths are left over for the intervals that follow.
		assert_rejected(new.clone().read(NOON + 9, 0, 1), BeyondRatedPower);
		assert_accepted(new.clone().read(NOON + 10, 0, FULL / 10));
	})
}

#[test]
fn what_closed_intervals_are_owed_by_an_old_device_goes_to_the_oldest_open_one() {
	run_in_village(|| {
		let old = running_meter(HOME, CONNECTION, NOON - 19);
		assert_ok!(exchange_after(&old, &key(1), (2_000, 0)));
		assert_eq!(metered(NOON - 9, HOME), (0, 0));
		assert_eq!(metered(NOON - 8, HOME), (1_200, 0));
		assert_eq!(booked(HOME, NOON - 8), (2_000, 0));
	})
}

#[test]
fn an_exchange_that_would_not_fit_books_nothing() {
	run_in_village(|| {
		let old = running_meter(SOLAR, BOTH, NOON - 1);
		let before = state();
		for (power, error) in [
			(CAPACITY + 1, Error::<Test>::BeyondCapacity),
			(LIMIT + 1, Error::<Test>::BeyondConnection),
			(0, Error::<Test>::ZeroPower),
		] {
			assert_noop!(exchange_at(0, key(1).public(), power, registers(10, 10)), error);
		}
		assert_noop!(
			exchange_at(0, old.pair.public(), CAPACITY, registers(10, 10)),
			Error::<Test>::KeyInUse
		);
		assert_eq!(state(), before);
	})
}

#[test]
fn an_old_device_that_is_suspended_counted_on_and_is_exchanged_with_what_it_shows() {
	run_in_village(|| {
		let old = running_meter(HOME, CONNECTION, NOON - 2);
		assert_ok!(EnergyProduction::suspend_meter(signed(OPERATOR), 0));
		assert_ok!(exchange_after(&old, &key(1), (300, 0)));
		assert_eq!(booked(HOME, NOON - 2), (300, 0));
		assert!(record(0).is_active());
	})
}

#[test]
fn an_accounts_sum_that_would_overflow_stops_an_exchange() {
	run_in_village(|| {
		let old = running_meter(HOME, CONNECTION, NOON - 1);
		let full = FlowEntry {
			import_wh: u64::MAX,
			..FlowEntry::empty(page_of(index_of(HOME)).1, VILLAGE)
		};
		Flows::<Test>::insert(NOON, 0, FlowPage::truncate_from(vec![full]));
		assert_noop!(exchange_after(&old, &key(1), (2, 0)), Error::<Test>::Overflow);
		Flows::<Test>::remove(NOON, 0);
		assert_ok!(exchange_after(&old, &key(1), (2, 0)));
	})
}
