//! The tree of areas.

use crate::{
	Area, Areas, Condition, Conditions, Config, Error, GridAccounts, NextArea, Pallet, PathOf, Pauses, StatusHistory,
	SupplyHistory, Trees, MAX_POWER,
};
use alloc::vec::Vec;
use energy_primitives::{
	AreaId, GridState, IntervalClock, MarketArea, Moment, Power, Price, SupplyTerms, Tariff, Thresholds, PRICE_LEVELS,
};
use frame_support::{defensive, ensure, traits::Get, BoundedVec};
use sp_runtime::{ArithmeticError, DispatchError, DispatchResult};

impl<T: Config> Pallet<T> {
	/// An area and the areas above it up to the root; nothing for an area that is not there.
	pub(crate) fn lineage(area: AreaId) -> Vec<AreaId> {
		Areas::<T>::get(area).map_or_else(Vec::new, |entry| entry.lineage(area).collect())
	}

	pub(crate) fn ensure_power(power: Power) -> DispatchResult {
		ensure!(power <= MAX_POWER, Error::<T>::PowerTooHigh);
		Ok(())
	}

	pub(crate) fn ensure_price(price: Price) -> DispatchResult {
		ensure!(price < PRICE_LEVELS, Error::<T>::PriceTooHigh);
		Ok(())
	}

	fn ensure_edge(import_capacity_w: Power, export_capacity_w: Power, grid_fee: Price) -> DispatchResult {
		Self::ensure_power(import_capacity_w)?;
		Self::ensure_power(export_capacity_w)?;
		Self::ensure_price(grid_fee)
	}

	pub(crate) fn ensure_thresholds(thresholds: &Thresholds) -> DispatchResult {
		let Thresholds {
			nominal_frequency_mhz,
			normal_frequency_deviation_mhz,
			alert_frequency_deviation_mhz,
			normal_voltage_deviation_permille,
			alert_voltage_deviation_permille,
			alert_load_permille,
			emergency_load_permille,
		} = *thresholds;
		ensure!(
			normal_frequency_deviation_mhz <= alert_frequency_deviation_mhz
				&& alert_frequency_deviation_mhz < nominal_frequency_mhz
				&& normal_voltage_deviation_permille <= alert_voltage_deviation_permille
				&& alert_voltage_deviation_permille < 1_000
				&& alert_load_permille > 0
				&& alert_load_permille <= emergency_load_permille,
			Error::<T>::InvalidThresholds
		);
		Ok(())
	}

	pub(crate) fn do_create_area(
		parent: Option<AreaId>,
		import_capacity_w: Power,
		export_capacity_w: Power,
		grid_fee: Price,
		supplier: T::AccountId,
		tariff: Tariff,
		now: Moment,
	) -> Result<AreaId, DispatchError> {
		Self::ensure_allowed(&supplier)?;
		Self::ensure_edge(import_capacity_w, export_capacity_w, grid_fee)?;
		Self::ensure_tariff(&tariff)?;

		let id = NextArea::<T>::get();
		let next = id.checked_add(1).ok_or(Error::<T>::AreaIdsExhausted)?;
		let mut path = PathOf::<T>::new();
		let mut above = None;
		if let Some(parent) = parent {
			let mut entry = Areas::<T>::get(parent).ok_or(Error::<T>::AreaNotFound)?;
			path = entry.path.clone();
			path.try_push(parent).map_err(|_| Error::<T>::TooDeep)?;
			entry.children = entry.children.checked_add(1).ok_or(ArithmeticError::Overflow)?;
			above = Some((parent, entry));
		}
		let root = path.first().copied().unwrap_or(id);
		let mut tree = Trees::<T>::get(root);
		// At the end: ids only grow, so a parent always stands before its children.
		tree.try_push(id).map_err(|_| Error::<T>::TreeFull)?;
		let terms = BoundedVec::try_from(alloc::vec![SupplyTerms {
			from: 0,
			supplier,
			tariff
		}])
		.map_err(|_| Error::<T>::TooManyTerms)?;

		NextArea::<T>::put(next);
		Trees::<T>::insert(root, tree);
		if let Some((parent, entry)) = above {
			Areas::<T>::insert(parent, entry);
		}
		Areas::<T>::insert(
			id,
			Area {
				parent,
				path,
				import_capacity_w,
				export_capacity_w,
				grid_fee,
				thresholds: Thresholds::default(),
				children: 0,
				connections: 0,
				operators: 0,
			},
		);
		Conditions::<T>::insert(
			id,
			Condition {
				status: None,
				since: now,
				state: GridState::Normal,
				records: 0,
				emergency: None,
			},
		);
		SupplyHistory::<T>::insert(id, terms);
		Ok(id)
	}

	pub(crate) fn do_update_area(
		area: AreaId,
		import_capacity_w: Power,
		export_capacity_w: Power,
		grid_fee: Price,
		thresholds: Thresholds,
		by_admin: bool,
	) -> DispatchResult {
		Self::ensure_edge(import_capacity_w, export_capacity_w, grid_fee)?;
		Self::ensure_thresholds(&thresholds)?;
		Areas::<T>::try_mutate(area, |entry| {
			let entry = entry.as_mut().ok_or(Error::<T>::AreaNotFound)?;
			ensure!(by_admin || grid_fee == entry.grid_fee, Error::<T>::FeeNeedsAdmin);
			entry.import_capacity_w = import_capacity_w;
			entry.export_capacity_w = export_capacity_w;
			entry.grid_fee = grid_fee;
			entry.thresholds = thresholds;
			Ok(())
		})
	}

	/// Removes an area; tells how many status records went with it. An operator (`by`; none for the admin origin) waits until the pause
	/// after an operator's emergency is over: otherwise a new area in its place would have none.
	pub(crate) fn do_remove_area(area: AreaId, by: Option<T::AccountId>) -> Result<u32, DispatchError> {
		let entry = Areas::<T>::get(area).ok_or(Error::<T>::AreaNotFound)?;
		ensure!(entry.children == 0, Error::<T>::AreaHasChildren);
		ensure!(entry.connections == 0, Error::<T>::AreaHasConnections);
		ensure!(entry.operators == 0, Error::<T>::AreaHasOperators);
		let condition = Conditions::<T>::get(area).ok_or(Error::<T>::AreaNotFound)?;
		let (root, current) = (entry.root(area), Self::current());
		ensure!(
			condition.emergency_in_force(current).is_none(),
			Error::<T>::EmergencyInForce
		);
		let mut pauses = Pauses::<T>::get(root);
		if let Some(pause) = pauses.iter().position(|pause| pause.area == area) {
			let paused = pauses.remove(pause);
			ensure!(by.is_none() || current >= paused.until, Error::<T>::EmergencyTooSoon);
			Self::put_pauses(root, pauses);
		}
		Self::note_halt(root, area, &condition, None)?;
		Trees::<T>::mutate_exists(root, |tree| {
			if let Some(areas) = tree {
				areas.retain(|other| *other != area);
				if areas.is_empty() {
					*tree = None;
				}
			} else {
				defensive!("every area belongs to a tree");
			}
		});
		if GridAccounts::<T>::contains_key(area) {
			Self::change_grid_account(area, None);
		}
		if let Some(parent) = entry.parent {
			Areas::<T>::mutate(parent, |above| match above {
				Some(above) if above.children > 0 => above.children = above.children.saturating_sub(1),
				_ => {
					defensive!("an area's parent counts it as its child");
				},
			});
		}
		Areas::<T>::remove(area);
		Conditions::<T>::remove(area);
		let length = T::HistoryLength::get();
		let _ = StatusHistory::<T>::clear_prefix(area, length, None);
		Ok(u32::try_from(condition.records).unwrap_or(length).min(length))
	}

	/// The areas of the tree with this root, as an auction over it sees them.
	pub(crate) fn areas_of_market(root: AreaId) -> Vec<MarketArea> {
		let halts = Self::halts_in_force(root);
		Trees::<T>::get(root)
			.into_iter()
			.filter_map(|area| Areas::<T>::get(area).map(|entry| (area, entry)))
			.map(|(area, entry)| {
				// A root's own edge leads out of the tree, where this market does not reach.
				let (import_w, export_w) = match entry.parent {
					Some(_) => (entry.import_capacity_w, entry.export_capacity_w),
					None => (0, 0),
				};
				MarketArea {
					area,
					parent: entry.parent,
					import_w,
					export_w,
					grid_fee: entry.grid_fee,
					suspended: entry.lineage(area).any(|id| halts.binary_search(&id).is_ok()),
				}
			})
			.collect()
	}
}
