//! Breaches of limits: what the meter shows beyond what was allowed when the interval began.

use crate::{mock::*, *};
use energy_primitives::{
	EmergencyProtocol, Energy, Flow, Interval, IntervalClock, LimitBreach, LimitBreaches, Limits, PriorityClass,
	PublishedEnvelope,
};
use frame_support::{assert_noop, assert_ok};

fn import_excess(interval: Interval, imported_wh: Energy) -> Energy {
	breach_of(&ALICE, interval, imported_wh, 0).map_or(0, |breach| breach.import_excess_wh)
}

fn export_excess(interval: Interval, exported_wh: Energy) -> Energy {
	breach_of(&ALICE, interval, 0, exported_wh).map_or(0, |breach| breach.export_excess_wh)
}

fn set_default(import_limit_w: u64, export_limit_w: u64) {
	let limits = Limits {
		import_limit_w,
		export_limit_w,
	};
	assert_ok!(GridManagement::set_default_envelope(
		signed(VILLAGE_OPERATOR),
		ALICE,
		Some(limits)
	));
}

#[test]
fn a_flow_within_the_tolerance_is_no_breach_and_beyond_it_all_above_the_limit_is() {
	ExtBuilder::village().build_and_execute(|| {
		let current = GridManagement::current();
		set_default(2_000, 1_000);
		pass(2);
		// 4 % of 11 kW are 440 W, 4 % of 8 kW are 320 W; a watt for a quarter of an hour is a quarter of a Wh.
		for (imported_wh, excess_wh) in [(0, 0), (500, 0), (610, 0), (611, 111), (3_000, 2_500)] {
			assert_eq!(import_excess(current + 1, imported_wh), excess_wh, "{imported_wh}");
		}
		for (exported_wh, excess_wh) in [(250, 0), (330, 0), (331, 81), (Energy::MAX, Energy::MAX - 250)] {
			assert_eq!(export_excess(current + 1, exported_wh), excess_wh, "{exported_wh}");
		}
		// Until the default counted, the connection's own limits did.
		assert_eq!(import_excess(current, 2_750), 0);
		assert_eq!(import_excess(current, 2_861), 111);
		// Not of an interval that is not over, of a stranger, or of one too long ago.
		assert_eq!(import_excess(current + 2, 9_000), 0);
		assert_eq!(breach_of(&STRANGER, current, 9_000, 9_000), None);
		pass(32);
		assert_eq!(import_excess(current + 1, 9_000), 0);
	});
}

#[test]
fn the_least_tolerance_is_a_hundred_watts() {
	use crate::measures::breaches::excess_wh;
	for (energy_wh, limit_w, rating_w, expected) in [
		(25, 0, 1_000, 0),
		(26, 0, 1_000, 26),
		(25, 0, 2_500, 0),
		(26, 0, 2_500, 26),
		(26, 0, 2_600, 0),
		(Energy::MAX, MAX_POWER, MAX_POWER, Energy::MAX - 250_000_000_000),
		(0, 0, 0, 0),
	] {
		assert_eq!(
			excess_wh(energy_wh, limit_w, rating_w, 900_000),
			expected,
			"{energy_wh}"
		);
	}
	// The same mean power in another interval.
	assert_eq!(excess_wh(100, 0, 1_000, 3_600_000), 0);
	assert_eq!(excess_wh(101, 0, 1_000, 3_600_000), 101);
}

#[test]
fn nobody_is_in_breach_of_what_was_declared_while_the_energy_flowed() {
	ExtBuilder::village().build_and_execute(|| {
		let current = GridManagement::current();
		assert_ok!(declare(signed(VILLAGE_OPERATOR), VILLAGE, CURTAIL_ALL, 3));
		pass(4);
		assert_eq!(export_excess(current, 1_000), 0, "it was declared in this one");
		assert_eq!(export_excess(current + 1, 1_000), 1_000);
		assert_eq!(export_excess(current + 2, 1_000), 1_000);
		assert_eq!(export_excess(current + 3, 1_000), 0, "it was over");
	});
}

#[test]
fn who_lifts_a_measure_or_changes_a_limit_afterwards_changes_no_breach() {
	ExtBuilder::village().build_and_execute(|| {
		let current = GridManagement::current();
		assert_ok!(declare(signed(VILLAGE_OPERATOR), VILLAGE, CURTAIL_ALL, 8));
		pass(3);
		assert_ok!(GridManagement::lift_measure(signed(VILLAGE_OPERATOR), 0));
		pass(1);
		assert_eq!(export_excess(current + 2, 1_000), 1_000);
		assert_eq!(export_excess(current + 3, 1_000), 0, "in which it was lifted");
		// Lower limits, another class, a new envelope: of none of them an interval before hears.
		let lower =
			|import_w, class| GridManagement::update_connection(signed(VILLAGE_OPERATOR), ALICE, import_w, 0, class);
		let now = GridManagement::current();
		assert_ok!(lower(1_000, PriorityClass::Essential));
		pass(1);
		assert_ok!(lower(500, PriorityClass::Standard));
		set_default(100, 0);
		pass(1);
		for interval in [current + 3, now] {
			assert_eq!(import_excess(interval, 2_750), 0);
			assert_eq!(export_excess(interval, 2_000), 0);
		}
		assert_eq!(import_excess(now + 2, 2_750), 0, "it is not over");
		pass(1);
		assert_eq!(import_excess(now + 2, 2_750), 2_725);
	});
}

#[test]
fn who_is_not_shed_by_its_class_is_not_in_breach_when_that_is_changed() {
	let critical = energy_primitives::Connection {
		class: PriorityClass::Critical,
		..alices_connection()
	};
	ExtBuilder::village().connection(BOB, critical).build_and_execute(|| {
		let current = GridManagement::current();
		assert_ok!(declare(council(), VILLAGE, shed(12), 4));
		pass(2);
		let change = |class| GridManagement::update_connection(signed(VILLAGE_OPERATOR), BOB, 11_000, 8_000, class);
		assert_ok!(change(PriorityClass::Standard));
		pass(2);
		let excess = |interval| breach_of(&BOB, interval, 500, 0).map_or(0, |breach| breach.import_excess_wh);
		assert_eq!(
			(excess(current + 1), excess(current + 2), excess(current + 3)),
			(0, 0, 500)
		);
	});
}

#[test]
fn a_breach_is_on_record_until_it_is_corrected() {
	ExtBuilder::village().build_and_execute(|| {
		let current = GridManagement::current();
		let published = PublishedEnvelope {
			who: ALICE,
			from: current + 1,
			until: current + 40,
			limits: Limits::default(),
		};
		assert_ok!(GridManagement::publish_envelopes(
			signed(VILLAGE_OPERATOR),
			VILLAGE,
			vec![published].try_into().unwrap()
		));
		pass(4);
		let breach = LimitBreach {
			interval: current + 2,
			limits: Limits::default(),
			import_excess_wh: 500,
			export_excess_wh: 0,
		};
		let flow = |import_wh, export_wh| Flow { import_wh, export_wh };
		let none = Flow::default();
		assert_eq!(judge(&ALICE, current + 2, none, flow(500, 0)), 500);
		assert_eq!(GridManagement::get_limit_breaches(ALICE), [breach]);
		assert_eq!(last_event(), Event::LimitBreached { who: ALICE, breach });
		let events = events().len();
		assert_eq!(judge(&ALICE, current + 2, flow(500, 0), flow(500, 0)), 0);
		assert_eq!(crate::mock::events().len(), events, "it is known");
		assert_eq!(judge(&ALICE, current + 1, none, flow(0, 1_000)), 1_000);
		let on_record = || {
			let breaches = GridManagement::get_limit_breaches(ALICE).into_iter();
			breaches.map(|breach| breach.interval - current).collect::<Vec<_>>()
		};
		assert_eq!(on_record(), [1, 2]);
		// A late reading shows that there was none.
		assert_eq!(judge(&ALICE, current + 2, flow(500, 0), flow(10, 0)), 0);
		assert_eq!(on_record(), [1]);
		assert_eq!(judge(&ALICE, current + 1, flow(0, 1_000), none), 0);
		assert!(!LimitBreachesOf::<Test>::contains_key(ALICE));
		// The newest stay.
		for interval in current + 1..current + 38 {
			set_time(NOON + u64::from(interval + 1 - current) * 900_000);
			assert_eq!(judge(&ALICE, interval, none, flow(9_000, 0)), 9_000);
		}
		assert_eq!(on_record(), (6..38).collect::<Vec<_>>());
		// Of more of it, the rest counts; also of what has no place on record any longer.
		assert_eq!(judge(&ALICE, current + 8, flow(9_000, 0), flow(9_000, 100)), 100);
		assert_eq!(on_record().len(), 32);
	});
}

#[test]
fn a_page_of_connection_points_is_judged_as_each_of_them() {
	ExtBuilder::village()
		.connection(BOB, connection_to(VILLAGE))
		.connection(12, connection_to(VILLAGE))
		.build_and_execute(|| {
			let current = GridManagement::current();
			assert_ok!(declare(council(), VILLAGE, CURTAIL_ALL, 3));
			set_default(1_000, 8_000);
			pass(3);
			let flow = |import_wh, export_wh| (Flow::default(), Flow { import_wh, export_wh });
			let flows = [flow(500, 0), flow(500, 1_000), flow(0, 10), flow(9_000, 9_000)];
			let page: Vec<_> = (0u8..)
				.zip(flows)
				.map(|(slot, (none, now))| (slot, none, now))
				.collect();
			let judge_page = |interval, page_number| GridManagement::judge_page(interval, page_number, &page, false);
			let judged = judge_page(current + 2, 0);
			let excess = |import_wh, export_wh| Flow { import_wh, export_wh };
			assert_eq!(
				(judged.judged, judged.excess),
				(4, vec![(0, excess(250, 0)), (1, excess(0, 1_000))])
			);
			for (who, (_, _, flow)) in [ALICE, BOB, 12].into_iter().zip(&page) {
				let breach = breach_of(&who, current + 2, flow.import_wh, flow.export_wh);
				let on_record = GridManagement::get_limit_breaches(who);
				assert_eq!(on_record, breach.into_iter().collect::<Vec<_>>(), "{who}");
				assert_eq!(on_record.is_empty(), who == 12);
			}
			// No page, nobody, or not over.
			assert_eq!(judge_page(current + 2, 7), Default::default());
			assert_eq!(judge_page(current + 3, 0), Default::default());
			assert_eq!(
				GridManagement::judge_page(current + 2, 0, &[], true),
				Default::default()
			);
			assert_eq!(LimitBreachesOf::<Test>::iter().count(), 2);
		});
}

#[test]
fn where_nothing_limits_anybody_a_page_is_judged_only_if_all_are() {
	ExtBuilder::village()
		.connection(BOB, connection_to(VILLAGE))
		.build_and_execute(|| {
			let current = GridManagement::current();
			pass(1);
			let beyond = [(
				0,
				Flow::default(),
				Flow {
					import_wh: 9_000,
					export_wh: 0,
				},
			)];
			assert_eq!(
				GridManagement::judge_page(current, 0, &beyond, false),
				Default::default()
			);
			assert_eq!(
				GridManagement::judge_page(current, 0, &beyond, true).excess,
				[(
					0,
					Flow {
						import_wh: 6_250,
						export_wh: 0
					}
				)]
			);
			// A measure of an area above, or an envelope of a neighbour, limits somebody.
			assert_ok!(declare(council(), DISTRICT, CURTAIL_ALL, 3));
			pass(2);
			assert_eq!(GridManagement::judge_page(current + 2, 0, &beyond, false).judged, 1);
			pass(3);
			assert_eq!(GridManagement::judge_page(current + 4, 0, &beyond, false).judged, 0);
			let limits = Limits {
				import_limit_w: 5_000,
				export_limit_w: 5_000,
			};
			assert_ok!(GridManagement::set_default_envelope(
				signed(VILLAGE_OPERATOR),
				BOB,
				Some(limits)
			));
			assert_eq!(GridManagement::judge_page(current + 4, 0, &beyond, false).judged, 1);
		});
}

#[test]
fn an_island_or_a_suspension_is_nobodys_breach() {
	ExtBuilder::village().build_and_execute(|| {
		let current = GridManagement::current();
		for protocol in [EmergencyProtocol::Island, EmergencyProtocol::SuspendTrading] {
			assert_ok!(declare(council(), VILLAGE, protocol, 3));
		}
		pass(3);
		assert_eq!(breach_of(&ALICE, current + 1, 2_750, 2_000), None);
		assert_noop!(GridManagement::lift_measure(council(), 0), Error::<Test>::NoEmergency);
	});
}
