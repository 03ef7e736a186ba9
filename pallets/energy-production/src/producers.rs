//! Plants: registration, approval, and generation recorded by hand.

use crate::{
	Booking, Config, Error, ManualRecords, MeterCounts, NetworkTotals, Pallet, Producers, SourceTotals, MAX_POWER,
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
		Self::add_producer(producer, area, source, capacity_w, ProducerStatus::Pending)?;
		Ok(area)
	}

	/// Adds a plant that needs no one's approval.
	pub(crate) fn add_approved_producer(
		producer: &T::AccountId,
		area: AreaId,
		source: EnergySource,
		capacity_w: Power,
	) -> Result<(), Error<T>> {
		Self::add_producer(producer, area, source, capacity_w, ProducerStatus::Approved)
	}

	fn add_producer(
		producer: &T::AccountId,
		area: AreaId,
		source: EnergySource,
		capacity_w: Power,
		status: ProducerStatus,
	) -> Result<(), Error<T>> {
		Self::ensure_power(capacity_w)?;
		ensure!(!Producers::<T>::contains_key(producer), Error::<T>::ProducerExists);
		let info = ProducerInfo {
			area,
			source,
			capacity_w,
			status,
			metered_wh: 0,
			manual_wh: 0,
		};
		Producers::<T>::insert(producer, info);
		Ok(())
	}

	pub(crate) fn do_approve_producer(producer: &T::AccountId) -> DispatchResult {
		Self::set_producer_status(producer, ProducerStatus::Approved, Error::<T>::AlreadyApproved)
	}

	pub(crate) fn do_suspend_producer(producer: &T::AccountId) -> DispatchResult {
		Self::set_producer_status(producer, ProducerStatus::Suspended, Error::<T>::AlreadySuspended)
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
