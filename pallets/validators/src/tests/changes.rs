//! At most a third of the validators changes within the window, so that neither liveness nor finality
//! can be voted away by accident.

use super::*;

const NINE: [u64; 9] = [21, 22, 23, 24, 25, 26, 27, 28, 29];

#[test]
fn of_four_one_changes_at_a_time() {
	run(|| {
		set_keys(NEWCOMER);
		assert_ok!(add(NEWCOMER));
		// A removal counts as an addition does.
		assert_noop!(remove(FOUNDERS[0]), Error::<Test>::TooManyChanges);
		roll_to(System::block_number() + 29);
		assert_noop!(remove(FOUNDERS[0]), Error::<Test>::TooManyChanges);
		roll_to(System::block_number() + 1);
		assert_ok!(remove(FOUNDERS[0]));
	});
}

#[test]
fn of_nine_three_change_and_the_fourth_waits() {
	run_with(&NINE, || {
		set_keys(NEWCOMER);
		assert_ok!(remove(21));
		roll_to(5);
		assert_ok!(add(NEWCOMER));
		assert_ok!(remove(22));
		assert_noop!(remove(23), Error::<Test>::TooManyChanges);
		// The first change leaves the window, which now begins with eight validators: of these two may
		// change, and have.
		roll_to(31);
		assert_noop!(remove(23), Error::<Test>::TooManyChanges);
		roll_to(35);
		assert_ok!(remove(23));
		assert_ok!(remove(24));
		assert_noop!(remove(25), Error::<Test>::TooManyChanges);
	});
}

#[test]
fn the_third_is_of_those_at_the_beginning_of_the_window() {
	run_with(&NINE[..5], || {
		// Of five one may change. A sixth would let two change, but not within the same window.
		set_keys(NEWCOMER);
		assert_ok!(add(NEWCOMER));
		assert_noop!(remove(21), Error::<Test>::TooManyChanges);
		pass_window();
		assert_ok!(remove(21));
		assert_ok!(remove(22));
		assert_noop!(remove(23), Error::<Test>::TooManyChanges);
	});
}

#[test]
fn a_change_that_is_undone_counts_twice() {
	run_with(&NINE, || {
		set_keys(NEWCOMER);
		assert_ok!(add(NEWCOMER));
		assert_ok!(remove(NEWCOMER));
		assert_ok!(add(NEWCOMER));
		assert_noop!(remove(NEWCOMER), Error::<Test>::TooManyChanges);
	});
}

#[test]
fn the_next_third_changes_only_when_the_former_change_is_in_force() {
	run(|| {
		// Wherever in a session the change is made.
		for (round, offset) in [0, 1, 5, 9].into_iter().enumerate() {
			let who = 200 + round as u64;
			next_session();
			roll_to(System::block_number() + offset);
			set_keys(who);
			assert_ok!(add(who));
			pass_window();
			assert!(Session::validators().contains(&who), "added at {offset}");
			assert_ok!(remove(who));
			pass_window();
			assert!(!Session::validators().contains(&who), "removed at {offset}");
		}
	});
}

#[test]
fn a_refused_change_counts_for_nothing() {
	run(|| {
		assert_noop!(remove(STRANGER), Error::<Test>::UnknownValidator);
		assert_noop!(add(NEWCOMER), Error::<Test>::NoSessionKeys);
		assert!(RecentChanges::<Test>::get().is_empty());
		assert_ok!(remove(FOUNDERS[0]));
	});
}

#[test]
fn with_all_new_ones_silent_enough_are_left_to_finalise() {
	// GRANDPA needs more than two thirds of the voters: of n it tolerates (n - 1) / 3 that are silent.
	for count in 3..=9u32 {
		let most = (count / 3).max(1);
		let after = count + most;
		assert!(most <= (after - 1) / 3, "{most} silent of {after}");
	}
}
