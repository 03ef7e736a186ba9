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
				factor_source: source(),
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
			factor_source: source(),
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
						H256::repeat_byte(7),
						source()
					),
					Error::<Test>::NotVerifier
				);
			}
		}
	});
}

fn publish_by(verifier: AccountId, finality: Finality, source: &[u8]) -> frame_support::dispatch::DispatchResult {
	let (origin, source) = (RuntimeOrigin::signed(verifier), source.to_vec().try_into().unwrap());
	CarbonOffset::publish_emission_factor(origin, LIGNITE_GRID, JULY, 900_000, finality, document(), source)
}

#[test]
fn who_says_so_is_a_line_that_can_be_read() {
	ExtBuilder::build_and_execute(|| {
		for wrong in [&b""[..], b" Grid Office", b"Grid\nOffice", b"\xff"] {
			assert_noop!(publish_by(VERA, Provisional, wrong), Error::<Test>::InvalidFactorSource);
		}
		assert_ok!(publish_by(VERA, Provisional, b"Grid Office, hourly mix"));
	});
}

#[test]
fn a_second_verifier_confirms_the_source_too() {
	ExtBuilder::build_and_execute(|| {
		assert_ok!(publish_by(VERA, Provisional, b"Grid Office, yearly mix"));
		assert_noop!(
			publish_by(VIKTOR, Provisional, b"Grid Office, yearly mix"),
			Error::<Test>::FactorUnchanged
		);
		wait(STANDING);
		assert_noop!(
			publish_by(VIKTOR, Final, b"Grid Office, hourly mix"),
			Error::<Test>::FactorDiffers
		);
		// Another source is another proposal, which has to stand again.
		assert_ok!(publish_by(VANDA, Provisional, b"Grid Office, hourly mix"));
		assert_noop!(
			publish_by(VIKTOR, Final, b"Grid Office, hourly mix"),
			Error::<Test>::FactorTooRecent
		);
		let info = CarbonOffset::get_emission_factor(LIGNITE_GRID, JULY).unwrap();
		assert_eq!(
			(info.proposer, info.factor_source.as_str()),
			(VANDA, "Grid Office, hourly mix")
		);
		assert_eq!(
			(info.factor_document, info.proposed_at),
			(document(), AUGUST_1 + STANDING)
		);
		assert_eq!(info.provisional_until, AUGUST_1 + 2 * STANDING);
		assert_eq!((info.confirmed_by, info.confirmed_at), (None, None));
		Now::set(info.provisional_until - 1);
		assert_noop!(
			publish_by(VIKTOR, Final, b"Grid Office, hourly mix"),
			Error::<Test>::FactorTooRecent
		);
		Now::set(info.provisional_until);
		assert_ok!(publish_by(VIKTOR, Final, b"Grid Office, hourly mix"));
	});
}

#[test]
fn a_forecast_stands_as_provisional_until_some_days_after_its_month() {
	ExtBuilder::build_and_execute(|| {
		assert_ok!(publish(VERA, LIGNITE_GRID, AUGUST, 900_000, Provisional));
		let info = CarbonOffset::get_emission_factor(LIGNITE_GRID, AUGUST).unwrap();
		assert_eq!(info.provisional_until, SEPTEMBER_1 + STANDING);
	});
}

#[test]
fn corrections_can_be_read_while_they_are_proposed() {
	ExtBuilder::build_and_execute(|| {
		publish_final(LIGNITE_GRID, LIGNITE_FACTOR);
		let corrections = || CarbonOffset::get_factor_corrections(LIGNITE_GRID, JULY, None).items;
		assert_eq!(corrections(), []);
		assert_ok!(CarbonOffset::correct_emission_factor(
			RuntimeOrigin::signed(VANDA),
			LIGNITE_GRID,
			JULY,
			500_000,
			Provisional,
			H256::repeat_byte(9),
			source()
		));
		let proposed = &corrections()[0];
		assert_eq!(
			(
				proposed.month,
				proposed.mg_per_kwh,
				proposed.finality,
				proposed.proposer
			),
			(JULY, 500_000, Provisional, VANDA)
		);
		assert_eq!(proposed.factor_document, H256::repeat_byte(9));
		// What counts is the factor as it is.
		let info = CarbonOffset::get_emission_factor(LIGNITE_GRID, JULY).unwrap();
		assert_eq!((info.mg_per_kwh, info.corrected_mg_per_kwh), (LIGNITE_FACTOR, None));
	});
}
