//! Meters: registration, exchange, suspension.

use crate::{
	Config, Equivocations, Error, Meter, MeterCount, MeterCounts, MeterKeys, MeterStatus, Meters, NextMeter, Pallet,
	Producers,
};
use energy_primitives::{AreaId, MeterId, MeterKey, MeterRole, Power, ProducerStatus};
use frame_support::ensure;

impl<T: Config> Pallet<T> {
	pub(crate) fn meter(meter: MeterId) -> Result<Meter<T::AccountId>, Error<T>> {
		Meters::<T>::get(meter).ok_or(Error::<T>::UnknownMeter)
	}

	/// Whether a device of this power can take this place.
	fn ensure_device_fits(
		owner: &T::AccountId,
		area: AreaId,
		role: MeterRole,
		rated_power_w: Power,
		key: &MeterKey,
	) -> Result<(), Error<T>> {
		Self::ensure_power(rated_power_w)?;
		if let Some(source) = role.source() {
			let plant = Producers::<T>::get(owner)
				.filter(|plant| plant.status == ProducerStatus::Approved)
				.filter(|plant| plant.source == source && plant.area == area)
				.ok_or(Error::<T>::NoSuchPlant)?;
			// More than the plant can give would be more credits than it can earn.
			ensure!(rated_power_w <= plant.capacity_w, Error::<T>::BeyondCapacity);
		}
		ensure!(!MeterKeys::<T>::contains_key(key), Error::<T>::KeyInUse);
		Ok(())
	}

	pub(crate) fn do_register_meter(
		owner: &T::AccountId,
		area: AreaId,
		role: MeterRole,
		rated_power_w: Power,
		key: MeterKey,
	) -> Result<MeterId, Error<T>> {
		Self::ensure_device_fits(owner, area, role, rated_power_w, &key)?;
		let meter = NextMeter::<T>::get();
		let next = meter.checked_add(1).ok_or(Error::<T>::NumbersExhausted)?;
		let record = Meter {
			owner: owner.clone(),
			area,
			role,
			rated_power_w,
			key,
			status: MeterStatus::Active,
			epoch: 0,
			baseline_from: 0,
			last: None,
		};
		NextMeter::<T>::put(next);
		Meters::<T>::insert(meter, record);
		MeterKeys::<T>::insert(key, meter);
		MeterCounts::<T>::mutate(owner, |count| *count = count.with(role));
		Ok(meter)
	}

	/// Tells the new epoch.
	pub(crate) fn do_exchange_meter(
		meter: MeterId,
		mut record: Meter<T::AccountId>,
		key: MeterKey,
		rated_power_w: Power,
	) -> Result<u32, Error<T>> {
		Self::ensure_device_fits(&record.owner, record.area, record.role, rated_power_w, &key)?;
		record.epoch = record.epoch.checked_add(1).ok_or(Error::<T>::NumbersExhausted)?;
		MeterKeys::<T>::remove(record.key);
		MeterKeys::<T>::insert(key, meter);
		record.key = key;
		record.rated_power_w = rated_power_w;
		record.status = MeterStatus::Active;
		if let Some(last) = record.last.take() {
			record.baseline_from = last.reading.interval;
		}
		let epoch = record.epoch;
		Meters::<T>::insert(meter, record);
		Ok(epoch)
	}

	pub(crate) fn do_suspend_meter(meter: MeterId, mut record: Meter<T::AccountId>) -> Result<(), Error<T>> {
		ensure!(record.status == MeterStatus::Active, Error::<T>::AlreadySuspended);
		record.status = MeterStatus::Suspended;
		Meters::<T>::insert(meter, record);
		Ok(())
	}

	pub(crate) fn do_resume_meter(meter: MeterId, mut record: Meter<T::AccountId>) -> Result<(), Error<T>> {
		ensure!(record.status == MeterStatus::Suspended, Error::<T>::NotSuspended);
		ensure!(
			!Equivocations::<T>::contains_key(meter, record.epoch),
			Error::<T>::KeyHasEquivocated
		);
		record.status = MeterStatus::Active;
		Meters::<T>::insert(meter, record);
		Ok(())
	}
}

impl MeterCount {
	/// One meter of this role more.
	pub(crate) fn with(self, role: MeterRole) -> Self {
		Self {
			settling: self.settling.saturating_add(role.settles().into()),
			generating: self.generating.saturating_add(role.source().is_some().into()),
		}
	}
}
