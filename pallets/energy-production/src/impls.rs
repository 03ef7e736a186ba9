//! What the other pallets ask: meters at a connection point, metered energy to settle, and
//! generation to credit.

use crate::{
	flow_cache::FlowCache, AccountOf, Accounts, Booking, ClosedBefore, Config, Event, Flags, FlowEntry, FlowPage,
	Flows, Generated, Intervals, LateEntry, LateFlows, LatePage, Meter, Pallet, Producers, Readings,
};
use alloc::vec::Vec;
use energy_primitives::{
	index_at, page_of, ApprovedPlant, AreaId, CleanGeneration, ConnectionMeters, ConnectionPages, Energy, Flow,
	Interval, IntervalClock, MeteredEnergy, MeteredFlow, Month, Power, ProducerStatus, ZoneId,
};
use frame_support::{defensive, traits::Get};

/// For how many intervals after a range it is known whether a meter measured nothing in it: two days of the
/// usual length.
const LOOKED_AHEAD: Interval = 192;

impl<T: Config> Pallet<T> {
	/// Returns the one active settling meter of an account; `None` where there are more, or none.
	fn sole_meter(account: &AccountOf<T>) -> Option<Meter> {
		if account.active_settling != 1 {
			return None;
		}
		let mut meters = account.meters.iter().filter_map(|id| Self::meter(*id).ok());
		meters.find(|meter| meter.is_active() && meter.role.settles())
	}

	/// Whether something of an interval is booked late and not yet to the interval itself.
	fn is_late_pending(account: &AccountOf<T>, interval: Interval) -> bool {
		account.indices().any(|index| {
			let (page, slot) = page_of(index);
			let late = LateFlows::<T>::get(interval, page);
			late.iter().any(|entry| entry.slot == slot)
		})
	}

	/// Returns the first interval of the gaps of which something is booked to a later interval; the greatest
	/// interval without such a gap. It looks at what is booked behind `from`; `None` where that would be
	/// too much, as `until` lies too far back.
	fn first_of_gaps(account: &AccountOf<T>, from: Interval, until: Interval) -> Option<Interval> {
		let oldest_open = Self::oldest_open();
		if oldest_open > until.saturating_add(LOOKED_AHEAD) {
			return None;
		}
		let behind = from.saturating_add(1)..=oldest_open;
		let since = behind
			.filter_map(|interval| Self::flow_of(account, interval))
			.map(|entry| entry.late_since)
			.filter(|since| *since > 0);
		Some(since.min().unwrap_or(Interval::MAX))
	}

	/// Returns the first interval whose deadline has not passed.
	fn due_to_close() -> Interval {
		T::Clock::current().saturating_sub(T::MeterDeadline::get())
	}

	/// Adds an entry of what is late to a page of flows. Returns what was there before, and what is now;
	/// `None` where a sum overflows, or the page has no room.
	fn merge_late(flows: &mut FlowPage, area: AreaId, late: &LateEntry) -> Option<(Option<MeteredFlow>, MeteredFlow)> {
		let position = flows.binary_search_by_key(&late.slot, |entry| entry.slot);
		let before = position.ok().and_then(|position| flows.get(position)).copied();
		let after = before
			.unwrap_or_else(|| FlowEntry::empty(late.slot, area))
			.with_late(late)?;
		match position {
			Ok(position) => *flows.get_mut(position)? = after,
			Err(position) => flows.try_insert(position, after).ok()?,
		}
		Some((before.map(|entry| entry.metered()), after.metered()))
	}

	/// Books what is late of an interval to the oldest open one instead.
	fn carry(interval: Interval, page: u32, late: LatePage) {
		let Some(connections) = T::Grid::page(page) else {
			defensive!("energy of a page that does not exist");
			return;
		};
		let target = Self::oldest_open();
		let mut cache = FlowCache::<T>::new();
		for entry in late {
			let booking = Booking {
				late: entry.booking(target).flow,
				late_since: interval,
				flags: Flags::LATE,
				..entry.booking(target)
			};
			let Some(index) = index_at(page, entry.slot.into()) else {
				continue;
			};
			if cache.move_to(index, connections.area, interval, &booking).is_err() {
				defensive!("late energy does not fit its account's flow");
			}
		}
		cache.write();
	}

	/// Stores which intervals have closed.
	pub(crate) fn close_intervals() {
		let due = Self::due_to_close();
		if due > ClosedBefore::<T>::get() {
			ClosedBefore::<T>::put(due);
		}
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
		let current = T::Clock::current();
		for id in account.meters.clone() {
			let Some(mut meter) = Self::meter(id).ok().filter(Meter::is_active) else {
				continue;
			};
			account.deactivated(&meter, current);
			meter.deactivate(account.displacements);
			Self::put_meter(id, meter);
			Self::deposit_event(Event::MeterSuspended { meter: id, by: None });
		}
		// What flows there from now on is not the account's, should it come back.
		account.displacements = account.displacements.saturating_add(1);
		Accounts::<T>::insert(who, account);
	}

	fn is_read_until(who: &T::AccountId, interval: Interval) -> bool {
		Self::meters_of(who)
			.into_iter()
			.filter_map(|id| Self::meter(id).ok())
			.filter(|meter| meter.is_active() && meter.role.settles())
			.all(|meter| meter.is_read_until(interval))
	}

	/// Looks at the intervals that take bookings. Where nothing is booked to any of these, it is the
	/// oldest of them. That several meters measured nothing is booked too.
	fn booked_before(who: &T::AccountId) -> Interval {
		let Some(account) = Self::account(who) else {
			return 0;
		};
		let oldest_open = Self::oldest_open();
		let mut open = oldest_open..=T::Clock::current();
		let newest = open.rfind(|interval| Self::flow_of(&account, *interval).is_some());
		newest.map_or(oldest_open, |interval| interval.saturating_add(1))
	}

	fn final_before() -> Interval {
		Self::oldest_open()
	}

	/// Reads the account, and of each interval a page of flows; two of who has moved.
	fn measured(who: &T::AccountId, from: Interval, until: Interval) -> Vec<Option<Flow>> {
		let account = Self::account(who);
		(from..until)
			.map(|interval| {
				let flow = Self::flow_of(account.as_ref()?, interval)?.metered();
				flow.is_measured().then(|| flow.own())
			})
			.collect()
	}

	/// Where something is missing it also reads the account's meters, what is late of the intervals, and the
	/// pages of flows of two days.
	fn measured_or_late(who: &T::AccountId, from: Interval, until: Interval) -> Vec<Option<Flow>> {
		let mut measured = Self::measured(who, from, until);
		let Some(account) = Self::account(who).filter(|_| measured.iter().any(Option::is_none)) else {
			return measured;
		};
		let sole = Self::sole_meter(&account);
		let is_read = |until: Interval| sole.as_ref().is_some_and(|meter| meter.is_read_until(until));
		let gap = Self::first_of_gaps(&account, from, until);
		for (interval, flow) in (from..until).zip(&mut measured) {
			let is_known = flow.is_none()
				&& interval >= account.complete_from
				&& is_read(interval.saturating_add(1))
				&& !Self::is_late_pending(&account, interval);
			if !is_known {
				continue;
			}
			let booked = Self::flow_of(&account, interval).map(|entry| entry.metered());
			*flow = match booked {
				Some(booked) if booked.own_estimated => None,
				Some(booked) if booked.own() != Flow::default() => Some(booked.own()),
				// Where every gap begins further on, nothing flowed in this one.
				_ => gap.filter(|gap| interval < *gap).map(|_| Flow::default()),
			};
		}
		measured
	}
}

impl<T: Config> MeteredEnergy<T::AccountId> for Pallet<T> {
	fn oldest_open() -> Interval {
		Self::due_to_close().max(ClosedBefore::<T>::get())
	}

	fn is_metered(who: &T::AccountId) -> bool {
		// Each active meter has some power.
		Self::account(who).is_some_and(|account| account.settling_w > 0)
	}

	fn metered(interval: Interval, who: &T::AccountId) -> Option<MeteredFlow> {
		Self::flow(interval, who).map(|entry| entry.metered())
	}

	/// Reads one page of flows, which is kept in the order of its slots.
	fn metered_page(interval: Interval, page: u32) -> Vec<(u8, MeteredFlow)> {
		let entries = Flows::<T>::get(interval, page).into_iter();
		entries.map(|entry| (entry.slot, entry.metered())).collect()
	}

	fn next_late() -> Option<(Interval, u32)> {
		LateFlows::<T>::iter_keys().next()
	}

	fn book_late(interval: Interval, page: u32) -> Vec<(u8, Option<MeteredFlow>, MeteredFlow)> {
		let late = LateFlows::<T>::take(interval, page);
		let Some(connections) = T::Grid::page(page) else {
			return Vec::new();
		};
		let mut flows = Flows::<T>::get(interval, page);
		let mut booked = Vec::new();
		for entry in late {
			match Self::merge_late(&mut flows, connections.area, &entry) {
				Some((before, after)) => booked.push((entry.slot, before, after)),
				None => {
					defensive!("late energy does not fit its account's flow");
				},
			}
		}
		Flows::<T>::insert(interval, page, flows);
		booked
	}

	fn carry_late(interval: Interval, page: u32) {
		Self::carry(interval, page, LateFlows::<T>::take(interval, page));
	}

	fn forget(interval: Interval, limit: u32) -> (u32, bool) {
		// Settlement books what is late before it comes to this; so there is nothing, or little.
		if let Some(page) = LateFlows::<T>::iter_key_prefix(interval).next() {
			Self::carry_late(interval, page);
			return (1, false);
		}
		Intervals::<T>::mutate_extant(interval, |record| {
			let (leaves, root) = record.readings.summary();
			record.readings = Readings::Root { leaves, root };
		});
		let removed = Flows::<T>::clear_prefix(interval, limit, None);
		(removed.loops, removed.maybe_cursor.is_none())
	}
}

impl<T: Config> CleanGeneration<T::AccountId> for Pallet<T> {
	fn producer(who: &T::AccountId) -> Option<ApprovedPlant> {
		Producers::<T>::get(who)
			.filter(|plant| plant.status == ProducerStatus::Approved)
			.map(|plant| ApprovedPlant {
				area: plant.area,
				source: plant.source,
				capacity_w: plant.capacity_w,
				capacity_changes: plant.capacity_changes,
			})
	}

	fn creditable(who: &T::AccountId, zone: ZoneId, month: Month) -> Energy {
		let in_zone = Self::generating_meters(who).filter(|(_, generation)| generation.zone == zone);
		in_zone.fold(0, |sum, (meter, generation)| {
			let energy_wh = match generation.month == month {
				true => generation.creditable_wh,
				false => Generated::<T>::get(meter, month),
			};
			sum.saturating_add(energy_wh)
		})
	}
}
