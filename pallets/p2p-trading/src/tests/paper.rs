//! Trades whose energy was not delivered, or not used: nobody earns by them.

use crate::{mock::*, DarkFlows, Error, Event, Positions};
use energy_primitives::{Energy, Price, MILL};
use frame_support::assert_noop;

const MILLS: i128 = MILL as i128;

/// Settles noon, with its markets.
fn settle() {
	go_to_settlement_of(NOON);
	settle_all();
}

/// What Anna, the supplier and the community fund gained, in mills.
fn gains() -> (i128, i128, i128) {
	(gain(ANNA) / MILLS, gain(SUPPLIER) / MILLS, free(FUND) as i128 / MILLS)
}

#[test]
fn a_sale_above_the_shortfall_price_that_is_not_delivered_costs_its_own_price() {
	ExtBuilder::default().build_and_execute(|| {
		trade(ANNA, BEN, NOON, 1_000, 2_040);
		meter(NOON, BEN, 1_000, 0);
		settle();
		// Not 2 040 from the buyer less 300 to the supplier.
		assert_eq!(gains(), (0, 2_040, 0));
	});
}

#[test]
fn a_purchase_below_the_surplus_price_that_is_not_used_gives_back_its_own_price() {
	ExtBuilder::default().build_and_execute(|| {
		trade(BEN, ANNA, NOON, 1_000, 10);
		meter(NOON, BEN, 0, 1_000);
		settle();
		// Not 80 from the supplier for what cost 10.
		assert_eq!(gains(), (0, -10, 0));
	});
}

#[test]
fn the_surplus_price_is_paid_for_what_the_meter_exported_and_not_for_paper() {
	ExtBuilder::default().build_and_execute(|| {
		trade(BEN, ANNA, NOON, 1_000, 10);
		meter(NOON, BEN, 0, 1_000);
		meter(NOON, ANNA, 0, 500);
		settle();
		// 500 Wh at 80, and the purchase at its own price.
		assert_eq!(gains(), (40, -50, 0));
	});
}

#[test]
fn the_profit_of_a_sale_and_a_purchase_without_energy_is_the_communitys() {
	ExtBuilder::default().build_and_execute(|| {
		trade(ANNA, BEN, NOON, 1_000, 250);
		trade(CARLA, ANNA, NOON, 600, 100);
		meter(NOON, BEN, 1_000, 0);
		meter(NOON, CARLA, 0, 600);
		go_to_settlement_of(NOON);
		events();
		settle_by_hand(ANNA, NOON);
		// 600 Wh are a pair: 90 for the community, which is paid when the market is closed. 400 Wh cost
		// 300 a kWh and brought 250.
		assert_eq!(settled_as(ANNA, &events()).to_fund, 90 * MILL);
		assert_eq!((gains(), pooled()), ((-20, 120, 0), 90 * MILL));
		settle();
		assert!(events().contains(&Event::MarketSettled {
			interval: NOON,
			area: VILLAGE,
			supplier: Some(SUPPLIER),
			rounding_wh: 0,
			rounding: 0,
			income_to: None,
			income: 0,
			to_fund: 90 * MILL,
		}));
		assert_eq!((gains(), pooled()), ((-20, 120, 90), 0));
		let statement = Trading::get_statement(ANNA, NOON).expect("it is settled");
		assert_eq!(
			(statement.to_supplier, statement.from_supplier, statement.to_fund),
			(120 * MILL, 0, 90 * MILL)
		);
	});
}

#[test]
fn the_cheapest_sales_are_the_ones_that_were_not_delivered() {
	ExtBuilder::default().build_and_execute(|| {
		trade(ANNA, BEN, NOON, 500, 400);
		trade(ANNA, CARLA, NOON, 500, 120);
		meter(NOON, ANNA, 0, 500);
		meter(NOON, BEN, 500, 0);
		meter(NOON, CARLA, 500, 0);
		settle();
		// 200 and 60 from the buyers; 500 Wh at 300.
		assert_eq!(gains(), (110, 150, 0));
	});
}

#[test]
fn an_account_sells_at_so_many_prices_and_buys_at_so_many() {
	ExtBuilder::default().build_and_execute(|| {
		let prices = 8;
		for price in 0..prices {
			trade(ANNA, BEN, NOON, 10, 100 + price);
		}
		assert_noop!(
			Trading::create_energy_offer(signed(ANNA), NOON, 10, 300),
			Error::<Test>::TooManyPrices
		);
		let dear = offer(CARLA, NOON, 20, 300);
		assert_noop!(
			Trading::accept_energy_offer(signed(BEN), dear, 10),
			Error::<Test>::TooManyPrices
		);
		// At a price that it has there is no end.
		trade(ANNA, BEN, NOON, 10, 107);
		let record = Positions::<Test>::get(NOON, ANNA).expect("she sold");
		assert_eq!(record.sales.as_slice().len(), 8);
		assert_eq!(record.sales.as_slice().last().map(|lot| lot.energy_wh), Some(20));
	});
}

/// Two accounts of one household trade paper at any price, and report nothing, everything or half of
/// what they measure: together they never have more than with their meters alone.
#[test]
fn two_accounts_of_one_cheat_gain_nothing_by_trading_with_each_other() {
	let together = |trades: &[(AccountId, AccountId, Price)], flows: [(Energy, Energy); 2]| {
		let mut sum = 0;
		ExtBuilder::default().build_and_execute(|| {
			for (seller, buyer, price_mills) in trades {
				trade(*seller, *buyer, NOON, 200, *price_mills);
			}
			meter(NOON, ANNA, flows[0].0, flows[0].1);
			meter(NOON, BEN, flows[1].0, flows[1].1);
			settle();
			sum = gain(ANNA) + gain(BEN);
		});
		sum
	};
	for flows in [
		[(0, 0), (0, 0)],
		[(0, 200), (0, 0)],
		[(0, 0), (200, 0)],
		[(150, 0), (0, 90)],
		[(0, 300), (0, 100)],
	] {
		let honest = together(&[], flows);
		for dear in [0, 79, 80, 200, 300, 301, 2_040] {
			for cheap in [0, 79, 80, 200, 300, 2_047] {
				let trades = [(ANNA, BEN, dear), (BEN, ANNA, cheap)];
				// What the one delivers to the other is worth the tariff's spread at most, honestly.
				let delivered = flows[0].1.min(200).min(flows[1].0) + flows[1].1.min(200).min(flows[0].0);
				let spread = i128::from(delivered) * 220 * MILLS / 1_000;
				for trades in [&trades[..1], &trades[1..], &trades[..]] {
					let gained = together(trades, flows) - honest;
					assert!(gained <= spread, "{trades:?} with {flows:?} gains {gained}");
				}
			}
		}
	}
}

/// What an account gained, in mills.
fn mills(who: AccountId) -> i128 {
	gain(who) / MILLS
}

#[test]
fn in_a_blackout_a_trade_of_two_who_are_dark_is_undone_at_its_own_price() {
	ExtBuilder::default().build_and_execute(|| {
		// Dearer than the tariff, and cheaper: both ways the supplier is left with nothing.
		trade(ANNA, BEN, NOON, 1_000, 400);
		trade(ANNA, CARLA, NOON, 1_000, 10);
		place(ANNA, &[ask(NOON, 500, 100)]);
		place(BEN, &[bid(NOON, 500, 200)]);
		clear(NOON);
		darken(VILLAGE, NOON);
		settle();
		for who in [ANNA, BEN, CARLA, SUPPLIER] {
			assert_eq!(mills(who), 0, "{who}");
		}
		assert_eq!(free(FUND), 0);
		// The grid forgets when it was dark; the statement does not change.
		let before = Trading::get_statement(ANNA, NOON);
		assert_eq!(before.as_ref().map(|statement| statement.to_supplier), Some(485 * MILL));
		brighten(VILLAGE, NOON);
		assert_eq!(Trading::get_statement(ANNA, NOON), before);
	});
}

/// A blackout that was only reported, or came late in the interval: whatever flowed, the trades of both are
/// undone. Otherwise a seller who delivers nothing would be let off, and the supplier deliver in its place.
#[test]
fn in_a_blackout_what_flowed_settles_as_if_it_had_not_been_traded() {
	ExtBuilder::default().build_and_execute(|| {
		trade(ANNA, BEN, NOON, 1_000, 0);
		trade(CARLA, BEN, NOON, 1_000, 200);
		darken(VILLAGE, NOON);
		meter(NOON, BEN, 1_500, 0);
		meter(NOON, CARLA, 0, 700);
		settle();
		assert_eq!((mills(ANNA), mills(BEN), mills(CARLA)), (0, -450, 56));
		assert_eq!(mills(SUPPLIER), 450 - 56);
	});
}

/// Sells 1 000 Wh of the street's at 100 mills: 400 Wh to a neighbour, 600 Wh to the village above.
fn sell_over_the_edge() {
	area_below(STREET, VILLAGE, LIMIT_W, LIMIT_W, 0);
	connect(BEN, STREET, LIMIT_W, LIMIT_W);
	connect(CARLA, STREET, LIMIT_W, LIMIT_W);
	place(BEN, &[ask(NOON, 1_000, 100)]);
	place(CARLA, &[bid(NOON, 400, 100)]);
	place(ANNA, &[bid(NOON, 600, 100)]);
	clear(NOON);
	let street = cleared(STREET, NOON);
	assert_eq!((street.sold_wh, street.bought_wh, street.flow_wh), (1_000, 400, 600));
}

/// Who bought over the edge of a dark area had electricity, and the supplier delivers it: whoever sold that is
/// not let off.
#[test]
fn in_a_blackout_what_left_the_dark_area_settles_as_ever() {
	ExtBuilder::default().build_and_execute(|| {
		sell_over_the_edge();
		darken(STREET, NOON);
		meter(NOON, ANNA, 600, 0);
		settle();
		// 400 of his 1 000 Wh are undone at 100; 600 cost the shortfall price.
		assert_eq!((mills(BEN), mills(CARLA), mills(ANNA)), (100 - 40 - 180, 0, -60));
		// It stays so when the grid has forgotten, and what comes late changes that alone.
		let statement = Trading::get_statement(BEN, NOON);
		brighten(STREET, NOON);
		assert_eq!(Trading::get_statement(BEN, NOON), statement);
		assert_eq!(DarkFlows::<Test>::get(NOON, STREET), 600);
	});
}

/// Where all is dark up to the root, nothing has left it, and nobody earns by what crossed an edge on paper.
#[test]
fn in_a_blackout_of_the_whole_zone_all_of_the_auction_is_undone() {
	ExtBuilder::default().build_and_execute(|| {
		sell_over_the_edge();
		darken(VILLAGE, NOON);
		settle();
		for who in [ANNA, BEN, CARLA, SUPPLIER] {
			assert_eq!(mills(who), 0, "{who}");
		}
		assert_eq!(DarkFlows::<Test>::iter().count(), 0);
	});
}

/// Of the street alone what came in over the edge was used there or not, as ever; the village's sale stands.
#[test]
fn in_a_blackout_what_came_into_the_dark_area_settles_as_ever() {
	ExtBuilder::default().build_and_execute(|| {
		area_below(STREET, VILLAGE, LIMIT_W, LIMIT_W, 0);
		connect(BEN, STREET, LIMIT_W, LIMIT_W);
		place(ANNA, &[ask(NOON, 500, 100)]);
		place(BEN, &[bid(NOON, 500, 100)]);
		clear(NOON);
		darken(STREET, NOON);
		meter(NOON, ANNA, 0, 500);
		settle();
		// She delivered; what he bought and did not use gives back the surplus price.
		assert_eq!((mills(ANNA), mills(BEN)), (50, -50 + 40));
	});
}

#[test]
fn without_a_blackout_or_in_another_area_nothing_is_undone() {
	ExtBuilder::default().build_and_execute(|| {
		trade(ANNA, BEN, NOON, 1_000, 100);
		trade(ANNA, BEN, NOON + 1, 1_000, 100);
		darken(TOWN, NOON);
		darken(VILLAGE, NOON + 1);
		go_to_settlement_of(NOON + 1);
		settle_all();
		// The sale of noon is covered at 300, and the purchase gives back 80.
		assert_eq!((mills(ANNA), mills(BEN), mills(SUPPLIER)), (-200, -20, 220));
	});
}

/// Who sells to itself by a second account at a high price in an interval that it knows is dark gains
/// nothing, nor does one who resells.
#[test]
fn in_a_blackout_nobody_gains_by_paper() {
	ExtBuilder::default().build_and_execute(|| {
		trade(ANNA, BEN, NOON, 1_000, 2_040);
		trade(CARLA, ANNA, NOON, 1_000, 5);
		darken(VILLAGE, NOON);
		settle();
		for who in [ANNA, BEN, CARLA, SUPPLIER] {
			assert_eq!(mills(who), 0, "{who}");
		}
	});
}
