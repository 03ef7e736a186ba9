//! Auctions over random trees of areas: what must hold of every clearing, and of what each order gets of it.

mod trees;

use energy_market::{fill, grid_income, net_cost, Ladder, LEVELS, MAX_LEVEL_WH};
use energy_primitives::{Balance, Clearing, Energy, Price, Side, MILL, PRICE_LEVELS};
use proptest::{collection::vec, prelude::*};
use trees::*;

type Checked = Result<(), TestCaseError>;

fn cleared(tree: &Tree) -> Vec<Clearing> {
	tree.clear(&tree.ladders())
}

/// What flows is what is traded, at every area; and no edge carries more than it can.
fn volumes_balance_within_the_capacities(tree: &Tree, clearings: &[Clearing]) -> Checked {
	let mut sent: Vec<i64> = clearings
		.iter()
		.map(|area| area.sold_wh as i64 - area.bought_wh as i64)
		.collect();
	for (child, parent) in tree.edges() {
		sent[parent] += clearings[child].flow_wh;
	}
	let flows: Vec<i64> = clearings.iter().map(|area| area.flow_wh).collect();
	prop_assert_eq!(sent, flows);
	for (area, clearing) in tree.areas.iter().zip(clearings) {
		let flow = i128::from(clearing.flow_wh);
		match area.parent {
			None => prop_assert_eq!(flow, 0),
			Some(_) => prop_assert!(-i128::from(area.import_wh) <= flow && flow <= i128::from(area.export_wh)),
		}
	}
	Ok(())
}

/// Where energy was traded or flows through, and nowhere else, an area publishes its price.
fn there_is_a_price_where_something_happened(tree: &Tree, ladders: &[Ladder], clearings: &[Clearing]) -> Checked {
	for (index, (clearing, dual)) in clearings.iter().zip(tree.dual_prices(ladders)).enumerate() {
		let flows_below = tree
			.edges()
			.any(|(child, parent)| parent == index && clearings[child].flow_wh != 0);
		let happened = clearing.sold_wh > 0 || clearing.bought_wh > 0 || clearing.flow_wh != 0 || flows_below;
		prop_assert_eq!(clearing.price, happened.then_some(dual));
		if !happened {
			prop_assert_eq!(*clearing, Clearing::default());
		}
	}
	Ok(())
}

/// The price of a child follows from its parent's, the fee, and the room on the edge.
fn prices_differ_by_the_fee_where_the_edge_has_room(
	tree: &Tree,
	ladders: &[Ladder],
	clearings: &[Clearing],
) -> Checked {
	let duals = tree.dual_prices(ladders);
	prop_assert!(duals.iter().all(|price| *price < PRICE_LEVELS));
	for (child, parent) in tree.edges() {
		let area = &tree.areas[child];
		let flow = i128::from(clearings[child].flow_wh);
		let (export, import, fee) = (
			i128::from(area.export_wh),
			i128::from(area.import_wh),
			i32::from(area.grid_fee),
		);
		let (price, above) = (i32::from(duals[child]), i32::from(duals[parent]));
		if 0 < flow && flow < export {
			prop_assert_eq!(price, above - fee);
		} else if -import < flow && flow < 0 {
			prop_assert_eq!(price, above + fee);
		} else if flow == 0 {
			prop_assert!(export == 0 || price >= above - fee);
			prop_assert!(import == 0 || price <= above + fee);
		} else if flow == export {
			prop_assert!(price <= above - fee);
		} else {
			prop_assert!(price >= above + fee);
		}
	}
	Ok(())
}

/// Everything inside the price trades, nothing outside, and at the price at least one side does in full.
fn the_totals_follow_from_the_price(ladders: &[Ladder], clearings: &[Clearing]) -> Checked {
	for (ladder, area) in ladders.iter().zip(clearings) {
		let (asks, bids) = (area.marginal_asks, area.marginal_bids);
		let Some(price) = area.price.map(usize::from) else {
			prop_assert_eq!((area.sold_wh, area.bought_wh), (0, 0));
			continue;
		};
		prop_assert_eq!(asks.ordered_wh, ladder.asks()[price]);
		prop_assert_eq!(bids.ordered_wh, ladder.bids()[price]);
		prop_assert!(asks.filled_wh <= asks.ordered_wh && bids.filled_wh <= bids.ordered_wh);
		prop_assert!(asks.filled_wh == asks.ordered_wh || bids.filled_wh == bids.ordered_wh);
		prop_assert_eq!(
			area.sold_wh,
			ladder.asks()[..price].iter().sum::<Energy>() + asks.filled_wh
		);
		prop_assert_eq!(
			area.bought_wh,
			ladder.bids()[price + 1..].iter().sum::<Energy>() + bids.filled_wh
		);
	}
	Ok(())
}

/// The grid never pays for what it carries, and what the areas owe together is what it earns.
fn money_is_conserved(tree: &Tree, clearings: &[Clearing], mill: Balance) -> Checked {
	let mut income = 0;
	for (child, parent) in tree.edges() {
		let earned = grid_income(&clearings[child], &clearings[parent], mill);
		prop_assert!(earned.is_some());
		income += earned.unwrap_or_default() as i128;
	}
	let cost: i128 = clearings.iter().map(|area| net_cost(area, mill).unwrap()).sum();
	let roundings = if mill.is_multiple_of(1_000) {
		0
	} else {
		clearings.len() + tree.edges().count()
	};
	prop_assert!(income <= cost && cost <= income + roundings as i128);
	Ok(())
}

/// No order trades at a price that its limit rules out; no area's asks deliver more, and no area's bids get less, than the clearing counts.
fn orders_get_their_part(tree: &Tree, clearings: &[Clearing]) -> Checked {
	for (area, clearing) in tree.areas.iter().zip(clearings) {
		let (mut sold, mut bought, mut marginal) = (0, 0, [0, 0]);
		for (side, limit, energy) in &area.orders {
			let filled = fill(*side, *limit, *energy, clearing);
			prop_assert!(filled <= *energy);
			let Some(price) = clearing.price else {
				prop_assert_eq!(filled, 0);
				continue;
			};
			match side {
				Side::Ask => {
					prop_assert!(filled == 0 || *limit <= price);
					prop_assert!(filled == *energy || *limit >= price);
					sold += filled;
					marginal[0] += u64::from(*limit == price);
				},
				Side::Bid => {
					prop_assert!(filled == 0 || *limit >= price);
					prop_assert!(filled == *energy || *limit <= price);
					bought += filled;
					marginal[1] += u64::from(*limit == price);
				},
			}
		}
		prop_assert!(sold <= clearing.sold_wh && clearing.sold_wh - sold <= marginal[0].saturating_sub(1));
		prop_assert!(bought >= clearing.bought_wh && bought - clearing.bought_wh <= marginal[1].saturating_sub(1));
	}
	Ok(())
}

/// No trade is worth more than the prices allow, and this one is worth as much: both are an optimum, to the Wh and the mill.
fn nothing_is_worth_more(tree: &Tree, ladders: &[Ladder], clearings: &[Clearing]) -> Checked {
	prop_assert_eq!(tree.welfare(ladders, clearings), tree.bound(ladders));
	Ok(())
}

fn all_that_must_hold(tree: &Tree) -> Checked {
	let ladders = tree.ladders();
	let clearings = tree.clear(&ladders);
	volumes_balance_within_the_capacities(tree, &clearings)?;
	there_is_a_price_where_something_happened(tree, &ladders, &clearings)?;
	prices_differ_by_the_fee_where_the_edge_has_room(tree, &ladders, &clearings)?;
	the_totals_follow_from_the_price(&ladders, &clearings)?;
	for mill in [1, 7, MILL] {
		money_is_conserved(tree, &clearings, mill)?;
	}
	orders_get_their_part(tree, &clearings)?;
	nothing_is_worth_more(tree, &ladders, &clearings)
}

/// Ladders with something at every price, the asks above one and the bids below another, which cross or do not.
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
	fn random_trees(tree in trees(12, 60)) {
		all_that_must_hold(&tree)?;
	}

	#[test]
	fn random_trees_with_the_greatest_orders(tree in trees(6, MAX_LEVEL_WH / 8)) {
		all_that_must_hold(&tree)?;
	}
}

proptest! {
	#![proptest_config(ProptestConfig { cases: 1_500, failure_persistence: None, ..ProptestConfig::default() })]

	#[test]
	fn everything_at_one_price(tree in trees_at_one_price(8, 60)) {
		all_that_must_hold(&tree)?;
	}

	#[test]
	fn one_side_of_the_market_is_empty(tree in trees_with_empty_sides(8, 60)) {
		all_that_must_hold(&tree)?;
	}

	#[test]
	fn edges_that_carry_nothing(tree in trees_without_capacity(8, 60)) {
		all_that_must_hold(&tree)?;
	}

	#[test]
	fn edges_that_are_full_at_every_depth(tree in narrowing_chains(1_000)) {
		all_that_must_hold(&tree)?;
		let clearings = cleared(&tree);
		for (child, _) in tree.edges() {
			prop_assert_eq!(clearings[child].flow_wh.unsigned_abs(), tree.areas[child].export_wh);
		}
	}

	#[test]
	fn ladders_that_are_full(tree in trees(0, MAX_LEVEL_WH), ladders in vec(dense_ladders(), 12)) {
		let ladders = &ladders[..tree.areas.len()];
		let clearings = tree.clear(ladders);
		volumes_balance_within_the_capacities(&tree, &clearings)?;
		there_is_a_price_where_something_happened(&tree, ladders, &clearings)?;
		prices_differ_by_the_fee_where_the_edge_has_room(&tree, ladders, &clearings)?;
		the_totals_follow_from_the_price(ladders, &clearings)?;
		money_is_conserved(&tree, &clearings, MILL)?;
		nothing_is_worth_more(&tree, ladders, &clearings)?;
	}

	#[test]
	fn the_order_of_arrival_changes_nothing(
		(tree, shuffled) in trees(12, 60).prop_flat_map(|tree| {
			let shuffled: Vec<_> = tree
				.areas
				.iter()
				.map(|area| Just(area.orders.clone()).prop_shuffle())
				.collect();
			(Just(tree), shuffled)
		}),
	) {
		let mut later = tree.clone();
		for (area, orders) in later.areas.iter_mut().zip(shuffled) {
			area.orders = orders;
		}
		prop_assert_eq!(cleared(&tree), cleared(&later));
	}

	#[test]
	fn one_order_is_worth_as_much_as_its_parts(tree in trees(8, 60)) {
		let mut parts = tree.clone();
		for area in &mut parts.areas {
			area.orders = area
				.orders
				.iter()
				.flat_map(|(side, price, energy)| [(*side, *price, energy / 3), (*side, *price, energy - energy / 3)])
				.collect();
		}
		prop_assert_eq!(cleared(&tree), cleared(&parts));
		orders_get_their_part(&parts, &cleared(&parts))?;
	}

	#[test]
	fn an_area_alone_clears_in_the_middle_of_the_prices_at_which_supply_meets_demand(area in areas(orders(12, 60), 60, fees())) {
		let ladder = area.ladder();
		let (mut supply, mut demand) = (0, ladder.bids().iter().sum::<Energy>());
		let meets = |price: &usize| {
			let without = supply <= demand;
			supply += ladder.asks()[*price];
			demand -= ladder.bids()[*price];
			without && supply >= demand
		};
		let prices: Vec<usize> = (0..LEVELS).filter(meets).collect();
		let middle = (prices[0] + prices[prices.len() - 1]) / 2;
		let alone = Tree { areas: vec![area] };
		prop_assert_eq!(usize::from(alone.dual_prices(&alone.ladders())[0]), middle);
	}

	#[test]
	fn without_limits_and_fees_a_tree_is_one_market(tree in trees(12, 60)) {
		let mut open = tree;
		for (index, area) in open.areas.iter_mut().enumerate() {
			(area.import_wh, area.export_wh, area.grid_fee) = (Energy::MAX, Energy::MAX, 0);
			area.parent = if index == 0 { None } else { Some(area.parent.unwrap_or(0)) };
		}
		let together = Tree {
			areas: vec![Area {
				orders: open.areas.iter().flat_map(|area| area.orders.clone()).collect(),
				..open.areas[0].clone()
			}],
		};
		let (clearings, one) = (cleared(&open), cleared(&together)[0]);
		let (prices, whole) = (open.dual_prices(&open.ladders()), together.dual_prices(&together.ladders()));
		prop_assert!(prices.iter().all(|price| *price == whole[0]));
		prop_assert_eq!(clearings.iter().map(|area| area.sold_wh).sum::<Energy>(), one.sold_wh);
		prop_assert_eq!(clearings.iter().map(|area| area.bought_wh).sum::<Energy>(), one.bought_wh);
	}

	#[test]
	fn without_capacity_every_area_is_a_market_of_its_own(tree in trees(12, 60)) {
		let mut apart = tree;
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
