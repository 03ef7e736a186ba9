//! Settlement: what was kept is paid, what was missed is charged.
//!
//! In each interval what flowed above the limit is missed, and never more than what was accepted. There is
//! no tolerance as for breaches: it would be greater than a small commitment, which was then paid for
//! nothing; and as each Wh counts for itself, none is needed. Every accepted Wh is either kept and paid to
//! the participant by the operator, or missed and charged to the participant for the community fund, at one
//! price. The operator never earns from what others miss.
//!
//! An interval that was not measured in whole is waited for. In the end it counts as missed, so that
//! nobody gains by silence. From the interval on in which a connection has ended nothing is paid or
//! charged; and where it was taken away, nobody is charged for what its meters could not show any more.

use super::commitments::towards;
use crate::{
	Config, Connections, Event, FlexibilityCommitmentOf, FlexibilityCommitments, FlexibilityRequestOf, HoldReason,
	Pallet,
};
use energy_market::{missed_wh, Rounding};
use energy_primitives::{
	energy_of, ConnectionMeters, Energy, FlexibilityId, FlexibilityResult, Interval, IntervalClock,
};
use frame_support::traits::Get;

/// What was kept and missed of a commitment, in Wh.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Kept {
	kept_wh: Energy,
	missed_wh: Energy,
}

impl<T: Config> Pallet<T> {
	/// Settles a commitment, unless it still waits for readings.
	pub(super) fn settle(id: FlexibilityId, request: &mut FlexibilityRequestOf<T>, number: u32) {
		let Some(mut commitment) = FlexibilityCommitments::<T>::get(id, number) else {
			return;
		};
		let Some(kept) = Self::kept_of(request, &commitment) else {
			return;
		};
		let price_mills = request.clearing.map_or(0, |clearing| clearing.price_mills);
		let cost = |energy_wh| Self::cost(energy_wh, price_mills, Rounding::Down);
		let who = commitment.who.clone();
		let paid = Self::pay_from_hold(
			HoldReason::FlexibilityBudget,
			&request.payer,
			&who,
			cost(kept.kept_wh).min(request.budget),
		);
		request.budget = request.budget.saturating_sub(paid);
		let charged = Self::pay_from_hold(
			HoldReason::FlexibilityCommitment,
			&who,
			&T::CommunityFund::get(),
			cost(kept.missed_wh).min(commitment.collateral),
		);
		commitment.collateral = commitment.collateral.saturating_sub(charged);
		Self::end_commitment(id, request, number, &commitment);
		Self::deposit_event(Event::FlexibilitySettled {
			request: id,
			who,
			result: FlexibilityResult {
				kept_wh: kept.kept_wh,
				missed_wh: kept.missed_wh,
				paid,
				charged,
			},
		});
	}

	/// Returns the first interval of a request in which an account's connection carries nothing any more.
	fn end_of_connection(request: &FlexibilityRequestOf<T>, commitment: &FlexibilityCommitmentOf<T>) -> Interval {
		let noticed = || Connections::<T>::get(&commitment.who)?.ends_at;
		let end = commitment.ended_in.or_else(noticed).unwrap_or(Interval::MAX);
		end.clamp(request.terms.from, request.terms.until)
	}

	/// Returns what was kept and missed of a commitment; `None` while it waits for readings.
	fn kept_of(request: &FlexibilityRequestOf<T>, commitment: &FlexibilityCommitmentOf<T>) -> Option<Kept> {
		let (from, end) = (request.terms.from, Self::end_of_connection(request, commitment));
		let length_ms = Self::length_ms();
		let accepted_wh = energy_of(commitment.accepted_w, length_ms);
		let limit_w = commitment.reference_w.saturating_sub(commitment.accepted_w);
		let waits = Self::current() < Self::patience_end(request);
		let mut kept = Kept::default();
		for flow in T::Meters::measured_or_late(&commitment.who, from, end) {
			let missed = match flow {
				Some(flow) => missed_wh(towards(&flow, request.terms.direction), limit_w, accepted_wh, length_ms),
				None if commitment.ended_in.is_some() => continue,
				None if waits => return None,
				None => accepted_wh,
			};
			kept.missed_wh = kept.missed_wh.saturating_add(missed);
			kept.kept_wh = kept.kept_wh.saturating_add(accepted_wh.saturating_sub(missed));
		}
		Some(kept)
	}
}
