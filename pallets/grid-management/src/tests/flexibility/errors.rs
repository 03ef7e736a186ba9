//! Who may do what, and when not.

use super::*;
use energy_primitives::MAX_POWER;
use frame_support::assert_noop;
use sp_runtime::{traits::BadOrigin, TokenError};

#[test]
fn only_operators_of_the_area_and_above_ask_and_they_pay() {
	flexible(|| {
		let terms = terms();
		assert_noop!(try_ask(council(), terms), Error::<Test>::CouncilDoesNotPay);
		for who in [ALICE, SUPPLIER, STRANGER] {
			assert_noop!(try_ask(signed(who), terms), Error::<Test>::NotOperator);
		}
		assert_noop!(try_ask(RuntimeOrigin::none(), terms), Error::<Test>::NotOperator);
		assert_ok!(try_ask(signed(GRID_OPERATOR), terms));
		assert_eq!(budget_of(GRID_OPERATOR), 800 * MILL);
		assert_eq!(request_of(0).payer, GRID_OPERATOR);
		// Not beside its area, and not in one that there is not.
		let elsewhere = |area| try_ask_in(area, signed(VILLAGE_OPERATOR), terms);
		for area in [HARBOUR, DISTRICT, NOWHERE] {
			assert_noop!(elsewhere(area), Error::<Test>::NotOperator);
		}
		assert_ok!(elsewhere(FARM));
	});
}

#[test]
fn what_cannot_be_asked_for_is_refused() {
	flexible(|| {
		let good = terms();
		let current = GridManagement::current();
		let last = current + HORIZON + 1;
		let with = |change: fn(&mut FlexibilityTerms)| {
			let mut terms = good;
			change(&mut terms);
			terms
		};
		for (terms, error) in [
			(with(|terms| terms.power_w = 99), Error::<Test>::TooLittleFlexibility),
			(with(|terms| terms.power_w = MAX_POWER + 1), Error::<Test>::PowerTooHigh),
			(with(|terms| terms.max_price_mills = 0), Error::<Test>::NoPrice),
			(with(|terms| terms.max_price_mills = 2_048), Error::<Test>::PriceTooHigh),
			(with(|terms| terms.until = terms.from), Error::<Test>::ZeroDuration),
			(
				with(|terms| terms.until = terms.from + 17),
				Error::<Test>::FlexibilityTooLong,
			),
			(
				with(|terms| terms.closes_at = terms.from - 3),
				Error::<Test>::ClosesTooLate,
			),
			(
				with(|terms| terms.closes_at = Interval::MAX),
				Error::<Test>::ClosesTooLate,
			),
			(
				FlexibilityTerms {
					closes_at: current,
					..good
				},
				Error::<Test>::BeginsInThePast,
			),
			(
				FlexibilityTerms {
					from: last,
					until: last + 1,
					..good
				},
				Error::<Test>::TooFarAhead,
			),
		] {
			assert_noop!(try_ask(signed(VILLAGE_OPERATOR), terms), error);
		}
		// Each at its bound.
		for terms in [
			with(|terms| terms.power_w = 100),
			with(|terms| terms.until = terms.from + 16),
			FlexibilityTerms {
				from: last - 1,
				until: last,
				closes_at: last - 5,
				..good
			},
		] {
			assert_ok!(try_ask(signed(VILLAGE_OPERATOR), terms));
		}
		assert_noop!(
			try_ask(signed(VILLAGE_OPERATOR), good),
			Error::<Test>::TooManyFlexibilityRequests
		);
		// One that is over makes room.
		assert_ok!(GridManagement::cancel_flexibility_request(signed(VILLAGE_OPERATOR), 0));
		idle();
		assert_ok!(try_ask(signed(VILLAGE_OPERATOR), good));
		assert_eq!(NextFlexibilityRequest::<Test>::get(), 4, "no id is used again");
	});
}

#[test]
fn who_has_no_money_neither_asks_nor_commits() {
	flexible(|| {
		let terms = terms();
		let dear = FlexibilityTerms {
			power_w: MAX_POWER,
			..terms
		};
		assert_noop!(try_ask(signed(VILLAGE_OPERATOR), dear), TokenError::FundsUnavailable);
		used(ALICE, &terms, [5_000; 5]);
		let id = ask(terms);
		assert_ok!(Balances::burn_from(
			&ALICE,
			RICH - 399 * MILL,
			frame_support::traits::tokens::Preservation::Preserve,
			frame_support::traits::tokens::Precision::Exact,
			frame_support::traits::tokens::Fortitude::Polite,
		));
		assert_noop!(commit(ALICE, id, 4_000, 100), TokenError::FundsUnavailable);
		assert_ok!(commit(ALICE, id, 4_010, 100));
		assert_ok!(Balances::mint_into(&ALICE, RICH - 399 * MILL));
	});
}

#[test]
fn what_cannot_be_committed_is_refused() {
	flexible(|| {
		let terms = terms();
		used(ALICE, &terms, [5_000; 5]);
		let id = ask(terms);
		assert_noop!(
			commit(ALICE, id + 1, 4_000, 100),
			Error::<Test>::UnknownFlexibilityRequest
		);
		assert_noop!(commit(STRANGER, id, 4_000, 100), Error::<Test>::NotConnected);
		assert_noop!(GridManagement::commit_flexibility(council(), id, 4_000, 100), BadOrigin);
		assert_noop!(commit(ALICE, id, 99, 100), Error::<Test>::LimitTooLow);
		assert_noop!(commit(ALICE, id, MAX_POWER + 1, 100), Error::<Test>::PowerTooHigh);
		assert_noop!(commit(ALICE, id, 4_000, 401), Error::<Test>::PriceAboveRequest);
		assert_noop!(commit(ALICE, id, 4_901, 100), Error::<Test>::TooLittleFlexibility);
		assert_noop!(commit(ALICE, id, 9_000, 100), Error::<Test>::TooLittleFlexibility);
		assert_ok!(commit(ALICE, id, 4_900, 400));
		assert_noop!(commit(ALICE, id, 4_000, 100), Error::<Test>::AlreadyCommitted);
		// Two requests for the same time: one promise only.
		let second = ask(terms);
		assert_noop!(commit(ALICE, second, 4_000, 100), Error::<Test>::ContractInForce);
		go_to(terms.closes_at);
		used(BOB, &terms, [5_000; 5]);
		assert_noop!(commit(BOB, second, 4_000, 100), Error::<Test>::FlexibilityClosed);
	});
}

#[test]
fn only_who_pays_withdraws_and_only_as_long_as_commitments_are_taken() {
	flexible(|| {
		let (id, terms) = two_commit();
		let cancel = |who| GridManagement::cancel_flexibility_request(signed(who), id);
		for who in [GRID_OPERATOR, ALICE, STRANGER] {
			assert_noop!(cancel(who), Error::<Test>::NotThePayer);
		}
		assert_noop!(GridManagement::cancel_flexibility_request(council(), id), BadOrigin);
		assert_noop!(
			GridManagement::cancel_flexibility_request(signed(VILLAGE_OPERATOR), id + 1),
			Error::<Test>::UnknownFlexibilityRequest
		);
		go_to(terms.closes_at);
		assert_noop!(cancel(VILLAGE_OPERATOR), Error::<Test>::FlexibilityClosed);
	});
}

/// In each phase: whether one may commit, withdraw, and go on.
#[test]
fn each_phase_allows_what_it_is_for() {
	flexible(|| {
		let (id, terms) = two_commit();
		used(CAROL, &terms, [5_000; 5]);
		let check = |phase, commits, withdraws, goes_on| {
			assert_eq!(request_of(id).phase, phase);
			assert_eq!(undone(|| commit(CAROL, id, 3_000, 10)).is_ok(), commits, "{phase:?}");
			let cancel = || GridManagement::cancel_flexibility_request(signed(VILLAGE_OPERATOR), id);
			assert_eq!(undone(cancel).is_ok(), withdraws, "{phase:?}");
			let advance = || GridManagement::advance_flexibility(signed(STRANGER), id, 1);
			assert_eq!(undone(advance).is_ok(), goes_on, "{phase:?}");
		};
		let advance = || {
			assert_ok!(GridManagement::advance_flexibility(signed(STRANGER), id, 1));
		};
		check(FlexibilityPhase::Open, true, true, false);
		go_to(terms.closes_at);
		check(FlexibilityPhase::Open, false, false, true);
		for number in 0..=2 {
			advance();
			check(FlexibilityPhase::Activating(number), false, false, true);
		}
		advance();
		check(FlexibilityPhase::Activated, false, false, false);
		go_to(terms.until);
		check(FlexibilityPhase::Activated, false, false, false);
		go_to(terms.until + 8);
		check(FlexibilityPhase::Activated, false, false, true);
		advance();
		check(FlexibilityPhase::Settling(0), false, false, true);
		advance();
		advance();
		// Nothing is measured: both wait.
		check(FlexibilityPhase::Settling(2), false, false, true);
		advance();
		check(FlexibilityPhase::Activated, false, false, false);
		go_to(terms.until + 8 + DAY);
		check(FlexibilityPhase::Activated, false, false, true);
		let other = ask(super::terms());
		assert_noop!(
			GridManagement::advance_flexibility(signed(STRANGER), other, 1),
			Error::<Test>::NothingDue
		);
		for steps in [0, 33, u32::MAX] {
			assert_noop!(
				GridManagement::advance_flexibility(signed(STRANGER), id, steps),
				Error::<Test>::NoSteps
			);
		}
		assert_noop!(
			GridManagement::advance_flexibility(signed(STRANGER), other + 1, 1),
			Error::<Test>::UnknownFlexibilityRequest
		);
		assert_noop!(GridManagement::advance_flexibility(council(), id, 1), BadOrigin);
	});
}
