//! What clients ask: the readers of the view functions, of the runtime API and of JSON-RPC.

use crate::{
	AreaOf, AreaStates, Areas, Config, Connections, IncidentOf, Incidents, Indices, Invitations, NextArea,
	NextIncident, Pallet, Parties, SupplyHistory, TariffProposals,
};
use alloc::{string::String, vec::Vec};
use energy_primitives::{
	page_by_id, page_items, AreaId, AreaInfo, Connection, ConnectionIndex, ConnectionInfo, CurrentInterval,
	GridReaders, GridStatusInfo, IncidentId, IncidentInfo, Interval, IntervalClock, Invitation, MarketGrid, Page,
	Party, StatusRecord, SupplyInfo, SupplySchedules, SupplyTerms, TariffProposal, ZoneId,
};

impl<T: Config> Pallet<T> {
	fn area_info(area: AreaId, entry: AreaOf<T>) -> AreaInfo<T::AccountId> {
		let current = Self::current();
		AreaInfo {
			area,
			import_limit_w: entry.edge.import_limit_w,
			export_limit_w: entry.edge.export_limit_w,
			grid_fee_mills: entry.fee_at(current),
			next_grid_fee: entry.next_grid_fee.filter(|next| next.from > current),
			thresholds: entry.thresholds,
			network_account: Self::network_account(area),
			children: entry.children,
			connections: entry.connections,
			operators: entry.operators,
			ancestors: entry.ancestors.into_inner(),
		}
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
		let mut rest = match from {
			Some(who) => Connections::<T>::iter_from(Connections::<T>::hashed_key_for(who)),
			None => Connections::<T>::iter(),
		};
		let items: Vec<_> = rest
			.by_ref()
			.take(page_items(limit))
			.map(|(account, connection)| ConnectionInfo { account, connection })
			.collect();
		let next = rest.next().and(items.last().map(|last| last.account.clone()));
		Page { items, next }
	}

	fn get_invitation(who: T::AccountId, area: AreaId) -> Option<Invitation> {
		Invitations::<T>::get(who, area)
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
}
