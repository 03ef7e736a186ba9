//! Ladders: how much is asked and how much is bid at each price.

use alloc::{vec, vec::Vec};
use energy_primitives::{Energy, Price, Side, PRICE_LEVELS};

/// The prices of a ladder: 0 to `LEVELS` − 1 mills per kWh.
pub const LEVELS: usize = PRICE_LEVELS as usize;

/// The most that one side of one level takes, in Wh. All levels of both sides of
/// [`MAX_AREAS`](crate::MAX_AREAS) ladders then sum to less than 2⁶³, so that a net supply curve is
/// a row of `i64` that no addition can overflow.
pub const MAX_LEVEL_WH: Energy = 1 << 43;

/// A level that is not on the ladder, or more on it than [`MAX_LEVEL_WH`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LadderFull;

/// The orders of an area for an interval: a quantity per side and price. An order adds to one level
/// and is not kept apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ladder {
	asks: Vec<Energy>,
	bids: Vec<Energy>,
}

impl Default for Ladder {
	/// Returns a ladder without orders.
	fn default() -> Self {
		Self {
			asks: vec![0; LEVELS],
			bids: vec![0; LEVELS],
		}
	}
}

impl Ladder {
	/// Adds an order.
	///
	/// Errors: the price is [`LEVELS`] or above, or the level would hold more than
	/// [`MAX_LEVEL_WH`]. Then nothing changes.
	pub fn add(&mut self, side: Side, price_mills: Price, energy_wh: Energy) -> Result<(), LadderFull> {
		let level = self
			.side_mut(side)
			.get_mut(usize::from(price_mills))
			.ok_or(LadderFull)?;
		*level = level
			.checked_add(energy_wh)
			.filter(|sum| *sum <= MAX_LEVEL_WH)
			.ok_or(LadderFull)?;
		Ok(())
	}

	/// Replaces the levels from `first_level` on by `page`. Storage keeps a ladder in such pages.
	///
	/// Errors: the page reaches beyond the ladder, or a level of it holds more than
	/// [`MAX_LEVEL_WH`]. Then nothing changes.
	pub fn set_page(&mut self, side: Side, first_level: Price, page: &[Energy]) -> Result<(), LadderFull> {
		let first = usize::from(first_level);
		let levels = self
			.side_mut(side)
			.get_mut(first..first.saturating_add(page.len()))
			.ok_or(LadderFull)?;
		if page.iter().any(|level| *level > MAX_LEVEL_WH) {
			return Err(LadderFull);
		}
		levels.copy_from_slice(page);
		Ok(())
	}

	/// Returns what is asked at each price, in Wh: [`LEVELS`] of them.
	pub fn asks(&self) -> &[Energy] {
		&self.asks
	}

	/// Returns what is bid at each price, in Wh: [`LEVELS`] of them.
	pub fn bids(&self) -> &[Energy] {
		&self.bids
	}

	fn side_mut(&mut self, side: Side) -> &mut [Energy] {
		match side {
			Side::Ask => &mut self.asks,
			Side::Bid => &mut self.bids,
		}
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	const TOP: Price = PRICE_LEVELS - 1;

	#[test]
	fn orders_at_a_price_add_up() {
		let mut ladder = Ladder::default();
		ladder.add(Side::Ask, 100, 5).unwrap();
		ladder.add(Side::Ask, 100, 7).unwrap();
		ladder.add(Side::Bid, TOP, 3).unwrap();
		ladder.add(Side::Bid, 0, 0).unwrap();
		assert_eq!(ladder.asks()[100], 12);
		assert_eq!(ladder.asks().iter().sum::<Energy>(), 12);
		assert_eq!(ladder.bids()[usize::from(TOP)], 3);
		assert_eq!(ladder.bids().iter().sum::<Energy>(), 3);
	}

	#[test]
	fn a_price_off_the_ladder_is_refused() {
		let mut ladder = Ladder::default();
		assert_eq!(ladder.add(Side::Bid, PRICE_LEVELS, 1), Err(LadderFull));
		assert_eq!(ladder.add(Side::Ask, Price::MAX, 1), Err(LadderFull));
		assert_eq!(ladder, Ladder::default());
	}

	#[test]
	fn a_full_level_takes_no_more() {
		let mut ladder = Ladder::default();
		ladder.add(Side::Ask, 1, MAX_LEVEL_WH).unwrap();
		assert_eq!(ladder.add(Side::Ask, 1, 1), Err(LadderFull));
		assert_eq!(ladder.add(Side::Ask, 1, Energy::MAX), Err(LadderFull));
		assert_eq!(ladder.add(Side::Bid, 1, MAX_LEVEL_WH + 1), Err(LadderFull));
		assert_eq!(ladder.asks()[1], MAX_LEVEL_WH);
		assert_eq!(ladder.bids()[1], 0);
	}

	#[test]
	fn a_page_replaces_its_levels() {
		let mut ladder = Ladder::default();
		ladder.add(Side::Bid, 64, 9).unwrap();
		ladder.set_page(Side::Bid, 64, &[1, 2, MAX_LEVEL_WH]).unwrap();
		ladder.set_page(Side::Ask, TOP, &[4]).unwrap();
		assert_eq!(ladder.bids()[63..68], [0, 1, 2, MAX_LEVEL_WH, 0]);
		assert_eq!(ladder.asks()[usize::from(TOP)], 4);
	}

	#[test]
	fn a_page_beyond_the_ladder_or_beyond_the_most_is_refused_whole() {
		let mut ladder = Ladder::default();
		assert_eq!(ladder.set_page(Side::Ask, TOP, &[1, 2]), Err(LadderFull));
		assert_eq!(ladder.set_page(Side::Ask, Price::MAX, &[1]), Err(LadderFull));
		assert_eq!(ladder.set_page(Side::Ask, 0, &[1, MAX_LEVEL_WH + 1]), Err(LadderFull));
		assert_eq!(ladder, Ladder::default());
	}
}
