//! What trading asks.

use super::*;
use energy_primitives::MeteredEnergy;

#[test]
fn an_interval_is_open_until_its_deadline() {
	run(|| {
		assert_eq!(EnergyProduction::oldest_open(), NOON - 8);
		set_current(5);
		assert_eq!(EnergyProduction::oldest_open(), 0);
	})
}

#[test]
fn a_closed_interval_is_settled_for_good() {
	run_in_village(|| {
		let mut device = running_meter(HOME, CONNECTION, NOON - 1);
		assert_accepted(device.read(NOON - 1, 10, 0));
		set_current(NOON + 8);
		EnergyProduction::mark_settled(NOON - 1, &HOME);
		assert!(EnergyProduction::metered(NOON - 1, &HOME).unwrap().settled);
		// Where nothing was booked there is nothing to mark.
		EnergyProduction::mark_settled(NOON - 2, &HOME);
		assert_eq!(EnergyProduction::metered(NOON - 2, &HOME), None);
	})
}

#[test]
#[should_panic(expected = "Defensive failure")]
fn an_open_interval_is_never_settled() {
	run_in_village(|| {
		let mut device = running_meter(HOME, CONNECTION, NOON - 1);
		assert_accepted(device.read(NOON - 1, 10, 0));
		EnergyProduction::mark_settled(NOON - 1, &HOME);
	})
}

#[test]
fn a_settled_interval_that_a_longer_deadline_opens_again_takes_no_bookings() {
	run_in_village(|| {
		let mut device = running_meter(HOME, CONNECTION, NOON - 1);
		assert_accepted(device.read(NOON - 1, 10, 0));
		let mut other = running_meter(HOME, CONNECTION, NOON - 1);
		set_current(NOON + 8);
		EnergyProduction::mark_settled(NOON - 1, &HOME);

		MeterDeadline::set(20);
		assert_rejected(other.clone().read(NOON - 1, 10, 0), ReadingError::IntervalSettled);
		// All or nothing: not even the share of the intervals that follow.
		assert_rejected(other.clone().read(NOON + 1, 30, 0), ReadingError::IntervalSettled);
		MeterDeadline::set(8);
		assert_accepted(other.read(NOON + 1, 30, 0));
		assert_eq!(metered(NOON - 1, HOME), (10, 0));
		assert_eq!(metered(NOON, HOME), (20, 0));
		assert_eq!(metered(NOON + 1, HOME), (10, 0));
	})
}

#[test]
fn the_accounts_of_an_interval_are_told_in_pages() {
	run_in_village(|| {
		let mut everyone = Vec::new();
		for who in 100..110 {
			connect(who, VILLAGE);
			let mut device = running_meter(who, CONNECTION, NOON - 1);
			assert_accepted(device.read(NOON - 1, 10, 0));
			everyone.push(who);
		}
		let mut told = Vec::new();
		let mut after = None;
		loop {
			let (accounts, last) = EnergyProduction::accounts(NOON - 1, after, 3);
			assert!(accounts.len() <= 3);
			told.extend(accounts.into_iter().map(|(who, settled)| {
				assert!(!settled);
				who
			}));
			if last.is_none() {
				break;
			}
			after = last;
		}
		told.sort();
		assert_eq!(told, everyone);
		assert_eq!(EnergyProduction::accounts(NOON - 2, None, 3), (vec![], None));
		assert_eq!(EnergyProduction::accounts(NOON - 1, None, 0), (vec![], None));
	})
}
