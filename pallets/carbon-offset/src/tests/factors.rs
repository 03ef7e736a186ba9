//! Emission factors: which ones can be published, and how a provisional one changes.

use crate::{mock::*, Confirmation, EmissionFactor, EmissionFactors, Error, Event, MAX_FACTOR_MG_PER_KWH};
use energy_primitives::{Finality, Month};
use frame_support::{assert_noop, assert_ok};
use sp_core::H256;
use Finality::{Final, Provisional};

#[test]
fn a_provisional_factor_is_replaced_until_a_second_verifier_makes_it_final() {
	ExtBuilder::build_and_execute(|| {
		assert_ok!(publish(VERA, LIGNITE_GRID, JULY, 900_000, Provisional));
		assert_ok!(publish(VIKTOR, LIGNITE_GRID, JULY, 910_000, Provisional));
		wait(1);
		assert_ok!(publish(VERA, LIGNITE_GRID, JULY, LIGNITE_FACTOR, Provisional));
		wait(STANDING);
		assert_ok!(publish(VIKTOR, LIGNITE_GRID, JULY, LIGNITE_FACTOR, Final));

		assert_eq!(
			EmissionFactors::<Test>::get(LIGNITE_GRID, JULY),
			Some(EmissionFactor {
				mg_per_kwh: LIGNITE_FACTOR,
				factor_document: document(),
				proposer: VERA,
				proposed_at: AUGUST_1 + 1,
				confirmation: Some(Confirmation {
					verifier: VIKTOR,
					at: AUGUST_1 + 1 + STANDING
				}),
				corrected_mg_per_kwh: None
			})
		);
		let event = |old_mg_per_kwh, mg_per_kwh, finality, proposer, verifier| Event::<Test>::EmissionFactorPublished {
			zone: LIGNITE_GRID,
			month: JULY,
			old_mg_per_kwh,
			mg_per_kwh,
			finality,
			factor_document: document(),
			proposer,
			verifier,
		};
		assert_eq!(
			events(),
			[
				event(None, 900_000, Provisional, VERA, VERA),
				event(Some(900_000), 910_000, Provisional, VIKTOR, VIKTOR),
				event(Some(910_000), LIGNITE_FACTOR, Provisional, VERA, VERA),
				event(Some(LIGNITE_FACTOR), LIGNITE_FACTOR, Final, VERA, VIKTOR),
			]
		);
	});
}

#[test]
fn a_final_factor_stands_for_ever() {
	ExtBuilder::build_and_execute(|| {
		publish_final(LIGNITE_GRID, LIGNITE_FACTOR);
		wait(STANDING);
		for verifier in [VERA, VIKTOR, VANDA] {
			for finality in [Provisional, Final] {
				for mg_per_kwh in [LIGNITE_FACTOR, LIGNITE_FACTOR + 1] {
					assert_noop!(
						publish(verifier, LIGNITE_GRID, JULY, mg_per_kwh, finality),
						Error::<Test>::FactorIsFinal
					);
				}
			}
		}
		// Factors of another zone or another month are not affected.
		publish_final(HYDRO_GRID, 20_000);
		publish_final_of(LIGNITE_GRID, Month(JULY.0 - 1), 930_000);
	});
}

#[test]
fn no_factor_is_final_before_its_month_has_ended() {
	ExtBuilder::build_and_execute(|| {
		for month in [AUGUST, LAST_MONTH] {
			assert_noop!(
				publish(VIKTOR, LIGNITE_GRID, month, 900_000, Final),
				Error::<Test>::MonthNotOver
			);
		}
		assert_ok!(publish(VERA, LIGNITE_GRID, AUGUST, 900_000, Provisional));

		Now::set(SEPTEMBER_1 - 1);
		assert_noop!(
			publish(VIKTOR, LIGNITE_GRID, AUGUST, 900_000, Final),
			Error::<Test>::MonthNotOver
		);
		// Time before the end of the month does not count for a forecast.
		for now in [SEPTEMBER_1, SEPTEMBER_1 + STANDING - 1] {
			Now::set(now);
			assert_noop!(
				publish(VIKTOR, LIGNITE_GRID, AUGUST, 900_000, Final),
				Error::<Test>::FactorTooRecent
			);
		}
		Now::set(SEPTEMBER_1 + STANDING);
		assert_ok!(publish(VIKTOR, LIGNITE_GRID, AUGUST, 900_000, Final));
	});
}

#[test]
fn no_factor_is_of_a_month_that_has_not_begun() {
	ExtBuilder::build_and_execute(|| {
		for month in [Month(AUGUST.0 + 1), LAST_MONTH] {
			assert_noop!(
				publish(VERA, LIGNITE_GRID, month, 900_000, Provisional),
				Error::<Test>::MonthNotBegun
			);
		}
		Now::set(SEPTEMBER_1);
		assert_ok!(publish(VERA, LIGNITE_GRID, Month(AUGUST.0 + 1), 900_000, Provisional));
	});
}

#[test]
fn no_factor_is_of_a_number_that_is_no_month() {
	ExtBuilder::build_and_execute(|| {
		for month in NO_MONTHS {
			for finality in [Provisional, Final] {
				assert_noop!(
					publish(VERA, LIGNITE_GRID, month, 900_000, finality),
					Error::<Test>::InvalidMonth
				);
			}
		}
	});
}

#[test]
fn a_factor_is_of_a_whole_zone() {
	ExtBuilder::build_and_execute(|| {
		for area in [LIGNITE_VILLAGE, 99] {
			for finality in [Provisional, Final] {
				assert_noop!(publish(VERA, area, JULY, 900_000, finality), Error::<Test>::UnknownZone);
			}
		}
	});
}

#[test]
fn a_grid_may_be_quite_clean_but_not_dirtier_than_any_fuel() {
	ExtBuilder::build_and_execute(|| {
		publish_final(HYDRO_GRID, 0);
		for mg_per_kwh in [MAX_FACTOR_MG_PER_KWH + 1, u32::MAX] {
			for finality in [Provisional, Final] {
				assert_noop!(
					publish(VERA, LIGNITE_GRID, JULY, mg_per_kwh, finality),
					Error::<Test>::FactorTooHigh
				);
			}
		}
		publish_final(LIGNITE_GRID, MAX_FACTOR_MG_PER_KWH);
	});
}

#[test]
fn only_verifiers_publish() {
	ExtBuilder::build_and_execute(|| {
		assert_ok!(publish(VERA, LIGNITE_GRID, JULY, 1, Provisional));
		wait(STANDING);
		for origin in [
			RuntimeOrigin::signed(SOLVEIG),
			RuntimeOrigin::root(),
			RuntimeOrigin::none(),
		] {
			for finality in [Provisional, Final] {
				assert_noop!(
					CarbonOffset::publish_emission_factor(
						origin.clone(),
						LIGNITE_GRID,
						JULY,
						1,
						finality,
						H256::repeat_byte(7)
					),
					Error::<Test>::NotVerifier
				);
			}
		}
	});
}
