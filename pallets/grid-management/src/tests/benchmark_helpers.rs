//! What the benchmarks of other pallets build upon.

use crate::{mock::*, *};
use energy_primitives::{GridAccess, IntervalClock, Limits, Tariff};
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
		assert_eq!(GridManagement::get_area(area).unwrap().depth, 7);
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
