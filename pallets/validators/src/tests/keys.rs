//! Session keys: nobody who validates can lose them.

use super::*;

fn remove_keys(who: u64) -> sp_runtime::DispatchResult {
	Validators::remove_keys(RuntimeOrigin::signed(who))
}

#[test]
fn a_validator_cannot_remove_its_keys() {
	run(|| {
		for who in FOUNDERS {
			assert_noop!(remove_keys(who), Error::<Test>::StillValidating);
		}
	});
}

#[test]
fn who_is_wanted_and_does_not_validate_yet_cannot_either() {
	run(|| {
		set_keys(NEWCOMER);
		assert_ok!(add(NEWCOMER));
		assert_noop!(remove_keys(NEWCOMER), Error::<Test>::StillValidating);
	});
}

#[test]
fn who_was_removed_keeps_its_keys_until_it_has_left_the_sessions() {
	run(|| {
		set_keys(NEWCOMER);
		assert_ok!(add(NEWCOMER));
		pass_window();
		assert_ok!(remove(NEWCOMER));
		assert_noop!(remove_keys(NEWCOMER), Error::<Test>::StillValidating);
		next_session();
		// It is no longer queued, and validates in this last session.
		assert!(!RealSessions::queued().contains(&NEWCOMER));
		assert_noop!(remove_keys(NEWCOMER), Error::<Test>::StillValidating);
		next_session();
		assert_ok!(remove_keys(NEWCOMER));
		System::assert_last_event(Event::KeysRemoved { who: NEWCOMER }.into());
		assert!(!RealSessions::has_keys(&NEWCOMER));
	});
}

#[test]
fn who_was_queued_and_removed_again_keeps_its_keys_while_it_is_queued() {
	run_with(&[11, 12, 13, 14, 16, 17], || {
		set_keys(NEWCOMER);
		assert_ok!(add(NEWCOMER));
		next_session();
		assert_ok!(remove(NEWCOMER));
		assert!(!Session::validators().contains(&NEWCOMER));
		assert_noop!(remove_keys(NEWCOMER), Error::<Test>::StillValidating);
		next_session();
		assert_noop!(remove_keys(NEWCOMER), Error::<Test>::StillValidating);
		next_session();
		assert_ok!(remove_keys(NEWCOMER));
	});
}

#[test]
fn the_deposit_comes_back_with_the_keys() {
	run(|| {
		set_keys(NEWCOMER);
		assert_eq!(Balances::reserved_balance(NEWCOMER), DEPOSIT);
		assert_ok!(remove_keys(NEWCOMER));
		assert_eq!(Balances::reserved_balance(NEWCOMER), 0);
		// And no second time.
		assert_noop!(remove_keys(NEWCOMER), Error::<Test>::NoSessionKeys);
	});
}

#[test]
fn without_keys_there_is_nothing_to_remove() {
	run(|| {
		assert_noop!(remove_keys(STRANGER), Error::<Test>::NoSessionKeys);
		assert_noop!(
			Validators::remove_keys(RuntimeOrigin::root()),
			sp_runtime::DispatchError::BadOrigin
		);
	});
}

#[test]
fn who_has_removed_its_keys_cannot_be_added() {
	run(|| {
		set_keys(NEWCOMER);
		assert_ok!(remove_keys(NEWCOMER));
		assert_noop!(add(NEWCOMER), Error::<Test>::NoSessionKeys);
	});
}

#[test]
fn no_two_validators_have_one_key() {
	use sp_runtime::{testing::UintAuthorityId, RuntimeAppPublic};
	run(|| {
		give_money(NEWCOMER);
		let mut stolen = UintAuthorityId(FOUNDERS[0]);
		let proof = codec::Encode::encode(
			&stolen
				.generate_proof_of_possession(&codec::Encode::encode(&NEWCOMER))
				.expect("the test signs with any key"),
		);
		assert_noop!(
			Session::set_keys(RuntimeOrigin::signed(NEWCOMER), Keys { dummy: stolen }, proof),
			pallet_session::Error::<Test>::DuplicatedKey
		);
	});
}
