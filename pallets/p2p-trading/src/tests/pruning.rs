//! What is deleted with settlement, and what is pruned later.

use crate::{
	mock::*, settlement::pruning::RECORDS_PER_STEP, weights::WeightInfo, AreaMarkets, Config, Error, Event, Ladders,
	OrderPages, Positions, PruningCursor, SettlementCursor, SettlementPhase, UnsettledIntervals,
};
use energy_primitives::{AreaId, ConnectionPages, Energy, Interval, MeteredEnergy, MILL};
use frame_support::{
	assert_noop, assert_ok,
	weights::{Weight, WeightMeter},
};
use sp_io::TestExternalities;

type Weights = <Test as Config>::WeightInfo;

const RETENTION: Interval = 96;

/// The first moment at which the records of `interval` may go.
fn go_to_pruning_of(interval: Interval) {
	go_to(interval + METER_DEADLINE + RETENTION + 1);
}

fn noon() {
	noon_with(BEN);
}

/// Anna sells 600 Wh to `buyer` in the auction, and buys 100 Wh from Dora by an offer.
fn noon_with(buyer: AccountId) {
	trade(DORA, ANNA, NOON, 100, 300);
	place(ANNA, &[ask(NOON, 1_000, 100)]);
	place(buyer, &[bid(NOON, 600, 200)]);
	clear(NOON);
}

/// Checks that no page of a settled interval is settled again.
fn check_refusal(interval: Interval) {
	for page in 0..Grid::pages() {
		assert_noop!(try_settle(interval, page), Error::<Test>::AlreadySettled);
	}
}

/// What is in the storage of an interval: positions, markets, pages of ladders.
fn records(interval: Interval) -> (usize, usize, usize) {
	(
		Positions::<Test>::iter_prefix(interval).count(),
		AreaMarkets::<Test>::iter_prefix(interval).count(),
		Ladders::<Test>::iter_key_prefix((interval,)).count(),
	)
}

/// As between blocks: what removals are limited by is in the database then.
fn next_block(ext: &mut TestExternalities) {
	ext.commit_all().expect("nothing is left open");
}

#[test]
fn the_ladders_go_with_settlement_and_the_rest_stays_a_while() {
	ExtBuilder::default().build_and_execute(|| {
		noon();
		assert_eq!(records(NOON), (2, 1, 1));
		meter(NOON, CARLA, 100, 0);
		go_to(NOON + METER_DEADLINE);
		settle_all();
		assert_eq!(records(NOON), (2, 1, 1));
		go_to_settlement_of(NOON);
		settle_all();
		assert_eq!(records(NOON), (2, 1, 0));
		go_to_pruning_of(NOON - 1);
		settle_all();
		assert_eq!(records(NOON), (2, 1, 0));
		assert!(Meters::metered(NOON, &CARLA).is_some());
		assert_eq!(PruningCursor::<Test>::get(), Some(NOON));
		go_to_pruning_of(NOON);
		settle_all();
		assert_eq!(records(NOON), (0, 0, 0));
		assert_eq!(Meters::metered(NOON, &CARLA), None);
		assert_eq!(PruningCursor::<Test>::get(), Some(NOON + 1));
	});
}

#[test]
fn order_pages_go_with_the_last_of_their_intervals() {
	ExtBuilder::default().build_and_execute(|| {
		noon();
		// Noon is the seventeenth of its order page.
		let last = NOON + 15;
		go_to_pruning_of(last - 1);
		settle_all();
		assert_eq!(OrderPages::<Test>::iter().count(), 2);
		go_to_pruning_of(last);
		settle_all();
		assert_eq!(OrderPages::<Test>::iter().count(), 0);
		assert_eq!(pooled(), 0);
	});
}

#[test]
fn a_pruned_interval_is_not_settled_again() {
	ExtBuilder::default().build_and_execute(|| {
		noon();
		for at in [NOON, NOON + 15, NOON + 500] {
			go_to_pruning_of(at);
			settle_all();
			assert!(records(NOON) == (0, 0, 0));
			// The order pages are still there in the first round; their orders are settled, though no
			// record says so.
			check_refusal(NOON);
		}
	});
}

#[test]
fn an_interval_that_is_half_pruned_is_not_settled_again() {
	// More than goes in one block.
	let crowd = 1_000..1_000 + u64::from(RECORDS_PER_STEP) + 36;
	let builder = crowd
		.clone()
		.fold(ExtBuilder::default(), |builder, who| builder.balance(who, ENDOWMENT));
	let mut ext = builder.build();
	MaxCounterparts::set(1_000);
	ext.execute_with(|| {
		// As many as everybody buys and bids for, and more.
		connect(ANNA, VILLAGE, 10 * LIMIT_W, 10 * LIMIT_W);
		let id = offer(ANNA, NOON, 6_000, 100);
		place(ANNA, &[ask(NOON, 9_000, 100)]);
		for who in crowd.clone() {
			connect(who, VILLAGE, LIMIT_W, LIMIT_W);
			assert_ok!(Trading::accept_energy_offer(signed(who), id, 10));
			place(who, &[bid(NOON, 10, 200)]);
		}
		assert!(Grid::pages() > 10);
		clear(NOON);
		go_to_pruning_of(NOON - 1);
		settle_all();
		assert_eq!(records(NOON), (RECORDS_PER_STEP as usize + 37, 1, 0));
		check_state();
	});
	next_block(&mut ext);
	ext.execute_with(|| {
		go_to_pruning_of(NOON);
		idle(Weight::MAX);
		let (positions, markets, _) = records(NOON);
		assert_eq!((positions, markets), (37, 1));
		assert!(OrderPages::<Test>::iter().count() > 100);
		check_refusal(NOON);
		check_state();
	});
	next_block(&mut ext);
	ext.execute_with(|| {
		idle(Weight::MAX);
		assert_eq!(records(NOON), (0, 0, 0));
		assert_eq!(PruningCursor::<Test>::get(), Some(NOON + 1));
		check_state();
	});
	// The order pages too, some in each block.
	next_block(&mut ext);
	ext.execute_with(|| {
		go_to_pruning_of(NOON + 15);
		idle(Weight::MAX);
		assert_eq!(OrderPages::<Test>::iter().count(), 37);
		check_state();
	});
	next_block(&mut ext);
	ext.execute_with(|| {
		idle(Weight::MAX);
		assert_eq!(OrderPages::<Test>::iter().count(), 0);
		assert_eq!(pooled(), 0);
		check_state();
	});
}

/// So many zones of one area, each with an order on every page of its ladder: cleared, and about to
/// be settled.
fn with_ladders(zones: u64) -> TestExternalities {
	let zones = 100..100 + zones;
	let builder = zones
		.clone()
		.fold(ExtBuilder::default(), |builder, who| builder.balance(who, ENDOWMENT));
	let mut ext = builder.build();
	ext.execute_with(|| {
		for who in zones {
			set_terms(who as AreaId, SUPPLIER, TARIFF);
			connect(who, who as AreaId, LIMIT_W, LIMIT_W);
			let orders: Vec<_> = (0..8).map(|page| bid(NOON, 10, page * 256)).collect();
			place(who, &orders);
		}
		clear(NOON);
		go_to(NOON + METER_DEADLINE);
		settle_all();
	});
	ext
}

/// Lets the settlement cursor go on until nothing is left of noon but to delete its ladders.
fn settle_all_but_the_ladders() {
	go_to_settlement_of(NOON);
	let at_the_ladders = || {
		let cursor = SettlementCursor::<Test>::get().expect("the first block has set it");
		assert!(cursor.interval <= NOON, "it has not met the ladders");
		cursor.interval == NOON && cursor.phase == SettlementPhase::Deleting(None)
	};
	while !at_the_ladders() {
		settle_one_step();
	}
	Trading::clear_due(&mut WeightMeter::new(), &mut 10);
	Trading::expire_due(&mut WeightMeter::new(), &mut 10);
}

#[test]
fn many_ladders_are_deleted_over_several_blocks() {
	let mut ext = with_ladders(9);
	ext.execute_with(|| {
		settle_all_but_the_ladders();
		pass_cuts();
		assert_eq!(records(NOON), (0, 9, 72));
		check_state();
	});
	// Weight for one step of that in a block, and only where nothing came before it.
	let given = Weights::on_idle_base().saturating_add(Weights::delete_ladder_pages(64));
	let mut pages = vec![72];
	while pages.last() != Some(&0) {
		assert!(pages.len() < 100, "nothing is deleted");
		next_block(&mut ext);
		ext.execute_with(|| {
			assert!(idle(given).all_lte(given));
			pages.push(records(NOON).2);
			check_state();
		});
	}
	pages.dedup();
	assert_eq!(pages, [72, 8, 0]);
	next_block(&mut ext);
	ext.execute_with(|| {
		settle_all();
		assert_eq!(records(NOON), (0, 9, 0));
		assert_eq!(pooled(), 0);
		check_state();
	});
}

#[test]
fn a_block_with_weight_to_spare_deletes_more_than_one_batch() {
	let mut ext = with_ladders(20);
	ext.execute_with(|| assert_eq!(records(NOON).2, 160));
	// The pages lie in the state of the block before.
	next_block(&mut ext);
	ext.execute_with(|| {
		go_to_settlement_of(NOON);
		idle(Weight::MAX);
		assert_eq!(records(NOON).2, 0);
		assert!(SettlementCursor::<Test>::get().is_some_and(|cursor| cursor.interval > NOON));
		check_state();
	});
}

#[test]
fn pruning_uses_no_more_weight_than_it_is_given() {
	ExtBuilder::default().build_and_execute(|| {
		noon();
		go_to_pruning_of(NOON - 1);
		settle_all();
		go_to_pruning_of(NOON);
		// The settlement of the empty interval that has become due comes first.
		let enough = Weights::on_idle_base().saturating_add(Weights::prune(RECORDS_PER_STEP));
		let too_little = enough - Weight::from_parts(1, 0);
		let mut blocks = 0;
		while records(NOON) != (0, 0, 0) {
			blocks += 1;
			assert!(blocks < 10, "nothing is pruned");
			assert!(idle(Weights::on_idle_base()).all_lte(Weights::on_idle_base()));
			assert_eq!(records(NOON), (2, 1, 0));
			let more = enough.saturating_mul(4);
			assert!(idle(more).all_lte(more));
		}
		assert!(idle(too_little).all_lte(too_little));
	});
}

#[test]
fn what_could_not_be_settled_is_not_pruned() {
	ExtBuilder::default().build_and_execute(|| {
		// Eve is on another page than Anna, and so is Carla.
		connect_crowd_and_eve();
		connect(CARLA, TOWN, LIMIT_W, LIMIT_W);
		noon_with(EVE);
		go_to(NOON);
		meter(NOON, CARLA, Energy::MAX, 0);
		go_to_settlement_of(NOON);
		settle_by_hand(ANNA, NOON);
		// At this mill no money pays for what Carla's broken meter shows, nor for anything of Eve's.
		PlancksPerMill::set(1 << 120);
		events();
		settle_all();
		PlancksPerMill::set(MILL);
		let failed = events()
			.iter()
			.filter(|event| matches!(event, Event::SettlementFailed { interval: NOON, .. }))
			.count();
		assert_eq!(failed, 2);
		assert_eq!(frozen(), [(CARLA, NOON), (EVE, NOON)]);
		assert_eq!(
			UnsettledIntervals::<Test>::iter_keys().collect::<Vec<_>>(),
			[(NOON / 32, NOON)]
		);
		check_state();

		// Long after, the records of the interval are there, with the order pages it needs; those
		// around it are gone.
		go_to(NOON + 500);
		settle_all();
		assert_eq!((records(NOON).0, records(NOON).1), (2, 1));
		assert!(Meters::metered(NOON, &CARLA).is_some());
		assert_eq!(OrderPages::<Test>::iter().count(), 2);
		assert!(PruningCursor::<Test>::get().is_some_and(|next| next > NOON + 300));
		check_state();

		// So what is in the pool can still be had: what Eve had reserved, less what Anna was paid of it.
		assert_eq!(pooled(), 60 * MILL);
		settle_by_hand(EVE, NOON);
		// She took nothing of the 600 Wh that she bought, and sells them to the supplier.
		assert_eq!((gain(EVE), pooled()), (-12 * MILL as i128, 0));
		assert_noop!(try_settle(NOON, page_with(EVE)), Error::<Test>::AlreadySettled);
		settle_by_hand(CARLA, NOON);
		assert_eq!(frozen(), []);
		check_state();
		settle_all();
		assert_eq!(records(NOON), (0, 0, 0));
		assert_eq!(
			(
				OrderPages::<Test>::iter().count(),
				UnsettledIntervals::<Test>::iter().count()
			),
			(0, 0)
		);
	});
}

#[test]
fn pruning_begins_where_the_chain_does() {
	ExtBuilder::default().build_and_execute(|| {
		assert_eq!(PruningCursor::<Test>::get(), Some(DAY - METER_DEADLINE));
		assert_eq!(Retention::get(), RETENTION);
		assert!(UnsettledIntervals::<Test>::iter().next().is_none());
	});
}
