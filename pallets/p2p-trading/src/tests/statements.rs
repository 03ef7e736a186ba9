//! What clients see of the auction: books, indicative prices, results, statements, balances.

use crate::mock::*;
use energy_primitives::{
	BookLevel, Clearing, ClearingInfo, EnergyBalance, MarketPhase, OrderBook, OrderInfo, Price, Statement, MILL,
	PRICE_LEVELS,
};
use frame_support::{assert_ok, weights::Weight};

fn levels(levels: &[(Price, u64)]) -> Vec<BookLevel> {
	levels
		.iter()
		.map(|(price_mills, energy_wh)| BookLevel {
			price_mills: *price_mills,
			energy_wh: *energy_wh,
		})
		.collect()
}

fn info(phase: MarketPhase, clearing: Option<Clearing>) -> ClearingInfo {
	ClearingInfo {
		phase,
		clearing,
		shared: None,
	}
}

/// Anna sells 600 Wh at 100 mills to Ben, who would have paid 200.
fn noon() {
	place(ANNA, &[ask(NOON, 1_000, 100)]);
	place(BEN, &[bid(NOON, 600, 200)]);
}

#[test]
fn a_book_shows_how_much_and_not_whose() {
	ExtBuilder::default().build_and_execute(|| {
		assert_eq!(
			Trading::get_order_book(VILLAGE, NOON),
			OrderBook {
				open: true,
				..Default::default()
			}
		);
		place(
			ANNA,
			&[
				ask(NOON, 1_000, 120),
				ask(NOON, 20, 2_047),
				bid(NOON, 30, 90),
				bid(NOON, 40, 0),
			],
		);
		place(BEN, &[ask(NOON, 500, 120)]);
		place(CARLA, &[bid(NOON, 70, 255), bid(NOON, 80, 256)]);
		place(TOM, &[ask(NOON, 99, 120)]);
		// The best of each side first.
		assert_eq!(
			Trading::get_order_book(VILLAGE, NOON),
			OrderBook {
				open: true,
				bids: levels(&[(256, 80), (255, 70), (90, 30), (0, 40)]),
				asks: levels(&[(120, 1_500), (PRICE_LEVELS - 1, 20)]),
			}
		);
		assert_eq!(Trading::get_order_book(TOWN, NOON).asks, levels(&[(120, 99)]));
		assert_eq!(Trading::get_order_book(VILLAGE, NOON + 1).asks, []);
	});
}

#[test]
fn a_book_is_closed_with_its_gate_and_gone_with_its_interval() {
	ExtBuilder::default().build_and_execute(|| {
		noon();
		suspend(VILLAGE);
		assert!(!Trading::get_order_book(VILLAGE, NOON).open);
		lift(VILLAGE);
		clear(NOON);
		let book = Trading::get_order_book(VILLAGE, NOON);
		assert!(!book.open);
		assert_eq!((book.asks, book.bids), (levels(&[(100, 1_000)]), levels(&[(200, 600)])));
		go_to_settlement_of(NOON);
		settle_all();
		assert_eq!(Trading::get_order_book(VILLAGE, NOON), OrderBook::default());
		remove_area(VILLAGE);
		assert_eq!(Trading::get_order_book(VILLAGE, NOON + 20).asks, []);
	});
}

#[test]
fn the_indicative_result_is_what_the_clearing_will_be() {
	ExtBuilder::default().build_and_execute(|| {
		area_below(STREET, VILLAGE, 0, 2_000, 20);
		connect(BEN, STREET, LIMIT_W, LIMIT_W);
		assert_eq!(Trading::get_indicative_clearing(VILLAGE, NOON), None);
		place(ANNA, &[bid(NOON, 1_000, 200)]);
		assert_eq!(
			Trading::get_indicative_clearing(VILLAGE, NOON),
			Some(Clearing::default()),
			"bids alone trade nothing, and make no price"
		);
		place(BEN, &[ask(NOON, 1_000, 100)]);
		let indicated = [VILLAGE, STREET].map(|area| Trading::get_indicative_clearing(area, NOON));
		assert_eq!(
			indicated.map(|clearing| clearing.and_then(|clearing| clearing.price_mills)),
			[Some(200), Some(100)]
		);
		// Of an area that has none, and for an interval without orders, there is none.
		assert_eq!(Trading::get_indicative_clearing(99, NOON), None);
		assert_eq!(Trading::get_indicative_clearing(TOWN, NOON), None);
		assert_eq!(Trading::get_indicative_clearing(VILLAGE, NOON + 1), None);

		suspend(STREET);
		assert_eq!(Trading::get_indicative_clearing(STREET, NOON), None);
		assert_eq!(
			Trading::get_indicative_clearing(VILLAGE, NOON).map(|clearing| clearing.bought_wh),
			Some(0)
		);
		lift(STREET);

		clear(NOON);
		assert_eq!(Trading::get_indicative_clearing(VILLAGE, NOON), None);
		assert_eq!([VILLAGE, STREET].map(|area| Some(cleared(area, NOON))), indicated);
	});
}

#[test]
fn asking_changes_nothing() {
	ExtBuilder::default().build_and_execute(|| {
		noon();
		let root = || sp_io::storage::root(sp_core::storage::StateVersion::V1);
		let before = root();
		assert!(Trading::get_indicative_clearing(VILLAGE, NOON).is_some());
		assert!(Trading::get_statement(ANNA, NOON).is_some());
		assert_eq!(root(), before);
	});
}

#[test]
fn a_market_goes_through_its_phases() {
	ExtBuilder::default().build_and_execute(|| {
		noon();
		assert_eq!(Trading::get_clearing(VILLAGE, NOON), info(MarketPhase::Open, None));
		go_to(NOON - 1);
		assert_eq!(Trading::get_clearing(VILLAGE, NOON), info(MarketPhase::Closed, None));
		idle(Weight::MAX);
		let result = Some(cleared(VILLAGE, NOON));
		assert_eq!(Trading::get_clearing(VILLAGE, NOON), info(MarketPhase::Cleared, result));
		go_to_settlement_of(NOON);
		settle_all();
		assert_eq!(Trading::get_clearing(VILLAGE, NOON), info(MarketPhase::Cleared, result));
		// Where nobody ordered there is nothing to clear.
		assert_eq!(Trading::get_clearing(TOWN, NOON), info(MarketPhase::Void, None));
	});
}

#[test]
fn a_statement_follows_an_interval_from_the_order_to_the_settlement() {
	ExtBuilder::default().build_and_execute(|| {
		assert_eq!(Trading::get_statement(BEN, NOON), None);
		noon();
		place(BEN, &[ask(NOON, 200, 250)]);
		let (wants, sells) = (bid(NOON, 600, 200), ask(NOON, 200, 250));
		let order_info = |order, filled_wh, reserved| OrderInfo {
			order,
			filled_wh,
			reserved,
		};
		let ordered = Statement {
			interval: NOON,
			area: VILLAGE,
			phase: MarketPhase::Open,
			clearing: None,
			orders: vec![order_info(wants, None, 120 * MILL), order_info(sells, None, 10 * MILL)],
			sold_wh: 0,
			bought_wh: 0,
			offered_wh: 0,
			revenue: 0,
			paid: 0,
			shared_sold_wh: 0,
			shared_bought_wh: 0,
			shared_revenue: 0,
			shared_paid: 0,
			import_wh: None,
			export_wh: None,
			imbalance_wh: None,
			estimated: false,
			to_supplier: 0,
			from_supplier: 0,
			to_fund: 0,
			settled: false,
		};
		assert_eq!(Trading::get_statement(BEN, NOON), Some(ordered.clone()));
		assert_eq!(Trading::get_statement(BEN, NOON + 1), None);

		go_to(NOON - 1);
		let closed = Statement {
			phase: MarketPhase::Closed,
			..ordered
		};
		assert_eq!(Trading::get_statement(BEN, NOON), Some(closed.clone()));

		idle(Weight::MAX);
		let known = Statement {
			phase: MarketPhase::Cleared,
			clearing: Some(cleared(VILLAGE, NOON)),
			orders: vec![
				order_info(wants, Some(600), 120 * MILL),
				order_info(sells, Some(0), 10 * MILL),
			],
			bought_wh: 600,
			paid: 60 * MILL,
			..closed
		};
		assert_eq!(Trading::get_statement(BEN, NOON), Some(known.clone()));

		go_to(NOON);
		meter(NOON, BEN, 610, 0);
		let metered = Statement {
			import_wh: Some(610),
			export_wh: Some(0),
			imbalance_wh: Some(-10),
			to_supplier: 3 * MILL,
			..known
		};
		assert_eq!(Trading::get_statement(BEN, NOON), Some(metered.clone()));

		go_to_settlement_of(NOON);
		settle_all();
		assert_eq!(
			Trading::get_statement(BEN, NOON),
			Some(Statement {
				settled: true,
				..metered
			})
		);
	});
}

#[test]
fn a_statement_has_offers_and_orders_in_one() {
	ExtBuilder::default().build_and_execute(|| {
		trade(ANNA, CARLA, NOON, 500, 120);
		offer(ANNA, NOON, 100, 130);
		noon();
		let statement = Trading::get_statement(ANNA, NOON).expect("it traded");
		assert_eq!((statement.sold_wh, statement.offered_wh), (500, 100));
		assert_eq!(statement.revenue, 60 * MILL);
		clear(NOON);
		let statement = Trading::get_statement(ANNA, NOON).expect("it traded");
		assert_eq!((statement.sold_wh, statement.offered_wh), (1_100, 0));
		assert_eq!(statement.revenue, 120 * MILL);
		go_to_settlement_of(NOON);
		settle_all();
		let settled = Trading::get_statement(ANNA, NOON).expect("it traded");
		// Counted once.
		assert_eq!(
			(settled.sold_wh, settled.revenue, settled.settled),
			(1_100, 120 * MILL, true)
		);
	});
}

#[test]
fn a_statement_of_a_void_market_says_that_all_comes_back() {
	ExtBuilder::default().build_and_execute(|| {
		noon();
		go_to(NOON);
		let void = Trading::get_statement(BEN, NOON).expect("it ordered");
		assert_eq!(
			(void.phase, void.bought_wh, void.paid, void.settled),
			(MarketPhase::Void, 0, 0, false)
		);
		assert_eq!(void.orders[0].filled_wh, Some(0));
		go_to_settlement_of(NOON);
		settle_all();
		assert!(Trading::get_statement(BEN, NOON).is_some_and(|statement| statement.settled));
	});
}

#[test]
fn who_was_only_metered_has_a_statement_too() {
	ExtBuilder::default().build_and_execute(|| {
		meter(NOON, TOM, 700, 0);
		let statement = Trading::get_statement(TOM, NOON).expect("it was metered");
		assert_eq!(
			(statement.area, statement.import_wh, statement.settled),
			(TOWN, Some(700), false)
		);
		go_to_settlement_of(NOON);
		settle_all();
		assert!(Trading::get_statement(TOM, NOON).is_some_and(|statement| statement.settled));
	});
}

#[test]
fn a_statement_is_gone_with_the_records_although_the_order_page_is_still_there() {
	ExtBuilder::default().build_and_execute(|| {
		noon();
		// The order page of noon is pruned with its last interval only.
		place(ANNA, &[ask(NOON + 15, 10, 100)]);
		place(BEN, &[bid(NOON + 15, 10, 100)]);
		clear(NOON);
		go_to(NOON + METER_DEADLINE + 96);
		settle_all();
		assert!(Trading::get_statement(BEN, NOON).is_some_and(|statement| statement.settled));
		go_to(NOON + METER_DEADLINE + 96 + 1);
		settle_all();
		assert_eq!(Trading::get_statement(BEN, NOON), None);
		assert!(Trading::get_statement(BEN, NOON + 15).is_some());
	});
}

#[test]
fn the_energy_balance_has_what_the_auction_brought_before_and_after_settlement() {
	ExtBuilder::default().build_and_execute(|| {
		noon();
		place(BEN, &[bid(NOON + 1, 400, 200), ask(NOON, 100, 250)]);
		assert_eq!(Trading::get_energy_balance(BEN), EnergyBalance::default());
		clear(NOON);
		let open = EnergyBalance {
			open_bought_wh: 600,
			..Default::default()
		};
		assert_eq!(Trading::get_energy_balance(BEN), open);
		assert_eq!(Trading::get_energy_balance(ANNA).open_sold_wh, 600);
		go_to(NOON);
		meter(NOON, BEN, 600, 0);
		go_to_settlement_of(NOON);
		assert_eq!(Trading::get_energy_balance(BEN), open);
		// By hand, and after the cursor has passed: once.
		settle_by_hand(BEN, NOON);
		let settled = EnergyBalance {
			bought_wh: 600,
			consumed_wh: 600,
			paid: 60 * MILL,
			..Default::default()
		};
		assert_eq!(Trading::get_energy_balance(BEN), settled);
		settle_all();
		assert_eq!(Trading::get_energy_balance(BEN), settled);
		assert_eq!(Trading::get_energy_balance(ANNA).sold_wh, 600);
		go_to(NOON + 1_000);
		settle_all();
		assert_eq!(Trading::get_energy_balance(BEN), settled);
	});
}

#[test]
fn offers_and_fills_are_open_together() {
	ExtBuilder::default().build_and_execute(|| {
		trade(ANNA, BEN, NOON, 500, 120);
		noon();
		clear(NOON);
		assert_eq!(Trading::get_energy_balance(ANNA).open_sold_wh, 1_100);
		assert_eq!(Trading::get_energy_balance(BEN).open_bought_wh, 1_100);
		go_to_settlement_of(NOON);
		settle_all();
		let balance = Trading::get_energy_balance(BEN);
		assert_eq!((balance.open_bought_wh, balance.bought_wh), (0, 1_100));
	});
}

#[test]
fn an_area_without_trade_has_a_result_and_no_price() {
	ExtBuilder::default().build_and_execute(|| {
		area_below(STREET, VILLAGE, LIMIT_W, LIMIT_W, 0);
		noon();
		clear(NOON);
		// Nobody ordered in the street, and nothing flows to it or from it.
		assert_eq!(
			Trading::get_clearing(STREET, NOON),
			info(MarketPhase::Cleared, Some(Clearing::default()))
		);
		assert_eq!(price_mills(VILLAGE, NOON), 100);
		assert_ok!(Trading::do_try_state());
	});
}

/// What a statement says of an account's interval, as far as an event says it too: sold, bought,
/// imported, exported, estimated, imbalance, revenue, paid, charged and credited by the supplier, for
/// the community fund.
type Settled = (u64, u64, u64, u64, bool, i128, u128, u128, u128, u128, u128);

fn stated(who: AccountId) -> Settled {
	let statement = Trading::get_statement(who, NOON).expect("it traded or was metered");
	(
		statement.sold_wh,
		statement.bought_wh,
		statement.import_wh.unwrap_or_default(),
		statement.export_wh.unwrap_or_default(),
		statement.estimated,
		statement.imbalance_wh.expect("readings are final").into(),
		statement.revenue,
		statement.paid,
		statement.to_supplier,
		statement.from_supplier,
		statement.to_fund,
	)
}

/// The same of each account that has been settled since the last call.
fn charged() -> Vec<(AccountId, Settled)> {
	let settled = settled_in(&events()).into_iter().map(|account| {
		let settled = (
			account.sold_wh,
			account.bought_wh,
			account.import_wh,
			account.export_wh,
			account.estimated,
			account.imbalance_wh,
			account.revenue,
			account.paid,
			account.to_supplier,
			account.from_supplier,
			account.to_fund,
		);
		(account.who, settled)
	});
	settled.collect()
}

#[test]
fn a_statement_shows_what_settlement_charges_before_and_after() {
	ExtBuilder::default().build_and_execute(|| {
		connect(SUPPLIER, VILLAGE, LIMIT_W, LIMIT_W);
		trade(ANNA, CARLA, NOON, 1_000, 120);
		trade(DORA, BEN, NOON, 100, 300);
		noon();
		clear(NOON);
		go_to(NOON);
		// Anna is short, Ben is over and estimated, Carla took what she bought, nobody has measured
		// Dora, Tom only has a meter, and a supplier settles with itself.
		meter(NOON, ANNA, 0, 600);
		meter(NOON, BEN, 500, 0);
		estimate(NOON, BEN);
		meter(NOON, CARLA, 1_000, 0);
		meter(NOON, TOM, 0, 40);
		meter(NOON, SUPPLIER, 70, 0);
		let everybody = [SUPPLIER, ANNA, BEN, CARLA, DORA, TOM];
		let before = |who| Trading::get_statement(who, NOON).expect("it traded or was metered");
		// Dora's meter may still show all of it.
		assert_eq!((before(DORA).imbalance_wh, before(DORA).to_supplier), (None, 0));
		assert_eq!(
			(before(ANNA).imbalance_wh, before(ANNA).to_supplier),
			(Some(-1_000), 300 * MILL)
		);

		go_to_settlement_of(NOON);
		let expected = everybody.map(|who| (who, stated(who)));
		assert!(everybody.into_iter().all(|who| !before(who).settled));
		events();
		settle_all();
		let mut settled = charged();
		settled.sort_unstable_by_key(|(who, _)| *who);
		assert_eq!(settled, expected);
		assert_eq!(everybody.map(|who| (who, stated(who))), expected);
		assert!(everybody.into_iter().all(|who| before(who).settled));
		let imbalances = expected.map(|(_, (.., imbalance_wh, _, _, to_supplier, from_supplier, _))| {
			(imbalance_wh, to_supplier / MILL, from_supplier / (MILL / 10))
		});
		assert_eq!(
			imbalances,
			[
				(-70, 0, 0),
				(-1_000, 300, 0),
				(200, 0, 160),
				(0, 0, 0),
				(-100, 30, 0),
				(40, 0, 32)
			]
		);
	});
}

#[test]
fn a_short_seller_sees_what_it_sold_what_was_short_and_what_that_cost() {
	ExtBuilder::default().build_and_execute(|| {
		trade(ANNA, BEN, NOON, 1_000, 120);
		go_to(NOON);
		meter(NOON, ANNA, 0, 600);
		meter(NOON, BEN, 1_000, 0);
		estimate(NOON, ANNA);
		go_to_settlement_of(NOON);
		settle_all();
		assert_eq!(
			Trading::get_energy_balance(ANNA),
			EnergyBalance {
				produced_wh: 600,
				sold_wh: 1_000,
				shortfall_wh: 400,
				estimated_intervals: 1,
				revenue: 120 * MILL,
				to_supplier: 120 * MILL,
				..Default::default()
			}
		);
		// Of the next interval everything is surplus; sums are of all intervals.
		go_to(NOON + 20);
		meter(NOON + 20, ANNA, 0, 500);
		go_to_settlement_of(NOON + 20);
		settle_all();
		let balance = Trading::get_energy_balance(ANNA);
		assert_eq!(
			(balance.shortfall_wh, balance.surplus_wh, balance.estimated_intervals),
			(400, 500, 1)
		);
		assert_eq!((balance.to_supplier, balance.from_supplier), (120 * MILL, 40 * MILL));
		assert_eq!(Trading::get_energy_balance(BEN).paid, 120 * MILL);
	});
}

#[test]
fn an_imbalance_beyond_the_type_of_a_total_stays_at_its_end() {
	ExtBuilder::default().build_and_execute(|| {
		trade(ANNA, BEN, NOON, 1_000, 300);
		meter(NOON, ANNA, u64::MAX, 0);
		go_to_settlement_of(NOON);
		let statement = Trading::get_statement(ANNA, NOON).expect("it traded");
		assert_eq!(statement.imbalance_wh, Some(i64::MIN));
		settle_by_hand(ANNA, NOON);
		assert_eq!(Trading::get_energy_balance(ANNA).shortfall_wh, u64::MAX);
	});
}
