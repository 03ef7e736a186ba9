//! The accounts of a page, settled together with their money.

use super::{divide, settle_interval, Lot, Metering, Money, Settled, Trades};
use crate::payments::{payment, Rounding};
use alloc::vec::Vec;
use energy_primitives::{Balance, Energy, Flow, Price, Tariff};

/// The terms that hold for all accounts of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PageTerms {
	/// The supplier's; none where nobody stands for the balance.
	pub tariff: Option<Tariff>,
	/// How many plancks a mill is.
	pub mill: Balance,
}

/// What an account sold or bought in sharing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Shared {
	/// In Wh.
	pub sold_wh: Energy,
	/// In Wh.
	pub bought_wh: Energy,
	/// In mills per kWh.
	pub price_mills: Price,
}

/// An account's interval.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Slot<'a> {
	/// What it traded ahead.
	pub trades: Trades<'a>,
	/// What its meters measured.
	pub metering: Metering,
	/// What they measured of intervals that had closed before it was known: it settles with the
	/// supplier alone.
	pub late: Flow,
	/// The tariff for that, if it is not the page's: who is silent until a better one comes gains nothing.
	pub late_tariff: Option<Tariff>,
	/// What it sold or bought in sharing.
	pub shared: Shared,
	/// Its money before settlement.
	pub money: Money,
	/// What was reserved for this interval, in plancks: the limit of its bids × their energy, of its
	/// asks what the shortfall price is above their limit × their energy, and what its purchases in
	/// sharing cost.
	pub reserved: Balance,
	/// Whether it is the supplier's own account, which settles nothing with itself.
	pub is_supplier: bool,
}

/// How an account's interval was settled.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Row {
	/// With the supplier and the community fund.
	pub settled: Settled,
	/// What it received for what it sold ahead, in plancks.
	pub revenue: Balance,
	/// What it paid for what it bought ahead, in plancks.
	pub paid: Balance,
	/// What it received for what it sold in sharing, in plancks.
	pub shared_revenue: Balance,
	/// What it paid for what it bought in sharing, in plancks.
	pub shared_paid: Balance,
}

/// A settled account.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SettledSlot {
	/// Its money after settlement.
	pub money: Money,
	/// What it came to.
	pub row: Row,
}

/// Why an account could not be settled. Its money stays as it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Frozen {
	/// An amount is beyond what can be represented.
	Overflow,
	/// What lies in the pool for it does not cover what it owes and what stays reserved; what was
	/// reserved for the interval was too little.
	Uncovered,
}

/// What the settled accounts of a page come to together, in plancks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PageSums {
	/// Received for what was sold ahead.
	pub revenue: Balance,
	/// Paid for what was bought ahead.
	pub paid: Balance,
	/// Received for what was sold in sharing.
	pub shared_revenue: Balance,
	/// Paid for what was bought in sharing.
	pub shared_paid: Balance,
	/// Paid to the supplier at once, for sales that were not delivered.
	pub cover: Balance,
	/// Paid to the community fund.
	pub to_fund: Balance,
	/// The change of what the supplier owes the accounts; the supplier's own balance changes by the
	/// opposite.
	pub with_supplier: i128,
}

impl PageSums {
	/// Returns what stays with the area of what its accounts paid, in plancks: negative where it
	/// exported. `None` on overflow.
	pub fn area_balance(&self) -> Option<i128> {
		let paid = i128::try_from(self.paid.checked_add(self.shared_paid)?).ok()?;
		let revenue = i128::try_from(self.revenue.checked_add(self.shared_revenue)?).ok()?;
		paid.checked_sub(revenue)
	}

	/// Returns the sums with one more account; `None` on overflow.
	fn with(&self, row: &Row, with_supplier: i128) -> Option<Self> {
		Some(Self {
			revenue: self.revenue.checked_add(row.revenue)?,
			paid: self.paid.checked_add(row.paid)?,
			shared_revenue: self.shared_revenue.checked_add(row.shared_revenue)?,
			shared_paid: self.shared_paid.checked_add(row.shared_paid)?,
			cover: self.cover.checked_add(row.settled.cover)?,
			to_fund: self.to_fund.checked_add(row.settled.to_fund)?,
			with_supplier: self.with_supplier.checked_add(with_supplier)?,
		})
	}
}

/// A settled page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SettledPage {
	/// Its accounts, in the order of the slots.
	pub slots: Vec<Result<SettledSlot, Frozen>>,
	/// What the settled ones come to together.
	pub sums: PageSums,
}

/// Settles the accounts of a page. One that cannot be settled is left as it was and does not keep
/// the others from it.
///
/// What an account bought is paid, what it sold is received, and what sales that it did not deliver
/// cost, and a profit without energy, leave at once. What it takes from the supplier or leaves to
/// it is added to the balance between them, which is paid at the end of the billing period.
///
/// Nobody's money falls below what stays reserved: revenue and reserve of a sale are its price or
/// the shortfall price, whichever is greater, which is what not delivering it costs; and the profit
/// of a pair is less than the revenue of its sale.
pub fn settle_page(slots: &[Slot], terms: &PageTerms) -> SettledPage {
	let mut page = SettledPage::default();
	for slot in slots {
		let settled = settle_slot(slot, terms).and_then(|settled| {
			let change = change_with_supplier(&settled.row.settled).ok_or(Frozen::Overflow)?;
			page.sums = page.sums.with(&settled.row, change).ok_or(Frozen::Overflow)?;
			Ok(settled)
		});
		page.slots.push(settled);
	}
	page
}

fn settle_slot(slot: &Slot, terms: &PageTerms) -> Result<SettledSlot, Frozen> {
	let row = settle_row(slot, terms).ok_or(Frozen::Overflow)?;
	Ok(SettledSlot {
		money: pay(slot, &row)?,
		row,
	})
}

/// Returns what an account's interval comes to; `None` on overflow. Its money does not matter.
pub fn settle_row(slot: &Slot, terms: &PageTerms) -> Option<Row> {
	let PageTerms { tariff, mill } = *terms;
	let tariff = tariff.filter(|_| !slot.is_supplier);
	let Shared {
		sold_wh,
		bought_wh,
		price_mills,
	} = slot.shared;
	let late_tariff = tariff.map(|tariff| slot.late_tariff.unwrap_or(tariff));
	let divided = divide(slot.metering, slot.trades, tariff, mill)?;
	Some(Row {
		settled: settle_interval(&divided, sold_wh, bought_wh, tariff, mill)?.with_late(
			slot.late,
			late_tariff,
			mill,
		)?,
		revenue: price_of(slot.trades.all_sales(), mill, Rounding::Down)?,
		paid: price_of(slot.trades.all_purchases(), mill, Rounding::Up)?,
		shared_revenue: payment(sold_wh, price_mills, mill, Rounding::Down)?,
		shared_paid: payment(bought_wh, price_mills, mill, Rounding::Up)?,
	})
}

/// Returns what lots cost together.
fn price_of<'a>(mut lots: impl Iterator<Item = &'a Lot>, mill: Balance, rounding: Rounding) -> Option<Balance> {
	lots.try_fold(0u128, |sum, lot| {
		sum.checked_add(payment(lot.energy_wh, lot.price_mills, mill, rounding)?)
	})
}

fn pay(slot: &Slot, row: &Row) -> Result<Money, Frozen> {
	let sum = |amounts: &[Balance]| amounts.iter().try_fold(0u128, |sum, amount| sum.checked_add(*amount));
	let Money {
		available,
		reserved,
		with_supplier,
	} = slot.money;
	let incoming = sum(&[available, row.revenue, row.shared_revenue]).ok_or(Frozen::Overflow)?;
	let settled = &row.settled;
	let outgoing = sum(&[row.paid, row.shared_paid, settled.cover, settled.to_fund]).ok_or(Frozen::Overflow)?;
	let available = incoming.checked_sub(outgoing).ok_or(Frozen::Uncovered)?;
	let reserved = reserved.checked_sub(slot.reserved).ok_or(Frozen::Uncovered)?;
	if available < reserved {
		return Err(Frozen::Uncovered);
	}
	let change = change_with_supplier(settled).ok_or(Frozen::Overflow)?;
	Ok(Money {
		available,
		reserved,
		with_supplier: with_supplier.checked_add(change).ok_or(Frozen::Overflow)?,
	})
}

/// Returns how an interval changes what the supplier owes the account: all but what is paid at once.
fn change_with_supplier(settled: &Settled) -> Option<i128> {
	let owed = i128::try_from(settled.to_supplier.checked_sub(settled.cover)?).ok()?;
	i128::try_from(settled.from_supplier).ok()?.checked_sub(owed)
}
