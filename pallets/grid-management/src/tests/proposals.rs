//! What an operator may do to a tariff without the supplier's consent, and how it gets that.

use crate::{mock::*, *};
use energy_primitives::{AreaId, Interval, IntervalClock, Price, Tariff, TariffBand, PRICE_LEVELS};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::{traits::BadOrigin, DispatchError};

fn tariff(shortfall_price_mills: Price, surplus_price_mills: Price) -> Tariff {
	Tariff {
		shortfall_price_mills,
		surplus_price_mills,
	}
}

fn band(lowest: Tariff, highest: Tariff) -> Option<TariffBand> {
	Some(TariffBand { lowest, highest })
}

fn set(tariff: Tariff, from: Option<Interval>) -> Result<(), DispatchError> {
	GridManagement::set_supply_terms(signed(VILLAGE_OPERATOR), VILLAGE, SUPPLIER, tariff, from)
		.map(|_| ())
		.map_err(|error| error.error)
}

fn accept_tariff(origin: RuntimeOrigin, tariff: Tariff, from: Option<Interval>) -> Result<(), DispatchError> {
	GridManagement::accept_tariff(origin, VILLAGE, tariff, from)
		.map(|_| ())
		.map_err(|error| error.error)
}

fn latest(area: AreaId) -> Tariff {
	GridManagement::get_supply_terms(area, Interval::MAX).unwrap().tariff
}

fn proposed() -> Option<Tariff> {
	GridManagement::get_tariff_proposal(VILLAGE).map(|proposal| proposal.tariff)
}

#[test]
fn without_a_band_the_supplier_is_asked_for_everything() {
	ExtBuilder::village().build_and_execute(|| {
		let current = GridManagement::current();
		assert_ok!(set(tariff(301, 80), None));
		assert_eq!(
			last_event(),
			Event::TariffProposed {
				area: VILLAGE,
				supplier: SUPPLIER,
				tariff: tariff(301, 80),
				from: None,
				open_until: current + HORIZON
			}
		);
		assert_eq!(latest(VILLAGE), TARIFF, "nothing has changed");
		pass(5);
		assert_ok!(accept_tariff(signed(SUPPLIER), tariff(301, 80), None));
		assert_eq!(
			last_event(),
			Event::SupplyTermsSet {
				area: VILLAGE,
				supplier: SUPPLIER,
				tariff: tariff(301, 80),
				from: current + 5 + HORIZON + 1
			}
		);
		assert_eq!(latest(VILLAGE), tariff(301, 80));
		assert_noop!(
			accept_tariff(signed(SUPPLIER), tariff(301, 80), None),
			Error::<Test>::NoProposal
		);
	});
}

#[test]
fn within_the_band_an_operator_moves_the_prices_and_at_its_ends_too() {
	ExtBuilder::village().build_and_execute(|| {
		let band = band(tariff(290, 70), tariff(310, 90));
		assert_ok!(GridManagement::set_tariff_band(signed(SUPPLIER), VILLAGE, band));
		assert_eq!(
			last_event(),
			Event::TariffBandSet {
				area: VILLAGE,
				supplier: SUPPLIER,
				band
			}
		);
		for within in [tariff(290, 70), tariff(310, 90), tariff(290, 90)] {
			assert_ok!(set(within, None));
			assert_eq!((latest(VILLAGE), proposed()), (within, None));
		}
		for beyond in [tariff(289, 80), tariff(311, 80), tariff(300, 69), tariff(300, 91)] {
			assert_ok!(set(beyond, None));
			assert_eq!((latest(VILLAGE), proposed()), (tariff(290, 90), Some(beyond)));
		}
		// A band is the area's own.
		assert_ok!(GridManagement::set_supply_terms(
			signed(VILLAGE_OPERATOR),
			FARM,
			SUPPLIER,
			tariff(300, 80),
			None
		));
		assert!(TariffProposals::<Test>::contains_key(FARM));
	});
}

#[test]
fn a_narrower_band_stops_no_change_that_was_made_and_lets_no_other_through() {
	ExtBuilder::village().build_and_execute(|| {
		let wide = band(tariff(200, 0), tariff(500, 100));
		let narrow = band(TARIFF, TARIFF);
		assert_ok!(GridManagement::set_tariff_band(signed(SUPPLIER), VILLAGE, wide));
		assert_ok!(set(tariff(500, 0), None));
		assert_ok!(GridManagement::set_tariff_band(signed(SUPPLIER), VILLAGE, narrow));
		assert_eq!(latest(VILLAGE), tariff(500, 0));
		assert_ok!(set(tariff(501, 0), None));
		assert_eq!((latest(VILLAGE), proposed()), (tariff(500, 0), Some(tariff(501, 0))));
		// Nor does it keep the supplier from accepting what lies beyond it, or a wider one accept
		// anything by itself.
		assert_ok!(accept_tariff(signed(SUPPLIER), tariff(501, 0), None));
		assert_eq!(latest(VILLAGE), tariff(501, 0));
		assert_ok!(set(tariff(499, 0), None));
		assert_ok!(GridManagement::set_tariff_band(signed(SUPPLIER), VILLAGE, wide));
		assert_eq!((latest(VILLAGE), proposed()), (tariff(501, 0), Some(tariff(499, 0))));
		assert_ok!(GridManagement::set_tariff_band(signed(SUPPLIER), VILLAGE, None));
		assert_eq!(GridManagement::get_supply(VILLAGE).unwrap().band, None);
	});
}

#[test]
fn a_band_binds_nobody_but_who_set_it() {
	ExtBuilder::village().build_and_execute(|| {
		let wide = band(tariff(0, 0), tariff(PRICE_LEVELS - 1, PRICE_LEVELS - 1));
		assert_ok!(GridManagement::set_tariff_band(signed(SUPPLIER), VILLAGE, wide));
		let change = |origin, supplier, tariff| {
			assert_ok!(GridManagement::set_supply_terms(
				origin, VILLAGE, supplier, tariff, None
			));
		};
		change(council(), NEW_SUPPLIER, TARIFF);
		pass(HORIZON + 1);
		change(signed(VILLAGE_OPERATOR), NEW_SUPPLIER, tariff(2_000, 0));
		assert_eq!(latest(VILLAGE), TARIFF);
		assert_eq!(proposed(), Some(tariff(2_000, 0)));
		// The old one has no say any more.
		assert_noop!(
			GridManagement::set_tariff_band(signed(SUPPLIER), VILLAGE, wide),
			Error::<Test>::NotSupplier
		);
		assert_noop!(
			accept_tariff(signed(SUPPLIER), tariff(2_000, 0), None),
			Error::<Test>::NotSupplier
		);
	});
}

#[test]
fn a_supplier_to_come_sets_a_band_for_its_own_time() {
	ExtBuilder::village().build_and_execute(|| {
		assert_ok!(GridManagement::set_supply_terms(
			council(),
			VILLAGE,
			NEW_SUPPLIER,
			TARIFF,
			Some(GridManagement::current() + 2_000)
		));
		let wide = band(tariff(0, 0), tariff(2_000, 2_000));
		assert_ok!(GridManagement::set_tariff_band(signed(NEW_SUPPLIER), VILLAGE, wide));
		assert_ok!(set(tariff(310, 80), None));
		assert_eq!(proposed(), Some(tariff(310, 80)), "the present supplier is asked");
	});
}

#[test]
fn bands_have_order_and_prices() {
	ExtBuilder::village().build_and_execute(|| {
		let set = |lowest, highest| GridManagement::set_tariff_band(signed(SUPPLIER), VILLAGE, band(lowest, highest));
		let dearest = PRICE_LEVELS - 1;
		assert_ok!(set(tariff(0, 0), tariff(0, 0)));
		assert_ok!(set(tariff(dearest, 0), tariff(dearest, dearest)));
		assert_noop!(set(tariff(1, 0), tariff(0, 0)), Error::<Test>::InvalidBand);
		assert_noop!(set(tariff(0, 1), tariff(0, 0)), Error::<Test>::InvalidBand);
		assert_noop!(set(tariff(0, 0), tariff(PRICE_LEVELS, 0)), Error::<Test>::PriceTooHigh);
		assert_noop!(set(tariff(0, 0), tariff(0, Price::MAX)), Error::<Test>::PriceTooHigh);
		let any = band(TARIFF, TARIFF);
		for origin in [council(), RuntimeOrigin::none()] {
			assert_noop!(GridManagement::set_tariff_band(origin, VILLAGE, any), BadOrigin);
		}
		for who in [VILLAGE_OPERATOR, ALICE] {
			assert_noop!(
				GridManagement::set_tariff_band(signed(who), VILLAGE, any),
				Error::<Test>::NotSupplier
			);
		}
		assert_noop!(
			GridManagement::set_tariff_band(signed(SUPPLIER), NOWHERE, any),
			Error::<Test>::UnknownArea
		);
	});
}

#[test]
fn what_is_accepted_is_what_was_read() {
	ExtBuilder::village().build_and_execute(|| {
		let begin = GridManagement::current() + 2_000;
		let dated = Some(begin);
		assert_ok!(set(tariff(350, 80), None));
		assert_ok!(set(tariff(301, 80), dated));
		for (tariff, from) in [
			(tariff(350, 80), None),
			(tariff(301, 80), None),
			(tariff(350, 80), dated),
		] {
			assert_noop!(
				accept_tariff(signed(SUPPLIER), tariff, from),
				Error::<Test>::ProposalDiffers
			);
		}
		for origin in [council(), RuntimeOrigin::none()] {
			assert_noop!(accept_tariff(origin, tariff(301, 80), dated), BadOrigin);
		}
		for who in [VILLAGE_OPERATOR, NEW_SUPPLIER, ALICE] {
			assert_noop!(
				accept_tariff(signed(who), tariff(301, 80), dated),
				Error::<Test>::NotSupplier
			);
		}
		assert_ok!(accept_tariff(signed(SUPPLIER), tariff(301, 80), dated));
		assert_eq!(
			GridManagement::get_supply_terms(VILLAGE, begin - 1).unwrap().tariff,
			TARIFF
		);
	});
}

#[test]
fn a_supplier_that_waits_gains_nothing() {
	ExtBuilder::village().build_and_execute(|| {
		assert_ok!(set(tariff(350, 80), None));
		pass(HORIZON + 1);
		assert_noop!(
			accept_tariff(signed(SUPPLIER), tariff(350, 80), None),
			Error::<Test>::ProposalExpired
		);
		// One that is dated is accepted a horizon before it begins at the latest.
		let from = Some(GridManagement::current() + HORIZON + 3);
		assert_ok!(set(tariff(350, 80), from));
		pass(3);
		assert_noop!(
			accept_tariff(signed(SUPPLIER), tariff(350, 80), from),
			Error::<Test>::TooEarly
		);
	});
}

#[test]
fn proposals_do_not_pile_up() {
	ExtBuilder::village().build_and_execute(|| {
		for price_mills in 301..400 {
			assert_ok!(set(tariff(price_mills, 80), None));
		}
		assert_eq!(TariffProposals::<Test>::iter().count(), 1);
		assert_eq!(proposed(), Some(tariff(399, 80)));
		assert_eq!(GridManagement::get_supply(VILLAGE).unwrap().schedule.len(), 1);
	});
}

#[test]
fn accepted_changes_are_under_way_one_at_a_time_too() {
	ExtBuilder::village().build_and_execute(|| {
		assert_ok!(set(tariff(350, 80), None));
		assert_ok!(accept_tariff(signed(SUPPLIER), tariff(350, 80), None));
		pass(1);
		assert_ok!(set(tariff(360, 80), None));
		assert_noop!(
			accept_tariff(signed(SUPPLIER), tariff(360, 80), None),
			Error::<Test>::ChangePending
		);
		assert_ok!(GridManagement::set_supply_terms(
			council(),
			VILLAGE,
			NEW_SUPPLIER,
			TARIFF,
			None
		));
		assert_eq!(proposed(), None, "the council's change leaves no proposal behind");
	});
}

#[test]
fn a_change_within_the_band_takes_the_place_of_a_proposal() {
	ExtBuilder::village().build_and_execute(|| {
		assert_ok!(GridManagement::set_tariff_band(
			signed(SUPPLIER),
			VILLAGE,
			band(tariff(300, 80), tariff(310, 80))
		));
		assert_ok!(set(tariff(2_000, 80), None));
		assert_ok!(set(tariff(310, 80), None));
		assert_eq!((latest(VILLAGE), proposed()), (tariff(310, 80), None));
	});
}

#[test]
fn a_proposal_keeps_to_the_rules_of_every_change() {
	ExtBuilder::village().build_and_execute(|| {
		let current = GridManagement::current();
		assert_noop!(set(tariff(79, 80), None), Error::<Test>::InvertedTariff);
		assert_noop!(set(tariff(PRICE_LEVELS, 80), None), Error::<Test>::PriceTooHigh);
		assert_noop!(set(TARIFF, Some(current + HORIZON)), Error::<Test>::TooEarly);
		assert_noop!(set(TARIFF, Some(current + AHEAD + 1)), Error::<Test>::TooFarAhead);
		// That it would cross another tariff is found when it is accepted.
		assert_ok!(set(tariff(2_000, 301), None));
		assert_noop!(
			accept_tariff(signed(SUPPLIER), tariff(2_000, 301), None),
			Error::<Test>::TariffsCross
		);
	});
}

#[test]
fn with_an_area_goes_its_proposal() {
	ExtBuilder::village().build_and_execute(|| {
		assert_ok!(GridManagement::set_supply_terms(
			signed(VILLAGE_OPERATOR),
			FARM,
			SUPPLIER,
			tariff(310, 80),
			None
		));
		assert_ok!(GridManagement::remove_area(signed(VILLAGE_OPERATOR), FARM));
		assert!(!TariffProposals::<Test>::contains_key(FARM));
		assert_noop!(
			GridManagement::accept_tariff(signed(SUPPLIER), FARM, tariff(310, 80), None),
			Error::<Test>::UnknownArea
		);
	});
}
