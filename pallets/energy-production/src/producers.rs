//! Plants: registration, approval, and generation recorded by hand.

use crate::{
	ApprovedFrom, Booking, Config, Error, ManualRecords, MeterCounts, NetworkTotals, Pallet, Producers, SourceTotals,
	MAX_POWER,
};
use energy_primitives::{
	energy_of, AreaId, Energy, EnergySource, Flow, GridAccess, Interval, IntervalClock, MeteredEnergy, Power,
	ProducerInfo, ProducerStatus,
};
use frame_support::ensure;
use sp_runtime::DispatchResult;

impl<T: Config> Pallet<T> {
	pub(crate) fn ensure_power(power: Power) -> Result<(), Error<T>> {
		ensure!(power > 0, Error::<T>::ZeroPower);
		ensure!(power <= MAX_POWER, Error::<T>::PowerTooHigh);
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

	pub(crate) fn area_of_producer(producer: &T::AccountId) -> Result<AreaId, Error<T>> {
		Producers::<T>::get(producer)
			.map(|info| info.area)
			.ok_or(Error::<T>::UnknownProducer)
	}

	pub(crate) fn do_register_producer(
		producer: &T::AccountId,
		source: EnergySource,
		capacity_w: Power,
	) -> Result<AreaId, Error<T>> {
		let area = T::Grid::connection(producer).ok_or(Error::<T>::NotConnected)?.area;
		Self::ensure_power(capacity_w)?;
		let plant = match Producers::<T>::get(producer) {
			None => new_plant(area, source, capacity_w, ProducerStatus::Pending),
			Some(plant) => {
				ensure!(plant.source == source && plant.area != area, Error::<T>::ProducerExists);
				// Whoever suspends the meters has read them, or will not have their energy counted.
				ensure!(MeterCounts::<T>::get(producer).generating_w == 0, Error::<T>::HasMeter);
				ApprovedFrom::<T>::remove(producer);
				// What it has generated stays with it: it is the same plant to the network's sums.
				ProducerInfo {
					area,
					capacity_w,
					status: ProducerStatus::Pending,
					..plant
				}
			},
		};
		Producers::<T>::insert(producer, plant);
		Ok(area)
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
		let plant = new_plant(area, source, capacity_w, ProducerStatus::Approved);
		Producers::<T>::insert(producer, plant);
		ApprovedFrom::<T>::insert(producer, 0);
		Ok(())
	}

	pub(crate) fn do_approve_producer(producer: &T::AccountId) -> DispatchResult {
		Self::set_producer_status(producer, ProducerStatus::Approved, Error::<T>::AlreadyApproved)?;
		ApprovedFrom::<T>::insert(producer, T::Clock::current());
		Ok(())
	}

	pub(crate) fn do_suspend_producer(producer: &T::AccountId) -> DispatchResult {
		Self::set_producer_status(producer, ProducerStatus::Suspended, Error::<T>::AlreadySuspended)?;
		ApprovedFrom::<T>::remove(producer);
		Ok(())
	}

	fn set_producer_status(producer: &T::AccountId, status: ProducerStatus, already: Error<T>) -> DispatchResult {
		Producers::<T>::try_mutate(producer, |maybe_info| {
			let info = maybe_info.as_mut().ok_or(Error::<T>::UnknownProducer)?;
			ensure!(info.status != status, already);
			info.status = status;
			Ok(())
		})
	}

	pub(crate) fn do_record_energy_production(
		producer: &T::AccountId,
		interval: Interval,
		energy: Energy,
	) -> DispatchResult {
		let mut info = Producers::<T>::get(producer).ok_or(Error::<T>::UnknownProducer)?;
		Self::ensure_connected(producer, info.area)?;
		ensure!(info.status == ProducerStatus::Approved, Error::<T>::NotApproved);
		ensure!(energy > 0, Error::<T>::ZeroEnergy);
		ensure!(interval < T::Clock::current(), Error::<T>::IntervalNotEnded);
		ensure!(interval >= Self::oldest_open(), Error::<T>::IntervalClosed);
		ensure!(
			energy <= energy_of(info.capacity_w, T::Clock::length_ms()),
			Error::<T>::BeyondCapacity
		);
		let meters = MeterCounts::<T>::get(producer);
		ensure!(meters.generating == 0, Error::<T>::HasMeter);
		ensure!(
			!ManualRecords::<T>::contains_key(interval, producer),
			Error::<T>::AlreadyRecorded
		);
		info.manual_wh = info.manual_wh.checked_add(energy).ok_or(Error::<T>::Overflow)?;

		let export_wh = if meters.settling == 0 { energy } else { 0 };
		let booking = Booking {
			interval,
			flow: Flow {
				import_wh: 0,
				export_wh,
			},
			generated_wh: energy,
			estimated: true,
		};
		Self::book(producer, info.area, &[booking]).map_err(|_| Error::<T>::Overflow)?;
		ManualRecords::<T>::insert(interval, producer, energy);
		Producers::<T>::insert(producer, info);
		SourceTotals::<T>::mutate(info.source, |total| *total = total.saturating_add(energy.into()));
		NetworkTotals::<T>::mutate(|totals| {
			totals.manual_wh = totals.manual_wh.saturating_add(energy.into());
			totals.export_wh = totals.export_wh.saturating_add(export_wh.into());
		});
		Ok(())
	}
}

fn new_plant(area: AreaId, source: EnergySource, capacity_w: Power, status: ProducerStatus) -> ProducerInfo {
	ProducerInfo {
		area,
		source,
		capacity_w,
		status,
		metered_wh: 0,
		manual_wh: 0,
	}
}
