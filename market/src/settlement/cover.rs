//! From which of a seller's funds a debt is paid.

use energy_primitives::Balance;

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
