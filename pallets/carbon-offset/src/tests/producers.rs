//! Who may earn credits.

use crate::{mock::*, CleanProducer, CleanProducerStatus, CleanProducers, Error, Event};
use energy_primitives::EnergySource;
use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchError::BadOrigin;

fn status(who: AccountId) -> Option<CleanProducerStatus> {
	CleanProducers::<Test>::get(who).map(|producer| producer.status)
}

#[test]
fn a_solar_household_registers_and_a_verifier_approves_it() {
	ExtBuilder::build_and_execute(|| {
		assert_ok!(CarbonOffset::register_clean_energy_producer(
			RuntimeOrigin::signed(SOLVEIG),
			EnergySource::Solar
		));
		assert_eq!(
			CleanProducers::<Test>::get(SOLVEIG),
			Some(CleanProducer {
				source: EnergySource::Solar,
				zone: LIGNITE_GRID,
				status: CleanProducerStatus::Pending
			})
		);
		assert!(!CarbonOffset::is_clean_energy_producer(SOLVEIG));

		assert_ok!(CarbonOffset::approve_clean_energy_producer(
			RuntimeOrigin::signed(VERA),
			SOLVEIG
		));
		assert!(CarbonOffset::is_clean_energy_producer(SOLVEIG));
		let (source, zone) = (EnergySource::Solar, LIGNITE_GRID);
		assert_eq!(
			events(),
			[
				Event::CleanEnergyProducerRegistered {
					producer: SOLVEIG,
					source,
					zone
				},
				Event::CleanEnergyProducerApproved {
					producer: SOLVEIG,
					source,
					zone,
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
			Error::<Test>::NotAProducer
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
		Plants::mutate(|plants| plants.insert(BERTA, (LIGNITE_VILLAGE, EnergySource::Storage)));
		assert_noop!(
			CarbonOffset::register_clean_energy_producer(RuntimeOrigin::signed(BERTA), EnergySource::Storage),
			Error::<Test>::SourceNotClean
		);
	});
}

#[test]
fn a_plant_in_no_grid_cannot_register() {
	ExtBuilder::build_and_execute(|| {
		Plants::mutate(|plants| plants.insert(BERTA, (99, EnergySource::Solar)));
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
		assert_ok!(CarbonOffset::approve_clean_energy_producer(
			RuntimeOrigin::signed(VERA),
			SOLVEIG
		));
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
				CarbonOffset::approve_clean_energy_producer(origin.clone(), SOLVEIG),
				BadOrigin
			);
			assert_noop!(CarbonOffset::revoke_clean_energy_producer(origin, SOLVEIG), BadOrigin);
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
		assert_noop!(
			CarbonOffset::approve_clean_energy_producer(RuntimeOrigin::signed(VIKTOR), VIKTOR),
			Error::<Test>::SelfApproval
		);
		assert_ok!(CarbonOffset::approve_clean_energy_producer(
			RuntimeOrigin::signed(VERA),
			VIKTOR
		));
	});
}

#[test]
fn only_who_waits_is_approved() {
	ExtBuilder::build_and_execute(|| {
		let approve = || CarbonOffset::approve_clean_energy_producer(RuntimeOrigin::signed(VERA), SOLVEIG);
		assert_noop!(approve(), Error::<Test>::NotRegistered);
		become_clean_producer(SOLVEIG);
		assert_noop!(approve(), Error::<Test>::NotPending);
		assert_ok!(CarbonOffset::revoke_clean_energy_producer(
			RuntimeOrigin::signed(VERA),
			SOLVEIG
		));
		assert_noop!(approve(), Error::<Test>::NotPending);
	});
}

#[test]
fn what_was_registered_must_still_be_true_at_approval() {
	ExtBuilder::build_and_execute(|| {
		assert_ok!(CarbonOffset::register_clean_energy_producer(
			RuntimeOrigin::signed(HILDE),
			EnergySource::Solar
		));
		let approve = || CarbonOffset::approve_clean_energy_producer(RuntimeOrigin::signed(VERA), HILDE);

		// She moves her panels to the lignite grid, where they would earn more.
		Plants::mutate(|plants| plants.insert(HILDE, (LIGNITE_VILLAGE, EnergySource::Solar)));
		assert_noop!(approve(), Error::<Test>::ProducerChanged);
		// Her operator suspends her.
		Plants::mutate(|plants| plants.remove(&HILDE));
		assert_noop!(approve(), Error::<Test>::NotAProducer);
	});
}

#[test]
fn who_was_revoked_may_ask_again() {
	ExtBuilder::build_and_execute(|| {
		become_clean_producer(SOLVEIG);
		assert_ok!(CarbonOffset::revoke_clean_energy_producer(
			RuntimeOrigin::signed(VIKTOR),
			SOLVEIG
		));
		assert_eq!(status(SOLVEIG), Some(CleanProducerStatus::Revoked));
		assert!(!CarbonOffset::is_clean_energy_producer(SOLVEIG));
		assert_eq!(
			events().last(),
			Some(&Event::CleanEnergyProducerRevoked {
				producer: SOLVEIG,
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
		let revoke = || CarbonOffset::revoke_clean_energy_producer(RuntimeOrigin::signed(VERA), SOLVEIG);
		assert_noop!(revoke(), Error::<Test>::NotRegistered);
		assert_ok!(CarbonOffset::register_clean_energy_producer(
			RuntimeOrigin::signed(SOLVEIG),
			EnergySource::Solar
		));
		assert_ok!(revoke());
		assert_eq!(status(SOLVEIG), Some(CleanProducerStatus::Revoked));
		assert_noop!(revoke(), Error::<Test>::AlreadyRevoked);
	});
}
