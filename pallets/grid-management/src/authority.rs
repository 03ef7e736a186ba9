//! Who may decide about an area: the council, and the operators of the area and of those above it.

use crate::{AuthorityOf, Config, Error, Operators, Pallet};
use core::marker::PhantomData;
use energy_primitives::{AreaId, Authority};
use frame_support::{
	ensure,
	traits::{EnsureOrigin, EnsureOriginWithArg},
};
use frame_system::{ensure_signed, pallet_prelude::OriginFor};

impl<T: Config> Pallet<T> {
	/// Whether an account is an operator of an area or of one above it. A removed area has no operator.
	pub(crate) fn is_operator(who: &T::AccountId, area: AreaId) -> bool {
		Self::self_and_ancestors(area)
			.into_iter()
			.any(|id| Operators::<T>::contains_key(who, id))
	}

	/// Returns who decides about an area; without one, only the council passes.
	pub(crate) fn ensure_authority(origin: OriginFor<T>, area: Option<AreaId>) -> Result<AuthorityOf<T>, Error<T>> {
		T::AuthorityOrigin::try_origin(origin, &area).map_err(|_| match area {
			None => Error::<T>::NotCouncil,
			Some(_) => Error::<T>::NotOperator,
		})
	}

	/// Returns the operator who decides about an area; the council does not pass.
	pub(crate) fn ensure_operator(origin: OriginFor<T>, area: AreaId) -> Result<AuthorityOf<T>, Error<T>> {
		let by = Self::ensure_authority(origin, Some(area))?;
		ensure!(by.is_operator(), Error::<T>::NotOperator);
		Ok(by)
	}
}

/// The council, by an origin of the runtime; or, where there is an area, a signed origin whose
/// account operates it.
pub struct EnsureAuthority<T, CouncilOrigin>(PhantomData<(T, CouncilOrigin)>);

impl<T: Config, CouncilOrigin: EnsureOrigin<OriginFor<T>>> EnsureOriginWithArg<OriginFor<T>, Option<AreaId>>
	for EnsureAuthority<T, CouncilOrigin>
{
	type Success = AuthorityOf<T>;

	fn try_origin(origin: OriginFor<T>, area: &Option<AreaId>) -> Result<Self::Success, OriginFor<T>> {
		let origin = match CouncilOrigin::try_origin(origin) {
			Ok(_) => return Ok(Authority::Council),
			Err(origin) => origin,
		};
		match (area, ensure_signed(origin.clone())) {
			(Some(area), Ok(who)) if Pallet::<T>::is_operator(&who, *area) => Ok(Authority::Operator(who)),
			_ => Err(origin),
		}
	}

	/// Returns an account that is made an operator of the area's root for this purpose; without an
	/// area, the council.
	#[cfg(feature = "runtime-benchmarks")]
	fn try_successful_origin(area: &Option<AreaId>) -> Result<OriginFor<T>, ()> {
		let Some(area) = area else {
			return CouncilOrigin::try_successful_origin();
		};
		let operator: T::AccountId = frame_benchmarking::account("operator", *area, 0);
		if !Pallet::<T>::is_operator(&operator, *area) {
			let root = crate::Areas::<T>::get(area).ok_or(())?.zone(*area);
			Pallet::<T>::do_authorize(&operator, root).map_err(|_| ())?;
		}
		Ok(frame_system::RawOrigin::Signed(operator).into())
	}
}
