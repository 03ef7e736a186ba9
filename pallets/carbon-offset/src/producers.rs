//! Who may earn credits: registration, approval, revocation.

use crate::{CleanProducer, CleanProducerStatus, CleanProducers, Config, Error, Event, Pallet};
use energy_primitives::{AreaId, CleanGeneration, EnergySource, GridAccess};
use frame_support::{
	ensure,
	pallet_prelude::{DispatchError, DispatchResult},
};

impl<T: Config> Pallet<T> {
	pub(crate) fn do_register_producer(producer: T::AccountId, source: EnergySource) -> DispatchResult {
		let (plant, zone) = Self::plant(&producer)?;
		ensure!(source.is_clean(), Error::<T>::SourceNotClean);
		ensure!(source == plant, Error::<T>::SourceMismatch);
		let known = CleanProducers::<T>::get(&producer);
		ensure!(
			known.is_none_or(|known| known.status == CleanProducerStatus::Revoked),
			Error::<T>::AlreadyRegistered
		);

		let status = CleanProducerStatus::Pending;
		CleanProducers::<T>::insert(&producer, CleanProducer { source, zone, status });
		Self::deposit_event(Event::CleanEnergyProducerRegistered { producer, source, zone });
		Ok(())
	}

	pub(crate) fn do_approve_producer(verifier: T::AccountId, producer: T::AccountId) -> DispatchResult {
		ensure!(verifier != producer, Error::<T>::SelfApproval);
		let mut record = CleanProducers::<T>::get(&producer).ok_or(Error::<T>::NotRegistered)?;
		ensure!(record.status == CleanProducerStatus::Pending, Error::<T>::NotPending);
		Self::ensure_unchanged(&producer, &record)?;

		record.status = CleanProducerStatus::Approved;
		CleanProducers::<T>::insert(&producer, record);
		let CleanProducer { source, zone, .. } = record;
		Self::deposit_event(Event::CleanEnergyProducerApproved {
			producer,
			source,
			zone,
			verifier,
		});
		Ok(())
	}

	pub(crate) fn do_revoke_producer(verifier: T::AccountId, producer: T::AccountId) -> DispatchResult {
		let mut record = CleanProducers::<T>::get(&producer).ok_or(Error::<T>::NotRegistered)?;
		ensure!(
			record.status != CleanProducerStatus::Revoked,
			Error::<T>::AlreadyRevoked
		);

		record.status = CleanProducerStatus::Revoked;
		CleanProducers::<T>::insert(&producer, record);
		Self::deposit_event(Event::CleanEnergyProducerRevoked { producer, verifier });
		Ok(())
	}

	/// The record of a producer that a verifier and its grid operator approve of at present.
	pub(crate) fn ensure_clean_producer(producer: &T::AccountId) -> Result<CleanProducer, DispatchError> {
		let record = CleanProducers::<T>::get(producer).ok_or(Error::<T>::NotRegistered)?;
		ensure!(
			record.status == CleanProducerStatus::Approved,
			Error::<T>::ProducerNotApproved
		);
		Self::ensure_unchanged(producer, &record)?;
		Ok(record)
	}

	/// A plant that was moved to a dirtier grid, or rebuilt for another source, would earn credits that nobody has verified.
	fn ensure_unchanged(producer: &T::AccountId, record: &CleanProducer) -> DispatchResult {
		let plant = Self::plant(producer)?;
		ensure!(plant == (record.source, record.zone), Error::<T>::ProducerChanged);
		Ok(())
	}

	/// The source and the zone of a producer's plant.
	fn plant(producer: &T::AccountId) -> Result<(EnergySource, AreaId), DispatchError> {
		let (area, source) = T::Generation::producer(producer).ok_or(Error::<T>::NotAProducer)?;
		let zone = T::Grid::root_of(area).ok_or(Error::<T>::UnknownZone)?;
		Ok((source, zone))
	}
}
