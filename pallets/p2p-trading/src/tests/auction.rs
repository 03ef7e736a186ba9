//! What becomes of orders once the meters have measured: fills, refunds, imbalances, rounding, grid
//! income.

use crate::{
	mock::*, weights::WeightInfo, Accounts, AreaMarkets, Arrears, Config, Error, Event, OrderPages, SettlementCursor,
	SettlementPhase,
};
use energy_primitives::{Balance, Energy, EnergyBalance, Interval, Power, Price, MILL};
use frame_support::{assert_noop, assert_ok, weights::Weight};
use sp_runtime::DispatchError;

type Weights = <Test as Config>::WeightInfo;

const MILLS: i128 = MILL as i128;

/// Lets an interval be cleared, and its readings become final.
fn deliver(interval: Interval, readings: &[(AccountId, Energy, Energy)]) {
	clear(interval);
	go_to(interval);
	for (who, import, export) in readings {
		meter(interval, *who, *import, *export);
	}
	go_to_settlement_of(interval);
}

/// Anna sells 600 Wh at 100 mills to Ben, who would have paid 200.
fn noon() {
	place(ANNA, &[ask(NOON, 1_000, 100)]);
	place(BEN, &[bid(NOON, 600, 200)]);
}

/// A street below the village, where Ben lives and asks for 1 kWh at 100; Anna in the village bids
/// for 1 kWh at 200.
fn street(import_limit_w: Power, export_limit_w: Power, fee: Price) {
	area_below(STREET, VILLAGE, import_limit_w, export_limit_w, fee);
	connect(BEN, STREET, LIMIT_W, LIMIT_W);
	place(ANNA, &[bid(NOON, 1_000, 200)]);
	place(BEN, &[ask(NOON, 1_000, 100)]);
}

fn settled_event(who: AccountId, emitted: &[Event<Test>]) -> &Event<Test> {
	emitted
		.iter()
		.find(|event| matches!(event, Event::IntervalSettled { who: settled, .. } if *settled == who))
		.expect("it is settled")
}

// Who delivers and takes what it ordered.

#[test]
fn buyer_and_seller_settle_at_the_markets_price_and_what_was_not_needed_comes_back() {
	ExtBuilder::default().build_and_execute(|| {
		noon();
		assert_eq!((held(ANNA), pooled()), (200 * MILL, 120 * MILL));
		deliver(NOON, &[(ANNA, 0, 600), (BEN, 600, 0)]);
		events();
		settle_all();

		let emitted = events();
		assert_eq!(
			*settled_event(BEN, &emitted),
			Event::IntervalSettled {
				interval: NOON,
				who: BEN,
				area: VILLAGE,
				supplier: Some(SUPPLIER),
				sold_wh: 0,
				bought_wh: 600,
				import_wh: 600,
				export_wh: 0,
				estimated: false,
				imbalance_wh: 0,
				revenue: 0,
				paid: 60 * MILL,
				refunded: 60 * MILL,
				to_supplier: 0,
				from_supplier: 0,
				to_fund: 0,
				arrears: 0,
				released: 0,
			}
		);
		assert_eq!(
			*settled_event(ANNA, &emitted),
			Event::IntervalSettled {
				interval: NOON,
				who: ANNA,
				area: VILLAGE,
				supplier: Some(SUPPLIER),
				sold_wh: 600,
				bought_wh: 0,
				import_wh: 0,
				export_wh: 600,
				estimated: false,
				imbalance_wh: 0,
				revenue: 60 * MILL,
				paid: 0,
				refunded: 0,
				to_supplier: 0,
				from_supplier: 0,
				to_fund: 0,
				arrears: 0,
				released: 200 * MILL,
			}
		);
		assert_eq!((gain(ANNA), gain(BEN)), (60 * MILLS, -60 * MILLS));
		assert_eq!((held(ANNA), pooled()), (0, 0));
		let (sold, bought) = (position(ANNA, NOON), position(BEN, NOON));
		assert_eq!((sold.sold_wh, sold.revenue, sold.settled), (600, 60 * MILL, true));
		assert_eq!((bought.bought_wh, bought.paid, bought.settled), (600, 60 * MILL, true));
	});
}

#[test]
fn an_order_that_got_nothing_costs_nothing() {
	ExtBuilder::default().build_and_execute(|| {
		noon();
		place(CARLA, &[bid(NOON, 1_000, 99), ask(NOON, 1_000, 101)]);
		deliver(NOON, &[(ANNA, 0, 600), (BEN, 600, 0)]);
		settle_all();
		assert_eq!((gain(CARLA), held(CARLA)), (0, 0));
		let position = position(CARLA, NOON);
		assert_eq!((position.sold_wh, position.bought_wh, position.settled), (0, 0, true));
	});
}

#[test]
fn who_bids_and_asks_at_once_trades_one_of_the_two() {
	ExtBuilder::default().build_and_execute(|| {
		// Carla's battery would fill at 90 and empties from 150 on.
		place(CARLA, &[ask(NOON, 500, 150), bid(NOON, 300, 90)]);
		place(BEN, &[bid(NOON, 200, 160)]);
		deliver(NOON, &[(CARLA, 0, 200), (BEN, 200, 0)]);
		events();
		settle_all();
		assert!(matches!(
			settled_event(CARLA, &events()),
			Event::IntervalSettled {
				sold_wh: 200,
				bought_wh: 0,
				imbalance_wh: 0,
				..
			}
		));
		assert_eq!((gain(CARLA), gain(BEN), gain(SUPPLIER)), (30 * MILLS, -30 * MILLS, 0));
	});
}

#[test]
fn offers_and_orders_of_an_account_are_one_sum() {
	ExtBuilder::default().build_and_execute(|| {
		// Anna sells 500 Wh at 120 by an offer and 600 at 100 in the auction, and delivers 1 000.
		trade(ANNA, CARLA, NOON, 500, 120);
		noon();
		deliver(NOON, &[(ANNA, 0, 1_000), (BEN, 600, 0), (CARLA, 500, 0)]);
		events();
		settle_all();
		assert!(matches!(
			settled_event(ANNA, &events()),
			Event::IntervalSettled { sold_wh: 1_100, imbalance_wh: -100, revenue, to_supplier, released, .. }
				if (*revenue, *to_supplier, *released) == (120 * MILL, 30 * MILL, 290 * MILL)
		));
		assert_eq!(gain(ANNA), 90 * MILLS);
		assert_eq!((gain(CARLA), gain(BEN)), (-60 * MILLS, -60 * MILLS));
		assert_eq!(gain(SUPPLIER), 30 * MILLS);
		assert_eq!(
			Accounts::<Test>::get(ANNA),
			EnergyBalance {
				produced_wh: 1_000,
				sold_wh: 1_100,
				shortfall_wh: 100,
				revenue: 120 * MILL,
				to_supplier: 30 * MILL,
				..Default::default()
			}
		);
	});
}

#[test]
fn who_sold_by_offer_and_buys_it_back_in_the_auction_need_deliver_nothing_and_earns_nothing() {
	ExtBuilder::default().build_and_execute(|| {
		trade(ANNA, BEN, NOON, 500, 200);
		place(ANNA, &[bid(NOON, 500, 150)]);
		place(CARLA, &[ask(NOON, 500, 150)]);
		deliver(NOON, &[(BEN, 500, 0), (CARLA, 0, 500)]);
		settle_all();
		// Sold at 200 and bought back at 150: the profit is everybody's.
		assert_eq!((gain(ANNA), free(FUND) as i128), (0, 25 * MILLS));
		assert_eq!((gain(BEN), gain(CARLA), gain(SUPPLIER)), (-100 * MILLS, 75 * MILLS, 0));
	});
}

// Who does not.

#[test]
fn a_seller_who_delivers_nothing_pays_the_supplier_with_its_revenue_and_collateral() {
	ExtBuilder::default().build_and_execute(|| {
		noon();
		impoverish(ANNA, 1);
		deliver(NOON, &[(BEN, 600, 0)]);
		settle_all();
		// 600 Wh at 300 are 60 from the buyer and 120 of the 200 held.
		assert_eq!((free(ANNA), held(ANNA)), (80 * MILL + 1, 0));
		assert_eq!(gain(SUPPLIER), 180 * MILLS);
		assert_eq!(Accounts::<Test>::get(ANNA).arrears, 0);
	});
}

#[test]
fn a_buyer_who_takes_less_sells_the_rest_to_the_supplier() {
	ExtBuilder::default().build_and_execute(|| {
		noon();
		deliver(NOON, &[(ANNA, 0, 600), (BEN, 100, 0)]);
		settle_all();
		assert_eq!((gain(BEN), gain(SUPPLIER)), (-20 * MILLS, -40 * MILLS));
	});
}

#[test]
fn a_buyers_refund_pays_its_debt_before_its_balance_does_and_before_there_are_arrears() {
	ExtBuilder::default()
		.balance(BEN, 120 * MILL + 1)
		.build_and_execute(|| {
			noon();
			assert_eq!(free(BEN), 1);
			// 100 Wh more than it bought: 30 mills, of the 60 that come back.
			deliver(NOON, &[(ANNA, 0, 600), (BEN, 700, 0)]);
			events();
			settle_by_hand(BEN, NOON);
			assert!(matches!(
				settled_event(BEN, &events()),
				Event::IntervalSettled { to_supplier, arrears: 0, .. } if *to_supplier == 30 * MILL
			));
			assert_eq!(free(BEN), 30 * MILL + 1);
			assert_eq!(gain(SUPPLIER), 30 * MILLS);
		});
}

#[test]
fn what_a_refund_does_not_cover_becomes_arrears() {
	ExtBuilder::default()
		.balance(BEN, 120 * MILL + 1)
		.build_and_execute(|| {
			noon();
			// 300 Wh too many: 90 mills.
			deliver(NOON, &[(ANNA, 0, 600), (BEN, 900, 0)]);
			settle_all();
			assert_eq!(free(BEN), 1);
			assert_eq!(Arrears::<Test>::get(BEN, SUPPLIER), 30 * MILL);
			assert_eq!(gain(SUPPLIER), 60 * MILLS);
			assert_eq!(Accounts::<Test>::get(SUPPLIER).receivables, 30 * MILL);
			// Anna is not concerned.
			assert_eq!(gain(ANNA), 60 * MILLS);
			let next = vec![bid(NOON + 30, 100, 0)].try_into().expect("one is few enough");
			assert_noop!(Trading::place_orders(signed(BEN), next), Error::<Test>::InArrears);
		});
}

#[test]
fn a_refund_that_the_account_cannot_take_waits_for_it() {
	ExtBuilder::default()
		.existential_deposit(70 * MILL)
		.build_and_execute(|| {
			noon();
			assert_ok!(Balances::transfer_all(signed(BEN), STRANGER, false));
			deliver(NOON, &[(ANNA, 0, 600), (BEN, 600, 0)]);
			settle_all();
			assert_eq!((free(BEN), Trading::get_pending_payout(BEN).0), (0, 60 * MILL));
			check_state();
			assert_ok!(Balances::transfer_keep_alive(signed(STRANGER), BEN, 70 * MILL));
			assert_ok!(Trading::claim_payout(signed(STRANGER), BEN));
			assert_eq!((free(BEN), pooled()), (130 * MILL, 0));
		});
}

// By hand, in any order, once.

#[test]
fn sellers_who_are_settled_before_the_buyers_are_paid_at_once() {
	ExtBuilder::default().build_and_execute(|| {
		noon();
		deliver(NOON, &[(ANNA, 0, 600), (BEN, 600, 0)]);
		settle_by_hand(ANNA, NOON);
		assert_eq!(free(ANNA), ENDOWMENT + 60 * MILL);
		// Ben's money is still in the pool, and the market has spent some of it.
		assert_eq!(pooled(), 60 * MILL);
		assert_eq!(
			AreaMarkets::<Test>::get(NOON, VILLAGE).map(|market| (market.area_balance, market.energy_wh)),
			Some((-60 * MILLS, -600))
		);
		check_state();
		settle_by_hand(BEN, NOON);
		assert_eq!((gain(BEN), pooled()), (-60 * MILLS, 0));
	});
}

#[test]
fn nothing_is_settled_early_and_nothing_twice() {
	ExtBuilder::default().build_and_execute(|| {
		noon();
		for early in [DAY, NOON - 1, NOON, NOON + METER_DEADLINE] {
			go_to(early);
			idle(Weight::MAX);
			assert_noop!(Trading::settle(signed(STRANGER), BEN, NOON), Error::<Test>::TooEarly);
		}
		go_to_settlement_of(NOON);
		settle_by_hand(BEN, NOON);
		for later in [0, 1, 50, 200] {
			go_to(NOON + METER_DEADLINE + 1 + later);
			assert_noop!(
				Trading::settle(signed(STRANGER), BEN, NOON),
				Error::<Test>::AlreadySettled
			);
			settle_all();
			for who in [ANNA, BEN] {
				assert_noop!(
					Trading::settle(signed(STRANGER), who, NOON),
					Error::<Test>::AlreadySettled
				);
			}
		}
		assert_noop!(
			Trading::settle(signed(STRANGER), BEN, Interval::MAX),
			Error::<Test>::TooEarly
		);
	});
}

#[test]
fn who_neither_ordered_nor_was_metered_has_nothing_to_settle() {
	ExtBuilder::default().build_and_execute(|| {
		noon();
		deliver(NOON, &[]);
		assert_noop!(
			Trading::settle(signed(STRANGER), CARLA, NOON),
			Error::<Test>::NothingToSettle
		);
		// On the same order page, but for another interval.
		assert_noop!(
			Trading::settle(signed(STRANGER), BEN, NOON - 1),
			Error::<Test>::NothingToSettle
		);
		for origin in [RuntimeOrigin::root(), RuntimeOrigin::none()] {
			assert_noop!(Trading::settle(origin, BEN, NOON), DispatchError::BadOrigin);
		}
	});
}

#[test]
fn who_was_settled_by_hand_is_passed_over_and_the_market_is_closed() {
	ExtBuilder::default().build_and_execute(|| {
		noon();
		deliver(NOON, &[(ANNA, 0, 600), (BEN, 600, 0), (CARLA, 100, 0)]);
		settle_by_hand(BEN, NOON);
		events();
		settle_all();
		let emitted = events();
		let settled: Vec<AccountId> = emitted
			.iter()
			.filter_map(|event| match event {
				Event::IntervalSettled { who, .. } => Some(*who),
				_ => None,
			})
			.collect();
		assert_eq!(settled, [ANNA, CARLA]);
		assert!(emitted.contains(&Event::MarketSettled {
			interval: NOON,
			area: VILLAGE,
			supplier: Some(SUPPLIER),
			rounding_wh: 0,
			rounding: 0,
			income_to: None,
			income: 0,
		}));
		assert_eq!(emitted.last(), Some(&Event::SettlementCompleted { interval: NOON }));
		assert!(AreaMarkets::<Test>::get(NOON, VILLAGE).is_some_and(|market| market.closed));
	});
}

// Rounding and grid income.

#[test]
fn the_few_watt_hours_that_bids_are_rounded_up_by_are_the_suppliers() {
	ExtBuilder::default().build_and_execute(|| {
		// Three who bid alike share 10 Wh: 4 each.
		place(ANNA, &[ask(NOON, 10, 100)]);
		for who in [BEN, CARLA] {
			place(who, &[bid(NOON, 11, 200)]);
		}
		connect(TOM, VILLAGE, LIMIT_W, LIMIT_W);
		place(TOM, &[bid(NOON, 11, 200)]);
		deliver(NOON, &[(BEN, 4, 0), (CARLA, 4, 0), (TOM, 4, 0), (ANNA, 0, 10)]);
		events();
		settle_all();
		assert!(events().contains(&Event::MarketSettled {
			interval: NOON,
			area: VILLAGE,
			supplier: Some(SUPPLIER),
			rounding_wh: 2,
			rounding: 2 * 200 * MILL / 1_000,
			income_to: None,
			income: 0,
		}));
		// Nobody has an imbalance: the supplier delivered the two, at the market's price.
		assert_eq!(gain(SUPPLIER), 400 * MILLS / 1_000);
		assert_eq!(gain(BEN), -800 * MILLS / 1_000);
		assert_eq!(gain(TOM), -800 * MILLS / 1_000);
		assert_eq!(gain(ANNA), 2_000 * MILLS / 1_000);
		assert_eq!(pooled(), 0);
	});
}

#[test]
fn the_few_watt_hours_that_asks_are_rounded_down_by_are_the_suppliers() {
	ExtBuilder::default().build_and_execute(|| {
		for who in [ANNA, BEN, CARLA] {
			place(who, &[ask(NOON, 11, 100)]);
		}
		connect(TOM, VILLAGE, LIMIT_W, LIMIT_W);
		place(TOM, &[bid(NOON, 10, 200)]);
		deliver(NOON, &[(ANNA, 0, 3), (BEN, 0, 3), (CARLA, 0, 3), (TOM, 10, 0)]);
		settle_all();
		assert_eq!(gain(ANNA), 300 * MILLS / 1_000);
		assert_eq!(gain(TOM), -1_000 * MILLS / 1_000);
		assert_eq!((gain(SUPPLIER), pooled()), (100 * MILLS / 1_000, 0));
	});
}

#[test]
fn grid_fees_and_congestion_rent_go_to_the_network_account() {
	ExtBuilder::default().build_and_execute(|| {
		street(0, 2_000, 20);
		deliver(NOON, &[(ANNA, 500, 0), (BEN, 0, 500)]);
		// Half of what both want gets through: 500 Wh at 200 where they are taken and 100 where
		// they come from.
		events();
		settle_all();
		assert_eq!((gain(ANNA), gain(BEN)), (-100 * MILLS, 50 * MILLS));
		assert_eq!((free(OPERATOR), gain(SUPPLIER), pooled()), (50 * MILL, 0, 0));
		assert!(events().contains(&Event::MarketSettled {
			interval: NOON,
			area: STREET,
			supplier: Some(SUPPLIER),
			rounding_wh: 0,
			rounding: 0,
			income_to: Some(OPERATOR),
			income: 50 * MILL,
		}));
	});
}

#[test]
fn an_edge_with_room_earns_its_fee_alone() {
	ExtBuilder::default().build_and_execute(|| {
		street(LIMIT_W, LIMIT_W, 20);
		deliver(NOON, &[(ANNA, 1_000, 0), (BEN, 0, 1_000)]);
		settle_all();
		assert_eq!(free(OPERATOR), 20 * MILL);
		assert_eq!(gain(ANNA) + gain(BEN), -20 * MILLS);
	});
}

#[test]
fn each_area_settles_with_its_own_supplier_at_its_own_tariff() {
	ExtBuilder::default().build_and_execute(|| {
		street(LIMIT_W, LIMIT_W, 0);
		let dear = energy_primitives::Tariff {
			shortfall_price_mills: 500,
			surplus_price_mills: 10,
		};
		// Terms do not change within the horizon; here nobody in the street has ordered for this
		// interval.
		area_below(FARM, VILLAGE, LIMIT_W, LIMIT_W, 0);
		set_terms(FARM, CARLA, dear);
		connect(DORA, FARM, LIMIT_W, LIMIT_W);
		assert_ok!(Balances::transfer_keep_alive(signed(STRANGER), DORA, TOKENS));
		place(DORA, &[ask(NOON, 100, 50)]);
		assert_eq!(held(DORA), 45 * MILL);
		deliver(NOON, &[(ANNA, 1_000, 0), (BEN, 0, 900)]);
		assert_eq!(price_mills(FARM, NOON), 100);
		settle_all();
		// Dora sold 100 Wh for 10 mills, delivered nothing and owes the farm's supplier 50.
		assert_eq!(free(DORA), TOKENS - 40 * MILL);
		assert_eq!(gain(CARLA), 50 * MILLS);
		assert_eq!(gain(SUPPLIER), 0);
	});
}

const TOKENS: Balance = 10_000 * MILL;

// Markets that do not come about.

#[test]
fn a_void_market_refunds_everything() {
	ExtBuilder::default().build_and_execute(|| {
		noon();
		// No block with weight to spare until it is too late.
		go_to_settlement_of(NOON);
		events();
		settle_all();
		for who in [ANNA, BEN] {
			assert_eq!((free(who), held(who)), (ENDOWMENT, 0));
			assert!(position(who, NOON).settled);
		}
		assert_eq!(pooled(), 0);
		let emitted = events();
		assert!(matches!(
			settled_event(BEN, &emitted),
			Event::IntervalSettled { bought_wh: 0, paid: 0, refunded, .. } if *refunded == 120 * MILL
		));
		assert!(AreaMarkets::<Test>::iter().next().is_none());
	});
}

#[test]
fn who_delivers_into_a_void_market_delivers_to_the_supplier() {
	ExtBuilder::default().build_and_execute(|| {
		noon();
		go_to(NOON);
		meter(NOON, ANNA, 0, 600);
		meter(NOON, BEN, 600, 0);
		go_to_settlement_of(NOON);
		settle_all();
		assert_eq!((gain(ANNA), gain(BEN)), (48 * MILLS, -180 * MILLS));
		assert_eq!(gain(SUPPLIER), 132 * MILLS);
	});
}

#[test]
fn offers_in_a_void_market_settle_as_ever() {
	ExtBuilder::default().build_and_execute(|| {
		noon();
		trade(ANNA, BEN, NOON, 500, 120);
		go_to(NOON);
		meter(NOON, ANNA, 0, 500);
		meter(NOON, BEN, 500, 0);
		go_to_settlement_of(NOON);
		settle_by_hand(ANNA, NOON);
		check_state();
		settle_all();
		assert_eq!((gain(ANNA), gain(BEN), gain(SUPPLIER)), (60 * MILLS, -60 * MILLS, 0));
	});
}

#[test]
fn an_emergency_between_ordering_and_clearing_refunds_its_area_and_lets_the_others_trade() {
	ExtBuilder::default().build_and_execute(|| {
		street(LIMIT_W, LIMIT_W, 0);
		area_below(FARM, STREET, LIMIT_W, LIMIT_W, 0);
		connect(CARLA, FARM, LIMIT_W, LIMIT_W);
		place(CARLA, &[ask(NOON, 1_000, 10), bid(NOON, 500, 5)]);
		connect(TOM, VILLAGE, LIMIT_W, LIMIT_W);
		place(TOM, &[ask(NOON, 400, 180)]);
		go_to(NOON - 2);
		suspend(STREET);
		deliver(NOON, &[(ANNA, 400, 0), (TOM, 0, 400)]);
		lift(STREET);
		settle_all();
		for who in [BEN, CARLA] {
			assert_eq!((free(who), held(who)), (ENDOWMENT, 0));
		}
		// Tom's 400 Wh at Anna's 200, as she wanted more.
		assert_eq!((gain(ANNA), gain(TOM), pooled()), (-80 * MILLS, 80 * MILLS, 0));
	});
}

#[test]
fn orders_in_an_area_that_has_gone_come_back() {
	ExtBuilder::default().build_and_execute(|| {
		street(LIMIT_W, LIMIT_W, 0);
		disconnect(BEN);
		remove_area(STREET);
		deliver(NOON, &[(ANNA, 0, 0)]);
		settle_all();
		assert_eq!((gain(ANNA), gain(BEN), held(BEN), pooled()), (0, 0, 0, 0));
	});
}

#[test]
fn an_area_that_goes_after_the_clearing_settles_as_it_was_cleared() {
	ExtBuilder::default().build_and_execute(|| {
		street(LIMIT_W, LIMIT_W, 20);
		clear(NOON);
		go_to(NOON);
		meter(NOON, ANNA, 1_000, 0);
		meter(NOON, BEN, 0, 1_000);
		disconnect(BEN);
		remove_area(STREET);
		go_to_settlement_of(NOON);
		settle_all();
		assert_eq!(gain(ANNA) + gain(BEN), -20 * MILLS);
		// Nobody is named any more for an area that has gone: the community has the fee.
		assert_eq!((gain(SUPPLIER), free(FUND), pooled()), (0, 20 * MILL, 0));
	});
}

// People who come and go.

#[test]
fn an_account_that_moves_settles_its_old_orders_where_it_placed_them() {
	ExtBuilder::default().build_and_execute(|| {
		noon();
		place(BEN, &[bid(NOON + 1, 100, 50), bid(NOON + 20, 100, 50)]);
		connect(BEN, TOWN, LIMIT_W, LIMIT_W);

		// Its order page is the village's as long as there is anything on it.
		let order = |order: energy_primitives::Order| -> Result<(), DispatchError> {
			Trading::place_orders(signed(BEN), vec![order].try_into().expect("one is few enough"))
		};
		assert_noop!(order(bid(NOON, 100, 200)), Error::<Test>::OtherArea);
		assert_noop!(order(bid(NOON + 2, 100, 200)), Error::<Test>::OtherArea);
		assert_noop!(
			Trading::create_energy_offer(signed(BEN), NOON + 2, 100, 300),
			Error::<Test>::OtherArea
		);
		// Another one is its own, once it is empty.
		assert_noop!(order(bid(NOON + 21, 100, 200)), Error::<Test>::OtherArea);
		let last = vec![key_of(&bid(NOON + 20, 100, 50))]
			.try_into()
			.expect("one is few enough");
		assert_ok!(Trading::cancel_orders(signed(BEN), last));
		place(BEN, &[bid(NOON + 21, 100, 200)]);
		place(TOM, &[ask(NOON + 21, 100, 200)]);

		deliver(NOON, &[(ANNA, 0, 600)]);
		settle_all();
		// It bought in the village, 600 Wh at 100, and took nothing.
		assert_eq!(position(BEN, NOON).area, VILLAGE);
		assert_eq!((position(BEN, NOON).bought_wh, gain(ANNA)), (600, 60 * MILLS));
		clear(NOON + 21);
		assert_eq!(cleared(TOWN, NOON + 21).bought_wh, 100);
	});
}

#[test]
fn an_account_that_moves_with_a_position_cannot_order_where_it_is_for_that_interval() {
	ExtBuilder::default().build_and_execute(|| {
		trade(ANNA, BEN, NOON, 500, 120);
		connect(BEN, TOWN, LIMIT_W, LIMIT_W);
		let elsewhere = vec![bid(NOON, 100, 100)].try_into().expect("one is few enough");
		assert_noop!(Trading::place_orders(signed(BEN), elsewhere), Error::<Test>::OtherArea);
		place(BEN, &[bid(NOON + 1, 100, 100)]);
	});
}

#[test]
fn the_orders_of_a_disconnected_account_stay_firm() {
	ExtBuilder::default().build_and_execute(|| {
		noon();
		disconnect(ANNA);
		disconnect(BEN);
		deliver(NOON, &[]);
		assert_eq!(cleared(VILLAGE, NOON).bought_wh, 600);
		settle_all();
		// Anna delivered nothing: 180 to the supplier, of which Ben's 60. Ben took nothing: 48 from
		// the supplier.
		assert_eq!((gain(ANNA), gain(BEN)), (-120 * MILLS, -12 * MILLS));
		assert_eq!(gain(SUPPLIER), 132 * MILLS);
	});
}

#[test]
fn a_supplier_who_trades_does_not_settle_with_itself() {
	ExtBuilder::default().build_and_execute(|| {
		connect(SUPPLIER, VILLAGE, LIMIT_W, LIMIT_W);
		place(SUPPLIER, &[ask(NOON, 600, 100)]);
		place(BEN, &[bid(NOON, 600, 200)]);
		deliver(NOON, &[(BEN, 600, 0)]);
		assert_eq!(price_mills(VILLAGE, NOON), 150);
		settle_all();
		assert_eq!((gain(SUPPLIER), gain(BEN)), (90 * MILLS, -90 * MILLS));
	});
}

// The cursor.

/// A zone of three areas with trade over its edges, offers beside orders, and a void interval after it.
fn busy_noon() {
	street(LIMIT_W, 2_000, 20);
	area_below(FARM, STREET, LIMIT_W, LIMIT_W, 5);
	connect(CARLA, FARM, LIMIT_W, LIMIT_W);
	place(
		CARLA,
		&[bid(NOON, 301, 150), ask(NOON, 200, 190), ask(NOON + 1, 100, 200)],
	);
	connect(TOM, VILLAGE, LIMIT_W, LIMIT_W);
	trade(TOM, ANNA, NOON, 300, 110);
	place(TOM, &[bid(NOON, 77, 200), bid(NOON + 1, 77, 200)]);
	clear(NOON);
	go_to(NOON);
	for (who, import, export) in [
		(ANNA, 750, 0),
		(BEN, 0, 480),
		(CARLA, 30, 10),
		(TOM, 0, 290),
		(DORA, 5, 0),
	] {
		meter(NOON, who, import, export);
	}
	// What was before is settled.
	go_to(NOON + METER_DEADLINE);
	settle_all();
	go_to_settlement_of(NOON + 1);
}

/// What everybody has in the end.
fn outcome() -> [i128; 6] {
	[ANNA, BEN, CARLA, TOM, SUPPLIER, OPERATOR].map(gain)
}

#[test]
fn a_cursor_short_of_weight_stops_anywhere_goes_on_and_comes_to_the_same() {
	let mut at_once = None;
	ExtBuilder::default().build_and_execute(|| {
		busy_noon();
		settle_all();
		at_once = Some(outcome());
	});
	// Enough for an account, and for fractions of it; for the ladders where they are next. What a
	// block uses is never more than it has.
	let account = Weights::on_idle_base()
		.saturating_add(Weights::expiry_step())
		.saturating_add(Weights::expire_offers())
		.saturating_add(Weights::count_estimate())
		.saturating_add(
			Trading::cursor_step(&SettlementPhase::Traded(None))
				.max(Trading::cursor_step(&SettlementPhase::Metered(0))),
		)
		.saturating_add(Weights::settle_accounts(1));
	let ladders = account.saturating_add(Weights::delete_ladder_pages(64));
	ExtBuilder::default().build_and_execute(|| {
		busy_noon();
		let done = || SettlementCursor::<Test>::get().is_some_and(|cursor| cursor.interval > NOON + 1);
		let mut stops = std::collections::BTreeSet::new();
		let mut blocks = 0;
		while !done() {
			blocks += 1;
			assert!(blocks < 3_000, "the cursor stands still");
			let deleting = SettlementCursor::<Test>::get()
				.is_some_and(|cursor| matches!(cursor.phase, SettlementPhase::Deleting(_)));
			let given = match deleting {
				true => ladders,
				false => account * [100, 3, 41, 99, 0][blocks % 5] / 100,
			};
			let used = idle(given);
			assert!(used.all_lte(given), "{used:?} of {given:?}");
			check_state();
			let cursor = SettlementCursor::<Test>::get().expect("it was set in the first block");
			if cursor.interval == NOON {
				stops.insert(codec::Encode::encode(&cursor.phase));
			}
		}
		assert!(stops.len() > 5, "it stopped in {} places only", stops.len());
		settle_all();
		assert_eq!(Some(outcome()), at_once);
		assert_eq!(pooled(), 0);
	});
}

#[test]
fn the_order_pages_of_a_settled_interval_stay_for_the_others_on_them() {
	ExtBuilder::default().build_and_execute(|| {
		noon();
		place(BEN, &[bid(NOON + 2, 500, 200)]);
		place(ANNA, &[ask(NOON + 2, 500, 200)]);
		deliver(NOON, &[(ANNA, 0, 600), (BEN, 600, 0)]);
		settle_all();
		// The next but one was void, as no block cleared it. Each interval refunds its own orders only.
		assert_eq!(gain(BEN), -160 * MILLS);
		assert_eq!(pooled(), 100 * MILL);
		assert_eq!(OrderPages::<Test>::iter().count(), 2);
		go_to_settlement_of(NOON + 2);
		settle_all();
		assert_eq!((gain(BEN), pooled()), (-60 * MILLS, 0));
	});
}

#[test]
fn one_account_that_cannot_be_settled_keeps_the_market_open() {
	ExtBuilder::default().build_and_execute(|| {
		noon();
		deliver(NOON, &[(ANNA, 0, 600), (BEN, 600, 0), (CARLA, Energy::MAX, 0)]);
		settle_by_hand(ANNA, NOON);
		settle_by_hand(BEN, NOON);
		// No money pays for what Carla's broken meter shows at an absurd mill.
		PlancksPerMill::set(1 << 60);
		events();
		settle_all();
		assert!(events().iter().any(|event| matches!(
			event,
			Event::SettlementFailed { interval: NOON, who: CARLA, error } if *error == Error::<Test>::Overflow.into()
		)));
		PlancksPerMill::set(MILL);
		assert!(AreaMarkets::<Test>::get(NOON, VILLAGE).is_some_and(|market| !market.closed));
		assert_eq!((gain(ANNA), gain(BEN)), (60 * MILLS, -60 * MILLS));
		settle_by_hand(CARLA, NOON);
		assert!(Accounts::<Test>::get(CARLA).arrears > 0);
	});
}
