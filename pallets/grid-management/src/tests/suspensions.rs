//! What keeps areas from trading, by the list that trades read.

use crate::{mock::*, *};
use energy_primitives::{AreaId, EmergencyProtocol, Interval, IntervalClock};
use frame_support::assert_ok;

/// The suspensions on the list, also those that are over: area, known since, until, lifted in.
fn suspensions() -> Vec<(AreaId, Interval, Interval, Option<Interval>)> {
	let measures = Measures::<Test>::get(DISTRICT);
	let suspensions = measures.iter().filter(|measure| measure.protocol.suspends());
	suspensions
		.map(|measure| (measure.area, measure.known_since, measure.until, measure.lifted_in))
		.collect()
}

fn suspended() -> Vec<AreaId> {
	let by_area = [DISTRICT, VILLAGE, HARBOUR, FARM]
		.into_iter()
		.filter(|area| GridManagement::trading_suspended(*area))
		.collect::<Vec<_>>();
	let next_gate = GridManagement::current() + 1;
	let by_market = GridManagement::market_areas(DISTRICT, next_gate + 1, next_gate)
		.into_iter()
		.filter(|area| area.suspended)
		.map(|area| area.area)
		.collect::<Vec<_>>();
	assert_eq!(by_area, by_market, "the market and the area say the same");
	by_area
}

fn declare(area: AreaId, duration: Interval) {
	assert_ok!(GridManagement::implement_emergency_protocol(
		council(),
		area,
		EmergencyProtocol::SuspendTrading,
		duration,
		reason("flood"),
	));
}

fn suspension(area: AreaId, since: Interval, until: Interval) -> (AreaId, Interval, Interval, Option<Interval>) {
	(area, since, until, None)
}

/// Which areas the market of the present gate sees suspended, as it was when the interval began.
fn suspended_at_gate() -> Vec<AreaId> {
	let gate = GridManagement::current();
	GridManagement::market_areas(DISTRICT, gate + 1, gate)
		.into_iter()
		.filter(|area| area.suspended)
		.map(|area| area.area)
		.collect()
}

#[test]
fn where_nothing_is_wrong_nothing_is_stored() {
	ExtBuilder::village().build_and_execute(|| {
		measure(BUSY);
		measure(OVERLOADED);
		assert!(!Measures::<Test>::contains_key(DISTRICT));
		assert!(suspended().is_empty());
	});
}

#[test]
fn an_emergency_runs_out_without_anybody_doing_anything() {
	ExtBuilder::village().build_and_execute(|| {
		let current = GridManagement::current();
		suspend_trading(2);
		assert_eq!(suspensions(), [suspension(VILLAGE, current, current + 2)]);
		assert_eq!(suspended(), [VILLAGE, FARM]);
		pass(1);
		assert_eq!(suspended(), [VILLAGE, FARM]);
		pass(1);
		assert!(suspended().is_empty());
		// It stays for those who ask what was, and is dropped with the next entry after that.
		pass(31);
		declare(HARBOUR, 1);
		assert_eq!(suspensions().len(), 2);
		pass(2);
		declare(HARBOUR, 1);
		assert_eq!(suspensions(), [suspension(HARBOUR, current + 35, current + 36)]);
	});
}

#[test]
fn a_lifted_emergency_leaves_no_suspension() {
	ExtBuilder::village().build_and_execute(|| {
		suspend_trading(SHORT);
		assert_ok!(GridManagement::lift_emergency(signed(VILLAGE_OPERATOR), VILLAGE));
		assert!(suspended().is_empty());
		assert!(!Measures::<Test>::contains_key(DISTRICT));
	});
}

#[test]
fn a_market_sees_the_suspensions_of_the_moment_when_its_gate_closed() {
	ExtBuilder::village().build_and_execute(|| {
		// Declared after the gate: it comes too late for the market that is cleared now.
		suspend_trading(3);
		assert_eq!(suspended(), [VILLAGE, FARM]);
		assert!(suspended_at_gate().is_empty());
		pass(1);
		assert_eq!(suspended_at_gate(), [VILLAGE, FARM]);
		// Lifted after the gate: trade goes on, the market of this gate does not.
		assert_ok!(GridManagement::lift_emergency(council(), VILLAGE));
		assert!(suspended().is_empty());
		assert_eq!(suspended_at_gate(), [VILLAGE, FARM]);
		pass(1);
		assert!(suspended_at_gate().is_empty());
	});
}

#[test]
fn who_lifts_and_declares_again_in_one_interval_changes_nothing_for_its_market() {
	ExtBuilder::village().build_and_execute(|| {
		declare(VILLAGE, 4);
		pass(1);
		for _ in 0..3 {
			assert_ok!(GridManagement::lift_emergency(council(), VILLAGE));
			assert_eq!(suspended_at_gate(), [VILLAGE, FARM]);
			declare(VILLAGE, 1);
			assert_eq!(suspended_at_gate(), [VILLAGE, FARM]);
		}
		pass(1);
		assert!(suspended_at_gate().is_empty());
		// The first began and ended after the gate, and so did the second.
		for _ in 0..2 {
			declare(FARM, 2);
			assert_ok!(GridManagement::lift_emergency(council(), FARM));
			assert!(suspended_at_gate().is_empty());
		}
	});
}

#[test]
fn an_emergency_that_ended_at_the_gate_is_over_for_its_market() {
	ExtBuilder::village().build_and_execute(|| {
		suspend_trading(1);
		pass(1);
		assert!(suspended_at_gate().is_empty());
		declare(VILLAGE, 1);
		assert!(
			suspended_at_gate().is_empty(),
			"one that began after the gate does not go on with it"
		);
	});
}

#[test]
fn suspensions_of_several_areas_stand_in_order_and_end_one_by_one() {
	ExtBuilder::village().build_and_execute(|| {
		let current = GridManagement::current();
		declare(FARM, 6);
		declare(DISTRICT, 2);
		declare(HARBOUR, 4);
		assert_eq!(
			suspensions(),
			[
				suspension(DISTRICT, current, current + 2),
				suspension(HARBOUR, current, current + 4),
				suspension(FARM, current, current + 6)
			]
		);
		assert_eq!(suspended(), [DISTRICT, VILLAGE, HARBOUR, FARM]);
		pass(2);
		assert_eq!(suspended(), [HARBOUR, FARM]);
		pass(2);
		assert_eq!(suspended(), [FARM]);
		// A second one takes the place of the first, whose end nobody measured.
		declare(HARBOUR, 1);
		assert_eq!(suspensions()[1], suspension(HARBOUR, current + 4, current + 5));
		assert_eq!(suspended(), [HARBOUR, FARM]);
		pass(2);
		assert!(suspended().is_empty());
	});
}

#[test]
fn every_area_of_a_full_zone_can_be_suspended_at_once() {
	(1..ZONE)
		.fold(ExtBuilder::default().area(None), |builder, _| builder.area(Some(0)))
		.build_and_execute(|| {
			for area in (0..ZONE).rev() {
				declare(area, LONG);
			}
			assert_eq!(Measures::<Test>::get(0).len(), ZONE as usize);
			assert!((0..ZONE).all(GridManagement::trading_suspended));
			for area in 0..ZONE {
				assert_ok!(GridManagement::lift_emergency(council(), area));
			}
			assert!(!(0..ZONE).any(GridManagement::trading_suspended));
			// Lifted in the interval in which they were declared: no market knew them.
			assert!(!Measures::<Test>::contains_key(0));
		});
}

#[test]
fn one_zone_does_not_suspend_another() {
	ExtBuilder::village().area(None).build_and_execute(|| {
		declare(DISTRICT, 1);
		assert!(!GridManagement::trading_suspended(4));
		let gate = GridManagement::current() + 1;
		let market = GridManagement::market_areas(4, gate + 1, gate);
		assert_eq!(market.len(), 1);
		assert!(!market[0].suspended);
	});
}

#[test]
fn an_area_that_is_removed_leaves_no_suspension() {
	ExtBuilder::village().build_and_execute(|| {
		let current = GridManagement::current();
		declare(FARM, 2);
		pass(1);
		assert_ok!(GridManagement::lift_emergency(council(), FARM));
		assert_eq!(suspensions(), [(FARM, current, current + 2, Some(current + 1))]);
		assert_ok!(GridManagement::remove_area(council(), FARM));
		assert!(!Measures::<Test>::contains_key(DISTRICT));
		assert!(!RecentCuts::<Test>::contains_key(DISTRICT));
		assert!(GridManagement::trading_suspended(FARM));
	});
}

#[test]
fn what_is_built_below_a_suspended_area_is_suspended() {
	ExtBuilder::village().build_and_execute(|| {
		suspend_trading(2);
		assert_ok!(GridManagement::create_area(
			council(),
			Some(FARM),
			edge(100, 100, 1),
			SUPPLIER,
			TARIFF
		));
		assert!(GridManagement::trading_suspended(4));
		assert!(GridManagement::get_current_grid_status(4).unwrap().trading_suspended);
		pass(2);
		assert!(!GridManagement::trading_suspended(4));
	});
}
