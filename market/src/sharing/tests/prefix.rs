//! Divisions by prefix sums.

use crate::sharing::{divide, first, order, part, Division};
use alloc::{vec, vec::Vec};
use energy_primitives::{Energy, Interval};
use proptest::{collection, prelude::*};

/// The division by counting: the Wh number 1, 2, … of the total go one by one to the first in the
/// order up to whom the weights are enough for so many.
pub fn one_by_one(total_wh: Energy, weights: &[u64], interval: Interval) -> Vec<Energy> {
	let len = weights.len();
	let sum: u64 = weights.iter().sum();
	let mut parts = vec![0; len];
	if sum == 0 {
		return parts;
	}
	for number in 1..=total_wh {
		let mut so_far = 0;
		for place in 0..len {
			let index = (place + interval as usize) % len;
			so_far += weights[index];
			if total_wh * so_far >= number * sum {
				parts[index] += 1;
				break;
			}
		}
	}
	parts
}

fn weights() -> impl Strategy<Value = Vec<u64>> {
	collection::vec(prop_oneof![1 => Just(0u64), 4 => 1..60u64, 1 => Just(1)], 0..12)
}

proptest! {
	#![proptest_config(ProptestConfig { cases: 4_000, failure_persistence: None, ..ProptestConfig::default() })]

	#[test]
	fn the_parts_are_those_that_counting_gives(total in 0..400u64, weights in weights(), interval in any::<Interval>()) {
		prop_assert_eq!(divide(total, &weights, interval), Some(one_by_one(total, &weights, interval)));
	}

	#[test]
	fn parts_sum_to_the_total_and_lie_within_a_watt_hour_of_the_exact_share(
		total in any::<Energy>(),
		weights in collection::vec(prop_oneof![Just(0u64), 0..1_000u64, 0..u64::MAX / 12], 1..12),
		interval in any::<Interval>(),
	) {
		let sum: u64 = weights.iter().sum();
		let parts = divide(total, &weights, interval).unwrap();
		prop_assert_eq!(parts.iter().sum::<Energy>(), if sum == 0 { 0 } else { total });
		for (part, weight) in parts.iter().zip(&weights) {
			let (got, due) = (u128::from(*part) * u128::from(sum), u128::from(total) * u128::from(*weight));
			prop_assert!(sum == 0 || got.abs_diff(due) < u128::from(sum));
			prop_assert!(*weight > 0 || *part == 0);
			prop_assert!(total > sum || part <= weight);
		}
	}

	/// Pages are settled in any order, each with the sum of the weights of the pages before it.
	#[test]
	fn pages_divide_as_the_whole_does(
		total in any::<Energy>(),
		weights in collection::vec(0..1_000u64, 1..40),
		interval in any::<Interval>(),
		page_len in 1..9usize,
	) {
		let sum = weights.iter().sum();
		let start = weights[..first(weights.len(), interval)].iter().sum();
		let mut carried = Division::new(total, sum, 0).starting_at(start);
		let (mut by_pages, mut before) = (Vec::new(), 0);
		for page in weights.chunks(page_len) {
			let mut taken_up = Division::new(total, sum, before).starting_at(start);
			prop_assert_eq!(taken_up, carried);
			by_pages.extend(page.iter().map(|weight| taken_up.take(*weight).unwrap()));
			for weight in page {
				carried.take(*weight).unwrap();
			}
			before += page.iter().sum::<u64>();
		}
		prop_assert_eq!(Some(by_pages), divide(total, &weights, interval));
	}

	/// A cheat divides its weight between two neighbours' places: neither it nor anybody else gets
	/// another Wh than before.
	#[test]
	fn splitting_a_weight_in_place_changes_nothing(
		total in any::<Energy>(), weights in collection::vec(1..1_000u64, 1..12), at in any::<prop::sample::Index>(),
		own in any::<u64>(),
	) {
		let at = at.index(weights.len());
		let mut split = weights.clone();
		let own = own % (weights[at] + 1);
		split[at] = own;
		split.insert(at + 1, weights[at] - own);
		let mut parts = divide(total, &split, 0).unwrap();
		parts[at] += parts.remove(at + 1);
		prop_assert_eq!(Some(parts), divide(total, &weights, 0));
	}

	/// A cheat puts the two halves of its weight where it likes, and knows the interval.
	#[test]
	fn two_accounts_gain_two_watt_hours_of_rounding_at_most(
		total in 0..100_000u64, others in collection::vec(0..1_000u64, 0..8), halves in (0..1_000u64, 0..1_000u64),
		places in any::<(prop::sample::Index, prop::sample::Index, prop::sample::Index)>(), interval in any::<Interval>(),
	) {
		let inserted = |weights: &[u64], place: prop::sample::Index, weight| {
			let (mut weights, at) = (weights.to_vec(), place.index(weights.len() + 1));
			weights.insert(at, weight);
			(weights, at)
		};
		let (alone, at) = inserted(&others, places.0, halves.0 + halves.1);
		let honest = divide(total, &alone, interval).unwrap()[at];
		let (one, first_at) = inserted(&others, places.1, halves.0);
		let (both, at) = inserted(&one, places.2, halves.1);
		let first_at = if at <= first_at { first_at + 1 } else { first_at };
		let parts = divide(total, &both, interval).unwrap();
		let cheated = parts[at] + parts[first_at];
		prop_assert!(cheated <= honest + 2);
		// What is above the exact share is less than a Wh for each account.
		let sum = u128::from(both.iter().sum::<u64>());
		let due = u128::from(total) * u128::from(halves.0 + halves.1);
		prop_assert!(sum == 0 || u128::from(cheated) * sum < due + 2 * sum);
	}

	#[test]
	fn equals_get_the_same_after_as_many_intervals_as_there_are_of_them(
		total in 0..10_000u64, len in 1..50usize, weight in 1..1_000u64, from in 0..Interval::MAX - 50,
	) {
		let mut got = vec![0; len];
		for interval in from..from + len as Interval {
			let parts = divide(total, &vec![weight; len], interval).unwrap();
			got.iter_mut().zip(parts).for_each(|(got, part)| *got += part);
		}
		prop_assert_eq!(got, vec![total; len]);
	}

	/// With another total in every interval, what was rounded off need not come back.
	#[test]
	fn equals_differ_by_a_watt_hour_an_interval_at_most(
		totals in collection::vec(0..10_000u64, 1..30), len in 1..20usize, from in 0..Interval::MAX - 50,
	) {
		let mut got = vec![0; len];
		for (total, interval) in totals.iter().zip(from..) {
			let parts = divide(*total, &vec![1; len], interval).unwrap();
			prop_assert!(parts.iter().max().unwrap() - parts.iter().min().unwrap() <= 1);
			got.iter_mut().zip(parts).for_each(|(got, part)| *got += part);
		}
		prop_assert!(got.iter().max().unwrap() - got.iter().min().unwrap() <= totals.len() as u64);
	}

	#[test]
	fn every_index_stands_at_every_place_once_in_as_many_intervals(len in 0..40usize, from in 0..Interval::MAX - 40) {
		let mut places = vec![vec![0; len]; len];
		for interval in from..from + len as Interval {
			let order: Vec<usize> = order(len, interval).collect();
			prop_assert_eq!(order.first().copied().unwrap_or(0), first(len, interval));
			for (place, index) in order.into_iter().enumerate() {
				places[place][index] += 1;
			}
		}
		prop_assert_eq!(places, vec![vec![1; len]; len]);
	}

	/// Whatever is taken, in whatever order, from sums that need not be right: never more than there is.
	#[test]
	fn wrong_sums_never_give_more_than_there_is(
		total in any::<Energy>(), sum in 0..12u64, start in 0..12u64, before in 0..12u64,
		weights in collection::vec(0..6u64, 0..12),
	) {
		let mut division = Division { total_wh: total, sum, start, before };
		let mut given = 0u128;
		for weight in weights {
			let unchanged = division;
			match division.take(weight) {
				Some(part) => given += u128::from(part),
				None => prop_assert_eq!(division, unchanged),
			}
		}
		prop_assert!(given <= u128::from(total));
	}
}

#[test]
fn a_hundred_accounts_of_a_watt_hour_each_get_their_share() {
	let parts = divide(50, &[1; 100], 7).unwrap();
	assert!(parts.chunks(2).all(|pair| pair.iter().sum::<Energy>() == 1));
	// And not the same half in the next interval.
	let next = divide(50, &[1; 100], 8).unwrap();
	assert!(parts.iter().zip(&next).all(|(part, next)| part + next == 1));
}

#[test]
fn more_than_the_sum_is_refused() {
	assert_eq!(part(10, 0, 7, 7), Some(10));
	assert_eq!(part(10, 1, 7, 7), None);
	assert_eq!(part(10, u64::MAX, 1, u64::MAX), None);
	assert_eq!(part(Energy::MAX, u64::MAX - 1, 1, u64::MAX), Some(1));
	let mut division = Division::new(10, 7, 5);
	assert_eq!((division.take(3), division.before), (None, 5));
	assert_eq!((division.take(2), division.before), (Some(3), 7));
	assert_eq!((division.take(1), division.take(0)), (None, Some(0)));
}

#[test]
fn an_order_that_begins_inside_a_weight_or_beyond_all_is_refused() {
	assert_eq!(Division::new(10, 7, 0).starting_at(2).take(3), None);
	assert_eq!(Division::new(10, 7, 0).starting_at(8).take(3), None);
	let mut division = Division::new(10, 7, 0).starting_at(3);
	// The last three of seven, then the first four: ⌊10 × 4 / 7⌋ is what comes before the three.
	assert_eq!((division.take(3), division.take(4)), (Some(5), Some(5)));
}

#[test]
fn without_weights_nothing_is_divided_and_too_great_weights_are_refused() {
	assert_eq!(divide(10, &[], 3), Some(vec![]));
	assert_eq!(divide(10, &[0, 0], 3), Some(vec![0, 0]));
	assert_eq!(divide(10, &[u64::MAX, 1], 3), None);
	assert_eq!(divide(Energy::MAX, &[u64::MAX, 0], 1), Some(vec![Energy::MAX, 0]));
}
