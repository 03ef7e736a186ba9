//! Credits are retired.

use crate::{mock::*, Certificate, Certificates, Claim, Error, Event, NextCertificate, TextOf, Vintages};
use energy_primitives::{CertificateKind, CreditId, EnergySource};
use frame_support::{assert_noop, assert_ok, dispatch::DispatchResult};
use sp_runtime::{ArithmeticError, DispatchError::BadOrigin};

fn retire(who: AccountId, credit: CreditId, amount: u128) -> DispatchResult {
	CarbonOffset::retire_carbon_credits(
		RuntimeOrigin::signed(who),
		credit,
		amount,
		text("Bakery Berta"),
		text("ovens, 2016"),
	)
}

fn claim(beneficiary: &str, reason: &str) -> Claim<TextOf<Test>> {
	Claim {
		beneficiary: text(beneficiary),
		reason: text(reason),
		..Claim::default()
	}
}

#[test]
fn a_bakery_retires_credits_for_its_ovens_and_has_a_certificate() {
	ExtBuilder::build_and_execute(|| {
		let credit = solveig_earns(900_000);
		assert_ok!(CarbonOffset::transfer_carbon_credits(
			RuntimeOrigin::signed(SOLVEIG),
			credit,
			BERTA,
			500_000
		));
		assert_ok!(retire(BERTA, credit, 400_000));

		assert_eq!(Assets::balance(credit, BERTA), 100_000);
		assert_eq!(Assets::total_supply(credit), 500_000);
		assert_eq!(Vintages::<Test>::get(credit), Some(became(900_000, 400_000)));
		assert_eq!(CarbonOffset::get_carbon_account(BERTA), became(0, 400_000));
		assert_eq!(CarbonOffset::get_network_carbon_account(), became(900_000, 400_000));
		assert_eq!(
			Certificates::<Test>::get(0),
			Some(Certificate {
				kind: CertificateKind::Retirement,
				account: BERTA,
				vintages: CarbonOffset::one_vintage(credit, 400_000),
				claim: claim("Bakery Berta", "ovens, 2016"),
				at: AUGUST_1 + STANDING + WINDOW
			})
		);
		assert_eq!(
			events().last(),
			Some(&Event::CarbonCreditsRetired {
				certificate: 0,
				who: BERTA,
				kind: CertificateKind::Retirement,
				vintages: CarbonOffset::one_vintage(credit, 400_000),
				claim: claim("Bakery Berta", "ovens, 2016"),
				price: PRICE + 23 * BYTE_PRICE
			})
		);
	});
}

#[test]
fn each_retirement_has_a_certificate_of_its_own() {
	ExtBuilder::build_and_execute(|| {
		let credit = solveig_earns(900_000);
		assert_ok!(retire(SOLVEIG, credit, KILOGRAM));
		assert_ok!(retire(SOLVEIG, credit, 899_000));
		assert_eq!(NextCertificate::<Test>::get(), 2);
		assert_eq!(Certificates::<Test>::get(0).unwrap().vintages[0].amount, KILOGRAM);
		assert_eq!(Certificates::<Test>::get(1).unwrap().vintages[0].amount, 899_000);
		assert_eq!(Assets::total_supply(credit), 0);
	});
}

#[test]
fn what_is_retired_is_gone() {
	ExtBuilder::build_and_execute(|| {
		let credit = solveig_earns(900_000);
		assert_ok!(retire(SOLVEIG, credit, 900_000));
		assert_noop!(retire(SOLVEIG, credit, KILOGRAM), Error::<Test>::InsufficientCredits);
		assert_noop!(
			CarbonOffset::transfer_carbon_credits(RuntimeOrigin::signed(SOLVEIG), credit, BERTA, 1),
			Error::<Test>::InsufficientCredits
		);
		// Its energy is not credited anew.
		assert_noop!(issue(SOLVEIG, LIGNITE_GRID), Error::<Test>::NothingToIssue);
		// More of the vintage may come.
		generate(SOLVEIG, JULY, 1_000_000);
		assert_ok!(issue(SOLVEIG, LIGNITE_GRID));
		assert_eq!(Vintages::<Test>::get(credit), Some(became(1_800_000, 900_000)));
	});
}

#[test]
fn nobody_retires_what_it_has_not_got() {
	ExtBuilder::build_and_execute(|| {
		let credit = solveig_earns(900_000);
		assert_noop!(retire(SOLVEIG, credit, 0), Error::<Test>::ZeroAmount);
		assert_noop!(retire(SOLVEIG, credit, 900_001), Error::<Test>::InsufficientCredits);
		assert_noop!(retire(SOLVEIG, credit, u128::MAX), Error::<Test>::InsufficientCredits);
		assert_noop!(retire(BERTA, credit, 1), Error::<Test>::InsufficientCredits);
		assert_noop!(
			retire(SOLVEIG, july(EnergySource::Wind), 1),
			Error::<Test>::UnknownCredit
		);
	});
}

#[test]
fn a_certificate_may_say_little_or_much() {
	ExtBuilder::build_and_execute(|| {
		let credit = solveig_earns(900_000);
		let origin = RuntimeOrigin::signed(SOLVEIG);
		assert_ok!(CarbonOffset::retire_carbon_credits(
			origin.clone(),
			credit,
			KILOGRAM,
			text(""),
			text("")
		));
		let long = text(&"x".repeat(64));
		assert_ok!(CarbonOffset::retire_carbon_credits(
			origin,
			credit,
			KILOGRAM,
			long.clone(),
			long.clone()
		));
		assert_eq!(Certificates::<Test>::get(1).unwrap().claim.reason, long);
		assert!(TextOf::<Test>::try_from(vec![b'x'; 65]).is_err());
	});
}

#[test]
fn only_a_signed_account_retires() {
	ExtBuilder::build_and_execute(|| {
		let credit = solveig_earns(900_000);
		for origin in [RuntimeOrigin::root(), RuntimeOrigin::none()] {
			assert_noop!(
				CarbonOffset::retire_carbon_credits(origin, credit, KILOGRAM, text(""), text("")),
				BadOrigin
			);
		}
	});
}

#[test]
fn no_certificate_is_ever_overwritten() {
	ExtBuilder::build().execute_with(|| {
		let credit = solveig_earns(900_000);
		NextCertificate::<Test>::put(u32::MAX);
		assert_noop!(retire(SOLVEIG, credit, KILOGRAM), ArithmeticError::Overflow);
	});
}
