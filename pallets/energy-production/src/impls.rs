//! What the other pallets ask: metered energy to settle, and generation to credit.

use crate::{Config, Flows, Generated, Pallet, Producers};
use alloc::vec::Vec;
use energy_primitives::{
	AreaId, CleanGeneration, Energy, EnergySource, Interval, IntervalClock, MeteredEnergy, MeteredFlow, Month,
	ProducerStatus,
};
use frame_support::{defensive, traits::Get};

impl<T: Config> MeteredEnergy<T::AccountId> for Pallet<T> {
	fn oldest_open() -> Interval {
		T::Clock::current().saturating_sub(T::MeterDeadline::get())
	}

	fn metered(interval: Interval, who: &T::AccountId) -> Option<MeteredFlow> {
		Flows::<T>::get(interval, who)
	}

	fn mark_settled(interval: Interval, who: &T::AccountId) {
		if interval >= Self::oldest_open() {
			defensive!("an interval was settled while it took bookings");
			return;
		}
		if let Some(metered) = Flows::<T>::get(interval, who) {
			Flows::<T>::insert(
				interval,
				who,
				MeteredFlow {
					settled: true,
					..metered
				},
			);
		}
	}

	fn accounts(interval: Interval, after: Option<Vec<u8>>, limit: u32) -> (Vec<T::AccountId>, Option<Vec<u8>>) {
		let mut keys = match after {
			Some(after) => Flows::<T>::iter_key_prefix_from(interval, after),
			None => Flows::<T>::iter_key_prefix(interval),
		};
		let accounts: Vec<_> = keys.by_ref().take(limit as usize).collect();
		let last = (!accounts.is_empty()).then(|| keys.last_raw_key().to_vec());
		(accounts, last)
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn book_for_benchmark(interval: Interval, who: &T::AccountId, area: AreaId, flow: energy_primitives::Flow) {
		let booking = crate::Booking {
			interval,
			flow,
			generated_wh: 0,
			estimated: false,
		};
		if Self::book(who, area, &[booking]).is_ok() {
			crate::NetworkTotals::<T>::mutate(|totals| {
				totals.import_wh = totals.import_wh.saturating_add(flow.import_wh.into());
				totals.export_wh = totals.export_wh.saturating_add(flow.export_wh.into());
			});
		}
	}
}

impl<T: Config> CleanGeneration<T::AccountId> for Pallet<T> {
	fn producer(who: &T::AccountId) -> Option<(AreaId, EnergySource)> {
		Producers::<T>::get(who)
			.filter(|plant| plant.status == ProducerStatus::Approved)
			.map(|plant| (plant.area, plant.source))
	}

	fn creditable(who: &T::AccountId, month: Month) -> Energy {
		Generated::<T>::get(who, month)
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn generate_for_benchmark(who: &T::AccountId, area: AreaId, source: EnergySource, month: Month, energy: Energy) {
		let booking = crate::Booking {
			interval: Self::oldest_open(),
			flow: energy_primitives::Flow::default(),
			generated_wh: energy,
			estimated: false,
		};
		if Self::book(who, area, &[booking]).is_err() {
			return;
		}
		Producers::<T>::mutate(who, |plant| {
			let plant = plant.get_or_insert(energy_primitives::ProducerInfo {
				area,
				source,
				capacity_w: crate::MAX_POWER,
				status: ProducerStatus::Approved,
				metered_wh: 0,
				manual_wh: 0,
			});
			plant.status = ProducerStatus::Approved;
			plant.metered_wh = plant.metered_wh.saturating_add(energy);
		});
		crate::ApprovedFrom::<T>::insert(who, 0);
		Generated::<T>::mutate(who, month, |total| *total = total.saturating_add(energy));
		crate::SourceTotals::<T>::mutate(source, |total| *total = total.saturating_add(energy.into()));
		crate::NetworkTotals::<T>::mutate(|totals| {
			totals.metered_wh = totals.metered_wh.saturating_add(energy.into());
		});
	}
}
