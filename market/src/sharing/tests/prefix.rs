//! Divisions by prefix sums.

use crate::sharing::{divide, part, start, Division};
use alloc::{vec, vec::Vec};
use energy_primitives::{Energy, Interval};
use proptest::{collection, prelude::*};

/// The division by counting: units of weight stand in a circle, and the Wh number 1, 2, … of the
/// total go one by one to the owner of the first unit, from the start on, up to which the units are
/// enough for so many.
pub fn one_by_one(total_wh: Energy, weights: &[u64], interval: Interval) -> Vec<Energy> {
	let owners: Vec<usize> = (0..weights.len())
		.flat_map(|index| (0..weights[index]).map(move |_| index))
		.collect();
	let mut parts = vec![0; weights.len()];
	let sum = owners.len() as u64;
	if sum == 0 {
		return parts;
	}
	let mut unit = 1;
	for number in 1..=total_wh {
		while total_wh * unit < number * sum {
			unit += 1;
		}
		parts[owners[((start(sum, interval) + unit - 1) % sum) as usize]] += 1;
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
		let mut carried = Division::new(total, sum, interval);
		let (mut by_pages, mut before) = (Vec::new(), 0);
		for page in weights.chunks(page_len) {
			let mut taken_up = Division::new(total, sum, interval).taken_up_at(before);
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
	fn the_order_begins_within_the_sum_and_elsewhere_in_every_interval(sum in 100..=u64::MAX, interval in 0..Interval::MAX) {
		let (now, next) = (start(sum, interval), start(sum, interval + 1));
		prop_assert!(now < sum && next < sum);
		prop_assert!(now.abs_diff(next) > sum / 3 && now.abs_diff(next) < sum / 3 * 2);
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
	// Every second one, from a start that changes: over a day each gets its half.
	let mut day = vec![0; 100];
	for interval in 0..96 {
		let parts = divide(50, &[1; 100], interval).unwrap();
		assert!(parts.chunks(2).all(|pair| pair.iter().sum::<Energy>() == 1));
		day.iter_mut().zip(parts).for_each(|(day, part)| *day += part);
	}
	assert!(day.iter().all(|wh| (46..=50).contains(wh)), "{day:?}");
}

/// Nobody always has the place at which a rounded Wh falls.
#[test]
fn equals_get_the_same_within_a_percent_over_a_week() {
	let mut got = [0; 7];
	for (interval, total) in (1_630_368..1_630_368 + 672).zip((0..97).cycle()) {
		let parts = divide(total, &[30; 7], interval).unwrap();
		got.iter_mut().zip(parts).for_each(|(got, part)| *got += part);
	}
	let (least, most) = (got.iter().min().unwrap(), got.iter().max().unwrap());
	assert!((most - least) * 100 < *least, "{got:?}");
}

#[test]
fn more_than_the_sum_is_refused() {
	assert_eq!(part(10, 0, 7, 7), Some(10));
	assert_eq!(part(10, 1, 7, 7), None);
	assert_eq!(part(10, u64::MAX, 1, u64::MAX), None);
	assert_eq!(part(Energy::MAX, u64::MAX - 1, 1, u64::MAX), Some(1));
	let mut division = Division::new(10, 7, 0).taken_up_at(5);
	assert_eq!((division.take(3), division.before), (None, 5));
	assert_eq!((division.take(2), division.before), (Some(3), 7));
	assert_eq!((division.take(1), division.take(0)), (None, Some(0)));
}

#[test]
fn an_order_may_begin_inside_a_weight_but_not_beyond_all() {
	let starting_at = |start| Division {
		start,
		..Division::new(10, 7, 0)
	};
	assert_eq!(starting_at(8).take(3), None);
	let mut division = starting_at(3);
	// The last four of seven, then the first three: ⌊10 × 4 / 7⌋ is what comes before the three.
	assert_eq!((division.take(3), division.take(4)), (Some(5), Some(5)));
	let mut division = starting_at(2);
	// Of the three, the first two stand last and the third first: 10 − ⌊10 × 5 / 7⌋ + ⌊10 × 1 / 7⌋.
	assert_eq!((division.take(3), division.take(4)), (Some(4), Some(6)));
}

#[test]
fn without_weights_nothing_is_divided_and_too_great_weights_are_refused() {
	assert_eq!(divide(10, &[], 3), Some(vec![]));
	assert_eq!(divide(10, &[0, 0], 3), Some(vec![0, 0]));
	assert_eq!(divide(10, &[u64::MAX, 1], 3), None);
	assert_eq!(divide(Energy::MAX, &[u64::MAX, 0], 1), Some(vec![Energy::MAX, 0]));
}
