//! Division by prefix sums: whole Wh, none lost and none given twice.

use super::start::start;
use alloc::vec::Vec;
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

/// A division of energy by weights that has come so far. It is plain numbers, so that it can be
/// carried on from page to page, or taken up at any page of which the sum of the weights before it is
/// known.
///
/// Weights are taken in the order of indices, each as a whole. The order of the division begins
/// elsewhere, at [`start`]: what is taken before it comes last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Division {
	/// What is divided, in Wh.
	pub total_wh: Energy,
	/// The sum of all weights.
	pub sum: u64,
	/// The sum of the weights that are taken before the order begins, which may be inside of one.
	pub start: u64,
	/// The sum of the weights taken so far.
	pub before: u64,
}

impl Division {
	/// Returns a division of which nothing is taken yet, in the order of an interval.
	pub const fn new(total_wh: Energy, sum: u64, interval: Interval) -> Self {
		Self {
			total_wh,
			sum,
			start: start(sum, interval),
			before: 0,
		}
	}

	/// Returns it with weights taken that sum to `before`.
	pub const fn taken_up_at(self, before: u64) -> Self {
		Self { before, ..self }
	}

	/// Takes the next weight and returns its part, in Wh.
	///
	/// `None` where more is taken than the sum, or the start lies beyond the sum: these weights are
	/// not those of which the sum was made. Then nothing changes, so no mistake of a caller gives
	/// away more than there is.
	pub fn take(&mut self, weight: u64) -> Option<Energy> {
		let after = self.before.checked_add(weight).filter(|after| *after <= self.sum)?;
		let to_end = self.sum.checked_sub(self.start)?;
		let since_start = match self.before.checked_sub(self.start) {
			Some(since_start) => since_start,
			None => self.before.checked_add(to_end)?,
		};
		// A weight inside of which the order begins has a part at its end, and one at its beginning.
		let last = weight.min(self.sum.checked_sub(since_start)?);
		let part = part(self.total_wh, since_start, last, self.sum)?.checked_add(part(
			self.total_wh,
			0,
			weight.checked_sub(last)?,
			self.sum,
		)?)?;
		self.before = after;
		Some(part)
	}
}

/// Divides `total_wh` by weights, in the order of an interval. Returns the parts in the order of the
/// weights. `None` where the weights sum to more than 64 bits.
pub fn divide(total_wh: Energy, weights: &[u64], interval: Interval) -> Option<Vec<Energy>> {
	let sum = weights.iter().try_fold(0u64, |sum, weight| sum.checked_add(*weight))?;
	let mut division = Division::new(total_wh, sum, interval);
	weights.iter().map(|weight| division.take(*weight)).collect()
}
