//! Meters and flows in pages: however many there are, each is found where it belongs, and takes no
//! more room than it needs.

use super::*;
use crate::meters::{NewDevice, Site};
use codec::{Encode, MaxEncodedLen};
use frame_support::traits::Get;

/// Registers `count` meters of as many households.
fn village_of(count: u64) -> Vec<Device> {
	(0..count)
		.map(|index| {
			let who = 1_000 + index;
			connect(who, VILLAGE);
			Device::install(who, CONNECTION)
		})
		.collect()
}

#[test]
fn a_batch_over_many_pages_is_read_as_one_by_one() {
	run_in_village(|| {
		let mut devices = village_of(100);
		// In no order.
		let mut order: Vec<usize> = (0..100).map(|index| index * 37 % 100).collect();
		let baselines: Vec<_> = order.iter().map(|index| devices[*index].read(NOON - 1, 0, 0)).collect();
		assert_eq!(submit(baselines), [ReadingResult::Accepted; 100]);
		order.reverse();
		set_current(NOON + 1);
		let batch: Vec<_> = order
			.iter()
			.map(|index| devices[*index].read(NOON, 1 + *index as u64, 0))
			.collect();
		assert_eq!(submit(batch), [ReadingResult::Accepted; 100]);
		for index in 0..100u32 {
			assert_eq!(metered(NOON, 1_000 + u64::from(index)), (1 + u64::from(index), 0));
			assert_eq!(sequence(index), Some((0, 2)));
		}
		assert_eq!(
			Meters::<Test>::iter().count(),
			100usize.div_ceil(METERS_PER_PAGE as usize)
		);
		assert_eq!(
			Flows::<Test>::iter().count(),
			100usize.div_ceil(CONNECTIONS_PER_PAGE as usize)
		);
	})
}

#[test]
fn neighbours_cost_less_than_strangers() {
	run_in_village(|| {
		let mut devices = village_of(64);
		let weight = |batch: Vec<SignedReading>| {
			let batch = batch.try_into().unwrap();
			let post = EnergyProduction::submit_readings(signed(GATEWAY), batch).unwrap();
			post.actual_weight.unwrap()
		};
		let neighbours = devices[..4]
			.iter_mut()
			.map(|device| device.read(NOON - 1, 0, 0))
			.collect();
		let strangers = [1, 17, 33, 49].map(|index: usize| devices[index].read(NOON - 1, 0, 0));
		// The baseline of 1 was among the neighbours'.
		let strangers = [
			Device::clone(&devices[5]).read(NOON - 1, 0, 0),
			strangers[1],
			strangers[2],
			strangers[3],
		];
		assert_eq!(weight(neighbours), <()>::submit_readings(4));
		assert_eq!(
			weight(strangers.to_vec()),
			<()>::submit_readings(4) + <()>::meter_pages(3)
		);
	})
}

#[test]
fn an_account_has_no_more_meters_than_it_can_have() {
	run_in_village(|| {
		for index in 0..<Test as Config>::MaxMetersPerAccount::get() {
			Device::install_with(HOME, CONNECTION, KeyPair::ed25519(500 + index));
		}
		connect_within(HOME, VILLAGE, MAX_POWER, 0);
		let one_more = || {
			EnergyProduction::register_meter(
				signed(OPERATOR),
				HOME,
				CONNECTION,
				CAPACITY,
				KeyPair::ed25519(600).public(),
				Registers::default(),
			)
		};
		assert_noop!(one_more(), Error::<Test>::TooManyMeters);
		// A suspended one is one still.
		assert_ok!(EnergyProduction::suspend_meter(signed(OPERATOR), 0));
		assert_noop!(one_more(), Error::<Test>::TooManyMeters);
	})
}

#[test]
fn a_meter_takes_no_more_than_165_bytes() {
	run_in_village(|| {
		let reading = |sequence| {
			Device::new(0, 0, KeyPair::ecdsa(1)).sign(energy_primitives::Reading {
				meter: 1_000_000,
				epoch: 9,
				sequence,
				interval: NOON + 1_000_000,
				// A gigawatt hour each: more than any meter of a household will count.
				import_wh: 1_000_000_000,
				export_wh: 1_000_000_000,
				quality: ReadingQuality::Estimated,
			})
		};
		let site = Site {
			area: 10_000,
			zone: 10_000,
			limit_w: MAX_POWER,
		};
		let device = NewDevice {
			rated_power_w: 1_000_000,
			key: KeyPair::ecdsa(1).public(),
			registers: Registers::default(),
		};
		let mut meter = Meter::new(1_000_000, site, BOTH, device, NOON);
		assert!(matches!(meter.key, MeterKey::Ecdsa(_)));
		meter.last = LastReading::Accepted(AcceptedReading::from(&reading(1_000_000)));
		meter.generation.as_mut().unwrap().first = 1_000_000;
		meter.generation.as_mut().unwrap().generated_wh = 1_000_000_000;
		meter.generation.as_mut().unwrap().creditable_wh = 1_000_000_000;
		meter.generation.as_mut().unwrap().deficit_wh = 1_000_000_000;
		let plant = meter.encoded_size();
		meter.role = CONNECTION;
		meter.generation = None;
		meter.key = KeyPair::ed25519(1).public();
		let household = meter.encoded_size();
		assert!(plant <= 165, "{plant}");
		assert!(household <= 140, "{household}");
		assert!(Meter::max_encoded_len() <= 212, "{}", Meter::max_encoded_len());
	})
}

#[test]
fn all_meters_are_returned_in_pages_with_their_owners() {
	run_in_village(|| {
		assert_eq!(EnergyProduction::get_registered_meters(None, None).items, []);
		let devices = village_of(40);
		let all: Vec<_> = (0..40)
			.map(|meter| energy_primitives::MeterInfo {
				meter,
				owner: 1_000 + u64::from(meter),
				state: record(meter).state(meter),
			})
			.collect();
		for limit in [1, 15, 16, 17, 39, 40, 256] {
			let mut items = Vec::new();
			let mut from = None;
			loop {
				let page = EnergyProduction::get_registered_meters(from, Some(limit));
				assert!(page.items.len() <= limit as usize);
				items.extend(page.items);
				from = page.next;
				if from.is_none() {
					break;
				}
			}
			assert_eq!(items, all);
		}
		let page = EnergyProduction::get_registered_meters(Some(39), None);
		assert_eq!((&page.items[..], page.next), (&all[39..], None));
		assert_eq!(EnergyProduction::get_registered_meters(Some(40), None).items, []);
		assert_eq!(EnergyProduction::get_registered_meters(Some(u32::MAX), None).next, None);
		assert_eq!(devices.len(), 40);
	})
}
