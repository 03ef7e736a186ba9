//! Settlement of an account's interval against its meters: revenue to the seller, escrow and
//! collateral back, and with the supplier what its meters measured beyond or short of what it traded.

use crate::{
	escrow::PaymentSource,
	order_pages::page_and_slot,
	trading_checks::{OrderPageOf, RecordOf},
	types::{AreaMarket, Fills, PageOrder, PositionRecord},
	Accounts, AreaMarkets, Config, Error, Event, OrderPages, Pallet, Positions, WeightInfo,
};
use alloc::vec::Vec;
use energy_market::{cover, divide, settle_interval, Lot, Metering, Paper, Settled};
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

	/// Whether any of what flowed in this interval is estimated or recorded by hand.
	pub fn is_estimated(&self) -> bool {
		self.metered.is_some_and(|metered| metered.own_estimated)
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
	/// What of that the auction brought.
	pub fills: Fills,
	/// What its meters measured; nothing where they did not.
	pub flow: Flow,
	/// The balance-responsible account of its area.
	supplier: Option<AccountId>,
	/// What it owes the supplier or is owed, and what for.
	pub settlement: Settled,
}

/// How the money of an account's interval moved.
struct Payments {
	/// What the side that owed could not pay.
	arrears: Balance,
	/// The collateral that is free again.
	released: Balance,
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
		let fills = Self::fills(records.orders(), clearing)?;
		// A settled position has the auction in it already.
		if !position.settled {
			position = fills.added_to(position).ok_or(Error::<T>::Overflow)?;
		}
		let (sales, purchases) = Self::lots(records.position.as_ref(), &fills, clearing);
		let flow = records.metered.map(|metered| metered.flow).unwrap_or_default();
		let late = records.metered.map(|metered| metered.late).unwrap_or_default();
		// What flowed in another interval delivers nothing that was sold for this one.
		let own = flow.without(late);
		let metering = match Self::is_netted(who, interval, records) {
			true => Metering::Measured(own),
			false => Metering::Estimated(own),
		};
		let terms = T::Grid::supply_terms(area, interval);
		// A supplier does not pay itself.
		let tariff = terms
			.as_ref()
			.filter(|terms| terms.supplier != *who)
			.map(|terms| terms.tariff);
		let mill = T::Mill::get();
		let settlement = divide(metering, &sales, &purchases, tariff, Paper::Priced, mill)
			.and_then(|division| settle_interval(&division, 0, 0, tariff, mill))
			.and_then(|settled| settled.with_late(late, tariff, mill))
			.ok_or(Error::<T>::Overflow)?;
		Ok(Outcome {
			position,
			fills,
			flow,
			supplier: terms.map(|terms| terms.supplier),
			settlement,
		})
	}

	/// Returns what an account sold and what it bought, at each price: by offers, and in the auction
	/// at the area's price.
	fn lots(record: Option<&RecordOf<T>>, fills: &Fills, clearing: Option<&Clearing>) -> (Vec<Lot>, Vec<Lot>) {
		let price_mills = clearing.and_then(|clearing| clearing.price_mills).unwrap_or(0);
		let with_auction = |by_offers: &[Lot], energy_wh: Energy| {
			let auction = (energy_wh > 0).then_some(Lot { price_mills, energy_wh });
			by_offers.iter().copied().chain(auction).collect()
		};
		let sales = record.map_or(&[][..], |record| record.sales.as_slice());
		let purchases = record.map_or(&[][..], |record| record.purchases.as_slice());
		(
			with_auction(sales, fills.sold_wh),
			with_auction(purchases, fills.bought_wh),
		)
	}

	/// Settles an account's interval. Returns whether it was counted as estimated. All or
	/// nothing: callers run it in a storage layer.
	///
	/// Offers and orders are one sum. What the account owes is taken from what lies in the pool for
	/// it (revenue, and escrow that its bids did not need), then its collateral, then what it can
	/// spend; the rest becomes arrears. What it does not owe goes back to it. So the supplier is
	/// paid for what was sold and not delivered before the seller can spend the money.
	pub(crate) fn do_settle(who: &T::AccountId, interval: Interval) -> Result<bool, DispatchError> {
		ensure!(interval < T::Metering::oldest_open(), Error::<T>::TooEarly);
		ensure!(!Self::is_pruned(interval), Error::<T>::AlreadySettled);
		// The gate is long closed; the cursor that expires offers may be behind.
		let expired = Self::expire_offers(interval, who)?;
		let records = IntervalRecords::<T>::read(who, interval);
		let Some(area) = records.area() else {
			ensure!(expired, Error::<T>::NothingToSettle);
			return Ok(false);
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
		let Payments { arrears, released } = Self::pay_outcome(who, &outcome, refunded)?;

		let counted = records.is_estimated();
		if counted {
			Self::count_estimate(who, interval);
		}
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
			to_fund: settlement.to_fund,
			arrears,
			released,
		});
		Ok(counted)
	}

	/// Returns the weight of `settle`: `estimated` where the metered energy is estimated, `resolved`
	/// where the chain could not settle it before.
	pub(crate) fn weigh_settle(estimated: bool, resolved: bool) -> Weight {
		let mut weight = T::WeightInfo::settle();
		if estimated {
			weight.saturating_accrue(T::WeightInfo::count_estimate());
		}
		if resolved {
			weight.saturating_accrue(T::WeightInfo::resolve());
		}
		weight
	}

	/// Moves the money of an account's interval. `refunded` is the escrow that its bids did not need.
	fn pay_outcome(
		who: &T::AccountId,
		outcome: &Outcome<T::AccountId>,
		refunded: Balance,
	) -> Result<Payments, DispatchError> {
		let Outcome {
			position, settlement, ..
		} = outcome;
		let funds = position.revenue.checked_add(refunded).ok_or(Error::<T>::Overflow)?;
		// A profit on paper is part of the revenue.
		let mut left = funds
			.checked_sub(settlement.to_fund)
			.defensive_ok_or(Error::<T>::Corrupt)?;
		Self::pay(PaymentSource::Pool, &T::CommunityFund::get(), settlement.to_fund)?;
		let held = Self::held_collateral(who, position.collateral);
		let (mut arrears, mut released) = (0, held);
		if let Some(supplier) = &outcome.supplier {
			let owed = settlement.to_supplier.saturating_sub(settlement.from_supplier);
			let owed = owed.saturating_sub(Self::set_off(supplier, who, owed));
			let cover = cover(owed, left, held);
			Self::pay(PaymentSource::Pool, supplier, cover.from_revenue)?;
			Self::pay(PaymentSource::Collateral(who), supplier, cover.from_collateral)?;
			let due = settlement.from_supplier.saturating_sub(settlement.to_supplier);
			let due = due.saturating_sub(Self::set_off(who, supplier, due));
			arrears =
				Self::pay_or_owe(who, supplier, cover.rest)?.saturating_add(Self::pay_or_owe(supplier, who, due)?);
			released = held.saturating_sub(cover.from_collateral);
			left = left.saturating_sub(cover.from_revenue);
			// What it owes the supplier comes before what it can spend.
			let to_arrears = Self::set_off(who, supplier, left);
			Self::pay(PaymentSource::Pool, supplier, to_arrears)?;
			left = left.saturating_sub(to_arrears);
		}
		Self::release_collateral(who, released)?;
		Self::pay(PaymentSource::Pool, who, left)?;
		Ok(Payments { arrears, released })
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
		// Each is a sum of amounts that may be as large as the type of a total.
		let narrow = |energy_wh: u128| Energy::try_from(energy_wh).unwrap_or(Energy::MAX);
		Accounts::<T>::mutate(who, |totals| {
			totals.produced_wh.defensive_saturating_accrue(flow.export_wh);
			totals.consumed_wh.defensive_saturating_accrue(flow.import_wh);
			totals.sold_wh.defensive_saturating_accrue(position.sold_wh);
			totals.bought_wh.defensive_saturating_accrue(position.bought_wh);
			totals.shortfall_wh = totals.shortfall_wh.saturating_add(narrow(settlement.shortfall_wh));
			totals.surplus_wh = totals.surplus_wh.saturating_add(narrow(settlement.surplus_wh));
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
