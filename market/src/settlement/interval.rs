//! What an account settles with its supplier, after sharing, and what late energy changes in it.

use super::Divided;
use crate::payments::{payment_for, Rounding};
use energy_primitives::{Balance, Energy, Flow, Tariff};

/// What an account owes for an interval, or is owed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Settled {
	/// What the supplier delivered: imported and not bought, or sold and not delivered, in Wh.
	pub shortfall_wh: u128,
	/// What the supplier took: exported and not sold, or bought and not used, in Wh.
	pub surplus_wh: u128,
	/// The surplus less the shortfall, in Wh.
	pub imbalance_wh: i128,
	/// What it owes the supplier, in plancks.
	pub to_supplier: Balance,
	/// What of that is for sales that it did not deliver, in plancks.
	pub cover: Balance,
	/// What the supplier owes it, in plancks.
	pub from_supplier: Balance,
	/// What of that is for purchases that it did not use, in plancks.
	pub returned: Balance,
	/// What it owes the community fund: the profit of trades without any energy, in plancks.
	pub to_fund: Balance,
}

impl Settled {
	/// Returns it with energy that flowed in intervals which had closed before it was known: it
	/// settles with the supplier alone, at the tariff, import and export each for itself. `None` on
	/// overflow.
	pub fn with_late(self, late: Flow, tariff: Option<Tariff>, mill: Balance) -> Option<Self> {
		let Tariff {
			shortfall_price_mills,
			surplus_price_mills,
		} = tariff.unwrap_or(Tariff {
			shortfall_price_mills: 0,
			surplus_price_mills: 0,
		});
		let cost = payment_for(late.import_wh.into(), shortfall_price_mills, mill, Rounding::Up)?;
		let earned = payment_for(late.export_wh.into(), surplus_price_mills, mill, Rounding::Down)?;
		let shortfall_wh = self.shortfall_wh.checked_add(late.import_wh.into())?;
		let surplus_wh = self.surplus_wh.checked_add(late.export_wh.into())?;
		Some(Self {
			shortfall_wh,
			surplus_wh,
			imbalance_wh: signed_change(shortfall_wh, surplus_wh)?,
			to_supplier: self.to_supplier.checked_add(cost)?,
			from_supplier: self.from_supplier.checked_add(earned)?,
			..self
		})
	}
}

/// Settles what sharing left of an interval with the supplier, at its tariff.
///
/// Sharing can have taken more than there is, where a flow is corrected after it: what was sold in
/// sharing and not exported costs the shortfall price, and what was bought in it and not imported
/// earns the surplus price. Both are the worse ones for the account, as prices of sharing lie
/// within the tariff.
///
/// It depends on this account alone, so that accounts settle in any order. `None` on overflow, as
/// in [`divide`](super::divide).
pub fn settle_interval(
	divided: &Divided,
	sold_in_sharing_wh: Energy,
	bought_in_sharing_wh: Energy,
	tariff: Option<Tariff>,
	mill: Balance,
) -> Option<Settled> {
	let Divided {
		own_surplus_wh,
		own_shortfall_wh,
		paired_wh,
		..
	} = *divided;
	let own_wh = |own_wh: Energy, sold_wh: Energy, own_other_wh: Energy, bought_wh: Energy| {
		u128::from(own_wh.saturating_sub(sold_wh)).checked_add(bought_wh.saturating_sub(own_other_wh).into())
	};
	let surplus_wh = own_wh(
		own_surplus_wh,
		sold_in_sharing_wh,
		own_shortfall_wh,
		bought_in_sharing_wh,
	)?;
	let shortfall_wh = own_wh(
		own_shortfall_wh,
		bought_in_sharing_wh,
		own_surplus_wh,
		sold_in_sharing_wh,
	)?;
	let (mut to_supplier, mut from_supplier) = (divided.cover, divided.returned);
	if let Some(tariff) = tariff {
		let cost = payment_for(shortfall_wh, tariff.shortfall_price_mills, mill, Rounding::Up)?;
		let earned = payment_for(surplus_wh, tariff.surplus_price_mills, mill, Rounding::Down)?;
		to_supplier = to_supplier.checked_add(cost)?;
		from_supplier = from_supplier.checked_add(earned)?;
	}
	let paper_wh = |own_wh: u128, lacking_wh: u128| own_wh.checked_add(lacking_wh.checked_sub(paired_wh)?);
	let shortfall_wh = paper_wh(shortfall_wh, divided.undelivered_wh)?;
	let surplus_wh = paper_wh(surplus_wh, divided.unused_wh)?;
	Some(Settled {
		shortfall_wh,
		surplus_wh,
		imbalance_wh: signed_change(shortfall_wh, surplus_wh)?,
		to_supplier,
		cover: divided.cover,
		from_supplier,
		returned: divided.returned,
		to_fund: divided.to_fund,
	})
}

/// What a corrected flow changes in an interval that is settled.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Difference {
	/// How much more the supplier delivered, in Wh.
	pub shortfall_wh: i128,
	/// How much more the supplier took, in Wh.
	pub surplus_wh: i128,
	/// What the supplier owes the account for it, in plancks; negative where the account owes.
	pub with_supplier: i128,
	/// What the account owes the community fund for it, in plancks; negative where the fund owes
	/// what it received. That is not the supplier's: who sells to itself at a high price, reports
	/// nothing and corrects it would move the supplier's money to the fund.
	pub to_fund: i128,
}

/// Returns what settling `after` changes where `before` has been settled. Added to that, it is
/// what settling `after` alone would have come to. `None` on overflow.
pub fn difference(before: &Settled, after: &Settled) -> Option<Difference> {
	let owed = signed_change(before.to_supplier, after.to_supplier)?;
	let due = signed_change(before.from_supplier, after.from_supplier)?;
	Some(Difference {
		shortfall_wh: signed_change(before.shortfall_wh, after.shortfall_wh)?,
		surplus_wh: signed_change(before.surplus_wh, after.surplus_wh)?,
		with_supplier: due.checked_sub(owed)?,
		to_fund: signed_change(before.to_fund, after.to_fund)?,
	})
}

/// Returns `after` − `before`; `None` where it does not fit.
fn signed_change(before: u128, after: u128) -> Option<i128> {
	i128::try_from(after).ok()?.checked_sub(i128::try_from(before).ok()?)
}
