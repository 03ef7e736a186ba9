use crate::{mock::*, *};
use energy_primitives::{AreaId, Connection, GridAccess, Limits, Power, PriorityClass};
use frame_support::{assert_noop, assert_ok, dispatch::DispatchResult, traits::fungible::Mutate};
use sp_runtime::traits::BadOrigin;

fn connect(origin: RuntimeOrigin, area: AreaId, import: Power, export: Power) -> DispatchResult {
	GridManagement::connect(origin, BOB, area, import, export, PriorityClass::Essential)
}

#[test]
fn a_connected_account_is_a_participant_and_can_sign_without_owning_anything() {
	ExtBuilder::village().build_and_execute(|| {
		assert!(!System::account_exists(&BOB));
		assert_ok!(connect(signed(VILLAGE_OPERATOR), VILLAGE, 11_000, 0));
		let connection = Connection {
			area: VILLAGE,
			import_limit_w: 11_000,
			export_limit_w: 0,
			class: PriorityClass::Essential,
		};
		assert_eq!(last_event(), Event::Connected { who: BOB, connection });
		assert_eq!(GridManagement::get_connection(BOB), Some(connection));
		assert_eq!(
			GridManagement::limits(&BOB, 0),
			Limits {
				import_w: 11_000,
				export_w: 0
			}
		);
		assert_eq!(GridManagement::get_area(VILLAGE).unwrap().connections, 2);
		assert!(System::account_exists(&BOB));
	});
}

#[test]
fn a_stranger_has_no_limits_to_trade_within() {
	ExtBuilder::village().build_and_execute(|| {
		assert_eq!(GridManagement::connection(&STRANGER), None);
		assert_eq!(GridManagement::limits(&STRANGER, 0), Limits::default());
	});
}

#[test]
fn an_account_has_one_connection() {
	ExtBuilder::village().build_and_execute(|| {
		assert_ok!(connect(signed(VILLAGE_OPERATOR), VILLAGE, 1, 1));
		for area in [VILLAGE, HARBOUR] {
			assert_noop!(
				connect(signed(GRID_OPERATOR), area, 1, 1),
				Error::<Test>::AlreadyConnected
			);
		}
	});
}

#[test]
fn only_the_operator_connects() {
	ExtBuilder::village().build_and_execute(|| {
		for origin in [signed(VILLAGE_OPERATOR), signed(BOB), admin(), RuntimeOrigin::none()] {
			assert_noop!(connect(origin, HARBOUR, 1, 1), BadOrigin);
		}
		assert_noop!(connect(signed(GRID_OPERATOR), NOWHERE, 1, 1), BadOrigin);
		assert_ok!(connect(signed(GRID_OPERATOR), FARM, 1, 1));
	});
}

#[test]
fn a_connection_has_power_and_not_too_much_of_it() {
	ExtBuilder::village().build_and_execute(|| {
		let operator = || signed(VILLAGE_OPERATOR);
		assert_noop!(connect(operator(), VILLAGE, 0, 0), Error::<Test>::NoPower);
		assert_noop!(
			connect(operator(), VILLAGE, MAX_POWER + 1, 0),
			Error::<Test>::PowerTooHigh
		);
		assert_noop!(connect(operator(), VILLAGE, 0, Power::MAX), Error::<Test>::PowerTooHigh);
		assert_ok!(connect(operator(), VILLAGE, MAX_POWER, MAX_POWER));

		let update = |import, export| {
			GridManagement::update_connection(operator(), BOB, import, export, PriorityClass::Standard)
		};
		assert_noop!(update(0, 0), Error::<Test>::NoPower);
		assert_noop!(update(MAX_POWER + 1, 0), Error::<Test>::PowerTooHigh);
		assert_noop!(update(0, MAX_POWER + 1), Error::<Test>::PowerTooHigh);
		assert_ok!(update(0, 1));
	});
}

#[test]
fn a_connection_changes_its_limits_and_its_class_and_stays_where_it_is() {
	ExtBuilder::village().build_and_execute(|| {
		let old = alices_connection();
		assert_ok!(GridManagement::update_connection(
			signed(VILLAGE_OPERATOR),
			ALICE,
			5_000,
			9_000,
			PriorityClass::Interruptible
		));
		let new = Connection {
			area: VILLAGE,
			import_limit_w: 5_000,
			export_limit_w: 9_000,
			class: PriorityClass::Interruptible,
		};
		assert_eq!(last_event(), Event::ConnectionUpdated { who: ALICE, old, new });
		assert_eq!(GridManagement::get_connection(ALICE), Some(new));
		assert_eq!(GridManagement::get_area(VILLAGE).unwrap().connections, 1);
	});
}

#[test]
fn a_participant_does_not_change_its_own_limits() {
	ExtBuilder::village().build_and_execute(|| {
		for origin in [signed(ALICE), admin(), RuntimeOrigin::none()] {
			assert_noop!(
				GridManagement::update_connection(origin.clone(), ALICE, 1, 1, PriorityClass::Critical),
				BadOrigin
			);
			assert_noop!(GridManagement::disconnect(origin, ALICE), BadOrigin);
		}
		assert_noop!(
			GridManagement::update_connection(signed(GRID_OPERATOR), BOB, 1, 1, PriorityClass::Critical),
			Error::<Test>::NotConnected
		);
		assert_noop!(
			GridManagement::disconnect(signed(GRID_OPERATOR), BOB),
			Error::<Test>::NotConnected
		);
	});
}

#[test]
fn a_disconnected_account_is_a_participant_no_longer() {
	ExtBuilder::village().build_and_execute(|| {
		assert_ok!(GridManagement::disconnect(signed(VILLAGE_OPERATOR), ALICE));
		assert_eq!(
			last_event(),
			Event::Disconnected {
				who: ALICE,
				area: VILLAGE
			}
		);
		assert_eq!(GridManagement::get_connection(ALICE), None);
		assert_eq!(GridManagement::limits(&ALICE, 0), Limits::default());
		assert_eq!(GridManagement::get_area(VILLAGE).unwrap().connections, 0);
		assert!(!System::account_exists(&ALICE));
		assert_noop!(
			GridManagement::disconnect(signed(VILLAGE_OPERATOR), ALICE),
			Error::<Test>::NotConnected
		);

		// It may come back, anywhere.
		assert_ok!(GridManagement::connect(
			signed(GRID_OPERATOR),
			ALICE,
			HARBOUR,
			1,
			1,
			PriorityClass::Standard
		));
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

#[test]
fn the_chains_own_accounts_are_no_participants() {
	ExtBuilder::village().build_and_execute(|| {
		for operator in [VILLAGE_OPERATOR, GRID_OPERATOR] {
			assert_noop!(
				GridManagement::connect(signed(operator), POOL, VILLAGE, 1, 1, PriorityClass::Standard),
				Error::<Test>::AccountForbidden
			);
		}
	});
}
