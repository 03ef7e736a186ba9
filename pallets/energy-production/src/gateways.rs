//! Who may submit readings.

use crate::{Config, Error, Gateways, Pallet};
use energy_primitives::AreaId;
use frame_support::ensure;

impl<T: Config> Pallet<T> {
	pub(crate) fn add_gateway(gateway: &T::AccountId, area: AreaId) -> Result<(), Error<T>> {
		ensure!(!Gateways::<T>::contains_key(gateway), Error::<T>::GatewayExists);
		Gateways::<T>::insert(gateway, area);
		frame_system::Pallet::<T>::inc_providers(gateway);
		Ok(())
	}

	pub(crate) fn drop_gateway(gateway: &T::AccountId) {
		Gateways::<T>::remove(gateway);
		// A gateway that something else depends on keeps the reference, and with it its account. It must not be able to ward off
		// its removal that way.
		let _ = frame_system::Pallet::<T>::dec_providers(gateway);
	}
}
