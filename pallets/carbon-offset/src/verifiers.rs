//! Who decides: a verifier, or for the register of buyers the council too.

use crate::{Config, Error, Pallet};
use energy_primitives::Authority;
use frame_support::traits::{EnsureOrigin, SortedMembers};
use frame_system::pallet_prelude::OriginFor;

impl<T: Config> Pallet<T> {
	/// Returns the verifier that signed.
	pub(crate) fn ensure_verifier(origin: OriginFor<T>) -> Result<T::AccountId, Error<T>> {
		T::VerifierOrigin::ensure_origin(origin).map_err(|_| Error::NotVerifier)
	}

	/// Returns the verifier that signed, or the council.
	pub(crate) fn ensure_verifier_or_council(origin: OriginFor<T>) -> Result<Authority<T::AccountId>, Error<T>> {
		T::VerifierOrigin::try_origin(origin)
			.map(Authority::Verifier)
			.or_else(|origin| T::AdminOrigin::ensure_origin(origin).map(|_| Authority::Council))
			.map_err(|_| Error::NotVerifier)
	}

	/// Whether an account is a verifier at present.
	pub(crate) fn is_verifier(who: &T::AccountId) -> bool {
		T::Verifiers::contains(who)
	}
}
