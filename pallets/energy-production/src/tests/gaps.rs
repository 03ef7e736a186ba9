//! Numbers that an operator gives up, so that a meter can go on.

use super::*;
use crate::Error::*;
use energy_primitives::Reading;
use ReadingError::{MeterSuspended, WrongSequence};

fn declare(sequence: u32) -> sp_runtime::DispatchResult {
	EnergyProduction::declare_gap(signed(OPERATOR), 0, sequence)
}

#[test]
fn a_meter_goes_on_behind_a_gap_and_loses_no_energy() {
	run_in_village(|| {
		let mut device = running_meter(HOME, CONNECTION, NOON - 3);
		assert_accepted(device.read(NOON - 3, 100, 0));
		let lost = device.read(NOON - 2, 50, 0);
		let after = device.read(NOON - 1, 70, 10);
		assert_rejected(after, WrongSequence);

		assert_ok!(declare(lost.reading.sequence));
		System::assert_last_event(
			Event::MeterGapDeclared {
				meter: 0,
				epoch: 0,
				from: 3,
				to: 3,
				by: Operator(OPERATOR),
			}
			.into(),
		);
		assert_eq!(sequence(0), Some((0, 3)));
		// What was given up stays so, should it turn up.
		assert_rejected(lost, WrongSequence);
		assert_accepted(after);
		assert_eq!(metered(NOON - 2, HOME), (60, 5));
		assert_eq!(metered(NOON - 1, HOME), (60, 5));
		assert!(flow(NOON - 1, HOME).unwrap().estimated);
	})
}

#[test]
fn a_gap_before_the_first_reading_is_one_too() {
	run_in_village(|| {
		let mut device = Device::install(HOME, CONNECTION);
		device.read(NOON - 1, 0, 0);
		assert_ok!(declare(1));
		set_current(NOON + 2);
		// It counts from what the device showed when it was installed.
		assert_accepted(device.read(NOON, 20, 0));
		assert_eq!(metered(NOON, HOME), (20, 0));
		assert_accepted(device.read(NOON + 1, 30, 0));
		assert_eq!(metered(NOON + 1, HOME), (30, 0));
	})
}

#[test]
fn an_equivocation_about_the_last_reading_is_found_across_a_gap() {
	run_in_village(|| {
		let mut device = running_meter(HOME, CONNECTION, NOON - 1);
		let accepted = device.read(NOON - 1, 10, 0);
		assert_accepted(accepted);
		assert_ok!(declare(9));
		assert_eq!(submit(vec![accepted]), [ReadingResult::Duplicate]);
		let conflicting = device.sign(Reading {
			import_wh: 11,
			..accepted.reading
		});
		assert_eq!(
			submit(vec![conflicting]),
			[ReadingResult::Rejected(ReadingError::Equivocation)]
		);
		assert!(Equivocations::<Test>::contains_key(0, 0));
	})
}

#[test]
fn a_new_key_begins_without_the_old_ones_gap() {
	run_in_village(|| {
		running_meter(HOME, CONNECTION, NOON - 1);
		assert_ok!(declare(9));
		let pair = KeyPair::ed25519(70);
		assert_ok!(exchange(0, pair.public(), CAPACITY));
		assert_eq!(sequence(0), Some((1, 0)));
		assert_accepted(Device::new(0, 1, pair).read(NOON - 1, 0, 0));
	})
}

#[test]
fn a_suspended_meters_gap_is_declared_and_it_stays_suspended() {
	run_in_village(|| {
		let mut device = running_meter(HOME, CONNECTION, NOON - 1);
		assert_ok!(EnergyProduction::suspend_meter(signed(OPERATOR), 0));
		assert_ok!(declare(5));
		device.reading.sequence = 5;
		assert_rejected(device.read(NOON - 1, 1, 0), MeterSuspended);
	})
}

#[test]
fn only_what_is_a_gap_is_declared_and_by_the_operator_alone() {
	run_in_village(|| {
		assert_noop!(declare(1), UnknownMeter::<Test>);
		let mut device = running_meter(HOME, CONNECTION, NOON - 1);
		assert_accepted(device.read(NOON - 1, 10, 0));
		for who in [HOME, GATEWAY, STRANGER, TOWN_OPERATOR] {
			assert_noop!(EnergyProduction::declare_gap(signed(who), 0, 3), NotOperator::<Test>);
		}
		for origin in [RuntimeOrigin::root(), RuntimeOrigin::none()] {
			assert_noop!(EnergyProduction::declare_gap(origin, 0, 3), NotOperator::<Test>);
		}
		for sequence in [0, 1, 2] {
			assert_noop!(declare(sequence), NoGap::<Test>);
		}
		// A number must be left to go on with.
		assert_noop!(declare(u32::MAX), NumbersExhausted::<Test>);
		assert_ok!(declare(3));
		assert_noop!(declare(3), NoGap::<Test>);
		assert_ok!(declare(u32::MAX - 1));
		device.reading.sequence = u32::MAX - 1;
		set_current(NOON + 1);
		assert_accepted(device.read(NOON, 10, 0));
		assert_noop!(declare(u32::MAX), NumbersExhausted::<Test>);
	})
}
