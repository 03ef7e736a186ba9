use crate::{mock::*, *};
use energy_primitives::Authority;
use frame_support::{assert_noop, assert_ok, traits::EnsureOriginWithArg};

type Origin = EnsureAuthority<Test, frame_system::EnsureRoot<AccountId>>;

#[test]
fn an_operator_acts_on_its_area_and_below_never_beside_or_above() {
	ExtBuilder::village().build_and_execute(|| {
		for (area, allowed) in [
			(DISTRICT, false),
			(VILLAGE, true),
			(HARBOUR, false),
			(FARM, true),
			(NOWHERE, false),
		] {
			assert_eq!(
				GridManagement::is_authorized_operator(VILLAGE_OPERATOR, area),
				allowed,
				"area {area}"
			);
		}
		for (area, allowed) in [
			(DISTRICT, true),
			(VILLAGE, true),
			(HARBOUR, true),
			(FARM, true),
			(NOWHERE, false),
		] {
			assert_eq!(
				GridManagement::is_authorized_operator(GRID_OPERATOR, area),
				allowed,
				"area {area}"
			);
		}
	});
}

#[test]
fn the_council_authorises_an_operator_who_can_sign_without_owning_anything() {
	ExtBuilder::village().build_and_execute(|| {
		assert!(!System::account_exists(&STRANGER));
		assert_ok!(GridManagement::set_operator_authorization(
			council(),
			STRANGER,
			HARBOUR,
			true
		));
		assert_eq!(
			last_event(),
			Event::OperatorAuthorizationSet {
				operator: STRANGER,
				area: HARBOUR,
				authorized: true
			}
		);
		assert!(GridManagement::is_operator(&STRANGER, HARBOUR));
		assert!(!GridManagement::is_operator(&STRANGER, VILLAGE));
		assert!(System::can_inc_consumer(&STRANGER));
		assert_eq!(area_of(HARBOUR).operators, 1);
	});
}

#[test]
fn an_authorisation_taken_away_leaves_nothing_behind() {
	ExtBuilder::village().build_and_execute(|| {
		assert_ok!(GridManagement::set_operator_authorization(
			council(),
			VILLAGE_OPERATOR,
			VILLAGE,
			false
		));
		assert_eq!(
			last_event(),
			Event::OperatorAuthorizationSet {
				operator: VILLAGE_OPERATOR,
				area: VILLAGE,
				authorized: false
			}
		);
		assert!(!GridManagement::is_operator(&VILLAGE_OPERATOR, VILLAGE));
		assert!(!System::account_exists(&VILLAGE_OPERATOR));
		assert_noop!(
			GridManagement::update_grid_status(signed(VILLAGE_OPERATOR), VILLAGE, CALM),
			Error::<Test>::NotOperator
		);
	});
}

#[test]
fn an_operator_of_two_areas_loses_one_and_keeps_the_other() {
	ExtBuilder::village().build_and_execute(|| {
		assert_ok!(GridManagement::set_operator_authorization(
			council(),
			VILLAGE_OPERATOR,
			HARBOUR,
			true
		));
		assert_eq!(System::providers(&VILLAGE_OPERATOR), 2);
		assert_ok!(GridManagement::set_operator_authorization(
			council(),
			VILLAGE_OPERATOR,
			VILLAGE,
			false
		));
		assert!(GridManagement::is_operator(&VILLAGE_OPERATOR, HARBOUR));
		assert!(!GridManagement::is_operator(&VILLAGE_OPERATOR, VILLAGE));
		assert_eq!(System::providers(&VILLAGE_OPERATOR), 1);
	});
}

#[test]
fn nobody_keeps_an_authorisation_by_depending_on_it() {
	ExtBuilder::village().build_and_execute(|| {
		assert_ok!(System::inc_consumers(&VILLAGE_OPERATOR));
		assert_ok!(GridManagement::set_operator_authorization(
			council(),
			VILLAGE_OPERATOR,
			VILLAGE,
			false
		));
		assert!(!GridManagement::is_operator(&VILLAGE_OPERATOR, VILLAGE));
		assert_eq!(
			System::providers(&VILLAGE_OPERATOR),
			1,
			"what depends on the account still stands"
		);
	});
}

#[test]
fn twice_is_an_error_and_so_is_what_never_was() {
	ExtBuilder::village().build_and_execute(|| {
		assert_noop!(
			GridManagement::set_operator_authorization(council(), VILLAGE_OPERATOR, VILLAGE, true),
			Error::<Test>::AlreadyAuthorized
		);
		assert_noop!(
			GridManagement::set_operator_authorization(council(), STRANGER, VILLAGE, false),
			Error::<Test>::NotAuthorized
		);
		// The district's operator operates the village, but not by an authorisation of its own.
		assert_noop!(
			GridManagement::set_operator_authorization(council(), GRID_OPERATOR, VILLAGE, false),
			Error::<Test>::NotAuthorized
		);
		for authorized in [true, false] {
			assert_noop!(
				GridManagement::set_operator_authorization(council(), STRANGER, NOWHERE, authorized),
				Error::<Test>::UnknownArea
			);
		}
	});
}

#[test]
fn operators_do_not_make_operators() {
	ExtBuilder::village().build_and_execute(|| {
		for origin in [signed(GRID_OPERATOR), signed(STRANGER), RuntimeOrigin::none()] {
			assert_noop!(
				GridManagement::set_operator_authorization(origin, STRANGER, VILLAGE, true),
				Error::<Test>::NotCouncil
			);
		}
	});
}

#[test]
fn the_authority_is_the_council_or_the_operator_and_nobody_else() {
	ExtBuilder::village().build_and_execute(|| {
		let authority = |origin, area| Origin::ensure_origin(origin, &area).ok();
		let operator = Authority::Operator(GRID_OPERATOR);
		assert_eq!(authority(signed(GRID_OPERATOR), Some(FARM)), Some(operator));
		for area in [Some(FARM), Some(NOWHERE), None] {
			assert_eq!(authority(council(), area), Some(Authority::Council));
			for origin in [signed(STRANGER), signed(SUPPLIER), RuntimeOrigin::none()] {
				assert_eq!(authority(origin, area), None);
			}
		}
		// The whole grid is nobody's but the council's.
		for area in [Some(NOWHERE), None] {
			assert_eq!(authority(signed(GRID_OPERATOR), area), None);
		}
	});
}

#[test]
fn the_council_does_not_pass_where_an_operator_is_needed() {
	ExtBuilder::village().build_and_execute(|| {
		for who in [council(), signed(STRANGER), RuntimeOrigin::none()] {
			assert_noop!(
				GridManagement::update_grid_status(who, VILLAGE, CALM),
				Error::<Test>::NotOperator
			);
		}
	});
}

#[test]
fn the_chains_own_accounts_operate_nothing() {
	ExtBuilder::village().build_and_execute(|| {
		assert_noop!(
			GridManagement::set_operator_authorization(council(), POOL, VILLAGE, true),
			Error::<Test>::AccountForbidden
		);
		assert_noop!(
			GridManagement::set_operator_authorization(council(), POOL, VILLAGE, false),
			Error::<Test>::NotAuthorized
		);
	});
}

#[test]
fn an_operator_of_a_child_area_has_no_say_above_it() {
	ExtBuilder::village().operator(STRANGER, FARM).build_and_execute(|| {
		let refused = |result: frame_support::dispatch::DispatchResultWithPostInfo| {
			assert_eq!(
				result.map_err(|error| error.error),
				Err(Error::<Test>::NotOperator.into())
			);
		};
		for area in [VILLAGE, DISTRICT, HARBOUR] {
			refused(
				invite(STRANGER, BOB, connection_to(area))
					.map(Into::into)
					.map_err(Into::into),
			);
			refused(GridManagement::create_area(
				signed(STRANGER),
				Some(area),
				edge(100, 100, 40),
				SUPPLIER,
				TARIFF,
			));
			refused(GridManagement::set_supply_terms(
				signed(STRANGER),
				area,
				SUPPLIER,
				TARIFF,
				None,
			));
			refused(GridManagement::update_grid_status(signed(STRANGER), area, DARK));
			refused(GridManagement::remove_area(signed(STRANGER), area));
		}
		assert_noop!(
			GridManagement::disconnect(signed(STRANGER), ALICE),
			Error::<Test>::NotOperator
		);
		assert_noop!(
			GridManagement::update_area(signed(STRANGER), VILLAGE, edge(0, 0, 40), Default::default()),
			Error::<Test>::NotOperator
		);
		assert_noop!(
			GridManagement::withdraw_invitation(signed(STRANGER), ALICE, VILLAGE),
			Error::<Test>::NotOperator
		);
	});
}
