//! Measures that take two: one operator proposes, another one of the area or of one above it confirms,
//! or the council does.
//!
//! Two are two accounts. The council authorises accounts, so it authorises no person twice; a proxy acts
//! in the name of its principal, and is no second one.

use super::Declaration;
use crate::{
	AreaOf, Areas, AuthorityOf, Config, Error, Event, MeasureProposal, MeasureProposalOf, MeasureProposals,
	MeasureProposalsOf, NextProposal, Pallet, ReasonOf,
};
use energy_primitives::{
	AreaId, Authority, EmergencyCause, EmergencyProtocol, Interval, IntervalClock, ProposalId, ZoneId,
};
use frame_support::{ensure, traits::Get};
use sp_runtime::{ArithmeticError, DispatchError, DispatchResult};

impl<T: Config> Pallet<T> {
	/// Proposes a measure as an operator; declares it as the council.
	pub(crate) fn do_propose_measure(
		area: AreaId,
		protocol: EmergencyProtocol,
		from: Option<Interval>,
		duration: Interval,
		reason: ReasonOf<T>,
		by: AuthorityOf<T>,
	) -> DispatchResult {
		Self::ensure_declarable(&protocol, duration, T::LongEmergency::get(), &reason)?;
		Self::ensure_begin(&protocol, from, duration)?;
		let entry = Areas::<T>::get(area).ok_or(Error::<T>::UnknownArea)?;
		match &by {
			Authority::Operator(who) => {
				let proposal = MeasureProposal {
					proposal: NextProposal::<T>::get(),
					area,
					protocol,
					from,
					duration,
					reason,
					by: who.clone(),
					primacy: Self::primacy_of(&by, area, &entry),
					open_until: Self::current().saturating_add(T::ProposalTime::get()),
				};
				Self::put_proposal(entry.zone(area), proposal)
			},
			_ => {
				let begin = from.unwrap_or_else(Self::current);
				Self::declare(Declaration {
					area,
					protocol,
					cause: EmergencyCause::Declared,
					from: begin,
					until: begin.checked_add(duration).ok_or(ArithmeticError::Overflow)?,
					reason,
					by,
					confirmed_by: None,
				})
			},
		}
	}

	/// Refuses a measure that would begin in the past, beyond the trading horizon, or later than at once
	/// where it suspends trading.
	fn ensure_begin(protocol: &EmergencyProtocol, from: Option<Interval>, duration: Interval) -> DispatchResult {
		let current = Self::current();
		let begin = from.unwrap_or(current);
		ensure!(begin >= current, Error::<T>::BeginsInThePast);
		ensure!(
			begin <= current.saturating_add(T::TradingHorizon::get()),
			Error::<T>::TooFarAhead
		);
		ensure!(
			!protocol.suspends() || from.is_none(),
			Error::<T>::SuspensionBeginsAtOnce
		);
		begin.checked_add(duration).ok_or(ArithmeticError::Overflow)?;
		Ok(())
	}

	/// Puts a proposal on its zone's list, on which an operator has a part at most.
	fn put_proposal(zone: ZoneId, proposal: MeasureProposalOf<T>) -> DispatchResult {
		let current = Self::current();
		let next = proposal
			.proposal
			.checked_add(1)
			.ok_or(Error::<T>::ProposalIdsExhausted)?;
		let mut proposals = MeasureProposals::<T>::get(zone);
		proposals.retain(|other| current <= other.open_until);
		let own = proposals.iter().filter(|other| other.by == proposal.by).count();
		let most = (T::MaxMeasureProposals::get() / 4).max(1);
		ensure!(
			u32::try_from(own).is_ok_and(|own| own < most),
			Error::<T>::TooManyMeasureProposals
		);
		let event = Event::MeasureProposed {
			proposal: proposal.proposal,
			area: proposal.area,
			protocol: proposal.protocol,
			from: proposal.from,
			duration: proposal.duration,
			by: proposal.by.clone(),
			open_until: proposal.open_until,
			reason: proposal.reason.clone(),
		};
		proposals
			.try_push(proposal)
			.map_err(|_| Error::<T>::TooManyMeasureProposals)?;
		NextProposal::<T>::put(next);
		MeasureProposals::<T>::insert(zone, proposals);
		Self::deposit_event(event);
		Ok(())
	}

	/// Takes a proposal for an area off its zone's list. Returns it with the area.
	fn take_proposal(area: AreaId, proposal: ProposalId) -> Result<(AreaOf<T>, MeasureProposalOf<T>), DispatchError> {
		let entry = Areas::<T>::get(area).ok_or(Error::<T>::UnknownArea)?;
		let zone = entry.zone(area);
		let mut proposals = MeasureProposals::<T>::get(zone);
		let index = proposals
			.iter()
			.position(|other| other.proposal == proposal && other.area == area)
			.ok_or(Error::<T>::UnknownProposal)?;
		let taken = proposals.remove(index);
		Self::put_proposals(zone, proposals);
		Ok((entry, taken))
	}

	/// Declares what an operator has proposed, as the second who agrees.
	pub(crate) fn do_confirm_measure(area: AreaId, proposal: ProposalId, by: AuthorityOf<T>) -> DispatchResult {
		let (_, taken) = Self::take_proposal(area, proposal)?;
		let current = Self::current();
		ensure!(by.account() != Some(&taken.by), Error::<T>::OwnProposal);
		// Who operates the area no longer decides nothing in it.
		ensure!(Self::is_operator(&taken.by, area), Error::<T>::NotAuthorized);
		let planned = taken.from.unwrap_or(current);
		let until = planned.checked_add(taken.duration).ok_or(ArithmeticError::Overflow)?;
		ensure!(
			current <= taken.open_until && current < until,
			Error::<T>::ProposalExpired
		);
		let by_proposer = Authority::Operator(taken.by);
		Self::count_record(&by_proposer)?;
		Self::declare(Declaration {
			area,
			protocol: taken.protocol,
			cause: EmergencyCause::Declared,
			from: planned.max(current),
			until,
			reason: taken.reason,
			by: by_proposer,
			confirmed_by: Some(by),
		})
	}

	/// Takes a proposal back: the operator's own, or as somebody who decides as far up.
	pub(crate) fn do_withdraw_measure_proposal(
		area: AreaId,
		proposal: ProposalId,
		by: AuthorityOf<T>,
	) -> DispatchResult {
		let (entry, taken) = Self::take_proposal(area, proposal)?;
		let is_own = by.account() == Some(&taken.by);
		ensure!(
			is_own || Self::primacy_of(&by, area, &entry) <= taken.primacy,
			Error::<T>::Outranked
		);
		Self::deposit_event(Event::MeasureProposalWithdrawn { proposal, area, by });
		Ok(())
	}

	/// Drops the proposals for an area that is removed.
	pub(crate) fn drop_proposals_of(zone: ZoneId, area: AreaId) {
		let mut proposals = MeasureProposals::<T>::get(zone);
		let before = proposals.len();
		proposals.retain(|proposal| proposal.area != area);
		if proposals.len() != before {
			Self::put_proposals(zone, proposals);
		}
	}

	/// Stores a zone's proposals; nothing where there are none.
	fn put_proposals(zone: ZoneId, proposals: MeasureProposalsOf<T>) {
		if proposals.is_empty() {
			MeasureProposals::<T>::remove(zone);
		} else {
			MeasureProposals::<T>::insert(zone, proposals);
		}
	}
}
