//! Random grids of areas with orders, and what a clearing of one is worth.

use energy_market::{clear, dual_prices, Ladder, MarketNode, LEVELS};
use energy_primitives::{Clearing, Energy, Price, Side, PRICE_LEVELS};
use proptest::{collection::vec, prelude::*, sample::Index};

pub type Order = (Side, Price, Energy);

#[derive(Clone, Debug)]
pub struct Area {
	pub parent: Option<usize>,
	pub import_wh: Energy,
	pub export_wh: Energy,
	pub grid_fee_mills: Price,
	pub orders: Vec<Order>,
}

impl Area {
	pub fn ladder(&self) -> Ladder {
		let mut ladder = Ladder::default();
		for (side, price_mills, energy) in &self.orders {
			ladder.add(*side, *price_mills, *energy).unwrap();
		}
		ladder
	}
}

#[derive(Clone, Debug)]
pub struct Grid {
	pub areas: Vec<Area>,
}

impl Grid {
	pub fn ladders(&self) -> Vec<Ladder> {
		self.areas.iter().map(Area::ladder).collect()
	}

	fn nodes<'a>(&self, ladders: &'a [Ladder]) -> Vec<MarketNode<'a>> {
		self.areas
			.iter()
			.zip(ladders)
			.map(|(area, ladder)| MarketNode {
				parent: area.parent,
				import_wh: area.import_wh,
				export_wh: area.export_wh,
				grid_fee_mills: area.grid_fee_mills,
				ladder: Some(ladder),
			})
			.collect()
	}

	pub fn clear(&self, ladders: &[Ladder]) -> Vec<Clearing> {
		clear(&self.nodes(ladders)).unwrap()
	}

	/// The price of every area, also of those that publish none.
	pub fn dual_prices(&self, ladders: &[Ladder]) -> Vec<Price> {
		dual_prices(&self.nodes(ladders)).unwrap()
	}

	/// The edges: each area that has one above it, with that one's index.
	pub fn edges(&self) -> impl Iterator<Item = (usize, usize)> + '_ {
		self.areas
			.iter()
			.enumerate()
			.filter_map(|(index, area)| Some((index, area.parent?)))
	}

	/// What buyers would pay at most for what they get, less what sellers would take at least for
	/// it, less the grid fees: in mills × Wh / kWh.
	pub fn welfare(&self, ladders: &[Ladder], clearings: &[Clearing]) -> i128 {
		let orders = ladders.iter().zip(clearings).map(|(ladder, area)| {
			// Without a price nothing was traded, and nothing is gained.
			let Some(price_mills) = area.price_mills.map(usize::from) else {
				return 0;
			};
			let worth = |level: usize, energy: Energy| level as i128 * i128::from(energy);
			let bids: i128 = (price_mills + 1..LEVELS)
				.map(|level| worth(level, ladder.bids()[level]))
				.sum();
			let asks: i128 = (0..price_mills).map(|level| worth(level, ladder.asks()[level])).sum();
			bids + worth(price_mills, area.marginal_bids.filled_wh)
				- asks - worth(price_mills, area.marginal_asks.filled_wh)
		});
		let fees = self.edges().map(|(child, _)| {
			i128::from(self.areas[child].grid_fee_mills) * i128::from(clearings[child].flow_wh.unsigned_abs())
		});
		orders.sum::<i128>() - fees.sum::<i128>()
	}

	/// What the dual prices say that the market can be worth at most: all that each order, and each
	/// edge, could gain at them. By the duality of linear programs no trade is worth more, whatever
	/// the prices; where one is worth as much, both it and they are an optimum.
	pub fn bound(&self, ladders: &[Ladder]) -> i128 {
		let duals = self.dual_prices(ladders);
		let gain = |from: i128, to: i128, energy: Energy| (to - from).max(0) * i128::from(energy);
		let price_mills = |index: usize| i128::from(duals[index]);
		let orders = ladders.iter().enumerate().map(|(index, ladder)| {
			let levels = (0..LEVELS).map(|level| {
				let limit = level as i128;
				gain(price_mills(index), limit, ladder.bids()[level])
					+ gain(limit, price_mills(index), ladder.asks()[level])
			});
			levels.sum::<i128>()
		});
		let edges = self.edges().map(|(child, parent)| {
			let area = &self.areas[child];
			let fee = i128::from(area.grid_fee_mills);
			gain(price_mills(child) + fee, price_mills(parent), area.export_wh)
				+ gain(price_mills(parent) + fee, price_mills(child), area.import_wh)
		});
		orders.sum::<i128>() + edges.sum::<i128>()
	}
}

/// Where the orders' limits lie.
fn prices() -> impl Strategy<Value = BoxedStrategy<Price>> {
	prop_oneof![
		Just((0..PRICE_LEVELS).boxed()),
		(0..PRICE_LEVELS - 4).prop_map(|first| (first..first + 4).boxed()),
		(0..PRICE_LEVELS).prop_map(|price_mills| Just(price_mills).boxed()),
		Just(prop_oneof![Just(0), Just(PRICE_LEVELS - 1)].boxed()),
	]
}

/// Which sides there are orders of.
fn sides() -> impl Strategy<Value = BoxedStrategy<Side>> {
	prop_oneof![
		4 => Just(prop_oneof![Just(Side::Ask), Just(Side::Bid)].boxed()),
		1 => Just(Just(Side::Ask).boxed()),
		1 => Just(Just(Side::Bid).boxed()),
	]
}

/// Up to `count` orders of up to `most` Wh.
pub fn orders(count: usize, most: Energy) -> impl Strategy<Value = Vec<Order>> {
	(prices(), sides()).prop_flat_map(move |(prices, sides)| vec((sides, prices, 1..=most), 0..=count))
}

/// None, tight, roomy for orders of up to `most` Wh, and without an end.
pub fn capacities(most: Energy) -> impl Strategy<Value = Energy> {
	prop_oneof![
		1 => Just(0),
		4 => 1..=most,
		2 => most..=most * 8,
		1 => Just(Energy::MAX),
	]
}

pub fn fees() -> impl Strategy<Value = Price> {
	prop_oneof![
		3 => Just(0),
		3 => 1..4u16,
		2 => 1..400u16,
		1 => 0..PRICE_LEVELS,
		1 => Just(Price::MAX),
	]
}

/// What the areas of a grid can be.
pub fn areas(
	orders: impl Strategy<Value = Vec<Order>>,
	most: Energy,
	fees: impl Strategy<Value = Price>,
) -> impl Strategy<Value = Area> {
	(orders, capacities(most), capacities(most), fees).prop_map(|(orders, import_wh, export_wh, grid_fee_mills)| Area {
		parent: None,
		import_wh,
		export_wh,
		grid_fee_mills,
		orders,
	})
}

/// Grids of up to 12 such areas: chains, stars, and all between; sometimes more than one.
pub fn grids_of(areas: impl Strategy<Value = Area>) -> impl Strategy<Value = Grid> {
	let parent = prop_oneof![6 => any::<Index>().prop_map(Some), 4 => Just(None)];
	(vec((areas, parent), 1..=12), 0..4u8).prop_map(|(areas, shape)| Grid {
		areas: areas
			.into_iter()
			.enumerate()
			.map(|(index, (area, parent))| {
				let parent = match shape {
					_ if index == 0 => None,
					0 => Some(index - 1),
					1 => Some(0),
					2 => Some(parent.map_or(index - 1, |parent| parent.index(index))),
					_ => parent.map(|parent| parent.index(index)),
				};
				Area { parent, ..area }
			})
			.collect(),
	})
}

/// Grids with up to `count` orders in an area, of up to `most` Wh each.
pub fn grids(count: usize, most: Energy) -> impl Strategy<Value = Grid> {
	grids_of(areas(orders(count, most), most, fees()))
}

/// Grids whose orders all have one limit. Every result that the edges allow is worth the same where
/// there are no fees.
pub fn grids_at_one_price(count: usize, most: Energy) -> impl Strategy<Value = Grid> {
	(0..PRICE_LEVELS, prop_oneof![Just(0), 0..3u16]).prop_flat_map(move |(price_mills, fee)| {
		let sides = prop_oneof![Just(Side::Ask), Just(Side::Bid)];
		let orders = vec((sides, Just(price_mills), 1..=most), 0..=count);
		grids_of(areas(orders, most, Just(fee)))
	})
}

/// Grids in which one side of the market is empty: everywhere, or in each area the one or the other.
pub fn grids_with_empty_sides(count: usize, most: Energy) -> impl Strategy<Value = Grid> {
	let one_side = move |side: Side| vec((Just(side), 0..PRICE_LEVELS, 1..=most), 0..=count);
	prop_oneof![
		grids_of(areas(one_side(Side::Ask), most, fees())),
		grids_of(areas(one_side(Side::Bid), most, fees())),
		grids_of(areas(
			prop_oneof![one_side(Side::Ask), one_side(Side::Bid)],
			most,
			fees()
		)),
	]
}

/// Grids none of whose edges carries anything, or half of whose do.
pub fn grids_without_capacity(count: usize, most: Energy) -> impl Strategy<Value = Grid> {
	let shut = areas(orders(count, most), most, fees()).prop_map(|area| Area {
		import_wh: 0,
		export_wh: 0,
		..area
	});
	let half =
		(areas(orders(count, most), most, fees()), any::<[bool; 2]>()).prop_map(|(area, [import, export])| Area {
			import_wh: if import { area.import_wh } else { 0 },
			export_wh: if export { area.export_wh } else { 0 },
			..area
		});
	prop_oneof![grids_of(shut), grids_of(half)]
}

/// Chains whose every edge is full, at each depth with less: either the top buys and the areas
/// below it sell the cheaper the deeper they lie, or the top sells and the areas below it buy the
/// dearer.
pub fn narrowing_chains(most: Energy) -> impl Strategy<Value = Grid> {
	(vec((1..=most, 0..50u16), 2..=12), any::<bool>()).prop_map(|(areas, top_buys)| {
		let all: Energy = areas.iter().map(|(energy, _)| energy).sum();
		let mut capacity = all;
		let areas = areas
			.into_iter()
			.enumerate()
			.map(|(depth, (energy, grid_fee_mills))| {
				// The price that an area adds to the one above it is more than the fee.
				let distance = depth as Price * 100;
				let order = match (top_buys, depth) {
					(true, 0) => (Side::Bid, PRICE_LEVELS - 1, all),
					(true, _) => (Side::Ask, PRICE_LEVELS - 1 - distance, all),
					(false, 0) => (Side::Ask, 0, all),
					(false, _) => (Side::Bid, distance, all),
				};
				let area = Area {
					parent: depth.checked_sub(1),
					import_wh: capacity,
					export_wh: capacity,
					grid_fee_mills,
					orders: vec![order],
				};
				capacity -= energy;
				area
			})
			.collect();
		Grid { areas }
	})
}
