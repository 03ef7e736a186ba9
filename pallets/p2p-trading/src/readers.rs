//! The readers: what clients ask of this pallet.

use crate::{
	settlement::IntervalRecords, types::PageOrder, Accounts, AreaMarkets, Config, Pallet, PendingPayouts, Positions,
};
use alloc::vec::Vec;
use energy_primitives::{
	page_items, Amount, AreaId, BookLevel, Clearing, ClearingInfo, EnergyBalance, Interval, MarketGrid, MarketPhase,
	MeteredEnergy, Offer, OfferId, OrderBook, OrderInfo, Page, Position, Side, Statement, TradingReaders, Zones,
};

/// How many accounts' positions a page of open offers looks at: most of them may have no open offers.
pub(crate) const MAX_LOOKED_AT: usize = 1_024;

impl<T: Config> TradingReaders<T::AccountId> for Pallet<T> {
	fn get_energy_offer(offer: OfferId<T::AccountId>) -> Option<Offer<T::AccountId>> {
		Self::offer(&offer)
	}

	/// None once the gate has closed, although they may not have expired yet.
	fn get_open_offers(
		interval: Interval,
		from: Option<OfferId<T::AccountId>>,
		limit: Option<u32>,
	) -> Page<Offer<T::AccountId>, OfferId<T::AccountId>> {
		let mut items: Vec<Offer<T::AccountId>> = Vec::new();
		if interval <= Self::last_closed() || from.as_ref().is_some_and(|from| from.interval != interval) {
			return Page { items, next: None };
		}
		let limit = page_items(limit);
		// The seller of `from` may have more offers; the accounts behind it follow, whether it is
		// still there or not.
		let first = from
			.as_ref()
			.and_then(|from| Some((from.seller.clone(), Positions::<T>::get(interval, &from.seller)?)));
		let others = Self::positions_after(interval, from.as_ref().map(|from| &from.seller));
		for (looked_at, (seller, record)) in first.into_iter().chain(others).enumerate() {
			let from = from.as_ref().filter(|from| from.seller == seller);
			let area = record.position.area;
			let offers = record.offers.into_iter();
			for offer in offers.filter(|offer| from.is_none_or(|from| offer.number > from.number)) {
				if items.len() >= limit {
					let next = items.last().map(|last| OfferId {
						interval,
						seller: last.seller.clone(),
						number: last.number,
					});
					return Page { items, next };
				}
				items.push(offer.to_offer(seller.clone(), area, interval));
			}
			if looked_at.saturating_add(1) >= MAX_LOOKED_AT {
				// No offer has this number.
				let number = u16::MAX;
				let next = Some(OfferId {
					interval,
					seller,
					number,
				});
				return Page { items, next };
			}
		}
		Page { items, next: None }
	}

	fn get_position(who: T::AccountId, interval: Interval) -> Option<Position> {
		Positions::<T>::get(interval, who).map(|record| record.position)
	}

	fn get_order_book(area: AreaId, interval: Interval) -> OrderBook {
		let mut book = OrderBook {
			open: interval > Self::last_closed() && !T::Grid::trading_suspended(area),
			..Default::default()
		};
		let Some(zone) = T::Grid::zone_of(area) else {
			return book;
		};
		for (first, levels) in Self::ladder_pages(interval, zone, area) {
			for (side, levels) in [(&mut book.asks, levels.asks), (&mut book.bids, levels.bids)] {
				side.extend(
					(first..)
						.zip(levels)
						.filter(|(_, energy_wh)| *energy_wh > 0)
						.map(|(price_mills, energy_wh)| BookLevel { price_mills, energy_wh }),
				);
			}
		}
		book.bids.reverse();
		book
	}

	fn get_indicative_clearing(area: AreaId, interval: Interval) -> Option<Clearing> {
		Self::indicative(area, interval)
	}

	fn get_clearing(area: AreaId, interval: Interval) -> ClearingInfo {
		let market = AreaMarkets::<T>::get(interval, area).unwrap_or_default();
		ClearingInfo {
			phase: Self::market_phase(&market, interval),
			clearing: market.clearing,
		}
	}

	fn get_statement(who: T::AccountId, interval: Interval) -> Option<Statement> {
		// Once the records are pruned, orders that are left would make a wrong statement.
		if Self::is_pruned(interval) {
			return None;
		}
		let mut records = IntervalRecords::<T>::read(&who, interval);
		// An open position that has become empty says nothing, not even the area.
		records.position = records
			.position
			.filter(|record| record.position.settled || !record.is_empty());
		let area = records.area()?;
		let ClearingInfo { phase, clearing } = Self::get_clearing(area, interval);
		let outcome = Self::outcome(&who, interval, area, &records, clearing.as_ref()).ok()?;
		let known = matches!(phase, MarketPhase::Cleared | MarketPhase::Void);
		let info = |order: &PageOrder| OrderInfo {
			order: order.to_order(interval / crate::types::PAGE_INTERVALS),
			filled_wh: known.then(|| order.filled(clearing.as_ref())),
			escrow: Self::order_amount(order).unwrap_or_default(),
		};
		// What no meter has measured by the end of the deadline counts as nothing; before that
		// nothing is known.
		let measured = records.metered.is_some() || interval < T::Metering::oldest_open();
		let position = outcome.position;
		let settlement = Some(outcome.settlement).filter(|_| measured);
		Some(Statement {
			interval,
			area,
			phase,
			clearing,
			orders: records.orders().iter().map(info).collect(),
			sold_wh: position.sold_wh,
			bought_wh: position.bought_wh,
			offered_wh: position.offered_wh,
			revenue: position.revenue,
			paid: position.paid,
			import_wh: records.metered.map(|metered| metered.flow.import_wh),
			export_wh: records.metered.map(|metered| metered.flow.export_wh),
			imbalance_wh: settlement.map(|s| s.imbalance_wh.clamp(i64::MIN.into(), i64::MAX.into()) as i64),
			estimated: records.metered.is_some_and(|metered| metered.estimated),
			to_supplier: settlement.map_or(0, |s| s.to_supplier),
			from_supplier: settlement.map_or(0, |s| s.from_supplier),
			to_fund: settlement.map_or(0, |s| s.to_fund),
			settled: records.is_settled(),
		})
	}

	/// The totals, and what the auction has brought that is not settled yet.
	fn get_energy_balance(who: T::AccountId) -> EnergyBalance {
		let mut balance = Accounts::<T>::get(&who);
		let first = Self::first_unsettled();
		for (page, order_page) in Self::order_pages_from(&who, first) {
			for order in &order_page.orders {
				let interval = order.to_order(page).interval;
				if interval < first || Self::is_position_settled(interval, &who) {
					continue;
				}
				let clearing = AreaMarkets::<T>::get(interval, order_page.area).and_then(|market| market.clearing);
				let sum = match order.side {
					Side::Bid => &mut balance.open_bought_wh,
					Side::Ask => &mut balance.open_sold_wh,
				};
				*sum = sum.saturating_add(order.filled(clearing.as_ref()));
			}
		}
		balance
	}

	fn get_pending_payout(who: T::AccountId) -> Amount {
		Amount(PendingPayouts::<T>::get(who))
	}
}
