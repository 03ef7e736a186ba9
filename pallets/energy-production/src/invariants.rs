//! What holds at the end of every block.

use crate::{
	bookings::most_energy, Accounts, Config, EnergyTotals, Equivocations, Flags, Flows, Gateways, Generated, Intervals,
	LateEntry, LateFlows, ManualRecords, MeterAccount, MeterKeys, MeterStatus, Meters, NetworkTotals, NextMeter,
	Pallet, Producers, Readings, SourceTotals, MAX_POWER,
};
use alloc::{collections::BTreeMap, vec::Vec};
use energy_primitives::{
	ConnectionPages, Connections, EnergySource, Interval, IntervalClock, MeteredEnergy, ProducerStatus, Zones,
};
use frame_support::ensure;
use sp_runtime::TryRuntimeError;

impl<T: Config> Pallet<T> {
	/// The pallet's invariants:
	///
	/// 1. An interval's sums are those over its flows and what is late of it, while these are kept; the
	///    network's are those over all intervals.
	/// 2. The network's generation by meters is the sum over all meters, that by hand the sum over
	///    all plants; each source's is the sum over both.
	/// 3. What can earn credits is part of what a meter of gross generation gave.
	/// 4. An account's meters are its own, as many and as strong as its counts say. The active ones
	///    stand in one area, at its present connection point, and none was suspended at more
	///    displacements than there were.
	/// 5. Each meter's key leads to it, and so does each key of an earlier epoch that equivocated;
	///    no other key leads anywhere.
	/// 6. As many meters are stored as ids were given, page by page.
	/// 7. A proof of equivocation holds two different readings of one meter, epoch and sequence
	///    number; while the epoch lasts, the meter is suspended.
	/// 8. Where an interval's flows are deleted, it is closed.
	/// 9. A gateway can sign: its account has a provider for each of its areas. It has its role in
	///    the zone of the area, while that exists.
	/// 10. The active meters of gross generation of an account are those of its plant's source and
	///     area, and have together at most its capacity.
	/// 11. Only an active meter of an approved plant earns credits, and not since a time to come.
	/// 12. Each number that an account books under, or did before, is its own in the grid; a page of
	///     flows is in the order of its connection points, and of the area that these lie in.
	/// 13. An account's active meters stand at the connection point that it has in the grid, and so
	///     in the area that it is connected in, and those at the connection point are together
	///     rated no higher than what the connection may carry.
	/// 14. What waits for a countersignature is some energy of a plant, once for each interval,
	///     which has ended and is not booked yet.
	/// 15. What a new device finds used up of an interval is no more than the greatest power gives.
	/// 16. No more meters have measured an interval than stand at its connection point, and one that
	///     is complete was measured by one. An entry without energy tells that a meter measured none.
	/// 17. A meter that is known to be alone at its connection point is the only active one there,
	///     and has counted since the last device was taken out. None will be taken out in a time to
	///     come.
	/// 18. What is late is some energy of a closed interval, in the order of the connection points.
	/// 19. A meter that measures the connection point and gross generation at once is the only active
	///     one of its account.
	/// 20. The first meter of gross generation of an account has the deficit of all.
	pub fn do_try_state() -> Result<(), TryRuntimeError> {
		Self::try_state_intervals()?;
		Self::try_state_generation()?;
		Self::try_state_accounts()?;
		Self::try_state_keys()?;
		Self::try_state_plants()?;
		Self::try_state_connections()?;
		Self::try_state_gateways()?;
		Self::try_state_records()
	}

	fn try_state_intervals() -> Result<(), TryRuntimeError> {
		let oldest_open = Self::oldest_open();
		let mut sums = BTreeMap::<Interval, (u128, u128, u128)>::new();
		for (interval, page, entries) in Flows::<T>::iter() {
			let page = T::Grid::page(page).ok_or("invariant 12: flows on a page that does not exist")?;
			let slots: Vec<_> = entries.iter().map(|entry| usize::from(entry.slot)).collect();
			ensure!(
				slots.windows(2).all(|pair| pair[0] < pair[1]) && slots.iter().all(|slot| *slot < page.accounts.len()),
				"invariant 12: a page of flows is out of order, or of no account"
			);
			ensure!(
				entries.iter().all(|entry| entry.area == page.area),
				"invariant 12: flows of another area than their page's"
			);
			for entry in entries {
				let settling = page
					.accounts
					.get(usize::from(entry.slot))
					.and_then(Self::account)
					.map_or(0, |account| account.settling);
				ensure!(
					u32::from(entry.measured_by) <= settling,
					"invariant 16: more meters measured an interval than there are"
				);
				ensure!(
					entry.measured_by > 0 || !entry.flags.contains(Flags::COMPLETE),
					"invariant 16: an interval is complete that no meter measured"
				);
				ensure!(
					entry.measured_by > 0
						|| (entry.import_wh, entry.export_wh, entry.generated_wh) != Default::default(),
					"invariant 16: an entry of nothing"
				);
				let (import, export, generated) = sums.entry(interval).or_default();
				*import += u128::from(entry.import_wh);
				*export += u128::from(entry.export_wh);
				*generated += u128::from(entry.generated_wh);
			}
		}
		for (interval, page, entries) in LateFlows::<T>::iter() {
			ensure!(interval < oldest_open, "invariant 18: what is late of an open interval");
			let points = T::Grid::page(page).map_or(0, |page| page.accounts.len());
			let slots: Vec<_> = entries.iter().map(|entry| usize::from(entry.slot)).collect();
			ensure!(
				!slots.is_empty()
					&& slots.windows(2).all(|pair| pair[0] < pair[1])
					&& slots.iter().all(|s| *s < points),
				"invariant 18: a page of what is late is empty, out of order, or of no account"
			);
			for entry in entries {
				let LateEntry {
					import_wh,
					export_wh,
					generated_wh,
					..
				} = entry;
				ensure!(
					(import_wh, export_wh, generated_wh) != Default::default(),
					"invariant 18: an entry of nothing is late"
				);
				let (import, export, generated) = sums.entry(interval).or_default();
				*import += u128::from(import_wh);
				*export += u128::from(export_wh);
				*generated += u128::from(generated_wh);
			}
		}
		let mut network = EnergyTotals::default();
		for (interval, record) in Intervals::<T>::iter() {
			let totals = record.totals;
			network = network.plus(totals);
			let flows = sums.remove(&interval);
			let (import, export, generated) = flows.unwrap_or_default();
			let all = (totals.import_wh, totals.export_wh, totals.metered_wh + totals.manual_wh);
			let adds_up = match record.readings {
				Readings::Tree(_) => (import, export, generated) == all,
				// Flows are deleted a page at a time.
				Readings::Root { .. } => import <= all.0 && export <= all.1 && generated <= all.2,
			};
			ensure!(adds_up, "invariant 1: the flows do not add up to their interval's sums");
			ensure!(
				interval < oldest_open || matches!(record.readings, Readings::Tree(_)),
				"invariant 8: the flows of an open interval are deleted"
			);
		}
		ensure!(sums.is_empty(), "invariant 1: flows of an interval without a record");
		ensure!(
			network == NetworkTotals::<T>::get(),
			"invariant 1: the intervals do not add up to the network's sums"
		);
		Ok(())
	}

	fn try_state_generation() -> Result<(), TryRuntimeError> {
		let totals = NetworkTotals::<T>::get();
		let (mut metered, mut manual) = (0u128, 0u128);
		let mut sources = BTreeMap::<EnergySource, u128>::new();
		let mut add = |source: EnergySource, wh: u64| *sources.entry(source).or_default() += u128::from(wh);
		for plant in Producers::<T>::iter_values() {
			manual += u128::from(plant.manual_wh);
			add(plant.source, plant.manual_wh);
		}
		for (id, meter) in Self::meters_from(0) {
			ensure!(
				meter.generation.is_some() == meter.role.source().is_some(),
				"invariant 3: gross generation of a meter that measures none"
			);
			let earlier: u128 = Generated::<T>::iter_prefix_values(id).map(u128::from).sum();
			let (Some(source), Some(generation)) = (meter.role.source(), meter.generation) else {
				ensure!(earlier == 0, "invariant 3: creditable generation of no plant's meter");
				continue;
			};
			metered += u128::from(generation.generated_wh);
			add(source, generation.generated_wh);
			ensure!(
				earlier + u128::from(generation.creditable_wh) <= u128::from(generation.generated_wh),
				"invariant 3: more is creditable than was generated"
			);
		}
		ensure!(
			(metered, manual) == (totals.metered_wh, totals.manual_wh),
			"invariant 2: meters and plants do not add up to the network's generation"
		);
		sources.retain(|_, total| *total > 0);
		ensure!(
			sources == SourceTotals::<T>::get().into_inner(),
			"invariant 2: a source's meters and plants do not add up to its generation"
		);
		Ok(())
	}

	fn try_state_accounts() -> Result<(), TryRuntimeError> {
		let meters = Self::meters_from(0).count();
		let stored: usize = Meters::<T>::iter_values().map(|page| page.len()).sum();
		ensure!(
			meters == NextMeter::<T>::get() as usize && stored == meters,
			"invariant 6: not as many meters as ids"
		);
		let mut owned = 0;
		for (who, account) in Accounts::<T>::iter() {
			ensure!(
				account
					.indices()
					.all(|index| Self::owner_of(index).as_ref() == Some(&who)),
				"invariant 12: another account has this one's number"
			);
			let mut counted = MeterAccount {
				meters: account.meters.clone(),
				displacements: account.displacements,
				former: account.former,
				complete_from: account.complete_from,
				..MeterAccount::new(account.index)
			};
			let first = Self::generating_meters(&who).next().map(|(first, _)| first);
			for id in &account.meters {
				let meter = Self::meter(*id).map_err(|_| "invariant 4: an account's meter is missing")?;
				ensure!(
					meter.generation.is_none_or(|generation| {
						Some(generation.first) == first && (generation.first == *id || generation.deficit_wh == 0)
					}),
					"invariant 20: the deficit of an account is not on its first meter of gross generation"
				);
				ensure!(
					Self::owner_of(meter.owner).as_ref() == Some(&who),
					"invariant 4: an account's meter is another's"
				);
				ensure!(
					!meter.is_active() || meter.owner == account.index,
					"invariant 4: an active meter at another connection point than its account's"
				);
				ensure!(
					!meter.sole
						|| (meter.is_active()
							&& meter.role.settles()
							&& account.active_settling == 1
							&& account.complete_from <= meter.last.counted_to().0.saturating_add(1)),
					"invariant 17: a meter is not alone at its connection point, or has not been for long enough"
				);
				ensure!(
					!(meter.is_active() && meter.role.measures_both()) || account.active == 1,
					"invariant 19: a meter beside one that measures connection and generation at once"
				);
				counted.registered(&meter);
				match meter.status {
					MeterStatus::Suspended { displacements } => ensure!(
						displacements <= account.displacements,
						"invariant 4: a meter was suspended at more displacements than there were"
					),
					MeterStatus::Active => {
						ensure!(
							counted.area.is_none_or(|area| area == meter.area),
							"invariant 4: an account's active meters stand in two areas"
						);
						counted.activated(&meter);
					},
				}
				owned += 1;
			}
			ensure!(
				account.complete_from <= T::Clock::current().saturating_add(1),
				"invariant 17: a device was taken out in a time to come"
			);
			ensure!(
				counted == account,
				"invariant 4: an account's meters are not as many as counted"
			);
		}
		ensure!(owned == meters, "invariant 4: a meter belongs to no account");
		Ok(())
	}

	fn try_state_keys() -> Result<(), TryRuntimeError> {
		let mut keys = 0usize;
		for (id, meter) in Self::meters_from(0) {
			ensure!(
				MeterKeys::<T>::get(meter.key) == Some(id),
				"invariant 5: a meter's key leads elsewhere"
			);
			keys += 1;
		}
		for (id, epoch, proof) in Equivocations::<T>::iter() {
			let (accepted, conflicting) = (&proof.accepted.reading, &proof.conflicting.reading);
			ensure!(
				(accepted.meter, accepted.epoch) == (id, epoch)
					&& (conflicting.meter, conflicting.epoch) == (id, epoch)
					&& accepted.sequence == conflicting.sequence
					&& accepted != conflicting,
				"invariant 7: a proof that proves nothing"
			);
			let meter = Self::meter(id).map_err(|_| "invariant 7: a proof against no meter")?;
			ensure!(
				meter.epoch != epoch || !meter.is_active(),
				"invariant 7: a key that equivocated is in use"
			);
			ensure!(
				MeterKeys::<T>::get(proof.key) == Some(id),
				"invariant 5: a key that equivocated is free"
			);
			keys += usize::from(meter.epoch != epoch);
		}
		ensure!(MeterKeys::<T>::iter().count() == keys, "invariant 5: a key of no meter");
		Ok(())
	}

	fn try_state_plants() -> Result<(), TryRuntimeError> {
		for (_, meter) in Self::meters_from(0) {
			let creditable_from = meter.generation.and_then(|generation| generation.creditable_from);
			let Some(source) = meter.role.source().filter(|_| meter.is_active()) else {
				ensure!(
					creditable_from.is_none(),
					"invariant 11: a meter earns credits that is not active"
				);
				continue;
			};
			let owner = Self::owner_of(meter.owner).ok_or("invariant 10: a meter of no account")?;
			let plant = Producers::<T>::get(&owner).ok_or("invariant 10: a meter of no plant")?;
			ensure!(
				(plant.source, plant.area) == (source, meter.area),
				"invariant 10: a meter of another plant"
			);
			ensure!(
				Self::account(&owner).is_some_and(|account| account.generating_w <= plant.capacity_w),
				"invariant 10: meters beyond a plant's capacity"
			);
			ensure!(
				creditable_from.is_some() == (plant.status == ProducerStatus::Approved)
					&& creditable_from.is_none_or(|from| from <= T::Clock::current()),
				"invariant 11: a meter earns credits for a plant that is not approved, or not yet"
			);
		}
		Ok(())
	}

	fn try_state_connections() -> Result<(), TryRuntimeError> {
		for (who, account) in Accounts::<T>::iter().filter(|(_, account)| account.active > 0) {
			let connection =
				T::Grid::connection(&who).ok_or("invariant 13: an active meter of an account without a connection")?;
			ensure!(
				T::Grid::index_of(&who) == Some(account.index),
				"invariant 13: active meters at another connection point than their owner's"
			);
			ensure!(
				account.area == Some(connection.area),
				"invariant 13: an active meter in another area than its owner's"
			);
			ensure!(
				account.settling_w <= connection.import_limit_w.max(connection.export_limit_w),
				"invariant 13: meters beyond what their connection may carry"
			);
		}
		let most_wh = most_energy(MAX_POWER, T::Clock::length_ms(), 2);
		ensure!(
			Self::meters_from(0).all(|(_, meter)| meter.used_up_wh <= most_wh),
			"invariant 15: more is used up than could flow"
		);
		Ok(())
	}

	fn try_state_gateways() -> Result<(), TryRuntimeError> {
		let mut areas = BTreeMap::<T::AccountId, u32>::new();
		for (gateway, area, zone) in Gateways::<T>::iter() {
			ensure!(
				T::Grid::zone_of(area).is_none_or(|of_area| of_area == zone),
				"invariant 9: a gateway has its role in another zone"
			);
			*areas.entry(gateway).or_default() += 1;
		}
		ensure!(
			areas
				.iter()
				.all(|(gateway, count)| frame_system::Pallet::<T>::providers(gateway) >= *count),
			"invariant 9: a gateway without a provider"
		);
		Ok(())
	}

	fn try_state_records() -> Result<(), TryRuntimeError> {
		for (who, records) in ManualRecords::<T>::iter() {
			ensure!(!records.is_empty(), "invariant 14: a list of no records");
			ensure!(Producers::<T>::contains_key(&who), "invariant 14: a record of no plant");
			let mut intervals: Vec<_> = records.iter().map(|record| record.interval).collect();
			intervals.sort_unstable();
			ensure!(
				intervals.windows(2).all(|pair| pair[0] < pair[1]),
				"invariant 14: two records of an interval"
			);
			for record in records {
				let booked = Self::flow(record.interval, &who).is_some_and(|entry| entry.flags.contains(Flags::MANUAL));
				ensure!(
					record.energy_wh > 0 && record.interval < T::Clock::current() && !booked,
					"invariant 14: a record of no energy, of an interval to come, or booked already"
				);
			}
		}
		Ok(())
	}
}
