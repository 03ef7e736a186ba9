//! Who may trade what: the checks that offers, acceptances and orders share, and how much energy an
//! account has committed for an interval.

use crate::{
	ahead::order_pages::page_and_slot,
	ahead::types::{Caps, OrderPage, PositionRecord},
	Config, Debts, Error, OrderPages, Pallet, Positions, SupplierAccounts,
};
use core::marker::PhantomData;
use energy_primitives::{
	energy_of, AreaId, Energy, Interval, IntervalClock, Limits, MarketGrid, Moment, Price, Side, TradingConnection,
	PRICE_LEVELS,
};
use frame_support::{ensure, pallet_prelude::*};

pub(crate) type RecordOf<T> =
	PositionRecord<<T as Config>::MaxOffersPerAccount, <T as Config>::MaxPrices, <T as Config>::MaxCounterparts>;
pub(crate) type OrderPageOf<T> = OrderPage<<T as Config>::MaxOrdersPerPage>;

/// Which intervals are open for trading at present: read once for a call, however many orders it
/// brings.
pub(crate) struct TradingWindow<T> {
	last_closed: Interval,
	last_firm: Interval,
	horizon: Interval,
	length_ms: Moment,
	_config: PhantomData<T>,
}

impl<T: Config> TradingWindow<T> {
	/// Returns the present one.
	pub fn now() -> Self {
		let length_ms = T::Clock::length_ms();
		let current = T::Clock::current();
		let last_closed = current.saturating_add(T::GateClosure::get());
		Self {
			last_closed,
			last_firm: last_closed.saturating_add(T::FirmOrders::get()),
			horizon: current.saturating_add(T::TradingHorizon::get()),
			length_ms,
			_config: PhantomData,
		}
	}

	/// Whether `interval` is still open for offers, acceptances and orders.
	pub fn ensure_open(&self, interval: Interval) -> DispatchResult {
		ensure!(interval > self.last_closed, Error::<T>::GateClosed);
		Ok(())
	}

	/// Whether orders for `interval` can still be cancelled. Whoever could cancel when everybody
	/// else's orders are known could order what it does not mean.
	pub fn ensure_not_firm(&self, interval: Interval) -> DispatchResult {
		self.ensure_open(interval)?;
		ensure!(interval > self.last_firm, Error::<T>::OrdersFirm);
		Ok(())
	}

	/// Whether positions of `interval` can be cut back: its gate is open and its orders are firm, as they
	/// are in the last interval at the latest. Until then owners take back what they like, and limits may
	/// still be raised.
	pub fn ensure_final(&self, interval: Interval) -> DispatchResult {
		self.ensure_open(interval)?;
		ensure!(
			interval <= self.last_firm.max(self.next_to_close()),
			Error::<T>::NotFirm
		);
		Ok(())
	}

	/// Returns the interval whose gate closes next.
	pub fn next_to_close(&self) -> Interval {
		self.last_closed.saturating_add(1)
	}

	/// Whether an offer or an order of this interval, price and energy can be made.
	pub fn ensure_tradable(&self, interval: Interval, price_mills: Price, energy_wh: Energy) -> DispatchResult {
		self.ensure_open(interval)?;
		ensure!(interval <= self.horizon, Error::<T>::BeyondHorizon);
		ensure!(price_mills < PRICE_LEVELS, Error::<T>::PriceOffLadder);
		ensure!(
			energy_wh > 0 && energy_wh >= T::MinEnergy::get(),
			Error::<T>::EnergyTooSmall
		);
		Ok(())
	}

	/// Returns what a connection's limits carry in an interval: exported (asks) or imported (bids), in Wh.
	pub fn carried(&self, limits: Limits, side: Side) -> Energy {
		energy_of(limits.on(side), self.length_ms)
	}

	/// Whether a connection's limits, and what it was cut back to, carry what its account has committed to
	/// export (asks) or to import (bids).
	pub fn ensure_within(&self, limits: Limits, caps: Caps, side: Side, committed_wh: u128) -> DispatchResult {
		let most_wh = self.carried(limits, side).min(caps.of(side));
		ensure!(
			committed_wh <= most_wh.into(),
			match side {
				Side::Ask => Error::<T>::ExceedsExportLimit,
				Side::Bid => Error::<T>::ExceedsImportLimit,
			}
		);
		Ok(())
	}
}

impl<T: Config> Pallet<T> {
	/// Returns the last interval that is closed for trading.
	pub(crate) fn last_closed() -> Interval {
		T::Clock::current().saturating_add(T::GateClosure::get())
	}

	/// Returns the connection by which `who` may trade at present, with its limits in some intervals.
	pub(crate) fn ensure_may_trade(
		who: &T::AccountId,
		intervals: &[Interval],
	) -> Result<TradingConnection, DispatchError> {
		let connection = T::Grid::trading_connection(who, intervals).ok_or(Error::<T>::NotConnected)?;
		ensure!(!connection.suspended, Error::<T>::TradingSuspended);
		let owes = Debts::<T>::get(who).arrears > 0 || SupplierAccounts::<T>::get(who).owes > 0;
		ensure!(!owes, Error::<T>::InArrears);
		Ok(connection)
	}

	/// Whether the account may trade in an area with this supplier: what it trades must be compared
	/// with what its meters measured. A supplier needs no meter: it stands for the balance of the
	/// whole area.
	pub(crate) fn ensure_metered(is_metered: bool, who: &T::AccountId, supplier: &T::AccountId) -> DispatchResult {
		ensure!(is_metered || who == supplier, Error::<T>::NotMetered);
		Ok(())
	}

	/// Whether an account's bids for an interval all lie below its asks and its open offers. An
	/// order that crosses one's own would move the price without ever having to trade with anybody.
	pub(crate) fn ensure_uncrossed(record: &RecordOf<T>, order_page: &OrderPageOf<T>, slot: u8) -> DispatchResult {
		let Some(bid) = order_page.highest_bid(slot) else {
			return Ok(());
		};
		let ask = order_page.lowest_ask(slot);
		let offer = record.offers.iter().map(|offer| offer.price_mills).min();
		ensure!(
			ask.into_iter().chain(offer).all(|ask| bid < ask),
			Error::<T>::CrossedOrders
		);
		Ok(())
	}

	/// Returns the account's position in an interval, or a new one. A position is of one area, at
	/// whose tariff it settles; one that has become empty may move on with its account.
	pub(crate) fn record_in(
		interval: Interval,
		who: &T::AccountId,
		area: AreaId,
	) -> Result<RecordOf<T>, DispatchError> {
		let Some(mut record) = Positions::<T>::get(interval, who) else {
			return Ok(PositionRecord::new(area));
		};
		ensure!(record.position.area == area || record.is_empty(), Error::<T>::OtherArea);
		record.position.area = area;
		Ok(record)
	}

	/// Returns the account's order page of this number, or a new one. An order page is of one area too.
	pub(crate) fn order_page_in(
		page: Interval,
		who: &T::AccountId,
		area: AreaId,
	) -> Result<OrderPageOf<T>, DispatchError> {
		let order_page = OrderPages::<T>::get(page, who).unwrap_or_else(|| OrderPage::new(area));
		ensure!(order_page.area == area, Error::<T>::OtherArea);
		Ok(order_page)
	}

	/// Returns the energy that an account has committed to export (asks) or to import (bids) in an
	/// interval, by offers and orders together, in Wh.
	pub(crate) fn committed(
		record: &RecordOf<T>,
		order_page: Option<&OrderPageOf<T>>,
		interval: Interval,
		side: Side,
	) -> u128 {
		let position = &record.position;
		let by_offers = match side {
			Side::Ask => u128::from(position.sold_wh).saturating_add(position.offered_wh.into()),
			Side::Bid => position.bought_wh.into(),
		};
		let (_, slot) = page_and_slot(interval);
		by_offers.saturating_add(order_page.map_or(0, |order_page| order_page.total(slot, side)))
	}
}
