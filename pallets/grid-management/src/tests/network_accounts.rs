//! Who receives the fees and the rent of an edge.

use crate::{mock::*, *};
use energy_primitives::AreaId;
use frame_support::{assert_noop, assert_ok};

const TREASURER: AccountId = 60;

fn set(area: AreaId, account: Option<AccountId>) {
	assert_ok!(GridManagement::set_network_account(council(), area, account));
}

fn authorize(operator: AccountId, area: AreaId, authorized: bool) {
	assert_ok!(GridManagement::set_operator_authorization(
		council(),
		operator,
		area,
		authorized
	));
}

fn accounts() -> [Option<AccountId>; 4] {
	[DISTRICT, VILLAGE, HARBOUR, FARM].map(GridManagement::network_account)
}

fn changes() -> Vec<Event<Test>> {
	System::events()
		.into_iter()
		.filter_map(|record| match record.event {
			RuntimeEvent::GridManagement(event @ Event::NetworkAccountSet { .. }) => Some(event),
			_ => None,
		})
		.collect()
}

#[test]
fn nobody_receives_the_fees_whom_the_council_has_not_named() {
	ExtBuilder::village().build_and_execute(|| {
		assert_eq!(accounts(), [None; 4]);
		assert_eq!(GridManagement::get_network_account(NOWHERE), None);
		// No operator has the rent of the edge whose limits it sets: not the first, nor one more.
		authorize(STRANGER, HARBOUR, true);
		authorize(TREASURER, HARBOUR, true);
		assert_eq!(accounts(), [None; 4]);
		assert!(changes().is_empty());
	});
}

/// Whoever sets an edge's limits would live from the shortage that it makes.
#[test]
fn no_operator_receives_what_an_edge_of_its_zone_earns() {
	ExtBuilder::village().build_and_execute(|| {
		// Not the edge that it operates, nor another one of the zone.
		for area in [DISTRICT, VILLAGE, HARBOUR, FARM] {
			assert_noop!(
				GridManagement::set_network_account(council(), area, Some(VILLAGE_OPERATOR)),
				Error::<Test>::IsOperator
			);
		}
		set(HARBOUR, Some(TREASURER));
		assert_noop!(
			GridManagement::set_operator_authorization(council(), TREASURER, FARM, true),
			Error::<Test>::IsNetworkAccount
		);
		// One after the other, it may.
		set(HARBOUR, None);
		authorize(TREASURER, FARM, true);
		authorize(VILLAGE_OPERATOR, VILLAGE, false);
		set(VILLAGE, Some(VILLAGE_OPERATOR));
		assert_eq!(accounts(), [None, Some(VILLAGE_OPERATOR), None, Some(VILLAGE_OPERATOR)]);
		assert_noop!(
			GridManagement::set_operator_authorization(council(), VILLAGE_OPERATOR, VILLAGE, true),
			Error::<Test>::IsNetworkAccount
		);
	});
}

/// In another zone it has no limits to set.
#[test]
fn an_operator_of_another_zone_may_receive() {
	ExtBuilder::village().build_and_execute(|| {
		let elsewhere = NextArea::<Test>::get();
		assert_ok!(GridManagement::create_area(
			council(),
			None,
			edge(0, 0, 0),
			SUPPLIER,
			TARIFF
		));
		authorize(STRANGER, elsewhere, true);
		set(VILLAGE, Some(STRANGER));
		assert_noop!(
			GridManagement::set_network_account(council(), elsewhere, Some(STRANGER)),
			Error::<Test>::IsOperator
		);
	});
}

#[test]
fn the_council_decides_who_receives_the_fees() {
	ExtBuilder::village().build_and_execute(|| {
		set(VILLAGE, Some(TREASURER));
		assert_eq!(
			last_event(),
			Event::NetworkAccountSet {
				area: VILLAGE,
				old: None,
				new: Some(TREASURER)
			}
		);
		assert_eq!(GridManagement::network_account(FARM), Some(TREASURER));
		assert!(
			!System::account_exists(&TREASURER),
			"who only receives needs no reference"
		);
		// What the council decided does not go with an operator, and no new one takes it.
		authorize(VILLAGE_OPERATOR, VILLAGE, false);
		authorize(STRANGER, VILLAGE, true);
		assert_eq!(GridManagement::network_account(VILLAGE), Some(TREASURER));

		set(FARM, Some(SUPPLIER));
		assert_eq!(GridManagement::network_account(FARM), Some(SUPPLIER));
		assert_eq!(GridManagement::network_account(VILLAGE), Some(TREASURER));
	});
}

#[test]
fn cleared_an_area_follows_the_one_above() {
	ExtBuilder::village().build_and_execute(|| {
		set(DISTRICT, Some(TREASURER));
		set(VILLAGE, Some(STRANGER));
		assert_eq!(
			accounts(),
			[Some(TREASURER), Some(STRANGER), Some(TREASURER), Some(STRANGER)]
		);
		set(VILLAGE, None);
		assert_eq!(accounts(), [Some(TREASURER); 4]);
		assert!(!NetworkAccounts::<Test>::contains_key(VILLAGE));
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
				assert_eq!(NetworkAccounts::<Test>::get(HARBOUR), account);
			}
			assert_eq!(
				last_event(),
				Event::NetworkAccountSet {
					area: HARBOUR,
					old: account,
					new: account
				}
			);
		}
	});
}

#[test]
fn only_the_council_decides_who_receives_the_fees() {
	ExtBuilder::village().build_and_execute(|| {
		for origin in [
			signed(GRID_OPERATOR),
			signed(VILLAGE_OPERATOR),
			signed(STRANGER),
			RuntimeOrigin::none(),
		] {
			for account in [Some(STRANGER), None] {
				assert_noop!(
					GridManagement::set_network_account(origin.clone(), VILLAGE, account),
					Error::<Test>::NotCouncil
				);
			}
		}
	});
}

#[test]
fn neither_nowhere_nor_the_chains_own_accounts_receive_fees() {
	ExtBuilder::village().build_and_execute(|| {
		for account in [Some(TREASURER), None] {
			assert_noop!(
				GridManagement::set_network_account(council(), NOWHERE, account),
				Error::<Test>::UnknownArea
			);
		}
		assert_noop!(
			GridManagement::set_network_account(council(), VILLAGE, Some(POOL)),
			Error::<Test>::AccountForbidden
		);
	});
}

#[test]
fn with_an_area_goes_its_account() {
	ExtBuilder::village().build_and_execute(|| {
		set(FARM, Some(TREASURER));
		assert_ok!(GridManagement::remove_area(signed(VILLAGE_OPERATOR), FARM));
		assert!(!NetworkAccounts::<Test>::contains_key(FARM));
		assert_eq!(GridManagement::network_account(FARM), None);
		assert_eq!(
			changes().last(),
			Some(&Event::NetworkAccountSet {
				area: FARM,
				old: Some(TREASURER),
				new: None
			})
		);
		assert_eq!(last_event(), Event::AreaRemoved { area: FARM });
		// One that had none goes quietly.
		let before = changes().len();
		assert_ok!(GridManagement::remove_area(council(), HARBOUR));
		assert_eq!(changes().len(), before);
	});
}
