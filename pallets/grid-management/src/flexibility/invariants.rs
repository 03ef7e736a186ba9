//! What must always hold of requests for flexibility and commitments to them.

use super::commitments::level_of;
use crate::{
	AreaFlexibility, Config, EnvelopePages, FlexibilityCommitmentOf, FlexibilityCommitments, FlexibilityCursor,
	FlexibilityDue, FlexibilityLadders, FlexibilityNumbers, FlexibilityRequestOf, FlexibilityRequests, HoldReason,
	Indices, NextArea, NextFlexibilityRequest, Pallet,
};
use alloc::{
	collections::{BTreeMap, BTreeSet},
	vec::Vec,
};
use energy_market::accepted_part;
use energy_primitives::{page_of, Balance, FlexibilityId, FlexibilityPhase, Power, Price};
use frame_support::{ensure, traits::fungible::InspectHold};
use sp_runtime::TryRuntimeError;

impl<T: Config> Pallet<T> {
	pub(crate) fn check_flexibility() -> Result<(), TryRuntimeError> {
		let mut budgets = BTreeMap::<T::AccountId, Balance>::new();
		let mut collaterals = BTreeMap::<T::AccountId, Balance>::new();
		let (mut listed, mut numbered) = (0, 0);
		for (id, request) in FlexibilityRequests::<T>::iter() {
			Self::check_request(id, &request)?;
			*budgets.entry(request.payer.clone()).or_default() += request.budget;
			let commitments = FlexibilityCommitments::<T>::iter_prefix(id).collect::<BTreeMap<_, _>>();
			Self::check_counts(id, &request, &commitments)?;
			for (number, commitment) in &commitments {
				Self::check_commitment(id, &request, *number, commitment)?;
				*collaterals.entry(commitment.who.clone()).or_default() += commitment.collateral;
			}
			listed += 1;
			numbered += commitments.len();
		}
		ensure!(
			FlexibilityDue::<T>::iter_keys().count() == listed
				&& AreaFlexibility::<T>::iter_values().map(|ids| ids.len()).sum::<usize>() == listed,
			"invariant 28: what is due or listed is no request"
		);
		ensure!(
			FlexibilityCommitments::<T>::iter_keys().count() == numbered
				&& FlexibilityNumbers::<T>::iter_keys().count() == numbered,
			"invariant 29: a commitment to no request, or a number of no commitment"
		);
		ensure!(
			FlexibilityLadders::<T>::iter_keys().all(|(id, _)| FlexibilityRequests::<T>::contains_key(id)),
			"invariant 30: a ladder of no request"
		);
		Self::check_holds(HoldReason::FlexibilityBudget, &budgets)?;
		Self::check_holds(HoldReason::FlexibilityCommitment, &collaterals)?;
		Self::check_promises()
	}

	fn check_request(id: FlexibilityId, request: &FlexibilityRequestOf<T>) -> Result<(), TryRuntimeError> {
		ensure!(
			id < NextFlexibilityRequest::<T>::get() && request.area < NextArea::<T>::get(),
			"invariant 28: the id of a request, or of its area, is too high"
		);
		Self::ensure_flexibility_terms(&request.terms)?;
		ensure!(
			AreaFlexibility::<T>::get(request.area).contains(&id),
			"invariant 28: a request is not listed"
		);
		ensure!(
			FlexibilityDue::<T>::contains_key(request.due, id)
				&& FlexibilityCursor::<T>::get().is_some_and(|cursor| cursor <= request.due),
			"invariant 28: a request that no block will find"
		);
		let next = match request.phase {
			FlexibilityPhase::Open | FlexibilityPhase::Activated => 0,
			FlexibilityPhase::Activating(next)
			| FlexibilityPhase::Settling(next)
			| FlexibilityPhase::Releasing(next) => next,
		};
		ensure!(
			next <= request.commitments,
			"invariant 28: a request is further than it has commitments"
		);
		let is_cleared = !matches!(request.phase, FlexibilityPhase::Open | FlexibilityPhase::Releasing(_));
		ensure!(
			request.clearing.is_some() == is_cleared,
			"invariant 28: a request is cleared or not against its phase"
		);
		ensure!(
			request
				.clearing
				.is_none_or(|clearing| clearing.price_mills <= request.terms.max_price_mills
					&& clearing.accepted_w == request.terms.power_w.min(request.offered_w)),
			"invariant 28: a request was cleared above its price, or for another power"
		);
		Ok(())
	}

	fn check_counts(
		id: FlexibilityId,
		request: &FlexibilityRequestOf<T>,
		commitments: &BTreeMap<u32, FlexibilityCommitmentOf<T>>,
	) -> Result<(), TryRuntimeError> {
		ensure!(
			commitments.len() == request.unsettled as usize,
			"invariant 29: a request's count of commitments is wrong"
		);
		let activated: Power = commitments.values().map(|commitment| commitment.accepted_w).sum();
		ensure!(
			match request.phase {
				FlexibilityPhase::Activating(_) => activated == request.activated_w,
				_ => activated <= request.activated_w,
			},
			"invariant 29: more or less is activated than a request says"
		);
		if request.phase != FlexibilityPhase::Open {
			return Ok(());
		}
		let mut levels = BTreeMap::<Price, Power>::new();
		for commitment in commitments.values() {
			let level = levels.entry(commitment.price_mills).or_default();
			ensure!(
				commitment.before_w == *level,
				"invariant 30: a commitment's place in its level is wrong"
			);
			*level += commitment.power_w();
		}
		ensure!(
			levels.values().sum::<Power>() == request.offered_w,
			"invariant 30: a request's sum of offers is wrong"
		);
		ensure!(
			Self::offered_levels(id).collect::<Vec<_>>() == levels.into_iter().collect::<Vec<_>>(),
			"invariant 30: a ladder is not the sum of the commitments"
		);
		Ok(())
	}

	fn check_commitment(
		id: FlexibilityId,
		request: &FlexibilityRequestOf<T>,
		number: u32,
		commitment: &FlexibilityCommitmentOf<T>,
	) -> Result<(), TryRuntimeError> {
		let who = &commitment.who;
		ensure!(
			number < request.commitments && FlexibilityNumbers::<T>::get(who, id) == Some(number),
			"invariant 29: the number of a commitment is another's, or too high"
		);
		ensure!(
			commitment.price_mills <= request.terms.max_price_mills
				&& commitment.accepted_w <= commitment.power_w()
				&& level_of(commitment.price_mills).0 < crate::FLEXIBILITY_PAGES,
			"invariant 29: a commitment that nobody could make"
		);
		if let Some(clearing) = request.clearing.filter(|_| commitment.accepted_w > 0) {
			let part = accepted_part(
				&clearing,
				commitment.price_mills,
				commitment.before_w,
				commitment.power_w(),
			);
			ensure!(
				part == commitment.accepted_w && commitment.price_mills <= clearing.price_mills,
				"invariant 29: another part of a commitment is accepted than its own"
			);
		}
		if commitment.ended_in.is_some() {
			return Ok(());
		}
		let index = Indices::<T>::get(who).ok_or("invariant 29: who commits never was connected")?;
		let (page, slot) = page_of(index);
		let envelopes = EnvelopePages::<T>::get(page);
		let promise = envelopes
			.iter()
			.filter(|envelope| envelope.slot == slot)
			.flat_map(|envelope| &envelope.contracts)
			.find(|promise| promise.request == Some(id))
			.ok_or("invariant 29: a commitment without a place in its envelope")?;
		ensure!(
			(promise.period.from, promise.period.until) == (request.terms.from, request.terms.until),
			"invariant 29: a commitment is promised for other intervals"
		);
		Ok(())
	}

	fn check_holds(reason: HoldReason, sums: &BTreeMap<T::AccountId, Balance>) -> Result<(), TryRuntimeError> {
		let reason = reason.into();
		ensure!(
			sums.iter()
				.all(|(who, sum)| T::Currency::balance_on_hold(&reason, who) == *sum),
			"invariant 31: what is on hold is not what requests and commitments say"
		);
		// Who has neither has nothing on hold: of all accounts that the grid knows.
		let others = Indices::<T>::iter_keys().chain(crate::Operators::<T>::iter().map(|(who, _, ())| who));
		ensure!(
			others
				.filter(|who| !sums.contains_key(who))
				.all(|who| T::Currency::balance_on_hold(&reason, &who) == 0),
			"invariant 31: something is on hold for nothing"
		);
		Ok(())
	}

	fn check_promises() -> Result<(), TryRuntimeError> {
		for (number, page) in EnvelopePages::<T>::iter() {
			let points = crate::ConnectionPages::<T>::get(number).ok_or("invariant 25: envelopes of no page")?;
			for envelope in page {
				let who = points
					.accounts
					.get(usize::from(envelope.slot))
					.ok_or("invariant 25: an envelope of nobody")?;
				let promised = envelope.contracts.iter().filter_map(|promise| promise.request);
				let promised = promised.collect::<Vec<_>>();
				ensure!(
					promised.iter().collect::<BTreeSet<_>>().len() == promised.len()
						&& promised.iter().all(|id| FlexibilityNumbers::<T>::contains_key(who, id)),
					"invariant 29: a promise without a commitment, or twice"
				);
			}
		}
		Ok(())
	}
}
