//! Credits are transferred.

use crate::{mock::*, Error, Event};
use energy_primitives::{CarbonAccount, CreditId, EnergySource};
use frame_support::{assert_noop, assert_ok, dispatch::DispatchResult};
use sp_runtime::DispatchError::BadOrigin;

fn send(from: AccountId, credit: CreditId, to: AccountId, amount: u128) -> DispatchResult {
	CarbonOffset::transfer_carbon_credits(RuntimeOrigin::signed(from), credit, to, amount)
}

fn balance(who: AccountId, credit: CreditId) -> u128 {
	CarbonOffset::get_carbon_credits_balance(who, credit).0
}

#[test]
fn a_buyer_gets_what_the_producer_sends() {
	ExtBuilder::build_and_execute(|| {
		let credit = solveig_earns(900);
		assert_ok!(send(SOLVEIG, credit, BERTA, 300));
		assert_eq!((balance(SOLVEIG, credit), balance(BERTA, credit)), (600, 300));
		assert_eq!(
			events().last(),
			Some(&Event::CarbonCreditsTransferred {
				credit,
				from: SOLVEIG,
				to: BERTA,
				amount: 300
			})
		);
		// Credits that were received are not credits that were issued.
		assert_eq!(CarbonOffset::get_carbon_account(BERTA), CarbonAccount::default());
		assert_eq!(CarbonOffset::get_carbon_account(SOLVEIG).issued, 900);
	});
}

#[test]
fn everything_can_be_sent_to_an_account_without_a_token() {
	ExtBuilder::build_and_execute(|| {
		let credit = solveig_earns(900);
		assert_ok!(send(SOLVEIG, credit, 77, 900));
		assert_eq!((balance(SOLVEIG, credit), balance(77, credit)), (0, 900));
	});
}

#[test]
fn nobody_sends_what_it_has_not_got() {
	ExtBuilder::build_and_execute(|| {
		let credit = solveig_earns(900);
		assert_noop!(send(SOLVEIG, credit, BERTA, 901), Error::<Test>::InsufficientCredits);
		assert_noop!(
			send(SOLVEIG, credit, BERTA, u128::MAX),
			Error::<Test>::InsufficientCredits
		);
		assert_noop!(send(BERTA, credit, SOLVEIG, 1), Error::<Test>::InsufficientCredits);
		assert_ok!(send(SOLVEIG, credit, BERTA, 900));
		assert_noop!(send(SOLVEIG, credit, BERTA, 900), Error::<Test>::InsufficientCredits);
	});
}

#[test]
fn sending_nothing_or_to_oneself_is_a_mistake() {
	ExtBuilder::build_and_execute(|| {
		let credit = solveig_earns(900);
		assert_noop!(send(SOLVEIG, credit, BERTA, 0), Error::<Test>::ZeroAmount);
		assert_noop!(send(SOLVEIG, credit, SOLVEIG, 1), Error::<Test>::SameAccount);
	});
}

#[test]
fn there_are_no_credits_of_a_vintage_before_its_first_issuance() {
	ExtBuilder::build_and_execute(|| {
		for credit in [july(EnergySource::Solar), 0, CreditId::MAX] {
			assert_noop!(send(SOLVEIG, credit, BERTA, 1), Error::<Test>::UnknownCredit);
		}
	});
}

#[test]
fn only_a_signed_account_sends() {
	ExtBuilder::build_and_execute(|| {
		let credit = solveig_earns(900);
		for origin in [RuntimeOrigin::root(), RuntimeOrigin::none()] {
			assert_noop!(
				CarbonOffset::transfer_carbon_credits(origin, credit, BERTA, 1),
				BadOrigin
			);
		}
	});
}

#[test]
fn credits_that_would_not_arrive_do_not_leave() {
	ExtBuilder::build().execute_with(|| {
		let credit = solveig_earns(900);
		// With a total issuance near its limit, the generic transfer loses what it has withdrawn.
		pallet_assets::Asset::<Test>::mutate(credit, |asset| asset.as_mut().unwrap().supply = u128::MAX);
		assert_noop!(send(SOLVEIG, credit, BERTA, 300), Error::<Test>::CreditsNotDelivered);
		assert_eq!(balance(SOLVEIG, credit), 900);
	});
}
