//! The sessions take over what the council decided.

use super::*;

/// Whether a rotation passed a new set on, and which.
fn rotations() -> Vec<(bool, Vec<u64>)> {
	Rotations::take()
}

#[test]
fn a_change_takes_two_sessions_and_consensus_hears_of_it_once() {
	run(|| {
		set_keys(NEWCOMER);
		next_session();
		rotations();
		assert_ok!(add(NEWCOMER));
		next_session();
		System::assert_has_event(
			Event::ValidatorsQueued {
				session: 3,
				validators: vec![11, 12, 13, 14, NEWCOMER],
			}
			.into(),
		);
		assert_eq!(rotations(), [(false, FOUNDERS.to_vec())]);
		next_session();
		let five = vec![11, 12, 13, 14, NEWCOMER];
		assert_eq!(rotations(), [(true, five.clone())]);
		// Nothing changes from then on.
		next_session();
		next_session();
		assert_eq!(rotations(), [(false, five.clone()), (false, five)]);
	});
}

#[test]
fn without_a_change_no_session_changes_anything() {
	run(|| {
		for _ in 0..5 {
			next_session();
		}
		assert_eq!(rotations(), vec![(false, FOUNDERS.to_vec()); 5]);
	});
}

#[test]
fn validators_that_genesis_names_in_another_order_are_the_same_set() {
	run_with(&[14, 11, 13, 12], || {
		next_session();
		next_session();
		next_session();
		assert!(rotations().iter().all(|(changed, _)| !changed));
		assert_eq!(Session::validators(), [14, 11, 13, 12]);
	});
}

#[test]
fn a_change_that_is_undone_before_the_session_ends_changes_nothing() {
	run_with(&[11, 12, 13, 14, 16, 17], || {
		set_keys(NEWCOMER);
		assert_ok!(add(NEWCOMER));
		assert_ok!(remove(NEWCOMER));
		next_session();
		next_session();
		next_session();
		assert!(rotations().iter().all(|(changed, _)| !changed));
	});
}

#[test]
fn a_change_that_is_undone_while_it_is_queued_is_undone_in_the_sessions_too() {
	run_with(&[11, 12, 13, 14, 16, 17], || {
		assert_ok!(remove(11));
		next_session();
		assert_ok!(add(11));
		next_session();
		assert_eq!(Session::validators(), [12, 13, 14, 16, 17]);
		next_session();
		assert_eq!(Session::validators(), [11, 12, 13, 14, 16, 17]);
	});
}

#[test]
fn a_validator_changes_its_keys_and_goes_on() {
	run(|| {
		rotations();
		set_keys_to(FOUNDERS[0], 500);
		next_session();
		next_session();
		// The keys are new, the validators the same.
		assert_eq!(rotations(), [(false, FOUNDERS.to_vec()), (true, FOUNDERS.to_vec())]);
	});
}

#[test]
fn a_set_without_any_keys_is_never_passed_on() {
	new_chain().execute_with(|| {
		// What no call can do: all keys are gone.
		let _ = pallet_session::NextKeys::<Test>::clear(u32::MAX, None);
		use pallet_session::SessionManager;
		assert_eq!(Validators::new_session(7), None);
		assert!(Validators::do_try_state().is_err());
	});
}

#[test]
fn one_that_has_lost_its_keys_is_left_out_and_the_others_go_on() {
	new_chain().execute_with(|| {
		pallet_session::NextKeys::<Test>::remove(FOUNDERS[1]);
		use pallet_session::SessionManager;
		assert_eq!(Validators::new_session(7), Some(vec![11, 13, 14]));
	});
}
