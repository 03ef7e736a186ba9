//! How much of each member's energy is shared, to the Wh.

use super::Division;
use energy_primitives::{Clearing, Energy, Price, Side};

/// What the members of an area get in a clearing, one after the other. Both sides get exactly what
/// the clearing counts: at the price the marginal fill is divided by prefix sums. (Orders of the
/// ahead market are each rounded for themselves, see [`fill`](crate::fill()): that needs no order,
/// but a hundred asks of a Wh each would sell nothing.)
///
/// It is plain numbers, to be carried on from page to page as a [`Division`] is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SharedFill {
	/// The area's price, in mills per kWh; `None` where nothing was traded.
	pub price_mills: Option<Price>,
	/// The asks at the price.
	pub asks: Division,
	/// The bids at the price.
	pub bids: Division,
}

impl SharedFill {
	/// Returns the fills of an area's clearing, from its first member on.
	pub const fn new(clearing: &Clearing) -> Self {
		let (asks, bids) = (clearing.marginal_asks, clearing.marginal_bids);
		Self {
			price_mills: clearing.price_mills,
			asks: Division::new(asks.filled_wh, asks.ordered_wh, 0),
			bids: Division::new(bids.filled_wh, bids.ordered_wh, 0),
		}
	}

	/// Returns the fills in the order that begins at the member before whom `asks_wh` and `bids_wh`
	/// at the price have been counted, see [`Division::starting_at`].
	pub const fn starting_at(self, asks_wh: Energy, bids_wh: Energy) -> Self {
		Self {
			asks: self.asks.starting_at(asks_wh),
			bids: self.bids.starting_at(bids_wh),
			..self
		}
	}

	/// Takes the next member with what it asks or bids, and returns how much of it is filled, in
	/// Wh: all inside the price, nothing outside, and at the price its part of the marginal fill,
	/// which is not more than its energy.
	///
	/// `None` where more is asked or bid at the price than the clearing counted. Then nothing
	/// changes.
	pub fn take(&mut self, side: Side, limit_mills: Price, energy_wh: Energy) -> Option<Energy> {
		let Some(price_mills) = self.price_mills else {
			return Some(0);
		};
		let (inside, division) = match side {
			Side::Ask => (limit_mills < price_mills, &mut self.asks),
			Side::Bid => (limit_mills > price_mills, &mut self.bids),
		};
		if inside {
			Some(energy_wh)
		} else if limit_mills == price_mills {
			division.take(energy_wh)
		} else {
			Some(0)
		}
	}
}
