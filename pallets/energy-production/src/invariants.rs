//! What holds at the end of every block.

use crate::{
	ApprovedFrom, Config, EnergyTotals, Equivocations, Flows, Gateways, Generated, ManualRecords, MeterCount,
	MeterCounts, MeterKeys, MeterStatus, Meters, NetworkTotals, NextMeter, Pallet, Producers, SourceTotals,
};
use alloc::collections::BTreeMap;
use codec::Encode;
use energy_primitives::{EnergySource, IntervalClock, MeteredEnergy, ProducerStatus};
use frame_support::ensure;
use sp_runtime::TryRuntimeError;

impl<T: Config> Pallet<T> {
	/// The pallet's invariants:
	///
	/// 1. The network's import, export and generation are the sums over all flows.
	/// 2. The network's generation, metered and by hand, is the sum over all producers; each source's is the sum over its
	///    producers; a producer's generation by hand is the sum of its records.
	/// 3. What can earn credits is part of what meters told of a registered producer.
	/// 4. An account's meters are as many and as strong as its counts say, and the active ones stand in one area.
	/// 5. Each meter's key leads to it, and so does each key of an earlier epoch that equivocated; no other key leads anywhere.
	/// 6. A meter's number was given out, its last reading is of itself and of its present epoch, and not of an interval before
	///    the epoch's first.
	/// 7. A proof of equivocation holds two different readings of one meter, epoch and sequence number; while the epoch lasts,
	///    the meter is suspended.
	/// 8. A settled flow's interval is closed.
	/// 9. A gateway can sign: its account has a provider.
	/// 10. The active meters of gross output of an account are those of its plant's source and area, and have together at most
	///     its capacity.
	/// 11. An approved plant, and no other, has an interval that it was approved in, which is not in the future.
	pub fn do_try_state() -> Result<(), TryRuntimeError> {
		Self::try_state_totals()?;
		Self::try_state_meters()?;
		Self::try_state_plants()?;
		for gateway in Gateways::<T>::iter_keys() {
			ensure!(
				frame_system::Pallet::<T>::providers(&gateway) > 0,
				"9: a gateway without a provider"
			);
		}
		Ok(())
	}

	fn try_state_totals() -> Result<(), TryRuntimeError> {
		let oldest_open = Self::oldest_open();
		let totals = NetworkTotals::<T>::get();
		let mut flows = EnergyTotals::default();
		let mut generated = 0u128;
		for (interval, _, metered) in Flows::<T>::iter() {
			flows.import_wh += u128::from(metered.flow.import_wh);
			flows.export_wh += u128::from(metered.flow.export_wh);
			generated += u128::from(metered.generated_wh);
			ensure!(
				!metered.settled || interval < oldest_open,
				"8: a settled flow of an open interval"
			);
		}
		ensure!(
			(flows.import_wh, flows.export_wh) == (totals.import_wh, totals.export_wh),
			"1: the flows do not add up to the network's"
		);
		ensure!(
			generated == totals.metered_wh + totals.manual_wh,
			"1: generation does not add up to the network's"
		);

		let (mut metered, mut manual) = (0u128, 0u128);
		let mut sources = BTreeMap::<EnergySource, u128>::new();
		for (_, plant) in Producers::<T>::iter() {
			metered += u128::from(plant.metered_wh);
			manual += u128::from(plant.manual_wh);
			*sources.entry(plant.source).or_default() += u128::from(plant.metered_wh) + u128::from(plant.manual_wh);
		}
		ensure!(
			(metered, manual) == (totals.metered_wh, totals.manual_wh),
			"2: the producers do not add up to the network's generation"
		);
		for source in EnergySource::ALL {
			ensure!(
				sources.get(&source).copied().unwrap_or_default() == SourceTotals::<T>::get(source),
				"2: a source's producers do not add up to its generation"
			);
		}
		let mut records = BTreeMap::new();
		for (_, producer, energy) in ManualRecords::<T>::iter() {
			*records.entry(producer.encode()).or_insert(0u128) += u128::from(energy);
		}
		for (producer, plant) in Producers::<T>::iter() {
			let recorded = records.remove(&producer.encode()).unwrap_or_default();
			ensure!(
				recorded == u128::from(plant.manual_wh),
				"2: a producer's records do not add up"
			);
		}
		ensure!(records.is_empty(), "2: a record of no producer");

		let mut creditable = BTreeMap::new();
		for (producer, _, energy) in Generated::<T>::iter() {
			creditable.entry(producer.encode()).or_insert((producer, 0u128)).1 += u128::from(energy);
		}
		for (producer, energy) in creditable.into_values() {
			let plant = Producers::<T>::get(producer).ok_or("3: creditable generation of no producer")?;
			ensure!(
				energy <= u128::from(plant.metered_wh),
				"3: more creditable than metered"
			);
		}
		Ok(())
	}

	fn try_state_meters() -> Result<(), TryRuntimeError> {
		let mut counts = BTreeMap::new();
		let mut meters = 0usize;
		let mut liars = 0usize;
		for (id, meter) in Meters::<T>::iter() {
			meters += 1;
			let (_, count) = counts
				.entry(meter.owner.encode())
				.or_insert((meter.owner.clone(), MeterCount::default()));
			*count = count.registered(meter.role);
			if meter.status == MeterStatus::Active {
				ensure!(
					count.area.is_none_or(|area| area == meter.area),
					"4: an account's active meters stand in two areas"
				);
				*count = count.activated(&meter);
			}
			ensure!(
				MeterKeys::<T>::get(meter.key) == Some(id),
				"5: a meter's key leads elsewhere"
			);
			ensure!(
				id < NextMeter::<T>::get(),
				"6: a meter with a number that was not given out"
			);
			if let Some(last) = &meter.last {
				ensure!(last.reading.meter == id, "6: the last reading is another meter's");
				ensure!(
					last.reading.epoch == meter.epoch,
					"6: the last reading is of another epoch"
				);
				ensure!(
					last.reading.interval >= meter.baseline_from,
					"6: the last reading is of an earlier epoch's time"
				);
			}
		}
		ensure!(
			MeterCounts::<T>::iter().count() == counts.len(),
			"4: a count of no meters"
		);
		for (owner, count) in counts.into_values() {
			ensure!(
				MeterCounts::<T>::get(owner) == count,
				"4: an account's meters are not as many as counted"
			);
		}
		for (id, epoch, proof) in Equivocations::<T>::iter() {
			let (accepted, conflicting) = (&proof.accepted.reading, &proof.conflicting.reading);
			ensure!(
				(accepted.meter, accepted.epoch) == (id, epoch)
					&& (conflicting.meter, conflicting.epoch) == (id, epoch)
					&& accepted.sequence == conflicting.sequence
					&& accepted != conflicting,
				"7: a proof that proves nothing"
			);
			let meter = Meters::<T>::get(id).ok_or("7: a proof against no meter")?;
			ensure!(
				meter.epoch != epoch || meter.status == MeterStatus::Suspended,
				"7: a key that equivocated is in use"
			);
			ensure!(
				MeterKeys::<T>::get(proof.key) == Some(id),
				"5: a key that equivocated is free"
			);
			liars += usize::from(meter.epoch != epoch);
		}
		ensure!(MeterKeys::<T>::iter().count() == meters + liars, "5: a key of no meter");
		Ok(())
	}

	fn try_state_plants() -> Result<(), TryRuntimeError> {
		for (_, meter) in Meters::<T>::iter() {
			let Some(source) = meter.role.source().filter(|_| meter.status == MeterStatus::Active) else {
				continue;
			};
			let plant = Producers::<T>::get(&meter.owner).ok_or("10: a meter of no plant")?;
			ensure!(
				(plant.source, plant.area) == (source, meter.area),
				"10: a meter of another plant"
			);
			ensure!(
				MeterCounts::<T>::get(&meter.owner).generating_w <= plant.capacity_w,
				"10: meters beyond a plant's capacity"
			);
		}
		for (producer, plant) in Producers::<T>::iter() {
			ensure!(
				ApprovedFrom::<T>::contains_key(producer) == (plant.status == ProducerStatus::Approved),
				"11: a plant is approved since never, or is not and has been since"
			);
		}
		for (producer, from) in ApprovedFrom::<T>::iter() {
			ensure!(Producers::<T>::contains_key(producer), "11: an approval of no plant");
			ensure!(from <= T::Clock::current(), "11: an approval in the future");
		}
		Ok(())
	}
}
