//! The arithmetic of the market for flexibility: what is accepted at which price, and what was kept.

use crate::sharing::part;
use energy_primitives::{
	energy_of, Energy, FlexibilityClearing, Interval, MarginalPower, Moment, Power, Price, MS_PER_HOUR,
};

/// Clears a request for `asked_w` by what is offered at each price, the cheapest first; `None` where
/// nothing is offered. All that is cheaper than the price is accepted whole, and the rest at the price.
pub fn clear_flexibility(
	levels: impl IntoIterator<Item = (Price, Power)>,
	asked_w: Power,
) -> Option<FlexibilityClearing> {
	let mut clearing = None;
	let mut accepted_w: Power = 0;
	for (price_mills, offered_w) in levels {
		let left_w = asked_w.saturating_sub(accepted_w);
		if left_w == 0 {
			break;
		}
		if offered_w == 0 {
			continue;
		}
		let part_w = offered_w.min(left_w);
		accepted_w = accepted_w.saturating_add(part_w);
		clearing = Some(FlexibilityClearing {
			price_mills,
			accepted_w,
			marginal: MarginalPower {
				offered_w,
				accepted_w: part_w,
			},
		});
	}
	clearing
}

/// Returns how much is accepted of a commitment of `power_w` at `price_mills`, in W, where those before it
/// at its price offer `before_w`: all of it below the price, nothing above, and at the price its part,
/// so that the parts add up to what is accepted at the price.
pub fn accepted_part(clearing: &FlexibilityClearing, price_mills: Price, before_w: Power, power_w: Power) -> Power {
	if price_mills != clearing.price_mills {
		return if price_mills < clearing.price_mills { power_w } else { 0 };
	}
	let MarginalPower { offered_w, accepted_w } = clearing.marginal;
	part(accepted_w, before_w, power_w, offered_w).unwrap_or(0)
}

/// Returns how much of `accepted_wh` was missed in an interval in which `flow_wh` flowed, in Wh: what lies
/// above the limit, and no more than was accepted. A Wh that the limit allows in part is allowed.
pub fn missed_wh(flow_wh: Energy, limit_w: Power, accepted_wh: Energy, length_ms: Moment) -> Energy {
	let allowed = u128::from(limit_w)
		.saturating_mul(length_ms.into())
		.div_ceil(MS_PER_HOUR.into());
	let beyond = u128::from(flow_wh).saturating_sub(allowed);
	Energy::try_from(beyond).unwrap_or(Energy::MAX).min(accepted_wh)
}

/// Returns the mean power at which energy flowed in a number of intervals, in W, rounded down.
pub fn mean_power(energy_wh: Energy, intervals: Interval, length_ms: Moment) -> Power {
	let time_ms = u128::from(intervals).saturating_mul(length_ms.into());
	let watt_ms = u128::from(energy_wh).saturating_mul(MS_PER_HOUR.into());
	Power::try_from(watt_ms.checked_div(time_ms).unwrap_or(0)).unwrap_or(Power::MAX)
}

/// Returns the second highest of several powers: one of them alone raises nothing.
pub fn second_highest(powers: impl IntoIterator<Item = Power>) -> Power {
	let (mut highest, mut second) = (0, 0);
	for power in powers {
		if power > highest {
			(highest, second) = (power, highest);
		} else {
			second = second.max(power);
		}
	}
	second
}

/// Returns the energy of a power over a number of intervals, in Wh: each of them rounded down.
pub fn energy_over(power_w: Power, intervals: Interval, length_ms: Moment) -> Energy {
	energy_of(power_w, length_ms).saturating_mul(intervals.into())
}

#[cfg(test)]
mod tests {
	use super::*;
	use energy_primitives::QUARTER_HOUR_MS;
	use proptest::prelude::*;

	#[test]
	fn the_cheapest_come_first_and_the_last_level_is_divided() {
		let offered = [(10, 300), (20, 0), (30, 500), (40, 900)];
		let clear = |asked_w| {
			let clearing = clear_flexibility(offered, asked_w)?;
			let MarginalPower { offered_w, accepted_w } = clearing.marginal;
			Some((clearing.price_mills, clearing.accepted_w, offered_w, accepted_w))
		};
		assert_eq!(clear(0), None);
		assert_eq!(clear(1), Some((10, 1, 300, 1)));
		assert_eq!(clear(300), Some((10, 300, 300, 300)));
		assert_eq!(clear(301), Some((30, 301, 500, 1)));
		assert_eq!(clear(1_700), Some((40, 1_700, 900, 900)));
		assert_eq!(clear(5_000), Some((40, 1_700, 900, 900)), "no more than is offered");
		assert_eq!(clear_flexibility([(5, 0)], 100), None);
		assert_eq!(clear_flexibility([], 100), None);
	}

	#[test]
	fn what_is_accepted_follows_from_the_price() {
		let clearing = clear_flexibility([(10, 300), (30, 500)], 400).unwrap();
		assert_eq!(accepted_part(&clearing, 10, 0, 300), 300);
		assert_eq!(accepted_part(&clearing, 31, 0, 300), 0);
		// 100 W of 500 W: of 250 W and 250 W each 50 W.
		assert_eq!(accepted_part(&clearing, 30, 0, 250), 50);
		assert_eq!(accepted_part(&clearing, 30, 250, 250), 50);
	}

	#[test]
	fn what_flows_above_the_limit_is_missed_and_never_more_than_was_accepted() {
		// 1 000 W allow 250 Wh in a quarter of an hour.
		for (flow_wh, missed) in [(0, 0), (250, 0), (251, 1), (300, 50), (351, 100), (Energy::MAX, 100)] {
			assert_eq!(missed_wh(flow_wh, 1_000, 100, QUARTER_HOUR_MS), missed, "{flow_wh}");
		}
		// 1 001 W allow a quarter of a Wh more.
		assert_eq!(missed_wh(251, 1_001, 100, QUARTER_HOUR_MS), 0);
	}

	#[test]
	fn one_power_alone_raises_nothing() {
		assert_eq!(second_highest([]), 0);
		assert_eq!(second_highest([9]), 0);
		assert_eq!(second_highest([9, 3]), 3);
		assert_eq!(second_highest([3, 9, 9, 1, 4]), 9);
		assert_eq!(second_highest([5, 4, 3, 2, 1]), 4);
	}

	#[test]
	fn the_mean_power_is_that_of_the_energy() {
		assert_eq!(mean_power(1_000, 4, QUARTER_HOUR_MS), 1_000);
		assert_eq!(mean_power(1, 4, QUARTER_HOUR_MS), 1);
		assert_eq!(mean_power(1, 0, QUARTER_HOUR_MS), 0);
		assert_eq!(mean_power(Energy::MAX, 1, 1), Power::MAX);
	}

	proptest! {
		/// Parts add up to what is accepted at the price, whatever is committed in which order, and none is
		/// more than a watt from its share.
		#[test]
		fn the_parts_at_the_price_add_up(powers in prop::collection::vec(1..1_000_000u64, 1..40), asked in 1..40_000_000u64) {
			let offered: Power = powers.iter().sum();
			let clearing = clear_flexibility([(7, offered)], asked).unwrap();
			let (mut before, mut sum) = (0, 0);
			for power in powers {
				let part = accepted_part(&clearing, 7, before, power);
				let share = power as f64 * clearing.accepted_w as f64 / offered as f64;
				prop_assert!(part <= power && (part as f64 - share).abs() <= 1.0);
				before += power;
				sum += part;
			}
			prop_assert_eq!(sum, asked.min(offered));
			prop_assert_eq!(sum, clearing.accepted_w);
		}

		/// Cleared as by going through the levels watt by watt.
		#[test]
		fn a_second_clearing_agrees(levels in prop::collection::vec(0..60u64, 1..20), asked in 1..400u64) {
			let watts: Vec<Price> = (0..)
				.zip(&levels)
				.flat_map(|(price, power)| vec![price; *power as usize])
				.take(asked as usize)
				.collect();
			let clearing = clear_flexibility((0..).zip(levels.iter().copied()), asked);
			prop_assert_eq!(clearing.map(|clearing| clearing.accepted_w).unwrap_or(0), watts.len() as u64);
			prop_assert_eq!(clearing.map(|clearing| clearing.price_mills), watts.last().copied());
			let at_price = watts.iter().filter(|price| Some(*price) == watts.last()).count();
			prop_assert_eq!(clearing.map_or(0, |clearing| clearing.marginal.accepted_w), at_price as u64);
		}
	}
}
