//! Operating envelopes: published, by default, and never below the floor.

use crate::{measures::envelopes::floor_of, mock::*, *};
use energy_primitives::{
	Connection, EnvelopePeriod, Interval, IntervalClock, Limits, Power, PriorityClass, PublishedEnvelope,
};
use frame_support::{assert_noop, assert_ok, dispatch::DispatchResult};
use proptest::prelude::*;

fn limits(import_limit_w: Power, export_limit_w: Power) -> Limits {
	Limits {
		import_limit_w,
		export_limit_w,
	}
}

/// Publishes an envelope for an account in the village.
pub(super) fn publish(
	origin: RuntimeOrigin,
	who: AccountId,
	from: Interval,
	until: Interval,
	limits: Limits,
) -> DispatchResult {
	let envelopes = vec![PublishedEnvelope {
		who,
		from,
		until,
		limits,
	}];
	GridManagement::publish_envelopes(origin, VILLAGE, envelopes.try_into().unwrap())
}

fn by_operator(from: Interval, until: Interval, limits: Limits) -> DispatchResult {
	publish(signed(VILLAGE_OPERATOR), ALICE, from, until, limits)
}

fn set_default(limits: Option<Limits>) -> DispatchResult {
	GridManagement::set_default_envelope(signed(VILLAGE_OPERATOR), ALICE, limits)
}

fn periods() -> Vec<(Interval, Interval)> {
	let info = GridManagement::get_envelope(ALICE).unwrap();
	info.periods
		.into_iter()
		.map(|period| (period.from, period.until))
		.collect()
}

#[test]
fn an_envelope_counts_for_its_intervals_and_the_default_for_all_others() {
	ExtBuilder::village().build_and_execute(|| {
		let current = GridManagement::current();
		assert_ok!(set_default(Some(limits(5_000, 1_000))));
		assert_eq!(
			last_event(),
			Event::DefaultEnvelopeSet {
				who: ALICE,
				old: None,
				new: Some(limits(5_000, 1_000)),
			}
		);
		assert_ok!(by_operator(current + 2, current + 4, limits(9_000, 3_000)));
		assert_eq!(
			last_event(),
			Event::EnvelopePublished {
				who: ALICE,
				period: EnvelopePeriod {
					from: current + 2,
					until: current + 4,
					limits: limits(9_000, 3_000),
					primacy: 2,
				},
			}
		);
		for (interval, expected) in [
			(current, (11_000, 8_000)),
			(current + 1, (5_000, 1_000)),
			(current + 2, (9_000, 3_000)),
			(current + 3, (9_000, 3_000)),
			// It has run out: no longer heard of means the default, never without limits.
			(current + 4, (5_000, 1_000)),
			(current + 400, (5_000, 1_000)),
		] {
			assert_eq!(limits_of(ALICE, interval), expected, "{}", interval - current);
		}
		let page = GridManagement::get_effective_limits(ALICE, current + 1, Some(2));
		let published = page.items.iter().map(|item| item.published).collect::<Vec<_>>();
		assert_eq!(published, [false, true]);
		// One above the connection's own limits allows no more than these.
		assert_ok!(by_operator(current + 2, current + 4, limits(90_000, 90_000)));
		assert_eq!(limits_of(ALICE, current + 2), (11_000, 8_000));
		assert_ok!(set_default(None));
		assert_eq!(limits_of(ALICE, current + 1), (11_000, 8_000));
		assert_eq!(
			GridManagement::get_envelope(ALICE).unwrap().default,
			limits(11_000, 8_000)
		);
		assert_eq!(GridManagement::get_envelope(STRANGER), None);
	});
}

#[test]
fn what_has_begun_is_settled_and_does_not_change() {
	ExtBuilder::village().build_and_execute(|| {
		let current = GridManagement::current();
		assert_ok!(by_operator(current + 1, current + 5, limits(2_000, 2_000)));
		pass(2);
		for from in [0, current, current + 2] {
			assert_noop!(
				by_operator(from, current + 5, limits(11_000, 8_000)),
				Error::<Test>::BeginsInThePast
			);
		}
		assert_ok!(by_operator(current + 3, current + 5, limits(4_000, 4_000)));
		assert_ok!(set_default(Some(limits(0, 0))));
		for (interval, expected) in [
			(current, (11_000, 8_000)),
			(current + 1, (2_000, 2_000)),
			(current + 2, (2_000, 2_000)),
			(current + 3, (4_000, 4_000)),
			(current + 5, (0, 0)),
		] {
			assert_eq!(limits_of(ALICE, interval), expected, "{}", interval - current);
		}
	});
}

#[test]
fn after_the_gate_nothing_takes_away_what_a_seller_needs_to_deliver() {
	ExtBuilder::village().build_and_execute(|| {
		Gate::set(1);
		let current = GridManagement::current();
		let (closed, open) = (current + 1, current + 2);
		for less in [limits(0, 0), limits(11_000, 7_999), limits(10_999, 8_000)] {
			assert_noop!(by_operator(closed, open + 1, less), Error::<Test>::GateClosed);
		}
		assert_ok!(by_operator(open, open + 1, limits(0, 0)));
		assert_ok!(by_operator(closed, open, limits(11_000, 8_000)));
		// Where less was known there may be more, and then no less again.
		assert_ok!(by_operator(open + 1, open + 2, limits(2_000, 2_000)));
		pass(2);
		assert_noop!(
			by_operator(open + 1, open + 2, limits(2_000, 1_000)),
			Error::<Test>::GateClosed
		);
		assert_ok!(by_operator(open + 1, open + 2, limits(3_000, 2_000)));
		assert_noop!(
			by_operator(open + 1, open + 2, limits(2_000, 2_000)),
			Error::<Test>::GateClosed
		);
	});
}

#[test]
fn nor_does_a_new_default_or_a_lower_limit() {
	ExtBuilder::village().build_and_execute(|| {
		Gate::set(1);
		let current = GridManagement::current();
		assert_ok!(set_default(Some(limits(0, 0))));
		let after_default = [current, current + 1, current + 2].map(|interval| limits_of(ALICE, interval));
		assert_eq!(after_default, [(11_000, 8_000), (11_000, 8_000), (0, 0)]);
		pass(1);
		// Another one in the interval after: the greater of both still counts in between.
		assert_ok!(set_default(Some(limits(500, 0))));
		let after_second = [current + 1, current + 2, current + 3].map(|interval| limits_of(ALICE, interval));
		assert_eq!(after_second, [(11_000, 8_000), (11_000, 8_000), (500, 0)]);
		assert_ok!(set_default(None));
		pass(10);
		let current = GridManagement::current();
		let connection = connection_to(VILLAGE);
		assert_ok!(GridManagement::update_connection(
			signed(VILLAGE_OPERATOR),
			ALICE,
			1_000,
			1_000,
			connection.class,
		));
		let lowered = [current, current + 1, current + 2].map(|interval| limits_of(ALICE, interval));
		assert_eq!(lowered, [(11_000, 8_000), (11_000, 8_000), (1_000, 1_000)]);
	});
}

#[test]
fn envelopes_that_cannot_be_are_refused_and_all_with_them() {
	ExtBuilder::village()
		.connection(BOB, connection_to(FARM))
		.connection(12, connection_to(VILLAGE))
		.build_and_execute(|| {
			let current = GridManagement::current();
			let some = limits(2_000, 2_000);
			for (who, from, until, limits, error) in [
				(ALICE, current + 4, current + 4, some, Error::<Test>::ZeroDuration),
				(ALICE, current + 4, current + 2, some, Error::<Test>::ZeroDuration),
				(ALICE, current + 4, 0, some, Error::<Test>::ZeroDuration),
				(
					ALICE,
					current + 4,
					current + HORIZON + 2,
					some,
					Error::<Test>::TooFarAhead,
				),
				(ALICE, current + 4, Interval::MAX, some, Error::<Test>::TooFarAhead),
				(
					ALICE,
					current + 4,
					current + 5,
					limits(99, 0),
					Error::<Test>::LimitTooLow,
				),
				(
					ALICE,
					current + 4,
					current + 5,
					limits(0, MAX_POWER + 1),
					Error::<Test>::PowerTooHigh,
				),
				(STRANGER, current + 4, current + 5, some, Error::<Test>::NotConnected),
				(BOB, current + 4, current + 5, some, Error::<Test>::ConnectedElsewhere),
			] {
				let envelope = |who, from, until, limits| PublishedEnvelope {
					who,
					from,
					until,
					limits,
				};
				let good = envelope(12, current + 1, current + 2, some);
				let both = vec![good, envelope(who, from, until, limits)];
				assert_noop!(
					GridManagement::publish_envelopes(signed(VILLAGE_OPERATOR), VILLAGE, both.try_into().unwrap()),
					error
				);
			}
			assert_noop!(
				GridManagement::publish_envelopes(signed(VILLAGE_OPERATOR), VILLAGE, Default::default()),
				Error::<Test>::NothingPublished
			);
			for origin in [signed(ALICE), signed(STRANGER), RuntimeOrigin::none()] {
				assert_noop!(
					publish(origin.clone(), ALICE, current + 1, current + 2, some),
					Error::<Test>::NotOperator
				);
				assert_noop!(
					GridManagement::set_default_envelope(origin, ALICE, None),
					Error::<Test>::NotOperator
				);
			}
			assert_ok!(publish(
				council(),
				ALICE,
				current + HORIZON,
				current + HORIZON + 1,
				some
			));
		});
}

#[test]
fn the_newer_takes_the_place_of_the_older_but_of_none_from_further_up() {
	ExtBuilder::village().build_and_execute(|| {
		let current = GridManagement::current();
		let at = |ahead: Interval| current + ahead;
		assert_ok!(by_operator(at(1), at(9), limits(1_000, 1_000)));
		assert_ok!(by_operator(at(3), at(5), limits(2_000, 2_000)));
		assert_eq!(periods(), [(at(1), at(3)), (at(3), at(5)), (at(5), at(9))]);
		// One that says the same goes on with it.
		assert_ok!(by_operator(at(3), at(5), limits(1_000, 1_000)));
		assert_eq!(periods(), [(at(1), at(9))]);
		assert_ok!(publish(signed(GRID_OPERATOR), ALICE, at(4), at(6), limits(500, 500)));
		assert_noop!(
			by_operator(at(5), at(7), limits(9_000, 8_000)),
			Error::<Test>::Outranked
		);
		assert_ok!(by_operator(at(6), at(7), limits(9_000, 8_000)));
		assert_eq!(limits_of(ALICE, at(5)), (500, 500));
		assert_eq!(limits_of(ALICE, at(6)), (9_000, 8_000));
		assert_ok!(publish(council(), ALICE, at(1), at(9), limits(700, 700)));
		assert_eq!(periods(), [(at(1), at(9))]);
		assert_noop!(
			publish(signed(GRID_OPERATOR), ALICE, at(4), at(6), limits(500, 500)),
			Error::<Test>::Outranked
		);
	});
}

#[test]
fn a_connection_has_so_many_periods_and_what_is_over_makes_room() {
	ExtBuilder::village().build_and_execute(|| {
		let current = GridManagement::current();
		for n in 0..4 {
			assert_ok!(by_operator(
				current + 1 + 2 * n,
				current + 2 + 2 * n,
				limits(1_000, 1_000)
			));
		}
		assert_noop!(
			by_operator(current + 20, current + 21, limits(1_000, 1_000)),
			Error::<Test>::TooManyEnvelopes
		);
		pass(2);
		assert_ok!(by_operator(current + 20, current + 21, limits(1_000, 1_000)));
		assert_eq!(periods().len(), 4);
		// What ran out long ago goes.
		pass(60);
		assert_ok!(by_operator(current + 70, current + 71, limits(1_000, 1_000)));
		assert_eq!(periods().len(), 1);
	});
}

#[test]
fn a_connection_that_ends_leaves_no_envelope() {
	ExtBuilder::village().build_and_execute(|| {
		let current = GridManagement::current();
		assert_ok!(set_default(Some(limits(0, 0))));
		assert_ok!(by_operator(current + 1, current + 4, limits(1_000, 1_000)));
		assert_ok!(GridManagement::disconnect(council(), ALICE));
		assert_eq!(EnvelopePages::<Test>::iter().count(), 0);
		assert_ok!(invite(VILLAGE_OPERATOR, ALICE, alices_connection()));
		assert_ok!(accept(ALICE, alices_connection()));
		assert_eq!(limits_of(ALICE, current + 1), (11_000, 8_000));
	});
}

#[test]
fn the_floor_is_as_the_ruling_has_it() {
	for (devices, managed, floor_w) in [
		(0, false, 0),
		(0, true, 0),
		(1, false, 4_200),
		(1, true, 4_200),
		(2, false, 8_400),
		(2, true, 7_560),
		(3, true, 10_500),
		(4, true, 13_020),
		(5, true, 15_120),
		(6, true, 16_800),
		(7, true, 18_060),
		(8, true, 18_900),
		(9, true, 19_320),
		(10, true, 21_210),
		(255, false, 1_071_000),
		(255, true, 484_260),
	] {
		assert_eq!(floor_of(devices, managed), floor_w, "{devices} {managed}");
	}
}

#[test]
fn an_envelope_below_the_floor_is_refused_where_the_area_has_the_rule() {
	let large = Connection {
		import_limit_w: 20_000,
		class: PriorityClass::Interruptible,
		..alices_connection()
	};
	ExtBuilder::village().connection(BOB, large).build_and_execute(|| {
		let current = GridManagement::current();
		let offer = |who, import_w| {
			publish(
				signed(VILLAGE_OPERATOR),
				who,
				current + 1,
				current + 2,
				limits(import_w, 0),
			)
		};
		let default =
			|import_w| GridManagement::set_default_envelope(signed(VILLAGE_OPERATOR), BOB, Some(limits(import_w, 0)));
		let register = |who, devices, managed| {
			GridManagement::set_controllable_devices(signed(VILLAGE_OPERATOR), who, devices, managed)
		};
		assert_ok!(register(BOB, 2, true));
		assert_ok!(register(ALICE, 3, false));
		// Off, unless the council decides otherwise.
		assert_eq!(GridManagement::get_envelope(BOB).unwrap().floor_w, 0);
		assert_ok!(offer(BOB, 0));
		for origin in [signed(GRID_OPERATOR), signed(ALICE)] {
			assert_noop!(
				GridManagement::set_floor_rule(origin, VILLAGE, Some(true)),
				Error::<Test>::NotCouncil
			);
		}
		assert_noop!(
			GridManagement::set_floor_rule(council(), NOWHERE, Some(true)),
			Error::<Test>::UnknownArea
		);
		assert_ok!(GridManagement::set_floor_rule(council(), DISTRICT, Some(true)));
		assert_eq!(GridManagement::get_envelope(BOB).unwrap().floor_w, 7_560);
		for import_w in [0, 4_200, 7_559] {
			assert_noop!(offer(BOB, import_w), Error::<Test>::BelowFloor);
			assert_noop!(default(import_w), Error::<Test>::BelowFloor);
		}
		assert_ok!(offer(BOB, 7_560));
		assert_ok!(default(7_560));
		// No more than the connection carries.
		assert_noop!(offer(ALICE, 10_999), Error::<Test>::BelowFloor);
		assert_ok!(offer(ALICE, 11_000));
		// The rule of the nearest area counts.
		assert_ok!(GridManagement::set_floor_rule(council(), VILLAGE, Some(false)));
		assert_ok!(offer(BOB, 0));
		assert_ok!(GridManagement::set_floor_rule(council(), VILLAGE, None));
		assert_noop!(offer(BOB, 0), Error::<Test>::BelowFloor);
		// In an emergency load is shed all the same.
		assert_ok!(declare(signed(VILLAGE_OPERATOR), VILLAGE, shed(12), 1));
		assert_eq!(limits_of(BOB, current).0, 0);
	});
}

#[test]
fn the_operator_raises_the_floor_and_the_participant_lowers_it() {
	ExtBuilder::village().build_and_execute(|| {
		let register = |who: AccountId, devices, managed| {
			GridManagement::set_controllable_devices(signed(who), ALICE, devices, managed)
		};
		// Who would like to be left more than it has a right to.
		assert_noop!(register(ALICE, 1, false), Error::<Test>::RaisesFloor);
		assert_ok!(register(VILLAGE_OPERATOR, 3, false));
		// Who would like to leave less.
		for (devices, managed) in [(2, false), (0, false), (3, true)] {
			assert_noop!(register(VILLAGE_OPERATOR, devices, managed), Error::<Test>::LowersFloor);
		}
		assert_ok!(register(ALICE, 3, true));
		assert_eq!(
			last_event(),
			Event::ControllableDevicesSet {
				who: ALICE,
				devices: 3,
				managed: true,
			}
		);
		assert_ok!(register(ALICE, 0, false));
		assert_eq!(EnvelopePages::<Test>::iter().count(), 0, "there is nothing to keep");
		for who in [STRANGER, BOB] {
			assert_noop!(register(who, 1, false), Error::<Test>::NotOperator);
			assert_noop!(
				GridManagement::set_controllable_devices(signed(VILLAGE_OPERATOR), who, 1, false),
				Error::<Test>::NotConnected
			);
		}
	});
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(64))]

	/// Every interval has what was published for it last, whatever was published around it.
	#[test]
	fn periods_agree_with_a_table_of_intervals(
		steps in prop::collection::vec((1u32..20, 1u32..6, 1u64..4), 1..12),
	) {
		ExtBuilder::village().build_and_execute(|| {
			let current = GridManagement::current();
			let mut table = [None; 32];
			for (ahead, duration, kilowatts) in steps {
				let allowed = limits(1_000 * kilowatts, 0);
				if by_operator(current + ahead, current + ahead + duration, allowed).is_ok() {
					for at in ahead..ahead + duration {
						table[at as usize] = Some(1_000 * kilowatts);
					}
				}
			}
			for (ahead, expected) in (0..).zip(table) {
				assert_eq!(limits_of(ALICE, current + ahead).0, expected.unwrap_or(11_000));
			}
		});
	}
}

#[test]
fn a_default_of_somebody_further_up_is_not_replaced_from_below() {
	ExtBuilder::village().build_and_execute(|| {
		let set = |origin, limits| GridManagement::set_default_envelope(origin, ALICE, limits);
		let (nothing, much) = (Some(limits(0, 0)), Some(limits(9_000, 3_000)));
		// Of two operators the upper one has the say, and of all the council.
		assert_ok!(set(signed(VILLAGE_OPERATOR), nothing));
		assert_ok!(set(signed(GRID_OPERATOR), much));
		for limits in [nothing, None] {
			assert_noop!(set(signed(VILLAGE_OPERATOR), limits), Error::<Test>::Outranked);
		}
		assert_ok!(set(council(), Some(limits(8_000, 3_000))));
		for who in [VILLAGE_OPERATOR, GRID_OPERATOR] {
			for limits in [nothing, None] {
				assert_noop!(set(signed(who), limits), Error::<Test>::Outranked);
			}
		}
		// However much time passes.
		pass(1_000);
		assert_noop!(set(signed(GRID_OPERATOR), nothing), Error::<Test>::Outranked);
		assert_ok!(set(council(), much));
	});
}

#[test]
fn no_envelope_from_below_allows_less_than_a_default_from_above() {
	ExtBuilder::village().build_and_execute(|| {
		let current = GridManagement::current();
		let published = |limits| by_operator(current + 1, current + 3, limits);
		assert_ok!(set_default(Some(limits(6_000, 2_000))));
		assert_ok!(published(limits(0, 0)));
		assert_ok!(GridManagement::set_default_envelope(
			council(),
			ALICE,
			Some(limits(6_000, 2_000))
		));
		for (import_w, export_w) in [(0, 0), (5_999, 2_000), (6_000, 1_999)] {
			assert_noop!(published(limits(import_w, export_w)), Error::<Test>::Outranked);
		}
		assert_ok!(published(limits(6_000, 2_000)));
		// The council itself may.
		assert_ok!(publish(council(), ALICE, current + 1, current + 3, limits(0, 0)));
	});
}

#[test]
fn a_default_that_the_council_has_taken_away_stays_away_for_a_notice() {
	ExtBuilder::village().build_and_execute(|| {
		let notice = NOTICE;
		let nothing = Some(limits(0, 0));
		// In the very interval in which it was set, or later.
		for wait in [0, 5] {
			assert_ok!(set_default(nothing));
			pass(wait);
			assert_ok!(GridManagement::set_default_envelope(council(), ALICE, None));
			assert_noop!(set_default(nothing), Error::<Test>::Outranked);
			assert_noop!(set_default(None), Error::<Test>::Outranked);
			pass(notice - 1);
			assert_noop!(set_default(nothing), Error::<Test>::Outranked);
			assert_ne!(GridManagement::get_envelope(ALICE).unwrap().default, limits(0, 0));
			pass(1);
		}
		assert_ok!(set_default(nothing));
	});
}

#[test]
fn what_an_operator_takes_away_itself_leaves_nothing_behind() {
	ExtBuilder::village().build_and_execute(|| {
		assert_ok!(set_default(Some(limits(0, 0))));
		assert_ok!(set_default(None));
		assert_eq!(EnvelopePages::<Test>::iter().count(), 0);
		assert_ok!(GridManagement::set_default_envelope(council(), ALICE, None));
		assert_eq!(EnvelopePages::<Test>::iter().count(), 0);
	});
}
