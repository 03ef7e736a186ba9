//! Credits are pending for the challenge window before they are minted, by anybody or by the chain.

use crate::{mock::*, Error, Event, Issuances, NextDue, PendingIssuances};
use energy_primitives::{Amount, EnergySource, IssuanceStage};
use frame_support::{assert_noop, assert_ok, weights::Weight};
use sp_runtime::DispatchError::BadOrigin;

/// Solveig's July of 900 g is asked for, in her own zone.
fn asked_for() {
	become_clean_producer(SOLVEIG);
	publish_final(LIGNITE_GRID, LIGNITE_FACTOR);
	generate(SOLVEIG, JULY, 1_000);
	assert_ok!(request(SOLVEIG, LIGNITE_GRID));
}

#[test]
fn credits_are_pending_for_the_challenge_window() {
	ExtBuilder::build_and_execute(|| {
		asked_for();
		let credit = july(EnergySource::Solar);
		assert_eq!(Assets::total_supply(credit), 0);
		let account = CarbonOffset::get_carbon_account(SOLVEIG);
		assert_eq!((account.pending, account.issued), (900, 0));
		assert_eq!(CarbonOffset::get_vintage(credit).unwrap().total.pending, 900);
		assert_eq!(CarbonOffset::get_network_carbon_account().pending, 900);
		let until = Now::get() + WINDOW;
		assert_eq!(
			CarbonOffset::get_pending_issuance(0).unwrap().stage,
			IssuanceStage::Challengeable { until }
		);

		wait(WINDOW - 1);
		assert_noop!(mint(0), Error::<Test>::ChallengeWindowOpen);
		wait(1);
		assert_eq!(
			CarbonOffset::get_pending_issuance(0).unwrap().stage,
			IssuanceStage::Mintable
		);
		assert_ok!(mint(0));
		assert_eq!(Assets::balance(credit, SOLVEIG), 900);
		let account = CarbonOffset::get_carbon_account(SOLVEIG);
		assert_eq!((account.pending, account.issued), (0, 900));
		assert_eq!(CarbonOffset::get_pending_issuance(0), None);
		assert_noop!(mint(0), Error::<Test>::UnknownIssuance);
	});
}

#[test]
fn what_is_pending_cannot_be_used_as_credits() {
	ExtBuilder::build_and_execute(|| {
		asked_for();
		let credit = july(EnergySource::Solar);
		assert_noop!(
			CarbonOffset::transfer_carbon_credits(RuntimeOrigin::signed(SOLVEIG), credit, BERTA, 1),
			Error::<Test>::InsufficientCredits
		);
		assert_noop!(list(SOLVEIG, credit, KILOGRAM, 1), Error::<Test>::InsufficientCredits);
	});
}

#[test]
fn nobody_asks_twice_at_a_time_and_what_comes_meanwhile_is_asked_for_later() {
	ExtBuilder::build_and_execute(|| {
		asked_for();
		generate(SOLVEIG, JULY, 1_000);
		assert_noop!(request(SOLVEIG, LIGNITE_GRID), Error::<Test>::IssuancePending);
		assert_eq!(
			CarbonOffset::get_issuable_carbon_credits(SOLVEIG, LIGNITE_GRID, JULY),
			Amount(0)
		);
		wait(WINDOW);
		assert_ok!(mint(0));
		assert_eq!(issued(SOLVEIG), 900);
		assert_ok!(issue(SOLVEIG, LIGNITE_GRID));
		assert_eq!(issued(SOLVEIG), 1_800);
	});
}

#[test]
fn the_chain_mints_by_itself_what_is_due_and_no_more_than_it_may() {
	ExtBuilder::build_and_execute(|| {
		three_request();
		end_block(Weight::MAX);
		assert_eq!(NextDue::<Test>::get(), 0);
		wait(WINDOW);
		// Without weight to spare it waits; in a block it mints two at most.
		assert_eq!(end_block(Weight::zero()), Weight::zero());
		assert_eq!(PendingIssuances::<Test>::iter().count(), 3);
		let used = end_block(Weight::MAX);
		assert!(used.any_gt(Weight::zero()));
		assert_eq!((issued(SOLVEIG), issued(WILMA), issued(VIKTOR)), (900, 930, 0));
		end_block(Weight::MAX);
		assert_eq!(issued(VIKTOR), 900);
		assert_eq!(NextDue::<Test>::get(), 3);
		// Nothing more is due.
		end_block(Weight::MAX);
		assert_eq!(NextDue::<Test>::get(), 3);
	});
}

#[test]
fn whoever_mints_first_does_not_hold_up_the_others() {
	ExtBuilder::build_and_execute(|| {
		three_request();
		assert_ok!(dispute(VERA, 1));
		wait(WINDOW);
		assert_ok!(mint(0));
		// The minted one and the disputed one are passed over.
		end_block(Weight::MAX);
		end_block(Weight::MAX);
		assert_eq!(issued(VIKTOR), 900);
		assert_eq!(issued(WILMA), 0);
	});
}

#[test]
fn one_that_cannot_be_minted_does_not_stop_the_others() {
	ExtBuilder::build().execute_with(|| {
		publish_final(LIGNITE_GRID, LIGNITE_FACTOR);
		for who in [SOLVEIG, WILMA] {
			become_clean_producer(who);
			generate(who, JULY, 1_000);
			assert_ok!(request(who, LIGNITE_GRID));
		}
		// The first one's asset is taken over.
		let keyless = CarbonOffset::account_id();
		let origin = RuntimeOrigin::signed(keyless);
		assert_ok!(Assets::set_team(
			origin,
			july(EnergySource::Solar),
			BERTA,
			keyless,
			keyless
		));
		wait(WINDOW);
		end_block(Weight::MAX);
		assert_eq!((issued(SOLVEIG), issued(WILMA)), (0, 930));
		assert!(CarbonOffset::get_pending_issuance(0).is_some());
		assert_noop!(mint(0), Error::<Test>::ForeignAsset);
	});
}

#[test]
fn only_a_signed_account_mints() {
	ExtBuilder::build_and_execute(|| {
		asked_for();
		wait(WINDOW);
		for origin in [RuntimeOrigin::root(), RuntimeOrigin::none()] {
			assert_noop!(CarbonOffset::mint_carbon_credits(origin, 0), BadOrigin);
		}
	});
}

#[test]
fn whoever_asks_early_for_a_little_delays_the_rest_by_a_window_and_no_more() {
	ExtBuilder::build_and_execute(|| {
		become_clean_producer(SOLVEIG);
		publish_final(LIGNITE_GRID, LIGNITE_FACTOR);
		// A stranger asks for the first 1.8 g; the remainder of it is not lost.
		generate(SOLVEIG, JULY, 2);
		assert_ok!(issue(SOLVEIG, LIGNITE_GRID));
		generate(SOLVEIG, JULY, 998);
		assert_ok!(issue(SOLVEIG, LIGNITE_GRID));
		assert_eq!(issued(SOLVEIG), 900);
		assert_eq!(Issuances::<Test>::get((SOLVEIG, LIGNITE_GRID, JULY)).credited_wh, 1_000);
	});
}

#[test]
fn an_approval_revoked_after_the_request_stops_what_comes_next_only() {
	ExtBuilder::build_and_execute(|| {
		asked_for();
		assert_ok!(CarbonOffset::revoke_clean_energy_producer(
			RuntimeOrigin::signed(VERA),
			SOLVEIG,
			LIGNITE_GRID
		));
		generate(SOLVEIG, JULY, 1_000);
		wait(WINDOW);
		// Nobody disputed what was asked for.
		assert_ok!(mint(0));
		assert_noop!(request(SOLVEIG, LIGNITE_GRID), Error::<Test>::ProducerNotApproved);
		assert!(matches!(
			events().last(),
			Some(Event::CarbonCreditsIssued { amount: 900, .. })
		));
	});
}
