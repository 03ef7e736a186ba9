//! Credits that are moved to an outside registry are cancelled here.

use crate::{mock::*, Certificates, Error, Event};
use energy_primitives::{CertificateKind, CreditId};
use frame_support::{assert_noop, assert_ok, dispatch::DispatchResult};
use sp_runtime::DispatchError::BadOrigin;

fn cancel(who: AccountId, credit: CreditId, amount: u128, registry: &str, reference: &str) -> DispatchResult {
	let origin = RuntimeOrigin::signed(who);
	as_a_call(|| CarbonOffset::cancel_carbon_credits(origin, credit, amount, text(registry), text(reference)))
}

#[test]
fn what_is_moved_to_another_registry_is_burnt_here_with_its_reference() {
	ExtBuilder::build_and_execute(|| {
		let credit = solveig_earns(900_000);
		assert_ok!(cancel(SOLVEIG, credit, 100_000, "National registry", "DE-7"));
		assert_eq!(Assets::balance(credit, SOLVEIG), 800_000);
		let account = CarbonOffset::get_carbon_account(SOLVEIG);
		assert_eq!((account.cancelled, account.retired), (100_000, 0));
		let certificate = Certificates::<Test>::get(0).unwrap();
		assert_eq!(certificate.kind, CertificateKind::Cancellation);
		assert_eq!(certificate.claim.beneficiary, text("National registry"));
		assert_eq!(certificate.claim.reason, text("DE-7"));
		assert!(matches!(
			events().last(),
			Some(Event::CarbonCreditsCancelled { certificate: 0, amount: 100_000, price, .. })
				if *price == PRICE + 21 * BYTE_PRICE
		));
		// What was cancelled can neither be retired nor cancelled again, and is not issued anew.
		assert_noop!(
			cancel(SOLVEIG, credit, 800_001, "National registry", "DE-7"),
			Error::<Test>::InsufficientCredits
		);
		assert_noop!(request(SOLVEIG, LIGNITE_GRID), Error::<Test>::NothingToIssue);
	});
}

#[test]
fn a_cancellation_names_where_to() {
	ExtBuilder::build_and_execute(|| {
		let credit = solveig_earns(900_000);
		for (registry, reference) in [("", "DE-7"), ("National registry", ""), ("", "")] {
			assert_noop!(
				cancel(SOLVEIG, credit, 1_000, registry, reference),
				Error::<Test>::NoReference
			);
		}
		assert_noop!(
			cancel(SOLVEIG, credit, 999, "a", "b"),
			Error::<Test>::BelowMinRetirement
		);
		assert_noop!(cancel(SOLVEIG, credit, 0, "a", "b"), Error::<Test>::ZeroAmount);
		assert_noop!(cancel(BERTA, credit, 1, "a", "b"), Error::<Test>::InsufficientCredits);
		for origin in [RuntimeOrigin::root(), RuntimeOrigin::none()] {
			assert_noop!(
				CarbonOffset::cancel_carbon_credits(origin, credit, 1_000, text("a"), text("b")),
				BadOrigin
			);
		}
	});
}
