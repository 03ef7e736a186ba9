//! Who may take rights away.

use crate::{Config, Pallet};
use energy_primitives::AreaId;
use frame_support::traits::{EnsureOrigin, EnsureOriginWithArg};
use frame_system::pallet_prelude::OriginFor;
use sp_runtime::traits::BadOrigin;

impl<T: Config> Pallet<T> {
	/// The operator that acts, or `None` for the admin. The admin is asked first: an area that was removed has no operator.
	pub(crate) fn ensure_admin_or_operator(
		origin: OriginFor<T>,
		area: AreaId,
	) -> Result<Option<T::AccountId>, BadOrigin> {
		match T::AdminOrigin::try_origin(origin) {
			Ok(_) => Ok(None),
			Err(origin) => T::OperatorOrigin::ensure_origin(origin, &area).map(Some),
		}
	}
}
