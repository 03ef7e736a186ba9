//! Status reporters: accounts that report what was measured in an area, and decide nothing: the key of a
//! gateway, or of a control system.
//!
//! What they report counts as if an operator had measured it. A reporter is no supplier of the zone,
//! for a blackout undoes trades, at which a supplier's surplus and shortfall begin.

use crate::{parties::Role, Areas, AuthorityOf, Config, Error, Event, Pallet, Reporters};
use energy_primitives::{AreaId, Authority};
use frame_support::{
	ensure,
	traits::{DefensiveOption, Get},
};
use frame_system::{ensure_signed, pallet_prelude::OriginFor};
use sp_runtime::{ArithmeticError, DispatchResult};

impl<T: Config> Pallet<T> {
	/// Returns who reports an area's status: a reporter, or else an operator.
	pub(crate) fn ensure_reporter(origin: OriginFor<T>, area: AreaId) -> Result<AuthorityOf<T>, Error<T>> {
		match ensure_signed(origin.clone()) {
			Ok(who) if Reporters::<T>::contains_key(&who, area) => Ok(Authority::Reporter(who)),
			_ => Self::ensure_operator(origin, area),
		}
	}

	/// Lets an account report the status of an area, or ends that. It gets a provider reference, so that
	/// it exists without owning anything.
	pub(crate) fn do_set_status_reporter(reporter: T::AccountId, area: AreaId, authorized: bool) -> DispatchResult {
		let mut entry = Areas::<T>::get(area).ok_or(Error::<T>::UnknownArea)?;
		let zone = entry.zone(area);
		if authorized {
			Self::ensure_allowed(&reporter)?;
			ensure!(
				!Reporters::<T>::contains_key(&reporter, area),
				Error::<T>::AlreadyAuthorized
			);
			ensure!(entry.reporters < T::MaxReporters::get(), Error::<T>::TooManyReporters);
			Self::take_role(zone, &reporter, Role::Reporter)?;
			entry.reporters = entry.reporters.checked_add(1).ok_or(ArithmeticError::Overflow)?;
			Reporters::<T>::insert(&reporter, area, ());
			frame_system::Pallet::<T>::inc_providers(&reporter);
		} else {
			Reporters::<T>::take(&reporter, area).ok_or(Error::<T>::NotAuthorized)?;
			Self::release_role(zone, &reporter, Role::Reporter);
			entry.reporters = entry.reporters.checked_sub(1).defensive_ok_or(Error::<T>::Corrupt)?;
			Self::release_provider(&reporter);
		}
		Areas::<T>::insert(area, entry);
		Self::deposit_event(Event::StatusReporterSet {
			reporter,
			area,
			authorized,
		});
		Ok(())
	}
}
