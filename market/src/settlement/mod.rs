//! What an account's interval comes to, given what it traded ahead and what its meters measured.
//!
//! In two steps, with sharing between them: [`divide`] says what of it is the account's own surplus
//! or shortfall and what its trades lack, and [`settle_interval`] settles with the supplier what
//! sharing left. [`settle_page`] does both for the accounts of a page, with their money.

mod divide;
mod interval;
mod money;
mod page;

pub use divide::{divide, Divided};
pub use interval::{difference, settle_interval, Difference, Settled};
pub use money::Money;
pub use page::{settle_page, settle_row, Frozen, PageSums, PageTerms, Row, SettledPage, SettledSlot, Shared, Slot};

use energy_primitives::{storage_type, Energy, Flow, Price};
use macro_rules_attribute::apply;

/// A part of what an account sold or bought ahead, at one price.
#[apply(storage_type!)]
#[derive(Copy)]
pub struct Lot {
	/// In mills per kWh.
	pub price_mills: Price,
	/// In Wh.
	pub energy_wh: Energy,
}

/// How an interval was metered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Metering {
	/// Measured, or estimated within the allowance: import and export of the interval are netted.
	Measured(Flow),
	/// Estimated beyond the allowance: import and export each settle for themselves; they deliver no
	/// sale and use no purchase.
	Estimated(Flow),
}

impl Metering {
	/// Returns import and export.
	pub const fn flow(self) -> Flow {
		match self {
			Self::Measured(flow) | Self::Estimated(flow) => flow,
		}
	}
}

/// What an account traded ahead for an interval.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Trades<'a> {
	/// What it sold.
	pub sales: &'a [Lot],
	/// What it bought.
	pub purchases: &'a [Lot],
	/// What else it sold and is undone at its own price, as there was no electricity where it was traded:
	/// a blackout. Whether there was one is for the caller to know, and not from the account's own meters.
	/// For one account as for another, whatever flowed for it: if only those who are dark had their trades
	/// undone, a seller whose meters are silent would have its sale undone where its buyer's energy did
	/// flow.
	pub undone_sales: &'a [Lot],
	/// What else it bought and is undone.
	pub undone_purchases: &'a [Lot],
}

impl<'a> Trades<'a> {
	/// Returns trades of which nothing is undone.
	pub const fn new(sales: &'a [Lot], purchases: &'a [Lot]) -> Self {
		Self {
			sales,
			purchases,
			undone_sales: &[],
			undone_purchases: &[],
		}
	}

	/// Returns all that it sold.
	pub fn all_sales(self) -> impl Iterator<Item = &'a Lot> {
		self.sales.iter().chain(self.undone_sales)
	}

	/// Returns all that it bought.
	pub fn all_purchases(self) -> impl Iterator<Item = &'a Lot> {
		self.purchases.iter().chain(self.undone_purchases)
	}
}
