//! Limits, cover, participation and edges.

use crate::{
	payment,
	sharing::{affordable, is_within_tariffs, limits, participation, Capacity, Limits},
	Rounding,
};
use energy_primitives::{Balance, Energy, Price, SharingTerms, StandingLimits, Tariff, MILL, PRICE_LEVELS};
use proptest::prelude::*;

fn prices() -> impl Strategy<Value = Price> {
	prop_oneof![0..PRICE_LEVELS, Just(0), Just(PRICE_LEVELS - 1)]
}

/// The most energy by halving: the price of energy only rises with it.
fn by_halving(energy_wh: Energy, limit_mills: Price, free: Balance, mill: Balance) -> Energy {
	let covered = |energy_wh| payment(energy_wh, limit_mills, mill, Rounding::Up).is_some_and(|price| price <= free);
	let (mut covered_wh, mut beyond) = (0, energy_wh);
	if covered(energy_wh) {
		return energy_wh;
	}
	while beyond - covered_wh > 1 {
		let middle = covered_wh.midpoint(beyond);
		if covered(middle) {
			covered_wh = middle;
		} else {
			beyond = middle;
		}
	}
	covered_wh
}

proptest! {
	#![proptest_config(ProptestConfig { cases: 4_000, failure_persistence: None, ..ProptestConfig::default() })]

	#[test]
	fn own_limits_are_only_ever_tighter(
		sell_at_mills in prices(), buy_at_mills in prices(),
		sell_at_least_mills in prop::option::of(prices()), buy_at_most_mills in prop::option::of(prices()),
	) {
		let terms = SharingTerms { sell_at_mills, buy_at_mills, key: energy_primitives::SharingKey::Prices,
};
		let Limits { ask_mills, bid_mills } = limits(&terms, &StandingLimits { sell_at_least_mills, buy_at_most_mills });
		prop_assert!(ask_mills >= sell_at_mills && bid_mills <= buy_at_mills);
		prop_assert!(sell_at_least_mills.is_none_or(|own| ask_mills >= own));
		prop_assert!(buy_at_most_mills.is_none_or(|own| bid_mills <= own));
		// And no tighter than one of the two wants.
		prop_assert!(ask_mills == sell_at_mills || Some(ask_mills) == sell_at_least_mills);
		prop_assert!(bid_mills == buy_at_mills || Some(bid_mills) == buy_at_most_mills);
	}

	#[test]
	fn what_is_covered_is_the_most_that_money_covers(
		energy in prop_oneof![0..10_000u64, any::<Energy>()], limit in prices(),
		free in prop_oneof![0..10_000u128, 0..10_000 * MILL, any::<Balance>()],
		mill in prop_oneof![Just(1u128), Just(7), Just(999), Just(MILL), 1..=MILL, (0..128u32).prop_map(|bit| 1 << bit)],
	) {
		prop_assert_eq!(affordable(energy, limit, free, mill), by_halving(energy, limit, free, mill));
	}

	/// A seller waits for no buyer's money: what was covered at the limit is covered at the price,
	/// and in parts as well as whole where a Wh costs whole plancks.
	#[test]
	fn what_is_covered_at_the_limit_can_be_paid_at_any_price_up_to_it(
		energy in 0..1_000_000u64, limit in prices(), price in prices(), free in 0..1_000_000 * MILL, part in 0..=1_000_000u64,
	) {
		let covered = affordable(energy, limit, free, MILL);
		let pays = |wh| payment(wh, price.min(limit), MILL, Rounding::Up).unwrap();
		let part = part.min(covered);
		prop_assert!(pays(part) + pays(covered - part) <= free);
	}

	#[test]
	fn a_participation_is_rounded_down_and_what_is_left_is_the_rest(energy in any::<Energy>(), percent in any::<u8>()) {
		let exact = u128::from(energy) * u128::from(percent.min(100)) / 100;
		prop_assert_eq!(u128::from(participation(energy, percent)), exact);
	}

	/// Whatever part of what was sold ahead over the edge is delivered, and whatever of it is paper.
	#[test]
	fn an_edge_carries_both_markets_whatever_is_delivered_of_the_first(
		import_wh in 0..1_000u64, export_wh in 0..1_000u64, ahead in any::<prop::sample::Index>(),
		shared in any::<prop::sample::Index>(), delivered in 0..=100i64,
	) {
		let within = |edge: Capacity, at: prop::sample::Index| {
			at.index((edge.import_wh + edge.export_wh + 1) as usize) as i64 - edge.import_wh as i64
		};
		let edge = Capacity { import_wh, export_wh };
		let ahead = within(edge, ahead);
		let flow = ahead * delivered / 100 + within(edge.left(ahead), shared);
		prop_assert!(-(import_wh as i64) <= flow && flow <= export_wh as i64);
	}

	#[test]
	fn terms_within_the_tariff_are_never_worse_than_it(
		sell_at_mills in prices(), buy_at_mills in prices(), tariff in (prices(), prices()), own in (prices(), prices()),
	) {
		let (surplus_price_mills, shortfall_price_mills) = (tariff.0.min(tariff.1), tariff.0.max(tariff.1));
		let tariff = Tariff { shortfall_price_mills, surplus_price_mills };
		let terms = SharingTerms { sell_at_mills, buy_at_mills, key: energy_primitives::SharingKey::Prices,
};
		let own = StandingLimits { sell_at_least_mills: Some(own.0), buy_at_most_mills: Some(own.1) };
		let limits = limits(&terms, &own);
		if terms.are_within(&tariff) {
			prop_assert!(limits.ask_mills >= surplus_price_mills && limits.bid_mills <= shortfall_price_mills);
			prop_assert!(sell_at_mills <= buy_at_mills);
		} else {
			let prices = [surplus_price_mills, sell_at_mills, buy_at_mills, shortfall_price_mills];
			prop_assert!(!prices.is_sorted());
		}
	}
}

#[test]
fn energy_for_nothing_is_covered_and_an_absurd_mill_covers_nothing() {
	assert_eq!(affordable(7, 0, 0, MILL), 7);
	assert_eq!(affordable(7, 100, 0, MILL), 0);
	assert_eq!(affordable(1_500, 200, 200 * MILL, MILL), 1_000);
	assert_eq!(affordable(1_500, 200, 200 * MILL - 1, MILL), 999);
	assert_eq!(affordable(7, 2, Balance::MAX, Balance::MAX), 0);
	assert_eq!(
		affordable(Energy::MAX, PRICE_LEVELS - 1, Balance::MAX, MILL),
		Energy::MAX
	);
}

#[test]
fn what_the_ahead_market_used_of_one_direction_adds_nothing_to_the_other() {
	let edge = Capacity {
		import_wh: 30,
		export_wh: 50,
	};
	let left = |ahead_wh| (edge.left(ahead_wh).import_wh, edge.left(ahead_wh).export_wh);
	assert_eq!(left(0), (30, 50));
	assert_eq!(left(20), (30, 30));
	assert_eq!(left(-20), (10, 50));
	// More than it carries, as no clearing says.
	assert_eq!(left(51), (30, 0));
	assert_eq!(left(i64::MIN), (0, 50));
}

#[test]
fn a_fixed_price_holds_over_an_edge_if_the_fee_fits_between_the_tariffs() {
	let tariff = |shortfall_price_mills, surplus_price_mills| Tariff {
		shortfall_price_mills,
		surplus_price_mills,
	};
	let (seller, buyer) = (tariff(300, 80), tariff(250, 70));
	assert!(is_within_tariffs(80, 170, &seller, &buyer));
	assert!(!is_within_tariffs(79, 0, &seller, &buyer));
	assert!(!is_within_tariffs(80, 171, &seller, &buyer));
	assert!(!is_within_tariffs(Price::MAX, 1, &seller, &tariff(Price::MAX, 0)));
}
