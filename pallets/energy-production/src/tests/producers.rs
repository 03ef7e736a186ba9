use super::*;
use energy_primitives::{Connections, ProducerInfo, ProducerStatus};

fn status(producer: u64) -> ProducerStatus {
	EnergyProduction::get_producer_info(producer)
		.expect("it is registered")
		.status
}

#[test]
fn a_household_registers_its_plant_and_the_operator_approves_it() {
	run(|| {
		assert_ok!(EnergyProduction::register_producer(
			signed(SOLAR),
			EnergySource::Solar,
			8_000
		));
		System::assert_last_event(
			Event::ProducerRegistered {
				producer: SOLAR,
				area: VILLAGE,
				source: EnergySource::Solar,
				capacity_w: 8_000,
			}
			.into(),
		);
		let info = ProducerInfo {
			area: VILLAGE,
			source: EnergySource::Solar,
			capacity_w: 8_000,
			status: ProducerStatus::Pending,
			metered_wh: 0,
			manual_wh: 0,
		};
		assert_eq!(EnergyProduction::get_producer_info(SOLAR), Some(info));

		assert_ok!(EnergyProduction::approve_producer(signed(OPERATOR), SOLAR));
		System::assert_last_event(
			Event::ProducerApproved {
				producer: SOLAR,
				by: Operator(OPERATOR),
			}
			.into(),
		);
		assert_eq!(status(SOLAR), ProducerStatus::Approved);
		assert_noop!(
			EnergyProduction::approve_producer(signed(OPERATOR), SOLAR),
			Error::<Test>::AlreadyApproved
		);
	})
}

#[test]
fn who_is_not_connected_has_no_plant() {
	run(|| {
		assert!(Grid::connection(&STRANGER).is_none());
		assert_noop!(
			EnergyProduction::register_producer(signed(STRANGER), EnergySource::Wind, 1),
			Error::<Test>::NotConnected
		);
		for origin in [RuntimeOrigin::root(), RuntimeOrigin::none()] {
			assert_noop!(
				EnergyProduction::register_producer(origin, EnergySource::Wind, 1),
				BadOrigin
			);
		}
		assert_eq!(EnergyProduction::get_producer_info(STRANGER), None);
	})
}

#[test]
fn a_plant_has_some_power_and_no_more_than_a_terawatt() {
	run(|| {
		let register = |power| {
			EnergyProduction::register_producer(signed(SOLAR), EnergySource::Solar, power)
				.map(|_| ())
				.map_err(|error| error.error)
		};
		assert_noop!(register(0), Error::<Test>::ZeroPower);
		assert_noop!(register(MAX_POWER + 1), Error::<Test>::PowerTooHigh);
		assert_noop!(register(u64::MAX), Error::<Test>::PowerTooHigh);
		assert_ok!(register(MAX_POWER));
	})
}

#[test]
fn an_account_has_one_plant() {
	run(|| {
		assert_ok!(EnergyProduction::register_producer(
			signed(SOLAR),
			EnergySource::Solar,
			CAPACITY
		));
		assert_noop!(
			EnergyProduction::register_producer(signed(SOLAR), EnergySource::Wind, CAPACITY),
			Error::<Test>::ProducerExists
		);
	})
}

#[test]
fn a_suspended_plant_can_be_approved_again() {
	run_in_village(|| {
		assert_ok!(EnergyProduction::suspend_producer(signed(OPERATOR), SOLAR));
		System::assert_last_event(
			Event::ProducerSuspended {
				producer: SOLAR,
				by: Operator(OPERATOR),
			}
			.into(),
		);
		assert_eq!(status(SOLAR), ProducerStatus::Suspended);
		assert_noop!(
			EnergyProduction::suspend_producer(signed(OPERATOR), SOLAR),
			Error::<Test>::AlreadySuspended
		);
		assert_ok!(EnergyProduction::approve_producer(signed(OPERATOR), SOLAR));
		assert_eq!(status(SOLAR), ProducerStatus::Approved);
	})
}

#[test]
fn a_pending_plant_can_be_turned_down() {
	run(|| {
		assert_ok!(EnergyProduction::register_producer(
			signed(SOLAR),
			EnergySource::Solar,
			CAPACITY
		));
		assert_ok!(EnergyProduction::suspend_producer(signed(OPERATOR), SOLAR));
		assert_eq!(status(SOLAR), ProducerStatus::Suspended);
	})
}

#[test]
fn only_the_operator_of_its_area_decides_on_a_plant() {
	run_in_village(|| {
		for origin in [
			signed(SOLAR),
			signed(TOWN_OPERATOR),
			RuntimeOrigin::root(),
			RuntimeOrigin::none(),
		] {
			assert_noop!(
				EnergyProduction::approve_producer(origin, SOLAR),
				Error::<Test>::NotOperator
			);
		}
		for origin in [signed(SOLAR), signed(TOWN_OPERATOR), RuntimeOrigin::none()] {
			assert_noop!(
				EnergyProduction::suspend_producer(origin, SOLAR),
				Error::<Test>::NotOperator
			);
		}
		assert_noop!(
			EnergyProduction::approve_producer(signed(OPERATOR), HOME),
			Error::<Test>::UnknownProducer
		);
		assert_noop!(
			EnergyProduction::suspend_producer(signed(OPERATOR), HOME),
			Error::<Test>::UnknownProducer
		);
	})
}

#[test]
fn the_council_suspends_a_plant_of_an_area_that_is_gone() {
	run_in_village(|| {
		Operators::set(Default::default());
		assert_noop!(
			EnergyProduction::suspend_producer(signed(OPERATOR), SOLAR),
			Error::<Test>::NotOperator
		);
		assert_ok!(EnergyProduction::suspend_producer(RuntimeOrigin::root(), SOLAR));
		System::assert_last_event(
			Event::ProducerSuspended {
				producer: SOLAR,
				by: Council,
			}
			.into(),
		);
		assert_noop!(
			EnergyProduction::suspend_producer(RuntimeOrigin::root(), SOLAR),
			Error::<Test>::AlreadySuspended
		);
	})
}

#[test]
fn a_plant_moves_with_its_owner_and_waits_for_the_new_operator() {
	run_in_village(|| {
		let mut device = running_meter(SOLAR, PLANT, NOON - 1);
		assert_accepted(device.read(NOON - 1, 0, 1_000));
		let register = |source, power| {
			EnergyProduction::register_producer(signed(SOLAR), source, power)
				.map(|_| ())
				.map_err(|error| error.error)
		};
		reconnect(SOLAR, TOWN);
		assert_noop!(register(EnergySource::Wind, 5_000), Error::<Test>::ProducerExists);
		assert_noop!(register(EnergySource::Solar, 0), Error::<Test>::ZeroPower);
		assert_noop!(
			register(EnergySource::Solar, MAX_POWER + 1),
			Error::<Test>::PowerTooHigh
		);
		assert_ok!(register(EnergySource::Solar, 5_000));
		System::assert_last_event(
			Event::ProducerRegistered {
				producer: SOLAR,
				area: TOWN,
				source: EnergySource::Solar,
				capacity_w: 5_000,
			}
			.into(),
		);
		let info = ProducerInfo {
			area: TOWN,
			source: EnergySource::Solar,
			capacity_w: 5_000,
			status: ProducerStatus::Pending,
			metered_wh: 1_000,
			manual_wh: 0,
		};
		assert_eq!(EnergyProduction::get_producer_info(SOLAR), Some(info));
		assert_noop!(register(EnergySource::Solar, 5_000), Error::<Test>::ProducerExists);

		assert_noop!(
			EnergyProduction::approve_producer(signed(OPERATOR), SOLAR),
			Error::<Test>::NotOperator
		);
		assert_ok!(EnergyProduction::approve_producer(signed(TOWN_OPERATOR), SOLAR));
		let pair = KeyPair::ed25519(50);
		let mut device = Device::install_rated(SOLAR, PLANT, pair, 5_000);
		assert_eq!(
			submit_by(TOWN_GATEWAY, vec![device.read(NOON - 1, 0, 0)]),
			[ReadingResult::Accepted]
		);
		// The old meter does not come back: its plant is elsewhere.
		reconnect(SOLAR, VILLAGE);
		assert_noop!(
			EnergyProduction::resume_meter(signed(OPERATOR), 0),
			Error::<Test>::NoMatchingPlant
		);
	})
}

#[test]
fn another_capacity_needs_another_approval() {
	run_in_village(|| {
		let mut device = running_meter(SOLAR, PLANT, NOON - 3);
		assert_accepted(device.read(NOON - 3, 0, 100));
		let register = |source, power| {
			EnergyProduction::register_producer(signed(SOLAR), source, power)
				.map(|_| ())
				.map_err(|error| error.error)
		};
		// The same again is none, nor is another source.
		assert_noop!(register(EnergySource::Solar, CAPACITY), Error::<Test>::ProducerExists);
		assert_noop!(
			register(EnergySource::Coal, CAPACITY + 1),
			Error::<Test>::ProducerExists
		);
		// Its meters may not be stronger than it is.
		assert_noop!(
			register(EnergySource::Solar, CAPACITY - 1),
			Error::<Test>::BeyondCapacity
		);
		assert_noop!(register(EnergySource::Solar, 0), Error::<Test>::ZeroPower);
		assert_noop!(register(EnergySource::Solar, u64::MAX), Error::<Test>::PowerTooHigh);

		set_current(NOON - 1);
		assert_ok!(register(EnergySource::Solar, 3 * CAPACITY));
		System::assert_last_event(
			Event::ProducerRegistered {
				producer: SOLAR,
				area: VILLAGE,
				source: EnergySource::Solar,
				capacity_w: 3 * CAPACITY,
			}
			.into(),
		);
		let info = EnergyProduction::get_producer_info(SOLAR).unwrap();
		assert_eq!(
			(info.status, info.capacity_w, info.metered_wh),
			(ProducerStatus::Pending, 3 * CAPACITY, 100)
		);
		assert_eq!(
			<EnergyProduction as energy_primitives::CleanGeneration<u64>>::producer(&SOLAR),
			None
		);
		// Until it is approved nothing earns, nor does it afterwards; no meter is added for it
		// either.
		set_current(NOON);
		assert_accepted(device.read(NOON - 2, 0, 100));
		assert_noop!(
			EnergyProduction::register_meter(
				signed(OPERATOR),
				SOLAR,
				PLANT,
				1,
				KeyPair::ed25519(60).public(),
				registers(0, 0)
			),
			Error::<Test>::NoMatchingPlant
		);
		assert_ok!(EnergyProduction::approve_producer(signed(OPERATOR), SOLAR));
		assert_accepted(device.read(NOON - 1, 0, 100));
		assert_eq!(creditable(SOLAR, july()), 100);
		set_current(NOON + 1);
		assert_accepted(device.read(NOON, 0, 100));
		assert_eq!(creditable(SOLAR, july()), 200);
	})
}

#[test]
fn a_suspended_plant_does_not_come_back_by_another_capacity() {
	run_in_village(|| {
		assert_ok!(EnergyProduction::suspend_producer(signed(OPERATOR), SOLAR));
		assert_ok!(EnergyProduction::register_producer(
			signed(SOLAR),
			EnergySource::Solar,
			CAPACITY - 1
		));
		assert_eq!(status(SOLAR), ProducerStatus::Pending);
		assert_eq!(
			<EnergyProduction as energy_primitives::CleanGeneration<u64>>::producer(&SOLAR),
			None
		);
	})
}

#[test]
fn a_new_plant_weighs_what_it_did_and_a_change_what_it_touches() {
	run(|| {
		let register = |power| {
			let post = EnergyProduction::register_producer(signed(SOLAR), EnergySource::Solar, power).unwrap();
			post.actual_weight
		};
		assert_eq!(register(CAPACITY), Some(<()>::register_producer()));
		assert_eq!(register(CAPACITY + 1), None);
	})
}
