//! Nobody buys in one area and sells in another for more: over a zone no surplus price lies above a
//! shortfall price.

use crate::{mock::*, *};
use energy_primitives::{AreaId, Interval, IntervalClock, Price, Tariff, TariffBand};
use frame_support::{assert_noop, assert_ok};
use proptest::prelude::*;
use sp_runtime::DispatchError;

fn tariff(shortfall_price_mills: Price, surplus_price_mills: Price) -> Tariff {
	Tariff {
		shortfall_price_mills,
		surplus_price_mills,
	}
}

fn set(area: AreaId, tariff: Tariff, from: Option<Interval>) -> Result<(), DispatchError> {
	GridManagement::set_supply_terms(council(), area, SUPPLIER, tariff, from)
		.map(|_| ())
		.map_err(|error| error.error)
}

fn create(tariff: Tariff) -> Result<(), DispatchError> {
	GridManagement::create_area(council(), Some(VILLAGE), edge(100, 100, 0), NEW_SUPPLIER, tariff)
		.map(|_| ())
		.map_err(|error| error.error)
}

#[test]
fn a_new_areas_tariff_crosses_no_other_of_the_zone() {
	ExtBuilder::village().build_and_execute(|| {
		for crossing in [tariff(2_047, 2_047), tariff(2_047, 301), tariff(79, 0), tariff(0, 0)] {
			assert_noop!(create(crossing), Error::<Test>::TariffsCross);
		}
		assert_ok!(create(tariff(2_047, 300)));
		assert_ok!(create(tariff(300, 300)));
		assert_noop!(create(tariff(299, 0)), Error::<Test>::TariffsCross);
		assert_ok!(GridManagement::create_area(
			council(),
			None,
			edge(100, 100, 0),
			NEW_SUPPLIER,
			tariff(2_047, 2_047)
		));
	});
}

#[test]
#[should_panic(expected = "TariffsCross")]
fn a_genesis_whose_tariffs_cross_is_refused() {
	let mut village = ExtBuilder::village();
	village.set_tariff(3, tariff(2_047, 2_047));
	village.build();
}

#[test]
fn a_change_crosses_no_other_in_any_interval_to_come() {
	ExtBuilder::village().build_and_execute(|| {
		let earliest = GridManagement::current() + HORIZON + 1;
		// The harbour's supplier buys dearer for a while only.
		assert_ok!(set(HARBOUR, tariff(400, 250), Some(earliest + 100)));
		assert_noop!(set(VILLAGE, tariff(249, 80), None), Error::<Test>::TariffsCross);
		assert_noop!(
			set(VILLAGE, tariff(249, 80), Some(earliest + 200)),
			Error::<Test>::TariffsCross
		);
		assert_ok!(set(VILLAGE, tariff(250, 80), None));
		assert_noop!(set(FARM, tariff(300, 251), None), Error::<Test>::TariffsCross);
		assert_ok!(set(FARM, tariff(300, 250), None));
	});
}

#[test]
fn what_comes_back_when_a_pending_change_is_replaced_crosses_nothing_either() {
	ExtBuilder::village().build_and_execute(|| {
		let earliest = GridManagement::current() + HORIZON + 1;
		assert_ok!(set(VILLAGE, tariff(500, 80), Some(earliest)));
		assert_ok!(set(FARM, tariff(500, 80), Some(earliest)));
		assert_ok!(set(DISTRICT, tariff(500, 80), Some(earliest)));
		assert_ok!(set(HARBOUR, tariff(600, 400), Some(earliest + 10)));
		// Put off, the village's old tariff would go on below the harbour's surplus price.
		assert_noop!(
			set(VILLAGE, tariff(500, 80), Some(earliest + 11)),
			Error::<Test>::TariffsCross
		);
		assert_ok!(set(VILLAGE, tariff(500, 80), Some(earliest + 10)));
	});
}

#[test]
fn an_operator_in_its_band_crosses_nothing() {
	ExtBuilder::village().build_and_execute(|| {
		let band = TariffBand {
			lowest: tariff(0, 0),
			highest: tariff(2_000, 2_000),
		};
		assert_ok!(GridManagement::set_tariff_band(signed(SUPPLIER), VILLAGE, Some(band)));
		let change = |tariff| {
			GridManagement::set_supply_terms(signed(VILLAGE_OPERATOR), VILLAGE, SUPPLIER, tariff, None)
				.map(|_| ())
				.map_err(|error| error.error)
		};
		for crossing in [tariff(2_000, 301), tariff(79, 0)] {
			assert_noop!(change(crossing), Error::<Test>::TariffsCross);
		}
		assert_ok!(change(tariff(80, 80)));
		assert_ok!(change(tariff(2_000, 300)));
	});
}

#[test]
fn an_area_that_has_gone_is_in_nobodys_way() {
	ExtBuilder::village().build_and_execute(|| {
		assert_ok!(create(tariff(300, 300)));
		assert_noop!(set(HARBOUR, tariff(299, 0), None), Error::<Test>::TariffsCross);
		assert_ok!(GridManagement::remove_area(council(), 4));
		assert_ok!(set(HARBOUR, tariff(299, 0), None));
	});
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(48))]

	/// Whoever changes tariffs, dates them, accepts, resigns and creates areas: the invariants hold
	/// after each.
	#[test]
	fn nothing_crosses_whoever_does_what(
		moves in prop::collection::vec(
			(0..7u8, 0..4 as AreaId, 0..40 as Price, 0..30 as Price, 0..3_000 as Interval, 0..400 as Interval),
			1..60,
		),
	) {
		ExtBuilder::village().build_and_execute(|| {
			let wide = TariffBand { lowest: tariff(280, 60), highest: tariff(310, 100) };
			for (kind, area, spread, surplus, ahead, wait) in moves {
				let earliest = GridManagement::current() + HORIZON + 1;
				let prices = tariff(75 + surplus + 6 * spread, 75 + surplus * 6);
				let from = (ahead % 2 == 0).then_some(earliest + ahead);
				let operator = signed(GRID_OPERATOR);
				let _ = match kind {
					0 => GridManagement::set_supply_terms(council(), area, NEW_SUPPLIER, prices, from),
					1 => GridManagement::set_supply_terms(council(), area, SUPPLIER, prices, from),
					2 => GridManagement::set_supply_terms(operator, area, SUPPLIER, prices, from),
					3 => GridManagement::set_tariff_band(signed(SUPPLIER), area, Some(wide))
						.map(Into::into)
						.map_err(Into::into),
					4 => match GridManagement::get_tariff_proposal(area) {
						Some(proposal) => GridManagement::accept_tariff(
							signed(proposal.supplier),
							area,
							proposal.tariff,
							proposal.from,
						),
						None => Ok(().into()),
					},
					5 => GridManagement::resign_as_supplier(signed(SUPPLIER), area)
						.map(Into::into)
						.map_err(Into::into),
					_ => GridManagement::create_area(council(), Some(DISTRICT), edge(100, 100, 0), SUPPLIER, prices),
				};
				GridManagement::do_try_state().expect("the invariants hold");
				pass(wait);
			}
		});
	}
}
