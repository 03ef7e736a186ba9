//! Blackouts: what was traded for an interval without electricity is undone.
//!
//! All trades within what was dark are undone, at their own prices and for both sides, whatever flowed for
//! them: what flowed settles as if it had not been traded. So nobody gains by a blackout that was only
//! reported, and nobody's supplier delivers what a seller did not. What left the outermost dark area over its
//! edge, or came in, was traded with members who had electricity, and settles as ever.

use crate::{settlement::types::AreaMarket, AreaMarkets, Config, DarkFlows, Pallet};
use alloc::vec::Vec;
use energy_market::{part, Lot};
use energy_primitives::{AreaId, Clearing, Energy, Interval, MarketGrid, Price};

/// That an area was dark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Darkness {
	/// What the auction brought over the edge of the outermost dark area, out of it, in Wh; negative where it
	/// came in.
	leaving_wh: i64,
}

/// What an account sold, or what it bought, at each price.
#[derive(Default)]
pub(crate) struct Lots {
	/// What settles by what its meters measured.
	pub kept: Vec<Lot>,
	/// What is undone.
	pub undone: Vec<Lot>,
}

impl Lots {
	/// Returns the energy that settles by meters, in Wh.
	pub fn kept_wh(&self) -> Energy {
		let energies = self.kept.iter().map(|lot| lot.energy_wh);
		energies.fold(0, Energy::saturating_add)
	}
}

/// What an account sold or bought, and its area in the auction with it.
pub(crate) struct Traded<'a> {
	/// By offers.
	pub by_offers: &'a [Lot],
	/// In the auction, in Wh.
	pub in_auction_wh: Energy,
	/// Of the area's clearing: what all its accounts sold, or bought, in Wh.
	pub all_wh: Energy,
	/// How much of that went over the area's edge, at most, in Wh.
	pub crossing_wh: Energy,
}

impl Traded<'_> {
	/// Divides it into what settles by meters and what is undone. Offers are of one area; of the auction,
	/// what crossed the edge is each account's in proportion, rounded down.
	pub fn lots(self, price_mills: Price, is_dark: bool) -> Lots {
		let auction = |energy_wh: Energy| (energy_wh > 0).then_some(Lot { price_mills, energy_wh });
		let kept_wh = match is_dark {
			true => part(self.crossing_wh, 0, self.in_auction_wh, self.all_wh).unwrap_or(0),
			false => self.in_auction_wh,
		};
		let undone_wh = self.in_auction_wh.saturating_sub(kept_wh);
		let (kept, undone) = match is_dark {
			true => (&[][..], self.by_offers),
			false => (self.by_offers, &[][..]),
		};
		Lots {
			kept: kept.iter().copied().chain(auction(kept_wh)).collect(),
			undone: undone.iter().copied().chain(auction(undone_wh)).collect(),
		}
	}
}

impl Darkness {
	/// Returns how much of what an area sold, and of what it bought, in the auction went over the edge of
	/// the outermost dark area, at most: never more than the area sold or bought on balance.
	pub fn crossing_wh(self, clearing: &Clearing) -> (Energy, Energy) {
		let (leaving_wh, amount_wh) = (self.leaving_wh > 0, self.leaving_wh.unsigned_abs());
		let net = |one_wh: Energy, other_wh: Energy| one_wh.saturating_sub(other_wh).min(amount_wh);
		match leaving_wh {
			true => (net(clearing.sold_wh, clearing.bought_wh), 0),
			false => (0, net(clearing.bought_wh, clearing.sold_wh)),
		}
	}
}

impl<T: Config> Pallet<T> {
	/// Returns whether an area was dark in an interval: as it was when the first page with trades was settled
	/// or offered, and before that as the grid knows it.
	pub(crate) fn darkness(interval: Interval, area: AreaId, market: Option<&AreaMarket>) -> Option<Darkness> {
		if market.is_some_and(|market| market.dark) {
			let leaving_wh = DarkFlows::<T>::get(interval, area);
			return Some(Darkness { leaving_wh });
		}
		let outermost = T::Grid::dark_area(area, interval)?;
		let clearing = AreaMarkets::<T>::get(interval, outermost).and_then(|market| market.clearing);
		Some(Darkness {
			leaving_wh: clearing.map_or(0, |clearing| clearing.flow_wh),
		})
	}

	/// Notes that an area was dark, so that it settles alike however late the rest of it is settled.
	pub(crate) fn note_darkness(interval: Interval, area: AreaId, market: &mut AreaMarket, darkness: Darkness) {
		if market.dark {
			return;
		}
		market.dark = true;
		if darkness.leaving_wh != 0 {
			DarkFlows::<T>::insert(interval, area, darkness.leaving_wh);
		}
	}
}
