//! The register of buyers: who may take part to buy credits without a plant, a connection or an office.

use crate::{Buyer, Buyers, Config, Error, Event, Pallet};
use frame_support::{
	ensure,
	pallet_prelude::{DispatchError, DispatchResult, EnsureOrigin, Get},
};
use frame_system::pallet_prelude::OriginFor;

impl<T: Config> Pallet<T> {
	/// Returns the verifier that signed; none for the admin.
	pub(crate) fn ensure_registrar(origin: OriginFor<T>) -> Result<Option<T::AccountId>, DispatchError> {
		match T::VerifierOrigin::try_origin(origin) {
			Ok(verifier) => Ok(Some(verifier)),
			Err(origin) => {
				T::AdminOrigin::ensure_origin(origin)?;
				Ok(None)
			},
		}
	}

	/// Registers a buyer. Verifiers do so within a bound, so that no stolen key fills the register; what is full for
	/// them is not for the admin.
	pub(crate) fn do_register_buyer(buyer: T::AccountId, verifier: Option<T::AccountId>) -> DispatchResult {
		ensure!(!Buyers::<T>::contains_key(&buyer), Error::<T>::AlreadyBuyer);
		ensure!(
			verifier.is_none() || Buyers::<T>::count() < T::MaxBuyers::get(),
			Error::<T>::TooManyBuyers
		);

		// Not a provider: that one could not be given back while its account has a consumer, so a buyer could refuse to
		// be removed.
		frame_system::Pallet::<T>::inc_sufficients(&buyer);
		Buyers::<T>::insert(
			&buyer,
			Buyer {
				verifier: verifier.clone(),
			},
		);
		Self::deposit_event(Event::BuyerRegistered { buyer, verifier });
		Ok(())
	}

	pub(crate) fn do_remove_buyer(buyer: T::AccountId, verifier: Option<T::AccountId>) -> DispatchResult {
		Buyers::<T>::take(&buyer).ok_or(Error::<T>::NotABuyer)?;
		frame_system::Pallet::<T>::dec_sufficients(&buyer);
		Self::deposit_event(Event::BuyerRemoved { buyer, verifier });
		Ok(())
	}
}
