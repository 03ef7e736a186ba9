//! Whether everything of an account is settled, so that it may leave.

use crate::{mock::*, Arrears, UnsettledAccounts};
use energy_primitives::{Energy, Interval, OpenIntervals, MILL};
use frame_support::{assert_ok, weights::Weight};

fn is_settled(who: AccountId, before: Interval) -> bool {
	<Trading as OpenIntervals<AccountId>>::is_settled(&who, before)
}

#[test]
fn nobody_is_settled_before_the_cursor_has_been_there() {
	ExtBuilder::default().build_and_execute(|| {
		for now in [NOON, NOON + METER_DEADLINE] {
			go_to(now);
			settle_all();
			assert!(!is_settled(ANNA, NOON + 1));
		}
		go_to_settlement_of(NOON);
		assert!(!is_settled(ANNA, NOON + 1));
		settle_all();
		assert!(is_settled(ANNA, NOON + 1));
		assert!(!is_settled(ANNA, NOON + 2));
		assert!(!is_settled(ANNA, Interval::MAX));
		assert!(is_settled(ANNA, 0));
	});
}

#[test]
fn who_was_metered_is_settled_when_its_intervals_are() {
	ExtBuilder::default().build_and_execute(|| {
		meter(NOON, ANNA, 500, 0);
		go_to_settlement_of(NOON);
		assert!(!is_settled(ANNA, NOON + 1));
		settle_all();
		assert!(is_settled(ANNA, NOON + 1));
	});
}

#[test]
fn trades_for_whatever_interval_are_open_until_they_are_settled() {
	ExtBuilder::default().build_and_execute(|| {
		trade(ANNA, BEN, NOON + 400, 500, 120);
		go_to_settlement_of(NOON);
		settle_all();
		assert!(!is_settled(ANNA, NOON) && !is_settled(BEN, NOON));
		assert!(is_settled(CARLA, NOON));
		go_to_settlement_of(NOON + 400);
		settle_all();
		assert!(is_settled(ANNA, NOON) && is_settled(BEN, NOON));
	});
}

#[test]
fn orders_are_open_until_they_are_taken_back_or_settled() {
	ExtBuilder::default().build_and_execute(|| {
		let later = bid(NOON + 400, 500, 0);
		place(ANNA, &[bid(NOON, 500, 0), later]);
		assert!(!is_settled(ANNA, DAY - METER_DEADLINE));
		assert!(is_settled(BEN, DAY - METER_DEADLINE));
		block(NOON - 1, || (), Weight::MAX);
		go_to_settlement_of(NOON);
		settle_all();
		assert!(!is_settled(ANNA, NOON + 1));
		let keys = vec![key_of(&later)].try_into().expect("one is few enough");
		assert_ok!(Trading::cancel_orders(signed(ANNA), keys));
		// What is settled stands on its order page still, and does not matter.
		assert!(is_settled(ANNA, NOON + 1));
	});
}

#[test]
fn orders_that_were_settled_by_hand_are_settled() {
	ExtBuilder::default().build_and_execute(|| {
		place(ANNA, &[bid(NOON, 500, 0)]);
		go_to(NOON + METER_DEADLINE);
		settle_all();
		go_to_settlement_of(NOON);
		assert!(!is_settled(ANNA, NOON));
		settle_by_hand(ANNA, NOON);
		assert!(is_settled(ANNA, NOON));
	});
}

#[test]
fn who_only_offers_has_nothing_open() {
	ExtBuilder::default().build_and_execute(|| {
		offer(ANNA, NOON, 500, 120);
		assert!(is_settled(ANNA, DAY - METER_DEADLINE));
	});
}

#[test]
fn who_owes_is_not_settled() {
	ExtBuilder::default().build_and_execute(|| {
		meter(NOON, DORA, 1_000, 0);
		go_to_settlement_of(NOON);
		settle_all();
		assert_eq!(Arrears::<Test>::get(DORA, SUPPLIER), 300 * MILL);
		assert!(!is_settled(DORA, NOON));
		impoverish(DORA, 301 * MILL);
		assert_ok!(Trading::pay_arrears(signed(DORA), SUPPLIER, 300 * MILL));
		assert!(is_settled(DORA, NOON));
	});
}

#[test]
fn whom_the_cursor_could_not_settle_is_not_settled() {
	ExtBuilder::default().build_and_execute(|| {
		meter(NOON, ANNA, Energy::MAX, 0);
		go_to_settlement_of(NOON);
		PlancksPerMill::set(1 << 60);
		settle_all();
		PlancksPerMill::set(MILL);
		assert_eq!(
			UnsettledAccounts::<Test>::iter_keys().collect::<Vec<_>>(),
			[(ANNA, NOON)]
		);
		assert!(!is_settled(ANNA, NOON + 1) && is_settled(BEN, NOON + 1));
		settle_by_hand(ANNA, NOON);
		// Now it owes.
		assert!(!is_settled(ANNA, NOON + 1));
		assert_eq!(UnsettledAccounts::<Test>::iter().count(), 0);
	});
}
