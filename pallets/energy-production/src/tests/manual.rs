//! Generation that the operator records by hand.

use super::*;
use energy_primitives::{CleanGeneration, Month};

fn record_by_hand(interval: Interval, energy: u64) -> frame_support::dispatch::DispatchResult {
	EnergyProduction::record_energy_production(signed(OPERATOR), SOLAR, interval, energy)
}

#[test]
fn the_operator_records_what_a_plant_without_a_meter_generated() {
	run_in_village(|| {
		assert_ok!(record_by_hand(NOON - 1, FULL));
		System::assert_last_event(
			Event::EnergyProductionRecorded {
				producer: SOLAR,
				interval: NOON - 1,
				energy: FULL,
				by: OPERATOR,
			}
			.into(),
		);
		let metered = flow(NOON - 1, SOLAR).unwrap();
		assert_eq!(
			(metered.flow.export_wh, metered.generated_wh, metered.estimated),
			(FULL, FULL, true)
		);
		assert_eq!(metered.area, VILLAGE);
		let info = EnergyProduction::get_producer_info(SOLAR).unwrap();
		assert_eq!((info.manual_wh, info.metered_wh), (FULL, 0));
		let totals = EnergyTotals {
			export_wh: FULL.into(),
			manual_wh: FULL.into(),
			..Default::default()
		};
		assert_eq!(NetworkTotals::<Test>::get(), totals);
		// It earns nothing.
		let july = Month::new(2016, 7).unwrap();
		assert_eq!(<EnergyProduction as CleanGeneration<u64>>::creditable(&SOLAR, july), 0);
	})
}

#[test]
fn where_a_meter_settles_the_record_tells_gross_output_only() {
	run_in_village(|| {
		let mut device = running_meter(SOLAR, CONNECTION, NOON - 1);
		assert_accepted(device.read(NOON - 1, 0, 700));
		assert_ok!(record_by_hand(NOON - 1, 900));
		let metered = flow(NOON - 1, SOLAR).unwrap();
		assert_eq!((metered.flow.export_wh, metered.generated_wh), (700, 900));
		assert_eq!(NetworkTotals::<Test>::get().export_wh, 700);
	})
}

#[test]
fn an_interval_is_recorded_once() {
	run_in_village(|| {
		assert_ok!(record_by_hand(NOON - 1, 1));
		assert_noop!(record_by_hand(NOON - 1, 1), Error::<Test>::AlreadyRecorded);
		assert_ok!(record_by_hand(NOON - 2, 1));
	})
}

#[test]
fn a_record_is_of_some_energy_within_capacity() {
	run_in_village(|| {
		assert_noop!(record_by_hand(NOON - 1, 0), Error::<Test>::ZeroEnergy);
		assert_noop!(record_by_hand(NOON - 1, FULL + 1), Error::<Test>::BeyondCapacity);
		assert_noop!(record_by_hand(NOON - 1, u64::MAX), Error::<Test>::BeyondCapacity);
	})
}

#[test]
fn a_record_is_of_an_interval_that_has_ended_and_is_open() {
	run_in_village(|| {
		assert_noop!(record_by_hand(NOON, 1), Error::<Test>::IntervalNotEnded);
		assert_noop!(record_by_hand(Interval::MAX, 1), Error::<Test>::IntervalNotEnded);
		assert_noop!(record_by_hand(NOON - 9, 1), Error::<Test>::IntervalClosed);
		assert_noop!(record_by_hand(0, 1), Error::<Test>::IntervalClosed);
		assert_ok!(record_by_hand(NOON - 8, 1));
	})
}

#[test]
fn a_plant_with_a_meter_is_not_recorded_by_hand() {
	run_in_village(|| {
		Device::install(SOLAR, PLANT);
		assert_noop!(record_by_hand(NOON - 1, 1), Error::<Test>::HasMeter);
		// Nor while the meter is suspended: it counts on.
		assert_ok!(EnergyProduction::suspend_meter(signed(OPERATOR), 0));
		assert_noop!(record_by_hand(NOON - 1, 1), Error::<Test>::HasMeter);
	})
}

#[test]
fn a_plant_that_is_not_approved_is_not_recorded() {
	run_in_village(|| {
		assert_ok!(EnergyProduction::suspend_producer(signed(OPERATOR), SOLAR));
		assert_noop!(record_by_hand(NOON - 1, 1), Error::<Test>::NotApproved);
		assert_noop!(
			EnergyProduction::record_energy_production(signed(OPERATOR), HOME, NOON - 1, 1),
			Error::<Test>::UnknownProducer
		);
	})
}

#[test]
fn only_the_operator_of_its_area_records() {
	run_in_village(|| {
		for origin in [
			signed(SOLAR),
			signed(TOWN_OPERATOR),
			RuntimeOrigin::root(),
			RuntimeOrigin::none(),
		] {
			assert_noop!(
				EnergyProduction::record_energy_production(origin, SOLAR, NOON - 1, 1),
				BadOrigin
			);
		}
	})
}

#[test]
fn sums_do_not_overflow() {
	run_in_village(|| {
		Producers::<Test>::mutate(SOLAR, |plant| plant.as_mut().unwrap().manual_wh = u64::MAX);
		assert_noop!(record_by_hand(NOON - 1, 1), Error::<Test>::Overflow);
		Producers::<Test>::mutate(SOLAR, |plant| plant.as_mut().unwrap().manual_wh = 0);

		let place = EnergyProduction::account_or_new(&SOLAR).unwrap();
		Accounts::<Test>::insert(SOLAR, place);
		let full = FlowEntry {
			slot: 0,
			area: VILLAGE,
			import_wh: 0,
			export_wh: u64::MAX,
			generated_wh: 0,
			marks: Marks::default(),
		};
		Flows::<Test>::insert(NOON - 1, 0, FlowPage::truncate_from(vec![full]));
		assert_noop!(record_by_hand(NOON - 1, 1), Error::<Test>::Overflow);
		Flows::<Test>::remove(NOON - 1, 0);
	})
}

#[test]
fn a_plant_whose_owner_has_left_is_not_recorded() {
	run_in_village(|| {
		connect(SOLAR, TOWN);
		assert_noop!(record_by_hand(NOON - 1, 1), Error::<Test>::NotConnected);
		Connections::mutate(|connections| connections.remove(&SOLAR));
		assert_noop!(record_by_hand(NOON - 1, 1), Error::<Test>::NotConnected);
		connect(SOLAR, VILLAGE);
		assert_ok!(record_by_hand(NOON - 1, 1));
	})
}
