//! Meters: registration, exchange, suspension.
//!
//! The rated power of an account's active meters at the connection point is together within what
//! the connection may carry. A suspended meter keeps its claim to the energy that flows meanwhile,
//! until another one takes the power that it had, or the connection ends. Then it is *displaced*:
//! its account's `displacements` grow by one. From then on it comes back by an exchange only, and
//! what flowed meanwhile is not its own. So no interval is counted twice, in whatever order meters
//! are suspended and resumed.
//!
//! A meter that measures the connection point and gross generation at once is the only active one of its
//! account: whatever another measured would flow through it too. And what lies below the highest net
//! generation is counted for all meters of gross generation of an account together, on the first of them.
//! So no battery earns credits by taking from the grid through one meter and giving back through another,
//! be it beside it or after it.

use crate::{
	bookings::{most_energy, spread, Share},
	flow_cache::FlowCache,
	AccountOf, Accounts, Booking, Config, Equivocations, Error, Flags, GrossGeneration, LastReading, Meter,
	MeterAccount, MeterKeys, MeterStatus, Meters, NextMeter, Pallet, Plant, Producers, METERS_PER_PAGE,
};
use alloc::vec::Vec;
use energy_primitives::{
	AreaId, ConnectionIndex, Connections, Energy, Flow, Interval, IntervalClock, MeterId, MeterKey, MeterRole,
	MeteredEnergy, Month, Power, ProducerStatus, Registers, ZoneId, Zones,
};
use frame_support::{
	ensure,
	traits::{defensive_prelude::*, Get},
	BoundedVec,
};

/// Where a meter is installed.
#[derive(Clone, Copy)]
pub(crate) struct Site {
	/// The owner's area.
	pub area: AreaId,
	/// The zone of that area.
	pub zone: ZoneId,
	/// What the owner's connection may carry, in W.
	pub limit_w: Power,
}

/// A device that is installed.
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
	/// How much of the present interval's energy the new device finds used up, in Wh.
	used_up_wh: Energy,
}

/// Returns the page of a meter, and the slot in it.
pub(crate) fn page_of(meter: MeterId) -> (u32, usize) {
	(meter / METERS_PER_PAGE, (meter % METERS_PER_PAGE) as usize)
}

impl<T: Config> Pallet<T> {
	/// Whether an account has a meter, also a suspended one.
	pub fn owns_meter(who: &T::AccountId) -> bool {
		!Self::meters_of(who).is_empty()
	}

	/// Returns the meters of an account in the order of their registration.
	pub(crate) fn meters_of(who: &T::AccountId) -> BoundedVec<MeterId, T::MaxMetersPerAccount> {
		Self::account(who).map(|account| account.meters).unwrap_or_default()
	}

	pub(crate) fn meter(meter: MeterId) -> Result<Meter, Error<T>> {
		let (page, slot) = page_of(meter);
		Meters::<T>::get(page)
			.get(slot)
			.copied()
			.ok_or(Error::<T>::UnknownMeter)
	}

	/// Returns the meters from the id `first` on with their ids, in their order. Reads a page at a
	/// time.
	pub(crate) fn meters_from(first: MeterId) -> impl Iterator<Item = (MeterId, Meter)> {
		let (page, _) = page_of(first);
		(page..=u32::MAX)
			.map(|page| (page.saturating_mul(METERS_PER_PAGE), Meters::<T>::get(page)))
			.take_while(|(_, meters)| !meters.is_empty())
			.flat_map(|(id, meters)| (id..=MeterId::MAX).zip(meters))
			.skip_while(move |(id, _)| *id < first)
	}

	/// Stores a meter by its id; a new one, since ids are given in order, at the end of its page.
	pub(crate) fn put_meter(id: MeterId, meter: Meter) {
		let (page, slot) = page_of(id);
		Meters::<T>::mutate(page, |meters| match meters.get_mut(slot) {
			Some(stored) => *stored = meter,
			None => meters.try_push(meter).defensive_unwrap_or_default(),
		});
	}

	/// Sets since when the active meters of a plant can earn credits; `None`: not at all.
	pub(crate) fn set_creditable_from(producer: &T::AccountId, from: Option<Interval>) {
		for id in Self::meters_of(producer) {
			let Some(mut meter) = Self::meter(id).ok().filter(Meter::is_active) else {
				continue;
			};
			if let Some(generation) = &mut meter.generation {
				generation.creditable_from = from;
				Self::put_meter(id, meter);
			}
		}
	}

	/// Returns what the meters of an account have generated since ever, in Wh.
	pub(crate) fn generated(who: &T::AccountId) -> Energy {
		Self::generating_meters(who).fold(0, |sum, (_, generation)| sum.saturating_add(generation.generated_wh))
	}

	/// Returns the meters of gross generation of an account.
	pub(crate) fn generating_meters(who: &T::AccountId) -> impl Iterator<Item = (MeterId, GrossGeneration)> {
		Self::generating_among(Self::meters_of(who).into_iter())
	}

	/// Returns those among some meters that measure gross generation.
	pub(crate) fn generating_among(
		meters: impl Iterator<Item = MeterId>,
	) -> impl Iterator<Item = (MeterId, GrossGeneration)> {
		meters.filter_map(|id| Some((id, Self::meter(id).ok()?.generation?)))
	}

	/// Returns where a new meter of an account is installed.
	///
	/// Errors: `NotConnected`.
	pub(crate) fn site_of(owner: &T::AccountId) -> Result<Site, Error<T>> {
		let (area, limit_w) = Self::connection_point(owner)?;
		let zone = T::Grid::zone_of(area).ok_or(Error::<T>::NotConnected)?;
		Ok(Site { area, zone, limit_w })
	}

	/// Returns the area of an account's connection, and the most that it may carry either way, in
	/// W.
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

	/// Returns what the connection may carry at which a meter stands, in W.
	///
	/// Errors: `NotConnected` where its owner has left or moved.
	fn limit_at(owner: &T::AccountId, area: AreaId) -> Result<Power, Error<T>> {
		let (present, limit_w) = Self::connection_point(owner)?;
		ensure!(present == area, Error::<T>::NotConnected);
		Ok(limit_w)
	}

	/// Whether a meter can be active beside the others of its account. Returns the plant of a meter
	/// of gross generation.
	fn ensure_meter_fits(
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
		Self::ensure_may_stand_beside(account, meter)?;
		let Some(source) = meter.role.source() else {
			return Ok(None);
		};
		let plant = Producers::<T>::get(owner)
			.filter(|plant| plant.source == source && plant.area == meter.area)
			.ok_or(Error::<T>::NoMatchingPlant)?;
		// More than the plant can give would be more credits than it can earn: two meters in series
		// would count all of it twice.
		ensure!(
			account.generating_w.saturating_add(meter.rated_power_w) <= plant.capacity_w,
			Error::<T>::BeyondCapacity
		);
		Ok(Some(plant))
	}

	/// Refuses a second active meter where one of them measures the connection point and gross generation at
	/// once.
	fn ensure_may_stand_beside(account: &AccountOf<T>, meter: &Meter) -> Result<(), Error<T>> {
		if account.active == 0 {
			return Ok(());
		}
		let mut others = account.meters.iter().filter_map(|id| Self::meter(*id).ok());
		let beside_both = others.any(|other| other.is_active() && other.role.measures_both());
		ensure!(!meter.role.measures_both() && !beside_both, Error::<T>::NotTheOnlyMeter);
		Ok(())
	}

	/// Returns how far the account of a meter of gross generation lies below its highest net generation, in
	/// Wh. `meter` need not be stored.
	fn deficit_of(id: MeterId, generation: &GrossGeneration) -> Energy {
		match generation.first == id {
			true => generation.deficit_wh,
			false => Self::meter(generation.first)
				.ok()
				.and_then(|first| first.generation)
				.map_or(0, |first| first.deficit_wh),
		}
	}

	/// Stores how far the account of a meter of gross generation lies below its highest net generation; in
	/// `generation` where that is the first of them.
	fn put_deficit(id: MeterId, generation: &mut GrossGeneration, deficit_wh: Energy) {
		if generation.first == id {
			generation.deficit_wh = deficit_wh;
			return;
		}
		let Ok(mut first) = Self::meter(generation.first).defensive() else {
			return;
		};
		if let Some(of_first) = &mut first.generation {
			of_first.deficit_wh = deficit_wh;
		}
		Self::put_meter(generation.first, first);
	}

	/// Whether a meter with a new device can be active beside the others of its account.
	fn ensure_device_fits(
		owner: &T::AccountId,
		account: &AccountOf<T>,
		meter: &Meter,
		limit_w: Power,
	) -> Result<(), Error<T>> {
		Self::ensure_power(meter.rated_power_w)?;
		let plant = Self::ensure_meter_fits(owner, account, meter, limit_w)?;
		ensure!(
			plant.is_none_or(|plant| plant.status == ProducerStatus::Approved),
			Error::<T>::NoMatchingPlant
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
		let mut account = Self::account_here(owner)?;
		let current = T::Clock::current();
		let mut meter = Meter::new(account.index, site, role, device, current);
		Self::ensure_device_fits(owner, &account, &meter, site.limit_w)?;
		let id = NextMeter::<T>::get();
		let next = id.checked_add(1).ok_or(Error::<T>::NumbersExhausted)?;
		account.meters.try_push(id).map_err(|_| Error::<T>::TooManyMeters)?;
		NextMeter::<T>::put(next);
		MeterKeys::<T>::insert(device.key, id);
		account.registered(&meter);
		account.activated(&meter);
		account.first_installed(&meter, current);
		account.displace_suspended(0, site.limit_w);
		// The first interval that it measures is the present one.
		meter.sole = role.settles() && account.active_settling == 1 && account.complete_from <= current;
		Self::end_sole_meter(&account, &meter);
		if let Some(generation) = &mut meter.generation {
			let mut others = Self::generating_among(account.meters.iter().copied());
			generation.first = others.next().map_or(id, |(first, _)| first);
		}
		Accounts::<T>::insert(owner, account);
		Self::put_meter(id, meter);
		Ok(id)
	}

	/// Books what the old device counted since its last reading, and installs the new one. Returns
	/// the new epoch.
	pub(crate) fn do_exchange_meter(
		id: MeterId,
		mut meter: Meter,
		last: Registers,
		device: NewDevice,
	) -> Result<u32, Error<T>> {
		let (owner, limit_w, mut account) = Self::account_at(&mut meter)?;
		let settling_w = account.settling_w;
		let displaced = meter.is_displaced(account.displacements);
		let remainder = Self::remainder(&meter, last, device.rated_power_w, displaced)?;
		let current = T::Clock::current();
		if meter.is_active() {
			account.deactivated(&meter, current);
		}
		let old = meter;
		meter.rated_power_w = device.rated_power_w;
		meter.key = device.key;
		Self::ensure_device_fits(&owner, &account, &meter, limit_w)?;
		meter.epoch = meter.epoch.checked_add(1).ok_or(Error::<T>::NumbersExhausted)?;
		Self::book_remainder(id, &mut meter, &remainder)?;
		// A key that equivocated stays taken, so that no other meter can be given it either.
		if !Equivocations::<T>::contains_key(id, old.epoch) {
			MeterKeys::<T>::remove(old.key);
		}
		MeterKeys::<T>::insert(device.key, id);
		meter.declared_until = 0;
		meter.free_repeats = 0;
		meter.used_up_wh = remainder.used_up_wh;
		// The last reading's interval is a bound too: the rule shall not depend on the clock alone.
		meter.last = LastReading::Baseline {
			not_before: remainder.since.max(last_ended(current)),
			registers: device.registers,
		};
		// A plant is approved, or no device fits.
		meter.activate(Some(current));
		account.reinstalled(&old, &meter, current);
		account.activated(&meter);
		account.displace_suspended(settling_w, limit_w);
		Self::end_sole_meter(&account, &meter);
		Accounts::<T>::insert(owner, account);
		Self::put_meter(id, meter);
		Ok(meter.epoch)
	}

	/// Returns what the device that is taken out has counted since its last reading, up to the
	/// registers `last`.
	fn remainder(meter: &Meter, last: Registers, new_power_w: Power, displaced: bool) -> Result<Remainder, Error<T>> {
		let (since, before) = meter.last.counted_to();
		let delta = rise(&before, &last).ok_or(Error::<T>::RegisterFell)?;
		let until = T::Clock::current();
		let elapsed = until.saturating_sub(since);
		let most = |power_w, intervals| most_energy(power_w, T::Clock::length_ms(), intervals);
		// Another one has counted in the stead of a displaced meter, and may have counted in the
		// present interval too.
		let room_wh = match displaced {
			true => 0,
			false => most(meter.rated_power_w, elapsed).saturating_sub(meter.used_up_wh),
		};
		let greater = |flow: &Flow| flow.import_wh.max(flow.export_wh);
		ensure!(greater(&delta) <= room_wh, Error::<T>::BeyondRatedPower);
		let used_up_wh = match displaced {
			true => most(new_power_w, 1),
			false => {
				let used_wh = meter.used_up_wh.saturating_add(greater(&delta));
				let by_now_wh = most(meter.rated_power_w, elapsed.saturating_sub(1));
				let shares = spread(since, until, delta, Self::oldest_open());
				let present_wh = shares.last().map_or(0, |share| greater(&share.flow));
				used_wh.saturating_sub(by_now_wh).max(present_wh)
			},
		};
		Ok(Remainder {
			since,
			until,
			delta,
			used_up_wh,
		})
	}

	/// Books it to the intervals since the last reading and to the present one, which has begun. It
	/// earns no credits.
	fn book_remainder(id: MeterId, meter: &mut Meter, remainder: &Remainder) -> Result<(), Error<T>> {
		if remainder.delta == Flow::default() {
			return Ok(());
		}
		if let Some(generation) = &mut meter.generation {
			let deficit_wh = Self::deficit_of(id, generation);
			let counted = generation.count(deficit_wh, &remainder.delta);
			let (deficit_wh, _) = counted.ok_or(Error::<T>::Overflow)?;
			Self::put_deficit(id, generation, deficit_wh);
		}
		let shares = spread(remainder.since, remainder.until, remainder.delta, Self::oldest_open());
		let bookings: Vec<_> = shares.map(|share| meter.booking(share, Flags::ESTIMATED)).collect();
		FlowCache::<T>::book_at_once(meter.owner, meter.area, meter.role.source(), &bookings)?;
		Ok(())
	}

	pub(crate) fn do_suspend_meter(id: MeterId, mut meter: Meter) -> Result<(), Error<T>> {
		ensure!(meter.is_active(), Error::<T>::AlreadySuspended);
		Self::deactivate(&mut meter)?;
		Self::put_meter(id, meter);
		Ok(())
	}

	/// Suspends an active meter, and takes it out of its account's active ones. The meter itself is
	/// not stored.
	pub(crate) fn deactivate(meter: &mut Meter) -> Result<(), Error<T>> {
		let (owner, mut account) = Self::owner_and_account(meter)?;
		account.deactivated(meter, T::Clock::current());
		meter.deactivate(account.displacements);
		Accounts::<T>::insert(owner, account);
		Ok(())
	}

	/// `added` is active, which is not stored yet. Where it is the second one at the connection
	/// point, the first one alone makes no interval complete any more.
	fn end_sole_meter(account: &AccountOf<T>, added: &Meter) {
		if !added.role.settles() || account.active_settling != 2 {
			return;
		}
		let mut meters = account
			.meters
			.iter()
			.filter_map(|id| Some((*id, Self::meter(*id).ok()?)));
		if let Some((id, meter)) = meters.find(|(_, meter)| meter.sole) {
			Self::put_meter(id, Meter { sole: false, ..meter });
		}
	}

	pub(crate) fn do_resume_meter(id: MeterId, mut meter: Meter) -> Result<(), Error<T>> {
		ensure!(!meter.is_active(), Error::<T>::NotSuspended);
		ensure!(
			!Equivocations::<T>::contains_key(id, meter.epoch),
			Error::<T>::KeyHasEquivocated
		);
		let (owner, limit_w, mut account) = Self::account_at(&mut meter)?;
		ensure!(!meter.is_displaced(account.displacements), Error::<T>::MeterDisplaced);
		let plant = Self::ensure_meter_fits(&owner, &account, &meter, limit_w)?;
		let approved = plant.is_some_and(|plant| plant.status == ProducerStatus::Approved);
		meter.activate(approved.then(T::Clock::current));
		let settling_w = account.settling_w;
		account.activated(&meter);
		account.displace_suspended(settling_w, limit_w);
		Self::end_sole_meter(&account, &meter);
		Accounts::<T>::insert(owner, account);
		Self::put_meter(id, meter);
		Ok(())
	}

	/// Gives up the sequence numbers up to `sequence`: the readings that carry them are lost.
	/// Returns the first of them.
	pub(crate) fn do_declare_gap(id: MeterId, mut meter: Meter, sequence: u32) -> Result<u32, Error<T>> {
		let from = meter.sequence().checked_add(1).ok_or(Error::<T>::NumbersExhausted)?;
		ensure!(sequence >= from, Error::<T>::NoGap);
		// The meter must have a number left to go on with.
		ensure!(sequence < u32::MAX, Error::<T>::NumbersExhausted);
		meter.declared_until = sequence;
		Self::put_meter(id, meter);
		Ok(from)
	}

	/// Returns the account that a meter belongs to, which is connected in the meter's area, and what
	/// that connection may carry, in W. From now on the meter measures that connection point.
	///
	/// Errors: `NotConnected` where the account has left or moved.
	fn account_at(meter: &mut Meter) -> Result<(T::AccountId, Power, AccountOf<T>), Error<T>> {
		let (owner, _) = Self::owner_and_account(meter)?;
		let limit_w = Self::limit_at(&owner, meter.area)?;
		let account = Self::account_here(&owner)?;
		meter.owner = account.index;
		Ok((owner, limit_w, account))
	}

	/// Returns the account that a meter belongs to: it was there when the meter was registered, and
	/// stays.
	pub(crate) fn owner_and_account(meter: &Meter) -> Result<(T::AccountId, AccountOf<T>), Error<T>> {
		let owner = Self::owner_of(meter.owner).defensive_ok_or(Error::<T>::Corrupt)?;
		let account = Self::account(&owner).defensive_ok_or(Error::<T>::Corrupt)?;
		Ok((owner, account))
	}
}

/// Returns the last interval that had ended in `current`, at whose end the present one began. A
/// device that is installed counts from there on: an earlier one would let its next reading claim
/// energy of a time before it was there.
fn last_ended(current: Interval) -> Interval {
	current.saturating_sub(1)
}

/// Returns by how much both registers have grown; `None` if one fell.
pub(crate) fn rise(before: &Registers, after: &Registers) -> Option<Flow> {
	Some(Flow {
		import_wh: after.import_wh.checked_sub(before.import_wh)?,
		export_wh: after.export_wh.checked_sub(before.export_wh)?,
	})
}

impl Meter {
	/// Returns an active device without readings, installed in `current`.
	pub(crate) fn new(
		owner: ConnectionIndex,
		site: Site,
		role: MeterRole,
		device: NewDevice,
		current: Interval,
	) -> Self {
		Self {
			owner,
			area: site.area,
			role,
			rated_power_w: device.rated_power_w,
			key: device.key,
			status: MeterStatus::Active,
			sole: false,
			epoch: 0,
			declared_until: 0,
			free_repeats: 0,
			used_up_wh: 0,
			last: LastReading::Baseline {
				not_before: last_ended(current),
				registers: device.registers,
			},
			generation: role.source().map(|_| GrossGeneration {
				zone: site.zone,
				creditable_from: Some(current),
				generated_wh: 0,
				first: 0,
				deficit_wh: 0,
				month: Month(0),
				creditable_wh: 0,
			}),
		}
	}

	/// Whether what flows while the meter is suspended is no longer its own to count.
	/// `displacements` are its account's.
	pub(crate) fn is_displaced(&self, displacements: u32) -> bool {
		match self.status {
			MeterStatus::Active => false,
			MeterStatus::Suspended { displacements: then } => then != displacements && self.role.settles(),
		}
	}

	/// Returns what is booked of a flow through the meter.
	pub(crate) fn booking(&self, share: Share, flags: Flags) -> Booking {
		let settling = |flow| if self.role.settles() { flow } else { Flow::default() };
		let (late, late_since) = match share.late == Flow::default() {
			true => (Flags::empty(), 0),
			false => (Flags::LATE, share.since),
		};
		Booking {
			interval: share.interval,
			flow: settling(share.flow),
			late: settling(share.late),
			late_since,
			generated_wh: self.role.source().map_or(0, |_| share.flow.export_wh),
			flags: flags | late,
			measured_of: None,
		}
	}

	/// Makes it active. Where it measures gross generation, that earns credits from the interval
	/// `creditable_from` on. Its readings find out whether it is alone at the connection point.
	fn activate(&mut self, creditable_from: Option<Interval>) {
		self.status = MeterStatus::Active;
		self.sole = false;
		if let Some(generation) = &mut self.generation {
			generation.creditable_from = creditable_from;
		}
	}

	/// Suspends it. `displacements` are its account's.
	pub(crate) fn deactivate(&mut self, displacements: u32) {
		self.status = MeterStatus::Suspended { displacements };
		self.sole = false;
		if let Some(generation) = &mut self.generation {
			generation.creditable_from = None;
		}
	}
}

impl<MaxMeters: Get<u32>> MeterAccount<MaxMeters> {
	/// Counts a new meter.
	pub(crate) fn registered(&mut self, meter: &Meter) {
		self.settling = self.settling.saturating_add(meter.role.settles().into());
		self.generating = self.generating.saturating_add(meter.role.source().is_some().into());
		self.installed_w = self.installed_w.saturating_add(meter.settling_w());
	}

	/// Counts a meter with its new device's power. The old one was taken out in `current`.
	fn reinstalled(&mut self, old: &Meter, new: &Meter, current: Interval) {
		let others_w = self.installed_w.saturating_sub(old.settling_w());
		self.installed_w = others_w.saturating_add(new.settling_w());
		// Also where it was suspended: a part of the interval is what a fitter has read.
		self.taken_out(old, current);
	}

	/// A device was taken out in `current`, which it may have measured a part of: only later
	/// intervals can become complete.
	fn taken_out(&mut self, meter: &Meter, current: Interval) {
		if meter.role.settles() {
			self.complete_from = self.complete_from.max(current.saturating_add(1));
		}
	}

	/// A meter was registered in `current`. Where none was active before it, nothing measured earlier
	/// intervals.
	fn first_installed(&mut self, meter: &Meter, current: Interval) {
		if meter.role.settles() && self.active_settling == 1 {
			self.complete_from = self.complete_from.max(current);
		}
	}

	/// Counts a meter among the active ones.
	pub(crate) fn activated(&mut self, meter: &Meter) {
		self.active = self.active.saturating_add(1);
		self.active_settling = self.active_settling.saturating_add(meter.role.settles().into());
		self.area = Some(meter.area);
		self.generating_w = self.generating_w.saturating_add(meter.generating_w());
		self.settling_w = self.settling_w.saturating_add(meter.settling_w());
	}

	/// Counts a meter no longer among the active ones. It was suspended, or exchanged, in `current`.
	pub(crate) fn deactivated(&mut self, meter: &Meter, current: Interval) {
		self.taken_out(meter, current);
		self.active = self.active.saturating_sub(1);
		self.active_settling = self.active_settling.saturating_sub(meter.role.settles().into());
		self.area = self.area.filter(|_| self.active > 0);
		self.generating_w = self.generating_w.saturating_sub(meter.generating_w());
		self.settling_w = self.settling_w.saturating_sub(meter.settling_w());
	}

	/// Displaces the suspended meters, where more power is active than `before_w` and the
	/// connection cannot carry all of them.
	fn displace_suspended(&mut self, before_w: Power, limit_w: Power) {
		if self.settling_w > before_w && self.installed_w > limit_w {
			self.displacements = self.displacements.saturating_add(1);
		}
	}
}
