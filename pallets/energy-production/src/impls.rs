//! What the other pallets ask: metered energy to settle, and generation to credit.

use crate::{
	books::page_of, ClosedBefore, Config, Flows, Generated, Intervals, Marks, Pallet, Producers, Readings,
	ACCOUNTS_PER_PAGE,
};
use alloc::vec::Vec;
use codec::{Decode, Encode};
use energy_primitives::{
	ApprovedPlant, CleanGeneration, Energy, Interval, IntervalClock, MeteredEnergy, MeteredFlow, Month, ProducerStatus,
	ZoneId,
};
#[cfg(feature = "runtime-benchmarks")]
use energy_primitives::{AreaId, EnergySource};
use frame_support::{defensive, traits::Get};

impl<T: Config> Pallet<T> {
	/// The first interval whose deadline has not passed.
	fn due_to_close() -> Interval {
		T::Clock::current().saturating_sub(T::MeterDeadline::get())
	}

	/// Puts on record what has closed.
	pub(crate) fn close_intervals() {
		let due = Self::due_to_close();
		if due > ClosedBefore::<T>::get() {
			ClosedBefore::<T>::put(due);
		}
	}
}

impl<T: Config> MeteredEnergy<T::AccountId> for Pallet<T> {
	fn oldest_open() -> Interval {
		Self::due_to_close().max(ClosedBefore::<T>::get())
	}

	fn is_metered(who: &T::AccountId) -> bool {
		// Each has some power.
		Self::account(who).is_some_and(|account| account.settling_w > 0)
	}

	fn metered(interval: Interval, who: &T::AccountId) -> Option<MeteredFlow> {
		Self::flow(interval, who).map(|entry| entry.metered())
	}

	fn mark_settled(interval: Interval, who: &T::AccountId) {
		if interval >= Self::oldest_open() {
			defensive!("an interval was settled while it took bookings");
			return;
		}
		let Some(account) = Self::account(who) else { return };
		let (page, slot) = page_of(account.place);
		let mut entries = Flows::<T>::get(interval, page);
		if let Some(entry) = entries.iter_mut().find(|entry| entry.slot == slot) {
			entry.marks = entry.marks.with(Marks::SETTLED);
			Flows::<T>::insert(interval, page, entries);
		}
	}

	fn accounts(
		interval: Interval,
		after: Option<Vec<u8>>,
		limit: u32,
	) -> (Vec<(T::AccountId, bool)>, Option<Vec<u8>>) {
		let mut last = after.and_then(|after| <(u32, u8)>::decode(&mut &after[..]).ok());
		let mut accounts = Vec::new();
		let limit = limit as usize;
		// What is left of the page that was told last, then the pages behind it.
		let mut pages = match last {
			Some((page, _)) => Flows::<T>::iter_key_prefix_from(interval, Flows::<T>::hashed_key_for(interval, page)),
			None => Flows::<T>::iter_key_prefix(interval),
		};
		let mut page = match last {
			Some((page, _)) => Some(page),
			None => pages.next(),
		};
		while let Some(number) = page.filter(|_| accounts.len() < limit) {
			for entry in Flows::<T>::get(interval, number) {
				let is_told = last.is_some_and(|(page, slot)| page == number && entry.slot <= slot);
				if is_told || accounts.len() == limit {
					continue;
				}
				let place = number
					.saturating_mul(ACCOUNTS_PER_PAGE)
					.saturating_add(entry.slot.into());
				if let Some(owner) = Self::owner_of(place) {
					accounts.push((owner, entry.marks.has(Marks::SETTLED)));
					last = Some((number, entry.slot));
				}
			}
			// Not a key further than is needed: each costs a look into the state.
			page = if accounts.len() < limit { pages.next() } else { None };
		}
		let last = last.filter(|_| !accounts.is_empty()).map(|last| last.encode());
		(accounts, last)
	}

	fn forget(interval: Interval, limit: u32) -> (u32, bool) {
		Intervals::<T>::mutate_extant(interval, |record| {
			let (leaves, root) = record.readings.summary();
			record.readings = Readings::Root { leaves, root };
		});
		let removed = Flows::<T>::clear_prefix(interval, limit, None);
		(removed.loops, removed.maybe_cursor.is_none())
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn book_for_benchmark(interval: Interval, who: &T::AccountId, area: AreaId, flow: energy_primitives::Flow) {
		let booking = crate::Booking {
			interval,
			flow,
			generated_wh: 0,
			marks: Marks::default(),
		};
		crate::benchmarking::book::<T>(who, area, None, booking);
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn meter_for_benchmark(who: &T::AccountId, area: AreaId) {
		crate::benchmarking::install_meter::<T>(who, area);
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
			})
	}

	fn creditable(who: &T::AccountId, zone: ZoneId, month: Month) -> Energy {
		let in_zone = Self::outputs(who).filter(|(_, output)| output.zone == zone);
		in_zone.fold(0, |sum, (meter, output)| {
			let wh = match output.month == month {
				true => output.creditable_wh,
				false => Generated::<T>::get(meter, month),
			};
			sum.saturating_add(wh)
		})
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn generate_for_benchmark(who: &T::AccountId, area: AreaId, source: EnergySource, month: Month, energy: Energy) {
		crate::benchmarking::generate::<T>(who, area, source, month, energy);
	}
}
