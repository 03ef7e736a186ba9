//! What an account's interval comes to: its properties, a second implementation, the money of a
//! page, and a search for strategies that gain.

mod best_use;
mod interval;
mod naive;
mod page;
mod strategies;

use energy_market::{Lot, Trades};

/// Sales and purchases that are all undone.
pub fn undone<'a>(sales: &'a [Lot], purchases: &'a [Lot]) -> Trades<'a> {
	Trades {
		undone_sales: sales,
		undone_purchases: purchases,
		..Default::default()
	}
}
