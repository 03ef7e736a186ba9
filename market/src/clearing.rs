//! The clearing of a grid of areas.

use crate::{
	curve::{add_sent, own, prices, sent, Curve, Edge, STEPS_PER_LEVEL, VALUES},
	ladder::{Ladder, LEVELS},
};
use alloc::{vec, vec::Vec};
use energy_primitives::{Clearing, Energy, MarginalFill, Price};

/// The most areas that are cleared together.
pub const MAX_AREAS: usize = 256;

/// An area of a grid that is cleared, with its edge to the area above it.
#[derive(Clone, Copy, Debug)]
pub struct MarketNode<'a> {
	/// Where the area above it stands: before it. None for a root, whose edge is never used.
	pub parent: Option<usize>,
	/// The most that flows in over the edge, in Wh.
	pub import_wh: Energy,
	/// The most that flows out over the edge, in Wh.
	pub export_wh: Energy,
	/// What energy over the edge costs, in mills per kWh.
	pub grid_fee_mills: Price,
	/// The area's orders. None where there are none, or where they do not count.
	pub ladder: Option<&'a Ladder>,
}

/// An area that stands before the one above it, or more than [`MAX_AREAS`] of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MalformedGrid;

/// Clears one zone or several. Returns for each area, in the order of `nodes`, its price, what its
/// orders trade and what flows over its edge. Prices and flows are an optimum: no other trade
/// within the edges' limits is worth more to buyers, sellers and the grid together, and of those
/// worth as much none trades more. It takes time and memory in proportion to the number of areas,
/// whatever the number of orders.
///
/// An area has a price where energy was traded in it or flows through it: over its own edge, or
/// over the edge of an area right below. Elsewhere nobody paid or earned anything, and the number
/// that the arithmetic would give (the middle of what empty ladders leave open) says nothing.
///
/// Errors: an area stands before the one above it, or there are more than [`MAX_AREAS`].
pub fn clear(nodes: &[MarketNode]) -> Result<Vec<Clearing>, MalformedGrid> {
	Ok(solve(nodes)?.into_iter().map(|(_, clearing)| clearing).collect())
}

/// Returns the dual prices of a clearing: one of every area, also where nothing was traded.
/// Together they prove that it is an optimum.
///
/// Errors: as of [`clear`].
pub fn dual_prices(nodes: &[MarketNode]) -> Result<Vec<Price>, MalformedGrid> {
	Ok(solve(nodes)?.into_iter().map(|(price_mills, _)| price_mills).collect())
}

/// Returns the dual price and the clearing of each area.
fn solve(nodes: &[MarketNode]) -> Result<Vec<(Price, Clearing)>, MalformedGrid> {
	if nodes.len() > MAX_AREAS {
		return Err(MalformedGrid);
	}
	let curves = curves(nodes)?;
	let mut shares: Vec<Share> = Vec::with_capacity(nodes.len());
	let mut solved: Vec<(Price, Clearing)> = Vec::with_capacity(nodes.len());
	for (node, curve) in nodes.iter().zip(&curves) {
		let (price_mills, flow_wh) = match node.parent {
			None => (midpoint(prices(curve, 0)), 0),
			Some(parent) => {
				let (share, (above, _)) = shares.get_mut(parent).zip(solved.get(parent)).ok_or(MalformedGrid)?;
				let edge = node.edge();
				let least = sent(curve, &edge, share.step);
				let most = sent(curve, &edge, share.step.saturating_add(1));
				let flow_wh = least.saturating_add(share.take(most.saturating_sub(least)));
				(price_below(curve, &edge, flow_wh, *above), flow_wh)
			},
		};
		let mut share = Share::new(curve, price_mills, flow_wh);
		solved.push((price_mills, own_orders(node.ladder, price_mills, flow_wh, &mut share)));
		shares.push(share);
	}
	publish_prices(nodes, &mut solved);
	Ok(solved)
}

/// Gives a price to the areas in which energy was traded, or through which it flows.
fn publish_prices(nodes: &[MarketNode], solved: &mut [(Price, Clearing)]) {
	let mut flows_below = vec![false; nodes.len()];
	// From the leaves to the roots: an area's children stand behind it.
	for (index, node) in nodes.iter().enumerate().rev() {
		let Some((price_mills, clearing)) = solved.get_mut(index) else {
			continue;
		};
		let flows = clearing.flow_wh != 0;
		let below = flows_below.get(index).is_some_and(|flows| *flows);
		if flows || below || clearing.sold_wh > 0 || clearing.bought_wh > 0 {
			clearing.price_mills = Some(*price_mills);
		} else {
			(clearing.marginal_asks, clearing.marginal_bids) = Default::default();
		}
		if let Some(above) = node
			.parent
			.filter(|_| flows)
			.and_then(|parent| flows_below.get_mut(parent))
		{
			*above = true;
		}
	}
}

impl MarketNode<'_> {
	fn edge(&self) -> Edge {
		Edge::new(self.import_wh, self.export_wh, self.grid_fee_mills)
	}
}

/// Returns the curves of all areas, each with what its children send: from the leaves to the roots.
fn curves(nodes: &[MarketNode]) -> Result<Vec<Curve>, MalformedGrid> {
	let mut curves: Vec<Curve> = vec![[0; VALUES]; nodes.len()];
	for (node, curve) in nodes.iter().zip(&mut curves) {
		if let Some(ladder) = node.ladder {
			own(ladder, curve);
		}
	}
	for (index, node) in nodes.iter().enumerate().rev() {
		let Some(parent) = node.parent else { continue };
		let (above, below) = curves.split_at_mut(index);
		let (parent, child) = above.get_mut(parent).zip(below.first()).ok_or(MalformedGrid)?;
		add_sent(parent, child, &node.edge());
	}
	Ok(curves)
}

/// What is left to share, at an area's price, among its orders and its children.
struct Share {
	/// The step of the area's curve that its net flow lies on.
	step: usize,
	/// What is sent beyond what is sent before the step, in Wh.
	energy_wh: i64,
	/// What the step adds, in Wh: the most that `energy_wh` can be.
	width_wh: i64,
}

impl Share {
	/// Returns the share of an area that sends `net_wh` at `price_mills`.
	fn new(curve: &Curve, price_mills: Price, net_wh: i64) -> Self {
		let level = STEPS_PER_LEVEL * usize::from(price_mills).min(LEVELS - 1);
		let step = if net_wh > curve[level + 1] { level + 1 } else { level };
		Self {
			step,
			energy_wh: net_wh.saturating_sub(curve[step]),
			width_wh: curve[step + 1].saturating_sub(curve[step]),
		}
	}

	/// Whether asks share it. If not, bids do.
	fn is_of_asks(&self) -> bool {
		self.step.is_multiple_of(STEPS_PER_LEVEL)
	}

	/// Takes out the part of orders or of a child that add `width_wh` to the step: pro rata,
	/// rounded down. What is rounded off stays for those who come after, and the last takes all
	/// that is left, so nobody gets more than its width and nothing remains.
	fn take(&mut self, width_wh: i64) -> i64 {
		if self.width_wh <= 0 {
			return 0;
		}
		// Below 2^126, and the quotient not above `width_wh`.
		let part = (i128::from(self.energy_wh) * i128::from(width_wh) / i128::from(self.width_wh)) as i64;
		self.energy_wh = self.energy_wh.saturating_sub(part);
		self.width_wh = self.width_wh.saturating_sub(width_wh);
		part
	}
}

/// Returns what an area's orders trade at its dual price; they take the first part of what the area
/// shares.
fn own_orders(ladder: Option<&Ladder>, price_mills: Price, flow_wh: i64, share: &mut Share) -> Clearing {
	let mut clearing = Clearing {
		flow_wh,
		..Default::default()
	};
	let Some(ladder) = ladder else { return clearing };
	let level = usize::from(price_mills).min(LEVELS - 1);
	let (asks, bids) = (ladder.asks()[level], ladder.bids()[level]);
	let full = |ordered_wh| MarginalFill {
		ordered_wh,
		filled_wh: ordered_wh,
	};
	(clearing.marginal_asks, clearing.marginal_bids) = (full(asks), full(bids));
	// A level is at most 2^43, so it fits; and a ladder is less than 2^55, so no sum overflows.
	if share.is_of_asks() {
		clearing.marginal_asks.filled_wh = share.take(asks as i64).unsigned_abs();
	} else {
		clearing.marginal_bids.filled_wh = bids.saturating_sub(share.take(bids as i64).unsigned_abs());
	}
	clearing.sold_wh = ladder.asks()[..level].iter().sum::<Energy>() + clearing.marginal_asks.filled_wh;
	clearing.bought_wh = ladder.bids()[level + 1..].iter().sum::<Energy>() + clearing.marginal_bids.filled_wh;
	clearing
}

/// Returns the price of an area that sends `flow_wh` to an area with the price `above_mills`: the
/// middle of what its curve and the edge leave open.
fn price_below(curve: &Curve, edge: &Edge, flow_wh: i64, above_mills: Price) -> Price {
	let (lowest, highest) = prices(curve, flow_wh);
	let to_export = above_mills.saturating_sub(edge.fee_mills);
	let to_import = above_mills.saturating_add(edge.fee_mills);
	// An edge with room for more leaves no gain in more, and one that carries something none in less.
	let least = match flow_wh {
		flow if flow < 0 => to_import,
		flow if flow < edge.export_wh => to_export,
		_ => lowest,
	};
	let most = match flow_wh {
		flow if flow > 0 => to_export,
		flow if flow > -edge.import_wh => to_import,
		_ => highest,
	};
	midpoint((lowest.max(least), highest.min(most)))
}

/// Returns the middle, rounded down.
fn midpoint((least, most): (Price, Price)) -> Price {
	least.midpoint(most)
}

#[cfg(test)]
mod tests {
	use super::*;
	use crate::{fill, grid_income, net_cost, MAX_LEVEL_WH};
	use energy_primitives::{Side, MILL, PRICE_LEVELS};
	use Side::{Ask, Bid};

	fn ladder(orders: &[(Side, Price, Energy)]) -> Ladder {
		let mut ladder = Ladder::default();
		for (side, price_mills, energy) in orders {
			ladder.add(*side, *price_mills, *energy).unwrap();
		}
		ladder
	}

	fn root(ladder: &Ladder) -> MarketNode<'_> {
		MarketNode {
			parent: None,
			import_wh: 0,
			export_wh: 0,
			grid_fee_mills: 0,
			ladder: Some(ladder),
		}
	}

	fn child(parent: usize, capacity: Energy, grid_fee_mills: Price, ladder: &Ladder) -> MarketNode<'_> {
		MarketNode {
			parent: Some(parent),
			import_wh: capacity,
			export_wh: capacity,
			grid_fee_mills,
			ladder: Some(ladder),
		}
	}

	/// Where all areas have a price.
	fn prices_and_flows(clearings: &[Clearing]) -> Vec<(Price, i64)> {
		clearings
			.iter()
			.map(|area| (area.price_mills.expect("energy was traded or flows"), area.flow_wh))
			.collect()
	}

	fn prices_of(clearings: &[Clearing]) -> Vec<Option<Price>> {
		clearings.iter().map(|area| area.price_mills).collect()
	}

	#[test]
	fn an_area_clears_in_the_middle_of_the_last_bid_and_the_last_ask_that_trade() {
		let ladder = ladder(&[(Ask, 100, 10), (Ask, 300, 5), (Bid, 201, 10), (Bid, 80, 5)]);
		let clearing = clear(&[root(&ladder)]).unwrap()[0];
		assert_eq!(
			clearing,
			Clearing {
				price_mills: Some(150),
				sold_wh: 10,
				bought_wh: 10,
				..Default::default()
			}
		);
	}

	#[test]
	fn the_longer_side_at_the_price_shares_pro_rata() {
		let ladder = ladder(&[(Ask, 100, 20), (Ask, 100, 10), (Ask, 90, 10), (Bid, 200, 25)]);
		let clearing = clear(&[root(&ladder)]).unwrap()[0];
		assert_eq!(
			(clearing.price_mills, clearing.sold_wh, clearing.bought_wh),
			(Some(100), 25, 25)
		);
		assert_eq!(
			clearing.marginal_asks,
			MarginalFill {
				ordered_wh: 30,
				filled_wh: 15
			}
		);
		assert_eq!(fill(Ask, 100, 20, &clearing), 10);
		assert_eq!(fill(Ask, 100, 10, &clearing), 5);
		assert_eq!(fill(Ask, 90, 10, &clearing), 10);
		assert_eq!(fill(Bid, 200, 25, &clearing), 25);
	}

	#[test]
	fn both_sides_at_one_price_trade_all_they_can() {
		let ladder = ladder(&[(Ask, 100, 30), (Bid, 100, 20)]);
		let clearing = clear(&[root(&ladder)]).unwrap()[0];
		assert_eq!(
			clearing.marginal_asks,
			MarginalFill {
				ordered_wh: 30,
				filled_wh: 20
			}
		);
		assert_eq!(
			clearing.marginal_bids,
			MarginalFill {
				ordered_wh: 20,
				filled_wh: 20
			}
		);
		assert_eq!((clearing.sold_wh, clearing.bought_wh), (20, 20));
	}

	#[test]
	fn orders_at_one_price_trade_in_full_across_the_borders_of_areas() {
		let (asks, bids) = (ladder(&[(Ask, 100, 30)]), ladder(&[(Bid, 100, 30)]));
		let clearings = clear(&[root(&Ladder::default()), child(0, 50, 0, &asks), child(0, 50, 0, &bids)]).unwrap();
		assert_eq!(prices_and_flows(&clearings), [(100, 0), (100, 30), (100, -30)]);
		assert_eq!((clearings[1].sold_wh, clearings[2].bought_wh), (30, 30));
	}

	#[test]
	fn without_orders_there_is_no_price() {
		let empty = Ladder::default();
		let nodes = [root(&empty), child(0, 10, 5, &empty)];
		assert_eq!(clear(&nodes), Ok(vec![Clearing::default(); 2]));
		// The arithmetic has one: the middle of the ladder.
		assert_eq!(dual_prices(&nodes), Ok(vec![1_023; 2]));
	}

	#[test]
	fn one_side_alone_trades_nothing_and_makes_no_price() {
		for orders in [[(Bid, 300, 10), (Bid, 200, 5)], [(Ask, 300, 10), (Ask, 1_173, 5)]] {
			assert_eq!(clear(&[root(&ladder(&orders))]), Ok(vec![Clearing::default()]));
		}
	}

	#[test]
	fn sides_that_do_not_meet_make_no_price_however_close_they_are() {
		let apart = ladder(&[(Ask, 101, 10), (Bid, 100, 10)]);
		assert_eq!(clear(&[root(&apart)]), Ok(vec![Clearing::default()]));
		assert_eq!(dual_prices(&[root(&apart)]), Ok(vec![100]));
	}

	#[test]
	fn a_single_watt_hour_makes_a_price() {
		let ladder = ladder(&[(Ask, 100, 1), (Bid, 100, 1)]);
		assert_eq!(prices_of(&clear(&[root(&ladder)]).unwrap()), [Some(100)]);
	}

	#[test]
	fn an_area_beside_the_trade_has_no_price_although_its_edge_has_room() {
		let empty = Ladder::default();
		let trade = ladder(&[(Ask, 100, 10), (Bid, 100, 10)]);
		// Traded in the area above; traded in the area below, within it.
		let clearings = clear(&[root(&trade), child(0, 99, 0, &empty)]).unwrap();
		assert_eq!(prices_of(&clearings), [Some(100), None]);
		let clearings = clear(&[root(&empty), child(0, 99, 0, &trade)]).unwrap();
		assert_eq!(prices_of(&clearings), [None, Some(100)]);
	}

	#[test]
	fn an_area_between_neighbours_that_trade_has_a_price() {
		let (asks, bids) = (ladder(&[(Ask, 100, 30)]), ladder(&[(Bid, 100, 30)]));
		let empty = Ladder::default();
		let nodes = [
			root(&empty),
			child(0, 99, 0, &empty),
			child(1, 99, 0, &asks),
			child(1, 99, 0, &bids),
			child(1, 99, 0, &empty),
		];
		// Nothing flows over its own edge; the energy passes through it from one area below to another.
		let clearings = clear(&nodes).unwrap();
		assert_eq!(prices_of(&clearings), [None, Some(100), Some(100), Some(100), None]);
	}

	#[test]
	fn energy_that_crosses_an_edge_costs_the_fee() {
		let (cheap, dear) = (ladder(&[(Ask, 100, 50)]), ladder(&[(Bid, 200, 30)]));
		let clearings = clear(&[root(&dear), child(0, 40, 20, &cheap)]).unwrap();
		assert_eq!(prices_and_flows(&clearings), [(120, 0), (100, 30)]);
		let clearings = clear(&[root(&cheap), child(0, 40, 20, &dear)]).unwrap();
		assert_eq!(prices_and_flows(&clearings), [(100, 0), (120, -30)]);
	}

	#[test]
	fn a_fee_above_the_gain_keeps_neighbours_apart() {
		let (cheap, dear) = (ladder(&[(Ask, 100, 50)]), ladder(&[(Bid, 200, 30)]));
		for fee in [101, PRICE_LEVELS - 1, Price::MAX] {
			let clearings = clear(&[root(&dear), child(0, 40, fee, &cheap)]).unwrap();
			assert_eq!((clearings[0].bought_wh, clearings[1].flow_wh), (0, 0));
			assert_eq!(prices_of(&clearings), [None, None]);
		}
		let at_the_gain = clear(&[root(&dear), child(0, 40, 100, &cheap)]).unwrap();
		assert_eq!(prices_and_flows(&at_the_gain), [(200, 0), (100, 30)]);
	}

	#[test]
	fn a_full_edge_parts_the_prices_and_earns_the_rent() {
		let (cheap, dear) = (ladder(&[(Ask, 100, 50)]), ladder(&[(Bid, 200, 30)]));
		let clearings = clear(&[root(&dear), child(0, 10, 20, &cheap)]).unwrap();
		assert_eq!(prices_and_flows(&clearings), [(200, 0), (100, 10)]);
		assert_eq!(grid_income(&clearings[1], &clearings[0], MILL), Some(MILL));
		assert_eq!(net_cost(&clearings[0], MILL), Some(2 * MILL as i128));
		assert_eq!(net_cost(&clearings[1], MILL), Some(-(MILL as i128)));
	}

	#[test]
	fn an_edge_without_capacity_leaves_two_markets() {
		let here = ladder(&[(Ask, 100, 5), (Bid, 120, 5)]);
		let there = ladder(&[(Ask, 1_000, 7), (Bid, 1_200, 7)]);
		let clearings = clear(&[root(&here), child(0, 0, 0, &there)]).unwrap();
		assert_eq!(clearings[0], clear(&[root(&here)]).unwrap()[0]);
		assert_eq!(clearings[1], clear(&[root(&there)]).unwrap()[0]);
	}

	#[test]
	fn edges_can_be_full_at_several_depths() {
		// A chain, from the city down to a street, where the cheap energy is.
		let bids = ladder(&[(Bid, 500, 100)]);
		let (dear, fair, cheap) = (
			ladder(&[(Ask, 400, 90)]),
			ladder(&[(Ask, 300, 90)]),
			ladder(&[(Ask, 10, 90)]),
		);
		let nodes = [
			root(&bids),
			child(0, 60, 1, &dear),
			child(1, 40, 2, &fair),
			child(2, 15, 3, &cheap),
		];
		let clearings = clear(&nodes).unwrap();
		assert_eq!(prices_and_flows(&clearings), [(500, 0), (400, 60), (300, 40), (10, 15)]);
		let traded: Vec<_> = clearings.iter().map(|area| (area.sold_wh, area.bought_wh)).collect();
		assert_eq!(traded, [(0, 60), (20, 0), (25, 0), (15, 0)]);
	}

	#[test]
	fn the_areas_at_one_price_share_it_pro_rata_to_the_watt_hour() {
		let asks: Vec<_> = [10, 20, 30].map(|energy| ladder(&[(Ask, 100, energy)])).into();
		let bids = ladder(&[(Bid, 200, 31)]);
		let nodes = [
			root(&bids),
			child(0, 99, 0, &asks[0]),
			child(0, 99, 0, &asks[1]),
			child(0, 99, 0, &asks[2]),
		];
		let sold: Vec<_> = clear(&nodes).unwrap().iter().map(|area| area.sold_wh).collect();
		assert_eq!(sold, [0, 5, 10, 16]);
	}

	#[test]
	fn energy_flows_through_an_area_whose_orders_do_not_count() {
		let (cheap, dear) = (ladder(&[(Ask, 100, 50)]), ladder(&[(Bid, 200, 30)]));
		let nodes = [
			root(&dear),
			MarketNode {
				ladder: None,
				..child(0, 40, 5, &cheap)
			},
			child(1, 40, 5, &cheap),
		];
		let clearings = clear(&nodes).unwrap();
		assert_eq!(prices_and_flows(&clearings), [(110, 0), (105, 30), (100, 30)]);
		assert_eq!(
			(clearings[1].sold_wh, clearings[1].marginal_asks),
			(0, MarginalFill::default())
		);
	}

	#[test]
	fn several_zones_clear_each_on_its_own() {
		let (one, other) = (ladder(&[(Ask, 1, 1), (Bid, 3, 1)]), ladder(&[(Ask, 7, 2), (Bid, 9, 2)]));
		let nodes = [root(&one), root(&other), child(0, 0, 0, &other), child(1, 5, 0, &one)];
		let clearings = clear(&nodes).unwrap();
		assert_eq!(clearings[0], clear(&nodes[..1]).unwrap()[0]);
		assert_eq!(clearings[1], clear(&[root(&other), child(0, 5, 0, &one)]).unwrap()[0]);
	}

	#[test]
	fn the_fullest_grid_does_not_overflow() {
		let mut full = Ladder::default();
		for side in [Ask, Bid] {
			full.set_page(side, 0, &[MAX_LEVEL_WH; LEVELS]).unwrap();
		}
		let nodes: Vec<_> = (0..MAX_AREAS)
			.map(|index| MarketNode {
				parent: index.checked_sub(1),
				..child(0, Energy::MAX, 0, &full)
			})
			.collect();
		let clearings = clear(&nodes).unwrap();
		assert!(clearings
			.iter()
			.all(|area| area.sold_wh == 1_024 * MAX_LEVEL_WH && area.bought_wh == area.sold_wh));

		let mut asks = Ladder::default();
		asks.set_page(Ask, 0, &[MAX_LEVEL_WH; LEVELS]).unwrap();
		let nodes: Vec<_> = (0..MAX_AREAS)
			.map(|index| {
				if index == 0 {
					root(&full)
				} else {
					child(0, Energy::MAX, 0, &asks)
				}
			})
			.collect();
		let clearings = clear(&nodes).unwrap();
		assert_eq!(
			clearings[0].bought_wh - clearings[0].sold_wh,
			clearings[1..].iter().map(|area| area.sold_wh).sum::<Energy>()
		);
	}

	#[test]
	fn a_parent_comes_before_its_children() {
		let empty = Ladder::default();
		for parent in [1, 2, usize::MAX] {
			assert_eq!(clear(&[root(&empty), child(parent, 1, 0, &empty)]), Err(MalformedGrid));
		}
		assert_eq!(clear(&[child(0, 1, 0, &empty)]), Err(MalformedGrid));
	}

	#[test]
	fn a_grid_has_a_greatest_size() {
		let empty = Ladder::default();
		assert_eq!(clear(&[]), Ok(Vec::new()));
		assert!(clear(&[root(&empty); MAX_AREAS]).is_ok());
		assert_eq!(clear(&[root(&empty); MAX_AREAS + 1]), Err(MalformedGrid));
	}
}
