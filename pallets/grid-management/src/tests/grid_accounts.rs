//! Who gets the fees and the rent of an edge.

use crate::{mock::*, *};
use energy_primitives::{AreaId, GridAccess};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::traits::BadOrigin;

const TREASURER: AccountId = 60;

fn set(area: AreaId, account: Option<AccountId>) {
	assert_ok!(GridManagement::set_grid_account(admin(), area, account));
}

fn authorize(operator: AccountId, area: AreaId, authorized: bool) {
	assert_ok!(GridManagement::set_operator_authorization(
		admin(),
		operator,
		area,
		authorized
	));
}

fn accounts() -> [Option<AccountId>; 4] {
	[DISTRICT, VILLAGE, HARBOUR, FARM].map(GridManagement::grid_account)
}

fn changes() -> Vec<Event<Test>> {
	System::events()
		.into_iter()
		.filter_map(|record| match record.event {
			RuntimeEvent::GridManagement(event @ Event::GridAccountSet { .. }) => Some(event),
			_ => None,
		})
		.collect()
}

#[test]
fn the_first_operator_of_an_area_gets_the_fees_of_its_edge_and_all_below() {
	ExtBuilder::village().build_and_execute(|| {
		assert_eq!(
			accounts(),
			[
				Some(GRID_OPERATOR),
				Some(VILLAGE_OPERATOR),
				Some(GRID_OPERATOR),
				Some(VILLAGE_OPERATOR)
			]
		);
		assert_eq!(GridManagement::get_grid_account(FARM), Some(VILLAGE_OPERATOR));
		assert_eq!(GridManagement::get_grid_account(NOWHERE), None);
		authorize(STRANGER, HARBOUR, true);
		assert_eq!(GridManagement::grid_account(HARBOUR), Some(STRANGER));
		assert_eq!(
			changes(),
			[Event::GridAccountSet {
				area: HARBOUR,
				old: None,
				new: Some(STRANGER)
			}]
		);
		// A second one does not.
		authorize(TREASURER, HARBOUR, true);
		assert_eq!(GridManagement::grid_account(HARBOUR), Some(STRANGER));
		assert_eq!(changes().len(), 1);
	});
}

#[test]
fn with_the_authorisation_go_the_fees() {
	ExtBuilder::village().build_and_execute(|| {
		authorize(STRANGER, VILLAGE, true);
		authorize(STRANGER, VILLAGE, false);
		assert_eq!(
			GridManagement::grid_account(VILLAGE),
			Some(VILLAGE_OPERATOR),
			"whose fees they were not"
		);
		assert!(changes().is_empty());

		authorize(STRANGER, VILLAGE, true);
		authorize(VILLAGE_OPERATOR, VILLAGE, false);
		assert_eq!(
			changes(),
			[Event::GridAccountSet {
				area: VILLAGE,
				old: Some(VILLAGE_OPERATOR),
				new: None
			}]
		);
		assert_eq!(
			accounts(),
			[Some(GRID_OPERATOR); 4],
			"the area above counts, not the operator who is left"
		);
		// Nor one who comes later, as there is one already.
		authorize(TREASURER, VILLAGE, true);
		assert_eq!(GridManagement::grid_account(VILLAGE), Some(GRID_OPERATOR));

		authorize(GRID_OPERATOR, DISTRICT, false);
		assert_eq!(accounts(), [None; 4]);
	});
}

#[test]
fn an_area_without_operators_gives_its_fees_to_the_next_first_one() {
	ExtBuilder::village().build_and_execute(|| {
		authorize(VILLAGE_OPERATOR, VILLAGE, false);
		authorize(STRANGER, VILLAGE, true);
		assert_eq!(GridManagement::grid_account(FARM), Some(STRANGER));
	});
}

#[test]
fn the_council_settles_who_gets_the_fees() {
	ExtBuilder::village().build_and_execute(|| {
		set(VILLAGE, Some(TREASURER));
		assert_eq!(
			last_event(),
			Event::GridAccountSet {
				area: VILLAGE,
				old: Some(VILLAGE_OPERATOR),
				new: Some(TREASURER)
			}
		);
		assert_eq!(GridManagement::grid_account(FARM), Some(TREASURER));
		assert!(
			!System::account_exists(&TREASURER),
			"who only receives needs no reference"
		);
		// What the council settled does not go with an operator, and no new one takes it.
		authorize(VILLAGE_OPERATOR, VILLAGE, false);
		authorize(STRANGER, VILLAGE, true);
		assert_eq!(GridManagement::grid_account(VILLAGE), Some(TREASURER));

		set(FARM, Some(SUPPLIER));
		assert_eq!(GridManagement::grid_account(FARM), Some(SUPPLIER));
		assert_eq!(GridManagement::grid_account(VILLAGE), Some(TREASURER));
	});
}

#[test]
fn cleared_an_area_follows_the_one_above() {
	ExtBuilder::village().build_and_execute(|| {
		set(VILLAGE, None);
		assert_eq!(accounts(), [Some(GRID_OPERATOR); 4]);
		assert!(!GridAccounts::<Test>::contains_key(VILLAGE));
		set(DISTRICT, None);
		assert_eq!(accounts(), [None; 4]);
	});
}

#[test]
fn twice_the_same_changes_nothing() {
	ExtBuilder::village().build_and_execute(|| {
		for account in [Some(TREASURER), None] {
			for _ in 0..2 {
				set(HARBOUR, account);
				assert_eq!(GridAccounts::<Test>::get(HARBOUR), account);
			}
			assert_eq!(
				last_event(),
				Event::GridAccountSet {
					area: HARBOUR,
					old: account,
					new: account
				}
			);
		}
	});
}

#[test]
fn only_the_council_settles_who_gets_the_fees() {
	ExtBuilder::village().build_and_execute(|| {
		for origin in [
			signed(GRID_OPERATOR),
			signed(VILLAGE_OPERATOR),
			signed(STRANGER),
			RuntimeOrigin::none(),
		] {
			for account in [Some(STRANGER), None] {
				assert_noop!(
					GridManagement::set_grid_account(origin.clone(), VILLAGE, account),
					BadOrigin
				);
			}
		}
	});
}

#[test]
fn neither_nowhere_nor_the_chains_own_accounts_get_fees() {
	ExtBuilder::village().build_and_execute(|| {
		for account in [Some(TREASURER), None] {
			assert_noop!(
				GridManagement::set_grid_account(admin(), NOWHERE, account),
				Error::<Test>::AreaNotFound
			);
		}
		assert_noop!(
			GridManagement::set_grid_account(admin(), VILLAGE, Some(POOL)),
			Error::<Test>::AccountForbidden
		);
	});
}

#[test]
fn with_an_area_goes_its_account() {
	ExtBuilder::village().build_and_execute(|| {
		set(FARM, Some(TREASURER));
		assert_ok!(GridManagement::remove_area(signed(VILLAGE_OPERATOR), FARM));
		assert!(!GridAccounts::<Test>::contains_key(FARM));
		assert_eq!(GridManagement::grid_account(FARM), None);
		assert_eq!(
			changes().last(),
			Some(&Event::GridAccountSet {
				area: FARM,
				old: Some(TREASURER),
				new: None
			})
		);
		assert_eq!(last_event(), Event::AreaRemoved { area: FARM });
		// One that had none goes quietly.
		let before = changes().len();
		assert_ok!(GridManagement::remove_area(admin(), HARBOUR));
		assert_eq!(changes().len(), before);
	});
}
