//! The arithmetic of credits: exact, and without a chain.
//!
//! A milligram per kWh is a microgram per Wh, so energy in Wh times avoided emissions in mg per kWh
//! is a whole number of micrograms. Whole grams are issued and the rest is carried over, so what a
//! producer gets in the end does not depend on how often, or when, its credits are issued.

use crate::Issuance;
use energy_primitives::{Balance, Energy};

/// Micrograms of CO2e in one unit, a gram.
pub const MICROGRAMS_PER_UNIT: Balance = 1_000_000;

/// The credits that one call would issue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Credited {
	/// The energy that had not been credited before, in Wh.
	pub energy_wh: Energy,
	/// The credits that it earns together with what was carried over, in units of 1 g CO2e.
	pub amount: Balance,
	/// The record of the producer, zone and month afterwards.
	pub issuance: Issuance,
}

/// Returns what a kWh avoids, in mg CO2e, if it comes from a plant with these life-cycle emissions
/// instead of from a grid with this emission factor; 0 in a grid that is cleaner than the plant.
pub const fn avoided_mg_per_kwh(factor_mg_per_kwh: u32, life_cycle_mg_per_kwh: u32) -> u32 {
	factor_mg_per_kwh.saturating_sub(life_cycle_mg_per_kwh)
}

/// Returns the credits for what was metered and not credited before.
///
/// `None` where that is less than one unit: then nothing may be recorded either, so that the energy
/// is credited the next time.
pub fn credit(before: &Issuance, metered_wh: Energy, avoided_mg_per_kwh: u32) -> Option<Credited> {
	let energy_wh = metered_wh.checked_sub(before.energy_wh)?;
	let avoided_ug = Balance::from(energy_wh)
		.checked_mul(Balance::from(avoided_mg_per_kwh))?
		.checked_add(Balance::from(before.remainder_ug))?;
	let amount = avoided_ug / MICROGRAMS_PER_UNIT;
	if amount == 0 {
		return None;
	}
	let issuance = Issuance {
		energy_wh: metered_wh,
		amount: before.amount.checked_add(amount)?,
		remainder_ug: u32::try_from(avoided_ug % MICROGRAMS_PER_UNIT).ok()?,
	};
	Some(Credited {
		energy_wh,
		amount,
		issuance,
	})
}

#[cfg(test)]
mod tests {
	use super::*;
	use proptest::prelude::*;

	#[test]
	fn a_megawatt_hour_of_sun_in_a_coal_grid_avoids_nine_tenths_of_a_tonne() {
		let avoided = avoided_mg_per_kwh(941_000, 41_000);
		let credited = credit(&Issuance::default(), 1_000_000, avoided).unwrap();
		assert_eq!(credited.amount, 900_000);
		assert_eq!(
			credited.issuance,
			Issuance {
				energy_wh: 1_000_000,
				amount: 900_000,
				remainder_ug: 0
			}
		);
	}

	#[test]
	fn what_does_not_make_a_gram_waits() {
		assert_eq!(credit(&Issuance::default(), 1, 999_999), None);
		let credited = credit(&Issuance::default(), 2, 999_999).unwrap();
		assert_eq!(
			credited.issuance,
			Issuance {
				energy_wh: 2,
				amount: 1,
				remainder_ug: 999_998
			}
		);
		// The remainder completes a gram that the next Wh alone would not.
		assert_eq!(credit(&credited.issuance, 3, 2).unwrap().amount, 1);
	}

	#[test]
	fn a_grid_cleaner_than_the_plant_earns_nothing() {
		assert_eq!(avoided_mg_per_kwh(40_999, 41_000), 0);
		assert_eq!(credit(&Issuance::default(), Energy::MAX, 0), None);
	}

	#[test]
	fn the_greatest_figures_do_not_overflow() {
		let credited = credit(&Issuance::default(), Energy::MAX, u32::MAX).unwrap();
		let avoided = Balance::from(Energy::MAX) * Balance::from(u32::MAX);
		assert_eq!(credited.amount, avoided / MICROGRAMS_PER_UNIT);
		assert_eq!(credit(&credited.issuance, Energy::MAX, u32::MAX), None);
	}

	#[test]
	fn more_than_can_be_counted_is_refused() {
		let full = Issuance {
			amount: Balance::MAX,
			..Issuance::default()
		};
		assert_eq!(credit(&full, 1_000, 1_000_000), None);
	}

	#[test]
	fn a_meter_that_fell_behind_its_credits_earns_nothing() {
		let before = Issuance {
			energy_wh: 10,
			amount: 1,
			remainder_ug: 0,
		};
		assert_eq!(credit(&before, 9, u32::MAX), None);
	}

	proptest! {
		#![proptest_config(ProptestConfig::with_cases(4_096))]

		/// However a month's generation is cut into issuances, not a microgram is lost and not one
		/// is made.
		#[test]
		fn how_often_credits_are_issued_makes_no_difference(
			steps in prop::collection::vec(0..10_000_000u64, 0..40),
			avoided in 0..=2_000_000u32,
		) {
			let mut issuance = Issuance::default();
			let mut metered = 0u64;
			let mut issued = 0;
			for step in steps {
				metered += step;
				if let Some(credited) = credit(&issuance, metered, avoided) {
					prop_assert_eq!(credited.energy_wh, metered - issuance.energy_wh);
					prop_assert!(credited.amount > 0);
					issued += credited.amount;
					issuance = credited.issuance;
				}
				// A second issuance right away finds nothing.
				prop_assert_eq!(credit(&issuance, metered, avoided), None);
				prop_assert_eq!(issuance.amount, issued);
				prop_assert!(Balance::from(issuance.remainder_ug) < MICROGRAMS_PER_UNIT);
				prop_assert!(issuance.energy_wh <= metered);
				prop_assert_eq!(issued, Balance::from(metered) * Balance::from(avoided) / MICROGRAMS_PER_UNIT);
			}
			prop_assert_eq!(
				issued * MICROGRAMS_PER_UNIT + Balance::from(issuance.remainder_ug),
				Balance::from(issuance.energy_wh) * Balance::from(avoided),
			);
		}

		/// No input that the chain can hold makes more credits than its energy avoids, and none
		/// panics.
		#[test]
		fn no_input_makes_too_much(
			energy_wh: u64, remainder_ug in 0..1_000_000u32, amount: u64, metered_wh: u64, avoided: u32,
		) {
			let before = Issuance { energy_wh, amount: Balance::from(amount), remainder_ug };
			if let Some(credited) = credit(&before, metered_wh, avoided) {
				prop_assert!(metered_wh > energy_wh || remainder_ug >= 1_000_000);
				let earned = Balance::from(metered_wh - energy_wh) * Balance::from(avoided) + Balance::from(remainder_ug);
				prop_assert_eq!(
					credited.amount * MICROGRAMS_PER_UNIT + Balance::from(credited.issuance.remainder_ug), earned
				);
			}
		}
	}
}
