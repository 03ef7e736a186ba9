//! Commitments: a participant offers to stay below a limit at a price, and vouches for it.
//!
//! What counts is how far the limit lies below the *reference*: the least of its effective limits in the
//! intervals, and of the second highest mean power that its meters measured in the same intervals of the
//! last five days. So nobody is paid for room that it does not use, and one day of extra consumption
//! raises nothing. A day that was not measured in whole counts as nothing.
//!
//! The place in the participant's envelope is taken with the commitment, though nothing is limited yet: so
//! no two promises of it meet, and what is accepted finds room.

use crate::{
	measures::limits::ConnectionLimits, Areas, Config, Error, Event, FlexibilityCommitments, FlexibilityLadders,
	FlexibilityNumbers, FlexibilityRequestOf, HoldReason, Pallet, Promise, FLEXIBILITY_PAGE_LEVELS, MIN_LIMIT_W,
};
use energy_market::{mean_power, second_highest};
use energy_primitives::{
	Authority, Connection, ConnectionMeters, Direction, EnvelopePeriod, FlexibilityCommitment, FlexibilityId,
	FlexibilityReference, Flow, Interval, IntervalClock, Limits, Power, Price, MAX_POWER,
};
use frame_support::{ensure, traits::DefensiveOption};
use sp_runtime::{ArithmeticError, DispatchError, DispatchResult};

/// From how many days the reference follows.
const REFERENCE_DAYS: Interval = 5;

/// What limits nothing.
const NO_LIMITS: Limits = Limits {
	import_limit_w: MAX_POWER,
	export_limit_w: MAX_POWER,
};

/// Returns what flowed in a direction, in Wh.
pub(super) fn towards(flow: &Flow, direction: Direction) -> u64 {
	match direction {
		Direction::Import => flow.import_wh,
		Direction::Export => flow.export_wh,
	}
}

/// Returns the page of a ladder that a price stands on, and its level there.
pub(super) fn level_of(price_mills: Price) -> (u8, usize) {
	let level = usize::from(price_mills);
	let page = level.checked_div(FLEXIBILITY_PAGE_LEVELS).unwrap_or(0);
	(
		u8::try_from(page).unwrap_or(u8::MAX),
		level.checked_rem(FLEXIBILITY_PAGE_LEVELS).unwrap_or(0),
	)
}

impl<T: Config> Pallet<T> {
	/// Returns from which power a commitment of an account would be counted; `None` for one without a
	/// connection.
	pub(crate) fn flexibility_reference(
		who: &T::AccountId,
		direction: Direction,
		from: Interval,
		until: Interval,
	) -> Option<FlexibilityReference> {
		let limits = ConnectionLimits::<T>::of(who)?;
		let effective = (from..until).map(|interval| limits.at(interval).towards(direction));
		Some(FlexibilityReference {
			limit_w: effective.min().unwrap_or(0),
			metered_w: second_highest((0..REFERENCE_DAYS).map(|day| {
				// The same intervals of a day all of which is final.
				Self::days_back(until, day).map_or(0, |back| {
					Self::metered_power(who, direction, from.saturating_sub(back), until.saturating_sub(back))
				})
			})),
		})
	}

	/// Returns how many intervals the `nth` day before lies back in which everything is final that ends
	/// with `until`, the newest being number 0; `None` before the first interval.
	fn days_back(until: Interval, nth: Interval) -> Option<Interval> {
		let day = Self::day();
		let last_final = T::Meters::final_before().min(Self::current());
		let newest = until.saturating_sub(last_final).div_ceil(day).max(1);
		let back = newest.checked_add(nth)?.checked_mul(day)?;
		(back < until).then_some(back)
	}

	/// Returns the mean power that an account's meters measured in a direction, in W; 0 where they did not
	/// measure all of the intervals.
	fn metered_power(who: &T::AccountId, direction: Direction, from: Interval, until: Interval) -> Power {
		let flows = T::Meters::measured(who, from, until);
		let sum = flows.iter().try_fold(0u64, |sum, flow| {
			Some(sum.saturating_add(towards(flow.as_ref()?, direction)))
		});
		sum.map_or(0, |energy_wh| {
			mean_power(energy_wh, until.saturating_sub(from), Self::length_ms())
		})
	}

	/// Refuses who is not connected to the area of a request or below it.
	fn ensure_concerned(request: &FlexibilityRequestOf<T>, connection: &Connection) -> DispatchResult {
		let entry = Areas::<T>::get(connection.area).defensive_ok_or(Error::<T>::Corrupt)?;
		let mut areas = entry.self_and_ancestors(connection.area);
		ensure!(areas.any(|area| area == request.area), Error::<T>::ConnectedElsewhere);
		Ok(())
	}

	/// Adds a power at a price to the ladder of a request. Returns what stood there before.
	fn add_to_ladder(id: FlexibilityId, price_mills: Price, power_w: Power) -> Result<Power, DispatchError> {
		let (page, level) = level_of(price_mills);
		let mut levels = FlexibilityLadders::<T>::get(id, page).unwrap_or_default();
		let sum = levels.0.get_mut(level).defensive_ok_or(Error::<T>::Corrupt)?;
		let before_w = *sum;
		*sum = before_w.checked_add(power_w).ok_or(ArithmeticError::Overflow)?;
		FlexibilityLadders::<T>::insert(id, page, levels);
		Ok(before_w)
	}

	/// Takes the place of a commitment in the participant's envelope.
	fn reserve_promise(who: &T::AccountId, id: FlexibilityId, request: &FlexibilityRequestOf<T>) -> DispatchResult {
		let by = Authority::Operator(request.payer.clone());
		// An area that was removed has no operators.
		let primacy = Areas::<T>::get(request.area).map(|entry| Self::primacy_of(&by, request.area, &entry));
		Self::promise(
			who,
			Promise {
				period: EnvelopePeriod {
					from: request.terms.from,
					until: request.terms.until,
					limits: NO_LIMITS,
					primacy: primacy.unwrap_or(u8::MAX),
				},
				request: Some(id),
			},
		)
	}

	/// Commits an account to a limit.
	pub(crate) fn do_commit_flexibility(
		who: T::AccountId,
		id: FlexibilityId,
		limit_w: Power,
		price_mills: Price,
	) -> DispatchResult {
		let connection = Self::ensure_connected(&who)?;
		let mut request = Self::open_request(id)?;
		let terms = request.terms;
		Self::ensure_concerned(&request, &connection)?;
		ensure!(
			!FlexibilityNumbers::<T>::contains_key(&who, id),
			Error::<T>::AlreadyCommitted
		);
		Self::ensure_limit(limit_w)?;
		ensure!(price_mills <= terms.max_price_mills, Error::<T>::PriceAboveRequest);
		let reference_w = Self::flexibility_reference(&who, terms.direction, terms.from, terms.until)
			.ok_or(Error::<T>::NotConnected)?
			.reference_w();
		let power_w = reference_w.saturating_sub(limit_w);
		ensure!(power_w >= MIN_LIMIT_W, Error::<T>::TooLittleFlexibility);

		let before_w = Self::add_to_ladder(id, price_mills, power_w)?;
		let number = request.commitments;
		request.commitments = number.checked_add(1).ok_or(ArithmeticError::Overflow)?;
		request.unsettled = request.unsettled.saturating_add(1);
		request.offered_w = request
			.offered_w
			.checked_add(power_w)
			.ok_or(ArithmeticError::Overflow)?;
		// The price is not known yet.
		let collateral = Self::most_cost(power_w, terms.intervals(), terms.max_price_mills);
		Self::hold(HoldReason::FlexibilityCommitment, &who, collateral)?;
		Self::reserve_promise(&who, id, &request)?;
		let commitment = FlexibilityCommitment {
			who: who.clone(),
			limit_w,
			reference_w,
			price_mills,
			before_w,
			accepted_w: 0,
			collateral,
			ended_in: None,
		};
		FlexibilityCommitments::<T>::insert(id, number, commitment);
		FlexibilityNumbers::<T>::insert(&who, id, number);
		let due = request.due;
		Self::put_request(id, request, due);
		Self::deposit_event(Event::FlexibilityCommitted {
			request: id,
			number,
			who,
			limit_w,
			reference_w,
			price_mills,
			collateral,
		});
		Ok(())
	}

	/// Notes of the commitments of an account that its connection is none any longer: from now on nothing of
	/// them is paid or charged. There are no more of them than its envelope had places.
	pub(crate) fn end_flexibility_of(who: &T::AccountId, connection: &Connection) {
		let current = Self::current();
		let ended_in = connection.ends_at.map_or(current, |end| end.min(current));
		for (id, number) in FlexibilityNumbers::<T>::iter_prefix(who) {
			FlexibilityCommitments::<T>::mutate(id, number, |entry| {
				if let Some(commitment) = entry {
					// It may have been connected again since.
					commitment.ended_in = Some(commitment.ended_in.unwrap_or(ended_in));
				}
			});
		}
	}
}
