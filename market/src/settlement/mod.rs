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

/// At which price trades settle that were not delivered or not used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paper {
	/// At the worse of their own price and the tariff's.
	Priced,
	/// At their own price, because no electricity flowed in the area: a blackout. It holds only for
	/// an account whose own flow is zero; of any other the trades are priced. Whether there was a
	/// blackout is for the caller to know, and not from the account's own meters: a seller whose
	/// meters are silent would have its sale undone where its buyer's energy did flow.
	Unwound,
}
