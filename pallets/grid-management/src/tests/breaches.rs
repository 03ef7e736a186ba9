//! Breaches of limits: what the meter shows beyond what was allowed when the interval began.

use crate::{mock::*, *};
use energy_primitives::{
	EmergencyProtocol, Energy, Flow, Interval, IntervalClock, LimitBreach, LimitBreaches, Limits, PriorityClass,
	PublishedEnvelope,
};
use frame_support::{assert_noop, assert_ok};

fn import_excess(interval: Interval, imported_wh: Energy) -> Energy {
	GridManagement::breach(&ALICE, interval, imported_wh, 0).map_or(0, |breach| breach.import_excess_wh)
}

fn export_excess(interval: Interval, exported_wh: Energy) -> Energy {
	GridManagement::breach(&ALICE, interval, 0, exported_wh).map_or(0, |breach| breach.export_excess_wh)
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
		assert_eq!(GridManagement::breach(&STRANGER, current, 9_000, 9_000), None);
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
		let excess =
			|interval| GridManagement::breach(&BOB, interval, 500, 0).map_or(0, |breach| breach.import_excess_wh);
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
		assert_eq!(GridManagement::note_metered(&ALICE, current + 2, 500, 0), Some(breach));
		assert_eq!(last_event(), Event::LimitBreached { who: ALICE, breach });
		let events = events().len();
		assert_eq!(GridManagement::note_metered(&ALICE, current + 2, 500, 0), Some(breach));
		assert_eq!(crate::mock::events().len(), events, "it is known");
		assert!(GridManagement::note_metered(&ALICE, current + 1, 0, 1_000).is_some());
		let on_record = || {
			let breaches = GridManagement::get_limit_breaches(ALICE).into_iter();
			breaches.map(|breach| breach.interval - current).collect::<Vec<_>>()
		};
		assert_eq!(on_record(), [1, 2]);
		// A late reading shows that there was none.
		assert_eq!(GridManagement::note_metered(&ALICE, current + 2, 10, 0), None);
		assert_eq!(on_record(), [1]);
		assert_eq!(GridManagement::note_metered(&ALICE, current + 1, 0, 0), None);
		assert!(!LimitBreachesOf::<Test>::contains_key(ALICE));
		// The newest stay.
		for interval in current + 1..current + 38 {
			set_time(NOON + u64::from(interval + 1 - current) * 900_000);
			assert!(GridManagement::note_metered(&ALICE, interval, 9_000, 0).is_some());
		}
		assert_eq!(on_record(), (6..38).collect::<Vec<_>>());
		assert!(
			GridManagement::note_metered(&ALICE, current + 8, 9_100, 0).is_some(),
			"more of it"
		);
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
			let flow = |import_wh, export_wh| Flow { import_wh, export_wh };
			let page = [
				(0, flow(500, 0)),
				(1, flow(500, 1_000)),
				(2, flow(0, 10)),
				(3, flow(9_000, 9_000)),
			];
			GridManagement::note_page(current + 2, 0, &page);
			for (who, (_, flow)) in [ALICE, BOB, 12].into_iter().zip(page) {
				let breach = GridManagement::breach(&who, current + 2, flow.import_wh, flow.export_wh);
				let on_record = GridManagement::get_limit_breaches(who);
				assert_eq!(on_record, breach.into_iter().collect::<Vec<_>>(), "{who}");
				assert_eq!(on_record.is_empty(), who == 12);
			}
			// No page, nobody, or not over.
			GridManagement::note_page(current + 2, 7, &page);
			GridManagement::note_page(current + 3, 0, &page);
			assert_eq!(LimitBreachesOf::<Test>::iter().count(), 2);
			GridManagement::note_page(current + 2, 0, &[(0, flow(0, 0)), (1, flow(0, 0))]);
			assert_eq!(LimitBreachesOf::<Test>::iter().count(), 0);
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
		assert_eq!(GridManagement::breach(&ALICE, current + 1, 2_750, 2_000), None);
		assert_noop!(GridManagement::lift_measure(council(), 0), Error::<Test>::NoEmergency);
	});
}
