use crate::{mock::*, *};
use energy_primitives::{AreaId, GridAccess, Interval, IntervalClock, Price, Tariff, PRICE_LEVELS};
use frame_support::{assert_noop, assert_ok, dispatch::DispatchResult};
use sp_runtime::{traits::BadOrigin, ArithmeticError};

const NEW_SUPPLIER: AccountId = 4;

fn set_terms(area: AreaId, shortfall_price: Price) -> DispatchResult {
	let tariff = Tariff {
		shortfall_price,
		surplus_price: 50,
	};
	GridManagement::set_supply_terms(signed(VILLAGE_OPERATOR), area, SUPPLIER, tariff)
}

fn name_supplier(origin: RuntimeOrigin, area: AreaId, supplier: AccountId) -> DispatchResult {
	GridManagement::set_supply_terms(origin, area, supplier, TARIFF)
}

fn supplier(area: AreaId, interval: Interval) -> AccountId {
	GridManagement::get_supply_terms(area, interval).unwrap().supplier
}

fn extend(origin: RuntimeOrigin, parent: AreaId, supplier: AccountId) -> DispatchResult {
	GridManagement::create_area(origin, Some(parent), 1_000, 1_000, 0, supplier, TARIFF)
}

fn shortfall_price(interval: Interval) -> Price {
	GridManagement::get_supply_terms(VILLAGE, interval)
		.unwrap()
		.tariff
		.shortfall_price
}

#[test]
fn the_first_terms_apply_to_every_interval() {
	ExtBuilder::village().build_and_execute(|| {
		for interval in [0, GridManagement::current(), Interval::MAX] {
			let terms = GridManagement::get_supply_terms(VILLAGE, interval).unwrap();
			assert_eq!((terms.from, terms.supplier, terms.tariff), (0, SUPPLIER, TARIFF));
		}
		assert_eq!(GridManagement::get_supply_terms(NOWHERE, 0), None);
	});
}

#[test]
fn new_terms_apply_beyond_the_trading_horizon_only() {
	ExtBuilder::village().build_and_execute(|| {
		let current = GridManagement::current();
		assert_ok!(set_terms(VILLAGE, 350));
		let from = current + HORIZON + 1;
		assert_eq!(
			last_event(),
			Event::SupplyTermsSet {
				area: VILLAGE,
				supplier: SUPPLIER,
				tariff: Tariff {
					shortfall_price: 350,
					surplus_price: 50
				},
				from
			}
		);
		assert_eq!(shortfall_price(current), 300);
		assert_eq!(
			shortfall_price(current + HORIZON),
			300,
			"all that can be traded now stays as it is"
		);
		assert_eq!(shortfall_price(from), 350);
		assert_eq!(
			GridManagement::supply_terms(HARBOUR, from).unwrap().tariff,
			TARIFF,
			"the village's tariff is its own"
		);
	});
}

#[test]
fn who_thinks_again_within_the_interval_replaces_the_terms() {
	ExtBuilder::village().build_and_execute(|| {
		assert_ok!(set_terms(VILLAGE, 350));
		assert_ok!(set_terms(VILLAGE, 360));
		assert_eq!(SupplyHistory::<Test>::get(VILLAGE).len(), 2);
		assert_eq!(shortfall_price(Interval::MAX), 360);
	});
}

#[test]
fn terms_on_record_are_bounded_and_make_room_when_nobody_needs_them() {
	ExtBuilder::village().build_and_execute(|| {
		let first_change = GridManagement::current() + HORIZON + 1;
		for price in [310, 320, 330] {
			assert_ok!(set_terms(VILLAGE, price));
			pass(1);
		}
		assert_noop!(set_terms(VILLAGE, 340), Error::<Test>::TooManyTerms);

		// Settlement may ask for the first terms until their successor has been in force for a horizon.
		pass(first_change + HORIZON - 1 - GridManagement::current());
		assert_noop!(set_terms(VILLAGE, 340), Error::<Test>::TooManyTerms);
		assert_eq!(shortfall_price(first_change - 1), 300);
		pass(1);
		assert_ok!(set_terms(VILLAGE, 340));
		assert_eq!(SupplyHistory::<Test>::get(VILLAGE).len(), 4);
		assert_eq!(shortfall_price(first_change), 310);
		assert_eq!(
			shortfall_price(first_change - 1),
			310,
			"the oldest stand in for those that are gone"
		);
		assert_eq!(shortfall_price(Interval::MAX), 340);
	});
}

#[test]
fn the_supplier_never_buys_for_more_than_it_sells() {
	ExtBuilder::village().build_and_execute(|| {
		assert_noop!(set_terms(VILLAGE, 49), Error::<Test>::InvertedTariff);
		assert_ok!(set_terms(VILLAGE, 50));
		assert_noop!(set_terms(VILLAGE, PRICE_LEVELS), Error::<Test>::PriceTooHigh);
		assert_ok!(set_terms(VILLAGE, PRICE_LEVELS - 1));
	});
}

#[test]
fn the_council_names_another_supplier_and_the_operator_goes_on_with_that_one() {
	ExtBuilder::village().build_and_execute(|| {
		let from = GridManagement::current() + HORIZON + 1;
		for operator in [VILLAGE_OPERATOR, GRID_OPERATOR] {
			for supplier in [NEW_SUPPLIER, operator, ALICE] {
				assert_noop!(
					name_supplier(signed(operator), VILLAGE, supplier),
					Error::<Test>::SupplierChangeNeedsAdmin
				);
			}
		}
		assert_ok!(name_supplier(admin(), VILLAGE, NEW_SUPPLIER));
		assert_eq!(
			last_event(),
			Event::SupplyTermsSet {
				area: VILLAGE,
				supplier: NEW_SUPPLIER,
				tariff: TARIFF,
				from
			}
		);
		assert_eq!(supplier(VILLAGE, from - 1), SUPPLIER);
		assert_eq!(supplier(VILLAGE, from), NEW_SUPPLIER);

		// Now the old one, still in force, would be the change; at once as well as later.
		for _ in 0..2 {
			assert_noop!(
				name_supplier(signed(VILLAGE_OPERATOR), VILLAGE, SUPPLIER),
				Error::<Test>::SupplierChangeNeedsAdmin
			);
			assert_ok!(name_supplier(signed(VILLAGE_OPERATOR), VILLAGE, NEW_SUPPLIER));
			pass(1);
		}
		// The council may think again.
		assert_ok!(name_supplier(admin(), VILLAGE, SUPPLIER));
		assert_ok!(name_supplier(signed(VILLAGE_OPERATOR), VILLAGE, SUPPLIER));
	});
}

#[test]
fn an_operator_hands_the_parents_supplier_on_to_a_child() {
	ExtBuilder::village().build_and_execute(|| {
		for other in [NEW_SUPPLIER, VILLAGE_OPERATOR, ALICE] {
			for operator in [VILLAGE_OPERATOR, GRID_OPERATOR] {
				assert_noop!(
					extend(signed(operator), VILLAGE, other),
					Error::<Test>::SupplierChangeNeedsAdmin
				);
			}
		}
		assert_ok!(extend(signed(VILLAGE_OPERATOR), VILLAGE, SUPPLIER));
		assert_ok!(extend(admin(), VILLAGE, NEW_SUPPLIER));
		let council_area = NextArea::<Test>::get() - 1;
		assert_eq!(supplier(council_area, 0), NEW_SUPPLIER);
		// What counts is the parent itself, not what lies above.
		assert_ok!(extend(signed(VILLAGE_OPERATOR), council_area, NEW_SUPPLIER));
		assert_noop!(
			extend(signed(VILLAGE_OPERATOR), council_area, SUPPLIER),
			Error::<Test>::SupplierChangeNeedsAdmin
		);
	});
}

#[test]
fn who_is_about_to_be_replaced_gets_no_new_area_from_an_operator() {
	ExtBuilder::village().build_and_execute(|| {
		let from = GridManagement::current() + HORIZON + 1;
		assert_ok!(name_supplier(admin(), VILLAGE, NEW_SUPPLIER));
		// The old one leaves, and in a child it would stay for good; the new one is not in force yet.
		for supplier in [SUPPLIER, NEW_SUPPLIER] {
			assert_noop!(
				extend(signed(VILLAGE_OPERATOR), VILLAGE, supplier),
				Error::<Test>::SupplierChangeNeedsAdmin
			);
		}
		assert_ok!(extend(admin(), VILLAGE, SUPPLIER));
		pass(from - GridManagement::current());
		assert_noop!(
			extend(signed(VILLAGE_OPERATOR), VILLAGE, SUPPLIER),
			Error::<Test>::SupplierChangeNeedsAdmin
		);
		assert_ok!(extend(signed(VILLAGE_OPERATOR), VILLAGE, NEW_SUPPLIER));
	});
}

#[test]
fn a_change_of_the_tariff_does_not_keep_an_operator_from_extending_its_area() {
	ExtBuilder::village().build_and_execute(|| {
		assert_ok!(set_terms(VILLAGE, 350));
		assert_ok!(extend(signed(VILLAGE_OPERATOR), VILLAGE, SUPPLIER));
	});
}

#[test]
fn the_chains_own_accounts_supply_nobody() {
	ExtBuilder::village().build_and_execute(|| {
		for origin in [admin(), signed(VILLAGE_OPERATOR)] {
			assert_noop!(
				name_supplier(origin.clone(), VILLAGE, POOL),
				Error::<Test>::AccountForbidden
			);
			assert_noop!(extend(origin, VILLAGE, POOL), Error::<Test>::AccountForbidden);
		}
		assert_noop!(
			GridManagement::create_area(admin(), None, 0, 0, 0, POOL, TARIFF),
			Error::<Test>::AccountForbidden
		);
	});
}

#[test]
fn only_the_operator_and_the_council_set_terms() {
	ExtBuilder::village().build_and_execute(|| {
		for area in [DISTRICT, HARBOUR, NOWHERE] {
			assert_noop!(set_terms(area, 350), BadOrigin);
		}
		for origin in [signed(SUPPLIER), signed(STRANGER), RuntimeOrigin::none()] {
			assert_noop!(name_supplier(origin, VILLAGE, SUPPLIER), BadOrigin);
		}
		assert_noop!(name_supplier(admin(), NOWHERE, SUPPLIER), Error::<Test>::AreaNotFound);
		assert_ok!(set_terms(FARM, 350));
		assert_ok!(name_supplier(admin(), FARM, SUPPLIER));
	});
}

#[test]
fn time_comes_to_an_end_without_an_overflow() {
	ExtBuilder::village().build_and_execute(|| {
		pass(Interval::MAX - HORIZON - GridManagement::current());
		assert_noop!(set_terms(VILLAGE, 350), ArithmeticError::Overflow);
	});
}
