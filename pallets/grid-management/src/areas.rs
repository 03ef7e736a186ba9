//! The areas of the grid and their edges.

use crate::{
	measures::list, AncestorsOf, Area, AreaNames, AreaState, AreaStates, Areas, AuthorityOf, Blackouts, Config, Edge,
	Error, Event, FloorRules, Measures, NetworkAccounts, NextArea, NextGridFee, OpenPages, Pallet, PastGridFee,
	RecentCuts, ScheduleOf, StatusHistory, Supplier, Supply, SupplyHistory, SupplyPeriod, TariffProposals, WeightInfo,
	ZoneAreas, MAX_POWER, MIN_LIMIT_W,
};
use alloc::{vec, vec::Vec};
use energy_primitives::{
	AreaId, GridState, Interval, IntervalClock, Moment, Power, Price, Tariff, Thresholds, ZoneId, PRICE_LEVELS,
};
use frame_support::{
	defensive, ensure,
	traits::{DefensiveOption, Get},
	weights::Weight,
	BoundedVec,
};
use sp_runtime::{ArithmeticError, DispatchError, DispatchResult};

/// On whose terms a new area begins.
#[derive(Clone, Debug)]
pub(crate) enum FirstTerms<T: Config> {
	/// On those that the council has chosen, for all time.
	Given(Supplier<T::AccountId>),
	/// On the schedule of the area above it.
	Inherited(ScheduleOf<T>),
}

impl<Ancestors> Area<Ancestors> {
	/// Returns what energy over the edge costs in an interval, as far as it is known, in mills per kWh: of
	/// the past, what it cost before the last change.
	pub fn fee_at(&self, interval: Interval) -> Price {
		match (self.next_grid_fee, self.past_grid_fee) {
			(Some(next), _) if next.from <= interval => next.grid_fee_mills,
			(_, Some(past)) if interval < past.until => past.grid_fee_mills,
			_ => self.edge.grid_fee_mills,
		}
	}

	/// Returns what it costs in the end, in mills per kWh.
	pub fn latest_fee(&self) -> Price {
		self.fee_at(Interval::MAX)
	}
}

impl<T: Config> Pallet<T> {
	/// Returns an area and the areas above it up to the root; nothing for an unknown area.
	pub(crate) fn self_and_ancestors(area: AreaId) -> Vec<AreaId> {
		Areas::<T>::get(area).map_or_else(Vec::new, |entry| entry.self_and_ancestors(area).collect())
	}

	/// Refuses what no grid carries.
	pub(crate) fn ensure_power(power_w: Power) -> DispatchResult {
		ensure!(power_w <= MAX_POWER, Error::<T>::PowerTooHigh);
		Ok(())
	}

	/// Refuses what is not a limit in W.
	pub(crate) fn ensure_limit(limit_w: Power) -> DispatchResult {
		Self::ensure_power(limit_w)?;
		ensure!(limit_w == 0 || limit_w >= MIN_LIMIT_W, Error::<T>::LimitTooLow);
		Ok(())
	}

	pub(crate) fn ensure_price(price_mills: Price) -> DispatchResult {
		ensure!(price_mills < PRICE_LEVELS, Error::<T>::PriceTooHigh);
		Ok(())
	}

	pub(crate) fn ensure_edge(edge: &Edge) -> DispatchResult {
		Self::ensure_limit(edge.import_limit_w)?;
		Self::ensure_limit(edge.export_limit_w)?;
		Self::ensure_price(edge.grid_fee_mills)
	}

	pub(crate) fn ensure_thresholds(thresholds: &Thresholds) -> DispatchResult {
		let Thresholds {
			nominal_frequency_millihertz,
			normal_frequency_deviation_millihertz,
			alert_frequency_deviation_millihertz,
			normal_voltage_deviation_permille,
			alert_voltage_deviation_permille,
			alert_load_permille,
			emergency_load_permille,
		} = *thresholds;
		ensure!(
			normal_frequency_deviation_millihertz <= alert_frequency_deviation_millihertz
				&& alert_frequency_deviation_millihertz < nominal_frequency_millihertz
				&& normal_voltage_deviation_permille <= alert_voltage_deviation_permille
				&& alert_voltage_deviation_permille < 1_000
				&& alert_load_permille > 0
				&& alert_load_permille <= emergency_load_permille,
			Error::<T>::InvalidThresholds
		);
		Ok(())
	}

	/// Adds an area as `by` decides: the council on terms of its choice, an operator on the parent's.
	/// Returns the weight of it.
	pub(crate) fn do_add_area(
		parent: Option<AreaId>,
		edge: Edge,
		supplier: T::AccountId,
		tariff: Tariff,
		by: &AuthorityOf<T>,
	) -> Result<Weight, DispatchError> {
		let inherits_from = parent.filter(|_| !by.may_set_any_tariff());
		let terms = match inherits_from {
			Some(parent) => FirstTerms::Inherited(Self::inherit(parent, edge.grid_fee_mills, &supplier, &tariff)?),
			None => FirstTerms::Given(Supplier {
				account: supplier.clone(),
				tariff,
			}),
		};
		let (area, areas) = Self::do_create_area(parent, edge, terms, Self::now())?;
		Self::deposit_event(Event::AreaCreated {
			area,
			parent,
			edge,
			supplier,
			tariff,
		});
		Ok(match inherits_from {
			Some(_) => T::WeightInfo::extend_area(),
			None => T::WeightInfo::create_area(areas),
		})
	}

	/// Adds an area. Returns its id and how many areas its zone has.
	pub(crate) fn do_create_area(
		parent: Option<AreaId>,
		edge: Edge,
		terms: FirstTerms<T>,
		now: Moment,
	) -> Result<(AreaId, u32), DispatchError> {
		Self::ensure_edge(&edge)?;
		let id = NextArea::<T>::get();
		let next = id.checked_add(1).ok_or(Error::<T>::AreaIdsExhausted)?;
		let mut ancestors = AncestorsOf::<T>::new();
		let mut above = None;
		if let Some(parent) = parent {
			let mut entry = Areas::<T>::get(parent).ok_or(Error::<T>::UnknownArea)?;
			ancestors = entry.ancestors.clone();
			ancestors.try_push(parent).map_err(|_| Error::<T>::TooDeep)?;
			entry.children = entry.children.checked_add(1).ok_or(ArithmeticError::Overflow)?;
			above = Some((parent, entry));
		}
		let zone = ancestors.first().copied().unwrap_or(id);
		let mut areas = ZoneAreas::<T>::get(zone);
		// At the end: ids only grow, so a parent always stands before its children.
		areas.try_push(id).map_err(|_| Error::<T>::ZoneFull)?;
		let size = u32::try_from(areas.len()).unwrap_or(u32::MAX);

		NextArea::<T>::put(next);
		ZoneAreas::<T>::insert(zone, areas);
		if let Some((parent, entry)) = above {
			Areas::<T>::insert(parent, entry);
		}
		Areas::<T>::insert(
			id,
			Area {
				ancestors,
				edge,
				next_grid_fee: None,
				past_grid_fee: None,
				past_edges: BoundedVec::new(),
				lowered: None,
				thresholds: Thresholds::default(),
				children: 0,
				connections: 0,
				operators: 0,
				invitations: 0,
				reporters: 0,
			},
		);
		AreaStates::<T>::insert(
			id,
			AreaState {
				status: None,
				since: now,
				state: GridState::Normal,
				records: 0,
				restoration_from: None,
			},
		);
		let current = Interval::try_from(now / Self::length_ms()).unwrap_or(Interval::MAX);
		Self::put_first_terms(zone, id, terms, current)?;
		Ok((id, size))
	}

	/// Stores the terms that a new area begins with.
	fn put_first_terms(zone: ZoneId, area: AreaId, terms: FirstTerms<T>, current: Interval) -> DispatchResult {
		let schedule = match terms {
			FirstTerms::Given(supplier) => {
				Self::ensure_allowed(&supplier.account)?;
				Self::ensure_tariff(&supplier.tariff)?;
				let schedule = ScheduleOf::<T>::try_from(vec![SupplyPeriod {
					from: 0,
					supplier: Some(supplier),
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

	/// Changes the limits of an area's edge at once and its fee with notice.
	pub(crate) fn do_update_area(
		area: AreaId,
		edge: Edge,
		thresholds: Thresholds,
		by: &AuthorityOf<T>,
	) -> DispatchResult {
		Self::ensure_edge(&edge)?;
		Self::ensure_thresholds(&thresholds)?;
		Areas::<T>::try_mutate(area, |entry| {
			let entry = entry.as_mut().ok_or(Error::<T>::UnknownArea)?;
			let (current, grid_fee_mills) = (Self::current(), edge.grid_fee_mills);
			if grid_fee_mills != entry.latest_fee() {
				ensure!(by.may_change_grid_fee(), Error::<T>::FeeNeedsCouncil);
				let from = Self::beyond_horizon()?;
				match entry.next_grid_fee {
					// Trades rely on it.
					Some(next) if current < next.from && next.from < from => {
						return Err(Error::<T>::ChangePending.into());
					},
					// What has come into force is the edge's; what was before still counts for
					// intervals that are not settled.
					Some(next) if next.from <= current => {
						entry.past_grid_fee = Some(PastGridFee {
							until: next.from,
							grid_fee_mills: entry.edge.grid_fee_mills,
						});
						entry.edge.grid_fee_mills = next.grid_fee_mills;
					},
					_ => {},
				}
				entry.next_grid_fee = Some(NextGridFee { from, grid_fee_mills });
				Self::deposit_event(Event::GridFeeSet {
					area,
					grid_fee_mills,
					from,
				});
			}
			entry.set_limits(&edge, current);
			entry.thresholds = thresholds;
			Ok(())
		})
	}

	/// Removes an area. Returns how many status records went with it. An operator waits until the
	/// cooldown after an operator's emergency is over: otherwise a new area in its place would have
	/// none.
	pub(crate) fn do_remove_area(area: AreaId, by: &AuthorityOf<T>) -> Result<u32, DispatchError> {
		let (entry, area_state) = Self::area_with_state(area)?;
		ensure!(entry.children == 0, Error::<T>::AreaHasChildren);
		ensure!(entry.connections == 0, Error::<T>::AreaHasConnections);
		ensure!(entry.operators == 0, Error::<T>::AreaHasOperators);
		// Each has a reference that must be given back to its account.
		ensure!(entry.invitations == 0, Error::<T>::AreaHasInvitations);
		ensure!(entry.reporters == 0, Error::<T>::AreaHasReporters);
		let (zone, current) = (entry.zone(area), Self::current());
		ensure!(
			list::of_area(&Measures::<T>::get(zone), area)
				.iter()
				.all(|measure| measure.is_over(current)),
			Error::<T>::EmergencyInForce
		);
		Self::remove_cooldowns(zone, area, by)?;
		Self::remove_measures(zone, area);
		FloorRules::<T>::remove(area);
		Self::drop_record::<RecentCuts<T>>(zone, area);
		Self::drop_record::<Blackouts<T>>(zone, area);
		ZoneAreas::<T>::try_mutate_exists(zone, |entry| {
			let areas = entry.as_mut().defensive_ok_or(Error::<T>::Corrupt)?;
			areas.retain(|other| *other != area);
			if areas.is_empty() {
				*entry = None;
			}
			Ok::<_, Error<T>>(())
		})?;
		if NetworkAccounts::<T>::contains_key(area) {
			Self::change_network_account(zone, area, None)?;
		}
		if let Some(parent) = entry.parent() {
			Areas::<T>::mutate(parent, |above| match above {
				Some(above) if above.children > 0 => above.children = above.children.saturating_sub(1),
				_ => {
					defensive!("an area's parent counts it as its child");
				},
			});
		}
		Areas::<T>::remove(area);
		AreaNames::<T>::remove(area);
		AreaStates::<T>::remove(area);
		TariffProposals::<T>::remove(area);
		// Nobody connects there any more. The page itself stays, for what is stored by its numbers.
		OpenPages::<T>::remove(area);
		let length = T::HistoryLength::get();
		let _ = StatusHistory::<T>::clear_prefix(area, length, None);
		Ok(u32::try_from(area_state.records).unwrap_or(length).min(length))
	}
}
