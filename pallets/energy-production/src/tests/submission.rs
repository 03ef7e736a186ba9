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
	pays_as(GATEWAY, batch)
}

fn pays_as(who: u64, batch: Vec<SignedReading>) -> Pays {
	let batch = batch.try_into().unwrap();
	EnergyProduction::submit_readings(signed(who), batch)
		.expect("a batch never fails")
		.pays_fee
}

#[test]
fn anybody_submits_and_pays() {
	run_in_village(|| {
		let mut device = running_meter(HOME, CONNECTION, NOON - 6);
		for (index, who) in [STRANGER, OPERATOR, HOME, TOWN_GATEWAY, SUPPLIER]
			.into_iter()
			.enumerate()
		{
			let reading = device.read(NOON - 6 + index as Interval, 1, 0);
			assert_eq!(pays_as(who, vec![reading]), Pays::Yes);
			assert_eq!(last_results(), [ReadingResult::Accepted]);
		}
		let batch: frame_support::BoundedVec<_, _> = vec![device.read(NOON - 1, 0, 0)].try_into().unwrap();
		for origin in [RuntimeOrigin::root(), RuntimeOrigin::none()] {
			assert_noop!(EnergyProduction::submit_readings(origin, batch.clone()), BadOrigin);
		}
		for who in [GATEWAY, STRANGER] {
			assert_noop!(
				EnergyProduction::submit_readings(signed(who), Default::default()),
				Error::<Test>::EmptyBatch
			);
		}
	})
}

#[test]
fn a_gateway_that_waits_does_not_decide_who_delivered() {
	run_in_village(|| {
		let mut seller = running_meter(SOLAR, CONNECTION, NOON);
		let held_back = seller.read(NOON, 0, FULL);
		set_current(NOON + 8);
		// The owner brings it before the interval closes.
		assert_eq!(submit_by(SOLAR, vec![held_back]), [ReadingResult::Accepted]);
		assert_eq!(metered(NOON, SOLAR), (0, FULL));
		assert!(!flow(NOON, SOLAR).unwrap().estimated);
	})
}

#[test]
fn useless_batches_are_paid_for_whoever_sends_them() {
	run_in_village(|| {
		let device = running_meter(HOME, CONNECTION, NOON - 1);
		let forged = Device {
			pair: KeyPair::ed25519(666),
			..device.clone()
		}
		.read(NOON - 1, 1, 0);
		let unknown = Device::new(7, 0, KeyPair::ed25519(7)).read(NOON - 1, 0, 0);
		for who in [STRANGER, HOME, TOWN_GATEWAY, GATEWAY] {
			for useless in [forged, unknown, device.sign(device.reading)] {
				assert_eq!(pays_as(who, vec![useless; 256]), Pays::Yes);
			}
		}
	})
}

#[test]
fn a_batch_is_free_where_the_signer_reads_each_of_its_areas() {
	run_in_village(|| {
		let mut home = running_meter(HOME, CONNECTION, NOON - 6);
		let mut town = running_meter(TOWN_HOME, CONNECTION, NOON - 6);
		let mut next = NOON - 6;
		let mut both = || {
			let batch = vec![home.read(next, 1, 0), town.read(next, 1, 0)];
			next += 1;
			batch
		};
		// One reading of another area in a batch that is all good makes it one to pay for, and
		// changes nothing else.
		assert_eq!(pays(both()), Pays::Yes);
		assert_eq!(last_results(), [ReadingResult::Accepted; 2]);
		assert_eq!(pays_as(TOWN_GATEWAY, both()), Pays::Yes);
		assert_ok!(EnergyProduction::register_gateway(signed(TOWN_OPERATOR), GATEWAY, TOWN));
		assert_eq!(pays(both()), Pays::No);
		// A meter that nobody knows stands nowhere: that reading is of no use, and nothing else
		// changes.
		let unknown = Device::new(7, 0, KeyPair::ed25519(7)).read(NOON - 1, 0, 0);
		let mut batch = both();
		batch.push(unknown);
		assert_eq!(pays(batch), Pays::No);
	})
}

#[test]
fn a_gateway_that_somebody_was_faster_than_does_not_pay_for_it() {
	run_in_village(|| {
		let mut home = running_meter(HOME, CONNECTION, NOON - 6);
		let batch: Vec<_> = (0..3).map(|index| home.read(NOON - 6 + index, 1, 0)).collect();
		// Somebody copies the gateway's batch out of the pool, and pays for it.
		assert_eq!(pays_as(STRANGER, batch.clone()), Pays::Yes);
		assert_eq!(last_results(), [ReadingResult::Accepted; 3]);
		assert_eq!(pays(batch.clone()), Pays::No);
		assert_eq!(
			last_results(),
			[
				ReadingResult::Rejected(WrongSequence),
				ReadingResult::Rejected(WrongSequence),
				ReadingResult::Duplicate
			]
		);
		// Once: what the gateway repeats now it has submitted itself.
		assert_eq!(pays(batch.clone()), Pays::Yes);
		assert_eq!(pays(vec![batch[2]]), Pays::Yes);
	})
}

#[test]
fn there_are_no_more_free_repeats_than_readings_that_were_paid_for() {
	run_in_village(|| {
		let mut home = running_meter(HOME, CONNECTION, NOON - 6);
		let first = home.read(NOON - 6, 1, 0);
		let second = home.read(NOON - 5, 1, 0);
		assert_eq!(pays_as(HOME, vec![first, second]), Pays::Yes);
		assert_eq!(record(0).free_repeats, 2);
		// Two are useful; the third and fourth are not, and two of four are half.
		assert_eq!(pays(vec![second; 4]), Pays::No);
		assert_eq!(record(0).free_repeats, 0);
		for _ in 0..3 {
			assert_eq!(pays(vec![second; 256]), Pays::Yes);
		}
		// Nobody but a gateway of the area uses them up, and who repeats its own gets none.
		let third = home.read(NOON - 4, 1, 0);
		assert_eq!(pays_as(HOME, vec![third]), Pays::Yes);
		for who in [HOME, STRANGER, TOWN_GATEWAY] {
			assert_eq!(pays_as(who, vec![third; 3]), Pays::Yes);
		}
		assert_eq!(record(0).free_repeats, 1);
		// A reading that a gateway submits first ends them: it knows what the chain has.
		let fourth = home.read(NOON - 3, 1, 0);
		assert_eq!(pays(vec![fourth]), Pays::No);
		assert_eq!(record(0).free_repeats, 0);
		assert_eq!(pays(vec![third]), Pays::Yes);
	})
}

#[test]
fn an_invented_old_reading_is_no_free_repeat() {
	run_in_village(|| {
		let mut home = running_meter(HOME, CONNECTION, NOON - 6);
		assert_eq!(pays_as(HOME, vec![home.read(NOON - 6, 1, 0)]), Pays::Yes);
		// A number yet to come, and one of another epoch, repeat nothing.
		let ahead = home.sign(Reading {
			sequence: 9,
			..home.reading
		});
		let other_epoch = home.sign(Reading {
			epoch: 1,
			..home.reading
		});
		assert_eq!(pays(vec![ahead]), Pays::Yes);
		assert_eq!(pays(vec![other_epoch]), Pays::Yes);
		assert_eq!(record(0).free_repeats, 1);
	})
}

#[test]
fn a_bad_reading_does_not_affect_the_others() {
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
fn new_readings_are_free_and_a_batch_of_mostly_others_is_paid_for() {
	run_in_village(|| {
		let mut device = running_meter(HOME, CONNECTION, NOON - 2);
		let first = device.read(NOON - 2, 10, 0);
		assert_eq!(pays(vec![first]), Pays::No);
		// Nothing but a repeat, or but useless readings.
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
		let conflicting = device.sign(Reading {
			import_wh: 0,
			..second.reading
		});
		assert_eq!(pays(vec![conflicting, conflicting]), Pays::No);
		assert_eq!(pays(vec![conflicting]), Pays::Yes);
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

		// The longest gap costs what was asked for beforehand, but for the page of another meter of the plant.
		set_current(NOON + 100);
		let longest = vec![device.read(NOON + 99, 100_000, 0)];
		let post = EnergyProduction::submit_readings(signed(GATEWAY), longest.try_into().unwrap()).unwrap();
		assert_eq!(post.actual_weight, Some(worst - <()>::meter_pages(1)));
	})
}

#[test]
fn each_further_area_weighs_something_and_the_usual_batch_no_more_than_before() {
	run_in_village(|| {
		let mut home = running_meter(HOME, CONNECTION, NOON - 2);
		let mut town = running_meter(TOWN_HOME, CONNECTION, NOON - 2);
		let weight = |batch: Vec<SignedReading>| {
			let batch = batch.try_into().unwrap();
			let post = EnergyProduction::submit_readings(signed(GATEWAY), batch).unwrap();
			post.actual_weight.unwrap()
		};
		assert_eq!(
			weight(vec![home.read(NOON - 2, 1, 0), town.read(NOON - 2, 1, 0)]),
			<()>::submit_readings(2) + <()>::gateway_areas(1) + <()>::flow_pages(1),
			"another area has another page of flows"
		);
		assert_eq!(weight(vec![home.read(NOON - 1, 1, 0)]), <()>::submit_readings(1));
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
		assert!(frame_support::BoundedVec::<_, <Test as Config>::MaxBatch>::try_from(one_more).is_err());
	})
}
