//! Batches: who may send them, and what they cost.

use super::*;
use energy_primitives::Reading;
use frame_support::dispatch::{GetDispatchInfo, Pays};
use ReadingError::*;

fn call(batch: Vec<SignedReading>) -> crate::Call<Test> {
	crate::Call::submit_readings {
		batch: batch.try_into().unwrap(),
	}
}

fn pays(batch: Vec<SignedReading>) -> Pays {
	let batch = batch.try_into().unwrap();
	EnergyProduction::submit_readings(signed(GATEWAY), batch)
		.expect("a batch never fails")
		.pays_fee
}

#[test]
fn only_a_gateway_submits() {
	run_in_village(|| {
		let batch: frame_support::BoundedVec<_, _> = vec![Device::install(HOME, CONNECTION).read(NOON - 1, 0, 0)]
			.try_into()
			.unwrap();
		for who in [STRANGER, OPERATOR, HOME] {
			assert_noop!(
				EnergyProduction::submit_readings(signed(who), batch.clone()),
				Error::<Test>::UnknownGateway
			);
		}
		for origin in [RuntimeOrigin::root(), RuntimeOrigin::none()] {
			assert_noop!(EnergyProduction::submit_readings(origin, batch.clone()), BadOrigin);
		}
		assert_noop!(
			EnergyProduction::submit_readings(signed(GATEWAY), Default::default()),
			Error::<Test>::EmptyBatch
		);
	})
}

#[test]
fn a_bad_reading_never_sinks_the_batch() {
	run_in_village(|| {
		let mut home = running_meter(HOME, CONNECTION, NOON - 2);
		let mut solar = running_meter(SOLAR, BOTH, NOON - 2);
		let unknown = Device::new(7, 0, KeyPair::ed25519(7)).read(NOON - 1, 0, 0);
		let first = home.read(NOON - 2, 10, 0);
		let fell = home.sign(Reading {
			sequence: 3,
			interval: NOON - 1,
			import_wh: 0,
			..home.reading
		});
		let batch = vec![
			first,
			unknown,
			solar.read(NOON - 2, 0, 1_000),
			first,
			fell,
			home.read(NOON - 1, 20, 0),
			Device {
				pair: home.pair.clone(),
				..solar.clone()
			}
			.read(NOON - 1, 0, 1_000),
		];
		assert_eq!(
			submit(batch),
			[
				ReadingResult::Accepted,
				ReadingResult::Rejected(UnknownMeter),
				ReadingResult::Accepted,
				ReadingResult::Duplicate,
				ReadingResult::Rejected(RegisterFell),
				ReadingResult::Accepted,
				ReadingResult::Rejected(BadSignature),
			]
		);
		assert_eq!(metered(NOON - 1, HOME), (20, 0));
		assert_eq!(metered(NOON - 2, SOLAR), (0, 1_000));
		let totals = EnergyTotals {
			import_wh: 30,
			export_wh: 1_000,
			metered_wh: 1_000,
			manual_wh: 0,
		};
		assert_eq!(NetworkTotals::<Test>::get(), totals);
	})
}

#[test]
fn news_is_free_and_a_batch_that_is_mostly_none_is_paid_for() {
	run_in_village(|| {
		let mut device = running_meter(HOME, CONNECTION, NOON - 2);
		let first = device.read(NOON - 2, 10, 0);
		assert_eq!(pays(vec![first]), Pays::No);
		// Nothing but a repeat, or but rubbish.
		assert_eq!(pays(vec![first]), Pays::Yes);
		assert_eq!(
			pays(vec![Device::new(7, 0, KeyPair::ed25519(7)).read(NOON, 0, 0)]),
			Pays::Yes
		);
		// One new reading carries one repeat, and no more.
		let second = device.read(NOON - 1, 10, 0);
		assert_eq!(pays(vec![first, second]), Pays::No);
		set_current(NOON + 2);
		let third = device.read(NOON, 10, 0);
		assert_eq!(pays(vec![second, second, third]), Pays::Yes);
		assert_eq!(record(0).last_signed(0), Some(third));
		let (fourth, fifth) = (device.read(NOON + 1, 10, 0), device.read(NOON + 2, 10, 0));
		set_current(NOON + 3);
		assert_eq!(pays(vec![third, fourth, fifth]), Pays::No);
		let second = fifth;
		// A new proof is useful, the same proof again is not.
		let lie = device.sign(Reading {
			import_wh: 0,
			..second.reading
		});
		assert_eq!(pays(vec![lie, lie]), Pays::No);
		assert_eq!(pays(vec![lie]), Pays::Yes);
		// A batch that fails pays.
		let error = EnergyProduction::submit_readings(signed(GATEWAY), Default::default()).unwrap_err();
		assert_eq!(error.post_info.pays_fee, Pays::Yes);
	})
}

#[test]
fn a_reading_again_changes_nothing() {
	run_in_village(|| {
		let mut device = running_meter(HOME, CONNECTION, NOON - 1);
		let reading = device.read(NOON - 1, 10, 0);
		assert_accepted(reading);
		let before = state();
		assert_eq!(submit(vec![reading, reading]), [ReadingResult::Duplicate; 2]);
		assert_eq!(state(), before);
	})
}

#[test]
fn the_weight_is_that_of_the_bookings_made() {
	run_in_village(|| {
		let mut device = running_meter(HOME, CONNECTION, NOON - 5);
		let usual = vec![device.read(NOON - 5, 10, 0)];
		let worst = call(usual.clone()).get_dispatch_info().call_weight;
		let post = EnergyProduction::submit_readings(signed(GATEWAY), usual.try_into().unwrap()).unwrap();
		assert_eq!(post.actual_weight, Some(<()>::submit_readings(1)));
		assert!(<()>::submit_readings(1).all_lt(worst));

		let gap = vec![device.read(NOON - 1, 400, 0)];
		let post = EnergyProduction::submit_readings(signed(GATEWAY), gap.try_into().unwrap()).unwrap();
		assert_eq!(post.actual_weight, Some(<()>::submit_readings(1) + <()>::intervals(3)));

		// The longest gap costs what was asked for beforehand, and no more.
		set_current(NOON + 100);
		let longest = vec![device.read(NOON + 99, 100_000, 0)];
		let post = EnergyProduction::submit_readings(signed(GATEWAY), longest.try_into().unwrap()).unwrap();
		assert_eq!(post.actual_weight, Some(worst));
	})
}

#[test]
fn a_batch_holds_as_many_readings_as_it_may() {
	run_in_village(|| {
		let mut device = running_meter(HOME, CONNECTION, NOON - 256);
		let batch: Vec<_> = (0..256).map(|index| device.read(NOON - 256 + index, 1, 0)).collect();
		assert_eq!(submit(batch), [ReadingResult::Accepted; 256]);
		assert_eq!(NetworkTotals::<Test>::get().import_wh, 256);
		let one_more = vec![device.sign(device.reading); 257];
		assert!(frame_support::BoundedVec::<_, MaxBatch>::try_from(one_more).is_err());
	})
}
