//! Gross generation, and what of it can earn credits.

use super::*;
use energy_primitives::{ApprovedPlant, CleanGeneration, Month};

fn metered_wh() -> u64 {
	EnergyProduction::get_producer_info(SOLAR).unwrap().metered_wh
}

#[test]
fn a_plants_meter_measures_gross_generation_and_settles_nothing() {
	run_in_village(|| {
		let mut device = running_meter(SOLAR, PLANT, NOON - 1);
		// The inverter's own need, at night, is no one's business here.
		assert_accepted(device.read(NOON - 1, 3, 2_000));
		let metered = flow(NOON - 1, SOLAR).unwrap();
		assert_eq!((metered.flow, metered.generated_wh), (Flow::default(), 2_000));
		assert_eq!(metered_wh(), 2_000);
		// What the plant took for itself it has to give back first.
		assert_eq!(creditable(SOLAR, july()), 1_997);
		assert_eq!(SourceTotals::<Test>::get().get(&EnergySource::Solar), Some(&2_000));
		let totals = EnergyTotals {
			metered_wh: 2_000,
			..Default::default()
		};
		assert_eq!(NetworkTotals::<Test>::get(), totals);
	})
}

#[test]
fn a_meter_of_both_kinds_settles_and_earns() {
	run_in_village(|| {
		let mut device = running_meter(SOLAR, BOTH, NOON - 1);
		assert_accepted(device.read(NOON - 1, 3, 2_000));
		let metered = flow(NOON - 1, SOLAR).unwrap();
		assert_eq!(
			(metered.flow.import_wh, metered.flow.export_wh, metered.generated_wh),
			(3, 2_000, 2_000)
		);
		let totals = EnergyTotals {
			import_wh: 3,
			export_wh: 2_000,
			metered_wh: 2_000,
			manual_wh: 0,
		};
		assert_eq!(NetworkTotals::<Test>::get(), totals);
	})
}

#[test]
fn a_connections_meter_earns_nothing() {
	run_in_village(|| {
		let mut device = running_meter(SOLAR, CONNECTION, NOON - 1);
		assert_accepted(device.read(NOON - 1, 0, 2_000));
		assert_eq!((metered_wh(), creditable(SOLAR, july())), (0, 0));
	})
}

#[test]
fn estimates_and_gaps_count_and_earn_nothing() {
	run_in_village(|| {
		let mut device = running_meter(SOLAR, PLANT, NOON - 4);
		device.reading.quality = ReadingQuality::Estimated;
		assert_accepted(device.read(NOON - 4, 0, 1_000));
		device.reading.quality = ReadingQuality::Measured;
		assert_accepted(device.read(NOON - 2, 0, 1_000));
		assert_eq!((metered_wh(), creditable(SOLAR, july())), (2_000, 0));
		assert_accepted(device.read(NOON - 1, 0, 1_000));
		assert_eq!((metered_wh(), creditable(SOLAR, july())), (3_000, 1_000));
	})
}

#[test]
fn generation_counts_for_the_month_of_its_own_interval_however_late() {
	run_in_village(|| {
		let june = Month::new(2016, 6).unwrap();
		let mut device = running_meter(SOLAR, PLANT, JULY - 1);
		let batch = vec![device.read(JULY - 1, 0, 10), device.read(JULY, 0, 20)];
		assert_eq!(submit(batch), [ReadingResult::Accepted; 2]);
		assert_eq!((creditable(SOLAR, june), creditable(SOLAR, july())), (10, 20));
		// Both are late, and of their own intervals.
		assert_eq!(flow(NOON - 8, SOLAR), None);
		let generated = |interval| EnergyProduction::get_interval(interval).metered_wh;
		assert_eq!((generated(JULY - 1), generated(JULY)), (10, 20));
	})
}

#[test]
fn a_suspended_plant_settles_and_earns_nothing() {
	run_in_village(|| {
		let mut device = running_meter(SOLAR, BOTH, NOON - 2);
		assert_ok!(EnergyProduction::suspend_producer(signed(OPERATOR), SOLAR));
		assert_eq!(<EnergyProduction as CleanGeneration<u64>>::producer(&SOLAR), None);
		assert_accepted(device.read(NOON - 2, 0, 1_000));
		assert_eq!((metered_wh(), creditable(SOLAR, july())), (1_000, 0));
		assert_eq!(metered(NOON - 2, SOLAR), (0, 1_000));

		assert_ok!(EnergyProduction::approve_producer(signed(OPERATOR), SOLAR));
		// Readings that waited for the approval earn nothing either.
		assert_accepted(device.read(NOON - 1, 0, 1_000));
		assert_eq!(creditable(SOLAR, july()), 0);
		// The interval of the approval counts whole.
		set_current(NOON + 1);
		assert_accepted(device.read(NOON, 0, 1_000));
		assert_eq!(creditable(SOLAR, july()), 1_000);
		assert_eq!(metered_wh(), 3_000);
	})
}

#[test]
fn only_an_approved_producer_is_one() {
	run(|| {
		let producer = <EnergyProduction as CleanGeneration<u64>>::producer;
		assert_eq!(producer(&SOLAR), None);
		assert_ok!(EnergyProduction::register_producer(
			signed(SOLAR),
			EnergySource::Solar,
			CAPACITY
		));
		assert_eq!(producer(&SOLAR), None);
		assert_ok!(EnergyProduction::approve_producer(signed(OPERATOR), SOLAR));
		let plant = ApprovedPlant {
			area: VILLAGE,
			source: EnergySource::Solar,
			capacity_w: CAPACITY,
			capacity_changes: 0,
		};
		assert_eq!(producer(&SOLAR), Some(plant));
	})
}

#[test]
fn each_change_of_the_capacity_is_counted_also_back_to_what_it_was() {
	run(|| {
		let changes =
			|| <EnergyProduction as CleanGeneration<u64>>::producer(&SOLAR).map(|plant| plant.capacity_changes);
		for (capacity_w, expected) in [(CAPACITY, 0), (2 * CAPACITY, 1), (CAPACITY, 2)] {
			assert_ok!(EnergyProduction::register_producer(
				signed(SOLAR),
				EnergySource::Solar,
				capacity_w
			));
			assert_eq!(changes(), None);
			assert_ok!(EnergyProduction::approve_producer(signed(OPERATOR), SOLAR));
			assert_eq!(changes(), Some(expected));
		}
	})
}

#[test]
fn what_a_suspended_plant_generates_cannot_be_carried_over_in_a_gap() {
	run_in_village(|| {
		let mut device = running_meter(SOLAR, PLANT, NOON);
		assert_ok!(EnergyProduction::suspend_producer(signed(OPERATOR), SOLAR));
		set_current(NOON + 4);
		assert_ok!(EnergyProduction::approve_producer(signed(OPERATOR), SOLAR));
		set_current(NOON + 6);
		assert_accepted(device.read(NOON + 4, 0, 5 * FULL));
		assert_eq!((metered_wh(), creditable(SOLAR, july())), (5 * FULL, 0));
		assert_accepted(device.read(NOON + 5, 0, FULL));
		assert_eq!(creditable(SOLAR, july()), FULL);
	})
}

#[test]
fn what_a_suspended_meter_held_back_earns_nothing() {
	run_in_village(|| {
		let mut first = running_meter(SOLAR, PLANT, NOON);
		assert_ok!(EnergyProduction::suspend_meter(signed(OPERATOR), 0));
		// Another meter, in series with it, measures the same energy meanwhile.
		let mut second = running_meter(SOLAR, PLANT, NOON);
		set_current(NOON + 2);
		let held_back = vec![first.read(NOON, 0, 1_000), first.read(NOON + 1, 0, 1_000)];
		assert_eq!(
			submit(vec![second.read(NOON, 0, 1_000), second.read(NOON + 1, 0, 1_000)]),
			[ReadingResult::Accepted; 2]
		);
		assert_ok!(EnergyProduction::suspend_meter(signed(OPERATOR), 1));
		assert_ok!(EnergyProduction::resume_meter(signed(OPERATOR), 0));
		assert_eq!(submit(held_back), [ReadingResult::Accepted; 2]);
		assert_eq!(creditable(SOLAR, july()), 2_000);
		set_current(NOON + 3);
		assert_accepted(first.read(NOON + 2, 0, 1_000));
		assert_eq!(creditable(SOLAR, july()), 3_000);
	})
}
