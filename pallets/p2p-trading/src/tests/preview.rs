//! What orders would come to, before they are placed.

use crate::{mock::*, Error, Event, Ladders, OrderPages};
use energy_primitives::{Balance, Order, OrderPreview, OrdersPreview, MILL};
use frame_support::{assert_noop, assert_ok, traits::fungible::Inspect};
use proptest::prelude::*;

fn preview(who: AccountId, orders: &[Order]) -> OrdersPreview {
	Trading::preview_orders(who, orders.to_vec())
}

/// The errors of the orders, in their order.
fn errors(preview: &OrdersPreview) -> Vec<Option<&str>> {
	preview.orders.iter().map(|order| order.error.as_deref()).collect()
}

/// The money of an account: in its wallet, in its clearing account, and reserved there.
fn money(who: AccountId) -> (Balance, Balance, Balance) {
	let account = clearing_account(who);
	(Balances::balance(&who), account.available, account.reserved)
}

#[test]
fn a_preview_shows_what_is_reserved_and_drawn_and_changes_nothing() {
	ExtBuilder::default().build_and_execute(|| {
		deposit(BEN, 30);
		let orders = [bid(NOON, 1_000, 200), ask(NOON + 1, 500, 100), bid(NOON + 2, 100, 50)];
		let (before, events_before) = (money(BEN), System::events().len());
		let root = sp_io::storage::root(sp_core::storage::StateVersion::V1);
		let seen = preview(BEN, &orders);
		assert_eq!(sp_io::storage::root(sp_core::storage::StateVersion::V1), root);
		assert_eq!((money(BEN), System::events().len()), (before, events_before));
		assert!(OrderPages::<Test>::iter().next().is_none() && Ladders::<Test>::iter().next().is_none());

		let expected = [200, 100, 5].map(|mills| mills * MILL);
		let reserved: Vec<_> = seen.orders.iter().map(|order| order.reserved).collect();
		assert_eq!(reserved, expected);
		assert_eq!(errors(&seen), [None; 3]);
		assert_eq!((seen.reserved, seen.from_wallet), (305 * MILL, 275 * MILL));
		// It is what comes of them.
		place(BEN, &orders);
		let after = money(BEN);
		assert_eq!(before.0 - after.0, seen.from_wallet);
		assert_eq!(after.2 - before.2, seen.reserved);
	});
}

#[test]
fn each_order_that_would_be_refused_says_why() {
	ExtBuilder::default().build_and_execute(|| {
		let seen = preview(
			ANNA,
			&[
				bid(DAY, 100, 50),
				bid(NOON, 5, 50),
				bid(NOON, 100, 50),
				ask(NOON, 100, 50),
				bid(NOON, 2_401, 50),
				bid(NOON, 2_400, 50),
				bid(DAY + 673, 100, 50),
				bid(NOON, 100, 2_048),
			],
		);
		assert_eq!(
			errors(&seen),
			[
				Some("GateClosed"),
				Some("EnergyTooSmall"),
				None,
				Some("CrossedOrders"),
				Some("ExceedsImportLimit"),
				None,
				Some("BeyondHorizon"),
				Some("PriceOffLadder"),
			]
		);
		assert!(seen
			.orders
			.iter()
			.all(|order| (order.reserved == 0) == order.error.is_some()));
		assert_eq!(seen.reserved, 125 * MILL);
		// A call with one of them places none.
		let call = |orders: &[Order]| Trading::place_orders(signed(ANNA), orders.to_vec().try_into().expect("few"));
		assert_noop!(
			call(&[bid(NOON, 100, 50), ask(NOON, 100, 50)]),
			Error::<Test>::CrossedOrders
		);
		assert_ok!(call(&[bid(NOON, 100, 50), bid(NOON, 2_400, 50)]));
	});
}

#[test]
fn who_may_not_trade_or_lacks_the_money_is_told_so() {
	ExtBuilder::default().build_and_execute(|| {
		let one = [bid(NOON, 1_000, 200)];
		assert_eq!(errors(&preview(STRANGER, &one)), [Some("NotConnected")]);
		take_meter(CARLA);
		assert_eq!(errors(&preview(CARLA, &one)), [Some("NotMetered")]);
		// Dora has no money. Ben has enough for one of two.
		assert_eq!(errors(&preview(DORA, &one)), [Some("FundsUnavailable")]);
		impoverish(BEN, 250 * MILL);
		let two = [bid(NOON, 1_000, 200), bid(NOON + 1, 1_000, 200), bid(NOON + 1, 10, 200)];
		let seen = preview(BEN, &two);
		assert_eq!(errors(&seen), [None, Some("FundsUnavailable"), None]);
		assert_eq!((seen.reserved, seen.from_wallet), (202 * MILL, 202 * MILL));
		suspend(VILLAGE);
		assert_eq!(errors(&preview(BEN, &one)), [Some("TradingSuspended")]);
		assert_eq!(preview(BEN, &[]), OrdersPreview::default());
	});
}

/// Whoever asks about more orders than a call takes would have the node work for nothing.
#[test]
fn a_preview_looks_at_no_more_orders_than_a_call_places() {
	ExtBuilder::default().build_and_execute(|| {
		let orders: Vec<_> = (0..500).map(|n| bid(NOON + n, 10, 1)).collect();
		assert_eq!(preview(ANNA, &orders).orders.len(), 96);
	});
}

#[test]
fn a_preview_shows_no_event_and_leaves_no_money_moved() {
	ExtBuilder::default().build_and_execute(|| {
		events();
		let before = money(ANNA);
		preview(ANNA, &[bid(NOON, 1_000, 200)]);
		assert_eq!(events(), Vec::<Event<Test>>::new());
		assert_eq!(money(ANNA), before);
	});
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(64))]

	/// If no order would be refused, the call places all of them for what the preview says; if one
	/// would be, the call fails, and with the first one's error unless money is what is missing.
	#[test]
	fn a_call_does_what_its_preview_says(
		orders in proptest::collection::vec((0u32..3, 0u8..2, 0u16..4, 0u64..900), 1..8),
		mills in 1u128..600,
	) {
		let orders: Vec<_> = orders
			.into_iter()
			.map(|(later, side, price, energy_wh)| {
				let price_mills = 100 * (price + 1);
				match side {
					0 => bid(NOON + later, energy_wh, price_mills),
					_ => ask(NOON + later, energy_wh, price_mills),
				}
			})
			.collect();
		ExtBuilder::default().build_and_execute(|| {
			impoverish(ANNA, mills * MILL);
			let seen = preview(ANNA, &orders);
			let before = money(ANNA);
			let called = Trading::place_orders(signed(ANNA), orders.clone().try_into().expect("few"));
			let refused = seen.orders.iter().find_map(|order: &OrderPreview| order.error.as_deref());
			match (called, refused) {
				(Ok(_), None) => {
					let after = money(ANNA);
					assert_eq!((before.0 - after.0, after.2 - before.2), (seen.from_wallet, seen.reserved));
				},
				// A call draws its money at the end, when all else is in order; so an order that lacks
				// the money may hide another error.
				(Err(error), Some(name)) => {
					if !errors(&seen).contains(&Some("FundsUnavailable")) {
						assert_eq!(name, <&str>::from(error));
					}
				},
				(called, refused) => panic!("{called:?}, but the preview said {refused:?}"),
			}
		});
	}
}
