//! Division by prefix sums: whole Wh, none lost and none given twice.

use super::order::order;
use alloc::{vec, vec::Vec};
use energy_primitives::{Energy, Interval};

/// Returns the part of `total_wh` that belongs to a weight which comes after weights that sum to
/// `before`, of weights that sum to `sum`: ⌊total × (before + weight) / sum⌋ − ⌊total × before /
/// sum⌋.
///
/// The parts of all weights sum to the total, as each begins where the one before it ended. A part
/// differs from the exact share by less than a Wh, and where the total is not above the sum it is
/// not above the weight. Where all weights are 0 there is nobody to give to, and every part is 0.
///
/// `None` where the weights so far exceed the sum. Nothing overflows, as the products of two
/// numbers of 64 bits fit 128.
pub fn part(total_wh: Energy, before: u64, weight: u64, sum: u64) -> Option<Energy> {
	let after = before.checked_add(weight).filter(|after| *after <= sum)?;
	let up_to = |prefix: u64| {
		(u128::from(total_wh) * u128::from(prefix))
			.checked_div(u128::from(sum))
			.unwrap_or(0)
	};
	Energy::try_from(up_to(after).checked_sub(up_to(before))?).ok()
}

/// A division of energy by weights that has come so far. It is four numbers, so that it can be
/// stored and carried on from page to page, or taken up at any page of which the sum of the weights
/// before it is known.
///
/// Weights are taken in the order of indices. The order of the division may begin elsewhere, at the
/// weight before which `start` has been counted; those before it come last. A caller with pages so
/// takes each page once and as a whole: it begins with the page in which the first of the order
/// stands, sets `start` to the sum of the weights before the first in that page alone, and goes on
/// through all pages, round to the one before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Division {
	/// What is divided, in Wh.
	pub total_wh: Energy,
	/// The sum of all weights.
	pub sum: u64,
	/// The sum of the weights that are taken before the first in the order is.
	pub start: u64,
	/// The sum of the weights taken so far.
	pub before: u64,
}

impl Division {
	/// Returns a division of which weights that sum to `before` have been taken, in an order that
	/// begins with the first that is taken.
	pub const fn new(total_wh: Energy, sum: u64, before: u64) -> Self {
		Self {
			total_wh,
			sum,
			start: 0,
			before,
		}
	}

	/// Returns the division in the order that begins at the weight before which `start` has been
	/// counted, of those that are taken before it.
	pub const fn starting_at(self, start: u64) -> Self {
		Self { start, ..self }
	}

	/// Takes the next weight and returns its part, in Wh.
	///
	/// `None` where more is taken than the sum, or the start lies inside the weight or beyond the
	/// sum: these weights are not those of which the sums were made. Then nothing changes, so no
	/// mistake of a caller gives away more than there is.
	pub fn take(&mut self, weight: u64) -> Option<Energy> {
		let after = self.before.checked_add(weight).filter(|after| *after <= self.sum)?;
		let to_end = self.sum.checked_sub(self.start)?;
		let since_start = match self.before.checked_sub(self.start) {
			Some(since_start) => since_start,
			None => self.before.checked_add(to_end)?,
		};
		let part = part(self.total_wh, since_start, weight, self.sum)?;
		self.before = after;
		Some(part)
	}
}

/// Divides `total_wh` by weights, in the [`order`] of an interval. Returns the parts in the order
/// of the weights. `None` where the weights sum to more than 64 bits.
pub fn divide(total_wh: Energy, weights: &[u64], interval: Interval) -> Option<Vec<Energy>> {
	let sum = weights.iter().try_fold(0u64, |sum, weight| sum.checked_add(*weight))?;
	let mut division = Division::new(total_wh, sum, 0);
	let mut parts = vec![0; weights.len()];
	for index in order(weights.len(), interval) {
		*parts.get_mut(index)? = division.take(*weights.get(index)?)?;
	}
	Some(parts)
}
