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
