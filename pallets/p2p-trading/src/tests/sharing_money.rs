//! The money of sharing: only what is free in the market covers a bid, and it is reserved until the
//! bid is settled.

use crate::{mock::*, money::types::ClearingAccount};
use energy_primitives::{Balance, Energy, Price, Side, MILL};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::TokenError;

/// Anna exports 1 000 Wh at noon, Ben imports 600 Wh.
fn flows() {
	meter(NOON, ANNA, 0, 1_000);
	meter(NOON, BEN, 600, 0);
}

/// What Ben bid at noon: the limit, how much, and what he got.
fn bid_of_ben() -> Option<(Price, Energy, Energy)> {
	let mut entries = shared_entries(NOON).into_iter();
	let entry = entries.find(|(who, ..)| *who == BEN)?;
	assert_eq!(entry.1, Side::Bid);
	Some((entry.2, entry.3, entry.4))
}

/// What lies in the market for Ben, and what of it is reserved, in plancks.
fn money_of_ben() -> (Balance, Balance) {
	let ClearingAccount {
		available, reserved, ..
	} = clearing_account(BEN);
	(available, reserved)
}

#[test]
fn what_the_money_does_not_cover_is_not_bid() {
	// What Ben has in the market, in plancks, and how much he bids at 200 mills.
	let cases = [
		(120 * MILL, 600),
		(120 * MILL - 1, 599),
		(50 * MILL, 250),
		(MILL / 5, 1),
		(MILL / 5 - 1, 0),
		(1_000 * MILL, 600),
	];
	for (amount, bid_wh) in cases {
		ExtBuilder::default().build_and_execute(|| {
			share_at(VILLAGE, 200, 200);
			assert_ok!(Trading::deposit(signed(BEN), amount));
			flows();
			go_between_the_passes(NOON);
			let expected = (bid_wh > 0).then_some((200, bid_wh, 0));
			assert_eq!(bid_of_ben(), expected);
			let cost = Balance::from(bid_wh) * MILL / 5;
			assert_eq!(money_of_ben(), (amount, cost));
			check_state();
			events();
			settle_all();
			let row = settled_as(BEN, &events());
			assert_eq!(
				(row.shared_bought_wh, row.shared_paid, row.released),
				(bid_wh, cost, cost)
			);
			let rest = Balance::from(600 - bid_wh) * 300 * MILL / 1_000;
			assert_eq!(row.to_supplier, rest);
			assert_eq!(gain(BEN), -((cost + rest) as i128));
			assert_eq!(clearing_account(BEN).reserved, 0);
		});
	}
}

#[test]
fn a_wallet_however_full_covers_nothing() {
	ExtBuilder::default().build_and_execute(|| {
		share_at(VILLAGE, 200, 200);
		flows();
		settle_interval(NOON);
		assert_eq!(bid_of_ben(), None);
		assert_eq!(gain(BEN), -180 * MILL as i128);
	});
}

#[test]
fn it_is_covered_at_the_limit_and_what_the_price_leaves_is_free_again() {
	ExtBuilder::default().build_and_execute(|| {
		share_at(VILLAGE, 150, 250);
		deposit(BEN, 50);
		flows();
		go_between_the_passes(NOON);
		assert_eq!(bid_of_ben(), Some((250, 200, 0)));
		assert_eq!(money_of_ben(), (50 * MILL, 50 * MILL));
		events();
		settle_all();
		let row = settled_as(BEN, &events());
		assert_eq!(
			(row.shared_paid, row.released, row.to_supplier),
			(30 * MILL, 50 * MILL, 120 * MILL)
		);
		// The 20 mills that it left go to the supplier first, the other 100 come from the wallet.
		assert_eq!(money_of_ben(), (0, 0));
		assert_eq!(free(BEN), ENDOWMENT - 150 * MILL);
	});
}

#[test]
fn it_stays_reserved_until_settlement_and_nothing_else_is() {
	ExtBuilder::default().build_and_execute(|| {
		share_at(VILLAGE, 200, 200);
		deposit(BEN, 300);
		flows();
		go_to_settlement_of(NOON);
		settle_until(NOON, |phase| matches!(phase, crate::SettlementPhase::Offering(0)));
		assert_eq!(money_of_ben(), (300 * MILL, 0));
		settle_one_step();
		assert_eq!(money_of_ben(), (300 * MILL, 120 * MILL));
		let info = Trading::get_clearing_account(BEN);
		assert_eq!((info.reserved, info.free), (120 * MILL, 180 * MILL));
		check_state();
		assert_noop!(
			Trading::withdraw(signed(BEN), 180 * MILL + 1),
			TokenError::FundsUnavailable
		);
		settle_until(NOON, |phase| matches!(phase, crate::SettlementPhase::Pages(0)));
		assert_eq!(money_of_ben(), (300 * MILL, 120 * MILL));
		settle_one_step();
		assert_eq!(money_of_ben(), (180 * MILL, 0));
		assert_ok!(Trading::withdraw(signed(BEN), 180 * MILL));
	});
}

#[test]
fn what_is_reserved_for_a_bid_that_gets_nothing_is_free_again() {
	ExtBuilder::default().build_and_execute(|| {
		share_at(VILLAGE, 200, 200);
		deposit(BEN, 300);
		// Nobody has a surplus.
		meter(NOON, BEN, 600, 0);
		go_between_the_passes(NOON);
		assert_eq!(money_of_ben(), (300 * MILL, 120 * MILL));
		settle_all();
		assert_eq!(money_of_ben(), (120 * MILL, 0));
		assert_eq!(gain(BEN), -180 * MILL as i128);
	});
}

#[test]
fn a_debt_with_the_supplier_comes_first() {
	ExtBuilder::default().build_and_execute(|| {
		share_at(VILLAGE, 200, 200);
		assert_ok!(Trading::set_credit_limit(signed(SUPPLIER), VILLAGE, 1_000 * MILL));
		// An hour earlier Ben took 1 000 Wh on credit.
		meter(NOON - 4, BEN, 1_000, 0);
		settle_interval(NOON - 4);
		assert_eq!(clearing_account(BEN).money().debt(), 300 * MILL);
		flows();
		// Of what he brings, 20 mills are left.
		deposit(BEN, 320);
		settle_interval(NOON);
		assert_eq!(bid_of_ben(), Some((200, 100, 100)));
		assert_eq!(clearing_account(BEN).money().debt(), 150 * MILL);
	});
}

#[test]
fn who_owes_the_supplier_and_has_nothing_free_bids_nothing() {
	ExtBuilder::default().build_and_execute(|| {
		share_at(VILLAGE, 200, 200);
		assert_ok!(Trading::set_credit_limit(signed(SUPPLIER), VILLAGE, 1_000 * MILL));
		meter(NOON - 4, BEN, 1_000, 0);
		settle_interval(NOON - 4);
		flows();
		deposit(BEN, 300);
		settle_interval(NOON);
		assert_eq!(bid_of_ben(), None);
		assert_eq!(clearing_account(BEN).money().debt(), 180 * MILL);
	});
}

#[test]
fn open_orders_keep_their_money() {
	ExtBuilder::default().build_and_execute(|| {
		share_at(VILLAGE, 200, 200);
		deposit(BEN, 120);
		flows();
		// 100 mills are reserved for the afternoon.
		place(BEN, &[bid(NOON + 40, 1_000, 100)]);
		settle_interval(NOON);
		assert_eq!(bid_of_ben(), Some((200, 100, 100)));
		// Its limit has still its money.
		assert_eq!(money_of_ben(), (100 * MILL, 100 * MILL));
		assert_eq!(worth(BEN), (ENDOWMENT - 170 * MILL) as i128);
	});
}

#[test]
fn what_an_interval_earns_covers_the_next_one() {
	ExtBuilder::default().build_and_execute(|| {
		share_at(VILLAGE, 200, 200);
		deposit(CARLA, 40);
		// Ben sells Carla 200 Wh for 40 mills, and a quarter of an hour later he buys for them.
		meter(NOON - 1, BEN, 0, 200);
		meter(NOON - 1, CARLA, 200, 0);
		flows();
		settle_interval(NOON);
		assert_eq!(bid_of_ben(), Some((200, 200, 200)));
	});
}
