//! Operator, supplier and gateway of a zone are different accounts.

use crate::{mock::*, *};
use energy_primitives::{AreaId, Connection, ZoneRoles};
use frame_support::{
	assert_ok,
	dispatch::{DispatchResult, DispatchResultWithPostInfo},
};
use sp_runtime::{DispatchError, DispatchResult as Outcome};

/// The root of another zone.
const ISLAND: AreaId = 4;

fn authorize(who: AccountId, area: AreaId) -> DispatchResult {
	GridManagement::set_operator_authorization(council(), who, area, true)
}

fn revoke(who: AccountId, area: AreaId) -> DispatchResult {
	GridManagement::set_operator_authorization(council(), who, area, false)
}

fn name_supplier(who: AccountId, area: AreaId) -> DispatchResultWithPostInfo {
	GridManagement::set_supply_terms(council(), area, who, TARIFF, None)
}

fn found_area(who: AccountId, parent: Option<AreaId>) -> DispatchResultWithPostInfo {
	GridManagement::create_area(council(), parent, edge(100, 100, 0), who, TARIFF)
}

/// A refused call of the gateways' pallet changes nothing, as it is within a storage layer there.
fn take_gateway(who: AccountId, area: AreaId) -> Outcome {
	frame_support::storage::with_storage_layer(|| GridManagement::take_gateway_role(area, &who).map(|_| ()))
}

fn refused(result: impl Into<Result<(), DispatchError>>, error: Error<Test>) {
	assert_eq!(result.into(), Err(error.into()));
}

fn bare(result: DispatchResultWithPostInfo) -> Result<(), DispatchError> {
	result.map(|_| ()).map_err(|error| error.error)
}

#[test]
fn who_has_one_of_the_three_roles_gets_no_other_in_the_zone() {
	ExtBuilder::village().area(None).build_and_execute(|| {
		assert_ok!(take_gateway(GATEWAY, FARM));
		for area in [DISTRICT, VILLAGE, HARBOUR, FARM] {
			refused(authorize(SUPPLIER, area), Error::IsSupplier);
			refused(authorize(GATEWAY, area), Error::IsGateway);
			for operator in [GRID_OPERATOR, VILLAGE_OPERATOR] {
				refused(bare(name_supplier(operator, area)), Error::IsOperator);
				refused(bare(found_area(operator, Some(area))), Error::IsOperator);
				refused(take_gateway(operator, area), Error::IsOperator);
			}
			refused(bare(name_supplier(GATEWAY, area)), Error::IsGateway);
			refused(bare(found_area(GATEWAY, Some(area))), Error::IsGateway);
			refused(take_gateway(SUPPLIER, area), Error::IsSupplier);
		}
		// Another zone is another matter.
		assert_ok!(bare(name_supplier(GRID_OPERATOR, ISLAND)));
		assert_ok!(authorize(GATEWAY, ISLAND));
		assert_ok!(take_gateway(VILLAGE_OPERATOR, ISLAND));
		assert_ok!(bare(found_area(GATEWAY, None)));
	});
}

#[test]
fn a_supplier_to_come_is_one_already() {
	ExtBuilder::village().build_and_execute(|| {
		assert_ok!(bare(name_supplier(NEW_SUPPLIER, VILLAGE)));
		refused(authorize(NEW_SUPPLIER, HARBOUR), Error::IsSupplier);
		refused(take_gateway(NEW_SUPPLIER, HARBOUR), Error::IsSupplier);
		// The council thinks again before it has begun.
		assert_ok!(bare(name_supplier(SUPPLIER, VILLAGE)));
		assert_ok!(authorize(NEW_SUPPLIER, HARBOUR));
	});
}

#[test]
fn a_supplier_that_may_still_have_to_settle_is_one_still() {
	ExtBuilder::default().area(None).build_and_execute(|| {
		assert_ok!(bare(name_supplier(NEW_SUPPLIER, 0)));
		// Its last term is over in a horizon, and dropped a horizon later with the next change.
		pass(2 * HORIZON);
		assert_ok!(bare(name_supplier(NEW_SUPPLIER, 0)));
		refused(authorize(SUPPLIER, 0), Error::IsSupplier);
		pass(1);
		assert_ok!(bare(name_supplier(NEW_SUPPLIER, 0)));
		assert_ok!(authorize(SUPPLIER, 0));
		assert_eq!(
			GridManagement::get_party(SUPPLIER, 0),
			Party {
				operates: 1,
				..Default::default()
			}
		);
	});
}

#[test]
fn the_supplier_of_an_area_that_has_gone_is_one_still() {
	ExtBuilder::village()
		.supplied_area(Some(DISTRICT), NEW_SUPPLIER)
		.build_and_execute(|| {
			assert_ok!(GridManagement::remove_area(council(), 4));
			refused(authorize(NEW_SUPPLIER, VILLAGE), Error::IsSupplier);
		});
}

#[test]
fn a_role_counts_as_often_as_it_was_given() {
	ExtBuilder::village().build_and_execute(|| {
		assert_ok!(authorize(GRID_OPERATOR, FARM));
		assert_ok!(take_gateway(GATEWAY, FARM));
		assert_ok!(take_gateway(GATEWAY, VILLAGE));
		assert_eq!(GridManagement::get_party(GRID_OPERATOR, DISTRICT).operates, 2);
		assert_eq!(GridManagement::get_party(GATEWAY, DISTRICT).gateway, 2);
		assert_eq!(GridManagement::get_party(SUPPLIER, DISTRICT).supplies, 4);
		assert_ok!(revoke(GRID_OPERATOR, FARM));
		refused(take_gateway(GRID_OPERATOR, FARM), Error::IsOperator);
		GridManagement::release_gateway_role(DISTRICT, &GATEWAY);
		refused(authorize(GATEWAY, FARM), Error::IsGateway);

		assert_ok!(revoke(GRID_OPERATOR, DISTRICT));
		GridManagement::release_gateway_role(DISTRICT, &GATEWAY);
		for who in [GRID_OPERATOR, GATEWAY] {
			assert!(!Parties::<Test>::contains_key(who, DISTRICT), "nothing is left");
		}
		assert_ok!(take_gateway(GRID_OPERATOR, FARM));
		assert_ok!(authorize(GATEWAY, FARM));
	});
}

#[test]
fn a_gateway_has_an_area_that_is_there_and_a_key() {
	ExtBuilder::village().build_and_execute(|| {
		refused(take_gateway(GATEWAY, NOWHERE), Error::UnknownArea);
		refused(take_gateway(POOL, VILLAGE), Error::AccountForbidden);
		assert_eq!(GridManagement::take_gateway_role(FARM, &GATEWAY), Ok(DISTRICT));
	});
}

#[test]
fn who_receives_the_fees_may_be_anybody_that_the_council_names_but_an_operator() {
	ExtBuilder::village().build_and_execute(|| {
		for who in [SUPPLIER, GATEWAY, ALICE] {
			assert_ok!(GridManagement::set_network_account(council(), VILLAGE, Some(who)));
			assert_eq!(GridManagement::get_party(who, DISTRICT).receives, 1);
		}
		assert_ok!(GridManagement::set_network_account(council(), FARM, Some(ALICE)));
		assert_eq!(GridManagement::get_party(ALICE, DISTRICT).receives, 2);
		assert_ok!(GridManagement::remove_area(council(), FARM));
		assert_ok!(GridManagement::set_network_account(council(), VILLAGE, None));
		assert!(!Parties::<Test>::contains_key(ALICE, DISTRICT));
	});
}

#[test]
fn every_role_lets_an_account_in_and_nothing_else_does() {
	ExtBuilder::village().build_and_execute(|| {
		for who in [ALICE, GRID_OPERATOR, VILLAGE_OPERATOR, SUPPLIER] {
			assert!(GridManagement::has_role(&who), "account {who}");
		}
		for who in [BOB, GATEWAY, STRANGER, NEW_SUPPLIER, POOL] {
			assert!(!GridManagement::has_role(&who), "account {who}");
		}
		assert_ok!(take_gateway(GATEWAY, FARM));
		assert_ok!(bare(name_supplier(NEW_SUPPLIER, FARM)));
		assert_ok!(GridManagement::set_network_account(council(), FARM, Some(STRANGER)));
		let farm = Connection {
			area: FARM,
			..alices_connection()
		};
		assert_ok!(invite(VILLAGE_OPERATOR, BOB, farm));
		for who in [BOB, GATEWAY, STRANGER, NEW_SUPPLIER] {
			assert!(GridManagement::has_role(&who), "account {who}");
		}
		assert_ok!(GridManagement::decline_connection(signed(BOB), FARM));
		assert_ok!(GridManagement::set_network_account(council(), FARM, None));
		assert_ok!(revoke(VILLAGE_OPERATOR, VILLAGE));
		for who in [BOB, STRANGER, VILLAGE_OPERATOR] {
			assert!(!GridManagement::has_role(&who), "account {who}");
		}
	});
}
