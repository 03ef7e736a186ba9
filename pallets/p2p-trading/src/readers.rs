//! The readers: what clients ask of this pallet.

use crate::{
	ahead::order_pages::page_and_slot,
	ahead::types::{Book, OpenOffer, PageOrder, PositionRecord, PAGE_INTERVALS},
	money::types::DebtSums,
	settlement::interval::IntervalRecords,
	settlement::types::SettlementPhase,
	AreaMarkets, Arrears, ClearingCursor, Config, CorrectionPages, Debts, ExpiryCursor, OrderPages, Pallet,
	PendingPayouts, Positions, PruningCursor, SupplierAccounts, UnsettledIntervals,
};
use alloc::vec::Vec;
use core::ops::Range;
use energy_market::{settle_row, Money};
use energy_primitives::{
	energy_of, page_by_interval, page_by_key, page_items, page_of, range_intervals, Amount, AreaId, AreaMarketInfo,
	BillInfo, BillsInfo, BookLevel, Clearing, ClearingAccountInfo, ClearingInfo, ConnectionPages, CorrectionInfo,
	DebtInfo, Energy, EnergyBalance, Headroom, IndicativeLoad, IndicativeMarkets, Interval, IntervalClock, MarketGrid,
	MarketPhase, MeteredEnergy, Month, Offer, OfferId, Order, OrderBook, OrderInfo, OrdersPreview, Page, Participation,
	Position, Price, SettlingPhase, SharingTerms, Side, Statement, SupplierAccount, SupplySchedules, TradingProgress,
	TradingReaders, UnsettledInterval, ZoneId, ZoneMarkets, Zones, MAX_LOOKED_AT, MAX_PAGE_ITEMS,
};
use frame_support::traits::Get;

/// The most intervals that a page of indicative markets looks at: each is a clearing of the whole zone.
pub(crate) const MAX_INDICATIVE: u32 = 8;

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
		if from.as_ref().is_some_and(|from| from.interval != interval) {
			let items = Vec::new();
			return Page { items, next: None };
		}
		Self::offers_page(interval..interval.saturating_add(1), None, from, limit)
	}

	fn get_area_offers(
		area: AreaId,
		first: Interval,
		intervals: Option<u32>,
		from: Option<OfferId<T::AccountId>>,
		limit: Option<u32>,
	) -> Page<Offer<T::AccountId>, OfferId<T::AccountId>> {
		let end = first
			.saturating_add(range_intervals(intervals))
			.min(Self::beyond_horizon());
		Self::offers_page(first..end, Some(area), from, limit)
	}

	fn get_offers_of(
		who: T::AccountId,
		from: Option<Interval>,
		limit: Option<u32>,
	) -> Page<Offer<T::AccountId>, Interval> {
		let from = Self::first_open_from(from);
		// Further on it never had an offer.
		let end = Self::clearing_account(&who).0.traded_before;
		let page = page_by_interval(from, range_intervals(limit), end, |interval| {
			let record = Positions::<T>::get(interval, &who)?;
			let to_offer = |offer: &OpenOffer| offer.to_offer(who.clone(), record.position.area, interval);
			Some(record.offers.iter().map(to_offer).collect::<Vec<_>>())
		});
		Page {
			items: page.items.into_iter().flatten().collect(),
			next: page.next,
		}
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
		Self::indicative_clearing(T::Grid::zone_of(area)?, area, interval)
	}

	fn get_indicative_markets(
		zone: ZoneId,
		from: Option<Interval>,
		limit: Option<u32>,
	) -> Page<IndicativeMarkets, Interval> {
		let intervals = limit.unwrap_or(MAX_INDICATIVE).clamp(1, MAX_INDICATIVE);
		page_by_interval(
			Self::first_open_from(from),
			intervals,
			Self::beyond_horizon(),
			|interval| {
				let areas = Self::indicative(zone, interval);
				(!areas.is_empty()).then_some(IndicativeMarkets { interval, areas })
			},
		)
	}

	fn get_indicative_load(area: AreaId, from: Option<Interval>, limit: Option<u32>) -> Page<IndicativeLoad, Interval> {
		let intervals = limit.unwrap_or(MAX_INDICATIVE).clamp(1, MAX_INDICATIVE);
		let first = from.unwrap_or(0).max(T::Clock::current());
		page_by_interval(first, intervals, Self::beyond_horizon(), |interval| {
			Self::indicative_load(area, interval)
		})
	}

	fn get_clearing(area: AreaId, interval: Interval) -> ClearingInfo {
		let market = AreaMarkets::<T>::get(interval, area).unwrap_or_default();
		ClearingInfo {
			phase: Self::market_phase(&market, interval),
			clearing: market.clearing,
			shared: market.shared.map(|shared| shared.clearing),
		}
	}

	fn get_breach_charge(area: AreaId, interval: Interval) -> Option<Price> {
		Self::breach_charge(area, interval)
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
		// Once a page is settled it stays what it was, though the grid forgets it.
		let darkness = (market.dark || !settled)
			.then(|| Self::darkness(interval, area, Some(&market)))
			.flatten();
		let modes = (is_netted, darkness);
		let data = Self::interval_data((interval, &who), &records, Some(&market), terms.as_ref(), modes).ok()?;
		let row = settle_row(&data.slot(Money::default()), &Self::page_terms(terms.as_ref()))?;
		let known = Self::is_known(phase);
		let info = |order: &PageOrder| Self::order_info(order, interval, clearing.as_ref(), known);
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

	fn get_statements(who: T::AccountId, from: Interval, limit: Option<u32>) -> Page<Statement, Interval> {
		// Nothing is further on than what can be traded for.
		page_by_interval(from, range_intervals(limit), Self::beyond_horizon(), |interval| {
			Self::get_statement(who.clone(), interval)
		})
	}

	fn get_corrections(who: T::AccountId, from: Interval, limit: Option<u32>) -> Page<CorrectionInfo, Interval> {
		let point = T::Grid::index_of(&who).map(page_of);
		// Nothing is corrected that is not settled.
		let behind = Self::first_unsettled();
		page_by_interval(from, range_intervals(limit), behind, |interval| {
			let (page, slot) = point?;
			let lines = CorrectionPages::<T>::get(interval, page);
			let line = lines.iter().find(|line| line.slot == slot)?;
			Some(CorrectionInfo {
				interval,
				import_wh: line.import_wh,
				export_wh: line.export_wh,
				from_supplier: line.from_supplier,
				to_supplier: line.to_supplier,
				from_fund: line.from_fund,
				to_fund: line.to_fund,
				at: line.at,
			})
		})
	}

	fn get_markets(zone: ZoneId, from: Interval, limit: Option<u32>) -> Page<ZoneMarkets, Interval> {
		let areas = T::Grid::zone_size(zone).max(1);
		let intervals = range_intervals(limit).min((MAX_PAGE_ITEMS / areas).max(1));
		page_by_interval(from, intervals, Self::beyond_horizon(), |interval| {
			let grid = T::Grid::market_areas(zone, interval, Self::gate_of(interval));
			let markets = grid.into_iter().filter_map(|area| {
				let market = AreaMarkets::<T>::get(interval, area.area)?;
				Some(AreaMarketInfo {
					area: area.area,
					phase: Self::market_phase(&market, interval),
					clearing: market.clearing,
					shared: market.shared.map(|shared| shared.clearing),
					income: market.income,
					dark: market.dark,
				})
			});
			let areas: Vec<_> = markets.collect();
			(!areas.is_empty()).then_some(ZoneMarkets { interval, areas })
		})
	}

	fn get_orders(who: T::AccountId, from: Option<Interval>) -> Page<OrderInfo, Interval> {
		let first = Self::first_unsettled();
		let (account, _) = Self::clearing_account(&who);
		let frozen = Self::frozen_intervals(&who, &account);
		let mut orders = Self::open_orders_of(&who, &frozen, first);
		orders.sort_by_key(|(interval, ..)| *interval);
		let (mut items, mut next) = (Vec::new(), None);
		let from = from.unwrap_or(0);
		let later = orders.iter().filter(|(interval, ..)| *interval >= from);
		for (interval, area, order) in later {
			let is_begun = items
				.last()
				.is_some_and(|last: &OrderInfo| last.order.interval == *interval);
			if items.len() >= MAX_PAGE_ITEMS as usize && !is_begun {
				next = Some(*interval);
				break;
			}
			let market = AreaMarkets::<T>::get(interval, area).unwrap_or_default();
			let known = Self::is_known(Self::market_phase(&market, *interval));
			items.push(Self::order_info(order, *interval, market.clearing.as_ref(), known));
		}
		Page { items, next }
	}

	fn preview_orders(who: T::AccountId, orders: Vec<Order>) -> OrdersPreview {
		Self::preview(&who, orders)
	}

	fn get_headroom(who: T::AccountId, from: Option<Interval>, limit: Option<u32>) -> Page<Headroom, Interval> {
		let (from, end) = (Self::first_open_from(from), Self::beyond_horizon());
		let intervals: Vec<_> = (from..from.saturating_add(range_intervals(limit)).min(end)).collect();
		let connection = T::Grid::trading_connection(&who, &intervals);
		let area = connection.as_ref().map_or(0, |connection| connection.area);
		let mut limits = connection
			.map(|connection| connection.limits)
			.unwrap_or_default()
			.into_iter();
		let length_ms = T::Clock::length_ms();
		page_by_interval(from, range_intervals(limit), end, |interval| {
			let limits = limits.next().unwrap_or_default();
			let record = Positions::<T>::get(interval, &who).unwrap_or_else(|| PositionRecord::new(area));
			let order_page = OrderPages::<T>::get(page_and_slot(interval).0, &who);
			let left = |power_w, side| {
				let committed_wh = Self::committed(&record, order_page.as_ref(), interval, side);
				let left_wh = u128::from(energy_of(power_w, length_ms)).saturating_sub(committed_wh);
				Energy::try_from(left_wh).unwrap_or(Energy::MAX)
			};
			Some(Headroom {
				interval,
				can_sell_wh: left(limits.export_limit_w, Side::Ask),
				can_buy_wh: left(limits.import_limit_w, Side::Bid),
			})
		})
	}

	fn get_bill(who: T::AccountId, month: Month) -> Option<BillInfo<T::AccountId>> {
		Self::bill(who, month)
	}

	fn get_bills(month: Month) -> BillsInfo {
		Self::bills(month)
	}

	/// The totals, what is open, and what it owes and is owed.
	fn get_energy_balance(who: T::AccountId) -> EnergyBalance {
		let totals = T::Grid::index_of(&who)
			.map(page_of)
			.map(|(page, slot)| Self::totals_of(page, slot))
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
			corrected_import_wh: totals.corrected_import_wh,
			corrected_export_wh: totals.corrected_export_wh,
			corrections_received: totals.corrections_received,
			corrections_paid: totals.corrections_paid,
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

	fn get_debts(
		who: T::AccountId,
		from: Option<T::AccountId>,
		limit: Option<u32>,
	) -> Page<DebtInfo<T::AccountId>, T::AccountId> {
		let debts = match from {
			Some(from) => Arrears::<T>::iter_prefix_from(&who, Arrears::<T>::hashed_key_for(&who, from)),
			None => Arrears::<T>::iter_prefix(&who),
		};
		page_by_key(debts, limit, |creditor, amount| {
			let account = creditor.clone();
			Some(DebtInfo { account, amount })
		})
	}

	/// Who owes whom stands by debtor; so it looks through those who owe anybody.
	fn get_receivables(
		who: T::AccountId,
		from: Option<T::AccountId>,
		limit: Option<u32>,
	) -> Page<DebtInfo<T::AccountId>, T::AccountId> {
		let debts = match from {
			Some(from) => Debts::<T>::iter_from(Debts::<T>::hashed_key_for(from)),
			None => Debts::<T>::iter(),
		};
		page_by_key(debts, limit, |debtor, sums: DebtSums| {
			let amount = (sums.arrears > 0).then(|| Arrears::<T>::get(debtor, &who))?;
			let account = debtor.clone();
			(amount > 0).then_some(DebtInfo { account, amount })
		})
	}

	fn get_progress() -> TradingProgress {
		let progress = Self::progress();
		let unsettled = UnsettledIntervals::<T>::iter().take(MAX_PAGE_ITEMS as usize);
		TradingProgress {
			current: T::Clock::current(),
			last_closed: Self::last_closed(),
			next_clearing: ClearingCursor::<T>::get().map(|cursor| cursor.interval),
			next_expiry: ExpiryCursor::<T>::get().map(|cursor| cursor.interval),
			oldest_open: T::Metering::oldest_open(),
			settling: progress.interval,
			phase: match progress.phase {
				SettlementPhase::Offering(page) => SettlingPhase::Offering(page),
				SettlementPhase::Sharing(_) => SettlingPhase::Sharing,
				SettlementPhase::Pages(page) => SettlingPhase::Settling(page),
				SettlementPhase::Closing(_) => SettlingPhase::Closing,
				SettlementPhase::Deleting(_) => SettlingPhase::Deleting,
			},
			next_pruning: PruningCursor::<T>::get(),
			unsettled: unsettled
				.map(|(_, interval, accounts)| UnsettledInterval { interval, accounts })
				.collect(),
		}
	}
}

impl<T: Config> Pallet<T> {
	/// Returns the first interval that nothing can be traded for yet.
	fn beyond_horizon() -> Interval {
		T::Clock::current()
			.saturating_add(T::TradingHorizon::get())
			.saturating_add(1)
	}

	/// Returns the interval `from`, by default the first one that is open for trading, and none before that.
	fn first_open_from(from: Option<Interval>) -> Interval {
		let first = Self::last_closed().saturating_add(1);
		from.unwrap_or(first).max(first)
	}

	/// Returns a page of the open offers for some intervals, those behind `from`: of an area, or of all.
	/// It looks at [`MAX_LOOKED_AT`] positions: most of them may have no open offers.
	fn offers_page(
		intervals: Range<Interval>,
		area: Option<AreaId>,
		from: Option<OfferId<T::AccountId>>,
		limit: Option<u32>,
	) -> Page<Offer<T::AccountId>, OfferId<T::AccountId>> {
		let limit = page_items(limit);
		let (mut items, mut looked_at) = (Vec::<Offer<T::AccountId>>::new(), 0usize);
		let open = intervals.start.max(Self::last_closed().saturating_add(1));
		// The gate of its interval may have closed since.
		let from = from.filter(|from| from.interval >= open);
		let begin = from.as_ref().map_or(open, |from| from.interval);
		for interval in begin..intervals.end {
			let from = from.as_ref().filter(|from| from.interval == interval);
			// The seller of `from` may have more offers; the accounts behind it follow, whether it is
			// still there or not.
			let first = from.and_then(|from| Some((from.seller.clone(), Positions::<T>::get(interval, &from.seller)?)));
			let others = Self::positions_after(interval, from.map(|from| &from.seller));
			for (seller, record) in first.into_iter().chain(others) {
				let from = from.filter(|from| from.seller == seller);
				let at = record.position.area;
				let offers = record.offers.into_iter().filter(|_| area.is_none_or(|area| area == at));
				for offer in offers.filter(|offer| from.is_none_or(|from| offer.number > from.number)) {
					if items.len() >= limit {
						let next = items.last().map(|last| OfferId {
							interval: last.interval,
							seller: last.seller.clone(),
							number: last.number,
						});
						return Page { items, next };
					}
					items.push(offer.to_offer(seller.clone(), at, interval));
				}
				looked_at = looked_at.saturating_add(1);
				if looked_at >= MAX_LOOKED_AT {
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
		}
		Page { items, next: None }
	}

	/// Whether it is known in this phase what orders got.
	const fn is_known(phase: MarketPhase) -> bool {
		matches!(phase, MarketPhase::Cleared | MarketPhase::Void)
	}

	fn order_info(order: &PageOrder, interval: Interval, clearing: Option<&Clearing>, known: bool) -> OrderInfo {
		OrderInfo {
			order: order.to_order(interval / PAGE_INTERVALS),
			filled_wh: known.then(|| order.filled(clearing)),
			reserved: Self::order_amount(order).unwrap_or_default(),
		}
	}
}
