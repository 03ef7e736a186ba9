//! The grid as an auction needs it: which areas trade, over which edges, at which fees.

use crate::{
	measures::{
		limits::{of_edge, ConnectionLimits},
		list,
	},
	Areas, Config, ConnectionPages, Connections, EnvelopePages, Measure, Measures, NetworkAccounts, Pallet, RecentCuts,
	ZoneAreas,
};
use alloc::vec::Vec;
use energy_primitives::{AreaId, Interval, IntervalClock, Limits, MarketArea, MarketGrid, TradingConnection, ZoneId};
use frame_support::traits::Get;

impl<T: Config> Pallet<T> {
	/// Whether one of these measures keeps its area from trading at present.
	fn suspends(measures: &[Measure]) -> bool {
		if measures.is_empty() {
			return false;
		}
		let current = Self::current();
		measures
			.iter()
			.any(|measure| measure.protocol.suspends() && measure.in_force(current))
	}
}

/// A removed area has no zone and does not trade.
impl<T: Config> MarketGrid<T::AccountId> for Pallet<T> {
	/// Takes two reads while nothing in the zone is suspended.
	fn trading_suspended(area: AreaId) -> bool {
		let Some(entry) = Areas::<T>::get(area) else {
			return true;
		};
		Self::suspends(&list::concerning(&Measures::<T>::get(entry.zone(area)), &entry, area))
	}

	/// Reads the connection, its area, the zone's measures, its number, and its page of envelopes.
	fn trading_connection(who: &T::AccountId, intervals: &[Interval]) -> Option<TradingConnection> {
		let connection = Connections::<T>::get(who)?;
		let area = connection.area;
		let entry = Areas::<T>::get(area)?;
		let zone = entry.zone(area);
		let measures = list::concerning(&Measures::<T>::get(zone), &entry, area);
		let suspended = Self::suspends(&measures);
		let limits = ConnectionLimits::<T>::read(who, connection, measures)?;
		Some(TradingConnection {
			area,
			zone,
			suspended,
			limits: intervals.iter().map(|interval| limits.at(*interval)).collect(),
		})
	}

	/// Reads the connection, its area, the zone's measures, its number, and its page of envelopes.
	fn imposed_limits(who: &T::AccountId, interval: Interval) -> Option<Limits> {
		ConnectionLimits::<T>::of(who).map(|limits| limits.imposed(interval))
	}

	/// Reads the page, its envelopes, its area, and the zone's measures.
	fn is_page_limited(page: u32, interval: Interval) -> bool {
		let limits = |measure: &Measure| measure.limits_connections() && measure.covers(interval);
		ConnectionPages::<T>::get(page).is_some_and(|points| {
			EnvelopePages::<T>::decode_len(page).is_some_and(|envelopes| envelopes > 0)
				|| Self::measures_concerning(points.area).iter().any(limits)
		})
	}

	/// The root's edge leads out of the zone, so that nothing flows over it here. Limits, fees and
	/// measures are on record for the gates of the last 32 intervals at least, but for a suspension of
	/// trading that another one of its area has followed.
	fn market_areas(zone: ZoneId, delivery: Interval, gate: Interval) -> Vec<MarketArea> {
		let measures = Measures::<T>::get(zone);
		let current = Self::current();
		let is_past = gate <= current;
		let suspends = |measure: &Measure| match is_past {
			true => measure.suspends_at(gate),
			false => measure.protocol.suspends() && measure.in_force(current),
		};
		let limits = |measure: &Measure| match is_past {
			true => measure.was_to_cover(delivery, gate),
			false => measure.covers(delivery),
		};
		ZoneAreas::<T>::get(zone)
			.into_iter()
			.filter_map(|area| Areas::<T>::get(area).map(|entry| (area, entry)))
			.map(|(area, entry)| {
				let parent = entry.parent();
				let concerning = list::concerning(&measures, &entry, area);
				let Limits {
					import_limit_w,
					export_limit_w,
				} = parent
					.map(|_| of_edge(area, entry.limits_at(gate), &concerning, limits))
					.unwrap_or_default();
				MarketArea {
					area,
					parent,
					import_limit_w,
					export_limit_w,
					grid_fee_mills: entry.fee_at(delivery),
					suspended: concerning.iter().any(suspends),
				}
			})
			.collect()
	}

	/// Reads the area and its zone's recent cuts. Yes for a removed area, and for what lies
	/// more than 128 intervals before the newest cut, as there is no record of it.
	fn edge_was_cut(area: AreaId, delivery: Interval, since: Interval) -> bool {
		let Some(entry) = Areas::<T>::get(area) else {
			return true;
		};
		if entry
			.lowered
			.is_some_and(|lowered| lowered.may_include(since, delivery))
		{
			return true;
		}
		let cuts = RecentCuts::<T>::get(entry.zone(area));
		Self::is_on_record(&cuts, &entry, area, |begun| begun.may_include(since, delivery))
	}

	fn dark_area(area: AreaId, interval: Interval) -> Option<AreaId> {
		Self::outermost_dark(area, interval)
	}

	fn zone_size(zone: ZoneId) -> u32 {
		ZoneAreas::<T>::decode_len(zone)
			.and_then(|areas| u32::try_from(areas).ok())
			.unwrap_or(0)
	}

	fn max_zone_size() -> u32 {
		T::MaxZoneAreas::get()
	}

	/// None for a removed area.
	fn network_account(area: AreaId) -> Option<T::AccountId> {
		Self::self_and_ancestors(area)
			.into_iter()
			.find_map(NetworkAccounts::<T>::get)
	}
}
