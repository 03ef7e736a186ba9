//! Orders of the auction: placed and cancelled.

use crate::{ahead::types::PAGE_INTERVALS, mock::*, weights::WeightInfo, Config, Error, Event, Ladders, OrderPages};
use codec::{Decode, Encode};
use energy_market::ladder::MAX_LEVEL_WH;
use energy_primitives::{Energy, Interval, Order, OrderKey, Power, Price, Side, Tariff, MILL, PRICE_LEVELS};
use frame_support::{assert_noop, assert_ok, dispatch::GetDispatchInfo, traits::ConstU32, weights::Weight, BoundedVec};
use sp_runtime::{DispatchError, TokenError};

type Weights = <Test as Config>::WeightInfo;
type Orders = BoundedVec<Order, ConstU32<96>>;
type Keys = BoundedVec<OrderKey, ConstU32<96>>;

fn orders(orders: &[Order]) -> Orders {
	orders.to_vec().try_into().expect("few enough for a call")
}

fn keys(orders: &[Order]) -> Keys {
	orders
		.iter()
		.map(key_of)
		.collect::<Vec<_>>()
		.try_into()
		.expect("few enough for a call")
}

fn refused(who: AccountId, placed: &[Order], error: impl Into<DispatchError>) {
	assert_noop!(Trading::place_orders(signed(who), orders(placed)), error.into());
}

fn not_cancelled(who: AccountId, cancelled: &[Order], error: impl Into<DispatchError>) {
	assert_noop!(Trading::cancel_orders(signed(who), keys(cancelled)), error.into());
}

fn cancel(who: AccountId, cancelled: &[Order]) {
	assert_ok!(Trading::cancel_orders(signed(who), keys(cancelled)));
}

/// What stands on an account's order page for an interval.
fn on_order_page(who: AccountId, interval: Interval) -> Vec<(Side, Price, Energy)> {
	let number = interval / PAGE_INTERVALS;
	OrderPages::<Test>::get(number, who).map_or_else(Vec::new, |order_page| {
		order_page
			.orders
			.iter()
			.map(|order| order.to_order(number))
			.filter(|order| order.interval == interval)
			.map(|order| (order.side, order.price_mills, order.energy_wh))
			.collect()
	})
}

/// All that an area's ladder holds at a price.
fn on_ladder(interval: Interval, side: Side, price_mills: Price) -> Energy {
	let book = Trading::get_order_book(VILLAGE, interval);
	let levels = match side {
		Side::Bid => book.bids,
		Side::Ask => book.asks,
	};
	levels
		.into_iter()
		.find(|level| level.price_mills == price_mills)
		.map_or(0, |level| level.energy_wh)
}

// Placed.

#[test]
fn orders_for_many_intervals_and_both_sides_are_one_call() {
	ExtBuilder::default().build_and_execute(|| {
		let placed = [
			ask(NOON, 1_000, 120),
			bid(NOON, 500, 90),
			ask(NOON + 40, 600, 310),
			bid(NOON + 41, 800, 100),
		];
		assert_ok!(Trading::place_orders(signed(ANNA), orders(&placed)));

		// For the bids their limits are reserved: 45 and 80 mills. 1 kWh not delivered costs 300,
		// of which the buyers pay 120 at least; above the supplier's price there is nothing to
		// back.
		let (for_bids, for_asks) = (125 * MILL, 180 * MILL);
		let reserved = for_bids + for_asks;
		assert_eq!((pooled(), held(ANNA)), (for_bids, for_asks));
		assert_eq!(free(ANNA), ENDOWMENT - reserved);
		let account = clearing_account(ANNA);
		assert_eq!((account.available, account.reserved), (reserved, reserved));
		assert_eq!(
			events(),
			[Event::OrdersPlaced {
				who: ANNA,
				area: VILLAGE,
				orders: orders(&placed),
				reserved
			}]
		);
		assert_eq!(
			on_order_page(ANNA, NOON),
			[(Side::Bid, 90, 500), (Side::Ask, 120, 1_000)]
		);
		for order in placed {
			assert_eq!(
				on_ladder(order.interval, order.side, order.price_mills),
				order.energy_wh
			);
		}
		// Two order pages, not one item for each interval.
		assert_eq!(OrderPages::<Test>::iter().count(), 2);
	});
}

#[test]
fn an_order_like_one_that_stands_adds_to_it() {
	ExtBuilder::default().build_and_execute(|| {
		place(ANNA, &[ask(NOON, 1_000, 120), ask(NOON, 100, 120)]);
		place(ANNA, &[ask(NOON, 200, 120)]);
		assert_eq!(on_order_page(ANNA, NOON), [(Side::Ask, 120, 1_300)]);
		assert_eq!(held(ANNA), 234 * MILL);

		place(BEN, &[ask(NOON, 700, 120)]);
		assert_eq!(on_ladder(NOON, Side::Ask, 120), 2_000);
		assert_eq!(on_order_page(BEN, NOON), [(Side::Ask, 120, 700)]);
	});
}

#[test]
fn a_battery_may_buy_low_and_sell_high_in_one_interval() {
	ExtBuilder::default().build_and_execute(|| {
		place(ANNA, &[ask(NOON, 2_500, 121), bid(NOON, 2_500, 120)]);
		assert_eq!(on_ladder(NOON, Side::Ask, 121), 2_500);
		assert_eq!(on_ladder(NOON, Side::Bid, 120), 2_500);
		assert_eq!((pooled(), held(ANNA)), (300 * MILL, 447 * MILL + MILL / 2));
	});
}

#[test]
fn a_call_without_orders_is_refused() {
	ExtBuilder::default().build_and_execute(|| {
		refused(ANNA, &[], Error::<Test>::NoOrders);
		not_cancelled(ANNA, &[], Error::<Test>::NoOrders);
	});
}

#[test]
fn a_call_with_more_orders_than_one_takes_cannot_be_made() {
	let many: Vec<Order> = (0..97).map(|at| bid(NOON, 10, at)).collect();
	assert!(Orders::try_from(many.clone()).is_err());
	assert!(Orders::decode(&mut &many.encode()[..]).is_err());
	assert!(Orders::decode(&mut &many[..96].to_vec().encode()[..]).is_ok());
}

#[test]
fn only_signed_calls_place_and_cancel() {
	ExtBuilder::default().build_and_execute(|| {
		let placed = [bid(NOON, 100, 100)];
		for origin in [RuntimeOrigin::root(), RuntimeOrigin::none()] {
			assert_noop!(
				Trading::place_orders(origin.clone(), orders(&placed)),
				DispatchError::BadOrigin
			);
			assert_noop!(Trading::cancel_orders(origin, keys(&placed)), DispatchError::BadOrigin);
		}
	});
}

#[test]
fn the_price_is_on_the_ladder() {
	ExtBuilder::default().build_and_execute(|| {
		for price_mills in [PRICE_LEVELS, PRICE_LEVELS + 1, Price::MAX] {
			for order in [bid(NOON, 100, price_mills), ask(NOON, 100, price_mills)] {
				refused(ANNA, &[order], Error::<Test>::PriceOffLadder);
			}
		}
		for price_mills in [0, PRICE_LEVELS - 1] {
			place(ANNA, &[bid(NOON, 100, price_mills)]);
			place(BEN, &[ask(NOON, 100, price_mills)]);
			assert_eq!(on_ladder(NOON, Side::Bid, price_mills), 100);
			assert_eq!(on_ladder(NOON, Side::Ask, price_mills), 100);
		}
	});
}

#[test]
fn the_energy_is_neither_nothing_nor_dust_nor_beyond_all_bounds() {
	ExtBuilder::default().build_and_execute(|| {
		for energy in [0, 1, 9] {
			for order in [bid(NOON, energy, 100), ask(NOON, energy, 100)] {
				refused(ANNA, &[order], Error::<Test>::EnergyTooSmall);
			}
		}
		for energy in [2_501, 1 << 43, Energy::MAX - 1, Energy::MAX] {
			refused(ANNA, &[bid(NOON, energy, 100)], Error::<Test>::ExceedsImportLimit);
			refused(ANNA, &[ask(NOON, energy, 100)], Error::<Test>::ExceedsExportLimit);
		}
		place(ANNA, &[bid(NOON, 10, 100), ask(NOON, 10, 200)]);
		// Nor is it by adding to what stands.
		refused(ANNA, &[bid(NOON, Energy::MAX, 100)], Error::<Test>::ExceedsImportLimit);
		refused(
			ANNA,
			&[ask(NOON, Energy::MAX - 10, 200)],
			Error::<Test>::ExceedsExportLimit,
		);
	});
}

#[test]
fn with_no_least_energy_nothing_is_still_too_little() {
	ExtBuilder::default().build_and_execute(|| {
		MinEnergy::set(0);
		refused(ANNA, &[bid(NOON, 0, 100)], Error::<Test>::EnergyTooSmall);
		place(ANNA, &[bid(NOON, 1, 100)]);
	});
}

#[test]
fn the_interval_is_after_gate_closure_and_within_the_horizon() {
	ExtBuilder::default().build_and_execute(|| {
		for interval in [0, DAY - 1, DAY, DAY + 1] {
			refused(ANNA, &[bid(interval, 100, 100)], Error::<Test>::GateClosed);
		}
		for interval in [DAY + 673, DAY + 1_000, Interval::MAX] {
			refused(ANNA, &[bid(interval, 100, 100)], Error::<Test>::BeyondHorizon);
		}
		place(ANNA, &[bid(DAY + 2, 100, 100), bid(DAY + 672, 100, 100)]);
		go_to(DAY + 1);
		refused(ANNA, &[bid(DAY + 2, 100, 101)], Error::<Test>::GateClosed);
		place(ANNA, &[bid(DAY + 673, 100, 100)]);
	});
}

#[test]
fn one_bad_order_sinks_the_call() {
	ExtBuilder::default().build_and_execute(|| {
		place(ANNA, &[bid(NOON, 100, 100)]);
		let good = [bid(NOON, 100, 110), ask(NOON + 50, 100, 90), bid(NOON, 50, 100)];
		for (bad, error) in [
			(bid(NOON, 100, PRICE_LEVELS), Error::<Test>::PriceOffLadder),
			(ask(NOON, 9, 100), Error::<Test>::EnergyTooSmall),
			(ask(DAY, 100, 100), Error::<Test>::GateClosed),
			(bid(DAY + 673, 100, 100), Error::<Test>::BeyondHorizon),
			(ask(NOON + 50, 2_401, 100), Error::<Test>::ExceedsExportLimit),
			(bid(NOON, 2_251, 300), Error::<Test>::ExceedsImportLimit),
		] {
			let error = DispatchError::from(error);
			refused(ANNA, &[&good[..], &[bad]].concat(), error);
			refused(ANNA, &[&[bad], &good[..]].concat(), error);
		}
		place(ANNA, &good);
	});
}

#[test]
fn sales_offers_and_asks_together_stay_within_the_export_limit() {
	ExtBuilder::default().build_and_execute(|| {
		trade(ANNA, BEN, NOON, 500, 100);
		offer(ANNA, NOON, 500, 100);
		refused(ANNA, &[ask(NOON, 1_501, 100)], Error::<Test>::ExceedsExportLimit);
		refused(
			ANNA,
			&[ask(NOON, 800, 100), ask(NOON, 701, 101)],
			Error::<Test>::ExceedsExportLimit,
		);
		refused(
			ANNA,
			&[ask(NOON, 800, 100), ask(NOON, 701, 100)],
			Error::<Test>::ExceedsExportLimit,
		);
		place(ANNA, &[ask(NOON, 1_500, 100)]);
		refused(ANNA, &[ask(NOON, 10, 300)], Error::<Test>::ExceedsExportLimit);
		assert_noop!(
			Trading::create_energy_offer(signed(ANNA), NOON, 10, 300),
			Error::<Test>::ExceedsExportLimit
		);
		// What it takes is another matter, and so is another interval.
		place(ANNA, &[bid(NOON, 2_500, 10), ask(NOON + 1, 2_500, 100)]);
	});
}

#[test]
fn purchases_and_bids_together_stay_within_the_import_limit() {
	ExtBuilder::default().build_and_execute(|| {
		trade(ANNA, BEN, NOON, 1_000, 100);
		let offered = offer(ANNA, NOON, 10, 100);
		refused(BEN, &[bid(NOON, 1_501, 100)], Error::<Test>::ExceedsImportLimit);
		refused(
			BEN,
			&[bid(NOON, 800, 100), bid(NOON, 701, 101)],
			Error::<Test>::ExceedsImportLimit,
		);
		place(BEN, &[bid(NOON, 1_500, 100)]);
		refused(BEN, &[bid(NOON, 10, 0)], Error::<Test>::ExceedsImportLimit);
		assert_noop!(
			Trading::accept_energy_offer(signed(BEN), offered, 10),
			Error::<Test>::ExceedsImportLimit
		);
		place(BEN, &[ask(NOON, 2_500, 101), bid(NOON + 1, 2_500, 100)]);
	});
}

#[test]
fn a_connection_that_may_carry_nothing_orders_nothing() {
	ExtBuilder::default().build_and_execute(|| {
		connect(ANNA, VILLAGE, 0, 0);
		refused(ANNA, &[bid(NOON, 10, 0)], Error::<Test>::ExceedsImportLimit);
		refused(ANNA, &[ask(NOON, 10, 300)], Error::<Test>::ExceedsExportLimit);
	});
}

#[test]
fn a_narrowed_connection_keeps_its_orders_and_takes_no_more() {
	ExtBuilder::default().build_and_execute(|| {
		let placed = [ask(NOON, 2_000, 100)];
		place(ANNA, &placed);
		connect(ANNA, VILLAGE, LIMIT_W, 4_000);
		refused(ANNA, &[ask(NOON, 10, 200)], Error::<Test>::ExceedsExportLimit);
		cancel(ANNA, &placed);
		place(ANNA, &[ask(NOON, 1_000, 200)]);
	});
}

#[test]
fn who_has_no_money_bids_nothing_that_costs_and_asks_nothing_that_needs_collateral() {
	ExtBuilder::default().balance(BEN, 100 * MILL).build_and_execute(|| {
		refused(DORA, &[bid(NOON, 100, 100)], TokenError::FundsUnavailable);
		refused(DORA, &[ask(NOON, 100, 299)], TokenError::FundsUnavailable);
		place(DORA, &[bid(NOON, 100, 0), ask(NOON, 100, 300)]);

		// Ben's 100 mills are less than two bids that each cost 60, and the existential deposit stays.
		refused(
			BEN,
			&[bid(NOON, 600, 100), bid(NOON + 1, 600, 100)],
			TokenError::FundsUnavailable,
		);
		refused(BEN, &[bid(NOON, 1_000, 100)], TokenError::FundsUnavailable);
		// Nor do 100 mills serve for a bid and an ask at once.
		refused(
			BEN,
			&[bid(NOON, 600, 100), ask(NOON, 500, 200)],
			TokenError::FundsUnavailable,
		);
		place(BEN, &[bid(NOON, 600, 100), ask(NOON, 390, 200)]);
		assert_eq!(free(BEN), MILL);
	});
}

#[test]
fn who_owes_arrears_places_nothing_and_may_cancel() {
	ExtBuilder::default().build_and_execute(|| {
		let placed = [ask(NOON, 100, 300)];
		place(DORA, &placed);
		meter(DAY, DORA, 100, 0);
		go_to_settlement_of(DAY);
		settle_all();
		assert_eq!(Trading::get_energy_balance(DORA).arrears, 30 * MILL);
		refused(DORA, &[ask(NOON, 100, 310)], Error::<Test>::InArrears);
		refused(DORA, &[bid(NOON, 100, 0)], Error::<Test>::InArrears);
		cancel(DORA, &placed);

		assert_ok!(Balances::transfer_keep_alive(signed(STRANGER), DORA, 31 * MILL));
		assert_ok!(Trading::pay_arrears(signed(DORA), SUPPLIER, 30 * MILL));
		place(DORA, &placed);
	});
}

#[test]
fn who_is_not_connected_places_nothing() {
	ExtBuilder::default().build_and_execute(|| {
		refused(STRANGER, &[bid(NOON, 100, 100)], Error::<Test>::NotConnected);
		disconnect(ANNA);
		refused(ANNA, &[ask(NOON, 100, 100)], Error::<Test>::NotConnected);
	});
}

#[test]
fn nothing_is_placed_in_an_area_that_has_gone_or_never_was() {
	ExtBuilder::default().build_and_execute(|| {
		remove_area(VILLAGE);
		refused(ANNA, &[bid(NOON, 100, 100)], Error::<Test>::NotConnected);
		refused(ANNA, &[ask(NOON, 100, 300)], Error::<Test>::NotConnected);
		// An area without a supplier: nobody could say how much collateral an ask needs.
		connect(ANNA, 99, LIMIT_W, LIMIT_W);
		refused(ANNA, &[ask(NOON, 100, 300)], Error::<Test>::NoSupplyTerms);
		// Nor, what becomes of what a bid buys and does not use.
		refused(ANNA, &[bid(NOON, 100, 0)], Error::<Test>::NoSupplyTerms);
	});
}

#[test]
fn nothing_is_placed_in_an_emergency_and_all_may_be_cancelled() {
	ExtBuilder::default().build_and_execute(|| {
		area_below(STREET, VILLAGE, LIMIT_W, LIMIT_W, 0);
		connect(BEN, STREET, LIMIT_W, LIMIT_W);
		let placed = [bid(NOON, 100, 100), ask(NOON, 100, 200)];
		for who in [ANNA, BEN] {
			place(who, &placed);
		}
		suspend(VILLAGE);
		// The street lies below the village.
		for who in [ANNA, BEN] {
			refused(who, &placed, Error::<Test>::TradingSuspended);
			cancel(who, &placed);
			assert_eq!((free(who), held(who)), (ENDOWMENT, 0));
		}
		place(TOM, &placed);
		lift(VILLAGE);
		place(BEN, &placed);
	});
}

#[test]
fn an_order_page_holds_so_many_orders_and_no_more() {
	ExtBuilder::default().build_and_execute(|| {
		let full: Vec<Order> = (0..96).map(|price_mills| bid(NOON, 10, price_mills)).collect();
		place(ANNA, &full);
		let more = bid(NOON, 10, 96);
		refused(ANNA, &[more], Error::<Test>::TooManyOrders);
		refused(ANNA, &[ask(NOON + 1, 10, 300)], Error::<Test>::TooManyOrders);
		// The next order page has room, and so has an order that stands.
		place(ANNA, &[bid(NOON + 16, 10, 96), bid(NOON, 10, 95)]);
		// Whoever takes one back has room for another.
		cancel(ANNA, &full[..1]);
		place(ANNA, &[more]);
		refused(ANNA, &full[..1], Error::<Test>::TooManyOrders);
	});
}

#[test]
fn a_level_holds_so_much_and_no_more() {
	ExtBuilder::default().build_and_execute(|| {
		// Connections of 70 TW, as no grid has: each alone could fill a level.
		let vast: Power = 4 * MAX_LEVEL_WH + 4_000;
		for who in [ANNA, BEN] {
			connect(who, VILLAGE, 2 * vast, vast);
		}
		refused(ANNA, &[bid(NOON, MAX_LEVEL_WH + 1, 0)], Error::<Test>::LadderFull);
		refused(ANNA, &[ask(NOON, MAX_LEVEL_WH + 1, 300)], Error::<Test>::LadderFull);
		place(ANNA, &[bid(NOON, MAX_LEVEL_WH - 100, 0), ask(NOON, MAX_LEVEL_WH, 300)]);
		refused(BEN, &[bid(NOON, 101, 0)], Error::<Test>::LadderFull);
		refused(BEN, &[bid(NOON, 100, 0), bid(NOON, 10, 0)], Error::<Test>::LadderFull);
		refused(BEN, &[ask(NOON, 10, 300)], Error::<Test>::LadderFull);
		place(BEN, &[bid(NOON, 100, 0), bid(NOON, 10, 1), ask(NOON, 10, 301)]);
		// It clears, too: at nothing above 300 mills, as nobody bids it.
		clear(NOON);
		assert_eq!(cleared(VILLAGE, NOON).bought_wh, 0);
	});
}

// Weighed.

#[test]
fn a_call_weighs_its_orders_and_its_order_pages() {
	let weight = |placed: &[Order]| {
		let place = crate::Call::<Test>::place_orders { orders: orders(placed) };
		let cancel = crate::Call::<Test>::cancel_orders { orders: keys(placed) };
		let base = |by_number: Weight, call: crate::Call<Test>| call.get_dispatch_info().call_weight - by_number;
		let number = placed.len() as u32;
		let pages = base(Weights::place_orders(number), place);
		assert_eq!(pages, base(Weights::cancel_orders(number), cancel));
		pages
	};
	let (bids, asks) = (bid(NOON, 100, 100), ask(NOON + 1, 100, 200));
	// What is missing is drawn in one transfer, whichever sides there are.
	for placed in [&[bids][..], &[asks], &[bids, asks, bids, asks]] {
		assert_eq!(weight(placed), Weights::order_pages(1));
	}
	assert_eq!(weight(&[bids, bid(NOON + 32, 100, 100)]), Weights::order_pages(2));
	assert_eq!(weight(&[]), Weights::order_pages(0));
	// A week is on no more than 23 of them.
	let far: Vec<Order> = (0..96).map(|page| bid(NOON + 32 * page, 100, 100)).collect();
	assert_eq!(weight(&far), Weights::order_pages(23));
}

// Cancelled.

#[test]
fn what_is_cancelled_comes_back_whole() {
	ExtBuilder::default().build_and_execute(|| {
		let placed = [ask(NOON, 1_000, 120), bid(NOON, 500, 90), bid(NOON + 40, 700, 111)];
		place(ANNA, &placed);
		events();
		cancel(ANNA, &placed);
		assert_eq!(
			events(),
			[Event::OrdersCancelled {
				who: ANNA,
				orders: keys(&placed),
				released: (45 + 180) * MILL + 777 * MILL / 10,
			}]
		);
		assert_eq!((free(ANNA), held(ANNA), pooled()), (ENDOWMENT, 0, 0));
		// It is free in the market; the wallet is as it was.
		let account = clearing_account(ANNA);
		assert_eq!((account.available, account.reserved), (3_027 * MILL / 10, 0));
		// Nothing is left of them.
		assert_eq!(OrderPages::<Test>::iter().count(), 0);
		assert_eq!(Ladders::<Test>::iter().count(), 0);
	});
}

#[test]
fn what_is_not_cancelled_stays() {
	ExtBuilder::default().build_and_execute(|| {
		let placed = [ask(NOON, 1_000, 120), bid(NOON, 500, 90), ask(NOON, 200, 121)];
		place(ANNA, &placed);
		place(BEN, &[ask(NOON, 300, 120)]);
		cancel(ANNA, &placed[..2]);
		assert_eq!(on_order_page(ANNA, NOON), [(Side::Ask, 121, 200)]);
		assert_eq!(held(ANNA), 358 * MILL / 10);
		assert_eq!(on_ladder(NOON, Side::Ask, 120), 300);
		assert_eq!(on_ladder(NOON, Side::Bid, 90), 0);
	});
}

#[test]
fn an_order_that_was_added_to_is_cancelled_whole() {
	ExtBuilder::default().build_and_execute(|| {
		let placed = [bid(NOON, 500, 90)];
		place(ANNA, &placed);
		place(ANNA, &placed);
		cancel(ANNA, &placed);
		assert_eq!(free(ANNA), ENDOWMENT);
		not_cancelled(ANNA, &placed, Error::<Test>::UnknownOrder);
	});
}

#[test]
fn nothing_is_cancelled_twice() {
	ExtBuilder::default().build_and_execute(|| {
		let (first, second) = (bid(NOON, 500, 90), bid(NOON, 500, 91));
		place(ANNA, &[first, second]);
		not_cancelled(ANNA, &[first, first], Error::<Test>::UnknownOrder);
		cancel(ANNA, &[first]);
		not_cancelled(ANNA, &[first], Error::<Test>::UnknownOrder);
		// What goes with it in one call stays too.
		not_cancelled(ANNA, &[second, first], Error::<Test>::UnknownOrder);
		cancel(ANNA, &[second]);
		not_cancelled(ANNA, &[second], Error::<Test>::UnknownOrder);
	});
}

#[test]
fn only_an_order_of_ones_own_is_cancelled() {
	ExtBuilder::default().build_and_execute(|| {
		place(ANNA, &[bid(NOON, 500, 90)]);
		for unknown in [
			ask(NOON, 500, 90),
			bid(NOON, 500, 91),
			bid(NOON + 1, 500, 90),
			bid(NOON + 32, 500, 90),
			bid(NOON, 500, PRICE_LEVELS),
			bid(Interval::MAX, 500, 90),
		] {
			not_cancelled(ANNA, &[unknown], Error::<Test>::UnknownOrder);
		}
		for another in [BEN, STRANGER] {
			not_cancelled(another, &[bid(NOON, 500, 90)], Error::<Test>::UnknownOrder);
		}
	});
}

#[test]
fn nothing_is_cancelled_after_gate_closure() {
	ExtBuilder::default().build_and_execute(|| {
		let placed = [bid(NOON, 500, 90), ask(NOON, 500, 200), bid(NOON + 2, 500, 90)];
		place(ANNA, &placed);
		go_to(NOON - 3);
		cancel(ANNA, &placed[1..2]);
		go_to(NOON - 1);
		not_cancelled(ANNA, &placed[..1], Error::<Test>::GateClosed);
		not_cancelled(ANNA, &[placed[2], placed[0]], Error::<Test>::GateClosed);
		// Whether it is there or not.
		not_cancelled(ANNA, &placed[1..2], Error::<Test>::GateClosed);
		cancel(ANNA, &placed[2..]);
		for later in [NOON, NOON + METER_DEADLINE, NOON + 1_000] {
			go_to(later);
			settle_all();
			not_cancelled(ANNA, &placed[..1], Error::<Test>::GateClosed);
		}
	});
}

#[test]
fn who_has_lost_its_connection_may_cancel() {
	ExtBuilder::default().build_and_execute(|| {
		let placed = [bid(NOON, 500, 90), ask(NOON, 500, 200)];
		place(ANNA, &placed);
		disconnect(ANNA);
		cancel(ANNA, &placed);
		assert_eq!((free(ANNA), held(ANNA)), (ENDOWMENT, 0));
	});
}

#[test]
fn orders_in_an_area_that_has_gone_may_be_cancelled() {
	ExtBuilder::default().build_and_execute(|| {
		let placed = [bid(NOON, 500, 90), ask(NOON, 500, 200)];
		place(ANNA, &placed);
		disconnect(ANNA);
		remove_area(VILLAGE);
		cancel(ANNA, &placed);
		assert_eq!((free(ANNA), held(ANNA), pooled()), (ENDOWMENT, 0, 0));
	});
}

#[test]
fn what_is_cancelled_stays_in_the_market_for_an_account_that_has_spent_the_rest() {
	ExtBuilder::default()
		.existential_deposit(50 * MILL)
		.build_and_execute(|| {
			let placed = [bid(NOON, 100, 100), bid(NOON, 500, 200)];
			place(ANNA, &placed);
			assert_ok!(Balances::transfer_all(signed(ANNA), STRANGER, false));
			assert_eq!((Balances::free_balance(ANNA), free(ANNA)), (0, 0));
			// Ten mills are too little to live on: in the market they are free, and can be ordered
			// with.
			cancel(ANNA, &placed[..1]);
			assert_eq!((free(ANNA), Trading::get_pending_payout(ANNA).0), (10 * MILL, 0));
			assert_noop!(Trading::withdraw(signed(ANNA), 10 * MILL), TokenError::BelowMinimum);
			place(ANNA, &placed[..1]);
			assert_eq!(free(ANNA), 0);
			cancel(ANNA, &placed);
			assert_eq!((free(ANNA), Trading::get_pending_payout(ANNA).0), (110 * MILL, 0));
			assert_ok!(Trading::withdraw(signed(ANNA), 110 * MILL));
			assert_eq!((Balances::free_balance(ANNA), free(ANNA)), (110 * MILL, 110 * MILL));
		});
}

#[test]
fn the_collateral_of_an_ask_comes_back_whatever_becomes_of_the_tariff() {
	for shortfall_price_mills in [150, 900] {
		ExtBuilder::default().build_and_execute(|| {
			let before = free(ANNA);
			place(ANNA, &[ask(NOON, 1_000, 100), ask(NOON + 1, 1_000, 100)]);
			assert_eq!(held(ANNA), 2 * 200 * MILL);
			let tariff = Tariff {
				shortfall_price_mills,
				..TARIFF
			};
			set_terms(VILLAGE, SUPPLIER, tariff);
			check_state();
			let keys = vec![key_of(&ask(NOON, 1_000, 100))];
			assert_ok!(Trading::cancel_orders(
				signed(ANNA),
				keys.try_into().expect("few enough")
			));
			assert_eq!(held(ANNA), 200 * MILL);
			check_state();
			clear(NOON + 1);
			go_to_settlement_of(NOON + 1);
			settle_all();
			assert_eq!((held(ANNA), free(ANNA)), (0, before));
		});
	}
}
