//! A verifier disputes a pending issuance, and a majority of the verifiers decides. The producer has no
//! vote, and no verifier alone keeps credits from anybody for good: what is not rejected in time stands.

use crate::{Config, Dispute, DisputeOf, DisputeVote, Disputes, Error, Event, Pallet};
use energy_primitives::{IntervalClock, IssuanceId, Moment};
use frame_support::{
	ensure,
	pallet_prelude::{DispatchError, DispatchResult, Get},
	traits::SortedMembers,
};

/// The votes of those who are verifiers at present.
pub(crate) struct Tally {
	pub(crate) uphold: u32,
	pub(crate) reject: u32,
	/// How many votes decide: more than half of the verifiers without the producer, and at least two.
	pub(crate) quorum: u32,
}

impl Tally {
	pub(crate) const fn is_upheld(&self) -> bool {
		self.uphold >= self.quorum
	}

	pub(crate) const fn is_rejected(&self) -> bool {
		self.reject >= self.quorum
	}
}

impl<T: Config> Pallet<T> {
	/// Returns when the vote on a dispute is over.
	pub(crate) fn end_of_vote(dispute: &DisputeOf<T>) -> Moment {
		dispute.at.saturating_add(T::DisputePeriod::get())
	}

	/// Counts the votes on a producer's issuance.
	pub(crate) fn tally(producer: &T::AccountId, dispute: &DisputeOf<T>) -> Tally {
		let mut voters = T::Verifiers::sorted_members();
		voters.retain(|voter| voter != producer);
		let votes = |of: &[T::AccountId]| of.iter().filter(|voter| voters.contains(voter)).count() as u32;
		Tally {
			uphold: votes(&dispute.uphold),
			reject: votes(&dispute.reject),
			quorum: (voters.len() as u32 / 2).saturating_add(1).max(2),
		}
	}

	/// Disputes a pending issuance, which is a vote against it too.
	pub(crate) fn do_dispute(verifier: T::AccountId, issuance: IssuanceId, document: T::Hash) -> DispatchResult {
		let pending = Self::pending_issuance(issuance)?;
		ensure!(pending.producer != verifier, Error::<T>::OwnIssuance);
		ensure!(!Disputes::<T>::contains_key(issuance), Error::<T>::AlreadyDisputed);
		let now = T::Clock::now();
		ensure!(now < Self::end_of_window(&pending), Error::<T>::ChallengeWindowOver);

		let mut dispute = Dispute {
			document,
			at: now,
			uphold: Default::default(),
			reject: Default::default(),
		};
		Self::add_vote(&mut dispute, &verifier, DisputeVote::Reject)?;
		Disputes::<T>::insert(issuance, dispute);
		Self::deposit_event(Event::IssuanceDisputed {
			issuance,
			document,
			verifier,
		});
		Ok(())
	}

	/// Votes on a disputed issuance, and decides on it once more than half agree.
	pub(crate) fn do_vote(verifier: T::AccountId, issuance: IssuanceId, vote: DisputeVote) -> DispatchResult {
		let pending = Self::pending_issuance(issuance)?;
		let mut dispute = Disputes::<T>::get(issuance).ok_or(Error::<T>::NotDisputed)?;
		ensure!(pending.producer != verifier, Error::<T>::OwnIssuance);
		ensure!(T::Clock::now() < Self::end_of_vote(&dispute), Error::<T>::VoteOver);
		Self::add_vote(&mut dispute, &verifier, vote)?;
		let tally = Self::tally(&pending.producer, &dispute);
		Self::deposit_event(Event::IssuanceVoted {
			issuance,
			vote,
			verifier,
		});
		Disputes::<T>::insert(issuance, dispute);
		if tally.is_rejected() {
			return Self::reject(issuance, pending);
		}
		if tally.is_upheld() {
			return Self::mint(issuance, pending);
		}
		Ok(())
	}

	fn add_vote(dispute: &mut DisputeOf<T>, verifier: &T::AccountId, vote: DisputeVote) -> Result<(), DispatchError> {
		let voted = dispute.uphold.contains(verifier) || dispute.reject.contains(verifier);
		ensure!(!voted, Error::<T>::AlreadyVoted);
		let votes = match vote {
			DisputeVote::Uphold => &mut dispute.uphold,
			DisputeVote::Reject => &mut dispute.reject,
		};
		votes
			.try_push(verifier.clone())
			.map_err(|_| Error::<T>::TooManyVotes.into())
	}
}
