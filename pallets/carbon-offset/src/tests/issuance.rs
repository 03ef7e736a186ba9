//! What generation earns.

use crate::{mock::*, weights::WeightInfo, Error, Event, Issuance, Issuances, Vintages, MAX_FACTOR_MG_PER_KWH};
use energy_primitives::{Amount, Energy, EnergySource, Finality, Month, Vintage};
use frame_support::{
	assert_noop, assert_ok,
	traits::fungibles::{metadata::Inspect as _, roles::Inspect as _},
};
use sp_runtime::DispatchError::BadOrigin;

#[test]
fn a_july_of_sun_in_a_lignite_grid_earns_credits() {
	ExtBuilder::build_and_execute(|| {
		become_clean_producer(SOLVEIG);
		publish_final(LIGNITE_GRID, LIGNITE_FACTOR);
		generate(SOLVEIG, JULY, 600_001);
		System::reset_events();

		// 600.001 kWh at 900 g are 540 000.9 g.
		assert_eq!(
			CarbonOffset::get_issuable_carbon_credits(SOLVEIG, LIGNITE_GRID, JULY),
			Amount(540_000)
		);
		assert_ok!(issue(SOLVEIG, LIGNITE_GRID));

		let credit = july(EnergySource::Solar);
		assert_eq!(Assets::balance(credit, SOLVEIG), 540_000);
		assert_eq!(
			events(),
			[
				Event::VintageCreated {
					credit,
					month: JULY,
					source: EnergySource::Solar
				},
				Event::IssuanceRequested {
					issuance: 0,
					producer: SOLVEIG,
					credit,
					zone: LIGNITE_GRID,
					energy_wh: 600_001,
					amount: 540_000,
					until: AUGUST_1 + STANDING + WINDOW,
				},
				Event::CarbonCreditsIssued {
					issuance: 0,
					producer: SOLVEIG,
					credit,
					zone: LIGNITE_GRID,
					energy_wh: 600_001,
					avoided_mg_per_kwh: 900_000,
					amount: 540_000,
					remainder_ug: 900_000,
					set_off: 0,
				},
			]
		);
	});
}

#[test]
fn a_vintage_is_an_asset_that_wallets_understand_and_nobody_owns() {
	ExtBuilder::build_and_execute(|| {
		let credit = solveig_earns(900_000);
		assert_eq!(Assets::name(credit), b"Carbon credit solar 2016-07");
		assert_eq!(Assets::symbol(credit), b"CO2e");
		assert_eq!(Assets::decimals(credit), 6);
		let keyless = Some(CarbonOffset::account_id());
		assert_eq!(Assets::owner(credit), keyless);
		assert_eq!(Assets::issuer(credit), keyless);
		assert_eq!(Assets::admin(credit), keyless);
		assert_eq!(Assets::freezer(credit), keyless);
		assert_eq!(
			Vintage::from_credit_id(credit),
			Some(Vintage {
				month: JULY,
				source: EnergySource::Solar
			})
		);
	});
}

#[test]
fn no_wh_is_credited_twice() {
	ExtBuilder::build_and_execute(|| {
		solveig_earns(900_000);
		assert_noop!(issue(SOLVEIG, LIGNITE_GRID), Error::<Test>::NothingToIssue);
		// Nor after a new registration.
		assert_ok!(CarbonOffset::revoke_clean_energy_producer(
			RuntimeOrigin::signed(VERA),
			SOLVEIG,
			LIGNITE_GRID
		));
		become_clean_producer(SOLVEIG);
		assert_noop!(issue(SOLVEIG, LIGNITE_GRID), Error::<Test>::NothingToIssue);
		assert_eq!(issued(SOLVEIG), 900_000);
	});
}

#[test]
fn no_wh_is_credited_again_in_another_grid() {
	ExtBuilder::build_and_execute(|| {
		solveig_earns(900_000);
		publish_final(HYDRO_GRID, 100_000);
		rebuild(SOLVEIG, |plant| plant.area = HYDRO_VILLAGE);
		become_clean_producer(SOLVEIG);
		for zone in [LIGNITE_GRID, HYDRO_GRID] {
			assert_noop!(issue(SOLVEIG, zone), Error::<Test>::NothingToIssue);
		}
		assert_eq!(issued(SOLVEIG), 900_000);
	});
}

#[test]
fn late_readings_are_credited_when_they_have_come() {
	ExtBuilder::build_and_execute(|| {
		become_clean_producer(SOLVEIG);
		publish_final(LIGNITE_GRID, LIGNITE_FACTOR);
		generate(SOLVEIG, JULY, 7);
		assert_ok!(issue(SOLVEIG, LIGNITE_GRID)); // 6.3 g
		generate(SOLVEIG, JULY, 7);
		assert_ok!(issue(SOLVEIG, LIGNITE_GRID)); // 12.6 g in all
		generate(SOLVEIG, JULY, 6);
		assert_ok!(issue(SOLVEIG, LIGNITE_GRID)); // 18.0 g in all: 6 g that 5.4 g would not have made
		assert_eq!(issued(SOLVEIG), 18);
		assert_eq!(
			Issuances::<Test>::get((SOLVEIG, LIGNITE_GRID, JULY)),
			Issuance {
				credited_wh: 20,
				issued: 18,
				..Issuance::default()
			}
		);
	});
}

#[test]
fn less_than_a_gram_waits_for_more() {
	ExtBuilder::build_and_execute(|| {
		become_clean_producer(SOLVEIG);
		publish_final(LIGNITE_GRID, LIGNITE_FACTOR);
		assert_noop!(issue(SOLVEIG, LIGNITE_GRID), Error::<Test>::NothingToIssue);
		generate(SOLVEIG, JULY, 1);
		assert_noop!(issue(SOLVEIG, LIGNITE_GRID), Error::<Test>::NothingToIssue);
		generate(SOLVEIG, JULY, 1);
		assert_ok!(issue(SOLVEIG, LIGNITE_GRID)); // 1.8 g
		assert_eq!(issued(SOLVEIG), 1);
	});
}

#[test]
fn nothing_is_issued_on_a_provisional_factor_or_none() {
	ExtBuilder::build_and_execute(|| {
		become_clean_producer(SOLVEIG);
		generate(SOLVEIG, JULY, 1_000);
		assert_noop!(issue(SOLVEIG, LIGNITE_GRID), Error::<Test>::UnknownEmissionFactor);
		assert_ok!(publish(VERA, LIGNITE_GRID, JULY, LIGNITE_FACTOR, Finality::Provisional));
		assert_noop!(issue(SOLVEIG, LIGNITE_GRID), Error::<Test>::FactorIsProvisional);
		// The factor of another zone does not count.
		publish_final(HYDRO_GRID, 100_000);
		assert_noop!(issue(SOLVEIG, LIGNITE_GRID), Error::<Test>::FactorIsProvisional);
		assert_eq!(
			CarbonOffset::get_issuable_carbon_credits(SOLVEIG, LIGNITE_GRID, JULY),
			Amount(0)
		);
	});
}

#[test]
fn nothing_is_issued_to_whom_no_verifier_approves_of() {
	ExtBuilder::build_and_execute(|| {
		publish_final(LIGNITE_GRID, LIGNITE_FACTOR);
		generate(SOLVEIG, JULY, 1_000);
		assert_noop!(issue(SOLVEIG, LIGNITE_GRID), Error::<Test>::UnknownProducer);
		assert_ok!(apply(SOLVEIG));
		assert_noop!(issue(SOLVEIG, LIGNITE_GRID), Error::<Test>::ProducerNotApproved);
		assert_ok!(approve(VERA, SOLVEIG));
		assert_ok!(CarbonOffset::revoke_clean_energy_producer(
			RuntimeOrigin::signed(VERA),
			SOLVEIG,
			LIGNITE_GRID
		));
		assert_noop!(issue(SOLVEIG, LIGNITE_GRID), Error::<Test>::ProducerNotApproved);
	});
}

#[test]
fn nothing_is_issued_to_whom_the_operator_has_suspended() {
	ExtBuilder::build_and_execute(|| {
		become_clean_producer(SOLVEIG);
		publish_final(LIGNITE_GRID, LIGNITE_FACTOR);
		generate(SOLVEIG, JULY, 1_000);
		Plants::mutate(|plants| plants.remove(&SOLVEIG));
		assert_noop!(issue(SOLVEIG, LIGNITE_GRID), Error::<Test>::NoApprovedPlant);
	});
}

#[test]
fn a_grid_cleaner_than_the_plant_earns_nothing() {
	ExtBuilder::build_and_execute(|| {
		become_clean_producer(HILDE);
		publish_final(HYDRO_GRID, 41_000);
		generate(HILDE, JULY, Energy::MAX);
		assert_noop!(issue(HILDE, HYDRO_GRID), Error::<Test>::NothingToIssue);
	});
}

#[test]
fn months_and_sources_are_vintages_of_their_own() {
	ExtBuilder::build_and_execute(|| {
		become_clean_producer(SOLVEIG);
		become_clean_producer(WILMA);
		publish_final(LIGNITE_GRID, LIGNITE_FACTOR);
		let june = Month(JULY.0 - 1);
		publish_final_of(LIGNITE_GRID, june, 541_000);
		generate(SOLVEIG, june, 1_000);
		generate(SOLVEIG, JULY, 1_000);
		generate(WILMA, JULY, 1_000);
		assert_ok!(issue(SOLVEIG, LIGNITE_GRID));
		assert_ok!(issue(WILMA, LIGNITE_GRID));
		assert_ok!(issue_of(SOLVEIG, LIGNITE_GRID, june));

		let vintage = |month, source| Vintages::<Test>::get(Vintage { month, source }.credit_id());
		assert_eq!(vintage(june, EnergySource::Solar), Some(became(500, 0)));
		assert_eq!(vintage(JULY, EnergySource::Solar), Some(became(900, 0)));
		assert_eq!(vintage(JULY, EnergySource::Wind), Some(became(930, 0)));
		assert_eq!(issued(SOLVEIG), 1_400);
		assert_eq!(CarbonOffset::get_network_carbon_account(), became(2_330, 0));
	});
}

#[test]
fn two_producers_share_a_vintage() {
	ExtBuilder::build_and_execute(|| {
		let credit = solveig_earns(900);
		become_clean_producer(VIKTOR);
		generate(VIKTOR, JULY, 2_000);
		assert_ok!(issue(VIKTOR, LIGNITE_GRID));
		assert_eq!(Assets::total_supply(credit), 2_700);
		assert_eq!(Vintages::<Test>::get(credit), Some(became(2_700, 0)));
	});
}

#[test]
fn the_first_of_a_vintage_pays_for_its_asset_and_others_do_not() {
	ExtBuilder::build_and_execute(|| {
		become_clean_producer(SOLVEIG);
		publish_final(LIGNITE_GRID, LIGNITE_FACTOR);
		generate(SOLVEIG, JULY, 1_000);
		assert_eq!(request(SOLVEIG, LIGNITE_GRID).unwrap().actual_weight, None);
		wait(WINDOW);
		assert_ok!(mint(0));
		generate(SOLVEIG, JULY, 1_000);
		let weight = <() as WeightInfo>::issue_carbon_credits_of_known_vintage();
		assert_eq!(request(SOLVEIG, LIGNITE_GRID).unwrap().actual_weight, Some(weight));
	});
}

#[test]
fn the_greatest_generation_at_the_highest_factor_is_issued_in_full() {
	ExtBuilder::build_and_execute(|| {
		become_clean_producer(SOLVEIG);
		publish_final(LIGNITE_GRID, MAX_FACTOR_MG_PER_KWH);
		generate(SOLVEIG, JULY, Energy::MAX);
		assert_ok!(issue(SOLVEIG, LIGNITE_GRID));
		assert_eq!(issued(SOLVEIG), u128::from(Energy::MAX) * 1_959_000 / 1_000_000);
		assert_noop!(issue(SOLVEIG, LIGNITE_GRID), Error::<Test>::NothingToIssue);
	});
}

#[test]
fn credits_that_cannot_be_counted_are_not_issued() {
	ExtBuilder::build().execute_with(|| {
		let credit = solveig_earns(900);
		generate(SOLVEIG, JULY, 1_000);
		Vintages::<Test>::insert(credit, became(u128::MAX, 0));
		// It could be asked for, and cannot be minted: it stays pending.
		assert_ok!(request(SOLVEIG, LIGNITE_GRID));
		wait(WINDOW);
		assert_noop!(mint(1), sp_runtime::ArithmeticError::Overflow);
		assert!(CarbonOffset::get_pending_issuance(1).is_some());
	});
}

#[test]
fn only_a_signed_account_asks_for_credits() {
	ExtBuilder::build_and_execute(|| {
		become_clean_producer(SOLVEIG);
		publish_final(LIGNITE_GRID, LIGNITE_FACTOR);
		generate(SOLVEIG, JULY, 1_000);
		for origin in [RuntimeOrigin::root(), RuntimeOrigin::none()] {
			assert_noop!(
				CarbonOffset::issue_carbon_credits(origin, SOLVEIG, LIGNITE_GRID, JULY),
				BadOrigin
			);
		}
	});
}

#[test]
fn a_month_beyond_all_others_has_no_factor() {
	ExtBuilder::build_and_execute(|| {
		become_clean_producer(SOLVEIG);
		generate(SOLVEIG, LAST_MONTH, 1_000);
		assert_noop!(
			CarbonOffset::issue_carbon_credits(RuntimeOrigin::signed(SOLVEIG), SOLVEIG, LIGNITE_GRID, LAST_MONTH),
			Error::<Test>::UnknownEmissionFactor
		);
	});
}

#[test]
fn no_credits_are_of_a_number_that_is_no_month() {
	ExtBuilder::build_and_execute(|| {
		become_clean_producer(SOLVEIG);
		publish_final(LIGNITE_GRID, LIGNITE_FACTOR);
		generate(SOLVEIG, JULY, 1_000);
		for month in NO_MONTHS {
			assert_noop!(
				CarbonOffset::issue_carbon_credits(RuntimeOrigin::signed(SOLVEIG), SOLVEIG, LIGNITE_GRID, month),
				Error::<Test>::InvalidMonth
			);
			assert_eq!(
				CarbonOffset::get_issuable_carbon_credits(SOLVEIG, LIGNITE_GRID, month),
				Amount(0)
			);
			assert_eq!(CarbonOffset::get_emission_factor(LIGNITE_GRID, month), None);
		}
	});
}

#[test]
fn an_area_below_a_zone_and_a_zone_that_is_none_earn_nothing() {
	ExtBuilder::build_and_execute(|| {
		become_clean_producer(SOLVEIG);
		publish_final(LIGNITE_GRID, LIGNITE_FACTOR);
		generate(SOLVEIG, JULY, 1_000);
		for zone in [LIGNITE_VILLAGE, HYDRO_GRID, 99, u32::MAX] {
			assert_noop!(issue(SOLVEIG, zone), Error::<Test>::UnknownProducer);
		}
	});
}
