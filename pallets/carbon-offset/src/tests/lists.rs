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
		let mut listed: Vec<_> = all(|from, limit| CarbonOffset::get_clean_energy_producers(None, from, limit))
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
		// Those that wait for a verifier, and those that none has revoked.
		let with = |status| {
			let found = all(|from, limit| CarbonOffset::get_clean_energy_producers(Some(status), from, limit));
			let mut found: Vec<_> = found.into_iter().map(|info| info.producer).collect();
			found.sort();
			found
		};
		assert_eq!(with(Pending), [SOLVEIG, HILDE]);
		assert_eq!(with(Approved), [WILMA]);
		assert!(with(CleanProducerStatus::Revoked).is_empty());
	});
}

#[test]
fn what_an_account_can_ask_for_by_month_and_zone() {
	ExtBuilder::build_and_execute(|| {
		become_clean_producer(SOLVEIG);
		publish_final(LIGNITE_GRID, LIGNITE_FACTOR);
		publish_final(HYDRO_GRID, 141_000);
		generate(SOLVEIG, JULY, 10_000);
		generate(SOLVEIG, AUGUST, 10_000);
		rebuild(SOLVEIG, |plant| plant.area = HYDRO_VILLAGE);
		become_clean_producer(SOLVEIG);
		generate(SOLVEIG, JULY, 1_000);
		let page = CarbonOffset::get_issuables(SOLVEIG, Month(201_606), None);
		let mut found: Vec<_> = page
			.items
			.iter()
			.map(|info| (info.zone, info.month, info.credit, info.energy_wh, info.amount))
			.collect();
		found.sort_by_key(|(zone, ..)| *zone);
		// August has no factor yet.
		let sun = july(EnergySource::Solar);
		assert_eq!(
			found,
			[
				(LIGNITE_GRID, JULY, sun, 10_000, 9_000),
				(HYDRO_GRID, JULY, sun, 1_000, 100)
			]
		);
		assert_eq!(page.next, None);
		assert_eq!(CarbonOffset::get_issuables(SOLVEIG, JULY, Some(1)).next, Some(AUGUST));
		assert_ok!(request(SOLVEIG, LIGNITE_GRID));
		assert_eq!(CarbonOffset::get_issuables(SOLVEIG, JULY, None).items.len(), 1);
		assert_eq!(CarbonOffset::get_issuables(BERTA, JULY, None).items, []);
	});
}

#[test]
fn achievements_of_an_account_a_vintage_and_everybody() {
	ExtBuilder::build_and_execute(|| {
		let sun = solveig_earns(900_000);
		let wind = wilma_earns();
		assert_ok!(CarbonOffset::transfer_carbon_credits(
			RuntimeOrigin::signed(SOLVEIG),
			sun,
			WILMA,
			100_000
		));
		assert_ok!(list(WILMA, wind, 30_000, 1));
		assert_ok!(list(WILMA, sun, 20_000, 1));
		assert_ok!(buy(BERTA, 0, 10_000));
		assert_ok!(CarbonOffset::retire_carbon_credits(
			RuntimeOrigin::signed(SOLVEIG),
			sun,
			200_000,
			text(""),
			text("")
		));
		let of = |who| {
			let found = CarbonOffset::get_achievements(who);
			(found.total.issued, found.total.retired, found.held, found.listed)
		};
		assert_eq!(of(Some(SOLVEIG)), (900_000, 200_000, 600_000, 0));
		assert_eq!(of(Some(WILMA)), (930_000, 0, 1_020_000, 40_000));
		assert_eq!(of(Some(BERTA)), (0, 0, 10_000, 0));
		assert_eq!(of(None), (1_830_000, 200_000, 1_630_000, 40_000));
		let vintage = |credit| {
			let found = CarbonOffset::get_vintage(credit).unwrap();
			(found.total.issued, found.held, found.listed)
		};
		assert_eq!(vintage(sun), (900_000, 700_000, 20_000));
		assert_eq!(vintage(wind), (930_000, 930_000, 20_000));
	});
}

#[test]
fn what_a_zone_delivered_in_a_month_by_source() {
	ExtBuilder::build_and_execute(|| {
		become_clean_producer(SOLVEIG);
		for month in [JULY, AUGUST] {
			generate(SOLVEIG, month, 10_000);
		}
		// The first and the last interval of July, and the first of August.
		let august = (31 * 24 * 4) as u32;
		for nth in [0, august - 1, august] {
			record(
				nth,
				0,
				&[member(SOLVEIG, 100, 0), member(GUSTAV, 50, 0), member(BERTA, 0, 150)],
			);
		}
		let of = |zone, month| {
			let found = CarbonOffset::get_month_origin(zone, month);
			let clean: Vec<_> = found.clean.iter().map(|part| (part.source, part.energy_wh)).collect();
			(found.delivered_wh, found.received_wh, clean)
		};
		assert_eq!(of(LIGNITE_GRID, JULY), (300, 300, vec![(EnergySource::Solar, 200)]));
		assert_eq!(of(LIGNITE_GRID, AUGUST), (150, 150, vec![(EnergySource::Solar, 100)]));
		for nothing in [
			of(LIGNITE_GRID, Month(201_606)),
			of(LIGNITE_GRID, LAST_MONTH),
			of(HYDRO_GRID, JULY),
		] {
			assert_eq!(nothing, (0, 0, vec![]));
		}
		for month in NO_MONTHS {
			assert_eq!(of(LIGNITE_GRID, month), (0, 0, vec![]));
		}
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
			certificates
				.into_iter()
				.map(|info| info.certificate)
				.collect::<Vec<_>>()
		};
		// The newest first.
		assert_eq!((of(SOLVEIG), of(BERTA), of(VERA)), (vec![3, 2, 0], vec![1], vec![]));
		// Those before a number, whether or not it is the account's own.
		for (before, first) in [(0, None), (1, Some(0)), (2, Some(0)), (3, Some(2)), (u32::MAX, Some(3))] {
			let page = CarbonOffset::get_certificates_of(SOLVEIG, Some(before), Some(1));
			assert_eq!(
				page.items.first().map(|info| info.certificate),
				first,
				"before {before}"
			);
		}
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
