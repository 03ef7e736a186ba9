//! What clients ask: the readers of the view functions, of the runtime API and of JSON-RPC.

use crate::{
	measures::{
		envelopes,
		limits::{of_edge, ConnectionLimits},
		list,
	},
	AreaNames, AreaOf, AreaStates, Areas, Config, ConnectionPages, Connections, ContractOffers, Cooldowns,
	EnvelopePages, IncidentOf, Incidents, Indices, Invitations, LimitBreachesOf, Measure, MeasureProposals, Measures,
	NextArea, NextIncident, NextPage, Operators, Pallet, Parties, Reporters, SupplyHistory, TariffProposals,
};
use alloc::{string::String, vec::Vec};
use energy_primitives::{
	index_at, page_by_id, page_by_id_down, page_by_interval, page_by_key, page_items, page_of, range_intervals,
	AccountInArea, AreaId, AreaInfo, AreaLimits, Connection, ConnectionIndex, ConnectionInfo, CurrentInterval,
	Direction, EmergencyInfo, EmergencyProtocol, EnvelopeInfo, FlexibilityCommitmentInfo, FlexibilityId,
	FlexibilityLevel, FlexibilityReference, FlexibilityRequestInfo, GridReaders, GridState, GridStatusInfo, IncidentId,
	IncidentInfo, Interval, IntervalClock, IntervalLimits, Invitation, InvitationInfo, LimitBreach, MarketGrid,
	MeasureInfo, MeasureProposalInfo, Page, Party, StatusRecord, SupplyInfo, SupplySchedules, SupplyTerms,
	TariffProposal, TimeZone, ZoneId, MAX_LOOKED_AT,
};
use frame_support::traits::Get;

impl<T: Config> Pallet<T> {
	fn area_info(area: AreaId, entry: AreaOf<T>) -> AreaInfo<T::AccountId> {
		let current = Self::current();
		let cooldowns = Cooldowns::<T>::get(entry.zone(area));
		let kind = EmergencyProtocol::SuspendTrading.kind();
		let concerning = cooldowns
			.iter()
			.filter(|cooldown| current < cooldown.until && cooldown.concerns(kind, area, &entry.ancestors));
		let measures = Measures::<T>::get(entry.zone(area));
		let suspension = list::suspension_of(&measures, area)
			.and_then(|index| measures.get(index))
			.filter(|measure| measure.in_force(current));
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
			emergency: suspension.map(|suspension| EmergencyInfo {
				incident: suspension.incident,
				protocol: suspension.protocol,
				cause: suspension.cause,
				until: suspension.until,
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

	/// Whether a measure in the area `at` concerns `area`, above which `ancestors` lie: as the area
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
			confirmed_by: record.confirmed_by,
			primacy: record.primacy,
			at: record.at,
			from: record.from,
			until: record.until,
			state_before: record.state_before,
			state_after: record.state_after,
			affected_wh: record.affected_wh,
			lifted: record.lifted,
		}
	}

	fn measure_info(measure: &Measure, current: Interval) -> Option<MeasureInfo<T::AccountId>> {
		let record = Incidents::<T>::get(measure.incident)?;
		Some(MeasureInfo {
			incident: measure.incident,
			area: measure.area,
			protocol: measure.protocol,
			cause: measure.cause,
			reason: String::from_utf8_lossy(&record.reason).into_owned(),
			by: record.by,
			confirmed_by: record.confirmed_by,
			primacy: measure.primacy,
			from: measure.from,
			until: measure.until,
			in_force: measure.in_force(current),
		})
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

	fn get_status_records(area: AreaId, from: Option<u64>, limit: Option<u32>) -> Page<StatusRecord, u64> {
		Self::status_records(area, from, limit)
	}

	fn is_status_reporter(who: T::AccountId, area: AreaId) -> bool {
		Reporters::<T>::contains_key(who, area)
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

	/// Nothing of an unknown area. Ancestors are read of those areas alone that have a measure.
	fn get_measures(
		area: AreaId,
		from: Option<IncidentId>,
		limit: Option<u32>,
	) -> Page<MeasureInfo<T::AccountId>, IncidentId> {
		let Some(entry) = Areas::<T>::get(area) else {
			let items = Vec::new();
			return Page { items, next: None };
		};
		let current = Self::current();
		let mut measures = Measures::<T>::get(entry.zone(area)).into_inner();
		measures.retain(|measure| !measure.is_over(current) && from.is_none_or(|from| from <= measure.incident));
		measures.sort_unstable_by_key(|measure| measure.incident);
		let mut concerning = measures
			.into_iter()
			.filter(|measure| Self::concerns(measure.area, area, &entry.ancestors));
		let items = concerning.by_ref().take(page_items(limit));
		let items = items
			.filter_map(|measure| Self::measure_info(&measure, current))
			.collect();
		let next = concerning.next().map(|measure| measure.incident);
		Page { items, next }
	}

	fn get_measure_proposals(area: AreaId) -> Vec<MeasureProposalInfo<T::AccountId>> {
		let Some(entry) = Areas::<T>::get(area) else {
			return Vec::new();
		};
		let current = Self::current();
		let proposals = MeasureProposals::<T>::get(entry.zone(area)).into_iter();
		proposals
			.filter(|proposal| current <= proposal.open_until)
			.map(|proposal| MeasureProposalInfo {
				proposal: proposal.proposal,
				area: proposal.area,
				protocol: proposal.protocol,
				from: proposal.from,
				duration: proposal.duration,
				reason: String::from_utf8_lossy(&proposal.reason).into_owned(),
				by: proposal.by,
				open_until: proposal.open_until,
			})
			.collect()
	}

	fn get_effective_limits(who: T::AccountId, from: Interval, limit: Option<u32>) -> Page<IntervalLimits, Interval> {
		let Some(limits) = ConnectionLimits::<T>::of(&who) else {
			let items = Vec::new();
			return Page { items, next: None };
		};
		page_by_interval(from, range_intervals(limit), Interval::MAX, |interval| {
			Some(IntervalLimits {
				interval,
				limits: limits.at(interval),
				published: limits.is_published(interval),
			})
		})
	}

	fn get_area_limits(area: AreaId, from: Interval, limit: Option<u32>) -> Page<AreaLimits, Interval> {
		let Some(entry) = Areas::<T>::get(area) else {
			let items = Vec::new();
			return Page { items, next: None };
		};
		let measures = list::concerning(&Measures::<T>::get(entry.zone(area)), &entry, area);
		page_by_interval(from, range_intervals(limit), Interval::MAX, |interval| {
			let covers = |measure: &Measure| measure.covers(interval);
			let mut own = measures
				.iter()
				.filter(|measure| measure.area == area && covers(measure));
			Some(AreaLimits {
				interval,
				limits: of_edge(area, entry.edge.limits(), &measures, covers),
				island: own.any(|measure| measure.protocol == EmergencyProtocol::Island),
			})
		})
	}

	fn get_envelope(who: T::AccountId) -> Option<EnvelopeInfo> {
		let connection = Connections::<T>::get(&who)?;
		let (page, slot) = page_of(Indices::<T>::get(&who)?);
		let stored = envelopes::take(EnvelopePages::<T>::get(page), slot);
		let entry = Areas::<T>::get(connection.area)?;
		let own = connection.limits();
		let open = Self::first_open(Self::current());
		Some(EnvelopeInfo {
			default: stored
				.as_ref()
				.and_then(|stored| stored.default_at(open))
				.unwrap_or(own),
			devices: stored.as_ref().map_or(0, |stored| stored.devices),
			managed: stored.as_ref().is_some_and(|stored| stored.managed),
			floor_w: stored
				.as_ref()
				.filter(|_| Self::has_floor(connection.area, &entry))
				.map_or(0, |stored| stored.floor_w()),
			contracts: stored.as_ref().map(|stored| stored.promises()).unwrap_or_default(),
			periods: stored.map(|stored| stored.periods.into_inner()).unwrap_or_default(),
			offered: ContractOffers::<T>::get(&who),
		})
	}

	fn get_limit_breaches(who: T::AccountId) -> Vec<LimitBreach> {
		LimitBreachesOf::<T>::get(who).into_inner()
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

	fn get_flexibility_requests(
		area: AreaId,
		from: Option<FlexibilityId>,
		limit: Option<u32>,
	) -> Page<FlexibilityRequestInfo<T::AccountId>, FlexibilityId> {
		Self::flexibility_requests(area, from, limit)
	}

	fn get_flexibility_request(request: FlexibilityId) -> Option<FlexibilityRequestInfo<T::AccountId>> {
		Self::flexibility_request(request)
	}

	fn get_flexibility_commitments(
		request: FlexibilityId,
		from: Option<u32>,
		limit: Option<u32>,
	) -> Page<FlexibilityCommitmentInfo<T::AccountId>, u32> {
		Self::flexibility_commitments(request, from, limit)
	}

	fn get_flexibility_ladder(request: FlexibilityId) -> Vec<FlexibilityLevel> {
		Self::flexibility_ladder(request)
	}

	fn get_flexibility_commitments_of(who: T::AccountId) -> Vec<FlexibilityCommitmentInfo<T::AccountId>> {
		Self::flexibility_commitments_of(&who)
	}

	fn get_flexibility_reference(
		who: T::AccountId,
		direction: Direction,
		from: Interval,
		until: Interval,
	) -> Option<FlexibilityReference> {
		let until = until.min(from.saturating_add(T::MaxFlexibilityIntervals::get()));
		Self::flexibility_reference(&who, direction, from, until)
	}
}
