//! Clearing: one walk over the ladder of a request, the cheapest level first.
//!
//! The price is that of the dearest level that is needed. All that is cheaper is accepted whole; that level
//! is divided in proportion. What of it falls to whom follows from what was committed before at the same
//! price, so that no commitment is read here.

use super::Step;
use crate::{Config, Event, FlexibilityLadders, FlexibilityRequestOf, HoldReason, Pallet, FLEXIBILITY_PAGES};
use alloc::vec::Vec;
use energy_market::clear_flexibility;
use energy_primitives::{FlexibilityId, FlexibilityPhase, Power, Price};

impl<T: Config> Pallet<T> {
	/// Returns how much is offered for a request at each price at which something is, the cheapest first.
	pub(super) fn offered_levels(id: FlexibilityId) -> impl Iterator<Item = (Price, Power)> {
		(0..FLEXIBILITY_PAGES).flat_map(move |page| {
			let first = Price::from(page).saturating_mul(super::PAGE_LEVELS);
			let levels = FlexibilityLadders::<T>::get(id, page)
				.map(|levels| levels.0.to_vec())
				.unwrap_or_default();
			let offered = (first..).zip(levels).filter(|(_, power_w)| *power_w > 0);
			offered.collect::<Vec<_>>()
		})
	}

	/// Clears a request. Where nobody has committed, it is over and costs nothing; otherwise what is not
	/// needed of the payer's money is released.
	pub(super) fn clear(id: FlexibilityId, request: &mut FlexibilityRequestOf<T>) -> Step {
		let clearing = clear_flexibility(Self::offered_levels(id), request.terms.power_w);
		Self::deposit_event(Event::FlexibilityCleared { request: id, clearing });
		let Some(clearing) = clearing else {
			Self::close(id, request);
			return Step::Over;
		};
		let needed = Self::most_cost(clearing.accepted_w, request.terms.intervals(), clearing.price_mills);
		let freed = request.budget.saturating_sub(needed);
		Self::release_hold(HoldReason::FlexibilityBudget, &request.payer, freed);
		request.budget = request.budget.saturating_sub(freed);
		request.clearing = Some(clearing);
		request.phase = FlexibilityPhase::Activating(0);
		Step::Done
	}
}
