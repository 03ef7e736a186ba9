//! What may be done to a connection without its owner's consent.

use crate::{mock::*, *};
use energy_primitives::{Connection, Limits, Power, PriorityClass};
use frame_support::{assert_noop, assert_ok, dispatch::DispatchResult, traits::fungible::Mutate};

fn update(origin: RuntimeOrigin, import: Power, export: Power, class: PriorityClass) -> DispatchResult {
	GridManagement::update_connection(origin, ALICE, import, export, class)
}

#[test]
fn a_stranger_has_no_limits_to_trade_within() {
	ExtBuilder::village().build_and_execute(|| {
		assert_eq!(GridManagement::connection(&STRANGER), None);
		assert_eq!(GridManagement::limits(&STRANGER, 0), Limits::default());
	});
}

#[test]
fn an_operator_lowers_limits_and_changes_the_class_at_once() {
	ExtBuilder::village().build_and_execute(|| {
		let old = alices_connection();
		assert_ok!(update(signed(VILLAGE_OPERATOR), 5_000, 8_000, PriorityClass::Critical));
		let new = Connection {
			import_limit_w: 5_000,
			class: PriorityClass::Critical,
			..old
		};
		assert_eq!(last_event(), Event::ConnectionUpdated { who: ALICE, old, new });
		assert_eq!(GridManagement::get_connection(ALICE), Some(new));
		assert_eq!(area_of(VILLAGE).connections, 1);
		// One way is enough, and a limit of 0 is one.
		assert_ok!(update(signed(GRID_OPERATOR), 0, 100, PriorityClass::Standard));
	});
}

#[test]
fn what_grows_needs_the_participants_consent() {
	ExtBuilder::village().build_and_execute(|| {
		let operator = || signed(VILLAGE_OPERATOR);
		let standard = PriorityClass::Standard;
		for (import, export) in [
			(11_001, 8_000),
			(11_000, 8_001),
			(100, MAX_POWER),
			(MAX_POWER, MAX_POWER),
		] {
			assert_noop!(
				update(operator(), import, export, standard),
				Error::<Test>::NeedsAcceptance
			);
		}
		// Nor is anybody shed first who has not agreed to it.
		assert_noop!(
			update(operator(), 100, 100, PriorityClass::Interruptible),
			Error::<Test>::NeedsAcceptance
		);
		let agreed = Connection {
			class: PriorityClass::Interruptible,
			..alices_connection()
		};
		assert_ok!(invite(VILLAGE_OPERATOR, ALICE, agreed));
		assert_ok!(accept(ALICE, agreed));
		assert_ok!(update(operator(), 100, 100, PriorityClass::Interruptible));
	});
}

#[test]
fn a_connection_has_power_and_not_too_much_of_it() {
	ExtBuilder::village().build_and_execute(|| {
		let update = |import, export| update(signed(VILLAGE_OPERATOR), import, export, PriorityClass::Standard);
		assert_noop!(update(0, 0), Error::<Test>::NoPower);
		assert_noop!(update(MAX_POWER + 1, 0), Error::<Test>::PowerTooHigh);
		assert_noop!(update(0, Power::MAX), Error::<Test>::PowerTooHigh);
		assert_ok!(update(11_000, 8_000));
	});
}

#[test]
fn the_greater_limit_carries_the_meters() {
	ExtBuilder::village().build_and_execute(|| {
		let update = |import, export| update(signed(VILLAGE_OPERATOR), import, export, PriorityClass::Standard);
		RatedPower::set(7_000);
		assert_noop!(update(6_999, 6_999), Error::<Test>::BelowRatedPower);
		assert_ok!(update(0, 7_000));
		RatedPower::set(0);
		assert_ok!(update(0, 100));
	});
}

#[test]
fn a_participant_does_not_change_its_own_limits() {
	ExtBuilder::village().build_and_execute(|| {
		for origin in [signed(ALICE), signed(SUPPLIER), council(), RuntimeOrigin::none()] {
			assert_noop!(
				update(origin, 100, 100, PriorityClass::Critical),
				Error::<Test>::NotOperator
			);
		}
		assert_noop!(
			GridManagement::update_connection(signed(GRID_OPERATOR), BOB, 100, 100, PriorityClass::Critical),
			Error::<Test>::NotConnected
		);
	});
}

#[test]
fn a_disconnected_account_is_a_participant_no_longer() {
	for origin in [council(), signed(VILLAGE_OPERATOR), signed(GRID_OPERATOR)] {
		ExtBuilder::village().build_and_execute(|| {
			assert_ok!(GridManagement::disconnect(origin.clone(), ALICE));
			assert_eq!(
				last_event(),
				Event::Disconnected {
					who: ALICE,
					area: VILLAGE
				}
			);
			assert_eq!(GridManagement::get_connection(ALICE), None);
			assert_eq!(GridManagement::limits(&ALICE, 0), Limits::default());
			assert_eq!(area_of(VILLAGE).connections, 0);
			assert!(!System::account_exists(&ALICE));
			assert_eq!(Ended::get(), [ALICE], "its meters are out of service");
			assert_noop!(
				GridManagement::disconnect(signed(VILLAGE_OPERATOR), ALICE),
				Error::<Test>::NotConnected
			);

			// It may come back, anywhere.
			assert_ok!(invite(GRID_OPERATOR, ALICE, connection_to(HARBOUR)));
			assert_ok!(accept(ALICE, connection_to(HARBOUR)));
		});
	}
}

#[test]
fn others_disconnect_nobody() {
	ExtBuilder::village().operator(STRANGER, HARBOUR).build_and_execute(|| {
		for origin in [signed(ALICE), signed(STRANGER), signed(SUPPLIER), RuntimeOrigin::none()] {
			assert_noop!(GridManagement::disconnect(origin, ALICE), Error::<Test>::NotOperator);
		}
		assert_noop!(GridManagement::disconnect(council(), BOB), Error::<Test>::NotConnected);
	});
}

#[test]
fn money_outlives_a_connection() {
	ExtBuilder::village().build_and_execute(|| {
		assert_ok!(Balances::mint_into(&ALICE, 100));
		assert_eq!(System::providers(&ALICE), 2);
		assert_ok!(GridManagement::disconnect(signed(VILLAGE_OPERATOR), ALICE));
		assert_eq!(System::providers(&ALICE), 1);
		assert_eq!(Balances::free_balance(ALICE), 100);
	});
}

#[test]
fn nobody_keeps_a_connection_by_depending_on_it() {
	ExtBuilder::village().build_and_execute(|| {
		assert_ok!(System::inc_consumers(&ALICE));
		assert_ok!(GridManagement::disconnect(signed(VILLAGE_OPERATOR), ALICE));
		assert_eq!(GridManagement::get_connection(ALICE), None);
		assert!(
			System::account_exists(&ALICE),
			"what depends on the account still stands"
		);
	});
}
