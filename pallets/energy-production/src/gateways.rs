//! Who may submit readings free of charge.

use crate::{Config, Error, Gateways, Pallet};
use energy_primitives::{AreaId, ZoneRoles};
use frame_support::ensure;
use sp_runtime::DispatchResult;

impl<T: Config> Pallet<T> {
	/// Whether an account is a gateway of some area.
	pub fn is_gateway(who: &T::AccountId) -> bool {
		Gateways::<T>::iter_key_prefix(who).next().is_some()
	}

	pub(crate) fn do_register_gateway(gateway: &T::AccountId, area: AreaId) -> DispatchResult {
		ensure!(!Gateways::<T>::contains_key(gateway, area), Error::<T>::GatewayExists);
		let zone = T::Roles::take_gateway_role(area, gateway)?;
		Gateways::<T>::insert(gateway, area, zone);
		frame_system::Pallet::<T>::inc_providers(gateway);
		Ok(())
	}

	pub(crate) fn do_remove_gateway(gateway: &T::AccountId, area: AreaId) -> Result<(), Error<T>> {
		let zone = Gateways::<T>::take(gateway, area).ok_or(Error::<T>::UnknownGateway)?;
		T::Roles::release_gateway_role(zone, gateway);
		// A gateway that something else depends on keeps the reference, and with it its account. It
		// must not be able to prevent its removal that way.
		let _ = frame_system::Pallet::<T>::dec_providers(gateway);
		Ok(())
	}
}
