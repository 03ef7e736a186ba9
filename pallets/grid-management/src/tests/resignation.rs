//! A supplier can go, and nobody is made to take its place.

use crate::{mock::*, *};
use energy_primitives::{AreaId, Interval, IntervalClock, Tariff};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::{traits::BadOrigin, DispatchError};

fn supplier(interval: Interval) -> Option<AccountId> {
	GridManagement::supply_terms(VILLAGE, interval).map(|terms| terms.supplier)
}

fn name(who: AccountId, from: Option<Interval>) -> Result<(), DispatchError> {
	GridManagement::set_supply_terms(council(), VILLAGE, who, TARIFF, from)
		.map(|_| ())
		.map_err(|error| error.error)
}

fn resign(who: AccountId, area: AreaId) -> Interval {
	assert_ok!(GridManagement::resign_as_supplier(signed(who), area));
	GridManagement::current() + HORIZON + 1
}

#[test]
fn who_resigns_supplies_as_far_as_can_be_traded_and_no_further() {
	ExtBuilder::village().build_and_execute(|| {
		let end = resign(SUPPLIER, VILLAGE);
		assert_eq!(
			last_event(),
			Event::SupplierResigned {
				area: VILLAGE,
				supplier: SUPPLIER,
				from: end
			}
		);
		for (interval, expected) in [
			(GridManagement::current(), Some(SUPPLIER)),
			(end - 1, Some(SUPPLIER)),
			(end, None),
			(Interval::MAX, None),
		] {
			assert_eq!(supplier(interval), expected);
		}
		assert_eq!(
			GridManagement::supply_terms(HARBOUR, end).map(|terms| terms.supplier),
			Some(SUPPLIER),
			"one area at a time"
		);
		assert_noop!(
			GridManagement::resign_as_supplier(signed(SUPPLIER), VILLAGE),
			Error::<Test>::AlreadyResigned
		);
		pass(HORIZON + 1);
		assert_noop!(
			GridManagement::resign_as_supplier(signed(SUPPLIER), VILLAGE),
			Error::<Test>::NotSupplier
		);
	});
}

#[test]
fn only_who_supplies_resigns() {
	ExtBuilder::village().build_and_execute(|| {
		for who in [VILLAGE_OPERATOR, NEW_SUPPLIER, ALICE] {
			assert_noop!(
				GridManagement::resign_as_supplier(signed(who), VILLAGE),
				Error::<Test>::NotSupplier
			);
		}
		for origin in [council(), RuntimeOrigin::none()] {
			assert_noop!(GridManagement::resign_as_supplier(origin, VILLAGE), BadOrigin);
		}
		assert_noop!(
			GridManagement::resign_as_supplier(signed(SUPPLIER), NOWHERE),
			Error::<Test>::UnknownArea
		);
	});
}

#[test]
fn the_council_names_a_successor_before_the_end_at_it_or_after_it() {
	for (wait, from, gap) in [(0, None, false), (10, Some(20), true), (HORIZON, None, true)] {
		ExtBuilder::village().build_and_execute(|| {
			let end = resign(SUPPLIER, VILLAGE);
			pass(wait);
			let begin = from.map_or(GridManagement::current() + HORIZON + 1, |later| end + later);
			assert_ok!(name(NEW_SUPPLIER, Some(begin)));
			assert_eq!(supplier(begin - 1), (!gap).then_some(SUPPLIER), "after {wait}");
			assert_eq!(supplier(end - 1), Some(SUPPLIER));
			assert_eq!(supplier(begin), Some(NEW_SUPPLIER));
		});
	}
}

#[test]
fn neither_council_nor_operator_keeps_a_supplier_by_another_tariff() {
	ExtBuilder::village().build_and_execute(|| {
		let end = resign(SUPPLIER, VILLAGE);
		// The operator has nothing to move after the end.
		let moved = |from| {
			GridManagement::set_supply_terms(signed(VILLAGE_OPERATOR), VILLAGE, SUPPLIER, TARIFF, from)
				.map(|_| ())
				.map_err(|error| error.error)
		};
		assert_noop!(moved(None), Error::<Test>::SupplierChangeNeedsCouncil);
		assert_noop!(moved(Some(end + 5)), Error::<Test>::SupplierChangeNeedsCouncil);
		// The council's successor, far off, does not prolong the time of the one who leaves.
		assert_ok!(name(NEW_SUPPLIER, Some(end + 10_000)));
		assert_eq!(supplier(end), None);
		assert_eq!(supplier(end + 9_999), None);
	});
}

#[test]
fn a_successor_that_resigns_before_it_begins_does_not_prolong_the_others_time() {
	ExtBuilder::village().build_and_execute(|| {
		let begin = GridManagement::current() + 2_000;
		assert_ok!(name(NEW_SUPPLIER, Some(begin)));
		resign(NEW_SUPPLIER, VILLAGE);
		assert_eq!(supplier(begin - 1), Some(SUPPLIER));
		assert_eq!(supplier(begin), None);
		// Nobody's is left but the first one's, who may go as well.
		let end = resign(SUPPLIER, VILLAGE);
		assert_eq!(supplier(end), None);
	});
}

#[test]
fn with_a_supplier_go_its_band_and_what_it_was_asked() {
	ExtBuilder::village().build_and_execute(|| {
		let band = energy_primitives::TariffBand {
			lowest: TARIFF,
			highest: TARIFF,
		};
		assert_ok!(GridManagement::set_tariff_band(signed(SUPPLIER), VILLAGE, Some(band)));
		let other = Tariff {
			shortfall_price_mills: 301,
			surplus_price_mills: 80,
		};
		assert_ok!(GridManagement::set_supply_terms(
			signed(VILLAGE_OPERATOR),
			VILLAGE,
			SUPPLIER,
			other,
			None
		));
		resign(SUPPLIER, VILLAGE);
		assert_eq!(GridManagement::get_supply(VILLAGE).unwrap().band, None);
		assert_noop!(
			GridManagement::accept_tariff(signed(SUPPLIER), VILLAGE, other, None),
			Error::<Test>::NoProposal
		);
	});
}

#[test]
fn an_area_without_supplier_has_the_old_terms_for_what_is_late() {
	ExtBuilder::village().build_and_execute(|| {
		let end = resign(SUPPLIER, VILLAGE);
		pass(3 * HORIZON);
		assert_eq!(supplier(end - 1), Some(SUPPLIER));
		assert_ok!(name(NEW_SUPPLIER, None));
		assert_eq!(supplier(end - 1), Some(SUPPLIER));
		pass(3 * HORIZON);
		assert_ok!(name(NEW_SUPPLIER, None));
		assert_eq!(supplier(end - 1), Some(NEW_SUPPLIER), "the oldest stand in");
		assert!(!GridManagement::get_supply(VILLAGE).unwrap().schedule.is_empty());
	});
}

#[test]
fn a_child_takes_over_that_its_parents_supplier_goes() {
	ExtBuilder::village().build_and_execute(|| {
		let end = resign(SUPPLIER, VILLAGE);
		assert_ok!(GridManagement::create_area(
			signed(VILLAGE_OPERATOR),
			Some(VILLAGE),
			edge(100, 100, 40),
			SUPPLIER,
			TARIFF
		));
		assert!(GridManagement::supply_terms(4, end - 1).is_some());
		assert_eq!(GridManagement::supply_terms(4, end), None);
	});
}
