//! What a supplier pays for its customers in sharing: a household without money in the market gets its
//! part, no seller waits, and nobody gets money out of it.

use super::supplier_balances::{allow, of_supplier, running, OTHER};
use crate::{mock::*, Error, Event};
use energy_primitives::{Balance, MILL};
use frame_support::{assert_noop, assert_ok, traits::fungible::Mutate};
use sp_runtime::TokenError;

/// The supplier has so many mills here, and pays so many for each account of the village.
fn advance(deposit_mills: Balance, each_mills: Balance) {
	assert_ok!(Trading::deposit_as_supplier(signed(SUPPLIER), deposit_mills * MILL));
	assert_ok!(Trading::set_sharing_advance(
		signed(SUPPLIER),
		VILLAGE,
		each_mills * MILL
	));
}

/// An interval that begins the balances of the village's page with the supplier.
fn begin() {
	share_at(VILLAGE, 200, 200);
	meter(NOON - 20, CARLA, 0, 10);
	settle_interval(NOON - 20);
}

/// Anna exports 1 000 Wh at noon, Ben imports 600 Wh. Returns what Ben bought of her.
fn noon() -> u64 {
	meter(NOON, ANNA, 0, 1_000);
	meter(NOON, BEN, 600, 0);
	let emitted = settle_interval(NOON);
	check_state();
	settled_as(BEN, &emitted).shared_bought_wh
}

#[test]
fn without_an_advance_who_has_put_nothing_in_buys_nothing() {
	ExtBuilder::default().build_and_execute(|| {
		begin();
		allow(500);
		assert_eq!(noon(), 0);
	});
}

#[test]
fn an_advance_pays_the_neighbour_at_once_and_stands_on_the_balance() {
	ExtBuilder::default().build_and_execute(|| {
		begin();
		allow(500);
		advance(400, 300);
		meter(NOON, ANNA, 0, 1_000);
		meter(NOON, BEN, 600, 0);
		let emitted = settle_interval(NOON);
		// Anna has 120 for 600 Wh, and 32 for the rest from the supplier.
		assert_eq!(gain(ANNA) / MILL as i128, 152);
		assert_eq!(
			(running(BEN), (worth(BEN) - ENDOWMENT as i128) / MILL as i128),
			(-120, -120)
		);
		assert_eq!(of_supplier(SUPPLIER), (400 - 120 - 32, 0));
		let advanced = Event::SharingAdvanced {
			interval: NOON,
			page: page_with(BEN),
			supplier: SUPPLIER,
			accounts: vec![(BEN, 120 * MILL)],
		};
		assert!(emitted.contains(&advanced));
	});
}

#[test]
fn what_was_not_needed_comes_back() {
	ExtBuilder::default().build_and_execute(|| {
		begin();
		allow(500);
		advance(400, 300);
		// Nobody has anything to share.
		meter(NOON, BEN, 600, 0);
		settle_interval(NOON);
		check_state();
		assert_eq!((running(BEN), clearing_account(BEN).available), (-180, 0));
		assert_eq!(of_supplier(SUPPLIER), (400, 0));
	});
}

#[test]
fn an_advance_ends_at_the_credit_limit_at_its_own_amount_and_at_what_the_supplier_has() {
	for (limit, deposit, each) in [(60, 400, 300), (500, 400, 60), (500, 60, 300)] {
		ExtBuilder::default().build_and_execute(|| {
			begin();
			allow(limit);
			advance(deposit, each);
			// 60 mills are 300 Wh.
			assert_eq!(noon(), 300, "{limit} {deposit} {each}");
		});
	}
}

#[test]
fn what_an_account_owes_already_counts_to_the_limit() {
	ExtBuilder::default().build_and_execute(|| {
		begin();
		allow(120);
		advance(400, 300);
		// 60 mills for 200 Wh.
		meter(NOON - 10, BEN, 200, 0);
		settle_interval(NOON - 10);
		assert_eq!(running(BEN), -60);
		assert_eq!(noon(), 300);
	});
}

#[test]
fn own_money_is_used_first() {
	ExtBuilder::default().build_and_execute(|| {
		begin();
		allow(500);
		advance(400, 300);
		deposit(BEN, 100);
		assert_eq!(noon(), 600);
		assert_eq!((running(BEN), clearing_account(BEN).available), (-20, 0));
	});
}

#[test]
fn nobody_withdraws_what_was_advanced() {
	ExtBuilder::default().build_and_execute(|| {
		begin();
		allow(500);
		advance(400, 300);
		meter(NOON, ANNA, 0, 100);
		meter(NOON, BEN, 600, 0);
		go_between_the_passes(NOON);
		assert_eq!(clearing_account(BEN).available, 120 * MILL);
		assert_noop!(Trading::withdraw(signed(BEN), 1), TokenError::FundsUnavailable);
		check_state();
		settle_all();
		assert_noop!(Trading::withdraw(signed(BEN), 1), TokenError::FundsUnavailable);
		check_state();
	});
}

#[test]
fn who_owes_the_supplier_arrears_is_advanced_nothing() {
	ExtBuilder::default().build_and_execute(|| {
		begin();
		Balances::set_balance(&BEN, MILL / 1_000);
		meter(NOON - 10, BEN, 1_000, 0);
		settle_interval(NOON - 10);
		assert!(clearing_account(BEN).in_arrears);
		allow(500);
		advance(400, 300);
		assert_eq!(noon(), 0);
	});
}

#[test]
fn an_advance_is_only_of_the_present_supplier() {
	ExtBuilder::default().build_and_execute(|| {
		begin();
		allow(500);
		advance(400, 300);
		assert_noop!(
			Trading::set_sharing_advance(signed(OTHER), VILLAGE, 1),
			Error::<Test>::NotSupplier
		);
		set_terms(VILLAGE, OTHER, TARIFF);
		assert_noop!(
			Trading::set_sharing_advance(signed(SUPPLIER), VILLAGE, 1),
			Error::<Test>::NotSupplier
		);
		assert_eq!(noon(), 0);
	});
}

#[test]
fn taking_the_limit_back_ends_the_advance() {
	ExtBuilder::default().build_and_execute(|| {
		begin();
		allow(500);
		advance(400, 300);
		allow(0);
		assert_eq!(noon(), 0);
		advance(1, 0);
		assert_eq!(crate::CreditLimits::<Test>::iter().count(), 0);
	});
}
