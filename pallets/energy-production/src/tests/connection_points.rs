//! Whose connection point what is metered is booked to, also when an account moves.

use super::*;
use energy_primitives::MeteredEnergy;

/// What is booked under a number in an interval: import and export.
fn booked(interval: Interval, index: u32) -> Option<(u64, u64)> {
	let (page, slot) = page_of(index);
	let entries = Flows::<Test>::get(interval, page);
	let entry = entries.into_iter().find(|entry| entry.slot == slot)?;
	Some((entry.import_wh, entry.export_wh))
}

fn pair(index: u32) -> KeyPair {
	KeyPair::ed25519(2_000 + index)
}

/// A household's meter has counted 10 Wh in `NOON - 1`, which has closed; then the household has
/// moved to the town, and its meter there has counted 20 Wh in `NOON + 20`, which has closed too. It
/// is `NOON + 40`. Returns its two numbers.
fn a_household_that_moved_to_town() -> [u32; 2] {
	let mut device = running_meter(HOME, CONNECTION, NOON - 1);
	assert_accepted(device.read(NOON - 1, 10, 0));
	let in_village = index_of(HOME);
	set_current(NOON + 20);
	reconnect(HOME, TOWN);
	let mut device = running_meter(HOME, CONNECTION, NOON + 20);
	set_current(NOON + 21);
	assert_eq!(
		submit_by(TOWN_GATEWAY, vec![device.read(NOON + 20, 20, 0)]),
		[ReadingResult::Accepted]
	);
	set_current(NOON + 40);
	[in_village, index_of(HOME)]
}

#[test]
fn who_comes_back_to_its_area_is_booked_under_the_same_number() {
	run_in_village(|| {
		let mut device = running_meter(HOME, CONNECTION, NOON - 1);
		assert_accepted(device.read(NOON - 1, 10, 0));
		let index = index_of(HOME);
		reconnect(HOME, VILLAGE);
		assert_eq!(index_of(HOME), index);
		assert_ok!(exchange(0, pair(0).public(), CAPACITY));
		// Who knows what has flowed in the interval of the exchange: it holds no more than the
		// rated power gives.
		set_current(NOON + 2);
		let mut device = Device::new(0, 1, pair(0));
		assert_accepted(device.read(NOON + 1, 7, 0));
		assert_eq!(record(0).owner, index);
		let of_index = [NOON - 1, NOON, NOON + 1].map(|interval| booked(interval, index));
		assert_eq!(of_index, [Some((10, 0)), Some((3, 0)), Some((4, 0))]);
		assert_eq!(EnergyProduction::account(&HOME).unwrap().former, None);
	})
}

#[test]
fn who_moves_is_booked_under_another_number_and_what_was_metered_before_stays_where_it_was() {
	run_in_village(|| {
		let [in_village, in_town] = a_household_that_moved_to_town();
		assert_ne!(page_of(in_village).0, page_of(in_town).0);
		assert_eq!(booked(NOON - 1, in_village), Some((10, 0)));
		assert_eq!(booked(NOON + 20, in_town), Some((20, 0)));
		assert_eq!(flow(NOON + 20, HOME).unwrap().area, TOWN);
		// It still finds what was metered at its former place, once.
		assert_eq!(metered(NOON - 1, HOME), (10, 0));
		assert_eq!(metered_accounts(NOON - 1), [HOME]);
		assert_eq!(metered_accounts(NOON + 20), [HOME]);
		let account = EnergyProduction::account(&HOME).unwrap();
		assert_eq!((account.index, account.former), (in_town, Some(in_village)));
	})
}

#[test]
fn who_moves_away_and_back_is_booked_under_its_newest_number() {
	run_in_village(|| {
		let [in_village, in_town] = a_household_that_moved_to_town();
		reconnect(HOME, VILLAGE);
		let back = index_of(HOME);
		assert!(back != in_village && back != in_town);
		// The meter that stands there still hangs at the old number, and is suspended.
		assert_eq!((record(0).owner, record(0).is_active()), (in_village, false));
		assert_ok!(exchange(0, pair(0).public(), CAPACITY));
		assert_eq!(record(0).owner, back);
		set_current(NOON + 42);
		let mut device = Device::new(0, 1, pair(0));
		assert_accepted(device.read(NOON + 41, 30, 0));
		for interval in [NOON + 40, NOON + 41] {
			assert_eq!(metered(interval, HOME), (15, 0));
			let of_indices = [in_village, in_town, back].map(|index| booked(interval, index));
			assert_eq!(of_indices, [None, None, Some((15, 0))]);
			assert_eq!(metered_accounts(interval), [HOME]);
		}
		// Nobody else got one of the old slots.
		assert_eq!(
			[in_village, in_town, back].map(EnergyProduction::owner_of),
			[Some(HOME); 3]
		);
		assert_eq!(NetworkTotals::<Test>::get().import_wh, 60);
	})
}

#[test]
fn what_an_old_device_has_counted_since_is_booked_under_the_present_number() {
	run_in_village(|| {
		let mut panel = running_meter(SOLAR, PLANT, NOON - 1);
		assert_accepted(panel.read(NOON - 1, 0, 100));
		let before = index_of(SOLAR);
		set_current(NOON + 20);
		// A meter of gross generation is not displaced: its plant has given on to nobody else.
		reconnect(SOLAR, TOWN);
		set_current(NOON + 40);
		reconnect(SOLAR, VILLAGE);
		let present = index_of(SOLAR);
		assert_ne!(before, present);
		assert_ok!(EnergyProduction::resume_meter(signed(OPERATOR), 0));
		assert_eq!(record(0).owner, present);
		// 40 Wh in 40 intervals: those of the closed ones go to the oldest open one.
		assert_accepted(panel.read(NOON + 39, 0, 40));
		let given = |interval| {
			let flow = flow(interval, SOLAR);
			flow.map_or(0, |flow| flow.generated_wh)
		};
		let oldest = EnergyProduction::oldest_open();
		assert_eq!((given(oldest), given(NOON + 39)), (33, 1));
		for interval in oldest..NOON + 40 {
			assert!(booked(interval, present).is_some() && booked(interval, before).is_none());
		}
		assert_eq!(given(NOON - 1), 100, "as it was");
		assert_eq!(NetworkTotals::<Test>::get().metered_wh, 140);

		// What a fitter reads goes the same way.
		let last = Registers {
			import_wh: 0,
			export_wh: 150,
		};
		assert_ok!(exchange_at(0, pair(1).public(), CAPACITY, last));
		assert_eq!((record(0).owner, given(NOON + 40)), (present, 10));
	})
}

#[test]
fn what_is_recorded_by_hand_after_a_move_is_booked_in_the_new_area() {
	run_in_village(|| {
		let by_hand = |operator, interval| {
			assert_ok!(EnergyProduction::record_energy_production(
				signed(operator),
				SOLAR,
				interval,
				10
			));
			assert_ok!(EnergyProduction::countersign_energy_production(
				RuntimeOrigin::root(),
				SOLAR,
				interval
			));
		};
		by_hand(OPERATOR, NOON - 1);
		let in_village = index_of(SOLAR);
		assert_eq!(booked(NOON - 1, in_village), Some((0, 10)));
		set_current(NOON + 20);
		reconnect(SOLAR, TOWN);
		assert_ok!(EnergyProduction::register_producer(
			signed(SOLAR),
			EnergySource::Solar,
			CAPACITY
		));
		assert_ok!(EnergyProduction::approve_producer(signed(TOWN_OPERATOR), SOLAR));
		by_hand(TOWN_OPERATOR, NOON + 19);
		assert_eq!(booked(NOON + 19, index_of(SOLAR)), Some((0, 10)));
		assert_eq!(booked(NOON + 19, in_village), None);
		assert_eq!(flow(NOON + 19, SOLAR).unwrap().area, TOWN);
	})
}

#[test]
fn what_was_metered_at_the_former_place_can_still_be_settled() {
	run_in_village(|| {
		let mut device = running_meter(HOME, CONNECTION, NOON - 1);
		assert_accepted(device.read(NOON - 1, 10, 0));
		let (page, slot) = page_of(index_of(HOME));
		// The grid lets nobody move before that; but should it, nothing is lost.
		set_current(NOON + 20);
		reconnect(HOME, TOWN);
		Device::install(HOME, CONNECTION);
		let metered = flow(NOON - 1, HOME).expect("it is found under the former number");
		assert_eq!((metered.area, metered.flow.import_wh), (VILLAGE, 10));
		assert_eq!(EnergyProduction::metered_page(NOON - 1, page), [(slot, metered)]);
		assert_eq!(metered_accounts(NOON - 1), [HOME]);
	})
}

#[test]
fn who_has_left_its_area_books_nothing_under_its_number() {
	run_in_village(|| {
		let mut device = running_meter(HOME, CONNECTION, NOON - 1);
		set_current(NOON + 1);
		disconnect(HOME);
		// A reading that was held back until its owner had left, or moved.
		let late = device.read(NOON, 100, 0);
		assert_rejected(late, ReadingError::MeterSuspended);
		connect(HOME, TOWN);
		assert_rejected(late, ReadingError::MeterSuspended);
		assert_noop!(exchange(0, pair(0).public(), CAPACITY), Error::<Test>::NotConnected);
		assert_noop!(
			EnergyProduction::resume_meter(signed(OPERATOR), 0),
			Error::<Test>::NotConnected
		);
		assert_eq!(NetworkTotals::<Test>::get().import_wh, 0);
	})
}

#[test]
fn the_grid_can_see_up_to_which_interval_something_is_booked() {
	run_in_village(|| {
		let before = || EnergyProduction::booked_before(&HOME);
		assert_eq!(before(), 0, "without a meter there is nothing");
		let mut device = running_meter(HOME, CONNECTION, NOON - 3);
		let oldest = EnergyProduction::oldest_open();
		assert_eq!(before(), oldest, "nothing that is open");
		assert_accepted(device.read(NOON - 3, 10, 0));
		assert_eq!(before(), NOON - 2);
		// What is booked late counts where it is booked, and where a fitter has read too.
		set_current(NOON + 20);
		assert_eq!(before(), NOON + 12);
		assert_accepted(device.read(NOON - 1, 10, 0));
		assert_eq!((metered(NOON + 12, HOME), before()), ((10, 0), NOON + 13));
		let last = registers(41, 0);
		assert_ok!(exchange_at(0, pair(0).public(), CAPACITY, last));
		assert_eq!(before(), NOON + 21);
		// When all of it has closed, the oldest open interval is as far as anything can be.
		set_current(NOON + 40);
		assert_eq!(before(), NOON + 32);
		assert_eq!(before(), EnergyProduction::oldest_open());
	})
}
