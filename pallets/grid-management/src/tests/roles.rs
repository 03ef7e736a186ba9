//! The areas in which an account has a role.

use crate::{mock::*, *};
use energy_primitives::{AreaId, PartyInZone};
use frame_support::assert_ok;

/// The root of another zone.
const ISLAND: AreaId = 4;

fn sorted(mut areas: Vec<AreaId>) -> Vec<AreaId> {
	areas.sort_unstable();
	areas
}

#[test]
fn an_account_finds_the_areas_that_it_operates_supplies_and_is_paid_by() {
	ExtBuilder::village().area(None).build_and_execute(|| {
		assert_eq!(GridManagement::areas_operated_by(&GRID_OPERATOR), [DISTRICT]);
		assert!(GridManagement::areas_operated_by(&STRANGER).is_empty());
		let parties = GridManagement::parties_of(&SUPPLIER);
		let supplied = GridManagement::areas_supplied_by(&SUPPLIER, &parties);
		assert_eq!(sorted(supplied), [DISTRICT, VILLAGE, HARBOUR, FARM, ISLAND]);
		assert!(GridManagement::areas_paying(&SUPPLIER, &parties).is_empty());

		// Of one of several areas of a zone, and of one in another zone.
		for area in [HARBOUR, ISLAND] {
			assert_ok!(GridManagement::set_network_account(council(), area, Some(STRANGER)));
		}
		let parties = GridManagement::parties_of(&STRANGER);
		assert_eq!(parties.len(), 2);
		assert_eq!(
			sorted(GridManagement::areas_paying(&STRANGER, &parties)),
			[HARBOUR, ISLAND]
		);
		assert!(GridManagement::areas_supplied_by(&STRANGER, &parties).is_empty());
	});
}

#[test]
fn who_will_supply_an_area_finds_it_and_whose_area_is_removed_keeps_the_role() {
	ExtBuilder::village().build_and_execute(|| {
		let supplied = |who| GridManagement::areas_supplied_by(&who, &GridManagement::parties_of(&who));
		assert_ok!(GridManagement::set_supply_terms(
			council(),
			FARM,
			NEW_SUPPLIER,
			TARIFF,
			None
		));
		assert_eq!(supplied(NEW_SUPPLIER), [FARM]);
		assert!(supplied(SUPPLIER).contains(&FARM), "until then it supplies it still");
		assert_ok!(GridManagement::remove_area(council(), FARM));
		assert!(supplied(NEW_SUPPLIER).is_empty());
		let party = Party {
			supplies: 1,
			..Default::default()
		};
		assert_eq!(
			GridManagement::parties_of(&NEW_SUPPLIER),
			[PartyInZone { zone: DISTRICT, party }]
		);
		assert!(GridManagement::has_role(&NEW_SUPPLIER));
	});
}

#[test]
fn an_account_finds_its_invitations() {
	ExtBuilder::village().build_and_execute(|| {
		for area in [VILLAGE, HARBOUR] {
			assert_ok!(invite(GRID_OPERATOR, BOB, connection_to(area)));
		}
		assert_eq!(sorted(GridManagement::areas_inviting(&BOB)), [VILLAGE, HARBOUR]);
		assert_ok!(accept(BOB, connection_to(VILLAGE)));
		assert_eq!(GridManagement::areas_inviting(&BOB), [HARBOUR]);
	});
}
