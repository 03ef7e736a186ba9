//! Who supplies, at which prices, and with how much notice that changes.

use crate::{mock::*, *};
use energy_primitives::{AreaId, Interval, IntervalClock, Price, Tariff, TariffBand, PRICE_LEVELS};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::{ArithmeticError, DispatchError};

/// Any price of everyday life.
const BAND: TariffBand = TariffBand {
	lowest: Tariff {
		shortfall_price_mills: 200,
		surplus_price_mills: 0,
	},
	highest: Tariff {
		shortfall_price_mills: 500,
		surplus_price_mills: 100,
	},
};

fn tariff(shortfall_price_mills: Price) -> Tariff {
	Tariff {
		shortfall_price_mills,
		surplus_price_mills: 50,
	}
}

fn set(
	origin: RuntimeOrigin,
	area: AreaId,
	supplier: AccountId,
	tariff: Tariff,
	from: Option<Interval>,
) -> Result<(), DispatchError> {
	GridManagement::set_supply_terms(origin, area, supplier, tariff, from)
		.map(|_| ())
		.map_err(|error| error.error)
}

/// The village's operator moves the village's shortfall price.
fn move_price(shortfall_price_mills: Price) -> Result<(), DispatchError> {
	set(
		signed(VILLAGE_OPERATOR),
		VILLAGE,
		SUPPLIER,
		tariff(shortfall_price_mills),
		None,
	)
}

fn name_supplier(origin: RuntimeOrigin, area: AreaId, supplier: AccountId) -> Result<(), DispatchError> {
	set(origin, area, supplier, TARIFF, None)
}

fn allow(band: TariffBand) {
	assert_ok!(GridManagement::set_tariff_band(signed(SUPPLIER), VILLAGE, Some(band)));
}

fn supplier(area: AreaId, interval: Interval) -> AccountId {
	GridManagement::get_supply_terms(area, interval).unwrap().supplier
}

fn extend(origin: RuntimeOrigin, parent: AreaId, supplier: AccountId, tariff: Tariff) -> Result<(), DispatchError> {
	let fee = area_of(parent).latest_fee();
	GridManagement::create_area(origin, Some(parent), edge(1_000, 1_000, fee), supplier, tariff)
		.map(|_| ())
		.map_err(|error| error.error)
}

fn shortfall_price_mills(interval: Interval) -> Price {
	GridManagement::get_supply_terms(VILLAGE, interval)
		.unwrap()
		.tariff
		.shortfall_price_mills
}

fn schedule(area: AreaId) -> Vec<SupplyPeriod<AccountId>> {
	GridManagement::get_supply(area).unwrap().schedule
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
		allow(BAND);
		assert_ok!(move_price(350));
		let from = current + HORIZON + 1;
		assert_eq!(
			last_event(),
			Event::SupplyTermsSet {
				area: VILLAGE,
				supplier: SUPPLIER,
				tariff: tariff(350),
				from
			}
		);
		for (interval, price_mills) in [(current, 300), (current + HORIZON, 300), (from, 350)] {
			assert_eq!(
				shortfall_price_mills(interval),
				price_mills,
				"all that can be traded now stays as it is"
			);
		}
		assert_eq!(
			GridManagement::supply_terms(HARBOUR, from).unwrap().tariff,
			TARIFF,
			"the village's tariff is its own"
		);
	});
}

#[test]
fn terms_can_be_dated() {
	ExtBuilder::village().build_and_execute(|| {
		let current = GridManagement::current();
		allow(BAND);
		for (origin, price_mills) in [(signed(VILLAGE_OPERATOR), 350), (council(), 360)] {
			let set = |from| set(origin.clone(), VILLAGE, SUPPLIER, tariff(price_mills), Some(from));
			for early in [0, current, current + HORIZON] {
				assert_noop!(set(early), Error::<Test>::TooEarly);
			}
			for late in [current + AHEAD + 1, Interval::MAX] {
				assert_noop!(set(late), Error::<Test>::TooFarAhead);
			}
			assert_ok!(set(current + AHEAD));
			assert_ok!(set(current + HORIZON + 1));
			let midnight = current + 2_880;
			assert_ok!(set(midnight));
			assert_eq!(
				(shortfall_price_mills(midnight - 1), shortfall_price_mills(midnight)),
				(300, price_mills)
			);
		}
	});
}

#[test]
fn who_thinks_again_replaces_what_is_pending() {
	ExtBuilder::village().build_and_execute(|| {
		allow(BAND);
		let current = GridManagement::current();
		let dated = |price_mills, from| {
			set(
				signed(VILLAGE_OPERATOR),
				VILLAGE,
				SUPPLIER,
				tariff(price_mills),
				Some(from),
			)
		};
		assert_ok!(move_price(350));
		assert_ok!(dated(360, current + 5_000));
		assert_eq!(shortfall_price_mills(current + 4_999), 300, "the first is gone");
		assert_ok!(dated(370, current + 2_000));
		assert_eq!(schedule(VILLAGE).len(), 2);
		assert_eq!(shortfall_price_mills(current + 5_000), 370);
	});
}

/// Thirty-two changes, one an interval, and the council would have no room for weeks.
#[test]
fn an_operator_has_one_change_under_way_and_the_council_has_always_room() {
	ExtBuilder::village().build_and_execute(|| {
		allow(BAND);
		assert_ok!(move_price(310));
		let in_force = GridManagement::current() + HORIZON + 1;
		for price_mills in 311..341 {
			pass(1);
			assert_noop!(move_price(price_mills), Error::<Test>::ChangePending);
		}
		assert_eq!(schedule(VILLAGE).len(), 2);
		assert_ok!(name_supplier(council(), VILLAGE, NEW_SUPPLIER));
		assert_eq!(supplier(VILLAGE, GridManagement::current() + HORIZON + 1), NEW_SUPPLIER);
		// When it is in force the next may come, for whoever supplies then.
		pass(in_force - GridManagement::current());
		assert_ok!(GridManagement::set_tariff_band(
			signed(NEW_SUPPLIER),
			VILLAGE,
			Some(BAND)
		));
		assert_noop!(move_price(320), Error::<Test>::SupplierChangeNeedsCouncil);
		assert_ok!(set(signed(VILLAGE_OPERATOR), VILLAGE, NEW_SUPPLIER, tariff(320), None));
		pass(1);
		assert_noop!(
			set(signed(GRID_OPERATOR), VILLAGE, NEW_SUPPLIER, tariff(321), None),
			Error::<Test>::ChangePending
		);
	});
}

#[test]
fn an_operator_that_changes_as_often_as_it_may_fills_no_schedule() {
	ExtBuilder::village().build_and_execute(|| {
		allow(BAND);
		for round in 0..12 {
			assert_ok!(move_price(300 + round));
			assert!(schedule(VILLAGE).len() <= 3);
			assert_ok!(set(council(), VILLAGE, SUPPLIER, tariff(300 + round), None));
			pass(HORIZON + 1);
		}
	});
}

#[test]
fn an_operator_undoes_nothing_of_the_councils() {
	ExtBuilder::village().build_and_execute(|| {
		let current = GridManagement::current();
		let in_summer = current + 5_000;
		assert_ok!(set(council(), VILLAGE, NEW_SUPPLIER, TARIFF, Some(in_summer)));
		allow(BAND);
		// Before it, the tariff of the present supplier moves.
		assert_ok!(move_price(350));
		assert_eq!(shortfall_price_mills(in_summer - 1), 350);
		assert_eq!(supplier(VILLAGE, in_summer), NEW_SUPPLIER);
		// In its place, nothing; after it, nothing without the new one.
		let at = |supplier, from| set(signed(VILLAGE_OPERATOR), VILLAGE, supplier, tariff(350), Some(from));
		assert_noop!(at(SUPPLIER, in_summer), Error::<Test>::ChangePending);
		assert_noop!(at(SUPPLIER, in_summer + 1), Error::<Test>::SupplierChangeNeedsCouncil);
		assert_ok!(at(NEW_SUPPLIER, in_summer + 1));
		assert!(
			TariffProposals::<Test>::contains_key(VILLAGE),
			"the new one has set no band"
		);
		assert_eq!(supplier(VILLAGE, Interval::MAX), NEW_SUPPLIER);
	});
}

#[test]
fn the_councils_terms_on_record_are_bounded_and_make_room_when_nobody_needs_them() {
	ExtBuilder::village().build_and_execute(|| {
		let change = |price_mills| set(council(), VILLAGE, SUPPLIER, tariff(price_mills), None);
		let first_change = GridManagement::current() + HORIZON + 1;
		for price_mills in [310, 320, 330] {
			assert_ok!(change(price_mills));
			pass(1);
		}
		assert_noop!(change(340), Error::<Test>::TooManyTerms);
		// A place is left for a supplier that goes.
		assert_ok!(GridManagement::resign_as_supplier(signed(SUPPLIER), VILLAGE));

		// Settlement may ask for the first terms until their successor has been in force for a horizon.
		pass(first_change + HORIZON - 1 - GridManagement::current());
		assert_noop!(change(340), Error::<Test>::TooManyTerms);
		assert_eq!(shortfall_price_mills(first_change - 1), 300);
		pass(1);
		assert_noop!(change(340), Error::<Test>::TooManyTerms);
		pass(1);
		assert_ok!(change(340));
		assert_eq!(
			shortfall_price_mills(first_change),
			320,
			"the oldest stand in for those that are gone"
		);
		assert_eq!(shortfall_price_mills(Interval::MAX), 340);
	});
}

#[test]
fn the_supplier_never_buys_for_more_than_it_sells() {
	ExtBuilder::default().area(None).build_and_execute(|| {
		let change = |price_mills| set(council(), 0, SUPPLIER, tariff(price_mills), None);
		assert_noop!(change(49), Error::<Test>::InvertedTariff);
		assert_ok!(change(50));
		assert_noop!(change(PRICE_LEVELS), Error::<Test>::PriceTooHigh);
		assert_ok!(change(PRICE_LEVELS - 1));
	});
}

#[test]
fn an_operator_names_no_supplier() {
	ExtBuilder::village().build_and_execute(|| {
		let from = GridManagement::current() + HORIZON + 1;
		for operator in [VILLAGE_OPERATOR, GRID_OPERATOR] {
			for supplier in [NEW_SUPPLIER, operator, ALICE] {
				assert_noop!(
					name_supplier(signed(operator), VILLAGE, supplier),
					Error::<Test>::SupplierChangeNeedsCouncil
				);
			}
		}
		assert_ok!(name_supplier(council(), VILLAGE, NEW_SUPPLIER));
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
		// Now the old one, still in force, would be the change.
		assert_noop!(
			name_supplier(signed(VILLAGE_OPERATOR), VILLAGE, SUPPLIER),
			Error::<Test>::SupplierChangeNeedsCouncil
		);
		// The council may think again.
		assert_ok!(name_supplier(council(), VILLAGE, SUPPLIER));
		assert_eq!(supplier(VILLAGE, Interval::MAX), SUPPLIER);
	});
}

/// A child area with a tariff of the operator's own, in force at once.
#[test]
fn an_operators_new_area_has_the_parents_terms_and_no_others() {
	ExtBuilder::village().build_and_execute(|| {
		for operator in [VILLAGE_OPERATOR, GRID_OPERATOR] {
			for other in [NEW_SUPPLIER, operator, ALICE] {
				assert_noop!(
					extend(signed(operator), VILLAGE, other, TARIFF),
					Error::<Test>::SupplierChangeNeedsCouncil
				);
			}
			for (shortfall_price_mills, surplus_price_mills) in [(2_047, 2_047), (301, 80), (300, 79), (299, 80)] {
				let other = Tariff {
					shortfall_price_mills,
					surplus_price_mills,
				};
				assert_noop!(
					extend(signed(operator), VILLAGE, SUPPLIER, other),
					Error::<Test>::TermsDifferFromParent
				);
			}
			assert_ok!(extend(signed(operator), VILLAGE, SUPPLIER, TARIFF));
		}
		// The council's has what the council gives it, and what hangs on that has it too.
		assert_ok!(extend(council(), VILLAGE, NEW_SUPPLIER, tariff(400)));
		let council_area = NextArea::<Test>::get() - 1;
		assert_ok!(extend(
			signed(VILLAGE_OPERATOR),
			council_area,
			NEW_SUPPLIER,
			tariff(400)
		));
		assert_noop!(
			extend(signed(VILLAGE_OPERATOR), council_area, SUPPLIER, TARIFF),
			Error::<Test>::SupplierChangeNeedsCouncil
		);
	});
}

#[test]
fn a_new_area_takes_over_all_that_is_to_come() {
	ExtBuilder::village().build_and_execute(|| {
		let from = GridManagement::current() + HORIZON + 1;
		allow(BAND);
		assert_ok!(set(council(), VILLAGE, NEW_SUPPLIER, tariff(400), None));
		for stale in [(SUPPLIER, TARIFF), (SUPPLIER, tariff(400))] {
			assert_noop!(
				extend(signed(VILLAGE_OPERATOR), VILLAGE, stale.0, stale.1),
				Error::<Test>::SupplierChangeNeedsCouncil
			);
		}
		assert_noop!(
			extend(signed(VILLAGE_OPERATOR), VILLAGE, NEW_SUPPLIER, TARIFF),
			Error::<Test>::TermsDifferFromParent
		);
		assert_ok!(extend(signed(VILLAGE_OPERATOR), VILLAGE, NEW_SUPPLIER, tariff(400)));
		assert_eq!(schedule(4), schedule(VILLAGE));
		assert_eq!((supplier(4, from - 1), supplier(4, from)), (SUPPLIER, NEW_SUPPLIER));
		assert_eq!(
			GridManagement::get_supply(4).unwrap().band,
			None,
			"a band is for the area that it was set for"
		);
	});
}

#[test]
fn the_chains_own_accounts_supply_nobody() {
	ExtBuilder::village().build_and_execute(|| {
		for origin in [council(), signed(VILLAGE_OPERATOR)] {
			assert_noop!(
				name_supplier(origin.clone(), VILLAGE, POOL),
				Error::<Test>::AccountForbidden
			);
			assert_noop!(extend(origin, VILLAGE, POOL, TARIFF), Error::<Test>::AccountForbidden);
		}
	});
}

#[test]
fn only_the_operator_and_the_council_set_terms() {
	ExtBuilder::village().build_and_execute(|| {
		for area in [DISTRICT, HARBOUR, NOWHERE] {
			assert_noop!(
				name_supplier(signed(VILLAGE_OPERATOR), area, SUPPLIER),
				Error::<Test>::NotOperator
			);
		}
		for origin in [signed(SUPPLIER), signed(STRANGER), RuntimeOrigin::none()] {
			assert_noop!(name_supplier(origin, VILLAGE, SUPPLIER), Error::<Test>::NotOperator);
		}
		assert_noop!(name_supplier(council(), NOWHERE, SUPPLIER), Error::<Test>::UnknownArea);
		assert_ok!(name_supplier(signed(VILLAGE_OPERATOR), FARM, SUPPLIER));
		assert_ok!(name_supplier(council(), FARM, SUPPLIER));
	});
}

#[test]
fn what_is_looked_at_is_what_is_paid_for() {
	ExtBuilder::village().build_and_execute(|| {
		let change = |origin| GridManagement::set_supply_terms(origin, VILLAGE, SUPPLIER, TARIFF, None).unwrap();
		let weight = |areas| Some(<() as WeightInfo>::set_supply_terms(areas));
		assert_eq!(change(council()).actual_weight, weight(4));
		assert_eq!(change(signed(VILLAGE_OPERATOR)).actual_weight, weight(0), "a proposal");
	});
}

#[test]
fn time_comes_to_an_end_without_an_overflow() {
	ExtBuilder::village().build_and_execute(|| {
		pass(Interval::MAX - HORIZON - GridManagement::current());
		for origin in [council(), signed(VILLAGE_OPERATOR)] {
			assert_noop!(name_supplier(origin, VILLAGE, SUPPLIER), ArithmeticError::Overflow);
		}
		assert_noop!(
			GridManagement::resign_as_supplier(signed(SUPPLIER), VILLAGE),
			ArithmeticError::Overflow
		);
	});
}
