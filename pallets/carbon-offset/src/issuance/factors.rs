//! Emission factors by zone and month. It takes two verifiers to make one final.
//!
//! ```text
//!   no factor
//!       │ propose: any verifier
//!       ▼
//!   provisional ◀─┐ propose another value, document or source, or the same if its proposer is no
//!       │   │     │ verifier any more: proposer and time begin anew
//!       │   └─────┘
//!       │ confirm: another verifier, with the same value, document and source, FactorStanding after
//!       ▼          both the proposal and the end of the month
//!     final
//! ```
//!
//! A final factor is not rewritten. Where it was too high it is corrected by the same steps, which lower
//! it: nothing more is issued at the old value, and what was issued too much can be withdrawn.

use crate::{
	Config, Confirmation, EmissionFactor, EmissionFactorOf, EmissionFactors, Error, FactorCorrections, Pallet, TextOf,
};
use energy_primitives::{ensure_name, Finality, IntervalClock, Moment, Month, ZoneId, Zones};
use frame_support::{
	ensure,
	pallet_prelude::{DispatchError, DispatchResult, Get},
};

/// The highest emission factor that is accepted, in mg CO2e per kWh.
///
/// The dirtiest plants, old ones that burn lignite or oil shale, stay below 2 kg per kWh. A higher
/// figure is a mistake of units.
pub const MAX_FACTOR_MG_PER_KWH: u32 = 2_000_000;

impl<T: Config> Pallet<T> {
	/// Returns what a verifier proposes now.
	pub(crate) fn proposed_factor(
		verifier: &T::AccountId,
		mg_per_kwh: u32,
		factor_document: T::Hash,
		factor_source: &TextOf<T>,
	) -> Result<EmissionFactorOf<T>, Error<T>> {
		let is_line = !factor_source.is_empty() && ensure_name(factor_source).is_ok();
		ensure!(is_line, Error::<T>::InvalidFactorSource);
		Ok(EmissionFactor {
			mg_per_kwh,
			factor_document,
			factor_source: factor_source.clone(),
			proposer: verifier.clone(),
			proposed_at: T::Clock::now(),
			confirmation: None,
			corrected_mg_per_kwh: None,
		})
	}

	/// Stores a proposed factor as a provisional one, or makes the provisional one final that is
	/// the same. Returns the factor before in mg CO2e per kWh, and who proposed the present one.
	pub(crate) fn do_publish_factor(
		zone: ZoneId,
		month: Month,
		finality: Finality,
		proposed: EmissionFactorOf<T>,
	) -> Result<(Option<u32>, T::AccountId), DispatchError> {
		ensure!(T::Grid::zone_of(zone) == Some(zone), Error::<T>::UnknownZone);
		ensure!(proposed.mg_per_kwh <= MAX_FACTOR_MG_PER_KWH, Error::<T>::FactorTooHigh);
		let old = EmissionFactors::<T>::get(zone, month);
		ensure!(
			old.as_ref().is_none_or(|old| old.finality() == Finality::Provisional),
			Error::<T>::FactorIsFinal
		);
		let old_mg_per_kwh = old.as_ref().map(|old| old.mg_per_kwh);

		let factor = match finality {
			Finality::Provisional => {
				Self::ensure_new_proposal(old.as_ref(), &proposed, month)?;
				proposed
			},
			Finality::Final => Self::confirmed(old, proposed, month)?,
		};
		let proposer = factor.proposer.clone();
		EmissionFactors::<T>::insert(zone, month, factor);
		Ok((old_mg_per_kwh, proposer))
	}

	/// Stores a proposed correction of a final factor, or makes the correction final that is the same.
	/// Returns the factor before in mg CO2e per kWh, and who proposed the correction.
	pub(crate) fn do_correct_factor(
		zone: ZoneId,
		month: Month,
		finality: Finality,
		proposed: EmissionFactorOf<T>,
	) -> Result<(u32, T::AccountId), DispatchError> {
		let mut factor = Self::final_factor(zone, month)?;
		let before = factor.effective_mg_per_kwh();
		ensure!(proposed.mg_per_kwh < before, Error::<T>::CorrectionNotLower);
		let old = FactorCorrections::<T>::get(zone, month).filter(|old| old.finality() == Finality::Provisional);
		let correction = match finality {
			Finality::Provisional => {
				Self::ensure_new_proposal(old.as_ref(), &proposed, month)?;
				proposed
			},
			Finality::Final => {
				let correction = Self::confirmed(old, proposed, month)?;
				factor.corrected_mg_per_kwh = Some(correction.mg_per_kwh);
				EmissionFactors::<T>::insert(zone, month, factor);
				correction
			},
		};
		let proposer = correction.proposer.clone();
		FactorCorrections::<T>::insert(zone, month, correction);
		Ok((before, proposer))
	}

	/// Makes sure that a factor can be proposed.
	///
	/// The same factor again is refused. Otherwise whoever repeated it could delay its
	/// confirmation, and replace its proposer. It may be repeated only where its proposer is no
	/// verifier any more, as that proposal no longer counts.
	fn ensure_new_proposal(
		old: Option<&EmissionFactorOf<T>>,
		proposed: &EmissionFactorOf<T>,
		month: Month,
	) -> DispatchResult {
		ensure!(
			month <= T::Clock::month_at(proposed.proposed_at),
			Error::<T>::MonthNotBegun
		);
		ensure!(
			old.is_none_or(|old| !old.is_same(proposed) || !Self::is_verifier(&old.proposer)),
			Error::<T>::FactorUnchanged
		);
		Ok(())
	}

	/// Returns the provisional factor, made final by the verifier that proposes the same.
	fn confirmed(
		provisional: Option<EmissionFactorOf<T>>,
		same: EmissionFactorOf<T>,
		month: Month,
	) -> Result<EmissionFactorOf<T>, DispatchError> {
		let (verifier, now) = (&same.proposer, same.proposed_at);
		ensure!(month < T::Clock::month_at(now), Error::<T>::MonthNotOver);
		let provisional = provisional.ok_or(Error::<T>::UnknownEmissionFactor)?;
		ensure!(provisional.is_same(&same), Error::<T>::FactorDiffers);
		ensure!(*verifier != provisional.proposer, Error::<T>::SameVerifier);
		// A verifier that was removed, perhaps because its key was stolen, is not one of the two.
		ensure!(Self::is_verifier(&provisional.proposer), Error::<T>::ProposerLeft);
		ensure!(
			Self::has_stood(month, provisional.proposed_at, now),
			Error::<T>::FactorTooRecent
		);
		Ok(EmissionFactor {
			confirmation: Some(Confirmation {
				verifier: same.proposer,
				at: now,
			}),
			..provisional
		})
	}

	/// Whether a factor proposed at `proposed_at` has stood for long enough at `now`. What a month
	/// emitted is known after it, so only time after its end counts. Otherwise a false figure could
	/// stand unnoticed during the month, as long as everybody takes it for a forecast.
	pub(crate) fn has_stood(month: Month, proposed_at: Moment, now: Moment) -> bool {
		Self::stands_until(month, proposed_at) <= now
	}

	/// Returns until when a factor proposed at `proposed_at` has to stand.
	pub(crate) fn stands_until(month: Month, proposed_at: Moment) -> Moment {
		let end_of_month = month
			.after()
			.map_or(Moment::MAX, |next| T::Clock::time_zone().begin_of(next));
		proposed_at.max(end_of_month).saturating_add(T::FactorStanding::get())
	}

	/// Returns the factor of a zone and month, if it is final.
	pub(crate) fn final_factor(zone: ZoneId, month: Month) -> Result<EmissionFactorOf<T>, DispatchError> {
		let factor = EmissionFactors::<T>::get(zone, month).ok_or(Error::<T>::UnknownEmissionFactor)?;
		ensure!(factor.finality() == Finality::Final, Error::<T>::FactorIsProvisional);
		Ok(factor)
	}
}
