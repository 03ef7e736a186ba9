//! What always holds.

use crate::{
	sheets::place_of, types::SheetOrder, AccountTotals, Accounts, AreaMarkets, Arrears, Completion, Completions,
	Config, Cursor, HoldReason, Ladders, OrderSheets, Pallet, Positions, Stuck, Unclaimed, Unsettled,
};
use alloc::collections::BTreeMap;
use codec::Encode;
use energy_primitives::{AreaId, Balance, Energy, GridAccess, Interval, MeteredEnergy, Price, Side, PRICE_LEVELS};
use frame_support::{
	ensure,
	traits::{
		fungible::{Inspect, InspectHold},
		Get,
	},
};
use sp_runtime::TryRuntimeError;

impl<T: Config> Pallet<T> {
	/// The invariants of this pallet:
	///
	/// 1. The pool holds the existential deposit, what unsettled positions and bids put into it, the areas' pots and unpaid grid income, and all
	///    that waits for accounts; more only if somebody sent it a gift.
	/// 2. What is held of an account as backing is the backing of its unsettled positions and asks.
	/// 3. In every area and interval that is not closed: what is sold less what is bought, settled or still to be settled, is what the clearing
	///    says that leaves the area, but for what rounding adds; and that, priced, is what the pot will come to. A closed pot is empty.
	/// 4. A position offers what its open offers have left, and is backed at least as well as they are. A settled position offers nothing.
	///    An offer's number was used once, its price is on the ladder, and something is left of it. Only a position whose gate is open or that
	///    is settled is empty.
	/// 5. Orders stand in order on their sheets, each interval, side and price once, on the ladder, none for nothing. No sheet is empty.
	/// 6. A ladder of an interval that is not settled has on each level what the orders add up to.
	/// 7. What an account owes, and is owed, is the sum of the arrears, none of which is nothing. Nothing waits for nobody.
	/// 8. What an account has open is the sum of its unsettled positions; what it has traded is not less than its settled ones.
	/// 9. What was metered of an account that traded is settled when its position is.
	/// 10. In an interval that is open for trading all bids of an account lie below all its asks and open offers.
	/// 11. Before the cursor every position is settled and every market closed, but in the intervals that are stuck. These have as many accounts as are
	///     noted for them. Where the last has been settled the interval is being completed: it stays stuck until its markets are closed.
	pub(crate) fn do_try_state() -> Result<(), TryRuntimeError> {
		Self::check_money()?;
		Self::check_areas()?;
		Self::check_offers()?;
		Self::check_orders()?;
		Self::check_arrears()?;
		Self::check_positions()?;
		Self::check_crossing()?;
		Self::check_completion()
	}

	fn check_crossing() -> Result<(), TryRuntimeError> {
		for (number, who, sheet) in OrderSheets::<T>::iter() {
			let mut intervals: alloc::vec::Vec<_> = sheet
				.orders
				.iter()
				.map(|order| order.to_order(number).interval)
				.collect();
			intervals.dedup();
			for interval in intervals.into_iter().filter(|interval| *interval > Self::last_closed()) {
				let record = Positions::<T>::get(interval, &who);
				let offers = record
					.iter()
					.flat_map(|record| record.offers.iter().map(|offer| offer.price));
				let orders = || {
					sheet
						.orders
						.iter()
						.filter(|order| order.to_order(number).interval == interval)
				};
				let asks = orders()
					.filter(|order| order.side == Side::Ask)
					.map(|order| order.price);
				let bid = orders()
					.filter(|order| order.side == Side::Bid)
					.map(|order| order.price)
					.max();
				ensure!(
					bid.is_none_or(|bid| asks.chain(offers).all(|ask| bid < ask)),
					"10: an account's bids cross its asks"
				);
			}
		}
		Ok(())
	}

	fn check_completion() -> Result<(), TryRuntimeError> {
		let passed = Cursor::<T>::get().map_or(0, |cursor| cursor.interval);
		let is_stuck = |interval| Stuck::<T>::contains_key(place_of(interval).0, interval);
		let mut unsettled = BTreeMap::<Interval, u32>::new();
		for (who, interval, ()) in Unsettled::<T>::iter() {
			*unsettled.entry(interval).or_default() += 1;
			ensure!(interval <= passed, "11: an account is noted before the cursor came");
			let settled = Positions::<T>::get(interval, &who).is_some_and(|record| record.position.settled);
			ensure!(!settled, "11: an account that is settled is noted as one that is not");
		}
		for (_, interval, accounts) in Stuck::<T>::iter() {
			let noted = unsettled.remove(&interval).unwrap_or_default();
			ensure!(
				accounts == noted,
				"11: an interval is stuck by other accounts than are noted"
			);
		}
		ensure!(
			unsettled.is_empty(),
			"11: an account is noted in an interval that is not stuck"
		);
		for (interval, stand) in Completions::<T>::iter() {
			let accounts = Stuck::<T>::get(place_of(interval).0, interval);
			let expected = match stand {
				Completion::Closing(_) => Some(0),
				Completion::Pruning => None,
			};
			ensure!(
				accounts == expected,
				"11: an interval is completed while it is stuck by an account"
			);
		}
		for (interval, who, record) in Positions::<T>::iter() {
			ensure!(
				interval >= passed || record.position.settled || Unsettled::<T>::contains_key(&who, interval),
				"11: a position was left behind"
			);
		}
		for (interval, _, market) in AreaMarkets::<T>::iter() {
			ensure!(
				interval >= passed || market.closed || is_stuck(interval),
				"11: a market was left open"
			);
		}
		Ok(())
	}

	/// All orders that are not settled, with their owners, areas and intervals.
	fn open_orders() -> impl Iterator<Item = (T::AccountId, AreaId, Interval, SheetOrder)> {
		OrderSheets::<T>::iter().flat_map(|(number, who, sheet)| {
			let area = sheet.area;
			sheet
				.orders
				.into_iter()
				.map(move |order| (who.clone(), area, order.to_order(number).interval, order))
				.filter(|(who, _, interval, _)| {
					!Self::is_pruned(*interval)
						&& Positions::<T>::get(interval, who).is_none_or(|record| !record.position.settled)
				})
				.collect::<alloc::vec::Vec<_>>()
		})
	}

	fn amount_of(order: &SheetOrder) -> Result<Balance, TryRuntimeError> {
		Self::order_amount(order).map_err(|_| "2: an order without an amount".into())
	}

	/// What the pool holds beyond what it owes; `None` if it holds less.
	pub(crate) fn pool_surplus() -> Option<Balance> {
		let mut owed: i128 = T::Currency::minimum_balance().try_into().ok()?;
		for position in Positions::<T>::iter_values().map(|record| record.position) {
			if !position.settled {
				owed += i128::try_from(position.paid).ok()?;
			}
		}
		for (.., order) in Self::open_orders().filter(|(.., order)| order.side == Side::Bid) {
			owed += i128::try_from(Self::amount_of(&order).ok()?).ok()?;
		}
		for market in AreaMarkets::<T>::iter_values().filter(|market| !market.closed) {
			owed += market.pot + i128::try_from(market.income).ok()?;
		}
		owed += i128::try_from(Unclaimed::<T>::iter_values().sum::<Balance>()).ok()?;
		T::Currency::total_balance(&Self::pool_account()).checked_sub(owed.try_into().ok()?)
	}

	fn check_money() -> Result<(), TryRuntimeError> {
		ensure!(Self::pool_surplus().is_some(), "1: the pool lacks money");

		let mut backing = BTreeMap::new();
		for (_, who, record) in Positions::<T>::iter() {
			let held = backing.entry(who.encode()).or_insert((who, 0));
			if !record.position.settled {
				held.1 += record.position.backing;
			}
		}
		for (who, _, _, order) in Self::open_orders().filter(|(.., order)| order.side == Side::Ask) {
			backing.entry(who.encode()).or_insert((who, 0)).1 += Self::amount_of(&order)?;
		}
		for who in Accounts::<T>::iter_keys() {
			backing.entry(who.encode()).or_insert((who, 0));
		}
		for (who, expected) in backing.into_values() {
			let held = T::Currency::balance_on_hold(&HoldReason::Backing.into(), &who);
			ensure!(
				held == expected,
				"2: what is held is not the backing of positions and asks"
			);
		}
		Ok(())
	}

	fn check_areas() -> Result<(), TryRuntimeError> {
		// What is still to be settled of each area, in money and in energy, bought less sold.
		let mut to_come = BTreeMap::<(Interval, AreaId), (i128, i128)>::new();
		for (interval, _, record) in Positions::<T>::iter() {
			let position = record.position;
			if !position.settled {
				let (money, energy) = to_come.entry((interval, position.area)).or_default();
				*money += position.paid as i128 - position.revenue as i128;
				*energy += i128::from(position.bought_wh) - i128::from(position.sold_wh);
			}
		}
		for (_, area, interval, order) in Self::open_orders() {
			let market = AreaMarkets::<T>::get(interval, area).unwrap_or_default();
			if let Some(clearing) = market.clearing {
				ensure!(!market.closed, "3: an order is not settled in a closed market");
				let filled = order.filled(Some(&clearing));
				let price = clearing.price.unwrap_or(0);
				ensure!(clearing.price.is_some() || filled == 0, "3: a trade without a price");
				let money = energy_market::payment(filled, price, T::Mill::get(), energy_market::Rounding::Down)
					.ok_or("3: a payment overflows")? as i128;
				let sums = to_come.entry((interval, area)).or_default();
				let sign = if order.side == Side::Bid { 1 } else { -1 };
				sums.0 += sign * money;
				sums.1 += sign * i128::from(filled);
			}
		}
		for (interval, area, market) in AreaMarkets::<T>::iter() {
			let (money, energy) = to_come.remove(&(interval, area)).unwrap_or_default();
			if market.closed {
				ensure!(market.pot == 0, "3: a closed pot is not empty");
				ensure!(
					money == 0 && energy == 0,
					"3: something is to be settled in a closed market"
				);
				continue;
			}
			let energy = market.energy_wh + energy;
			ensure!(energy >= 0, "3: more is sold than bought and sent away");
			match market.clearing {
				None => ensure!(energy == 0, "3: sold and bought energy differ"),
				Some(clearing) => {
					let rounding = energy_market::payment(
						Energy::try_from(energy).map_err(|_| "3: too much rounding")?,
						clearing.price.unwrap_or(0),
						T::Mill::get(),
						energy_market::Rounding::Down,
					);
					ensure!(
						Balance::try_from(market.pot + money).ok() == rounding,
						"3: the pot will not be what rounding leaves"
					);
				},
			}
		}
		for (money, energy) in to_come.into_values() {
			ensure!(energy == 0, "3: sold and bought energy differ");
			ensure!(money >= 0, "3: sellers earn more than buyers paid");
		}
		Ok(())
	}

	fn check_offers() -> Result<(), TryRuntimeError> {
		for (interval, _, record) in Positions::<T>::iter() {
			let (position, offers) = (record.position, &record.offers);
			let energy: Energy = offers.iter().map(|offer| offer.energy_wh).sum();
			let backing: Balance = offers.iter().map(|offer| offer.backing).sum();
			ensure!(
				position.offered_wh == energy,
				"4: a position does not offer what its offers have left"
			);
			ensure!(
				position.backing >= backing,
				"4: a position is backed less than its offers"
			);
			ensure!(!position.settled || energy == 0, "4: a settled position still offers");
			ensure!(
				offers
					.iter()
					.all(|offer| offer.energy_wh > 0 && offer.price < PRICE_LEVELS),
				"4: an offer is empty or off the ladder"
			);
			ensure!(
				offers.iter().all(|offer| offer.number < record.offers_made)
					&& offers.windows(2).all(|pair| pair[0].number < pair[1].number),
				"4: an offer's number is used twice, or to come"
			);
			// The cursor that takes empty ones away may be behind.
			let may_be_empty =
				position.settled || crate::Expiry::<T>::get().is_none_or(|expiry| interval >= expiry.interval);
			ensure!(!record.is_empty() || may_be_empty, "4: an empty position");
		}
		Ok(())
	}

	fn check_orders() -> Result<(), TryRuntimeError> {
		for (_, _, sheet) in OrderSheets::<T>::iter() {
			ensure!(!sheet.orders.is_empty(), "5: an empty sheet");
			ensure!(
				sheet
					.orders
					.windows(2)
					.all(|pair| (pair[0].slot, pair[0].side, pair[0].price)
						< (pair[1].slot, pair[1].side, pair[1].price)),
				"5: orders out of order"
			);
			ensure!(
				sheet.orders.iter().all(|order| order.energy_wh > 0
					&& order.price < PRICE_LEVELS
					&& u32::from(order.slot) < crate::types::SHEET_LENGTH),
				"5: an order is empty, off the ladder or off its sheet"
			);
		}
		let settled_to = Cursor::<T>::get().map_or(0, |cursor| cursor.interval);
		let mut levels = BTreeMap::<(Interval, AreaId, Side, Price), Energy>::new();
		// Of those who were settled by hand before the cursor came, too: a ladder stays as its gate closed on it.
		for (number, _, sheet) in OrderSheets::<T>::iter() {
			for order in sheet.orders.iter().map(|order| order.to_order(number)) {
				if order.interval > settled_to && T::Grid::root_of(sheet.area).is_some() {
					*levels
						.entry((order.interval, sheet.area, order.side, order.price))
						.or_default() += order.energy_wh;
				}
			}
		}
		for ((interval, root, area, page), ladder) in Ladders::<T>::iter() {
			if interval <= settled_to || T::Grid::root_of(area) != Some(root) {
				continue;
			}
			for (side, energies) in [(Side::Ask, ladder.asks), (Side::Bid, ladder.bids)] {
				for (at, energy) in energies.into_iter().enumerate() {
					let price = usize::from(page) * crate::types::PAGE_LEVELS + at;
					let ordered = levels
						.remove(&(interval, area, side, price as Price))
						.unwrap_or_default();
					ensure!(ordered == energy, "6: a ladder is not what the orders add up to");
				}
			}
		}
		ensure!(levels.is_empty(), "6: orders that are on no ladder");
		Ok(())
	}

	fn check_arrears() -> Result<(), TryRuntimeError> {
		let mut sums = BTreeMap::<_, (Balance, Balance)>::new();
		for (debtor, creditor, amount) in Arrears::<T>::iter() {
			ensure!(amount > 0, "7: arrears of nothing");
			sums.entry(debtor.encode()).or_default().0 += amount;
			sums.entry(creditor.encode()).or_default().1 += amount;
		}
		for (who, totals) in Accounts::<T>::iter() {
			let (owes, owed) = sums.remove(&who.encode()).unwrap_or_default();
			ensure!(
				totals.arrears == owes && totals.receivables == owed,
				"7: arrears do not add up"
			);
		}
		ensure!(sums.is_empty(), "7: arrears of an account without totals");
		ensure!(
			Unclaimed::<T>::iter_values().all(|amount| amount > 0),
			"7: nothing waits for somebody"
		);
		Ok(())
	}

	fn check_positions() -> Result<(), TryRuntimeError> {
		let mut sums = BTreeMap::<_, AccountTotals>::new();
		for (interval, who, record) in Positions::<T>::iter() {
			let position = record.position;
			let sums = sums.entry(who.encode()).or_default();
			if position.settled {
				sums.sold_wh += position.sold_wh;
				sums.bought_wh += position.bought_wh;
			} else {
				sums.open_sold_wh += position.sold_wh;
				sums.open_bought_wh += position.bought_wh;
			}
			let metered = T::Metering::metered(interval, &who);
			ensure!(
				metered.is_none_or(|metered| metered.settled == position.settled),
				"9: position and meters disagree on settlement"
			);
		}
		for (who, totals) in Accounts::<T>::iter() {
			let sums = sums.remove(&who.encode()).unwrap_or_default();
			ensure!(
				totals.open_sold_wh == sums.open_sold_wh && totals.open_bought_wh == sums.open_bought_wh,
				"8: what is open is not what the positions say"
			);
			ensure!(
				totals.sold_wh >= sums.sold_wh && totals.bought_wh >= sums.bought_wh,
				"8: less was traded than the positions say"
			);
		}
		ensure!(
			sums.values().all(|sums| *sums == AccountTotals::default()),
			"8: energy traded by an account without totals"
		);
		ensure!(
			Stuck::<T>::iter_keys().all(|(number, interval)| place_of(interval).0 == number),
			"8: a stuck interval on another sheet"
		);
		Ok(())
	}
}
