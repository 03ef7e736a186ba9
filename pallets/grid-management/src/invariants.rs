//! What must always hold of the pallet's storage. Checked after every unit test, and by try-runtime.

#![cfg(any(feature = "try-runtime", test))]

use crate::{
	emergencies::quiet_until, schedule::period_at, Areas, Conditions, Config, Connections, GridAccounts, Halts,
	Incidents, IntervalLength, Invitations, NextArea, NextIncident, Operators, Pallet, Parties, Party, Pauses,
	RecentIntervals, RecentSuspensions, StatusHistory, SupplyHistory, SupplyOf, TariffProposals, Trees,
	MIN_INTERVAL_MS,
};
use alloc::{
	collections::{BTreeMap, BTreeSet},
	vec::Vec,
};
use energy_primitives::{AreaId, GridAccess, Interval, IntervalClock, ZoneId};
use frame_support::{ensure, traits::Get};
use sp_runtime::TryRuntimeError;

impl<T: Config> Pallet<T> {
	/// # Invariants
	///
	/// 1. An interval has a length.
	/// 2. The areas are a forest: ids lie below the next one, a parent exists and is older than its child, a child lies
	///    one level deeper, no area lies too deep, each area's count of children is true, and its path is its parent's
	///    with its parent at the end.
	/// 3. Each area's edge, fees and thresholds lie within what the calls accept, its edge before the last change
	///    included.
	/// 4. Each connection's area exists, its limits are valid, and each area's count of connections is true. That the
	///    limits lie within the edges on the way up holds when a connection is accepted, and need not hold later: an
	///    edge may be lowered at any time.
	/// 5. Each operator's area exists, and each area's count of operators is true.
	/// 6. Each area has a supply schedule. It ascends, names somebody first, never names nobody twice running, and its
	///    tariffs are valid. Of the changes that operators have made, one at most is not in force yet. Only areas that
	///    are or were have a schedule; that of an area that exists is of its zone. A band is in order.
	/// 7. Each area has a condition and nothing else has one; its status history holds exactly as many records as it
	///    should.
	/// 8. Each area's emergency is on record, unlifted, and says the same as its record. Of the emergencies of an area
	///    that exists, one that is neither lifted nor over is the area's. After one that an operator declared or
	///    measured, the area is quiet as long as it lasts.
	/// 9. Every account has at least as many provider references as it has authorisations, invitations and connections.
	/// 10. No account that may have no role is a participant, invited, a party of a zone, or gets an edge's fees.
	/// 11. Each root's tree lists exactly the areas below it and itself, each once, in the order of their ids and so
	///     parents first; only roots have trees.
	/// 12. A zone's list of halts names areas of that zone, each once and in the order of their ids. Those in force are
	///     exactly the areas whose conditions suspend trading, until when those say. An area's trade is suspended
	///     exactly if its own condition, or one above it, suspends it at present.
	/// 13. A tree's list of pauses names areas of that tree, each once and with its path.
	/// 14. Only areas have grid accounts.
	/// 15. What an account is in a zone agrees with a recount of operators, schedules and grid accounts; there is no
	///     entry of one that is nothing; and nobody is two of operator, supplier and gateway of a zone. How many areas
	///     it is a gateway for is another pallet's to count.
	/// 16. In no zone and in no interval from the present one on is the highest surplus price above the lowest
	///     shortfall price.
	/// 17. Each invitation's area exists, its limits are valid, and each area's count of invitations is true and within
	///     its bound.
	/// 18. Each proposed tariff is valid and of an area that exists.
	/// 19. No record of lowered edges or begun suspensions lies in the future; the latter are of areas of the zone,
	///     each once and in the order of their ids.
	pub(crate) fn do_try_state() -> Result<(), TryRuntimeError> {
		ensure!(
			IntervalLength::<T>::get() >= MIN_INTERVAL_MS,
			"1: an interval has no length"
		);
		Self::check_areas()?;
		Self::check_trees()?;
		Self::check_halts()?;
		Self::check_pauses()?;
		Self::check_grid_accounts()?;
		Self::check_participants()?;
		Self::check_supply()?;
		Self::check_prices()?;
		Self::check_parties()?;
		Self::check_invitations()?;
		Self::check_recent()?;
		Self::check_conditions()?;
		Self::check_incidents()
	}

	fn check_areas() -> Result<(), TryRuntimeError> {
		let mut children = BTreeMap::<AreaId, u32>::new();
		for (id, area) in Areas::<T>::iter() {
			ensure!(id < NextArea::<T>::get(), "2: an area's id lies beyond the next one");
			ensure!(
				area.depth() < usize::from(T::MaxDepth::get()),
				"2: an area lies too deep"
			);
			match area.parent {
				None => ensure!(area.depth() == 0, "2: a root is not at the top"),
				Some(parent) => {
					let above = Areas::<T>::get(parent).ok_or("2: an area's parent does not exist")?;
					ensure!(parent < id, "2: an area is older than its parent");
					ensure!(
						area.path.split_last() == Some((&parent, above.path.as_slice())),
						"2: an area's path is not its parent's and its parent"
					);
					*children.entry(parent).or_default() += 1;
				},
			}
			Self::ensure_power(area.import_capacity_w)?;
			Self::ensure_power(area.export_capacity_w)?;
			Self::ensure_price(area.grid_fee)?;
			Self::ensure_price(area.latest_fee())?;
			if let Some(past) = area.past_edge {
				Self::ensure_power(past.import_capacity_w)?;
				Self::ensure_power(past.export_capacity_w)?;
				ensure!(
					past.changed_in <= Self::current(),
					"3: an edge has changed in the future"
				);
			}
			Self::ensure_thresholds(&area.thresholds)?;
		}
		for (id, area) in Areas::<T>::iter() {
			ensure!(
				area.children == children.get(&id).copied().unwrap_or(0),
				"2: an area's count of children is wrong"
			);
		}
		Ok(())
	}

	fn check_trees() -> Result<(), TryRuntimeError> {
		let mut trees = BTreeMap::<AreaId, Vec<AreaId>>::new();
		let mut ids = Areas::<T>::iter_keys().collect::<Vec<_>>();
		ids.sort_unstable();
		for id in ids {
			let area = Areas::<T>::get(id).ok_or("11: an area has no entry")?;
			trees.entry(area.root(id)).or_default().push(id);
		}
		ensure!(
			Trees::<T>::iter_keys().count() == trees.len(),
			"11: there are trees without a root"
		);
		for (root, areas) in trees {
			ensure!(
				Trees::<T>::get(root).into_inner() == areas,
				"11: a tree does not list its areas"
			);
		}
		Ok(())
	}

	fn check_halts() -> Result<(), TryRuntimeError> {
		let current = Self::current();
		for (root, halts) in Halts::<T>::iter() {
			ensure!(!halts.is_empty(), "12: an empty list of halts is stored");
			ensure!(Trees::<T>::contains_key(root), "12: there are halts without a tree");
		}
		for root in Trees::<T>::iter_keys() {
			let halts = Halts::<T>::get(root);
			ensure!(
				halts.windows(2).all(|pair| pair[0].area < pair[1].area),
				"12: a zone's halts are out of order"
			);
			let tree = Trees::<T>::get(root);
			ensure!(
				halts
					.iter()
					.all(|halt| tree.contains(&halt.area) && halt.since < halt.until),
				"12: a halt is of no area of its zone, or of no time"
			);
			let in_force = halts
				.iter()
				.filter(|halt| halt.in_force(current))
				.map(|halt| (halt.area, halt.until))
				.collect::<Vec<_>>();
			let expected = tree
				.iter()
				.filter_map(|id| {
					let condition = Conditions::<T>::get(id).filter(|condition| condition.suspends_trading(current))?;
					condition.emergency.map(|emergency| (*id, emergency.until))
				})
				.collect::<Vec<_>>();
			ensure!(
				in_force == expected,
				"12: a zone's halts are not those of its areas' conditions"
			);
			// A gate yet to come sees what is in force now.
			for area in Self::market_areas(root, Interval::MAX, Interval::MAX) {
				let halted = Self::lineage(area.area)
					.into_iter()
					.filter_map(Conditions::<T>::get)
					.any(|condition| condition.suspends_trading(current));
				ensure!(
					(current == Interval::MAX || area.suspended == halted)
						&& Self::trading_suspended(area.area) == halted,
					"12: an area trades or not against its conditions"
				);
			}
		}
		Ok(())
	}

	fn check_pauses() -> Result<(), TryRuntimeError> {
		for (root, pauses) in Pauses::<T>::iter() {
			ensure!(!pauses.is_empty(), "13: an empty list of pauses is stored");
			let mut seen = BTreeSet::new();
			for pause in pauses {
				let area = Areas::<T>::get(pause.area).ok_or("13: a pause's area does not exist")?;
				ensure!(area.root(pause.area) == root, "13: a pause is kept with another tree");
				ensure!(area.path == pause.path, "13: a pause has not its area's path");
				ensure!(seen.insert(pause.area), "13: an area has two pauses");
			}
		}
		Ok(())
	}

	fn check_grid_accounts() -> Result<(), TryRuntimeError> {
		for (area, account) in GridAccounts::<T>::iter() {
			Self::ensure_allowed(&account)?;
			ensure!(
				Areas::<T>::contains_key(area),
				"14: a grid account's area does not exist"
			);
		}
		Ok(())
	}

	fn check_participants() -> Result<(), TryRuntimeError> {
		let mut connections = BTreeMap::<AreaId, u32>::new();
		for (who, connection) in Connections::<T>::iter() {
			Self::ensure_limits(&connection)?;
			Self::ensure_allowed(&who)?;
			ensure!(
				Areas::<T>::contains_key(connection.area),
				"4: a connection's area does not exist"
			);
			*connections.entry(connection.area).or_default() += 1;
			Self::check_providers(&who)?;
		}
		let mut operators = BTreeMap::<AreaId, u32>::new();
		for (who, area, ()) in Operators::<T>::iter() {
			ensure!(Areas::<T>::contains_key(area), "5: an operator's area does not exist");
			Self::ensure_allowed(&who)?;
			*operators.entry(area).or_default() += 1;
			Self::check_providers(&who)?;
		}
		for (id, area) in Areas::<T>::iter() {
			ensure!(
				area.connections == connections.get(&id).copied().unwrap_or(0),
				"4: an area's count of connections is wrong"
			);
			ensure!(
				area.operators == operators.get(&id).copied().unwrap_or(0),
				"5: an area's count of operators is wrong"
			);
		}
		Ok(())
	}

	fn check_providers(who: &T::AccountId) -> Result<(), TryRuntimeError> {
		let roles = Operators::<T>::iter_key_prefix(who).count()
			+ Invitations::<T>::iter_key_prefix(who).count()
			+ usize::from(Connections::<T>::contains_key(who));
		let providers = frame_system::Pallet::<T>::providers(who);
		ensure!(
			providers as usize >= roles,
			"9: an account has fewer provider references than roles"
		);
		Ok(())
	}

	fn check_supply() -> Result<(), TryRuntimeError> {
		for (id, area) in Areas::<T>::iter() {
			let supply = SupplyHistory::<T>::get(id).ok_or("6: an area has no supply schedule")?;
			ensure!(supply.zone == area.root(id), "6: a schedule is of another zone");
		}
		let current = Self::current();
		for (id, supply) in SupplyHistory::<T>::iter() {
			ensure!(
				id < NextArea::<T>::get(),
				"6: there are supply terms of an area that never was"
			);
			let schedule = &supply.schedule;
			ensure!(
				schedule.windows(2).all(|pair| pair[0].from < pair[1].from),
				"6: supply terms are out of order"
			);
			ensure!(
				schedule.first().is_some_and(|first| first.supplier.is_some()),
				"6: a schedule names nobody first"
			);
			ensure!(
				!schedule
					.windows(2)
					.any(|pair| pair[0].supplier.is_none() && pair[1].supplier.is_none()),
				"6: a schedule names nobody twice running"
			);
			let under_way = schedule
				.iter()
				.filter(|period| period.by_operator && period.from > current)
				.count();
			ensure!(under_way <= 1, "6: an operator has two changes under way");
			for supplier in schedule.iter().filter_map(|period| period.supplier.as_ref()) {
				Self::ensure_tariff(&supplier.tariff)?;
				Self::ensure_allowed(&supplier.account)?;
			}
			if let Some((_, band)) = &supply.band {
				Self::ensure_band(band)?;
			}
		}
		for (id, proposal) in TariffProposals::<T>::iter() {
			ensure!(
				Areas::<T>::contains_key(id),
				"18: a tariff is proposed for an area that does not exist"
			);
			Self::ensure_tariff(&proposal.tariff)?;
		}
		Ok(())
	}

	/// Prices change at the begins of entries only, so that those and the present interval stand for all.
	fn check_prices() -> Result<(), TryRuntimeError> {
		let current = Self::current();
		for zone in Trees::<T>::iter_keys() {
			let supplies: Vec<SupplyOf<T>> = Trees::<T>::get(zone)
				.iter()
				.filter_map(SupplyHistory::<T>::get)
				.collect();
			let boundaries = supplies
				.iter()
				.flat_map(|supply| supply.schedule.iter().map(|period| period.from))
				.filter(|from| *from > current)
				.chain([current])
				.collect::<BTreeSet<_>>();
			for interval in boundaries {
				let tariffs = supplies
					.iter()
					.filter_map(|supply| period_at(&supply.schedule, interval)?.supplier.as_ref())
					.map(|supplier| supplier.tariff)
					.collect::<Vec<_>>();
				let highest_surplus = tariffs.iter().map(|tariff| tariff.surplus_price).max();
				let lowest_shortfall = tariffs.iter().map(|tariff| tariff.shortfall_price).min();
				ensure!(
					highest_surplus <= lowest_shortfall,
					"16: a surplus price of a zone is above a shortfall price"
				);
			}
		}
		Ok(())
	}

	fn check_parties() -> Result<(), TryRuntimeError> {
		let mut expected = BTreeMap::<(T::AccountId, ZoneId), Party>::new();
		for (who, area, ()) in Operators::<T>::iter() {
			let zone = Self::root_of(area).ok_or("5: an operator's area does not exist")?;
			expected.entry((who, zone)).or_default().operates += 1;
		}
		for (_, supply) in SupplyHistory::<T>::iter() {
			for supplier in supply.schedule.iter().filter_map(|period| period.supplier.as_ref()) {
				expected
					.entry((supplier.account.clone(), supply.zone))
					.or_default()
					.supplies += 1;
			}
		}
		for (area, account) in GridAccounts::<T>::iter() {
			let zone = Self::root_of(area).ok_or("14: a grid account's area does not exist")?;
			expected.entry((account, zone)).or_default().receives += 1;
		}
		for (who, zone, party) in Parties::<T>::iter() {
			Self::ensure_allowed(&who)?;
			ensure!(!party.is_none(), "15: a party of nothing is stored");
			let roles = [party.operates, party.supplies, party.gateway];
			ensure!(
				roles.iter().filter(|count| **count > 0).count() <= 1,
				"15: an account has two roles that exclude each other"
			);
			let counted = expected.remove(&(who, zone)).unwrap_or_default();
			ensure!(
				Party { gateway: 0, ..party } == counted,
				"15: an account's roles are miscounted"
			);
		}
		ensure!(expected.is_empty(), "15: a party is not on record");
		Ok(())
	}

	fn check_invitations() -> Result<(), TryRuntimeError> {
		let mut invitations = BTreeMap::<AreaId, u32>::new();
		for (who, area, invitation) in Invitations::<T>::iter() {
			Self::ensure_limits(&invitation.connection(area))?;
			Self::ensure_allowed(&who)?;
			Self::check_providers(&who)?;
			ensure!(
				Areas::<T>::contains_key(area),
				"17: an invitation's area does not exist"
			);
			*invitations.entry(area).or_default() += 1;
		}
		for (id, area) in Areas::<T>::iter() {
			ensure!(
				area.invitations == invitations.get(&id).copied().unwrap_or(0)
					&& area.invitations <= T::MaxInvitations::get(),
				"17: an area's count of invitations is wrong"
			);
		}
		Ok(())
	}

	fn check_recent() -> Result<(), TryRuntimeError> {
		let current = Self::current();
		let in_order = |record: &RecentIntervals| record.newest <= current && record.bits & 1 == 1;
		for area in Areas::<T>::iter_values() {
			ensure!(
				area.lowered.as_ref().is_none_or(in_order),
				"19: an edge was lowered in the future"
			);
		}
		for (zone, records) in RecentSuspensions::<T>::iter() {
			ensure!(!records.is_empty(), "19: an empty list of suspensions is stored");
			ensure!(
				records.windows(2).all(|pair| pair[0].area < pair[1].area),
				"19: suspensions are out of order"
			);
			for record in &records {
				ensure!(
					Self::root_of(record.area) == Some(zone),
					"19: a suspension is of another zone"
				);
				ensure!(in_order(&record.begun), "19: a suspension begins in the future");
			}
		}
		Ok(())
	}

	fn check_conditions() -> Result<(), TryRuntimeError> {
		ensure!(
			Conditions::<T>::iter_keys().count() == Areas::<T>::iter_keys().count(),
			"7: areas and conditions differ"
		);
		let mut records = 0;
		let current = Self::current();
		for (id, condition) in Conditions::<T>::iter() {
			ensure!(Areas::<T>::contains_key(id), "7: a condition's area does not exist");
			ensure!(
				condition.status.is_some() == (condition.records > 0),
				"7: a status is not counted"
			);
			let kept = condition.records.min(T::HistoryLength::get().into());
			ensure!(Self::history(id).len() as u64 == kept, "7: a status record is missing");
			records += kept;

			if let Some(emergency) = condition.emergency {
				let record = Incidents::<T>::get(emergency.incident).ok_or("8: an emergency is not on record")?;
				ensure!(
					record.area == id && record.protocol == emergency.protocol && record.until == emergency.until,
					"8: an emergency differs from its record"
				);
				ensure!(
					record.lifted.is_none(),
					"8: an emergency was lifted and is still in force"
				);
				let quiet_until = quiet_until(record.from, record.until);
				if record.by.is_some() && current < quiet_until {
					let root = Self::root_of(id).ok_or("8: a condition's area does not exist")?;
					ensure!(
						Pauses::<T>::get(root)
							.iter()
							.any(|pause| pause.area == id && pause.until == quiet_until),
						"8: an operator's emergency can be followed too soon"
					);
				}
			}
		}
		ensure!(
			StatusHistory::<T>::iter_keys().count() as u64 == records,
			"7: there are status records too many"
		);
		Ok(())
	}

	fn check_incidents() -> Result<(), TryRuntimeError> {
		let current = Self::current();
		for (id, incident) in Incidents::<T>::iter() {
			ensure!(
				id < NextIncident::<T>::get(),
				"8: an incident's id lies beyond the next one"
			);
			ensure!(incident.from < incident.until, "8: an incident has no duration");
			if incident.lifted.is_none() && current < incident.until {
				let condition = Conditions::<T>::get(incident.area);
				let emergency = condition
					.as_ref()
					.and_then(|condition| condition.emergency_in_force(current));
				ensure!(
					emergency.is_some_and(|emergency| emergency.incident == id),
					"8: an incident in force is not its area's emergency"
				);
			}
		}
		Ok(())
	}
}
