//! Credits are used.

use crate::{mock::*, Certificate, Certificates, Error, Event, NextCertificate, Tally, TextOf, Vintages};
use energy_primitives::{CarbonAccount, CreditId, EnergySource};
use frame_support::{assert_noop, assert_ok, dispatch::DispatchResult};
use sp_runtime::{ArithmeticError, DispatchError::BadOrigin};

fn text(text: &str) -> TextOf<Test> {
	text.as_bytes().to_vec().try_into().unwrap()
}

fn retire(who: AccountId, credit: CreditId, amount: u128) -> DispatchResult {
	CarbonOffset::retire_carbon_credits(
		RuntimeOrigin::signed(who),
		credit,
		amount,
		text("Bakery Berta"),
		text("ovens, 2016"),
	)
}

#[test]
fn a_bakery_offsets_its_ovens_and_has_a_certificate() {
	ExtBuilder::build_and_execute(|| {
		let credit = solveig_earns(900);
		assert_ok!(CarbonOffset::transfer_carbon_credits(
			RuntimeOrigin::signed(SOLVEIG),
			credit,
			BERTA,
			500
		));
		assert_ok!(retire(BERTA, credit, 400));

		assert_eq!(Assets::balance(credit, BERTA), 100);
		assert_eq!(Assets::total_supply(credit), 500);
		assert_eq!(
			Vintages::<Test>::get(credit),
			Some(Tally {
				issued: 900,
				retired: 400
			})
		);
		assert_eq!(
			CarbonOffset::get_carbon_account(BERTA),
			CarbonAccount {
				issued: 0,
				retired: 400
			}
		);
		assert_eq!(
			CarbonOffset::get_network_carbon_account(),
			CarbonAccount {
				issued: 900,
				retired: 400
			}
		);
		assert_eq!(
			Certificates::<Test>::get(0),
			Some(Certificate {
				account: BERTA,
				credit,
				amount: 400,
				beneficiary: text("Bakery Berta"),
				reason: text("ovens, 2016"),
				at: AUGUST_1
			})
		);
		assert_eq!(
			events().last(),
			Some(&Event::CarbonCreditsRetired {
				certificate: 0,
				who: BERTA,
				credit,
				amount: 400,
				beneficiary: text("Bakery Berta"),
				reason: text("ovens, 2016")
			})
		);
	});
}

#[test]
fn each_retirement_has_a_certificate_of_its_own() {
	ExtBuilder::build_and_execute(|| {
		let credit = solveig_earns(900);
		assert_ok!(retire(SOLVEIG, credit, 1));
		assert_ok!(retire(SOLVEIG, credit, 899));
		assert_eq!(NextCertificate::<Test>::get(), 2);
		assert_eq!(Certificates::<Test>::get(0).unwrap().amount, 1);
		assert_eq!(Certificates::<Test>::get(1).unwrap().amount, 899);
		assert_eq!(Assets::total_supply(credit), 0);
	});
}

#[test]
fn what_is_retired_is_gone() {
	ExtBuilder::build_and_execute(|| {
		let credit = solveig_earns(900);
		assert_ok!(retire(SOLVEIG, credit, 900));
		assert_noop!(retire(SOLVEIG, credit, 1), Error::<Test>::InsufficientCredits);
		assert_noop!(
			CarbonOffset::transfer_carbon_credits(RuntimeOrigin::signed(SOLVEIG), credit, BERTA, 1),
			Error::<Test>::InsufficientCredits
		);
		// Its energy is not credited anew.
		assert_noop!(
			CarbonOffset::issue_carbon_credits(RuntimeOrigin::signed(SOLVEIG), SOLVEIG, JULY),
			Error::<Test>::NothingToIssue
		);
		// More of the vintage may come.
		generate(SOLVEIG, JULY, 1_000);
		assert_ok!(CarbonOffset::issue_carbon_credits(
			RuntimeOrigin::signed(SOLVEIG),
			SOLVEIG,
			JULY
		));
		assert_eq!(
			Vintages::<Test>::get(credit),
			Some(Tally {
				issued: 1_800,
				retired: 900
			})
		);
	});
}

#[test]
fn nobody_retires_what_it_has_not_got() {
	ExtBuilder::build_and_execute(|| {
		let credit = solveig_earns(900);
		assert_noop!(retire(SOLVEIG, credit, 0), Error::<Test>::ZeroAmount);
		assert_noop!(retire(SOLVEIG, credit, 901), Error::<Test>::InsufficientCredits);
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
		let credit = solveig_earns(900);
		let origin = RuntimeOrigin::signed(SOLVEIG);
		assert_ok!(CarbonOffset::retire_carbon_credits(
			origin.clone(),
			credit,
			1,
			text(""),
			text("")
		));
		let long = text(&"x".repeat(64));
		assert_ok!(CarbonOffset::retire_carbon_credits(
			origin,
			credit,
			1,
			long.clone(),
			long.clone()
		));
		assert_eq!(Certificates::<Test>::get(1).unwrap().reason, long);
		assert!(TextOf::<Test>::try_from(vec![b'x'; 65]).is_err());
	});
}

#[test]
fn only_a_signed_account_retires() {
	ExtBuilder::build_and_execute(|| {
		let credit = solveig_earns(900);
		for origin in [RuntimeOrigin::root(), RuntimeOrigin::none()] {
			assert_noop!(
				CarbonOffset::retire_carbon_credits(origin, credit, 1, text(""), text("")),
				BadOrigin
			);
		}
	});
}

#[test]
fn no_certificate_is_ever_overwritten() {
	ExtBuilder::build().execute_with(|| {
		let credit = solveig_earns(900);
		NextCertificate::<Test>::put(u32::MAX);
		assert_noop!(retire(SOLVEIG, credit, 1), ArithmeticError::Overflow);
	});
}
