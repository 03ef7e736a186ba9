//! The register of buyers: accounts that may buy credits without a plant, a connection or a role.

use crate::{Buyers, Config, Error, Pallet};
use energy_primitives::Authority;
use frame_support::{
	ensure,
	pallet_prelude::{DispatchResult, Get},
};

impl<T: Config> Pallet<T> {
	/// Registers a buyer. The number that verifiers may register is limited, so that a stolen key
	/// cannot fill the register without end. The limit does not hold for the council.
	pub(crate) fn do_register_buyer(buyer: &T::AccountId, by: &Authority<T::AccountId>) -> DispatchResult {
		ensure!(!Buyers::<T>::contains_key(buyer), Error::<T>::AlreadyBuyer);
		ensure!(
			by.may_exceed_buyer_limit() || Buyers::<T>::count() < T::MaxBuyers::get(),
			Error::<T>::TooManyBuyers
		);

		// Not a provider reference: that could not be taken back while the account has a consumer,
		// so a buyer could prevent its own removal.
		frame_system::Pallet::<T>::inc_sufficients(buyer);
		Buyers::<T>::insert(buyer, by);
		Ok(())
	}

	/// Removes a buyer, and the reference on its account.
	pub(crate) fn do_remove_buyer(buyer: &T::AccountId) -> DispatchResult {
		Buyers::<T>::take(buyer).ok_or(Error::<T>::UnknownBuyer)?;
		frame_system::Pallet::<T>::dec_sufficients(buyer);
		Ok(())
	}
}
