//! Names of areas: what people call them. A name identifies nothing, the id does; so two areas may have
//! the same.

use crate::{AreaName, AreaNames, Areas, Config, Error, Pallet};
use energy_primitives::{AreaId, NotAName};
use frame_support::ensure;
use sp_runtime::{DispatchError, DispatchResult};

impl<T: Config> Pallet<T> {
	/// Sets an area's name, or takes it away where the new one is empty. Returns the old one.
	pub(crate) fn do_set_area_name(area: AreaId, name: AreaName) -> Result<AreaName, DispatchError> {
		ensure!(Areas::<T>::contains_key(area), Error::<T>::UnknownArea);
		Self::ensure_name(&name)?;
		Ok(AreaNames::<T>::mutate_exists(area, |entry| {
			let old = entry.take().unwrap_or_default();
			*entry = Some(name).filter(|name| !name.is_empty());
			old
		}))
	}

	/// Refuses what a page could not show as one line of text.
	pub(crate) fn ensure_name(name: &[u8]) -> DispatchResult {
		energy_primitives::ensure_name(name).map_err(|reason| match reason {
			NotAName::NotText => Error::<T>::NameNotText.into(),
			NotAName::NotVisible => Error::<T>::NameNotVisible.into(),
		})
	}
}
