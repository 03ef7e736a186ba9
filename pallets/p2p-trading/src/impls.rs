//! What clients ask of this pallet beyond a single record.

use crate::{sheets::place_of, Accounts, AreaMarkets, Config, Cursor, OrderSheets, Pallet, Positions, Unsettled};
use energy_primitives::{
	AreaId, BookLevel, Clearing, EnergyBalance, GridAccess, Interval, IntervalClock, MarketPhase, MeteredEnergy,
	OfferId, OfferPage, OpenIntervals, OrderBook, OrderInfo, Side, Statement,
};
use frame_support::traits::Get;

/// How many offers one page holds at most.
pub(crate) const MAX_LISTED: u32 = 256;

/// How many accounts' positions one page looks at: most of them may have no open offers.
pub(crate) const MAX_LOOKED_AT: usize = 1_024;

impl<T: Config> Pallet<T> {
	/// Offers for an interval that can still be accepted, behind `from`. None once its gate has closed, although they may not have expired yet.
	pub(crate) fn open_offers(
		interval: Interval,
		from: Option<OfferId<T::AccountId>>,
		limit: u32,
	) -> OfferPage<T::AccountId> {
		let mut page = OfferPage {
			offers: Default::default(),
			next: None,
		};
		if interval <= Self::last_closed() || from.as_ref().is_some_and(|from| from.interval != interval) {
			return page;
		}
		let limit = limit.clamp(1, MAX_LISTED) as usize;
		// The seller of `from` may have more; the accounts that stand behind it follow, whether it is still there or not.
		let first = from
			.as_ref()
			.and_then(|from| Some((from.seller.clone(), Positions::<T>::get(interval, &from.seller)?)));
		let others = match &from {
			Some(from) => {
				Positions::<T>::iter_prefix_from(interval, Positions::<T>::hashed_key_for(interval, &from.seller))
			},
			None => Positions::<T>::iter_prefix(interval),
		};
		for (looked_at, (seller, record)) in first.into_iter().chain(others).enumerate() {
			let id = |number| OfferId {
				interval,
				seller: seller.clone(),
				number,
			};
			let passed = from
				.as_ref()
				.filter(|from| from.seller == seller)
				.map(|from| from.number);
			let area = record.position.area;
			for offer in record
				.offers
				.into_iter()
				.filter(|offer| passed.is_none_or(|last| offer.number > last))
			{
				if page.offers.len() >= limit {
					page.next = page.offers.last().map(|(id, _)| id.clone());
					return page;
				}
				page.offers
					.push((id(offer.number), offer.to_offer(seller.clone(), area, interval)));
			}
			if looked_at.saturating_add(1) >= MAX_LOOKED_AT {
				// No offer has this number.
				page.next = Some(id(u16::MAX));
				return page;
			}
		}
		page
	}

	/// What is on the books of an area's auction, or was when its gate closed; nothing once its interval is settled.
	pub(crate) fn order_book(area: AreaId, interval: Interval) -> OrderBook {
		let mut book = OrderBook {
			open: interval > Self::last_closed() && !T::Grid::trading_suspended(area),
			..Default::default()
		};
		let Some(root) = T::Grid::root_of(area) else {
			return book;
		};
		for (first, levels) in Self::pages(interval, root, area) {
			for (side, levels) in [(&mut book.asks, levels.asks), (&mut book.bids, levels.bids)] {
				side.extend(
					(first..)
						.zip(levels)
						.filter(|(_, energy_wh)| *energy_wh > 0)
						.map(|(price, energy_wh)| BookLevel { price, energy_wh }),
				);
			}
		}
		book.bids.reverse();
		book
	}

	/// Where the auction of an area and interval stands, and what it came to.
	pub(crate) fn clearing_of(area: AreaId, interval: Interval) -> (MarketPhase, Option<Clearing>) {
		let market = AreaMarkets::<T>::get(interval, area).unwrap_or_default();
		(Self::market_phase(&market, interval), market.clearing)
	}

	/// Everything that an account has to do with an interval; nothing once its records are pruned, as its orders alone would tell it wrong.
	pub(crate) fn statement(who: &T::AccountId, interval: Interval) -> Option<Statement> {
		if Self::is_pruned(interval) {
			return None;
		}
		// An open position that has become empty tells nothing, not even the area.
		let position = Positions::<T>::get(interval, who)
			.filter(|record| record.position.settled || !record.is_empty())
			.map(|record| record.position);
		let metered = T::Metering::metered(interval, who);
		let (number, slot) = place_of(interval);
		let sheet = OrderSheets::<T>::get(number, who);
		let orders = sheet.as_ref().map(|sheet| sheet.of_slot(slot)).unwrap_or_default();
		let ordered = sheet.as_ref().filter(|_| !orders.is_empty());
		let area = Self::area_of(position.map(|p| p.area), ordered, metered.map(|m| m.area))?;
		let (phase, clearing) = Self::clearing_of(area, interval);
		let settled = position.map_or(metered.is_some_and(|m| m.settled) && orders.is_empty(), |p| p.settled);
		// A settled position has the auction in it already.
		let fills = match settled {
			true => Default::default(),
			false => Self::fills(orders, clearing.as_ref()).ok()?,
		};
		let known = matches!(phase, MarketPhase::Cleared | MarketPhase::Void);
		Some(Statement {
			interval,
			area,
			phase,
			clearing,
			orders: orders
				.iter()
				.map(|order| OrderInfo {
					order: order.to_order(number),
					filled_wh: known.then(|| order.filled(clearing.as_ref())),
					escrow: Self::order_amount(order).unwrap_or_default(),
				})
				.collect(),
			sold_wh: position.map_or(0, |p| p.sold_wh).saturating_add(fills.sold_wh),
			bought_wh: position.map_or(0, |p| p.bought_wh).saturating_add(fills.bought_wh),
			offered_wh: position.map_or(0, |p| p.offered_wh),
			revenue: position.map_or(0, |p| p.revenue).saturating_add(fills.revenue),
			paid: position.map_or(0, |p| p.paid).saturating_add(fills.paid),
			import_wh: metered.map(|m| m.flow.import_wh),
			export_wh: metered.map(|m| m.flow.export_wh),
			settled,
		})
	}

	/// An account's energy and money at a glance: its totals, and what the auction has brought it that is not settled yet.
	pub(crate) fn energy_balance(who: T::AccountId) -> EnergyBalance {
		let mut balance: EnergyBalance = Accounts::<T>::get(&who).into();
		let first = Cursor::<T>::get().map_or_else(T::Metering::oldest_open, |cursor| cursor.interval);
		let last = T::Clock::current().saturating_add(T::TradingHorizon::get());
		for number in place_of(first).0..=place_of(last).0 {
			let Some(sheet) = OrderSheets::<T>::get(number, &who) else {
				continue;
			};
			for order in &sheet.orders {
				let interval = order.to_order(number).interval;
				if interval < first || Positions::<T>::get(interval, &who).is_some_and(|r| r.position.settled) {
					continue;
				}
				let clearing = AreaMarkets::<T>::get(interval, sheet.area).and_then(|market| market.clearing);
				let filled = order.filled(clearing.as_ref());
				let sum = match order.side {
					Side::Bid => &mut balance.open_bought_wh,
					Side::Ask => &mut balance.open_sold_wh,
				};
				*sum = sum.saturating_add(filled);
			}
		}
		balance
	}
}

impl<T: Config> OpenIntervals<T::AccountId> for Pallet<T> {
	/// Nothing that the account traded is open, in whatever interval; the cursor has been through all intervals before `before` and settled the account
	/// in each; and it owes nothing.
	fn is_settled(who: &T::AccountId, before: Interval) -> bool {
		let totals = Accounts::<T>::get(who);
		let first = Cursor::<T>::get().map_or_else(T::Metering::oldest_open, |cursor| cursor.interval);
		totals.arrears == 0
			&& totals.open_sold_wh == 0
			&& totals.open_bought_wh == 0
			&& first >= before
			&& Unsettled::<T>::iter_key_prefix(who).next().is_none()
			&& !Self::has_open_orders(who, first)
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn settle_for_benchmark(before: Interval) {
		Cursor::<T>::put(crate::SettlementCursor::at(before));
	}
}

impl<T: Config> Pallet<T> {
	/// Whether an account has an order for an interval from `first` on that has not been settled by hand.
	fn has_open_orders(who: &T::AccountId, first: Interval) -> bool {
		let last = T::Clock::current().saturating_add(T::TradingHorizon::get());
		(place_of(first).0..=place_of(last).0)
			.filter_map(|number| Some((number, OrderSheets::<T>::get(number, who)?)))
			.any(|(number, sheet)| {
				let mut intervals = sheet.orders.iter().map(|order| order.to_order(number).interval);
				intervals.any(|interval| {
					interval >= first
						&& Positions::<T>::get(interval, who).is_none_or(|record| !record.position.settled)
				})
			})
	}
}
