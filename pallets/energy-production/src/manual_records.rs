//! Generation recorded by hand, for plants without a meter of gross generation.
//!
//! The operator records, and the supplier, who pays for it, countersigns: an operator alone could
//! record any energy for a friend, and the supplier would owe it. A record cannot be changed before
//! that, so that what is countersigned is what was read. One that is not countersigned in time
//! lapses.

use crate::{
	flow_cache::FlowCache, AccountOf, Accounts, Booking, Config, Error, Flags, ManualRecord, ManualRecords,
	ManualRecordsOf, Pallet, Plant, Producers,
};
use energy_primitives::{
	energy_of, Connections, Energy, Flow, Interval, IntervalClock, MeteredEnergy, Power, ProducerStatus,
};
use frame_support::ensure;

impl<T: Config> Pallet<T> {
	/// Returns the records of a plant that wait for a countersignature and can still have it.
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

	/// Whether energy can be recorded for a plant. Returns the plant, and its owner's account if it
	/// has one.
	fn ensure_recordable(
		producer: &T::AccountId,
		interval: Interval,
		energy_wh: Energy,
	) -> Result<(Plant, Option<AccountOf<T>>), Error<T>> {
		let plant = Self::plant(producer)?;
		Self::ensure_connected(producer, plant.area)?;
		ensure!(plant.status == ProducerStatus::Approved, Error::<T>::NotApproved);
		ensure!(energy_wh > 0, Error::<T>::ZeroEnergy);
		ensure!(interval < T::Clock::current(), Error::<T>::IntervalNotEnded);
		ensure!(interval >= Self::oldest_open(), Error::<T>::IntervalClosed);
		let given_by = |power_w: Power| energy_of(power_w, T::Clock::length_ms());
		ensure!(energy_wh <= given_by(plant.capacity_w), Error::<T>::BeyondCapacity);
		// Behind a meter that settles, some of it may have been used on the spot.
		let account = Self::account(producer);
		let export_limit_w = T::Grid::limits(producer, interval).export_limit_w;
		ensure!(
			has_settling_meter::<T>(&account) || energy_wh <= given_by(export_limit_w),
			Error::<T>::BeyondConnection
		);
		ensure!(
			account.as_ref().is_none_or(|account| account.generating == 0),
			Error::<T>::HasMeter
		);
		let booked = Self::flow(interval, producer).is_some_and(|entry| entry.flags.contains(Flags::MANUAL));
		ensure!(!booked, Error::<T>::AlreadyRecorded);
		Ok((plant, account))
	}

	/// Stores a record, to be countersigned.
	pub(crate) fn do_record_energy_production(
		producer: &T::AccountId,
		interval: Interval,
		energy_wh: Energy,
	) -> Result<(), Error<T>> {
		Self::ensure_recordable(producer, interval, energy_wh)?;
		let mut records = Self::waiting_records(producer);
		ensure!(
			records.iter().all(|record| record.interval != interval),
			Error::<T>::AlreadyRecorded
		);
		// There is room for one of each interval that is open.
		records
			.try_push(ManualRecord { interval, energy_wh })
			.map_err(|_| Error::<T>::TooManyRecords)?;
		Self::put_records(producer, records);
		Ok(())
	}

	/// Books what was recorded. Returns the energy, in Wh.
	pub(crate) fn do_countersign(producer: &T::AccountId, interval: Interval) -> Result<Energy, Error<T>> {
		let mut records = Self::waiting_records(producer);
		let index = records
			.iter()
			.position(|record| record.interval == interval)
			.ok_or(Error::<T>::UnknownRecord)?;
		let energy_wh = records.remove(index).energy_wh;
		let (mut plant, account) = Self::ensure_recordable(producer, interval, energy_wh)?;
		plant.manual_wh = plant.manual_wh.checked_add(energy_wh).ok_or(Error::<T>::Overflow)?;
		let export_wh = if has_settling_meter::<T>(&account) {
			0
		} else {
			energy_wh
		};
		let account = Self::account_here(producer)?;
		let booking = Booking {
			interval,
			flow: Flow {
				import_wh: 0,
				export_wh,
			},
			generated_wh: energy_wh,
			late: Flow::default(),
			late_since: 0,
			flags: Flags::ESTIMATED | Flags::MANUAL,
			measured_of: None,
		};
		FlowCache::<T>::book_at_once(account.index, plant.area, Some(plant.source), &[booking])?;
		Accounts::<T>::insert(producer, account);
		Producers::<T>::insert(producer, plant);
		Self::put_records(producer, records);
		Ok(energy_wh)
	}
}

/// Whether a meter stands at the account's connection point, also one that is suspended: it counts
/// on.
fn has_settling_meter<T: Config>(account: &Option<AccountOf<T>>) -> bool {
	account.as_ref().is_some_and(|account| account.settling > 0)
}
