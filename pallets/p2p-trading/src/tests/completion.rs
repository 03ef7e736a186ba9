//! An interval with an account that could not be settled comes to its end with the last of them.

use crate::{
	mock::*, weights::WeightInfo, AreaMarkets, Completion, Completions, Config, Error, Event, OrderPages, Positions,
	PruningCursor, SettlementCursor, SettlementPhase, UnsettledAccounts, UnsettledIntervals,
};
use energy_primitives::{Interval, Power, MILL};
use frame_support::{
	assert_noop,
	dispatch::GetDispatchInfo,
	weights::{Weight, WeightMeter},
};

type Weights = <Test as Config>::WeightInfo;

/// At this mill nothing can be paid for.
const ABSURD: u128 = 1 << 120;

/// Ben in the street sells Anna in the village 500 Wh over an edge that is full, and Carla is
/// metered. Nobody could be settled but Anna, by hand.
fn unsettled_noon() {
	let power: Power = 2_000;
	area_below(STREET, VILLAGE, power, power, 0);
	connect(BEN, STREET, LIMIT_W, LIMIT_W);
	place(ANNA, &[bid(NOON, 1_000, 200)]);
	place(BEN, &[ask(NOON, 1_000, 100)]);
	block(NOON - 1, || (), Weight::zero());
	go_to(NOON);
	meter(NOON, ANNA, 500, 0);
	meter(NOON, BEN, 0, 500);
	meter(NOON, CARLA, 100, 0);
	go_to_settlement_of(NOON);
	settle_by_hand(ANNA, NOON);
	PlancksPerMill::set(ABSURD);
	events();
	settle_all();
	PlancksPerMill::set(MILL);
	check_state();
}

fn unsettled_intervals() -> Vec<(Interval, u32)> {
	UnsettledIntervals::<Test>::iter()
		.map(|(_, interval, accounts)| (interval, accounts))
		.collect()
}

fn open_markets() -> usize {
	AreaMarkets::<Test>::iter_prefix_values(NOON)
		.filter(|market| !market.closed)
		.count()
}

fn is_complete(emitted: &[Event<Test>]) -> bool {
	emitted.contains(&Event::SettlementCompleted { interval: NOON })
}

#[test]
fn the_accounts_that_failed_are_noted_and_the_interval_is_not_complete() {
	ExtBuilder::default().build_and_execute(|| {
		unsettled_noon();
		let mut noted: Vec<_> = UnsettledAccounts::<Test>::iter_keys().collect();
		noted.sort_unstable();
		// Ben once, although he ordered and was metered.
		assert_eq!(noted, [(BEN, NOON), (CARLA, NOON)]);
		assert_eq!(unsettled_intervals(), [(NOON, 2)]);
		let emitted = events();
		let failed = emitted
			.iter()
			.filter(|event| matches!(event, Event::SettlementFailed { .. }))
			.count();
		assert!(failed >= 2 && !is_complete(&emitted));
		assert_eq!(open_markets(), 2);
		assert!(SettlementCursor::<Test>::get().is_some_and(|cursor| cursor.interval > NOON));
	});
}

#[test]
fn with_the_last_account_the_markets_are_closed_and_the_income_is_paid() {
	ExtBuilder::default().build_and_execute(|| {
		unsettled_noon();
		settle_by_hand(BEN, NOON);
		assert_eq!(unsettled_intervals(), [(NOON, 1)]);
		idle(Weight::MAX);
		assert_eq!((open_markets(), free(OPERATOR)), (2, 0));
		settle_by_hand(CARLA, NOON);
		assert_eq!(Completions::<Test>::get(NOON), Some(Completion::Closing(None)));
		check_state();
		events();
		idle(Weight::MAX);
		// The rent of the edge, and nothing is left in the pool.
		assert_eq!((open_markets(), free(OPERATOR), pooled()), (0, 50 * MILL, 0));
		let emitted = events();
		assert_eq!(
			emitted
				.iter()
				.filter(|event| matches!(event, Event::MarketSettled { .. }))
				.count(),
			2
		);
		assert_eq!(emitted.last(), Some(&Event::SettlementCompleted { interval: NOON }));
		assert_eq!(
			(
				unsettled_intervals(),
				Completions::<Test>::iter().count(),
				UnsettledAccounts::<Test>::iter().count()
			),
			(vec![], 0, 0)
		);
		// Once is enough.
		idle(Weight::MAX);
		assert_eq!((events(), free(OPERATOR)), (vec![], 50 * MILL));
	});
}

#[test]
fn it_is_pruned_in_its_time_if_it_is_completed_before() {
	ExtBuilder::default().build_and_execute(|| {
		unsettled_noon();
		settle_by_hand(BEN, NOON);
		settle_by_hand(CARLA, NOON);
		settle_all();
		assert!(Positions::<Test>::iter_prefix(NOON).next().is_some());
		assert!(Trading::get_statement(BEN, NOON).is_some_and(|statement| statement.settled));
		go_to(NOON + 500);
		settle_all();
		assert!(Positions::<Test>::iter_prefix(NOON).next().is_none());
		assert_eq!(OrderPages::<Test>::iter().count(), 0);
	});
}

#[test]
fn it_is_deleted_at_once_if_pruning_has_been_there() {
	ExtBuilder::default().build_and_execute(|| {
		unsettled_noon();
		go_to(NOON + 500);
		settle_all();
		assert!(PruningCursor::<Test>::get().is_some_and(|next| next > NOON + 100));
		assert_eq!((Positions::<Test>::iter_prefix(NOON).count(), open_markets()), (1, 2));
		assert_eq!(OrderPages::<Test>::iter().count(), 2);
		settle_by_hand(CARLA, NOON);
		settle_by_hand(BEN, NOON);
		settle_all();
		assert_eq!((free(OPERATOR), pooled()), (50 * MILL, 0));
		// Positions, markets and the order pages, whose other intervals are long gone.
		assert!(Positions::<Test>::iter().next().is_none() && AreaMarkets::<Test>::iter().next().is_none());
		assert_eq!(
			(OrderPages::<Test>::iter().count(), Completions::<Test>::iter().count()),
			(0, 0)
		);
		assert_noop!(
			Trading::settle(signed(STRANGER), BEN, NOON),
			Error::<Test>::AlreadySettled
		);
		assert_eq!(Trading::get_statement(BEN, NOON), None);
	});
}

#[test]
fn the_order_pages_stay_for_another_interval_on_them_that_is_unsettled() {
	ExtBuilder::default().build_and_execute(|| {
		place(CARLA, &[bid(NOON + 1, 100, 0)]);
		unsettled_noon();
		PlancksPerMill::set(ABSURD);
		meter(NOON + 1, CARLA, 100, 0);
		go_to_settlement_of(NOON + 1);
		settle_all();
		PlancksPerMill::set(MILL);
		go_to(NOON + 500);
		settle_all();
		assert_eq!(unsettled_intervals().len(), 2);
		for who in [BEN, CARLA] {
			settle_by_hand(who, NOON);
		}
		settle_all();
		assert_eq!(
			(unsettled_intervals(), OrderPages::<Test>::iter().count()),
			(vec![(NOON + 1, 1)], 3)
		);
		settle_by_hand(CARLA, NOON + 1);
		settle_all();
		assert_eq!(
			(unsettled_intervals(), OrderPages::<Test>::iter().count(), pooled()),
			(vec![], 0, 0)
		);
	});
}

#[test]
fn who_is_settled_while_the_cursor_is_still_there_is_not_waited_for() {
	ExtBuilder::default().build_and_execute(|| {
		trade(ANNA, BEN, NOON, 500, 120);
		meter(NOON, ANNA, 0, 400);
		meter(NOON, BEN, 400, 0);
		go_to(NOON + METER_DEADLINE);
		settle_all();
		go_to_settlement_of(NOON);
		PlancksPerMill::set(ABSURD);
		// Step by step, until the cursor has met one of the two.
		while UnsettledAccounts::<Test>::iter().next().is_none() {
			Trading::settle_due(&mut WeightMeter::new(), &mut 1);
		}
		PlancksPerMill::set(MILL);
		let (who, _) = UnsettledAccounts::<Test>::iter_keys().next().expect("it was met");
		assert_eq!(
			SettlementCursor::<Test>::get().map(|cursor| cursor.phase),
			Some(SettlementPhase::Traded(Some(who)))
		);
		settle_by_hand(who, NOON);
		// Not while the cursor is there.
		assert!(Completions::<Test>::contains_key(NOON));
		check_state();
		events();
		settle_all();
		assert!(is_complete(&events()));
		assert_eq!((unsettled_intervals(), open_markets(), pooled()), (vec![], 0, 0));
	});
}

#[test]
fn an_account_that_fails_after_all_before_it_were_settled_by_hand_keeps_the_interval_open() {
	ExtBuilder::default().build_and_execute(|| {
		trade(ANNA, BEN, NOON, 500, 120);
		meter(NOON, ANNA, 0, 400);
		meter(NOON, BEN, 400, 0);
		go_to(NOON + METER_DEADLINE);
		settle_all();
		go_to_settlement_of(NOON);
		PlancksPerMill::set(ABSURD);
		while UnsettledAccounts::<Test>::iter().next().is_none() {
			Trading::settle_due(&mut WeightMeter::new(), &mut 1);
		}
		let (first, _) = UnsettledAccounts::<Test>::iter_keys().next().expect("it was met");
		PlancksPerMill::set(MILL);
		settle_by_hand(first, NOON);
		PlancksPerMill::set(ABSURD);
		settle_all();
		PlancksPerMill::set(MILL);
		check_state();
		assert_eq!(
			(
				unsettled_intervals(),
				Completions::<Test>::iter().count(),
				open_markets()
			),
			(vec![(NOON, 1)], 0, 1)
		);
		let (second, _) = UnsettledAccounts::<Test>::iter_keys().next().expect("it failed");
		settle_by_hand(second, NOON);
		settle_all();
		assert_eq!((unsettled_intervals(), open_markets(), pooled()), (vec![], 0, 0));
	});
}

#[test]
fn an_account_that_still_cannot_be_settled_changes_nothing() {
	ExtBuilder::default().build_and_execute(|| {
		unsettled_noon();
		PlancksPerMill::set(ABSURD);
		assert_noop!(Trading::settle(signed(STRANGER), BEN, NOON), Error::<Test>::Overflow);
		PlancksPerMill::set(MILL);
		assert_eq!(unsettled_intervals(), [(NOON, 2)]);
		settle_by_hand(BEN, NOON);
		assert_noop!(
			Trading::settle(signed(STRANGER), BEN, NOON),
			Error::<Test>::AlreadySettled
		);
		assert_eq!(unsettled_intervals(), [(NOON, 1)]);
	});
}

#[test]
fn completion_uses_no_more_weight_and_steps_than_it_is_given_and_goes_on_where_it_was() {
	ExtBuilder::default().build_and_execute(|| {
		unsettled_noon();
		settle_by_hand(BEN, NOON);
		settle_by_hand(CARLA, NOON);
		let one = Weights::on_idle_base()
			.saturating_add(Weights::completion_step())
			.saturating_add(Weights::close_market());
		let too_little = one - Weight::from_parts(1, 0);
		assert!(idle(too_little).all_lte(too_little));
		assert_eq!(open_markets(), 2);
		for left in [1, 0] {
			assert!(idle(one).all_lte(one));
			assert_eq!(open_markets(), left);
			check_state();
		}
		assert_eq!(unsettled_intervals(), [(NOON, 0)]);
		assert!(idle(one).all_lte(one));
		assert_eq!(unsettled_intervals(), []);
	});
}

#[test]
fn settling_by_hand_pays_for_the_end_of_an_interval_only_where_it_brings_one_nearer() {
	ExtBuilder::default().build_and_execute(|| {
		unsettled_noon();
		let settle = |who| {
			let done = Trading::settle(signed(STRANGER), who, NOON).expect("it can be settled");
			done.actual_weight
		};
		let resolving = Weights::settle().saturating_add(Weights::resolve());
		assert_eq!(settle(BEN), Some(resolving));
		assert_eq!(settle(CARLA), Some(resolving));
		let call = crate::Call::<Test>::settle {
			who: BEN,
			interval: NOON,
		};
		// What is declared holds for metered energy that is estimated, too.
		let declared = resolving.saturating_add(Weights::count_estimate());
		assert_eq!(call.get_dispatch_info().call_weight, declared);

		meter(NOON + 1, DORA, 0, 100);
		go_to_settlement_of(NOON + 1);
		let usual = Trading::settle(signed(STRANGER), DORA, NOON + 1).expect("it can be settled");
		assert_eq!(usual.actual_weight, Some(Weights::settle()));
	});
}
