//! How much of each member's energy is shared, to the Wh.

use super::Division;
use energy_primitives::{storage_type, Clearing, Energy, Interval, Price, Side};
use macro_rules_attribute::apply;

/// How much of what is asked and bid at a clearing's price has been divided.
#[apply(storage_type!)]
#[derive(Copy, Default)]
pub struct Taken {
	/// Of the asks at the price, in Wh.
	pub asks_wh: Energy,
	/// Of the bids at the price, in Wh.
	pub bids_wh: Energy,
}

/// What the members of an area get in a clearing, one after the other. Both sides get exactly what
/// the clearing counts: at the price the marginal fill is divided by prefix sums. (Orders of the
/// ahead market are each rounded for themselves, see [`fill`](crate::fill()): that needs no order,
/// but a hundred asks of a Wh each would sell nothing.)
///
/// Between pages it is the clearing, and how much is [`Taken`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SharedFill {
	/// The area's price, in mills per kWh; `None` where nothing was traded.
	price_mills: Option<Price>,
	/// The asks at the price.
	asks: Division,
	/// The bids at the price.
	bids: Division,
}

impl SharedFill {
	/// Returns the fills of an area's clearing of an interval, of which so much is taken.
	pub const fn new(clearing: &Clearing, interval: Interval, taken: Taken) -> Self {
		let (asks, bids) = (clearing.marginal_asks, clearing.marginal_bids);
		Self {
			price_mills: clearing.price_mills,
			asks: Division::new(asks.filled_wh, asks.ordered_wh, interval).taken_up_at(taken.asks_wh),
			bids: Division::new(bids.filled_wh, bids.ordered_wh, interval).taken_up_at(taken.bids_wh),
		}
	}

	/// Returns how much is taken.
	pub const fn taken(&self) -> Taken {
		Taken {
			asks_wh: self.asks.before,
			bids_wh: self.bids.before,
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
