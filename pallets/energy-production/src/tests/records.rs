//! What is kept of an interval: its sums, and the root by which any of its readings is proved.

use super::*;
use codec::Decode;
use energy_primitives::{
	merkle::{leaf_hash, MerkleProof, MerkleTree},
	ArchivedBatch, MeteredEnergy,
};
use frame_support::traits::Hooks;

fn root_over(readings: &[SignedReading]) -> Option<H256> {
	let mut tree = MerkleTree::default();
	for reading in readings {
		assert!(tree.push(leaf_hash(reading)));
	}
	tree.root()
}

#[test]
fn an_interval_keeps_its_sums_and_the_root_of_its_readings() {
	run_in_village(|| {
		assert_eq!(EnergyProduction::get_interval(NOON - 1).root, None);
		let mut home = running_meter(HOME, CONNECTION, NOON - 1);
		let mut solar = running_meter(SOLAR, BOTH, NOON - 1);
		let bad = home.sign(home.reading);
		let (first, second) = (home.read(NOON - 1, 10, 3), solar.read(NOON - 1, 5, 900));
		let batch = vec![first, bad, second, second];
		submit(batch);
		let summary = EnergyProduction::get_interval(NOON - 1);
		assert_eq!(
			(
				summary.import_wh,
				summary.export_wh,
				summary.metered_wh,
				summary.manual_wh
			),
			(15, 903, 900, 0)
		);
		// The accepted ones only, in the order of their acceptance.
		assert_eq!((summary.readings, summary.root), (2, root_over(&[first, second])));
		assert!(summary.open);
	})
}

#[test]
fn a_late_reading_is_of_its_own_interval() {
	run_in_village(|| {
		let mut device = running_meter(HOME, CONNECTION, NOON - 20);
		let late = device.read(NOON - 20, 10, 0);
		assert_accepted(late);
		let own = EnergyProduction::get_interval(NOON - 20);
		assert_eq!((own.readings, own.import_wh), (1, 10));
		assert_eq!(own.root, root_over(&[late]));
		// The baseline was late too, and measured no interval.
		let oldest_open = EnergyProduction::get_interval(NOON - 8);
		assert_eq!((oldest_open.readings, oldest_open.import_wh), (1, 0));
	})
}

#[test]
fn what_is_deleted_leaves_sums_and_root() {
	let mut ext = new_test_ext();
	let before = ext.execute_with(|| {
		assert_ok!(EnergyProduction::register_gateway(signed(OPERATOR), GATEWAY, VILLAGE));
		for who in 100..180 {
			connect(who, VILLAGE);
			let mut device = running_meter(who, CONNECTION, NOON - 1);
			assert_accepted(device.read(NOON - 1, 10, 0));
		}
		// Eighty accounts are three pages.
		assert_eq!(Flows::<Test>::iter_prefix(NOON - 1).count(), 3);
		EnergyProduction::get_interval(NOON - 1)
	});
	assert_eq!((before.readings, before.import_wh), (80, 800));
	// What is removed at once is counted among what earlier blocks have stored.
	ext.commit_all().unwrap();
	ext.execute_with(|| {
		set_current(NOON + 8);
		assert_eq!(EnergyProduction::forget(NOON - 1, 2), (2, false));
		EnergyProduction::do_try_state().expect("the invariants hold half-way");
	});
	ext.commit_all().unwrap();
	ext.execute_with(|| {
		assert_eq!(EnergyProduction::forget(NOON - 1, 2), (1, true));
		let after = EnergyProduction::get_interval(NOON - 1);
		assert_eq!(after, energy_primitives::IntervalSummary { open: false, ..before });
		assert_eq!(Flows::<Test>::iter_prefix(NOON - 1).count(), 0);
		assert_eq!(flow(NOON - 1, 100), None);
		assert!(metered_flows(NOON - 1).is_empty());
		EnergyProduction::do_try_state().expect("the invariants hold");
	});
	ext.commit_all().unwrap();
	ext.execute_with(|| {
		let after = EnergyProduction::get_interval(NOON - 1);
		// Again, and where there is nothing.
		assert_eq!(EnergyProduction::forget(NOON - 1, 3), (0, true));
		assert_eq!(EnergyProduction::forget(NOON - 9, 3), (0, true));
		assert!(!Intervals::<Test>::contains_key(NOON - 9));
		assert_eq!(EnergyProduction::get_interval(NOON - 1), after);
	});
}

#[test]
fn what_has_closed_stays_closed_under_a_longer_deadline() {
	run_in_village(|| {
		let mut device = running_meter(HOME, CONNECTION, NOON - 1);
		set_current(NOON + 8);
		EnergyProduction::on_finalize(1);
		assert_eq!(EnergyProduction::oldest_open(), NOON);
		MeterDeadline::set(20);
		assert_eq!(EnergyProduction::oldest_open(), NOON);
		EnergyProduction::on_finalize(2);
		// It takes no bookings any more; what is late is settled by difference.
		assert_accepted(device.read(NOON - 1, 10, 0));
		assert_eq!((metered(NOON - 1, HOME), metered(NOON, HOME)), ((0, 0), (0, 0)));
		assert_eq!(
			EnergyProduction::next_late().map(|(interval, _)| interval),
			Some(NOON - 1)
		);
		assert!(!EnergyProduction::get_interval(NOON - 1).open);
		assert!(EnergyProduction::get_interval(NOON).open);
		assert!(!EnergyProduction::get_interval(NOON + 8).open);

		MeterDeadline::set(1);
		EnergyProduction::on_finalize(3);
		assert_eq!(EnergyProduction::oldest_open(), NOON + 7);
	})
}

#[test]
fn a_deleted_interval_takes_no_readings_where_a_longer_deadline_would_open_it_again() {
	run_in_village(|| {
		let mut device = running_meter(HOME, CONNECTION, NOON - 1);
		assert_accepted(device.read(NOON - 1, 10, 0));
		let mut other = running_meter(HOME, CONNECTION, NOON - 1);
		let baseline = Device::install(HOME, CONNECTION).read(NOON - 1, 0, 0);
		set_current(NOON + 8);
		EnergyProduction::on_finalize(1);
		EnergyProduction::forget(NOON - 1, 9);
		let deleted = Intervals::<Test>::get(NOON - 1);
		MeterDeadline::set(20);
		// One with energy and one without: both are of the oldest interval that is still open.
		let late = other.read(NOON - 1, 10, 0);
		assert_eq!(submit(vec![late, baseline]), [ReadingResult::Accepted; 2]);
		assert_eq!(Intervals::<Test>::get(NOON - 1), deleted);
		assert_eq!((metered(NOON - 1, HOME), metered(NOON, HOME)), ((0, 0), (10, 0)));
		assert_eq!(EnergyProduction::get_interval(NOON).root, root_over(&[late, baseline]));
	})
}

#[test]
fn an_open_interval_whose_flows_are_deleted_is_noticed() {
	new_test_ext().execute_with(|| {
		let mut device = running_meter(HOME, CONNECTION, NOON - 1);
		assert_accepted(device.read(NOON - 1, 10, 0));
		EnergyProduction::forget(NOON - 1, 9);
		let broken = EnergyProduction::do_try_state();
		assert_eq!(
			broken,
			Err("invariant 8: the flows of an open interval are deleted".into())
		);
		// With the end of its deadline it may be.
		assert_eq!(at(NOON + 8, EnergyProduction::do_try_state), Ok(()));
	})
}

/// Follows what nodes keep off chain back from an interval's root, and returns the leaves.
fn archived(ext: &mut sp_io::TestExternalities, interval: Interval) -> Vec<SignedReading> {
	ext.persist_offchain_overlay();
	let mut root = ext.execute_with(|| EnergyProduction::get_interval(interval).root);
	let mut batches = Vec::new();
	while let Some(of) = root {
		let value = ext
			.offchain_db()
			.get(&ArchivedBatch::key(interval, of))
			.expect("it is kept");
		let batch = ArchivedBatch::decode(&mut &value[..]).expect("a batch");
		root = batch.before;
		batches.push(batch.leaves);
	}
	batches.into_iter().rev().flatten().collect()
}

#[test]
fn every_reading_is_proved_from_what_nodes_keep_after_the_chain_has_deleted_it() {
	let mut ext = new_test_ext();
	let everything = ext.execute_with(|| {
		assert_ok!(EnergyProduction::register_gateway(signed(OPERATOR), GATEWAY, VILLAGE));
		let mut devices: Vec<_> = (0..4)
			.map(|_| at(NOON - 1, || Device::install(HOME, CONNECTION)))
			.collect();
		let mut accepted = Vec::new();
		for round in 0..3 {
			let batch: Vec<_> = devices
				.iter_mut()
				.map(|device| device.read(NOON - 1 + round, 5, 0))
				.collect();
			set_current(NOON + round);
			accepted.extend(batch.iter().copied());
			// In two batches, so that the second one's tree goes on from the first one's.
			for half in batch.chunks(2) {
				assert_eq!(submit(half.to_vec()), [ReadingResult::Accepted; 2]);
			}
		}
		accepted
	});
	for interval in NOON - 1..NOON + 2 {
		let leaves = archived(&mut ext, interval);
		let expected: Vec<_> = everything
			.iter()
			.copied()
			.filter(|signed| signed.reading.interval == interval)
			.collect();
		assert_eq!(leaves, expected);
		ext.execute_with(|| {
			set_current(NOON + 20);
			EnergyProduction::forget(interval, 9);
			let root = EnergyProduction::get_interval(interval).root;
			for meter in 0..4 {
				let (proved, proofs) = MerkleProof::of(&leaves, |signed| signed.reading.meter == meter).unwrap();
				let [proof] = &proofs[..] else {
					panic!("each meter has one")
				};
				assert_eq!((Some(proved), proof.root()), (root, root));
				let mut forged = proof.clone();
				forged.leaf.reading.import_wh += 1;
				assert_ne!(forged.root(), root);
			}
		});
	}
}
