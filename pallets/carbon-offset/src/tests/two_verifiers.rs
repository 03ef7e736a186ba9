//! Two verifiers make a factor final: what one of them, or a stolen key, can do to it, and what two
//! can.

use crate::{mock::*, EmissionFactors, Error};
use energy_primitives::{Finality, Moment};
use frame_support::{assert_noop, assert_ok, dispatch::DispatchResult};
use sp_core::H256;
use Finality::{Final, Provisional};

/// A verifier publishes a factor of July with a document of its own.
fn publish_from(verifier: AccountId, mg_per_kwh: u32, finality: Finality, document: H256) -> DispatchResult {
	let origin = RuntimeOrigin::signed(verifier);
	CarbonOffset::publish_emission_factor(origin, LIGNITE_GRID, JULY, mg_per_kwh, finality, document, source())
}

fn propose(verifier: AccountId, mg_per_kwh: u32) -> DispatchResult {
	publish(verifier, LIGNITE_GRID, JULY, mg_per_kwh, Provisional)
}

fn confirm(verifier: AccountId, mg_per_kwh: u32) -> DispatchResult {
	publish(verifier, LIGNITE_GRID, JULY, mg_per_kwh, Final)
}

/// Returns who proposed the present factor, and since when it stands.
fn proposed() -> (AccountId, Moment) {
	let factor = EmissionFactors::<Test>::get(LIGNITE_GRID, JULY).unwrap();
	(factor.proposer, factor.proposed_at)
}

fn leave(verifier: AccountId) {
	Body::mutate(|body| body.retain(|member| *member != verifier));
}

fn join(verifier: AccountId) {
	Body::mutate(|body| {
		body.push(verifier);
		body.sort();
	});
}

#[test]
fn one_verifier_alone_makes_nothing_final() {
	ExtBuilder::build_and_execute(|| {
		// Not at once, not after a proposal of its own, and not after any wait.
		assert_noop!(confirm(VERA, 2_000_000), Error::<Test>::UnknownEmissionFactor);
		assert_ok!(propose(VERA, 2_000_000));
		for ms in [0, STANDING, 365 * DAY] {
			wait(ms);
			assert_noop!(confirm(VERA, 2_000_000), Error::<Test>::SameVerifier);
		}
		// Another verifier can still propose another value.
		assert_ok!(propose(VIKTOR, 400_000));
		wait(STANDING);
		assert_ok!(confirm(VANDA, 400_000));
	});
}

#[test]
fn a_second_verifier_waits_until_the_factor_has_stood() {
	ExtBuilder::build_and_execute(|| {
		assert_ok!(propose(VERA, LIGNITE_FACTOR));
		assert_noop!(confirm(VIKTOR, LIGNITE_FACTOR), Error::<Test>::FactorTooRecent);
		wait(STANDING - 1);
		assert_noop!(confirm(VIKTOR, LIGNITE_FACTOR), Error::<Test>::FactorTooRecent);
		wait(1);
		assert_ok!(confirm(VIKTOR, LIGNITE_FACTOR));
		assert_noop!(confirm(VANDA, LIGNITE_FACTOR), Error::<Test>::FactorIsFinal);
	});
}

#[test]
fn a_second_verifier_confirms_the_very_value_and_document() {
	ExtBuilder::build_and_execute(|| {
		assert_ok!(propose(VERA, LIGNITE_FACTOR));
		wait(STANDING);
		for mg_per_kwh in [0, LIGNITE_FACTOR - 1, LIGNITE_FACTOR + 1] {
			assert_noop!(confirm(VIKTOR, mg_per_kwh), Error::<Test>::FactorDiffers);
		}
		assert_noop!(
			publish_from(VIKTOR, LIGNITE_FACTOR, Final, H256::repeat_byte(8)),
			Error::<Test>::FactorDiffers
		);
	});
}

#[test]
fn a_proposer_cannot_change_the_factor_that_a_second_verifier_is_about_to_confirm() {
	ExtBuilder::build_and_execute(|| {
		assert_ok!(propose(VERA, LIGNITE_FACTOR));
		wait(STANDING);
		// Vera's new value is included just before Viktor's call, which names the value that he has
		// read.
		assert_ok!(propose(VERA, 2_000_000));
		assert_noop!(confirm(VIKTOR, LIGNITE_FACTOR), Error::<Test>::FactorDiffers);
	});
}

#[test]
fn another_value_or_document_has_its_own_proposer_and_time() {
	ExtBuilder::build_and_execute(|| {
		let other = H256::repeat_byte(8);
		assert_ok!(propose(VERA, LIGNITE_FACTOR));
		wait(STANDING);
		assert_ok!(publish_from(VANDA, LIGNITE_FACTOR, Provisional, other));
		assert_eq!(proposed(), (VANDA, AUGUST_1 + STANDING));
		assert_noop!(
			publish_from(VIKTOR, LIGNITE_FACTOR, Final, other),
			Error::<Test>::FactorTooRecent
		);
		// The first document again: its time begins anew, too.
		wait(STANDING);
		assert_ok!(propose(VERA, LIGNITE_FACTOR));
		assert_eq!(proposed(), (VERA, AUGUST_1 + 2 * STANDING));
		assert_noop!(confirm(VIKTOR, LIGNITE_FACTOR), Error::<Test>::FactorTooRecent);
		wait(STANDING);
		assert_ok!(confirm(VIKTOR, LIGNITE_FACTOR));
	});
}

#[test]
fn nobody_repeats_a_factor_to_take_its_proposers_place_or_to_put_off_its_end() {
	ExtBuilder::build_and_execute(|| {
		assert_ok!(propose(VERA, LIGNITE_FACTOR));
		wait(STANDING);
		for verifier in [VERA, VIKTOR, VANDA] {
			assert_noop!(propose(verifier, LIGNITE_FACTOR), Error::<Test>::FactorUnchanged);
		}
		assert_eq!(proposed(), (VERA, AUGUST_1));
		assert_ok!(confirm(VIKTOR, LIGNITE_FACTOR));
	});
}

#[test]
fn a_proposal_of_who_is_no_verifier_any_more_does_not_count() {
	ExtBuilder::build_and_execute(|| {
		// Vera's key is stolen, and she is removed from the verifiers.
		assert_ok!(propose(VERA, LIGNITE_FACTOR));
		leave(VERA);
		wait(STANDING);
		assert_noop!(confirm(VIKTOR, LIGNITE_FACTOR), Error::<Test>::ProposerLeft);
		assert_noop!(propose(VERA, LIGNITE_FACTOR), Error::<Test>::NotVerifier);

		// The value was right all the same: another verifier proposes it, and its time begins anew.
		assert_ok!(propose(VIKTOR, LIGNITE_FACTOR));
		assert_eq!(proposed(), (VIKTOR, AUGUST_1 + STANDING));
		assert_noop!(confirm(VANDA, LIGNITE_FACTOR), Error::<Test>::FactorTooRecent);
		wait(STANDING);
		assert_noop!(confirm(VIKTOR, LIGNITE_FACTOR), Error::<Test>::SameVerifier);
		assert_ok!(confirm(VANDA, LIGNITE_FACTOR));
	});
}

#[test]
fn a_proposal_of_a_verifier_who_left_and_came_back_counts() {
	ExtBuilder::build_and_execute(|| {
		assert_ok!(propose(VERA, LIGNITE_FACTOR));
		leave(VERA);
		wait(STANDING);
		join(VERA);
		assert_ok!(confirm(VIKTOR, LIGNITE_FACTOR));
	});
}

#[test]
fn what_is_final_stays_so_when_both_have_left() {
	ExtBuilder::build_and_execute(|| {
		publish_final(LIGNITE_GRID, LIGNITE_FACTOR);
		leave(VERA);
		leave(VIKTOR);
		assert_noop!(propose(VANDA, 1), Error::<Test>::FactorIsFinal);
		assert_noop!(confirm(VANDA, 1), Error::<Test>::FactorIsFinal);
	});
}

#[test]
fn a_stolen_key_can_put_a_factor_off_but_only_until_it_is_removed() {
	ExtBuilder::build_and_execute(|| {
		let mut bait = 1_000_000;
		for _ in 0..10 {
			assert_ok!(propose(VERA, LIGNITE_FACTOR));
			wait(STANDING);
			bait += 1;
			assert_ok!(propose(VANDA, bait));
			assert_noop!(confirm(VIKTOR, LIGNITE_FACTOR), Error::<Test>::FactorDiffers);
		}
		leave(VANDA);
		assert_ok!(propose(VERA, LIGNITE_FACTOR));
		wait(STANDING);
		assert_ok!(confirm(VIKTOR, LIGNITE_FACTOR));
	});
}

#[test]
fn two_who_collude_need_three_days_in_which_any_third_can_stop_them() {
	ExtBuilder::build_and_execute(|| {
		// Two verifiers who collude can break a rule of two. Vera and Viktor agree on a wrong
		// value.
		assert_ok!(propose(VERA, 2_000_000));
		wait(STANDING - 1);
		// Vanda sees it on the chain and proposes another value: their time begins anew.
		assert_ok!(propose(VANDA, LIGNITE_FACTOR));
		wait(1);
		assert_noop!(confirm(VIKTOR, 2_000_000), Error::<Test>::FactorDiffers);
		assert_ok!(propose(VERA, 2_000_000));
		assert_noop!(confirm(VIKTOR, 2_000_000), Error::<Test>::FactorTooRecent);
	});
}

#[test]
fn nothing_is_issued_between_the_proposal_and_its_confirmation() {
	ExtBuilder::build_and_execute(|| {
		become_clean_producer(SOLVEIG);
		generate(SOLVEIG, JULY, 1_000);
		assert_ok!(propose(VERA, LIGNITE_FACTOR));
		wait(STANDING);
		assert_noop!(issue(SOLVEIG, LIGNITE_GRID), Error::<Test>::FactorIsProvisional);
		assert_ok!(confirm(VIKTOR, LIGNITE_FACTOR));
		assert_ok!(issue(SOLVEIG, LIGNITE_GRID));
		assert_eq!(issued(SOLVEIG), 900);
	});
}
