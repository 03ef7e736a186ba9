//! Accepting offers.

use crate::{mock::*, AreaMarkets, Error, Event};
use energy_primitives::{Energy, MILL};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::{DispatchError, TokenError};

fn accept(buyer: AccountId, id: OfferId, energy: Energy) {
	assert_ok!(Trading::accept_energy_offer(signed(buyer), id, energy));
}

fn refused(buyer: AccountId, id: OfferId, energy: Energy, error: impl Into<DispatchError>) {
	assert_noop!(Trading::accept_energy_offer(signed(buyer), id, energy), error.into());
}

#[test]
fn a_buyer_takes_a_part_and_its_price_is_reserved_at_once() {
	ExtBuilder::default().build_and_execute(|| {
		let id = offer(ANNA, NOON, 1_000, 120);
		events();
		accept(BEN, id, 400);

		let accepted = Event::EnergyOfferAccepted {
			offer: id,
			buyer: BEN,
			energy_wh: 400,
			price_mills: 120,
			paid: 48 * MILL,
			revenue: 48 * MILL,
		};
		assert_eq!(events(), [accepted]);
		assert_eq!(free(BEN), ENDOWMENT - 48 * MILL);
		let account = clearing_account(BEN);
		assert_eq!((account.available, account.reserved), (48 * MILL, 48 * MILL));
		// The seller's collateral lies in the pool too.
		assert_eq!(pooled(), 48 * MILL);
		assert_eq!(free(Trading::pool_account()), (48 + 180) * MILL + 1);
		// The seller has the revenue when it has been seen to deliver.
		assert_eq!(free(ANNA), ENDOWMENT - 180 * MILL);

		let rest = get_offer(id).unwrap();
		assert_eq!((rest.energy_wh, rest.collateral), (600, 108 * MILL));
		let (sold, bought) = (position(ANNA, NOON), position(BEN, NOON));
		assert_eq!((sold.sold_wh, sold.offered_wh, sold.revenue), (400, 600, 48 * MILL));
		assert_eq!((bought.bought_wh, bought.paid, bought.collateral), (400, 48 * MILL, 0));
		assert_eq!(Trading::get_energy_balance(ANNA).open_sold_wh, 400);
		assert_eq!(Trading::get_energy_balance(BEN).open_bought_wh, 400);
	});
}

#[test]
fn several_buyers_take_all_of_it_and_what_was_sold_keeps_its_collateral() {
	ExtBuilder::default().build_and_execute(|| {
		let id = offer(ANNA, NOON, 1_000, 120);
		accept(BEN, id, 400);
		accept(CARLA, id, 350);
		accept(BEN, id, 250);
		assert_eq!(get_offer(id), None);
		assert_eq!(held(ANNA), 180 * MILL);
		assert_eq!(position(ANNA, NOON).collateral, 180 * MILL);
		refused(BEN, id, 10, Error::<Test>::UnknownOffer);
	});
}

#[test]
fn energy_that_is_given_away_costs_nothing() {
	ExtBuilder::default().build_and_execute(|| {
		let id = offer(ANNA, NOON, 1_000, 0);
		accept(DORA, id, 1_000);
		assert_eq!(position(DORA, NOON).paid, 0);
	});
}

#[test]
fn a_buyer_without_money_gets_nothing() {
	ExtBuilder::default().balance(BEN, 48 * MILL).build_and_execute(|| {
		let id = offer(ANNA, NOON, 1_000, 120);
		refused(DORA, id, 400, TokenError::FundsUnavailable);
		// Its existential deposit stays.
		refused(BEN, id, 400, TokenError::FundsUnavailable);
		accept(BEN, id, 399);
	});
}

#[test]
fn nothing_too_little_and_too_much_are_refused() {
	ExtBuilder::default().build_and_execute(|| {
		let id = offer(ANNA, NOON, 1_000, 120);
		refused(BEN, id, 0, Error::<Test>::EnergyTooSmall);
		refused(BEN, id, 9, Error::<Test>::EnergyTooSmall);
		refused(BEN, id, 1_001, Error::<Test>::ExceedsOffer);
		refused(BEN, id, Energy::MAX, Error::<Test>::ExceedsOffer);
	});
}

#[test]
fn no_rest_is_left_that_nobody_could_take() {
	ExtBuilder::default().build_and_execute(|| {
		let id = offer(ANNA, NOON, 1_000, 120);
		refused(BEN, id, 991, Error::<Test>::RestTooSmall);
		accept(BEN, id, 990);
		accept(BEN, id, 10);
	});
}

#[test]
fn a_rest_that_a_new_minimum_made_small_may_be_taken_whole() {
	ExtBuilder::default().build_and_execute(|| {
		let id = offer(ANNA, NOON, 20, 120);
		MinEnergy::set(50);
		refused(BEN, id, 19, Error::<Test>::EnergyTooSmall);
		accept(BEN, id, 20);
	});
}

#[test]
fn nobody_buys_from_itself_or_from_another_area() {
	ExtBuilder::default().build_and_execute(|| {
		let id = offer(ANNA, NOON, 1_000, 120);
		refused(ANNA, id, 400, Error::<Test>::OwnOffer);
		refused(TOM, id, 400, Error::<Test>::OtherArea);
		refused(STRANGER, id, 400, Error::<Test>::NotConnected);
		let unknown = [
			next_offer(ANNA, NOON),
			OfferId { seller: CARLA, ..id },
			OfferId {
				interval: NOON + 1,
				..id
			},
		];
		for id in unknown {
			refused(BEN, id, 400, Error::<Test>::UnknownOffer);
		}
		for origin in [RuntimeOrigin::root(), RuntimeOrigin::none()] {
			assert_noop!(Trading::accept_energy_offer(origin, id, 400), DispatchError::BadOrigin);
		}
	});
}

#[test]
fn a_buyer_who_moved_does_not_mix_two_areas_in_one_interval() {
	ExtBuilder::default().build_and_execute(|| {
		trade(ANNA, BEN, NOON, 100, 120);
		let id = offer(TOM, NOON, 100, 120);
		disconnect(BEN);
		connect(BEN, TOWN, LIMIT_W, LIMIT_W);
		refused(BEN, id, 100, Error::<Test>::OtherArea);
	});
}

#[test]
fn all_that_is_bought_for_an_interval_stays_within_the_import_limit() {
	ExtBuilder::default().build_and_execute(|| {
		let first = offer(ANNA, NOON, 2_000, 120);
		let second = offer(CARLA, NOON, 2_000, 120);
		accept(BEN, first, 2_000);
		refused(BEN, second, 501, Error::<Test>::ExceedsImportLimit);
		accept(BEN, second, 500);
		refused(BEN, second, 10, Error::<Test>::ExceedsImportLimit);
	});
}

#[test]
fn after_the_gate_nothing_is_accepted() {
	ExtBuilder::default().build_and_execute(|| {
		let id = offer(ANNA, NOON, 1_000, 120);
		go_to(NOON - 2);
		accept(BEN, id, 400);
		go_to(NOON - 1);
		refused(BEN, id, 400, Error::<Test>::GateClosed);
		idle(frame_support::weights::Weight::MAX);
		refused(BEN, id, 400, Error::<Test>::UnknownOffer);
	});
}

#[test]
fn an_emergency_stops_acceptances_until_it_is_lifted() {
	ExtBuilder::default().build_and_execute(|| {
		let id = offer(ANNA, NOON, 1_000, 120);
		suspend(VILLAGE);
		refused(BEN, id, 400, Error::<Test>::TradingSuspended);
		lift(VILLAGE);
		accept(BEN, id, 400);
	});
}

#[test]
fn a_household_both_buys_and_sells_in_one_interval() {
	ExtBuilder::default().build_and_execute(|| {
		trade(ANNA, BEN, NOON, 500, 120);
		trade(BEN, CARLA, NOON, 200, 150);
		let position = position(BEN, NOON);
		assert_eq!((position.bought_wh, position.sold_wh), (500, 200));
	});
}

#[test]
fn what_does_not_divide_is_paid_up_received_down_and_accounted_for() {
	ExtBuilder::default().mill(1).build_and_execute(|| {
		// The buyer lives in the village too, on another page.
		connect_crowd_and_eve();
		let id = offer(ANNA, NOON, 1_000, 7);
		accept(EVE, id, 333); // 2.331 plancks
		accept(EVE, id, 333);
		// So much is reserved.
		assert_eq!(position(EVE, NOON).paid, 6);
		assert_eq!(position(ANNA, NOON).revenue, 4);
		assert_eq!(clearing_account(EVE).reserved, 6);

		// What is paid and received is rounded once for all at one price: of 4.662 plancks. What is
		// left lies in the area balance when both are settled, and is the supplier's when the
		// interval is.
		meter(NOON, ANNA, 0, 666);
		meter(NOON, EVE, 666, 0);
		go_to_settlement_of(NOON);
		for (who, area_balance) in [(ANNA, -4), (EVE, 1)] {
			settle_by_hand(who, NOON);
			assert_eq!(
				AreaMarkets::<Test>::get(NOON, VILLAGE).unwrap().area_balance,
				area_balance
			);
			check_state();
		}
		events();
		settle_all();
		let closed = Event::MarketSettled {
			interval: NOON,
			area: VILLAGE,
			supplier: Some(SUPPLIER),
			rounding_wh: 0,
			rounding: 1,
			income_to: None,
			income: 0,
			to_fund: 0,
		};
		assert_eq!(events(), [closed, Event::SettlementCompleted { interval: NOON }]);
		assert_eq!(
			[ANNA, EVE, SUPPLIER].map(free),
			[ENDOWMENT + 4, ENDOWMENT - 5, ENDOWMENT + 1]
		);
		assert_eq!(pooled(), 0);
		assert!(!AreaMarkets::<Test>::contains_key(NOON, VILLAGE));
	});
}

#[test]
fn nobody_buys_of_a_seller_who_can_no_longer_deliver() {
	ExtBuilder::default().build_and_execute(|| {
		let id = offer(ANNA, NOON, 1_000, 120);
		accept(BEN, id, 400);

		disconnect(ANNA);
		refused(BEN, id, 100, Error::<Test>::SellerCannotDeliver);
		connect(ANNA, TOWN, 10_000, 10_000);
		refused(BEN, id, 100, Error::<Test>::SellerCannotDeliver);
		// 2 kW give 500 Wh in the interval, of which 400 are sold.
		connect(ANNA, VILLAGE, 10_000, 2_000);
		refused(BEN, id, 101, Error::<Test>::SellerCannotDeliver);
		accept(BEN, id, 100);
	});
}
