//! The imbalance between what an account's meters measured and what it traded, and what it costs.

use crate::payments::{payment_for, Rounding};
use energy_primitives::{Balance, Energy, Flow, Tariff};

/// What an account owes its supplier, or is owed, for an interval.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Settlement {
	/// What it delivered beyond what it had traded, in Wh; negative where it delivered less or took
	/// more.
	pub imbalance_wh: i128,
	/// What it owes the supplier for a shortfall, in plancks.
	pub to_supplier: Balance,
	/// What the supplier owes it for a surplus, in plancks.
	pub from_supplier: Balance,
}

/// Returns (metered export − metered import) − (sold − bought), in Wh.
pub fn imbalance(flow: Flow, sold_wh: Energy, bought_wh: Energy) -> i128 {
	(i128::from(flow.export_wh) - i128::from(flow.import_wh)) - (i128::from(sold_wh) - i128::from(bought_wh))
}

/// Settles one account's interval with its supplier. A shortfall costs the tariff's shortfall
/// price, rounded up; a surplus earns its surplus price, rounded down. Without a tariff (nobody
/// stands for the balance, or the account does itself) there is an imbalance and no payment.
///
/// It depends on this account alone, so that accounts settle in any order. `None` on overflow,
/// which takes a mill of more than 2⁵⁰ plancks.
pub fn settle(
	flow: Flow,
	sold_wh: Energy,
	bought_wh: Energy,
	tariff: Option<Tariff>,
	mill: Balance,
) -> Option<Settlement> {
	let imbalance_wh = imbalance(flow, sold_wh, bought_wh);
	let mut settlement = Settlement {
		imbalance_wh,
		..Default::default()
	};
	if let Some(tariff) = tariff {
		let energy_wh = imbalance_wh.unsigned_abs();
		if imbalance_wh < 0 {
			settlement.to_supplier = payment_for(energy_wh, tariff.shortfall_price_mills, mill, Rounding::Up)?;
		} else {
			settlement.from_supplier = payment_for(energy_wh, tariff.surplus_price_mills, mill, Rounding::Down)?;
		}
	}
	Some(settlement)
}

/// From which of a seller's funds a debt is paid.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cover {
	/// From what its buyers paid, in plancks.
	pub from_revenue: Balance,
	/// From its collateral, in plancks.
	pub from_collateral: Balance,
	/// What neither pays, in plancks.
	pub rest: Balance,
}

/// Pays `owed` from the revenue first, then from the collateral. Revenue and collateral together
/// are the supplier's shortfall price for all that was sold, so there is a rest only for energy
/// that was imported and not bought.
pub fn cover(owed: Balance, revenue: Balance, collateral: Balance) -> Cover {
	let from_revenue = owed.min(revenue);
	let from_collateral = (owed - from_revenue).min(collateral);
	Cover {
		from_revenue,
		from_collateral,
		rest: owed - from_revenue - from_collateral,
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use energy_primitives::MILL;

	const TARIFF: Tariff = Tariff {
		shortfall_price_mills: 300,
		surplus_price_mills: 80,
	};

	fn flow(import_wh: Energy, export_wh: Energy) -> Flow {
		Flow { import_wh, export_wh }
	}

	#[test]
	fn who_delivers_what_it_sold_owes_nothing() {
		let settled = settle(flow(0, 500), 500, 0, Some(TARIFF), MILL);
		assert_eq!(settled, Some(Settlement::default()));
	}

	#[test]
	fn who_takes_what_it_bought_owes_nothing() {
		let settled = settle(flow(500, 0), 0, 500, Some(TARIFF), MILL);
		assert_eq!(settled, Some(Settlement::default()));
	}

	#[test]
	fn both_sides_are_metered() {
		let seller = settle(flow(0, 400), 500, 0, Some(TARIFF), MILL);
		let buyer = settle(flow(450, 0), 0, 500, Some(TARIFF), MILL);
		assert_eq!(
			seller,
			Some(Settlement {
				imbalance_wh: -100,
				to_supplier: 30 * MILL,
				from_supplier: 0
			})
		);
		assert_eq!(
			buyer,
			Some(Settlement {
				imbalance_wh: 50,
				to_supplier: 0,
				from_supplier: 4 * MILL
			})
		);
	}

	#[test]
	fn without_a_tariff_there_is_an_imbalance_and_no_payment() {
		let settled = settle(flow(10, 0), 0, 0, None, MILL);
		assert_eq!(
			settled,
			Some(Settlement {
				imbalance_wh: -10,
				to_supplier: 0,
				from_supplier: 0
			})
		);
	}

	#[test]
	fn the_greatest_imbalances_fit() {
		let most = Tariff {
			shortfall_price_mills: u16::MAX,
			surplus_price_mills: u16::MAX,
		};
		let short = settle(flow(Energy::MAX, 0), Energy::MAX, 0, Some(most), MILL);
		let long = settle(flow(0, Energy::MAX), 0, Energy::MAX, Some(most), MILL);
		assert_eq!(short.map(|s| s.imbalance_wh), Some(-2 * i128::from(Energy::MAX)));
		assert_eq!(long.map(|s| s.imbalance_wh), Some(2 * i128::from(Energy::MAX)));
		assert_eq!(settle(flow(Energy::MAX, 0), 0, 0, Some(most), Balance::MAX), None);
	}

	#[test]
	fn a_debt_takes_the_revenue_then_the_collateral() {
		assert_eq!(
			cover(5, 10, 20),
			Cover {
				from_revenue: 5,
				from_collateral: 0,
				rest: 0
			}
		);
		assert_eq!(
			cover(15, 10, 20),
			Cover {
				from_revenue: 10,
				from_collateral: 5,
				rest: 0
			}
		);
		assert_eq!(
			cover(40, 10, 20),
			Cover {
				from_revenue: 10,
				from_collateral: 20,
				rest: 10
			}
		);
		assert_eq!(cover(0, 10, 20), Cover::default());
	}
}
