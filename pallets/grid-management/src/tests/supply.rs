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
	GridManagement::set_supply_terms(signed(VILLAGE_OPERATOR), area, NEW_SUPPLIER, tariff)
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
				supplier: NEW_SUPPLIER,
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
			GridManagement::supply_terms(VILLAGE, from).unwrap().supplier,
			NEW_SUPPLIER
		);
		assert_eq!(GridManagement::supply_terms(HARBOUR, from).unwrap().supplier, SUPPLIER);
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
fn only_the_operator_sets_terms() {
	ExtBuilder::village().build_and_execute(|| {
		for area in [DISTRICT, HARBOUR, NOWHERE] {
			assert_noop!(set_terms(area, 350), BadOrigin);
		}
		for origin in [signed(SUPPLIER), admin(), RuntimeOrigin::none()] {
			assert_noop!(
				GridManagement::set_supply_terms(origin, VILLAGE, SUPPLIER, TARIFF),
				BadOrigin
			);
		}
		assert_ok!(set_terms(FARM, 350));
	});
}

#[test]
fn time_comes_to_an_end_without_an_overflow() {
	ExtBuilder::village().build_and_execute(|| {
		pass(Interval::MAX - HORIZON - GridManagement::current());
		assert_noop!(set_terms(VILLAGE, 350), ArithmeticError::Overflow);
	});
}
