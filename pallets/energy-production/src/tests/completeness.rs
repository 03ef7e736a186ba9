//! Whether all that crossed a connection point in an interval is known: of each active meter there a
//! reading that measured it, in time. Whoever holds one back, or takes a meter out, makes nothing
//! complete by it.

use super::*;
use energy_primitives::{MeteredEnergy, Reading};
use frame_support::{dispatch::GetDispatchInfo, weights::Weight};

/// Whether an account's interval is complete; `None` where nothing is booked to it.
fn complete(interval: Interval, who: u64) -> Option<bool> {
	flow(interval, who).map(|flow| flow.complete)
}

/// Whether the household's intervals from `first` on are.
fn completes<const N: usize>(first: Interval) -> [Option<bool>; N] {
	core::array::from_fn(|index| complete(first + index as Interval, HOME))
}

/// Puts another device in for one that has counted `import_wh` since its last reading.
fn exchanged(meter: MeterId, import_wh: u64) -> Device {
	let Registers {
		import_wh: before,
		export_wh,
	} = record(meter).last.counted_to().1;
	let pair = KeyPair::ed25519(5_000 + meter + 100 * record(meter).epoch);
	let last = registers(before + import_wh, export_wh);
	assert_ok!(exchange_at(meter, pair.public(), CAPACITY, last));
	Device::new(meter, record(meter).epoch, pair)
}

/// Meters of the household, numbered from 0, that are there since `NOON - 2`.
fn meters<const N: usize>() -> [Device; N] {
	[(); N].map(|_| running_meter(HOME, CONNECTION, NOON - 2))
}

/// The same, each of which has measured `NOON - 2`.
fn meters_that_were_read<const N: usize>() -> [Device; N] {
	let mut meters = meters();
	for device in &mut meters {
		assert_accepted(device.read(NOON - 2, 10, 0));
	}
	meters
}

/// Submits a batch, all of which is accepted. Returns what it weighed.
fn weight(batch: Vec<SignedReading>) -> Weight {
	let count = batch.len();
	let batch = batch.try_into().unwrap();
	let post = EnergyProduction::submit_readings(signed(GATEWAY), batch).unwrap();
	assert_eq!(last_results(), vec![ReadingResult::Accepted; count]);
	post.actual_weight.unwrap()
}

/// What a batch of so many readings weighs on one page, beside `items` more.
fn weight_of(readings: u32, items: u32) -> Weight {
	let further = match items {
		0 => Weight::zero(),
		items => <()>::flow_pages(items),
	};
	<()>::submit_readings(readings) + further
}

#[test]
fn the_only_meter_completes_each_interval_that_it_measures() {
	run_in_village(|| {
		let mut device = Device::install(HOME, CONNECTION);
		set_current(NOON + 2);
		assert_accepted(device.read(NOON, 10, 0));
		assert_accepted(device.read(NOON + 1, 0, 10));
		assert_eq!(completes(NOON), [Some(true); 2]);
	})
}

#[test]
fn where_the_only_meter_measured_nothing_there_is_nothing() {
	run_in_village(|| {
		let [mut device] = meters();
		assert_accepted(device.read(NOON - 2, 0, 0));
		assert_accepted(device.read(NOON - 1, 10, 0));
		assert_eq!(completes(NOON - 2), [None, Some(true)]);
	})
}

#[test]
fn what_the_only_meter_did_not_measure_is_not_complete() {
	for quality in [ReadingQuality::Estimated, ReadingQuality::Unsynchronised] {
		run_in_village(|| {
			let [mut device] = meters();
			set_current(NOON + 5);
			device.reading.quality = quality;
			assert_accepted(device.read(NOON - 2, 10, 0));
			device.reading.quality = ReadingQuality::Measured;
			// It makes up for what the one before left out.
			assert_accepted(device.read(NOON - 1, 10, 0));
			assert_accepted(device.read(NOON, 10, 0));
			// A gap, and after it.
			assert_accepted(device.read(NOON + 2, 20, 0));
			assert_accepted(device.read(NOON + 3, 10, 0));
			let not = Some(false);
			assert_eq!(completes(NOON - 2), [not, not, Some(true), not, not, Some(true)]);
		})
	}
}

#[test]
fn a_reading_that_comes_too_late_completes_nothing() {
	run_in_village(|| {
		let [mut device] = meters();
		set_current(NOON - 2 + 8);
		assert_accepted(device.read(NOON - 2, 10, 0));
		assert_eq!(complete(NOON - 2, HOME), Some(true), "the last moment");
		set_current(NOON - 1 + 9);
		assert_accepted(device.read(NOON - 1, 10, 0));
		assert_eq!(completes(NOON - 1), [None, None]);
		// What was late of another interval changes nothing in this one.
		assert_accepted(device.read(NOON, 10, 0));
		assert_eq!(complete(NOON, HOME), Some(true));
		let flow = flow(NOON, HOME).unwrap();
		assert_eq!(
			(flow.flow.import_wh, flow.late.import_wh, flow.estimated),
			(10, 0, false)
		);
		// When it is booked, its own is not complete either.
		EnergyProduction::book_late(NOON - 1, page_of(index_of(HOME)).0);
		assert_eq!(completes(NOON - 1), [Some(false), Some(true)]);
	})
}

#[test]
fn generation_recorded_by_hand_completes_nothing() {
	run_in_village(|| {
		assert_ok!(EnergyProduction::record_energy_production(
			signed(OPERATOR),
			SOLAR,
			NOON - 1,
			10
		));
		let countersigned = EnergyProduction::countersign_energy_production(signed(SUPPLIER), SOLAR, NOON - 1);
		assert_ok!(countersigned);
		assert_eq!(metered(NOON - 1, SOLAR), (0, 10));
		assert_eq!(complete(NOON - 1, SOLAR), Some(false));
	})
}

#[test]
fn two_meters_complete_an_interval_in_either_order() {
	for order in [[0, 1], [1, 0]] {
		run_in_village(|| {
			let mut meters = meters::<2>();
			let [first, second] = order.map(|index: usize| meters[index].read(NOON - 2, 10, 0));
			assert_accepted(first);
			assert_eq!(complete(NOON - 2, HOME), Some(false));
			assert_accepted(second);
			assert_eq!(complete(NOON - 2, HOME), Some(true));
			// In one batch too.
			let batch = order.map(|index: usize| meters[index].read(NOON - 1, 10, 0));
			assert_eq!(submit(batch.to_vec()), [ReadingResult::Accepted; 2]);
			assert_eq!(complete(NOON - 1, HOME), Some(true));
		})
	}
}

#[test]
fn as_many_meters_as_an_account_can_have_all_have_to_measure() {
	run_in_village(|| {
		let mut meters = meters::<4>();
		for (index, device) in meters.iter_mut().enumerate() {
			assert_ne!(complete(NOON - 2, HOME), Some(true));
			assert_accepted(device.read(NOON - 2, 10 * (index as u64 % 2), 0));
		}
		assert_eq!(complete(NOON - 2, HOME), Some(true));
	})
}

#[test]
fn a_second_meter_that_is_held_back_until_the_interval_has_closed_leaves_it_incomplete() {
	run_in_village(|| {
		let [mut first, mut second] = meters_that_were_read();
		// One exports, the other imports, which its owner would rather not share.
		assert_accepted(first.read(NOON - 1, 0, 900));
		let held_back = second.read(NOON - 1, 700, 0);
		assert_eq!(complete(NOON - 1, HOME), Some(false));
		set_current(NOON - 1 + 9);
		assert_accepted(held_back);
		assert_eq!(completes(NOON - 1), [Some(false), None]);
		EnergyProduction::book_late(NOON - 1, page_of(index_of(HOME)).0);
		assert_eq!((metered(NOON - 1, HOME), metered(NOON, HOME)), ((700, 900), (0, 0)));
		assert_eq!(completes(NOON - 1), [Some(false), None]);
		// That does not touch the next one.
		assert_accepted(second.read(NOON, 10, 0));
		assert_accepted(first.read(NOON, 0, 10));
		let flow = flow(NOON, HOME).unwrap();
		assert_eq!((flow.late.import_wh, flow.complete), (0, true));
	})
}

#[test]
fn a_second_meter_suspended_in_the_interval_leaves_it_incomplete() {
	run_in_village(|| {
		let [mut first, second] = meters_that_were_read();
		at(NOON - 1, || suspend(1));
		assert_accepted(first.read(NOON - 1, 0, 900));
		assert_rejected(second.clone().read(NOON - 1, 700, 0), ReadingError::MeterSuspended);
		assert_eq!(completes(NOON - 2), [Some(true), Some(false)]);
		// Only an interval through which it was suspended needs no reading of it.
		set_current(NOON + 1);
		assert_accepted(first.read(NOON, 0, 900));
		assert_eq!(complete(NOON, HOME), Some(true));
	})
}

#[test]
fn a_second_meter_suspended_between_its_interval_and_its_reading_leaves_it_incomplete() {
	run_in_village(|| {
		let [mut first, _] = meters_that_were_read();
		// Neither its absence, nor what the other one measures then, makes an interval complete in
		// which it settled.
		assert_accepted(first.read(NOON - 1, 0, 900));
		suspend(1);
		assert_eq!(complete(NOON - 1, HOME), Some(false));
		set_current(NOON + 2);
		assert_accepted(first.read(NOON, 0, 900));
		assert_accepted(first.read(NOON + 1, 0, 900));
		assert_eq!(completes(NOON - 1), [Some(false), Some(false), Some(true)]);
	})
}

#[test]
fn what_was_complete_when_a_meter_was_suspended_stays_so_and_what_was_not_becomes_it_no_more() {
	run_in_village(|| {
		let [mut first, mut second] = meters_that_were_read();
		// The second one did measure it; but nobody keeps which ones did.
		assert_accepted(second.read(NOON - 1, 10, 0));
		suspend(1);
		assert_accepted(first.read(NOON - 1, 10, 0));
		assert_eq!(completes(NOON - 2), [Some(true), Some(false)]);
	})
}

#[test]
fn a_meter_that_comes_back_and_spreads_its_energy_ends_that_an_interval_is_complete() {
	run_in_village(|| {
		let [mut first, mut second, mut third] = meters();
		at(NOON - 2, || suspend(2));
		let mut read = |interval, import_wh| {
			let batch = vec![first.read(interval, import_wh, 0), second.read(interval, import_wh, 0)];
			assert_eq!(submit(batch), [ReadingResult::Accepted; 2]);
		};
		read(NOON - 2, 10);
		read(NOON - 1, 10);
		set_current(NOON - 1 + 8);
		read(NOON, 10);
		read(NOON + 1, 0);
		let yes = Some(true);
		assert_eq!(completes(NOON - 2), [Some(false), yes, yes, yes]);
		assert_ok!(resume(2));
		// What it measured in a closed interval is late, and changes nothing in those after it.
		assert_accepted(third.read(NOON - 2, 300, 0));
		assert_eq!(completes(NOON - 1), [yes, yes, yes]);
		assert_eq!(
			EnergyProduction::next_late().map(|(interval, _)| interval),
			Some(NOON - 2)
		);
		// What flowed in open ones was never measured. A Wh of three is left to the newest.
		assert_accepted(third.read(NOON + 1, 1, 0));
		assert_eq!(completes(NOON - 1), [yes, yes, Some(false)]);
		assert_accepted(third.read(NOON + 3, 2, 0));
		assert_eq!(completes(NOON - 1), [yes, yes, Some(false), Some(false), Some(false)]);
	})
}

#[test]
fn what_a_meter_that_comes_back_has_measured_is_measured() {
	for import_wh in [10, 0] {
		run_in_village(|| {
			let [mut first, mut second] = meters_that_were_read();
			at(NOON - 1, || suspend(1));
			set_current(NOON + 2);
			for interval in [NOON - 1, NOON, NOON + 1] {
				assert_accepted(first.read(interval, import_wh, 0));
			}
			assert_ok!(resume(1));
			for interval in [NOON - 1, NOON] {
				assert_accepted(second.read(interval, 10, 0));
			}
			// Nothing was kept of the first one's readings without energy, when it was alone.
			let of_both = (import_wh > 0).then_some(true);
			let of_second = Some(of_both.is_some());
			assert_eq!(completes(NOON - 2), [Some(true), Some(false), of_second, of_both]);
			// Where a device was taken out meanwhile, nobody knows any more.
			exchanged(0, 0);
			assert_accepted(second.read(NOON + 1, 10, 0));
			assert_eq!(completes(NOON), [of_second, Some(false)]);
		})
	}
}

#[test]
fn a_second_meter_exchanged_in_the_interval_leaves_it_incomplete() {
	for counted in [0, 700] {
		run_in_village(|| {
			let [mut first, _] = meters_that_were_read();
			// A part of the interval is what a fitter has read, also where he says that it was
			// nothing.
			let mut second = at(NOON - 1, || exchanged(1, counted));
			assert_accepted(first.read(NOON - 1, 10, 0));
			assert_accepted(second.read(NOON - 1, 10, 0));
			set_current(NOON + 1);
			assert_accepted(second.read(NOON, 10, 0));
			assert_accepted(first.read(NOON, 10, 0));
			assert_eq!(completes(NOON - 2), [Some(true), Some(false), Some(true)]);
		})
	}
}

#[test]
fn the_only_meter_exchanged_in_the_interval_leaves_it_incomplete() {
	for counted in [0, 700] {
		run_in_village(|| {
			meters_that_were_read::<1>();
			let mut device = at(NOON - 1, || exchanged(0, counted));
			set_current(NOON + 1);
			assert_accepted(device.read(NOON - 1, 10, 0));
			assert_accepted(device.read(NOON, 10, 0));
			assert_eq!(completes(NOON - 2), [Some(true), Some(false), Some(true)]);
		})
	}
}

#[test]
fn a_suspended_meter_exchanged_in_the_interval_leaves_it_incomplete() {
	for counted in [0, 700] {
		run_in_village(|| {
			let [mut first, _] = meters();
			at(NOON - 2, || suspend(1));
			assert_accepted(first.read(NOON - 2, 10, 0));
			assert_accepted(first.read(NOON - 1, 10, 0));
			assert_eq!(completes(NOON - 2), [Some(false), Some(true)]);
			let mut second = exchanged(1, counted);
			// What the old device counted in the interval before was not known, if it was something.
			assert_eq!(complete(NOON - 1, HOME), Some(counted == 0));
			set_current(NOON + 2);
			for interval in [NOON, NOON + 1] {
				let batch = vec![first.read(interval, 10, 0), second.read(interval, 10, 0)];
				assert_eq!(submit(batch), [ReadingResult::Accepted; 2]);
			}
			assert_eq!(completes(NOON), [Some(false), Some(true)]);
		})
	}
}

#[test]
fn a_second_meter_registered_in_the_interval_has_to_measure_it_too() {
	for order in [[0, 1], [1, 0]] {
		run_in_village(|| {
			let [first] = meters_that_were_read();
			let mut meters = [first, at(NOON - 1, || Device::install(HOME, CONNECTION))];
			let [one, other] = order.map(|index: usize| meters[index].read(NOON - 1, 10, 0));
			assert_accepted(one);
			assert_eq!(complete(NOON - 1, HOME), Some(false));
			assert_accepted(other);
			assert_eq!(completes(NOON - 2), [Some(true); 2]);
		})
	}
}

#[test]
fn a_second_meter_registered_after_the_interval_leaves_complete_what_was_and_nothing_else() {
	run_in_village(|| {
		let [mut first] = meters_that_were_read();
		let mut second = Device::install(HOME, CONNECTION);
		// Its first reading may be of the interval before it was there, in which it measured nothing.
		assert_accepted(second.read(NOON - 1, 0, 0));
		assert_accepted(first.read(NOON - 1, 10, 0));
		assert_eq!(completes(NOON - 2), [Some(true), Some(false)]);
		set_current(NOON + 1);
		assert_accepted(first.read(NOON, 10, 0));
		assert_accepted(second.read(NOON, 10, 0));
		assert_eq!(complete(NOON, HOME), Some(true));
	})
}

#[test]
fn a_second_meter_that_measured_nothing_counts() {
	run_in_village(|| {
		let [mut first, mut second] = meters();
		for (interval, first_first) in [(NOON - 2, true), (NOON - 1, false)] {
			let (energy, nothing) = (first.read(interval, 10, 0), second.read(interval, 0, 0));
			let order = if first_first {
				[energy, nothing]
			} else {
				[nothing, energy]
			};
			assert_accepted(order[0]);
			assert_eq!(complete(interval, HOME), Some(false));
			assert_accepted(order[1]);
			assert_eq!(
				(complete(interval, HOME), metered(interval, HOME)),
				(Some(true), (10, 0))
			);
		}
	})
}

#[test]
fn where_several_meters_measured_nothing_the_flow_is_zero() {
	run_in_village(|| {
		let [mut first, mut second] = meters();
		assert_accepted(first.read(NOON - 2, 0, 0));
		let flow_at = |interval| flow(interval, HOME).unwrap();
		assert_eq!(
			(flow_at(NOON - 2).flow, flow_at(NOON - 2).complete),
			(Flow::default(), false)
		);
		assert_accepted(second.read(NOON - 2, 0, 0));
		assert_eq!(
			(flow_at(NOON - 2).flow, flow_at(NOON - 2).complete),
			(Flow::default(), true)
		);
		assert!(!flow_at(NOON - 2).estimated);
		assert_eq!(metered_flows(NOON - 2), [(HOME, flow_at(NOON - 2))]);
		assert_eq!(
			EnergyProduction::get_energy_production(HOME, NOON - 2),
			Default::default()
		);
		assert_eq!(NetworkTotals::<Test>::get(), EnergyTotals::default());
		assert_eq!(EnergyProduction::get_interval(NOON - 2).readings, 2);
		// It is booked, and so settled before the account moves.
		assert_eq!(EnergyProduction::booked_before(&HOME), NOON - 1);
		// Where one was taken out, nothing more is to be told.
		at(NOON - 1, || suspend(1));
		assert_accepted(first.read(NOON - 1, 0, 0));
		assert_eq!(flow(NOON - 1, HOME), None);
	})
}

#[test]
fn a_gap_of_the_second_meter_leaves_its_intervals_incomplete() {
	for (counted, gap_first) in [(21, false), (21, true), (0, false), (0, true)] {
		run_in_village(|| {
			let [mut first, mut second] = meters();
			let gap = second.read(NOON - 1, counted, 0);
			let measured = [NOON - 2, NOON - 1]
				.map(|interval| first.read(interval, 10, 0))
				.to_vec();
			let batch = if gap_first {
				[vec![gap], measured]
			} else {
				[measured, vec![gap]]
			};
			assert_eq!(submit(batch.concat()), [ReadingResult::Accepted; 3]);
			assert_eq!(completes(NOON - 2), [Some(false); 2]);
			set_current(NOON + 1);
			assert_accepted(first.read(NOON, 10, 0));
			assert_accepted(second.read(NOON, 10, 0));
			assert_eq!(complete(NOON, HOME), Some(true));
		})
	}
}

#[test]
fn an_estimate_of_the_second_meter_leaves_its_intervals_incomplete() {
	for counted in [10, 0] {
		run_in_village(|| {
			let [mut first, mut second] = meters();
			set_current(NOON + 1);
			for interval in NOON - 2..=NOON {
				assert_accepted(first.read(interval, 10, 0));
				second.reading.quality = match interval == NOON - 2 {
					true => ReadingQuality::Estimated,
					false => ReadingQuality::Measured,
				};
				assert_accepted(second.read(interval, counted, 0));
			}
			assert_eq!(completes(NOON - 2), [Some(false), Some(false), Some(true)]);
		})
	}
}

#[test]
fn a_number_that_was_given_up_does_not_count() {
	run_in_village(|| {
		let [mut first, mut second] = meters_that_were_read();
		set_current(NOON + 1);
		assert_accepted(first.read(NOON - 1, 0, 900));
		assert_accepted(first.read(NOON, 0, 900));
		second.read(NOON - 1, 700, 0);
		assert_ok!(EnergyProduction::declare_gap(
			signed(OPERATOR),
			1,
			second.reading.sequence
		));
		assert_accepted(second.read(NOON, 0, 0));
		assert_eq!(completes(NOON - 2), [Some(true), Some(false), Some(false)]);
	})
}

#[test]
fn a_reading_again_does_not_count_twice() {
	run_in_village(|| {
		let [mut first, mut second] = meters();
		let reading = first.read(NOON - 2, 10, 0);
		let (accepted, duplicate) = (ReadingResult::Accepted, ReadingResult::Duplicate);
		assert_eq!(submit(vec![reading; 3]), [accepted, duplicate, duplicate]);
		assert_eq!(submit(vec![reading]), [duplicate]);
		assert_eq!(complete(NOON - 2, HOME), Some(false));
		let entry = EnergyProduction::flow(NOON - 2, &HOME).unwrap();
		assert_eq!(entry.measured_by, 1);
		assert_accepted(second.read(NOON - 2, 0, 0));
		assert_eq!(complete(NOON - 2, HOME), Some(true));
		// Nor does one that nobody signed, or that is refused for its energy.
		let unsigned = Device {
			pair: KeyPair::ed25519(666),
			..second.clone()
		}
		.read(NOON - 1, 0, 0);
		assert_accepted(first.read(NOON - 1, 10, 0));
		assert_rejected(unsigned, ReadingError::BadSignature);
		assert_rejected(
			second.clone().read(NOON - 1, FULL + 1, 0),
			ReadingError::BeyondRatedPower,
		);
		assert_eq!(complete(NOON - 1, HOME), Some(false));
	})
}

#[test]
fn a_meter_that_equivocates_leaves_incomplete_what_it_settled_in() {
	run_in_village(|| {
		let [mut first, mut second] = meters();
		let measured = [NOON - 2, NOON - 1].map(|interval| second.read(interval, 10, 0));
		assert_eq!(submit(measured.to_vec()), [ReadingResult::Accepted; 2]);
		let conflicting = second.sign(Reading {
			import_wh: 0,
			..second.reading
		});
		// In one batch the account changes between the first one's readings.
		let batch = vec![first.read(NOON - 2, 10, 0), conflicting, first.read(NOON - 1, 10, 0)];
		assert_eq!(
			submit(batch),
			[
				ReadingResult::Accepted,
				ReadingResult::Rejected(ReadingError::Equivocation),
				ReadingResult::Accepted
			]
		);
		set_current(NOON + 2);
		assert_accepted(first.read(NOON, 10, 0));
		assert_accepted(first.read(NOON + 1, 10, 0));
		assert_eq!(completes(NOON - 2), [Some(true), Some(false), Some(false), Some(true)]);
	})
}

#[test]
fn the_end_of_a_connection_leaves_incomplete_what_its_meters_settled_in() {
	run_in_village(|| {
		let [mut first, _] = meters_that_were_read();
		assert_accepted(first.read(NOON - 1, 0, 900));
		reconnect(HOME, VILLAGE);
		assert_eq!(complete(NOON - 1, HOME), Some(false));
		let mut meters = [exchanged(0, 0), exchanged(1, 0)];
		set_current(NOON + 2);
		// Others may have counted in the first interval.
		for (interval, import_wh) in [(NOON, 0), (NOON + 1, 10)] {
			for device in &mut meters {
				assert_accepted(device.read(interval, import_wh, 0));
			}
		}
		assert_eq!(completes(NOON - 2), [Some(true), Some(false), None, Some(true)]);
	})
}

#[test]
fn who_moves_begins_anew_with_the_next_interval() {
	run_in_village(|| {
		meters_that_were_read::<2>();
		reconnect(HOME, TOWN);
		let mut device = Device::install(HOME, CONNECTION);
		assert!(!record(2).sole);
		set_current(NOON + 2);
		for interval in [NOON, NOON + 1] {
			let reading = device.read(interval, 10, 0);
			assert_eq!(submit_by(TOWN_GATEWAY, vec![reading]), [ReadingResult::Accepted]);
		}
		assert_eq!(completes(NOON), [Some(false), Some(true)]);
		// The meters that it left behind do not make its readings dearer.
		assert!(record(2).sole);
	})
}

#[test]
fn only_meters_at_the_connection_point_count() {
	run_in_village(|| {
		let mut panel = running_meter(SOLAR, PLANT, NOON - 2);
		let mut first = running_meter(SOLAR, CONNECTION, NOON - 2);
		panel.reading.quality = ReadingQuality::Estimated;
		assert_accepted(panel.read(NOON - 2, 0, 100));
		assert_eq!(complete(NOON - 2, SOLAR), Some(false));
		assert_accepted(first.read(NOON - 2, 0, 90));
		let flow = flow(NOON - 2, SOLAR).unwrap();
		// What is estimated is only shown.
		assert_eq!(
			(flow.complete, flow.own_estimated, flow.generated_wh),
			(true, true, 100)
		);
		let mut second = at(NOON - 1, || Device::install(SOLAR, CONNECTION));
		assert_eq!(EnergyProduction::account(&SOLAR).unwrap().active_settling, 2);
		assert_accepted(first.read(NOON - 1, 0, 90));
		// No more does it matter when such a meter is taken out.
		exchanged(0, 0);
		suspend(0);
		assert_accepted(second.read(NOON - 1, 0, 90));
		assert_eq!(complete(NOON - 1, SOLAR), Some(true));
		// A third one counts too.
		let mut third = Device::install(SOLAR, CONNECTION);
		assert_eq!(EnergyProduction::account(&SOLAR).unwrap().active_settling, 3);
		set_current(NOON + 1);
		let readings = [&mut first, &mut second].map(|device| device.read(NOON, 0, 90));
		assert_eq!(submit(readings.to_vec()), [ReadingResult::Accepted; 2]);
		assert_eq!(complete(NOON, SOLAR), Some(false));
		assert_accepted(third.read(NOON, 0, 90));
		assert_eq!(complete(NOON, SOLAR), Some(true));
	})
}

#[test]
fn the_only_meter_reads_no_account_and_several_read_it_once_in_a_batch() {
	run_in_village(|| {
		let [mut first] = meters();
		assert!(record(0).sole);
		assert_eq!(weight(vec![first.read(NOON - 2, 10, 0)]), weight_of(1, 0));
		let mut second = at(NOON - 1, || Device::install(HOME, CONNECTION));
		assert_eq!([0, 1].map(|meter| record(meter).sole), [false; 2]);
		let batch = vec![first.read(NOON - 1, 0, 0), second.read(NOON - 1, 0, 0)];
		assert_eq!(weight(batch), weight_of(2, 2));
		set_current(NOON + 1);
		assert_eq!(weight(vec![first.read(NOON, 10, 0)]), weight_of(1, 2));
		// What cannot count asks nothing.
		second.reading.quality = ReadingQuality::Estimated;
		assert_eq!(weight(vec![second.read(NOON, 10, 0)]), weight_of(1, 0));
		assert_eq!([0, 1].map(|meter| record(meter).sole), [false; 2]);
	})
}

#[test]
fn who_is_alone_again_finds_out_once() {
	run_in_village(|| {
		let [mut first, _] = meters_that_were_read();
		at(NOON - 1, || suspend(1));
		set_current(NOON + 4);
		for (interval, items, sole) in [(NOON - 1, 2, false), (NOON, 2, true), (NOON + 1, 0, true)] {
			assert_eq!(weight(vec![first.read(interval, 10, 0)]), weight_of(1, items));
			assert_eq!(record(0).sole, sole);
		}
		// Until the other one comes back.
		assert_ok!(resume(1));
		assert!(!record(0).sole);
		assert_eq!(weight(vec![first.read(NOON + 2, 10, 0)]), weight_of(1, 2));
		suspend(1);
		set_current(NOON + 7);
		for interval in NOON + 3..NOON + 7 {
			assert_accepted(first.read(interval, 10, 0));
		}
		assert!(record(0).sole);
		exchanged(1, 0);
		assert!(!record(0).sole);
		suspend(1);
		// Nor is one that is out of service itself.
		suspend(0);
		assert_ok!(resume(0));
		assert!(!record(0).sole);
	})
}

#[test]
fn the_worst_reading_without_a_gap_weighs_no_more_than_was_asked_for() {
	run_in_village(|| {
		// Where few intervals are open, a gap is not the worst that there can be.
		MeterDeadline::set(1);
		set_current(JULY - 1);
		let mut device = Device::install(SOLAR, BOTH);
		set_current(JULY);
		assert_accepted(device.read(JULY - 1, 0, 10));
		set_current(JULY + 1);
		assert_accepted(device.read(JULY, 0, 10));
		set_current(JULY + 31 * 96);
		let reading = device.read(JULY + 31 * 96 - 2, 0, 0);
		assert_accepted(reading);
		set_current(JULY + 31 * 96 + 1);
		assert_accepted(device.read(JULY + 31 * 96 - 1, 0, 0));
		// Whether it is alone is to be found out once more.
		at(JULY + 31 * 96, || {
			suspend(0);
			assert_ok!(resume(0));
		});
		let worst = vec![device.read(JULY + 31 * 96, 0, 10)];
		let call = crate::Call::<Test>::submit_readings {
			batch: worst.clone().try_into().unwrap(),
		};
		assert_eq!(weight(worst), weight_of(1, 3));
		assert!(Generated::<Test>::contains_key(0, july()));
		// But for the page of another meter of the plant.
		assert_eq!(
			call.get_dispatch_info().call_weight,
			weight_of(1, 3) + <()>::meter_pages(1)
		);
	})
}

#[test]
fn what_is_wrong_in_the_counts_is_noticed() {
	let broken = |change: fn()| {
		new_test_ext().execute_with(|| {
			let [mut first, mut second] = meters();
			assert_accepted(first.read(NOON - 2, 10, 0));
			assert_accepted(second.read(NOON - 2, 0, 0));
			assert_ok!(EnergyProduction::do_try_state());
			change();
			match EnergyProduction::do_try_state() {
				Err(sp_runtime::TryRuntimeError::Other(message)) => message[..12].to_owned(),
				result => panic!("{result:?}"),
			}
		})
	};
	fn entry(change: impl FnOnce(&mut FlowEntry)) {
		Flows::<Test>::mutate(NOON - 2, 0, |entries| change(&mut entries[0]));
	}
	fn account(change: impl FnOnce(&mut MeterAccount<<Test as Config>::MaxMetersPerAccount>)) {
		Accounts::<Test>::mutate_extant(HOME, change);
	}
	assert_eq!(broken(|| entry(|entry| entry.measured_by = 3)), "invariant 16");
	assert_eq!(broken(|| entry(|entry| entry.measured_by = 0)), "invariant 16");
	let nothing = || {
		entry(|entry| {
			*entry = FlowEntry::empty(entry.slot, entry.area);
		})
	};
	assert_eq!(broken(nothing), "invariant 16");
	assert_eq!(broken(|| tamper(0, |meter| meter.sole = true)), "invariant 17");
	assert_eq!(
		broken(|| account(|account| account.complete_from = NOON + 2)),
		"invariant 17"
	);
	assert_eq!(
		broken(|| account(|account| account.active_settling = 1)),
		"invariant 4:"
	);
}
