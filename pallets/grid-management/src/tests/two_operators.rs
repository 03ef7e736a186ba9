//! What takes two: one operator proposes, another confirms.

use crate::{mock::*, *};
use energy_primitives::{Authority, EmergencyProtocol, Interval, IntervalClock, ProposalId};
use frame_support::{assert_noop, assert_ok, dispatch::DispatchResult, traits::Get};

/// Operates the village as well.
const SECOND: AccountId = 6;

fn village() -> ExtBuilder {
	ExtBuilder::village().operator(SECOND, VILLAGE)
}

fn confirm(who: AccountId, proposal: ProposalId) -> DispatchResult {
	GridManagement::confirm_measure(signed(who), VILLAGE, proposal)
}

fn withdraw(origin: RuntimeOrigin, proposal: ProposalId) -> DispatchResult {
	GridManagement::withdraw_measure_proposal(origin, VILLAGE, proposal)
}

fn proposed() -> Vec<ProposalId> {
	let proposals = GridManagement::get_measure_proposals(FARM);
	proposals.into_iter().map(|proposal| proposal.proposal).collect()
}

#[test]
fn beyond_the_short_limit_it_takes_a_second_operator_of_the_area_or_above() {
	for second in [SECOND, GRID_OPERATOR] {
		village().build_and_execute(|| {
			let current = GridManagement::current();
			let proposal = propose(signed(VILLAGE_OPERATOR), VILLAGE, CURTAIL_ALL, None, LONG).unwrap();
			assert_eq!(
				last_event(),
				Event::MeasureProposed {
					proposal,
					area: VILLAGE,
					protocol: CURTAIL_ALL,
					from: None,
					duration: LONG,
					by: VILLAGE_OPERATOR,
					open_until: current + 16,
					reason: reason("repair of a cable"),
				}
			);
			assert_eq!(limits_of(ALICE, current), (11_000, 8_000), "nothing is in force");
			assert_eq!(proposed(), [proposal]);
			pass(1);
			assert_ok!(confirm(second, proposal));
			assert_eq!(limits_of(ALICE, current), (11_000, 8_000));
			assert_eq!(limits_of(ALICE, current + 1), (11_000, 0));
			assert_eq!(limits_of(ALICE, current + LONG), (11_000, 0), "as long as proposed");
			assert_eq!(limits_of(ALICE, current + LONG + 1), (11_000, 8_000));
			let record = Incidents::<Test>::get(0).unwrap();
			assert_eq!(record.by, operator_of_village());
			assert_eq!(record.confirmed_by, Some(Authority::Operator(second)));
			assert!(proposed().is_empty());
			assert_noop!(confirm(second, proposal), Error::<Test>::UnknownProposal);
		});
	}
}

#[test]
fn the_council_is_a_second_too_and_needs_none() {
	village().build_and_execute(|| {
		let current = GridManagement::current();
		let proposal = propose(signed(VILLAGE_OPERATOR), VILLAGE, CURTAIL_ALL, None, LONG).unwrap();
		assert_ok!(GridManagement::confirm_measure(council(), VILLAGE, proposal));
		assert_eq!(
			Incidents::<Test>::get(0).unwrap().confirmed_by,
			Some(Authority::Council)
		);
		// What the council has confirmed it lifts.
		assert_noop!(
			GridManagement::lift_measure(signed(GRID_OPERATOR), 0),
			Error::<Test>::LiftNeedsCouncil
		);
		assert_ok!(GridManagement::lift_measure(council(), 0));
		assert_ok!(propose(council(), VILLAGE, CURTAIL_ALL, Some(current + 9), LONG));
		assert_eq!(Incidents::<Test>::get(1).unwrap().from, current + 9);
		assert!(proposed().is_empty());
	});
}

#[test]
fn nobody_confirms_its_own_nor_what_it_does_not_operate() {
	village().operator(7, HARBOUR).operator(8, FARM).build_and_execute(|| {
		let proposal = propose(signed(VILLAGE_OPERATOR), VILLAGE, CURTAIL_ALL, None, LONG).unwrap();
		assert_noop!(confirm(VILLAGE_OPERATOR, proposal), Error::<Test>::OwnProposal);
		// Beside, below, nobody.
		for who in [7, 8, ALICE, STRANGER] {
			assert_noop!(confirm(who, proposal), Error::<Test>::NotOperator);
			assert_noop!(withdraw(signed(who), proposal), Error::<Test>::NotOperator);
			assert_noop!(
				propose(signed(who), VILLAGE, CURTAIL_ALL, None, LONG),
				Error::<Test>::NotOperator
			);
		}
		// For another area it is not proposed.
		assert_noop!(
			GridManagement::confirm_measure(signed(GRID_OPERATOR), FARM, proposal),
			Error::<Test>::UnknownProposal
		);
		// Authorised twice it is one account still.
		assert_ok!(GridManagement::set_operator_authorization(
			council(),
			VILLAGE_OPERATOR,
			FARM,
			true
		));
		assert_noop!(confirm(VILLAGE_OPERATOR, proposal), Error::<Test>::OwnProposal);
		// Who has lost its authorisation decides nothing any more.
		assert_ok!(GridManagement::set_operator_authorization(
			council(),
			VILLAGE_OPERATOR,
			VILLAGE,
			false
		));
		assert_noop!(confirm(SECOND, proposal), Error::<Test>::NotAuthorized);
	});
}

#[test]
fn a_proposal_runs_out() {
	village().build_and_execute(|| {
		let current = GridManagement::current();
		let open: Interval = <Test as Config>::ProposalTime::get();
		let proposal = propose(signed(VILLAGE_OPERATOR), VILLAGE, CURTAIL_ALL, None, LONG).unwrap();
		let soon = propose(
			signed(VILLAGE_OPERATOR),
			VILLAGE,
			EmergencyProtocol::Island,
			Some(current + 2),
			3,
		)
		.unwrap();
		// One whose time has begun is confirmed for the rest, one whose time is over is not.
		pass(4);
		let other = propose(signed(SECOND), VILLAGE, EmergencyProtocol::Island, Some(current + 4), 1).unwrap();
		assert_ok!(confirm(SECOND, soon));
		let record = Incidents::<Test>::get(0).unwrap();
		assert_eq!((record.from, record.until), (current + 4, current + 5));
		pass(1);
		assert_noop!(confirm(VILLAGE_OPERATOR, other), Error::<Test>::ProposalExpired);
		pass(open - 4);
		assert_noop!(confirm(SECOND, proposal), Error::<Test>::ProposalExpired);
		assert!(!proposed().contains(&proposal));
	});
}

#[test]
fn a_proposal_is_withdrawn_by_who_made_it_and_who_decides_as_far_up() {
	village().operator(8, FARM).build_and_execute(|| {
		let by_village = || propose(signed(VILLAGE_OPERATOR), VILLAGE, CURTAIL_ALL, None, LONG).unwrap();
		for origin in [
			signed(VILLAGE_OPERATOR),
			signed(SECOND),
			signed(GRID_OPERATOR),
			council(),
		] {
			let proposal = by_village();
			assert_ok!(withdraw(origin, proposal));
			assert_noop!(confirm(SECOND, proposal), Error::<Test>::UnknownProposal);
		}
		let from_above = propose(signed(GRID_OPERATOR), VILLAGE, CURTAIL_ALL, None, LONG).unwrap();
		assert_noop!(withdraw(signed(SECOND), from_above), Error::<Test>::Outranked);
		assert_ok!(withdraw(signed(GRID_OPERATOR), from_above));
	});
}

#[test]
fn a_measure_is_not_proposed_for_a_time_that_cannot_be() {
	village().build_and_execute(|| {
		let current = GridManagement::current();
		let by = || signed(VILLAGE_OPERATOR);
		for origin in [by(), council()] {
			for (from, duration, error) in [
				(Some(current - 1), 1, Error::<Test>::BeginsInThePast),
				(Some(0), LONG, Error::<Test>::BeginsInThePast),
				(Some(current + HORIZON + 1), 1, Error::<Test>::TooFarAhead),
				(Some(Interval::MAX), 1, Error::<Test>::TooFarAhead),
				(Some(current), 0, Error::<Test>::ZeroDuration),
				(None, LONG + 1, Error::<Test>::EmergencyTooLong),
				(None, Interval::MAX, Error::<Test>::EmergencyTooLong),
			] {
				assert_noop!(propose(origin.clone(), VILLAGE, CURTAIL_ALL, from, duration), error);
			}
			for from in [current, current + 4] {
				assert_noop!(
					propose(
						origin.clone(),
						VILLAGE,
						EmergencyProtocol::SuspendTrading,
						Some(from),
						1
					),
					Error::<Test>::SuspensionBeginsAtOnce
				);
			}
		}
		assert_noop!(
			GridManagement::propose_measure(by(), VILLAGE, CURTAIL_ALL, None, 1, reason("")),
			Error::<Test>::ReasonMissing
		);
		assert_ok!(propose(by(), VILLAGE, CURTAIL_ALL, Some(current + HORIZON), 1));
		NextProposal::<Test>::put(ProposalId::MAX);
		assert_noop!(
			propose(by(), VILLAGE, CURTAIL_ALL, None, 1),
			Error::<Test>::ProposalIdsExhausted
		);
	});
}

#[test]
fn nobody_fills_the_list_of_proposals_alone() {
	(20..30)
		.fold(village(), |builder, who| builder.operator(who, VILLAGE))
		.build_and_execute(|| {
			let suggest = |who: AccountId| propose(signed(who), VILLAGE, CURTAIL_ALL, None, LONG);
			for _ in 0..2 {
				assert_ok!(suggest(VILLAGE_OPERATOR));
			}
			assert_noop!(suggest(VILLAGE_OPERATOR), Error::<Test>::TooManyMeasureProposals);
			for who in 20..23 {
				for _ in 0..2 {
					assert_ok!(suggest(who));
				}
			}
			assert_noop!(suggest(SECOND), Error::<Test>::TooManyMeasureProposals);
			// The council takes them off, or they run out.
			assert_ok!(withdraw(council(), proposed()[0]));
			assert_ok!(suggest(SECOND));
			pass(17);
			for _ in 0..2 {
				assert_ok!(suggest(VILLAGE_OPERATOR));
			}
			assert_eq!(proposed().len(), 2);
		});
}
