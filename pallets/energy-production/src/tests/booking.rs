//! Where energy goes.

use super::*;
use energy_primitives::MeteredEnergy;

/// The oldest interval that is open at noon.
const OLDEST_OPEN: Interval = NOON - 8;

#[test]
fn energy_is_booked_to_the_interval_that_it_flowed_in() {
	run_in_village(|| {
		let mut device = running_meter(HOME, CONNECTION, NOON - 2);
		assert_accepted(device.read(NOON - 2, 120, 30));
		assert_accepted(device.read(NOON - 1, 80, 0));
		let expected = MeteredFlow {
			area: VILLAGE,
			flow: Flow {
				import_wh: 120,
				export_wh: 30,
			},
			late: Flow::default(),
			late_since: 0,
			generated_wh: 0,
			estimated: false,
			own_estimated: false,
			complete: true,
		};
		assert_eq!(flow(NOON - 2, HOME), Some(expected));
		assert_eq!(metered(NOON - 1, HOME), (80, 0));
		let totals = EnergyTotals {
			import_wh: 200,
			export_wh: 30,
			..Default::default()
		};
		assert_eq!(NetworkTotals::<Test>::get(), totals);
		let production = EnergyProduction::get_energy_production(HOME, NOON - 2);
		assert_eq!(
			(production.imported_wh, production.exported_wh, production.generated_wh),
			(120, 30, 0)
		);
	})
}

#[test]
fn the_meters_of_an_account_add_up() {
	run_in_village(|| {
		let mut first = running_meter(HOME, CONNECTION, NOON - 1);
		let mut second = running_meter(HOME, CONNECTION, NOON - 1);
		let batch = vec![first.read(NOON - 1, 120, 0), second.read(NOON - 1, 5, 7)];
		assert_eq!(submit(batch), [ReadingResult::Accepted; 2]);
		assert_eq!(metered(NOON - 1, HOME), (125, 7));
	})
}

#[test]
fn a_gap_is_spread_over_the_intervals_missed() {
	run_in_village(|| {
		let mut device = running_meter(HOME, CONNECTION, NOON - 3);
		assert_accepted(device.read(NOON - 1, 11, 7));
		assert_eq!(metered(NOON - 3, HOME), (3, 2));
		assert_eq!(metered(NOON - 2, HOME), (3, 2));
		assert_eq!(metered(NOON - 1, HOME), (5, 3));
		for interval in NOON - 3..NOON {
			assert!(flow(interval, HOME).unwrap().estimated);
		}
	})
}

#[test]
fn what_is_measured_late_stays_in_its_own_interval() {
	run_in_village(|| {
		let mut device = running_meter(HOME, CONNECTION, OLDEST_OPEN - 2);
		assert_accepted(device.read(OLDEST_OPEN - 2, 40, 0));
		assert_accepted(device.read(OLDEST_OPEN - 1, 2, 5));
		assert_accepted(device.read(OLDEST_OPEN, 100, 0));
		// Settlement books it.
		assert_eq!(flow(OLDEST_OPEN - 2, HOME), None);
		assert_eq!(metered(OLDEST_OPEN, HOME), (100, 0));
		assert!(!flow(OLDEST_OPEN, HOME).unwrap().estimated);
		assert_eq!(EnergyProduction::get_interval(OLDEST_OPEN - 1).import_wh, 2);
		let mut booked = Vec::new();
		while let Some((interval, page)) = EnergyProduction::next_late() {
			for (slot, before, after) in EnergyProduction::book_late(interval, page) {
				booked.push((interval, slot, before, after.flow));
				assert!(!after.estimated && !after.complete && after.late == Flow::default());
			}
			assert_ok!(EnergyProduction::do_try_state());
		}
		booked.sort_by_key(|(interval, ..)| *interval);
		let (_, slot) = page_of(index_of(HOME));
		let flow_of = |import_wh, export_wh| Flow { import_wh, export_wh };
		assert_eq!(
			booked,
			[
				(OLDEST_OPEN - 2, slot, None, flow_of(40, 0)),
				(OLDEST_OPEN - 1, slot, None, flow_of(2, 5)),
			]
		);
		assert_eq!(metered(OLDEST_OPEN - 1, HOME), (2, 5));
	})
}

#[test]
fn what_is_late_of_an_account_that_was_metered_is_added_to_it() {
	run_in_village(|| {
		let mut first = running_meter(HOME, CONNECTION, NOON - 1);
		let mut second = running_meter(HOME, CONNECTION, NOON - 1);
		assert_accepted(first.read(NOON - 1, 30, 0));
		let late = second.read(NOON - 1, 0, 7);
		set_current(NOON + 8);
		assert_accepted(late);
		let booked = EnergyProduction::book_late(NOON - 1, page_of(index_of(HOME)).0);
		let [(_, Some(before), after)] = booked[..] else {
			panic!("one account was metered, and is late: {booked:?}");
		};
		assert_eq!((before.flow.import_wh, before.flow.export_wh), (30, 0));
		assert_eq!((after.flow.import_wh, after.flow.export_wh), (30, 7));
		assert_eq!(metered(NOON - 1, HOME), (30, 7));
	})
}

#[test]
fn what_can_no_longer_be_settled_in_its_interval_goes_to_the_oldest_open_one() {
	run_in_village(|| {
		let mut device = running_meter(HOME, CONNECTION, OLDEST_OPEN - 2);
		assert_accepted(device.read(OLDEST_OPEN - 2, 40, 0));
		assert_accepted(device.read(OLDEST_OPEN - 1, 2, 0));
		EnergyProduction::carry_late(OLDEST_OPEN - 1, page_of(index_of(HOME)).0);
		// Nor does its deletion lose anything.
		while !EnergyProduction::forget(OLDEST_OPEN - 2, 9).1 {}
		assert_eq!(EnergyProduction::next_late(), None);
		assert_eq!(metered(OLDEST_OPEN, HOME), (42, 0));
		let carried = EnergyProduction::metered(OLDEST_OPEN, &HOME).unwrap();
		assert_eq!((carried.late.import_wh, carried.estimated), (42, true));
		assert_eq!(EnergyProduction::get_interval(OLDEST_OPEN - 1).import_wh, 0);
		assert_eq!(EnergyProduction::get_interval(OLDEST_OPEN).import_wh, 42);
		// The interval's own energy comes on top, and the flag stays.
		assert_accepted(device.read(OLDEST_OPEN, 100, 0));
		assert_eq!(metered(OLDEST_OPEN, HOME), (142, 0));
		assert!(flow(OLDEST_OPEN, HOME).unwrap().estimated);
	})
}

#[test]
fn late_generation_is_of_its_own_interval() {
	run_in_village(|| {
		let mut device = running_meter(SOLAR, PLANT, NOON - 1);
		let late = device.read(NOON - 1, 0, 90);
		set_current(NOON + 8);
		assert_accepted(late);
		assert_eq!(EnergyProduction::get_interval(NOON - 1).metered_wh, 90);
		let booked = EnergyProduction::book_late(NOON - 1, page_of(index_of(SOLAR)).0);
		assert_eq!(
			booked
				.iter()
				.map(|(_, _, after)| (after.flow, after.generated_wh))
				.collect::<Vec<_>>(),
			[(Flow::default(), 90)]
		);
	})
}

#[test]
fn a_gap_that_reaches_back_into_closed_intervals_piles_their_share_up() {
	run_in_village(|| {
		let mut device = running_meter(HOME, CONNECTION, NOON - 12);
		assert_accepted(device.read(NOON - 1, 121, 0));
		// Twelve intervals, 10 Wh each: five up to the oldest open one, and the Wh left over in the
		// newest.
		assert_eq!(metered(OLDEST_OPEN - 1, HOME), (0, 0));
		assert_eq!(metered(OLDEST_OPEN, HOME), (50, 0));
		for interval in OLDEST_OPEN + 1..NOON - 1 {
			assert_eq!(metered(interval, HOME), (10, 0));
		}
		assert_eq!(metered(NOON - 1, HOME), (11, 0));
	})
}

#[test]
fn an_interval_takes_bookings_until_its_deadline_is_over() {
	run_in_village(|| {
		let mut device = running_meter(HOME, CONNECTION, NOON - 1);
		let reading = device.read(NOON - 1, 5, 0);
		set_current(NOON - 1 + 8);
		assert_accepted(reading);
		assert_eq!(metered(NOON - 1, HOME), (5, 0));
		assert!(!flow(NOON - 1, HOME).unwrap().estimated);

		let reading = device.read(NOON, 5, 0);
		set_current(NOON + 9);
		assert_accepted(reading);
		assert_eq!(flow(NOON, HOME), None);
		assert_eq!(EnergyProduction::next_late(), Some((NOON, page_of(index_of(HOME)).0)));
	})
}

#[test]
fn what_a_meter_substituted_is_marked_estimated() {
	run_in_village(|| {
		let mut device = running_meter(HOME, CONNECTION, NOON - 1);
		device.reading.quality = ReadingQuality::Estimated;
		assert_accepted(device.read(NOON - 1, 5, 0));
		assert!(EnergyProduction::get_energy_production(HOME, NOON - 1).estimated);
	})
}

#[test]
fn a_reading_without_energy_leaves_no_flow() {
	run_in_village(|| {
		let mut device = running_meter(HOME, CONNECTION, NOON - 4);
		assert_accepted(device.read(NOON - 4, 0, 0));
		assert_accepted(device.read(NOON - 1, 2, 0));
		// Too little for each of the missed intervals: the newest has it.
		assert_eq!(Flows::<Test>::iter().count(), 1);
		assert_eq!(metered(NOON - 1, HOME), (2, 0));
	})
}

#[test]
fn in_the_first_intervals_of_time_every_one_is_open() {
	run_in_village(|| {
		let mut device = at(3, || running_meter(HOME, CONNECTION, 1));
		at(3, || assert_accepted(device.read(2, 10, 0)));
		assert_eq!(metered(1, HOME), (5, 0));
		assert_eq!(metered(2, HOME), (5, 0));
	})
}
