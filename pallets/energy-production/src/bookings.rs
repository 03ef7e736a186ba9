//! Which interval gets how much of what a register counted. Pure arithmetic.

use energy_primitives::{Energy, Flow, Interval, Moment, Power, MS_PER_HOUR};

/// Returns the most that a register of whole Wh can grow while `power_w` flows for `elapsed`
/// intervals of `length_ms`.
///
/// Rounded up, over the whole time at once: a register that drops fractions may show a Wh in one
/// interval that mostly flowed in the one before.
pub fn most_energy(power_w: Power, length_ms: Moment, elapsed: Interval) -> Energy {
	let watt_ms = u128::from(power_w)
		.saturating_mul(u128::from(length_ms))
		.saturating_mul(u128::from(elapsed));
	Energy::try_from(watt_ms.div_ceil(MS_PER_HOUR.into())).unwrap_or(Energy::MAX)
}

/// What an interval gets of what a register counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Share {
	/// The interval.
	pub interval: Interval,
	/// What it gets.
	pub flow: Flow,
	/// What of that flowed in intervals that have closed.
	pub late: Flow,
	/// The first interval that any of it may have flowed in.
	pub since: Interval,
}

/// Spreads what flowed in the intervals `after + 1 ..= until` evenly over them, the remainder to
/// the newest; the shares of intervals before `oldest_open` go to that one, as late. `until` is
/// greater than `after`.
///
/// The result goes from the oldest interval to the newest. It holds at most as many as lie between
/// `oldest_open` and `until`, and at least one, and its sum is `delta`.
pub fn spread(
	after: Interval,
	until: Interval,
	delta: Flow,
	oldest_open: Interval,
) -> impl ExactSizeIterator<Item = Share> {
	let elapsed = until.saturating_sub(after).max(1);
	let first = after.saturating_add(1).max(oldest_open);
	let last = until.max(first);
	let others = last.saturating_sub(first);
	// Without others, the first one takes all. With them, it takes its own share and those of the
	// closed intervals before it.
	let pooled = elapsed.saturating_sub(others);
	let all_late = until < oldest_open;
	let count = usize::try_from(others).unwrap_or(usize::MAX).saturating_add(1);
	(0..count).map(move |index| {
		let offset = Interval::try_from(index).unwrap_or(Interval::MAX);
		let interval = first.saturating_add(offset);
		let shares = if offset == 0 { pooled } else { 1 };
		let part = |total: Energy, shares: Interval, with_remainder: bool| {
			let remainder = if with_remainder {
				total % Energy::from(elapsed)
			} else {
				0
			};
			// At most `total`, for there are no more shares than intervals.
			(total / Energy::from(elapsed))
				.saturating_mul(Energy::from(shares))
				.saturating_add(remainder)
		};
		let parts = |shares, with_remainder| Flow {
			import_wh: part(delta.import_wh, shares, with_remainder),
			export_wh: part(delta.export_wh, shares, with_remainder),
		};
		let is_last = offset == others;
		Share {
			interval,
			flow: parts(shares, is_last),
			late: match all_late {
				true => parts(shares, is_last),
				// Its own share is not.
				false => parts(shares.saturating_sub(1), false),
			},
			since: after.saturating_add(1),
		}
	})
}

#[cfg(test)]
mod tests {
	use super::*;
	use alloc::vec::Vec;
	use energy_primitives::QUARTER_HOUR_MS;
	use proptest::prelude::*;

	fn exported(after: Interval, until: Interval, export_wh: Energy, oldest_open: Interval) -> Vec<(Interval, Energy)> {
		spread(
			after,
			until,
			Flow {
				import_wh: 0,
				export_wh,
			},
			oldest_open,
		)
		.map(|share| (share.interval, share.flow.export_wh))
		.collect()
	}

	#[test]
	fn a_reading_of_the_next_interval_is_booked_there() {
		assert_eq!(exported(9, 10, 7, 3), [(10, 7)]);
	}

	#[test]
	fn a_gap_is_spread_evenly_with_the_remainder_to_the_newest() {
		assert_eq!(exported(9, 12, 11, 3), [(10, 3), (11, 3), (12, 5)]);
	}

	#[test]
	fn shares_of_closed_intervals_go_to_the_oldest_open_one() {
		assert_eq!(exported(5, 10, 52, 9), [(9, 40), (10, 12)]);
		assert_eq!(exported(5, 10, 52, 10), [(10, 52)]);
	}

	#[test]
	fn what_flowed_in_closed_intervals_is_late_and_nothing_else() {
		let late = |after, until, export_wh, oldest_open| {
			let delta = Flow {
				import_wh: 0,
				export_wh,
			};
			let shares = spread(after, until, delta, oldest_open);
			shares.map(|share| share.late.export_wh).collect::<Vec<_>>()
		};
		assert_eq!(late(9, 12, 11, 3), [0, 0, 0]);
		assert_eq!(late(5, 10, 52, 9), [30, 0]);
		assert_eq!(late(5, 10, 52, 10), [40]);
		assert_eq!(late(5, 9, 52, 10), [52]);
		assert_eq!(late(5, 6, 52, 20), [52]);
	}

	#[test]
	fn a_late_reading_goes_to_the_oldest_open_interval() {
		assert_eq!(exported(5, 6, 52, 20), [(20, 52)]);
		assert_eq!(exported(5, 10, 52, 20), [(20, 52)]);
	}

	#[test]
	fn the_greatest_registers_over_the_longest_gap_lose_nothing() {
		let spread = exported(0, Interval::MAX, Energy::MAX, Interval::MAX - 7);
		assert_eq!(spread.len(), 8);
		assert_eq!(
			spread.iter().map(|(_, energy)| u128::from(*energy)).sum::<u128>(),
			u128::from(Energy::MAX)
		);
	}

	#[test]
	fn rated_power_bounds_the_energy() {
		assert_eq!(most_energy(4_000, QUARTER_HOUR_MS, 1), 1_000);
		assert_eq!(most_energy(4_000, QUARTER_HOUR_MS, 3), 3_000);
		assert_eq!(most_energy(0, QUARTER_HOUR_MS, 3), 0);
		assert_eq!(most_energy(Power::MAX, Moment::MAX, Interval::MAX), Energy::MAX);
	}

	#[test]
	fn a_register_that_drops_fractions_stays_within_rated_power() {
		// 10 W give 2.5 Wh in a quarter of an hour: the register grows by 2, 3, 2, 3.
		assert_eq!(most_energy(10, QUARTER_HOUR_MS, 1), 3);
		assert_eq!(most_energy(10, QUARTER_HOUR_MS, 2), 5);
	}

	proptest! {
		#![proptest_config(ProptestConfig::with_cases(10_000))]

		#[test]
		fn what_is_spread_is_what_was_metered(
			after in 0..2_000u32, gap in 1..200u32, wait in 0..40u32, deadline in 1..20u32,
			import_wh in any::<u64>(), export_wh in any::<u64>(),
		) {
			let until = after + gap;
			let current = until + 1 + wait;
			let oldest_open = current.saturating_sub(deadline);
			let spread: Vec<_> = spread(after, until, Flow { import_wh, export_wh }, oldest_open).collect();

			let imported: u128 = spread.iter().map(|share| u128::from(share.flow.import_wh)).sum();
			let exported: u128 = spread.iter().map(|share| u128::from(share.flow.export_wh)).sum();
			prop_assert_eq!((imported, exported), (u128::from(import_wh), u128::from(export_wh)));

			prop_assert!(!spread.is_empty() && spread.len() <= deadline as usize);
			for (index, Share { interval, .. }) in spread.iter().enumerate() {
				prop_assert!(*interval >= oldest_open && *interval > after && *interval <= until.max(oldest_open));
				prop_assert_eq!(*interval, spread[0].interval + index as u32);
			}

			// Every interval after the first gets the same, but for a remainder smaller than the
			// number of intervals.
			let even = export_wh / u64::from(gap);
			for Share { interval, flow, .. } in spread.iter().skip(1) {
				let remainder = if *interval == until { export_wh % u64::from(gap) } else { 0 };
				prop_assert_eq!(flow.export_wh, even + remainder);
			}
		}

		#[test]
		fn a_truncating_register_never_exceeds_its_rated_power(
			power in 1..100_000u64, phase in 0..3_600_000u128, start in 0..1_000u128, elapsed in 1..100u32,
		) {
			let register = |interval: u128| {
				(u128::from(power) * u128::from(QUARTER_HOUR_MS) * interval + phase) / 3_600_000
			};
			let grown = register(start + u128::from(elapsed)) - register(start);
			prop_assert!(grown <= u128::from(most_energy(power, QUARTER_HOUR_MS, elapsed)));
		}
	}
}
