//! Plants: registration, approval, and generation recorded by hand.

use crate::{books::Books, Accounts, Booking, Config, Error, Marks, Pallet, Plant, Producers, ReadingError, MAX_POWER};
use energy_primitives::{
	energy_of, AreaId, Energy, EnergySource, Flow, GridAccess, Interval, IntervalClock, MeteredEnergy, Power,
	ProducerStatus,
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
				let generating_w = Self::account(producer).map_or(0, |account| account.generating_w);
				ensure!(generating_w == 0, Error::<T>::HasMeter);
				// What it has generated stays with it: it is the same plant to the network's sums.
				Plant {
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
		Ok(())
	}

	pub(crate) fn do_approve_producer(producer: &T::AccountId) -> DispatchResult {
		Self::set_producer_status(producer, ProducerStatus::Approved, Error::<T>::AlreadyApproved)?;
		Self::let_earn(producer, Some(T::Clock::current()));
		Ok(())
	}

	pub(crate) fn do_suspend_producer(producer: &T::AccountId) -> DispatchResult {
		Self::set_producer_status(producer, ProducerStatus::Suspended, Error::<T>::AlreadySuspended)?;
		Self::let_earn(producer, None);
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
		let account = Self::account_or_new(producer)?;
		ensure!(account.generating == 0, Error::<T>::HasMeter);
		let recorded = Self::flow(interval, producer).is_some_and(|entry| entry.marks.has(Marks::MANUAL));
		ensure!(!recorded, Error::<T>::AlreadyRecorded);
		info.manual_wh = info.manual_wh.checked_add(energy).ok_or(Error::<T>::Overflow)?;

		let export_wh = if account.settling == 0 { energy } else { 0 };
		let booking = Booking {
			interval,
			flow: Flow {
				import_wh: 0,
				export_wh,
			},
			generated_wh: energy,
			marks: Marks::ESTIMATED.with(Marks::MANUAL),
		};
		let mut books = Books::<T>::open();
		books
			.book(account.place, info.area, Some(info.source), &[booking])
			.map_err(|error| match error {
				ReadingError::IntervalSettled => Error::<T>::IntervalClosed,
				_ => Error::<T>::Overflow,
			})?;
		books.close();
		Accounts::<T>::insert(producer, account);
		Producers::<T>::insert(producer, info);
		Ok(())
	}
}

fn new_plant(area: AreaId, source: EnergySource, capacity_w: Power, status: ProducerStatus) -> Plant {
	Plant {
		area,
		source,
		capacity_w,
		status,
		manual_wh: 0,
	}
}
