//! An area's schedule of supply: pure functions over its entries, which stand in ascending order.
//! Nothing here reads the chain.
//!
//! An entry holds until the next one. What begins beyond the trading horizon is pending: nothing
//! has been traded on it, and it may be replaced. The council's entries are replaced by the
//! council's alone, an operator's by either; an operator has one change under way at a time,
//! pending or about to come into force, so that no single account fills a schedule. The entry in
//! which a supplier's resignation takes effect stays as long as the supplier would be in force
//! without it.

use alloc::vec::Vec;
use energy_primitives::{Interval, SupplyPeriod, Tariff};

/// Returns the entry of an interval.
///
/// For an interval before the oldest entry, whose terms have been dropped, the oldest entry stands
/// in: whatever still waits for settlement after all that time must be settled on some terms.
pub(crate) fn period_at<A>(schedule: &[SupplyPeriod<A>], interval: Interval) -> Option<&SupplyPeriod<A>> {
	schedule
		.iter()
		.rev()
		.find(|period| period.from <= interval)
		.or(schedule.first())
}

/// Returns the tariff with the highest shortfall price and the lowest surplus price of the entries from an
/// interval on until another; `None` where nobody supplied then.
pub(crate) fn dearest_tariff<A>(schedule: &[SupplyPeriod<A>], from: Interval, until: Interval) -> Option<Tariff> {
	let in_force = period_at(schedule, from);
	let later = schedule
		.iter()
		.filter(|period| from < period.from && period.from <= until);
	let suppliers = in_force
		.into_iter()
		.chain(later)
		.filter_map(|period| period.supplier.as_ref());
	suppliers.map(|supplier| supplier.tariff).reduce(|one, other| Tariff {
		shortfall_price_mills: one.shortfall_price_mills.max(other.shortfall_price_mills),
		surplus_price_mills: one.surplus_price_mills.min(other.surplus_price_mills),
	})
}

/// Returns the last entry that names a supplier.
pub(crate) fn last_named<A>(schedule: &[SupplyPeriod<A>]) -> Option<&SupplyPeriod<A>> {
	schedule.iter().rev().find(|period| period.supplier.is_some())
}

/// Whether an account supplies in an interval or later.
pub(crate) fn supplies_from<A: PartialEq>(schedule: &[SupplyPeriod<A>], interval: Interval, who: &A) -> bool {
	period_at(schedule, interval).is_some_and(|period| names(period, who))
		|| schedule
			.iter()
			.any(|period| period.from > interval && names(period, who))
}

fn names<A: PartialEq>(period: &SupplyPeriod<A>, who: &A) -> bool {
	period
		.supplier
		.as_ref()
		.is_some_and(|supplier| supplier.account == *who)
}

/// Returns how many of the oldest entries no interval needs any longer: those whose successor has
/// been in force for `kept` intervals. An entry that names nobody never becomes the oldest, for
/// the oldest stands in for those dropped.
pub(crate) fn expired<A>(schedule: &[SupplyPeriod<A>], current: Interval, kept: Interval) -> usize {
	let mut count = schedule
		.iter()
		.skip(1)
		.take_while(|successor| successor.from.saturating_add(kept) <= current)
		.count();
	while count > 0 && schedule.get(count).is_some_and(|first| first.supplier.is_none()) {
		count = count.saturating_sub(1);
	}
	count
}

/// Puts an entry in its place; one that begins with the same interval makes way.
fn place<A>(schedule: &mut Vec<SupplyPeriod<A>>, period: SupplyPeriod<A>) {
	match schedule.binary_search_by_key(&period.from, |other| other.from) {
		Ok(index) => {
			if let Some(entry) = schedule.get_mut(index) {
				*entry = period;
			}
		},
		Err(index) => schedule.insert(index, period),
	}
}

/// Makes a change of the council's that begins beyond the horizon, where everything from `earliest`
/// on lies. It replaces all that is pending, but for the end of a supplier that has resigned and
/// would otherwise go on.
pub(crate) fn change_by_council<A: Clone + PartialEq>(
	schedule: &mut Vec<SupplyPeriod<A>>,
	earliest: Interval,
	change: SupplyPeriod<A>,
) {
	let account = |period: &SupplyPeriod<A>| period.supplier.as_ref().map(|supplier| supplier.account.clone());
	let resignations: Vec<(SupplyPeriod<A>, Option<A>)> = schedule
		.windows(2)
		.filter_map(|pair| match pair {
			[before, end] if end.from >= earliest && end.supplier.is_none() => Some((end.clone(), account(before))),
			_ => None,
		})
		.collect();
	schedule.retain(|period| period.from < earliest);
	place(schedule, change);
	for (end, leaver) in resignations {
		let at = schedule.partition_point(|period| period.from < end.from);
		let taken = schedule.get(at).is_some_and(|period| period.from == end.from);
		let before = at
			.checked_sub(1)
			.and_then(|index| schedule.get(index))
			.and_then(account);
		if !taken && before.is_some() && before == leaver {
			schedule.insert(at, end);
		}
	}
}

/// Why an operator cannot make a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Refusal {
	/// Another change is under way.
	Pending,
	/// The supplier of that time is another, or nobody.
	OtherSupplier,
}

/// Makes an operator's change of the tariff that begins beyond the horizon. It replaces the
/// operator's own pending one.
pub(crate) fn change_by_operator<A: Clone + PartialEq>(
	schedule: &mut Vec<SupplyPeriod<A>>,
	current: Interval,
	earliest: Interval,
	change: SupplyPeriod<A>,
) -> Result<(), Refusal> {
	let replaceable = |period: &SupplyPeriod<A>| period.by_operator && period.from >= earliest;
	let under_way = |period: &SupplyPeriod<A>| period.by_operator && period.from > current;
	if schedule.iter().any(|period| under_way(period) && !replaceable(period)) {
		return Err(Refusal::Pending);
	}
	schedule.retain(|period| !replaceable(period));
	if schedule.iter().any(|period| period.from == change.from) {
		return Err(Refusal::Pending);
	}
	let account = |period: &SupplyPeriod<A>| period.supplier.as_ref().map(|supplier| supplier.account.clone());
	let named = account(&change);
	if named.is_none() || period_at(schedule, change.from).and_then(account) != named {
		return Err(Refusal::OtherSupplier);
	}
	place(schedule, change);
	Ok(())
}

/// Ends all supply of an account from an interval on; what others supply stays. Returns whether
/// anything changed.
pub(crate) fn resign<A: Clone + PartialEq>(schedule: &mut Vec<SupplyPeriod<A>>, who: &A, end: Interval) -> bool {
	if !supplies_from(schedule, end, who) {
		return false;
	}
	if period_at(schedule, end).is_some_and(|period| names(period, who) && period.from < end) {
		let nobody = SupplyPeriod {
			from: end,
			supplier: None,
			by_operator: false,
		};
		place(schedule, nobody);
	}
	for period in schedule.iter_mut() {
		if period.from >= end && names(period, who) {
			period.supplier = None;
		}
		if period.supplier.is_none() {
			period.by_operator = false;
		}
	}
	schedule.dedup_by(|later, earlier| later.supplier.is_none() && earlier.supplier.is_none());
	true
}

/// Returns each tariff with its first interval and the first that it does not apply to (none: it
/// has no end), from `since` on.
fn spans<A>(
	schedule: &[SupplyPeriod<A>],
	since: Interval,
) -> impl Iterator<Item = (Interval, Option<Interval>, Tariff)> + '_ {
	let ends = schedule.iter().skip(1).map(|next| Some(next.from)).chain([None]);
	schedule
		.iter()
		.enumerate()
		.zip(ends)
		.filter_map(move |((index, period), end)| {
			// The oldest stands in for those before it.
			let from = if index == 0 { since } else { period.from.max(since) };
			let lasts = end.is_none_or(|end| from < end);
			period
				.supplier
				.as_ref()
				.filter(|_| lasts)
				.map(|supplier| (from, end, supplier.tariff))
		})
}

/// Whether in any interval from `since` on the surplus price of one schedule lies above the
/// shortfall price of the other: who bought in one area and sold in the other would earn the
/// difference without any energy.
pub(crate) fn cross<A>(one: &[SupplyPeriod<A>], other: &[SupplyPeriod<A>], since: Interval) -> bool {
	let mut ones = spans(one, since).peekable();
	let mut others = spans(other, since).peekable();
	while let (Some((from, end, tariff)), Some((other_from, other_end, other_tariff))) = (ones.peek(), others.peek()) {
		let meet = end.is_none_or(|end| *other_from < end) && other_end.is_none_or(|end| *from < end);
		if meet
			&& (tariff.surplus_price_mills > other_tariff.shortfall_price_mills
				|| other_tariff.surplus_price_mills > tariff.shortfall_price_mills)
		{
			return true;
		}
		// The one that ends first has met all that it can.
		let ends_first = match (end, other_end) {
			(Some(end), Some(other_end)) => end <= other_end,
			(Some(_), None) => true,
			(None, _) => false,
		};
		if ends_first {
			ones.next();
		} else {
			others.next();
		}
	}
	false
}

#[cfg(test)]
mod tests {
	use super::*;
	use energy_primitives::Supplier;
	use proptest::prelude::*;

	type Period = SupplyPeriod<u64>;

	fn entry(from: Interval, account: u64, shortfall_price_mills: u16, surplus_price_mills: u16) -> Period {
		Period {
			from,
			supplier: (account > 0).then_some(Supplier {
				account,
				tariff: Tariff {
					shortfall_price_mills,
					surplus_price_mills,
				},
			}),
			by_operator: false,
		}
	}

	/// Entries by their first interval and their supplier; 0 stands for nobody.
	fn named(entries: &[(Interval, u64)]) -> Vec<Period> {
		entries.iter().map(|(from, who)| entry(*from, *who, 300, 80)).collect()
	}

	fn brief(schedule: &[Period]) -> Vec<(Interval, u64)> {
		schedule
			.iter()
			.map(|period| {
				(
					period.from,
					period.supplier.as_ref().map_or(0, |supplier| supplier.account),
				)
			})
			.collect()
	}

	fn by_operator(from: Interval, account: u64) -> Period {
		Period {
			by_operator: true,
			..entry(from, account, 310, 90)
		}
	}

	#[test]
	fn the_dearest_tariff_of_a_time_is_the_worst_of_all_in_force_in_it() {
		let at = |from, shortfall, surplus| entry(from, 1, shortfall, surplus);
		let schedule = [at(10, 300, 80), at(20, 250, 60), at(30, 400, 100)];
		let prices = |from, until| {
			dearest_tariff(&schedule, from, until)
				.map(|tariff| (tariff.shortfall_price_mills, tariff.surplus_price_mills))
		};
		assert_eq!(prices(12, 19), Some((300, 80)));
		assert_eq!(prices(12, 20), Some((300, 60)));
		assert_eq!(prices(20, 29), Some((250, 60)));
		assert_eq!(prices(19, 31), Some((400, 60)));
		// The oldest stands in for those before it.
		assert_eq!(prices(0, 5), Some((300, 80)));
		assert_eq!(dearest_tariff::<u64>(&[], 0, 5), None);
	}

	#[test]
	fn terms_apply_from_their_first_interval_until_their_successors() {
		let schedule = named(&[(0, 1), (100, 1), (200, 2)]);
		let from = |interval| period_at(&schedule, interval).map(|period| period.from);
		for (interval, expected) in [(0, 0), (99, 0), (100, 100), (200, 200), (Interval::MAX, 200)] {
			assert_eq!(from(interval), Some(expected));
		}
	}

	#[test]
	fn the_oldest_terms_stand_in_for_those_dropped() {
		assert_eq!(
			period_at(&named(&[(100, 1), (200, 1)]), 5).map(|period| period.from),
			Some(100)
		);
		assert_eq!(period_at::<u64>(&[], 5), None);
	}

	#[test]
	fn terms_expire_a_horizon_after_their_successor_came_into_force() {
		let schedule = named(&[(0, 1), (100, 1), (200, 1)]);
		for (current, expected) in [(149, 0), (150, 1), (250, 2), (Interval::MAX, 2)] {
			assert_eq!(expired(&schedule, current, 50), expected);
		}
	}

	#[test]
	fn nobody_never_stands_in_for_the_terms_that_were_dropped() {
		let schedule = named(&[(0, 1), (100, 2), (200, 0)]);
		assert_eq!(expired(&schedule, Interval::MAX, 50), 1);
		assert_eq!(expired(&named(&[(0, 1), (200, 0)]), Interval::MAX, 50), 0);
		assert_eq!(expired(&named(&[(0, 1), (200, 0), (300, 2)]), 350, 50), 2);
	}

	#[test]
	fn the_councils_change_replaces_all_that_is_pending_and_nothing_else() {
		let mut schedule = named(&[(0, 1), (650, 1), (700, 2), (900, 3)]);
		change_by_council(&mut schedule, 673, entry(800, 4, 300, 80));
		assert_eq!(brief(&schedule), [(0, 1), (650, 1), (800, 4)]);
	}

	#[test]
	fn the_councils_change_leaves_a_resignation_as_long_as_it_counts() {
		for (change, expected) in [
			// The successor comes later: nobody until then.
			((900, 2), vec![(0, 1), (700, 0), (900, 2)]),
			// It comes before: the end has become the successor's begin.
			((680, 2), vec![(0, 1), (680, 2)]),
			((700, 2), vec![(0, 1), (700, 2)]),
			// The one who leaves gets another tariff for the rest of the time.
			((680, 1), vec![(0, 1), (680, 1), (700, 0)]),
		] {
			let mut schedule = named(&[(0, 1), (700, 0)]);
			change_by_council(&mut schedule, 673, entry(change.0, change.1, 300, 80));
			assert_eq!(brief(&schedule), expected, "{change:?}");
		}
		// The resignation of one who is replaced before it begins means nothing.
		let mut schedule = named(&[(0, 1), (800, 2), (1_500, 0)]);
		change_by_council(&mut schedule, 673, entry(2_000, 3, 300, 80));
		assert_eq!(brief(&schedule), [(0, 1), (2_000, 3)]);
	}

	#[test]
	fn an_operator_has_one_change_under_way() {
		let mut schedule = named(&[(0, 1)]);
		assert_eq!(change_by_operator(&mut schedule, 0, 673, by_operator(673, 1)), Ok(()));
		assert_eq!(change_by_operator(&mut schedule, 0, 673, by_operator(900, 1)), Ok(()));
		assert_eq!(brief(&schedule), [(0, 1), (900, 1)]);
		// It lies within the horizon: trades rely on it.
		assert_eq!(
			change_by_operator(&mut schedule, 300, 973, by_operator(973, 1)),
			Err(Refusal::Pending)
		);
		// It is in force.
		assert_eq!(
			change_by_operator(&mut schedule, 900, 1_573, by_operator(1_573, 1)),
			Ok(())
		);
	}

	#[test]
	fn an_operator_replaces_nothing_of_the_councils() {
		let mut schedule = named(&[(0, 1), (700, 2)]);
		assert_eq!(
			change_by_operator(&mut schedule, 0, 673, by_operator(700, 2)),
			Err(Refusal::Pending)
		);
		assert_eq!(change_by_operator(&mut schedule, 0, 673, by_operator(690, 1)), Ok(()));
		assert_eq!(brief(&schedule), [(0, 1), (690, 1), (700, 2)]);
		assert_eq!(change_by_operator(&mut schedule, 0, 673, by_operator(710, 2)), Ok(()));
		assert_eq!(brief(&schedule), [(0, 1), (700, 2), (710, 2)]);
		for other in [by_operator(690, 2), by_operator(720, 1), by_operator(720, 0)] {
			assert_eq!(
				change_by_operator(&mut schedule, 0, 673, other),
				Err(Refusal::OtherSupplier)
			);
		}
	}

	#[test]
	fn who_resigns_supplies_nothing_from_then_on_and_nobody_else_gets_it() {
		for (before, expected) in [
			(vec![(0, 1)], vec![(0, 1), (700, 0)]),
			(vec![(0, 1), (700, 1)], vec![(0, 1), (700, 0)]),
			(vec![(0, 1), (650, 1), (800, 1)], vec![(0, 1), (650, 1), (700, 0)]),
			// A successor still comes when it was to come.
			(vec![(0, 1), (800, 2)], vec![(0, 1), (700, 0), (800, 2)]),
			// One that has not begun does not give its time to its predecessor.
			(vec![(0, 2), (800, 1)], vec![(0, 2), (800, 0)]),
			(
				vec![(0, 2), (800, 1), (900, 3), (950, 1)],
				vec![(0, 2), (800, 0), (900, 3), (950, 0)],
			),
		] {
			let mut schedule = named(&before);
			assert!(resign(&mut schedule, &1, 700), "{before:?}");
			assert_eq!(brief(&schedule), expected, "{before:?}");
			assert!(!resign(&mut schedule, &1, 700), "twice: {before:?}");
		}
		for nothing_left in [vec![(0, 1), (600, 2)], vec![(0, 2)], vec![(0, 1), (700, 0)]] {
			let mut schedule = named(&nothing_left);
			assert!(!resign(&mut schedule, &1, 700));
			assert_eq!(brief(&schedule), nothing_left);
		}
	}

	#[test]
	fn tariffs_cross_where_the_surplus_of_one_is_dearer_than_the_shortfall_of_the_other() {
		let cheap = [entry(0, 1, 100, 50)];
		for (other, since, expected) in [
			(vec![entry(0, 2, 300, 100)], 0, false),
			(vec![entry(0, 2, 300, 101)], 0, true),
			(vec![entry(0, 2, 49, 10)], 0, true),
			// Later only, or before only.
			(vec![entry(0, 2, 300, 100), entry(500, 2, 300, 101)], 0, true),
			(vec![entry(0, 2, 300, 101), entry(500, 2, 300, 100)], 500, false),
			(vec![entry(0, 2, 300, 101), entry(500, 2, 300, 100)], 499, true),
			// Where nobody supplies there is no price.
			(vec![entry(0, 2, 300, 100), entry(500, 0, 0, 0)], 0, false),
		] {
			assert_eq!(cross(&cheap, &other, since), expected, "{other:?} since {since}");
			assert_eq!(cross(&other, &cheap, since), expected, "{other:?} since {since}");
		}
	}

	fn any_schedule() -> impl Strategy<Value = Vec<Period>> {
		prop::collection::btree_map(0u32..60, (0u64..3, 0u16..6, 0u16..4), 1..8).prop_map(|entries| {
			entries
				.into_iter()
				.map(|(from, (account, surplus, spread))| entry(from, account, surplus + spread, surplus))
				.collect()
		})
	}

	proptest! {
		#[test]
		fn crossing_agrees_with_looking_at_every_interval(
			one in any_schedule(),
			other in any_schedule(),
			since in 0u32..60,
		) {
			let expected = (since..61).any(|interval| {
				let tariff = |schedule: &[Period]| {
					period_at(schedule, interval).and_then(|period| period.supplier.as_ref().map(|s| s.tariff))
				};
				match (tariff(&one), tariff(&other)) {
					(Some(a), Some(b)) => {
						a.surplus_price_mills > b.shortfall_price_mills
							|| b.surplus_price_mills > a.shortfall_price_mills
					},
					_ => false,
				}
			});
			prop_assert_eq!(cross(&one, &other, since), expected);
		}

		#[test]
		fn a_schedule_stays_in_order_whoever_changes_it(
			moves in prop::collection::vec((0u8..3, 0u32..100, 1u64..4, 0u32..60), 1..60),
		) {
			let (horizon, mut current) = (50, 0);
			let mut schedule = named(&[(0, 1)]);
			for (kind, ahead, who, pass) in moves {
				let earliest = current + horizon + 1;
				let before = schedule.clone();
				match kind {
					0 => change_by_council(&mut schedule, earliest, entry(earliest + ahead, who, 300, 80)),
					1 => {
						let mut changed = schedule.clone();
						let change = by_operator(earliest + ahead, who);
						if change_by_operator(&mut changed, current, earliest, change).is_ok() {
							schedule = changed;
						}
					},
					_ => {
						resign(&mut schedule, &who, earliest);
					},
				}
				prop_assert!(schedule.windows(2).all(|pair| pair[0].from < pair[1].from));
				for interval in 0..earliest {
					prop_assert_eq!(
						period_at(&schedule, interval).map(|period| &period.supplier),
						period_at(&before, interval).map(|period| &period.supplier),
						"what trades rely on is left alone"
					);
				}
				let under_way = schedule.iter().filter(|period| period.by_operator && period.from > current).count();
				prop_assert!(under_way <= 1);
				current += pass;
				let dropped = expired(&schedule, current, horizon);
				schedule.drain(..dropped);
				prop_assert!(schedule.first().is_some_and(|period| period.supplier.is_some()));
			}
		}
	}
}
