//! Who may trade what: the checks that offers, acceptances and orders share, and what an account has promised for an interval.

use crate::{
	sheets::place_of,
	types::{OrderSheet, PositionRecord},
	AccountTotals, Accounts, Config, Error, OrderSheets, Pallet, Positions,
};
use core::marker::PhantomData;
use energy_primitives::{
	energy_of, AreaId, Energy, GridAccess, Interval, IntervalClock, Moment, Price, Side, PRICE_LEVELS,
};
use frame_support::{ensure, pallet_prelude::*};

pub(crate) type RecordOf<T> = PositionRecord<<T as Config>::MaxOffersPerAccount>;
pub(crate) type SheetOf<T> = OrderSheet<<T as Config>::MaxOrdersPerSheet>;

/// What is open for trading at present: read once for a call, however many orders it brings.
pub(crate) struct Gate<T> {
	last_closed: Interval,
	last_firm: Interval,
	horizon: Interval,
	length_ms: Moment,
	_config: PhantomData<T>,
}

impl<T: Config> Gate<T> {
	/// At present.
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

	/// Whether `interval` still takes offers, acceptances and orders.
	pub fn ensure_open(&self, interval: Interval) -> DispatchResult {
		ensure!(interval > self.last_closed, Error::<T>::GateClosed);
		Ok(())
	}

	/// Whether orders for `interval` can still be taken back. Whoever could do so with everybody else's orders before its eyes could order what it
	/// does not mean.
	pub fn ensure_not_firm(&self, interval: Interval) -> DispatchResult {
		self.ensure_open(interval)?;
		ensure!(interval > self.last_firm, Error::<T>::OrdersFirm);
		Ok(())
	}

	/// Whether an offer or an order of this interval, price and energy can be made.
	pub fn ensure_tradable(&self, interval: Interval, price: Price, energy_wh: Energy) -> DispatchResult {
		self.ensure_open(interval)?;
		ensure!(interval <= self.horizon, Error::<T>::BeyondHorizon);
		ensure!(price < PRICE_LEVELS, Error::<T>::PriceOffLadder);
		ensure!(
			energy_wh > 0 && energy_wh >= T::MinEnergy::get(),
			Error::<T>::EnergyTooSmall
		);
		Ok(())
	}

	/// Whether the account's connection may carry what it promises.
	pub fn ensure_within_limit(
		&self,
		who: &T::AccountId,
		interval: Interval,
		side: Side,
		promised_wh: u128,
	) -> DispatchResult {
		let limits = T::Grid::limits(who, interval);
		let (power, error) = match side {
			Side::Ask => (limits.export_w, Error::<T>::ExceedsExportLimit),
			Side::Bid => (limits.import_w, Error::<T>::ExceedsImportLimit),
		};
		ensure!(promised_wh <= u128::from(energy_of(power, self.length_ms)), error);
		Ok(())
	}
}

impl<T: Config> Pallet<T> {
	/// The last interval that is closed for trading.
	pub(crate) fn last_closed() -> Interval {
		T::Clock::current().saturating_add(T::GateClosure::get())
	}

	/// The area in which `who` may trade at present, and its totals.
	pub(crate) fn ensure_may_trade(who: &T::AccountId) -> Result<(AreaId, AccountTotals), DispatchError> {
		let area = T::Grid::connection(who).ok_or(Error::<T>::NotConnected)?.area;
		ensure!(!T::Grid::trading_suspended(area), Error::<T>::TradingSuspended);
		let totals = Accounts::<T>::get(who);
		ensure!(totals.arrears == 0, Error::<T>::InArrears);
		Ok((area, totals))
	}

	/// Whether the account may trade in an area at all that has this supplier: what it trades must be held against what was measured of it. A
	/// supplier needs no meter: it stands for the balance of the whole area.
	pub(crate) fn ensure_metered(is_metered: bool, who: &T::AccountId, supplier: &T::AccountId) -> DispatchResult {
		ensure!(is_metered || who == supplier, Error::<T>::NotMetered);
		Ok(())
	}

	/// Whether an account's bids for an interval all lie below its asks and its open offers. An order that crosses one's own would move the price
	/// without ever having to trade with anybody.
	pub(crate) fn ensure_uncrossed(record: &RecordOf<T>, sheet: &SheetOf<T>, slot: u8) -> DispatchResult {
		let Some(bid) = sheet.highest_bid(slot) else {
			return Ok(());
		};
		let ask = sheet.lowest_ask(slot);
		let offer = record.offers.iter().map(|offer| offer.price).min();
		ensure!(
			ask.into_iter().chain(offer).all(|ask| bid < ask),
			Error::<T>::CrossedOrders
		);
		Ok(())
	}

	/// The account's position in an interval, or a new one. A position is of one area, at whose tariff it settles; one that has become empty may
	/// move on with its account.
	pub(crate) fn record_in(
		interval: Interval,
		who: &T::AccountId,
		area: AreaId,
	) -> Result<RecordOf<T>, DispatchError> {
		let Some(mut record) = Positions::<T>::get(interval, who) else {
			return Ok(PositionRecord::new(area));
		};
		ensure!(!record.position.settled, Error::<T>::AlreadySettled);
		ensure!(record.position.area == area || record.is_empty(), Error::<T>::OtherArea);
		record.position.area = area;
		Ok(record)
	}

	/// The account's sheet of orders, or a new one. A sheet is of one area too.
	pub(crate) fn sheet_in(sheet: Interval, who: &T::AccountId, area: AreaId) -> Result<SheetOf<T>, DispatchError> {
		let sheet = OrderSheets::<T>::get(sheet, who).unwrap_or_else(|| OrderSheet::new(area));
		ensure!(sheet.area == area, Error::<T>::OtherArea);
		Ok(sheet)
	}

	/// What an account has promised to give (asks) or to take (bids) in an interval, by offers and orders together, in Wh.
	pub(crate) fn promised(record: &RecordOf<T>, sheet: Option<&SheetOf<T>>, interval: Interval, side: Side) -> u128 {
		let position = &record.position;
		let by_offers = match side {
			Side::Ask => u128::from(position.sold_wh).saturating_add(position.offered_wh.into()),
			Side::Bid => position.bought_wh.into(),
		};
		let (_, slot) = place_of(interval);
		by_offers.saturating_add(sheet.map_or(0, |sheet| sheet.total(slot, side)))
	}
}
