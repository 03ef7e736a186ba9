//! How often operators alone may keep an area from trading, whichever of the areas above and below
//! they do it by.

use crate::{mock::*, *};
use energy_primitives::{AreaId, EmergencyProtocol, Interval, IntervalClock};
use frame_support::{assert_noop, assert_ok, dispatch::DispatchResult};
use proptest::prelude::*;

/// A second village in the district, with an area below it.
const TOWN: AreaId = 4;
const MILL: AreaId = 5;
/// The root of another zone.
const ISLAND: AreaId = 6;
const ISLANDER: AccountId = 4;

fn region() -> ExtBuilder {
	ExtBuilder::village()
		.area(Some(DISTRICT))
		.area(Some(TOWN))
		.area(None)
		.operator(ISLANDER, ISLAND)
}

fn declare(origin: RuntimeOrigin, area: AreaId, duration: Interval) -> DispatchResult {
	GridManagement::implement_emergency_protocol(
		origin,
		area,
		EmergencyProtocol::SuspendTrading,
		duration,
		reason("storm"),
	)
}

fn too_soon(area: AreaId) {
	assert_noop!(declare(signed(GRID_OPERATOR), area, 1), Error::<Test>::EmergencyTooSoon);
}

#[test]
fn emergencies_of_parent_and_child_do_not_make_a_long_one() {
	region().build_and_execute(|| {
		suspend_trading(SHORT);
		for _ in 0..2 * SHORT {
			// Above, below, and by whomever: the village would go on without trade, or the farm would.
			for (operator, area) in [
				(GRID_OPERATOR, DISTRICT),
				(GRID_OPERATOR, FARM),
				(VILLAGE_OPERATOR, FARM),
			] {
				assert_noop!(declare(signed(operator), area, 1), Error::<Test>::EmergencyTooSoon);
			}
			pass(1);
		}
		assert_ok!(declare(signed(VILLAGE_OPERATOR), FARM, SHORT));
		pass(SHORT);
		too_soon(DISTRICT);
		too_soon(VILLAGE);
		pass(SHORT);
		assert_ok!(declare(signed(GRID_OPERATOR), DISTRICT, 1));
		for area in [VILLAGE, FARM, HARBOUR, TOWN, MILL] {
			too_soon(area);
		}
	});
}

#[test]
fn the_way_up_counts_over_several_levels() {
	region().build_and_execute(|| {
		assert_ok!(declare(signed(GRID_OPERATOR), FARM, 2));
		too_soon(DISTRICT);
		pass(4);
		assert_ok!(declare(signed(GRID_OPERATOR), DISTRICT, 2));
		too_soon(FARM);
		pass(3);
		too_soon(FARM);
		pass(1);
		assert_ok!(declare(signed(GRID_OPERATOR), FARM, 2));
	});
}

#[test]
fn operators_side_by_side_do_not_make_each_other_wait() {
	region().build_and_execute(|| {
		suspend_trading(SHORT);
		for area in [HARBOUR, TOWN] {
			assert_ok!(declare(signed(GRID_OPERATOR), area, SHORT));
		}
		assert_ok!(declare(signed(ISLANDER), ISLAND, SHORT));
		too_soon(MILL);
		pass(2 * SHORT);
		assert_ok!(declare(signed(GRID_OPERATOR), MILL, SHORT));
		suspend_trading(SHORT);
	});
}

#[test]
fn a_lifted_emergency_shortens_the_cooldown_above_and_below_too() {
	region().build_and_execute(|| {
		suspend_trading(SHORT);
		assert_ok!(GridManagement::lift_emergency(signed(VILLAGE_OPERATOR), VILLAGE));
		pass(1);
		too_soon(DISTRICT);
		too_soon(FARM);
		pass(1);
		assert_ok!(declare(signed(GRID_OPERATOR), DISTRICT, 1));
	});
}

#[test]
fn the_council_waits_for_no_cooldown_and_makes_none_above_or_below() {
	region().build_and_execute(|| {
		suspend_trading(4);
		assert_ok!(declare(council(), DISTRICT, 1));
		assert_ok!(declare(council(), FARM, 1));
		pass(8);
		// Nothing is left of them but the village's own cooldown, which is over.
		assert_ok!(declare(signed(VILLAGE_OPERATOR), FARM, 1));
		pass(2);
		assert_ok!(declare(council(), DISTRICT, LONG));
		assert_ok!(declare(signed(VILLAGE_OPERATOR), VILLAGE, 1));
	});
}

#[test]
fn an_operator_does_not_get_rid_of_a_cooldown_by_a_new_area_in_the_old_ones_place() {
	region().build_and_execute(|| {
		assert_ok!(declare(signed(VILLAGE_OPERATOR), FARM, 2));
		pass(2);
		for operator in [VILLAGE_OPERATOR, GRID_OPERATOR] {
			assert_noop!(
				GridManagement::remove_area(signed(operator), FARM),
				Error::<Test>::EmergencyTooSoon
			);
		}
		pass(2);
		assert_ok!(GridManagement::remove_area(signed(VILLAGE_OPERATOR), FARM));
		assert!(!Cooldowns::<Test>::contains_key(DISTRICT));
	});
}

#[test]
fn the_council_removes_an_area_with_its_cooldown() {
	region().build_and_execute(|| {
		assert_ok!(declare(signed(VILLAGE_OPERATOR), FARM, 2));
		assert_ok!(declare(signed(GRID_OPERATOR), HARBOUR, 2));
		pass(2);
		assert_ok!(GridManagement::remove_area(council(), FARM));
		let left = Cooldowns::<Test>::get(DISTRICT);
		assert_eq!(
			left.iter().map(|cooldown| cooldown.area).collect::<Vec<_>>(),
			[HARBOUR],
			"the others' stay"
		);
		suspend_trading(1);
	});
}

#[test]
fn a_cooldown_that_is_over_is_dropped_with_the_next_entry() {
	region().build_and_execute(|| {
		let current = GridManagement::current();
		suspend_trading(1);
		pass(2);
		assert_ok!(declare(signed(GRID_OPERATOR), MILL, 2));
		assert_eq!(
			Cooldowns::<Test>::get(DISTRICT).into_inner(),
			[Cooldown {
				kind: EmergencyProtocol::SuspendTrading.kind(),
				area: MILL,
				ancestors: vec![DISTRICT, TOWN].try_into().unwrap(),
				until: current + 6,
			}]
		);
		assert!(!Cooldowns::<Test>::contains_key(ISLAND));
	});
}

#[test]
fn every_leaf_of_a_full_zone_can_be_in_a_cooldown() {
	(1..ZONE)
		.fold(ExtBuilder::default().area(None), |builder, _| builder.area(Some(0)))
		.operator(GRID_OPERATOR, 0)
		.build_and_execute(|| {
			for area in 1..ZONE {
				assert_ok!(declare(signed(GRID_OPERATOR), area, SHORT));
			}
			too_soon(0);
			assert_eq!(Cooldowns::<Test>::get(0).len() as u32, ZONE - 1);
			pass(2 * SHORT);
			assert_ok!(declare(signed(GRID_OPERATOR), 0, 1));
			assert_eq!(Cooldowns::<Test>::get(0).len(), 1);
		});
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(64))]

	/// Whatever operators try, in whichever areas, declaring, measuring blackouts and lifting: who
	/// is without trade for a time has it for as long a time after.
	#[test]
	fn no_area_is_without_trade_for_longer_than_the_cooldown_that_follows(
		moves in prop::collection::vec((0..3u32, 0..6 as AreaId, 1..=SHORT, 0..4u8), 1..200),
	) {
		region().build_and_execute(|| {
			let areas = [DISTRICT, VILLAGE, HARBOUR, FARM, TOWN, MILL];
			// How long each area has been without trade, and how long it must have it now.
			let mut without = [0; 6];
			let mut owed = [0; 6];
			let mut stopped = areas.map(GridManagement::trading_suspended);
			let mut declared = 0;
			for (intervals, area, duration, kind) in moves {
				for _ in 0..intervals {
					for index in 0..areas.len() {
						if stopped[index] {
							assert_eq!(owed[index], 0, "area {index} is without trade again too soon");
							without[index] += 1;
							assert!(without[index] <= SHORT, "area {index} is without trade for too long");
						} else if without[index] > 0 {
							owed[index] = without[index] - 1;
							without[index] = 0;
						} else {
							owed[index] = u32::saturating_sub(owed[index], 1);
						}
					}
					pass(1);
					stopped = areas.map(GridManagement::trading_suspended);
				}
				let before = NextIncident::<Test>::get();
				match kind {
					0 => {
						let _ = GridManagement::lift_emergency(signed(GRID_OPERATOR), area);
					},
					1 => declared += u32::from(declare(signed(GRID_OPERATOR), area, duration).is_ok()),
					_ => {
						let status = if kind == 2 { DARK } else { CALM };
						assert_ok!(GridManagement::update_grid_status(signed(GRID_OPERATOR), area, status));
						declared += NextIncident::<Test>::get() - before;
					},
				}
				// An interval in which trade was stopped at any time counts as one without.
				for (stopped, area) in stopped.iter_mut().zip(areas) {
					*stopped |= GridManagement::trading_suspended(area);
				}
			}
			assert_eq!(NextIncident::<Test>::get(), declared);
		});
	}
}
