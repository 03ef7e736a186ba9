//! What clients ask.

use crate::{Config, EnergyTotals, Intervals, NextMeter, Pallet, Producers};
use alloc::vec::Vec;
use energy_primitives::{
	page_items, EnergyProductionInfo, Interval, IntervalClock, IntervalSummary, ManualRecord, MeterId, MeterInfo,
	MeterSequence, MeterState, MeteredEnergy, Page, ProducerInfo, ProductionReaders,
};

/// The most meters that one question may be about.
const MAX_STATES: usize = 1_024;

impl<T: Config> ProductionReaders<T::AccountId> for Pallet<T> {
	fn get_producer_info(producer: T::AccountId) -> Option<ProducerInfo> {
		Producers::<T>::get(&producer).map(|plant| ProducerInfo {
			area: plant.area,
			source: plant.source,
			capacity_w: plant.capacity_w,
			status: plant.status,
			metered_wh: Self::generated(&producer),
			manual_wh: plant.manual_wh,
		})
	}

	fn get_energy_production(who: T::AccountId, interval: Interval) -> EnergyProductionInfo {
		Self::flow(interval, &who)
			.map(|entry| EnergyProductionInfo {
				generated_wh: entry.generated_wh,
				exported_wh: entry.export_wh,
				imported_wh: entry.import_wh,
				estimated: entry.metered().estimated,
			})
			.unwrap_or_default()
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
		let (first, limit) = (from.unwrap_or_default(), page_items(limit));
		let meters = Self::meters_from(first).take(limit);
		let info = |(meter, record): (MeterId, crate::Meter)| {
			Some(MeterInfo {
				meter,
				owner: Self::owner_of(record.owner)?,
				state: record.state(meter),
			})
		};
		let next = first.saturating_add(limit as u32);
		Page {
			items: meters.filter_map(info).collect(),
			next: (next < NextMeter::<T>::get()).then_some(next),
		}
	}

	fn get_manual_records(producer: T::AccountId) -> Vec<ManualRecord> {
		Self::waiting_records(&producer).into_inner()
	}

	fn get_interval(interval: Interval) -> IntervalSummary {
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
