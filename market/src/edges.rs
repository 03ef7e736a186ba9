//! The grid's income from a clearing.

use crate::payments::{payment, Rounding};
use energy_primitives::{Balance, Clearing};

/// Returns the income of the edge between two areas of one clearing, in plancks, rounded down: the
/// grid fee for what flows, and the congestion rent where the edge is full. Both lie in the
/// difference of the two prices, which is what the energy gains on its way. `None` on overflow, or
/// where energy flows to a lower price or where there is no price, which it does in no clearing.
pub fn grid_income(child: &Clearing, parent: &Clearing, mill: Balance) -> Option<Balance> {
	// Where energy flows, both ends have a price.
	let gain = if child.flow_wh > 0 {
		parent.price_mills?.checked_sub(child.price_mills?)?
	} else if child.flow_wh < 0 {
		child.price_mills?.checked_sub(parent.price_mills?)?
	} else {
		0
	};
	payment(child.flow_wh.unsigned_abs(), gain, mill, Rounding::Down)
}

/// Returns what an area as a whole owes for what its orders traded, in plancks, rounded up;
/// negative where it is owed. Over a grid it adds up to the edges' income, and where a mill is no
/// multiple of a thousand plancks, to less than a planck more for each area and edge. `None` on
/// overflow, or where something was traded without a price, which it is in no clearing.
pub fn net_cost(clearing: &Clearing, mill: Balance) -> Option<i128> {
	if clearing.bought_wh == clearing.sold_wh {
		return Some(0);
	}
	// Where something was traded there is a price.
	let price_mills = clearing.price_mills?;
	let owed = |energy_wh, rounding| i128::try_from(payment(energy_wh, price_mills, mill, rounding)?).ok();
	match clearing.bought_wh.checked_sub(clearing.sold_wh) {
		Some(short) => owed(short, Rounding::Up),
		None => owed(clearing.sold_wh.abs_diff(clearing.bought_wh), Rounding::Down)?.checked_neg(),
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use energy_primitives::{Energy, Price, MILL};

	fn area(price_mills: Price, sold_wh: Energy, bought_wh: Energy, flow_wh: i64) -> Clearing {
		Clearing {
			price_mills: Some(price_mills),
			sold_wh,
			bought_wh,
			flow_wh,
			..Default::default()
		}
	}

	#[test]
	fn the_edge_earns_the_difference_of_the_prices_in_the_direction_of_the_flow() {
		let (cheap, dear) = (area(100, 3_000, 1_000, 2_000), area(130, 1_000, 3_000, 0));
		assert_eq!(grid_income(&cheap, &dear, MILL), Some(60 * MILL));
		let (dear, cheap) = (area(130, 1_000, 3_000, -2_000), area(100, 3_000, 1_000, 0));
		assert_eq!(grid_income(&dear, &cheap, MILL), Some(60 * MILL));
	}

	#[test]
	fn what_the_areas_owe_together_is_what_the_edge_earns() {
		let (cheap, dear) = (area(100, 3_000, 1_000, 2_000), area(130, 1_000, 3_000, 0));
		assert_eq!(net_cost(&cheap, MILL), Some(-200 * MILL as i128));
		assert_eq!(net_cost(&dear, MILL), Some(260 * MILL as i128));
		// A mill that rounds: 100 × 13 / 1000 and 130 × 13 / 1000.
		let (cheap, dear) = (area(100, 13, 0, 13), area(130, 0, 13, 0));
		assert_eq!((net_cost(&cheap, 1), net_cost(&dear, 1)), (Some(-1), Some(2)));
		assert_eq!(grid_income(&cheap, &dear, 1), Some(0));
	}

	#[test]
	fn an_edge_without_a_flow_earns_nothing() {
		assert_eq!(grid_income(&area(0, 0, 0, 0), &area(2_047, 0, 0, 0), MILL), Some(0));
		assert_eq!(grid_income(&area(2_047, 0, 0, 0), &area(0, 0, 0, 0), MILL), Some(0));
	}

	#[test]
	fn without_a_price_nothing_is_earned_and_nothing_owed() {
		let idle = Clearing::default();
		assert_eq!(
			(grid_income(&idle, &idle, MILL), net_cost(&idle, MILL)),
			(Some(0), Some(0))
		);
		assert_eq!(grid_income(&idle, &area(100, 5, 5, 0), MILL), Some(0));
		// What no clearing says: a flow or a trade without a price.
		let priced = area(100, 0, 0, 5);
		for (child, parent) in [
			(
				Clearing {
					price_mills: None,
					..priced
				},
				priced,
			),
			(priced, idle),
		] {
			assert_eq!(grid_income(&child, &parent, MILL), None);
		}
		for traded in [area(0, 5, 0, 5), area(0, 0, 5, -5)] {
			assert_eq!(
				net_cost(
					&Clearing {
						price_mills: None,
						..traded
					},
					MILL
				),
				None
			);
		}
	}

	#[test]
	fn a_flow_to_the_lower_price_is_no_clearing() {
		assert_eq!(grid_income(&area(131, 0, 0, 5), &area(130, 0, 0, 0), MILL), None);
		assert_eq!(grid_income(&area(129, 0, 0, -5), &area(130, 0, 0, 0), MILL), None);
	}

	#[test]
	fn the_greatest_amounts_fit_and_an_absurd_mill_is_refused() {
		let most = area(2_047, 0, Energy::MAX, i64::MIN);
		assert!(net_cost(&most, MILL).is_some());
		assert!(grid_income(&most, &area(0, 0, 0, 0), MILL).is_some());
		assert_eq!(net_cost(&most, Balance::MAX), None);
		assert_eq!(grid_income(&most, &area(0, 0, 0, 0), Balance::MAX), None);
		assert_eq!(net_cost(&area(1, Energy::MAX, 0, 0), MILL).map(i128::signum), Some(-1));
	}
}
