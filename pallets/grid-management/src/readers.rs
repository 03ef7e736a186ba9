//! What clients ask: the readers of the view functions, of the runtime API and of JSON-RPC.

use crate::{
	AreaNames, AreaOf, AreaStates, Areas, Config, ConnectionPages, Connections, Cooldowns, IncidentOf, Incidents,
	Indices, Invitations, NextArea, NextIncident, NextPage, Operators, Pallet, Parties, SupplyHistory, TariffProposals,
};
use alloc::{string::String, vec::Vec};
use energy_primitives::{
	index_at, page_by_id, page_by_id_down, page_by_key, page_items, page_of, AccountInArea, AreaId, AreaInfo,
	Connection, ConnectionIndex, ConnectionInfo, CurrentInterval, EmergencyInfo, GridReaders, GridState,
	GridStatusInfo, IncidentId, IncidentInfo, Interval, IntervalClock, Invitation, InvitationInfo, MarketGrid, Page,
	Party, StatusRecord, SupplyInfo, SupplySchedules, SupplyTerms, TariffProposal, TimeZone, ZoneId, MAX_LOOKED_AT,
};

impl<T: Config> Pallet<T> {
	fn area_info(area: AreaId, entry: AreaOf<T>) -> AreaInfo<T::AccountId> {
		let current = Self::current();
		let cooldowns = Cooldowns::<T>::get(entry.zone(area));
		let concerning = cooldowns
			.iter()
			.filter(|cooldown| current < cooldown.until && cooldown.concerns(area, &entry.ancestors));
		let area_state = AreaStates::<T>::get(area);
		let status = area_state.as_ref().and_then(|area_state| area_state.status);
		AreaInfo {
			area,
			name: Self::name_of(area),
			import_limit_w: entry.edge.import_limit_w,
			export_limit_w: entry.edge.export_limit_w,
			grid_fee_mills: entry.fee_at(current),
			next_grid_fee: entry.next_grid_fee.filter(|next| next.from > current),
			thresholds: entry.thresholds,
			network_account: Self::network_account(area),
			children: entry.children,
			connections: entry.connections,
			invitations: entry.invitations,
			operators: entry.operators,
			status,
			measured_at: area_state
				.as_ref()
				.filter(|_| status.is_some())
				.map_or(0, |area_state| area_state.since),
			// Each area has a state.
			state: Self::effective_state(area).unwrap_or(GridState::Emergency),
			trading_suspended: Self::trading_suspended(area),
			emergency: area_state.and_then(|area_state| {
				let emergency = area_state.emergency_in_force(current)?;
				Some(EmergencyInfo {
					incident: emergency.incident,
					protocol: Incidents::<T>::get(emergency.incident)?.protocol,
					cause: emergency.cause,
					until: emergency.until,
				})
			}),
			cooldown_end: concerning.map(|cooldown| cooldown.until).max(),
			supply: Self::supply_terms(area, current),
			ancestors: entry.ancestors.into_inner(),
		}
	}

	/// Returns an area's name; empty where it has none.
	fn name_of(area: AreaId) -> String {
		String::from_utf8_lossy(&AreaNames::<T>::get(area)).into_owned()
	}

	/// Returns the connection of an account at a connection point; `None` where the account has left it.
	fn connection_at(index: ConnectionIndex, who: &T::AccountId, area: AreaId) -> Option<Connection> {
		// One that has come back to the area by another way has another number.
		Connections::<T>::get(who).filter(|connection| connection.area == area && Indices::<T>::get(who) == Some(index))
	}

	/// Whether an emergency in the area `at` concerns `area`, above which `ancestors` lie: as the area
	/// itself, one above or one below.
	fn concerns(at: AreaId, area: AreaId, ancestors: &[AreaId]) -> bool {
		at == area
			|| ancestors.contains(&at)
			|| Areas::<T>::get(at).is_some_and(|entry| entry.ancestors.contains(&area))
	}

	fn incident_info(incident: IncidentId, record: IncidentOf<T>) -> IncidentInfo<T::AccountId> {
		IncidentInfo {
			incident,
			area: record.area,
			protocol: record.protocol,
			cause: record.cause,
			reason: String::from_utf8_lossy(&record.reason).into_owned(),
			by: record.by,
			at: record.at,
			from: record.from,
			until: record.until,
			lifted: record.lifted,
		}
	}
}

impl<T: Config> GridReaders<T::AccountId> for Pallet<T> {
	fn current_interval() -> CurrentInterval {
		CurrentInterval {
			interval: Self::current(),
			length_ms: Self::length_ms(),
		}
	}

	fn get_time_zone() -> TimeZone {
		Self::time_zone()
	}

	fn get_current_grid_status(area: AreaId) -> Option<GridStatusInfo> {
		let area_state = AreaStates::<T>::get(area)?;
		Some(GridStatusInfo {
			area,
			status: area_state.status,
			measured_at: area_state.status.map_or(0, |_| area_state.since),
			state: Self::effective_state(area)?,
			trading_suspended: Self::trading_suspended(area),
		})
	}

	fn get_status_history(area: AreaId) -> Vec<StatusRecord> {
		Self::history(area)
	}

	fn is_authorized_operator(operator: T::AccountId, area: AreaId) -> bool {
		Self::is_operator(&operator, area)
	}

	fn get_party(who: T::AccountId, zone: ZoneId) -> Party {
		Parties::<T>::get(who, zone)
	}

	fn get_area(area: AreaId) -> Option<AreaInfo<T::AccountId>> {
		Some(Self::area_info(area, Areas::<T>::get(area)?))
	}

	fn get_areas(from: Option<AreaId>, limit: Option<u32>) -> Page<AreaInfo<T::AccountId>, AreaId> {
		page_by_id(from, NextArea::<T>::get(), limit, Self::get_area)
	}

	fn get_connection_index(who: T::AccountId) -> Option<ConnectionIndex> {
		Indices::<T>::get(who)
	}

	fn get_connection(who: T::AccountId) -> Option<Connection> {
		Connections::<T>::get(who)
	}

	fn get_connections(
		from: Option<T::AccountId>,
		limit: Option<u32>,
	) -> Page<ConnectionInfo<T::AccountId>, T::AccountId> {
		let entries = match from {
			Some(who) => Connections::<T>::iter_from(Connections::<T>::hashed_key_for(who)),
			None => Connections::<T>::iter(),
		};
		page_by_key(entries, limit, |account, connection| {
			let account = account.clone();
			Some(ConnectionInfo { account, connection })
		})
	}

	fn get_area_connections(
		area: AreaId,
		from: Option<ConnectionIndex>,
		limit: Option<u32>,
	) -> Page<ConnectionInfo<T::AccountId>, ConnectionIndex> {
		let from = from.unwrap_or(0);
		let (first, pages) = (page_of(from).0, NextPage::<T>::get());
		let behind = first.saturating_add(MAX_LOOKED_AT as u32).min(pages);
		let mut points = (first..behind)
			.filter_map(|page| {
				let entry = ConnectionPages::<T>::get(page).filter(|entry| entry.area == area)?;
				let slots = (0..).zip(entry.accounts);
				Some(slots.filter_map(move |(slot, account)| Some((index_at(page, slot)?, account))))
			})
			.flatten()
			.skip_while(|(index, _)| *index < from);
		let connected = points.by_ref().filter_map(|(index, account)| {
			let connection = Self::connection_at(index, &account, area)?;
			Some(ConnectionInfo { account, connection })
		});
		let items = connected.take(page_items(limit)).collect();
		let rest = index_at(behind, 0).filter(|_| behind < pages);
		Page {
			items,
			next: points.next().map(|(index, _)| index).or(rest),
		}
	}

	fn get_invitation(who: T::AccountId, area: AreaId) -> Option<Invitation> {
		Invitations::<T>::get(who, area)
	}

	fn get_invitations(
		area: Option<AreaId>,
		from: Option<AccountInArea<T::AccountId>>,
		limit: Option<u32>,
	) -> Page<InvitationInfo<T::AccountId>, AccountInArea<T::AccountId>> {
		let entries = match from {
			Some(from) => Invitations::<T>::iter_from(Invitations::<T>::hashed_key_for(from.account, from.area)),
			None => Invitations::<T>::iter(),
		};
		let entries = entries.map(|(account, area, invitation)| (AccountInArea { account, area }, invitation));
		page_by_key(entries, limit, |at, invitation| {
			area.is_none_or(|area| area == at.area).then(|| InvitationInfo {
				account: at.account.clone(),
				area: at.area,
				invitation,
			})
		})
	}

	fn get_operators(
		area: Option<AreaId>,
		from: Option<AccountInArea<T::AccountId>>,
		limit: Option<u32>,
	) -> Page<AccountInArea<T::AccountId>, AccountInArea<T::AccountId>> {
		let keys = match from {
			Some(from) => Operators::<T>::iter_keys_from(Operators::<T>::hashed_key_for(from.account, from.area)),
			None => Operators::<T>::iter_keys(),
		};
		let keys = keys.map(|(account, area)| (AccountInArea { account, area }, ()));
		page_by_key(keys, limit, |at, ()| {
			area.is_none_or(|area| area == at.area).then(|| at.clone())
		})
	}

	fn get_supply(area: AreaId) -> Option<SupplyInfo<T::AccountId>> {
		SupplyHistory::<T>::get(area).map(|supply| SupplyInfo {
			schedule: supply.schedule.into_inner(),
			band: supply.band,
		})
	}

	fn get_supply_terms(area: AreaId, interval: Interval) -> Option<SupplyTerms<T::AccountId>> {
		Self::supply_terms(area, interval)
	}

	fn get_tariff_proposal(area: AreaId) -> Option<TariffProposal<T::AccountId>> {
		TariffProposals::<T>::get(area)
	}

	fn get_network_account(area: AreaId) -> Option<T::AccountId> {
		Self::network_account(area)
	}

	fn get_incidents(from: Option<IncidentId>, limit: Option<u32>) -> Page<IncidentInfo<T::AccountId>, IncidentId> {
		page_by_id(from, NextIncident::<T>::get(), limit, |incident| {
			Some(Self::incident_info(incident, Incidents::<T>::get(incident)?))
		})
	}

	/// Nothing of an unknown area.
	fn get_area_incidents(
		area: AreaId,
		from: Option<IncidentId>,
		limit: Option<u32>,
	) -> Page<IncidentInfo<T::AccountId>, IncidentId> {
		let Some(entry) = Areas::<T>::get(area) else {
			let items = Vec::new();
			return Page { items, next: None };
		};
		page_by_id_down(from, NextIncident::<T>::get(), limit, |incident| {
			let record = Incidents::<T>::get(incident)?;
			Self::concerns(record.area, area, &entry.ancestors).then(|| Self::incident_info(incident, record))
		})
	}
}
