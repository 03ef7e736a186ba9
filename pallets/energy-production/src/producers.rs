//! Plants: registration and approval.

use crate::{Config, Error, ManualRecords, Pallet, Plant, Producers, MAX_POWER};
use energy_primitives::{AreaId, Connections, EnergySource, IntervalClock, PlantChanges, Power, ProducerStatus};
use frame_support::ensure;

impl<T: Config> Pallet<T> {
	/// Whether a rated power is above 0 and not above a terawatt.
	pub(crate) fn ensure_power(power_w: Power) -> Result<(), Error<T>> {
		ensure!(power_w > 0, Error::<T>::ZeroPower);
		ensure!(power_w <= MAX_POWER, Error::<T>::PowerTooHigh);
		Ok(())
	}

	/// Whether an account is connected in an area still: it may have left, or moved to another.
	pub(crate) fn ensure_connected(who: &T::AccountId, area: AreaId) -> Result<(), Error<T>> {
		ensure!(
			T::Grid::connection(who).is_some_and(|connection| connection.area == area),
			Error::<T>::NotConnected
		);
		Ok(())
	}

	pub(crate) fn plant(producer: &T::AccountId) -> Result<Plant, Error<T>> {
		Producers::<T>::get(producer).ok_or(Error::<T>::UnknownProducer)
	}

	pub(crate) fn area_of_producer(producer: &T::AccountId) -> Result<AreaId, Error<T>> {
		Self::plant(producer).map(|plant| plant.area)
	}

	/// Returns the plant's area, and whether there was a plant before.
	pub(crate) fn do_register_producer(
		producer: &T::AccountId,
		source: EnergySource,
		capacity_w: Power,
	) -> Result<(AreaId, bool), Error<T>> {
		let area = T::Grid::connection(producer).ok_or(Error::<T>::NotConnected)?.area;
		Self::ensure_power(capacity_w)?;
		let status = ProducerStatus::Pending;
		let Some(before) = Producers::<T>::get(producer) else {
			Self::add_plant(producer, area, source, capacity_w, status);
			return Ok((area, false));
		};
		let changes = (before.area, before.capacity_w) != (area, capacity_w);
		ensure!(before.source == source && changes, Error::<T>::ProducerExists);
		let generating_w = Self::account(producer).map_or(0, |account| account.generating_w);
		if before.area == area {
			ensure!(generating_w <= capacity_w, Error::<T>::BeyondCapacity);
		} else {
			// Whoever suspends the meters has read them, or will not have their energy counted.
			ensure!(generating_w == 0, Error::<T>::HasMeter);
		}
		// What it has generated stays with it: it is the same plant to the network's sums.
		let changed = u32::from(before.capacity_w != capacity_w);
		let plant = Plant {
			area,
			capacity_w,
			capacity_changes: before.capacity_changes.saturating_add(changed),
			status,
			..before
		};
		Producers::<T>::insert(producer, plant);
		// What was approved is another plant than this one, and so is what was recorded.
		Self::set_creditable_from(producer, None);
		ManualRecords::<T>::remove(producer);
		T::Changes::plant_changed(producer, before.area);
		Ok((area, true))
	}

	/// Adds a plant that needs no one's approval, and has been approved since the first interval.
	pub(crate) fn add_approved_producer(
		producer: &T::AccountId,
		area: AreaId,
		source: EnergySource,
		capacity_w: Power,
	) -> Result<(), Error<T>> {
		Self::ensure_power(capacity_w)?;
		ensure!(!Producers::<T>::contains_key(producer), Error::<T>::ProducerExists);
		Self::add_plant(producer, area, source, capacity_w, ProducerStatus::Approved);
		Ok(())
	}

	fn add_plant(
		producer: &T::AccountId,
		area: AreaId,
		source: EnergySource,
		capacity_w: Power,
		status: ProducerStatus,
	) {
		let plant = Plant {
			area,
			source,
			capacity_w,
			capacity_changes: 0,
			status,
			manual_wh: 0,
		};
		Producers::<T>::insert(producer, plant);
	}

	pub(crate) fn do_approve_producer(producer: &T::AccountId) -> Result<(), Error<T>> {
		Self::set_producer_status(producer, ProducerStatus::Approved, Error::<T>::AlreadyApproved)?;
		Self::set_creditable_from(producer, Some(T::Clock::current()));
		Ok(())
	}

	pub(crate) fn do_suspend_producer(producer: &T::AccountId) -> Result<(), Error<T>> {
		Self::set_producer_status(producer, ProducerStatus::Suspended, Error::<T>::AlreadySuspended)?;
		Self::set_creditable_from(producer, None);
		T::Changes::plant_changed(producer, Self::area_of_producer(producer)?);
		Ok(())
	}

	fn set_producer_status(producer: &T::AccountId, status: ProducerStatus, already: Error<T>) -> Result<(), Error<T>> {
		let plant = Self::plant(producer)?;
		ensure!(plant.status != status, already);
		Producers::<T>::insert(producer, Plant { status, ..plant });
		Ok(())
	}
}
