//! How many measures an operator puts on record, where each stays for good.

use crate::{mock::*, *};
use energy_primitives::{EmergencyProtocol, IntervalClock};
use frame_support::{assert_noop, assert_ok, traits::Get};

const ISLAND: EmergencyProtocol = EmergencyProtocol::Island;

fn most() -> u32 {
	<Test as Config>::MaxRecords::get()
}

/// Goes to the begin of a stretch of time that records are counted in.
fn begin_stretch() {
	pass(LONG - GridManagement::current() % LONG);
}

/// Lets an operator have as many on record as it may.
fn fill(operator: AccountId) {
	let stretch = GridManagement::current() / LONG;
	RecentRecords::<Test>::insert(operator, RecordCount { stretch, count: most() });
}

#[test]
fn an_operator_puts_so_many_measures_on_record_and_no_more() {
	ExtBuilder::village().build_and_execute(|| {
		begin_stretch();
		for count in 1..=3 {
			assert_ok!(declare(signed(VILLAGE_OPERATOR), VILLAGE, ISLAND, 1));
			assert_eq!(RecentRecords::<Test>::get(VILLAGE_OPERATOR).count, count);
			pass(2);
		}
		fill(VILLAGE_OPERATOR);
		assert_noop!(
			declare(signed(VILLAGE_OPERATOR), VILLAGE, ISLAND, 1),
			Error::<Test>::TooManyRecords
		);
		// Others are not kept from it, and the council is not counted.
		assert_ok!(declare(signed(GRID_OPERATOR), VILLAGE, ISLAND, 1));
		assert_ok!(declare(council(), HARBOUR, ISLAND, 1));
		assert_eq!(RecentRecords::<Test>::iter().count(), 2);
		begin_stretch();
		assert_ok!(declare(signed(VILLAGE_OPERATOR), VILLAGE, ISLAND, 1));
	});
}

#[test]
fn a_proposal_counts_for_who_made_it_when_it_is_confirmed() {
	ExtBuilder::village().build_and_execute(|| {
		let confirm = |proposal| GridManagement::confirm_measure(signed(GRID_OPERATOR), VILLAGE, proposal);
		let proposal = propose(signed(VILLAGE_OPERATOR), VILLAGE, ISLAND, None, 1).unwrap();
		assert_eq!(RecentRecords::<Test>::iter().count(), 0, "nothing is on record yet");
		assert_ok!(confirm(proposal));
		assert_eq!(RecentRecords::<Test>::get(VILLAGE_OPERATOR).count, 1);
		assert!(!RecentRecords::<Test>::contains_key(GRID_OPERATOR));
		pass(1);
		let proposal = propose(signed(VILLAGE_OPERATOR), VILLAGE, ISLAND, None, 1).unwrap();
		fill(VILLAGE_OPERATOR);
		assert_noop!(confirm(proposal), Error::<Test>::TooManyRecords);
	});
}

/// Nobody declares it, and its reason is the chain's own.
#[test]
fn a_measured_blackout_is_always_on_record() {
	ExtBuilder::village().build_and_execute(|| {
		fill(VILLAGE_OPERATOR);
		measure(energy_primitives::GridStatus {
			frequency_millihertz: 0,
			..CALM
		});
		assert_eq!(Incidents::<Test>::iter().count(), 1);
		assert_eq!(RecentRecords::<Test>::get(VILLAGE_OPERATOR).count, most());
	});
}
