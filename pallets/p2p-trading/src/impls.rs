//! What clients ask of this pallet beyond a single record.

use crate::{sheets::place_of, Accounts, AreaMarkets, Config, Cursor, OrderSheets, Pallet, Positions};
use alloc::vec::Vec;
use energy_primitives::{
	AreaId, BookLevel, Clearing, EnergyBalance, GridAccess, Interval, IntervalClock, MarketPhase, MeteredEnergy, Offer,
	OfferId, OrderBook, OrderInfo, Side, Statement,
};
use frame_support::traits::Get;

/// How many offers one answer holds.
const MAX_LISTED: usize = 256;

impl<T: Config> Pallet<T> {
	/// Offers for an interval that can still be accepted, up to 256. None once its gate has closed, although they may not have expired yet.
	pub(crate) fn open_offers(interval: Interval) -> Vec<(OfferId<T::AccountId>, Offer<T::AccountId>)> {
		if interval <= Self::last_closed() {
			return Vec::new();
		}
		Positions::<T>::iter_prefix(interval)
			.flat_map(|(seller, record)| {
				let area = record.position.area;
				record.offers.into_iter().map(move |offer| {
					let id = OfferId {
						interval,
						seller: seller.clone(),
						number: offer.number,
					};
					(id, offer.to_offer(seller.clone(), area, interval))
				})
			})
			.take(MAX_LISTED)
			.collect()
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
