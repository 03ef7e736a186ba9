//! An area's state, derived from what was measured. Pure functions: nothing here reads the chain.
//!
//! A measurement has a level: `Normal`, `Alert`, `Emergency` or `Blackout`, the worst of what frequency, voltage and
//! the flow over the edge say ([`level`]). The state follows the level with hysteresis ([`next`]): to the worse at
//! once; to the better only as far as limits allow that are tightened by a margin ([`tightened`]), so that a value
//! which swings about its limit does not make the state swing too. Out of an emergency or a blackout the way leads
//! through `Restoration`, whose end needs a normal measurement. A state whose measurement is old gets worse by itself
//! ([`aged`]).

use energy_primitives::{GridState, GridStatus, Moment, Power, Thresholds};

/// What may flow over an area's edge, in W.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Edge {
	/// Into the area. At a root, 0 stands for no edge.
	pub import_capacity_w: Power,
	/// Out of the area. At a root, 0 stands for no edge.
	pub export_capacity_w: Power,
	/// Whether there is no area above.
	pub is_root: bool,
}

impl Edge {
	/// The capacity that counts; none where there is no edge.
	fn capacity(&self, capacity_w: Power) -> Option<Power> {
		(capacity_w > 0 || !self.is_root).then_some(capacity_w)
	}
}

fn band(deviation: u32, normal: u32, alert: u32) -> GridState {
	if deviation > alert {
		GridState::Emergency
	} else if deviation > normal {
		GridState::Alert
	} else {
		GridState::Normal
	}
}

fn load(power_w: Power, capacity_w: Option<Power>, limits: &Thresholds) -> GridState {
	let Some(capacity_w) = capacity_w else {
		return GridState::Normal;
	};
	// Nothing flows over an edge that lets nothing through: that is as it should be.
	let reaches =
		|permille: u16| power_w > 0 && u128::from(power_w) * 1_000 >= u128::from(capacity_w) * u128::from(permille);
	if reaches(limits.emergency_load_permille) {
		GridState::Emergency
	} else if reaches(limits.alert_load_permille) {
		GridState::Alert
	} else {
		GridState::Normal
	}
}

/// The level of a measurement; never `Restoration`.
///
/// The load counts against the import capacity, local generation left aside: it must be carried when the sun goes. What
/// is generated beyond the load counts against the export capacity.
pub fn level(status: &GridStatus, limits: &Thresholds, edge: &Edge) -> GridState {
	if status.voltage_permille == 0 || status.frequency_mhz == 0 {
		return GridState::Blackout;
	}
	let frequency = band(
		status.frequency_mhz.abs_diff(limits.nominal_frequency_mhz),
		limits.normal_frequency_deviation_mhz,
		limits.alert_frequency_deviation_mhz,
	);
	let voltage = band(
		status.voltage_permille.abs_diff(1_000).into(),
		limits.normal_voltage_deviation_permille.into(),
		limits.alert_voltage_deviation_permille.into(),
	);
	let import = load(status.load_w, edge.capacity(edge.import_capacity_w), limits);
	let export = load(
		status.generation_w.saturating_sub(status.load_w),
		edge.capacity(edge.export_capacity_w),
		limits,
	);
	frequency.max(voltage).max(import).max(export)
}

/// The thresholds, each stricter by `margin` thousandths of itself.
pub fn tightened(limits: &Thresholds, margin: u16) -> Thresholds {
	let rest = 1_000u16.saturating_sub(margin);
	let scale_32 = |limit: u32| (u64::from(limit) * u64::from(rest) / 1_000).try_into().unwrap_or(limit);
	let scale_16 = |limit: u16| (u32::from(limit) * u32::from(rest) / 1_000).try_into().unwrap_or(limit);
	Thresholds {
		nominal_frequency_mhz: limits.nominal_frequency_mhz,
		normal_frequency_deviation_mhz: scale_32(limits.normal_frequency_deviation_mhz),
		alert_frequency_deviation_mhz: scale_32(limits.alert_frequency_deviation_mhz),
		normal_voltage_deviation_permille: scale_16(limits.normal_voltage_deviation_permille),
		alert_voltage_deviation_permille: scale_16(limits.alert_voltage_deviation_permille),
		alert_load_permille: scale_16(limits.alert_load_permille),
		emergency_load_permille: scale_16(limits.emergency_load_permille),
	}
}

/// The state after `previous`, by the levels of a measurement against the limits and against the tightened ones.
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

/// A state as bad as the age of its measurement makes it: at least `Alert` past `timeout`, at least `Emergency` past
/// twice that.
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
		import_capacity_w: 100_000,
		export_capacity_w: 50_000,
		is_root: false,
	};
	const CALM: GridStatus = GridStatus {
		frequency_mhz: 50_000,
		voltage_permille: 1_000,
		load_w: 40_000,
		generation_w: 30_000,
	};
	const MARGIN: u16 = 50;

	fn level_of(status: GridStatus) -> GridState {
		level(&status, &Thresholds::default(), &EDGE)
	}

	fn step(previous: GridState, status: GridStatus) -> GridState {
		let limits = Thresholds::default();
		next(
			previous,
			level(&status, &limits, &EDGE),
			level(&status, &tightened(&limits, MARGIN), &EDGE),
		)
	}

	#[test]
	fn frequency_is_outside_its_band_at_the_first_value_past_it() {
		for (frequency_mhz, expected) in [
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
				level_of(GridStatus { frequency_mhz, ..CALM }),
				expected,
				"{frequency_mhz} mHz"
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
	fn load_counts_against_the_import_capacity_however_much_is_generated() {
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
	fn reverse_flow_counts_against_the_export_capacity() {
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
		let none = Edge {
			import_capacity_w: 0,
			export_capacity_w: 0,
			is_root: true,
		};
		let closed = Edge { is_root: false, ..none };
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
		assert_eq!(level(&busy, &limits, &none), Normal);
		assert_eq!(level(&busy, &limits, &closed), Emergency);
		assert_eq!(level(&idle, &limits, &closed), Normal);
		assert_eq!(
			level(
				&GridStatus {
					load_w: 0,
					generation_w: 1,
					..CALM
				},
				&limits,
				&closed
			),
			Emergency
		);
	}

	#[test]
	fn the_worst_of_all_quantities_counts() {
		assert_eq!(
			level_of(GridStatus {
				frequency_mhz: 49_700,
				load_w: 100_000,
				..CALM
			}),
			Emergency
		);
		assert_eq!(
			level_of(GridStatus {
				frequency_mhz: 0,
				load_w: 100_000,
				..CALM
			}),
			Blackout
		);
	}

	#[test]
	fn limits_tighten_by_the_margin_and_the_nominal_value_stays() {
		let tight = tightened(&Thresholds::default(), 50);
		assert_eq!(tight.nominal_frequency_mhz, 50_000);
		assert_eq!(tight.normal_frequency_deviation_mhz, 190);
		assert_eq!(tight.alert_frequency_deviation_mhz, 950);
		assert_eq!(tight.normal_voltage_deviation_permille, 95);
		assert_eq!(tight.alert_voltage_deviation_permille, 142);
		assert_eq!(tight.alert_load_permille, 855);
		assert_eq!(tight.emergency_load_permille, 950);
	}

	#[test]
	fn a_frequency_that_swings_about_its_limit_does_not_make_the_state_swing() {
		let at = |frequency_mhz| GridStatus { frequency_mhz, ..CALM };
		let mut state = Normal;
		for (frequency_mhz, expected) in [
			(50_200, Normal),
			(50_201, Alert),
			(50_199, Alert),
			(50_191, Alert),
			(50_190, Normal),
			(50_200, Normal),
		] {
			state = step(state, at(frequency_mhz));
			assert_eq!(state, expected, "{frequency_mhz} mHz");
		}
	}

	#[test]
	fn the_way_out_of_an_emergency_leads_through_restoration() {
		let at = |frequency_mhz| GridStatus { frequency_mhz, ..CALM };
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
			.prop_map(|(frequency_mhz, voltage_permille, load_w, generation_w)| GridStatus {
				frequency_mhz,
				voltage_permille,
				load_w,
				generation_w,
			})
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
			prop_assert!(level(&status, &tightened(&limits, margin), &EDGE) >= level(&status, &limits, &EDGE));
		}
	}
}
