use crate::{mock::*, *};
use energy_primitives::{AreaId, GridState, GridStatus, IntervalClock, Moment, Power, Thresholds};
use frame_support::{assert_noop, assert_ok};

fn state_of(area: AreaId) -> GridState {
	GridManagement::get_current_grid_status(area).unwrap().state
}

/// All areas are measured, so that none is in the state of an area that nobody watches.
fn with_measured_grid(test: impl FnOnce()) {
	ExtBuilder::village().build_and_execute(|| {
		for area in [DISTRICT, VILLAGE, HARBOUR, FARM] {
			let status = GridStatus {
				load_w: 1_000,
				generation_w: 0,
				..CALM
			};
			assert_ok!(GridManagement::update_grid_status(signed(GRID_OPERATOR), area, status));
		}
		test();
	});
}

#[test]
fn the_state_follows_from_the_measurement() {
	with_measured_grid(|| {
		for (status, old_state, new_state) in [
			(CALM, GridState::Normal, GridState::Normal),
			(BUSY, GridState::Normal, GridState::Alert),
			(OVERLOADED, GridState::Alert, GridState::Emergency),
			(CALM, GridState::Emergency, GridState::Restoration),
			(CALM, GridState::Restoration, GridState::Normal),
			(DARK, GridState::Normal, GridState::Blackout),
			(BUSY, GridState::Blackout, GridState::Restoration),
			(BUSY, GridState::Restoration, GridState::Restoration),
			(CALM, GridState::Restoration, GridState::Normal),
		] {
			measure(status);
			assert_eq!(
				last_event(),
				Event::GridStatusUpdated {
					area: VILLAGE,
					status,
					old_state,
					new_state
				}
			);
			let info = GridManagement::get_current_grid_status(VILLAGE).unwrap();
			assert_eq!(
				(info.status, info.measured_at, info.state),
				(Some(status), NOON, new_state)
			);
		}
	});
}

#[test]
fn a_load_that_swings_about_its_limit_keeps_the_alert() {
	with_measured_grid(|| {
		for (load_w, state) in [
			(90_000, GridState::Alert),
			(89_000, GridState::Alert),
			(85_500, GridState::Alert),
			(85_499, GridState::Normal),
			(89_999, GridState::Normal),
		] {
			measure(GridStatus { load_w, ..CALM });
			assert_eq!(state_of(VILLAGE), state, "{load_w} W");
		}
	});
}

#[test]
fn new_thresholds_count_from_the_next_measurement_on() {
	with_measured_grid(|| {
		measure(CALM);
		let thresholds = Thresholds {
			alert_load_permille: 300,
			..Default::default()
		};
		assert_ok!(GridManagement::update_area(
			signed(VILLAGE_OPERATOR),
			VILLAGE,
			edge(100_000, 50_000, 40),
			thresholds
		));
		assert_eq!(state_of(VILLAGE), GridState::Normal);
		measure(CALM);
		assert_eq!(state_of(VILLAGE), GridState::Alert);
	});
}

#[test]
fn an_area_is_at_least_as_bad_as_every_area_above_it() {
	with_measured_grid(|| {
		measure(OVERLOADED);
		assert_eq!(state_of(FARM), GridState::Emergency);
		assert_eq!(state_of(DISTRICT), GridState::Normal);
		assert_eq!(state_of(HARBOUR), GridState::Normal);
		let low = GridStatus {
			frequency_millihertz: 49_500,
			load_w: 0,
			..CALM
		};
		assert_ok!(GridManagement::update_grid_status(signed(GRID_OPERATOR), DISTRICT, low));
		assert_eq!(state_of(HARBOUR), GridState::Alert);
		assert_eq!(state_of(VILLAGE), GridState::Emergency);
	});
}

#[test]
fn an_area_without_voltage_does_not_trade_and_neither_does_what_hangs_on_it() {
	with_measured_grid(|| {
		measure(OVERLOADED);
		assert!(
			!GridManagement::trading_suspended(VILLAGE),
			"an emergency alone does not stop trading"
		);
		measure(DARK);
		for (area, suspended) in [(DISTRICT, false), (HARBOUR, false), (VILLAGE, true), (FARM, true)] {
			assert_eq!(GridManagement::trading_suspended(area), suspended, "area {area}");
			let info = GridManagement::get_current_grid_status(area).unwrap();
			assert_eq!(info.trading_suspended, suspended);
		}
		assert_eq!(state_of(FARM), GridState::Blackout);
		measure(CALM);
		assert!(!GridManagement::trading_suspended(FARM), "the voltage is back");
	});
}

#[test]
fn who_stops_watching_is_in_alert_and_then_in_an_emergency() {
	with_measured_grid(|| {
		measure(CALM);
		for (age, state) in [
			(TIMEOUT, GridState::Normal),
			(TIMEOUT + 1, GridState::Alert),
			(2 * TIMEOUT, GridState::Alert),
			(2 * TIMEOUT + 1, GridState::Emergency),
			(1_000 * TIMEOUT, GridState::Emergency),
		] {
			set_time(NOON + age);
			assert_eq!(state_of(VILLAGE), state, "after {age} ms");
		}
		// The grid itself was well all the time, as far as anyone knows: nothing to restore.
		for area in [DISTRICT, VILLAGE] {
			let status = GridStatus {
				load_w: 1_000,
				generation_w: 0,
				..CALM
			};
			assert_ok!(GridManagement::update_grid_status(signed(GRID_OPERATOR), area, status));
			let event = Event::GridStatusUpdated {
				area,
				status,
				old_state: GridState::Emergency,
				new_state: GridState::Normal,
			};
			assert_eq!(last_event(), event);
		}
		assert_eq!(state_of(VILLAGE), GridState::Normal);
	});
}

#[test]
fn an_area_that_was_never_measured_ages_from_its_creation() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(GridManagement::create_area(
			council(),
			None,
			edge(0, 0, 0),
			SUPPLIER,
			TARIFF
		));
		assert_eq!(state_of(0), GridState::Normal);
		set_time(NOON + TIMEOUT + 1);
		assert_eq!(state_of(0), GridState::Alert);
		set_time(NOON + 2 * TIMEOUT + 1);
		assert_eq!(state_of(0), GridState::Emergency);
	});
}

#[test]
fn an_area_of_the_genesis_needs_a_first_measurement() {
	ExtBuilder::village().build_and_execute(|| {
		assert_eq!(state_of(DISTRICT), GridState::Emergency);
		assert!(!GridManagement::trading_suspended(DISTRICT));
		assert_ok!(GridManagement::update_grid_status(
			signed(GRID_OPERATOR),
			DISTRICT,
			CALM
		));
		assert_eq!(state_of(DISTRICT), GridState::Normal);
	});
}

#[test]
fn the_last_records_stay_readable_the_oldest_first() {
	ExtBuilder::village().build_and_execute(|| {
		assert!(GridManagement::get_status_history(VILLAGE).is_empty());
		for n in 0..10u64 {
			set_time(NOON + n);
			measure(GridStatus { load_w: n, ..CALM });
			let history = GridManagement::get_status_history(VILLAGE);
			assert_eq!(history.len() as u64, (n + 1).min(4));
			let times: Vec<Moment> = history.iter().map(|record| record.at - NOON).collect();
			assert_eq!(times, ((n + 1).saturating_sub(4)..=n).collect::<Vec<_>>());
		}
		let newest = GridManagement::get_status_history(VILLAGE).pop().unwrap();
		assert_eq!((newest.status.load_w, newest.state), (9, GridState::Normal));
		assert!(GridManagement::get_status_history(FARM).is_empty());
		assert!(GridManagement::get_status_history(NOWHERE).is_empty());
	});
}

#[test]
fn only_the_operator_reports_what_was_measured() {
	ExtBuilder::village().build_and_execute(|| {
		for origin in [
			signed(VILLAGE_OPERATOR),
			signed(ALICE),
			council(),
			RuntimeOrigin::none(),
		] {
			assert_noop!(
				GridManagement::update_grid_status(origin, HARBOUR, CALM),
				Error::<Test>::NotOperator
			);
		}
		assert_noop!(
			GridManagement::update_grid_status(signed(GRID_OPERATOR), NOWHERE, CALM),
			Error::<Test>::NotOperator
		);
	});
}

#[test]
fn measurements_beyond_belief_are_refused_and_the_greatest_possible_are_not() {
	ExtBuilder::village().build_and_execute(|| {
		let report = |status| GridManagement::update_grid_status(signed(VILLAGE_OPERATOR), VILLAGE, status);
		for status in [
			GridStatus {
				load_w: MAX_POWER + 1,
				..CALM
			},
			GridStatus {
				generation_w: MAX_POWER + 1,
				..CALM
			},
			GridStatus {
				load_w: Power::MAX,
				generation_w: Power::MAX,
				..CALM
			},
		] {
			assert_noop!(report(status), Error::<Test>::PowerTooHigh);
		}
		assert_ok!(report(GridStatus {
			frequency_millihertz: u32::MAX,
			voltage_permille: u16::MAX,
			load_w: MAX_POWER,
			generation_w: MAX_POWER,
		}));
		assert_eq!(
			GridManagement::get_current_grid_status(VILLAGE).unwrap().state,
			GridState::Emergency
		);
	});
}

#[test]
fn nothing_is_shown_of_an_unknown_area() {
	ExtBuilder::village().build_and_execute(|| {
		assert_eq!(GridManagement::get_current_grid_status(NOWHERE), None);
		assert!(GridManagement::trading_suspended(NOWHERE));
		assert_eq!(GridManagement::length_ms(), energy_primitives::QUARTER_HOUR_MS);
	});
}
