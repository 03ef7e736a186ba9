//! Orders are meant in the last interval before the gate: they may be placed then, and not taken back.

use crate::{mock::*, Error};
use energy_primitives::{Order, OrderKey};
use frame_support::{assert_noop, assert_ok, weights::Weight};

fn keys(orders: &[Order]) -> frame_support::BoundedVec<OrderKey, frame_support::traits::ConstU32<96>> {
	orders
		.iter()
		.map(key_of)
		.collect::<Vec<_>>()
		.try_into()
		.expect("few enough for a call")
}

fn firm(who: AccountId, orders: &[Order]) {
	assert_noop!(
		Trading::cancel_orders(signed(who), keys(orders)),
		Error::<Test>::OrdersFirm
	);
}

#[test]
fn an_order_is_taken_back_until_the_last_interval_before_its_gate() {
	ExtBuilder::default().build_and_execute(|| {
		let placed = [bid(NOON, 500, 90), ask(NOON, 500, 200)];
		place(ANNA, &placed);
		// The gate closes as NOON - 1 begins.
		go_to(NOON - 3);
		assert_ok!(Trading::cancel_orders(signed(ANNA), keys(&placed[..1])));
		go_to(NOON - 2);
		firm(ANNA, &placed[1..]);
		go_to(NOON - 1);
		assert_noop!(
			Trading::cancel_orders(signed(ANNA), keys(&placed[1..])),
			Error::<Test>::GateClosed
		);
	});
}

#[test]
fn an_order_of_the_last_interval_is_firm_at_once() {
	ExtBuilder::default().build_and_execute(|| {
		go_to(NOON - 2);
		let placed = [ask(NOON, 500, 200)];
		place(ANNA, &placed);
		firm(ANNA, &placed);
		// It may be added to, in any direction that does not cross it.
		place(ANNA, &[ask(NOON, 500, 200), ask(NOON, 10, 150), bid(NOON, 10, 149)]);
	});
}

#[test]
fn one_firm_order_keeps_what_is_taken_back_with_it() {
	ExtBuilder::default().build_and_execute(|| {
		let placed = [bid(NOON, 500, 90), bid(NOON + 1, 500, 90)];
		place(ANNA, &placed);
		go_to(NOON - 2);
		firm(ANNA, &placed);
		firm(ANNA, &[placed[1], placed[0]]);
		assert_ok!(Trading::cancel_orders(signed(ANNA), keys(&placed[1..])));
	});
}

#[test]
fn what_is_not_there_is_firm_too() {
	ExtBuilder::default().build_and_execute(|| {
		go_to(NOON - 2);
		firm(ANNA, &[bid(NOON, 500, 90)]);
	});
}

#[test]
fn an_emergency_makes_no_firm_order_loose() {
	ExtBuilder::default().build_and_execute(|| {
		let placed = [bid(NOON, 500, 90)];
		place(ANNA, &placed);
		go_to(NOON - 2);
		suspend(VILLAGE);
		firm(ANNA, &placed);
		// If it lasts to the gate, all of it comes back.
		block(NOON - 1, || (), Weight::zero());
		go_to_settlement_of(NOON);
		settle_all();
		assert_eq!((gain(ANNA), pooled()), (0, 0));
	});
}

#[test]
fn an_offer_is_taken_back_until_its_gate() {
	ExtBuilder::default().build_and_execute(|| {
		// It sets no price, and whoever accepts it does so at once.
		let id = offer(ANNA, NOON, 500, 120);
		go_to(NOON - 2);
		assert_ok!(Trading::cancel_energy_offer(signed(ANNA), id));
	});
}

#[test]
fn who_shows_a_price_that_it_does_not_mean_has_to_trade_at_it() {
	ExtBuilder::default().build_and_execute(|| {
		// Carla bids for all, so that others bid more, and would be gone by the last block.
		place(ANNA, &[ask(NOON, 1_000, 100)]);
		place(CARLA, &[bid(NOON, 1_000, 250)]);
		go_to(NOON - 2);
		place(BEN, &[bid(NOON, 300, 260)]);
		firm(CARLA, &[bid(NOON, 1_000, 250)]);
		block(NOON - 1, || (), Weight::zero());
		assert_eq!(price_mills(VILLAGE, NOON), 250);
		assert_eq!(
			Trading::get_statement(CARLA, NOON).map(|statement| statement.bought_wh),
			Some(700)
		);
	});
}
