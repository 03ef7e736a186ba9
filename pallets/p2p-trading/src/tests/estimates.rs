//! Estimated intervals: a few of a month are netted, the others are not.

use crate::{mock::*, Estimates, SettledApart};
use energy_primitives::{Interval, IntervalClock, Month, MILL};
use frame_support::{traits::Get, weights::Weight};

const MILLS: i128 = MILL as i128;

fn netted() -> u32 {
	<Test as crate::Config>::NettedEstimates::get()
}

/// Anna's meter was silent: of what it measured an interval gets half a kWh in and out.
fn silent_at(interval: Interval) {
	go_to(interval + 1);
	meter(interval, ANNA, 500, 500);
	estimate(interval, ANNA);
}

fn settle(interval: Interval) {
	go_to_settlement_of(interval);
	settle_by_hand(ANNA, interval);
}

#[test]
fn a_short_outage_costs_an_honest_member_nothing() {
	ExtBuilder::default().build_and_execute(|| {
		for at in 0..netted() {
			silent_at(NOON + at);
			settle(NOON + at);
		}
		assert_eq!(gain(ANNA), 0);
		assert_eq!(SettledApart::<Test>::iter().count(), 0);
	});
}

#[test]
fn a_long_one_nets_nothing_beyond_so_many_intervals_of_a_month() {
	ExtBuilder::default().build_and_execute(|| {
		for at in 0..netted() + 2 {
			silent_at(NOON + at);
			settle(NOON + at);
		}
		// 500 Wh at 300 less 500 Wh at 80, twice.
		assert_eq!(gain(ANNA), -2 * 110 * MILLS);
		let last = NOON + netted() + 1;
		assert!(SettledApart::<Test>::contains_key(last, ANNA));
		assert!(!SettledApart::<Test>::contains_key(NOON, ANNA));

		// A statement shows what was settled, also later.
		let statement = Trading::get_statement(ANNA, last).expect("it is settled");
		assert_eq!(
			(statement.to_supplier, statement.from_supplier, statement.imbalance_wh),
			(150 * MILL, 40 * MILL, Some(0))
		);
		let statement = Trading::get_statement(ANNA, NOON).expect("it is settled");
		assert_eq!((statement.to_supplier, statement.from_supplier), (0, 0));
	});
}

#[test]
fn what_is_not_netted_delivers_no_sale_and_uses_no_purchase() {
	ExtBuilder::default().build_and_execute(|| {
		let month = Clock::month_of(NOON);
		let intervals = netted();
		Estimates::<Test>::insert(ANNA, crate::settlement::types::EstimatedIntervals { month, intervals });
		trade(ANNA, BEN, NOON, 400, 200);
		meter(NOON, ANNA, 0, 400);
		estimate(NOON, ANNA);
		events();
		settle(NOON);
		// 80 from the buyer; 400 Wh at 300 to the supplier, 400 Wh at 80 from it.
		assert_eq!(gain(ANNA), (80 - 120 + 32) * MILLS);
		let row = settled_as(ANNA, &events());
		assert_eq!(
			(row.to_supplier, row.from_supplier, row.imbalance_wh),
			(120 * MILL, 32 * MILL, 0)
		);
		assert!(row.estimated);
	});
}

#[test]
fn a_new_month_has_its_own_and_an_old_one_none_left() {
	ExtBuilder::default().build_and_execute(|| {
		let month = Clock::month_of(NOON);
		let other = |months: i32| crate::settlement::types::EstimatedIntervals {
			month: Month((month.0 as i32 + months) as u32),
			intervals: netted(),
		};
		// The month before is over.
		Estimates::<Test>::insert(ANNA, other(-1));
		silent_at(NOON);
		settle(NOON);
		assert_eq!(gain(ANNA), 0);
		assert_eq!(
			Estimates::<Test>::get(ANNA),
			Some(crate::settlement::types::EstimatedIntervals { month, intervals: 1 })
		);

		// One that is settled late, after its month, is not netted.
		Estimates::<Test>::insert(ANNA, other(1));
		silent_at(NOON + 20);
		settle(NOON + 20);
		assert_eq!(gain(ANNA), -110 * MILLS);
		assert_eq!(Estimates::<Test>::get(ANNA), Some(other(1)));
	});
}

#[test]
fn the_note_is_pruned_with_the_interval() {
	ExtBuilder::default().build_and_execute(|| {
		for at in 0..=netted() {
			silent_at(NOON + at);
			settle(NOON + at);
		}
		assert_eq!(SettledApart::<Test>::iter().count(), 1);
		go_to_settlement_of(NOON + netted() + 2 + Retention::get());
		for _ in 0..10 {
			idle(Weight::MAX);
		}
		assert_eq!(SettledApart::<Test>::iter().count(), 0);
	});
}

#[test]
fn late_energy_meets_no_trade_and_no_other_energy() {
	ExtBuilder::default().build_and_execute(|| {
		trade(ANNA, BEN, NOON, 400, 200);
		meter(NOON, ANNA, 0, 100);
		// Known only when the intervals in which it flowed had closed.
		meter_late(NOON, ANNA, 1_000, 1_000);
		settle(NOON);
		// 80 from the buyer; 300 Wh that were not delivered at 300; a kWh at 300, another at 80.
		assert_eq!(gain(ANNA), (80 - 90 - 300 + 80) * MILLS);
		// That it was late is no estimate of this interval.
		assert_eq!(Estimates::<Test>::get(ANNA), None);
		assert!(Trading::get_statement(ANNA, NOON).is_some_and(|statement| statement.estimated));
	});
}
