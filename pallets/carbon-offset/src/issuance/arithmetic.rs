//! The arithmetic of credits: exact, and without a chain.
//!
//! A milligram per kWh is a microgram per Wh, so energy in Wh times avoided emissions in mg per kWh
//! is a whole number of micrograms. Whole grams are issued and the rest is carried over, so what a
//! producer gets in the end does not depend on how often, or when, its credits are issued.

use energy_primitives::{Balance, Energy};

/// Micrograms of CO2e in one unit, a gram.
pub const MICROGRAMS_PER_UNIT: Balance = 1_000_000;

/// Returns what a kWh avoids, in mg CO2e, if it comes from a plant with these life-cycle emissions
/// instead of from a grid with this emission factor; 0 in a grid that is cleaner than the plant.
pub const fn avoided_mg_per_kwh(factor_mg_per_kwh: u32, life_cycle_mg_per_kwh: u32) -> u32 {
	factor_mg_per_kwh.saturating_sub(life_cycle_mg_per_kwh)
}

/// Returns what energy has earned in all, in whole units of 1 g CO2e, and what it avoided beyond that,
/// in µg CO2e.
pub const fn earned(energy_wh: Energy, avoided_mg_per_kwh: u32) -> (Balance, u32) {
	// The product of a number of 64 bits and one of 32 fits into 96.
	let avoided_ug = energy_wh as Balance * avoided_mg_per_kwh as Balance;
	(
		avoided_ug / MICROGRAMS_PER_UNIT,
		(avoided_ug % MICROGRAMS_PER_UNIT) as u32,
	)
}

/// Returns what energy from a grid has emitted, in units of 1 g CO2e, rounded up: whoever makes up for
/// it never retires less.
pub const fn emitted(energy_wh: Energy, factor_mg_per_kwh: u32) -> Balance {
	(energy_wh as Balance * factor_mg_per_kwh as Balance).div_ceil(MICROGRAMS_PER_UNIT)
}

#[cfg(test)]
mod tests {
	use super::*;
	use proptest::prelude::*;

	#[test]
	fn a_megawatt_hour_of_sun_in_a_coal_grid_avoids_nine_tenths_of_a_tonne() {
		let avoided = avoided_mg_per_kwh(941_000, 41_000);
		assert_eq!(earned(1_000_000, avoided), (900_000, 0));
	}

	#[test]
	fn what_does_not_make_a_gram_is_carried() {
		assert_eq!(earned(1, 999_999), (0, 999_999));
		assert_eq!(earned(2, 999_999), (1, 999_998));
	}

	#[test]
	fn a_grid_cleaner_than_the_plant_earns_nothing() {
		assert_eq!(avoided_mg_per_kwh(40_999, 41_000), 0);
		assert_eq!(earned(Energy::MAX, 0), (0, 0));
	}

	#[test]
	fn the_greatest_figures_do_not_overflow() {
		let avoided = Balance::from(Energy::MAX) * Balance::from(u32::MAX);
		assert_eq!(earned(Energy::MAX, u32::MAX).0, avoided / MICROGRAMS_PER_UNIT);
		assert_eq!(emitted(Energy::MAX, u32::MAX), avoided.div_ceil(MICROGRAMS_PER_UNIT));
	}

	#[test]
	fn what_was_emitted_is_never_rounded_down() {
		assert_eq!(emitted(0, 941_000), 0);
		assert_eq!(emitted(1, 1), 1);
		assert_eq!(emitted(1_000, 400_000), 400);
		assert_eq!(emitted(1_001, 400_000), 401);
	}

	proptest! {
		#![proptest_config(ProptestConfig::with_cases(4_096))]

		/// However a month's generation is cut into issuances, not a microgram is lost and not one is
		/// made: each adds what the whole has earned beyond what was issued before.
		#[test]
		fn how_often_credits_are_issued_makes_no_difference(
			steps in prop::collection::vec(0..10_000_000u64, 0..40),
			avoided in 0..=2_000_000u32,
		) {
			let (mut energy_wh, mut issued) = (0u64, 0);
			for step in steps {
				energy_wh += step;
				let (in_all, rest_ug) = earned(energy_wh, avoided);
				prop_assert!(in_all >= issued && Balance::from(rest_ug) < MICROGRAMS_PER_UNIT);
				issued += in_all - issued;
				prop_assert_eq!(
					issued * MICROGRAMS_PER_UNIT + Balance::from(rest_ug),
					Balance::from(energy_wh) * Balance::from(avoided),
				);
			}
		}
	}
}
