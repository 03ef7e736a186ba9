//! Net supply curves: how much energy an area sends to the area above it, at every price.

use crate::ladder::{Ladder, LEVELS};
use energy_primitives::{Energy, Price};

/// Each level is two steps of a curve: as the price rises to it, first its asks start to sell, then
/// its bids stop buying. In this order, of all results that are worth the same, the one that trades
/// most comes out, across the borders of areas too.
pub(crate) const STEPS_PER_LEVEL: usize = 2;

/// The number of values of a curve: one before each step, and one behind the last.
pub(crate) const VALUES: usize = STEPS_PER_LEVEL * LEVELS + 1;

/// A net supply curve, in Wh. It never falls, its first value is not above 0 and its last not
/// below. At level p an area can send any amount from `curve[2p]` (nothing of the asks at p sells,
/// all of the bids at p buy) to `curve[2p + 2]` (the reverse); `curve[2p + 1]` is where both sides
/// of p trade in full. Below the first level a curve stays at its first value, above the last at
/// its last.
pub(crate) type Curve = [i64; VALUES];

/// An area's edge to the area above it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Edge {
	/// The most that flows in, in Wh.
	pub import_wh: i64,
	/// The most that flows out, in Wh.
	pub export_wh: i64,
	/// What a kWh over it costs, in mills.
	pub fee_mills: Price,
}

impl Edge {
	/// Returns an edge. Limits beyond what `i64` holds are beyond what a curve reaches: they never
	/// bind.
	pub fn new(import_wh: Energy, export_wh: Energy, fee_mills: Price) -> Self {
		let limit = |energy_wh| i64::try_from(energy_wh).unwrap_or(i64::MAX);
		Self {
			import_wh: limit(import_wh),
			export_wh: limit(export_wh),
			fee_mills,
		}
	}

	/// Returns the grid fee in steps of a curve.
	fn shift(&self) -> usize {
		STEPS_PER_LEVEL * usize::from(self.fee_mills)
	}
}

/// Writes the curve of the area's own orders to `curve`.
pub(crate) fn own(ladder: &Ladder, curve: &mut Curve) {
	// A level is at most 2^43 and a ladder less than 2^55: neither the cast nor the sums can overflow.
	let mut net = -(ladder.bids().iter().sum::<Energy>() as i64);
	let levels = ladder.asks().iter().zip(ladder.bids());
	for (values, (ask, bid)) in curve.chunks_exact_mut(STEPS_PER_LEVEL).zip(levels) {
		values[0] = net;
		values[1] = net + *ask as i64;
		net = values[1] + *bid as i64;
	}
	curve[VALUES - 1] = net;
}

/// Returns what a child sends to its parent before step `step` of the parent's curve, in Wh: what
/// it would export at the price less the fee, or what it would import at the price plus the fee,
/// within the edge's limits. One of the two is 0, as a curve never falls.
pub(crate) fn sent(child: &Curve, edge: &Edge, step: usize) -> i64 {
	let export = step
		.checked_sub(edge.shift())
		.and_then(|step| child.get(step))
		.map_or(0, |net| (*net).clamp(0, edge.export_wh));
	let import = child
		.get(step.saturating_add(edge.shift()))
		.map_or(0, |net| (*net).clamp(-edge.import_wh, 0));
	export.saturating_add(import)
}

/// Adds what a child sends at every price to its parent's curve: [`sent`] for all steps at once. A
/// curve never falls, so the values that are clipped are the ones at its ends, and the rest is a
/// plain sum.
pub(crate) fn add_sent(parent: &mut Curve, child: &Curve, edge: &Edge) {
	// With the fee in between, so many values of the one curve face one of the other.
	let facing = VALUES.saturating_sub(edge.shift());
	let add = |values: &mut [i64], nets: &[i64]| values.iter_mut().zip(nets).for_each(|(value, net)| *value += net);
	let add_all = |values: &mut [i64], net: i64| values.iter_mut().for_each(|value| *value += net);

	let exports = &child[..facing];
	let some = exports.partition_point(|net| *net <= 0);
	let full = exports.partition_point(|net| *net < edge.export_wh).max(some);
	let (partly, fully) = parent[VALUES - facing..][some..].split_at_mut(full - some);
	add(partly, &exports[some..full]);
	add_all(fully, edge.export_wh);

	let imports = &child[VALUES - facing..];
	let none = imports.partition_point(|net| *net < 0);
	let full = imports.partition_point(|net| *net <= -edge.import_wh).min(none);
	let (fully, partly) = parent[..none].split_at_mut(full);
	add_all(fully, -edge.import_wh);
	add(partly, &imports[full..none]);
}

/// Returns the lowest and the highest price at which an area can send `net` Wh.
pub(crate) fn prices(curve: &Curve, net: i64) -> (Price, Price) {
	let price_mills = |level: usize| level.min(LEVELS - 1) as Price;
	let reached = curve.partition_point(|value| *value < net);
	let passed = curve.partition_point(|value| *value <= net);
	(
		price_mills(reached.div_ceil(STEPS_PER_LEVEL).saturating_sub(1)),
		price_mills(passed.saturating_sub(1) / STEPS_PER_LEVEL),
	)
}

#[cfg(test)]
mod tests {
	use super::*;
	use alloc::boxed::Box;
	use energy_primitives::Side;

	fn curve(orders: &[(Side, Price, Energy)]) -> Box<Curve> {
		let mut ladder = Ladder::default();
		for (side, price_mills, energy) in orders {
			ladder.add(*side, *price_mills, *energy).unwrap();
		}
		let mut curve = Box::new([0; VALUES]);
		own(&ladder, &mut curve);
		curve
	}

	fn seen(child: &Curve, edge: Edge) -> Box<Curve> {
		let mut parent = Box::new([0; VALUES]);
		add_sent(&mut parent, child, &edge);
		parent
	}

	#[test]
	fn a_curve_rises_by_the_asks_and_then_by_the_bids_of_a_level() {
		let curve = curve(&[(Side::Ask, 1, 10), (Side::Bid, 1, 4), (Side::Bid, 3, 5)]);
		assert_eq!(curve[..9], [-9, -9, -9, 1, 5, 5, 5, 5, 10]);
		assert_eq!(curve[VALUES - 1], 10);
	}

	#[test]
	fn a_child_is_seen_through_the_fee_and_the_capacity_of_its_edge() {
		let child = curve(&[(Side::Ask, 4, 10), (Side::Bid, 2, 7)]);
		let seen = seen(&child, Edge::new(3, 6, 1));
		// The child imports up to level 2 − 1 and exports from level 4 + 1 on.
		assert_eq!(seen[..14], [-3, -3, -3, -3, 0, 0, 0, 0, 0, 0, 0, 6, 6, 6]);
	}

	#[test]
	fn what_a_child_sends_is_the_same_at_one_step_and_at_all() {
		let orders = [
			(Side::Ask, 0, 3),
			(Side::Ask, 900, 10),
			(Side::Ask, 2_047, 2),
			(Side::Bid, 0, 1),
			(Side::Bid, 1_500, 20),
			(Side::Bid, 2_047, 4),
		];
		for orders in [&orders[..], &orders[..3], &orders[3..], &[]] {
			let child = curve(orders);
			for (import, export) in [(0, 0), (0, 5), (7, 0), (4, 3), (25, 15), (Energy::MAX, Energy::MAX)] {
				for fee in [0, 1, 600, 1_023, 2_047, 2_048, Price::MAX] {
					let edge = Edge::new(import, export, fee);
					let seen = seen(&child, edge);
					assert!((0..VALUES).all(|step| sent(&child, &edge, step) == seen[step]));
					assert!(seen.is_sorted() && seen[0] <= 0 && seen[VALUES - 1] >= 0);
				}
			}
		}
	}

	#[test]
	fn an_amount_has_the_prices_at_which_the_curve_touches_it() {
		let curve = curve(&[(Side::Ask, 10, 5), (Side::Bid, 20, 5)]);
		assert_eq!(prices(&curve, -5), (0, 10));
		assert_eq!(prices(&curve, -2), (10, 10));
		assert_eq!(prices(&curve, 0), (10, 20));
		assert_eq!(prices(&curve, 2), (20, 20));
		assert_eq!(prices(&curve, 5), (20, 2_047));
	}

	#[test]
	fn nothing_is_sent_at_any_price_where_there_are_no_orders() {
		assert_eq!(prices(&curve(&[]), 0), (0, 2_047));
	}
}
