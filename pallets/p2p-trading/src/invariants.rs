//! The invariants: what always holds.

use crate::{
	ahead::order_pages::page_and_slot,
	ahead::types::{PageOrder, PAGES},
	AreaMarkets, Arrears, BillTrees, ClearingPages, ClosedBills, Completion, Completions, Config, DarkFlows, Debts,
	ExpiryCursor, FrozenSlots, Ladders, OpenBills, OrderPages, Pallet, PendingPayouts, Positions, SettlementCursor,
	SupplierAccounts, UnsettledIntervals,
};
use alloc::collections::BTreeMap;
use codec::Encode;
use energy_market::{payment, Rounding};
use energy_primitives::{AreaId, Balance, ConnectionPages, Energy, Interval, Price, Side, Zones, PRICE_LEVELS};
use frame_support::{
	ensure,
	traits::{fungible::Inspect, Get},
};
use sp_runtime::TryRuntimeError;

impl<T: Config> Pallet<T> {
	/// Checks the invariants of this pallet:
	///
	/// 1. The pool holds the existential deposit, what lies in the clearing accounts and in the
	///    suppliers' accounts, the balances and the unpaid income of the areas' open markets, and
	///    all pending payouts; more only if somebody sent it a gift.
	/// 2. What is reserved in a clearing account is what its account's unsettled positions, orders and
	///    purchases in sharing can cost at most, and lies there.
	/// 3. In every market that is not closed: what is sold less what is bought, settled or still to
	///    be settled, is what the clearing says that leaves the area, but for what rounding adds;
	///    and that, priced, is what the area balance will be. A closed market has an area balance
	///    of 0.
	/// 4. A position offers what its open offers have left, and has at least their collateral. An
	///    offer's number was used once, its price is on the ladder, and something is left of it.
	///    Only a position whose gate is open or that is settled is empty. A settled one offers
	///    nothing.
	/// 5. Orders stand in order on their pages, each interval, side and price once, on the ladder,
	///    none for 0 Wh. No order page is empty.
	/// 6. A ladder of an interval that is not settled holds at each level the sum of the orders, and one
	///    of sharing the sum of what is offered or bid.
	/// 7. What an account owes, and is owed, is the sum of the arrears, none of which is 0. No
	///    pending payout is 0. A supplier owes what its customers' balances say.
	/// 8. No position and no order of an account is for a later interval than its clearing account
	///    says.
	/// 9. An account has traded at least what its settled positions say.
	/// 10. In an interval that is open for trading all bids of an account lie below all its asks
	///     and open offers.
	/// 11. Before the settlement cursor every market is closed, but in the unsettled intervals. These
	///     have as many frozen accounts as are noted for them, and each account is frozen in as many
	///     intervals as it says. Where the last has been settled the interval is being completed: it
	///     stays unsettled until its markets are closed.
	/// 12. What an account exported less what it imported is what it sold less what it bought, and
	///     its surplus less its shortfall, unless a sum has reached the end of its type. Only a
	///     shortfall is charged, only a surplus credited.
	/// 13. What is offered or bid in sharing stands in the order of slots, each once, is more than
	///     nothing, on the ladder, and got no more than it. Of an area's result as much at the price is
	///     divided as the pages had that are settled; when all are, sellers and buyers got what it
	///     counts.
	/// 14. Closed bills are of an earlier month than their page's newest settlement, and in the tree
	///     of that month; what stands on open ones is of a month.
	/// 15. What an account sold, and what it bought, by offers of an interval is what its counterparts add
	///     up to, at each price and in all; of every trade both sides say the same.
	pub(crate) fn do_try_state() -> Result<(), TryRuntimeError> {
		Self::check_money()?;
		Self::check_areas()?;
		Self::check_offers()?;
		Self::check_counterparts()?;
		Self::check_orders()?;
		Self::check_arrears()?;
		Self::check_positions()?;
		Self::check_crossing()?;
		Self::check_completion()?;
		Self::check_totals()?;
		Self::check_sharing()?;
		Self::check_bills()
	}

	fn check_bills() -> Result<(), TryRuntimeError> {
		for (number, closed) in ClosedBills::<T>::iter() {
			let month = ClearingPages::<T>::get(number).month;
			ensure!(
				month.is_some_and(|month| closed.month < month),
				"invariant 14: bills are closed in their month"
			);
			let bills = closed.bills.iter().filter(|bill| bill.sums != Default::default());
			ensure!(
				BillTrees::<T>::get(closed.month).leaves() as usize >= bills.count(),
				"invariant 14: closed bills are in no tree"
			);
		}
		for (number, open) in OpenBills::<T>::iter() {
			let nothing = open.0.iter().all(|sums| *sums == Default::default());
			ensure!(
				nothing || ClearingPages::<T>::get(number).month.is_some(),
				"invariant 14: a bill of no month"
			);
		}
		Ok(())
	}

	/// Returns every connection point with its page and slot.
	fn connection_points() -> impl Iterator<Item = (u32, u8, T::AccountId)> {
		(0..T::Grid::pages()).flat_map(|number| {
			let accounts = T::Grid::page(number).map(|page| page.accounts).unwrap_or_default();
			(0u8..)
				.zip(accounts)
				.map(move |(slot, who)| (number, slot, who))
				.collect::<alloc::vec::Vec<_>>()
		})
	}

	fn check_crossing() -> Result<(), TryRuntimeError> {
		for (page, who, order_page) in OrderPages::<T>::iter() {
			let mut intervals: alloc::vec::Vec<_> = order_page
				.orders
				.iter()
				.map(|order| order.to_order(page).interval)
				.collect();
			intervals.dedup();
			for interval in intervals.into_iter().filter(|interval| *interval > Self::last_closed()) {
				let record = Positions::<T>::get(interval, &who);
				let offers = record
					.iter()
					.flat_map(|record| record.offers.iter().map(|offer| offer.price_mills));
				let orders = || {
					order_page
						.orders
						.iter()
						.filter(|order| order.to_order(page).interval == interval)
				};
				let asks = orders()
					.filter(|order| order.side == Side::Ask)
					.map(|order| order.price_mills);
				let bid = orders()
					.filter(|order| order.side == Side::Bid)
					.map(|order| order.price_mills)
					.max();
				ensure!(
					bid.is_none_or(|bid| asks.chain(offers).all(|ask| bid < ask)),
					"invariant 10: an account's bids cross its asks"
				);
			}
		}
		Ok(())
	}

	fn check_completion() -> Result<(), TryRuntimeError> {
		let passed = SettlementCursor::<T>::get().map_or(0, |progress| progress.interval);
		let is_unsettled = |interval| UnsettledIntervals::<T>::contains_key(page_and_slot(interval).0, interval);
		let mut unsettled = BTreeMap::<Interval, u32>::new();
		let mut frozen = BTreeMap::<(u32, u8), u32>::new();
		for (interval, page, slots) in FrozenSlots::<T>::iter() {
			ensure!(
				!slots.is_empty(),
				"invariant 11: a page without frozen accounts is noted"
			);
			ensure!(
				interval <= passed,
				"invariant 11: an account is frozen before the cursor came"
			);
			*unsettled.entry(interval).or_default() += slots.count();
			for slot in (0u8..32).filter(|slot| slots.contains(*slot)) {
				*frozen.entry((page, slot)).or_default() += 1;
			}
		}
		for (page, slot, _) in Self::connection_points() {
			let intervals = frozen.remove(&(page, slot)).unwrap_or_default();
			ensure!(
				ClearingPages::<T>::get(page).account(slot).frozen == intervals,
				"invariant 11: an account is frozen in other intervals than it says"
			);
		}
		ensure!(frozen.is_empty(), "invariant 11: a slot without an account is frozen");
		for (_, interval, accounts) in UnsettledIntervals::<T>::iter() {
			let noted = unsettled.remove(&interval).unwrap_or_default();
			ensure!(
				accounts == noted,
				"invariant 11: an interval is unsettled by other accounts than are frozen"
			);
		}
		ensure!(
			unsettled.is_empty(),
			"invariant 11: an account is frozen in an interval that is not unsettled"
		);
		for (interval, completion) in Completions::<T>::iter() {
			let accounts = UnsettledIntervals::<T>::get(page_and_slot(interval).0, interval);
			let expected = match completion {
				Completion::Closing(_) => Some(0),
				Completion::Deleting => None,
			};
			ensure!(
				accounts == expected,
				"invariant 11: an interval is completed while an account is unsettled"
			);
		}
		for (interval, area, flow_wh) in DarkFlows::<T>::iter() {
			let is_dark = AreaMarkets::<T>::get(interval, area).is_some_and(|market| market.dark);
			ensure!(
				flow_wh != 0 && (is_dark || Self::is_pruned(interval)),
				"invariant 11: a flow over the edge of an area that was not dark"
			);
		}
		for (interval, _, market) in AreaMarkets::<T>::iter() {
			ensure!(
				interval >= passed || market.closed || is_unsettled(interval),
				"invariant 11: a market was left open"
			);
		}
		Ok(())
	}

	/// Returns all orders that are not settled, with their owners, areas and intervals.
	fn open_orders() -> impl Iterator<Item = (T::AccountId, AreaId, Interval, PageOrder)> {
		OrderPages::<T>::iter().flat_map(|(page, who, order_page)| {
			let area = order_page.area;
			order_page
				.orders
				.into_iter()
				.map(move |order| (who.clone(), area, order.to_order(page).interval, order))
				.filter(|(who, _, interval, _)| {
					!Self::is_pruned(*interval) && !Self::is_interval_settled(*interval, who)
				})
				.collect::<alloc::vec::Vec<_>>()
		})
	}

	fn amount_of(order: &PageOrder) -> Result<Balance, TryRuntimeError> {
		Self::order_amount(order).map_err(|_| "invariant 2: an order without an amount".into())
	}

	/// Returns all positions that are not settled.
	fn open_positions() -> impl Iterator<Item = (Interval, T::AccountId, energy_primitives::Position)> {
		Positions::<T>::iter()
			.map(|(interval, who, record)| (interval, who, record.position))
			.filter(|(interval, who, _)| !Self::is_pruned(*interval) && !Self::is_interval_settled(*interval, who))
	}

	/// Returns what the pool holds beyond what it owes; `None` if it holds less.
	pub(crate) fn pool_surplus() -> Option<Balance> {
		let mut owed: i128 = T::Currency::minimum_balance().try_into().ok()?;
		for page in ClearingPages::<T>::iter_values() {
			for account in page.accounts {
				owed += i128::try_from(account.available).ok()?;
			}
		}
		for supplier in SupplierAccounts::<T>::iter_values() {
			owed += i128::try_from(supplier.deposit).ok()?;
		}
		for market in AreaMarkets::<T>::iter_values().filter(|market| !market.closed) {
			owed += market.area_balance + i128::try_from(market.income).ok()? + i128::try_from(market.to_fund).ok()?;
		}
		owed += i128::try_from(PendingPayouts::<T>::iter_values().sum::<Balance>()).ok()?;
		T::Currency::total_balance(&Self::pool_account()).checked_sub(owed.try_into().ok()?)
	}

	fn check_money() -> Result<(), TryRuntimeError> {
		ensure!(Self::pool_surplus().is_some(), "invariant 1: the pool lacks money");

		let mut reserved = BTreeMap::<_, Balance>::new();
		for (_, who, position) in Self::open_positions() {
			*reserved.entry(who.encode()).or_default() += position.paid + position.collateral;
		}
		for (who, _, _, order) in Self::open_orders() {
			*reserved.entry(who.encode()).or_default() += Self::amount_of(&order)?;
		}
		for (_, who, _, entry) in Self::open_entries() {
			let amount = entry.reserved(T::Mill::get());
			*reserved.entry(who.encode()).or_default() += amount.ok_or("invariant 2: a bid without an amount")?;
		}
		for (page, slot, who) in Self::connection_points() {
			// An account that has moved has left nothing under its former number.
			let money = ClearingPages::<T>::get(page).account(slot).money();
			let is_present = T::Grid::index_of(&who) == energy_primitives::index_at(page, slot.into());
			let expected = match is_present {
				true => reserved.remove(&who.encode()).unwrap_or_default(),
				false => 0,
			};
			ensure!(
				money.reserved == expected,
				"invariant 2: what is reserved is not what positions and orders can cost"
			);
			ensure!(
				money.reserved <= money.available,
				"invariant 2: what is reserved does not lie there"
			);
			ensure!(
				is_present || money == Default::default(),
				"invariant 2: money under a former number"
			);
		}
		ensure!(
			reserved.into_values().all(|amount| amount == 0),
			"invariant 2: an account without a connection point has something reserved"
		);
		Ok(())
	}

	fn check_areas() -> Result<(), TryRuntimeError> {
		// What is still to be settled of each area, in money and in energy, bought less sold.
		let mut to_come = BTreeMap::<(Interval, AreaId), (i128, i128)>::new();
		for (interval, _, position) in Self::open_positions() {
			let (money, energy) = to_come.entry((interval, position.area)).or_default();
			*money += position.paid as i128 - position.revenue as i128;
			*energy += i128::from(position.bought_wh) - i128::from(position.sold_wh);
		}
		for (_, area, interval, order) in Self::open_orders() {
			let market = AreaMarkets::<T>::get(interval, area).unwrap_or_default();
			if let Some(clearing) = market.clearing {
				ensure!(
					!market.closed,
					"invariant 3: an order is not settled in a closed market"
				);
				let filled = order.filled(Some(&clearing));
				let price_mills = clearing.price_mills.unwrap_or(0);
				ensure!(
					clearing.price_mills.is_some() || filled == 0,
					"invariant 3: a trade without a price"
				);
				let money = payment(filled, price_mills, T::Mill::get(), Rounding::Down)
					.ok_or("invariant 3: a payment overflows")? as i128;
				let sums = to_come.entry((interval, area)).or_default();
				let sign = if order.side == Side::Bid { 1 } else { -1 };
				sums.0 += sign * money;
				sums.1 += sign * i128::from(filled);
			}
		}
		for (interval, _, area, entry) in Self::open_entries() {
			let shared = AreaMarkets::<T>::get(interval, area).and_then(|market| market.shared);
			let Some(price_mills) = shared.and_then(|shared| shared.clearing.price_mills) else {
				continue;
			};
			let (sign, rounding) = match entry.side {
				Side::Bid => (1, Rounding::Up),
				Side::Ask => (-1, Rounding::Down),
			};
			let money = payment(entry.filled_wh, price_mills, T::Mill::get(), rounding);
			let money = money.ok_or("invariant 3: a payment overflows")? as i128;
			let sums = to_come.entry((interval, area)).or_default();
			sums.0 += sign * money;
			sums.1 += sign * i128::from(entry.filled_wh);
		}
		for (interval, area, market) in AreaMarkets::<T>::iter() {
			let (money, energy) = to_come.remove(&(interval, area)).unwrap_or_default();
			if market.closed {
				ensure!(
					market.area_balance == 0,
					"invariant 3: a closed market has an area balance"
				);
				ensure!(
					money == 0 && energy == 0,
					"invariant 3: something is to be settled in a closed market"
				);
				continue;
			}
			let energy = market.energy_wh + energy;
			ensure!(energy >= 0, "invariant 3: more is sold than bought and sent away");
			match market.clearing {
				None => ensure!(
					energy == 0 && market.area_balance + money >= 0,
					"invariant 3: sold and bought energy differ, or less is paid than earned"
				),
				Some(clearing) => {
					let rounding = payment(
						Energy::try_from(energy).map_err(|_| "invariant 3: too much rounding")?,
						clearing.price_mills.unwrap_or(0),
						T::Mill::get(),
						Rounding::Down,
					);
					ensure!(
						Balance::try_from(market.area_balance + money).ok() == rounding,
						"invariant 3: the area balance will not be what rounding leaves"
					);
				},
			}
		}
		for (money, energy) in to_come.into_values() {
			ensure!(energy == 0, "invariant 3: sold and bought energy differ");
			ensure!(money >= 0, "invariant 3: sellers earn more than buyers paid");
		}
		Ok(())
	}

	fn check_offers() -> Result<(), TryRuntimeError> {
		for (interval, who, record) in Positions::<T>::iter() {
			let (position, offers) = (record.position, &record.offers);
			let settled = Self::is_interval_settled(interval, &who);
			let energy: Energy = offers.iter().map(|offer| offer.energy_wh).sum();
			let collateral: Balance = offers.iter().map(|offer| offer.collateral).sum();
			ensure!(
				position.offered_wh == energy,
				"invariant 4: a position does not offer what its offers have left"
			);
			ensure!(
				position.collateral >= collateral,
				"invariant 4: a position has less collateral than its offers"
			);
			ensure!(!settled || energy == 0, "invariant 4: a settled position still offers");
			ensure!(
				offers
					.iter()
					.all(|offer| offer.energy_wh > 0 && offer.price_mills < PRICE_LEVELS),
				"invariant 4: an offer is empty or off the ladder"
			);
			ensure!(
				offers.iter().all(|offer| offer.number < record.offers_made)
					&& offers.windows(2).all(|pair| pair[0].number < pair[1].number),
				"invariant 4: an offer's number is used twice, or to come"
			);
			// The cursor that takes empty ones away may be behind.
			let may_be_empty = settled || ExpiryCursor::<T>::get().is_none_or(|expiry| interval >= expiry.interval);
			ensure!(!record.is_empty() || may_be_empty, "invariant 4: an empty position");
		}
		Ok(())
	}

	fn check_counterparts() -> Result<(), TryRuntimeError> {
		// By interval, seller, buyer and price: sold less bought.
		let mut trades = BTreeMap::<_, i128>::new();
		for (interval, who, record) in Positions::<T>::iter() {
			if Self::is_pruned(interval) {
				continue;
			}
			let sides = [
				(Side::Ask, &record.sales, record.position.sold_wh),
				(Side::Bid, &record.purchases, record.position.bought_wh),
			];
			for (side, lots, sum_wh) in sides {
				let mut by_price = BTreeMap::<Price, Energy>::new();
				let known = record.counterparts.as_slice().iter();
				for trade in known.filter(|trade| trade.side == side) {
					ensure!(trade.energy_wh > 0, "invariant 15: a trade of nothing");
					*by_price.entry(trade.price_mills).or_default() += trade.energy_wh;
					let with = Self::account_at(trade.with).ok_or("invariant 15: a trade with nobody")?;
					let (seller, buyer, sign) = match side {
						Side::Ask => (who.encode(), with.encode(), 1),
						Side::Bid => (with.encode(), who.encode(), -1),
					};
					let key = (interval, seller, buyer, trade.price_mills);
					*trades.entry(key).or_default() += sign * i128::from(trade.energy_wh);
				}
				let lots = lots.as_slice().iter();
				let lots: BTreeMap<_, _> = lots.map(|lot| (lot.price_mills, lot.energy_wh)).collect();
				ensure!(
					lots == by_price,
					"invariant 15: trades at other prices than counterparts say"
				);
				ensure!(
					by_price.values().sum::<Energy>() == sum_wh,
					"invariant 15: counterparts do not add up to what was traded"
				);
			}
		}
		ensure!(
			trades.into_values().all(|difference| difference == 0),
			"invariant 15: two sides of a trade say different things"
		);
		Ok(())
	}

	fn check_orders() -> Result<(), TryRuntimeError> {
		for (_, _, order_page) in OrderPages::<T>::iter() {
			ensure!(!order_page.orders.is_empty(), "invariant 5: an empty order page");
			ensure!(
				order_page
					.orders
					.windows(2)
					.all(|pair| (pair[0].slot, pair[0].side, pair[0].price_mills)
						< (pair[1].slot, pair[1].side, pair[1].price_mills)),
				"invariant 5: orders out of order"
			);
			ensure!(
				order_page.orders.iter().all(|order| order.energy_wh > 0
					&& order.price_mills < PRICE_LEVELS
					&& u32::from(order.slot) < crate::ahead::types::PAGE_INTERVALS),
				"invariant 5: an order is empty, off the ladder or off its page"
			);
		}
		let settled_to = SettlementCursor::<T>::get().map_or(0, |progress| progress.interval);
		let mut levels = BTreeMap::<(Interval, AreaId, Side, Price), Energy>::new();
		// Of those who were settled by hand before the cursor came, too: a ladder stays as its gate
		// closed on it.
		for (page, _, order_page) in OrderPages::<T>::iter() {
			for order in order_page.orders.iter().map(|order| order.to_order(page)) {
				if order.interval > settled_to && T::Grid::zone_of(order_page.area).is_some() {
					*levels
						.entry((order.interval, order_page.area, order.side, order.price_mills))
						.or_default() += order.energy_wh;
				}
			}
		}
		for ((interval, zone, area, page), ladder) in Ladders::<T>::iter() {
			if interval <= settled_to || page >= PAGES || T::Grid::zone_of(area) != Some(zone) {
				continue;
			}
			for (side, energies) in [(Side::Ask, ladder.asks), (Side::Bid, ladder.bids)] {
				for (at, energy) in energies.into_iter().enumerate() {
					let price_mills = usize::from(page) * crate::ahead::types::PAGE_LEVELS + at;
					let ordered = levels
						.remove(&(interval, area, side, price_mills as Price))
						.unwrap_or_default();
					ensure!(
						ordered == energy,
						"invariant 6: a ladder is not what the orders add up to"
					);
				}
			}
		}
		ensure!(levels.is_empty(), "invariant 6: orders that are on no ladder");
		Ok(())
	}

	fn check_arrears() -> Result<(), TryRuntimeError> {
		let mut sums = BTreeMap::<_, (Balance, Balance)>::new();
		for (debtor, creditor, amount) in Arrears::<T>::iter() {
			ensure!(amount > 0, "invariant 7: arrears of 0");
			sums.entry(debtor.encode()).or_default().0 += amount;
			sums.entry(creditor.encode()).or_default().1 += amount;
		}
		for (who, debts) in Debts::<T>::iter() {
			let (owes, owed) = sums.remove(&who.encode()).unwrap_or_default();
			ensure!(
				debts.arrears == owes && debts.receivables == owed && owes + owed > 0,
				"invariant 7: arrears do not add up"
			);
		}
		ensure!(sums.is_empty(), "invariant 7: arrears of an account without sums");
		let mut credits = BTreeMap::<_, Balance>::new();
		for (number, page) in ClearingPages::<T>::iter() {
			let owners = T::Grid::page(number).map(|page| page.accounts).unwrap_or_default();
			for (slot, (account, who)) in (0u32..).zip(page.accounts.iter().zip(&owners)) {
				if T::Grid::index_of(who) != energy_primitives::index_at(number, slot) {
					continue;
				}
				let owes = page
					.supplier
					.as_ref()
					.is_some_and(|supplier| Arrears::<T>::contains_key(who, supplier));
				ensure!(
					account.in_arrears || !owes,
					"invariant 7: an account does not know of its arrears"
				);
			}
			let credit = page.credit();
			if let Some(supplier) = page.supplier {
				*credits.entry(supplier.encode()).or_default() += credit;
			} else {
				ensure!(credit == 0, "invariant 7: nobody owes an account its credit");
			}
		}
		for (who, account) in SupplierAccounts::<T>::iter() {
			ensure!(
				credits.remove(&who.encode()).unwrap_or_default() == account.owes,
				"invariant 7: a supplier does not owe what its customers' balances say"
			);
		}
		ensure!(
			credits.into_values().all(|credit| credit == 0),
			"invariant 7: a supplier without an account owes something"
		);
		ensure!(
			PendingPayouts::<T>::iter_values().all(|amount| amount > 0),
			"invariant 7: a pending payout of 0"
		);
		Ok(())
	}

	fn check_positions() -> Result<(), TryRuntimeError> {
		let traded_before = |who: &T::AccountId| Self::clearing_account(who).0.traded_before;
		let mut sums = BTreeMap::<_, (Energy, Energy)>::new();
		for (interval, who, record) in Positions::<T>::iter() {
			ensure!(
				interval < traded_before(&who),
				"invariant 8: a position that the clearing account does not know of"
			);
			if Self::is_interval_settled(interval, &who) {
				let (sold_wh, bought_wh) = sums.entry(who.encode()).or_default();
				*sold_wh += record.position.sold_wh;
				*bought_wh += record.position.bought_wh;
			}
		}
		for (page, who, order_page) in OrderPages::<T>::iter() {
			let mut intervals = order_page.orders.iter().map(|order| order.to_order(page).interval);
			let known = traded_before(&who);
			ensure!(
				intervals.all(|interval| interval < known),
				"invariant 8: an order that the clearing account does not know of"
			);
		}
		for (page, slot, who) in Self::connection_points() {
			let (sold_wh, bought_wh) = sums.get(&who.encode()).copied().unwrap_or_default();
			if T::Grid::index_of(&who) == energy_primitives::index_at(page, slot.into()) {
				let totals = Self::totals_of(page, slot);
				ensure!(
					totals.sold_wh >= sold_wh && totals.bought_wh >= bought_wh,
					"invariant 9: less was traded than the positions say"
				);
			}
		}
		ensure!(
			UnsettledIntervals::<T>::iter_keys().all(|(page, interval)| page_and_slot(interval).0 == page),
			"invariant 11: an unsettled interval under another order page"
		);
		Ok(())
	}

	fn check_totals() -> Result<(), TryRuntimeError> {
		let points = Self::connection_points();
		for totals in points.map(|(page, slot, _)| Self::totals_of(page, slot)) {
			let crate::billing::types::AccountTotals {
				produced_wh,
				consumed_wh,
				sold_wh,
				bought_wh,
				shared_sold_wh,
				shared_bought_wh,
				shortfall_wh,
				surplus_wh,
				..
			} = totals;
			let metered = [produced_wh, consumed_wh];
			let traded = [sold_wh, bought_wh, shared_sold_wh, shared_bought_wh];
			let sums = [&metered[..], &traded[..], &[shortfall_wh, surplus_wh][..]].concat();
			let difference = |more: Energy, less: Energy| i128::from(more) - i128::from(less);
			ensure!(
				sums.contains(&Energy::MAX)
					|| difference(produced_wh, consumed_wh)
						== difference(sold_wh, bought_wh)
							+ difference(shared_sold_wh, shared_bought_wh)
							+ difference(surplus_wh, shortfall_wh),
				"invariant 12: meters, trades and imbalances do not add up"
			);
			ensure!(
				(totals.to_supplier == 0 || shortfall_wh > 0) && (totals.from_supplier == 0 || surplus_wh > 0),
				"invariant 12: a payment without an imbalance"
			);
		}
		Ok(())
	}
}
