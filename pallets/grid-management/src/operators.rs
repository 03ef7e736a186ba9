//! Operators, network accounts, who may have no role at all, and the references that let those
//! without money sign.

use crate::{parties::Role, Areas, Config, Error, Event, NetworkAccounts, Operators, Pallet};
use energy_primitives::{AreaId, ZoneId};
use frame_support::{
	ensure,
	traits::{Contains, DefensiveOption},
};
use sp_runtime::{ArithmeticError, DispatchResult};

impl<T: Config> Pallet<T> {
	/// Refuses the accounts that may have no role in the grid.
	pub(crate) fn ensure_allowed(who: &T::AccountId) -> DispatchResult {
		ensure!(!T::ForbiddenAccounts::contains(who), Error::<T>::AccountForbidden);
		Ok(())
	}

	/// Makes an account an operator of an area, or takes that from it.
	pub(crate) fn do_set_authorization(operator: T::AccountId, area: AreaId, authorized: bool) -> DispatchResult {
		match authorized {
			true => Self::do_authorize(&operator, area)?,
			false => Self::do_revoke(&operator, area)?,
		}
		Self::deposit_event(Event::OperatorAuthorizationSet {
			operator,
			area,
			authorized,
		});
		Ok(())
	}

	pub(crate) fn do_authorize(operator: &T::AccountId, area: AreaId) -> DispatchResult {
		Self::ensure_allowed(operator)?;
		let mut entry = Areas::<T>::get(area).ok_or(Error::<T>::UnknownArea)?;
		ensure!(
			!Operators::<T>::contains_key(operator, area),
			Error::<T>::AlreadyAuthorized
		);
		Self::take_role(entry.zone(area), operator, Role::Operator)?;
		entry.operators = entry.operators.checked_add(1).ok_or(ArithmeticError::Overflow)?;
		Areas::<T>::insert(area, entry);
		Operators::<T>::insert(operator, area, ());
		frame_system::Pallet::<T>::inc_providers(operator);
		Ok(())
	}

	pub(crate) fn do_revoke(operator: &T::AccountId, area: AreaId) -> DispatchResult {
		let mut entry = Areas::<T>::get(area).ok_or(Error::<T>::UnknownArea)?;
		Operators::<T>::take(operator, area).ok_or(Error::<T>::NotAuthorized)?;
		Self::release_role(entry.zone(area), operator, Role::Operator);
		entry.operators = entry.operators.checked_sub(1).defensive_ok_or(Error::<T>::Corrupt)?;
		Areas::<T>::insert(area, entry);
		Self::release_provider(operator);
		Ok(())
	}

	/// Sets or clears who receives the fees and the rent of an area's edge. The account gets no
	/// provider reference: it signs nothing for it.
	pub(crate) fn do_set_network_account(area: AreaId, account: Option<T::AccountId>) -> DispatchResult {
		if let Some(account) = &account {
			Self::ensure_allowed(account)?;
		}
		let entry = Areas::<T>::get(area).ok_or(Error::<T>::UnknownArea)?;
		Self::change_network_account(entry.zone(area), area, account)
	}

	/// Replaces the area's own entry.
	pub(crate) fn change_network_account(zone: ZoneId, area: AreaId, new: Option<T::AccountId>) -> DispatchResult {
		let old = NetworkAccounts::<T>::mutate_exists(area, |entry| core::mem::replace(entry, new.clone()));
		if let Some(old) = &old {
			Self::release_role(zone, old, Role::Receiver);
		}
		if let Some(new) = &new {
			Self::take_role(zone, new, Role::Receiver)?;
		}
		Self::deposit_event(Event::NetworkAccountSet { area, old, new });
		Ok(())
	}

	/// Gives a provider reference back.
	///
	/// The last one of an account that something else depends on (session keys, say) cannot be
	/// given back. It is left then: an account must not be able to keep its role by holding on to
	/// it.
	pub(crate) fn release_provider(who: &T::AccountId) {
		if let Err(error) = frame_system::Pallet::<T>::dec_providers(who) {
			log::debug!(target: "runtime::grid-management", "{who:?} keeps a provider reference: {error:?}");
		}
	}
}
