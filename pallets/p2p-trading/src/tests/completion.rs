//! An interval with an account that could not be settled comes to its end with the last of them.

use crate::{
	mock::*, settlement::PageWork, weights::WeightInfo, AreaMarkets, Completion, Completions, Config, Error, Event,
	OrderPages, Positions, PruningCursor, SettlementCursor, SettlementPhase, UnsettledIntervals,
};
use energy_primitives::{Interval, MeteredEnergy, Power, MILL};
use frame_support::{
	assert_noop, assert_ok,
	dispatch::GetDispatchInfo,
	weights::{Weight, WeightMeter},
};

type Weights = <Test as Config>::WeightInfo;

/// At this mill nothing can be paid for.
const ABSURD: u128 = 1 << 120;

/// Ben in the street sells Anna in the village 500 Wh over an edge that is full, Dora sells her
/// 100 Wh more, and Carla in the town is metered. Nobody could be settled but Anna and Dora, by hand.
fn unsettled_noon() {
	let power: Power = 2_000;
	area_below(STREET, VILLAGE, power, power, 0);
	connect(BEN, STREET, LIMIT_W, LIMIT_W);
	connect(CARLA, TOWN, LIMIT_W, LIMIT_W);
	trade(DORA, ANNA, NOON, 100, 300);
	place(ANNA, &[bid(NOON, 1_000, 200)]);
	place(BEN, &[ask(NOON, 1_000, 100)]);
	block(NOON - 1, || (), Weight::zero());
	go_to(NOON);
	meter(NOON, ANNA, 600, 0);
	meter(NOON, DORA, 0, 100);
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

/// Anna sells Eve 500 Wh, of which both meters measure 400 Wh: they are on two pages of the village.
/// The cursor stands before the first of them.
fn noon_on_two_pages() {
	connect_crowd_and_eve();
	trade(ANNA, EVE, NOON, 500, 120);
	meter(NOON, ANNA, 0, 400);
	meter(NOON, EVE, 400, 0);
	go_to(NOON + METER_DEADLINE);
	settle_all();
	go_to_settlement_of(NOON);
}

/// Lets the settlement cursor go on, step by step, until there is an account that it could not settle.
fn settle_until_one_fails() {
	PlancksPerMill::set(ABSURD);
	while frozen().is_empty() {
		settle_one_step();
	}
	PlancksPerMill::set(MILL);
}

#[test]
fn the_accounts_that_failed_are_noted_and_the_interval_is_not_complete() {
	ExtBuilder::default().build_and_execute(|| {
		unsettled_noon();
		// Ben once, although he ordered and was metered.
		assert_eq!(frozen(), [(BEN, NOON), (CARLA, NOON)]);
		assert_eq!([ANNA, BEN, CARLA].map(|who| clearing_account(who).frozen), [0, 1, 1]);
		assert_eq!(unsettled_intervals(), [(NOON, 2)]);
		let emitted = events();
		let failed: Vec<_> = emitted
			.iter()
			.filter(|event| matches!(event, Event::SettlementFailed { .. }))
			.cloned()
			.collect();
		// In the order of their pages.
		let failure = |who| Event::SettlementFailed {
			interval: NOON,
			who,
			error: Error::<Test>::Overflow.into(),
		};
		assert_eq!(failed, [CARLA, BEN].map(failure));
		assert!(!is_complete(&emitted));
		assert_eq!(open_markets(), 2);
		assert!(SettlementCursor::<Test>::get().is_some_and(|cursor| cursor.interval > NOON));
		// What was reserved of him lies where it was.
		let ben = clearing_account(BEN);
		assert_eq!((ben.available, ben.reserved), (200 * MILL, 200 * MILL));
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
			(unsettled_intervals(), Completions::<Test>::iter().count(), frozen()),
			(vec![], 0, vec![])
		);
		assert_eq!([BEN, CARLA].map(|who| clearing_account(who).frozen), [0, 0]);
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
		// Dora and Anna traded by offers.
		assert_eq!((Positions::<Test>::iter_prefix(NOON).count(), open_markets()), (2, 2));
		assert_eq!(OrderPages::<Test>::iter().count(), 2);
		assert!(Meters::metered(NOON, &CARLA).is_some());
		settle_by_hand(CARLA, NOON);
		settle_by_hand(BEN, NOON);
		settle_all();
		assert_eq!((free(OPERATOR), pooled()), (50 * MILL, 0));
		// Positions, flows, markets and the order pages, whose other intervals are long gone.
		assert!(Positions::<Test>::iter().next().is_none() && AreaMarkets::<Test>::iter().next().is_none());
		assert_eq!(Meters::metered(NOON, &CARLA), None);
		assert_eq!(
			(OrderPages::<Test>::iter().count(), Completions::<Test>::iter().count()),
			(0, 0)
		);
		for who in [BEN, CARLA] {
			assert_noop!(try_settle(NOON, page_with(who)), Error::<Test>::AlreadySettled);
		}
		assert_eq!(Trading::get_statement(BEN, NOON), None);
	});
}

#[test]
fn the_order_pages_stay_for_another_interval_on_them_that_is_unsettled() {
	ExtBuilder::default().build_and_execute(|| {
		connect(CARLA, TOWN, LIMIT_W, LIMIT_W);
		place(CARLA, &[bid(NOON + 1, 100, 0)]);
		unsettled_noon();
		PlancksPerMill::set(ABSURD);
		meter(NOON + 1, CARLA, 100, 0);
		go_to_settlement_of(NOON + 1);
		settle_all();
		PlancksPerMill::set(MILL);
		assert_eq!(frozen(), [(BEN, NOON), (CARLA, NOON), (CARLA, NOON + 1)]);
		assert_eq!(clearing_account(CARLA).frozen, 2);
		go_to(NOON + 500);
		settle_all();
		assert_eq!(unsettled_intervals().len(), 2);
		for who in [BEN, CARLA] {
			settle_by_hand(who, NOON);
		}
		settle_all();
		assert_eq!(clearing_account(CARLA).frozen, 1);
		assert_eq!(
			(unsettled_intervals(), OrderPages::<Test>::iter().count()),
			(vec![(NOON + 1, 1)], 3)
		);
		settle_by_hand(CARLA, NOON + 1);
		settle_all();
		assert_eq!(clearing_account(CARLA).frozen, 0);
		assert_eq!(
			(unsettled_intervals(), OrderPages::<Test>::iter().count(), pooled()),
			(vec![], 0, 0)
		);
	});
}

#[test]
fn who_is_settled_while_the_cursor_is_still_there_is_not_waited_for() {
	ExtBuilder::default().build_and_execute(|| {
		noon_on_two_pages();
		// Step by step, until the cursor has met one of the two.
		settle_until_one_fails();
		assert_eq!(frozen(), [(ANNA, NOON)]);
		assert_eq!(
			SettlementCursor::<Test>::get().map(|cursor| cursor.phase),
			Some(SettlementPhase::Pages(page_with(ANNA) + 1))
		);
		settle_by_hand(ANNA, NOON);
		// Not while the cursor is there.
		assert_eq!(Completions::<Test>::get(NOON), Some(Completion::Closing(None)));
		settle_one_step();
		Trading::finish_due(&mut WeightMeter::new(), &mut 10);
		assert_eq!(Completions::<Test>::get(NOON), Some(Completion::Closing(None)));
		assert_eq!(open_markets(), 1);
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
		noon_on_two_pages();
		settle_until_one_fails();
		settle_by_hand(ANNA, NOON);
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
		assert_eq!(frozen(), [(EVE, NOON)]);
		settle_by_hand(EVE, NOON);
		settle_all();
		assert_eq!((unsettled_intervals(), open_markets(), pooled()), (vec![], 0, 0));
	});
}

#[test]
fn an_account_that_still_cannot_be_settled_changes_nothing() {
	ExtBuilder::default().build_and_execute(|| {
		unsettled_noon();
		let (of_ben, of_carla) = (page_with(BEN), page_with(CARLA));
		let before = [BEN, CARLA].map(clearing_account);
		PlancksPerMill::set(ABSURD);
		assert_noop!(try_settle(NOON, of_ben), Error::<Test>::Overflow);
		// What fails for Carla alone does not keep others of her page from it, so the call goes well.
		events();
		assert_ok!(Trading::settle(signed(STRANGER), NOON, of_carla));
		let failure = Event::SettlementFailed {
			interval: NOON,
			who: CARLA,
			error: Error::<Test>::Overflow.into(),
		};
		assert_eq!(events(), [failure]);
		PlancksPerMill::set(MILL);
		assert_eq!([BEN, CARLA].map(clearing_account), before);
		assert_eq!(
			(unsettled_intervals(), frozen()),
			(vec![(NOON, 2)], vec![(BEN, NOON), (CARLA, NOON)])
		);
		settle_by_hand(BEN, NOON);
		assert_noop!(try_settle(NOON, of_ben), Error::<Test>::AlreadySettled);
		assert_eq!(unsettled_intervals(), [(NOON, 1)]);
		settle_by_hand(CARLA, NOON);
		assert_noop!(try_settle(NOON, of_carla), Error::<Test>::AlreadySettled);
		assert_eq!(unsettled_intervals(), [(NOON, 0)]);
	});
}

#[test]
fn completion_uses_no_more_weight_and_steps_than_it_is_given_and_goes_on_where_it_was() {
	ExtBuilder::default().build_and_execute(|| {
		unsettled_noon();
		settle_by_hand(BEN, NOON);
		settle_by_hand(CARLA, NOON);
		pass_cuts();
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
fn settling_by_hand_pays_for_what_there_was_to_do() {
	ExtBuilder::default().build_and_execute(|| {
		unsettled_noon();
		let settle = |who, interval| {
			let done = Trading::settle(signed(STRANGER), interval, page_with(who)).expect("it can be settled");
			// Beside the look at the cursor.
			done.actual_weight.map(|weight| weight - Weights::cursor_step())
		};
		let one = PageWork {
			accounts: 1,
			..Default::default()
		};
		// Ben's page had failed as a whole, so nothing had been settled with its supplier yet: it is
		// looked up whether anybody there and the supplier owe each other anything.
		let of_trader = PageWork {
			traders: 1,
			begins: 1,
			..one
		};
		// What Carla owed was drawn from her wallet.
		let of_debtor = PageWork { wallets: 1, ..one };
		assert_eq!(settle(BEN, NOON), Some(Trading::page_weight(&of_trader)));
		assert_eq!(settle(CARLA, NOON), Some(Trading::page_weight(&of_debtor)));
		let call = crate::Call::<Test>::settle {
			interval: NOON,
			page: page_with(BEN),
		};
		// What is declared holds for a page of accounts all of which traded, owe and were estimated.
		let declared = Trading::page_weight(&PageWork::worst()) + Weights::cursor_step();
		assert_eq!(call.get_dispatch_info().call_weight, declared);
		// Who comes too early pays for that look alone.
		let refused = Trading::settle(signed(STRANGER), NOON + 90, page_with(BEN)).expect_err("it is too early");
		assert_eq!(refused.post_info.actual_weight, Some(Weights::cursor_step()));
		assert!(Trading::page_weight(&of_debtor).all_lte(declared));

		meter(NOON + 1, DORA, 0, 100);
		go_to_settlement_of(NOON + 1);
		assert_eq!(settle(DORA, NOON + 1), Some(Trading::page_weight(&one)));
	});
}
