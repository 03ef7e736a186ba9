//! In which order samples are published.

use crate::profile::splitmix;
use energy_primitives::Interval;

/// How far a sample can fall behind its turn where the order is disturbed: it is drawn from among
/// this many.
const WINDOW: usize = 1_024;

/// A sample: which meter, of which interval. The first interval of a stream has the place 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Sample {
	pub(crate) index: u32,
	pub(crate) place: u32,
	/// Whether it was published before.
	pub(crate) again: bool,
}

impl Sample {
	/// Returns its interval in a stream that begins with `start`.
	pub(crate) fn interval(&self, start: Interval) -> Interval {
		start.saturating_add(self.place)
	}
}

/// How a stream is disturbed.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Disturbance {
	/// How many of a hundred samples are sent twice.
	pub(crate) duplicates_percent: u8,
	/// Whether the order is shuffled.
	pub(crate) out_of_order: bool,
	/// What distinguishes one shuffle from another.
	pub(crate) draw: u64,
}

/// All samples of some meters over some intervals: interval by interval, the meters in order,
/// unless disturbed. Each is there once, and some again.
pub(crate) struct Order {
	meters: u32,
	intervals: u32,
	disturbance: Disturbance,
	/// How many have been taken from the regular order.
	taken: u64,
	/// How many numbers have been drawn.
	drawn: u64,
	waiting: Vec<Sample>,
}

impl Order {
	pub(crate) fn new(meters: u32, intervals: u32, disturbance: Disturbance) -> Self {
		Self {
			meters,
			intervals,
			disturbance,
			taken: 0,
			drawn: 0,
			waiting: Vec::new(),
		}
	}

	fn draw(&mut self) -> u64 {
		self.drawn += 1;
		splitmix(self.disturbance.draw.wrapping_add(splitmix(self.drawn)))
	}

	/// Returns the next in regular order.
	fn regular(&mut self) -> Option<Sample> {
		let meters = u64::from(self.meters);
		let place = u32::try_from(self.taken.checked_div(meters)?).ok()?;
		let index = u32::try_from(self.taken % meters).ok()?;
		(place < self.intervals).then(|| {
			self.taken += 1;
			Sample {
				index,
				place,
				again: false,
			}
		})
	}
}

impl Iterator for Order {
	type Item = Sample;

	fn next(&mut self) -> Option<Sample> {
		let window = if self.disturbance.out_of_order { WINDOW } else { 1 };
		while self.waiting.len() < window {
			let Some(sample) = self.regular() else { break };
			self.waiting.push(sample);
			if self.draw() % 100 < u64::from(self.disturbance.duplicates_percent) {
				self.waiting.push(Sample { again: true, ..sample });
			}
		}
		if self.waiting.is_empty() {
			return None;
		}
		Some(match self.disturbance.out_of_order {
			true => {
				let at = self.draw() as usize % self.waiting.len();
				self.waiting.swap_remove(at)
			},
			false => self.waiting.remove(0),
		})
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use std::collections::BTreeMap;

	fn order(meters: u32, intervals: u32, duplicates_percent: u8, out_of_order: bool) -> Vec<Sample> {
		let disturbance = Disturbance {
			duplicates_percent,
			out_of_order,
			draw: 1,
		};
		Order::new(meters, intervals, disturbance).collect()
	}

	#[test]
	fn undisturbed_it_goes_interval_by_interval() {
		let sent: Vec<_> = order(3, 2, 0, false)
			.iter()
			.map(|sample| (sample.place, sample.index))
			.collect();
		assert_eq!(sent, [(0, 0), (0, 1), (0, 2), (1, 0), (1, 1), (1, 2)]);
		assert_eq!(order(2, 5, 0, false)[3].interval(100), 101);
		assert_eq!(order(0, 2, 0, false), []);
	}

	#[test]
	fn every_sample_is_there_once_and_some_again() {
		for out_of_order in [false, true] {
			let all = order(200, 30, 20, out_of_order);
			let mut sent: BTreeMap<(u32, u32), u32> = BTreeMap::new();
			for sample in &all {
				*sent.entry((sample.index, sample.place)).or_default() += 1;
			}
			assert_eq!(sent.len(), 6_000);
			assert!(sent.values().all(|times| *times <= 2));
			let again = all.iter().filter(|sample| sample.again).count();
			assert_eq!(again, all.len() - 6_000);
			assert!((1_000..1_400).contains(&again), "{again}");
			assert_eq!(all.windows(2).all(|pair| pair[0].place <= pair[1].place), !out_of_order);
		}
	}
}
