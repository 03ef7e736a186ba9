use super::*;
use energy_primitives::Reading;
use ReadingError::*;

#[test]
fn a_meter_that_signs_two_readings_with_one_number_is_suspended_and_the_proof_kept() {
	run_in_village(|| {
		let mut device = running_meter(HOME, CONNECTION, NOON - 1);
		let accepted = device.read(NOON - 1, 10, 0);
		assert_accepted(accepted);
		let conflicting = device.sign(Reading {
			import_wh: 9,
			..accepted.reading
		});
		assert_eq!(submit(vec![conflicting]), [ReadingResult::Rejected(Equivocation)]);
		System::assert_has_event(
			Event::MeterEquivocated {
				meter: 0,
				epoch: 0,
				sequence: 2,
				submitter: GATEWAY,
			}
			.into(),
		);

		let proof = Equivocations::<Test>::get(0, 0).unwrap();
		assert_eq!(
			(proof.accepted, proof.conflicting, proof.submitter),
			(accepted, conflicting, GATEWAY)
		);
		// Anyone can check it.
		for signed in [proof.accepted, proof.conflicting] {
			assert!(signed
				.signature
				.verify(&signed.reading.message(&genesis_hash()), &proof.key));
		}
		// What was accepted stands.
		assert_eq!(metered(NOON - 1, HOME), (10, 0));
		assert_eq!(record(0).last_signed(0), Some(accepted));
		assert_eq!(record(0).status, MeterStatus::Suspended { displacements: 0 });
	})
}

#[test]
fn two_baselines_are_an_equivocation_too() {
	run_in_village(|| {
		let device = at(NOON - 1, || Device::install(HOME, CONNECTION));
		assert_accepted(device.clone().read(NOON - 2, 0, 0));
		assert_eq!(
			submit(vec![device.clone().read(NOON - 1, 0, 0)]),
			[ReadingResult::Rejected(Equivocation)]
		);
	})
}

#[test]
fn no_one_else_can_make_a_meter_equivocate() {
	run_in_village(|| {
		let mut device = running_meter(HOME, CONNECTION, NOON - 1);
		let accepted = device.read(NOON - 1, 10, 0);
		assert_accepted(accepted);
		let forger = Device {
			pair: KeyPair::ed25519(666),
			..device.clone()
		};
		let other = Reading {
			import_wh: 9,
			..accepted.reading
		};
		assert_rejected(forger.sign(other), BadSignature);
		assert_rejected(
			SignedReading {
				reading: other,
				..accepted
			},
			BadSignature,
		);
		assert_eq!(record(0).status, MeterStatus::Active);
	})
}

#[test]
fn the_same_reading_with_another_signature_is_no_equivocation() {
	run_in_village(|| {
		let mut device = Device::install_with(HOME, CONNECTION, KeyPair::sr25519(50));
		let first = device.read(NOON - 1, 0, 0);
		let again = device.sign(first.reading);
		assert_ne!(first, again);
		assert_eq!(
			submit(vec![first, again]),
			[ReadingResult::Accepted, ReadingResult::Duplicate]
		);
		assert_eq!(record(0).last_signed(0), Some(first));
	})
}

#[test]
fn a_key_that_equivocated_does_not_come_back() {
	run_in_village(|| {
		let mut device = running_meter(HOME, CONNECTION, NOON - 2);
		let conflicting = device.sign(Reading {
			import_wh: 1,
			..device.reading
		});
		let next = device.read(NOON - 2, 10, 0);
		// In one batch: after the conflicting one, what the meter signs is refused.
		assert_eq!(
			submit(vec![conflicting, next, conflicting]),
			[
				ReadingResult::Rejected(Equivocation),
				ReadingResult::Rejected(MeterSuspended),
				ReadingResult::Rejected(MeterSuspended)
			]
		);
		assert_noop!(
			EnergyProduction::resume_meter(signed(OPERATOR), 0),
			Error::<Test>::KeyHasEquivocated
		);
		assert_noop!(exchange(0, device.pair.public(), CAPACITY), Error::<Test>::KeyInUse);

		let pair = KeyPair::ecdsa(78);
		assert_ok!(exchange(0, pair.public(), CAPACITY));
		assert_accepted(Device::new(0, 1, pair).read(NOON - 1, 0, 0));
		assert!(Equivocations::<Test>::contains_key(0, 0));
		// The key that equivocated is taken for good, here and elsewhere.
		assert_eq!(MeterKeys::<Test>::get(device.pair.public()), Some(0));
		for owner in [HOME, SOLAR] {
			assert_noop!(
				EnergyProduction::register_meter(
					signed(OPERATOR),
					owner,
					CONNECTION,
					CAPACITY,
					device.pair.public(),
					Registers::default()
				),
				Error::<Test>::KeyInUse
			);
		}
		assert_noop!(exchange(0, device.pair.public(), CAPACITY), Error::<Test>::KeyInUse);
		// The new key can be suspended and resumed in peace.
		assert_ok!(EnergyProduction::suspend_meter(signed(OPERATOR), 0));
		assert_ok!(EnergyProduction::resume_meter(signed(OPERATOR), 0));
	})
}

#[test]
fn a_plants_meter_that_equivocated_makes_room_for_another() {
	run_in_village(|| {
		let mut device = running_meter(SOLAR, PLANT, NOON - 1);
		let conflicting = device.sign(Reading {
			export_wh: 1,
			..device.reading
		});
		assert_eq!(submit(vec![conflicting]), [ReadingResult::Rejected(Equivocation)]);
		assert_eq!(generating_w(SOLAR), 0);
		assert_rejected(device.read(NOON - 1, 0, 1), MeterSuspended);
		Device::install(SOLAR, PLANT);
		assert_eq!(generating_w(SOLAR), CAPACITY);
		assert_noop!(
			exchange(0, KeyPair::ecdsa(78).public(), 1),
			Error::<Test>::BeyondCapacity
		);
	})
}
