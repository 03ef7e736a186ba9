//! Connections that end before a commitment is settled.

use super::*;
use frame_support::assert_noop;

#[test]
fn from_the_end_of_a_connection_on_nothing_is_paid_or_charged() {
	flexible(|| {
		let (id, terms) = two_commit();
		activate(&terms);
		for who in [ALICE, BOB] {
			flows(who, &terms, &[1_000, 1_250, 2_000, 2_000]);
		}
		go_to(terms.from + 2);
		assert_ok!(GridManagement::disconnect(signed(VILLAGE_OPERATOR), ALICE));
		GridManagement::do_try_state().unwrap();
		settle(&terms);
		assert!(is_over(id));
		assert_eq!(gain(ALICE), mills(75 - 75));
		assert_eq!(gain(BOB), mills(75 - 225));
		assert_eq!(collateral_of(ALICE), 0);
	});
}

#[test]
fn an_interval_that_meters_could_not_show_any_more_is_not_missed() {
	flexible(|| {
		let (id, terms) = two_commit();
		activate(&terms);
		flows(ALICE, &terms, &[1_000]);
		flows(BOB, &terms, &[1_000; 4]);
		go_to(terms.from + 3);
		assert_ok!(GridManagement::disconnect(signed(VILLAGE_OPERATOR), ALICE));
		settle(&terms);
		assert!(is_over(id), "nobody waits for it");
		assert_eq!(gain(ALICE), mills(75));
	});
}

#[test]
fn who_comes_back_elsewhere_is_settled_for_what_was_before() {
	flexible(|| {
		let (id, terms) = two_commit();
		activate(&terms);
		for who in [ALICE, BOB] {
			flows(who, &terms, &[1_000; 4]);
		}
		go_to(terms.from + 1);
		assert_ok!(GridManagement::disconnect(signed(VILLAGE_OPERATOR), ALICE));
		assert_ok!(invite(GRID_OPERATOR, ALICE, connection_to(HARBOUR)));
		assert_ok!(accept(ALICE, connection_to(HARBOUR)));
		assert_eq!(
			limits_of(ALICE, terms.from + 2),
			(11_000, 8_000),
			"it took no promise with it"
		);
		// Gone and come back once more.
		assert_ok!(GridManagement::disconnect(signed(GRID_OPERATOR), ALICE));
		assert_ok!(invite(VILLAGE_OPERATOR, ALICE, connection_to(VILLAGE)));
		assert_ok!(accept(ALICE, connection_to(VILLAGE)));
		GridManagement::do_try_state().unwrap();
		settle(&terms);
		assert!(is_over(id));
		assert_eq!((gain(ALICE), gain(BOB)), (mills(75), mills(300)));
	});
}

#[test]
fn a_commitment_whose_connection_ended_before_is_released() {
	flexible(|| {
		let (id, terms) = two_commit();
		assert_ok!(GridManagement::disconnect(signed(VILLAGE_OPERATOR), ALICE));
		assert_ok!(invite(VILLAGE_OPERATOR, ALICE, connection_to(VILLAGE)));
		assert_ok!(accept(ALICE, connection_to(VILLAGE)));
		assert_noop!(commit(ALICE, id, 3_000, 10), Error::<Test>::AlreadyCommitted);
		activate(&terms);
		assert_eq!((collateral_of(ALICE), gain(ALICE)), (0, 0));
		assert_eq!(request_of(id).activated_w, 1_000, "Bob's part stays as it was cleared");
		assert_eq!(limits_of(ALICE, terms.from), (11_000, 8_000));
	});
}

#[test]
fn what_follows_on_a_notice_does_not_count() {
	flexible(|| {
		let current = GridManagement::current();
		let terms = FlexibilityTerms {
			from: current + NOTICE - 2,
			until: current + NOTICE + 2,
			..terms()
		};
		// The newest of these days is not final yet for both of them.
		used(ALICE, &terms, [5_000; 6]);
		used(BOB, &terms, [5_000; 6]);
		let id = ask(terms);
		assert_ok!(commit(ALICE, id, 4_000, 100));
		assert_ok!(GridManagement::give_notice(signed(BOB)));
		assert_noop!(commit(BOB, id, 4_000, 100), Error::<Test>::TooLittleFlexibility);
		assert_ok!(GridManagement::give_notice(signed(ALICE)));
		activate(&terms);
		flows(ALICE, &terms, &[1_000, 1_250]);
		settle(&terms);
		assert!(is_over(id));
		assert_eq!((gain(ALICE), gain(FUND)), (mills(25 - 25), mills(25)));
	});
}
