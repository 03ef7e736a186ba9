//! What the benchmarks of other pallets build upon.

use crate::{mock::*, *};
use energy_primitives::{GridAccess, Interval, IntervalClock, Limits, Tariff};
use frame_support::traits::EnsureOriginWithArg;

const LIMITS: Limits = Limits {
	import_w: 11_000,
	export_w: 8_000,
};

#[test]
fn time_is_set_to_the_begin_of_an_interval() {
	ExtBuilder::default().interval_length_ms(10_000).build_and_execute(|| {
		GridManagement::set_current(200_000_000);
		assert_eq!(GridManagement::current(), 200_000_000);
		assert_eq!(GridManagement::now(), 2_000_000_000_000);
	});
}

#[test]
fn a_participant_lies_as_deep_and_its_operator_as_high_as_they_can() {
	ExtBuilder::village().build_and_execute(|| {
		let area = GridManagement::connect_for_benchmark(&BOB, &STRANGER, &SUPPLIER, LIMITS, TARIFF);
		assert_eq!(GridManagement::get_area(area).unwrap().depth(), 7);
		assert!(GridManagement::is_operator(&STRANGER, area));
		assert_eq!(GridManagement::limits(&BOB, 0), LIMITS);
		assert_eq!(GridManagement::supply_terms(area, 0).unwrap().tariff, TARIFF);
		assert!(!GridManagement::trading_suspended(area));
	});
}

#[test]
fn who_has_the_same_operator_and_terms_joins_the_area_and_others_do_not() {
	ExtBuilder::village().build_and_execute(|| {
		let connect =
			|who, operator, tariff| GridManagement::connect_for_benchmark(&who, &operator, &SUPPLIER, LIMITS, tariff);
		let area = connect(20, STRANGER, TARIFF);
		assert_eq!(connect(21, STRANGER, TARIFF), area);
		assert_ne!(connect(22, 98, TARIFF), area);
		let dearer = Tariff {
			shortfall_price: 400,
			..TARIFF
		};
		assert_ne!(connect(23, STRANGER, dearer), area);
	});
}

#[test]
fn any_area_has_an_operator_when_a_benchmark_asks_for_one() {
	ExtBuilder::village().build_and_execute(|| {
		for _ in 0..2 {
			let origin = EnsureOperator::<Test>::try_successful_origin(&FARM).unwrap();
			assert!(EnsureOperator::<Test>::ensure_origin(origin, &FARM).is_ok());
		}
		assert!(EnsureOperator::<Test>::try_successful_origin(&NOWHERE).is_err());
	});
}

#[test]
fn a_grown_tree_is_as_large_as_asked_and_as_deep_as_it_can_be() {
	for areas in [1, 2, 8, 9, TREE - 1, TREE] {
		ExtBuilder::village().build_and_execute(|| {
			let tree = GridManagement::grow_tree_for_benchmark(areas, &STRANGER, &SUPPLIER, TARIFF);
			let root = tree[0];
			let market = GridManagement::market_areas(root, Interval::MAX, Interval::MAX);
			assert_eq!(tree.len() as u32, areas);
			assert_eq!(market.iter().map(|area| area.area).collect::<Vec<_>>(), tree);
			for area in market {
				assert!(!area.suspended);
				assert_eq!(GridManagement::grid_account(area.area), Some(STRANGER));
				assert!(GridManagement::is_operator(&STRANGER, area.area));
				assert_eq!(GridManagement::supply_terms(area.area, 0).unwrap().supplier, SUPPLIER);
				let edge = if area.area == root { 0 } else { MAX_POWER };
				assert_eq!((area.import_w, area.export_w, area.grid_fee), (edge, edge, 1));
			}
			let last = GridManagement::get_area(*tree.last().unwrap()).unwrap();
			assert_eq!(last.depth(), (areas as usize - 1).min(7));
		});
	}
}

#[test]
fn who_is_connected_after_a_tree_has_grown_joins_its_last_area() {
	ExtBuilder::village().build_and_execute(|| {
		let tree = GridManagement::grow_tree_for_benchmark(TREE, &STRANGER, &SUPPLIER, TARIFF);
		let area = GridManagement::connect_for_benchmark(&BOB, &STRANGER, &SUPPLIER, LIMITS, TARIFF);
		assert_eq!(Some(&area), tree.last());
		assert!(Halts::<Test>::get(tree[0]).is_empty());
	});
}

#[test]
fn a_participants_own_tree_is_full_and_halted_beside_its_way_up() {
	ExtBuilder::village().build_and_execute(|| {
		let area = GridManagement::connect_for_benchmark(&BOB, &STRANGER, &SUPPLIER, LIMITS, TARIFF);
		let root = GridManagement::root_of(area).unwrap();
		assert_eq!(GridManagement::market_size(root), TREE);
		let trading = GridManagement::market_areas(root, Interval::MAX, Interval::MAX)
			.into_iter()
			.filter(|other| !other.suspended)
			.map(|other| other.area)
			.collect::<Vec<_>>();
		let mut way_up = GridManagement::lineage(area);
		way_up.reverse();
		assert_eq!(trading, way_up);
	});
}
