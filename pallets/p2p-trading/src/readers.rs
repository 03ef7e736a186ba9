//! The readers: what clients ask of this pallet.

use crate::{
	interval::IntervalRecords,
	types::{Book, PageOrder},
	AreaMarkets, Config, Debts, Pallet, PendingPayouts, Positions, SupplierAccounts, Totals,
};
use alloc::vec::Vec;
use energy_market::{settle_row, Money};
use energy_primitives::{
	page_items, page_of, Amount, AreaId, BookLevel, Clearing, ClearingAccountInfo, ClearingInfo, ConnectionPages,
	EnergyBalance, Interval, MarketGrid, MarketPhase, MeteredEnergy, Offer, OfferId, OrderBook, OrderInfo, Page,
	Participation, Position, SharingTerms, Side, Statement, SupplierAccount, SupplySchedules, TradingReaders, Zones,
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
		for (first, levels) in Self::ladder_pages(interval, zone, area, Book::Ahead) {
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
			shared: market.shared.map(|shared| shared.clearing),
		}
	}

	fn get_sharing_terms(area: AreaId, interval: Interval) -> Option<SharingTerms> {
		let supply = T::Grid::supply_terms(area, interval)?;
		Self::sharing_terms(area, interval, &supply.tariff)
	}

	fn get_participation(who: T::AccountId) -> Participation {
		Self::participation_of(&who)
	}

	fn get_statement(who: T::AccountId, interval: Interval) -> Option<Statement> {
		// Once the records are pruned, orders that are left would make a wrong statement.
		if Self::is_pruned(interval) {
			return None;
		}
		let mut records = IntervalRecords::<T>::read(&who, interval);
		let settled = Self::is_interval_settled(interval, &who);
		// A position that has become empty says nothing, not even the area.
		records.position = records.position.filter(|record| !record.is_empty());
		let area = records.area()?;
		let market = AreaMarkets::<T>::get(interval, area).unwrap_or_default();
		let (phase, clearing) = (Self::market_phase(&market, interval), market.clearing);
		let terms = T::Grid::supply_terms(area, interval);
		let is_netted = Self::is_netted(&who, interval, &records, settled);
		let data = Self::interval_data(&who, &records, Some(&market), terms.as_ref(), is_netted).ok()?;
		// Once a page is settled it stays what it was, though the grid forgets it.
		let dark = market.dark || (!settled && T::Grid::was_dark(area, interval));
		let row = settle_row(&data.slot(Money::default()), &Self::page_terms(terms.as_ref(), dark))?;
		let known = matches!(phase, MarketPhase::Cleared | MarketPhase::Void);
		let info = |order: &PageOrder| OrderInfo {
			order: order.to_order(interval / crate::types::PAGE_INTERVALS),
			filled_wh: known.then(|| order.filled(clearing.as_ref())),
			reserved: Self::order_amount(order).unwrap_or_default(),
		};
		// What no meter has measured by the end of the deadline counts as nothing; before that
		// nothing is known.
		let measured = records.metered.is_some() || interval < T::Metering::oldest_open();
		let settlement = Some(row.settled).filter(|_| measured);
		Some(Statement {
			interval,
			area,
			phase,
			clearing,
			orders: records.orders().iter().map(info).collect(),
			sold_wh: data.sold_wh,
			bought_wh: data.bought_wh,
			offered_wh: records.position.as_ref().map_or(0, |record| record.position.offered_wh),
			revenue: row.revenue,
			paid: row.paid,
			shared_sold_wh: data.shared.sold_wh,
			shared_bought_wh: data.shared.bought_wh,
			shared_revenue: row.shared_revenue,
			shared_paid: row.shared_paid,
			import_wh: records.metered.map(|metered| metered.flow.import_wh),
			export_wh: records.metered.map(|metered| metered.flow.export_wh),
			imbalance_wh: settlement.map(|s| s.imbalance_wh.clamp(i64::MIN.into(), i64::MAX.into()) as i64),
			estimated: records.metered.is_some_and(|metered| metered.estimated),
			to_supplier: settlement.map_or(0, |s| s.to_supplier),
			from_supplier: settlement.map_or(0, |s| s.from_supplier),
			to_fund: settlement.map_or(0, |s| s.to_fund),
			settled,
		})
	}

	/// The totals, what is open, and what it owes and is owed.
	fn get_energy_balance(who: T::AccountId) -> EnergyBalance {
		let totals = T::Grid::index_of(&who)
			.map(page_of)
			.map(|(page, slot)| Totals::<T>::get(page).account(slot))
			.unwrap_or_default();
		let (account, _) = Self::clearing_account(&who);
		let (debts, as_supplier) = (Debts::<T>::get(&who), SupplierAccounts::<T>::get(&who));
		let mut balance = EnergyBalance {
			produced_wh: totals.produced_wh,
			consumed_wh: totals.consumed_wh,
			sold_wh: totals.sold_wh,
			bought_wh: totals.bought_wh,
			shared_sold_wh: totals.shared_sold_wh,
			shared_bought_wh: totals.shared_bought_wh,
			shortfall_wh: totals.shortfall_wh,
			surplus_wh: totals.surplus_wh,
			estimated_intervals: totals.estimated_intervals,
			revenue: totals.revenue,
			paid: totals.paid,
			shared_revenue: totals.shared_revenue,
			shared_paid: totals.shared_paid,
			to_supplier: totals.to_supplier,
			from_supplier: totals.from_supplier,
			open_sold_wh: 0,
			open_bought_wh: 0,
			arrears: debts.arrears.saturating_add(as_supplier.owes),
			receivables: debts.receivables.saturating_add(account.money().credit()),
		};
		let first = Self::first_unsettled();
		let frozen = Self::frozen_intervals(&who, &account);
		for interval in frozen.iter().copied().chain(first..account.traded_before) {
			let traded = Positions::<T>::get(interval, &who).map(|record| record.position);
			let traded = traded.filter(|_| !Self::is_interval_settled(interval, &who));
			balance.open_sold_wh = balance
				.open_sold_wh
				.saturating_add(traded.map_or(0, |position| position.sold_wh));
			balance.open_bought_wh = balance
				.open_bought_wh
				.saturating_add(traded.map_or(0, |position| position.bought_wh));
		}
		for (interval, area, order) in Self::open_orders_of(&who, &frozen, first) {
			let clearing = AreaMarkets::<T>::get(interval, area).and_then(|market| market.clearing);
			let sum = match order.side {
				Side::Bid => &mut balance.open_bought_wh,
				Side::Ask => &mut balance.open_sold_wh,
			};
			*sum = sum.saturating_add(order.filled(clearing.as_ref()));
		}
		balance
	}

	fn get_clearing_account(who: T::AccountId) -> ClearingAccountInfo {
		let (account, _) = Self::clearing_account(&who);
		let money = account.money();
		ClearingAccountInfo {
			available: money.available,
			reserved: money.reserved,
			owed_to_supplier: money.debt(),
			owed_by_supplier: money.credit(),
			free: Self::withdrawable(&who, &account),
		}
	}

	fn get_supplier_account(who: T::AccountId) -> SupplierAccount {
		SupplierAccounts::<T>::get(who)
	}

	fn get_pending_payout(who: T::AccountId) -> Amount {
		Amount(PendingPayouts::<T>::get(who))
	}
}
