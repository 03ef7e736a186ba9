//! The council admits validators.

use super::*;
use frame_support::traits::Get;
use sp_runtime::traits::Dispatchable;

#[test]
fn the_council_adds_a_validator_and_the_event_names_it() {
	run(|| {
		set_keys(NEWCOMER);
		assert_ok!(Validators::add_validator(council(), NEWCOMER, name("Harbour Ltd")));
		System::assert_last_event(
			Event::ValidatorAdded {
				validator: NEWCOMER,
				name: name("Harbour Ltd"),
			}
			.into(),
		);
		assert_eq!(wanted(), [11, 12, 13, 14, NEWCOMER]);
	});
}

#[test]
fn nobody_else_adds_one_a_validator_neither() {
	run(|| {
		set_keys(NEWCOMER);
		for origin in [
			RuntimeOrigin::signed(STRANGER),
			RuntimeOrigin::signed(FOUNDERS[0]),
			RuntimeOrigin::signed(NEWCOMER),
			RuntimeOrigin::none(),
		] {
			assert_noop!(
				Validators::add_validator(origin, NEWCOMER, name("Mine")),
				Error::<Test>::NotCouncil
			);
		}
		assert_ok!(Validators::add_validator(
			RuntimeOrigin::root(),
			NEWCOMER,
			name("Root's")
		));
	});
}

#[test]
fn who_has_no_session_keys_is_not_added() {
	run(|| {
		assert_noop!(add(NEWCOMER), Error::<Test>::NoSessionKeys);
		set_keys(NEWCOMER);
		assert_ok!(add(NEWCOMER));
	});
}

#[test]
fn nobody_is_added_twice() {
	run(|| {
		assert_noop!(add(FOUNDERS[2]), Error::<Test>::ValidatorExists);
		set_keys(NEWCOMER);
		assert_ok!(add(NEWCOMER));
		assert_noop!(add(NEWCOMER), Error::<Test>::ValidatorExists);
	});
}

#[test]
fn there_is_room_for_so_many_and_no_more() {
	let most: u32 = <Test as Config>::MaxValidators::get();
	let all: Vec<u64> = (100..100 + u64::from(most)).collect();
	run_with(&all, || {
		set_keys(NEWCOMER);
		assert_noop!(add(NEWCOMER), Error::<Test>::TooManyValidators);
		assert_ok!(remove(all[0]));
		assert_ok!(add(NEWCOMER));
	});
}

#[test]
fn where_nodes_are_listed_a_validator_needs_one_of_its_own() {
	run(|| {
		list_founders();
		set_keys(NEWCOMER);
		assert_noop!(add(NEWCOMER), Error::<Test>::NoValidatorNode);
		assert_ok!(allow(15, NEWCOMER, NodeKind::Node));
		// A node that only keeps the chain does not validate.
		assert_noop!(add(NEWCOMER), Error::<Test>::NoValidatorNode);
		assert_ok!(allow(16, NEWCOMER, NodeKind::Validator));
		assert_ok!(add(NEWCOMER));
	});
}

#[test]
fn an_added_validator_can_come_back_after_it_was_removed() {
	run(|| {
		assert_ok!(remove(FOUNDERS[3]));
		pass_window();
		assert_ok!(add(FOUNDERS[3]));
		pass_window();
		assert_eq!(Session::validators(), FOUNDERS);
	});
}

#[test]
fn a_call_from_outside_is_what_the_tests_call() {
	run(|| {
		set_keys(NEWCOMER);
		let call = RuntimeCall::from(Call::<Test>::add_validator {
			who: NEWCOMER,
			name: name("Outside"),
		});
		assert_ok!(call.dispatch(council()));
		assert!(Validators::is_wanted(&NEWCOMER));
	});
}
