//! Operating envelopes: what a connection may take and give in the intervals to come, as its area's
//! operator publishes it, and what counts where nothing is published.
//!
//! An envelope counts for whole intervals, none of which has begun when it is published. So for every
//! interval that has begun it is settled what counted. It runs out by itself: where nobody publishes
//! any more, the default counts, never "unlimited".
//!
//! Nor does one allow less than was known in an interval whose gate has closed, or whoever has sold energy
//! in it could not deliver, and would pay for that; a new default counts from the interval after these on.
//! Who must act at once declares a measure, which is bounded in time and on record.
//!
//! Who decides further up has primacy. What somebody further up has published, or set as the default, is
//! not replaced from below, and no envelope from below allows less than such a default. A default that
//! was taken away further up is not set again below for the time of a notice.
//!
//! An area may have a floor: what the controllable devices at a connection may take at least, whatever
//! the grid needs, by the German Federal Network Agency's ruling on section 14a of the energy industry
//! act (BK6-22-300, annex 1). It counts for envelopes and defaults, not for load that is shed in an emergency. That it counts is the
//! council's decision. How many devices there are, no one party changes to its own advantage: the
//! operator raises the floor, the participant lowers it.

use super::list::KEPT;
use crate::{
	AreaOf, Areas, AuthorityOf, Config, DefaultEnvelope, Envelope, EnvelopeOf, EnvelopePageOf, EnvelopePages, Error,
	Event, FloorRules, Indices, OwnLimitsBefore, Pallet, Promise, PublishedEnvelopesOf,
};
use alloc::{collections::BTreeMap, vec::Vec};
use energy_primitives::{
	page_of, AreaId, Connection, EnvelopePeriod, Interval, IntervalClock, Limits, Power, MAX_POWER,
};
use frame_support::{
	ensure,
	traits::{DefensiveOption, Get},
	BoundedVec,
};
use sp_runtime::{DispatchError, DispatchResult};

/// What each controllable device may take at least, in W.
const DEVICE_FLOOR_W: Power = 4_200;

/// What the second and each further device behind one energy manager add, in hundredths of a device's
/// floor: for two devices, three, … and for nine and more.
const SIMULTANEITY: [Power; 8] = [80, 75, 70, 65, 60, 55, 50, 45];

/// Returns the least import that an envelope may allow for a number of controllable devices, in W.
pub fn floor_of(devices: u8, managed: bool) -> Power {
	let further = Power::from(devices.saturating_sub(1));
	match (devices, managed) {
		(0, _) => 0,
		(_, false) => DEVICE_FLOOR_W.saturating_mul(devices.into()),
		(_, true) => {
			let last = SIMULTANEITY.len().saturating_sub(1);
			let row = usize::from(devices.saturating_sub(2)).min(last);
			let hundredths = SIMULTANEITY.get(row).copied().unwrap_or(100);
			DEVICE_FLOOR_W.saturating_add(DEVICE_FLOOR_W.saturating_mul(further).saturating_mul(hundredths) / 100)
		},
	}
}

impl<Periods: Default, Promises: Default> Envelope<Periods, Promises> {
	/// Returns the envelope of a connection about which nothing is stored.
	pub(crate) fn new(slot: u8) -> Self {
		Self {
			slot,
			default: None,
			own_before: None,
			devices: 0,
			managed: false,
			periods: Periods::default(),
			contracts: Promises::default(),
		}
	}
}

/// Returns the limits of the period that an interval lies in.
fn limits_at<'a>(mut periods: impl Iterator<Item = &'a EnvelopePeriod>, interval: Interval) -> Option<Limits> {
	let period = periods.find(|period| period.from <= interval && interval < period.until)?;
	Some(period.limits)
}

impl<Periods: AsRef<[EnvelopePeriod]>, Promises: AsRef<[Promise]>> Envelope<Periods, Promises> {
	/// Returns what is published for an interval.
	pub fn published_at(&self, interval: Interval) -> Option<Limits> {
		limits_at(self.periods.as_ref().iter(), interval)
	}

	/// Returns what the participant has promised for an interval.
	pub fn promised_at(&self, interval: Interval) -> Option<Limits> {
		limits_at(self.contracts.as_ref().iter().map(|promise| &promise.period), interval)
	}

	/// Returns what the participant has promised for an interval by a contract. What it misses of a
	/// commitment to a request for flexibility is charged for there.
	pub fn contracted_at(&self, interval: Interval) -> Option<Limits> {
		let contracts = self.contracts.as_ref().iter();
		let contracts = contracts.filter(|promise| promise.request.is_none());
		limits_at(contracts.map(|promise| &promise.period), interval)
	}

	/// Returns what the participant has promised, without commitments that limit nothing yet.
	pub fn promises(&self) -> Vec<EnvelopePeriod> {
		let promises = self.contracts.as_ref().iter().map(|promise| promise.period);
		let limits_nothing = |limits: &Limits| limits.import_limit_w == MAX_POWER && limits.export_limit_w == MAX_POWER;
		promises.filter(|period| !limits_nothing(&period.limits)).collect()
	}

	/// Returns the default for an interval; `None` where the connection's own limits count.
	pub fn default_at(&self, interval: Interval) -> Option<Limits> {
		let default = self.default?;
		match interval > default.changed_in {
			true => default.limits,
			false => default.before,
		}
	}

	/// Returns the envelope of an interval; `None` where the connection's own limits count.
	pub fn at(&self, interval: Interval) -> Option<Limits> {
		self.published_at(interval).or_else(|| self.default_at(interval))
	}

	/// Returns the least import that an envelope may allow by the rule, in W.
	pub fn floor_w(&self) -> Power {
		floor_of(self.devices, self.managed)
	}

	pub(crate) fn is_empty(&self) -> bool {
		self.periods.as_ref().is_empty()
			&& self.contracts.as_ref().is_empty()
			&& self.default.is_none()
			&& self.own_before.is_none()
			&& self.devices == 0
	}
}

impl DefaultEnvelope {
	/// Whether it stands against who decides no further up than `primacy`: it was set further up, or taken
	/// away there less than `notice` intervals ago.
	fn outranks(&self, primacy: u8, current: Interval, notice: Interval) -> bool {
		let stands = self.limits.is_some() || current < self.changed_in.saturating_add(notice);
		self.primacy < primacy && stands
	}
}

/// Returns the envelope in a slot of a page.
pub(crate) fn take<Periods, Promises, Page: IntoIterator<Item = Envelope<Periods, Promises>>>(
	page: Page,
	slot: u8,
) -> Option<Envelope<Periods, Promises>> {
	page.into_iter().find(|envelope| envelope.slot == slot)
}

/// Puts a period among others, in place of what was published before for its intervals. Refuses to
/// replace what somebody has published who decides further up.
pub(crate) fn place(periods: &mut Vec<EnvelopePeriod>, new: EnvelopePeriod) -> Result<(), ()> {
	let meets = |period: &EnvelopePeriod| period.from < new.until && new.from < period.until;
	if periods
		.iter()
		.any(|period| meets(period) && period.primacy < new.primacy)
	{
		return Err(());
	}
	let mut placed = Vec::with_capacity(periods.len().saturating_add(2));
	for period in periods.iter() {
		if !meets(period) {
			placed.push(*period);
			continue;
		}
		if period.from < new.from {
			placed.push(EnvelopePeriod {
				until: new.from,
				..*period
			});
		}
		if new.until < period.until {
			placed.push(EnvelopePeriod {
				from: new.until,
				..*period
			});
		}
	}
	placed.push(new);
	placed.sort_unstable_by_key(|period| period.from);
	// What goes on unchanged is one period.
	placed.dedup_by(|later, earlier| {
		let goes_on = earlier.until == later.from && earlier.limits == later.limits && earlier.primacy == later.primacy;
		if goes_on {
			earlier.until = later.until;
		}
		goes_on
	});
	*periods = placed;
	Ok(())
}

impl<T: Config> Pallet<T> {
	/// Whether the floor counts in an area: by its own entry, or by that of the nearest area above.
	pub(crate) fn has_floor(area: AreaId, entry: &AreaOf<T>) -> bool {
		entry
			.self_and_ancestors(area)
			.find_map(FloorRules::<T>::get)
			.unwrap_or(false)
	}

	/// Refuses limits that no limits are, or an import below the floor. What the connection does not
	/// carry anyway need not be allowed.
	fn ensure_envelope(
		limits: &Limits,
		connection: &Connection,
		envelope: &EnvelopeOf<T>,
		has_floor: bool,
	) -> DispatchResult {
		Self::ensure_limit(limits.import_limit_w)?;
		Self::ensure_limit(limits.export_limit_w)?;
		ensure!(
			!has_floor || limits.import_limit_w >= envelope.floor_w().min(connection.import_limit_w),
			Error::<T>::BelowFloor
		);
		Ok(())
	}

	/// Publishes envelopes of connections to an area.
	pub(crate) fn do_publish_envelopes(
		area: AreaId,
		envelopes: PublishedEnvelopesOf<T>,
		by: &AuthorityOf<T>,
	) -> DispatchResult {
		let entry = Areas::<T>::get(area).ok_or(Error::<T>::UnknownArea)?;
		ensure!(!envelopes.is_empty(), Error::<T>::NothingPublished);
		let (primacy, has_floor) = (Self::primacy_of(by, area, &entry), Self::has_floor(area, &entry));
		let current = Self::current();
		let last = current.saturating_add(T::TradingHorizon::get());
		let mut pages = BTreeMap::<u32, EnvelopePageOf<T>>::new();
		for published in envelopes {
			let (who, limits) = (published.who, published.limits);
			ensure!(published.from > current, Error::<T>::BeginsInThePast);
			ensure!(published.from < published.until, Error::<T>::ZeroDuration);
			ensure!(published.until <= last.saturating_add(1), Error::<T>::TooFarAhead);
			let connection = Self::ensure_connected(&who)?;
			ensure!(connection.area == area, Error::<T>::ConnectedElsewhere);
			let (number, slot) = page_of(Indices::<T>::get(&who).defensive_ok_or(Error::<T>::Corrupt)?);
			let page = pages.entry(number).or_insert_with(|| EnvelopePages::<T>::get(number));
			let mut envelope = take(page.clone(), slot).unwrap_or_else(|| Envelope::new(slot));
			Self::ensure_envelope(&limits, &connection, &envelope, has_floor)?;
			let from_above = envelope.default.filter(|default| default.primacy < primacy);
			let least = from_above.and_then(|default| default.limits).unwrap_or_default();
			ensure!(limits.greatest(least) == limits, Error::<T>::Outranked);
			let own = connection.limits();
			let takes_away = |interval| {
				let known = envelope.at(interval).map_or(own, |known| known.least(own));
				limits.greatest(known) != limits
			};
			let mut closed = published.from..published.until.min(Self::first_open(current));
			ensure!(!closed.any(takes_away), Error::<T>::GateClosed);
			let period = EnvelopePeriod {
				from: published.from,
				until: published.until,
				limits,
				primacy,
			};
			envelope.periods = Self::with_period(envelope.periods, period, current)?;
			Self::put_in_page(page, envelope)?;
			Self::deposit_event(Event::EnvelopePublished { who, period });
		}
		for (number, page) in pages {
			EnvelopePages::<T>::insert(number, page);
		}
		Ok(())
	}

	/// Returns the first interval whose gate is open.
	pub(crate) fn first_open(current: Interval) -> Interval {
		Self::last_closed(current).saturating_add(1)
	}

	/// Returns the last interval whose gate has closed.
	fn last_closed(current: Interval) -> Interval {
		current.saturating_add(T::GateClosure::get())
	}

	/// Returns periods with another among them, without what ran out long ago.
	fn with_period(
		periods: BoundedVec<EnvelopePeriod, T::MaxEnvelopePeriods>,
		period: EnvelopePeriod,
		current: Interval,
	) -> Result<BoundedVec<EnvelopePeriod, T::MaxEnvelopePeriods>, DispatchError> {
		let mut periods = periods.into_inner();
		place(&mut periods, period).map_err(|()| Error::<T>::Outranked)?;
		periods.retain(|period| current < period.until.saturating_add(KEPT));
		// What is over makes room before its time.
		while u32::try_from(periods.len()).is_ok_and(|length| length > T::MaxEnvelopePeriods::get())
			&& periods.first().is_some_and(|period| period.until <= current)
		{
			periods.remove(0);
		}
		Ok(periods.try_into().map_err(|_| Error::<T>::TooManyEnvelopes)?)
	}

	/// Puts an envelope into its page; nothing where there is nothing to keep.
	fn put_in_page(page: &mut EnvelopePageOf<T>, envelope: EnvelopeOf<T>) -> DispatchResult {
		let index = page.partition_point(|other| other.slot < envelope.slot);
		let is_there = page.get(index).is_some_and(|other| other.slot == envelope.slot);
		match (is_there, envelope.is_empty()) {
			(true, true) => {
				page.remove(index);
			},
			(true, false) => {
				if let Some(entry) = page.get_mut(index) {
					*entry = envelope;
				}
			},
			(false, true) => {},
			// There is a place for every slot of a page.
			(false, false) => page
				.try_insert(index, envelope)
				.ok()
				.defensive_ok_or(Error::<T>::Corrupt)?,
		}
		Ok(())
	}

	/// Changes what is stored about an account's connection beside its limits.
	pub(crate) fn change_envelope<R>(
		who: &T::AccountId,
		change: impl FnOnce(&mut EnvelopeOf<T>) -> Result<R, DispatchError>,
	) -> Result<R, DispatchError> {
		let (number, slot) = page_of(Indices::<T>::get(who).ok_or(Error::<T>::NotConnected)?);
		let mut page = EnvelopePages::<T>::get(number);
		let mut envelope = take(page.clone(), slot).unwrap_or_else(|| Envelope::new(slot));
		let result = change(&mut envelope)?;
		Self::put_in_page(&mut page, envelope)?;
		if page.is_empty() {
			EnvelopePages::<T>::remove(number);
		} else {
			EnvelopePages::<T>::insert(number, page);
		}
		Ok(result)
	}

	/// Sets the limits of a connection for the intervals to come for which no envelope is published.
	/// Returns what they were.
	pub(crate) fn do_set_default_envelope(
		who: &T::AccountId,
		connection: &Connection,
		limits: Option<Limits>,
		by: &AuthorityOf<T>,
	) -> Result<Option<Limits>, DispatchError> {
		let entry = Areas::<T>::get(connection.area).defensive_ok_or(Error::<T>::Corrupt)?;
		let has_floor = Self::has_floor(connection.area, &entry);
		let (current, notice) = (Self::current(), T::NoticePeriod::get());
		let changed_in = Self::last_closed(current);
		let primacy = Self::primacy_of(by, connection.area, &entry);
		// That somebody further up took it away is kept, too.
		let from_above = usize::from(primacy) <= entry.depth();
		Self::change_envelope(who, |envelope| {
			let outranks = |default: DefaultEnvelope| default.outranks(primacy, current, notice);
			ensure!(!envelope.default.is_some_and(outranks), Error::<T>::Outranked);
			if let Some(limits) = &limits {
				Self::ensure_envelope(limits, connection, envelope, has_floor)?;
			}
			let old = envelope.default.and_then(|default| default.limits);
			let before = match envelope.default {
				Some(default) if default.changed_in == changed_in => default.before,
				// What it was before the last change may still be asked for.
				Some(default) if current <= default.changed_in.saturating_add(KEPT) => {
					old.zip(default.before).map(|(old, before)| old.greatest(before))
				},
				_ => old,
			};
			let taken_away = from_above && envelope.default.is_some();
			envelope.default = Some(DefaultEnvelope {
				changed_in,
				limits,
				before,
				primacy,
			})
			.filter(|_| limits.is_some() || before.is_some() || taken_away);
			Ok(old)
		})
	}

	/// Registers how many controllable devices stand at a connection. `by_owner`: its participant says
	/// so, otherwise an operator.
	pub(crate) fn do_set_controllable_devices(
		who: &T::AccountId,
		devices: u8,
		managed: bool,
		by_owner: bool,
	) -> DispatchResult {
		Self::change_envelope(who, |envelope| {
			let (old, new) = (envelope.floor_w(), floor_of(devices, managed));
			ensure!(by_owner || new >= old, Error::<T>::LowersFloor);
			ensure!(!by_owner || new <= old, Error::<T>::RaisesFloor);
			envelope.devices = devices;
			envelope.managed = managed && devices > 0;
			Ok(())
		})
	}

	/// Remembers the limits and the class that a connection had until the present interval. Of several
	/// changes in the intervals that are still judged, the greater limits and the more important class
	/// count: nobody is in breach of what was decided later.
	pub(crate) fn note_own_limits(who: &T::AccountId, old: &Connection, new: &Connection) -> DispatchResult {
		if old.limits() == new.limits() && old.class == new.class {
			return Ok(());
		}
		let changed_in = Self::last_closed(Self::current());
		Self::change_envelope(who, |envelope| {
			let (mut limits, mut class) = (old.limits(), old.class);
			match envelope.own_before {
				Some(before) if before.changed_in == changed_in => return Ok(()),
				Some(before) if changed_in <= before.changed_in.saturating_add(KEPT) => {
					limits = limits.greatest(before.limits);
					class = class.min(before.class);
				},
				_ => {},
			}
			envelope.own_before = Some(OwnLimitsBefore {
				changed_in,
				limits,
				class,
			});
			Ok(())
		})
	}

	/// Deletes what is stored about a connection that has ended.
	pub(crate) fn remove_envelope(who: &T::AccountId) -> DispatchResult {
		Self::change_envelope(who, |envelope| {
			*envelope = Envelope::new(envelope.slot);
			Ok(())
		})
	}

	/// Decides whether the floor counts in an area and below. Returns its own entry until now.
	pub(crate) fn do_set_floor_rule(area: AreaId, rule: Option<bool>) -> Result<Option<bool>, DispatchError> {
		ensure!(Areas::<T>::contains_key(area), Error::<T>::UnknownArea);
		Ok(FloorRules::<T>::mutate_exists(area, |entry| {
			core::mem::replace(entry, rule)
		}))
	}
}
