//! Sharing between areas: edges, their fees and rents, what the ahead market left of them, and areas
//! that are suspended or gone.

use crate::{mock::*, AreaMarkets, Error, Event};
use energy_primitives::{AreaId, Balance, Energy, Price, MILL};
use frame_support::traits::fungible::Mutate;

/// Lives in the town, like Tom.
const TINA: AccountId = 21;

/// The town lies below the village: an edge of 2 kW, which is 500 Wh an interval, with a fee. Both
/// share at the same terms.
fn two_areas(fee: Price, sell_at_mills: Price, buy_at_mills: Price) {
	set_edge(TOWN, VILLAGE, 2_000, 2_000, fee);
	share_at(VILLAGE, sell_at_mills, buy_at_mills);
	share_at(TOWN, sell_at_mills, buy_at_mills);
	for who in [ANNA, TOM] {
		deposit(who, 1_000);
	}
}

/// What came to whom in sharing: area, price, sold, bought, flow out, and the edge's income in mills.
fn areas_shared(events: &[Event<Test>]) -> Vec<(AreaId, Price, Energy, Energy, i64, Balance)> {
	let shared = events.iter().filter_map(|event| match event {
		Event::AreaShared {
			area, clearing, income, ..
		} => Some((
			*area,
			clearing.price_mills.expect("something was shared"),
			clearing.sold_wh,
			clearing.bought_wh,
			clearing.flow_wh,
			income / MILL,
		)),
		_ => None,
	});
	shared.collect()
}

fn zone_shared(events: &[Event<Test>]) -> Vec<u128> {
	let shared = events.iter().filter_map(|event| match event {
		Event::ZoneShared { shared_wh, .. } => Some(*shared_wh),
		_ => None,
	});
	shared.collect()
}

#[test]
fn the_fee_of_what_flows_goes_to_the_network_account() {
	ExtBuilder::default().build_and_execute(|| {
		two_areas(20, 100, 250);
		meter(NOON, TOM, 0, 1_000);
		meter(NOON, ANNA, 300, 0);
		let emitted = settle_interval(NOON);
		assert_eq!(
			areas_shared(&emitted),
			[(VILLAGE, 120, 0, 300, 0, 0), (TOWN, 100, 300, 0, 300, 6)]
		);
		assert_eq!(zone_shared(&emitted), [300]);
		assert_eq!(settled_as(ANNA, &emitted).shared_paid, 36 * MILL);
		assert_eq!(settled_as(TOM, &emitted).shared_revenue, 30 * MILL);
		assert_eq!((free(OPERATOR), pooled()), (6 * MILL, 0));
		let income_of = |of: AreaId| {
			emitted.iter().find_map(|event| match event {
				Event::MarketSettled {
					area,
					income_to,
					income,
					rounding,
					..
				} if *area == of => Some((*income_to, *income, *rounding)),
				_ => None,
			})
		};
		assert_eq!(income_of(TOWN), Some((Some(OPERATOR), 6 * MILL, 0)));
		assert_eq!(income_of(VILLAGE), Some((None, 0, 0)));
	});
}

#[test]
fn a_full_edge_earns_a_rent() {
	ExtBuilder::default().build_and_execute(|| {
		two_areas(20, 100, 250);
		meter(NOON, TOM, 0, 1_000);
		meter(NOON, ANNA, 800, 0);
		let emitted = settle_interval(NOON);
		// Too much in the town, too little in the village: 150 mills a kWh between them.
		assert_eq!(
			areas_shared(&emitted),
			[(VILLAGE, 250, 0, 500, 0, 0), (TOWN, 100, 500, 0, 500, 75)]
		);
		let (anna, tom) = (settled_as(ANNA, &emitted), settled_as(TOM, &emitted));
		assert_eq!((anna.shared_paid, anna.to_supplier), (125 * MILL, 90 * MILL));
		assert_eq!((tom.shared_revenue, tom.from_supplier), (50 * MILL, 40 * MILL));
		assert_eq!((free(OPERATOR), pooled()), (75 * MILL, 0));
	});
}

#[test]
fn without_a_network_account_the_fund_receives_it() {
	ExtBuilder::default().build_and_execute(|| {
		name_no_network_account(TOWN);
		two_areas(20, 100, 250);
		meter(NOON, TOM, 0, 1_000);
		meter(NOON, ANNA, 300, 0);
		settle_interval(NOON);
		assert_eq!((free(OPERATOR), free(FUND)), (0, 6 * MILL));
	});
}

#[test]
fn an_edge_that_was_cut_after_the_gate_carries_what_it_did_and_its_income_is_the_funds() {
	ExtBuilder::default().build_and_execute(|| {
		two_areas(20, 100, 250);
		meter(NOON, TOM, 0, 1_000);
		meter(NOON, ANNA, 800, 0);
		go_to(NOON - 1);
		go_to(NOON);
		set_edge(TOWN, VILLAGE, 0, 0, 20);
		let emitted = settle_interval(NOON);
		assert_eq!(zone_shared(&emitted), [500]);
		assert_eq!((free(OPERATOR), free(FUND)), (0, 75 * MILL));
	});
}

#[test]
fn energy_flows_into_the_area_below_as_well() {
	ExtBuilder::default().build_and_execute(|| {
		two_areas(20, 100, 250);
		meter(NOON, ANNA, 0, 1_000);
		meter(NOON, TOM, 300, 0);
		let emitted = settle_interval(NOON);
		assert_eq!(
			areas_shared(&emitted),
			[(VILLAGE, 100, 300, 0, 0, 0), (TOWN, 120, 0, 300, -300, 6)]
		);
		assert_eq!(free(OPERATOR), 6 * MILL);
	});
}

#[test]
fn neighbours_come_before_the_other_area() {
	ExtBuilder::default().build_and_execute(|| {
		connect(TINA, TOWN, LIMIT_W, LIMIT_W);
		two_areas(20, 100, 250);
		meter(NOON, TOM, 0, 400);
		meter(NOON, TINA, 0, 400);
		meter(NOON, ANNA, 800, 0);
		meter(NOON, BEN, 0, 500);
		let emitted = settle_interval(NOON);
		// Ben sells all, at the price that the others' energy has with the fee.
		assert_eq!(
			areas_shared(&emitted),
			[(VILLAGE, 120, 500, 800, 0, 0), (TOWN, 100, 300, 0, 300, 6)]
		);
		assert_eq!(settled_as(TOM, &emitted).shared_sold_wh, 150);
		assert_eq!(settled_as(TINA, &emitted).shared_sold_wh, 150);
	});
}

#[test]
fn what_the_ahead_market_sent_is_not_there_for_sharing() {
	ExtBuilder::default().build_and_execute(|| {
		two_areas(20, 100, 250);
		place(TOM, &[ask(NOON, 400, 100)]);
		place(ANNA, &[bid(NOON, 400, 200)]);
		clear(NOON);
		assert_eq!(cleared(TOWN, NOON).flow_wh, 400);
		meter(NOON, TOM, 0, 1_000);
		meter(NOON, ANNA, 1_000, 0);
		let emitted = settle_interval(NOON);
		// 100 Wh are left of 500.
		let flows: Vec<_> = areas_shared(&emitted)
			.iter()
			.map(|shared| (shared.0, shared.4))
			.collect();
		assert_eq!(flows, [(VILLAGE, 0), (TOWN, 100)]);
		let market = AreaMarkets::<Test>::get(NOON, TOWN).expect("it is kept");
		let flow_wh = |clearing: Option<energy_primitives::Clearing>| clearing.expect("there is one").flow_wh;
		assert_eq!(
			flow_wh(market.clearing) + flow_wh(market.shared.map(|shared| shared.clearing)),
			500
		);
		// Both incomes are the network account's.
		let ahead = cleared(VILLAGE, NOON).price_mills.zip(cleared(TOWN, NOON).price_mills);
		let ahead = ahead.map(|(village, town)| 400 * Balance::from(village - town) * MILL / 1_000);
		assert_eq!(free(OPERATOR), ahead.expect("both have one") + 15 * MILL);
		assert_eq!(pooled(), 0);
	});
}

#[test]
fn what_it_did_not_deliver_makes_no_room_and_the_other_direction_stays_whole() {
	ExtBuilder::default().build_and_execute(|| {
		two_areas(20, 100, 250);
		place(TOM, &[ask(NOON, 400, 100)]);
		place(ANNA, &[bid(NOON, 400, 200)]);
		clear(NOON);
		// Tom delivers nothing and takes 800 Wh; Anna uses nothing and has 900 Wh.
		meter(NOON, TOM, 800, 0);
		meter(NOON, ANNA, 0, 900);
		let emitted = settle_interval(NOON);
		assert_eq!(areas_shared(&emitted).last().map(|shared| shared.4), Some(-500));
		assert_eq!(settled_as(TOM, &emitted).shared_bought_wh, 500);
	});
	ExtBuilder::default().build_and_execute(|| {
		two_areas(20, 100, 250);
		place(TOM, &[ask(NOON, 400, 100)]);
		place(ANNA, &[bid(NOON, 400, 200)]);
		clear(NOON);
		// Tom delivers nothing; Tina has a surplus, and Anna takes more than she bought.
		connect(TINA, TOWN, LIMIT_W, LIMIT_W);
		meter(NOON, TINA, 0, 1_000);
		meter(NOON, ANNA, 1_000, 0);
		let emitted = settle_interval(NOON);
		assert_eq!(settled_as(TINA, &emitted).shared_sold_wh, 100);
	});
}

#[test]
fn at_one_price_on_both_sides_nobody_pays_the_fee() {
	for (fee, shared_wh) in [(1, 0), (0, 300)] {
		ExtBuilder::default().build_and_execute(|| {
			two_areas(fee, 200, 200);
			meter(NOON, TOM, 0, 1_000);
			meter(NOON, ANNA, 300, 0);
			let emitted = settle_interval(NOON);
			assert_eq!(zone_shared(&emitted).iter().sum::<u128>(), shared_wh);
			assert_eq!(areas_shared(&emitted).len(), if shared_wh > 0 { 2 } else { 0 });
			assert_eq!(free(OPERATOR), 0);
		});
	}
}

#[test]
fn an_area_without_terms_lets_energy_through() {
	ExtBuilder::default().build_and_execute(|| {
		// The street below the town, the town below the village; the town has no terms.
		set_edge(TOWN, VILLAGE, 2_000, 2_000, 10);
		area_below(STREET, TOWN, 2_000, 2_000, 10);
		share_at(VILLAGE, 100, 250);
		share_at(STREET, 100, 250);
		connect(TINA, STREET, LIMIT_W, LIMIT_W);
		deposit(ANNA, 1_000);
		meter(NOON, TINA, 0, 1_000);
		meter(NOON, TOM, 0, 1_000);
		meter(NOON, ANNA, 300, 0);
		let emitted = settle_interval(NOON);
		let mut shared = areas_shared(&emitted);
		shared.sort();
		assert_eq!(
			shared,
			[
				(VILLAGE, 120, 0, 300, 0, 0),
				(TOWN, 110, 0, 0, 300, 3),
				(STREET, 100, 300, 0, 300, 3)
			]
		);
		assert_eq!((free(OPERATOR), pooled()), (6 * MILL, 0));
		assert_eq!(settled_as(TOM, &emitted).from_supplier, 80 * MILL);
	});
}

#[test]
fn a_suspended_area_shares_what_has_flowed_also_over_its_edge() {
	ExtBuilder::default().build_and_execute(|| {
		connect(TINA, TOWN, LIMIT_W, LIMIT_W);
		two_areas(0, 100, 250);
		Balances::set_balance(&TINA, ENDOWMENT);
		deposit(TINA, 100);
		suspend(TOWN);
		go_to(NOON - 1);
		meter(NOON, TOM, 0, 1_000);
		meter(NOON, TINA, 300, 0);
		meter(NOON, ANNA, 300, 0);
		let emitted = settle_interval(NOON);
		assert_eq!(
			areas_shared(&emitted),
			[(VILLAGE, 100, 0, 300, 0, 0), (TOWN, 100, 600, 300, 300, 0)]
		);
		assert_eq!(settled_as(TINA, &emitted).shared_bought_wh, 300);
		assert_eq!(settled_as(ANNA, &emitted).shared_bought_wh, 300);
	});
}

#[test]
fn an_area_that_is_gone_before_the_first_pass_shares_nothing() {
	ExtBuilder::default().build_and_execute(|| {
		connect(TINA, TOWN, LIMIT_W, LIMIT_W);
		share_at(TOWN, 200, 200);
		deposit(TOM, 100);
		meter(NOON, TINA, 0, 1_000);
		meter(NOON, TOM, 300, 0);
		remove_area(TOWN);
		let emitted = settle_interval(NOON);
		assert_eq!((areas_shared(&emitted), shared_entries(NOON)), (vec![], vec![]));
		assert_eq!(settled_as(TOM, &emitted).to_supplier, 90 * MILL);
	});
}

#[test]
fn what_a_zone_offered_that_is_gone_before_it_is_cleared_is_the_suppliers() {
	ExtBuilder::default().build_and_execute(|| {
		connect(TINA, TOWN, LIMIT_W, LIMIT_W);
		share_at(TOWN, 200, 200);
		deposit(TOM, 100);
		meter(NOON, TINA, 0, 1_000);
		meter(NOON, TOM, 300, 0);
		go_to_settlement_of(NOON);
		settle_until(NOON, |phase| matches!(phase, crate::SettlementPhase::Sharing(None)));
		assert_eq!(clearing_account(TOM).reserved, 60 * MILL);
		remove_area(TOWN);
		events();
		settle_all();
		let emitted = events();
		let not_shared = Event::ZoneNotShared {
			interval: NOON,
			zone: TOWN,
			error: Error::<Test>::UnknownZone.into(),
		};
		assert!(emitted.contains(&not_shared));
		let (tom, tina) = (settled_as(TOM, &emitted), settled_as(TINA, &emitted));
		assert_eq!(
			(tom.shared_bought_wh, tom.released, tom.to_supplier),
			(0, 60 * MILL, 90 * MILL)
		);
		assert_eq!((tina.shared_sold_wh, tina.from_supplier), (0, 80 * MILL));
		assert_eq!(clearing_account(TOM).reserved, 0);
	});
}

#[test]
fn an_area_that_is_gone_between_clearing_and_settlement_gets_what_was_cleared() {
	ExtBuilder::default().build_and_execute(|| {
		two_areas(20, 100, 250);
		meter(NOON, TOM, 0, 1_000);
		meter(NOON, ANNA, 300, 0);
		go_between_the_passes(NOON);
		remove_area(TOWN);
		events();
		settle_all();
		let emitted = events();
		assert_eq!(settled_as(TOM, &emitted).shared_revenue, 30 * MILL);
		assert_eq!(settled_as(ANNA, &emitted).shared_paid, 36 * MILL);
		// Nobody is named for its edge any more.
		assert_eq!((free(OPERATOR), free(FUND), pooled()), (0, 6 * MILL, 0));
	});
}

#[test]
fn a_supplier_that_resigns_between_the_passes_changes_nothing_between_members() {
	ExtBuilder::default().build_and_execute(|| {
		share_at(VILLAGE, 200, 200);
		deposit(BEN, 120);
		meter(NOON, ANNA, 0, 1_000);
		meter(NOON, BEN, 600, 0);
		go_between_the_passes(NOON);
		resign(VILLAGE);
		events();
		settle_all();
		let emitted = events();
		let (anna, ben) = (settled_as(ANNA, &emitted), settled_as(BEN, &emitted));
		assert_eq!((anna.shared_revenue, anna.from_supplier), (120 * MILL, 0));
		assert_eq!((ben.shared_paid, ben.to_supplier), (120 * MILL, 0));
	});
}
