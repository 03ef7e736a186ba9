//! Meters: registration, exchange, suspension.
//!
//! A meter at a connection point holds its place there by its rated power: that of an account's active ones together is within what the
//! connection may carry. A suspended meter keeps its claim to the energy that flows meanwhile, until another one takes the power that it
//! had, or the connection ends: its account's `turn` goes on. From then on it comes back by an exchange only, and what flowed meanwhile is
//! not its own. So however meters take turns, an interval is not counted twice.

use crate::{
	bookings::{most_energy, spread},
	books::{AccountOf, Books},
	Accounts, Booking, Config, Equivocations, Error, Event, Last, Marks, Meter, MeterAccount, MeterKeys, MeterStatus,
	Meters, NextMeter, Output, Pallet, Place, Plant, Producers, METERS_PER_PAGE,
};
use alloc::vec::Vec;
use energy_primitives::{
	AreaId, ConnectionMeters, Energy, Flow, GridAccess, Interval, IntervalClock, MeterId, MeterKey, MeterRole,
	MeteredEnergy, Month, Power, ProducerStatus, Registers, ZoneId,
};
use frame_support::{
	ensure,
	traits::{defensive_prelude::*, Get},
};

/// Where a meter is put in.
#[derive(Clone, Copy)]
pub(crate) struct Site {
	/// The owner's area.
	pub area: AreaId,
	/// The zone of that area.
	pub zone: ZoneId,
	/// What the owner's connection may carry, in W.
	pub limit_w: Power,
}

/// A device that is put in.
#[derive(Clone, Copy)]
pub(crate) struct NewDevice {
	/// The most that can flow through it either way, in W.
	pub rated_power_w: Power,
	/// The key that it signs with.
	pub key: MeterKey,
	/// What its registers show.
	pub registers: Registers,
}

/// What the device that is taken out has counted since its last reading.
struct Remainder {
	since: Interval,
	until: Interval,
	delta: Flow,
	/// What the new device finds used up of the present interval, in Wh.
	ahead_wh: Energy,
}

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
				let active = meter.is_active();
				if let Some(output) = meter.output.as_mut().filter(|_| active) {
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

	/// Where a new meter of an account is put in.
	///
	/// Errors: `NotConnected`.
	pub(crate) fn site_of(owner: &T::AccountId) -> Result<Site, Error<T>> {
		let (area, limit_w) = Self::connection_point(owner)?;
		let zone = T::Grid::root_of(area).ok_or(Error::<T>::NotConnected)?;
		Ok(Site { area, zone, limit_w })
	}

	/// Returns the area of an account's connection, and the most that it may carry either way, in W.
	///
	/// Errors: `NotConnected`, also where the connection has come to its end by notice.
	fn connection_point(owner: &T::AccountId) -> Result<(AreaId, Power), Error<T>> {
		let current = T::Clock::current();
		let connection = T::Grid::connection(owner)
			.filter(|connection| connection.ends_at.is_none_or(|end| end > current))
			.ok_or(Error::<T>::NotConnected)?;
		let limit_w = connection.import_limit_w.max(connection.export_limit_w);
		Ok((connection.area, limit_w))
	}

	/// Returns what the connection may carry at which a meter stands.
	///
	/// Errors: `NotConnected` where its owner has left or moved.
	fn limit_at(owner: &T::AccountId, area: AreaId) -> Result<Power, Error<T>> {
		let (present, limit_w) = Self::connection_point(owner)?;
		ensure!(present == area, Error::<T>::NotConnected);
		Ok(limit_w)
	}

	/// Whether a meter can be active beside the others of its account. Returns the plant of a meter of gross output.
	fn ensure_place(
		owner: &T::AccountId,
		account: &AccountOf<T>,
		meter: &Meter,
		limit_w: Power,
	) -> Result<Option<Plant>, Error<T>> {
		ensure!(
			account.area.is_none_or(|elsewhere| elsewhere == meter.area),
			Error::<T>::MeterElsewhere
		);
		// Two meters in series would settle everything twice.
		ensure!(
			!meter.role.settles() || account.settling_w.saturating_add(meter.rated_power_w) <= limit_w,
			Error::<T>::BeyondConnection
		);
		let Some(source) = meter.role.source() else {
			return Ok(None);
		};
		let plant = Producers::<T>::get(owner)
			.filter(|plant| plant.source == source && plant.area == meter.area)
			.ok_or(Error::<T>::NoSuchPlant)?;
		// More than the plant can give would be more credits than it can earn: two meters in series would tell all of it twice.
		ensure!(
			account.generating_w.saturating_add(meter.rated_power_w) <= plant.capacity_w,
			Error::<T>::BeyondCapacity
		);
		Ok(Some(plant))
	}

	/// Whether a meter with a new device can be active beside the others of its account.
	fn ensure_device_fits(
		owner: &T::AccountId,
		account: &AccountOf<T>,
		meter: &Meter,
		limit_w: Power,
	) -> Result<(), Error<T>> {
		Self::ensure_power(meter.rated_power_w)?;
		let plant = Self::ensure_place(owner, account, meter, limit_w)?;
		ensure!(
			plant.is_none_or(|plant| plant.status == ProducerStatus::Approved),
			Error::<T>::NoSuchPlant
		);
		ensure!(!MeterKeys::<T>::contains_key(meter.key), Error::<T>::KeyInUse);
		Ok(())
	}

	pub(crate) fn do_register_meter(
		owner: &T::AccountId,
		site: Site,
		role: MeterRole,
		device: NewDevice,
	) -> Result<MeterId, Error<T>> {
		let mut account = Self::account_or_new(owner)?;
		let meter = Meter::new(account.place, site, role, device, T::Clock::current());
		Self::ensure_device_fits(owner, &account, &meter, site.limit_w)?;
		let id = NextMeter::<T>::get();
		let next = id.checked_add(1).ok_or(Error::<T>::NumbersExhausted)?;
		account.meters.try_push(id).map_err(|_| Error::<T>::TooManyMeters)?;
		NextMeter::<T>::put(next);
		MeterKeys::<T>::insert(device.key, id);
		account.registered(&meter);
		account.activated(&meter);
		account.take_power(0, site.limit_w);
		Accounts::<T>::insert(owner, account);
		Self::put_meter(id, meter);
		Ok(id)
	}

	/// Books what the old device counted since its last reading, and puts the new one in. Returns the new epoch.
	pub(crate) fn do_exchange_meter(
		id: MeterId,
		mut meter: Meter,
		last: Registers,
		device: NewDevice,
	) -> Result<u32, Error<T>> {
		let (owner, mut account) = Self::owner_and_account(&meter)?;
		let limit_w = Self::limit_at(&owner, meter.area)?;
		let settling_w = account.settling_w;
		let keeps_place = meter.keeps_place(account.turn);
		let remainder = Self::remainder(&meter, last, device.rated_power_w, keeps_place)?;
		if meter.is_active() {
			account.deactivated(&meter);
		}
		let old = meter;
		meter.rated_power_w = device.rated_power_w;
		meter.key = device.key;
		Self::ensure_device_fits(&owner, &account, &meter, limit_w)?;
		meter.epoch = meter.epoch.checked_add(1).ok_or(Error::<T>::NumbersExhausted)?;
		Self::book_remainder(&mut meter, &remainder)?;
		// A key that lied stays taken, so that no other meter can be given it either.
		if !Equivocations::<T>::contains_key(id, old.epoch) {
			MeterKeys::<T>::remove(old.key);
		}
		MeterKeys::<T>::insert(device.key, id);
		let current = T::Clock::current();
		meter.declared = 0;
		meter.unrepeated = 0;
		meter.ahead_wh = remainder.ahead_wh;
		// The last reading's interval is named all the same: the rule shall not hang on the clock alone.
		meter.last = Last::Baseline {
			not_before: remainder.since.max(last_ended(current)),
			registers: device.registers,
		};
		// A plant is approved, or no device fits.
		meter.activate(Some(current));
		account.reinstalled(&old, &meter);
		account.activated(&meter);
		account.take_power(settling_w, limit_w);
		Accounts::<T>::insert(owner, account);
		Self::put_meter(id, meter);
		Ok(meter.epoch)
	}

	/// What the device that is taken out has counted since its last reading, up to the registers `last`.
	fn remainder(meter: &Meter, last: Registers, new_power_w: Power, keeps_place: bool) -> Result<Remainder, Error<T>> {
		let (since, before) = meter.last.counted_to();
		let delta = rise(&before, &last).ok_or(Error::<T>::RegisterFell)?;
		let until = T::Clock::current();
		let elapsed = until.saturating_sub(since);
		let most = |power, intervals| most_energy(power, T::Clock::length_ms(), intervals);
		// Another one has counted meanwhile where the place was lost, and may have counted in the present interval too.
		let room = match keeps_place {
			true => most(meter.rated_power_w, elapsed).saturating_sub(meter.ahead_wh),
			false => 0,
		};
		let greater = |flow: &Flow| flow.import_wh.max(flow.export_wh);
		ensure!(greater(&delta) <= room, Error::<T>::BeyondRatedPower);
		let ahead_wh = match keeps_place {
			true => {
				let used = meter.ahead_wh.saturating_add(greater(&delta));
				let by_now = most(meter.rated_power_w, elapsed.saturating_sub(1));
				let shares = spread(since, until, delta, Self::oldest_open());
				let present = shares.last().map_or(0, |(_, share)| greater(&share));
				used.saturating_sub(by_now).max(present)
			},
			false => most(new_power_w, 1),
		};
		Ok(Remainder {
			since,
			until,
			delta,
			ahead_wh,
		})
	}

	/// Books it to the intervals since the last reading and to the present one, which has begun. It earns nothing.
	fn book_remainder(meter: &mut Meter, remainder: &Remainder) -> Result<(), Error<T>> {
		if remainder.delta == Flow::default() {
			return Ok(());
		}
		if let Some(output) = &mut meter.output {
			output.count(&remainder.delta).ok_or(Error::<T>::Overflow)?;
		}
		let shares = spread(remainder.since, remainder.until, remainder.delta, Self::oldest_open());
		let bookings: Vec<_> = shares
			.map(|(interval, share)| meter.booking(interval, share, Marks::ESTIMATED))
			.collect();
		let mut books = Books::<T>::open();
		books.book(meter.owner, meter.area, meter.role.source(), &bookings)?;
		books.close();
		Ok(())
	}

	pub(crate) fn do_suspend_meter(id: MeterId, mut meter: Meter) -> Result<(), Error<T>> {
		ensure!(meter.is_active(), Error::<T>::AlreadySuspended);
		Self::deactivate(&mut meter);
		Self::put_meter(id, meter);
		Ok(())
	}

	/// Takes the readings of an active meter no more, and takes it out of its account's active ones.
	pub(crate) fn deactivate(meter: &mut Meter) {
		if let Ok((owner, mut account)) = Self::owner_and_account(meter) {
			account.deactivated(meter);
			meter.deactivate(account.turn);
			Accounts::<T>::insert(owner, account);
		}
	}

	pub(crate) fn do_resume_meter(id: MeterId, mut meter: Meter) -> Result<(), Error<T>> {
		ensure!(!meter.is_active(), Error::<T>::NotSuspended);
		ensure!(
			!Equivocations::<T>::contains_key(id, meter.epoch),
			Error::<T>::KeyHasEquivocated
		);
		let (owner, mut account) = Self::owner_and_account(&meter)?;
		let limit_w = Self::limit_at(&owner, meter.area)?;
		ensure!(meter.keeps_place(account.turn), Error::<T>::PlaceLost);
		let plant = Self::ensure_place(&owner, &account, &meter, limit_w)?;
		let approved = plant.is_some_and(|plant| plant.status == ProducerStatus::Approved);
		meter.activate(approved.then(T::Clock::current));
		let settling_w = account.settling_w;
		account.activated(&meter);
		account.take_power(settling_w, limit_w);
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

impl<T: Config> ConnectionMeters<T::AccountId> for Pallet<T> {
	fn rated_power_w(who: &T::AccountId) -> Power {
		Self::account(who).map_or(0, |account| account.settling_w)
	}

	fn connection_ended(who: &T::AccountId) {
		let Some(mut account) = Self::account(who) else {
			return;
		};
		for id in account.meters.clone() {
			let Some(mut meter) = Self::meter(id).ok().filter(Meter::is_active) else {
				continue;
			};
			account.deactivated(&meter);
			meter.deactivate(account.turn);
			Self::put_meter(id, meter);
			Self::deposit_event(Event::MeterSuspended { meter: id, by: None });
		}
		// What flows there from now on is nobody's of the account, should it come back.
		account.turn = account.turn.saturating_add(1);
		Accounts::<T>::insert(who, account);
	}

	fn is_read_until(who: &T::AccountId, interval: Interval) -> bool {
		let meters = Self::account(who).map(|account| account.meters).unwrap_or_default();
		meters
			.into_iter()
			.filter_map(|id| Self::meter(id).ok())
			.filter(|meter| meter.is_active() && meter.role.settles())
			.all(|meter| meter.last.counted_to().0.saturating_add(1) >= interval)
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn install_for_benchmark(who: &T::AccountId, area: AreaId) {
		crate::benchmarking::install_meters::<T>(who, area, MeterRole::Connection);
	}
}

/// The last interval that had ended in `current`, at whose end the present one began. A device that is put in counts from there on: an
/// earlier one would let its next reading claim energy of a time before it was there.
fn last_ended(current: Interval) -> Interval {
	current.saturating_sub(1)
}

/// By how much both registers have grown; `None` if one fell.
pub(crate) fn rise(before: &Registers, after: &Registers) -> Option<Flow> {
	Some(Flow {
		import_wh: after.import_wh.checked_sub(before.import_wh)?,
		export_wh: after.export_wh.checked_sub(before.export_wh)?,
	})
}

impl Meter {
	/// An active device without readings, put in in `current`.
	pub(crate) fn new(owner: Place, site: Site, role: MeterRole, device: NewDevice, current: Interval) -> Self {
		Self {
			owner,
			area: site.area,
			role,
			rated_power_w: device.rated_power_w,
			key: device.key,
			status: MeterStatus::Active,
			epoch: 0,
			declared: 0,
			unrepeated: 0,
			ahead_wh: 0,
			last: Last::Baseline {
				not_before: last_ended(current),
				registers: device.registers,
			},
			output: role.source().map(|_| Output {
				zone: site.zone,
				earns_from: Some(current),
				generated_wh: 0,
				deficit_wh: 0,
				month: Month(0),
				creditable_wh: 0,
			}),
		}
	}

	/// Whether what flows while the meter is suspended is its own to count. `turn` is its account's.
	pub(crate) fn keeps_place(&self, turn: u32) -> bool {
		match self.status {
			MeterStatus::Active => true,
			MeterStatus::Suspended { turn: then } => then == turn || !self.role.settles(),
		}
	}

	/// What is booked of a flow through the meter.
	pub(crate) fn booking(&self, interval: Interval, share: Flow, marks: Marks) -> Booking {
		Booking {
			interval,
			flow: if self.role.settles() { share } else { Flow::default() },
			generated_wh: if self.role.source().is_some() {
				share.export_wh
			} else {
				0
			},
			marks,
		}
	}

	/// Takes its readings from now on. Where it measures gross output, that earns credits from the interval `earns_from` on.
	fn activate(&mut self, earns_from: Option<Interval>) {
		self.status = MeterStatus::Active;
		if let Some(output) = &mut self.output {
			output.earns_from = earns_from;
		}
	}

	/// Takes its readings no more. `turn` is its account's.
	fn deactivate(&mut self, turn: u32) {
		self.status = MeterStatus::Suspended { turn };
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
		self.installed_w = self.installed_w.saturating_add(meter.settling_w());
	}

	/// Counts a meter with its new device's power.
	fn reinstalled(&mut self, old: &Meter, new: &Meter) {
		let others_w = self.installed_w.saturating_sub(old.settling_w());
		self.installed_w = others_w.saturating_add(new.settling_w());
	}

	/// Counts a meter among the active ones.
	pub(crate) fn activated(&mut self, meter: &Meter) {
		self.active = self.active.saturating_add(1);
		self.area = Some(meter.area);
		self.generating_w = self.generating_w.saturating_add(meter.generating_w());
		self.settling_w = self.settling_w.saturating_add(meter.settling_w());
	}

	/// Counts a meter no more among the active ones.
	pub(crate) fn deactivated(&mut self, meter: &Meter) {
		self.active = self.active.saturating_sub(1);
		self.area = self.area.filter(|_| self.active > 0);
		self.generating_w = self.generating_w.saturating_sub(meter.generating_w());
		self.settling_w = self.settling_w.saturating_sub(meter.settling_w());
	}

	/// Takes the place of those that are suspended, where more power is active than was and the connection cannot carry all of them.
	fn take_power(&mut self, before_w: Power, limit_w: Power) {
		if self.settling_w > before_w && self.installed_w > limit_w {
			self.turn = self.turn.saturating_add(1);
		}
	}
}
