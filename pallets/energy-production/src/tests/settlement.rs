//! What trading asks.

use super::*;
use energy_primitives::MeteredEnergy;
use frame_support::traits::Hooks;

#[test]
fn an_interval_is_open_until_its_deadline() {
	run(|| {
		assert_eq!(EnergyProduction::oldest_open(), NOON - 8);
		set_current(5);
		assert_eq!(EnergyProduction::oldest_open(), 0);
	})
}

#[test]
fn a_closed_interval_takes_no_bookings_even_where_a_longer_deadline_would_open_it_again() {
	run_in_village(|| {
		let mut device = running_meter(HOME, CONNECTION, NOON - 1);
		assert_accepted(device.read(NOON - 1, 10, 0));
		let mut other = running_meter(HOME, CONNECTION, NOON - 1);
		running_meter(HOME, CONNECTION, NOON - 3);
		let by_hand = |interval| EnergyProduction::record_energy_production(signed(OPERATOR), SOLAR, interval, 10);
		assert_ok!(by_hand(NOON - 1));
		set_current(NOON + 8);
		EnergyProduction::on_finalize(1);
		let closed = |who| [NOON - 3, NOON - 2, NOON - 1].map(|interval| flow(interval, who));
		let (of_home, of_plant) = (closed(HOME), closed(SOLAR));
		assert_eq!(metered(NOON - 1, HOME), (10, 0));

		MeterDeadline::set(20);
		assert_eq!(EnergyProduction::oldest_open(), NOON);
		let booked = || {
			let [first, second] = [NOON, NOON + 1].map(|interval| flow(interval, HOME).unwrap());
			[first.flow.import_wh, first.late.import_wh, second.flow.import_wh]
		};
		// A reading: the share of the closed interval is late.
		assert_accepted(other.read(NOON + 1, 30, 0));
		assert_eq!(booked(), [20, 10, 10]);
		// What a fitter reads: 10 Wh of each of 12 intervals, three of which have closed.
		assert_ok!(exchange_at(
			2,
			KeyPair::ed25519(900).public(),
			CAPACITY,
			registers(120, 0)
		));
		assert_eq!(booked(), [60, 40, 20]);
		// What is recorded by hand, or was and waits.
		assert_noop!(by_hand(NOON - 1), Error::<Test>::IntervalClosed);
		assert_noop!(
			EnergyProduction::countersign_energy_production(signed(SUPPLIER), SOLAR, NOON - 1),
			Error::<Test>::UnknownRecord
		);
		assert_eq!((closed(HOME), closed(SOLAR)), (of_home, of_plant));
	})
}

#[test]
fn what_was_measured_at_a_page_is_returned_in_the_order_of_its_slots() {
	run_in_village(|| {
		let mut devices: Vec<_> = (100..110)
			.map(|who| {
				connect(who, VILLAGE);
				(who, running_meter(who, CONNECTION, NOON - 1))
			})
			.collect();
		// The last first, and every other one measures nothing.
		for (who, device) in devices.iter_mut().rev() {
			assert_accepted(device.read(NOON - 1, *who % 2 * *who, 0));
		}
		let measured: Vec<u64> = (100..110).filter(|who| who % 2 == 1).collect();
		let expected: Vec<_> = measured
			.iter()
			.map(|who| (page_of(index_of(*who)).1, flow(NOON - 1, *who).unwrap()))
			.collect();
		let slots: Vec<_> = expected.iter().map(|(slot, _)| *slot).collect();
		assert_eq!(slots, [3, 5, 7, 9, 11], "two households live in the village already");
		let page = EnergyProduction::metered_page(NOON - 1, 0);
		assert_eq!(page, expected);
		let imported: Vec<_> = page.iter().map(|(_, metered)| metered.flow.import_wh).collect();
		assert_eq!(imported, measured);
		assert_eq!(metered_accounts(NOON - 1), measured);
	})
}

#[test]
fn a_page_at_which_nothing_was_measured_is_empty() {
	run_in_village(|| {
		let mut device = running_meter(HOME, CONNECTION, NOON - 2);
		assert_accepted(device.read(NOON - 2, 0, 0));
		assert_accepted(device.read(NOON - 1, 10, 0));
		assert_eq!(EnergyProduction::metered_page(NOON - 1, 0).len(), 1);
		// A reading without energy, no reading, the page of the town, and one that does not exist.
		for (interval, page) in [(NOON - 2, 0), (NOON, 0), (NOON - 1, 1), (NOON - 1, u32::MAX)] {
			assert_eq!(EnergyProduction::metered_page(interval, page), []);
		}
	})
}

#[test]
fn each_page_has_what_was_measured_in_its_area() {
	run_in_village(|| {
		// Two households live in the village already. Their page is full, then comes one of the
		// town, then another one of the village.
		let devices: Vec<_> = (0..2 * CONNECTIONS_PER_PAGE - 2)
			.map(|index| {
				let who = 1_000 + u64::from(index);
				connect(who, VILLAGE);
				running_meter(who, CONNECTION, NOON - 1)
			})
			.collect();
		let [mut first, .., mut last] = devices
			.try_into()
			.unwrap_or_else(|_: Vec<_>| -> [Device; 62] { panic!() });
		assert_eq!(
			submit(vec![first.read(NOON - 1, 10, 0), last.read(NOON - 1, 11, 0)]),
			[ReadingResult::Accepted; 2]
		);
		let mut in_town = running_meter(TOWN_HOME, CONNECTION, NOON - 1);
		let reading = in_town.read(NOON - 1, 12, 0);
		assert_eq!(submit_by(TOWN_GATEWAY, vec![reading]), [ReadingResult::Accepted]);

		let page = |page| -> Vec<_> {
			let flows = EnergyProduction::metered_page(NOON - 1, page).into_iter();
			flows
				.map(|(slot, metered)| (slot, metered.area, metered.flow.import_wh))
				.collect()
		};
		assert_eq!(page(0), [(2, VILLAGE, 10)]);
		assert_eq!(page(1), [(0, TOWN, 12)]);
		assert_eq!(page(2), [(31, VILLAGE, 11)]);
		assert_eq!(page(3), []);
		assert_eq!(metered_accounts(NOON - 1), [1_000, TOWN_HOME, 1_061]);
	})
}
