//! Generation that the operator records by hand, and that counts once who pays for it has
//! countersigned.

use super::*;
use sp_runtime::DispatchResult;

fn record_by_hand(interval: Interval, energy_wh: u64) -> DispatchResult {
	EnergyProduction::record_energy_production(signed(OPERATOR), SOLAR, interval, energy_wh)
}

fn countersign(interval: Interval) -> DispatchResult {
	EnergyProduction::countersign_energy_production(signed(SUPPLIER), SOLAR, interval)
}

/// Records and countersigns.
fn book_by_hand(interval: Interval, energy_wh: u64) -> DispatchResult {
	record_by_hand(interval, energy_wh)?;
	countersign(interval)
}

#[test]
fn what_the_operator_records_counts_once_the_supplier_has_countersigned() {
	run_in_village(|| {
		assert_ok!(record_by_hand(NOON - 1, FULL));
		System::assert_last_event(
			Event::EnergyProductionRecorded {
				producer: SOLAR,
				interval: NOON - 1,
				energy_wh: FULL,
				by: Operator(OPERATOR),
			}
			.into(),
		);
		assert_eq!(
			EnergyProduction::get_manual_records(SOLAR),
			[ManualRecord {
				interval: NOON - 1,
				energy_wh: FULL
			}]
		);
		assert_eq!(flow(NOON - 1, SOLAR), None);
		assert_eq!(NetworkTotals::<Test>::get(), EnergyTotals::default());

		assert_ok!(countersign(NOON - 1));
		System::assert_last_event(
			Event::EnergyProductionCountersigned {
				producer: SOLAR,
				interval: NOON - 1,
				energy_wh: FULL,
				by: Supplier(SUPPLIER),
			}
			.into(),
		);
		assert_eq!(EnergyProduction::get_manual_records(SOLAR), []);
		assert!(!ManualRecords::<Test>::contains_key(SOLAR));
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
		assert_eq!(creditable(SOLAR, july()), 0);
	})
}

#[test]
fn an_operator_that_records_energy_for_a_friend_moves_nothing_alone() {
	run_in_village(|| {
		for interval in NOON - 8..NOON {
			assert_ok!(record_by_hand(interval, FULL));
			for origin in [
				signed(OPERATOR),
				signed(SOLAR),
				signed(GATEWAY),
				signed(TOWN_OPERATOR),
				RuntimeOrigin::none(),
			] {
				assert_noop!(
					EnergyProduction::countersign_energy_production(origin, SOLAR, interval),
					Error::<Test>::NotSupplier
				);
			}
		}
		assert_eq!(Flows::<Test>::iter().count(), 0);
		assert_eq!(NetworkTotals::<Test>::get(), EnergyTotals::default());
	})
}

#[test]
fn the_council_countersigns_where_the_supplier_does_not() {
	run_in_village(|| {
		// Withholding the signature would save the supplier what it owes.
		assert_ok!(record_by_hand(NOON - 1, 700));
		assert_ok!(EnergyProduction::countersign_energy_production(
			RuntimeOrigin::root(),
			SOLAR,
			NOON - 1
		));
		System::assert_last_event(
			Event::EnergyProductionCountersigned {
				producer: SOLAR,
				interval: NOON - 1,
				energy_wh: 700,
				by: Council,
			}
			.into(),
		);
		assert_eq!(metered(NOON - 1, SOLAR), (0, 700));
	})
}

#[test]
fn who_supplied_in_the_interval_countersigns() {
	run_in_village(|| {
		const NEXT: u64 = 6;
		Suppliers::set([(VILLAGE, vec![(0, SUPPLIER), (NOON - 1, NEXT)])].into());
		assert_ok!(record_by_hand(NOON - 2, 10));
		assert_ok!(record_by_hand(NOON - 1, 20));
		let sign = |who, interval| EnergyProduction::countersign_energy_production(signed(who), SOLAR, interval);
		assert_noop!(sign(NEXT, NOON - 2), Error::<Test>::NotSupplier);
		assert_noop!(sign(SUPPLIER, NOON - 1), Error::<Test>::NotSupplier);
		assert_ok!(sign(SUPPLIER, NOON - 2));
		assert_ok!(sign(NEXT, NOON - 1));
		// An area without a supplier has nobody but the council.
		Suppliers::set(Default::default());
		assert_ok!(record_by_hand(NOON - 3, 30));
		assert_noop!(sign(SUPPLIER, NOON - 3), Error::<Test>::NotSupplier);
	})
}

#[test]
fn what_is_countersigned_is_what_was_read() {
	run_in_village(|| {
		assert_ok!(record_by_hand(NOON - 1, 10));
		// No other energy is slipped in before the supplier's transaction.
		assert_noop!(record_by_hand(NOON - 1, FULL), Error::<Test>::AlreadyRecorded);
		assert_ok!(countersign(NOON - 1));
		assert_eq!(metered(NOON - 1, SOLAR), (0, 10));
	})
}

#[test]
fn a_record_that_nobody_countersigns_lapses_and_makes_room() {
	run_in_village(|| {
		for interval in NOON - 8..NOON {
			assert_ok!(record_by_hand(interval, 1));
		}
		assert_eq!(ManualRecords::<Test>::get(SOLAR).len() as u32, MeterDeadline::get());
		set_current(NOON + 1);
		// Too late for the oldest, also for the council.
		assert_noop!(countersign(NOON - 8), Error::<Test>::UnknownRecord);
		assert_noop!(
			EnergyProduction::countersign_energy_production(RuntimeOrigin::root(), SOLAR, NOON - 8),
			Error::<Test>::UnknownRecord
		);
		assert_eq!(EnergyProduction::get_manual_records(SOLAR).len(), 7);
		assert_ok!(record_by_hand(NOON, 1));
		assert_eq!(ManualRecords::<Test>::get(SOLAR).len(), 8);
		set_current(NOON + 100);
		assert_eq!(EnergyProduction::get_manual_records(SOLAR), []);
		assert_ok!(record_by_hand(NOON + 99, 1));
		assert_eq!(ManualRecords::<Test>::get(SOLAR).len(), 1);
		assert_eq!(NetworkTotals::<Test>::get(), EnergyTotals::default());
	})
}

#[test]
fn a_record_is_countersigned_once() {
	run_in_village(|| {
		assert_noop!(countersign(NOON - 1), Error::<Test>::UnknownRecord);
		assert_ok!(book_by_hand(NOON - 1, 5));
		assert_noop!(countersign(NOON - 1), Error::<Test>::UnknownRecord);
		assert_noop!(record_by_hand(NOON - 1, 5), Error::<Test>::AlreadyRecorded);
		assert_eq!(metered(NOON - 1, SOLAR), (0, 5));
		assert_noop!(
			EnergyProduction::countersign_energy_production(signed(SUPPLIER), HOME, NOON - 1),
			Error::<Test>::UnknownProducer
		);
		assert_noop!(
			EnergyProduction::countersign_energy_production(RuntimeOrigin::root(), HOME, NOON - 1),
			Error::<Test>::UnknownRecord
		);
	})
}

#[test]
fn where_a_meter_settles_the_record_is_gross_generation_only() {
	run_in_village(|| {
		let mut device = running_meter(SOLAR, CONNECTION, NOON - 1);
		assert_accepted(device.read(NOON - 1, 0, 700));
		assert_ok!(book_by_hand(NOON - 1, 900));
		let metered = flow(NOON - 1, SOLAR).unwrap();
		assert_eq!((metered.flow.export_wh, metered.generated_wh), (700, 900));
		assert_eq!(NetworkTotals::<Test>::get().export_wh, 700);
	})
}

#[test]
fn a_meter_that_comes_between_record_and_signature_settles_alone() {
	run_in_village(|| {
		assert_ok!(record_by_hand(NOON - 1, 900));
		Device::install(SOLAR, CONNECTION);
		assert_ok!(countersign(NOON - 1));
		assert_eq!(metered(NOON - 1, SOLAR), (0, 0));
		assert_eq!(flow(NOON - 1, SOLAR).unwrap().generated_wh, 900);
		// One of gross generation ends records by hand.
		assert_ok!(record_by_hand(NOON - 2, 900));
		Device::install(SOLAR, PLANT);
		assert_noop!(countersign(NOON - 2), Error::<Test>::HasMeter);
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
		assert_ok!(record_by_hand(NOON - 1, FULL));
	})
}

#[test]
fn a_record_is_within_what_the_connection_may_export() {
	run_in_village(|| {
		connect_within(SOLAR, VILLAGE, LIMIT, 4_000);
		assert_noop!(record_by_hand(NOON - 1, 1_001), Error::<Test>::BeyondConnection);
		assert_ok!(record_by_hand(NOON - 1, 1_000));
		// Nor does a limit that was lowered meanwhile let it pass.
		connect_within(SOLAR, VILLAGE, LIMIT, 3_999);
		assert_noop!(countersign(NOON - 1), Error::<Test>::BeyondConnection);
		// A connection that has ended carries nothing.
		Connections::mutate(|connections| connections.get_mut(&SOLAR).unwrap().ends_at = Some(NOON - 2));
		assert_noop!(record_by_hand(NOON - 2, 1), Error::<Test>::BeyondConnection);
		assert_ok!(record_by_hand(NOON - 3, 1));
		// Behind a meter some of it was used on the spot, and nothing of it settles.
		connect_within(SOLAR, VILLAGE, LIMIT, 0);
		Device::install(SOLAR, CONNECTION);
		assert_ok!(record_by_hand(NOON - 4, FULL));
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
		// The last moment for a signature.
		assert_ok!(countersign(NOON - 8));
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
fn a_plant_that_is_not_approved_is_neither_recorded_nor_countersigned() {
	run_in_village(|| {
		assert_ok!(record_by_hand(NOON - 2, 1));
		assert_ok!(EnergyProduction::suspend_producer(signed(OPERATOR), SOLAR));
		assert_noop!(record_by_hand(NOON - 1, 1), Error::<Test>::NotApproved);
		assert_noop!(countersign(NOON - 2), Error::<Test>::NotApproved);
		assert_noop!(
			EnergyProduction::record_energy_production(signed(OPERATOR), HOME, NOON - 1, 1),
			Error::<Test>::UnknownProducer
		);
	})
}

#[test]
fn what_was_recorded_of_another_capacity_lapses() {
	run_in_village(|| {
		assert_ok!(record_by_hand(NOON - 1, FULL));
		assert_ok!(EnergyProduction::register_producer(
			signed(SOLAR),
			EnergySource::Solar,
			CAPACITY + 1
		));
		assert_ok!(EnergyProduction::approve_producer(signed(OPERATOR), SOLAR));
		assert_noop!(countersign(NOON - 1), Error::<Test>::UnknownRecord);
	})
}

#[test]
fn only_the_operator_of_its_area_records() {
	run_in_village(|| {
		for origin in [
			signed(SOLAR),
			signed(SUPPLIER),
			signed(TOWN_OPERATOR),
			RuntimeOrigin::root(),
			RuntimeOrigin::none(),
		] {
			assert_noop!(
				EnergyProduction::record_energy_production(origin, SOLAR, NOON - 1, 1),
				Error::<Test>::NotOperator
			);
		}
	})
}

#[test]
fn sums_do_not_overflow() {
	run_in_village(|| {
		assert_ok!(record_by_hand(NOON - 1, 1));
		Producers::<Test>::mutate(SOLAR, |plant| plant.as_mut().unwrap().manual_wh = u64::MAX);
		assert_noop!(countersign(NOON - 1), Error::<Test>::Overflow);
		Producers::<Test>::mutate(SOLAR, |plant| plant.as_mut().unwrap().manual_wh = 0);

		let account = EnergyProduction::account_here(&SOLAR).unwrap();
		Accounts::<Test>::insert(SOLAR, account);
		let full = FlowEntry {
			export_wh: u64::MAX,
			..FlowEntry::empty(page_of(index_of(SOLAR)).1, VILLAGE)
		};
		Flows::<Test>::insert(NOON - 1, 0, FlowPage::truncate_from(vec![full]));
		assert_noop!(countersign(NOON - 1), Error::<Test>::Overflow);
		Flows::<Test>::remove(NOON - 1, 0);
	})
}

#[test]
fn a_plant_whose_owner_has_left_is_neither_recorded_nor_countersigned() {
	run_in_village(|| {
		assert_ok!(record_by_hand(NOON - 1, 1));
		connect(SOLAR, TOWN);
		assert_noop!(record_by_hand(NOON - 2, 1), Error::<Test>::NotConnected);
		assert_noop!(countersign(NOON - 1), Error::<Test>::NotConnected);
		disconnect(SOLAR);
		assert_noop!(record_by_hand(NOON - 2, 1), Error::<Test>::NotConnected);
		assert_noop!(countersign(NOON - 1), Error::<Test>::NotConnected);
		connect(SOLAR, VILLAGE);
		assert_ok!(countersign(NOON - 1));
	})
}
