//! Grid connection points.

use crate::{Areas, Config, Connections, Error, Pallet};
use energy_primitives::Connection;
use frame_support::ensure;
use sp_runtime::{ArithmeticError, DispatchError, DispatchResult};

impl<T: Config> Pallet<T> {
	pub(crate) fn ensure_connected(who: &T::AccountId) -> Result<Connection, DispatchError> {
		Ok(Connections::<T>::get(who).ok_or(Error::<T>::NotConnected)?)
	}

	pub(crate) fn ensure_limits(connection: &Connection) -> DispatchResult {
		Self::ensure_power(connection.import_limit_w)?;
		Self::ensure_power(connection.export_limit_w)?;
		ensure!(
			connection.import_limit_w > 0 || connection.export_limit_w > 0,
			Error::<T>::NoPower
		);
		Ok(())
	}

	pub(crate) fn do_connect(who: &T::AccountId, connection: Connection) -> DispatchResult {
		Self::ensure_allowed(who)?;
		ensure!(!Connections::<T>::contains_key(who), Error::<T>::AlreadyConnected);
		Self::ensure_limits(&connection)?;
		let mut area = Areas::<T>::get(connection.area).ok_or(Error::<T>::AreaNotFound)?;
		area.connections = area.connections.checked_add(1).ok_or(ArithmeticError::Overflow)?;
		Areas::<T>::insert(connection.area, area);
		Connections::<T>::insert(who, connection);
		frame_system::Pallet::<T>::inc_providers(who);
		Ok(())
	}

	pub(crate) fn do_update_connection(who: &T::AccountId, connection: Connection) -> DispatchResult {
		Self::ensure_limits(&connection)?;
		Connections::<T>::insert(who, connection);
		Ok(())
	}

	pub(crate) fn do_disconnect(who: &T::AccountId, connection: Connection) -> DispatchResult {
		let mut area = Areas::<T>::get(connection.area).ok_or(Error::<T>::AreaNotFound)?;
		area.connections = area.connections.checked_sub(1).ok_or(ArithmeticError::Underflow)?;
		Areas::<T>::insert(connection.area, area);
		Connections::<T>::remove(who);
		Self::release_provider(who);
		Ok(())
	}
}
