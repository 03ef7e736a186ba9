//! The market for flexibility: an operator asks for less import or export in an area, participants commit
//! to a lower limit at a price, and their meters show whether they kept to it.
//!
//! - **Requests** ([`requests`]): the operator's money for the most that it may cost is on hold from the
//!   begin. What nobody answers costs nothing.
//! - **Commitments** ([`commitments`]): firm, with collateral. What counts is how far the limit lies below
//!   what the participant's meters measured lately, so that nobody is paid for room that it does not use.
//! - **Clearing** ([`clearing`]): the cheapest first, all at one price, by a ladder as the auction has it,
//!   whose cost does not depend on the number of commitments.
//! - **Activation** ([`activation`]): the accepted part becomes a limit in the participant's envelope.
//! - **Settlement** ([`settlement`]): what was kept is paid out of the operator's money, what was missed is
//!   charged to the participant for the community fund. Energy is paid for elsewhere; here money changes
//!   hands for what did not flow, and none is made or lost.
//!
//! All but requests and commitments goes by steps, each of a bounded weight. A request stores how far it
//! has come. Blocks with weight left go on with what is due; anybody can do so by a call, so that nothing
//! depends on idle time. There is no list of all that is due, which one operator could fill for the others:
//! [`FlexibilityDue`] has an entry for each request under the interval in which it is due, and a cursor
//! says up to which interval there is none.

use crate::{
	AreaFlexibility, Config, Error, Event, FlexibilityCommitmentOf, FlexibilityCommitments, FlexibilityCursor,
	FlexibilityDue, FlexibilityLadders, FlexibilityNumbers, FlexibilityRequestOf, FlexibilityRequests, HoldReason,
	Pallet, WeightInfo, FLEXIBILITY_PAGES, FLEXIBILITY_PAGE_LEVELS,
};
use energy_market::{energy_over, payment, Rounding};
use energy_primitives::{
	Balance, ConnectionMeters, Energy, FlexibilityId, FlexibilityPhase, Interval, IntervalClock, Power, Price,
};
use frame_support::{
	defensive, ensure,
	pallet_prelude::Weight,
	traits::{
		fungible::MutateHold,
		tokens::{Fortitude, Precision, Restriction},
		DefensiveResult, Get,
	},
	weights::WeightMeter,
};
use sp_runtime::{DispatchError, DispatchResult};

mod activation;
mod clearing;
mod commitments;
#[cfg(any(feature = "try-runtime", test))]
mod invariants;
mod readers;
mod requests;
mod settlement;

/// How many steps one call, or one turn of a block's idle time, does at most.
pub(crate) const MOST_STEPS: u32 = 32;

/// How many price levels a page of a ladder holds.
const PAGE_LEVELS: Price = FLEXIBILITY_PAGE_LEVELS as Price;

/// After how many milliseconds commitments that wait for readings are looked at again.
const DAY_MS: u64 = 86_400_000;

/// What a step came to.
enum Step {
	/// Something was done.
	Done,
	/// There is nothing to do before an interval.
	Waits(Interval),
	/// Something was done, and the rest has time until an interval.
	Rests(Interval),
	/// The request is over.
	Over,
}

impl<T: Config> Pallet<T> {
	/// Returns what energy costs at a price, in plancks.
	fn cost(energy_wh: Energy, price_mills: Price, rounding: Rounding) -> Balance {
		// Overflows only where a mill is of more plancks than the integrity test allows.
		payment(energy_wh, price_mills, T::Mill::get(), rounding).unwrap_or(Balance::MAX)
	}

	/// Returns the most that a power over a number of intervals costs at a price, in plancks.
	fn most_cost(power_w: Power, intervals: Interval, price_mills: Price) -> Balance {
		let energy_wh = energy_over(power_w, intervals, Self::length_ms());
		Self::cost(energy_wh, price_mills, Rounding::Up)
	}

	fn hold(reason: HoldReason, who: &T::AccountId, amount: Balance) -> DispatchResult {
		match amount {
			0 => Ok(()),
			_ => T::Currency::hold(&reason.into(), who, amount),
		}
	}

	/// Gives money on hold back to its owner.
	fn release_hold(reason: HoldReason, who: &T::AccountId, amount: Balance) {
		if amount > 0 && T::Currency::release(&reason.into(), who, amount, Precision::Exact).is_err() {
			defensive!("what a request or a commitment says is on hold is not");
		}
	}

	/// Moves money on hold to another account's wallet. Returns how much: nothing where that cannot receive
	/// it.
	fn pay_from_hold(reason: HoldReason, from: &T::AccountId, to: &T::AccountId, amount: Balance) -> Balance {
		if amount == 0 {
			return 0;
		}
		if from == to {
			Self::release_hold(reason, from, amount);
			return amount;
		}
		T::Currency::transfer_on_hold(
			&reason.into(),
			from,
			to,
			amount,
			Precision::Exact,
			Restriction::Free,
			Fortitude::Force,
		)
		.unwrap_or(0)
	}

	/// Returns how many intervals are at least a day.
	pub(crate) fn day() -> Interval {
		Interval::try_from(DAY_MS / Self::length_ms())
			.unwrap_or(Interval::MAX)
			.max(1)
	}

	/// Stores a request, and in which interval something is to be done about it next.
	fn put_request(id: FlexibilityId, mut request: FlexibilityRequestOf<T>, due: Interval) {
		FlexibilityDue::<T>::remove(request.due, id);
		FlexibilityDue::<T>::insert(due, id, ());
		request.due = due;
		FlexibilityRequests::<T>::insert(id, request);
		FlexibilityCursor::<T>::mutate(|cursor| *cursor = Some(cursor.unwrap_or(due).min(due)));
	}

	/// Deletes a commitment. What is on hold for it is released, and its place in the envelope is free.
	fn end_commitment(
		id: FlexibilityId,
		request: &mut FlexibilityRequestOf<T>,
		number: u32,
		commitment: &FlexibilityCommitmentOf<T>,
	) {
		let who = &commitment.who;
		Self::release_hold(HoldReason::FlexibilityCommitment, who, commitment.collateral);
		let freed = Self::change_envelope(who, |envelope| {
			envelope.contracts.retain(|promise| promise.request != Some(id));
			Ok(())
		});
		if freed.is_err() {
			defensive!("who commits has had a connection");
		}
		FlexibilityCommitments::<T>::remove(id, number);
		FlexibilityNumbers::<T>::remove(who, id);
		request.unsettled = request.unsettled.saturating_sub(1);
	}

	/// Deletes a request that has no commitments left, and gives the rest of its money back.
	fn close(id: FlexibilityId, request: &FlexibilityRequestOf<T>) {
		Self::release_hold(HoldReason::FlexibilityBudget, &request.payer, request.budget);
		FlexibilityDue::<T>::remove(request.due, id);
		FlexibilityRequests::<T>::remove(id);
		let _ = FlexibilityLadders::<T>::clear_prefix(id, FLEXIBILITY_PAGES.into(), None);
		AreaFlexibility::<T>::mutate_exists(request.area, |entry| {
			if let Some(requests) = entry {
				requests.retain(|other| *other != id);
			}
			if entry.as_ref().is_some_and(|requests| requests.is_empty()) {
				*entry = None;
			}
		});
		Self::deposit_event(Event::FlexibilityRequestClosed {
			request: id,
			returned: request.budget,
		});
	}

	/// Does the next step of a request.
	fn step(id: FlexibilityId, request: &mut FlexibilityRequestOf<T>) -> Step {
		let current = Self::current();
		match request.phase {
			FlexibilityPhase::Open if current < request.terms.closes_at => Step::Waits(request.terms.closes_at),
			FlexibilityPhase::Open => Self::clear(id, request),
			FlexibilityPhase::Activating(next) if next < request.commitments => {
				Self::activate(id, request, next);
				request.phase = FlexibilityPhase::Activating(next.saturating_add(1));
				Step::Done
			},
			FlexibilityPhase::Activating(_) => {
				request.phase = FlexibilityPhase::Activated;
				Step::Done
			},
			FlexibilityPhase::Releasing(next) if next < request.commitments => {
				if let Some(commitment) = FlexibilityCommitments::<T>::get(id, next) {
					Self::release(id, request, next, &commitment);
				}
				request.phase = FlexibilityPhase::Releasing(next.saturating_add(1));
				Step::Done
			},
			_ if request.unsettled == 0 => {
				Self::close(id, request);
				Step::Over
			},
			// Nobody makes a block look at those who wait for readings more often than once a day.
			FlexibilityPhase::Activated if current < request.due => Step::Waits(request.due),
			FlexibilityPhase::Activated => {
				let until = request.terms.until;
				if current < until {
					return Step::Waits(until);
				}
				if T::Meters::final_before() < until {
					return Step::Waits(current.saturating_add(1));
				}
				request.phase = FlexibilityPhase::Settling(0);
				Step::Done
			},
			FlexibilityPhase::Settling(next) if next < request.commitments => {
				Self::settle(id, request, next);
				request.phase = FlexibilityPhase::Settling(next.saturating_add(1));
				Step::Done
			},
			// Some wait for readings: from now on once a day, and in the end without them.
			FlexibilityPhase::Settling(_) => {
				request.phase = FlexibilityPhase::Activated;
				let last = Self::patience_end(request);
				let again = current.saturating_add(Self::day());
				Step::Rests(if current < last { again.min(last) } else { again })
			},
			// Nobody is left, so that it was closed above.
			FlexibilityPhase::Releasing(_) => {
				defensive!("a commitment was not released");
				Step::Waits(current.saturating_add(Self::day()))
			},
		}
	}

	/// Returns the first interval in which readings are not waited for any longer.
	fn patience_end(request: &FlexibilityRequestOf<T>) -> Interval {
		request.terms.until.saturating_add(T::FlexibilityPatience::get())
	}

	/// Does steps of a request until there is nothing to do or `most` are done. Returns how many.
	fn do_steps(id: FlexibilityId, most: u32) -> Result<u32, DispatchError> {
		let mut request = FlexibilityRequests::<T>::get(id).ok_or(Error::<T>::UnknownFlexibilityRequest)?;
		let mut due = Self::current();
		let mut steps: u32 = 0;
		while steps < most {
			match Self::step(id, &mut request) {
				Step::Done => steps = steps.saturating_add(1),
				Step::Over => return Ok(steps.saturating_add(1)),
				Step::Waits(until) => {
					due = until;
					break;
				},
				Step::Rests(until) => {
					(due, steps) = (until, steps.saturating_add(1));
					break;
				},
			}
		}
		Self::put_request(id, request, due);
		Ok(steps)
	}

	/// Does steps of a request by a call. Returns how many.
	pub(crate) fn do_advance_flexibility(id: FlexibilityId, most: u32) -> Result<u32, DispatchError> {
		ensure!((1..=MOST_STEPS).contains(&most), Error::<T>::NoSteps);
		let steps = Self::do_steps(id, most)?;
		ensure!(steps > 0, Error::<T>::NothingDue);
		Ok(steps)
	}

	/// Returns the weight of the longest step.
	pub(crate) fn step_weight() -> Weight {
		T::WeightInfo::clear_flexibility()
			.max(T::WeightInfo::activate_flexibility())
			.max(T::WeightInfo::release_flexibility())
			.max(T::WeightInfo::settle_flexibility())
			.max(T::WeightInfo::close_flexibility())
	}

	/// Returns the weight of a call that does so many steps.
	pub(crate) fn advance_weight(steps: u32) -> Weight {
		let steps = steps.clamp(1, MOST_STEPS);
		T::WeightInfo::find_flexibility().saturating_add(Self::step_weight().saturating_mul(steps.into()))
	}

	/// Returns the weight of the least that a block can do about requests that are due.
	pub(crate) fn idle_weight() -> Weight {
		T::WeightInfo::idle_flexibility()
			.saturating_add(T::WeightInfo::find_flexibility())
			.saturating_add(Self::step_weight())
	}

	/// Goes on with what is due, as far as the weight reaches.
	pub(crate) fn do_idle(remaining: Weight) -> Weight {
		let mut meter = WeightMeter::with_limit(remaining.min(T::MaxFlexibilityWeight::get()));
		if meter.try_consume(T::WeightInfo::idle_flexibility()).is_err() {
			return meter.consumed();
		}
		let current = Self::current();
		let Some(mut cursor) = FlexibilityCursor::<T>::get().filter(|cursor| *cursor <= current) else {
			return meter.consumed();
		};
		let (find, step) = (T::WeightInfo::find_flexibility(), Self::step_weight());
		while cursor <= current && meter.can_consume(find.saturating_add(step)) {
			meter.consume(find);
			let Some(id) = FlexibilityDue::<T>::iter_key_prefix(cursor).next() else {
				cursor = cursor.saturating_add(1);
				continue;
			};
			let fit = meter.remaining().checked_div_per_component(&step).unwrap_or(1);
			let most = u32::try_from(fit).unwrap_or(MOST_STEPS).clamp(1, MOST_STEPS);
			let done = match Self::do_steps(id, most).defensive_ok() {
				Some(done) => done.max(1),
				None => {
					FlexibilityDue::<T>::remove(cursor, id);
					1
				},
			};
			meter.consume(step.saturating_mul(done.into()));
		}
		FlexibilityCursor::<T>::put(cursor);
		meter.consumed()
	}
}
