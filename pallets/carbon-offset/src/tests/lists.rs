//! Lists and ranges: each leads through all that is there.

use crate::mock::*;
use energy_primitives::{CleanProducerStatus, EnergySource, Finality, HoldingInfo, IssuanceInfo, Month, Page, Vintage};
use frame_support::assert_ok;

/// Reads all pages of two items each.
fn all<Item, Key>(read: impl Fn(Option<Key>, Option<u32>) -> Page<Item, Key>) -> Vec<Item> {
	let (mut items, mut from) = (vec![], None);
	loop {
		let page = read(from, Some(2));
		assert!(page.items.len() <= 2);
		items.extend(page.items);
		from = page.next;
		if from.is_none() {
			return items;
		}
	}
}

#[test]
fn producers_by_pages() {
	ExtBuilder::build_and_execute(|| {
		for who in [SOLVEIG, WILMA, HILDE] {
			assert_ok!(apply(who));
		}
		assert_ok!(approve(VERA, WILMA));
		let mut listed: Vec<_> = all(CarbonOffset::get_clean_energy_producers)
			.into_iter()
			.map(|info| (info.producer, info.zone, info.registration.status))
			.collect();
		listed.sort_by_key(|(who, ..)| *who);
		use CleanProducerStatus::{Approved, Pending};
		let expected = [
			(SOLVEIG, LIGNITE_GRID, Pending),
			(WILMA, LIGNITE_GRID, Approved),
			(HILDE, HYDRO_GRID, Pending),
		];
		assert_eq!(listed, expected);
	});
}

#[test]
fn pending_issuances_come_newest_first() {
	ExtBuilder::build_and_execute(|| {
		three_request();
		let numbers = |items: Vec<energy_primitives::PendingIssuanceInfo<AccountId>>| -> Vec<_> {
			items.into_iter().map(|info| info.issuance).collect()
		};
		assert_eq!(numbers(all(CarbonOffset::get_pending_issuances)), [2, 1, 0]);
		wait(WINDOW);
		assert_ok!(mint(1));
		assert_eq!(numbers(all(CarbonOffset::get_pending_issuances)), [2, 0]);
	});
}

#[test]
fn what_became_of_a_producers_energy_by_month() {
	ExtBuilder::build_and_execute(|| {
		become_clean_producer(SOLVEIG);
		publish_final(LIGNITE_GRID, LIGNITE_FACTOR);
		generate(SOLVEIG, JULY, 10_000);
		record(0, 0, &[member(SOLVEIG, 3_000, 0), member(BERTA, 0, 3_000)]);
		assert_ok!(issue(SOLVEIG, LIGNITE_GRID));
		generate(SOLVEIG, JULY, 500);
		assert_ok!(request(SOLVEIG, LIGNITE_GRID));
		let june = Month(201_606);
		let page = CarbonOffset::get_issuances(SOLVEIG, LIGNITE_GRID, june, None);
		assert_eq!(
			page.items,
			[IssuanceInfo {
				month: JULY,
				creditable_wh: 10_500,
				matched_wh: 3_000,
				credited_wh: 7_000,
				pending_wh: 500,
				refused_wh: 0,
				issued: 6_300,
				withdrawn: 0,
				open: Some(1)
			}]
		);
		assert_eq!(page.next, None);
		// Two months at a time, up to the present one; and nothing for what is no month.
		let page = CarbonOffset::get_issuances(SOLVEIG, LIGNITE_GRID, Month(201_512), Some(2));
		assert_eq!((page.items.len(), page.next), (0, Some(Month(201_602))));
		for month in NO_MONTHS {
			let page = CarbonOffset::get_issuances(SOLVEIG, LIGNITE_GRID, month, None);
			assert_eq!((page.items.len(), page.next), (0, None));
		}
	});
}

#[test]
fn factors_by_month() {
	ExtBuilder::build_and_execute(|| {
		publish_final_of(LIGNITE_GRID, Month(201_512), 1);
		publish_final_of(LIGNITE_GRID, Month(201_602), 2);
		assert_ok!(publish(VERA, LIGNITE_GRID, AUGUST, 3, Finality::Provisional));
		let page = CarbonOffset::get_emission_factors(LIGNITE_GRID, Month(201_512), None);
		let factors: Vec<_> = page.items.iter().map(|info| (info.month.0, info.mg_per_kwh)).collect();
		assert_eq!(factors, [(201_512, 1), (201_602, 2), (201_608, 3)]);
		assert_eq!(page.next, None);
		let page = CarbonOffset::get_emission_factors(LIGNITE_GRID, Month(201_512), Some(2));
		assert_eq!((page.items.len(), page.next), (1, Some(Month(201_602))));
	});
}

#[test]
fn vintages_and_holdings_by_pages() {
	ExtBuilder::build_and_execute(|| {
		let sun = solveig_earns(900_000);
		let wind = wilma_earns();
		assert_ok!(list(SOLVEIG, sun, 100_000, 1));
		let mut credits: Vec<_> = all(CarbonOffset::get_vintages)
			.into_iter()
			.map(|info| (info.credit, info.total.issued))
			.collect();
		credits.sort();
		assert_eq!(credits, [(sun, 900_000), (wind, 930_000)]);
		let held = all(|from, limit| CarbonOffset::get_credits(SOLVEIG, from, limit));
		assert_eq!(
			held,
			[HoldingInfo {
				credit: sun,
				vintage: Vintage {
					month: JULY,
					source: EnergySource::Solar
				},
				free: 800_000,
				listed: 100_000
			}]
		);
		assert_eq!(all(|from, limit| CarbonOffset::get_credits(BERTA, from, limit)), []);
	});
}

#[test]
fn certificates_by_account() {
	ExtBuilder::build_and_execute(|| {
		let credit = solveig_earns(900_000);
		assert_ok!(CarbonOffset::transfer_carbon_credits(
			RuntimeOrigin::signed(SOLVEIG),
			credit,
			BERTA,
			100_000
		));
		for who in [SOLVEIG, BERTA, SOLVEIG, SOLVEIG] {
			assert_ok!(CarbonOffset::retire_carbon_credits(
				RuntimeOrigin::signed(who),
				credit,
				KILOGRAM,
				text(""),
				text("")
			));
		}
		let of = |who| {
			let certificates = all(|from, limit| CarbonOffset::get_certificates_of(who, from, limit));
			let mut numbers: Vec<_> = certificates.into_iter().map(|info| info.certificate).collect();
			numbers.sort();
			numbers
		};
		assert_eq!((of(SOLVEIG), of(BERTA), of(VERA)), (vec![0, 2, 3], vec![1], vec![]));
	});
}

#[test]
fn matched_origin_by_month() {
	ExtBuilder::build_and_execute(|| {
		become_clean_producer(SOLVEIG);
		generate(SOLVEIG, JULY, 10_000);
		generate(SOLVEIG, AUGUST, 10_000);
		// The last interval of July and the first of August.
		let august = (31 * 24 * 4) as u32;
		record(august - 1, 0, &[member(SOLVEIG, 100, 0), member(BERTA, 0, 100)]);
		record(august, 0, &[member(SOLVEIG, 200, 0), member(BERTA, 0, 200)]);
		let origin = CarbonOffset::get_matched_origin(BERTA, Month(201_606), None);
		let months: Vec<_> = origin
			.items
			.iter()
			.map(|info| (info.month, info.received[0].energy_wh))
			.collect();
		assert_eq!(months, [(JULY, 100), (AUGUST, 200)]);
		let origin = CarbonOffset::get_matched_origin(SOLVEIG, JULY, Some(1));
		assert_eq!((origin.items[0].delivered_wh, origin.next), (100, Some(AUGUST)));
	});
}
