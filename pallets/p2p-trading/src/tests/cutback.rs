//! What a later measure makes impossible is cut back before the gate, with refund and without a penalty.

use crate::{
	ahead::types::{Caps, CutTrade, PositionCut, PAGE_INTERVALS},
	mock::*,
	tests::breaches::Affected,
	Error, Event, OrderPages, Positions,
};
use energy_primitives::{Balance, ConnectionPages, Connections, Energy, Limits, Power, Side, MILL};
use frame_support::{assert_noop, assert_ok, weights::Weight};

/// How much power that is over an interval.
const fn power(energy_wh: Energy) -> Power {
	4 * energy_wh
}

/// The last interval before the gate of noon closes.
fn go_to_last() {
	go_to(NOON - 2);
}

/// Cuts an account back, which must go well. Returns what was cut.
fn cut(who: AccountId) -> PositionCut<AccountId> {
	events();
	assert_ok!(try_cut(who));
	match events().pop() {
		Some(Event::PositionsCut {
			interval: NOON,
			who: owner,
			cut,
		}) if owner == who => cut,
		other => panic!("{other:?}"),
	}
}

fn asked(who: AccountId) -> Energy {
	OrderPages::<Test>::get(NOON / PAGE_INTERVALS, who).map_or(0, |page| {
		let orders = page.orders.iter();
		orders
			.filter(|order| order.side == Side::Ask)
			.map(|order| order.energy_wh)
			.sum()
	})
}

fn caps(sold_wh: Energy, bought_wh: Energy) -> Caps {
	Caps { sold_wh, bought_wh }
}

#[test]
fn what_nobody_has_accepted_goes_first() {
	ExtBuilder::default().build_and_execute(|| {
		trade(ANNA, BEN, NOON, 600, 120);
		let first = offer(ANNA, NOON, 300, 130);
		let second = offer(ANNA, NOON, 100, 140);
		go_to_last();
		impose(ANNA, LIMIT_W, power(600));
		let before = free(ANNA);
		let of_offers = cut(ANNA);
		assert_eq!(of_offers.offers, [(first.number, 300), (second.number, 100)]);
		assert_eq!((of_offers.orders, of_offers.trades), (vec![], vec![]));
		// 300 Wh at 130 and 100 at 140, each short of 300 mills.
		assert_eq!(of_offers.released, 67 * MILL);
		assert_eq!(free(ANNA), before + 67 * MILL);
		assert_eq!(of_offers.caps, caps(600, Energy::MAX));
		assert_eq!(Affected::take(), [(ANNA, NOON, Side::Ask, 400)]);
		assert_eq!((get_offer(first), get_offer(second)), (None, None));
		assert_eq!(position(ANNA, NOON).sold_wh, 600);
		assert_eq!(position(BEN, NOON).bought_wh, 600);
	});
}

#[test]
fn orders_and_trades_are_cut_in_proportion_and_to_the_watt_hour() {
	ExtBuilder::default().build_and_execute(|| {
		trade(ANNA, BEN, NOON, 600, 120);
		trade(ANNA, CARLA, NOON, 300, 120);
		place(ANNA, &[ask(NOON, 101, 150)]);
		go_to_last();
		impose(ANNA, LIMIT_W, power(500));
		let before = [ANNA, BEN, CARLA].map(free);
		let done = cut(ANNA);
		let orders: Energy = done.orders.iter().map(|(_, _, energy)| energy).sum();
		let trades: Energy = done.trades.iter().map(|trade| trade.energy_wh).sum();
		assert_eq!(orders + trades, 501, "the cut is the excess");
		let of = |who| done.trades.iter().find(|trade| trade.with == who).expect("it was cut");
		for (cut_wh, whole_wh) in [(of(BEN).energy_wh, 600), (of(CARLA).energy_wh, 300), (orders, 101)] {
			assert!(
				(whole_wh * 501 / 1_001..=whole_wh * 501 / 1_001 + 1).contains(&cut_wh),
				"{cut_wh}"
			);
		}
		// Their prices are free again, nobody has paid or earned anything.
		for who in [BEN, CARLA] {
			assert_eq!(of(who).released, Balance::from(of(who).energy_wh) * 120 * MILL / 1_000);
		}
		assert_eq!(free(BEN), before[1] + of(BEN).released);
		assert_eq!(free(CARLA), before[2] + of(CARLA).released);
		let collateral = Balance::from(trades) * 180 + Balance::from(orders) * 150;
		assert_eq!(done.released, collateral * MILL / 1_000);
		assert_eq!(free(ANNA), before[0] + done.released);
		assert_eq!(position(ANNA, NOON).sold_wh + asked(ANNA), 500);
		assert_eq!(position(BEN, NOON).bought_wh, 600 - of(BEN).energy_wh);
	});
}

#[test]
fn who_may_take_less_has_its_purchases_and_bids_cut_and_its_sellers_keep_the_rest() {
	ExtBuilder::default().build_and_execute(|| {
		trade(ANNA, BEN, NOON, 800, 120);
		place(BEN, &[bid(NOON, 800, 90)]);
		go_to_last();
		impose(BEN, 0, LIMIT_W);
		let done = cut(BEN);
		assert_eq!(done.orders, [(Side::Bid, 90, 800)]);
		assert_eq!(
			done.trades,
			[CutTrade {
				with: ANNA,
				side: Side::Bid,
				price_mills: 120,
				energy_wh: 800,
				released: 144 * MILL,
			}]
		);
		assert_eq!(done.released, 168 * MILL);
		assert_eq!([ANNA, BEN].map(|who| clearing_account(who).reserved), [0, 0]);
		// What Anna had sold is hers to sell again.
		trade(ANNA, CARLA, NOON, 800, 130);
	});
}

#[test]
fn nobody_is_charged_for_what_was_cut() {
	ExtBuilder::default().build_and_execute(|| {
		trade(ANNA, BEN, NOON, 1_000, 120);
		go_to_last();
		impose(ANNA, LIMIT_W, power(400));
		assert_eq!(cut(ANNA).trades.len(), 1);
		meter(NOON, ANNA, 0, 400);
		meter(NOON, BEN, 1_000, 0);
		settle_interval(NOON);
		// 400 Wh at 120; the other 600 Ben has from the supplier.
		assert_eq!(gain(ANNA), 48 * MILL as i128);
		assert_eq!(worth(BEN) - ENDOWMENT as i128, -((48 + 180) * MILL as i128));
	});
}

#[test]
fn only_firm_intervals_whose_gate_is_open_are_cut() {
	ExtBuilder::default().build_and_execute(|| {
		trade(ANNA, BEN, NOON, 1_000, 120);
		impose(ANNA, LIMIT_W, 0);
		go_to(NOON - 3);
		assert_noop!(try_cut(ANNA), Error::<Test>::NotFirm);
		go_to(NOON - 1);
		assert_noop!(try_cut(ANNA), Error::<Test>::GateClosed);
		idle(Weight::MAX);
		assert_eq!(position(ANNA, NOON).sold_wh, 1_000);
	});
}

#[test]
fn what_lies_within_its_limits_is_not_cut_nor_cut_twice() {
	ExtBuilder::default().build_and_execute(|| {
		trade(ANNA, BEN, NOON, 1_000, 120);
		go_to_last();
		assert_noop!(try_cut(ANNA), Error::<Test>::NothingToCut);
		impose(ANNA, LIMIT_W, power(1_000));
		assert_noop!(try_cut(ANNA), Error::<Test>::NothingToCut);
		assert_noop!(try_cut(CARLA), Error::<Test>::NothingToCut);
		impose(ANNA, LIMIT_W, power(999));
		cut(ANNA);
		assert_noop!(try_cut(ANNA), Error::<Test>::NothingToCut);
		// A later measure that leaves less cuts once more.
		impose(ANNA, LIMIT_W, power(500));
		assert_eq!(cut(ANNA).caps, caps(500, Energy::MAX));
	});
}

#[test]
fn nobody_gets_out_of_its_trades_by_a_promise_or_by_leaving() {
	ExtBuilder::default().build_and_execute(|| {
		trade(ANNA, BEN, NOON, 1_000, 120);
		go_to_last();
		promise(ANNA, 0, 0);
		assert_eq!(Grid::limits(&ANNA, NOON), Limits::default());
		assert_noop!(try_cut(ANNA), Error::<Test>::NothingToCut);
		disconnect(ANNA);
		assert_noop!(try_cut(ANNA), Error::<Test>::NotConnected);
		idle(Weight::MAX);
		assert_eq!(position(ANNA, NOON).sold_wh, 1_000);
	});
}

#[test]
fn who_was_freed_of_a_trade_makes_no_better_one() {
	ExtBuilder::default().build_and_execute(|| {
		share_at(VILLAGE, 190, 190);
		deposit(CARLA, 1_000);
		trade(ANNA, BEN, NOON, 1_000, 90);
		go_to_last();
		// An operator limits its friend for a moment.
		impose(ANNA, LIMIT_W, power(300));
		cut(ANNA);
		lift_from(ANNA);
		for order in [ask(NOON, 10, 250), ask(NOON, 700, 250)] {
			let orders = vec![order].try_into().expect("it is one");
			assert_noop!(
				Trading::place_orders(signed(ANNA), orders),
				Error::<Test>::ExceedsExportLimit
			);
		}
		assert_noop!(
			Trading::create_energy_offer(signed(ANNA), NOON, 10, 250),
			Error::<Test>::ExceedsExportLimit
		);
		// What flows all the same is the supplier's, and Carla buys nothing of it.
		meter(NOON, ANNA, 0, 1_000);
		meter(NOON, CARLA, 700, 0);
		settle_interval(NOON);
		assert!(shared_entries(NOON).iter().all(|(who, ..)| *who != ANNA));
		// 300 Wh at 90 and 700 at the surplus price: less than the 90 mills that she was freed of.
		assert_eq!(gain(ANNA), (27 + 56) * MILL as i128);
	});
}

#[test]
fn who_has_only_orders_cannot_share_beyond_its_cap_either() {
	ExtBuilder::default().build_and_execute(|| {
		share_at(VILLAGE, 190, 190);
		deposit(CARLA, 1_000);
		place(ANNA, &[ask(NOON, 1_000, 90)]);
		go_to_last();
		impose(ANNA, LIMIT_W, power(0));
		cut(ANNA);
		lift_from(ANNA);
		assert_eq!(asked(ANNA), 0);
		meter(NOON, ANNA, 0, 1_000);
		meter(NOON, CARLA, 700, 0);
		let events = settle_interval(NOON);
		assert_eq!(settled_as(ANNA, &events).shared_sold_wh, 0);
		assert!(!Positions::<Test>::contains_key(NOON, ANNA), "nothing is left of it");
	});
}

#[test]
fn a_crowd_of_counterparts_leaves_the_seller_those_it_has_and_the_auction() {
	ExtBuilder::default().balance(EVE, ENDOWMENT).build_and_execute(|| {
		MaxCounterparts::set(3);
		let id = offer(ANNA, NOON, 1_000, 120);
		for who in [BEN, CARLA] {
			assert_ok!(Trading::accept_energy_offer(signed(who), id, 10));
		}
		connect(EVE, VILLAGE, LIMIT_W, LIMIT_W);
		assert_ok!(Trading::accept_energy_offer(signed(EVE), id, 10));
		connect(STRANGER, VILLAGE, LIMIT_W, LIMIT_W);
		assert_noop!(
			Trading::accept_energy_offer(signed(STRANGER), id, 10),
			Error::<Test>::TooManyCounterparts
		);
		// Those who have traded at the price trade on.
		assert_ok!(Trading::accept_energy_offer(signed(BEN), id, 500));
		assert_ok!(Trading::cancel_energy_offer(signed(ANNA), id));
		place(ANNA, &[ask(NOON, 470, 120)]);
		// All of it can be cut.
		go_to_last();
		impose(ANNA, LIMIT_W, 0);
		assert_eq!(cut(ANNA).trades.len(), 3);
		assert_eq!(clearing_account(ANNA).reserved, 0);
	});
}

#[test]
fn the_chain_cuts_in_the_last_interval_before_the_gate_and_looks_again_at_its_end() {
	ExtBuilder::default().build_and_execute(|| {
		trade(ANNA, BEN, NOON, 1_000, 120);
		trade(CARLA, BEN, NOON, 1_000, 120);
		impose(ANNA, LIMIT_W, power(400));
		go_to(NOON - 3);
		idle(Weight::MAX);
		assert_eq!(position(ANNA, NOON).sold_wh, 1_000);
		go_to_last();
		idle(Weight::MAX);
		assert_eq!(position(ANNA, NOON).sold_wh, 400);
		// What is declared after that comes with the second round.
		impose(CARLA, LIMIT_W, power(100));
		idle(Weight::MAX);
		assert_eq!(position(CARLA, NOON).sold_wh, 1_000);
		let quarter = energy_primitives::QUARTER_HOUR_MS / 4;
		Timestamp::set_timestamp(u64::from(NOON - 2) * 4 * quarter + 3 * quarter);
		idle(Weight::MAX);
		assert_eq!(position(CARLA, NOON).sold_wh, 100);
		assert_eq!(position(BEN, NOON).bought_wh, 500);
	});
}

#[test]
fn the_chain_uses_no_more_weight_than_it_has_and_a_page_without_limits_costs_a_look() {
	use crate::{weights::WeightInfo, Config};
	use frame_support::weights::WeightMeter;
	type Weights = <Test as Config>::WeightInfo;
	ExtBuilder::default().build_and_execute(|| {
		trade(ANNA, BEN, NOON, 1_000, 120);
		go_to_last();
		let mut meter = WeightMeter::new();
		Trading::cut_due(&mut meter, &mut 100);
		let pages = u64::from(Grid::pages());
		assert_eq!(meter.consumed(), Weights::cut_back_page().saturating_mul(pages));
		impose(ANNA, LIMIT_W, power(400));
		crate::CutCursor::<Test>::kill();
		let one = Weights::cut_back_page()
			.saturating_add(Weights::cut_back_look())
			.saturating_add(Trading::worst_cut_weight());
		let mut too_little = WeightMeter::with_limit(one - Weight::from_parts(1, 0));
		Trading::cut_due(&mut too_little, &mut 100);
		assert_eq!(position(ANNA, NOON).sold_wh, 1_000);
		for _ in 0..3 {
			let mut enough = WeightMeter::with_limit(one);
			Trading::cut_due(&mut enough, &mut 100);
		}
		assert_eq!(position(ANNA, NOON).sold_wh, 400);
	});
}

#[test]
fn a_counterpart_that_has_moved_or_left_is_found_by_its_former_number() {
	ExtBuilder::default().build_and_execute(|| {
		trade(ANNA, BEN, NOON, 600, 120);
		trade(CARLA, BEN, NOON, 400, 130);
		trade(ANNA, CARLA, NOON, 200, 120);
		go_to_last();
		// Anna and Ben have another number each, and Carla has no connection.
		connect(ANNA, TOWN, LIMIT_W, LIMIT_W);
		connect(BEN, TOWN, LIMIT_W, LIMIT_W);
		disconnect(CARLA);
		impose(ANNA, LIMIT_W, 0);
		assert_eq!(cut(ANNA).trades.len(), 2);
		impose(BEN, 0, LIMIT_W);
		let of_ben = cut(BEN);
		assert_eq!(
			of_ben.trades.iter().map(|trade| trade.with).collect::<Vec<_>>(),
			[CARLA]
		);
		for who in [ANNA, BEN, CARLA] {
			assert_eq!(clearing_account(who).reserved, 0);
		}
	});
}
