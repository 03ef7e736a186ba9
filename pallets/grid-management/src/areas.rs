//! The tree of areas.

use crate::{
	Area, Areas, Condition, Conditions, Config, Error, GridAccounts, NextArea, Pallet, PathOf, ScheduleOf,
	StatusHistory, Supplier, Supply, SupplyHistory, SupplyPeriod, TariffProposals, Trees, MAX_POWER,
};
use alloc::{vec, vec::Vec};
use energy_primitives::{
	AreaId, GridState, Interval, IntervalClock, MarketArea, Moment, Power, Price, Tariff, Thresholds, ZoneId,
	PRICE_LEVELS,
};
use frame_support::{defensive, ensure, traits::Get};
use sp_runtime::{ArithmeticError, DispatchError, DispatchResult};

/// On whose terms a new area begins.
#[derive(Clone, Debug)]
pub(crate) enum FirstTerms<T: Config> {
	/// On those that the admin origin has chosen, for all time.
	Given(T::AccountId, Tariff),
	/// On the schedule of the area above it.
	Inherited(ScheduleOf<T>),
}

impl<Path> Area<Path> {
	/// Returns what energy over the edge costs in an interval, as far as it is known.
	pub fn fee_at(&self, interval: Interval) -> Price {
		match self.next_fee {
			Some((from, fee)) if from <= interval => fee,
			_ => self.grid_fee,
		}
	}

	/// Returns what it costs in the end.
	pub fn latest_fee(&self) -> Price {
		self.next_fee.map_or(self.grid_fee, |(_, fee)| fee)
	}
}

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

	/// Adds an area. Returns its id and how many areas its zone has.
	pub(crate) fn do_create_area(
		parent: Option<AreaId>,
		import_capacity_w: Power,
		export_capacity_w: Power,
		grid_fee: Price,
		terms: FirstTerms<T>,
		now: Moment,
	) -> Result<(AreaId, u32), DispatchError> {
		Self::ensure_edge(import_capacity_w, export_capacity_w, grid_fee)?;
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
		let zone = path.first().copied().unwrap_or(id);
		let mut tree = Trees::<T>::get(zone);
		// At the end: ids only grow, so a parent always stands before its children.
		tree.try_push(id).map_err(|_| Error::<T>::TreeFull)?;
		let size = u32::try_from(tree.len()).unwrap_or(u32::MAX);

		NextArea::<T>::put(next);
		Trees::<T>::insert(zone, tree);
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
				next_fee: None,
				past_edge: None,
				lowered: None,
				thresholds: Thresholds::default(),
				children: 0,
				connections: 0,
				operators: 0,
				invitations: 0,
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
		let current = Interval::try_from(now / Self::length_ms()).unwrap_or(Interval::MAX);
		Self::put_first_terms(zone, id, terms, current)?;
		Ok((id, size))
	}

	/// Stores the terms that a new area begins with.
	fn put_first_terms(zone: ZoneId, area: AreaId, terms: FirstTerms<T>, current: Interval) -> DispatchResult {
		let schedule = match terms {
			FirstTerms::Given(account, tariff) => {
				Self::ensure_allowed(&account)?;
				Self::ensure_tariff(&tariff)?;
				let schedule = ScheduleOf::<T>::try_from(vec![SupplyPeriod {
					from: 0,
					supplier: Some(Supplier { account, tariff }),
					by_operator: false,
				}])
				.map_err(|_| Error::<T>::TooManyTerms)?;
				Self::ensure_no_crossing(zone, area, &schedule, current)?;
				schedule
			},
			// It crosses nothing that the parent's does not cross.
			FirstTerms::Inherited(schedule) => schedule,
		};
		Self::recount_suppliers(zone, &[], &schedule)?;
		SupplyHistory::<T>::insert(
			area,
			Supply {
				zone,
				schedule,
				band: None,
			},
		);
		Ok(())
	}

	/// Changes an area's edge at once and its fee with notice. Returns the first interval of a new fee, if it is one.
	pub(crate) fn do_update_area(
		area: AreaId,
		import_capacity_w: Power,
		export_capacity_w: Power,
		grid_fee: Price,
		thresholds: Thresholds,
		by_admin: bool,
	) -> Result<Option<Interval>, DispatchError> {
		Self::ensure_edge(import_capacity_w, export_capacity_w, grid_fee)?;
		Self::ensure_thresholds(&thresholds)?;
		Areas::<T>::try_mutate(area, |entry| {
			let entry = entry.as_mut().ok_or(Error::<T>::AreaNotFound)?;
			let current = Self::current();
			let mut from = None;
			if grid_fee != entry.latest_fee() {
				ensure!(by_admin, Error::<T>::FeeNeedsAdmin);
				let earliest = Self::beyond_horizon()?;
				match entry.next_fee {
					// Trades rely on it.
					Some((announced, _)) if current < announced && announced < earliest => {
						return Err(Error::<T>::ChangePending.into());
					},
					_ => entry.grid_fee = entry.fee_at(current),
				}
				entry.next_fee = Some((earliest, grid_fee));
				from = Some(earliest);
			}
			entry.set_edge(import_capacity_w, export_capacity_w, current);
			entry.thresholds = thresholds;
			Ok(from)
		})
	}

	/// Removes an area. Returns how many status records went with it. An operator (`by`; none for the admin origin)
	/// waits until the pause after an operator's emergency is over: otherwise a new area in its place would have none.
	pub(crate) fn do_remove_area(area: AreaId, by: Option<T::AccountId>) -> Result<u32, DispatchError> {
		let entry = Areas::<T>::get(area).ok_or(Error::<T>::AreaNotFound)?;
		ensure!(entry.children == 0, Error::<T>::AreaHasChildren);
		ensure!(entry.connections == 0, Error::<T>::AreaHasConnections);
		ensure!(entry.operators == 0, Error::<T>::AreaHasOperators);
		// Each has a reference that must be given back to its account.
		ensure!(entry.invitations == 0, Error::<T>::AreaHasInvitations);
		let condition = Conditions::<T>::get(area).ok_or(Error::<T>::AreaNotFound)?;
		let (root, current) = (entry.root(area), Self::current());
		ensure!(
			condition.emergency_in_force(current).is_none(),
			Error::<T>::EmergencyInForce
		);
		Self::end_pause(root, area, &by)?;
		Self::remove_halt(root, area);
		Self::forget_suspensions(root, area);
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
			Self::change_grid_account(root, area, None)?;
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
		TariffProposals::<T>::remove(area);
		let length = T::HistoryLength::get();
		let _ = StatusHistory::<T>::clear_prefix(area, length, None);
		Ok(u32::try_from(condition.records).unwrap_or(length).min(length))
	}

	/// Returns the areas of a zone as the market of an interval sees them whose gate closed when `gate` began.
	pub(crate) fn areas_of_market(zone: ZoneId, delivery: Interval, gate: Interval) -> Vec<MarketArea> {
		let halts = Self::halts_at_gate(zone, gate);
		Trees::<T>::get(zone)
			.into_iter()
			.filter_map(|area| Areas::<T>::get(area).map(|entry| (area, entry)))
			.map(|(area, entry)| {
				// A root's own edge leads out of the zone, where this market does not reach.
				let (import_w, export_w) = match entry.parent {
					Some(_) => entry.edge_at(gate),
					None => (0, 0),
				};
				MarketArea {
					area,
					parent: entry.parent,
					import_w,
					export_w,
					grid_fee: entry.fee_at(delivery),
					suspended: entry.lineage(area).any(|id| halts.binary_search(&id).is_ok()),
				}
			})
			.collect()
	}
}
