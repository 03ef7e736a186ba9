//! What energy over an edge costs, and how much notice a change has.

use crate::{mock::*, *};
use energy_primitives::{Interval, IntervalClock, Price, PRICE_LEVELS};
use frame_support::{assert_noop, assert_ok, dispatch::DispatchResult};

fn set_fee(origin: RuntimeOrigin, fee: Price) -> DispatchResult {
	GridManagement::update_area(origin, VILLAGE, edge(100_000, 50_000, fee), Default::default())
}

/// The village's fee in the market of an interval.
fn fee(delivery: Interval) -> Price {
	GridManagement::market_areas(DISTRICT, delivery, delivery - 1)[1].grid_fee_mills
}

#[test]
fn a_new_fee_applies_beyond_the_trading_horizon() {
	ExtBuilder::village().build_and_execute(|| {
		let current = GridManagement::current();
		let from = current + HORIZON + 1;
		assert_ok!(set_fee(council(), 90));
		let [.., set, updated] = &events()[..] else {
			panic!("two events");
		};
		assert_eq!(
			*set,
			Event::GridFeeSet {
				area: VILLAGE,
				grid_fee_mills: 90,
				from
			}
		);
		assert!(matches!(
			updated,
			Event::AreaUpdated {
				edge: Edge { grid_fee_mills: 90, .. },
				..
			}
		));
		for (delivery, expected) in [(current, 40), (from - 1, 40), (from, 90), (Interval::MAX, 90)] {
			assert_eq!(fee(delivery), expected);
		}
		pass(HORIZON + 1);
		assert_eq!(fee(from), 90, "whoever asks then");
		assert_eq!(fee(from - 1), 40, "the interval counts, not the moment of the question");
	});
}

#[test]
fn who_thinks_again_within_the_interval_replaces_the_fee() {
	ExtBuilder::village().build_and_execute(|| {
		assert_ok!(set_fee(council(), 90));
		assert_ok!(set_fee(council(), 20));
		assert_eq!(fee(Interval::MAX), 20);
		assert_ok!(set_fee(council(), 40));
		assert_eq!(fee(Interval::MAX), 40);
	});
}

#[test]
fn a_fee_that_trades_rely_on_comes_into_force_before_the_next_one() {
	ExtBuilder::village().build_and_execute(|| {
		let from = GridManagement::current() + HORIZON + 1;
		assert_ok!(set_fee(council(), 90));
		pass(1);
		for other in [40, 20] {
			assert_noop!(set_fee(council(), other), Error::<Test>::ChangePending);
		}
		// The edge does not wait for the fee.
		assert_ok!(set_fee(council(), 90));
		assert_ok!(set_fee(signed(VILLAGE_OPERATOR), 90));
		pass(HORIZON - 1);
		assert_noop!(set_fee(council(), 20), Error::<Test>::ChangePending);
		pass(1);
		assert_ok!(set_fee(council(), 20));
		assert_eq!((fee(from), fee(from + HORIZON), fee(from + HORIZON + 1)), (90, 90, 20));
	});
}

#[test]
fn an_operator_leaves_the_latest_fee_as_it_is() {
	ExtBuilder::village().build_and_execute(|| {
		assert_ok!(set_fee(council(), 90));
		for operator in [VILLAGE_OPERATOR, GRID_OPERATOR] {
			for other in [40, 91, 0, PRICE_LEVELS - 1] {
				assert_noop!(set_fee(signed(operator), other), Error::<Test>::FeeNeedsCouncil);
			}
			assert_ok!(set_fee(signed(operator), 90));
		}
		assert_noop!(set_fee(council(), PRICE_LEVELS), Error::<Test>::PriceTooHigh);
	});
}

#[test]
fn an_operators_new_area_has_its_parents_latest_fee() {
	ExtBuilder::village().build_and_execute(|| {
		assert_ok!(set_fee(council(), 90));
		let create = |origin, fee| {
			GridManagement::create_area(origin, Some(VILLAGE), edge(100, 100, fee), SUPPLIER, TARIFF)
				.map(|_| ())
				.map_err(|error| error.error)
		};
		for other in [0, 40, 91] {
			assert_noop!(create(signed(VILLAGE_OPERATOR), other), Error::<Test>::FeeNeedsCouncil);
		}
		assert_ok!(create(signed(VILLAGE_OPERATOR), 90));
		assert_eq!(area_of(4).edge.grid_fee_mills, 90);
		assert_ok!(create(council(), 0));
	});
}

#[test]
fn time_comes_to_an_end_without_an_overflow() {
	ExtBuilder::village().build_and_execute(|| {
		pass(Interval::MAX - HORIZON - GridManagement::current());
		assert_noop!(set_fee(council(), 90), sp_runtime::ArithmeticError::Overflow);
		assert_ok!(set_fee(council(), 40));
	});
}

/// Sharing asks for the fee two hours after delivery.
#[test]
fn a_fee_that_is_announced_meanwhile_leaves_the_past_ones_as_they_were() {
	ExtBuilder::village().build_and_execute(|| {
		let from = GridManagement::current() + HORIZON + 1;
		assert_ok!(set_fee(council(), 90));
		pass(HORIZON + 1);
		assert_ok!(set_fee(council(), 70));
		for (delivery, expected) in [
			(from - 1, 40),
			(from, 90),
			(from + HORIZON, 90),
			(from + HORIZON + 1, 70),
		] {
			assert_eq!(fee(delivery), expected, "{delivery}");
		}
		// Thinking again changes nothing of the past.
		assert_ok!(set_fee(council(), 60));
		for (delivery, expected) in [(from - 1, 40), (from, 90), (from + HORIZON + 1, 60)] {
			assert_eq!(fee(delivery), expected, "{delivery}");
		}
	});
}
