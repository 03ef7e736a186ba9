//! How much of an order was filled.

use energy_primitives::{Clearing, Energy, Price, Side};

/// Returns what an order of `energy_wh` with the limit `limit_mills` got in `clearing`, in Wh: all
/// of it inside the price, nothing outside, and at the price its part of the marginal fill, pro
/// rata. Asks are rounded down and bids up, so an area's bids together never get less than the
/// clearing counts, and its asks never more; either differs from it by less than a Wh per order at
/// the price.
///
/// Without a price nothing was traded.
pub fn fill(side: Side, limit_mills: Price, energy_wh: Energy, clearing: &Clearing) -> Energy {
	let Some(price_mills) = clearing.price_mills else {
		return 0;
	};
	let (inside, marginal) = match side {
		Side::Ask => (limit_mills < price_mills, clearing.marginal_asks),
		Side::Bid => (limit_mills > price_mills, clearing.marginal_bids),
	};
	if inside {
		return energy_wh;
	}
	if limit_mills != price_mills || marginal.ordered_wh == 0 {
		return 0;
	}
	let product = u128::from(energy_wh) * u128::from(marginal.filled_wh);
	let ordered = u128::from(marginal.ordered_wh);
	let part = match side {
		Side::Ask => product / ordered,
		Side::Bid => product.div_ceil(ordered),
	};
	// What is filled is never more than what is ordered, so neither is a part of it.
	Energy::try_from(part).unwrap_or(energy_wh).min(energy_wh)
}

#[cfg(test)]
mod tests {
	use super::*;
	use energy_primitives::MarginalFill;

	fn clearing(ordered_wh: Energy, filled_wh: Energy) -> Clearing {
		let marginal = MarginalFill { ordered_wh, filled_wh };
		Clearing {
			price_mills: Some(100),
			marginal_asks: marginal,
			marginal_bids: marginal,
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
	fn a_marginal_fill_that_is_full_or_empty_rounds_nothing() {
		for side in [Side::Ask, Side::Bid] {
			assert_eq!(fill(side, 100, 7, &clearing(21, 21)), 7);
			assert_eq!(fill(side, 100, 7, &clearing(21, 0)), 0);
			assert_eq!(fill(side, 100, 7, &clearing(0, 0)), 0);
		}
	}

	#[test]
	fn without_a_price_no_order_gets_anything() {
		let idle = Clearing {
			price_mills: None,
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
