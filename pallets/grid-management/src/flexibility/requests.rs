//! Requests: what an operator asks for, and the money that it may cost.

use crate::{
	AreaFlexibility, AuthorityOf, Config, Error, Event, FlexibilityRequestOf, FlexibilityRequests, HoldReason,
	NextFlexibilityRequest, Pallet, MIN_LIMIT_W,
};
use energy_primitives::{AreaId, FlexibilityId, FlexibilityPhase, FlexibilityRequest, FlexibilityTerms, IntervalClock};
use frame_support::{ensure, traits::Get};
use sp_runtime::DispatchResult;

impl<T: Config> Pallet<T> {
	/// Refuses what cannot be asked for.
	pub(crate) fn ensure_flexibility_terms(terms: &FlexibilityTerms) -> DispatchResult {
		Self::ensure_power(terms.power_w)?;
		ensure!(terms.power_w >= MIN_LIMIT_W, Error::<T>::TooLittleFlexibility);
		Self::ensure_price(terms.max_price_mills)?;
		ensure!(terms.max_price_mills > 0, Error::<T>::NoPrice);
		ensure!(terms.from < terms.until, Error::<T>::ZeroDuration);
		ensure!(
			terms.intervals() <= T::MaxFlexibilityIntervals::get(),
			Error::<T>::FlexibilityTooLong
		);
		ensure!(
			terms.closes_at.saturating_add(T::ActivationTime::get()) <= terms.from,
			Error::<T>::ClosesTooLate
		);
		Ok(())
	}

	/// Puts a request, and reserves the most that it may cost.
	pub(crate) fn do_request_flexibility(area: AreaId, terms: FlexibilityTerms, by: &AuthorityOf<T>) -> DispatchResult {
		let payer = by.account().ok_or(Error::<T>::CouncilDoesNotPay)?.clone();
		Self::ensure_flexibility_terms(&terms)?;
		let current = Self::current();
		ensure!(terms.closes_at > current, Error::<T>::BeginsInThePast);
		let horizon = current.saturating_add(T::TradingHorizon::get());
		ensure!(terms.until <= horizon.saturating_add(1), Error::<T>::TooFarAhead);
		let id = NextFlexibilityRequest::<T>::get();
		let next = id.checked_add(1).ok_or(Error::<T>::FlexibilityIdsExhausted)?;
		AreaFlexibility::<T>::try_mutate(area, |requests| {
			requests
				.try_push(id)
				.map_err(|_| Error::<T>::TooManyFlexibilityRequests)
		})?;
		let budget = Self::most_cost(terms.power_w, terms.intervals(), terms.max_price_mills);
		Self::hold(HoldReason::FlexibilityBudget, &payer, budget)?;
		NextFlexibilityRequest::<T>::put(next);
		let request = FlexibilityRequest {
			area,
			payer: payer.clone(),
			terms,
			phase: FlexibilityPhase::Open,
			due: terms.closes_at,
			commitments: 0,
			unsettled: 0,
			offered_w: 0,
			clearing: None,
			activated_w: 0,
			budget,
		};
		Self::put_request(id, request, terms.closes_at);
		Self::deposit_event(Event::FlexibilityRequested {
			request: id,
			area,
			payer,
			terms,
			budget,
		});
		Ok(())
	}

	/// Returns a request that still takes commitments.
	pub(super) fn open_request(id: FlexibilityId) -> Result<FlexibilityRequestOf<T>, Error<T>> {
		let request = FlexibilityRequests::<T>::get(id).ok_or(Error::<T>::UnknownFlexibilityRequest)?;
		ensure!(
			request.phase == FlexibilityPhase::Open && Self::current() < request.terms.closes_at,
			Error::<T>::FlexibilityClosed
		);
		Ok(request)
	}

	/// Withdraws a request as long as it is open. The commitments to it are released step by step.
	pub(crate) fn do_cancel_flexibility_request(who: &T::AccountId, id: FlexibilityId) -> DispatchResult {
		let mut request = Self::open_request(id)?;
		ensure!(request.payer == *who, Error::<T>::NotThePayer);
		request.phase = FlexibilityPhase::Releasing(0);
		Self::put_request(id, request, Self::current());
		Ok(())
	}
}
