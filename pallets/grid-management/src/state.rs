//! An area's state, derived from what was measured. Pure functions: nothing here reads the chain.
//!
//! A measurement has a level: `Normal`, `Alert`, `Emergency` or `Blackout`, the worst of what
//! frequency, voltage and the flow over the edge amount to ([`level`]). The state follows the level
//! with hysteresis ([`next`]): to the worse at once; to the better only as far as limits allow that
//! are tightened by a margin ([`tightened`]), so that a value which swings about its limit does not
//! make the state swing too. Out of an emergency or a blackout the way leads through `Restoration`,
//! whose end needs a normal measurement. A state whose measurement is old gets worse by itself
//! ([`aged`]).

use crate::Edge;
use energy_primitives::{GridState, GridStatus, Moment, Power, Thresholds};

fn band(deviation: u32, normal: u32, alert: u32) -> GridState {
	if deviation > alert {
		GridState::Emergency
	} else if deviation > normal {
		GridState::Alert
	} else {
		GridState::Normal
	}
}

fn load(power_w: Power, limit_w: Power, is_root: bool, limits: &Thresholds) -> GridState {
	// Without an edge nothing limits the load. Where an edge lets nothing through, a load of 0 is
	// as it should be.
	if power_w == 0 || (is_root && limit_w == 0) {
		return GridState::Normal;
	}
	let reaches = |permille: u16| u128::from(power_w) * 1_000 >= u128::from(limit_w) * u128::from(permille);
	if reaches(limits.emergency_load_permille) {
		GridState::Emergency
	} else if reaches(limits.alert_load_permille) {
		GridState::Alert
	} else {
		GridState::Normal
	}
}

/// Returns the level of a measurement; never `Restoration`. At a root, a limit of 0 stands for no edge.
///
/// The load counts against the import limit, local generation left aside: it must be carried when
/// the sun goes. What is generated beyond the load counts against the export limit.
pub fn level(status: &GridStatus, limits: &Thresholds, edge: &Edge, is_root: bool) -> GridState {
	if status.voltage_permille == 0 || status.frequency_millihertz == 0 {
		return GridState::Blackout;
	}
	let frequency = band(
		status
			.frequency_millihertz
			.abs_diff(limits.nominal_frequency_millihertz),
		limits.normal_frequency_deviation_millihertz,
		limits.alert_frequency_deviation_millihertz,
	);
	let voltage = band(
		status.voltage_permille.abs_diff(1_000).into(),
		limits.normal_voltage_deviation_permille.into(),
		limits.alert_voltage_deviation_permille.into(),
	);
	let surplus_w = status.generation_w.saturating_sub(status.load_w);
	let import = load(status.load_w, edge.import_limit_w, is_root, limits);
	let export = load(surplus_w, edge.export_limit_w, is_root, limits);
	frequency.max(voltage).max(import).max(export)
}

/// Returns the thresholds, each stricter by `margin` thousandths of itself.
pub fn tightened(limits: &Thresholds, margin: u16) -> Thresholds {
	let rest = 1_000u16.saturating_sub(margin);
	let scale_32 = |limit: u32| (u64::from(limit) * u64::from(rest) / 1_000).try_into().unwrap_or(limit);
	let scale_16 = |limit: u16| (u32::from(limit) * u32::from(rest) / 1_000).try_into().unwrap_or(limit);
	Thresholds {
		nominal_frequency_millihertz: limits.nominal_frequency_millihertz,
		normal_frequency_deviation_millihertz: scale_32(limits.normal_frequency_deviation_millihertz),
		alert_frequency_deviation_millihertz: scale_32(limits.alert_frequency_deviation_millihertz),
		normal_voltage_deviation_permille: scale_16(limits.normal_voltage_deviation_permille),
		alert_voltage_deviation_permille: scale_16(limits.alert_voltage_deviation_permille),
		alert_load_permille: scale_16(limits.alert_load_permille),
		emergency_load_permille: scale_16(limits.emergency_load_permille),
	}
}

/// Returns the state after `previous`, by the levels of a measurement against the limits and
/// against the tightened ones.
pub fn next(previous: GridState, measured: GridState, against_tightened: GridState) -> GridState {
	use GridState::*;
	let against_tightened = against_tightened.max(measured);
	match previous {
		Normal | Alert if measured >= previous => measured,
		Normal | Alert => previous.min(against_tightened),
		Restoration if measured >= Emergency => measured,
		Restoration if against_tightened == Normal => Normal,
		Restoration => Restoration,
		Emergency | Blackout if measured >= previous => measured,
		// No better than what was measured, and no better than `Restoration`.
		Emergency | Blackout => previous.min(against_tightened).max(Restoration),
	}
}

/// Returns a state as bad as the age of its measurement makes it: at least `Alert` past `timeout`,
/// at least `Emergency` past twice that.
pub fn aged(state: GridState, age: Moment, timeout: Moment) -> GridState {
	if age > timeout.saturating_mul(2) {
		state.max(GridState::Emergency)
	} else if age > timeout {
		state.max(GridState::Alert)
	} else {
		state
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use proptest::prelude::*;
	use GridState::*;

	const EDGE: Edge = Edge {
		import_limit_w: 100_000,
		export_limit_w: 50_000,
		grid_fee_mills: 0,
	};
	const CALM: GridStatus = GridStatus {
		frequency_millihertz: 50_000,
		voltage_permille: 1_000,
		load_w: 40_000,
		generation_w: 30_000,
	};
	const MARGIN: u16 = 50;

	fn level_of(status: GridStatus) -> GridState {
		level(&status, &Thresholds::default(), &EDGE, false)
	}

	fn step(previous: GridState, status: GridStatus) -> GridState {
		let limits = Thresholds::default();
		next(
			previous,
			level(&status, &limits, &EDGE, false),
			level(&status, &tightened(&limits, MARGIN), &EDGE, false),
		)
	}

	#[test]
	fn frequency_is_outside_its_band_at_the_first_value_past_it() {
		for (frequency_millihertz, expected) in [
			(0, Blackout),
			(1, Emergency),
			(48_999, Emergency),
			(49_000, Alert),
			(49_799, Alert),
			(49_800, Normal),
			(50_200, Normal),
			(50_201, Alert),
			(51_000, Alert),
			(51_001, Emergency),
			(u32::MAX, Emergency),
		] {
			assert_eq!(
				level_of(GridStatus {
					frequency_millihertz,
					..CALM
				}),
				expected,
				"{frequency_millihertz} mHz"
			);
		}
	}

	#[test]
	fn voltage_is_outside_its_band_at_the_first_value_past_it() {
		for (voltage_permille, expected) in [
			(0, Blackout),
			(849, Emergency),
			(850, Alert),
			(899, Alert),
			(900, Normal),
			(1_100, Normal),
			(1_101, Alert),
			(1_150, Alert),
			(1_151, Emergency),
			(u16::MAX, Emergency),
		] {
			assert_eq!(
				level_of(GridStatus {
					voltage_permille,
					..CALM
				}),
				expected,
				"{voltage_permille} ‰"
			);
		}
	}

	#[test]
	fn load_counts_against_the_import_limit_however_much_is_generated() {
		for generation_w in [0, 100_000] {
			for (load_w, expected) in [
				(0, Normal),
				(89_999, Normal),
				(90_000, Alert),
				(99_999, Alert),
				(100_000, Emergency),
			] {
				let generation_w = generation_w.min(load_w);
				assert_eq!(
					level_of(GridStatus {
						load_w,
						generation_w,
						..CALM
					}),
					expected,
					"{load_w} W"
				);
			}
		}
	}

	#[test]
	fn reverse_flow_counts_against_the_export_limit() {
		for (surplus, expected) in [(44_999, Normal), (45_000, Alert), (49_999, Alert), (50_000, Emergency)] {
			let status = GridStatus {
				load_w: 10_000,
				generation_w: 10_000 + surplus,
				..CALM
			};
			assert_eq!(level_of(status), expected, "{surplus} W");
		}
	}

	#[test]
	fn a_root_without_an_edge_has_no_load_limits_and_a_closed_edge_lets_nothing_through() {
		let closed = Edge::default();
		let busy = GridStatus {
			load_w: Power::MAX,
			generation_w: 0,
			..CALM
		};
		let idle = GridStatus {
			load_w: 0,
			generation_w: 0,
			..CALM
		};
		let limits = Thresholds::default();
		assert_eq!(level(&busy, &limits, &closed, true), Normal);
		assert_eq!(level(&busy, &limits, &closed, false), Emergency);
		assert_eq!(level(&idle, &limits, &closed, false), Normal);
		assert_eq!(
			level(
				&GridStatus {
					load_w: 0,
					generation_w: 1,
					..CALM
				},
				&limits,
				&closed,
				false
			),
			Emergency
		);
	}

	#[test]
	fn the_worst_of_all_quantities_counts() {
		assert_eq!(
			level_of(GridStatus {
				frequency_millihertz: 49_700,
				load_w: 100_000,
				..CALM
			}),
			Emergency
		);
		assert_eq!(
			level_of(GridStatus {
				frequency_millihertz: 0,
				load_w: 100_000,
				..CALM
			}),
			Blackout
		);
	}

	#[test]
	fn limits_tighten_by_the_margin_and_the_nominal_value_stays() {
		let tight = tightened(&Thresholds::default(), 50);
		assert_eq!(tight.nominal_frequency_millihertz, 50_000);
		assert_eq!(tight.normal_frequency_deviation_millihertz, 190);
		assert_eq!(tight.alert_frequency_deviation_millihertz, 950);
		assert_eq!(tight.normal_voltage_deviation_permille, 95);
		assert_eq!(tight.alert_voltage_deviation_permille, 142);
		assert_eq!(tight.alert_load_permille, 855);
		assert_eq!(tight.emergency_load_permille, 950);
	}

	#[test]
	fn a_frequency_that_swings_about_its_limit_does_not_make_the_state_swing() {
		let at = |frequency_millihertz| GridStatus {
			frequency_millihertz,
			..CALM
		};
		let mut state = Normal;
		for (frequency_millihertz, expected) in [
			(50_200, Normal),
			(50_201, Alert),
			(50_199, Alert),
			(50_191, Alert),
			(50_190, Normal),
			(50_200, Normal),
		] {
			state = step(state, at(frequency_millihertz));
			assert_eq!(state, expected, "{frequency_millihertz} mHz");
		}
	}

	#[test]
	fn the_way_out_of_an_emergency_leads_through_restoration() {
		let at = |frequency_millihertz| GridStatus {
			frequency_millihertz,
			..CALM
		};
		assert_eq!(step(Emergency, at(51_001)), Emergency);
		assert_eq!(step(Emergency, at(51_000)), Emergency, "not beyond the margin yet");
		assert_eq!(step(Emergency, at(50_950)), Restoration);
		assert_eq!(step(Emergency, CALM), Restoration);
		assert_eq!(step(Restoration, at(50_950)), Restoration, "an alert is not normal");
		assert_eq!(step(Restoration, at(50_200)), Restoration, "not beyond the margin yet");
		assert_eq!(step(Restoration, at(51_000)), Restoration, "within the limits still");
		assert_eq!(step(Restoration, at(51_001)), Emergency);
		assert_eq!(step(Restoration, CALM), Normal);
	}

	#[test]
	fn after_a_blackout_a_voltage_out_of_its_limits_is_an_emergency() {
		let dark = GridStatus {
			voltage_permille: 0,
			..CALM
		};
		let low = GridStatus {
			voltage_permille: 500,
			..CALM
		};
		assert_eq!(step(Normal, dark), Blackout);
		assert_eq!(step(Restoration, dark), Blackout);
		assert_eq!(step(Emergency, dark), Blackout);
		assert_eq!(step(Blackout, dark), Blackout);
		assert_eq!(step(Blackout, low), Emergency);
		assert_eq!(step(Blackout, CALM), Restoration);
	}

	#[test]
	fn an_old_measurement_makes_the_state_worse_and_never_better() {
		assert_eq!(aged(Normal, 100, 100), Normal);
		assert_eq!(aged(Normal, 101, 100), Alert);
		assert_eq!(aged(Normal, 200, 100), Alert);
		assert_eq!(aged(Normal, 201, 100), Emergency);
		assert_eq!(aged(Restoration, 101, 100), Restoration);
		assert_eq!(aged(Blackout, 201, 100), Blackout);
		assert_eq!(aged(Normal, Moment::MAX, Moment::MAX), Normal);
	}

	fn any_state() -> impl Strategy<Value = GridState> {
		prop_oneof![
			Just(Normal),
			Just(Alert),
			Just(Restoration),
			Just(Emergency),
			Just(Blackout)
		]
	}

	fn any_status() -> impl Strategy<Value = GridStatus> {
		(
			prop_oneof![Just(0u32), 48_500u32..51_500, any::<u32>()],
			prop_oneof![Just(0u16), 800u16..1_200, any::<u16>()],
			prop_oneof![0u64..120_000, any::<u64>()],
			prop_oneof![0u64..200_000, any::<u64>()],
		)
			.prop_map(
				|(frequency_millihertz, voltage_permille, load_w, generation_w)| GridStatus {
					frequency_millihertz,
					voltage_permille,
					load_w,
					generation_w,
				},
			)
	}

	proptest! {
		#![proptest_config(ProptestConfig::with_cases(4_096))]

		#[test]
		fn the_state_is_never_better_than_the_measurement(previous in any_state(), status in any_status()) {
			prop_assert!(step(previous, status) >= level_of(status));
		}

		#[test]
		fn a_worse_measurement_counts_at_once(previous in any_state(), status in any_status()) {
			let measured = level_of(status);
			if measured > previous {
				prop_assert_eq!(step(previous, status), measured);
			}
		}

		#[test]
		fn nothing_but_restoration_follows_an_emergency_on_the_way_up(status in any_status()) {
			for previous in [Emergency, Blackout] {
				let state = step(previous, status);
				prop_assert!(state >= Restoration);
			}
		}

		#[test]
		fn the_same_measurement_again_and_again_settles_in_two_steps(previous in any_state(), status in any_status()) {
			let second = step(step(previous, status), status);
			prop_assert_eq!(step(second, status), second);
		}

		#[test]
		fn tightened_limits_are_never_kinder(status in any_status(), margin in 0u16..1_000) {
			let limits = Thresholds::default();
			prop_assert!(level(&status, &tightened(&limits, margin), &EDGE, false) >= level(&status, &limits, &EDGE, false));
		}
	}
}
