//! Meters: registration, exchange, suspension.

use crate::{
	Config, Equivocations, Error, Meter, MeterCount, MeterCounts, MeterKeys, MeterStatus, Meters, NextMeter, Pallet,
	Producers,
};
use energy_primitives::{
	AreaId, Interval, IntervalClock, MeterId, MeterKey, MeterRole, Power, ProducerInfo, ProducerStatus,
};
use frame_support::ensure;

impl<T: Config> Pallet<T> {
	pub(crate) fn meter(meter: MeterId) -> Result<Meter<T::AccountId>, Error<T>> {
		Meters::<T>::get(meter).ok_or(Error::<T>::UnknownMeter)
	}

	/// Whether a meter can be active beside the others of its account. Tells the plant of a meter of gross output.
	fn ensure_place(
		owner: &T::AccountId,
		count: &MeterCount,
		area: AreaId,
		role: MeterRole,
		rated_power_w: Power,
	) -> Result<Option<ProducerInfo>, Error<T>> {
		ensure!(
			count.area.is_none_or(|elsewhere| elsewhere == area),
			Error::<T>::MeterElsewhere
		);
		let Some(source) = role.source() else { return Ok(None) };
		let plant = Producers::<T>::get(owner)
			.filter(|plant| plant.source == source && plant.area == area)
			.ok_or(Error::<T>::NoSuchPlant)?;
		// More than the plant can give would be more credits than it can earn: two meters in series would tell all of it twice.
		ensure!(
			count.generating_w.saturating_add(rated_power_w) <= plant.capacity_w,
			Error::<T>::BeyondCapacity
		);
		Ok(Some(plant))
	}

	/// Whether a new device can take this place.
	fn ensure_device_fits(
		owner: &T::AccountId,
		count: &MeterCount,
		area: AreaId,
		role: MeterRole,
		rated_power_w: Power,
		key: &MeterKey,
	) -> Result<(), Error<T>> {
		Self::ensure_power(rated_power_w)?;
		let plant = Self::ensure_place(owner, count, area, role, rated_power_w)?;
		ensure!(
			plant.is_none_or(|plant| plant.status == ProducerStatus::Approved),
			Error::<T>::NoSuchPlant
		);
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
		let count = MeterCounts::<T>::get(owner);
		Self::ensure_device_fits(owner, &count, area, role, rated_power_w, &key)?;
		let meter = NextMeter::<T>::get();
		let next = meter.checked_add(1).ok_or(Error::<T>::NumbersExhausted)?;
		let current = T::Clock::current();
		let record = Meter {
			owner: owner.clone(),
			area,
			role,
			rated_power_w,
			key,
			status: MeterStatus::Active,
			epoch: 0,
			baseline_from: earliest_baseline(current),
			active_from: current,
			last: None,
		};
		NextMeter::<T>::put(next);
		MeterKeys::<T>::insert(key, meter);
		MeterCounts::<T>::insert(owner, count.registered(role).activated(&record));
		Meters::<T>::insert(meter, record);
		Ok(meter)
	}

	/// Tells the new epoch.
	pub(crate) fn do_exchange_meter(
		meter: MeterId,
		mut record: Meter<T::AccountId>,
		key: MeterKey,
		rated_power_w: Power,
	) -> Result<u32, Error<T>> {
		Self::ensure_connected(&record.owner, record.area)?;
		let mut count = MeterCounts::<T>::get(&record.owner);
		if record.status == MeterStatus::Active {
			count = count.deactivated(&record);
		}
		Self::ensure_device_fits(&record.owner, &count, record.area, record.role, rated_power_w, &key)?;
		let epoch = record.epoch.checked_add(1).ok_or(Error::<T>::NumbersExhausted)?;
		// A key that lied stays taken, so that no other meter can be given it either.
		if !Equivocations::<T>::contains_key(meter, record.epoch) {
			MeterKeys::<T>::remove(record.key);
		}
		MeterKeys::<T>::insert(key, meter);
		let current = T::Clock::current();
		record.epoch = epoch;
		record.key = key;
		record.rated_power_w = rated_power_w;
		record.status = MeterStatus::Active;
		record.active_from = current;
		// The old key told of intervals that had ended, so the present one is the first that the new key may count, and none is
		// counted by both. The last reading's interval is named all the same: the rule shall not hang on the clock alone.
		let last = record.last.take().map_or(0, |last| last.reading.interval);
		record.baseline_from = record.baseline_from.max(last).max(earliest_baseline(current));
		MeterCounts::<T>::insert(&record.owner, count.activated(&record));
		Meters::<T>::insert(meter, record);
		Ok(epoch)
	}

	pub(crate) fn do_suspend_meter(meter: MeterId, record: Meter<T::AccountId>) -> Result<(), Error<T>> {
		ensure!(record.status == MeterStatus::Active, Error::<T>::AlreadySuspended);
		Self::deactivate_meter(meter, record);
		Ok(())
	}

	/// Suspends a meter that is active.
	pub(crate) fn deactivate_meter(meter: MeterId, mut record: Meter<T::AccountId>) {
		record.status = MeterStatus::Suspended;
		MeterCounts::<T>::mutate(&record.owner, |count| *count = count.deactivated(&record));
		Meters::<T>::insert(meter, record);
	}

	pub(crate) fn do_resume_meter(meter: MeterId, mut record: Meter<T::AccountId>) -> Result<(), Error<T>> {
		ensure!(record.status == MeterStatus::Suspended, Error::<T>::NotSuspended);
		ensure!(
			!Equivocations::<T>::contains_key(meter, record.epoch),
			Error::<T>::KeyHasEquivocated
		);
		Self::ensure_connected(&record.owner, record.area)?;
		let count = MeterCounts::<T>::get(&record.owner);
		Self::ensure_place(&record.owner, &count, record.area, record.role, record.rated_power_w)?;
		record.status = MeterStatus::Active;
		record.active_from = T::Clock::current();
		MeterCounts::<T>::insert(&record.owner, count.activated(&record));
		Meters::<T>::insert(meter, record);
		Ok(())
	}
}

/// The earliest interval that a device installed in `current` may tell its registers of: the last one that has ended, at whose end
/// the present one began. An earlier baseline would let the next reading claim energy of a time before the device was there, and
/// as much of it as the rated power gives in all that time.
fn earliest_baseline(current: Interval) -> Interval {
	current.saturating_sub(1)
}

impl MeterCount {
	/// With one meter of this role more.
	pub(crate) fn registered(self, role: MeterRole) -> Self {
		Self {
			settling: self.settling.saturating_add(role.settles().into()),
			generating: self.generating.saturating_add(role.source().is_some().into()),
			..self
		}
	}

	/// With this one among the active ones.
	pub(crate) fn activated<AccountId>(self, meter: &Meter<AccountId>) -> Self {
		Self {
			active: self.active.saturating_add(1),
			area: Some(meter.area),
			generating_w: self.generating_w.saturating_add(meter.generating_w()),
			..self
		}
	}

	/// Without this one among the active ones.
	pub(crate) fn deactivated<AccountId>(self, meter: &Meter<AccountId>) -> Self {
		let active = self.active.saturating_sub(1);
		Self {
			active,
			area: self.area.filter(|_| active > 0),
			generating_w: self.generating_w.saturating_sub(meter.generating_w()),
			..self
		}
	}
}
