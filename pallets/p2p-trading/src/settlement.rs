//! Settlement of an account's interval against its meters: revenue to the seller, escrow and
//! collateral back, the imbalance with the supplier.

use crate::{
	escrow::PaymentSource,
	order_pages::page_and_slot,
	trading_checks::{OrderPageOf, RecordOf},
	types::{AreaMarket, Fills, PageOrder, PositionRecord},
	Accounts, AreaMarkets, Config, Error, Event, OrderPages, Pallet, Positions,
};
use energy_market::{cover, settle, Settlement};
use energy_primitives::{
	AreaId, Balance, Clearing, Energy, Flow, Interval, MarketGrid, MeteredEnergy, MeteredFlow, Position,
	SupplySchedules,
};
use frame_support::{
	ensure,
	pallet_prelude::*,
	traits::{DefensiveOption, DefensiveResult, DefensiveSaturating},
};

/// The records of an account's interval.
pub(crate) struct IntervalRecords<T: Config> {
	pub position: Option<RecordOf<T>>,
	pub metered: Option<MeteredFlow>,
	order_page: Option<OrderPageOf<T>>,
	slot: u8,
}

impl<T: Config> IntervalRecords<T> {
	pub fn read(who: &T::AccountId, interval: Interval) -> Self {
		let (page, slot) = page_and_slot(interval);
		Self {
			position: Positions::<T>::get(interval, who),
			metered: T::Metering::metered(interval, who),
			order_page: OrderPages::<T>::get(page, who),
			slot,
		}
	}

	/// Returns the account's orders for the interval.
	pub fn orders(&self) -> &[PageOrder] {
		self.order_page
			.as_ref()
			.map(|page| page.of_slot(self.slot))
			.unwrap_or_default()
	}

	/// Whether it bought, sold, offered or ordered.
	fn has_traded(&self) -> bool {
		self.position.is_some() || !self.orders().is_empty()
	}

	/// Returns the area whose terms apply: where it traded, where it ordered, or where its meter
	/// stands.
	pub fn area(&self) -> Option<AreaId> {
		let traded = self.position.as_ref().map(|record| record.position.area);
		let ordered = self.order_page.as_ref().filter(|_| !self.orders().is_empty());
		traded
			.or(ordered.map(|page| page.area))
			.or(self.metered.map(|metered| metered.area))
	}

	/// Whether it is settled. Orders are marked as settled with the position, which settlement
	/// makes if there is none.
	pub fn is_settled(&self) -> bool {
		match &self.position {
			Some(record) => record.position.settled,
			None => self.orders().is_empty() && self.metered.is_some_and(|metered| metered.settled),
		}
	}
}

/// What an account's interval comes to.
pub(crate) struct Outcome<AccountId> {
	/// What it bought and sold by offers and by the auction.
	pub position: Position,
	/// What of that the auction adds to a position that is not settled.
	pub fills: Fills,
	/// What its meters measured; nothing where they did not.
	pub flow: Flow,
	/// The balance-responsible account of its area.
	supplier: Option<AccountId>,
	/// Imbalance, and what it owes the supplier or is owed.
	pub settlement: Settlement,
}

/// Returns an amount as a signed one; `None` beyond what there ever is.
fn signed(amount: Balance) -> Option<i128> {
	i128::try_from(amount).ok()
}

impl<T: Config> Pallet<T> {
	/// Works out what an account's interval comes to, from its records and the area's clearing.
	/// Statements show what this returns, and settlement pays it.
	pub(crate) fn outcome(
		who: &T::AccountId,
		interval: Interval,
		area: AreaId,
		records: &IntervalRecords<T>,
		clearing: Option<&Clearing>,
	) -> Result<Outcome<T::AccountId>, DispatchError> {
		let mut position = match &records.position {
			Some(record) => record.position,
			None => RecordOf::<T>::new(area).position,
		};
		let mut fills = Fills::default();
		// A settled position has the auction in it already.
		if !position.settled {
			fills = Self::fills(records.orders(), clearing)?;
			position = fills.added_to(position).ok_or(Error::<T>::Overflow)?;
		}
		let flow = records.metered.map(|metered| metered.flow).unwrap_or_default();
		let terms = T::Grid::supply_terms(area, interval);
		// A supplier does not pay itself.
		let tariff = terms
			.as_ref()
			.filter(|terms| terms.supplier != *who)
			.map(|terms| terms.tariff);
		let settlement =
			settle(flow, position.sold_wh, position.bought_wh, tariff, T::Mill::get()).ok_or(Error::<T>::Overflow)?;
		Ok(Outcome {
			position,
			fills,
			flow,
			supplier: terms.map(|terms| terms.supplier),
			settlement,
		})
	}

	/// Settles an account's interval. All or nothing: callers run it in a storage layer.
	///
	/// Offers and orders are one sum. What the account owes is taken from what lies in the pool for
	/// it (revenue, and escrow that its bids did not need), then its collateral, then what it can
	/// spend; the rest becomes arrears. What it does not owe goes back to it. So the supplier is
	/// paid for what was sold and not delivered before the seller can spend the money.
	pub(crate) fn do_settle(who: &T::AccountId, interval: Interval) -> DispatchResult {
		ensure!(interval < T::Metering::oldest_open(), Error::<T>::TooEarly);
		ensure!(!Self::is_pruned(interval), Error::<T>::AlreadySettled);
		// The gate is long closed; the cursor that expires offers may be behind.
		let expired = Self::expire_offers(interval, who)?;
		let records = IntervalRecords::<T>::read(who, interval);
		let Some(area) = records.area() else {
			ensure!(expired, Error::<T>::NothingToSettle);
			return Ok(());
		};
		ensure!(!records.is_settled(), Error::<T>::AlreadySettled);

		let market = AreaMarkets::<T>::get(interval, area);
		let clearing = market.as_ref().and_then(|market| market.clearing.as_ref());
		let outcome = Self::outcome(who, interval, area, &records, clearing)?;
		let (position, fills, settlement) = (outcome.position, outcome.fills, outcome.settlement);
		let refunded = fills
			.escrow
			.checked_sub(fills.paid)
			.defensive_ok_or(Error::<T>::Corrupt)?;
		let (arrears, released) = Self::pay_outcome(who, &outcome, refunded)?;

		let estimated = records.metered.is_some_and(|metered| metered.estimated);
		Self::add_to_totals(
			who,
			&outcome,
			records.position.as_ref().map(|record| record.position),
			estimated,
		);
		if records.has_traded() {
			Self::add_to_market(interval, area, market, &position)?;
			let mut record = records.position.unwrap_or_else(|| PositionRecord::new(area));
			record.position = Position {
				settled: true,
				..position
			};
			Positions::<T>::insert(interval, who, record);
		}
		if records.metered.is_some() {
			T::Metering::mark_settled(interval, who);
		}

		Self::deposit_event(Event::IntervalSettled {
			interval,
			who: who.clone(),
			area,
			supplier: outcome.supplier,
			sold_wh: position.sold_wh,
			bought_wh: position.bought_wh,
			import_wh: outcome.flow.import_wh,
			export_wh: outcome.flow.export_wh,
			estimated,
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

	/// Moves the money of an account's interval. Returns what became arrears, and the collateral
	/// that was released.
	fn pay_outcome(
		who: &T::AccountId,
		outcome: &Outcome<T::AccountId>,
		refunded: Balance,
	) -> Result<(Balance, Balance), DispatchError> {
		let Outcome {
			position, settlement, ..
		} = outcome;
		let funds = position.revenue.checked_add(refunded).ok_or(Error::<T>::Overflow)?;
		let held = Self::held_collateral(who, position.collateral);
		let cover = cover(settlement.to_supplier, funds, held);
		let mut arrears = 0;
		if let Some(supplier) = &outcome.supplier {
			Self::pay(PaymentSource::Pool, supplier, cover.from_revenue)?;
			Self::pay(PaymentSource::Collateral(who), supplier, cover.from_collateral)?;
			arrears = Self::pay_or_owe(who, supplier, cover.rest)?.saturating_add(Self::pay_or_owe(
				supplier,
				who,
				settlement.from_supplier,
			)?);
		}
		let released = held.saturating_sub(cover.from_collateral);
		Self::release_collateral(who, released)?;
		Self::pay(PaymentSource::Pool, who, funds.saturating_sub(cover.from_revenue))?;
		Ok((arrears, released))
	}

	/// Adds what an account bought and sold to the sums of its area's market.
	fn add_to_market(
		interval: Interval,
		area: AreaId,
		market: Option<AreaMarket>,
		position: &Position,
	) -> DispatchResult {
		let money = signed(position.paid)
			.zip(signed(position.revenue))
			.and_then(|(paid, revenue)| paid.checked_sub(revenue))
			.ok_or(Error::<T>::Overflow)?;
		let energy_wh = i128::from(position.bought_wh).saturating_sub(position.sold_wh.into());
		if money == 0 && energy_wh == 0 {
			return Ok(());
		}
		let mut market = market.unwrap_or_default();
		market.area_balance = market.area_balance.checked_add(money).ok_or(Error::<T>::Overflow)?;
		market.energy_wh = market.energy_wh.checked_add(energy_wh).ok_or(Error::<T>::Overflow)?;
		AreaMarkets::<T>::insert(interval, area, market);
		Ok(())
	}

	/// Adds an account's interval to its totals. `open` is its position before settlement.
	fn add_to_totals(who: &T::AccountId, outcome: &Outcome<T::AccountId>, open: Option<Position>, estimated: bool) {
		let (position, flow, settlement) = (outcome.position, outcome.flow, outcome.settlement);
		// An imbalance is a sum of four amounts, each of which may be as large as the type of a total.
		let imbalance_wh = Energy::try_from(settlement.imbalance_wh.unsigned_abs()).unwrap_or(Energy::MAX);
		Accounts::<T>::mutate(who, |totals| {
			totals.produced_wh.defensive_saturating_accrue(flow.export_wh);
			totals.consumed_wh.defensive_saturating_accrue(flow.import_wh);
			totals.sold_wh.defensive_saturating_accrue(position.sold_wh);
			totals.bought_wh.defensive_saturating_accrue(position.bought_wh);
			if settlement.imbalance_wh < 0 {
				totals.shortfall_wh = totals.shortfall_wh.saturating_add(imbalance_wh);
			} else {
				totals.surplus_wh = totals.surplus_wh.saturating_add(imbalance_wh);
			}
			totals.estimated_intervals.defensive_saturating_accrue(estimated.into());
			totals.revenue.defensive_saturating_accrue(position.revenue);
			totals.paid.defensive_saturating_accrue(position.paid);
			totals.to_supplier.defensive_saturating_accrue(settlement.to_supplier);
			totals
				.from_supplier
				.defensive_saturating_accrue(settlement.from_supplier);
			if let Some(open) = open {
				totals.open_sold_wh.defensive_saturating_reduce(open.sold_wh);
				totals.open_bought_wh.defensive_saturating_reduce(open.bought_wh);
			}
		});
	}

	/// Pays what the debtor can spend of `amount`, and records the rest as arrears. Returns the rest.
	fn pay_or_owe(debtor: &T::AccountId, creditor: &T::AccountId, amount: Balance) -> Result<Balance, DispatchError> {
		if amount == 0 {
			return Ok(0);
		}
		let paid = amount.min(Self::spendable(debtor));
		Self::pay(PaymentSource::Account(debtor), creditor, paid)?;
		let owed = amount.saturating_sub(paid);
		Self::add_arrears(debtor, creditor, owed);
		Ok(owed)
	}

	/// Pays out what an area's market is left with when all its accounts are settled: grid fees and
	/// congestion rent to the network account or to the community fund, and what rounding left to
	/// the supplier, who delivers those Wh too. Then the pool holds nothing more of this interval
	/// and area.
	pub(crate) fn close_market(interval: Interval, area: AreaId) -> DispatchResult {
		let Some(mut market) = AreaMarkets::<T>::get(interval, area) else {
			return Ok(());
		};
		if market.closed {
			return Ok(());
		}
		let rounding = Balance::try_from(market.area_balance).defensive_map_err(|_| Error::<T>::Corrupt)?;
		// Without a supplier nothing was traded in the area; energy may have passed through it.
		let supplier = T::Grid::supply_terms(area, interval).map(|terms| terms.supplier);
		let income_to = (market.income > 0).then(|| Self::income_account(interval, area));
		if let Some(account) = &income_to {
			Self::pay(PaymentSource::Pool, account, market.income)?;
		}
		let fund = T::CommunityFund::get();
		Self::pay(PaymentSource::Pool, supplier.as_ref().unwrap_or(&fund), rounding)?;

		let (income, rounding_wh) = (market.income, market.energy_wh);
		if market.clearing.is_some() {
			market.area_balance = 0;
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

	/// Returns who receives the income of an area's edge. Nobody earns from an edge of its own that
	/// was cut after gate closure: the rent of such a shortage is the community's, and so is all
	/// where the council has named no network account.
	fn income_account(interval: Interval, area: AreaId) -> T::AccountId {
		let gate = Self::gate_of(interval);
		T::Grid::network_account(area)
			.filter(|_| !T::Grid::edge_was_cut(area, interval, gate))
			.unwrap_or_else(T::CommunityFund::get)
	}
}
