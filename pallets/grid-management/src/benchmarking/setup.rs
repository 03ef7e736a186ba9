//! The areas, accounts and emergencies that the benchmarks of this pallet begin with.

use super::*;

/// Returns the record of the last emergency.
pub(super) fn newest_incident<T: Config>() -> IncidentOf<T> {
	Incidents::<T>::get(NextIncident::<T>::get() - 1).expect("there has been an emergency")
}

pub(super) fn cooldown<T: Config>(area: AreaId, until: Interval) {
	let entry = Areas::<T>::get(area).expect("the area is there");
	Cooldowns::<T>::mutate(entry.zone(area), |cooldowns| {
		cooldowns
			.try_push(Cooldown {
				area,
				kind: EmergencyProtocol::SuspendTrading.kind(),
				ancestors: entry.ancestors,
				until,
			})
			.expect("there is a place for every area of a zone")
	});
}

pub(super) fn root_operator<T: Config>() -> AuthorityOf<T> {
	Authority::Operator(account("root operator", 0, 0))
}

/// Reports a status a number of times.
pub(super) fn report<T: Config>(area: AreaId, status: GridStatus, times: u32) -> Result<(), BenchmarkError> {
	for _ in 0..times {
		Pallet::<T>::do_update_grid_status(area, status, root_operator::<T>())?;
	}
	Ok(())
}

pub(super) fn council<T: Config>() -> Result<T::RuntimeOrigin, BenchmarkError> {
	T::AuthorityOrigin::try_successful_origin(&None).map_err(|_| BenchmarkError::Weightless)
}

pub(super) fn set_up_with<T: Config>(areas: u32) -> (AreaId, T::RuntimeOrigin) {
	set_current::<T>(CURRENT);
	let area = suspended_zone::<T>(
		areas,
		&account("root operator", 0, 0),
		&account("supplier", 0, 0),
		TARIFF,
	);
	let origin = T::AuthorityOrigin::try_successful_origin(&Some(area)).expect("an existing area can be operated");
	(area, origin)
}

pub(super) fn set_up<T: Config>() -> (AreaId, T::RuntimeOrigin) {
	set_up_with::<T>(T::MaxZoneAreas::get())
}

pub(super) fn connect_to<T: Config>(area: AreaId) -> T::AccountId {
	let who: T::AccountId = account("participant", 0, 0);
	let limits = Limits {
		import_limit_w: 10_000,
		export_limit_w: 10_000,
	};
	connect_within::<T>(&who, area, limits);
	T::BenchmarkHelper::install_meters(&who, area);
	who
}

/// As much as any edge carries, in a class that only the account itself can choose.
pub(super) fn generous() -> Invitation {
	Invitation {
		import_limit_w: MAX_POWER,
		export_limit_w: MAX_POWER,
		class: PriorityClass::Interruptible,
	}
}

pub(super) fn invite_to<T: Config>(area: AreaId) -> T::AccountId {
	let who: T::AccountId = account("participant", 0, 0);
	Pallet::<T>::do_invite(&who, area, generous()).expect("the edges carry anything");
	who
}

pub(super) fn longest_reason<T: Config>() -> ReasonOf<T> {
	ReasonOf::<T>::truncate_from(vec![b'x'; T::MaxReasonLength::get() as usize])
}

/// Gives an area as long a schedule as it can have, an interval each from `first` on, by as many
/// suppliers.
pub(super) fn fill_schedule<T: Config>(area: AreaId, first: Interval) {
	add_terms_of::<T>(area, TARIFF, first, |n| account("former supplier", n, 0));
}

/// Gives every area of a zone as long a schedule as it can have, so that all of it must be looked at.
pub(super) fn fill_zone<T: Config>(area: AreaId) {
	let zone = Areas::<T>::get(area).expect("the area is there").zone(area);
	let supplier: T::AccountId = account("supplier", 0, 0);
	for other in ZoneAreas::<T>::get(zone).into_iter().filter(|other| *other != area) {
		add_terms::<T>(other, &supplier, TARIFF, CURRENT + 1);
	}
}

/// Gives an area all the terms that it can have but one, an interval each from `first` on.
pub(super) fn add_terms<T: Config>(area: AreaId, supplier: &T::AccountId, tariff: Tariff, first: Interval) {
	add_terms_of::<T>(area, tariff, first, |_| supplier.clone());
}

pub(super) fn add_terms_of<T: Config>(
	area: AreaId,
	tariff: Tariff,
	first: Interval,
	supplier: impl Fn(u32) -> T::AccountId,
) {
	SupplyHistory::<T>::mutate(area, |supply| {
		let supply = supply.as_mut().expect("the area has a schedule");
		let old = supply.schedule.clone();
		for (n, from) in (0..).zip(first..).take(T::MaxPendingTerms::get() as usize - 2) {
			supply
				.schedule
				.try_push(SupplyPeriod {
					from,
					supplier: Some(Supplier {
						account: supplier(n),
						tariff,
					}),
					by_operator: false,
				})
				.expect("there are two more than the loop adds");
		}
		Pallet::<T>::recount_suppliers(supply.zone, &old, &supply.schedule).expect("they have no other role");
	});
}

/// A band that any tariff lies within.
pub(super) fn any_band() -> TariffBand {
	let highest = PRICE_LEVELS - 1;
	TariffBand {
		lowest: Tariff {
			shortfall_price_mills: 0,
			surplus_price_mills: 0,
		},
		highest: Tariff {
			shortfall_price_mills: highest,
			surplus_price_mills: highest,
		},
	}
}

/// Fills the rest of a zone's list of measures with curtailments in the last intervals that there are, but
/// for a place that an operator may still have.
pub(super) fn plan_curtailments<T: Config>(zone: &[AreaId]) {
	let most = T::MaxMeasures::get();
	for (n, area) in (0..most - most / 8 - 1).zip(zone.iter().cycle()) {
		let until = Interval::MAX - n;
		Pallet::<T>::declare(Declaration {
			area: *area,
			protocol: EmergencyProtocol::Curtail { export_permille: 0 },
			cause: EmergencyCause::Declared,
			from: until - 1,
			until,
			reason: longest_reason::<T>(),
			by: Authority::Council,
			confirmed_by: None,
		})
		.expect("the list has room, and no two share an interval");
	}
}

/// Proposes to shed load in an area, as an operator that has no other proposal there.
pub(super) fn propose<T: Config>(area: AreaId) -> Result<ProposalId, BenchmarkError> {
	let proposal = NextProposal::<T>::get();
	let protocol = EmergencyProtocol::ShedLoad {
		from_class: PriorityClass::Essential,
		groups: 1,
	};
	let reason = longest_reason::<T>();
	Pallet::<T>::do_propose_measure(
		area,
		protocol,
		None,
		T::LongEmergency::get(),
		reason,
		root_operator::<T>(),
	)?;
	Ok(proposal)
}

/// A contract for one interval.
pub(super) fn contract_from(from: Interval) -> LimitationContract {
	LimitationContract {
		from,
		until: from + 1,
		limits: Limits::default(),
	}
}

/// An envelope for an account in intervals that begin with one.
pub(super) fn envelope_of<A>(who: A, from: Interval) -> PublishedEnvelope<A> {
	PublishedEnvelope {
		who,
		from,
		until: from + 1,
		limits: Limits {
			import_limit_w: 5_000,
			export_limit_w: 5_000 + Power::from(from),
		},
	}
}

/// An operator's, so that whoever may lift an emergency may lift this one.
pub(super) fn declare_emergency<T: Config>(area: AreaId) {
	Pallet::<T>::do_implement_emergency(
		area,
		EmergencyProtocol::SuspendTrading,
		T::ShortEmergency::get(),
		longest_reason::<T>(),
		root_operator::<T>(),
	)
	.expect("no emergency is in force yet");
}

pub(super) fn connect_within<T: Config>(who: &T::AccountId, area: AreaId, limits: Limits) {
	let connection = Connection {
		area,
		import_limit_w: limits.import_limit_w,
		export_limit_w: limits.export_limit_w,
		class: PriorityClass::Standard,
		ends_at: None,
	};
	Pallet::<T>::do_connect(who, connection).expect("the account is not connected yet, and the area is there");
	fill_page::<T>(who);
}

/// Gives others the slots that are left on an account's page of connection points, so that the page
/// is as long as one can be, and whoever connects next begins another.
pub(super) fn fill_page<T: Config>(who: &T::AccountId) {
	let (page, _) = page_of(Indices::<T>::get(who).expect("the account is connected"));
	let mut entry = ConnectionPages::<T>::get(page).expect("the account's page is there");
	let taken = entry.accounts.len() as u32;
	for slot in taken..CONNECTIONS_PER_PAGE {
		let neighbour: T::AccountId = account("neighbour", slot, page);
		Indices::<T>::insert(&neighbour, index_at(page, slot).expect("the page has this slot"));
		entry.accounts.try_push(neighbour).expect("the page has this slot");
	}
	OpenPages::<T>::remove(entry.area);
	ConnectionPages::<T>::insert(page, entry);
}

/// Grows a zone like [`grow_zone`], in which every area lies in a blackout that suspends trading,
/// and in the cooldown after an operator's emergency, but for the last one and those above it. The rest
/// of its list of measures is full of what is to come at the end of time. Returns the last.
pub(super) fn suspended_zone<T: Config>(
	areas: u32,
	operator: &T::AccountId,
	supplier: &T::AccountId,
	tariff: Tariff,
) -> AreaId {
	let zone = grow_zone::<T>(areas, operator, supplier, tariff);
	let deepest = zone.last().copied().expect("a zone has a root");
	let spared = Pallet::<T>::self_and_ancestors(deepest);
	for area in zone.into_iter().filter(|area| !spared.contains(area)) {
		black_out::<T>(area);
		cooldown::<T>(area, Interval::MAX);
	}
	let all = ZoneAreas::<T>::get(Pallet::<T>::zone_of(deepest).expect("the area is there"));
	plan_curtailments::<T>(&all);
	deepest
}

/// Puts an area into a blackout, and suspends its trading, for as long as there is time.
pub(super) fn black_out<T: Config>(area: AreaId) {
	let (entry, mut area_state) = Pallet::<T>::area_with_state(area).expect("the area is there");
	let declaration = Declaration {
		area,
		protocol: EmergencyProtocol::SuspendTrading,
		cause: EmergencyCause::Blackout,
		from: Pallet::<T>::current(),
		until: Interval::MAX,
		reason: longest_reason::<T>(),
		by: Authority::Council,
		confirmed_by: None,
	};
	Pallet::<T>::begin_measure(&entry, &mut area_state, declaration)
		.expect("there is a place for every area of a zone");
	area_state.state = GridState::Blackout;
	AreaStates::<T>::insert(area, area_state);
}
