//! What members delivered to members is handed over to the record of origin: metered energy, once.

use crate::{mock::*, AreaMarkets};
use energy_primitives::{AreaId, Energy, Interval, MatchedOrigin, MemberEnergy, OriginMix, Recorded, ZoneId, MILL};
use frame_support::{hypothetically, parameter_types, traits::fungible::Mutate, weights::Weight};
use std::collections::BTreeMap;

/// A page of an interval that was recorded.
type Page = (Interval, u32, Vec<MemberEnergy<AccountId>>);

parameter_types! {
	static Pages: Vec<Page> = Vec::new();
	static Mixes: BTreeMap<(ZoneId, Interval), OriginMix> = BTreeMap::new();
}

/// Keeps what settlement records. As a producer is looked up whoever delivered something.
pub struct Recorder;

impl MatchedOrigin<AccountId> for Recorder {
	fn record(_: ZoneId, interval: Interval, page: u32, rows: &[MemberEnergy<AccountId>]) -> Recorded {
		Pages::mutate(|pages| pages.push((interval, page, rows.to_vec())));
		let sum = |of: fn(&MemberEnergy<AccountId>) -> Energy| rows.iter().map(of).sum();
		let mix = OriginMix {
			delivered_wh: sum(|row| row.delivered_wh),
			received_wh: sum(|row| row.received_wh),
			..OriginMix::default()
		};
		let looked_up = rows.iter().filter(|row| row.generated_wh > 0).count() as u32;
		Recorded { mix, looked_up }
	}

	fn add_mix(zone: ZoneId, interval: Interval, mix: &OriginMix) {
		Mixes::mutate(|mixes| mixes.entry((zone, interval)).or_default().add(mix));
	}

	fn look_up_weight(producers: u32) -> Weight {
		Weight::from_parts(1_000_000, 1_000).saturating_mul(producers.into())
	}
}

/// Who delivered and received how much at noon, and what of it was generated then.
fn recorded() -> Vec<(AccountId, Energy, Energy, Energy)> {
	let of_noon = Pages::get().into_iter().filter(|(interval, ..)| *interval == NOON);
	of_noon
		.flat_map(|(_, _, rows)| rows)
		.map(|row| (row.account, row.delivered_wh, row.received_wh, row.generated_wh))
		.collect()
}

/// What all delivered and received at noon, as it was added to the zone's.
fn mix() -> Option<(Energy, Energy)> {
	Mixes::get()
		.get(&(VILLAGE, NOON))
		.map(|mix| (mix.delivered_wh, mix.received_wh))
}

fn kept(area: AreaId) -> bool {
	AreaMarkets::<Test>::get(NOON, area).is_some_and(|market| !market.origin.is_empty())
}

fn settle_noon() {
	Pages::set(Vec::new());
	Mixes::set(BTreeMap::new());
	settle_interval(NOON);
}

#[test]
fn what_was_sold_ahead_and_what_was_shared_count_together() {
	ExtBuilder::default().build_and_execute(|| {
		share_at(VILLAGE, 200, 200);
		deposit(BEN, 120);
		trade(ANNA, CARLA, NOON, 300, 120);
		meter(NOON, ANNA, 0, 1_000);
		generate(NOON, ANNA, 1_200);
		meter(NOON, BEN, 600, 0);
		meter(NOON, CARLA, 300, 0);
		settle_noon();
		assert_eq!(
			recorded(),
			[(ANNA, 900, 0, 1_200), (BEN, 0, 600, 0), (CARLA, 0, 300, 0)]
		);
		assert_eq!(mix(), Some((900, 900)));
		assert!(!kept(VILLAGE));
	});
}

#[test]
fn what_was_sold_and_not_delivered_has_no_origin() {
	ExtBuilder::default().build_and_execute(|| {
		trade(ANNA, BEN, NOON, 1_000, 120);
		// Ben uses more than he bought; what he bought and Anna did not deliver is the supplier's.
		meter(NOON, ANNA, 0, 400);
		meter(NOON, BEN, 1_500, 0);
		settle_noon();
		assert_eq!(recorded(), [(ANNA, 400, 0, 0), (BEN, 0, 1_000, 0)]);
		assert_eq!(mix(), Some((400, 1_000)));
	});
}

#[test]
fn who_sells_and_buys_at_once_delivers_what_it_fed_in_alone() {
	ExtBuilder::default().build_and_execute(|| {
		trade(ANNA, BEN, NOON, 500, 120);
		trade(CARLA, ANNA, NOON, 500, 120);
		// Through Anna's connection nothing flows.
		meter(NOON, ANNA, 200, 200);
		generate(NOON, ANNA, 5_000);
		meter(NOON, BEN, 500, 0);
		meter(NOON, CARLA, 0, 500);
		settle_noon();
		assert_eq!(recorded(), [(BEN, 0, 500, 0), (CARLA, 500, 0, 0)]);
	});
}

#[test]
fn of_estimates_of_silent_meters_and_of_late_energy_nothing_is_matched() {
	ExtBuilder::default().build_and_execute(|| {
		Balances::set_balance(&DORA, 1_000 * MILL);
		for who in [ANNA, CARLA, DORA] {
			trade(who, BEN, NOON, 100, 120);
			meter(NOON, who, 0, 100);
			generate(NOON, who, 100);
		}
		meter(NOON, BEN, 300, 0);
		estimate(NOON, ANNA);
		hold_back(NOON, CARLA);
		// Dora delivered all; of what her roof generated nobody knows how much was of noon.
		meter_late(NOON, DORA, 0, 50);
		settle_noon();
		assert_eq!(recorded(), [(BEN, 0, 300, 0), (DORA, 100, 0, 0)]);
	});
}

#[test]
fn each_page_is_recorded_once_and_each_area_added_once() {
	ExtBuilder::default().build_and_execute(|| {
		connect_crowd_and_eve();
		trade(ANNA, EVE, NOON, 1_000, 120);
		meter(NOON, ANNA, 0, 1_000);
		meter(NOON, EVE, 1_000, 0);
		settle_noon();
		let pages: Vec<_> = Pages::get().into_iter().map(|(_, page, _)| page).collect();
		assert_eq!(pages, [page_with(ANNA), page_with(EVE)]);
		assert_eq!(mix(), Some((1_000, 1_000)));
		settle_all();
		assert_eq!((Pages::get().len(), mix()), (2, Some((1_000, 1_000))));
	});
}

#[test]
fn who_is_settled_later_is_not_recorded_any_more_and_keeps_nobody_from_it() {
	ExtBuilder::default().build_and_execute(|| {
		trade(ANNA, BEN, NOON, 500, 120);
		trade(CARLA, BEN, NOON, 100, 120);
		meter(NOON, ANNA, 0, 500);
		meter(NOON, BEN, 600, 0);
		meter(NOON, CARLA, 200, 0);
		let raised = energy_primitives::Tariff {
			shortfall_price_mills: u16::MAX,
			..TARIFF
		};
		go_to_settlement_of(NOON);
		set_terms(VILLAGE, SUPPLIER, raised);
		settle_noon();
		assert_eq!(frozen(), [(CARLA, NOON)]);
		// The interval is not complete, yet its mix is.
		assert_eq!(recorded(), [(ANNA, 500, 0, 0), (BEN, 0, 600, 0)]);
		assert_eq!((mix(), kept(VILLAGE)), (Some((500, 600)), false));
		set_terms(VILLAGE, SUPPLIER, TARIFF);
		settle_by_hand(CARLA, NOON);
		settle_all();
		assert_eq!((recorded().len(), mix()), (2, Some((500, 600))));
	});
}

#[test]
fn looking_up_producers_is_paid_for() {
	ExtBuilder::default().build_and_execute(|| {
		trade(ANNA, BEN, NOON, 500, 120);
		meter(NOON, ANNA, 0, 500);
		generate(NOON, ANNA, 500);
		meter(NOON, BEN, 500, 0);
		go_to_settlement_of(NOON);
		let settle = || Trading::do_settle_page(NOON, page_with(ANNA)).expect("it can be settled");
		let work = hypothetically!(settle());
		assert_eq!(work.looked_up, 1);
		let without = crate::settlement::PageWork { looked_up: 0, ..work };
		assert_eq!(
			Trading::page_weight(&work) - Trading::page_weight(&without),
			Recorder::look_up_weight(1)
		);
	});
}
