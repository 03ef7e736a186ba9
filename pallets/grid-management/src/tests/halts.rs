//! What keeps areas from trading, told by the list that trades read.

use crate::{mock::*, *};
use energy_primitives::{AreaId, EmergencyProtocol, GridAccess, Interval, IntervalClock};
use frame_support::assert_ok;

fn halts() -> Vec<Halt> {
	Halts::<Test>::get(DISTRICT).into_inner()
}

fn suspended() -> Vec<AreaId> {
	let by_area = [DISTRICT, VILLAGE, HARBOUR, FARM]
		.into_iter()
		.filter(|area| GridManagement::trading_suspended(*area))
		.collect::<Vec<_>>();
	let by_market = GridManagement::market_areas(DISTRICT)
		.into_iter()
		.filter(|area| area.suspended)
		.map(|area| area.area)
		.collect::<Vec<_>>();
	assert_eq!(by_area, by_market, "the market and the area say the same");
	by_area
}

fn declare(area: AreaId, duration: Interval) {
	assert_ok!(GridManagement::implement_emergency_protocol(
		admin(),
		area,
		EmergencyProtocol::SuspendTrading,
		duration,
		reason("flood"),
	));
}

fn until(area: AreaId, until: Interval) -> Halt {
	Halt {
		area,
		until: Some(until),
	}
}

fn dark(area: AreaId) -> Halt {
	Halt { area, until: None }
}

#[test]
fn where_nothing_is_wrong_nothing_is_stored() {
	ExtBuilder::village().build_and_execute(|| {
		measure(BUSY);
		measure(OVERLOADED);
		assert!(!Halts::<Test>::contains_key(DISTRICT));
		assert!(suspended().is_empty());
	});
}

#[test]
fn an_emergency_runs_out_without_anybody_doing_anything() {
	ExtBuilder::village().build_and_execute(|| {
		let current = GridManagement::current();
		suspend_trading(2);
		assert_eq!(halts(), [until(VILLAGE, current + 2)]);
		assert_eq!(suspended(), [VILLAGE, FARM]);
		pass(1);
		assert_eq!(suspended(), [VILLAGE, FARM]);
		pass(1);
		assert!(suspended().is_empty());
		// It is forgotten with the next measurement.
		assert_eq!(halts(), [until(VILLAGE, current + 2)]);
		measure(CALM);
		assert!(!Halts::<Test>::contains_key(DISTRICT));
	});
}

#[test]
fn a_lifted_emergency_leaves_no_halt() {
	ExtBuilder::village().build_and_execute(|| {
		suspend_trading(SHORT);
		assert_ok!(GridManagement::lift_emergency(signed(VILLAGE_OPERATOR), VILLAGE));
		assert!(suspended().is_empty());
		assert!(!Halts::<Test>::contains_key(DISTRICT));
	});
}

#[test]
fn a_blackout_outlasts_every_emergency_and_a_light_does_not_end_one() {
	ExtBuilder::village().build_and_execute(|| {
		let current = GridManagement::current();
		suspend_trading(4);
		measure(DARK);
		assert_eq!(halts(), [dark(VILLAGE)]);
		// The light is back, and the emergency still in force.
		measure(CALM);
		assert_eq!(halts(), [until(VILLAGE, current + 4)]);
		assert_eq!(suspended(), [VILLAGE, FARM]);
		// Dark again until after its end.
		measure(DARK);
		pass(5);
		assert_eq!(suspended(), [VILLAGE, FARM]);
		measure(CALM);
		assert!(suspended().is_empty());
		assert!(!Halts::<Test>::contains_key(DISTRICT));
	});
}

#[test]
fn lifting_an_emergency_brings_no_light() {
	ExtBuilder::village().build_and_execute(|| {
		measure(DARK);
		suspend_trading(SHORT);
		assert_ok!(GridManagement::lift_emergency(admin(), VILLAGE));
		assert_eq!(halts(), [dark(VILLAGE)]);
		assert_eq!(suspended(), [VILLAGE, FARM]);
	});
}

#[test]
fn halts_of_several_areas_stand_in_order_and_end_one_by_one() {
	ExtBuilder::village().build_and_execute(|| {
		let current = GridManagement::current();
		declare(FARM, 6);
		declare(DISTRICT, 2);
		declare(HARBOUR, 4);
		assert_eq!(
			halts(),
			[
				until(DISTRICT, current + 2),
				until(HARBOUR, current + 4),
				until(FARM, current + 6)
			]
		);
		assert_eq!(suspended(), [DISTRICT, VILLAGE, HARBOUR, FARM]);
		pass(2);
		assert_eq!(suspended(), [HARBOUR, FARM]);
		pass(2);
		assert_eq!(suspended(), [FARM]);
		// A second one takes the place of the first, which nobody measured the end of.
		declare(HARBOUR, 1);
		assert_eq!(halts()[1], until(HARBOUR, current + 5));
		assert_eq!(suspended(), [HARBOUR, FARM]);
		pass(2);
		assert!(suspended().is_empty());
	});
}

#[test]
fn every_area_of_a_full_tree_can_be_halted_at_once() {
	(1..TREE)
		.fold(ExtBuilder::default().area(None), |builder, _| builder.area(Some(0)))
		.build_and_execute(|| {
			for area in (0..TREE).rev() {
				declare(area, LONG);
			}
			assert_eq!(Halts::<Test>::get(0).len(), TREE as usize);
			assert!((0..TREE).all(GridManagement::trading_suspended));
			for area in 0..TREE {
				assert_ok!(GridManagement::lift_emergency(admin(), area));
			}
			assert!(!(0..TREE).any(GridManagement::trading_suspended));
			assert!(!Halts::<Test>::contains_key(0));
		});
}

#[test]
fn one_tree_does_not_halt_another() {
	ExtBuilder::village().area(None).build_and_execute(|| {
		declare(DISTRICT, 1);
		assert!(!GridManagement::trading_suspended(4));
		assert!(GridManagement::market_areas(4).iter().all(|area| !area.suspended));
	});
}

#[test]
fn a_dark_area_that_is_removed_leaves_no_halt() {
	ExtBuilder::village().build_and_execute(|| {
		assert_ok!(GridManagement::update_grid_status(signed(GRID_OPERATOR), FARM, DARK));
		assert_eq!(halts(), [dark(FARM)]);
		assert_ok!(GridManagement::remove_area(admin(), FARM));
		assert!(!Halts::<Test>::contains_key(DISTRICT));
		assert!(GridManagement::trading_suspended(FARM));
	});
}

#[test]
fn what_is_built_below_a_halted_area_is_halted() {
	ExtBuilder::village().build_and_execute(|| {
		suspend_trading(2);
		assert_ok!(GridManagement::create_area(
			admin(),
			Some(FARM),
			1,
			1,
			1,
			SUPPLIER,
			TARIFF
		));
		assert!(GridManagement::trading_suspended(4));
		assert!(GridManagement::get_current_grid_status(4).unwrap().trading_suspended);
		pass(2);
		assert!(!GridManagement::trading_suspended(4));
	});
}
