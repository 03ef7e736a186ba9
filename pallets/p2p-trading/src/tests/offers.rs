//! Making offers.

use crate::{mock::*, Error, Event, Positions};
use energy_primitives::{Energy, Interval, Price, MILL, PRICE_LEVELS};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::{DispatchError, TokenError};

fn refused(who: AccountId, interval: Interval, energy: Energy, price_mills: Price, error: impl Into<DispatchError>) {
	assert_noop!(
		Trading::create_energy_offer(signed(who), interval, energy, price_mills),
		error.into()
	);
}

#[test]
fn a_seller_offers_and_its_collateral_is_reserved() {
	ExtBuilder::default().build_and_execute(|| {
		let id = OfferId {
			interval: NOON,
			seller: ANNA,
			number: 0,
		};
		assert_eq!(get_offer(id), None);
		assert_ok!(Trading::create_energy_offer(signed(ANNA), NOON, 1_000, 120));

		// 1 kWh not delivered costs 300 mills at the supplier's, of which the buyers pay 120.
		assert_eq!(held(ANNA), 180 * MILL);
		assert_eq!(free(ANNA), ENDOWMENT - 180 * MILL);
		let account = clearing_account(ANNA);
		assert_eq!((account.available, account.reserved), (180 * MILL, 180 * MILL));
		let created = Event::EnergyOfferCreated {
			offer: id,
			area: VILLAGE,
			energy_wh: 1_000,
			price_mills: 120,
			reserved: 180 * MILL,
		};
		assert_eq!(events(), [created]);
		let offer = get_offer(id).unwrap();
		assert_eq!((offer.seller, offer.area, offer.interval), (ANNA, VILLAGE, NOON));
		assert_eq!(
			(offer.energy_wh, offer.price_mills, offer.collateral),
			(1_000, 120, 180 * MILL)
		);
		let position = position(ANNA, NOON);
		assert_eq!(
			(position.offered_wh, position.sold_wh, position.collateral),
			(1_000, 0, 180 * MILL)
		);
	});
}

#[test]
fn at_or_above_the_suppliers_price_nothing_need_be_reserved() {
	ExtBuilder::default().build_and_execute(|| {
		offer(ANNA, NOON, 1_000, TARIFF.shortfall_price_mills);
		offer(DORA, NOON, 1_000, PRICE_LEVELS - 1);
		assert_eq!((held(ANNA), held(DORA)), (0, 0));
		assert_eq!([ANNA, DORA].map(|who| clearing_account(who).available), [0, 0]);
	});
}

#[test]
fn an_offer_without_money_for_its_collateral_is_refused() {
	ExtBuilder::default().balance(BEN, 180 * MILL).build_and_execute(|| {
		refused(DORA, NOON, 1_000, 120, TokenError::FundsUnavailable);
		// The existential deposit is no collateral.
		refused(BEN, NOON, 1_000, 120, TokenError::FundsUnavailable);
		offer(BEN, NOON, 999, 120);
		// What is reserved for one offer is no collateral of another.
		refused(BEN, NOON, 10, 120, TokenError::FundsUnavailable);
	});
}

#[test]
fn only_a_participant_signs_an_offer() {
	ExtBuilder::default().build_and_execute(|| {
		refused(STRANGER, NOON, 1_000, 120, Error::<Test>::NotConnected);
		for origin in [RuntimeOrigin::root(), RuntimeOrigin::none()] {
			assert_noop!(
				Trading::create_energy_offer(origin, NOON, 1_000, 120),
				DispatchError::BadOrigin
			);
		}
	});
}

#[test]
fn the_gate_closes_one_interval_before_delivery() {
	ExtBuilder::default().build_and_execute(|| {
		for interval in [0, DAY - 1, DAY, DAY + 1] {
			refused(ANNA, interval, 1_000, 120, Error::<Test>::GateClosed);
		}
		offer(ANNA, DAY + 2, 1_000, 120);
		go_to(DAY + 1);
		refused(ANNA, DAY + 2, 1_000, 120, Error::<Test>::GateClosed);
	});
}

#[test]
fn the_horizon_is_a_week() {
	ExtBuilder::default().build_and_execute(|| {
		offer(ANNA, DAY + 672, 1_000, 120);
		refused(ANNA, DAY + 673, 1_000, 120, Error::<Test>::BeyondHorizon);
		refused(ANNA, Interval::MAX, 1_000, 120, Error::<Test>::BeyondHorizon);
	});
}

#[test]
fn at_the_end_of_time_the_gate_is_closed() {
	ExtBuilder::default().build_and_execute(|| {
		go_to(Interval::MAX);
		refused(ANNA, Interval::MAX, 1_000, 120, Error::<Test>::GateClosed);
	});
}

#[test]
fn prices_lie_on_the_ladder() {
	ExtBuilder::default().build_and_execute(|| {
		refused(ANNA, NOON, 1_000, PRICE_LEVELS, Error::<Test>::PriceOffLadder);
		refused(ANNA, NOON, 1_000, Price::MAX, Error::<Test>::PriceOffLadder);
		offer(ANNA, NOON, 1_000, PRICE_LEVELS - 1);
		offer(ANNA, NOON, 1_000, 0);
		assert_eq!(held(ANNA), 300 * MILL);
	});
}

#[test]
fn energy_is_neither_nothing_nor_dust_nor_beyond_all_bounds() {
	ExtBuilder::default().build_and_execute(|| {
		for energy in [0, 1, 9] {
			refused(ANNA, NOON, energy, 120, Error::<Test>::EnergyTooSmall);
		}
		refused(ANNA, NOON, Energy::MAX, 120, Error::<Test>::ExceedsExportLimit);
		offer(ANNA, NOON, 10, 120);
		refused(ANNA, NOON, Energy::MAX, 120, Error::<Test>::ExceedsExportLimit);
	});
}

#[test]
fn nothing_is_not_energy_even_where_no_minimum_is_set() {
	ExtBuilder::default().build_and_execute(|| {
		MinEnergy::set(0);
		refused(ANNA, NOON, 0, 120, Error::<Test>::EnergyTooSmall);
	});
}

#[test]
fn all_offers_and_sales_of_an_interval_stay_within_the_export_limit() {
	ExtBuilder::default().build_and_execute(|| {
		let first = offer(ANNA, NOON, 1_500, 120);
		refused(ANNA, NOON, 1_001, 120, Error::<Test>::ExceedsExportLimit);
		assert_ok!(Trading::accept_energy_offer(signed(BEN), first, 1_500));
		refused(ANNA, NOON, 1_001, 120, Error::<Test>::ExceedsExportLimit);
		let second = offer(ANNA, NOON, 1_000, 120);
		refused(ANNA, NOON, 10, 120, Error::<Test>::ExceedsExportLimit);
		// Another interval is another matter, and what is cancelled may be offered again.
		offer(ANNA, NOON + 1, 2_500, 120);
		assert_ok!(Trading::cancel_energy_offer(signed(ANNA), second));
		offer(ANNA, NOON, 1_000, 130);
	});
}

#[test]
fn an_account_has_a_bounded_number_of_offers_for_an_interval() {
	ExtBuilder::default().build_and_execute(|| {
		let ids: Vec<OfferId> = (0..4).map(|_| offer(ANNA, NOON, 10, 120)).collect();
		refused(ANNA, NOON, 10, 120, Error::<Test>::TooManyOffers);
		offer(ANNA, NOON + 1, 10, 120);
		assert_ok!(Trading::accept_energy_offer(signed(BEN), ids[1], 10));
		offer(ANNA, NOON, 10, 120);
		let open = Positions::<Test>::get(NOON, ANNA).unwrap().offers;
		assert_eq!(open.iter().map(|offer| offer.number).collect::<Vec<_>>(), [0, 2, 3, 4]);
	});
}

#[test]
fn an_emergency_stops_offers_in_its_area_and_only_there() {
	ExtBuilder::default().build_and_execute(|| {
		suspend(VILLAGE);
		refused(ANNA, NOON, 1_000, 120, Error::<Test>::TradingSuspended);
		offer(TOM, NOON, 1_000, 120);
		lift(VILLAGE);
		offer(ANNA, NOON, 1_000, 120);
	});
}

#[test]
fn a_position_is_of_one_area() {
	ExtBuilder::default().build_and_execute(|| {
		offer(ANNA, NOON, 1_000, 120);
		disconnect(ANNA);
		refused(ANNA, NOON, 1_000, 120, Error::<Test>::NotConnected);
		connect(ANNA, TOWN, LIMIT_W, LIMIT_W);
		refused(ANNA, NOON, 1_000, 120, Error::<Test>::OtherArea);
		offer(ANNA, NOON + 1, 1_000, 120);
	});
}

#[test]
fn without_a_supplier_there_is_no_trade() {
	ExtBuilder::default().build_and_execute(|| {
		remove_terms(VILLAGE);
		refused(ANNA, NOON, 1_000, 120, Error::<Test>::NoSupplyTerms);
	});
}

#[test]
fn the_last_number_is_not_given_twice() {
	ExtBuilder::default().build_and_execute(|| {
		let id = offer(ANNA, NOON, 1_000, 120);
		assert_ok!(Trading::cancel_energy_offer(signed(ANNA), id));
		Positions::<Test>::mutate(NOON, ANNA, |record| {
			record.as_mut().unwrap().offers_made = u16::MAX - 1;
		});
		let last = offer(ANNA, NOON, 1_000, 120);
		assert_eq!(last.number, u16::MAX - 1);
		assert_ok!(Trading::cancel_energy_offer(signed(ANNA), last));
		refused(ANNA, NOON, 1_000, 120, Error::<Test>::OfferNumbersExhausted);
		// Numbers are of a seller and an interval.
		assert_eq!(offer(ANNA, NOON + 1, 1_000, 120).number, 0);
		assert_eq!(offer(BEN, NOON, 1_000, 120).number, 0);
	});
}
