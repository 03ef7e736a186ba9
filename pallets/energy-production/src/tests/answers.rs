//! What clients are answered about ranges of intervals, and of an area, a page at a time.

use super::*;
use energy_primitives::{
	AccountInArea, AreaEnergy, EnergyProductionInfo, MeterEpoch, MeteredEnergy, Page, ProducerStatus, Reading,
};

/// The ids of the meters on all pages of `limit`, and how many pages that takes.
fn meters_by(
	limit: u32,
	ask: impl Fn(Option<MeterId>, Option<u32>) -> Page<energy_primitives::MeterInfo<u64>, MeterId>,
) -> (Vec<MeterId>, usize) {
	let (mut seen, mut from, mut pages) = (Vec::new(), None, 0);
	loop {
		let Page { items, next } = ask(from, Some(limit));
		assert!(items.len() <= limit as usize);
		seen.extend(items.into_iter().map(|info| info.meter));
		pages += 1;
		from = next;
		if from.is_none() {
			return (seen, pages);
		}
	}
}

#[test]
fn production_comes_in_pages_of_intervals_and_of_nothing_that_was_not_metered() {
	run_in_village(|| {
		let mut device = running_meter(SOLAR, BOTH, NOON - 4);
		for (interval, export_wh) in [(NOON - 4, 700), (NOON - 3, 0), (NOON - 2, 800)] {
			assert_accepted(device.read(interval, 10, export_wh));
		}
		let page = EnergyProduction::get_energy_productions(SOLAR, NOON - 96, None);
		let found: Vec<_> = page
			.items
			.iter()
			.map(|entry| (entry.interval, entry.energy.exported_wh))
			.collect();
		assert_eq!(found, [(NOON - 4, 700), (NOON - 3, 0), (NOON - 2, 800)]);
		// Each is the one that is asked for alone, and there is nothing in the future.
		for entry in &page.items {
			assert_eq!(
				entry.energy,
				EnergyProduction::get_energy_production(SOLAR, entry.interval)
			);
		}
		assert_eq!(page.next, None);
		let first = EnergyProduction::get_energy_productions(SOLAR, NOON - 4, Some(2));
		assert_eq!((first.items.len(), first.next), (2, Some(NOON - 2)));
		let second = EnergyProduction::get_energy_productions(SOLAR, NOON - 2, Some(2));
		assert_eq!((second.items.len(), second.next), (1, Some(NOON)));
		assert_eq!(
			EnergyProduction::get_energy_productions(SOLAR, 0, Some(u32::MAX)).next,
			Some(192)
		);
		assert_eq!(
			EnergyProduction::get_energy_productions(SOLAR, Interval::MAX, None).items,
			[]
		);
		assert_eq!(
			EnergyProduction::get_energy_productions(STRANGER, NOON - 4, None).items,
			[]
		);
		// A quarter without energy is not one without a meter.
		assert_eq!(
			EnergyProduction::get_energy_production(SOLAR, NOON - 1),
			EnergyProductionInfo::default()
		);
	})
}

#[test]
fn the_sums_of_intervals_come_in_pages_of_those_that_have_any() {
	run_in_village(|| {
		let (mut solar, mut home) = (
			running_meter(SOLAR, BOTH, NOON - 4),
			running_meter(HOME, CONNECTION, NOON - 4),
		);
		for interval in [NOON - 4, NOON - 3] {
			assert_accepted(solar.read(interval, 0, 500));
			assert_accepted(home.read(interval, 200, 0));
		}
		let page = EnergyProduction::get_intervals(NOON - 4, None);
		let found: Vec<_> = page
			.items
			.iter()
			.map(|entry| {
				(
					entry.interval,
					entry.summary.import_wh,
					entry.summary.export_wh,
					entry.summary.metered_wh,
				)
			})
			.collect();
		assert_eq!(found, [(NOON - 4, 200, 500, 500), (NOON - 3, 200, 500, 500)]);
		for entry in &page.items {
			assert_eq!(entry.summary, EnergyProduction::get_interval(entry.interval));
		}
		assert_eq!(page.next, None);
		assert_eq!(EnergyProduction::get_intervals(NOON - 4, Some(1)).next, Some(NOON - 3));
		assert_eq!(
			EnergyProduction::get_intervals(NOON - 300, None).next,
			Some(NOON - 300 + 192)
		);
	})
}

#[test]
fn what_an_areas_meters_measured_is_added_up_by_interval() {
	run_in_village(|| {
		let mut solar = running_meter(SOLAR, BOTH, NOON - 4);
		let mut homes: Vec<_> = (1_000..1_040)
			.map(|who| {
				connect(who, VILLAGE);
				running_meter(who, CONNECTION, NOON - 4)
			})
			.collect();
		let mut elsewhere = running_meter(TOWN_HOME, CONNECTION, NOON - 4);
		let mut expected = Vec::new();
		for interval in [NOON - 4, NOON - 2] {
			assert_accepted(solar.read(interval, 0, 700));
			for (number, home) in homes.iter_mut().enumerate() {
				assert_accepted(home.read(interval, number as u64, 0));
			}
			assert_eq!(
				submit_by(TOWN_GATEWAY, vec![elsewhere.read(interval, 9, 0)]),
				[ReadingResult::Accepted]
			);
		}
		for interval in NOON - 4..NOON {
			// What the pages add up to is what the accounts have, one by one.
			let of = |who| EnergyProduction::metered(interval, &who);
			let accounts = (1_000..1_040).chain([SOLAR]);
			let sum = accounts.filter_map(of).fold(
				AreaEnergy {
					interval,
					..Default::default()
				},
				|sum, metered| sum.with(&metered),
			);
			if sum.connections > 0 {
				expected.push(sum);
			}
		}
		assert_eq!(expected[0].import_wh, u128::from((0..40).sum::<u64>()));
		assert_eq!((expected[0].export_wh, expected[0].generated_wh), (700, 700));
		assert_eq!((expected[0].connections, expected[0].estimated), (40, 0));
		assert!(Pages::get().iter().filter(|(area, _)| *area == VILLAGE).count() > 1);
		let page = EnergyProduction::get_area_energy(VILLAGE, NOON - 96, None);
		assert_eq!((page.items, page.next), (expected.clone(), None));
		let first = EnergyProduction::get_area_energy(VILLAGE, NOON - 4, Some(1));
		assert_eq!((first.items, first.next), (expected[..1].to_vec(), Some(NOON - 3)));
		let of_town = EnergyProduction::get_area_energy(TOWN, NOON - 4, None).items;
		assert_eq!((of_town[0].import_wh, of_town[0].connections), (9, 1));
		for nothing in [
			EnergyProduction::get_area_energy(MILL, NOON - 4, None),
			EnergyProduction::get_area_energy(VILLAGE, Interval::MAX, None),
		] {
			assert_eq!((nothing.items, nothing.next), (vec![], None));
		}
		assert_eq!(
			EnergyProduction::get_area_energy(MILL, 0, Some(u32::MAX)).next,
			Some(192)
		);
	})
}

#[test]
fn what_is_late_counts_in_its_area_once_it_is_booked() {
	run_in_village(|| {
		let mut first = running_meter(HOME, CONNECTION, NOON - 1);
		let mut second = running_meter(HOME, CONNECTION, NOON - 1);
		assert_accepted(first.read(NOON - 1, 30, 0));
		let late = second.read(NOON - 1, 0, 7);
		set_current(NOON + 8);
		assert_accepted(late);
		let sum = || {
			let page = EnergyProduction::get_area_energy(VILLAGE, NOON - 1, Some(1));
			page.items
				.first()
				.map(|sum| (sum.import_wh, sum.export_wh, sum.connections))
		};
		assert_eq!(sum(), Some((30, 0, 1)));
		EnergyProduction::book_late(NOON - 1, page_of(index_of(HOME)).0);
		assert_eq!(sum(), Some((30, 7, 1)));
		while !EnergyProduction::forget(NOON - 1, 9).1 {}
		assert_eq!(sum(), None, "nothing is kept of it any more");
	})
}

#[test]
fn a_question_about_an_area_reads_a_bounded_number_of_pages() {
	run_in_village(|| {
		let most = crate::readers::MAX_FLOW_PAGES_READ;
		let intervals_with = |pages: u32| {
			Pages::set(vec![(VILLAGE, Vec::new()); pages as usize]);
			let next = EnergyProduction::get_area_energy(VILLAGE, NOON - 300, None)
				.next
				.unwrap();
			next + 300 - NOON
		};
		let before = Pages::get();
		assert_eq!(intervals_with(0), 192);
		assert_eq!(intervals_with(most / 192), 192);
		assert_eq!(intervals_with(most / 4), 4);
		assert_eq!(intervals_with(most), 1);
		assert_eq!(
			intervals_with(most * 2),
			1,
			"one always, or there would be no next page"
		);
		Pages::set(before);
	})
}

#[test]
fn an_area_has_its_own_meters_on_its_pages() {
	run_in_village(|| {
		let mut of_village = Vec::new();
		let mut of_town = Vec::new();
		// Of the village and the town in turns, so that every page of meters has some of both.
		for who in 1_000..1_040 {
			let (area, meters) = match who % 2 {
				0 => (VILLAGE, &mut of_village),
				_ => (TOWN, &mut of_town),
			};
			connect(who, area);
			meters.push(Device::install(who, CONNECTION).reading.meter);
		}
		for (area, meters) in [(VILLAGE, of_village), (TOWN, of_town), (MILL, vec![])] {
			let by = |limit| {
				meters_by(limit, |from, limit| {
					EnergyProduction::get_area_meters(area, from, limit)
				})
				.0
			};
			for limit in [1, 7, 256] {
				assert_eq!(by(limit), meters, "of {area} by {limit}");
			}
		}
		let all = meters_by(16, EnergyProduction::get_registered_meters);
		assert_eq!(all, ((0..40).collect::<Vec<_>>(), 3));
		let info = &EnergyProduction::get_area_meters(TOWN, Some(1), Some(1)).items[0];
		assert_eq!((info.meter, info.owner, info.state.area), (1, 1_001, TOWN));
	})
}

#[test]
fn silent_are_active_meters_that_have_not_shown_the_last_interval() {
	run_in_village(|| {
		let mut reads = running_meter(HOME, CONNECTION, NOON - 10);
		let mut silent = running_meter(SOLAR, CONNECTION, NOON - 10);
		running_meter(TOWN_HOME, CONNECTION, NOON - 10);
		connect(1_000, VILLAGE);
		let suspended = running_meter(1_000, CONNECTION, NOON - 10).reading.meter;
		assert_ok!(EnergyProduction::suspend_meter(signed(OPERATOR), suspended));
		// The first and only reading of this one is not due yet.
		connect(1_001, VILLAGE);
		Device::install(1_001, CONNECTION);
		for interval in NOON - 10..NOON {
			assert_accepted(reads.read(interval, 10, 0));
		}
		assert_accepted(silent.read(NOON - 6, 10, 0));
		let silent_before = |before| {
			meters_by(1, |from, limit| {
				EnergyProduction::get_silent_meters(VILLAGE, before, from, limit)
			})
			.0
		};
		assert_eq!(silent_before(NOON), [silent.reading.meter]);
		// It has shown all that it measured before NOON - 5.
		assert_eq!(silent_before(NOON - 4), [silent.reading.meter]);
		assert!(silent_before(NOON - 5).is_empty());
		assert_accepted(silent.read(NOON - 1, 10, 0));
		assert!(silent_before(NOON).is_empty());
		set_current(NOON + 4);
		assert_eq!(
			silent_before(NOON + 4).len(),
			3,
			"who has nothing to show yet is silent some time later"
		);
	})
}

#[test]
fn a_page_of_meters_looks_at_a_bounded_number() {
	run_in_village(|| {
		connect(1_000, VILLAGE);
		Device::install(1_000, CONNECTION);
		let page = Meters::<Test>::get(0);
		let meter = page[0];
		let full: MeterPage = vec![meter; METERS_PER_PAGE as usize].try_into().expect("a full page");
		for number in 0..600 {
			Meters::<Test>::insert(number, full.clone());
		}
		let most = crate::readers::MAX_METERS_LOOKED_AT as MeterId;
		let first = EnergyProduction::get_area_meters(TOWN, None, None);
		assert_eq!((first.items.len(), first.next), (0, Some(most)));
		assert_eq!(EnergyProduction::get_area_meters(TOWN, Some(most), None).next, None);
		for number in 1..600 {
			Meters::<Test>::remove(number);
		}
		Meters::<Test>::insert(0, page);
	})
}

#[test]
fn producers_and_gateways_come_by_area_or_all_of_them() {
	run_in_village(|| {
		for who in 1_000..1_005 {
			connect(who, if who == 1_004 { TOWN } else { VILLAGE });
			assert_ok!(EnergyProduction::register_producer(
				signed(who),
				EnergySource::Wind,
				CAPACITY
			));
		}
		let producers = |area, limit| {
			let (mut seen, mut from) = (Vec::new(), None);
			loop {
				let Page { items, next } = EnergyProduction::get_producers(area, from, Some(limit));
				assert!(items.len() <= limit as usize);
				for entry in items {
					assert_eq!(EnergyProduction::get_producer_info(entry.account), Some(entry.producer));
					seen.push((entry.account, entry.producer.status));
				}
				from = next;
				if from.is_none() {
					seen.sort_unstable_by_key(|(account, _)| *account);
					return seen;
				}
			}
		};
		let pending = |who| (who, ProducerStatus::Pending);
		let mut of_village = vec![(SOLAR, ProducerStatus::Approved)];
		of_village.extend((1_000..1_004).map(pending));
		for limit in [1, 3, 256] {
			assert_eq!(producers(Some(VILLAGE), limit), of_village);
		}
		assert_eq!(producers(Some(TOWN), 1), [pending(1_004)]);
		assert_eq!(producers(None, 2).len(), 6);

		let entry = |account, area| AccountInArea { account, area };
		let of = |area| EnergyProduction::get_gateways(area, None, None).items;
		assert_eq!(of(Some(VILLAGE)), [entry(GATEWAY, VILLAGE)]);
		assert_eq!(of(Some(MILL)), []);
		let first = EnergyProduction::get_gateways(None, None, Some(1));
		let second = EnergyProduction::get_gateways(None, first.next, Some(1));
		assert_eq!(second.next, None);
		let mut both = [first.items, second.items].concat();
		both.sort_unstable_by_key(|entry| entry.account);
		assert_eq!(both, [entry(GATEWAY, VILLAGE), entry(TOWN_GATEWAY, TOWN)]);
		assert_eq!(EnergyProduction::areas_read_by(&GATEWAY), [VILLAGE]);
		assert!(EnergyProduction::areas_read_by(&HOME).is_empty());
	})
}

#[test]
fn proofs_of_equivocation_can_be_read() {
	run_in_village(|| {
		let proofs = |from, limit| EnergyProduction::get_equivocations(from, limit);
		assert_eq!(proofs(None, None).items, []);
		for who in [HOME, SOLAR] {
			let mut device = running_meter(who, CONNECTION, NOON - 1);
			let accepted = device.read(NOON - 1, 10, 0);
			assert_accepted(accepted);
			let conflicting = Reading {
				import_wh: 9,
				..accepted.reading
			};
			submit(vec![device.sign(conflicting)]);
			let all = proofs(None, None).items;
			let proof = all
				.iter()
				.find(|proof| proof.meter == device.reading.meter)
				.expect("it is on record");
			assert_eq!((proof.accepted, proof.conflicting), (accepted.reading, conflicting));
			assert_eq!((proof.key, proof.submitter), (device.pair.public(), GATEWAY));
		}
		let first = proofs(None, Some(1));
		let MeterEpoch { meter, epoch } = first.next.expect("there is another");
		assert_eq!((meter, epoch), (first.items[0].meter, 0));
		let second = proofs(first.next, Some(1));
		assert_eq!(second.next, None);
		assert_ne!(second.items[0].meter, meter);
	})
}
