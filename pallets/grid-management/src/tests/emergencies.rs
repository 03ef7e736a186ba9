use crate::{mock::*, *};
use energy_primitives::{AreaId, Authority, EmergencyProtocol, GridState, Interval, IntervalClock};
use frame_support::{assert_noop, assert_ok, dispatch::DispatchResult};
use sp_runtime::ArithmeticError;

fn declare(origin: RuntimeOrigin, area: AreaId, duration: Interval) -> DispatchResult {
	GridManagement::implement_emergency_protocol(
		origin,
		area,
		EmergencyProtocol::SuspendTrading,
		duration,
		reason("storm"),
	)
}

fn village_state() -> GridState {
	GridManagement::own_state_of(VILLAGE).unwrap()
}

#[test]
fn an_operator_stops_trading_in_its_area_and_below() {
	ExtBuilder::village().build_and_execute(|| {
		let current = GridManagement::current();
		measure(CALM);
		suspend_trading(SHORT);
		assert_eq!(
			last_event(),
			Event::EmergencyImplemented {
				incident: 0,
				area: VILLAGE,
				protocol: EmergencyProtocol::SuspendTrading,
				by: operator_of_village(),
				confirmed_by: None,
				from: current,
				until: current + SHORT,
				reason: reason("transformer overheating"),
			}
		);
		for (area, suspended) in [(DISTRICT, false), (HARBOUR, false), (VILLAGE, true), (FARM, true)] {
			assert_eq!(GridManagement::trading_suspended(area), suspended, "area {area}");
		}
		assert_eq!(village_state(), GridState::Emergency);
		let record = Incidents::<Test>::get(0).unwrap();
		assert_eq!(
			record,
			Incident {
				area: VILLAGE,
				protocol: EmergencyProtocol::SuspendTrading,
				cause: EmergencyCause::Declared,
				reason: reason("transformer overheating"),
				by: operator_of_village(),
				confirmed_by: None,
				primacy: 2,
				at: NOON,
				from: current,
				until: current + SHORT,
				state_before: GridState::Normal,
				state_after: None,
				has_cooldown: true,
				affected_wh: 0,
				lifted: None,
			}
		);
	});
}

#[test]
fn an_emergency_ends_by_itself_and_leads_through_restoration() {
	ExtBuilder::village().build_and_execute(|| {
		measure(CALM);
		suspend_trading(2);
		pass(1);
		measure(CALM);
		assert_eq!(
			village_state(),
			GridState::Emergency,
			"a calm grid does not end an emergency"
		);
		assert!(GridManagement::trading_suspended(FARM));
		pass(1);
		assert!(!GridManagement::trading_suspended(FARM));
		assert_eq!(village_state(), GridState::Restoration);
		assert_noop!(
			GridManagement::lift_emergency(signed(VILLAGE_OPERATOR), VILLAGE),
			Error::<Test>::NoEmergency
		);
		measure(CALM);
		assert_eq!(village_state(), GridState::Normal);
		assert_eq!(Incidents::<Test>::get(0).unwrap().lifted, None, "nobody lifted it");
	});
}

#[test]
fn an_emergency_that_nobody_measured_through_leads_through_restoration_too() {
	ExtBuilder::village().build_and_execute(|| {
		measure(CALM);
		suspend_trading(1);
		pass(1);
		assert_eq!(village_state(), GridState::Restoration);
		measure(BUSY);
		assert_eq!(village_state(), GridState::Restoration);
		measure(CALM);
		assert_eq!(village_state(), GridState::Normal);
	});
}

#[test]
fn an_emergency_is_lifted_before_its_time() {
	ExtBuilder::village().build_and_execute(|| {
		measure(CALM);
		suspend_trading(SHORT);
		pass(1);
		measure(CALM);
		assert_ok!(GridManagement::lift_emergency(signed(VILLAGE_OPERATOR), VILLAGE));
		assert_eq!(
			last_event(),
			Event::EmergencyLifted {
				incident: 0,
				area: VILLAGE,
				by: operator_of_village()
			}
		);
		assert!(!GridManagement::trading_suspended(VILLAGE));
		assert_eq!(
			village_state(),
			GridState::Restoration,
			"even if the last measurement was normal"
		);
		let lifted = Incidents::<Test>::get(0).unwrap().lifted;
		assert_eq!(
			lifted,
			Some(Lifting {
				at: GridManagement::now(),
				by: operator_of_village()
			})
		);
		assert_noop!(
			GridManagement::lift_emergency(signed(VILLAGE_OPERATOR), VILLAGE),
			Error::<Test>::NoEmergency
		);
		measure(CALM);
		assert_eq!(village_state(), GridState::Normal);
	});
}

#[test]
fn a_lifted_emergency_does_not_hide_an_overload() {
	ExtBuilder::village().build_and_execute(|| {
		suspend_trading(SHORT);
		measure(OVERLOADED);
		assert_ok!(GridManagement::lift_emergency(council(), VILLAGE));
		assert_eq!(village_state(), GridState::Emergency);
		assert_eq!(
			Incidents::<Test>::get(0).unwrap().lifted,
			Some(Lifting {
				at: NOON,
				by: Authority::Council
			}),
			"the council has no account"
		);
	});
}

#[test]
fn one_operator_declares_short_emergencies_and_the_council_long_ones() {
	ExtBuilder::village().build_and_execute(|| {
		for area in [VILLAGE, FARM] {
			assert_noop!(declare(signed(VILLAGE_OPERATOR), area, 0), Error::<Test>::ZeroDuration);
			for too_long in [SHORT + 1, LONG, Interval::MAX] {
				assert_noop!(
					declare(signed(VILLAGE_OPERATOR), area, too_long),
					Error::<Test>::EmergencyTooLong
				);
			}
		}
		assert_ok!(declare(signed(VILLAGE_OPERATOR), FARM, SHORT));
		assert_noop!(declare(council(), HARBOUR, 0), Error::<Test>::ZeroDuration);
		for too_long in [LONG + 1, Interval::MAX] {
			assert_noop!(declare(council(), HARBOUR, too_long), Error::<Test>::EmergencyTooLong);
		}
		assert_ok!(declare(council(), HARBOUR, LONG));
		assert_eq!(Incidents::<Test>::get(1).unwrap().by, Authority::Council);
	});
}

#[test]
fn an_area_has_one_emergency_at_a_time() {
	ExtBuilder::village().build_and_execute(|| {
		suspend_trading(2);
		assert_noop!(
			declare(signed(VILLAGE_OPERATOR), VILLAGE, 1),
			Error::<Test>::EmergencyInForce
		);
		assert_noop!(declare(council(), VILLAGE, LONG), Error::<Test>::EmergencyInForce);
		// One of the council's above it is another matter; each ends by itself.
		assert_ok!(declare(council(), DISTRICT, 4));
		pass(2);
		assert!(GridManagement::trading_suspended(VILLAGE));
		assert_ok!(GridManagement::lift_emergency(council(), DISTRICT));
		assert!(!GridManagement::trading_suspended(VILLAGE));

		// Some time after the first has run out a second one may come, and has its own record.
		pass(2);
		suspend_trading(1);
		assert_eq!(NextIncident::<Test>::get(), 3);
		assert!(GridManagement::trading_suspended(VILLAGE));
	});
}

#[test]
fn who_does_not_operate_an_area_neither_declares_nor_lifts() {
	ExtBuilder::village().build_and_execute(|| {
		suspend_trading(SHORT);
		for origin in [signed(ALICE), signed(STRANGER), RuntimeOrigin::none()] {
			assert_noop!(declare(origin.clone(), FARM, 1), Error::<Test>::NotOperator);
			assert_noop!(
				GridManagement::lift_emergency(origin, VILLAGE),
				Error::<Test>::NotOperator
			);
		}
		assert_noop!(
			declare(signed(VILLAGE_OPERATOR), DISTRICT, 1),
			Error::<Test>::NotOperator
		);
		assert_noop!(
			declare(signed(VILLAGE_OPERATOR), HARBOUR, 1),
			Error::<Test>::NotOperator
		);
		assert_noop!(declare(council(), NOWHERE, 1), Error::<Test>::UnknownArea);
		assert_noop!(
			GridManagement::lift_emergency(council(), NOWHERE),
			Error::<Test>::UnknownArea
		);
		// The operator of the area above may end it.
		assert_ok!(GridManagement::lift_emergency(signed(GRID_OPERATOR), VILLAGE));
	});
}

#[test]
fn short_emergencies_do_not_make_a_long_one() {
	ExtBuilder::village().build_and_execute(|| {
		let begin = GridManagement::current();
		suspend_trading(SHORT);
		pass(SHORT);
		// Neither this operator nor another goes on with it, however shortly.
		for passed in 0..SHORT {
			assert_eq!(GridManagement::current(), begin + SHORT + passed);
			for operator in [VILLAGE_OPERATOR, GRID_OPERATOR] {
				assert_noop!(declare(signed(operator), VILLAGE, 1), Error::<Test>::EmergencyTooSoon);
			}
			pass(1);
		}
		assert_ok!(declare(signed(VILLAGE_OPERATOR), VILLAGE, SHORT));
	});
}

#[test]
fn the_cooldown_after_an_emergency_is_as_long_as_it_came_to_last() {
	ExtBuilder::village().build_and_execute(|| {
		// Lifted in its third interval: three intervals of cooldown after it.
		suspend_trading(SHORT);
		pass(2);
		assert_ok!(GridManagement::lift_emergency(signed(VILLAGE_OPERATOR), VILLAGE));
		for _ in 0..4 {
			assert_noop!(
				declare(signed(VILLAGE_OPERATOR), VILLAGE, SHORT),
				Error::<Test>::EmergencyTooSoon
			);
			pass(1);
		}
		// Lifted in its first, by the council.
		suspend_trading(SHORT);
		assert_ok!(GridManagement::lift_emergency(council(), VILLAGE));
		for _ in 0..2 {
			assert_noop!(
				declare(signed(VILLAGE_OPERATOR), VILLAGE, SHORT),
				Error::<Test>::EmergencyTooSoon
			);
			pass(1);
		}
		// Lifted in its last: as if it had run out.
		suspend_trading(3);
		pass(2);
		assert_ok!(GridManagement::lift_emergency(signed(VILLAGE_OPERATOR), VILLAGE));
		pass(3);
		assert_noop!(
			declare(signed(VILLAGE_OPERATOR), VILLAGE, 1),
			Error::<Test>::EmergencyTooSoon
		);
		pass(1);
		suspend_trading(1);
	});
}

#[test]
fn a_status_does_not_shorten_the_cooldown() {
	ExtBuilder::village().build_and_execute(|| {
		suspend_trading(2);
		pass(2);
		measure(CALM);
		assert_eq!(village_state(), GridState::Normal);
		assert_noop!(
			declare(signed(VILLAGE_OPERATOR), VILLAGE, 1),
			Error::<Test>::EmergencyTooSoon
		);
		pass(2);
		suspend_trading(1);
	});
}

#[test]
fn the_council_neither_waits_nor_makes_anyone_wait() {
	ExtBuilder::village().build_and_execute(|| {
		suspend_trading(4);
		pass(4);
		assert_ok!(declare(council(), VILLAGE, 1));
		pass(1);
		assert_ok!(declare(council(), VILLAGE, LONG));
		assert_ok!(GridManagement::lift_emergency(council(), VILLAGE));
		// The operator's own cooldown goes on, for as long as it would have anyway.
		pass(2);
		assert_noop!(
			declare(signed(VILLAGE_OPERATOR), VILLAGE, 1),
			Error::<Test>::EmergencyTooSoon
		);
		pass(1);
		suspend_trading(1);
		// After the council's emergencies in the harbour nobody has to wait.
		assert_ok!(declare(council(), HARBOUR, LONG));
		pass(LONG);
		assert_ok!(declare(signed(GRID_OPERATOR), HARBOUR, SHORT));
	});
}

#[test]
fn only_the_council_lifts_what_the_council_declared() {
	ExtBuilder::village().build_and_execute(|| {
		assert_ok!(declare(council(), VILLAGE, LONG));
		for operator in [VILLAGE_OPERATOR, GRID_OPERATOR] {
			assert_noop!(
				GridManagement::lift_emergency(signed(operator), VILLAGE),
				Error::<Test>::LiftNeedsCouncil
			);
		}
		assert_noop!(
			GridManagement::lift_emergency(signed(STRANGER), VILLAGE),
			Error::<Test>::NotOperator
		);
		assert!(GridManagement::trading_suspended(VILLAGE));
		assert_ok!(GridManagement::lift_emergency(council(), VILLAGE));
		assert!(!GridManagement::trading_suspended(VILLAGE));
		assert_eq!(
			Incidents::<Test>::get(0).unwrap().lifted,
			Some(Lifting {
				at: NOON,
				by: Authority::Council
			})
		);
	});
}

#[test]
fn what_is_below_an_emergency_has_none_of_its_own_to_lift() {
	ExtBuilder::village().build_and_execute(|| {
		suspend_trading(SHORT);
		assert_noop!(
			GridManagement::lift_emergency(signed(VILLAGE_OPERATOR), FARM),
			Error::<Test>::NoEmergency
		);
	});
}

#[test]
fn an_emergency_needs_a_reason() {
	ExtBuilder::village().build_and_execute(|| {
		let declare = |reason| {
			GridManagement::implement_emergency_protocol(
				signed(VILLAGE_OPERATOR),
				VILLAGE,
				EmergencyProtocol::SuspendTrading,
				1,
				reason,
			)
		};
		assert_noop!(declare(reason("")), Error::<Test>::ReasonMissing);
		assert_ok!(declare(reason(&"x".repeat(64))));
	});
}

#[test]
fn records_and_time_come_to_an_end_without_an_overflow() {
	ExtBuilder::village().build_and_execute(|| {
		NextIncident::<Test>::put(u32::MAX);
		assert_noop!(
			declare(signed(VILLAGE_OPERATOR), VILLAGE, 1),
			Error::<Test>::IncidentIdsExhausted
		);
		NextIncident::<Test>::put(0);
		pass(Interval::MAX - GridManagement::current());
		assert_noop!(declare(signed(VILLAGE_OPERATOR), VILLAGE, 1), ArithmeticError::Overflow);
	});
}
