//! Who may earn credits: registration, approval, revocation, in each zone by itself.

use crate::{CleanProducer, CleanProducerStatus, CleanProducers, Config, Error, Event, Pallet};
use energy_primitives::{ApprovedPlant, CleanGeneration, EnergySource, GridAccess, Power, ZoneId};
use frame_support::{
	ensure,
	pallet_prelude::{DispatchError, DispatchResult},
};

impl<T: Config> Pallet<T> {
	pub(crate) fn do_register_producer(producer: T::AccountId, source: EnergySource) -> DispatchResult {
		let (plant, zone) = Self::plant(&producer)?;
		ensure!(source.is_clean(), Error::<T>::SourceNotClean);
		ensure!(source == plant.source, Error::<T>::SourceMismatch);
		let ApprovedPlant { capacity_w, .. } = plant;
		if let Some(known) = CleanProducers::<T>::get(&producer, zone) {
			// What it generated before would else be credited as of the new source.
			ensure!(known.source == source, Error::<T>::SourceMismatch);
			ensure!(
				known.status == CleanProducerStatus::Revoked || !known.is_of(&plant),
				Error::<T>::AlreadyRegistered
			);
		}

		let record = CleanProducer {
			source,
			capacity_w,
			status: CleanProducerStatus::Pending,
		};
		CleanProducers::<T>::insert(&producer, zone, record);
		Self::deposit_event(Event::CleanEnergyProducerRegistered {
			producer,
			source,
			zone,
			capacity_w,
		});
		Ok(())
	}

	pub(crate) fn do_approve_producer(
		verifier: T::AccountId,
		producer: T::AccountId,
		zone: ZoneId,
		capacity_w: Power,
	) -> DispatchResult {
		ensure!(verifier != producer, Error::<T>::SelfApproval);
		let mut record = CleanProducers::<T>::get(&producer, zone).ok_or(Error::<T>::NotRegistered)?;
		ensure!(record.status == CleanProducerStatus::Pending, Error::<T>::NotPending);
		// The verifier names what it has seen, so that no registration slips in between.
		ensure!(record.capacity_w == capacity_w, Error::<T>::ProducerChanged);
		Self::ensure_unchanged(&producer, zone, &record)?;

		record.status = CleanProducerStatus::Approved;
		CleanProducers::<T>::insert(&producer, zone, record);
		Self::deposit_event(Event::CleanEnergyProducerApproved {
			producer,
			source: record.source,
			zone,
			capacity_w,
			verifier,
		});
		Ok(())
	}

	pub(crate) fn do_revoke_producer(verifier: T::AccountId, producer: T::AccountId, zone: ZoneId) -> DispatchResult {
		let mut record = CleanProducers::<T>::get(&producer, zone).ok_or(Error::<T>::NotRegistered)?;
		ensure!(
			record.status != CleanProducerStatus::Revoked,
			Error::<T>::AlreadyRevoked
		);

		record.status = CleanProducerStatus::Revoked;
		CleanProducers::<T>::insert(&producer, zone, record);
		Self::deposit_event(Event::CleanEnergyProducerRevoked {
			producer,
			zone,
			verifier,
		});
		Ok(())
	}

	/// Returns the record of a producer whose generation in a zone a verifier vouches for.
	pub(crate) fn ensure_clean_producer(producer: &T::AccountId, zone: ZoneId) -> Result<CleanProducer, DispatchError> {
		let record = CleanProducers::<T>::get(producer, zone).ok_or(Error::<T>::NotRegistered)?;
		ensure!(
			record.status == CleanProducerStatus::Approved,
			Error::<T>::ProducerNotApproved
		);
		Self::ensure_unchanged(producer, zone, &record)?;
		Ok(record)
	}

	/// Whether a verifier vouches for an account's plant as it is at present.
	pub(crate) fn is_clean_producer(who: &T::AccountId) -> bool {
		Self::plant(who).is_ok_and(|(plant, zone)| {
			CleanProducers::<T>::get(who, zone)
				.is_some_and(|record| record.status == CleanProducerStatus::Approved && record.is_of(&plant))
		})
	}

	/// A plant that was enlarged, or rebuilt for another source, would earn credits that nobody has verified. One that
	/// has moved to another zone earns there by another record: what it generated here is what it was.
	fn ensure_unchanged(producer: &T::AccountId, zone: ZoneId, record: &CleanProducer) -> DispatchResult {
		let plant = T::Generation::producer(producer).ok_or(Error::<T>::NotAProducer)?;
		ensure!(
			T::Grid::root_of(plant.area) != Some(zone) || record.is_of(&plant),
			Error::<T>::ProducerChanged
		);
		Ok(())
	}

	/// Returns a producer's plant and its zone.
	fn plant(producer: &T::AccountId) -> Result<(ApprovedPlant, ZoneId), DispatchError> {
		let plant = T::Generation::producer(producer).ok_or(Error::<T>::NotAProducer)?;
		let zone = T::Grid::root_of(plant.area).ok_or(Error::<T>::UnknownZone)?;
		Ok((plant, zone))
	}
}
