//! What the grid emits.

use crate::{mock::*, EmissionFactor, EmissionFactors, Error, Event, MAX_FACTOR_MG_PER_KWH};
use energy_primitives::{AreaId, Finality, Month};
use frame_support::{assert_noop, assert_ok, dispatch::DispatchResult};
use sp_core::H256;
use sp_runtime::DispatchError::BadOrigin;

fn publish(zone: AreaId, month: Month, mg_per_kwh: u32, finality: Finality) -> DispatchResult {
	CarbonOffset::publish_emission_factor(
		RuntimeOrigin::signed(VERA),
		zone,
		month,
		mg_per_kwh,
		finality,
		document(),
	)
}

#[test]
fn a_provisional_factor_is_replaced_until_it_is_final() {
	ExtBuilder::build_and_execute(|| {
		assert_ok!(publish(LIGNITE_GRID, JULY, 900_000, Finality::Provisional));
		assert_ok!(publish(LIGNITE_GRID, JULY, 910_000, Finality::Provisional));
		assert_ok!(publish(LIGNITE_GRID, JULY, LIGNITE_FACTOR, Finality::Final));

		assert_eq!(
			EmissionFactors::<Test>::get(LIGNITE_GRID, JULY),
			Some(EmissionFactor {
				mg_per_kwh: LIGNITE_FACTOR,
				finality: Finality::Final,
				document: document(),
				verifier: VERA,
				at: AUGUST_1
			})
		);
		let event = |old_mg_per_kwh, mg_per_kwh, finality| Event::<Test>::EmissionFactorPublished {
			zone: LIGNITE_GRID,
			month: JULY,
			old_mg_per_kwh,
			mg_per_kwh,
			finality,
			document: document(),
			verifier: VERA,
		};
		assert_eq!(
			events(),
			[
				event(None, 900_000, Finality::Provisional),
				event(Some(900_000), 910_000, Finality::Provisional),
				event(Some(910_000), LIGNITE_FACTOR, Finality::Final),
			]
		);
	});
}

#[test]
fn a_final_factor_stands_for_ever() {
	ExtBuilder::build_and_execute(|| {
		publish_final(LIGNITE_GRID, LIGNITE_FACTOR);
		for finality in [Finality::Provisional, Finality::Final] {
			for mg_per_kwh in [LIGNITE_FACTOR, LIGNITE_FACTOR + 1] {
				assert_noop!(
					publish(LIGNITE_GRID, JULY, mg_per_kwh, finality),
					Error::<Test>::FactorIsFinal
				);
			}
		}
		// Another zone's and another month's are others.
		assert_ok!(publish(HYDRO_GRID, JULY, 20_000, Finality::Final));
		assert_ok!(publish(LIGNITE_GRID, Month(JULY.0 - 1), 930_000, Finality::Final));
	});
}

#[test]
fn no_factor_is_final_before_its_month_has_ended() {
	ExtBuilder::build_and_execute(|| {
		assert_noop!(
			publish(LIGNITE_GRID, AUGUST, 900_000, Finality::Final),
			Error::<Test>::MonthNotOver
		);
		assert_noop!(
			publish(LIGNITE_GRID, Month(u16::MAX), 900_000, Finality::Final),
			Error::<Test>::MonthNotOver
		);
		assert_ok!(publish(LIGNITE_GRID, AUGUST, 900_000, Finality::Provisional));

		Now::set(SEPTEMBER_1 - 1);
		assert_noop!(
			publish(LIGNITE_GRID, AUGUST, 900_000, Finality::Final),
			Error::<Test>::MonthNotOver
		);
		Now::set(SEPTEMBER_1);
		assert_ok!(publish(LIGNITE_GRID, AUGUST, 900_000, Finality::Final));
	});
}

#[test]
fn a_factor_is_of_a_whole_grid() {
	ExtBuilder::build_and_execute(|| {
		assert_noop!(
			publish(LIGNITE_VILLAGE, JULY, 900_000, Finality::Final),
			Error::<Test>::UnknownZone
		);
		assert_noop!(publish(99, JULY, 900_000, Finality::Final), Error::<Test>::UnknownZone);
	});
}

#[test]
fn a_grid_may_be_quite_clean_but_not_dirtier_than_any_fuel() {
	ExtBuilder::build_and_execute(|| {
		assert_ok!(publish(HYDRO_GRID, JULY, 0, Finality::Final));
		assert_ok!(publish(
			LIGNITE_GRID,
			JULY,
			MAX_FACTOR_MG_PER_KWH,
			Finality::Provisional
		));
		for mg_per_kwh in [MAX_FACTOR_MG_PER_KWH + 1, u32::MAX] {
			assert_noop!(
				publish(LIGNITE_GRID, JULY, mg_per_kwh, Finality::Final),
				Error::<Test>::FactorTooHigh
			);
		}
	});
}

#[test]
fn only_verifiers_publish() {
	ExtBuilder::build_and_execute(|| {
		for origin in [
			RuntimeOrigin::signed(SOLVEIG),
			RuntimeOrigin::root(),
			RuntimeOrigin::none(),
		] {
			assert_noop!(
				CarbonOffset::publish_emission_factor(
					origin,
					LIGNITE_GRID,
					JULY,
					1,
					Finality::Provisional,
					H256::zero()
				),
				BadOrigin
			);
		}
	});
}
