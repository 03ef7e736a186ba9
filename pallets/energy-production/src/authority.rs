//! Who may decide.

use crate::{AuthorityOf, Config, Error, Pallet};
use energy_primitives::{AreaId, Authority, Interval, SupplySchedules};
use frame_support::{ensure, traits::EnsureOriginWithArg};
use frame_system::{ensure_signed, pallet_prelude::OriginFor};

impl<T: Config> Pallet<T> {
	/// Returns who decides about an area: the council or an operator.
	///
	/// Errors: `NotOperator`.
	pub(crate) fn ensure_authority(origin: OriginFor<T>, area: AreaId) -> Result<AuthorityOf<T>, Error<T>> {
		T::AuthorityOrigin::try_origin(origin, &Some(area)).map_err(|_| Error::<T>::NotOperator)
	}

	/// Returns the operator who decides about an area. The council does not pass: it does not stand
	/// before the device.
	///
	/// Errors: `NotOperator`.
	pub(crate) fn ensure_operator(origin: OriginFor<T>, area: AreaId) -> Result<AuthorityOf<T>, Error<T>> {
		let by = Self::ensure_authority(origin, area)?;
		ensure!(by.may_grant(), Error::<T>::NotOperator);
		Ok(by)
	}

	/// Returns who countersigns for a plant and an interval: the council, or the supplier of the
	/// plant's area then.
	///
	/// Errors: `NotSupplier`, `UnknownProducer`.
	pub(crate) fn ensure_countersigner(
		origin: OriginFor<T>,
		producer: &T::AccountId,
		interval: Interval,
	) -> Result<AuthorityOf<T>, Error<T>> {
		let origin = match T::AuthorityOrigin::try_origin(origin, &None) {
			Ok(council) => return Ok(council),
			Err(origin) => origin,
		};
		let who = ensure_signed(origin).map_err(|_| Error::<T>::NotSupplier)?;
		let area = Self::area_of_producer(producer)?;
		let is_supplier = T::Grid::supply_terms(area, interval).is_some_and(|terms| terms.supplier == who);
		ensure!(is_supplier, Error::<T>::NotSupplier);
		Ok(Authority::Supplier(who))
	}
}
