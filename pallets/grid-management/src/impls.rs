//! What other pallets ask of this one, besides the market.
//!
//! What has left the grid is still known as far as something may wait for settlement:
//! a disconnected account has no connection, no limits and no class any longer, and a removed area
//! has no operator, no zone and no trade, but its supply terms stay for good.

use crate::{
	measures::limits::ConnectionLimits,
	schedule::{self, period_at},
	Areas, Config, Connections, IntervalLength, LocalTime, Pallet, Parties, SupplyHistory,
};
use alloc::vec::Vec;
use energy_primitives::{
	AreaId, Connection, Interval, IntervalClock, Limits, Moment, SupplySchedules, SupplyTerms, Tariff, TimeZone,
	ZoneId, Zones,
};
use frame_support::traits::UnixTime;

impl<T: Config> IntervalClock for Pallet<T> {
	fn now() -> Moment {
		Moment::try_from(T::Time::now().as_millis()).unwrap_or(Moment::MAX)
	}

	fn length_ms() -> Moment {
		// Never 0 by genesis; a division must not depend on it all the same.
		IntervalLength::<T>::get().max(1)
	}

	fn time_zone() -> TimeZone {
		LocalTime::<T>::get()
	}
}

impl<T: Config> energy_primitives::Connections<T::AccountId> for Pallet<T> {
	/// The connection of the moment; none for a disconnected account, whatever it has still to settle.
	fn connection(who: &T::AccountId) -> Option<Connection> {
		Connections::<T>::get(who)
	}

	/// Reads the connection, its number, its page of envelopes, its area, and the zone's measures.
	fn limits(who: &T::AccountId, interval: Interval) -> Limits {
		ConnectionLimits::<T>::of(who)
			.map(|limits| limits.at(interval))
			.unwrap_or_default()
	}
}

impl<T: Config> Zones for Pallet<T> {
	/// None for a removed area.
	fn zone_of(area: AreaId) -> Option<ZoneId> {
		Areas::<T>::get(area).map(|entry| entry.zone(area))
	}
}

impl<T: Config> SupplySchedules<T::AccountId> for Pallet<T> {
	/// None also for an interval in which nobody supplies the area, as its supplier has resigned.
	fn supply_terms(area: AreaId, interval: Interval) -> Option<SupplyTerms<T::AccountId>> {
		period_at(&SupplyHistory::<T>::get(area)?.schedule, interval)?.terms()
	}

	/// Reads the schedule once.
	fn supply_terms_in(area: AreaId, intervals: &[Interval]) -> Vec<Option<SupplyTerms<T::AccountId>>> {
		let schedule = SupplyHistory::<T>::get(area).map(|supply| supply.schedule);
		let at = |interval: &Interval| period_at(schedule.as_ref()?, *interval)?.terms();
		intervals.iter().map(at).collect()
	}

	fn dearest_tariff(area: AreaId, from: Interval, until: Interval) -> Option<Tariff> {
		let schedule = SupplyHistory::<T>::get(area)?.schedule;
		schedule::dearest_tariff(&schedule, from, until)
	}

	fn is_supplier(who: &T::AccountId) -> bool {
		Parties::<T>::iter_prefix_values(who).any(|party| party.supplies > 0)
	}
}
