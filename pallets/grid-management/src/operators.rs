//! Operators, whom the fees of an edge go to, who may have no role at all, and the references that let those without
//! money sign.

use crate::{parties::Role, Areas, Config, Error, Event, GridAccounts, Operators, Pallet};
use energy_primitives::{AreaId, ZoneId};
use frame_support::{
	ensure,
	traits::{Contains, EnsureOrigin, EnsureOriginWithArg},
};
use frame_system::pallet_prelude::OriginFor;
use sp_runtime::{traits::BadOrigin, ArithmeticError, DispatchResult};

impl<T: Config> Pallet<T> {
	/// Lets the admin origin pass as `None`, and an operator of the area as the operator's account.
	pub(crate) fn ensure_admin_or_operator(
		origin: OriginFor<T>,
		area: AreaId,
	) -> Result<Option<T::AccountId>, BadOrigin> {
		match T::AdminOrigin::try_origin(origin) {
			Ok(_) => Ok(None),
			Err(origin) => T::OperatorOrigin::ensure_origin(origin, &area).map(Some),
		}
	}

	/// Refuses the accounts that may have no role in the grid.
	pub(crate) fn ensure_allowed(who: &T::AccountId) -> DispatchResult {
		ensure!(!T::ForbiddenAccounts::contains(who), Error::<T>::AccountForbidden);
		Ok(())
	}

	pub(crate) fn do_authorize(operator: &T::AccountId, area: AreaId) -> DispatchResult {
		Self::ensure_allowed(operator)?;
		let mut entry = Areas::<T>::get(area).ok_or(Error::<T>::AreaNotFound)?;
		ensure!(
			!Operators::<T>::contains_key(operator, area),
			Error::<T>::AlreadyAuthorized
		);
		Self::take_role(entry.root(area), operator, Role::Operator)?;
		entry.operators = entry.operators.checked_add(1).ok_or(ArithmeticError::Overflow)?;
		Areas::<T>::insert(area, entry);
		Operators::<T>::insert(operator, area, ());
		frame_system::Pallet::<T>::inc_providers(operator);
		Ok(())
	}

	pub(crate) fn do_revoke(operator: &T::AccountId, area: AreaId) -> DispatchResult {
		let mut entry = Areas::<T>::get(area).ok_or(Error::<T>::AreaNotFound)?;
		Operators::<T>::take(operator, area).ok_or(Error::<T>::NotAuthorized)?;
		Self::release_role(entry.root(area), operator, Role::Operator);
		entry.operators = entry.operators.checked_sub(1).ok_or(ArithmeticError::Underflow)?;
		Areas::<T>::insert(area, entry);
		Self::release_provider(operator);
		Ok(())
	}

	/// Sets or clears who gets the fees and the rent of an area's edge. The account gets no provider reference: it
	/// signs nothing for it.
	pub(crate) fn do_set_grid_account(area: AreaId, account: Option<T::AccountId>) -> DispatchResult {
		if let Some(account) = &account {
			Self::ensure_allowed(account)?;
		}
		let entry = Areas::<T>::get(area).ok_or(Error::<T>::AreaNotFound)?;
		Self::change_grid_account(entry.root(area), area, account)
	}

	/// Puts the area's own entry on record and emits the change.
	pub(crate) fn change_grid_account(zone: ZoneId, area: AreaId, new: Option<T::AccountId>) -> DispatchResult {
		let old = GridAccounts::<T>::mutate_exists(area, |entry| core::mem::replace(entry, new.clone()));
		if let Some(old) = &old {
			Self::release_role(zone, old, Role::Receiver);
		}
		if let Some(new) = &new {
			Self::take_role(zone, new, Role::Receiver)?;
		}
		Self::deposit_event(Event::GridAccountSet { area, old, new });
		Ok(())
	}

	/// Gives a provider reference back.
	///
	/// The last one of an account that something else depends on (session keys, say) cannot be given back. It is left
	/// then: an account must not be able to keep its role by holding on to it.
	pub(crate) fn release_provider(who: &T::AccountId) {
		if let Err(error) = frame_system::Pallet::<T>::dec_providers(who) {
			log::debug!(target: "runtime::grid-management", "{who:?} keeps a provider reference: {error:?}");
		}
	}
}
