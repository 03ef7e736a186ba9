//! What clients ask, and what a chain begins with.

use crate::{Config, EnergyTotals, GenesisConfig, Intervals, Marks, Pallet, Producers};
use alloc::vec::Vec;
use energy_primitives::{
	EnergyProductionInfo, Interval, IntervalClock, IntervalSummary, MeterHead, MeterId, MeteredEnergy, ProducerInfo,
};

/// The most meters that one question may be about.
const MAX_HEADS: usize = 1_024;

impl<T: Config> Pallet<T> {
	/// Adds the gateways and the plants of genesis. A chain without them must not begin, so it panics where one cannot be.
	pub(crate) fn build_genesis(genesis: &GenesisConfig<T>) {
		for (gateway, area) in &genesis.gateways {
			assert!(
				Self::add_gateway(gateway, *area).is_ok(),
				"a gateway of genesis stands twice, has no area, or has another role there"
			);
		}
		for (producer, area, source, capacity_w) in &genesis.producers {
			assert!(
				Self::add_approved_producer(producer, *area, *source, *capacity_w).is_ok(),
				"a producer of genesis stands twice, or has no or too much power"
			);
		}
	}

	/// Whether an account has a meter, also a suspended one.
	pub fn owns_meter(who: &T::AccountId) -> bool {
		Self::account(who).is_some_and(|account| !account.meters.is_empty())
	}

	pub(crate) fn meters_of(who: &T::AccountId) -> Vec<MeterId> {
		Self::account(who)
			.map(|account| account.meters.into_inner())
			.unwrap_or_default()
	}

	pub(crate) fn meter_heads(meters: Vec<MeterId>) -> Vec<Option<MeterHead>> {
		let first = meters.into_iter().take(MAX_HEADS);
		first
			.map(|id| Self::meter(id).ok().map(|meter| meter.head(id)))
			.collect()
	}

	pub(crate) fn producer_info(producer: &T::AccountId) -> Option<ProducerInfo> {
		Producers::<T>::get(producer).map(|plant| ProducerInfo {
			area: plant.area,
			source: plant.source,
			capacity_w: plant.capacity_w,
			status: plant.status,
			metered_wh: Self::generated(producer),
			manual_wh: plant.manual_wh,
		})
	}

	pub(crate) fn energy_production(who: &T::AccountId, interval: Interval) -> EnergyProductionInfo {
		Self::flow(interval, who)
			.map(|entry| EnergyProductionInfo {
				generated_wh: entry.generated_wh,
				exported_wh: entry.export_wh,
				imported_wh: entry.import_wh,
				estimated: entry.marks.has(Marks::ESTIMATED),
			})
			.unwrap_or_default()
	}

	pub(crate) fn interval_summary(interval: Interval) -> IntervalSummary {
		let record = Intervals::<T>::get(interval);
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
}
