//! What an order got.

use energy_primitives::{Clearing, Energy, Price, Side};

/// What an order of `energy` Wh with the limit `limit` got in `clearing`: all of it inside the price, nothing outside, and at the price its part of what
/// the orders there got, pro rata. Asks are rounded down and bids up, so an area's bids together never get less than the clearing counts, and its asks
/// never more; either differs from it by less than a Wh per order at the price.
///
/// Without a price nothing was traded.
pub fn fill(side: Side, limit: Price, energy: Energy, clearing: &Clearing) -> Energy {
	let Some(price) = clearing.price else { return 0 };
	let (inside, margin) = match side {
		Side::Ask => (limit < price, clearing.marginal_asks),
		Side::Bid => (limit > price, clearing.marginal_bids),
	};
	if inside {
		return energy;
	}
	if limit != price || margin.ordered_wh == 0 {
		return 0;
	}
	let product = u128::from(energy) * u128::from(margin.filled_wh);
	let ordered = u128::from(margin.ordered_wh);
	let part = match side {
		Side::Ask => product / ordered,
		Side::Bid => product.div_ceil(ordered),
	};
	// What is filled is never more than what is ordered, so neither is a part of it.
	Energy::try_from(part).unwrap_or(energy).min(energy)
}

#[cfg(test)]
mod tests {
	use super::*;
	use energy_primitives::Margin;

	fn clearing(ordered_wh: Energy, filled_wh: Energy) -> Clearing {
		let margin = Margin { ordered_wh, filled_wh };
		Clearing {
			price: Some(100),
			marginal_asks: margin,
			marginal_bids: margin,
			..Default::default()
		}
	}

	#[test]
	fn orders_inside_the_price_get_all_and_orders_outside_nothing() {
		let clearing = clearing(10, 5);
		assert_eq!(fill(Side::Ask, 99, 7, &clearing), 7);
		assert_eq!(fill(Side::Bid, 101, 7, &clearing), 7);
		assert_eq!(fill(Side::Ask, 101, 7, &clearing), 0);
		assert_eq!(fill(Side::Bid, 99, 7, &clearing), 0);
		assert_eq!(fill(Side::Ask, Price::MAX, Energy::MAX, &clearing), 0);
		assert_eq!(fill(Side::Bid, Price::MAX, Energy::MAX, &clearing), Energy::MAX);
	}

	#[test]
	fn orders_at_the_price_share_pro_rata_asks_rounded_down_and_bids_up() {
		let clearing = clearing(10, 5);
		assert_eq!(fill(Side::Ask, 100, 7, &clearing), 3);
		assert_eq!(fill(Side::Bid, 100, 7, &clearing), 4);
		assert_eq!(fill(Side::Ask, 100, 0, &clearing), 0);
		assert_eq!(fill(Side::Bid, 100, 0, &clearing), 0);
	}

	#[test]
	fn a_margin_that_is_full_or_empty_rounds_nothing() {
		for side in [Side::Ask, Side::Bid] {
			assert_eq!(fill(side, 100, 7, &clearing(21, 21)), 7);
			assert_eq!(fill(side, 100, 7, &clearing(21, 0)), 0);
			assert_eq!(fill(side, 100, 7, &clearing(0, 0)), 0);
		}
	}

	#[test]
	fn without_a_price_no_order_gets_anything() {
		let idle = Clearing {
			price: None,
			..clearing(10, 10)
		};
		for limit in [0, 100, Price::MAX] {
			for side in [Side::Ask, Side::Bid] {
				assert_eq!(fill(side, limit, Energy::MAX, &idle), 0);
			}
		}
	}

	#[test]
	fn the_greatest_order_fits() {
		for side in [Side::Ask, Side::Bid] {
			assert_eq!(
				fill(side, 100, Energy::MAX, &clearing(Energy::MAX, Energy::MAX)),
				Energy::MAX
			);
			assert_eq!(fill(side, 100, Energy::MAX, &clearing(1, Energy::MAX)), Energy::MAX);
		}
	}
}
