//! In which intervals areas were without voltage, as their operators reported: what was traded for an
//! interval without electricity is undone.
//!
//! It counts only while the area's trading is suspended. So an operator whose cooldown runs undoes no trades
//! by reporting a blackout, as little as it suspends any.

use crate::{measures::list, AreaOf, AreaState, Areas, Blackouts, Config, Measure, Pallet};
use energy_primitives::{AreaId, GridState, Interval, IntervalClock};
use sp_runtime::DispatchResult;

impl<T: Config> Pallet<T> {
	/// Notes the present interval if a status has reported a blackout.
	pub(crate) fn note_blackout(
		area: AreaId,
		entry: &AreaOf<T>,
		area_state: &AreaState,
		measures: &[Measure],
	) -> DispatchResult {
		let current = Self::current();
		let is_dark = area_state.state == GridState::Blackout;
		let is_suspended = list::suspension_of(measures, area)
			.and_then(|index| measures.get(index))
			.is_some_and(|measure| measure.in_force(current));
		if !is_dark || !is_suspended {
			return Ok(());
		}
		Self::note_in::<Blackouts<T>>(entry.zone(area), area)
	}

	/// Whether a blackout of an area, or of one above it, was reported in an interval. What lies 128
	/// intervals or more before the newest is not on record, and counts as none.
	pub(crate) fn was_dark_in(area: AreaId, interval: Interval) -> bool {
		Areas::<T>::get(area).is_some_and(|entry| {
			let records = Blackouts::<T>::get(entry.zone(area));
			Self::is_on_record(&records, &entry, area, |dark| dark.includes(interval))
		})
	}
}
