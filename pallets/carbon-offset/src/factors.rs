//! What the grid emits: factors by zone and month, which two verifiers make final.
//!
//! ```text
//!            propose (any verifier)                      confirm (another verifier, same value and document,
//!                                                        FactorStanding after both the proposal and the month)
//!   no factor ────────────────────────▶ provisional ───────────────────────────────────────────────────────────▶ final
//!                                        │       ▲
//!                                        └───────┘ propose another value or document, or the same for a proposer
//!                                                  that has left the body: proposer and time begin anew
//! ```

use crate::{Config, Confirmation, EmissionFactor, EmissionFactorOf, EmissionFactors, Error, Event, Pallet};
use energy_primitives::{Finality, GridAccess, IntervalClock, Moment, Month, ZoneId};
use frame_support::{
	ensure,
	pallet_prelude::{DispatchError, DispatchResult, EnsureOrigin, Get},
};
use frame_system::RawOrigin;

/// The highest emission factor that is believed, in mg CO2e per kWh.
///
/// The dirtiest plants, old ones that burn lignite or oil shale, stay below 2 kg per kWh. Whatever is above is a slip
/// of units.
pub const MAX_FACTOR_MG_PER_KWH: u32 = 2_000_000;

impl<T: Config> Pallet<T> {
	pub(crate) fn do_publish_factor(
		verifier: T::AccountId,
		zone: ZoneId,
		month: Month,
		mg_per_kwh: u32,
		finality: Finality,
		document: T::Hash,
	) -> DispatchResult {
		ensure!(T::Grid::root_of(zone) == Some(zone), Error::<T>::UnknownZone);
		ensure!(mg_per_kwh <= MAX_FACTOR_MG_PER_KWH, Error::<T>::FactorTooHigh);
		let old = EmissionFactors::<T>::get(zone, month);
		ensure!(
			old.as_ref().is_none_or(|old| old.finality() == Finality::Provisional),
			Error::<T>::FactorIsFinal
		);
		let old_mg_per_kwh = old.as_ref().map(|old| old.mg_per_kwh);
		let now = T::Clock::now();
		let proposed = EmissionFactor {
			mg_per_kwh,
			document,
			proposer: verifier.clone(),
			proposed_at: now,
			confirmation: None,
		};

		let factor = match finality {
			Finality::Provisional => {
				Self::ensure_new_proposal(old.as_ref(), &proposed, month)?;
				proposed
			},
			Finality::Final => Self::confirmed(old, proposed, month)?,
		};
		let proposer = factor.proposer.clone();
		EmissionFactors::<T>::insert(zone, month, factor);
		Self::deposit_event(Event::EmissionFactorPublished {
			zone,
			month,
			old_mg_per_kwh,
			mg_per_kwh,
			finality,
			document,
			proposer,
			verifier,
		});
		Ok(())
	}

	/// Whether a factor can be proposed.
	///
	/// The same factor again is refused, or else whoever repeats it could put off its end, and take its proposer's
	/// place. It is repeated to good purpose only where its proposer has left the body, whose word then no longer
	/// counts.
	fn ensure_new_proposal(
		old: Option<&EmissionFactorOf<T>>,
		proposed: &EmissionFactorOf<T>,
		month: Month,
	) -> DispatchResult {
		ensure!(month <= Month::of(proposed.proposed_at), Error::<T>::MonthNotBegun);
		ensure!(
			old.is_none_or(|old| !is_same(old, proposed) || !Self::is_verifier(&old.proposer)),
			Error::<T>::FactorUnchanged
		);
		Ok(())
	}

	/// Returns the provisional factor made final by who says the same.
	fn confirmed(
		provisional: Option<EmissionFactorOf<T>>,
		same: EmissionFactorOf<T>,
		month: Month,
	) -> Result<EmissionFactorOf<T>, DispatchError> {
		let (verifier, now) = (&same.proposer, same.proposed_at);
		ensure!(month < Month::of(now), Error::<T>::MonthNotOver);
		let provisional = provisional.ok_or(Error::<T>::NoProvisionalFactor)?;
		ensure!(is_same(&provisional, &same), Error::<T>::FactorDiffers);
		ensure!(*verifier != provisional.proposer, Error::<T>::SameVerifier);
		// Who was removed, perhaps for a stolen key, is not half of two verifiers.
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

	/// Whether a factor proposed at `proposed_at` has stood for long enough at `now`. What a month emitted is known
	/// after it, so only time after its end counts: a figure cannot be slipped in while all take it for a forecast.
	pub(crate) fn has_stood(month: Month, proposed_at: Moment, now: Moment) -> bool {
		now.checked_sub(T::FactorStanding::get())
			.is_some_and(|begin| proposed_at <= begin && month < Month::of(begin))
	}

	/// Whether an account belongs to the verifiers' body at present.
	fn is_verifier(who: &T::AccountId) -> bool {
		T::VerifierOrigin::ensure_origin(RawOrigin::Signed(who.clone()).into()).is_ok()
	}

	/// Returns the factor of a zone and month in mg CO2e per kWh, if it is one to issue on.
	pub(crate) fn final_factor(zone: ZoneId, month: Month) -> Result<u32, DispatchError> {
		let factor = EmissionFactors::<T>::get(zone, month).ok_or(Error::<T>::NoEmissionFactor)?;
		ensure!(factor.finality() == Finality::Final, Error::<T>::FactorIsProvisional);
		Ok(factor.mg_per_kwh)
	}
}

/// Whether two factors state the same, from the same document.
fn is_same<AccountId, Hash: PartialEq>(
	a: &EmissionFactor<AccountId, Hash>,
	b: &EmissionFactor<AccountId, Hash>,
) -> bool {
	(a.mg_per_kwh, &a.document) == (b.mg_per_kwh, &b.document)
}
