//! What a later measure makes impossible is cut back: energy that an account has sold, offers and asks, or
//! has bought and bids, beyond what measures, envelopes and its operator have left of its limits.
//!
//! First goes what nobody has accepted; then orders and trades by offers, in proportion, to the Wh. Nobody
//! pays or earns anything for what is cut, and what was reserved for it is free again. It happens in the last
//! intervals before the gate, when nobody takes back anything by itself any more; after the gate nothing
//! moves.

use crate::{
	ahead::checks::{OrderPageOf, RecordOf, TradingWindow},
	ahead::order_pages::page_and_slot,
	ahead::types::{Caps, Counterpart, CutTrade, PositionCut, PositionRecord},
	Config, Error, Event, OrderPages, Pallet, Positions, WeightInfo,
};
use alloc::vec::Vec;
use energy_market::{collateral, payment, share, Division, Rounding};
use energy_primitives::{
	AreaId, Balance, ConnectionPages, Energy, Interval, LimitBreaches, MarketGrid, OrderKey, Price, Side,
	SupplySchedules, Zones,
};
use frame_support::{
	ensure,
	pallet_prelude::*,
	traits::{DefensiveOption, DefensiveSaturating},
};

/// Divides `cut_wh` among energies, in proportion and to the Wh. The order in which Wh are rounded begins
/// elsewhere with each interval.
fn divide(cut_wh: Energy, energies: &[Energy], interval: Interval) -> Option<Vec<Energy>> {
	let sum = energies.iter().try_fold(0u64, |sum, energy| sum.checked_add(*energy))?;
	let mut division = Division::new(cut_wh.min(sum), sum, interval);
	energies.iter().map(|energy| division.take(*energy)).collect()
}

/// An account's records of an interval while they are cut back.
struct Cutting<'a, T: Config> {
	who: &'a T::AccountId,
	interval: Interval,
	record: RecordOf<T>,
	order_page: Option<OrderPageOf<T>>,
	cut: PositionCut<T::AccountId>,
}

impl<T: Config> Cutting<'_, T> {
	/// Cuts what is committed on a side beyond `most_wh`. Returns how much that is.
	fn cut_side(&mut self, side: Side, most_wh: Energy) -> Result<Energy, DispatchError> {
		let committed = Pallet::<T>::committed(&self.record, self.order_page.as_ref(), self.interval, side);
		let excess = Energy::try_from(committed.saturating_sub(most_wh.into())).map_err(|_| Error::<T>::Overflow)?;
		if excess == 0 {
			return Ok(0);
		}
		self.record.caps.lower(side, most_wh);
		let of_offers = match side {
			Side::Ask => excess.min(self.record.position.offered_wh),
			Side::Bid => 0,
		};
		if of_offers > 0 {
			self.cut_offers(of_offers)?;
		}
		let left = excess.saturating_sub(of_offers);
		if left > 0 {
			self.cut_orders_and_trades(side, left)?;
		}
		Ok(excess)
	}

	/// Takes energy out of the open offers.
	fn cut_offers(&mut self, cut_wh: Energy) -> DispatchResult {
		let energies: Vec<_> = self.record.offers.iter().map(|offer| offer.energy_wh).collect();
		let cuts = divide(cut_wh, &energies, self.interval).ok_or(Error::<T>::Overflow)?;
		let mut released: Balance = 0;
		for (offer, part) in self.record.offers.iter_mut().zip(cuts) {
			if part == 0 {
				continue;
			}
			let rest = offer.energy_wh.saturating_sub(part);
			let kept = match rest {
				0 => 0,
				_ => share(offer.collateral, rest, offer.energy_wh),
			};
			released = released.saturating_add(offer.collateral.saturating_sub(kept));
			(offer.energy_wh, offer.collateral) = (rest, kept);
			self.cut.offers.push((offer.number, part));
		}
		self.record.offers.retain(|offer| offer.energy_wh > 0);
		let position = &mut self.record.position;
		position.offered_wh.defensive_saturating_reduce(cut_wh);
		position.collateral.defensive_saturating_reduce(released);
		self.cut.released = self.cut.released.saturating_add(released);
		Ok(())
	}

	/// Takes energy out of the orders and out of the trades by offers of a side, in proportion.
	fn cut_orders_and_trades(&mut self, side: Side, cut_wh: Energy) -> DispatchResult {
		let (_, slot) = page_and_slot(self.interval);
		let is_meant = |order: &&mut crate::ahead::types::PageOrder| order.slot == slot && order.side == side;
		let trades = self.record.counterparts.as_slice().iter();
		let trades: Vec<Counterpart> = trades.filter(|trade| trade.side == side).copied().collect();
		let orders = self.order_page.iter().flat_map(|page| page.of_slot(slot));
		let orders = orders.filter(|order| order.side == side).map(|order| order.energy_wh);
		let energies: Vec<Energy> = orders.chain(trades.iter().map(|trade| trade.energy_wh)).collect();
		let cuts = divide(cut_wh, &energies, self.interval).ok_or(Error::<T>::Overflow)?;
		let mut cuts = cuts.into_iter();
		if let Some(page) = self.order_page.as_mut() {
			let zone = T::Grid::zone_of(page.area);
			for order in page.orders.iter_mut().filter(is_meant) {
				let part = cuts.next().unwrap_or_default();
				if part == 0 {
					continue;
				}
				let before = Pallet::<T>::order_amount(order)?;
				order.energy_wh = order.energy_wh.saturating_sub(part);
				let released = before.saturating_sub(Pallet::<T>::order_amount(order)?);
				self.cut.released = self.cut.released.saturating_add(released);
				self.cut.orders.push((side, order.price_mills, part));
				let key = OrderKey {
					interval: self.interval,
					side,
					price_mills: order.price_mills,
				};
				if let Some(zone) = zone {
					Pallet::<T>::take_from_ladder(zone, page.area, &key, part);
				}
			}
			page.orders.retain(|order| order.energy_wh > 0);
		}
		for (trade, part) in trades.into_iter().zip(cuts).filter(|(_, part)| *part > 0) {
			let cut = Counterpart {
				energy_wh: part,
				..trade
			};
			self.cut_trade(&cut)?;
		}
		Ok(())
	}

	/// Takes energy out of a trade by an offer, for both sides.
	fn cut_trade(&mut self, trade: &Counterpart) -> DispatchResult {
		let Counterpart {
			side,
			price_mills,
			energy_wh,
			..
		} = *trade;
		let with = Pallet::<T>::account_at(trade.with).defensive_ok_or(Error::<T>::Corrupt)?;
		let mut other = Positions::<T>::get(self.interval, &with).defensive_ok_or(Error::<T>::Corrupt)?;
		let taken = self.record.counterparts.take(trade);
		ensure!(taken == energy_wh, Error::<T>::Corrupt);
		Self::take_mirror(&mut other, self.who, trade)?;
		let (own, theirs) = match side {
			Side::Ask => (
				Self::take_sale(&mut self.record, self.interval, price_mills, energy_wh)?,
				Self::take_purchase(&mut other, price_mills, energy_wh)?,
			),
			Side::Bid => (
				Self::take_purchase(&mut self.record, price_mills, energy_wh)?,
				Self::take_sale(&mut other, self.interval, price_mills, energy_wh)?,
			),
		};
		Pallet::<T>::release(&with, theirs)?;
		Positions::<T>::insert(self.interval, &with, other);
		self.cut.released = self.cut.released.saturating_add(own);
		self.cut.trades.push(CutTrade {
			with,
			side,
			price_mills,
			energy_wh,
			released: theirs,
		});
		Ok(())
	}

	/// Takes energy out of what the other side has noted of a trade with `who`, by whatever number it had then.
	fn take_mirror(other: &mut RecordOf<T>, who: &T::AccountId, trade: &Counterpart) -> DispatchResult {
		let side = match trade.side {
			Side::Ask => Side::Bid,
			Side::Bid => Side::Ask,
		};
		let known = other.counterparts.as_slice().iter();
		let known = known.filter(|mirror| mirror.side == side && mirror.price_mills == trade.price_mills);
		let numbers: Vec<_> = known.map(|mirror| mirror.with).collect();
		let present = T::Grid::index_of(who);
		let mut left = trade.energy_wh;
		// It has another number now if it has moved since, and then the former one is still its own.
		for with in numbers {
			if left > 0 && (present == Some(with) || Pallet::<T>::account_at(with).as_ref() == Some(who)) {
				let taken = other.counterparts.take(&Counterpart {
					side,
					with,
					energy_wh: left,
					..*trade
				});
				left = left.saturating_sub(taken);
			}
		}
		ensure!(left == 0, Error::<T>::Corrupt);
		Ok(())
	}

	/// Takes energy out of what a record has sold at a price. Returns what is free again of its collateral.
	fn take_sale(
		record: &mut RecordOf<T>,
		interval: Interval,
		price_mills: Price,
		energy_wh: Energy,
	) -> Result<Balance, DispatchError> {
		let of_offers = record
			.offers
			.iter()
			.fold(0, |sum: Balance, offer| sum.saturating_add(offer.collateral));
		let of_sales = record.position.collateral.saturating_sub(of_offers);
		let before = Self::collateral_of_sales(record, interval)?;
		ensure!(record.sales.take(price_mills, energy_wh), Error::<T>::Corrupt);
		let after = Self::collateral_of_sales(record, interval)?;
		let position = &mut record.position;
		position.sold_wh = position.sold_wh.checked_sub(energy_wh).ok_or(Error::<T>::Corrupt)?;
		let revenue = payment(energy_wh, price_mills, T::Mill::get(), Rounding::Down).ok_or(Error::<T>::Overflow)?;
		position.revenue = position.revenue.checked_sub(revenue).ok_or(Error::<T>::Corrupt)?;
		// Where the tariff has changed since, no more is free than leaves as much for the rest as it needs.
		let released = match position.sold_wh {
			0 => of_sales,
			_ => of_sales.saturating_sub(after).min(before.saturating_sub(after)),
		};
		position.collateral = position.collateral.checked_sub(released).ok_or(Error::<T>::Corrupt)?;
		Ok(released)
	}

	/// Returns what sales need as collateral by the interval's tariff; nothing where there is none.
	fn collateral_of_sales(record: &RecordOf<T>, interval: Interval) -> Result<Balance, DispatchError> {
		let terms = T::Grid::supply_terms(record.position.area, interval);
		let shortfall_mills = terms.map_or(0, |terms| terms.tariff.shortfall_price_mills);
		let lots = record.sales.as_slice().iter();
		let mut amounts = lots.map(|lot| collateral(lot.energy_wh, lot.price_mills, shortfall_mills, T::Mill::get()));
		let sum = amounts.try_fold(0, |sum: Balance, amount| sum.checked_add(amount?));
		Ok(sum.ok_or(Error::<T>::Overflow)?)
	}

	/// Takes energy out of what a record has bought at a price. Returns what is free again of its price.
	fn take_purchase(
		record: &mut RecordOf<T>,
		price_mills: Price,
		energy_wh: Energy,
	) -> Result<Balance, DispatchError> {
		ensure!(record.purchases.take(price_mills, energy_wh), Error::<T>::Corrupt);
		let paid = payment(energy_wh, price_mills, T::Mill::get(), Rounding::Up).ok_or(Error::<T>::Overflow)?;
		let position = &mut record.position;
		position.bought_wh = position.bought_wh.checked_sub(energy_wh).ok_or(Error::<T>::Corrupt)?;
		position.paid = position.paid.checked_sub(paid).ok_or(Error::<T>::Corrupt)?;
		Ok(paid)
	}
}

impl<T: Config> Pallet<T> {
	/// Cuts what an account has committed for an interval back to its limits. Callers run it in a storage
	/// layer. Returns how many trades and orders were cut, for its weight.
	pub(crate) fn do_cut_back(who: &T::AccountId, interval: Interval) -> Result<(u32, u32), DispatchError> {
		let window = TradingWindow::<T>::now();
		window.ensure_final(interval)?;
		let (page, _) = page_and_slot(interval);
		let (record, order_page) = (Positions::<T>::get(interval, who), OrderPages::<T>::get(page, who));
		let traded_in = |record: &RecordOf<T>| record.position.area;
		let area: Option<AreaId> = record
			.as_ref()
			.map(traded_in)
			.or(order_page.as_ref().map(|page| page.area));
		let area = area.ok_or(Error::<T>::NothingToCut)?;
		let limits = T::Grid::imposed_limits(who, interval).ok_or(Error::<T>::NotConnected)?;
		let mut cutting = Cutting::<T> {
			who,
			interval,
			record: record.unwrap_or_else(|| PositionRecord::new(area)),
			order_page,
			cut: PositionCut {
				caps: Caps::default(),
				offers: Vec::new(),
				orders: Vec::new(),
				trades: Vec::new(),
				released: 0,
			},
		};
		for side in [Side::Ask, Side::Bid] {
			let cut_wh = cutting.cut_side(side, window.carried(limits, side))?;
			if cut_wh > 0 {
				T::Limits::note_affected(who, interval, side, cut_wh);
			}
		}
		let Cutting {
			record,
			order_page,
			mut cut,
			..
		} = cutting;
		let is_cut = !(cut.offers.is_empty() && cut.orders.is_empty() && cut.trades.is_empty());
		ensure!(is_cut, Error::<T>::NothingToCut);
		cut.caps = record.caps;
		Self::release(who, cut.released)?;
		Positions::<T>::insert(interval, who, record);
		if let Some(order_page) = order_page {
			Self::put_order_page(page, who, order_page);
		}
		let work = (cut.trades.len() as u32, cut.orders.len() as u32);
		Self::deposit_event(Event::PositionsCut {
			interval,
			who: who.clone(),
			cut,
		});
		Ok(work)
	}

	/// Returns the most that cutting back an account can weigh.
	pub(crate) fn worst_cut_weight() -> Weight {
		T::WeightInfo::cut_back(T::MaxCounterparts::get(), T::MaxOrdersPerPage::get())
	}
}
