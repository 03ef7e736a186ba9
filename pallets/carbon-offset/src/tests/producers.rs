//! Who may earn credits.

use crate::{mock::*, CleanProducer, CleanProducerStatus, CleanProducers, Error, Event};
use energy_primitives::EnergySource;
use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchError::BadOrigin;

fn status(who: AccountId) -> Option<CleanProducerStatus> {
	CleanProducers::<Test>::get(who, LIGNITE_GRID).map(|producer| producer.status)
}

#[test]
fn a_solar_household_registers_and_a_verifier_approves_it() {
	ExtBuilder::build_and_execute(|| {
		assert_ok!(CarbonOffset::register_clean_energy_producer(
			RuntimeOrigin::signed(SOLVEIG),
			EnergySource::Solar
		));
		assert_eq!(
			CleanProducers::<Test>::get(SOLVEIG, LIGNITE_GRID),
			Some(CleanProducer {
				source: EnergySource::Solar,
				capacity_w: CAPACITY,
				capacity_changes: 0,
				status: CleanProducerStatus::Pending
			})
		);
		assert!(!CarbonOffset::is_clean_energy_producer(SOLVEIG));

		assert_ok!(approve(VERA, SOLVEIG));
		assert!(CarbonOffset::is_clean_energy_producer(SOLVEIG));
		let (source, zone, capacity_w) = (EnergySource::Solar, LIGNITE_GRID, CAPACITY);
		assert_eq!(
			events(),
			[
				Event::CleanEnergyProducerRegistered {
					producer: SOLVEIG,
					source,
					zone,
					capacity_w
				},
				Event::CleanEnergyProducerApproved {
					producer: SOLVEIG,
					source,
					zone,
					capacity_w,
					verifier: VERA
				},
			]
		);
	});
}

#[test]
fn who_has_no_approved_plant_cannot_register() {
	ExtBuilder::build_and_execute(|| {
		assert_noop!(
			CarbonOffset::register_clean_energy_producer(RuntimeOrigin::signed(BERTA), EnergySource::Solar),
			Error::<Test>::NoApprovedPlant
		);
	});
}

#[test]
fn a_gas_plant_is_not_clean_whatever_it_calls_itself() {
	ExtBuilder::build_and_execute(|| {
		assert_noop!(
			CarbonOffset::register_clean_energy_producer(RuntimeOrigin::signed(GUSTAV), EnergySource::Gas),
			Error::<Test>::SourceNotClean
		);
		assert_noop!(
			CarbonOffset::register_clean_energy_producer(RuntimeOrigin::signed(GUSTAV), EnergySource::Wind),
			Error::<Test>::SourceMismatch
		);
	});
}

#[test]
fn storage_makes_no_energy_of_its_own() {
	ExtBuilder::build_and_execute(|| {
		Plants::mutate(|plants| plants.insert(BERTA, plant(LIGNITE_VILLAGE, EnergySource::Storage)));
		assert_noop!(
			CarbonOffset::register_clean_energy_producer(RuntimeOrigin::signed(BERTA), EnergySource::Storage),
			Error::<Test>::SourceNotClean
		);
	});
}

#[test]
fn a_plant_in_no_grid_cannot_register() {
	ExtBuilder::build_and_execute(|| {
		Plants::mutate(|plants| plants.insert(BERTA, plant(99, EnergySource::Solar)));
		assert_noop!(
			CarbonOffset::register_clean_energy_producer(RuntimeOrigin::signed(BERTA), EnergySource::Solar),
			Error::<Test>::UnknownZone
		);
	});
}

#[test]
fn nobody_registers_twice() {
	ExtBuilder::build_and_execute(|| {
		let register =
			|| CarbonOffset::register_clean_energy_producer(RuntimeOrigin::signed(SOLVEIG), EnergySource::Solar);
		assert_ok!(register());
		assert_noop!(register(), Error::<Test>::AlreadyRegistered);
		assert_ok!(approve(VERA, SOLVEIG));
		assert_noop!(register(), Error::<Test>::AlreadyRegistered);
	});
}

#[test]
fn nobody_registers_for_nobody() {
	ExtBuilder::build_and_execute(|| {
		for origin in [RuntimeOrigin::root(), RuntimeOrigin::none()] {
			assert_noop!(
				CarbonOffset::register_clean_energy_producer(origin, EnergySource::Solar),
				BadOrigin
			);
		}
	});
}

#[test]
fn only_verifiers_approve_and_revoke() {
	ExtBuilder::build_and_execute(|| {
		assert_ok!(CarbonOffset::register_clean_energy_producer(
			RuntimeOrigin::signed(SOLVEIG),
			EnergySource::Solar
		));
		let strangers = [
			RuntimeOrigin::signed(SOLVEIG),
			RuntimeOrigin::signed(BERTA),
			RuntimeOrigin::signed(CarbonOffset::account_id()),
			RuntimeOrigin::root(),
			RuntimeOrigin::none(),
		];
		for origin in strangers {
			assert_noop!(
				CarbonOffset::approve_clean_energy_producer(origin.clone(), SOLVEIG, LIGNITE_GRID, CAPACITY),
				Error::<Test>::NotVerifier
			);
			assert_noop!(
				CarbonOffset::revoke_clean_energy_producer(origin, SOLVEIG, LIGNITE_GRID),
				Error::<Test>::NotVerifier
			);
		}
	});
}

#[test]
fn a_verifier_does_not_approve_its_own_roof() {
	ExtBuilder::build_and_execute(|| {
		assert_ok!(CarbonOffset::register_clean_energy_producer(
			RuntimeOrigin::signed(VIKTOR),
			EnergySource::Solar
		));
		assert_noop!(approve(VIKTOR, VIKTOR), Error::<Test>::SelfApproval);
		assert_ok!(approve(VERA, VIKTOR));
	});
}

#[test]
fn only_who_waits_is_approved() {
	ExtBuilder::build_and_execute(|| {
		assert_noop!(approve(VERA, SOLVEIG), Error::<Test>::UnknownProducer);
		become_clean_producer(SOLVEIG);
		assert_noop!(approve(VERA, SOLVEIG), Error::<Test>::NotPending);
		assert_ok!(revoke(VERA, SOLVEIG));
		assert_noop!(approve(VERA, SOLVEIG), Error::<Test>::NotPending);
	});
}

#[test]
fn what_was_registered_must_still_be_true_at_approval() {
	ExtBuilder::build_and_execute(|| {
		assert_ok!(apply(SOLVEIG));
		let approve = || {
			CarbonOffset::approve_clean_energy_producer(RuntimeOrigin::signed(VERA), SOLVEIG, LIGNITE_GRID, CAPACITY)
		};
		// She enlarges her plant, or rebuilds it.
		rebuild(SOLVEIG, |plant| plant.capacity_w += 1);
		assert_noop!(approve(), Error::<Test>::PlantChanged);
		Plants::mutate(|plants| plants.insert(SOLVEIG, plant(LIGNITE_VILLAGE, EnergySource::Wind)));
		assert_noop!(approve(), Error::<Test>::PlantChanged);
		// Her operator suspends her.
		Plants::mutate(|plants| plants.remove(&SOLVEIG));
		assert_noop!(approve(), Error::<Test>::NoApprovedPlant);
	});
}

#[test]
fn who_was_revoked_may_ask_again() {
	ExtBuilder::build_and_execute(|| {
		become_clean_producer(SOLVEIG);
		assert_ok!(revoke(VIKTOR, SOLVEIG));
		assert_eq!(status(SOLVEIG), Some(CleanProducerStatus::Revoked));
		assert!(!CarbonOffset::is_clean_energy_producer(SOLVEIG));
		assert_eq!(
			events().last(),
			Some(&Event::CleanEnergyProducerRevoked {
				producer: SOLVEIG,
				zone: LIGNITE_GRID,
				verifier: VIKTOR
			})
		);

		become_clean_producer(SOLVEIG);
		assert!(CarbonOffset::is_clean_energy_producer(SOLVEIG));
	});
}

#[test]
fn an_application_can_be_refused() {
	ExtBuilder::build_and_execute(|| {
		assert_noop!(revoke(VERA, SOLVEIG), Error::<Test>::UnknownProducer);
		assert_ok!(CarbonOffset::register_clean_energy_producer(
			RuntimeOrigin::signed(SOLVEIG),
			EnergySource::Solar
		));
		assert_ok!(revoke(VERA, SOLVEIG));
		assert_eq!(status(SOLVEIG), Some(CleanProducerStatus::Revoked));
		assert_noop!(revoke(VERA, SOLVEIG), Error::<Test>::AlreadyRevoked);
	});
}
