//! Plants that move and plants that grow: each Wh is credited once, in the zone that it was
//! generated in, and only under an approval of the plant as it was.

use crate::{mock::*, CleanProducer, CleanProducerStatus, CleanProducers, Error, Event, Issuance, Issuances};
use energy_primitives::{Amount, EnergySource};
use frame_support::{assert_noop, assert_ok, dispatch::DispatchResult};

/// 100 g CO2e per kWh, so that rooftop sun avoids 59 g per kWh.
const HYDRO_FACTOR: u32 = 100_000;

fn approve_as(who: AccountId, zone: u32, capacity_w: u64) -> DispatchResult {
	CarbonOffset::approve_clean_energy_producer(RuntimeOrigin::signed(VERA), who, zone, capacity_w)
}

/// Hilde's panels generated 1 MWh in the hydropower zone, and now stand in the lignite one.
fn hilde_moves() {
	become_clean_producer(HILDE);
	generate(HILDE, JULY, 1_000_000);
	publish_final(HYDRO_GRID, HYDRO_FACTOR);
	publish_final(LIGNITE_GRID, LIGNITE_FACTOR);
	rebuild(HILDE, |plant| plant.area = LIGNITE_VILLAGE);
}

#[test]
fn a_plant_that_moved_is_credited_in_each_zone_for_what_it_generated_there() {
	ExtBuilder::build_and_execute(|| {
		hilde_moves();
		become_clean_producer(HILDE);
		generate(HILDE, JULY, 2_000_000);

		assert_eq!(
			CarbonOffset::get_issuable_carbon_credits(HILDE, HYDRO_GRID, JULY),
			Amount(59_000)
		);
		assert_eq!(
			CarbonOffset::get_issuable_carbon_credits(HILDE, LIGNITE_GRID, JULY),
			Amount(1_800_000)
		);
		assert_ok!(issue(HILDE, LIGNITE_GRID));
		assert_ok!(issue(HILDE, HYDRO_GRID));
		assert_eq!(issued(HILDE), 1_859_000);
		// Both are of one vintage, and each event names its zone and factor.
		assert_eq!(Assets::balance(july(EnergySource::Solar), HILDE), 1_859_000);
		assert_eq!(
			events().last(),
			Some(&Event::CarbonCreditsIssued {
				issuance: 1,
				producer: HILDE,
				credit: july(EnergySource::Solar),
				zone: HYDRO_GRID,
				energy_wh: 1_000_000,
				avoided_mg_per_kwh: 59_000,
				amount: 59_000,
				remainder_ug: 0,
				set_off: 0,
			})
		);
		for zone in [HYDRO_GRID, LIGNITE_GRID] {
			assert_noop!(issue(HILDE, zone), Error::<Test>::NothingToIssue);
		}
	});
}

#[test]
fn nobody_moves_to_a_dirtier_grid_to_be_credited_there_for_the_past() {
	ExtBuilder::build_and_execute(|| {
		hilde_moves();
		// Not without an approval there, and not with one.
		assert_noop!(issue(HILDE, LIGNITE_GRID), Error::<Test>::UnknownProducer);
		assert_ok!(apply(HILDE));
		assert_noop!(issue(HILDE, LIGNITE_GRID), Error::<Test>::ProducerNotApproved);
		assert_ok!(approve(VERA, HILDE));
		assert_noop!(issue(HILDE, LIGNITE_GRID), Error::<Test>::NothingToIssue);
		assert_ok!(issue(HILDE, HYDRO_GRID));
		assert_noop!(issue(HILDE, LIGNITE_GRID), Error::<Test>::NothingToIssue);
		assert_eq!(issued(HILDE), 59_000);
		assert_eq!(Issuances::<Test>::get((HILDE, LIGNITE_GRID, JULY)), Issuance::default());
	});
}

#[test]
fn the_old_approval_is_good_for_the_old_zone_only() {
	ExtBuilder::build_and_execute(|| {
		hilde_moves();
		// It is no clean producer in its new zone, but what it generated in the old one is still
		// covered.
		assert!(!CarbonOffset::is_clean_energy_producer(HILDE));
		generate(HILDE, JULY, 1_000_000);
		assert_noop!(issue(HILDE, LIGNITE_GRID), Error::<Test>::UnknownProducer);
		assert_ok!(issue(HILDE, HYDRO_GRID));
		assert_eq!(issued(HILDE), 59_000);
	});
}

#[test]
fn an_approval_revoked_after_the_move_is_revoked() {
	ExtBuilder::build_and_execute(|| {
		hilde_moves();
		become_clean_producer(HILDE);
		assert_ok!(CarbonOffset::revoke_clean_energy_producer(
			RuntimeOrigin::signed(VIKTOR),
			HILDE,
			HYDRO_GRID
		));
		assert_noop!(issue(HILDE, HYDRO_GRID), Error::<Test>::ProducerNotApproved);
		// Its approval in the new zone is not affected.
		assert!(CarbonOffset::is_clean_energy_producer(HILDE));
		generate(HILDE, JULY, 1_000);
		assert_ok!(issue(HILDE, LIGNITE_GRID));
	});
}

#[test]
fn a_plant_that_comes_back_as_it_was_is_covered_and_another_one_is_not() {
	ExtBuilder::build_and_execute(|| {
		hilde_moves();
		rebuild(HILDE, |plant| plant.area = HYDRO_VILLAGE);
		assert!(CarbonOffset::is_clean_energy_producer(HILDE));
		assert_ok!(issue(HILDE, HYDRO_GRID));

		rebuild(HILDE, |plant| plant.capacity_w += 1);
		generate(HILDE, JULY, 1_000_000);
		assert!(!CarbonOffset::is_clean_energy_producer(HILDE));
		assert_noop!(issue(HILDE, HYDRO_GRID), Error::<Test>::PlantChanged);
	});
}

#[test]
fn an_area_that_is_no_more_takes_no_credits_with_it() {
	ExtBuilder::build_and_execute(|| {
		become_clean_producer(HILDE);
		generate(HILDE, JULY, 1_000_000);
		publish_final(HYDRO_GRID, HYDRO_FACTOR);
		AreaZones::mutate(|zones| zones.retain(|_, zone| *zone != HYDRO_GRID));
		assert!(!CarbonOffset::is_clean_energy_producer(HILDE));
		assert_ok!(issue(HILDE, HYDRO_GRID));
		assert_eq!(issued(HILDE), 59_000);
	});
}

#[test]
fn a_plant_with_another_capacity_needs_a_new_approval() {
	ExtBuilder::build_and_execute(|| {
		become_clean_producer(SOLVEIG);
		publish_final(LIGNITE_GRID, LIGNITE_FACTOR);
		generate(SOLVEIG, JULY, 1_000);
		for capacity_w in [CAPACITY - 1, CAPACITY + 1, 100 * CAPACITY] {
			rebuild(SOLVEIG, |plant| plant.capacity_w = capacity_w);
			assert!(!CarbonOffset::is_clean_energy_producer(SOLVEIG));
			assert_noop!(issue(SOLVEIG, LIGNITE_GRID), Error::<Test>::PlantChanged);
			assert_eq!(
				CarbonOffset::get_issuable_carbon_credits(SOLVEIG, LIGNITE_GRID, JULY),
				Amount(0)
			);
		}

		System::reset_events();
		assert_ok!(apply(SOLVEIG));
		assert_eq!(
			CleanProducers::<Test>::get(SOLVEIG, LIGNITE_GRID),
			Some(CleanProducer {
				source: EnergySource::Solar,
				capacity_w: 100 * CAPACITY,
				capacity_changes: 3,
				status: CleanProducerStatus::Pending
			})
		);
		assert_noop!(issue(SOLVEIG, LIGNITE_GRID), Error::<Test>::ProducerNotApproved);
		assert_noop!(apply(SOLVEIG), Error::<Test>::AlreadyRegistered);
		assert_ok!(approve_as(SOLVEIG, LIGNITE_GRID, 100 * CAPACITY));
		assert_ok!(issue(SOLVEIG, LIGNITE_GRID));
		assert_eq!(issued(SOLVEIG), 900);
		assert_eq!(
			events()[1],
			Event::CleanEnergyProducerApproved {
				producer: SOLVEIG,
				source: EnergySource::Solar,
				zone: LIGNITE_GRID,
				capacity_w: 100 * CAPACITY,
				verifier: VERA
			}
		);
	});
}

#[test]
fn a_plant_that_was_enlarged_and_made_smaller_again_needs_a_new_approval() {
	ExtBuilder::build_and_execute(|| {
		become_clean_producer(SOLVEIG);
		publish_final(LIGNITE_GRID, LIGNITE_FACTOR);
		rebuild(SOLVEIG, |plant| plant.capacity_w = 2 * CAPACITY);
		// Approved by its operator, as large as it was, it generates more than a verifier has seen.
		generate(SOLVEIG, JULY, 1_000);
		rebuild(SOLVEIG, |plant| plant.capacity_w = CAPACITY);
		assert!(!CarbonOffset::is_clean_energy_producer(SOLVEIG));
		assert_noop!(issue(SOLVEIG, LIGNITE_GRID), Error::<Test>::PlantChanged);
		assert_ok!(apply(SOLVEIG));
		assert_ok!(approve_as(SOLVEIG, LIGNITE_GRID, CAPACITY));
		assert_ok!(issue(SOLVEIG, LIGNITE_GRID));
	});
}

#[test]
fn nobody_has_another_plant_approved_than_the_verifier_has_seen() {
	ExtBuilder::build_and_execute(|| {
		assert_ok!(apply(SOLVEIG));
		// Vera has seen 10 kW. Before her approval is in a block the plant is one of 1 MW.
		rebuild(SOLVEIG, |plant| plant.capacity_w = 1_000_000);
		assert_noop!(approve_as(SOLVEIG, LIGNITE_GRID, CAPACITY), Error::<Test>::PlantChanged);
		assert_ok!(apply(SOLVEIG));
		assert_noop!(
			approve_as(SOLVEIG, LIGNITE_GRID, CAPACITY),
			Error::<Test>::CapacityMismatch
		);
		// An approval for one zone is none for another.
		assert_noop!(
			approve_as(SOLVEIG, HYDRO_GRID, 1_000_000),
			Error::<Test>::UnknownProducer
		);
		assert_noop!(
			approve_as(SOLVEIG, LIGNITE_VILLAGE, 1_000_000),
			Error::<Test>::UnknownProducer
		);
		assert_ok!(approve_as(SOLVEIG, LIGNITE_GRID, 1_000_000));
	});
}

#[test]
fn who_moves_before_the_approval_is_approved_for_where_it_was() {
	ExtBuilder::build_and_execute(|| {
		assert_ok!(apply(HILDE));
		generate(HILDE, JULY, 1_000_000);
		rebuild(HILDE, |plant| plant.area = LIGNITE_VILLAGE);
		publish_final(HYDRO_GRID, HYDRO_FACTOR);
		publish_final(LIGNITE_GRID, LIGNITE_FACTOR);
		assert_ok!(approve_as(HILDE, HYDRO_GRID, CAPACITY));
		assert_noop!(issue(HILDE, LIGNITE_GRID), Error::<Test>::UnknownProducer);
		assert_ok!(issue(HILDE, HYDRO_GRID));
		assert_eq!(issued(HILDE), 59_000);
	});
}

#[test]
fn a_plant_without_its_operators_approval_is_credited_nowhere() {
	ExtBuilder::build_and_execute(|| {
		hilde_moves();
		// The new operator has not approved it yet, or the old one has suspended it: the chain does
		// not know which.
		Plants::mutate(|plants| plants.remove(&HILDE));
		for zone in [HYDRO_GRID, LIGNITE_GRID] {
			assert!(issue(HILDE, zone).is_err());
		}
		assert_noop!(issue(HILDE, HYDRO_GRID), Error::<Test>::NoApprovedPlant);
	});
}

#[test]
fn what_was_registered_as_one_source_is_never_credited_as_another() {
	ExtBuilder::build_and_execute(|| {
		// Solveig's solar generation is not credited yet. As wind, each kWh of it would earn 30 g
		// more.
		become_clean_producer(SOLVEIG);
		generate(SOLVEIG, JULY, 1_000_000);
		publish_final(LIGNITE_GRID, LIGNITE_FACTOR);
		rebuild(SOLVEIG, |plant| plant.source = EnergySource::Wind);
		assert_noop!(issue(SOLVEIG, LIGNITE_GRID), Error::<Test>::PlantChanged);
		assert_noop!(apply(SOLVEIG), Error::<Test>::SourceChanged);
		assert_ok!(CarbonOffset::revoke_clean_energy_producer(
			RuntimeOrigin::signed(VERA),
			SOLVEIG,
			LIGNITE_GRID
		));
		assert_noop!(apply(SOLVEIG), Error::<Test>::SourceChanged);
	});
}
