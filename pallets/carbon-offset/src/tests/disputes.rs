//! A dispute stops an issuance, and a majority of the verifiers decides on it.

use crate::{mock::*, DisputeVote, Disputes, Error, Event, Issuances};
use energy_primitives::{EnergySource, IssuanceStage};
use frame_support::{assert_noop, assert_ok};
use DisputeVote::{Reject, Uphold};

/// Two more verifiers.
const VALI: AccountId = 20;
const VOLKER: AccountId = 21;

/// Solveig's July of 900 g is asked for, and Vera disputes it.
fn disputed() {
	become_clean_producer(SOLVEIG);
	publish_final(LIGNITE_GRID, LIGNITE_FACTOR);
	generate(SOLVEIG, JULY, 1_000);
	assert_ok!(request(SOLVEIG, LIGNITE_GRID));
	assert_ok!(dispute(VERA, 0));
}

#[test]
fn what_most_verifiers_uphold_is_minted_at_once() {
	ExtBuilder::build_and_execute(|| {
		disputed();
		assert_ok!(vote(VIKTOR, 0, Uphold));
		assert_eq!(issued(SOLVEIG), 0);
		assert_eq!(
			CarbonOffset::get_pending_issuance(0).unwrap().stage,
			IssuanceStage::Disputed {
				until: Now::get() + VOTE,
				uphold: 1,
				reject: 1,
				quorum: 2
			}
		);
		assert_eq!(
			CarbonOffset::get_pending_issuance(0).unwrap().dispute_document,
			Some(document())
		);
		assert_ok!(vote(VANDA, 0, Uphold));
		assert_eq!(issued(SOLVEIG), 900);
		assert!(!Disputes::<Test>::contains_key(0));
	});
}

#[test]
fn what_most_verifiers_reject_never_earns_credits() {
	ExtBuilder::build_and_execute(|| {
		disputed();
		assert_ok!(vote(VANDA, 0, Reject));
		assert_eq!(
			events().last(),
			Some(&Event::IssuanceRejected {
				issuance: 0,
				producer: SOLVEIG,
				credit: july(EnergySource::Solar),
				zone: LIGNITE_GRID,
				energy_wh: 1_000
			})
		);
		let record = Issuances::<Test>::get((SOLVEIG, LIGNITE_GRID, JULY));
		assert_eq!((record.refused_wh, record.credited_wh, record.open), (1_000, 0, None));
		assert_eq!(CarbonOffset::get_carbon_account(SOLVEIG), Default::default());
		// Not by asking again, nor after a new approval, nor in another zone.
		assert_noop!(request(SOLVEIG, LIGNITE_GRID), Error::<Test>::NothingToIssue);
		assert_ok!(CarbonOffset::revoke_clean_energy_producer(
			RuntimeOrigin::signed(VERA),
			SOLVEIG,
			LIGNITE_GRID
		));
		become_clean_producer(SOLVEIG);
		assert_noop!(request(SOLVEIG, LIGNITE_GRID), Error::<Test>::NothingToIssue);
		// What comes later is another matter.
		generate(SOLVEIG, JULY, 10);
		assert_ok!(issue(SOLVEIG, LIGNITE_GRID));
		assert_eq!(issued(SOLVEIG), 9);
	});
}

#[test]
fn one_verifier_alone_rejects_nothing_and_delays_it_once() {
	ExtBuilder::build_and_execute(|| {
		disputed();
		assert_noop!(vote(VERA, 0, Reject), Error::<Test>::AlreadyVoted);
		assert_noop!(vote(VERA, 0, Uphold), Error::<Test>::AlreadyVoted);
		wait(WINDOW);
		assert_noop!(mint(0), Error::<Test>::DisputeOpen);
		wait(VOTE - WINDOW);
		assert_noop!(vote(VANDA, 0, Reject), Error::<Test>::VoteOver);
		assert_ok!(mint(0));
		assert_eq!(issued(SOLVEIG), 900);
	});
}

#[test]
fn a_single_verifier_cannot_reject_even_where_it_is_the_only_one() {
	ExtBuilder::build_and_execute(|| {
		disputed();
		Body::set(vec![VERA]);
		wait(VOTE);
		assert_ok!(mint(0));
		assert_eq!(issued(SOLVEIG), 900);
	});
}

#[test]
fn nobody_decides_on_its_own_issuance() {
	ExtBuilder::build_and_execute(|| {
		become_clean_producer(VIKTOR);
		publish_final(LIGNITE_GRID, LIGNITE_FACTOR);
		generate(VIKTOR, JULY, 1_000);
		assert_ok!(request(VIKTOR, LIGNITE_GRID));
		// Neither does he dispute it himself, so that nobody else can, nor vote on it.
		assert_noop!(dispute(VIKTOR, 0), Error::<Test>::OwnIssuance);
		assert_ok!(dispute(VERA, 0));
		assert_noop!(vote(VIKTOR, 0, Uphold), Error::<Test>::OwnIssuance);
		// The other two are a majority without him.
		assert_ok!(vote(VANDA, 0, Reject));
		assert_eq!(Issuances::<Test>::get((VIKTOR, LIGNITE_GRID, JULY)).refused_wh, 1_000);
	});
}

#[test]
fn more_than_half_of_all_verifiers_must_agree() {
	ExtBuilder::build_and_execute(|| {
		Body::set(vec![VERA, VIKTOR, VANDA, VALI, VOLKER]);
		disputed();
		assert_ok!(vote(VIKTOR, 0, Reject));
		assert!(Disputes::<Test>::contains_key(0));
		assert_ok!(vote(VALI, 0, Uphold));
		assert_ok!(vote(VOLKER, 0, Uphold));
		assert!(Disputes::<Test>::contains_key(0));
		assert_ok!(vote(VANDA, 0, Uphold));
		assert_eq!(issued(SOLVEIG), 900);
	});
}

#[test]
fn votes_of_who_is_no_verifier_any_more_do_not_count() {
	ExtBuilder::build_and_execute(|| {
		Body::set(vec![VERA, VIKTOR, VANDA, VALI, VOLKER]);
		disputed();
		assert_ok!(vote(VIKTOR, 0, Reject));
		// Viktor's key was stolen; he is replaced.
		Body::set(vec![VERA, VANDA, VALI, VOLKER]);
		assert_ok!(vote(VANDA, 0, Reject));
		assert!(Disputes::<Test>::contains_key(0));
		assert_noop!(vote(VIKTOR, 0, Reject), Error::<Test>::NotVerifier);
		assert_ok!(vote(VALI, 0, Reject));
		assert!(!Disputes::<Test>::contains_key(0));
		assert_eq!(issued(SOLVEIG), 0);
	});
}

#[test]
fn those_who_rejected_are_a_majority_once_others_have_left() {
	ExtBuilder::build_and_execute(|| {
		Body::set(vec![VERA, VIKTOR, VANDA, VALI, VOLKER]);
		disputed();
		assert_ok!(vote(VIKTOR, 0, Reject));
		Body::set(vec![VERA, VIKTOR, VANDA]);
		wait(VOTE);
		assert_ok!(mint(0));
		assert_eq!(issued(SOLVEIG), 0);
		assert_eq!(Issuances::<Test>::get((SOLVEIG, LIGNITE_GRID, JULY)).refused_wh, 1_000);
	});
}

#[test]
fn a_dispute_comes_in_time_once_and_from_a_verifier() {
	ExtBuilder::build_and_execute(|| {
		assert_noop!(dispute(VERA, 0), Error::<Test>::UnknownIssuance);
		become_clean_producer(SOLVEIG);
		publish_final(LIGNITE_GRID, LIGNITE_FACTOR);
		generate(SOLVEIG, JULY, 1_000);
		assert_ok!(request(SOLVEIG, LIGNITE_GRID));
		assert_noop!(vote(VERA, 0, Reject), Error::<Test>::NotDisputed);
		for origin in [
			RuntimeOrigin::signed(BERTA),
			RuntimeOrigin::root(),
			RuntimeOrigin::none(),
		] {
			assert_noop!(
				CarbonOffset::dispute_issuance(origin.clone(), 0, document()),
				Error::<Test>::NotVerifier
			);
			assert_noop!(
				CarbonOffset::vote_on_issuance(origin, 0, Reject),
				Error::<Test>::NotVerifier
			);
		}
		wait(WINDOW - 1);
		assert_ok!(dispute(VERA, 0));
		assert_noop!(dispute(VANDA, 0), Error::<Test>::AlreadyDisputed);
		assert_noop!(vote(VANDA, 7, Reject), Error::<Test>::UnknownIssuance);
		// The next one is disputed too late, even if nobody has minted it yet.
		generate(SOLVEIG, JULY, 1_000);
		assert_ok!(vote(VANDA, 0, Reject));
		assert_ok!(request(SOLVEIG, LIGNITE_GRID));
		wait(WINDOW);
		assert_noop!(dispute(VERA, 1), Error::<Test>::ChallengeWindowOver);
	});
}
