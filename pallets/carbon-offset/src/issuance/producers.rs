//! Who may earn credits: registration, approval and revocation, for each zone separately.

use crate::{CleanProducers, Config, Error, Pallet};
use energy_primitives::{CleanGeneration, CleanProducer, CleanProducerStatus, EnergySource, Power, ZoneId, Zones};
use frame_support::{
	ensure,
	pallet_prelude::{DispatchError, DispatchResult},
};

impl<T: Config> Pallet<T> {
	/// Registers a producer. Returns the zone and the capacity in W of its plant.
	pub(crate) fn do_register_producer(
		producer: &T::AccountId,
		source: EnergySource,
	) -> Result<(ZoneId, Power), DispatchError> {
		let plant = T::Generation::producer(producer).ok_or(Error::<T>::NoApprovedPlant)?;
		let zone = T::Grid::zone_of(plant.area).ok_or(Error::<T>::UnknownZone)?;
		ensure!(source.is_clean(), Error::<T>::SourceNotClean);
		ensure!(source == plant.source, Error::<T>::SourceMismatch);
		if let Some(known) = CleanProducers::<T>::get(producer, zone) {
			// What it generated before would otherwise be credited as generation from the new
			// source.
			ensure!(known.source == source, Error::<T>::SourceChanged);
			ensure!(
				known.status == CleanProducerStatus::Revoked || !known.is_of(&plant),
				Error::<T>::AlreadyRegistered
			);
		}

		let record = CleanProducer {
			source,
			capacity_w: plant.capacity_w,
			capacity_changes: plant.capacity_changes,
			status: CleanProducerStatus::Pending,
		};
		CleanProducers::<T>::insert(producer, zone, record);
		Ok((zone, plant.capacity_w))
	}

	/// Approves a producer. Returns the source of its plant.
	pub(crate) fn do_approve_producer(
		verifier: &T::AccountId,
		producer: &T::AccountId,
		zone: ZoneId,
		capacity_w: Power,
	) -> Result<EnergySource, DispatchError> {
		ensure!(verifier != producer, Error::<T>::SelfApproval);
		let mut record = CleanProducers::<T>::get(producer, zone).ok_or(Error::<T>::UnknownProducer)?;
		ensure!(record.status == CleanProducerStatus::Pending, Error::<T>::NotPending);
		// The verifier names the capacity that it has found, so that no registration of another one
		// that comes in just before is approved.
		ensure!(record.capacity_w == capacity_w, Error::<T>::CapacityMismatch);
		Self::ensure_unchanged(producer, zone, &record)?;

		record.status = CleanProducerStatus::Approved;
		CleanProducers::<T>::insert(producer, zone, record);
		Ok(record.source)
	}

	/// Revokes a producer's approval, or refuses its registration.
	pub(crate) fn do_revoke_producer(producer: &T::AccountId, zone: ZoneId) -> DispatchResult {
		let mut record = CleanProducers::<T>::get(producer, zone).ok_or(Error::<T>::UnknownProducer)?;
		ensure!(
			record.status != CleanProducerStatus::Revoked,
			Error::<T>::AlreadyRevoked
		);

		record.status = CleanProducerStatus::Revoked;
		CleanProducers::<T>::insert(producer, zone, record);
		Self::release_open_allowances(producer, zone);
		Ok(())
	}

	/// Returns the record of a producer whose generation in a zone a verifier has approved.
	pub(crate) fn ensure_clean_producer(producer: &T::AccountId, zone: ZoneId) -> Result<CleanProducer, DispatchError> {
		let record = CleanProducers::<T>::get(producer, zone).ok_or(Error::<T>::UnknownProducer)?;
		ensure!(
			record.status == CleanProducerStatus::Approved,
			Error::<T>::ProducerNotApproved
		);
		Self::ensure_unchanged(producer, zone, &record)?;
		Ok(record)
	}

	/// Whether a verifier has approved an account's plant as it is at present.
	pub(crate) fn is_clean_producer(who: &T::AccountId) -> bool {
		let approved = || {
			let plant = T::Generation::producer(who)?;
			let record = CleanProducers::<T>::get(who, T::Grid::zone_of(plant.area)?)?;
			Some(record.status == CleanProducerStatus::Approved && record.is_of(&plant))
		};
		approved().unwrap_or(false)
	}

	/// Makes sure that a plant is still the one that was registered. A plant that was enlarged, or
	/// rebuilt for another source, would otherwise earn credits that nobody has verified. A plant
	/// that has moved to another zone is covered by its record there, and this record still covers
	/// what it generated here.
	fn ensure_unchanged(producer: &T::AccountId, zone: ZoneId, record: &CleanProducer) -> DispatchResult {
		let plant = T::Generation::producer(producer).ok_or(Error::<T>::NoApprovedPlant)?;
		ensure!(
			T::Grid::zone_of(plant.area) != Some(zone) || record.is_of(&plant),
			Error::<T>::PlantChanged
		);
		Ok(())
	}
}
