//! Generation recorded by hand, for plants without a meter of gross output.
//!
//! The operator writes down, who pays for it countersigns: an operator alone could write a friend any energy, and the supplier would owe it.
//! A record cannot be changed before that, so that what is countersigned is what was read. One that is not countersigned in time lapses.

use crate::{
	books::{AccountOf, Books},
	Accounts, Booking, Config, Error, ManualRecord, ManualRecords, ManualRecordsOf, Marks, Pallet, Plant, Producers,
};
use energy_primitives::{
	energy_of, Energy, Flow, GridAccess, Interval, IntervalClock, MeteredEnergy, Power, ProducerStatus,
};
use frame_support::{ensure, traits::EnsureOrigin};
use frame_system::{ensure_signed, pallet_prelude::OriginFor};
use sp_runtime::traits::BadOrigin;

impl<T: Config> Pallet<T> {
	/// The records of a plant that wait for a countersignature and can still have it.
	pub(crate) fn waiting_records(producer: &T::AccountId) -> ManualRecordsOf<T> {
		let oldest_open = Self::oldest_open();
		let mut records = ManualRecords::<T>::get(producer);
		records.retain(|record| record.interval >= oldest_open);
		records
	}

	fn put_records(producer: &T::AccountId, records: ManualRecordsOf<T>) {
		match records.is_empty() {
			true => ManualRecords::<T>::remove(producer),
			false => ManualRecords::<T>::insert(producer, records),
		}
	}

	/// Whether energy can be recorded for a plant. Returns the plant, and its owner's account if it has one.
	fn recordable(
		producer: &T::AccountId,
		interval: Interval,
		energy: Energy,
	) -> Result<(Plant, Option<AccountOf<T>>), Error<T>> {
		let plant = Producers::<T>::get(producer).ok_or(Error::<T>::UnknownProducer)?;
		Self::ensure_connected(producer, plant.area)?;
		ensure!(plant.status == ProducerStatus::Approved, Error::<T>::NotApproved);
		ensure!(energy > 0, Error::<T>::ZeroEnergy);
		ensure!(interval < T::Clock::current(), Error::<T>::IntervalNotEnded);
		ensure!(interval >= Self::oldest_open(), Error::<T>::IntervalClosed);
		let given_by = |power: Power| energy_of(power, T::Clock::length_ms());
		ensure!(energy <= given_by(plant.capacity_w), Error::<T>::BeyondCapacity);
		// Behind a meter that settles, some of it may have been used on the spot.
		let account = Self::account(producer);
		let export_limit_w = T::Grid::limits(producer, interval).export_w;
		ensure!(
			has_settling_meter::<T>(&account) || energy <= given_by(export_limit_w),
			Error::<T>::BeyondConnection
		);
		ensure!(
			account.as_ref().is_none_or(|account| account.generating == 0),
			Error::<T>::HasMeter
		);
		let booked = Self::flow(interval, producer).is_some_and(|entry| entry.marks.has(Marks::MANUAL));
		ensure!(!booked, Error::<T>::AlreadyRecorded);
		Ok((plant, account))
	}

	/// Writes a record down, to be countersigned.
	pub(crate) fn do_record_energy_production(
		producer: &T::AccountId,
		interval: Interval,
		energy: Energy,
	) -> Result<(), Error<T>> {
		Self::recordable(producer, interval, energy)?;
		let mut records = Self::waiting_records(producer);
		ensure!(
			records.iter().all(|record| record.interval != interval),
			Error::<T>::AlreadyRecorded
		);
		// There is room for one of each interval that is open.
		records
			.try_push(ManualRecord { interval, energy })
			.map_err(|_| Error::<T>::TooManyRecords)?;
		Self::put_records(producer, records);
		Ok(())
	}

	/// The supplier that countersigns, or `None` for the admin.
	pub(crate) fn ensure_countersigner(
		origin: OriginFor<T>,
		producer: &T::AccountId,
		interval: Interval,
	) -> Result<Option<T::AccountId>, sp_runtime::DispatchError> {
		let origin = match T::AdminOrigin::try_origin(origin) {
			Ok(_) => return Ok(None),
			Err(origin) => origin,
		};
		let who = ensure_signed(origin)?;
		let area = Self::area_of_producer(producer)?;
		let terms = T::Grid::supply_terms(area, interval).ok_or(BadOrigin)?;
		ensure!(terms.supplier == who, BadOrigin);
		Ok(Some(who))
	}

	/// Books what was recorded. Returns the energy.
	pub(crate) fn do_countersign(producer: &T::AccountId, interval: Interval) -> Result<Energy, Error<T>> {
		let mut records = Self::waiting_records(producer);
		let index = records
			.iter()
			.position(|record| record.interval == interval)
			.ok_or(Error::<T>::NotRecorded)?;
		let energy = records.remove(index).energy;
		let (mut plant, account) = Self::recordable(producer, interval, energy)?;
		plant.manual_wh = plant.manual_wh.checked_add(energy).ok_or(Error::<T>::Overflow)?;
		let export_wh = if has_settling_meter::<T>(&account) { 0 } else { energy };
		let account = match account {
			Some(account) => account,
			None => Self::account_or_new(producer)?,
		};
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
		books.book(account.place, plant.area, Some(plant.source), &[booking])?;
		books.close();
		Accounts::<T>::insert(producer, account);
		Producers::<T>::insert(producer, plant);
		Self::put_records(producer, records);
		Ok(energy)
	}
}

/// Whether a meter stands at the account's connection point, also one that is suspended: it counts on.
fn has_settling_meter<T: Config>(account: &Option<AccountOf<T>>) -> bool {
	account.as_ref().is_some_and(|account| account.settling > 0)
}
