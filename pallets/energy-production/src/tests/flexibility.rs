//! What the market for flexibility asks of meters: whether all that crossed a connection point in an
//! interval was measured, though perhaps late, and though it was nothing.

use super::*;
use energy_primitives::MeteredEnergy;

const NOTHING: Option<Flow> = Some(Flow {
	import_wh: 0,
	export_wh: 0,
});

fn import(import_wh: u64) -> Option<Flow> {
	Some(Flow {
		import_wh,
		export_wh: 0,
	})
}

/// What the household's meters measured in so many intervals from `first` on: in time, and late too.
fn asked<const N: usize>(first: Interval) -> [(Option<Flow>, Option<Flow>); N] {
	let until = first + N as Interval;
	let in_time = EnergyProduction::measured(&HOME, first, until);
	let late = EnergyProduction::measured_or_late(&HOME, first, until);
	assert_eq!((in_time.len(), late.len()), (N, N));
	core::array::from_fn(|index| (in_time[index], late[index]))
}

/// A meter of the household that is there since `NOON - 2`.
fn one_meter() -> Device {
	running_meter(HOME, CONNECTION, NOON - 2)
}

fn book_what_is_late() {
	while let Some((interval, page)) = EnergyProduction::next_late() {
		EnergyProduction::book_late(interval, page);
	}
}

#[test]
fn what_is_measured_in_time_is_known_and_what_is_zero_too() {
	run_in_village(|| {
		let mut device = one_meter();
		set_current(NOON + 3);
		assert_accepted(device.read(NOON - 2, 10, 0));
		assert_accepted(device.read(NOON - 1, 0, 0));
		assert_accepted(device.read(NOON, 30, 0));
		assert_eq!(
			asked(NOON - 2),
			[
				(import(10), import(10)),
				(None, NOTHING),
				(import(30), import(30)),
				(None, None)
			]
		);
	})
}

#[test]
fn who_has_no_meter_or_had_none_then_measured_nothing() {
	run_in_village(|| {
		assert_eq!(asked(NOON), [(None, None)]);
		set_current(NOON + 4);
		let mut device = Device::install(HOME, CONNECTION);
		set_current(NOON + 6);
		assert_accepted(device.read(NOON + 4, 10, 0));
		assert_eq!(asked(NOON + 3), [(None, None), (import(10), import(10))]);
	})
}

#[test]
fn a_late_reading_counts_when_it_is_booked() {
	run_in_village(|| {
		let mut device = one_meter();
		set_current(NOON + 40);
		for (interval, import_wh) in [(NOON - 2, 10), (NOON - 1, 0), (NOON, 30)] {
			assert_accepted(device.read(interval, import_wh, 0));
		}
		assert_eq!(asked(NOON - 2), [(None, None), (None, NOTHING), (None, None)]);
		book_what_is_late();
		assert_eq!(
			asked(NOON - 2),
			[(None, import(10)), (None, NOTHING), (None, import(30))]
		);
	})
}

/// Whoever keeps its meter from being read while it counts, and shows the sum later, has not shown that
/// nothing flowed.
#[test]
fn a_gap_is_not_nothing() {
	// Read before the intervals close, and after.
	for wait in [3, 12, 60] {
		run_in_village(|| {
			let mut device = one_meter();
			assert_accepted(device.read(NOON - 2, 10, 0));
			set_current(NOON + 3 + wait);
			assert_accepted(device.read(NOON + 2, 4_000, 0));
			book_what_is_late();
			assert_eq!(
				asked(NOON - 2),
				[
					(import(10), import(10)),
					(None, None),
					(None, None),
					(None, None),
					(None, None),
				]
			);
			// Afterwards each is measured again.
			for interval in NOON + 3..NOON + 3 + wait {
				assert_accepted(device.read(interval, 0, 0));
			}
			assert_eq!(asked(NOON - 1), [(None, None); 4]);
			// Up to the interval that the gap was booked to, that one included, nothing else is known.
			let booked_to = NOON + 3 + wait - 8;
			let first_known = (booked_to + 1).max(NOON + 3);
			for interval in NOON + 3..NOON + 3 + wait {
				let expected = NOTHING.filter(|_| interval >= first_known);
				let asked = EnergyProduction::measured_or_late(&HOME, interval, interval + 1);
				assert_eq!(asked, [expected], "{wait}: {}", interval - NOON);
			}
		})
	}
}

#[test]
fn estimates_are_no_measurements() {
	run_in_village(|| {
		let mut device = one_meter();
		device.reading.quality = ReadingQuality::Estimated;
		assert_accepted(device.read(NOON - 2, 10, 0));
		assert_eq!(asked(NOON - 2), [(None, None)]);
	})
}

#[test]
fn a_device_that_was_taken_out_or_came_later_shows_nothing_of_the_time_between() {
	run_in_village(|| {
		let mut device = one_meter();
		assert_accepted(device.read(NOON - 2, 10, 0));
		assert_accepted(device.read(NOON - 1, 10, 0));
		assert_ok!(EnergyProduction::suspend_meter(signed(OPERATOR), device.reading.meter));
		set_current(NOON + 5);
		let mut second = Device::install(HOME, CONNECTION);
		set_current(NOON + 7);
		assert_accepted(second.read(NOON + 5, 10, 0));
		assert_accepted(second.read(NOON + 6, 0, 0));
		assert_eq!(
			asked(NOON - 1),
			[
				(import(10), import(10)),
				(None, None),
				(None, None),
				(None, None),
				(None, None),
				(None, None),
				(import(10), import(10)),
			]
		);
		assert_eq!(EnergyProduction::measured_or_late(&HOME, NOON + 6, NOON + 7), [NOTHING]);
	})
}

#[test]
fn of_two_meters_both_have_to_measure_in_time() {
	run_in_village(|| {
		let [mut one, mut two] = [(); 2].map(|_| one_meter());
		set_current(NOON + 20);
		assert_accepted(one.read(NOON - 2, 0, 0));
		assert_accepted(two.read(NOON - 2, 0, 0));
		assert_eq!(asked(NOON - 2), [(None, None)], "both too late");
		let mut next = |interval, first: bool| {
			assert_accepted(one.read(interval, 5, 0));
			if first {
				assert_accepted(two.read(interval, 0, 0));
			}
		};
		for interval in NOON - 1..NOON + 18 {
			next(interval, true);
		}
		next(NOON + 18, false);
		assert_eq!(
			asked(NOON + 17),
			[(import(5), import(5)), (None, None)],
			"and one of them only"
		);
	})
}

#[test]
fn whether_nothing_was_measured_is_known_for_two_days() {
	run_in_village(|| {
		let mut device = one_meter();
		assert_accepted(device.read(NOON - 2, 0, 0));
		assert_accepted(device.read(NOON - 1, 7, 0));
		let ask = || EnergyProduction::measured_or_late(&HOME, NOON - 2, NOON);
		set_current(NOON + 192 + 8);
		assert_eq!(ask(), [NOTHING, import(7)]);
		set_current(NOON + 192 + 9);
		assert_eq!(ask(), [None, import(7)]);
	})
}
