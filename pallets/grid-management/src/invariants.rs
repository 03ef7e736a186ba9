//! What must always hold of the pallet's storage. Checked after every unit test, and by try-runtime.

#![cfg(any(feature = "try-runtime", test))]

use crate::{
	emergencies::quiet_until, Areas, Conditions, Config, Connections, GridAccounts, Halts, Incidents, IntervalLength,
	NextArea, NextIncident, Operators, Pallet, Pauses, StatusHistory, SupplyHistory, Trees, MIN_INTERVAL_MS,
};
use alloc::{
	collections::{BTreeMap, BTreeSet},
	vec::Vec,
};
use energy_primitives::{AreaId, GridAccess, IntervalClock};
use frame_support::{ensure, traits::Get};
use sp_runtime::TryRuntimeError;

impl<T: Config> Pallet<T> {
	/// # Invariants
	///
	/// 1. An interval has a length.
	/// 2. The areas are a forest: ids lie below the next one, a parent exists and is older than its child, a child lies one level
	///    deeper, no area lies too deep, each area's count of children is true, and its path is its parent's with its parent at the end.
	/// 3. Each area's edge, fee and thresholds lie within what the calls accept.
	/// 4. Each connection's area exists, its limits are valid, and each area's count of connections is true.
	/// 5. Each operator's area exists, and each area's count of operators is true.
	/// 6. Each area has supply terms. They ascend, and their tariffs are valid. Only areas that are or were have any.
	/// 7. Each area has a condition and nothing else has one; its status history holds exactly as many records as it should.
	/// 8. Each area's emergency is on record, unlifted, and says the same as its record. Of the emergencies of an area that exists,
	///    one that is neither lifted nor over is the area's. After one that an operator declared, the area is quiet as long as it lasts.
	/// 9. Every account has at least as many provider references as it has roles here.
	/// 10. No account that may have no role is a participant, an operator, or a supplier, or gets an edge's fees.
	/// 11. Each root's tree lists exactly the areas below it and itself, each once, in the order of their ids and so parents first; only
	///     roots have trees.
	/// 12. A tree's list of halts says of exactly its areas that their conditions halt what those say, in the order of their ids. An area's
	///     trade is suspended exactly if its own condition, or one above it, halts it at present.
	/// 13. A tree's list of pauses names areas of that tree, each once and with its path.
	/// 14. Only areas have grid accounts.
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
			let expected = Trees::<T>::get(root)
				.into_iter()
				.filter_map(|id| Conditions::<T>::get(id).and_then(|condition| condition.halt(id)))
				.collect::<Vec<_>>();
			ensure!(
				Halts::<T>::get(root).into_inner() == expected,
				"12: a tree's halts are not those of its areas' conditions"
			);
			for area in Self::market_areas(root) {
				let halted = Self::lineage(area.area)
					.into_iter()
					.filter_map(|id| Conditions::<T>::get(id).and_then(|condition| condition.halt(id)))
					.any(|halt| halt.in_force(current));
				ensure!(
					area.suspended == halted && Self::trading_suspended(area.area) == halted,
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
		let roles = Operators::<T>::iter_key_prefix(who).count() + usize::from(Connections::<T>::contains_key(who));
		let providers = frame_system::Pallet::<T>::providers(who);
		ensure!(
			providers as usize >= roles,
			"9: an account has fewer provider references than roles"
		);
		Ok(())
	}

	fn check_supply() -> Result<(), TryRuntimeError> {
		for id in Areas::<T>::iter_keys() {
			ensure!(
				!SupplyHistory::<T>::get(id).is_empty(),
				"6: an area has no supply terms"
			);
		}
		for (id, history) in SupplyHistory::<T>::iter() {
			ensure!(
				id < NextArea::<T>::get(),
				"6: there are supply terms of an area that never was"
			);
			ensure!(
				history.windows(2).all(|pair| pair[0].from < pair[1].from),
				"6: supply terms are out of order"
			);
			for terms in &history {
				Self::ensure_tariff(&terms.tariff)?;
				Self::ensure_allowed(&terms.supplier)?;
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
