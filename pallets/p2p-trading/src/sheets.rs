//! An account's orders, several intervals to an item. Pure: nothing here reads the chain.

use crate::types::{OrderSheet, SheetOrder, SHEET_LENGTH};
use energy_primitives::{AreaId, Interval, Price, Side};
use frame_support::{pallet_prelude::Get, BoundedVec};

/// The number of the sheet that an interval's orders are on, and the interval's place on it.
pub fn place_of(interval: Interval) -> (Interval, u8) {
	// A remainder of 32 fits.
	(interval / SHEET_LENGTH, (interval % SHEET_LENGTH) as u8)
}

/// A sheet has no room for another order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SheetFull;

impl<MaxOrders: Get<u32>> OrderSheet<MaxOrders> {
	/// Without orders.
	pub fn new(area: AreaId) -> Self {
		Self {
			area,
			orders: BoundedVec::new(),
		}
	}

	fn find(&self, slot: u8, side: Side, price: Price) -> Result<usize, usize> {
		self.orders
			.binary_search_by_key(&(slot, side, price), |order| (order.slot, order.side, order.price))
	}

	/// Adds to the order of the same slot, side and price, or puts it in.
	pub fn add(&mut self, added: SheetOrder) -> Result<(), SheetFull> {
		let SheetOrder {
			slot,
			side,
			price,
			energy_wh,
			..
		} = added;
		match self.find(slot, side, price) {
			Ok(at) => {
				let order = self.orders.get_mut(at).ok_or(SheetFull)?;
				// What does not fit is far beyond every connection's limit, which the sum is held against.
				order.energy_wh = order.energy_wh.saturating_add(energy_wh);
			},
			Err(at) => {
				self.orders.try_insert(at, added).map_err(|_| SheetFull)?;
			},
		}
		Ok(())
	}

	/// Takes an order off.
	pub fn remove(&mut self, slot: u8, side: Side, price: Price) -> Option<SheetOrder> {
		let at = self.find(slot, side, price).ok()?;
		Some(self.orders.remove(at))
	}

	/// The orders for one interval.
	pub fn of_slot(&self, slot: u8) -> &[SheetOrder] {
		let begin = self.orders.partition_point(|order| order.slot < slot);
		let end = self.orders.partition_point(|order| order.slot <= slot);
		self.orders.get(begin..end).unwrap_or_default()
	}

	/// The highest price that the orders for one interval bid.
	pub fn highest_bid(&self, slot: u8) -> Option<Price> {
		let orders = self.of_slot(slot);
		let bids = orders.partition_point(|order| order.side == Side::Bid);
		orders.get(..bids)?.last().map(|order| order.price)
	}

	/// The lowest price that the orders for one interval ask.
	pub fn lowest_ask(&self, slot: u8) -> Option<Price> {
		let orders = self.of_slot(slot);
		let bids = orders.partition_point(|order| order.side == Side::Bid);
		orders.get(bids).map(|order| order.price)
	}

	/// What the orders for one interval come to on one side, in Wh.
	pub fn total(&self, slot: u8, side: Side) -> u128 {
		self.of_slot(slot)
			.iter()
			.filter(|order| order.side == side)
			.map(|order| u128::from(order.energy_wh))
			.sum()
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use energy_primitives::Energy;
	use frame_support::traits::ConstU32;

	fn order(slot: u8, side: Side, price: Price, energy_wh: Energy) -> SheetOrder {
		SheetOrder {
			slot,
			side,
			price,
			energy_wh,
			shortfall_price: 300,
		}
	}

	fn sheet() -> OrderSheet<ConstU32<4>> {
		let mut sheet = OrderSheet::new(7);
		for (slot, side, price, energy) in [(3, Side::Ask, 100, 5), (1, Side::Bid, 200, 7), (3, Side::Bid, 90, 11)] {
			sheet.add(order(slot, side, price, energy)).expect("there is room");
		}
		sheet
	}

	#[test]
	fn an_interval_has_its_place() {
		assert_eq!(place_of(0), (0, 0));
		assert_eq!(place_of(31), (0, 31));
		assert_eq!(place_of(32), (1, 0));
		assert_eq!(place_of(Interval::MAX), (Interval::MAX / 32, 31));
	}

	#[test]
	fn orders_stand_in_order_and_each_once() {
		let mut sheet = sheet();
		sheet.add(order(3, Side::Ask, 100, 6)).expect("it adds to the first");
		let listed: Vec<_> = sheet
			.orders
			.iter()
			.map(|o| (o.slot, o.side, o.price, o.energy_wh))
			.collect();
		assert_eq!(
			listed,
			[(1, Side::Bid, 200, 7), (3, Side::Bid, 90, 11), (3, Side::Ask, 100, 11)]
		);
	}

	#[test]
	fn an_interval_has_its_own_orders_and_sums() {
		let sheet = sheet();
		assert_eq!(sheet.of_slot(3).len(), 2);
		assert!(sheet.of_slot(2).is_empty());
		assert_eq!(sheet.total(3, Side::Ask), 5);
		assert_eq!(sheet.total(3, Side::Bid), 11);
		assert_eq!(sheet.total(1, Side::Ask), 0);
	}

	#[test]
	fn the_best_prices_of_an_interval_are_found() {
		let mut sheet = sheet();
		assert_eq!((sheet.highest_bid(3), sheet.lowest_ask(3)), (Some(90), Some(100)));
		assert_eq!((sheet.highest_bid(1), sheet.lowest_ask(1)), (Some(200), None));
		assert_eq!((sheet.highest_bid(2), sheet.lowest_ask(2)), (None, None));
		sheet.add(order(3, Side::Bid, 80, 1)).expect("there is room");
		assert_eq!((sheet.highest_bid(3), sheet.lowest_ask(3)), (Some(90), Some(100)));
		sheet.remove(3, Side::Bid, 90).expect("it is there");
		sheet.add(order(3, Side::Ask, 95, 1)).expect("there is room");
		assert_eq!((sheet.highest_bid(3), sheet.lowest_ask(3)), (Some(80), Some(95)));
	}

	#[test]
	fn a_full_sheet_takes_no_order() {
		let mut sheet = sheet();
		sheet
			.add(order(0, Side::Ask, 0, Energy::MAX))
			.expect("there is room for one");
		assert_eq!(sheet.add(order(2, Side::Ask, 0, 1)), Err(SheetFull));
		assert_eq!(sheet.add(order(1, Side::Bid, 200, 1)), Ok(()));
	}

	#[test]
	fn what_is_taken_off_is_gone() {
		let mut sheet = sheet();
		assert_eq!(sheet.remove(3, Side::Ask, 100), Some(order(3, Side::Ask, 100, 5)));
		assert_eq!(sheet.remove(3, Side::Ask, 100), None);
		assert_eq!(sheet.orders.len(), 2);
	}
}
