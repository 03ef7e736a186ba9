//! What becomes of orders once the meters have measured: fills, refunds, imbalances, rounding, grid
//! income.

use crate::{
	mock::*, settlement::types::SettledAccount, settlement::PageWork, weights::WeightInfo, AreaMarkets, Arrears,
	ClearingPages, Config, Error, Event, FrozenSlots, OrderPages, SettlementCursor, SettlementPhase,
};
use energy_primitives::{
	page_of, Balance, ConnectionPages, Energy, EnergyBalance, Interval, OpenIntervals, Power, Price, MILL,
};
use frame_support::{assert_noop, assert_ok, weights::Weight};
use sp_runtime::{DispatchError, TokenError};

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

// Who delivers and takes what it ordered.

#[test]
fn buyer_and_seller_settle_at_the_markets_price_and_what_was_not_needed_comes_back() {
	ExtBuilder::default().build_and_execute(|| {
		noon();
		assert_eq!((held(ANNA), pooled()), (200 * MILL, 120 * MILL));
		deliver(NOON, &[(ANNA, 0, 600), (BEN, 600, 0)]);
		events();
		settle_all();

		assert!(events().contains(&Event::PageSettled {
			interval: NOON,
			area: VILLAGE,
			page: page_with(ANNA),
			supplier: Some(SUPPLIER),
			accounts: vec![
				SettledAccount {
					sold_wh: 600,
					export_wh: 600,
					revenue: 60 * MILL,
					released: 200 * MILL,
					..settled_without_anything(ANNA)
				},
				// Of what was reserved of him, half was not needed.
				SettledAccount {
					bought_wh: 600,
					import_wh: 600,
					paid: 60 * MILL,
					released: 120 * MILL,
					..settled_without_anything(BEN)
				},
			],
		}));
		assert_eq!(Arrears::<Test>::iter().count(), 0);
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
			settled_as(CARLA, &events()),
			SettledAccount {
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
		let settled = settled_as(ANNA, &events());
		assert_eq!((settled.sold_wh, settled.imbalance_wh), (1_100, -100));
		assert_eq!(
			(settled.revenue, settled.to_supplier, settled.released),
			(120 * MILL, 30 * MILL, 290 * MILL)
		);
		assert_eq!(gain(ANNA), 90 * MILLS);
		assert_eq!((gain(CARLA), gain(BEN)), (-60 * MILLS, -60 * MILLS));
		assert_eq!(gain(SUPPLIER), 30 * MILLS);
		assert_eq!(
			Trading::get_energy_balance(ANNA),
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
		// 600 Wh at 300 are 60 from the buyer and 120 of the 200 reserved.
		assert_eq!((free(ANNA), held(ANNA)), (80 * MILL + 1, 0));
		assert_eq!(gain(SUPPLIER), 180 * MILLS);
		assert_eq!(Trading::get_energy_balance(ANNA).arrears, 0);
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
			assert_eq!(settled_as(BEN, &events()).to_supplier, 30 * MILL);
			assert_eq!(Trading::get_energy_balance(BEN).arrears, 0);
			// All of it in the market: his wallet was not asked.
			assert_eq!((free(BEN), clearing_account(BEN).available), (30 * MILL + 1, 30 * MILL));
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
			assert_eq!(Trading::get_energy_balance(SUPPLIER).receivables, 30 * MILL);
			// Anna is not concerned.
			assert_eq!(gain(ANNA), 60 * MILLS);
			let next = vec![bid(NOON + 30, 100, 0)].try_into().expect("one is few enough");
			assert_noop!(Trading::place_orders(signed(BEN), next), Error::<Test>::InArrears);
		});
}

#[test]
fn a_refund_that_the_wallet_cannot_take_waits_in_the_clearing_account() {
	ExtBuilder::default()
		.existential_deposit(70 * MILL)
		.build_and_execute(|| {
			noon();
			assert_ok!(Balances::transfer_all(signed(BEN), STRANGER, false));
			deliver(NOON, &[(ANNA, 0, 600), (BEN, 600, 0)]);
			settle_all();
			assert_eq!((free(BEN), clearing_account(BEN).available), (60 * MILL, 60 * MILL));
			assert_eq!(Trading::get_pending_payout(BEN).0, 0);
			check_state();
			assert_noop!(Trading::withdraw(signed(BEN), 60 * MILL), TokenError::BelowMinimum);
			assert_ok!(Balances::transfer_keep_alive(signed(STRANGER), BEN, 70 * MILL));
			assert_ok!(Trading::withdraw(signed(BEN), 60 * MILL));
			assert_eq!((Balances::free_balance(BEN), free(BEN)), (130 * MILL, 130 * MILL));
			assert_eq!(pooled(), 0);
		});
}

// By hand, page after page, once.

/// Anna sells 600 Wh at 100 mills to Eve, who would have paid 200 and whose page comes after Anna's.
fn noon_with_eve() {
	connect_crowd_and_eve();
	place(ANNA, &[ask(NOON, 1_000, 100)]);
	place(EVE, &[bid(NOON, 600, 200)]);
}

#[test]
fn sellers_who_are_settled_before_the_buyers_are_paid_at_once() {
	ExtBuilder::default().build_and_execute(|| {
		noon_with_eve();
		deliver(NOON, &[(ANNA, 0, 600), (EVE, 600, 0)]);
		settle_by_hand(ANNA, NOON);
		assert!(!Trading::is_interval_settled(NOON, &EVE));
		assert_eq!(free(ANNA), ENDOWMENT + 60 * MILL);
		// Eve's money is still in the pool, and the market has spent some of it.
		assert_eq!(pooled(), 60 * MILL);
		assert_eq!(
			AreaMarkets::<Test>::get(NOON, VILLAGE).map(|market| (market.area_balance, market.energy_wh)),
			Some((-60 * MILLS, -600))
		);
		// Anna may have it at once, too.
		assert_ok!(Trading::withdraw(signed(ANNA), 260 * MILL));
		assert_eq!(Balances::free_balance(ANNA), ENDOWMENT + 60 * MILL);
		check_state();
		settle_by_hand(EVE, NOON);
		assert_eq!((gain(EVE), pooled()), (-60 * MILLS, 0));
	});
}

#[test]
fn nothing_is_settled_early_and_nothing_twice_and_nothing_before_its_turn() {
	ExtBuilder::default().build_and_execute(|| {
		noon();
		let (first, second) = (page_with(ANNA), page_with(TOM));
		for early in [DAY, NOON - 1, NOON, NOON + METER_DEADLINE] {
			go_to(early);
			idle(Weight::MAX);
			for page in [first, second, Grid::pages()] {
				assert_noop!(try_settle(NOON, page), Error::<Test>::TooEarly);
			}
		}
		go_to_settlement_of(NOON);
		for page in [second, Grid::pages(), u32::MAX] {
			assert_noop!(try_settle(NOON, page), Error::<Test>::NotNext);
		}
		settle_by_hand(BEN, NOON);
		for later in [0, 1, 50, 200] {
			go_to(NOON + METER_DEADLINE + 1 + later);
			assert_noop!(try_settle(NOON, first), Error::<Test>::AlreadySettled);
			settle_all();
			for page in [first, second] {
				assert_noop!(try_settle(NOON, page), Error::<Test>::AlreadySettled);
			}
		}
		assert_noop!(try_settle(Interval::MAX, first), Error::<Test>::TooEarly);
	});
}

#[test]
fn who_neither_ordered_nor_was_metered_is_passed() {
	ExtBuilder::default().build_and_execute(|| {
		noon();
		deliver(NOON, &[]);
		events();
		// On the same order page, but for another interval.
		settle_by_hand(TOM, NOON - 1);
		assert!([ANNA, BEN, CARLA, TOM]
			.iter()
			.all(|who| Trading::is_interval_settled(NOON - 1, who)));
		assert_eq!(events(), []);
		settle_by_hand(TOM, NOON);
		let settled: Vec<AccountId> = settled_in(&events()).into_iter().map(|settled| settled.who).collect();
		assert_eq!(settled, [ANNA, BEN]);
		assert!(Trading::is_interval_settled(NOON, &CARLA));
		assert_eq!(Trading::get_energy_balance(CARLA), EnergyBalance::default());
		for origin in [RuntimeOrigin::root(), RuntimeOrigin::none()] {
			assert_noop!(Trading::settle(origin, NOON, page_with(BEN)), DispatchError::BadOrigin);
		}
	});
}

#[test]
fn who_was_settled_by_hand_is_passed_over_and_the_market_is_closed() {
	ExtBuilder::default().build_and_execute(|| {
		noon_with_eve();
		deliver(NOON, &[(ANNA, 0, 600), (EVE, 600, 0), (CARLA, 100, 0)]);
		let settled = |emitted: &[Event<Test>]| -> Vec<AccountId> {
			settled_in(emitted).into_iter().map(|settled| settled.who).collect()
		};
		events();
		settle_by_hand(CARLA, NOON);
		assert_eq!(settled(&events()), [ANNA, CARLA]);
		settle_all();
		let emitted = events();
		assert_eq!(settled(&emitted), [EVE]);
		assert!(emitted.contains(&village_settled()));
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
			to_fund: 0,
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
			to_fund: 0,
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
		let settled = settled_as(BEN, &events());
		assert_eq!((settled.bought_wh, settled.paid, settled.released), (0, 0, 120 * MILL));
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
		noon_with_eve();
		trade(ANNA, EVE, NOON, 500, 120);
		go_to(NOON);
		meter(NOON, ANNA, 0, 500);
		meter(NOON, EVE, 500, 0);
		go_to_settlement_of(NOON);
		settle_by_hand(ANNA, NOON);
		assert!(!Trading::is_interval_settled(NOON, &EVE));
		check_state();
		settle_all();
		assert_eq!((gain(ANNA), gain(EVE), gain(SUPPLIER)), (60 * MILLS, -60 * MILLS, 0));
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

/// Whether the grid lets an account move.
fn may_move(who: AccountId) -> bool {
	<Trading as OpenIntervals<AccountId>>::is_settled(&who, 0)
}

#[test]
fn an_account_moves_when_its_old_orders_are_settled_where_it_placed_them() {
	ExtBuilder::default().build_and_execute(|| {
		noon();
		place(BEN, &[bid(NOON + 1, 100, 50)]);
		assert!(!may_move(BEN));
		deliver(NOON, &[(ANNA, 0, 600)]);
		settle_all();
		assert!(may_move(ANNA) && !may_move(BEN));
		go_to_settlement_of(NOON + 1);
		settle_all();
		assert!(may_move(BEN));
		let village = page_with(BEN);
		connect(BEN, TOWN, LIMIT_W, LIMIT_W);
		assert_ne!(page_with(BEN), village);

		// Its order page is the village's as long as there is anything on it.
		let order = |order: energy_primitives::Order| -> Result<(), DispatchError> {
			Trading::place_orders(signed(BEN), vec![order].try_into().expect("one is few enough"))
		};
		assert_noop!(order(bid(NOON + 12, 100, 200)), Error::<Test>::OtherArea);
		assert_noop!(order(bid(NOON + 15, 100, 200)), Error::<Test>::OtherArea);
		assert_noop!(
			Trading::create_energy_offer(signed(BEN), NOON + 12, 100, 300),
			Error::<Test>::OtherArea
		);
		// Another one is its own.
		place(BEN, &[bid(NOON + 16, 100, 200)]);
		place(TOM, &[ask(NOON + 16, 100, 200)]);

		// It bought in the village, 600 Wh at 100, and took nothing.
		let statement = Trading::get_statement(BEN, NOON).expect("it ordered");
		assert_eq!((statement.area, statement.settled), (VILLAGE, true));
		assert_eq!((position(BEN, NOON).bought_wh, gain(ANNA)), (600, 60 * MILLS));
		assert_eq!(
			(gain(BEN) + pooled() as i128, gain(SUPPLIER)),
			(-12 * MILLS, -48 * MILLS)
		);
		clear(NOON + 16);
		assert_eq!(cleared(TOWN, NOON + 16).bought_wh, 100);
	});
}

#[test]
fn an_account_with_a_position_does_not_move_and_could_not_order_elsewhere_for_that_interval() {
	ExtBuilder::default().build_and_execute(|| {
		trade(ANNA, BEN, NOON, 500, 120);
		assert!(!may_move(BEN));
		// Where the grid let it move all the same.
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
	// Enough for a page, or for a market where one is next, and for fractions of it; for the ladders
	// where they are next. What a block uses is never more than it has.
	let base = Weights::on_idle_base()
		.saturating_add(Weights::expiry_step())
		.saturating_add(Weights::expire_offers());
	let page = base.saturating_add(Trading::page_weight(&PageWork::worst()));
	let market = base
		.saturating_add(Weights::cursor_step())
		.saturating_add(Weights::close_market());
	let ladders = base.saturating_add(Weights::delete_ladder_pages(64));
	ExtBuilder::default().build_and_execute(|| {
		busy_noon();
		// Where there is more weight than one step needs, the steps run out.
		MaxStepsPerBlock::set(1);
		let done = || SettlementCursor::<Test>::get().is_some_and(|cursor| cursor.interval > NOON + 1);
		let mut stops = std::collections::BTreeSet::new();
		let mut blocks = 0;
		while !done() {
			blocks += 1;
			assert!(blocks < 3_000, "the cursor stands still");
			let part = |whole: Weight| whole * [100, 3, 41, 99, 0][blocks % 5] / 100;
			let given = match SettlementCursor::<Test>::get()
				.expect("it was set in the first block")
				.phase
			{
				SettlementPhase::Pages(_) => part(page),
				SettlementPhase::Closing(_) => part(market),
				SettlementPhase::Deleting(_) => ladders,
				SettlementPhase::Offering(_) | SettlementPhase::Sharing(_) => unreachable!("nobody shares here"),
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
		connect_crowd_and_eve();
		deliver(NOON, &[(ANNA, 0, 600), (BEN, 600, 0), (EVE, Energy::MAX, 0)]);
		settle_by_hand(ANNA, NOON);
		settle_by_hand(BEN, NOON);
		// No money pays for what Eve's broken meter shows at an absurd mill.
		PlancksPerMill::set(1 << 60);
		events();
		settle_all();
		assert!(events().iter().any(|event| matches!(
			event,
			Event::SettlementFailed { interval: NOON, who: EVE, error } if *error == Error::<Test>::Overflow.into()
		)));
		PlancksPerMill::set(MILL);
		assert_eq!(frozen(), [(EVE, NOON)]);
		assert!(AreaMarkets::<Test>::get(NOON, VILLAGE).is_some_and(|market| !market.closed));
		assert_eq!((gain(ANNA), gain(BEN)), (60 * MILLS, -60 * MILLS));
		assert_ok!(Trading::settle(signed(STRANGER), NOON, page_with(EVE)));
		assert!(Trading::get_energy_balance(EVE).arrears > 0);
		settle_all();
		assert!(AreaMarkets::<Test>::get(NOON, VILLAGE).is_some_and(|market| market.closed));
	});
}

#[test]
fn one_account_that_cannot_be_settled_does_not_keep_its_neighbours_from_it() {
	ExtBuilder::default().build_and_execute(|| {
		noon();
		place(CARLA, &[bid(NOON, 100, 150)]);
		deliver(NOON, &[(ANNA, 0, 700), (BEN, 600, 0), (CARLA, 100, 0)]);
		// As if what is reserved of Carla had been lost from the records.
		let (page, slot) = page_of(Grid::index_of(&CARLA).expect("she is connected"));
		let set_reserved = |amount| {
			ClearingPages::<Test>::mutate(page, |page| {
				page.account_mut(slot).expect("there is the slot").reserved = amount;
			});
		};
		set_reserved(0);
		let before = clearing_account(CARLA);
		events();
		settle_all();
		let emitted = events();
		let settled: Vec<AccountId> = settled_in(&emitted).into_iter().map(|settled| settled.who).collect();
		assert_eq!(settled, [ANNA, BEN]);
		assert!(emitted.contains(&Event::SettlementFailed {
			interval: NOON,
			who: CARLA,
			error: Error::<Test>::Corrupt.into(),
		}));
		assert_eq!((gain(ANNA), gain(BEN)), (70 * MILLS, -60 * MILLS));
		// What is hers is as it was, and she waits for it.
		assert_eq!(frozen(), [(CARLA, NOON)]);
		assert_eq!(
			clearing_account(CARLA),
			crate::money::types::ClearingAccount { frozen: 1, ..before }
		);
		assert!(FrozenSlots::<Test>::get(NOON, page).contains(slot));
		assert!(AreaMarkets::<Test>::get(NOON, VILLAGE).is_some_and(|market| !market.closed));
		assert!(Trading::settle(signed(STRANGER), NOON, page).is_ok());
		assert_eq!(frozen(), [(CARLA, NOON)]);

		set_reserved(15 * MILL);
		assert_ok!(Trading::settle(signed(STRANGER), NOON, page));
		assert_eq!((gain(CARLA), clearing_account(CARLA).frozen), (-10 * MILLS, 0));
		settle_all();
		assert!(AreaMarkets::<Test>::get(NOON, VILLAGE).is_some_and(|market| market.closed));
		assert_eq!((frozen(), pooled()), (vec![], 0));
	});
}

#[test]
fn a_page_that_fails_as_a_whole_leaves_nobody_behind_once_it_is_settled() {
	ExtBuilder::default().build_and_execute(|| {
		noon();
		// Carla has something later on, and nothing at noon.
		place(CARLA, &[bid(NOON + 1, 100, 150)]);
		deliver(NOON, &[(ANNA, 0, 600), (BEN, 600, 0)]);
		settle_by_hand(TOM, NOON - 1);
		// No order can be priced at an absurd mill.
		PlancksPerMill::set(Balance::MAX);
		settle_all();
		PlancksPerMill::set(MILL);
		assert!(frozen().contains(&(ANNA, NOON)) && frozen().contains(&(BEN, NOON)));
		check_state();
		assert_ok!(Trading::settle(signed(STRANGER), NOON, page_with(ANNA)));
		assert_eq!(frozen(), []);
		for who in [ANNA, BEN, CARLA] {
			assert_eq!(clearing_account(who).frozen, 0);
		}
		check_state();
		settle_all();
		assert_eq!((gain(ANNA), gain(BEN)), (60 * MILLS, -60 * MILLS));
	});
}
