//! What went wrong in other registries of carbon credits, each as a test.

use crate::{mock::*, Error, Vintages};
use codec::Decode;
use energy_primitives::{Amount, EnergySource, Month, ZoneId};
use frame_support::{assert_noop, assert_ok, traits::fungibles::roles::Inspect};
use sp_runtime::DispatchError::BadOrigin;

/// The issuer types the amount.
#[test]
fn whoever_asks_for_credits_does_not_name_an_amount() {
	ExtBuilder::build_and_execute(|| {
		become_clean_producer(SOLVEIG);
		publish_final(LIGNITE_GRID, LIGNITE_FACTOR);
		generate(SOLVEIG, JULY, 1_000);
		// Producer, zone and month are all there is in the call.
		let encoded = codec::Encode::encode(&crate::Call::<Test>::issue_carbon_credits {
			producer: SOLVEIG,
			zone: LIGNITE_GRID,
			month: JULY,
		});
		let parameters = <(AccountId, ZoneId, Month)>::decode(&mut &encoded[1..]);
		assert_eq!(parameters, Ok((SOLVEIG, LIGNITE_GRID, JULY)));
		assert_eq!(encoded.len(), 1 + 8 + 4 + 4);
		assert_ok!(issue(SOLVEIG, LIGNITE_GRID));
		assert_eq!(issued(SOLVEIG), 900);
	});
}

/// Unsigned reports mint.
#[test]
fn nothing_is_minted_without_a_signature_or_without_generation() {
	ExtBuilder::build_and_execute(|| {
		become_clean_producer(SOLVEIG);
		publish_final(LIGNITE_GRID, LIGNITE_FACTOR);
		assert_noop!(
			CarbonOffset::issue_carbon_credits(RuntimeOrigin::none(), SOLVEIG, LIGNITE_GRID, JULY),
			BadOrigin
		);
		assert_noop!(CarbonOffset::mint_carbon_credits(RuntimeOrigin::none(), 0), BadOrigin);
		assert_noop!(request(SOLVEIG, LIGNITE_GRID), Error::<Test>::NothingToIssue);
		assert_noop!(mint(0), Error::<Test>::UnknownIssuance);
		assert_eq!(Vintages::<Test>::iter().count(), 0);
	});
}

/// The project's owner is the asset's admin.
#[test]
fn a_producer_has_no_power_over_the_asset_of_its_credits() {
	ExtBuilder::build_and_execute(|| {
		let credit = solveig_earns(900_000);
		let issuer = Some(CarbonOffset::account_id());
		assert_eq!(Assets::admin(credit), issuer);
		assert_eq!(Assets::issuer(credit), issuer);
		assert!(Assets::mint(RuntimeOrigin::signed(SOLVEIG), credit, SOLVEIG, 1).is_err());
		assert!(Assets::freeze(RuntimeOrigin::signed(SOLVEIG), credit, BERTA).is_err());
		assert!(Assets::force_transfer(RuntimeOrigin::signed(SOLVEIG), credit, BERTA, SOLVEIG, 1).is_err());
	});
}

/// A second approval orphans the holders of the first asset.
#[test]
fn a_second_approval_issues_the_same_asset_and_holders_keep_what_they_have() {
	ExtBuilder::build_and_execute(|| {
		let credit = solveig_earns(900_000);
		assert_ok!(CarbonOffset::transfer_carbon_credits(
			RuntimeOrigin::signed(SOLVEIG),
			credit,
			BERTA,
			500_000
		));
		assert_ok!(CarbonOffset::revoke_clean_energy_producer(
			RuntimeOrigin::signed(VERA),
			SOLVEIG,
			LIGNITE_GRID
		));
		become_clean_producer(SOLVEIG);
		generate(SOLVEIG, JULY, 1_000_000);
		assert_ok!(issue(SOLVEIG, LIGNITE_GRID));
		assert_eq!(Vintages::<Test>::iter().count(), 1);
		assert_eq!(Assets::total_supply(credit), 1_800_000);
		assert_ok!(CarbonOffset::retire_carbon_credits(
			RuntimeOrigin::signed(BERTA),
			credit,
			500_000,
			text(""),
			text("")
		));
	});
}

/// An entry is removed by a binary search in a list that is not sorted.
#[test]
fn a_listing_is_found_wherever_it_stands() {
	ExtBuilder::build_and_execute(|| {
		let credit = solveig_earns(900_000);
		for price in [3, 1, 2] {
			assert_ok!(list(SOLVEIG, credit, 1_000, price));
		}
		assert_ok!(delist(SOLVEIG, 0));
		assert_ok!(list(SOLVEIG, credit, 1_000, 9));
		for listing in [2, 3, 1] {
			assert_ok!(delist(SOLVEIG, listing));
		}
		assert_eq!(CarbonOffset::get_credits(SOLVEIG, None, None).items[0].listed, 0);
	});
}

/// Units are stranded when a seller cancels while a buyer is pending.
#[test]
fn no_purchase_is_ever_half_done() {
	ExtBuilder::build_and_execute(|| {
		let credit = solveig_earns(900_000);
		assert_ok!(list(SOLVEIG, credit, 2_000, 1));
		assert_ok!(buy(BERTA, 0, 1_000));
		assert_ok!(delist(SOLVEIG, 0));
		assert_noop!(buy(BERTA, 0, 1_000), Error::<Test>::UnknownListing);
		let of = |who| CarbonOffset::get_carbon_credits_balance(who, credit);
		assert_eq!((of(SOLVEIG), of(BERTA)), (Amount(899_000), Amount(1_000)));
	});
}

/// Collateral is checked and not held.
#[test]
fn what_is_for_sale_is_on_hold_and_not_only_looked_at() {
	ExtBuilder::build_and_execute(|| {
		let credit = solveig_earns(900_000);
		assert_ok!(list(SOLVEIG, credit, 800_000, 1));
		assert!(Assets::transfer(RuntimeOrigin::signed(SOLVEIG), credit, BERTA, 800_000).is_err());
		assert!(Assets::approve_transfer(RuntimeOrigin::signed(SOLVEIG), credit, BERTA, 900_000).is_ok());
		assert!(Assets::transfer_approved(RuntimeOrigin::signed(BERTA), credit, SOLVEIG, BERTA, 800_000).is_err());
		assert_ok!(buy(BERTA, 0, 800_000));
	});
}

/// A reversal hits whoever bought in good faith.
#[test]
fn what_was_sold_stays_sold_when_its_issuance_turns_out_wrong() {
	ExtBuilder::build_and_execute(|| {
		let credit = solveig_earns(900_000);
		assert_ok!(list(SOLVEIG, credit, 100_000, 1));
		assert_ok!(buy(BERTA, 0, 100_000));
		assert_ok!(withdraw(VERA, SOLVEIG, 1_000_000));
		assert_ok!(withdraw(VIKTOR, SOLVEIG, 1_000_000));
		assert_eq!(Assets::balance(credit, BERTA), 100_000);
		assert_eq!(CarbonOffset::get_carbon_deficit(SOLVEIG), Amount(100_000));
	});
}

/// The same energy is sold as a credit and as a proof of origin.
#[test]
fn what_a_neighbour_has_received_as_clean_energy_is_no_credit() {
	ExtBuilder::build_and_execute(|| {
		become_clean_producer(SOLVEIG);
		publish_final(LIGNITE_GRID, LIGNITE_FACTOR);
		generate(SOLVEIG, JULY, 1_000);
		record(0, 0, &[member(SOLVEIG, 1_000, 0), member(BERTA, 0, 1_000)]);
		assert_noop!(request(SOLVEIG, LIGNITE_GRID), Error::<Test>::NothingToIssue);
		assert_eq!(
			CarbonOffset::get_issuable_carbon_credits(SOLVEIG, LIGNITE_GRID, JULY),
			Amount(0)
		);
		assert_eq!(
			CarbonOffset::get_matched_origin(BERTA, JULY, None).items[0].received[0].source,
			EnergySource::Solar
		);
	});
}

/// A retirement can be undone, or made twice.
#[test]
fn a_certificate_stays_as_it_is() {
	ExtBuilder::build_and_execute(|| {
		let credit = solveig_earns(900_000);
		let retire =
			|| CarbonOffset::retire_carbon_credits(RuntimeOrigin::signed(SOLVEIG), credit, 900_000, text(""), text(""));
		assert_ok!(retire());
		assert_noop!(retire(), Error::<Test>::InsufficientCredits);
		let certificate = CarbonOffset::get_certificate(0);
		// Withdrawing its energy's credits afterwards leaves it alone: its owner had them.
		assert_ok!(withdraw(VERA, SOLVEIG, 1_000_000));
		assert_ok!(withdraw(VIKTOR, SOLVEIG, 1_000_000));
		assert_eq!(CarbonOffset::get_certificate(0), certificate);
		assert_eq!(CarbonOffset::get_carbon_deficit(SOLVEIG), Amount(900_000));
	});
}
