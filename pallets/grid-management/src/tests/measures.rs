//! Measures: what they do, when they begin and end, and what is left on record.

use super::envelopes::publish;
use crate::{mock::*, *};
use energy_primitives::{
	Authority, EmergencyProtocol, GridState, IntervalClock, LimitBreaches, Limits, PriorityClass, Side,
};
use frame_support::{assert_noop, assert_ok, traits::Get};

const CURTAIL_HALF: EmergencyProtocol = EmergencyProtocol::Curtail { export_permille: 500 };

const KINDS: [EmergencyProtocol; 4] = [
	EmergencyProtocol::SuspendTrading,
	CURTAIL_ALL,
	EmergencyProtocol::ShedLoad {
		from_class: PriorityClass::Essential,
		groups: 3,
	},
	EmergencyProtocol::Island,
];

fn village_state() -> GridState {
	GridManagement::own_state_of(VILLAGE).unwrap()
}

fn in_force(area: u32) -> Vec<u32> {
	let page = GridManagement::get_measures(area, None, None);
	let items = page.items.into_iter();
	items
		.filter(|measure| measure.in_force)
		.map(|measure| measure.incident)
		.collect()
}

#[test]
fn every_kind_of_measure_changes_the_state_as_its_row_says() {
	use GridState::*;
	for (protocol, during, after, measured) in [
		(KINDS[0], Emergency, Restoration, Normal),
		(KINDS[1], Alert, Normal, Normal),
		(KINDS[2], Emergency, Restoration, Normal),
		(KINDS[3], Emergency, Restoration, Normal),
	] {
		// It runs out by itself.
		ExtBuilder::village().build_and_execute(|| {
			measure(CALM);
			assert_ok!(declare(signed(VILLAGE_OPERATOR), VILLAGE, protocol, 2));
			assert_eq!(village_state(), during, "{protocol:?}");
			pass(1);
			measure(CALM);
			assert_eq!(village_state(), during, "a calm grid does not end it");
			pass(1);
			assert_eq!(village_state(), after, "{protocol:?}");
			measure(CALM);
			assert_eq!(village_state(), measured, "{protocol:?}");
			let record = Incidents::<Test>::get(0).unwrap();
			assert_eq!((record.state_before, record.lifted), (Normal, None));
			assert_eq!(record.state_after, Some(measured), "after the first status");
		});
		// It is lifted.
		ExtBuilder::village().build_and_execute(|| {
			measure(CALM);
			assert_ok!(declare(signed(VILLAGE_OPERATOR), VILLAGE, protocol, 4));
			pass(1);
			assert_ok!(GridManagement::lift_measure(signed(VILLAGE_OPERATOR), 0));
			assert_eq!(village_state(), after, "{protocol:?}");
			let record = Incidents::<Test>::get(0).unwrap();
			assert_eq!(record.state_after, Some(after));
			assert_eq!(record.lifted.unwrap().by, operator_of_village());
			measure(CALM);
			assert_eq!(village_state(), measured, "{protocol:?}");
		});
		// It is planned, and counts from its first interval on.
		ExtBuilder::village().build_and_execute(|| {
			measure(CALM);
			if protocol.suspends() {
				return;
			}
			plan(VILLAGE, protocol, GridManagement::current() + 1, 1);
			assert_eq!(village_state(), Normal);
			assert!(in_force(VILLAGE).is_empty());
			pass(1);
			assert_eq!(village_state(), during);
			assert_eq!(in_force(VILLAGE), [0]);
			pass(1);
			assert_eq!(village_state(), after);
			assert!(in_force(VILLAGE).is_empty());
		});
	}
}

#[test]
fn a_curtailment_leaves_a_part_of_the_exports_in_the_area_and_below() {
	ExtBuilder::village()
		.connection(BOB, connection_to(FARM))
		.build_and_execute(|| {
			let current = GridManagement::current();
			let protocol = EmergencyProtocol::Curtail { export_permille: 250 };
			assert_ok!(declare(signed(VILLAGE_OPERATOR), VILLAGE, protocol, 4));
			for interval in current..current + 4 {
				assert_eq!(limits_of(ALICE, interval), (11_000, 2_000));
				assert_eq!(limits_of(BOB, interval), (11_000, 2_000));
				assert_eq!(edge_of(VILLAGE, interval), (100_000, 12_500));
				assert_eq!(edge_of(FARM, interval), (30_000, 7_500));
				assert_eq!(edge_of(HARBOUR, interval), (200_000, 200_000));
			}
			for interval in [current - 1, current + 4] {
				assert_eq!(limits_of(ALICE, interval), (11_000, 8_000));
				assert_eq!(edge_of(FARM, interval), (30_000, 30_000));
			}
			// Of two the least counts, not their product.
			let protocol = EmergencyProtocol::Curtail { export_permille: 500 };
			assert_ok!(declare(council(), DISTRICT, protocol, 4));
			assert_eq!(limits_of(ALICE, current), (11_000, 2_000));
			assert_eq!(edge_of(HARBOUR, current), (200_000, 100_000));
		});
}

#[test]
fn an_island_has_an_edge_that_carries_nothing_and_is_left_alone_otherwise() {
	ExtBuilder::village()
		.connection(BOB, connection_to(FARM))
		.build_and_execute(|| {
			let current = GridManagement::current();
			assert_ok!(declare(signed(VILLAGE_OPERATOR), VILLAGE, EmergencyProtocol::Island, 2));
			assert_eq!(edge_of(VILLAGE, current), (0, 0));
			assert!(GridManagement::get_area_limits(VILLAGE, current, Some(1)).items[0].island);
			assert_eq!(edge_of(FARM, current), (30_000, 30_000));
			assert!(!GridManagement::get_area_limits(FARM, current, Some(1)).items[0].island);
			assert_eq!(limits_of(ALICE, current), (11_000, 8_000));
			assert!(!GridManagement::trading_suspended(VILLAGE), "it trades within itself");
			// The market that is cleared for the next gate has two parts.
			let areas = GridManagement::market_areas(DISTRICT, current + 1, current + 1);
			let edges = areas
				.iter()
				.map(|area| (area.import_limit_w, area.export_limit_w))
				.collect::<Vec<_>>();
			assert_eq!(edges, [(0, 0), (0, 0), (200_000, 200_000), (30_000, 30_000)]);
		});
}

#[test]
fn a_market_sees_the_measures_that_were_known_when_its_gate_closed() {
	ExtBuilder::village().build_and_execute(|| {
		let start = GridManagement::current();
		let exports = |delivery, gate| GridManagement::market_areas(DISTRICT, delivery, gate)[1].export_limit_w;
		assert_ok!(declare(signed(VILLAGE_OPERATOR), VILLAGE, CURTAIL_ALL, 8));
		// Declared after this gate.
		assert_eq!(exports(start + 1, start), 50_000);
		assert_eq!(exports(start + 2, start + 1), 0);
		assert_eq!(exports(start + 8, start + 7), 50_000, "it is over then");
		pass(3);
		assert_ok!(GridManagement::lift_measure(council(), 0));
		// Lifted after this gate, and before the next.
		assert_eq!(exports(start + 4, start + 3), 0);
		assert_eq!(exports(start + 5, start + 4), 50_000);
		// Sharing asks hours later, and is answered as the auction was.
		pass(20);
		assert_eq!(exports(start + 1, start), 50_000);
		assert_eq!(exports(start + 2, start + 1), 0);
		assert_eq!(exports(start + 4, start + 3), 0);
		assert_eq!(exports(start + 5, start + 4), 50_000);
		// The edge's income of what was cut after the gate is nobody's.
		assert!(GridManagement::edge_was_cut(VILLAGE, start + 1, start));
		assert!(!GridManagement::edge_was_cut(VILLAGE, start + 2, start + 1));
	});
}

#[test]
fn shedding_takes_the_least_important_classes_and_never_the_critical() {
	let of_class = |class| Connection {
		class,
		..alices_connection()
	};
	use energy_primitives::Connection;
	use PriorityClass::*;
	ExtBuilder::village()
		.connection(20, of_class(Critical))
		.connection(21, of_class(Essential))
		.connection(22, of_class(Standard))
		.connection(23, of_class(Interruptible))
		.build_and_execute(|| {
			let current = GridManagement::current();
			for (from_class, shed) in [
				(Interruptible, [false, false, false, true]),
				(Standard, [false, false, true, true]),
				(Essential, [false, true, true, true]),
			] {
				let protocol = EmergencyProtocol::ShedLoad { from_class, groups: 12 };
				assert_ok!(declare(council(), VILLAGE, protocol, 3));
				for (who, shed) in (20..).zip(shed) {
					for interval in current..current + 3 {
						let import_w = if shed { 0 } else { 11_000 };
						assert_eq!(limits_of(who, interval), (import_w, 8_000), "{who}");
					}
				}
				let newest = NextIncident::<Test>::get() - 1;
				assert_ok!(GridManagement::lift_measure(council(), newest));
			}
			let critical = EmergencyProtocol::ShedLoad {
				from_class: Critical,
				groups: 1,
			};
			assert_noop!(
				declare(council(), VILLAGE, critical, 1),
				Error::<Test>::CriticalNeverShed
			);
		});
}

#[test]
fn what_does_nothing_is_no_measure() {
	ExtBuilder::village().build_and_execute(|| {
		for export_permille in [1_000, u16::MAX] {
			let protocol = EmergencyProtocol::Curtail { export_permille };
			assert_noop!(declare(council(), VILLAGE, protocol, 1), Error::<Test>::CurtailsNothing);
		}
		for groups in [0, 13, u8::MAX] {
			assert_noop!(
				declare(council(), VILLAGE, shed(groups), 1),
				Error::<Test>::NoSuchRotation
			);
		}
		for protocol in KINDS {
			assert_noop!(declare(council(), VILLAGE, protocol, 0), Error::<Test>::ZeroDuration);
			assert_noop!(declare(council(), NOWHERE, protocol, 1), Error::<Test>::UnknownArea);
		}
	});
}

#[test]
fn two_measures_of_one_kind_do_not_meet_but_for_curtailments() {
	ExtBuilder::village().build_and_execute(|| {
		let current = GridManagement::current();
		for protocol in KINDS {
			assert_ok!(declare(council(), VILLAGE, protocol, 2));
			if protocol != CURTAIL_ALL {
				assert_noop!(
					declare(council(), VILLAGE, protocol, 1),
					Error::<Test>::EmergencyInForce
				);
			}
		}
		assert_eq!(in_force(VILLAGE), [0, 1, 2, 3]);
		// Where it ends the next one may begin.
		for (protocol, refused) in [(EmergencyProtocol::Island, false), (shed(1), true)] {
			let next = propose(council(), VILLAGE, protocol, Some(current + 2), 2);
			assert_eq!(next.is_err(), refused, "turns of shedding follow on each other");
			assert_noop!(
				propose(council(), VILLAGE, protocol, Some(current + 1), 1),
				Error::<Test>::EmergencyInForce
			);
		}
		// Those of an area above are another matter.
		assert_ok!(declare(council(), DISTRICT, CURTAIL_ALL, 4));
	});
}

#[test]
fn a_lifted_plan_never_begins() {
	ExtBuilder::village().build_and_execute(|| {
		let current = GridManagement::current();
		let incident = plan(VILLAGE, CURTAIL_ALL, current + 4, 4);
		pass(2);
		assert_ok!(GridManagement::lift_measure(council(), incident));
		pass(2);
		for interval in current..current + 10 {
			assert_eq!(limits_of(ALICE, interval), (11_000, 8_000));
		}
		assert_noop!(
			GridManagement::lift_measure(council(), incident),
			Error::<Test>::NoEmergency
		);
		assert_noop!(
			GridManagement::lift_measure(council(), incident + 1),
			Error::<Test>::UnknownIncident
		);
	});
}

#[test]
fn energy_that_was_cut_counts_once_for_the_measure_that_leaves_least() {
	ExtBuilder::village().build_and_execute(|| {
		let current = GridManagement::current();
		assert_ok!(declare(council(), DISTRICT, CURTAIL_ALL, 2));
		assert_ok!(declare(council(), HARBOUR, CURTAIL_ALL, 2));
		assert_ok!(declare(council(), VILLAGE, CURTAIL_HALF, 2));
		GridManagement::note_affected(&ALICE, current + 1, Side::Ask, 250);
		GridManagement::note_affected(&ALICE, current + 1, Side::Ask, 50);
		// Nothing limits what it imports, nothing anybody after the end, and a stranger has no limits.
		GridManagement::note_affected(&ALICE, current + 1, Side::Bid, 7);
		GridManagement::note_affected(&ALICE, current + 2, Side::Ask, 1_000);
		GridManagement::note_affected(&STRANGER, current + 1, Side::Ask, 1_000);
		let affected = |incident| Incidents::<Test>::get(incident).unwrap().affected_wh;
		assert_eq!([0, 1, 2].map(affected), [300, 0, 0]);
	});
}

#[test]
fn what_an_envelope_cuts_is_not_due_to_a_measure_that_leaves_more() {
	ExtBuilder::village().build_and_execute(|| {
		let current = GridManagement::current();
		assert_ok!(declare(council(), VILLAGE, CURTAIL_HALF, 2));
		let affected = || Incidents::<Test>::get(0).unwrap().affected_wh;
		GridManagement::note_affected(&ALICE, current + 1, Side::Ask, 10);
		assert_eq!(affected(), 10);
		let nothing = Limits::default();
		assert_ok!(publish(
			signed(VILLAGE_OPERATOR),
			ALICE,
			current + 1,
			current + 2,
			nothing
		));
		GridManagement::note_affected(&ALICE, current + 1, Side::Ask, 500);
		assert_eq!(affected(), 10);
	});
}

#[test]
fn an_area_under_a_measure_or_one_to_come_is_not_removed() {
	ExtBuilder::village().build_and_execute(|| {
		let current = GridManagement::current();
		let incident = plan(FARM, CURTAIL_ALL, current + 2, 1);
		assert_noop!(
			GridManagement::remove_area(council(), FARM),
			Error::<Test>::EmergencyInForce
		);
		assert_ok!(GridManagement::lift_measure(council(), incident));
		assert_ok!(declare(signed(VILLAGE_OPERATOR), FARM, shed(1), 1));
		pass(1);
		assert_ok!(propose(signed(VILLAGE_OPERATOR), FARM, CURTAIL_ALL, None, 2));
		// The operator waits for the cooldown after its own.
		assert_noop!(
			GridManagement::remove_area(signed(VILLAGE_OPERATOR), FARM),
			Error::<Test>::EmergencyTooSoon
		);
		assert_ok!(GridManagement::remove_area(council(), FARM));
		assert!(!Measures::<Test>::contains_key(DISTRICT));
		assert!(!MeasureProposals::<Test>::contains_key(DISTRICT));
		assert_noop!(
			GridManagement::lift_measure(council(), incident),
			Error::<Test>::UnknownArea
		);
	});
}

#[test]
fn an_auditor_reads_all_of_a_record() {
	ExtBuilder::village().build_and_execute(|| {
		let current = GridManagement::current();
		measure(CALM);
		let proposal = propose(signed(VILLAGE_OPERATOR), VILLAGE, CURTAIL_ALL, Some(current + 1), 20).unwrap();
		assert_ok!(GridManagement::confirm_measure(
			signed(GRID_OPERATOR),
			VILLAGE,
			proposal
		));
		let info = GridManagement::get_incidents(None, None).items.remove(0);
		assert_eq!(
			(info.area, info.protocol, info.reason.as_str()),
			(VILLAGE, CURTAIL_ALL, "repair of a cable")
		);
		assert_eq!(info.by, operator_of_village());
		assert_eq!(info.confirmed_by, Some(Authority::Operator(GRID_OPERATOR)));
		assert_eq!((info.from, info.until, info.primacy), (current + 1, current + 21, 1));
		assert_eq!((info.state_before, info.state_after), (GridState::Normal, None));
		assert_eq!((info.at, info.affected_wh, info.lifted), (NOON, 0, None));
	});
}

#[test]
fn measures_are_listed_where_they_concern() {
	ExtBuilder::village().build_and_execute(|| {
		let current = GridManagement::current();
		assert_ok!(declare(council(), FARM, CURTAIL_ALL, 2));
		plan(DISTRICT, EmergencyProtocol::Island, current + 4, 2);
		assert_ok!(declare(council(), HARBOUR, shed(2), 2));
		let listed = |area, from, limit| {
			let page = GridManagement::get_measures(area, from, limit);
			(
				page.items
					.into_iter()
					.map(|measure| measure.incident)
					.collect::<Vec<_>>(),
				page.next,
			)
		};
		assert_eq!(listed(DISTRICT, None, None), (vec![0, 1, 2], None));
		assert_eq!(listed(VILLAGE, None, None), (vec![0, 1], None));
		assert_eq!(listed(HARBOUR, None, None), (vec![1, 2], None));
		assert_eq!(listed(DISTRICT, None, Some(2)), (vec![0, 1], Some(2)));
		assert_eq!(listed(DISTRICT, Some(2), Some(2)), (vec![2], None));
		assert_eq!(listed(NOWHERE, None, None), (vec![], None));
		pass(2);
		assert_eq!(listed(DISTRICT, None, None), (vec![1], None), "the others are over");
	});
}

#[test]
fn measures_far_in_the_past_make_room() {
	ExtBuilder::village().build_and_execute(|| {
		let most: u32 = <Test as Config>::MaxMeasures::get();
		let current = GridManagement::current();
		for n in 0..most {
			plan(VILLAGE, CURTAIL_ALL, current + 1 + n, 1);
		}
		assert_noop!(
			declare(council(), HARBOUR, CURTAIL_ALL, 1),
			Error::<Test>::TooManyMeasures
		);
		// One that is over makes room before its time, the longest over first.
		pass(3);
		assert_ok!(declare(council(), HARBOUR, CURTAIL_ALL, 1));
		assert!(!Measures::<Test>::get(DISTRICT)
			.iter()
			.any(|measure| measure.incident == 0));
		// A suspension always has its place.
		for area in [DISTRICT, VILLAGE, HARBOUR, FARM] {
			assert_ok!(declare(council(), area, EmergencyProtocol::SuspendTrading, 1));
		}
	});
}
