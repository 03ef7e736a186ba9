//! Auctions over random grids of areas: what must hold of every clearing, and of what each order
//! gets of it.

mod grids;

use energy_market::{fill, grid_income, net_cost, Ladder, LEVELS, MAX_LEVEL_WH};
use energy_primitives::{Balance, Clearing, Energy, Price, Side, MILL, PRICE_LEVELS};
use grids::*;
use proptest::{collection::vec, prelude::*};

type Checked = Result<(), TestCaseError>;

fn cleared(grid: &Grid) -> Vec<Clearing> {
	grid.clear(&grid.ladders())
}

/// What flows is what is traded, at every area; and no edge carries more than it can.
fn volumes_balance_within_the_capacities(grid: &Grid, clearings: &[Clearing]) -> Checked {
	let mut sent: Vec<i64> = clearings
		.iter()
		.map(|area| area.sold_wh as i64 - area.bought_wh as i64)
		.collect();
	for (child, parent) in grid.edges() {
		sent[parent] += clearings[child].flow_wh;
	}
	let flows: Vec<i64> = clearings.iter().map(|area| area.flow_wh).collect();
	prop_assert_eq!(sent, flows);
	for (area, clearing) in grid.areas.iter().zip(clearings) {
		let flow = i128::from(clearing.flow_wh);
		match area.parent {
			None => prop_assert_eq!(flow, 0),
			Some(_) => prop_assert!(-i128::from(area.import_wh) <= flow && flow <= i128::from(area.export_wh)),
		}
	}
	Ok(())
}

/// Where energy was traded or flows through, and nowhere else, an area publishes its price.
fn there_is_a_price_where_something_happened(grid: &Grid, ladders: &[Ladder], clearings: &[Clearing]) -> Checked {
	for (index, (clearing, dual)) in clearings.iter().zip(grid.dual_prices(ladders)).enumerate() {
		let flows_below = grid
			.edges()
			.any(|(child, parent)| parent == index && clearings[child].flow_wh != 0);
		let happened = clearing.sold_wh > 0 || clearing.bought_wh > 0 || clearing.flow_wh != 0 || flows_below;
		prop_assert_eq!(clearing.price_mills, happened.then_some(dual));
		if !happened {
			prop_assert_eq!(*clearing, Clearing::default());
		}
	}
	Ok(())
}

/// The price of a child follows from its parent's, the fee, and the room on the edge.
fn prices_differ_by_the_fee_where_the_edge_has_room(
	grid: &Grid,
	ladders: &[Ladder],
	clearings: &[Clearing],
) -> Checked {
	let duals = grid.dual_prices(ladders);
	prop_assert!(duals.iter().all(|price_mills| *price_mills < PRICE_LEVELS));
	for (child, parent) in grid.edges() {
		let area = &grid.areas[child];
		let flow = i128::from(clearings[child].flow_wh);
		let (export, import, fee) = (
			i128::from(area.export_wh),
			i128::from(area.import_wh),
			i32::from(area.grid_fee_mills),
		);
		let (price_mills, above) = (i32::from(duals[child]), i32::from(duals[parent]));
		if 0 < flow && flow < export {
			prop_assert_eq!(price_mills, above - fee);
		} else if -import < flow && flow < 0 {
			prop_assert_eq!(price_mills, above + fee);
		} else if flow == 0 {
			prop_assert!(export == 0 || price_mills >= above - fee);
			prop_assert!(import == 0 || price_mills <= above + fee);
		} else if flow == export {
			prop_assert!(price_mills <= above - fee);
		} else {
			prop_assert!(price_mills >= above + fee);
		}
	}
	Ok(())
}

/// Everything inside the price trades, nothing outside, and at the price at least one side does in
/// full.
fn the_totals_follow_from_the_price(ladders: &[Ladder], clearings: &[Clearing]) -> Checked {
	for (ladder, area) in ladders.iter().zip(clearings) {
		let (asks, bids) = (area.marginal_asks, area.marginal_bids);
		let Some(price_mills) = area.price_mills.map(usize::from) else {
			prop_assert_eq!((area.sold_wh, area.bought_wh), (0, 0));
			continue;
		};
		prop_assert_eq!(asks.ordered_wh, ladder.asks()[price_mills]);
		prop_assert_eq!(bids.ordered_wh, ladder.bids()[price_mills]);
		prop_assert!(asks.filled_wh <= asks.ordered_wh && bids.filled_wh <= bids.ordered_wh);
		prop_assert!(asks.filled_wh == asks.ordered_wh || bids.filled_wh == bids.ordered_wh);
		prop_assert_eq!(
			area.sold_wh,
			ladder.asks()[..price_mills].iter().sum::<Energy>() + asks.filled_wh
		);
		prop_assert_eq!(
			area.bought_wh,
			ladder.bids()[price_mills + 1..].iter().sum::<Energy>() + bids.filled_wh
		);
	}
	Ok(())
}

/// The grid never pays for what it carries, and what the areas owe together is what it earns.
fn money_is_conserved(grid: &Grid, clearings: &[Clearing], mill: Balance) -> Checked {
	let mut income = 0;
	for (child, parent) in grid.edges() {
		let earned = grid_income(&clearings[child], &clearings[parent], mill);
		prop_assert!(earned.is_some());
		income += earned.unwrap_or_default() as i128;
	}
	let cost: i128 = clearings.iter().map(|area| net_cost(area, mill).unwrap()).sum();
	let roundings = if mill.is_multiple_of(1_000) {
		0
	} else {
		clearings.len() + grid.edges().count()
	};
	prop_assert!(income <= cost && cost <= income + roundings as i128);
	Ok(())
}

/// No order trades at a price that its limit rules out; no area's asks deliver more, and no area's
/// bids get less, than the clearing counts.
fn orders_get_their_part(grid: &Grid, clearings: &[Clearing]) -> Checked {
	for (area, clearing) in grid.areas.iter().zip(clearings) {
		let (mut sold, mut bought, mut marginal) = (0, 0, [0, 0]);
		for (side, limit, energy) in &area.orders {
			let filled = fill(*side, *limit, *energy, clearing);
			prop_assert!(filled <= *energy);
			let Some(price_mills) = clearing.price_mills else {
				prop_assert_eq!(filled, 0);
				continue;
			};
			match side {
				Side::Ask => {
					prop_assert!(filled == 0 || *limit <= price_mills);
					prop_assert!(filled == *energy || *limit >= price_mills);
					sold += filled;
					marginal[0] += u64::from(*limit == price_mills);
				},
				Side::Bid => {
					prop_assert!(filled == 0 || *limit >= price_mills);
					prop_assert!(filled == *energy || *limit <= price_mills);
					bought += filled;
					marginal[1] += u64::from(*limit == price_mills);
				},
			}
		}
		prop_assert!(sold <= clearing.sold_wh && clearing.sold_wh - sold <= marginal[0].saturating_sub(1));
		prop_assert!(bought >= clearing.bought_wh && bought - clearing.bought_wh <= marginal[1].saturating_sub(1));
	}
	Ok(())
}

/// No trade is worth more than the prices allow, and this one is worth as much: both are an
/// optimum, to the Wh and the mill.
fn nothing_is_worth_more(grid: &Grid, ladders: &[Ladder], clearings: &[Clearing]) -> Checked {
	prop_assert_eq!(grid.welfare(ladders, clearings), grid.bound(ladders));
	Ok(())
}

fn all_that_must_hold(grid: &Grid) -> Checked {
	let ladders = grid.ladders();
	let clearings = grid.clear(&ladders);
	volumes_balance_within_the_capacities(grid, &clearings)?;
	there_is_a_price_where_something_happened(grid, &ladders, &clearings)?;
	prices_differ_by_the_fee_where_the_edge_has_room(grid, &ladders, &clearings)?;
	the_totals_follow_from_the_price(&ladders, &clearings)?;
	for mill in [1, 7, MILL] {
		money_is_conserved(grid, &clearings, mill)?;
	}
	orders_get_their_part(grid, &clearings)?;
	nothing_is_worth_more(grid, &ladders, &clearings)
}

/// Ladders with something at every price, the asks above one and the bids below another, which
/// cross or do not.
fn dense_ladders() -> impl Strategy<Value = Ladder> {
	(0..LEVELS, 0..=LEVELS, 1..=MAX_LEVEL_WH, any::<u64>()).prop_map(|(asks_from, bids_below, most, seed)| {
		// Fibonacci hashing: quantities without a pattern, from one seed.
		let energy = |level: usize| (level as u64 ^ seed).wrapping_mul(0x9e37_79b9_7f4a_7c15) % (most + 1);
		let mut ladder = Ladder::default();
		let asks: Vec<Energy> = (asks_from..LEVELS).map(energy).collect();
		let bids: Vec<Energy> = (LEVELS..LEVELS + bids_below).map(energy).collect();
		ladder.set_page(Side::Ask, asks_from as Price, &asks).unwrap();
		ladder.set_page(Side::Bid, 0, &bids).unwrap();
		ladder
	})
}

proptest! {
	#![proptest_config(ProptestConfig { cases: 4_000, failure_persistence: None, ..ProptestConfig::default() })]

	#[test]
	fn random_grids(grid in grids(12, 60)) {
		all_that_must_hold(&grid)?;
	}

	#[test]
	fn random_grids_with_the_greatest_orders(grid in grids(6, MAX_LEVEL_WH / 8)) {
		all_that_must_hold(&grid)?;
	}
}

proptest! {
	#![proptest_config(ProptestConfig { cases: 1_500, failure_persistence: None, ..ProptestConfig::default() })]

	#[test]
	fn everything_at_one_price(grid in grids_at_one_price(8, 60)) {
		all_that_must_hold(&grid)?;
	}

	#[test]
	fn one_side_of_the_market_is_empty(grid in grids_with_empty_sides(8, 60)) {
		all_that_must_hold(&grid)?;
	}

	#[test]
	fn edges_that_carry_nothing(grid in grids_without_capacity(8, 60)) {
		all_that_must_hold(&grid)?;
	}

	#[test]
	fn edges_that_are_full_at_every_depth(grid in narrowing_chains(1_000)) {
		all_that_must_hold(&grid)?;
		let clearings = cleared(&grid);
		for (child, _) in grid.edges() {
			prop_assert_eq!(clearings[child].flow_wh.unsigned_abs(), grid.areas[child].export_wh);
		}
	}

	#[test]
	fn ladders_that_are_full(grid in grids(0, MAX_LEVEL_WH), ladders in vec(dense_ladders(), 12)) {
		let ladders = &ladders[..grid.areas.len()];
		let clearings = grid.clear(ladders);
		volumes_balance_within_the_capacities(&grid, &clearings)?;
		there_is_a_price_where_something_happened(&grid, ladders, &clearings)?;
		prices_differ_by_the_fee_where_the_edge_has_room(&grid, ladders, &clearings)?;
		the_totals_follow_from_the_price(ladders, &clearings)?;
		money_is_conserved(&grid, &clearings, MILL)?;
		nothing_is_worth_more(&grid, ladders, &clearings)?;
	}

	#[test]
	fn the_order_of_arrival_changes_nothing(
		(grid, shuffled) in grids(12, 60).prop_flat_map(|grid| {
			let shuffled: Vec<_> = grid
				.areas
				.iter()
				.map(|area| Just(area.orders.clone()).prop_shuffle())
				.collect();
			(Just(grid), shuffled)
		}),
	) {
		let mut later = grid.clone();
		for (area, orders) in later.areas.iter_mut().zip(shuffled) {
			area.orders = orders;
		}
		prop_assert_eq!(cleared(&grid), cleared(&later));
	}

	#[test]
	fn one_order_is_worth_as_much_as_its_parts(grid in grids(8, 60)) {
		let mut parts = grid.clone();
		for area in &mut parts.areas {
			area.orders = area
				.orders
				.iter()
				.flat_map(|(side, price_mills, energy)| [(*side, *price_mills, energy / 3), (*side, *price_mills, energy - energy / 3)])
				.collect();
		}
		prop_assert_eq!(cleared(&grid), cleared(&parts));
		orders_get_their_part(&parts, &cleared(&parts))?;
	}

	#[test]
	fn an_area_alone_clears_in_the_middle_of_the_prices_at_which_supply_meets_demand(area in areas(orders(12, 60), 60, fees())) {
		let ladder = area.ladder();
		let (mut supply, mut demand) = (0, ladder.bids().iter().sum::<Energy>());
		let meets = |price_mills: &usize| {
			let without = supply <= demand;
			supply += ladder.asks()[*price_mills];
			demand -= ladder.bids()[*price_mills];
			without && supply >= demand
		};
		let prices: Vec<usize> = (0..LEVELS).filter(meets).collect();
		let middle = (prices[0] + prices[prices.len() - 1]) / 2;
		let alone = Grid { areas: vec![area] };
		prop_assert_eq!(usize::from(alone.dual_prices(&alone.ladders())[0]), middle);
	}

	#[test]
	fn without_limits_and_fees_a_grid_is_one_market(grid in grids(12, 60)) {
		let mut open = grid;
		for (index, area) in open.areas.iter_mut().enumerate() {
			(area.import_wh, area.export_wh, area.grid_fee_mills) = (Energy::MAX, Energy::MAX, 0);
			area.parent = if index == 0 { None } else { Some(area.parent.unwrap_or(0)) };
		}
		let together = Grid {
			areas: vec![Area {
				orders: open.areas.iter().flat_map(|area| area.orders.clone()).collect(),
				..open.areas[0].clone()
			}],
		};
		let (clearings, one) = (cleared(&open), cleared(&together)[0]);
		let (prices, whole) = (open.dual_prices(&open.ladders()), together.dual_prices(&together.ladders()));
		prop_assert!(prices.iter().all(|price_mills| *price_mills == whole[0]));
		prop_assert_eq!(clearings.iter().map(|area| area.sold_wh).sum::<Energy>(), one.sold_wh);
		prop_assert_eq!(clearings.iter().map(|area| area.bought_wh).sum::<Energy>(), one.bought_wh);
	}

	#[test]
	fn without_capacity_every_area_is_a_market_of_its_own(grid in grids(12, 60)) {
		let mut apart = grid;
		for area in &mut apart.areas {
			(area.import_wh, area.export_wh) = (0, 0);
		}
		let together = cleared(&apart);
		for area in &mut apart.areas {
			area.parent = None;
		}
		prop_assert_eq!(together, cleared(&apart));
	}
}
