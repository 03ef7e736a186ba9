//! What an edge carries, for which market, and who earns from it when it was cut.

use crate::{mock::*, *};
use energy_primitives::{AreaId, EmergencyProtocol, Interval, IntervalClock, Power};
use frame_support::assert_ok;

fn set_edge(area: AreaId, import: Power, export: Power) {
	let fee = area_of(area).latest_fee();
	assert_ok!(GridManagement::update_area(
		signed(GRID_OPERATOR),
		area,
		edge(import, export, fee),
		Default::default()
	));
}

/// The harbour's edge for the market whose gate closed when this interval began.
fn harbour_at(gate: Interval) -> (Power, Power) {
	let harbour = GridManagement::market_areas(DISTRICT, gate + 1, gate)[2];
	assert_eq!(harbour.area, HARBOUR);
	(harbour.import_limit_w, harbour.export_limit_w)
}

/// Whether the income of the present delivery's market goes to the edge's account, by intervals
/// counted from the present one.
fn cut(area: AreaId, delivery: Interval) -> bool {
	GridManagement::edge_was_cut(area, delivery, delivery - 1)
}

/// One Wh less in the block before the clearing, and the operator has the whole
/// worth of a trade.
#[test]
fn what_an_operator_does_to_an_edge_after_the_gate_does_not_reach_its_market() {
	ExtBuilder::village().build_and_execute(|| {
		let gate = GridManagement::current();
		for (import, export) in [(15_999, 100), (0, 0), (MAX_POWER, MAX_POWER)] {
			set_edge(HARBOUR, import, export);
			assert_eq!(harbour_at(gate), (200_000, 200_000), "as it was when the gate closed");
			assert_eq!(
				harbour_at(gate + 1),
				(import, export),
				"as it is, for a gate yet to come"
			);
		}
		pass(1);
		assert_eq!(harbour_at(gate + 1), (MAX_POWER, MAX_POWER));
		set_edge(HARBOUR, 100, 100);
		assert_eq!(harbour_at(gate + 1), (MAX_POWER, MAX_POWER));
		assert_eq!(harbour_at(gate + 2), (100, 100));
	});
}

#[test]
fn a_change_to_and_fro_within_an_interval_is_none_for_its_market() {
	ExtBuilder::village().build_and_execute(|| {
		let gate = GridManagement::current();
		set_edge(HARBOUR, 500, 500);
		set_edge(HARBOUR, 200_000, 200_000);
		assert_eq!(harbour_at(gate), (200_000, 200_000));
		assert!(
			cut(HARBOUR, gate),
			"but it was cut, and may not have carried what it should"
		);
	});
}

#[test]
fn nobody_earns_from_an_interval_in_which_an_edge_was_lowered_after_the_gate() {
	ExtBuilder::village().build_and_execute(|| {
		let gate = GridManagement::current();
		assert!(!cut(HARBOUR, gate + 1));
		set_edge(HARBOUR, 199_999, 200_000);
		for (delivery, expected) in [
			// The market before last, whose delivery is under way, and the one that is cleared now.
			(gate - 1, false),
			(gate, true),
			(gate + 1, true),
			// The edge is what it is for all whose gate is yet to come.
			(gate + 2, false),
		] {
			assert_eq!(cut(HARBOUR, delivery), expected, "delivery {delivery}, now {gate}");
		}
		assert!(!cut(VILLAGE, gate + 1), "another edge");
		// It stays so when the edge is raised again, and whenever it is asked.
		set_edge(HARBOUR, 200_000, 200_000);
		pass(100);
		assert!(cut(HARBOUR, gate + 1));
		assert!(!cut(HARBOUR, gate + 50));
	});
}

#[test]
fn a_higher_edge_is_not_cut() {
	ExtBuilder::village().build_and_execute(|| {
		let gate = GridManagement::current();
		set_edge(HARBOUR, 200_001, 200_000);
		set_edge(HARBOUR, 200_001, MAX_POWER);
		assert!(!cut(HARBOUR, gate + 1));
		set_edge(HARBOUR, MAX_POWER, MAX_POWER - 1);
		assert!(cut(HARBOUR, gate + 1), "one direction is enough");
	});
}

#[test]
fn a_suspension_cuts_the_edges_of_the_area_and_of_those_below_it() {
	ExtBuilder::village().build_and_execute(|| {
		let gate = GridManagement::current();
		suspend_trading(4);
		for (area, expected) in [(DISTRICT, false), (HARBOUR, false), (VILLAGE, true), (FARM, true)] {
			assert_eq!(cut(area, gate + 1), expected, "area {area}");
		}
		assert!(!cut(FARM, gate - 1));
		assert!(
			!cut(FARM, gate + 2),
			"its market was closed, and carried nothing that was cut"
		);
		// A blackout does the same.
		pass(3 * SHORT);
		let gate = GridManagement::current();
		measure(DARK);
		assert!(cut(FARM, gate + 1));
		assert!(cut(VILLAGE, gate));
	});
}

#[test]
fn a_lowered_edge_above_leaves_the_edges_below_alone() {
	ExtBuilder::village().build_and_execute(|| {
		let gate = GridManagement::current();
		set_edge(VILLAGE, 100, 100);
		assert!(cut(VILLAGE, gate + 1));
		assert!(!cut(FARM, gate + 1));
	});
}

#[test]
fn what_is_too_old_to_be_known_counts_as_cut() {
	ExtBuilder::village().build_and_execute(|| {
		let gate = GridManagement::current();
		set_edge(HARBOUR, 100, 100);
		pass(127);
		set_edge(HARBOUR, 0, 0);
		assert!(cut(HARBOUR, gate + 1));
		assert!(!cut(HARBOUR, gate + 3), "within reach, and known");
		pass(1);
		set_edge(HARBOUR, 100, 100);
		assert!(!cut(HARBOUR, gate + 3), "a higher edge adds nothing");
		set_edge(HARBOUR, 0, 100);
		assert!(cut(HARBOUR, gate + 1), "no longer known");
		assert!(!cut(HARBOUR, gate + 3));
		// Nobody can say anything of an area that has gone.
		assert_ok!(GridManagement::remove_area(council(), HARBOUR));
		assert!(cut(HARBOUR, GridManagement::current()));
		assert!(cut(NOWHERE, GridManagement::current()));
	});
}

#[test]
fn every_area_of_a_full_zone_can_have_been_suspended() {
	(1..ZONE)
		.fold(ExtBuilder::default().area(None), |builder, _| builder.area(Some(0)))
		.build_and_execute(|| {
			let gate = GridManagement::current();
			for area in (0..ZONE).rev() {
				assert_ok!(GridManagement::implement_emergency_protocol(
					council(),
					area,
					EmergencyProtocol::SuspendTrading,
					1,
					reason("flood"),
				));
			}
			assert_eq!(RecentCuts::<Test>::get(0).len(), ZONE as usize);
			assert!((0..ZONE).all(|area| cut(area, gate + 1)));
			assert!(!(0..ZONE).any(|area| cut(area, gate + 2)));
		});
}

#[test]
fn an_edge_below_the_limits_of_connections_leaves_them_as_they_are() {
	ExtBuilder::village().build_and_execute(|| {
		set_edge(VILLAGE, 1_000, 1_000);
		assert_eq!(GridManagement::limits(&ALICE, 0).import_limit_w, 11_000);
		// It counts for whoever accepts from now on.
		frame_support::assert_noop!(
			invite(VILLAGE_OPERATOR, BOB, alices_connection()),
			Error::<Test>::BeyondEdge
		);
	});
}

/// An operator that has seen the readings of an interval lowers the edge, and again: sharing, which is
/// cleared two hours after delivery, still sees what the gate saw.
#[test]
fn sharing_sees_the_edge_of_the_gate_however_often_it_was_changed_since() {
	ExtBuilder::village().build_and_execute(|| {
		let gate = GridManagement::current();
		for change in 1..=31 {
			set_edge(HARBOUR, 1_000 * change, 2_000 * change);
			pass(1);
		}
		assert_eq!(harbour_at(gate), (200_000, 200_000));
		for change in 1..31 {
			let at = harbour_at(gate + change as Interval);
			assert_eq!(at, (1_000 * change, 2_000 * change), "{change}");
		}
		// The oldest goes; what is left is exact.
		for change in 32..=40 {
			set_edge(HARBOUR, 1_000 * change, 2_000 * change);
			pass(1);
		}
		assert_eq!(area_of(HARBOUR).past_edges.len(), 32);
		assert_eq!(harbour_at(gate + 20), (20_000, 40_000));
	});
}
