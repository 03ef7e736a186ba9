//! Orders of the auction: placed, many at once, and cancelled.
//!
//! An order adds its energy to one level of its area's ladder and is done; whose it is stands on its owner's sheet alone. A bid's money goes to
//! the pool at once, at its limit price. An ask is backed as an offer is.

use crate::{
	commitments::{Gate, SheetOf},
	sheets::place_of,
	types::{LadderPage, SheetOrder, PAGE_LEVELS, SHEET_LENGTH},
	Config, Error, Event, Ladders, OrderSheets, Pallet, WeightInfo,
};
use alloc::collections::{btree_map::Entry, BTreeMap, BTreeSet};
use energy_market::{backing, ladder::MAX_LEVEL_WH, payment, Rounding};
use energy_primitives::{AreaId, Balance, Energy, GridAccess, Interval, MeteredEnergy, Order, OrderKey, Price, Side};
use frame_support::{
	ensure,
	pallet_prelude::*,
	traits::{Defensive, DefensiveOption},
};

impl<T: Config> Pallet<T> {
	pub(crate) fn do_place_orders(who: T::AccountId, orders: BoundedVec<Order, T::MaxOrdersPerCall>) -> DispatchResult {
		ensure!(!orders.is_empty(), Error::<T>::NoOrders);
		let gate = Gate::<T>::now();
		let (area, _) = Self::ensure_may_trade(&who)?;
		let root = T::Grid::root_of(area).ok_or(Error::<T>::NotConnected)?;
		let is_metered = T::Metering::is_metered(&who);
		let mut sheets = BTreeMap::<Interval, SheetOf<T>>::new();
		let (mut escrow, mut held): (Balance, Balance) = (0, 0);
		for order in &orders {
			let Order {
				interval,
				side,
				price,
				energy_wh,
			} = *order;
			gate.ensure_tradable(interval, price, energy_wh)?;

			let (number, slot) = place_of(interval);
			let sheet = match sheets.entry(number) {
				Entry::Occupied(known) => known.into_mut(),
				Entry::Vacant(place) => place.insert(Self::sheet_in(number, &who, area)?),
			};
			let terms = T::Grid::supply_terms(area, interval).ok_or(Error::<T>::NoSupplyTerms)?;
			Self::ensure_metered(is_metered, &who, &terms.supplier)?;
			let placed = SheetOrder {
				slot,
				side,
				price,
				energy_wh,
				// It is kept with the order, so that the same comes back, whatever becomes of the terms.
				shortfall_price: match side {
					Side::Ask => terms.tariff.shortfall_price,
					Side::Bid => 0,
				},
			};
			sheet.add(placed).map_err(|_| Error::<T>::TooManyOrders)?;
			let record = Self::record_in(interval, &who, area)?;
			Self::ensure_uncrossed(&record, sheet, slot)?;
			let promised = Self::promised(&record, Some(sheet), interval, side);
			gate.ensure_within_limit(&who, interval, side, promised)?;

			let amount = Self::order_amount(&placed)?;
			let sum = match side {
				Side::Bid => &mut escrow,
				Side::Ask => &mut held,
			};
			*sum = sum.checked_add(amount).ok_or(Error::<T>::Overflow)?;
			Self::raise_ladder(root, area, order)?;
		}
		Self::collect(&who, escrow)?;
		Self::hold_backing(&who, held)?;
		for (number, sheet) in sheets {
			OrderSheets::<T>::insert(number, &who, sheet);
		}

		Self::deposit_event(Event::OrdersPlaced {
			who,
			area,
			orders,
			escrow,
			backing: held,
		});
		Ok(())
	}

	pub(crate) fn do_cancel_orders(
		who: T::AccountId,
		orders: BoundedVec<OrderKey, T::MaxOrdersPerCall>,
	) -> DispatchResult {
		ensure!(!orders.is_empty(), Error::<T>::NoOrders);
		let gate = Gate::<T>::now();
		let mut sheets = BTreeMap::<Interval, SheetOf<T>>::new();
		let mut roots = BTreeMap::<AreaId, Option<AreaId>>::new();
		let (mut refunded, mut released): (Balance, Balance) = (0, 0);
		for OrderKey { interval, side, price } in orders.iter().copied() {
			gate.ensure_not_firm(interval)?;
			let (number, slot) = place_of(interval);
			let sheet = match sheets.entry(number) {
				Entry::Occupied(known) => known.into_mut(),
				Entry::Vacant(place) => {
					place.insert(OrderSheets::<T>::get(number, &who).ok_or(Error::<T>::UnknownOrder)?)
				},
			};
			let order = sheet.remove(slot, side, price).ok_or(Error::<T>::UnknownOrder)?;

			let amount = Self::order_amount(&order)?;
			let sum = match side {
				Side::Bid => &mut refunded,
				Side::Ask => &mut released,
			};
			*sum = sum.checked_add(amount).ok_or(Error::<T>::Overflow)?;
			let area = sheet.area;
			// The ladder of an area that has gone is never cleared, so it does not matter what it says.
			if let Some(root) = *roots.entry(area).or_insert_with(|| T::Grid::root_of(area)) {
				Self::lower_ladder(root, area, interval, side, price, order.energy_wh);
			}
		}
		Self::pay(crate::escrow::Purse::Pool, &who, refunded)?;
		Self::release_backing(&who, Self::held_backing(&who, released))?;
		for (number, sheet) in sheets {
			if sheet.orders.is_empty() {
				OrderSheets::<T>::remove(number, &who);
			} else {
				OrderSheets::<T>::insert(number, &who, sheet);
			}
		}

		Self::deposit_event(Event::OrdersCancelled {
			who,
			orders,
			refunded,
			released,
		});
		Ok(())
	}

	/// What a bid puts into the pool, or an ask is backed with, in plancks.
	pub(crate) fn order_amount(order: &SheetOrder) -> Result<Balance, DispatchError> {
		let mill = T::Mill::get();
		let amount = match order.side {
			Side::Bid => payment(order.energy_wh, order.price, mill, Rounding::Up),
			Side::Ask => backing(order.energy_wh, order.price, order.shortfall_price, mill),
		};
		Ok(amount.ok_or(Error::<T>::Overflow)?)
	}

	/// What a call with these orders costs: by their number, by the sheets that they are on, and by the money that is moved, once for all bids and once for
	/// all asks.
	pub(crate) fn weigh_orders(by_number: Weight, orders: impl Iterator<Item = (Interval, Side)>) -> Weight {
		let (mut sheets, mut sides) = (BTreeSet::<Interval>::new(), BTreeSet::<Side>::new());
		for (interval, side) in orders {
			sheets.insert(place_of(interval).0);
			sides.insert(side);
		}
		// Of orders far outside the horizon there may be more sheets; none of them is touched.
		let sheets = (sheets.len() as u32).min(Self::open_sheets());
		let money = sides.into_iter().fold(Weight::zero(), |weight, side| {
			weight.saturating_add(match side {
				Side::Bid => T::WeightInfo::move_escrow(),
				Side::Ask => T::WeightInfo::move_backing(),
			})
		});
		by_number
			.saturating_add(T::WeightInfo::order_sheets(sheets))
			.saturating_add(money)
	}

	/// The most sheets that the intervals open for trading can be on.
	pub(crate) fn open_sheets() -> u32 {
		(T::TradingHorizon::get() / SHEET_LENGTH).saturating_add(2)
	}

	fn raise_ladder(root: AreaId, area: AreaId, order: &Order) -> DispatchResult {
		let (page, level) = page_of(order.price);
		Ladders::<T>::try_mutate((order.interval, root, area, page), |slot| {
			let ladder = slot.get_or_insert_with(LadderPage::default);
			let level = level_of(ladder, order.side, level).defensive_ok_or(Error::<T>::Inconsistent)?;
			*level = level
				.checked_add(order.energy_wh)
				.filter(|sum| *sum <= MAX_LEVEL_WH)
				.ok_or(Error::<T>::LadderFull)?;
			Ok(())
		})
	}

	fn lower_ladder(root: AreaId, area: AreaId, interval: Interval, side: Side, price: Price, energy_wh: Energy) {
		let (page, level) = page_of(price);
		Ladders::<T>::mutate_exists((interval, root, area, page), |slot| {
			let Some(ladder) = slot.as_mut().defensive() else {
				return;
			};
			if let Some(level) = level_of(ladder, side, level).defensive() {
				*level = level.saturating_sub(energy_wh);
			}
			if ladder.asks.iter().chain(&ladder.bids).all(|energy| *energy == 0) {
				*slot = None;
			}
		});
	}
}

/// The page that a price is on, and its place on it.
fn page_of(price: Price) -> (u8, usize) {
	let price = usize::from(price);
	// Prices are below 2 048, so there are 8 pages.
	((price / PAGE_LEVELS) as u8, price % PAGE_LEVELS)
}

fn level_of(ladder: &mut LadderPage, side: Side, level: usize) -> Option<&mut Energy> {
	match side {
		Side::Bid => ladder.bids.get_mut(level),
		Side::Ask => ladder.asks.get_mut(level),
	}
}
