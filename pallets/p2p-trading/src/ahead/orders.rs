//! Orders of the auction: placed, many at once, and cancelled.
//!
//! An order adds its energy to one price level of its area's ladder; whose it is stands on its
//! owner's order page alone. What it can cost at most is reserved: a bid's limit price, and what the
//! supplier's shortfall price is above an ask's limit.

use crate::{
	ahead::checks::{OrderPageOf, TradingWindow},
	ahead::order_pages::page_and_slot,
	ahead::types::{Book, LadderPage, PageOrder, PAGE_INTERVALS},
	Config, Error, Ladders, OrderPages, Pallet, WeightInfo,
};
use alloc::{
	collections::{btree_map::Entry, BTreeMap, BTreeSet},
	vec::Vec,
};
use energy_market::{collateral, payment, Rounding};
use energy_primitives::{
	AreaId, Balance, Energy, Interval, MeteredEnergy, Order, OrderKey, Side, SupplySchedules, TradingConnection,
	ZoneId, Zones,
};
use frame_support::{ensure, pallet_prelude::*, traits::Defensive};

impl<T: Config> Pallet<T> {
	/// Returns the area of the orders, and what was reserved for them.
	pub(crate) fn do_place_orders(who: &T::AccountId, orders: &[Order]) -> Result<(AreaId, Balance), DispatchError> {
		ensure!(!orders.is_empty(), Error::<T>::NoOrders);
		let window = TradingWindow::<T>::now();
		let intervals = orders.iter().map(|order| order.interval).collect::<Vec<_>>();
		let TradingConnection { area, zone, limits, .. } = Self::ensure_may_trade(who, &intervals)?;
		let is_metered = T::Metering::is_metered(who);
		let mut order_pages = BTreeMap::<Interval, OrderPageOf<T>>::new();
		let (mut reserved, mut last): (Balance, Interval) = (0, 0);
		let terms = T::Grid::supply_terms_in(area, &intervals);
		for (order, (limits, terms)) in orders.iter().zip(limits.into_iter().zip(terms)) {
			let Order {
				interval,
				side,
				price_mills,
				energy_wh,
			} = *order;
			window.ensure_tradable(interval, price_mills, energy_wh)?;

			let (page, slot) = page_and_slot(interval);
			let order_page = match order_pages.entry(page) {
				Entry::Occupied(known) => known.into_mut(),
				Entry::Vacant(vacant) => vacant.insert(Self::order_page_in(page, who, area)?),
			};
			let terms = terms.ok_or(Error::<T>::NoSupplyTerms)?;
			Self::ensure_metered(is_metered, who, &terms.supplier)?;
			let placed = PageOrder {
				slot,
				side,
				price_mills,
				energy_wh,
				// It is kept with the order, so that the same amount comes back, whatever becomes
				// of the terms.
				shortfall_price_mills: match side {
					Side::Ask => terms.tariff.shortfall_price_mills,
					Side::Bid => 0,
				},
			};
			order_page.add(placed).map_err(|_| Error::<T>::TooManyOrders)?;
			let record = Self::record_in(interval, who, area)?;
			Self::ensure_uncrossed(&record, order_page, slot)?;
			let committed = Self::committed(&record, Some(order_page), interval, side);
			window.ensure_within(limits, record.caps, side, committed)?;

			let amount = Self::order_amount(&placed)?;
			reserved = reserved.checked_add(amount).ok_or(Error::<T>::Overflow)?;
			last = last.max(interval);
			Self::add_to_ladder(zone, area, order)?;
		}
		Self::reserve(who, reserved, last)?;
		for (page, order_page) in order_pages {
			OrderPages::<T>::insert(page, who, order_page);
		}
		Ok((area, reserved))
	}

	/// Returns what was reserved for the orders, which is free again.
	pub(crate) fn do_cancel_orders(who: &T::AccountId, orders: &[OrderKey]) -> Result<Balance, DispatchError> {
		ensure!(!orders.is_empty(), Error::<T>::NoOrders);
		let window = TradingWindow::<T>::now();
		let mut order_pages = BTreeMap::<Interval, OrderPageOf<T>>::new();
		let mut zones = BTreeMap::<AreaId, Option<ZoneId>>::new();
		let mut released: Balance = 0;
		for key in orders {
			window.ensure_not_firm(key.interval)?;
			let (page, slot) = page_and_slot(key.interval);
			let order_page = match order_pages.entry(page) {
				Entry::Occupied(known) => known.into_mut(),
				Entry::Vacant(vacant) => {
					vacant.insert(OrderPages::<T>::get(page, who).ok_or(Error::<T>::UnknownOrder)?)
				},
			};
			let order = order_page
				.remove(slot, key.side, key.price_mills)
				.ok_or(Error::<T>::UnknownOrder)?;

			let amount = Self::order_amount(&order)?;
			released = released.checked_add(amount).ok_or(Error::<T>::Overflow)?;
			let area = order_page.area;
			// The ladder of a removed area is never cleared, so it does not matter what it says.
			if let Some(zone) = *zones.entry(area).or_insert_with(|| T::Grid::zone_of(area)) {
				Self::take_from_ladder(zone, area, key, order.energy_wh);
			}
		}
		Self::release(who, released)?;
		for (page, order_page) in order_pages {
			Self::put_order_page(page, who, order_page);
		}
		Ok(released)
	}

	/// Stores an order page, or removes it if it is empty.
	pub(crate) fn put_order_page(page: Interval, who: &T::AccountId, order_page: OrderPageOf<T>) {
		match order_page.orders.is_empty() {
			true => OrderPages::<T>::remove(page, who),
			false => OrderPages::<T>::insert(page, who, order_page),
		}
	}

	/// Returns what is reserved for an order, in plancks: a bid's limit, or what the shortfall price is
	/// above an ask's limit, times its energy.
	pub(crate) fn order_amount(order: &PageOrder) -> Result<Balance, DispatchError> {
		let mill = T::Mill::get();
		let amount = match order.side {
			Side::Bid => payment(order.energy_wh, order.price_mills, mill, Rounding::Up),
			Side::Ask => collateral(order.energy_wh, order.price_mills, order.shortfall_price_mills, mill),
		};
		Ok(amount.ok_or(Error::<T>::Overflow)?)
	}

	/// Returns the weight of a call with these orders: by their number, and by their order pages.
	pub(crate) fn weigh_orders(by_number: Weight, intervals: impl Iterator<Item = Interval>) -> Weight {
		let order_pages: BTreeSet<Interval> = intervals.map(|interval| page_and_slot(interval).0).collect();
		// Orders far outside the horizon may be on more pages; none of those is read or written.
		let order_pages = (order_pages.len() as u32).min(Self::open_order_pages());
		by_number.saturating_add(T::WeightInfo::order_pages(order_pages))
	}

	/// Returns the most order pages that the intervals open for trading can be on.
	pub(crate) fn open_order_pages() -> u32 {
		(T::TradingHorizon::get() / PAGE_INTERVALS).saturating_add(2)
	}

	fn add_to_ladder(zone: ZoneId, area: AreaId, order: &Order) -> DispatchResult {
		let page = Book::Ahead.page_of(order.price_mills);
		Ladders::<T>::try_mutate((order.interval, zone, area, page), |slot| {
			let ladder = slot.get_or_insert_with(LadderPage::default);
			let has_room = ladder.add(order.side, order.price_mills, order.energy_wh);
			ensure!(has_room, Error::<T>::LadderFull);
			Ok(())
		})
	}

	pub(crate) fn take_from_ladder(zone: ZoneId, area: AreaId, key: &OrderKey, energy_wh: Energy) {
		let page = Book::Ahead.page_of(key.price_mills);
		Ladders::<T>::mutate_exists((key.interval, zone, area, page), |slot| {
			let Some(ladder) = slot.as_mut().defensive() else {
				return;
			};
			if let Some(level) = ladder.level_mut(key.side, key.price_mills).defensive() {
				*level = level.saturating_sub(energy_wh);
			}
			if ladder.asks.iter().chain(&ladder.bids).all(|energy| *energy == 0) {
				*slot = None;
			}
		});
	}
}
