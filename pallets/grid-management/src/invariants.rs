//! What must always hold of the pallet's storage. Checked after every unit test, and by try-runtime.

#![cfg(any(feature = "try-runtime", test))]

use crate::{
	schedule::period_at, AreaNames, AreaStates, Areas, Blackouts, Config, ConnectionPages, Connections, Indices,
	IntervalLength, Invitations, NetworkAccounts, NextArea, NextPage, OpenPages, Operators, Pallet, Parties, Party,
	RecentCuts, RecentIntervals, Reporters, StatusHistory, SupplyHistory, SupplyOf, TariffProposals, ZoneAreas,
	MIN_INTERVAL_MS,
};
use alloc::{
	collections::{BTreeMap, BTreeSet},
	vec::Vec,
};
use energy_primitives::{page_of, AreaId, IntervalClock, ZoneId, Zones};
use frame_support::{ensure, traits::Get};
use sp_runtime::TryRuntimeError;

impl<T: Config> Pallet<T> {
	/// # Invariants
	///
	/// 1. An interval has a length.
	/// 2. The areas are a forest: ids lie below the next one, a parent exists and is older than its
	///    child, no area lies too deep, each area's count of children is true, and its ancestors
	///    are its parent's with its parent at the end.
	/// 3. Each area's edge, fees and thresholds lie within what the calls accept, its edge before
	///    the last change included.
	/// 4. Each connection's area exists, its limits are valid, and each area's count of connections
	///    is true. That the limits lie within the edges on the way up holds when a connection is
	///    accepted, and need not hold later: an edge may be lowered at any time.
	/// 5. Each operator's area exists, and each area's count of operators is true.
	/// 6. Each area has a supply schedule. It ascends, names somebody first, never names nobody
	///    twice running, and its tariffs are valid. Of the changes that operators have made, one at
	///    most is not in force yet. Only areas that exist or did exist have a schedule; that of an
	///    area that exists is of its zone. A band is in order.
	/// 7. Each area has a state and nothing else has one; its status history holds exactly as many
	///    records as it should. It is in restoration from the end of the first of its emergencies that
	///    are not over, at the latest.
	/// 8. Each measure on a list is on record and agrees with its record. Each record that is neither
	///    lifted nor over is of a measure on the list of its area's zone. A record's time is not empty.
	///    After a measure that has a cooldown there is one as long as it lasts.
	/// 9. Every account has at least as many provider references as it has authorisations,
	///    invitations and connections.
	/// 10. No account that may have no role is a participant, invited, a party of a zone, or a
	///     network account.
	/// 11. Each zone lists exactly its root and the areas below it, each once, in the order of
	///     their ids and so parents first; only roots have zones.
	/// 12. A zone's list of measures names areas of that zone, in the order of areas and records, and is
	///     not empty. There is one suspension of trading at most of each area, and no more of the other
	///     measures than there may be. Of one kind no two of an area that are not over share an interval,
	///     but for curtailments.
	///     An area's trade is suspended exactly if a measure of it or of an area above says so.
	/// 13. A zone's list of cooldowns names areas of that zone, each once for a kind and with its ancestors.
	/// 14. Only areas have network accounts.
	/// 15. An account's roles in a zone agree with a recount of operators, schedules, network accounts and
	///     reporters; there is no entry without a role; and nobody has two of the roles operator,
	///     supplier and gateway in a zone, or is an operator and a network account there. How many areas
	///     it is a gateway for is another pallet's to count.
	/// 16. In no zone and in no interval from the present one on is the highest surplus price above
	///     the lowest shortfall price.
	/// 17. Each invitation's area exists, its limits are valid, and each area's count of
	///     invitations is true and within its bound.
	/// 18. Each proposed tariff is valid and of an area that exists.
	/// 19. No record of lowered edges, declared cuts or blackouts lies in the future; the latter are of
	///     areas of the zone, each once and in the order of their ids.
	/// 20. Each connection point's number leads to a slot that holds its account, and for a
	///     participant to a page of its connection's area.
	/// 21. The pages are those below the next one, none is empty, and each is of an area that
	///     exists or did exist. An area's open page is of that area, which exists, and has room;
	///     every other page of an area that exists is full.
	/// 22. Only areas that exist have a name, and each is one that the call accepts, and not empty.
	/// 23. The owners of a zone's measures are those of measures on its list other than suspensions, in the
	///     order of the records: the operators who declared or proposed them.
	/// 24. Each proposed measure is of an area of its zone, could be declared, and has an id of its own
	///     below the next one. No operator has more of them than a quarter of the list.
	/// 25. Each page of envelopes exists and is not empty; its entries lie in the order of their slots, each
	///     of a participant, and none says nothing. Periods ascend and do not meet, and limits are valid.
	///     A contract is offered to participants alone.
	/// 26. Each reporter's area exists, each area's count of reporters is true and within its bound, and no
	///     reporter supplies an area of the zone. Only areas have a floor rule or turns of shedding.
	/// 27. An account's breaches lie in the order of their intervals, all of the past, and each is one.
	/// 28. Each request for flexibility has an id below the next one and terms that the call accepts. Its
	///     area lists it, and it is due once, in an interval that the cursor has not passed. It is no
	///     further than it has commitments; it is cleared exactly in the phases behind that, for no more
	///     than its price and for what was asked or offered, whichever is less.
	/// 29. Each commitment is to a request, under a number below its count, by which its account finds it;
	///     the counts agree. Of what is activated each has its own part, at its price or above, and all parts
	///     together are what the request says. As long as its account's connection goes on, it has one
	///     place in its envelope, for the intervals of the request; no other promise names a request.
	/// 30. As long as a request is open, its ladder and its sum are those of the commitments, and each
	///     stands behind those before it at its price.
	/// 31. What is on hold of an account's money for each of the two reasons is what its requests and its
	///     commitments say.
	/// 32. No operator has put more measures on record of late than it may.
	pub(crate) fn do_try_state() -> Result<(), TryRuntimeError> {
		ensure!(
			IntervalLength::<T>::get() >= MIN_INTERVAL_MS,
			"invariant 1: an interval has no length"
		);
		Self::check_areas()?;
		Self::check_zones()?;
		Self::check_measures()?;
		Self::check_measure_lists()?;
		Self::check_cooldowns()?;
		Self::check_proposals()?;
		Self::check_envelopes()?;
		Self::check_reporters()?;
		Self::check_breaches()?;
		Self::check_flexibility()?;
		Self::check_network_accounts()?;
		Self::check_participants()?;
		Self::check_indices()?;
		Self::check_names()?;
		Self::check_pages()?;
		Self::check_supply()?;
		Self::check_prices()?;
		Self::check_parties()?;
		Self::check_invitations()?;
		Self::check_recent()?;
		Self::check_area_states()
	}

	fn check_areas() -> Result<(), TryRuntimeError> {
		let mut children = BTreeMap::<AreaId, u32>::new();
		for (id, area) in Areas::<T>::iter() {
			ensure!(id < NextArea::<T>::get(), "invariant 2: an area id is too high");
			ensure!(
				area.depth() < usize::from(T::MaxDepth::get()),
				"invariant 2: an area lies too deep"
			);
			match area.parent() {
				None => ensure!(area.depth() == 0, "invariant 2: a root has areas above it"),
				Some(parent) => {
					let above = Areas::<T>::get(parent).ok_or("invariant 2: an area has no parent")?;
					ensure!(parent < id, "invariant 2: an area is older than its parent");
					ensure!(
						area.ancestors.split_last() == Some((&parent, above.ancestors.as_slice())),
						"invariant 2: an area's ancestors are not its parent's and its parent"
					);
					*children.entry(parent).or_default() += 1;
				},
			}
			Self::ensure_edge(&area.edge)?;
			Self::ensure_price(area.latest_fee())?;
			ensure!(
				area.past_edges
					.is_sorted_by(|one, next| one.changed_in < next.changed_in),
				"invariant 3: an edge's changes are out of order"
			);
			for past in &area.past_edges {
				Self::ensure_limit(past.import_limit_w)?;
				Self::ensure_limit(past.export_limit_w)?;
				ensure!(
					past.changed_in <= Self::current(),
					"invariant 3: an edge changed in the future"
				);
			}
			Self::ensure_thresholds(&area.thresholds)?;
		}
		for (id, area) in Areas::<T>::iter() {
			ensure!(
				area.children == children.get(&id).copied().unwrap_or(0),
				"invariant 2: a count of children is wrong"
			);
		}
		Ok(())
	}

	fn check_zones() -> Result<(), TryRuntimeError> {
		let mut zones = BTreeMap::<ZoneId, Vec<AreaId>>::new();
		let mut areas = Areas::<T>::iter().collect::<Vec<_>>();
		areas.sort_unstable_by_key(|(id, _)| *id);
		for (id, area) in areas {
			zones.entry(area.zone(id)).or_default().push(id);
		}
		ensure!(
			ZoneAreas::<T>::iter_keys().count() == zones.len(),
			"invariant 11: a zone without a root"
		);
		for (zone, areas) in zones {
			ensure!(
				ZoneAreas::<T>::get(zone).into_inner() == areas,
				"invariant 11: a zone does not list its areas"
			);
		}
		Ok(())
	}

	fn check_network_accounts() -> Result<(), TryRuntimeError> {
		for (area, account) in NetworkAccounts::<T>::iter() {
			Self::ensure_allowed(&account)?;
			ensure!(
				Areas::<T>::contains_key(area),
				"invariant 14: a network account without an area"
			);
		}
		Ok(())
	}

	fn check_names() -> Result<(), TryRuntimeError> {
		for (area, name) in AreaNames::<T>::iter() {
			Self::ensure_name(&name)?;
			ensure!(!name.is_empty(), "invariant 22: a name is empty");
			ensure!(Areas::<T>::contains_key(area), "invariant 22: a name without an area");
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
				"invariant 4: a connection without an area"
			);
			*connections.entry(connection.area).or_default() += 1;
			Self::check_providers(&who)?;
		}
		let mut operators = BTreeMap::<AreaId, u32>::new();
		for (who, area, ()) in Operators::<T>::iter() {
			ensure!(
				Areas::<T>::contains_key(area),
				"invariant 5: an operator without an area"
			);
			Self::ensure_allowed(&who)?;
			*operators.entry(area).or_default() += 1;
			Self::check_providers(&who)?;
		}
		for (id, area) in Areas::<T>::iter() {
			ensure!(
				area.connections == connections.get(&id).copied().unwrap_or(0),
				"invariant 4: an area's count of connections is wrong"
			);
			ensure!(
				area.operators == operators.get(&id).copied().unwrap_or(0),
				"invariant 5: an area's count of operators is wrong"
			);
		}
		Ok(())
	}

	fn check_indices() -> Result<(), TryRuntimeError> {
		for (who, index) in Indices::<T>::iter() {
			let (number, slot) = page_of(index);
			let page = ConnectionPages::<T>::get(number).ok_or("invariant 20: a number on no page")?;
			ensure!(
				page.accounts.get(usize::from(slot)) == Some(&who),
				"invariant 20: a number leads to another account"
			);
			let connection = Connections::<T>::get(&who);
			ensure!(
				connection.is_none_or(|connection| connection.area == page.area),
				"invariant 20: a participant's number lies in another area"
			);
		}
		ensure!(
			Connections::<T>::iter_keys().all(Indices::<T>::contains_key),
			"invariant 20: a participant without a number"
		);
		Ok(())
	}

	fn check_pages() -> Result<(), TryRuntimeError> {
		let mut pages = 0u32;
		for (number, page) in ConnectionPages::<T>::iter() {
			ensure!(
				number < NextPage::<T>::get(),
				"invariant 21: the number of a page is too high"
			);
			ensure!(!page.accounts.is_empty(), "invariant 21: an empty page");
			ensure!(page.area < NextArea::<T>::get(), "invariant 21: a page of no area");
			ensure!(
				page.accounts.is_full()
					|| !Areas::<T>::contains_key(page.area)
					|| OpenPages::<T>::get(page.area) == Some(number),
				"invariant 21: a page with room that nobody gets"
			);
			pages = pages.saturating_add(1);
		}
		ensure!(
			pages == NextPage::<T>::get(),
			"invariant 21: not as many pages as numbers of pages"
		);
		for (area, number) in OpenPages::<T>::iter() {
			let page = ConnectionPages::<T>::get(number).ok_or("invariant 21: an open page is missing")?;
			ensure!(
				page.area == area && !page.accounts.is_full() && Areas::<T>::contains_key(area),
				"invariant 21: an open page of another area, of none, or without room"
			);
		}
		Ok(())
	}

	pub(crate) fn check_providers(who: &T::AccountId) -> Result<(), TryRuntimeError> {
		let roles = Operators::<T>::iter_key_prefix(who).count()
			+ Invitations::<T>::iter_key_prefix(who).count()
			+ Reporters::<T>::iter_key_prefix(who).count()
			+ usize::from(Connections::<T>::contains_key(who));
		let providers = frame_system::Pallet::<T>::providers(who);
		ensure!(
			providers as usize >= roles,
			"invariant 9: an account has fewer provider references than roles"
		);
		Ok(())
	}

	fn check_supply() -> Result<(), TryRuntimeError> {
		for (id, area) in Areas::<T>::iter() {
			let supply = SupplyHistory::<T>::get(id).ok_or("invariant 6: an area has no supply schedule")?;
			ensure!(
				supply.zone == area.zone(id),
				"invariant 6: a schedule is of another zone"
			);
		}
		let current = Self::current();
		for (id, supply) in SupplyHistory::<T>::iter() {
			ensure!(id < NextArea::<T>::get(), "invariant 6: terms of an unknown area");
			let schedule = &supply.schedule;
			ensure!(
				schedule.windows(2).all(|pair| pair[0].from < pair[1].from),
				"invariant 6: terms are out of order"
			);
			ensure!(
				schedule.first().is_some_and(|first| first.supplier.is_some()),
				"invariant 6: a schedule names nobody first"
			);
			ensure!(
				!schedule
					.windows(2)
					.any(|pair| pair[0].supplier.is_none() && pair[1].supplier.is_none()),
				"invariant 6: a schedule names nobody twice running"
			);
			let under_way = schedule
				.iter()
				.filter(|period| period.by_operator && period.from > current)
				.count();
			ensure!(under_way <= 1, "invariant 6: an operator has two changes under way");
			for supplier in schedule.iter().filter_map(|period| period.supplier.as_ref()) {
				Self::ensure_tariff(&supplier.tariff)?;
				Self::ensure_allowed(&supplier.account)?;
			}
			if let Some(own) = &supply.band {
				Self::ensure_band(&own.band)?;
			}
		}
		for (id, proposal) in TariffProposals::<T>::iter() {
			ensure!(Areas::<T>::contains_key(id), "invariant 18: a proposal without an area");
			Self::ensure_tariff(&proposal.tariff)?;
		}
		Ok(())
	}

	/// Prices change at the begins of entries only, so that those and the present interval stand
	/// for all.
	fn check_prices() -> Result<(), TryRuntimeError> {
		let current = Self::current();
		for zone in ZoneAreas::<T>::iter_keys() {
			let supplies: Vec<SupplyOf<T>> = ZoneAreas::<T>::get(zone)
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
				let highest_surplus = tariffs.iter().map(|tariff| tariff.surplus_price_mills).max();
				let lowest_shortfall = tariffs.iter().map(|tariff| tariff.shortfall_price_mills).min();
				ensure!(
					highest_surplus <= lowest_shortfall,
					"invariant 16: a surplus price of a zone is above a shortfall price"
				);
			}
		}
		Ok(())
	}

	fn check_parties() -> Result<(), TryRuntimeError> {
		let mut expected = BTreeMap::<(T::AccountId, ZoneId), Party>::new();
		for (who, area, ()) in Operators::<T>::iter() {
			let zone = Self::zone_of(area).ok_or("invariant 5: an operator without an area")?;
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
		for (area, account) in NetworkAccounts::<T>::iter() {
			let zone = Self::zone_of(area).ok_or("invariant 14: a network account without an area")?;
			expected.entry((account, zone)).or_default().receives += 1;
		}
		for (who, area, ()) in Reporters::<T>::iter() {
			let zone = Self::zone_of(area).ok_or("invariant 26: a reporter without an area")?;
			expected.entry((who, zone)).or_default().reports += 1;
		}
		for (who, zone, party) in Parties::<T>::iter() {
			Self::ensure_allowed(&who)?;
			ensure!(party != Party::default(), "invariant 15: an account without a role");
			let roles = [party.operates, party.supplies, party.gateway];
			ensure!(
				roles.iter().filter(|count| **count > 0).count() <= 1,
				"invariant 15: an account has two roles that exclude each other"
			);
			ensure!(
				party.operates == 0 || party.receives == 0,
				"invariant 15: an operator receives what an edge of its zone earns"
			);
			let counted = expected.remove(&(who, zone)).unwrap_or_default();
			ensure!(
				Party { gateway: 0, ..party } == counted,
				"invariant 15: an account's roles are miscounted"
			);
		}
		ensure!(
			expected.is_empty(),
			"invariant 15: an account's roles are not on record"
		);
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
				"invariant 17: an invitation without an area"
			);
			*invitations.entry(area).or_default() += 1;
		}
		for (id, area) in Areas::<T>::iter() {
			ensure!(
				area.invitations == invitations.get(&id).copied().unwrap_or(0)
					&& area.invitations <= T::MaxInvitations::get(),
				"invariant 17: an area's count of invitations is wrong"
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
				"invariant 19: an edge lowered in the future"
			);
		}
		let cuts = RecentCuts::<T>::iter();
		for (zone, records) in cuts.chain(Blackouts::<T>::iter()) {
			ensure!(!records.is_empty(), "invariant 19: an empty list is stored");
			ensure!(
				records.windows(2).all(|pair| pair[0].area < pair[1].area),
				"invariant 19: records of areas are out of order"
			);
			for record in &records {
				ensure!(
					Self::zone_of(record.area) == Some(zone),
					"invariant 19: a record is of an area of another zone"
				);
				ensure!(in_order(&record.intervals), "invariant 19: a record of the future");
			}
		}
		Ok(())
	}

	fn check_area_states() -> Result<(), TryRuntimeError> {
		ensure!(
			AreaStates::<T>::iter_keys().count() == Areas::<T>::iter_keys().count(),
			"invariant 7: areas and states differ"
		);
		let mut records = 0;
		for (id, area_state) in AreaStates::<T>::iter() {
			ensure!(Areas::<T>::contains_key(id), "invariant 7: a state without an area");
			ensure!(
				area_state.status.is_some() == (area_state.records > 0),
				"invariant 7: a status is not counted"
			);
			let kept = area_state.records.min(T::HistoryLength::get().into());
			ensure!(
				Self::history(id).len() as u64 == kept,
				"invariant 7: a status record is missing"
			);
			records += kept;
		}
		ensure!(
			StatusHistory::<T>::iter_keys().count() as u64 == records,
			"invariant 7: too many status records"
		);
		Ok(())
	}
}
