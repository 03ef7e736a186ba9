//! What is still open of an account: whether it may leave the grid.

use crate::{
	order_pages::page_and_slot, Accounts, Config, OrderPages, Pallet, Positions, SettlementCursor, UnsettledAccounts,
};
use energy_primitives::{Interval, IntervalClock, MeteredEnergy, OpenIntervals};
use frame_support::traits::Get;

impl<T: Config> OpenIntervals<T::AccountId> for Pallet<T> {
	/// Nothing that the account traded is open, in whatever interval; the settlement cursor has
	/// passed all intervals before `before` and settled the account in each; and it owes nothing.
	fn is_settled(who: &T::AccountId, before: Interval) -> bool {
		let totals = Accounts::<T>::get(who);
		let first = Self::first_unsettled();
		totals.arrears == 0
			&& totals.open_sold_wh == 0
			&& totals.open_bought_wh == 0
			&& first >= before
			&& UnsettledAccounts::<T>::iter_key_prefix(who).next().is_none()
			&& !Self::has_open_orders(who, first)
	}
}

impl<T: Config> Pallet<T> {
	/// Returns the interval that the settlement cursor is in; those before it are done.
	pub(crate) fn first_unsettled() -> Interval {
		SettlementCursor::<T>::get().map_or_else(T::Metering::oldest_open, |progress| progress.interval)
	}

	/// Returns the account's order pages with an interval from `first` to the trading horizon, each
	/// with its number.
	pub(crate) fn order_pages_from(
		who: &T::AccountId,
		first: Interval,
	) -> impl Iterator<Item = (Interval, crate::trading_checks::OrderPageOf<T>)> + '_ {
		let last = T::Clock::current().saturating_add(T::TradingHorizon::get());
		(page_and_slot(first).0..=page_and_slot(last).0)
			.filter_map(move |page| Some((page, OrderPages::<T>::get(page, who)?)))
	}

	/// Whether an account has an order for an interval from `first` on that has not been settled by
	/// hand.
	fn has_open_orders(who: &T::AccountId, first: Interval) -> bool {
		Self::order_pages_from(who, first).any(|(page, order_page)| {
			let mut intervals = order_page.orders.iter().map(|order| order.to_order(page).interval);
			intervals.any(|interval| interval >= first && !Self::is_position_settled(interval, who))
		})
	}

	/// Whether an account's position in an interval is settled.
	pub(crate) fn is_position_settled(interval: Interval, who: &T::AccountId) -> bool {
		Positions::<T>::get(interval, who).is_some_and(|record| record.position.settled)
	}
}
