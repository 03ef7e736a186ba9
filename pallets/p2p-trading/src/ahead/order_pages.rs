//! An account's orders, several intervals to an item. Nothing here reads storage.

use crate::ahead::types::{OrderPage, PageOrder, PAGE_INTERVALS};
use energy_primitives::{AreaId, Interval, Price, Side};
use frame_support::{pallet_prelude::Get, BoundedVec};

/// Returns the number of the order page that an interval's orders are on, and the interval's slot
/// there.
pub fn page_and_slot(interval: Interval) -> (Interval, u8) {
	// A remainder of 32 fits.
	(interval / PAGE_INTERVALS, (interval % PAGE_INTERVALS) as u8)
}

/// An order page has no room for another order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OrderPageFull;

impl<MaxOrders: Get<u32>> OrderPage<MaxOrders> {
	/// Returns a page without orders.
	pub fn new(area: AreaId) -> Self {
		Self {
			area,
			orders: BoundedVec::new(),
		}
	}

	fn find(&self, slot: u8, side: Side, price_mills: Price) -> Result<usize, usize> {
		self.orders.binary_search_by_key(&(slot, side, price_mills), |order| {
			(order.slot, order.side, order.price_mills)
		})
	}

	/// Adds to the order of the same slot, side and price, or inserts it.
	pub fn add(&mut self, added: PageOrder) -> Result<(), OrderPageFull> {
		let PageOrder {
			slot,
			side,
			price_mills,
			energy_wh,
			..
		} = added;
		match self.find(slot, side, price_mills) {
			Ok(at) => {
				let order = self.orders.get_mut(at).ok_or(OrderPageFull)?;
				// What does not fit is far beyond every connection's limit, which the sum is
				// compared with.
				order.energy_wh = order.energy_wh.saturating_add(energy_wh);
			},
			Err(at) => {
				self.orders.try_insert(at, added).map_err(|_| OrderPageFull)?;
			},
		}
		Ok(())
	}

	/// Removes an order.
	pub fn remove(&mut self, slot: u8, side: Side, price_mills: Price) -> Option<PageOrder> {
		let at = self.find(slot, side, price_mills).ok()?;
		Some(self.orders.remove(at))
	}

	/// Returns the orders for one interval.
	pub fn of_slot(&self, slot: u8) -> &[PageOrder] {
		let begin = self.orders.partition_point(|order| order.slot < slot);
		let end = self.orders.partition_point(|order| order.slot <= slot);
		self.orders.get(begin..end).unwrap_or_default()
	}

	/// Returns the highest price that the orders for one interval bid.
	pub fn highest_bid(&self, slot: u8) -> Option<Price> {
		let orders = self.of_slot(slot);
		let bids = orders.partition_point(|order| order.side == Side::Bid);
		orders.get(..bids)?.last().map(|order| order.price_mills)
	}

	/// Returns the lowest price that the orders for one interval ask.
	pub fn lowest_ask(&self, slot: u8) -> Option<Price> {
		let orders = self.of_slot(slot);
		let bids = orders.partition_point(|order| order.side == Side::Bid);
		orders.get(bids).map(|order| order.price_mills)
	}

	/// Returns the sum of the orders for one interval on one side, in Wh.
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

	fn order(slot: u8, side: Side, price_mills: Price, energy_wh: Energy) -> PageOrder {
		PageOrder {
			slot,
			side,
			price_mills,
			energy_wh,
			shortfall_price_mills: 300,
		}
	}

	fn order_page() -> OrderPage<ConstU32<4>> {
		let mut order_page = OrderPage::new(7);
		for (slot, side, price_mills, energy) in
			[(3, Side::Ask, 100, 5), (1, Side::Bid, 200, 7), (3, Side::Bid, 90, 11)]
		{
			order_page
				.add(order(slot, side, price_mills, energy))
				.expect("there is room");
		}
		order_page
	}

	#[test]
	fn an_interval_has_a_page_and_a_slot() {
		assert_eq!(page_and_slot(0), (0, 0));
		assert_eq!(page_and_slot(31), (0, 31));
		assert_eq!(page_and_slot(32), (1, 0));
		assert_eq!(page_and_slot(Interval::MAX), (Interval::MAX / 32, 31));
	}

	#[test]
	fn orders_stand_in_order_and_each_once() {
		let mut order_page = order_page();
		order_page
			.add(order(3, Side::Ask, 100, 6))
			.expect("it adds to the first");
		let listed: Vec<_> = order_page
			.orders
			.iter()
			.map(|o| (o.slot, o.side, o.price_mills, o.energy_wh))
			.collect();
		assert_eq!(
			listed,
			[(1, Side::Bid, 200, 7), (3, Side::Bid, 90, 11), (3, Side::Ask, 100, 11)]
		);
	}

	#[test]
	fn an_interval_has_its_own_orders_and_sums() {
		let order_page = order_page();
		assert_eq!(order_page.of_slot(3).len(), 2);
		assert!(order_page.of_slot(2).is_empty());
		assert_eq!(order_page.total(3, Side::Ask), 5);
		assert_eq!(order_page.total(3, Side::Bid), 11);
		assert_eq!(order_page.total(1, Side::Ask), 0);
	}

	#[test]
	fn the_best_prices_of_an_interval_are_found() {
		let mut order_page = order_page();
		assert_eq!(
			(order_page.highest_bid(3), order_page.lowest_ask(3)),
			(Some(90), Some(100))
		);
		assert_eq!((order_page.highest_bid(1), order_page.lowest_ask(1)), (Some(200), None));
		assert_eq!((order_page.highest_bid(2), order_page.lowest_ask(2)), (None, None));
		order_page.add(order(3, Side::Bid, 80, 1)).expect("there is room");
		assert_eq!(
			(order_page.highest_bid(3), order_page.lowest_ask(3)),
			(Some(90), Some(100))
		);
		order_page.remove(3, Side::Bid, 90).expect("it is there");
		order_page.add(order(3, Side::Ask, 95, 1)).expect("there is room");
		assert_eq!(
			(order_page.highest_bid(3), order_page.lowest_ask(3)),
			(Some(80), Some(95))
		);
	}

	#[test]
	fn a_full_page_takes_no_order() {
		let mut order_page = order_page();
		order_page
			.add(order(0, Side::Ask, 0, Energy::MAX))
			.expect("there is room for one");
		assert_eq!(order_page.add(order(2, Side::Ask, 0, 1)), Err(OrderPageFull));
		assert_eq!(order_page.add(order(1, Side::Bid, 200, 1)), Ok(()));
	}

	#[test]
	fn what_is_removed_is_gone() {
		let mut order_page = order_page();
		assert_eq!(order_page.remove(3, Side::Ask, 100), Some(order(3, Side::Ask, 100, 5)));
		assert_eq!(order_page.remove(3, Side::Ask, 100), None);
		assert_eq!(order_page.orders.len(), 2);
	}
}
