//! What the benchmarks of other pallets build upon.

use crate::{benchmarking, mock::*, *};
use energy_primitives::{Interval, IntervalClock, Limits, Tariff};
use frame_support::traits::EnsureOriginWithArg;

type Origin = EnsureAuthority<Test, frame_system::EnsureRoot<AccountId>>;

const LIMITS: Limits = Limits {
	import_limit_w: 11_000,
	export_limit_w: 8_000,
};

#[test]
fn time_is_set_to_the_begin_of_an_interval() {
	ExtBuilder::default().interval_length_ms(10_000).build_and_execute(|| {
		benchmarking::set_current::<Test>(200_000_000);
		assert_eq!(GridManagement::current(), 200_000_000);
		assert_eq!(GridManagement::now(), 2_000_000_000_000);
	});
}

#[test]
fn a_participant_lies_as_deep_and_its_operator_as_high_as_they_can() {
	ExtBuilder::village().build_and_execute(|| {
		let area = benchmarking::connect::<Test>(&BOB, &STRANGER, &SUPPLIER, LIMITS, TARIFF);
		assert_eq!(area_of(area).depth(), 7);
		assert!(GridManagement::is_operator(&STRANGER, area));
		assert_eq!(GridManagement::limits(&BOB, 0), LIMITS);
		assert_eq!(GridManagement::supply_terms(area, 0).unwrap().tariff, TARIFF);
		assert!(!GridManagement::trading_suspended(area));
	});
}

#[test]
fn who_has_the_same_operator_and_terms_joins_the_area_and_others_do_not() {
	ExtBuilder::village().build_and_execute(|| {
		let connect = |who, operator, tariff| benchmarking::connect::<Test>(&who, &operator, &SUPPLIER, LIMITS, tariff);
		let area = connect(20, STRANGER, TARIFF);
		assert_eq!(connect(21, STRANGER, TARIFF), area);
		assert_ne!(connect(22, 98, TARIFF), area);
		let dearer = Tariff {
			shortfall_price_mills: 400,
			..TARIFF
		};
		assert_ne!(connect(23, STRANGER, dearer), area);
	});
}

#[test]
fn any_area_has_an_operator_when_a_benchmark_asks_for_one() {
	ExtBuilder::village().build_and_execute(|| {
		for area in [Some(FARM), None] {
			for _ in 0..2 {
				let origin = Origin::try_successful_origin(&area).unwrap();
				let authority = Origin::ensure_origin(origin, &area).unwrap();
				assert_eq!(authority.is_council(), area.is_none());
			}
		}
		assert!(Origin::try_successful_origin(&Some(NOWHERE)).is_err());
	});
}

#[test]
fn a_grown_zone_is_as_large_as_asked_and_as_deep_as_it_can_be() {
	for areas in [1, 2, 8, 9, ZONE - 1, ZONE] {
		ExtBuilder::village().build_and_execute(|| {
			let zone = benchmarking::grow_zone::<Test>(areas, &STRANGER, &SUPPLIER, TARIFF);
			let root = zone[0];
			let market = GridManagement::market_areas(root, Interval::MAX, Interval::MAX);
			assert_eq!(zone.len() as u32, areas);
			assert_eq!(market.iter().map(|area| area.area).collect::<Vec<_>>(), zone);
			for area in market {
				assert!(!area.suspended);
				let receiver = GridManagement::network_account(area.area);
				assert!(receiver.is_some_and(|receiver| receiver != STRANGER));
				assert!(GridManagement::is_operator(&STRANGER, area.area));
				assert_eq!(GridManagement::supply_terms(area.area, 0).unwrap().supplier, SUPPLIER);
				let edge = if area.area == root { 0 } else { MAX_POWER };
				assert_eq!(
					(area.import_limit_w, area.export_limit_w, area.grid_fee_mills),
					(edge, edge, 1)
				);
			}
			let last = area_of(*zone.last().unwrap());
			assert_eq!(last.depth(), (areas as usize - 1).min(7));
		});
	}
}

#[test]
fn who_is_connected_after_a_zone_has_grown_joins_its_last_area() {
	ExtBuilder::village().build_and_execute(|| {
		let zone = benchmarking::grow_zone::<Test>(ZONE, &STRANGER, &SUPPLIER, TARIFF);
		let area = benchmarking::connect::<Test>(&BOB, &STRANGER, &SUPPLIER, LIMITS, TARIFF);
		assert_eq!(Some(&area), zone.last());
		assert!(Measures::<Test>::get(zone[0]).is_empty());
	});
}

#[test]
fn a_participants_own_zone_is_full_and_suspended_beside_its_way_up() {
	ExtBuilder::village().build_and_execute(|| {
		let area = benchmarking::connect::<Test>(&BOB, &STRANGER, &SUPPLIER, LIMITS, TARIFF);
		let root = GridManagement::zone_of(area).unwrap();
		assert_eq!(GridManagement::zone_size(root), ZONE);
		let trading = GridManagement::market_areas(root, Interval::MAX, Interval::MAX)
			.into_iter()
			.filter(|other| !other.suspended)
			.map(|other| other.area)
			.collect::<Vec<_>>();
		let mut way_up = GridManagement::self_and_ancestors(area);
		way_up.reverse();
		assert_eq!(trading, way_up);
	});
}
