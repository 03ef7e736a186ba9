//! The cursor that settles everything by itself.

use crate::{
	mock::*, weights::WeightInfo, AreaMarkets, ClearingCursor, Config, Event, ExpiryCursor, IntervalCursor, Positions,
	PruningCursor, SettlementCursor, SettlementPhase, SettlementProgress, UnsettledIntervals,
};
use energy_primitives::{Energy, MeteredEnergy, MILL};
use frame_support::{
	assert_noop, assert_ok,
	weights::{Weight, WeightMeter},
};

type Weights = <Test as Config>::WeightInfo;

/// Anna sells to Ben, Carla is only metered, and both meters measure what was traded.
fn noon() {
	trade(ANNA, BEN, NOON, 1_000, 120);
	meter(NOON, ANNA, 0, 1_000);
	meter(NOON, BEN, 1_000, 0);
	meter(NOON, CARLA, 500, 0);
}

fn settled() -> usize {
	let traded = Positions::<Test>::iter_prefix_values(NOON)
		.filter(|record| record.position.settled)
		.count();
	traded + usize::from(Meters::metered(NOON, &CARLA).is_some_and(|metered| metered.settled))
}

/// What a step costs that settles an account, whose offers may be still to expire, as the cursor
/// reckons before it.
fn one_account() -> Weight {
	one_account_of(SettlementPhase::Traded(None))
}

fn one_account_of(phase: SettlementPhase<AccountId>) -> Weight {
	Weights::on_idle_base()
		.saturating_add(Trading::cursor_step(&phase))
		.saturating_add(Weights::settle_accounts(1))
		.saturating_add(Weights::expire_offers())
		.saturating_add(Weights::count_estimate())
}

/// The cursor stands at the beginning of noon, whose readings are final, and nothing else has
/// anything to do.
fn stand_at_noon() {
	go_to(NOON + METER_DEADLINE);
	settle_all();
	go_to_settlement_of(NOON);
	Trading::clear_due(&mut WeightMeter::new(), &mut 10);
	Trading::expire_due(&mut WeightMeter::new(), &mut 10);
	assert_eq!(SettlementCursor::<Test>::get(), Some(SettlementProgress::at(NOON)));
}

#[test]
fn everybody_who_traded_or_was_metered_is_settled_once_readings_are_final() {
	ExtBuilder::default().build_and_execute(|| {
		noon();
		go_to(NOON + METER_DEADLINE);
		settle_all();
		assert_eq!(settled(), 0);

		go_to_settlement_of(NOON);
		events();
		settle_all();
		assert_eq!(settled(), 3);
		let emitted = events();
		assert_eq!(
			emitted
				.iter()
				.filter(|event| matches!(event, Event::IntervalSettled { .. }))
				.count(),
			3
		);
		// The area's market is closed when all are settled. Emitted once, last, and for no empty interval.
		let closed = Event::MarketSettled {
			interval: NOON,
			area: VILLAGE,
			supplier: Some(SUPPLIER),
			rounding_wh: 0,
			rounding: 0,
			income_to: None,
			income: 0,
		};
		assert_eq!(emitted[3..], [closed, Event::SettlementCompleted { interval: NOON }]);
		assert!(!AreaMarkets::<Test>::contains_key(NOON, VILLAGE));
		assert_eq!(SettlementCursor::<Test>::get(), Some(SettlementProgress::at(NOON + 1)));
		assert_eq!(free(ANNA), ENDOWMENT + 120 * MILL);
		assert_eq!(free(CARLA), ENDOWMENT - 150 * MILL);
	});
}

#[test]
fn who_was_settled_by_hand_is_passed_over() {
	ExtBuilder::default().build_and_execute(|| {
		noon();
		go_to_settlement_of(NOON);
		for who in [ANNA, CARLA] {
			assert_ok!(Trading::settle(signed(STRANGER), who, NOON));
		}
		events();
		settle_all();
		assert_eq!(settled(), 3);
		assert!(matches!(
			events()[..],
			[
				Event::IntervalSettled { who: BEN, .. },
				Event::MarketSettled { area: VILLAGE, .. },
				Event::SettlementCompleted { interval: NOON }
			]
		));
	});
}

#[test]
fn it_begins_where_the_chain_does_and_not_in_1970() {
	ExtBuilder::default().build_and_execute(|| {
		assert_eq!(
			SettlementCursor::<Test>::get(),
			Some(SettlementProgress::at(DAY - METER_DEADLINE))
		);
	});
}

#[test]
fn it_never_uses_more_weight_than_it_is_given_and_goes_on_where_it_was() {
	ExtBuilder::default().build_and_execute(|| {
		noon();
		stand_at_noon();
		// For everything but an account.
		let too_little = one_account() - Weight::from_parts(1, 0);
		assert!(idle(too_little).all_lte(too_little));
		assert_eq!(settled(), 0);
		for done in [1, 2] {
			assert!(idle(one_account()).all_lte(one_account()));
			assert_eq!(settled(), done);
		}
		let mut blocks = 0;
		while settled() < 3 {
			let metered = one_account().max(one_account_of(SettlementPhase::Metered(0)));
			assert!(idle(metered).all_lte(metered));
			blocks += 1;
			assert!(blocks < 10, "the cursor stands still");
		}
	});
}

#[test]
fn without_any_weight_it_touches_nothing() {
	ExtBuilder::default().build_and_execute(|| {
		noon();
		go_to_settlement_of(NOON);
		let before = SettlementCursor::<Test>::get();
		let base = Weights::on_idle_base();
		let too_little = [
			Some(Weight::zero()),
			Some(Weight::from_parts(0, u64::MAX)),
			Some(base - Weight::from_parts(1, 0)),
			base.proof_size()
				.checked_sub(1)
				.map(|proof| Weight::from_parts(u64::MAX, proof)),
		];
		for weight in too_little.into_iter().flatten() {
			assert_eq!(idle(weight), Weight::zero());
			assert_eq!(SettlementCursor::<Test>::get(), before);
		}
	});
}

#[test]
fn a_block_visits_a_bounded_number_of_accounts() {
	ExtBuilder::default().build_and_execute(|| {
		noon();
		stand_at_noon();
		// A quarter of the steps, and those that clearing and expiry have no use for: three visits
		// a block.
		MaxStepsPerBlock::set(4);
		for (settled_then, phase) in [
			(2, SettlementPhase::Ordered(None)),
			(2, SettlementPhase::Metered(BEN as u32 + 1)),
			(3, SettlementPhase::Closing(Some(VILLAGE))),
		] {
			idle(Weight::MAX);
			assert_eq!(settled(), settled_then);
			assert_eq!(SettlementCursor::<Test>::get().map(|cursor| cursor.phase), Some(phase));
		}
		idle(Weight::MAX);
		assert_eq!(SettlementCursor::<Test>::get(), Some(SettlementProgress::at(NOON + 1)));
	});
}

#[test]
fn no_task_holds_the_next_one_up() {
	ExtBuilder::default().build_and_execute(|| {
		noon();
		go_to_settlement_of(NOON);
		MaxStepsPerBlock::set(4);
		idle(Weight::MAX);
		// Three have had one step: an interval without orders, one without offers, one without
		// positions.
		assert_eq!(
			ClearingCursor::<Test>::get(),
			Some(IntervalCursor::at(NOON + METER_DEADLINE + 3))
		);
		assert_eq!(ExpiryCursor::<Test>::get(), Some(IntervalCursor::at(DAY + 3)));
		let settlement = SettlementCursor::<Test>::get().unwrap();
		assert_eq!(
			(settlement.interval, settlement.phase),
			(DAY - METER_DEADLINE, SettlementPhase::Ordered(None))
		);
	});
}

#[test]
fn it_catches_up_after_the_chain_stood_still() {
	ExtBuilder::default().build_and_execute(|| {
		noon();
		trade(ANNA, BEN, NOON + 100, 1_000, 120);
		go_to(NOON + 3_000);
		events();
		settle_all();
		let mut settled: Vec<_> = events()
			.into_iter()
			.filter_map(|event| match event {
				Event::IntervalSettled { interval, who, .. } => Some((interval, who)),
				_ => None,
			})
			.collect();
		settled.sort_unstable();
		let later = NOON + 100;
		assert_eq!(
			settled,
			[(NOON, ANNA), (NOON, BEN), (NOON, CARLA), (later, ANNA), (later, BEN)]
		);
		assert_eq!(held(ANNA), 0);
		// It is so long ago that the records have been pruned too, and nothing is settled once more.
		assert_eq!(Positions::<Test>::iter().count(), 0);
		assert_eq!(
			PruningCursor::<Test>::get(),
			Some(NOON + 3_000 - METER_DEADLINE - Retention::get())
		);
		for (interval, who) in settled {
			assert_noop!(
				Trading::settle(signed(STRANGER), who, interval),
				crate::Error::<Test>::AlreadySettled
			);
		}
		assert_eq!(
			SettlementCursor::<Test>::get(),
			Some(SettlementProgress::at(NOON + 3_000 - METER_DEADLINE))
		);
	});
}

#[test]
fn one_account_that_cannot_be_settled_does_not_stop_the_others() {
	ExtBuilder::default().build_and_execute(|| {
		noon();
		// An energy that no money can pay for at an absurd mill.
		meter(NOON, CARLA, Energy::MAX - 500, 0);
		PlancksPerMill::set(1 << 60);
		go_to_settlement_of(NOON);
		events();
		settle_all();
		let emitted = events();
		assert!(emitted.iter().any(|event| matches!(
			event,
			Event::SettlementFailed { interval: NOON, who: CARLA, error } if *error == crate::Error::<Test>::Overflow.into()
		)));
		assert_eq!(settled(), 2);
		// The area's market waits for it, and so do the records of the interval.
		assert!(!emitted.iter().any(|event| matches!(event, Event::MarketSettled { .. })));
		assert!(AreaMarkets::<Test>::contains_key(NOON, VILLAGE));
		assert_eq!(
			UnsettledIntervals::<Test>::iter()
				.map(|(_, interval, accounts)| (interval, accounts))
				.collect::<Vec<_>>(),
			[(NOON, 1)]
		);
		go_to_settlement_of(NOON + 200);
		settle_all();
		assert!(PruningCursor::<Test>::get().is_some_and(|next| next > NOON));
		assert_eq!(settled(), 2);
		// It is as it was, and can be settled by hand once what kept it is mended.
		PlancksPerMill::set(MILL);
		assert_ok!(Trading::settle(signed(STRANGER), CARLA, NOON));
		assert_eq!(settled(), 3);
	});
}
