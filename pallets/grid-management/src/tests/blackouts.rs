//! A measured blackout stops trade no longer, and no oftener, than an operator's emergency may.

use crate::{mock::*, *};
use energy_primitives::{EmergencyProtocol, GridState, Interval, IntervalClock, MarketGrid};
use frame_support::{assert_noop, assert_ok, dispatch::GetDispatchInfo};

fn state() -> GridState {
	GridManagement::get_current_grid_status(VILLAGE).unwrap().state
}

fn suspended() -> bool {
	let suspended = GridManagement::trading_suspended(VILLAGE);
	assert_eq!(GridManagement::trading_suspended(FARM), suspended);
	suspended
}

fn measure_in(area: energy_primitives::AreaId, status: energy_primitives::GridStatus) {
	assert_ok!(GridManagement::update_grid_status(signed(GRID_OPERATOR), area, status));
}

#[test]
fn a_blackout_is_an_incident_on_record() {
	ExtBuilder::village().build_and_execute(|| {
		let current = GridManagement::current();
		measure(CALM);
		measure(DARK);
		assert!(suspended());
		let record = Incident {
			area: VILLAGE,
			protocol: EmergencyProtocol::SuspendTrading,
			cause: EmergencyCause::Blackout,
			reason: reason("measured blackout"),
			by: operator_of_village(),
			confirmed_by: None,
			primacy: 2,
			at: NOON,
			from: current,
			until: current + SHORT,
			state_before: GridState::Blackout,
			state_after: None,
			has_cooldown: true,
			affected_wh: 0,
			lifted: None,
		};
		assert_eq!(Incidents::<Test>::get(0), Some(record));
		let [.., implemented, updated] = &events()[..] else {
			panic!("two events");
		};
		assert_eq!(
			*implemented,
			Event::EmergencyImplemented {
				incident: 0,
				area: VILLAGE,
				protocol: EmergencyProtocol::SuspendTrading,
				by: operator_of_village(),
				confirmed_by: None,
				from: current,
				until: current + SHORT,
				reason: reason("measured blackout"),
			}
		);
		assert!(matches!(
			updated,
			Event::GridStatusUpdated {
				new_state: GridState::Blackout,
				..
			}
		));
	});
}

/// One number would stop trade for ten days.
#[test]
fn one_operator_does_not_stop_trade_for_as_long_as_it_likes_by_a_measurement() {
	ExtBuilder::village().build_and_execute(|| {
		measure(DARK);
		pass(SHORT - 1);
		assert!(suspended());
		pass(1);
		assert!(!suspended(), "it has lasted as long as an operator's emergency may");
		assert_eq!(
			state(),
			GridState::Blackout,
			"what was measured is on show all the same"
		);
		for intervals in [1, SHORT, 80, 864] {
			pass(intervals);
			assert!(!suspended());
		}
	});
}

#[test]
fn a_blackout_repeated_each_interval_stops_trade_half_of_the_time() {
	ExtBuilder::village().build_and_execute(|| {
		let mut stopped = 0;
		for _ in 0..10 * SHORT {
			for _ in 0..3 {
				measure(DARK);
			}
			assert_eq!(state(), GridState::Blackout);
			stopped += u32::from(suspended());
			pass(1);
		}
		assert_eq!(stopped, 5 * SHORT);
		assert_eq!(NextIncident::<Test>::get(), 5);
	});
}

#[test]
fn the_voltage_ends_it_and_the_wait_counts_from_then() {
	ExtBuilder::village().build_and_execute(|| {
		let current = GridManagement::current();
		measure(DARK);
		pass(2);
		measure(CALM);
		assert!(!suspended());
		assert_eq!(state(), GridState::Emergency, "nobody measures the district above");
		assert_eq!(
			Incidents::<Test>::get(0).unwrap().lifted,
			Some(Lifting {
				at: GridManagement::now(),
				by: operator_of_village()
			})
		);
		assert!(events().contains(&Event::EmergencyLifted {
			incident: 0,
			area: VILLAGE,
			by: operator_of_village()
		}));
		// It lasted three intervals, and three have to pass.
		for _ in 0..4 {
			measure(DARK);
			assert!(!suspended());
			pass(1);
		}
		assert_eq!(GridManagement::current(), current + 6);
		measure(DARK);
		assert!(suspended());
	});
}

#[test]
fn a_worse_measurement_that_is_no_blackout_ends_it_too() {
	ExtBuilder::village().build_and_execute(|| {
		measure(DARK);
		measure(OVERLOADED);
		assert!(!suspended());
		assert_eq!(AreaStates::<Test>::get(VILLAGE).unwrap().state, GridState::Emergency);
	});
}

#[test]
fn the_council_lifts_it_and_so_does_the_operator() {
	ExtBuilder::village().build_and_execute(|| {
		measure(DARK);
		assert_ok!(GridManagement::lift_emergency(council(), VILLAGE));
		assert!(!suspended());
		assert_eq!(state(), GridState::Blackout, "lifting brings no voltage");
		measure(DARK);
		assert!(!suspended(), "nor does measuring it again stop trade at once");
		pass(2);
		measure(DARK);
		assert!(suspended());
		assert_ok!(GridManagement::lift_emergency(signed(VILLAGE_OPERATOR), VILLAGE));
		assert!(!suspended());
	});
}

#[test]
fn an_operators_emergency_and_a_blackout_do_not_follow_each_other() {
	ExtBuilder::village().build_and_execute(|| {
		suspend_trading(SHORT);
		measure(DARK);
		assert_eq!(NextIncident::<Test>::get(), 1, "trade stands still already");
		measure(CALM);
		assert!(suspended(), "what was declared does not end by a measurement");
		pass(SHORT);
		for _ in 0..SHORT {
			measure(DARK);
			assert!(!suspended());
			pass(1);
		}
		measure(DARK);
		assert!(suspended());
		pass(SHORT);
		for _ in 0..SHORT {
			let declared = GridManagement::implement_emergency_protocol(
				signed(VILLAGE_OPERATOR),
				VILLAGE,
				EmergencyProtocol::SuspendTrading,
				1,
				reason("once more"),
			);
			assert_eq!(declared, Err(Error::<Test>::EmergencyTooSoon.into()));
			pass(1);
		}
	});
}

#[test]
fn parent_and_child_do_not_take_turns() {
	ExtBuilder::village().build_and_execute(|| {
		let mut longest = 0;
		let mut without = 0;
		for turn in 0..12 * SHORT {
			// Each interval whichever of the three is not dark yet is said to be, or an emergency
			// is tried.
			for area in [DISTRICT, VILLAGE, FARM] {
				if turn % 3 == 0 {
					let _ = GridManagement::implement_emergency_protocol(
						signed(GRID_OPERATOR),
						area,
						EmergencyProtocol::SuspendTrading,
						SHORT,
						reason("turn"),
					);
				}
				measure_in(area, DARK);
			}
			without = if GridManagement::trading_suspended(FARM) {
				without + 1
			} else {
				0
			};
			longest = longest.max(without);
			pass(1);
		}
		assert_eq!(longest, SHORT);
	});
}

#[test]
fn the_councils_emergency_covers_a_blackout_and_leaves_no_wait_behind() {
	ExtBuilder::village().build_and_execute(|| {
		assert_ok!(GridManagement::implement_emergency_protocol(
			council(),
			VILLAGE,
			EmergencyProtocol::SuspendTrading,
			4,
			reason("storm"),
		));
		measure(DARK);
		measure(CALM);
		assert!(suspended(), "the council's emergency does not end by a measurement");
		measure(DARK);
		assert_eq!(NextIncident::<Test>::get(), 1);
		pass(4);
		measure(DARK);
		assert_eq!(NextIncident::<Test>::get(), 2);
		assert!(suspended());
	});
}

#[test]
fn a_blackout_beside_is_another_matter() {
	ExtBuilder::village().build_and_execute(|| {
		measure(DARK);
		measure_in(HARBOUR, DARK);
		assert!(GridManagement::trading_suspended(HARBOUR));
		assert!(!GridManagement::trading_suspended(DISTRICT));
		assert_eq!(NextIncident::<Test>::get(), 2);
	});
}

#[test]
fn a_dark_area_is_removed_after_its_wait_only() {
	ExtBuilder::village().build_and_execute(|| {
		measure_in(FARM, DARK);
		assert_noop!(
			GridManagement::remove_area(signed(VILLAGE_OPERATOR), FARM),
			Error::<Test>::EmergencyInForce
		);
		pass(SHORT);
		assert_noop!(
			GridManagement::remove_area(signed(VILLAGE_OPERATOR), FARM),
			Error::<Test>::EmergencyTooSoon
		);
		pass(SHORT);
		assert_ok!(GridManagement::remove_area(signed(VILLAGE_OPERATOR), FARM));
	});
}

#[test]
fn records_come_to_an_end_without_an_overflow() {
	ExtBuilder::village().build_and_execute(|| {
		NextIncident::<Test>::put(u32::MAX);
		assert_noop!(
			GridManagement::update_grid_status(signed(VILLAGE_OPERATOR), VILLAGE, DARK),
			Error::<Test>::IncidentIdsExhausted
		);
		measure(CALM);
		NextIncident::<Test>::put(0);
		pass(Interval::MAX - GridManagement::current());
		assert_noop!(
			GridManagement::update_grid_status(signed(VILLAGE_OPERATOR), VILLAGE, DARK),
			sp_runtime::ArithmeticError::Overflow
		);
	});
}

#[test]
fn a_usual_status_is_paid_for_as_one_and_safety_is_operational() {
	ExtBuilder::village().build_and_execute(|| {
		let weight = |status| {
			let info = GridManagement::update_grid_status(signed(VILLAGE_OPERATOR), VILLAGE, status).unwrap();
			info.actual_weight
		};
		let usual = Some(<() as WeightInfo>::update_grid_status());
		assert_eq!(weight(CALM), usual);
		assert_eq!(weight(DARK), None, "the whole of it");
		assert_eq!(weight(CALM), None, "the whole of it");
		assert_eq!(weight(BUSY), usual);
		for call in [
			Call::<Test>::update_grid_status {
				area: VILLAGE,
				status: CALM,
			},
			Call::<Test>::lift_emergency { area: VILLAGE },
			Call::<Test>::implement_emergency_protocol {
				area: VILLAGE,
				protocol: EmergencyProtocol::SuspendTrading,
				duration: 1,
				reason: reason("storm"),
			},
		] {
			assert_eq!(
				call.get_dispatch_info().class,
				frame_support::dispatch::DispatchClass::Operational
			);
		}
	});
}

/// Whether village and farm were dark in an interval.
fn was_dark(interval: Interval) -> bool {
	let dark = GridManagement::dark_area(VILLAGE, interval);
	assert_eq!(GridManagement::dark_area(FARM, interval), dark);
	assert_eq!(GridManagement::dark_area(DISTRICT, interval), None, "it lies above");
	assert!(dark.is_none_or(|area| area == VILLAGE));
	dark.is_some()
}

#[test]
fn the_intervals_in_which_it_was_reported_are_on_record() {
	ExtBuilder::village().build_and_execute(|| {
		let first = GridManagement::current();
		assert!(!was_dark(first));
		measure(DARK);
		pass(1);
		measure(DARK);
		pass(1);
		measure(CALM);
		for (interval, expected) in [(first - 1, false), (first, true), (first + 1, true), (first + 2, false)] {
			assert_eq!(was_dark(interval), expected, "{interval}");
		}
		// Long after it the record says nothing, which counts as none.
		pass(500);
		measure(DARK);
		assert!(!was_dark(first) && was_dark(first + 502));
	});
}

#[test]
fn in_the_cooldown_a_blackout_does_not_count() {
	ExtBuilder::village().build_and_execute(|| {
		measure(DARK);
		measure(CALM);
		pass(1);
		measure(DARK);
		assert!(!suspended() && !was_dark(GridManagement::current()));
		// Nor does one that is reported for ever count for longer than its emergency.
		let mut dark = 0;
		for _ in 0..10 * SHORT {
			measure(DARK);
			dark += u32::from(was_dark(GridManagement::current()));
			pass(1);
		}
		assert!(dark <= 5 * SHORT, "{dark}");
	});
}

#[test]
fn a_declared_emergency_without_voltage_is_a_blackout_too() {
	ExtBuilder::village().build_and_execute(|| {
		let current = GridManagement::current();
		suspend_trading(2);
		assert!(!was_dark(current), "there is voltage");
		measure(DARK);
		assert!(was_dark(current));
	});
}

#[test]
fn the_record_of_an_area_goes_with_the_area() {
	ExtBuilder::village().build_and_execute(|| {
		let farm_is_dark = || GridManagement::dark_area(FARM, GridManagement::current()).is_some();
		measure_in(FARM, DARK);
		assert!(farm_is_dark());
		measure_in(FARM, CALM);
		pass(2 * SHORT);
		assert!(Blackouts::<Test>::get(DISTRICT)
			.iter()
			.any(|record| record.area == FARM));
		assert_ok!(GridManagement::remove_area(council(), FARM));
		assert!(!Blackouts::<Test>::contains_key(DISTRICT) && !farm_is_dark());
	});
}
