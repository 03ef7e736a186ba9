//! What is still open of an account: whether it may leave the grid.

use crate::{
	ahead::order_pages::page_and_slot, ahead::types::PageOrder, money::types::ClearingAccount, Config, Debts,
	FrozenSlots, OrderPages, Pallet, SettlementCursor, UnsettledIntervals,
};
use alloc::{collections::BTreeSet, vec::Vec};
use energy_primitives::{
	page_of, AreaId, ConnectionIndex, ConnectionPages, Interval, IntervalClock, MeteredEnergy, OpenIntervals,
};
use frame_support::traits::Get;

impl<T: Config> OpenIntervals<T::AccountId> for Pallet<T> {
	/// The settlement cursor has passed all intervals before `before` and all that the account may
	/// have traded for, and has settled the account in each; and it owes nothing.
	fn is_settled(who: &T::AccountId, before: Interval) -> bool {
		let (account, _) = Self::clearing_account(who);
		let first = Self::first_unsettled();
		Debts::<T>::get(who).arrears == 0
			&& account.money().debt() == 0
			&& account.frozen == 0
			&& first >= before
			&& first >= account.traded_before
	}

	fn index_changed(former: Option<ConnectionIndex>, index: ConnectionIndex) {
		if let Some(former) = former {
			Self::move_account(former, index);
		}
		Self::take_up(index);
	}
}

impl<T: Config> Pallet<T> {
	/// Returns the interval that the settlement cursor is in; those before it are done.
	pub(crate) fn first_unsettled() -> Interval {
		SettlementCursor::<T>::get().map_or_else(T::Metering::oldest_open, |progress| progress.interval)
	}

	/// Returns the intervals in which an account could not be settled, and has not been since.
	pub(crate) fn frozen_intervals(who: &T::AccountId, account: &ClearingAccount) -> Vec<Interval> {
		let Some((page, slot)) = T::Grid::index_of(who).map(page_of).filter(|_| account.frozen > 0) else {
			return Vec::new();
		};
		// There are hardly ever any.
		let first = Self::first_unsettled();
		UnsettledIntervals::<T>::iter_keys()
			.map(|(_, interval)| interval)
			.filter(|interval| *interval < first && FrozenSlots::<T>::get(interval, page).contains(slot))
			.collect()
	}

	/// Returns the orders of an account that are not settled, with their intervals and their areas:
	/// those from the interval `first` on, and those of intervals in which it could not be settled.
	pub(crate) fn open_orders_of(
		who: &T::AccountId,
		frozen: &[Interval],
		first: Interval,
	) -> Vec<(Interval, AreaId, PageOrder)> {
		let last = T::Clock::current().saturating_add(T::TradingHorizon::get());
		let mut pages: BTreeSet<Interval> = (page_and_slot(first).0..=page_and_slot(last).0).collect();
		pages.extend(frozen.iter().map(|interval| page_and_slot(*interval).0));
		let mut orders = Vec::new();
		for page in pages {
			let Some(order_page) = OrderPages::<T>::get(page, who) else {
				continue;
			};
			for order in order_page.orders {
				let interval = order.to_order(page).interval;
				let is_open = interval >= first && !Self::is_interval_settled(interval, who);
				if is_open || frozen.contains(&interval) {
					orders.push((interval, order_page.area, order));
				}
			}
		}
		orders
	}
}
