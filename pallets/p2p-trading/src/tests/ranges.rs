//! The readers over ranges of intervals: what one question answers for many.

use crate::mock::*;
use energy_primitives::{Interval, MarketPhase, MILL};
use frame_support::{assert_ok, traits::Get};

/// The first interval that nothing can be traded for.
fn end() -> Interval {
	DAY + <<Test as crate::Config>::TradingHorizon as Get<Interval>>::get() + 1
}

#[test]
fn statements_come_in_pages_of_intervals() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(Trading::deposit(signed(ANNA), 10));
		for interval in [NOON, NOON + 1, NOON + 191, NOON + 192] {
			place(ANNA, &[bid(interval, 100, 50)]);
		}
		let page = |from, limit| Trading::get_statements(ANNA, from, limit);
		let intervals = |from, limit| -> Vec<Interval> {
			page(from, limit)
				.items
				.iter()
				.map(|statement| statement.interval)
				.collect()
		};
		assert_eq!(intervals(NOON, None), [NOON, NOON + 1, NOON + 191]);
		assert_eq!(page(NOON, None).next, Some(NOON + 192));
		assert_eq!(intervals(NOON + 192, None), [NOON + 192]);
		assert_eq!(intervals(NOON + 1, Some(1)), [NOON + 1]);
		assert_eq!(page(NOON + 1, Some(1)).next, Some(NOON + 2));
		// Each is the one that is asked for alone.
		assert_eq!(
			page(NOON, None).items.first(),
			Trading::get_statement(ANNA, NOON).as_ref()
		);
		// It looks at no more, however many are asked for, and at the end there is none.
		assert_eq!(page(NOON, Some(u32::MAX)).next, Some(NOON + 192));
		assert_eq!(page(end() - 1, None).next, None);
		assert_eq!(page(Interval::MAX, None).next, None);
		assert!(page(0, None).items.is_empty());
	});
}

#[test]
fn the_markets_of_a_zone_come_with_all_its_areas() {
	ExtBuilder::default().build_and_execute(|| {
		area_below(STREET, VILLAGE, LIMIT_W, LIMIT_W, 3);
		connect(CARLA, STREET, LIMIT_W, LIMIT_W);
		place(ANNA, &[ask(NOON, 1_000, 100), ask(NOON + 2, 1_000, 100)]);
		place(CARLA, &[bid(NOON, 600, 200), bid(NOON + 2, 10, 200)]);
		clear(NOON);
		let page = Trading::get_markets(VILLAGE, NOON, None);
		assert_eq!(page.items.len(), 1);
		let markets = page.items.first().expect("it is cleared");
		assert_eq!(markets.interval, NOON);
		let found: Vec<_> = markets
			.areas
			.iter()
			.map(|market| (market.area, market.phase, market.income))
			.collect();
		let fee = 600 * 3 * MILL / 1_000;
		assert_eq!(
			found,
			[(VILLAGE, MarketPhase::Cleared, 0), (STREET, MarketPhase::Cleared, fee)]
		);
		assert_eq!(markets.areas[1].clearing, Some(cleared(STREET, NOON)));
		// Two areas: 128 intervals are 256 rows.
		assert_eq!(page.next, Some(NOON + 128));
		assert_eq!(Trading::get_markets(VILLAGE, NOON, Some(5)).next, Some(NOON + 5));
		assert!(Trading::get_markets(9, NOON, None).items.is_empty());
	});
}

#[test]
fn the_open_orders_of_an_account_come_in_their_order() {
	ExtBuilder::default().build_and_execute(|| {
		for slot in 0..96 {
			place(
				ANNA,
				&[
					bid(NOON + slot, 10, 1),
					bid(NOON + slot, 10, 2),
					ask(NOON + slot, 10, 400),
				],
			);
		}
		let first = Trading::get_orders(ANNA, None);
		// 85 whole intervals are 255 orders; the one that begins with the 256th is whole too.
		assert_eq!((first.items.len(), first.next), (258, Some(NOON + 86)));
		let second = Trading::get_orders(ANNA, first.next);
		assert_eq!((second.items.len(), second.next), (30, None));
		let all: Vec<_> = first
			.items
			.iter()
			.chain(&second.items)
			.map(|info| info.order.interval)
			.collect();
		assert!(all.is_sorted());
		assert_eq!(first.items[0].filled_wh, None);
		// What is cleared is still open until it is settled; then it is not.
		clear(NOON);
		assert_eq!(Trading::get_orders(ANNA, None).items[0].filled_wh, Some(0));
		go_to_settlement_of(NOON);
		settle_all();
		assert_eq!(Trading::get_orders(ANNA, None).items[0].order.interval, NOON + 1);
		assert!(Trading::get_orders(STRANGER, None).items.is_empty());
	});
}

#[test]
fn the_headroom_is_what_the_connection_leaves() {
	ExtBuilder::default().build_and_execute(|| {
		place(ANNA, &[ask(NOON, 700, 100), bid(NOON, 300, 50)]);
		offer(ANNA, NOON, 800, 200);
		let at = |who, interval| Trading::get_headroom(who, Some(interval), Some(1)).items[0];
		let left = at(ANNA, NOON);
		assert_eq!((left.interval, left.can_sell_wh, left.can_buy_wh), (NOON, 1_000, 2_200));
		assert_eq!(
			(at(ANNA, NOON + 1).can_sell_wh, at(ANNA, NOON + 1).can_buy_wh),
			(2_500, 2_500)
		);
		// Exactly so much can be ordered.
		place(ANNA, &[ask(NOON, 1_000, 100)]);
		assert_eq!(at(ANNA, NOON).can_sell_wh, 0);
		assert_eq!((at(STRANGER, NOON).can_sell_wh, at(STRANGER, NOON).can_buy_wh), (0, 0));
		// It begins with the first interval that is open.
		let page = Trading::get_headroom(ANNA, None, None);
		assert_eq!(page.items[0].interval, Trading::last_closed() + 1);
		assert_eq!(page.next, Some(Trading::last_closed() + 193));
		assert!(Trading::get_headroom(ANNA, Some(end()), None).items.is_empty());
	});
}

#[test]
fn a_peak_is_seen_before_it_comes() {
	ExtBuilder::default().build_and_execute(|| {
		area_below(STREET, VILLAGE, LIMIT_W, 4_000, 3);
		connect(CARLA, STREET, LIMIT_W, LIMIT_W);
		for interval in [NOON, NOON + 2] {
			place(ANNA, &[bid(interval, 2_000, 200)]);
			place(CARLA, &[ask(interval, 1_500, 100)]);
		}
		go_to(NOON - 1);
		clear(NOON);
		let loads = |area, from, limit| Trading::get_indicative_load(area, from, limit);
		let found: Vec<_> = loads(STREET, Some(NOON), None)
			.items
			.iter()
			.map(|load| {
				(
					load.interval,
					load.cleared,
					load.sold_wh,
					load.flow_wh,
					load.export_limit_wh,
				)
			})
			.collect();
		// 4 kW carry 1 000 Wh of the 1 500 that are asked.
		assert_eq!(
			found,
			[
				(NOON, true, 1_000, 1_000, 1_000),
				(NOON + 2, false, 1_000, 1_000, 1_000)
			]
		);
		assert_eq!(loads(STREET, Some(NOON), None).next, Some(NOON + 8));
		// From the present interval on by default, and nothing that is over.
		assert_eq!(loads(STREET, None, Some(1)).next, Some(NOON));
		assert_eq!(loads(STREET, Some(0), Some(2)).items.len(), 1);
		assert_eq!(loads(99, None, None).items, []);
		// The root has no edge to an area above it.
		let root = loads(VILLAGE, Some(NOON + 2), Some(1)).items;
		assert_eq!((root[0].bought_wh, root[0].flow_wh), (1_000, 0));
		set_edge(STREET, VILLAGE, LIMIT_W, 1_000, 3);
		assert_eq!(loads(STREET, Some(NOON + 2), Some(1)).items[0].flow_wh, 250);
	});
}
