//! What the grid emits: factors by zone and month.

use crate::{Config, EmissionFactor, EmissionFactors, Error, Event, Pallet};
use energy_primitives::{AreaId, Finality, GridAccess, IntervalClock, Month};
use frame_support::{
	ensure,
	pallet_prelude::{DispatchError, DispatchResult},
};

/// The highest emission factor that is believed, in mg CO2e per kWh.
///
/// The dirtiest plants, old ones that burn lignite or oil shale, stay below 2 kg per kWh. Whatever is above is a slip of units.
pub const MAX_FACTOR_MG_PER_KWH: u32 = 2_000_000;

impl<T: Config> Pallet<T> {
	pub(crate) fn do_publish_factor(
		verifier: T::AccountId,
		zone: AreaId,
		month: Month,
		mg_per_kwh: u32,
		finality: Finality,
		document: T::Hash,
	) -> DispatchResult {
		ensure!(T::Grid::root_of(zone) == Some(zone), Error::<T>::UnknownZone);
		ensure!(mg_per_kwh <= MAX_FACTOR_MG_PER_KWH, Error::<T>::FactorTooHigh);
		ensure!(
			finality == Finality::Provisional || Self::is_over(month),
			Error::<T>::MonthNotOver
		);
		let old = EmissionFactors::<T>::get(zone, month);
		ensure!(
			old.as_ref().is_none_or(|old| old.finality == Finality::Provisional),
			Error::<T>::FactorIsFinal
		);

		let at = T::Clock::now();
		let factor = EmissionFactor {
			mg_per_kwh,
			finality,
			document,
			verifier: verifier.clone(),
			at,
		};
		EmissionFactors::<T>::insert(zone, month, factor);
		let old_mg_per_kwh = old.map(|old| old.mg_per_kwh);
		Self::deposit_event(Event::EmissionFactorPublished {
			zone,
			month,
			old_mg_per_kwh,
			mg_per_kwh,
			finality,
			document,
			verifier,
		});
		Ok(())
	}

	/// The factor of a zone and month in mg CO2e per kWh, if it is one to issue on.
	pub(crate) fn final_factor(zone: AreaId, month: Month) -> Result<u32, DispatchError> {
		let factor = EmissionFactors::<T>::get(zone, month).ok_or(Error::<T>::NoEmissionFactor)?;
		ensure!(factor.finality == Finality::Final, Error::<T>::FactorIsProvisional);
		Ok(factor.mg_per_kwh)
	}

	/// Whether a month has ended.
	pub(crate) fn is_over(month: Month) -> bool {
		month < Month::of(T::Clock::now())
	}
}
