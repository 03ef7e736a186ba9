//! Certificates are kept for ever: the least amount that is retired, and the price of a
//! certificate.

use crate::{mock::*, CarbonAccounts, Certificates, Error, Event, NextCertificate};
use energy_primitives::{Amount, Balance, CreditId};
use frame_support::{assert_noop, assert_ok, dispatch::DispatchResult};

fn retire(who: AccountId, credit: CreditId, amount: Balance, beneficiary: &str, reason: &str) -> DispatchResult {
	CarbonOffset::retire_carbon_credits(
		RuntimeOrigin::signed(who),
		credit,
		amount,
		text(beneficiary),
		text(reason),
	)
}

fn send(from: AccountId, credit: CreditId, to: AccountId, amount: Balance) {
	assert_ok!(CarbonOffset::transfer_carbon_credits(
		RuntimeOrigin::signed(from),
		credit,
		to,
		amount
	));
}

#[test]
fn a_certificate_is_paid_to_the_community_by_its_bytes() {
	ExtBuilder::build_and_execute(|| {
		let credit = solveig_earns(900_000);
		assert_ok!(retire(SOLVEIG, credit, KILOGRAM, "", ""));
		assert_eq!(Balances::free_balance(FUND), PRICE);
		assert_ok!(retire(SOLVEIG, credit, KILOGRAM, "Solveig", "a flight"));
		assert_eq!(CarbonOffset::get_certificate_price(15), Amount(PRICE + 15 * BYTE_PRICE));
		assert_eq!(Balances::free_balance(FUND), 2 * PRICE + 15 * BYTE_PRICE);
		assert_eq!(Balances::free_balance(SOLVEIG), WEALTH - 2 * PRICE - 15 * BYTE_PRICE);
		assert!(matches!(
			events().last(),
			Some(Event::CarbonCreditsRetired { price, .. }) if *price == PRICE + 15 * BYTE_PRICE
		));
		// The price does not depend on the amount.
		let long = "x".repeat(64);
		assert_ok!(retire(SOLVEIG, credit, 898 * KILOGRAM, &long, &long));
		assert_eq!(Balances::free_balance(FUND), 3 * PRICE + (15 + 128) * BYTE_PRICE);
	});
}

#[test]
fn who_cannot_pay_retires_nothing() {
	ExtBuilder::build_and_execute(|| {
		let credit = solveig_earns(900_000);
		send(SOLVEIG, credit, NOBODY, 2 * KILOGRAM);
		assert_noop!(
			retire(NOBODY, credit, KILOGRAM, "", ""),
			Error::<Test>::CertificateNotPaid
		);
		// One byte more than the account can pay for; then exactly what it can pay for.
		assert_ok!(Balances::transfer_allow_death(
			RuntimeOrigin::signed(BERTA),
			NOBODY,
			PRICE + 3 * BYTE_PRICE
		));
		assert_noop!(
			retire(NOBODY, credit, KILOGRAM, "ab", "cd"),
			Error::<Test>::CertificateNotPaid
		);
		assert_ok!(retire(NOBODY, credit, KILOGRAM, "ab", "c"));
		assert_eq!(Balances::free_balance(NOBODY), 0);
		assert_eq!(Assets::balance(credit, NOBODY), KILOGRAM);
	});
}

#[test]
fn what_is_refused_costs_nothing() {
	ExtBuilder::build_and_execute(|| {
		let credit = solveig_earns(900_000);
		for (amount, error) in [
			(0, Error::<Test>::ZeroAmount),
			(KILOGRAM - 1, Error::<Test>::BelowMinRetirement),
			(900_001, Error::<Test>::InsufficientCredits),
			(Balance::MAX, Error::<Test>::InsufficientCredits),
		] {
			assert_noop!(retire(SOLVEIG, credit, amount, "", ""), error);
		}
		assert_eq!(Balances::free_balance(SOLVEIG), WEALTH);
		assert_eq!(Balances::free_balance(FUND), 0);
	});
}

#[test]
fn a_gram_is_no_retirement_but_the_rest_of_a_holding_is() {
	ExtBuilder::build_and_execute(|| {
		let credit = solveig_earns(900_000);
		send(SOLVEIG, credit, BERTA, 2 * KILOGRAM - 1);
		assert_noop!(
			retire(BERTA, credit, KILOGRAM - 1, "", ""),
			Error::<Test>::BelowMinRetirement
		);
		assert_ok!(retire(BERTA, credit, KILOGRAM, "", ""));
		// 999 g are left: some of it is too little, and all of it may go.
		for amount in [1, KILOGRAM - 2] {
			assert_noop!(retire(BERTA, credit, amount, "", ""), Error::<Test>::BelowMinRetirement);
		}
		assert_ok!(retire(BERTA, credit, KILOGRAM - 1, "", ""));
		assert_eq!(CarbonAccounts::<Test>::get(BERTA), became(0, 2 * KILOGRAM - 1));
	});
}

#[test]
fn the_rest_of_one_vintage_is_not_the_rest_of_another() {
	ExtBuilder::build_and_execute(|| {
		let sun = solveig_earns(900_000);
		become_clean_producer(WILMA);
		generate(WILMA, JULY, 1_000_000);
		assert_ok!(issue(WILMA, LIGNITE_GRID));
		let wind = july(energy_primitives::EnergySource::Wind);
		send(SOLVEIG, sun, BERTA, 10);
		send(WILMA, wind, BERTA, 20);
		assert_noop!(retire(BERTA, wind, 10, "", ""), Error::<Test>::BelowMinRetirement);
		assert_ok!(retire(BERTA, wind, 20, "", ""));
		assert_ok!(retire(BERTA, sun, 10, "", ""));
	});
}

#[test]
fn whoever_scatters_grams_to_fill_the_chain_pays_for_each_certificate() {
	ExtBuilder::build_and_execute(|| {
		let credit = solveig_earns(900_000);
		for who in 1_000..1_005 {
			send(SOLVEIG, credit, who, 1);
			assert_noop!(retire(who, credit, 1, "", ""), Error::<Test>::CertificateNotPaid);
			assert_ok!(Balances::transfer_allow_death(
				RuntimeOrigin::signed(SOLVEIG),
				who,
				PRICE
			));
			assert_ok!(retire(who, credit, 1, "", ""));
			// Nothing of the account is left but the certificate.
			assert!(!System::account_exists(&who));
		}
		assert_eq!(Balances::free_balance(FUND), 5 * PRICE);
		assert_eq!(NextCertificate::<Test>::get(), 5);
		assert_eq!(Certificates::<Test>::iter().count(), 5);
	});
}

#[test]
fn the_longest_texts_have_a_price_that_does_not_overflow() {
	ExtBuilder::build_and_execute(|| {
		assert_eq!(CarbonOffset::get_certificate_price(0), Amount(PRICE));
		assert_eq!(
			CarbonOffset::get_certificate_price(u32::MAX),
			Amount(PRICE + BYTE_PRICE * Balance::from(u32::MAX))
		);
	});
}
