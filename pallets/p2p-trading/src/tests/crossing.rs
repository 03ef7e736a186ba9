//! An account's own bids and asks: what it orders against itself would never have to trade, and
//! moves the price for nothing.

use crate::{mock::*, Error};
use energy_primitives::{Interval, Order, Price, Side, MILL, PRICE_LEVELS};
use frame_support::{assert_noop, assert_ok, weights::Weight};

fn refused(who: AccountId, orders: &[Order]) {
	let orders = orders.to_vec().try_into().expect("few enough");
	assert_noop!(Trading::place_orders(signed(who), orders), Error::<Test>::CrossedOrders);
}

fn offer_refused(who: AccountId, interval: Interval, price_mills: Price) {
	assert_noop!(
		Trading::create_energy_offer(signed(who), interval, 100, price_mills),
		Error::<Test>::CrossedOrders
	);
}

#[test]
fn a_bid_at_or_above_an_own_ask_is_refused() {
	ExtBuilder::default().build_and_execute(|| {
		place(ANNA, &[ask(NOON, 1_000, 100), ask(NOON, 100, 150)]);
		for price_mills in [100, 101, 149, 150, PRICE_LEVELS - 1] {
			refused(ANNA, &[bid(NOON, 10, price_mills)]);
		}
		place(ANNA, &[bid(NOON, 10, 99)]);
	});
}

#[test]
fn an_ask_at_or_below_an_own_bid_is_refused() {
	ExtBuilder::default().build_and_execute(|| {
		place(BEN, &[bid(NOON, 1_000, 300), bid(NOON, 100, 250)]);
		for price_mills in [0, 101, 250, 299, 300] {
			refused(BEN, &[ask(NOON, 10, price_mills)]);
		}
		place(BEN, &[ask(NOON, 10, 301)]);
	});
}

#[test]
fn orders_of_one_call_do_not_cross_each_other_either() {
	ExtBuilder::default().build_and_execute(|| {
		let pair = [ask(NOON, 1_000, 100), bid(NOON, 10, 299)];
		refused(ANNA, &pair);
		refused(ANNA, &[pair[1], pair[0]]);
		// Hidden among others, and with what stands.
		refused(ANNA, &[bid(NOON + 1, 10, 50), pair[0], ask(NOON + 2, 10, 60), pair[1]]);
		place(ANNA, &pair[..1]);
		refused(ANNA, &[bid(NOON + 1, 10, 50), pair[1]]);
	});
}

#[test]
fn another_interval_and_another_account_are_another_matter() {
	ExtBuilder::default().build_and_execute(|| {
		place(ANNA, &[ask(NOON, 1_000, 100)]);
		// On the same order page, before and after it, and on the next.
		for interval in [NOON - 1, NOON + 1, NOON + 32] {
			place(ANNA, &[bid(interval, 100, 299)]);
		}
		place(BEN, &[bid(NOON, 100, 299)]);
	});
}

#[test]
fn adding_to_an_order_crosses_no_more_than_the_order_did() {
	ExtBuilder::default().build_and_execute(|| {
		place(ANNA, &[ask(NOON, 100, 101), bid(NOON, 100, 100)]);
		place(ANNA, &[ask(NOON, 100, 101), bid(NOON, 100, 100)]);
	});
}

#[test]
fn who_takes_the_one_back_may_place_the_other() {
	ExtBuilder::default().build_and_execute(|| {
		let sells = ask(NOON, 1_000, 100);
		place(ANNA, &[sells]);
		refused(ANNA, &[bid(NOON, 10, 100)]);
		let keys = vec![key_of(&sells)].try_into().expect("one is few enough");
		assert_ok!(Trading::cancel_orders(signed(ANNA), keys));
		place(ANNA, &[bid(NOON, 10, 100)]);
		refused(ANNA, &[sells]);
	});
}

#[test]
fn an_open_offer_counts_as_an_ask() {
	ExtBuilder::default().build_and_execute(|| {
		offer(ANNA, NOON, 100, 150);
		let cheap = offer(ANNA, NOON, 100, 120);
		refused(ANNA, &[bid(NOON, 10, 120)]);
		place(ANNA, &[bid(NOON, 10, 119)]);
		for price_mills in [0, 118, 119] {
			offer_refused(ANNA, NOON, price_mills);
		}
		offer(ANNA, NOON, 100, 121);
		offer_refused(ANNA, NOON, 119);
		// Without the cheapest there is room up to the next.
		assert_ok!(Trading::cancel_energy_offer(signed(ANNA), cheap));
		place(ANNA, &[bid(NOON, 10, 120)]);
		refused(ANNA, &[bid(NOON, 10, 121)]);
	});
}

#[test]
fn a_bid_below_which_an_offer_would_be_made_stands_in_its_way_for_its_interval_only() {
	ExtBuilder::default().build_and_execute(|| {
		place(ANNA, &[bid(NOON, 10, 200)]);
		offer_refused(ANNA, NOON, 200);
		offer(ANNA, NOON, 100, 201);
		offer(ANNA, NOON + 1, 100, 100);
		offer(BEN, NOON, 100, 100);
	});
}

#[test]
fn what_is_sold_or_bought_already_is_no_order_any_more() {
	ExtBuilder::default().build_and_execute(|| {
		// Anna sold at 100 and buys back what she cannot deliver, at more; Ben sells on what he
		// bought, at less.
		trade(ANNA, BEN, NOON, 500, 100);
		place(ANNA, &[bid(NOON, 500, 250)]);
		place(BEN, &[ask(NOON, 500, 90)]);
		block(NOON - 1, || (), Weight::zero());
		assert_eq!(cleared(VILLAGE, NOON).bought_wh, 500);
		go_to_settlement_of(NOON);
		settle_all();
	});
}

#[test]
fn who_accepts_an_offer_pays_for_it_whatever_it_asks() {
	ExtBuilder::default().build_and_execute(|| {
		// To buy at 200 what one would sell at 100 moves no price of the auction, and costs what it
		// costs.
		place(BEN, &[ask(NOON, 500, 100)]);
		let id = offer(ANNA, NOON, 500, 200);
		assert_ok!(Trading::accept_energy_offer(signed(BEN), id, 500));
		assert_eq!(position(BEN, NOON).paid, 100 * MILL);
	});
}

#[test]
fn a_partly_accepted_offer_still_stands_in_the_way() {
	ExtBuilder::default().build_and_execute(|| {
		let id = offer(ANNA, NOON, 500, 120);
		assert_ok!(Trading::accept_energy_offer(signed(BEN), id, 400));
		refused(ANNA, &[bid(NOON, 10, 120)]);
		assert_ok!(Trading::accept_energy_offer(signed(BEN), id, 100));
		place(ANNA, &[bid(NOON, 10, 120)]);
	});
}

/// The price of an auction of 1 kWh, asked at 100 and bid at 300, with somebody's order beside it.
fn price_with(beside: Option<(AccountId, Order)>) -> Price {
	let mut result = None;
	ExtBuilder::default().build_and_execute(|| {
		place(ANNA, &[ask(NOON, 1_000, 100)]);
		place(BEN, &[bid(NOON, 1_000, 300)]);
		if let Some((who, order)) = beside {
			place(who, &[order]);
		}
		block(NOON - 1, || (), Weight::zero());
		result = Some(price_mills(VILLAGE, NOON));
	});
	result.expect("it is cleared")
}

#[test]
fn who_trades_at_the_price_does_not_set_it_by_an_order_against_itself() {
	assert_eq!(price_with(None), 200);
	ExtBuilder::default().build_and_execute(|| {
		place(ANNA, &[ask(NOON, 1_000, 100)]);
		place(BEN, &[bid(NOON, 1_000, 300)]);
		// The seller's phantom bid, the buyer's phantom ask.
		refused(ANNA, &[bid(NOON, 10, 299)]);
		refused(BEN, &[ask(NOON, 10, 101)]);
	});
	// What remains is an order that is meant: Carla buys at 299 whenever there is something to be
	// had, and the price says so.
	assert_eq!(price_with(Some((CARLA, bid(NOON, 10, 299)))), 299);
	assert_eq!(price_with(Some((CARLA, ask(NOON, 10, 101)))), 100);
}

#[test]
fn who_orders_against_others_in_a_second_name_may_have_to_trade() {
	ExtBuilder::default().build_and_execute(|| {
		// Anna's second account is Carla, with a meter of its own. It bids 10 Wh at 299 to move the
		// price, and somebody else sells more.
		place(ANNA, &[ask(NOON, 1_000, 100)]);
		place(BEN, &[bid(NOON, 1_000, 300)]);
		place(CARLA, &[bid(NOON, 10, 299)]);
		connect(TOM, VILLAGE, LIMIT_W, LIMIT_W);
		place(TOM, &[ask(NOON, 100, 110)]);
		block(NOON - 1, || (), Weight::zero());
		// The order that was not meant is filled, and paid for.
		let statement = Trading::get_statement(CARLA, NOON).expect("it ordered");
		assert_eq!(statement.bought_wh, 10);
		assert_eq!(price_mills(VILLAGE, NOON), 110);
		assert!(statement.paid > 0 && statement.orders.iter().all(|info| info.order.side == Side::Bid));
	});
}
