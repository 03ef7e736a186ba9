//! Activation: what is accepted of a commitment becomes a limit in the participant's envelope, and what is
//! not is released. What was not published before the first interval is void: nobody keeps to what it does
//! not know.

use crate::{
	Config, Event, FlexibilityCommitmentOf, FlexibilityCommitments, FlexibilityRequestOf, HoldReason, Pallet,
	MIN_LIMIT_W,
};
use energy_market::accepted_part;
use energy_primitives::{FlexibilityId, IntervalClock, Limits, Power};

impl<T: Config> Pallet<T> {
	/// Publishes the accepted part of a commitment, or releases it.
	pub(super) fn activate(id: FlexibilityId, request: &mut FlexibilityRequestOf<T>, number: u32) {
		let Some(mut commitment) = FlexibilityCommitments::<T>::get(id, number) else {
			return;
		};
		let accepted = request.clearing.map_or((0, 0), |clearing| {
			let part_w = accepted_part(
				&clearing,
				commitment.price_mills,
				commitment.before_w,
				commitment.power_w(),
			);
			(part_w, clearing.price_mills)
		});
		let (accepted_w, price_mills) = accepted;
		let is_late = Self::current() >= request.terms.from;
		let limit_w = commitment.reference_w.saturating_sub(accepted_w);
		let publishes = accepted_w > 0 && !is_late && commitment.ended_in.is_none();
		if !publishes || !Self::publish_promise(id, request, &commitment, limit_w) {
			Self::release(id, request, number, &commitment);
			return;
		}
		let needed = Self::most_cost(accepted_w, request.terms.intervals(), price_mills);
		let freed = commitment.collateral.saturating_sub(needed);
		Self::release_hold(HoldReason::FlexibilityCommitment, &commitment.who, freed);
		commitment.collateral = commitment.collateral.saturating_sub(freed);
		commitment.accepted_w = accepted_w;
		request.activated_w = request.activated_w.saturating_add(accepted_w);
		Self::deposit_event(Event::FlexibilityActivated {
			request: id,
			who: commitment.who.clone(),
			accepted_w,
			limit_w,
		});
		FlexibilityCommitments::<T>::insert(id, number, commitment);
	}

	/// Sets the limit of a commitment in the participant's envelope. Returns whether it has its place there.
	fn publish_promise(
		id: FlexibilityId,
		request: &FlexibilityRequestOf<T>,
		commitment: &FlexibilityCommitmentOf<T>,
		limit_w: Power,
	) -> bool {
		// A limit in an envelope is 0 or at least 100 W; what is settled is the exact one.
		let published_w = if limit_w == 0 { 0 } else { limit_w.max(MIN_LIMIT_W) };
		let published = Self::change_envelope(&commitment.who, |envelope| {
			let place = envelope
				.contracts
				.iter_mut()
				.find(|promise| promise.request == Some(id));
			Ok(place
				.map(|promise| promise.period.limits = Limits::only(request.terms.direction, published_w))
				.is_some())
		});
		published.unwrap_or(false)
	}

	/// Releases a commitment: it is neither paid nor charged.
	pub(super) fn release(
		id: FlexibilityId,
		request: &mut FlexibilityRequestOf<T>,
		number: u32,
		commitment: &FlexibilityCommitmentOf<T>,
	) {
		Self::end_commitment(id, request, number, commitment);
		Self::deposit_event(Event::FlexibilityReleased {
			request: id,
			who: commitment.who.clone(),
		});
	}
}
