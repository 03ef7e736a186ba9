//! What trading asks.

use super::*;
use energy_primitives::{MeteredAccounts, MeteredEnergy};

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
fn the_accounts_of_an_interval_are_returned_in_parts() {
	run_in_village(|| {
		let mut everyone = Vec::new();
		for who in 100..110 {
			connect(who, VILLAGE);
			let mut device = running_meter(who, CONNECTION, NOON - 1);
			assert_accepted(device.read(NOON - 1, 10, 0));
			everyone.push((who, false));
		}
		for limit in [1, 3, 10, u32::MAX] {
			assert_eq!(metered_accounts(NOON - 1, limit), everyone);
		}
		// There is another page, that of the town.
		let empty = MeteredAccounts {
			accounts: vec![],
			next: Some(CONNECTIONS_PER_PAGE),
		};
		assert_eq!(EnergyProduction::accounts(NOON - 2, 0, 3), empty);
		assert_eq!(metered_accounts(NOON - 2, 3), []);
		assert_eq!(EnergyProduction::accounts(NOON - 1, 0, 0), MeteredAccounts::default());
	})
}

#[test]
fn a_part_of_the_accounts_of_an_interval_lies_on_one_page() {
	run_in_village(|| {
		// Two households live in the village already. Their page is full, then comes one of the
		// town, then another one of the village.
		let devices: Vec<_> = (0..2 * CONNECTIONS_PER_PAGE - 2)
			.map(|index| {
				let who = 1_000 + u64::from(index);
				connect(who, VILLAGE);
				running_meter(who, CONNECTION, NOON - 1)
			})
			.collect();
		// Only the first and the last account have flows.
		let [mut first, .., mut last] = devices
			.try_into()
			.unwrap_or_else(|_: Vec<_>| -> [Device; 62] { panic!() });
		assert_eq!(
			submit(vec![first.read(NOON - 1, 10, 0), last.read(NOON - 1, 10, 0)]),
			[ReadingResult::Accepted; 2]
		);
		let part = |accounts: &[u64], next| MeteredAccounts {
			accounts: accounts.iter().map(|who| (*who, false)).collect(),
			next,
		};
		let (town, village) = (CONNECTIONS_PER_PAGE, 2 * CONNECTIONS_PER_PAGE);
		assert_eq!((index_of(1_000), index_of(1_061)), (2, village + 31));
		for (from, expected) in [
			(0, part(&[1_000], Some(town))),
			// No account any more on this page, and still not the last one.
			(3, part(&[], Some(town))),
			(town, part(&[], Some(village))),
			(village, part(&[1_061], None)),
			(village + 31, part(&[1_061], None)),
			(village + 32, part(&[], None)),
			(u32::MAX, part(&[], None)),
		] {
			assert_eq!(EnergyProduction::accounts(NOON - 1, from, 9), expected);
		}
		assert_eq!(metered_accounts(NOON - 1, 1), [(1_000, false), (1_061, false)]);
	})
}
