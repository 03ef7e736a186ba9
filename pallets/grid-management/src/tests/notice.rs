//! How a participant goes.

use crate::{mock::*, *};
use energy_primitives::{Connection, Interval, IntervalClock, Limits};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::{traits::BadOrigin, ArithmeticError};

fn give_notice() -> Interval {
	assert_ok!(GridManagement::give_notice(signed(ALICE)));
	GridManagement::current() + NOTICE
}

#[test]
fn a_connection_ends_when_the_notice_has_run() {
	ExtBuilder::village().build_and_execute(|| {
		let ends_at = give_notice();
		assert_eq!(
			last_event(),
			Event::NoticeGiven {
				who: ALICE,
				area: VILLAGE,
				ends_at
			}
		);
		let usual = Limits {
			import_limit_w: 11_000,
			export_limit_w: 8_000,
		};
		for (interval, limits) in [
			(0, usual),
			(ends_at - 1, usual),
			(ends_at, Limits::default()),
			(Interval::MAX, Limits::default()),
		] {
			assert_eq!(GridManagement::limits(&ALICE, interval), limits, "interval {interval}");
		}
		assert!(GridManagement::connection(&ALICE).is_some());

		pass(NOTICE - 1);
		assert_noop!(GridManagement::leave(signed(ALICE)), Error::<Test>::NoticeRuns);
		pass(1);
		assert_ok!(GridManagement::leave(signed(ALICE)));
		assert_eq!(
			last_event(),
			Event::Disconnected {
				who: ALICE,
				area: VILLAGE
			}
		);
		assert_eq!(Ended::get(), [ALICE]);
		assert!(!System::account_exists(&ALICE));
		assert_noop!(GridManagement::leave(signed(ALICE)), Error::<Test>::NotConnected);
	});
}

#[test]
fn who_has_something_open_stays_until_it_is_settled() {
	ExtBuilder::village().build_and_execute(|| {
		let ends_at = give_notice();
		pass(NOTICE);
		OpenUntil::set(Some((ALICE, ends_at - 1)));
		assert_noop!(GridManagement::leave(signed(ALICE)), Error::<Test>::NotSettled);
		assert!(GridManagement::connection(&ALICE).is_some());
		assert!(Ended::get().is_empty(), "its meters go on");
		OpenUntil::set(Some((ALICE, ends_at)));
		assert_ok!(GridManagement::leave(signed(ALICE)));
	});
}

#[test]
fn who_keeps_its_meters_from_being_read_does_not_go_with_the_rest_unbilled() {
	ExtBuilder::village().build_and_execute(|| {
		give_notice();
		Unread::set(true);
		pass(NOTICE);
		assert_noop!(GridManagement::leave(signed(ALICE)), Error::<Test>::MetersNotRead);
		pass(HORIZON - 1);
		assert_noop!(GridManagement::leave(signed(ALICE)), Error::<Test>::MetersNotRead);
		// Nor is anybody kept for good by a reading that never comes.
		pass(1);
		assert_ok!(GridManagement::leave(signed(ALICE)));
	});
	ExtBuilder::village().build_and_execute(|| {
		give_notice();
		Unread::set(true);
		pass(NOTICE);
		Unread::set(false);
		assert_ok!(GridManagement::leave(signed(ALICE)));
	});
}

#[test]
fn nobody_leaves_without_notice_or_gives_it_twice() {
	ExtBuilder::village().build_and_execute(|| {
		assert_noop!(GridManagement::leave(signed(ALICE)), Error::<Test>::NoNotice);
		give_notice();
		pass(1);
		assert_noop!(GridManagement::give_notice(signed(ALICE)), Error::<Test>::NoticeGiven);
		for who in [BOB, VILLAGE_OPERATOR] {
			assert_noop!(GridManagement::give_notice(signed(who)), Error::<Test>::NotConnected);
			assert_noop!(GridManagement::leave(signed(who)), Error::<Test>::NotConnected);
		}
		for origin in [council(), RuntimeOrigin::none()] {
			assert_noop!(GridManagement::give_notice(origin.clone()), BadOrigin);
			assert_noop!(GridManagement::leave(origin), BadOrigin);
		}
	});
}

#[test]
fn an_operator_does_not_keep_anybody() {
	ExtBuilder::village().build_and_execute(|| {
		let ends_at = give_notice();
		// Whatever it does to the limits and to the edge, the end stays.
		assert_ok!(GridManagement::update_connection(
			signed(VILLAGE_OPERATOR),
			ALICE,
			100,
			0,
			energy_primitives::PriorityClass::Critical
		));
		assert_eq!(GridManagement::get_connection(ALICE).unwrap().ends_at, Some(ends_at));
		assert_ok!(invite(VILLAGE_OPERATOR, ALICE, alices_connection()));
		assert_eq!(GridManagement::get_connection(ALICE).unwrap().ends_at, Some(ends_at));
		suspend_trading(SHORT);
		pass(NOTICE);
		RatedPower::set(MAX_POWER);
		assert_ok!(GridManagement::leave(signed(ALICE)));
		assert_eq!(System::providers(&ALICE), 1, "of the invitation");
	});
}

#[test]
fn both_together_go_on_with_a_connection_that_was_to_end() {
	ExtBuilder::village().build_and_execute(|| {
		let ends_at = give_notice();
		assert_ok!(invite(VILLAGE_OPERATOR, ALICE, alices_connection()));
		pass(NOTICE + 5);
		assert_eq!(GridManagement::limits(&ALICE, ends_at), Limits::default());
		assert_ok!(accept(ALICE, alices_connection()));
		assert_eq!(
			last_event(),
			Event::ConnectionUpdated {
				who: ALICE,
				old: Connection {
					ends_at: Some(ends_at),
					..alices_connection()
				},
				new: alices_connection()
			}
		);
		assert_eq!(GridManagement::limits(&ALICE, Interval::MAX).import_limit_w, 11_000);
		assert_noop!(GridManagement::leave(signed(ALICE)), Error::<Test>::NoNotice);
	});
}

#[test]
fn an_area_is_not_removed_while_a_notice_runs() {
	ExtBuilder::village()
		.connection(BOB, connection_to(FARM))
		.build_and_execute(|| {
			assert_ok!(GridManagement::give_notice(signed(BOB)));
			pass(2 * NOTICE);
			assert_noop!(
				GridManagement::remove_area(council(), FARM),
				Error::<Test>::AreaHasConnections
			);
			assert_ok!(GridManagement::leave(signed(BOB)));
			assert_ok!(GridManagement::remove_area(council(), FARM));
		});
}

#[test]
fn time_comes_to_an_end_without_an_overflow() {
	ExtBuilder::village().build_and_execute(|| {
		pass(Interval::MAX - NOTICE + 1 - GridManagement::current());
		assert_noop!(GridManagement::give_notice(signed(ALICE)), ArithmeticError::Overflow);
	});
}
