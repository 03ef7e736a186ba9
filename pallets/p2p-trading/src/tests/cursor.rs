//! The cursor that settles everything by itself.

use crate::{mock::*, weights::WeightInfo, Config, Cursor, CursorPhase, Event, Positions, SettlementCursor};
use energy_primitives::{Energy, MeteredEnergy, MILL};
use frame_support::{assert_ok, traits::Get, weights::Weight};

type Weights = <Test as Config>::WeightInfo;

/// Anna sells to Ben, Carla is only metered, and both meters tell the truth.
fn noon() {
	trade(ANNA, BEN, NOON, 1_000, 120);
	meter(NOON, ANNA, 0, 1_000);
	meter(NOON, BEN, 1_000, 0);
	meter(NOON, CARLA, 500, 0);
}

fn settled() -> usize {
	let traded = Positions::<Test>::iter_prefix_values(NOON)
		.filter(|position| position.settled)
		.count();
	traded + usize::from(Meters::metered(NOON, &CARLA).is_some_and(|metered| metered.settled))
}

/// What a step costs that settles an account, as the cursor reckons before it.
fn one_account() -> Weight {
	Weights::on_idle_base()
		.saturating_add(Weights::cursor_step())
		.saturating_add(Weights::settle(<Test as Config>::MaxOffersPerAccount::get()))
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
		let told = events();
		assert_eq!(
			told.iter()
				.filter(|event| matches!(event, Event::IntervalSettled { .. }))
				.count(),
			3
		);
		// Told once, last, and for no empty interval.
		assert_eq!(told.last(), Some(&Event::SettlementCompleted { interval: NOON }));
		assert_eq!(told.len(), 4);
		assert_eq!(Cursor::<Test>::get(), Some(SettlementCursor::at(NOON + 1)));
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
				Event::SettlementCompleted { interval: NOON }
			]
		));
	});
}

#[test]
fn it_begins_where_the_chain_does_and_not_in_1970() {
	ExtBuilder::default().build_and_execute(|| {
		assert_eq!(Cursor::<Test>::get(), Some(SettlementCursor::at(DAY - METER_DEADLINE)));
	});
}

#[test]
fn it_never_uses_more_weight_than_it_is_given_and_goes_on_where_it_was() {
	ExtBuilder::default().build_and_execute(|| {
		noon();
		go_to_settlement_of(NOON);
		// Up to the interval, with weight for everything but an account.
		while Cursor::<Test>::get().is_none_or(|cursor| cursor.interval < NOON) {
			MaxStepsPerBlock::set(1);
			assert!(idle(Weight::MAX).all_lte(Weight::MAX));
		}
		MaxStepsPerBlock::set(1_000);
		let too_little = one_account() - Weight::from_parts(1, 0);
		assert!(idle(too_little).all_lte(too_little));
		assert_eq!(settled(), 0);
		for done in [1, 2] {
			assert!(idle(one_account()).all_lte(one_account()));
			assert_eq!(settled(), done);
		}
		let mut blocks = 0;
		while settled() < 3 {
			assert!(idle(one_account()).all_lte(one_account()));
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
		let before = Cursor::<Test>::get();
		for weight in [
			Weight::zero(),
			Weight::from_parts(u64::MAX, 0),
			Weight::from_parts(0, u64::MAX),
		] {
			assert_eq!(idle(weight), Weight::zero());
			assert_eq!(Cursor::<Test>::get(), before);
		}
	});
}

#[test]
fn a_block_visits_a_bounded_number_of_accounts() {
	ExtBuilder::default().build_and_execute(|| {
		noon();
		go_to_settlement_of(NOON);
		settle_up_to_noon();
		MaxStepsPerBlock::set(1);
		for (settled_then, phase) in [
			(1, CursorPhase::Traded),
			(2, CursorPhase::Traded),
			(2, CursorPhase::Metered),
		] {
			idle(Weight::MAX);
			assert_eq!(settled(), settled_then);
			assert_eq!(Cursor::<Test>::get().map(|cursor| cursor.phase), Some(phase));
		}
	});
}

fn settle_up_to_noon() {
	MaxStepsPerBlock::set(1);
	while Cursor::<Test>::get().is_none_or(|cursor| cursor.interval < NOON) {
		idle(Weight::MAX);
	}
}

#[test]
fn it_catches_up_after_the_chain_stood_still() {
	ExtBuilder::default().build_and_execute(|| {
		noon();
		trade(ANNA, BEN, NOON + 100, 1_000, 120);
		go_to(NOON + 3_000);
		settle_all();
		assert_eq!(settled(), 3);
		assert!(position(BEN, NOON + 100).settled);
		assert_eq!(held(ANNA), 0);
		assert_eq!(
			Cursor::<Test>::get(),
			Some(SettlementCursor::at(NOON + 3_000 - METER_DEADLINE))
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
		let told = events();
		assert!(told.iter().any(|event| matches!(
			event,
			Event::SettlementFailed { interval: NOON, who: CARLA, error } if *error == crate::Error::<Test>::Overflow.into()
		)));
		assert_eq!(settled(), 2);
		// It is as it was, and can be settled by hand once what kept it is mended.
		PlancksPerMill::set(MILL);
		assert_ok!(Trading::settle(signed(STRANGER), CARLA, NOON));
		assert_eq!(settled(), 3);
	});
}
