//! Capacity-limitation contracts: a participant promises to stay below limits in intervals to come.
//!
//! An operator offers, the participant accepts and names what it accepts. From then on neither of them
//! changes it: the limits are in force from the first interval to the last, and go with the connection.
//! What the promise is paid with is agreed elsewhere. As it is given freely, no floor is kept for it.

use super::list::KEPT;
use crate::{Areas, AuthorityOf, Config, ContractOffers, Error, Pallet, Promise};
use energy_primitives::{Connection, EnvelopePeriod, Interval, IntervalClock, LimitationContract};
use frame_support::{
	ensure,
	traits::{DefensiveOption, Get},
};
use sp_runtime::{DispatchError, DispatchResult};

impl<T: Config> Pallet<T> {
	/// Offers a participant a contract in place of what was offered before, or takes the offer back.
	pub(crate) fn do_offer_contract(
		who: &T::AccountId,
		connection: &Connection,
		contract: Option<LimitationContract>,
		by: &AuthorityOf<T>,
	) -> DispatchResult {
		let Some(contract) = contract else {
			ContractOffers::<T>::take(who).ok_or(Error::<T>::NothingOffered)?;
			return Ok(());
		};
		let entry = Areas::<T>::get(connection.area).defensive_ok_or(Error::<T>::Corrupt)?;
		let current = Self::current();
		ensure!(contract.from > current, Error::<T>::BeginsInThePast);
		ensure!(contract.from < contract.until, Error::<T>::ZeroDuration);
		ensure!(
			contract.until <= current.saturating_add(T::MaxTermsAhead::get()),
			Error::<T>::TooFarAhead
		);
		Self::ensure_limit(contract.limits.import_limit_w)?;
		Self::ensure_limit(contract.limits.export_limit_w)?;
		ContractOffers::<T>::insert(
			who,
			EnvelopePeriod {
				from: contract.from,
				until: contract.until,
				limits: contract.limits,
				primacy: Self::primacy_of(by, connection.area, &entry),
			},
		);
		Ok(())
	}

	/// Makes the contract that a participant is offered. It must be the one that it names.
	pub(crate) fn do_accept_contract(who: &T::AccountId, accepted: LimitationContract) -> DispatchResult {
		let offer = ContractOffers::<T>::take(who).ok_or(Error::<T>::NothingOffered)?;
		let offered = LimitationContract {
			from: offer.from,
			until: offer.until,
			limits: offer.limits,
		};
		ensure!(offered == accepted, Error::<T>::ContractDiffers);
		ensure!(offer.from > Self::current(), Error::<T>::BeginsInThePast);
		Self::promise(
			who,
			Promise {
				period: offer,
				request: None,
			},
		)
	}

	/// Puts a promise among those of a participant: it has one at most for each interval. What is long over
	/// goes, but for a commitment that is not settled.
	pub(crate) fn promise(who: &T::AccountId, promise: Promise) -> DispatchResult {
		let (current, new) = (Self::current(), promise.period);
		Self::change_envelope(who, |envelope| {
			let is_kept = |until: Interval| current < until.saturating_add(KEPT);
			envelope
				.contracts
				.retain(|other| other.request.is_some() || is_kept(other.period.until));
			let meets = |other: &Promise| other.period.from < new.until && new.from < other.period.until;
			ensure!(!envelope.contracts.iter().any(meets), Error::<T>::ContractInForce);
			let index = envelope.contracts.partition_point(|other| other.period.from < new.from);
			envelope
				.contracts
				.try_insert(index, promise)
				.map_err(|_| Error::<T>::TooManyEnvelopes)?;
			Ok::<_, DispatchError>(())
		})
	}
}
