//! What the meters tell against what was traded: revenue to the seller, escrow and backing back, the imbalance with the supplier.

use crate::{
	commitments::SheetOf, escrow::Purse, sheets::place_of, types::PositionRecord, Accounts, AreaMarkets, Config, Error,
	Event, OrderSheets, Pallet, Positions,
};
use energy_market::{cover, settle};
use energy_primitives::{AreaId, Balance, GridAccess, Interval, MeteredEnergy};
use frame_support::{
	ensure,
	pallet_prelude::*,
	traits::{DefensiveOption, DefensiveSaturating},
};

/// A signed amount of an unsigned one; `None` beyond what there ever is.
fn signed(amount: Balance) -> Option<i128> {
	i128::try_from(amount).ok()
}

impl<T: Config> Pallet<T> {
	/// Settles an account's interval. All or nothing: callers run it in a storage layer.
	///
	/// Offers and orders are one sum. What the account owes is taken from what lies in the pool for it (revenue, and escrow that its bids did not
	/// need), then its backing, then what it can spend; the rest becomes arrears. What it does not owe goes back to it. So the supplier is
	/// paid for what was sold and not delivered before the seller can touch the money.
	pub(crate) fn do_settle(who: &T::AccountId, interval: Interval) -> DispatchResult {
		ensure!(interval < T::Metering::oldest_open(), Error::<T>::TooEarly);
		ensure!(!Self::is_pruned(interval), Error::<T>::AlreadySettled);
		// The gate is long closed; the cursor that expires offers may be behind.
		let expired = Self::expire_offers(interval, who)?;
		let record = Positions::<T>::get(interval, who);
		let metered = T::Metering::metered(interval, who);
		let (number, slot) = place_of(interval);
		let sheet = OrderSheets::<T>::get(number, who);
		let orders = sheet.as_ref().map(|sheet| sheet.of_slot(slot)).unwrap_or_default();
		let ordered = sheet.as_ref().filter(|_| !orders.is_empty());
		let Some(area) = Self::area_of(
			record.as_ref().map(|r| r.position.area),
			ordered,
			metered.map(|m| m.area),
		) else {
			ensure!(expired, Error::<T>::NothingToSettle);
			return Ok(());
		};
		// What was traded is marked settled with the position, which settlement makes if there is none.
		let settled = match &record {
			Some(record) => record.position.settled,
			None => ordered.is_none() && metered.is_some_and(|m| m.settled),
		};
		ensure!(!settled, Error::<T>::AlreadySettled);

		let market = AreaMarkets::<T>::get(interval, area);
		let clearing = market.as_ref().and_then(|market| market.clearing.as_ref());
		let fills = Self::fills(orders, clearing)?;
		let refunded = fills
			.escrow
			.checked_sub(fills.paid)
			.defensive_ok_or(Error::<T>::Inconsistent)?;
		let traded = record.is_some() || ordered.is_some();
		let mut record = record.unwrap_or_else(|| PositionRecord::new(area));
		let position = &mut record.position;
		let (open_sold_wh, open_bought_wh) = (position.sold_wh, position.bought_wh);
		position.sold_wh = position
			.sold_wh
			.checked_add(fills.sold_wh)
			.ok_or(Error::<T>::Overflow)?;
		position.bought_wh = position
			.bought_wh
			.checked_add(fills.bought_wh)
			.ok_or(Error::<T>::Overflow)?;
		position.revenue = position
			.revenue
			.checked_add(fills.revenue)
			.ok_or(Error::<T>::Overflow)?;
		position.paid = position.paid.checked_add(fills.paid).ok_or(Error::<T>::Overflow)?;
		position.backing = position
			.backing
			.checked_add(fills.backing)
			.ok_or(Error::<T>::Overflow)?;
		position.settled = true;
		let position = *position;

		let flow = metered.map(|m| m.flow).unwrap_or_default();
		let terms = T::Grid::supply_terms(area, interval);
		// A supplier does not pay itself.
		let tariff = terms
			.as_ref()
			.filter(|terms| terms.supplier != *who)
			.map(|terms| terms.tariff);
		let supplier = terms.map(|terms| terms.supplier);
		let settlement =
			settle(flow, position.sold_wh, position.bought_wh, tariff, T::Mill::get()).ok_or(Error::<T>::Overflow)?;

		let funds = position.revenue.checked_add(refunded).ok_or(Error::<T>::Overflow)?;
		let held = Self::held_backing(who, position.backing);
		let cover = cover(settlement.to_supplier, funds, held);
		let mut arrears = 0;
		if let Some(supplier) = &supplier {
			Self::pay(Purse::Pool, supplier, cover.from_revenue)?;
			Self::pay(Purse::Backing(who), supplier, cover.from_backing)?;
			arrears = Self::pay_or_owe(who, supplier, cover.rest)?.saturating_add(Self::pay_or_owe(
				supplier,
				who,
				settlement.from_supplier,
			)?);
		}
		let released = held.saturating_sub(cover.from_backing);
		Self::release_backing(who, released)?;
		Self::pay(Purse::Pool, who, funds.saturating_sub(cover.from_revenue))?;

		if traded {
			Positions::<T>::insert(interval, who, record);
			let money = signed(position.paid)
				.zip(signed(position.revenue))
				.and_then(|(paid, revenue)| paid.checked_sub(revenue))
				.ok_or(Error::<T>::Overflow)?;
			let energy_wh = i128::from(position.bought_wh).saturating_sub(position.sold_wh.into());
			if money != 0 || energy_wh != 0 {
				let mut market = market.unwrap_or_default();
				market.pot = market.pot.checked_add(money).ok_or(Error::<T>::Overflow)?;
				market.energy_wh = market.energy_wh.checked_add(energy_wh).ok_or(Error::<T>::Overflow)?;
				AreaMarkets::<T>::insert(interval, area, market);
			}
		}
		if metered.is_some() {
			T::Metering::mark_settled(interval, who);
		}
		Accounts::<T>::mutate(who, |totals| {
			totals.produced_wh.defensive_saturating_accrue(flow.export_wh);
			totals.consumed_wh.defensive_saturating_accrue(flow.import_wh);
			totals.sold_wh.defensive_saturating_accrue(position.sold_wh);
			totals.bought_wh.defensive_saturating_accrue(position.bought_wh);
			totals.open_sold_wh.defensive_saturating_reduce(open_sold_wh);
			totals.open_bought_wh.defensive_saturating_reduce(open_bought_wh);
		});

		Self::deposit_event(Event::IntervalSettled {
			interval,
			who: who.clone(),
			area,
			supplier,
			sold_wh: position.sold_wh,
			bought_wh: position.bought_wh,
			import_wh: flow.import_wh,
			export_wh: flow.export_wh,
			estimated: metered.is_some_and(|m| m.estimated),
			imbalance_wh: settlement.imbalance_wh,
			revenue: position.revenue,
			paid: fills.paid,
			refunded,
			to_supplier: settlement.to_supplier,
			from_supplier: settlement.from_supplier,
			arrears,
			released,
		});
		Ok(())
	}

	/// The area whose terms apply: where it traded, where it ordered, or where its meter stands.
	pub(crate) fn area_of(
		traded: Option<AreaId>,
		ordered: Option<&SheetOf<T>>,
		metered: Option<AreaId>,
	) -> Option<AreaId> {
		traded.or(ordered.map(|sheet| sheet.area)).or(metered)
	}

	/// Pays what the debtor can spend of `amount`, and puts the rest on record, which it returns.
	fn pay_or_owe(debtor: &T::AccountId, creditor: &T::AccountId, amount: Balance) -> Result<Balance, DispatchError> {
		if amount == 0 {
			return Ok(0);
		}
		let paid = amount.min(Self::spendable(debtor));
		Self::pay(Purse::Account(debtor), creditor, paid)?;
		let owed = amount.saturating_sub(paid);
		Self::add_arrears(debtor, creditor, owed);
		Ok(owed)
	}

	/// Pays out what an area's market is left with when all its accounts are settled: grid fees and congestion rent to the network account, or to the
	/// community, and what rounding left to the supplier, who stands for those Wh too. Then the pool has nothing more of this interval and area.
	pub(crate) fn close_market(interval: Interval, area: AreaId) -> DispatchResult {
		let Some(mut market) = AreaMarkets::<T>::get(interval, area) else {
			return Ok(());
		};
		if market.closed {
			return Ok(());
		}
		let rounding = Balance::try_from(market.pot).map_err(|_| Error::<T>::Inconsistent)?;
		// Without a supplier nothing was traded in the area; energy may have passed through it.
		let supplier = T::Grid::supply_terms(area, interval).map(|terms| terms.supplier);
		let income_to = (market.income > 0).then(|| Self::income_account(interval, area));
		if let Some(account) = &income_to {
			Self::pay(Purse::Pool, account, market.income)?;
		}
		let fund = T::CommunityFund::get();
		Self::pay(Purse::Pool, supplier.as_ref().unwrap_or(&fund), rounding)?;

		let (income, rounding_wh) = (market.income, market.energy_wh);
		if market.clearing.is_some() {
			market.pot = 0;
			market.closed = true;
			AreaMarkets::<T>::insert(interval, area, market);
		} else {
			AreaMarkets::<T>::remove(interval, area);
		}
		Self::deposit_event(Event::MarketSettled {
			interval,
			area,
			supplier,
			rounding_wh,
			rounding,
			income_to,
			income,
		});
		Ok(())
	}

	/// Who gets the income of an area's edge. Nobody whose edge was cut after the gate had closed earns from that: what such a shortage brings is the
	/// community's, and so is all where the council has named no network account.
	fn income_account(interval: Interval, area: AreaId) -> T::AccountId {
		let gate = Self::gate_of(interval);
		T::Grid::grid_account(area)
			.filter(|_| !T::Grid::edge_was_cut(area, interval, gate))
			.unwrap_or_else(T::CommunityFund::get)
	}
}
