//! The key in rounds: what somebody cannot use is divided among the others, until nothing is left.

use super::{delivered, divide, Allocation, Consumer, Division};
use alloc::vec::Vec;
use core::cmp::Ordering;
use energy_primitives::{Energy, Interval};

/// What is left to divide, and the weights of those who have not got all they lack.
///
/// Taking out somebody whose share is enough leaves the others no less for a unit of weight. So
/// whoever was served would be served later too, and it does not matter in which order consumers
/// are asked, as long as they are asked until nobody more is served. A caller that has them in
/// pages goes over the pages again and again; [`rounds`] sorts them and asks each once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rounds {
	/// Not given yet, in Wh.
	pub left_wh: Energy,
	/// The sum of the weights of those who are not served.
	pub weights: u64,
}

impl Rounds {
	/// Returns the beginning: `total_wh` for consumers whose weights sum to `weights`.
	pub const fn new(total_wh: Energy, weights: u64) -> Self {
		Self {
			left_wh: total_wh,
			weights,
		}
	}

	/// Gives a consumer all that it lacks, if that is not more than its share of what is left.
	/// Returns whether it did; if not, nothing changes. Somebody without a weight is never served.
	pub fn serve(&mut self, consumer: &Consumer) -> bool {
		let weight = u64::from(consumer.weight);
		let lacked = u128::from(consumer.shortfall_wh) * u128::from(self.weights);
		if weight == 0 || lacked > u128::from(self.left_wh) * u128::from(weight) {
			return false;
		}
		let left_wh = self.left_wh.checked_sub(consumer.shortfall_wh);
		let Some((left_wh, weights)) = left_wh.zip(self.weights.checked_sub(weight)) else {
			return false;
		};
		*self = Self { left_wh, weights };
		true
	}

	/// Returns the division of what is left among those who are not served, once nobody more is:
	/// each then lacks more than its share, so no part is more than what it lacks.
	pub const fn rest(&self, interval: Interval) -> Division {
		Division::new(self.left_wh, self.weights, interval)
	}
}

/// Divides surpluses among consumers by weights, in rounds: each gets its share, at most what it
/// lacks, and what it leaves is divided among the others, until nothing is left or nobody lacks
/// anything. The producers deliver that together, by their surpluses. Who has no weight gets
/// nothing. `None` where a sum exceeds its type.
pub fn rounds(consumers: &[Consumer], surpluses_wh: &[Energy], interval: Interval) -> Option<Allocation> {
	let mut left = Rounds::new(super::sum(surpluses_wh)?, super::weights(consumers)?);
	let mut consumers_wh = Vec::with_capacity(consumers.len());
	let mut unserved: Vec<u64> = Vec::with_capacity(consumers.len());
	let mut ascending: Vec<(usize, &Consumer)> = Vec::with_capacity(consumers.len());
	for (index, consumer) in consumers.iter().enumerate() {
		consumers_wh.push(0);
		unserved.push(consumer.weight.into());
		if consumer.weight > 0 {
			ascending.push((index, consumer));
		}
	}
	// Those who lack equally much for their weight are all served or none of them is.
	ascending.sort_unstable_by(|(_, one), (_, other)| by_need(one, other));
	for (index, consumer) in ascending {
		if !left.serve(consumer) {
			break;
		}
		*consumers_wh.get_mut(index)? = consumer.shortfall_wh;
		*unserved.get_mut(index)? = 0;
	}
	let rest = divide(left.left_wh, &unserved, interval)?;
	for (given_wh, part_wh) in consumers_wh.iter_mut().zip(rest) {
		*given_wh = part_wh.checked_add(*given_wh)?;
	}
	delivered(consumers_wh, surpluses_wh, interval)
}

/// Compares what two consumers lack for a unit of their weight, exactly.
fn by_need(one: &Consumer, other: &Consumer) -> Ordering {
	let need = |of: &Consumer, by: &Consumer| u128::from(of.shortfall_wh) * u128::from(by.weight);
	need(one, other).cmp(&need(other, one))
}
