//! Intervals whose energy was estimated: how many of them a month are settled like measured ones.
//!
//! An estimate spreads what flowed over the time in which nothing was measured. Were each such
//! interval netted, who keeps its meter silent at the right hours would have its noon's export
//! delivered against its night's import. A short outage costs an honest member nothing, though: of
//! each month a number of intervals is netted.

use crate::{
	settlement::interval::IntervalRecords, settlement::types::EstimatedIntervals, Config, Estimates, Pallet,
	SettledApart,
};
use energy_primitives::{Interval, IntervalClock};
use frame_support::traits::Get;

impl<T: Config> Pallet<T> {
	/// Whether an account's import and export in an interval are netted, and settled with what it
	/// traded: where all of it was measured, or enough of its month was.
	pub(crate) fn is_netted(
		who: &T::AccountId,
		interval: Interval,
		records: &IntervalRecords<T>,
		is_settled: bool,
	) -> bool {
		if !records.is_estimated() {
			return true;
		}
		match is_settled {
			true => !SettledApart::<T>::contains_key(interval, who),
			false => Self::with_estimate(who, interval).intervals <= T::NettedEstimates::get(),
		}
	}

	/// Returns the account's estimated intervals with one more. In a month that lies before the
	/// last one that was counted, nothing is left to be netted.
	fn with_estimate(who: &T::AccountId, interval: Interval) -> EstimatedIntervals {
		let month = T::Clock::month_of(interval);
		let mut known = Estimates::<T>::get(who)
			.filter(|known| known.month >= month)
			.unwrap_or(EstimatedIntervals { month, intervals: 0 });
		known.intervals = match known.month == month {
			true => known.intervals.saturating_add(1),
			false => u32::MAX,
		};
		known
	}

	/// Counts an estimated interval that is being settled, and notes it where it was not netted.
	pub(crate) fn count_estimate(who: &T::AccountId, interval: Interval) {
		let known = Self::with_estimate(who, interval);
		if known.intervals > T::NettedEstimates::get() {
			SettledApart::<T>::insert(interval, who, ());
		}
		if known.intervals < u32::MAX {
			Estimates::<T>::insert(who, known);
		}
	}
}
