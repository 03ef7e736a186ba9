//! The council removes validators, and never too many.

use super::*;

#[test]
fn the_council_removes_a_validator_which_goes_on_until_the_sessions_have_taken_that_over() {
	run(|| {
		assert_ok!(remove(FOUNDERS[1]));
		System::assert_last_event(
			Event::ValidatorRemoved {
				validator: FOUNDERS[1],
				name: name("Organisation 12"),
			}
			.into(),
		);
		assert_eq!(wanted(), [11, 13, 14]);
		assert_eq!(Session::validators(), FOUNDERS);
		next_session();
		assert_eq!(Session::validators(), FOUNDERS);
		next_session();
		assert_eq!(Session::validators(), [11, 13, 14]);
	});
}

#[test]
fn nobody_else_removes_one() {
	run(|| {
		for origin in [
			RuntimeOrigin::signed(STRANGER),
			RuntimeOrigin::signed(FOUNDERS[0]),
			RuntimeOrigin::none(),
		] {
			assert_noop!(
				Validators::remove_validator(origin, FOUNDERS[0]),
				Error::<Test>::NotCouncil
			);
		}
	});
}

#[test]
fn who_is_no_validator_is_not_removed() {
	run(|| {
		assert_noop!(remove(STRANGER), Error::<Test>::UnknownValidator);
		assert_ok!(remove(FOUNDERS[0]));
		// It still validates, but it is removed already.
		assert!(Session::validators().contains(&FOUNDERS[0]));
		assert_noop!(remove(FOUNDERS[0]), Error::<Test>::UnknownValidator);
	});
}

#[test]
fn three_validators_stay_however_patient_the_council_is() {
	run(|| {
		assert_ok!(remove(FOUNDERS[0]));
		for _ in 0..3 {
			pass_window();
			assert_noop!(remove(FOUNDERS[1]), Error::<Test>::TooFewValidators);
		}
		assert_eq!(Session::validators(), [12, 13, 14]);
	});
}

#[test]
fn root_is_bound_by_the_floor_as_well() {
	run_with(&[11, 12, 13], || {
		assert_noop!(
			Validators::remove_validator(RuntimeOrigin::root(), 11),
			Error::<Test>::TooFewValidators
		);
	});
}

#[test]
fn a_small_chain_keeps_its_own_size_as_the_floor() {
	run_with(&[11], || {
		assert_noop!(remove(11), Error::<Test>::TooFewValidators);
		set_keys(NEWCOMER);
		assert_ok!(add(NEWCOMER));
		pass_window();
		assert_ok!(remove(11));
		pass_window();
		assert_eq!(Session::validators(), [NEWCOMER]);
		assert_noop!(remove(NEWCOMER), Error::<Test>::TooFewValidators);
	});
}
