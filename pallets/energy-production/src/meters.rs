//! Meters: registration, exchange, suspension.

use crate::{
	books::AccountOf, Accounts, Config, Equivocations, Error, Last, Meter, MeterAccount, MeterKeys, MeterStatus,
	Meters, NextMeter, Output, Pallet, Place, Plant, Producers, METERS_PER_PAGE,
};
use energy_primitives::{
	AreaId, Energy, Interval, IntervalClock, MeterId, MeterKey, MeterRole, Month, Power, ProducerStatus,
};
use frame_support::{
	ensure,
	traits::{defensive_prelude::*, Get},
};

/// The page of a meter, and where in it.
pub(crate) fn page_of(meter: MeterId) -> (u32, usize) {
	(meter / METERS_PER_PAGE, (meter % METERS_PER_PAGE) as usize)
}

impl<T: Config> Pallet<T> {
	pub(crate) fn meter(meter: MeterId) -> Result<Meter, Error<T>> {
		let (page, slot) = page_of(meter);
		Meters::<T>::get(page)
			.get(slot)
			.copied()
			.ok_or(Error::<T>::UnknownMeter)
	}

	/// Stores a meter in the place of its number; a new one, for numbers are given in order, at the end of its page.
	pub(crate) fn put_meter(id: MeterId, meter: Meter) {
		let (page, slot) = page_of(id);
		Meters::<T>::mutate(page, |meters| match meters.get_mut(slot) {
			Some(place) => *place = meter,
			None => meters.try_push(meter).defensive_unwrap_or_default(),
		});
	}

	/// Lets the meters of a plant that are active earn credits from now on, or none of them.
	pub(crate) fn let_earn(producer: &T::AccountId, from: Option<Interval>) {
		let Some(account) = Self::account(producer) else {
			return;
		};
		for id in account.meters {
			if let Ok(mut meter) = Self::meter(id) {
				if let (Some(output), MeterStatus::Active) = (&mut meter.output, meter.status) {
					output.earns_from = from;
					Self::put_meter(id, meter);
				}
			}
		}
	}

	/// What the meters of an account have generated since ever, in Wh.
	pub(crate) fn generated(who: &T::AccountId) -> Energy {
		Self::outputs(who).fold(0, |sum, (_, output)| sum.saturating_add(output.generated_wh))
	}

	/// The meters of gross output of an account.
	pub(crate) fn outputs(who: &T::AccountId) -> impl Iterator<Item = (MeterId, Output)> {
		let meters = Self::account(who).map(|account| account.meters).unwrap_or_default();
		meters
			.into_iter()
			.filter_map(|id| Some((id, Self::meter(id).ok()?.output?)))
	}

	/// Whether a meter can be active beside the others of its account. Tells the plant of a meter of gross output.
	fn ensure_place(
		owner: &T::AccountId,
		account: &AccountOf<T>,
		area: AreaId,
		role: MeterRole,
		rated_power_w: Power,
	) -> Result<Option<Plant>, Error<T>> {
		ensure!(
			account.area.is_none_or(|elsewhere| elsewhere == area),
			Error::<T>::MeterElsewhere
		);
		let Some(source) = role.source() else { return Ok(None) };
		let plant = Producers::<T>::get(owner)
			.filter(|plant| plant.source == source && plant.area == area)
			.ok_or(Error::<T>::NoSuchPlant)?;
		// More than the plant can give would be more credits than it can earn: two meters in series would tell all of it twice.
		ensure!(
			account.generating_w.saturating_add(rated_power_w) <= plant.capacity_w,
			Error::<T>::BeyondCapacity
		);
		Ok(Some(plant))
	}

	/// Whether a new device can take this place.
	fn ensure_device_fits(
		owner: &T::AccountId,
		account: &AccountOf<T>,
		area: AreaId,
		role: MeterRole,
		rated_power_w: Power,
		key: &MeterKey,
	) -> Result<(), Error<T>> {
		Self::ensure_power(rated_power_w)?;
		let plant = Self::ensure_place(owner, account, area, role, rated_power_w)?;
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
		let mut account = Self::account_or_new(owner)?;
		Self::ensure_device_fits(owner, &account, area, role, rated_power_w, &key)?;
		let id = NextMeter::<T>::get();
		let next = id.checked_add(1).ok_or(Error::<T>::NumbersExhausted)?;
		account.meters.try_push(id).map_err(|_| Error::<T>::TooManyMeters)?;
		let current = T::Clock::current();
		let meter = Meter::new(account.place, area, role, rated_power_w, key, current);
		NextMeter::<T>::put(next);
		MeterKeys::<T>::insert(key, id);
		account.registered(&meter);
		account.activated(&meter);
		Accounts::<T>::insert(owner, account);
		Self::put_meter(id, meter);
		Ok(id)
	}

	/// Tells the new epoch.
	pub(crate) fn do_exchange_meter(
		id: MeterId,
		mut meter: Meter,
		key: MeterKey,
		rated_power_w: Power,
	) -> Result<u32, Error<T>> {
		let (owner, mut account) = Self::owner_and_account(&meter)?;
		Self::ensure_connected(&owner, meter.area)?;
		if meter.status == MeterStatus::Active {
			account.deactivated(&meter);
		}
		Self::ensure_device_fits(&owner, &account, meter.area, meter.role, rated_power_w, &key)?;
		let epoch = meter.epoch.checked_add(1).ok_or(Error::<T>::NumbersExhausted)?;
		// A key that lied stays taken, so that no other meter can be given it either.
		if !Equivocations::<T>::contains_key(id, meter.epoch) {
			MeterKeys::<T>::remove(meter.key);
		}
		MeterKeys::<T>::insert(key, id);
		let current = T::Clock::current();
		// The old key told of intervals that had ended, so the present one is the first that the new key may count, and none is
		// counted by both. The last reading's interval is named all the same: the rule shall not hang on the clock alone.
		let from = match meter.last {
			Last::None(from) => from,
			Last::Reading(last) => last.interval,
		};
		meter.epoch = epoch;
		meter.key = key;
		meter.rated_power_w = rated_power_w;
		meter.declared = 0;
		meter.last = Last::None(from.max(earliest_baseline(current)));
		// A plant is approved, or no device fits.
		meter.activate(Some(current));
		account.activated(&meter);
		Accounts::<T>::insert(owner, account);
		Self::put_meter(id, meter);
		Ok(epoch)
	}

	pub(crate) fn do_suspend_meter(id: MeterId, mut meter: Meter) -> Result<(), Error<T>> {
		ensure!(meter.status == MeterStatus::Active, Error::<T>::AlreadySuspended);
		Self::count_deactivated(&meter);
		meter.deactivate();
		Self::put_meter(id, meter);
		Ok(())
	}

	/// Takes a meter that is active out of its account's active ones.
	pub(crate) fn count_deactivated(meter: &Meter) {
		if let Ok((owner, mut account)) = Self::owner_and_account(meter) {
			account.deactivated(meter);
			Accounts::<T>::insert(owner, account);
		}
	}

	pub(crate) fn do_resume_meter(id: MeterId, mut meter: Meter) -> Result<(), Error<T>> {
		ensure!(meter.status == MeterStatus::Suspended, Error::<T>::NotSuspended);
		ensure!(
			!Equivocations::<T>::contains_key(id, meter.epoch),
			Error::<T>::KeyHasEquivocated
		);
		let (owner, mut account) = Self::owner_and_account(&meter)?;
		Self::ensure_connected(&owner, meter.area)?;
		let plant = Self::ensure_place(&owner, &account, meter.area, meter.role, meter.rated_power_w)?;
		let approved = plant.is_some_and(|plant| plant.status == ProducerStatus::Approved);
		meter.activate(approved.then(T::Clock::current));
		account.activated(&meter);
		Accounts::<T>::insert(owner, account);
		Self::put_meter(id, meter);
		Ok(())
	}

	/// Gives the numbers up to `sequence` up: the readings that carry them are lost. Tells the first of them.
	pub(crate) fn do_declare_gap(id: MeterId, mut meter: Meter, sequence: u32) -> Result<u32, Error<T>> {
		let from = meter.sequence().checked_add(1).ok_or(Error::<T>::NumbersExhausted)?;
		ensure!(sequence >= from, Error::<T>::NoGap);
		// The meter must have a number left to go on with.
		ensure!(sequence < u32::MAX, Error::<T>::NumbersExhausted);
		meter.declared = sequence;
		Self::put_meter(id, meter);
		Ok(from)
	}

	/// The account that a meter belongs to: it was there when the meter was registered, and stays.
	fn owner_and_account(meter: &Meter) -> Result<(T::AccountId, AccountOf<T>), Error<T>> {
		let owner = Self::owner_of(meter.owner).defensive_ok_or(Error::<T>::UnknownMeter)?;
		let account = Self::account(&owner).defensive_ok_or(Error::<T>::UnknownMeter)?;
		Ok((owner, account))
	}
}

/// The earliest interval that a device installed in `current` may tell its registers of: the last one that has ended, at whose end
/// the present one began. An earlier baseline would let the next reading claim energy of a time before the device was there, and
/// as much of it as the rated power gives in all that time.
fn earliest_baseline(current: Interval) -> Interval {
	current.saturating_sub(1)
}

impl Meter {
	/// An active device without readings, installed in `current`.
	pub(crate) fn new(
		owner: Place,
		area: AreaId,
		role: MeterRole,
		rated_power_w: Power,
		key: MeterKey,
		current: Interval,
	) -> Self {
		Self {
			owner,
			area,
			role,
			rated_power_w,
			key,
			status: MeterStatus::Active,
			epoch: 0,
			declared: 0,
			last: Last::None(earliest_baseline(current)),
			output: role.source().map(|_| Output {
				earns_from: Some(current),
				generated_wh: 0,
				month: Month(0),
				creditable_wh: 0,
			}),
		}
	}

	/// Takes its readings from now on. Where it measures gross output, that earns credits from the interval on that is told.
	fn activate(&mut self, earns_from: Option<Interval>) {
		self.status = MeterStatus::Active;
		if let Some(output) = &mut self.output {
			output.earns_from = earns_from;
		}
	}

	/// Takes its readings no more.
	pub(crate) fn deactivate(&mut self) {
		self.status = MeterStatus::Suspended;
		if let Some(output) = &mut self.output {
			output.earns_from = None;
		}
	}
}

impl<MaxMeters: Get<u32>> MeterAccount<MaxMeters> {
	/// Counts a meter more.
	pub(crate) fn registered(&mut self, meter: &Meter) {
		self.settling = self.settling.saturating_add(meter.role.settles().into());
		self.generating = self.generating.saturating_add(meter.role.source().is_some().into());
	}

	/// Counts a meter among the active ones.
	pub(crate) fn activated(&mut self, meter: &Meter) {
		self.active = self.active.saturating_add(1);
		self.area = Some(meter.area);
		self.generating_w = self.generating_w.saturating_add(meter.generating_w());
	}

	/// Counts a meter no more among the active ones.
	pub(crate) fn deactivated(&mut self, meter: &Meter) {
		self.active = self.active.saturating_sub(1);
		self.area = self.area.filter(|_| self.active > 0);
		self.generating_w = self.generating_w.saturating_sub(meter.generating_w());
	}
}
