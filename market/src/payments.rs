//! What energy costs.

use energy_primitives::{Balance, Energy, Price};

/// A payment in plancks is Wh × mills/kWh × plancks/mill, divided by this.
const WH_PER_KWH: Balance = 1_000;

/// Which way an amount that is no whole number of plancks goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rounding {
	/// Up: for who pays.
	Up,
	/// Down: for who receives.
	Down,
}

/// Returns what `energy_wh` costs at `price_mills`, in plancks, where `mill` is the plancks of a
/// thousandth of the token. `None` on overflow, which takes a mill of more than 2⁵² plancks.
pub fn payment(energy_wh: Energy, price_mills: Price, mill: Balance, rounding: Rounding) -> Option<Balance> {
	payment_for(Balance::from(energy_wh), price_mills, mill, rounding)
}

/// As [`payment`], for an imbalance: the sum of several amounts of energy can exceed the type of one.
pub(crate) fn payment_for(energy_wh: u128, price_mills: Price, mill: Balance, rounding: Rounding) -> Option<Balance> {
	let product = energy_wh.checked_mul(Balance::from(price_mills))?.checked_mul(mill)?;
	Some(match rounding {
		Rounding::Up => product.div_ceil(WH_PER_KWH),
		Rounding::Down => product / WH_PER_KWH,
	})
}

/// Returns the most that a seller can owe beyond its revenue for `energy_wh` sold at `price_mills`
/// and not delivered: the supplier's shortfall price above that price, in plancks, rounded up. 0
/// where the price is not below the supplier's.
pub fn collateral(
	energy_wh: Energy,
	price_mills: Price,
	shortfall_price_mills: Price,
	mill: Balance,
) -> Option<Balance> {
	payment(
		energy_wh,
		shortfall_price_mills.saturating_sub(price_mills),
		mill,
		Rounding::Up,
	)
}

/// Returns the part of `amount` that belongs to `part` of `whole`, rounded up; all of it where
/// `part` is not less than `whole`.
///
/// The product of an amount and an energy does not fit 128 bits. The amount is divided by the whole
/// first; the remainder, like the part, is below 2⁶⁴, and their product fits.
pub fn share(amount: Balance, part: Energy, whole: Energy) -> Balance {
	if part >= whole {
		return amount;
	}
	let (part, whole) = (Balance::from(part), Balance::from(whole));
	(amount / whole) * part + ((amount % whole) * part).div_ceil(whole)
}

#[cfg(test)]
mod tests {
	use super::*;
	use energy_primitives::{MILL, PRICE_LEVELS};

	#[test]
	fn a_kilowatt_hour_at_a_hundred_mills_costs_a_tenth_of_the_token() {
		assert_eq!(payment(1_000, 100, MILL, Rounding::Up), Some(100 * MILL));
		assert_eq!(payment(1_000, 100, MILL, Rounding::Down), Some(100 * MILL));
	}

	#[test]
	fn what_is_no_whole_planck_goes_up_for_the_payer_and_down_for_the_receiver() {
		assert_eq!(payment(1, 1, 1, Rounding::Up), Some(1));
		assert_eq!(payment(1, 1, 1, Rounding::Down), Some(0));
		assert_eq!(payment(1_001, 1, 1, Rounding::Up), Some(2));
		assert_eq!(payment(1_001, 1, 1, Rounding::Down), Some(1));
	}

	#[test]
	fn nothing_costs_nothing_and_so_does_a_price_of_nothing() {
		assert_eq!(payment(0, PRICE_LEVELS - 1, MILL, Rounding::Up), Some(0));
		assert_eq!(payment(Energy::MAX, 0, MILL, Rounding::Up), Some(0));
	}

	#[test]
	fn the_most_energy_at_the_highest_price_fits_and_an_absurd_mill_is_refused() {
		assert!(payment(Energy::MAX, PRICE_LEVELS - 1, MILL, Rounding::Up).is_some());
		assert!(payment(Energy::MAX, Price::MAX, 1 << 48, Rounding::Up).is_some());
		assert_eq!(payment(Energy::MAX, Price::MAX, 1 << 49, Rounding::Up), None);
		assert_eq!(payment(Energy::MAX, 1, Balance::MAX, Rounding::Down), None);
	}

	#[test]
	fn an_offer_is_backed_by_what_the_supplier_asks_above_its_price() {
		assert_eq!(collateral(2_000, 100, 300, MILL), Some(400 * MILL));
		assert_eq!(collateral(2_000, 300, 300, MILL), Some(0));
		assert_eq!(collateral(2_000, 301, 300, MILL), Some(0));
	}

	#[test]
	fn a_share_is_rounded_up_and_never_more_than_all() {
		assert_eq!(share(10, 1, 3), 4);
		assert_eq!(share(10, 3, 3), 10);
		assert_eq!(share(10, 4, 3), 10);
		assert_eq!(share(10, 0, 3), 0);
		assert_eq!(share(10, 0, 0), 10);
		assert_eq!(
			share(Balance::MAX, Energy::MAX - 1, Energy::MAX),
			Balance::MAX - Balance::MAX / Balance::from(Energy::MAX)
		);
	}
}
