//! What an area's market is left with when all its accounts are settled.

use crate::{AreaMarkets, Config, Error, Event, Pallet};
use energy_primitives::{AreaId, Balance, Interval, MarketGrid, MatchedOrigin, SupplySchedules, Zones};
use frame_support::{
	pallet_prelude::*,
	traits::{DefensiveResult, Get},
};

impl<T: Config> Pallet<T> {
	/// Adds what the members of an area delivered and received to their zone's, as all pages of the interval
	/// are settled.
	pub(crate) fn hand_over_origin(interval: Interval, area: AreaId) {
		let Some(mut market) = AreaMarkets::<T>::get(interval, area).filter(|market| !market.origin.is_empty()) else {
			return;
		};
		let origin = core::mem::take(&mut market.origin);
		AreaMarkets::<T>::insert(interval, area, market);
		if let Some(zone) = T::Grid::zone_of(area) {
			T::Origin::add_mix(zone, interval, &origin);
		}
	}

	/// Pays out what an area's market is left with when all its accounts are settled: grid fees and
	/// congestion rent to the network account or to the community fund, the profits of trades without
	/// energy to the community fund, and what rounding left to the supplier, who delivers those Wh
	/// too. Then the pool holds nothing more of this interval and area.
	pub(crate) fn close_market(interval: Interval, area: AreaId) -> DispatchResult {
		let Some(mut market) = AreaMarkets::<T>::get(interval, area) else {
			return Ok(());
		};
		if market.closed {
			return Ok(());
		}
		let rounding = Balance::try_from(market.area_balance).defensive_map_err(|_| Error::<T>::Corrupt)?;
		let fund = T::CommunityFund::get();
		let income_to = (market.income > 0).then(|| Self::income_account(interval, area));
		if let Some(account) = &income_to {
			Self::pay_out_or_keep(account, market.income);
		}
		Self::pay_out_or_keep(&fund, market.to_fund);
		// Without a supplier nothing was traded in the area; energy may have passed through it.
		let supplier = T::Grid::supply_terms(area, interval).map(|terms| terms.supplier);
		match &supplier {
			Some(supplier) => Self::credit_supplier(supplier, rounding),
			None => Self::pay_out_or_keep(&fund, rounding),
		}

		let (income, to_fund, rounding_wh) = (market.income, market.to_fund, market.energy_wh);
		if market.clearing.is_some() || market.shared.is_some() || market.dark {
			market.area_balance = 0;
			market.closed = true;
			AreaMarkets::<T>::insert(interval, area, market);
		} else {
			AreaMarkets::<T>::remove(interval, area);
		}
		Self::deposit_event(Event::MarketSettled {
			interval,
			area,
			supplier,
			rounding_wh,
			rounding,
			income_to,
			income,
			to_fund,
		});
		Ok(())
	}

	/// Returns who receives the income of an area's edge. Nobody earns from an edge of its own that
	/// was cut when its market had orders that could not be taken back: the rent of such a shortage is
	/// the community's, and so is all where the council has named no network account.
	fn income_account(interval: Interval, area: AreaId) -> T::AccountId {
		let since = Self::answerable_until(interval);
		T::Grid::network_account(area)
			.filter(|_| !T::Grid::edge_was_cut(area, interval, since))
			.unwrap_or_else(T::CommunityFund::get)
	}

	/// Returns the last interval in which orders for `interval` can be taken back. What happens in it,
	/// in its last block perhaps, need not leave anybody the time to do so.
	fn answerable_until(interval: Interval) -> Interval {
		let firm_from = Self::gate_of(interval).saturating_sub(T::FirmOrders::get());
		firm_from.saturating_sub(1)
	}
}
