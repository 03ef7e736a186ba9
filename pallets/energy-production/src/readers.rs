//! What clients ask.

use crate::{
	Accounts, Config, EnergyTotals, Equivocations, Flows, Gateways, IntervalRecord, Intervals, Meter, Pallet, Plant,
	Producers,
};
use alloc::vec::Vec;
use energy_primitives::{
	page_by_interval, page_by_key, page_items, range_intervals, AccountInArea, AreaEnergy, AreaId, ConnectionPages,
	EnergyProductionInfo, EquivocationInfo, Interval, IntervalClock, IntervalEntry, IntervalProduction,
	IntervalSummary, ManualRecord, MeterEpoch, MeterId, MeterInfo, MeterSequence, MeterState, MeteredEnergy, Page,
	ProducerEntry, ProducerInfo, ProductionReaders, MAX_PAGE_ITEMS,
};

/// The most meters that one question may be about.
const MAX_STATES: usize = 1_024;

/// The most meters that a page looks at: 512 items.
pub(crate) const MAX_METERS_LOOKED_AT: usize = 8_192;

/// The most pages of flows that one question about an area reads, unless a single interval has more.
pub(crate) const MAX_FLOW_PAGES_READ: u32 = 2_048;

impl<T: Config> Pallet<T> {
	/// Whether an account has or had meters, or energy was booked to it.
	pub fn is_known(who: &T::AccountId) -> bool {
		Accounts::<T>::contains_key(who)
	}

	/// Returns the areas whose meters an account reads: the first [`MAX_PAGE_ITEMS`].
	pub fn areas_read_by(who: &T::AccountId) -> Vec<AreaId> {
		Gateways::<T>::iter_key_prefix(who)
			.take(MAX_PAGE_ITEMS as usize)
			.collect()
	}

	fn producer_info(producer: &T::AccountId, plant: &Plant) -> ProducerInfo {
		ProducerInfo {
			area: plant.area,
			source: plant.source,
			capacity_w: plant.capacity_w,
			status: plant.status,
			metered_wh: Self::generated(producer),
			manual_wh: plant.manual_wh,
		}
	}

	/// Returns a page of the meters that are asked for, from the id `from` on.
	fn meter_page(
		from: Option<MeterId>,
		limit: Option<u32>,
		is_asked: impl Fn(&Meter) -> bool,
	) -> Page<MeterInfo<T::AccountId>, MeterId> {
		let info = |(meter, record): (MeterId, Meter)| {
			Some(MeterInfo {
				meter,
				owner: Self::owner_of(record.owner)?,
				state: record.state(meter),
			})
		};
		let mut meters = Self::meters_from(from.unwrap_or_default());
		let asked = meters
			.by_ref()
			.take(MAX_METERS_LOOKED_AT)
			.filter(|(_, record)| is_asked(record));
		let items = asked.filter_map(info).take(page_items(limit)).collect();
		Page {
			items,
			next: meters.next().map(|(meter, _)| meter),
		}
	}

	/// Returns the pages of an area's connection points.
	fn pages_in(area: AreaId) -> Vec<u32> {
		(0..T::Grid::pages())
			.filter(|page| T::Grid::page(*page).is_some_and(|entry| entry.area == area))
			.collect()
	}

	/// Returns what was measured on some pages in an interval; `None` if that is nothing.
	fn energy_on(pages: &[u32], interval: Interval) -> Option<AreaEnergy> {
		// Of most intervals nothing is kept.
		Flows::<T>::iter_key_prefix(interval).next()?;
		let nothing = AreaEnergy {
			interval,
			..Default::default()
		};
		let sum = pages
			.iter()
			.flat_map(|page| Flows::<T>::get(interval, page))
			.fold(nothing, |sum, entry| sum.with(&entry.metered()));
		(sum.connections > 0).then_some(sum)
	}

	/// Returns what is kept of an interval.
	fn summary(interval: Interval, record: &IntervalRecord) -> IntervalSummary {
		let (readings, root) = record.readings.summary();
		let EnergyTotals {
			import_wh,
			export_wh,
			metered_wh,
			manual_wh,
		} = record.totals;
		IntervalSummary {
			import_wh,
			export_wh,
			metered_wh,
			manual_wh,
			readings,
			root,
			open: interval >= Self::oldest_open() && interval < T::Clock::current(),
		}
	}

	/// Returns the first interval to which nothing can be booked yet.
	fn to_come() -> Interval {
		T::Clock::current().saturating_add(1)
	}
}

impl crate::FlowEntry {
	/// Returns it as clients see it.
	fn production(&self) -> EnergyProductionInfo {
		EnergyProductionInfo {
			generated_wh: self.generated_wh,
			exported_wh: self.export_wh,
			imported_wh: self.import_wh,
			estimated: self.metered().estimated,
		}
	}
}

impl<T: Config> ProductionReaders<T::AccountId> for Pallet<T> {
	fn get_producer_info(producer: T::AccountId) -> Option<ProducerInfo> {
		Producers::<T>::get(&producer).map(|plant| Self::producer_info(&producer, &plant))
	}

	fn get_energy_production(who: T::AccountId, interval: Interval) -> EnergyProductionInfo {
		Self::flow(interval, &who)
			.map(|entry| entry.production())
			.unwrap_or_default()
	}

	fn get_energy_productions(
		who: T::AccountId,
		from: Interval,
		limit: Option<u32>,
	) -> Page<IntervalProduction, Interval> {
		let account = Self::account(&who);
		page_by_interval(from, range_intervals(limit), Self::to_come(), |interval| {
			let energy = Self::flow_of(account.as_ref()?, interval)?.production();
			Some(IntervalProduction { interval, energy })
		})
	}

	fn get_area_energy(area: AreaId, from: Interval, limit: Option<u32>) -> Page<AreaEnergy, Interval> {
		let pages = Self::pages_in(area);
		let most = MAX_FLOW_PAGES_READ.checked_div(pages.len() as u32).unwrap_or(u32::MAX);
		page_by_interval(
			from,
			range_intervals(limit).min(most.max(1)),
			Self::to_come(),
			|interval| Self::energy_on(&pages, interval),
		)
	}

	fn get_producers(
		area: Option<AreaId>,
		from: Option<T::AccountId>,
		limit: Option<u32>,
	) -> Page<ProducerEntry<T::AccountId>, T::AccountId> {
		let plants = match from {
			Some(who) => Producers::<T>::iter_from(Producers::<T>::hashed_key_for(who)),
			None => Producers::<T>::iter(),
		};
		page_by_key(plants, limit, |account, plant| {
			area.is_none_or(|area| area == plant.area).then(|| ProducerEntry {
				account: account.clone(),
				producer: Self::producer_info(account, &plant),
			})
		})
	}

	fn get_gateways(
		area: Option<AreaId>,
		from: Option<AccountInArea<T::AccountId>>,
		limit: Option<u32>,
	) -> Page<AccountInArea<T::AccountId>, AccountInArea<T::AccountId>> {
		let keys = match from {
			Some(from) => Gateways::<T>::iter_keys_from(Gateways::<T>::hashed_key_for(from.account, from.area)),
			None => Gateways::<T>::iter_keys(),
		};
		let keys = keys.map(|(account, area)| (AccountInArea { account, area }, ()));
		page_by_key(keys, limit, |at, ()| {
			area.is_none_or(|area| area == at.area).then(|| at.clone())
		})
	}

	fn get_meter_sequence(meter: MeterId) -> Option<MeterSequence> {
		Self::meter(meter).ok().map(|meter| MeterSequence {
			epoch: meter.epoch,
			sequence: meter.sequence(),
		})
	}

	fn get_meter_states(meters: Vec<MeterId>) -> Vec<Option<MeterState>> {
		let asked = meters.into_iter().take(MAX_STATES);
		asked.map(|id| Some(Self::meter(id).ok()?.state(id))).collect()
	}

	fn get_meters(who: T::AccountId) -> Vec<MeterId> {
		Self::meters_of(&who).into_inner()
	}

	fn get_registered_meters(from: Option<MeterId>, limit: Option<u32>) -> Page<MeterInfo<T::AccountId>, MeterId> {
		Self::meter_page(from, limit, |_| true)
	}

	fn get_area_meters(
		area: AreaId,
		from: Option<MeterId>,
		limit: Option<u32>,
	) -> Page<MeterInfo<T::AccountId>, MeterId> {
		Self::meter_page(from, limit, |meter| meter.area == area)
	}

	fn get_silent_meters(
		area: AreaId,
		before: Interval,
		from: Option<MeterId>,
		limit: Option<u32>,
	) -> Page<MeterInfo<T::AccountId>, MeterId> {
		Self::meter_page(from, limit, |meter| {
			meter.area == area && meter.is_active() && !meter.is_read_until(before)
		})
	}

	fn get_equivocations(
		from: Option<MeterEpoch>,
		limit: Option<u32>,
	) -> Page<EquivocationInfo<T::AccountId>, MeterEpoch> {
		let proofs = match from {
			Some(from) => Equivocations::<T>::iter_from(Equivocations::<T>::hashed_key_for(from.meter, from.epoch)),
			None => Equivocations::<T>::iter(),
		};
		let proofs = proofs.map(|(meter, epoch, proof)| (MeterEpoch { meter, epoch }, proof));
		page_by_key(proofs, limit, |at, proof| {
			Some(EquivocationInfo {
				meter: at.meter,
				key: proof.key,
				accepted: proof.accepted.reading,
				conflicting: proof.conflicting.reading,
				submitter: proof.submitter,
			})
		})
	}

	fn get_manual_records(producer: T::AccountId) -> Vec<ManualRecord> {
		Self::waiting_records(&producer).into_inner()
	}

	fn get_interval(interval: Interval) -> IntervalSummary {
		Self::summary(interval, &Intervals::<T>::get(interval))
	}

	fn get_intervals(from: Interval, limit: Option<u32>) -> Page<IntervalEntry, Interval> {
		page_by_interval(from, range_intervals(limit), Self::to_come(), |interval| {
			let record = Intervals::<T>::try_get(interval).ok()?;
			Some(IntervalEntry {
				interval,
				summary: Self::summary(interval, &record),
			})
		})
	}
}
